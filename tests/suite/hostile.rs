//! Hostile input: it must give a right answer or a clear error line, quickly.

use std::process::Output;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use wirecopy::{Options, analyze};

use crate::adversarial::{TEXTS, nested};
use crate::shape::breaches;
use crate::support::wirecopy;

/// Gives up on what hangs or is badly quadratic, not on what is slow: a debug build on a busy machine
/// needs a tenth of it. That time grows with the length alone is shown by `src/steps.rs`.
const SOON: Duration = Duration::from_secs(150);

/// Analyses `text` as JSON Lines, checks the answer, and gives up after [`SOON`].
fn answered(what: &'static str, text: String) {
    let (done, wait) = channel();
    thread::spawn(move || {
        let output = wirecopy(&["-f", "jsonl"], text.as_bytes());
        done.send((output, text)).expect("somebody waits");
    });
    let (output, text): (Output, _) =
        wait.recv_timeout(SOON).unwrap_or_else(|_| panic!("{what}: no answer within {SOON:?}"));
    assert!(output.status.success(), "{what}: {}", String::from_utf8_lossy(&output.stderr));
    let article = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{what}: {e}"));
    let breaches = breaches(&article, &text);
    assert!(breaches.is_empty(), "{what}: {}", breaches[0]);
}

#[test]
fn a_long_line() {
    let sentence = "Four people were killed on Tuesday, police chief Marta Lindqvist said, and \"nine more\" were hurt in Aldwick. ";
    answered("a line of 200 kB", sentence.repeat(200_000 / sentence.len()));
}

#[test]
fn a_long_word() {
    answered("a word of 150 kB", "Abc".repeat(50_000));
    answered("150 kB of hyphens between letters", "A-".repeat(75_000));
    answered("150 kB of stops between letters", "U.".repeat(75_000));
}

#[test]
fn many_quotation_marks() {
    answered("straight marks", "\"".repeat(50_000));
    answered("marks with gaps", "\" ".repeat(50_000));
    answered("single marks", "' a".repeat(25_000));
    answered("paragraphs that open a quotation", "“He said so.\n\n".repeat(30_000));
}

#[test]
fn nested_marks() {
    answered(
        "opening marks",
        format!("{} said Ann Brandt. {}", "“‘".repeat(50_000), "’”".repeat(50_000)),
    );
    answered("brackets", format!("{}{}", "(".repeat(100_000), ")".repeat(100_000)));
}

/// A small stack: recursion must not depend on the depth of marks, the length of a line or a list.
const STACK: usize = 256 * 1024;

#[test]
fn the_stack_does_not_grow_with_the_text() {
    let deep = [("“‘", "’”"), ("(", ")"), ("[", "]"), ("\"'", "'\""), ("(“", "”)")];
    let deep = deep.map(|(open, close)| nested(open, close, 10_000 * (open.len() + close.len())));
    let texts = TEXTS.iter().map(|(_, text)| text(4_000)).chain(deep);
    let analyse = || texts.for_each(|text| drop(analyze(&text, &Options::default())));
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, analyse)
            .expect("a thread starts");
        thread.join().expect("no panic");
    });
}

#[test]
fn many_short_lines() {
    answered("lines", "News\n".repeat(60_000));
    answered("blank lines", "\n".repeat(300_000));
    answered("blocks", "A b.\n\n".repeat(50_000));
}

#[test]
fn long_numbers() {
    let digits = "9".repeat(100);
    for text in [
        format!("{digits} people were killed and {digits} injured on {digits} May {digits}."),
        format!("At least {} killed, {digits},{digits} dead, -{digits} hurt.", "1,000".repeat(40)),
        format!("The year {digits}; the {digits}th century; {digits} years ago; the {digits}s; {digits}/{digits}/{digits}."),
        format!("{} million people died.", "one hundred ".repeat(500)),
        "In 0000, 00/00/0000, 31 February 9999, Feb. 30, 99999-99-99, 9999 years ago, 12345678 weeks from now.".to_string(),
    ] {
        answered("numbers", text.clone());
        answered("numbers with a reference date", format!("ALDWICK, Nov. 29, 9999 (Wire) - {text}"));
        answered("numbers with an early date", format!("ALDWICK, Jan. 1, 0001 (Wire) - {text}"));
    }
}

#[test]
fn many_names() {
    let names: String =
        (0..20_000).map(|n| format!("Anna{n} Brandt{} met Bob Smith{n}. ", n % 7)).collect();
    answered("names", names);
}

#[test]
fn forms_for_people_are_as_soon_made() {
    let dates: String = (0..5_000)
        .map(|n| format!("On {} May {} it rained for {n} days. ", n % 28 + 1, 1000 + n / 28))
        .collect();
    let figures: String =
        (0..5_000).map(|n| format!("A blast killed {n} people in Town{n}. ")).collect();
    let quotes = "“It rained,” said Anna Brandt.\n\n“He said so.\n\n".repeat(5_000);
    for (what, text) in [("dates", dates), ("figures", figures), ("quotes", quotes)] {
        for arguments in [&[][..], &["--highlight"], &["-f", "html"]] {
            let (done, wait) = channel();
            let input = text.clone();
            thread::spawn(move || {
                done.send(wirecopy(arguments, input.as_bytes())).expect("somebody waits")
            });
            let output = wait
                .recv_timeout(SOON)
                .unwrap_or_else(|_| panic!("{what}, {arguments:?}: no answer within {SOON:?}"));
            assert!(
                output.status.success() && output.stdout.len() > text.len() / 4,
                "{what}, {arguments:?}"
            );
        }
    }
}
