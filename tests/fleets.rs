//! Averages and machines: what was typed in gives what is in print.

mod close;

use close::close;
use idle_loss::fleets::{MACHINES, Machine, YEARS};
use idle_loss::sites::last_place;
use idle_loss::wire;
use serde_json::Value;

/// A year and a month at least.
fn dated(text: &str) -> bool {
    let mut parts = text.split('-').map(str::parse::<u32>);
    matches!(parts.next(), Some(Ok(2016..=2026))) && matches!(parts.next(), Some(Ok(1..=12)))
}

/// Half a unit of the last printed digit.
#[test]
fn watts_by_terahashes_are_the_printed_ratio() {
    let mut held = 0;
    for machine in MACHINES {
        if let Some(printed) = machine.printed_j_per_th {
            let within = last_place(printed) / 2.0;
            let ratio = machine.efficiency().to_j_per_th();
            close(ratio, printed, within, machine.name);
            held += 1;
        }
    }
    assert!(held >= 12, "the test has lost sight of the ratios: {held}");
}

/// Half a unit of the last digit that the method's notes give.
#[test]
fn averages_of_2021_and_2022_follow_from_electricity_and_hashrate() {
    let of = |period| {
        let year = YEARS.iter().find(|year| year.period == period);
        year.expect(period).efficiency().to_j_per_th()
    };
    close(
        of("2021"),
        63.5,
        0.05,
        "89.0 TWh / 8,760 h / 1.10 / 145.4 EH/s",
    );
    close(
        of("2022"),
        45.2,
        0.05,
        "95.5 TWh / 8,760 h / 1.10 / 219.4 EH/s",
    );
}

#[test]
fn what_is_not_verified_says_so() {
    for year in YEARS {
        let says_so = year.how.starts_with("not verified: ");
        assert_ne!(year.verified, says_so, "{}", year.period);
    }
}

#[test]
fn every_row_has_source_and_date() {
    for year in YEARS {
        assert!(
            !year.source.is_empty() && dated(year.date),
            "{}",
            year.period
        );
        assert!(dated(&format!("{}-01", year.period)), "{}", year.period);
    }
    for machine in MACHINES {
        assert!(
            !machine.source.is_empty() && dated(machine.date),
            "{}",
            machine.name
        );
        // A source is no older than what it tells of.
        assert!(
            machine.date[..4] >= *machine.since.to_string(),
            "{}",
            machine.name
        );
    }
}

/// An average of machines lies between the machines of its time, and falls with the years.
/// Most machines are from one listing; who else is quoted has a name, and a day of its own.
#[test]
fn machines_from_elsewhere_say_so() {
    let other = |machine: &&Machine| machine.date != MACHINES[0].date;
    let others = MACHINES.iter().filter(other);
    let told: Vec<_> = others
        .map(|machine| (machine.name, machine.source, machine.date))
        .collect();
    let table = "ASIC Miner Value, by a table of khairulazman67 on GitHub";
    let guide = "Mining Store, guide to the S19 series";
    let right = [
        ("WhatsMiner M20S", table, "2019-10-30"),
        ("Antminer S19", guide, "2021-11"),
        ("Antminer S19 Pro", guide, "2021-11"),
    ];
    assert_eq!(told, right);
}

#[test]
fn the_tables_stand_in_the_order_of_time() {
    let averages = YEARS.map(|year| year.efficiency());
    assert!(averages.is_sorted_by(|earlier, later| earlier > later));
    assert!(YEARS.map(|year| year.period).is_sorted());
    assert!(MACHINES.map(|machine| machine.since).is_sorted());

    let [first, .., last] = MACHINES.map(|machine| machine.efficiency());
    assert!(
        averages
            .iter()
            .all(|average| *average < first && *average > last)
    );
}

/// A slip of a digit or a swapped pair would be far outside of what was ever sold.
#[test]
fn machines_are_of_a_size_that_was_sold() {
    for machine in MACHINES {
        let (ths, w) = (machine.hashrate.to_ths(), machine.power.to_w());
        assert!(
            (10.0..=300.0).contains(&ths),
            "{}: {ths} TH/s",
            machine.name
        );
        assert!((1_000.0..=4_000.0).contains(&w), "{}: {w} W", machine.name);
    }
    let mut names = MACHINES.map(|machine| machine.name);
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}

/// A text that is more than a word or two.
fn told(value: &Value, least: usize) -> bool {
    value.as_str().is_some_and(|text| text.len() >= least)
}

#[test]
fn the_tables_on_the_wire_are_whole() {
    let json = |tree: wire::Tree| tree.hand_to(serde_json::value::Serializer).expect("JSON");
    let fields = json(wire::fields());
    assert!(fields.as_array().is_some_and(|rows| rows.len() > 20));
    for row in fields.as_array().into_iter().flatten() {
        assert!(told(&row["name"], 3), "{row} has a name");
        assert!(told(&row["why"], 15), "{row} says why");
        assert!(row["least"].as_f64() < row["greatest"].as_f64(), "{row}");
    }
    let fleets = json(wire::fleets());
    for (kind, count) in [("years", YEARS.len()), ("machines", MACHINES.len())] {
        let rows = fleets[kind].as_array().expect("a list");
        assert_eq!(rows.len(), count);
        for row in rows {
            assert!(told(&row["source"], 4), "{row} has a source");
            assert!(told(&row["date"], 4), "{row} has a date");
        }
    }
}
