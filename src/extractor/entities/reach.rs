//! How far a name goes: over words with capitals and what may stand between them; `headed` over
//! head words and what they govern.

mod headed;

use super::evidence::Evidence;
use super::kind::EntityType;
use super::vocabulary::{Listed, Strength};
use super::word_class::{INCORPORATED, OPENER, PARTICLE, TOWN};
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::text::token::Kind;

/// Longest stretch of capitals that is looked at as one, in tokens; a bound on the time.
const LONGEST: usize = 16;

/// Measures names inside one sentence.
pub struct Reach<'e, 'a> {
    pub evidence: &'e Evidence<'a>,
    /// End of the sentence, a token index.
    pub end: usize,
    /// Whether the text has a `&` anywhere: few have, and only in those are firms looked for by it.
    pub ampersand: bool,
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
        let ordinary =
            || (first..at).all(|i| evidence.is_common(i) && evidence.listed(i).is_none());
        // "Calcutta High Court"
        let town = || {
            evidence
                .listed(first)
                .is_some_and(|l| l.kind == EntityType::Place && first + l.len == at)
        };
        let general = || (at..at + listed.len).all(|i| evidence.word(i).common);
        listed.kind == EntityType::Organization && (ordinary() || town() && general())
    }

    /// "Where" in a title that is quoted: no name runs over it.
    fn is_sentence_word(&self, at: usize) -> bool {
        let word = self.evidence.word(at);
        let named = word.first_name.is_some()
            || word.last_name
            || word.head().is_some()
            || self.evidence.listed(at).is_some();
        // "Hwang In-gook"
        let syllable = || self.syllable(at + 1).is_some();
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
        let heads =
            name_follows && evidence.word(after).head().is_some_and(|(_, s)| s == Strength::Strong);
        // "Florida Sen. Ana Hale": with a stop it is a title.
        let surname = len == 1
            && !evidence.article.word(at).ends_with('.')
            && (word.last_name || word.first_name.is_some())
            && (!name_follows || evidence.word(at - 1).first_name.is_some());
        // "Sadik Sheikh", "Hassan Sheikh Omar"
        let name_before = !evidence.is_common(at - 1) && evidence.listed(at - 1).is_none();
        let sheikh = len == 1
            && name_before
            && words!("sheikh sheik shaikh khan guru").contains(evidence.article.key(at));
        // "Poon Ing-lei", where "Ing." is an engineer's title
        let syllable = len == 1 && self.syllable(at + 1).is_some();
        !heads && !surname && !sheikh && !syllable
    }

    /// What may stand between two words of a name: `&`, "People's", "Workers'". Returns the word
    /// after it.
    fn bridge(&self, at: usize) -> Option<usize> {
        let article = self.evidence.article;
        let next = at + 1;
        if let Some(next) =
            self.nickname(at).or_else(|| self.syllable(at)).or_else(|| self.town_on(at))
        {
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
                    let saint = at >= 2
                        && matches!(article.lower(at - 2), "st" | "st." | "saint")
                        && self.evidence.word(next).head().is_some();
                    saint
                        || self.is_name_of_words(at - 1, next)
                        || words!("people women men children lord king queen girls boys")
                            .contains(owner)
                }
                // "Farmers' Party", "Dockers' League"
                Kind::SingleQuote => {
                    let people = ["ers", "ors", "ists", "ians", "ents"]
                        .iter()
                        .any(|ending| owner.ends_with(ending));
                    let headed = || self.evidence.word(next).organization_head == Strength::Strong;
                    owner.ends_with('s')
                        && (self.evidence.word(at - 1).common || people && headed())
                }
                _ => false,
            };
        // "Ikram-ul-Haq" is three tokens.
        let arabic = article.token(at).kind == Kind::Hyphen
            && article.word(next).starts_with(char::is_lowercase);
        // "Oldeweg Mills, Inc."
        let firm = article.word(at) == "," && INCORPORATED.contains_short(article.lower(next));
        let joins = joins
            || arabic
            || firm
            || article.word(at) == "&" && self.evidence.title(next, self.end).0 == 0;
        joins.then_some(next)
    }

    /// "Zion's Door": an ordinary noun behind a word that the article has with a capital only as its
    /// owner, and more than once.
    fn is_name_of_words(&self, owner: usize, owned: usize) -> bool {
        let seen = self.evidence.word_evidence(owner);
        let plain = |at: usize| self.evidence.listed(at).is_none() && !self.evidence.word(at).title;
        let own = seen.owner > 1 && !seen.bare && seen.lower == 0 && seen.known.head().is_none();
        own && plain(owner) && plain(owned) && self.evidence.is_common(owned)
    }

    /// `Hector "Macho" Ruiz`: from the opening mark to the name behind the closing one.
    fn nickname(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let evidence = self.evidence;
        let article = evidence.article;
        let (mark, given) = (article.token(at), evidence.word(at - 1));
        let person = given.first_name.is_some()
            || !(given.common || given.function || evidence.listed(at - 1).is_some());
        if !matches!(mark.kind, Kind::DoubleQuote | Kind::SingleQuote)
            || !mark.space_before
            || !person
        {
            return None;
        }
        let close = (at + 1..self.end.min(at + 1 + LONGEST))
            .find(|&i| article.token(i).kind == mark.kind)?;
        let name = close + 1;
        let follows = name < self.end && evidence.is_name(name) && !evidence.is_common(name);
        (article.token(at + 1).capitalized && follows).then_some(name)
    }

    /// The `-sur-` of "Hale-sur-Marne": the word behind it.
    fn town_on(&self, at: usize) -> Option<usize> {
        let article = self.evidence.article;
        let hyphen = |at: usize| article.token(at).kind == Kind::Hyphen;
        let name = at + 3;
        let little =
            name < self.end && hyphen(at) && hyphen(at + 2) && TOWN.contains(article.key(at + 1));
        (little && self.evidence.is_name(name)).then_some(name)
    }

    /// The `-myung` of "Lee Jae-myung": where it ends.
    fn syllable(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        let article = self.evidence.article;
        let next = at + 1;
        let glued = next < self.end
            && article.token(at).kind == Kind::Hyphen
            && article.token(next).is_word()
            && !article.token(next).capitalized
            && article.word(next).len() <= LONGEST
            && !(next + 1 < self.end && article.token(next + 1).kind == Kind::Hyphen);
        let named = |i: usize| self.evidence.is_name(i) && !self.evidence.is_common(i);
        let surname = || at > 1 && named(at - 2);
        // "Poon Man-kay", "Poon Ing-lei": the first syllable may be a word or a listed acronym.
        let other = |l: Listed| l.kind != EntityType::Organization || !surname();
        let name = glued
            && (named(at - 1) || surname())
            && !self.evidence.listed(at - 1).is_some_and(other)
            && article.word(at - 1).len() <= LONGEST;
        let lower = article.lower(next.min(self.end - 1));
        let ordinary = || {
            lexicon::COMMON_WORDS.contains(lower)
                || ["ed", "like", "style", "free", "born"]
                    .iter()
                    .any(|ending| lower.ends_with(ending))
        };
        // "Poon Kay-hung", but not "Ana Hale-led"
        let given = || {
            const SYLLABLE: usize = 5;
            surname()
                && article.word(at - 1).len() <= SYLLABLE
                && lower.len() <= SYLLABLE
                && self.evidence.word(at - 2).first_name.is_none()
                && !article.tagged(next).has(class::ED | class::PARTICIPLE)
        };
        (name && (!ordinary() || given())).then_some(next + 1)
    }

    /// Goes on over "bin", "van der" and the like to the name's end.
    pub fn with_particles(&self, mut end: usize) -> usize {
        let article = self.evidence.article;
        loop {
            let mut next = end;
            while next < self.end && PARTICLE.contains(article.key(next)) {
                next += 1;
            }
            if next == end || next >= self.end || !self.evidence.is_name(next) {
                return end;
            }
            end = self.stretch(next).0;
        }
    }
}
