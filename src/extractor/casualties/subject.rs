//! Subjects: whose verb it is, read back from the verb over what may stand between.

use super::figure::Form;
use super::group::Group;
use super::verb::{governed, group_ending_at, group_starting_at};
use super::words::{Class, Words};
use crate::text::token::Kind;

/// How far back a subject is looked for, in words.
const REACH: usize = 45;

/// The group that is the subject of the verb group that begins at `verb`: an
/// index into `groups`. Prepositional phrases, asides between commas and
/// reduced relative clauses in between are passed over; a plain plural or a
/// pronoun nearer to the verb is the subject, and no figure then.
pub(super) fn subject(words: &Words, groups: &[Group], verb: usize) -> Option<usize> {
    let floor = verb.saturating_sub(REACH).max(words.start());
    let mut at = verb;
    let mut relative = false;
    let mut shared_verb = false;
    let mut asides = 0;
    while at > floor {
        let i = at - 1;
        if let Some(index) = group_ending_at(groups, at) {
            let start = groups[index].start();
            if relative || !(governed(words, start) || shared_verb && object(words, start)) {
                let Some(host) = including(words, groups, index).filter(|_| !relative) else { return Some(index) };
                at = host;
                continue;
            }
            at = start;
            continue;
        }
        match words.class(i) {
            Class::Adverb
            | Class::Time
            | Class::Preposition
            | Class::Participle
            | Class::Gerund
            | Class::Number
            | Class::Hyphen
            | Class::Possessive => at = i,
            Class::Relative => {
                relative = true;
                at = if words.before(i).next().is_some_and(|b| words.class(b) == Class::Comma) { i - 1 } else { i };
            }
            Class::Subordinator if words.lower(i) == "that" && !relative && group_ending_at(groups, i).is_some() => {
                relative = true;
                at = i;
            }
            // "three men who were kidnapped on Monday were found dead"
            Class::Be | Class::Have if words.before(i).next().is_some_and(|b| words.class(b) == Class::Relative) => at = i,
            // "the judge, head of the court, who was killed"
            Class::Comma if relative => at = i,
            // "Ana Ruiz, the wife of a judge, head of the court, was killed"
            Class::Comma if asides > 0 && group_ending_at(groups, i).is_some_and(|g| groups[g].figure.form == Form::Name) => at = i,
            Class::Comma => {
                asides += 1;
                let open = aside(words, i, floor)?;
                at = clause(words, groups, open).unwrap_or(open);
            }
            // "two guides (a man and a woman) were killed"
            Class::Break if words.lower(i) == ")" => at = bracketed(words, i, floor)?,
            // "two guides -- aged 19 and 21 -- were killed"
            Class::Break if words.kind(i) == Some(Kind::Dash) => at = dashed(words, i, floor)?,
            // "loyal to the general", "those who belong to three clubs"
            Class::To if group_starting_at(groups, at).is_some() => at = i,
            // "two women who worked with them"
            Class::Pronoun if governed(words, i) => at = i,
            // "was taken away and later died": the subject is that of the verb before
            Class::And if !shared_verb && at == verb_start(words, verb) && words.lower(i) != "or" => {
                at = skip_to_verb(words, i, floor)?;
                shared_verb = true;
            }
            Class::Open | Class::Definite | Class::Article => {
                let start = phrase_start(words, groups, i, floor);
                if let Some(index) = two_roles(words, groups, start, verb) {
                    return Some(index);
                }
                // "a soldier guarding the bridge was killed"
                let of_gerund = words.before(start).next().is_some_and(|b| words.class(b) == Class::Gerund);
                if !(governed(words, start) || of_gerund || relative) {
                    return None;
                }
                at = start;
            }
            _ => return None,
        }
    }
    None
}

/// "A judge and poet was killed": one person, the group before the "and" at `start`.
fn two_roles(words: &Words, groups: &[Group], start: usize, verb: usize) -> Option<usize> {
    let one = matches!(words.lower(verb), "was" | "is" | "has") && words.class(start) == Class::Open;
    let and = words.before(start).next().filter(|&b| one && words.lower(b) == "and")?;
    group_ending_at(groups, and).filter(|&g| groups[g].is_single() && groups[g].figure.form != Form::Name)
}

/// Before the "including" of a list that ends with the group `last`: "nine people including two nurses and a guide".
fn including(words: &Words, groups: &[Group], last: usize) -> Option<usize> {
    let mut start = groups[last].start();
    for _ in 0..4 {
        let and = words.before(start).next()?;
        if words.lower(and) == "including" {
            let comma = words.before(and).next().filter(|&b| words.class(b) == Class::Comma);
            return Some(comma.unwrap_or(and));
        }
        let end = words.before(start).take(2).take_while(|&b| matches!(words.class(b), Class::And | Class::Comma)).last()?;
        start = groups[group_ending_at(groups, end)?].start();
    }
    None
}

