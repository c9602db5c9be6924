//! Two worlds from event to event: one with the outage, one without.
//!
//! Each is mined in straight pieces between the hours at which something changes in either,
//! so that both always stand at the same hour and can be set side by side. What the
//! difference means is told in [`outage`](crate::outage).

use crate::network::{
    self, BLOCK_INTERVAL, EPOCH_BLOCKS, GREATEST_EPOCH_TIME, HALVING_INTERVAL, LEAST_EPOCH_TIME,
};
use crate::running::{Fleet, Running};
use crate::units::{Btc, BtcPerBlock, Difficulty, Height, Hours};

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

/// What the two worlds have come to by an hour.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ledger {
    /// The whole network, without the outage.
    pub without: Sum,
    /// Those who were never idle, with it.
    pub others: Sum,
    /// The machines that came back, with it.
    pub returned: Sum,
}

/// Blocks and bitcoin, as they add up.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sum {
    pub blocks: f64,
    pub btc: f64,
}

impl Sum {
    fn add(&mut self, blocks: f64, btc: f64) {
        self.blocks += blocks;
        self.btc += btc;
    }

    /// `weight` times this sum more.
    pub fn plus(self, weight: f64, other: Self) -> Self {
        Self {
            blocks: self.blocks + weight * other.blocks,
            btc: self.btc + weight * other.btc,
        }
    }
}

/// One of the two worlds, at an hour.
pub(crate) struct World {
    /// Hours since the outage's start.
    pub now: f64,
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
    pub pace: f64,
    /// Whether the last retarget was cut short by the factor of 4.
    held: bool,
    /// How many retargets there were, and, where it is told, each of them.
    retargeted: u32,
    told: bool,
    pub retargets: Vec<Retarget>,
}

impl World {
    fn new(start: Height, difficulty: Difficulty, fees: BtcPerBlock, told: bool) -> Self {
        let start = start.to_u32();
        let into_epoch = f64::from(start % EPOCH_BLOCKS);
        Self {
            now: 0.0,
            start,
            at: start,
            found: 0.0,
            first: (1.0 - into_epoch) * BLOCK_INTERVAL.to_hours(),
            before: difficulty,
            difficulty,
            fees: fees.to_btc_per_block(),
            others: Sum::default(),
            returned: Sum::default(),
            pace: 0.0,
            held: false,
            retargeted: 0,
            told,
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
        self.retargeted += 1;
        if self.told {
            self.retargets.push(Retarget {
                height: Height::new(self.at),
                hour: Hours::from_hours(self.now),
                difficulty: self.difficulty,
                change: self.difficulty.to_ratio() / old.to_ratio(),
            });
        }
    }
}

/// The two worlds, always at the same hour.
pub(crate) struct Worlds {
    pub fleet: Fleet,
    pub with: World,
    pub without: World,
    pub timeline: Vec<Point>,
}

impl Worlds {
    /// The first block to be found, the difficulty before, and the fees of 600 s; and whether their course
    /// is told, or only what it comes to.
    pub fn new(
        fleet: Fleet,
        start: Height,
        difficulty: Difficulty,
        fees: BtcPerBlock,
        told: bool,
    ) -> Self {
        Self {
            fleet,
            with: World::new(start, difficulty, fees, told),
            without: World::new(start, difficulty, fees, told),
            timeline: Vec::new(),
        }
    }

    /// On to an hour.
    pub fn run_to(&mut self, end: f64) {
        while self.with.now < end {
            self.step(end);
        }
    }

    /// Runs until the network's answer is complete, or to `end`. Whether it is complete.
    pub fn settle(&mut self, end: f64) -> bool {
        let mut whole = self.with.at.is_multiple_of(EPOCH_BLOCKS) && self.at_mark();
        while self.with.now < end {
            let retargeted = self.with.retargeted;
            self.step(end);
            if self.with.retargeted > retargeted {
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

    pub fn ledger(&self) -> Ledger {
        Ledger {
            without: self.without.others,
            others: self.with.others,
            returned: self.with.returned,
        }
    }

    /// Puts the hour on the timeline, where it is told.
    pub fn record(&mut self) {
        if !self.with.told {
            return;
        }
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
}
