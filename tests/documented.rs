//! The documented outages, worked: what was printed, what the model says of the preset, and the
//! arithmetic. Most of what is printed is no loss in dollars, so what can be held against it
//! differs; where the two disagree, the test says by how much.

mod json;
mod near;
mod preset;

use idle_loss::sites::Sum;
use idle_loss::units::Power;
use idle_loss::{Report, Scenario, estimate};
use json::value;
use near::near;
use preset::presets;
use serde_json::{Value as Json, json};

#[track_caller]
fn preset(id: &str) -> Json {
    let found = presets().into_iter().find(|preset| preset["id"] == id);
    found.unwrap_or_else(|| panic!("no preset {id}"))
}

/// A preset's estimate, with other values in some places.
#[track_caller]
fn report_with(id: &str, instead: &[(&str, Json)]) -> Report {
    let mut scenario = preset(id)["scenario"].clone();
    for (name, json) in instead {
        scenario[name] = json.clone();
    }
    let fields = scenario.as_object().expect("an object").iter();
    let scenario = Scenario::from_named(fields.map(|(name, json)| (name, value(json))));
    estimate(&scenario.expect("a valid scenario"))
}

#[track_caller]
fn report(id: &str) -> Report {
    report_with(id, &[])
}

fn net_usd(report: &Report) -> f64 {
    report.net.as_ref().expect("a cause is given").net.to_usd()
}

/// What the first retarget after the start would have been, had nothing else changed, in percent.
fn first_change_percent(report: &Report) -> f64 {
    (report.course.retargets[0].change - 1.0) * 100.0
}

/// From the block headers: the presets' epochs by their first block, the difficulty, the next one.
const EPOCHS: &[(u64, f64, f64)] = &[
    (679_392, 23_581_981_443_663.848, 20_608_845_737_768.164),
    (683_424, 25_046_487_590_083.273, 21_047_730_572_451.555),
    (687_456, 19_932_791_027_262.742, 14_363_025_673_659.965),
    (715_680, 24_272_331_996_979.97, 24_371_874_614_345.62),
    (719_712, 26_643_185_256_535.465, 26_690_525_287_405.504),
    (723_744, 27_967_152_532_434.23, 27_550_332_084_343.84),
    (768_096, 35_364_065_900_457.12, 34_093_570_325_203.844),
    (933_408, 141_668_107_417_558.25, 125_864_590_119_494.27),
];

/// The epoch that a preset starts in: its difficulty, and by how much the next one changed it.
#[track_caller]
fn epoch(preset: &Json) -> (f64, f64) {
    let start = preset["scenario"]["startHeight"]
        .as_u64()
        .expect("a height");
    let around = |epoch: &&(u64, f64, f64)| (epoch.0..epoch.0 + 2016).contains(&start);
    let found = EPOCHS.iter().find(around);
    let (_, difficulty, next) =
        found.unwrap_or_else(|| panic!("{}: no epoch in EPOCHS", preset["id"]));
    (*difficulty, next / difficulty)
}

#[test]
fn heights_and_difficulties_belong_together_and_retargets_are_as_recorded() {
    let (mut begun, mut retargets) = (Vec::new(), 0);
    for preset in presets() {
        if preset["scenario"].get("difficulty").is_none() {
            continue; // Riot's month has three of them.
        }
        let id = &preset["id"];
        let (difficulty, change) = epoch(&preset);
        assert_eq!(preset["scenario"]["difficulty"], json!(difficulty), "{id}");
        begun.push(difficulty);
        for claim in preset["claims"].as_array().expect("a list") {
            let Some(percent) = claim["difficultyPercent"].as_f64() else {
                continue;
            };
            // Printed to the hundredth.
            let recorded = (change - 1.0) * 100.0;
            assert!((percent - recorded).abs() <= 0.005, "{id}: {recorded}");
            retargets += 1;
        }
    }
    for (first, difficulty, _) in EPOCHS {
        assert!(
            begun.contains(difficulty),
            "no preset starts in {first}’s epoch"
        );
    }
    let text = std::fs::read_to_string("www/presets.json").expect("presets");
    assert_eq!(retargets, text.matches("difficultyPercent").count());
}

