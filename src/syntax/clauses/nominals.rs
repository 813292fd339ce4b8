//! Where a noun phrase ends, and which role it has in its clause.

use super::found::{Nominal, Subject};
use super::walk::{Clause, LOOK, Object, Opener, Walk};
use crate::lexicon::{FIRST_NAMES, LAST_NAMES, PEOPLE, PLACES, ROLES, words};
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::syntax::verb;

/// The longest subject, in items.
const LONGEST: usize = 60;

/// How far after its verb a parenthesis ends, in items.
const PARENTHESIS: usize = 10;

/// A noun phrase, and what stands around it.
struct Phrase {
    nominal: Nominal,
    /// A comma or another mark stands before it.
    comma: bool,
    /// A conjunction stands before it.
    and: bool,
    /// The noun phrase before it ends where this one begins.
    touching: bool,
    /// Where the verb group behind it begins.
    verb: Option<usize>,
    /// The noun phrase before it.
    last: Option<Nominal>,
}

impl Walk<'_, '_> {
    /// Gives the noun phrase `self.at..end` its role in its clause: subject, object, apposition.
    pub(super) fn noun_phrase(&mut self, end: usize) {
        let (line, start) = (self.line, self.at);
        self.at = end;
        let before = line.lower_before(start);
        let touching = self
            .last
            .filter(|last| (last.end..start).all(|i| !line.is_word(i) && !line.is_punctuation(i)));
        let verb = self.verb_after(end);
        let names = line.has(start, class::DETERMINER | class::PRONOUN)
            || line.is_capitalized(start)
            || line.is_number(start);
        // An Oster University | poll; but: in nine states | the people who
        let opens = self.governed && line.has(start, class::DETERMINER);
        // in the journal | Oster Letters
        let titled = touching.is_some_and(|last| {
            self.governed
                && self.open.last().is_some_and(|clause| clause.subject.is_some())
                && line.is_determiner(last.start)
                && line.is_capitalized(start)
                && words!("daily journal magazine newspaper weekly")
                    .contains(line.word(last.end - 1))
        });
        if let Some(last) = touching.filter(|_| !names || titled || verb.is_none() && !opens) {
            return self.go_on(last, end);
        }
        let nominal = Nominal { start, end, last: start };
        let neighbour = start.wrapping_sub(1);
        let quoted = line.is_quote(neighbour) || line.is_punctuation(neighbour);
        let (comma, and) = (before == "," || quoted, matches!(before, "and" | "or" | "but" | "&"));
        let was_governed = std::mem::take(&mut self.governed);
        // …, saying | 15 people were killed
        let says = verb::is_saying(line, neighbour);
        if says && verb.is_some() {
            self.last = Some(nominal);
            return self.push(Clause::new(Opener::Subordinate, false, Some(Subject::Own(nominal))));
        }
        // where | restructuring experts say
        let adjective =
            verb::is_gerund(line, neighbour) && verb.is_some() && self.top().subject.is_none();
        let anew = opens && touching.is_some()
            || (and && self.top().verb.is_some() || touching.is_some()) && verb.is_some();
        let governed = was_governed && !(comma || adjective || anew);
        // Nine people, including four men, | two women and three children, were killed
        let listed = was_governed
            && comma
            && verb.is_none()
            && self.top().verb.is_none()
            && self.top().subject.is_some();
        let governed = governed || listed;
        let last = self.last.replace(nominal);
        self.before_last = last;
        // Seventy years ago, a morning in May
        if governed
            || line.lower(end) == "ago"
            || line.has(end - 1, class::LENGTH) && line.is_adverb(end)
        {
            self.governed = governed;
            return;
        }
        let phrase = Phrase { nominal, comma, and, touching: touching.is_some(), verb, last };
        match self.top().verb {
            None => self.before_verb(&phrase, was_governed),
            Some(said) => self.behind_verb(&phrase, said),
        }
    }

