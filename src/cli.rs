//! The command line.

mod values;

use std::io::Write;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory, Parser, ValueEnum, ValueHint};
use clap_complete::Shell;
use jiff::civil::Date;
use wirecopy::DayOrder;
use wirecopy::OffsetUnit;
use wirecopy::printer::{Part, printable};

use crate::status;
pub use values::day;
use values::{file, one_of, pattern, size};

/// Extracts headline, entities, dates, casualty figures and quotations from a news article.
#[derive(Debug, Parser)]
#[command(
    version,
    args_override_self = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(max_term_width = 100, help_template = TEMPLATE, after_help = SEE_MORE)]
pub struct Cli {
    /// Articles, and with -r folders of them; standard input without one, or for "-"
    #[arg(value_name = "FILE", value_parser = file(), value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// How to print
    #[arg(short, long, value_enum, default_value_t = Format::Text, help_heading = OUTPUT)]
    format: Format,

    /// Short for --format json
    #[arg(long, conflicts_with = "format", help_heading = OUTPUT)]
    json: bool,

    /// Print only these parts, comma-separated
    #[arg(long, value_name = "LIST", value_delimiter = ',', help_heading = OUTPUT)]
    #[arg(value_parser = one_of(Part::ALL.map(|part| (part.name(), part))))]
    pub only: Option<Vec<Part>>,

    /// Unit of start and end
    #[arg(long, value_name = "UNIT", default_value = "chars", value_parser = one_of(UNITS), help_heading = OUTPUT)]
    pub offsets: OffsetUnit,

    /// Print the article itself with its findings marked, in colour on a terminal (text form)
    #[arg(long, help_heading = OUTPUT)]
    pub highlight: bool,

    /// Colour in the text form
    #[arg(long, value_enum, default_value_t = When::Auto, value_name = "WHEN", help_heading = OUTPUT)]
    pub color: When,

    /// A copy desk's questions instead, a line each: names spelled in two ways, figures that differ
    /// … (text, json, jsonl)
    #[arg(long, conflicts_with_all = ["compare", "timeline"], help_heading = DESK)]
    pub check: bool,

    /// What changed between two versions of a story, OLD and NEW: headline, dates, toll, figures,
    /// quotations, people
    #[arg(long, conflicts_with_all = ["timeline", "only", "highlight"], help_heading = DESK)]
    pub compare: bool,

    /// Many articles of one event, day by day: what happened, figures with their sources, tolls,
    /// contradictions
    #[arg(long, conflicts_with_all = ["only", "highlight"], help_heading = DESK)]
    pub timeline: bool,

