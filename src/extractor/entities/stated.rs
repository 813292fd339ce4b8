//! Types that an article states: "the chain Hale Ruiz", "Hale Ruiz, a law firm,", "shares in Hale
//! Ruiz".
//!
//! Such words outweigh the look of the name, which may be that of a person, and what the classifier
//! makes of it.

use super::chunk::{Chunk, ChunkForm};
use super::context;
use super::country;
use super::evidence::Evidence;
use super::kind::EntityType::{self, Organization, Other, Person, Place};
use super::role;
use super::vocabulary::is_role;
use super::word_class::{
    ADDRESS, BODY_NOUN, DIVISION, FOUNDS, HAS_SHARES, INCORPORATED, PAPER, PARTICLE, PLACE_NOUN,
    POSTAL, VESSEL, WARES,
};
use crate::lexicon::{self, words};
use crate::text::token::Kind;

/// The type that the words around `chunk` state.
pub fn stated_type(evidence: &Evidence, chunk: &Chunk) -> Option<EntityType> {
    if chunk.title.is_some()
        || chunk
            .listed()
            .is_some_and(|l| l.len > 1 || l.whole_country || l.kind == EntityType::Group)
    {
        return None;
    }
    let article = evidence.article;
    let sentence = article.sentences[chunk.sentence].span;
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let (first, after) = (chunk.span.start as usize, chunk.span.end as usize);
    let word = |at: usize| if at < end { article.lower(at) } else { "" };
    let before = |n: usize| first.checked_sub(n).filter(|&at| at >= start);
    let key = |n: usize| before(n).map(|at| article.key(at));
    let is = |n: usize, word: &str| key(n).is_some_and(|key| key.as_str() == word);
    // "northern Zorblat city", but not "a Zorblat town hall"
    let hall = |at: usize| article.lower(at) == "town" && matches!(word(at + 1), "hall" | "halls");
    // "a Congressional district"
    let adjective = || chunk.span.len() == 1 && evidence.is_common(first);
    if after < end
        && DIVISION.contains(article.key(after))
        && !adjective()
        && !hall(after)
        && !matches!(chunk.form, ChunkForm::Headed(Organization, _))
    {
        return Some(Place);
    }
    // "typhoon Odile"
    if chunk.span.len() == 1
        && key(1).is_some_and(|key| matches!(key.as_str(), "cyclone" | "hurricane" | "typhoon"))
    {
        return Some(EntityType::Event);
    }
    // "the ferry Ana Hale sank", "the MV Hale"; but not "the ship Ana Hale bought".
    let noun = || {
        key(1).is_some_and(|key| VESSEL.contains(key))
            && !(after < end && FOUNDS.contains(article.key(after)))
    };
    let short = article.token(first).all_caps
        && chunk.span.len() > 1
        && VESSEL.contains(article.key(first));
    if short || noun() && (!evidence.has_capital(first - 1) || article.token(first - 1).all_caps) {
        return Some(Other);
    }
    // "the law firm Hale Ruiz won", but not "the firm Ana Hale founded".
    let noun = key(1).is_some_and(|key| BODY_NOUN.contains(key) && !is_role(key))
        && !evidence.has_capital(first - 1);
    // "the oil giant Hale Ruiz", but not "the jazz giant Ana Hale"
    let giant = || {
        is(1, "giant")
            && (evidence.word(first).first_name.is_none() || PARTICLE.contains(article.key(first)))
            && before(2)
                .is_some_and(|at| evidence.is_common(at) && !article.tagged(at).is_determiner())
    };
    let founds = || after < end && FOUNDS.contains(article.key(after));
    // "shares in Hale Ruiz"
    let owned = || is(1, "in") && key(2).is_some_and(|key| HAS_SHARES.contains(key));
    // "Hale Ruiz shops closed", but not "Ana Hale shops there".
    let wares = || {
        let closes = |at: usize| {
            at >= end || !article.token(at).is_word() || article.tagged(at).is_finite_verb()
        };
        after < end
            && WARES.contains(article.key(after))
            && article.token(after).space_before
            && closes(after + 1)
    };
    // "Oldeweg Hale, a law firm,", "Oldeweg Hale is a village"
    let noun_behind =
        || after + 1 < end && (word(after) == "," || context::is_or_was(article, after));
    if let Some(kind) =
        noun_behind().then(|| context::kind_by_noun(evidence, after + 1, end)).flatten()
    {
        return Some(kind);
    }
    // "an association called Hale Ruiz"
    let called = || {
        key(1).is_some_and(|key| matches!(key.as_str(), "called" | "named"))
            && key(2).is_some_and(|key| BODY_NOUN.contains(key))
    };
    // "La Prensa"
    let paper = || {
        chunk.span.len() == 2
            && words!("el il la le").contains(article.key(first))
            && PAPER.contains(article.key(first + 1))
    };
    // "Oldeweg, Inc., a leader in nets,"
    let company = chunk.span.len() > 1 && INCORPORATED.contains_short(article.lower(after - 1));
    if company
        || noun && !founds()
        || giant()
        || called()
        || paper()
        || owned()
        || wares()
        || !chunk.listed().is_some_and(|l| l.kind == Place) && plays(evidence, chunk)
    {
        return Some(Organization);
    }
    // "Ana Hale, 32, of Morby"
    let lives = is(1, "of")
        && is(2, ",")
        && before(3).is_some_and(|at| {
            article.token(at).kind == Kind::Number && article.word(at).len() <= 3
        })
        && is(4, ",");
    // "Salem, MA", "Kell, W.Va."
    let behind_town = || is(1, ",") && before(2).is_some_and(|at| evidence.is_name(at));
    let letters = || {
        chunk.span.len() == 1
            && POSTAL.contains(article.key(first))
            && article.token(first).all_caps
    };
    let stop = || {
        article.word(after - 1).ends_with('.')
            && country::is_state(&article.slice(chunk.span).to_lowercase())
    };
    let postal = behind_town() && (letters() || stop());
    // "2134 Hale Drive"
    let address = chunk.span.len() > 1
        && ADDRESS.contains(article.key(after - 1))
        && before(1).is_some_and(|at| {
            article.token(at).kind == Kind::Number
                && article.word(at).bytes().all(|b| b.is_ascii_digit())
        });
    // "(D-Zorblat)"
    let party = is(1, "-")
        && key(2).is_some_and(|key| matches!(key.as_str(), "d" | "r" | "i"))
        && key(3).is_some_and(|key| matches!(key.as_str(), "(" | ","));
    if lives || party || postal || address || is_region(evidence, chunk) {
        return Some(Place);
    }
    (chunk.listed().is_none() && role::is_introduced(evidence, chunk)).then_some(Person)
}

