//! A list of sites, its sums, and the total that was printed.

mod close;
mod seed;

use close::close;
use idle_loss::sites::{Against, Site, Sum, Tally, last_place, tally};
use idle_loss::units::Power;
use proptest::prelude::*;
use seed::same_cases_every_time;

fn site(name: &str, mw: f64, group: Option<&str>) -> Site {
    Site {
        name: name.to_owned(),
        power: Power::from_mw(mw),
        group: group.map(str::to_owned),
    }
}

/// V6: the energy ministry of Kazakhstan, February 2022.
fn farms() -> Vec<Site> {
    let closed = [
        ("Karaganda region", 31.0),
        ("Pavlodar region", 22.0),
        ("Turkistan region", 3.28),
        ("Akmola region", 1.03),
        ("Kostanay region", 0.82),
        ("Nur-Sultan", 1.8),
        ("Almaty", 3.5),
        ("Shymkent", 4.0),
    ];
    let self_limited = [("Western Kazakhstan", 91.0), ("Karaganda", 44.0)];
    let closed = closed.map(|(name, mw)| site(name, mw, Some("closed")));
    let self_limited = self_limited.map(|(name, mw)| site(name, mw, Some("self-limited")));
    closed.into_iter().chain(self_limited).collect()
}

fn against(sum: &Sum) -> Against {
    sum.against.expect("a total was printed")
}

/// Sums of ten numbers of at most 202: 10 × 1.1e-16 × 202 = 2.3e-13.
const ADDING_UP: f64 = 1e-12;

#[test]
fn the_thirteen_farms() {
    let Tally { all, groups, .. } = tally(&farms(), Some(Power::from_mw(202.0)));
    let names: Vec<_> = groups.iter().map(|sum| sum.group.as_deref()).collect();
    assert_eq!(names, [Some("closed"), Some("self-limited")]);

    let regions = "31 + 22 + 3.28 + 1.03 + 0.82 + 1.8 + 3.5 + 4";
    close(groups[0].power.to_mw(), 67.43, ADDING_UP, regions);
    close(
        against(&groups[0]).difference.to_mw(),
        -134.57,
        ADDING_UP,
        "67.43 − 202",
    );
    assert!(!against(&groups[0]).agrees, "the regions alone are not it");

    close(groups[1].power.to_mw(), 135.0, ADDING_UP, "91 + 44");
    assert!(
        !against(&groups[1]).agrees,
        "the self-limited alone are not it"
    );

    close(all.power.to_mw(), 202.43, ADDING_UP, "67.43 + 135");
    let all = against(&all);
    close(all.difference.to_mw(), 0.43, ADDING_UP, "202.43 − 202");
    let halves = "0.5 of 202, 5 × 0.5, 2 × 0.05 and 3 × 0.005";
    close(all.rounding.to_mw(), 3.115, ADDING_UP, halves);
    assert!(all.agrees, "all of them are");
}

#[test]
fn adding_the_self_limited_to_the_total_counts_twice() {
    let mut twice = farms();
    twice.push(site("Western Kazakhstan", 91.0, None));
    twice.push(site("Karaganda", 44.0, None));
    let all = tally(&twice, Some(Power::from_mw(202.0))).all;
    close(all.power.to_mw(), 337.43, ADDING_UP, "202.43 + 135");
    assert!(!against(&all).agrees);
}

#[test]
fn without_a_total_there_is_nothing_to_hold_against() {
    let tally = tally(&farms(), None);
    assert_eq!(tally.printed, None);
    let mut sums = tally.groups.iter().chain([&tally.all]);
    assert!(sums.all(|sum| sum.against.is_none()));
}

#[test]
fn a_site_without_a_group_counts_in_all_alone() {
    let sites = [
        site("A", 1.0, None),
        site("B", 2.0, Some("dark")),
        site("C", 4.0, None),
    ];
    let tally = tally(&sites, None);
    close(tally.all.power.to_mw(), 7.0, 0.0, "1 + 2 + 4");
    assert_eq!(tally.groups.len(), 1);
    close(tally.groups[0].power.to_mw(), 2.0, 0.0, "B");
}

