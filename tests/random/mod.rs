//! Random numbers, the same in every run.

use std::f64::consts::TAU;

/// xorshift128+ (Vigna, 2014-04), from a seed.
pub struct Random {
    state: [u64; 2],
    spare: Option<f64>,
}

impl Random {
    pub fn new(seed: u64) -> Self {
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
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, angle) = ((-2.0 * self.uniform().ln()).sqrt(), TAU * self.uniform());
        self.spare = Some(radius * angle.sin());
        radius * angle.cos()
    }
}
