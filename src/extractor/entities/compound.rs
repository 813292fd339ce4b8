//! Names of organizations whose parts look like several names or like none: firms with "&",
//! "US-Aldair Airways", "Hands for Peru", "the Star and Herald", "University of Aldair, Morby".

use super::case::Case;
use super::context;
use super::evidence::Within;
use super::kind::EntityType;
use super::stated;
use super::storms;
use super::vocabulary::{Listed, Strength};
use super::word_class::{
    BODY_NOUN, CLUB, DIRECTION, NATIONAL, PAPER, ROAD, ROYAL, SHOP, STREET, TITLED, UNIT,
};
use crate::lexicon::{self, word_set, words};
use crate::syntax::class;
use crate::text::token::Kind;

/// The end of the name of this kind that begins at token `first`, and what it is.
#[inline]
pub fn end(within: &Within, first: usize) -> Option<(usize, EntityType)> {
    let number = within.token(first).kind == Kind::Number;
    let capital = within.has_capital(first);
    // Most tokens begin none; "tropical Storm Ana" begins small.
    if capital || number || within.has_capital(first + 1) {
        compound(within, first, capital || number)
    } else {
        None
    }
}

/// The same of a token with a capital in it or right behind it; `begins`: it may begin a name other
/// than a storm's.
fn compound(within: &Within, first: usize, begins: bool) -> Option<(usize, EntityType)> {
    if let Some(end) = storms::end(within, first) {
        return Some((end, EntityType::Event));
    }
    if let Some(end) = agency(within, first) {
        return Some((end, EntityType::Organization));
    }
    if within.case(within.sentence) != Case::Normal || !begins {
        return None;
    }
    numbered(within, first)
        .or_else(|| Some((seat(within, first)?, EntityType::Place)))
        .or_else(|| Some((work(within, first)?, EntityType::Other)))
        .or_else(|| county(within, first))
        .or_else(|| Some((act(within, first)?, EntityType::Other)))
        .or_else(|| saint(within, first))
        .or_else(|| Some((town(within, first)?, EntityType::Place)))
        .or_else(|| Some((lawsuit(within, first)?, EntityType::Other)))
        .or_else(|| Some((organization(within, first)?, EntityType::Organization)))
}

/// "Savanna News" in "MORBY, Feb. 6 (Savanna News) -", all of what the dateline has for its agency.
fn agency(within: &Within, first: usize) -> Option<usize> {
    let agency = within.layout.dateline.as_ref()?.agency?;
    if within.token(first).span.start != agency.start
        || within.listed(first).is_some_and(|l| l.kind == EntityType::Organization)
    {
        return None;
    }
    let inside = |&i: &usize| within.token(i).span.end <= agency.end && within.token(i).capitalized;
    let last = (first..within.end).take_while(inside).last()?;
    (within.token(last).span.end == agency.end).then_some(last + 1)
}

/// The same of an organization, which begins with a capital.
fn organization(within: &Within, first: usize) -> Option<usize> {
    if !within.has_capital(first) {
        return None;
    }
    suffixed(within, first)
        .or_else(|| firm(within, first))
        .or_else(|| partners(within, first))
        .or_else(|| hyphenated(within, first))
        .or_else(|| cause(within, first))
        .or_else(|| newspaper(within, first))
        .or_else(|| shop(within, first))
        .or_else(|| club(within, first))
        .or_else(|| national(within, first))
        .or_else(|| founders(within, first))
}

/// "Aldair plc", "Hale Ruiz ltd": the form of a firm, written small.
fn suffixed(within: &Within, first: usize) -> Option<usize> {
    let end = (first + 1..within.end).find(|&at| !within.has_capital(at))?;
    let form = matches!(within.word(end), "gmbh" | "llc" | "llp" | "ltd" | "plc");
    (form && !within.known(first).date && within.stretch(first).0 == end).then_some(end + 1)
}

/// "Hale & Ruiz", "Abbot & Sons"; but not "Tom & Ana Hale", a couple.
fn firm(within: &Within, first: usize) -> Option<usize> {
    let sign =
        |at: usize| at + 1 < within.end && within.word(at) == "&" && within.token(at).space_before;
    // The first word of a sentence may be another's: "Auditors Hale & Ruiz".
    if !within.ampersand
        || !(sign(first + 1) || within.is_name(first) && within.title(first).0 == 0)
        || within.token(first).span.len() == 1
    {
        return None;
    }
    let from = if sign(first + 1) && within.is_name(first + 2) { first + 2 } else { first };
    let (end, cut_by_title) = within.stretch(from);
    let at = (first + 1..end).find(|&i| sign(i))?;
    let given = |at: usize| within.known(at).first_name.is_some();
    let couple = given(at - 1) && at + 2 < end || within.joins_persons(at);
    let known = (first..end).any(|i| within.listed(i).is_some_and(|l| l.len > 1));
    (!couple && !known && !cut_by_title && within.token(at + 1).span.len() > 1).then_some(end)
}

