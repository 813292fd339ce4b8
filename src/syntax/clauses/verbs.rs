//! Where a verb group begins, and which subject it has.

use super::found::{Subject, Verb};
use super::walk::{Clause, LOOK, Opener, Walk};
use crate::lexicon::ROLES;
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::syntax::reporting::{Act, Reporting, VerbForm};
use crate::syntax::verb;

impl Walk<'_, '_> {
    /// Whether a finite verb group begins here.
    pub(super) fn is_verb(&self) -> bool {
        let (line, at) = (self.line, self.at);
        if matches!(line.lower(at), "being" | "having") {
            let next = (at + 1..at + LOOK).find(|&i| !line.is_adverb(i)).unwrap_or(at);
            return line.has(next, class::ED | class::PARTICIPLE | class::NOUN_IN_ED);
        }
        if self.is_finite(at) {
            return !verb::is_gerund(line, at) && !self.is_attribute();
        }
        // people taken hostage, were found and taken away
        if line.has(at, class::PARTICIPLE) && !line.is_capitalized(at) {
            let before = line.before(at).take(LOOK).find(|&i| !line.is_adverb(i));
            return before.is_some_and(|i| {
                matches!(line.lower(i), "and" | "or")
                    || self.last.is_some_and(|last| last.end == i + 1)
            });
        }
        // who runs it, whom they trust
        let plain = line.is_word(at)
            && !line.is_capitalized(at)
            && !line.has(
                at,
                class::DETERMINER | class::PRONOUN | class::PREPOSITION | class::CONJUNCTION,
            );
        let top = self.open[self.open.len() - 1];
        let waits = top.verb.is_none()
            && line.before(at).take(LOOK).find(|&i| !line.is_adverb(i)).is_some_and(|i| match top
                .subject
            {
                Some(Subject::Relative(pronoun, _)) => pronoun == i,
                Some(Subject::Own(nominal))
                    if nominal.end == at
                        && (line.headline && verb::may_be_third_person(line, at)
                            || noun_phrase::is_predicate(line, nominal.start, at)) =>
                {
                    !verb::is_gerund(line, at)
                }
                Some(Subject::Own(nominal)) => {
                    // critics also | see the plan as old
                    let adverb = || {
                        i + 1 < at
                            && noun_phrase::is_plural_noun(line.lower(i))
                            && (line.is_determiner(at + 1) || line.is_possessive(at + 1))
                    };
                    nominal.end == i + 1
                        && (line.is_pronoun(i) || top.opener == Opener::Relative || adverb())
                }
                _ => false,
            });
        plain && waits && !line.is_adverb(at) && !line.opens_clause(at)
    }

