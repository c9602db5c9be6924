//! An input's value as it came, before anything is known about it.

/// A value of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, not yet held against its bounds.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object in a list: its keys and what stands under them.
    Object(Vec<(String, Value)>),
    /// Anything else, as what it is.
    Other(&'static str),
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Value {
    /// What came, for a refusal of its kind. A number is not written out: that would link the
    /// formatting of floats, 14 kB of the wasm module before it is compressed.
    pub(crate) fn told(&self) -> String {
        match self {
            Self::Number(_) => "a number".to_owned(),
            Self::Text(text) => ["\"", text, "\""].concat(),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "object".to_owned(),
            Self::Other(kind) => (*kind).to_owned(),
        }
    }
}
