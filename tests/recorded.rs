//! Changes of the difficulty on record: the rule, held against the headers, and what a change says
//! of the machines that stood still.

mod close;
mod near;

use close::close;
use idle_loss::network::{Compact, hashprice, hashrate, retarget, subsidy};
use idle_loss::outage::{Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};
use near::near;

/// An epoch in which machines went dark: its first block, its difficulty, and the next one's, as
/// they were printed from the block headers.
struct Epoch {
    height: u32,
    old: Difficulty,
    new: Difficulty,
}

/// V7. China's ban, from 2021-06-13 to 2021-07-03.
const CHINA: Epoch = Epoch {
    height: 687_456,
    old: Difficulty::from_ratio(19_932_791_027_262.74),
    new: Difficulty::from_ratio(14_363_025_673_659.97),
};

/// V8. The blackout in Xinjiang, from 2021-04-15 to 2021-05-01.
const XINJIANG: Epoch = Epoch {
    height: 679_392,
    old: Difficulty::from_ratio(23_581_981_443_663.85),
    new: Difficulty::from_ratio(20_608_845_737_768.16),
};

/// Kazakhstan's shutdown began in this one, from 2021-12-25 to 2022-01-08.
const KAZAKHSTAN: Epoch = Epoch {
    height: 715_680,
    old: Difficulty::from_ratio(24_272_331_996_979.97),
    new: Difficulty::from_ratio(24_371_874_614_345.62),
};

/// V10. Winter storm Elliott, from 2022-12-19 to 2023-01-03.
const ELLIOTT: Epoch = Epoch {
    height: 768_096,
    old: Difficulty::from_ratio(35_364_065_900_457.0),
    new: Difficulty::from_ratio(34_093_570_325_204.0),
};

/// V11. Winter storm Fern, from 2026-01-22.
const FERN: Epoch = Epoch {
    height: 933_408,
    old: Difficulty::from_ratio(141_668_107_417_558.0),
    new: Difficulty::from_ratio(125_864_590_119_494.0),
};

impl Epoch {
    /// New over old.
    fn ratio(&self) -> f64 {
        self.new.to_ratio() / self.old.to_ratio()
    }

    /// What the two worlds make of it if nothing else changes: new over old, for so many hours
    /// that begin with the epoch's second block, the first that counts.
    fn if_dark(&self, percent: f64, hours: f64) -> f64 {
        let course = course(&Outage {
            start: Height::new(self.height + 1),
            difficulty: self.old,
            idle: Share::from_percent(percent),
            dark: Hours::from_hours(hours),
            ramp: Hours::from_hours(0.0),
            lost_machines: Part::from_percent(0.0),
            fees: BtcPerBlock::from_btc_per_block(0.0),
        });
        course.retargets[0].change
    }
}

/// A header has 15 to 23 bits of it: each of these finds its header, and is printed alike again.
#[test]
fn printed_difficulties_are_those_of_headers() {
    for epoch in [CHINA, XINJIANG, KAZAKHSTAN, ELLIOTT, FERN] {
        for printed in [epoch.old, epoch.new] {
            let in_header = Compact::nearest(printed).difficulty().to_ratio();
            // Some were printed in whole numbers.
            let arithmetic = format!("as printed, from {}", epoch.height);
            close(in_header, printed.to_ratio(), 0.5, &arithmetic);
        }
    }
}

/// The rule knows the time from an epoch's first block to its last. The next epoch's first block
/// came one interval later, 600 s on average.
///
/// The tolerance is that interval. A header's time may be ahead by two hours, or behind as far as
/// the median of eleven blocks: from −2 h to 2 h, so at most 7800 s off 600 s.
#[test]
fn the_rule_makes_them_of_the_times_in_the_headers() {
    for (epoch, first, next_first, arithmetic) in [
        (
            CHINA,
            1_623_614_836.0,
            1_625_294_046.0,
            "1,209,600 / (1,679,210 − 600) = 0.7206: −27.94%",
        ),
        (
            XINJIANG,
            1_618_515_703.0,
            1_619_900_822.0,
            "16.03 days: 1,209,600 / (1,385,119 − 600) = 0.8737, where −12.61% is 0.8739",
        ),
        (
            KAZAKHSTAN,
            1_640_422_999.0,
            1_641_627_937.0,
            "1,209,600 / (1,204,938 − 600) = 1.0044, where +0.41% is 1.0041",
        ),
        (
            ELLIOTT,
            1_671_463_076.0,
            1_672_719_770.0,
            "1,209,600 / (1,256,694 − 600) = 0.9630, where −3.59% is 0.9641",
        ),
    ] {
        let took = Hours::from_seconds(next_first - first - 600.0);
        let change = retarget(epoch.old, took).to_ratio() / epoch.old.to_ratio();
        let within = 7800.0 / (took.to_seconds() - 7800.0);
        near(change, epoch.ratio(), within, arithmetic);
    }
}

