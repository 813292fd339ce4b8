//! What the name itself tells of its type.

use super::super::case::Case;
use super::super::chunk::{Chunk, ChunkForm};
use super::super::context::Scores;
use super::super::evidence::{Evidence, Within};
use super::super::kind::EntityType::{Organization, Other, Person, Place};
use super::super::names::is_junior;
use super::super::vocabulary::Strength;
use super::super::word_class::{OPENS_TOWN, PARTICLE, TRADE};
use crate::lexicon::{self, words};
use crate::text::token::Kind;

/// The points that the name itself gives.
pub fn scores(evidence: &Evidence, chunk: &Chunk) -> Scores {
    let mut scores = Scores::default();
    scores.add_if(chunk.title.is_some(), Person, 8);
    match chunk.form {
        ChunkForm::Listed(listed) => scores.add(listed.kind, 4),
        ChunkForm::Headed(kind, strength) => {
            scores.add(kind, if strength == Strength::Strong { 9 } else { 5 });
        }
        ChunkForm::Plain if chunk.is_single() => {
            of_one_word(evidence, chunk.first(), chunk.sentence, &mut scores)
        }
        ChunkForm::Plain => of_several_words(evidence, chunk, &mut scores),
    }
    scores
}

/// A common word that is not a name of persons, too.
fn is_only_common(evidence: &Evidence, at: usize) -> bool {
    let known = evidence.known(at);
    evidence.is_common(at) && known.first_name.is_none() && !known.last_name
}

fn of_several_words(evidence: &Evidence, chunk: &Chunk, scores: &mut Scores) {
    let (first, last) = (chunk.first(), chunk.last());
    let (first_word, last_word) = (evidence.known(first), evidence.known(last));
    let words = chunk.span.range().filter(|&i| evidence.token(i).is_word());
    let common = words.clone().filter(|&i| is_only_common(evidence, i)).count() as i32;
    let given = if evidence.is_common(first) { 3 } else { 5 };
    scores.add_if(first_word.first_name.is_some(), Person, given);
    scores.add_if(last_word.last_name, Person, 3);
    // "Zorblat Hae-myung", "Xi Weilong"
    let syllable = last >= first + 3
        && evidence.token(last - 1).kind == Kind::Hyphen
        && !evidence.token(last).capitalized;
    let within = Within::of(evidence, chunk.sentence);
    let surname = || evidence.is_common(first) && within.opens_person(first);
    scores.add_if(syllable || surname(), Person, 6);
    scores.add_if(words.clone().any(|i| is_initials(evidence.word(i))), Person, 4);
    // "Los Zorblatos"
    let town = evidence.is(first, OPENS_TOWN) && first_word.first_name.is_none();
    scores.add_if(town, Place, 5);
    scores.add_if(town, Person, -2);
    let particle = || words.clone().any(|i| evidence.is(i, PARTICLE));
    scores.add_if(!town && particle(), Person, 2);
    let junior =
        |i: usize| is_junior(evidence.lower(i)) || matches!(evidence.lower(i), "ii" | "iii");
    scores.add_if(words.clone().skip(1).any(junior), Person, 3);
    scores.add_if(common == 0 && (2..=4).contains(&chunk.span.len()), Person, 3);
    scores.add(Person, -2 * common);
    // "Aldair Foods" may be a firm; "Climate Change" is only a phrase.
    let all_common = words.clone().all(|i| evidence.is_common(i));
    scores.add_if(!all_common, Organization, common.min(2));
    // "Zorblat Cement", but not "Ana Cement", "Social Security"
    let trade = !all_common && first_word.first_name.is_none() && evidence.is(last, TRADE);
    scores.add_if(trade, Organization, 4);
    scores.add_if(trade, Person, -4);
    let joins = |i: usize| evidence.word(i) == "&" || evidence.token(i).kind == Kind::Possessive;
    let joined = chunk.span.range().any(joins);
    scores.add_if(joined, Organization, 3);
    scores.add_if(joined, Person, -2);
    // "London Underground"
    let of_place = evidence.listed(first).is_some_and(|l| l.kind == Place);
    scores.add_if(of_place && first_word.first_name.is_none(), Organization, 4);
    // "Aldair Norway"
    let branch =
        evidence.listed(last).is_some_and(|l| l.whole_country) && !last_word.ambiguous_person;
    scores.add_if(branch, Organization, 3);
    scores.add_if(branch, Person, -3);
    // "Zorblat Facebook"
    let body = first_word.first_name.is_none()
        && !last_word.last_name
        && !last_word.ambiguous_person
        && evidence.listed(last).is_some_and(|l| l.kind == Organization);
    scores.add_if(body, Person, -3);
    let acronym = |i: usize| {
        evidence.token(i).all_caps
            && !evidence.word(i).ends_with('.')
            && !matches!(evidence.lower(i), "ii" | "iii" | "iv" | "jr" | "sr")
    };
    // "KL Hale", a person by initials
    let given = last == first + 1
        && last_word.last_name
        && !last_word.common
        && evidence.word(first).len() <= 3
        && acronym(first)
        && !acronym(last);
    if given {
        scores.add(Person, 4);
    } else if evidence.case(chunk.sentence) == Case::Normal && chunk.span.range().any(acronym) {
        scores.add(Organization, 1);
        scores.add(Person, -3); // "House GOP"
    }
}

