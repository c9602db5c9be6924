//! What somebody's figure implies.

mod asked;
mod near;

use std::cell::Cell;

use asked::{bounds, claim, flat, halved, held, hours, of};
use idle_loss::claim::{Bounds, Held, Implied, implied};
use idle_loss::network::hashprice;
use idle_loss::units::{
    Btc, BtcPerBlock, Difficulty, Efficiency, HashpriceUsd, Hashrate, Hours, Power, Pue, Share,
    UsdPerBtc,
};
use near::near;

/// Kazakhstan's internet shutdown, on 5 January 2022.
fn shutdown() -> Held {
    held(24_272_331_996_979.97, 12.0, 43_589.36)
}

#[track_caller]
fn number<T>(found: Option<T>, to: fn(T) -> f64) -> f64 {
    to(found.expect("a value within its bounds"))
}

/// V4. The association's "$1M a day" of the end of January 2022, on a day of its own.
#[test]
fn a_million_a_day() {
    let difficulty = 26_643_185_256_535.47;
    // A hashprice in dollars is reward and price in one: any two that make it give the same.
    for reward in [6.25, 6.3556] {
        let paid = BtcPerBlock::from_btc_per_block(reward);
        let price = HashpriceUsd::from_usd_per_ph_day(178.55)
            / hashprice(Difficulty::from_ratio(difficulty), paid);
        let that_day = held(difficulty, 12.0, price.to_usd_per_btc());
        let implied = of(claim(1e6, 24.0), that_day, reward);
        let ehs = number(implied.hashrate, Hashrate::to_ehs);
        near(ehs, 5.6007, 1e-4, "$1M / $178.55 PH/s");
        let percent = number(implied.share, Share::to_percent);
        near(percent, 2.94, 2e-3, "5.60 of 190.7 EH/s");
    }

    let a_month_before = of(claim(1e6, 24.0), shutdown(), 6.3556);
    near(
        number(a_month_before.share, Share::to_percent),
        2.507,
        1e-3,
        "$1M / (144 × 6.3556 × $43,589.36)",
    );
    near(
        a_month_before.times.expect("a loss"),
        0.209,
        1e-3,
        "$1M / $4.787M: about a fifth of the shutdown",
    );
}

#[test]
fn each_by_itself() {
    let fleet = Efficiency::from_j_per_th(63.5);
    let network_power = Some(shutdown().network * fleet * Pue::from_ratio(1.1));
    let held = Held {
        network_power,
        ..shutdown()
    };
    let implied = of(claim(10e6, 24.0), held, 6.3556);
    near(implied.loss.to_usd(), 4.787e6, 2e-4, "V1");
    near(implied.times.expect("a loss"), 2.0889, 1e-4, "10 / 4.787");
    for (found, to, arithmetic) in [
        (
            number(implied.share, Share::to_percent),
            25.067,
            "12% × 2.0889",
        ),
        (
            number(implied.hashrate, Hashrate::to_ehs),
            43.55,
            "20.85 EH/s × 2.0889",
        ),
        (
            number(implied.power, Power::to_mw),
            3042.2,
            "43.55 × 63.5 × 1.1",
        ),
        (
            number(implied.price, UsdPerBtc::to_usd_per_btc),
            91_054.0,
            "$43,589.36 × 2.0889",
        ),
        (
            number(implied.hours, Hours::to_hours),
            50.134,
            "24 h × 2.0889",
        ),
    ] {
        near(found, to, 1e-4, arithmetic);
    }
}

/// Wired's three figures are one: the hours go with them.
#[test]
fn figures_that_agree() {
    for (usd, in_hours) in [(4.8e6, 24.0), (7.2e6, 36.0), (20e6, 100.0)] {
        let times = of(claim(usd, in_hours), shutdown(), 6.3556).times;
        near(
            times.expect("a loss"),
            1.0,
            3e-3,
            "Arcane Research, via Wired",
        );
    }
}

#[test]
fn nobody_can_lose_more_than_all_there_is() {
    let implied = of(claim(40e6, 24.0), shutdown(), 6.3556);
    assert_eq!(implied.share, None, "all of it earns $39.9M a day");
    assert_eq!((implied.hashrate, implied.power), (None, None));
    near(
        number(implied.hours, Hours::to_hours),
        200.5,
        1e-3,
        "but in 24 h × 40 / 4.787",
    );
    assert!(implied.price.is_some(), "or at another price");
}

#[test]
fn all_there_is_is_within_the_bounds() {
    for reward in [6.25, 6.3556, 0.1, 1.0 / 3.0] {
        let everyone = Held {
            idle: Share::from_percent(100.0),
            ..shutdown()
        };
        let loss = of(claim(0.0, 24.0), everyone, reward).loss;
        let implied = of(claim(loss.to_usd(), 24.0), shutdown(), reward);
        assert_eq!(implied.share, Some(Share::from_percent(100.0)));
    }
}

#[test]
fn all_the_time_there_is_is_within_the_bounds() {
    for reward in [6.25, 6.3556, 0.1, 1.0 / 3.0] {
        let loss = of(claim(0.0, 8784.0), shutdown(), reward).loss;
        let implied = of(claim(loss.to_usd(), 24.0), shutdown(), reward);
        assert_eq!(implied.hours, Some(hours(8784.0)));
    }
}