    /// The role of a noun phrase in a clause that has no verb yet.
    fn before_verb(&mut self, phrase: &Phrase, was_governed: bool) {
        let line = self.line;
        let &Phrase { nominal, comma, and, touching, verb, last } = phrase;
        let end = nominal.end;
        let own = Some(Subject::Own(nominal));
        let top = *self.top();
        match (top.subject, verb) {
            (None, _) => (self.top().subject, self.top().tentative) = (own, comma && was_governed),
            // Stein and Holm said
            // but not: Holm, a baker and | a member of the board, said
            (Some(Subject::Own(first)), _)
                if and
                    && end - first.start <= LONGEST
                    && (verb.is_some()
                        || last.is_some_and(|last| {
                            last.end == first.end || line.is_capitalized(last.start)
                        })) =>
            {
                self.top().subject =
                    Some(Subject::Own(Nominal { end, last: nominal.start, ..first }))
            }
            // the people | the rebels seized were killed
            (_, Some(_)) if touching => self.push(Clause::new(Opener::Relative, false, own)),
            // Nine miners, | police believe, were killed
            (_, Some(verb)) if comma && self.is_parenthesis(verb) => {
                self.push(Clause::new(Opener::Subordinate, true, own))
            }
            // In Oster, Norway, | Holm says; More than rain, | Holm believes
            (_, Some(_)) if comma => (self.top().subject, self.top().tentative) = (own, false),
            (_, None) if comma && top.tentative && line.lower(end) != "," => {
                self.top().subject = own
            }
            _ => {}
        }
    }

    /// The role of a noun phrase in a clause that has its verb already; `said` is the index of that
    /// verb.
    fn behind_verb(&mut self, phrase: &Phrase, said: usize) {
        let line = self.line;
        let &Phrase { nominal, comma, and, touching, verb, .. } = phrase;
        let Nominal { start, end, .. } = nominal;
        let own = Some(Subject::Own(nominal));
        let top = *self.top();
        let joined = top.object.filter(|object| object.joined).map(|object| object.nominal);
        let including = joined.filter(|whole| line.lower(whole.end) == "including");
        match verb {
            // Holm said two nurses and | a guard were late
            Some(_) if and && self.is_joined_to_object(said, start) => {
                let first = top.object.map_or(start, |object| object.nominal.start);
                let both = Subject::Own(Nominal { start: first, end, last: start });
                self.top().object = None;
                self.push(Clause::new(Opener::Subordinate, false, Some(both)))
            }
            // nine died, and six others including two cooks and | a clerk | were hurt
            Some(_) if and && including.is_some() => {
                *self.top() = Clause::new(top.opener, top.to_comma, including.map(Subject::Own))
            }
            // Holm said it was late, and | Stein left; …, | police said
            Some(_) if comma || and => *self.top() = Clause::new(top.opener, top.to_comma, own),
            // remarks | Holm had made
            Some(_) if touching => self.push(Clause::new(Opener::Relative, false, own)),
            // who said | the bridge was old
            Some(_) if self.reports(self.open.len() - 1) => {
                self.push(Clause::new(Opener::Subordinate, false, own))
            }
            // …, Jo Park, | a baker, said
            _ if comma
                && top.object.is_some_and(|object| {
                    object.nominal.end + 1 == start && (object.joined || line.lower(end) == ",")
                }) => {}
            _ if top.object.is_none() || comma || and => {
                self.top().object = Some(Object { nominal, joined: comma || and })
            }
            _ => {}
        }
    }

    /// Whether "and" joins the noun phrase at `start` to one right behind the verb `said`, which
    /// takes a clause and hardly an object: `said | two nurses and | a guard were late`.
    fn is_joined_to_object(&self, said: usize, start: usize) -> bool {
        let line = self.line;
        let head = self.found.verbs[said].head;
        let object = self.open[self.open.len() - 1].object.map(|object| object.nominal);
        line.has(head, class::BELIEVING)
            && line.lower(start - 1) == "and"
            && object.is_some_and(|object| object.start == head + 1 && object.end + 1 == start)
    }

