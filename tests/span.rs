//! One call, from a quarter of an hour to a year and from one container of machines to half of the
//! network: each case is answered whole.

mod near;

use idle_loss::inputs::Value;
use idle_loss::units::Usd;
use idle_loss::{Report, Scenario, estimate};
use near::near;

const HOURS: [(&str, f64); 5] = [
    ("a quarter of an hour", 0.25),
    ("a day", 24.0),
    ("two weeks", 336.0),
    ("a quarter", 2196.0),
    ("a year", 8784.0),
];

/// A container of 1 MW is some 300 machines; the rest as parts of the network of January 2022, of
/// 173.7 EH/s, which draws 10,320 MW at 54 J/TH and a PUE of 1.1.
const SIZES: [(&str, f64); 5] = [
    ("a container", 1.0),
    ("a farm", 202.0),
    ("a country", 1238.0),
    ("a quarter of the network", 2580.0),
    ("half of the network", 5160.0),
];

/// Everything that can be asked at once.
fn asked(hours: f64, power_mw: f64) -> Report {
    let numbers = [
        ("powerMw", power_mw),
        ("powerMwLow", power_mw * 0.8),
        ("powerMwHigh", power_mw * 1.2),
        ("efficiencyJPerTh", 54.0),
        ("efficiencyJPerThLow", 45.2),
        ("efficiencyJPerThHigh", 63.5),
        ("pue", 1.1),
        ("difficulty", 24_272_331_996_979.97),
        ("startHeight", 717_281.0),
        ("feesBtcPerBlock", 0.1056),
        ("priceUsd", 43_589.36),
        ("priceUsdLow", 42_955.0),
        ("priceUsdHigh", 45_898.0),
        ("outageHours", hours),
        ("rampHours", hours / 5.0),
        ("lostMachinesPercent", 2.0),
        ("electricityUsdPerMwh", 57.0),
        ("fixedChargesPercent", 20.0),
        ("creditUsdPerMwh", 30.0),
        ("poolFeePercent", 2.0),
        ("claimUsd", 1e6),
        ("claimHours", 24.0),
        ("claimPriceUsd", 37_346.61),
    ];
    let numbers = numbers.map(|(name, number)| (name, Value::Number(number)));
    let cause = [("cause", "curtailment".into())];
    estimate(&Scenario::from_named(numbers.into_iter().chain(cause)).expect("a valid scenario"))
}

#[test]
fn every_span_and_size_is_answered_whole() {
    for (time, hours) in HOURS {
        for (size, power_mw) in SIZES {
            let case = format!("{size} for {time}");
            let report = asked(hours, power_mw);

            // MW / PUE / J/TH, as a part of the network.
            let share = power_mw / 1.1 / 54.0 / report.network.to_ehs();
            near(report.share.to_percent(), share * 100.0, 1e-12, &case);
            let loss = share * hours * 6.0 * 6.3556 * 43_589.36;
            near(report.loss_usd.to_usd(), loss, 1e-12, &case);

            let course = &report.course;
            let sides = [
                course.lost.btc.to_btc() + course.never_back.btc.to_btc(),
                course.won_back.btc.to_btc()
                    + course.gained_by_others.btc.to_btc()
                    + course.never_mined.btc.to_btc(),
            ];
            near(sides[0], sides[1], 1e-9, &case);
            assert!(course.settled && !course.retargets.is_empty(), "{case}");

            let net = report.net.expect(&case);
            let strike = net.strike.expect(&case).to_usd_per_mwh();
            // $229.6 a PH/s a day, less 2%, for 54 J/TH × 1.1 × 24 h.
            near(strike, 229.62 * 0.98 / 1.4256, 1e-4, &case);

            let ranges = report.ranges.expect(&case);
            let points = [
                ranges.loss_usd.low,
                ranges.loss_usd.middle,
                ranges.loss_usd.high,
            ];
            let [low, middle, high] = points.map(|usd: Usd| usd.to_usd() / loss);
            // Each part of the doubt alone, and all of them at once.
            assert!((0.63..0.8).contains(&low), "{case}: {low}");
            assert!((0.95..1.05).contains(&middle), "{case}: {middle}");
            assert!((1.2..1.5).contains(&high), "{case}: {high}");
            let net = report.net_range.expect(&case).net;
            assert!(net.low <= net.middle && net.middle <= net.high, "{case}");

            let implied = report.implied.expect(&case);
            let then = report.implied_then.expect(&case);
            let day = loss / hours * 24.0;
            near(implied.times.expect(&case), 1e6 / day, 1e-12, &case);
            near(
                then.times.expect(&case),
                1e6 / day * 43_589.36 / 37_346.61,
                1e-12,
                &case,
            );
        }
    }
}
