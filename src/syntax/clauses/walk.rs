//! The walk itself: it reads one item after another, and opens and closes clauses.

use super::found::{Clauses, Nominal, Subject};
use crate::lexicon::{FUNCTION_WORDS, words};
use crate::syntax::class;
use crate::syntax::line::Line;
use crate::syntax::noun_phrase;
use crate::syntax::verb;
use crate::text::token::Kind;

/// Limit on nested open clauses.
const DEEPEST: usize = 8;

/// Limit on consecutive adverbs and times that are skipped.
pub(super) const LOOK: usize = 12;

/// The longest apposition that is skipped, in items.
const APPOSITION: usize = 8;

/// How far a bracket or dash looks for its partner, in items.
const ASIDE: usize = 30;

/// How a clause was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opener {
    Main,
    Relative,
    /// "when", "because", or nothing: `said | the lock was shut`.
    Subordinate,
}

/// A clause that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    pub(super) opener: Opener,
    /// It ends at the next comma: it was opened after one, or at the start of the sentence.
    pub(super) to_comma: bool,
    pub(super) subject: Option<Subject>,
    /// Index of its verb.
    pub(super) verb: Option<usize>,
    /// Antecedent of the pronoun, where the relative clause has a subject of its own:
    /// `who | the rebels say was armed`.
    pub(super) gap: Option<Subject>,
    /// Its subject stands behind a comma, after a phrase that may go on with it:
    /// `In Oster, | Norway, …`.
    pub(super) tentative: bool,
    /// A noun phrase after its verb that may be the subject of the next one.
    pub(super) object: Option<Object>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Object {
    pub(super) nominal: Nominal,
    /// After "and" or a comma, so that it may open a clause of its own.
    pub(super) joined: bool,
}

impl Clause {
    pub(super) fn new(opener: Opener, to_comma: bool, subject: Option<Subject>) -> Self {
        Clause { opener, to_comma, subject, verb: None, gap: None, tentative: false, object: None }
    }
}

pub(super) struct Walk<'l, 'a> {
    pub(super) line: &'l Line<'a>,
    pub(super) at: usize,
    /// The innermost last; never empty.
    pub(super) open: Vec<Clause>,
    /// The noun phrase read last.
    pub(super) last: Option<Nominal>,
    /// The one before it.
    pub(super) before_last: Option<Nominal>,
    /// Whether the noun phrase read last, or the next one, is governed by a preposition or an
    /// infinitive.
    pub(super) governed: bool,
    /// Number of clauses open around the parenthesis that is being read; 0 outside of one.
    pub(super) outside: usize,
    pub(super) found: Clauses,
}

/// Reads the clauses of `line`.
pub fn read(line: &Line) -> Clauses {
    let mut walk = Walk {
        line,
        at: line.start(),
        open: vec![Clause::new(Opener::Main, false, None)],
        last: None,
        before_last: None,
        governed: false,
        outside: 0,
        found: Clauses::default(),
    };
    while walk.at < line.end() {
        walk.step();
    }
    walk.note_main_subject();
    // Few sentences have as many verbs as there is room for.
    walk.found.verbs.shrink_to_fit();
    walk.found
}

impl Walk<'_, '_> {
    fn step(&mut self) {
        let (line, at) = (self.line, self.at);
        match line.kind(at) {
            None => self.at += 1,
            Some(Kind::Stop) => self.restart(),
            Some(Kind::Punctuation | Kind::Symbol) => self.punctuation(),
            Some(Kind::Dash) => match dash_after(line, at) {
                Some(close) => self.read_parenthesis(close),
                None => self.restart(),
            },
            Some(Kind::Word | Kind::Number | Kind::Link) => self.word(),
            _ => self.at += 1,
        }
    }

