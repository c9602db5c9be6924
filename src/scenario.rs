//! A scenario: who stands still, in which network, at what price, for how long, and why.
//!
//! It can only be made from inputs that pass the table, so whoever holds one need not
//! check it again.

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::Field;
use crate::network;
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Part, Power, Pue, Share,
    UsdPerBtc, UsdPerMwh,
};

/// Checked inputs, typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    pub(crate) size: Size,
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
    pub(crate) assumed: Vec<(Field, f64)>,
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