/// V1 to V3b: each printed loss for its own hours, on the day of the outage.
#[test]
fn kazakhstan_without_internet() {
    const ID: &str = "kazakhstan-internet-2022";
    const HOURLY: &str = "6 × 12% × 6.3556 × $43,589.36, an hour";
    let usd = |hours: f64| {
        let report = report_with(ID, &[("outageHours", json!(hours))]);
        report.loss_usd.to_usd()
    };
    let mut printed = Vec::new();
    for claim in preset(ID)["claims"].as_array().expect("a list") {
        if let (Some(claimed), None) = (claim["usd"].as_f64(), claim.get("claimPriceUsd")) {
            let hours = claim["hours"].as_f64().expect("a sum is for a time");
            near(usd(hours), claimed, 0.005, HOURLY);
            printed.push(claimed);
        }
    }
    assert_eq!(printed, [4.8e6, 20e6, 7.2e6]);

    // The preset opens on 24 hours. Half a unit of the model column's last digit is 1.1e-4 of it.
    let day = report(ID);
    near(day.loss_usd.to_usd(), 4.787e6, 1.1e-4, HOURLY);
    near(usd(111.0), 22e6, 0.01, HOURLY);
    // With the internet cut the power is drawn as ever.
    let net = day.net.expect("a cause is given");
    assert!(net.not_drawn.to_mwh() <= 0.0);
}

/// V4. Held against its own day, the $1M is 2.94% of the network, wherever it is told.
#[test]
fn a_million_a_day_by_its_own_day() {
    let mut told = 0;
    for preset in presets() {
        let id = preset["id"].as_str().expect("an id");
        for claim in preset["claims"].as_array().expect("a list") {
            if claim.get("claimPriceUsd").is_none() {
                continue;
            }
            let told_of = |name: &'static str| (name, claim[name].clone());
            let report = report_with(
                id,
                &[
                    ("claimUsd", claim["usd"].clone()),
                    ("claimHours", claim["hours"].clone()),
                    told_of("claimDifficulty"),
                    told_of("claimStartHeight"),
                    told_of("claimFeesBtcPerBlock"),
                    told_of("claimPriceUsd"),
                ],
            );
            // $178.55 per PH/s a day: 86400e15 / (D × 2^32) × 6.332 × $37,346.61
            let implied = report
                .implied_then
                .expect("a claim of another day is given");
            let ehs = implied.hashrate.expect("in range").to_ehs();
            near(ehs, 5.60, 5e-4 + 5e-5, "$1M / $178.55 / 1000");
            let percent = implied.share.expect("in range").to_percent();
            near(
                percent,
                2.94,
                1.7e-3,
                "5.60 / 190.72 EH/s, to its last digit",
            );
            told += 1;
        }
    }
    assert_eq!(told, 2);
}

/// V4. And the registered miners' 600 MW beside it: the print lies between their net and gross.
#[test]
fn kazakhstans_winter_cut() {
    let report = report("kazakhstan-winter-cut-2022");
    near(
        report.hashrate.to_ehs(),
        10.10,
        5e-4,
        "600 MW / 1.1 / 54 J/TH",
    );
    let days = report.outage.to_hours() / 24.0;
    let [gross, net] = [report.loss_usd.to_usd(), net_usd(&report)].map(|usd| usd / days);
    near(gross, 1.857e6, 3e-4, "10,101 PH/s × $183.85");
    near(
        net,
        0.926e6,
        1e-3,
        "98% of 1.857 − 14,256 MWh × $57 − $0.08M won back",
    );
    assert!((net..gross).contains(&1e6), "{net} to {gross}");
}

