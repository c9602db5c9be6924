//! The traps that others have fallen into, one by one.

mod near;

use idle_loss::costs::{Cause, Standstill, net};
use idle_loss::inputs::Value;
use idle_loss::network::{self, EPOCH_TIME, hashprice, retarget, subsidy};
use idle_loss::outage::{Outage, course};
use idle_loss::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Part, Power, Share, Usd,
    UsdPerMwh,
};
use idle_loss::{Field, Problem, Refusals, Scenario};
use near::near;

/// Blocks of 720 s instead of 600 s.
#[test]
fn a_slower_block_takes_a_sixth_off_not_a_fifth() {
    let took = Hours::from_hours(EPOCH_TIME.to_hours() * 720.0 / 600.0);
    let change = retarget(Difficulty::from_ratio(1e13), took).to_ratio() / 1e13 - 1.0;
    near(change, -1.0 / 6.0, 2e-4, "600 / 720 − 1 = −16.7%, not −20%");
}

#[test]
fn the_rule_gives_way_by_a_factor_of_four_not_by_a_quarter() {
    let change = |times: f64| {
        let took = Hours::from_hours(EPOCH_TIME.to_hours() * times);
        retarget(Difficulty::from_ratio(1e13), took).to_ratio() / 1e13
    };
    near(
        change(2.0),
        0.5,
        1e-4,
        "twice as long halves it: a cap of 25% would stop it",
    );
    near(change(0.5), 2.0, 1e-4, "half as long doubles it");
    near(change(40.0), 0.25, 1e-4, "and 40 times as long quarters it");
    near(
        change(0.01),
        4.0,
        1e-4,
        "a hundredth of it counts as a quarter",
    );
}

/// An epoch has 2016 blocks and 2015 intervals: with a block every 600 s it is 10 minutes short.
#[test]
fn an_epoch_counts_2015_intervals() {
    let took = Hours::from_seconds(2015.0 * 600.0);
    let change = retarget(Difficulty::from_ratio(1e13), took).to_ratio() / 1e13;
    near(change, 2016.0 / 2015.0, 3e-5, "to the compact form's step");
}

/// The first hours of an epoch say nothing of its length: an outage that begins there moves the
/// next retarget as one in its middle does, by its own blocks.
#[test]
fn when_in_an_epoch_an_outage_falls_does_not_matter() {
    let change_from = |start: u32| {
        let course = course(&Outage {
            start: Height::new(start),
            difficulty: Difficulty::from_ratio(24_272_331_996_979.97),
            idle: Share::from_percent(12.0),
            dark: Hours::from_hours(24.0),
            ramp: Hours::from_hours(0.0),
            lost_machines: Part::from_percent(0.0),
            fees: BtcPerBlock::from_btc_per_block(0.1056),
        });
        course.retargets[0].change
    };
    let (early, middle) = (change_from(715_681), change_from(716_700));
    near(early, middle, 1e-9, "2.88 hours longer, wherever they are");
    near(
        early,
        2016.0 / 2015.0 / (1.0 + 2.88 / 335.83),
        1e-4,
        "2015 × 600 s and 12% of 24 h",
    );
}

/// 2% of what is earned, wherever it stands: not of the price, not of 100%.
#[test]
fn a_pools_fee_is_off_revenue() {
    let day = |fee: f64| {
        net(&Standstill {
            gross: Usd::from_usd(560_000.0),
            ramp_gross: Usd::from_usd(0.0),
            never_back: Usd::from_usd(0.0),
            won_back: Usd::from_usd(0.0),
            pool_fee: Part::from_percent(fee),
            power: Power::from_mw(202.0),
            dark: Hours::from_hours(24.0),
            ramp: Hours::from_hours(0.0),
            lost: Part::from_percent(0.0),
            after_return: Hours::from_hours(0.0),
            electricity: UsdPerMwh::from_usd_per_mwh(55.0),
            standby: Cause::Power.standby_by_default(),
            fixed_charges: Part::from_percent(0.0),
            credit: UsdPerMwh::from_usd_per_mwh(0.0),
        })
    };
    let taken = day(0.0).net.to_usd() - day(2.0).net.to_usd();
    near(
        taken,
        11_200.0,
        1e-12,
        "2% of $560,000, not of what is left after electricity",
    );
}

