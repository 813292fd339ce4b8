//! gzip is read directly; other files that are not plain text give an error line that names the
//! tool for them.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use crate::support::{file, json, lines, run};

const FERRY: &str = "fixtures/ferry.txt";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

fn records(ids: std::ops::Range<usize>) -> String {
    ids.map(|id| json!({"id": id, "text": "It rained."}).to_string() + "\n").collect()
}

#[test]
fn an_article_is_the_same_compressed() {
    let plain = std::fs::read(FERRY).expect("readable");
    let packed = gzip(&plain);
    let (one, two) = plain.split_at(plain.len() / 2);
    let mut expected = json(&["--json", FERRY], b"");
    for (name, bytes) in [
        ("ferry.txt.gz", packed.clone()),
        ("ferry.txt", packed.clone()),
        ("ferry-members.txt.gz", [gzip(one), gzip(b""), gzip(two)].concat()),
        ("ferry-plain.txt.gz", plain.clone()),
        ("FERRY.GZ", packed.clone()),
    ] {
        let path = file(&format!("compressed-{name}"), &bytes);
        expected["source"] = path.as_str().into();
        assert_eq!(json(&["--json", &path], b""), expected);
    }
    expected["source"] = "-".into();
    assert_eq!(json(&["--json"], &packed), expected);
}

#[test]
fn records_are_read_by_the_ending_before_gz() {
    let (packed, bytes) = (gzip(records(0..3).as_bytes()), records(3..5));
    for ending in ["jsonl.gz", "ndjson.gz", "JSONL.GZ", "jsonl"] {
        let path = file(
            &format!("compressed-records.{ending}"),
            &[&packed[..], &gzip(bytes.as_bytes())].concat(),
        );
        let (status, out, error) = run(&["-f", "jsonl", &path], b"");
        let sources: Vec<_> = lines(&out).iter().map(|answer| answer["source"].clone()).collect();
        assert_eq!((status, error.as_str()), (0, ""));
        assert_eq!(sources, ["0", "1", "2", "3", "4"], "{ending}");
    }
    assert_eq!(lines(&run(&["-f", "jsonl", "--input", "jsonl"], &packed).1).len(), 3);
}

#[test]
fn what_was_whole_before_the_damage_is_answered() {
    // Random bytes, so that it is longer than one read.
    let mut chance = crate::support::Chance(24);
    let text = |n: usize| {
        let text: Vec<String> = (0..40 + n % 7).map(|_| format!("{:x}", chance.number())).collect();
        json!({"id": n, "text": text.join(" ")}).to_string() + "\n"
    };
    let packed = gzip((0..500).map(text).collect::<String>().as_bytes());
    let mut damaged = packed.clone();
    damaged[packed.len() / 2..][..50].fill(0xFF);
    for (name, bytes, why, least) in [
        (
            "short",
            &packed[..packed.len() / 2],
            "gzip that ends early: a part of the file is missing",
            200,
        ),
        (
            "no-sum",
            &packed[..packed.len() - 3],
            "gzip that ends early: a part of the file is missing",
            500,
        ),
        ("damaged", &damaged, "damaged gzip: corrupt", 200),
        (
            "rubbish",
            &[&packed[..], b"\n"].concat(),
            "damaged gzip: something else follows its end",
            500,
        ),
    ] {
        let path = file(&format!("compressed-{name}.jsonl.gz"), bytes);
        let (status, out, error) = run(&["-f", "jsonl", &path], b"");
        let answers = lines(&out);
        let (last, whole) = answers.split_last().expect("some");
        assert!(whole.len() >= least, "{name}: {}", whole.len());
        assert!(
            whole.iter().enumerate().all(|(n, answer)| answer["source"] == json!(n.to_string())
                || answer["error"].is_string()),
            "{name}"
        );
        assert!(
            last["error"].as_str().is_some_and(|error| error.starts_with(why)),
            "{name}: {last}"
        );
        assert!(
            status == 1 && error.lines().last().is_some_and(|line| line.contains(why)),
            "{error}"
        );

        let article = file(&format!("compressed-{name}.txt.gz"), bytes);
        let (status, out, error) = run(&[&article], b"");
        assert_eq!((status, out.as_str(), error.lines().count()), (1, "", 1));
        assert!(error.starts_with(&format!("wirecopy: {article}: {why}")), "{error}");
    }
}

#[test]
fn odd_files_are_one_line() {
    let empty = file("compressed-empty.txt.gz", b"");
    let early = "gzip that ends early: a part of the file is missing";
    for (arguments, bytes, status, why) in [
        (&["--json"][..], gzip(b""), 0, ""),
        (&["--json", &empty], Vec::new(), 1, early),
        (&["--json"], gzip(&[0; 1 << 20]), 1, "binary, not text (byte 0, line 1)"),
        (&["--json"], gzip(&gzip(b"It rained.")), 1, "gzip, not plain text: zcat unpacks it"),
        (
            &["--json"],
            gzip(b"<!doctype html><p>x"),
            1,
            "an HTML or XML page, not plain text: html2text turns it into text",
        ),
        (
            &["--json", "--max-bytes", "1K"],
            gzip(&[b'a'; 1 << 24]),
            1,
            "longer than 1024 bytes (--max-bytes sets the limit)",
        ),
        (
            &["--json"],
            b"\x28\xB5\x2F\xFD\x04\0".to_vec(),
            1,
            "zstd, not plain text: zstdcat unpacks it",
        ),
        // Said once, however many lines it has.
        (
            &["--input", "jsonl"],
            b"%PDF-1.7\n1\n2\n".to_vec(),
            1,
            "a PDF document, not plain text: pdftotext turns it into text",
        ),
        (
            &["--input", "jsonl"],
            b"\xFD7zXZ\0\n\n\n".to_vec(),
            1,
            "xz, not plain text: xzcat unpacks it",
        ),
    ] {
        let (got, _, error) = run(arguments, &bytes);
        assert_eq!(got, status, "{arguments:?} {error}");
        assert!(
            error.lines().count() == usize::from(status == 1) && error.trim_end().ends_with(why),
            "{arguments:?}: {error}"
        );
    }
}

#[test]
fn a_record_that_is_a_bomb_is_refused_and_the_next_is_answered() {
    let bomb =
        [records(0..1).as_bytes(), &[b'a'; 1 << 24], b"\n", records(2..3).as_bytes()].concat();
    let (status, out, error) =
        run(&["--input", "jsonl", "-f", "jsonl", "--max-bytes", "1K"], &gzip(&bomb));
    let failed: Vec<_> = lines(&out).iter().map(|answer| answer["error"].is_string()).collect();
    assert_eq!((status, failed), (1, vec![false, true, false]));
    assert_eq!(error, "wirecopy: -:2: longer than 1024 bytes (--max-bytes sets the limit)\n");
}
