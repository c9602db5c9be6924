//! From a scenario to the geometry of its chart: the loss so far, over the hours.
//!
//! Pure numbers. Places are percentages of the plot, from the left and from the top, so that
//! the drawing needs no measures of the page.

use crate::scenario::Scenario;

/// The loss over the hours, from nothing at the outage's start to all of it at its end, and no
/// more after that.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The line from the outage's start to its end, bent where a halving falls into it: how
    /// far from the left, how far from the top.
    pub line: Vec<(f64, f64)>,
    /// Where the outage ends.
    pub end: (f64, f64),
    /// Marks along the bottom, from the left, in hours.
    pub hours: Vec<Mark>,
    /// Marks along the side, from the top, in dollars.
    pub usd: Vec<Mark>,
}

/// A value of an axis and its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its place on the axis, in percent.
    pub place: f64,
    /// What it stands for.
    pub value: f64,
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
/// # use idle_loss::{Field::*, Scenario};
/// # let scenario = Scenario::new([
/// #     (SharePercent, 12.0), (NetworkEhs, 173.75), (StartHeight, 717_281.0),
/// #     (FeesBtcPerBlock, 0.1056), (PriceUsd, 43_589.36), (OutageHours, 24.0),
/// # ])?;
/// let chart = chart(&scenario);
/// assert_eq!(chart.hours.last().map(|mark| mark.value), Some(36.0));
/// assert_eq!(chart.usd.last().map(|mark| mark.value), Some(6e6));
/// assert_eq!(chart.end.0.round(), 67.0, "24 of 36 hours");
/// # Ok::<(), idle_loss::Refusals>(())
/// ```
#[must_use]
pub fn chart(scenario: &Scenario) -> Chart {
    let outage = scenario.outage().to_hours();
    let loss = scenario.loss_usd().to_usd();

    let hours_shown = outage / (1.0 - AFTERWARDS);
    let hours = marks(hours_step(hours_shown), hours_shown);
    let usd = marks(usd_step(loss), loss);

    let across = |value: f64| 100.0 * value / hours[hours.len() - 1];
    let down = |value: f64| 100.0 * (1.0 - value / usd[usd.len() - 1] * (1.0 - HEADROOM));
    let mut line = vec![(0.0, 100.0)];
    if let Some((hour, usd)) = scenario.halving() {
        line.push((across(hour.to_hours()), down(usd.to_usd())));
    }
    let end = (across(outage), down(loss));
    line.push(end);
    Chart {
        line,
        end,
        hours: axis(&hours, across),
        usd: axis(&usd, down),
    }
}

fn axis(values: &[f64], place: impl Fn(f64) -> f64) -> Vec<Mark> {
    let mark = |&value: &f64| Mark {
        place: place(value),
        value,
    };
    values.iter().map(mark).collect()
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
    // Not by a logarithm and a power, which weigh 3 kB.
    let mut decade = 1.0;
    while decade * 10.0 * INTERVALS <= to {
        decade *= 10.0;
    }
    while decade * INTERVALS > to {
        decade /= 10.0;
    }
    let reaches = |factor: &f64| factor * decade * INTERVALS >= to;
    [1.0, 2.0, 5.0].into_iter().find(reaches).unwrap_or(10.0) * decade
}
