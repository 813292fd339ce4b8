//! The rules that say an effect of a group of people.

/// The rule that made a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimRule {
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

impl ClaimRule {
    /// "the killing of nine", "the murder of Ana Ruiz": the text says of it by a noun that it has
    /// happened.
    pub fn is_of_noun(self) -> bool {
        matches!(self, ClaimRule::ActionNoun | ClaimRule::SingleAction)
    }

    /// "the death toll rose to six", "seven deaths": a number of people, which no verb says when
    /// they died.
    pub fn is_count(self) -> bool {
        matches!(self, ClaimRule::Count | ClaimRule::CountedNoun | ClaimRule::Phrase)
    }

    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            ClaimRule::Active => "active",
            ClaimRule::Passive => "passive",
            ClaimRule::Inverted => "inverted",
            ClaimRule::Reflexive => "reflexive",
            ClaimRule::Intransitive => "intransitive",
            ClaimRule::Participle => "participle",
            ClaimRule::NoAuxiliary => "no auxiliary",
            ClaimRule::Headline => "headline",
            ClaimRule::SharedAuxiliary => "shared auxiliary",
            ClaimRule::Apposed => "apposed",
            ClaimRule::ActionNoun => "action noun",
            ClaimRule::SingleAction => "single action",
            ClaimRule::NoneReported => "none reported",
            ClaimRule::CountedNoun => "counted noun",
            ClaimRule::Adjective => "adjective",
            ClaimRule::Count => "count",
            ClaimRule::Phrase => "phrase",
            ClaimRule::Including => "including",
            ClaimRule::OfThem => "of them",
            ClaimRule::List => "list",
            ClaimRule::Among => "among",
        }
    }
}
