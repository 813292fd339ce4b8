//! Cuts runs of capitalised words into names.

mod offices;
mod titles;

use super::case::Case;
use super::chunk::{Chunk, ChunkForm, Title};
use super::compound;
use super::country;
use super::evidence::{Evidence, Within};
use super::kind::EntityType;
use super::vocabulary::{Listed, Strength, is_role};
use super::word_class::{DIRECTION, HONORIFIC, OPENER, OPENS_TOWN};
use crate::lexicon::{self, words};
use crate::reader::Role;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// All chunks of the article, in order, without overlap.
pub fn chunks(evidence: &Evidence) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    for within in (0..evidence.sentences.len()).map(|sentence| Within::of(evidence, sentence)) {
        let mut at = within.start;
        while at < within.end {
            let found = match compound::end(&within, at) {
                Some((end, kind)) => {
                    Some(within.cut(at, end, ChunkForm::Headed(kind, Strength::Strong), None))
                }
                None => evidence.is_name(at).then(|| within.name_at(at)),
            };
            at += 1;
            if let Some((next, chunk)) = found {
                chunks.extend(chunk);
                at = at.max(next);
            }
        }
    }
    take_names_of_body(evidence, &mut chunks);
    chunks
}

/// In a headline where every word has a capital, "Great Northern Bank Cuts 400 Jobs", a name of
/// several words is whole where the body has it.
fn take_names_of_body(evidence: &Evidence, chunks: &mut Vec<Chunk>) {
    const LONGEST: usize = 40; // a bound on the time
    let is_headline = |sentence: usize| evidence.sentences[sentence].role == Role::Headline;
    let headlines = (0..evidence.sentences.len())
        .take_while(|&i| is_headline(i))
        .filter(|&i| evidence.case(i) != Case::Normal);
    for sentence in headlines {
        let span = evidence.sentences[sentence].span;
        let (mut at, end) = (span.start as usize, (span.end as usize).min(LONGEST));
        while at < end {
            let word = |i: usize| evidence.token(i).word;
            let same = |c: &&Chunk| {
                let len = c.span.len();
                len > 1
                    && at + len <= end
                    && word(c.first()) == word(at)
                    && !is_headline(c.sentence)
                    && c.span.range().zip(at..).all(|(one, other)| word(one) == word(other))
            };
            let Some(name) = chunks.iter().filter(same).max_by_key(|c| c.span.len()).copied()
            else {
                at += 1;
                continue;
            };
            let whole = TokenSpan::from_usize(at, at + name.span.len());
            at = whole.end as usize;
            let cut = chunks.partition_point(|c| c.span.end <= whole.start)
                ..chunks.partition_point(|c| c.span.start < whole.end);
            let part = |c: &Chunk| whole.covers(c.span) && c.span != whole;
            if chunks[cut.clone()].iter().all(part) {
                chunks.splice(cut, [Chunk { span: whole, sentence, title: None, ..name }]);
            }
        }
    }
}

/// A chunk, if there is one, and the token where to go on.
type Cut = (usize, Option<Chunk>);

