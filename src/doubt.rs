//! From what is believed of a scenario's inputs to the range of its loss, and which input matters
//! most.
//!
//! The loss is a product: a share of the network, what the network earns in the hours, a price.
//! Most inputs are factors of it. Three are not: a size is never more than the network, fees are
//! added to a subsidy, and a halving bends what the hours bring. Where one of these shows, its part
//! of the product is laid out by itself and folded in like any other factor.

use crate::fields::Field;
use crate::grid::nodes;
use crate::law::Law;
use crate::luck::{self, Payout};
use crate::network;
use crate::product::{self, Part, Product, shallow};
use crate::scenario::{Scenario, Size, height};
use crate::spread::{FAR, Spread};
use crate::units::{Btc, Hours, Usd};

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
    let doubt = Doubt::new(scenario);
    let (loss, a_day) = (doubt.reference.loss(), doubt.reference.loss_per_24h());
    let price = doubt.reference.price();
    let btc = |whole: Btc| move |log: f64| Btc::from_btc(whole.to_btc() * log.exp());

    let all = [false, true].map(|priced| doubt.logs(priced, true));
    // For every 24 hours it matters not how many there are, but for halvings.
    let per_24h = if scenario.law(Field::OutageHours).is_some() {
        [false, true].map(|priced| doubt.logs(priced, false))
    } else {
        all
    };
    Some(Ranges {
        loss: all[0].map(btc(loss)),
        loss_usd: all[1].map(btc(loss)).map(|btc| btc * price),
        loss_per_24h: per_24h[0].map(btc(a_day)),
        loss_usd_per_24h: per_24h[1].map(btc(a_day)).map(|btc| btc * price),
        swings: swings(scenario, &Scenario::loss_usd),
    })
}

/// What is believed of each part of the product.
struct Doubt<'a> {
    scenario: &'a Scenario,
    /// The scenario, with the high in place of a value that is zero: a product of it has a
    /// logarithm, unless it is always nothing.
    reference: Scenario,
}

/// What a size is made of, and whether it is divided by that: a share of the first alone, a
/// hashrate of the first five.
const SIZE: [(Field, bool); 7] = [
    (Field::SharePercent, false),
    (Field::HashrateEhs, false),
    (Field::PowerMw, false),
    (Field::Difficulty, true),
    (Field::NetworkEhs, true),
    (Field::EfficiencyJPerTh, true),
    (Field::Pue, true),
];

impl<'a> Doubt<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let mut reference = scenario.clone();
        for (field, law) in &scenario.laws {
            if law.middle <= 0.0 {
                reference.set(*field, law.high);
            }
        }
        Self {
            scenario,
            reference,
        }
    }

    /// The points of the loss, as logarithms of its ratio to the reference's.
    fn logs(&self, priced: bool, timed: bool) -> Spread<f64> {
        // What the number of blocks hangs on, and what a block pays.
        let mut blocks = self.size();
        let mut pay = Vec::new();
        pay.extend(
            self.scenario
                .law(Field::PriceUsd)
                .filter(|_| priced)
                .map(|law| Part::factor(law, false)),
        );
        let income = self.income(timed);
        blocks.extend(income.blocks);
        pay.extend(income.pay);

        let expected = self.reference.blocks().to_count();
        if self.scenario.payout == Payout::Luck && expected > 0.0 {
            if let Some(luck) = luck::of_many(expected) {
                blocks.push(Part::curve(luck));
            } else {
                return luck::points(expected, &blocks, &Product::new(pay));
            }
        }
        blocks.append(&mut pay);
        product::points_of(blocks)
    }

    fn size(&self) -> Vec<Part<'_>> {
        let made_of = match self.reference.size() {
            Size::Share(_) => 1,
            Size::Hashrate(_) => 5,
            Size::Power(..) => SIZE.len(),
        };
        let mut parts = Vec::new();
        for &(field, over) in &SIZE[..made_of] {
            parts.extend(self.scenario.law(field).map(|law| Part::factor(law, over)));
        }
        let cap = -(self.reference.share().to_percent() / 100.0).ln();
        let above: f64 = parts.iter().map(Part::reach_above).sum();
        if above > cap && !matches!(self.reference.size(), Size::Share(_)) {
            vec![Part::capped(&parts, cap)]
        } else {
            parts
        }
    }

    /// What the network earns in the hours: so many blocks, and what each pays.
    fn income(&self, timed: bool) -> Income<'a> {
        let laws = [
            self.scenario.law(Field::OutageHours).filter(|_| timed),
            self.scenario.law(Field::FeesBtcPerBlock),
            self.scenario.law(Field::StartHeight),
        ];
        let reference = &self.reference;
        let values = [
            reference.outage().to_hours(),
            reference.fees().to_btc_per_block(),
            f64::from(reference.start().to_u32()),
        ];
        if halves(laws, values) {
            return Income {
                blocks: joint(laws, values).into_iter().collect(),
                pay: None,
            };
        }
        let subsidy = network::subsidy(reference.start()).to_btc_per_block();
        let reward = move |fees: f64| subsidy + fees;
        let [hours, fees, _] = laws;
        Income {
            blocks: hours
                .map(|law| Part::factor(law, false))
                .into_iter()
                .collect(),
            pay: fees.map(|law| Part::curve(move |z| (reward(law.at(z)) / reward(values[1])).ln())),
        }
    }
}

