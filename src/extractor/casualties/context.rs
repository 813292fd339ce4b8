//! Context: what the words around a figure say of it.

pub mod another;
pub mod cause;
pub mod denied;
pub mod doubt;
pub mod fiction;
pub mod fineness;
pub mod link;
pub mod place;
pub mod presupposed;
pub mod scope;
pub mod source;
pub mod superseded;