/// "the law firm Hale and Ruiz", "its auditors, Hale and Ruiz", "Hale and Ruiz, a law firm,", "Hale,
/// Ruiz & Lind": surnames that are one firm; so is what is listed with the sign, "Crate and Barrel".
fn partners(within: &Within, first: usize) -> Option<usize> {
    const MOST: usize = 4;
    let surname = |at: usize| is_partner(within, at);
    let comma = |at: usize| within.word(at) == "," && within.has_capital(at + 1);
    let last = (first..first + 2 * MOST).step_by(2).find(|&at| !comma(at + 1))?;
    // "Hale, Ruiz, and Lind"
    let and = last + 1 + usize::from(last > first && within.word(last + 1) == ",");
    let second = and + 1;
    let sign = within.word(and) == "&";
    let alone = within.has_capital(second) && !within.has_capital(second + 1);
    if !alone || !(sign && last > first || within.lower(and) == "and") {
        return None;
    }
    if last == first && is_house(within, first, second) {
        return Some(second + 1);
    }
    if !(first..=last).step_by(2).all(surname) || !surname(second) {
        return None;
    }
    let word = |back: usize| first.checked_sub(back).map_or("", |at| within.lower(at));
    // "Hale and Ruiz, a Boston law firm"
    let behind = within.word(second + 1) == ","
        && (second + 3..second + 8).any(|at| within.lower(at) == "firm");
    // In a list, "Zorblat, Hale & Ruiz and Morby", the sign does not show where the firm begins.
    let row = || {
        word(1) == ","
            || (first..=second)
                .step_by(2)
                .any(|at| within.known(at).first_name.is_some() && !within.known(at).last_name)
    };
    // "a firm in Nassau, Hale & Ruiz"
    if words!("at from in near of").contains(word(1))
        && last > first
        && within.listed(first).is_some()
    {
        return None;
    }
    // "trains to Leeds, Bradford & Hull"
    let towns =
        (first..=second).step_by(2).filter(|&at| within.listed(at).is_some()).take(2).count() > 1;
    if sign {
        return (!row() && !towns).then_some(second + 1);
    }
    let advisers = word(1) == ","
        && word(3) == "its"
        && matches!(
            word(2),
            "lawyers" | "solicitors" | "attorneys" | "auditors" | "accountants" | "architects"
        );
    let firm = word(1) == "firm" || word(1) == "of" && word(2) == "firm";
    (firm || advisers || behind).then_some(second + 1)
}

/// "Crate and Barrel", which is listed; "an analyst at Hale and Co.", "the brewer Hale and Sons"; but
/// not "Trump and Co. have lost".
fn is_house(within: &Within, first: usize, second: usize) -> bool {
    let pair = format!("{} & {}", within.lower(first), within.lower(second));
    if lexicon::ORGANIZATIONS.contains(pair.as_str()) {
        return true;
    }
    let house = words!("associates bros brothers co company daughters partners sons");
    first > within.start
        && (within.lower(first - 1) == "at" || within.is(first - 1, BODY_NOUN))
        && house.contains(within.lower(second).trim_end_matches('.'))
        && is_partner(within, first)
        && !within.is_common(first)
        && !within.word_evidence(first).surname
}

/// Whether the name at token `at` may be a partner's in a firm.
fn is_partner(within: &Within, at: usize) -> bool {
    within.is_name(at)
        && within.listed(at).is_none_or(|l| l.kind == EntityType::Place && !l.whole_country)
}

/// "Hapoel Haifa", "Real Sociedad": a word that opens names of clubs and a town, or a word that no
/// list has; with the article before it only a town, "the Hertha Berlin".
fn club(within: &Within, first: usize) -> Option<usize> {
    let name = first + 1;
    if !within.is_name(name)
        || within.listed(first).is_some_and(|l| l.len > 1)
        || !within.is(first, CLUB)
    {
        return None;
    }
    let listed = within.listed(name);
    let town = listed.filter(|l| l.kind == EntityType::Place && !l.whole_country);
    let own = listed.is_none() && !(first > within.start && within.lower(first - 1) == "the");
    let end = name + town.map_or(usize::from(own), |l| l.len);
    // "Racing Ascot is his dream", "Rapid Tehran growth"
    let ordinary = words!("inter racing rapid real sporting").contains(within.key(first));
    let plays = || stated::plays_match(within.tagged(end));
    (end > name && !within.has_capital(end) && (!ordinary || plays())).then_some(end)
}

/// "Statistics New Zealand", "Surf Life Saving Australia", "Team GB": what a body deals with and its
/// country; at the start of a sentence with the verb behind.
fn national(within: &Within, first: usize) -> Option<usize> {
    const WORDS: usize = 3;
    // "In Cricket India lead the series"
    let inside = first > within.start && within.lower(first - 1) == "in";
    if inside || !within.is(first, NATIONAL) {
        return None;
    }
    let country = |at: usize| {
        let whole = |l: &Listed| l.whole_country || lexicon::COUNTRIES.contains(within.key(at));
        within.listed(at).filter(whole)
    };
    let (at, listed) =
        (first + 1..=first + WORDS).find_map(|at| country(at).map(|listed| (at, listed)))?;
    let end = at + listed.len;
    let ordinary = |i: usize| within.has_capital(i) && within.is_common(i);
    let subject =
        || within.tagged(end).is_finite_verb() || within.kind(end) == Some(Kind::Possessive);
    let whole = (first + 1..at).all(ordinary) && !within.has_capital(end);
    (whole && (first > within.start || subject())).then_some(end)
}

