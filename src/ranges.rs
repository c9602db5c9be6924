//! How sure the loss is, and which input matters most.

use crate::doubt::{Doubt, Parts};
use crate::fields::Field;
use crate::float::exp;
use crate::law::Law;
use crate::luck::{self, Payout};
use crate::product::{self, Part, Product};
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
    let swing = |&(field, law): &(Field, Law)| Swing {
        field,
        at_low: result(&scenario.with(field, law.low)),
        at_high: result(&scenario.with(field, law.high)),
    };
    let mut swings: Vec<Swing> = Vec::new();
    for swing in scenario.laws.iter().map(swing) {
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
    if scenario.laws.is_empty() && scenario.payout == Payout::Expected {
        return None;
    }
    let doubt = Doubt::new(&scenario.numbers, &scenario.laws);
    let (loss, a_day) = (doubt.reference.loss(), doubt.reference.loss_per_24h());
    let price = doubt.reference.price();
    let btc = |whole: Btc| move |log: f64| Btc::from_btc(whole.to_btc() * exp(log));

    let expected = doubt.reference.blocks().to_count();
    let lucky = scenario.payout == Payout::Luck && expected > 0.0;
    let spread = |priced, timed| {
        doubt.lay_out(priced, timed, |mut blocks, mut pay| {
            if !lucky {
                return product::points_of(blocks.with(pay).all());
            }
            let Some(luck) = luck::of_many(expected) else {
                return luck::points(expected, blocks.all(), &Product::new(pay.all()));
            };
            let mut all: Parts = blocks.with(pay);
            all.push(Some(Part::Curve(&luck)));
            product::points_of(all.all())
        })
    };
    // In dollars it is another where the price is in doubt.
    let priced = scenario.law(Field::PriceUsd).is_some();
    let both = |timed| {
        let btc = spread(false, timed);
        [btc, if priced { spread(true, timed) } else { btc }]
    };
    let all = both(true);
    // For every 24 hours it matters not how many there are, but for halvings.
    let per_24h = if scenario.law(Field::OutageHours).is_some() {
        both(false)
    } else {
        all
    };
    Some(Ranges {
        loss: all[0].map(btc(loss)),
        loss_usd: all[1].map(btc(loss)).map(|btc| btc * price),
        loss_per_24h: per_24h[0].map(btc(a_day)),
        loss_usd_per_24h: per_24h[1].map(btc(a_day)).map(|btc| btc * price),
        swings: swings(scenario, &|scenario| scenario.numbers.loss_usd()),
    })
}