/// V7. What each of the others earned for its hashrate rose as the difficulty fell. As
/// printed, hashprice rose by 37% from 2 to 3 July: price and fees moved besides.
#[test]
fn china_in_june_2021() {
    close(CHINA.ratio(), 0.72057, 5e-6, "14.363 / 19.933");
    close(CHINA.ratio() - 1.0, -0.2794, 5e-5, "as printed: −27.94%");
    let reward = subsidy(Height::new(CHINA.height));
    let earned = |difficulty| hashprice(difficulty, reward).to_btc_per_ph_day();
    let rise = earned(CHINA.new) / earned(CHINA.old) - 1.0;
    close(rise, 0.388, 5e-4, "1 / 0.7206 − 1");
    close(rise, 0.37, 0.02, "as printed, to two points");
}

/// V8. As printed, 167 EH/s fell to 126, by about a quarter. Over the whole epoch there was more:
/// if nothing else changed, a quarter was dark for half of it.
#[test]
fn xinjiang_in_april_2021() {
    close(XINJIANG.ratio() - 1.0, -0.1261, 5e-5, "as printed: −12.61%");
    let before = hashrate(XINJIANG.old).to_ehs();
    near(before, 167.0, 0.015, "23.58e12 × 2^32 / 600 = 168.8 EH/s");
    let mean = hashrate(XINJIANG.new).to_ehs();
    near(mean, 147.5, 5e-4, "168.8 EH/s × 14 / 16.02 days");

    let quarter = 100.0 * (1.0 - 126.0 / 167.0);
    let half_of_it = XINJIANG.if_dark(quarter, 198.0);
    near(
        half_of_it,
        XINJIANG.ratio(),
        5e-4,
        "14 / (14 + 24.55% × 8.25 days), and 2015 intervals of 2016",
    );
    let all_of_it = XINJIANG.if_dark(quarter, 450.0);
    near(all_of_it, 126.0 / 167.0, 1e-3, "126 / 167: −24.6%");
}

/// V10. An estimate of 24 hours is not a loss that lasts.
#[test]
fn elliott_in_december_2022() {
    close(ELLIOTT.ratio() - 1.0, -0.0359, 5e-5, "as printed: −3.59%");
    let a_day = ELLIOTT.if_dark(40.0, 24.0);
    close(a_day, 0.9722, 5e-4, "14 / (14 + 40% × 1 day): −2.8%");
    let all_of_it = ELLIOTT.if_dark(40.0, 560.0);
    close(all_of_it, 0.6, 5e-4, "14 / (14 / 60%): −40%");
    let as_recorded = ELLIOTT.if_dark(40.0, 31.3);
    close(
        as_recorded,
        ELLIOTT.ratio(),
        5e-4,
        "14 / (14 + 40% × 1.304 days): all that the record has room for",
    );
}

/// V11.
#[test]
fn fern_in_january_2026() {
    close(FERN.ratio() - 1.0, -0.111_55, 5e-6, "125.86 / 141.67 − 1");
    let (before, mean) = (hashrate(FERN.old), hashrate(FERN.new));
    near(before.to_ehs(), 1014.1, 5e-5, "141.67e12 × 2^32 / 600");
    near(mean.to_ehs(), 901.0, 5e-5, "125.86e12 × 2^32 / 600");
    // A step of its 17 bits at the least is 7.7e-6 of it.
    let took = Hours::from_seconds(2015.0 * 675.67);
    let change = retarget(FERN.old, took).to_ratio() / FERN.old.to_ratio();
    near(
        change,
        FERN.ratio(),
        1.5e-5,
        "1,209,600 / (2015 × 675.67 s)",
    );
}

/// The shutdown cannot be read off the difficulty: growth elsewhere hid it.
#[test]
fn kazakhstan_in_january_2022() {
    close(KAZAKHSTAN.ratio() - 1.0, 0.0041, 5e-5, "+0.41%, a rise");
    let grown = hashrate(KAZAKHSTAN.new).to_ehs() - hashrate(KAZAKHSTAN.old).to_ehs();
    near(grown, 0.71, 5e-3, "174.46 − 173.75 EH/s");
}
