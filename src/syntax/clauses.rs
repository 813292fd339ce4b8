//! Whose verb a verb is: one walk over a line from left to right.
//!
//! Each clause waits for one finite verb. A relative pronoun, a conjunction like "when", or a noun phrase with its own
//! verb where an object is expected opens a clause inside another; its first verb is its own, and a verb that comes
//! when all open clauses have theirs closes them back to one that still waits: in `nine people who attended a wedding
//! were killed` "attended" belongs to "who", and "were killed" to the nine people. A past that turns out to have a
//! finite verb after it was a participle: `nine people trapped in a lift were killed`. Brackets, pairs of dashes, and
//! appositions between commas are passed over.

use super::class;
use super::line::Line;
use super::noun_phrase;
use super::reporting::{Act, Form, Reporting};
use super::verb;
use super::word::Word;
use crate::lexicon::{FUNCTION_WORDS, ROLES};
use crate::text::token::Kind;

/// A noun phrase by its positions, without what hangs on it after a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nominal {
    pub start: usize,
    pub end: usize,
    /// Where the last of several joined by "and" begins: `a nurse and | two guards`.
    pub last: usize,
}

/// A finite verb, or a participle that stands for a clause.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// Its first auxiliary or adverb.
    pub start: usize,
    /// The word that means something: `have been | killed`.
    pub head: usize,
    pub subject: Option<Subject>,
    /// How deep its clause lies in others: 1 for a main clause.
    pub level: usize,
}

/// Who does what a verb tells, or of whom it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The noun phrase of the verb's own clause.
    Own(Nominal),
    /// That of the verb that it is joined to: `… fell and | died`.
    Shared(Nominal),
    /// A relative pronoun, and what it stands for.
    Relative(usize, Option<Nominal>),
    /// What a participle hangs on: `people | trapped in a lift`.
    Modified(Nominal),
}

impl Subject {
    /// The noun phrase that is meant, over the relative pronoun.
    pub fn nominal(self) -> Option<Nominal> {
        match self {
            Subject::Own(nominal) | Subject::Shared(nominal) | Subject::Modified(nominal) => Some(nominal),
            Subject::Relative(_, antecedent) => antecedent,
        }
    }

    fn shared(self) -> Self {
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
    /// Where the clause of the verb at `position` ends because one around it goes on: `who said it was late | were told`.
    pub fn clause_end(&self, position: usize) -> Option<usize> {
        let level = self.verb_at(position)?.level;
        let mut later = self.verbs.iter().filter(|verb| verb.start > position && !matches!(verb.subject, Some(Subject::Modified(_))));
        later.find(|verb| verb.level < level).map(|verb| verb.start)
    }

    /// The verb whose group holds `position`.
    pub fn verb_at(&self, position: usize) -> Option<&Verb> {
        let next = self.verbs.partition_point(|verb| verb.head < position);
        self.verbs.get(next).filter(|verb| verb.start <= position)
    }
}

/// How a clause was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opener {
    Main,
    Relative,
    /// "when", "because", or nothing: `said | the lock was shut`.
    Subordinate,
}

/// A clause that is open.
#[derive(Clone, Copy, Debug)]
struct Clause {
    opener: Opener,
    /// It ends at the next comma: it was opened after one, or at the start of the sentence.
    to_comma: bool,
    subject: Option<Subject>,
    /// Index of its verb.
    verb: Option<usize>,
    /// What the pronoun stands for, where the relative clause has a subject of its own: `who | the rebels say was armed`.
    gap: Option<Subject>,
    /// Its subject stands behind a comma, after a phrase that may go on with it: `In Oster, | Norway, …`.
    tentative: bool,
    /// A noun phrase after its verb that may be the subject of the next one.
    object: Option<Object>,
}

#[derive(Clone, Copy, Debug)]
struct Object {
    nominal: Nominal,
    /// After "and" or a comma, so that it may open a clause of its own.
    joined: bool,
}

impl Clause {
    fn new(opener: Opener, to_comma: bool, subject: Option<Subject>) -> Self {
        Clause { opener, to_comma, subject, verb: None, gap: None, tentative: false, object: None }
    }
}

/// Clauses inside each other that are kept open.
const DEEPEST: usize = 8;

/// Adverbs and times that are looked over in a row.
const LOOK: usize = 12;

/// The longest subject, in items.
const LONGEST: usize = 60;

