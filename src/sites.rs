//! The size as a list of sites, and whether it adds up to the total that was printed.
//!
//! A report on closed farms often lists them and prints a total, and the two need not be about
//! the same sites. So all of the list and each of its groups is summed, and each sum is held
//! against the total.
//!
//! ```
//! use idle_loss::sites::{Site, tally};
//! use idle_loss::units::Power;
//!
//! let site = |name: &str, mw, group: &str| Site {
//!     name: name.to_owned(),
//!     power: Power::from_mw(mw),
//!     group: Some(group.to_owned()),
//! };
//! // Kazakhstan's energy ministry, February 2022: 13 farms, "202 MW".
//! let sites = [
//!     site("Karaganda region", 31.0, "closed"),
//!     site("Pavlodar region", 22.0, "closed"),
//!     site("Turkistan region", 3.28, "closed"),
//!     site("Akmola region", 1.03, "closed"),
//!     site("Kostanay region", 0.82, "closed"),
//!     site("Nur-Sultan", 1.8, "closed"),
//!     site("Almaty", 3.5, "closed"),
//!     site("Shymkent", 4.0, "closed"),
//!     site("Western Kazakhstan", 91.0, "self-limited"),
//!     site("Karaganda", 44.0, "self-limited"),
//! ];
//! let tally = tally(&sites, Some(Power::from_mw(202.0)));
//!
//! let agrees = |sum: &idle_loss::sites::Sum| sum.against.map(|against| against.agrees);
//! assert_eq!(agrees(&tally.groups[0]), Some(false), "67.43 MW closed");
//! assert_eq!(agrees(&tally.all), Some(true), "202.43 MW in all: the total holds both");
//! ```
//!
//! So whoever adds the 135 MW of the self-limited to the 202 counts them twice.
//!
//! # Why is a sum that differs by less than rounding said to agree?
//!
//! Because printed numbers are rounded: 202 may stand for anything from 201.5 to 202.5, and each
//! summand for half a unit of its own last digit either way. That many halves together are the
//! most that rounding can explain. A long list of whole megawatts is therefore not a sharp test.

use crate::units::Power;

/// One site of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// What it is called.
    pub name: String,
    /// What it draws, as printed.
    pub power: Power,
    /// What it is counted with, in the list's own word.
    pub group: Option<String>,
}

/// A list summed up.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// All sites, those without a group among them.
    pub all: Sum,
    /// Each group, in the order in which they first come.
    pub groups: Vec<Sum>,
    /// The total that was printed.
    pub printed: Option<Power>,
}

/// Some sites summed up.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The word of their group; `None` for all sites.
    pub group: Option<String>,
    /// What they draw together.
    pub power: Power,
    /// How that stands to the printed total, where there is one.
    pub against: Option<Against>,
}

/// A sum held against a printed total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// The sum less the total.
    pub difference: Power,
    /// The most that the rounding of what was printed can explain, either way.
    pub rounding: Power,
    /// Whether it explains the difference.
    pub agrees: bool,
}

/// Sums up a list, and holds the sums against a printed total.
#[must_use]
pub fn tally(sites: &[Site], printed: Option<Power>) -> Tally {
    let mut groups: Vec<Sum> = Vec::new();
    for site in sites {
        if site.group.is_some() && groups.iter().all(|sum| sum.group != site.group) {
            groups.push(sum(sites, site.group.as_ref(), printed));
        }
    }
    Tally {
        all: sum(sites, None, printed),
        groups,
        printed,
    }
}

/// What adding up in binary may leave over, as a part of the sum: 1.1e-16 for each of a thousand
/// additions, and a margin of ten.
const ADDING_UP: f64 = 1e-12;

/// The sum of a group, or of all sites.
fn sum(sites: &[Site], group: Option<&String>, printed: Option<Power>) -> Sum {
    let nothing = Power::from_mw(0.0);
    let (mut power, mut rounding) = (nothing, nothing);
    for site in sites {
        if group.is_none() || site.group.as_ref() == group {
            power = power + site.power;
            rounding = rounding + rounded_off(site.power);
        }
    }
    let against = printed.map(|printed| {
        let difference = power - printed;
        let rounding = rounding + rounded_off(printed);
        let slack = (power + printed).to_mw() * ADDING_UP;
        Against {
            difference,
            rounding,
            agrees: difference.to_mw().abs() <= rounding.to_mw() + slack,
        }
    });
    Sum {
        group: group.cloned(),
        power,
        against,
    }
}

/// The most that rounding took off a printed power, or put on: half a unit of its last digit.
fn rounded_off(power: Power) -> Power {
    Power::from_mw(last_place(power.to_mw()) / 2.0)
}

/// The place of a number's last digit: 1 of 202, 0.01 of 3.28.
///
/// Zeros at the end of a whole number count as digits: 200 is known to 1, not to 100. After the
/// point they are not seen, 1.50 is 1.5, and no more than six digits are.
#[must_use]
pub fn last_place(number: f64) -> f64 {
    /// A product of two numbers that are each half a unit off in their last binary place.
    const ROUNDING: f64 = 4.0 * f64::EPSILON;
    let mut shift = 1.0;
    while shift < 1e6 {
        let shifted = number * shift;
        if (shifted - shifted.round_ties_even()).abs() <= shifted.abs() * ROUNDING {
            break;
        }
        shift *= 10.0;
    }
    1.0 / shift
}
