//! What is believed of an input: as likely below its value as above, and nine times in ten between
//! its low and its high.
//!
//! Each half is half of a normal distribution, of the logarithm where the quantity is positive: an
//! efficiency that may be a quarter better may as well be a third worse. So each of the three
//! figures that an editor gives is a point of the distribution, whichever way they lean.

use crate::float::{exp, ln};
use crate::normal::NINETY_FIVE;
use crate::two_piece::TwoPiece;

/// What is believed of an input, in the table's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Law {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
    bounds: [f64; 2],
    /// The logarithm of the ratio to the middle. Of what may be nothing there is no ratio.
    ratio: Option<TwoPiece>,
}

impl Law {
    /// Of what is nothing, for sure.
    pub const CERTAIN: Self = Self {
        low: 0.0,
        middle: 0.0,
        high: 0.0,
        bounds: [0.0; 2],
        ratio: None,
    };

    /// From its 5, 50 and 95% points, in order, and the bounds that no value leaves.
    pub fn new([low, middle, high]: [f64; 3], bounds: [f64; 2]) -> Self {
        let ratio = (low > 0.0).then(|| {
            let [below, above] = [middle / low, high / middle].map(|ratio| ln(ratio) / NINETY_FIVE);
            TwoPiece::new(below, above, bounds.map(|bound| ln(bound / middle)))
        });
        Self {
            low,
            middle,
            high,
            bounds,
            ratio,
        }
    }

    /// The value so many standard deviations from the middle. What would be out of bounds is at
    /// the bound: that is one time in twenty at most, as low and high are within them.
    pub fn at(&self, z: f64) -> f64 {
        let value = if let Some(ratio) = self.ratio {
            self.middle * exp(ratio.log(z))
        } else {
            let end = if z < 0.0 { self.low } else { self.high };
            self.middle + (end - self.middle) * z.abs() / NINETY_FIVE
        };
        // Not `clamp`, whose panic links the formatting of floats: 20 kB of the wasm module.
        value.max(self.bounds[0]).min(self.bounds[1])
    }

    /// A value that is not zero, unless all are.
    pub fn reference(&self) -> f64 {
        if self.middle > 0.0 {
            self.middle
        } else {
            self.high
        }
    }

    /// The logarithm of its ratio to the middle, where there is one.
    pub fn ratio(&self) -> Option<TwoPiece> {
        self.ratio
    }
}
