//! Verbs: whether a word is a verb in its context, and the verb group that it forms with its
//! auxiliaries.

use super::class;
use super::line::Line;
use super::reporting::{Act, Reporting, VerbForm};
use super::word::Word;
use crate::lexicon::{COMMON_WORDS, PEOPLE, ROLES, words};
use crate::text::token::Kind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Were killed, are missing, have been arrested, were believed to have died.
    Passive,
    /// Has killed, had wounded.
    Perfect,
    /// No auxiliary: "killed", which may be either.
    Plain,
}

/// A verb group: a verb, or a predicative like "missing", with its auxiliaries.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Position of the first auxiliary, or of the verb.
    pub start: usize,
    pub voice: Voice,
    pub negated: bool,
    /// Could be killed, will die, to kill: it has not happened.
    pub unreal: bool,
}

/// The longest group, in words before its verb.
const LONGEST: usize = 10;

/// Reads the words before the verb at `head` back to the start of its group.
pub fn group(line: &Line, head: usize) -> Group {
    let mut group = Group { start: head, voice: Voice::Plain, negated: false, unreal: false };
    let (mut modal, mut have, mut to, mut unreal) = (false, false, false, false);
    for i in line.before(head).take(LONGEST) {
        let word = line.word(i);
        let before = line.word(i.wrapping_sub(1));
        // he's said, he's described as
        let short_verb = line.kind(i) == Some(Kind::Possessive) && before.is_pronoun();
        let linking = word.has(class::LINKING)
            && (i + 1 == group.start
                || !matches!(word.reporting(), Some(Reporting { act: Act::Say, .. })));
        if word.has(class::BE) {
            // but "is reported | to have killed" is active
            if !to {
                group.voice = Voice::Passive;
            }
        } else if word.has(class::HAVE) || short_verb {
            have = true;
            // "he's hurt" is ambiguous: has or is
            if group.voice == Voice::Plain && !short_verb {
                group.voice = Voice::Perfect;
            }
        } else if word.has(class::MODAL) {
            modal = true;
            // "could have killed dozens" did not, "may have killed dozens" did
            unreal |= matches!(word.as_str(), "would" | "should" | "will" | "could");
        } else if word == "to"
            && i + 1 == head
            && (is_gerund(line, head) || line.has(head, class::ED | class::PAST))
        {
            // "confessed to killing" is no infinitive, nor "parents she spoke to said"
            break;
        } else if word == "to" {
            // "believed to have been killed", but "to be killed" has not happened
            to = true;
        } else if word == "since" && before.has(class::HAVE)
            || word == "either" && before.is_auxiliary()
        {
            // "have since died", "were either killed or hurt"
            continue;
        } else if word.is_adverb()
            && !word.has(class::LINKING)
            && word != "not"
            && (!line.is_capitalized(i) || i == line.start())
        {
            group.negated |= word.has(class::NEGATION);
            continue;
        } else if linking {
            // "remain missing" is finite itself; "found dead" is so only after an auxiliary.
            if matches!(word.as_str(), "remain" | "remains" | "remained" | "went") {
                group.voice = Voice::Passive;
            } else if !(before.is_auxiliary() || before.is_adverb()) && group.voice != Voice::Plain
            {
                break;
            }
        } else if !word.has(class::NEGATION | class::DO) {
            break;
        }
        group.negated |= word.has(class::NEGATION);
        group.start = i;
    }
    group.unreal = modal && (!have || unreal) || to && !have;
    group
}

/// Whether the noun phrase after the verb at `verb` has a verb of its own, so that a clause is reported:
/// `the paper notes | the lock was shut`; but not: `claims the land it took`, `the bank notes the
/// king signed were old`.
fn tells_of_its_object(line: &Line, verb: usize) -> bool {
    let finite = |i: usize| line.is_finite_verb(i) || may_be_third_person(line, i);
    let own = (verb + 2..verb + 6).find(|&i| finite(i) || line.is_pronoun(i));
    let auxiliary = |i: usize| line.has(i, class::AUXILIARY);
    own.is_some_and(|own| finite(own) && (auxiliary(own) || !auxiliary(own + 1)))
}

