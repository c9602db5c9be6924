//! The rules of the Bitcoin network that income rests on.

use crate::float::round;
use crate::units::{Blocks, Btc, BtcPerBlock, Difficulty, Hashprice, Hashrate, Height, Hours};

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

/// Blocks from one retarget of the difficulty to the next.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/consensus/params.h`,
/// `DifficultyAdjustmentInterval`: two weeks by 600 s.
pub const EPOCH_BLOCKS: u32 = 2016;

/// The time in which an epoch's 2015 intervals leave the difficulty as it is.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/chainparams.cpp`, `nPowTargetTimespan`. It was
/// meant for 2016 intervals: with every block after 600 s the difficulty rises by 0.05%.
pub const EPOCH_TIME: Hours = Hours::from_seconds(1_209_600.0);

/// What an epoch that took less counts as: the difficulty rises fourfold at most.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/pow.cpp`, `CalculateNextWorkRequired`.
pub const LEAST_EPOCH_TIME: Hours = Hours::from_seconds(302_400.0);

/// What an epoch that took more counts as: the difficulty falls to a quarter at most.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/pow.cpp`, `CalculateNextWorkRequired`.
pub const GREATEST_EPOCH_TIME: Hours = Hours::from_seconds(4_838_400.0);

/// The easiest target, that of difficulty 1, in its compact form.
///
/// Bitcoin Core v22.0 of 2021-09-13, `src/chainparams.cpp`, `powLimit`, as
/// `src/arith_uint256.cpp`, `GetCompact`, rounds it. The first block has it, 2009-01-03.
const EASIEST: Compact = Compact(0x1d00_ffff);

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

/// What so many blocks from this height on pay by themselves, over the halvings on the way.
///
/// ```
/// use idle_loss::network::subsidies;
/// use idle_loss::units::{Blocks, Height};
///
/// let around_the_halving = subsidies(Height::new(839_999), Blocks::from_count(2.0));
/// assert_eq!(around_the_halving.to_btc(), 9.375, "6.25 + 3.125");
/// ```
#[must_use]
pub fn subsidies(start: Height, blocks: Blocks) -> Btc {
    let (mut at, mut left, mut sum) = (start.to_u32(), blocks.to_count(), 0.0);
    while left > 0.0 {
        let to_halving = HALVING_INTERVAL - at % HALVING_INTERVAL;
        let paid_alike = left.min(f64::from(to_halving));
        sum += paid_alike * subsidy(Height::new(at)).to_btc_per_block();
        left -= paid_alike;
        at += to_halving;
    }
    Btc::from_btc(sum)
}

