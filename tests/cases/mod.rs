//! Scenarios as numbers, the same in every run and in every language: `boundary/cases.js` draws them
//! too, to the last bit.

use idle_loss::Field;
use idle_loss::fields::TABLE;
use idle_loss::narrow::Input;

/// Where nothing came: the bounds of each field, and `NaN`.
pub fn empty() -> Input {
    let mut input = [[f64::NAN; 5]; _];
    for (belief, row) in input.iter_mut().zip(&TABLE) {
        (belief[3], belief[4]) = (row.least, row.greatest);
    }
    input
}

/// Draws of numbers: Numerical Recipes' generator (1992), its high bits.
pub struct Cases {
    state: u32,
}

impl Cases {
    pub fn new(seed: u32) -> Self {
        Self { state: seed }
    }

    /// A number from 0 up to 1, of 24 bits.
    fn part(&mut self) -> f64 {
        self.state = self
            .state
            .wrapping_mul(1_664_525)
            .wrapping_add(1_013_904_223);
        f64::from(self.state >> 8) / 16_777_216.0
    }

    fn one_in(&mut self, times: f64) -> bool {
        self.part() * times < 1.0
    }

    /// A value between two, and every other time a range around it; now and then its low is the least
    /// that there may be, and now and then the value, too.
    fn put(&mut self, input: &mut Input, field: Field, [from, to]: [f64; 2]) {
        let row = field.row();
        let place = field as usize;
        let mut value = from + (to - from) * self.part();
        let mut low = (value * (1.0 - 0.5 * self.part())).max(row.least);
        let mut high = (value * (1.0 + self.part())).min(row.greatest);
        if self.one_in(32.0) {
            low = row.least;
        }
        if self.one_in(128.0) {
            (low, value) = (row.least, row.least);
        }
        if row.whole {
            value = value.floor();
            (low, high) = (value - 100.0, value + 100.0);
        }
        let often = if row.whole { 8.0 } else { 2.0 };
        input[place][0] = value;
        if self.one_in(often) {
            input[place][1] = low;
            input[place][2] = high;
        }
    }

    /// The next scenario. One in sixteen has something wrong with it, and often more of them have.
    pub fn next(&mut self) -> Input {
        let mut input = empty();
        let size = self.part() * 3.0;
        let powered = size >= 2.0;
        if size < 1.0 {
            self.put(&mut input, Field::SharePercent, [0.1, 60.0]);
        } else if !powered {
            self.put(&mut input, Field::HashrateEhs, [0.1, 120.0]);
        } else {
            self.put(&mut input, Field::PowerMw, [1.0, 9_000.0]);
        }
        if powered || self.one_in(4.0) {
            self.put(&mut input, Field::EfficiencyJPerTh, [15.0, 90.0]);
            if self.one_in(2.0) {
                self.put(&mut input, Field::Pue, [1.01, 1.6]);
            }
        }
        if self.one_in(2.0) {
            self.put(&mut input, Field::Difficulty, [2e13, 1.5e14]);
        } else {
            self.put(&mut input, Field::NetworkEhs, [120.0, 900.0]);
        }
        let hours = if self.one_in(8.0) { 8_784.0 } else { 240.0 };
        self.put(&mut input, Field::OutageHours, [0.0, hours]);
        let heights = if self.one_in(256.0) {
            [839_400.0, 840_001.0]
        } else {
            [640_000.0, 770_000.0]
        };
        self.put(&mut input, Field::StartHeight, heights);
        self.put(&mut input, Field::FeesBtcPerBlock, [0.0, 6.0]);
        self.put(&mut input, Field::PriceUsd, [3_000.0, 120_000.0]);
        if self.one_in(16.0) {
            self.spoil(&mut input);
        }
        input
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "places of the table"
    )]
    fn spoil(&mut self, input: &mut Input) {
        // The net's fields and claims have rules that the wide door knows alone.
        let end = if self.one_in(2.0) {
            0
        } else {
            (self.part() * 3.0) as usize
        };
        let fields = Field::LostMachinesPercent as usize + 1;
        let mut field = (self.part() * fields as f64) as usize;
        if field == Field::SitesTotalMw as usize {
            field = Field::RampHours as usize;
        }
        let row = TABLE[field];
        let wrong = [
            row.least,
            row.greatest,
            row.least - 1e-9,
            row.greatest * 1.000_001,
            row.least + 0.5,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
        ];
        input[field][end] = wrong[(self.part() * 8.0) as usize];
    }
}
