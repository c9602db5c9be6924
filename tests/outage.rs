//! The network's answer: the retarget rule, and the two worlds with and without an outage.

use idle_loss::network::{
    Compact, EPOCH_BLOCKS, EPOCH_TIME, GREATEST_EPOCH_TIME, LEAST_EPOCH_TIME, retarget,
};
use idle_loss::outage::{Amount, Course, Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Share};
use proptest::prelude::*;

/// Since block 715,680 (2021-12-25), read from the block header.
const DIFFICULTY: f64 = 24_272_331_996_979.97;

/// An outage from an epoch's first block on, with nobody late or lost.
fn outage(percent: f64, hours: f64) -> Outage {
    Outage {
        start: Height::new(715_680),
        difficulty: Difficulty::from_ratio(DIFFICULTY),
        idle: Share::from_percent(percent),
        dark: Hours::from_hours(hours),
        ramp: Hours::from_hours(0.0),
        lost_machines: Share::from_percent(0.0),
        fees: BtcPerBlock::from_btc_per_block(0.1056),
    }
}

/// `within` is absolute.
#[track_caller]
fn close(what: f64, to: f64, within: f64, arithmetic: &str) {
    let off = what - to;
    assert!(
        off.abs() <= within,
        "{what} is {off:e} off {to} = {arithmetic}"
    );
}

fn blocks(amount: Amount) -> f64 {
    amount.blocks.to_count()
}

fn btc(amount: Amount) -> f64 {
    amount.btc.to_btc()
}

// The rule

#[track_caller]
fn bits(bits: u32) -> Compact {
    Compact::from_bits(bits).expect("a header has it")
}

/// From block headers; the difficulty as nodes print it.
#[test]
fn bits_of_known_headers() {
    for (nbits, difficulty, height) in [
        (0x1d00_ffff, 1.0, 0),
        (0x1b04_04cb, 16_307.420_938_523_983, 100_800),
        (0x170b_98ab, 24_272_331_996_979.97, 715_680),
        (0x170b_8c8b, 24_371_874_614_345.62, 717_696),
    ] {
        let header = bits(nbits).difficulty();
        assert_eq!(header, Difficulty::from_ratio(difficulty), "{height}");
        assert_eq!(Compact::nearest(header), bits(nbits), "{height}");
    }
}

#[test]
fn no_header_has_these_bits() {
    for (nbits, why) in [
        (0x1d01_0000, "easier than difficulty 1"),
        (0x2100_8000, "much easier"),
        (0x1b80_0000, "negative"),
        (0x1b00_7fff, "not in its shortest form"),
        (0x1b00_0000, "zero"),
    ] {
        assert_eq!(Compact::from_bits(nbits), None, "{nbits:x}: {why}");
    }
}

#[test]
fn the_rule_to_the_bit() {
    let seconds = |seconds| Hours::from_seconds(seconds);
    for (old, took, new, arithmetic) in [
        (0x170b_98ab, EPOCH_TIME, 0x170b_98ab, "two weeks: as it was"),
        (0x1b04_04cb, GREATEST_EPOCH_TIME, 0x1b10_132c, "0404cb × 4"),
        (
            0x1b10_132c,
            GREATEST_EPOCH_TIME,
            0x1b40_4cb0,
            "10132c × 4 = 404cb0",
        ),
        (
            0x1b40_4cb0,
            GREATEST_EPOCH_TIME,
            0x1c01_0132,
            "404cb0 × 4 = 010132c0: four bytes, and the last is cut off",
        ),
        (
            0x1b04_04cb,
            LEAST_EPOCH_TIME,
            0x1b01_0132,
            "0404cb / 4 = 010132.c",
        ),
        (
            0x1b01_0132,
            LEAST_EPOCH_TIME,
            0x1a40_4c80,
            "010132 / 4 = 00404c.80, with another byte for a leading zero",
        ),
        (
            0x1b00_8000,
            seconds(1_209_599.0),
            0x1a7f_fff9,
            "8000 × 1,209,599 / 1,209,600 = 7fff.f91: a byte shorter",
        ),
        (0x1d00_ffff, GREATEST_EPOCH_TIME, 0x1d00_ffff, "no easier"),
        (
            0x1c7f_ff00,
            GREATEST_EPOCH_TIME,
            0x1d00_ffff,
            "007fff × 4 is no easier, either",
        ),
        (
            0x1d00_ffff,
            LEAST_EPOCH_TIME,
            0x1c3f_ffc0,
            "00ffff / 4 = 003fff.c0",
        ),
        (
            0x1d00_ffff,
            seconds(1_209_000.0),
            0x1d00_ffde,
            "00ffff × 2015 / 2016 = 00ffde.7",
        ),
    ] {
        let got = bits(old).retarget(took).to_bits();
        assert_eq!(got, new, "{old:x} → {got:x}, not {new:x}: {arithmetic}");
    }
}

