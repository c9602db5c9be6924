//! Is the range honest? How often it holds what really came, where that is known: in simulated
//! outages, and in months on record.

mod belief;
mod loss;
mod months;
mod near;
mod poisson;
mod random;

use std::fs;

use belief::{Inputs, NINETY_FIVE};
use idle_loss::inputs::Value;
use idle_loss::network::subsidy;
use idle_loss::spread::Spread;
use idle_loss::units::{Height, Usd};
use idle_loss::{Report, Scenario, estimate};
use loss::Model;
use months::{MONTHS, Month};
use near::near;
use poisson::poisson;
use random::Random;

/// So many outages of each kind.
const OUTAGES: u32 = 2_000;

/// What really is, and what an editor tells of it.
#[derive(Default)]
struct Case {
    truth: Inputs,
    told: Inputs,
}

impl Case {
    fn is(&mut self, name: &str, value: f64) {
        self.truth.insert(name.to_owned(), value);
        self.told.insert(name.to_owned(), value);
    }

    /// An editor's figure is so many standard deviations off in its logarithm, and the editor knows
    /// how large one is: the range is as wide as it has to be, around a figure that is wrong.
    fn is_told(&mut self, name: &str, value: f64, deviation: f64, off: f64) {
        let figure = value * (deviation * off).exp();
        let reach = (deviation * NINETY_FIVE).exp();
        self.truth.insert(name.to_owned(), value);
        self.told.insert(name.to_owned(), figure);
        self.told.insert(format!("{name}Low"), figure / reach);
        self.told.insert(format!("{name}High"), figure * reach);
    }
}

/// Even in the logarithm.
fn between(random: &mut Random, low: f64, high: f64) -> f64 {
    low * (high / low).powf(random.uniform())
}

/// An outage from a quarter of a day to a month, of a size that is told in one of three ways; one in
/// four over the halving at block 840,000.
fn outage(random: &mut Random) -> Case {
    let mut case = Case::default();
    let tell = |case: &mut Case, random: &mut Random, name, low, high| {
        let value = between(random, low, high);
        let (deviation, off) = (between(random, 0.01, 0.25), random.normal());
        case.is_told(name, value, deviation, off);
    };
    match random.uniform() {
        part if part < 0.4 => tell(&mut case, random, "sharePercent", 2.0, 30.0),
        part if part < 0.7 => tell(&mut case, random, "hashrateEhs", 5.0, 40.0),
        _ => {
            tell(&mut case, random, "powerMw", 100.0, 2_000.0);
            tell(&mut case, random, "efficiencyJPerTh", 15.0, 60.0);
            case.is("pue", 1.1);
        }
    }
    tell(&mut case, random, "networkEhs", 300.0, 800.0);
    tell(&mut case, random, "feesBtcPerBlock", 0.02, 2.0);
    tell(&mut case, random, "priceUsd", 10_000.0, 100_000.0);
    tell(&mut case, random, "outageHours", 6.0, 720.0);
    let over_a_halving = random.uniform() < 0.25;
    let start = if over_a_halving { 839_900.0 } else { 717_281.0 };
    case.is("startHeight", start);
    case
}

fn report(inputs: &Inputs, words: &[(&str, &str)]) -> Report {
    let numbers = inputs
        .iter()
        .map(|(name, value)| (name.as_str(), Value::Number(*value)));
    let words = words.iter().map(|&(name, word)| (name, word.into()));
    estimate(&Scenario::from_named(numbers.chain(words)).expect("a valid scenario"))
}

fn holds(range: Spread<Usd>, usd: f64) -> bool {
    (range.low.to_usd()..=range.high.to_usd()).contains(&usd)
}

/// What came, by code of its own: dollars that the idle machines were to earn, and their blocks.
fn expected(truth: &Inputs) -> (f64, f64) {
    let model = Model::new(truth);
    model.loss(&model.middles())
}

/// In how many cases the range holds what came.
fn counted(of: u32, mut is_held: impl FnMut(&mut Random) -> bool) -> u32 {
    let mut random = Random::new(2022);
    (0..of).map(|_| u32::from(is_held(&mut random))).sum()
}

/// How likely so many or fewer are held, each with this chance: the binomial distribution, by its
/// logarithms, which do not vanish.
fn at_most(held: u32, of: u32, chance: f64) -> f64 {
    let mut log = f64::from(of) * (1.0 - chance).ln();
    let mut sum = log.exp();
    for count in 1..=held {
        let ratio = f64::from(of + 1 - count) / f64::from(count);
        log += (ratio * chance / (1.0 - chance)).ln();
        sum += log.exp();
    }
    sum
}

