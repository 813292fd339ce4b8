//! What kind of thing a name names, and the gender of a person.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EntityType {
    Person,
    Organization,
    Place,
    /// Nationality, religion, political adherence.
    Group,
    Event,
    Other,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

/// The gender that a list's value tells.
pub fn gender(value: &str) -> Gender {
    match value {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => Gender::Unknown,
    }
}
