//! When the network's answer is complete: at the end of the first whole epoch after the return.

use idle_loss::outage::{Course, Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};

/// From this height on, of this difficulty, with so much dark for so long.
fn outage(start: u32, difficulty: f64, percent: f64, hours: f64) -> Outage {
    Outage {
        start: Height::new(start),
        difficulty: Difficulty::from_ratio(difficulty),
        idle: Share::from_percent(percent),
        dark: Hours::from_hours(hours),
        ramp: Hours::from_hours(0.0),
        lost_machines: Part::from_percent(0.0),
        fees: BtcPerBlock::from_btc_per_block(0.1056),
    }
}

fn heights(course: &Course) -> Vec<u32> {
    let retargets = course.retargets.iter();
    retargets.map(|retarget| retarget.height.to_u32()).collect()
}

/// While all of the network is dark no block is found. So where it began with an epoch, that epoch is
/// whole when all are back.
#[test]
fn an_epoch_that_begins_at_the_return_is_whole() {
    let course = course(&outage(715_680, 2.4e13, 100.0, 24.0));
    assert!(course.settled);
    assert_eq!(heights(&course), [717_696]);
}

#[test]
fn an_epoch_that_has_begun_before_the_return_is_not() {
    // Its first block is found at the return.
    let begun = course(&outage(715_681, 2.4e13, 100.0, 24.0));
    assert_eq!(heights(&begun), [717_696, 719_712]);
    // Its first block is under way: half of it is mined at the return.
    let under_way = course(&outage(715_680, 2.4e13, 12.0, 0.1));
    assert_eq!(heights(&under_way), [717_696, 719_712]);
}

/// With a tenth of the network an epoch takes 20 weeks, of which the rule counts 8: at difficulty 1
/// nothing comes of that, however often, so nothing is waited for.
#[test]
fn at_difficulty_1_nobody_waits_for_the_factor_of_4() {
    let course = course(&Outage {
        lost_machines: Part::from_percent(100.0),
        ..outage(715_680, 1.0, 90.0, 24.0)
    });
    assert!(course.settled);
    assert_eq!(heights(&course), [717_696, 719_712]);
}
