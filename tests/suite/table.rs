//! `--format tsv`, parsed like other programs do.

use std::path::Path;

use serde_json::json;

use crate::support::{fixtures, json, other_json, stdout, wirecopy};

/// The cells of each row, split without any quoting.
fn cells(table: &str) -> Vec<Vec<String>> {
    table.lines().map(|line| line.split('\t').map(str::to_string).collect()).collect()
}

/// The text of a cell, by the rule that `--help` and the guide give.
fn plain(cell: &str) -> &str {
    let marked = cell.starts_with('\'')
        && cell
            .trim_start_matches('\'')
            .starts_with(['=', '+', '-', '@', '"', '＝', '＋', '－', '＠']);
    if marked { &cell[1..] } else { cell }
}

/// Text as a cell may show it.
fn shown(text: &str) -> String {
    let hidden = |c: char| matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}');
    text.replace(|c: char| c.is_control() || hidden(c), "\u{FFFD}")
}

fn all_fixtures() -> Vec<String> {
    fixtures().iter().map(|fixture| fixture.path()).collect()
}

fn table(paths: &[String]) -> String {
    let arguments: Vec<_> =
        ["-f", "tsv"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    stdout(&arguments, b"")
}

#[test]
fn its_rows_are_the_findings_of_the_json() {
    for path in all_fixtures() {
        let article = json(&["--json", &path], b"");
        let rows = cells(&table(std::slice::from_ref(&path)));
        let header = rows[0].clone();
        let column = |name: &str| header.iter().position(|title| title == name).expect("a column");
        let of =
            |part: &str| rows.iter().filter(|row| row[column("part")] == part).collect::<Vec<_>>();
        let list = |part: &str| article[part].as_array().expect("a list").clone();

        for part in [
            "captions",
            "headings",
            "paragraphs",
            "credits",
            "boilerplate",
            "dates",
            "casualties",
            "quotes",
        ] {
            assert_eq!(of(part).len(), list(part).len(), "{path}: {part}");
            for (index, (row, found)) in of(part).iter().zip(list(part)).enumerate() {
                assert_eq!(row[column("index")], index.to_string());
                for name in ["start", "end", "value", "from", "to", "min", "max", "content"] {
                    let known = found.get(name).filter(|value| !value.is_null());
                    if let Some(value) = known {
                        let expected =
                            value.as_str().map_or_else(|| value.to_string(), str::to_string);
                        assert_eq!(
                            plain(&row[column(name)]),
                            shown(&expected),
                            "{path}: {part} {index} {name}"
                        );
                    }
                }
                assert_eq!(
                    plain(&row[column("text")]),
                    shown(found["text"].as_str().expect("a string"))
                );
            }
        }
        let mentions: usize = list("entities")
            .iter()
            .map(|entity| entity["mentions"].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(of("entities").len(), mentions, "{path}");
        assert_eq!(
            of("toll").len(),
            article["toll"].as_object().map_or(0, serde_json::Map::len),
            "{path}"
        );
        for row in of("toll") {
            let figure = &article["toll"][&row[column("type")]];
            let found =
                figure["casualty"].as_u64().map(|index| &article["casualties"][index as usize]);
            let others = figure["alternatives"].as_array().map_or(0, Vec::len);
            assert_eq!(
                row[column("others")].split("; ").filter(|other| !other.is_empty()).count(),
                others,
                "{path}"
            );
            // The words of a casualty stand only beside its own figure.
            let single = found
                .is_some_and(|found| ["min", "max"].iter().all(|end| figure[end] == found[end]));
            assert_eq!(!row[column("text")].is_empty(), single, "{path}: {row:?}");
        }
        let figures: usize = list("incidents")
            .iter()
            .map(|incident| incident["toll"].as_object().map_or(0, serde_json::Map::len))
            .sum();
        assert_eq!(of("incidents").len(), figures, "{path}");
        assert_eq!(of("headline").len(), usize::from(!article["headline"].is_null()), "{path}");
    }
}

#[test]
fn the_header_stands_once_and_always() {
    let whole = table(&all_fixtures());
    let header = whole.lines().next().expect("a header").to_string();
    assert_eq!(whole.lines().filter(|line| *line == header).count(), 1);
    assert_eq!(stdout(&["-f", "tsv"], b""), format!("{header}\n"));
    assert_eq!(stdout(&["-f", "tsv", "--input", "jsonl"], b""), format!("{header}\n"));
    let rows = cells(&stdout(&["-f", "tsv", "--only", "dates", "fixtures/harbour.txt"], b""));
    assert!(
        rows.len() > 3
            && rows[1..].iter().all(|row| row[1] == "dates" && row.len() == rows[0].len())
    );
    assert_eq!(rows[0].join("\t"), header, "the same columns whatever is chosen");
}

#[test]
fn an_article_that_cannot_be_read_is_a_row() {
    let output = wirecopy(&["-f", "tsv", "fixtures/missing.txt", "fixtures/bare.txt"], b"");
    let rows = cells(&String::from_utf8(output.stdout).expect("UTF-8"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!((rows[1][0].as_str(), rows[1][1].as_str()), ("fixtures/missing.txt", "error"));
    assert!(rows[1][5].contains("No such file") && rows[2][0] == "fixtures/bare.txt");
}

/// An article and a name with everything that could break a cell.
fn hostile() -> String {
    let text = "=HYPERLINK(\"http://x\") is down\n\n+44 people\twere killed, \"\"police\"\" said.\n\n\
                \"=cmd|' /C calc'!A0 was the answer,\" said Anna Brandt.\n\n@home \"they say\n\n-5 degrees on Monday, \"cold,\" he said.\n";
    let records = [json!({"id": "=1+1\t\n", "text": text}), json!({"id": "\"", "text": text})];
    records.iter().map(|record| format!("{record}\n")).collect()
}

#[test]
fn no_cell_is_a_formula() {
    let rows = cells(&stdout(&["-f", "tsv", "--input", "jsonl"], hostile().as_bytes()));
    let width = rows[0].len();
    for row in &rows {
        assert_eq!(row.len(), width, "{row:?}");
        for cell in row.iter().filter(|cell| cell.chars().count() > 1) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '"', '\r']), "{cell}");
        }
    }
    assert!(rows.iter().any(|row| row[5].starts_with("'+44 people")), "{rows:?}");
}

/// The rows that any reader must see, with or without support for quoting.
fn check_with(reader: &str, code: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let tables = [
        ("fixtures", table(&all_fixtures())),
        ("hostile", stdout(&["-f", "tsv", "--input", "jsonl"], hostile().as_bytes())),
    ];
    for (name, table) in tables {
        let path = folder.join(format!("{reader}-{name}.tsv"));
        std::fs::write(&path, &table).expect("the folder for tests can be written");
        if let Some(read) = other_json("python3", &["-c", code, path.to_str().expect("UTF-8")]) {
            assert!(read == json!(cells(&table)), "{reader} reads {name} otherwise");
        }
    }
}

#[test]
fn the_csv_module_of_python_reads_it() {
    check_with(
        "csv",
        "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), delimiter='\\t'))))",
    );
}

#[test]
fn duckdb_reads_it() {
    let code = "import duckdb, json, sys\n\
                t = duckdb.sql(f\"SELECT * FROM read_csv('{sys.argv[1]}', delim='\\t', header=true, all_varchar=true)\")\n\
                print(json.dumps([t.columns] + [[c or '' for c in r] for r in t.fetchall()]))";
    check_with("duckdb", code);
}
