//! The answer as it came about: the network's, hour by hour, and what the miners are worse off by.

use crate::costs::{self, Net, Standstill};
use crate::outage::{Course, Outage, course};
use crate::scenario::{Costs, Scenario};
use crate::units::Hours;

impl Scenario {
    /// The two worlds, with and without the outage.
    pub(crate) fn course(&self) -> Course {
        course(&Outage {
            start: self.start,
            difficulty: self.network.difficulty(),
            idle: self.share(),
            dark: self.outage,
            ramp: self.ramp(),
            lost_machines: self.lost_machines,
            fees: self.fees,
        })
    }

    /// What the miners are worse off by.
    pub(crate) fn net(&self, costs: &Costs, course: &Course) -> Net {
        let (dark, ramp, lost) = (self.outage, self.ramp(), self.lost_machines);
        let share = self.share();
        let missed = |time| self.income(time) * share * self.price;
        costs::net(&Standstill {
            gross: missed(dark),
            ramp_gross: costs::missed_on_return(dark, ramp, lost, missed),
            never_back: course.never_back.btc * self.price,
            won_back: course.won_back.btc * self.price,
            pool_fee: costs.pool_fee,
            power: costs.fleet.power(self.hashrate()),
            dark,
            ramp,
            lost,
            after_return: course.after_return(),
            electricity: costs.electricity,
            standby: costs.standby,
            fixed_charges: costs.fixed_charges,
            credit: costs.credit,
        })
    }

    /// How slowly they come back: nobody has to from an outage of no time.
    fn ramp(&self) -> Hours {
        if self.outage.to_hours() > 0.0 {
            self.ramp
        } else {
            Hours::from_hours(0.0)
        }
    }
}
