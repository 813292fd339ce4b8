//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, ValueEnum};
use jiff::civil::Date;
use wirecopy::printer::Part;
use wirecopy::text::offsets::OffsetUnit;

/// Says what is in a saved news article: headline, captions and paragraphs, who and where, when, how many were hurt, who said what.
#[derive(Debug, Parser)]
#[command(version, args_override_self = true, max_term_width = 100, after_help = AFTER_HELP)]
pub struct Cli {
    /// Articles; standard input without one, or for "-"
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t = Format::Text, overrides_with = "json")]
    format: Format,

    /// Short for --format json
    #[arg(long, overrides_with = "format")]
    json: bool,

    /// Print only these parts, comma-separated
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = one_of(Part::ALL.map(|part| (part.name(), part))))]
    pub only: Option<Vec<Part>>,

    /// The day that relative dates count from; overrides what the article says
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,

    /// What a file holds: one article, or one JSON record a line; auto goes by the ending .jsonl or .ndjson
    #[arg(long, value_enum, default_value_t = InputForm::Auto, value_name = "FORM")]
    pub input: InputForm,

    #[command(flatten)]
    pub keys: Keys,

    /// Unit of start and end in JSON
    #[arg(long, value_name = "UNIT", default_value = "chars", value_parser = one_of(UNITS))]
    pub offsets: OffsetUnit,

    /// Worker threads for several articles; as many as there are processors if not given
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// Exit 0 even if some articles could not be read
    #[arg(long)]
    pub keep_going: bool,

    /// Exit 4 when nothing of what was asked for was found
    #[arg(short, long)]
    pub exit_status: bool,

    /// Print the article itself with its findings marked, in colour on a terminal (text form)
    #[arg(long)]
    pub highlight: bool,

    /// Colour in the text form
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

/// The names of a JSON record's keys.
#[derive(Debug, clap::Args)]
pub struct Keys {
    /// Key of a record's text
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub text_key: String,

    /// Key of a record's name
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub id_key: String,

    /// Key of a record's day, YYYY-MM-DD
    #[arg(long, value_name = "NAME", default_value = "date")]
    pub date_key: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading in a terminal
    Text,
    /// One document: an object for one article, an array for several files or records
    Json,
    /// One line an article
    Jsonl,
    /// One page that needs nothing but itself: articles with their findings marked, and lists of them
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputForm {
    Auto,
    Text,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Cli {
    pub fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

const UNITS: [(&str, OffsetUnit); 3] = [("chars", OffsetUnit::Chars), ("bytes", OffsetUnit::Bytes), ("utf16", OffsetUnit::Utf16)];

const AFTER_HELP: &str = "\
Exit status: 0 done, 1 some input could not be read, 2 wrong usage, 4 nothing found (with -e).

Examples:
  wirecopy story.txt
  wirecopy --json story.txt | jq .toll
  wirecopy --only quotes *.txt
  wirecopy --input jsonl --format jsonl < articles.jsonl > found.jsonl";

/// Accepts the names in `table` and gives what stands beside them.
fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(table: [(&'static str, T); N]) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(table.map(|(name, _)| name))
        .try_map(move |given| table.iter().find(|(name, _)| *name == given).map(|(_, value)| *value).ok_or("unknown name"))
}

/// Accepts `YYYY-MM-DD` and nothing else that a calendar library would take for a day.
pub fn day(given: &str) -> Result<Date, &'static str> {
    let shape = given.len() == 10 && given.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    let date = if shape { given.parse().ok() } else { None };
    date.ok_or("not a day written YYYY-MM-DD")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(["wirecopy"].into_iter().chain(arguments.split_whitespace()))
    }

    #[test]
    fn definition_is_sound() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn of_json_and_format_the_last_counts() {
        for (arguments, expected) in [
            ("", Format::Text),
            ("--json", Format::Json),
            ("-f jsonl", Format::Jsonl),
            ("-f jsonl --json", Format::Json),
            ("--json -f jsonl", Format::Jsonl),
            ("--json --json", Format::Json),
            ("-f json -f jsonl", Format::Jsonl),
        ] {
            assert_eq!(parse(arguments).unwrap().format(), expected, "{arguments}");
        }
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for arguments in ["-f htm", "-f tsv", "--only people", "--only", "-j 0", "-j x", "--offsets words", "--date today", "--schema"] {
            assert!(parse(arguments).is_err(), "{arguments}");
        }
    }

    #[test]
    fn days() {
        assert_eq!(day("2024-02-29"), Ok(jiff::civil::date(2024, 2, 29)));
        for bad in ["2023-02-29", "2024-2-9", "20240229", "2024-02-29T10", "", "-024-02-29", "+024-02-29"] {
            assert!(day(bad).is_err(), "{bad}");
        }
    }
}
