//! Riot Platforms in Texas, by its own monthly updates: what it mined, and what it was paid not to.

mod months;
mod near;

use idle_loss::Field::{
    CreditUsdPerMwh, Difficulty, EfficiencyJPerTh, ElectricityUsdPerMwh, FeesBtcPerBlock,
    FixedChargesPercent, HashrateEhs, OutageHours, PriceUsd, Pue, StartHeight,
};
use idle_loss::costs::Net;
use idle_loss::inputs::Value;
use idle_loss::{Scenario, estimate};
use months::{MONTHS, Month};
use near::near;

/// Deployed less operating in August 2023, on average.
const IDLE_EHS: f64 = 10.7 - 4.5;

/// What a bitcoin fetched, on average of that month's sales.
const SALES_USD: f64 = 28_617.0;

#[track_caller]
fn month(name: &str) -> &'static Month {
    let found = MONTHS.iter().find(|month| month.name == name);
    found.unwrap_or_else(|| panic!("no {name}"))
}

/// What so much hashrate was expected to mine in a month's epochs, in BTC.
fn mined(ehs: f64, fee_part: f64, month: &Month) -> f64 {
    let epochs = month.epochs.iter();
    epochs
        .map(|&(height, difficulty, hours)| {
            let subsidy = if height < 840_000.0 { 6.25 } else { 3.125 };
            let scenario = Scenario::new([
                (HashrateEhs, ehs),
                (Difficulty, difficulty),
                (StartHeight, height),
                (FeesBtcPerBlock, subsidy * fee_part),
                (PriceUsd, 1.0),
                (OutageHours, hours),
            ]);
            estimate(&scenario.expect("a valid scenario")).loss.to_btc()
        })
        .sum()
}

/// V13. A month of Riot's mining: its average operating hashrate through each epoch of the
/// month, beside what it reported to have mined.
#[test]
fn what_it_mined() {
    for (name, subsidy_only, with_fees) in [
        ("July 2023", 401.5, 411.5),
        ("August 2023", 329.1, 337.3),
        ("July 2024", 371.7, 381.0),
        ("August 2024", 318.1, 326.1),
    ] {
        let month = month(name);
        near(month.hours(), 744.0, 1e-5, &format!("the hours of {name}"));
        let arithmetic = |what| format!("{name}: {} EH/s × 31 days × hashprice, {what}", month.ehs);
        near(
            mined(month.ehs, 0.0, month),
            subsidy_only,
            5e-4,
            &arithmetic("subsidy only"),
        );
        near(
            mined(month.ehs, 0.025, month),
            with_fees,
            5e-4,
            &arithmetic("and 2.5% fees"),
        );
        near(
            mined(month.ehs, 0.0125, month),
            month.mined,
            0.02,
            &arithmetic("as mined: luck, and fees between"),
        );
    }
}

/// V14. What the idle machines forwent is deployed less average operating hashrate, at the price
/// of that month's sales. Credits were printed as a total, so what they were for a unit of energy
/// follows from what the idle machines would have drawn: 30 J/TH is assumed, and the sign does not
/// hang on it. Riot sells on what it has bought ahead at a fixed price, so no bill is saved
/// besides.
///
/// Not all of the 6.2 EH/s was idle for the grid's sake (heat and repairs stop machines, too),
/// and the deployed hashrate was later restated as 10.3 EH/s (update of 2024-09-05): less was
/// forgone than this, and the net loss is further below zero.
#[test]
fn paid_to_stand_still() {
    // With 2.5% fees, as for what it mined.
    let forgone = mined(IDLE_EHS, 0.025, month("August 2023")) * SALES_USD;
    near(
        forgone,
        13.3e6,
        2e-3,
        "(10.7 − 4.5) EH/s × 31 days × hashprice: 464.7 BTC × $28,617",
    );

    for (credits, left) in [(31.7e6, -18.4e6), (28.5e6, -15.2e6)] {
        let account = idle_august(30.0, credits, 0.0, 0.0);
        near(account.gross.to_usd(), forgone, 1e-12, "the same month");
        near(account.credits.to_usd(), -credits, 1e-12, "their total");
        assert!(account.net.to_usd() < 0.0, "the net loss is negative");
        // What the fast epoch after a month of 1.6% less gives back is not in the case's own sum.
        let before = (account.net - account.won_back).to_usd();
        near(before, left, 3e-3, "13.3 − the credits, in million USD");
    }

    // Of the restated credits, 5.2 million were for demand response, which is paid for being
    // ready, called or not: the rest alone is more than was forgone.
    for j_per_th in [15.0, 30.0, 45.0, 60.0, 100.0] {
        for (electricity, fixed_charges) in [(0.0, 0.0), (30.0, 0.0), (30.0, 100.0)] {
            let account = idle_august(j_per_th, 23.3e6, electricity, fixed_charges);
            let net = account.net.to_usd();
            assert!(
                net < -9.9e6,
                "{j_per_th} J/TH: {net}, 13.3 − 23.3 at the most"
            );
        }
    }

    let account = idle_august(30.0, 28.5e6, 0.0, 0.0);
    let mwh = account.not_drawn.to_mwh();
    near(mwh, 138_384.0, 1e-9, "186 MW × 744 h");
    let strike = account.strike.expect("energy").to_usd_per_mwh();
    near(strike, 96.1, 1e-3, "$13.3M / 138,384 MWh");
    near(
        28.5e6 / mwh / strike,
        2.14,
        2e-3,
        "28.5 / 13.3, whatever the machines draw",
    );
}

/// The account of that month for machines of this efficiency and so much in credits.
fn idle_august(j_per_th: f64, credits: f64, electricity: f64, fixed_charges: f64) -> Net {
    let august = month("August 2023");
    let hours = august.hours();
    let inputs = [
        (HashrateEhs, IDLE_EHS),
        (EfficiencyJPerTh, j_per_th),
        (Pue, 1.0),
        (Difficulty, august.difficulty()),
        (StartHeight, 801_300.0),
        (FeesBtcPerBlock, 6.25 * 0.025),
        (PriceUsd, SALES_USD),
        (OutageHours, hours),
        (ElectricityUsdPerMwh, electricity),
        (FixedChargesPercent, fixed_charges),
        (CreditUsdPerMwh, credits / (IDLE_EHS * j_per_th * hours)),
    ];
    let numbers = inputs.map(|(field, value)| (field.name(), Value::Number(value)));
    let cause = [("cause", Value::Text("curtailment".to_owned()))];
    let scenario = Scenario::from_named(numbers.into_iter().chain(cause));
    let report = estimate(&scenario.expect("a valid scenario"));
    report.net.expect("a cause is given")
}