/// Whether a verb stands before `start`.
fn object(words: &Words, start: usize) -> bool {
    words.before(start).next().is_some_and(|b| matches!(words.class(b), Class::Verb | Class::Participle | Class::Gerund))
}

/// The verb's first word, adverbs before it included.
fn verb_start(words: &Words, verb: usize) -> usize {
    words.before(verb).take_while(|&i| words.class(i) == Class::Adverb).last().unwrap_or(verb)
}

/// The comma that opens the aside closed by the comma at `close`.
fn aside(words: &Words, close: usize, floor: usize) -> Option<usize> {
    // "and" before the comma's verb: "attempted to help, and was later hospitalised"
    words
        .before(close)
        .take_while(|&i| i >= floor)
        .take_while(|&i| !matches!(words.class(i), Class::Break))
        .find(|&i| words.class(i) == Class::Comma)
}

/// "…, Ana Holm fell on her head, was flown to …": no aside but a clause, of which the name after the comma is the subject.
fn clause(words: &Words, groups: &[Group], comma: usize) -> Option<usize> {
    let name = &groups[group_starting_at(groups, comma + 1)?];
    let verb = matches!(words.class(name.end()), Class::Verb | Class::Participle | Class::Be | Class::Have);
    (name.figure.form == Form::Name && verb).then_some(name.end())
}

/// The dash that opens the aside closed by the dash at `close`.
fn dashed(words: &Words, close: usize, floor: usize) -> Option<usize> {
    words.before(close).take_while(|&i| i >= floor).take(16).find(|&i| words.kind(i) == Some(Kind::Dash))
}

/// The bracket that opens the aside closed by the one at `close`.
fn bracketed(words: &Words, close: usize, floor: usize) -> Option<usize> {
    words.before(close).take_while(|&i| i >= floor).take(16).find(|&i| words.lower(i) == "(")
}

/// From "and" back over the words of the verb phrase before it, to just before its verb.
fn skip_to_verb(words: &Words, and: usize, floor: usize) -> Option<usize> {
    let mut verb = None;
    for i in words.before(and).take_while(|&i| i >= floor) {
        match words.class(i) {
            Class::Verb | Class::Participle | Class::Be | Class::Have => verb = Some(i),
            Class::Subordinator | Class::Break | Class::Say => break,
            _ if verb.is_some() => break,
            _ => {}
        }
    }
    verb
}

/// Back from the last word of a noun phrase without figure to its first.
fn phrase_start(words: &Words, groups: &[Group], last: usize, floor: usize) -> usize {
    let mut start = last;
    for i in words.before(last + 1).take_while(|&i| i >= floor) {
        let class = words.class(i);
        if let Some(group) = group_ending_at(groups, i + 1).filter(|_| i != last) {
            // "the rebel movement": one word of it was read as a person
            if !groups[group].counted() && !groups[group].is_pronoun() {
                start = groups[group].start();
            }
            break;
        }
        match class {
            Class::Open | Class::Possessive | Class::Hyphen | Class::Number => start = i,
            Class::Definite | Class::Article => {
                start = i;
                break;
            }
            Class::Adverb | Class::Gerund => {}
            _ => break,
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn finds_subjects() {
        for (text, expected) in [
            ("Over 2,000 villagers below the dam at Tarsk have been relocated.", "displaced 2000.."),
            ("Three members of the club were killed.", "killed 3"),
            ("A bystander tried to help the drivers, and was later hospitalized after the crash.", "injured 1"),
            ("Five people who had been detained were freed.", "detained 5"),
            ("Four gunmen stormed the bank and the guards were killed.", ""),
            ("A woman from a farm just west of Orsk died of bird flu.", "killed 1"),
            ("Ten soldiers will be killed.", ""),
            ("A guard of the club loyal to Gen. Omar Haddad was killed.", "killed 1"),
            ("According to Omar Haddad, Ana Holm fell in the blast, was flown to Kesh and was pronounced dead.", "killed 1"),
            ("Two vans belonging to three guards were burnt.", ""),
            ("Nine people including two nurses and a guide were killed.", "killed 9; killed 2 part"),
            ("Nine people, including four men, two women and three children were killed.", "killed 9; killed 4 part; killed 2 part"),
            ("Forty people are believed to have been killed.", "killed 40"),
            ("A vocal judge and poet was killed by a bomb.", "killed 1"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