/// V5: the printed 202 MW, at fleets of three ages.
#[test]
fn kazakhstans_farms() {
    let hashprice = report("kazakhstan-farms-2022").hashprice_usd;
    near(
        hashprice.to_usd_per_ph_day(),
        183.27,
        2e-7,
        "the price is worked back, to the cent",
    );
    for (j_per_th, ehs, usd) in [(45, 4.08, 0.75e6), (60, 3.06, 0.56e6), (85, 2.16, 0.40e6)] {
        let fleet = [
            ("sites", json!([{ "name": "13 farms", "powerMw": 202 }])),
            ("efficiencyJPerTh", json!(j_per_th)),
        ];
        let report = report_with("kazakhstan-farms-2022", &fleet);
        // Half a unit of the least printed figure's last digit: 0.005 of 2.16, and of 0.40.
        near(report.hashrate.to_ehs(), ehs, 0.0024, "202 MW / 1.1 / J/TH");
        near(
            report.loss_usd.to_usd(),
            usd,
            0.0125,
            "EH/s × 1000 × $183.27",
        );
    }
}

/// V6: the printed total is that of all sites, not of those that were closed. Trend has 31.3 MW
/// where the case has 31, which others print as "over 31".
#[test]
fn what_the_202_mw_are_the_sum_of() {
    let sites = report("kazakhstan-farms-2022").sites.expect("a list");
    assert_eq!(sites.printed.map(Power::to_mw), Some(202.0));
    let [closed, limited] = sites.groups.as_slice() else {
        panic!("{sites:?}")
    };
    let agrees = |sum: &Sum| sum.against.map(|against| against.agrees);

    let arithmetic = "31.3 + 22 + 4 + 3.5 + 3.28 + 1.8 + 1.03 + 0.82";
    assert_eq!(closed.group.as_deref(), Some("closed"));
    near(closed.power.to_mw(), 67.43 + 0.3, 1e-12, arithmetic);
    assert_eq!(agrees(closed), Some(false));

    assert_eq!(limited.group.as_deref(), Some("self-limited"));
    near(limited.power.to_mw(), 135.0, 1e-12, "91 + 44");
    assert_eq!(agrees(limited), Some(false));

    near(sites.all.power.to_mw(), 202.43 + 0.3, 1e-12, "67.73 + 135");
    assert_eq!(agrees(&sites.all), Some(true));
}

/// V7: the shortfall of the epoch's blocks is the retarget, and miners who stayed gain by it.
#[test]
fn china_closes_its_mines() {
    let report = report("china-2021");
    let (_, recorded) = epoch(&preset("china-2021"));
    near(recorded, 0.72057, 7e-6, "14.363 / 19.933");
    // 2016 blocks have 2015 intervals, and the outage ends half an hour before the retarget.
    let change = 1.0 + first_change_percent(&report) / 100.0;
    near(change, 0.7206, 6e-4 + 5e-4, "1 − 27.94%");
    // At the next day's price the rise was 37%.
    near(
        1.0 / change,
        1.388,
        1.2e-3,
        "what a hash earns, at the same price",
    );
    near(
        report.loss_usd.to_usd(),
        179.5e6,
        3e-4,
        "2796 blocks × 27.94% × 6.536 × $35,157",
    );
}

/// V8: a quarter for a week would have brought −10.9%, and −12.61% was recorded: it was for longer,
/// or more was amiss.
#[test]
fn xinjiang_loses_power() {
    let report = report("xinjiang-2021");
    near(
        report.network.to_ehs(),
        167.0,
        0.011,
        "168.8 by the difficulty",
    );
    near(
        report.share.to_percent() / 100.0,
        41.0 / 167.0,
        2.1e-3,
        "167 − 126 EH/s",
    );
    let closed_form = (14.0 / (14.0 + 0.246 * 7.0) - 1.0) * 100.0;
    near(
        first_change_percent(&report),
        closed_form,
        5e-3,
        "14 / (14 + s × 7 days)",
    );
    near(
        first_change_percent(&report),
        -10.9,
        5e-3,
        "and −12.61 was recorded",
    );
    near(
        report.loss_usd.to_usd(),
        108e6,
        1e-3,
        "1008 × 24.6% × 7.69 × $56,620",
    );
}

