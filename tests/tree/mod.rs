//! JSON of what goes out over the wire.

use idle_loss::wire::Tree;
use serde_json::{Number, Value as Json};

/// As JavaScript would write it: without infinity and `NaN`, which become null.
pub fn json(tree: &Tree) -> Json {
    match tree {
        Tree::Nothing => Json::Null,
        Tree::Flag(flag) => Json::Bool(*flag),
        Tree::Number(number) => Number::from_f64(*number).map_or(Json::Null, Json::Number),
        Tree::Text(text) => Json::String(text.clone()),
        Tree::List(items) => items.iter().map(json).collect(),
        Tree::Object(names, values) => {
            let names = names.iter().map(|name| (*name).to_owned());
            Json::Object(names.zip(values.iter().map(json)).collect())
        }
    }
}
