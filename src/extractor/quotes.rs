//! Quotes: what was said, in which words, and who said it.

mod assemble;
mod channel;
mod clause;
mod content;
mod cue;
mod frame;
mod hearer;
mod indirect;
mod inherit;
mod marks;
mod object;
mod phrasal;
#[doc(hidden)]
pub mod rank;
mod reported;
mod resolve;
mod rule;
mod scare;
mod sieves;
mod silent;
mod subject;
mod transcript;

use crate::article::Article;
use crate::extractor::entities::Entities;
use crate::text::span::TokenSpan;

use frame::QuotationFrames;
pub use rule::QuoteRule;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QuoteKind {
    /// Quoted words only, or a turn of a transcript, which has no marks.
    Direct,
    /// Quoted words inside reported speech.
    Mixed,
    /// Reported speech without marks.
    Indirect,
}

/// A quotation, direct or reported.
#[derive(Debug)]
pub struct Quote {
    pub kind: QuoteKind,
    /// One or more, in order; with their marks, where they have any.
    pub parts: Vec<TokenSpan>,
    /// Of a mixed quote: the reported clause that holds the quoted words.
    pub clause: Option<TokenSpan>,
    pub speaker: Option<Speaker>,
    /// The reporting verb or phrase.
    pub cue: Option<TokenSpan>,
    /// Where it was said: `on Twitter`, `in a statement`, `told CNN`.
    pub channel: Option<TokenSpan>,
    /// The rule that found the speaker or the reported clause.
    pub rule: QuoteRule,
}

/// The words that name a speaker, and who that is.
#[derive(Clone, Copy, Debug)]
pub struct Speaker {
    pub span: TokenSpan,
    /// Index into [`Entities::list`], if resolved.
    pub entity: Option<usize>,
}

/// Finds the quotes of `article`, in order of their start.
pub fn extract(article: &Article, entities: &Entities) -> Vec<Quote> {
    let fragments = scare::quotations(article);
    let frames = QuotationFrames::new(article, fragments);
    let mut readings = inherit::read(&frames);
    inherit::inherit(&frames, &mut readings);
    rank::rank(&frames, &mut readings);
    let mut quotes = assemble::quotes(&frames, &readings);
    quotes.extend(indirect::quotes(&frames, &readings));
    quotes.sort_by_key(|quote| quote.parts.first().map(|part| part.start));
    transcript::add_turns(article, &mut quotes);
    channel::channels(&frames, &mut quotes);
    resolve::speakers(article, entities, &mut quotes);
    quotes
}

/// The candidates for the speaker of each quotation of `article` that is ranked, for training.
#[cfg(feature = "train")]
pub fn candidates(article: &Article) -> Vec<(TokenSpan, Vec<rank::Candidate>)> {
    let frames = QuotationFrames::new(article, scare::quotations(article));
    let mut readings = inherit::read(&frames);
    inherit::inherit(&frames, &mut readings);
    let span = |(index, slot): inherit::Slot| {
        Some(frames.fragments.get(readings.get(index)?.quoted.get(slot)?.fragment)?.span)
    };
    rank::ranked(&frames, &readings)
        .filter_map(|(slot, candidates)| Some((span(slot)?, candidates)))
        .collect()
}
