//! Types that an article states: "the chain Hale Ruiz", "Hale Ruiz, a law firm,", "shares in Hale
//! Ruiz".
//!
//! Such words outweigh the look of the name, which may be that of a person, and what the classifier
//! makes of it.

use super::chunk::{Beside, Chunk, ChunkForm};
use super::context;
use super::country;
use super::evidence::{Evidence, Within};
use super::kind::EntityType::{self, Event, Group, Organization, Other, Person, Place};
use super::role;
use super::vocabulary::{Listed, is_role};
use super::word_class::{
    ADDRESS, BODY_NOUN, DIVISION, FOUNDS, HAS_SHARES, INCORPORATED, PAPER, PARTICLE, PLACE_NOUN,
    PLAYER, POSTAL, RELATIVE, VESSEL, WARES, WordClass,
};
use crate::extractor::sport::is_of_match;
use crate::lexicon::{self, word_set, words};
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::token::Kind;

/// The statements, in order; the first that is made decides.
static STATEMENTS: [fn(&Stated) -> Option<EntityType>; 8] = [
    |s| (s.is_division() || s.has_police() || s.is_plant()).then_some(Place),
    |s| s.is_storm().then_some(Event),
    |s| {
        (s.is_vessel() || s.is_award() || s.is_headed_work() || s.is_quoted_work()).then_some(Other)
    },
    |s| s.by_noun_behind(),
    |s| {
        (s.is_firm() || s.is_periodical() || s.is_body() || s.has_business())
            .then_some(Organization)
    },
    |s| (s.is_party() || s.is_trading_name()).then_some(Organization),
    |s| (s.is_home() || s.is_address() || is_region(s.evidence, s.chunk)).then_some(Place),
    |s| s.is_person().then_some(Person),
];

/// The type that the words around `chunk` state.
pub fn stated_type(evidence: &Evidence, chunk: &Chunk) -> Option<EntityType> {
    let known = |l: Listed| l.len > 1 || l.whole_country || l.kind == Group;
    if chunk.title.is_some() || chunk.listed().is_some_and(known) {
        return None;
    }
    let beside = Beside::of(evidence, chunk);
    let (before, before2, behind) = (beside.before(1), beside.before(2), beside.behind(1));
    let stated = Stated { evidence, chunk, beside, before, before2, behind };
    STATEMENTS.iter().find_map(|statement| statement(&stated))
}

/// A name in its sentence, with the words next to it.
struct Stated<'e, 'a> {
    evidence: &'e Evidence<'a>,
    chunk: &'e Chunk,
    beside: Beside<'a>,
    before: Word<'a>,
    before2: Word<'a>,
    behind: Word<'a>,
}

impl Stated<'_, '_> {
    fn first(&self) -> usize {
        self.chunk.first()
    }

    fn last(&self) -> usize {
        self.chunk.last()
    }

    fn is_single(&self) -> bool {
        self.chunk.is_single()
    }

    /// Whether it is one word, and an ordinary one.
    fn is_ordinary(&self) -> bool {
        self.is_single() && self.evidence.is_common(self.first())
    }

    /// "the Zorblat C nuclear plant"
    fn is_plant(&self) -> bool {
        let letter = self.evidence.word(self.last());
        !self.is_single()
            && letter.len() == 1
            && letter.starts_with(|c: char| c.is_ascii_uppercase())
            && words!("nuclear plant power project reactor site station").contains(self.behind)
    }

    /// "It trades as Zorblat."
    fn is_trading_name(&self) -> bool {
        self.before == "as" && words!("trade traded trades trading").contains(self.before2)
    }

    /// Whether the word before is in a class.
    fn before_is(&self, class: WordClass) -> bool {
        self.beside.at_before(1).is_some_and(|at| self.evidence.is(at, class))
    }

    /// Whether the word behind is in a class.
    fn behind_is(&self, class: WordClass) -> bool {
        self.beside.at_behind(1).is_some_and(|at| self.evidence.is(at, class))
    }

    /// Whether the word before has no capital.
    fn is_after_small(&self) -> bool {
        self.beside.at_before(1).is_some_and(|at| !self.evidence.has_capital(at))
    }

    /// "northern Zorblat city"; but not "a Zorblat town hall", "a Congressional district"
    fn is_division(&self) -> bool {
        let hall = || self.behind == "town" && self.beside.behind(2) == "hall";
        !matches!(self.chunk.form, ChunkForm::Headed(Organization, _))
            && self.behind_is(DIVISION)
            && !self.is_ordinary()
            && !hall()
    }