#[test]
fn the_clamp_is_a_factor_of_four() {
    let old = bits(0x1b04_04cb).difficulty();
    let change = |hours| retarget(old, Hours::from_hours(hours)).to_ratio() / old.to_ratio();
    close(
        change(1344.0),
        0.25,
        0.0,
        "4,838,400 s: a quarter, not −25%",
    );
    close(change(1e9), 0.25, 0.0, "and no less");
    // Of 0404cb / 4 = 010132.c, the last .c is cut off.
    close(change(84.0), 4.0, 4.0 / f64::from(0x01_0132), "302,400 s");
    close(change(0.0), change(84.0), 0.0, "and no more");
}

#[test]
fn blocks_of_720_seconds() {
    let took = Hours::from_seconds(2016.0 * 720.0);
    let change = retarget(Difficulty::from_ratio(DIFFICULTY), took).to_ratio() / DIFFICULTY - 1.0;
    // 0x0b98ab: one step is 1.3e-6 of it.
    close(
        change,
        -1.0 / 6.0,
        1.4e-6,
        "600 / 720 − 1, and not 1 − 720 / 600",
    );
}

/// Where the shared figures are: a folder with `btc_difficulty_epochs.csv`.
fn data() -> std::path::PathBuf {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
    std::env::var_os("IDLE_LOSS_DATA").map_or_else(|| beside.into(), Into::into)
}

/// The rule against what happened: from the bits of an epoch and of the next one follows how
/// long its 2015 intervals took. The first block of the next epoch came one interval later.
///
/// That interval is the tolerance. It is 600 s on average, but a header's time may be ahead by
/// two hours, or behind as far as the median of eleven blocks: from −2 h to 2 h.
#[test]
fn every_recorded_epoch() {
    const LEEWAY: i32 = 7200;
    let path = data().join("btc_difficulty_epochs.csv");
    let table = match std::fs::read_to_string(&path) {
        Ok(table) => table,
        Err(why) => {
            println!("recorded epochs skipped: {}: {why}", path.display());
            return;
        }
    };
    // Rows without bits are estimates of whoever made the table.
    let epochs: Vec<(u32, i32, Compact)> = table
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|cells| !cells[3].is_empty())
        .map(|cells| {
            let number = cells[3].trim_start_matches("0x");
            let header = bits(u32::from_str_radix(number, 16).expect("hexadecimal"));
            let printed: f64 = cells[4].parse().expect("a difficulty");
            assert_eq!(
                header.difficulty(),
                Difficulty::from_ratio(printed),
                "{}",
                cells[0]
            );
            assert_eq!(
                Compact::nearest(header.difficulty()),
                header,
                "{}",
                cells[0]
            );
            let whole = |cell: &str| cell.parse::<i32>().expect("a whole number");
            (whole(cells[0]).unsigned_abs(), whole(cells[1]), header)
        })
        .collect();

    let mut intervals = Vec::new();
    for pair in epochs.windows(2) {
        let [(height, began, old), (next, ended, new)] = pair else {
            unreachable!("windows of two")
        };
        assert_eq!(next - height, EPOCH_BLOCKS, "{height}");
        let after = |seconds: i32| {
            old.retarget(Hours::from_seconds(f64::from(seconds)))
                .to_bits()
        };
        // The rule is monotone: the longer, the easier, and the greater the bits.
        let least = first(|seconds| after(seconds) >= new.to_bits());
        let greatest = first(|seconds| after(seconds) > new.to_bits()) - 1;
        assert!(least <= greatest, "{height}: no time gives {new:?}");
        let interval = |took: i32| ended - began - took;
        // Where the rule is held, by the factor of 4 or at difficulty 1, any time beyond fits.
        let held_below = after(0) == new.to_bits();
        let held_above = after(i32::MAX) == new.to_bits();
        assert!(
            held_below || interval(least) >= -LEEWAY,
            "{height}: {} s",
            interval(least)
        );
        assert!(
            held_above || interval(greatest) <= LEEWAY,
            "{height}: {} s",
            interval(greatest)
        );
        if !held_below && !held_above {
            intervals.push(f64::midpoint(
                f64::from(interval(least)),
                f64::from(interval(greatest)),
            ));
        }
    }
    let count = f64::from(u32::try_from(intervals.len()).expect("hundreds"));
    assert!(
        count > 400.0,
        "the test has lost sight of the epochs: {count}"
    );
    // An interval's standard deviation is its mean, 600 s: three of them over √count.
    close(
        intervals.iter().sum::<f64>() / count,
        600.0,
        3.0 * 600.0 / count.sqrt(),
        "s, the one interval in 2016 that the rule leaves out",
    );
}