/// The main verb of the group that begins at `start`: `have been seriously | hurt`.
pub fn head(line: &Line, start: usize) -> usize {
    let mut head = start;
    while line.is_auxiliary(head) && head + 1 < line.end() {
        let next = (head + 1..head + 5)
            .find(|&i| !(line.is_adverb(i) || line.has(i, class::NEGATION)))
            .unwrap_or(head + 1);
        let free = line.has(head, class::MODAL | class::DO)
            && line.is_word(next)
            && !line.has(next, class::DETERMINER | class::PRONOUN | class::PREPOSITION);
        let verbal = line.is_auxiliary(next)
            || line.has(next, class::ANY_PAST | class::PARTICIPLE)
            || line.reporting(next).is_some()
            || is_gerund(line, next);
        if !(free || verbal) {
            break;
        }
        head = next;
    }
    head
}

/// A verb by its form; a capitalised word inside a sentence is a name.
pub fn is_verb(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    let first = position == line.start();
    // Most words need no more than this.
    if !first && !word.is_other_verb() && word.reporting().is_none() {
        return false;
    }
    if line.is_capitalized(position) && !first && line.is_word(position - 1) {
        return false;
    }
    // a left-wing paper, an ill-advised plan; works | minister Jo Park
    if line.is_compound(position) || word == "works" && ROLES.contains(line.word(position + 1)) {
        return false;
    }
    if word.is_other_verb() {
        return (!line.is_capitalized(position) || first || word.is_auxiliary())
            && !(word.has(class::NOUN) && is_noun_place(line, position));
    }
    // Appearing before a crowd, …
    let adjunct = class::PREPOSITION | class::DETERMINER | class::CLAUSE_OPENER;
    if first && word.len() > 5 && word.ends_with("ing") && line.has(position + 1, adjunct) {
        return true;
    }
    match word.reporting() {
        Some(Reporting { form: VerbForm::Past | VerbForm::Gerund, .. }) => {
            !line.is_capitalized(position) || first
        }
        // Plural nouns have the same form: `claims`, `reports`.
        Some(Reporting { act, form: VerbForm::Third }) => {
            act != Act::Attitude && !is_noun_place(line, position) && !line.is_capitalized(position)
        }
        _ => false,
    }
}

/// Whether the verb at `position` reports something past: a past tense, or a participle without a
/// modal or "to". The crew `ate`, it is `eaten`, they may have `eaten`; but: it will soon be
/// `eaten`, may `cut`, to `read`, a `lost` boy.
pub fn is_past(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    if !word.has(class::ANY_PAST | class::PARTICIPLE) || line.is_compound(position) {
        return false;
    }
    let mut perfect = false;
    let governor = line.before(position).find(|&i| {
        let before = line.word(i);
        perfect |= before == "have";
        !(before.is_adverb() || matches!(before.as_str(), "be" | "been" | "have"))
    });
    let governor = governor.map_or(Word::EMPTY, |i| line.word(i));
    if governor.has(class::MODAL) || governor == "to" {
        return perfect && !matches!(governor.as_str(), "will" | "'ll" | "shall");
    }
    if governor.has(class::ARTICLE | class::POSSESSIVE) || governor == "the" {
        return false;
    }
    if word.has(class::ANY_PAST) {
        is_verb(line, position)
    } else {
        perfect || governor.has(class::BE | class::HAVE)
    }
}

/// Whether the word at `position` is the "to" of an infinitive: to save | the planet, but: to the
/// coast.
pub fn is_infinitive(line: &Line, position: usize) -> bool {
    line.lower(position) == "to"
        && line.is_word(position + 1)
        && !line.is_capitalized(position + 1)
        && !line.has(position + 1, class::DETERMINER | class::PRONOUN | class::OBJECT | class::TIME)
        // parents she spoke to | said
        && !matches!(line.lower(position + 1), "said" | "told" | "wrote")
}

/// Whether the word before shows that a possible verb is a noun: `the claims`, `new reports`,
/// `his comments`.
pub fn is_noun_place(line: &Line, position: usize) -> bool {
    let Some(before) = position.checked_sub(1).filter(|&i| i >= line.start()) else { return true };
    line.has(before, class::DETERMINER | class::PREPOSITION | class::NUMBER)
        || line.lower(before) == "all"
        || line.lower(before) == "public" && line.lower(position) == "works"
        || matches!(line.kind(before), Some(Kind::Possessive | Kind::Number))
}

