//! The fields by their names, those of the ends of ranges included.

use crate::fields::{CAUSE, End, Field, Group, PAYOUT, Row, SITES, TABLE};

impl Group {
    /// The fields that say this quantity.
    #[must_use]
    pub fn fields(self) -> Vec<Field> {
        let of_it = |row: &&Row| row.group == Some(self);
        TABLE.iter().filter(of_it).map(|row| row.field).collect()
    }
}

impl Field {
    /// The names of all fields: those of the table in its order, then those that are no numbers.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::all().map(Self::name).chain([SITES, CAUSE, PAYOUT])
    }

    /// The field of this name on the wire.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|field| field.name() == name)
    }

    /// The field whose range this name gives an end of.
    #[must_use]
    pub fn end_named(name: &str) -> Option<(Self, End)> {
        let of = |end: End| Some((Self::named(name.strip_suffix(end.name())?)?, end));
        let ended = End::BOTH.into_iter().find_map(of);
        ended.filter(|(field, _)| field.row().ranged)
    }

    /// The name of an end of its range.
    #[must_use]
    pub fn end_name(self, end: End) -> String {
        [self.name(), end.name()].concat()
    }
}