    /// Whether the word is a verb in its context.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let reports = |verb: Reporting| {
            !matches!(verb.form, VerbForm::Gerund | VerbForm::Participle)
                && verb.act != Act::Attitude
                && verb::reports_here(self.line, at, verb.form)
        };
        verb::is_verb(self.line, at) || self.line.reporting(at).is_some_and(reports)
    }

    /// A participle before its noun: `the retired general`, `of confirmed cases`.
    fn is_attribute(&self) -> bool {
        let (line, at) = (self.line, self.at);
        let before = line.word(at.wrapping_sub(1));
        if verb::is_second_attribute(line, at) {
            return true;
        }
        line.has(at, class::ED)
            && (matches!(before.as_str(), "more" | "most" | "less" | "very")
                || before.is_preposition())
    }

    /// Whether the verb at `head` may be a participle that follows its noun, by its form.
    fn may_be_participle(&self, head: usize) -> bool {
        self.line.has(head, class::ED | class::PARTICIPLE)
            && !self.line.has(head, class::PAST | class::INTRANSITIVE)
    }

    /// Reads a verb group and finds its subject.
    pub(super) fn verb(&mut self) {
        let (line, start) = (self.line, self.at);
        let head = verb::head(line, start);
        self.at = head + 1;
        self.governed = false;
        let subject = self.subject(start, head);
        let bare = start == head && self.may_be_participle(head);
        let is_modifier =
            matches!(subject, Some(Subject::Modified(_))) || bare && subject.is_none();
        let index = self.found.verbs.len();
        self.found.verbs.push(Verb { start, head, subject, level: self.outside + self.open.len() });
        if !is_modifier {
            let both_bare = bare && self.was_participle(self.open.len() - 1);
            let top = self.top();
            // hired by the mayor and | trained in Oslo: the second is a participle if the first is
            // one
            top.verb = if both_bare { top.verb } else { Some(index) };
            top.object = None;
            if self.open.len() == 1 {
                self.note_main_subject();
            }
        }
    }

    /// The subject of the verb that begins at `start`. Closes the clauses that the verb ends.
    fn subject(&mut self, start: usize, head: usize) -> Option<Subject> {
        let line = self.line;
        let bare = start == head && self.may_be_participle(head);
        let before = line
            .before(start)
            .take(LOOK)
            .find(|&i| !line.is_adverb(i) && !line.is_time(i) || line.is_conjunction(i));
        let joint =
            before.filter(|&i| matches!(line.lower(i), "and" | "or" | "but" | "&" | "then"));
        let top = *self.top();
        let comma = line.lower_before(start) == ",";
        // with three | being taken to hospital
        if matches!(line.lower(start), "being" | "having") {
            let touching = self.last.filter(|last| last.end == start).map(Subject::Modified);
            return touching.or(top.subject.map(Subject::shared));
        }
        if top.verb.is_none() {
            // Holm, | seated next to Stein, …
            let own = top
                .subject
                .and_then(Subject::nominal)
                .filter(|own| bare && line.lower(own.end) == "," && own.end + 1 == start);
            if let (Some(own), Some(Subject::Own(_))) = (own, top.subject) {
                return Some(Subject::Modified(own));
            }
            // in a box | labelled “…”
            let modified =
                || self.last.filter(|last| bare && last.end == start).map(Subject::Modified);
            return top.subject.or_else(modified);
        }
        if let Some(joint) = joint {
            return self.subject_of_joined(start, head, joint);
        }
        let innermost = self.open.len() - 1;
        let adjacent = self.verb_of(innermost).is_some_and(|verb| verb.head + 1 == start);
        if adjacent && top.gap.is_some() && self.reports(innermost) {
            return top.gap;
        }
        // The past before was a participle: people trapped in a lift | were killed.
        let waiting = (0..self.open.len())
            .rev()
            .find(|&i| self.open[i].verb.is_none() && self.open[i].subject.is_some());
        let by = || self.verb_of(innermost).is_some_and(|verb| line.lower(verb.head + 1) == "by");
        let top_joins =
            top.object.is_some_and(|object| object.joined && object.nominal.end < start);
        if waiting.is_none() && bare && !by() && !top_joins {
            return self.last.filter(|last| last.end == start).map(Subject::Modified);
        }
        if let Some(participle) = (0..self.open.len())
            .rev()
            .find(|&i| !comma && Some(i) > waiting && self.was_participle(i))
        {
            self.open.truncate(participle + 1);
            let clause = self.open[participle];
            if let (Some(verb), Some(nominal)) =
                (clause.verb, clause.subject.and_then(Subject::nominal))
            {
                self.found.verbs[verb].subject = Some(Subject::Modified(nominal));
            }
            return clause.subject;
        }
        if let Some(waiting) = waiting {
            self.open.truncate(waiting + 1);
            return self.open[waiting].subject;
        }
        // Holm sang, danced, left
        self.object_as_subject(start, comma)
            .or_else(|| top.subject.filter(|_| comma).map(Subject::shared))
    }

    /// The subject of a verb behind "and" or "but", at `joint`: of the clause before, or of the outer
    /// one that reports it: Holm said he would wait and | warned …
    fn subject_of_joined(&mut self, start: usize, head: usize, joint: usize) -> Option<Subject> {
        let line = self.line;
        let form = line.reporting(head).map(|verb| verb.form);
        let innermost = self.open.len() - 1;
        let last = self.verb_of(innermost).map_or(start, |verb| verb.start);
        // hopes that members will stay, but | told them; but: thinks Stein will go and tell them
        let modal = line.has(last, class::MODAL);
        let but = line.lower(joint) == "but";
        let reports = |i: &usize| {
            let outer = (but || modal) && *i < innermost;
            // believes Stein is late and | says so
            let same = *i < innermost && form == Some(VerbForm::Third);
            self.verb_of(*i).and_then(|verb| line.reporting(verb.head)).is_some_and(|verb| {
                verb.act != Act::Attitude || outer || same && verb.form == VerbForm::Third
            })
        };
        let continues = form.is_none()
            || modal && form == Some(VerbForm::Base)
            || self.continues_perfect(head, joint, last);
        let with =
            if continues { None } else { (0..=innermost).rev().find(reports) }.unwrap_or(innermost);
        self.open.truncate(with + 1);
        self.open[with].subject.map(Subject::shared)
    }

    /// Whether a bare verb goes on behind "had", at `last`, and another verb: Holm said Stein had wept
    /// and | denied it; but: said prices had risen and | warned of it, said nine had been held and |
    /// urged calm.
    fn continues_perfect(&self, head: usize, joint: usize, last: usize) -> bool {
        let line = self.line;
        let innermost = self.open.len() - 1;
        let top = self.open[innermost];
        let active = self.verb_of(innermost).is_some_and(|verb| verb.head == last + 1);
        let speaks = || {
            top.subject.and_then(Subject::nominal).is_some_and(|of| {
                line.has(of.last, class::PRONOUN)
                    || line.is_capitalized(of.end - 1)
                    || ROLES.contains(line.word(of.end - 1))
            })
        };
        active
            && line.lower(joint) == "and"
            && line.lower(joint.wrapping_sub(1)) != ","
            && line.lower(last) == "had"
            && line.has(head, class::ED | class::PARTICIPLE)
            && speaks()
    }

    /// The object of a verb that turns out to be the subject of the next: said | the woman who lives
    /// there was hurt; …, and the man who lives there left; learned | four people had been hurt.
    fn object_as_subject(&mut self, start: usize, comma: bool) -> Option<Subject> {
        let line = self.line;
        let candidate = (0..self.open.len()).rev().find(|&i| {
            self.open[i].object.is_some_and(|object| {
                object.joined
                    || object.nominal.end == start
                        && line.is_auxiliary(start)
                        && !(object.nominal.start..start).any(|k| line.is_preposition(k))
                    || self.open[i + 1..].iter().all(|inner| inner.opener == Opener::Relative)
                        && !(comma && object.nominal.end + 1 == start)
                        && self.reports(i)
            })
        });
        let i = candidate?;
        let subject = Some(Subject::Own(self.open[i].object.take()?.nominal));
        self.open.truncate(i + 1);
        self.push(Clause::new(Opener::Subordinate, false, subject));
        subject
    }

    /// Whether the verb of an open clause may have been a participle after its noun: a bare `-ed`,
    /// no object after it.
    fn was_participle(&self, clause: usize) -> bool {
        let Some(verb) = self.verb_of(clause) else { return false };
        let clause = &self.open[clause];
        let bare = verb.start == verb.head && self.may_be_participle(verb.head);
        let zero_relative = clause.opener == Opener::Relative;
        let touches =
            matches!(clause.subject, Some(Subject::Own(nominal)) if nominal.end == verb.start);
        // hired by the mayor, trapped in a lift; but: cited remarks
        let (next, ends) = (self.line.word(verb.head + 1), self.line.is_punctuation(verb.head + 1));
        let hangs =
            next.has(class::PREPOSITION | class::PARTICLE | class::TIME | class::ADVERB) || ends;
        bare && touches && !zero_relative && (hangs || verb::is_verb(self.line, verb.head + 1))
    }

    /// The verb of an open clause, if it was read already.
    fn verb_of(&self, clause: usize) -> Option<&Verb> {
        self.found.verbs.get(self.open[clause].verb?)
    }

    /// Whether the verb of an open clause reports something: `said`, `found`, `believes`.
    pub(super) fn reports(&self, clause: usize) -> bool {
        self.verb_of(clause)
            .and_then(|verb| self.line.reporting(verb.head))
            .is_some_and(|verb| matches!(verb.act, Act::Say | Act::SayThat | Act::Attitude))
    }
}
