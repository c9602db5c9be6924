//! From the cause of standing still to what it saves, what stays due, and what is paid for it.
//!
//! The gross loss is revenue not earned. What it leaves out is set beside it here, line by
//! line, as the difference between two worlds: the miner's account if the machines had run,
//! less the account as they stood still. A line above zero costs the miner, one below zero
//! spares or pays the miner, and the sum of all lines is the net loss. It may be below zero:
//! there are hours in which a miner does better asleep.
//!
//! ```
//! use idle_loss::costs::{Cause, Standstill, net};
//! use idle_loss::units::{Hours, Part, Power, Usd, UsdPerMwh};
//!
//! let day = |cause: Cause| net(&Standstill {
//!     gross: Usd::from_usd(560_000.0),
//!     ramp_gross: Usd::from_usd(0.0),
//!     never_back: Usd::from_usd(0.0),
//!     won_back: Usd::from_usd(0.0),
//!     pool_fee: Part::from_percent(0.0),
//!     power: Power::from_mw(202.0),
//!     dark: Hours::from_hours(24.0),
//!     ramp: Hours::from_hours(0.0),
//!     lost: Part::from_percent(0.0),
//!     after_return: Hours::from_hours(0.0),
//!     electricity: UsdPerMwh::from_usd_per_mwh(55.0),
//!     standby: cause.standby_by_default(),
//!     fixed_charges: Part::from_percent(20.0),
//!     credit: UsdPerMwh::from_usd_per_mwh(0.0),
//! });
//! let net_usd = |cause| day(cause).net.to_usd();
//! assert_eq!(net_usd(Cause::Power), 346_688.0, "560,000 − 202 × 24 × 55 × (1 − 20%)");
//! assert_eq!(net_usd(Cause::Internet), 560_000.0, "the machines go on drawing");
//! ```
//!
//! # Why are rent and wages not in it?
//!
//! Because they are due in both worlds. A fixed charge shows up only where it hides in the
//! price of electricity: that price says that all of the bill is saved when nothing is drawn,
//! and the part of it that is due all the same has to be put back.
//!
//! # Why do fixed charges count only for what is not drawn?
//!
//! Because energy that is drawn is paid in full, the fixed part of its price included, under
//! standby power. So with 100% standby nothing is saved and nothing is put back, and electricity
//! never costs more asleep than awake.
//!
//! # When is a machine that never comes back gone?
//!
//! When the last of the others is back. Until then nobody can tell them apart: it stands idle
//! as they do, on standby if they are. From then on it draws nothing, misses what it would
//! have earned, and spares the miner what it would have drawn, but for fixed charges. The
//! account is closed when the network's answer is complete; what a machine is worth, and
//! what it would have earned in later years, is not in it.

use std::ops::Add;

use crate::units::{Energy, Hours, Part, Power, Usd, UsdPerMwh};

/// Why the machines stand still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The electricity is cut: none is bought.
    Power,
    /// The internet is cut: the machines go on drawing, for nothing, until someone switches
    /// them off.
    Internet,
    /// An authority closes the site: no electricity is bought.
    Closure,
    /// The miner lowers its draw for the grid, by contract or for a price: no electricity is
    /// bought, and often it is paid for.
    Curtailment,
}

impl Cause {
    /// Every cause, in the order of the enum.
    pub const ALL: [Self; 4] = [
        Self::Power,
        Self::Internet,
        Self::Closure,
        Self::Curtailment,
    ];

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Power => "power",
            Self::Internet => "internet",
            Self::Closure => "closure",
            Self::Curtailment => "curtailment",
        }
    }

    /// The cause of this name on the wire.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.name() == name)
    }

    /// The part of its usual draw that a site keeps up while it stands still for this cause, if
    /// nobody says otherwise.
    ///
    /// An operator who switches off during an internet cut has less than this; miners in sleep
    /// mode, and fans that keep pipes from freezing, have more than nothing.
    #[must_use]
    pub const fn standby_by_default(self) -> Part {
        match self {
            Self::Internet => Part::from_percent(100.0),
            Self::Power | Self::Closure | Self::Curtailment => Part::from_percent(0.0),
        }
    }

    /// Whether anyone pays for standing still. A credit together with a cause that is not paid
    /// for is a contradiction, which the caller is to refuse.
    #[must_use]
    pub const fn may_be_paid(self) -> bool {
        matches!(self, Self::Curtailment)
    }
}

/// A site that stands still, its contracts, and what it does not earn.
///
/// All amounts and prices are zero or more, all parts from 0 to 100%.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standstill {
    /// Revenue not earned while all of it is dark, before the pool's fee.
    pub gross: Usd,
    /// Revenue not earned on the way back, before the pool's fee: [`missed_on_return`].
    pub ramp_gross: Usd,
    /// Revenue that the machines that never come back do not earn from then on, before the
    /// pool's fee.
    pub never_back: Usd,
    /// What the machines earn afterwards beyond what they would have, before the pool's fee:
    /// the epoch after the outage runs fast.
    pub won_back: Usd,
    /// What the pool keeps of whatever is earned.
    pub pool_fee: Part,
    /// What the site draws while it runs, cooling included. If it is not known, zero: then
    /// there is nothing to say about electricity, and every line of it is zero.
    pub power: Power,
    /// How long all of it is dark.
    pub dark: Hours,
    /// How long it then takes until all that comes back is back, in a straight line.
    pub ramp: Hours,
    /// The part of the site that never comes back.
    pub lost: Part,
    /// From then on, until the account is closed: how long the lost part counts as gone.
    pub after_return: Hours,
    /// What electricity costs, all in: energy, delivery, and the fixed charges spread over it.
    pub electricity: UsdPerMwh,
    /// The part of its usual draw that goes on while a machine is idle.
    pub standby: Part,
    /// The part of the usual bill that is due although nothing is drawn: demand charges, a
    /// minimum take, a hosting contract's base.
    pub fixed_charges: Part,
    /// What is paid, beyond the bill saved, for what is not drawn while all is dark. A slow
    /// return is nobody's call and is not paid for.
    pub credit: UsdPerMwh,
}

