//! How far a name goes: over words with capitals, head words and what they
//! govern, particles.

use super::evidence::Evidence;
use super::kind::EntityType;
use super::vocabulary::{Listed, Strength};
use super::word_class::{OPENER, OPENS_BODY, OPENS_PLACE, PARTICLE, TOWN};
use crate::lexicon::{self, words};
use crate::text::token::Kind;

/// Longest stretch of capitals that is looked at as one, in tokens; a bound on the time.
const LONGEST: usize = 16;

/// Measures names inside one sentence.
pub struct Reach<'e, 'a> {
    pub evidence: &'e Evidence<'a>,
    /// End of the sentence, a token index.
    pub end: usize,
}

impl Reach<'_, '_> {
    /// The end of the words with capitals from `first` on, and whether a title ends them.
    pub fn stretch(&self, first: usize) -> (usize, bool) {
        let evidence = self.evidence;
        let mut at = first + 1;
        // "Central Asian Games": a listed name that begins inside of the first one goes on.
        let inside = first + evidence.listed(first).map_or(0, |l| l.len);
        while at < self.end.min(first + LONGEST) {
            if evidence.is_name(at) {
                if self.is_sentence_word(at) {
                    return (at, false);
                }
                let (len, _) = evidence.title(at, self.end);
                if len > 0 && self.title_cuts(at, len) {
                    return (at, true);
                }
                let cuts = |l: Listed| l.len > 1 && at >= inside && !self.is_kept_on(first, at, l);
                if evidence.listed(at).is_some_and(cuts) && !self.is_last_name_after_first(at) {
                    return (at, false);
                }
                if self.is_half_year(at) {
                    return (at, false);
                }
                at += 1;
            } else if let Some(next) = self.bridge(at) {
                at = next;
            } else {
                break;
            }
        }
        (at, false)
    }

    /// "Federal High Court": the listed name is the end of a longer one.
    fn is_kept_on(&self, first: usize, at: usize, listed: Listed) -> bool {
        let evidence = self.evidence;
        let ordinary = || (first..at).all(|i| evidence.is_common(i) && evidence.listed(i).is_none() && evidence.title(i, self.end).0 == 0);
        // "Calcutta High Court"
        let town = || evidence.listed(first).is_some_and(|l| l.kind == EntityType::Place && !l.whole_country && first + l.len == at);
        let general = || (at..at + listed.len).all(|i| evidence.word(i).common);
        listed.kind == EntityType::Organization && (ordinary() || town() && general())
    }

    /// "Q1", "H2" behind a firm.
    fn is_half_year(&self, at: usize) -> bool {
        matches!(self.evidence.article.lower(at).as_bytes(), [b'h' | b'q', b'1'..=b'4'])
    }

    /// "Where" in a title that is quoted: no name runs over it.
    fn is_sentence_word(&self, at: usize) -> bool {
        let word = self.evidence.word(at);
        let named = word.first_name.is_some() || word.last_name || word.head().is_some() || self.evidence.listed(at).is_some();
        // "Hwang In-gook"
        let syllable = || at + 1 < self.end && self.syllable(at + 1).is_some();
        word.function
            && !named
            && !self.evidence.article.token(at).all_caps
            && !syllable()
            && !OPENER.contains(self.evidence.article.key(at))
    }

    fn is_last_name_after_first(&self, at: usize) -> bool {
        self.evidence.word(at - 1).first_name.is_some() && self.evidence.word(at).last_name
    }

    /// Whether the title of `len` tokens at `at` ends the name before it.
    fn title_cuts(&self, at: usize, len: usize) -> bool {
        let evidence = self.evidence;
        let (word, after) = (evidence.word(at), at + len);
        let name_follows = after < self.end && evidence.is_name(after);
        let heads = name_follows && evidence.word(after).head().is_some_and(|(_, s)| s == Strength::Strong);
        // "Florida Sen. Ana Hale": with a stop it is no surname.
        let surname = len == 1
            && !evidence.article.word(at).ends_with('.')
            && (word.last_name || word.first_name.is_some())
            && (!name_follows || evidence.word(at - 1).first_name.is_some());
        // "Sadik Sheikh", "Hassan Sheikh Omar"
        let name_before = !evidence.is_common(at - 1) && evidence.listed(at - 1).is_none() && evidence.title(at - 1, at).0 == 0;
        let sheikh = len == 1 && name_before && words!("sheikh sheik shaikh khan guru").contains(evidence.article.key(at));
        !heads && !surname && !sheikh
    }

