//! How near a figure has to be, as a part of it.

/// `within` is a part of `to`; the message shows the arithmetic.
#[track_caller]
pub fn near(what: f64, to: f64, within: f64, arithmetic: &str) {
    let off = what / to - 1.0;
    assert!(
        off.abs() <= within,
        "{what} is {:.3}% off {to} = {arithmetic}",
        off * 100.0
    );
}