    /// Extends the noun phrase read last to `end`, over a word that no rule covers.
    pub(super) fn go_on(&mut self, last: Nominal, end: usize) {
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

    /// Whether a noun phrase that was read up to `end` ends before `i`: at a verb that may be a
    /// noun, at a name with a verb of its own after a plural, at a number after a place:
    /// `The Post | reports`, `remarks | Mensah had made`, `In Oslo | 12 people were killed`.
    pub(super) fn ends_before(&self, i: usize, end: usize) -> bool {
        let line = self.line;
        let noun = |i: usize| {
            line.is_word(i)
                && !line.is_capitalized(i)
                && !ROLES.contains(line.word(i))
                && PEOPLE.get(line.word(i)).is_none_or(|number| number != "one")
                && !line.has(i, class::DETERMINER | class::PREPOSITION)
        };
        let plural = |i: usize| noun(i) && noun_phrase::is_plural_noun(line.lower(i));
        let before = class::DETERMINER | class::PRONOUN | class::OBJECT | class::PREPOSITION;
        let takes = || line.has(i + 1, before | class::TIME) || line.is_capitalized(i + 1);
        // Norway | snubs Oster: a headline
        let headline_verb = line.headline
            && line.is_capitalized(i - 1)
            && !line.is_capitalized(i)
            && line.is_capitalized(i + 1)
            && verb::may_be_third_person(line, i);
        // On Instagram | Holm wrote, In Ohio | Jo Park told us; but: In Holm Hall
        let named = || FIRST_NAMES.contains(line.word(i)) || LAST_NAMES.contains(line.word(i));
        let setting = || {
            let place = line.word(i - 1);
            let of_person = FIRST_NAMES.contains(place) || LAST_NAMES.contains(place);
            words!("bluesky facebook instagram linkedin telegram threads tiktok twitter whatsapp youtube")
                .contains(place)
                || PLACES.contains(place) && !of_person
        };
        let behind_setting = self.governed
            && i == line.start() + 2
            && matches!(line.lower(line.start()), "in" | "on")
            && line.is_capitalized(i)
            && setting()
            && named()
            && (i..end).all(|i| line.is_capitalized(i))
            && line.reporting(end).is_some();
        behind_setting
            || headline_verb
            || verb::is_gerund(line, i) && takes() && !line.is_determiner(i - 1)
            || line.reporting(i).is_some() && self.is_finite(i) && !verb::is_verb(line, i)
            || self.governed
                && line.is_number(i)
                && (noun(i - 1) || line.is_capitalized(i - 1))
                && self.verb_after(end).is_some()
            || line.is_capitalized(i)
                && (plural(i - 1)
                    || self.governed && noun(i - 1) && !line.has(i - 1, class::DIRECTION))
                && self.verb_after(end).is_some()
    }

    /// The finite verb after a noun phrase that ends at `end`, adverbs and times passed over.
    pub(super) fn verb_after(&self, end: usize) -> Option<usize> {
        let line = self.line;
        let next =
            (end..line.end().min(end + LOOK)).find(|&i| !line.is_adverb(i) && !line.is_time(i))?;
        (self.is_finite(next) && !verb::is_gerund(line, next)).then_some(next)
    }

    /// Whether a comma follows the reporting verb at `verb`, and nothing that is said:
    /// `…, police said on Friday, …`.
    fn is_parenthesis(&self, verb: usize) -> bool {
        let line = self.line;
        let head = (verb..line.end().min(verb + LOOK))
            .find(|&i| !line.is_auxiliary(i) && !line.is_adverb(i))
            .unwrap_or(verb);
        let mut rest = head + 1..line.end().min(head + PARENTHESIS);
        let first = line.word(head + 1);
        (line.reporting(head).is_some() || matches!(line.lower(head), "seems" | "appears"))
            && (first == "," || first.is_adverb() || first.is_time() || first.is_preposition())
            && rest
                .find(|&i| line.lower(i) == "," || verb::is_verb(line, i) || line.is_quote(i))
                .is_some_and(|i| line.lower(i) == ",")
    }
}
