//! A documented scenario by its numbers: what an oracle of its own can work with.

use serde_json::Value as Json;

use crate::belief::Inputs;

/// Its numbers, with a list of sites as its sum.
pub fn numbers(scenario: &Json) -> Inputs {
    let mut numbers = Inputs::new();
    for (name, json) in scenario.as_object().expect("an object") {
        if let Some(number) = json.as_f64().filter(|_| name != "sitesTotalMw") {
            numbers.insert(name.clone(), number);
        } else if let Some(sites) = json.as_array() {
            let mw = sites.iter().filter_map(|site| site["powerMw"].as_f64());
            numbers.insert("powerMw".to_owned(), mw.sum());
        }
    }
    numbers
}
