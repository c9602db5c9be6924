//! The documented outages say where each of their figures comes from, or why it was assumed.

mod json;
mod preset;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use idle_loss::fields::{CAUSE, Field, SITES};
use idle_loss::wire::answer;
use json::value;
use preset::presets;
use serde_json::{Map, Value as Json};

/// The day on which presets or sources were last edited: none of their dates may be later.
const LAST_EDITED: &str = "2026-11-26";

/// Reasons that several presets share, beside the presets' own in `sources.json`.
const EVERYWHERE: &str = "everywhere";

/// What a claim has if it speaks of another day than the scenario's.
const OWN_DAY: [&str; 4] = [
    "claimDifficulty",
    "claimStartHeight",
    "claimFeesBtcPerBlock",
    "claimPriceUsd",
];

/// What a claim may be about.
const FIGURES: [&str; 8] = [
    "usd",
    "creditUsd",
    "hours",
    "powerMw",
    "hashrateEhs",
    "sharePercent",
    "hashratePercent",
    "difficultyPercent",
];

fn documented() -> Map<String, Json> {
    let path = "www/sources.json";
    let text = fs::read_to_string(path).expect(path);
    serde_json::from_str(&text).expect(path)
}

fn object(json: &Json) -> &Map<String, Json> {
    json.as_object().unwrap_or_else(|| panic!("{json}"))
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap_or_else(|| panic!("{json}"))
}

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap_or_else(|| panic!("{json}"))
}

fn id(preset: &Json) -> &str {
    text(&preset["id"])
}

fn claims(preset: &Json) -> &[Json] {
    preset["claims"].as_array().expect("a list")
}

/// The field that a range is about, if this is one of its ends.
fn ranged(field: &str) -> Option<&str> {
    field
        .strip_suffix("Low")
        .or_else(|| field.strip_suffix("High"))
}

/// The fields of a preset that need a source: the scenario's, and those of claims of another day.
fn fields(preset: &Json) -> BTreeSet<&str> {
    let scenario = object(&preset["scenario"]).keys();
    let own_day = claims(preset).iter().flat_map(|claim| {
        let has = |name: &&str| claim.get(name).is_some();
        OWN_DAY.into_iter().filter(has).collect::<Vec<_>>()
    });
    scenario.map(String::as_str).chain(own_day).collect()
}

/// Every object that has a date: all sources, and all claims, with whose it is.
fn dated() -> Vec<(String, Json)> {
    let mut dated = Vec::new();
    for (id, entry) in documented() {
        for (field, source) in object(&entry["sources"]) {
            dated.push((format!("{id}, {field}"), source.clone()));
        }
    }
    for preset in presets() {
        for claim in claims(&preset) {
            dated.push((format!("{}, a claim", id(&preset)), claim.clone()));
        }
    }
    dated
}

