//! A product with uncertain parts: each part by its logarithm, in the form that suits it, and all of
//! them laid out as one kernel and one grid.

use crate::float::{ln, sqrt};
use crate::grid::{Grid, nodes};
use crate::law::Law;
use crate::normal::NINETY_FIVE;
use crate::spread::{FAR, Spread, points};
use crate::two_piece::TwoPiece;

/// A part of the product: the logarithm of its ratio to a reference.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    /// A factor that the kernel can be.
    Straight(TwoPiece),
    /// A factor that may be nothing: such a one divides nothing.
    Ratio(&'a Law),
    /// Any other function of a standard normal quantity, rising or falling.
    Curve(&'a dyn Fn(f64) -> f64),
    /// Anything else whose outermost places are known: it tells what is where, for cells of a width.
    Sown([f64; 2], &'a Sow<'a>),
}

/// What takes a place, and how much of the whole is there.
pub(crate) type Put<'p> = dyn FnMut(f64, f64) + 'p;

type Sow<'a> = dyn Fn(f64, &mut Put) + 'a;

impl<'a> Part<'a> {
    /// A factor, or one over it.
    pub fn factor(law: &'a Law, over: bool) -> Self {
        match law.ratio() {
            Some(ratio) => Self::Straight(if over { ratio.inverse() } else { ratio }),
            None => Self::Ratio(law),
        }
    }

    /// Where it is, so many standard deviations from its middle.
    fn at(&self, z: f64) -> f64 {
        match self {
            Self::Straight(piece) => piece.log(z),
            Self::Ratio(law) => ln(law.at(z) / law.reference()),
            Self::Curve(curve) => curve(z),
            Self::Sown(..) => 0.0,
        }
    }

    /// Its outermost places.
    fn ends(&self) -> [f64; 2] {
        match self {
            Self::Straight(piece) => piece.ends(),
            Self::Sown(ends, _) => *ends,
            _ => [-FAR, FAR].map(|z| shallow(self.at(z))),
        }
    }

    /// Its outermost places in order, zero between them.
    pub fn reach(&self) -> [f64; 2] {
        let [one, other] = self.ends();
        [one.min(other).min(0.0), one.max(other).max(0.0)]
    }
}

/// A logarithm that is not too deep for a grid: a two-thousandth of the reference is as good as
/// nothing.
pub(crate) fn shallow(log: f64) -> f64 {
    const DEEP: f64 = -7.5;
    log.max(DEEP)
}

/// How far the sum of the parts is likely to reach, below zero and above.
pub(crate) fn reach(parts: &[Part]) -> [f64; 2] {
    let squares = parts.iter().fold([0.0; 2], |[below, above], part| {
        let [low, high] = part.reach();
        [below + low * low, above + high * high]
    });
    squares.map(sqrt)
}

/// All parts on a grid.
pub(crate) fn grid(parts: &[Part]) -> Grid {
    let mut grid = Grid::new(reach(parts));
    let step = grid.step();
    for part in parts {
        grid.add(|put| match part {
            Part::Sown(_, sow) => sow(step, put),
            _ => nodes(part.ends().map(|end| end / step), &mut |z, weight| {
                put(part.at(z), weight);
            }),
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
    /// Of these parts, which it puts into another order.
    pub fn new(parts: &mut [Part]) -> Self {
        let (mut kernel, mut rest) = (TwoPiece::NOTHING, 0);
        for place in 0..parts.len() {
            if let Part::Straight(piece) = parts[place]
                && piece.width() >= kernel.width()
            {
                kernel = piece;
                rest = 1;
                parts.swap(0, place);
            }
        }
        let parts = &parts[rest..];
        Self {
            kernel,
            grid: (!parts.is_empty()).then(|| grid(parts)),
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
}

/// The points of a product's logarithm.
pub(crate) fn points_of(parts: &mut [Part]) -> Spread<f64> {
    // A part alone has its own points.
    if let [part] = parts
        && !matches!(part, Part::Sown(..))
    {
        let [one, other] = [-NINETY_FIVE, NINETY_FIVE].map(|z| part.at(z));
        return Spread {
            low: one.min(other),
            middle: part.at(0.0),
            high: one.max(other),
        };
    }
    let product = Product::new(parts);
    points(product.nothing(), 0.0, product.ends(), &|place| {
        product.at(place)
    })
}