/// The first number of seconds for which this holds, if it goes on holding once it does.
fn first(holds: impl Fn(i32) -> bool) -> i32 {
    let (mut before, mut after) = (0, 6_000_000);
    while before < after {
        let middle = i32::midpoint(before, after);
        if holds(middle) {
            after = middle;
        } else {
            before = middle + 1;
        }
    }
    after
}

// Worked cases

/// What a retarget changes beside the world without an outage.
fn beside(course: &Course, place: usize) -> f64 {
    course.retargets[place].change / course.retargets_without[0].change
}

/// The closed form: τ dark days of a share s in an epoch of 14 days make it 14 + s·τ days long.
#[test]
fn a_hundred_hours_of_12_percent_inside_one_epoch() {
    let course = course(&outage(12.0, 100.0));
    close(blocks(course.lost), 72.0, 1e-9, "600 × 12%");
    close(btc(course.lost), 457.603_2, 1e-9, "72 × 6.3556");
    close(course.forgone.to_count(), 72.0, 1e-9, "600 × 12%");

    // The closed form counts 2016 intervals. The rule leaves the first out: 600 s without the
    // outage, 600 / 0.88 = 682 s with it, which is 5.44e-4 of the 1,252,800 s.
    let change = 14.0 / (14.0 + 0.12 * 100.0 / 24.0);
    close(change, 0.9655, 2e-5, "14 / 14.5");
    close(course.retargets[0].change, change, 5.5e-4, "14 / 14.5");
    close(
        beside(&course, 0),
        change,
        5e-5,
        "14 / 14.5: 5.44e-4 − 4.96e-4",
    );

    // Blocks come faster from hour 348 on, for 2016 × 10 min × 14 / 14.5. In that time 1946.5
    // would have come, so 69.5 more come. Off by 2016 × 5e-5, as above, and by the 72 blocks
    // of hours 336 to 348, at 5e-4, for which the difficulty rises one epoch's end earlier
    // without the outage.
    let more = 2016.0 * (1.0 - change);
    let within = 2016.0 * 5e-5 + 72.0 * 5e-4;
    close(
        blocks(course.won_back),
        0.12 * more,
        0.12 * within,
        "12% × 69.5",
    );
    close(
        blocks(course.gained_by_others),
        0.88 * more,
        0.88 * within,
        "88% × 69.5",
    );
    close(blocks(course.never_mined), 72.0 - more, within, "72 − 69.5");
    close(blocks(course.never_back), 0.0, 0.0, "all are back");
    assert_eq!(course.retargets[0].height, Height::new(717_696));
    close(
        course.retargets[0].hour.to_hours(),
        348.0,
        1e-9,
        "336 + 12% × 100",
    );
}

/// Fees flow by the hour: whoever is there shares them, and no fast epoch brings them back.
#[test]
fn fees_are_not_won_back() {
    let free = Outage {
        fees: BtcPerBlock::from_btc_per_block(0.0),
        ..outage(12.0, 100.0)
    };
    let (free, with_fees) = (course(&free), course(&outage(12.0, 100.0)));
    let fees = |amount: fn(&Course) -> Amount| btc(amount(&with_fees)) - btc(amount(&free));
    close(fees(|course| course.lost), 7.6032, 1e-9, "72 × 0.1056");
    close(
        fees(|course| course.won_back),
        0.0,
        1e-9,
        "12% of all fees, as without",
    );
    close(
        fees(|course| course.gained_by_others),
        7.6032,
        1e-9,
        "what the idle miss",
    );
    close(
        fees(|course| course.never_mined),
        0.0,
        1e-9,
        "somebody earns all of them",
    );
}

/// Half the network, from an epoch's start.
#[test]
fn thirty_days_of_50_percent_across_a_retarget() {
    let course = course(&outage(50.0, 720.0));
    // The first epoch lasts 28 days; for the 2 days left, a block is half as hard. The
    // 288 blocks are off by the interval of 1200 s that is left out: 4.96e-4 of them.
    let forgone = 28.0 * 72.0 + 2.0 * 72.0 * 2.0;
    close(
        course.forgone.to_count(),
        forgone,
        288.0 * 5e-4,
        "2016 + 288 = 2304",
    );
    // What the flat figure has, less 0.05% for the 16 days after the first retarget without.
    close(
        blocks(course.lost),
        2160.0 - 1152.0 / 2016.0,
        1e-9,
        "30 × 72 − 0.6",
    );
    close(course.retargets[0].hour.to_hours(), 672.0, 1e-9, "28 days");
    close(beside(&course, 0), 0.5, 1e-5, "both leave 1 / 2016 out");
}

