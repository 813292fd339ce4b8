//! Finds the article in a text: headline, captions, paragraphs and the rest.

mod byline;
mod credit;
pub(crate) mod cues;
mod dateline;
pub mod decode;
mod layout;
pub(crate) mod lines;
pub(crate) mod model;
mod phrase_list;
mod printed_date;
pub mod restore;
pub(crate) mod turns;
mod weights;

use jiff::civil::Date;

use crate::text::span::ByteSpan;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The article's title.
    Headline,
    /// The line under it: deck, standfirst.
    Subheadline,
    /// The line that names who wrote it.
    Byline,
    /// A line with only a publication date.
    Published,
    /// Words under a picture.
    Caption,
    /// A title between paragraphs.
    Heading,
    /// Running text.
    Paragraph,
    /// "Reporting by …; Editing by …"
    Credit,
    /// Menus, share buttons, advertisements, related headlines: not part of the article.
    Boilerplate,
}

/// The parts of an article, as spans into the text.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// In the order of the text, without overlap; blank lines are between blocks.
    pub blocks: Vec<Block>,
    /// The place line that opens the first paragraph, up to and with its dash.
    pub dateline: Option<Dateline>,
    /// A publication date printed with the article; may lie inside a byline block.
    pub published: Option<Published>,
    /// An update date ("Updated …") near it; one line may hold both.
    pub updated: Option<Published>,
    /// The names in the byline, in order.
    pub authors: Vec<ByteSpan>,
}

/// A run of lines with one role.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Without white space at its ends; a caption's is without its credit.
    pub span: ByteSpan,
    /// The words of a caption's credit.
    pub credit: Option<ByteSpan>,
}

/// “BUCHAREST, Nov. 29 (Reuters) -”
#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    /// Up to and with its dash.
    pub span: ByteSpan,
    /// "BUCHAREST"
    pub place: Option<ByteSpan>,
    /// "Reuters"
    pub agency: Option<ByteSpan>,
    /// Its day, if a month and a day stand in it.
    pub date: Option<PartialDate>,
}

/// A day whose year may not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// None where it is not written.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate { year: Some(date.year()), month: date.month(), day: date.day() }
    }
}

/// A day printed with the article.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// The line, or the part of it, that says so.
    pub span: ByteSpan,
    /// The day it says.
    pub date: Date,
}

impl Layout {
    /// The blocks of one role, in order.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.role == role)
    }
}

/// The span of `part`, which is a slice of `text`.
fn part(text: &str, part: &str) -> ByteSpan {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    ByteSpan::from_usize(start, start + part.len())
}

/// Whether `text` begins with `start`, in capitals or small letters.
fn opens_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The first `bytes` bytes of a text, or fewer, so that it ends at a character boundary.
fn prefix(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Splits `text` into blocks and gives each a role.
pub fn read(text: &str) -> Layout {
    read_with(text, &weights::MODEL)
}

/// The same with other weights.
pub fn read_with(text: &str, model: &model::Model) -> Layout {
    let units = lines::units(text);
    let seen = cues::look(text, &units);
    let roles = model.roles(seen.iter().map(|seen| seen.cues));
    layout::lay_out(text, &units, &seen, &roles)
}
