//! The documented outages of `www/presets.json`, for the tests that read them.

use std::fs;

use idle_loss::inputs::Value;
use serde_json::{Map, Value as Json, json};

/// All of them, each with `id`, `scenario` and `claims`.
pub fn presets() -> Vec<Json> {
    let path = "www/presets.json";
    let text = fs::read_to_string(path).expect(path);
    serde_json::from_str(&text).expect(path)
}

/// A scenario as the engine takes it so far: with a list of sites as its sum.
pub fn taken_so_far(scenario: &Json) -> Json {
    let mut taken = Map::new();
    for (name, json) in scenario.as_object().expect("an object") {
        if let Some(sites) = json.as_array() {
            let mw: f64 = sites
                .iter()
                .filter_map(|site| site["powerMw"].as_f64())
                .sum();
            taken.insert("powerMw".to_owned(), json!(mw));
        } else if name != "sitesTotalMw" {
            taken.insert(name.clone(), json.clone());
        }
    }
    Json::Object(taken)
}

/// What JavaScript would hand over for this JSON.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Number(number) => Value::Number(number.as_f64().expect("a finite number")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Null => Value::Other("null"),
        Json::Bool(_) => Value::Other("boolean"),
        Json::Array(_) | Json::Object(_) => Value::Other("object"),
    }
}