/// How far after its verb a parenthesis ends, in items.
const PARENTHESIS: usize = 10;

/// The longest apposition that is looked over, in items.
const APPOSITION: usize = 8;

/// How far a bracket or dash looks for its partner, in items.
const ASIDE: usize = 30;

/// Reads the clauses of `line`.
pub fn read(line: &Line) -> Clauses {
    let mut walk = Walk {
        line,
        at: line.start(),
        open: vec![Clause::new(Opener::Main, false, None)],
        last: None,
        governed: false,
        outside: 0,
        found: Clauses::default(),
    };
    while walk.at < line.end() {
        walk.step();
    }
    walk.note_main_subject();
    walk.found
}

struct Walk<'l, 'a> {
    line: &'l Line<'a>,
    at: usize,
    /// The innermost last; never empty.
    open: Vec<Clause>,
    /// The noun phrase read last.
    last: Option<Nominal>,
    /// Whether the noun phrase read last, or the one that is next, hangs on a preposition or an infinitive.
    governed: bool,
    /// How deep the aside lies that is being read; 0 outside of asides.
    outside: usize,
    found: Clauses,
}

impl Walk<'_, '_> {
    fn step(&mut self) {
        let (line, at) = (self.line, self.at);
        match line.kind(at) {
            None => self.at += 1,
            Some(Kind::Stop) => self.restart(),
            Some(Kind::Punctuation) => self.punctuation(),
            Some(Kind::Dash) => match dash_after(line, at) {
                Some(close) => self.aside(close),
                None => self.restart(),
            },
            Some(Kind::Word | Kind::Number | Kind::Link) => self.word(),
            _ => self.at += 1,
        }
    }

    /// Reads what stands up to `close` for itself.
    fn aside(&mut self, close: usize) {
        let outside = (
            std::mem::replace(&mut self.open, vec![Clause::new(Opener::Relative, false, None)]),
            self.last.take(),
            std::mem::take(&mut self.governed),
        );
        self.outside += outside.0.len();
        self.at += 1;
        while self.at < close {
            match self.line.is_punctuation(self.at) && self.line.lower(self.at) != "," {
                true => self.at += 1,
                false => self.step(),
            }
        }
        self.outside -= outside.0.len();
        (self.open, self.last, self.governed) = outside;
        self.at = close.max(self.at) + usize::from(self.at <= close);
    }

    fn note_main_subject(&mut self) {
        if self.open[0].opener != Opener::Main {
            return;
        }
        let main = self.open[0].subject.and_then(Subject::nominal);
        self.found.main_subject = self.found.main_subject.or(main);
    }

    /// A new sentence, as far as verbs and subjects go.
    fn restart(&mut self) {
        self.note_main_subject();
        self.open = vec![Clause::new(Opener::Main, false, None)];
        (self.last, self.governed) = (None, false);
        self.at += 1;
    }

    fn punctuation(&mut self) {
        let (line, at) = (self.line, self.at);
        match line.lower(at) {
            "(" | "[" => {
                let close = (at + 1..line.end().min(at + ASIDE)).find(|&i| matches!(line.lower(i), ")" | "]"));
                self.aside(close.unwrap_or(at));
            }
            ";" | ":" => self.restart(),
            "," => {
                self.governed &= self.last.is_some_and(|last| last.end == at);
                // A clause set off by commas ends here, with all that is open inside of it.
                // So does what has neither verb nor subject: although tired, Holm …
                let is_whole = |clause: &Clause| clause.verb.is_some() || clause.subject.is_none();
                if let Some(closed) = (1..self.open.len()).find(|&i| self.open[i].to_comma && is_whole(&self.open[i])) {
                    self.open.truncate(closed);
                }
                self.at += 1;
            }
            _ => self.at += 1,
        }
    }

