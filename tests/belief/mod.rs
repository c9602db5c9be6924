//! What is believed of an input, from its range: code of its own, with nothing of the crate's but the
//! table's bounds.

use std::collections::BTreeMap;

use idle_loss::Field;

/// The 95% point of the standard normal distribution.
pub const NINETY_FIVE: f64 = 1.644_853_626_951_472_7;

/// The inputs of a scenario by their names, ranges included.
pub type Inputs = BTreeMap<String, f64>;

/// What an input is believed to be.
#[derive(Clone, Copy)]
pub struct Belief {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
    least: f64,
    greatest: f64,
}

impl Belief {
    /// What is believed of an input; one point where it has no range.
    pub fn of(inputs: &Inputs, name: &str) -> Option<Self> {
        let middle = *inputs.get(name)?;
        let end = |end: &str| *inputs.get(&format!("{name}{end}")).unwrap_or(&middle);
        let row = Field::named(name).expect(name).row();
        Some(Self {
            low: end("Low"),
            middle,
            high: end("High"),
            least: row.least,
            greatest: row.greatest,
        })
    }

    pub fn is_uncertain(self) -> bool {
        self.low < self.high
    }

    /// The value so many standard deviations from the middle.
    pub fn at(self, z: f64) -> f64 {
        let end = if z < 0.0 { self.low } else { self.high };
        let far = z.abs() / NINETY_FIVE;
        let value = if self.low > 0.0 {
            self.middle * (end / self.middle).powf(far)
        } else {
            self.middle + (end - self.middle) * far
        };
        value.max(self.least).min(self.greatest)
    }
}
