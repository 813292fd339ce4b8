//! Cues: binary features of a unit of text that speak for or against its roles. [`super::model`]
//! weighs them together; none decides alone.

mod file;
mod line;
mod phrases;
mod tally;
mod vocabulary;
mod words;

use jiff::civil::Date;

use super::lines::Unit;
pub use line::{is_address, is_post};
pub use phrases::{is_clutter_line, is_date_word};
use vocabulary::LongerWords;

/// Names the cues once, for the enum and for the list of all.
macro_rules! cues {
    ($($(#[$about:meta])* $name:ident,)*) => {
        /// A binary feature of a unit: of its own text, or of its surroundings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        // The names say what most cues are; the others have a comment.
        #[allow(missing_docs)]
        pub enum Cue {
            $($(#[$about])* $name,)*
        }

        impl Cue {
            /// In the order of their weights.
            pub const ALL: &[Cue] = &[$(Cue::$name),*];
        }
    };
}

cues! {
    // Length in characters: each holds from its number up.
    From15,
    From30,
    From60,
    From100,
    From160,
    // The end of the unit.
    /// A full stop, maybe with closing marks.
    Stop,
    /// A question mark; the unit is one question, not quoted.
    Question,
    /// A colon.
    Colon,
    // Typography and marks.
    /// Most of its letters are capitals.
    Capitals,
    /// Most of its longer words begin with a capital.
    TitleCase,
    /// A sentence ends inside it.
    Sentences,
    /// Holds a double quotation mark.
    Quoted,
    /// Parts set side by side with `|`, `•` or `>`.
    Bars,
    /// A converter marked it as a member of a list.
    Item,
    /// A converter marked it as a title.
    Title,
    /// Its text stands in it twice, as in a copied link with a picture.
    Doubled,
    // Words.
    /// A verb of saying.
    Says,
    /// A finite verb, or a word in -ed.
    Verb,
    /// An auxiliary: is, was, has, will. Common in sentences, rare in captions and labels.
    Auxiliary,
    /// One of its first words ends in -ing: "waving", "during".
    Participle,
    /// Addresses the reader: you, your, our, outside quotation marks.
    You,
    /// Opens with an imperative: "Get", "Share", "Watch".
    Command,
    /// One word in twenty belongs to offers and page furniture: newsletter, account, comments.
    Selling,
    /// Two such words or more, and at least one in twelve.
    SellingMore,
    /// Typical text around an article: "Share this", "3 of 12", "5 min read",
    /// an address, marks without words, words run together by a copy.
    Clutter,
    /// A sentence that asks to sign up, log in or subscribe.
    Solicits,
    /// Words of picture descriptions: "poses", "left,", a full date.
    Depicts,
    /// Refers to a picture: "Pictured:", "In this photo", "From left".
    Pictured,
    /// Placeholder of a picture: "Image", "Photo 3 of 12", "harbour.jpg".
    Slot,
    /// A note about the article or its author: "Jo Park is a freelance writer", "This article was
    /// first …".
    Notice,
    /// Holds an e-mail address or an account name.
    Handle,
    /// Ends with the credit of a picture, or begins with `FILE -`.
    Credited,
    /// Ends with a bare name, or a short bracket, after its last sentence.
    NameTail,
    /// All of it is the credit of a picture.
    CreditLine,
    /// "Reporting by …; Editing by …"
    Reporting,
    /// "By X".
    ByLine,
    /// A bare name with a known given or family name in it.
    NameLine,
    /// Two to four words, all capitalised, like a name.
    Capitalized,
    /// A few words with capitals, joined by "of", "for", "/": a name, an outlet, a label.
    Names,
    /// A publication date and few other words.
    DateLine,
    /// Holds a time of day or "2 hours ago", and few other words.
    Stamp,
    /// Opens with a dateline.
    Dateline,
    // Position.
    /// The first of a file.
    First,
    /// The first of a file that holds buttons and links.
    FirstOfPage,
    /// Before the first sentence of prose.
    BeforeProse,
    /// There, the first unit of four words or more that could be a title.
    FirstTitle,
    /// There, the possible title that shares most words with the prose.
    BestTitle,
    /// Both [`FirstTitle`](Self::FirstTitle) and [`BestTitle`](Self::BestTitle).
    SureTitle,
    /// Below the best title, and before the first sentence of prose.
    BelowTitle,
    /// A byline or a date is among the three units after it.
    BylineBelow,
    /// A dateline opens one of the next units.
    DatelineBelow,
    /// Between the first line and the only gap of two blank lines at the top: text set under a
    /// headline, apart from the body.
    AboveGap,
    /// No blank line before it, in a file that has them.
    Joined,
    /// The unit before is prose, skipping clutter.
    ProseBefore,
    /// The unit after is prose, skipping clutter.
    ProseAfter,
    ClutterAfter,
    /// The unit after is the credit of a picture.
    CreditAfter,
    /// A picture credit is before or after, and the unit looks like a caption: no stop, no
    /// auxiliary, or words of picture descriptions.
    CreditBeside,
    /// The unit before is a name, an outlet, a label.
    NamesBefore,
    /// The unit before is the placeholder of a picture.
    SlotBefore,
    /// One of three or more units before prose that are written alike: numbered, questions, in
    /// capitals.
    Siblings,
    /// In a run of three short units or more, skipping clutter.
    InRun,
    /// In the run of short units under "Read more" or "Most read".
    Listed,
    // Comparison with the rest of the file.
    /// Occurs in the file more than once.
    Repeated,
    /// Begins with the same words as another unit: a caption or a standfirst that quotes the text.
    Echo,
    /// Half or more of its longer words occur in the prose.
    Related,
    /// Nearly all of its longer words occur in the prose.
    RelatedAll,
    /// A third or more of them occur in the first three units of prose.
    LeadRelated,
    /// One of them occurs in the next unit of prose.
    SaidNext,
    /// Hardly any of its longer words occur in the prose.
    Foreign,
    /// A longer line after the first prose, without a full stop, a question mark or a colon, and
    /// not written as a title.
    LongFragment,
    /// Not a sentence, in a file that holds buttons and links.
    Fragment,
}

/// The number of cues.
pub const CUES: usize = Cue::ALL.len();

const _: () = assert!(CUES <= 128, "a set of cues is 128 bits");

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u128);

impl Cues {
    /// Adds or removes a cue.
    #[inline]
    pub fn set(&mut self, cue: Cue, holds: bool) {
        let bit = 1u128 << cue as u8;
        self.0 = if holds { self.0 | bit } else { self.0 & !bit };
    }

    /// Whether the cue holds.
    #[inline]
    pub fn has(self, cue: Cue) -> bool {
        self.0 >> cue as u8 & 1 == 1
    }

    /// Whether one of them holds.
    #[inline]
    pub fn any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|&cue| self.has(cue))
    }

    /// The indices of the cues that hold, in order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = left.trailing_zeros() as usize;
            left &= left.checked_sub(1)?;
            Some(next)
        })
    }
}

