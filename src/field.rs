//! The inputs of a scenario, by name.

/// One input of a scenario. The order is the order of the [table](crate::fields::TABLE).
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
