//! Two worlds over time: the same miners with and without the outage.
//!
//! The loss as [`estimate`](crate::estimate()) has it takes the network as it stood. In fact
//! the network answers: blocks come more slowly while machines are dark, the difficulty
//! falls at the next retarget, and for an epoch blocks come faster than they would have.
//! So the outage is set beside a world in which it did not happen, and whatever is said
//! here is a difference between the two.
//!
//! Everything is an expectation, and blocks are a quantity that flows. Between two events
//! (the power comes back, a retarget, a halving, …) the hashrate is constant, or rises in a
//! straight line: what is found in between is a closed form, so there are no time steps and
//! no step's error.
//!
//! ```
//! use idle_loss::outage::{Outage, course};
//! use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};
//!
//! let course = course(&Outage {
//!     start: Height::new(715_680), // an epoch's first block
//!     difficulty: Difficulty::from_ratio(24_272_331_996_979.97),
//!     idle: Share::from_percent(12.0),
//!     dark: Hours::from_hours(100.0),
//!     ramp: Hours::from_hours(0.0),
//!     lost_machines: Part::from_percent(0.0),
//!     fees: BtcPerBlock::from_btc_per_block(0.1056),
//! });
//! let blocks = [course.lost, course.won_back, course.gained_by_others, course.never_mined]
//!     .map(|amount| format!("{:.1}", amount.blocks.to_count()));
//! assert_eq!(blocks, ["72.0", "8.3", "61.1", "2.5"]);
//! ```
//!
//! # Why do fees flow by the hour?
//!
//! Because people go on paying each other at the same pace, however slowly blocks come. What
//! they offer for block space in 600 s is the fees of a block of 600 s, and is shared by
//! those who mine at the time, by hashrate. So fees per block rise while blocks are slow and
//! fall when they are fast, and no fees are won back by a fast epoch. While nobody mines
//! at all, nobody earns fees, and they are not made up for later: a guess, for
//! want of a case.
//!
//! # Why does the difficulty move without an outage, too?
//!
//! Because 2015 intervals of 600 s are 600 s short of an
//! [epoch's time](crate::network::EPOCH_TIME): at its first retarget the difficulty rises by
//! 0.05%, and stays there. The world with the outage has the same in it, so a retarget's
//! change owes to the outage what is left of it beside [`Course::retargets_without`].
//!
//! # Why is the difficulty not cut to the compact form?
//!
//! Because an expected time goes into it: see [`retarget_unrounded`](crate::network::retarget_unrounded).

use crate::running::Fleet;
use crate::units::{Blocks, Btc, BtcPerBlock, Difficulty, Height, Hours, Part, Share};
use crate::worlds::{Ledger, Sum, Worlds};

pub use crate::worlds::{Point, Retarget};

/// An outage, and the network that it happens to.
///
/// Apart from the idle machines, the network keeps the hashrate that the difficulty implies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outage {
    /// The first block to be found after the outage began. Those before it in its epoch are
    /// taken to have come every 600 s.
    pub start: Height,
    /// The difficulty before the outage, 1 or more.
    pub difficulty: Difficulty,
    /// What goes dark: a share of the hashrate that this difficulty implies, 0 to 100%.
    pub idle: Share,
    /// How long all of it is dark. If that is no time at all, there is no outage, whatever
    /// the ramp.
    pub dark: Hours,
    /// How long it then takes for the machines to come back, in a straight line.
    pub ramp: Hours,
    /// The part of the idle machines that never comes back, 0 to 100%.
    pub lost_machines: Part,
    /// What the transactions of 600 s pay.
    pub fees: BtcPerBlock,
}

/// Blocks, and what they pay in subsidy and fees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// How many.
    pub blocks: Blocks,
    /// What they pay. Not in proportion to their number: fees flow by the hour, and a
    /// halving may lie between.
    pub btc: Btc,
}

