//! From a list as it came over a wire to sites: each entry is held against what a site is.
//!
//! What is wrong is told with its place, counted from 0 as in the list: `sites[3].powerMw`.

use crate::fields::{Field, MOST_SITES, SITE_KEYS, SITES};
use crate::refusal::{Problem, Refusals, number};
use crate::sites::Site;
use crate::units::Power;
use crate::value::Value;

/// The sites of a list, as far as nothing in it was refused.
pub(crate) fn sites(value: &Value, refusals: &mut Refusals) -> Result<Vec<Site>, Problem> {
    let came = match value {
        Value::List(entries) if entries.is_empty() => "an empty list".to_owned(),
        Value::List(entries) if entries.len() > usize::from(MOST_SITES) => {
            "a longer list".to_owned()
        }
        Value::List(entries) => {
            let entries = entries.iter().enumerate();
            let sites = entries.map(|(place, entry)| {
                let at = [SITES, "[", &place.to_string(), "]"].concat();
                site(entry, &at, refusals)
            });
            return Ok(sites.collect());
        }
        other => other.told(),
    };
    Err(Problem::NotAList { came })
}

/// The site of an entry, as far as nothing was refused.
fn site(entry: &Value, at: &str, refusals: &mut Refusals) -> Site {
    let mut site = Site {
        name: String::new(),
        power: Power::from_mw(0.0),
        group: None,
    };
    let Value::Object(entries) = entry else {
        refusals.add(at, Problem::NotAnObject { came: entry.told() });
        return site;
    };
    let mut refuse = |key: &str, problem| refusals.add(&[at, ".", key].concat(), problem);
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
