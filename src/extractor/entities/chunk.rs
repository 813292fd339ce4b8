//! Cuts runs of capitalised words into names.

use super::evidence::Evidence;
use super::vocabulary::{Listed, Strength, among};
use super::{EntityType, Gender};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// A stretch of tokens that is one name, its type not yet settled.
#[derive(Clone, Copy, Debug)]
pub struct Chunk {
    pub span: TokenSpan,
    pub form: Form,
    /// The words before the name that say what the person is.
    pub title: Option<Title>,
    /// Index into the article's sentences.
    pub sentence: usize,
}

/// How a chunk was cut out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// The whole chunk is in a list.
    Listed(Listed),
    /// It ends in, or begins with, a word that heads names of one kind: "X Province", "Bank of Y".
    Headed(EntityType, Strength),
    Plain,
}

#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub span: TokenSpan,
    pub gender: Gender,
}

/// Longest stretch of capitals that is looked at as one, in tokens; a bound on the time.
const LONGEST: usize = 16;

/// Function words that can open a name: "New Patriotic Party", "First Bank".
const ORDINALS: &str = "new first second third old one two three four five six seven eight nine ten last inside";

/// All chunks of the article, in order, without overlap.
pub fn chunks(evidence: &Evidence) -> Vec<Chunk> {
    let mut out = Vec::new();
    for (sentence, span) in evidence.article.sentences.iter().map(|s| s.span).enumerate() {
        let mut chunker = Chunker { evidence, sentence, end: span.end as usize, out: &mut out };
        let mut at = span.start as usize;
        while at < chunker.end {
            let next = if evidence.is_name(at) { chunker.name_at(at) } else { at };
            at = next.max(at + 1);
        }
    }
    out
}

struct Chunker<'e, 'a> {
    evidence: &'e Evidence<'a>,
    sentence: usize,
    /// End of the sentence.
    end: usize,
    out: &'e mut Vec<Chunk>,
}

impl Chunker<'_, '_> {
    /// Cuts the name, or the title and the name, at token `first`; returns where to go on.
    fn name_at(&mut self, first: usize) -> usize {
        let listed = self.evidence.listed(first);
        if listed.is_none() && self.evidence.word(first).function && !self.ordinal_opens(first) {
            return first + 1;
        }
        if let Some(end) = listed.and_then(|country| self.institution(first, country)) {
            return self.push(first, end, Form::Headed(EntityType::Organization, Strength::Strong), None);
        }
        if let Some(next) = self.titled(first, listed) {
            return next;
        }
        let (end, cut_by_title) = self.stretch(first);
        if let Some((head_end, kind, strength)) = self.headed(first, end) {
            return match listed {
                Some(listed) if first + listed.len >= head_end => self.push(first, first + listed.len, Form::Listed(listed), None),
                _ => self.push(first, head_end, Form::Headed(kind, strength), None),
            };
        }
        if let Some(listed) = listed {
            let after = first + listed.len;
            if after >= end || !self.extends_listed(first, listed, end) {
                return self.push(first, after, Form::Listed(listed), None);
            }
        }
        if cut_by_title && (first..end).all(|i| self.evidence.is_common(i)) {
            // "Works Minister Ana Hale": the words before the title belong to it.
            return self.after_title(first, end, self.evidence.title(end, self.end)).unwrap_or(end);
        }
        let end = self.with_particles(first, end);
        self.push(self.without_common_start(first, end), end, Form::Plain, None)
    }

    /// "General Staff Omar Hale": where the person's name begins.
    fn without_common_start(&self, first: usize, end: usize) -> usize {
        let word = |i: usize| self.evidence.word(i);
        let ordinary = |i: usize| word(i).common && word(i).first_name.is_none() && !word(i).last_name;
        let person = (first..end).find(|&i| !ordinary(i)).filter(|&i| word(i).first_name.is_some() && end - i >= 2);
        person.unwrap_or(first)
    }

    /// "First Bank", but not "Two Kenyans".
    fn ordinal_opens(&self, first: usize) -> bool {
        let listed = first + 1 < self.end && self.evidence.listed(first + 1).is_some();
        among(ORDINALS, self.evidence.article.lower(first)) && !listed
    }

    /// "U.S. Congress": the end of a listed organisation right behind a country.
    fn institution(&self, first: usize, country: Listed) -> Option<usize> {
        let at = first + country.len;
        let other = (country.whole_country && at < self.end).then(|| self.evidence.listed(at)).flatten()?;
        let acronym = other.len == 1 && self.evidence.article.token(at).all_caps;
        (other.kind == EntityType::Organization && self.evidence.is_name(at) && !acronym).then_some(at + other.len)
    }

