//! What has to come, and what goes with what.

use crate::fields::{CAUSE, Field, SITES};

/// A rule that the inputs are held against, by their names.
pub(crate) enum Rule {
    /// One of these has to come, and only one.
    JustOne(&'static [&'static str]),
    /// Whichever of these comes first means nothing without the other.
    Needs(&'static [&'static str], &'static str),
    /// More than nothing goes only with a cause that is paid for.
    OnlyPaid(Field),
}

use Rule::{JustOne, Needs, OnlyPaid};

const EFFICIENCY: &str = Field::EfficiencyJPerTh.name();
const ELECTRICITY: &str = Field::ElectricityUsdPerMwh.name();
const CLAIM: &str = Field::ClaimUsd.name();

/// All of them, in the order in which they are told.
pub(crate) const RULES: [Rule; 22] = [
    Needs(&[Field::SitesTotalMw.name()], SITES),
    JustOne(&[
        Field::SharePercent.name(),
        Field::HashrateEhs.name(),
        Field::PowerMw.name(),
        SITES,
    ]),
    Needs(
        &[Field::PowerMw.name(), SITES, Field::Pue.name()],
        EFFICIENCY,
    ),
    JustOne(&[Field::Difficulty.name(), Field::NetworkEhs.name()]),
    JustOne(&[Field::StartHeight.name()]),
    JustOne(&[Field::FeesBtcPerBlock.name()]),
    JustOne(&[Field::PriceUsd.name()]),
    JustOne(&[Field::OutageHours.name()]),
    Needs(&[ELECTRICITY], CAUSE),
    Needs(&[Field::StandbyPercent.name()], CAUSE),
    Needs(&[Field::FixedChargesPercent.name()], CAUSE),
    Needs(&[Field::CreditUsdPerMwh.name()], CAUSE),
    Needs(&[Field::PoolFeePercent.name()], CAUSE),
    Needs(&[CAUSE], ELECTRICITY),
    Needs(&[CAUSE], EFFICIENCY),
    OnlyPaid(Field::CreditUsdPerMwh),
    Needs(&[CLAIM], Field::ClaimHours.name()),
    Needs(&[Field::ClaimHours.name()], CLAIM),
    Needs(&[Field::ClaimDifficulty.name()], CLAIM),
    Needs(&[Field::ClaimStartHeight.name()], CLAIM),
    Needs(&[Field::ClaimFeesBtcPerBlock.name()], CLAIM),
    Needs(&[Field::ClaimPriceUsd.name()], CLAIM),
];
