//! Plain draws: what a range is held against.

use crate::belief::Belief;
use crate::random::Random;

/// So many draws of a result, in order: of what is believed of its inputs, and of any luck.
pub fn draw(
    draws: usize,
    beliefs: &[Belief],
    result: impl Fn(&[f64], &mut Random) -> f64,
) -> Vec<f64> {
    let mut random = Random::new(7);
    let mut values = vec![0.0; beliefs.len()];
    let mut results: Vec<f64> = (0..draws)
        .map(|_| {
            for (value, belief) in values.iter_mut().zip(beliefs) {
                *value = belief.at(random.normal());
            }
            result(&values, &mut random)
        })
        .collect();
    results.sort_unstable_by(f64::total_cmp);
    results
}

/// The point of ordered draws below which so much of them lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of draws"
)]
pub fn point(results: &[f64], part: f64) -> f64 {
    results[((part * results.len() as f64) as usize).min(results.len() - 1)]
}
