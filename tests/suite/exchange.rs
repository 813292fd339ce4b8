//! `--format conll` and `--format jsonld`, read by programs made for those formats.
//!
//! Where such a program is not installed its test is skipped with a message. To have all:
//! `pip install spacy`, and `npm install @apache-annotator/selector` with `NODE_PATH` set to that
//! `node_modules`.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{fixtures, json, other_json, stdout, wirecopy};

/// A file of this test run that holds `text`.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder for tests can be written");
    path
}

/// The JSON that `program` prints; `None`, with a message, if it or one of its imports is not
/// installed.
fn reader(program: &str, script: &Path, input: &Path) -> Option<Value> {
    let path = |path: &Path| path.to_str().expect("UTF-8").to_string();
    other_json(program, &[&path(script), &path(input)])
}

/// Label and words of each mention in the order of the text, from the JSON.
fn mentions(article: &Value) -> Vec<(String, String)> {
    let label = |kind: &Value| match kind.as_str() {
        Some("person") => "PER",
        Some("organization") => "ORG",
        Some("place") => "LOC",
        _ => "MISC",
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut found: Vec<_> = Vec::new();
    for entity in list(&article["entities"]) {
        found.extend(
            list(&entity["mentions"])
                .iter()
                .map(|at| (at["start"].as_u64(), label(&entity["type"]), at["text"].clone())),
        );
    }
    found.sort_by_key(|(start, ..)| *start);
    found
        .iter()
        .map(|(_, label, text)| (label.to_string(), text.as_str().unwrap_or_default().to_string()))
        .collect()
}

/// Without the spaces that tokens have and words have not.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn conll_has_four_columns_and_every_mention() {
    for fixture in fixtures() {
        let columns = stdout(&["-f", "conll", &fixture.path()], b"");
        let (head, body) = columns.split_at(columns.find("\n\n").expect("a blank line") + 2);
        assert_eq!(head, "-DOCSTART- -X- O O\n\n");
        let mut found: Vec<(String, String)> = Vec::new();
        for sentence in body.trim_end().split("\n\n") {
            let mut inside = false;
            for line in sentence.lines() {
                let [word, "-X-", "O", label] = line.split(' ').collect::<Vec<_>>()[..] else {
                    panic!("{}: {line}", fixture.name)
                };
                match label.split_once('-') {
                    Some(("B", kind)) => found.push((kind.to_string(), word.to_string())),
                    Some(("I", kind)) => {
                        let last = found
                            .last_mut()
                            .filter(|(before, _)| inside && before == kind)
                            .expect("I follows B or I of its kind");
                        last.1 += word;
                    }
                    _ => assert_eq!(label, "O", "{line}"),
                }
                inside = label != "O";
            }
        }
        let expected = mentions(&json(&["--json", &fixture.path()], b""));
        let labels = |list: &[(String, String)]| {
            list.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>()
        };
        assert_eq!(labels(&found), labels(&expected), "{}", fixture.name);
        // The words are restored, which changes them in the misread and the accented article.
        if !["misread", "accents"].contains(&fixture.name.as_str()) {
            for ((_, words), (_, text)) in found.iter().zip(&expected) {
                assert_eq!(*words, tight(text), "{}", fixture.name);
            }
        }
    }
}

#[test]
fn conll_document_n_is_input_n() {
    let output = wirecopy(
        &["-f", "conll", "fixtures/bare.txt", "fixtures/missing.txt", "fixtures/bare.txt"],
        b"",
    );
    let columns = String::from_utf8(output.stdout).expect("UTF-8");
    let documents: Vec<_> = columns.split("-DOCSTART- -X- O O\n\n").collect();
    assert_eq!(documents.len(), 4);
    assert!(
        documents[0].is_empty()
            && documents[2].is_empty()
            && documents[1] == documents[3]
            && !documents[1].is_empty()
    );
}

