//! Exponential, logarithm, root and rounding of a float, of our own.
//!
//! Those of the standard library differ in their last bits from one machine to the next, and from
//! Rust to WebAssembly. These add, multiply and divide, which is the same everywhere; and they are
//! all that the narrow door needs of a library.

use core::f64::consts::{FRAC_1_SQRT_2, LN_2, LOG2_E};

/// `e` to this power, to 2e-13 of it, and to 2e-14 for powers up to 20.
///
/// The power is cut into doublings, which the float's own exponent takes, and a rest of half a
/// doubling at most. Of a sixteenth of that, six terms of Taylor's series leave `0.0217⁷ / 7!`,
/// 5e-16; four squarings make sixteen times as much of that and of what was rounded.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an exponent with its bias, from 2 to 2046"
)]
pub fn exp(power: f64) -> f64 {
    // Here the float's exponent ends.
    if power < -708.0 {
        return 0.0;
    }
    if power > 709.0 {
        return f64::INFINITY;
    }
    let exponent = (power * LOG2_E + 1023.5) as u32;
    let r = (power - (f64::from(exponent) - 1023.0) * LN_2) / 16.0;
    let mut series = 1.0 + TERMS.iter().fold(0.0, |sum, term| (sum + term) * r);
    for _ in 0..4 {
        series *= series;
    }
    series * f64::from_bits(u64::from(exponent) << FRACTION)
}

/// By definition: of Taylor's series for the exponential.
static TERMS: [f64; 6] = [1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0];

/// The natural logarithm, to 1e-15 of it or of 1; minus infinity for zero and less.
///
/// The float's exponent counts doublings. The rest lies between `√½` and `√2`, and the series of
/// the inverse hyperbolic tangent tells it: of `s = (x − 1) / (x + 1)`, which is 0.1716 at most, nine
/// terms leave `2 · 0.1716¹⁹ / 19`, 3e-16.
#[must_use]
#[expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the exponent has 11 bits"
)]
pub fn ln(x: f64) -> f64 {
    /// Some of the floats below it have not all their digits.
    const SMALL: f64 = f32::MIN_POSITIVE as f64;
    /// By definition: what makes all of them greater than those.
    const SCALE: f64 = 18_014_398_509_481_984.0;
    if x <= 0.0 {
        return f64::NEG_INFINITY;
    }
    // Infinity, or no number.
    if x * 0.0 != 0.0 {
        return x;
    }
    if x < SMALL {
        return ln(x * SCALE) - ln(SCALE);
    }
    let doublings = (x.to_bits().wrapping_sub(FRAC_1_SQRT_2.to_bits()) as i64) >> FRACTION;
    let rest = f64::from_bits(x.to_bits().wrapping_sub((doublings << FRACTION) as u64));
    let s = (rest - 1.0) / (rest + 1.0);
    let mut series = 0.0;
    let mut term = 17.0;
    while term > 0.0 {
        series = series * s * s + 2.0 / term;
        term -= 2.0;
    }
    f64::from(doublings as i32) * LN_2 + s * series
}

/// The nearest place between two ends.
///
/// Not `clamp`, whose panic links the formatting of floats: 20 kB of the wasm module. Nor `max` and
/// `min`, which are calls there, and this stands in inner loops.
pub(crate) fn within(place: f64, [least, greatest]: [f64; 2]) -> f64 {
    let mut within = place;
    if within < least {
        within = least;
    }
    if within > greatest {
        within = greatest;
    }
    within
}

/// By definition: the bits of a float that come after its exponent.
const FRACTION: u32 = 52;

/// The square root of what is not below zero, to 1e-14 of it.
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    exp(0.5 * ln(x))
}

/// The greatest whole number that is no more, for what fits into 32 bits.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "as said")]
pub fn floor(x: f64) -> f64 {
    let whole = f64::from(x as i32);
    if whole > x { whole - 1.0 } else { whole }
}

/// The nearest whole number, for what fits into 32 bits; of two the greater.
#[must_use]
pub fn round(x: f64) -> f64 {
    floor(x + 0.5)
}