#[test]
fn groups_stand_in_the_order_in_which_they_first_come() {
    let sites = ["b", "a", "b", "c"].map(|word| site("farm", 1.0, Some(word)));
    let sums = tally(&sites, None).groups;
    let told: Vec<_> = sums
        .iter()
        .map(|sum| (sum.group.as_deref(), sum.power.to_mw()))
        .collect();
    assert_eq!(told, [(Some("b"), 2.0), (Some("a"), 1.0), (Some("c"), 1.0)]);
}

/// One site and one total: the halves of both are all that may lie between them.
#[test]
fn rounding_explains_its_halves_and_no_more() {
    let agrees = |mw, total| {
        let all = tally(&[site("farm", mw, None)], Some(Power::from_mw(total))).all;
        against(&all).agrees
    };
    assert!(agrees(3.0, 4.0), "3.5 rounds to either");
    assert!(!agrees(3.0, 5.0));
    assert!(
        agrees(0.7, 0.8),
        "0.75 is either, though 0.8 − 0.7 is more than 0.1 in binary"
    );
    assert!(!agrees(0.7, 0.9));
    assert!(agrees(3.28, 3.3), "3.28 is 3.3 to one digit");
    assert!(!agrees(3.28, 3.2));
}

#[test]
fn the_last_digit_is_found_in_the_number_itself() {
    let places = [
        (202.0, 1.0),
        (200.0, 1.0),
        (0.0, 1.0),
        (1.8, 0.1),
        (3.28, 0.01),
        (0.82, 0.01),
        (1.005, 0.001),
        (0.1 + 0.2, 0.1),
        (999_999.123_456, 1e-6),
        (0.000_001, 1e-6),
        (1.0 / 3.0, 1e-6),
        (1_000_000.0, 1.0),
    ];
    for (number, place) in places {
        close(
            last_place(number),
            place,
            place * 1e-12,
            &number.to_string(),
        );
    }
}

proptest! {
    #![proptest_config(same_cases_every_time(500))]

    /// As many digits as are written are found, up to six, whatever the number.
    #[test]
    fn no_digit_is_lost_or_made_up(units in 0_u32..1_000_000_000, digits in 0_u8..=6) {
        let number = f64::from(units) / 10_f64.powi(i32::from(digits));
        let written = number.to_string();
        let place = written.split_once('.').map_or(1.0, |(_, after)| {
            after.chars().fold(1.0, |place, _| place / 10.0)
        });
        prop_assert!((last_place(number) / place - 1.0).abs() < 1e-9, "{written}");
    }

    /// A list whose total was added up and then rounded always agrees with it, and the groups
    /// of a list without strays add up to all of it.
    #[test]
    fn a_total_that_was_added_up_and_rounded_agrees(
        sites in prop::collection::vec((0_u32..100_000, 0_usize..3), 1..40),
        digits in 0_i32..3,
    ) {
        let list: Vec<Site> = sites
            .iter()
            .map(|&(hundredths, group)| {
                site("farm", f64::from(hundredths) / 100.0, Some(["a", "b", "c"][group]))
            })
            .collect();
        let exact: f64 = sites.iter().map(|&(hundredths, _)| f64::from(hundredths) / 100.0).sum();
        let shift = 10_f64.powi(digits);
        let printed = Power::from_mw((exact * shift).round() / shift);
        let tally = tally(&list, Some(printed));
        prop_assert!(against(&tally.all).agrees, "{:?}", tally.all);

        let groups: f64 = tally.groups.iter().map(|sum| sum.power.to_mw()).sum();
        prop_assert!((groups - tally.all.power.to_mw()).abs() <= exact * 1e-12);
    }
}