#[test]
fn spacy_reads_conll() {
    let paths: Vec<_> = fixtures().iter().map(|fixture| fixture.path()).collect();
    let arguments: Vec<_> =
        ["-f", "conll"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let script = "import json, sys\n\
                  from spacy.training.converters.conll_ner_to_docs import conll_ner_to_docs\n\
                  docs = conll_ner_to_docs(open(sys.argv[1], encoding='utf-8').read(), no_print=True)\n\
                  print(json.dumps([[[e.label_, ''.join(t.text for t in e)] for e in doc.ents] for doc in docs]))\n";
    let columns = file("all.conll", &stdout(&arguments, b""));
    let Some(read) = reader("python3", &file("conll.py", script), &columns) else { return };
    let documents = read.as_array().expect("a list");
    assert_eq!(documents.len(), paths.len());
    for (path, document) in paths.iter().zip(documents) {
        let expected: Vec<_> =
            mentions(&json(&["--json", path], b"")).into_iter().map(|(label, _)| label).collect();
        let found: Vec<_> = document
            .as_array()
            .expect("a list")
            .iter()
            .map(|entity| entity[0].as_str().unwrap_or_default())
            .collect();
        assert_eq!(found, expected, "{path}");
    }
    let harbour =
        &documents[paths.iter().position(|path| path.contains("harbour")).expect("there")];
    assert!(
        harbour.as_array().is_some_and(|list| list.contains(&json!(["PER", "HenrikSolberg"]))),
        "{harbour}"
    );
}

#[test]
fn annotations_point_at_the_findings() {
    for fixture in fixtures() {
        let article = json(&["--json", &fixture.path()], b"");
        let annotations = json(&["-f", "jsonld", &fixture.path()], b"");
        let text: Vec<char> = fixture.text().chars().collect();
        let annotations = annotations.as_array().expect("an array");
        let mut ids = std::collections::HashSet::new();
        for annotation in annotations {
            assert_eq!(
                (&annotation["@context"], &annotation["type"]),
                (&json!("http://www.w3.org/ns/anno.jsonld"), &json!("Annotation"))
            );
            assert!(
                ids.insert(annotation["id"].as_str().expect("an id").to_string()),
                "{annotation}"
            );
            assert_eq!(annotation["target"]["source"], fixture.path());
            let selectors = &annotation["target"]["selector"];
            let offset = |key: &str| selectors[0][key].as_u64().expect("an offset") as usize;
            let exact: String = text[offset("start")..offset("end")].iter().collect();
            assert_eq!(selectors[1]["exact"], exact);
            let around = [&selectors[1]["prefix"], &selectors[1]["exact"], &selectors[1]["suffix"]];
            assert!(
                fixture
                    .text()
                    .contains(&around.map(|part| part.as_str().expect("a string")).concat())
            );
        }
        let count = |key: &str| article[key].as_array().map_or(0, Vec::len);
        let lists = ["captions", "paragraphs", "dates", "casualties", "quotes"].map(count);
        let headline = usize::from(!article["headline"].is_null());
        assert_eq!(
            annotations.len(),
            headline + lists.iter().sum::<usize>() + mentions(&article).len(),
            "{}",
            fixture.name
        );
    }
}

#[test]
fn several_articles_are_one_array_of_annotations() {
    let all = json(
        &[
            "-f",
            "jsonld",
            "--only",
            "headline",
            "fixtures/harbour.txt",
            "fixtures/bare.txt",
            "fixtures/ferry.txt",
        ],
        b"",
    );
    let ids: Vec<_> = all
        .as_array()
        .expect("an array")
        .iter()
        .map(|annotation| annotation["id"].clone())
        .collect();
    assert_eq!(ids, ["fixtures/harbour.txt#headline-0", "fixtures/ferry.txt#headline-0"]);
    assert_eq!(json(&["-f", "jsonld"], b""), json!([]));
}

#[test]
fn apache_annotator_anchors_the_annotations() {
    // Its matchers find in a text what a selector means; both selectors must mean the same.
    let script = "import { createRequire } from 'node:module';\n\
        import { pathToFileURL } from 'node:url';\n\
        import { readFileSync } from 'node:fs';\n\
        const found = createRequire(import.meta.url).resolve('@apache-annotator/selector');\n\
        const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import(pathToFileURL(found));\n\
        const chunks = text => { const chunk = { data: text, equals: other => other === chunk };\n\
          return { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false }; };\n\
        const ranges = async matches => { const all = []; for await (const m of matches) all.push([m.startIndex, m.endIndex]); return all; };\n\
        const out = [];\n\
        for (const { text, annotations } of JSON.parse(readFileSync(process.argv[2], 'utf8')))\n\
          for (const { id, target: { selector: [position, quote] } } of annotations) {\n\
            const [at] = await ranges(textPositionSelectorMatcher(position)(chunks(text)));\n\
            const quoted = await ranges(textQuoteSelectorMatcher(quote)(chunks(text)));\n\
            out.push({ id, exact: text.slice(...at) === quote.exact, same: quoted.some(range => String(range) === String(at)) });\n\
          }\n\
        console.log(JSON.stringify(out));\n";
    let article = |fixture: &crate::support::Fixture| json!({"text": fixture.text(), "annotations": json(&["-f", "jsonld", &fixture.path()], b"")});
    let input = file(
        "annotations.json",
        &Value::Array(fixtures().iter().map(article).collect()).to_string(),
    );
    let Some(read) = reader("node", &file("annotations.mjs", script), &input) else { return };
    let read = read.as_array().expect("a list");
    assert!(read.len() > 500, "{}", read.len());
    for anchored in read {
        assert!(anchored["exact"] == true && anchored["same"] == true, "{anchored}");
    }
}
