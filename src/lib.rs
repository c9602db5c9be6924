//! What Bitcoin miners lose while their machines stand idle.
//!
//! In January 2022 Kazakhstan cut its internet, and 12% of Bitcoin's hashrate went dark,
//! by *Wired*'s figure of that month. A day of that at the closing price of 5 January:
//!
//! ```
//! use idle_loss::{Field::*, Scenario, estimate};
//!
//! let shutdown = Scenario::new([
//!     (SharePercent, 12.0),
//!     (Difficulty, 24_272_331_996_979.97), // since block 715,680, 2021-12-25
//!     (StartHeight, 717_281.0),            // about 10:45 UTC on 2022-01-05
//!     (FeesBtcPerBlock, 0.1056),           // that day's mean
//!     (PriceUsd, 43_589.36),               // that day's close
//!     (OutageHours, 24.0),
//! ])?;
//! let report = estimate(&shutdown);
//!
//! let millions = report.loss_usd_per_24h.to_usd() / 1e6;
//! assert_eq!(format!("${millions:.1}M"), "$4.8M"); // 144 × 12% × 6.3556 × $43,589.36
//! # Ok::<(), idle_loss::Refusals>(())
//! ```
//!
//! The inputs and their bounds are in [`fields::TABLE`]; the way from them to the figure
//! is told in [`method`]; what the network does in answer is [`outage::course`]. With a cause
//! the report sets the net beside the gross ([`costs`]), and with somebody's figure what it
//! implies ([`claim`]). The size may be a list of [`sites`], and [`fleets`] has machines to turn
//! power into hashrate with. What came with a range gives one ([`Report::ranges`]), and a [`yardstick`] sets the
//! size beside what a reader can picture.
//!
//! The same model runs in a page: see [`wire`] for how it looks from JavaScript.

pub mod chart;
pub mod claim;
pub mod costs;
mod doubt;
pub mod estimate;
pub mod field;
pub mod fields;
pub mod fleets;
pub mod float;
mod grid;
mod gross;
pub mod inputs;
mod kernel;
mod law;
mod listed;
pub mod luck;
mod names;
pub mod narrow;
mod net;
pub mod net_range;
pub mod network;
mod normal;
mod numbers;
pub mod outage;
pub mod ranges;
mod reasons;
pub mod refusal;
mod rules;
mod running;
pub mod scenario;
pub mod sites;
pub mod spread;
mod tree;
pub mod units;
mod value;
pub mod wire;
mod worlds;
pub mod yardstick;

#[cfg(target_arch = "wasm32")]
mod wasm;

#[doc = include_str!("method.md")]
pub mod method {}

pub use estimate::{Report, estimate, sketch};
pub use fields::Field;
pub use refusal::{Problem, Refusal, Refusals};
pub use scenario::Scenario;
