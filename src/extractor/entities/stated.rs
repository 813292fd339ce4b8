//! Types that an article states: "the chain Hale Ruiz", "Hale Ruiz, a law firm,", "shares in Hale
//! Ruiz".
//!
//! Such words outweigh the look of the name, which may be that of a person, and what the classifier
//! makes of it.

use super::beside::Beside;
use super::case::Case;
use super::chunk::{Chunk, ChunkForm};
use super::context;
use super::country;
use super::evidence::Evidence;
use super::kind::EntityType::{self, Organization, Other, Person, Place};
use super::role;
use super::vocabulary::{Listed, is_role};
use super::word_class::{
    ADDRESS, BODY_NOUN, DEGREE, DIVISION, FOUNDS, HAS_SHARES, INCORPORATED, PAPER, PARTICLE,
    PLACE_NOUN, POSTAL, VESSEL, WARES,
};
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::token::Kind;

/// The type that the words around `chunk` state.
pub fn stated_type(evidence: &Evidence, chunk: &Chunk) -> Option<EntityType> {
    let known = |l: Listed| l.len > 1 || l.whole_country || l.kind == EntityType::Group;
    if chunk.title.is_some() || chunk.listed().is_some_and(known) {
        return None;
    }
    let article = evidence.article;
    let beside = Beside::of(evidence, chunk);
    let (before, before2, behind) = (beside.before(1), beside.before(2), beside.behind(1));
    let (first, last) = (chunk.span.start as usize, chunk.span.end as usize - 1);
    let single = first == last;
    // "northern Zorblat city", but not "a Zorblat town hall", "a Congressional district"
    let other = || {
        single && evidence.is_common(first)
            || behind == "town" && matches!(beside.behind(2).as_str(), "hall" | "halls")
            || matches!(chunk.form, ChunkForm::Headed(Organization, _))
    };
    if DIVISION.contains(behind) && !other() {
        return Some(Place);
    }
    // "typhoon Odile"
    if single && matches!(before.as_str(), "cyclone" | "hurricane" | "typhoon") {
        return Some(EntityType::Event);
    }
    // "the ferry Ana Hale sank", "the MV Hale"; but not "the ship Ana Hale bought".
    let founds = || FOUNDS.contains(behind);
    let small = beside.at_before(1).is_some_and(|at| !evidence.has_capital(at));
    let letters = || beside.at_before(1).is_some_and(|at| article.token(at).all_caps);
    let short = !single && article.token(first).all_caps && VESSEL.contains(article.key(first));
    let ordinary = single && evidence.is_common(first);
    // "the novel Hale Ruiz by"; but not "in the film Ana Hale plays", "in the film Ana Hale, 32,"
    let work = small && before != "play" && before.has(class::FICTION) && !ordinary && {
        let open = |at: usize| article.token(at).is_word() || behind == ",";
        behind.is_preposition() || !beside.at_behind(1).is_some_and(open)
    };
    if short || work || VESSEL.contains(before) && !founds() && (small || letters()) {
        return Some(Other);
    }
    // "Oldeweg Hale, a law firm,", "Oldeweg Hale is a village"
    if matches!(behind.as_str(), "," | "is" | "was")
        && let Some(at) = beside.at_behind(2)
        && let Some(kind) =
            context::kind_by_noun(evidence, at, article.sentences[chunk.sentence].span.end as usize)
    {
        return Some(kind);
    }
    // "the law firm Hale Ruiz won", but not "the firm Ana Hale founded".
    let noun = || small && BODY_NOUN.contains(before) && !is_role(before) && !founds();
    // "the oil giant Hale Ruiz", but not "the jazz giant Ana Hale"
    let of_trade = |at: usize| evidence.is_common(at) && !article.tagged(at).is_determiner();
    let giant = || {
        before == "giant"
            && (evidence.word(first).first_name.is_none() || PARTICLE.contains(article.key(first)))
            && beside.at_before(2).is_some_and(of_trade)
    };
    // "shares in Hale Ruiz"
    let owned = || before == "in" && HAS_SHARES.contains(before2);
    // "Hale Ruiz shops closed", but not "Ana Hale shops there".
    let ends = |at: usize| !article.token(at).is_word() || article.tagged(at).is_finite_verb();
    let wares = || {
        WARES.contains(behind)
            && article.token(last + 1).space_before
            && beside.at_behind(2).is_none_or(ends)
    };
    // "an association called Hale Ruiz"
    let called = || matches!(before.as_str(), "called" | "named") && BODY_NOUN.contains(before2);
    // "La Prensa"
    let paper = || {
        chunk.span.len() == 2
            && words!("el il la le").contains(article.key(first))
            && PAPER.contains(article.key(last))
    };
    // "Oldeweg, Inc., a leader in nets,"
    let company = !single && INCORPORATED.contains_short(article.lower(last));
    let town = || chunk.listed().is_some_and(|l| l.kind == Place);
    if company
        || noun()
        || giant()
        || called()
        || paper()
        || owned()
        || wares()
        || !town() && plays(evidence, chunk)
    {
        return Some(Organization);
    }
    let number = |n: usize| beside.kind_before(n) == Some(Kind::Number);
    // "Ana Hale, 32, of Morby"
    let lives = before == "of"
        && before2 == ","
        && number(3)
        && beside.before(3).len() <= 3
        && beside.before(4) == ",";
    // "Salem, MA", "Kell, W.Va."
    let state = || {
        single && POSTAL.contains(article.key(first)) && article.token(first).all_caps
            || article.word(last).ends_with('.')
                && country::is_state(&article.slice(chunk.span).to_lowercase())
    };
    let postal =
        before == "," && beside.at_before(2).is_some_and(|at| evidence.is_name(at)) && state();
    // "2134 Hale Drive"
    let address = !single
        && ADDRESS.contains(article.key(last))
        && number(1)
        && before.bytes().all(|b| b.is_ascii_digit());
    // "the Zorblat party"; but not "a Zorblat party", "the Zorblat party crowd"
    let plain = chunk.form == ChunkForm::Plain;
    let closed = |at: usize| {
        let next = article.tagged(at);
        let other = class::PREPOSITION | class::AUXILIARY | class::RELATIVE;
        !article.token(at).is_word() || next.is_finite_verb() || next.has(other)
    };
    let named_party = plain
        && behind == "party"
        && !ordinary
        && (before == "the" || before2 == "the")
        && beside.at_behind(2).is_none_or(closed);
    if named_party {
        return Some(Organization);
    }
    // "(D-Zorblat)"
    let party = before == "-"
        && matches!(before2.as_str(), "d" | "r" | "i")
        && matches!(beside.before(3).as_str(), "(" | ",");
    if lives || party || postal || address || is_region(evidence, chunk) {
        return Some(Place);
    }
    // "Zorblat Hale, 29,"
    let aged = plain
        && (2..=4).contains(&chunk.span.len())
        && behind == ","
        && beside.behind(2).len() == 2
        && beside.behind(2).bytes().all(|b| b.is_ascii_digit())
        && matches!(beside.behind(3).as_str(), "," | ".");
    // "Zorblat Hall KC said"
    let honoured = || {
        DEGREE.contains(behind)
            && evidence.case(chunk.sentence) == Case::Normal
            && article.token(last + 1).all_caps
            && !evidence.is_name(last + 1)
    };
    let introduced = || chunk.listed().is_none() && role::is_introduced(evidence, chunk);
    (aged || honoured() || introduced()).then_some(Person)
}

