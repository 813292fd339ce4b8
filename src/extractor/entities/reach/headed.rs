//! Names with a head word: "Ministry of Trade and Labour", "Aldair Oil and Gas Ltd".

use super::super::kind::EntityType;
use super::super::vocabulary::Strength;
use super::super::word_class::STREET;
use super::{LONGEST, Within};
use crate::lexicon::words;
use crate::reader::Role;
use crate::text::token::Kind;

impl Within<'_, '_> {
    /// The end of the name whose last head word lies in `first..end`, with what `of`, `for`, `and`
    /// add to it.
    pub fn headed(&self, first: usize, end: usize) -> Option<(usize, EntityType, Strength)> {
        let head = |from: usize, to: usize| {
            (from..to)
                .rev()
                .find_map(|i| self.known(i).head().map(|(kind, strength)| (i, kind, strength)))
        };
        let found = head(first, end);
        if found.is_none_or(|(_, _, strength)| strength == Strength::Weak)
            && let Some(end) = self.joined(first, end)
        {
            return Some((end, EntityType::Organization, Strength::Strong));
        }
        let (at, kind, strength) = found?;
        // "Clean Air Act"
        if at + 1 < end
            && words!("act amendment index ordinance protocol rate rates")
                .contains(self.key(end - 1))
        {
            return None;
        }
        let extended = self.extend(at + 1, kind);
        // "NGO Fundación Zorblat"
        let inner = at + 1 < end && strength == Strength::Strong && self.known(at).opens_body;
        if (at == first || inner) && extended == at + 1 {
            // The head word opens the name: "Lake Hale", "Mount Kenya"; in Spanish, Portuguese,
            // French, Italian most do: "Universidad Católica".
            let opens = match kind {
                EntityType::Place => self.known(at).opens_place,
                EntityType::Organization => self.known(at).opens_body,
                _ => false,
            };
            // "Isla Hale said": an island, but for what she does
            let speaks = || {
                let reports = |at: usize| self.tagged(at).reporting().is_some();
                let inverted = first > self.start + 1 && !self.token(first - 2).is_word();
                let of_it = self.lower(end + 1) == "it"
                    || first > self.start && self.tagged(first - 1).is_preposition();
                reports(end) && !of_it || inverted && reports(first - 1) || self.is_aged(end)
            };
            let given = kind == EntityType::Place && self.known(at).first_name.is_some();
            let person = given && end == first + 2 && speaks();
            return (opens && end > first + 1 && !person).then_some((end, kind, Strength::Strong));
        }
        // "Ana Palacio": a word that opens names of places is a surname at the end.
        if extended == at + 1 && matches!(self.lower(at), "palacio" | "piazza" | "stadio") {
            return None;
        }
        // "Gordon Hall", "Kate Park" are persons.
        if strength == Strength::Weak
            && at == first + 1
            && extended == at + 1
            && self.known(first).first_name.is_some()
            && self.known(at).last_name
        {
            return None;
        }
        // Words after the head: "Health Ministry Hale" ends at the head, "Police Academy 3" too.
        Some((extended, kind, strength))
    }

    /// "Research and Referral Hospital", "Aldair Fire and Rescue", "Aldair Oil and Gas Ltd": where the name ends that goes on
    /// behind "and" over ordinary words to the head of all.
    fn joined(&self, first: usize, and: usize) -> Option<usize> {
        let next = and + 1;
        let ordinary = |i: usize| self.is_common(i) && self.listed(i).is_none();
        if !matches!(self.lower(and), "and" | "&") || !self.is_name(next) {
            return None;
        }
        // "Aldair Fire and Rescue", "Aldair Fire and Rescue Service"
        if and > first && self.lower(and - 1) == "fire" && self.lower(next) == "rescue" {
            let more = self.is_name(next + 1) && self.known(next + 1).heads_organization();
            return Some(next + 1 + usize::from(more));
        }
        let (end, cut_by_title) = self.stretch(next);
        let office = |i: usize| self.lower(i) == "presidency";
        let head =
            (next + 1..end).rev().find(|&i| self.known(i).heads_organization() || office(i))?;
        let strong = self.known(head).organization_head == Strength::Strong || office(head);
        // "Ana Box and Hunt Ltd" are two.
        let person = || self.known(first).first_name.is_some();
        // "Aldair Otter Protection and Research Center": a noun for what is done joins another of
        // its kind.
        let deed = || {
            ["tion", "sion", "ment", "ing", "ance"]
                .iter()
                .any(|ending| self.lower(and - 1).ends_with(ending))
        };
        let whole = (next..head).all(ordinary)
            && !cut_by_title
            && ((first..and).all(ordinary) || !person() && (strong && ordinary(and - 1) || deed()));
        whole.then(|| self.extend(head + 1, EntityType::Organization))
    }

