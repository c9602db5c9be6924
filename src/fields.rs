//! The table of fields: each input's name, unit and bounds.
//!
//! Everything that has to know an input reads it here: the refusals, the wire, the
//! sliders of the page and the README's table. Why the bounds are what they are: [`Field::why`].

pub use crate::field::{CAUSE, End, Field, MOST_SITES, PAYOUT, SITE_KEYS, SITES};

/// A quantity that several fields can say: just one of them is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The size that stands still.
    Size,
    /// The network before the outage.
    Network,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which input this is.
    pub field: Field,
    /// Its one name, on the wire; the attribute is the same in kebab case.
    pub name: &'static str,
    /// The group it belongs to, if any.
    pub group: Option<Group>,
    /// The unit, in its usual symbol; empty for a plain number.
    pub unit: &'static str,
    /// The least value that is taken.
    pub least: f64,
    /// The greatest value that is taken.
    pub greatest: f64,
    /// Whether only whole numbers are taken.
    pub whole: bool,
    /// Whether it may come with a range, by the names that end in `Low` and `High`.
    pub ranged: bool,
    /// What an absent field stands for, if that is always the same. A value that was not
    /// given is named in the report.
    pub default: Option<f64>,
    /// The least change worth making, for a slider.
    pub step: f64,
    /// Where a slider ends by itself: the span that stories are about.
    pub span: f64,
}

