//! What is measured of the core: one answer, one range and one whole report.
//!
//! Each is what a page asks for the first documented outage: answer and range of the narrow door, and
//! of the wide one the report, with the net and the range of that.

use idle_loss::Field;
use idle_loss::fields::TABLE;
use idle_loss::inputs::Value;
use idle_loss::narrow::{Engine, Input};
use idle_loss::{Scenario, estimate};
use serde_json::{Map, Value as Json};

const PRESETS: &str = include_str!("../../../www/presets.json");

/// One of the things that are measured.
pub struct Task {
    /// `answer`, `range` or `report`.
    pub name: &'static str,
    /// Does it once, and gives what it came to, in dollars: of a range its low, its middle and its
    /// high; else the loss, three times.
    pub run: Box<dyn FnMut() -> [f64; 3]>,
}

/// All of them.
///
/// # Panics
///
/// If the repository's scenarios are no longer valid.
#[must_use]
pub fn tasks() -> [Task; 3] {
    let presets: Vec<Map<String, Json>> = serde_json::from_str(PRESETS).expect("a list");
    let ranged = presets[0]["scenario"].as_object().expect("a scenario");
    let mut certain = ranged.clone();
    certain.retain(|name, _| !name.ends_with("Low") && !name.ends_with("High"));
    let whole = Scenario::from_named(ranged.iter().map(|(name, value)| {
        let number = value.as_f64().map(Value::Number);
        let word = || Value::Text(value.as_str().expect("a number or a word").to_owned());
        (name.as_str(), number.unwrap_or_else(word))
    }));
    let whole = whole.expect("a valid scenario");
    [
        Task {
            name: "answer",
            run: narrow_door(&certain),
        },
        Task {
            name: "range",
            run: narrow_door(ranged),
        },
        Task {
            name: "report",
            run: Box::new(move || [estimate(&whole).loss_usd.to_usd(); 3]),
        },
    ]
}

/// The narrow door with its numbers laid in, as a page's script lays them.
fn narrow_door(scenario: &Map<String, Json>) -> Box<dyn FnMut() -> [f64; 3]> {
    let mut input: Input = [[f64::NAN; 5]; _];
    for (belief, row) in input.iter_mut().zip(&TABLE) {
        for (end, suffix) in ["", "Low", "High"].into_iter().enumerate() {
            let number = scenario.get(&format!("{}{suffix}", row.name));
            if let Some(number) = number.and_then(Json::as_f64) {
                belief[end] = number;
            }
        }
        (belief[3], belief[4]) = (row.least, row.greatest);
    }
    let pue = &mut input[Field::Pue as usize][0];
    if pue.is_nan() {
        *pue = Field::Pue.row().default.unwrap_or(f64::NAN);
    }
    let mut engine = Engine::NEW;
    Box::new(move || {
        engine.input = *std::hint::black_box(&input);
        engine.answer(true);
        engine.range
    })
}
