//! How sure the loss is: the range held against closed forms and against draws.

mod belief;
mod draws;
mod loss;
mod near;
mod numbers;
mod poisson;
mod preset;
mod random;

use belief::{Inputs, NINETY_FIVE};
use draws::{draw, point};
use idle_loss::fields::{End, Field};
use idle_loss::inputs::Value;
use idle_loss::spread::Spread;
use idle_loss::units::Usd;
use idle_loss::{Report, Scenario, estimate};
use loss::{Model, PLACES};
use near::near;
use numbers::numbers;
use poisson::poisson;
use preset::presets;

/// The shutdown of January 2022, with nothing in doubt.
const SHUTDOWN: [(&str, f64); 6] = [
    ("sharePercent", 12.0),
    ("difficulty", 24_272_331_996_979.97),
    ("startHeight", 717_281.0),
    ("feesBtcPerBlock", 0.1056),
    ("priceUsd", 43_589.36),
    ("outageHours", 24.0),
];

fn inputs(changes: &[(&str, f64)]) -> Inputs {
    let all = SHUTDOWN.iter().chain(changes);
    all.map(|&(name, value)| (name.to_owned(), value)).collect()
}

fn with_range(mut inputs: Inputs, name: &str, [low, high]: [f64; 2]) -> Inputs {
    inputs.insert(format!("{name}Low"), low);
    inputs.insert(format!("{name}High"), high);
    inputs
}

#[track_caller]
fn report_of(inputs: &Inputs, words: &[(&str, &str)]) -> Report {
    let numbers = inputs
        .iter()
        .map(|(name, value)| (name.as_str(), Value::Number(*value)));
    let words = words.iter().map(|&(name, word)| (name, word.into()));
    estimate(&Scenario::from_named(numbers.chain(words)).expect("a valid scenario"))
}

#[track_caller]
fn range_of(inputs: &Inputs, words: &[(&str, &str)]) -> [f64; 3] {
    let ranges = report_of(inputs, words).ranges.expect("something in doubt");
    let Spread { low, middle, high } = ranges.loss_usd;
    [low, middle, high].map(Usd::to_usd)
}

#[test]
fn what_is_certain_has_no_range() {
    assert_eq!(report_of(&inputs(&[]), &[]).ranges, None);
    let certain = with_range(inputs(&[]), "priceUsd", [43_589.36; 2]);
    assert_eq!(report_of(&certain, &[]).ranges, None);
}

#[test]
fn one_input_alone_gives_its_own_points() {
    let doubted = with_range(inputs(&[]), "sharePercent", [10.0, 18.1]);
    let [low, middle, high] = range_of(&doubted, &[]);
    let loss = report_of(&doubted, &[]).loss_usd.to_usd();
    near(low, loss * 10.0 / 12.0, 1e-12, "10 / 12 of the loss");
    near(middle, loss, 1e-12, "the loss");
    near(high, loss * 18.1 / 12.0, 1e-12, "18.1 / 12 of the loss");
}

/// Two factors of even ranges: widths add up by their squares.
#[test]
fn two_even_factors_are_lognormal_together() {
    let doubted = with_range(inputs(&[]), "sharePercent", [12.0 / 1.3, 12.0 * 1.3]);
    let doubted = with_range(doubted, "priceUsd", [43_589.36 / 1.2, 43_589.36 * 1.2]);
    let [low, middle, high] = range_of(&doubted, &[]);
    let loss = report_of(&doubted, &[]).loss_usd.to_usd();
    let width = 1.3_f64.ln().hypot(1.2_f64.ln()).exp();
    near(
        low,
        loss / width,
        2e-6,
        "exp(−√(ln² 1.3 + ln² 1.2)) of the loss",
    );
    near(middle, loss, 2e-6, "the loss");
    near(
        high,
        loss * width,
        2e-6,
        "exp(√(ln² 1.3 + ln² 1.2)) of the loss",
    );
}

/// An efficiency divides: what may be a third worse may take a quarter off the loss.
#[test]
fn what_divides_turns_the_range_around() {
    let farms = inputs(&[("powerMw", 202.0), ("efficiencyJPerTh", 60.0), ("pue", 1.1)]);
    let mut farms = with_range(farms, "efficiencyJPerTh", [45.0, 85.0]);
    farms.remove("sharePercent");
    let [low, _, high] = range_of(&farms, &[]);
    let loss = report_of(&farms, &[]).loss_usd.to_usd();
    near(low, loss * 60.0 / 85.0, 1e-12, "60 / 85 of the loss");
    near(high, loss * 60.0 / 45.0, 1e-12, "60 / 45 of the loss");
}

#[test]
fn per_24_hours_it_matters_not_how_long() {
    let share = with_range(inputs(&[]), "sharePercent", [10.0, 18.1]);
    let both = with_range(share.clone(), "outageHours", [20.0, 100.0]);
    let a_day = |inputs: &Inputs| {
        report_of(inputs, &[])
            .ranges
            .expect("doubt")
            .loss_usd_per_24h
    };
    assert_eq!(a_day(&both), a_day(&share));
    assert!(range_of(&both, &[])[2] > range_of(&share, &[])[2] * 2.0);
}

