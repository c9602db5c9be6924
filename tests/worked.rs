//! Documented cases, worked: what was printed, what the model says, and the arithmetic.

mod near;

use idle_loss::Field::{
    ClaimHours, ClaimUsd, Difficulty, EfficiencyJPerTh, FeesBtcPerBlock, OutageHours, PowerMw,
    PriceUsd, Pue, SharePercent, StartHeight,
};
use idle_loss::{Field, Report, Scenario, estimate};
use near::near;

#[track_caller]
fn report(inputs: impl IntoIterator<Item = (Field, f64)>) -> Report {
    estimate(&Scenario::new(inputs).expect("a valid scenario"))
}

/// Kazakhstan's internet shutdown, from about 10:45 UTC on 2022-01-05: block 717,281, in
/// the epoch from 715,680 (2021-12-25).
fn shutdown(hours: f64) -> Report {
    report([
        (SharePercent, 12.0),
        (Difficulty, 24_272_331_996_979.97),
        (StartHeight, 717_281.0),
        (FeesBtcPerBlock, 0.1056),
        (PriceUsd, 43_589.36),
        (OutageHours, hours),
    ])
}

/// V1 to V3b. The model column's last digit is half a unit of 5e-5 to 5e-4 of the figure.
#[test]
fn the_shutdown_of_january_2022() {
    let day = shutdown(24.0).loss_usd.to_usd();
    near(day, 4.787e6, 2e-4, "144 × 12% × 6.3556 × $43,589.36");
    near(
        day,
        4.8e6,
        0.005,
        "Arcane Research, via Wired: $4.8M per 24 h",
    );

    let first_text = shutdown(36.0).loss_usd.to_usd();
    near(first_text, 7.181e6, 2e-4, "216 × 12% × 6.3556 × $43,589.36");
    near(first_text, 7.2e6, 0.005, "Wired's first text: $7.2M");

    let all_of_it = shutdown(100.0).loss_usd.to_usd();
    near(all_of_it, 19.95e6, 5e-4, "600 × 12% × 6.3556 × $43,589.36");
    near(
        all_of_it,
        20e6,
        0.005,
        "Arcane Research, via Wired: about $20M",
    );

    let almaty = shutdown(111.0).loss_usd.to_usd();
    near(almaty, 22e6, 0.01, "666 × 12% × 6.3556 × $43,589.36");
}

#[test]
fn the_shutdown_step_by_step() {
    let report = shutdown(100.0);
    near(report.network.to_ehs(), 173.75, 1e-4, "D × 2^32 / 600");
    near(report.hashrate.to_ehs(), 20.85, 1e-4, "173.75 × 12%");
    near(
        report.reward.to_btc_per_block(),
        6.3556,
        1e-12,
        "6.25 + 0.1056",
    );
    near(
        report.hashprice.to_btc_per_ph_day(),
        0.005_267_3,
        1e-4,
        "86400e15 / (D × 2^32) × 6.3556",
    );
    near(
        report.hashprice_usd.to_usd_per_ph_day(),
        229.60,
        1e-4,
        "0.0052673 × $43,589.36",
    );
    near(report.blocks.to_count(), 72.0, 1e-12, "100 h × 6 × 12%");
    near(report.loss.to_btc(), 457.603_2, 1e-12, "72 × 6.3556");
    near(
        report.loss_usd_per_24h.to_usd(),
        report.loss_usd.to_usd() * 0.24,
        1e-12,
        "24 of 100 hours",
    );
    // The trade's own way to the same figure: EH/s × 1000 × hashprice × days.
    near(
        report.hashrate.to_phs() * report.hashprice_usd.to_usd_per_ph_day() * 100.0 / 24.0,
        report.loss_usd.to_usd(),
        1e-12,
        "20,850 PH/s × $229.60 × 4.1667 days",
    );
}