/// V9. The period's blocks, fees and closes, day by day, come to $4.35bn. The model counts 144
/// blocks a day, 17,136, where 16,699 were found: at most 2.6% more.
#[test]
fn iran_bans_mining() {
    let blocks_counted = 17_136.0 / 16_699.0 - 1.0;
    for (share, printed) in [(4.5, 196e6), (3.4, 148e6)] {
        let report = report_with("iran-2021", &[("sharePercent", json!(share))]);
        let income = (report.network_income * report.price).to_usd();
        near(income, 4.35e9, blocks_counted, "17,136 × 6.432 × $40,114");
        near(
            report.loss_usd.to_usd(),
            printed,
            blocks_counted,
            "its share of $4.35bn",
        );
        assert!(report.loss_usd.to_usd() > printed, "and more, not less");
    }
}

/// V10: 40% for one day moves the difficulty by 2.7%, and −3.59% was recorded. A day's estimate
/// is no lasting loss: 40% for all of the epoch would have been −40%.
#[test]
fn winter_storm_elliott() {
    let report = report("elliott-2022");
    near(report.share.to_percent(), 40.0, 0.0125, "100 / 253.1 EH/s");
    near(
        first_change_percent(&report),
        -2.70,
        2e-3,
        "14 / (14 + 39.5% × 1 day)",
    );
    near(
        report.loss_usd.to_usd(),
        6.10e6,
        5e-4,
        "144 × 39.5% × 6.3745 × $16,815",
    );
}

/// V11: nearly 200 EH/s for three days are −4.0% of the −11.16% that was recorded. The rest is
/// not explained by this preset, and its figures are not made to.
#[test]
fn winter_storm_fern() {
    let report = report("fern-2026");
    let (_, recorded) = epoch(&preset("fern-2026"));
    near(recorded - 1.0, -0.11155, 5e-5, "125.86 / 141.67");
    near(report.share.to_percent(), 19.72, 3e-4, "200 / 1014.1 EH/s");
    near(
        first_change_percent(&report),
        -4.01,
        2e-3,
        "14 / (14 + 19.7% × 3 days)",
    );
    near(
        report.loss_usd.to_usd(),
        23.55e6,
        3e-4,
        "432 × 19.72% × 3.1419 × $87,983",
    );
}

/// V14: what was forgone, what was paid, and a net below zero by either print.
#[test]
fn riot_is_paid_to_stand_still() {
    const ID: &str = "riot-curtailment-2023";
    let preset = preset(ID);
    let claims = preset["claims"].as_array().expect("a list");
    let printed = claims
        .iter()
        .filter_map(|claim| claim["creditUsd"].as_f64());
    assert_eq!(printed.collect::<Vec<_>>(), [28.5e6, 31.7e6]);

    // The preset stands on the later print; the first one would be 208.2.
    for (credit, credits, net) in [(187.2, 28.5e6, -15.2e6), (208.2, 31.7e6, -18.4e6)] {
        let report = report_with(ID, &[("creditUsdPerMwh", json!(credit))]);
        near(
            report.loss_usd.to_usd(),
            13.3e6,
            4e-4,
            "6200 PH/s × 31 days × $69.19",
        );
        let lines = report.net.as_ref().expect("a cause is given");
        // Half a unit of the rate's last digit.
        let mwh = lines.not_drawn.to_mwh();
        near(mwh, 152_222.4, 1e-9, "6.2 EH/s × 30 J/TH × 1.1 × 744 h");
        near(
            -lines.credits.to_usd(),
            credits,
            0.05 / credit,
            "$/MWh × 152,222 MWh",
        );
        let before_winning_back = (lines.net - lines.won_back).to_usd();
        near(
            before_winning_back,
            net,
            3e-3,
            "13.3 − credits; the power is due either way",
        );
        assert!(net_usd(&report) < 0.0);
    }
    assert_eq!(preset["scenario"]["creditUsdPerMwh"], json!(187.2));
}
