//! Why the machines stand still, and what that is worth.

#![expect(
    clippy::float_cmp,
    reason = "whole dollars from whole inputs come out whole, and a sum is the sum"
)]

mod near;
mod seed;

use idle_loss::costs::{Cause, Net, Standstill, net};
use idle_loss::network::{DAY, hashprice};
use idle_loss::units::{
    Blocks, BtcPerBlock, Difficulty, Efficiency, Hashrate, Hours, Part, Power, Pue, Usd, UsdPerBtc,
    UsdPerMwh,
};
use near::near;
use proptest::prelude::*;
use seed::same_cases_every_time;

fn usd(amount: f64) -> Usd {
    Usd::from_usd(amount)
}

fn percent(part: f64) -> Part {
    Part::from_percent(part)
}

fn per_mwh(price: f64) -> UsdPerMwh {
    UsdPerMwh::from_usd_per_mwh(price)
}

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

/// The lines in their order, and their sum.
fn lines(net: &Net) -> [f64; 9] {
    [
        net.gross,
        net.pool_fee_not_paid,
        net.electricity_not_bought,
        net.standby_power,
        net.fixed_charges,
        net.restart,
        net.credits,
        net.won_back,
        net.net,
    ]
    .map(Usd::to_usd)
}

/// V14. What Riot's idle machines forwent in August 2023: deployed less average operating
/// hashrate, through each epoch of the month, at the price of its sales that month.
fn forgone_by_riot() -> f64 {
    let idle = Hashrate::from_ehs(10.7 - 4.5);
    // With 2.5% fees, as for its production. Epochs from 800,352, 802,368 and 804,384: the
    // difficulty, and the hours within the month, from the block headers.
    let reward = BtcPerBlock::from_btc_per_block(6.25 * 1.025);
    let btc: f64 = [
        (52_328_312_063_443.84, 204.463),
        (52_391_178_981_379.36, 316.814),
        (55_621_444_139_429.57, 222.723),
    ]
    .into_iter()
    .map(|(difficulty, hours)| {
        let a_day = hashprice(Difficulty::from_ratio(difficulty), reward).to_btc_per_ph_day();
        idle.to_phs() * a_day * hours / 24.0
    })
    .sum();
    btc * 28_617.0
}

