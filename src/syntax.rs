//! The only grammar: what words, noun phrases, verbs and clauses of English are, as far as the
//! extractors ask.
//!
//! No tagger, no parser: lists of words, their endings, and where they stand. From the bottom up:
//!
//! - [`class`]: what a word may be, a set of bits, looked up once for each distinct word of an
//!   article;
//! - [`reporting`]: what a verb reports, and in which form;
//! - [`word`]: a word with its classes, and the questions about it;
//! - [`line`](mod@line): a sentence, or the sentences around quotations, as items with their words;
//! - [`verb`]: whether a word is a verb where it stands, and its group: tense, voice, negation,
//!   mood;
//! - [`part`]: a coarse part of speech for each word;
//! - [`noun_phrase`]: the phrase that begins at a word;
//! - [`clauses`]: the subject of each verb, across relative clauses, participles, asides and brackets.

pub mod class;
pub mod clauses;
pub mod line;
pub mod noun_phrase;
pub mod part;
pub mod reporting;
pub mod verb;
pub mod word;
