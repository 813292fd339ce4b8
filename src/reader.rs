//! Finds the article in a text: headline, captions, paragraphs and the rest.

mod byline;
mod credit;
pub mod cues;
mod dateline;
pub mod decode;
pub mod lines;
pub mod model;
mod printed_date;
pub mod restore;
mod weights;

use cues::Cue;
use jiff::civil::Date;

use crate::text::{self, span::ByteSpan};

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
#[derive(Debug, Default)]
pub struct Layout {
    /// In the order of the text, without overlap; blank lines belong to none.
    pub blocks: Vec<Block>,
    /// The place line that opens the first paragraph, up to and with its dash.
    pub dateline: Option<Dateline>,
    /// A publication date printed with the article; may lie inside a byline block.
    pub published: Option<Published>,
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
    let features = cues::look(text, &units);
    let roles = model.roles(features.iter().map(|seen| seen.cues));
    let mut layout = Layout::default();
    let mut lead = None;
    for ((unit, seen), role) in units.iter().zip(&features).zip(roles) {
        let mut block = Block { role, span: unit.span, credit: None };
        match role {
            Role::Caption => split_credit(text, &mut block, seen.credit_tail),
            Role::Byline => layout.authors = byline::authors(text, unit.span),
            Role::Paragraph => lead = lead.or(Some(unit.span)),
            _ => {}
        }
        layout.blocks.push(block);
    }
    layout.dateline = lead.and_then(|lead| dateline::find(text, lead));
    layout.published = published(&units, &features, &layout);
    layout
}

/// Takes the credit off a caption's end.
fn split_credit(text: &str, block: &mut Block, tail: Option<usize>) {
    let Some(tail) = tail else { return };
    let span = block.span;
    let cut = span.start + tail as u32;
    let trim = |c: char| text::token::is_space(c) || matches!(c, '(' | ')' | '[' | ']' | '|' | '—' | '–');
    let raw = ByteSpan::new(cut, span.end).of(text);
    let words = raw.trim_matches(trim);
    let caption = ByteSpan::new(span.start, cut).of(text).trim_end();
    if words.is_empty() || caption.is_empty() {
        return;
    }
    let start = cut as usize + (raw.len() - raw.trim_start_matches(trim).len());
    block.credit = Some(ByteSpan::from_usize(start, start + words.len()));
    block.span = ByteSpan::from_usize(span.start as usize, span.start as usize + caption.len());
}

/// The date printed above the article, or right under its first lines; "Published" beats a bare date, and that "Updated".
fn published(units: &[lines::Unit], features: &[cues::Seen], layout: &Layout) -> Option<Published> {
    // A line of a menu may pass for a paragraph; a sentence does not.
    let lead = layout.blocks.iter().zip(features).position(|(block, seen)| block.role == Role::Paragraph && seen.has(Cue::Stop) && seen.has(Cue::From60));
    let lead = lead.unwrap_or(units.len());
    let near = (0..units.len().min(lead + 3)).filter_map(|i| features[i].date.map(|(date, kind)| (kind, std::cmp::Reverse(i), date)));
    if let Some((_, std::cmp::Reverse(i), date)) = near.max() {
        return Some(Published { span: units[i].span, date });
    }
    let dateline = layout.dateline.as_ref()?;
    let PartialDate { year, month, day } = dateline.date?;
    Some(Published { span: dateline.span, date: Date::new(year?, month, day).ok()? })
}
