//! From a report to the geometry of its chart: what is missed so far, over the hours.
//!
//! Pure numbers. Places are percentages of the plot, from the left and from the top, so that
//! the drawing needs no measures of the page.
//!
//! The outage and the weeks after it live on different clocks. So the chart has two parts: the
//! hours of the outage and some beyond, and, after a break, the weeks in which the network gives
//! something back. Between the two nothing happens.

use crate::claim::Claim;
use crate::estimate::Report;
use crate::outage::Point;
use crate::units::Hours;

/// A place: how far from the left, how far from the top.
pub type Place = (f64, f64);

/// What is missed over the hours, from nothing at the outage's start until the network's answer is
/// complete.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// What is missed so far: a line in each of the two parts, the second empty where there is none.
    pub lines: [Vec<Place>; 2],
    /// Its range, as areas: of each the upper edge, then the lower one backwards.
    pub bands: [Vec<Place>; 2],
    /// What is won back, as an area: between the line and where it would be otherwise. Of machines that
    /// never come back the line goes on rising, and there is none.
    pub won_back: Vec<Place>,
    /// Where the outage ends.
    pub end: Place,
    /// How far from the left something happens: the outage ends, all are back, the difficulty changes.
    pub events: Vec<f64>,
    /// Where the axis along the bottom begins and ends, in each part.
    pub axes: Vec<(f64, f64)>,
    /// What somebody said, as lines from the start of the outage: where each ends.
    pub claims: Vec<Place>,
    /// What is written, and where.
    pub labels: Vec<Label>,
}

/// A figure that is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// What it says.
    pub says: Says,
    /// Its place.
    pub at: Place,
    /// Dollars, hours, a change in percent, or the number of a claim.
    pub value: f64,
}

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Dollars along the side.
    Usd,
    /// Hours along the bottom.
    Hours,
    /// The last of them, with its unit.
    LastHours,
    /// The hours at which the second part ends.
    After,
    /// The outage ends here.
    End,
    /// All that come back are back here.
    Back,
    /// The difficulty changes here, by so many percent.
    Retarget,
    /// What is missed by the end of the first part.
    Loss,
    /// The lower end of its range.
    Low,
    /// The upper end.
    High,
    /// What is won back.
    WonBack,
    /// What somebody said.
    Claim,
}

impl Says {
    /// Its name, for the page's style and words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usd => "usd",
            Self::Hours => "hours",
            Self::LastHours => "lastHours",
            Self::After => "after",
            Self::End => "end",
            Self::Back => "back",
            Self::Retarget => "retarget",
            Self::Loss => "loss",
            Self::Low => "low",
            Self::High => "high",
            Self::WonBack => "wonBack",
            Self::Claim => "claim",
        }
    }
}

/// The part of the first axis that the hours after the return take, at the least.
const AFTERWARDS: f64 = 1.0 / 3.0;

/// Where the first part ends and the second begins, in percent from the left. What somebody said is
/// written in the second part too.
const BREAK: (f64, f64) = (66.0, 72.0);

/// What labels of one line, and of two, need between them, in percent of the plot's height.
const LINE: f64 = 8.0;
const TWO_LINES: f64 = 16.0;

/// Draws up the chart.
///
/// The axes change in steps, so that they stand still through most of a drag.
///
/// ```
/// use idle_loss::chart::{Says, chart};
/// # use idle_loss::{Field::*, Scenario, estimate};
/// # let scenario = Scenario::new([
/// #     (SharePercent, 12.0), (NetworkEhs, 173.75), (StartHeight, 717_281.0),
/// #     (FeesBtcPerBlock, 0.1056), (PriceUsd, 43_589.36), (OutageHours, 24.0),
/// # ])?;
/// let chart = chart(&estimate(&scenario), &[]);
/// let mut last = chart.labels.iter().filter(|label| label.says == Says::LastHours);
/// assert_eq!(last.next().map(|label| label.value), Some(36.0));
/// assert_eq!(chart.end.0.round(), 44.0, "24 of 36 hours, of the first 66%");
/// # Ok::<(), idle_loss::Refusals>(())
/// ```
#[must_use]
pub fn chart(report: &Report, claims: &[Claim]) -> Chart {
    let scale = Scale::new(report, !claims.is_empty());
    let mut chart = Chart {
        end: scale.at(report.outage),
        ..Chart::default()
    };
    chart.draw_missed(&scale);
    chart.mark_axes(&scale);
    chart.mark_events(&scale);
    chart.mark_figures(&scale);
    chart.mark_claims(&scale, claims);
    chart
}

impl Chart {
    fn label(&mut self, says: Says, at: Place, value: f64) {
        self.labels.push(Label { says, at, value });
    }

