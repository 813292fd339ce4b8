//! The loop over inputs.

use std::io::{Read, Write};

use anyhow::Result;
use wirecopy::Options;
use wirecopy::printer::{Selection, json};

use crate::cli::Cli;

/// Stand-in for measuring until the command line is built: JSON Lines from standard input, or one text.
pub fn run(cli: Cli) -> Result<u8> {
    let mut text = String::new();
    match cli.files.first().filter(|f| f.as_os_str() != "-") {
        Some(path) => text = std::fs::read_to_string(path)?,
        None => drop(std::io::stdin().read_to_string(&mut text)?),
    }
    let mut out = std::io::stdout().lock();
    let records: Vec<(String, String, Option<jiff::civil::Date>)> = if cli.input == "jsonl" {
        text.lines()
            .map(|line| {
                let v: serde_json::Value = serde_json::from_str(line)?;
                let field = |k: &str| v[k].as_str().unwrap_or_default().to_string();
                Ok((field("id"), field("text"), v["date"].as_str().and_then(|d| d.parse().ok())))
            })
            .collect::<Result<_>>()?
    } else {
        vec![("-".into(), text, None)]
    };
    let selection = Selection::all();
    for (source, text, record_date) in &records {
        let options = Options { record_date: *record_date, ..Options::default() };
        let report = wirecopy::analyze(text, &options);
        if cli.format == "text" && !cli.json {
            wirecopy::printer::text::print(&mut out, source, &report, &selection)?;
        } else {
            let document = json::Document { source, offsets: options.offsets, selection: &selection, report: &report };
            serde_json::to_writer(&mut out, &document)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(0)
}
