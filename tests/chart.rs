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
fn a_figure_that_is_none_has_no_line_and_the_others_keep_their_numbers() {
    let none = [f64::NAN, -1e6, f64::INFINITY];
    let mut claims = none.map(|usd| claim(usd, 24.0)).to_vec();
    claims.extend([claim(0.0, 0.0), claim(1e6, 0.0), claim(1e6, 24.0)]);
    let chart = chart(&shutdown(&[]), &claims);
    assert_eq!(chart.claims.len(), 1);
    let numbers = labels(&chart, Says::Claim);
    assert_eq!(
        numbers.iter().map(|label| label.value).collect::<Vec<_>>(),
        [5.0]
    );

    // Of no dollars it is the axis.
    let chart = idle_loss::chart::chart(&shutdown(&[]), &[claim(0.0, 24.0), claim(-0.0, 24.0)]);
    assert_eq!(chart.claims, [(66.0, 100.0); 2]);
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

/// As the page's style and words have it: a word in camel case.
#[test]
fn what_a_label_says_is_named() {
    let report = shutdown(&[
        ("outageHours", 24.0),
        ("rampHours", 40.0),
        ("priceUsdLow", 40_000.0),
        ("priceUsdHigh", 50_000.0),
    ]);
    let chart = chart(&report, &[claim(1e6, 24.0)]);
    let mut names: Vec<String> = Vec::new();
    for label in &chart.labels {
        let (first, rest) = label.says.name().split_at(1);
        let name = [&first.to_uppercase(), rest].concat();
        assert_eq!(name, format!("{:?}", label.says));
        names.push(name);
    }
    names.sort_unstable();
    names.dedup();
    assert!(names.len() >= 10, "{names:?}");
}

/// Claims are written in the second part, even where nothing is won back there.
#[test]
fn the_first_part_is_all_unless_something_is_written_beside_it() {
    let nothing = shutdown(&[("outageHours", 0.0)]);
    assert_eq!(chart(&nothing, &[]).axes, [(0.0, 100.0)]);
    let claimed = chart(&nothing, &[claim(1e6, 24.0)]);
    assert_eq!(claimed.axes, [(0.0, 66.0)]);
    assert_eq!(
        chart(&shutdown(&[]), &[]).axes,
        [(0.0, 66.0), (72.0, 100.0)]
    );
}

#[test]
fn the_last_hours_are_written_with_their_unit() {
    let chart = chart(&shutdown(&[("outageHours", 24.0)]), &[]);
    let hours = |says| {
        let labels = labels(&chart, says).into_iter();
        labels.map(|label| label.value).collect::<Vec<_>>()
    };
    assert_eq!(hours(Says::Hours), [0.0, 12.0, 24.0]);
    assert_eq!(hours(Says::LastHours), [36.0]);
}

/// The area lies between the line of the second part and where it began.
#[test]
fn what_is_won_back_is_an_area() {
    let won = chart(&shutdown(&[]), &[]);
    let line = &won.lines[1];
    let (area, corner) = won.won_back.split_at(line.len());
    assert_eq!(area, line);
    assert_eq!(corner, [(100.0, line[0].1)]);
    assert!(
        chart(&shutdown(&[("outageHours", 0.0)]), &[])
            .won_back
            .is_empty()
    );
}

/// Each line bends where the course does: at the hours of its timeline, each once.
#[test]
fn what_rises_on_is_not_won_back() {
    let report = shutdown(&[("lostMachinesPercent", 10.0)]);
    assert!(
        report.course.won_back.btc.to_btc() > 0.0 && report.course.never_back.btc.to_btc() > 0.0
    );
    let chart = chart(&report, &[]);
    let (first, last) = (
        chart.lines[1][0],
        *chart.lines[1].last().expect("a second part"),
    );
    assert!(last.1 < first.1, "it rises, from the top");
    assert!(chart.won_back.is_empty());
    assert_eq!(labels(&chart, Says::WonBack), []);
}

#[test]
fn lines_bend_with_the_course() {
    let report = shutdown(&[("rampHours", 40.0), ("lostMachinesPercent", 50.0)]);
    let chart = chart(&report, &[]);
    let last = labels(&chart, Says::LastHours)[0].value;
    let hours = report.course.timeline.iter().map(|point| point.hour);
    let hours: Vec<f64> = hours.map(Hours::to_hours).collect();
    let first = hours.iter().filter(|hour| (0.0..last).contains(*hour));
    assert_eq!(chart.lines[0].len(), first.count() + 1);
    for line in chart.lines.iter().filter(|line| !line.is_empty()) {
        assert!(
            line.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "{line:?}"
        );
    }
    // What never comes back is missed after the return too: by the end of the first part so much.
    let next = hours.iter().position(|hour| *hour > last).expect("later");
    let usd = |at: usize| (report.course.timeline[at].missed * report.price).to_usd();
    let part = (last - hours[next - 1]) / (hours[next] - hours[next - 1]);
    assert!(part > 0.1 && usd(next) > 1.1 * usd(next - 1), "{part}");
    let missed = usd(next - 1) * (1.0 - part) + usd(next) * part;
    near(
        labels(&chart, Says::Loss)[0].value,
        missed,
        1e-12,
        "on the line",
    );
}

#[test]
fn events_are_told_with_their_change() {
    let report = shutdown(&[("outageHours", 24.0)]);
    let chart = chart(&report, &[]);
    // Nobody is late, so the end is the return.
    assert!(labels(&chart, Says::Back).is_empty());
    let retargets = labels(&chart, Says::Retarget);
    let change = (report.course.retargets[0].change - 1.0) * 100.0;
    near(retargets[0].value, change, 1e-9, "in percent");
    let told = chart.events.len();
    let shown = report
        .course
        .retargets
        .iter()
        .filter(|retarget| retarget.hour != report.course.horizon);
    assert_eq!(told, 1 + shown.count());
}

/// What is written keeps its distance: a line of words, or two for a claim.
#[test]
fn what_is_written_gives_way() {
    let report = shutdown(&[
        ("outageHours", 24.0),
        ("priceUsdLow", 43_500.0),
        ("priceUsdHigh", 43_700.0),
    ]);
    let chart = chart(
        &report,
        &[claim(1.0, 24.0), claim(2.0, 24.0), claim(3.0, 24.0)],
    );
    let at = |says| {
        labels(&chart, says)
            .iter()
            .map(|label| label.at.1)
            .collect::<Vec<_>>()
    };
    let figures = [at(Says::High)[0], at(Says::Loss)[0], at(Says::Low)[0]];
    let loss = report.loss_usd.to_usd();
    near(
        labels(&chart, Says::Low)[0].value,
        loss * 43_500.0 / 43_589.36,
        1e-9,
        "low",
    );
    let edge = chart.bands[0][chart.lines[0].len() - 1];
    near(figures[0], edge.1, 1e-9, "the highest stays");
    near(figures[1] - figures[0], 8.0, 1e-9, "a line");
    near(figures[2] - figures[1], 8.0, 1e-9, "a line");
    // The smallest lies at the bottom, and the others above it.
    let claims = at(Says::Claim);
    for (came, right) in claims.iter().zip([68.0, 84.0, 100.0]) {
        near(*came, right, 1e-4, "two lines each");
    }
}

/// Steps of 1, 2 or 5 and zeros: the least that reaches the top in four.
#[test]
fn dollars_are_marked_in_round_steps() {
    for price in [
        1e-4, 0.003, 0.05, 0.7, 1.0, 9.0, 130.0, 2_000.0, 43_589.36, 1e6, 9e6,
    ] {
        for share in [10.0, 12.0, 20.0, 33.0, 57.0, 90.0] {
            let report = shutdown(&[("priceUsd", price), ("sharePercent", share)]);
            let chart = chart(&report, &[]);
            let marks = labels(&chart, Says::Usd);
            let (step, count) = (marks[0].value, marks.len());
            let missed = report.course.timeline.iter().map(|point| point.missed);
            let highest = missed
                .map(|btc| (btc * report.price).to_usd())
                .fold(0.0, f64::max);
            let text = format!("{step:e}");
            let (digits, _) = text.split_once('e').expect("a power of ten");
            let digits: f64 = digits.parse().expect("digits");
            let lesser = match digits.round() {
                1.0 => 0.5,
                2.0 => 1.0,
                5.0 => 2.0,
                _ => panic!("{step}"),
            };
            near(digits, digits.round(), 1e-9, "round");
            assert!(step * 4.0 >= highest && count <= 4, "{step} of {highest}");
            assert!(
                step / digits * lesser * 4.0 < highest,
                "{step} of {highest}"
            );
            assert!(marks[count - 1].value >= highest, "{step} of {highest}");
        }
    }
}
