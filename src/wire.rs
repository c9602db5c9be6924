//! How the model looks from outside Rust: flat objects, camel case, units in the names.
//!
//! The only file that derives serde's traits. TypeScript is told of its types by
//! `wire.d.ts`.

use serde::Serialize;

use crate::claim::Implied;
use crate::costs::Net;
use crate::estimate::{Report, estimate};
use crate::fields::{CAUSE, Field, Group, TABLE};
use crate::inputs::Value;
use crate::outage::{Amount, Course, Retarget};
use crate::refusal::{Problem, Refusal, Refusals};
use crate::scenario::Scenario;
use crate::units::{Hashrate, Hours, Power, Share, UsdPerBtc, UsdPerMwh};

/// Whatever goes out over the wire.
pub trait Outgoing: Serialize {}

impl<T: Serialize> Outgoing for T {}

/// What a caller gets: a report, or what is wrong with the question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// The estimate with all its steps.
    Ok(Box<WireReport>),
    /// What is wrong.
    Refused(WireRefusals),
}

/// Answers a scenario as it comes over a wire: names and values, all unchecked.
///
/// Not a struct that serde fills: it would let misspelt names pass in JavaScript, where
/// `deny_unknown_fields` does nothing, and it doubles the weight of the module.
///
/// ```
/// use idle_loss::inputs::Value::{Number, Text};
/// use idle_loss::wire::answer;
///
/// let mut scenario = vec![
///     ("sharePercent", Number(12.0)),
///     ("networkEhs", Number(173.75)),
///     ("startHeight", Number(717_281.0)),
///     ("feesBtcPerBlock", Number(0.1056)),
///     ("priceUsd", Number(43_589.36)),
///     ("outageHours", Number(36.0)),
/// ];
/// let report = serde_json::to_value(answer(scenario.clone()))?;
/// assert_eq!(report["lossUsd"].as_f64().map(|usd| (usd / 1e5).round()), Some(72.0));
///
/// scenario[5].1 = Text("a day".to_owned());
/// let refused = serde_json::to_value(answer(scenario))?;
/// assert_eq!(refused["refusals"][0]["field"], "outageHours");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn answer<N: AsRef<str>>(scenario: impl IntoIterator<Item = (N, Value)>) -> Answer {
    match Scenario::from_named(scenario) {
        Ok(scenario) => Answer::Ok(Box::new((&estimate(&scenario)).into())),
        Err(refusals) => Answer::Refused((&refusals).into()),
    }
}

/// A [`Report`] in plain numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireReport {
    status: &'static str,
    difficulty: f64,
    network_ehs: f64,
    hashrate_ehs: f64,
    share_percent: f64,
    power_mw: Option<f64>,
    subsidy_btc_per_block: f64,
    fees_btc_per_block: f64,
    reward_btc_per_block: f64,
    hashprice_btc_per_ph_day: f64,
    hashprice_usd_per_ph_day: f64,
    outage_hours: f64,
    price_usd: f64,
    network_blocks: f64,
    network_income_btc: f64,
    blocks: f64,
    loss_btc: f64,
    loss_usd: f64,
    #[serde(rename = "lossBtcPer24h")]
    loss_btc_per_24h: f64,
    #[serde(rename = "lossUsdPer24h")]
    loss_usd_per_24h: f64,
    course: WireCourse,
    net: Option<WireNet>,
    implied: Option<WireImplied>,
    assumed: Vec<WireAssumption>,
}

/// A field that was not given, and what was taken for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireAssumption {
    field: &'static str,
    value: f64,
    unit: &'static str,
}

/// A [`Net`] in plain numbers: above zero is at the miners' cost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireNet {
    gross_usd: f64,
    pool_fee_not_paid_usd: f64,
    electricity_not_bought_usd: f64,
    standby_power_usd: f64,
    fixed_charges_usd: f64,
    restart_usd: f64,
    credits_usd: f64,
    won_back_usd: f64,
    net_usd: f64,
    not_drawn_mwh: f64,
    strike_usd_per_mwh: Option<f64>,
}

