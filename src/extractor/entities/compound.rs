//! Names of organizations whose parts look like several names or like none: firms with "&",
//! "US-Aldair Airways", "Hands for Peru", "the Star and Herald", "University of Aldair, Morby".

use super::case::Case;
use super::context;
use super::kind::EntityType;
use super::reach::Reach;
use super::storms;
use super::vocabulary::Strength;
use super::word_class::{BODY_NOUN, PAPER, ROAD, SHOP, STREET, UNIT};
use crate::lexicon::{self, words};
use crate::text::token::Kind;

/// The end of the name of this kind that begins at token `first`, and what it is.
pub fn end(reach: &Reach, first: usize, sentence: usize) -> Option<(usize, EntityType)> {
    if let Some(end) = storms::end(reach, first) {
        return Some((end, EntityType::Event));
    }
    if let Some(end) = agency(reach, first) {
        return Some((end, EntityType::Organization));
    }
    let number = reach.token(first).kind == Kind::Number;
    if reach.case(sentence) != Case::Normal || !(number || reach.has_capital(first)) {
        return None;
    }
    numbered(reach, first)
        .or_else(|| Some((organization(reach, first, sentence)?, EntityType::Organization)))
}

/// "Savanna News" in "MORBY, Feb. 6 (Savanna News) -", all of what the dateline has for its agency.
fn agency(reach: &Reach, first: usize) -> Option<usize> {
    let agency = reach.layout.dateline.as_ref()?.agency?;
    if reach.token(first).span.start != agency.start
        || reach.listed(first).is_some_and(|l| l.kind == EntityType::Organization)
    {
        return None;
    }
    let inside = |&i: &usize| reach.token(i).span.end <= agency.end && reach.token(i).capitalized;
    let last = (first..reach.end).take_while(inside).last()?;
    (reach.token(last).span.end == agency.end).then_some(last + 1)
}

/// The same of an organization, which begins with a capital.
fn organization(reach: &Reach, first: usize, sentence: usize) -> Option<usize> {
    if !reach.has_capital(first) {
        return None;
    }
    firm(reach, first)
        .or_else(|| partners(reach, first))
        .or_else(|| college(reach, first))
        .or_else(|| hyphenated(reach, first))
        .or_else(|| cause(reach, first, sentence))
        .or_else(|| newspaper(reach, first))
        .or_else(|| shop(reach, first))
}

/// "Hale & Ruiz", "Abbot & Sons"; but not "Tom & Ana Hale", a couple.
fn firm(reach: &Reach, first: usize) -> Option<usize> {
    let sign =
        |at: usize| at + 1 < reach.end && reach.word(at) == "&" && reach.token(at).space_before;
    // The first word of a sentence may be another's: "Auditors Hale & Ruiz".
    if !reach.ampersand
        || !(sign(first + 1) || reach.is_name(first) && reach.title(first, reach.end).0 == 0)
        || reach.token(first).span.len() == 1
    {
        return None;
    }
    let from = if sign(first + 1) && reach.is_name(first + 2) { first + 2 } else { first };
    let (end, cut_by_title) = reach.stretch(from);
    let at = (first + 1..end).find(|&i| sign(i))?;
    let given = |at: usize| reach.known(at).first_name.is_some();
    let couple = given(at - 1) && at + 2 < end;
    let known = (first..end).any(|i| reach.listed(i).is_some_and(|l| l.len > 1));
    let couple = couple || reach.joins_persons(at);
    (!couple && !known && !cut_by_title && reach.token(at + 1).span.len() > 1).then_some(end)
}

/// "the law firm Hale and Ruiz", "its auditors, Hale and Ruiz": two surnames that are one firm; so
/// is what is listed with the sign, "Crate and Barrel".
fn partners(reach: &Reach, first: usize) -> Option<usize> {
    let second = first + 2;
    let surname = |at: usize| {
        reach.is_name(at)
            && reach.listed(at).is_none_or(|l| l.kind == EntityType::Place && !l.whole_country)
    };
    if second >= reach.end || reach.lower(first + 1) != "and" || !reach.has_capital(second) {
        return None;
    }
    let alone = second + 1 >= reach.end || !reach.has_capital(second + 1);
    let listed = || {
        lexicon::ORGANIZATIONS
            .contains(format!("{} & {}", reach.lower(first), reach.lower(second)).as_str())
    };
    if alone && listed() {
        return Some(second + 1);
    }
    if !alone || !surname(first) || !surname(second) {
        return None;
    }
    let word = |back: usize| first.checked_sub(back).map_or("", |at| reach.lower(at));
    let advisers = word(1) == ","
        && word(3) == "its"
        && matches!(
            word(2),
            "lawyers" | "solicitors" | "attorneys" | "auditors" | "accountants" | "architects"
        );
    (word(1) == "firm" || advisers).then_some(second + 1)
}

