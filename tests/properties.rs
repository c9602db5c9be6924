//! What holds for every valid scenario.

mod seed;

use idle_loss::chart::{Says, chart};
use idle_loss::costs::Cause;
use idle_loss::fields::{Group, TABLE};
use idle_loss::outage::Amount;
use idle_loss::units::Usd;
use idle_loss::wire::answer;
use idle_loss::{Field, Report, Scenario, estimate, inputs::Value};
use proptest::prelude::*;
use proptest::sample::select;
use seed::same_cases_every_time;
use serde_json::Value as Json;

type Inputs = Vec<(Field, f64)>;

/// Any value of a field that the table lets pass, its ends and small values included.
fn value(field: Field) -> BoxedStrategy<f64> {
    let row = field.row();
    let (least, greatest, whole) = (row.least, row.greatest, row.whole);
    let small = (greatest * 1e-6).max(least);
    prop_oneof![
        1 => Just(least),
        1 => Just(greatest),
        2 => least..=small,
        4 => least..=greatest,
    ]
    .prop_map(move |value| if whole { value.trunc() } else { value })
    .boxed()
}

/// Inputs that may only fail by being larger than the network.
fn inputs() -> impl Strategy<Value = Inputs> {
    (
        select(Group::Size.fields()),
        select(Group::Network.fields()),
        any::<bool>(),
    )
        .prop_flat_map(|(size, network, fleet)| {
            let mut fields = vec![
                size,
                network,
                Field::StartHeight,
                Field::FeesBtcPerBlock,
                Field::PriceUsd,
                Field::OutageHours,
            ];
            if fleet || size == Field::PowerMw {
                fields.extend([Field::EfficiencyJPerTh, Field::Pue]);
            }
            fields
                .into_iter()
                .map(|field| value(field).prop_map(move |value| (field, value)))
                .collect::<Vec<_>>()
        })
}

/// The same, with a size that fits.
fn valid() -> impl Strategy<Value = Inputs> {
    inputs().prop_map(|inputs| match Scenario::new(inputs.clone()) {
        Ok(_) => inputs,
        Err(_) => with(&with_size(&inputs, Field::SharePercent, 50.0), &[]),
    })
}

fn with(inputs: &[(Field, f64)], changes: &[(Field, f64)]) -> Inputs {
    let kept = |&(field, _): &(Field, f64)| !changes.iter().any(|(changed, _)| *changed == field);
    let mut all: Inputs = inputs.iter().copied().filter(kept).collect();
    all.extend(changes);
    all
}

fn with_size(inputs: &[(Field, f64)], size: Field, value: f64) -> Inputs {
    let mut all: Inputs = inputs
        .iter()
        .copied()
        .filter(|(field, _)| field.row().group != Some(Group::Size))
        .collect();
    all.push((size, value));
    all
}

fn report(inputs: Inputs) -> Report {
    estimate(&Scenario::new(inputs).expect("a valid scenario"))
}

/// JSON has no infinity and no `NaN`, but null for them.
fn finite(json: &Json) -> bool {
    match json {
        Json::Null => false,
        Json::Array(all) => all.iter().all(finite),
        Json::Object(all) => all.values().all(finite),
        _ => true,
    }
}

/// Away from a halving.
fn within_one_subsidy(inputs: &[(Field, f64)]) -> Inputs {
    with(inputs, &[(Field::StartHeight, 717_281.0)])
}

/// Any valid scenario together with a cause, what the net needs, a slow return, lost machines and a claim.
fn with_net() -> impl Strategy<Value = (Inputs, Cause)> {
    const MORE: [Field; 10] = [
        Field::EfficiencyJPerTh,
        Field::Pue,
        Field::RampHours,
        Field::LostMachinesPercent,
        Field::ElectricityUsdPerMwh,
        Field::StandbyPercent,
        Field::FixedChargesPercent,
        Field::PoolFeePercent,
        Field::ClaimUsd,
        Field::ClaimHours,
    ];
    let more = MORE.map(|field| value(field).prop_map(move |value| (field, value)));
    let all = (
        valid(),
        more.to_vec(),
        value(Field::CreditUsdPerMwh),
        select(Cause::ALL.to_vec()),
    );
    all.prop_map(|(inputs, more, credit, cause)| {
        let credit = if cause.may_be_paid() { credit } else { 0.0 };
        // A size by power would be another size with other machines.
        let inputs = with_size(&inputs, Field::SharePercent, 12.0);
        let inputs = with(&inputs, &more);
        (with(&inputs, &[(Field::CreditUsdPerMwh, credit)]), cause)
    })
}

