//! How sure the loss is, and which input matters most.

use crate::doubt::{Doubt, reference};
use crate::fields::Field;
use crate::float::exp;
use crate::grid::NO_LOGARITHM;
use crate::law::Belief;
use crate::luck::{self, Payout};
use crate::scenario::Scenario;
use crate::spread::Spread;
use crate::units::{Btc, Usd};

/// How sure the loss is, where an input came with a range, or luck has a hand in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// The loss, while all is dark.
    pub loss: Spread<Btc>,
    /// The same in dollars.
    pub loss_usd: Spread<Usd>,
    /// For every 24 hours of the outage.
    pub loss_per_24h: Spread<Btc>,
    /// The same in dollars.
    pub loss_usd_per_24h: Spread<Usd>,
    /// What each input alone does to the loss in dollars, the widest first.
    pub swings: Vec<Swing>,
}

/// What an input does, the others standing at their values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The input.
    pub field: Field,
    /// The result at its low.
    pub at_low: Usd,
    /// The result at its high.
    pub at_high: Usd,
}

impl Swing {
    fn width(&self) -> f64 {
        (self.at_high - self.at_low).to_usd().abs()
    }
}

/// Every input that came with a range and moves the result, the widest swing first.
pub(crate) fn swings(scenario: &Scenario, result: &dyn Fn(&Scenario) -> Usd) -> Vec<Swing> {
    let swing = |&(field, [_, low, high, ..]): &(Field, Belief)| Swing {
        field,
        at_low: result(&scenario.with(field, low)),
        at_high: result(&scenario.with(field, high)),
    };
    let mut swings: Vec<Swing> = Vec::new();
    for swing in scenario.beliefs.iter().map(swing) {
        if swing.width() > 0.0 {
            // Not `sort_by`, which weighs 5 kB in the wasm module.
            let place = swings.partition_point(|other| other.width() >= swing.width());
            swings.insert(place, swing);
        }
    }
    swings
}

/// The ranges of the loss; none where all is certain.
pub(crate) fn ranges(scenario: &Scenario) -> Option<Ranges> {
    if scenario.beliefs.is_empty() && scenario.payout == Payout::Expected {
        return None;
    }
    let btc = |timed| range(scenario, false, timed).map(Btc::from_btc);
    let usd = |timed| range(scenario, true, timed).map(Usd::from_usd);
    Some(Ranges {
        loss: btc(true),
        loss_usd: usd(true),
        loss_per_24h: btc(false),
        loss_usd_per_24h: usd(false),
        swings: swings(scenario, &|scenario| scenario.numbers.loss_usd()),
    })
}

/// The range of the loss in dollars, or in bitcoin if it is not priced: for all of the time, or for
/// every 24 hours.
fn range(scenario: &Scenario, priced: bool, timed: bool) -> Spread<f64> {
    let mut numbers = scenario.numbers.clone();
    if !priced {
        numbers.set(Field::PriceUsd, 1.0);
    }
    let mut doubt = Doubt::of(&numbers, timed);
    let mut expected = numbers.clone();
    for (field, belief) in &scenario.beliefs {
        if (priced || *field != Field::PriceUsd) && (timed || *field != Field::OutageHours) {
            doubt.add(*field as usize, belief);
        }
        expected.set(*field, reference(belief));
    }
    let expected = expected.blocks().to_count();
    let mut points = [0.0; 3];
    if scenario.payout == Payout::Luck && expected > 0.0 {
        luck::points(expected, &mut doubt, &mut points);
    } else {
        doubt.points(None, &mut points);
    }
    let [low, middle, high] = points.map(|log| doubt.whole * exp(log.max(NO_LOGARITHM)));
    Spread { low, middle, high }
}
