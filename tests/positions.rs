//! Wherever the sliders are drawn: the range held against a fine sum over all that is uncertain, and
//! against itself one step further.

mod belief;
mod loss;
mod sums;

use belief::{Inputs, NINETY_FIVE};
use idle_loss::inputs::Value;
use idle_loss::units::Usd;
use idle_loss::{Field, Scenario, estimate};
use loss::{Model, PLACES};
use sums::spread_over;

/// The middle of what is believed, and its range as parts of it.
const BELIEFS: [(&str, f64, f64, f64); 5] = [
    ("sharePercent", 12.0, 10.0 / 12.0, 18.1 / 12.0),
    (
        "priceUsd",
        43_589.36,
        42_955.0 / 43_589.36,
        45_898.0 / 43_589.36,
    ),
    ("outageHours", 24.0, 0.8, 2.0),
    ("feesBtcPerBlock", 0.1056, 0.5, 8.0),
    ("startHeight", 717_281.0, 1.0, 1.0),
];

/// Values of share, price, hours and first block, each with the ranges of the first ones of
/// [`BELIEFS`] around it.
fn inputs(share: f64, price: f64, hours: f64, start: f64, ranges: &[usize]) -> Inputs {
    let mut inputs = Inputs::new();
    inputs.insert("difficulty".to_owned(), 24_272_331_996_979.97);
    for (place, (name, middle, low, high)) in BELIEFS.into_iter().enumerate() {
        let middle = [share, price, hours, middle, start][place];
        inputs.insert(name.to_owned(), middle);
        if ranges.contains(&place) {
            let row = Field::named(name).expect(name).row();
            inputs.insert(format!("{name}Low"), middle * low);
            inputs.insert(format!("{name}High"), (middle * high).min(row.greatest));
        }
    }
    inputs
}

fn range(inputs: &Inputs) -> [f64; 3] {
    let numbers = inputs
        .iter()
        .map(|(name, value)| (name, Value::Number(*value)));
    let scenario = Scenario::from_named(numbers).expect("a valid scenario");
    let range = estimate(&scenario).ranges.expect("in doubt").loss_usd;
    [range.low, range.middle, range.high].map(Usd::to_usd)
}

/// A standard normal quantity's nodes and weights: the midpoint rule on either side of zero, with so
/// many nodes on each. They have to be closer than the narrowest kernel is wide.
fn nodes(count: u32) -> Vec<(f64, f64)> {
    const FAR: f64 = 5.0;
    let step = FAR / f64::from(count);
    let at = |node: u32| (f64::from(node) + 0.5) * step;
    let weights: Vec<f64> = (0..count)
        .map(|node| (-0.5 * at(node).powi(2)).exp())
        .collect();
    let whole: f64 = weights.iter().sum::<f64>() * 2.0;
    let sides = [-1.0, 1.0].into_iter();
    sides
        .flat_map(|side| (0..count).map(move |node| (side, node)))
        .map(|(side, node)| (side * at(node), weights[node as usize] / whole))
        .collect()
}

/// The loss's points by a sum over all that is uncertain, but for one that is taken exactly: the
/// last, by which the loss is straight.
fn fine_range(inputs: &Inputs) -> [f64; 3] {
    let model = Model::new(inputs);
    let mut uncertain = model.uncertain();
    let price = PLACES.len() - 1;
    let kernel = uncertain
        .iter()
        .position(|(place, _)| *place == price)
        .expect("a price in doubt");
    let (_, kernel) = uncertain.remove(kernel);

    let nodes = nodes(if uncertain.len() > 1 { 160 } else { 800 });
    let atoms: Vec<(f64, f64)> = spread_over(&model, &uncertain, &nodes)
        .iter()
        .map(|(values, weight)| (model.loss(values).0.ln(), *weight))
        .collect();

    let [below, above] = [kernel.middle / kernel.low, kernel.high / kernel.middle]
        .map(|ratio| ratio.ln() / NINETY_FIVE);
    let lies_below = |log: f64| {
        let part = |&(place, weight): &(f64, f64)| {
            let off = log - place;
            weight * normal(off / if off < 0.0 { below } else { above })
        };
        atoms.iter().map(part).sum::<f64>()
    };
    let (least, greatest) = atoms
        .iter()
        .fold((f64::MAX, f64::MIN), |(least, greatest), atom| {
            (least.min(atom.0), greatest.max(atom.0))
        });
    [0.05, 0.5, 0.95].map(|part| {
        let (mut low, mut high) = (least - 6.0 * below, greatest + 6.0 * above);
        while high - low > 1e-6 {
            let middle = f64::midpoint(low, high);
            if lies_below(middle) < part {
                low = middle;
            } else {
                high = middle;
            }
        }
        low.exp()
    })
}