/// The value that the inputs have for a field.
fn of(inputs: &[(Field, f64)], field: Field) -> f64 {
    let mut found = inputs.iter().filter(|(other, _)| *other == field);
    found.next().expect("it is given").1
}

/// What rounding may make of a return that wins nothing back: see `what_is_lost_goes_somewhere`.
fn won_back_rounding(inputs: &[(Field, f64)]) -> f64 {
    1e-6 * of(inputs, Field::PriceUsd)
}

fn report_with(inputs: &[(Field, f64)], cause: Cause) -> Report {
    let numbers = inputs
        .iter()
        .map(|(field, value)| (field.name(), Value::Number(*value)));
    let cause = [("cause", Value::Text(cause.name().to_owned()))];
    estimate(&Scenario::from_named(numbers.chain(cause)).expect("a valid scenario"))
}

fn close(what: f64, to: f64) -> Result<(), TestCaseError> {
    // A chain of at most ten roundings of 1.1e-16 each, and a margin of ten.
    prop_assert!((what - to).abs() <= 1e-14 * to.abs(), "{what} is not {to}");
    Ok(())
}

proptest! {
    #![proptest_config(same_cases_every_time(1000))]

    #[test]
    fn every_number_is_finite_and_none_is_negative(inputs in valid()) {
        let entries = inputs.iter().map(|(field, value)| (field.name(), Value::Number(*value)));
        let report = serde_json::to_value(answer(entries)).expect("JSON");
        let report = report.as_object().expect("an object");
        for (name, value) in report {
            match name.as_str() {
                // In a yardstick NaN would look like what is not known: the next property asks for that.
                "status" | "assumed" | "yardstick" => {}
                "powerMw" | "sites" | "net" | "implied" | "impliedThen" | "ranges" | "netRange"
                    if value.is_null() => {}
                // A change may be a fall, and of what is never mined the rule may hand back more.
                "course" => prop_assert!(finite(value), "{value}"),
                _ => prop_assert!(value.as_f64().is_some_and(|number| number >= 0.0), "{name}: {value}"),
            }
        }
    }

    #[test]
    fn yardsticks_are_finite_and_none_is_negative(inputs in valid()) {
        let size = report(inputs).yardstick;
        let counts = [Some(size.network_time.to_hours()), size.machines, size.households];
        for count in counts.into_iter().flatten() {
            prop_assert!(count.is_finite() && count >= 0.0, "{size:?}");
        }
    }

    #[test]
    fn zero_hours_cost_nothing(inputs in valid()) {
        let report = report(with(&inputs, &[(Field::OutageHours, 0.0)]));
        prop_assert!(report.loss_usd.to_usd() == 0.0);
        prop_assert!(report.blocks.to_count() == 0.0);
    }

    #[test]
    fn the_loss_is_linear_in_price_hours_and_share(
        inputs in valid(),
        field in select(&[Field::PriceUsd, Field::OutageHours, Field::SharePercent]),
        value in 0.001..40.0_f64,
    ) {
        let inputs = within_one_subsidy(&with_size(&inputs, Field::SharePercent, value));
        let once = report(with(&inputs, &[(field, value)]));
        let twice = report(with(&inputs, &[(field, value * 2.0)]));
        close(twice.loss_usd.to_usd(), once.loss_usd.to_usd() * 2.0)?;
    }

    #[test]
    fn share_hashrate_and_power_agree(inputs in valid()) {
        let inputs = with(&inputs, &[(Field::EfficiencyJPerTh, 45.2), (Field::Pue, 1.1)]);
        let by_share = report(with_size(&inputs, Field::SharePercent, 12.0));
        let by_hashrate = report(with_size(&inputs, Field::HashrateEhs, by_share.hashrate.to_ehs()));
        let power = by_share.power.expect("an efficiency is given").to_mw();
        prop_assume!(power <= Field::PowerMw.row().greatest);
        let by_power = report(with_size(&inputs, Field::PowerMw, power));
        for other in [by_hashrate, by_power] {
            close(other.share.to_percent(), 12.0)?;
            close(other.loss_usd.to_usd(), by_share.loss_usd.to_usd())?;
            close(other.power.expect("as above").to_mw(), power)?;
        }
    }

    #[test]
    fn what_a_report_says_can_be_asked_again(inputs in valid(), share in select(vec![0.0, 33.3, 100.0])) {
        let inputs = with(&inputs, &[(Field::EfficiencyJPerTh, 14.2), (Field::Pue, 1.1)]);
        let first = report(with_size(&inputs, Field::SharePercent, share));
        let again = report(with_size(&inputs, Field::HashrateEhs, first.hashrate.to_ehs()));
        prop_assert!(again.share.to_percent() <= 100.0);
        close(again.loss_usd.to_usd(), first.loss_usd.to_usd())?;
        let power = first.power.expect("an efficiency is given").to_mw();
        prop_assume!(power <= Field::PowerMw.row().greatest);
        let again = report(with_size(&inputs, Field::PowerMw, power));
        prop_assert!(again.share.to_percent() <= 100.0);
    }

    #[test]
    fn what_is_lost_goes_somewhere(inputs in valid(), ramp in 0.0..2160.0_f64, gone in 0.0..=100.0_f64) {
        let inputs = with(&inputs, &[(Field::RampHours, ramp), (Field::LostMachinesPercent, gone)]);
        let course = report(inputs).course;
        let btc = |amount: Amount| amount.btc.to_btc();
        let lost = btc(course.lost) + btc(course.never_back);
        let found = btc(course.won_back) + btc(course.gained_by_others) + btc(course.never_mined);
        // Some hundred sums of up to 160,000 blocks of up to 100 BTC, each rounded by 1.1e-16.
        prop_assert!((lost - found).abs() <= 1e-6, "{lost} {found}");
    }

    #[test]
    fn the_net_and_what_is_implied_are_finite((inputs, cause) in with_net()) {
        let entries = inputs.iter().map(|(field, value)| (field.name(), Value::Number(*value)));
        let cause = [("cause", Value::Text(cause.name().to_owned()))];
        let answer = serde_json::to_value(answer(entries.chain(cause))).expect("JSON");
        prop_assert_eq!(&answer["status"], "ok");
        for part in ["net", "implied"] {
            for (name, value) in answer[part].as_object().expect("it was asked for") {
                // `null` says that no value in range would do, or that nothing is drawn.
                prop_assert!(value.is_number() || value.is_null(), "{part}.{name}: {value}");
            }
        }
        prop_assert!(answer["net"]["netUsd"].is_number() && answer["implied"]["lossUsd"].is_number());
    }

    #[test]
    fn the_net_is_the_sum_of_its_lines((inputs, cause) in with_net()) {
        let net = report_with(&inputs, cause).net.expect("a cause is given");
        let lines = [
            net.gross, net.pool_fee_not_paid, net.electricity_not_bought, net.standby_power,
            net.fixed_charges, net.restart, net.never_back, net.credits, net.won_back,
        ]
        .map(Usd::to_usd);
        let most = lines.iter().fold(0.0_f64, |most, line| most.max(line.abs()));
        prop_assert!((net.net.to_usd() - lines.iter().sum::<f64>()).abs() <= 1e-14 * most);
        prop_assert!(net.pool_fee_not_paid.to_usd() <= 0.0 && net.credits.to_usd() <= 0.0);
        prop_assert!(net.standby_power.to_usd() >= 0.0 && net.restart.to_usd() >= 0.0);
        prop_assert!(net.never_back.to_usd() >= 0.0);
        // No more than what is missed, less the credits; to the rounding of the lines.
        let at_most = (net.gross + net.restart + net.never_back + net.credits).to_usd();
        prop_assert!(net.net.to_usd() <= at_most + 1e-14 * most + won_back_rounding(&inputs));
    }

    /// What never comes back is counted as long and as dear as in `course`.
    #[test]
    fn the_gone_miss_what_the_course_says((inputs, cause) in with_net()) {
        let part = |field| of(&inputs, field) / 100.0;
        let report = report_with(&inputs, cause);
        let (net, course) = (report.net.expect("a cause is given"), report.course);
        let never_back = course.never_back.btc.to_btc() * of(&inputs, Field::PriceUsd);
        let after_fee = never_back * (1.0 - part(Field::PoolFeePercent));
        let off = net.never_back.to_usd() - after_fee;
        prop_assert!(off.abs() <= 1e-14 * never_back, "{off} of {never_back}");

        let lost = part(Field::LostMachinesPercent);
        let (dark, back) = (of(&inputs, Field::OutageHours), course.back.to_hours());
        let hours = dark + (back - dark) * (1.0 + lost) / 2.0
            + (course.horizon.to_hours() - back) * lost;
        let power = report.power.expect("an efficiency is given").to_mw();
        let bill = power * hours * of(&inputs, Field::ElectricityUsdPerMwh);
        let off = net.electricity_not_bought.to_usd() + bill;
        // Hours up to three years are differences of each other.
        let rounding = 1e-15 * 3.0 * 8784.0 * power * of(&inputs, Field::ElectricityUsdPerMwh);
        prop_assert!(off.abs() <= 1e-14 * bill + rounding, "{off} of {bill}");
    }

    #[test]
    fn an_outage_of_no_time_costs_nothing_net((inputs, cause) in with_net()) {
        let report = report_with(&with(&inputs, &[(Field::OutageHours, 0.0)]), cause);
        let net = report.net.expect("a cause is given");
        prop_assert!(net.net.to_usd() == 0.0, "{net:?}");
        prop_assert!(report.course.lost.btc.to_btc() == 0.0);
    }

    /// Half of the ramp, and all of it by what never comes back, whichever way it is counted: by
    /// its hours here, and in `course` by what the returning machines find. The difficulty has
    /// not yet moved.
    #[test]
    fn the_return_costs_what_the_course_says(
        share in 0.1..10.0_f64,
        ramp in 0.0..40.0_f64,
        lost in 0.0..=100.0_f64,
    ) {
        let inputs = vec![
            (Field::SharePercent, share), (Field::NetworkEhs, 174.0), (Field::StartHeight, 715_700.0),
            (Field::FeesBtcPerBlock, 0.0), (Field::PriceUsd, 1.0), (Field::OutageHours, 24.0),
            (Field::RampHours, ramp), (Field::LostMachinesPercent, lost),
            (Field::EfficiencyJPerTh, 50.0), (Field::ElectricityUsdPerMwh, 0.0),
        ];
        let report = report_with(&inputs, Cause::Power);
        let net = report.net.expect("a cause is given");
        let counted = net.gross.to_usd() + net.restart.to_usd();
        let course = report.course.lost.btc.to_btc();
        prop_assert!((counted - course).abs() <= 1e-9 * course, "{counted} {course}");
    }

    #[test]
    fn the_chart_holds_what_it_shows(inputs in valid()) {
        let report = report(inputs);
        let chart = chart(&report, &[]);
        for line in &chart.lines {
            prop_assert!(line.windows(2).all(|pair| pair[0].0 <= pair[1].0 + 1e-9), "{line:?}");
        }
        let lines = chart.lines.iter().flatten().copied();
        let labels = chart.labels.iter().map(|label| label.at);
        for (x, y) in lines.chain(labels).chain([chart.end]) {
            prop_assert!((-1e-9..=100.0 + 1e-9).contains(&x), "{x}");
            prop_assert!((-1e-6..=100.0 + 1e-6).contains(&y), "{y}");
        }
        let last = |says| chart.labels.iter().rfind(|label| label.says == says);
        let hours = last(Says::LastHours).expect("an axis").value;
        prop_assert!(hours >= report.outage.to_hours());
    }

    #[test]
    fn difficulty_and_network_hashrate_agree(inputs in valid(), difficulty in 1e6..=1e16_f64) {
        let network = |field, value| {
            let all = inputs.iter().copied().filter(|(field, _)| field.row().group != Some(Group::Network));
            let all = with_size(&all.collect::<Inputs>(), Field::SharePercent, 12.0);
            report(with(&all, &[(field, value)]))
        };
        let one = network(Field::Difficulty, difficulty);
        let other = network(Field::NetworkEhs, one.network.to_ehs());
        close(other.difficulty.to_ratio(), difficulty)?;
        close(other.hashprice_usd.to_usd_per_ph_day(), one.hashprice_usd.to_usd_per_ph_day())?;
    }

    #[test]
    fn hashrate_times_hashprice_is_the_loss_per_day(inputs in valid()) {
        let report = report(within_one_subsidy(&inputs));
        let by_hashprice = report.hashrate.to_phs() * report.hashprice.to_btc_per_ph_day();
        close(by_hashprice, report.loss_per_24h.to_btc())?;
    }

    #[test]
    fn nothing_outside_the_table_passes(
        inputs in valid(),
        field in select(TABLE.map(|row| row.field).to_vec()),
        beyond in prop_oneof![
            Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY), Just(-0.001),
            Just(f64::MAX), Just(f64::MIN),
        ],
    ) {
        let refusals = Scenario::new(with(&inputs, &[(field, beyond)])).expect_err("out of bounds");
        prop_assert!(refusals.0.iter().any(|refusal| refusal.field == field.name()));
    }
}