/// The parts that make the income.
struct Income<'a> {
    blocks: Vec<Part<'a>>,
    pay: Option<Part<'a>>,
}

/// Hours, fees and the first height: what is believed of each, and what it is otherwise.
type Laws<'a> = [Option<&'a Law>; 3];

/// Whether a halving lies within what the hours and the first height may be.
fn halves([hours, _, start]: Laws, values: [f64; 3]) -> bool {
    let ends =
        |law: Option<&Law>, value| law.map_or([value; 2], |law| [-FAR, FAR].map(|z| law.at(z)));
    let [first, last_start] = ends(start, values[2]);
    let [_, longest] = ends(hours, values[0]);
    let last = last_start + network::blocks_in(Hours::from_hours(longest)).to_count();
    let to_halving = network::time_to_halving(height(first));
    first + network::blocks_in(to_halving).to_count() < last
}

/// What the network earns in the hours, over a halving: hours, fees and height do not part.
fn joint(laws: Laws<'_>, values: [f64; 3]) -> Option<Part<'_>> {
    let earned = |[hours, fees, start]: [f64; 3]| {
        let blocks = network::blocks_in(Hours::from_hours(hours));
        let subsidies = network::subsidies(height(start), blocks);
        subsidies.to_btc() + blocks.to_count() * fees
    };
    let whole = earned(values);
    if whole <= 0.0 {
        return None;
    }
    let log = move |values| (earned(values) / whole).ln();
    let alone = move |place: usize, law: &Law| {
        [-FAR, FAR].map(|z| {
            let mut values = values;
            values[place] = law.at(z);
            shallow(log(values))
        })
    };
    // The widest first: it is followed the closest.
    let width = |ends: [f64; 2]| (ends[1] - ends[0]).abs();
    let mut uncertain: Vec<(usize, &Law, [f64; 2])> = Vec::new();
    for (place, law) in laws.into_iter().enumerate() {
        if let Some(law) = law {
            let ends = alone(place, law);
            let wider = |other: &(usize, &Law, [f64; 2])| width(other.2) >= width(ends);
            uncertain.insert(uncertain.partition_point(wider), (place, law, ends));
        }
    }
    // More blocks and higher fees bring more, a later start brings less.
    let at = |z: f64| {
        let mut at = values;
        for &(place, law, _) in &uncertain {
            at[place] = law.at(if place == START { -z } else { z });
        }
        shallow(log(at))
    };
    let ends = [at(-FAR), at(FAR)];
    if let [(place, law, _)] = uncertain[..] {
        return Some(Part::curve(move |z| {
            let mut values = values;
            values[place] = law.at(z);
            log(values)
        }));
    }
    (!uncertain.is_empty()).then(|| {
        Part::sown(ends, move |step, put| {
            let (_, _, ends) = uncertain[0];
            let cells = ends.map(|end| end / step);
            over(&uncertain, cells, values, 1.0, &mut |values, part| {
                put(log(values), part);
            });
        })
    })
}

/// The place of the first height among [`Laws`].
const START: usize = 2;

/// Goes over all that is uncertain, the first in cells and the others in as few nodes as will do.
fn over(
    uncertain: &[(usize, &Law, [f64; 2])],
    cells: [f64; 2],
    values: [f64; 3],
    part: f64,
    visit: &mut dyn FnMut([f64; 3], f64),
) {
    let Some(&(place, law, _)) = uncertain.first() else {
        visit(values, part);
        return;
    };
    nodes(cells, &mut |z, weight| {
        let mut values = values;
        values[place] = law.at(z);
        over(&uncertain[1..], [0.0; 2], values, part * weight, visit);
    });
}
