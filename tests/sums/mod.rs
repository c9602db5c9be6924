//! All that a loss's uncertain inputs may be together.

use crate::belief::Belief;
use crate::loss::{Model, PLACES};

/// All values that these may take together, and how likely each is, by the nodes and weights of a
/// standard normal quantity; the other inputs at their middles.
pub fn spread_over(
    model: &Model,
    uncertain: &[(usize, Belief)],
    nodes: &[(f64, f64)],
) -> Vec<([f64; PLACES.len()], f64)> {
    let mut spread = vec![(model.middles(), 1.0)];
    for &(place, belief) in uncertain {
        let each = |&(values, weight): &([f64; PLACES.len()], f64)| {
            nodes.iter().map(move |&(z, part)| {
                let mut values = values;
                values[place] = belief.at(z);
                (values, weight * part)
            })
        };
        spread = spread.iter().flat_map(each).collect();
    }
    spread
}
