//! Roles right before the name: "Turkish Foreign Minister Ana Hale", "President and CEO Ana Hale".

use super::super::case::Case;
use super::super::chunk::{Chunk, Title};
use super::super::evidence::Evidence;
use super::super::kind::Gender;
use super::super::vocabulary;
use super::super::word_class::{HONORIFIC, NO_OFFICE};
use super::{office, qualifies};
use crate::lexicon;
use crate::syntax::class;
use crate::syntax::reporting::VerbForm;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Longest role, in tokens.
const LONGEST: usize = 12;

/// "Turkish Foreign Minister", "police spokesman", "former president" before the name.
pub fn before(
    evidence: &Evidence,
    chunk: &Chunk,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> Option<TokenSpan> {
    let start = chunk.in_sentence(evidence).start;
    let name = chunk.first();
    // "chairman Dr Ana Hale": what stands before the courtesy title; not "First Lady Ana Hale",
    // "the Hon. Ana Hale"
    if let Some(title) = chunk.title.map(|title| title.span) {
        let courtesy = name - 1;
        let inside = courtesy > title.start as usize && title.end as usize == name;
        let role = inside || courtesy > start && vocabulary::is_role(evidence.key(courtesy - 1));
        let other = || matches!(evidence.lower(courtesy - 1), "first" | "second" | "the");
        if role && HONORIFIC.contains_short(evidence.key(courtesy)) && !other() {
            let title = inside.then(|| Title {
                span: TokenSpan::from_usize(title.start as usize, courtesy),
                gender: Gender::Unknown,
            });
            let span = TokenSpan::from_usize(courtesy, chunk.end());
            return before(evidence, &Chunk { span, title, ..*chunk }, named);
        }
        // "Secretary for Health Dr Ana Hale"
        if HONORIFIC.contains_short(evidence.key(courtesy)) && courtesy == title.start as usize {
            let span = TokenSpan::from_usize(courtesy, chunk.end());
            if let Some(first) = before_field(evidence, start, &Chunk { span, ..*chunk }) {
                return Some(TokenSpan::from_usize(first, courtesy));
            }
        }
    }
    let mut first = first_word(evidence, start, chunk, named)?;
    if first + 1 == name && HONORIFIC.contains_short(evidence.key(first)) {
        // "Senator the Hon. Ana Hale"
        let the =
            first.checked_sub(2).filter(|&at| at >= start && evidence.lower(first - 1) == "the")?;
        first = is_title(evidence, the, the + 1).then_some(the)?;
    }
    // "Labor Party leader", where "party leader" is a title
    if let Some(body) = named(first).filter(|body| (body.end as usize) < name) {
        first = body.start as usize;
    }
    // "front-runner"
    if first >= start + 2 && evidence.token(first - 1).kind == Kind::Hyphen {
        first -= 2;
    }
    if let Some(whole) = noun_phrase(evidence, start, first) {
        return Some(TokenSpan::from_usize(whole, name));
    }
    first = with_owner(evidence, start, first, named);
    if let Some(other) = joined(evidence, start, first) {
        first = with_owner(evidence, start, other, named);
    }
    Some(TokenSpan::from_usize(first, name))
}

/// Where the words for the role begin that end before the name.
fn first_word(
    evidence: &Evidence,
    start: usize,
    chunk: &Chunk,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> Option<usize> {
    let name = chunk.first();
    if let Some(title) = chunk.title {
        let first = title.span.start as usize;
        // "His Highness Sheikh Omar bin Zayd"
        let address = matches!(
            evidence.lower(first),
            "eminence" | "excellency" | "highness" | "holiness" | "majesty"
        );
        let first = first + usize::from(address && title.span.len() > 1);
        // "First Minister" at the start of a sentence
        let longer = |&at: &usize| {
            evidence.token(at).capitalized && named(at).is_none() && is_title(evidence, at, name)
        };
        return Some((start.max(first.saturating_sub(2))..first).find(longer).unwrap_or(first));
    }
    let low = start.max(name.saturating_sub(5));
    let worded = name > low && evidence.token(name - 1).is_word();
    let title = (low..name).find(|&at| worded && is_title(evidence, at, name));
    let noun = (name > start && vocabulary::is_role(evidence.key(name - 1))).then(|| name - 1);
    title
        .or(noun)
        .or_else(|| before_of(evidence, start, name, named))
        .or_else(|| before_field(evidence, start, chunk))
}

/// Extends the role at `first` back over the body that it belongs to: "NATO Secretary-General",
/// "company spokesman".
fn with_owner(
    evidence: &Evidence,
    start: usize,
    mut first: usize,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> usize {
    // "pro-government | MP", "anti-US | President"; but "then-NATO envoy"
    let in_compound = |at: usize| {
        at > start + 1
            && evidence.token(at - 1).kind == Kind::Hyphen
            && !qualifies(evidence.key(at - 2))
    };
    // "Budget Director Ana Hale" at the start of a sentence; not "Yesterday President Ana Hale"
    let title = evidence.token(first).capitalized;
    let opens = |at: usize| {
        let word = evidence.tagged(at);
        at == start
            && title
            && evidence.case(evidence.sentence_of(at)) == Case::Normal
            && evidence.is_common(at)
            && !evidence.known(at).function
            && !(word.ends_with("ly") || word.ends_with("ed"))
            // "Ask Governor Ana Hale"
            && word.reporting().is_none()
            && !office::is_participle(evidence, at)
            && !word.ends_with('s')
    };
    let low = start.max(first.saturating_sub(LONGEST));
    while first > low {
        let at = first - 1;
        let next = match named(at).filter(|m| m.end as usize == first) {
            Some(mention) => mention.start as usize,
            None if evidence.token(at).is_word()
                && (qualifies(evidence.key(at))
                    || opens(at)
                    || lexicon::ORGANIZATION_WORDS.contains(evidence.key(at))) =>
            {
                at
            }
            None => match field_of(evidence, low, first, named) {
                Some(body) => body,
                None => break,
            },
        };
        if in_compound(next) {
            break;
        }
        first = next;
    }
    first
}

/// "the | EU foreign policy chief", "Boston fire chief Ana Hale": where the body begins whose field
/// ends at `first`, words in small letters; but not "in Boston fire chief Ana Hale".
fn field_of(
    evidence: &Evidence,
    low: usize,
    first: usize,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> Option<usize> {
    const WORDS: usize = 2;
    let field = |&i: &usize| {
        let (token, word) = (evidence.token(i), evidence.tagged(i));
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::SUBORDINATOR
            | class::AUXILIARY
            | class::DETERMINER
            | class::PRONOUN
            | class::ADVERB
            | class::TIME;
        let verb = word.is_finite_verb() && !word.has(class::NOUN);
        let verb = verb || word.reporting().is_some() || office::is_participle(evidence, i);
        token.is_word() && !token.capitalized && !word.has(stops) && !verb
    };
    if evidence.token(first).capitalized {
        return None;
    }
    let begin = (low.max(first.saturating_sub(WORDS))..first).rev().take_while(field).last()?;
    let body = named(begin.checked_sub(1)?).filter(|body| body.end as usize == begin)?;
    let at = body.start as usize;
    let inside = at > low && evidence.tagged(at - 1).has(class::PREPOSITION);
    (!inside).then_some(at)
}

/// "President and | CEO Ana Hale", "founder and | chairman Ana Hale": where the first of two
/// offices of one person begins, the second of which begins at `second`. With an article they are
/// two persons', "the mayor and Governor Ana Hale".
fn joined(evidence: &Evidence, start: usize, second: usize) -> Option<usize> {
    let and = second
        .checked_sub(1)
        .filter(|&at| at > start && matches!(evidence.lower(at), "and" | "&"))?;
    let title = |&at: &usize| is_title(evidence, at, and);
    let noun = || {
        Some(and - 1)
            .filter(|&at| vocabulary::is_role(evidence.key(at)) && !evidence.is(at, NO_OFFICE))
    };
    let first = (start.max(and.saturating_sub(4))..and).find(title).or_else(noun)?;
    // "Tom Ruiz, director and chairman Ana Hale", "ran for president and governor Ana Hale"
    let open = first == start || {
        let before = evidence.tagged(first - 1);
        !before.has(class::ARTICLE | class::PREPOSITION | class::CONJUNCTION)
            && before.as_str() != "the"
            && before.as_str() != ","
            // "met Ana Bishop and Duke Hale"
            && evidence.known(first - 1).first_name.is_none()
    };
    open.then_some(first)
}

/// "the outspoken | deputy sports | editor": where the noun phrase begins that a determiner opens
/// and whose last noun, an occupation in small letters, stands at `noun`. What says how somebody is
/// or came to be so is left out: "recently named".
fn noun_phrase(evidence: &Evidence, start: usize, noun: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let plain = |&i: &usize| {
        let (token, word) = (evidence.token(i), evidence.tagged(i));
        let capital = token.capitalized && (i > start || evidence.is_name(i));
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::AUXILIARY
            | class::DETERMINER
            | class::PRONOUN
            | class::OBJECT;
        // "clear from the outset | that presumptive nominee Ana Hale"
        let clause = word.opens_clause() || word.is_time();
        // "said | race director Ana Hale": no verb stands behind a verb of saying.
        let says = |word: Word| word.reporting().is_some_and(|verb| verb.form == VerbForm::Past);
        let verb =
            says(word) || word.has(class::PRESENT) && (i == start || !says(evidence.tagged(i - 1)));
        token.kind == Kind::Hyphen
            || token.is_word() && !capital && !word.has(stops) && !clause && !verb
    };
    let opens =
        |i: usize| evidence.token(i).kind == Kind::Possessive || office::is_determiner(evidence, i);
    if evidence.token(noun).capitalized {
        return None;
    }
    let first = (start.max(noun.saturating_sub(LONGEST))..noun).rev().take_while(plain).last()?;
    let opened = match first == start {
        true => !evidence.tagged(first).has(class::ADVERB | class::SUBORDINATOR | class::TIME),
        false => opens(first - 1) || governs(evidence, first - 1),
    };
    // "urging | chief judge Ana Hale"
    let verb = |i: usize| i == first && office::is_participle(evidence, i);
    let opens_it = |&i: &usize| !office::is_passing(evidence, i) && !verb(i);
    opened.then(|| (first..noun).find(opens_it)).flatten().filter(|&i| {
        // "his one-time deputy"
        i == 0 || evidence.token(i - 1).kind != Kind::Hyphen
    })
}

/// Whether the word at `at` governs a noun phrase without a determiner, "told | rescue team leader
/// Ana Hale", and does not open the sentence, "after talks police chief Ana Hale".
fn governs(evidence: &Evidence, at: usize) -> bool {
    // not "the United States national coach Ana Hale"
    evidence.tagged(at).is_finite_verb() && !evidence.is_name(at)
        || at > 0 && evidence.lower(at) == "to" && evidence.lower(at - 1) == "according"
        || matches!(evidence.lower(at), "by" | "for" | "from" | "including" | "of" | "with")
}

/// Whether the tokens `at..end` are a title; not the adjective in "the private Hale Tower".
fn is_title(evidence: &Evidence, at: usize, end: usize) -> bool {
    let adjective =
        || !evidence.token(at).capitalized && matches!(evidence.lower(at), "private" | "major");
    vocabulary::title(evidence, at, end).0 == end - at && !adjective()
}

/// "President of Latvia" before the name: where it begins.
fn before_of(
    evidence: &Evidence,
    start: usize,
    name: usize,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> Option<usize> {
    let mention = named(name.checked_sub(1)?)?;
    let mut of = (mention.start as usize).checked_sub(1)?;
    if evidence.lower(of) == "the" {
        of = of.checked_sub(1)?;
    }
    let title = || (start.max(of.saturating_sub(4))..of).find(|&at| is_title(evidence, at, of));
    // "Ambassador to the European Union": with a capital it is a title whatever it is of.
    let capital = || title().filter(|&at| evidence.token(at).capitalized);
    match evidence.lower(of) {
        "of" => title(),
        "to" if of > start && matches!(evidence.lower(of - 1), "ambassador" | "envoy") => title(),
        "to" | "for" | "at" => capital(),
        _ => None,
    }
}

/// "Minister for Rural Affairs", "professor of linguistics" before the name: where it begins.
/// Between the little word and the name are words with capitals, or one or two nouns that no verb
/// looks like.
fn before_field(evidence: &Evidence, start: usize, chunk: &Chunk) -> Option<usize> {
    const LONGEST: usize = 5;
    let name = chunk.first();
    if chunk.span.len() < 2 {
        return None;
    }
    let little = (start.max(name.saturating_sub(LONGEST + 1))..name)
        .rev()
        .find(|&i| matches!(evidence.lower(i), "of" | "for" | "in"))?;
    let field = little + 1..name;
    let noun = |lower: &str| {
        [
            "ics", "logy", "nomy", "graphy", "tion", "sion", "ment", "ity", "ism", "ance", "ence",
            "ture", "istry", "istory",
        ]
        .iter()
        .any(|ending| lower.ends_with(ending))
    };
    let last = name.checked_sub(1).filter(|&at| at > little && evidence.token(at).is_word())?;
    let capitals = field
        .clone()
        .all(|i| evidence.token(i).capitalized || matches!(evidence.lower(i), "and" | "the"))
        && evidence.token(last).capitalized
        && evidence.listed(last).is_none();
    let nouns = field.len() <= 3
        && noun(evidence.lower(last))
        && field
            .clone()
            .all(|i| noun(evidence.lower(i)) || matches!(evidence.lower(i), "and" | "the"));
    if !(capitals || nouns) {
        return None;
    }
    let role = |at: usize| at + 1 == little && vocabulary::is_role(evidence.key(at));
    (start.max(little.saturating_sub(4))..little)
        .find(|&at| is_title(evidence, at, little) || role(at))
}
