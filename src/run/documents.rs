//! What is printed instead of answers: schema, completions, manual page; all from the definitions that the program itself uses.

use std::io;

use anyhow::Result;
use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use wirecopy::report::SCHEMA;

use crate::cli::{Cli, EXAMPLES};
use crate::status::STATUSES;

/// What the command line asks for of them, if anything.
pub fn asked_for(cli: &Cli) -> Result<Option<Vec<u8>>> {
    Ok(if cli.schema {
        Some(SCHEMA.into())
    } else if let Some(shell) = cli.completions {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "wirecopy", &mut script);
        Some(script)
    } else if cli.man {
        Some(manual()?)
    } else {
        None
    })
}

/// In roff, as `man` reads it.
fn manual() -> io::Result<Vec<u8>> {
    let man = Man::new(Cli::command().after_help(""));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;

    let mut examples = Roff::new();
    examples.control("SH", ["EXAMPLES"]).control("nf", []);
    examples.text(EXAMPLES.lines().flat_map(|line| [roman(line), roman("\n")]).collect::<Vec<_>>());
    examples.control("fi", []);
    examples.to_writer(&mut page)?;

    man.render_options_section(&mut page)?;

    let mut statuses = Roff::new();
    statuses.control("SH", ["EXIT STATUS"]);
    for (status, meaning) in STATUSES {
        statuses.control("TP", []).text([bold(status)]).text([roman(meaning)]);
    }
    statuses.to_writer(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(page)
}
