//! From somebody's figure back to what would make it true.
//!
//! "A million dollars a day" is a figure without its inputs. Held against a scenario, it says
//! how much would have to stand still, or what a bitcoin would have to cost, or how long it
//! would have to last: each by itself, with all the rest as the scenario has it.
//!
//! A figure has a date of its own. If it was said of another day than the scenario's, what is
//! [held](Held), and the income with it, is to be that day's: its difficulty, its block reward,
//! its price.
//!
//! ```
//! use idle_loss::claim::{Bounds, Claim, Held, implied};
//! use idle_loss::network;
//! use idle_loss::units::{
//!     BtcPerBlock, Difficulty, Hashrate, Hours, Power, Share, Usd, UsdPerBtc,
//! };
//!
//! let a_million_a_day = Claim { usd: Usd::from_usd(1e6), hours: Hours::from_hours(24.0) };
//! let shutdown = Held {
//!     network: network::hashrate(Difficulty::from_ratio(24_272_331_996_979.97)),
//!     network_power: None,
//!     idle: Share::from_percent(12.0),
//!     price: UsdPerBtc::from_usd_per_btc(43_589.36),
//! };
//! let bounds = Bounds {
//!     share: Share::from_percent(0.0)..=Share::from_percent(100.0),
//!     hashrate: Hashrate::from_ehs(0.0)..=Hashrate::from_ehs(1e5),
//!     power: Power::from_mw(0.0)..=Power::from_mw(1e6),
//!     price: UsdPerBtc::from_usd_per_btc(0.0)..=UsdPerBtc::from_usd_per_btc(1e7),
//!     hours: Hours::from_hours(0.0)..=Hours::from_hours(8784.0),
//! };
//! let reward = BtcPerBlock::from_btc_per_block(6.3556);
//! let implied = implied(&a_million_a_day, &shutdown, &bounds, |hours| {
//!     network::blocks_in(hours) * reward
//! });
//!
//! let percent = implied.share.map(|share| format!("{:.1}", share.to_percent()));
//! assert_eq!(percent.as_deref(), Some("2.5"), "of 144 × 6.3556 × $43,589.36 = $39.9M a day");
//! ```
//!
//! # Why is the figure taken as gross?
//!
//! Because it rarely says. A figure that is already net of electricity implies a larger size
//! than is given here.

use std::ops::RangeInclusive;

use crate::units::{Btc, Hashrate, Hours, Power, Share, Usd, UsdPerBtc};

/// Somebody's figure: so much lost in so many hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// How much.
    pub usd: Usd,
    /// In what time: 24 hours if it is said to be a day's.
    pub hours: Hours,
}

/// What is held while one thing at a time is sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The network before the outage.
    pub network: Hashrate,
    /// What all of it would draw with the scenario's machines, where they are known.
    pub network_power: Option<Power>,
    /// The part of it that stands still. So many EH/s or MW of a scenario are another part of
    /// another day's network: it is for the caller to say which of them holds.
    pub idle: Share,
    /// The price of a bitcoin.
    pub price: UsdPerBtc,
}

/// Between what values something is sought, both ends included. A range's start may be above
/// zero; a size is never sought beyond the network, whatever the range says.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// For the share.
    pub share: RangeInclusive<Share>,
    /// For the hashrate.
    pub hashrate: RangeInclusive<Hashrate>,
    /// For the power.
    pub power: RangeInclusive<Power>,
    /// For the price.
    pub price: RangeInclusive<UsdPerBtc>,
    /// For the hours.
    pub hours: RangeInclusive<Hours>,
}

/// What would make a claim true, each by itself, and how far that is from what is held.
///
/// `None`: no value within its bounds does. That is also said where any value would, of a
/// claim of nothing where nothing is earned: then the claim says nothing about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Implied {
    /// What is lost in the claim's hours with everything as it is held.
    pub loss: Usd,
    /// The claim over this loss. So many times what is held is the size that it needs, and
    /// the price, exactly; so many times its own hours is the time, but for halvings and
    /// retargets on the way. `None` where nothing is lost.
    pub times: Option<f64>,
    /// The share of the network that would have to stand still.
    pub share: Option<Share>,
    /// The same as a hashrate.
    pub hashrate: Option<Hashrate>,
    /// The same as power, where the machines are known.
    pub power: Option<Power>,
    /// The price that a bitcoin would have to have.
    pub price: Option<UsdPerBtc>,
    /// How long what is held would have to stand still to lose as much, whatever time the claim
    /// names.
    pub hours: Option<Hours>,
}