#[test]
fn swings_stand_in_order_and_leave_out_what_moves_nothing() {
    let doubted = with_range(inputs(&[]), "priceUsd", [42_955.0, 45_898.0]);
    let doubted = with_range(doubted, "sharePercent", [10.0, 18.1]);
    // Of a share, the difficulty says nothing: it is of whatever network there is.
    let doubted = with_range(doubted, "difficulty", [2e13, 3e13]);
    let report = report_of(&doubted, &[]);
    let swings = report.ranges.expect("doubt").swings;
    let fields: Vec<Field> = swings.iter().map(|swing| swing.field).collect();
    assert_eq!(fields, [Field::SharePercent, Field::PriceUsd]);
    let loss = report.loss_usd.to_usd();
    near(
        swings[0].at_low.to_usd(),
        loss * 10.0 / 12.0,
        1e-12,
        "10 / 12 of the loss",
    );
    near(
        swings[1].at_high.to_usd(),
        loss * 45_898.0 / 43_589.36,
        1e-12,
        "at $45,898",
    );
}

/// How many draws: `make draws` takes 10^8.
fn draws() -> usize {
    std::env::var("DRAWS").map_or(200_000, |draws| draws.parse().expect("a number of draws"))
}

/// A range held against draws: within `part` of the middle, and five standard errors of the draws.
#[expect(clippy::cast_precision_loss, reason = "counts of draws")]
#[track_caller]
fn agrees_with_draws(name: &str, inputs: &Inputs, words: &[(&str, &str)], part: f64) {
    let lucky = words.contains(&("payout", "luck"));
    let model = Model::new(inputs);
    let (places, beliefs): (Vec<_>, Vec<_>) = model.uncertain().into_iter().unzip();
    let losses = draw(draws(), &beliefs, |values, random| {
        let mut at = model.middles();
        for (place, value) in places.iter().zip(values) {
            at[*place] = *value;
        }
        let (loss, blocks) = model.loss(&at);
        if lucky {
            loss * poisson(random, blocks) / blocks
        } else {
            loss
        }
    });
    // Between two whole numbers of blocks next to nothing lies: a figure there says little, and how
    // much lies below it has to be right.
    let of_parts = if lucky { 5e-4 } else { 0.0 };
    let range = range_of(inputs, words);
    for (below, came) in [0.05, 0.5, 0.95].into_iter().zip(range) {
        // √(p (1 − p) / n) of the draws, by how far apart they lie there.
        let deviation = (below * (1.0 - below) / losses.len() as f64).sqrt();
        let around = 5.0 * deviation + of_parts;
        let [under, drawn, over] = [-around, 0.0, around].map(|off| point(&losses, below + off));
        let slack = part * range[1];
        assert!(
            (under - slack..=over + slack).contains(&came),
            "{name}: {came} is not the {below} point of the draws, {drawn} ({under} to {over})"
        );
        println!(
            "{name}: {below} point {:+.1e} of the middle off",
            (came - drawn) / range[1]
        );
    }
}

#[test]
fn presets_agree_with_draws_to_a_ten_thousandth() {
    for preset in presets() {
        // Only what the loss is made of.
        let mut numbers = numbers(&preset["scenario"]);
        numbers.retain(|name, _| {
            let field = Field::end_named(name).map(|(field, _)| field);
            let field = field.or(Field::named(name)).expect("a field");
            PLACES.contains(&field.name())
        });
        agrees_with_draws(&preset["id"].to_string(), &numbers, &[], 1e-4);
    }
}

/// One lognormal for the two together would be 12% off below and 5% above.
#[test]
fn fees_with_a_heavy_tail_are_added_to_the_subsidy() {
    let busy = inputs(&[("feesBtcPerBlock", 2.53)]);
    let busy = with_range(busy, "feesBtcPerBlock", [0.3, 12.0]);
    let busy = with_range(busy, "sharePercent", [10.0, 15.0]);
    agrees_with_draws("heavy fees", &busy, &[], 1e-4);
}

/// A standard deviation of 0.8 in the logarithm of the hours.
#[test]
fn hours_may_be_very_uncertain() {
    let wide = (0.8 * NINETY_FIVE).exp();
    let long = with_range(inputs(&[]), "outageHours", [24.0 / wide, 24.0 * wide]);
    let long = with_range(long, "priceUsd", [42_955.0, 45_898.0]);
    agrees_with_draws("very uncertain hours", &long, &[], 2e-4);
}

/// A year at the most: what is believed beyond it is a year.
#[test]
fn hours_end_at_their_bound() {
    let year = with_range(
        inputs(&[("outageHours", 6000.0)]),
        "outageHours",
        [2000.0, 8784.0],
    );
    let year = with_range(year, "priceUsd", [42_955.0, 45_898.0]);
    agrees_with_draws("a year at most", &year, &[], 5e-4);
}

