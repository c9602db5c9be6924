//! From what is believed of a scenario's numbers to the range of its loss.
//!
//! The loss is a product: a share of the network, what the network earns in the hours, a price.
//! Most inputs are factors of it. Three are not: a size is never more than the network, fees are
//! added to a subsidy, and a halving bends what the hours bring. Where one of these shows, its part
//! of the product is laid out by itself and folded in like any other factor.

use crate::fields::Field;
use crate::float::ln;
use crate::grid::{Grid, nodes};
use crate::law::Law;
use crate::network;
use crate::numbers::{Numbers, Size, height};
use crate::product::{self, Part, Put, shallow};
use crate::spread::FAR;
use crate::two_piece::TwoPiece;
use crate::units::Hours;

/// What is believed of each part of the product.
pub(crate) struct Doubt<'a> {
    laws: &'a [(Field, Law)],
    /// The numbers, with the high in place of a value that is zero: a product of it has a
    /// logarithm, unless it is always nothing.
    pub reference: Numbers,
}

/// What a size is made of, and whether it is divided by that: a share of the first alone, a
/// hashrate of the first five.
const SIZE: [(Field, bool); 7] = [
    (Field::SharePercent, false),
    (Field::HashrateEhs, false),
    (Field::PowerMw, false),
    (Field::Difficulty, true),
    (Field::NetworkEhs, true),
    (Field::EfficiencyJPerTh, true),
    (Field::Pue, true),
];

/// A size is four of them at the most; then come hours, price, fees, and luck.
const MOST_PARTS: usize = 8;

/// The parts of the product.
pub(crate) struct Parts<'a> {
    list: [Part<'a>; MOST_PARTS],
    count: usize,
}

impl<'a> Parts<'a> {
    fn new() -> Self {
        Self {
            list: [Part::Straight(TwoPiece::NOTHING); MOST_PARTS],
            count: 0,
        }
    }

    /// One more part, if there is one.
    pub fn push(&mut self, part: Option<Part<'a>>) {
        if let Some(part) = part {
            self.list[self.count] = part;
            self.count += 1;
        }
    }

    /// These and others.
    pub fn with(mut self, mut others: Self) -> Self {
        for part in others.all() {
            self.push(Some(*part));
        }
        self
    }

    pub fn all(&mut self) -> &mut [Part<'a>] {
        &mut self.list[..self.count]
    }
}

impl<'a> Doubt<'a> {
    pub fn new(numbers: &Numbers, laws: &'a [(Field, Law)]) -> Self {
        let mut reference = numbers.clone();
        for (field, law) in laws {
            if law.middle <= 0.0 {
                reference.set(*field, law.high);
            }
        }
        Self { laws, reference }
    }

    /// What is believed of a field, if it came with a range.
    pub fn law(&self, field: Field) -> Option<&'a Law> {
        let mut laws = self.laws.iter();
        laws.find(|(of, _)| *of == field).map(|(_, law)| law)
    }

    /// Lays out what the number of blocks hangs on, and what a block pays: in dollars if `priced`,
    /// and in all the hours if `timed`, else for every 24.
    pub fn lay_out<T>(
        &self,
        priced: bool,
        timed: bool,
        then: impl for<'p> FnOnce(Parts<'p>, Parts<'p>) -> T,
    ) -> T {
        let (mut blocks, mut pay) = (self.size(), Parts::new());
        let capped = self.capped(&mut blocks);
        let sow_capped = |_: f64, put: &mut Put| {
            if let Some((grid, _)) = &capped {
                grid.sow(put);
            }
        };
        if let Some((_, ends)) = capped {
            blocks = Parts::new();
            blocks.push(Some(Part::Sown(ends, &sow_capped)));
        }

        let income = self.income(timed);
        let [hours, fees, _] = income.laws;
        let alone = |z: f64| income.log(income.moved(z));
        let sow = |step: f64, put: &mut Put| income.sow(step, put);
        let subsidy = network::subsidy(self.reference.start()).to_btc_per_block();
        let reward = |fees: f64| subsidy + fees;
        let fee = |z: f64| {
            let fees = fees.map_or(0.0, |law| law.at(z));
            ln(reward(fees) / reward(income.values[FEES]))
        };
        if income.halves() {
            blocks.push(income.part(&alone, &sow));
        } else {
            blocks.push(hours.map(|law| Part::factor(law, false)));
            pay.push(fees.map(|_| Part::Curve(&fee)));
        }
        let price = self.law(Field::PriceUsd).filter(|_| priced);
        pay.push(price.map(|law| Part::factor(law, false)));
        then(blocks, pay)
    }

    /// What the size is made of.
    fn size(&self) -> Parts<'a> {
        let made_of = match self.reference.size() {
            Size::Share(_) => 1,
            Size::Hashrate(_) => 5,
            Size::Power(..) => SIZE.len(),
        };
        let mut parts = Parts::new();
        for &(field, over) in &SIZE[..made_of] {
            parts.push(self.law(field).map(|law| Part::factor(law, over)));
        }
        parts
    }

    /// The size as one part that is never more than the network, and its outermost places, where it
    /// might be more otherwise.
    fn capped(&self, parts: &mut Parts) -> Option<(Grid, [f64; 2])> {
        let parts = parts.all();
        let cap = -ln(self.reference.share().to_percent() / 100.0);
        let above: f64 = parts.iter().map(|part| part.reach()[1]).sum();
        if above <= cap || matches!(self.reference.size(), Size::Share(_)) {
            return None;
        }
        if let [Part::Straight(piece)] = parts {
            *piece = piece.capped(cap);
            return None;
        }
        let mut grid = product::grid(parts);
        grid.cap(cap);
        let [below, above] = product::reach(parts);
        Some((grid, [-below, above.min(cap)]))
    }

    /// What the network earns in the hours.
    fn income(&self, timed: bool) -> Income<'a> {
        let reference = &self.reference;
        let laws = [
            self.law(Field::OutageHours).filter(|_| timed),
            self.law(Field::FeesBtcPerBlock),
            self.law(Field::StartHeight),
        ];
        let values = [
            reference.outage().to_hours(),
            reference.fees().to_btc_per_block(),
            f64::from(reference.start().to_u32()),
        ];
        Income { laws, values }
    }
}

