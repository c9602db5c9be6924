//! The size as a list of sites: what comes of it, and every refusal, word for word.

mod seed;

use idle_loss::inputs::Value::{self, List, Number, Object, Other, Text};
use idle_loss::units::Power;
use idle_loss::{Refusals, Report, Scenario, estimate};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use seed::same_cases_every_time;

/// The farms of February 2022 but for their size.
const FARMS: [(&str, f64); 7] = [
    ("efficiencyJPerTh", 60.0),
    ("pue", 1.1),
    ("difficulty", 27_967_152_532_434.23),
    ("startHeight", 724_209.0),
    ("feesBtcPerBlock", 0.058),
    ("priceUsd", 40_391.88),
    ("outageHours", 24.0),
];

fn scenario(inputs: Vec<(&'static str, Value)>) -> Result<Scenario, Refusals> {
    let given: Vec<_> = inputs.iter().map(|(name, _)| *name).collect();
    let others = FARMS.into_iter().filter(|(name, _)| !given.contains(name));
    let others = others.map(|(name, number)| (name, Number(number)));
    Scenario::from_named(others.chain(inputs))
}

#[track_caller]
fn report(inputs: Vec<(&'static str, Value)>) -> Report {
    estimate(&scenario(inputs).expect("a valid scenario"))
}

#[track_caller]
fn said(inputs: Vec<(&'static str, Value)>) -> String {
    scenario(inputs).expect_err("something to say").to_string()
}

fn object(entries: &[(&str, Value)]) -> Value {
    let entries = entries.iter().cloned();
    Object(
        entries
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

fn site(mw: f64) -> Value {
    object(&[("name", "farm".into()), ("powerMw", mw.into())])
}

/// What is said of a list with this entry at its end, in place 2.
#[track_caller]
fn said_of(entry: Value) -> String {
    said(vec![("sites", List(vec![site(1.0), site(2.0), entry]))])
}

#[test]
fn a_list_says_the_size_as_its_sum_does() {
    let listed = report(vec![("sites", List(vec![site(91.0), site(44.0)]))]);
    let summed = report(vec![("powerMw", Number(135.0))]);
    assert_eq!(
        (listed.power, listed.hashrate, listed.share, listed.loss_usd),
        (summed.power, summed.hashrate, summed.share, summed.loss_usd),
        "91 + 44"
    );
    assert_eq!(summed.sites, None);
    let sites = listed.sites.expect("a list came");
    assert_eq!((sites.printed, sites.groups.len()), (None, 0));
    assert_eq!(Some(sites.all.power), summed.power);
}

#[test]
fn groups_and_total_come_to_the_report() {
    let closed = object(&[
        ("group", "closed".into()),
        ("powerMw", 3.28.into()),
        ("name", "Turkistan region".into()),
    ]);
    let report = report(vec![
        ("sites", List(vec![closed, site(44.0)])),
        ("sitesTotalMw", Number(47.0)),
    ]);
    let sites = report.sites.expect("a list came");
    let told = |sum: &idle_loss::sites::Sum| {
        let agrees = sum.against.map(|against| against.agrees);
        (sum.group.clone(), sum.power.to_mw(), agrees)
    };
    assert_eq!(told(&sites.all), (None, 47.28, Some(true)), "3.28 + 44");
    let closed = (Some("closed".to_owned()), 3.28, Some(false));
    assert_eq!(sites.groups.iter().map(told).collect::<Vec<_>>(), [closed]);
}

#[test]
fn a_list_holds_from_one_to_a_thousand_sites() {
    let takes = "sites takes a list of 1 to 1000 sites";
    assert_eq!(
        said(vec![("sites", List(vec![]))]),
        format!("sites came as an empty list; {takes}")
    );
    let of = |count| vec![("sites", List(vec![site(0.5); count]))];
    assert_eq!(
        said(of(1001)),
        format!("sites came as a longer list; {takes}")
    );
    assert_eq!(report(of(1000)).power.map(Power::to_mw), Some(500.0));
    assert_eq!(report(of(1)).power.map(Power::to_mw), Some(0.5));
}

#[test]
fn no_list_at_all() {
    let takes = "sites takes a list of 1 to 1000 sites";
    for (value, came) in [
        (Number(202.0), "a number"),
        (Text("202".to_owned()), "\"202\""),
        (Other("null"), "null"),
        (Other("object"), "object"),
    ] {
        assert_eq!(
            said(vec![("sites", value)]),
            format!("sites came as {came}; {takes}")
        );
    }
    // And the other way about.
    assert_eq!(
        said(vec![("powerMw", List(vec![site(1.0)]))]),
        "powerMw came as a list; powerMw takes numbers from 0 to 1000000 MW"
    );
}

#[test]
fn an_entry_that_is_no_site() {
    let takes = "sites[2] takes an object of name, powerMw, group";
    assert_eq!(
        said_of(Number(22.0)),
        format!("sites[2] came as a number; {takes}")
    );
    assert_eq!(
        said_of(Other("null")),
        format!("sites[2] came as null; {takes}")
    );
    assert_eq!(
        said_of(List(vec![])),
        format!("sites[2] came as a list; {takes}")
    );
}

#[test]
fn a_site_without_a_name() {
    let named = |name: Value| said_of(object(&[("name", name), ("powerMw", Number(4.0))]));
    let takes = "sites[2].name takes a text";
    assert_eq!(
        said_of(object(&[("powerMw", Number(4.0))])),
        "sites[2].name is missing"
    );
    assert_eq!(
        named("".into()),
        format!("sites[2].name came as \"\"; {takes}")
    );
    assert_eq!(
        named(" ".into()),
        format!("sites[2].name came as \" \"; {takes}")
    );
    assert_eq!(
        named(Number(4.0)),
        format!("sites[2].name came as a number; {takes}")
    );
    let group = object(&[
        ("name", "farm".into()),
        ("powerMw", Number(4.0)),
        ("group", Other("undefined")),
    ]);
    assert_eq!(
        said_of(group),
        "sites[2].group came as undefined; sites[2].group takes a text"
    );
}

#[test]
fn a_sites_power_is_within_bounds() {
    let power = |power: Value| said_of(object(&[("name", "farm".into()), ("powerMw", power)]));
    let takes = "sites[2].powerMw takes numbers from 0 to 1000000 MW";
    assert_eq!(
        said_of(object(&[("name", "farm".into())])),
        format!("sites[2].powerMw is missing; {takes}")
    );
    for (value, came) in [
        (Number(-1.0), "-1"),
        (Number(f64::NAN), "NaN"),
        (Number(f64::INFINITY), "inf"),
        (Number(1_000_001.0), "1000001"),
        ("22".into(), "\"22\""),
    ] {
        assert_eq!(
            power(value),
            format!("sites[2].powerMw came as {came}; {takes}")
        );
    }
}

#[test]
fn a_key_that_no_site_has() {
    let entry = object(&[
        ("name", "farm".into()),
        ("powerMw", Number(4.0)),
        ("powerMW", Number(4.0)),
        ("name", "farm".into()),
    ]);
    assert_eq!(
        said_of(entry),
        "sites[2].powerMW is not a field; the fields are name, powerMw, group\n\
         sites[2].name came twice"
    );
}

#[test]
fn everything_that_is_wrong_in_a_list_is_said_at_once() {
    let wrong = object(&[("power", Number(4.0))]);
    assert_eq!(
        said(vec![("sites", List(vec![Number(1.0), site(-1.0), wrong]))]),
        "sites[0] came as a number; sites[0] takes an object of name, powerMw, group\n\
         sites[1].powerMw came as -1; sites[1].powerMw takes numbers from 0 to 1000000 MW\n\
         sites[2].power is not a field; the fields are name, powerMw, group\n\
         sites[2].name is missing\n\
         sites[2].powerMw is missing; sites[2].powerMw takes numbers from 0 to 1000000 MW"
    );
}

#[test]
fn a_name_that_only_looks_like_a_place_is_no_field() {
    for name in ["sites[0].powerMw", "sites[0]", "sitesTotal", "site"] {
        let said = said(vec![("powerMw", Number(1.0)), (name, Number(1.0))]);
        assert!(
            said.starts_with(&format!("{name} is not a field; ")),
            "{said}"
        );
    }
}

#[test]
fn a_list_is_one_of_four_ways_to_say_the_size() {
    let list = || ("sites", List(vec![site(1.0)]));
    assert_eq!(
        said(vec![("powerMw", Number(1.0)), list()]),
        "sites came besides powerMw: give one of them"
    );
    assert_eq!(said(vec![list(), list()]), "sites came twice");
    let besides = said(vec![
        list(),
        ("sharePercent", Number(1.0)),
        ("hashrateEhs", Number(1.0)),
    ]);
    assert_eq!(
        besides,
        "hashrateEhs came besides sharePercent: give one of them; \
         hashrateEhs takes numbers from 0 to 71583 EH/s\n\
         sites came besides sharePercent: give one of them"
    );
}

#[test]
fn a_total_needs_its_list_and_a_list_its_machines() {
    assert_eq!(
        said(vec![
            ("powerMw", Number(202.0)),
            ("sitesTotalMw", Number(202.0))
        ]),
        "sitesTotalMw came without sites"
    );
    let needs = "efficiencyJPerTh takes numbers from 1 to 10000 J/TH";
    let without = FARMS
        .into_iter()
        .filter(|(name, _)| !["efficiencyJPerTh", "pue"].contains(name));
    let inputs = without.map(|(name, number)| (name, Number(number)));
    let refusals = Scenario::from_named(inputs.chain([("sites", List(vec![site(1.0)]))]));
    assert_eq!(
        refusals.expect_err("no machines").to_string(),
        format!("sites came without efficiencyJPerTh; {needs}")
    );
}

#[test]
fn a_list_is_no_more_than_the_network() {
    let small = |sites| {
        let inputs = FARMS
            .into_iter()
            .filter(|(name, _)| !["difficulty", "pue"].contains(name));
        let inputs = inputs.map(|(name, number)| (name, Number(number)));
        let network = [("networkEhs", Number(100.0)), ("pue", Number(1.5))];
        Scenario::from_named(inputs.chain(network).chain([("sites", List(sites))]))
    };
    assert_eq!(
        small(vec![site(9_000.0), site(1_000.0)])
            .expect_err("too much")
            .to_string(),
        "sites add up to 10000; sites takes numbers from 0 to 9000 MW",
        "100 EH/s × 60 J/TH × 1.5"
    );
    assert!(small(vec![site(8_000.0), site(1_000.0)]).is_ok());
}

/// No sum passes what a single power may be.
#[test]
fn a_list_is_no_more_than_one_site_may_be() {
    let sites = List(vec![site(1_000_000.0), site(1.0)]);
    let greatest = vec![
        ("efficiencyJPerTh", Number(10_000.0)),
        ("difficulty", Number(1e16)),
        ("sites", sites),
    ];
    assert_eq!(
        said(greatest),
        "sites add up to 1000001; sites takes numbers from 0 to 1000000 MW"
    );
}

/// A value of any kind, as deep as one can come over a wire.
fn anything() -> impl Strategy<Value = Value> {
    let single = prop_oneof![
        any::<f64>().prop_map(Number),
        (0.0..100.0).prop_map(Number),
        "[a-z ]{0,4}".prop_map(Text),
        Just(Other("null")),
    ];
    let key = select(vec!["name", "powerMw", "group", "", "powerMW"]).prop_map(str::to_owned);
    let object = vec((key, single.clone()), 0..5).prop_map(Object);
    let right = (0.0..100.0).prop_map(site);
    let entry = prop_oneof![8 => right, 1 => object, 1 => single.clone()];
    prop_oneof![4 => vec(entry, 0..6).prop_map(List), 1 => single]
}

proptest! {
    #![proptest_config(same_cases_every_time(2000))]

    /// Whatever comes is taken or refused by its place, and what is taken has a size.
    #[test]
    fn any_value_is_taken_or_refused(value in anything()) {
        match scenario(vec![("sites", value)]) {
            Ok(scenario) => {
                let report = estimate(&scenario);
                let sites = report.sites.expect("a list came");
                prop_assert!(sites.all.power.to_mw() >= 0.0);
                prop_assert_eq!(report.power, Some(sites.all.power));
            }
            Err(Refusals(refusals)) => {
                prop_assert!(refusals.iter().all(|refusal| refusal.field.starts_with("sites")));
                prop_assert!(!refusals.is_empty());
            }
        }
    }
}