/// "the Tom and Ana Hale Foundation"
fn founders(within: &Within, first: usize) -> Option<usize> {
    let given = |at: usize| within.is_name(at) && within.known(at).first_name.is_some();
    let second = first + 2;
    if !matches!(within.lower(first + 1), "and" | "&") || !given(first) || !given(second) {
        return None;
    }
    let end = within.stretch(second).0;
    let headed = within.known(end - 1).organization_head == Strength::Strong;
    (headed && end > second + 2).then_some(end)
}

/// "US-Aldair Airways": a country's short name before the hyphen, the head word at the end.
fn hyphenated(within: &Within, first: usize) -> Option<usize> {
    let name = first + 2;
    if within.kind(first + 1) != Some(Kind::Hyphen) || !within.has_capital(name) {
        return None;
    }
    let country = within
        .listed(first)
        .is_some_and(|l| l.len == 1 && (l.whole_country || l.kind == EntityType::Group));
    let end = within.stretch(name).0;
    let headed = end > name + 1 && within.known(end - 1).heads_organization();
    (headed && country).then_some(end)
}

/// "the charity Hands for Peru", "Bridges to Peru, a trust,": words with capitals, a little word
/// and a name, where a noun before or behind tells that all of it is an organization.
fn cause(within: &Within, first: usize) -> Option<usize> {
    const WORDS: usize = 3;
    let word = |i: &usize| within.token(*i).is_word() && within.has_capital(*i);
    let little = (first..within.end.min(first + WORDS)).take_while(word).last()? + 1;
    let joins = |at: usize| {
        words!("for of to with without against across beyond over").contains(within.key(at))
    };
    let mut name = little + 1;
    if !joins(little) {
        return None;
    }
    name += usize::from(within.lower(name) == "the");
    // "run by Wells for Peru, a charity,", but not "left Bath for Peru"
    let led = first == within.start || words!("and by of with").contains(within.key(first - 1));
    let town = |l: Listed| led && l.kind == EntityType::Place && l.len == 1 && !l.whole_country;
    let ordinary = within.is_common(first)
        && within.listed(first).is_none_or(town)
        && within.title(first).0 == 0
        && within.known(first).head().is_none();
    if !ordinary || !within.has_capital(name) {
        return None;
    }
    let end = within.listed(name).map_or(name, |listed| name + listed.len - 1);
    let end = within.stretch(end).0;
    // "the charity Hands for Peru", "another charity, Hands for Peru,"
    let noun = |at: usize| at > within.start && within.is(at - 1, BODY_NOUN);
    let apposed = || {
        within.word(first - 1) == ","
            && noun(first - 1)
            && !within.has_capital(first - 2)
            && (first..little)
                .all(|i| !within.known(i).function && within.known(i).head().is_none())
    };
    let before = noun(first) || first > within.start + 1 && apposed();
    let behind = || {
        within.word(end) == ","
            && context::kind_by_noun(within, end + 1) == Some(EntityType::Organization)
    };
    // "Friends of Peru", "Doctors for Peru" in the middle of a sentence: the plural has its capital
    // from the name.
    let members = || {
        first > within.start
            && within.is_name(first)
            && match within.lower(first) {
                "friends" => true,
                "commissioners" | "directors" | "ministers" | "secretaries" => false,
                _ => {
                    lexicon::PEOPLE.get(within.key(little - 1)) == Some("many")
                        && words!("for without against").contains(within.key(little))
                        && name == little + 1
                }
            }
    };
    (before || behind() || members()).then_some(end)
}

/// "the Star and Herald", "The Post and Courier": a noun for newspapers and an ordinary noun.
fn newspaper(within: &Within, first: usize) -> Option<usize> {
    let second = first + 2;
    let paper = |at: usize| within.is(at, PAPER);
    let joined = first > 0
        && within.lower(first - 1) == "the"
        && within.lower(first + 1) == "and"
        && within.listed(first).is_none()
        && within.has_capital(second)
        && (paper(first) || within.is_common(first) && paper(second));
    (joined && !within.has_capital(second + 1)).then_some(second + 1)
}

/// "Zoe's Salon and Spa", "Hale's Bar", "the Ana Hale Bakery".
fn shop(within: &Within, first: usize) -> Option<usize> {
    let noun = first + 2;
    let owned = within.kind(first + 1) == Some(Kind::Possessive) && within.is_name(first);
    let shop = |at: usize| within.has_capital(at) && within.is(at, SHOP);
    let named = |at: usize| within.has_capital(at) && within.is_common(at);
    // "Ana Hale Bakery", but not "Ana Maria Garage"
    let person =
        || shop(noun) && within.known(first).first_name.is_some() && within.is_name(first + 1);
    if !(owned || person()) || within.listed(first).is_some_and(|l| l.whole_country) {
        return None;
    }
    let last = (noun..noun + 3).take_while(|&i| named(i) || shop(i)).filter(|&i| shop(i)).last()?;
    let joined = matches!(within.lower(last + 1), "and" | "&") && shop(last + 2);
    Some(if joined { last + 3 } else { last + 1 })
}

