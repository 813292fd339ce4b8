//! Text core: spans, tokens, sentences, numbers, offsets.

pub mod fnv;
pub mod near;
pub mod number;
pub mod offsets;
pub mod sentence;
pub mod span;
pub mod token;
pub mod word;
