//! What machines draw for their hashrate: averages of the world's fleet, and single machines.
//!
//! A report of a site closed or a region cut off mostly gives megawatts. From them to a hashrate
//! is one division, and what to divide by matters more than all the rest: from 2016 to 2024 it
//! fell from 98 to 15 J/TH.
//!
//! ```
//! use idle_loss::fleets::{MACHINES, YEARS};
//! use idle_loss::units::{Power, Pue};
//!
//! // 202 MW of February 2022, run by that year's average fleet.
//! let machines = Power::from_mw(202.0) / Pue::from_ratio(1.1);
//! let year = YEARS.iter().find(|year| year.period == "2022").expect("a row of it");
//! let ehs = (machines / year.efficiency()).to_ehs();
//! assert_eq!(format!("{ehs:.2}"), "4.07", "202 / 1.1 / 45.2");
//!
//! // By the oldest machine in the table it would be less than half of that.
//! assert_eq!(MACHINES[0].efficiency().to_j_per_th(), 98.0, "1,323 W / 13.5 TH/s");
//! ```
//!
//! # Why is the ratio never typed in?
//!
//! Because it is often printed wrong: one table in use has 106 TH/s beside the 3,472 W and the
//! 31 W/TH of a machine of 112 TH/s. Hashrate and power are typed in; a test holds their ratio
//! against the one that is in print, if one is.

use crate::units::{Efficiency, Energy, Hashrate, Hours, Power, Pue};

/// The average of all machines that ran in the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// A year, or a month of one.
    pub period: &'static str,
    /// What it rests on.
    pub average: Average,
    /// Whether it was derived here from figures that others can look up. If not, `how` says
    /// what is missing.
    pub verified: bool,
    /// How it came about.
    pub how: &'static str,
    /// Where it is from.
    pub source: &'static str,
    /// When that was published: a year and a month at least.
    pub date: &'static str,
}

/// What an average rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Average {
    /// What all sites drew, overhead included, and the mean hashrate of the same time.
    Derived {
        /// The electricity of that time.
        energy: Energy,
        /// How long that was.
        time: Hours,
        /// The network's mean hashrate, by its blocks and their difficulty.
        network: Hashrate,
    },
    /// As the source prints it.
    Printed(Efficiency),
}

/// What a site draws over what its machines draw.
///
/// Cambridge Bitcoin Electricity Consumption Index, methodology as of 2023-08: the best guess.
const OVERHEAD: Pue = Pue::from_ratio(1.10);

impl Year {
    /// The average at the machines, a site's overhead taken off.
    #[must_use]
    pub fn efficiency(&self) -> Efficiency {
        match self.average {
            Average::Derived {
                energy,
                time,
                network,
            } => energy / time / OVERHEAD / network,
            Average::Printed(efficiency) => efficiency,
        }
    }
}

/// The averages, in the order of time.
pub const YEARS: [Year; 4] = [
    Year {
        period: "2021",
        average: Average::Derived {
            energy: Energy::from_mwh(89.0e6),
            time: Hours::from_hours(8_760.0),
            network: Hashrate::from_ehs(145.4),
        },
        verified: true,
        how: "89.0 TWh over the year's hours, a PUE of 1.10 and a mean of 145.4 EH/s, \
              which the year's blocks show",
        source: "Cambridge's revised index, by Decrypt; block headers",
        date: "2023-08",
    },
    Year {
        period: "2022",
        average: Average::Derived {
            energy: Energy::from_mwh(95.5e6),
            time: Hours::from_hours(8_760.0),
            network: Hashrate::from_ehs(219.4),
        },
        verified: true,
        how: "95.5 TWh over the year's hours, a PUE of 1.10 and a mean of 219.4 EH/s, \
              which the year's blocks show",
        source: "Cambridge's revised index, by Decrypt; block headers",
        date: "2023-08",
    },
    Year {
        period: "2023-06",
        average: Average::Printed(Efficiency::from_j_per_th(33.6)),
        verified: false,
        how: "not verified: read in a report on the paper, which tells machines apart by their \
              nonces",
        source: "Coin Metrics, by chain.review",
        date: "2023-06-13",
    },
    Year {
        period: "2024-06",
        average: Average::Printed(Efficiency::from_j_per_th(28.2)),
        verified: false,
        how: "not verified: from a survey of firms with 48% of the hashrate; it may hold the \
              sites' overhead",
        source: "Cambridge Digital Mining Industry Report, by satoshoz.com",
        date: "2025-04-30",
    },
];