    /// Goes on from `at`, behind a head word, over "of the Interior", "for Human Rights", "and
    /// Trade".
    fn extend(&self, mut at: usize, kind: EntityType) -> usize {
        let mut inside = false;
        let start = at;
        let day = kind == EntityType::Event && self.is_day_of_world(at);
        while at + 1 < self.end.min(start + LONGEST) {
            let word = self.lower(at);
            if word == "," && inside && kind == EntityType::Organization {
                match self.subjects(at) {
                    Some(end) => at = end,
                    None => break,
                }
                continue;
            }
            let allowed = match word {
                "of" | "de" | "del" | "du" | "des" | "do" | "da" => true,
                // "Zorblat Summit of the Forum on Trade"
                // "International Day against Noise", "World Day for Rivers"
                "for" | "on" | "against" => {
                    kind == EntityType::Organization
                        || day
                        || inside && self.known(at - 1).heads_organization()
                }
                // "Committee to Protect Reporters", but not "Zorblat Air to Morby", nor "Senate to
                // Vote" in a headline
                "to" => {
                    let headline = self.sentences[self.sentence].role == Role::Headline;
                    kind == EntityType::Organization && self.is_common(at + 1) && !headline
                }
                "and" | "et" => inside && (kind == EntityType::Organization || day),
                _ => false,
            };
            let mut next = at + 1;
            if allowed && matches!(self.lower(next), "the" | "la" | "las" | "los") {
                next += 1;
            }
            // "Government of | Ana Hale", "Party of | Prime Minister Ana Hale"
            let rules = words!("administration cabinet government regime");
            let title = self.title(next).0;
            let officer =
                title > 1 && self.lower(start - 1) != "office" && self.is_name(next + title);
            let person = || !inside && rules.contains(self.key(at - 1)) && self.is_person(next);
            if officer || person() {
                break;
            }
            // "Committee for the 2008 Zorblat Games"
            let year = kind == EntityType::Organization && self.kind(next) == Some(Kind::Number);
            next += usize::from(year && self.word(next).len() >= 4);
            if !allowed || !self.is_name(next) || self.leaves_name(at, next) {
                break;
            }
            let other = || {
                let listed = self.listed(next);
                self.known(next).first_name.is_some() || listed.is_some() || self.title(next).0 > 0
            };
            if matches!(word, "and" | "et") && (other() || self.is_another(at, next))
                || word == "to" && self.listed(next).is_some()
            {
                break;
            }
            inside = true;
            at = self.prefixed(next + 1).unwrap_or(next + 1);
            // "Society for Children's Rights"
            if self.owns_name(at) {
                at += 2;
            }
            if let Some(listed) = self.listed(next) {
                at = next + listed.len;
                // "Forum on China-Aldair Cooperation"
                let hyphen = self.kind(at) == Some(Kind::Hyphen);
                at += usize::from(hyphen && self.is_name(at + 1));
            }
            // "Office of the Budget Analyst"
            let office = self.lower(start - 1) == "office";
            // "Bureau of Criminal Justice"
            let justice = |at: usize| self.lower(at) == "justice" && !self.is_name(at + 1);
            let titled = |at: usize| !office && self.title(at).0 > 0 && !justice(at);
            while self.is_name(at) && !titled(at) && !self.is_person(at) {
                at = self.prefixed(at + 1).unwrap_or(at + 1);
            }
        }
        at
    }

    /// "Morby Hospital | on Zorblat Avenue", "on Labor Day", "Parliament | for Zorblat": whether the little word
    /// `at`, which others of its kind join, tells where the body is or whose it is.
    fn leaves_name(&self, at: usize, next: usize) -> bool {
        let street = || (next..self.stretch(next).0).any(|i| self.is(i, STREET));
        let holiday = || {
            let end = next + self.listed(next).map_or(1, |l| l.len);
            (next + 1..=end).any(|i| self.has_capital(i) && matches!(self.lower(i), "day" | "eve"))
        };
        let place =
            || self.listed(next).is_some_and(|l| l.kind == EntityType::Place && !l.whole_country);
        match self.lower(at) {
            // "Morby Council on Zorblatside"; but "the Council on Kenya"
            "on" => {
                street()
                    || holiday()
                    || at > 1 && self.lower(at - 1) == "council" && self.is_name(at - 2) && place()
            }
            "for" => self.lower(at - 1) == "parliament",
            _ => false,
        }
    }

    /// Whether "International Day", "World Week" stands before token `end`.
    fn is_day_of_world(&self, end: usize) -> bool {
        end >= self.start + 2
            && matches!(self.lower(end - 1), "day" | "decade" | "week" | "year")
            && matches!(self.lower(end - 2), "european" | "global" | "international" | "world")
    }

    /// "Ministry of Trade | , Fisheries and Rural Affairs": where a list of subjects ends that goes
    /// on at the comma.
    fn subjects(&self, comma: usize) -> Option<usize> {
        const WORDS: usize = 3;
        let subject = |from: usize| {
            let common = |i: usize| {
                self.is_name(i)
                    && self.is_common(i)
                    && self.known(i).organization_head != Strength::Strong
            };
            // "Tertiary Education"
            let noun = |&i: &usize| {
                common(i) || self.is_name(i) && self.listed(i).is_none() && common(i + 1)
            };
            let last = (from..self.end.min(from + WORDS)).take_while(noun).last()?;
            (!self.is_name(last + 1)).then_some(last + 1)
        };
        let mut at = comma;
        while self.word(at) == "," {
            at = subject(at + 1)?;
        }
        if self.lower(at) == "and" { subject(at + 1) } else { None }
    }

