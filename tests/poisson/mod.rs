//! Luck, drawn.

use crate::random::Random;

/// Blocks that luck finds, where so many are expected: Knuth's way, 1969-01, of parts so small that
/// their exponential does not vanish.
pub fn poisson(random: &mut Random, expected: f64) -> f64 {
    let (mut left, mut found) = (expected, 0.0);
    while left > 0.0 {
        let some = left.min(500.0);
        let (end, mut product) = ((-some).exp(), random.uniform());
        while product > end {
            found += 1.0;
            product *= random.uniform();
        }
        left -= some;
    }
    found
}