/// Kazakhstan's shutdown: 415 blocks before a retarget, at which +0.41% is on record.
#[test]
fn the_shutdown_of_january_2022() {
    let course = course(&Outage {
        start: Height::new(717_281),
        ..outage(12.0, 100.0)
    });
    let retarget = &course.retargets[0];
    assert_eq!(retarget.height, Height::new(717_696));
    close(
        retarget.hour.to_hours(),
        415.0 / 0.88 / 6.0,
        1e-9,
        "415 blocks at 88%",
    );
    let late = 415.0 * 600.0 * (1.0 / 0.88 - 1.0);
    close(
        beside(&course, 0),
        1_209_000.0 / (1_209_000.0 + late),
        1e-9,
        "2015 × 600 s, and 33,955 s of delay: −2.7%, which growth elsewhere hid",
    );
    close(
        course.forgone.to_count(),
        72.42,
        0.01,
        "12% × (471.6 + 128.4 / 0.9732)",
    );
}

/// Machines that come back slowly, and some that do not.
#[test]
fn a_ramp_costs_half_its_hours_and_lost_machines_go_on() {
    // From an epoch's start, and over before its end.
    let late = course(&Outage {
        ramp: Hours::from_hours(48.0),
        lost_machines: Share::from_percent(10.0),
        ..outage(12.0, 100.0)
    });
    let lost = 72.0 + 0.12 * 0.9 * 144.0 + 0.12 * 0.1 * 288.0;
    close(
        blocks(late.lost),
        lost,
        1e-9,
        "72 + 90% × 24 h + 10% × 48 h",
    );
    assert_eq!(late.back, Hours::from_hours(148.0));
    let hours = late.horizon.to_hours() - 148.0;
    // From hour 336 on, 0.05% fewer come without.
    let missed = 0.012 * (188.0 * 6.0 + (hours - 188.0) * 6.0 * 2015.0 / 2016.0);
    close(
        blocks(late.never_back),
        missed,
        1e-9,
        "12% × 10% of what comes without",
    );
}

#[test]
fn the_whole_network_dark() {
    let late_in_epoch = Outage {
        start: Height::new(715_681),
        fees: BtcPerBlock::from_btc_per_block(1.0),
        ..outage(100.0, 24.0)
    };
    let course = course(&late_in_epoch);
    close(blocks(course.lost), 144.0, 1e-9, "24 × 6");
    close(btc(course.lost), 144.0 * 7.25, 1e-9, "subsidy and fees");
    assert_eq!(
        (
            blocks(course.gained_by_others),
            btc(course.gained_by_others)
        ),
        (0.0, 0.0)
    );
    let fees = btc(course.never_mined) - blocks(course.never_mined) * 6.25;
    close(
        fees,
        144.0,
        1e-9,
        "nobody earns the fees of 24 hours without miners",
    );
    close(
        beside(&course, 0),
        1_209_000.0 / (1_209_000.0 + 86_400.0),
        1e-9,
        "2015 × 600 s, and a day",
    );
}

/// A network that nobody comes back to, and one with next to nobody left.
#[test]
fn an_answer_that_does_not_come() {
    for (percent, lost) in [(100.0, 100.0), (99.999_999, 100.0)] {
        let course = course(&Outage {
            lost_machines: Share::from_percent(lost),
            ..outage(percent, 24.0)
        });
        assert!(!course.settled, "{percent}%");
        assert_eq!(
            course.horizon,
            Hours::from_hours(24.0 + 8784.0),
            "a year on"
        );
        assert!(course.retargets.is_empty(), "{percent}%");
    }
}

/// One epoch is not enough where the factor of 4 goes on binding.
#[test]
fn what_is_won_back_is_complete_at_the_horizon() {
    for percent in [12.0, 50.0, 80.0, 95.0, 97.0] {
        let course = course(&outage(percent, 8784.0));
        assert!(course.settled, "{percent}%");
        let last = course.timeline.last().expect("a horizon");
        close(
            last.difficulty.to_ratio() / last.difficulty_without.to_ratio(),
            1.0,
            1e-9,
            "all are back, and the difficulty where it would have been",
        );
    }
}

// Traps

#[test]
fn nothing_happens_without_an_outage() {
    let course = course(&Outage {
        ramp: Hours::from_hours(48.0),
        ..outage(12.0, 0.0)
    });
    for amount in amounts(&course) {
        assert_eq!((blocks(amount), btc(amount)), (0.0, 0.0));
    }
    assert_eq!(
        (course.back.to_hours(), course.horizon.to_hours()),
        (0.0, 0.0)
    );
    assert!(course.retargets.is_empty() && course.timeline.is_empty() && course.settled);
}

#[test]
fn a_halving_between_two_blocks() {
    let hour = |height| {
        btc(course(&Outage {
            start: Height::new(height),
            fees: BtcPerBlock::from_btc_per_block(0.0),
            ..outage(50.0, 1.0)
        })
        .lost)
    };
    close(hour(209_993), 150.0, 1e-9, "50% × 6 × 50");
    close(hour(209_999), 87.5, 1e-9, "50% × (1 × 50 + 5 × 25)");
    close(hour(210_000), 75.0, 1e-9, "50% × 6 × 25");
    close(
        hour(6_929_999),
        5e-9,
        1e-15,
        "50% × 1 satoshi, and nothing after it",
    );
}

