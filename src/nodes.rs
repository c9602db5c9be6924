//! Where to ask, and how much each answer counts, for the mean over standard normal
//! quantities.

use crate::normal;

/// How finely one quantity is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    Coarse,
    Medium,
    Fine,
    /// For what is hardly smooth.
    Dense,
}

/// Gauss' rule for the half of a standard normal quantity above its middle: places, and
/// their parts of the whole. The half below is its mirror image.
///
/// By halves, because an input with a range is bent at its middle; on each side of it the
/// rule of *n* places is exact up to the power 2*n* − 1. Steen, Byrne and Gelbard,
/// "Gaussian quadratures for the integrals …", Mathematics of Computation 23 (1969), for
/// the weight exp(−x²); here worked out for exp(−z²/2) / √(2π), with 80 digits.
pub(crate) fn half(detail: Detail) -> Vec<(f64, f64)> {
    let places: &[(f64, f64)] = match detail {
        Detail::Coarse => &[
            (0.424_538_328_648_333, 0.361_379_891_136_315_5),
            (1.771_190_828_112_431_8, 0.138_620_108_863_684_5),
        ],
        Detail::Medium => &[
            (0.269_484_263_011_077_5, 0.251_645_350_449_485_2),
            (1.199_609_295_389_846_5, 0.223_683_266_447_691_5),
            (2.545_268_446_436_966_6, 0.024_671_383_102_823_3),
        ],
        Detail::Fine => &[
            (0.111_158_118_553_471_6, 0.111_060_536_435_423_2),
            (0.546_932_119_108_898_4, 0.196_989_163_552_562),
            (1.225_316_309_692_502, 0.145_143_141_782_22),
            (2.072_810_060_177_939, 0.042_885_820_437_678_5),
            (3.072_672_833_504_901, 0.003_865_781_115_618_6),
            (4.294_712_269_944_556, 0.000_055_556_676_497_7),
        ],
        Detail::Dense => return dense(),
    };
    places.to_vec()
}

/// Gauss' ordinary rule of three places, over and over.
fn dense() -> Vec<(f64, f64)> {
    const PANELS: u32 = 12;
    const PANEL: f64 = 0.375;
    const OFF: f64 = 0.774_596_669_241_483_4; // √(3/5)

    let mut places: Vec<(f64, f64)> = (0..PANELS)
        .flat_map(|panel| {
            [(-OFF, 5.0), (0.0, 8.0), (OFF, 5.0)].map(|(off, part)| {
                let z = PANEL * (f64::from(panel) + 0.5 + 0.5 * off);
                (z, part * normal::below(z).1)
            })
        })
        .collect();
    let whole: f64 = places.iter().map(|place| place.1).sum();
    for place in &mut places {
        place.1 *= 0.5 / whole;
    }
    places
}

/// The same for many quantities at once: the parts, each with its place on every axis.
///
/// A lattice, which unlike a grid does not grow with the axes: the first points of
/// `exod2_base2_m20_CKN` (Cools, Kuo and Nuyens, "Constructing embedded lattice rules for
/// multivariate integration", SIAM J. Sci. Comput. 28, 2006), spread over each axis by the
/// logistic curve, beside which the normal density is nearly even and falls to nothing at
/// the ends.
pub(crate) fn lattice(axes: usize) -> Vec<(f64, Vec<f64>)> {
    const POINTS: u32 = 1_024;
    const GENERATOR: [u32; 10] = [
        1, 182_667, 469_891, 498_753, 110_745, 446_247, 250_185, 118_627, 245_333, 283_199,
    ];
    const SCALE: f64 = 0.6;

    let mut points: Vec<(f64, Vec<f64>)> = (0..POINTS)
        .map(|point| {
            let mut weight = 1.0;
            let mut place = |generator: &u32| {
                // Modulo first: the product stays far below 2^32.
                let step = point * (generator % POINTS) % POINTS;
                let part = (f64::from(step) + 0.5) / f64::from(POINTS);
                let z = SCALE * (part / (1.0 - part)).ln();
                weight *= normal::below(z).1 / (part * (1.0 - part));
                z
            };
            let places = GENERATOR
                .iter()
                .cycle()
                .take(axes)
                .map(&mut place)
                .collect();
            (weight, places)
        })
        .collect();
    let whole: f64 = points.iter().map(|point| point.0).sum();
    for point in &mut points {
        point.0 /= whole;
    }
    points
}

/// The parts that a Poisson quantity's values have: the number of blocks that luck gives
/// where `expected` are due. Where there are many values, evenly spaced ones stand for all.
pub(crate) fn poisson(expected: f64) -> Vec<(f64, f64)> {
    const REACH: f64 = 5.0;
    const STEPS_PER_DEVIATION: f64 = 4.0;

    let deviation = expected.sqrt();
    let stride = (deviation / STEPS_PER_DEVIATION).floor().max(1.0);
    let mode = expected.floor();
    let (mut found, mut whole) = (vec![(mode, 1.0)], 1.0);
    for up in [true, false] {
        let (mut count, mut part, mut since) = (mode, 1.0, 0.0);
        // The few more than five deviations are for small numbers, which are skew.
        while (count - mode).abs() < REACH * (deviation + 1.0) && (up || count > 0.0) {
            if up {
                count += 1.0;
                part *= expected / count;
            } else {
                part *= count / expected;
                count -= 1.0;
            }
            since += 1.0;
            if since >= stride {
                since = 0.0;
                whole += part;
                found.push((count, part));
            }
        }
    }
    for (_, part) in &mut found {
        *part /= whole;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Detail, half, lattice, poisson};

    /// The moments of half a normal quantity: 1/2, 1/√(2π), 1/2, 2/√(2π), …
    #[test]
    fn a_half_has_its_moments() {
        for (detail, exact_to) in [(Detail::Coarse, 3), (Detail::Medium, 5), (Detail::Fine, 11)] {
            let (mut even, mut odd) = (0.5, 0.398_942_280_401_432_7);
            for power in 0..=exact_to {
                let by_rule: f64 = half(detail)
                    .iter()
                    .map(|(z, part)| part * z.powi(power))
                    .sum();
                let exact = if power % 2 == 0 { even } else { odd };
                assert!(
                    (by_rule / exact - 1.0).abs() < 1e-12,
                    "{detail:?}, power {power}"
                );
                let next = f64::from(power + 1);
                if power % 2 == 0 {
                    even *= next;
                } else {
                    odd *= next;
                }
            }
        }
    }

    #[test]
    fn a_lattice_has_variance_one_on_every_axis() {
        for axis in 0..8 {
            let variance: f64 = lattice(8)
                .iter()
                .map(|(part, places)| part * places[axis] * places[axis])
                .sum();
            assert!((variance - 1.0).abs() < 0.03, "axis {axis}: {variance}");
        }
    }

    #[test]
    fn luck_has_mean_and_variance_alike() {
        for expected in [0.01, 0.7, 5.0, 17.28, 400.0, 26_352.5] {
            let parts = poisson(expected);
            let mean: f64 = parts.iter().map(|(count, part)| count * part).sum();
            let spread = |(count, part): &(f64, f64)| part * (count - mean).powi(2);
            let variance: f64 = parts.iter().map(spread).sum();
            assert!((mean / expected - 1.0).abs() < 2e-5, "{expected}: {mean}");
            assert!(
                (variance / expected - 1.0).abs() < 2e-4,
                "{expected}: {variance}"
            );
        }
    }
}
