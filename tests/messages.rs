//! Every refusal, word for word.

use idle_loss::Field::{
    ClaimPriceUsd, ClaimUsd, Difficulty, EfficiencyJPerTh, FeesBtcPerBlock, HashrateEhs,
    LostMachinesPercent, NetworkEhs, OutageHours, PowerMw, PriceUsd, Pue, RampHours, SharePercent,
    StartHeight,
};
use idle_loss::fields::End;
use idle_loss::inputs::Value::{self, Number, Other, Text};
use idle_loss::{Field, Problem, Scenario};

const SHUTDOWN: [(Field, f64); 6] = [
    (SharePercent, 12.0),
    (Difficulty, 24_272_331_996_979.97),
    (StartHeight, 717_281.0),
    (FeesBtcPerBlock, 0.1056),
    (PriceUsd, 43_589.36),
    (OutageHours, 24.0),
];

/// What is said of the shutdown after these changes.
fn with(changes: &[(Field, f64)]) -> String {
    let gone: Vec<_> = changes.iter().map(|(field, _)| *field).collect();
    let mut inputs = without(&gone);
    inputs.extend(changes);
    said(inputs)
}

fn without(fields: &[Field]) -> Vec<(Field, f64)> {
    let stays = |(field, _): &(Field, f64)| !fields.contains(field);
    SHUTDOWN.into_iter().filter(stays).collect()
}

#[track_caller]
fn said(inputs: Vec<(Field, f64)>) -> String {
    Scenario::new(inputs)
        .expect_err("something to say")
        .to_string()
}

#[track_caller]
fn said_of_named(name: &str, value: Value) -> String {
    let named = SHUTDOWN.map(|(field, value)| (field.name(), Number(value)));
    let inputs = named
        .into_iter()
        .filter(|(other, _)| *other != name)
        .chain([(name, value)]);
    Scenario::from_named(inputs)
        .expect_err("something to say")
        .to_string()
}

#[test]
fn out_of_range() {
    assert_eq!(
        with(&[(SharePercent, 120.0)]),
        "sharePercent came as 120; sharePercent takes numbers from 0 to 100 %"
    );
    assert_eq!(
        with(&[(OutageHours, -1.0)]),
        "outageHours came as -1; outageHours takes numbers from 0 to 8784 h"
    );
    assert_eq!(
        with(&[(Difficulty, 0.5)]),
        "difficulty came as 0.5; difficulty takes numbers from 1 to 10000000000000000"
    );
}

#[test]
fn no_number_at_all() {
    assert_eq!(
        with(&[(PriceUsd, f64::NAN)]),
        "priceUsd came as NaN; priceUsd takes numbers from 0 to 10000000 USD"
    );
    assert_eq!(
        with(&[(PriceUsd, f64::INFINITY)]),
        "priceUsd came as inf; priceUsd takes numbers from 0 to 10000000 USD"
    );
    assert_eq!(
        said_of_named("priceUsd", Text("43,589".to_owned())),
        "priceUsd came as \"43,589\"; priceUsd takes numbers from 0 to 10000000 USD"
    );
}

#[test]
fn a_height_is_whole() {
    assert_eq!(
        with(&[(StartHeight, 717_281.5)]),
        "startHeight came as 717281.5; startHeight takes whole numbers from 0 to 6929999"
    );
}

#[test]
fn missing() {
    assert_eq!(
        said(without(&[PriceUsd])),
        "priceUsd is missing; priceUsd takes numbers from 0 to 10000000 USD"
    );
    assert_eq!(
        said(without(&[SharePercent])),
        "one of sharePercent, hashrateEhs, powerMw, sites is missing; \
         sharePercent takes numbers from 0 to 100 %"
    );
    assert_eq!(
        said(without(&[Difficulty])),
        "one of difficulty, networkEhs is missing; \
         difficulty takes numbers from 1 to 10000000000000000"
    );
}

/// What is said of the shutdown with this range on a field.
#[track_caller]
fn with_range(field: Field, low: Option<f64>, high: Option<f64>) -> String {
    let named = SHUTDOWN.map(|(field, value)| (field.name().to_owned(), Number(value)));
    let end = |end, value: Option<f64>| value.map(|value| (field.end_name(end), Number(value)));
    let ends = [end(End::Low, low), end(End::High, high)];
    Scenario::from_named(named.into_iter().chain(ends.into_iter().flatten()))
        .expect_err("something to say")
        .to_string()
}

