//! What holds of the account of any site that stands still.

#![expect(clippy::float_cmp, reason = "a sum is the sum, and twice is twice")]

mod account;
mod seed;

use account::{lines, per_mwh, percent, usd};
use idle_loss::costs::{Standstill, net};
use idle_loss::units::{Hours, Part, Power, Usd, UsdPerMwh};
use proptest::prelude::*;
use seed::same_cases_every_time;

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
    let amounts = (up_to(1e11), up_to(1e10), up_to(1e11), up_to(1e11));
    let contracts = (
        up_to(100.0),
        up_to(1e4),
        up_to(100.0),
        up_to(100.0),
        up_to(1e4),
    );
    let site = (up_to(1e6), up_to(8784.0), up_to(8784.0));
    let lost = (up_to(100.0), up_to(8784.0));
    (amounts, contracts, site, lost).prop_map(
        |(
            (gross, ramp_gross, never_back, won_back),
            (pool_fee, electricity, standby, fixed_charges, credit),
            (power, dark, ramp),
            (lost, after_return),
        )| Standstill {
            gross: usd(gross),
            ramp_gross: usd(ramp_gross),
            never_back: usd(never_back),
            won_back: usd(won_back),
            pool_fee: percent(pool_fee),
            power: Power::from_mw(power),
            dark: Hours::from_hours(dark),
            ramp: Hours::from_hours(ramp),
            lost: percent(lost),
            after_return: Hours::from_hours(after_return),
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
    let revenue = idle.gross + idle.ramp_gross + idle.never_back + idle.won_back;
    let hours = idle.dark.to_hours() + idle.ramp.to_hours() + idle.after_return.to_hours();
    let prices = idle.electricity.to_usd_per_mwh() + idle.credit.to_usd_per_mwh();
    1e-14 * (revenue.to_usd() + idle.power.to_mw() * hours * prices)
}

proptest! {
    #![proptest_config(same_cases_every_time(1000))]

    #[test]
    fn every_line_is_finite_and_has_its_sign(idle in any_of()) {
        let account = net(&idle);
        let signs = [1.0, -1.0, -1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0];
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
        let lost = idle.lost.to_percent() / 100.0;
        let dark = idle.power.to_mw() * idle.dark.to_hours();
        let ramp = idle.power.to_mw() * idle.ramp.to_hours() * (1.0 + lost) / 2.0;
        let gone = idle.power.to_mw() * idle.after_return.to_hours() * lost;
        let missed = idle.gross + idle.ramp_gross + idle.never_back;
        let revenue = (missed - idle.won_back).to_usd() * (1.0 - fee);
        let saved = ((dark + ramp) * (1.0 - standby) + gone) * price * (1.0 - fixed);
        let paid = dark * (1.0 - standby) * idle.credit.to_usd_per_mwh();
        let off = account.net.to_usd() - (revenue - saved - paid);
        prop_assert!(off.abs() <= rounding(&idle), "{off} of {account:?}");
    }

    /// Credits stand in the account below zero: they are taken off.
    #[test]
    fn the_net_is_at_most_what_is_missed_less_the_credits(idle in any_of()) {
        let account = net(&idle);
        let missed = account.gross + account.restart + account.never_back;
        let most = missed + account.credits;
        prop_assert!(account.net.to_usd() <= most.to_usd() + rounding(&idle));
    }

    /// Where nothing is missed but while dark, that is the gross loss less the credits.
    #[test]
    fn the_net_is_at_most_the_gross_less_the_credits(idle in any_of()) {
        let at_once = Standstill { ramp_gross: usd(0.0), never_back: usd(0.0), ..idle };
        let account = net(&at_once);
        let most = account.gross + account.credits;
        prop_assert!(account.net.to_usd() <= most.to_usd() + rounding(&idle));
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
            Standstill { never_back: greater(idle.never_back), ..idle },
            Standstill { standby: more(idle.standby), ..idle },
            Standstill { fixed_charges: more(idle.fixed_charges), ..idle },
        ];
        let down = [
            Standstill { won_back: greater(idle.won_back), ..idle },
            Standstill { electricity: dearer(idle.electricity), ..idle },
            Standstill { credit: dearer(idle.credit), ..idle },
            Standstill { power: Power::from_mw(idle.power.to_mw() + by), ..idle },
            Standstill { lost: more(idle.lost), ..idle },
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
            never_back: usd(0.0),
            after_return: Hours::from_hours(0.0),
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

    /// Who never comes back is no part of the choice that it prices.
    #[test]
    fn the_strike_price_asks_nothing_of_what_comes_afterwards(idle in any_of()) {
        let open = Standstill {
            never_back: usd(0.0),
            after_return: Hours::from_hours(0.0),
            won_back: usd(0.0),
            ..idle
        };
        prop_assert_eq!(net(&idle).strike, net(&open).strike);
    }

    #[test]
    fn twice_the_site_is_twice_the_account(idle in any_of()) {
        let twice = Standstill {
            gross: idle.gross + idle.gross,
            ramp_gross: idle.ramp_gross + idle.ramp_gross,
            never_back: idle.never_back + idle.never_back,
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