/// "the MP for | Morby South | Ana Hale": where the seat ends before the name of its member.
fn seat(within: &Within, first: usize) -> Option<usize> {
    let office = first.checked_sub(2).filter(|&at| at >= within.start)?;
    if within.lower(first - 1) != "for"
        || !words!("mla mp msp td").contains(within.key(office))
        || !within.has_capital(first)
    {
        return None;
    }
    let end = (first..within.end).find(|&at| !within.has_capital(at)).unwrap_or(within.end);
    (first + 1..end.saturating_sub(1)).find(|&at| within.known(at).first_name.is_some())
}

/// "6th Avenue", "102nd Rescue Squadron", "Interstate 10": the end of the name with a number that
/// begins at token `first`.
fn numbered(within: &Within, first: usize) -> Option<(usize, EntityType)> {
    // "Interstate 10", "Interstate Highway 10"
    let next = first + 1 + usize::from(within.is(first + 1, ROAD));
    if within.is(first, ROAD) && within.kind(next) == Some(Kind::Number) {
        return Some((next + 1, EntityType::Place));
    }
    if is_federal_road(within, first) {
        return Some((first + 2, EntityType::Place));
    }
    if let Some(end) = station(within, first) {
        return Some((end, EntityType::Organization));
    }
    let ordinal = |at: usize| {
        within.kind(at) == Some(Kind::Number)
            && ["st", "nd", "rd", "th"].iter().any(|ending| within.lower(at).ends_with(ending))
    };
    let street = |at: usize| {
        within.has_capital(at)
            && (within.is(at, STREET)
                || matches!(within.word(at), "Ave" | "Ave." | "Blvd." | "St" | "St."))
    };
    // "West 6th Street"
    let part = matches!(within.word(first), "N." | "E." | "S." | "W.")
        || within.is(first, DIRECTION) && within.has_capital(first);
    if part && ordinal(next) && street(next + 1) {
        return Some((next + 2, EntityType::Place));
    }
    if ordinal(first) && street(next) {
        return Some((next + 1, EntityType::Place));
    }
    if !ordinal(first) || !within.is_name(next) {
        return None;
    }
    let end = within.stretch(next).0;
    let unit = (next..end).rev().find(|&i| within.is(i, UNIT))?;
    let ordinary = (next..unit).all(|i| within.is_common(i));
    ordinary.then_some((unit + 1, EntityType::Organization))
}

/// "ran off U.S. 40"; but not "in the U.S. 40 years ago", "on U.S. 10-year notes"
fn is_federal_road(within: &Within, first: usize) -> bool {
    const LONGEST: usize = 3;
    let number = first + 1;
    let on =
        first > within.start && words!("along off on onto via").contains(within.key(first - 1));
    // but: on US 10 year notes
    let behind = number + 1;
    let ends = if within.kind(behind) == Some(Kind::Word) {
        words!("and around at between east in near north outside south west when")
            .contains(within.key(behind))
    } else {
        !matches!(within.word(behind), "/" | "-")
    };
    on && matches!(within.word(first), "US" | "U.S.")
        && within.kind(number) == Some(Kind::Number)
        && within.word(number).len() <= LONGEST
        && ends
}

/// "NBC 4", "WZOR 3 News", "Fox 35 Orlando", "Radio 4", "Channel 5 News": a station and its number;
/// but not "left NBC 20 years ago", nor "CBS 60 Minutes".
fn station(within: &Within, first: usize) -> Option<usize> {
    const LONGEST: usize = 2;
    if !within.has_capital(first) {
        return None;
    }
    let bbc = within.lower(first) == "bbc";
    let radio = bbc && within.lower(first + 1) == "radio";
    let number = first + 1 + usize::from(radio);
    if bbc
        && within.has_capital(number)
        && let Some(end) = bbc_service(within, first, number)
    {
        return Some(end);
    }
    if within.kind(number) != Some(Kind::Number) || within.word(number).len() > LONGEST {
        return None;
    }
    let network = is_network(within, first);
    let channel = words!("channel news radio").contains(within.key(first))
        && (first > within.start || within.lower(first) != "news");
    let mut end = number + 1;
    if within.kind(end) == Some(Kind::Hyphen)
        || !(radio || network || channel)
        || is_counted(within, end)
    {
        return None;
    }
    let capital = |at: usize| within.has_capital(at);
    if within.lower(end + 1) == "news" && capital(end) && capital(end + 1) {
        end += 2;
    } else if matches!(within.lower(end), "live" | "news") && capital(end) {
        end += 1;
    }
    let town = within.listed(end).filter(|l| l.kind == EntityType::Place).map(|l| l.len);
    if network && capital(end) && (town.is_some() || !within.is_common(end)) {
        end += town.unwrap_or(1);
    }
    (!capital(end)).then_some(end)
}

/// "BBC Radio Morby", "BBC Scotland", "BBC Two": a service by what stands at `at`; but not "told the BBC
/// Scotland would", "told BBC Norway would".
fn bbc_service(within: &Within, first: usize, at: usize) -> Option<usize> {
    if first > within.start && within.lower(first - 1) == "the" {
        return None;
    }
    if words!("one two three four").contains(within.key(at)) {
        // "BBC Radio Two", "BBC Three Counties Radio", "BBC Two people"
        let alone = !within.has_capital(at + 1) && !is_counted(within, at + 1);
        return (at == first + 1 && alone).then_some(at + 1);
    }
    // "BBC Radio WM", of the West Midlands
    if within.word(at) == "WM" {
        return Some(at + 1);
    }
    let whole = words!("britain england uk").contains(within.key(at));
    let home = |l: &Listed| !whole && l.country == Some("GB") || at > first + 1 && !l.whole_country;
    let end = at + within.listed(at).filter(|l| l.kind == EntityType::Place && home(l))?.len;
    // "BBC Morby & Hale", "BBC Scotland News"
    let second = within.listed(end + 1).filter(|_| within.word(end) == "&");
    let end = second.map_or(end, |l| end + 1 + l.len);
    let desk = matches!(within.word(end), "News" | "Sport");
    Some(end + usize::from(desk))
}

