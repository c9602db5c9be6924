//! What is wrong with an input, as a value: the field, what came and what is allowed.

use std::fmt;

use crate::fields::{Field, MOST_SITES, Row, SITE_KEYS, SITES};
use crate::value::Value;

/// One input that is not taken.
///
/// A page words it in the reader's language; `Display` words it in English.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The field's name as it came, so that a name that is no field can be told too; in a list
    /// its place, `sites[3].powerMw`, counted from 0.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// The ways in which an input can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No field has this name, or no site this key.
    Unknown {
        /// Those that are known.
        known: Vec<&'static str>,
    },
    /// The same field came twice.
    Twice,
    /// The value is no number; `came` tells what it is.
    NotANumber {
        /// The value as text.
        came: String,
    },
    /// The value is none of the words that the field takes.
    NotAWord {
        /// The value as text.
        came: String,
        /// The words.
        words: Vec<&'static str>,
    },
    /// A number outside the bounds, `NaN` and infinities included.
    OutOfRange {
        /// The value.
        came: f64,
        /// The least value taken; for the upper end of a range that is the value within it.
        least: f64,
        /// The greatest value taken; for a size it may be that of the network, for the lower end
        /// of a range it is the value within it.
        greatest: f64,
    },
    /// A broken number where only whole ones are taken.
    NotWhole {
        /// The value.
        came: f64,
    },
    /// The field is needed and did not come.
    Missing {
        /// The names of those any one of which would do, this one first.
        one_of: Vec<&'static str>,
    },
    /// Two fields that say the same thing, or do not go together.
    Besides {
        /// The name of the other one.
        other: &'static str,
    },
    /// The field means nothing without another, which did not come.
    Without {
        /// The name of the one that is missing.
        other: String,
    },
    /// The value is no list of sites, or one that is empty or too long.
    NotAList {
        /// The value as text.
        came: String,
    },
    /// An entry of a list is no object.
    NotAnObject {
        /// The value as text.
        came: String,
    },
    /// The value is no text, or an empty one.
    NotAText {
        /// The value as text.
        came: String,
    },
    /// The field means nothing with this cause.
    OnlyWith {
        /// The cause that it goes with.
        cause: &'static str,
    },
}

impl Refusal {
    /// The table's row for the field, where the name is one of the table's, or of an end of
    /// a range, or of a site's power.
    #[must_use]
    pub fn row(&self) -> Option<&'static Row> {
        row_of(&self.field)
    }

    /// The bounds that matter: of the field itself, or of the one that has to come with it; of a
    /// list, of how many it holds.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds<'_>> {
        let name = match &self.problem {
            Problem::Without { other } => other,
            _ => &self.field,
        };
        if let Problem::NotAList { .. } = self.problem {
            return Some(Bounds {
                name,
                least: 1.0,
                greatest: f64::from(MOST_SITES),
                unit: "",
                whole: true,
            });
        }
        let row = match self.problem {
            Problem::Unknown { .. } => return None,
            // What is out of bounds is the sum of the list.
            Problem::OutOfRange { .. } if name == SITES => Field::PowerMw.row(),
            _ => row_of(name)?,
        };
        let (least, greatest) = match self.problem {
            Problem::OutOfRange {
                least, greatest, ..
            } => (least, greatest),
            _ => (row.least, row.greatest),
        };
        Some(Bounds {
            name,
            least,
            greatest,
            unit: row.unit,
            whole: row.whole,
        })
    }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds<'a> {
    /// The field's name.
    pub name: &'a str,
    /// The least value.
    pub least: f64,
    /// The greatest value.
    pub greatest: f64,
    /// The unit, in its usual symbol; empty for a plain number.
    pub unit: &'static str,
    /// Whether only whole numbers are taken.
    pub whole: bool,
}

/// Whether a number is within its bounds; a range holds no NaN, where `number < least` would let it
/// pass.
pub(crate) fn within(came: f64, least: f64, greatest: f64) -> Result<(), Problem> {
    if (least..=greatest).contains(&came) {
        Ok(())
    } else {
        Err(Problem::OutOfRange {
            came,
            least,
            greatest,
        })
    }
}

