//! A figure, what it is held against, and what it implies, in short.

use idle_loss::claim::{Bounds, Claim, Held, Implied, implied};
use idle_loss::network::{self, blocks_in};
use idle_loss::units::{
    Btc, BtcPerBlock, Difficulty, Hashrate, Hours, Power, Share, Usd, UsdPerBtc,
};

pub fn hours(hours: f64) -> Hours {
    Hours::from_hours(hours)
}

pub fn claim(usd: f64, in_hours: f64) -> Claim {
    Claim {
        usd: Usd::from_usd(usd),
        hours: hours(in_hours),
    }
}

pub fn held(difficulty: f64, share: f64, price: f64) -> Held {
    Held {
        network: network::hashrate(Difficulty::from_ratio(difficulty)),
        network_power: None,
        idle: Share::from_percent(share),
        price: UsdPerBtc::from_usd_per_btc(price),
    }
}

pub fn bounds() -> Bounds {
    Bounds {
        share: Share::from_percent(0.0)..=Share::from_percent(100.0),
        hashrate: Hashrate::from_ehs(0.0)..=Hashrate::from_ehs(100_000.0),
        power: Power::from_mw(0.0)..=Power::from_mw(1_000_000.0),
        price: UsdPerBtc::from_usd_per_btc(0.0)..=UsdPerBtc::from_usd_per_btc(10_000_000.0),
        hours: hours(0.0)..=hours(8784.0),
    }
}

/// What the network earns if every block pays the same.
pub fn flat(reward: f64) -> impl Fn(Hours) -> Btc {
    move |hours| blocks_in(hours) * BtcPerBlock::from_btc_per_block(reward)
}

/// What it earns if a block pays half as much from some hour on.
pub fn halved(at: f64, reward: f64) -> impl Fn(Hours) -> Btc {
    move |length| {
        let before = hours(length.to_hours().min(at));
        let after = hours((length.to_hours() - at).max(0.0));
        let paid = |time, reward| blocks_in(time) * BtcPerBlock::from_btc_per_block(reward);
        Btc::from_btc(paid(before, reward).to_btc() + paid(after, reward / 2.0).to_btc())
    }
}

pub fn of(claim: Claim, held: Held, reward: f64) -> Implied {
    implied(&claim, &held, &bounds(), flat(reward))
}
