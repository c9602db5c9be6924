//! What the ranges are held against: a stand-in for the loss, positions of the sliders, plain
//! draws, and a quadrature far finer than the one under test, made in another way.

use std::f64::consts::PI;

const NINETY_FIVE: f64 = 1.644_853_626_951_472_2;

/// Blocks of the whole network until the difficulty and the subsidy change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chain {
    pub to_retarget: f64,
    pub to_halving: f64,
}

/// Nothing changes within any outage.
pub const STEADY: Chain = Chain {
    to_retarget: 1e9,
    to_halving: 1e9,
};

impl Chain {
    /// The bitcoin that a share of the network does not earn while it is dark.
    pub fn income(self, share: f64, hours: f64, fees: f64) -> f64 {
        let (mut left, mut difficulty, mut subsidy, mut missed) = (hours, 1.0, 6.25, 0.0);
        let Self {
            mut to_retarget,
            mut to_halving,
        } = self;
        let mut epoch = (2_016.0 - to_retarget) / 6.0;
        loop {
            let blocks = to_retarget.min(to_halving);
            let step = (blocks * difficulty / (6.0 * (1.0 - share))).min(left);
            missed += 6.0 * share / difficulty * step * (subsidy + fees);
            left -= step;
            if left <= 0.0 {
                return missed;
            }
            epoch += step;
            to_retarget -= blocks;
            to_halving -= blocks;
            if to_halving <= 0.0 {
                (subsidy, to_halving) = (subsidy / 2.0, 210_000.0);
            }
            if to_retarget <= 0.0 {
                difficulty *= (336.0_f64 / epoch).clamp(0.25, 4.0);
                (epoch, to_retarget) = (0.0, 2_016.0);
            }
        }
    }
}

/// Low, middle and high of each input, and the chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    pub price: [f64; 3],
    pub share: [f64; 3],
    pub hours: [f64; 3],
    pub fees: [f64; 3],
    pub chain: Chain,
}

/// How many positions there are.
pub const POSITIONS: u64 = 520;

/// A position of the sliders and of what is believed of them, spread over all there are:
/// share 0.5 to 50%, price to $150,000, hours to 120 or, in every third, to a year; fees of a
/// usual day or anywhere from 0.05 to 2.5; in every second a chain that changes on the way.
pub fn position(number: u64) -> Position {
    let mut state = number << 8;
    let mut part = move || {
        state += 1;
        uniform(state)
    };
    let mut around = |middle: f64, width: f64| {
        let (down, up) = (width * (0.3 + part()), width * (0.3 + part()));
        [middle * (-down).exp(), middle, middle * up.exp()]
    };
    let sure = |value: f64| [value; 3];
    let share = 0.005 * 100.0_f64.powf(uniform(number));
    let price = 1_000.0 + 149_000.0 * uniform(number + 10_000);
    let hours = if number.is_multiple_of(3) {
        120.0 * 40.0_f64.powf(uniform(number + 20_000))
    } else {
        1.0 + 119.0 * uniform(number + 20_000)
    };
    Position {
        price: match number % 4 {
            0 => sure(price),
            1 => [price * 0.985, price, price * 1.05],
            _ => around(price, 0.2),
        },
        share: match number % 5 {
            0 => sure(share),
            _ => around(share, 0.3),
        },
        hours: match number / 2 % 4 {
            0 => sure(hours),
            1 => around(hours, 0.3),
            2 => around(hours, 1.3),
            _ => around(hours, 0.6),
        }
        .map(|hours| hours.min(8_784.0)),
        fees: match number / 3 % 3 {
            0 => sure(0.1),
            1 => [0.05, 0.35, 2.5],
            _ => [0.08, 0.105_6, 0.2],
        },
        chain: if (number / 7).is_multiple_of(2) {
            STEADY
        } else {
            Chain {
                to_retarget: (2_016.0 * uniform(number + 30_000)).ceil(),
                to_halving: (12.0 * hours * uniform(number + 40_000)).ceil(),
            }
        },
    }
}