/// "University College London", "Trinity College Dublin": a college with its town.
fn college(reach: &Reach, first: usize) -> Option<usize> {
    let (college, town) = (first + 1, first + 2);
    if town >= reach.end || reach.lower(college) != "college" {
        return None;
    }
    let end = town + reach.listed(town).filter(|l| l.kind == EntityType::Place)?.len;
    // "Hale College Boston Globe reporters"
    (end >= reach.end || !reach.has_capital(end)).then_some(end)
}

/// "US-Aldair Airways": a country's short name before the hyphen, the head word at the end.
fn hyphenated(reach: &Reach, first: usize) -> Option<usize> {
    let name = first + 2;
    if !(name < reach.end && reach.token(first + 1).kind == Kind::Hyphen && reach.has_capital(name))
    {
        return None;
    }
    let country = reach
        .listed(first)
        .is_some_and(|l| l.len == 1 && (l.whole_country || l.kind == EntityType::Group));
    let end = reach.stretch(name).0;
    let headed = end > name + 1 && reach.known(end - 1).organization_head != Strength::None;
    (headed && country).then_some(end)
}

/// "the charity Hands for Peru", "Bridges to Peru, a trust,": words with capitals, a little word
/// and a name, where a noun before or behind tells that all of it is an organization.
fn cause(reach: &Reach, first: usize, sentence: usize) -> Option<usize> {
    const WORDS: usize = 3;
    let start = reach.sentences[sentence].span.start as usize;
    let word = |i: &usize| reach.token(*i).is_word() && reach.has_capital(*i);
    let little = (first..reach.end.min(first + WORDS)).take_while(word).last()? + 1;
    let joins = |at: usize| {
        words!("for of to with without against across beyond over").contains(reach.lower(at))
    };
    let mut name = little + 1;
    if little >= reach.end || !joins(little) || name >= reach.end {
        return None;
    }
    name += usize::from(reach.lower(name) == "the" && name + 1 < reach.end);
    let ordinary = reach.is_common(first)
        && reach.listed(first).is_none()
        && reach.title(first, reach.end).0 == 0
        && reach.known(first).head().is_none();
    if !ordinary || !reach.has_capital(name) {
        return None;
    }
    let end = reach.listed(name).map_or(name, |listed| name + listed.len - 1);
    let end = reach.stretch(end).0;
    // "the charity Hands for Peru", "another charity, Hands for Peru,"
    let noun = |at: usize| at > start && BODY_NOUN.contains(reach.key(at - 1));
    let apposed = || {
        reach.word(first - 1) == ","
            && noun(first - 1)
            && !reach.has_capital(first - 2)
            && (first..little).all(|i| !reach.known(i).function && reach.known(i).head().is_none())
    };
    let before = noun(first) || first > start + 1 && apposed();
    let behind = || {
        end + 1 < reach.end
            && reach.word(end) == ","
            && context::kind_by_noun(reach, end + 1, reach.end) == Some(EntityType::Organization)
    };
    // "Friends of Peru", "Doctors for Peru" in the middle of a sentence: the plural has its capital
    // from the name.
    let members = || {
        first > start
            && reach.is_name(first)
            && match reach.lower(first) {
                "friends" => true,
                "commissioners" | "directors" | "ministers" | "secretaries" => false,
                _ => {
                    lexicon::PEOPLE.get(reach.key(little - 1)) == Some("many")
                        && words!("for without against").contains(reach.key(little))
                        && name == little + 1
                }
            }
    };
    (before || behind() || members()).then_some(end)
}

/// "the Star and Herald", "The Post and Courier": a noun for newspapers and an ordinary noun.
fn newspaper(reach: &Reach, first: usize) -> Option<usize> {
    let second = first + 2;
    let paper = |at: usize| PAPER.contains(reach.key(at));
    let last = || second + 1 >= reach.end || !reach.has_capital(second + 1);
    let joined = second < reach.end
        && first > 0
        && reach.lower(first - 1) == "the"
        && reach.lower(first + 1) == "and"
        && reach.listed(first).is_none()
        && reach.has_capital(second)
        && (paper(first) || reach.is_common(first) && paper(second));
    (joined && last()).then_some(second + 1)
}

/// "Zoe's Salon and Spa", "Hale's Bar".
fn shop(reach: &Reach, first: usize) -> Option<usize> {
    let noun = first + 2;
    let owned =
        noun < reach.end && reach.token(first + 1).kind == Kind::Possessive && reach.is_name(first);
    let shop = |at: usize| at < reach.end && reach.has_capital(at) && SHOP.contains(reach.key(at));
    let named = |at: usize| reach.has_capital(at) && reach.is_common(at);
    if !owned || reach.listed(first).is_some_and(|l| l.whole_country) {
        return None;
    }
    let last = (noun..reach.end.min(noun + 3))
        .take_while(|&i| named(i) || shop(i))
        .filter(|&i| shop(i))
        .last()?;
    let joined =
        last + 1 < reach.end && matches!(reach.lower(last + 1), "and" | "&") && shop(last + 2);
    Some(if joined { last + 3 } else { last + 1 })
}

