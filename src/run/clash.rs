//! Options that make no sense together: each is refused with one line and exit status 2, not
//! silently ignored.

use std::io::Write;
use std::path::PathBuf;

use wirecopy::OffsetUnit;

use super::paths::{is_records, names_stdin};
use crate::cli::{Cli, Format};
use crate::status::USAGE;

/// Why an input list does not make a comparison.
pub const TWO: &str = "--compare takes two articles, the old version and the new one";

/// Says why a command line is refused; gives the exit status.
pub fn refuse(why: &str) -> u8 {
    // Standard error may be closed; that is not an error.
    let _ = writeln!(std::io::stderr(), "wirecopy: {why}");
    USAGE
}

/// The first reason to refuse a command line.
pub fn clash(cli: &Cli) -> Option<&'static str> {
    use Format::{Conll, Html, Json, Jsonl, Jsonld, Text, Tsv};
    let format = cli.format();
    let is = |formats: &[Format]| formats.contains(&format);
    let is_stdin = |path: &&PathBuf| names_stdin(path);
    let stdin = cli.files.iter().filter(is_stdin).count();
    let list = cli.files_from.as_deref();
    // Folders and lists may hold any number of articles and records; that is known only when they
    // are read.
    let walks = cli.recursive || !cli.glob.is_empty();
    let records = match cli.files.is_empty() {
        true => is_records("-".as_ref(), cli.input),
        false => cli.files.iter().any(|path| is_records(path, cli.input)),
    };
    let any_number = walks || records || list.is_some();
    let rules = [
        (
            list.is_some_and(names_stdin) && stdin > 0,
            "--files-from reads names from standard input: it cannot hold an article too",
        ),
        (stdin > 1, "standard input is named twice: it can be read once"),
        (
            cli.highlight && !is(&[Text]),
            "--highlight marks findings in the text form: it goes with --format text only",
        ),
        (
            cli.check && (cli.highlight || !is(&[Text, Json, Jsonl])),
            "--check asks in lines or in a field of JSON: it goes with --format text, json and jsonl only, and without --highlight",
        ),
        (
            cli.check && cli.only.is_some() && is(&[Text]),
            "--check prints questions in place of the parts: --only goes with it in json and jsonl only",
        ),
        (
            cli.only.is_some() && is(&[Conll]),
            "--format conll is all tokens with their entities: --only does not go with it",
        ),
        (
            cli.offsets != OffsetUnit::Chars && is(&[Jsonld]),
            "--format jsonld counts code points, as the standard says: --offsets does not go with it",
        ),
        (
            cli.offsets != OffsetUnit::Chars && is(&[Text, Html, Conll]),
            "this --format prints no offsets: --offsets goes with json, jsonl and tsv only",
        ),
        (
            // Of `-r --glob '*.md' *` the shell may give files alone; a name that is missing is told
            // when it is read.
            !cli.glob.is_empty()
                && list.is_none()
                && !cli.recursive
                && cli
                    .files
                    .iter()
                    .all(|path| names_stdin(path) || path.exists() && !path.is_dir()),
            "--glob chooses files of folders: no folder is given",
        ),
        (
            cli.keys.any_given() && !any_number,
            "--text-key, --id-key and --date-key name keys of JSON records: --input jsonl reads records",
        ),
        (
            cli.timeline && is(&[Tsv, Conll, Jsonld]),
            "--timeline is printed as text, json, jsonl or html",
        ),
        (
            cli.compare && is(&[Tsv, Conll, Jsonld, Html]),
            "--compare is printed as text, json or jsonl",
        ),
        (cli.compare && cli.files.len() != 2 && !any_number, TWO),
    ];
    rules.into_iter().find(|&(refused, _)| refused).map(|(_, why)| why)
}
