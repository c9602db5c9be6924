//! JSON as it comes over the wire.

use idle_loss::inputs::Value;
use serde_json::Value as Json;

/// What JavaScript would hand over for this JSON.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Array(entries) => Value::List(entries.iter().map(entry).collect()),
        other => single(other),
    }
}

fn entry(json: &Json) -> Value {
    let Json::Object(map) = json else {
        return single(json);
    };
    let entries = map.iter().map(|(key, json)| (key.clone(), single(json)));
    Value::Object(entries.collect())
}

fn single(json: &Json) -> Value {
    match json {
        Json::Number(number) => Value::Number(number.as_f64().expect("a finite number")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Null => Value::Other("null"),
        Json::Bool(_) => Value::Other("boolean"),
        Json::Array(_) => Value::Other("a list"),
        Json::Object(_) => Value::Other("object"),
    }
}
