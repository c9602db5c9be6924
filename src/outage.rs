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
//! use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Share};
//!
//! let course = course(&Outage {
//!     start: Height::new(715_680), // an epoch's first block
//!     difficulty: Difficulty::from_ratio(24_272_331_996_979.97),
//!     idle: Share::from_percent(12.0),
//!     dark: Hours::from_hours(100.0),
//!     ramp: Hours::from_hours(0.0),
//!     lost_machines: Share::from_percent(0.0),
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
//! Because an expected time goes into it: see [`network::retarget_unrounded`].

use crate::network::{
    self, BLOCK_INTERVAL, EPOCH_BLOCKS, GREATEST_EPOCH_TIME, HALVING_INTERVAL, LEAST_EPOCH_TIME,
};
use crate::running::{Fleet, Running};
use crate::units::{Blocks, Btc, BtcPerBlock, Difficulty, Height, Hours, Share};

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
    /// The share of the idle machines that never comes back, 0 to 100%.
    pub lost_machines: Share,
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

/// A retarget of the difficulty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retarget {
    /// The first block of the new difficulty.
    pub height: Height,
    /// When the last block of the old one is found, since the outage's start.
    pub hour: Hours,
    /// The new difficulty, not cut to the compact form.
    pub difficulty: Difficulty,
    /// New over old: 0.9655 is a fall by 3.45%.
    pub change: f64,
}

/// A moment of the course.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Since the outage's start.
    pub hour: Hours,
    /// What the idle machines have missed by then, less what they have won back; those that
    /// never come back included.
    pub missed: Btc,
    /// The difficulty from then on.
    pub difficulty: Difficulty,
    /// The same without the outage.
    pub difficulty_without: Difficulty,
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
    let fleet = Fleet::new(outage.idle, outage.lost_machines, outage.dark, outage.ramp);
    let mut worlds = Worlds::new(outage, fleet);
    if fleet.dark <= 0.0 {
        return worlds.course(Ledger::default(), Blocks::from_count(0.0), true);
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
    worlds.course(back, forgone, settled)
}

/// What the two worlds have come to by an hour.
#[derive(Clone, Copy, Default)]
struct Ledger {
    without: Sum,
    others: Sum,
    returned: Sum,
}

/// Blocks and bitcoin, as they add up.
#[derive(Clone, Copy, Default)]
struct Sum {
    blocks: f64,
    btc: f64,
}

impl Sum {
    fn add(&mut self, blocks: f64, btc: f64) {
        self.blocks += blocks;
        self.btc += btc;
    }

    /// `weight` times this sum more.
    fn plus(self, weight: f64, other: Self) -> Self {
        Self {
            blocks: self.blocks + weight * other.blocks,
            btc: self.btc + weight * other.btc,
        }
    }

    fn amount(self) -> Amount {
        Amount {
            blocks: Blocks::from_count(self.blocks),
            btc: Btc::from_btc(self.btc),
        }
    }
}

/// One of the two worlds, at an hour.
struct World {
    /// Hours since the outage's start.
    now: f64,
    /// The first block to be found after the outage's start.
    start: u32,
    /// The last block that changed something: all before it are found.
    at: u32,
    /// Blocks found since the start, those under way in part.
    found: f64,
    /// The hour at which the epoch's first block was found.
    first: f64,
    /// The difficulty before the outage, and now.
    before: Difficulty,
    difficulty: Difficulty,
    /// Fees of 600 s.
    fees: f64,
    others: Sum,
    returned: Sum,
    /// Blocks that the whole network before the outage would have found so far at the
    /// difficulties of this world.
    pace: f64,
    /// Whether the last retarget was cut short by the factor of 4.
    held: bool,
    retargets: Vec<Retarget>,
}

impl World {
    fn new(outage: &Outage) -> Self {
        let start = outage.start.to_u32();
        let into_epoch = f64::from(start % EPOCH_BLOCKS);
        Self {
            now: 0.0,
            start,
            at: start,
            found: 0.0,
            first: (1.0 - into_epoch) * BLOCK_INTERVAL.to_hours(),
            before: outage.difficulty,
            difficulty: outage.difficulty,
            fees: outage.fees.to_btc_per_block(),
            others: Sum::default(),
            returned: Sum::default(),
            pace: 0.0,
            held: false,
            retargets: Vec::new(),
        }
    }

    /// Hours that the whole network before the outage takes for a block now.
    fn block_hours(&self) -> f64 {
        BLOCK_INTERVAL.to_hours() * (self.difficulty.to_ratio() / self.before.to_ratio())
    }

    /// The next height at which something changes, or is looked at: an epoch's end, its
    /// first block (where its time begins to count), a halving. All blocks before it are found.
    fn mark(&self) -> u32 {
        let next = |every| (self.at / every + 1) * every;
        let of_epoch = if self.at.is_multiple_of(EPOCH_BLOCKS) {
            self.at + 1
        } else {
            next(EPOCH_BLOCKS)
        };
        of_epoch.min(next(HALVING_INTERVAL))
    }

    /// The hour at which the mark is reached, if that is by `end`.
    fn reaches_mark(&self, running: Running, end: f64) -> Option<f64> {
        let blocks = f64::from(self.mark() - self.start) - self.found;
        running
            .done(blocks * self.block_hours(), end - self.now)
            .map(|hours| self.now + hours)
    }