    fn word(&mut self) {
        let (line, at) = (self.line, self.at);
        let word = line.word(at);
        if word.is_relative() || word == "that" && self.is_relative_that() {
            return self.relative();
        }
        if self.is_verb() {
            return self.verb();
        }
        if word == "that" || word.opens_clause() {
            self.governed = !self.opens_clause();
            if !self.governed {
                self.push(Clause::new(Opener::Subordinate, word != "that" && self.is_set_off(), None));
            }
            self.at += 1;
            return;
        }
        if word == "to" {
            // to save | the planet
            self.governed = true;
            self.at += if verb::is_infinitive(line, at) { 2 } else { 1 };
            return;
        }
        // Initially, …
        let opens =
            at == line.start() && (word.is_adverb() && !word.is_determiner() || FUNCTION_WORDS.contains(word) && line.lower(at + 1) == ",");
        // taken | away; but: up to 40 people | were
        let stray_particle = word.has(class::PARTICLE) && noun_phrase::qualified_number(line, at).is_none();
        match noun_phrase::at(line, at).map(|(_, end)| end).filter(|_| !word.is_time() && !stray_particle && !is_gerund(line, at) && !opens)
        {
            Some(end) => self.noun_phrase((at + 1..end).find(|&i| self.ends_before(i, end)).unwrap_or(end)),
            None => {
                self.governed |= word.has(class::PREPOSITION | class::PARTICLE) || word == "than" || is_gerund(line, at);
                // March | 12
                let day = usize::from(word.has(class::MONTH) && line.is_number(at + 1));
                // On Monday | the ministry said; but: at Monday | 's debate
                let next = at + 1 + day;
                let free =
                    line.has(next, class::DETERMINER | class::PRONOUN) || line.is_capitalized(next) || noun_phrase::is_number(line, next);
                self.governed &= !(word.is_time() && free);
                self.at += day;
                self.at += 1;
            }
        }
    }

    /// Whether the clause that opens here stands at the start of the sentence or after a comma.
    fn is_set_off(&self) -> bool {
        self.at == self.line.start() || self.at.checked_sub(1).is_some_and(|i| self.line.lower(i) == ",")
    }

    fn push(&mut self, clause: Clause) {
        if self.open.len() == DEEPEST {
            self.open.remove(1);
        }
        self.open.push(clause);
    }

