//! From what is believed of a scenario's numbers to the range of its loss.
//!
//! The loss is a product: a share of the network, what the network earns in the hours, a price.
//! Most inputs are factors of it. Three are not: a size is never more than the network, fees are
//! added to a subsidy, and a halving bends what the hours bring. Where one of these shows, its part
//! of the product is laid out by itself and folded in like any other factor.

use crate::fields::{Field, TABLE};
use crate::float::{exp, ln, sqrt};
use crate::grid::{Grid, NO_LOGARITHM};
use crate::law::{Belief, Law};
use crate::network;
use crate::normal::{DENSITY_AT_0, NINETY_FIVE};
use crate::numbers::Numbers;
use crate::spread::{FAR, points};
use crate::units::Height;

/// A set of fields: a bit for each.
pub(crate) type Fields = u32;

/// The set of one.
pub(crate) const fn just(field: Field) -> Fields {
    1 << field as u32
}

/// What makes the size, as a share of the network.
pub(crate) const SIZE: Fields = just(Field::SharePercent)
    | just(Field::HashrateEhs)
    | just(Field::PowerMw)
    | just(Field::EfficiencyJPerTh)
    | just(Field::Pue)
    | just(Field::Difficulty)
    | just(Field::NetworkEhs);

/// What makes the number of blocks and what they pay, which do not part where a halving lies between.
const EARNED: Fields =
    just(Field::OutageHours) | just(Field::FeesBtcPerBlock) | just(Field::StartHeight);

/// Of these, more is less loss.
const LESS: Fields = just(Field::EfficiencyJPerTh)
    | just(Field::Pue)
    | just(Field::Difficulty)
    | just(Field::NetworkEhs)
    | just(Field::StartHeight);

/// How many fields the table has.
const FIELDS: usize = TABLE.len();

/// What is believed of a scenario's numbers.
#[derive(Clone)]
pub(crate) struct Doubt {
    /// The numbers, with the high in place of a value that is zero: a product of it has a
    /// logarithm, unless it is always nothing.
    pub reference: Numbers,
    /// Whether it is about all of the time, or about 24 hours of it.
    pub timed: bool,
    /// The loss of the reference, once it is laid out.
    pub whole: f64,
    pub numbers: Numbers,
    /// Of each field, and of the kernel where there is none.
    laws: [Law; FIELDS + 1],
    /// The fields that came with a range.
    pub fields: Fields,
    /// Those of them that are no factors by themselves.
    bends: Fields,
    /// Of each part of the product its fields, at the place of the one that reaches furthest.
    parts: [Fields; FIELDS],
    /// How far it reaches below zero, and above.
    low: [f64; FIELDS],
    high: [f64; FIELDS],
    /// The place of the widest factor: the kernel.
    kernel: usize,
    /// The rest.
    pub grid: Grid,
}

/// A value that is not zero, unless its high is: that is not zero, if any is.
pub(crate) fn reference(belief: &Belief) -> f64 {
    if belief[0] > 0.0 {
        belief[0]
    } else {
        belief[2]
    }
}

/// A factor that is no field's. Its logarithm, so many standard deviations from its middle.
pub(crate) type Curve<'a> = Option<&'a dyn Fn(f64) -> f64>;

impl Doubt {
    /// Of nothing at all.
    pub const NONE: Self = Self {
        reference: Numbers([0.0; _]),
        timed: false,
        whole: 0.0,
        numbers: Numbers([0.0; _]),
        laws: [Law::CERTAIN; _],
        fields: 0,
        bends: 0,
        parts: [0; _],
        low: [0.0; _],
        high: [0.0; _],
        kernel: FIELDS,
        grid: Grid::EMPTY,
    };

    /// Of these numbers, where nothing came with a range.
    pub fn of(numbers: &Numbers, timed: bool) -> Self {
        Self {
            reference: numbers.clone(),
            timed,
            ..Self::NONE
        }
    }

    /// One more that came with a range.
    pub fn add(&mut self, place: usize, belief: &Belief) {
        self.laws[place].set(belief, (LESS >> place & 1) as usize);
        self.reference.0[place] = reference(belief);
        self.fields |= 1 << place;
    }

    /// Moves a field so many standard deviations towards more loss.
    fn shift(&mut self, place: usize, z: f64) {
        self.numbers.0[place] = self.laws[place].at(z);
    }

    /// The logarithm of the loss, moved as it is, over that of the reference.
    fn log(&self) -> f64 {
        ln(self.numbers.unbound(self.timed) / self.whole)
    }

