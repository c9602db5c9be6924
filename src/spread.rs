//! A range: the points of a distribution below which 5, 50 and 95% lie.

use crate::normal::NINETY_FIVE;

/// The points of a distribution below which 5, 50 and 95% lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread<T> {
    /// One time in twenty it is less.
    pub low: T,
    /// As likely less as more.
    pub middle: T,
    /// One time in twenty it is more.
    pub high: T,
}

impl<T> From<[T; 3]> for Spread<T> {
    fn from([low, middle, high]: [T; 3]) -> Self {
        Self { low, middle, high }
    }
}

impl<T> Spread<T> {
    /// The same in other terms, which have to keep the order.
    pub fn map<U>(self, terms: impl Fn(T) -> U) -> Spread<U> {
        Spread {
            low: terms(self.low),
            middle: terms(self.middle),
            high: terms(self.high),
        }
    }
}

/// How far a factor is followed, in standard deviations: one in three million lies beyond.
pub(crate) const FAR: f64 = 5.0;

/// A distribution: what lies below a place.
pub(crate) type Below<'a> = &'a dyn Fn(f64) -> f64;

/// No point lies further from where it is likely to be than so many times the likely range: which is far
/// too narrow where a factor may be nothing.
const FARTHEST: f64 = 16.0;

/// The points of a distribution, which are likely to lie near `low`, `middle` and `high`, in this order
/// and apart. Where a point is `nothing`, which has no logarithm, it is minus infinity.
pub(crate) fn points(
    nothing: f64,
    [low, middle, high]: [f64; 3],
    below: Below,
    points: &mut [f64; 3],
) {
    // Here and below, floats of few digits, which take few bytes. These to 2e-8:
    const LOW: f64 = 0.05_f32 as f64;
    const HIGH: f64 = 0.95_f32 as f64;
    // As dense as a normal distribution is in its middle and at these points, times how far they are apart.
    const IN_THE_MIDDLE: f64 = 1.312_5;
    const AT_THE_ENDS: f64 = 0.171_875;
    let most = FARTHEST * (high - low);
    let dense = [
        AT_THE_ENDS / (middle - low),
        FARTHEST * IN_THE_MIDDLE / most,
        AT_THE_ENDS / (high - middle),
    ];
    let low = point(LOW, low, dense[0], most, nothing, below);
    let middle = point(0.5, middle, dense[1], most, nothing, below);
    let high = point(HIGH, high, dense[2], most, nothing, below);
    *points = [low.min(middle), middle, high.max(middle)];
}

/// Where the points are likely to be of a distribution that reaches about so far.
pub(crate) fn near(middle: f64, [least, greatest]: [f64; 2]) -> [f64; 3] {
    // A side that is empty by itself has a point all the same.
    let side = |far: f64| far.max((greatest - least) / 16.0) * (NINETY_FIVE / FAR);
    [
        middle - side(middle - least),
        middle,
        middle + side(greatest - middle),
    ]
}

/// The place with such a part of a distribution below it, by the secant's steps from where it is likely
/// to be, and where the distribution is about so dense; at most so far from there.
#[inline(never)]
fn point(part: f64, mut place: f64, mut dense: f64, most: f64, nothing: f64, below: Below) -> f64 {
    /// The step from so near is the last: its own error is about the square of that.
    const CLOSE: f64 = 1.0 / (1 << 15) as f64;
    /// Halvings alone bring it to the last bit, where all that is left lies at one place.
    const STEPS: u32 = 60;
    // What is nothing is told by nodes, to a fortieth of it.
    if part <= nothing * 1.023_437_5 {
        return f64::NEG_INFINITY;
    }
    let [mut low, mut high] = [place - most, place + most];
    let [mut before, mut off_before] = [0.0; 2];
    for _ in 0..STEPS {
        let off = below(place) - part;
        if off < 0.0 {
            low = place;
        } else {
            high = place;
        }
        // From the second step on.
        if off_before != 0.0 {
            dense = (off - off_before) / (place - before);
        }
        (before, off_before) = (place, off);
        place -= off / dense;
        // A secant knows nothing of a distribution that is flat here, and may lead astray.
        if !(place >= low && place <= high) {
            place = 0.5 * (low + high);
        }
        if off.abs() < CLOSE {
            return place;
        }
    }
    place
}