/// V5. The price is what the printed hashprice of $183.27 per PH/s per day leaves, without fees.
#[test]
fn thirteen_farms_of_february_2022() {
    let difficulty = 27_967_152_532_434.0;
    let price = 183.27 / (86_400e15 / (difficulty * 4_294_967_296.0) * 6.25);
    for (j_per_th, ehs, usd_a_day) in [
        (45.0, 4.08, 0.75e6),
        (60.0, 3.06, 0.56e6),
        (85.0, 2.16, 0.40e6),
    ] {
        let report = report([
            (PowerMw, 202.0),
            (EfficiencyJPerTh, j_per_th),
            (Pue, 1.1),
            (Difficulty, difficulty),
            (StartHeight, 724_000.0),
            (FeesBtcPerBlock, 0.0),
            (PriceUsd, price),
            (OutageHours, 24.0),
        ]);
        near(report.hashrate.to_ehs(), ehs, 0.002, "202 MW / 1.1 / J/TH");
        near(
            report.hashprice_usd.to_usd_per_ph_day(),
            183.27,
            1e-9,
            "as given",
        );
        near(
            report.loss_usd.to_usd(),
            usd_a_day,
            0.015,
            "EH/s × 1000 × $183.27",
        );
    }
}

/// The trap in it: a share of the hashrate before, not of what is left running.
#[test]
fn a_share_is_of_the_network_before_the_outage() {
    let before = shutdown(24.0);
    let of_the_rest = report([
        (SharePercent, 12.0 / 0.88),
        (Difficulty, 24_272_331_996_979.97),
        (StartHeight, 717_281.0),
        (FeesBtcPerBlock, 0.1056),
        (PriceUsd, 43_589.36),
        (OutageHours, 24.0),
    ]);
    near(
        of_the_rest.loss_usd.to_usd() / before.loss_usd.to_usd(),
        1.136,
        5e-4,
        "1 / (1 − 12%)",
    );
}

/// What step 5 leaves out, told beside it.
#[test]
fn the_network_answers_the_shutdown() {
    let course = shutdown(100.0).course;
    near(
        course.lost.blocks.to_count(),
        71.99,
        1e-4,
        "600 × 12%, and 0.05% from the first retarget on",
    );
    near(
        course.won_back.blocks.to_count(),
        8.1,
        2e-3,
        "two worlds, from block 717,281",
    );
    near(
        course.gained_by_others.blocks.to_count(),
        62.6,
        1e-3,
        "two worlds, from block 717,281",
    );
    near(
        course.retargets[0].change,
        0.9732,
        1e-4,
        "and the recorded change was +0.41%",
    );
}

/// A day around the fourth halving, on 2024-04-20: 72 blocks at 6.25, 72 at 3.125.
#[test]
fn a_halving_within_the_outage() {
    let report = report([
        (SharePercent, 10.0),
        (Difficulty, 86_388_558_925_171.0),
        (StartHeight, 839_928.0),
        (FeesBtcPerBlock, 0.0),
        (PriceUsd, 64_000.0),
        (OutageHours, 24.0),
    ]);
    near(
        report.loss.to_btc(),
        67.5,
        1e-12,
        "10% × (72 × 6.25 + 72 × 3.125)",
    );
    near(
        report.loss_per_24h.to_btc(),
        67.5,
        1e-12,
        "the same, as it is a day",
    );
}

/// V4. The association's $1M a day, at the end of January 2022: the price is what the hashprice
/// of $178.55 per PH/s per day leaves, without fees.
#[test]
fn a_million_a_day() {
    let difficulty = 26_643_185_256_535.47;
    let price = 178.55 / (86_400e15 / (difficulty * 4_294_967_296.0) * 6.25);
    let report = report([
        (SharePercent, 12.0),
        (Difficulty, difficulty),
        (StartHeight, 720_000.0),
        (FeesBtcPerBlock, 0.0),
        (PriceUsd, price),
        (OutageHours, 24.0),
        (ClaimUsd, 1e6),
        (ClaimHours, 24.0),
    ]);
    let implied = report.implied.expect("a claim is given");
    let ehs = implied.hashrate.expect("it is in range").to_ehs();
    near(ehs, 5.60, 5e-4, "$1M / $178.55 / 1000");
    let percent = implied.share.expect("it is in range").to_percent();
    near(percent, 2.94, 2e-3, "5.60 / 190.7 EH/s");
    near(
        implied.times.expect("something is lost"),
        2.937 / 12.0,
        1e-3,
        "as the shares",
    );
}
