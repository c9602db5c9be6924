//! What holds for every range.

mod seed;

use idle_loss::fields::Group;
use idle_loss::inputs::Value;
use idle_loss::units::Usd;
use idle_loss::{Field, Report, Scenario, estimate};
use proptest::prelude::*;
use proptest::sample::select;
use seed::same_cases_every_time;

/// A value of a field with its range: anywhere within its bounds, its ends and small values included.
fn ranged(field: Field) -> impl Strategy<Value = [f64; 3]> {
    let row = field.row();
    let small = (row.greatest * 1e-6).max(row.least);
    let value = prop_oneof![
        1 => Just(row.least),
        1 => Just(row.greatest),
        3 => row.least..=small,
        6 => row.least..=row.greatest,
    ];
    [value.clone(), value.clone(), value].prop_map(move |mut points| {
        if row.whole {
            points = points.map(f64::trunc);
        }
        points.sort_unstable_by(f64::total_cmp);
        points
    })
}

/// A scenario with everything in doubt, in any way to say the size and with any cause.
fn asked() -> impl Strategy<Value = Vec<(String, Value)>> {
    let words = (
        select(vec!["power", "internet", "closure", "curtailment"]),
        select(vec!["expected", "luck"]),
    );
    let size = select(vec![
        Field::SharePercent,
        Field::HashrateEhs,
        Field::PowerMw,
    ]);
    let network = select(Group::Network.fields());
    (size, network, words).prop_flat_map(|(size, network, (cause, payout))| {
        let fields = [
            size,
            network,
            Field::EfficiencyJPerTh,
            Field::Pue,
            Field::StartHeight,
            Field::FeesBtcPerBlock,
            Field::PriceUsd,
            Field::OutageHours,
            Field::RampHours,
            Field::LostMachinesPercent,
            Field::ElectricityUsdPerMwh,
            Field::StandbyPercent,
            Field::FixedChargesPercent,
            Field::PoolFeePercent,
        ];
        let points = fields.map(|field| ranged(field).prop_map(move |points| (field, points)));
        let doubted = prop::collection::vec(any::<bool>(), fields.len());
        (Vec::from(points), doubted).prop_map(move |(points, doubted)| {
            let mut inputs = vec![
                ("cause".to_owned(), Value::from(cause)),
                ("payout".to_owned(), Value::from(payout)),
            ];
            for ((field, [low, middle, high]), doubted) in points.into_iter().zip(doubted) {
                let name = field.name();
                inputs.push((name.to_owned(), middle.into()));
                if doubted {
                    inputs.push((format!("{name}Low"), low.into()));
                    inputs.push((format!("{name}High"), high.into()));
                }
            }
            inputs
        })
    })
}

/// The report, unless the size is more than the network, as it may be here.
fn report(inputs: &[(String, Value)]) -> Option<Report> {
    let scenario = Scenario::from_named(inputs.iter().cloned());
    scenario.ok().map(|scenario| estimate(&scenario))
}

fn in_order(points: [f64; 3], what: &str) -> Result<(), TestCaseError> {
    let [low, middle, high] = points;
    // Each is found to a part in 10^7.
    let slack = 1e-7 * points.map(f64::abs).into_iter().fold(0.0, f64::max);
    prop_assert!(
        low <= middle + slack && middle <= high + slack,
        "{what}: {points:?}"
    );
    prop_assert!(points.into_iter().all(f64::is_finite), "{what}: {points:?}");
    Ok(())
}

proptest! {
    #![proptest_config(same_cases_every_time(400))]

    #[test]
    fn low_is_no_more_than_middle_and_middle_no_more_than_high(inputs in asked()) {
        let Some(report) = report(&inputs) else { return Ok(()) };
        if let Some(ranges) = report.ranges {
            let usd = |spread: idle_loss::spread::Spread<Usd>| {
                [spread.low, spread.middle, spread.high].map(Usd::to_usd)
            };
            in_order(usd(ranges.loss_usd), "loss")?;
            in_order(usd(ranges.loss_usd_per_24h), "loss per 24 h")?;
            prop_assert!(usd(ranges.loss_usd)[0] >= 0.0);
            for pair in ranges.swings.windows(2) {
                let width = |at: usize| (pair[at].at_high.to_usd() - pair[at].at_low.to_usd()).abs();
                prop_assert!(width(0) >= width(1));
            }
        }
        if let Some(range) = report.net_range {
            in_order([range.net.low, range.net.middle, range.net.high].map(Usd::to_usd), "net")?;
        }
    }

    /// Nobody is more sure of the loss for knowing one thing less.
    #[test]
    fn a_wider_price_gives_a_wider_range(
        share in 1.0..50.0_f64,
        doubt in 1.05..1.5_f64,
        more in 1.05..1.5_f64,
    ) {
        let width = |by: f64| {
            let inputs = [
                ("sharePercent", share),
                ("sharePercentLow", share / 1.2),
                ("sharePercentHigh", share * 1.3),
                ("networkEhs", 173.7),
                ("startHeight", 717_281.0),
                ("feesBtcPerBlock", 0.1056),
                ("priceUsd", 43_589.36),
                ("priceUsdLow", 43_589.36 / by),
                ("priceUsdHigh", 43_589.36 * by),
                ("outageHours", 24.0),
            ];
            let inputs = inputs.map(|(name, value)| (name.to_owned(), Value::from(value)));
            let range = report(&inputs).and_then(|report| report.ranges).expect("in doubt");
            range.loss_usd.high.to_usd() / range.loss_usd.low.to_usd()
        };
        prop_assert!(width(doubt * more) > width(doubt));
    }
}
