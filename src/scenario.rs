//! A scenario: who stands still, in which network, at what price, for how long, and why.
//!
//! It can only be made from inputs that pass the table, so whoever holds one need not
//! check it again.

use std::sync::Arc;

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::Field;
use crate::law::Law;
use crate::luck::Payout;
use crate::network;
use crate::sites::Tally;
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Part, Power, Pue, Share,
    UsdPerBtc, UsdPerMwh,
};

/// Checked inputs, typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    pub(crate) size: Size,
    /// The list that the size is the sum of, where it came as one.
    pub(crate) sites: Option<Arc<Tally>>,
    pub(crate) fleet: Option<Fleet>,
    pub(crate) network: Network,
    pub(crate) start: Height,
    pub(crate) fees: BtcPerBlock,
    pub(crate) price: UsdPerBtc,
    pub(crate) outage: Hours,
    pub(crate) ramp: Hours,
    pub(crate) lost_machines: Part,
    pub(crate) costs: Option<Costs>,
    pub(crate) claim: Option<Claim>,
    /// What is known of the day of the claim, by the fields of the scenario's own.
    pub(crate) claim_day: Vec<(Field, f64)>,
    /// What is believed of the fields that came with a range.
    pub(crate) laws: Vec<(Field, Law)>,
    pub(crate) payout: Payout,
    pub(crate) assumed: Vec<(Field, f64)>,
}

impl Scenario {
    /// The same without what makes the net: for whoever needs only the loss, and soon.
    #[must_use]
    pub fn without_costs(&self) -> Self {
        Self {
            costs: None,
            ..self.clone()
        }
    }

    /// The same with another value for a field, in the table's unit and within its bounds.
    pub(crate) fn with(&self, field: Field, number: f64) -> Self {
        let mut other = self.clone();
        other.set(field, number);
        other
    }

    /// Changes the value of a field.
    pub(crate) fn set(&mut self, field: Field, number: f64) {
        match field {
            Field::SharePercent => self.size = Size::Share(Share::from_percent(number)),
            Field::HashrateEhs => self.size = Size::Hashrate(Hashrate::from_ehs(number)),
            Field::PowerMw => {
                if let Size::Power(power, _) = &mut self.size {
                    *power = Power::from_mw(number);
                }
            }
            Field::EfficiencyJPerTh => {
                self.refit(|fleet| fleet.efficiency = Efficiency::from_j_per_th(number));
            }
            Field::Pue => self.refit(|fleet| fleet.pue = Pue::from_ratio(number)),
            Field::Difficulty => {
                self.network = Network::Difficulty(Difficulty::from_ratio(number));
            }
            Field::NetworkEhs => self.network = Network::Hashrate(Hashrate::from_ehs(number)),
            Field::StartHeight => self.start = height(number),
            Field::FeesBtcPerBlock => self.fees = BtcPerBlock::from_btc_per_block(number),
            Field::PriceUsd => self.price = UsdPerBtc::from_usd_per_btc(number),
            Field::OutageHours => self.outage = Hours::from_hours(number),
            Field::RampHours => self.ramp = Hours::from_hours(number),
            Field::LostMachinesPercent => self.lost_machines = Part::from_percent(number),
            _ => {
                if let Some(costs) = &mut self.costs {
                    costs.set(field, number);
                }
            }
        }
    }

    fn refit(&mut self, change: impl Fn(&mut Fleet)) {
        self.fleet.iter_mut().for_each(&change);
        if let Size::Power(_, fleet) = &mut self.size {
            change(fleet);
        }
        if let Some(costs) = &mut self.costs {
            change(&mut costs.fleet);
        }
    }
}

impl Costs {
    fn set(&mut self, field: Field, number: f64) {
        match field {
            Field::ElectricityUsdPerMwh => {
                self.electricity = UsdPerMwh::from_usd_per_mwh(number);
            }
            Field::StandbyPercent => self.standby = Part::from_percent(number),
            Field::FixedChargesPercent => self.fixed_charges = Part::from_percent(number),
            Field::CreditUsdPerMwh => self.credit = UsdPerMwh::from_usd_per_mwh(number),
            Field::PoolFeePercent => self.pool_fee = Part::from_percent(number),
            _ => {}
        }
    }
}

/// What the net needs to be known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Costs {
    pub cause: Cause,
    pub fleet: Fleet,
    pub electricity: UsdPerMwh,
    pub standby: Part,
    pub fixed_charges: Part,
    pub credit: UsdPerMwh,
    pub pool_fee: Part,
}

/// What stands still, in the terms it was given in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Size {
    Share(Share),
    Hashrate(Hashrate),
    Power(Power, Fleet),
}

/// What links power and hashrate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fleet {
    pub efficiency: Efficiency,
    pub pue: Pue,
}

impl Fleet {
    /// What a site with this hashrate draws.
    pub fn power(self, hashrate: Hashrate) -> Power {
        hashrate * self.efficiency * self.pue
    }

    /// The hashrate of a site that draws this.
    pub fn hashrate(self, power: Power) -> Hashrate {
        power / self.pue / self.efficiency
    }
}

/// The network before the outage, in the terms it was given in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Network {
    Difficulty(Difficulty),
    Hashrate(Hashrate),
}

impl Network {
    pub fn difficulty(self) -> Difficulty {
        match self {
            Self::Difficulty(difficulty) => difficulty,
            Self::Hashrate(hashrate) => network::difficulty(hashrate),
        }
    }

    pub fn hashrate(self) -> Hashrate {
        match self {
            Self::Difficulty(difficulty) => network::hashrate(difficulty),
            Self::Hashrate(hashrate) => hashrate,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the table's heights run from 0 to 6,929,999"
)]
pub(crate) fn height(number: f64) -> Height {
    Height::new(number.round() as u32)
}