    /// "typhoon Odile", "another storm, Odile,"; but not "after the storm, Oslo, a port,"
    fn is_storm(&self) -> bool {
        let storm = |noun: Word| matches!(noun.as_str(), "cyclone" | "hurricane" | "typhoon");
        let apposed = || {
            self.before == ","
                && (storm(self.before2) || self.before2 == "storm")
                && self.beside.before(3) == "another"
                && self.behind == ","
        };
        self.is_single() && (storm(self.before) || apposed())
    }

    /// "the ferry Ana Hale sank", "the MV Hale"; but not "the ship Ana Hale bought".
    fn is_vessel(&self) -> bool {
        let letters =
            || self.beside.at_before(1).is_some_and(|at| self.evidence.token(at).all_caps);
        // "the Ana Hale space telescope"
        let behind2 = self.beside.behind(2);
        if self.behind == "telescope"
            || self.behind == "space" && matches!(behind2.as_str(), "telescope" | "probe")
        {
            return true;
        }
        !self.is_single()
            && self.evidence.token(self.first()).all_caps
            && self.evidence.is(self.first(), VESSEL)
            || (self.is_after_small() || letters())
                && self.before_is(VESSEL)
                && !self.behind_is(FOUNDS)
    }

    /// "the novel Hale Ruiz by", as `compound` found it.
    fn is_headed_work(&self) -> bool {
        matches!(self.chunk.form, ChunkForm::Headed(Other, _))
    }

    /// "an Oscar", "Oscar nominee Ana Hale", "the Oscar goes to": a prize with a person's name; but not
    /// "a Booker aide".
    fn is_award(&self) -> bool {
        let prize = words!("booker cesar césar emmy goya oscar tony whitbread");
        if !self.is_single() || !prize.contains(self.evidence.key(self.first())) {
            return false;
        }
        let hyphen = usize::from(self.beside.kind_behind(1) == Some(Kind::Hyphen));
        let named = word_set!("award_words").contains(self.beside.behind(1 + hyphen))
            || self.behind == "film" && self.beside.behind(2) == "awards";
        let alone = !self.beside.at_behind(1).is_some_and(|at| self.is_adjunct(at));
        named
            || alone
                && (matches!(self.before.as_str(), "a" | "an")
                    || self.before == "the"
                        && (self.before2 == "for"
                            || matches!(self.behind.as_str(), "goes" | "went")))
    }

    /// Whether token `at`, behind the name, is a noun or an adjective, which the name describes.
    fn is_adjunct(&self, at: usize) -> bool {
        let next = self.evidence.tagged(at);
        let other = class::PREPOSITION | class::AUXILIARY | class::RELATIVE | class::CONJUNCTION;
        self.evidence.token(at).is_word() && !next.is_finite_verb() && !next.has(other)
    }

    /// "Jackson police said so", "Jackson police officer Ana Hale": a town that may be a person's name
    /// too; not "Yale police", nor "the Hale police inquiry".
    fn has_police(&self) -> bool {
        let next = self.beside.behind(2);
        self.is_single()
            && words!("deputies firefighters police").contains(self.behind)
            && !self.is_ordinary()
            && !self.evidence.token(self.first()).all_caps
            && self.chunk.listed().is_none_or(|l| l.kind == Place)
            && (!next.chars().any(char::is_alphabetic)
                || next.is_finite_verb()
                || is_role(next)
                || self.beside.at_behind(2).is_some_and(|at| self.evidence.has_capital(at)))
    }

    /// "songs like “Hale Ruiz,” “Lind” and “Ana”": the title of a work, all of what stands in marks.
    fn is_quoted_work(&self) -> bool {
        const LONGEST: usize = 40;
        let mark = |at: usize| self.evidence.token(at).kind == Kind::DoubleQuote;
        let comma = usize::from(matches!(self.behind.as_str(), "," | "."));
        let closed = self.beside.at_behind(1 + comma).is_some_and(mark);
        let Some(open) = self.beside.at_before(1).filter(|&at| closed && mark(at)) else {
            return false;
        };
        // A town's name may be a title too, which says little of the town.
        if self.chunk.listed().is_some() {
            return false;
        }
        let joins = words!(
            ", and as called dubbed entitled include included includes including like or such \
             titled"
        );
        let work = |noun: &str| {
            let noun = Word::of(noun);
            noun.has(class::WORK) && !noun.has(class::MEDIUM | class::PRESS)
        };
        let start = self.chunk.in_sentence(self.evidence).start;
        let mut quoted = false;
        for at in (start.max(open.saturating_sub(LONGEST))..open).rev() {
            if mark(at) {
                quoted = !quoted;
            } else if !quoted && !joins.contains(self.evidence.key(at)) {
                let noun = self.evidence.lower(at);
                let opens = self.evidence.word(at + 1) != ",";
                return opens && (work(noun) || noun.strip_suffix('s').is_some_and(work));
            }
        }
        false
    }

