//! From inputs to a scenario: each is held against the table, and against the others.

use std::sync::Arc;

use crate::costs::Cause;
use crate::fields::{CAUSE, End, Field, PAYOUT, SITES, TABLE};
use crate::law::Belief;
use crate::listed;
use crate::luck::Payout;
use crate::numbers::{Numbers, Size};
use crate::refusal::{Problem, Refusals, number, within, word};
use crate::rules::{RULES, Rule};
use crate::scenario::Scenario;
use crate::sites::{Site, tally};

pub use crate::value::Value;

impl Scenario {
    /// Checks the inputs and types them.
    ///
    /// ```
    /// use idle_loss::{Field::*, Scenario};
    ///
    /// let inputs = [
    ///     (SharePercent, 120.0),
    ///     (NetworkEhs, 173.75),
    ///     (StartHeight, 717_281.0),
    ///     (FeesBtcPerBlock, 0.1056),
    ///     (PriceUsd, 43_589.36),
    ///     (OutageHours, 24.0),
    /// ];
    /// assert_eq!(
    ///     Scenario::new(inputs).unwrap_err().to_string(),
    ///     "sharePercent came as 120; sharePercent takes numbers from 0 to 100 %",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// Every input that is out of its bounds, given twice, missing, or at odds with
    /// another one.
    pub fn new(inputs: impl IntoIterator<Item = (Field, f64)>) -> Result<Self, Refusals> {
        Self::from_named(
            inputs
                .into_iter()
                .map(|(field, number)| (field.name(), Value::Number(number))),
        )
    }

    /// The same from names and values of any kind, as they come over a wire: so ranges, words and
    /// a list of sites can be given too.
    ///
    /// ```
    /// use idle_loss::{Scenario, estimate};
    ///
    /// let report = estimate(&Scenario::from_named([
    ///     ("sharePercent", 12.0.into()),
    ///     ("sharePercentLow", 10.0.into()),
    ///     ("sharePercentHigh", 15.0.into()),
    ///     ("networkEhs", 173.75.into()),
    ///     ("startHeight", 717_281.0.into()),
    ///     ("feesBtcPerBlock", 0.1056.into()),
    ///     ("priceUsd", 43_589.36.into()),
    ///     ("outageHours", 24.0.into()),
    ///     ("payout", "expected".into()),
    /// ])?);
    /// let range = report.ranges.map(|ranges| ranges.loss_usd.map(|usd| usd.to_usd().round()));
    /// let range = range.map(|usd| [usd.low, usd.high].map(|usd| (usd / 1e5).round()));
    /// assert_eq!(range, Some([40.0, 60.0]), "10/12 and 15/12 of $4.8M");
    /// # Ok::<(), idle_loss::Refusals>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Scenario::new`], and names that are no field, values that are no number, words that
    /// are none of a field's, ranges that the value is not in, and lists that are none of sites.
    pub fn from_named<N: AsRef<str>>(
        inputs: impl IntoIterator<Item = (N, Value)>,
    ) -> Result<Self, Refusals> {
        let inputs: Vec<_> = inputs.into_iter().collect();
        Self::from_entries(inputs.iter().map(|(name, value)| (name.as_ref(), value)))
    }

    /// The same of inputs that are still needed.
    pub(crate) fn from_entries<'a>(
        inputs: impl Iterator<Item = (&'a str, &'a Value)>,
    ) -> Result<Self, Refusals> {
        let mut sheet = Sheet::default();
        for (name, value) in inputs {
            if let Err(problem) = sheet.enter(name, value) {
                sheet.refusals.add(name, problem);
            }
        }
        sheet.into_scenario()
    }
}

/// The inputs while they are being checked.
#[derive(Default)]
struct Sheet {
    /// What has come by each name: its number; `NaN` where it was refused, or is none.
    came: Vec<(String, f64)>,
    sites: Option<Vec<Site>>,
    cause: Option<Cause>,
    payout: Payout,
    refusals: Refusals,
}

impl Sheet {
    fn enter(&mut self, name: &str, value: &Value) -> Result<(), Problem> {
        let ended = || Field::end_named(name).map(|(field, _)| field);
        let field = Field::named(name).or_else(ended);
        if field.is_none() && ![SITES, CAUSE, PAYOUT].contains(&name) {
            let known = Field::names().collect();
            return Err(Problem::Unknown { known });
        }
        if self.came(name) {
            return Err(Problem::Twice);
        }
        self.came.push((name.to_owned(), f64::NAN));
        if let Some(field) = field {
            let place = self.came.len() - 1;
            self.came[place].1 = number(value, field.row())?;
        } else if name == SITES {
            self.sites = Some(listed::sites(value, &mut self.refusals)?);
        } else if name == CAUSE {
            self.cause = Some(Cause::ALL[word(value, &Cause::ALL.map(Cause::name))?]);
        } else {
            self.payout = Payout::ALL[word(value, &Payout::ALL.map(Payout::name))?];
        }
        Ok(())
    }