/// The gross loss and the net loss, and every line between them.
///
/// Above zero is at the miner's cost, below zero in the miner's favour, and `net` is the sum of
/// the nine lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Net {
    /// Revenue not earned while all was dark. Zero or more.
    pub gross: Usd,
    /// The pool's part of it, which nobody pays. Zero or less.
    pub pool_fee_not_paid: Usd,
    /// The bill for what running would have drawn: by all that is idle until the return, by
    /// what never comes back after it. Zero or less.
    pub electricity_not_bought: Usd,
    /// The bill for what is drawn all the same. Zero or more, and never more than the one
    /// not paid.
    pub standby_power: Usd,
    /// What is due for what is not drawn. Zero or more.
    pub fixed_charges: Usd,
    /// Revenue not earned on the way back, after the pool's fee. Zero or more.
    pub restart: Usd,
    /// Revenue not earned after it by what never comes back, after the pool's fee. Zero or
    /// more.
    pub never_back: Usd,
    /// What is paid for standing still. Zero or less.
    pub credits: Usd,
    /// What the fast epoch gives back, after the pool's fee. Zero or less.
    pub won_back: Usd,
    /// The sum: by how much the miner is worse off than with machines that ran.
    pub net: Usd,
    /// What the site did not draw while all was dark: what credits are paid for.
    pub not_drawn: Energy,
    /// The strike price: what mining earns, after the pool's fee, with the energy that it draws.
    ///
    /// Where energy not drawn saves and brings more than that (its price, less fixed charges,
    /// plus the credit), standing still pays better than mining. It is taken over all the
    /// energy that was not mined with, from the start until the return, and asks nothing about
    /// standby power or what comes afterwards: a machine that is gone has no choice to make.
    /// `None` where no energy is known to have gone unused.
    pub strike: Option<UsdPerMwh>,
}

const NOTHING: Usd = Usd::from_usd(0.0);

/// Sets the lines beside the gross loss and draws the sum.
#[must_use]
pub fn net(idle: &Standstill) -> Net {
    let after_fee = |revenue: Usd| revenue * idle.pool_fee.rest();
    // Not a negation: that would make −0 of what is nothing, and a page would print it.
    let in_favour = |amount: Usd| NOTHING - amount;

    let while_dark = idle.power * idle.dark;
    let on_the_ramp = idle.power * idle.ramp * idle_on_the_ramp(idle.lost);
    let until_return = while_dark + on_the_ramp;
    let by_the_gone = idle.power * idle.after_return * idle.lost;
    let not_drawn = while_dark * idle.standby.rest();

    let bill = until_return * idle.electricity;
    let bill_of_the_gone = by_the_gone * idle.electricity;
    let standby_power = bill * idle.standby;
    let fixed_charges = (bill * idle.standby.rest() + bill_of_the_gone) * idle.fixed_charges;

    let pool_fee_not_paid = in_favour(idle.gross * idle.pool_fee);
    let electricity_not_bought = in_favour(bill + bill_of_the_gone);
    let restart = after_fee(idle.ramp_gross);
    let never_back = after_fee(idle.never_back);
    let credits = in_favour(not_drawn * idle.credit);
    let won_back = in_favour(after_fee(idle.won_back));

    let earned_running = after_fee(idle.gross + idle.ramp_gross);
    let strike =
        Some(earned_running / until_return).filter(|price| price.to_usd_per_mwh().is_finite());

    Net {
        gross: idle.gross,
        pool_fee_not_paid,
        electricity_not_bought,
        standby_power,
        fixed_charges,
        restart,
        never_back,
        credits,
        won_back,
        net: idle.gross
            + pool_fee_not_paid
            + electricity_not_bought
            + standby_power
            + fixed_charges
            + restart
            + never_back
            + credits
            + won_back,
        not_drawn,
        strike,
    }
}

/// The part of a site that is idle on the ramp, on average: from all of it to what is lost, in
/// a straight line.
fn idle_on_the_ramp(lost: Part) -> Part {
    Part::from_percent(f64::midpoint(100.0, lost.to_percent()))
}

/// What is missed on the ramp after so many dark hours, given what is missed in the first hours
/// of the outage while all of it is dark.
///
/// What is lost misses all of the ramp. The rest comes back evenly and misses half of it, or with
/// a halving on the way, the mean of what has been missed so far.
#[must_use]
pub fn missed_on_return(
    dark: Hours,
    ramp: Hours,
    lost: Part,
    missed: impl Fn(Hours) -> Usd,
) -> Usd {
    /// Straight but for a halving, which this many parts follow to 1/8 of 1/16² of the whole.
    const PARTS: u32 = 16;
    let before = missed(dark);
    let so_far = |part: f64| {
        let gone_by = Hours::from_hours(ramp.to_hours() * part);
        missed(dark + gone_by) - before
    };
    let middle = |part: u32| so_far((f64::from(part) + 0.5) / f64::from(PARTS));
    let sum = (0..PARTS).map(middle).fold(NOTHING, Usd::add);
    let mean = Usd::from_usd(sum.to_usd() / f64::from(PARTS));
    mean * lost.rest() + so_far(1.0) * lost
}