/// The table.
pub const TABLE: [Row; 25] = [
    Row {
        field: Field::SharePercent,
        name: "sharePercent",
        group: Some(Group::Size),
        unit: "%",
        least: 0.0,
        greatest: 100.0,
        whole: false,
        ranged: true,
        default: None,
        step: 0.1,
        span: 50.0,
    },
    Row {
        field: Field::HashrateEhs,
        name: "hashrateEhs",
        group: Some(Group::Size),
        unit: "EH/s",
        least: 0.0,
        greatest: 71_583.0,
        whole: false,
        ranged: true,
        default: None,
        step: 0.1,
        span: 100.0,
    },
    Row {
        field: Field::PowerMw,
        name: "powerMw",
        group: Some(Group::Size),
        unit: "MW",
        least: 0.0,
        greatest: 1_000_000.0,
        whole: false,
        ranged: true,
        default: None,
        step: 1.0,
        span: 1_000.0,
    },
    Row {
        field: Field::SitesTotalMw,
        name: "sitesTotalMw",
        group: None,
        unit: "MW",
        least: 0.0,
        greatest: 1_000_000.0,
        whole: false,
        ranged: false,
        default: None,
        step: 1.0,
        span: 1_000.0,
    },
    Row {
        field: Field::EfficiencyJPerTh,
        name: "efficiencyJPerTh",
        group: None,
        unit: "J/TH",
        least: 1.0,
        greatest: 10_000.0,
        whole: false,
        ranged: true,
        default: None,
        step: 0.5,
        span: 100.0,
    },
    Row {
        field: Field::Pue,
        name: "pue",
        group: None,
        unit: "",
        least: 1.0,
        greatest: 2.0,
        whole: false,
        ranged: true,
        default: Some(1.1),
        step: 0.01,
        span: 1.5,
    },
    Row {
        field: Field::Difficulty,
        name: "difficulty",
        group: Some(Group::Network),
        unit: "",
        least: 1.0,
        greatest: 1e16,
        whole: false,
        ranged: true,
        default: None,
        step: 1e9,
        span: 2e14,
    },
    Row {
        field: Field::NetworkEhs,
        name: "networkEhs",
        group: Some(Group::Network),
        unit: "EH/s",
        least: 1e-6,
        greatest: 71_583.0,
        whole: false,
        ranged: true,
        default: None,
        step: 1.0,
        span: 1_500.0,
    },
    Row {
        field: Field::StartHeight,
        name: "startHeight",
        group: None,
        unit: "",
        least: 0.0,
        greatest: 6_929_999.0,
        whole: true,
        ranged: true,
        default: None,
        step: 1.0,
        span: 1_050_000.0,
    },
    Row {
        field: Field::FeesBtcPerBlock,
        name: "feesBtcPerBlock",
        group: None,
        unit: "BTC",
        least: 0.0,
        greatest: 50.0,
        whole: false,
        ranged: true,
        default: None,
        step: 0.01,
        span: 5.0,
    },
    Row {
        field: Field::PriceUsd,
        name: "priceUsd",
        group: None,
        unit: "USD",
        least: 0.0,
        greatest: 10_000_000.0,
        whole: false,
        ranged: true,
        default: None,
        step: 100.0,
        span: 150_000.0,
    },
    Row {
        field: Field::OutageHours,
        name: "outageHours",
        group: None,
        unit: "h",
        least: 0.0,
        greatest: 8_784.0,
        whole: false,
        ranged: true,
        default: None,
        step: 1.0,
        span: 120.0,
    },
    Row {
        field: Field::RampHours,
        name: "rampHours",
        group: None,
        unit: "h",
        least: 0.0,
        greatest: 2_160.0,
        whole: false,
        ranged: true,
        default: Some(0.0),
        step: 1.0,
        span: 240.0,
    },
    Row {
        field: Field::LostMachinesPercent,
        name: "lostMachinesPercent",
        group: None,
        unit: "%",
        least: 0.0,
        greatest: 100.0,
        whole: false,
        ranged: true,
        default: Some(0.0),
        step: 1.0,
        span: 50.0,
    },
    Row {
        field: Field::ElectricityUsdPerMwh,
        name: "electricityUsdPerMwh",
        group: None,
        unit: "USD/MWh",
        least: 0.0,
        greatest: 10_000.0,
        whole: false,
        ranged: true,
        default: None,
        step: 1.0,
        span: 200.0,
    },
    Row {
        field: Field::StandbyPercent,
        name: "standbyPercent",
        group: None,
        unit: "%",
        least: 0.0,
        greatest: 100.0,
        whole: false,
        ranged: true,
        default: None,
        step: 1.0,
        span: 100.0,
    },
    Row {
        field: Field::FixedChargesPercent,
        name: "fixedChargesPercent",
        group: None,
        unit: "%",
        least: 0.0,
        greatest: 100.0,
        whole: false,
        ranged: true,
        default: Some(0.0),
        step: 1.0,
        span: 100.0,
    },
    Row {
        field: Field::CreditUsdPerMwh,
        name: "creditUsdPerMwh",
        group: None,
        unit: "USD/MWh",
        least: 0.0,
        greatest: 100_000.0,
        whole: false,
        ranged: true,
        default: Some(0.0),
        step: 10.0,
        span: 500.0,
    },
    Row {
        field: Field::PoolFeePercent,
        name: "poolFeePercent",
        group: None,
        unit: "%",
        least: 0.0,
        greatest: 100.0,
        whole: false,
        ranged: true,
        default: Some(0.0),
        step: 0.1,
        span: 5.0,
    },
    Row {
        field: Field::ClaimUsd,
        name: "claimUsd",
        group: None,
        unit: "USD",
        least: 0.0,
        greatest: 1e12,
        whole: false,
        ranged: false,
        default: None,
        step: 100_000.0,
        span: 100_000_000.0,
    },
    Row {
        field: Field::ClaimHours,
        name: "claimHours",
        group: None,
        unit: "h",
        least: 0.25,
        greatest: 8_784.0,
        whole: false,
        ranged: false,
        default: None,
        step: 1.0,
        span: 120.0,
    },
    Row {
        field: Field::ClaimDifficulty,
        name: "claimDifficulty",
        group: None,
        unit: "",
        least: 1.0,
        greatest: 1e16,
        whole: false,
        ranged: false,
        default: None,
        step: 1e9,
        span: 2e14,
    },
    Row {
        field: Field::ClaimStartHeight,
        name: "claimStartHeight",
        group: None,
        unit: "",
        least: 0.0,
        greatest: 6_929_999.0,
        whole: true,
        ranged: false,
        default: None,
        step: 1.0,
        span: 1_050_000.0,
    },
    Row {
        field: Field::ClaimFeesBtcPerBlock,
        name: "claimFeesBtcPerBlock",
        group: None,
        unit: "BTC",
        least: 0.0,
        greatest: 50.0,
        whole: false,
        ranged: false,
        default: None,
        step: 0.01,
        span: 5.0,
    },
    Row {
        field: Field::ClaimPriceUsd,
        name: "claimPriceUsd",
        group: None,
        unit: "USD",
        least: 0.0,
        greatest: 10_000_000.0,
        whole: false,
        ranged: false,
        default: None,
        step: 100.0,
        span: 150_000.0,
    },
];

impl Field {
    /// Every field, in the table's order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.field)
    }

    /// Its row of the table.
    #[must_use]
    pub const fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }
}
