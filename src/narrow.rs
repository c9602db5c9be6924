//! The narrow door: a scenario as numbers, its loss and range as numbers. No names, no words, no
//! allocation; the same core.
//!
//! What moves the loss is held against the same bounds and rules as at the wide door, and a test holds
//! both equal. Of the net, the network's answer and claims it knows but the bounds of their numbers:
//! whoever needs more asks the wide door.

use crate::doubt::Doubt;
use crate::field::Field;
use crate::fields::TABLE;
use crate::float::{exp, floor};
use crate::law::Law;
use crate::numbers::{Numbers, Size};
use crate::product;
use crate::spread::Spread;

/// How many fields the table has.
const FIELDS: usize = TABLE.len();

/// The numbers that go in: a value for each field in the table's order, then the low of each, then the
/// high. `NaN` where none came.
pub type Input = [f64; 3 * FIELDS];

/// The numbers that come out.
///
/// Of an answer the loss in BTC and in USD, and for every 24 hours in BTC and in USD; then low, middle
/// and high of each in the same order, or `NaN` if all is certain. Of a refusal four numbers for each
/// thing that is wrong: the place among the [`Input`], the [`Problem`], and its two numbers.
pub type Output = [f64; 4 * 3 * FIELDS];

/// What may be wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not between these two.
    OutOfRange,
    /// Only whole numbers are taken.
    NotWhole,
    /// It is needed, or another of its group, and did not come.
    Missing,
    /// It says the same as the number at this place.
    Besides,
    /// It means nothing without the number at this place, which did not come.
    Without,
}

/// Bounds of each field.
const BOUNDS: [[f64; 2]; FIELDS] = {
    let mut bounds = [[0.0; 2]; FIELDS];
    let mut at = 0;
    while at < FIELDS {
        bounds[at] = [TABLE[at].least, TABLE[at].greatest];
        at += 1;
    }
    bounds
};

/// The fields in their order.
const ALL: [Field; FIELDS] = {
    let mut all = [Field::SharePercent; FIELDS];
    let mut at = 0;
    while at < FIELDS {
        all[at] = TABLE[at].field;
        at += 1;
    }
    all
};

/// A bit for each field that takes only whole numbers.
const WHOLE: u32 = {
    let (mut bits, mut at) = (0, 0);
    while at < FIELDS {
        bits |= (TABLE[at].whole as u32) << at;
        at += 1;
    }
    bits
};

/// What stands for a PUE that was not given.
const PUE: Option<f64> = Field::Pue.row().default;

/// What has to come: one of each of these, and only one.
const JUST_ONE: [&[Field]; 6] = [
    &[Field::SharePercent, Field::HashrateEhs, Field::PowerMw],
    &[Field::Difficulty, Field::NetworkEhs],
    &[Field::StartHeight],
    &[Field::FeesBtcPerBlock],
    &[Field::PriceUsd],
    &[Field::OutageHours],
];

/// While the input is checked.
struct Sheet<'a> {
    input: &'a Input,
    output: &'a mut Output,
    refusals: usize,
}

impl Sheet<'_> {
    fn refuse(&mut self, place: usize, problem: Problem, [one, other]: [f64; 2]) {
        #[expect(clippy::cast_precision_loss, reason = "places of the table")]
        let refusal = [place as f64, f64::from(problem as u8), one, other];
        let room = self.output.iter_mut().skip(4 * self.refusals);
        room.zip(refusal).for_each(|(room, number)| *room = number);
        self.refusals += 1;
    }

    fn came(&self, place: usize) -> bool {
        !self.input[place].is_nan()
    }

    /// Whether a number is within its bounds; it is told if it is not.
    fn within(&mut self, place: usize, bounds: [f64; 2]) -> bool {
        let number = self.input[place];
        let within = number >= bounds[0] && number <= bounds[1];
        if !within {
            self.refuse(place, Problem::OutOfRange, bounds);
        }
        within
    }

    /// Whether a number that came is good by itself.
    fn good(&mut self, place: usize) -> bool {
        let field = place % FIELDS;
        self.came(place) && self.within(place, BOUNDS[field]) && {
            let number = self.input[place];
            let broken = WHOLE >> field & 1 == 1 && number > floor(number);
            if broken {
                self.refuse(place, Problem::NotWhole, [0.0; 2]);
            }
            !broken
        }
    }

    fn needs(&mut self, place: usize, others: [usize; 2]) {
        if self.came(place)
            && let Some(other) = others.into_iter().find(|&other| !self.came(other))
        {
            #[expect(clippy::cast_precision_loss, reason = "places of the table")]
            self.refuse(place, Problem::Without, [other as f64, 0.0]);
        }
    }
}

