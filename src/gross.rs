//! The loss as the network stood when the machines went dark: from the size to a share, from the
//! hours to what the network earns in them.

use crate::network::{self, DAY};
use crate::numbers::{Numbers, Size};
use crate::units::{Blocks, Btc, Hashrate, Hours, Share, Usd};

/// So little time that what is earned in it is in proportion: a billionth of an hour, as a power of two.
const MOMENT: Hours = Hours::from_hours(1.0 / (1 << 30) as f64);

impl Numbers {
    /// The size that is said to stand still, as a share of the network: a range may exceed it.
    pub fn asked(&self) -> Share {
        let hashrate = match self.size() {
            Size::Share(share) => return share,
            Size::Hashrate(hashrate) => hashrate,
            Size::Power(power, fleet) => fleet.hashrate(power),
        };
        hashrate / self.network()
    }

    /// The hashrate that stands still: never more than the network's, which power may exceed by a
    /// rounding.
    pub fn hashrate(&self) -> Hashrate {
        let network = self.network();
        let hashrate = match self.size() {
            Size::Share(share) => network * share,
            Size::Hashrate(hashrate) => hashrate,
            Size::Power(power, fleet) => fleet.hashrate(power),
        };
        if hashrate > network {
            network
        } else {
            hashrate
        }
    }

    /// The same as a share of the network.
    pub fn share(&self) -> Share {
        match self.size() {
            Size::Share(share) => share,
            Size::Hashrate(_) | Size::Power(..) => self.hashrate() / self.network(),
        }
    }

    /// What the whole network earns in this time from the outage's start, over the halvings in it.
    pub fn income(&self, time: Hours) -> Btc {
        let blocks = network::blocks_in(time);
        network::subsidies(self.start(), blocks) + blocks * self.fees()
    }

    /// The blocks that the idle machines were expected to find.
    pub fn blocks(&self) -> Blocks {
        network::blocks_in(self.outage()) * self.share()
    }

    /// The loss, while all of it is dark.
    pub fn loss(&self) -> Btc {
        self.income(self.outage()) * self.share()
    }

    /// The loss for every 24 hours of the outage, on average; of an outage of no time, what the
    /// first would be.
    pub fn loss_per_24h(&self) -> Btc {
        self.income(self.time()) * self.share() / (self.time().to_hours() / DAY.to_hours())
    }

    /// The loss in dollars, or for every 24 hours of it, as if a size could be more than the network:
    /// what a range is laid out by.
    pub fn unbound(&self, timed: bool) -> f64 {
        let (mut time, mut days) = (self.outage(), 1.0);
        if !timed {
            time = self.time();
            days = time.to_hours() / DAY.to_hours();
        }
        (self.income(time) * self.asked() / days * self.price()).to_usd()
    }

    /// The time of the outage, or a moment if it took none.
    fn time(&self) -> Hours {
        if self.outage() > MOMENT {
            self.outage()
        } else {
            MOMENT
        }
    }

    /// The loss in dollars.
    pub fn loss_usd(&self) -> Usd {
        self.loss() * self.price()
    }
}