    fn draw_missed(&mut self, scale: &Scale) {
        for (part, ends) in [Some((0.0, scale.first.last)), scale.second]
            .into_iter()
            .enumerate()
        {
            let Some((from, to)) = ends else { continue };
            let hours = scale.hours_between(from, to);
            let edge = |times: f64| hours.iter().map(move |&hour| scale.at_times(hour, times));
            self.lines[part] = edge(1.0).collect();
            if let Some([low, high]) = scale.range {
                self.bands[part] = edge(high).chain(edge(low).rev()).collect();
            }
            if part == 1 && scale.only_wins_back() {
                let level = scale.down(scale.missed(Hours::from_hours(from)));
                let line = self.lines[1].iter().copied();
                self.won_back = line.chain([(100.0, level)]).collect();
            }
        }
    }

    fn mark_axes(&mut self, scale: &Scale) {
        self.axes = [(0.0, scale.first.width)].to_vec();
        for &usd in &scale.usd[1..] {
            self.label(Says::Usd, (0.0, scale.down(usd)), usd);
        }
        for &hours in &scale.first.marks {
            let last = hours >= scale.first.last;
            let says = if last { Says::LastHours } else { Says::Hours };
            self.label(says, (scale.across(hours), 100.0), hours);
        }
        if let Some((_, horizon)) = scale.second {
            self.axes.push((BREAK.1, 100.0));
            self.label(Says::After, (100.0, 100.0), horizon);
        }
    }

    fn mark_events(&mut self, scale: &Scale) {
        let report = scale.report;
        let mut events = vec![(report.outage, Says::End, 0.0)];
        if report.course.back > report.outage {
            events.push((report.course.back, Says::Back, 0.0));
        }
        for retarget in &report.course.retargets {
            let change = (retarget.change - 1.0) * 100.0;
            events.push((retarget.hour, Says::Retarget, change));
        }
        // One word at a place: of two events that meet, the first is told.
        let mut written = f64::MIN;
        for (hour, says, value) in events {
            let Some(x) = scale.shown(hour.to_hours()) else {
                continue;
            };
            self.events.push(x);
            if (x - written).abs() > TWO_LINES {
                self.label(says, (x, 0.0), value);
                written = x;
            }
        }
    }

    fn mark_figures(&mut self, scale: &Scale) {
        let missed = scale.missed(Hours::from_hours(scale.first.last));
        let mut figures = vec![(Says::Loss, missed)];
        if let Some([low, high]) = scale.range {
            figures.insert(0, (Says::High, missed * high));
            figures.push((Says::Low, missed * low));
        }
        let mut places: Vec<f64> = figures.iter().map(|(_, usd)| scale.down(*usd)).collect();
        push_apart(&mut places, 0.0, LINE);
        for ((says, usd), y) in figures.into_iter().zip(places) {
            self.label(says, (scale.first.width, y), usd);
        }
        if let Some(&last) = self.lines[1].last()
            && scale.only_wins_back()
        {
            let won_back = scale.report.course.won_back.btc * scale.report.price;
            self.label(Says::WonBack, last, won_back.to_usd());
        }
    }

    fn mark_claims(&mut self, scale: &Scale, claims: &[Claim]) {
        let top = scale.usd[scale.usd.len() - 1];
        // What is no figure, or of no time, has no line; the others keep their numbers.
        let rates = claims
            .iter()
            .map(|claim| claim.usd.to_usd() / claim.hours.to_hours());
        let drawn = |(_, rate): &(usize, f64)| rate.is_finite() && *rate >= 0.0;
        let rates: Vec<(usize, f64)> = rates.enumerate().filter(drawn).collect();
        for (_, a_hour) in &rates {
            // To the end of the first part, or out of it at the top.
            let last = scale.first.last;
            let hours = if a_hour * last > top {
                top / a_hour
            } else {
                last
            };
            self.claims
                .push((scale.across(hours), scale.down(a_hour * hours)));
        }
        let mut order: Vec<usize> = Vec::new();
        for (number, claim) in self.claims.iter().enumerate() {
            let higher = |other: &usize| self.claims[*other].1 <= claim.1;
            order.insert(order.partition_point(higher), number);
        }
        let mut places: Vec<f64> = order.iter().map(|number| self.claims[*number].1).collect();
        // Below what is written at the top.
        push_apart(&mut places, LINE, TWO_LINES);
        for (line, y) in order.into_iter().zip(places) {
            #[expect(clippy::cast_precision_loss, reason = "a handful of claims")]
            self.label(Says::Claim, (scale.first.width, y), rates[line].0 as f64);
        }
    }
}

/// Moves places, which stand in order from the top, so far apart, and none above the least; those
/// below give way, and where there is no more room, those above.
fn push_apart(places: &mut [f64], mut least: f64, by: f64) {
    for place in places.iter_mut() {
        *place = place.max(least);
        least = *place + by;
    }
    let mut greatest = 100.0;
    for place in places.iter_mut().rev() {
        *place = place.min(greatest);
        greatest = *place - by;
    }
}

/// What is where.
struct Scale<'a> {
    report: &'a Report,
    first: First,
    /// The hours of the second part, where there is one.
    second: Option<(f64, f64)>,
    /// The marks along the side.
    usd: Vec<f64>,
    /// The range, as times the loss.
    range: Option<[f64; 2]>,
}

