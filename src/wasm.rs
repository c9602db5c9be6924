//! The wide door: the model as JavaScript calls it.
//!
//! The only file that knows wasm-bindgen, js-sys and web-sys.

use js_sys::{Array, Function, Object, TypeError};
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::*;
use web_sys::{Element, SvgElement};

use crate::chart::{Mark, chart};
use crate::fields::MOST_SITES;
use crate::inputs::Value;
use crate::scenario::Scenario;
use crate::tree::Tree;
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
    Ok(to_js(&wire::answer(entries)))
}

/// The table of fields: names, units, bounds, steps.
#[wasm_bindgen(unchecked_return_type = "FieldRow[]")]
pub fn fields() -> JsValue {
    to_js(&wire::fields())
}

/// Averages of the fleet by year and single machines, to take `efficiencyJPerTh` from.
#[cfg(feature = "reference")]
#[wasm_bindgen(unchecked_return_type = "Fleets")]
pub fn fleets() -> JsValue {
    to_js(&wire::fleets())
}

/// Draws the loss over the hours into an `<svg>`, in the place of what was there. A scenario that
/// is refused leaves it as it is.
///
/// `say("hours" | "usd", value, last)` words a mark of an axis, with its unit at the last one.
/// Nothing here says how it looks: that is for the page's style, by class.
///
/// # Errors
///
/// What `say` throws, and a `TypeError` on misuse.
#[wasm_bindgen]
pub fn draw(
    svg: &SvgElement,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(
        unchecked_param_type = "(axis: \"hours\" | \"usd\", value: number, last: boolean) => string"
    )]
    say: &Function,
) -> Result<(), JsValue> {
    let entries = entries(scenario, Depth::Field).ok_or_else(misuse)?;
    let Ok(scenario) = Scenario::from_named(entries) else {
        return Ok(());
    };
    let chart = chart(&scenario);

    svg.set_text_content(None);
    // The lines stretch with the plot; the words, on the outer drawing, do not.
    let plot = add(
        svg,
        "svg",
        &[("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none")],
    )?;
    let (x, y) = (&percent(chart.end.0), &percent(chart.end.1));
    let mut line = String::from("M");
    for (x, y) in chart.line {
        line += &[&percent(x), " ", &percent(y), " "].concat();
    }
    let mut grid = String::new();
    for mark in &chart.usd {
        grid += &["M0 ", &percent(mark.place), "H100"].concat();
    }
    for (class, path) in [
        ("grid", [&grid, ""]),
        ("area", [&line, "H100V100Z"]),
        ("until", [&["M", x, " ", y].concat(), "V100"]),
        ("loss", [&line, "H100"]),
    ] {
        add(&plot, "path", &[("class", class), ("d", &path.concat())])?;
    }
    let at = &[
        ("cx", &*[x, "%"].concat()),
        ("cy", &[y, "%"].concat()),
        ("r", "5"),
    ];
    add(svg, "circle", at)?;

    let word = |axis: &str, attributes: &[(&str, &str)], mark: &Mark, last: bool| {
        let text = add(svg, "text", attributes)?;
        let word = say.call3(
            &JsValue::NULL,
            &axis.into(),
            &mark.value.into(),
            &last.into(),
        )?;
        text.set_text_content(word.as_string().as_deref());
        Ok::<(), JsValue>(())
    };
    for (place, mark) in chart.usd.iter().enumerate().skip(1) {
        let y = [&percent(mark.place), "%"].concat();
        let last = place + 1 == chart.usd.len();
        word("usd", &[("class", "usd"), ("y", &y)], mark, last)?;
    }
    for (place, mark) in chart.hours.iter().enumerate() {
        let x = [&percent(mark.place), "%"].concat();
        let last = place + 1 == chart.hours.len();
        let class = match place {
            0 => "hours first",
            _ if last => "hours last",
            _ => "hours",
        };
        word(
            "hours",
            &[("class", class), ("x", &x), ("y", "100%")],
            mark,
            last,
        )?;
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

/// A place to two digits. Whole numbers, and no `format!`: that of floats weighs 14 kB, and any
/// other still 2.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places are from 0 to 100"
)]
fn percent(place: f64) -> String {
    let hundredths = (place * 100.0).round() as u32;
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    let mut text = (hundredths / 100).to_string();
    text.extend(['.', digit(hundredths / 10), digit(hundredths)]);
    text
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

#[wasm_bindgen]
extern "C" {
    /// An object, as it is written to: `object[name] = value`.
    #[wasm_bindgen(extends = Object)]
    type Record;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Record, name: &str, value: JsValue);
}

/// Objects and `null`, as in JSON, not maps and `undefined`.
fn to_js(tree: &Tree) -> JsValue {
    match tree {
        Tree::Nothing => JsValue::NULL,
        Tree::Flag(flag) => JsValue::from_bool(*flag),
        Tree::Number(number) => JsValue::from_f64(*number),
        Tree::Text(text) => JsValue::from_str(text),
        Tree::List(items) => items.iter().map(to_js).collect::<Array>().into(),
        Tree::Object(names, values) => {
            let object: Record = Object::new().unchecked_into();
            for (name, value) in names.iter().zip(values) {
                object.set(name, to_js(value));
            }
            object.into()
        }
    }
}