    /// "Zorblat magazine", "People magazine"; but not "the Oslo newspaper".
    fn is_periodical(&self) -> bool {
        let paper = words!("newspaper tabloid").contains(self.behind);
        // "30 Zorblat magazine clips", "a former Zorblat newspaper ally"
        (paper || self.behind == "magazine")
            && !self.beside.at_behind(2).is_some_and(|at| self.is_adjunct(at))
            && self.chunk.listed().is_none()
            && !(paper && self.before == "the")
            && self.is_after_small()
    }

    /// "Oldeweg Hale, a law firm,", "Oldeweg Hale is a village"
    fn by_noun_behind(&self) -> Option<EntityType> {
        let within = Within::of(self.evidence, self.chunk.sentence);
        matches!(self.behind.as_str(), "," | "is" | "was")
            .then(|| context::kind_by_noun(&within, self.chunk.end() + 1))?
    }

    /// "Oldeweg, Inc., a leader in nets,", "La Prensa"
    fn is_firm(&self) -> bool {
        let paper = || {
            self.chunk.span.len() == 2
                && words!("el il la le").contains(self.evidence.key(self.first()))
                && self.evidence.is(self.last(), PAPER)
        };
        !self.is_single() && INCORPORATED.contains_short(self.evidence.key(self.last())) || paper()
    }

    /// "the law firm Hale Ruiz won", but not "the firm Ana Hale founded"; "the oil giant Hale Ruiz",
    /// but not "the jazz giant Ana Hale"; "an association called Hale Ruiz".
    fn is_body(&self) -> bool {
        let of_trade =
            |at: usize| self.evidence.is_common(at) && !self.evidence.tagged(at).is_determiner();
        let giant = || {
            self.before == "giant"
                && (self.evidence.known(self.first()).first_name.is_none()
                    || self.evidence.is(self.first(), PARTICLE))
                && self.beside.at_before(2).is_some_and(of_trade)
        };
        // "Drugmaker Zorblat cut prices"
        let opens = || {
            let capital = |at: usize| self.evidence.is_name(at) || self.evidence.token(at).all_caps;
            !self.is_ordinary() && self.beside.at_before(1).is_some_and(|at| !capital(at))
        };
        // "Manufacturer Ana Hale won": a noun for persons too
        let person = || {
            let given = self.evidence.known(self.first()).first_name.is_some();
            self.before.ends_with("er")
                && self.chunk.span.len() == 2
                && given
                && self.evidence.known(self.last()).last_name
        };
        (self.is_after_small() || opens())
            && self.before_is(BODY_NOUN)
            && !is_role(self.before)
            && !person()
            && !self.behind_is(FOUNDS)
            || giant()
            || matches!(self.before.as_str(), "called" | "named")
                && BODY_NOUN.contains(self.before2)
    }

    /// "shares in Hale Ruiz"; "Hale Ruiz shops closed", but not "Ana Hale shops there"; "Millers drew
    /// 2-2 with Rovers"
    fn has_business(&self) -> bool {
        let ends = |at: usize| {
            !self.evidence.token(at).is_word() || self.evidence.tagged(at).is_finite_verb()
        };
        let town = || self.chunk.listed().is_some_and(|l| l.kind == Place);
        // "the Bears won" in a report of a match
        let side = || {
            self.before == "the"
                && (plays_match(self.behind) || beats(self.before2))
                && is_of_match(self.evidence.article)
        };
        let plural = |at: usize| {
            let word = self.evidence.known(at);
            self.evidence.has_capital(at)
                && self.evidence.lower(at).ends_with('s')
                && !(word.last_name || word.first_name.is_some())
                && lexicon::PEOPLE.get(self.evidence.key(at)) != Some("many")
        };
        // "Foxes beat Otters"
        let rival = || {
            beats(self.behind) && self.beside.at_behind(2).is_some_and(plural)
                || beats(self.before) && self.beside.at_before(2).is_some_and(plural)
        };
        // "Foxes captain Ana Hale"
        let team = || {
            self.is_single()
                && plural(self.first())
                && self.chunk.listed().is_none()
                && (self.behind_is(PLAYER) || side() || rival())
        };
        team()
            || self.before == "in" && HAS_SHARES.contains(self.before2)
            || self.beside.at_behind(2).is_none_or(ends) && self.behind_is(WARES)
            || !town() && plays(self.evidence, self.chunk)
    }