#[test]
fn ranges() {
    assert_eq!(
        with_range(SharePercent, Some(13.0), Some(15.0)),
        "sharePercentLow came as 13; sharePercentLow takes numbers from 0 to 12 %"
    );
    assert_eq!(
        with_range(SharePercent, Some(10.0), Some(11.0)),
        "sharePercentHigh came as 11; sharePercentHigh takes numbers from 12 to 100 %"
    );
    assert_eq!(
        with_range(SharePercent, Some(10.0), Some(101.0)),
        "sharePercentHigh came as 101; sharePercentHigh takes numbers from 0 to 100 %"
    );
    assert_eq!(
        with_range(PriceUsd, Some(f64::NAN), Some(45_898.0)),
        "priceUsdLow came as NaN; priceUsdLow takes numbers from 0 to 10000000 USD"
    );
    assert_eq!(
        with_range(PriceUsd, Some(42_955.0), None),
        "priceUsdLow came without priceUsdHigh; \
         priceUsdHigh takes numbers from 0 to 10000000 USD"
    );
    assert_eq!(
        with_range(RampHours, Some(1.0), Some(2.0)),
        "rampHoursLow came without rampHours; rampHours takes numbers from 0 to 2160 h\n\
         rampHoursHigh came without rampHours; rampHours takes numbers from 0 to 2160 h"
    );
    assert_eq!(
        with_range(StartHeight, Some(717_280.5), Some(717_282.0)),
        "startHeightLow came as 717280.5; startHeightLow takes whole numbers from 0 to 6929999"
    );
    // Somebody's figure is what it is.
    assert!(with_range(ClaimUsd, Some(1.0), Some(2.0)).starts_with("claimUsdLow is not a field; "));
}

#[test]
fn a_size_is_believed_to_be_no_more_than_the_network() {
    let ranged = |high: f64| {
        Scenario::from_named([
            ("hashrateEhs", Number(20.0)),
            ("hashrateEhsLow", Number(10.0)),
            ("hashrateEhsHigh", Number(high)),
            ("networkEhs", Number(170.0)),
            ("startHeight", Number(717_281.0)),
            ("feesBtcPerBlock", Number(0.1056)),
            ("priceUsd", Number(43_589.36)),
            ("outageHours", Number(24.0)),
        ])
    };
    assert!(ranged(170.0).is_ok());
    assert_eq!(
        ranged(171.0).expect_err("too much").to_string(),
        "hashrateEhsHigh came as 171; hashrateEhsHigh takes numbers from 20 to 170 EH/s"
    );
}

#[test]
fn a_day_of_a_claim_alone() {
    assert_eq!(
        with(&[(ClaimPriceUsd, 37_837.0)]),
        "claimPriceUsd came without claimUsd; claimUsd takes numbers from 0 to 1000000000000 USD"
    );
}

#[test]
fn a_word_that_is_none() {
    assert_eq!(
        said_of_named("payout", Text("solo".to_owned())),
        "payout came as \"solo\"; payout takes one of expected, luck"
    );
}

#[test]
fn misspelt() {
    assert_eq!(
        said_of_named("outageHour", Number(24.0)),
        "outageHour is not a field; the fields are sharePercent, hashrateEhs, powerMw, \
         sitesTotalMw, efficiencyJPerTh, pue, difficulty, networkEhs, startHeight, \
         feesBtcPerBlock, priceUsd, outageHours, rampHours, lostMachinesPercent, \
         electricityUsdPerMwh, standbyPercent, fixedChargesPercent, creditUsdPerMwh, \
         poolFeePercent, claimUsd, claimHours, claimDifficulty, claimStartHeight, \
         claimFeesBtcPerBlock, claimPriceUsd, sites, cause, payout"
    );
    // A prototype's key is a name like any other.
    assert!(said_of_named("__proto__", Number(1.0)).starts_with("__proto__ is not a field; "));
    // What a refusal calls a site's power is no field to give.
    let refused = Scenario::from_named([("sites[0].powerMw", Number(31.0))]);
    let first = &refused.expect_err("a misspelt field").0[0];
    assert!(matches!(first.problem, Problem::Unknown { .. }) && first.bounds().is_none());
}

#[test]
fn two_that_say_the_same() {
    assert_eq!(
        with(&[(HashrateEhs, 5.0)]),
        "hashrateEhs came besides sharePercent: give one of them; \
         hashrateEhs takes numbers from 0 to 71583 EH/s"
    );
    assert_eq!(
        with(&[(NetworkEhs, 173.75)]),
        "networkEhs came besides difficulty: give one of them; \
         networkEhs takes numbers from 0.000001 to 71583 EH/s"
    );
}

#[test]
fn twice() {
    let mut inputs = SHUTDOWN.to_vec();
    inputs.push((PriceUsd, 41_000.0));
    assert_eq!(
        said(inputs),
        "priceUsd came twice; priceUsd takes numbers from 0 to 10000000 USD"
    );
}

#[test]
fn power_needs_an_efficiency() {
    let mut inputs = without(&[SharePercent]);
    inputs.push((PowerMw, 202.0));
    assert_eq!(
        said(inputs),
        "powerMw came without efficiencyJPerTh; efficiencyJPerTh takes numbers from 1 to 10000 J/TH"
    );
    assert_eq!(
        with(&[(Pue, 1.1)]),
        "pue came without efficiencyJPerTh; efficiencyJPerTh takes numbers from 1 to 10000 J/TH"
    );
}

