//! The rules that say an effect of a group of people.

/// Which rule made a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// "killed two guards"
    Active,
    /// "two guards were killed"
    Passive,
    /// "Also killed was a vendor"
    Inverted,
    /// "the boy shot himself"
    Reflexive,
    /// "two guards died"
    Intransitive,
    /// "…, killing two guards"
    Participle,
    /// In headlines "Two guards killed"
    NoAuxiliary,
    /// In headlines "Guard, 40, killed"
    Headline,
    /// "was hit by a car and killed"
    SharedAuxiliary,
    /// "Ana Ruiz, kidnapped by rebels, …"
    Apposed,
    /// "the death of seven miners"
    ActionNoun,
    /// "the murder of Ana Ruiz"
    SingleAction,
    /// "no reports of injuries"
    NoneReported,
    /// "seven deaths"
    CountedNoun,
    /// "16 missing soldiers"
    Adjective,
    /// "the death toll rose to six"
    Count,
    /// "claimed the lives of nine"
    Phrase,
    /// "…, including two children"
    Including,
    /// "five died, three of them children"
    OfThem,
    /// "a driver, two guards and three nurses were killed"
    List,
    /// "Among the dead were two children"
    Among,
}

impl Rule {
    /// "the killing of nine", "the murder of Ana Ruiz": the text says of it by a noun that it has happened.
    pub fn is_of_noun(self) -> bool {
        matches!(self, Rule::ActionNoun | Rule::SingleAction)
    }

    /// "the death toll rose to six", "seven deaths": a number of people, which no verb says when they died.
    pub fn is_count(self) -> bool {
        matches!(self, Rule::Count | Rule::CountedNoun | Rule::Phrase)
    }

    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Active => "active",
            Rule::Passive => "passive",
            Rule::Inverted => "inverted",
            Rule::Reflexive => "reflexive",
            Rule::Intransitive => "intransitive",
            Rule::Participle => "participle",
            Rule::NoAuxiliary => "no auxiliary",
            Rule::Headline => "headline",
            Rule::SharedAuxiliary => "shared auxiliary",
            Rule::Apposed => "apposed",
            Rule::ActionNoun => "action noun",
            Rule::SingleAction => "single action",
            Rule::NoneReported => "none reported",
            Rule::CountedNoun => "counted noun",
            Rule::Adjective => "adjective",
            Rule::Count => "count",
            Rule::Phrase => "phrase",
            Rule::Including => "including",
            Rule::OfThem => "of them",
            Rule::List => "list",
            Rule::Among => "among",
        }
    }
}
