//! Whatever comes is answered with figures that hold together, or refused by name: at once, and
//! without a panic.
//!
//! Scenarios of the corpus are changed at random, the same ones in every run. `make fuzz` goes on for
//! minutes, with others each time, and keeps what it finds in `tests/corpus/`.

mod corpus;
mod hostile_inputs;
mod seed;

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use corpus::{corpus, keep, written};
use hostile_inputs::{Change, Entries, change};
use idle_loss::chart::chart;
use idle_loss::claim::Claim;
use idle_loss::fields::TABLE;
use idle_loss::inputs::Value;
use idle_loss::narrow::{Engine, Input};
use idle_loss::units::{Hours, Usd};
use idle_loss::wire::{Tree, answer};
use idle_loss::{Field, Refusals, Scenario, sketch};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};
use seed::same_cases_every_time;

/// An answer takes some ten microseconds; with everything in doubt around a halving, a tenth of
/// a second.
const LONGEST: Duration = Duration::from_secs(2);

/// What may be absent from a report, by its key.
const MAY_BE_ABSENT: [&str; 19] = [
    "powerMw",
    "sites",
    "net",
    "implied",
    "impliedThen",
    "ranges",
    "netRange",
    "machines",
    "machine",
    "households",
    "household",
    "printedMw",
    "group",
    "differenceMw",
    "roundingMw",
    "agrees",
    "strikeUsdPerMwh",
    "times",
    // Of a refusal.
    "came",
];

/// What else may be absent from what a claim implies.
const NOT_IMPLIED: [&str; 4] = ["sharePercent", "hashrateEhs", "priceUsd", "outageHours"];

/// The first thing that does not hold in a report.
fn fault(tree: &Tree, path: &str) -> Option<String> {
    match tree {
        Tree::Number(number) if !number.is_finite() => Some(format!("{path} is {number}")),
        Tree::List(items) => items
            .iter()
            .enumerate()
            .find_map(|(place, item)| fault(item, &format!("{path}[{place}]"))),
        Tree::Object(names, values) => {
            if let [Tree::Number(low), Tree::Number(middle), Tree::Number(high)] = values[..]
                && names == &["low", "middle", "high"]
                && !(low <= middle && middle <= high)
            {
                return Some(format!("{path}: {low}, {middle}, {high} are in no order"));
            }
            names.iter().zip(values).find_map(|(name, value)| {
                let implied = path.contains(".implied") && NOT_IMPLIED.contains(name);
                let absent = MAY_BE_ABSENT.contains(name) || implied;
                if *value == Tree::Nothing && !absent {
                    return Some(format!("{path}.{name} is absent"));
                }
                fault(value, &format!("{path}.{name}"))
            })
        }
        _ => None,
    }
}

/// The names of what is refused are names that came, or that there are.
fn unnamed(entries: &Entries, Refusals(refusals): &Refusals) -> Option<String> {
    let known = |name: &str| {
        entries.iter().any(|(came, _)| came == name)
            || Field::names().any(|known| known == name)
            || Field::end_named(name).is_some()
            || name.starts_with("sites[")
    };
    let silent = refusals
        .iter()
        .find(|refusal| !known(&refusal.field) || !refusal.to_string().contains(&refusal.field));
    match silent {
        Some(refusal) => Some(format!("{refusal:?} names no field")),
        None => refusals
            .is_empty()
            .then(|| "refused for nothing".to_owned()),
    }
}

/// A place in a chart.
fn is_drawn((x, y): (f64, f64)) -> bool {
    (-0.001..=100.001).contains(&x) && (-0.001..=100.001).contains(&y)
}

/// The first thing that does not hold in a chart, with claims beside it that may be anything.
fn undrawn(scenario: &Scenario, claims: &[f64]) -> Option<String> {
    let claims: Vec<Claim> = claims
        .chunks_exact(2)
        .map(|pair| Claim {
            usd: Usd::from_usd(pair[0]),
            hours: Hours::from_hours(pair[1]),
        })
        .collect();
    let chart = chart(&sketch(scenario), &claims);
    let lines = chart.lines.iter().chain(&chart.bands).flatten();
    let places = lines.chain(&chart.won_back).chain(&chart.claims);
    let labels = chart.labels.iter().map(|label| label.at);
    let outside = places.copied().chain(labels).find(|at| !is_drawn(*at));
    outside.map(|at| format!("{at:?} is outside of the chart"))
}

/// What holds of the narrow door, where all that came is for it.
fn narrow_fault(entries: &Entries) -> Option<String> {
    let mut input: Input = [[f64::NAN; 5]; _];
    for (belief, row) in input.iter_mut().zip(&TABLE) {
        (belief[3], belief[4]) = (row.least, row.greatest);
    }
    for (name, value) in entries {
        let Value::Number(number) = value else {
            return None;
        };
        let (field, end) = Field::named(name)
            .map(|field| (field, 0))
            .or_else(|| Field::end_named(name).map(|(field, end)| (field, end as usize + 1)))?;
        let place = &mut input[field as usize][end];
        // What the wide door refuses for coming twice, or for being none, has no place here.
        let other =
            field == Field::SitesTotalMw || field as usize > Field::LostMachinesPercent as usize;
        if other || !place.is_nan() || number.is_nan() {
            return None;
        }
        *place = *number;
    }
    let named = entries.iter().map(|(name, value)| (name, value.clone()));
    if Scenario::from_named(named).is_err() {
        return None;
    }
    let pue = &mut input[Field::Pue as usize][0];
    if pue.is_nan() {
        *pue = Field::Pue.row().default.expect("a default");
    }
    let mut engine = Engine::NEW;
    engine.input = input;
    for timed in [true, false] {
        engine.answer(timed);
        let [low, middle, high] = engine.range;
        if !(low <= middle && middle <= high && high.is_finite()) {
            return Some(format!("the narrow door says {:?}", engine.range));
        }
    }
    None
}

