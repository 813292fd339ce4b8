//! The rules that say an effect of a group of people.

named_rules! {
    /// The rule that made a claim.
    ClaimRule:
    /// "killed two guards"
    Active "active"
    /// "two guards were killed"
    Passive "passive"
    /// "Also killed was a vendor"
    Inverted "inverted"
    /// "the boy shot himself"
    Reflexive "reflexive"
    /// "two guards died"
    Intransitive "intransitive"
    /// "…, killing two guards"
    Participle "participle"
    /// In headlines "Two guards killed"
    NoAuxiliary "no auxiliary"
    /// In headlines "Guard, 40, killed"
    Headline "headline"
    /// "was hit by a car and killed"
    SharedAuxiliary "shared auxiliary"
    /// "Ana Ruiz, kidnapped by rebels, …"
    Apposed "apposed"
    /// "the death of seven miners"
    ActionNoun "action noun"
    /// "the murder of Ana Ruiz"
    SingleAction "single action"
    /// "no reports of injuries"
    NoneReported "none reported"
    /// "seven deaths"
    CountedNoun "counted noun"
    /// "16 missing soldiers"
    Adjective "adjective"
    /// "the death toll rose to six"
    Count "count"
    /// "claimed the lives of nine"
    Phrase "phrase"
    /// "…, including two children"
    Including "including"
    /// "five died, three of them children"
    OfThem "of them"
    /// "a driver, two guards and three nurses were killed"
    List "list"
    /// "Among the dead were two children"
    Among "among"
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
}
