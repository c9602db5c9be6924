//! The loss and the size beside what a reader can picture, worked by hand.

mod close;
mod near;

use close::close;
use idle_loss::Field::{
    Difficulty, EfficiencyJPerTh, FeesBtcPerBlock, NetworkEhs, OutageHours, PriceUsd, Pue,
    SharePercent, StartHeight,
};
use idle_loss::fleets::MACHINES;
use idle_loss::units::Height;
use idle_loss::yardstick::{HOUSEHOLD, Yardstick, machine_of};
use idle_loss::{Field, Scenario, estimate};
use near::near;

const SHUTDOWN: [(Field, f64); 5] = [
    (SharePercent, 12.0),
    (Difficulty, 24_272_331_996_979.97),
    (StartHeight, 717_281.0),
    (FeesBtcPerBlock, 0.1056),
    (PriceUsd, 43_589.36),
];

#[track_caller]
fn yardstick(inputs: &[(Field, f64)]) -> Yardstick {
    estimate(&Scenario::new(inputs.iter().copied()).expect("a valid scenario")).yardstick
}

#[test]
fn the_shutdown_in_other_terms() {
    let fleet = [(OutageHours, 24.0), (EfficiencyJPerTh, 54.0), (Pue, 1.1)];
    let size = yardstick(&[&SHUTDOWN[..], &fleet].concat());
    near(size.network_time.to_hours(), 2.88, 1e-12, "12% of 24 h");
    // 24,272,331,996,979.97 × 2^32 / 600 is 173.748 EH/s.
    let machines = size.machines.expect("a machine of 2022");
    near(
        machines,
        219_471.0,
        1e-5,
        "12% × 173,748,123 TH/s / 95 TH/s",
    );
    let households = size.households.expect("an efficiency");
    near(
        households,
        3_099_705.0,
        1e-5,
        "20.84977 EH/s × 54 × 1.1 MW / (3,500 kWh / 8,760 h)",
    );
}

/// Half a unit of the last digit that the method gives.
#[test]
fn an_average_household_draws_400_watts() {
    near(
        HOUSEHOLD.power().to_w(),
        400.0,
        0.5 / 400.0,
        "3,500 kWh / 8,760 h",
    );
}

/// The price of the day has nothing to do with it, and neither have fees while no halving comes.
#[test]
fn all_miners_take_the_share_of_the_hours() {
    for (fees, price, hours) in [(0.0, 1.0, 100.0), (5.0, 0.0, 336.0), (0.1, 1e5, 0.0)] {
        let inputs = [
            (SharePercent, 30.0),
            (NetworkEhs, 500.0),
            (StartHeight, 800_000.0),
            (FeesBtcPerBlock, fees),
            (PriceUsd, price),
            (OutageHours, hours),
        ];
        let time = yardstick(&inputs).network_time.to_hours();
        close(time, 0.3 * hours, 1e-12 * hours, "30% of the hours");
    }
}

/// After a halving all miners earn half as much; they are measured by the outage's first day.
#[test]
fn a_halving_makes_later_hours_count_half() {
    let inputs = [
        (SharePercent, 10.0),
        (NetworkEhs, 600.0),
        (StartHeight, 840_000.0 - 144.0),
        (FeesBtcPerBlock, 0.0),
        (PriceUsd, 60_000.0),
        (OutageHours, 48.0),
    ];
    let time = yardstick(&inputs).network_time.to_hours();
    near(time, 3.6, 1e-12, "10% of (24 + 24 / 2) h");
}

#[test]
fn a_size_without_an_efficiency_has_no_households() {
    let size = yardstick(&[&SHUTDOWN[..], &[(OutageHours, 24.0)]].concat());
    assert_eq!(size.households, None);
    assert!(size.machines.is_some());
}

#[test]
fn each_time_has_its_machine() {
    let named = |height| machine_of(Height::new(height)).map(|machine| machine.name);
    assert_eq!(named(0), None);
    assert_eq!(named(419_999), None, "before the halving of 2016");
    assert_eq!(named(420_000), Some("Antminer S9"));
    assert_eq!(named(629_999), Some("Antminer S9"));
    assert_eq!(named(630_000), Some("Antminer S19"), "2020-05-11");
    assert_eq!(named(840_000), Some("Antminer S21"), "2024-04-20");
    assert_eq!(
        named(6_929_999),
        Some("Antminer S21"),
        "none is known after it"
    );

    for height in [420_000, 630_000, 840_000] {
        let machine = machine_of(Height::new(height)).expect("one of each");
        assert!(MACHINES.contains(machine), "{}", machine.name);
    }
}
