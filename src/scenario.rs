//! A scenario: who stands still, in which network, at what price, for how long, and why.
//!
//! It can only be made from inputs that pass the table, so whoever holds one need not
//! check it again.

use std::sync::Arc;

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::{Field, Row, TABLE};
use crate::law::Law;
use crate::luck::Payout;
use crate::network;
use crate::sites::Tally;
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Part, Power, Pue, Share, Usd,
    UsdPerBtc, UsdPerMwh,
};

/// Checked inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The fields in the table's units, as they came or as they are assumed.
    pub(crate) numbers: [Option<f64>; TABLE.len()],
    /// The list that the size is the sum of, where it came as one.
    pub(crate) sites: Option<Arc<Tally>>,
    /// With its costs, where the net is asked for.
    pub(crate) cause: Option<Cause>,
    pub(crate) payout: Payout,
    /// What is believed of the fields that came with a range.
    pub(crate) laws: Vec<(Field, Law)>,
    pub(crate) assumed: Vec<(Field, f64)>,
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

/// The fields of a claim's own day, and those of the scenario that they stand in for.
const CLAIMS_DAY: [(Field, Field); 4] = [
    (Field::ClaimDifficulty, Field::Difficulty),
    (Field::ClaimStartHeight, Field::StartHeight),
    (Field::ClaimFeesBtcPerBlock, Field::FeesBtcPerBlock),
    (Field::ClaimPriceUsd, Field::PriceUsd),
];

impl Scenario {
    /// The same without what makes the net: for whoever needs only the loss, and soon.
    #[must_use]
    pub fn without_costs(&self) -> Self {
        Self {
            cause: None,
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
        self.numbers[field as usize] = Some(number);
    }

    /// What stands for a field that did not come, if anything does.
    pub(crate) fn assume(&mut self, row: &Row) -> Option<f64> {
        let number = self.default(row)?;
        self.assumed.push((row.field, number));
        Some(number)
    }

    fn default(&self, row: &Row) -> Option<f64> {
        match row.field {
            Field::Pue => self.get(Field::EfficiencyJPerTh).and(row.default),
            Field::StandbyPercent => Some(self.cause?.standby_by_default().to_percent()),
            Field::FixedChargesPercent | Field::CreditUsdPerMwh | Field::PoolFeePercent => {
                self.cause.and(row.default)
            }
            _ => row.default,
        }
    }

    /// What is believed of a field, if it came with a range.
    pub(crate) fn law(&self, field: Field) -> Option<&Law> {
        let mut laws = self.laws.iter();
        laws.find(|(of, _)| *of == field).map(|(_, law)| law)
    }

    /// The same on the claim's own day, where anything is known of that.
    pub(crate) fn on_the_claims_day(&self) -> Option<Self> {
        let mut day = None;
        for (claims, field) in CLAIMS_DAY {
            if let Some(number) = self.get(claims) {
                day.get_or_insert_with(|| self.clone()).set(field, number);
            }
        }
        day
    }

    fn get(&self, field: Field) -> Option<f64> {
        self.numbers[field as usize]
    }

    /// The number of a field that no scenario is without.
    fn number(&self, field: Field) -> f64 {
        self.get(field).unwrap_or_default()
    }

    fn part(&self, field: Field) -> Part {
        Part::from_percent(self.number(field))
    }

    pub(crate) fn size(&self) -> Size {
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

    /// What was printed beside a list of sites.
    pub(crate) fn sites_total(&self) -> Option<Power> {
        self.get(Field::SitesTotalMw).map(Power::from_mw)
    }

    pub(crate) fn fleet(&self) -> Option<Fleet> {
        Some(Fleet {
            efficiency: Efficiency::from_j_per_th(self.get(Field::EfficiencyJPerTh)?),
            pue: Pue::from_ratio(self.get(Field::Pue)?),
        })
    }

    /// Of the network before the outage, in the terms it was given in or by its hashrate.
    pub(crate) fn difficulty(&self) -> Difficulty {
        self.get(Field::Difficulty).map_or_else(
            || network::difficulty(self.network()),
            Difficulty::from_ratio,
        )
    }

    /// The hashrate of the network before the outage.
    pub(crate) fn network(&self) -> Hashrate {
        self.get(Field::Difficulty).map_or_else(
            || Hashrate::from_ehs(self.number(Field::NetworkEhs)),
            |ratio| network::hashrate(Difficulty::from_ratio(ratio)),
        )
    }

    pub(crate) fn start(&self) -> Height {
        height(self.number(Field::StartHeight))
    }

    pub(crate) fn fees(&self) -> BtcPerBlock {
        BtcPerBlock::from_btc_per_block(self.number(Field::FeesBtcPerBlock))
    }

    pub(crate) fn price(&self) -> UsdPerBtc {
        UsdPerBtc::from_usd_per_btc(self.number(Field::PriceUsd))
    }

    pub(crate) fn outage(&self) -> Hours {
        Hours::from_hours(self.number(Field::OutageHours))
    }

    /// How slowly the machines come back: none has to from an outage of no time.
    pub(crate) fn ramp(&self) -> Hours {
        let gone = self.outage().to_hours() > 0.0;
        Hours::from_hours(if gone {
            self.number(Field::RampHours)
        } else {
            0.0
        })
    }

    pub(crate) fn lost_machines(&self) -> Part {
        self.part(Field::LostMachinesPercent)
    }

    pub(crate) fn electricity(&self) -> UsdPerMwh {
        UsdPerMwh::from_usd_per_mwh(self.number(Field::ElectricityUsdPerMwh))
    }

    pub(crate) fn standby(&self) -> Part {
        self.part(Field::StandbyPercent)
    }

    pub(crate) fn fixed_charges(&self) -> Part {
        self.part(Field::FixedChargesPercent)
    }

    pub(crate) fn credit(&self) -> UsdPerMwh {
        UsdPerMwh::from_usd_per_mwh(self.number(Field::CreditUsdPerMwh))
    }

    pub(crate) fn pool_fee(&self) -> Part {
        self.part(Field::PoolFeePercent)
    }

    pub(crate) fn claim(&self) -> Option<Claim> {
        Some(Claim {
            usd: Usd::from_usd(self.get(Field::ClaimUsd)?),
            hours: Hours::from_hours(self.get(Field::ClaimHours)?),
        })
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