/// A range that holds just this part of what comes would hold so few, or so many, in one run of a
/// hundred: of 2,000 and nine in ten, from 88.2% to 91.7%.
#[track_caller]
fn as_often_as(chance: f64, held: u32, of: u32) {
    let below = at_most(held, of, chance);
    let above = 1.0 - at_most(held - 1, of, chance);
    assert!(
        below > 0.005 && above > 0.005,
        "{held} of {of} are held, not {chance} of them"
    );
}

/// And readers are told what it held.
#[track_caller]
fn told_as(what: &str, held: u32, of: u32) {
    let method = fs::read_to_string("src/method.md").expect("the method");
    let percent = (100.0 * f64::from(held) / f64::from(of)).round();
    let of = format!("{of}").replace("2000", "2,000");
    let row = format!("| {what} | {of} | {percent}% |");
    assert!(method.contains(&row), "src/method.md has no row {row}");
}

#[test]
fn the_binomial_distribution_is_known() {
    near(at_most(2, 3, 0.5), 0.875, 1e-12, "1 − 1/2³");
    near(at_most(1, 4, 0.9), 0.0037, 1e-9, "0.1⁴ + 4 × 0.9 × 0.1³");
    near(at_most(1_800, 2_000, 0.9), 0.5, 0.03, "the middle");
}

#[test]
fn the_loss_lies_within_nine_times_in_ten() {
    let held = counted(OUTAGES, |random| {
        let case = outage(random);
        let range = report(&case.told, &[]).ranges.expect("doubt").loss_usd;
        holds(range, expected(&case.truth).0)
    });
    as_often_as(0.9, held, OUTAGES);
    told_as("the loss, of inputs that are wrong", held, OUTAGES);
}

/// Blocks are found one by one, each at its own height.
fn paid_by_luck(truth: &Inputs, random: &mut Random) -> f64 {
    let (_, blocks) = expected(truth);
    let of = |name: &str| truth[name];
    let mut btc = 0.0;
    let mut left = poisson(random, blocks);
    while left > 0.0 {
        let height = of("startHeight") + random.uniform() * of("outageHours") * 6.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a height"
        )]
        let height = Height::new(height as u32);
        btc += subsidy(height).to_btc_per_block() + of("feesBtcPerBlock");
        left -= 1.0;
    }
    btc * of("priceUsd")
}

/// Which blocks are found is not told, and nobody could: it is in the range by itself.
#[test]
fn who_is_paid_by_luck_is_paid_within_nine_times_in_ten() {
    let held = counted(OUTAGES, |random| {
        let case = outage(random);
        let report = report(&case.told, &[("payout", "luck")]);
        let paid = paid_by_luck(&case.truth, random);
        holds(report.ranges.expect("luck").loss_usd, paid)
    });
    as_often_as(0.9, held, OUTAGES);
    told_as("what luck paid, block by block", held, OUTAGES);
}

/// An editor may believe more on one side than on the other. Here the figure is given, and the truth
/// is what the editor believes that it may be.
#[test]
fn beliefs_with_two_sides_hold_nine_times_in_ten() {
    let held = counted(OUTAGES, |random| {
        let Case { truth, mut told } = outage(random);
        for (name, value) in truth {
            if told.contains_key(&format!("{name}Low")) {
                let mut reach = || between(random, 1.01, 1.5);
                told.insert(format!("{name}Low"), value / reach());
                told.insert(format!("{name}High"), value * reach());
                told.insert(name, value);
            }
        }
        let model = Model::new(&told);
        let mut truth = model.middles();
        for (place, belief) in model.uncertain() {
            truth[place] = belief.at(random.normal());
        }
        let range = report(&told, &[]).ranges.expect("doubt").loss_usd;
        holds(range, model.loss(&truth).0)
    });
    as_often_as(0.9, held, OUTAGES);
    told_as(
        "the loss, where beliefs have two unlike sides",
        held,
        OUTAGES,
    );
}

/// What the machines draw and what a megawatt-hour costs are told as wrongly as the rest. The truth is
/// the model's own net at the true inputs.
#[test]
fn the_net_lies_within_nine_times_in_ten() {
    const OUTAGES: u32 = 500;
    let held = counted(OUTAGES, |random| {
        let mut case = outage(random);
        if !case.truth.contains_key("efficiencyJPerTh") {
            let (value, off) = (between(random, 15.0, 60.0), random.normal());
            case.is_told("efficiencyJPerTh", value, 0.1, off);
            case.is("pue", 1.1);
        }
        let (value, off) = (between(random, 20.0, 90.0), random.normal());
        case.is_told("electricityUsdPerMwh", value, 0.15, off);
        let power = [("cause", "power")];
        let range = report(&case.told, &power).net_range.expect("doubt").net;
        let net = report(&case.truth, &power).net.expect("a cause").net;
        holds(range, net.to_usd())
    });
    as_often_as(0.9, held, OUTAGES);
    told_as("the net loss", held, OUTAGES);
}

