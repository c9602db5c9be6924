//! How sure the net loss is.
//!
//! The net is no product: revenue less costs less credits, and the network answers on the way, at
//! once where a retarget falls into the outage. So it is asked. Along the input that matters most,
//! at places so close that straight lines may join them; over all others, at a fixed set of points
//! that fill what is believed of them evenly. They are the same for every scenario, so that the
//! range goes up where the net does.
//!
//! The points are a lattice (Korobov, 1959-01): the i-th has its j-th coordinate at the fractional
//! part of `i × 12^j / 31`. Of all such lattices this has about the least error, by the measure of
//! Sloan and Joe, *Lattice Methods for Multiple Integration* (1994-10), chapter 4.

use crate::fields::Field;
use crate::law::{Belief, Law};
use crate::luck::Payout;
use crate::normal::Normal;
use crate::ranges::{Swing, swings};
use crate::scenario::Scenario;
use crate::spread::{self, Spread};
use crate::units::Usd;

/// How sure the net loss is, where an input came with a range.
#[derive(Clone, Debug, PartialEq)]
pub struct NetRange {
    /// The net loss.
    pub net: Spread<Usd>,
    /// What each input alone does to it, the widest first.
    pub swings: Vec<Swing>,
}

/// Points of the lattice.
const POINTS: usize = 31;

/// What the lattice is made from.
const GENERATOR: usize = 12;

/// Pieces along the input that matters most, from four standard deviations below its middle to four
/// above.
const PIECES: usize = 32;

/// The length of a piece, in standard deviations.
const STEP: f64 = 0.25;

/// The range of the net; none where all is certain, and none where luck has a hand in it, which this
/// does not follow.
pub(crate) fn net_range(scenario: &Scenario) -> Option<NetRange> {
    if scenario.payout == Payout::Luck {
        return None;
    }
    let net = |scenario: &Scenario| {
        let net = scenario.net(&scenario.outcome());
        net.map_or(Usd::from_usd(0.0), |net| net.net)
    };
    let swings = swings(scenario, &net);
    let law = |swing: &Swing| Some((swing.field, law(scenario.belief(swing.field)?)));
    let mut uncertain = swings.iter().filter_map(law);
    let widest = uncertain.next()?;
    let others: Vec<(Field, Law)> = uncertain.collect();
    let lines = lines(scenario, widest, &others, |scenario| net(scenario).to_usd());
    let middle = net(scenario).to_usd();
    Some(NetRange {
        net: range(&lines, middle).map(Usd::from_usd),
        swings,
    })
}

/// As it is, whether more of it is more loss or less.
fn law(belief: &Belief) -> Law {
    let mut law = Law::CERTAIN;
    law.set(belief, 0);
    law
}

/// The net along the input that matters most, at one point of the lattice.
type Line = [f64; PIECES + 1];

/// How far from its middle a piece begins, in standard deviations.
#[expect(clippy::cast_precision_loss, reason = "33 at the most")]
fn begins(piece: usize) -> f64 {
    (piece as f64 - PIECES as f64 / 2.0) * STEP
}

fn lines(
    scenario: &Scenario,
    (widest, along): (Field, Law),
    others: &[(Field, Law)],
    net: impl Fn(&Scenario) -> f64,
) -> Vec<Line> {
    let normals = normals();
    let mut at = scenario.clone();
    let mut line = |point: usize| {
        let mut place = point;
        for (field, law) in others {
            at.numbers.set(*field, law.at(normals[place]));
            place = place * GENERATOR % POINTS;
        }
        std::array::from_fn(|piece| {
            at.numbers.set(widest, along.at(begins(piece)));
            net(&at)
        })
    };
    let points = if others.is_empty() { 1 } else { POINTS };
    (0..points).map(&mut line).collect()
}

#[expect(clippy::cast_precision_loss, reason = "31 lines at the most")]
fn range(lines: &[Line], middle: f64) -> Spread<f64> {
    let ends: [f64; PIECES + 1] = std::array::from_fn(|piece| match piece {
        0 => 0.0,
        PIECES => 1.0,
        _ => Normal::at(begins(piece)).below,
    });
    let all = lines.iter().flatten();
    let ends_of_all = all.fold([middle; 2], |[low, high], net| {
        [low.min(*net), high.max(*net)]
    });
    let below = |net: f64| {
        let mut sum = 0.0;
        for line in lines {
            for (place, piece) in line.windows(2).enumerate() {
                let rise = piece[1] - piece[0];
                let part = (net - piece[0]) / rise;
                if (0.0..1.0).contains(&part) {
                    // Where the straight line crosses the net.
                    let at = Normal::at(begins(place) + part * STEP);
                    let below = if rise > 0.0 {
                        at.below - ends[place]
                    } else {
                        ends[place + 1] - at.below
                    };
                    sum += below;
                } else if net >= piece[0].max(piece[1]) {
                    sum += ends[place + 1] - ends[place];
                }
            }
        }
        sum / lines.len() as f64
    };
    let mut points = [0.0; 3];
    let near = spread::near(middle, ends_of_all);
    spread::points(0.0, near, &below, &mut points);
    let [least, greatest] = ends_of_all;
    let [low, middle, high] = points.map(|point| point.max(least).min(greatest));
    Spread { low, middle, high }
}

/// The points of a standard normal quantity that halve equal parts of it, from below.
fn normals() -> [f64; POINTS] {
    let mut normals = [0.0; POINTS];
    let middle = POINTS / 2;
    let mut z = 0.0;
    for place in middle + 1..POINTS {
        #[expect(clippy::cast_precision_loss, reason = "508")]
        let part = (place as f64 + 0.5) / POINTS as f64;
        // Newton's steps from the point before: four leave nothing to take.
        for _ in 0..4 {
            let normal = Normal::at(z);
            z += (part - normal.below) / normal.density;
        }
        normals[place] = z;
        normals[POINTS - 1 - place] = -z;
    }
    normals
}