impl Within<'_, '_> {
    /// Cuts the name, or the title and the name, at token `first`.
    fn name_at(&self, first: usize) -> Cut {
        let listed = self.listed(first);
        // "May said" after "Theresa May"
        let surname = || {
            self.word_evidence(first).surname
                && self.word(first).len() > 2
                && (self.subject_follows(first + 1) || self.tagged(first + 1).is_finite_verb())
        };
        let function = self.known(first).function && !surname();
        if listed.is_none() && function && !self.function_word_opens(first) {
            return (first + 1, None);
        }
        let office =
            || self.owned_office(first).filter(|&end| listed.is_none_or(|l| first + l.len < end));
        if let Some(end) =
            listed.and_then(|country| self.institution(first, country)).or_else(office)
        {
            let form = ChunkForm::Headed(EntityType::Organization, Strength::Strong);
            return self.cut(first, end, form, None);
        }
        // "Deputies Ana Lane and Tom Hale"
        if listed.is_none()
            && lexicon::PEOPLE.get(self.key(first)) == Some("many")
            && self.is_name(first + 2)
            && self.known(first + 1).first_name.is_some()
            && self.known(first + 2).last_name
        {
            return (first + 1, None);
        }
        // "anti-Catholicism"
        if self.is_behind_prefix(first)
            && self.word(first - 2) == "anti"
            && self.lower(first).ends_with("ism")
        {
            return (first + 1, None);
        }
        if self.is_behind_prefix(first) && (listed.is_some() || !self.is_common(first)) {
            let (len, form) =
                listed.map_or((1, ChunkForm::Plain), |l| (l.len, ChunkForm::Listed(l)));
            return self.cut(first, first + len, form, None);
        }
        if let Some(cut) = self.titled(first, listed) {
            return cut;
        }
        if listed.is_none_or(|l| l.len == 1) && self.is_body_before_person(first) {
            let form = listed.map_or(ChunkForm::Plain, ChunkForm::Listed);
            return self.cut(first, first + 1, form, None);
        }
        if let Some(place) = self.part_of_place(first) {
            return self.cut(first, first + place.len, ChunkForm::Listed(place), None);
        }
        let (end, cut_by_title) = self.stretch(first);
        if let Some((head_end, kind, strength)) = self.headed(first, end) {
            // "West Bank on Lockdown": the known name ends there.
            let cut = |l: &Listed| {
                l.len > 1 && l.kind == EntityType::Place && !self.has_capital(first + l.len)
            };
            let known = listed.filter(|l| first + l.len >= head_end || cut(l));
            let head_end = known.map_or(head_end, |l| first + l.len);
            let whole = compound::campus(self, first, head_end);
            let form = known
                .filter(|_| whole == head_end)
                .map_or(ChunkForm::Headed(kind, strength), ChunkForm::Listed);
            return self.cut(first, whole, form, None);
        }
        if let Some(listed) = listed {
            let after = first + listed.len;
            let longer = self.place_with_particle(first, listed);
            if longer > after {
                let form = ChunkForm::Headed(EntityType::Place, Strength::Strong);
                return self.cut(first, longer, form, None);
            }
            if after >= end || !self.extends_listed(first, listed, end) {
                return self.cut(first, after, ChunkForm::Listed(listed), None);
            }
        }
        if cut_by_title && (first..end).all(|i| self.is_common(i)) {
            // "Works Minister Ana Hale": the words before the title belong to it.
            // "Secretary for Works Mr Hale"
            let courtesy = HONORIFIC.contains_short(self.key(end));
            return self.after_title(if courtesy { end } else { first }, end, self.title(end));
        }
        let end = self.with_particles(end);
        self.cut(self.without_common_start(first, end), end, ChunkForm::Plain, None)
    }

    /// "General Staff Omar Hale", "Presidents Hale and Ruiz", "RIP Ana Hale": where the person's name
    /// begins.
    fn without_common_start(&self, first: usize, end: usize) -> usize {
        let titles = words!(
            "chancellors colonels generals governors ministers premiers presidents senators"
        );
        if end - first >= 2
            && (titles.contains(self.key(first))
                || self.word(first) == "RIP" && self.known(first + 1).first_name.is_some())
        {
            return first + 1;
        }
        let word = |i: usize| self.known(i);
        // "Speaker of the House | Ana Hale", "Permanent Secretary for Interior | Zorblata Hale"
        let field = self.is_field_of_title(first);
        let ordinary = |i: usize| {
            word(i).common
                && !self.opens_person(i)
                && word(i).first_name.is_none()
                && (!word(i).last_name || field && i == first)
        };
        let unknown = |i: usize| !self.is_common(i) && self.listed(i).is_none();
        // "Minister of Health Poon Hae-sun"
        let syllable = end - first > 4 && self.token(end - 2).kind == Kind::Hyphen;
        let person = (first..end).find(|&i| !ordinary(i)).filter(|&i| {
            let plain = || field && i > first && (i..end).all(unknown);
            (word(i).first_name.is_some() || syllable || plain()) && end - i >= 2
        });
        person.unwrap_or(first)
    }

    /// "Speaker of the | House", "Secretary for | Interior": whether a title governs the word.
    fn is_field_of_title(&self, at: usize) -> bool {
        let the = usize::from(at > self.start && self.lower(at - 1) == "the");
        at >= self.start + 2 + the
            && matches!(self.lower(at - the - 1), "of" | "for")
            && (self.lower(at - the - 2) == "head"
                || lexicon::TITLES.contains(self.key(at - the - 2))
                || is_role(self.key(at - the - 2)))
    }