    fn push(&mut self, start: usize, end: usize, form: Form, title: Option<Title>) -> usize {
        self.out.push(Chunk { span: TokenSpan::from_usize(start, end), form, title, sentence: self.sentence });
        end
    }

    /// A title at `first` and the name after it.
    fn titled(&mut self, first: usize, listed: Option<Listed>) -> Option<usize> {
        let evidence = self.evidence;
        let title = evidence.title(first, self.end);
        let name = first + title.0;
        if title.0 == 0 || listed.is_some_and(|l| l.len > title.0) {
            return None;
        }
        let word = evidence.word(first);
        if title.0 == 1 && word.first_name.is_some() && title.1 == Gender::Unknown && name < self.end && evidence.is_name(name) {
            return None; // "Dean Martin"
        }
        if name < self.end && evidence.is_name(name) {
            let (end, _) = self.stretch(name);
            let head = |i: usize| evidence.word(i).head();
            let headed = |i: usize| head(i).is_some_and(|(_, s)| s == Strength::Strong);
            // "Justice Department", "King Edward Hospital": the title is part of a name.
            if headed(name) || (end > name + 1 && head(end - 1).is_some() && is_royal(evidence.article.lower(first))) {
                return None;
            }
        }
        self.after_title(first, first, title)
    }

    /// The person named after the title of `title.0` tokens at `at`; the title's words begin at `first`.
    fn after_title(&mut self, first: usize, at: usize, title: (usize, Gender)) -> Option<usize> {
        let name = at + title.0;
        if title.0 == 0 {
            return None;
        }
        if name >= self.end || !self.evidence.is_name(name) {
            return Some(name);
        }
        // "Minister Bosnian …", "captain Norway …": no person yet.
        let word = self.evidence.word(name);
        let namesake = word.ambiguous_person || word.first_name.is_some() || word.last_name;
        let other = |l: Listed| l.len > 1 || l.kind == EntityType::Group || (l.whole_country && !namesake);
        if self.evidence.listed(name).is_some_and(other) {
            return Some(name);
        }
        let (end, _) = self.stretch(name);
        let end = self.with_particles(name, end);
        let title = Title { span: TokenSpan::from_usize(first, name), gender: title.1 };
        let name = self.without_common_start(name, end);
        Some(self.push(name, end, Form::Plain, Some(title)))
    }

