//! Why the machines stand still, and what that is worth.

#![expect(
    clippy::float_cmp,
    reason = "whole dollars from whole inputs come out whole, and a sum is the sum"
)]

mod account;
mod near;

use account::{lines, per_mwh, percent, usd};
use idle_loss::costs::{Cause, Standstill, missed_on_return, net};
use idle_loss::network::DAY;
use idle_loss::units::{Blocks, BtcPerBlock, Efficiency, Hours, Power, Pue, Usd, UsdPerBtc};
use near::near;

/// A site of 202 MW for 24 hours: a bill of $266,640, and beside it a loss of $560,000.
fn farms() -> Standstill {
    Standstill {
        gross: usd(560_000.0),
        ramp_gross: usd(0.0),
        never_back: usd(0.0),
        won_back: usd(0.0),
        pool_fee: percent(0.0),
        power: Power::from_mw(202.0),
        dark: DAY,
        ramp: Hours::from_hours(0.0),
        lost: percent(0.0),
        after_return: Hours::from_hours(0.0),
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
    // gross, pool fee, electricity, standby, fixed, restart, never back, credits, won back, net
    let dark = [
        560_000.0, -11_200.0, -266_640.0, 0.0, 53_328.0, 0.0, 0.0, 0.0, 0.0, 335_488.0,
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
            560_000.0, -11_200.0, -266_640.0, 266_640.0, 0.0, 0.0, 0.0, 0.0, 0.0, 548_800.0
        ],
        "all of it drawn, so no fixed charge on top: 560,000 × 98%"
    );
    assert_eq!(
        for_the(Cause::Curtailment, 100.0),
        [
            560_000.0, -11_200.0, -266_640.0, 0.0, 53_328.0, 0.0, 0.0, -484_800.0, 0.0, -149_312.0
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
fn machines_that_never_come_back() {
    let some_stay = net(&Standstill {
        ramp_gross: usd(61_600.0),
        never_back: usd(200_000.0),
        pool_fee: percent(2.0),
        power: Power::from_mw(100.0),
        dark: Hours::from_hours(10.0),
        ramp: Hours::from_hours(4.0),
        lost: percent(10.0),
        after_return: Hours::from_hours(300.0),
        standby: percent(25.0),
        fixed_charges: percent(20.0),
        credit: per_mwh(1.0),
        ..farms()
    });
    let strike = some_stay.strike.expect("energy").to_usd_per_mwh();
    // The bill until the return: 100 MW × (10 + 4 × (100% + 10%) / 2) h × $55 = $67,100.
    // That of what is gone from then on: 100 MW × 10% × 300 h × $55 = $165,000.
    for (line, to, arithmetic) in [
        (
            some_stay.electricity_not_bought,
            -232_100.0,
            "67,100 + 165,000",
        ),
        (
            some_stay.standby_power,
            16_775.0,
            "67,100 × 25%, none by what is gone",
        ),
        (
            some_stay.fixed_charges,
            43_065.0,
            "(67,100 × 75% + 165,000) × 20%",
        ),
        (some_stay.restart, 60_368.0, "61,600 × 98%"),
        (some_stay.never_back, 196_000.0, "200,000 × 98%"),
        (
            some_stay.credits,
            -750.0,
            "1000 MWh × 75%, none after the dark hours",
        ),
        (some_stay.net, 632_158.0, "the lines, with 560,000 × 98%"),
    ] {
        near(line.to_usd(), to, 1e-12, arithmetic);
    }
    // What is gone has no choice to make.
    near(
        strike,
        499.318_032_786_885,
        1e-12,
        "621,600 × 98% / 1220 MWh",
    );
}

#[test]
fn nobody_comes_back() {
    let closed_for_good = net(&Standstill {
        dark: Hours::from_hours(10.0),
        ramp: Hours::from_hours(4.0),
        lost: percent(100.0),
        after_return: Hours::from_hours(300.0),
        ..farms()
    });
    near(
        closed_for_good.electricity_not_bought.to_usd(),
        -3_488_540.0,
        1e-12,
        "202 MW × (10 + 4 + 300) h × $55",
    );
}

#[test]
fn what_is_missed_on_the_way_back() {
    let on_return = |lost, missed: fn(Hours) -> Usd| {
        let (dark, ramp) = (Hours::from_hours(10.0), Hours::from_hours(4.0));
        missed_on_return(dark, ramp, percent(lost), missed).to_usd()
    };
    let straight = |time: Hours| usd(time.to_hours() * 1000.0);
    near(on_return(0.0, straight), 2000.0, 1e-12, "4 h / 2 × $1000");
    near(
        on_return(10.0, straight),
        2200.0,
        1e-12,
        "90% × 2 h, 10% × 4 h",
    );
    near(on_return(100.0, straight), 4000.0, 1e-12, "4 h × $1000");

    // Half as much from two hours into the ramp on: the first two cost 75% of $2000, the
    // others 25% of $1000.
    let halved = |time: Hours| usd(time.to_hours().min(12.0) * 500.0 + time.to_hours() * 500.0);
    near(on_return(0.0, halved), 1750.0, 1e-12, "1500 + 250");
    near(
        on_return(10.0, halved),
        1875.0,
        1e-12,
        "90% × 1750 + 10% × 3000",
    );
    // From 2.1 h on, within one of the 16 parts: off by 1/8 of 1/16² of 4 h × $500 at most.
    let late = |time: Hours| usd(time.to_hours().min(12.1) * 500.0 + time.to_hours() * 500.0);
    let exact = 1000.0 + 500.0 * (2.1 - 2.1 * 2.1 / 8.0);
    near(
        on_return(0.0, late),
        exact,
        2000.0 / 2048.0 / exact,
        "4 h / 2 × $500, and 2.1 h × (1 − 2.1 / 8) × $500",
    );
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
