//! A product with uncertain parts: each part by its logarithm, in the form that suits it, and all of
//! them laid out as one kernel and one grid.

use crate::grid::{Grid, nodes};
use crate::law::Law;
use crate::normal::NINETY_FIVE;
use crate::spread::{FAR, Spread, points};
use crate::two_piece::TwoPiece;

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
    /// Any other function of a standard normal quantity, rising or falling.
    Curve(Box<dyn Fn(f64) -> f64 + 'a>),
    /// Anything else: it tells what is where, for cells of a width.
    Sown(Box<Sow<'a>>),
}

type Sow<'a> = dyn Fn(f64, &mut Put) + 'a;

impl<'a> Part<'a> {
    /// A factor, or one over it.
    pub fn factor(law: &'a Law, over: bool) -> Self {
        if let Some(ratio) = law.ratio() {
            Self::straight(if over { ratio.inverse() } else { ratio })
        } else {
            let sign = if over { -1.0 } else { 1.0 };
            Self::curve(move |z| sign * (law.at(z) / law.reference()).ln())
        }
    }

    fn straight(piece: TwoPiece) -> Self {
        Self {
            reach: reach_of(piece.ends()),
            shape: Shape::Straight(piece),
        }
    }

    /// A curve over a standard normal quantity.
    pub fn curve(curve: impl Fn(f64) -> f64 + 'a) -> Self {
        let ends = [-FAR, FAR].map(|z| shallow(curve(z)));
        Self {
            reach: reach_of(ends),
            shape: Shape::Curve(Box::new(curve)),
        }
    }

    /// Anything whose outermost places are known.
    pub fn sown(ends: [f64; 2], sow: impl Fn(f64, &mut Put) + 'a) -> Self {
        Self {
            reach: reach_of(ends),
            shape: Shape::Sown(Box::new(sow)),
        }
    }

    /// Several parts as one that never goes above a place.
    pub fn capped(parts: &[Self], cap: f64) -> Self {
        if let [
            Self {
                shape: Shape::Straight(piece),
                ..
            },
        ] = parts
        {
            return Self::straight(piece.capped(cap));
        }
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
            Shape::Curve(_) | Shape::Sown(_) => 0.0,
        }
    }
}

fn reach_of([one, other]: [f64; 2]) -> [f64; 2] {
    [-one.min(other).min(0.0), one.max(other).max(0.0)]
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
            [(below, part.reach[0]), (above, part.reach[1])].map(|(a, b)| (a * a + b * b).sqrt())
        })
}

/// All parts on a grid.
pub(crate) fn grid(parts: &[Part]) -> Grid {
    let mut grid = Grid::new(reach(parts));
    let step = grid.step();
    for part in parts {
        grid.add(|put| match &part.shape {
            Shape::Straight(piece) => {
                let cells = piece.ends().map(|end| end / step);
                nodes(cells, &mut |z, part| put(piece.log(z), part));
            }
            Shape::Curve(curve) => {
                let cells = [-FAR, FAR].map(|z| shallow(curve(z)) / step);
                nodes(cells, &mut |z, part| put(curve(z), part));
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
            _ => TwoPiece::NOTHING,
        };
        Self {
            kernel,
            grid: (!parts.is_empty()).then(|| grid(&parts)),
        }
    }

    /// What lies below a place, and how dense it is there.
    pub fn at(&self, place: f64) -> (f64, f64) {
        if let Some(grid) = &self.grid {
            return grid.at(self.kernel, place);
        }
        let at = self.kernel.at(place);
        (at.below, at.density)
    }

    /// What has no logarithm.
    pub fn nothing(&self) -> f64 {
        self.grid.as_ref().map_or(0.0, Grid::nothing)
    }

    /// The places that all of it lies between.
    pub fn ends(&self) -> [f64; 2] {
        let [below, above] = self.grid.as_ref().map_or([0.0; 2], Grid::ends);
        let [low, high] = self.kernel.ends();
        [below + low, above + high]
    }

    pub fn points(&self) -> Spread<f64> {
        match &self.grid {
            Some(_) => points(self.nothing(), 0.0, self.ends(), &|place| self.at(place)),
            None => self.kernel.points(),
        }
    }
}

/// The points of a product's logarithm.
pub(crate) fn points_of(parts: Vec<Part>) -> Spread<f64> {
    // A curve alone has its own points.
    if let [
        Part {
            shape: Shape::Curve(curve),
            ..
        },
    ] = parts.as_slice()
    {
        let [one, other] = [-NINETY_FIVE, NINETY_FIVE].map(curve);
        return Spread {
            low: one.min(other),
            middle: curve(0.0),
            high: one.max(other),
        };
    }
    Product::new(parts).points()
}