#[test]
fn tera_peta_and_exa_are_thousands_apart() {
    let one = Hashrate::from_ehs(1.0);
    near(one.to_phs(), 1e3, 1e-12, "1 EH/s in PH/s");
    near(one.to_hs(), 1e18, 1e-12, "1 EH/s in H/s");
    let power = one * Efficiency::from_j_per_th(60.0);
    near(power.to_mw(), 60.0, 1e-12, "10^6 TH/s × 60 W");
}

/// A month is no day and a day no hour: hashprice is per PH/s *and day*.
#[test]
fn hashprice_is_per_day() {
    let difficulty = Difficulty::from_ratio(24_272_331_996_979.97);
    let reward = BtcPerBlock::from_btc_per_block(6.3556);
    let a_day = hashprice(difficulty, reward).to_btc_per_ph_day();
    let network = network::hashrate(difficulty).to_phs();
    near(
        a_day * network,
        144.0 * 6.3556,
        1e-12,
        "all of it earns 144 blocks a day",
    );
}

/// The last block before a halving and the first after it.
#[test]
fn a_halving_is_a_block_not_a_day() {
    let btc = |height| subsidy(Height::new(height)).to_btc_per_block();
    near(btc(209_999), 50.0, 1e-12, "the last of the first subsidy");
    near(btc(210_000), 25.0, 1e-12, "the first of the second");
    near(btc(839_999), 6.25, 1e-12, "2024-04-19");
    near(btc(840_000), 3.125, 1e-12, "2024-04-20");
}

fn refused(field: &str, value: Value) -> Refusals {
    let shutdown = [
        ("sharePercent", 12.0),
        ("networkEhs", 173.75),
        ("startHeight", 717_281.0),
        ("feesBtcPerBlock", 0.1056),
        ("priceUsd", 43_589.36),
        ("outageHours", 24.0),
    ];
    let others = shutdown.into_iter().filter(|(name, _)| *name != field);
    let inputs = others.map(|(name, number)| (name, Value::Number(number)));
    Scenario::from_named(inputs.chain([(field, value)])).expect_err("something to refuse")
}

/// `NaN < 0` is false, and so is `NaN > 100`.
#[test]
fn nan_is_out_of_every_range() {
    for field in Field::all().filter(|field| field.row().group.is_none()) {
        let Refusals(refusals) = refused(field.name(), Value::Number(f64::NAN));
        let of_it = refusals
            .iter()
            .find(|refusal| refusal.field == field.name());
        let problem = &of_it.expect("a refusal of the field").problem;
        assert!(
            matches!(problem, Problem::OutOfRange { .. }),
            "{}: {problem:?}",
            field.name()
        );
    }
}

/// What an empty attribute hands over.
#[test]
fn nothing_is_no_zero() {
    let Refusals(refusals) = refused("outageHours", Value::Text(String::new()));
    assert!(
        matches!(refusals[0].problem, Problem::NotANumber { .. }),
        "{refusals:?}"
    );
}

/// Two shares of one outage: of the network before it, and of what goes on running.
#[test]
fn a_share_is_of_the_network_before_the_outage() {
    let of_what_runs = 12.0 / (1.0 - 0.12);
    near(
        of_what_runs,
        13.6,
        3e-3,
        "s / (1 − s): 13.6% of what is left",
    );
    let scenario = |size: (&str, f64)| {
        let network = [("networkEhs", 173.75), ("startHeight", 717_281.0)];
        let rest = [
            ("feesBtcPerBlock", 0.1056),
            ("priceUsd", 43_589.36),
            ("outageHours", 24.0),
        ];
        let all = network.into_iter().chain(rest).chain([size]);
        let all = all.map(|(name, number)| (name, Value::Number(number)));
        idle_loss::estimate(&Scenario::from_named(all).expect("a valid scenario"))
    };
    let by_share = scenario(("sharePercent", 12.0)).loss_usd.to_usd();
    let by_hashrate = scenario(("hashrateEhs", 173.75 * 0.12)).loss_usd.to_usd();
    near(by_share, by_hashrate, 1e-12, "12% of 173.75 EH/s");
}
