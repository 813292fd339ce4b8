//! Half-open ranges, typed by their unit.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use crate::steps;

/// A half-open range `start..end` in units of `U`: byte offsets and token
/// indices have types of their own, so that one cannot be passed for the other.
pub struct Span<U> {
    pub start: u32,
    pub end: u32,
    unit: PhantomData<U>,
}

/// Unit of [`ByteSpan`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Byte {}
/// Unit of [`TokenSpan`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TokenIndex {}

/// Byte offsets into the decoded text of an article; always on character boundaries.
pub type ByteSpan = Span<Byte>;
/// Indices into [`Article::tokens`](crate::article::Article::tokens).
pub type TokenSpan = Span<TokenIndex>;

impl<U> Span<U> {
    pub const fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end);
        Span { start, end, unit: PhantomData }
    }

    /// From a `usize` range; text is at most 1 GiB (checked where it is read).
    pub const fn from_usize(start: usize, end: usize) -> Self {
        Self::new(start as u32, end as u32)
    }

    pub fn len(self) -> usize {
        steps::count(1);
        (self.end - self.start) as usize
    }

    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub fn range(self) -> Range<usize> {
        steps::count(1);
        self.start as usize..self.end as usize
    }

    #[inline]
    pub fn contains(self, position: usize) -> bool {
        steps::count(1);
        self.start as usize <= position && position < self.end as usize
    }

    /// Whether `other` lies wholly inside.
    pub fn covers(self, other: Self) -> bool {
        steps::count(1);
        self.start <= other.start && other.end <= self.end
    }

    pub fn overlaps(self, other: Self) -> bool {
        steps::count(1);
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        steps::count(1);
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl ByteSpan {
    /// The slice of `text` that the span covers.
    pub fn of(self, text: &str) -> &str {
        steps::count(self.len());
        &text[self.range()]
    }
}

impl<U> Clone for Span<U> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<U> Copy for Span<U> {}
impl<U> PartialEq for Span<U> {
    fn eq(&self, other: &Self) -> bool {
        steps::count(1);
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<U> Eq for Span<U> {}
impl<U> PartialOrd for Span<U> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<U> Ord for Span<U> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        steps::count(1);
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<U> fmt::Debug for Span<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