/// "NBC", "WZOR": a network of stations with numbers, or a station's call sign.
fn is_network(within: &Within, at: usize) -> bool {
    let call_sign = within.token(at).all_caps
        && within.word(at).len() == 4
        && within.word(at).starts_with(['K', 'W'])
        && !within.is_common(at);
    call_sign || words!("abc cbs cw fox nbc").contains(within.key(at))
}

/// "20 | years", "12 | men": what a number counts.
fn is_counted(within: &Within, at: usize) -> bool {
    let word = within.tagged(at);
    word.has(class::LENGTH | class::COUNTED)
        || within.kind(at) == Some(Kind::Word)
            && !within.has_capital(at)
            && word.ends_with('s')
            && word != "news"
            && !word.is_finite_verb()
}

/// "Prince George's County", "Queen Anne's County Sheriff's Office".
fn county(within: &Within, first: usize) -> Option<(usize, EntityType)> {
    let owned = |at: usize, noun: &str| {
        within.kind(at) == Some(Kind::Possessive)
            && within.has_capital(at + 1)
            && within.lower(at + 1) == noun
    };
    let owner = first + usize::from(ROYAL.contains_short(within.key(first)));
    if !within.is_name(first) || !within.is_name(owner) || !owned(owner + 1, "county") {
        return None;
    }
    let end = owner + 3;
    if owned(end + 1, "office") && within.has_capital(end) {
        return Some((end + 3, EntityType::Organization));
    }
    let longer = within.stretch(end - 1).0;
    let body = longer > end && within.known(longer - 1).heads_organization();
    // "Reed's County team"
    let royal = owner > first || matches!(within.word(first), "St" | "St." | "Saint");
    if !royal && !body && within.lower(end) != "police" {
        return None;
    }
    Some(if body { (longer, EntityType::Organization) } else { (end, EntityType::Place) })
}

/// "the Freedom of Information Act", "Violence Against Women Act": ordinary words with capitals, joined by
/// little ones, and "Act" behind them.
fn act(within: &Within, first: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let ordinary = |at: usize| within.is_common(at) && within.listed(at).is_none();
    // "Institutions Reform, Recovery and Enforcement Act"
    let comma = |at: usize| within.word(at) == "," && within.lower(at + 2) == "and";
    let joins =
        |at: usize| words!("against and for from of on to").contains(within.key(at)) || comma(at);
    // "African Growth and Opportunity Act"
    let people = within.listed(first).is_some_and(|l| l.kind == EntityType::Group && l.len == 1);
    if !within.has_capital(first) || !(people || ordinary(first)) || within.known(first).function {
        return None;
    }
    let joint = (first + 1..first + 4)
        .find(|&at| joins(at) || !(within.has_capital(at) && ordinary(at)))?;
    // "Against" may have a capital; but not "Support for the Clean Air Act", "Clean Air Act and"
    let joint_holds = joins(joint)
        && within.lower(joint + 1) != "the"
        && (within.lower(joint) == "of" || within.is_name(first));
    let whole = (first..joint).all(|at| within.lower(at) != "act");
    if !joint_holds || !whole || within.title(first).0 > 0 {
        return None;
    }
    let inside = |&at: &usize| within.has_capital(at) || joins(at) || within.lower(at) == "the";
    let act = |&at: &usize| within.word(at) == "Act";
    Some((joint + 1..first + LONGEST).take_while(inside).find(act)? + 1)
}

/// "at St. Ana's on Monday", "St. Ana's said": a hospital, a school, a church; but not "St. Ana's body".
fn saint(within: &Within, first: usize) -> Option<(usize, EntityType)> {
    let end = first + 3;
    let other = class::PREPOSITION | class::AUXILIARY | class::CONJUNCTION | class::RELATIVE;
    let closed = |at: usize| {
        let next = within.tagged(at);
        at >= within.end
            || matches!(within.kind(at), Some(Kind::Stop | Kind::Punctuation))
            || next.reporting().is_some()
            || next.has(other)
    };
    let saint = matches!(within.word(first), "St" | "St." | "Saint")
        && within.kind(first + 2) == Some(Kind::Possessive);
    // "St. John's" is a town, others may be: "in St. Ana's"
    let town = within.listed(first).is_some_and(|l| l.len > 1);
    let inside = first > within.start && within.lower(first - 1) == "in";
    let kind = if inside { EntityType::Place } else { EntityType::Organization };
    (saint && !town && closed(end)).then_some((end, kind))
}

/// "Hale-on-Avon"; but not "Hale-on-Avon Town Council", "Lashkar-e-Hale", "Commander-in-Chief".
fn town(within: &Within, first: usize) -> Option<usize> {
    let end = within.town_on(first + 1)?;
    let little = matches!(within.lower(first + 2), "e" | "in");
    let listed = within.listed(first).is_some_and(|l| l.len > 1);
    (within.has_capital(first) && !little && !listed && !within.is_name(end)).then_some(end)
}

