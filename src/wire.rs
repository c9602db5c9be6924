//! How the model looks from outside Rust: objects, camel case, units in the names.
//!
//! TypeScript is told of what goes out by `wire.d.ts`.

use crate::claim::Implied;
use crate::costs::Net;
use crate::estimate::{Report, estimate};
use crate::fields::{Field, Group, Row, SITE_KEYS, TABLE};
use crate::fleets::{MACHINES, Machine, YEARS, Year};
use crate::inputs::Value;
use crate::net_range::NetRange;
use crate::outage::{Amount, Course, Point, Retarget};
use crate::ranges::{Ranges, Swing};
use crate::refusal::{Problem, Refusal, Refusals};
use crate::scenario::Scenario;
use crate::sites::{Sum, Tally};
use crate::spread::Spread;
use crate::tree::{numbers, object};
use crate::units::{Btc, Hashrate, Hours, Power, Share, Usd, UsdPerBtc, UsdPerMwh};
use crate::yardstick::{HOUSEHOLD, Yardstick};

pub use crate::tree::Tree;

/// Answers a scenario as it comes over a wire, names and values, all unchecked: with a report, or
/// with what is wrong with the question.
///
/// It is read by hand and not by serde, which would let misspelt names pass in JavaScript (there
/// `deny_unknown_fields` does nothing) and double the weight of the module.
///
/// ```
/// use idle_loss::inputs::Value::{Number, Text};
/// use idle_loss::wire::{Tree, answer};
///
/// let mut scenario = vec![
///     ("sharePercent", Number(12.0)),
///     ("networkEhs", Number(173.75)),
///     ("startHeight", Number(717_281.0)),
///     ("feesBtcPerBlock", Number(0.1056)),
///     ("priceUsd", Number(43_589.36)),
///     ("outageHours", Number(36.0)),
/// ];
/// let report = answer(scenario.clone());
/// assert!(matches!(report.get("lossUsd"), Some(Tree::Number(usd)) if (usd / 1e5).round() == 72.0));
///
/// scenario[5].1 = Text("a day".to_owned());
/// let refused = answer(scenario);
/// assert_eq!(refused.get("status"), Some(&Tree::from("refused")), "a text where a number goes");
/// ```
#[must_use]
pub fn answer<N: AsRef<str>>(scenario: impl IntoIterator<Item = (N, Value)>) -> Tree {
    told(&Scenario::from_named(scenario).map(|scenario| estimate(&scenario)))
}

/// An answer as it goes out.
pub(crate) fn told(answer: &Result<Report, Refusals>) -> Tree {
    match answer {
        Ok(told) => report(told),
        Err(refusals) => refused(refusals),
    }
}

fn report(report: &Report) -> Tree {
    object! {
        status: "ok",
        difficulty: report.difficulty.to_ratio(),
        networkEhs: report.network.to_ehs(),
        hashrateEhs: report.hashrate.to_ehs(),
        sharePercent: report.share.to_percent(),
        powerMw: report.power.map(Power::to_mw),
        sites: report.sites.as_deref().map(sites),
        subsidyBtcPerBlock: report.subsidy.to_btc_per_block(),
        feesBtcPerBlock: report.fees.to_btc_per_block(),
        rewardBtcPerBlock: report.reward.to_btc_per_block(),
        hashpriceBtcPerPhDay: report.hashprice.to_btc_per_ph_day(),
        hashpriceUsdPerPhDay: report.hashprice_usd.to_usd_per_ph_day(),
        outageHours: report.outage.to_hours(),
        priceUsd: report.price.to_usd_per_btc(),
        networkBlocks: report.network_blocks.to_count(),
        networkIncomeBtc: report.network_income.to_btc(),
        blocks: report.blocks.to_count(),
        lossBtc: report.loss.to_btc(),
        lossUsd: report.loss_usd.to_usd(),
        lossBtcPer24h: report.loss_per_24h.to_btc(),
        lossUsdPer24h: report.loss_usd_per_24h.to_usd(),
        yardstick: yardstick(&report.yardstick),
        course: course(&report.course, report.price),
        net: report.net.as_ref().map(net),
        implied: report.implied.as_ref().map(implied),
        impliedThen: report.implied_then.as_ref().map(implied),
        ranges: report.ranges.as_ref().map(ranges),
        netRange: report.net_range.as_ref().map(net_range),
        assumed: report.assumed.iter().map(assumption).collect::<Tree>(),
    }
}

fn sites(tally: &Tally) -> Tree {
    object! {
        printedMw: tally.printed.map(Power::to_mw),
        all: sum(&tally.all),
        groups: tally.groups.iter().map(sum).collect::<Tree>(),
    }
}