    fn top(&mut self) -> &mut Clause {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// "that" right after a noun phrase, before a verb: `the firm | that runs the quarry`.
    fn is_relative_that(&self) -> bool {
        let next = (self.at + 1..self.at + LOOK).find(|&i| !self.line.is_adverb(i)).unwrap_or(self.at + LOOK);
        let after_noun = self.last.is_some_and(|last| last.end == self.at);
        let word = self.line.word(next);
        after_noun
            && self.line.is_word(next)
            && !self.line.is_capitalized(next)
            && (verb::is_verb(self.line, next)
                || !word.has(class::DETERMINER | class::PRONOUN | class::PREPOSITION) && is_present(self.line, next))
    }

    fn relative(&mut self) {
        let (line, at) = (self.line, self.at);
        let antecedent = self.last;
        let clause = Clause::new(Opener::Relative, self.is_set_off(), Some(Subject::Relative(at, antecedent)));
        self.push(clause);
        self.governed = false;
        self.at += 1;
        // whose son was killed; whom the rebels seized, which Holm called old
        let names = line.has(at + 1, class::DETERMINER | class::PRONOUN) || line.is_capitalized(at + 1);
        let governed = at.checked_sub(1).is_some_and(|i| line.is_preposition(i));
        let start = at + 1;
        let own = |end: usize| names || governed || line.lower(at) != "who" && self.verb_after(end).is_some();
        if let Some((_, end)) = noun_phrase::at(line, start).filter(|&(_, end)| line.lower(at) == "whose" || own(end)) {
            let nominal = Nominal { start, end, last: start };
            let whole = self.top().subject.take();
            (self.top().subject, self.top().gap) = (Some(Subject::Own(nominal)), whole);
            self.at = end;
        }
    }

    /// Whether a conjunction that may be a preposition has a clause after it: `after gunmen attacked`, `after the attack`.
    fn opens_clause(&self) -> bool {
        let (line, at) = (self.line, self.at);
        if !line.is_preposition(at)
            && !matches!(line.lower(at), "after" | "before" | "since" | "until" | "till" | "as" | "than" | "so" | "even" | "once")
        {
            return true;
        }
        let Some((_, mut end)) = noun_phrase::at(line, at + 1) else { return false };
        // after a petition with 900 names | asked
        while line.is_preposition(end)
            && let Some((_, next)) = noun_phrase::at(line, end + 1)
        {
            end = next;
        }
        // after Ana Holm, 43, | was killed
        let comma = Some(end).filter(|&i| line.lower(i) == ",").and_then(|i| (i + 2..i + APPOSITION).find(|&i| line.lower(i) == ","));
        let end = comma.map_or(end, |comma| comma + 1);
        self.verb_after(end).is_some()
    }

    /// Whether a finite verb group begins here.
    fn is_verb(&self) -> bool {
        let (line, at) = (self.line, self.at);
        if matches!(line.lower(at), "being" | "having") {
            let next = (at + 1..at + LOOK).find(|&i| !line.is_adverb(i)).unwrap_or(at);
            return line.has(next, class::ED | class::PARTICIPLE | class::NOUN_IN_ED);
        }
        if self.is_finite(at) {
            return !is_gerund(line, at) && !self.is_attribute();
        }
        // people taken hostage, were found and taken away
        if line.has(at, class::PARTICIPLE) && !line.is_capitalized(at) {
            let before = line.before(at).take(LOOK).find(|&i| !line.is_adverb(i));
            return before.is_some_and(|i| matches!(line.lower(i), "and" | "or") || self.last.is_some_and(|last| last.end == i + 1));
        }
        // who runs it, whom they trust
        let plain = line.is_word(at)
            && !line.is_capitalized(at)
            && !line.has(at, class::DETERMINER | class::PRONOUN | class::PREPOSITION | class::CONJUNCTION);
        let top = self.open[self.open.len() - 1];
        let waits = top.verb.is_none()
            && line.before(at).take(LOOK).find(|&i| !line.is_adverb(i)).is_some_and(|i| match top.subject {
                Some(Subject::Relative(pronoun, _)) => pronoun == i,
                Some(Subject::Own(nominal)) if nominal.end == at && noun_phrase::is_predicate(line, nominal.start, at) => {
                    !is_gerund(line, at)
                }
                Some(Subject::Own(nominal)) => nominal.end == i + 1 && (line.is_pronoun(i) || top.opener == Opener::Relative),
                _ => false,
            });
        plain && waits && !line.is_adverb(at) && !line.opens_clause(at)
    }

    /// Whether the word is a verb where it stands.
    fn is_finite(&self, at: usize) -> bool {
        let reports = |verb: Reporting| {
            !matches!(verb.form, Form::Gerund | Form::Participle)
                && verb.act != Act::Attitude
                && verb::reports_here(self.line, at, verb.form)
        };
        verb::is_verb(self.line, at) || self.line.reporting(at).is_some_and(reports)
    }

    /// Whether a noun phrase that was read up to `end` ends before `i`: at a verb that may be a noun, at a name with a
    /// verb of its own after a plural, at a number after a place: `The Post | reports`, `remarks | Mensah had made`,
    /// `In Oslo | 12 people were killed`.
    fn ends_before(&self, i: usize, end: usize) -> bool {
        let line = self.line;
        let noun = |i: usize| {
            line.is_word(i) && !line.is_capitalized(i) && !ROLES.contains(line.word(i)) && !line.is_determiner(i) && !line.is_preposition(i)
        };
        let plural = |i: usize| noun(i) && noun_phrase::is_plural_noun(line.lower(i));
        let next = line.word(i + 1);
        let takes =
            next.has(class::DETERMINER | class::PRONOUN | class::OBJECT | class::PREPOSITION | class::TIME) || line.is_capitalized(i + 1);
        is_gerund(line, i) && takes && !line.is_determiner(i - 1)
            || self.is_finite(i) && !verb::is_verb(line, i)
            || self.governed && line.is_number(i) && (noun(i - 1) || line.is_capitalized(i - 1)) && self.verb_after(end).is_some()
            || line.is_capitalized(i) && (plural(i - 1) || self.governed && noun(i - 1)) && self.verb_after(end).is_some()
    }

    /// A participle before its noun: `the retired general`, `of confirmed cases`.
    fn is_attribute(&self) -> bool {
        let (line, at) = (self.line, self.at);
        let before = at.checked_sub(1).map_or(Word::EMPTY, |i| line.word(i));
        line.has(at, class::ED)
            && (matches!(before.as_str(), "more" | "most" | "less" | "very")
                || before.has(class::DETERMINER & !class::QUANTIFIER)
                || before.is_preposition())
            && !line.is_auxiliary(at)
    }

    /// Reads a verb group, and finds whose it is.
    fn verb(&mut self) {
        let (line, start) = (self.line, self.at);
        let mut head = start;
        // have been seriously hurt
        let mut end = start + 1;
        while line.is_auxiliary(head) && end < line.end() {
            let next = (end..end + 4).find(|&i| !(line.is_adverb(i) || line.has(i, class::NEGATION))).unwrap_or(end);
            let free = line.has(head, class::MODAL | class::DO)
                && line.is_word(next)
                && !line.has(next, class::DETERMINER | class::PRONOUN | class::PREPOSITION);
            let verbal = line.is_auxiliary(next)
                || line.has(next, class::ANY_PAST | class::PARTICIPLE)
                || line.reporting(next).is_some()
                || is_gerund(line, next);
            if !(free || verbal && line.is_word(next)) {
                break;
            }
            (head, end) = (next, next + 1);
        }
        self.at = end;
        self.governed = false;
        let subject = self.subject(start, head);
        let bare = start == head && line.has(head, class::ED | class::PARTICIPLE) && !line.has(head, class::PAST);
        let is_modifier = matches!(subject, Some(Subject::Modified(_))) || bare && subject.is_none();
        let index = self.found.verbs.len();
        self.found.verbs.push(Verb { start, head, subject, level: self.outside + self.open.len() });
        if !is_modifier {
            let both_bare = bare && self.was_participle(self.open.len() - 1);
            let top = self.top();
            // hired by the mayor and | trained in Oslo: what the first turns out to be, the second is
            top.verb = if both_bare { top.verb } else { Some(index) };
            top.object = None;
            if self.open.len() == 1 {
                self.note_main_subject();
            }
        }
    }

    /// Whose the verb is that begins at `start`; the clauses that it closes are closed.
    fn subject(&mut self, start: usize, head: usize) -> Option<Subject> {
        let line = self.line;
        let bare = start == head && (line.has(head, class::ED) || line.has(head, class::PARTICIPLE) && !line.has(head, class::PAST));
        let before = line.before(start).take(LOOK).find(|&i| !line.is_adverb(i) && !line.is_time(i) || line.is_conjunction(i));
        let joined = before.is_some_and(|i| matches!(line.lower(i), "and" | "or" | "but" | "&" | "then"));
        let top = *self.top();
        let comma = start.checked_sub(1).is_some_and(|i| line.lower(i) == ",");
        // with three | being taken to hospital
        if matches!(line.lower(start), "being" | "having") {
            let touching = self.last.filter(|last| last.end == start).map(Subject::Modified);
            return touching.or(top.subject.map(Subject::shared));
        }
        if top.verb.is_none() {
            // Holm, | seated next to Stein, …
            let own = top.subject.and_then(Subject::nominal).filter(|own| bare && line.lower(own.end) == "," && own.end + 1 == start);
            if let (Some(own), Some(Subject::Own(_))) = (own, top.subject) {
                return Some(Subject::Modified(own));
            }
            // in a box | labelled “…”
            let modified = || self.last.filter(|last| bare && last.end == start).map(Subject::Modified);
            return top.subject.or_else(modified);
        }
        if joined {
            // Holm said he would wait and | warned …
            let says = |i: &usize| {
                self.open[*i]
                    .verb
                    .is_some_and(|verb| line.reporting(self.found.verbs[verb].head).is_some_and(|verb| verb.act != Act::Attitude))
            };
            let with = line.reporting(head).and_then(|_| (0..self.open.len()).rev().find(says)).unwrap_or(self.open.len() - 1);
            self.open.truncate(with + 1);
            return self.open[with].subject.map(Subject::shared);
        }
        let adjacent = top.verb.is_some_and(|verb| self.found.verbs[verb].head + 1 == start);
        if adjacent && top.gap.is_some() && self.reports(self.open.len() - 1) {
            return top.gap;
        }
        // The past before was a participle: people trapped in a lift | were killed.
        let waiting = (0..self.open.len()).rev().find(|&i| self.open[i].verb.is_none() && self.open[i].subject.is_some());
        let by = |i: usize| self.open[i].verb.is_some_and(|verb| line.lower(self.found.verbs[verb].head + 1) == "by");
        if waiting.is_none() && bare && !by(self.open.len() - 1) {
            return self.last.filter(|last| last.end == start).map(Subject::Modified);
        }
        if let Some(participle) = (0..self.open.len()).rev().find(|&i| !comma && Some(i) > waiting && self.was_participle(i)) {
            self.open.truncate(participle + 1);
            let clause = self.open[participle];
            if let (Some(verb), Some(nominal)) = (clause.verb, clause.subject.and_then(Subject::nominal)) {
                self.found.verbs[verb].subject = Some(Subject::Modified(nominal));
            }
            return clause.subject;
        }
        if let Some(waiting) = waiting {
            self.open.truncate(waiting + 1);
            return self.open[waiting].subject;
        }
        // said | the woman who lives there was hurt; …, and the man who lives there left
        let candidate = (0..self.open.len()).rev().find(|&i| {
            self.open[i].object.is_some_and(|object| {
                object.joined
                    || self.open[i + 1..].iter().all(|inner| inner.opener == Opener::Relative)
                        && !(comma && object.nominal.end + 1 == start)
                        && self.reports(i)
            })
        });
        if let Some(i) = candidate
            && let Some(object) = self.open[i].object.take()
        {
            self.open.truncate(i + 1);
            let subject = Some(Subject::Own(object.nominal));
            self.push(Clause::new(Opener::Subordinate, false, subject));
            return subject;
        }
        // Holm sang, danced, left
        top.subject.filter(|_| comma).map(Subject::shared)
    }

    /// Whether the verb of an open clause may have been a participle after its noun: a bare `-ed`, no object after it.
    fn was_participle(&self, clause: usize) -> bool {
        let clause = &self.open[clause];
        let Some(verb) = clause.verb.and_then(|verb| self.found.verbs.get(verb)) else { return false };
        let bare = verb.start == verb.head && self.line.has(verb.head, class::ED | class::PARTICIPLE) && !self.line.is_auxiliary(verb.head);
        let zero_relative = clause.opener == Opener::Relative;
        let touches = matches!(clause.subject, Some(Subject::Own(nominal)) if nominal.end == verb.start);
        // hired by the mayor, trapped in a lift; but: cited remarks
        let (next, ends) = (self.line.word(verb.head + 1), self.line.is_punctuation(verb.head + 1));
        let hangs = next.has(class::PREPOSITION | class::PARTICLE | class::TIME | class::ADVERB) || next == "to" || ends;
        bare && touches && !zero_relative && (hangs || verb::is_verb(self.line, verb.head + 1))
    }

    fn reports(&self, clause: usize) -> bool {
        let verb = self.open[clause].verb.and_then(|verb| self.found.verbs.get(verb));
        verb.and_then(|verb| self.line.reporting(verb.head)).is_some_and(|verb| matches!(verb.act, Act::Say | Act::SayThat | Act::Attitude))
    }

    /// Takes the noun phrase `self.at..end` for what it is in its clause.
    fn noun_phrase(&mut self, end: usize) {
        let (line, start) = (self.line, self.at);
        self.at = end;
        let before = start.checked_sub(1).filter(|&i| i >= line.start()).map_or("", |i| line.lower(i));
        let touching = self.last.filter(|last| (last.end..start).all(|i| !line.is_word(i) && !line.is_punctuation(i)));
        let verb = self.verb_after(end);
        let names = line.has(start, class::DETERMINER | class::PRONOUN) || line.is_capitalized(start) || line.is_number(start);
        // An Oster University | poll
        if let Some(last) = touching.filter(|_| !names || verb.is_none()) {
            return self.go_on(last, end);
        }
        let nominal = Nominal { start, end, last: start };
        let quoted = start.checked_sub(1).is_some_and(|i| line.is_quote(i) || line.is_punctuation(i));
        let (comma, and) = (before == "," || quoted, matches!(before, "and" | "or" | "but" | "&"));
        let was_governed = std::mem::take(&mut self.governed);
        // …, saying | 15 people were killed
        let says =
            start.checked_sub(1).and_then(|i| line.reporting(i)).is_some_and(|verb| verb.form == Form::Gerund && verb.act == Act::Say);
        if says && verb.is_some() {
            self.last = Some(nominal);
            return self.push(Clause::new(Opener::Subordinate, false, Some(Subject::Own(nominal))));
        }
        // where | restructuring experts say
        let adjective = start.checked_sub(1).is_some_and(|i| is_gerund(line, i)) && verb.is_some() && self.top().subject.is_none();
        let governed =
            was_governed && !comma && !adjective && !((and && self.top().verb.is_some() || touching.is_some()) && verb.is_some());
        // Nine people, including four men, | two women and three children, were killed
        let listed = was_governed && comma && verb.is_none() && self.top().verb.is_none() && self.top().subject.is_some();
        let governed = governed || listed;
        let last = self.last.replace(nominal);
        // Seventy years ago, a morning in May
        if governed || line.has(end - 1, class::TIME) || line.lower(end) == "ago" || line.has(end - 1, class::LENGTH) && line.is_adverb(end)
        {
            self.governed = governed;
            return;
        }
        let top = *self.top();
        let own = Some(Subject::Own(nominal));
        match (top.verb, top.subject, verb) {
            (None, None, _) => (self.top().subject, self.top().tentative) = (own, comma && was_governed),
            // Stein and Holm said
            // but not: Holm, a baker and | a member of the board, said
            (None, Some(Subject::Own(first)), _)
                if and
                    && end - first.start <= LONGEST
                    && (verb.is_some() || last.is_some_and(|last| last.end == first.end || line.is_capitalized(last.start))) =>
            {
                self.top().subject = Some(Subject::Own(Nominal { end, last: start, ..first }))
            }
            // the people | the rebels seized were killed
            (None, Some(_), Some(_)) if touching.is_some() => self.push(Clause::new(Opener::Relative, false, own)),
            // Nine miners, | police believe, were killed
            (None, Some(_), Some(verb)) if comma && self.is_parenthesis(verb) => self.push(Clause::new(Opener::Subordinate, true, own)),
            // In Oster, Norway, | Holm says; More than rain, | Holm believes
            (None, Some(_), Some(_)) if comma => (self.top().subject, self.top().tentative) = (own, false),
            (None, Some(_), None) if comma && top.tentative && line.lower(end) != "," => self.top().subject = own,
            (None, ..) => {}
            // Holm said it was late, and | Stein left; …, | police said
            (Some(_), _, Some(_)) if comma || and => *self.top() = Clause::new(top.opener, top.to_comma, own),
            // remarks | Holm had made
            (Some(_), _, Some(_)) if touching.is_some() => self.push(Clause::new(Opener::Relative, false, own)),
            // but not: who said nothing at the time | was killed
            (Some(_), _, Some(_))
                if self.reports(self.open.len() - 1) && !matches!(line.lower(start), "nothing" | "little" | "anything") =>
            {
                self.push(Clause::new(Opener::Subordinate, false, own))
            }
            // …, Jo Park, | a baker, said
            (Some(_), ..)
                if comma
                    && top.object.is_some_and(|object| object.nominal.end + 1 == start && (object.joined || line.lower(end) == ",")) => {}
            (Some(_), ..) if top.object.is_none() || comma || and => self.top().object = Some(Object { nominal, joined: comma || and }),
            _ => {}
        }
    }

    /// The noun phrase read last goes on to `end`: no rule knew the word between.
    fn go_on(&mut self, last: Nominal, end: usize) {
        if end - last.start > LONGEST {
            return;
        }
        let whole = Nominal { end, ..last };
        self.last = Some(whole);
        let top = self.top();
        if top.subject == Some(Subject::Own(last)) {
            top.subject = Some(Subject::Own(whole));
        }
        if let Some(object) = top.object.as_mut().filter(|object| object.nominal == last) {
            object.nominal = whole;
        }
    }

    /// The finite verb after a noun phrase that ends at `end`, adverbs and times passed over.
    fn verb_after(&self, end: usize) -> Option<usize> {
        let line = self.line;
        let next = (end..line.end().min(end + LOOK)).find(|&i| !line.is_adverb(i) && !line.is_time(i))?;
        (self.is_finite(next) && !is_gerund(line, next)).then_some(next)
    }

    /// Whether a comma follows the reporting verb at `verb`, and nothing that is said: `…, police said on Friday, …`.
    fn is_parenthesis(&self, verb: usize) -> bool {
        let line = self.line;
        let head = (verb..line.end().min(verb + LOOK)).find(|&i| !line.is_auxiliary(i) && !line.is_adverb(i)).unwrap_or(verb);
        let mut rest = head + 1..line.end().min(head + PARENTHESIS);
        let first = line.word(head + 1);
        (line.reporting(head).is_some() || matches!(line.lower(head), "seems" | "appears"))
            && (first == "," || first.is_adverb() || first.is_time() || first.is_preposition())
            && rest.find(|&i| line.lower(i) == "," || verb::is_verb(line, i) || line.is_quote(i)).is_some_and(|i| line.lower(i) == ",")
    }
}

/// A word in `-ing` that is a verb, as far as the form tells.
fn is_gerund(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    word.len() > 4 && word.ends_with("ing") && !word.has(class::NOUN_IN_ING | class::PREPOSITION) && !line.is_capitalized(position)
        || word.reporting().is_some_and(|verb| verb.form == Form::Gerund)
}

/// A third person, as far as the form tells.
fn is_present(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}

/// The dash that closes the aside that the one at `open` opens.
fn dash_after(line: &Line, open: usize) -> Option<usize> {
    let inside = |i: &usize| line.kind(*i) != Some(Kind::Stop);
    (open + 1..line.end().min(open + ASIDE)).take_while(inside).find(|&i| line.kind(i) == Some(Kind::Dash))
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::{read, words};
    use super::*;

    /// Each verb with its subject: `nine people/were killed`.
    fn clauses(text: &str) -> String {
        read(text, |line| {
            let show = |verb: &Verb| {
                let phrase = |nominal: Nominal| words(line, nominal.start, nominal.end);
                let subject = match verb.subject {
                    None => "-".to_string(),
                    Some(Subject::Own(nominal)) => phrase(nominal),
                    Some(Subject::Shared(nominal)) => format!("={}", phrase(nominal)),
                    Some(Subject::Modified(nominal)) => format!("~{}", phrase(nominal)),
                    Some(Subject::Relative(at, of)) => format!("{}={}", line.lower(at), of.map_or("-".to_string(), phrase)),
                };
                format!("{subject}/{}", words(line, verb.start, verb.head + 1))
            };
            super::read(line).verbs.iter().map(show).collect::<Vec<_>>().join("; ")
        })
    }

    #[test]
    fn every_verb_has_its_subject() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("Nine miners were killed.", "Nine miners/were killed"),
            ("Nine miners who attended a wedding were killed.", "who=Nine miners/attended; Nine miners/were killed"),
            ("Nine miners whom the rebels had seized were freed.", "the rebels/had seized; Nine miners/were freed"),
            ("Nine miners the rebels had seized were freed.", "the rebels/had seized; Nine miners/were freed"),
            ("Nine miners trapped in a lift were killed.", "~Nine miners/trapped; Nine miners/were killed"),
            ("Nine miners waiting for a bus were killed.", "Nine miners/were killed"),
            ("Nine miners from the port of Kesh have died.", "Nine miners from the port of Kesh/have died"),
            ("Otto Stein, a member of the town council, was killed.", "Otto Stein/was killed"),
            ("Nine miners (all from Oster) were killed.", "Nine miners/were killed"),
            ("Nine miners - two of them women - were killed.", "Nine miners/were killed"),
            ("Nine miners, police believe, were killed.", "Nine miners/were killed"),
            ("Otto Stein, who teaches in Oslo, said it was late.", "who=Otto Stein/teaches; Otto Stein/said; it/was"),
            (
                "Two men who had told friends they were safe were found and taken away.",
                "who=Two men/had told; they/were; Two men/were found; =Two men/taken",
            ),
            ("The firm that runs the quarry said it would close.", "that=The firm/runs; The firm/said; it/would close"),
            ("The engineer the council sent said no.", "the council/sent; The engineer/said"),
            ("A nurse and two guards were hurt.", "A nurse and two guards/were hurt"),
            ("Holm said that she and Stein agreed.", "Holm/said; she and Stein/agreed"),
            ("When Holm said it was late, Stein left.", "Holm/said; it/was; Stein/left"),
            ("After the attack, Holm left.", "Holm/left"),
            ("It was late, police said.", "It/was; police/said"),
            ("Holm fell and later died.", "Holm/fell; =Holm/died"),
            ("Holm said the woman who lived there was hurt.", "Holm/said; who=the woman/lived; the woman/was hurt"),
            ("Gunmen attacked a bus that carried miners and killed nine.", "Gunmen/attacked; that=a bus/carried; that=a bus/killed"),
            ("A lawyer hired by the mayor said no.", "~A lawyer/hired; A lawyer/said"),
            ("He blamed Holm in a message posted on Monday.", "He/blamed; ~a message/posted"),
            ("Ida Dahl, whose son was killed, said no.", "son/was killed; Ida Dahl/said"),
        ] {
            let got = clauses(text);
            if got != expected {
                wrong.push(format!("{text}\n  expected {expected}\n  got      {got}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