/// V14. Credits were printed as a total, so what they were for a unit of energy follows from
/// what the idle machines would have drawn: 30 J/TH is assumed, and the sign does not hang on
/// it. Riot sells on what it has bought ahead at a fixed price, so no bill is saved besides.
///
/// Not all of the 6.2 EH/s was idle for the grid's sake (heat and repairs stop machines, too),
/// and the deployed hashrate was later restated as 10.3 EH/s (update of 2024-09-05): less was
/// forgone than this, and the net loss is further below zero.
#[test]
fn riot_was_paid_to_stand_still() {
    let forgone = forgone_by_riot();
    near(forgone, 13.3e6, 2e-3, "6.2 EH/s × 744 h × $28,617");

    let august = |j_per_th: f64, credits: f64, electricity, fixed_charges| {
        let power = Hashrate::from_ehs(6.2) * Efficiency::from_j_per_th(j_per_th);
        let dark = Hours::from_hours(744.0);
        net(&Standstill {
            gross: usd(forgone),
            power,
            dark,
            electricity: per_mwh(electricity),
            fixed_charges: percent(fixed_charges),
            credit: usd(credits) / (power * dark),
            ..farms()
        })
    };

    for (credits, left) in [(31.7e6, -18.4e6), (28.5e6, -15.2e6)] {
        let month = august(30.0, credits, 0.0, 0.0);
        near(
            month.credits.to_usd(),
            -credits,
            1e-12,
            "the credits' total",
        );
        near(
            month.net.to_usd(),
            left,
            3e-3,
            "13.3 − credits, in million USD",
        );
    }

    // Of the restated credits, 5.2 million were for demand response, which is paid for being
    // ready, called or not: the rest alone is more than was forgone.
    for j_per_th in [15.0, 30.0, 45.0, 60.0, 100.0] {
        for (electricity, fixed_charges) in [(0.0, 0.0), (30.0, 0.0), (30.0, 100.0)] {
            let month = august(j_per_th, 23.3e6, electricity, fixed_charges);
            assert!(
                month.net.to_usd() < -9.9e6,
                "{j_per_th} J/TH: {}, 13.3 − 23.3 at the most",
                month.net.to_usd()
            );
        }
    }

    let month = august(30.0, 28.5e6, 0.0, 0.0);
    near(month.not_drawn.to_mwh(), 138_384.0, 1e-9, "186 MW × 744 h");
    let strike = month.strike.expect("energy").to_usd_per_mwh();
    near(strike, 96.1, 1e-3, "$13.3M / 138,384 MWh");
    near(
        28.5e6 / month.not_drawn.to_mwh() / strike,
        2.14,
        2e-3,
        "28.5 / 13.3, whatever the machines draw",
    );
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

/// Anything the documented ranges hold, their ends included.
fn any_of() -> impl Strategy<Value = Standstill> {
    let up_to = |greatest: f64| {
        prop_oneof![
            1 => Just(0.0),
            1 => Just(greatest),
            2 => 0.0..=greatest * 1e-6,
            6 => 0.0..=greatest,
        ]
    };
    let amounts = (up_to(1e11), up_to(1e10), up_to(1e11));
    let contracts = (
        up_to(100.0),
        up_to(1e4),
        up_to(100.0),
        up_to(100.0),
        up_to(1e4),
    );
    let site = (up_to(1e6), up_to(8784.0), up_to(8784.0));
    (amounts, contracts, site).prop_map(
        |(
            (gross, ramp_gross, won_back),
            (pool_fee, electricity, standby, fixed_charges, credit),
            (power, dark, ramp),
        )| Standstill {
            gross: usd(gross),
            ramp_gross: usd(ramp_gross),
            won_back: usd(won_back),
            pool_fee: percent(pool_fee),
            power: Power::from_mw(power),
            dark: Hours::from_hours(dark),
            ramp: Hours::from_hours(ramp),
            electricity: per_mwh(electricity),
            standby: percent(standby),
            fixed_charges: percent(fixed_charges),
            credit: per_mwh(credit),
        },
    )
}

/// What rounding may leave: about ten roundings of 1.1e-16 of all that goes in, and a margin of
/// ten. Not of the lines: a fee of nearly all leaves small ones of large amounts.
fn rounding(idle: &Standstill) -> f64 {
    let revenue = idle.gross + idle.ramp_gross + idle.won_back;
    let hours = idle.dark.to_hours() + idle.ramp.to_hours();
    let prices = idle.electricity.to_usd_per_mwh() + idle.credit.to_usd_per_mwh();
    1e-14 * (revenue.to_usd() + idle.power.to_mw() * hours * prices)
}

proptest! {
    #![proptest_config(same_cases_every_time(1000))]

    #[test]
    fn every_line_is_finite_and_has_its_sign(idle in any_of()) {
        let account = net(&idle);
        let signs = [1.0, -1.0, -1.0, 1.0, 1.0, 1.0, -1.0, -1.0];
        for (line, sign) in lines(&account).into_iter().zip(signs) {
            prop_assert!(line.is_finite() && line * sign >= 0.0, "{account:?}");
            prop_assert!(line != 0.0 || line.is_sign_positive(), "{account:?}");
        }
        prop_assert!(account.net.to_usd().is_finite());
        prop_assert!(account.strike.is_none_or(|strike| strike.to_usd_per_mwh().is_finite()));
        prop_assert!(account.strike.is_none_or(|strike| strike.to_usd_per_mwh() >= 0.0));
    }

    #[test]
    fn the_net_is_the_sum_of_the_lines(idle in any_of()) {
        let account = net(&idle);
        let [addends @ .., sum] = lines(&account);
        // Bit for bit: a reader who adds the lines up in their order gets the sum.
        prop_assert_eq!(addends.into_iter().sum::<f64>(), sum);
    }

    #[test]
    fn the_net_is_the_formula(idle in any_of()) {
        let account = net(&idle);
        let fee = idle.pool_fee.to_percent() / 100.0;
        let standby = idle.standby.to_percent() / 100.0;
        let fixed = idle.fixed_charges.to_percent() / 100.0;
        let price = idle.electricity.to_usd_per_mwh();
        let dark = idle.power.to_mw() * idle.dark.to_hours();
        let bill = (dark + idle.power.to_mw() * idle.ramp.to_hours() / 2.0) * price;
        let revenue = (idle.gross + idle.ramp_gross - idle.won_back).to_usd() * (1.0 - fee);
        let saved = bill * (1.0 - standby) * (1.0 - fixed);
        let paid = dark * (1.0 - standby) * idle.credit.to_usd_per_mwh();
        let off = account.net.to_usd() - (revenue - saved - paid);
        prop_assert!(off.abs() <= rounding(&idle), "{off} of {account:?}");
    }

    #[test]
    fn the_net_is_at_most_the_gross_and_what_goes_on(idle in any_of()) {
        let account = net(&idle);
        let most = account.gross + account.standby_power + account.fixed_charges + account.restart;
        prop_assert!(account.net.to_usd() <= most.to_usd() + rounding(&idle));
        let revenue = account.gross + account.restart;
        prop_assert!(account.net.to_usd() <= revenue.to_usd() + rounding(&idle));
    }

    #[test]
    fn electricity_never_costs_more_asleep_than_awake(idle in any_of()) {
        let account = net(&idle);
        let electricity =
            account.electricity_not_bought + account.standby_power + account.fixed_charges;
        prop_assert!(electricity.to_usd() <= rounding(&idle));
    }

    #[test]
    fn the_net_moves_one_way_with_each_input(idle in any_of(), by in 0.0..=1.0_f64) {
        let more = |part: Part| percent(part.to_percent() + by * (100.0 - part.to_percent()));
        let dearer = |price: UsdPerMwh| per_mwh(price.to_usd_per_mwh() + by * 1000.0);
        let greater = |amount: Usd| amount + usd(by * 1e9);
        let up = [
            Standstill { gross: greater(idle.gross), ..idle },
            Standstill { ramp_gross: greater(idle.ramp_gross), ..idle },
            Standstill { standby: more(idle.standby), ..idle },
            Standstill { fixed_charges: more(idle.fixed_charges), ..idle },
        ];
        let down = [
            Standstill { won_back: greater(idle.won_back), ..idle },
            Standstill { electricity: dearer(idle.electricity), ..idle },
            Standstill { credit: dearer(idle.credit), ..idle },
            Standstill { power: Power::from_mw(idle.power.to_mw() + by), ..idle },
        ];
        let before = net(&idle).net.to_usd();
        for changed in up {
            let after = net(&changed).net.to_usd();
            prop_assert!(after >= before - rounding(&idle) - rounding(&changed));
        }
        for changed in down {
            let after = net(&changed).net.to_usd();
            prop_assert!(after <= before + rounding(&idle) + rounding(&changed));
        }
    }

    #[test]
    fn above_the_strike_price_standing_still_pays(idle in any_of()) {
        let idle = Standstill {
            ramp_gross: usd(0.0),
            ramp: Hours::from_hours(0.0),
            won_back: usd(0.0),
            standby: percent(0.0),
            fixed_charges: percent(0.0),
            ..idle
        };
        let account = net(&idle);
        prop_assume!(account.strike.is_some());
        let strike = account.strike.expect("as assumed").to_usd_per_mwh();
        let asleep = idle.electricity.to_usd_per_mwh() + idle.credit.to_usd_per_mwh();
        prop_assume!(account.net.to_usd().abs() > rounding(&idle));
        prop_assert_eq!(asleep > strike, account.net.to_usd() < 0.0);
    }

    #[test]
    fn twice_the_site_is_twice_the_account(idle in any_of()) {
        let twice = Standstill {
            gross: idle.gross + idle.gross,
            ramp_gross: idle.ramp_gross + idle.ramp_gross,
            won_back: idle.won_back + idle.won_back,
            power: Power::from_mw(idle.power.to_mw() * 2.0),
            ..idle
        };
        let (one, two) = (net(&idle), net(&twice));
        // Doubling is exact in binary.
        prop_assert_eq!(lines(&one).map(|line| line * 2.0), lines(&two));
        prop_assert_eq!(one.strike, two.strike);
    }
}
