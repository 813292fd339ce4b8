//! Tells quotations from other words in marks: scare quotes, titles of works,
//! nicknames, slogans, labels.

mod context;
mod rules;

use super::marks::{self, Fragment};
use crate::article::Article;
use crate::text::token::Kind;
use context::{Around, Left, context};
use rules::{RULES, ScareRule};

/// The fragments of `article` that quote somebody, in order.
pub fn quotations(article: &Article) -> Vec<Fragment> {
    let fragments = marks::fragments(article);
    let double_marks =
        fragments.iter().any(|f| article.token(f.span.start as usize).kind == Kind::DoubleQuote);
    let mut around = Around { double_marks, left_out: None };
    let mut out = Vec::with_capacity(fragments.len());
    for fragment in fragments {
        match scare_quotes(article, &fragment, &around) {
            Some((left, _)) => around.left_out = Some((fragment.span, left)),
            None => out.push(fragment),
        }
    }
    out
}

/// The name of the rule by which `fragment` quotes nobody, or `None` if somebody is quoted.
fn scare_quotes(
    article: &Article,
    fragment: &Fragment,
    around: &Around,
) -> Option<(Left, &'static str)> {
    if fragment.open_end || fragment.span.len() > 24 {
        return None;
    }
    let context = context(article, fragment, around);
    let holds = |&&(.., most, rule): &&ScareRule| context.words <= most && rule(&context);
    RULES.iter().find(holds).map(|&(left, name, ..)| (left, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::tests::cases;

    #[test]
    fn lists_are_left_out() {
        for (text, expected) in [
            (
                "Dahl, who starred in the films “Night Ferry,” “Last Train” and “Cold Harbour,” said “never again”.",
                vec!["“never again”"],
            ),
            ("Dahl said the law would drop the words “shall” and “thou”.", vec![]),
            ("Dahl used the words “coward” and “thief”, said Moreno.", vec!["“coward”", "“thief”"]),
        ] {
            let article = Article::new(text);
            let kept: Vec<_> = quotations(&article).iter().map(|f| article.slice(f.span)).collect();
            assert_eq!(kept, expected, "{text}");
        }
    }

    #[test]
    fn tells_quotations_from_labels() {
        for (text, expected) in cases(
            "
            The so-called “lantern parade” shut a lane. -> label
            She wrote the novel “Last Train” in 1990. -> title
            A guard wrote “Closed” on a board. -> words written on a thing
            A guard wrote “never again” on Facebook. -> -
            Critics say the plan is “a disgrace”. -> -
            Police say it is “too soon” to tell. -> -
            A guard wrote “I love you” on Monday. -> -
            A smuggler they called “the Dentist” was held. -> label by which all call it
            A mayor they called “the most corrupt” left. -> -
            The firm's slogan, “From Us to You”, may stay. -> name that a thing has
            It must take the word “organic” off its beans. -> label
            He drew a “Row On” flag. -> title without a cue
            She ran the campaign “Row for all,” said Moreno. -> label of an event
            The unit, known as the “Iron Foxes,” was disbanded. -> label by which one is known
            Carlo “The Ox” Bruni was released. -> nickname
            They built two “dry” ports. -> scare quotes
            The unit, known as “Ironfox,” was disbanded, said Moreno. -> label by which one is known
            A show called “Cape Dreams” returns in May, said Moreno. -> name
            The show, called “Cape Dreams,” returns in May, said Moreno. -> name
            The show was called “Cape Dreams” at first, said Moreno. -> name
            Moreno published a report titled “The Long Winter of the Harbour Crews” and said no more.
                -> name
            The plan was called “a blunder” by Moreno. -> -
            In her memoir, “Last Train,” Dahl said little of it. -> title
            Dahl told “Good Morning Town” that she would resign. -> programme
            He clicked <a title=“harbour” and left. -> attribute
            Conman Known as “The Fox” Is Freed -> label by which one is known
            The conman is known to all as “the fox”, said Moreno. -> label by which one is known
            The pub, which the dockers call “the Anchor”, was sold, said Moreno.
                -> label by which all call it
            The law, which Moreno called “the Great Theft”, was passed. -> -
            Moreno said the paper would drop the word “shall”. -> label that is written
            They met in the “Gate 12” Park, said Moreno. -> label of a place
            A third clerk, “Clerk K”, wept on Monday, said Moreno. -> label in apposition
            Moreno said, “Yes”, and left. -> -
            “The Last Train North” is said to tell of her youth. -> title as subject
            “The last train” was what Moreno called it. -> -
            Dahl starred in “Last Train Home” and won a prize in May, said Moreno. -> title without a cue
            Moreno called Dahl “Last Train Ida” in May. -> -
            It is known as the “Fox Rule”, said Moreno. -> label by which one is known
            The name (literally, “long water”) is old, said Moreno. -> label that translates
            Moreno spoke for a bipartisan “Grand Bargain” on tolls. -> name of a plan
            Moreno signed the 1994 “Plan for Ports” in May, said Dahl. -> title without a cue
            Moreno owned a trademark of the word “we”, said Dahl. -> label that is written
            Moreno held up a poster with the words “Free us”, said Dahl. -> -
            The fair is held under the theme “ports for all”, said Dahl. -> label of an event
            They tried a method called “slow freezing”, said Dahl. -> label of a thing
            The plan, called “a waste”, is new, said Dahl. -> -
            Fans call themselves “foxes of the north”, said Dahl. -> label of one's own
            He went by the name “Black Jack”, said Dahl. -> label
            He wrote under the pseudonym “Black Jack”, said Dahl. -> label
            Police identified him only as “Mr. K”, said Dahl. -> label by which one is named
            Police identified him as “a danger to all”, said Dahl. -> -
            Dahl posted a cake with “bye” written on it, said Moreno. -> words written on a thing
            The title race is “over for us”, said Dahl. -> -
            The theme park was “a dream for kids”, said Dahl. -> -
            The theme of the day is “ports for all of us”, said Dahl. -> name that a thing has
            Dahl dropped a plan the mayor called “a waste”. -> -
            Dahl Says the Harbour Town Needs ‘Last Train’ Before Winter -> -
            There were chants of “Open Gates” at noon, Dahl said. -> -
            Dahl used the word “coward” twice, said Moreno. -> -
            Moreno wore a T-shirt with the words “Free us”, said Dahl. -> words on a thing
            Moreno wore a cap that read “Free us”, said Dahl. -> words on a thing
            Moreno, in a red shirt, said “Free us”. -> -
            Dahl sold the car, registration “D4 HL”, said Moreno. -> words on a thing
            Dahl opened a folder called “Private”, said Moreno. -> name
            Dahl said the “aro”, short for harbour road, was shut. -> label that is translated
            Dahl said “no”, short and clear. -> -
            The mill, which sells “green” paper, said no. -> scare quotes in an aside
            The mill, which called it “green” paper, said no. -> -
            The mill said it sells “green” paper, and left. -> -
            Kim called Moreno “a coward”. -> -
            He said the deal was “off”. -> -
            “Yes,” Stein said. -> -
            “We have never seen a winter of this kind.” -> -
            Snow fell on the town.¶'A change of heart.'¶The harbour froze in March. -> crosshead
            ",
        ) {
            let text = &text.replace('¶', "\n\n");
            let article = Article::new(text);
            let around = Around { double_marks: true, left_out: None };
            let rule = marks::fragments(&article)
                .first()
                .and_then(|f| scare_quotes(&article, f, &around))
                .map_or("-", |(_, name)| name);
            assert_eq!(rule, expected, "{text}");
        }
    }
}
