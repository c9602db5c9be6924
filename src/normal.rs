//! The normal distribution: its density, and what lies below a point.

use crate::float::exp;

/// By definition: `1/√(2π)`.
pub(crate) const DENSITY_AT_0: f64 = 0.398_942_280_401_432_7;

/// How many standard deviations above the middle a quantity is 95% sure to stay below.
///
/// By definition: the 95% point of the standard normal distribution.
pub(crate) const NINETY_FIVE: f64 = 1.644_853_626_951_472_7;

/// The standard normal distribution at a point.
#[derive(Clone, Copy)]
pub(crate) struct Normal {
    /// How dense it is there.
    pub density: f64,
    /// What lies below.
    pub below: f64,
}

/// Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964-06), 7.1.26, by Hastings.
static TERMS: [f64; 5] = [
    1.061_405_429,
    -1.453_152_027,
    1.421_413_741,
    -0.284_496_736,
    0.254_829_592,
];

impl Normal {
    /// To 1.5e-7, for one exponential. Its errors are far under what a range is good to.
    pub fn at(z: f64) -> Self {
        let density = DENSITY_AT_0 * exp(-0.5 * z * z);
        let t = 1.0 / (1.0 + 0.327_591_1 * core::f64::consts::FRAC_1_SQRT_2 * z.abs());
        let series = TERMS.iter().fold(0.0, |sum, term| (sum + term) * t);
        // erfc(|z|/√2) / 2; its exponential is that of the density.
        let beyond = 0.5 * series * (density / DENSITY_AT_0);
        Self {
            density,
            below: if z < 0.0 { beyond } else { 1.0 - beyond },
        }
    }
}
