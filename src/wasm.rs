//! The wide door: the model as JavaScript calls it.
//!
//! The only file that knows wasm-bindgen, serde-wasm-bindgen, js-sys and web-sys.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect, TypeError};
use serde_wasm_bindgen::Serializer;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::*;
use web_sys::{Element, SvgElement};

use crate::chart::{Label, Place, Says, chart};
use crate::claim::Claim;
use crate::estimate::Report;
use crate::fields::MOST_SITES;
use crate::inputs::Value;
use crate::refusal::Refusals;
use crate::scenario::Scenario;
use crate::tree::Tree;
use crate::units::{Hours, Usd};
use crate::wire;

/// Small: the standard library's weighs 2 kB more, brotli.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wire.d.ts");

// What is asked of a scenario may run code of its own, which may throw. It is caught here and handed
// on: what is thrown through this module leaves its stack where it stands, until there is none left.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_list(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn own_entries(object: &JsValue) -> Result<Array, JsValue>;
}

/// What the idle miners of a scenario lose, with every step; or what is wrong with it.
///
/// A wrong value is answered by a refusal. Anything but an object of fields is misuse.
///
/// # Errors
///
/// A `TypeError` on misuse, and what a getter of the scenario's throws.
#[wasm_bindgen(unchecked_return_type = "Answer")]
pub fn estimate(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    answer(scenario, crate::estimate::estimate)
}

/// The same but for `netRange`, which takes nine times as long as all the rest and is `null` here: for
/// whoever asks at each step of a slider.
///
/// # Errors
///
/// As those of `estimate`.
#[wasm_bindgen(unchecked_return_type = "Answer")]
pub fn sketch(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    answer(scenario, crate::estimate::sketch)
}

thread_local! {
    /// What was asked last, and the answer: it is what is drawn next, most times.
    static LAST: RefCell<Option<(Entries, Report)>> = const { RefCell::new(None) };
}

fn answer(scenario: &JsValue, work_out: fn(&Scenario) -> Report) -> Result<JsValue, JsValue> {
    let asked = entries(scenario, Depth::Field)?.ok_or_else(misuse)?;
    let answer = checked(&asked).map(|scenario| work_out(&scenario));
    let told = to_js(&wire::told(&answer))?;
    LAST.set(answer.ok().map(|report| (asked, report)));
    Ok(told)
}

