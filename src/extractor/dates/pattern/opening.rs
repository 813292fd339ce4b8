//! An index of patterns by their first tokens, so that most patterns need not be tried.

mod kinds;

use super::matcher::Matcher;
use super::slot::Slot;
use kinds::{ANYTHING, KINDS, Kinds, kinds, words};

/// Number of tokens that the index looks at.
const PLACES: usize = 3;

/// What an index calls a pattern: its table, and its place there.
pub type Name = (u8, u8);

/// An index of patterns by the kinds of their first tokens, computed at compile time.
///
/// A pattern whose first slots are optional, or may take several tokens, begins in several ways.
/// There is a bit for each way of each pattern, `WORDS` words of 64 bits for them all.
pub struct Index<const WORDS: usize> {
    /// By place and kind of token: the ways that allow it.
    fitting: [[[u64; WORDS]; KINDS]; PLACES],
    /// The pattern of each way.
    pattern: [[Name; 64]; WORDS],
    ways: usize,
}

impl<const WORDS: usize> Index<WORDS> {
    pub const EMPTY: Self =
        Index { fitting: [[[0; WORDS]; KINDS]; PLACES], pattern: [[(0, 0); 64]; WORDS], ways: 0 };

    /// Adds a pattern, the last one so far.
    pub const fn add(&mut self, pattern: &[Slot], name: Name) {
        let mut tokens = [0; PLACES];
        match pattern {
            [Slot::Maybe(first), rest @ ..] => {
                self.add_way(follow(first, 1, false, &mut tokens), rest, tokens, name);
                self.add(rest, name);
            }
            [Slot::Any(options), rest @ ..] => {
                let mut option = 0;
                while option < options.len() {
                    let mut tokens = [0; PLACES];
                    let places = follow(options[option], 1, false, &mut tokens);
                    self.add_way(places, rest, tokens, name);
                    option += 1;
                }
            }
            [slot, rest @ ..] if slot.tokens().1 != 0 => {
                let (alone, first, more) = slot.tokens();
                let places = take(more, take(first, 1, false, &mut tokens), true, &mut tokens);
                self.add_way(places, rest, tokens, name);
                self.add_way(2, rest, [alone, 0, 0], name);
            }
            _ => self.add_way(1, pattern, tokens, name),
        }
    }

    /// Adds a way of a pattern. `tokens` has what may stand before its `rest`, which begins
    /// at one of `places`.
    const fn add_way(
        &mut self,
        places: u32,
        rest: &[Slot],
        mut tokens: [Kinds; PLACES],
        name: Name,
    ) {
        take(ANYTHING, follow(rest, places, true, &mut tokens), true, &mut tokens);
        let mut place = 0;
        while place < PLACES {
            let mut kinds = tokens[place];
            while kinds != 0 {
                self.fitting[place][kinds.trailing_zeros() as usize][self.ways / 64] |=
                    1 << (self.ways % 64);
                kinds &= kinds - 1;
            }
            place += 1;
        }
        self.pattern[self.ways / 64][self.ways % 64] = name;
        self.ways += 1;
    }

    /// The patterns that may begin at token `at`, in order; a pattern that may in two ways comes
    /// twice.
    pub fn opened_by(&self, matcher: &Matcher, at: usize) -> impl Iterator<Item = Name> {
        let mut open = [u64::MAX; WORDS];
        for (place, fitting) in self.fitting.iter().enumerate() {
            let [class, spelling] = kinds(matcher.lexeme(at + place), matcher.lower(at + place))
                .map(|kind| &fitting[kind]);
            for (word, open) in open.iter_mut().enumerate() {
                *open &= class[word] | spelling[word];
            }
        }
        let mut word = 0;
        std::iter::from_fn(move || {
            while *open.get(word)? == 0 {
                word += 1;
            }
            let bit = open[word].trailing_zeros() as usize;
            open[word] &= open[word] - 1;
            Some(self.pattern[word][bit])
        })
    }
}

/// Adds `token` to what may stand at each of `places`, and at all later ones if it may `repeat`.
/// Returns the places where the pattern may go on: none if there is no such token. Places are bits:
/// the first is 1.
const fn take(token: Kinds, places: u32, repeat: bool, tokens: &mut [Kinds; PLACES]) -> u32 {
    let (mut place, mut next) = (0, 0);
    while token != 0 && place < PLACES {
        if (places | if repeat { next } else { 0 }) >> place & 1 == 1 {
            tokens[place] |= token;
            next |= 2 << place;
        }
        place += 1;
    }
    next
}

/// Adds the tokens of the slots, which begin at one of `places`; `last`: they end the pattern.
const fn follow(slots: &[Slot], mut places: u32, last: bool, tokens: &mut [Kinds; PLACES]) -> u32 {
    let mut index = 0;
    while index < slots.len() {
        places = match &slots[index] {
            Slot::Maybe(inner) => places | follow(inner, places, false, tokens),
            Slot::Any(options) => {
                let (mut option, mut next) = (0, 0);
                while option < options.len() {
                    next |= follow(options[option], places, false, tokens);
                    option += 1;
                }
                next
            }
            // A lookahead at the end restricts the tokens like a part of the pattern.
            Slot::Ahead(inner) if last && index + 1 == slots.len() => {
                follow(inner, places, true, tokens)
            }
            Slot::Ahead(_) => places,
            Slot::Hyphen => places | take(words(&["-"]), places, false, tokens),
            slot => {
                let (alone, first, more) = slot.tokens();
                let several = take(more, take(first, places, false, tokens), true, tokens);
                several | take(alone, places, false, tokens)
            }
        };
        index += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::Captures;
    use crate::article::Article;
    use crate::extractor::dates::lexemes;
    use crate::extractor::dates::pattern::Matcher;
    use crate::extractor::dates::rules::{TABLES, opened_by};

    /// No pattern that the index leaves out matches.
    #[test]
    fn every_rule_that_fits_is_tried() {
        let rules = || TABLES.iter().copied().flatten();
        for (sentence, _) in rules().flat_map(|rule| rule.examples) {
            let text = sentence.replace(['[', ']'], "");
            let article = Article::new(&text);
            let end = article.tokens.list.len();
            let matcher = Matcher { article: &article, lexemes: &lexemes(&article), start: 0, end };
            for at in 0..end {
                let tried: Vec<_> = opened_by(&matcher, at).map(|rule| rule.name).collect();
                let fits = |pattern| {
                    matcher.read(pattern, at, &mut Captures::default()).is_some_and(|end| end > at)
                };
                let left_out: Vec<_> = rules()
                    .filter(|rule| fits(rule.pattern))
                    .map(|rule| rule.name)
                    .filter(|name| !tried.contains(name))
                    .collect();
                assert!(left_out.is_empty(), "{text}, token {at}: {left_out:?}");
            }
        }
    }
}