/// How long the subsidy of this block is paid from it on, at a block every 600 seconds.
///
/// ```
/// use idle_loss::network::time_to_halving;
/// use idle_loss::units::Height;
///
/// let half_a_day_before_the_fourth = time_to_halving(Height::new(839_928));
/// assert_eq!(half_a_day_before_the_fourth.to_hours(), 12.0, "72 × 600 s");
/// ```
#[must_use]
pub fn time_to_halving(start: Height) -> Hours {
    let blocks = HALVING_INTERVAL - start.to_u32() % HALVING_INTERVAL;
    Hours::from_hours(f64::from(blocks) * BLOCK_INTERVAL.to_hours())
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

/// A target in the compact form of a block's header, `nBits`: what the difficulty of a
/// block can be at all.
///
/// One byte that counts bytes, then the first three of that number. A first bit that is
/// set would mean a negative number, so the three bytes run from `00_8000` to `7f_ffff`
/// and the difficulty has 15 to 23 bits. Bitcoin Core v22.0 of 2021-09-13,
/// `src/arith_uint256.cpp`, `SetCompact` and `GetCompact`.
///
/// ```
/// use idle_loss::network::Compact;
///
/// let header = Compact::from_bits(0x170b_98ab).expect("block 715,680 has it");
/// assert_eq!(header.difficulty().to_ratio(), 24_272_331_996_979.97);
/// assert_eq!(Compact::nearest(header.difficulty()), header);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compact(u32);

/// By definition: below it the three bytes would begin with a byte of zeros for nothing.
const LEAST_MANTISSA: u32 = 0x00_8000;

/// By definition: above it the first bit would be set.
const GREATEST_MANTISSA: u32 = 0x7f_ffff;

impl Compact {
    /// From `nBits`, if a header could have it: in its shortest form, not negative, and no
    /// easier than difficulty 1.
    #[must_use]
    pub fn from_bits(bits: u32) -> Option<Self> {
        let compact = Self(bits);
        let canonical = (LEAST_MANTISSA..=GREATEST_MANTISSA).contains(&compact.mantissa());
        (canonical && bits <= EASIEST.0).then_some(compact)
    }

    /// As `nBits`.
    #[must_use]
    pub const fn to_bits(self) -> u32 {
        self.0
    }

    /// The target nearest to a difficulty of 1 or more.
    ///
    /// Nearest, where the rule cuts off: a difficulty that was read from a header and
    /// printed, with an error in its last digit, must find its header again.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and GREATEST_MANTISSA"
    )]
    pub fn nearest(difficulty: Difficulty) -> Self {
        let mut mantissa = f64::from(EASIEST.mantissa()) / difficulty.to_ratio().max(1.0);
        let mut exponent = EASIEST.exponent();
        while exponent > 1 && round(mantissa * 256.0) <= f64::from(GREATEST_MANTISSA) {
            mantissa *= 256.0;
            exponent -= 1;
        }
        Self::new(exponent, round(mantissa) as u32)
    }

    /// How many times harder than the easiest target.
    #[must_use]
    pub fn difficulty(self) -> Difficulty {
        // Powers of 256 are exact, so this is the one rounding of Core's `GetDifficulty`.
        let bytes = EASIEST.exponent() - self.exponent();
        let ratio = f64::from(EASIEST.mantissa()) / f64::from(self.mantissa());
        (0..bytes).fold(Difficulty::from_ratio(ratio), |difficulty, _| {
            Difficulty::from_ratio(difficulty.to_ratio() * 256.0)
        })
    }

    /// The target of the epoch after one with this target whose 2015 intervals took so
    /// long: the rule to the bit.
    ///
    /// Bitcoin Core v22.0 of 2021-09-13, `src/pow.cpp`, `CalculateNextWorkRequired`. The
    /// times in headers are whole seconds, so the time is rounded to them.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "23 bits of seconds; and the mantissa is cut to 23 bits before the cast"
    )]
    pub fn retarget(self, took: Hours) -> Self {
        let seconds = round(counted(took).to_seconds()) as u64;
        // Core multiplies and divides 256 bits, then cuts off all but three bytes. Two bytes
        // below the mantissa are enough for the same: 23 + 23 + 16 bits fit, a quotient of
        // at least 15 − 2 + 16 bits has three bytes, and cutting off in two goes is
        // cutting off. (Two bytes are there for any difficulty below 2^192.)
        let product = (u64::from(self.mantissa()) * seconds) << 16;
        let mut mantissa = product / EPOCH_TIME.to_seconds() as u64;
        let mut exponent = self.exponent().saturating_sub(2);
        while mantissa > u64::from(GREATEST_MANTISSA) {
            mantissa >>= 8;
            exponent += 1;
        }
        // In this form the greater number is the easier target.
        Self(Self::new(exponent, mantissa as u32).0.min(EASIEST.0))
    }

    const fn new(exponent: u32, mantissa: u32) -> Self {
        Self(exponent << 24 | mantissa)
    }

    const fn exponent(self) -> u32 {
        self.0 >> 24
    }

    const fn mantissa(self) -> u32 {
        self.0 & 0xff_ffff
    }
}

/// What the rule makes of the time that an epoch took.
fn counted(took: Hours) -> Hours {
    let (least, greatest) = (LEAST_EPOCH_TIME.to_hours(), GREATEST_EPOCH_TIME.to_hours());
    Hours::from_hours(took.to_hours().clamp(least, greatest))
}

/// The difficulty after an epoch of this difficulty whose 2015 intervals took so long, as
/// the next header has it.
///
/// ```
/// use idle_loss::network::retarget;
/// use idle_loss::units::{Difficulty, Hours};
///
/// // Blocks of 720 s instead of 600: −16.7%, not −20%.
/// let took = Hours::from_seconds(1_209_600.0 * 1.2);
/// let change = retarget(Difficulty::from_ratio(1e13), took).to_ratio() / 1e13 - 1.0;
/// assert_eq!((change * 1000.0).round(), -167.0, "600 / 720 − 1");
/// ```
#[must_use]
pub fn retarget(difficulty: Difficulty, took: Hours) -> Difficulty {
    Compact::nearest(difficulty).retarget(took).difficulty()
}

/// The same before it is cut to the compact form: what the rule gives on average, for a
/// time that is itself an expectation.
///
/// Cutting off raises a difficulty by up to one part in 2^15 (those of 2026, one in 2^17). Luck
/// spreads the time of an epoch by 2%, thousands of such steps, so in expectation all
/// that is left of them is half a step on any difficulty alike. Kept, they would make
/// the network's answer to one farm jump about.
#[must_use]
pub fn retarget_unrounded(difficulty: Difficulty, took: Hours) -> Difficulty {
    let change = EPOCH_TIME.to_hours() / counted(took).to_hours();
    Difficulty::from_ratio((difficulty.to_ratio() * change).max(1.0))
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
