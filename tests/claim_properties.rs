//! What holds of whatever figure somebody gives.

mod asked;
mod seed;

use asked::{bounds, claim, halved, held, hours, of};
use idle_loss::claim::{Held, implied};
use idle_loss::units::{Btc, Efficiency, Hashrate, Hours, Share, UsdPerBtc};
use proptest::prelude::*;
use seed::same_cases_every_time;

prop_compose! {
    fn any_held()(
        difficulty in 1e6..1e16_f64,
        share in 1e-4..100.0_f64,
        price in 1e-2..1e7_f64,
        draw in 1.0..1e4_f64,
    ) -> Held {
        let held = held(difficulty, share, price);
        let network_power = Some(held.network * Efficiency::from_j_per_th(draw));
        Held { network_power, ..held }
    }
}

/// An income with bends: a halving, and a retarget that pays more or less from there on.
fn bent(halving: f64, retarget: f64, change: f64) -> impl Fn(Hours) -> Btc {
    move |length| {
        let before = halved(halving, 6.25)(hours(length.to_hours().min(retarget)));
        let after = halved(halving, 6.25)(length).to_btc() - before.to_btc();
        Btc::from_btc(before.to_btc() + after * change)
    }
}

proptest! {
    #![proptest_config(same_cases_every_time(1000))]

    #[test]
    fn what_is_implied_makes_the_claim_true(
        held in any_held(),
        in_hours in 0.1..8784.0_f64,
        times in 1e-6..10.0_f64,
        (halving, retarget, change) in (0.0..9000.0_f64, 0.0..9000.0_f64, 0.25..4.0_f64),
    ) {
        let income = bent(halving, retarget, change);
        let lost = |held: &Held, hours: f64| {
            (income(Hours::from_hours(hours)) * held.idle * held.price).to_usd()
        };
        let claim = claim(lost(&held, in_hours) * times, in_hours);
        let found = implied(&claim, &held, &bounds(), &income);
        // The module's own tolerance, met by each way back, and as much again for the way here.
        let true_at = |held: &Held, hours: f64| {
            let off = lost(held, hours) / claim.usd.to_usd() - 1.0;
            prop_assert!(off.abs() <= 2e-12, "off by {off}");
            Ok(())
        };
        if let Some(idle) = found.share {
            true_at(&Held { idle, ..held }, in_hours)?;
        }
        if let Some(hashrate) = found.hashrate {
            true_at(&Held { idle: hashrate / held.network, ..held }, in_hours)?;
        }
        if let (Some(power), Some(all)) = (found.power, held.network_power) {
            let idle = Share::from_percent(power.to_mw() / all.to_mw() * 100.0);
            true_at(&Held { idle, ..held }, in_hours)?;
        }
        if let Some(price) = found.price {
            true_at(&Held { price, ..held }, in_hours)?;
        }
        if let Some(hours) = found.hours {
            true_at(&held, hours.to_hours())?;
        }

        prop_assert_eq!(found.share.is_some(), held.idle.to_percent() * times <= 100.0);
        prop_assert_eq!(found.hours.is_some(), claim.usd.to_usd() <= lost(&held, 8784.0));
        let told = found.times.expect("a loss");
        prop_assert!((told / times - 1.0).abs() <= 1e-12, "{told} is not {times}");
    }

    #[test]
    fn what_is_held_makes_its_own_loss_true(held in any_held(), in_hours in 0.1..8784.0_f64) {
        let loss = of(claim(0.0, in_hours), held, 6.25).loss;
        let found = of(claim(loss.to_usd(), in_hours), held, 6.25);
        for (found, is) in [
            (found.share.map(Share::to_percent), held.idle.to_percent()),
            (found.price.map(UsdPerBtc::to_usd_per_btc), held.price.to_usd_per_btc()),
            (found.hours.map(Hours::to_hours), in_hours),
            (found.times, 1.0),
        ] {
            let found = found.expect("what is held");
            prop_assert!((found / is - 1.0).abs() <= 1e-12, "{found} is not {is}");
        }
    }

    #[test]
    fn a_greater_claim_takes_more(
        held in any_held(),
        in_hours in 0.1..8784.0_f64,
        usd in 0.0..1e9_f64,
        more in 1.0..2.0_f64,
    ) {
        let [less, more] = [usd, usd * more].map(|usd| of(claim(usd, in_hours), held, 6.25));
        if let (Some(less), Some(more)) = (less.share, more.share) {
            prop_assert!(less <= more);
        }
        if let (Some(less), Some(more)) = (less.hours, more.hours) {
            prop_assert!(less.to_hours() <= more.to_hours() * (1.0 + 2e-12));
        }
        prop_assert!(less.share.is_some() || more.share.is_none(), "beyond the network");
        prop_assert!(less.hours.is_some() || more.hours.is_none(), "beyond a year");
    }

    #[test]
    fn any_rising_curve_will_do(power in 0.05..20.0_f64, place in 1e-3..1.0_f64) {
        // For the steepest and the flattest start alike, what is found gives the claim.
        let income = |hours: Hours| Btc::from_btc((hours.to_hours() / 8784.0).powf(power));
        let held = held(1e13, 100.0, 1.0);
        let usd = place.powf(power);
        let found = implied(&claim(usd, 24.0), &held, &bounds(), income);
        let hours = found.hours.expect("within a year");
        prop_assert!((income(hours).to_btc() / usd - 1.0).abs() <= 2e-11, "{hours:?}");
    }

    #[test]
    fn every_number_is_finite(
        usd in prop_oneof![Just(0.0), Just(f64::MIN_POSITIVE), Just(1e15), 0.0..1e12_f64],
        in_hours in prop_oneof![Just(0.0), Just(f64::MIN_POSITIVE), Just(8784.0)],
        share in prop_oneof![Just(0.0), Just(f64::MIN_POSITIVE), Just(100.0)],
        price in prop_oneof![Just(0.0), Just(f64::MIN_POSITIVE), Just(1e7)],
        reward in prop_oneof![Just(0.0), Just(1e-8), Just(100.0)],
    ) {
        let found = of(claim(usd, in_hours), held(1.0, share, price), reward);
        prop_assert!(found.loss.to_usd().is_finite());
        for number in [
            found.times,
            found.share.map(Share::to_percent),
            found.hashrate.map(Hashrate::to_ehs),
            found.price.map(UsdPerBtc::to_usd_per_btc),
            found.hours.map(Hours::to_hours),
        ] {
            prop_assert!(number.is_none_or(|number| number.is_finite() && number >= 0.0));
        }
    }
}
