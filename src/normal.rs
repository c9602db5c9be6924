//! The normal distribution, without a library's `erf`: `exp`, and nothing that differs from
//! one machine to the next by more than a last digit.

/// How many standard deviations above the middle 95% lie below.
pub(crate) const NINETY_FIVE: f64 = 1.644_853_626_951_472_2;

/// The standard density at its middle, `1 / √(2π)`.
const PEAK: f64 = 0.398_942_280_401_432_7;

/// The part of a standard normal quantity that lies below `z`, and the density there.
///
/// Hart and others, *Computer Approximations* (1968), as told by West, "Better
/// approximations to cumulative normal functions" (2005): one rational function, about
/// 1e-15 off at the most. Beyond seven standard deviations it is 0 or 1 here, which is
/// 1.3e-12 off.
pub(crate) fn below(z: f64) -> (f64, f64) {
    const OVER: [f64; 7] = [
        0.035_262_496_599_891_1,
        0.700_383_064_443_688,
        6.373_962_203_531_65,
        33.912_866_078_383,
        112.079_291_497_871,
        221.213_596_169_931,
        220.206_867_912_376,
    ];
    const UNDER: [f64; 8] = [
        0.088_388_347_648_318_4,
        1.755_667_163_182_64,
        16.064_177_579_207,
        86.780_732_202_946_1,
        296.564_248_779_674,
        637.333_633_378_831,
        793.826_512_519_948,
        440.413_735_824_752,
    ];
    const FAR: f64 = 7.0;

    let far = z.abs();
    let polynomial = |from: &[f64]| from.iter().fold(0.0, |sum, next| sum * far + next);
    let (tail, density) = if far > FAR {
        (0.0, 0.0)
    } else {
        let bell = (-0.5 * far * far).exp();
        (bell * polynomial(&OVER) / polynomial(&UNDER), bell * PEAK)
    };
    (if z > 0.0 { 1.0 - tail } else { tail }, density)
}

/// A quantity around zero in two normal halves, each with a standard deviation of its own.
/// Both may be nothing: then it is zero for certain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TwoPiece {
    pub below: f64,
    pub above: f64,
}

/// A distribution at one place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct At {
    pub place: f64,
    pub density: f64,
    /// The probability of less.
    pub probability: f64,
    /// The integral of the probability up to the place.
    pub integral: f64,
    /// The integral of that.
    pub second: f64,
}

impl TwoPiece {
    pub const ZERO: Self = Self {
        below: 0.0,
        above: 0.0,
    };

    pub fn is_zero(self) -> bool {
        self.below.max(self.above) <= 0.0
    }

    /// `Φ`, `∫Φ = zΦ + φ` and `∫∫Φ = ((z² + 1)Φ + zφ) / 2`, put together at the middle.
    pub fn at(self, place: f64) -> At {
        let upper = place >= 0.0;
        let scale = if upper { self.above } else { self.below };
        // What the lower half has gathered at the middle, where the upper one starts.
        let integral_to_middle = self.below * PEAK;
        let second_to_middle = 0.25 * self.below * self.below;
        if scale <= 0.0 {
            let on = if upper { place } else { 0.0 };
            return At {
                place,
                density: 0.0,
                probability: f64::from(u8::from(upper)),
                integral: if upper { integral_to_middle + on } else { 0.0 },
                second: if upper {
                    second_to_middle + on * (integral_to_middle + 0.5 * on)
                } else {
                    0.0
                },
            };
        }
        let z = place / scale;
        let (probability, density) = below(z);
        let integral = scale * (z * probability + density);
        let second = 0.5 * scale * scale * ((z * z + 1.0) * probability + z * density);
        let (integral, second) = if upper {
            let more = integral_to_middle - scale * PEAK;
            (
                integral + more,
                second + second_to_middle - 0.25 * scale * scale + more * place,
            )
        } else {
            (integral, second)
        };
        At {
            place,
            density: density / scale,
            probability,
            integral,
            second,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NINETY_FIVE, PEAK, TwoPiece, below};

    /// By its power series, which shares nothing with the rational function: Marsaglia,
    /// "Evaluating the Normal Distribution", Journal of Statistical Software 11 (2004).
    fn by_series(z: f64) -> f64 {
        let (mut term, mut sum, mut odd) = (z, z, 1.0);
        while term.abs() > 1e-18 {
            odd += 2.0;
            term *= z * z / odd;
            sum += term;
        }
        0.5 + PEAK * (-0.5 * z * z).exp() * sum
    }

    #[test]
    fn agrees_with_its_series() {
        for step in -500..=500 {
            let z = f64::from(step) * 0.01;
            let off = (below(z).0 - by_series(z)).abs();
            assert!(off < 2e-15, "{off:e} off at {z}");
        }
    }

    #[test]
    fn has_ninety_five_percent_where_it_says() {
        assert!((below(NINETY_FIVE).0 - 0.95).abs() < 1e-15);
        assert!((below(-NINETY_FIVE).0 - 0.05).abs() < 1e-15);
    }

    /// Each column is the slope of the next; central differences err by step²/6 of a third
    /// derivative that stays below 30 at these widths.
    #[test]
    fn each_column_is_the_slope_of_the_next() {
        for shape in [(0.3, 0.5), (0.5, 0.2), (0.0, 0.4), (0.4, 0.0)] {
            let two_piece = TwoPiece {
                below: shape.0,
                above: shape.1,
            };
            for step in -100..100 {
                let at = (f64::from(step) + 0.5) * 0.02;
                let (from, to) = (two_piece.at(at - 1e-4), two_piece.at(at + 1e-4));
                let slope = |from: f64, to: f64| (to - from) / 2e-4;
                let here = two_piece.at(at);
                assert!((slope(from.probability, to.probability) - here.density).abs() < 1e-6);
                assert!((slope(from.integral, to.integral) - here.probability).abs() < 1e-6);
                assert!((slope(from.second, to.second) - here.integral).abs() < 1e-6);
            }
        }
    }
}