#[test]
fn no_more_than_the_network() {
    let mut by_hashrate = without(&[SharePercent, Difficulty]);
    by_hashrate.extend([(HashrateEhs, 200.0), (NetworkEhs, 173.75)]);
    assert_eq!(
        said(by_hashrate),
        "hashrateEhs came as 200; hashrateEhs takes numbers from 0 to 173.75 EH/s"
    );
    let mut by_power = without(&[SharePercent, Difficulty]);
    by_power.extend([
        (PowerMw, 9_000.0),
        (NetworkEhs, 100.0),
        (EfficiencyJPerTh, 50.0),
        (Pue, 1.5),
    ]);
    assert_eq!(
        said(by_power),
        "powerMw came as 9000; powerMw takes numbers from 0 to 7500 MW"
    );
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    assert_eq!(
        said(vec![
            (SharePercent, 101.0),
            (Difficulty, 1.0),
            (StartHeight, 0.0),
            (PriceUsd, 1.0)
        ]),
        "sharePercent came as 101; sharePercent takes numbers from 0 to 100 %\n\
         feesBtcPerBlock is missing; feesBtcPerBlock takes numbers from 0 to 50 BTC\n\
         outageHours is missing; outageHours takes numbers from 0 to 8784 h"
    );
}

#[test]
fn a_default_is_named_in_the_report() {
    let mut inputs = without(&[SharePercent]);
    inputs.extend([(PowerMw, 202.0), (EfficiencyJPerTh, 60.0)]);
    let report = idle_loss::estimate(&Scenario::new(inputs).expect("a valid scenario"));
    assert_eq!(
        report.assumed,
        [(Pue, 1.1), (RampHours, 0.0), (LostMachinesPercent, 0.0)]
    );
    assert_eq!(Pue.row().default, Some(1.1));
}

/// The shutdown with its machines known, and these inputs.
fn with_machines(inputs: &[(&str, Value)]) -> Result<Scenario, idle_loss::Refusals> {
    let named = SHUTDOWN.map(|(field, value)| (field.name(), Number(value)));
    let machines = [("efficiencyJPerTh", Number(60.0)), ("pue", Number(1.1))];
    Scenario::from_named(
        named
            .into_iter()
            .chain(machines)
            .chain(inputs.iter().cloned()),
    )
}

#[track_caller]
fn said_with_machines(inputs: &[(&str, Value)]) -> String {
    with_machines(inputs)
        .expect_err("something to say")
        .to_string()
}

#[test]
fn a_cause_is_one_of_four_words() {
    let cause =
        |value| said_with_machines(&[("cause", value), ("electricityUsdPerMwh", Number(55.0))]);
    let words = "cause takes one of power, internet, closure, curtailment";
    assert_eq!(
        cause(Text("fire".to_owned())),
        format!("cause came as \"fire\"; {words}")
    );
    assert_eq!(
        cause(Text("Power".to_owned())),
        format!("cause came as \"Power\"; {words}")
    );
    assert_eq!(
        cause(Number(1.0)),
        format!("cause came as a number; {words}")
    );
    assert_eq!(cause(Other("null")), format!("cause came as null; {words}"));
    let power = || ("cause", Text("power".to_owned()));
    assert_eq!(
        said_with_machines(&[power(), power(), ("electricityUsdPerMwh", Number(55.0))]),
        "cause came twice"
    );
}

#[test]
fn a_net_needs_cause_machines_and_a_price_of_electricity() {
    assert_eq!(
        said_with_machines(&[("cause", Text("power".to_owned()))]),
        "cause came without electricityUsdPerMwh; \
         electricityUsdPerMwh takes numbers from 0 to 10000 USD/MWh"
    );
    assert_eq!(
        said_with_machines(&[
            ("poolFeePercent", Number(2.0)),
            ("electricityUsdPerMwh", Number(55.0))
        ]),
        "electricityUsdPerMwh came without cause\npoolFeePercent came without cause"
    );
    let named = SHUTDOWN.map(|(field, value)| (field.name(), Number(value)));
    let net = [
        ("cause", Text("power".to_owned())),
        ("electricityUsdPerMwh", Number(55.0)),
    ];
    assert_eq!(
        Scenario::from_named(named.into_iter().chain(net))
            .expect_err("no machines")
            .to_string(),
        "cause came without efficiencyJPerTh; efficiencyJPerTh takes numbers from 1 to 10000 J/TH"
    );
}

#[test]
fn only_curtailment_is_paid_for() {
    let credit = |cause: &str| {
        with_machines(&[
            ("cause", Text(cause.to_owned())),
            ("electricityUsdPerMwh", Number(55.0)),
            ("creditUsdPerMwh", Number(100.0)),
        ])
    };
    assert!(credit("curtailment").is_ok());
    assert_eq!(
        credit("power").expect_err("not paid").to_string(),
        "creditUsdPerMwh goes only with cause curtailment; \
         creditUsdPerMwh takes numbers from 0 to 100000 USD/MWh"
    );
}

#[test]
fn a_figure_comes_with_its_hours() {
    assert_eq!(
        said_with_machines(&[("claimUsd", Number(1e6))]),
        "claimUsd came without claimHours; claimHours takes numbers from 0.25 to 8784 h"
    );
    assert_eq!(
        said_with_machines(&[("claimHours", Number(24.0))]),
        "claimHours came without claimUsd; claimUsd takes numbers from 0 to 1000000000000 USD"
    );
}