    /// What may stand between two words of a name: `&`, "People's", "Workers'". Returns the word after it.
    fn bridge(&self, at: usize) -> Option<usize> {
        let article = self.evidence.article;
        let next = at + 1;
        if let Some(next) = self.nickname(at).or_else(|| self.syllable(at)).or_else(|| self.town_on(at)) {
            return Some(next);
        }
        if next >= self.end || !self.evidence.is_name(next) {
            return None;
        }
        let owner = article.lower(at - 1);
        let joins = !article.token(at).space_before
            && match article.token(at).kind {
                Kind::Possessive => {
                    // "St Mary's Hospital"
                    let saint =
                        at >= 2 && matches!(article.lower(at - 2), "st" | "st." | "saint") && self.evidence.word(next).head().is_some();
                    saint || words!("people women men children lord king queen girls boys").contains(owner)
                }
                // "Farmers' Party", "Dockers' League"
                Kind::SingleQuote => {
                    let people = ["ers", "ors", "ists", "ians", "ents"].iter().any(|ending| owner.ends_with(ending));
                    let headed = || self.evidence.word(next).organization_head == Strength::Strong;
                    owner.ends_with('s') && (self.evidence.word(at - 1).common || people && headed())
                }
                _ => false,
            };
        // "Ikram-ul-Haq" is three tokens.
        let arabic = article.token(at).kind == Kind::Hyphen && article.word(next).starts_with(char::is_lowercase);
        let joins = joins || arabic || article.word(at) == "&" && self.evidence.title(next, self.end).0 == 0;
        joins.then_some(next)
    }

    /// `Hector "Macho" Ruiz`: from the opening mark to the name behind the closing one.
    fn nickname(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let evidence = self.evidence;
        let article = evidence.article;
        let (mark, given) = (article.token(at), evidence.word(at - 1));
        let person = given.first_name.is_some() || !(given.common || given.function || evidence.listed(at - 1).is_some());
        if !matches!(mark.kind, Kind::DoubleQuote | Kind::SingleQuote) || !mark.space_before || !person {
            return None;
        }
        let close = (at + 1..self.end.min(at + 1 + LONGEST)).find(|&i| article.token(i).kind == mark.kind)?;
        let name = close + 1;
        let inside = close > at + 1 && article.token(at + 1).capitalized && !article.token(close).space_before;
        let follows = name < self.end && article.token(name).space_before && evidence.is_name(name) && !evidence.is_common(name);
        (inside && follows).then_some(name)
    }

    /// The `-sur-` of "Hale-sur-Marne": the word behind it.
    fn town_on(&self, at: usize) -> Option<usize> {
        let article = self.evidence.article;
        let hyphen = |at: usize| article.token(at).kind == Kind::Hyphen;
        let name = at + 3;
        let little = name < self.end && hyphen(at) && hyphen(at + 2) && TOWN.contains(article.key(at + 1));
        (little && self.evidence.is_name(name) && !article.token(at).space_before).then_some(name)
    }

    /// The `-myung` of "Lee Jae-myung": where it ends.
    fn syllable(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        let article = self.evidence.article;
        let next = at + 1;
        let glued = next < self.end
            && article.token(at).kind == Kind::Hyphen
            && article.token(next).is_word()
            && !article.token(next).space_before
            && !article.token(next).capitalized
            && article.word(next).len() <= LONGEST
            && !(next + 1 < self.end && article.token(next + 1).kind == Kind::Hyphen);
        let named = |i: usize| self.evidence.is_name(i) && !self.evidence.is_common(i);
        // "Poon Man-kay": the first syllable may be a word.
        let name = glued
            && (named(at - 1) || at > 1 && named(at - 2))
            && self.evidence.listed(at - 1).is_none()
            && article.word(at - 1).len() <= LONGEST;
        let lower = article.lower(next.min(self.end - 1));
        let ordinary = || {
            lexicon::COMMON_WORDS.contains(lower)
                || lexicon::FUNCTION_WORDS.contains(lower)
                || lexicon::ROLES.contains(lower)
                || ["ed", "like", "style", "free", "born"].iter().any(|ending| lower.ends_with(ending))
        };
        (name && !ordinary()).then_some(next + 1)
    }

