//! The wide door: the model as JavaScript calls it.
//!
//! The only file that knows wasm-bindgen, serde-wasm-bindgen, js-sys and web-sys.

use js_sys::{Array, Function, Object, TypeError};
use serde_wasm_bindgen::Serializer;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::*;
use web_sys::{Element, SvgElement};

use crate::chart::{Label, Place, Says, chart};
use crate::claim::Claim;
use crate::estimate::estimate as estimate_checked;
use crate::fields::MOST_SITES;
use crate::inputs::Value;
use crate::scenario::Scenario;
use crate::tree::Tree;
use crate::units::{Hours, Usd};
use crate::wire;

/// Small: the standard library's weighs 2 kB more, brotli.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

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
    let entries = entries(scenario, Depth::Field).ok_or_else(misuse)?;
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

/// Averages of the fleet by year and single machines, to take `efficiencyJPerTh` from.
///
/// # Errors
///
/// None that can be provoked.
#[cfg(feature = "reference")]
#[wasm_bindgen(unchecked_return_type = "Fleets")]
pub fn fleets() -> Result<JsValue, TypeError> {
    to_js(&wire::fleets())
}

/// Draws what is missed over the hours into an `<svg>`, in the place of what was there: its range, the
/// network's answer, and what somebody claimed, of each the dollars and the hours, one after the
/// other. A scenario that is refused leaves it as it is.
///
/// `say(what, value)` words a figure. Nothing here says how it looks: that is for the page's style,
/// by class.
///
/// # Errors
///
/// What `say` throws, and a `TypeError` on misuse.
#[wasm_bindgen]
pub fn draw(
    svg: &SvgElement,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    claims: &[f64],
    #[wasm_bindgen(unchecked_param_type = "(what: Label, value: number) => string")] say: &Function,
) -> Result<(), JsValue> {
    let entries = entries(scenario, Depth::Field).ok_or_else(misuse)?;
    let Ok(scenario) = Scenario::from_named(entries) else {
        return Ok(());
    };
    let claim = |pair: &[f64]| Claim {
        usd: Usd::from_usd(pair[0]),
        hours: Hours::from_hours(pair[1]),
    };
    let claims: Vec<Claim> = claims.chunks_exact(2).map(claim).collect();
    let chart = chart(&estimate_checked(&scenario.without_costs()), &claims);

    svg.set_text_content(None);
    // The lines stretch with the plot; the words, on the outer drawing, do not.
    let plot = add(
        svg,
        "svg",
        &[("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none")],
    )?;
    let draw = |class: &str, path: &[Place]| {
        let path = polyline(path);
        add(&plot, "path", &[("class", class), ("d", &path)])
    };
    for label in chart.labels.iter().filter(|label| label.says == Says::Usd) {
        draw("grid", &[label.at, (chart.axes[0].1, label.at.1)])?;
    }
    for band in &chart.bands {
        draw("band", band)?;
    }
    draw("back", &chart.won_back)?;
    for (from, to) in chart.axes {
        draw("axis", &[(from, 100.0), (to, 100.0)])?;
    }
    for x in chart.events {
        draw("event", &[(x, 0.0), (x, 100.0)])?;
    }
    for end in chart.claims {
        draw("claim", &[(0.0, 100.0), end])?;
    }
    for line in &chart.lines {
        draw("loss", line)?;
    }
    let (x, y) = (percent(chart.end.0), percent(chart.end.1));
    add(svg, "circle", &[("cx", &x), ("cy", &y), ("r", "5")])?;

    for Label { says, at, value } in chart.labels {
        let (what, x, y) = (says.name(), percent(at.0), percent(at.1));
        let text = add(svg, "text", &[("class", what), ("x", &x), ("y", &y)])?;
        let word = say.call2(&JsValue::NULL, &what.into(), &value.into())?;
        text.set_text_content(word.as_string().as_deref());
    }
    Ok(())
}

fn add(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Result<Element, JsValue> {
    let document = parent.owner_document().ok_or_else(misuse)?;
    let child = document.create_element_ns(Some("http://www.w3.org/2000/svg"), name)?;
    for (attribute, value) in attributes {
        child.set_attribute(attribute, value)?;
    }
    parent.append_child(&child)?;
    Ok(child)
}

/// A path through these places.
fn polyline(places: &[Place]) -> String {
    let mut path = String::new();
    for (number, (x, y)) in places.iter().enumerate() {
        path.push(if number == 0 { 'M' } else { 'L' });
        push(&mut path, *x);
        path.push(' ');
        push(&mut path, *y);
    }
    path
}

fn percent(place: f64) -> String {
    let mut text = String::new();
    push(&mut text, place);
    text.push('%');
    text
}

/// Writes a place to two digits, one by one: the formatting of floats weighs 14 kB, and any other
/// still 2.
#[expect(
    clippy::cast_possible_truncation,
    reason = "places are around 0 to 100"
)]
fn push(text: &mut String, place: f64) {
    let hundredths = (place * 100.0).round() as i32;
    if hundredths < 0 {
        text.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    text.push_str(&(hundredths / 100).to_string());
    text.extend(['.', digit(hundredths / 10), digit(hundredths)]);
}

fn misuse() -> TypeError {
    TypeError::new("expected an object of fields")
}

/// An object's own entries; `None` for what is no object, or a list. Objects without a prototype
/// and of other frames are objects too, so `instanceof` would not do.
fn entries(object: &JsValue, depth: Depth) -> Option<Vec<(String, Value)>> {
    if !object.is_object() || Array::is_array(object) {
        return None;
    }
    let mut entries = Vec::new();
    for entry in Object::entries(object.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        entries.push((entry.get(0).as_string()?, value(&entry.get(1), depth)));
    }
    Some(entries)
}

/// How deep a value stands. Nothing is read any deeper, so that a list that holds itself has an
/// end.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    /// In a scenario: it may be a list.
    Field,
    /// In a list: it may be an object.
    Entry,
    /// In such an object.
    Innermost,
}

fn value(value: &JsValue, depth: Depth) -> Value {
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if depth == Depth::Field && Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        // The first entry too many says that they are, of a list of billions as well.
        let enough = usize::from(MOST_SITES) + 1;
        let entries = list
            .iter()
            .take(enough)
            .map(|entry| self::value(&entry, Depth::Entry));
        return Value::List(entries.collect());
    }
    if depth == Depth::Entry
        && let Some(entries) = entries(value, Depth::Innermost)
    {
        return Value::Object(entries);
    }
    Value::Other(kind(value))
}

fn kind(value: &JsValue) -> &'static str {
    if value.is_null() {
        "null"
    } else if value.is_undefined() {
        "undefined"
    } else if Array::is_array(value) {
        "a list"
    } else if value.is_object() {
        "object"
    } else if value.is_function() {
        "function"
    } else if value.as_bool().is_some() {
        "boolean"
    } else if value.is_symbol() {
        "symbol"
    } else {
        "bigint"
    }
}

/// Objects and `null`, as in JSON, not maps and `undefined`.
fn to_js(tree: &Tree) -> Result<JsValue, TypeError> {
    tree.hand_to(&Serializer::json_compatible())
        .map_err(|_| TypeError::new("the answer has no form in JavaScript"))
}
