//! What goes out over the wire, as one type.
//!
//! # Why a tree, and no structs that serde derives from?
//!
//! Because a page loads it. One type that is handed over is one piece of code; a struct for each
//! part of the answer is one for each, and was a fifth of the module's weight.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// What goes out over the wire.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Tree {
    /// What is absent: `null`, so that an object always has all its keys.
    #[default]
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A word.
    Text(String),
    /// Several of a kind.
    List(Vec<Tree>),
    /// Names, in an order of their own, and what they stand for.
    Object(&'static [&'static str], Vec<Tree>),
}

impl Tree {
    /// What stands under a name of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(names, values) = self else {
            return None;
        };
        let place = names.iter().position(|known| *known == name)?;
        values.get(place)
    }

    /// Hands it to a serializer, for those that do not know serde.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn hand_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    /// By one loop for all objects: a `vec![]` of each would be one piece of code for each.
    pub(crate) fn object(names: &'static [&'static str], values: &mut [Self]) -> Self {
        Self::Object(names, values.iter_mut().map(std::mem::take).collect())
    }

    /// An object of nothing but numbers; `NaN` stands for what is absent.
    pub(crate) fn numbers(names: &'static [&'static str], values: &[f64]) -> Self {
        let number = |value: &f64| Some(*value).filter(|value| !value.is_nan()).into();
        Self::Object(names, values.iter().map(number).collect())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(names, values) => {
                let mut map = serializer.serialize_map(Some(names.len()))?;
                for (name, value) in names.iter().zip(values) {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl From<bool> for Tree {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<f64> for Tree {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Tree>> From<Option<T>> for Tree {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Tree>> FromIterator<T> for Tree {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Vec::new();
        for item in items {
            list.push(item.into());
        }
        Self::List(list)
    }
}

/// An object of nothing but numbers, from its names and numbers.
macro_rules! numbers {
    ($($name:ident: $value:expr),+ $(,)?) => {
        Tree::numbers(&[$(stringify!($name)),+], &[$($value),+])
    };
}

/// An object, from its names and what they stand for.
macro_rules! object {
    ($($name:ident: $value:expr),+ $(,)?) => {
        Tree::object(&[$(stringify!($name)),+], &mut [$(Tree::from($value)),+])
    };
}

pub(crate) use {numbers, object};
