//! What the chart shows, and where.

mod near;

use idle_loss::chart::{Chart, Label, Says, chart};
use idle_loss::claim::Claim;
use idle_loss::inputs::Value;
use idle_loss::units::{Hours, Usd};
use idle_loss::{Report, Scenario, estimate};
use near::near;

fn shutdown(changes: &[(&str, f64)]) -> Report {
    let mut inputs = vec![
        ("sharePercent", 12.0),
        ("difficulty", 24_272_331_996_979.97),
        ("startHeight", 717_281.0),
        ("feesBtcPerBlock", 0.1056),
        ("priceUsd", 43_589.36),
        ("outageHours", 100.0),
    ];
    inputs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let all = inputs.iter().chain(changes);
    let all = all.map(|&(name, value)| (name, Value::Number(value)));
    estimate(&Scenario::from_named(all).expect("a valid scenario"))
}

fn labels(chart: &Chart, says: Says) -> Vec<Label> {
    let labels = chart.labels.iter().copied();
    labels.filter(|label| label.says == says).collect()
}

fn claim(usd: f64, hours: f64) -> Claim {
    Claim {
        usd: Usd::from_usd(usd),
        hours: Hours::from_hours(hours),
    }
}

#[test]
fn the_line_rises_to_the_loss_and_stays_until_the_network_answers() {
    let report = shutdown(&[("outageHours", 24.0)]);
    let chart = chart(&report, &[]);
    // An axis of 36 hours in the first 66%, one of $6M up to 95% of the height.
    near(chart.end.0, 66.0 * 24.0 / 36.0, 1e-9, "24 of 36 hours");
    near(
        100.0 - chart.end.1,
        95.0 * 4.787 / 6.0,
        1e-3,
        "$4.787M of $6M",
    );
    let [first, second] = &chart.lines;
    assert_eq!(first[0], (0.0, 100.0));
    let level = first.last().expect("an end").1;
    assert!((level - chart.end.1).abs() < 1e-9, "{level}");

    // 2.1 of 17.3 blocks come back, in the epoch after the next retarget.
    let [from, to] = [second[0], second[second.len() - 1]];
    assert!(
        (from.0 - 72.0).abs() < 1e-9 && (to.0 - 100.0).abs() < 1e-9,
        "{second:?}"
    );
    let won_back = labels(&chart, Says::WonBack)[0];
    near(won_back.value, 564e3, 0.01, "2.04 × 6.3 BTC × $43,589");
    near(
        to.1 - from.1,
        95.0 * won_back.value / 6e6,
        1e-2,
        "its part of $6M",
    );
}

#[test]
fn the_range_is_a_band_around_the_line() {
    let report = shutdown(&[
        ("outageHours", 24.0),
        ("sharePercentLow", 10.0),
        ("sharePercentHigh", 18.0),
    ]);
    let chart = chart(&report, &[]);
    let band = &chart.bands[0];
    let (points, line) = (band.len() / 2, &chart.lines[0]);
    for (place, (x, y)) in line.iter().enumerate() {
        let (upper, lower) = (band[place], band[2 * points - 1 - place]);
        assert!((upper.0 - x).abs() < 1e-9 && (lower.0 - x).abs() < 1e-9);
        near(
            100.0 - upper.1 + 1.0,
            (100.0 - y) * 1.5 + 1.0,
            1e-6,
            "18 / 12 of it",
        );
        near(
            100.0 - lower.1 + 1.0,
            (100.0 - y) / 1.2 + 1.0,
            1e-6,
            "10 / 12 of it",
        );
    }
    let figures = [Says::High, Says::Loss, Says::Low].map(|says| labels(&chart, says)[0]);
    near(
        figures[0].value,
        report.loss_usd.to_usd() * 1.5,
        1e-9,
        "18 / 12",
    );
    assert!(
        figures
            .windows(2)
            .all(|pair| pair[1].at.1 - pair[0].at.1 >= 8.0 - 1e-9)
    );
    // Without a range there is no band, and only one figure.
    let certain = idle_loss::chart::chart(&shutdown(&[]), &[]);
    assert!(certain.bands.iter().all(Vec::is_empty) && labels(&certain, Says::High).is_empty());
}

#[test]
fn claims_are_lines_from_the_start() {
    let report = shutdown(&[]);
    let claims = [claim(20e6, 100.0), claim(1e6, 24.0), claim(4.8e6, 24.0)];
    let chart = chart(&report, &claims);
    // $1M a day makes $8M in 192 hours.
    near(chart.claims[1].0, 66.0, 1e-9, "the end of the first part");
    near(
        100.0 - chart.claims[1].1,
        95.0 * 8.0 / 20.0,
        1e-9,
        "$8M of $20M",
    );
    // $20M in 100 hours leave at the top.
    near(
        chart.claims[0].0,
        66.0 * 100.0 / 192.0,
        1e-9,
        "100 of 192 hours",
    );
    near(chart.claims[0].1, 5.0, 1e-9, "the top");
    // Named from above, two lines of words apart.
    let named = labels(&chart, Says::Claim);
    assert_eq!(
        named.iter().map(|label| label.value).collect::<Vec<_>>(),
        [0.0, 2.0, 1.0]
    );
    assert!(
        named
            .windows(2)
            .all(|pair| pair[1].at.1 - pair[0].at.1 >= 16.0 - 1e-9)
    );
}

#[test]
fn what_happens_is_marked_where_it_happens() {
    let report = shutdown(&[("rampHours", 40.0)]);
    let chart = chart(&report, &[]);
    let said: Vec<(Says, f64)> = chart
        .labels
        .iter()
        .filter(|label| matches!(label.says, Says::End | Says::Back | Says::Retarget))
        .map(|label| (label.says, label.at.0.round()))
        .collect();
    // An axis of 288 hours: dark until 100, back at 140; retargets at 78 and, in the second part, at
    // its beginning and end.
    assert_eq!(said[0], (Says::End, 23.0), "66 × 100 / 288");
    assert_eq!(
        chart.events.len(),
        2 + report.course.retargets.len() - 1,
        "{:?}",
        chart.events
    );
    // Words that would lie over each other are not written.
    for pair in said.windows(2) {
        assert!((pair[1].1 - pair[0].1).abs() > 10.0, "{said:?}");
    }
}

#[test]
fn an_outage_of_no_time_draws_an_empty_chart() {
    let chart = chart(&shutdown(&[("outageHours", 0.0)]), &[]);
    assert!(chart.lines[0].iter().all(|(_, y)| (y - 100.0).abs() < 1e-9));
    assert!(chart.lines[1].is_empty() && chart.axes.len() == 1);
}
