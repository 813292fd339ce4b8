//! The country of a place or a people, where a list or the text itself tells it.

use super::chunk::{Beside, Chunk};
use super::evidence::Evidence;
use super::kind::EntityType::{self, Group, Place};
use super::names::{self, Names};
use super::vocabulary::Listed;
use crate::lexicon::{self, words};

/// What the article tells of the countries of its places.
pub struct Countries<'e, 'a> {
    evidence: &'e Evidence<'a>,
    /// Countries that share their name with a part of another, and which of the two the article
    /// means.
    namesakes: Vec<(Listed, Option<&'static str>)>,
}

impl<'e, 'a> Countries<'e, 'a> {
    pub fn of(names: &Names<'e, 'a>) -> Self {
        let mut countries = Countries { evidence: names.evidence, namesakes: Vec::new() };
        for chunk in &names.chunks {
            if let Some(listed) = chunk.listed()
                && let (Some(own), Some(other)) = (listed.country, listed.namesake())
                && !countries.namesakes.iter().any(|(known, _)| *known == listed)
            {
                countries.namesakes.push((listed, countries.vote(own, other)));
            }
        }
        countries
    }

    /// The country of the place or the people that `chunk` names.
    pub fn country(&self, chunk: &Chunk, kind: EntityType) -> Option<&'static str> {
        match chunk.listed() {
            _ if !matches!(kind, Place | Group) => None,
            Some(listed) if listed.whole_country => self.whole(&listed),
            // "North Carolina, Georgia" is a list; "Paris, Texas" is not.
            Some(Listed { len: 2.., country: Some(country), .. }) => Some(country),
            Some(Listed { country, .. }) if kind == Group => country,
            own => {
                let own = own.or_else(|| division_of(self.evidence, chunk));
                let own = own.and_then(|own| own.country);
                let republic = || {
                    (chunk.span.len() > 2)
                        .then(|| republic(&names::key(self.evidence, chunk)))
                        .flatten()
                };
                self.behind(chunk, own).or(own).or_else(republic)
            }
        }
    }

