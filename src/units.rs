//! Quantities and the one block of algebra between them.
//!
//! Each quantity is a number with its unit in the type. The number is private:
//! it goes in and out only by functions that carry the unit in their name.
//! A product that is not in the list at the end does not compile:
//!
//! ```
//! use idle_loss::units::{Efficiency, Hashrate};
//!
//! let (hashrate, efficiency) = (Hashrate::from_ehs(2.0), Efficiency::from_j_per_th(60.0));
//! assert_eq!((hashrate * efficiency).to_mw(), 120.0, "2 EH/s × 60 J/TH");
//! assert_eq!((efficiency * hashrate).to_mw(), 120.0, "in either order");
//! ```
//!
//! ```compile_fail
//! use idle_loss::units::{Hashrate, Hours};
//!
//! let nonsense = Hashrate::from_ehs(1.0) * Hours::from_hours(24.0);
//! ```

use core::ops::{Add, Div, Mul, Sub};

/// Defines a quantity. The first unit is the one it is kept in, so that a
/// number given in that unit comes back bit for bit.
macro_rules! quantity {
    (
        $(#[$about:meta])*
        $name:ident: $from:ident, $to:ident, $unit:literal
        $(; $from_other:ident, $to_other:ident, $other:literal = $scale:literal)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            #[doc = concat!("From ", $unit, ".")]
            #[must_use]
            pub const fn $from(value: f64) -> Self {
                Self(value)
            }

            #[doc = concat!("In ", $unit, ".")]
            #[must_use]
            pub const fn $to(self) -> f64 {
                self.0
            }

            $(
                #[doc = concat!("From ", $other, ".")]
                #[must_use]
                pub const fn $from_other(value: f64) -> Self {
                    Self(value / $scale)
                }

                #[doc = concat!("In ", $other, ".")]
                #[must_use]
                pub const fn $to_other(self) -> f64 {
                    self.0 * $scale
                }
            )*
        }
    };
}

quantity! {
    /// A part of the network's hashrate.
    Share: from_percent, to_percent, "percent"
}
quantity! {
    /// A part of any other whole: of a bill, of a payment, of what a site draws.
    Part: from_percent, to_percent, "percent"
}
quantity! {
    /// Attempts at a block per unit of time.
    Hashrate: from_ehs, to_ehs, "EH/s (10^18 hashes a second)";
        from_phs, to_phs, "PH/s (10^15 hashes a second)" = 1e3;
        from_ths, to_ths, "TH/s (10^12 hashes a second)" = 1e6;
        from_hs, to_hs, "hashes a second" = 1e18
}
quantity! {
    /// Electric power.
    Power: from_mw, to_mw, "MW"; from_w, to_w, "W" = 1e6
}
quantity! {
    /// Electric energy.
    Energy: from_mwh, to_mwh, "MWh"
}
quantity! {
    /// Energy that a machine spends on a hash, measured at the machine.
    Efficiency: from_j_per_th, to_j_per_th, "J/TH, the same as W per TH/s"
}
quantity! {
    /// Power usage effectiveness: what a site draws, over what its machines draw.
    Pue: from_ratio, to_ratio, "a ratio of 1 or more"
}
quantity! {
    /// A length of time.
    Hours: from_hours, to_hours, "hours"; from_seconds, to_seconds, "seconds" = 3600.0
}
quantity! {
    /// How hard a block is to find, as in the block header; 1 is the least.
    Difficulty: from_ratio, to_ratio, "multiples of the least difficulty"
}
quantity! {
    /// A number of blocks; an expected one need not be whole.
    Blocks: from_count, to_count, "blocks"
}
quantity! {
    /// An amount of bitcoin.
    Btc: from_btc, to_btc, "BTC"
}
quantity! {
    /// An amount of US dollars.
    Usd: from_usd, to_usd, "USD"
}
quantity! {
    /// The price of a bitcoin.
    UsdPerBtc: from_usd_per_btc, to_usd_per_btc, "USD per BTC"
}
quantity! {
    /// The price of electricity, or what is paid for drawing none.
    UsdPerMwh: from_usd_per_mwh, to_usd_per_mwh, "USD per MWh, a tenth of a cent per kWh"
}
quantity! {
    /// What a block pays who finds it.
    BtcPerBlock: from_btc_per_block, to_btc_per_block, "BTC per block"
}
quantity! {
    /// Hashprice in bitcoin: what a unit of hashrate is expected to earn in a day.
    Hashprice: from_btc_per_ph_day, to_btc_per_ph_day, "BTC per PH/s per day"
}
quantity! {
    /// Hashprice in dollars: what a unit of hashrate is expected to earn in a day.
    HashpriceUsd: from_usd_per_ph_day, to_usd_per_ph_day, "USD per PH/s per day"
}