/// Answers, or refuses: the number of things that are wrong.
pub fn answer(input: &Input, output: &mut Output) -> usize {
    let mut sheet = Sheet {
        input,
        output,
        refusals: 0,
    };
    let mut numbers = Numbers([None; FIELDS]);
    let mut laws = [(Field::Pue, Law::CERTAIN); FIELDS];
    let mut doubted = 0;
    for (place, &field) in ALL.iter().enumerate() {
        let ends = [place, place + FIELDS, place + 2 * FIELDS];
        let [good, low, high] = ends.map(|place| sheet.good(place));
        if good {
            numbers.set(field, input[place]);
        }
        sheet.needs(ends[1], [ends[2], place]);
        sheet.needs(ends[2], [ends[1], place]);
        if good && low && high {
            let [middle, low, high] = ends.map(|place| input[place]);
            let [least, greatest] = BOUNDS[place];
            let _ = sheet.within(ends[1], [least, middle]);
            let _ = sheet.within(ends[2], [middle, greatest]);
            if low < high {
                laws[doubted] = (field, Law::new([low, middle, high], BOUNDS[place]));
                doubted += 1;
            }
        }
    }
    for fields in JUST_ONE {
        let mut first = None;
        for &field in fields {
            let place = field as usize;
            if !sheet.came(place) {
            } else if let Some(other) = first {
                sheet.refuse(place, Problem::Besides, [f64::from(other as u8), 0.0]);
            } else {
                first = Some(field);
            }
        }
        if first.is_none() {
            sheet.refuse(fields[0] as usize, Problem::Missing, [0.0; 2]);
        }
    }
    let [power, pue, efficiency] =
        [Field::PowerMw, Field::Pue, Field::EfficiencyJPerTh].map(|field| field as usize);
    sheet.needs(if sheet.came(power) { power } else { pue }, [efficiency; 2]);
    if let (true, None, Some(pue)) = (sheet.came(efficiency), numbers.get(Field::Pue), PUE) {
        numbers.set(Field::Pue, pue);
    }
    if sheet.refusals == 0 {
        hold_size(&numbers, &mut sheet);
    }
    let refusals = sheet.refusals;
    if refusals == 0 {
        tell(&numbers, &laws[..doubted], output);
    }
    refusals
}

/// No size is greater than the network.
fn hold_size(numbers: &Numbers, sheet: &mut Sheet) {
    let network = numbers.network();
    let (field, greatest) = match numbers.size() {
        Size::Share(_) => return,
        Size::Hashrate(_) => (Field::HashrateEhs, network.to_ehs()),
        Size::Power(_, fleet) => (Field::PowerMw, fleet.power(network).to_mw()),
    };
    let place = field as usize;
    let [least, most] = BOUNDS[place];
    if sheet.within(place, [least, greatest.min(most)]) && sheet.came(place + 2 * FIELDS) {
        let _ = sheet.within(place + 2 * FIELDS, [sheet.input[place], greatest]);
    }
}

/// The loss and its range.
fn tell(numbers: &Numbers, laws: &[(Field, Law)], output: &mut Output) {
    let (loss, ranges) = output.split_at_mut(4);
    let doubt = Doubt::new(numbers, laws);
    // The range is another in dollars where the price is in doubt, and for every 24 hours where the
    // hours are.
    let doubted = |field| doubt.law(field).is_some();
    let anew = [doubted(Field::PriceUsd), doubted(Field::OutageHours)];
    let mut points = [[f64::NAN; 3]; 4];
    for (at, room) in loss.iter_mut().enumerate() {
        let (priced, timed) = (at % 2 == 1, at < 2);
        let tell = |numbers: &Numbers, log: f64| {
            let btc = if timed {
                numbers.loss()
            } else {
                numbers.loss_per_24h()
            };
            let price = if priced {
                numbers.price().to_usd_per_btc()
            } else {
                1.0
            };
            btc.to_btc() * exp(log) * price
        };
        *room = tell(numbers, 0.0);
        let like = match at {
            1 if !anew[0] => 0,
            2 | 3 if !anew[1] => at - 2,
            _ => at,
        };
        if like == at && !laws.is_empty() {
            let Spread { low, middle, high } = doubt.lay_out(priced, timed, |blocks, pay| {
                product::points_of(blocks.with(pay).all())
            });
            points[at] = [low, middle, high];
        } else {
            points[at] = points[like];
        }
        for (room, log) in ranges[3 * at..].iter_mut().zip(points[at]) {
            *room = tell(&doubt.reference, log);
        }
    }
}
