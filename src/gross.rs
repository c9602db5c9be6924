//! The loss as the network stood when the machines went dark: from the size to a share, from the
//! hours to what the network earns in them.

use crate::network::{self, DAY};
use crate::numbers::{Numbers, Size};
use crate::units::{Blocks, Btc, Hashrate, Hours, Share, Usd};

impl Numbers {
    /// The hashrate that stands still: never more than the network's, which a range may exceed,
    /// or power by a rounding.
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
        let days = self.outage().to_hours() / DAY.to_hours();
        if days > 0.0 {
            self.loss() / days
        } else {
            let reward = network::subsidy(self.start()) + self.fees();
            network::blocks_in(DAY) * reward * self.share()
        }
    }

    /// The loss in dollars.
    pub fn loss_usd(&self) -> Usd {
        self.loss() * self.price()
    }
}