impl Part {
    /// All that is not in this part. Of a whole less a part of it, rounding may leave something
    /// below zero; of the rest of 100% it leaves nothing.
    #[must_use]
    pub const fn rest(self) -> Self {
        Self(100.0 - self.0)
    }
}

/// A block's place in the chain, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Height(u32);

impl Height {
    /// The block at this height.
    #[must_use]
    pub const fn new(height: u32) -> Self {
        Self(height)
    }

    /// The height as a number.
    #[must_use]
    pub const fn to_u32(self) -> u32 {
        self.0
    }
}

/// `a × b = c`: gives both orders of the product and both quotients. The scale is
/// what the units the quantities are kept in leave over.
macro_rules! product {
    ($a:ident * $b:ident = $c:ident, $scale:literal) => {
        product!(@ $a, Mul, mul, $b, $c, |a, b| a * b * $scale);
        product!(@ $b, Mul, mul, $a, $c, |b, a| b * a * $scale);
        product!(@ $c, Div, div, $a, $b, |c, a| c / a / $scale);
        product!(@ $c, Div, div, $b, $a, |c, b| c / b / $scale);
    };
    (@ $left:ident, $op:ident, $method:ident, $right:ident, $out:ident, $how:expr) => {
        impl $op<$right> for $left {
            type Output = $out;

            fn $method(self, right: $right) -> $out {
                let how: fn(f64, f64) -> f64 = $how;
                $out(how(self.0, right.0))
            }
        }
    };
}

// EH/s × J/TH = 10^18/10^12 J/s = 10^6 W = 1 MW
product!(Hashrate * Efficiency = Power, 1.0);
product!(Blocks * BtcPerBlock = Btc, 1.0);
product!(Btc * UsdPerBtc = Usd, 1.0);
product!(Power * Hours = Energy, 1.0);
product!(Energy * UsdPerMwh = Usd, 1.0);
product!(Hashprice * UsdPerBtc = HashpriceUsd, 1.0);

/// A part of a quantity is a quantity of its kind.
macro_rules! part {
    ($($whole:ident * $part:ident),+) => {$(
        impl Mul<$part> for $whole {
            type Output = Self;

            fn mul(self, part: $part) -> Self {
                // The part first: all of a quantity is that quantity, to the last bit.
                Self(self.0 * (part.0 / 100.0))
            }
        }
    )+};
}

part!(
    Hashrate * Share,
    Power * Share,
    Blocks * Share,
    Btc * Share,
    Energy * Part,
    Usd * Part
);

/// Quantities that add up.
macro_rules! sum {
    ($($name:ident),+) => {$(
        impl Add for $name {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
    )+};
}

sum!(Btc, BtcPerBlock, Energy, Hours, Power, Usd);

impl Sub for Power {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sub for Usd {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

// Ratios, and scaling by one.

impl Div for Hashrate {
    type Output = Share;

    fn div(self, whole: Self) -> Share {
        Share(self.0 / whole.0 * 100.0)
    }
}

/// How many times one quantity is in another of its kind.
macro_rules! ratio {
    ($($name:ident),+) => {$(
        impl Div for $name {
            type Output = f64;

            fn div(self, other: Self) -> f64 {
                self.0 / other.0
            }
        }
    )+};
}

ratio!(Btc, Power, Usd);

impl Div<f64> for Btc {
    type Output = Self;

    fn div(self, by: f64) -> Self {
        Self(self.0 / by)
    }
}

impl Mul<Pue> for Power {
    type Output = Self;

    fn mul(self, pue: Pue) -> Self {
        Self(self.0 * pue.0)
    }
}

impl Div<Pue> for Power {
    type Output = Self;

    fn div(self, pue: Pue) -> Self {
        Self(self.0 / pue.0)
    }
}
