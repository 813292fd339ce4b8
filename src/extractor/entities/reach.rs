//! How far a name goes: over words with capitals and what may stand between them; `headed` over
//! head words and what they govern.

mod headed;

use super::evidence::Within;
use super::kind::EntityType;
use super::names;
use super::vocabulary::{Listed, Strength};
use super::word_class::{INCORPORATED, OPENER, PARTICLE, TOWN};
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::text::token::Kind;

/// Longest stretch of capitals that is looked at as one, in tokens; a bound on the time.
const LONGEST: usize = 16;

impl Within<'_, '_> {
    /// The end of the words with capitals from `first` on, and whether a title ends them.
    pub fn stretch(&self, first: usize) -> (usize, bool) {
        let mut at = first + 1;
        // "Central Asian Games": a listed name that begins inside of the first one goes on.
        let inside = first + self.listed(first).map_or(0, |l| l.len);
        while at < self.end.min(first + LONGEST) {
            if self.is_name(at) {
                // "Tom Hale, Jr. | Ana"
                let junior = || self.word(at - 2) == "," && names::is_junior(self.lower(at - 1));
                if self.is_sentence_word(at) || self.is_asked_verb(at) || at > first + 2 && junior()
                {
                    return (at, false);
                }
                let (len, _) = self.title(at);
                if len > 0 && self.title_cuts(at, len) {
                    return (at, true);
                }
                let whole = self.listed(at).filter(|l| l.len > 1 && at >= inside);
                let kept = whole.filter(|l| self.is_kept_on(first, at, *l));
                if whole.is_some() && kept.is_none() && !self.is_last_name_after_first(at) {
                    return (at, false);
                }
                at += kept.map_or(1, |l| l.len);
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
        let ordinary = || (first..at).all(|i| self.is_common(i) && self.listed(i).is_none());
        // "Calcutta High Court"
        let town = || {
            self.listed(first).is_some_and(|l| l.kind == EntityType::Place && first + l.len == at)
        };
        // "Washington State Department"
        let general = || {
            let word = |i: usize| self.known(i).common || self.known(i).heads_organization();
            (at..at + listed.len).all(word)
        };
        // "Hospital Santa Clara"
        let opener = self.known(first);
        if listed.kind == EntityType::Place && (opener.opens_body || opener.opens_place) {
            return true;
        }
        listed.kind == EntityType::Organization && (ordinary() || town() && general())
    }

    /// "Where" in a title that is quoted: no name runs over it.
    fn is_sentence_word(&self, at: usize) -> bool {
        let word = self.known(at);
        let named = word.first_name.is_some()
            || word.last_name
            || word.head().is_some()
            || self.listed(at).is_some();
        // "Hwang In-gook"
        let syllable = || self.syllable(at + 1).is_some();
        let plain = || {
            !named
                && !self.is_surname_of_words(at)
                && !self.token(at).all_caps
                && !syllable()
                && !self.opens_person(at)
                && !self.is(at, OPENER)
        };
        // "Hale | WILL win", "They need Hale | NOW"
        let stressed =
            || self.token(at).all_caps && self.word(at).len() > 2 && !self.token(at - 1).all_caps;
        word.function && (stressed() || plain())
    }

    /// "How Did Ana Hale | Die?": the verb that ends a question in a headline with capitals.
    fn is_asked_verb(&self, at: usize) -> bool {
        let asks = || {
            words!("how when why").contains(self.key(self.start))
                && words!("are can could did do does is should was were will would")
                    .contains(self.key(self.start + 1))
        };
        self.word(at + 1) == "?"
            && self.is_common(at)
            && !self.known(at).last_name
            && self.known(at).head().is_none()
            && asks()
    }

    /// "Ana Hale, Tom | Back and Jon Ruiz": an adverb with a capital right behind a given name that has no
    /// capital before it.
    fn is_surname_of_words(&self, at: usize) -> bool {
        self.known(at - 1).first_name.is_some()
            && at >= self.start + 2
            && self.tagged(at).has(class::ANY_ADVERB | class::PARTICLE)
            && !self.has_capital(at - 2)
    }

    fn is_last_name_after_first(&self, at: usize) -> bool {
        self.known(at - 1).first_name.is_some() && self.known(at).last_name
    }

    /// Whether the title of `len` tokens at `at` ends the name before it.
    fn title_cuts(&self, at: usize, len: usize) -> bool {
        let (word, after) = (self.known(at), at + len);
        let name_follows = self.is_name(after);
        let strong = || self.known(after).head().is_some_and(|(_, s)| s == Strength::Strong);
        let heads = name_follows && (strong() || self.heads_alone(after, after + 1));
        // "Florida Sen. Ana Hale": with a stop it is a title.
        let surname = len == 1
            && !self.word(at).ends_with('.')
            && (word.last_name || word.first_name.is_some())
            && (!name_follows || self.known(at - 1).first_name.is_some());
        // "Tom Sergeant left", but not "the Florida Senator left"
        let surname = surname
            || len == 1
                && !name_follows
                && !self.word(at).ends_with('.')
                && self.listed(at - 1).is_none()
                && self.known(at - 1).first_name.is_some();
        // "Sadik Sheikh", "Hassan Sheikh Omar"
        let name_before = !self.is_common(at - 1) && self.listed(at - 1).is_none();
        let sheikh = len == 1
            && name_before
            && words!("sheikh sheik shaikh khan guru").contains(self.key(at));
        // "Poon Ing-lei", where "Ing." is an engineer's title
        let syllable = len == 1 && self.syllable(at + 1).is_some();
        !heads && !surname && !sheikh && !syllable
    }

    /// "Doctor | Service": whether the name at token `at`, which would end at `end`, is a head word
    /// alone, and no surname.
    pub fn heads_alone(&self, at: usize, end: usize) -> bool {
        let word = self.known(at);
        end == at + 1 && !self.is_name(end) && word.head().is_some() && !word.last_name
    }

    /// What may stand between two words of a name: `&`, "People's", "Workers'". Returns the word
    /// after it.
    fn bridge(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        if let Some(next) = self
            .nickname(at)
            .or_else(|| self.syllable(at))
            .or_else(|| self.prefixed(at).filter(|&next| self.leads_to_body(next)))
            .or_else(|| self.town_on(at))
            .or_else(|| self.vowel_on(at))
        {
            return Some(next);
        }
        if !self.is_name(next) {
            return None;
        }
        let owner = self.lower(at - 1);
        let joins = !self.token(at).space_before
            && match self.token(at).kind {
                Kind::Possessive => {
                    self.owned_by_saint(at)
                        || self.is_name_of_words(at - 1, next)
                        || self.owns_name(at)
                }
                // "Farmers' Party", "Dockers' League"
                Kind::SingleQuote => {
                    let people = ["ers", "ors", "ists", "ians", "ents", "ates"]
                        .iter()
                        .any(|ending| owner.ends_with(ending));
                    let headed = || self.known(next).organization_head == Strength::Strong;
                    owner.ends_with('s') && (self.known(at - 1).common || people && headed())
                        || self.owned_by_saint(at)
                }
                _ => false,
            };
        // "Ikram-ul-Haq" is three tokens.
        let arabic =
            self.token(at).kind == Kind::Hyphen && self.word(next).starts_with(char::is_lowercase);
        // "Oldeweg Mills, Inc.", "Tom Hale, Jr."
        let firm = self.word(at) == "," && INCORPORATED.contains_short(self.key(next));
        let junior = self.word(at) == "," && names::is_junior(self.lower(next));
        let and = || self.word(at) == "&" && self.title(next).0 == 0 && !self.joins_persons(at);
        // "Zorblat–Hale Center for Roads"
        let dash = || {
            self.token(at).kind == Kind::Dash
                && !self.token(at).space_before
                && !self.token(next).space_before
                && self.leads_to_body(next)
        };
        let joins = joins || arabic || firm || junior || and() || dash();
        joins.then_some(next)
    }

    /// "St Ana's | Hospital", "St Ana's | Catholic Primary School": whether a body or a building behind the
    /// possessive `at` bears the name of a saint.
    fn owned_by_saint(&self, at: usize) -> bool {
        const WORDS: usize = 3;
        let saint =
            at.checked_sub(2).is_some_and(|i| matches!(self.lower(i), "st" | "st." | "saint"));
        let mut behind = (at + 1..=at + WORDS).take_while(|&i| self.is_name(i));
        saint && behind.any(|i| self.known(i).head().is_some())
    }

    /// Whether the possessive `at` stands behind a noun for people, as in names: "People's Party",
    /// "Bureau of Fishermen's Roads", "Board of Farmers' Roads".
    fn owns_name(&self, at: usize) -> bool {
        let owners = words!("boys children girls king lord men people queen women");
        let owner = self.lower(at - 1);
        let plural = || lexicon::PEOPLE.get(owner) == Some("many");
        self.is_name(at + 1)
            && match self.kind(at) {
                // not "Acumen's"
                Some(Kind::Possessive) => {
                    owners.contains(owner) || owner.ends_with("men") && plural()
                }
                Some(Kind::SingleQuote) => {
                    !self.token(at).space_before && plural() && self.is_common(at + 1)
                }
                _ => false,
            }
    }

    /// "Tilda Hale & Ove Lind", "Tilda & Ove Lind", "Tilda & Ove": whether the sign at `at` stands
    /// between two persons; not in "Tom Hale & Ana Ruiz Ltd", "Taylor & Francis".
    pub fn joins_persons(&self, at: usize) -> bool {
        let name = |i: usize| self.is_name(i);
        let given = |i: usize| name(i) && self.known(i).first_name.is_some();
        let only_given = |i: usize| !self.known(i).last_name;
        let full = at >= 2 && given(at - 2);
        let first = given(at - 1) && (at < 2 || !name(at - 2));
        let surname = name(at + 2) && !name(at + 3);
        let pair = || first && (only_given(at - 1) || only_given(at + 1)) && !name(at + 2);
        given(at + 1) && ((full || first) && surname || pair())
    }

    /// "Zion's Door": an ordinary noun behind a word that the article has with a capital only as its
    /// owner, and more than once.
    fn is_name_of_words(&self, owner: usize, owned: usize) -> bool {
        let seen = self.word_evidence(owner);
        let plain = |at: usize| self.listed(at).is_none() && !self.known(at).title;
        let own = seen.owner > 1 && !seen.bare && seen.lower == 0 && seen.known.head().is_none();
        own && plain(owner) && plain(owned) && self.is_common(owned)
    }

    /// `Hector "Macho" Ruiz`: from the opening mark to the name behind the closing one.
    fn nickname(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let (mark, given) = (self.token(at), self.known(at - 1));
        let person = given.first_name.is_some()
            || !(given.common || given.function || self.listed(at - 1).is_some());
        if !matches!(mark.kind, Kind::DoubleQuote | Kind::SingleQuote)
            || !mark.space_before
            || !person
        {
            return None;
        }
        let close =
            (at + 1..self.end.min(at + 1 + LONGEST)).find(|&i| self.token(i).kind == mark.kind)?;
        let name = close + 1;
        let follows = self.is_name(name) && !self.is_common(name);
        (self.token(at + 1).capitalized && follows).then_some(name)
    }

    /// The `-sur-` of "Hale-sur-Marne", the `-de-la-` of "Hale-de-la-Marne": where the town's name ends.
    pub fn town_on(&self, at: usize) -> Option<usize> {
        let hyphen = |at: usize| self.kind(at) == Some(Kind::Hyphen);
        let little = |at: usize| hyphen(at) && self.is(at + 1, TOWN) && hyphen(at + 2);
        let last = if little(at + 2) { at + 5 } else { at + 3 };
        (little(at) && self.is_name(last)).then_some(last + 1)
    }

    /// The `-o-cha` of "Chan-o-cha", but not of a "Jack-o-lantern", "a Tam-o-shanter".
    fn vowel_on(&self, at: usize) -> Option<usize> {
        let hyphen = |at: usize| self.kind(at) == Some(Kind::Hyphen);
        let name = hyphen(at)
            && hyphen(at + 2)
            && !(at > self.start + 1 && self.tagged(at - 2).is_determiner())
            && matches!(self.word(at + 1), "a" | "e" | "i" | "o")
            && self.kind(at + 3) == Some(Kind::Word)
            && !self.token(at + 3).capitalized;
        name.then_some(at + 4)
    }

    /// The `-ordinating` of "Aldair Co-ordinating Council", the `-doping` of "Anti-doping Agency":
    /// where it ends.
    pub fn prefixed(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let joins = self.kind(at) == Some(Kind::Hyphen)
            && words!("agro anti co counter cross inter micro multi non post pre re self semi socio sub trans")
                .contains(self.lower(at - 1));
        joins.then_some(next + 1)
    }

    /// Whether the words with capitals from token `at` on have a head of an organization: not
    /// "Post-war | Germany", "Anti-government | Protests Rock Iran".
    fn leads_to_body(&self, at: usize) -> bool {
        (at..self.end.min(at + LONGEST))
            .take_while(|&i| self.is_name(i))
            .any(|i| self.known(i).heads_organization())
    }

    /// The `-myung` of "Lee Jae-myung": where it ends.
    fn syllable(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        let next = at + 1;
        let hyphen = |at: usize| self.kind(at) == Some(Kind::Hyphen);
        let glued = hyphen(at)
            && self.kind(next) == Some(Kind::Word)
            && !self.token(next).capitalized
            && self.word(next).len() <= LONGEST
            && !hyphen(next + 1);
        let named = |i: usize| self.is_name(i) && !self.is_common(i);
        // "Moon Jae-in"
        let surname = || at > 1 && (named(at - 2) || self.opens_person(at - 2));
        // "Poon Man-kay", "Poon Ing-lei": the first syllable may be a word or a listed acronym.
        let other = |l: Listed| l.kind != EntityType::Organization;
        let name = glued
            && (named(at - 1) || surname())
            && !self.listed(at - 1).is_some_and(other)
            && self.word(at - 1).len() <= LONGEST;
        let lower = self.lower(next);
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
                && self.word(at - 1).len() <= SYLLABLE
                && lower.len() <= SYLLABLE
                && (self.known(at - 2).first_name.is_none() || self.opens_person(at - 2))
                && !self.tagged(next).has(class::ED | class::PARTICIPLE)
        };
        (name && (!ordinary() || given())).then_some(next + 1)
    }

    /// Goes on over "bin", "van der" and the like to the name's end.
    pub fn with_particles(&self, mut end: usize) -> usize {
        loop {
            let mut next = end;
            while next < self.end && self.is(next, PARTICLE) {
                next += 1;
            }
            if next == end || !self.is_name(next) {
                return end;
            }
            end = self.stretch(next).0;
        }
    }
}