    /// Mines until an hour at which nothing has changed yet.
    fn mine(&mut self, running: Running, until: f64) {
        let hours = until - self.now;
        let subsidy = network::subsidy(Height::new(self.at)).to_btc_per_block();
        let fees = self.fees * hours / BLOCK_INTERVAL.to_hours();

        let pace = hours / self.block_hours();
        let others = pace * running.others;
        let returned = pace * running.returned();
        let (to_others, to_returned) = match running.part_of_returned() {
            Some(part) => (fees * (1.0 - part), fees * part),
            None => (0.0, 0.0),
        };

        self.others.add(others, others * subsidy + to_others);
        self.returned
            .add(returned, returned * subsidy + to_returned);
        self.pace += pace;
        self.found += others + returned;
        self.now = until;
    }

    /// Goes past the mark, now that it is reached. Whether it changes anything.
    fn pass_mark(&mut self) -> bool {
        self.at = self.mark();
        self.found = f64::from(self.at - self.start);
        match self.at % EPOCH_BLOCKS {
            0 => self.retarget(),
            1 => self.first = self.now,
            _ => {}
        }
        self.at.is_multiple_of(EPOCH_BLOCKS) || self.at.is_multiple_of(HALVING_INTERVAL)
    }

    fn retarget(&mut self) {
        let took = Hours::from_hours(self.now - self.first);
        let old = self.difficulty;
        self.difficulty = network::retarget_unrounded(old, took);
        // At difficulty 1 the factor stays out of reach for ever, and there is no waiting for it.
        self.held = !(LEAST_EPOCH_TIME..=GREATEST_EPOCH_TIME).contains(&took)
            && self.difficulty.to_ratio() > 1.0;
        self.retargets.push(Retarget {
            height: Height::new(self.at),
            hour: Hours::from_hours(self.now),
            difficulty: self.difficulty,
            change: self.difficulty.to_ratio() / old.to_ratio(),
        });
    }
}

/// The two worlds, always at the same hour.
struct Worlds {
    fleet: Fleet,
    with: World,
    without: World,
    timeline: Vec<Point>,
}

impl Worlds {
    fn new(outage: &Outage, fleet: Fleet) -> Self {
        Self {
            fleet,
            with: World::new(outage),
            without: World::new(outage),
            timeline: Vec::new(),
        }
    }

    fn run_to(&mut self, end: f64) {
        while self.with.now < end {
            self.step(end);
        }
    }

    /// Runs until the network's answer is complete, or to `end`. Whether it is complete.
    fn settle(&mut self, end: f64) -> bool {
        let mut whole = self.with.at.is_multiple_of(EPOCH_BLOCKS) && self.at_mark();
        while self.with.now < end {
            let retargets = self.with.retargets.len();
            self.step(end);
            if self.with.retargets.len() > retargets {
                if whole && !self.with.held {
                    return true;
                }
                whole = true;
            }
        }
        false
    }

    /// Whether the world with the outage stands at its last mark.
    fn at_mark(&self) -> bool {
        self.with.found <= f64::from(self.with.at - self.with.start)
    }

    /// On to `end`, or to the first event before it in either world.
    fn step(&mut self, end: f64) {
        let running = self.fleet.running(self.with.now, end);
        let mark = self.with.reaches_mark(running, end);
        let mark_without = self.without.reaches_mark(Running::ALL, end);
        let next = [mark, mark_without]
            .into_iter()
            .flatten()
            .fold(end, f64::min);

        self.with
            .mine(self.fleet.running(self.with.now, next), next);
        self.without.mine(Running::ALL, next);
        let reached = |mark: Option<f64>| mark.is_some_and(|hour| hour <= next);
        let turn = reached(mark) && self.with.pass_mark();
        let turn_without = reached(mark_without) && self.without.pass_mark();
        if turn || turn_without || next >= end {
            self.record();
        }
    }

    fn ledger(&self) -> Ledger {
        Ledger {
            without: self.without.others,
            others: self.with.others,
            returned: self.with.returned,
        }
    }

    fn record(&mut self) {
        let now = self.ledger();
        let missed = now.without.btc * self.fleet.idle() - now.returned.btc;
        let point = Point {
            hour: Hours::from_hours(self.with.now),
            missed: Btc::from_btc(missed),
            difficulty: self.with.difficulty,
            difficulty_without: self.without.difficulty,
        };
        // Two events at one hour are one point.
        self.timeline.pop_if(|last| last.hour >= point.hour);
        self.timeline.push(point);
    }

    /// What has come of it, given what the worlds had come to when the machines were back.
    fn course(self, back: Ledger, forgone: Blocks, settled: bool) -> Course {
        let end = self.ledger();
        let fleet = self.fleet;
        let without_since = end.without.plus(-1.0, back.without);

        let returned = back.returned;
        let lost = Sum::default()
            .plus(fleet.idle(), back.without)
            .plus(-1.0, returned);
        let never_back = Sum::default().plus(fleet.gone, without_since);
        let won_back = end
            .returned
            .plus(-1.0, returned)
            .plus(-fleet.returning, without_since);
        let gained_by_others = end.others.plus(-fleet.others, end.without);
        let never_mined = end.without.plus(-1.0, end.others).plus(-1.0, end.returned);
        Course {
            lost: lost.amount(),
            never_back: never_back.amount(),
            won_back: won_back.amount(),
            gained_by_others: gained_by_others.amount(),
            never_mined: never_mined.amount(),
            forgone,
            back: Hours::from_hours(fleet.back),
            horizon: Hours::from_hours(self.with.now),
            settled,
            retargets: self.with.retargets,
            retargets_without: self.without.retargets,
            timeline: self.timeline,
        }
    }
}
