//! The rules of the house, held against its sources.

use std::fs;
use std::path::{Path, PathBuf};

use idle_loss::fields::TABLE;

/// The modules from the ground up: each one uses only those before it.
const ORDER: &[&str] = &[
    "float",
    "units",
    "network",
    "running",
    "worlds",
    "outage",
    "costs",
    "claim",
    "sites",
    "fleets",
    "normal",
    "spread",
    "kernel",
    "law",
    "field",
    "fields",
    "names",
    "numbers",
    "gross",
    "grid",
    "doubt",
    "narrow",
    "luck",
    "reasons",
    "value",
    "refusal",
    "scenario",
    "yardstick",
    "net",
    "listed",
    "rules",
    "inputs",
    "ranges",
    "net_range",
    "estimate",
    "chart",
    "tree",
    "wire",
    "wasm",
];

/// Each crate and the only modules that know it.
const HOMES: [(&str, &[&str]); 6] = [
    ("serde", &["tree"]),
    ("serde_wasm_bindgen", &["wasm"]),
    ("wasm_bindgen", &["wasm"]),
    ("talc", &["wasm"]),
    ("js_sys", &["wasm"]),
    ("web_sys", &["wasm"]),
];

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A module's code, without its comments.
fn code(module: &str) -> String {
    let text = read(format!("src/{module}.rs"));
    let lines = text.lines().map(str::trim_start);
    lines
        .filter(|line| !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether the text has the name as a word of its own.
fn names(text: &str, name: &str) -> bool {
    let part_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

/// The files below a folder, but for what is built there.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect(folder) {
        let path = entry.expect(folder).path();
        if path.is_dir() && !path.ends_with("pkg") {
            found.extend(files(path.to_str().expect("a name in UTF-8"), endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|one| ending == *one))
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_module_has_its_place() {
    let mut found: Vec<String> = files("src", &["rs"])
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|module| module != "lib" && module != "engine")
        .collect();
    let mut known = ORDER.to_vec();
    found.sort();
    known.sort_unstable();
    assert_eq!(found, known, "a new module needs a place in ORDER");
}

#[test]
fn imports_run_one_way() {
    for (place, module) in ORDER.iter().enumerate() {
        let code = code(module);
        assert!(
            !names(&code, "super"),
            "{module} goes around the order by super"
        );
        for path in code.split("crate::").skip(1) {
            let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let used = &path[..end.unwrap_or(path.len())];
            // A group of paths or a re-export of lib.rs would not say which module it is.
            assert!(
                ORDER[..place].contains(&used),
                "{module} uses crate::{used}"
            );
        }
    }
}

#[test]
fn every_dependency_has_its_home() {
    for (dependency, homes) in HOMES {
        for module in ORDER.iter().chain(&["lib"]) {
            let known = names(&code(module), dependency);
            let at_home = homes.contains(module);
            assert!(at_home || !known, "{module} knows {dependency}");
        }
        assert!(
            homes.iter().any(|home| names(&code(home), dependency)),
            "{dependency} has no home"
        );
    }
}

#[test]
fn lib_holds_no_logic() {
    let code = code("lib");
    assert!(
        !names(&code, "fn") && !names(&code, "impl"),
        "src/lib.rs only puts together"
    );
}

/// A year and a month at least.
fn dated(text: &str) -> bool {
    text.as_bytes().windows(7).any(|window| {
        let digits = |range: std::ops::Range<usize>| window[range].iter().all(u8::is_ascii_digit);
        digits(0..4) && window[4] == b'-' && digits(5..7)
    })
}

#[test]
fn every_constant_of_the_network_has_source_and_date() {
    let text = read("src/network.rs");
    let mut comment = String::new();
    let mut constants = 0;
    for line in text.lines() {
        if let Some(words) = line.strip_prefix("///") {
            comment.push_str(words);
        } else {
            if names(line, "const") && !names(line, "fn") {
                constants += 1;
                assert!(
                    dated(&comment) || comment.contains("By definition"),
                    "{line}"
                );
            }
            comment.clear();
        }
    }
    assert!(
        constants >= 6,
        "the test has lost sight of the constants: {constants}"
    );
}

#[test]
fn every_figure_in_the_tables_reasons_is_dated() {
    for row in TABLE {
        let has_year = row
            .field
            .why()
            .split(|letter: char| !letter.is_ascii_digit())
            .any(|digits| {
                digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("21"))
            });
        let has_figure = row
            .field
            .why()
            .contains(|letter: char| letter.is_ascii_digit());
        assert!(has_year || !has_figure, "{}: {}", row.name, row.field.why());
    }
}

/// `SharePercent`, `sharePercent`, `share-percent`, `share_percent`: one name in its spellings.
#[test]
fn a_field_has_one_name_everywhere() {
    let types = read("src/wire.d.ts");
    let scenario = types
        .split("interface Fields {")
        .nth(1)
        .expect("the interface");
    let scenario = scenario.split('}').next().expect("its end");
    let told: Vec<&str> = scenario
        .lines()
        .filter_map(|line| line.trim().strip_suffix(": number;"))
        .map(|name| name.trim_end_matches('?'))
        .collect();
    assert_eq!(told, TABLE.map(|row| row.name), "src/wire.d.ts");

    for row in TABLE {
        let rust = format!("{:?}", row.field);
        assert_eq!(
            rust.to_lowercase(),
            row.name.to_lowercase(),
            "src/fields.rs"
        );
        assert_eq!(rust[1..], row.name[1..], "src/fields.rs");
        assert_eq!(
            row.field.row(),
            &row,
            "the table stands in the order of the fields"
        );
    }
}

#[test]
fn the_readme_tells_the_table_as_it_is() {
    let readme = read("README.md");
    let mut told = Vec::new();
    for line in readme.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let name = cells[0].trim_matches('`');
        if TABLE.iter().any(|row| row.name == name) {
            told.push((name.to_owned(), cells[1].to_owned(), cells[2].to_owned()));
        }
    }
    let table = TABLE.map(|row| {
        let whole = if row.whole { ", whole" } else { "" };
        let bounds = format!("{} to {}{whole}", row.least, row.greatest);
        (row.name.to_owned(), row.unit.to_owned(), bounds)
    });
    assert_eq!(told, table);
}

#[test]
fn what_a_page_loads_is_private_and_safe() {
    const FORBIDDEN: [&str; 10] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "localStorage",
        "sessionStorage",
        "document.cookie",
        "indexedDB",
        "style=\"",
    ];
    let mut seen = 0;
    for path in files("www", &["js", "html", "css"]) {
        let text = read(&path);
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{} has {word}", path.display());
        }
        // Links may lead elsewhere; what is loaded may not.
        let elsewhere = text.replace("http://www.w3.org/2000/svg", "");
        for load in [
            "src=\"http",
            "url(http",
            "url(\"http",
            "import 'http",
            "fetch('http",
        ] {
            assert!(!elsewhere.contains(load), "{} has {load}", path.display());
        }
        seen += 1;
    }
    assert!(
        seen >= 10,
        "the test has lost sight of the page: {seen} files"
    );
}