/// Block 840,000 halves the subsidy, on 2024-04-20.
#[test]
fn a_halving_bends_the_hours() {
    let halving = inputs(&[
        ("startHeight", 839_900.0),
        ("outageHours", 20.0),
        ("feesBtcPerBlock", 1.0),
    ]);
    let hours = with_range(halving, "outageHours", [8.0, 60.0]);
    let both = with_range(hours.clone(), "feesBtcPerBlock", [0.2, 5.0]);
    let all = with_range(both.clone(), "startHeight", [839_800.0, 839_990.0]);
    let all = with_range(all, "sharePercent", [10.0, 15.0]);
    agrees_with_draws("hours over a halving", &hours, &[], 3e-4);
    agrees_with_draws("hours and fees over a halving", &both, &[], 5e-4);
    agrees_with_draws("hours, fees and start over a halving", &all, &[], 5e-4);
}

#[test]
fn a_size_ends_at_the_network() {
    let mut most = inputs(&[
        ("powerMw", 8000.0),
        ("efficiencyJPerTh", 45.0),
        ("pue", 1.1),
    ]);
    most.remove("sharePercent");
    let most = with_range(most, "efficiencyJPerTh", [30.0, 70.0]);
    let swing = report_of(&most, &[]).ranges.expect("doubt").swings[0];
    let all = 144.0 * 6.3556 * 43_589.36;
    near(swing.at_low.to_usd(), all, 1e-12, "144 blocks, all of them");
    let most = with_range(most, "priceUsd", [35_000.0, 55_000.0]);
    agrees_with_draws("most of the network", &most, &[], 5e-4);
}

#[test]
fn what_may_be_nothing_is_taken_in_differences() {
    let little = with_range(inputs(&[]), "sharePercent", [0.0, 20.0]);
    let little = with_range(little, "priceUsd", [35_000.0, 55_000.0]);
    agrees_with_draws("perhaps nothing", &little, &[], 2e-3);
}

#[test]
fn a_value_of_nothing_may_have_a_range() {
    let nothing = with_range(
        inputs(&[("sharePercent", 0.0)]),
        "sharePercent",
        [0.0, 20.0],
    );
    let [low, middle, high] = range_of(&nothing, &[]);
    assert!(low <= 0.0 && middle < 1e-3 * high, "{low} {middle}");
    near(high, 4_787_191.3 * 20.0 / 12.0, 1e-3, "20 / 12 of $4.787M");
}

#[test]
fn luck_widens_the_range_of_those_who_bear_it() {
    let luck = [("payout", "luck")];
    let shutdown = inputs(&[]);
    assert_eq!(report_of(&shutdown, &[("payout", "expected")]).ranges, None);
    let price = with_range(shutdown.clone(), "priceUsd", [42_955.0, 45_898.0]);
    let share = with_range(price.clone(), "sharePercent", [10.0, 18.1]);
    let fees = with_range(share.clone(), "feesBtcPerBlock", [0.05, 0.8]);
    agrees_with_draws("luck over the price", &price, &luck, 1e-3);
    agrees_with_draws("luck over price and share", &share, &luck, 1e-3);
    agrees_with_draws("luck over price, share and fees", &fees, &luck, 1e-3);
    let months = with_range(
        inputs(&[("outageHours", 8000.0)]),
        "priceUsd",
        [42_955.0, 45_898.0],
    );
    agrees_with_draws("many blocks", &months, &luck, 3e-4);
}

/// 17.28 expected blocks: 11 or fewer come 7% of the time, 10 or fewer 4%; 24 or fewer 95.6%.
#[test]
fn luck_alone_counts_whole_blocks() {
    let luck = [("payout", "luck")];
    let [low, middle, high] = range_of(&inputs(&[]), &luck);
    let a_block = 4_787_191.3 / 17.28;
    near(low, a_block * 11.0, 1e-6, "11 blocks");
    near(middle, a_block * 17.0, 1e-6, "17 blocks");
    near(high, a_block * 24.0, 1e-6, "24 blocks");
}

/// One machine for an hour: almost surely it finds nothing.
#[test]
fn luck_mostly_finds_nothing_for_one_machine() {
    let mut machine = inputs(&[("hashrateEhs", 0.0001), ("outageHours", 1.0)]);
    machine.remove("sharePercent");
    assert_eq!(
        range_of(&machine, &[("payout", "luck")]).map(f64::to_bits),
        [0; 3]
    );
}

/// What a name may end in.
#[test]
fn every_input_of_the_loss_may_have_a_range() {
    let ranged = Field::end_named;
    assert_eq!(
        ranged("sharePercentLow"),
        Some((Field::SharePercent, End::Low))
    );
    assert_eq!(ranged("pueHigh"), Some((Field::Pue, End::High)));
    assert_eq!(ranged("claimUsdLow"), None);
    assert_eq!(ranged("Low"), None);
}