/// "Doe v. Hale", "Brown v. Board of Education": a lawsuit, by its two sides; not a match of two
/// countries, "Norway v. Peru".
fn lawsuit(within: &Within, first: usize) -> Option<usize> {
    if !within.is_name(first) {
        return None;
    }
    let country = |at: usize| within.listed(at).is_some_and(|l| l.whole_country);
    let side = |at: usize| match within.listed(at).filter(|l| l.len > 1) {
        Some(listed) => at + listed.len,
        None => {
            let end = within.stretch(at).0;
            within.headed(at, end).map_or(end, |(headed, ..)| headed.max(end))
        }
    };
    let v = side(first);
    let other = v + 1;
    // British: "the ruling in Doe v Hale", as sports writers put a match
    let legal = |at: usize| {
        words!("case decision judgment overturn overturned overturning ruling verdict")
            .contains(within.key(at))
    };
    let named = |at: usize| within.listed(at).is_some();
    let british = || {
        let before = first.checked_sub(2).filter(|&at| at >= within.start);
        before.is_some_and(|at| legal(at) || legal(at + 1)) || legal(side(other))
    };
    let versus = within.lower(v) == "v."
        || within.word(v) == "v" && !named(first) && !named(other) && british();
    let sides = versus && within.has_capital(other);
    (sides && !(country(first) && country(other))).then(|| side(other))
}

/// "the film Troy opened", "her novel, Small Island, won", "the album Songs of Love": the title of a
/// work behind a noun for it; but not "in the film Ana Hale plays", "the film Ana Hale made".
fn work(within: &Within, first: usize) -> Option<usize> {
    let apposed = within.word(first.checked_sub(1)?) == ",";
    let noun = first.checked_sub(1 + usize::from(apposed)).filter(|&at| at >= within.start)?;
    if !is_noun_of_work(within, noun) || !opens_title(within, first) {
        return None;
    }
    let (end, joined) = title_end(within, first);
    let closed = match within.word(end) {
        _ if !apposed => joined || is_followed_as_work(within, noun, end),
        // "Her novel, Small Island, won"; but not "After the film, Ana Hale, a nurse, won"
        "," => joined || is_subject(within, noun) && within.tagged(end + 1).is_finite_verb(),
        _ => within.kind(end).is_none_or(|kind| kind == Kind::Stop),
    };
    closed.then_some(end)
}

/// "film", "reality show": a noun behind which a title may stand.
fn is_noun_of_work(within: &Within, noun: usize) -> bool {
    let of_sort = || {
        words!("game hit program programme series show single track").contains(within.key(noun))
            && noun > within.start
            && (word_set!("sorts_of_works").contains(within.key(noun - 1))
                || within.tagged(noun - 1).is_possessive())
    };
    !within.has_capital(noun) && (within.is(noun, TITLED) || of_sort())
}

/// Not "the film | Monday", nor a body, a country or a person with a title.
fn opens_title(within: &Within, first: usize) -> bool {
    let known = |l: Listed| l.kind == EntityType::Group || l.whole_country || l.len > 1;
    within.has_capital(first)
        && !within.tagged(first).has(class::POINT_IN_TIME | class::MONTH)
        && within.title(first).0 == 0
        && !within.listed(first).is_some_and(known)
}

/// Where the title that begins at `first` ends, and whether small words join it, as in no person's
/// name: "Songs of Love".
fn title_end(within: &Within, first: usize) -> (usize, bool) {
    const LONGEST: usize = 8;
    let (mut end, mut joined) = (first + 1, false);
    while end < within.end.min(first + LONGEST) {
        let next =
            end + 1 + usize::from(within.lower(end) == "of" && within.lower(end + 1) == "the");
        // "The World According to Ana", but not "Troy in London"
        let ordinary = || {
            within.is_common(end - 1)
                && within.listed(next).is_none()
                && within.known(next).first_name.is_none()
        };
        let joins = match within.kind(end) {
            Some(Kind::Possessive) => true,
            _ if words!(": a of the").contains(within.key(end)) => true,
            _ => words!("at for in on to with").contains(within.key(end)) && ordinary(),
        };
        let digit = within.kind(end) == Some(Kind::Number) && within.word(end).len() == 1;
        if within.has_capital(end) || digit {
            end += 1;
        } else if joins && within.has_capital(next) {
            (end, joined) = (next + 1, true);
        } else {
            break;
        }
    }
    (end, joined)
}

/// Whether the words at `end`, right behind a title, are what follows the name of a work: a preposition, or
/// a verb that works are subjects of.
fn is_followed_as_work(within: &Within, noun: usize, end: usize) -> bool {
    let next = within.tagged(end);
    let acts = || word_set!("acts_of_works").contains(next);
    match within.kind(end) {
        Some(Kind::Word) => next.is_preposition() || acts() && is_subject(within, noun),
        Some(Kind::Possessive) => false,
        Some(_) if within.word(end) == "," => is_said_of_work(within, end + 1),
        _ => true,
    }
}

