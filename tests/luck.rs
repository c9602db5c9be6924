//! Luck, held against sums over all blocks that may be found.

mod belief;
mod fine;
mod loss;
mod near;
mod sums;

use belief::Inputs;
use fine::asked_of;
use idle_loss::inputs::Value;
use idle_loss::spread::Spread;
use idle_loss::units::Usd;
use idle_loss::{Report, Scenario, estimate};
use near::near;

/// Part of a network of 100 EH/s for so many hours, paid by luck; low, value and high.
fn inputs(asked: &[(&str, [f64; 3])]) -> Inputs {
    let network = [
        ("networkEhs", 100.0),
        ("startHeight", 717_281.0),
        ("feesBtcPerBlock", 0.1056),
        ("priceUsd", 43_589.36),
        ("outageHours", 10.0),
    ];
    asked_of(&network, asked)
}

fn report(inputs: &Inputs) -> Report {
    let numbers = inputs
        .iter()
        .map(|(name, value)| (name.as_str(), Value::Number(*value)));
    let luck = [("payout", "luck".into())];
    estimate(&Scenario::from_named(numbers.chain(luck)).expect("a valid scenario"))
}

fn range(inputs: &Inputs) -> [f64; 3] {
    let range = report(inputs).ranges.expect("luck").loss_usd;
    [range.low, range.middle, range.high].map(Usd::to_usd)
}

/// Held against the sum, to so much of the middle.
#[track_caller]
fn agrees(asked: &[(&str, [f64; 3])], within: f64) {
    let inputs = inputs(asked);
    let (came, fine) = (range(&inputs), fine::points(&inputs, 1e5, true));
    for (came, fine_one) in came.into_iter().zip(fine) {
        let off = (came - fine_one) / fine[1];
        assert!(
            off.abs() <= within,
            "{came} is {off:.1e} of the middle off {fine_one}: {asked:?}"
        );
        assert!(fine_one > 0.0 || came <= 0.0, "nothing, and not a little");
    }
}

const fn just(value: f64) -> [f64; 3] {
    [value; 3]
}

const PRICE: (&str, [f64; 3]) = ("priceUsd", [42_000.0, 43_589.36, 45_000.0]);

/// Of four expected blocks none come 1.8% of the time, and one at most 9.2%: so low is one block's
/// price.
#[test]
fn a_few_blocks_have_each_their_price() {
    agrees(&[("hashrateEhs", just(4.0 / 0.6)), PRICE], 1e-5);
    agrees(&[("hashrateEhs", just(17.28 / 0.6)), PRICE], 1e-5);
}

/// None found, or found and worth nothing. The price is on a grid, whose cell is 1/74 of how far it
/// reaches, down to a two-thousandth: half of one is 5%.
#[test]
fn blocks_may_be_worth_nothing() {
    let worth = ("priceUsd", [0.0, 43_589.36, 50_000.0]);
    for blocks in [2.9, 3.3, 10.0] {
        agrees(&[("hashrateEhs", just(blocks / 0.6)), worth], 0.05);
    }
}

/// Of 0.7765 expected blocks none come 46% of the time. In another 54% × 5% they are worth nothing:
/// in all that is just less than half.
#[test]
fn nothing_found_and_nothing_paid_add_up() {
    let worth = ("priceUsd", [0.0, 43_589.36, 50_000.0]);
    let asked = |blocks: f64| inputs(&[("hashrateEhs", just(blocks / 0.6)), worth]);
    let fine = fine::points(&asked(0.7765), 1e5, true);
    let [low, middle, _] = range(&asked(0.7765));
    assert!(low <= 0.0 && middle > 0.0, "{low} {middle}");
    // Half a cell of the price.
    near(middle, fine[1], 0.06, "an eighth of a block");
    // With none 49% of the time it is just more than half.
    let [_, middle, high] = range(&asked(0.7133));
    assert!(middle <= 0.0 && high > 0.0, "{middle} {high}");
}

/// 4,500 are counted, and 5,000 are so many that luck no longer shows in each.
#[test]
fn many_blocks_may_be_few_enough_to_count() {
    let months = ("outageHours", just(1_500.0));
    agrees(&[("hashrateEhs", just(50.0)), months, PRICE], 1e-5);
    let about = ("hashrateEhs", [40.0, 50.0, 60.0]);
    agrees(&[about, months, PRICE], 2e-3);
}

/// Of 6,000 expected blocks: `1 + z / √6000 + (z² − 1) / (6 × 6000)`, which is within half a block of
/// whole numbers.
#[test]
fn very_many_blocks_are_nearly_normal() {
    let months = inputs(&[("hashrateEhs", just(50.0)), ("outageHours", just(2_000.0))]);
    let expected = 6_000.0 * 6.3556 * 43_589.36;
    let came = range(&months);
    let counted = fine::points(&months, 1.0, true);
    for ((came, counted), z) in came.into_iter().zip(counted).zip([-1.0, 0.0, 1.0]) {
        let z = z * belief::NINETY_FIVE;
        let to_second_order = 1.0 + z / 6_000.0_f64.sqrt() + (z * z - 1.0) / 36_000.0;
        near(
            came,
            expected * to_second_order,
            1e-12,
            "Cornish and Fisher's",
        );
        near(came, counted, 0.5001 / 5_800.0, "half a block");
    }
}

/// Of a tenth of an expected block none come 90% of the time, and more than one 0.5%.
#[test]
fn less_than_a_block_is_none_or_one() {
    let [low, middle, high] = range(&inputs(&[("hashrateEhs", just(0.1 / 0.6))]));
    assert!(low <= 0.0 && middle <= 0.0, "{low} {middle}");
    near(high, 6.3556 * 43_589.36, 1e-12, "one block");
}

/// Of 30 expected blocks just so many come 7% of the time. Where half of the price is certain, half of
/// that is all at one place, and the middle next to it.
#[test]
fn half_of_the_price_may_be_certain() {
    let blocks = ("hashrateEhs", just(50.0));
    let above = ("priceUsd", [43_589.36, 43_589.36, 47_300.0]);
    agrees(&[blocks, above], 1e-5);
    let below = ("priceUsd", [41_400.0, 43_589.36, 43_589.36]);
    agrees(&[blocks, below], 1e-5);
}

#[test]
fn of_no_blocks_none_are_found() {
    let no_time = inputs(&[("hashrateEhs", just(50.0)), ("outageHours", just(0.0))]);
    assert_eq!(range(&no_time).map(f64::to_bits), [0; 3]);
    let none = inputs(&[("hashrateEhs", just(0.0)), PRICE]);
    assert_eq!(range(&none).map(f64::to_bits), [0; 3]);
}

/// An outage of no time has no luck: for every 24 hours it is what the first would be.
#[test]
fn without_time_there_is_no_luck() {
    let no_time = inputs(&[("hashrateEhs", just(50.0)), ("outageHours", just(0.0))]);
    let ranges = report(&no_time).ranges.expect("luck");
    let Spread { low, middle, high } = ranges.loss_usd_per_24h;
    for came in [low, middle, high] {
        near(came.to_usd(), 72.0 * 6.3556 * 43_589.36, 1e-12, "72 blocks");
    }
}

/// Luck over many blocks is a factor beside the others, and nothing is left of any.
#[test]
fn many_blocks_may_be_worth_nothing() {
    let asked = [
        ("sharePercent", [10.0, 12.0, 18.1]),
        ("outageHours", [8_000.0; 3]),
        ("priceUsd", [0.0; 3]),
    ];
    for point in range(&inputs(&asked)) {
        assert!(point.abs() < 1e-9, "{point} is not nothing");
    }
}
