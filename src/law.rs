//! What is believed of an input: as likely below its value as above, and nine times in ten between
//! its low and its high.
//!
//! Each half is half of a normal distribution, of the logarithm where the quantity is positive: an
//! efficiency that may be a quarter better may as well be a third worse. So each of the three
//! figures that an editor gives is a point of the distribution, whichever way they lean.

use crate::normal::NINETY_FIVE;
use crate::spread::{FAR, TwoPiece};

/// What is believed of an input, in the table's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Law {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
    least: f64,
    greatest: f64,
    /// Of what may be nothing there is no ratio.
    in_ratios: bool,
    /// By a standard deviation: the logarithm of the ratio to the middle, or the difference.
    piece: TwoPiece,
}

impl Law {
    /// From its 5, 50 and 95% points, in order, and the bounds that no value leaves.
    pub fn new([low, middle, high]: [f64; 3], least: f64, greatest: f64) -> Self {
        let in_ratios = low > 0.0;
        let (below, above) = if in_ratios {
            ((middle / low).ln(), (high / middle).ln())
        } else {
            (middle - low, high - middle)
        };
        Self {
            low,
            middle,
            high,
            least,
            greatest,
            in_ratios,
            piece: TwoPiece {
                below: below / NINETY_FIVE,
                above: above / NINETY_FIVE,
            },
        }
    }

    /// The value so many standard deviations from the middle. What would be out of bounds is at
    /// the bound: that is one time in twenty at most, as low and high are within them.
    pub fn at(&self, z: f64) -> f64 {
        let deviation = self.piece.log(z);
        let value = if self.in_ratios {
            self.middle * deviation.exp()
        } else {
            self.middle + deviation
        };
        // Not `clamp`, whose panic links the formatting of floats: 20 kB of the wasm module.
        value.max(self.least).min(self.greatest)
    }

    /// A value that is not zero, unless all are.
    pub fn reference(&self) -> f64 {
        if self.middle > 0.0 {
            self.middle
        } else {
            self.high
        }
    }

    /// The logarithm of its ratio to the middle, where no bound cuts into it.
    pub fn two_piece(&self) -> Option<TwoPiece> {
        let uncut = self.least < self.at(-FAR) && self.at(FAR) < self.greatest;
        (self.in_ratios && uncut).then_some(self.piece)
    }
}