    /// "the Zorblat party"; but not "a Zorblat party", "the Zorblat party crowd"
    fn is_party(&self) -> bool {
        let closed = |at: usize| {
            let next = self.evidence.tagged(at);
            let other = class::PREPOSITION | class::AUXILIARY | class::RELATIVE;
            !self.evidence.token(at).is_word() || next.is_finite_verb() || next.has(other)
        };
        self.chunk.form == ChunkForm::Plain
            && self.behind == "party"
            && !self.is_ordinary()
            && (self.before == "the" || self.before2 == "the")
            && self.beside.at_behind(2).is_none_or(closed)
    }

    /// "Ana Hale, 32, of Morby", "Ana Hale, 32, from Morby", "(D-Zorblat)", "MP for Morby North"
    fn is_home(&self) -> bool {
        let (before3, before4) = (self.beside.before(3), self.beside.before(4));
        // but: "Ana Hale, 32, from Women's Aid"
        let town = || {
            self.is_single() && !self.is_ordinary() && self.chunk.form == ChunkForm::Plain
                || self.chunk.listed().is_some_and(|l| l.kind == Place)
        };
        let lives = (self.before == "of" || self.before == "from" && town())
            && self.before2 == ","
            && self.beside.kind_before(3) == Some(Kind::Number)
            && before4 == ","
            && self.beside.at_before(5).is_some_and(|at| self.evidence.has_capital(at));
        let of_member = self.before == "-"
            && matches!(self.before2.as_str(), "d" | "r" | "i")
            && matches!(before3.as_str(), "(" | ",");
        let seat = self.before == "for"
            && words!("mla mp msp td").contains(self.before2)
            && self.is_after_small()
            // not "the MP for Ana Hale", "the MP for Morby Ana Hale"
            && (self.is_single()
                || !self.chunk.span.range().any(|at| self.evidence.known(at).first_name.is_some()));
        lives || of_member || seat
    }

    /// "Salem, MA", "Kell, W.Va."; "2134 Hale Drive"
    fn is_address(&self) -> bool {
        let state = || {
            self.is_single()
                && self.evidence.is(self.first(), POSTAL)
                && self.evidence.token(self.first()).all_caps
                || self.evidence.word(self.last()).ends_with('.')
                    && country::is_state(&self.evidence.slice(self.chunk.span).to_lowercase())
        };
        let street = !self.is_single()
            && self.evidence.is(self.last(), ADDRESS)
            && self.beside.kind_before(1) == Some(Kind::Number);
        street
            || is_street_or_county(self.evidence, self.chunk)
            || self.before == ","
                && self.beside.at_before(2).is_some_and(|at| self.evidence.is_name(at))
                && state()
    }

    /// "Zorblat Hale, 29,"; "Zorblat Hale, a nurse,"
    fn is_person(&self) -> bool {
        let age = self.beside.behind(2);
        let aged = self.chunk.form == ChunkForm::Plain
            && (2..=4).contains(&self.chunk.span.len())
            && self.behind == ","
            && age.len() == 2
            && age.bytes().all(|b| b.is_ascii_digit())
            && matches!(self.beside.behind(3).as_str(), "," | ".");
        // "his wife Zara"; but "its twin Oslo", "his son Arsenal mad"
        let kin = self.is_single()
            && self.before_is(RELATIVE)
            && self.before2.has(class::POSSESSIVE)
            && self.before2 != "its"
            && (!self.behind.chars().any(char::is_alphabetic)
                || self.behind.is_finite_verb()
                || self.behind.has(class::PREPOSITION | class::CONJUNCTION));
        aged || kin
            || self.chunk.listed().is_none() && role::is_introduced(self.evidence, self.chunk)
    }
}