/// The first part's axis.
struct First {
    marks: Vec<f64>,
    last: f64,
    width: f64,
}

impl<'a> Scale<'a> {
    fn new(report: &'a Report, has_claims: bool) -> Self {
        let course = &report.course;
        let (back, horizon) = (course.back.to_hours(), course.horizon.to_hours());
        let shown = back.max(report.outage.to_hours()) / (1.0 - AFTERWARDS);
        let marks = axis(hours_step(shown), shown);
        let last = marks[marks.len() - 1];

        // The network gives back from the first retarget after the return on.
        let after = |hour: &f64| *hour >= back;
        let mut retargets = course
            .retargets
            .iter()
            .map(|retarget| retarget.hour.to_hours());
        let answer = retargets.find(after).unwrap_or(horizon).max(last);
        let wins_back = course.won_back.btc.to_btc() > 0.0;
        let second = (wins_back && answer < horizon).then_some((answer, horizon));
        let narrow = second.is_some() || has_claims;

        let loss = report.loss_usd.to_usd();
        let range = report.ranges.as_ref().map(|ranges| {
            [ranges.loss_usd.low, ranges.loss_usd.high].map(|usd| usd.to_usd() / loss)
        });
        let range = range.filter(|_| loss > 0.0);
        let timeline = course.timeline.iter();
        let missed = timeline.map(|point| (point.missed * report.price).to_usd());
        let highest = missed.fold(0.0, f64::max) * range.map_or(1.0, |[_, high]| high.max(1.0));
        Self {
            report,
            first: First {
                marks,
                last,
                width: if narrow { BREAK.0 } else { 100.0 },
            },
            second,
            usd: axis(usd_step(highest), highest),
            range,
        }
    }

    fn across(&self, hours: f64) -> f64 {
        match self.second {
            Some((from, to)) if hours >= from => {
                BREAK.1 + (100.0 - BREAK.1) * (hours - from) / (to - from)
            }
            _ => self.first.width * (hours / self.first.last).min(1.0),
        }
    }

    /// Where an hour is, unless it falls into the break or beyond the end.
    fn shown(&self, hours: f64) -> Option<f64> {
        let in_second = self
            .second
            .is_some_and(|(from, to)| (from..to).contains(&hours));
        (in_second || hours < self.first.last).then(|| self.across(hours))
    }

    fn down(&self, usd: f64) -> f64 {
        /// The part of the plot's height that stays free above the highest mark.
        const HEADROOM: f64 = 0.05;
        let down = 100.0 * (1.0 - usd / self.usd[self.usd.len() - 1] * (1.0 - HEADROOM));
        // Of an outage of less than nanoseconds the course tells its own rounding.
        down.clamp(0.0, 100.0)
    }

    fn at(&self, hour: Hours) -> Place {
        self.at_times(hour.to_hours(), 1.0)
    }

    fn at_times(&self, hours: f64, times: f64) -> Place {
        let missed = self.missed(Hours::from_hours(hours));
        (self.across(hours), self.down(missed * times))
    }

    /// Whether the weeks after give back, and take nothing more.
    fn only_wins_back(&self) -> bool {
        self.report.course.never_back.btc.to_btc() <= 0.0
    }

    /// What is missed by an hour: straight lines join the points of the course.
    fn missed(&self, hour: Hours) -> f64 {
        let usd = |point: &Point| (point.missed * self.report.price).to_usd();
        let timeline = &self.report.course.timeline;
        let next = timeline.partition_point(|point| point.hour < hour);
        let last = next.checked_sub(1).and_then(|last| timeline.get(last));
        match (last, timeline.get(next)) {
            (Some(last), Some(next)) => {
                let [from, at, to] = [last.hour, hour, next.hour].map(Hours::to_hours);
                usd(last) + (usd(next) - usd(last)) * (at - from) / (to - from)
            }
            (Some(point), None) | (None, Some(point)) => usd(point),
            (None, None) => 0.0,
        }
    }

    /// Both ends, and the hours between them at which the line bends.
    fn hours_between(&self, from: f64, to: f64) -> Vec<f64> {
        let timeline = self.report.course.timeline.iter();
        let bends = timeline.map(|point| point.hour.to_hours());
        let between = bends.filter(|hour| from < *hour && *hour < to);
        [from].into_iter().chain(between).chain([to]).collect()
    }
}

/// The values of an axis from zero on, by equal steps, until `to` is reached.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "one to four steps"
)]
fn axis(step: f64, to: f64) -> Vec<f64> {
    let steps = (to / step).ceil().clamp(1.0, INTERVALS) as u32;
    (0..=steps).map(|mark| f64::from(mark) * step).collect()
}

/// An axis has at most this many intervals.
const INTERVALS: f64 = 4.0;
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
    while decade < to {
        decade *= 10.0;
    }
    while decade * INTERVALS > to {
        decade /= 10.0;
    }
    let reaches = |factor: &f64| factor * decade * INTERVALS >= to;
    [1.0, 2.0, 5.0].into_iter().find(reaches).unwrap_or(10.0) * decade
}
