//! Scenarios that once did harm, or look like it: a list of names and values in each file.
//!
//! What JSON has no word for is an object of one key: `{ "number": "NaN" }`, `{ "kind": "symbol" }`.
//! `boundary/hostile.test.js` reads the same files.

use std::fs;
use std::path::Path;

use idle_loss::inputs::Value;
use serde_json::{Value as Json, json};

use crate::hostile_inputs::{Entries, KINDS};

const FOLDER: &str = "tests/corpus";
const GOLDEN: &str = "tests/golden/estimates.json";

/// Every scenario of the corpus, and the golden ones, with where they are from.
pub fn corpus() -> Vec<(String, Entries)> {
    let mut all: Vec<(String, Entries)> = fs::read_dir(FOLDER)
        .expect(FOLDER)
        .map(|entry| entry.expect(FOLDER).path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), entries_of(&path)))
        .collect();
    // The order of a folder is the system's.
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    let golden = read(Path::new(GOLDEN));
    for case in golden.as_array().expect(GOLDEN) {
        let scenario = case["scenario"].as_object().expect("a scenario");
        let entries = scenario
            .iter()
            .map(|(name, json)| (name.clone(), value(json)));
        all.push((case["name"].to_string(), entries.collect()));
    }
    all
}

/// The text of a file of the corpus.
pub fn written(entries: &Entries) -> String {
    let pairs: Vec<Json> = entries
        .iter()
        .map(|(name, value)| json!([name, json(value)]))
        .collect();
    let lines: Vec<String> = pairs.iter().map(|pair| format!("    {pair}")).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// Keeps a scenario that has been found to do harm; gives the path.
pub fn keep(entries: &Entries) -> String {
    let text = written(entries);
    let sum = text.bytes().fold(0_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(16_777_619)
    });
    let path = format!("{FOLDER}/found-{sum:08x}.json");
    fs::write(&path, text).expect(&path);
    path
}

fn read(path: &Path) -> Json {
    let text = fs::read_to_string(path).expect("a file of the corpus");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The scenario of a file.
pub fn entries_of(path: &Path) -> Entries {
    let file = read(path);
    let pairs = file.as_array().expect("a list of names and values");
    let pair = |pair: &Json| {
        (
            pair[0].as_str().expect("a name").to_owned(),
            value(&pair[1]),
        )
    };
    pairs.iter().map(pair).collect()
}

fn value(json: &Json) -> Value {
    match json {
        Json::Number(number) => Value::Number(number.as_f64().expect("a finite number")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(list) => Value::List(list.iter().map(value).collect()),
        Json::Null => Value::Other("null"),
        Json::Bool(_) => Value::Other("boolean"),
        Json::Object(map) => match (map.len(), map.get("number"), map.get("kind")) {
            (1, Some(Json::String(number)), _) => {
                Value::Number(number.parse().expect("a number in Rust's words"))
            }
            (1, _, Some(Json::String(kind))) => {
                let known = KINDS.into_iter().find(|known| known == kind);
                Value::Other(known.expect("a kind"))
            }
            _ => {
                let entries = map.iter().map(|(key, json)| (key.clone(), value(json)));
                Value::Object(entries.collect())
            }
        },
    }
}

fn json(value: &Value) -> Json {
    match value {
        Value::Number(number) if number.is_finite() => json!(number),
        Value::Number(number) => json!({ "number": number.to_string() }),
        Value::Text(text) => json!(text),
        Value::List(list) => list.iter().map(json).collect(),
        Value::Object(entries) => {
            let entries = entries
                .iter()
                .map(|(key, value)| (key.clone(), json(value)));
            Json::Object(entries.collect())
        }
        Value::Other(kind) => json!({ "kind": kind }),
    }
}
