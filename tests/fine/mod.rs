//! The points of a loss by a fine sum over all that is uncertain: no grid, no kernel, no Newton's steps.

use crate::belief::Inputs;
use crate::loss::Model;
use crate::sums::spread_over;

/// Where all that is uncertain may be, in order of the loss: that, the blocks that were to be found,
/// and how likely it is.
struct Atom {
    loss: f64,
    blocks: f64,
    weight: f64,
}

/// The points below which 5, 50 and 95% of the loss lie, by so many places in all; of a loss paid for
/// the blocks that luck finds, or for the expected ones.
pub fn points(inputs: &Inputs, places: f64, lucky: bool) -> [f64; 3] {
    let atoms = atoms(inputs, places);
    if lucky {
        points_of_luck(atoms)
    } else {
        points_of(atoms)
    }
}

fn points_of(mut atoms: Vec<Atom>) -> [f64; 3] {
    atoms.sort_unstable_by(|one, other| one.loss.total_cmp(&other.loss));
    [0.05, 0.5, 0.95].map(|part| {
        let mut below = 0.0;
        let mut losses = atoms.iter().filter(|atom| {
            below += atom.weight;
            below >= part
        });
        losses.next().expect("all of it").loss
    })
}

fn points_of_luck(mut atoms: Vec<Atom>) -> [f64; 3] {
    atoms.sort_unstable_by(|one, other| one.blocks.total_cmp(&other.blocks));
    let by_blocks: Vec<(&[Atom], Vec<f64>)> = atoms
        .chunk_by(|one, other| one.blocks.total_cmp(&other.blocks).is_eq())
        .map(|atoms| (atoms, found_at_most(atoms[0].blocks)))
        .collect();
    let most = atoms.iter().map(|atom| atom.loss).fold(0.0, f64::max) * 20.0;
    let lies_below = |loss: f64| {
        let of_one = |(atoms, at_most): &(&[Atom], Vec<f64>)| {
            let of_atom = |atom: &Atom| {
                let each = atom.loss / atom.blocks;
                // Nothing is paid, however many are found.
                let found = if each > 0.0 { loss / each } else { f64::MAX };
                atom.weight * at_most[whole(found).min(at_most.len() - 1)]
            };
            atoms.iter().map(of_atom).sum::<f64>()
        };
        by_blocks.iter().map(of_one).sum::<f64>()
    };
    [0.05, 0.5, 0.95].map(|part| {
        let (mut low, mut high) = (0.0, most);
        if lies_below(low) >= part {
            return 0.0;
        }
        while high - low > 1e-7 * high {
            let middle = f64::midpoint(low, high);
            if lies_below(middle) < part {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    })
}

/// How likely so many blocks are found, or fewer, where so many are expected: each from the one
/// before, by its logarithm, which does not vanish.
fn found_at_most(expected: f64) -> Vec<f64> {
    let (mut log, mut sum, mut blocks) = (-expected, 0.0, 0.0);
    let mut at_most = Vec::new();
    // Ten standard deviations, or the first dozens.
    while blocks < expected + 10.0 * expected.sqrt() + 30.0 {
        sum += log.exp();
        at_most.push(sum);
        blocks += 1.0;
        log += (expected / blocks).ln();
    }
    at_most
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "zero or more"
)]
fn whole(number: f64) -> usize {
    number as usize
}

/// A day's inputs, and what is asked of it: low, value and high of each.
pub fn asked_of(day: &[(&str, f64)], asked: &[(&str, [f64; 3])]) -> Inputs {
    let named = |&(name, value): &(&str, f64)| (name.to_owned(), value);
    let mut inputs: Inputs = day.iter().map(named).collect();
    for &(name, [low, middle, high]) in asked {
        inputs.insert(name.to_owned(), middle);
        if low < high {
            inputs.insert(format!("{name}Low"), low);
            inputs.insert(format!("{name}High"), high);
        }
    }
    inputs
}

#[expect(clippy::cast_precision_loss, reason = "a handful of inputs")]
fn atoms(inputs: &Inputs, places: f64) -> Vec<Atom> {
    let model = Model::new(inputs);
    let uncertain = model.uncertain();
    let of_each = places.powf(1.0 / uncertain.len().max(1) as f64);
    let nodes = nodes(whole(of_each / 2.0));
    let atom = |(values, weight)| {
        let (loss, blocks) = model.loss(&values);
        Atom {
            loss,
            blocks,
            weight,
        }
    };
    let places = spread_over(&model, &uncertain, &nodes);
    places.into_iter().map(atom).collect()
}

/// A standard normal quantity: the midpoint rule on either side of zero, up to where one in 500
/// million is left, with so many nodes on each.
#[expect(clippy::cast_precision_loss, reason = "a million at most")]
fn nodes(count: usize) -> Vec<(f64, f64)> {
    const FAR: f64 = 6.0;
    let z = |node: usize| (node as f64 + 0.5) * FAR / count as f64;
    let weight = |node: usize| (-0.5 * z(node).powi(2)).exp();
    let whole = (0..count).map(weight).sum::<f64>() * 2.0;
    let on = |side: f64| (0..count).map(move |node| (side * z(node), weight(node) / whole));
    on(-1.0).chain(on(1.0)).collect()
}
