//! Amounts in short, and an account line by line.

use idle_loss::costs::Net;
use idle_loss::units::{Part, Usd, UsdPerMwh};

pub fn usd(amount: f64) -> Usd {
    Usd::from_usd(amount)
}

pub fn percent(part: f64) -> Part {
    Part::from_percent(part)
}

pub fn per_mwh(price: f64) -> UsdPerMwh {
    UsdPerMwh::from_usd_per_mwh(price)
}

/// The lines in their order, and their sum.
pub fn lines(net: &Net) -> [f64; 10] {
    [
        net.gross,
        net.pool_fee_not_paid,
        net.electricity_not_bought,
        net.standby_power,
        net.fixed_charges,
        net.restart,
        net.never_back,
        net.credits,
        net.won_back,
        net.net,
    ]
    .map(Usd::to_usd)
}
