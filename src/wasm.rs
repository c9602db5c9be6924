//! The wide door: the model as JavaScript calls it.
//!
//! The only file that knows wasm-bindgen, serde-wasm-bindgen, js-sys and web-sys.

use js_sys::{Array, Object, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::scenario::Value;
use crate::wire;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wire.d.ts");

/// What the idle miners of a scenario lose, with every step; or what is wrong with it.
///
/// A wrong value is answered by a refusal. Anything but an object of fields is misuse.
///
/// # Errors
///
/// A `TypeError` on misuse.
#[wasm_bindgen(unchecked_return_type = "Answer")]
pub fn estimate(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, TypeError> {
    let entries =
        entries(scenario).ok_or_else(|| TypeError::new("estimate takes an object of fields"))?;
    to_js(&wire::answer(entries))
}

/// The table of fields: names, units, bounds, steps.
///
/// # Errors
///
/// None that can be provoked.
#[wasm_bindgen(unchecked_return_type = "FieldRow[]")]
pub fn fields() -> Result<JsValue, TypeError> {
    to_js(&wire::fields())
}

/// An object's own entries; `None` for what is no object, or a list.
fn entries(scenario: &JsValue) -> Option<Vec<(String, Value)>> {
    let object = scenario
        .dyn_ref::<Object>()
        .filter(|_| !Array::is_array(scenario))?;
    Object::entries(object)
        .iter()
        .map(|entry| {
            let entry: Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, value(&entry.get(1))))
        })
        .collect()
}

fn value(value: &JsValue) -> Value {
    match (value.as_f64(), value.as_string()) {
        (Some(number), _) => Value::Number(number),
        (None, Some(text)) => Value::Other(["\"", &text, "\""].concat()),
        (None, None) if value.is_null() => Value::Other("null".to_owned()),
        (None, None) => Value::Other(value.js_typeof().as_string().unwrap_or_default()),
    }
}

/// Absent values are `null`, as in JSON, so that an object always has all its keys.
fn to_js(value: &impl Serialize) -> Result<JsValue, TypeError> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|_| TypeError::new("the answer has no form in JavaScript"))
}
