//! Finds the article in a text: headline, captions, paragraphs and the rest.

mod byline;
mod credit;
pub mod cues;
mod dateline;
pub mod decode;
mod layout;
pub mod lines;
pub mod model;
mod phrase_list;
mod printed_date;
pub mod restore;
pub mod turns;
mod weights;

use jiff::civil::Date;

use crate::text::span::ByteSpan;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Headline,
    Subheadline,
    Byline,
    /// A line that only tells when the article was published.
    Published,
    Caption,
    Heading,
    Paragraph,
    /// "Reporting by …; Editing by …"
    Credit,
    Boilerplate,
}

/// What the reader found, all of it spans into the text.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// In the order of the text, without overlap; blank lines belong to none.
    pub blocks: Vec<Block>,
    /// The place line that opens the first paragraph, up to and with its dash.
    pub dateline: Option<Dateline>,
    /// A publication date printed with the article; may lie inside a byline block.
    pub published: Option<Published>,
    /// "Updated …" beside it; the same line may hold both.
    pub updated: Option<Published>,
    /// The names in the byline, in order.
    pub authors: Vec<ByteSpan>,
}

#[derive(Clone, Copy, Debug)]
pub struct Block {
    pub role: Role,
    /// Without white space at its ends; a caption's is without its credit.
    pub span: ByteSpan,
    /// The words of a caption's credit.
    pub credit: Option<ByteSpan>,
}

#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    pub span: ByteSpan,
    pub place: Option<ByteSpan>,
    pub agency: Option<ByteSpan>,
    /// Its day, if a month and a day stand in it.
    pub date: Option<PartialDate>,
}

/// A day whose year may not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    pub year: Option<i16>,
    pub month: i8,
    pub day: i8,
}

#[derive(Clone, Copy, Debug)]
pub struct Published {
    pub span: ByteSpan,
    pub date: Date,
}

impl Layout {
    /// The blocks of one role, in order.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.role == role)
    }
}

/// Takes `text` apart.
pub fn read(text: &str) -> Layout {
    read_with(text, &weights::MODEL)
}

/// Takes `text` apart with other weights.
pub fn read_with(text: &str, model: &model::Model) -> Layout {
    let units = lines::units(text);
    let seen = cues::look(text, &units);
    let roles = model.roles(seen.iter().map(|seen| seen.cues));
    layout::lay_out(text, &units, &seen, &roles)
}
