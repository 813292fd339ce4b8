//! Documents that are printed instead of answers: schema, completions, manual page. All are
//! generated from the definitions that the program itself uses.

use std::io;

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};
use wirecopy::desk::schema::{COMPARE, TIMELINE};
use wirecopy::report::SCHEMA;

use crate::cli::{Cli, EXAMPLES};
use crate::status::STATUSES;

/// The document that the command line asks for, if any.
pub fn asked_for(cli: &Cli) -> Result<Option<Vec<u8>>> {
    Ok(if cli.schema {
        Some(if cli.compare {
            COMPARE.into()
        } else if cli.timeline {
            TIMELINE.into()
        } else {
            SCHEMA.into()
        })
    } else if let Some(shell) = cli.completions {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "wirecopy", &mut script);
        Some(completing_lists(String::from_utf8(script)?, shell).into_bytes())
    } else if cli.man {
        Some(manual()?)
    } else {
        None
    })
}

/// Adds to clap_complete's script the completion of values after a comma, in the shells that can do
/// it.
fn completing_lists(script: String, shell: Shell) -> String {
    let command = Cli::command();
    let lists = command.get_arguments().filter(|option| option.get_value_delimiter() == Some(','));
    lists.fold(script, |script, list| {
        let values: Vec<_> = list.get_possible_values().iter().map(|value| value.get_name().to_string()).collect();
        let words = values.join(" ");
        match shell {
            Shell::Bash => script.replace(
                &format!("COMPREPLY=($(compgen -W \"{words}\" -- \"${{cur}}\"))"),
                &format!(
                    "COMPREPLY=($(compgen -P \"${{cur%\"${{cur##*,}}\"}}\" -W \"{words}\" -- \"${{cur##*,}}\"))\n                    \
                     [[ \"${{BASH_VERSINFO[0]}}\" -ge 4 ]] && compopt -o nospace"
                ),
            ),
            Shell::Zsh => script.replace(&format!(":({words})"), &format!(":_values -s , value {words}")),
            Shell::Fish => script.replace(
                &format!("-a \"{}\\t''\"", values.join("\\t''\n")),
                &format!("-a \"(__fish_complete_list , 'string split \\\" \\\" \\\"{words}\\\"')\""),
            ),
            _ => script,
        }
    })
}

/// In roff, as `man` reads it.
fn manual() -> io::Result<Vec<u8>> {
    let man = Man::new(Cli::command().after_help(""));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;

    // clap_mangen names every option, and FILE as if it were one.
    let mut synopsis = Roff::new();
    synopsis.control("SH", ["SYNOPSIS"]).text([
        bold("wirecopy"),
        roman(" ["),
        italic("OPTIONS"),
        roman("] ["),
        italic("FILE"),
        roman("]..."),
    ]);
    synopsis.to_writer(&mut page)?;

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
