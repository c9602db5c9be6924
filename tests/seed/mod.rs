//! Cases that are drawn, but the same in every run: a run today says what one tomorrow says.

use proptest::test_runner::{Config, RngSeed};

/// So many cases of each property.
pub fn same_cases_every_time(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(20_220_105),
        failure_persistence: None,
        ..Config::default()
    }
}
