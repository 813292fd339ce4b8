//! Finds what an article says: entities, dates, quotes, casualty figures.
//!
//! Each extractor reads the article's tokens and what the ones before it
//! found, and knows nothing of the printed form.

/// Names each rule of an extractor once: its variant, and how it is printed.
macro_rules! named_rules {
    (
        $(#[$about_all:meta])*
        $rules:ident: $($(#[$about:meta])* $rule:ident $name:literal)*
    ) => {
        $(#[$about_all])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $rules {
            $($(#[$about])* $rule,)*
        }

        impl $rules {
            /// As it is printed.
            pub fn name(self) -> &'static str {
                match self {
                    $($rules::$rule => $name,)*
                }
            }
        }
    };
}

pub mod casualties;
pub mod dates;
pub mod entities;
pub mod quotes;
pub mod sport;