/// What an outage changes, from its start to the [horizon](Self::horizon).
///
/// Nothing goes missing: `lost + never_back = won_back + gained_by_others + never_mined`, in
/// blocks and in bitcoin.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What the idle machines miss until all that comes back is [back](Self::back).
    pub lost: Amount,
    /// What the machines that never come back miss from then to the horizon.
    pub never_back: Amount,
    /// What the machines that came back earn from then to the horizon, beyond what they
    /// would have.
    pub won_back: Amount,
    /// What all the other miners earn from start to horizon, beyond what they would have.
    pub gained_by_others: Amount,
    /// What nobody found, or earned, by the horizon, and would have been without the outage.
    /// Of a small outage it is a little below nothing, up to a thousandth of what is lost:
    /// what 2015 intervals were short of, the rule hands back over 2016 blocks.
    pub never_mined: Amount,
    /// What the idle machines would find while dark at the difficulty of the day, as it is
    /// with the outage: what a miner reads off the hashprice of the day.
    pub forgone: Blocks,
    /// When all that comes back is back: dark and ramp.
    pub back: Hours,
    /// When the network's answer is complete: at the end of the first whole epoch after
    /// [`back`](Self::back). If so much was dark that the rule's factor of 4 still binds
    /// there, at the first end of an epoch where it does not.
    pub horizon: Hours,
    /// Whether it is complete. Where next to nothing is left running an epoch can last for
    /// ages: a year after [`back`](Self::back) the horizon is drawn anyway.
    pub settled: bool,
    /// The retargets up to the horizon, that of the horizon included.
    pub retargets: Vec<Retarget>,
    /// The same in the world without the outage.
    pub retargets_without: Vec<Retarget>,
    /// What the idle machines miss, over the hours: start, all events in either world, and
    /// some hours within the ramp, up to the horizon. Straight lines may join them.
    pub timeline: Vec<Point>,
}

impl Course {
    /// From the return to the horizon: how long [`never_back`](Self::never_back) is counted.
    #[must_use]
    pub fn after_return(&self) -> Hours {
        Hours::from_hours(self.horizon.to_hours() - self.back.to_hours())
    }
}

/// The timeline tells the ramp in this many parts: straight lines between them are at most
/// `1/(4 × 8²)`, 0.4%, of the ramp's loss off its parabola.
const RAMP_PARTS: u32 = 8;

/// How long after the machines' return the horizon is drawn at the latest: a leap year, as
/// long as the longest outage.
const LONGEST_ANSWER: Hours = Hours::from_hours(8784.0);

/// Sets the two worlds side by side.
#[must_use]
pub fn course(outage: &Outage) -> Course {
    run(outage, true)
}

/// The same without timeline and retargets: what it comes to, for whoever asks a thousand times.
pub(crate) fn outcome(outage: &Outage) -> Course {
    run(outage, false)
}

fn run(outage: &Outage, told: bool) -> Course {
    let fleet = Fleet::new(outage.idle, outage.lost_machines, outage.dark, outage.ramp);
    let mut worlds = Worlds::new(fleet, outage.start, outage.difficulty, outage.fees, told);
    if fleet.dark <= 0.0 {
        return compare(worlds, Ledger::default(), Blocks::from_count(0.0), true);
    }
    worlds.record();
    worlds.run_to(fleet.dark);
    let forgone = Blocks::from_count(worlds.with.pace * fleet.idle());
    for part in 1..RAMP_PARTS {
        let gone_by = f64::from(part) / f64::from(RAMP_PARTS);
        worlds.run_to(fleet.dark + (fleet.back - fleet.dark) * gone_by);
    }
    worlds.run_to(fleet.back);
    let back = worlds.ledger();
    let settled = worlds.settle(fleet.back + LONGEST_ANSWER.to_hours());
    compare(worlds, back, forgone, settled)
}

/// The differences between the worlds, given what they had come to when the machines were back.
fn compare(worlds: Worlds, back: Ledger, forgone: Blocks, settled: bool) -> Course {
    let end = worlds.ledger();
    let fleet = worlds.fleet;
    let without_since = end.without.plus(-1.0, back.without);

    let lost = Sum::default()
        .plus(fleet.idle(), back.without)
        .plus(-1.0, back.returned);
    let never_back = Sum::default().plus(fleet.gone, without_since);
    let won_back = end
        .returned
        .plus(-1.0, back.returned)
        .plus(-fleet.returning, without_since);
    let gained_by_others = end.others.plus(-fleet.others, end.without);
    let never_mined = end.without.plus(-1.0, end.others).plus(-1.0, end.returned);
    Course {
        lost: amount(lost),
        never_back: amount(never_back),
        won_back: amount(won_back),
        gained_by_others: amount(gained_by_others),
        never_mined: amount(never_mined),
        forgone,
        back: Hours::from_hours(fleet.back),
        horizon: Hours::from_hours(worlds.with.now),
        settled,
        retargets: worlds.with.retargets,
        retargets_without: worlds.without.retargets,
        timeline: worlds.timeline,
    }
}

fn amount(sum: Sum) -> Amount {
    Amount {
        blocks: Blocks::from_count(sum.blocks),
        btc: Btc::from_btc(sum.btc),
    }
}