/// "the film Troy, | directed by"
fn is_said_of_work(within: &Within, at: usize) -> bool {
    words!("about based by directed due released starring which written").contains(within.key(at))
}

/// Whether the noun phrase of `noun` is the subject of its clause: not "in the film", "saw the film",
/// "after watching his film".
fn is_subject(within: &Within, noun: usize) -> bool {
    /// How far before it the noun's determiner stands.
    const REACH: usize = 5;
    let start = within.start.max(noun.saturating_sub(REACH));
    let phrase = (start..noun).rev().find(|&at| within.tagged(at).is_determiner());
    let before = phrase.unwrap_or(start).checked_sub(1).filter(|&at| at >= within.start);
    before
        .is_none_or(|at| within.kind(at) != Some(Kind::Word) || within.tagged(at).is_conjunction())
}

/// Goes on behind "University of Aldair" over its town: ", Morby", "at Morby-Kesh", "–Morby".
pub fn campus(within: &Within, first: usize, end: usize) -> usize {
    let town = end + 1;
    if !within.is_name(town) {
        return end;
    }
    let body = |at: usize| matches!(within.lower(at), "university" | "college");
    let university = body(first) && within.lower(first + 1) == "of";
    let space = within.token(end).space_before || within.token(town).space_before;
    let dash = within.token(end).kind == Kind::Dash && !space;
    if !(university || dash && body(end - 1)) {
        return end;
    }
    let listed = within.listed(town).filter(|l| !l.whole_country);
    // "the University of Aldair at Chapel Hale"
    let at = within.lower(end) == "at";
    let whole = || if at { within.stretch(town).0 } else { town + 1 };
    let after = listed.map_or_else(whole, |l| town + l.len);
    let more = within.is_name(after);
    // "the University of Ghana, Oxford and Princeton"
    let of = first + 2 + usize::from(within.lower(first + 2) == "the");
    let country = |at: usize| within.listed(at).and_then(|l| l.country);
    let abroad = country(of).is_some_and(|own| country(town).is_some_and(|other| other != own));
    // but "Ana Hale of the University of Aldair, Morby said"
    let opens = first <= within.start + 2;
    let speaks = opens && within.tagged(after).reporting().is_some();
    let joined = match within.word(end) {
        // "the University of Aldair, Hale said"
        "," => {
            // "the University of California, Davis"
            let of_state =
                lexicon::STATES.get(within.key(of)) == Some("US") && !within.is_common(town);
            let town = listed.is_some_and(|l| l.country.is_some()) || of_state && of + 1 == end;
            town && !speaks && !abroad
        }
        "at" => {
            within.kind(after) != Some(Kind::Possessive)
                && within.known(after - 1).head().is_none()
                && within.title(town).0 == 0
        }
        _ => dash,
    };
    if joined && !more { after } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::chunker::tests::cut;
    use crate::extractor::tests::check;

    #[test]
    fn names_of_several_parts() {
        check(
            cut,
            "
            They sold Hale & Ruiz on Monday. -> Hale & Ruiz
            Auditors Crane & Sons found it. -> Crane & Sons
            Abbot & Ruiz found it. -> Abbot & Ruiz
            They left the University of California, Davis. -> University of California, Davis
            They met Ruiz & Home Minister Ana Hale there. -> Ruiz|Ana Hale
            The law firm Hale and Ruiz won. -> Hale and Ruiz
            The firm paid its auditors, Hale and Ruiz. -> Hale and Ruiz
            She met her lawyers, Hale and Ruiz. -> Hale|Ruiz
            She hired Hale and Ruiz, a Boston law firm. -> Hale and Ruiz|Boston
            The law firm of Hale, Ruiz, and Lind won. -> Hale, Ruiz, and Lind
            An analyst at Zorblat and Co. said so. -> Zorblat and Co.
            She hired Hale, Ruiz & Lind for it. -> Hale, Ruiz & Lind
            She met Hale, Ruiz and Lind there. -> Hale|Ruiz|Lind
            They sold Crate and Barrel on Monday. -> Crate and Barrel
            Crate and Barrel said so. Crate and Zorblat said so. -> Crate and Barrel|Zorblat
            They met Tom and Tom on Monday. -> Tom|Tom
            They met Tom & Ana Hale there. -> Tom|Ana Hale
            // Clubs, bodies of a country, foundations of couples.
            Hapoel Zorblat beat Real Betis, and Hertha Berlin lost to Racing Santander.
                -> Hapoel Zorblat|Real Betis|Hertha Berlin|Racing Santander
            Rapid Zorblat beat Morby. Rapid Tehran growth is over. -> Rapid Zorblat|Morby|Tehran
            They met Hertha Zorblat, the Real Zorblat and Real Madrid fans.
                -> Hertha Zorblat|Real Zorblat|Real Madrid
            Statistics New Zealand said so, and Surf Life Saving Australia paid Team GB.
                -> Statistics New Zealand|Surf Life Saving Australia|Team GB
            In Cricket Norway leads. -> Cricket Norway
            Cricket fans left England. Sport England fans love is rare. -> England|England
            The Tom and Ana Hale Foundation paid Tom and Ana Hale. -> Tom and Ana Hale Foundation|Tom|Ana Hale
            // Dashes inside of names.
            They left the Zorblat–Morby Center for Roads by the London–Paris train.
                -> Zorblat–Morby Center for Roads|London|Paris
            The University of Wisconsin–Madison won. -> University of Wisconsin–Madison
            Ana Hale of the University of California, San Diego said so.
                -> Ana Hale|University of California, San Diego
            A plane of US-Zorblat Airways left. -> US-Zorblat Airways
            They left the US-Mexico border. -> US|Mexico
            The charity Bridges to Peru paid. -> Bridges to Peru
            Hands for Peru, a charity, paid. -> Hands for Peru
            Thousands marched to Peru, a country in need. -> Peru
            They were paid by Wells for Peru, a non-profit. -> Wells for Peru
            He left Bath for Peru, a firm believer. -> Bath|Peru
            They were paid by Friends of Peru. -> Friends of Peru
            Friends of Peru were paid. -> Peru
            // Members of a body, named after a noun and a comma, or in the middle of a sentence.
            Another charity, Pens for Peru, paid Nurses for Peru. -> Pens for Peru|Nurses for Peru
            A group, The Hale Institute of Peru, won tests against Peru. -> Hale Institute of Peru|Peru
            Nurses for Peru paid ministers for Peru. -> Peru|Peru
            They cited Doe v. Zorblat, and Hale v. Board of Roads fell. -> Doe v. Zorblat|Hale v. Board of Roads
            They cited United States v. Ana Hale and saw Norway v. Peru.
                -> United States v. Ana Hale|Norway|Peru
            // Two persons.
            They met Tilda Hale & Tom Ruiz, or Tilda & Sven. -> Tilda Hale|Tom Ruiz|Tilda|Sven
            They left Tilda Hale & Tom Ruiz Ltd on foot. -> Tilda Hale & Tom Ruiz Ltd
            They left 6th Avenue for the 102nd Rescue Squadron on Interstate 10.
                -> 6th Avenue|102nd Rescue Squadron|Interstate 10
            They left Interstate Highway 10 for the Board of Farmers' Roads.
                -> Interstate Highway 10|Board of Farmers' Roads
            They met the Bureau of Fishermen's Homes. They met the mayor of Oslo's Homes.
                -> Bureau of Fishermen's Homes|Oslo|Homes
            It was the 5th Morby Division match on 6th May. -> Morby Division
            They left Zoe's Salon and Spa for Hale's bar. -> Zoe's Salon and Spa|Hale
            They left the Ana Hale Bakery and Ana Maria Garage. -> Ana Hale Bakery|Ana Maria Garage
            They left West 6th Street for Queen Ana's County and the Prince Tom's County Sheriff's Office.
                -> West 6th Street|Queen Ana's County|Prince Tom's County Sheriff's Office
            She told WZOR 3 News, NBC 4 Boston and Channel 9 of it. -> WZOR 3 News|NBC 4 Boston|Channel 9
            They told Channel 9 news of it, and his film, Songs of Morby, was sold. -> Channel 9|Songs of Morby
            After the film, Songs, a nurse, left. -> Songs
            She left NBC 20 years ago, and he quit Fox 2 days later. -> NBC|Fox
            She released the album Friday and left the TV show Monday. -> TV
            They saw the film Ana Full of Hale in Morby. -> Ana Full of Hale|Morby
            They saw the TV series The World According to Morby. -> TV|The World According to Morby
            They won the series in Morby. -> Morby
            They read the Star and Messenger. -> Star and Messenger
            They saw the Sun and Moon. -> Sun|Moon
            They left St. Zorblata's on foot, and St. Ana's said so. -> St. Zorblata's|St. Ana's
            St. Ana's said so. They left St. Ana's Hospital. -> St. Ana's|St. Ana's Hospital
            They left St. Zorblata's body there. -> St. Zorblata
            They met a firm in Boston, Hale & Ruiz. -> Boston|Hale & Ruiz
            They read the Freedom of Zorblat Act, the Violence Against Men Act and the Health and Safety Act.
                -> Freedom of Zorblat Act|Violence Against Men Act|Health and Safety Act
            The Senate of Ghana passed the Roads Act. -> Senate of Ghana|Roads Act
            Support for the Clean Roads Act and the Clean Air Act rose. -> Clean Roads Act|Clean Air Act
            She left the University of California, Berkeley, in May.
                -> University of California, Berkeley
            She left the University of Zorblat at Morby-Kesh in May.
                -> University of Zorblat at Morby-Kesh
            At the University of Zorblat, Berkeley said so. -> University of Zorblat|Berkeley
            She left the University of Zorblat at Chapel Hale in May. -> University of Zorblat at Chapel Hale
            The MP for Kesh South Ana Hale left. The MP for Kesh South left. -> Kesh South|Ana Hale|Kesh South
            A car ran off U.S. 40 in Morby. They left the U.S. 40 years ago. -> U.S. 40|Morby|U.S.
            She told BBC Radio Kent and BBC Two. They told the BBC Norway had won.
                -> BBC Radio Kent|BBC Two|BBC Norway
            It left, Zorblat plc said. The ruling in Doe v Hale stood. Doe v Hale was a match.
                -> Zorblat plc|Doe v Hale|Doe|Hale
            She left the University of Ghana, Oxford and Hale. -> University of Ghana|Oxford|Hale
            She left the University of Bergen, Norway, in May. -> University of Bergen|Norway
            ",
        );
    }
}
