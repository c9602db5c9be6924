//! Luck: whoever is paid for the blocks that were found is paid for a number that chance has a hand in.
//!
//! So many expected blocks are found by a Poisson distribution: of 17 expected ones, between 11
//! and 24 nine times in ten. A pool that pays by expected blocks takes this upon itself.

use crate::doubt::Doubt;
use crate::float::{exp, ln};
use crate::grid::Grid;
use crate::spread;

/// How miners are paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Payout {
    /// By the blocks to be expected: a pool bears the luck.
    #[default]
    Expected,
    /// By the blocks that they find themselves, all of the idle machines together.
    Luck,
}

impl Payout {
    /// Both, in the order of the enum.
    pub const ALL: [Self; 2] = [Self::Expected, Self::Luck];

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Luck => "luck",
        }
    }
}

/// From so many blocks on, that their number is whole shows no more in a range: one is a
/// five-thousandth of them.
const EVEN: f64 = 5000.0;

/// The points of what is paid for blocks that luck finds, as logarithms of its ratio to what is
/// paid for the expected ones: those are themselves uncertain, and so is the pay for each.
pub(crate) fn points(expected: f64, doubt: &mut Doubt, points: &mut [f64; 3]) {
    if expected >= EVEN {
        // By how many standard deviations luck is off, to the second order (Cornish and Fisher,
        // 1938-01).
        let off = |z: f64| ln(1.0 + z / expected.sqrt() + (z * z - 1.0) / (6.0 * expected));
        doubt.points(Some(&off), points);
        return;
    }
    let [blocks, pay] = doubt.blocks_and_pay();
    doubt.lay(blocks, None, false);
    let Found { nothing, some } = found(expected, &doubt.grid);
    doubt.lay(pay, None, true);
    let [least_pay, greatest_pay] = doubt.ends();
    let (first, last) = (some.first(), some.last());
    let ends = [
        first.map_or(0.0, |(log, _)| *log) + least_pay,
        last.map_or(0.0, |(log, _)| *log) + greatest_pay,
    ];
    // None found, or nothing paid for them.
    let paid_nothing = doubt.grid.nothing;
    let all_nothing = nothing + (1.0 - nothing) * paid_nothing;
    let below = |place: f64| {
        some.iter().fold(nothing, |sum, (log, part)| {
            let below = match place - log {
                off if off < least_pay => paid_nothing,
                off if off > greatest_pay => 1.0,
                off => doubt.below(off),
            };
            sum + part * below
        })
    };
    spread::points(all_nothing, spread::near(0.0, ends), &below, points);
}

/// How many blocks are found.
struct Found {
    /// How likely there are none.
    nothing: f64,
    /// The logarithm of their ratio to the expected ones, and how likely that is.
    some: Vec<(f64, f64)>,
}

/// For an expected number that is uncertain: `expected` at the zero of the grid.
fn found(expected: f64, grid: &Grid) -> Found {
    /// Many blocks are told without luck, evenly over a cell of the grid in so many parts.
    const PARTS: u32 = 8;
    let mut counts = Vec::new();
    let mut many = Vec::new();
    for (log, mass) in grid.cells().filter(|(_, mass)| *mass != 0.0) {
        let blocks = expected * exp(log);
        if blocks < EVEN {
            add_poisson(&mut counts, blocks, mass);
            continue;
        }
        for part in 0..PARTS {
            let off = (f64::from(part) + 0.5) / f64::from(PARTS) - 0.5;
            many.push((log + off * grid.step, mass / f64::from(PARTS)));
        }
    }
    let mut nothing = grid.nothing;
    let mut some = Vec::new();
    let mut blocks = 0.0;
    for mass in counts {
        if blocks > 0.0 {
            some.push((ln(blocks / expected), mass));
        } else {
            nothing += mass;
        }
        blocks += 1.0;
    }
    some.append(&mut many);
    Found { nothing, some }
}

/// Adds a Poisson distribution with this mass: outwards from its middle, so that no weight is too
/// small to begin with.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "some thousands of blocks"
)]
fn add_poisson(found: &mut Vec<f64>, expected: f64, mass: f64) {
    /// Beyond this many standard deviations nothing is left.
    const FAR: f64 = 7.0;
    let reach = FAR * expected.sqrt() + FAR;
    let least = (expected - reach).max(0.0) as usize;
    let middle = expected as usize;
    let most = (expected + reach) as usize;

    let mut weights = vec![0.0; most + 1 - least];
    weights[middle - least] = 1.0;
    for blocks in middle + 1..=most {
        weights[blocks - least] = weights[blocks - least - 1] * expected / blocks as f64;
    }
    for blocks in (least..middle).rev() {
        weights[blocks - least] = weights[blocks - least + 1] * (blocks + 1) as f64 / expected;
    }
    let whole: f64 = weights.iter().sum();
    if found.len() <= most {
        found.resize(most + 1, 0.0);
    }
    for (found, weight) in found[least..].iter_mut().zip(weights) {
        *found += mass * weight / whole;
    }
}
