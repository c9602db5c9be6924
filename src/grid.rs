//! From ranges on the factors of a product to the range of the product.
//!
//! In logarithms a product is a sum, and the factors are independent, so their distributions
//! fold into one. The widest factor is folded in exactly, by the normal distribution; the others
//! on a grid that is as fine as they are; then a search finds the points below which 5, 50 and 95%
//! lie.
//!
//! # Why no random numbers?
//!
//! Because a reader who moves a slider up must never see a bound go down. Fresh draws do that,
//! and ten thousand of them are still off by a per cent. What is here is smooth: it goes up where
//! its factors do.
//!
//! # Why is the product not simply lognormal?
//!
//! Because a range rarely lies evenly about its middle. Each half of a factor has a width of its
//! own; the sum of such is of no kind that has a name.
//!
//! # What is it good to?
//!
//! The grid keeps the mass, the mean, the variance and the skew of whatever is put on it, so what it
//! gets wrong goes with the fourth power of its step. `tests/spread.rs` holds it against draws,
//! `tests/positions.rs` against a fine sum over all factors at once.

use crate::kernel::summed;

/// So many cells are reached over, which is enough for 1e-4 and few enough for a slider.
const REACHED: usize = 74;

/// Cells before them, and after, that only the neighbours of what is there need: two on either side to
/// be put on, and one more to be sharpened. The middle of a cell may lie half a cell off.
const BEFORE: usize = 3;
const AFTER: usize = 5;

const CELLS: usize = BEFORE + REACHED + AFTER;

/// Below that is only minus infinity: no ratio of floats has such a logarithm.
pub(crate) const NO_LOGARITHM: f64 = -1000.0;

/// A distribution of a product's logarithm, in cells of one width.
#[derive(Clone)]
pub(crate) struct Grid {
    pub step: f64,
    /// The cell that zero is in.
    zero: usize,
    /// Where zero is, in cells.
    middle: f64,
    /// The same of what is being put.
    putting: f64,
    /// The cell that the cap is in the middle of.
    cap: usize,
    mass: [f64; CELLS],
    /// What has no logarithm: a product that is nothing.
    pub nothing: f64,
    /// What is being put there, of an independent quantity.
    put: [f64; CELLS],
    put_nothing: f64,
    /// What was there before.
    before: [f64; CELLS],
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "cells are counted from 0 to 81"
)]
impl Grid {
    /// Nothing at all.
    pub const EMPTY: Self = Self {
        step: 0.0,
        zero: 0,
        middle: 0.0,
        putting: 0.0,
        cap: 0,
        mass: [0.0; _],
        nothing: 0.0,
        put: [0.0; _],
        put_nothing: 0.0,
        before: [0.0; _],
    };

    /// Becomes one with all of it at zero, and room for what reaches so far below zero, and above; but
    /// with cells of a least width. A cap is in the middle of a cell.
    pub fn clear(&mut self, [below, above]: [f64; 2], least: f64, cap: f64) {
        self.step = (below + above) / REACHED as f64 + least;
        let to_cap = cap / self.step;
        self.zero = (below / self.step + 0.5) as usize + BEFORE;
        self.cap = self.zero + (to_cap + 0.5) as usize;
        self.middle = self.cap as f64 - to_cap;
        // What is put first brings the rest of a cell along.
        self.putting = self.middle;
        self.mass = [0.0; _];
        self.mass[self.zero] = 1.0;
        self.nothing = 0.0;
    }

    /// Puts a part of an independent quantity on the four cells around its place: so much on each that
    /// mass, mean, variance and skew stay (Lagrange's cubic).
    pub fn put(&mut self, place: f64, part: f64) {
        if place < NO_LOGARITHM {
            self.put_nothing += part;
            return;
        }
        let place = place / self.step + self.putting;
        // What is far below is as good as nothing, and so is what is no number; above, there is room for all.
        let place = if place > 1.0 { place } else { 1.0 };
        let cell = (place as usize).min(CELLS - 3);
        let t = place - cell as f64;
        let [part, above, below, far] = [part / 6.0, t + 1.0, t - 1.0, t - 2.0];
        let [outer, inner] = [part * t * below, 3.0 * part * above * far];
        let put = &mut self.put[cell - 1..cell + 3];
        put[0] -= outer * far;
        put[1] += inner * below;
        put[2] -= inner * t;
        put[3] += outer * above;
    }

    /// Becomes the sum of itself and of what was put; capped, what is above the cap is at it.
    pub fn fold(&mut self, capped: bool) {
        /// Too little to be seen in a range.
        const NEXT_TO_NOTHING: f64 = 1.0 / (1_u64 << 33) as f64;
        let most = if capped { self.cap } else { CELLS - 1 };
        self.before = self.mass;
        self.mass = [0.0; _];
        for (from, mass) in self.before.iter().enumerate() {
            if mass.abs() < NEXT_TO_NOTHING {
                continue;
            }
            for (cell, part) in self.put.iter().enumerate() {
                let to = (from + cell)
                    .saturating_sub(self.zero)
                    .min(most)
                    .min(CELLS - 1);
                self.mass[to] += part * mass;
            }
        }
        self.nothing += self.put_nothing - self.nothing * self.put_nothing;
        self.put = [0.0; _];
        self.put_nothing = 0.0;
        self.putting = self.zero as f64;
    }

    /// The middle of each cell, and what is in it.
    pub fn cells(&self) -> impl Iterator<Item = (f64, f64)> {
        let places = self.mass.iter().enumerate();
        places.map(|(cell, mass)| (self.place(cell as f64), *mass))
    }

    fn place(&self, cell: f64) -> f64 {
        (cell - self.middle) * self.step
    }

    /// Takes from each cell a twenty-fourth of its second difference: that is what spreading it evenly
    /// over the cell adds.
    pub fn sharpen(&mut self) {
        let mut before = 0.0;
        for cell in 0..CELLS - 1 {
            let mass = self.mass[cell];
            self.mass[cell] -= (before + self.mass[cell + 1] - 2.0 * mass) / 24.0;
            before = mass;
        }
    }

    /// What of the sum of this, sharpened, and of a kernel, which is taken exactly, lies below a place.
    pub fn below(&self, kernel: &[f64; 4], place: f64) -> f64 {
        let mut below = 0.0;
        let mut edge = place - self.place(-0.5);
        let mut left = summed(kernel, edge);
        for mass in &self.mass {
            edge -= self.step;
            let right = summed(kernel, edge);
            below += mass * (left - right);
            left = right;
        }
        self.nothing + below / self.step
    }

    /// The outermost places that have a cell.
    pub fn ends(&self) -> [f64; 2] {
        [self.place(0.0), self.place(CELLS as f64)]
    }
}
