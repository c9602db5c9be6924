//! What is believed of an input: as likely below its value as above, and nine times in ten between
//! its low and its high.
//!
//! Each half is half of a normal distribution, of the logarithm where the quantity is positive: an
//! efficiency that may be a quarter better may as well be a third worse. So each of the three
//! figures that an editor gives is a point of the distribution, whichever way they lean.

use crate::float::{exp, ln, within};
use crate::normal::NINETY_FIVE;

/// What is believed of an input, in the table's unit: its value, its low, its high, and the bounds that
/// no value leaves.
pub type Belief = [f64; 5];

/// The distribution of an input, as it moves the loss.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Law {
    middle: f64,
    /// Whether it is told by the logarithm of its ratio to the middle. What may be nothing has none, and
    /// is told by its difference.
    pub straight: bool,
    /// One, or minus one if more of it is less loss.
    sign: f64,
    /// So far from the middle are the 5% point and the 95% point of what it makes of the loss, the least
    /// and the greatest.
    pub off: [f64; 4],
}

impl Law {
    /// Of what is nothing, for sure.
    pub const CERTAIN: Self = Self {
        middle: 0.0,
        straight: false,
        sign: 0.0,
        off: [0.0; 4],
    };

    /// Becomes what is believed of an input of which more is more loss, or less if that is one and not
    /// zero.
    pub fn set(&mut self, belief: &Belief, less: usize) {
        self.middle = belief[0];
        self.straight = belief[1] > 0.0;
        self.sign = if less == 1 { -1.0 } else { 1.0 };
        for place in 0..4 {
            // Its high makes the low of the loss, its greatest the least.
            let value = belief[1 + (place ^ less)];
            let off = if self.straight {
                ln(value / self.middle)
            } else {
                value - self.middle
            };
            self.off[place] = off * self.sign;
        }
    }

    /// How far from its middle an input lies that is so many standard deviations off, towards more loss:
    /// by its logarithm where it has one. What would be out of bounds is at the bound: that is one time in
    /// twenty at most, as low and high are within them.
    pub fn reach(&self, z: f64) -> f64 {
        let off = z.abs() / NINETY_FIVE * self.off[usize::from(z > 0.0)];
        within(off, [self.off[2], self.off[3]])
    }

    /// Its value there.
    pub fn at(&self, z: f64) -> f64 {
        let off = self.sign * self.reach(z);
        if self.straight {
            self.middle * exp(off)
        } else {
            self.middle + off
        }
    }
}