#[test]
fn ids_are_kebab_and_unique_and_the_shutdown_is_first() {
    let presets = presets();
    let ids: Vec<&str> = presets.iter().map(id).collect();
    for id in &ids {
        let kebab = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let words: Vec<&str> = id.split('-').collect();
        assert!(
            words
                .iter()
                .all(|word| !word.is_empty() && word.chars().all(kebab)),
            "{id}"
        );
        assert!(
            words
                .iter()
                .any(|word| word.len() == 4 && word.parse::<u32>().is_ok_and(|year| year >= 2009)),
            "{id} has no year"
        );
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(ids[0], "kazakhstan-internet-2022");
}

#[test]
fn every_field_is_one_that_the_model_knows() {
    for preset in presets() {
        for name in object(&preset["scenario"]).keys() {
            let field = ranged(name).unwrap_or(name);
            let known = Field::named(field).is_some() || [CAUSE, SITES].contains(&name.as_str());
            assert!(known, "{}: {name}", id(&preset));
        }
    }
}

#[test]
fn the_engine_takes_every_preset() {
    for preset in presets() {
        let entries = object(&preset["scenario"]).iter();
        let answer = answer(entries.map(|(name, json)| (name, value(json))));
        let ok = answer.get("status") == Some(&"ok".into());
        assert!(ok, "{}: {answer:?}", id(&preset));
    }
}

/// And they have two sides: one that ends at its value puts half of its weight there.
#[test]
fn ranges_come_in_pairs_around_their_value_and_within_bounds() {
    let mut ranges = 0;
    for preset in presets() {
        let scenario = object(&preset["scenario"]);
        for name in scenario.keys() {
            let Some(field) = ranged(name) else { continue };
            let end = |suffix: &str| {
                let end = scenario.get(&format!("{field}{suffix}"));
                end.unwrap_or_else(|| panic!("{}: {name} has no other end", id(&preset)))
            };
            let [low, high] = ["Low", "High"].map(|suffix| number(end(suffix)));
            let value = number(&scenario[field]);
            let row = Field::named(field).expect(field).row();
            assert!(
                row.least <= low && low < value && value < high && high <= row.greatest,
                "{}: {field} is {value}, from {low} to {high}",
                id(&preset)
            );
            ranges += 1;
        }
    }
    assert!(ranges >= 2, "the test has lost sight of the ranges");
}

#[test]
fn every_figure_has_a_source_or_the_reason_it_was_assumed() {
    let documented = documented();
    let shared = object(&documented[EVERYWHERE]["assumed"]);
    for preset in presets() {
        let id = id(&preset);
        let entry = documented.get(id);
        let entry = entry.unwrap_or_else(|| panic!("{id} is not in www/sources.json"));
        let [sources, assumed] = ["sources", "assumed"].map(|kind| object(&entry[kind]));
        let said = |field: &str| {
            let supposed = |field: &str| assumed.contains_key(field) || shared.contains_key(field);
            // What is supposed of a field is said of its range as well.
            sources.contains_key(field) || supposed(field) || ranged(field).is_some_and(supposed)
        };
        let fields = fields(&preset);
        let unsaid: Vec<_> = fields.iter().filter(|field| !said(field)).collect();
        assert!(unsaid.is_empty(), "{id}: {unsaid:?}");
        for field in sources.keys().chain(assumed.keys()) {
            assert!(fields.contains(field.as_str()), "{id} has no {field}");
        }
    }
}

#[test]
fn sources_are_told_of_presets_alone() {
    let known: BTreeSet<String> = presets()
        .iter()
        .map(|preset| id(preset).to_owned())
        .chain([EVERYWHERE.to_owned()])
        .collect();
    let told: BTreeSet<String> = documented().keys().cloned().collect();
    assert_eq!(told, known);
}

#[test]
fn a_reason_is_shared_only_where_several_need_it() {
    let documented = documented();
    let mut needed: BTreeMap<&str, u32> = BTreeMap::new();
    let presets = presets();
    for preset in &presets {
        let own = &documented[id(preset)];
        for field in fields(preset) {
            if own["sources"].get(field).is_none() && own["assumed"].get(field).is_none() {
                *needed.entry(field).or_default() += 1;
            }
        }
    }
    for (field, reason) in object(&documented[EVERYWHERE]["assumed"]) {
        let times = needed.get(field.as_str()).copied().unwrap_or(0);
        assert!(times >= 2, "{field}, {reason}: needed {times} times");
    }
    assert!(object(&documented[EVERYWHERE]["sources"]).is_empty());
}

#[test]
fn names_and_reasons_say_something() {
    for (id, entry) in documented() {
        for (field, reason) in object(&entry["assumed"]) {
            let reason = text(reason);
            assert!(reason.len() > 20 && reason.ends_with('.'), "{id}: {field}");
        }
        for (field, source) in object(&entry["sources"]) {
            let keys: BTreeSet<&str> = object(source).keys().map(String::as_str).collect();
            assert!(
                keys.is_subset(&["name", "date", "url"].into())
                    && !text(&source["name"]).is_empty(),
                "{id}: {field}"
            );
        }
    }
}

#[test]
fn the_method_tells_of_every_preset() {
    let method = fs::read_to_string("src/method.md").expect("the method");
    for preset in presets() {
        let id = id(&preset);
        assert!(method.contains(&format!("(`{id}`)")), "{id}");
    }
}

/// Whether this is a month, `2022-01`, or a day, `2022-01-05`.
fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |text: &str, count| {
        (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let (Some(year), Some(month)) = (
        parts.first().and_then(|year| digits(year, 4)),
        parts.get(1).and_then(|month| digits(month, 2)),
    ) else {
        return false;
    };
    let days = match month {
        2 => 28 + u32::from(year % 4 == 0),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let day = match parts.get(2) {
        Some(day) => digits(day, 2),
        None => Some(1),
    };
    parts.len() <= 3 && day.is_some_and(|day| (1..=days).contains(&day))
}

#[test]
fn dates_are_dates_and_not_in_the_future() {
    assert!(
        ["2022-01", "2022-01-31", "2024-02-29"]
            .iter()
            .all(|date| is_date(date))
    );
    for wrong in [
        "2022",
        "2022-1",
        "2022-13",
        "2022-00-01",
        "2022-02-30",
        "22-01-05",
        "2022-01-05-",
    ] {
        assert!(!is_date(wrong), "{wrong}");
    }
    for (whose, json) in dated() {
        let date = text(&json["date"]);
        assert!(is_date(date), "{whose}: {date}");
        // Dates in this form stand in the order of their letters.
        assert!(date <= LAST_EDITED, "{whose}: {date}");
    }
}

#[test]
fn links_are_secure() {
    let mut links = 0;
    for (whose, json) in dated() {
        let Some(url) = json.get("url") else { continue };
        let host = text(url).strip_prefix("https://");
        assert!(
            host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace)),
            "{whose}: {url}"
        );
        links += 1;
    }
    assert!(links >= 10, "the test has lost sight of the links");
}

#[test]
fn claims_are_complete() {
    let known: BTreeSet<&str> = FIGURES
        .into_iter()
        .chain(OWN_DAY)
        .chain(["by", "date", "url"])
        .collect();
    for preset in presets() {
        let all = claims(&preset);
        assert!(
            !all.is_empty(),
            "{} has nothing to stand beside",
            id(&preset)
        );
        for claim in all {
            let whose = format!("{}: {claim}", id(&preset));
            let has = |name: &str| claim.get(name).is_some();
            assert!(!text(&claim["by"]).is_empty(), "{whose}");
            assert!(
                object(claim).keys().all(|key| known.contains(key.as_str())),
                "{whose}"
            );
            assert!(FIGURES.into_iter().any(has), "{whose} claims nothing");
            for figure in FIGURES.into_iter().filter(|figure| has(figure)) {
                assert!(number(&claim[figure]).is_finite(), "{whose}");
            }
            // A sum is for a time.
            let sum = has("usd") || has("creditUsd");
            assert!(!sum || number(&claim["hours"]) > 0.0, "{whose}");
            // Another day's network and price, all of it or none.
            let of_its_day = OWN_DAY.into_iter().filter(|name| has(name)).count();
            assert!([0, OWN_DAY.len()].contains(&of_its_day), "{whose}");
            assert!(of_its_day == 0 || has("usd"), "{whose}");
        }
    }
}
