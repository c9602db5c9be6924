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

/// The points of a distribution between two ends. The middle is likely to lie near `middle`. Where a
/// point is `nothing`, which has no logarithm, it is minus infinity.
pub(crate) fn points(
    nothing: f64,
    middle: f64,
    [least, greatest]: [f64; 2],
    below: Below,
    points: &mut [f64; 3],
) {
    /// As a float of few digits, which takes few bytes.
    const ABOUT_95: f64 = 0.9375;
    // The ends are five standard deviations away.
    let near = |end: f64| middle + (end - middle) * (NINETY_FIVE / FAR);
    let (low, high) = (near(least), near(greatest));
    let middle = point(0.5, middle, ABOUT_95, high, nothing, least, greatest, below);
    let low = point(0.05, low, 0.5, middle, nothing, least, greatest, below);
    let high = point(0.95, high, 0.5, middle, nothing, least, greatest, below);
    *points = [low.min(middle), middle, high.max(middle)];
}

/// The place with such a part of a distribution below it, by the secant's steps from where it is likely
/// to be, and from what is known to lie, about, below another place.
#[expect(
    clippy::too_many_arguments,
    reason = "an array of them would be in memory, and the narrow engine have no room for it"
)]
#[inline(never)]
fn point(
    part: f64,
    mut place: f64,
    known: f64,
    mut before: f64,
    nothing: f64,
    mut low: f64,
    mut high: f64,
    below: Below,
) -> f64 {
    /// The step from so near is the last: its own error is about the square of that.
    const CLOSE: f64 = 1.0 / (1 << 15) as f64;
    /// Halvings alone bring it to the last bit, where all that is left lies at one place.
    const STEPS: u32 = 60;
    // What is nothing is told by nodes, to a fortieth of it.
    if part <= nothing * 1.023_437_5 {
        return f64::NEG_INFINITY;
    }
    let mut off_before = known - part;
    for _ in 0..STEPS {
        let off = below(place) - part;
        if off < 0.0 {
            low = place;
        } else {
            high = place;
        }
        let step = off * (place - before) / (off - off_before);
        (before, off_before) = (place, off);
        place -= step;
        // A secant knows nothing of a distribution that is flat here, and may lead astray.
        if !(place >= low && place <= high) {
            place = 0.5 * (low + high);
        }
        if off.abs() < CLOSE {
            break;
        }
    }
    place
}
