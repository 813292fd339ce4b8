//! What patterns begin with, so that most need not be read.

mod lookout;

use super::reader::Reader;
use super::slot::Slot;
use lookout::{KINDS, Lookout, kinds};

/// How many tokens are looked at.
const PLACES: usize = 3;

/// Which of some patterns may begin with what tokens. It is computed when the program is compiled.
///
/// A pattern whose first slots may be missing, or may take several tokens, begins in several ways. There is a bit for
/// each way of each pattern, `WORDS` words of 64 bits for them all.
pub struct Index<const WORDS: usize> {
    /// The ways that a token of a kind goes with at a place.
    fitting: [[[u64; WORDS]; KINDS]; PLACES],
    /// The pattern of each way.
    pattern: [[u8; 64]; WORDS],
    ways: usize,
}

impl<const WORDS: usize> Index<WORDS> {
    pub const EMPTY: Self = Index { fitting: [[[0; WORDS]; KINDS]; PLACES], pattern: [[0; 64]; WORDS], ways: 0 };

    /// Adds pattern `number`, the last one so far.
    pub const fn add(&mut self, pattern: &[Slot], number: usize) {
        let mut tokens = [Lookout::NOTHING; PLACES];
        if let [first, rest @ ..] = pattern {
            if let Slot::Maybe(first) = first {
                self.add_way(follow(first, 1, false, &mut tokens), rest, tokens, number);
                return self.add(rest, number);
            }
            if let Some((first, next)) = first.longer() {
                let places = take(next, take(first, 1, false, &mut tokens), true, &mut tokens);
                self.add_way(places, rest, tokens, number);
                tokens = [Lookout::NOTHING; PLACES];
                return self.add_way(take(pattern[0].alone(), 1, false, &mut tokens), rest, tokens, number);
            }
        }
        self.add_way(1, pattern, tokens, number);
    }

    /// Adds a way of pattern `number`: what stands before the `rest` of it is noted in `tokens`, and it goes on at `places`.
    const fn add_way(&mut self, places: u32, rest: &[Slot], mut tokens: [Lookout; PLACES], number: usize) {
        take(Lookout::ANYTHING, follow(rest, places, true, &mut tokens), true, &mut tokens);
        let mut place = 0;
        while place < PLACES {
            let mut kinds = tokens[place].kinds();
            while kinds != 0 {
                self.fitting[place][kinds.trailing_zeros() as usize][self.ways / 64] |= 1 << (self.ways % 64);
                kinds &= kinds - 1;
            }
            place += 1;
        }
        self.pattern[self.ways / 64][self.ways % 64] = number as u8;
        self.ways += 1;
    }

    /// The patterns that may begin at token `at`, in order; one that may in two ways comes twice.
    pub fn opened_by(&self, reader: &Reader, at: usize) -> impl Iterator<Item = usize> {
        let mut open = [u64::MAX; WORDS];
        for (place, fitting) in self.fitting.iter().enumerate() {
            let [class, spelling] = kinds(reader.lexeme(at + place), reader.lower(at + place)).map(|kind| &fitting[kind]);
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
            Some(self.pattern[word][bit].into())
        })
    }
}

/// Places are bits: the first is 1. Notes at each of `places`, and behind them if tokens may `repeat`, what may stand
/// there; the answer is where the pattern may go on.
const fn take(token: Lookout, places: u32, repeat: bool, tokens: &mut [Lookout; PLACES]) -> u32 {
    let (mut place, mut next) = (0, 0);
    while place < PLACES {
        if (places | if repeat { next } else { 0 }) >> place & 1 == 1 {
            tokens[place] = tokens[place].or(token);
            next |= 2 << place;
        }
        place += 1;
    }
    next
}

/// Goes through the slots, which begin at one of `places`; `last`: nothing comes after them.
const fn follow(slots: &[Slot], mut places: u32, last: bool, tokens: &mut [Lookout; PLACES]) -> u32 {
    let mut index = 0;
    while index < slots.len() {
        places = match &slots[index] {
            Slot::Maybe(inner) => places | follow(inner, places, false, tokens),
            // What must follow a whole pattern is as good as a part of it.
            Slot::Ahead(inner) if last && index + 1 == slots.len() => follow(inner, places, true, tokens),
            Slot::Ahead(_) => places,
            Slot::Hyphen => places | take(Lookout::words(&["-"]), places, false, tokens),
            slot => {
                let one = take(slot.alone(), places, false, tokens);
                match slot.longer() {
                    Some((first, rest)) => one | take(rest, take(first, places, false, tokens), true, tokens),
                    None => one,
                }
            }
        };
        index += 1;
    }
    places
}

impl Reader<'_, '_> {
    /// Whether the slots may begin at token `at`, at a quick look.
    pub(super) fn may_begin(&self, slots: &[Slot], at: usize) -> bool {
        for slot in slots {
            match slot {
                Slot::Word(words) => return words.contains(&self.lower(at)),
                Slot::Maybe(inner) if !self.may_begin(inner, at) => {}
                Slot::Maybe(_) | Slot::Ahead(_) | Slot::Hyphen | Slot::Zone | Slot::Brackets => return true,
                slot => return slot.classes() & self.lexeme(at).class() != 0,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::Captures;
    use crate::article::Article;
    use crate::extractor::dates::lexemes;
    use crate::extractor::dates::pattern::Reader;
    use crate::extractor::dates::rules::{TABLES, opened_by};

    /// What the index leaves out does not fit.
    #[test]
    fn every_rule_that_fits_is_tried() {
        let rules = || TABLES.iter().copied().flatten();
        for (sentence, _) in rules().flat_map(|rule| rule.examples) {
            let text = sentence.replace(['[', ']'], "");
            let article = Article::new(&text);
            let end = article.tokens.list.len();
            let reader = Reader { article: &article, lexemes: &lexemes(&article), end };
            for at in 0..end {
                let tried: Vec<_> = opened_by(&reader, at).map(|rule| rule.name).collect();
                let fits = |pattern| reader.read(pattern, at, &mut Captures::default()).is_some_and(|end| end > at);
                let left_out: Vec<_> =
                    rules().filter(|rule| fits(rule.pattern)).map(|rule| rule.name).filter(|name| !tried.contains(name)).collect();
                assert!(left_out.is_empty(), "{text}, token {at}: {left_out:?}");
            }
        }
    }
}
