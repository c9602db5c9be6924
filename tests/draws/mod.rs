//! Plain draws of a scenario's loss: what the range is held against. Its own code throughout, with
//! nothing of the crate's but the subsidy.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use idle_loss::Field;
use idle_loss::network::subsidy;
use idle_loss::units::Height;

/// The 95% point of the standard normal distribution.
pub const NINETY_FIVE: f64 = 1.644_853_626_951_472_7;

/// The inputs of a scenario by their names, ranges included.
pub type Inputs = BTreeMap<String, f64>;

/// What an input is believed to be.
#[derive(Clone, Copy)]
pub struct Belief {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
    least: f64,
    greatest: f64,
}

impl Belief {
    /// The value so many standard deviations from the middle.
    pub fn at(self, z: f64) -> f64 {
        let end = if z < 0.0 { self.low } else { self.high };
        let far = z.abs() / NINETY_FIVE;
        let value = if self.low > 0.0 {
            self.middle * (end / self.middle).powf(far)
        } else {
            self.middle + (end - self.middle) * far
        };
        value.max(self.least).min(self.greatest)
    }
}

/// Each of the loss's inputs: certain, or believed.
pub struct Model {
    inputs: [Option<Belief>; PLACES.len()],
}

/// What the loss is made of.
const PLACES: [&str; 10] = [
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
];

impl Model {
    pub fn new(inputs: &Inputs) -> Self {
        let belief = |name: &str| {
            let middle = *inputs.get(name)?;
            let end = |end: &str| *inputs.get(&format!("{name}{end}")).unwrap_or(&middle);
            let row = Field::named(name).expect(name).row();
            Some(Belief {
                low: end("Low"),
                middle,
                high: end("High"),
                least: row.least,
                greatest: row.greatest,
            })
        };
        Self {
            inputs: PLACES.map(belief),
        }
    }

    /// The places of the inputs that are uncertain, and what is believed of them.
    pub fn uncertain(&self) -> Vec<(usize, Belief)> {
        let places = self.inputs.iter().enumerate();
        places
            .filter_map(|(place, belief)| Some((place, (*belief)?)))
            .filter(|(_, belief)| belief.low < belief.high)
            .collect()
    }

    /// The values with everything at its middle; zero for what is not given.
    pub fn middles(&self) -> [f64; PLACES.len()] {
        self.inputs.map(|belief| belief.map_or(0.0, |belief| belief.middle))
    }

    /// What is lost in bitcoin, and how many blocks the idle machines were to find.
    pub fn loss(&self, at: &[f64; PLACES.len()]) -> (f64, f64) {
        let [share, hashrate, power, efficiency, pue, difficulty, network, start, fees, hours] = *at;
        let network = if network > 0.0 {
            network
        } else {
            difficulty * 4_294_967_296.0 / 600.0 / 1e18
        };
        let share = match () {
            () if self.inputs[0].is_some() => share / 100.0,
            () if self.inputs[1].is_some() => hashrate / network,
            () => power / pue / efficiency / network,
        };
        let share = share.min(1.0);
        let blocks = hours * 6.0;
        (share * (paid(start.round(), blocks) + blocks * fees), share * blocks)
    }
}

/// The subsidies of so many blocks, over at most two halvings.
fn paid(start: f64, blocks: f64) -> f64 {
    let mut sum = 0.0;
    let (mut at, mut left) = (start, blocks);
    while left > 0.0 {
        let to_halving = 210_000.0 - at % 210_000.0;
        let some = left.min(to_halving);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let each = subsidy(Height::new(at as u32)).to_btc_per_block();
        sum += some * each;
        left -= some;
        at += to_halving;
    }
    sum
}

/// xorshift128+ (Vigna, 2014-04), from a seed.
pub struct Draws {
    state: [u64; 2],
    spare: Option<f64>,
}

impl Draws {
    pub fn new(seed: u64) -> Self {
        Self {
            state: [seed ^ 0x9e37_79b9_7f4a_7c15, seed.wrapping_mul(0xbf58_476d_1ce4_e5b9) | 1],
            spare: None,
        }
    }

    #[allow(clippy::cast_precision_loss)]
    pub fn uniform(&mut self) -> f64 {
        let [mut s, t] = self.state;
        s ^= s << 23;
        s ^= (s >> 18) ^ t ^ (t >> 5);
        self.state = [t, s];
        ((s.wrapping_add(t) >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    /// Box and Muller, 1958-06.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (radius, angle) = ((-2.0 * self.uniform().ln()).sqrt(), TAU * self.uniform());
        self.spare = Some(radius * angle.sin());
        radius * angle.cos()
    }
}
