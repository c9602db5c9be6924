//! The exponential, the logarithm and their kin, held against the standard library's.

use idle_loss::float::{exp, floor, ln, round, sqrt};

/// Numbers between two, evenly.
fn between(from: f64, to: f64) -> impl Iterator<Item = f64> {
    const PARTS: u32 = 200_000;
    (0..=PARTS).map(move |part| from + (to - from) * f64::from(part) / f64::from(PARTS))
}

/// The greatest error of a function, as a part of the right value or of `least`, if that is more.
fn off(
    numbers: impl Iterator<Item = f64>,
    came: fn(f64) -> f64,
    right: fn(f64) -> f64,
    least: f64,
) -> f64 {
    let off = |x: f64| (came(x) - right(x)).abs() / right(x).abs().max(least);
    numbers.map(off).fold(0.0, f64::max)
}

#[test]
fn exp_is_what_it_says() {
    let near = off(between(-20.0, 20.0), exp, f64::exp, 0.0);
    assert!(near < 2e-14, "{near}");
    let far = off(between(-708.0, 709.0), exp, f64::exp, 0.0);
    assert!(far < 2e-13, "{far}");
}

#[test]
fn exp_ends_where_floats_end() {
    assert_eq!(exp(0.0).to_bits(), 1.0_f64.to_bits());
    assert_eq!(exp(f64::NEG_INFINITY).to_bits(), 0.0_f64.to_bits());
    assert_eq!(exp(-709.0).to_bits(), 0.0_f64.to_bits());
    assert!(exp(710.0).is_infinite() && exp(f64::INFINITY).is_infinite());
    assert!(exp(f64::NAN).is_nan());
}

#[test]
fn ln_is_what_it_says() {
    let around_1 = off(between(0.25, 4.0), ln, f64::ln, 1.0);
    assert!(around_1 < 1e-15, "{around_1}");
    let powers = || between(-700.0, 700.0).map(f64::exp);
    let all = off(powers(), ln, f64::ln, 1.0);
    assert!(all < 1e-15, "{all}");
}

/// A logarithm next to zero is as good as any other: a range of a thousandth has one.
#[test]
fn ln_next_to_1_loses_no_digits() {
    let next = off(between(1.0 + 1e-9, 1.0 + 1e-6), ln, f64::ln, 0.0);
    assert!(next < 1e-15, "{next}");
}

#[test]
fn ln_ends_where_floats_end() {
    assert_eq!(ln(1.0).to_bits(), 0.0_f64.to_bits());
    assert!(ln(0.0).is_infinite() && ln(0.0) < 0.0);
    assert!(ln(f64::INFINITY).is_infinite());
    assert!(ln(f64::NAN).is_nan());
    for least in [f64::from_bits(1), f64::MIN_POSITIVE, f64::MAX] {
        let off = (ln(least) / least.ln() - 1.0).abs();
        assert!(off < 1e-15, "ln {least:e}: {off}");
    }
}

#[test]
fn sqrt_is_what_it_says() {
    let all = off(between(0.0, 100.0), sqrt, f64::sqrt, 0.0_f64.next_up());
    assert!(all < 1e-14, "{all}");
}

#[test]
fn whole_numbers_are_the_standard_librarys() {
    for x in between(-1e6, 1e6).chain([-0.5, 0.5, 1.5, -1.5, 0.0, 2_147_483_647.0]) {
        assert!((floor(x) - x.floor()).abs() < 0.5, "floor {x}");
        assert!(
            (round(x) - (x + 0.5).floor()).abs() < 0.5,
            "round {x}: of two the greater"
        );
    }
}
