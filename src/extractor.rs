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

#[cfg(test)]
pub mod tests {
    /// The cases of a table: `text -> expected`, on two lines where one line would be too long. A
    /// test whose texts have paragraphs writes `¶` between them.
    pub fn cases(table: &str) -> Vec<(&str, &str)> {
        let lines = table.lines().map(str::trim);
        let (mut cases, mut text) = (Vec::new(), "");
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let Some((own, expected)) = line.split_once("->") else {
                assert!(text.is_empty(), "nothing is expected of {text}");
                text = line;
                continue;
            };
            assert!(text.is_empty() || own.is_empty(), "nothing is expected of {text}");
            cases.push((if own.is_empty() { text } else { own.trim_end() }, expected.trim_start()));
            text = "";
        }
        assert!(text.is_empty(), "nothing is expected of {text}");
        assert!(!cases.is_empty(), "a table without cases");
        cases
    }

    /// Checks what `read` makes of each text of a table.
    pub fn check(read: impl Fn(&str) -> String, table: &str) {
        let wrong = |(text, expected): (&str, &str)| {
            let found = read(&text.replace('¶', "\n\n"));
            (found != expected)
                .then(|| format!("{text}\n  expected {expected}\n  found    {found}"))
        };
        let wrong: Vec<String> = cases(table).into_iter().filter_map(wrong).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
