//! The two worlds, with and without an outage: worked cases, and traps.

mod close;

use close::close;
use idle_loss::outage::{Amount, Course, Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};

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
        lost_machines: Part::from_percent(0.0),
        fees: BtcPerBlock::from_btc_per_block(0.1056),
    }
}

fn blocks(amount: Amount) -> f64 {
    amount.blocks.to_count()
}

fn btc(amount: Amount) -> f64 {
    amount.btc.to_btc()
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
        lost_machines: Part::from_percent(10.0),
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
            lost_machines: Part::from_percent(lost),
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
    for amount in [
        course.lost,
        course.never_back,
        course.won_back,
        course.gained_by_others,
        course.never_mined,
    ] {
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
