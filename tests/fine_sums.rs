//! How sure the loss is where a range bends, ends, or takes in nothing: held against fine sums.

mod belief;
mod fine;
mod loss;
mod sums;

use belief::Inputs;
use fine::asked_of;
use idle_loss::inputs::Value;
use idle_loss::units::Usd;
use idle_loss::{Scenario, estimate};

/// What a sum over a million places is good to, and a grid with something wide taken exactly beside
/// it.
const FINE: f64 = 3e-4;

/// The riots' day, and what is asked of it: low, value and high.
fn inputs(asked: &[(&str, [f64; 3])]) -> Inputs {
    let day = [
        ("difficulty", 24_272_331_996_979.97),
        ("startHeight", 717_281.0),
        ("feesBtcPerBlock", 0.1056),
        ("priceUsd", 43_589.36),
        ("outageHours", 24.0),
    ];
    asked_of(&day, asked)
}

fn range(inputs: &Inputs) -> [f64; 3] {
    let numbers = inputs
        .iter()
        .map(|(name, value)| (name.as_str(), Value::Number(*value)));
    let scenario = Scenario::from_named(numbers).expect("a valid scenario");
    let range = estimate(&scenario).ranges.expect("in doubt").loss_usd;
    [range.low, range.middle, range.high].map(Usd::to_usd)
}

/// The range held against a fine sum, to so much of its middle.
#[track_caller]
fn agrees(asked: &[(&str, [f64; 3])], within: f64) {
    let inputs = inputs(asked);
    let (range, fine) = (range(&inputs), fine::points(&inputs, 1e6, false));
    for (came, fine_one) in range.into_iter().zip(fine) {
        let off = (came - fine_one) / fine[1];
        assert!(
            off.abs() <= within,
            "{came} is {off:.1e} of the middle off {fine_one}: {asked:?}"
        );
    }
    // Nothing is nothing, and not a little.
    assert!(fine[0] > 0.0 || range[0] <= 0.0, "{asked:?}");
}

const PRICE: (&str, [f64; 3]) = ("priceUsd", [42_000.0, 43_589.36, 45_000.0]);

/// One value.
const fn just(value: f64) -> [f64; 3] {
    [value; 3]
}

#[test]
fn a_range_may_lie_on_one_side() {
    agrees(&[("sharePercent", [12.0, 12.0, 18.0]), PRICE], FINE);
    agrees(&[("sharePercent", [8.0, 12.0, 12.0]), PRICE], FINE);
    // The lesser of two, too: half of all is next to an end of the grid then.
    let price = ("priceUsd", [38_000.0, 40_000.0, 67_000.0]);
    for fees in [[2.048, 2.05, 3.2], [1.25, 2.05, 2.052]] {
        let certain = [("sharePercent", just(12.0)), ("outageHours", just(24.0))];
        agrees(
            &[certain[0], certain[1], price, ("feesBtcPerBlock", fees)],
            1e-3,
        );
    }
}

/// A PUE is at least 1, an efficiency at most 10,000 J/TH.
#[test]
fn what_divides_ends_at_its_bounds() {
    let farms = ("powerMw", just(202.0));
    let pue = ("pue", [1.0, 1.1, 2.0]);
    agrees(&[farms, ("efficiencyJPerTh", just(60.0)), pue, PRICE], FINE);
    let heaters = ("efficiencyJPerTh", [3_000.0, 9_000.0, 10_000.0]);
    agrees(&[farms, heaters, ("pue", just(1.1)), PRICE], FINE);
}

/// Then all of one side is at the value.
#[test]
fn a_value_may_be_at_its_bound() {
    let farms = [("powerMw", just(202.0)), ("efficiencyJPerTh", just(60.0))];
    let pue = ("pue", [1.0, 1.0, 2.0]);
    agrees(&[farms[0], farms[1], pue, PRICE], FINE);
    agrees(&[("sharePercent", [50.0, 100.0, 100.0]), PRICE], FINE);
}

/// Ranges of a part in a thousand, found to a thousandth of that.
#[test]
fn narrow_ranges_are_as_good() {
    let price = ("priceUsd", [43_580.0, 43_589.36, 43_600.0]);
    agrees(&[("sharePercent", [11.99, 12.0, 12.02]), price], 1e-6);
}

/// A factor that is followed down to a ten-millionth, where both points lie far below: to half a cell,
/// which is 1/148 of 17.
#[test]
fn very_wide_ranges_are_followed_all_the_way() {
    let inputs = inputs(&[
        ("sharePercent", [0.05, 12.0, 14.0]),
        ("outageHours", [0.1, 24.0, 30.0]),
    ]);
    let ratio = range(&inputs)[0] / fine::points(&inputs, 1e6, false)[0];
    assert!((ratio - 1.0).abs() <= 0.115, "{ratio} of low");
}

/// All is put on the grid where nothing has a logarithm; a cell is 1/74 of how far that reaches, down
/// to a two-thousandth: here 13 to 16%. Half of one is seen.
#[test]
fn several_inputs_may_each_be_nothing() {
    let share = ("sharePercent", [0.0, 12.0, 20.0]);
    let hours = ("outageHours", [0.0, 24.0, 60.0]);
    agrees(&[share, hours], 0.01);
    agrees(
        &[share, hours, ("priceUsd", [0.0, 40_000.0, 50_000.0])],
        0.03,
    );
    agrees(&[share, PRICE], 0.01);
    // A year ends at 8,784 hours: one time in twenty it is just that.
    let year = ("outageHours", [0.0, 6_900.0, 8_784.0]);
    agrees(&[("sharePercent", [46.0, 50.0, 89.0]), year], 2e-3);
}

