//! Who earns the fees while machines come back: those who mine, by hashrate, hour by hour.

mod near;

use idle_loss::outage::{Outage, course};
use idle_loss::units::{BtcPerBlock, Difficulty, Height, Hours, Part, Share};
use near::near;

/// What these machines miss of 1 BTC of fees in 600 s, in a day dark and a day coming back.
fn missed(percent: f64) -> f64 {
    let outage = Outage {
        // By then fees are all that a block pays.
        start: Height::new(6_930_000),
        difficulty: Difficulty::from_ratio(1e13),
        idle: Share::from_percent(percent),
        dark: Hours::from_hours(24.0),
        ramp: Hours::from_hours(24.0),
        lost_machines: Part::from_percent(0.0),
        fees: BtcPerBlock::from_btc_per_block(1.0),
    };
    course(&outage).lost.btc.to_btc()
}

// With a part v of the idle share s back, they earn s·v / (1 − s + s·v). Its mean for v from 0 to
// 1 is 1 − ln(1 + z) / z for z = s / (1 − s).

#[test]
fn the_first_to_come_back_to_an_empty_network_earn_nearly_all() {
    let earned = 1.0 - 25.0_f64.ln() / 24.0;
    near(
        missed(96.0),
        144.0 * 0.96 + 144.0 * (0.96 - earned),
        1e-14, // less than a hundred roundings of 1.1e-16
        "144 × 96%, and 144 × (96% − 86.6%)",
    );
}

/// One machine of 174 TH/s in a network of 174 EH/s.
#[test]
fn a_machine_in_a_full_network_misses_half() {
    let share = 1e-6;
    // The mean is s/2 + s²/6 + s³/12 + …, and the third of them is 5.6e-14 of what is missed.
    let earned = share / 2.0 + share * share / 6.0;
    near(
        missed(share * 100.0),
        144.0 * share + 144.0 * (share - earned),
        1e-13,
        "144 × 1e-6, and 144 × half of 1e-6",
    );
}