fn sum(sum: &Sum) -> Tree {
    object! {
        group: sum.group.as_deref(),
        powerMw: sum.power.to_mw(),
        differenceMw: sum.against.map(|against| against.difference.to_mw()),
        roundingMw: sum.against.map(|against| against.rounding.to_mw()),
        agrees: sum.against.map(|against| against.agrees),
    }
}

fn assumption(&(field, value): &(Field, f64)) -> Tree {
    object! {
        field: field.name(),
        value: value,
        unit: field.row().unit,
    }
}

fn yardstick(yardstick: &Yardstick) -> Tree {
    object! {
        networkHours: yardstick.network_time.to_hours(),
        machines: yardstick.machines,
        machine: yardstick.machine.map(typical_machine),
        households: yardstick.households,
        household: yardstick.households.map(|_| household()),
    }
}

fn typical_machine(machine: &Machine) -> Tree {
    object! {
        name: machine.name,
        hashrateThs: machine.hashrate.to_ths(),
        source: machine.source,
        date: machine.date,
    }
}

fn household() -> Tree {
    object! {
        kwhPerYear: HOUSEHOLD.a_year.to_mwh() * 1e3,
        source: HOUSEHOLD.source,
        date: HOUSEHOLD.date,
    }
}

/// Dollars at the scenario's price.
fn course(course: &Course, price: UsdPerBtc) -> Tree {
    let amount = |amount: Amount| {
        numbers! {
            blocks: amount.blocks.to_count(),
            btc: amount.btc.to_btc(),
            usd: (amount.btc * price).to_usd(),
        }
    };
    object! {
        backHours: course.back.to_hours(),
        horizonHours: course.horizon.to_hours(),
        settled: course.settled,
        lost: amount(course.lost),
        neverBack: amount(course.never_back),
        wonBack: amount(course.won_back),
        gainedByOthers: amount(course.gained_by_others),
        neverMined: amount(course.never_mined),
        forgoneBlocks: course.forgone.to_count(),
        retargets: course.retargets.iter().map(retarget).collect::<Tree>(),
        retargetsWithout: course.retargets_without.iter().map(retarget).collect::<Tree>(),
        timeline: course.timeline.iter().map(|at| point(at, price)).collect::<Tree>(),
    }
}

fn or_nan(value: Option<f64>) -> f64 {
    value.unwrap_or(f64::NAN)
}

fn retarget(retarget: &Retarget) -> Tree {
    numbers! {
        height: f64::from(retarget.height.to_u32()),
        hour: retarget.hour.to_hours(),
        changePercent: (retarget.change - 1.0) * 100.0,
    }
}

fn point(point: &Point, price: UsdPerBtc) -> Tree {
    numbers! {
        hour: point.hour.to_hours(),
        missedBtc: point.missed.to_btc(),
        missedUsd: (point.missed * price).to_usd(),
        difficulty: point.difficulty.to_ratio(),
        difficultyWithout: point.difficulty_without.to_ratio(),
    }
}

/// Above zero is at the miners' cost.
fn net(net: &Net) -> Tree {
    numbers! {
        grossUsd: net.gross.to_usd(),
        poolFeeNotPaidUsd: net.pool_fee_not_paid.to_usd(),
        electricityNotBoughtUsd: net.electricity_not_bought.to_usd(),
        standbyPowerUsd: net.standby_power.to_usd(),
        fixedChargesUsd: net.fixed_charges.to_usd(),
        restartUsd: net.restart.to_usd(),
        neverBackUsd: net.never_back.to_usd(),
        creditsUsd: net.credits.to_usd(),
        wonBackUsd: net.won_back.to_usd(),
        netUsd: net.net.to_usd(),
        notDrawnMwh: net.not_drawn.to_mwh(),
        strikeUsdPerMwh: or_nan(net.strike.map(UsdPerMwh::to_usd_per_mwh)),
    }
}

fn implied(implied: &Implied) -> Tree {
    numbers! {
        lossUsd: implied.loss.to_usd(),
        times: or_nan(implied.times),
        sharePercent: or_nan(implied.share.map(Share::to_percent)),
        hashrateEhs: or_nan(implied.hashrate.map(Hashrate::to_ehs)),
        powerMw: or_nan(implied.power.map(Power::to_mw)),
        priceUsd: or_nan(implied.price.map(UsdPerBtc::to_usd_per_btc)),
        outageHours: or_nan(implied.hours.map(Hours::to_hours)),
    }
}