    /// The end of the name whose last head word lies in `first..end`, with what `of`, `for`, `and` add to it.
    pub fn headed(&self, first: usize, end: usize) -> Option<(usize, EntityType, Strength)> {
        let evidence = self.evidence;
        let head =
            |from: usize, to: usize| (from..to).rev().find_map(|i| evidence.word(i).head().map(|(kind, strength)| (i, kind, strength)));
        let found = head(first, end);
        if found.is_none_or(|(_, _, strength)| strength == Strength::Weak)
            && let Some(end) = self.joined(first, end)
        {
            return Some((end, EntityType::Organization, Strength::Strong));
        }
        let (at, kind, strength) = found?;
        let extended = self.extend(at + 1, kind);
        if at == first && extended == at + 1 {
            // The head word opens the name: "Lake Hale", "Mount Kenya"; in Spanish, Portuguese, French, Italian most do: "Universidad Católica".
            let opens = match kind {
                EntityType::Place => OPENS_PLACE.contains(evidence.article.key(at)),
                EntityType::Organization => OPENS_BODY.contains(evidence.article.key(at)),
                _ => false,
            };
            return (opens && end > first + 1).then_some((end, kind, Strength::Strong));
        }
        if at == first && end > at + 1 && extended == at + 1 {
            return None;
        }
        // "Gordon Hall", "Kate Park" are persons.
        if strength == Strength::Weak
            && at == first + 1
            && extended == at + 1
            && evidence.word(first).first_name.is_some()
            && evidence.word(at).last_name
        {
            return None;
        }
        // Words after the head: "Health Ministry Hale" ends at the head, "Police Academy 3" too.
        Some((extended, kind, strength))
    }

    /// "Research and Referral Hospital", "Aldair Oil and Gas Ltd": where the name ends that goes on behind "and" over ordinary
    /// words to the head of all.
    fn joined(&self, first: usize, and: usize) -> Option<usize> {
        let evidence = self.evidence;
        let next = and + 1;
        let ordinary = |i: usize| evidence.is_common(i) && evidence.listed(i).is_none();
        if next >= self.end || !matches!(evidence.article.lower(and), "and" | "&") || !evidence.is_name(next) {
            return None;
        }
        let (end, cut_by_title) = self.stretch(next);
        let head = (next + 1..end).rev().find(|&i| evidence.word(i).organization_head != Strength::None)?;
        let strong = evidence.word(head).organization_head == Strength::Strong;
        // "Ana Box and Hunt Ltd" are two.
        let owner = || strong && ordinary(and - 1) && evidence.word(first).first_name.is_none() && evidence.title(first, and).0 == 0;
        let whole = (next..head).all(ordinary) && !cut_by_title && ((first..and).all(ordinary) || owner());
        whole.then(|| self.extend(head + 1, EntityType::Organization))
    }

    /// Goes on from `at`, behind a head word, over "of the Interior", "for Human Rights", "and Trade".
    fn extend(&self, mut at: usize, kind: EntityType) -> usize {
        let article = self.evidence.article;
        let mut inside = false;
        let start = at;
        while at + 1 < self.end.min(start + LONGEST) {
            let word = article.lower(at);
            if word == "," && inside && kind == EntityType::Organization {
                match self.subjects(at) {
                    Some(end) => at = end,
                    None => break,
                }
                continue;
            }
            let allowed = match word {
                "of" | "de" | "del" | "du" | "des" | "do" | "da" => true,
                "for" | "on" | "against" => kind == EntityType::Organization,
                // "Committee to Protect Reporters", but not "Zorblat Air to Morby"
                "to" => kind == EntityType::Organization && self.evidence.is_common(at + 1),
                "and" => inside && kind == EntityType::Organization,
                _ => false,
            };
            let mut next = at + 1;
            if allowed && matches!(article.lower(next), "the" | "la" | "las" | "los") && next + 1 < self.end {
                next += 1;
            }
            if !allowed || !self.evidence.is_name(next) {
                break;
            }
            let other = || {
                let listed = self.evidence.listed(next);
                self.evidence.word(next).first_name.is_some() || listed.is_some() || self.evidence.title(next, self.end).0 > 0
            };
            if word == "and" && (other() || self.is_another(at, next)) || word == "to" && self.evidence.listed(next).is_some() {
                break;
            }
            inside = true;
            at = next + 1;
            if let Some(listed) = self.evidence.listed(next) {
                at = next + listed.len;
            }
            while at < self.end && self.evidence.is_name(at) && self.evidence.title(at, self.end).0 == 0 && !self.is_person(at) {
                at += 1;
            }
        }
        at
    }