/// Hours, fees and the first height: what is believed of each, and what it is otherwise.
struct Income<'a> {
    laws: [Option<&'a Law>; 3],
    values: [f64; 3],
}

/// The places among these.
const HOURS: usize = 0;
const FEES: usize = 1;
const START: usize = 2;

impl Income<'_> {
    /// Whether a halving lies within what the hours and the first height may be.
    fn halves(&self) -> bool {
        let end =
            |place: usize, z: f64| self.laws[place].map_or(self.values[place], |law| law.at(z));
        let first = end(START, -FAR);
        let longest = Hours::from_hours(end(HOURS, FAR));
        let last = end(START, FAR) + network::blocks_in(longest).to_count();
        let to_halving = network::time_to_halving(height(first));
        first + network::blocks_in(to_halving).to_count() < last
    }

    fn earned([hours, fees, start]: [f64; 3]) -> f64 {
        let blocks = network::blocks_in(Hours::from_hours(hours));
        let subsidies = network::subsidies(height(start), blocks);
        subsidies.to_btc() + blocks.to_count() * fees
    }

    /// The logarithm of what is earned, over what is earned by the values.
    fn log(&self, values: [f64; 3]) -> f64 {
        ln(Self::earned(values) / Self::earned(self.values))
    }

    /// The values with all that is uncertain so many standard deviations away, towards more income.
    fn moved(&self, z: f64) -> [f64; 3] {
        let mut values = self.values;
        for (place, law) in self.laws.iter().enumerate() {
            if let Some(law) = law {
                values[place] = towards_more(place, law, z);
            }
        }
        values
    }

    /// The places that one uncertain value alone reaches, the others standing at theirs.
    fn reach(&self, place: usize) -> [f64; 2] {
        let mut alone = [None; 3];
        alone[place] = self.laws[place];
        let alone = Income {
            laws: alone,
            values: self.values,
        };
        [-FAR, FAR].map(|z| shallow(self.log(alone.moved(z))))
    }

    /// What is earned over a halving, as one part: hours, fees and height do not part. None if it is
    /// certain, or nothing.
    fn part<'a>(
        &self,
        alone: &'a dyn Fn(f64) -> f64,
        sow: &'a dyn Fn(f64, &mut Put),
    ) -> Option<Part<'a>> {
        let uncertain = self.laws.iter().flatten().count();
        if uncertain == 0 || Self::earned(self.values) <= 0.0 {
            return None;
        }
        Some(if uncertain == 1 {
            Part::Curve(alone)
        } else {
            Part::Sown([-FAR, FAR].map(|z| shallow(self.log(self.moved(z)))), sow)
        })
    }

    /// Tells what is where: what reaches furthest is followed in cells of this width, the others in as
    /// few nodes as will do.
    fn sow(&self, step: f64, put: &mut Put) {
        let mut cells = [[0.0; 2]; 3];
        let mut width = 0.0;
        for place in 0..3 {
            let [low, high] = self.reach(place);
            if (high - low).abs() > width {
                width = (high - low).abs();
                cells = [[0.0; 2]; 3];
                cells[place] = [low / step, high / step];
            }
        }
        self.over(0, &cells, self.values, 1.0, put);
    }

    fn over(
        &self,
        place: usize,
        cells: &[[f64; 2]; 3],
        values: [f64; 3],
        part: f64,
        put: &mut Put,
    ) {
        let Some(law) = self.laws.get(place) else {
            put(self.log(values), part);
            return;
        };
        let Some(law) = law else {
            self.over(place + 1, cells, values, part, put);
            return;
        };
        nodes(cells[place], &mut |z, weight| {
            let mut values = values;
            values[place] = towards_more(place, law, z);
            self.over(place + 1, cells, values, part * weight, put);
        });
    }
}

/// A value so many standard deviations towards more income: more blocks and higher fees bring more, a
/// later start brings less.
fn towards_more(place: usize, law: &Law, z: f64) -> f64 {
    law.at(if place == START { -z } else { z })
}