    /// The same with these fields moved, and no others.
    fn moved(&mut self, fields: Fields, z: f64) -> f64 {
        self.numbers = self.reference.clone();
        let mut left = fields;
        while left != 0 {
            self.shift(left.trailing_zeros() as usize, z);
            left &= left - 1;
        }
        self.log()
    }

    /// Whether a halving lies within what the hours and the first height may be.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "heights are far below 2^32"
    )]
    fn halves(&mut self) -> bool {
        self.moved(self.fields & EARNED, FAR);
        let first = self.numbers.start();
        let blocks = network::blocks_in(self.numbers.outage()).to_count();
        self.moved(self.fields & EARNED, -FAR);
        // The last of these blocks is found just before the time is over.
        let last = self.numbers.number(Field::StartHeight) + blocks * (1.0 - SMALL);
        network::subsidy(first) != network::subsidy(Height::new(last as u32))
    }

    /// Makes these fields one part, at this place.
    fn part(&mut self, place: usize, fields: Fields) {
        self.parts[place] = fields;
        (self.low[place], self.high[place]) = (0.0, 0.0);
        if fields != 0 {
            self.low[place] = shallow(self.moved(fields, -FAR));
            self.high[place] = shallow(self.moved(fields, FAR));
        }
    }

    /// Whether the logarithm of the loss moves as far as the field's does.
    fn straight(&self, place: usize) -> bool {
        self.laws[place].straight && self.bends >> place & 1 == 0
    }

    fn width(&self, place: usize) -> f64 {
        self.high[place] - self.low[place]
    }

    /// The fields that the number of blocks hangs on, and those that what a block pays hangs on.
    pub fn blocks_and_pay(&mut self) -> [Fields; 2] {
        let mut blocks = SIZE | just(Field::OutageHours);
        if self.halves() {
            blocks |= EARNED;
        }
        [self.fields & blocks, self.fields & !blocks]
    }

    /// Where a size is the whole network.
    fn cap(&self) -> f64 {
        ln(100.0 / self.reference.asked().to_percent())
    }

    /// What lies below a place, once it is laid out.
    pub fn below(&self, place: f64) -> f64 {
        self.grid.below(&self.laws[self.kernel].off, place)
    }

    /// The places that all of it lies between, once it is laid out.
    pub fn ends(&self) -> [f64; 2] {
        let ([least, greatest], [low, high, ..]) = (self.grid.ends(), self.laws[self.kernel].off);
        [
            least + FAR / NINETY_FIVE * low,
            greatest + FAR / NINETY_FIVE * high,
        ]
    }

    /// Where the points are likely to be.
    fn near(&self) -> [f64; 3] {
        /// Widths add up by their squares: of the rest's, which is the lesser one, a third or so shows; and
        /// its ends are three times as far away as its points.
        const SHOWS: f64 = 0.109_375;
        let ([least, greatest], [low, high, ..]) = (self.grid.ends(), self.laws[self.kernel].off);
        [low + SHOWS * least, 0.0, high + SHOWS * greatest]
    }

    /// The points of the loss, as logarithms of its ratio to that of the reference, with a factor
    /// beside it.
    pub fn points(&mut self, beside: Curve, out: &mut [f64; 3]) {
        // A part alone has its own points.
        if let Some(fields) = self.lay(self.fields, beside, true)
            && fields & fields.wrapping_sub(1) == 0
        {
            let mut z = -NINETY_FIVE;
            for point in out {
                *point = self.moved(fields, z);
                if let Some(curve) = beside {
                    *point += curve(z);
                }
                z += NINETY_FIVE;
            }
            return;
        }
        points(
            self.grid.nothing,
            self.near(),
            &|place| self.below(place),
            out,
        );
    }

    /// Lays out the parts of the product that these fields make, and a factor beside them. If there is no
    /// more than one part, or just that factor, it tells the part's fields.
    pub fn lay(&mut self, fields: Fields, beside: Curve, kernel: bool) -> Option<Fields> {
        self.whole = self.reference.unbound(self.timed);
        let mut together = 0;
        if self.halves() {
            together = fields & EARNED;
        }
        let mut host = Field::StartHeight as usize;
        let mut furthest = 0.0;
        let (mut sizes, mut above) = (0_u32, 0.0);
        for place in 0..FIELDS {
            self.part(place, fields & 1 << place);
            let width = self.width(place);
            if together >> place & 1 == 1 {
                if width > furthest {
                    (host, furthest) = (place, width);
                }
                self.part(place, 0);
            } else if SIZE >> place & 1 == 1 && width > 0.0 {
                sizes += 1;
                above += self.high[place];
            }
        }
        // What goes together is where the furthest of it is. The first height alone moves nothing.
        self.part(host, together);

        let cap = self.cap();
        let capped = above > cap;
        self.bends = just(Field::FeesBtcPerBlock) | together;
        if capped && sizes > 1 {
            self.bends |= SIZE;
        }
        let (mut count, mut last) = (0_u32, 0);
        let (mut widest, mut width) = (FIELDS, SMALL);
        for place in 0..FIELDS {
            if self.width(place) > 0.0 {
                count += 1;
                last = place;
            }
            if kernel && self.straight(place) && self.width(place) > width {
                (widest, width) = (place, self.width(place));
            }
        }

        let mut reach = [0.0; 2];
        for place in 0..FIELDS {
            if place != widest {
                reach[0] += self.low[place] * self.low[place];
                reach[1] += self.high[place] * self.high[place];
            }
        }
        let curve = beside.map_or([0.0; 2], |curve| [-FAR, FAR].map(curve));
        let reach = [
            sqrt(reach[0] + curve[0] * curve[0]),
            sqrt(reach[1] + curve[1] * curve[1]),
        ];
        // Where there is no rest, its grid is too narrow to be seen.
        self.grid.clear(
            reach,
            width * (SMALL / 32.0),
            if capped { cap } else { 0.0 },
        );
        for place in 0..FIELDS {
            if place != widest && self.width(place) > 0.0 {
                self.numbers = self.reference.clone();
                self.sow(self.parts[place], place, 1.0);
                // Once all that makes a size is there.
                let size = SIZE >> place & 1;
                sizes -= size;
                self.grid.fold(capped && size > sizes);
            }
        }
        if let Some(curve) = beside {
            let end = curve_end(curve);
            let grid = &mut self.grid;
            for (z, part) in nodes(end / grid.step) {
                grid.put(curve(z), part);
            }
            grid.fold(false);
        }
        if kernel {
            self.grid.sharpen();
        }
        self.kernel = widest;
        if SIZE >> widest & 1 == 1 {
            let greatest = &mut self.laws[widest].off[3];
            *greatest = greatest.min(cap);
        }
        let parts = count + u32::from(beside.is_some());
        (parts < 2).then_some(self.parts[last])
    }

    /// Puts on the grid what is where. The field at the part's place is followed in cells, others in as
    /// few nodes as will do.
    fn sow(&mut self, left: Fields, host: usize, part: f64) {
        if left == 0 {
            self.grid.put(self.log(), part);
            return;
        }
        let place = left.trailing_zeros() as usize;
        let fine = f64::from(u8::from(place == host));
        let cells = fine * self.high[host].max(-self.low[host]) / self.grid.step;
        for (z, weight) in nodes(cells) {
            // A part of several fields has none that is straight: this one is alone.
            if self.straight(place) {
                self.grid.put(self.laws[place].reach(z), weight);
            } else {
                self.shift(place, z);
                self.sow(left & (left - 1), host, part * weight);
            }
        }
    }
}