/// Whether a word with the form of a reporting verb is a verb in its context, and not a noun or
/// adjective.
pub fn reports_here(line: &Line, position: usize, form: VerbForm) -> bool {
    let Some(before) = position.checked_sub(1).filter(|&i| i >= line.start()) else {
        return form == VerbForm::Gerund || form == VerbForm::Past;
    };
    let lower = line.word(before);
    if line.kind(before) == Some(Kind::Hyphen)
        || line.kind(position + 1) == Some(Kind::Hyphen)
        || line.is_capitalized(position) && !line.headline && !line.is_in_headline_case()
    {
        return false;
    }
    // no one said, many told us, another added: “…”
    let says = matches!(line.lower(position), "asked" | "said" | "told" | "wrote")
        || matches!(line.lower(position + 1), ":" | "that")
        || line.is_quote(position + 1)
        || line.is_quote(position + 2) && line.lower(position + 1) == ",";
    let alone = says
        && (lower.has(class::NUMBER)
            || words!("all another both many most one others several some").contains(lower));
    let nominal = lower.is_determiner() && !alone
        || line.kind(before) == Some(Kind::Possessive) && !line.is_pronoun(before.wrapping_sub(1));
    // said | proposed rules were old; but: said proposed
    let says_before = || {
        lower.reporting().is_some_and(|verb| {
            verb.act == Act::Say && matches!(verb.form, VerbForm::Past | VerbForm::Third)
        }) && line.is_word(position + 1)
            && !opens_content(line, position + 1)
    };
    match form {
        VerbForm::Past | VerbForm::Participle => {
            !nominal
                && !says_before()
                && !is_before_noun(line, position, lower)
                && !is_second_attribute(line, position)
        }
        VerbForm::Gerund => !nominal && gerund_reports(line, position),
        VerbForm::Third => !nominal && third_reports(line, position),
        VerbForm::ThirdOrNoun => plural_reports(line, position, nominal),
        VerbForm::Base if line.lower(position) == "say" => !nominal && say_reports(line, before),
        VerbForm::Base => base_reports(line, position),
    }
}

/// A gerund, but not in `an advertising and | branding firm`, and after "of" only in
/// `fond of | saying that`.
fn gerund_reports(line: &Line, position: usize) -> bool {
    let before = line.word(position - 1);
    let often = || {
        words!("fond habit sick tire tired tires weary")
            .contains(line.word((position - 1).wrapping_sub(1)))
    };
    let attribute = before == "and" && line.has(position + 1, class::ENTERPRISE);
    !attribute && (before != "of" || often())
}

/// The third person of a verb that is a noun in the plural, too: not `on | demands`, `new | calls`.
fn third_reports(line: &Line, position: usize) -> bool {
    let before = line.word(position - 1);
    let noun = before.is_preposition()
        || before.has(class::ATTRIBUTE)
        || line.is_number(position - 1)
        || line.lower(position + 1) == "of";
    !noun && (!before.is_conjunction() || opens_content(line, position + 1))
}

/// "say" is hardly ever a noun: have a say, the final say; after a preposition it is a verb only in
/// `went on to | say`.
fn say_reports(line: &Line, before: usize) -> bool {
    let lower = line.word(before);
    let goes_on = lower == "to"
        && matches!(
            line.lower(before.wrapping_sub(1)),
            "continue" | "continued" | "continues" | "on"
        );
    !lower.has(class::ATTRIBUTE) && lower != "than" && (goes_on || !lower.is_preposition())
}

/// The form of the infinitive: they argue, police say, officials argue that.
fn base_reports(line: &Line, position: usize) -> bool {
    let before = position - 1;
    let lower = line.word(before);
    let plural = || {
        lower.len() > 4
            && lower.ends_with('s')
            && !lower.ends_with("ss")
            && !lower.ends_with("ous")
            && (!line.is_capitalized(before) || before == line.start())
    };
    let tells = || {
        opens_content(line, position + 1)
            // S, documents show.
            || lower.has(class::FINDER) && !line.is_word(position + 1)
            // S, critics argue.
            || (ROLES.contains(lower) || PEOPLE.contains(lower))
                && line.lower(before.wrapping_sub(1)) == ","
                && !line.is_word(position + 1)
            // scientists report spiky skulls evolved
            || (lower.has(class::FINDER) || ROLES.contains(lower))
                && opens_bare_clause(line, position + 1)
            || line.is_adverb(position + 1) && line.lower(position + 2) == "that"
    };
    // …, | warn union leaders.
    let inverted = || {
        let end = (position + 1..position + 5).take_while(|&i| line.is_word(i)).last();
        lower == ","
            && words!("argue believe claim fear insist predict say warn")
                .contains(line.word(position))
            && end.is_some_and(|end| !line.is_word(end + 1) && may_be_third_person(line, end))
    };
    matches!(
        lower.as_str(),
        "they" | "we" | "i" | "you" | "to" | "who" | "not" | "people" | "and" | "also"
    )
        || inverted()
        // but: a police post
        || lower == "police" && line.lower(position) != "post"
        || lower.is_auxiliary() && !lower.is_be()
        // critics of the mayor argue that, drivers complain bitterly that
        || line.lower(position + 1) == "that" && of_several(line, position)
        || plural() && tells()
}

