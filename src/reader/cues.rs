//! The weak cues that tell what a unit of text is. [`super::model`] weighs
//! them together; none decides alone.

mod file;
mod line;
mod phrases;
mod tally;
mod vocabulary;
mod words;

use jiff::civil::Date;

use super::lines::Unit;
pub use phrases::is_clutter_line;
use vocabulary::LongerWords;

/// Names the cues once, for the enum and for the list of all.
macro_rules! cues {
    ($($(#[$about:meta])* $name:ident,)*) => {
        /// Something to be seen of a unit, in it or around it.
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
    // How long it is, in characters: each holds for all lengths from its own on.
    From15,
    From30,
    From60,
    From100,
    From160,
    // How it ends.
    /// A full stop, maybe with closing marks.
    Stop,
    /// A question mark: one question, not quoted.
    Question,
    /// A colon.
    Colon,
    // How it is written.
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
    /// Says all it says twice, as a link with a picture does.
    Doubled,
    // What it says.
    /// A verb of saying.
    Says,
    /// A finite verb, or a word in -ed.
    Verb,
    /// Is, was, has, will: most sentences have one, few captions and labels do.
    Auxiliary,
    /// One of its first words ends in -ing: "waving", "during".
    Participle,
    /// You, your, our, outside quotation marks: speaks to the reader.
    You,
    /// Opens with a verb that asks for something: "Get", "Share", "Watch".
    Command,
    /// A word in twenty sells or steers: newsletter, account, comments.
    Selling,
    /// Two such words or more, and one in twelve.
    SellingMore,
    /// What pages have around an article: "Share this", "3 of 12", "5 min read",
    /// an address, marks without words, words run together by a copy.
    Clutter,
    /// Asks to sign up, log in, subscribe: clutter in whole sentences.
    Solicits,
    /// Tells what a picture shows: "poses", "left,", a full date.
    Depicts,
    /// Says that it is of a picture: "Pictured:", "In this photo", "From left".
    Pictured,
    /// Says where a picture stands: "Image", "Photo 3 of 12", "harbour.jpg".
    Slot,
    /// Tells of the article or its author: "Jo Park is a freelance writer", "This article was first …".
    Notice,
    /// Holds an address of mail or the name of an account.
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
    /// A bare name, of which a word is known as one.
    NameLine,
    /// Two to four words, all with a capital: as a name would be.
    Capitalized,
    /// A few words with capitals, joined by "of", "for", "/": a name, an outlet, a label.
    Names,
    /// Says when the article was published, and little else.
    DateLine,
    /// Holds a time of day or "2 hours ago", and few other words.
    Stamp,
    /// Opens with a dateline.
    Dateline,
    // Where it stands.
    /// The first of a file.
    First,
    /// The first of a file that holds buttons and links.
    FirstOfPage,
    /// Before the first sentence of prose.
    BeforeProse,
    /// Before it, the first of four words or more that could be a title.
    FirstTitle,
    /// Before it, the one of these that has most words of the prose.
    BestTitle,
    /// It is both of these.
    SureTitle,
    /// Above the unit that is.
    AboveTitle,
    /// Below it, and before the first sentence of prose.
    BelowTitle,
    /// A byline or a date is among the three units after it.
    BylineBelow,
    /// A dateline opens one of the next units.
    DatelineBelow,
    /// Between the first line and the only stretch of two blank lines at the top: what is set under a headline, apart from the text.
    AboveGap,
    /// No blank line before it, in a file that has them.
    Joined,
    /// The unit before is prose, clutter passed over.
    ProseBefore,
    /// The unit after is prose, clutter passed over.
    ProseAfter,
    ClutterBefore,
    ClutterAfter,
    /// The unit before is the credit of a picture.
    CreditBefore,
    /// The unit after is.
    CreditAfter,
    /// One of them is, and the unit has a sign of a caption: no stop, no helping verb, or it tells what a picture shows.
    CreditBeside,
    /// One of them is, above the first sentence of prose.
    CreditAtTop,
    /// The unit before is a name, an outlet, a label.
    NamesBefore,
    /// The unit after is.
    NamesAfter,
    /// The unit before says where a picture stands.
    SlotBefore,
    SlotAfter,
    /// Prose stands right before and right after it.
    BetweenProse,
    /// Two others or more stand before prose as it does, and are written alike: numbered, questions, in capitals.
    Siblings,
    /// In a run of three short units or more, clutter passed over.
    InRun,
    /// Two or more of the four units around it sell, command or are clutter.
    AmongClutter,
    /// In the run of short units under "Read more" or "Most read".
    Listed,
    // What the rest of the file says of it.
    /// Stands in the file more than once.
    Repeated,
    /// It opens as another unit does: a caption or a standfirst that quotes the text.
    Echo,
    /// Half or more of its longer words are said in the prose.
    Related,
    /// Nearly all of them are.
    RelatedAll,
    /// A third or more are said in the first three units of prose.
    LeadRelated,
    /// The next unit of prose says one of them.
    SaidNext,
    /// Hardly any of them is.
    Foreign,
    /// The same, between prose that goes on: the headline of another story.
    ForeignBetween,
    /// A longer line after the first prose, without a full stop, a question mark or a colon, and not written as a title.
    LongFragment,
    /// Not a sentence, in a file that holds buttons and links.
    Fragment,
}

/// How many cues there are.
pub const CUES: usize = Cue::ALL.len();

const _: () = assert!(CUES <= 128, "a set of cues is 128 bits");

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u128);

impl Cues {
    /// Puts a cue in or out.
    pub fn set(&mut self, cue: Cue, holds: bool) {
        let bit = 1u128 << cue as u8;
        self.0 = if holds { self.0 | bit } else { self.0 & !bit };
    }

    /// Whether the cue holds.
    pub fn has(self, cue: Cue) -> bool {
        self.0 >> cue as u8 & 1 == 1
    }

    /// Whether one of them holds.
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

/// What is seen of one unit. Small, because a text of short lines has one for each of them.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// The cues that hold.
    pub cues: Cues,
    /// Number of words in its first 400 bytes.
    pub words: u16,
    /// No clutter, in a file that has none: tables and lists are text here.
    pub clean: bool,
    /// Where the credit at the end of a caption begins, in bytes from the unit's start.
    pub credit_tail: Option<u16>,
    /// A full date in a line that says little else, and how good a publication date it is.
    pub date: Option<(Date, DateLine)>,
    /// The day that such a line says the article was updated on.
    pub updated: Option<Date>,
}

impl Seen {
    /// Whether the cue holds.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }
}

/// What a date line says its date is; later is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateLine {
    /// "Updated …"
    Updated,
    /// The date and nothing more.
    Bare,
    /// "Published …"
    Published,
}

/// What is seen of each unit.
pub fn look(text: &str, units: &[Unit]) -> Vec<Seen> {
    let mut longer = LongerWords::with_room(text.len());
    let mut seen: Vec<Seen> = units.iter().map(|unit| line::look(unit.span.of(text), unit.mark, &mut longer)).collect();
    file::look(text, units, longer, &mut seen);
    seen
}