/// The cues and dates found in one unit. Small, because a text of short lines has one for each of
/// them.
#[derive(Clone, Debug, Default)]
pub struct UnitCues {
    /// The cues that hold.
    pub cues: Cues,
    /// Number of words in its first 400 bytes.
    pub words: u16,
    /// No clutter, in a file that has none: tables and lists are text here.
    pub clean: bool,
    /// Where the credit at the end of a caption begins, in bytes from the unit's start.
    pub credit_tail: Option<u16>,
    /// A full date in a line with few other words, and how it is introduced.
    pub date: Option<(Date, DateLine)>,
    /// The update date in such a line.
    pub updated: Option<Date>,
}

impl UnitCues {
    /// Whether the cue holds.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }
}

/// How a date line introduces its date. Ordered: a later variant is a better publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateLine {
    /// "Updated …"
    Updated,
    /// The date and nothing more.
    Bare,
    /// "Published …"
    Published,
}

/// The cues of each unit.
pub fn look(text: &str, units: &[Unit]) -> Vec<UnitCues> {
    let mut longer = LongerWords::with_room(text.len());
    let mut seen: Vec<UnitCues> =
        units.iter().map(|unit| line::look(unit.span.of(text), unit.mark, &mut longer)).collect();
    file::look(text, units, longer, &mut seen);
    seen
}