/// What lies below a point of the standard normal distribution, to 7.5e-8: Abramowitz and Stegun,
/// *Handbook of Mathematical Functions* (1964-06), 26.2.17.
fn normal(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let series = t
        * (0.319_381_530
            + t * (-0.356_563_782
                + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    let beyond = (-0.5 * z * z).exp() / std::f64::consts::TAU.sqrt() * series;
    if z < 0.0 { beyond } else { 1.0 - beyond }
}

/// Shares, prices and hours as the sliders have them, from end to end; the hours up to a year.
const SHARES: [f64; 5] = [0.5, 12.0, 25.0, 50.0, 95.0];
const PRICES: [f64; 3] = [500.0, 43_589.36, 150_000.0];
const HOURS: [f64; 6] = [0.25, 24.0, 100.0, 340.0, 1000.0, 8000.0];
/// Within an epoch, just before a retarget, and so close to a halving that these hours reach it.
const STARTS: [f64; 3] = [717_281.0, 717_690.0, 839_950.0];

#[test]
fn at_every_position_the_range_is_right_to_a_thousandth() {
    const SHARE_AND_PRICE: &[usize] = &[0, 1];
    const PRICE_AND_HOURS: &[usize] = &[1, 2];
    let (mut positions, mut worst) = (0, 0.0_f64);
    for share in SHARES {
        for price in PRICES {
            for hours in HOURS {
                for start in STARTS {
                    for ranges in [SHARE_AND_PRICE, PRICE_AND_HOURS] {
                        let inputs = inputs(share, price, hours, start, ranges);
                        let (came, fine) = (range(&inputs), fine_range(&inputs));
                        for (came, fine) in came.into_iter().zip(fine) {
                            let off = (came - fine).abs() / fine;
                            worst = worst.max(off);
                            assert!(off <= 1e-3, "{came} is {off:e} off {fine}: {inputs:?}");
                        }
                        positions += 1;
                    }
                }
            }
        }
    }
    assert!(positions >= 500, "{positions}");
    println!("{positions} positions, at most {worst:.1e} off");
}

/// Three and four at once, over a halving and away from it.
#[test]
fn with_all_in_doubt_too() {
    for (hours, start) in [(24.0, 717_281.0), (30.0, 839_950.0), (340.0, 717_690.0)] {
        let inputs = inputs(12.0, 43_589.36, hours, start, &[0, 1, 2]);
        let (came, fine) = (range(&inputs), fine_range(&inputs));
        for (came, fine) in came.into_iter().zip(fine) {
            let off = (came - fine).abs() / fine;
            assert!(off <= 1e-3, "{came} is {off:e} off {fine}: {inputs:?}");
        }
    }
}

/// What a slider's 480 steps do to a range: it rises with the value, its ends as well.
#[test]
fn no_step_of_a_slider_goes_the_wrong_way() {
    let all: &[usize] = &[0, 1, 2, 3];
    let mut steps = 0;
    for start in STARTS {
        for moved in 0..4 {
            let mut before = [0.0; 3];
            for step in 1..=480_u32 {
                let part = f64::from(step) / 480.0;
                let [share, price, hours, fees] = std::array::from_fn(|place| {
                    let ends = [50.0, 100_000.0, 120.0, 5.0];
                    if place == moved {
                        ends[place] * part
                    } else {
                        BELIEFS[place].1
                    }
                });
                let mut inputs = inputs(share, price, hours, start, all);
                let ratio = fees / BELIEFS[3].1;
                for name in [
                    "feesBtcPerBlock",
                    "feesBtcPerBlockLow",
                    "feesBtcPerBlockHigh",
                ] {
                    let value = inputs.get_mut(name).expect("fees in doubt");
                    *value = (*value * ratio).min(50.0);
                }
                let now = range(&inputs);
                for (before, now) in before.into_iter().zip(now) {
                    assert!(
                        now >= before,
                        "{before} to {now} at step {step} of {moved}: {inputs:?}"
                    );
                }
                before = now;
                steps += 1;
            }
        }
    }
    assert_eq!(steps, 480 * 4 * 3);
}