    /// "pro-Kurdish | Freedom Party", "anti-Zorblat | Union", but not "pro-Ana Hale".
    fn is_behind_prefix(&self, first: usize) -> bool {
        first >= self.start + 2
            && self.kind(first - 1) == Some(Kind::Hyphen)
            && matches!(self.word(first - 2), "anti" | "non" | "post" | "pre" | "pro")
            && self.known(first).first_name.is_none()
            && !self.known(first).last_name
    }

    /// "Chairman of the | NTC | Ana Hale": capitals that a title governs, with a person behind.
    fn is_body_before_person(&self, first: usize) -> bool {
        let (given, surname) = (first + 1, first + 2);
        let unknown = |at: usize| !self.is_common(at) && self.known(at).head().is_none();
        self.token(first).all_caps
            && self.is_name(given)
            && self.is_name(surname)
            && (2..=6).contains(&self.word(first).len())
            && self.is_field_of_title(first)
            && !self.token(given).all_caps
            && unknown(surname)
            && (self.known(given).first_name.is_some()
                || unknown(given) && self.listed(given).is_none() && self.listed(surname).is_none())
    }

    /// "San Juan del Sur": where the name of a listed town ends that goes on behind "de", "del".
    fn place_with_particle(&self, first: usize, listed: Listed) -> usize {
        let after = first + listed.len;
        let town = listed.kind == EntityType::Place
            && words!("da de del do dos").contains(self.key(after))
            // "Davao del Sur"
            && (self.is(first, OPENS_TOWN)
                || self.lower(after) == "del" && self.known(first).first_name.is_none());
        if town { self.with_particles(after) } else { after }
    }

    /// "First Bank", "New Brighton", but not "Two Kenyans", "Two Paris museums", "New Norway
    /// coach".
    fn function_word_opens(&self, first: usize) -> bool {
        let lower = self.lower(first);
        let counted = |l: Listed| {
            l.kind == EntityType::Group
                || l.whole_country
                || (l.kind == EntityType::Place && lower != "new")
        };
        self.is(first, OPENER) && !self.listed(first + 1).is_some_and(counted)
            || self.is_given_name(first)
    }

    /// ", 20,": the age behind a name that ends at `end`.
    pub fn is_aged(&self, end: usize) -> bool {
        self.word(end) == ","
            && self.kind(end + 1) == Some(Kind::Number)
            && self.word(end + 2) == ","
    }

    /// "Will Hale", "Per Ruiz"
    fn is_given_name(&self, first: usize) -> bool {
        let surname = |at: usize| {
            // In the middle of a sentence two capitals are a name, whatever words they are.
            let inside = first > self.start && self.listed(at).is_none();
            inside || self.may_be_surname(at)
        };
        // "said You Lifang"
        self.is_name(first + 1)
            && (self.known(first).first_name.is_some() && surname(first + 1)
                || self.opens_person(first))
    }

    /// "U.S. Congress", "Ohio Supreme Court": the end of a listed organisation right behind a country
    /// or, of a court or a chamber, a state of the US.
    fn institution(&self, first: usize, country: Listed) -> Option<usize> {
        let at = first + country.len;
        let state = country::is_whole_state(self, first, country.len);
        if state && let Some(end) = self.state_house(first, at) {
            return Some(end);
        }
        let other = self.listed(at).filter(|other| {
            let last = self.lower(at + other.len - 1);
            country.whole_country || state && matches!(last, "court" | "representatives")
        })?;
        let acronym = other.len == 1 && self.token(at).all_caps;
        (other.kind == EntityType::Organization && !acronym).then_some(at + other.len)
    }

    /// "the Ohio House", "Ohio House voted", "the Virginia House of Delegates": the lower chamber of
    /// the state at `first`; but not a building, "left Ohio House on foot".
    fn state_house(&self, first: usize, house: usize) -> Option<usize> {
        if self.word(house) != "House" {
            return None;
        }
        if self.lower(house + 1) == "of"
            && matches!(self.lower(house + 2), "delegates" | "representatives")
        {
            return Some(house + 3);
        }
        let next = house + 1;
        let the = first > self.start && self.lower(first - 1) == "the";
        let party = || self.listed(next).is_some_and(|l| l.kind == EntityType::Group);
        let body = the && (!self.has_capital(next) || party())
            || first == self.start && self.tagged(next).is_finite_verb();
        body.then_some(next)
    }