/// Does the count notice? Of a normal quantity, half of a range that holds 90% holds 59%.
#[test]
fn ranges_of_half_the_width_hold_as_little_as_they_should() {
    let held = counted(OUTAGES, |random| {
        let Case { truth, mut told } = outage(random);
        for name in truth.keys() {
            for end in ["Low", "High"].map(|end| format!("{name}{end}")) {
                if let Some(reach) = told.get(&end) {
                    let halved = (reach * told[name]).sqrt();
                    told.insert(end, halved);
                }
            }
        }
        let range = report(&told, &[]).ranges.expect("doubt").loss_usd;
        holds(range, expected(&truth).0)
    });
    as_often_as(0.589, held, OUTAGES);
    told_as(
        "the loss, with every input's range half as wide as it should be",
        held,
        OUTAGES,
    );
}

/// The model takes inputs as independent. Where two of one width are wrong together, their sum reaches
/// √2 times as far as it is told: P(|z| < 1.645 / √2) is 75.5%.
#[test]
fn inputs_that_are_wrong_together_make_it_too_narrow() {
    let held = counted(OUTAGES, |random| {
        let mut case = Case::default();
        let off = random.normal();
        case.is_told("sharePercent", between(random, 5.0, 20.0), 0.1, off);
        case.is_told("priceUsd", between(random, 1e4, 1e5), 0.1, off);
        case.is("networkEhs", 500.0);
        case.is("startHeight", 717_281.0);
        case.is("feesBtcPerBlock", 0.1);
        case.is("outageHours", 24.0);
        let range = report(&case.told, &[]).ranges.expect("doubt").loss_usd;
        holds(range, expected(&case.truth).0)
    });
    as_often_as(0.755, held, OUTAGES);
    told_as(
        "the loss, where share and price are wrong together",
        held,
        OUTAGES,
    );
}

/// A month of Riot's as an editor would have had it: its hashrate to the tenth that was printed, and
/// fees from nothing to twice the 2.5% of the subsidy that the preset takes. In BTC.
fn range_of(month: &Month) -> Spread<Usd> {
    let (height, ..) = month.epochs[0];
    let subsidy = if height < 840_000.0 { 6.25 } else { 3.125 };
    // Even within the tenth: nine tenths of it.
    let rounding = 0.045;
    let told = [
        ("hashrateEhs", month.ehs),
        ("hashrateEhsLow", month.ehs - rounding),
        ("hashrateEhsHigh", month.ehs + rounding),
        ("difficulty", month.difficulty()),
        ("startHeight", height),
        ("feesBtcPerBlock", subsidy * 0.025),
        ("feesBtcPerBlockLow", 0.0),
        ("feesBtcPerBlockHigh", subsidy * 0.05),
        ("priceUsd", 1.0),
        ("outageHours", month.hours()),
    ];
    let told = told.map(|(name, value)| (name.to_owned(), value));
    report(&told.into(), &[]).ranges.expect("doubt").loss_usd
}

/// V13 and seven months more. Three lie outside, two below and one above, none by more than 0.8%: of
/// the average hashrate only its rounding is in doubt here. Eleven months are few. A range that holds
/// nine in ten would do no better one time in eleven; one that holds half would do as well one time in
/// nine.
#[test]
fn eight_of_eleven_months_on_record_lie_within() {
    let outside = |month: &&Month| !holds(range_of(month), month.mined);
    let outside: Vec<&Month> = MONTHS.iter().filter(outside).collect();
    let names: Vec<&str> = outside.iter().map(|month| month.name).collect();
    assert_eq!(names, ["June 2024", "July 2024", "October 2024"]);
    for month in outside {
        let range = range_of(month);
        let nearest = month.mined.clamp(range.low.to_usd(), range.high.to_usd());
        near(month.mined, nearest, 8e-3, month.name);
    }
    near(at_most(8, 11, 0.9), 1.0 / 11.0, 0.02, "nine in ten");
    near(1.0 - at_most(7, 11, 0.5), 1.0 / 9.0, 0.02, "half");
    as_often_as(0.9, 8, 11);
}