/// "in the Amazon": a firm's name that is a region's too, with the article that only the region
/// has.
pub fn is_region(evidence: &Evidence, chunk: &Chunk) -> bool {
    let article = evidence.article;
    let first = chunk.span.start as usize;
    let two = || {
        lexicon::AMBIGUOUS
            .get(article.key(first))
            .is_some_and(|kinds| kinds.contains('o') && kinds.contains('l'))
    };
    chunk.span.len() == 1 && first > 0 && article.lower(first - 1) == "the" && two()
}

/// "the town of Hale"
pub fn in_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let article = evidence.article;
    let first = chunk.span.start as usize;
    first >= 2
        && article.lower(first - 1) == "of"
        && PLACE_NOUN.contains(article.key(first - 2))
        && chunk.span.len() == 1
}

/// Verbs with a side of a match before and behind them: "Millers beat Rovers".
pub fn beats(word: &str) -> bool {
    words!("beat beating defeated defeating downed edged hammered routed thrashed").contains(word)
}

/// Verbs with a side of a match before them: "Millers beat Rovers", "Millers drew 2-2".
pub fn plays_match(word: &str) -> bool {
    beats(word) || matches!(word, "drew" | "hosted" | "lost" | "won")
}

/// "Millers drew 2-2 with Rovers": a side of a match with one score; "Hale beat Ruiz 6-4, 6-3" are
/// players. A town that plays is a club there, and still a town elsewhere: see [`super::results`].
pub fn plays(evidence: &Evidence, chunk: &Chunk) -> bool {
    let article = evidence.article;
    let sentence = article.sentences[chunk.sentence].span;
    let (first, after, end) =
        (chunk.span.start as usize, chunk.span.end as usize, sentence.end as usize);
    let to = || {
        matches!(article.lower(first - 1), "with" | "to" | "against" | "over" | "at")
            && (sentence.start as usize..first).any(|at| plays_match(article.lower(at)))
    };
    let side = after < end && plays_match(article.lower(after))
        || first > sentence.start as usize && (beats(article.lower(first - 1)) || to());
    let country = lexicon::COUNTRIES.contains(article.key(first));
    // "Stanborough City"
    let headed = matches!(chunk.form, ChunkForm::Headed(Place, _));
    if !side
        || country
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
    let mut scores = (sentence.start as usize..end.saturating_sub(2)).filter(score);
    scores.next().is_some_and(|at| !set(at)) && scores.next().is_none()
}

/// "flew to Jordan", "Jordan's capital": whoever has that name, here it is the country.
pub fn stands_for_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let article = evidence.article;
    let (first, after) = (chunk.span.start as usize, chunk.span.end as usize);
    let before = || {
        words!("in to from across into throughout inside within near toward towards")
            .contains(article.lower(first - 1))
    };
    let owned = |at: usize| {
        words!("capital government parliament army economy border borders embassy president king ministry").contains(article.lower(at))
    };
    first > 0 && before()
        || after + 1 < article.tokens.list.len()
            && article.token(after).kind == Kind::Possessive
            && owned(after + 1)
}

#[cfg(test)]
mod tests {
    use super::super::chunk;
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
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let chunks = chunk::chunks(&evidence);
            let found = chunks.iter().rfind(|c| {
                ["Laura Hale", "Hale", "Millers", "La Prensa", "MV Laura Hale"]
                    .contains(&article.slice(c.span))
            });
            assert_eq!(found.map(|c| stated_type(&evidence, c)), Some(expected), "{text}");
        }
    }
}
