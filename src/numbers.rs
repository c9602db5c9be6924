//! The numbers of a scenario, once they are checked: its size, its network, its price and its time.

use crate::fields::{Field, TABLE};
use crate::float::round;
use crate::network;
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Power, Pue, Share, UsdPerBtc,
};

/// The fields that are numbers, in the table's units and order, as they came or as they are assumed;
/// `NaN` for what did neither.
#[derive(Clone, Debug)]
pub(crate) struct Numbers(pub [f64; TABLE.len()]);

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        self.0.map(f64::to_bits) == other.0.map(f64::to_bits)
    }
}

/// What stands still, in the terms it was given in.
pub(crate) enum Size {
    Share(Share),
    Hashrate(Hashrate),
    Power(Power, Fleet),
}

/// What links power and hashrate.
#[derive(Clone, Copy)]
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

impl Numbers {
    /// Changes the value of a field.
    pub fn set(&mut self, field: Field, number: f64) {
        self.0[field as usize] = number;
    }

    /// The number of a field.
    pub fn get(&self, field: Field) -> Option<f64> {
        let number = self.number(field);
        (!number.is_nan()).then_some(number)
    }

    /// The number of a field that no scenario is without.
    pub fn number(&self, field: Field) -> f64 {
        self.0[field as usize]
    }

    pub fn size(&self) -> Size {
        match (
            self.get(Field::SharePercent),
            self.get(Field::PowerMw),
            self.fleet(),
        ) {
            (Some(percent), ..) => Size::Share(Share::from_percent(percent)),
            (_, Some(mw), Some(fleet)) => Size::Power(Power::from_mw(mw), fleet),
            _ => Size::Hashrate(Hashrate::from_ehs(self.number(Field::HashrateEhs))),
        }
    }

    pub fn fleet(&self) -> Option<Fleet> {
        Some(Fleet {
            efficiency: Efficiency::from_j_per_th(self.get(Field::EfficiencyJPerTh)?),
            pue: Pue::from_ratio(self.get(Field::Pue)?),
        })
    }

    /// Of the network before the outage, in the terms it was given in or by its hashrate.
    pub fn difficulty(&self) -> Difficulty {
        self.get(Field::Difficulty).map_or_else(
            || network::difficulty(self.network()),
            Difficulty::from_ratio,
        )
    }

    /// The hashrate of the network before the outage.
    pub fn network(&self) -> Hashrate {
        self.get(Field::Difficulty).map_or_else(
            || Hashrate::from_ehs(self.number(Field::NetworkEhs)),
            |ratio| network::hashrate(Difficulty::from_ratio(ratio)),
        )
    }

    pub fn start(&self) -> Height {
        height(self.number(Field::StartHeight))
    }

    pub fn fees(&self) -> BtcPerBlock {
        BtcPerBlock::from_btc_per_block(self.number(Field::FeesBtcPerBlock))
    }

    pub fn price(&self) -> UsdPerBtc {
        UsdPerBtc::from_usd_per_btc(self.number(Field::PriceUsd))
    }

    pub fn outage(&self) -> Hours {
        Hours::from_hours(self.number(Field::OutageHours))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the table's heights run from 0 to 6,929,999"
)]
/// The block of a height as a number.
pub(crate) fn height(number: f64) -> Height {
    Height::new(round(number) as u32)
}