/// The number that a field of this row takes.
pub(crate) fn number(value: &Value, row: &Row) -> Result<f64, Problem> {
    let Value::Number(number) = *value else {
        return Err(Problem::NotANumber { came: value.told() });
    };
    within(number, row.least, row.greatest)?;
    if row.whole && number.fract() != 0.0 {
        return Err(Problem::NotWhole { came: number });
    }
    // A zero with a sign would be told with it: -$0.
    Ok(number + 0.0)
}

/// The place of a word among those that a field takes.
pub(crate) fn word(value: &Value, words: &[&'static str]) -> Result<usize, Problem> {
    let place = match value {
        Value::Text(text) => words.iter().position(|word| word == text),
        _ => None,
    };
    place.ok_or_else(|| Problem::NotAWord {
        came: value.told(),
        words: words.to_vec(),
    })
}

/// The table's row for a field, for an end of its range, or for a site's power.
fn row_of(name: &str) -> Option<&'static Row> {
    let of_end = || Field::end_named(name).map(|(field, _)| field);
    let of_site = || name.ends_with("].powerMw").then_some(Field::PowerMw);
    let field = Field::named(name).or_else(of_end).or_else(of_site);
    field.map(Field::row)
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.field;
        match &self.problem {
            Problem::Unknown { known } => {
                write!(f, "{name} is not a field; the fields are ")?;
                return list(f, known.iter().copied());
            }
            Problem::Twice => write!(f, "{name} came twice")?,
            Problem::NotANumber { came } => write!(f, "{name} came as {came}")?,
            Problem::NotAWord { came, words } => {
                write!(f, "{name} came as {came}; {name} takes one of ")?;
                list(f, words.iter().copied())?;
            }
            Problem::NotAList { came } => {
                write!(f, "{name} came as {came}; {name} takes a list of 1 to ")?;
                return write!(f, "{MOST_SITES} sites");
            }
            Problem::NotAnObject { came } => {
                write!(f, "{name} came as {came}; {name} takes an object of ")?;
                return list(f, SITE_KEYS);
            }
            Problem::NotAText { came } => {
                write!(f, "{name} came as {came}; {name} takes a text")?;
            }
            Problem::OnlyWith { cause } => write!(f, "{name} goes only with cause {cause}")?,
            Problem::OutOfRange { came, .. } if name == SITES => {
                write!(f, "{name} add up to {came}")?;
            }
            Problem::OutOfRange { came, .. } | Problem::NotWhole { came } => {
                write!(f, "{name} came as {came}")?;
            }
            Problem::Missing { one_of } => match one_of.as_slice() {
                [_] => write!(f, "{name} is missing")?,
                several => {
                    f.write_str("one of ")?;
                    list(f, several.iter().copied())?;
                    f.write_str(" is missing")?;
                }
            },
            Problem::Besides { other } => {
                write!(f, "{name} came besides {other}: give one of them")?;
            }
            Problem::Without { other } => write!(f, "{name} came without {other}")?,
        }
        self.bounds().map_or(Ok(()), |bounds| bounds.fmt(f))
    }
}

impl std::error::Error for Refusal {}

/// Everything that is wrong with the inputs: at least one refusal, in the order of the
/// inputs, then of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    pub(crate) fn add(&mut self, field: &str, problem: Problem) {
        self.0.push(Refusal {
            field: field.to_owned(),
            problem,
        });
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, refusal) in self.0.iter().enumerate() {
            let line_end = if place == 0 { "" } else { "\n" };
            write!(f, "{line_end}{refusal}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}

fn list<'a>(f: &mut fmt::Formatter<'_>, names: impl IntoIterator<Item = &'a str>) -> fmt::Result {
    for (place, name) in names.into_iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        write!(f, "{comma}{name}")?;
    }
    Ok(())
}

/// "; sharePercent takes numbers from 0 to 100 %"
impl fmt::Display for Bounds<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = if self.whole {
            "whole numbers"
        } else {
            "numbers"
        };
        let (name, least, greatest) = (self.name, self.least, self.greatest);
        write!(f, "; {name} takes {numbers} from {least} to {greatest}")?;
        if !self.unit.is_empty() {
            write!(f, " {}", self.unit)?;
        }
        Ok(())
    }
}
