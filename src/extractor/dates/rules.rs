//! The rules: each has a pattern, a meaning, and example sentences, which run as tests.
//!
//! A rule reads `rule "name" [pattern] => meaning, if condition;`, with its examples below it. In a
//! pattern `"the"` is a word, `("a" | "an")` one of several, `(A | B)` one of several patterns, `{A B}`
//! a sequence inside such a choice, `[…]` is optional, `One(Week)` a certain unit, `Ahead(…)` must
//! follow but is not taken, and a name is a slot ([`Slot`](super::pattern::Slot)), in capitals one
//! that is made of others (`rule.rs`). To add one, write it into the table of its kind; the test below
//! runs every example. Of the rules that match at a token the longest match wins; of equal matches,
//! that of the earlier rule.

mod absolute;
mod anaphoric;
mod context;
mod duration;
mod holiday;
mod place;
mod recurrence;
mod reference;
mod relative;
mod rule;
mod time;
mod yearly;
mod years;

use super::pattern::{Index, Matcher};
pub use context::MatchContext;
pub use rule::Rule;

/// All tables; the more specific ones first.
pub static TABLES: [&[Rule]; 11] = [
    absolute::RULES,
    years::RULES,
    holiday::RULES,
    place::RULES,
    yearly::RULES,
    time::RULES,
    recurrence::RULES,
    relative::RULES,
    anaphoric::RULES,
    reference::RULES,
    duration::RULES,
];

/// The index of their first tokens.
static INDEX: Index<6> = {
    let (mut index, mut table) = (Index::EMPTY, 0);
    while table < TABLES.len() {
        let mut rule = 0;
        while rule < TABLES[table].len() {
            index.add(TABLES[table][rule].pattern, (table as u8, rule as u8));
            rule += 1;
        }
        table += 1;
    }
    index
};

/// The rules that may begin at token `at`, in order.
pub fn opened_by(matcher: &Matcher, at: usize) -> impl Iterator<Item = &'static Rule> {
    INDEX.opened_by(matcher, at).map(|(table, rule)| &TABLES[table as usize][rule as usize])
}