    fn entry(&self, name: &str) -> Option<f64> {
        let mut came = self.came.iter();
        came.find(|(known, _)| known == name)
            .map(|(_, number)| *number)
    }

    fn came(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.entry(name).filter(|number| !number.is_nan())
    }

    fn hold(&mut self, rule: &Rule) {
        match *rule {
            Rule::JustOne(names) => {
                let mut first = None;
                for name in names {
                    if !self.came(name) {
                    } else if let Some(other) = first {
                        self.refusals.add(name, Problem::Besides { other });
                    } else {
                        first = Some(*name);
                    }
                }
                if first.is_none() {
                    let one_of = names.to_vec();
                    self.refusals.add(names[0], Problem::Missing { one_of });
                }
            }
            Rule::Needs(names, other) => {
                let first = names.iter().find(|name| self.came(name));
                if let (Some(name), false) = (first, self.came(other)) {
                    let other = other.to_owned();
                    self.refusals.add(name, Problem::Without { other });
                }
            }
            Rule::OnlyPaid(field) => {
                let paid = self.number(field.name()).is_some_and(|paid| paid > 0.0);
                if paid && self.cause.is_some_and(|cause| !cause.may_be_paid()) {
                    let cause = Cause::Curtailment.name();
                    self.refusals.add(field.name(), Problem::OnlyWith { cause });
                }
            }
        }
    }

    /// What is believed of the fields that came with a range, in the table's order.
    fn beliefs(&mut self) -> Vec<(Field, Belief)> {
        let mut beliefs = Vec::new();
        for field in Field::all().filter(|field| field.row().ranged) {
            let name = field.name();
            let ends = End::BOTH.map(|end| field.end_name(end));
            for (end, other) in [(&ends[0], &ends[1]), (&ends[1], &ends[0])] {
                let mut needs = [other.as_str(), name].into_iter();
                if self.came(end)
                    && let Some(other) = needs.find(|other| !self.came(other))
                {
                    let other = other.to_owned();
                    self.refusals.add(end, Problem::Without { other });
                }
            }
            let [low, high] = [0, 1].map(|end| self.number(&ends[end]));
            let (Some(low), Some(middle), Some(high)) = (low, self.number(name), high) else {
                continue;
            };
            let row = field.row();
            let in_order = [
                within(low, row.least, middle),
                within(high, middle, row.greatest),
            ];
            for (end, order) in ends.iter().zip(in_order) {
                if let Err(problem) = order {
                    self.refusals.add(end, problem);
                }
            }
            if low < high {
                beliefs.push((field, [middle, low, high, row.least, row.greatest]));
            }
        }
        beliefs
    }

    fn into_scenario(mut self) -> Result<Scenario, Refusals> {
        for rule in &RULES {
            self.hold(rule);
        }
        let beliefs = self.beliefs();
        if !self.refusals.0.is_empty() {
            return Err(self.refusals);
        }
        let mut scenario = Scenario {
            numbers: Numbers([f64::NAN; _]),
            sites: None,
            cause: self.cause,
            payout: self.payout,
            beliefs,
            assumed: Vec::new(),
        };
        for row in &TABLE {
            let number = self.number(row.name).or_else(|| scenario.assume(row));
            scenario.numbers.0[row.field as usize] = number.unwrap_or(f64::NAN);
        }
        if let Some(sites) = &self.sites {
            let tally = tally(sites, scenario.sites_total());
            scenario
                .numbers
                .set(Field::PowerMw, tally.all.power.to_mw());
            scenario.sites = Some(Arc::new(tally));
        }
        hold_size(&scenario, &mut self.refusals);
        if self.refusals.0.is_empty() {
            Ok(scenario)
        } else {
            Err(self.refusals)
        }
    }
}

/// No size is greater than the network.
fn hold_size(scenario: &Scenario, refusals: &mut Refusals) {
    let network = scenario.numbers.network();
    let (field, size, greatest) = match scenario.numbers.size() {
        Size::Share(_) => return,
        Size::Hashrate(hashrate) => (Field::HashrateEhs, hashrate.to_ehs(), network.to_ehs()),
        Size::Power(power, fleet) => (Field::PowerMw, power.to_mw(), fleet.power(network).to_mw()),
    };
    let name = if scenario.sites.is_some() {
        SITES
    } else {
        field.name()
    };
    let row = field.row();
    let belief = scenario.belief(field);
    if let Err(problem) = within(size, row.least, greatest.min(row.greatest)) {
        refusals.add(name, problem);
    } else if let Some(Err(problem)) = belief.map(|[_, _, high, ..]| within(*high, size, greatest))
    {
        refusals.add(&field.end_name(End::High), problem);
    }
}
