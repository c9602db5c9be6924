//! Answers as they stand in `golden/estimates.json`: each preset, and cases of each kind.
//!
//! The same file is read through the wasm boundary by `boundary/golden.test.js`. After a change on
//! purpose, `UPDATE_GOLDEN=1 cargo test --test golden` writes it anew; read the difference.

mod preset;

use std::fs;

use idle_loss::wire::answer;
use preset::{presets, taken_so_far, value};
use serde_json::{Value as Json, json};

const GOLDEN: &str = "tests/golden/estimates.json";

fn read(path: &str) -> Vec<Json> {
    let text = fs::read_to_string(path).expect(path);
    serde_json::from_str(&text).expect(path)
}

fn answered(scenario: &Json) -> Json {
    let fields = scenario.as_object().expect("a scenario is an object");
    let entries = fields.iter().map(|(name, json)| (name, value(json)));
    serde_json::to_value(answer(entries)).expect("an answer is JSON")
}

#[test]
fn every_answer_is_the_golden_one() {
    let mut cases = read(GOLDEN);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        for case in &mut cases {
            case["answer"] = answered(&case["scenario"]);
        }
        let text = serde_json::to_string_pretty(&cases).expect("JSON") + "\n";
        fs::write(GOLDEN, text).expect(GOLDEN);
    }
    for case in cases {
        // To the last bit: the model adds, multiplies and divides, which is the same everywhere.
        assert_eq!(
            answered(&case["scenario"]),
            case["answer"],
            "{}",
            case["name"]
        );
    }
}

#[test]
fn every_preset_has_a_golden_answer() {
    let cases = read(GOLDEN);
    for preset in presets() {
        let case = cases.iter().find(|case| case["name"] == preset["id"]);
        let case = case.unwrap_or_else(|| panic!("{} has no case in {GOLDEN}", preset["id"]));
        let scenario = taken_so_far(&preset["scenario"]);
        assert_eq!(case["scenario"], scenario, "{}", preset["id"]);
        assert_eq!(case["answer"]["status"], json!("ok"), "{}", preset["id"]);
    }
}