/// What does not hold of the answer to these entries.
fn harm(entries: &Entries, claims: &[f64]) -> Option<String> {
    let named = || entries.iter().map(|(name, value)| (name, value.clone()));
    match Scenario::from_named(named()) {
        Ok(scenario) => {
            let report = answer(named());
            fault(&report, "report").or_else(|| undrawn(&scenario, claims))
        }
        Err(refusals) => unnamed(entries, &refusals),
    }
    .or_else(|| narrow_fault(entries))
}

/// The same, where a panic and a long wait are harm, too.
fn any_harm(entries: &Entries, claims: &[f64]) -> Option<String> {
    let began = Instant::now();
    let found = catch_unwind(|| harm(entries, claims)).unwrap_or(Some("a panic".to_owned()));
    // A machine that is busy otherwise may be slow once, not each time.
    let mut took = began.elapsed();
    for _ in 0..5 {
        if took <= LONGEST || found.is_some() {
            break;
        }
        let again = Instant::now();
        let _ = harm(entries, claims);
        took = took.min(again.elapsed());
    }
    found.or_else(|| (took > LONGEST).then(|| format!("it took {took:?}")))
}

#[test]
fn nothing_in_the_corpus_does_harm() {
    let corpus = corpus();
    assert!(corpus.len() >= 40, "the corpus is lost: {}", corpus.len());
    for (name, entries) in corpus {
        for claims in [&[][..], &[1e6, 24.0], &[f64::NAN, 0.0, -1.0, f64::INFINITY]] {
            let harm = any_harm(&entries, claims);
            assert_eq!(harm, None, "{name} with claims of {claims:?}");
        }
    }
}

#[test]
fn a_file_of_the_corpus_says_what_was_kept() {
    for (name, entries) in corpus() {
        let text = written(&entries);
        let path = std::env::temp_dir().join(format!("idle-loss-{}.json", std::process::id()));
        std::fs::write(&path, &text).expect("room for a file");
        let again = corpus::entries_of(&path);
        std::fs::remove_file(&path).expect("the file");
        // NaN is no other's equal.
        assert_eq!(format!("{again:?}"), format!("{entries:?}"), "{name}");
    }
}

/// A scenario of the corpus by its number, what is done to it, and claims beside it.
fn hostile(corpus: usize) -> impl Strategy<Value = (usize, Vec<Change>, Vec<f64>)> {
    let claims = vec(prop_oneof![0.0..1e12, proptest::num::f64::ANY], 0..6);
    (0..corpus, vec(change(), 0..8), claims)
}

/// Tries so many; how many were answered, or what did harm.
fn attack(config: Config) -> Result<u32, (String, Entries)> {
    let corpus = corpus();
    let answered = std::cell::Cell::new(0);
    let scenario = |from: usize, changes: &[Change]| {
        let mut entries = corpus[from].1.clone();
        for change in changes {
            change.apply(&mut entries);
        }
        entries
    };
    let outcome = TestRunner::new(config).run(&hostile(corpus.len()), |(from, changes, claims)| {
        let entries = scenario(from, &changes);
        let named = entries.iter().map(|(name, value)| (name, value.clone()));
        if let Ok(true) = catch_unwind(|| Scenario::from_named(named).is_ok()) {
            answered.set(answered.get() + 1);
        }
        any_harm(&entries, &claims).map_or(Ok(()), |harm| Err(TestCaseError::fail(harm)))
    });
    match outcome {
        Ok(()) => Ok(answered.get()),
        Err(TestError::Fail(reason, (from, changes, claims))) => Err((
            format!("{reason}, with claims of {claims:?}"),
            scenario(from, &changes),
        )),
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

#[test]
fn nothing_that_comes_does_harm() {
    const CASES: u32 = 4_000;
    match attack(same_cases_every_time(CASES)) {
        Ok(answered) => {
            println!("{answered} of {CASES} were answered");
            let both = CASES / 10..CASES * 9 / 10;
            assert!(
                both.contains(&answered),
                "{answered} of {CASES}: too few of one kind"
            );
        }
        Err((harm, entries)) => panic!("{harm}: {}", written(&entries)),
    }
}

/// Goes on for as long as `make fuzz` says.
#[test]
#[ignore = "it takes minutes: `make fuzz` runs it"]
fn nothing_does_harm_for_minutes() {
    let minutes = std::env::var("MINUTES")
        .map_or(5.0, |minutes| minutes.parse().expect("a number of minutes"));
    let end = Instant::now() + Duration::from_secs_f64(60.0 * minutes);
    let (mut tried, mut answered) = (0, 0);
    while Instant::now() < end {
        let config = Config {
            rng_seed: RngSeed::Random,
            ..same_cases_every_time(1_000)
        };
        tried += config.cases;
        match attack(config) {
            Ok(more) => answered += more,
            Err((harm, entries)) => panic!("{harm}: kept as {}", keep(&entries)),
        }
    }
    println!("{tried} scenarios, {answered} of them answered");
}
