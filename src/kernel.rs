//! A factor's logarithm: half of a normal distribution on either side of zero, each of its own width,
//! and no further than its bounds.

use crate::float::within;
use crate::normal::{DENSITY_AT_0, NINETY_FIVE, Normal};

/// A half that is all at zero is as good as one that hardly leaves it.
const HARDLY: f64 = 1.0 / 9_223_372_036_854_775_808.0;

/// What lies below a place, summed up over all places below it, but for what is the same of all places.
/// The distribution is told by its 5% point, its 95% point and its bounds: what would be out of them is
/// at them.
pub(crate) fn summed(off: &[f64; 4], place: f64) -> f64 {
    let within = within(place, [off[2], off[3]]);
    let above = within > 0.0;
    let width = off[usize::from(above)].abs() / NINETY_FIVE + HARDLY;
    let z = within / width;
    let Normal { density, below } = Normal::at(z);
    // The half above zero goes on from where the half below has brought it.
    let brought = if above { off[0] + off[1] } else { 0.0 };
    // Above its bound lies nothing more.
    let beyond = if place > within { place - within } else { 0.0 };
    width * (z * below + density) - brought * (DENSITY_AT_0 / NINETY_FIVE) + beyond
}
