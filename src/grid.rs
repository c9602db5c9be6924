//! From ranges on the factors of a product to the range of the product.
//!
//! In logarithms a product is a sum, and the factors are independent, so their distributions
//! fold into one. The widest factor is folded in exactly, by the normal distribution; the others
//! on a grid that is as fine as they are; then Newton's steps find the points below which 5, 50
//! and 95% lie.
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

use crate::float::{exp, floor};
use crate::normal::DENSITY_AT_0;
use crate::spread::FAR;
use crate::two_piece::TwoPiece;

/// So many cells, which is enough for 1e-4 and few enough for a slider.
const CELLS: usize = 80;

/// Cells at either end that only the neighbours of what is there need.
const SPARE: usize = 3;

/// Nodes in each cell that a factor reaches over.
const NODES: f64 = 4.0;

/// What of a normal distribution lies within [`FAR`]: the nodes' parts are of that, and make 1 to
/// 3e-8, which is how good their rule is where it ends.
const FOLLOWED: f64 = 0.999_999_426_696_856;

/// So few nodes are enough for what hardly reaches over a cell.
const LEAST_NODES: f64 = 16.0;

/// So many are enough for what reaches over all of them.
const GREATEST_NODES: f64 = 512.0;

/// A distribution of a product's logarithm, in cells of one width.
#[derive(Clone)]
pub(crate) struct Grid {
    step: f64,
    /// The cell that zero is the middle of.
    zero: usize,
    mass: [f64; CELLS],
    /// What has no logarithm: a product that is nothing.
    nothing: f64,
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "cells are counted from 0 to 80"
)]
impl Grid {
    /// All of it at zero, with room for what reaches so far below zero, and above.
    pub fn new([below, above]: [f64; 2]) -> Self {
        let step = ((below + above) / (CELLS - 2 * SPARE) as f64).max(f64::MIN_POSITIVE);
        let zero = (below / step + 0.5) as usize + SPARE;
        let mut mass = [0.0; CELLS];
        mass[zero] = 1.0;
        Self {
            step,
            zero,
            mass,
            nothing: 0.0,
        }
    }

    /// The width of a cell.
    pub fn step(&self) -> f64 {
        self.step
    }

    /// Adds an independent quantity, told by where it is and how often: `sow` is handed what takes
    /// a place and its part of the whole.
    pub fn add(&mut self, sow: impl FnOnce(&mut dyn FnMut(f64, f64))) {
        let mut other = Self {
            mass: [0.0; CELLS],
            nothing: 0.0,
            ..*self
        };
        sow(&mut |place, part| other.put(place, part));
        self.fold(&other);
    }

    /// Puts everything above a place there.
    pub fn cap(&mut self, place: f64) {
        let first = (place / self.step + self.zero as f64 + 1.0) as usize;
        let above: f64 = self.mass.iter().skip(first).sum();
        self.mass
            .iter_mut()
            .skip(first)
            .for_each(|mass| *mass = 0.0);
        self.put(place, above);
    }

    /// Hands on what takes a place and its part of the whole.
    pub fn sow(&self, put: &mut dyn FnMut(f64, f64)) {
        for (place, part) in self.cells() {
            put(place, part);
        }
        put(f64::NEG_INFINITY, self.nothing);
    }

    /// The middle of each cell, and what is in it.
    pub fn cells(&self) -> impl Iterator<Item = (f64, f64)> {
        let places = self.mass.iter().enumerate();
        places.map(|(cell, mass)| ((cell as f64 - self.zero as f64) * self.step, *mass))
    }

    /// What has no logarithm.
    pub fn nothing(&self) -> f64 {
        self.nothing
    }

    /// Puts a part of the whole on the four cells around its place: so much on each that mass, mean,
    /// variance and skew stay (Lagrange's cubic).
    fn put(&mut self, place: f64, part: f64) {
        if place == f64::NEG_INFINITY {
            self.nothing += part;
            return;
        }
        let place = place / self.step + self.zero as f64;
        let place = place.clamp(1.0, (CELLS - SPARE) as f64);
        let cell = place as usize;
        let t = place - cell as f64;
        let weights = [
            t * (t - 1.0) * (2.0 - t) / 6.0,
            (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0,
            (t + 1.0) * t * (2.0 - t) / 2.0,
            (t + 1.0) * t * (t - 1.0) / 6.0,
        ];
        for (mass, weight) in self.mass[cell - 1..=cell + 2].iter_mut().zip(weights) {
            *mass += part * weight;
        }
    }

    /// Becomes the sum of itself and an independent quantity on the same grid.
    fn fold(&mut self, other: &Self) {
        /// Too little to be seen in a range.
        const NEXT_TO_NOTHING: f64 = 1e-10;
        let mut sum = [0.0; CELLS];
        for (cell, part) in other.mass.iter().enumerate() {
            if part.abs() < NEXT_TO_NOTHING {
                continue;
            }
            for (from, mass) in self.mass.iter().enumerate() {
                let to = (from + cell).saturating_sub(self.zero).min(CELLS - 1);
                sum[to] += part * mass;
            }
        }
        self.mass = sum;
        self.nothing += other.nothing - self.nothing * other.nothing;
    }

    /// What of the sum of this and of a kernel, a two-piece quantity that is taken exactly, lies
    /// below a place, and how dense it is there.
    pub fn at(&self, kernel: TwoPiece, place: f64) -> (f64, f64) {
        let edge = |cell: usize| (cell as f64 - 0.5 - self.zero as f64) * self.step;
        let (mut below, mut density) = (self.nothing, 0.0);
        let mut left = kernel.at(place - edge(0));
        for cell in 0..CELLS {
            let right = kernel.at(place - edge(cell + 1));
            let part = self.sharp(cell) / self.step;
            below += part * (left.sum - right.sum);
            density += part * (left.below - right.below);
            left = right;
        }
        (below, density)
    }

    /// What is in a cell, less a twenty-fourth of its second difference: that is what spreading it
    /// evenly over the cell adds.
    fn sharp(&self, cell: usize) -> f64 {
        let mass = |cell: usize| self.mass.get(cell).copied().unwrap_or(0.0);
        let beside = mass(cell.wrapping_sub(1)) + mass(cell + 1);
        mass(cell) - (beside - 2.0 * mass(cell)) / 24.0
    }

    /// The outermost places that have a cell.
    pub fn ends(&self) -> [f64; 2] {
        [
            -(self.zero as f64) * self.step,
            (CELLS - self.zero) as f64 * self.step,
        ]
    }
}

/// Goes over a standard normal quantity, below its middle and above, in steps so small that its curve
/// has four in each of the cells that it reaches over. Tells where, and the part of the whole.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "16 to 512"
)]
pub(crate) fn nodes(cells: [f64; 2], each: &mut dyn FnMut(f64, f64)) {
    for (side, cells) in [-1.0, 1.0].into_iter().zip(cells) {
        let count = (NODES * cells.abs()).clamp(LEAST_NODES, GREATEST_NODES);
        let count = (-floor(-count)) as u32;
        let apart = FAR / f64::from(count);
        for node in 0..count {
            let z = apart * (f64::from(node) + 0.5);
            each(
                side * z,
                apart * DENSITY_AT_0 / FOLLOWED * exp(-0.5 * z * z),
            );
        }
    }
}
