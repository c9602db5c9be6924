//! The documented outages of `www/presets.json`, for the tests that read them.

use std::fs;

use serde_json::Value as Json;

/// All of them, each with `id`, `scenario` and `claims`.
pub fn presets() -> Vec<Json> {
    let path = "www/presets.json";
    let text = fs::read_to_string(path).expect(path);
    serde_json::from_str(&text).expect(path)
}
