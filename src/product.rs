//! A product with uncertain parts: each part by its logarithm, in the form that suits it, and all of
//! them laid out as one kernel and one grid.

use crate::law::Law;
use crate::spread::{FAR, Grid, Spread, TwoPiece, nodes, points};

/// A part of the product: the logarithm of its ratio to a reference.
pub(crate) struct Part<'a> {
    /// How far it reaches, below zero and above.
    reach: [f64; 2],
    shape: Shape<'a>,
}

/// What takes a place, and how much of the whole is there.
pub(crate) type Put<'p> = dyn FnMut(f64, f64) + 'p;

enum Shape<'a> {
    /// A factor that the kernel can be.
    Straight(TwoPiece),
    /// Anything else: it tells what is where, for cells of a width.
    Sown(Box<Sow<'a>>),
}

type Sow<'a> = dyn Fn(f64, &mut Put) + 'a;

impl<'a> Part<'a> {
    /// A factor, or one over it.
    pub fn factor(law: &'a Law, over: bool) -> Self {
        if let Some(piece) = law.two_piece() {
            let piece = if over { piece.inverse() } else { piece };
            Self {
                reach: [FAR * piece.below, FAR * piece.above],
                shape: Shape::Straight(piece),
            }
        } else {
            let sign = if over { -1.0 } else { 1.0 };
            Self::curve(move |z| sign * (law.at(z) / law.reference()).ln())
        }
    }

    /// A curve over a standard normal quantity.
    pub fn curve(curve: impl Fn(f64) -> f64 + 'a) -> Self {
        let ends = [-FAR, FAR].map(|z| shallow(curve(z)));
        Self::sown(ends, move |step, put| {
            nodes(ends.map(|end| end / step), |z, part| put(curve(z), part));
        })
    }

    /// Anything whose outermost places are known.
    pub fn sown(ends: [f64; 2], sow: impl Fn(f64, &mut Put) + 'a) -> Self {
        let [one, other] = ends;
        Self {
            reach: [-one.min(other).min(0.0), one.max(other).max(0.0)],
            shape: Shape::Sown(Box::new(sow)),
        }
    }

    /// Several parts as one that never goes above a place.
    pub fn capped(parts: &[Self], cap: f64) -> Self {
        let mut grid = grid(parts);
        grid.cap(cap);
        let [below, above] = reach(parts);
        Self::sown([-below, above.min(cap)], move |_, put| {
            for (place, part) in grid.cells() {
                put(place, part);
            }
            put(f64::NEG_INFINITY, grid.nothing());
        })
    }

    /// How far it reaches above the reference.
    pub fn reach_above(&self) -> f64 {
        self.reach[1]
    }

    fn width(&self) -> f64 {
        match self.shape {
            Shape::Straight(piece) => piece.width(),
            Shape::Sown(_) => 0.0,
        }
    }
}

/// A logarithm that is not too deep for a grid: a two-thousandth of the reference is as good as
/// nothing.
pub(crate) fn shallow(log: f64) -> f64 {
    const DEEP: f64 = -7.5;
    log.max(DEEP)
}

/// How far the sum of the parts is likely to reach.
fn reach(parts: &[Part]) -> [f64; 2] {
    parts
        .iter()
        .fold([0.0, 0.0], |[below, above]: [f64; 2], part| {
            [below.hypot(part.reach[0]), above.hypot(part.reach[1])]
        })
}

/// All parts on a grid.
pub(crate) fn grid(parts: &[Part]) -> Grid {
    let mut grid = Grid::new(reach(parts));
    let step = grid.step();
    for part in parts {
        grid.add(|put| match &part.shape {
            Shape::Straight(piece) => {
                let ends = [-FAR, FAR].map(|z| piece.log(z) / step);
                nodes(ends, |z, part| put(piece.log(z), part));
            }
            Shape::Sown(sow) => sow(step, put),
        });
    }
    grid
}

/// The distribution of a product's logarithm: the widest factor as a kernel, the rest on a grid.
pub(crate) struct Product {
    kernel: TwoPiece,
    /// Nothing where the kernel is all there is.
    grid: Option<Grid>,
}

impl Product {
    pub fn new(mut parts: Vec<Part>) -> Self {
        let places = 0..parts.len();
        let widest = places.max_by(|&a, &b| parts[a].width().total_cmp(&parts[b].width()));
        let is_straight = |&place: &usize| matches!(parts[place].shape, Shape::Straight(_));
        let kernel = match widest
            .filter(is_straight)
            .map(|place| parts.remove(place).shape)
        {
            Some(Shape::Straight(piece)) => piece,
            _ => TwoPiece::default(),
        };
        Self {
            kernel,
            grid: (!parts.is_empty()).then(|| grid(&parts)),
        }
    }

    /// What lies below a place, and how dense it is there.
    pub fn at(&self, place: f64) -> (f64, f64) {
        match &self.grid {
            Some(grid) => grid.at(self.kernel, place),
            None => self.kernel.below(place),
        }
    }

    /// What has no logarithm.
    pub fn nothing(&self) -> f64 {
        self.grid.as_ref().map_or(0.0, Grid::nothing)
    }

    /// The places that all of it lies between.
    pub fn ends(&self) -> [f64; 2] {
        let [below, above] = self.grid.as_ref().map_or([0.0; 2], Grid::ends);
        [
            below - FAR * self.kernel.below,
            above + FAR * self.kernel.above,
        ]
    }

    pub fn points(&self) -> Spread<f64> {
        match &self.grid {
            Some(_) => points(self.nothing(), self.ends(), |place| self.at(place)),
            None => self.kernel.points(),
        }
    }
}
