//! A factor's logarithm: half of a normal distribution on either side of zero, each of its own width,
//! and no further than its bounds.

use crate::normal::{DENSITY_AT_0, Normal};
use crate::spread::FAR;

/// The distribution of such a logarithm. What would be out of bounds is at the bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TwoPiece {
    /// What a standard deviation makes below zero.
    below: f64,
    /// What it makes above.
    above: f64,
    /// The bounds, around zero.
    bounds: [f64; 2],
    /// What [`summed`](Self::summed) is at the bounds.
    sums: [f64; 2],
}

/// A distribution at a place.
pub(crate) struct At {
    pub density: f64,
    /// What lies below it.
    pub below: f64,
    /// The integral of that.
    pub sum: f64,
}

impl TwoPiece {
    /// All of it at zero.
    pub const NOTHING: Self = Self {
        below: 0.0,
        above: 0.0,
        bounds: [0.0; 2],
        sums: [0.0; 2],
    };

    /// With these widths, within these bounds.
    pub fn new(below: f64, above: f64, bounds: [f64; 2]) -> Self {
        let unbound = Self {
            below,
            above,
            bounds,
            sums: [0.0; 2],
        };
        let sums = bounds.map(|bound| {
            if bound.is_finite() {
                unbound.unbound_at(bound).sum
            } else {
                0.0
            }
        });
        Self { sums, ..unbound }
    }

    /// The same for one over the factor.
    pub fn inverse(self) -> Self {
        let [least, greatest] = self.bounds;
        Self::new(self.above, self.below, [-greatest, -least])
    }

    /// The same, never above a place that is not below zero.
    pub fn capped(self, cap: f64) -> Self {
        let [least, greatest] = self.bounds;
        Self::new(self.below, self.above, [least, greatest.min(cap)])
    }

    /// Its value so many standard deviations from zero.
    pub fn log(self, z: f64) -> f64 {
        let log = z * if z < 0.0 { self.below } else { self.above };
        log.max(self.bounds[0]).min(self.bounds[1])
    }

    /// The outermost places.
    pub fn ends(self) -> [f64; 2] {
        [self.log(-FAR), self.log(FAR)]
    }

    /// How far apart they are.
    pub fn width(self) -> f64 {
        let [low, high] = self.ends();
        high - low
    }

    pub fn at(self, place: f64) -> At {
        let [least, greatest] = self.bounds;
        if place < least {
            return At {
                density: 0.0,
                below: 0.0,
                sum: 0.0,
            };
        }
        if place >= greatest {
            return At {
                density: 0.0,
                below: 1.0,
                sum: self.sums[1] - self.sums[0] + place - greatest,
            };
        }
        let at = self.unbound_at(place);
        At {
            sum: at.sum - self.sums[0],
            ..at
        }
    }

    fn unbound_at(self, place: f64) -> At {
        let width = if place < 0.0 { self.below } else { self.above };
        let half = if width > 0.0 {
            let z = place / width;
            let normal = Normal::at(z);
            At {
                density: normal.density / width,
                below: normal.below,
                sum: width * (z * normal.below + normal.density),
            }
        } else {
            // All of this half is at zero.
            At {
                density: 0.0,
                below: if place < 0.0 { 0.0 } else { 1.0 },
                sum: place.max(0.0),
            }
        };
        // The integral goes on from where the half below zero has brought it.
        let brought = if place < 0.0 {
            0.0
        } else {
            (self.below - self.above) * DENSITY_AT_0
        };
        At {
            sum: half.sum + brought,
            ..half
        }
    }
}