#[cfg(test)]
mod tests {
    use super::super::lexeme::{Lexeme, lookup};
    use super::super::pattern::Slot;
    use super::super::tests::{TODAY, found, marked, values};
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn every_example_is_found_by_its_rule() {
        let mut failures = Vec::new();
        for rule in TABLES.iter().copied().flatten() {
            assert!(!rule.examples.is_empty(), "{} has no example", rule.name);
            for (sentence, value) in rule.examples {
                let found = marked(sentence, TODAY).map(|e| (e.rule, e.value));
                if found != Some((rule.name, value.to_string())) {
                    failures.push(format!("{sentence}: {} {value}: {found:?}", rule.name));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = TABLES.iter().copied().flatten().map(|rule| rule.name).collect();
        names.sort_unstable();
        for pair in names.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
    }

    /// Tokens without a lexeme are skipped, so the first word of a pattern must have one.
    #[test]
    fn words_that_open_a_rule_are_in_the_vocabulary() {
        fn openers(pattern: &[Slot], out: &mut Vec<&'static str>) {
            for slot in pattern {
                match slot {
                    Slot::Word(words) => out.extend(*words),
                    Slot::Maybe(inner) => {
                        openers(inner, out);
                        continue;
                    }
                    Slot::Hyphen => continue,
                    _ => {}
                }
                return;
            }
        }
        for rule in TABLES.iter().copied().flatten() {
            let mut words = Vec::new();
            openers(rule.pattern, &mut words);
            for word in words {
                assert_ne!(lookup(word), Lexeme::Nothing, "{}: {word:?} has no lexeme", rule.name);
            }
        }
    }

    #[test]
    fn what_is_no_date_is_left_alone() {
        for text in [
            "You may go, and they may march",
            "Theresa May met June Hale and April Ruiz in the hall",
            "He wrote for the Sunday Times about Black Friday and the Good Friday Agreement",
            "The cat sat in the sun",
            "The Outlook daily said so, a local daily reported and the daily agreed",
            "The Norwegian daily Kyst said so, as did the weekly Der Anker",
            "It cost a lot (1721 million dollars)",
            "He told the “Today” show of it on a Monday",
            "She told the Mail on Sunday so",
            "The minister left the hall by the door. He told Today that it was late.",
            "They are in their early 20s and in their mid-40s",
            "It cost $1990 and 2,000 people came; 1996 people stayed",
            "Flight 1999 landed, and the Boeing 2000 too",
            "Some 1500 to 1800 hens and a crowd of 2004 fans burned",
            "Write to Box 1980 and take the 1945 bus to Lom",
            "She won in 2:24:18 and he in 2:31:07",
            "Lom led 20-12 after the third quarter but lost",
            "It was published in 2021/02",
            "He lives on the 5th-floor",
            "Lows of the 40s are likely",
            "A 30-year-old man, 45 years old, lost 3-2",
            "She came second in the race and was the first to leave",
            "They ended 21/2 ahead and chapter 11 followed",
            "Prices fall when buyers spring a trap",
            "He has ruled since the fall of the old king",
            "Q2: Where were you born?",
            "An Audi Q3 burned at gate Q2, and gate Q4 is shut",
            "The team led after the first quarter, and the guard scored again as players and fans of the league saw the coach smile",
            "Sing on days two and six of the feast",
            "Their future is open",
            "They found it in Jan Holm's car and in Dec Hall",
            "Nearly 9/11 of the land is dry",
            "They led by 3 and 2:15 was left; verses 3 to 4:12 were read",
            "Shares fell a quarter to nine dollars",
            "It was one of ’84 models",
            "The journal Current Botany printed it",
            "Ana Hale, 29, of 1987 Oak Drive, was held",
            "The club (1987 N. Oak) is in the 2000 block of Oak",
            "They saw Night Train 2049 twice",
            "The siren went (1930 UTC)",
            "The Sunday Courier and the Monday Review said so",
            "The talks are expected to last",
            "A Christmas tree and the spirit of Christmas",
            "He was the second to ask, in a second; she had a second thought",
            "April said she may come; Mr. March and Ms. May agreed",
            "He bought a Boeing 737 and an F-16, and won 21-17",
            "The film Friday Night Lights and the band Boys of Summer",
            "Wait a minute, there is sun in the march of progress",
        ] {
            assert_eq!(values(text, TODAY), [], "{text}");
        }
    }

    #[test]
    fn without_a_reference_date_nothing_is_guessed() {
        for (text, value) in [
            ("It rained on Tuesday.", "XXXX-WXX-2"),
            ("It rained on Tuesday night.", "XXXX-WXX-2TNI"),
            ("It rained yesterday.", "XXXX-XX-XX"),
            ("It rained last week.", "XXXX-WXX"),
            ("It rained in August.", "XXXX-08"),
            ("It rained on Aug. 14.", "XXXX-08-14"),
            ("It rained last year.", "XXXX"),
            ("It rained two months ago.", "XXXX-XX"),
            ("It rained on Aug. 14, 2021.", "2021-08-14"),
            ("It rained in the 1980s.", "198X"),
        ] {
            let values: Vec<_> = found(text, None).into_iter().map(|date| date.value).collect();
            assert_eq!(values, [value], "{text}");
        }
    }

    #[test]
    fn lists_and_ranges_give_one_expression_each() {
        check(
            |text| {
                let show = |(text, value)| format!("{text} = {value}");
                values(text, TODAY).into_iter().map(show).collect::<Vec<_>>().join("; ")
            },
            "
            from April 24 to 25, 2021 -> April 24 = 2021-04-24; 25, 2021 = 2021-04-25
            on Nov. 3 and 4. -> Nov. 3 = 2022-11-03; 4 = 2022-11-04
            between May and June 2020 -> May = 2020-05; June 2020 = 2020-06
            in 1990-91 it -> 1990 = 1990; 91 = 1991
            on Nov. 3-5 in Oslo. -> Nov. 3 = 2022-11-03; 5 = 2022-11-05
            between March and May it -> March = 2022-03; May = 2022-05
            from 1998 to 2003 it -> 1998 = 1998; 2003 = 2003
            from 22 to 25 April 1951 it -> 22 = 1951-04-22; 25 April 1951 = 1951-04-25
            in July-August 1950 it -> July = 1950-07; August 1950 = 1950-08
            from 499 to 493 BC it -> 499 = BC0499; 493 BC = BC0493
            from 9 a.m. to 5 p.m. it -> 9 a.m. = 2022-11-29T09:00; 5 p.m. = 2022-11-29T17:00
            from 9-11 a.m. it -> 9 = 2022-11-29T09:00; 11 a.m. = 2022-11-29T11:00
            ",
        );
    }
}
