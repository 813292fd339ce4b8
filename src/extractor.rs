//! Finds what an article says: entities, dates, quotes, casualty figures.
//!
//! Each extractor reads the article's tokens and what the ones before it
//! found, and knows nothing of the printed form.

pub mod casualties;
pub mod dates;
pub mod entities;
pub mod quotes;
pub mod sport;
