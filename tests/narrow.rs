//! Both doors say the same of whatever the wide one takes. What it refuses, the page refuses before it asks
//! the narrow one: `boundary/narrow.test.js` holds that.

mod cases;

use cases::{Cases, empty};
use idle_loss::fields::{End, TABLE};
use idle_loss::inputs::Value;
use idle_loss::narrow::{Engine, Input};
use idle_loss::spread::Spread;
use idle_loss::units::{Btc, Usd};
use idle_loss::{Field, Problem, Refusal, Scenario, estimate};

/// So many scenarios are held against the wide door: `make mutants` takes a few thousand.
fn how_many() -> usize {
    std::env::var("CASES").map_or(100_000, |cases| cases.parse().expect("a number of cases"))
}

const FIELDS: usize = TABLE.len();

/// The name on the wire of a place among the input.
fn name(place: usize) -> String {
    let row = &TABLE[place % FIELDS];
    match place / FIELDS {
        0 => row.name.to_owned(),
        end => row.field.end_name(End::BOTH[end - 1]),
    }
}

fn place(name: &str) -> f64 {
    let field = Field::named(name).map(|field| field as usize);
    let ended =
        || Field::end_named(name).map(|(field, end)| field as usize + (end as usize + 1) * FIELDS);
    let place = field.or_else(ended).expect(name);
    f64::from(u32::try_from(place).expect("a place"))
}

/// A refusal as numbers: the number's place, what is wrong with it, and the bounds or the other place. For
/// a size those of the network are left out: where there is no wide engine, they are told to 12 digits.
fn told(refusal: &Refusal) -> [f64; 4] {
    let (problem, [one, other]) = match &refusal.problem {
        Problem::OutOfRange {
            least, greatest, ..
        } if of_network(refusal, *greatest) => (0.0, [*least, f64::INFINITY]),
        Problem::OutOfRange {
            least, greatest, ..
        } => (0.0, [*least, *greatest]),
        Problem::NotWhole { .. } => (1.0, [0.0; 2]),
        Problem::Missing { .. } => (2.0, [0.0; 2]),
        Problem::Besides { other } => (3.0, [place(other), 0.0]),
        Problem::Without { other } => (4.0, [place(other), 0.0]),
        other => panic!("{other:?} is nothing that numbers can be refused for"),
    };
    [place(&refusal.field), problem, one, other]
}

fn of_network(refusal: &Refusal, greatest: f64) -> bool {
    let sizes = [Field::HashrateEhs, Field::PowerMw];
    let row = refusal.row().expect("a field");
    // The value is what the low of a range may be at most.
    let low = refusal.field.ends_with("Low");
    sizes.contains(&row.field) && !low && greatest < row.greatest
}

/// The numbers that came, with their places.
fn came(input: &Input) -> impl Iterator<Item = (usize, f64)> {
    let places = (0..3 * FIELDS).map(|place| (place, input[place % FIELDS][place / FIELDS]));
    places.filter(|(_, number)| !number.is_nan())
}

/// What the wide door says.
fn wide(input: &Input) -> Answer {
    let named = came(input).map(|(place, number)| (name(place), Value::Number(number)));
    let scenario = Scenario::from_named(named)
        .map_err(|refusals| refusals.0.iter().map(told).collect::<Vec<_>>())?;
    let report = estimate(&scenario);
    let mut all = [f64::NAN; 16];
    all[..4].copy_from_slice(&[
        report.loss.to_btc(),
        report.loss_usd.to_usd(),
        report.loss_per_24h.to_btc(),
        report.loss_usd_per_24h.to_usd(),
    ]);
    if let Some(ranges) = report.ranges {
        let btc = |spread: Spread<Btc>| [spread.low, spread.middle, spread.high].map(Btc::to_btc);
        let usd = |spread: Spread<Usd>| [spread.low, spread.middle, spread.high].map(Usd::to_usd);
        let twelve = [
            btc(ranges.loss),
            usd(ranges.loss_usd),
            btc(ranges.loss_per_24h),
            usd(ranges.loss_usd_per_24h),
        ];
        all[4..].copy_from_slice(twelve.as_flattened());
    }
    Ok(all)
}