fn checked(asked: &[(String, Value)]) -> Result<Scenario, Refusals> {
    Scenario::from_entries(asked.iter().map(|(name, value)| (name.as_str(), value)))
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
/// What `say` throws, or a getter of the scenario's, and a `TypeError` on misuse.
#[wasm_bindgen]
pub fn draw(
    svg: &SvgElement,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    claims: &[f64],
    #[wasm_bindgen(unchecked_param_type = "(what: Label, value: number) => string")] say: &Function,
) -> Result<(), JsValue> {
    let asked = entries(scenario, Depth::Field)?.ok_or_else(misuse)?;
    let known = LAST.take().filter(|(of, _)| *of == asked);
    let report = match known {
        Some((_, report)) => report,
        None => match checked(&asked) {
            Ok(scenario) => crate::estimate::sketch(&scenario),
            Err(_) => return Ok(()),
        },
    };
    let claim = |pair: &[f64]| Claim {
        usd: Usd::from_usd(pair[0]),
        hours: Hours::from_hours(pair[1]),
    };
    let claims: Vec<Claim> = claims.chunks_exact(2).map(claim).collect();
    let chart = chart(&report, &claims);
    // It is drawn again as it is where its place or its words change.
    LAST.set(Some((asked, report)));

    let mut drawing = Drawing::of(svg);
    // The lines stretch with the plot; the words, on the outer drawing, do not.
    let plot = drawing.add(
        "svg",
        &[("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none")],
    )?;
    let mut plot = Drawing::of(&plot);
    let mut draw = |class: &str, path: &[Place]| {
        let path = polyline(path);
        plot.add("path", &[("class", class), ("d", &path)])
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
    plot.end();
    let (x, y) = (percent(chart.end.0), percent(chart.end.1));
    drawing.add("circle", &[("cx", &x), ("cy", &y), ("r", "5")])?;

    for Label { says, at, value } in chart.labels {
        let (what, x, y) = (says.name(), percent(at.0), percent(at.1));
        let text = drawing.add("text", &[("class", what), ("x", &x), ("y", &y)])?;
        let word = say.call2(&JsValue::NULL, &what.into(), &value.into())?;
        let word = word.as_string();
        if text.text_content() != word {
            text.set_text_content(word.as_deref());
        }
    }
    drawing.end();
    Ok(())
}

/// What is drawn takes the place of what was: from one step of a slider to the next most of it is the
/// same, and what stays as it is does not have to be laid out anew.
struct Drawing {
    parent: Element,
    /// What was drawn before, from here on.
    next: Option<Element>,
}

impl Drawing {
    fn of(parent: &Element) -> Self {
        Self {
            parent: parent.clone(),
            next: parent.first_element_child(),
        }
    }

    /// An element of a name has the same attributes each time, so none is left of another.
    fn add(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<Element, JsValue> {
        let child = match self.next.take() {
            Some(child) if child.local_name() == name => {
                self.next = child.next_element_sibling();
                child
            }
            next => {
                let document = self.parent.owner_document().ok_or_else(misuse)?;
                let child = document.create_element_ns(Some("http://www.w3.org/2000/svg"), name)?;
                self.parent.insert_before(&child, next.as_deref())?;
                self.next = next;
                child
            }
        };
        for (attribute, value) in attributes {
            if child.get_attribute(attribute).as_deref() != Some(value) {
                child.set_attribute(attribute, value)?;
            }
        }
        Ok(child)
    }

    /// Nothing is left of what was drawn before.
    fn end(self) {
        let mut next = self.next;
        while let Some(child) = next {
            next = child.next_element_sibling();
            child.remove();
        }
    }
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

/// Names and what stands under them.
type Entries = Vec<(String, Value)>;

/// An object's own entries; `None` for what is no object, or a list. Objects without a prototype
/// and of other frames are objects too, so `instanceof` would not do.
fn entries(object: &JsValue, depth: Depth) -> Result<Option<Entries>, JsValue> {
    if !object.is_object() || is_list(object)? {
        return Ok(None);
    }
    let mut entries = Vec::new();
    for entry in own_entries(object)?.iter() {
        let entry: Array = entry.unchecked_into();
        let name = entry.get(0).as_string().unwrap_or_default();
        entries.push((name, value(&entry.get(1), depth)?));
    }
    Ok(Some(entries))
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

fn value(value: &JsValue, depth: Depth) -> Result<Value, JsValue> {
    if let Some(number) = value.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Value::Text(text));
    }
    if depth == Depth::Field && is_list(value)? {
        let length = Reflect::get(value, &"length".into())?.as_f64();
        let mut entries = Vec::new();
        // The first entry too many says that they are, of a list of billions as well.
        for at in 0..=u32::from(MOST_SITES) {
            if length > Some(f64::from(at)) {
                let entry = Reflect::get_u32(value, at)?;
                entries.push(self::value(&entry, Depth::Entry)?);
            }
        }
        return Ok(Value::List(entries));
    }
    if depth == Depth::Entry
        && let Some(entries) = entries(value, Depth::Innermost)?
    {
        return Ok(Value::Object(entries));
    }
    Ok(Value::Other(kind(value)?))
}

fn kind(value: &JsValue) -> Result<&'static str, JsValue> {
    Ok(if value.is_null() {
        "null"
    } else if value.is_undefined() {
        "undefined"
    } else if is_list(value)? {
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
    })
}

/// Objects and `null`, as in JSON, not maps and `undefined`.
fn to_js(tree: &Tree) -> Result<JsValue, TypeError> {
    tree.hand_to(&Serializer::json_compatible())
        .map_err(|_| TypeError::new("the answer has no form in JavaScript"))
}
