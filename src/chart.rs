//! From a report to the geometry of its chart: the loss so far, over the hours.
//!
//! Pure numbers. Places are percentages of the plot, from the left and from the top, so that
//! the drawing needs no measures of the page.

use crate::estimate::Report;
use crate::units::{Hours, Usd};

/// The loss over the hours, from nothing at the outage's start to all of it at its end, and no
/// more after that.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The line from the outage's start to its end, bent where a halving falls into it: how
    /// far from the left, how far from the top.
    pub line: Vec<(f64, f64)>,
    /// Where the outage ends.
    pub end: (f64, f64),
    /// Marks along the bottom, from the left.
    pub hours: Vec<Mark<Hours>>,
    /// Marks along the side, from the top.
    pub usd: Vec<Mark<Usd>>,
}

/// A value of an axis and its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<T> {
    /// Its place on the axis, in percent.
    pub place: f64,
    /// What it stands for.
    pub value: T,
}

/// An axis has at most this many intervals.
const INTERVALS: f64 = 4.0;

/// The part of an axis' length that the hours after the outage take, at the least.
const AFTERWARDS: f64 = 1.0 / 3.0;

/// The part of the plot's height that stays free above the highest mark.
const HEADROOM: f64 = 0.05;

/// Draws up the chart.
///
/// The axes change in steps, so that they stand still through most of a drag.
///
/// ```
/// use idle_loss::chart::chart;
/// # use idle_loss::{Field::*, Scenario, estimate};
/// # let scenario = Scenario::new([
/// #     (SharePercent, 12.0), (NetworkEhs, 173.75), (StartHeight, 717_281.0),
/// #     (FeesBtcPerBlock, 0.1056), (PriceUsd, 43_589.36), (OutageHours, 24.0),
/// # ])?;
/// let chart = chart(&estimate(&scenario));
/// assert_eq!(chart.hours.last().map(|mark| mark.value.to_hours()), Some(36.0));
/// assert_eq!(chart.usd.last().map(|mark| mark.value.to_usd()), Some(6e6));
/// assert_eq!(chart.end.0.round(), 67.0, "24 of 36 hours");
/// # Ok::<(), idle_loss::Refusals>(())
/// ```
#[must_use]
pub fn chart(report: &Report) -> Chart {
    let (outage, loss) = (report.outage.to_hours(), report.loss_usd.to_usd());

    let hours_shown = outage / (1.0 - AFTERWARDS);
    let hours_step = hours_step(hours_shown);
    let hours_axis = marks(hours_step, hours_shown);
    let usd_axis = marks(usd_step(loss), loss);

    let across = |hours: f64| 100.0 * hours / hours_axis[hours_axis.len() - 1];
    let down = |usd: f64| 100.0 * (1.0 - usd / usd_axis[usd_axis.len() - 1] * (1.0 - HEADROOM));
    let end = (across(outage), down(loss));
    let bend = report
        .halving
        .map(|(hour, usd)| (across(hour.to_hours()), down(usd.to_usd())));
    Chart {
        line: [Some((0.0, 100.0)), bend, Some(end)]
            .into_iter()
            .flatten()
            .collect(),
        end,
        hours: hours_axis
            .iter()
            .map(|&hours| Mark {
                place: across(hours),
                value: Hours::from_hours(hours),
            })
            .collect(),
        usd: usd_axis
            .iter()
            .map(|&usd| Mark {
                place: down(usd),
                value: Usd::from_usd(usd),
            })
            .collect(),
    }
}

/// The values of an axis from zero on, by equal steps, until `to` is reached.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "one to four steps"
)]
fn marks(step: f64, to: f64) -> Vec<f64> {
    let steps = (to / step).ceil().clamp(1.0, INTERVALS) as u32;
    (0..=steps).map(|mark| f64::from(mark) * step).collect()
}

/// A step that people read hours in: quarters of an hour, hours, days, weeks, about months.
fn hours_step(to: f64) -> f64 {
    const STEPS: [f64; 12] = [
        0.25, 1.0, 3.0, 6.0, 12.0, 24.0, 48.0, 96.0, 168.0, 336.0, 732.0, 2_196.0,
    ];
    /// Half a year: four of them take in the longest outage and what follows.
    const LONGEST: f64 = 4_392.0;
    let reaches = |step: &&f64| **step * INTERVALS >= to;
    STEPS.iter().find(reaches).copied().unwrap_or(LONGEST)
}

/// A step of 1, 2 or 5 times a power of ten.
fn usd_step(to: f64) -> f64 {
    if to <= 0.0 {
        return 1.0;
    }
    let decade = 10.0_f64.powf((to / INTERVALS).log10().floor());
    let reaches = |factor: &f64| factor * decade * INTERVALS >= to;
    [1.0, 2.0, 5.0].into_iter().find(reaches).unwrap_or(10.0) * decade
}
