//! From a scenario to the loss, step by step, as `method.md` tells it.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::claim::{self, Bounds, Held, Implied};
use crate::costs::Net;
use crate::fields::Field;
use crate::net_range::{NetRange, net_range};
use crate::network;
use crate::numbers::Size;
use crate::outage::Course;
use crate::ranges::{Ranges, ranges};
use crate::scenario::Scenario;
use crate::sites::Tally;
use crate::units::{
    Blocks, Btc, BtcPerBlock, Difficulty, Hashprice, HashpriceUsd, Hashrate, Hours, Power, Share,
    Usd, UsdPerBtc,
};
use crate::yardstick::Yardstick;

/// Every step of an estimate, in the order in which they are taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The network before the outage: its difficulty.
    pub difficulty: Difficulty,
    /// The hashrate that this difficulty implies.
    pub network: Hashrate,
    /// What stands still.
    pub hashrate: Hashrate,
    /// The same as a part of the network's hashrate before the outage.
    pub share: Share,
    /// What the idle site drew, where its efficiency is known.
    pub power: Option<Power>,
    /// The sums of the list of sites, and how they stand to the printed total, where the size
    /// came as a list.
    pub sites: Option<Arc<Tally>>,
    /// What a block pays by itself at the outage's first height.
    pub subsidy: BtcPerBlock,
    /// What its transactions pay on top.
    pub fees: BtcPerBlock,
    /// Both together.
    pub reward: BtcPerBlock,
    /// What a unit of hashrate was expected to earn in a day.
    pub hashprice: Hashprice,
    /// The same in dollars.
    pub hashprice_usd: HashpriceUsd,
    /// How long it stands still.
    pub outage: Hours,
    /// The price that turns bitcoin into dollars.
    pub price: UsdPerBtc,
    /// Blocks that the whole network was expected to find in that time.
    pub network_blocks: Blocks,
    /// What they pay, over the halvings among them.
    pub network_income: Btc,
    /// Those of them that the idle machines were expected to find.
    pub blocks: Blocks,
    /// The same part of what they pay: the loss, while all of them are dark.
    pub loss: Btc,
    /// The loss in dollars.
    pub loss_usd: Usd,
    /// The loss for every 24 hours of the outage, on average; of an outage of no time, what
    /// the first would be.
    pub loss_per_24h: Btc,
    /// The same in dollars.
    pub loss_usd_per_24h: Usd,
    /// The loss and the size beside what a reader can picture.
    pub yardstick: Yardstick,
    /// What the network does in answer: what the return costs, what is won back, what
    /// others gain.
    pub course: Course,
    /// What the miners are worse off by, all told, where the cause and its costs are given.
    pub net: Option<Net>,
    /// What would make somebody's figure true, where one is given.
    pub implied: Option<Implied>,
    /// The same on the figure's own day, where anything is known of that.
    pub implied_then: Option<Implied>,
    /// How sure the loss is, where an input came with a range.
    pub ranges: Option<Ranges>,
    /// How sure the net is.
    pub net_range: Option<NetRange>,
    /// The inputs that were not given, and what they stand at.
    pub assumed: Vec<(Field, f64)>,
}

/// What the idle miners of a scenario do not earn: their expected gross revenue, and what
/// the network does in answer.
///
/// With a cause, also what they are worse off by, net; with somebody's figure, also what would
/// make it true.
///
/// ```
/// use idle_loss::{Field::*, Scenario, estimate};
///
/// let farms = Scenario::new([
///     (PowerMw, 202.0),
///     (EfficiencyJPerTh, 60.0),
///     (Pue, 1.1),
///     (Difficulty, 27_967_152_532_434.0),
///     (StartHeight, 724_000.0),
///     (FeesBtcPerBlock, 0.1),
///     (PriceUsd, 40_000.0),
///     (OutageHours, 24.0),
/// ])?;
/// let report = estimate(&farms);
/// assert_eq!((report.hashrate.to_ehs() * 100.0).round(), 306.0, "202 / 1.1 / 60 EH/s");
/// # Ok::<(), idle_loss::Refusals>(())
/// ```
#[must_use]
pub fn estimate(scenario: &Scenario) -> Report {
    Report {
        net_range: net_range(scenario),
        ..sketch(scenario)
    }
}

