//! How near a figure has to be.

/// `within` is absolute; the message shows the arithmetic.
#[track_caller]
pub fn close(what: f64, to: f64, within: f64, arithmetic: &str) {
    let off = what - to;
    assert!(
        off.abs() <= within,
        "{what} is {off:e} off {to} = {arithmetic}"
    );
}
