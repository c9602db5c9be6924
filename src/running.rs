//! Who mines when: what is idle, what comes back, and how much the miners of some hours do.

use std::f64::consts::LN_2;

use crate::units::{Hours, Part, Share};

/// Who mines when. Parts of the hashrate before the outage; hours since its start.
#[derive(Clone, Copy)]
pub(crate) struct Fleet {
    /// Who is not idle.
    pub others: f64,
    /// The idle machines that come back.
    pub returning: f64,
    /// Those that do not.
    pub gone: f64,
    /// The hour at which the first come back.
    pub dark: f64,
    /// The hour at which the last are back.
    pub back: f64,
}

impl Fleet {
    /// Of the `idle` machines `lost` never come back; the others do after `dark`, within
    /// `ramp`. If all of it is dark for no time at all, nothing is idle.
    pub fn new(idle: Share, lost: Part, dark: Hours, ramp: Hours) -> Self {
        let (idle, lost) = (idle.to_percent(), lost.to_percent());
        let dark = dark.to_hours();
        let none = dark <= 0.0;
        Self {
            others: (100.0 - idle) / 100.0,
            returning: idle * (100.0 - lost) / 1e4,
            gone: idle * lost / 1e4,
            dark,
            back: if none { 0.0 } else { dark + ramp.to_hours() },
        }
    }

    /// All that is dark at first.
    pub fn idle(self) -> f64 {
        self.returning + self.gone
    }

    /// What runs between two hours that have neither the end of the dark nor that of the
    /// ramp between them.
    pub fn running(self, from: f64, to: f64) -> Running {
        let (from, to) = if to <= self.dark {
            (0.0, 0.0)
        } else if from >= self.back {
            (1.0, 1.0)
        } else {
            let returned = |hour| (hour - self.dark) / (self.back - self.dark);
            (returned(from), returned(to))
        };
        Running {
            others: self.others,
            from: self.returning * from,
            to: self.returning * to,
        }
    }
}

/// What runs during some hours: the other miners, and of the returning machines a part that
/// changes in a straight line. Parts of the hashrate before the outage.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    /// Who is not idle.
    pub others: f64,
    from: f64,
    to: f64,
}

impl Running {
    /// The world without the outage.
    pub const ALL: Self = Self {
        others: 1.0,
        from: 0.0,
        to: 0.0,
    };

    /// What of the returning machines runs, on average.
    pub fn returned(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// When so much work is done: hours, of the `hours` that this takes in all, if it is
    /// done by then. Work is in hours of the whole network.
    pub fn done(self, work: f64, hours: f64) -> Option<f64> {
        if work >= (self.others + self.returned()) * hours {
            return None;
        }
        // work = start × t + rise × t² / 2, solved for t without a difference, which would
        // cancel where the rise is small.
        let start = self.others + self.from;
        let rise = (self.to - self.from) / hours;
        let root = (start * start + 2.0 * rise * work).sqrt();
        let spent = if work > 0.0 {
            2.0 * work / (start + root)
        } else {
            0.0
        };
        Some(spent.min(hours))
    }

    /// The returning machines' part of a flow that is shared by hashrate: the mean of
    /// returned / (others + returned). None of it if nobody mines.
    pub fn part_of_returned(self) -> Option<f64> {
        let (start, end) = (self.others + self.from, self.others + self.to);
        if end <= 0.0 {
            None
        } else if start <= 0.0 {
            // There are no others: all of it, as soon as there is anything.
            Some(1.0)
        } else {
            // With z for the growth of the whole, the mean of start / whole is ln(1 + z) / z,
            // and the mean of the growth's own part is what is left to 1.
            let growing = growing_part((self.to - self.from) / start);
            Some(self.from / start * (1.0 - growing) + growing)
        }
    }
}

/// `1 − ln(1 + z) / z`, for z of 0 or more.
///
/// From the four operations alone, because those have the same last bit on every machine;
/// and without cancellation for a small z.
fn growing_part(growth: f64) -> f64 {
    // 1 + z = m × 2^halvings; ln m = 2 artanh y for y = (m − 1) / (m + 1), at most 1/5
    // from 0. The twelfth term is below 1/5^24 / 25, which is under the last bit.
    let (mut above, mut halvings) = (growth, 0.0);
    while above > 0.5 {
        above = (above - 1.0) / 2.0;
        halvings += 1.0;
    }
    let y = above / (2.0 + above);
    let beyond = (1..=12).rev().fold(0.0, |sum, term| {
        (sum + 1.0 / f64::from(2 * term + 1)) * y * y
    });
    if halvings == 0.0 {
        // ln(1 + z) / z = (1 − y)(1 + beyond), as z = 2y / (1 − y).
        y - (1.0 - y) * beyond
    } else {
        1.0 - (halvings * LN_2 + 2.0 * y * (1.0 + beyond)) / growth
    }
}