/// The same but for the net's range, which takes nine times as long as all the rest: for whoever
/// asks at each step of a slider.
///
/// ```
/// # use idle_loss::{Field::*, Scenario, estimate, sketch};
/// # let scenario = Scenario::new([
/// #     (SharePercent, 12.0), (NetworkEhs, 173.75), (StartHeight, 717_281.0),
/// #     (FeesBtcPerBlock, 0.1056), (PriceUsd, 43_589.36), (OutageHours, 24.0),
/// # ])?;
/// assert_eq!(sketch(&scenario), estimate(&scenario), "no cause, no net, and no range of it");
/// # Ok::<(), idle_loss::Refusals>(())
/// ```
#[must_use]
pub fn sketch(scenario: &Scenario) -> Report {
    let difficulty = scenario.numbers.difficulty();
    let network = scenario.numbers.network();

    let hashrate = scenario.numbers.hashrate();
    let share = scenario.numbers.share();
    let power = match scenario.numbers.size() {
        Size::Power(power, _) => Some(power),
        Size::Share(_) | Size::Hashrate(_) => {
            scenario.numbers.fleet().map(|fleet| fleet.power(hashrate))
        }
    };

    let subsidy = network::subsidy(scenario.numbers.start());
    let reward = subsidy + scenario.numbers.fees();
    let hashprice = network::hashprice(difficulty, reward);

    let network_blocks = network::blocks_in(scenario.numbers.outage());
    let network_income = scenario.numbers.income(scenario.numbers.outage());
    let loss_usd = scenario.numbers.loss_usd();
    let loss_per_24h = scenario.numbers.loss_per_24h();

    let course = scenario.course();
    let net = scenario.net(&course);

    Report {
        difficulty,
        network,
        hashrate,
        share,
        power,
        sites: scenario.sites.clone(),
        subsidy,
        fees: scenario.numbers.fees(),
        reward,
        hashprice,
        hashprice_usd: hashprice * scenario.numbers.price(),
        outage: scenario.numbers.outage(),
        price: scenario.numbers.price(),
        network_blocks,
        network_income,
        blocks: scenario.numbers.blocks(),
        loss: scenario.numbers.loss(),
        loss_usd,
        loss_per_24h,
        loss_usd_per_24h: loss_per_24h * scenario.numbers.price(),
        yardstick: scenario.yardstick(power),
        course,
        net,
        implied: implied(scenario),
        implied_then: scenario.on_the_claims_day().as_ref().and_then(implied),
        ranges: ranges(scenario),
        net_range: None,
        assumed: scenario.assumed.clone(),
    }
}

/// What would make the figure true that came with a scenario.
fn implied(scenario: &Scenario) -> Option<Implied> {
    let network = scenario.numbers.network();
    let held = Held {
        network,
        network_power: scenario.numbers.fleet().map(|fleet| fleet.power(network)),
        idle: scenario.numbers.share(),
        price: scenario.numbers.price(),
    };
    let claim = scenario.claim()?;
    Some(claim::implied(&claim, &held, &bounds(), |time| {
        scenario.numbers.income(time)
    }))
}

/// The table's bounds of what a figure may imply.
fn bounds() -> Bounds {
    fn between<T>(field: Field, typed: fn(f64) -> T) -> RangeInclusive<T> {
        let row = field.row();
        typed(row.least)..=typed(row.greatest)
    }
    Bounds {
        share: between(Field::SharePercent, Share::from_percent),
        hashrate: between(Field::HashrateEhs, Hashrate::from_ehs),
        power: between(Field::PowerMw, Power::from_mw),
        price: between(Field::PriceUsd, UsdPerBtc::from_usd_per_btc),
        hours: between(Field::OutageHours, Hours::from_hours),
    }
}
