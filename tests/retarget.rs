//! The retarget rule, to the bit, and against the recorded epochs.

mod close;

use close::close;
use idle_loss::network::{
    Compact, EPOCH_BLOCKS, EPOCH_TIME, GREATEST_EPOCH_TIME, LEAST_EPOCH_TIME, retarget,
};
use idle_loss::units::{Difficulty, Hours};

/// Since block 715,680 (2021-12-25), read from the block header.
const DIFFICULTY: f64 = 24_272_331_996_979.97;

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
        (
            0x1b7f_ffff,
            EPOCH_TIME,
            0x1b7f_ffff,
            "as it was: the greatest number of three bytes still fits",
        ),
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
