//! What patterns begin with, so that most need not be read.

mod lookout;

use super::reader::Reader;
use super::slot::Slot;
use lookout::{KINDS, Lookout, kinds};

/// How many tokens are looked at.
const PLACES: usize = 3;

/// Which of some patterns may begin with what tokens. It is computed when the program is compiled.
///
/// A pattern may begin in several ways: "the" or a weekday may be missing. There is a bit for each
/// way of each pattern, `WORDS` words of 64 bits for them all.
pub struct Index<const WORDS: usize> {
    /// The ways that a token of a kind goes with at a place.
    fitting: [[[u64; WORDS]; KINDS]; PLACES],
    /// The pattern of each way.
    pattern: [[u8; 64]; WORDS],
}

impl<const WORDS: usize> Index<WORDS> {
    /// `WORDS` is what [`words`] says of the patterns.
    pub const fn of(patterns: &[&[Slot]]) -> Self {
        let mut index = Index { fitting: [[[0; WORDS]; KINDS]; PLACES], pattern: [[0; 64]; WORDS] };
        let (mut pattern, mut number) = (0, 0);
        while pattern < patterns.len() {
            let mut next = Some(0);
            while let Some(choices) = next {
                let way = Way::through(patterns[pattern], choices);
                index.add(&way, number);
                index.pattern[number / 64][number % 64] = pattern as u8;
                number += 1;
                next = way.next();
            }
            pattern += 1;
        }
        index
    }

    const fn add(&mut self, way: &Way, number: usize) {
        let mut place = 0;
        while place < PLACES {
            let mut kinds = way.tokens[place].kinds();
            while kinds != 0 {
                self.fitting[place][kinds.trailing_zeros() as usize][number / 64] |= 1 << (number % 64);
                kinds &= kinds - 1;
            }
            place += 1;
        }
    }

    /// The patterns that may begin at token `at`, in order.
    pub fn opened_by(&self, reader: &Reader, at: usize) -> impl Iterator<Item = usize> {
        let mut open = [u64::MAX; WORDS];
        for (place, fitting) in self.fitting.iter().enumerate() {
            let [class, spelling] = kinds(reader.lexeme(at + place), reader.lower(at + place)).map(|kind| &fitting[kind]);
            for (word, open) in open.iter_mut().enumerate() {
                *open &= class[word] | spelling[word];
            }
        }
        let (mut word, mut last) = (0, None);
        std::iter::from_fn(move || {
            loop {
                while *open.get(word)? == 0 {
                    word += 1;
                }
                let pattern = self.pattern[word][open[word].trailing_zeros() as usize];
                open[word] &= open[word] - 1;
                if last.replace(pattern) != Some(pattern) {
                    return Some(pattern.into());
                }
            }
        })
    }
}

/// How many words of 64 bits hold the ways of the patterns.
pub const fn words(patterns: &[&[Slot]]) -> usize {
    assert!(patterns.len() <= u8::MAX as usize + 1, "a pattern's number must fit into a byte");
    let (mut pattern, mut ways) = (0, 0usize);
    while pattern < patterns.len() {
        let mut next = Some(0);
        while let Some(choices) = next {
            next = Way::through(patterns[pattern], choices).next();
            ways += 1;
        }
        pattern += 1;
    }
    ways.div_ceil(64)
}

/// One way in which a pattern may begin.
struct Way {
    /// What may stand at each place.
    tokens: [Lookout; PLACES],
    /// The next place.
    place: usize,
    /// Whether what may be missing is there: a bit for each question.
    choices: u32,
    /// How many questions were asked.
    asked: u32,
}

impl Way {
    const fn through(pattern: &[Slot], choices: u32) -> Way {
        let mut way = Way { tokens: [Lookout::ANYTHING; PLACES], place: 0, choices, asked: 0 };
        way.follow(pattern, true);
        way
    }

    /// The choices of the next way: the last "no" becomes "yes", and what was asked after it is open again.
    const fn next(&self) -> Option<u32> {
        let mut question = self.asked;
        while question > 0 {
            question -= 1;
            if self.choices >> question & 1 == 0 {
                return Some(self.choices & ((1 << question) - 1) | 1 << question);
            }
        }
        None
    }

    /// Goes through the slots; `last`: nothing comes after them.
    const fn follow(&mut self, slots: &[Slot], last: bool) {
        let mut index = 0;
        while index < slots.len() && self.place < PLACES {
            let last = last && index + 1 == slots.len();
            match &slots[index] {
                Slot::Maybe(inner) => {
                    if self.choose() {
                        self.follow(inner, false);
                    }
                }
                // What must follow a whole pattern is as good as a part of it.
                Slot::Ahead(inner) => {
                    if last {
                        self.follow(inner, true);
                    }
                }
                Slot::Hyphen => {
                    if self.choose() {
                        self.take(Lookout::words(&["-"]));
                    }
                }
                slot => match slot.longer() {
                    Some((first, rest)) if self.choose() => {
                        self.take(first);
                        self.take(rest);
                        while self.place < PLACES && self.choose() {
                            self.take(rest);
                        }
                    }
                    _ => self.take(slot.alone()),
                },
            }
            index += 1;
        }
    }

    const fn choose(&mut self) -> bool {
        self.asked += 1;
        self.choices >> (self.asked - 1) & 1 == 1
    }

    const fn take(&mut self, tokens: Lookout) {
        if self.place < PLACES {
            self.tokens[self.place] = tokens;
        }
        self.place += 1;
    }
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