    /// "South Florida", "Eastern Ukraine": the part of a listed place; "New Brighton": one named
    /// after it.
    fn part_of_place(&self, first: usize) -> Option<Listed> {
        let direction = self.is(first, DIRECTION);
        let new = self.lower(first) == "new";
        let place = self.listed(first + 1).filter(|_| direction || new)?;
        let alone = !self.is_name(first + 1 + place.len);
        let known = place.kind == EntityType::Place
            && (place.whole_country || place.len > 1 || place.country.is_some());
        let country = place.country.filter(|_| !new);
        let part = Listed { len: place.len + 1, whole_country: false, country, ..place };
        (known && alone && self.listed(first).is_none()).then_some(part)
    }

    fn cut(&self, start: usize, end: usize, form: ChunkForm, title: Option<Title>) -> Cut {
        let span = TokenSpan::from_usize(start, end);
        (end, Some(Chunk { span, form, title, sentence: self.sentence }))
    }

    /// "NHS England said", "Oxfam Norway's staff": a country behind the body at `first`, which goes on
    /// as a name does; but not "told Oxfam Norway was ready".
    fn is_branch(&self, first: usize, at: usize) -> bool {
        // "England" is a part of one.
        let country = |l: &Listed| l.whole_country || lexicon::COUNTRIES.contains(self.key(at));
        let Some(country) = self.listed(at).filter(country) else { return false };
        // "At the UN Russia vetoed it", "NATO Russia talks"
        let of_states = words!("asean eu g7 imf nato nations opec un union wto");
        if of_states.contains(self.key(at - 1)) {
            return false;
        }
        let behind = at + country.len;
        let closes = match self.kind(behind) {
            Some(Kind::Possessive | Kind::Stop | Kind::Punctuation) | None => true,
            _ => matches!(self.lower(behind), "and" | "or"),
        };
        let subject = || first == self.start || matches!(self.lower(first - 1), "the" | "and");
        !self.is_name(behind) && (closes || subject() && self.tagged(behind).is_finite_verb())
    }

    /// A word behind a given name that nothing speaks for but the name.
    fn may_be_surname(&self, at: usize) -> bool {
        self.known(at).last_name || !(self.is_common(at) || self.listed(at).is_some())
    }