    /// Reads a parenthesis, which ends before `close`, as a sentence of its own; then resumes the
    /// clauses around it.
    fn read_parenthesis(&mut self, close: usize) {
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

    pub(super) fn note_main_subject(&mut self) {
        if self.open[0].opener != Opener::Main {
            return;
        }
        let main = self.open[0].subject.and_then(Subject::nominal);
        self.found.main_subject = self.found.main_subject.or(main);
    }

    /// Starts a new sentence: no open clauses, no noun phrases.
    fn restart(&mut self) {
        self.note_main_subject();
        self.open = vec![Clause::new(Opener::Main, false, None)];
        (self.last, self.governed) = (None, false);
        self.at += 1;
    }

    fn punctuation(&mut self) {
        let (line, at) = (self.line, self.at);
        match line.lower(at) {
            "(" | "[" | "<" => {
                let close = (at + 1..line.end().min(at + ASIDE))
                    .find(|&i| matches!(line.lower(i), ")" | "]" | ">"));
                self.read_parenthesis(close.unwrap_or(at));
            }
            ";" | ":" => self.restart(),
            "," => {
                self.governed &= self.last.is_some_and(|last| last.end == at);
                // A clause set off by commas ends here, with all that is open inside of it.
                // So does a clause without verb and subject: although tired, Holm …
                let is_whole = |clause: &Clause| clause.verb.is_some() || clause.subject.is_none();
                if let Some(closed) =
                    (1..self.open.len()).find(|&i| self.open[i].to_comma && is_whole(&self.open[i]))
                {
                    self.open.truncate(closed);
                }
                self.at += 1;
            }
            _ => self.at += 1,
        }
    }

    pub(super) fn word(&mut self) {
        let (line, at) = (self.line, self.at);
        let word = line.word(at);
        if word.is_relative() || word == "that" && self.is_relative_that() {
            return self.relative();
        }
        // a man | aged 27 | died
        if let Some(last) = self.last.filter(|last| last.end == at)
            && let Some(end) = noun_phrase::ages_end(line, at)
        {
            self.at = end;
            return self.go_on(last, end);
        }
        if self.is_verb() {
            return self.verb();
        }
        // whom she called | that evening | said
        if word == "that" && line.is_time(at + 1) && line.reporting(at + 2).is_some() {
            self.at += 2;
            return;
        }
        // That | was late; none of that | happened
        let finite =
            line.has(at + 1, class::AUXILIARY | class::PAST | class::PRESENT | class::INTRANSITIVE);
        if word == "that" && finite && self.verb_after(at + 1) == Some(at + 1) {
            let whole = self.last.filter(|last| last.end + 1 == at && line.lower(last.end) == "of");
            let Some(whole) = whole else { return self.noun_phrase(at + 1) };
            self.at += 1;
            return self.go_on(whole, at + 1);
        }
        if word == "that" || word.opens_clause() {
            self.governed = !self.opens_clause();
            if !self.governed {
                self.push(Clause::new(
                    Opener::Subordinate,
                    word != "that" && self.is_set_off(),
                    None,
                ));
            }
            self.at += 1;
            return;
        }
        if word == "to" {
            // to save | the planet
            self.governed = true;
            // not to be named | said
            self.at =
                if verb::is_infinitive(line, at) { verb::head(line, at + 1) + 1 } else { at + 1 };
            return;
        }
        // Initially, …
        let opens = at == line.start()
            && (word.is_adverb() && !word.is_determiner()
                || FUNCTION_WORDS.contains(word) && line.lower(at + 1) == ",");
        // taken | away; but: up to 40 people | were
        let stray_particle =
            word.has(class::PARTICLE) && noun_phrase::qualified_number(line, at).is_none();
        let may_begin = !word.is_time() && !stray_particle && !verb::is_gerund(line, at) && !opens;
        match may_begin.then(|| noun_phrase::end(line, at)).flatten() {
            Some(end) => {
                self.noun_phrase((at + 1..end).find(|&i| self.ends_before(i, end)).unwrap_or(end))
            }
            None => {
                self.governed |=
                    word.has(class::PREPOSITION | class::PARTICLE) || verb::is_gerund(line, at);
                // March | 12
                let mut day = usize::from(word.has(class::MONTH) && line.is_number(at + 1));
                // March 12, 1999 | read
                if day > 0
                    && line.lower(at + 2) == ","
                    && line.lower(at + 3).len() == 4
                    && line.is_number(at + 3)
                {
                    day = 3;
                }
                // On Monday | the ministry said; but: at Monday | 's debate
                let next = at + 1 + day;
                let free = line.has(next, class::DETERMINER | class::PRONOUN)
                    || line.is_capitalized(next)
                    || noun_phrase::is_number(line, next)
                    || noun_phrase::end(line, next)
                        .is_some_and(|end| self.verb_after(end).is_some());
                // but: the Monday | meeting
                let named = (line.start()..at).rev().find(|&i| !line.is_time(i));
                let names =
                    named.is_some_and(|i| line.has(i, class::DETERMINER | class::ATTRIBUTE));
                self.governed &=
                    !((word.is_time() || noun_phrase::is_clock(line, at)) && free && !names);
                self.at += day;
                self.at += 1;
            }
        }
    }

    /// Whether the clause that opens here stands at the start of the sentence or after a comma.
    fn is_set_off(&self) -> bool {
        self.at == self.line.start() || self.line.lower_before(self.at) == ","
    }

    pub(super) fn push(&mut self, clause: Clause) {
        if self.open.len() == DEEPEST {
            self.open.remove(1);
        }
        self.open.push(clause);
    }

    pub(super) fn top(&mut self) -> &mut Clause {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// "that" right after a noun phrase, before a verb: `the firm | that runs the quarry`.
    fn is_relative_that(&self) -> bool {
        let next = (self.at + 1..self.at + LOOK)
            .find(|&i| !self.line.is_adverb(i))
            .unwrap_or(self.at + LOOK);
        let after_noun = self.last.is_some_and(|last| last.end == self.at);
        let word = self.line.word(next);
        after_noun
            && self.line.is_word(next)
            && !self.line.is_capitalized(next)
            && (verb::is_verb(self.line, next)
                || !word.has(class::DETERMINER | class::PRONOUN | class::PREPOSITION)
                    && verb::may_be_third_person(self.line, next))
    }

    fn relative(&mut self) {
        let (line, at) = (self.line, self.at);
        let shared = self.share_of(at);
        let antecedent = shared.or(self.last);
        let clause = Clause::new(
            Opener::Relative,
            self.is_set_off(),
            Some(Subject::Relative(at, antecedent)),
        );
        self.push(clause);
        self.governed = false;
        self.at += 1;
        // whose son was killed; whom the rebels seized, which Holm called old
        let names =
            line.has(at + 1, class::DETERMINER | class::PRONOUN) || line.is_capitalized(at + 1);
        let governed = shared.is_none() && line.is_preposition(at.wrapping_sub(1));
        let start = at + 1;
        let own = |end: usize| {
            names
                || governed
                || line.lower(at) != "who" && shared.is_none() && self.verb_after(end).is_some()
        };
        if let Some(end) =
            noun_phrase::end(line, start).filter(|&end| line.lower(at) == "whose" || own(end))
        {
            let nominal = Nominal { start, end, last: start };
            let whole = self.top().subject.take();
            (self.top().subject, self.top().gap) = (Some(Subject::Own(nominal)), whole);
            self.at = end;
        }
    }

    /// The noun phrase that "whom" at `at` refers to, in `two guards, one of | whom died`: the guards.
    fn share_of(&self, at: usize) -> Option<Nominal> {
        let line = self.line;
        let share = self.last.filter(|last| {
            last.end + 1 == at && line.lower(last.end) == "of" && line.lower(at) == "whom"
        })?;
        self.before_last
            .filter(|whole| line.lower(whole.end) == "," && whole.end + 1 == share.start)
    }

    /// Whether a conjunction that may be a preposition has a clause after it:
    /// `after gunmen attacked`, `after the attack`.
    pub(super) fn opens_clause(&self) -> bool {
        let (line, at) = (self.line, self.at);
        if !words!("after before since until till as than so even once").contains(line.word(at)) {
            return true;
        }
        let before = line.before(at).take(2).find(|&i| !line.is_adverb(i));
        if line.lower(at) == "as" && before.is_some_and(|before| is_described_as(line, before, at))
        {
            return false;
        }
        let Some(mut end) = noun_phrase::end(line, at + 1) else { return false };
        // As the Post | reports, …
        let verb = |&i: &usize| self.is_finite(i) && !verb::is_verb(line, i);
        end = (at + 2..end).find(|i| at == line.start() && verb(i)).unwrap_or(end);
        // after a petition with 900 names | asked
        while line.is_preposition(end)
            && let Some(next) = noun_phrase::end(line, end + 1)
        {
            end = next;
        }
        // after Ana Holm, 43, | was killed
        let comma = Some(end)
            .filter(|&i| line.lower(i) == ",")
            .and_then(|i| (i + 2..i + APPOSITION).find(|&i| line.lower(i) == ","));
        let end = comma.map_or(end, |comma| comma + 1);
        self.verb_after(end).is_some()
    }
}

/// Whether the "as" at `as_` is a preposition because of the word at `before`: `posing as a guard`,
/// `described as the brother`. It opens no clause then.
fn is_described_as(line: &Line, before: usize, as_: usize) -> bool {
    // called herself the mayor, gave his name as Holm
    let named = words!("herself himself itself name themselves posing disguised masquerading");
    // identified as the brother; but: identified as Ali Khan
    let described = words!(
        "depict depicted depicts describe described describes describing identified identifies identify
        identifying introduced portray portrayed recognised recognized regard regarded regards"
    );
    let word = line.word(before);
    named.contains(word) || line.is_determiner(as_ + 1) && described.contains(word)
}

/// The dash that closes the parenthesis that the dash at `open` opens.
fn dash_after(line: &Line, open: usize) -> Option<usize> {
    let inside = |i: &usize| line.kind(*i) != Some(Kind::Stop);
    (open + 1..line.end().min(open + ASIDE))
        .take_while(inside)
        .find(|&i| line.kind(i) == Some(Kind::Dash))
}