/// "6th Avenue", "102nd Rescue Squadron", "Interstate 10": the end of the name with a number that
/// begins at token `first`.
fn numbered(reach: &Reach, first: usize) -> Option<(usize, EntityType)> {
    let next = first + 1;
    if next >= reach.end {
        return None;
    }
    if ROAD.contains(reach.key(first)) && reach.token(next).kind == Kind::Number {
        return Some((next + 1, EntityType::Place));
    }
    let ordinal = reach.token(first).kind == Kind::Number
        && ["st", "nd", "rd", "th"].iter().any(|ending| reach.lower(first).ends_with(ending));
    if !ordinal || !reach.is_name(next) {
        return None;
    }
    if STREET.contains(reach.key(next)) {
        return Some((next + 1, EntityType::Place));
    }
    let end = reach.stretch(next).0;
    let unit = (next..end).rev().find(|&i| UNIT.contains(reach.key(i)))?;
    let ordinary = (next..unit).all(|i| reach.is_common(i));
    ordinary.then_some((unit + 1, EntityType::Organization))
}

/// Goes on behind "University of Aldair" over its town: ", Morby", "at Morby-Kesh".
pub fn campus(reach: &Reach, first: usize, end: usize) -> usize {
    let town = end + 1;
    let university =
        matches!(reach.lower(first), "university" | "college") && reach.lower(first + 1) == "of";
    if !university || town >= reach.end || !reach.is_name(town) {
        return end;
    }
    let listed = reach.listed(town).filter(|l| !l.whole_country);
    let after = listed.map_or(town + 1, |l| town + l.len);
    let more = after < reach.end && reach.is_name(after);
    let speaks = after < reach.end && reach.tagged(after).reporting().is_some();
    let joined = match reach.word(end) {
        // "the University of Aldair, Hale said"
        "," => listed.is_some_and(|l| l.country.is_some()) && !speaks,
        "at" => {
            listed.is_some() || reach.listed(town).is_none() && reach.known(town).head().is_none()
        }
        _ => false,
    };
    if joined && !more { after } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::chunker::tests::cut;
    use crate::extractor::tests::cases;

    #[test]
    fn names_of_several_parts() {
        for (text, expected) in cases(
            "
            They sold Hale & Ruiz on Monday. -> Hale & Ruiz
            Auditors Crane & Sons found it. -> Crane & Sons
            Abbot & Ruiz found it. -> Abbot & Ruiz
            They met Ruiz & Home Minister Ana Hale there. -> Ruiz|Ana Hale
            The law firm Hale and Ruiz won. -> Hale and Ruiz
            The firm paid its auditors, Hale and Ruiz. -> Hale and Ruiz
            She met her lawyers, Hale and Ruiz. -> Hale|Ruiz
            They sold Crate and Barrel on Monday. -> Crate and Barrel
            Crate and Barrel said so. Crate and Zorblat said so. -> Crate and Barrel|Zorblat
            They met Tom and Tom on Monday. -> Tom|Tom
            They met Tom & Ana Hale there. -> Tom|Ana Hale
            A plane of US-Zorblat Airways left. -> US-Zorblat Airways
            They left the US-Mexico border. -> US|Mexico
            The charity Bridges to Peru paid. -> Bridges to Peru
            Hands for Peru, a charity, paid. -> Hands for Peru
            Thousands marched to Peru, a country in need. -> Peru
            They were paid by Friends of Peru. -> Friends of Peru
            Friends of Peru were paid. -> Peru
            // Members of a body, named after a noun and a comma, or in the middle of a sentence.
            Another charity, Pens for Peru, paid Nurses for Peru. -> Pens for Peru|Nurses for Peru
            A group, The Hale Institute of Peru, won tests against Peru. -> Hale Institute of Peru|Peru
            Nurses for Peru paid ministers for Peru. -> Peru|Peru
            // Two persons.
            They met Tilda Hale & Tom Ruiz, or Tilda & Sven. -> Tilda Hale|Tom Ruiz|Tilda|Sven
            They left Tilda Hale & Tom Ruiz Ltd on foot. -> Tilda Hale & Tom Ruiz Ltd
            They left 6th Avenue for the 102nd Rescue Squadron on Interstate 10.
                -> 6th Avenue|102nd Rescue Squadron|Interstate 10
            It was the 5th Morby Division match on 6th May. -> Morby Division
            They left Zoe's Salon and Spa for Hale's bar. -> Zoe's Salon and Spa|Hale
            They read the Star and Messenger. -> Star and Messenger
            They saw the Sun and Moon. -> Sun|Moon
            She left the University of California, Berkeley, in May.
                -> University of California, Berkeley
            She left the University of Zorblat at Morby-Kesh in May.
                -> University of Zorblat at Morby-Kesh
            At the University of Zorblat, Berkeley said so. -> University of Zorblat|Berkeley
            She left the University of Bergen, Norway, in May. -> University of Bergen|Norway
            ",
        ) {
            assert_eq!(cut(text), expected, "{text}");
        }
    }
}
