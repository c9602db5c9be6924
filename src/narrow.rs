//! The narrow door: a scenario as numbers, its loss and range as numbers. No names, no words, no
//! allocation; the same core.
//!
//! It knows what moves the loss. The net, the network's answer and claims are for the wide door, which
//! says the same of the loss to the last bit; and so is what is wrong with a scenario.

use crate::doubt::Doubt;
use crate::field::Field;
use crate::fields::TABLE;
use crate::float::exp;
use crate::grid::NO_LOGARITHM;
use crate::law::Belief;

/// How many fields the table has.
pub(crate) const FIELDS: usize = TABLE.len();

/// The numbers that go in, of each field in the table's order: its value, its low, its high, the least
/// that it may be and the greatest. `NaN` where none came, and nothing stands for what did not.
pub type Input = [Belief; FIELDS];

/// What computes, and where the numbers go in and come out, in this order.
#[repr(C)]
pub struct Engine {
    /// The numbers that go in.
    pub input: Input,
    /// The low, the middle and the high of the loss in dollars, or in bitcoin at a price of 1: all three
    /// are the loss itself where nothing comes with a range. `NaN` where a number is missing, but for the
    /// first block's height, which then counts as 0: the page refuses that before it asks.
    pub range: [f64; 3],
    doubt: Doubt,
}

impl Engine {
    /// With nothing in it.
    pub const NEW: Self = Self {
        input: [[0.0; 5]; _],
        range: [0.0; 3],
        doubt: Doubt::NONE,
    };

    /// Answers for all of the time or, if not `timed`, for every 24 hours of it.
    pub fn answer(&mut self, timed: bool) {
        let doubt = &mut self.doubt;
        doubt.timed = timed;
        doubt.fields = 0;
        for place in 0..FIELDS {
            let belief = &self.input[place];
            doubt.reference.0[place] = belief[0];
            if belief[1] < belief[2] && (timed || place != Field::OutageHours as usize) {
                doubt.add(place, belief);
            }
        }
        doubt.points(None, &mut self.range);
        for point in &mut self.range {
            // Of nothing there is no logarithm, nor of its part.
            *point = doubt.whole * exp(point.max(NO_LOGARITHM));
        }
    }
}
