//! Yardsticks: the loss and the size beside things that a reader can picture.
//!
//! How long all miners of the world take to earn as much, how many machines of the time have as
//! much hashrate, and how many households draw as much power.
//!
//! # Why not the loss as a percentage of what the network earns in a day?
//!
//! For a day that is the share again, which the reader has just read. How long all miners take to
//! earn the loss says it of any outage: 2.9 hours for 12% and a day, 5.4 days for China's three weeks.

use crate::fleets::{ANTMINER_S9, ANTMINER_S19, ANTMINER_S21, Machine};
use crate::network::{DAY, HALVING_INTERVAL};
use crate::scenario::Scenario;
use crate::units::{Energy, Height, Hours, Power};

/// The loss and the size in other terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Yardstick {
    /// How long the whole network takes to earn the loss, at the pace of the outage's first day.
    pub network_time: Hours,
    /// What the idle hashrate is counted in; `None` before there were machines to count it in.
    pub machine: Option<&'static Machine>,
    /// How many of these have the idle hashrate. A real fleet has older ones too, so it is of more.
    pub machines: Option<f64>,
    /// How many average households draw as much as the idle site did, where that is known.
    pub households: Option<f64>,
}

/// What an average household is, and where that is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Household {
    /// What it draws in a year.
    pub a_year: Energy,
    /// Where that is from.
    pub source: &'static str,
    /// The year that it is of.
    pub date: &'static str,
}

/// The world's average, of households that have electricity.
///
/// World Energy Council for 2010, as Shrink That Footprint rounds it. It has hardly changed since: by
/// 0.1% a year to 2014 (REN21, Renewables 2016 Global Status Report, figure 44). The averages of
/// countries lie far apart: 11,700 kWh in the United States, 1,300 in China.
pub const HOUSEHOLD: Household = Household {
    a_year: Energy::from_mwh(3.5),
    source: "World Energy Council, via Shrink That Footprint",
    date: "2010",
};

const YEAR: Hours = Hours::from_hours(8_760.0);

impl Household {
    /// What it draws on average.
    #[must_use]
    pub fn power(self) -> Power {
        self.a_year / YEAR
    }
}

/// The machine of a time, from one halving to the next: each came out within months of one.
///
/// The first, of June 2016, replaced all before it; what was mined with earlier is not counted.
#[must_use]
pub fn machine_of(start: Height) -> Option<&'static Machine> {
    match start.to_u32() / HALVING_INTERVAL {
        0 | 1 => None,
        2 => Some(&ANTMINER_S9),
        3 => Some(&ANTMINER_S19),
        _ => Some(&ANTMINER_S21),
    }
}

impl Scenario {
    /// The loss and the size in other terms, for a site that draws this.
    pub(crate) fn yardstick(&self, power: Option<Power>) -> Yardstick {
        let numbers = &self.numbers;
        let days = numbers.loss() / numbers.income(DAY);
        let machine = machine_of(numbers.start());
        Yardstick {
            network_time: Hours::from_hours(days * DAY.to_hours()),
            machine,
            machines: machine.map(|one| numbers.hashrate().to_ths() / one.hashrate.to_ths()),
            households: power.map(|power| power / HOUSEHOLD.power()),
        }
    }
}