/// "in the Amazon": a firm's name that is a region's too, with the article that only the region
/// has.
pub fn is_region(evidence: &Evidence, chunk: &Chunk) -> bool {
    let both = |kinds: &str| kinds.contains('o') && kinds.contains('l');
    let key = evidence.article.key(chunk.span.start as usize);
    chunk.span.len() == 1
        && Beside::of(evidence, chunk).before(1) == "the"
        && lexicon::AMBIGUOUS.get(key).is_some_and(both)
}

/// "the town of Hale"
pub fn in_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    chunk.span.len() == 1 && beside.before(1) == "of" && PLACE_NOUN.contains(beside.before(2))
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
    let article = evidence.article;
    let beside = Beside::of(evidence, chunk);
    let sentence = article.sentences[chunk.sentence].span.range();
    let (first, before) = (chunk.span.start as usize, beside.before(1));
    let to = || {
        matches!(before.as_str(), "with" | "to" | "against" | "over" | "at")
            && (sentence.start..first).any(|at| plays_match(article.tagged(at)))
    };
    // "Stanborough City"
    let headed = matches!(chunk.form, ChunkForm::Headed(Place, _));
    if !(plays_match(beside.behind(1)) || beats(before) || to())
        || lexicon::COUNTRIES.contains(article.key(first))
        || chunk.span.len() > 1 && !headed
        || evidence.word(first).first_name.is_some()
    {
        return false;
    }
    let figure = |at: usize| {
        article.token(at).kind == Kind::Number
            && article.word(at).len() <= 3
            && article.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let score = |&at: &usize| {
        figure(at)
            && matches!(article.token(at + 1).kind, Kind::Hyphen | Kind::Dash)
            && figure(at + 2)
    };
    let set = |at: usize| {
        matches!(
            (article.word(at), article.word(at + 2)),
            ("6", "0" | "1" | "2" | "3" | "4") | ("7", "5" | "6")
        )
    };
    let mut scores = (sentence.start..sentence.end.saturating_sub(2)).filter(score);
    scores.next().is_some_and(|at| !set(at)) && scores.next().is_none()
}