    /// "Ministry of Trade | , Fisheries and Rural Affairs": where a list of subjects ends that goes on at the comma.
    fn subjects(&self, comma: usize) -> Option<usize> {
        const WORDS: usize = 3;
        let article = self.evidence.article;
        let subject = |from: usize| {
            let noun = |&i: &usize| self.evidence.is_name(i) && self.evidence.is_common(i) && self.evidence.listed(i).is_none();
            (from..self.end.min(from + WORDS)).take_while(noun).last().map(|last| last + 1)
        };
        let mut at = comma;
        while at < self.end && article.word(at) == "," {
            at = subject(at + 1)?;
        }
        if at < self.end && article.lower(at) == "and" { subject(at + 1) } else { None }
    }

    /// "Ministry of Roads and | the Ministry of Locks", "Bank of Aldair and | University of Morby": whether another
    /// organization stands behind "and".
    fn is_another(&self, and: usize, next: usize) -> bool {
        let head = |at: usize| self.evidence.word(at).organization_head != Strength::None;
        let governs = head(next) && next + 1 < self.end && matches!(self.evidence.article.lower(next + 1), "of" | "for");
        // "Scouts of Norway and the Zorblats of Peru"
        let of = || self.evidence.article.lower(self.stretch(next).0.min(self.end - 1)) == "of";
        governs || next > and + 1 && (of() || self.headed(next, self.stretch(next).0).is_some())
    }

    /// "Bank of Norway Ana Hale": a given name with a name behind it; but not "Church of St John Fisher".
    fn is_person(&self, at: usize) -> bool {
        let evidence = self.evidence;
        let saint = matches!(evidence.article.lower(at - 1), "st" | "st." | "saint");
        let name = at + 1 < self.end && evidence.is_name(at + 1) && evidence.word(at + 1).head().is_none();
        !saint && name && evidence.word(at).first_name.is_some() && !evidence.is_common(at)
    }

    /// Goes on over "bin", "van der" and the like to the name's end.
    pub fn with_particles(&self, first: usize, mut end: usize) -> usize {
        let article = self.evidence.article;
        loop {
            let mut next = end;
            while next < self.end && next < end + 2 && PARTICLE.contains(article.key(next)) {
                next += 1;
            }
            // "Ana Hale y Tom Ruiz" are two.
            let given = |at: usize| at < self.end && self.evidence.word(at).first_name.is_some();
            if next == end + 1
                && matches!(article.lower(end), "y" | "e")
                && given(next)
                && next + 1 < self.end
                && self.evidence.is_name(next + 1)
            {
                return end;
            }
            if next == end || next >= self.end || end > first + LONGEST || !self.evidence.is_name(next) || end == first {
                return end;
            }
            end = self.stretch(next).0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn how_far_a_headed_name_goes() {
        for (text, expected) in [
            ("Bank of Norway Ana Hale left.", "Bank of Norway"),
            ("Ministry of Defense Tom Hale left.", "Ministry of Defense"),
            ("Ministry of Health and Sport Tom Hale left.", "Ministry of Health and Sport"),
            ("Church of St John Fisher burned.", "Church of St John Fisher"),
            ("University of Michael Hale burned.", "University of Michael Hale"),
            ("Ministry of Trade, Fisheries and Rural Affairs left.", "Ministry of Trade , Fisheries and Rural Affairs"),
            ("Ministry of Trade, Ana Hale and Tom Ruiz left.", "Ministry of Trade"),
            ("Ministry of Roads and the Ministry of Locks left.", "Ministry of Roads"),
            ("Bank of Zorblat and University of Morby left.", "Bank of Zorblat"),
            ("Ministry of Labour and the Family left.", "Ministry of Labour and the Family"),
            ("Society to Protect Rivers left.", "Society to Protect Rivers"),
            ("Society to Zorblat left.", ""),
            ("Academy of Human Rights burned.", "Academy of Human Rights"),
            ("Agency for the Environment spoke.", "Agency for the Environment"),
            ("Universidad Oldeweg closed.", "Universidad Oldeweg"),
            ("Trans Zorblat Oil and Gas Ltd left.", "Trans Zorblat Oil and Gas Ltd"),
            ("Zorblat Content Development and Monitoring Board left.", "Zorblat Content Development and Monitoring Board"),
            ("Ana Box and Hunt Ltd left.", ""),
            ("Zorblat Hospital and Health Trust left.", "Zorblat Hospital"),
            ("Lake Hale froze.", "Lake Hale"),
            ("Ministry Hale froze.", ""),
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let reach = Reach { evidence: &evidence, end: article.sentences[0].span.end as usize };
            let end = reach.headed(0, reach.stretch(0).0).map_or(0, |(end, ..)| end);
            let found: Vec<_> = (0..end).map(|at| article.word(at)).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