fn ranges(ranges: &Ranges) -> Tree {
    object! {
        lossBtc: spread(ranges.loss.map(Btc::to_btc)),
        lossUsd: spread(ranges.loss_usd.map(Usd::to_usd)),
        lossBtcPer24h: spread(ranges.loss_per_24h.map(Btc::to_btc)),
        lossUsdPer24h: spread(ranges.loss_usd_per_24h.map(Usd::to_usd)),
        swings: ranges.swings.iter().map(swing).collect::<Tree>(),
    }
}

fn net_range(range: &NetRange) -> Tree {
    object! {
        netUsd: spread(range.net.map(Usd::to_usd)),
        swings: range.swings.iter().map(swing).collect::<Tree>(),
    }
}

fn spread(spread: Spread<f64>) -> Tree {
    numbers! {
        low: spread.low,
        middle: spread.middle,
        high: spread.high,
    }
}

fn swing(swing: &Swing) -> Tree {
    object! {
        field: swing.field.name(),
        usdAtLow: swing.at_low.to_usd(),
        usdAtHigh: swing.at_high.to_usd(),
    }
}

fn refused(refusals: &Refusals) -> Tree {
    object! {
        status: "refused",
        refusals: refusals.0.iter().map(refusal).collect::<Tree>(),
    }
}

/// With the bounds beside it, and the other fields, or words, that the problem is about.
fn refusal(refusal: &Refusal) -> Tree {
    let nothing = || Tree::Nothing;
    let list = |names: &[&str]| names.iter().copied().collect::<Tree>();
    let (problem, came, others) = match &refusal.problem {
        Problem::Unknown { known } => ("unknown", nothing(), list(known)),
        Problem::Twice => ("twice", nothing(), list(&[])),
        Problem::NotANumber { came } => ("notANumber", came.as_str().into(), list(&[])),
        Problem::NotAWord { came, words } => ("notAWord", came.as_str().into(), list(words)),
        Problem::NotAList { came } => ("notAList", came.as_str().into(), list(&[])),
        Problem::NotAnObject { came } => ("notAnObject", came.as_str().into(), list(&SITE_KEYS)),
        Problem::NotAText { came } => ("notAText", came.as_str().into(), list(&[])),
        Problem::OnlyWith { cause } => ("onlyWith", nothing(), list(&[cause])),
        Problem::OutOfRange { came, .. } => ("outOfRange", (*came).into(), list(&[])),
        Problem::NotWhole { came } => ("notWhole", (*came).into(), list(&[])),
        Problem::Missing { one_of } => ("missing", nothing(), list(&one_of[1..])),
        Problem::Besides { other } => ("besides", nothing(), list(&[other])),
        Problem::Without { other } => ("without", nothing(), list(&[other])),
    };
    let bounds = refusal.bounds();
    object! {
        field: refusal.field.as_str(),
        problem: problem,
        came: came,
        least: bounds.map(|bounds| bounds.least),
        greatest: bounds.map(|bounds| bounds.greatest),
        unit: bounds.map(|bounds| bounds.unit),
        whole: bounds.map(|bounds| bounds.whole),
        others: others,
    }
}

/// The table of fields, for whoever builds controls from it.
#[must_use]
pub fn fields() -> Tree {
    TABLE.iter().map(row).collect()
}

fn row(row: &Row) -> Tree {
    let group = row.group.map(|group| match group {
        Group::Size => "size",
        Group::Network => "network",
    });
    object! {
        name: row.name,
        group: group,
        unit: row.unit,
        least: row.least,
        greatest: row.greatest,
        whole: row.whole,
        ranged: row.ranged,
        default: row.default,
        step: row.step,
        span: row.span,
        why: cfg!(feature = "reference").then(|| row.field.why()),
    }
}

/// Averages of the fleet and single machines, for whoever has to choose an efficiency.
#[must_use]
pub fn fleets() -> Tree {
    object! {
        years: YEARS.iter().map(year).collect::<Tree>(),
        machines: MACHINES.iter().map(machine).collect::<Tree>(),
    }
}

fn year(year: &Year) -> Tree {
    object! {
        period: year.period,
        efficiencyJPerTh: year.efficiency().to_j_per_th(),
        verified: year.verified,
        how: year.how,
        source: year.source,
        date: year.date,
    }
}

fn machine(machine: &Machine) -> Tree {
    object! {
        name: machine.name,
        since: f64::from(machine.since),
        hashrateThs: machine.hashrate.to_ths(),
        powerW: machine.power.to_w(),
        efficiencyJPerTh: machine.efficiency().to_j_per_th(),
        source: machine.source,
        date: machine.date,
    }
}