/// With the outage the halving comes later: the others have old blocks that they would not have.
#[test]
fn a_halving_put_off() {
    let course = course(&Outage {
        start: Height::new(839_928),
        fees: BtcPerBlock::from_btc_per_block(0.0),
        ..outage(30.0, 12.0)
    });
    close(
        btc(course.lost),
        0.3 * 72.0 * 6.25,
        1e-9,
        "72 blocks before the halving",
    );
    // Without, the halving comes as they return; with, 72 × 30% blocks later.
    let since = blocks(course.won_back) * 3.125 + 0.3 * 21.6 * 3.125;
    close(
        btc(course.won_back),
        since,
        1e-9,
        "30% of 21.6 blocks pay double",
    );
}

/// An outage moves nothing before the epoch's end, and its first interval not even then.
#[test]
fn the_first_hours_of_an_epoch_carry_no_signal() {
    let at = |height| {
        course(&Outage {
            start: Height::new(height),
            ..outage(100.0, 100.0)
        })
    };
    let first = at(715_680);
    close(first.retargets[0].hour.to_hours(), 436.0, 1e-9, "336 + 100");
    close(
        beside(&first, 0),
        1.0,
        1e-9,
        "the wait for the first block does not count",
    );
    let second = at(715_681);
    close(
        beside(&second, 0),
        1_209_000.0 / 1_569_000.0,
        1e-9,
        "the wait for the second does: 360,000 s",
    );
}

#[test]
fn blocks_of_720_seconds_over_a_whole_epoch() {
    let course = course(&outage(100.0 / 6.0, 500.0));
    close(beside(&course, 0), 600.0 / 720.0, 1e-9, "−16.7%, not −20%");
}

#[test]
fn the_difficulty_falls_to_a_quarter_at_most() {
    let course = course(&outage(90.0, 4300.0));
    close(
        course.retargets[0].change,
        0.25,
        0.0,
        "140 days count as 56",
    );
    close(course.retargets[1].change, 0.4, 4e-4, "35 days: 14 / 35");
}

#[test]
fn no_easier_than_difficulty_1() {
    let course = course(&Outage {
        start: Height::new(100),
        difficulty: Difficulty::from_ratio(1.0),
        ..outage(50.0, 1000.0)
    });
    assert!(course.settled);
    for retarget in &course.retargets {
        assert!(retarget.difficulty.to_ratio() >= 1.0, "{retarget:?}");
    }
    close(course.retargets[0].change, 1.0, 0.0, "where it was");
}

/// Not a slip: who comes back into a fallen difficulty finds blocks at a bargain. With a
/// return that takes a year, the whole network can lose fewer blocks until all are back than
/// two thirds of it, whose remaining third keeps the difficulty up.
#[test]
fn a_long_return_makes_the_loss_turn() {
    let lost = |percent| {
        let course = course(&Outage {
            start: Height::new(717_504),
            ramp: Hours::from_hours(8784.0),
            ..outage(percent, 1.0)
        });
        blocks(course.lost)
    };
    let (half, two_thirds, all) = (lost(50.0), lost(66.0), lost(100.0));
    assert!(
        half < two_thirds && all < two_thirds / 2.0,
        "{half} {two_thirds} {all}"
    );
}

// Properties

fn amounts(course: &Course) -> [Amount; 5] {
    [
        course.lost,
        course.never_back,
        course.won_back,
        course.gained_by_others,
        course.never_mined,
    ]
}

/// From `least` to `greatest`, these and their next neighbours included, each order of
/// magnitude as likely as the other.
fn spread(least: f64, greatest: f64) -> BoxedStrategy<f64> {
    prop_oneof![
        1 => Just(least),
        1 => Just(least.next_up()),
        1 => Just(greatest),
        1 => Just(greatest.next_down()),
        2 => least..=greatest,
        4 => (0.0..=6.0_f64).prop_map(move |lesser| least + (greatest - least) / 10.0_f64.powf(lesser)),
    ]
    .boxed()
}

/// Any height, and often one where something happens soon.
fn height() -> BoxedStrategy<u32> {
    let near = |every: u32| {
        (0..=6_929_999 / every, -200..=20_i32)
            .prop_map(move |(nth, off)| (nth * every).saturating_add_signed(off).min(6_929_999))
    };
    prop_oneof![0..=6_929_999_u32, near(2016), near(210_000)].boxed()
}