fn curve_end(curve: &dyn Fn(f64) -> f64) -> f64 {
    curve(FAR).max(-curve(-FAR))
}

/// A millionth, as a power of two: of few digits, it takes few bytes.
const SMALL: f64 = 1.0 / (1 << 20) as f64;

/// What has no logarithm is not too deep for a grid: a two-thousandth of the reference is as good as
/// nothing.
fn shallow(log: f64) -> f64 {
    const DEEP: f64 = -7.5;
    if log < NO_LOGARITHM { DEEP } else { log }
}

/// Nodes in each cell that a factor reaches over.
const NODES: f64 = 4.0;

/// What of a normal distribution lies within [`FAR`]: the nodes' parts are of that, and make 1 to
/// 3e-8, which is how good their rule is where it ends.
const FOLLOWED: f64 = 0.999_999_426_696_856;

/// So few nodes are enough for what hardly reaches over a cell.
const LEAST_NODES: f64 = 16.0;

/// Goes over a standard normal quantity, in steps so small that its curve has four in each of the cells
/// that it reaches over. Tells where, and the part of the whole.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cells are 74 at most"
)]
fn nodes(cells: f64) -> impl Iterator<Item = (f64, f64)> {
    let count = (NODES * cells).max(LEAST_NODES) as u32;
    let apart = FAR / f64::from(count);
    (0..2 * count).map(move |node| {
        let z = apart * (f64::from(node) + 0.5) - FAR;
        (z, apart * (DENSITY_AT_0 / FOLLOWED) * exp(-0.5 * z * z))
    })
}