/// Evenly from 0 to 1, the same for a number every time: Steele, Lea and Flood, "Fast
/// Splittable Pseudorandom Number Generators" (2014).
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
pub fn uniform(number: u64) -> f64 {
    let mut bits = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// An input's value where a standard normal quantity is `z`.
pub fn at([low, middle, high]: [f64; 3], z: f64, greatest: f64) -> f64 {
    let side = if z < 0.0 { middle / low } else { high / middle };
    (middle * (side.ln() / NINETY_FIVE * z).exp()).min(greatest)
}

/// Φ by its power series (Marsaglia 2004).
pub fn below(z: f64) -> f64 {
    if z.abs() > 7.0 {
        return f64::from(u8::from(z > 0.0));
    }
    let (mut term, mut sum, mut odd) = (z, z, 1.0);
    while term.abs() > 1e-16 {
        odd += 2.0;
        term *= z * z / odd;
        sum += term;
    }
    0.5 + sum * (-0.5 * z * z).exp() / (2.0 * PI).sqrt()
}

/// The 5, 50 and 95% points of plain draws, read off bins of 1e-5 in the logarithm.
pub fn by_draws(position: &Position, draws: u64) -> [f64; 3] {
    const BINS_PER_UNIT: f64 = 1e5;
    const LEAST: f64 = -10.0;
    let mut bins = vec![0_u64; 4_000_000];
    for draw in 0..draws / 2 {
        // Box and Muller give two at a time: four for two draws would do, but each draw
        // takes four.
        let normals = |place: u64| {
            let (radius, angle) = (uniform(draw * 8 + place), uniform(draw * 8 + place + 1));
            let radius = (-2.0 * (1.0 - radius).ln()).sqrt();
            (
                radius * (2.0 * PI * angle).cos(),
                radius * (2.0 * PI * angle).sin(),
            )
        };
        let (one, two, three, four) = (normals(0), normals(2), normals(4), normals(6));
        for [price, share, hours, fees] in [
            [one.0, two.0, three.0, four.0],
            [one.1, two.1, three.1, four.1],
        ] {
            let usd = at(position.price, price, 1e7)
                * position.chain.income(
                    at(position.share, share, 1.0),
                    at(position.hours, hours, 8_784.0),
                    at(position.fees, fees, 50.0),
                );
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a bin"
            )]
            let bin = ((usd.ln() - LEAST) * BINS_PER_UNIT) as usize;
            bins[bin] += 1;
        }
    }
    [5, 50, 95].map(|percent| {
        let (mut left, mut bin) = (draws / 2 * 2 * percent / 100, 0);
        while left >= bins[bin] {
            left -= bins[bin];
            bin += 1;
        }
        #[expect(clippy::cast_precision_loss, reason = "small")]
        let place = bin as f64 + left as f64 / bins[bin] as f64;
        (LEAST + place / BINS_PER_UNIT).exp()
    })
}

/// The same by a fine grid, at two finenesses whose errors, which fall with the square, are
/// made to cancel.
pub fn by_grid(position: &Position, fineness: usize) -> [f64; 3] {
    let fine = grid(position, fineness);
    let coarse = grid(position, fineness / 2);
    [0, 1, 2].map(|point| (4.0 * fine[point] - coarse[point]) / 3.0)
}

/// How far out the grid goes.
const REACH: f64 = 5.5;

#[expect(clippy::cast_precision_loss, reason = "small")]
fn cells(range: [f64; 3], greatest: f64, count: usize) -> Vec<(f64, f64)> {
    if range[0] >= range[2] {
        return vec![(1.0, range[1])];
    }
    let edge = |cell: usize| REACH * (2.0 * cell as f64 / count as f64 - 1.0);
    (0..count)
        .map(|cell| {
            let middle = 0.5 * (edge(cell) + edge(cell + 1));
            (
                below(edge(cell + 1)) - below(edge(cell)),
                at(range, middle, greatest),
            )
        })
        .collect()
}