fn of_one_word(evidence: &Evidence, at: usize, sentence: usize, scores: &mut Scores) {
    let known = evidence.known(at);
    let written = evidence.word(at);
    let surname = evidence.word_evidence(at).surname;
    let in_capitals = evidence.token(at).all_caps && evidence.case(sentence) != Case::Capitals;
    let both = known.last_name && known.first_name.is_some();
    let acronym = in_capitals && written.len() <= 6 && !both;
    scores.add_if(acronym, Organization, 4);
    scores.add_if(acronym, Place, -3);
    scores.add_if(site(evidence.lower(at)).is_some(), Organization, 8); // "Zorblat.com"
    let station = evidence.token(at).all_caps
        && ["-TV", "-FM", "-AM", "-DT"].iter().any(|ending| written.ends_with(ending));
    scores.add_if(station, Organization, 6); // "WZOR-TV"
    // "SkyHale", but "iZorblat" is a device more often.
    let camel = !known.last_name && !in_capitals && is_camel(written);
    scores.add_if(camel, if written.starts_with('i') { Other } else { Organization }, 3);
    // "B737", "USD15"
    scores.add_if(written.contains(|c: char| c.is_ascii_digit()), Other, 3);
    match (known.first_name.is_some(), known.last_name) {
        (true, _) => scores.add(Person, 2),
        (false, true) => scores.add(Person, 1),
        // News gives persons their full name once; `parts` makes up for it then.
        (false, false) if !surname => scores.add(Person, -2),
        (false, false) => {}
    }
    scores.add(Person, if surname || !is_only_common(evidence, at) { 0 } else { -2 });
}

/// A capital inside: `SkyHale`; not `McHale`, `O'Hale`, `Hale-Ruiz`, `HALE`.
fn is_camel(word: &str) -> bool {
    let prefix = ["Mc", "Mac", "O'", "O’", "D'", "D’", "De", "Di", "La", "Le", "Van", "Fitz", "Al"]
        .iter()
        .any(|p| word.starts_with(p));
    !prefix
        && word
            .as_bytes()
            .windows(2)
            .any(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
}

/// `oslo-bergen`: the ends of a road, the sides of a quarrel.
pub fn is_pair_of_places(lower: &str) -> bool {
    let place = |name: &str| lexicon::PLACES.contains(name) || lexicon::COUNTRIES.contains(name);
    lower.split_once('-').is_some_and(|(one, other)| place(one) && place(other))
}

/// The `zorblat` of `zorblat.com`, `zorblat.info`.
pub fn site(lower: &str) -> Option<&str> {
    let (name, ending) = lower.rsplit_once('.')?;
    let known = words!("com org net info io gov edu tv co").contains(ending);
    (known && name.len() >= 3).then_some(name)
}

/// `PDFs`
pub fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s')
        .is_some_and(|rest| rest.len() >= 2 && rest.bytes().all(|b| b.is_ascii_uppercase()))
}

/// `W.`, `J.K.`
pub fn is_initials(word: &str) -> bool {
    word.ends_with('.')
        && word.len() <= 5
        && word.split_terminator('.').all(|part| part.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_inside_words() {
        for (word, camel, plural) in [
            ("SkyHale", true, false),
            ("McHale", false, false),
            ("O'Hale", false, false),
            ("Hale-Ruiz", false, false),
            ("HALE", false, false),
            ("PDFs", false, true),
            ("s", false, false),
        ] {
            assert_eq!((is_camel(word), is_plural_acronym(word)), (camel, plural), "{word}");
        }
    }

    #[test]
    fn pairs_of_places() {
        for (word, expected) in
            [("oslo-bergen", true), ("hale-oslo", false), ("zorblat-ruiz", false), ("oslo", false)]
        {
            assert_eq!(is_pair_of_places(word), expected, "{word}");
        }
    }

    #[test]
    fn initials() {
        for (word, expected) in
            [("W.", true), ("J.K.", true), ("Gen.", false), (".", false), ("", false), ("Ö.", true)]
        {
            assert_eq!(is_initials(word), expected, "{word}");
        }
    }
}