/// The four losses and their ranges, or what is wrong.
type Answer = Result<[f64; 16], Vec<[f64; 4]>>;

/// What the engine answers: of the values alone, which is the loss, and of all.
fn answer(input: &Input) -> [f64; 16] {
    let mut engine = Engine::NEW;
    let mut all = [f64::NAN; 16];
    let certain = !input.iter().any(|belief| belief[1] < belief[2]);
    for which in 0..4 {
        let (priced, timed) = (which % 2 == 1, which < 2);
        engine.input = *input;
        let [price, pue] = [Field::PriceUsd, Field::Pue].map(|field| field as usize);
        if !priced {
            engine.input[price][..3].copy_from_slice(&[1.0, f64::NAN, f64::NAN]);
        }
        if input[pue][0].is_nan() {
            engine.input[pue][0] = Field::Pue.row().default.expect("a default");
        }
        if !certain {
            engine.answer(timed);
            all[4 + 3 * which..][..3].copy_from_slice(&engine.range);
        }
        for belief in &mut engine.input {
            belief[1..3].fill(f64::NAN);
        }
        engine.answer(timed);
        let [low, middle, high] = engine.range;
        assert!(middle.is_nan() || low.to_bits() == middle.to_bits());
        assert!(middle.is_nan() || high.to_bits() == middle.to_bits());
        all[which] = middle;
    }
    all
}

/// The same code computes both, in the same order: to the last bit.
const AGREE: f64 = 0.0;

/// What both say, where they say the same. What is wrong the wide door says alone.
fn agree(input: &Input) -> Result<Answer, String> {
    let right = match wide(input) {
        Ok(right) => right,
        Err(mut refusals) => {
            refusals.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
            return Ok(Err(refusals));
        }
    };
    let came = answer(input);
    let off = came.iter().zip(&right).map(|(came, right)| {
        if came.to_bits() == right.to_bits() || came.is_nan() && right.is_nan() {
            0.0
        } else {
            (came - right).abs() / right.abs()
        }
    });
    if off.fold(0.0, |most, off| if off <= most { most } else { off }) <= AGREE {
        return Ok(Ok(came));
    }
    let inputs: Vec<_> = self::came(input)
        .map(|(place, number)| (name(place), number))
        .collect();
    Err(format!("{inputs:?}: {came:?} is not {right:?}"))
}

/// What answers add up to.
fn sum(answers: &[Answer]) -> u32 {
    let numbers = answers.iter().flat_map(|answer| match answer {
        Ok(numbers) => numbers.as_slice(),
        Err(refusals) => refusals.as_flattened(),
    });
    numbers.fold(0, |sum: u32, number| {
        // Of what is no number the bits may be any.
        let bits = if number.is_nan() {
            0x7ff8_0000 << 32
        } else {
            number.to_bits()
        };
        let halves =
            [bits & 0xffff_ffff, bits >> 32].map(|half| u32::try_from(half).expect("32 bits"));
        halves
            .into_iter()
            .fold(sum, |sum, half| (sum ^ half).wrapping_mul(16_777_619))
    })
}

/// And the golden answers are theirs, as what a thousand each add up to: `boundary/narrow.test.js` holds
/// the module against it, as WebAssembly and as JavaScript.
#[test]
fn both_doors_say_the_same() {
    const GOLDEN: &str = "tests/golden/narrow.json";
    const THOUSAND: usize = 1_000;
    let count = how_many();
    let inputs: Vec<Input> = {
        let mut cases = Cases::new(1);
        (0..count).map(|_| cases.next()).collect()
    };
    // Of each thousand what it adds up to, and how many are refused, or certain.
    let tell = |inputs: &[Input]| -> Result<(u32, usize, usize), String> {
        let answers = inputs.iter().map(agree).collect::<Result<Vec<_>, _>>()?;
        let refused = answers.iter().filter(|answer| answer.is_err()).count();
        let certain = answers.iter().flatten().filter(|all| all[4].is_nan());
        Ok((sum(&answers), refused, certain.count()))
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = count.div_ceil(THOUSAND).div_ceil(workers) * THOUSAND;
    let told: Vec<(u32, usize, usize)> = std::thread::scope(|scope| {
        let workers: Vec<_> = inputs
            .chunks(share)
            .map(|share| scope.spawn(|| share.chunks(THOUSAND).map(tell).collect::<Vec<_>>()))
            .collect();
        let told = workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("a worker"));
        told.map(|told| told.unwrap_or_else(|told| panic!("{told}")))
            .collect()
    });
    let refused: usize = told.iter().map(|(_, refused, _)| refused).sum();
    let certain: usize = told.iter().map(|(.., certain)| certain).sum();
    println!("{refused} refused, {certain} certain");
    assert!(
        (count / 50..count / 2).contains(&refused),
        "{refused} are refused"
    );
    assert!(certain < count / 10, "{certain} are certain");

    let came: Vec<u32> = told.iter().map(|(sum, ..)| *sum).collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let text = serde_json::to_string(&came).expect("JSON") + "\n";
        std::fs::write(GOLDEN, text).expect(GOLDEN);
    }
    let text = std::fs::read_to_string(GOLDEN).expect(GOLDEN);
    let golden: Vec<u32> = serde_json::from_str(&text).expect(GOLDEN);
    assert_eq!(golden.len(), 100, "thousands");
    assert_eq!(came, golden[..came.len()]);
}