    /// The day that relative dates count from; overrides what the article says
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help_heading = INPUT)]
    pub date: Option<Date>,

    /// How 07/08/2021 is read; auto goes by the article's other dates and its dateline's country,
    /// else both readings are given
    #[arg(long, value_enum, default_value_t = DateOrder::Auto, value_name = "ORDER", help_heading = INPUT)]
    pub date_order: DateOrder,

    /// What a file holds: one article, or one JSON record a line; auto goes by the ending .jsonl or
    /// .ndjson, also with .gz
    #[arg(long, value_enum, default_value_t = InputForm::Auto, value_name = "FORM", help_heading = INPUT)]
    pub input: InputForm,

    /// Read the articles below folders, by name: *.txt, *.jsonl and *.ndjson, also with .gz; not
    /// hidden files, not symbolic links
    #[arg(short, long, help_heading = INPUT)]
    pub recursive: bool,

    /// Read these files of folders instead, such as '*.md'; '!old*' leaves some out; may be
    /// repeated, the last that fits counts
    #[arg(long, value_name = "PATTERN", value_parser = pattern, help_heading = INPUT)]
    pub glob: Vec<String>,

    /// Read also the files that this one names, a line each; "-": names from standard input
    #[arg(long, value_name = "FILE", value_parser = file(), value_hint = ValueHint::FilePath, help_heading = INPUT)]
    pub files_from: Option<PathBuf>,

    /// The names of --files-from end with NUL, as find -print0 ends them
    #[arg(short = '0', long, requires = "files_from", help_heading = INPUT)]
    pub null: bool,

    #[command(flatten)]
    pub keys: Keys,

    /// Longest article or record, in bytes or with K, M, G; a longer one is refused, the others are
    /// answered
    #[arg(long, value_name = "N", default_value = "1G", value_parser = size, help_heading = INPUT)]
    pub max_bytes: u64,

    /// Worker threads for several articles, at most four a processor; 0: as many as processors
    #[arg(short, long, value_name = "N", default_value = "0", help_heading = RUN)]
    pub jobs: usize,

    /// Exit 0 even if some articles could not be read
    #[arg(long, help_heading = RUN)]
    pub keep_going: bool,

    /// Exit 4 when nothing was found in the selected parts, --check asks something, two versions
    /// differ, or no article of --timeline tells of an event
    #[arg(short, long, help_heading = RUN)]
    pub exit_status: bool,

    /// No progress and no notes on standard error; errors are still printed
    #[arg(short, long, help_heading = RUN)]
    pub quiet: bool,

    /// Progress on standard error; auto: of several articles, if it is a terminal
    #[arg(long, value_enum, default_value_t = When::Auto, value_name = "WHEN", help_heading = RUN)]
    pub progress: When,

    /// Print the JSON Schema of the output and stop
    #[arg(long, help_heading = STOP)]
    pub schema: bool,

    /// Print a completion script for this shell and stop
    #[arg(long, value_name = "SHELL", help_heading = STOP)]
    pub completions: Option<Shell>,

    /// Print the manual page and stop
    #[arg(long, help_heading = STOP)]
    pub man: bool,

    /// Print a short help (-h) or the whole help (--help) and stop
    #[arg(short, long, action = ArgAction::HelpShort, help_heading = STOP)]
    help: Option<bool>,

    /// Print the version and stop
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = STOP)]
    version: Option<bool>,
}

/// The names of a JSON record's keys.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = INPUT)]
pub struct Keys {
    /// Key of a record's text
    #[arg(long, value_name = "NAME", default_value = DEFAULT_KEYS[0])]
    pub text_key: String,

    /// Key of a record's name
    #[arg(long, value_name = "NAME", default_value = DEFAULT_KEYS[1])]
    pub id_key: String,

    /// Key of a record's day, YYYY-MM-DD
    #[arg(long, value_name = "NAME", default_value = DEFAULT_KEYS[2])]
    pub date_key: String,
}

const DEFAULT_KEYS: [&str; 3] = ["text", "id", "date"];