/// "lodger Thomas Cook", "Thomas Cook, 45,": a person; not "its rival Thomas Cook".
pub fn is_with_role(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let before = beside.before(1);
    let body = BODY_NOUN.contains(before)
        || words!("bookmaker client customer investor owner partner rival sponsor")
            .contains(before);
    let aged = beside.behind(1) == ","
        && beside.kind_behind(2) == Some(Kind::Number)
        && beside.behind(3) == ",";
    is_role(before) && !body || aged
}

/// "Troy star Ana Hale": a film, a club or a band, but no person.
pub fn has_star(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let person = |at: usize| evidence.known(at).first_name.is_some() && evidence.has_capital(at);
    matches!(beside.behind(1).as_str(), "star" | "stars") && beside.at_behind(2).is_some_and(person)
}

/// "in the Amazon": a firm's name that is a region's too, with the article that only the region
/// has.
pub fn is_region(evidence: &Evidence, chunk: &Chunk) -> bool {
    let both = |kinds: &str| kinds.contains('o') && kinds.contains('l');
    let key = evidence.key(chunk.first());
    chunk.is_single()
        && Beside::of(evidence, chunk).before(1) == "the"
        && lexicon::AMBIGUOUS.get(key).is_some_and(both)
}

/// "a home on Hale Court", "Hale Co. deputies"
fn is_street_or_county(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let street = || {
        evidence.is(chunk.last(), ADDRESS)
            && match beside.before(1).as_str() {
                "of" => beside.before(2) == "block",
                "on" => words!("apartment building corner home house live lived lives residence")
                    .contains(beside.before(2)),
                _ => false,
            }
    };
    let county = || {
        evidence.lower(chunk.last()) == "co."
            && words!(
                "commissioner commissioners coroner couple crash deputies deputy jail man residents \
                 sheriff teacher teen woman"
            )
            .contains(beside.behind(1))
    };
    !chunk.is_single() && (street() || county())
}

/// "the town of Hale", "the 300 block of Hale", "301 W. Hale"
pub fn in_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let town = || {
        let noun = beside.before(2);
        chunk.form == ChunkForm::Plain
            && matches!(noun.as_str(), "city" | "town" | "village" | "municipality" | "island")
    };
    let initial = || matches!(evidence.word(chunk.first()), "N." | "E." | "S." | "W.");
    let house = beside.kind_before(1) == Some(Kind::Number) && !chunk.is_single() && initial();
    house && beside.before(2) != "in"
        || is_street_or_county(evidence, chunk)
        || beside.before(1) == "of"
            && beside.before(2) == "block"
            && beside.kind_before(3) == Some(Kind::Number)
            && evidence.bytes(chunk.span).len() > 2
        || beside.before(1) == "of"
            && if chunk.is_single() { PLACE_NOUN.contains(beside.before(2)) } else { town() }
}

/// Verbs with a side of a match before and behind them: "Millers beat Rovers".
pub fn beats(word: Word) -> bool {
    words!("beat beating defeated defeating downed edged hammered routed thrashed").contains(word)
}

/// Verbs with a side of a match before them: "Millers beat Rovers", "Millers drew 2-2".
pub fn plays_match(word: Word) -> bool {
    beats(word) || matches!(word.as_str(), "drew" | "hosted" | "lost" | "won")
}

/// "Millers drew 2-2 with Rovers": a side of a match with one score; "Hale beat Ruiz 6-4, 6-3" are
/// players. A town that plays is a club there, and still a town elsewhere: see [`super::results`].
pub fn plays(evidence: &Evidence, chunk: &Chunk) -> bool {
    /// Words on each side: a bound on the time.
    const REACH: usize = 60;
    let beside = Beside::of(evidence, chunk);
    let sentence = chunk.in_sentence(evidence);
    let (first, before) = (chunk.first(), beside.before(1));
    let near = |at: usize| at.saturating_sub(REACH).max(sentence.start);
    let to = || {
        matches!(before.as_str(), "with" | "to" | "against" | "over" | "at")
            && (near(first)..first).any(|at| plays_match(evidence.tagged(at)))
    };
    // "Stanborough City"
    let headed = matches!(chunk.form, ChunkForm::Headed(Place, _));
    if chunk.span.len() > 1 && !headed
        || evidence.known(first).first_name.is_some()
        || !(plays_match(beside.behind(1)) || beats(before) || to())
    {
        return false;
    }
    let figure =
        |at: usize| evidence.token(at).kind == Kind::Number && evidence.word(at).len() <= 3;
    let score = |&at: &usize| {
        figure(at)
            && matches!(evidence.token(at + 1).kind, Kind::Hyphen | Kind::Dash)
            && figure(at + 2)
    };
    let end = sentence.end.saturating_sub(2).min(first + REACH);
    let mut scores = (near(first)..end).filter(score);
    scores.next().is_some() && scores.next().is_none()
}