/// Block 840,000 comes after 8 hours, or after 33.
#[test]
fn hours_that_may_be_nothing_reach_a_halving() {
    let hours = ("outageHours", [0.0, 10.0, 40.0]);
    let share = ("sharePercent", just(12.0));
    let fees = ("feesBtcPerBlock", [0.5, 1.0, 2.0]);
    agrees(
        &[("startHeight", just(839_950.0)), share, hours, fees],
        0.02,
    );
    agrees(
        &[("startHeight", just(839_800.0)), share, hours, PRICE],
        0.03,
    );
}

/// 8,784 hours are 52,704 blocks: from 787,296 on the last of them is 839,999.
#[test]
fn a_halving_after_the_last_block_bends_nothing() {
    let from = |start: f64| {
        range(&inputs(&[
            ("startHeight", just(start)),
            ("sharePercent", just(12.0)),
            ("outageHours", [4_000.0, 6_000.0, 8_000.0]),
            ("feesBtcPerBlock", [0.5, 1.0, 2.0]),
        ]))
    };
    let [far, near, over] = [787_000.0, 787_296.0, 787_297.0].map(from);
    assert_eq!(near.map(f64::to_bits), far.map(f64::to_bits));
    assert_ne!(over.map(f64::to_bits), far.map(f64::to_bits));
}

/// Two that a halving bends together are on the grid: half a cell is 1/148 of how far they reach.
#[test]
fn the_wider_of_two_is_followed_the_closest() {
    let from = ("startHeight", just(839_900.0));
    let share = ("sharePercent", just(12.0));
    let asked = |hours, fees| {
        [
            from,
            share,
            ("outageHours", hours),
            ("feesBtcPerBlock", fees),
        ]
    };
    // A tenth to four times the hours: down to ln 4 × 5 / 1.645 = 4.2 and up to as much.
    agrees(&asked([5.0, 20.0, 80.0], [0.98, 1.0, 1.2]), 0.01);
    // As far down as up.
    agrees(&asked([5.7, 20.0, 80.0], [0.98, 1.0, 1.2]), 0.01);
    // Ten times less: 7 down.
    agrees(&asked([2.0, 20.0, 20.5], [0.5, 1.0, 1.2]), 0.025);
    agrees(&asked([19.0, 20.0, 22.0], [0.2, 1.0, 20.0]), 0.01);
    // The sixth halving, where fees weigh more: as far down as up, 1.2.
    let late = ("startHeight", just(1_259_900.0));
    let fees = ("feesBtcPerBlock", [0.05, 2.0, 3.0]);
    let hours = ("outageHours", [18.0, 20.0, 23.0]);
    agrees(&[late, share, hours, fees], 0.015);
}

/// A later start brings less, once it is over the halving. The sum's places are sparser at that
/// step.
#[test]
fn a_start_may_lie_on_either_side_of_a_halving() {
    let share = ("sharePercent", just(12.0));
    let fees = ("feesBtcPerBlock", [0.9, 1.0, 1.1]);
    let before = ("startHeight", [839_000.0, 839_900.0, 840_500.0]);
    let after = ("startHeight", [839_800.0, 840_100.0, 840_500.0]);
    agrees(&[share, before, fees], 0.015);
    agrees(&[share, after, fees], 2e-3);
}

/// 8,600 MW are all of the network at 45 J/TH. What is cut off there is a step in the distribution,
/// known to half a cell: 1/148 of how far it reaches, which is 5, or 8 where it may be nothing.
#[test]
fn power_and_efficiency_together_end_at_the_network() {
    let machines = ("efficiencyJPerTh", [30.0, 45.0, 70.0]);
    let pue = ("pue", just(1.1));
    let power = ("powerMw", [2_000.0, 8_000.0, 8_500.0]);
    agrees(&[power, machines, pue], 0.033);
    agrees(&[power, machines, pue, PRICE], 0.033);
    let perhaps = ("powerMw", [0.0, 8_000.0, 8_500.0]);
    agrees(&[perhaps, machines, pue, PRICE], 0.054);
    let hours = ("outageHours", [0.0, 24.0, 40.0]);
    agrees(&[perhaps, machines, pue, hours], 0.054);
}

/// A third of the network, unless machines are five times as good.
#[test]
fn a_smaller_size_may_reach_the_network_too() {
    let machines = ("efficiencyJPerTh", [10.0, 50.0, 60.0]);
    agrees(
        &[
            ("powerMw", just(3_000.0)),
            machines,
            ("pue", just(1.1)),
            PRICE,
        ],
        FINE,
    );
}

/// The furthest that is asked for is just before a block that counts, once it is rounded: a height is no
/// factor, wherever it ends.
#[test]
fn a_height_just_short_of_a_halving_is_no_factor() {
    let certain = [("sharePercent", just(12.0)), ("outageHours", just(24.05))];
    let price = ("priceUsd", [43_580.0, 43_589.36, 43_600.0]);
    let height = ("startHeight", [837_500.0, 838_000.0, 838_610.0]);
    agrees(&[certain[0], certain[1], height, price], FINE);
}