impl From<&Net> for WireNet {
    fn from(net: &Net) -> Self {
        Self {
            gross_usd: net.gross.to_usd(),
            pool_fee_not_paid_usd: net.pool_fee_not_paid.to_usd(),
            electricity_not_bought_usd: net.electricity_not_bought.to_usd(),
            standby_power_usd: net.standby_power.to_usd(),
            fixed_charges_usd: net.fixed_charges.to_usd(),
            restart_usd: net.restart.to_usd(),
            credits_usd: net.credits.to_usd(),
            won_back_usd: net.won_back.to_usd(),
            net_usd: net.net.to_usd(),
            not_drawn_mwh: net.not_drawn.to_mwh(),
            strike_usd_per_mwh: net.strike.map(UsdPerMwh::to_usd_per_mwh),
        }
    }
}

/// An [`Implied`] in plain numbers: `None` where no value in range makes the figure true.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireImplied {
    loss_usd: f64,
    times: Option<f64>,
    share_percent: Option<f64>,
    hashrate_ehs: Option<f64>,
    power_mw: Option<f64>,
    price_usd: Option<f64>,
    outage_hours: Option<f64>,
}

impl From<&Implied> for WireImplied {
    fn from(implied: &Implied) -> Self {
        Self {
            loss_usd: implied.loss.to_usd(),
            times: implied.times,
            share_percent: implied.share.map(Share::to_percent),
            hashrate_ehs: implied.hashrate.map(Hashrate::to_ehs),
            power_mw: implied.power.map(Power::to_mw),
            price_usd: implied.price.map(UsdPerBtc::to_usd_per_btc),
            outage_hours: implied.hours.map(Hours::to_hours),
        }
    }
}

