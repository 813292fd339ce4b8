//! Help, completions, manual page: generated from one definition, so that all have every option.

use std::path::Path;

use crate::support::{has_script, other, stdout, wirecopy};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// The long options that --help lists.
fn options() -> Vec<String> {
    let help = stdout(&["--help"], b"");
    let words = help
        .lines()
        .filter(|line| line.trim_start().starts_with('-'))
        .flat_map(str::split_whitespace);
    let options: Vec<_> =
        words.filter(|word| word.starts_with("--") && word.len() > 3).map(str::to_string).collect();
    assert!(options.len() >= 16, "{options:?}");
    options
}

#[test]
fn help_is_short_and_opens_with_examples() {
    let (short, whole) = (stdout(&["-h"], b""), stdout(&["--help"], b""));
    assert!(whole.lines().count() <= 100 && short.lines().count() < whole.lines().count());
    assert!(whole.lines().all(|line| line.len() <= 100), "it fits a terminal");
    let at = |text: &str| whole.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(
        at("Examples:") < at("Output:")
            && at("Output:") < at("Formats:")
            && at("Formats:") < at("Exit status:")
    );
    assert!(!short.contains("Examples:"));
    for option in options() {
        assert!(short.contains(&option), "{option}");
    }
}

#[test]
fn every_option_of_the_help_is_in_the_manual_and_the_completions() {
    let plain = |text: &str| text.replace("\\-", "-");
    let manual = plain(&stdout(&["--man"], b""));
    assert!(
        manual.contains(".SH SYNOPSIS\n\\fBwirecopy\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR]...\n"),
        "{manual}"
    );
    assert!(
        manual.contains(".TH wirecopy 1")
            && manual.contains("EXAMPLES")
            && manual.contains("EXIT STATUS")
    );
    for shell in SHELLS {
        let script = stdout(&["--completions", shell], b"");
        for option in options() {
            // fish and elvish have their own ways to write the hyphens.
            assert!(script.contains(option.trim_start_matches('-')), "{shell}: {option}");
        }
    }
    for option in options() {
        assert!(manual.contains(&option), "{option}");
    }
}

#[test]
fn man_reads_the_page_without_a_warning() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wirecopy.1");
    std::fs::write(&path, stdout(&["--man"], b"")).expect("the folder for tests can be written");
    let path = path.to_str().expect("UTF-8");
    if let Some(output) = other("groff", &["-man", "-ww", "-Tutf8", "-Kutf8", path]) {
        let page = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(page.contains("wirecopy story.txt"), "{page}");
    }
}

#[test]
fn shells_take_the_completions() {
    for (shell, check) in [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")] {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("completions.{shell}"));
        std::fs::write(&path, stdout(&["--completions", shell], b""))
            .expect("the folder for tests can be written");
        let path = path.to_str().expect("UTF-8");
        if let Some(output) = other(shell, &[check, path]) {
            assert!(
                output.status.success(),
                "{shell}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
}

#[test]
fn bash_completes_values() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("completions-run.bash");
    std::fs::write(&path, stdout(&["--completions", "bash"], b""))
        .expect("the folder for tests can be written");
    let complete = |words: &str| {
        let code = format!(
            "source {}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _wirecopy wirecopy \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\" 2>/dev/null; echo ${{COMPREPLY[@]}}",
            path.display()
        );
        other("bash", &["-c", &code])
            .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_string())
    };
    for (words, expected) in [
        ("wirecopy --form", "--format"),
        ("wirecopy --format ts", "tsv"),
        ("wirecopy --color al", "always"),
        ("wirecopy --only quo", "quotes"),
        ("wirecopy --only quotes,da", "quotes,dates"),
    ] {
        if let Some(reply) = complete(words) {
            assert_eq!(reply, expected, "{words}");
        }
    }
}

#[test]
fn fish_and_zsh_complete_after_a_comma() {
    let words = "headline captions paragraphs entities dates casualties quotes";
    for (shell, list) in [
        ("fish", format!("__fish_complete_list , 'string split \\\" \\\" \\\"{words}")),
        ("zsh", format!("_values -s , value {words}")),
    ] {
        let script = stdout(&["--completions", shell], b"");
        assert_eq!(script.matches(&list).count(), 1, "{shell}");
    }
}

#[test]
fn errors_say_what_to_do() {
    for (arguments, tip) in [
        (&["--fromat", "json"][..], "'--format'"),
        (&["--format", "jsn"], "'json'"),
        (&["--only", "quote"], "'quotes'"),
        (&["--completions", "bsh"], "'bash'"),
    ] {
        let output = wirecopy(arguments, b"");
        let error = String::from_utf8_lossy(&output.stderr).to_string();
        assert!(
            output.status.code() == Some(2) && error.contains("tip: ") && error.contains(tip),
            "{error}"
        );
    }
    let error = wirecopy(&["fixtures"], b"").stderr;
    assert!(String::from_utf8_lossy(&error).contains("-r reads the articles"));
}

#[test]
fn a_terminal_on_standard_input_gets_a_hint() {
    // `script` of util-linux gives its child a terminal.
    let code = format!("script -qec {} /dev/null < /dev/null", env!("CARGO_BIN_EXE_wirecopy"));
    if !has_script() {
        return;
    }
    let output = other("sh", &["-c", &code]).expect("a shell");
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(
        shown.starts_with("wirecopy: standard input is a terminal: give a file, or pipe text in"),
        "{shown}"
    );
    assert_eq!(output.status.code(), Some(2));
}