/// Whether a word that may be a plural noun is a verb: `Mensah claims`, `who claims`. `nominal`: a word
/// right before it, like "the", makes it a noun.
fn plural_reports(line: &Line, position: usize, nominal: bool) -> bool {
    let subject = line.before(position).find(|&i| !line.is_adverb(i)).unwrap_or(line.start());
    let (lower, next) = (line.word(subject), line.lower(position + 1));
    // Mayor Rejects | Claims He Lied
    if lower.reporting().is_some_and(|verb| verb.form == VerbForm::Third) {
        return false;
    }
    // the old northern | states that signed, the United | States, Where It Is Legal in Old | States
    if line.lower(position) == "states"
        && (lower == "united"
            || line.is_capitalized(position)
            || next == "that" && line.is_finite_verb(position + 2))
    {
        return false;
    }
    // S, | reports Jo Park. “Go,” claims the Post.
    let named =
        line.is_capitalized(position + 1) || next == "the" && line.is_capitalized(position + 2);
    let inverted = named && (lower == "," || line.is_quote(subject));
    // “Go,” an officer | shouts. “Go,” the agency | notes in a post.
    let quote = (subject.saturating_sub(4)..subject).rev().find(|&i| line.is_quote(i));
    let quoted = ROLES.contains(lower) && quote.is_some();
    let tells_in = quote.is_some_and(|quote| {
        (line.is_determiner(quote + 1) && !line.is_possessive(quote + 1)
            || line.is_capitalized(quote + 1))
            // but: the “old” Delta Bank | notes
            && !line.is_determiner(quote.wrapping_sub(1))
            && line.lower(quote.wrapping_sub(1)) != "called"
            && !(quote + 1..position).any(|i| line.is_preposition(i))
            && words!("claims estimates notes reports states").contains(line.word(position))
    });
    let ends =
        line.kind(position + 1).is_none_or(|kind| matches!(kind, Kind::Stop | Kind::Punctuation));
    // the circular also | states that
    let adverb = subject + 1 < position && !line.is_time(subject + 1);
    // S, a new study | finds.
    let found = lower.has(class::FINDER);
    inverted
        || (found || quoted) && ends
        || tells_in && (ends || closes_in_phrase(line, position + 1))
        || adverb && next == "that" && !lower.is_preposition() && !lower.is_determiner()
        || !nominal
            && is_somebody_before(line, subject, position)
            && (opens_content(line, position + 1)
                || opens_bare_clause(line, position + 1)
                || matches!(next, "for" | "out")
                || line.kind(position + 1) == Some(Kind::Stop))
}

/// Whether a phrase with a determiner stands at `start`, and no verb behind it: `in a post`; but: in
/// May, in a post were lost
fn closes_in_phrase(line: &Line, start: usize) -> bool {
    let clause = |i: &usize| !line.is_punctuation(*i);
    line.is_preposition(start)
        && line.is_determiner(start + 1)
        && !(start..line.end()).take_while(clause).any(|i| line.is_finite_verb(i))
}