/// A [`Course`] in plain numbers; dollars at the scenario's price.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireCourse {
    back_hours: f64,
    horizon_hours: f64,
    settled: bool,
    lost: WireAmount,
    never_back: WireAmount,
    won_back: WireAmount,
    gained_by_others: WireAmount,
    never_mined: WireAmount,
    forgone_blocks: f64,
    retargets: Vec<WireRetarget>,
    retargets_without: Vec<WireRetarget>,
    timeline: Vec<WirePoint>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireAmount {
    blocks: f64,
    btc: f64,
    usd: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireRetarget {
    height: u32,
    hour: f64,
    change_percent: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WirePoint {
    hour: f64,
    missed_btc: f64,
    difficulty: f64,
    difficulty_without: f64,
}

impl WireCourse {
    fn new(course: &Course, price: UsdPerBtc) -> Self {
        let amount = |amount: Amount| WireAmount {
            blocks: amount.blocks.to_count(),
            btc: amount.btc.to_btc(),
            usd: (amount.btc * price).to_usd(),
        };
        let retarget = |retarget: &Retarget| WireRetarget {
            height: retarget.height.to_u32(),
            hour: retarget.hour.to_hours(),
            change_percent: (retarget.change - 1.0) * 100.0,
        };
        Self {
            back_hours: course.back.to_hours(),
            horizon_hours: course.horizon.to_hours(),
            settled: course.settled,
            lost: amount(course.lost),
            never_back: amount(course.never_back),
            won_back: amount(course.won_back),
            gained_by_others: amount(course.gained_by_others),
            never_mined: amount(course.never_mined),
            forgone_blocks: course.forgone.to_count(),
            retargets: course.retargets.iter().map(retarget).collect(),
            retargets_without: course.retargets_without.iter().map(retarget).collect(),
            timeline: course
                .timeline
                .iter()
                .map(|point| WirePoint {
                    hour: point.hour.to_hours(),
                    missed_btc: point.missed.to_btc(),
                    difficulty: point.difficulty.to_ratio(),
                    difficulty_without: point.difficulty_without.to_ratio(),
                })
                .collect(),
        }
    }
}

impl From<&Report> for WireReport {
    fn from(report: &Report) -> Self {
        Self {
            status: "ok",
            difficulty: report.difficulty.to_ratio(),
            network_ehs: report.network.to_ehs(),
            hashrate_ehs: report.hashrate.to_ehs(),
            share_percent: report.share.to_percent(),
            power_mw: report.power.map(Power::to_mw),
            subsidy_btc_per_block: report.subsidy.to_btc_per_block(),
            fees_btc_per_block: report.fees.to_btc_per_block(),
            reward_btc_per_block: report.reward.to_btc_per_block(),
            hashprice_btc_per_ph_day: report.hashprice.to_btc_per_ph_day(),
            hashprice_usd_per_ph_day: report.hashprice_usd.to_usd_per_ph_day(),
            outage_hours: report.outage.to_hours(),
            price_usd: report.price.to_usd_per_btc(),
            network_blocks: report.network_blocks.to_count(),
            network_income_btc: report.network_income.to_btc(),
            blocks: report.blocks.to_count(),
            loss_btc: report.loss.to_btc(),
            loss_usd: report.loss_usd.to_usd(),
            loss_btc_per_24h: report.loss_per_24h.to_btc(),
            loss_usd_per_24h: report.loss_usd_per_24h.to_usd(),
            course: WireCourse::new(&report.course, report.price),
            net: report.net.as_ref().map(WireNet::from),
            implied: report.implied.as_ref().map(WireImplied::from),
            assumed: report
                .assumed
                .iter()
                .map(|&(field, value)| WireAssumption {
                    field: field.name(),
                    value,
                    unit: field.row().unit,
                })
                .collect(),
        }
    }
}

/// [`Refusals`] with the bounds beside each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WireRefusals {
    status: &'static str,
    refusals: Vec<WireRefusal>,
}

impl From<&Refusals> for WireRefusals {
    fn from(refusals: &Refusals) -> Self {
        Self {
            status: "refused",
            refusals: refusals.0.iter().map(WireRefusal::from).collect(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireRefusal {
    field: String,
    problem: &'static str,
    came: Option<Came>,
    /// The bounds: of the field itself, or of the one that has to come with it.
    least: Option<f64>,
    greatest: Option<f64>,
    unit: Option<&'static str>,
    whole: Option<bool>,
    /// The other fields that the problem is about.
    others: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Came {
    Number(f64),
    Text(String),
}

impl From<&Refusal> for WireRefusal {
    fn from(refusal: &Refusal) -> Self {
        let (problem, came, others) = match &refusal.problem {
            Problem::Unknown => (
                "unknown",
                None,
                Field::all().map(Field::name).chain([CAUSE]).collect(),
            ),
            Problem::Twice => ("twice", None, vec![]),
            Problem::NotANumber { came } => ("notANumber", Some(Came::Text(came.clone())), vec![]),
            Problem::NotAWord { came, words } => {
                ("notAWord", Some(Came::Text(came.clone())), words.clone())
            }
            Problem::OnlyWith { cause } => ("onlyWith", None, vec![*cause]),
            Problem::OutOfRange { came, .. } => ("outOfRange", Some(Came::Number(*came)), vec![]),
            Problem::NotWhole { came } => ("notWhole", Some(Came::Number(*came)), vec![]),
            Problem::Missing { one_of } => ("missing", None, names(&one_of[1..])),
            Problem::Besides { other } => ("besides", None, vec![*other]),
            Problem::Without { other } => ("without", None, vec![*other]),
        };
        let row = match refusal.problem {
            Problem::Without { other } => Field::named(other).map(Field::row),
            _ => refusal.row(),
        };
        let greatest = match refusal.problem {
            Problem::OutOfRange { greatest, .. } => Some(greatest),
            _ => row.map(|row| row.greatest),
        };
        Self {
            field: refusal.field.clone(),
            problem,
            came,
            least: row.map(|row| row.least),
            greatest,
            unit: row.map(|row| row.unit),
            whole: row.map(|row| row.whole),
            others,
        }
    }
}

/// A row of the table of fields.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WireRow {
    name: &'static str,
    group: Option<&'static str>,
    unit: &'static str,
    least: f64,
    greatest: f64,
    whole: bool,
    default: Option<f64>,
    step: f64,
    span: f64,
    why: &'static str,
}

/// The table of fields, for whoever builds controls from it.
#[must_use]
pub fn fields() -> Vec<WireRow> {
    TABLE
        .iter()
        .map(|row| WireRow {
            name: row.name,
            group: row.group.map(|group| match group {
                Group::Size => "size",
                Group::Network => "network",
            }),
            unit: row.unit,
            least: row.least,
            greatest: row.greatest,
            whole: row.whole,
            default: row.default,
            step: row.step,
            span: row.span,
            why: row.why,
        })
        .collect()
}

fn names(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name()).collect()
}
