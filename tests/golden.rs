//! Answers as they stand in `golden/estimates.json`: each preset, and cases of each kind.
//!
//! The same file is read through the wasm boundary by `boundary/golden.test.js`. After a change on
//! purpose, `UPDATE_GOLDEN=1 cargo test --test golden` writes it anew; read the difference.

mod json;
mod preset;

use std::fs;
use std::sync::Once;

use idle_loss::wire::answer;
use json::value;
use preset::presets;
use serde_json::{Value as Json, json};

const GOLDEN: &str = "tests/golden/estimates.json";

fn read(path: &str) -> Vec<Json> {
    let text = fs::read_to_string(path).expect(path);
    serde_json::from_str(&text).expect(path)
}

fn answered(scenario: &Json) -> Json {
    let fields = scenario.as_object().expect("a scenario is an object");
    let entries = fields.iter().map(|(name, json)| (name, value(json)));
    serde_json::to_value(answer(entries)).expect("JSON")
}

/// To the last bit: the model adds, multiplies and divides, which is the same everywhere.
#[track_caller]
fn agree(name: &Json, path: &str, came: &Json, golden: &Json) {
    if let (Json::Object(came), Json::Object(golden)) = (came, golden) {
        let keys = |map: &serde_json::Map<String, Json>| map.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(came), keys(golden), "{name}{path}");
        for (key, value) in came {
            agree(name, &format!("{path}.{key}"), value, &golden[key]);
        }
    } else {
        assert_eq!(came, golden, "{name}{path}");
    }
}

/// The golden cases, with the presets as they stand and all answers as they come.
fn update() {
    let mut cases = read(GOLDEN);
    for preset in presets() {
        let at = cases.iter().position(|case| case["name"] == preset["id"]);
        let at = at.unwrap_or_else(|| {
            cases.push(json!({ "name": preset["id"] }));
            cases.len() - 1
        });
        cases[at]["scenario"] = preset["scenario"].clone();
    }
    for case in &mut cases {
        case["answer"] = answered(&case["scenario"]);
    }
    let text = serde_json::to_string_pretty(&cases).expect("JSON") + "\n";
    fs::write(GOLDEN, text).expect(GOLDEN);
}

/// The golden cases, written down anew before any test reads them, if that is asked for.
fn golden() -> Vec<Json> {
    static ASKED: Once = Once::new();
    ASKED.call_once(|| {
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            update();
        }
    });
    read(GOLDEN)
}

#[test]
fn every_answer_is_the_golden_one() {
    for case in golden() {
        agree(
            &case["name"],
            "",
            &answered(&case["scenario"]),
            &case["answer"],
        );
    }
}

#[test]
fn every_preset_has_a_golden_answer() {
    let cases = golden();
    for preset in presets() {
        let case = cases.iter().find(|case| case["name"] == preset["id"]);
        let case = case.unwrap_or_else(|| panic!("{} has no case in {GOLDEN}", preset["id"]));
        assert_eq!(case["scenario"], preset["scenario"], "{}", preset["id"]);
        assert_eq!(case["answer"]["status"], json!("ok"), "{}", preset["id"]);
    }
}