impl Keys {
    /// Whether one of them is not its default.
    pub fn any_given(&self) -> bool {
        [&self.text_key, &self.id_key, &self.date_key] != DEFAULT_KEYS
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading in a terminal
    Text,
    /// One document: an object for one article, an array for several files or records
    Json,
    /// One line an article
    Jsonl,
    /// A table with a header, one finding a row; a cell such as =1 gets an apostrophe in front
    Tsv,
    /// Tokens with their entities in BIO, as in CoNLL-2003
    Conll,
    /// W3C Web Annotations
    Jsonld,
    /// One page that needs nothing but itself: articles, their findings marked and listed
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputForm {
    Auto,
    Text,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    Auto,
    /// The day first
    Dmy,
    /// The month first
    Mdy,
}

impl DateOrder {
    /// The order that the user wants, if any.
    pub fn wanted(self) -> Option<DayOrder> {
        match self {
            DateOrder::Auto => None,
            DateOrder::Dmy => Some(DayOrder::DayFirst),
            DateOrder::Mdy => Some(DayOrder::MonthFirst),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

impl Cli {
    /// The command line; a wrong one, or one that asks for help, ends the program.
    pub fn read() -> Self {
        Self::try_parse().unwrap_or_else(|error| {
            // clap's own long help spreads an option over four lines.
            let whole = error.kind() == ErrorKind::DisplayHelp
                && std::env::args_os().take_while(|a| a != "--").any(|a| a == "--help");
            let mut out = std::io::stdout();
            let said = match whole {
                true => write!(out, "{}", Self::whole_help()).and_then(|()| out.flush()),
                false if error.use_stderr() => refuse(&error),
                false => error.print().and_then(|()| out.flush()),
            };
            match said {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    eprintln!("wirecopy: standard output: {}", status::reason(error));
                    std::process::exit(status::UNREADABLE.into())
                }
                // Standard output may be closed; that is not an error.
                _ => std::process::exit(status::DONE.into()),
            }
        })
    }

    /// Examples, options, formats, exit statuses.
    fn whole_help() -> String {
        let mut after = String::from("Formats:\n");
        for format in Format::value_variants().iter().filter_map(ValueEnum::to_possible_value) {
            after += &format!(
                "  {:<7} {}\n",
                format.get_name(),
                format.get_help().cloned().unwrap_or_default()
            );
        }
        after += "\nExit status:\n";
        for (status, meaning) in status::STATUSES {
            after += &format!("  {status:<3}  {meaning}\n");
        }
        Self::command()
            .before_help(format!("Examples:\n{EXAMPLES}"))
            .after_help(after.trim_end().to_string())
            .render_help()
            .to_string()
    }

    pub fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// Prints an error of the command line as one line. An argument may have control characters for the
/// terminal, if it is a file name from `wirecopy *`.
fn refuse(error: &clap::Error) -> ! {
    let told = error.render().to_string();
    let told = told.lines().map(str::trim).filter(|line| !line.is_empty());
    // clap's usage and its hint at --help come last.
    let told = told.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    // "unexpected argument '--jsn' found; tip: …"
    let told = told.fold(String::new(), |all, line| {
        let between = match all.as_str() {
            "" => "",
            _ if line.starts_with("tip:") => "; ",
            _ => " ",
        };
        all + between + line
    });
    let told = told.strip_prefix("error: ").unwrap_or(&told);
    // Standard error may be closed; that is not an error.
    let _ = writeln!(std::io::stderr(), "wirecopy: {} (--help lists the options)", printable(told));
    std::process::exit(status::USAGE.into())
}

const UNITS: [(&str, OffsetUnit); 3] =
    [("chars", OffsetUnit::Chars), ("bytes", OffsetUnit::Bytes), ("utf16", OffsetUnit::Utf16)];

const OUTPUT: &str = "Output";
const DESK: &str = "Desk";
const INPUT: &str = "Input";
const RUN: &str = "Run";
const STOP: &str = "Print and stop";

/// The examples stand before the options.
const TEMPLATE: &str =
    "{about-with-newline}\n{usage-heading} {usage}\n\n{before-help}{all-args}{after-help}";

/// For --help and the manual page.
pub const EXAMPLES: &str =
    "  wirecopy story.txt                                     an article, for reading
  wirecopy --json story.txt | jq .toll                   one answer of it
  wirecopy --only quotes *.txt                           bare rows, for cut and grep
  wirecopy --highlight story.txt                         the article itself, its findings marked
  wirecopy --format html *.txt > stories.html            the same as a page, with lists beside it
  wirecopy --format tsv *.txt > found.tsv                a table, for a spreadsheet
  wirecopy --format jsonl articles.jsonl                 a record in, a line out
  wirecopy -r --format jsonl news > found.jsonl          all articles below a folder
  wirecopy --check -e story.txt || vi story.txt          a copy desk's questions
  wirecopy --compare first.txt second.txt                what changed between two versions
  wirecopy --timeline flood/*.txt                        the event day by day, with sources
  pdftotext story.pdf - | wirecopy --date 2024-05-02     \"Tuesday\" counts from that day";

const SEE_MORE: &str = "--help shows examples, what each value means, and the exit statuses.";

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
    fn of_two_formats_the_last_counts() {
        for (arguments, expected) in [
            ("", Format::Text),
            ("--json", Format::Json),
            ("-f jsonl", Format::Jsonl),
            ("--json --json", Format::Json),
            ("-f json -f jsonl", Format::Jsonl),
        ] {
            assert_eq!(parse(arguments).unwrap().format(), expected, "{arguments}");
        }
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for arguments in [
            "-f htm",
            "--only people",
            "--only",
            "-j -1",
            "-j x",
            "--glob [a",
            "-0",
            "--json -f text",
            "-f json --json",
            "--offsets words",
            "--date today",
        ] {
            assert!(parse(arguments).is_err(), "{arguments}");
        }
    }
}