/// A machine as it is sold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Machine {
    /// Maker's line and model.
    pub name: &'static str,
    /// The year in which the model was first delivered.
    pub since: u16,
    /// Its hashrate.
    pub hashrate: Hashrate,
    /// What it draws at the wall.
    pub power: Power,
    /// The ratio of the two in J/TH as it is in print, if it is.
    pub printed_j_per_th: Option<f64>,
    /// Where it is from.
    pub source: &'static str,
    /// As of when that is: a year and a month at least.
    pub date: &'static str,
}

impl Machine {
    /// What it draws for its hashrate.
    #[must_use]
    pub fn efficiency(&self) -> Efficiency {
        self.power / self.hashrate
    }
}

/// Most rows: the listing that the trade looks machines up in, as others have written it down.
const LISTED: &str = "ASIC Miner Value, by the Mining-Guardian catalogue on GitHub";

/// A row of the table.
const fn machine(
    name: &'static str,
    since: u16,
    ths: f64,
    w: f64,
    printed_j_per_th: Option<f64>,
) -> Machine {
    Machine {
        name,
        since,
        hashrate: Hashrate::from_ths(ths),
        power: Power::from_w(w),
        printed_j_per_th,
        source: LISTED,
        date: "2026-04-11",
    }
}

/// The most common machine of its time: 78% of the hashrate in 2018, by Coin Metrics (2020-05).
pub const ANTMINER_S9: Machine = machine("Antminer S9", 2016, 13.5, 1_323.0, Some(98.0));

/// The most common one after it, with its sister S19j Pro: 28% and 34% of the hashrate in June 2023,
/// by Coin Metrics (chain.review, 2023-06-13).
///
/// The guide has no date; the S19 XP of that month is news in it.
pub const ANTMINER_S19: Machine = Machine {
    source: "Mining Store, guide to the S19 series",
    date: "2021-11",
    ..machine("Antminer S19", 2020, 95.0, 3_250.0, Some(34.0))
};

/// The one that the same maker has sold since. No count of it was found.
///
/// The listing has 3,550 W; the maker's 17.5 J/TH, by `ViaBTC`'s report of its summit in 2023-09, is
/// that of 3,500 W, which the catalogue has beside it.
pub const ANTMINER_S21: Machine = machine("Antminer S21", 2024, 200.0, 3_500.0, Some(17.5));

/// Machines that were sold in numbers, in the order of their years. Each came in several
/// sizes; this is one of them.
pub const MACHINES: [Machine; 16] = [
    ANTMINER_S9,
    machine("Antminer S17", 2019, 53.0, 2_385.0, Some(45.0)),
    machine("Antminer S17 Pro", 2019, 53.0, 2_094.0, Some(39.5)),
    machine("Antminer T17", 2019, 40.0, 2_200.0, Some(55.0)),
    Machine {
        // Today's listing has 68 TH/s for the same power.
        source: "ASIC Miner Value, by a table of khairulazman67 on GitHub",
        date: "2019-10-30",
        ..machine("WhatsMiner M20S", 2019, 70.0, 3_360.0, None)
    },
    ANTMINER_S19,
    Machine {
        source: "Mining Store, guide to the S19 series",
        date: "2021-11",
        ..machine("Antminer S19 Pro", 2020, 110.0, 3_250.0, Some(29.5))
    },
    machine("WhatsMiner M30S", 2020, 86.0, 3_268.0, None),
    machine("WhatsMiner M30S++", 2020, 112.0, 3_472.0, Some(31.0)),
    machine("Avalon A1246", 2021, 90.0, 3_420.0, Some(38.0)),
    machine("Antminer S19j Pro", 2021, 104.0, 3_068.0, Some(29.5)),
    machine("Antminer S19 XP", 2022, 140.0, 3_010.0, Some(21.5)),
    machine("WhatsMiner M50S", 2022, 126.0, 3_276.0, Some(26.0)),
    machine("WhatsMiner M60", 2023, 172.0, 3_422.0, Some(19.9)),
    ANTMINER_S21,
    machine("Antminer S21 Pro", 2024, 234.0, 3_510.0, Some(15.0)),
];