#[test]
fn bounds_are_kept() {
    let narrow = Bounds {
        share: Share::from_percent(5.0)..=Share::from_percent(10.0),
        hashrate: Hashrate::from_ehs(1.0)..=Hashrate::from_ehs(4.0),
        power: Power::from_mw(0.0)..=Power::from_mw(100.0),
        price: UsdPerBtc::from_usd_per_btc(10_000.0)..=UsdPerBtc::from_usd_per_btc(100_000.0),
        hours: hours(12.0)..=hours(36.0),
    };
    let held = Held {
        network_power: Some(Power::from_mw(12_000.0)),
        ..shutdown()
    };
    let ask = |usd| implied(&claim(usd, 24.0), &held, &narrow, flat(6.3556));
    let low = ask(1e6);
    assert_eq!(low.share, None, "2.5%");
    assert_eq!(low.power, None, "12,000 MW × 2.5%");
    assert_eq!(low.price, None, "$9106");
    assert_eq!(low.hours, None, "5 h");
    assert_eq!(low.hashrate, None, "4.36 EH/s");
    let right = ask(3.5e6);
    near(
        number(right.share, Share::to_percent),
        8.773,
        1e-3,
        "12% × 3.5 / 4.787",
    );
    near(
        number(right.hours, Hours::to_hours),
        17.55,
        1e-3,
        "24 h × 3.5 / 4.787",
    );
    assert_eq!(ask(20e6).hours, None, "100 h");
}

#[test]
fn a_halving_on_the_way() {
    // 24 h at 6.25, 24 h at 3.125: 900 + 450 BTC for all, an eighth of it idle, at $10,000.
    let held = held(1e13, 12.5, 10_000.0);
    let implied = implied(
        &claim(1_687_500.0, 24.0),
        &held,
        &bounds(),
        halved(24.0, 6.25),
    );
    near(
        number(implied.hours, Hours::to_hours),
        48.0,
        1e-12,
        "1350 BTC × 12.5% × $10,000",
    );
    near(
        implied.times.expect("a loss"),
        1.5,
        1e-12,
        "1350 / 900, though it takes twice the hours",
    );
}

#[test]
fn a_claim_of_nothing_takes_nothing() {
    let implied = of(claim(0.0, 24.0), shutdown(), 6.3556);
    assert_eq!(implied.times, Some(0.0));
    assert_eq!(implied.share, Some(Share::from_percent(0.0)));
    assert_eq!(implied.hashrate, Some(Hashrate::from_ehs(0.0)));
    assert_eq!(implied.price, Some(UsdPerBtc::from_usd_per_btc(0.0)));
    assert_eq!(implied.hours, Some(hours(0.0)));
}

#[test]
fn where_nothing_is_earned_no_figure_comes_true() {
    let nothing = |implied: &Implied| (implied.times, implied.price, implied.hours);
    for usd in [0.0, 1e6] {
        let nobody = Held {
            idle: Share::from_percent(0.0),
            ..shutdown()
        };
        let found = of(claim(usd, 24.0), nobody, 6.3556);
        assert_eq!(nothing(&found), (None, None, None), "nobody idle, ${usd}");
        assert!(found.share.is_some(), "somebody may be: ${usd}");

        let worthless = Held {
            price: UsdPerBtc::from_usd_per_btc(0.0),
            ..shutdown()
        };
        let found = of(claim(usd, 24.0), worthless, 6.3556);
        assert_eq!((found.times, found.share, found.hours), (None, None, None));
        assert!(found.price.is_some(), "it may be worth something: ${usd}");

        let found = of(claim(usd, 0.0), shutdown(), 6.3556);
        assert_eq!((found.times, found.share, found.price), (None, None, None));
        assert!(found.hours.is_some(), "it may take longer: ${usd}");

        let found = of(claim(usd, 24.0), shutdown(), 0.0);
        assert_eq!(nothing(&found), (None, None, None), "blocks pay nothing");
        assert_eq!(found.share, None, "blocks pay nothing");
    }
}

#[test]
fn no_number_is_no_claim() {
    for usd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0] {
        let found = of(claim(usd, 24.0), shutdown(), 6.3556);
        assert_eq!(
            (found.share, found.price, found.hours),
            (None, None, None),
            "{usd}"
        );
    }
}

#[test]
fn without_machines_there_is_no_power() {
    assert_eq!(of(claim(1e6, 24.0), shutdown(), 6.3556).power, None);
}

#[test]
fn the_income_is_asked_a_few_times() {
    #[track_caller]
    fn asked(usd: f64, income: impl Fn(Hours) -> Btc, at_most: u32) {
        let times = Cell::new(0);
        let counted = |hours| {
            times.set(times.get() + 1);
            income(hours)
        };
        let found = implied(&claim(usd, 24.0), &shutdown(), &bounds(), counted);
        assert!(found.hours.is_some(), "{usd}");
        assert!(times.get() <= at_most, "{usd}: {} times", times.get());
    }
    for usd in [1e-9, 1.0, 1e6, 5e8] {
        asked(usd, flat(6.3556), 4);
        asked(usd, halved(100.0, 6.25), 8);
        asked(usd, halved(5000.0, 6.25), 8);
    }
    // Nothing like an income, but for rising: a leap.
    let leap = |hours: Hours| Btc::from_btc(f64::from(u8::from(hours.to_hours() > 777.0)) * 1e6);
    asked(1e6, leap, 203);
}