/// Whether the word at `subject` can end the subject of the word at `position`, if that is a verb:
/// `Mensah | claims`, `the paper | notes`.
fn is_somebody_before(line: &Line, subject: usize, position: usize) -> bool {
    let (lower, next) = (line.word(subject), line.lower(position + 1));
    // Jo Park, the mayor's deputy, | calls it
    let apposed = lower == "," && line.is_capitalized(subject.wrapping_sub(1)) && next == "it";
    // reports that she was late; but: reports that were late
    let clause = next == "that" && !line.is_finite_verb(position + 2);
    let quotation =
        line.is_quote(position + 1) || matches!(next, "," | ":") && line.is_quote(position + 2);
    // the paper notes the lock was shut, The government claims Stein left
    let outlets = words!(
        "agency channel magazine network newspaper outlet paper publication site station website"
    );
    let outlet = outlets.contains(lower);
    let source = || lower.has(class::BODY | class::PRESS | class::ENTERPRISE) || outlet;
    let names_next = || {
        line.has(position + 1, class::ARTICLE) || next == "the" || line.is_capitalized(position + 1)
    };
    // but not: Jo Park, editor of Oslo | reports, said no
    let behind_title = || matches!(next, "," | "that") && line.is_preposition(subject - 1);
    // the candidate claims he won; but: replied to media | reports that he won
    let office = || {
        ROLES.contains(lower)
            || lower.has(class::BODY | class::ENTERPRISE)
                && !line.is_preposition(subject.wrapping_sub(1))
    };
    let own = || line.is_pronoun(position + 1) || line.is_possessive(position + 1) || clause;
    lower.is_pronoun()
        || apposed
        || matches!(lower.as_str(), "who" | "which" | "that")
        || line.is_capitalized(subject) && subject > line.start() && !behind_title()
        || own() && (office() || clause && outlet && line.is_determiner(subject.wrapping_sub(1)) && opens_with(line, subject))
        || source()
            && names_next()
            && opens_with(line, subject)
            && tells_of_its_object(line, position)
        // Stein claims that it was late, Stein notes: “…”; but: Bank claims that …
        || subject == line.start() && (clause || quotation) && !COMMON_WORDS.contains(lower)
}

/// Whether the noun at `noun` closes a phrase with an article that opens the line or its clause:
/// `The Kesh | government`, `but the | paper`.
fn opens_with(line: &Line, noun: usize) -> bool {
    const LONGEST: usize = 4;
    let start =
        (noun.saturating_sub(LONGEST)..noun).rev().find(|&i| line.has(i, class::DETERMINER));
    start.is_some_and(|start| start == line.start() || line.is_punctuation(start - 1))
}

/// Whether the noun phrase before `end` is a plural with a prepositional attribute:
/// `critics | of the mayor`.
fn of_several(line: &Line, end: usize) -> bool {
    const LONGEST: usize = 7;
    let hangs = |&i: &usize| line.is_preposition(i) && line.is_word(i - 1);
    let last = line
        .before(end)
        .take(LONGEST)
        .take_while(|&i| i > line.start() && line.is_word(i))
        .find(hangs);
    last.is_some_and(|last| may_be_third_person(line, last - 1))
}

/// The second of two attributes of a noun: `a personal, | broadcast apology`; but: `the bank, | based in
/// Oslo`
pub fn is_second_attribute(line: &Line, position: usize) -> bool {
    let other =
        class::PREPOSITION | class::DETERMINER | class::PRONOUN | class::TIME | class::ANY_ADVERB;
    /// Words back to the comma that opens an aside: "four men, who saw the fight, | told reporters".
    const ASIDE: usize = 16;
    let (next, word) = (position + 1, line.word(position));
    let first = position.saturating_sub(ASIDE).max(line.start());
    position >= line.start() + 3
        && !(first..position - 1).any(|i| line.lower(i) == ",")
        && line.lower(position - 1) == ","
        && line.is_determiner(position - 3)
        && line.is_word(next)
        && !line.has(next, other)
        && !opens_content(line, next)
        && (word.has(class::ED | class::PARTICIPLE) || word.reporting().is_some())
        && !matches!(word.as_str(), "added" | "said" | "says" | "told")
}

/// Whether a complement of a reporting verb follows: a clause, a quotation, a hearer.
fn opens_content(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    line.is_quote(position)
        || matches!(
            word.as_str(),
            "" | "that" | "," | ":" | "reporters" | "there" | "how" | "why" | "what"
        )
        || word.has(class::PRONOUN | class::OBJECT | class::DETERMINER)
        || line.is_capitalized(position)
}

/// Whether a clause begins at `position` with a plural noun that has no article: `Park claims |
/// security forces killed nine`.
fn opens_bare_clause(line: &Line, position: usize) -> bool {
    const SUBJECT: usize = 4;
    let plural = |i: usize| {
        let word = line.lower(i);
        word.ends_with('s') && !word.ends_with("ss") || line.has(i, class::BODY | class::PEOPLE)
    };
    (position + 1..position + SUBJECT)
        .take_while(|&i| line.is_word(i) && !line.is_preposition(i - 1))
        .any(|i| plural(i - 1) && line.has(i, class::ANY_PAST | class::AUXILIARY))
}

