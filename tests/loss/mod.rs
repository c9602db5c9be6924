//! A scenario's loss and what is believed of its inputs: code of its own, with nothing of the crate's
//! but the table's bounds and the subsidy.

use idle_loss::network::subsidy;
use idle_loss::units::Height;

use crate::belief::{Belief, Inputs};

/// Each of the loss's inputs: certain, or believed.
pub struct Model {
    inputs: [Option<Belief>; PLACES.len()],
}

/// What the loss is made of.
pub const PLACES: [&str; 11] = [
    "sharePercent",
    "hashrateEhs",
    "powerMw",
    "efficiencyJPerTh",
    "pue",
    "difficulty",
    "networkEhs",
    "startHeight",
    "feesBtcPerBlock",
    "outageHours",
    "priceUsd",
];

impl Model {
    pub fn new(inputs: &Inputs) -> Self {
        Self {
            inputs: PLACES.map(|name| Belief::of(inputs, name)),
        }
    }

    /// The places of the inputs that are uncertain, and what is believed of them.
    pub fn uncertain(&self) -> Vec<(usize, Belief)> {
        let places = self.inputs.iter().enumerate();
        places
            .filter_map(|(place, belief)| Some((place, (*belief)?)))
            .filter(|(_, belief)| belief.is_uncertain())
            .collect()
    }

    /// The values with everything at its middle; zero for what is not given.
    pub fn middles(&self) -> [f64; PLACES.len()] {
        self.inputs
            .map(|belief| belief.map_or(0.0, |belief| belief.middle))
    }

    /// What is lost in dollars, and how many blocks the idle machines were to find.
    pub fn loss(&self, at: &[f64; PLACES.len()]) -> (f64, f64) {
        let [
            share,
            hashrate,
            power,
            efficiency,
            pue,
            difficulty,
            network,
            start,
            fees,
            hours,
            price,
        ] = *at;
        let network = if network > 0.0 {
            network
        } else {
            difficulty * 4_294_967_296.0 / 600.0 / 1e18
        };
        let given = |place: usize| self.inputs[place].is_some();
        let share = match (given(0), given(1)) {
            (true, _) => share / 100.0,
            (_, true) => hashrate / network,
            _ => power / pue / efficiency / network,
        };
        let share = share.min(1.0);
        let blocks = hours * 6.0;
        let income = paid(start.round(), blocks) + blocks * fees;
        (share * income * price, share * blocks)
    }
}

/// The subsidies of so many blocks, over at most two halvings.
fn paid(start: f64, blocks: f64) -> f64 {
    let mut sum = 0.0;
    let (mut at, mut left) = (start, blocks);
    while left > 0.0 {
        let to_halving = 210_000.0 - at % 210_000.0;
        let some = left.min(to_halving);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a height"
        )]
        let each = subsidy(Height::new(at as u32)).to_btc_per_block();
        sum += some * each;
        left -= some;
        at += to_halving;
    }
    sum
}
