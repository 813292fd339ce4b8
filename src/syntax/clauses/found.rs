//! The results of the walk: verbs, and the noun phrases that are their subjects.

/// The positions of a noun phrase, without modifiers after a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nominal {
    pub start: usize,
    pub end: usize,
    /// Where the last conjunct begins: `a nurse and | two guards`.
    pub last: usize,
}

/// A finite verb, or a participle that heads a reduced clause.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// Its first auxiliary or adverb.
    pub start: usize,
    /// Its main verb: `have been | killed`.
    pub head: usize,
    pub subject: Option<Subject>,
    /// Depth of its clause: 1 for a main clause.
    pub level: usize,
}

/// The grammatical subject of a verb, and how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The noun phrase of the verb's own clause.
    Own(Nominal),
    /// The subject of the verb that this one is coordinated with: `… fell and | died`.
    Shared(Nominal),
    /// A relative pronoun (its position) and its antecedent.
    Relative(usize, Option<Nominal>),
    /// The noun phrase that a participle modifies: `people | trapped in a lift`.
    Modified(Nominal),
}

impl Verb {
    /// Its subject, if that is the noun phrase of its own clause.
    pub fn own_subject(&self) -> Option<Nominal> {
        match self.subject? {
            Subject::Own(of) => Some(of),
            _ => None,
        }
    }

    /// Whether the noun phrase that begins at `start` is its subject.
    pub fn is_verb_of(&self, start: usize) -> bool {
        self.own_subject().is_some_and(|of| of.start == start)
    }
}

impl Subject {
    /// The noun phrase; for a relative pronoun its antecedent.
    pub fn nominal(self) -> Option<Nominal> {
        match self {
            Subject::Own(nominal) | Subject::Shared(nominal) | Subject::Modified(nominal) => {
                Some(nominal)
            }
            Subject::Relative(_, antecedent) => antecedent,
        }
    }

    /// The same for a verb that is joined to the first.
    pub(super) fn shared(self) -> Self {
        match self {
            Subject::Own(nominal) | Subject::Modified(nominal) => Subject::Shared(nominal),
            other => other,
        }
    }
}

/// The verbs of a line with their subjects, in order.
#[derive(Debug, Default)]
pub struct Clauses {
    pub verbs: Vec<Verb>,
    /// The subject of the first main clause, also where no verb of it was found.
    pub main_subject: Option<Nominal>,
}

impl Clauses {
    /// Where the clause of the verb at `position` ends because one around it goes on:
    /// `who said it was late | were told`.
    pub fn clause_end(&self, position: usize) -> Option<usize> {
        let level = self.verb_at(position)?.level;
        let mut later = self.verbs.iter().filter(|verb| {
            verb.start > position && !matches!(verb.subject, Some(Subject::Modified(_)))
        });
        later.find(|verb| verb.level < level).map(|verb| verb.start)
    }

    /// The verb whose group holds `position`.
    pub fn verb_at(&self, position: usize) -> Option<&Verb> {
        let next = self.verbs.partition_point(|verb| verb.head < position);
        self.verbs.get(next).filter(|verb| verb.start <= position)
    }
}
