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

/// The points of a distribution between two ends, by Newton's steps from where they are likely to be.
/// `at` tells what lies below a place and how dense it is there; the middle is likely to lie near
/// `middle`. Where a point is `nothing`, which has no logarithm, it is minus infinity.
pub(crate) fn points(
    nothing: f64,
    middle: f64,
    ends: [f64; 2],
    at: &dyn Fn(f64) -> (f64, f64),
) -> Spread<f64> {
    /// A step as small as this part of the range leaves an error of about its square.
    const CLOSE: f64 = 1e-5;
    /// Halvings alone bring it to the last bit.
    const STEPS: u32 = 60;
    /// Of these points, and about how far towards an end each lies, as the ends are five standard
    /// deviations away.
    const POINTS: [(f64, f64); 3] = [
        (0.05, NINETY_FIVE / FAR),
        (0.5, 0.0),
        (0.95, NINETY_FIVE / FAR),
    ];
    let close = CLOSE * (ends[1] - ends[0]);
    let mut found = [f64::NEG_INFINITY; 3];
    let mut least = f64::NEG_INFINITY;
    for (found, (part, far)) in found.iter_mut().zip(POINTS) {
        let [mut low, mut high] = ends;
        let end = if part < 0.5 { low } else { high };
        let mut place = middle + (end - middle) * far;
        let mut steps = STEPS;
        // What is nothing is told by nodes, to a fiftieth of it.
        if part <= nothing * 1.02 {
            (place, steps) = (f64::NEG_INFINITY, 0);
        }
        while steps > 0 {
            steps -= 1;
            let (below, density) = at(place);
            if below < part {
                low = place;
            } else {
                high = place;
            }
            let newton = place + (part - below) / density;
            // A density of zero sends it nowhere.
            if newton > low && newton < high {
                if (newton - place).abs() < close {
                    steps = 0;
                }
                place = newton;
            } else {
                place = f64::midpoint(low, high);
            }
        }
        least = place.max(least);
        *found = least;
    }
    let [low, middle, high] = found;
    Spread { low, middle, high }
}
