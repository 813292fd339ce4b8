//! The guide: pages for users and for those who build on the program. Each is a Markdown file of
//! `src/guide/`, whose examples are tests.

#[doc = include_str!("guide/input.md")]
pub mod input {}

#[doc = include_str!("guide/json.md")]
pub mod json {}

#[doc = include_str!("guide/table.md")]
pub mod table {}

#[doc = include_str!("guide/desk.md")]
pub mod desk {}

#[doc = include_str!("guide/one_liners.md")]
pub mod one_liners {}

#[doc = include_str!("guide/many.md")]
pub mod many {}

#[doc = include_str!("guide/security.md")]
pub mod security {}

#[doc = include_str!("guide/design.md")]
pub mod design {}