    /// Whether the words after a listed name make one longer name with it: "Jordan Hale", "London
    /// Underground".
    fn extends_listed(&self, first: usize, listed: Listed, end: usize) -> bool {
        let word = self.known(first);
        let next = self.known(first + listed.len);
        // "President of India Ana Hale", "said in Paris Ana Hale"
        let before = || matches!(self.lower(first - 1), "from" | "in" | "of" | "to");
        if listed.kind == EntityType::Place
            && first > 0
            && before()
            && end > first + 2
            && next.first_name.is_some()
        {
            return false;
        }
        // "At Wembley Hale scored": at the start of a sentence, place and person.
        let opens = || first == self.start + 1 && matches!(self.lower(self.start), "at" | "in");
        if listed.kind == EntityType::Place
            && end == first + listed.len + 1
            && opens()
            && self.tagged(end).is_finite_verb()
        {
            return false;
        }
        // "the Kenyan ambassador to Jordan Ana Hale"
        if listed.whole_country && first > 1 && before() && is_role(self.key(first - 2)) {
            return false;
        }
        match listed.kind {
            // "Chad Hale", "Christian Ruiz"
            EntityType::Place if listed.whole_country => {
                listed.len == 1 && word.ambiguous_person && self.may_be_surname(first + 1)
            }
            // "Luo Zuanwei", whose surname is a people's name
            EntityType::Group => {
                let surname = word.last_name && listed.country.is_none() && end == first + 2;
                // "Maya Fielding, 20,"
                let aged = word.first_name.is_some() && end == first + 2 && self.is_aged(end);
                aged || (word.first_name.is_some() || surname) && self.may_be_surname(first + 1)
            }
            EntityType::Place => {
                // "a Georgia Republican"
                let people = !next.last_name
                    && self.listed(first + 1).is_some_and(|l| l.kind == EntityType::Group);
                listed.len == 1
                    && !people
                    && (word.first_name.is_some()
                        || (next.first_name.is_none() && self.listed(first + 1).is_none()))
            }
            EntityType::Organization => {
                listed.len == 1 && word.first_name.is_some() && end == first + 2 && next.last_name
                    || (listed.len > 1 || self.token(first).all_caps)
                        && self.is_branch(first, first + listed.len)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::tests::check;

    /// The chunks of `text`, with bars between them.
    pub fn cut(text: &str) -> String {
        let article = Article::new(text);
        chunks(&Evidence::gather(&article))
            .iter()
            .map(|c| article.slice(c.span))
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn names_cut_from_sentences() {
        check(
            cut,
            "
            // In a headline a name is as long as in the body.
            Great Northern Bank Cuts 400 Jobs¶Great Northern Bank cut jobs. The bank is old.
                -> Great Northern Bank|Great Northern Bank
            How Did Marta Oldeweg Die?¶Marta Oldeweg, a potter, left. -> Marta Oldeweg|Die|Marta Oldeweg
            Senate to Vote on Tax¶Rain fell. -> Senate|Vote|Tax
            They met Tom Sergeant, and Sergeant sang. -> Tom Sergeant|Sergeant
            They left the Duke of York Hospital for the Sheikh Zorblat Mosque.
                -> Duke of York Hospital|Sheikh Zorblat Mosque
            Then Sen said so. A raja met the Raja. -> Sen
            // A duke is of a place, or has a given name.
            They met Duke Pryor and Duke Tom of Kent. -> Duke Pryor|Tom|Kent
            They met Duke Zorblat and Earl Spencer. -> Duke Zorblat|Spencer
            The Duke of Zorblat met Baroness Norway. -> Duke of Zorblat|Norway
            The Duke of Zorblat, Tom, left. -> Zorblat|Tom
            Prince Tom, the Duke of Zorblat, left. -> Tom|Zorblat
            They told the bookmaker Ladbrokes of it, and Tom Reed, a bookmaker. -> Ladbrokes|Tom Reed
            They left Cardiff City Hall and Northampton Town Centre. -> Cardiff City Hall|Northampton Town Centre
            They left Cardiff City. -> Cardiff City
            // Courts and chambers of a state; a house may be a building.
            The Ohio Supreme Court told the Texas House so, and the Ohio House of Representatives left.
                -> Ohio Supreme Court|Texas House|Ohio House of Representatives
            They left Ohio House for the Virginia House of Delegates. -> Ohio House|Virginia House of Delegates
            The Texas House Republicans left a Texas House of Pies. -> Texas House|Republicans|Texas House of Pies
            // Surnames that are adverbs (Back); words in capitals for emphasis (WILL); pronouns (I).
            They met Ana Hale, Tom Back and Jon Ruiz. -> Ana Hale|Tom Back|Jon Ruiz
            They said Hale WILL win. As President I left. -> Hale
            Bill English left, and Bill English banks shut. -> Bill English|Bill English
            They met the Society for Children's Roads. -> Society for Children's Roads
            // A courtesy title stands before any surname; an office may be part of a body's name.
            They met Mr Street and Mrs Bridge. -> Street|Bridge
            They left the Royal Flying Doctor Service. -> Royal Flying Doctor Service
            They left the Morby General Hospital. -> Morby General Hospital
            // A listed name is not cut where it owns an office.
            They praised the People's Liberation Army. -> People's Liberation Army
            They left the Magistrate's Court at noon. -> Magistrate's Court
            // The article of an Arabic name.
            They fought al Qaeda and al Shabaab there. -> al Qaeda|al Shabaab
            // Towns and movements with little words.
            They left Santa Maria del Zorblat and Mar del Plata. -> Santa Maria del Zorblat|Mar del Plata
            They joined Lashkar-e-Zorblat in May. -> Lashkar-e-Zorblat
            // A prefix ends at its hyphen: the party is called Freedom Party.
            The pro-Kurdish Freedom Party met anti-Ana Hale voters. -> Kurdish|Freedom Party|Ana Hale
            // Capitals that a title governs.
            The chairman of the KRT Zorbla Hale left the BBC World Service. -> KRT|Zorbla Hale|BBC World Service
            // A government is not called after a person.
            The Government of Ana Hale met the Party of Prime Minister Tom Ruiz. -> Government|Ana Hale|Party|Tom Ruiz
            They fought Al Qaeda near el Paso. -> Al Qaeda|el Paso
            // Function words that open names.
            A ferry left New Brighton with two Kenyans. -> New Brighton|Kenyans
            We met Two Kenyans, and the New Norway coach. -> Kenyans|Norway
            She runs First Bank and New Aldair Foods. -> First Bank|New Aldair Foods
            // A country behind a body.
            They met NHS England, and UNICEF Kenya's staff. -> NHS England|UNICEF Kenya
            At the UN Russia and China left. In the EU Germany is large. -> UN|Russia|China|EU|Germany
            // Small words that only the lists know, and units of bodies.
            Rain fell in Dar es Salaam. -> Dar es Salaam
            Police of the Harbour Crime Unit left a unit there. -> Harbour Crime Unit
            Rebels of the Justice and Equality Movement left. -> Justice and Equality Movement
            He told Calcutta High Court so. -> Calcutta High Court
            They left Oldeweg-sur-Marne and Aldhaven-upon-Tyne.
                -> Oldeweg-sur-Marne|Aldhaven-upon-Tyne
            // Names joined by a little word.
            They met the charity Wings over Peru in Peru. -> Wings over Peru|Peru
            She read the Herald and Advertiser. -> Herald and Advertiser
            // Titles.
            They met Writer Zorblata Morvan and Writer Zorblata Bank.
                -> Zorblata Morvan|Writer Zorblata Bank
            They met Divisional Secretaries and National Police. -> National Police
            They met Florida Sen. Ana Hale. -> Florida|Ana Hale
            They met the Speaker of the House Ana Hale. -> Ana Hale
            They met Permanent Secretary for Interior Zorblata Morvan. -> Zorblata Morvan
            They met Prime Minister Sheikh Sabah and Earl Spencer, a cousin. -> Sabah|Spencer
            They left the U.S. Attorney's Office and the Morby County State's Attorney's Office.
                -> U.S. Attorney's Office|Morby County State's Attorney's Office
            They met Deputies Ana Hale and Tom Lind. -> Ana Hale|Tom Lind
            At Wembley Hale scored. At Wembley Hale School is shut. -> Wembley|Hale|Wembley Hale School
            They left the Kansas Attorney General's office and the Boston mayor's office.
                -> Kansas Attorney General's office|Boston
            They left the New York Air National Guard. -> New York Air National Guard
            They met Presidents Zorblat and Hale. -> Zorblat|Hale
            // Shops have an owner's name, if the article has no such person.
            They left Christie's for Tom Moody at Moody's house. -> Christie's|Tom Moody|Moody
            They met Prime Minister Ana Hale and Dean Martin. -> Ana Hale|Dean Martin
            They met Luo Zuanwei, He Lifang and Hwang In-gook.
                -> Luo Zuanwei|He Lifang|Hwang In-gook
            They met Zorblat Ing-lei and Minister of Health Zorblat Hae-sun.
                -> Zorblat Ing-lei|Zorblat Hae-sun
            They met Zion. They fled Zion's Door, and Zion's Door fell. -> Zion|Zion|Door|Zion|Door
            They fled Heaven's Door, and Heaven's Door fell. -> Heaven's Door|Heaven's Door
            Wendy's said so, and Wendy's food is good. -> Wendy's|Wendy's
            Wendy's said so, and Wendy ate. -> Wendy|Wendy
            A Georgia Republican met the ambassador to Jordan Tom Hale.
                -> Georgia|Republican|Jordan|Tom Hale
            MORBY (Savanna News) - Rain fell. -> MORBY|Savanna News
            They met Luo Kenyans, and he left. He told Zorblat. -> Luo|Kenyans|Zorblat
            The Justice Department sued King Edward Hospital.
                -> Justice Department|King Edward Hospital
            ",
        );
    }

    /// A listed name as the news writes it, which the lists do not tell.
    fn written(key: &str) -> String {
        let small = words!("of the and for in on to de la du del et des with without against");
        let capital = |word: &str| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
        };
        key.split(' ')
            .enumerate()
            .map(
                |(i, word)| {
                    if i > 0 && small.contains(word) { word.to_string() } else { capital(word) }
                },
            )
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn listed_names_come_out_whole() {
        for (list, least) in [
            (&lexicon::ORGANIZATIONS, 97),
            (&lexicon::PLACES, 97),
            (&lexicon::COUNTRIES, 97),
            (&lexicon::EVENTS, 90),
        ] {
            let names: Vec<String> = list
                .entries()
                .filter(|(key, _)| key.contains(' '))
                .map(|(key, _)| written(key))
                .collect();
            let lost: Vec<&String> = names
                .iter()
                .filter(|name| {
                    !cut(&format!("They praised {name} for its work."))
                        .split('|')
                        .any(|c| c == *name)
                })
                .collect();
            assert!(
                (names.len() - lost.len()) * 100 >= names.len() * least,
                "{} of {}: {lost:?}",
                lost.len(),
                names.len()
            );
        }
    }
}