/// The logarithm of the bitcoin missed, laid into bins: each cell of the widest input is laid
/// evenly from its one end to the other. Then the price, exactly.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::too_many_lines,
    reason = "bins, and one calculation from the first line to the last"
)]
fn grid(position: &Position, fineness: usize) -> [f64; 3] {
    const LEAST: f64 = -25.0;
    let sure_price = position.price[0] >= position.price[2];
    let bin = if sure_price { 1e-5 } else { 1e-4 };
    let mut mass = vec![0.0; (45.0 / bin) as usize];
    let mut density = mass.clone();

    let ranges = [position.share, position.hours, position.fees];
    let greatest = [1.0, 8_784.0, 50.0];
    let missed = |x: [f64; 3]| (position.chain.income(x[0], x[1], x[2]).ln() - LEAST) / bin;
    let swing = |input: usize| {
        let mut ends = [ranges.map(|range| range[1]); 2];
        ends[0][input] = ranges[input][0];
        ends[1][input] = ranges[input][2];
        (missed(ends[0]) - missed(ends[1])).abs()
    };
    let along = (0..3)
        .max_by(|a, b| swing(*a).total_cmp(&swing(*b)))
        .unwrap_or(1);
    let others = [(along + 1) % 3, (along + 2) % 3];
    let sure = ranges[along][0] >= ranges[along][2];
    let count = if sure { 1 } else { 2 * fineness };
    let edges: Vec<(f64, f64)> = (0..=count)
        .map(|cell| {
            let z = REACH * (2.0 * cell as f64 / count as f64 - 1.0);
            (below(z), at(ranges[along], z, greatest[along]))
        })
        .collect();
    let lay = |mass: &mut Vec<f64>, place: f64, weight: f64| {
        let part = place - place.floor();
        mass[place as usize] += weight * (1.0 - part);
        mass[place as usize + 1] += weight * part;
    };
    for (weight, one) in cells(ranges[others[0]], greatest[others[0]], fineness) {
        for (part, other) in cells(ranges[others[1]], greatest[others[1]], fineness) {
            let place = |value: f64| {
                let mut x = [0.0; 3];
                (x[along], x[others[0]], x[others[1]]) = (value, one, other);
                missed(x)
            };
            let mut last = place(edges[0].1);
            for pair in edges.windows(2) {
                let next = place(pair[1].1);
                let weight = weight * part * (pair[1].0 - pair[0].0);
                let (from, to) = (last.min(next), last.max(next));
                if from.floor() >= to.floor() {
                    lay(&mut mass, 0.5 * (from + to), weight);
                } else {
                    let dense = weight / (to - from);
                    density[from.ceil() as usize] += dense;
                    density[to.floor() as usize] -= dense;
                    lay(
                        &mut mass,
                        0.5 * (from + from.ceil()),
                        dense * (from.ceil() - from),
                    );
                    lay(
                        &mut mass,
                        0.5 * (to + to.floor()),
                        dense * (to - to.floor()),
                    );
                }
                last = next;
            }
        }
    }
    let mut dense = 0.0;
    for place in 0..mass.len() - 1 {
        dense += density[place];
        mass[place] += 0.5 * dense;
        mass[place + 1] += 0.5 * dense;
    }
    let laid: Vec<(f64, f64)> = mass
        .iter()
        .enumerate()
        .filter(|(_, mass)| **mass > 1e-13)
        .map(|(place, mass)| (LEAST + bin * place as f64, *mass))
        .collect();
    let whole: f64 = laid.iter().map(|(_, mass)| mass).sum();

    let [low, middle, high] = position.price;
    let price_below = |log: f64| {
        if sure_price {
            (log / bin + 0.5).clamp(0.0, 1.0)
        } else {
            let side = if log < 0.0 {
                middle / low
            } else {
                high / middle
            };
            below(log * NINETY_FIVE / side.ln())
        }
    };
    let chance = |log: f64| {
        let part = |(missed, mass): &(f64, f64)| mass * price_below(log - missed - middle.ln());
        laid.iter().map(part).sum::<f64>() / whole
    };
    [0.05, 0.5, 0.95].map(|p| {
        let (mut from, mut to) = ((LEAST, -p), (LEAST + 60.0, 1.0 - p));
        while to.0 - from.0 > 2e-4 {
            let between = 0.5 * (from.0 + to.0);
            let over = chance(between) - p;
            *(if over < 0.0 { &mut from } else { &mut to }) = (between, over);
        }
        (from.0 - from.1 * (to.0 - from.0) / (to.1 - from.1)).exp()
    })
}