    /// The end of the words with capitals from `first` on, and whether a title ends them.
    fn stretch(&self, first: usize) -> (usize, bool) {
        let evidence = self.evidence;
        let mut at = first + 1;
        while at < self.end.min(first + LONGEST) {
            if evidence.is_name(at) {
                let (len, _) = evidence.title(at, self.end);
                if len > 0 && self.title_cuts(at, len) {
                    return (at, true);
                }
                let listed = evidence.listed(at).is_some_and(|l| l.len > 1 && at + l.len > at + 1 && !self.is_last_name_after_first(at));
                if listed {
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

    fn is_last_name_after_first(&self, at: usize) -> bool {
        self.evidence.word(at - 1).first_name.is_some() && self.evidence.word(at).last_name
    }

    /// Whether the title of `len` tokens at `at` ends the name before it.
    fn title_cuts(&self, at: usize, len: usize) -> bool {
        let evidence = self.evidence;
        let (word, after) = (evidence.word(at), at + len);
        let name_follows = after < self.end && evidence.is_name(after);
        let heads = name_follows && evidence.word(after).head().is_some_and(|(_, s)| s == Strength::Strong);
        let surname =
            len == 1 && (word.last_name || word.first_name.is_some()) && (!name_follows || evidence.word(at - 1).first_name.is_some());
        !heads && !surname
    }

    /// What may stand between two words of a name: `&`, `People's`, initials. Returns the word after it.
    fn bridge(&self, at: usize) -> Option<usize> {
        let article = self.evidence.article;
        let next = at + 1;
        if next >= self.end || !self.evidence.is_name(next) {
            return None;
        }
        let owner = article.lower(at - 1);
        let joins = !article.token(at).space_before
            && match article.token(at).kind {
                Kind::Possessive => among("people women men children lord king queen girls boys", owner),
                Kind::SingleQuote => owner.ends_with('s') && self.evidence.word(at - 1).common,
                _ => false,
            };
        let joins = joins || article.word(at) == "&";
        joins.then_some(next)
    }

    /// The end of the name whose last head word lies in `first..end`, with what `of`, `for`, `and` add to it.
    fn headed(&self, first: usize, end: usize) -> Option<(usize, EntityType, Strength)> {
        let evidence = self.evidence;
        let head =
            |from: usize, to: usize| (from..to).rev().find_map(|i| evidence.word(i).head().map(|(kind, strength)| (i, kind, strength)));
        let Some((at, kind, strength)) = head(first, end) else {
            // "Research and Referral Hospital"
            let joined = end + 1 < self.end
                && matches!(evidence.article.lower(end), "and" | "&")
                && evidence.is_name(end + 1)
                && (first..=end + 1).all(|i| evidence.is_common(i) && evidence.listed(i).is_none());
            let (at, kind, strength) = joined.then(|| head(end + 2, self.stretch(end + 1).0)).flatten()?;
            return (kind == EntityType::Organization).then(|| (self.extend(at + 1, kind), kind, strength));
        };
        let extended = self.extend(at + 1, kind);
        if at == first && extended == at + 1 {
            // The head word opens the name: "Lake Hale", "Mount Kenya", "Camp Hale"; else it is no name.
            let opens = kind == EntityType::Place
                && matches!(evidence.article.lower(at), "lake" | "mount" | "mt." | "mt" | "camp" | "fort" | "cape" | "port" | "river");
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

    /// Goes on from `at`, behind a head word, over "of the Interior", "for Human Rights", "and Trade".
    fn extend(&self, mut at: usize, kind: EntityType) -> usize {
        let article = self.evidence.article;
        let mut inside = false;
        let start = at;
        while at + 1 < self.end.min(start + LONGEST) {
            let word = article.lower(at);
            let allowed = match word {
                "of" => true,
                "for" | "on" | "against" | "to" => kind == EntityType::Organization,
                "and" => inside && kind == EntityType::Organization,
                _ => false,
            };
            let mut next = at + 1;
            if allowed && article.lower(next) == "the" && next + 1 < self.end {
                next += 1;
            }
            if !allowed || !self.evidence.is_name(next) {
                break;
            }
            let other = || {
                let listed = self.evidence.listed(next);
                self.evidence.word(next).first_name.is_some() || listed.is_some() || self.evidence.title(next, self.end).0 > 0
            };
            if word == "and" && other() || word == "to" && self.evidence.listed(next).is_some() {
                break;
            }
            inside = true;
            at = next + 1;
            if let Some(listed) = self.evidence.listed(next) {
                at = next + listed.len;
            }
            while at < self.end && self.evidence.is_name(at) && self.evidence.title(at, self.end).0 == 0 {
                at += 1;
            }
        }
        at
    }

    /// Whether the words after a listed name make one longer name with it: "Jordan Hale", "London Underground".
    fn extends_listed(&self, first: usize, listed: Listed, end: usize) -> bool {
        let word = self.evidence.word(first);
        let next = self.evidence.word(first + listed.len);
        match listed.kind {
            EntityType::Place if listed.whole_country => {
                listed.len == 1 && word.ambiguous_person && word.first_name.is_some() && next.last_name
            }
            EntityType::Place => {
                listed.len == 1 && (word.first_name.is_some() || (next.first_name.is_none() && self.evidence.listed(first + 1).is_none()))
            }
            EntityType::Organization => listed.len == 1 && word.first_name.is_some() && end == first + 2 && next.last_name,
            _ => false,
        }
    }

    /// Goes on over "bin", "van der" and the like to the name's end.
    fn with_particles(&self, first: usize, mut end: usize) -> usize {
        let article = self.evidence.article;
        loop {
            let mut next = end;
            while next < self.end && next < end + 2 && is_particle(article.lower(next)) {
                next += 1;
            }
            if next == end || next >= self.end || end > first + LONGEST || !self.evidence.is_name(next) || end == first {
                return end;
            }
            end = self.stretch(next).0;
        }
    }
}

fn is_royal(lower: &str) -> bool {
    among("king queen prince princess duke saint st pope lord sir father general", lower.trim_end_matches('.'))
}

/// Lower-case words inside names of persons.
pub fn is_particle(lower: &str) -> bool {
    among("al bin bint ibn ben de la del della di da dos das do du von van der den ter ten le el ould zu y e", lower)
}
