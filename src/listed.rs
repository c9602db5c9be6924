//! From a list as it came over a wire to sites: each entry is held against what a site is.
//!
//! What is wrong is told with its place, counted from 0 as in the list: `sites[3].powerMw`.

use crate::fields::{Field, MOST_SITES, SITE_KEYS, SITES};
use crate::refusal::{Problem, Refusal, number};
use crate::sites::Site;
use crate::units::Power;
use crate::value::Value;

/// The sites of a list, or all that is wrong with it.
pub(crate) fn sites(value: &Value) -> Result<Vec<Site>, Vec<Refusal>> {
    let came = match value {
        Value::List(entries) if entries.is_empty() => "an empty list".to_owned(),
        Value::List(entries) if entries.len() > usize::from(MOST_SITES) => {
            "a longer list".to_owned()
        }
        Value::List(entries) => return each(entries),
        other => other.told(),
    };
    Err(vec![Refusal {
        field: SITES.to_owned(),
        problem: Problem::NotAList { came },
    }])
}

fn each(entries: &[Value]) -> Result<Vec<Site>, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let mut sites = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let mut refuse = |key: &str, problem| {
            let dot = if key.is_empty() { "" } else { "." };
            let field = format!("{SITES}[{place}]{dot}{key}");
            refusals.push(Refusal { field, problem });
        };
        sites.push(site(entry, &mut refuse));
    }
    if refusals.is_empty() {
        Ok(sites)
    } else {
        Err(refusals)
    }
}

/// The site of an entry, as far as nothing was refused.
fn site(entry: &Value, refuse: &mut dyn FnMut(&str, Problem)) -> Site {
    let mut site = Site {
        name: String::new(),
        power: Power::from_mw(0.0),
        group: None,
    };
    let Value::Object(entries) = entry else {
        refuse("", Problem::NotAnObject { came: entry.told() });
        return site;
    };
    let mut came = [false; SITE_KEYS.len()];
    for (key, value) in entries {
        let taken = match SITE_KEYS.iter().position(|known| known == key) {
            None => Err(Problem::Unknown {
                known: SITE_KEYS.to_vec(),
            }),
            Some(at) if std::mem::replace(&mut came[at], true) => Err(Problem::Twice),
            Some(0) => text(value).map(|text| site.name = text),
            Some(1) => {
                number(value, Field::PowerMw.row()).map(|mw| site.power = Power::from_mw(mw))
            }
            Some(_) => text(value).map(|text| site.group = Some(text)),
        };
        if let Err(problem) = taken {
            refuse(key, problem);
        }
    }
    // The last one, the group, may be absent.
    for (key, _) in SITE_KEYS.iter().zip(came).take(2).filter(|(_, came)| !came) {
        refuse(key, Problem::Missing { one_of: vec![key] });
    }
    site
}

fn text(value: &Value) -> Result<String, Problem> {
    match value {
        Value::Text(text) if text.bytes().any(|byte| byte != b' ') => Ok(text.clone()),
        other => Err(Problem::NotAText { came: other.told() }),
    }
}