    /// The country that a name of a whole country stands for; `None` where it may be a part of
    /// another.
    pub fn whole(&self, listed: &Listed) -> Option<&'static str> {
        match self.namesakes.iter().find(|(known, _)| known == listed) {
            Some((_, decided)) => *decided,
            None => listed.country,
        }
    }

    /// "Aldhaven, Norway": the country that stands behind a place which the lists put in `own`.
    fn behind(&self, chunk: &Chunk, own: Option<&'static str>) -> Option<&'static str> {
        let evidence = self.evidence;
        let beside = Beside::of(evidence, chunk);
        let comma = chunk.end();
        if beside.behind(1) != "," {
            return None;
        }
        if before_state(evidence, chunk) {
            return Some("US");
        }
        let listed = evidence.listed(beside.at_behind(2)?).filter(|l| l.kind == Place)?;
        // "In Kabul, Pakistan said", "Paris, Berlin and Rome"
        let close = beside.behind(2 + listed.len);
        if !matches!(
            close.as_str(),
            "" | "," | "." | ")" | ";" | "”" | "\"" | "(" | "-" | "–" | "—" | "--"
        ) {
            return None;
        }
        if let Some(state) = lexicon::STATES
            .get(&key(evidence, comma + 1, listed.len))
            .filter(|state| state.len() == 2)
        {
            return (listed.namesake().is_none() || own == Some(state))
                .then_some(state)
                .or_else(|| self.whole(&listed));
        }
        // "PORT HALE, Moravia (Northern Wire)": a town that no list has is where the region is.
        let region = own.is_none() && !close.is_empty() && close != ",";
        let country = listed.country.filter(|_| listed.whole_country || region)?;
        // "London, France, Spain …", "London, France, and Spain"
        let place = |at: usize| evidence.listed(at).is_some_and(|l| l.kind == Place);
        let next = |at: usize| evidence.lower(at) == "and" || evidence.listed(at).is_some();
        let row = close == "," && beside.at_behind(3 + listed.len).is_some_and(next)
            || beside.before(1) == "," && beside.at_before(2).is_some_and(place);
        (own == Some(country) || !row).then_some(country)
    }

    /// Which of the two countries that share a name the article speaks of; `None`: no majority.
    fn vote(&self, own: &'static str, other: &'static str) -> Option<&'static str> {
        let evidence = self.evidence;
        let (mut for_own, mut for_other) = (0, 0);
        for sentence in &evidence.sentences {
            for at in sentence.span.range() {
                let Some(listed) = evidence.listed(at) else { continue };
                if listed.namesake() == Some(other) {
                    // "the state of Georgia"
                    for_other += 2 * u32::from(at >= 2 && evidence.lower(at - 2) == "state");
                    continue;
                }
                let after = at + listed.len;
                let joined = |next: usize| {
                    sentence.span.contains(next)
                        && matches!(evidence.lower(next - 1), "," | "and" | "or")
                };
                let is_namesake =
                    |at: usize| evidence.listed(at).is_some_and(|l| l.namesake() == Some(other));
                // "Armenia and Georgia", "Georgia, Florida and Texas", "Atlanta, Georgia"
                let beside = joined(after + 1) && is_namesake(after + 1)
                    || at >= 2 && joined(at) && is_namesake(at - 2);
                match (listed.country, listed.whole_country) {
                    (Some(_), true) if beside => for_own += 2,
                    (_, true) => {}
                    (Some(country), _) if country == own => for_own += 1,
                    (Some(country), _) if country == other && listed.kind == Place => {
                        for_other += 1
                    }
                    _ => {}
                }
            }
        }
        match for_own.cmp(&for_other) {
            std::cmp::Ordering::Greater => Some(own),
            std::cmp::Ordering::Less => Some(other),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// Whether a state of the US in its short form stands behind the name: "Jackson, Miss."
pub fn before_state(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let capital = |at: usize| evidence.token(at).capitalized;
    beside.behind(1) == ","
        && beside.at_behind(2).is_some_and(capital)
        && is_state(beside.behind(2).as_str())
}

/// "miss.", "n.y."
pub fn is_state(lower: &str) -> bool {
    match lexicon::STATES.get(lower.trim_end_matches('.')) {
        Some("US short") => true,
        Some("US stop") => lower.ends_with('.'),
        _ => false,
    }
}

/// The words of a listed name in lower case.
fn key(evidence: &Evidence, first: usize, len: usize) -> String {
    (first..first + len).map(|at| evidence.lower(at)).collect::<Vec<_>>().join(" ")
}

/// "Ohio", "New York": whether the `len` tokens from `first` on are a state of the US.
pub fn is_whole_state(evidence: &Evidence, first: usize, len: usize) -> bool {
    lexicon::STATES.get(&key(evidence, first, len)) == Some("US")
}

/// The country that "republic of cyprus" is another name of.
pub fn republic(key: &str) -> Option<&'static str> {
    let name = key.strip_prefix("republic of ")?;
    let code = lexicon::COUNTRIES.get(name.strip_prefix("the ").unwrap_or(name))?;
    (code.len() == 2).then_some(code)
}

/// "Helmand Province", "Zorblat Hale Autonomous Region": the listed place that the name of a part of a
/// country begins with. Counties of the US are called after towns of
/// Norway and Sweden too.
pub fn division_of(evidence: &Evidence, chunk: &Chunk) -> Option<Listed> {
    let listed = evidence.listed(chunk.first())?;
    let (behind, last) = (chunk.first() + listed.len, chunk.last());
    let whole = behind == last || behind < last && evidence.lower(last - 1) == "autonomous";
    let division = || match evidence.lower(last) {
        // "Birmingham City" is a club.
        "city" => !matches!(listed.country, None | Some("GB" | "AU" | "NZ" | "IE" | "CA" | "ZA")),
        "county" => matches!(listed.country, Some("CN" | "KE" | "LR" | "HU" | "RO")),
        head => words!(
            "governorate municipality oblast prefecture province regency region state \
             voivodeship"
        )
        .contains(head),
    };
    (listed.kind == Place && !listed.whole_country && whole && division()).then_some(listed)
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use crate::extractor::tests::check;

    #[test]
    fn countries_of_places() {
        check(
            |text| each(text, |e, _| format!("{} {}", e.name, e.country.unwrap_or("-"))),
            "
            They flew to London, Paris, and Berlin. -> London GB, Paris FR, Berlin DE
            They flew to Tokyo, Beijing and Seoul. -> Tokyo JP, Beijing CN, Seoul KR
            In Kabul, Pakistan said it would help. -> Kabul AF, Pakistan PK
            In Vienna, Iran and the US met again. -> Vienna AT, Iran IR, US US
            Goods went to London, France, and Spain. -> London GB, France FR, Spain ES
            They live in Paris, Texas. -> Paris US, Texas US
            JACKSON, Miss. - Rain fell. -> Jackson US
            They live in Hudson, N.Y., with Ana. -> Hudson US, N.Y. US, Ana -
            She moved to London, Ontario, in spring. -> London CA, Ontario -
            They live in Aldhaven, Norway. -> Aldhaven NO, Norway NO
            The town (Aldhaven, Norway) is small. -> Aldhaven NO, Norway NO
            The State of Georgia sued a firm in Atlanta. -> State of Georgia -, Atlanta US
            The plant in Atlanta, Georgia, closed. -> Atlanta US, Georgia US
            The Georgia lawmaker left Atlanta. -> Georgia US, Atlanta US
            Troops left Georgia. Crowds in Tbilisi cheered. -> Georgia GE, Tbilisi GE
            It borders Armenia and Georgia. -> Armenia AM, Georgia GE
            It sells in Florida, Georgia and Texas. -> Florida US, Georgia US, Texas US
            Rain fell in Georgia. -> Georgia -
            ALDHAVEN, Moravia (Northern Wire) - Rain fell.
                -> Aldhaven CZ, Moravia CZ, Northern Wire -
            They left Gansu Province for the Ningxia Hui Autonomous Region.
                -> Gansu Province CN, Ningxia Hui Autonomous Region CN
            They left Turkana County for Durham County. -> Turkana County KE, Durham County -
            The Republic of Cyprus waited. -> Republic of Cyprus CY
            ",
        );
    }
}