/// "flew to Jordan": whoever has that name, here it is the country.
pub fn stands_for_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    words!("in to from across into throughout inside within near toward towards")
        .contains(Beside::of(evidence, chunk).before(1))
}

#[cfg(test)]
mod tests {
    use super::super::names::Names;
    use super::super::tests::names;
    use super::*;
    use crate::extractor::tests::check;

    /// The type that is stated of the name that the cases are about.
    fn stated(names: &Names) -> String {
        let own = |c: &&Chunk| {
            ["Laura Hale", "Hale", "Millers", "La Prensa", "MV Laura Hale"]
                .contains(&names.evidence.slice(c.span))
        };
        let chunk = names.chunks.iter().rfind(own).expect("a name");
        stated_type(names.evidence, chunk).map_or(String::new(), |kind| format!("{kind:?}"))
    }

    #[test]
    fn what_an_article_says_a_name_is() {
        check(
            |text| names(text, stated),
            "
            The law firm Laura Hale won. -> Organization
            The firm Laura Hale founded won. ->
            They met builder Laura Hale. ->
            It rained as Hale police said so. -> Place
            It rained as the Hale police inquiry opened. ->
            Otters beat Millers in Oslo. -> Organization
            The Millers beat a retreat. ->
            The coach said the Millers won the game, as the team had in the league last season. -> Organization
            A manufacturer Laura Hale won. ->
            The jazz giant Laura Hale won. ->
            It rained as grain giant Hale won. -> Organization
            Laura Hale, a law firm, won. -> Organization
            Laura Hale, a rival chain that fell, won. -> Organization
            They saw Laura Hale, the company said. ->
            They sold shares in Laura Hale. -> Organization
            They stood in Laura Hale. ->
            It rained as Millers captain Tom Ruiz won. -> Organization
            Laura Hale shops were sold out. -> Organization
            Laura Hale shops at the market. ->
            Laura Hale shares her story. ->
            It rained as Millers drew 2-2 at home. -> Organization
            It rained as Hale lost 6-4, 6-3 at home. ->
            They held Tom Ruiz, 32, of Hale. -> Place
            They left the town of Hale. ->
            They left Morby, Hale. ->
            They met Laura Hale, a nurse, there. -> Person
            After they left Laura Hale, a nurse, who cried, fell. ->
            They met Laura Hale, a lender, there. ->
            A charity called Laura Hale won. -> Organization
            A girl called Laura Hale won. ->
            It rained, said La Prensa. -> Organization
            They left Laura Hale city on Monday. -> Place
            They left a Laura Hale town hall on Monday. ->
            The ferry Laura Hale sank. -> Other
            The MV Laura Hale sank. -> Other
            They fled typhoon Hale on Monday. -> Event
            Another storm, Hale, fell apart. -> Event
            During the storm, Hale, 45, drowned. ->
            It rained as the MP for Hale left. -> Place
            It rained as the board member for Laura Hale left. ->
            It rained as the vet for Laura Hale left. ->
            Laura Hale was a small bank based in Oslo. -> Organization
            They left Hale, a village in the north. -> Place
            The ferry Laura Hale bought sank. ->
            They met Ana Ruiz (R-Laura Hale). -> Place
            She joined the ruling Hale party in May. -> Organization
            She joined a Hale party in May. ->
            She joined the Hale party crowd in May. ->
            It is on songs like “Tom,” “Laura Hale” and “Ana.” -> Other
            She won the reality show Laura Hale. -> Other
            She left the show Laura Hale. ->
            He said of songs, “Laura Hale.” ->
            It was published in Laura Hale in May. ->
            It was written in Laura Hale in May. ->
            They saw it with the Laura Hale space telescope. -> Other
            They left the city of Laura Hale. ->
            They told Hale magazine of it. -> Organization
            They told a Hale newspaper so. ->
            It is from the novel Laura Hale by Ana Ruiz. -> Other
            In the film Laura Hale plays a nurse. ->
            Her bus hit Laura Hale in May. ->
            They met Laura Hale, 32, there. -> Person
            ",
        );
    }
}