/// With a number in a field of an otherwise good scenario.
#[test]
fn every_number_at_its_bounds_is_answered_alike() {
    let mut taken = 0;
    let good = [
        (Field::Difficulty, 24_272_331_996_979.97),
        (Field::StartHeight, 717_281.0),
        (Field::FeesBtcPerBlock, 0.1056),
        (Field::PriceUsd, 43_589.36),
        (Field::OutageHours, 24.0),
    ];
    let sizes = [Field::SharePercent, Field::HashrateEhs, Field::PowerMw];
    for size in sizes {
        let mut scenario = empty();
        for (field, number) in good {
            scenario[field as usize][0] = number;
        }
        scenario[size as usize][0] = 10.0;
        scenario[Field::EfficiencyJPerTh as usize][0] = 60.0;
        let loss = Field::all().take(Field::LostMachinesPercent as usize + 1);
        for field in loss.filter(|&field| field != Field::SitesTotalMw) {
            let row = field.row();
            for number in [row.least, row.greatest, row.least + 0.5] {
                for end in 0..3 {
                    let mut input = scenario;
                    input[field as usize][end] = number;
                    for _ in 0..2 {
                        let answer = agree(&input).unwrap_or_else(|told| panic!("{told}"));
                        taken += usize::from(answer.is_ok());
                        input[field as usize][2] = number;
                    }
                }
            }
        }
    }
    assert!(taken > 50, "{taken} are taken");
}

#[test]
fn a_range_of_one_value_is_certain() {
    let mut input = empty();
    for (field, number) in [
        (Field::SharePercent, 12.0),
        (Field::Difficulty, 24_272_331_996_979.97),
        (Field::StartHeight, 717_281.0),
        (Field::FeesBtcPerBlock, 0.1056),
        (Field::PriceUsd, 43_589.36),
        (Field::OutageHours, 24.0),
    ] {
        input[field as usize][0] = number;
    }
    input[Field::PriceUsd as usize][..3].fill(43_589.36);
    let _ = agree(&input).unwrap_or_else(|told| panic!("{told}"));
    let answer = answer(&input);
    assert!(answer[4..].iter().all(|number| number.is_nan()));
}

/// What is no scenario has no number.
#[test]
fn what_cannot_be_answered_is_not() {
    let mut input = empty();
    for (field, number) in [
        (Field::HashrateEhs, 100.0),
        (Field::NetworkEhs, 200.0),
        (Field::StartHeight, 717_281.0),
        (Field::FeesBtcPerBlock, 0.1056),
        (Field::PriceUsd, 43_589.36),
        (Field::OutageHours, 24.0),
    ] {
        input[field as usize][0] = number;
    }
    assert!(answer(&input)[1] > 1e6);
    for field in [
        Field::HashrateEhs,
        Field::NetworkEhs,
        Field::OutageHours,
        Field::FeesBtcPerBlock,
        Field::PriceUsd,
    ] {
        let mut wrong = input;
        wrong[field as usize] = [f64::NAN; 5];
        assert!(answer(&wrong)[1].is_nan(), "{field:?}");
    }
}
