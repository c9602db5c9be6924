//! The table of fields: each input's name, unit, bounds, and the reason for them.
//!
//! Everything that has to know an input reads it here: the refusals, the wire, the
//! sliders of the page and the README's table.

/// One input of a scenario. The order is the order of [`TABLE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The size that stands still, as a share of the network.
    SharePercent,
    /// The size that stands still, as a hashrate.
    HashrateEhs,
    /// The size that stands still, as the power it draws.
    PowerMw,
    /// The total that was printed beside a list of sites.
    SitesTotalMw,
    /// What the machines draw for their hashrate.
    EfficiencyJPerTh,
    /// What the site draws over what its machines draw.
    Pue,
    /// The network before the outage, by its difficulty.
    Difficulty,
    /// The network before the outage, by its hashrate.
    NetworkEhs,
    /// The first block of the outage.
    StartHeight,
    /// The fees that a block collects.
    FeesBtcPerBlock,
    /// The price of a bitcoin.
    PriceUsd,
    /// How long the machines stand still.
    OutageHours,
    /// How long they then take to come back, evenly.
    RampHours,
    /// The part of them that never comes back.
    LostMachinesPercent,
    /// What electricity costs.
    ElectricityUsdPerMwh,
    /// The part of the usual draw that goes on.
    StandbyPercent,
    /// The part of the bill that is due though nothing is drawn.
    FixedChargesPercent,
    /// What is paid for electricity that is not drawn.
    CreditUsdPerMwh,
    /// The pool's part of revenue.
    PoolFeePercent,
    /// Somebody else's figure.
    ClaimUsd,
    /// The time that it is for.
    ClaimHours,
    /// The network of the claim's own day, by its difficulty.
    ClaimDifficulty,
    /// The block that the claim's time begins with.
    ClaimStartHeight,
    /// The fees of the claim's own day.
    ClaimFeesBtcPerBlock,
    /// The price of the claim's own day.
    ClaimPriceUsd,
}

/// A field that is a word: why the machines stand still, one of
/// [`Cause::ALL`](crate::costs::Cause::ALL). With it comes the net, and what the net needs.
pub const CAUSE: &str = "cause";

/// A field that is a word: how its miners are paid, one of
/// [`Payout::ALL`](crate::luck::Payout::ALL). It widens the range and moves nothing else.
pub const PAYOUT: &str = "payout";

/// The field that is a list: the size as [`Site`](crate::sites::Site)s, one more way to say it.
pub const SITES: &str = "sites";

/// What a site of the list is given by: a name, a power within the bounds of `powerMw`, and a
/// word for its group if it has one.
pub const SITE_KEYS: [&str; 3] = ["name", "powerMw", "group"];

/// As many sites as the list may have: more than any that was printed, and few enough for every
/// one to be checked while a reader waits.
pub const MOST_SITES: u16 = 1_000;

/// What a field's name may end in: the ends of the range in which its value is believed to be, as
/// the points below which 5% and 95% lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lower end.
    Low,
    /// The upper end.
    High,
}

impl End {
    /// Both, from below.
    pub const BOTH: [Self; 2] = [Self::Low, Self::High];

    /// What the name ends in.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::High => "High",
        }
    }
}

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
    /// Why these bounds.
    pub why: &'static str,
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
        why: "a part of the hashrate that the difficulty before the outage implies; \
              the largest that ever went dark was China's, 46% in April 2021 (Cambridge)",
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
        why: "never more than the network has, which is checked as well",
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
        why: "what the site draws, cooling included; never more than the whole network would",
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
        why: "what was printed as the sum of the sites, to hold their sums against",
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
        why: "from below any machine on sale (2024: 13.5) to the first mining chips \
              (2013: about 9,000)",
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
        why: "Cambridge's index (as of 2023) takes 1.01 to 1.20 and 1.10 as its best guess; \
              used only where power and hashrate meet",
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
        why: "from the first block to about seventy times that of January 2026",
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
        why: "from 1 TH/s, passed in 2011, to what the greatest difficulty implies, rounded up",
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
        why: "from the first block to the last one that pays a subsidy, about the year 2140",
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
        why: "a day's mean was 0.11 on 2022-01-05 and 2.5 on 2021-04-21; \
              a single block took 37.6 on 2024-04-20",
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
        why: "from nothing to about eighty times the highest up to 2025",
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
        why: "up to a leap year",
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
        why: "up to a quarter; all at once if nothing is said",
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
        why: "a part of the idle machines; none if nothing is said",
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
        why: "the all-in price of a megawatt-hour; the net needs it",
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
        why: "of the usual draw; if nothing is said, all of it in an internet cut, otherwise none",
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
        why: "of the bill for what is not drawn; none if nothing is said",
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
        why: "only for curtailment; none if nothing is said",
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
        why: "off revenue, lost and won back alike; none if nothing is said",
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
        why: "somebody else's figure, as gross; it comes with its hours",
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
        why: "from a quarter of an hour to a leap year; a day has twenty-four",
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
        why: "for a figure of another day; the scenario's network if nothing is said",
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
        why: "for a figure of another day; the scenario's block if nothing is said",
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
        why: "for a figure of another day; the scenario's fees if nothing is said",
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
        why: "for a figure of another day; the scenario's price if nothing is said",
    },
];

impl Group {
    /// The fields that say this quantity.
    #[must_use]
    pub fn fields(self) -> Vec<Field> {
        let of_it = |row: &&Row| row.group == Some(self);
        TABLE.iter().filter(of_it).map(|row| row.field).collect()
    }

    /// The names of all that say it: the fields, and for the size the list of sites.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        let list = (self == Self::Size).then_some(SITES);
        self.fields()
            .into_iter()
            .map(Field::name)
            .chain(list)
            .collect()
    }
}

impl Field {
    /// The names of all fields: those of the table in its order, then those that are no numbers.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::all().map(Self::name).chain([SITES, CAUSE, PAYOUT])
    }

    /// Every field, in the table's order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.field)
    }

    /// The field of this name on the wire.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|field| field.name() == name)
    }

    /// The field whose range this name gives an end of.
    #[must_use]
    pub fn end_named(name: &str) -> Option<(Self, End)> {
        let of = |end: End| Some((Self::named(name.strip_suffix(end.name())?)?, end));
        let ended = End::BOTH.into_iter().find_map(of);
        ended.filter(|(field, _)| field.row().ranged)
    }

    /// The name of an end of its range.
    #[must_use]
    pub fn end_name(self, end: End) -> String {
        [self.name(), end.name()].concat()
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