    /// "Ministry of Roads and | the Ministry of Locks", "Bank of Aldair and | University of Morby":
    /// whether another organization stands behind "and".
    fn is_another(&self, and: usize, next: usize) -> bool {
        // "University of Aldair and | UC Morby"
        if self.token(next).all_caps && self.is_name(next + 1) && !self.is_common(next + 1) {
            return true;
        }
        let head = |at: usize| self.known(at).heads_organization();
        let governs = head(next) && matches!(self.lower(next + 1), "of" | "for");
        // "Department of Roads and | Morby Council"
        let own = || !self.is_common(next);
        governs || (next > and + 1 || own()) && self.headed(next, self.stretch(next).0).is_some()
    }

    /// "Bank of Norway Ana Hale": a given name with a name behind it.
    fn is_person(&self, at: usize) -> bool {
        let name = self.is_name(at + 1) && self.known(at + 1).head().is_none();
        name && self.known(at).first_name.is_some() && !self.is_common(at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::evidence::Evidence;
    use super::*;
    use crate::article::Article;
    use crate::extractor::tests::check;

    #[test]
    fn how_far_a_headed_name_goes() {
        check(
            |text| {
                let article = Article::new(text);
                let evidence = Evidence::gather(&article);
                let within = Within::of(&evidence, 0);
                let end = within.headed(0, within.stretch(0).0).map_or(0, |(end, ..)| end);
                (0..end).map(|at| article.word(at)).collect::<Vec<_>>().join(" ")
            },
            "
            Bank of Norway Ana Hale left. -> Bank of Norway
            Ministry of Defense Tom Hale left. -> Ministry of Defense
            Ministry of Health and Sport Tom Hale left. -> Ministry of Health and Sport
            University of Michael Hale burned. -> University of Michael Hale
            Ministry of Trade, Fisheries and Rural Affairs left.
                -> Ministry of Trade , Fisheries and Rural Affairs
            Ministry of Trade, Zorblatic Fisheries, Salt and Rural Affairs left.
                -> Ministry of Trade , Zorblatic Fisheries , Salt and Rural Affairs
            Morby Anti-doping Agency left. -> Morby Anti - doping Agency
            Department of Co-operative Trade left. -> Department of Co - operative Trade
            Committee for the 2008 Zorblat Games left. -> Committee for the 2008 Zorblat Games
            International Day against Noise and Loud Talk began.
                -> International Day against Noise and Loud Talk
            Independence Day for Zorblat began. -> Independence Day
            Ministry of Trade, Central Bank, Peru Oil and Gas Corporation left. -> Ministry of Trade
            Ministry of Trade, Ana Hale and Tom Ruiz left. -> Ministry of Trade
            Office of the Prime Minister left. -> Office of the Prime Minister
            Office of the Rural Budget Analyst left. -> Office of the Rural Budget Analyst
            Office of the High Commissioner for Human Rights left.
                -> Office of the High Commissioner for Human Rights
            Office of President Ana Hale left. -> Office of President
            Morby Hospital on Zorblat Avenue left. -> Morby Hospital
            Morby Hospital on Labor Day left. -> Morby Hospital
            Morby Hospital on New Year's Eve left. -> Morby Hospital
            Council on Zorblat Roads left. -> Council on Zorblat Roads
            Ministry of Roads and the Ministry of Locks left. -> Ministry of Roads
            Bank of Zorblat and University of Morby left. -> Bank of Zorblat
            Union of Zorblat and NFU Morby left. -> Union of Zorblat
            Department for Education and Unicef left. -> Department for Education
            Ministry of Finance and Treasury left. -> Ministry of Finance and Treasury
            Ministry of Youth and ICT Development left. -> Ministry of Youth and ICT Development
            Ministry of Labour and the Family left. -> Ministry of Labour and the Family
            Society to Protect Rivers left. -> Society to Protect Rivers
            Society to Zorblat left. ->
            Department of Criminal Justice burned. -> Department of Criminal Justice
            Court of Norway Justice Ana Hale left. -> Court of Norway
            Academy of Human Rights burned. -> Academy of Human Rights
            Agency for the Environment spoke. -> Agency for the Environment
            Universidad Oldeweg closed. -> Universidad Oldeweg
            Zorblat Oil and Coal Ltd left. -> Zorblat Oil and Coal Ltd
            Zorblat Lamp Design and Repair Board left. -> Zorblat Lamp Design and Repair Board
            Ana Box and Hunt Ltd left. ->
            Zorblat Hospital and Health Trust left. -> Zorblat Hospital
            Zorblat Otter Protection and Research Center left.
                -> Zorblat Otter Protection and Research Center
            Zorblat Club and Research Center left. -> Zorblat Club
            Forum on China-Zorblat Cooperation left. -> Forum on China - Zorblat Cooperation
            Tom Council left. -> Tom Council
            Zorblat Air Act passed. ->
            Lake Hale froze. -> Lake Hale
            Ministry Hale froze. ->
            ",
        );
    }
}
