//! Both doors say the same.

mod cases;

use cases::Cases;
use idle_loss::fields::{End, TABLE};
use idle_loss::inputs::Value;
use idle_loss::narrow::{self, Input, Output, Problem};
use idle_loss::spread::Spread;
use idle_loss::units::{Btc, Usd};
use idle_loss::{Field, Refusal, Scenario, estimate, refusal};

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

/// A refusal of the wide door in the narrow one's numbers.
fn told(refusal: &Refusal) -> [f64; 4] {
    let (problem, numbers) = match &refusal.problem {
        refusal::Problem::OutOfRange {
            least, greatest, ..
        } => (Problem::OutOfRange, [*least, *greatest]),
        refusal::Problem::NotWhole { .. } => (Problem::NotWhole, [0.0; 2]),
        refusal::Problem::Missing { .. } => (Problem::Missing, [0.0; 2]),
        refusal::Problem::Besides { other } => (Problem::Besides, [place(other), 0.0]),
        refusal::Problem::Without { other } => (Problem::Without, [place(other), 0.0]),
        other => panic!("{other:?} is nothing that numbers can be refused for"),
    };
    let [one, other] = numbers;
    [place(&refusal.field), f64::from(problem as u8), one, other]
}

/// What the wide door says.
fn wide(input: &Input) -> Result<[f64; 16], Vec<[f64; 4]>> {
    let came = input
        .iter()
        .enumerate()
        .filter(|(_, number)| !number.is_nan());
    let named = came.map(|(place, number)| (name(place), Value::Number(*number)));
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

/// What the narrow door says.
fn narrow(input: &Input) -> Result<[f64; 16], Vec<[f64; 4]>> {
    let mut output: Output = [0.0; _];
    match narrow::answer(input, &mut output) {
        0 => Ok(output[..16].try_into().expect("sixteen numbers")),
        refusals => Err(output.as_chunks().0[..refusals].to_vec()),
    }
}

/// The same code computes both, in the same order: to the last bit.
const AGREE: f64 = 0.0;

fn agree(input: &Input) -> Result<f64, String> {
    let in_order = |mut refusals: Vec<[f64; 4]>| {
        refusals.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
        refusals
    };
    let (came, right) = (narrow(input), wide(input));
    let off = match (&came, &right) {
        (Ok(came), Ok(right)) => {
            let off = came.iter().zip(right).map(|(came, right)| {
                if came.to_bits() == right.to_bits() || came.is_nan() && right.is_nan() {
                    0.0
                } else {
                    (came - right).abs() / right.abs()
                }
            });
            off.fold(0.0, |most, off| if off <= most { most } else { off })
        }
        (Err(came), Err(right)) if in_order(came.clone()) == in_order(right.clone()) => 0.0,
        _ => f64::INFINITY,
    };
    if off <= AGREE {
        return Ok(off);
    }
    let inputs = input
        .iter()
        .enumerate()
        .filter(|(_, number)| !number.is_nan());
    let inputs: Vec<_> = inputs
        .map(|(place, number)| (name(place), number))
        .collect();
    Err(format!("{inputs:?}: {came:?} is not {right:?}"))
}

#[test]
fn both_doors_say_the_same() {
    let count = how_many();
    let inputs: Vec<Input> = {
        let mut cases = Cases::new(1);
        (0..count).map(|_| cases.next()).collect()
    };
    let refused = inputs.iter().filter(|input| narrow(input).is_err()).count();
    assert!(
        (count / 50..count / 2).contains(&refused),
        "{refused} are refused"
    );
    let certain = |input: &&Input| narrow(input).is_ok_and(|all| all[4].is_nan());
    let certain = inputs.iter().filter(certain).count();
    assert!(certain < count / 10, "{certain} are certain");
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let most = std::thread::scope(|scope| {
        let shares = inputs.chunks(count.div_ceil(workers));
        let workers: Vec<_> = shares
            .map(|share| {
                scope.spawn(|| {
                    share
                        .iter()
                        .map(agree)
                        .collect::<Result<Vec<f64>, String>>()
                })
            })
            .collect();
        let offs = workers
            .into_iter()
            .map(|worker| worker.join().expect("a worker"));
        let offs = offs.flat_map(|offs| offs.unwrap_or_else(|told| panic!("{told}")));
        offs.fold(0.0, f64::max)
    });
    println!("at most {most} apart; {refused} refused, {certain} certain");
}

/// The wide door's answer with a number in a field of an otherwise good scenario.
#[test]
fn every_number_at_and_beyond_its_bounds_is_taken_alike() {
    let good = [
        (Field::Difficulty, 24_272_331_996_979.97),
        (Field::StartHeight, 717_281.0),
        (Field::FeesBtcPerBlock, 0.1056),
        (Field::PriceUsd, 43_589.36),
        (Field::OutageHours, 24.0),
    ];
    let sizes = [Field::SharePercent, Field::HashrateEhs, Field::PowerMw];
    for size in sizes {
        let mut scenario: Input = [f64::NAN; _];
        for (field, number) in good {
            scenario[field as usize] = number;
        }
        scenario[size as usize] = 10.0;
        scenario[Field::EfficiencyJPerTh as usize] = 60.0;
        let loss = Field::all().take(Field::LostMachinesPercent as usize + 1);
        for field in loss.filter(|&field| field != Field::SitesTotalMw) {
            let row = field.row();
            for number in [
                row.least,
                row.greatest,
                row.least.next_down(),
                row.greatest.next_up(),
                row.least + 0.5,
                f64::INFINITY,
                f64::NEG_INFINITY,
            ] {
                for end in 0..3 {
                    let mut input = scenario;
                    input[field as usize + end * FIELDS] = number;
                    agree(&input).unwrap_or_else(|told| panic!("{told}"));
                    input[field as usize + 2 * FIELDS] = number;
                    agree(&input).unwrap_or_else(|told| panic!("{told}"));
                }
            }
        }
    }
}

#[test]
fn a_range_of_one_value_is_certain() {
    let mut input: Input = [f64::NAN; _];
    for (field, number) in [
        (Field::SharePercent, 12.0),
        (Field::Difficulty, 24_272_331_996_979.97),
        (Field::StartHeight, 717_281.0),
        (Field::FeesBtcPerBlock, 0.1056),
        (Field::PriceUsd, 43_589.36),
        (Field::OutageHours, 24.0),
    ] {
        input[field as usize] = number;
    }
    for end in 1..3 {
        input[Field::PriceUsd as usize + end * FIELDS] = 43_589.36;
    }
    agree(&input).unwrap_or_else(|told| panic!("{told}"));
    let answer = narrow(&input).expect("a valid scenario");
    assert!(answer[4..].iter().all(|number| number.is_nan()));
}

#[test]
fn there_is_room_to_refuse_every_number() {
    let mut output: Output = [0.0; _];
    let refusals = narrow::answer(&[f64::INFINITY; _], &mut output);
    assert!(refusals >= 3 * FIELDS, "{refusals}");
    let told = &output.as_chunks::<4>().0[..3 * FIELDS];
    let in_order = (0..FIELDS).flat_map(|field| [0, 1, 2].map(|end| field + end * FIELDS));
    for (told, at) in told.iter().zip(in_order) {
        let row = &TABLE[at % FIELDS];
        let place = f64::from(u32::try_from(at).expect("a place"));
        let out_of_range = f64::from(Problem::OutOfRange as u8);
        let right = [place, out_of_range, row.least, row.greatest];
        let [told, right] = [*told, right].map(|numbers| numbers.map(f64::to_bits));
        assert_eq!(told, right, "{}", name(at));
    }
}

/// What the answers add up to, a thousand at a time: `boundary/narrow.test.js` holds the module against
/// it, as WebAssembly and as JavaScript.
#[test]
fn the_answers_are_the_golden_ones() {
    const GOLDEN: &str = "tests/golden/narrow.json";
    let mut cases = Cases::new(1);
    let mut thousand = || {
        let answers = (0..1_000).map(|_| narrow(&cases.next()));
        let numbers = answers.flat_map(|answer| match answer {
            Ok(numbers) => numbers.to_vec(),
            Err(refusals) => refusals.concat(),
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
    };
    let came: Vec<u32> = (0..how_many() / 1_000).map(|_| thousand()).collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let text = serde_json::to_string(&came).expect("JSON") + "\n";
        std::fs::write(GOLDEN, text).expect(GOLDEN);
    }
    let text = std::fs::read_to_string(GOLDEN).expect(GOLDEN);
    let golden: Vec<u32> = serde_json::from_str(&text).expect(GOLDEN);
    assert_eq!(golden.len(), 100, "thousands");
    assert_eq!(came, golden[..came.len()]);
}
