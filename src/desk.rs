//! What a newsroom does with finished reports: nothing here analyses a text again.
//!
//! - [`check`]: what a copy desk would ask about one article.

pub mod check;