fn outages(greatest_share: f64, greatest_hours: f64) -> impl Strategy<Value = Outage> {
    (
        height(),
        spread(1.0, 1e16),
        spread(0.0, greatest_share),
        spread(0.0, greatest_hours),
        spread(0.0, greatest_hours),
        spread(0.0, 100.0),
        spread(0.0, 50.0),
    )
        .prop_map(|(start, difficulty, idle, dark, ramp, lost, fees)| Outage {
            start: Height::new(start),
            difficulty: Difficulty::from_ratio(difficulty),
            idle: Share::from_percent(idle),
            dark: Hours::from_hours(dark),
            ramp: Hours::from_hours(ramp),
            lost_machines: Share::from_percent(lost),
            fees: BtcPerBlock::from_btc_per_block(fees),
        })
}

/// What a sum over blocks and hours may lose: some hundred additions of numbers up to 160,000
/// blocks, and 100 BTC for each of them, of which each is rounded by 1.1e-16.
const ROUNDING_BLOCKS: f64 = 1e-8;
const ROUNDING_BTC: f64 = 1e-6;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_goes_missing(outage in outages(100.0, 8784.0)) {
        let course = course(&outage);
        let within = [ROUNDING_BLOCKS, ROUNDING_BTC];
        for (unit, within) in [blocks, btc].into_iter().zip(within) {
            let [lost, never_back, won_back, gained, never_mined] = amounts(&course).map(unit);
            let off = lost + never_back - won_back - gained - never_mined;
            prop_assert!(off.abs() <= within, "{off:e} in {course:?}");
            prop_assert!(lost >= -within && never_back >= -within);
        }
        // The difficulty is never above that of the world without, so nobody who is there
        // finds fewer blocks.
        prop_assert!(blocks(course.won_back) >= -ROUNDING_BLOCKS, "{course:?}");
        prop_assert!(blocks(course.gained_by_others) >= -ROUNDING_BLOCKS, "{course:?}");
        // 2015 intervals decide over 2016 blocks, once in T and once in the 0.05% that the
        // world without is ahead: twice 1/2016.
        let least = -blocks(course.lost) * 2.0 / 2015.0 - ROUNDING_BLOCKS;
        prop_assert!(blocks(course.never_mined) >= least, "{course:?}");
    }

    #[test]
    fn every_number_is_finite_and_in_order(outage in outages(100.0, 8784.0)) {
        let course = course(&outage);
        for amount in amounts(&course) {
            prop_assert!(blocks(amount).is_finite() && btc(amount).is_finite(), "{course:?}");
        }
        prop_assert!(course.forgone.to_count().is_finite());
        prop_assert!(course.back <= course.horizon);
        prop_assert!(course.horizon.to_hours() <= 3.0 * 8784.0);
        for (retargets, world) in [(&course.retargets, "with"), (&course.retargets_without, "without")] {
            for retarget in retargets {
                prop_assert_eq!(retarget.height.to_u32() % EPOCH_BLOCKS, 0, "{}", world);
                prop_assert!((0.25..=4.0).contains(&retarget.change), "{} {:?}", world, retarget);
                prop_assert!(retarget.hour <= course.horizon && retarget.difficulty.to_ratio() >= 1.0);
            }
            prop_assert!(retargets.is_sorted_by(|one, next| one.height < next.height && one.hour < next.hour));
        }
        // Three years have 78 epochs without the outage, and hardly more with it; then start,
        // dark, ramp, horizon, a halving in each world.
        prop_assert!(course.timeline.len() <= 2 * 79 + 14, "{}", course.timeline.len());
        prop_assert!(course.timeline.is_sorted_by(|one, next| one.hour < next.hour));
        if let Some(last) = course.timeline.last() {
            let missed = btc(course.lost) + btc(course.never_back) - btc(course.won_back);
            prop_assert!((last.missed.to_btc() - missed).abs() <= ROUNDING_BTC);
            prop_assert_eq!(last.hour, course.horizon);
            prop_assert!(course.timeline[0].missed.to_btc() <= 0.0);
        }
    }

    /// With no ramp for any share; with one for all that ever went dark (46% at most) and more.
    #[test]
    fn more_hours_and_a_larger_share_lose_more(
        outage in outages(100.0, 4392.0),
        hours in spread(1e-3, 4392.0),
        percent in spread(1e-6, 10.0),
        ramp in any::<bool>(),
    ) {
        let (ramp, idle) = if ramp {
            (outage.ramp, Share::from_percent(outage.idle.to_percent() / 2.0))
        } else {
            (Hours::from_hours(0.0), Share::from_percent(outage.idle.to_percent() * 0.9))
        };
        let outage = Outage { ramp, idle, ..outage };
        let longer = Outage { dark: Hours::from_hours(outage.dark.to_hours() + hours), ..outage };
        let larger = Outage { idle: Share::from_percent(outage.idle.to_percent() + percent), ..outage };
        let lost = course(&outage).lost;
        for more in [course(&longer).lost, course(&larger).lost] {
            prop_assert!(blocks(more) >= blocks(lost) - ROUNDING_BLOCKS, "{lost:?} {more:?}");
            prop_assert!(btc(more) >= btc(lost) - ROUNDING_BTC, "{lost:?} {more:?}");
        }
    }

    /// 14 / (14 + s·τ), inside one epoch, at any place in it but the first block's.
    #[test]
    fn the_closed_form_inside_one_epoch(
        place in 1..1000_u32,
        percent in spread(1e-3, 60.0),
        hours in spread(1e-3, 150.0),
    ) {
        let course = course(&Outage { start: Height::new(715_680 + place), ..outage(percent, hours) });
        let late = percent / 100.0 * hours * 3600.0;
        let change = 1_209_600.0 / (1_209_000.0 + late);
        // Exact but for rounding, since 2015 intervals of 600 s and the delay are all of T.
        prop_assert!((course.retargets[0].change - change).abs() <= 1e-12);
        // And the closed form's 2016 intervals for 2015 are 1/2016 off at most.
        prop_assert!((course.retargets[0].change - 336.0 / (336.0 + late / 3600.0)).abs() <= 5e-4);
        prop_assert!((blocks(course.lost) - percent / 100.0 * hours * 6.0).abs() <= 1e-9);
    }
}

