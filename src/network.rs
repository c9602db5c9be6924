//! The rules of the Bitcoin network that income rests on.

use crate::units::{Blocks, BtcPerBlock, Difficulty, Hashprice, Hashrate, Height, Hours};

/// The time between blocks that the difficulty aims at.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/chainparams.cpp`, `nPowTargetSpacing`. In fact
/// the rule settles at a mean of 1,209,600 s / 2014 = 600.6 s, since it takes 2015
/// intervals for 2016 and luck for hashrate; the headline uses the aim.
pub const BLOCK_INTERVAL: Hours = Hours::from_seconds(600.0);

/// Blocks from one halving of the subsidy to the next.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/chainparams.cpp`, `nSubsidyHalvingInterval`.
/// Halvings so far: 2012-11-28, 2016-07-09, 2020-05-11, 2024-04-20.
pub const HALVING_INTERVAL: u32 = 210_000;

/// The subsidy of the first blocks.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/validation.cpp`, `GetBlockSubsidy`.
const FIRST_SUBSIDY_SATOSHI: u64 = 5_000_000_000;

/// Bitcoin Core v22.0 of 2021-09-13, `src/amount.h`, `COIN`.
const SATOSHI_PER_BTC: f64 = 1e8;

/// Hashes expected for a block at difficulty 1.
///
/// Strictly 2^48/65535, which is 1.5e-5 more: Rosenfeld, "Analysis of Bitcoin Pooled
/// Mining Reward Systems", arXiv 1112.4980 of 2011-12-21, section 1.1. The trade
/// uses 2^32.
const HASHES_AT_DIFFICULTY_1: f64 = 4_294_967_296.0;

/// By definition: a day, as in "per day" and "per 24 h".
pub const DAY: Hours = Hours::from_hours(24.0);

/// What a block pays by itself, before fees: 50 BTC, halved every 210,000 blocks.
///
/// ```
/// use idle_loss::network::subsidy;
/// use idle_loss::units::Height;
///
/// assert_eq!(subsidy(Height::new(717_281)).to_btc_per_block(), 6.25, "after three halvings");
/// ```
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "5e9 satoshi is far below 2^53")]
pub fn subsidy(height: Height) -> BtcPerBlock {
    // A shift by 64 or more would wrap around; by then there is nothing left to halve.
    let satoshi = FIRST_SUBSIDY_SATOSHI
        .checked_shr(height.to_u32() / HALVING_INTERVAL)
        .unwrap_or(0);
    BtcPerBlock::from_btc_per_block(satoshi as f64 / SATOSHI_PER_BTC)
}

/// The network's hashrate that a difficulty implies: the one that would find a block
/// every 600 s, `D × 2^32 / 600`.
#[must_use]
pub fn hashrate(difficulty: Difficulty) -> Hashrate {
    Hashrate::from_hs(difficulty.to_ratio() * HASHES_AT_DIFFICULTY_1 / BLOCK_INTERVAL.to_seconds())
}

/// The difficulty that implies this hashrate of the network, [`hashrate`] read backwards.
#[must_use]
pub fn difficulty(hashrate: Hashrate) -> Difficulty {
    Difficulty::from_ratio(hashrate.to_hs() * BLOCK_INTERVAL.to_seconds() / HASHES_AT_DIFFICULTY_1)
}

/// Blocks that the whole network is expected to find in this time.
#[must_use]
pub fn blocks_in(time: Hours) -> Blocks {
    Blocks::from_count(time.to_hours() / BLOCK_INTERVAL.to_hours())
}

/// What a unit of hashrate is expected to earn in a day: `86400e15 / (D × 2^32) × reward`.
///
/// The trade's own unit, after Luxor's Hashrate Index. Rosenfeld, arXiv 1112.4980 of
/// 2011-12-21, section 1.1, derives the expectation.
#[must_use]
pub fn hashprice(difficulty: Difficulty, reward: BtcPerBlock) -> Hashprice {
    let hashes = Hashrate::from_phs(1.0).to_hs() * DAY.to_seconds();
    let blocks = hashes / (difficulty.to_ratio() * HASHES_AT_DIFFICULTY_1);
    Hashprice::from_btc_per_ph_day(blocks * reward.to_btc_per_block())
}
