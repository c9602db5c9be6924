//! What holds of any outage, and the same told block by block.

mod seed;

use idle_loss::network::EPOCH_BLOCKS;
use idle_loss::outage::{Amount, Course, Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};
use proptest::prelude::*;
use seed::same_cases_every_time;

fn blocks(amount: Amount) -> f64 {
    amount.blocks.to_count()
}

fn btc(amount: Amount) -> f64 {
    amount.btc.to_btc()
}

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
            lost_machines: Part::from_percent(lost),
            fees: BtcPerBlock::from_btc_per_block(fees),
        })
}

/// What a sum over blocks and hours may lose: some hundred additions of numbers up to 160,000
/// blocks, and 100 BTC for each of them, of which each is rounded by 1.1e-16.
const ROUNDING_BLOCKS: f64 = 1e-8;
const ROUNDING_BTC: f64 = 1e-6;

proptest! {
    #![proptest_config(same_cases_every_time(300))]

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
        let course = course(&Outage {
            start: Height::new(715_680 + place),
            difficulty: Difficulty::from_ratio(24_272_331_996_979.97),
            idle: Share::from_percent(percent),
            dark: Hours::from_hours(hours),
            ramp: Hours::from_hours(0.0),
            lost_machines: Part::from_percent(0.0),
            fees: BtcPerBlock::from_btc_per_block(0.1056),
        });
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
    #![proptest_config(same_cases_every_time(20))]

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