/// "flew to Jordan", "Jordan's capital": whoever has that name, here it is the country.
pub fn stands_for_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let state = words!(
        "army border borders capital economy embassy government king ministry parliament president"
    );
    words!("in to from across into throughout inside within near toward towards")
        .contains(beside.before(1))
        || beside.kind_behind(1) == Some(Kind::Possessive) && state.contains(beside.behind(2))
}

#[cfg(test)]
mod tests {
    use super::super::chunker;
    use super::*;
    use crate::article::Article;

    #[test]
    fn what_an_article_says_a_name_is() {
        for (text, expected) in [
            ("The law firm Laura Hale won.", Some(Organization)),
            ("The firm Laura Hale founded won.", None),
            ("They met builder Laura Hale.", None),
            ("The jazz giant Laura Hale won.", None),
            ("It rained as grain giant Hale won.", Some(Organization)),
            ("Laura Hale, a law firm, won.", Some(Organization)),
            ("Laura Hale, a rival chain that fell, won.", Some(Organization)),
            ("They saw Laura Hale, the company said.", None),
            ("They sold shares in Laura Hale.", Some(Organization)),
            ("They stood in Laura Hale.", None),
            ("Laura Hale shops were sold out.", Some(Organization)),
            ("Laura Hale shops at the market.", None),
            ("Laura Hale shares her story.", None),
            ("It rained as Millers drew 2-2 at home.", Some(Organization)),
            ("It rained as Hale lost 6-4, 6-3 at home.", None),
            ("It rained as Hale lost 7-5 at home.", None),
            ("They held Tom Ruiz, 32, of Hale.", Some(Place)),
            ("They left the town of Hale.", None),
            ("They left Morby, Hale.", None),
            ("They met Laura Hale, a nurse, there.", Some(Person)),
            ("After they left Laura Hale, a nurse, who cried, fell.", None),
            ("They met Laura Hale, a lender, there.", None),
            ("A charity called Laura Hale won.", Some(Organization)),
            ("A girl called Laura Hale won.", None),
            ("It rained, said La Prensa.", Some(Organization)),
            ("They left Laura Hale city on Monday.", Some(Place)),
            ("They left a Laura Hale town hall on Monday.", None),
            ("The ferry Laura Hale sank.", Some(Other)),
            ("The MV Laura Hale sank.", Some(Other)),
            ("They fled typhoon Hale on Monday.", Some(EntityType::Event)),
            ("Laura Hale was a small bank based in Oslo.", Some(Organization)),
            ("They left Hale, a village in the north.", Some(Place)),
            ("The ferry Laura Hale bought sank.", None),
            ("They met Ana Ruiz (R-Laura Hale).", Some(Place)),
            ("She joined the ruling Hale party in May.", Some(Organization)),
            ("She joined a Hale party in May.", None),
            ("She joined the Hale party crowd in May.", None),
            ("It is from the novel Laura Hale by Ana Ruiz.", Some(Other)),
            ("In the film Laura Hale plays a nurse.", None),
            ("Her bus hit Laura Hale in May.", None),
            ("They met Laura Hale, 32, there.", Some(Person)),
            ("They met Laura Hale KC there.", Some(Person)),
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let chunks = chunker::chunks(&evidence);
            let found = chunks.iter().rfind(|c| {
                ["Laura Hale", "Hale", "Millers", "La Prensa", "MV Laura Hale"]
                    .contains(&article.slice(c.span))
            });
            assert_eq!(found.map(|c| stated_type(&evidence, c)), Some(expected), "{text}");
        }
    }
}
