//! Why the machines stand still, and what that is worth.

#![expect(
    clippy::float_cmp,
    reason = "whole dollars from whole inputs come out whole, and a sum is the sum"
)]

mod account;
mod near;

use account::{lines, per_mwh, percent, usd};
use idle_loss::costs::{Cause, Standstill, net};
use idle_loss::network::DAY;
use idle_loss::units::{Blocks, BtcPerBlock, Efficiency, Hours, Power, Pue, UsdPerBtc};
use near::near;

/// A site of 202 MW for 24 hours: a bill of $266,640, and beside it a loss of $560,000.
fn farms() -> Standstill {
    Standstill {
        gross: usd(560_000.0),
        ramp_gross: usd(0.0),
        won_back: usd(0.0),
        pool_fee: percent(0.0),
        power: Power::from_mw(202.0),
        dark: DAY,
        ramp: Hours::from_hours(0.0),
        electricity: per_mwh(55.0),
        standby: percent(0.0),
        fixed_charges: percent(0.0),
        credit: per_mwh(0.0),
    }
}

#[test]
fn each_cause_on_the_same_farms() {
    let for_the = |cause: Cause, credit| {
        let day = net(&Standstill {
            pool_fee: percent(2.0),
            standby: cause.standby_by_default(),
            fixed_charges: percent(20.0),
            credit: per_mwh(credit),
            ..farms()
        });
        lines(&day).map(f64::round)
    };
    // gross, pool fee, electricity, standby, fixed, restart, credits, won back, net
    let dark = [
        560_000.0, -11_200.0, -266_640.0, 0.0, 53_328.0, 0.0, 0.0, 0.0, 335_488.0,
    ];
    assert_eq!(
        for_the(Cause::Power, 0.0),
        dark,
        "4848 MWh × $55, 20% of it due"
    );
    assert_eq!(for_the(Cause::Closure, 0.0), dark, "as a power cut");
    assert_eq!(
        for_the(Cause::Internet, 0.0),
        [
            560_000.0, -11_200.0, -266_640.0, 266_640.0, 0.0, 0.0, 0.0, 0.0, 548_800.0
        ],
        "all of it drawn, so no fixed charge on top: 560,000 × 98%"
    );
    assert_eq!(
        for_the(Cause::Curtailment, 100.0),
        [
            560_000.0, -11_200.0, -266_640.0, 0.0, 53_328.0, 0.0, -484_800.0, 0.0, -149_312.0
        ],
        "335,488 − 4848 MWh × $100"
    );
}

#[test]
fn a_part_of_the_draw_goes_on() {
    let day = net(&Standstill {
        standby: percent(25.0),
        fixed_charges: percent(20.0),
        credit: per_mwh(10.0),
        ..farms()
    });
    assert_eq!(day.standby_power.to_usd(), 66_660.0, "266,640 × 25%");
    assert_eq!(
        day.fixed_charges.to_usd(),
        39_996.0,
        "(266,640 − 66,660) × 20%"
    );
    assert_eq!(day.not_drawn.to_mwh(), 3636.0, "4848 × 75%");
    assert_eq!(day.credits.to_usd(), -36_360.0, "3636 MWh × $10");
}

#[test]
fn a_ramp_of_r_hours_is_half_as_long_idle() {
    let slow = net(&Standstill {
        ramp_gross: usd(56_000.0),
        pool_fee: percent(2.0),
        power: Power::from_mw(100.0),
        dark: Hours::from_hours(10.0),
        ramp: Hours::from_hours(4.0),
        credit: per_mwh(1.0),
        ..farms()
    });
    assert_eq!(
        slow.electricity_not_bought.to_usd(),
        -66_000.0,
        "100 MW × (10 + 4/2) h × $55"
    );
    assert_eq!(slow.restart.to_usd(), 54_880.0, "56,000 × 98%");
    assert_eq!(slow.credits.to_usd(), -1000.0, "1000 MWh, none on the ramp");
    let strike = slow.strike.expect("energy").to_usd_per_mwh();
    near(strike, 503.07, 1e-5, "(560,000 + 56,000) × 98% / 1200 MWh");
}

#[test]
fn what_is_won_back_pays_the_pool_too() {
    let with_an_answer = net(&Standstill {
        won_back: usd(67_200.0),
        pool_fee: percent(2.0),
        ..farms()
    });
    assert_eq!(with_an_answer.won_back.to_usd(), -65_856.0, "67,200 × 98%");
    assert_eq!(
        with_an_answer.net.to_usd(),
        216_304.0,
        "560,000 × 98% − 266,640 − 65,856"
    );
}

/// The 202 MW of February 2022, at the hashprice of the day: the better the machines, the
/// dearer electricity has to be before they do better asleep.
#[test]
fn the_strike_price_is_hashprice_over_what_the_machines_draw() {
    for (j_per_th, strike) in [(45.0, 154.27), (60.0, 115.70), (85.0, 81.67)] {
        let machines = farms().power / Pue::from_ratio(1.1) / Efficiency::from_j_per_th(j_per_th);
        let day = net(&Standstill {
            gross: usd(machines.to_phs() * 183.27),
            ..farms()
        });
        near(
            day.strike.expect("energy").to_usd_per_mwh(),
            strike,
            1e-4,
            "$183.27 / (24 h × 1000 TH/s × J/TH × 1.1)",
        );
    }
}

#[test]
fn without_power_or_time_there_is_no_strike_price() {
    let unknown = net(&Standstill {
        power: Power::from_mw(0.0),
        ..farms()
    });
    assert_eq!(unknown.strike, None);
    assert_eq!(
        unknown.net.to_usd(),
        560_000.0,
        "nothing is known of electricity"
    );
    let no_time = net(&Standstill {
        gross: usd(0.0),
        dark: Hours::from_hours(0.0),
        ..farms()
    });
    assert_eq!(no_time.strike, None);
}

/// A page prints −0 as "-0".
#[test]
fn nothing_is_not_below_zero() {
    let nothing = net(&Standstill {
        gross: usd(0.0),
        power: Power::from_mw(0.0),
        ..farms()
    });
    for line in lines(&nothing) {
        assert_eq!(line.to_bits(), 0.0_f64.to_bits(), "{:?}", lines(&nothing));
    }
}

#[test]
fn causes_have_names() {
    let names = Cause::ALL.map(Cause::name);
    assert_eq!(names, ["power", "internet", "closure", "curtailment"]);
    assert_eq!(names.map(Cause::named), Cause::ALL.map(Some));
    assert_eq!(Cause::named("Power"), None, "one spelling");
    assert_eq!(Cause::named(""), None);
}

#[test]
fn causes_differ_in_what_goes_on_and_what_is_paid() {
    let standby = Cause::ALL.map(|cause| cause.standby_by_default().to_percent());
    assert_eq!(
        standby,
        [0.0, 100.0, 0.0, 0.0],
        "the internet's cut draws on"
    );
    let paid = Cause::ALL.map(Cause::may_be_paid);
    assert_eq!(paid, [false, false, false, true], "only for the grid");
}

#[test]
fn a_day_of_the_shutdown_with_the_machines_left_on() {
    let blocks = Blocks::from_count(144.0 * 0.12);
    let reward = BtcPerBlock::from_btc_per_block(6.3556);
    let gross = blocks * reward * UsdPerBtc::from_usd_per_btc(43_589.36);
    let day = net(&Standstill {
        gross,
        standby: Cause::Internet.standby_by_default(),
        ..farms()
    });
    assert_eq!(day.net, gross, "nothing saved, nothing paid");
}
