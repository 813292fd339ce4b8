//! The classes of `lexicon/name_words.txt`: what a word does inside a name or beside one.

use crate::lexicon::{Key, NAME_WORDS, WordTable, is_courtesy_title, word_table};
use crate::text::token;

/// A class of words.
#[derive(Clone, Copy)]
pub struct WordClass {
    /// As the list writes it.
    name: &'static str,
    /// See [`WordClasses`].
    bit: u64,
}

/// The classes of a word, one bit each.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordClasses(u64);

impl WordClasses {
    /// Those of `word`, in lower case.
    pub fn of(word: Key) -> Self {
        let names = NAME_WORDS.get(word).into_iter().flat_map(token::words);
        WordClasses(names.filter_map(|name| BITS.get(name)).fold(0, |bits, bit| bits | bit))
    }

    #[inline]
    pub fn has(self, class: WordClass) -> bool {
        self.0 & class.bit != 0
    }
}

impl WordClass {
    /// Whether `word`, in lower case, is in the class: for words that are no token at hand, such as a
    /// part of a name's key; of a token, [`Evidence::is`](super::evidence::Evidence::is) asks a bit.
    pub fn contains<'k>(&self, word: impl Into<Key<'k>>) -> bool {
        // By bytes: a search that looks at many at once would be slower on values as short.
        let is_in = |classes: &str| {
            classes
                .as_bytes()
                .split(|&byte| byte == b' ')
                .any(|class| class == self.name.as_bytes())
        };
        NAME_WORDS.get(word).is_some_and(is_in)
    }

    /// The same of an abbreviation, which may end in a full stop: "Mrs.", "Inc."
    pub fn contains_short<'k>(&self, word: impl Into<Key<'k>>) -> bool {
        let word = word.into();
        match word.trim_end_matches('.') {
            short if short.len() < word.len() => self.contains(short),
            _ => self.contains(word),
        }
    }
}

/// Whether `lower` is a title that only persons have before their names: "Baroness Scotland". Hospitals
/// and pageants have the others: "Dr Hale Hospital", "Miss Universe".
pub fn is_title_of_persons(lower: &str) -> bool {
    is_courtesy_title(lower)
        && !matches!(lower.trim_end_matches('.'), "dr" | "miss" | "prof" | "professor")
}