/// The part of a number by which rounding may put it beside another one: a chain of about ten
/// roundings of 1.1e-16 each, on either side, and a margin of a few hundred.
///
/// A value this close to the end of its range is that end. The hours are sought until the loss
/// is this close to the claim, or the hours to themselves: of a year, 0.03 ms.
const ROUNDING: f64 = 1e-12;

/// The hours are bisected in every other round. After so many they are known to 8e-31 of their
/// range, which is nothing even of a claim of a cent.
const ROUNDS: u32 = 200;

/// What would make the claim true.
///
/// `income` is what the whole network earns in so many hours from the outage's start, had
/// there been no outage: zero or more, continuous, and never less for more hours. It is
/// asked four times if it is straight, a few more times for each bend, and at most 203 times.
#[must_use]
pub fn implied(
    claim: &Claim,
    held: &Held,
    bounds: &Bounds,
    income: impl Fn(Hours) -> Btc,
) -> Implied {
    let network_loss = income(claim.hours);
    let held_loss = network_loss * held.idle;
    let loss = held_loss * held.price;

    let share = over(claim.usd, network_loss * held.price)
        .map(|part| Share::from_percent(part * 100.0))
        .and_then(|share| within(share, &(NOBODY..=EVERYBODY), Share::to_percent));
    let power = share
        .zip(held.network_power)
        .map(|(share, network)| network * share);
    let price = Some(claim.usd / held_loss);

    let lost_in = |hours: f64| (income(Hours::from_hours(hours)) * held.idle * held.price).to_usd();
    let between = (
        bounds.hours.start().to_hours(),
        bounds.hours.end().to_hours(),
    );
    let hours = place_of(claim.usd.to_usd(), between, lost_in).map(Hours::from_hours);

    Implied {
        loss,
        times: over(claim.usd, loss),
        share: share.and_then(|share| within(share, &bounds.share, Share::to_percent)),
        hashrate: share
            .map(|share| held.network * share)
            .and_then(|hashrate| within(hashrate, &bounds.hashrate, Hashrate::to_ehs)),
        power: power.and_then(|power| within(power, &bounds.power, Power::to_mw)),
        price: price.and_then(|price| within(price, &bounds.price, UsdPerBtc::to_usd_per_btc)),
        hours: hours.and_then(|hours| within(hours, &bounds.hours, Hours::to_hours)),
    }
}

const NOBODY: Share = Share::from_percent(0.0);
const EVERYBODY: Share = Share::from_percent(100.0);

/// A ratio, where there is one.
fn over(part: Usd, whole: Usd) -> Option<f64> {
    Some(part / whole).filter(|ratio| ratio.is_finite())
}

/// The value, if its range has it; the range's end, if rounding alone keeps them apart.
fn within<T: Copy + PartialOrd>(
    value: T,
    range: &RangeInclusive<T>,
    number: fn(T) -> f64,
) -> Option<T> {
    let mut ends = [*range.start(), *range.end()].into_iter();
    ends.find(|end| alike(number(value), number(*end)))
        .or_else(|| range.contains(&value).then_some(value))
}

/// Whether rounding alone may keep them apart. Nothing is like zero but zero.
fn alike(one: f64, other: f64) -> bool {
    (one - other).abs() <= ROUNDING * other.abs()
}

/// Where a rising curve has this height, between two places.
///
/// Regula falsi hits at once what is straight, and soon what is straight but for a bend;
/// bisection in every other round keeps it from creeping up on a curve from one side.
fn place_of(
    height: f64,
    (mut low, mut high): (f64, f64),
    curve: impl Fn(f64) -> f64,
) -> Option<f64> {
    let (mut at_low, mut at_high) = (curve(low), curve(high));
    if at_high <= 0.0 {
        return None;
    }
    if alike(height, at_low) {
        return Some(low);
    }
    if alike(height, at_high) {
        return Some(high);
    }
    if !(at_low..at_high).contains(&height) {
        return None;
    }
    for round in 0..ROUNDS {
        let part = if round % 2 == 0 {
            (height - at_low) / (at_high - at_low)
        } else {
            0.5
        };
        let place = low + part * (high - low);
        let at_place = curve(place);
        if alike(at_place, height) || alike(low, high) {
            return Some(place);
        }
        if at_place < height {
            (low, at_low) = (place, at_place);
        } else {
            (high, at_high) = (place, at_place);
        }
    }
    Some(high)
}
