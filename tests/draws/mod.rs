//! Plain draws: what a range is held against.

use std::f64::consts::TAU;

use crate::belief::Belief;

/// So many draws of a result, in order: of what is believed of its inputs, and of any luck.
pub fn draw(
    draws: usize,
    beliefs: &[Belief],
    result: impl Fn(&[f64], &mut Draws) -> f64,
) -> Vec<f64> {
    let mut random = Draws::new(7);
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

/// xorshift128+ (Vigna, 2014-04), from a seed.
pub struct Draws {
    state: [u64; 2],
    spare: Option<f64>,
}

impl Draws {
    fn new(seed: u64) -> Self {
        Self {
            state: [
                seed ^ 0x9e37_79b9_7f4a_7c15,
                seed.wrapping_mul(0xbf58_476d_1ce4_e5b9) | 1,
            ],
            spare: None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "53 bits are left")]
    pub fn uniform(&mut self) -> f64 {
        let [mut s, t] = self.state;
        s ^= s << 23;
        s ^= (s >> 18) ^ t ^ (t >> 5);
        self.state = [t, s];
        ((s.wrapping_add(t) >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    /// Box and Muller, 1958-06.
    fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, angle) = ((-2.0 * self.uniform().ln()).sqrt(), TAU * self.uniform());
        self.spare = Some(radius * angle.sin());
        radius * angle.cos()
    }
}
