//! The answer as it came about: the network's, hour by hour, and what the miners are worse off by.

use crate::costs::{self, Net, Standstill};
use crate::outage::{Course, Outage, course, outcome};
use crate::scenario::Scenario;

impl Scenario {
    /// The two worlds, with and without the outage.
    pub(crate) fn course(&self) -> Course {
        course(&self.outage())
    }

    /// What they come to, without their course.
    pub(crate) fn outcome(&self) -> Course {
        outcome(&self.outage())
    }

    fn outage(&self) -> Outage {
        Outage {
            start: self.numbers.start(),
            difficulty: self.numbers.difficulty(),
            idle: self.numbers.share(),
            dark: self.numbers.outage(),
            ramp: self.ramp(),
            lost_machines: self.lost_machines(),
            fees: self.numbers.fees(),
        }
    }

    /// What the miners are worse off by, where the cause and its costs are given.
    pub(crate) fn net(&self, course: &Course) -> Option<Net> {
        self.cause?;
        let (dark, ramp, lost) = (self.numbers.outage(), self.ramp(), self.lost_machines());
        let share = self.numbers.share();
        let missed = |time| self.numbers.income(time) * share * self.numbers.price();
        Some(costs::net(&Standstill {
            gross: missed(dark),
            ramp_gross: costs::missed_on_return(dark, ramp, lost, missed),
            never_back: course.never_back.btc * self.numbers.price(),
            won_back: course.won_back.btc * self.numbers.price(),
            pool_fee: self.pool_fee(),
            power: self.numbers.fleet()?.power(self.numbers.hashrate()),
            dark,
            ramp,
            lost,
            after_return: course.after_return(),
            electricity: self.electricity(),
            standby: self.standby(),
            fixed_charges: self.fixed_charges(),
            credit: self.credit(),
        }))
    }
}