// Block by block: the same told in the plainest way

/// A block of one of the two worlds, from the one before it on. Seconds since the outage's start.
struct Step {
    height: u32,
    from: f64,
    to: f64,
    /// Difficulty over that before the outage.
    hardness: f64,
}

/// What has been worked since the outage's start: seconds of the whole network.
#[derive(Clone, Copy)]
struct Plain {
    others: f64,
    returning: f64,
    dark: f64,
    ramp: f64,
}

impl Plain {
    fn returned(self, second: f64) -> f64 {
        let since = second - self.dark;
        if since <= 0.0 {
            return 0.0;
        }
        let part = if since >= self.ramp {
            1.0
        } else {
            since / self.ramp
        };
        self.returning * part
    }

    fn work_of_returned(self, second: f64) -> f64 {
        let since = (second - self.dark).max(0.0);
        let within = since.min(self.ramp);
        let triangle = if within > 0.0 {
            within * within / (2.0 * self.ramp)
        } else {
            0.0
        };
        self.returning * (triangle + since - within)
    }

    fn work(self, second: f64) -> f64 {
        self.others * second + self.work_of_returned(second)
    }

    /// When so much more than at `from` is worked: halving an interval that holds it.
    fn when(self, from: f64, work: f64) -> f64 {
        let done = self.work(from) + work;
        let (mut before, mut after) = (from, from + work / self.others);
        while after - before > 1e-7 {
            let middle = f64::midpoint(before, after);
            if self.work(middle) < done {
                before = middle;
            } else {
                after = middle;
            }
        }
        f64::midpoint(before, after)
    }

    fn steps(self, outage: &Outage, until: impl Fn(&Step, bool) -> bool) -> Vec<Step> {
        let before = outage.difficulty.to_ratio();
        let mut height = outage.start.to_u32();
        let mut first = -600.0 * (f64::from(height % 2016) - 1.0);
        let (mut now, mut hardness) = (0.0, 1.0);
        let mut steps = Vec::new();
        let mut began = f64::NEG_INFINITY;
        loop {
            if height.is_multiple_of(2016) {
                began = now;
            }
            let to = self.when(now, 600.0 * hardness);
            let step = Step {
                height,
                from: now,
                to,
                hardness,
            };
            if height.is_multiple_of(2016) {
                first = to;
            }
            let mut settled = false;
            if height % 2016 == 2015 {
                let took = to - first;
                hardness =
                    (hardness * 1_209_600.0 / took.clamp(302_400.0, 4_838_400.0)).max(1.0 / before);
                settled = began >= self.dark + self.ramp
                    && ((302_400.0..=4_838_400.0).contains(&took) || hardness * before <= 1.0);
            }
            let enough = until(&step, settled);
            steps.push(step);
            if enough {
                return steps;
            }
            height += 1;
            now = to;
        }
    }