macro_rules! classes {
    ($($(#[$about:meta])* $class:ident $name:literal)*) => {
        /// The bit of each class.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($class),* }

        $($(#[$about])* pub const $class: WordClass =
            WordClass { name: $name, bit: 1 << Bit::$class as u64 };)*

        static BITS: WordTable<u64> = word_table!(&[$(($name, $class.bit)),*]);

        #[cfg(test)]
        const ALL: &[WordClass] = &[$($class),*];
    };
}

classes! {
    /// Last words of streets' names behind a number: `2134 Hale Drive`.
    ADDRESS "address"
    /// Nouns for organizations: `Hale, the company that …`.
    BODY_NOUN "body-noun"
    /// Verbs of what bodies do with their business: `it would close`, `it bought`.
    BUSINESS "business"
    /// Currencies before a sum of money: `EUR200m`.
    CURRENCY "currency"
    /// First words of names of clubs: `Hapoel Haifa`, `Real Sociedad`.
    CLUB "club"
    /// Degrees and honours behind a name: `Ana Hale, PhD`.
    DEGREE "degree"
    /// Words after the comma behind a name that begin to say who it is: `Hale, a teacher`,
    /// `Hale, former head of …`.
    DESCRIBES "describes"
    /// The part of a listed place: `South Florida`.
    DIRECTION "direction"
    /// What may not stand inside a short noun phrase: `the firm | of`, `the firm | that`.
    ENDS_PHRASE "ends-phrase"
    /// Last words of names of firms: `Inc.`, `Ltd`.
    FIRM "firm"
    /// Of those, what stands behind a comma too, and is nothing else: `Oldeweg Mills, Inc.`
    INCORPORATED "incorporated"
    /// Verbs of what a person does to a firm: `the firm Ana Hale founded`.
    FOUNDS "founds"
    /// What one has in a firm: `shares in Hale`.
    HAS_SHARES "has-shares"
    /// Short words that have a capital in headlines only: `Turns Up The Heat`.
    HEADLINE "headline"
    /// What a firm reports in figures: `profit`, `sales`.
    MONEY "money"
    /// What bodies of a country deal with, before its name: `Statistics Norway`, `Team GB`.
    NATIONAL "national"
    /// Titles that are no role: `Mrs`.
    HONORIFIC "honorific"
    /// Words before a title that belong to it: `former president`.
    MODIFIER "modifier"
    /// Nouns for persons by their age, their family or what befell them, which are no title:
    /// `Hale, a mother of two`.
    NO_OFFICE "no-office"
    /// Nouns behind the name of a part of a country: `Oslo city`, `Zorblat county`.
    DIVISION "division"
    /// Function words that can be part of a name: `New Patriotic Party`, `First Bank`.
    OPENER "opener"
    /// First words of towns' names: `Los Zorblatos`, `Villa Zorblata`.
    OPENS_TOWN "opens-town"
    /// What a firm has: `its factories`, `300 jobs`, and what it reports.
    OWNED "owned"
    /// Nouns for newspapers that are little else: `the Star and Courier`.
    PAPER "paper"
    /// Lower-case words inside names of persons: `Omar bin Zayd`.
    PARTICLE "particle"
    /// Nouns before `of` and a place: `the city of Oslo`.
    PLACE_NOUN "place-noun"
    /// Members of a team behind its name: `Boston goalkeeper Ana Hale`.
    PLAYER "player"
    /// The states of the US in two letters: `Morby, MA`.
    POSTAL "postal"
    /// Adjectives and nouns that stand before a role: `national coach`, `police spokesman`.
    QUALIFIER "qualifier"
    /// Ranks written short, of which several may stand in a row: `Det Ch Insp`.
    RANK "rank"
    /// Titles that open names of buildings and the like too: `King Edward Hospital`.
    ROYAL "royal"
    /// Members of a family: `his daughter Ana Hale`.
    RELATIVE "relative"
    /// Roads with a number behind them: `Interstate 10`.
    ROAD "road"
    /// Nouns for towns and regions: `Hale, a village in …`.
    SETTLEMENT "settlement"
    /// Shops and the like that bear their owner's name: `Zoe's Salon`.
    SHOP "shop"
    /// Words without a capital inside names of places: `Rio de Janeiro`.
    SMALL "small"
    /// Streets with a number before them: `6th Avenue`.
    STREET "street"
    /// Surnames that stand before the given name: `Xi Jinping`.
    SURNAME "surname"
    /// Last words of names of laws and measures: `House Bill`, `Zorblat Index`.
    THING "thing"
    /// Nouns for works before their title: `the film Troy`.
    TITLED "titled"
    /// The word between the hyphens of a town's name: `Hale-sur-Marne`.
    TOWN "town"
    /// What firms deal in, or what companies play, as the last word of their names: `Morby Cement`.
    TRADE "trade"
    /// Units and courts with a number before them: `102nd Rescue Squadron`.
    UNIT "unit"
    /// Nouns for ships before their names, and what is written before them for short:
    /// `the ferry Hale`, `HMS Hale`.
    VESSEL "vessel"
    /// What a firm has that bears its name: `Hale shops`.
    WARES "wares"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_and_the_classes_agree() {
        let classes = || NAME_WORDS.entries().flat_map(|(_, classes)| classes.split(' '));
        let unknown: Vec<_> =
            classes().filter(|name| ALL.iter().all(|class| class.name != *name)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        for class in ALL {
            assert!(classes().any(|name| name == class.name), "{}", class.name);
        }
    }

    #[test]
    fn a_word_is_in_several_classes() {
        assert!(PARTICLE.contains("de") && SMALL.contains("de") && !PARTICLE.contains("of"));
        assert!(FIRM.contains_short("inc.") && !FIRM.contains("inc."));
    }
}