/// `of confirmed cases`, `12 alleged thefts`: a participle between a preposition or a number and a
/// bare noun.
fn is_before_noun(line: &Line, position: usize, before: Word) -> bool {
    let not_nouns = class::ANY_ADVERB
        | class::TIME
        | class::PREPOSITION
        | class::CLAUSE_OPENER
        | class::CONJUNCTION;
    let bare = line.is_word(position + 1)
        && !line.is_capitalized(position + 1)
        && !opens_content(line, position + 1)
        && !line.has(position + 1, not_nouns);
    bare && (before.is_preposition() || position.checked_sub(1).is_some_and(|i| line.is_number(i)))
}

/// Whether a word in `-ing` is a verb, judged by its form.
pub fn is_gerund(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    let gerund = word.len() > 4
        && word.ends_with("ing")
        && !word.has(class::NOUN_IN_ING | class::PREPOSITION)
        && !line.is_capitalized(position)
        || word.reporting().is_some_and(|verb| verb.form == VerbForm::Gerund);
    gerund && !is_of_office(line, position)
}

/// Whether the word at `position` is a gerund of speech: `saying`, `adding`.
pub fn is_saying(line: &Line, position: usize) -> bool {
    line.reporting(position)
        .is_some_and(|verb| verb.form == VerbForm::Gerund && verb.act == Act::Say)
}

/// The participle of an office: `managing director`, `acting president`.
pub fn is_of_office(line: &Line, position: usize) -> bool {
    line.has(position, class::OF_OFFICE) && ROLES.contains(line.word(position + 1))
}

/// Whether a word may be a verb in the third person singular by its ending; plural nouns may be too.
pub fn may_be_third_person(line: &Line, position: usize) -> bool {
    let word = line.word(position);
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::{read, words};
    use super::*;

    /// The position of `word` in the line.
    fn at(line: &Line, word: &str) -> usize {
        (line.start()..line.end())
            .find(|&i| line.lower(i) == word)
            .unwrap_or_else(|| panic!("no {word}"))
    }

    #[test]
    fn groups_are_read_back_from_their_verb() {
        for (text, verb, start, voice, negated, unreal) in [
            ("Nine were killed.", "killed", "were", Voice::Passive, false, false),
            ("The flood has killed nine.", "killed", "has", Voice::Perfect, false, false),
            ("The flood killed nine.", "killed", "killed", Voice::Plain, false, false),
            ("Nine were not seriously hurt.", "hurt", "were", Voice::Passive, true, false),
            ("Nine are feared to have been killed.", "killed", "are", Voice::Passive, false, false),
            ("Nine will be freed.", "freed", "will", Voice::Passive, false, true),
            ("The flood could have killed nine.", "killed", "could", Voice::Perfect, false, true),
            ("The flood may have killed nine.", "killed", "may", Voice::Perfect, false, false),
            ("They want to free nine.", "free", "to", Voice::Plain, false, true),
        ] {
            read(text, |line| {
                let group = group(line, at(line, verb));
                let got = (line.lower(group.start), group.voice, group.negated, group.unreal);
                assert_eq!(got, (start, voice, negated, unreal), "{text}");
            });
        }
    }

    #[test]
    fn groups_are_read_on_to_their_verb() {
        for (text, start, expected) in [
            ("Nine have been seriously hurt.", "have", "hurt"),
            ("Nine did not leave.", "did", "leave"),
            ("Nine are bakers.", "are", "are"),
            ("Nine were in the hall.", "were", "were"),
            ("Nine left.", "left", "left"),
        ] {
            read(text, |line| {
                assert_eq!(line.lower(head(line, at(line, start))), expected, "{text}")
            });
        }
    }

    #[test]
    fn verbs_are_told_where_they_stand() {
        for (text, expected) in [
            ("The left-wing paper was closed.", "was closed"),
            ("Officials hit the road after the hit.", "hit"),
            ("A Ford stopped and Will left.", "stopped left"),
            ("Closed roads were opened.", "Closed were opened"),
        ] {
            let found = read(text, |line| {
                let verbs = (line.start()..line.end()).filter(|&i| is_verb(line, i));
                verbs.map(|i| words(line, i, i + 1)).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(found, expected, "{text}");
        }
    }
}
