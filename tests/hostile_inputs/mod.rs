//! Scenarios as somebody would send them who means harm: good ones, changed step by step.

use idle_loss::Field;
use idle_loss::fields::{End, TABLE};
use idle_loss::inputs::Value::{self, List, Number, Object, Other, Text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Names and values in the order in which they come; a name may come twice.
pub type Entries = Vec<(String, Value)>;

/// What JavaScript can hand over beside numbers, texts and lists.
pub const KINDS: [&str; 8] = [
    "null",
    "undefined",
    "boolean",
    "bigint",
    "symbol",
    "function",
    "object",
    "a list",
];

/// One change to a scenario.
#[derive(Clone, Debug)]
pub enum Change {
    /// Takes the place of what came under this name, or comes besides.
    Put(String, Value),
    /// The same, whether or not the name has come.
    Add(String, Value),
    Drop(Index),
    Rename(Index, String),
    /// A number by so many of its smallest steps, which may lead it over a bound.
    Nudge(Index, i8),
    /// A number anew, at this part of the way between its bounds: near the least as often as not.
    Set(Index, f64),
    /// A number's range, by factors of it.
    Doubt(Index, f64, f64),
}

impl Change {
    pub fn apply(&self, entries: &mut Entries) {
        let place = |index: &Index| (!entries.is_empty()).then(|| index.index(entries.len()));
        match self {
            Self::Put(name, value) => {
                entries.retain(|(other, _)| other != name);
                entries.push((name.clone(), value.clone()));
            }
            Self::Add(name, value) => entries.push((name.clone(), value.clone())),
            Self::Drop(index) => {
                place(index).map(|place| entries.remove(place));
            }
            Self::Rename(index, name) => {
                if let Some(place) = place(index) {
                    entries[place].0.clone_from(name);
                }
            }
            Self::Nudge(index, steps) => {
                if let Some(place) = place(index)
                    && let Number(number) = &mut entries[place].1
                {
                    for _ in 0..steps.unsigned_abs() {
                        *number = if *steps < 0 {
                            number.next_down()
                        } else {
                            number.next_up()
                        };
                    }
                }
            }
            Self::Set(index, part) => {
                if let Some(place) = place(index)
                    && let (name, Number(number)) = &mut entries[place]
                    && let Some(field) = Field::named(name)
                {
                    let row = field.row();
                    let at = row.least + (row.greatest - row.least) * part;
                    *number = if row.whole { at.trunc() } else { at };
                }
            }
            Self::Doubt(index, low, high) => {
                if let Some(place) = place(index)
                    && let (name, Number(number)) = entries[place].clone()
                {
                    entries.push((format!("{name}Low"), Number(number * low)));
                    entries.push((format!("{name}High"), Number(number * high)));
                }
            }
        }
    }
}

pub fn change() -> impl Strategy<Value = Change> {
    let put = |(name, value)| Change::Put(name, value);
    let part = prop_oneof![
        0.0..=1.0,
        (-12.0..=0.0).prop_map(|digits| 10_f64.powf(digits))
    ];
    prop_oneof![
        3 => number_of_a_field().prop_map(put),
        1 => (name(), value()).prop_map(put),
        1 => (name(), value()).prop_map(|(name, value)| Change::Add(name, value)),
        1 => any::<Index>().prop_map(Change::Drop),
        1 => (any::<Index>(), name()).prop_map(|(index, name)| Change::Rename(index, name)),
        2 => (any::<Index>(), -3..=3_i8).prop_map(|(index, steps)| Change::Nudge(index, steps)),
        12 => (any::<Index>(), part).prop_map(|(index, part)| Change::Set(index, part)),
        8 => (any::<Index>(), 0.0..=1.0, 1.0..=3.0)
            .prop_map(|(index, low, high)| Change::Doubt(index, low, high)),
    ]
}

/// A number field or an end of its range, and mostly a number that it takes.
fn number_of_a_field() -> impl Strategy<Value = (String, Value)> {
    let field = select(TABLE.map(|row| row.field).to_vec());
    let end = select(vec![None, None, Some(End::Low), Some(End::High)]);
    (field, end).prop_flat_map(|(field, end)| {
        let name = end.map_or_else(|| field.name().to_owned(), |end| field.end_name(end));
        number(field).prop_map(move |number| (name.clone(), Number(number)))
    })
}

/// At the bounds of a field, next to them, within, on any scale, or anything that a float can be.
fn number(field: Field) -> impl Strategy<Value = f64> {
    let row = field.row();
    let (least, greatest, whole) = (row.least, row.greatest, row.whole);
    let ends = vec![
        least,
        greatest,
        least.next_up(),
        least.next_down(),
        greatest.next_down(),
        greatest.next_up(),
        -0.0,
    ];
    let scale = (-300.0..greatest.log10()).prop_map(|digits| 10_f64.powf(digits));
    prop_oneof![
        3 => select(ends),
        4 => (least..=greatest).prop_map(move |number| if whole { number.trunc() } else { number }),
        2 => scale,
        1 => proptest::num::f64::ANY,
        1 => select(vec![
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
        ]),
    ]
}

fn name() -> impl Strategy<Value = String> {
    let known: Vec<&str> = Field::names().collect();
    prop_oneof![
        4 => select(known).prop_map(str::to_owned),
        2 => select(vec![
            "__proto__", "constructor", "toString", "status", "sites[0].powerMw", "Low", "High",
            "sitesLow", "causeHigh", "priceUsdLowLow", "sharepercent", "sharePercent ", "",
        ])
        .prop_map(str::to_owned),
        2 => text(),
    ]
}

/// What Unicode has to offer.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => ".{0,12}",
        1 => any::<String>(),
        1 => select(vec![
            "power", "internet", "closure", "curtailment", "expected", "luck", "none", "NaN",
            "Infinity", "1e400", "12", "\u{202e}21", "1\u{200b}2", "\u{661}\u{662}", "\0",
            "<img src=x onerror=alert(1)>", "{field}", "\u{feff}", "\u{10ffff}", "ﷺ",
        ])
        .prop_map(str::to_owned),
        1 => (1..5_000_usize).prop_map(|marks| format!("Z{}", "\u{301}".repeat(marks))),
    ]
}

fn single() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => (0.0..1000.0).prop_map(Number),
        1 => proptest::num::f64::ANY.prop_map(Number),
        2 => text().prop_map(Text),
        1 => select(KINDS.to_vec()).prop_map(Other),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let site = |mw: f64| {
        Object(vec![
            ("name".to_owned(), Text("Karaganda".to_owned())),
            ("powerMw".to_owned(), Number(mw)),
        ])
    };
    let key = prop_oneof![
        4 => select(vec!["name", "powerMw", "group"]).prop_map(str::to_owned),
        1 => text(),
    ];
    let entry = prop_oneof![
        6 => (0.0..100.0).prop_map(site),
        2 => vec((key, single()), 0..5).prop_map(Object),
        1 => single(),
    ];
    prop_oneof![
        4 => single(),
        4 => vec(entry, 0..8).prop_map(List),
        1 => select(vec![999, 1000, 1001]).prop_map(move |count| List(vec![site(0.5); count])),
    ]
}