    /// Blocks and bitcoin of the others and of those who returned, between two seconds.
    fn earned(self, outage: &Outage, steps: &[Step], since: f64, until: f64) -> [[f64; 2]; 2] {
        let mut sums = [[0.0; 2]; 2];
        for step in steps {
            // At the ends of darkness and ramp the shares have corners.
            let corners = [step.from, self.dark, self.dark + self.ramp, step.to];
            let inside = corners.map(|second| second.clamp(step.from, step.to).clamp(since, until));
            for piece in inside.windows(2).filter(|piece| piece[1] > piece[0]) {
                let (from, to) = (piece[0], piece[1]);
                let returned = self.work_of_returned(to) - self.work_of_returned(from);
                let others = self.others * (to - from);
                let share = simpson(from, to, |second| {
                    // Just inside, where a jump without a ramp is over.
                    let second = second.clamp(from + (to - from) * 1e-9, to - (to - from) * 1e-9);
                    self.returned(second) / (self.returned(second) + self.others)
                });
                let fees = outage.fees.to_btc_per_block() / 600.0;
                let subsidy =
                    (50e8 / 2.0_f64.powi((step.height / 210_000).cast_signed())).floor() / 1e8;
                let found = [others, returned].map(|work| work / (600.0 * step.hardness));
                let fees = [(to - from) - share, share].map(|seconds| fees * seconds);
                for who in 0..2 {
                    sums[who][0] += found[who];
                    sums[who][1] += found[who] * subsidy + fees[who];
                }
            }
        }
        sums
    }
}

/// Simpson's rule with 400 intervals. For a share 1 − 1 / (1 + z·v) with v from 0 to 1, it is
/// 24 z⁴ / (2880 × 200⁴) off at most: 3.4e-8 for z = 9, the growth from 10% to 100%.
fn simpson(from: f64, to: f64, of: impl Fn(f64) -> f64) -> f64 {
    let step = (to - from) / 400.0;
    let inner: f64 = (1..400_u32)
        .map(|at| f64::from(2 + 2 * (at % 2)) * of(from + step * f64::from(at)))
        .sum();
    (of(from) + inner + of(to)) * step / 3.0
}

/// The course's five amounts and its horizon, block by block.
fn stepped(outage: &Outage) -> ([[f64; 2]; 5], f64) {
    let idle = outage.idle.to_percent() / 100.0;
    let lost = outage.lost_machines.to_percent() / 100.0;
    let with = Plain {
        others: 1.0 - idle,
        returning: idle * (1.0 - lost),
        dark: outage.dark.to_hours() * 3600.0,
        ramp: outage.ramp.to_hours() * 3600.0,
    };
    let without = Plain {
        others: 1.0,
        returning: 0.0,
        dark: 0.0,
        ramp: 0.0,
    };
    let back = with.dark + with.ramp;
    let steps = with.steps(outage, |step, settled| {
        settled || step.to > back + 8784.0 * 3600.0
    });
    let horizon = steps
        .last()
        .map_or(0.0, |step| step.to)
        .min(back + 8784.0 * 3600.0);
    let steps_without = without.steps(outage, |step, _| step.to > horizon);

    let until_back = with.earned(outage, &steps, 0.0, back);
    let since = with.earned(outage, &steps, back, horizon);
    let until_back_without = without.earned(outage, &steps_without, 0.0, back)[0];
    let since_without = without.earned(outage, &steps_without, back, horizon)[0];
    let each = |of: &dyn Fn(usize) -> f64| [of(0), of(1)];
    let all = |unit: usize| until_back_without[unit] + since_without[unit];
    let gained = |unit: usize| until_back[0][unit] + since[0][unit] - (1.0 - idle) * all(unit);
    let found = |unit: usize| {
        until_back
            .iter()
            .chain(&since)
            .map(|who| who[unit])
            .sum::<f64>()
    };
    (
        [
            each(&|unit| idle * until_back_without[unit] - until_back[1][unit]),
            each(&|unit| idle * lost * since_without[unit]),
            each(&|unit| since[1][unit] - idle * (1.0 - lost) * since_without[unit]),
            each(&gained),
            each(&|unit| all(unit) - found(unit)),
        ],
        horizon / 3600.0,
    )
}

proptest! {
    // Up to 25,000 blocks each; a hundred times as slow as the other properties.
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn block_by_block_it_is_the_same(outage in outages(90.0, 2000.0)) {
        prop_assume!(outage.dark.to_hours() > 0.0);
        let course = course(&outage);
        let (plain, horizon) = stepped(&outage);
        prop_assert!((course.horizon.to_hours() - horizon).abs() <= 1e-5, "{} {horizon}", course.horizon.to_hours());
        // A block's end is found to 5e-8 s, and errors of 20,000 blocks add up to 1e-3 s at
        // most: 1e-3 / 600 blocks, times 4 where the difficulty is a quarter.
        let within = 1e-5;
        // What the blocks pay, and the fees: Simpson's error in a block in the ramp is largest
        // in the first, of at most 6000 s: 10 × 3.4e-8 of its fees.
        let fees = outage.fees.to_btc_per_block();
        let within_btc = within * (50.0 + fees) + 1e-6 * fees;
        for (amount, plain) in amounts(&course).into_iter().zip(plain) {
            prop_assert!((blocks(amount) - plain[0]).abs() <= within, "{amount:?} {plain:?} {course:?}");
            prop_assert!((btc(amount) - plain[1]).abs() <= within_btc, "{amount:?} {plain:?} {course:?}");
        }
    }
}
