//! The rules that tell words in marks from quotations, with an example of each.

use super::context::{Context, Left, SHORTLY};
use crate::lexicon::{COMMON_WORDS, DEMONYMS, FUNCTION_WORDS, ROLES, words};
use crate::syntax::class;
use crate::syntax::word::Word;

/// A rule for words in marks that nobody is quoted with: on which side of them it looks, its name,
/// the largest number of words that it applies to, and its condition.
pub type ScareRule = (Left, &'static str, usize, fn(&Context) -> bool);

/// No limit to the number of words.
const ANY: usize = usize::MAX;

/// In order; the first that holds decides.
pub static RULES: [ScareRule; 33] = [
    // the “” sign
    (Left::Other, "empty", 0, |_| true),
    // <a title="Last Train">
    (Left::Other, "attribute", ANY, |c| c.before == "="),
    // 'A change of heart.' between the paragraphs of an article that quotes in double marks
    (Left::Other, "crosshead", 8, |c| c.alone_in_single_marks && c.double_marks),
    // Carlo “The Ox” Bruni
    (Left::Other, "nickname", 3, |c| {
        c.title_case && c.capital_before && c.capital_after && !c.stop_inside
    }),
    // the so-called “freedom convoy”; known as the “Iron Foxes”
    (Left::Label, "label", 5, |c| {
        let names = is_label(c.before.as_str())
            || is_label(c.before_that.as_str()) && c.before.is_determiner();
        let said = is_expression(c.before.as_str()) || is_expression(c.before_that.as_str());
        // a box labeled “Old Maps”; but: Holm labeled it “late”
        let printed =
            c.before == "labeled" && c.title_case && is_plain_noun(c.before_that.as_str());
        names && !(said && c.cue_near()) || printed || c.before == "called" && c.before_that == "-"
    }),
    // a cap with the words “Row On”, a shirt that read “Row On”; registration “R0 W0N”
    (Left::Label, "words on a thing", 8, |c| {
        let verb = if matches!(c.before.as_str(), ":" | ",") { c.before_that } else { c.before };
        let shown = match verb.as_str() {
            "said" | "says" => matches!(c.before_that.as_str(), "that" | "which"),
            other => words!("bearing declaring proclaiming read reading reads saying slogan words")
                .contains(other),
        };
        matches!(c.before.as_str(), "plate" | "plates" | "registration")
            || shown && c.shortly_before(is_worn)
    }),
    // known to many as “the Fox”, in headlines too
    (Left::Label, "label by which one is known", 5, |c| {
        let as_before = c.before == "as" || c.before_that == "as" && c.before.is_determiner();
        as_before && c.shortly_before(|word| word == "known")
    }),
    // named in the papers as “Ida” and “Otto”, identified only as “Mr. A”
    (Left::Label, "label by which one is named", 3, |c| {
        let names = |word: Word| words!("identified listed named registered").contains(word);
        c.named && c.before == "as" && c.shortly_before(names)
    }),
    // a cake with “bye” written on it
    (Left::Label, "words written on a thing", 8, |c| {
        let written = words!(
            "emblazoned embroidered engraved etched inscribed painted printed scrawled sprayed stamped stitched tattooed written"
        );
        // wrote “bye” on a board; but: wrote “bye” on Monday, on Facebook, on the site
        let surface = || {
            let behind = c.around[1].clone().skip(1).take(3).map(|i| c.article.tagged(i));
            let mut words = behind.skip_while(|word| word.is_determiner());
            words.next().is_some_and(|word| {
                words!("bag banner board box car cardboard door fence house mirror pavement placard sheet sign truck van wall")
                    .contains(word.strip_suffix('s').unwrap_or(word.as_str()))
            })
        };
        let on = words!("chalked painted scrawled sprayed wrote").contains(c.before)
            && c.words < 4
            && matches!(c.after, "on" | "across")
            && surface();
        on || c.before == "with" && written.contains(c.after)
    }),
    // The theme of the day is “Ports for all of us”
    (Left::Label, "name that a thing has", 12, |c| {
        let name = |word: Word| words!("hashtag motif tagline theme title").contains(word);
        // but: The title race is “over for us”
        let at = |i: usize| c.article.tagged(i);
        let heads = |i: usize| name(at(i)) && matches!(at(i + 1).as_str(), "of" | "for");
        // the firm's slogan, “From Us to You”
        let apposed = c.before == ","
            && matches!(c.before_that.as_str(), "slogan" | "motto" | "tagline" | "catchphrase")
            && c.title_case;
        apposed || c.before.is_be() && c.around[0].clone().rev().take(SHORTLY).any(heads)
    }),
    // in the “Gate 12” park
    (Left::Label, "label of a place", 3, |c| {
        c.named && c.capital_after && c.before.is_determiner()
    }),
    // “The Last Train North” is said to tell of her youth
    (Left::Title, "title as subject", 8, |c| {
        let opens = c.before.is_empty() || c.before == ",";
        c.words >= 3
            && c.title_case
            && !c.stop_inside
            && opens
            && matches!(c.after, "has" | "is" | "was" | "will")
    }),
    // a word, literally “long water”
    (Left::Label, "label that translates", 6, |c| {
        let gloss = |word: Word| matches!(word.as_str(), "literally" | "meaning");
        gloss(c.before) || matches!(c.before.as_str(), "," | ":") && gloss(c.before_that)
    }),
    // “kliko”, short for a maker's name; “agua”, which means water; “brød”, Danish for bread
    (Left::Label, "label that is translated", 4, |c| {
        let at = |i: Option<usize>| i.map_or("", |i| c.article.lower(i));
        let mut after =
            c.around[1].clone().skip_while(|&i| matches!(c.article.lower(i), "," | "("));
        match (at(after.next()), at(after.next())) {
            ("literally", _) | ("short", "for") | ("which", "means" | "stands" | "translates") => {
                true
            }
            (language, "for") => DEMONYMS.contains(language),
            _ => false,
        }
    }),
    // a pub that the villagers call “the Anchor”; a smuggler they called “the Dentist”
    (Left::Label, "label by which all call it", 4, |c| {
        let many = |word: Word| word.len() > 3 && word.ends_with('s');
        let object = || c.shortly_before(|word| matches!(word.as_str(), "that" | "which" | "whom"));
        let known = c.named && many(c.before_that) && object();
        // but: they called “the worst mayor”
        let open = c.around[0].end;
        let they = c.before_that == "they"
            && c.article.lower(open + 1) == "the"
            && c.article.token(open + 2).capitalized;
        matches!(c.before.as_str(), "call" | "called") && (known || they)
    }),
    // fans who call themselves “Foxes”
    (Left::Label, "label of one's own", 4, |c| {
        let oneself = matches!(c.before.as_str(), "themselves" | "himself" | "herself" | "itself");
        oneself && matches!(c.before_that.as_str(), "call" | "called" | "calling" | "calls")
    }),
    // the method, called “slow freezing”, was new; but: the plan, called “a waste” by some
    (Left::Label, "label set off", 4, |c| {
        let judged = c.article.tagged(c.around[0].end + 1).is_determiner() || c.after == "by";
        !c.title_case && c.before == "called" && c.before_that == "," && c.comma_after && !judged
    }),
    // dropped the word “shall”; a trademark of the word “we”; but: used the word “coward”
    (Left::Label, "label that is written", 5, |c| {
        let expression = is_expression(c.before.as_str()) || is_expression(c.before_that.as_str());
        let written = || {
            matches!(c.after, "off" | "from")
                || c.shortly_before(|word| word == "of" || is_editing(word))
        };
        expression && written() && !c.is_uttered()
    }),
    // under the theme “Ports for All”; behind the campaign “Row on”, the “Row for Nine” union
    (Left::Label, "label of an event", 12, |c| {
        // a card bearing the slogan “row on”; but: crowds bearing flags chanted the slogan “row on”
        let carried = || {
            let mut words = c.around[0].clone().rev().skip(1).map(|i| c.article.tagged(i));
            words.find(|word| !word.is_determiner()).is_some_and(|word| {
                words!("bearing bears carried carries carrying featuring underneath").contains(word)
            })
        };
        matches!(c.before.as_str(), "banner" | "motto" | "slogan" | "theme" | "title")
            && c.shortly_before(|word| word == "under")
            || matches!(c.before.as_str(), "motto" | "slogan") && carried()
            // but: told the union “we are done”
            || c.words < 7
                && (is_campaign(c.before.as_str()) && capital(c) && !c.cue_before()
                    || is_campaign(c.after) && c.title_case)
    }),
    // a method called “slow freezing”; but: a plan the mayor called “a waste”
    (Left::Label, "label of a thing", 4, |c| {
        let thing = is_plain_noun(c.before_that.as_str())
            && !c.before_that.ends_with('s')
            && !ROLES.contains(c.before_that)
            && !c.before_that.has(class::BODY);
        let article =
            c.around[0].clone().rev().nth(2).is_some_and(|i| c.article.tagged(i).is_determiner());
        !c.title_case && c.before == "called" && thing && article
    }),
    // a show called “Last Train”; known as “Ironfox”; the film, titled “The Last Train of the
    // Winter”
    (Left::Other, "name", 12, |c| {
        let called = c.before == "called"
            && (is_plain_noun(c.before_that.as_str())
                || c.around[0]
                    .clone()
                    .rev()
                    .nth(2)
                    .is_some_and(|i| c.article.tagged(i).is_determiner())
                || c.before_that == ","
                || c.before_that.is_be());
        let entitled = c.words > 5 && matches!(c.before.as_str(), "called" | "entitled" | "titled");
        c.title_case && (called || entitled)
    }),
    // the novel “Last Train”; her memoir, “Last Train”; NBC's “Today”
    (Left::Title, "title", 12, |c| {
        let work = is_work(c.before.as_str()) || c.before == "," && is_work(c.before_that.as_str());
        c.title_case
            && (work || matches!(c.before.as_str(), "'s" | "'" | "’s" | "’"))
            && !c.cue_before()
    }),
    // a third clerk, “Clerk K”, wept
    (Left::Label, "label in apposition", 3, |c| {
        c.named
            && c.before == ","
            && c.comma_after
            && !c.before_that.is_finite_verb()
            && is_plain_noun(c.before_that.as_str())
    }),
    // told “Good Morning Town”
    (Left::Other, "programme", 5, |c| {
        c.words > 1 && c.title_case && matches!(c.before.as_str(), "told" | "tells")
    }),
    // “Last Train” and “Night Ferry”
    (Left::Title, "next title", ANY, |c| c.after_title && c.title_case),
    // the words “shall” and “thou”
    (Left::Label, "next label", 5, |c| c.after_label),
    // “Last Train” is a novel: short, in title case, and nobody speaks
    (Left::Title, "title without a cue", 5, |c| {
        let silent = !c.cue_near() || c.title_style && !c.is_spoken();
        c.title_case && silent && c.before != ":" && !c.is_sentence()
    }),
    // her 1994 “Plan for Ports”; a bipartisan “Grand Bargain”
    (Left::Other, "name of a plan", 6, |c| {
        let year = c.before.len() == 4 && c.before.bytes().all(|b| b.is_ascii_digit());
        let adjective = is_adjective(c.before.as_str());
        c.words >= 2 && c.title_case && (year || adjective) && c.before_that.is_determiner()
    }),
    // He drew a “Row On” flag; on “Good Morning Town,”
    (Left::Other, "name or slogan", 12, |c| {
        (c.words <= 5 || c.before.is_preposition())
            && c.title_case
            && (c.words > 1 || c.before != "a")
            && (c.before.is_determiner() || c.before.is_preposition())
            && !matches!(c.before_that.as_str(), "chant" | "chants")
    }),
    // click “sign up.”
    (Left::Other, "button", 3, |c| {
        matches!(c.before.as_str(), "click" | "press" | "tap" | "select" | "type" | "typing")
    }),
    // two “dry” ports, and nobody speaks
    (Left::Other, "scare quotes", 2, |c| {
        // but: “Three,” Holm put him right.
        let speaks = c.before.is_empty() && c.stop_inside;
        !c.cue_near() && c.before != ":" && !speaks
    }),
    // The mill, which sells “green” paper, said no.
    (Left::Other, "scare quotes in an aside", 2, |c| {
        !c.capital_after && is_plain_noun(c.after) && c.in_aside()
    }),
    // —“How to Leave Town,” by Eva Torres: a list of links
    (Left::Other, "by-line", ANY, |c| c.after == "by" && !c.cue_near() && c.before == "—"),
];

/// A word before the name or nickname of something: `dubbed “…”`, `the hashtag “…”`.
fn is_label(lower: &str) -> bool {
    let labels = words!(
        "aka alias codename codenamed dubbed entitled handle hashtag label labelled moniker name named nickname nicknamed pseudonym so-called titled username"
    );
    labels.contains(lower) || is_expression(lower)
}

/// An adjective, as far as the ending tells.
fn is_adjective(lower: &str) -> bool {
    ["al", "an", "ary", "able", "ent", "ic", "ive", "ous"]
        .iter()
        .any(|ending| lower.len() > 4 && lower.ends_with(ending))
        || matches!(lower, "green" | "grand" | "great" | "new" | "old")
}

/// An expression spoken about, or spoken: `used the word “…”`.
fn is_expression(lower: &str) -> bool {
    matches!(lower, "phrase" | "term" | "word" | "words")
}

/// Whether the words in marks begin with a capital.
fn capital(c: &Context) -> bool {
    c.article.token(c.around[0].end + 1).capitalized
}

/// Nouns for groups and drives that are named after their slogan: `the “Row for Nine” campaign`.
fn is_campaign(lower: &str) -> bool {
    words!("campaign coalition drive initiative movement petition union").contains(lower)
}

/// Verbs for changing a text: `deleted the word “shall”`.
fn is_editing(word: Word) -> bool {
    words!("avoid ban delet drop eras insert misspel omit remov replac scrap strik")
        .any_opens(&word)
}

/// A thing that is worn or carried and may have words on it.
fn is_worn(word: Word) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word.as_str());
    words!(
        "badge cap hat hoodie jacket jersey jumper mug plate scarf sticker sweater tattoo tee vest"
    )
    .contains(one)
        || one.ends_with("shirt")
}

/// A noun in lower case, as far as that can be told: `a show | called`, not `she called`,
/// `was called`.
fn is_plain_noun(lower: &str) -> bool {
    !FUNCTION_WORDS.contains(lower) && !Word::of(lower).is_adverb() && COMMON_WORDS.contains(lower)
}

/// A work that has a title, or several: `the novel`, `two films`.
fn is_work(lower: &str) -> bool {
    Word::of(lower.strip_suffix('s').unwrap_or(lower)).has(class::WORK)
}
