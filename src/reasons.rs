//! Why the bounds of the table are what they are.

use crate::fields::Field;

impl Field {
    /// Why these bounds.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::SharePercent => {
                "a part of the hashrate that the difficulty before the outage implies; the \
                 largest that ever went dark was China's, 46% in April 2021 (Cambridge)"
            }
            Self::HashrateEhs => "never more than the network has, which is checked as well",
            Self::PowerMw => {
                "what the site draws, cooling included; never more than the whole network would"
            }
            Self::SitesTotalMw => {
                "what was printed as the sum of the sites, to hold their sums against"
            }
            Self::EfficiencyJPerTh => {
                "from below any machine on sale (2024: 13.5) to the first mining chips (2013: \
                 about 9,000)"
            }
            Self::Pue => {
                "Cambridge's index (as of 2023) takes 1.01 to 1.20 and 1.10 as its best guess; \
                 used only where power and hashrate meet"
            }
            Self::Difficulty => "from the first block to about seventy times that of January 2026",
            Self::NetworkEhs => {
                "from 1 TH/s, passed in 2011, to what the greatest difficulty implies, rounded up"
            }
            Self::StartHeight => {
                "from the first block to the last one that pays a subsidy, about the year 2140"
            }
            Self::FeesBtcPerBlock => {
                "a day's mean was 0.11 on 2022-01-05 and 2.5 on 2021-04-21; a single block took \
                 37.6 on 2024-04-20"
            }
            Self::PriceUsd => "from nothing to about eighty times the highest up to 2025",
            Self::OutageHours => "up to a leap year",
            Self::RampHours => "up to a quarter; all at once if nothing is said",
            Self::LostMachinesPercent => "a part of the idle machines; none if nothing is said",
            Self::ElectricityUsdPerMwh => "the all-in price of a megawatt-hour; the net needs it",
            Self::StandbyPercent => {
                "of the usual draw; if nothing is said, all of it in an internet cut, otherwise \
                 none"
            }
            Self::FixedChargesPercent => {
                "of the bill for what is not drawn; none if nothing is said"
            }
            Self::CreditUsdPerMwh => "only for curtailment; none if nothing is said",
            Self::PoolFeePercent => "off revenue, lost and won back alike; none if nothing is said",
            Self::ClaimUsd => "somebody else's figure, as gross; it comes with its hours",
            Self::ClaimHours => "from a quarter of an hour to a leap year; a day has twenty-four",
            Self::ClaimDifficulty => {
                "for a figure of another day; the scenario's network if nothing is said"
            }
            Self::ClaimStartHeight => {
                "for a figure of another day; the scenario's block if nothing is said"
            }
            Self::ClaimFeesBtcPerBlock => {
                "for a figure of another day; the scenario's fees if nothing is said"
            }
            Self::ClaimPriceUsd => {
                "for a figure of another day; the scenario's price if nothing is said"
            }
        }
    }
}
