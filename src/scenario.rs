//! A scenario: who stands still, in which network, at what price, for how long, and why.
//!
//! It can only be made from inputs that pass the table, so whoever holds one need not
//! check it again.

use std::sync::Arc;

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::{Field, Row};
use crate::law::Belief;
use crate::luck::Payout;
use crate::numbers::Numbers;
use crate::sites::Tally;
use crate::units::{Hours, Part, Power, Usd, UsdPerMwh};

/// Checked inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The fields in the table's units, as they came or as they are assumed.
    pub(crate) numbers: Numbers,
    /// The list that the size is the sum of, where it came as one.
    pub(crate) sites: Option<Arc<Tally>>,
    /// With its costs, where the net is asked for.
    pub(crate) cause: Option<Cause>,
    pub(crate) payout: Payout,
    /// What is believed of the fields that came with a range.
    pub(crate) beliefs: Vec<(Field, Belief)>,
    pub(crate) assumed: Vec<(Field, f64)>,
}

/// The fields of a claim's own day, and those of the scenario that they stand in for.
const CLAIMS_DAY: [(Field, Field); 4] = [
    (Field::ClaimDifficulty, Field::Difficulty),
    (Field::ClaimStartHeight, Field::StartHeight),
    (Field::ClaimFeesBtcPerBlock, Field::FeesBtcPerBlock),
    (Field::ClaimPriceUsd, Field::PriceUsd),
];

impl Scenario {
    /// The same with another value for a field, in the table's unit and within its bounds.
    pub(crate) fn with(&self, field: Field, number: f64) -> Self {
        let mut other = self.clone();
        other.numbers.set(field, number);
        other
    }

    /// What stands for a field that did not come, if anything does.
    pub(crate) fn assume(&mut self, row: &Row) -> Option<f64> {
        let number = self.default(row)?;
        self.assumed.push((row.field, number));
        Some(number)
    }

    fn default(&self, row: &Row) -> Option<f64> {
        match row.field {
            Field::Pue => self.numbers.get(Field::EfficiencyJPerTh).and(row.default),
            Field::StandbyPercent => Some(self.cause?.standby_by_default().to_percent()),
            Field::FixedChargesPercent | Field::CreditUsdPerMwh | Field::PoolFeePercent => {
                self.cause.and(row.default)
            }
            _ => row.default,
        }
    }

    /// What is believed of a field, if it came with a range.
    pub(crate) fn belief(&self, field: Field) -> Option<&Belief> {
        let mut beliefs = self.beliefs.iter();
        beliefs
            .find(|(of, _)| *of == field)
            .map(|(_, belief)| belief)
    }

    /// The same on the claim's own day, where anything is known of that.
    pub(crate) fn on_the_claims_day(&self) -> Option<Self> {
        let mut day = None;
        for (claims, field) in CLAIMS_DAY {
            if let Some(number) = self.numbers.get(claims) {
                let day = day.get_or_insert_with(|| self.clone());
                day.numbers.set(field, number);
            }
        }
        day
    }

    fn part(&self, field: Field) -> Part {
        Part::from_percent(self.numbers.get(field).unwrap_or_default())
    }

    /// What was printed beside a list of sites.
    pub(crate) fn sites_total(&self) -> Option<Power> {
        self.numbers.get(Field::SitesTotalMw).map(Power::from_mw)
    }

    /// How slowly the machines come back: none has to from an outage of no time.
    pub(crate) fn ramp(&self) -> Hours {
        let gone = self.numbers.outage().to_hours() > 0.0;
        Hours::from_hours(if gone {
            self.numbers.get(Field::RampHours).unwrap_or_default()
        } else {
            0.0
        })
    }

    pub(crate) fn lost_machines(&self) -> Part {
        self.part(Field::LostMachinesPercent)
    }

    pub(crate) fn electricity(&self) -> UsdPerMwh {
        UsdPerMwh::from_usd_per_mwh(
            self.numbers
                .get(Field::ElectricityUsdPerMwh)
                .unwrap_or_default(),
        )
    }

    pub(crate) fn standby(&self) -> Part {
        self.part(Field::StandbyPercent)
    }

    pub(crate) fn fixed_charges(&self) -> Part {
        self.part(Field::FixedChargesPercent)
    }

    pub(crate) fn credit(&self) -> UsdPerMwh {
        UsdPerMwh::from_usd_per_mwh(self.numbers.get(Field::CreditUsdPerMwh).unwrap_or_default())
    }

    pub(crate) fn pool_fee(&self) -> Part {
        self.part(Field::PoolFeePercent)
    }

    pub(crate) fn claim(&self) -> Option<Claim> {
        Some(Claim {
            usd: Usd::from_usd(self.numbers.get(Field::ClaimUsd)?),
            hours: Hours::from_hours(self.numbers.get(Field::ClaimHours)?),
        })
    }
}
