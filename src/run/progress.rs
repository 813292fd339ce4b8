//! Progress on standard error. The clock is read only here; no answer depends on it.

use std::fs::Metadata;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use super::names::{Named, Names};
use super::paths::{has_extension, is_records, is_stdin, stream};
use crate::cli::{InputForm, When};

/// A run that ends sooner shows nothing, unless progress was asked for.
const PATIENCE: Duration = Duration::from_millis(500);
/// Between two drawings on a terminal.
const REDRAW: Duration = Duration::from_millis(100);
/// Between two lines in a log.
const LOG: Duration = Duration::from_secs(5);

/// Shows what has been done so far: on a terminal in a line that is drawn over, else a line now and
/// then.
pub struct Progress(Option<Display>);

struct Display {
    done: Done,
    started: Instant,
    /// When to draw next.
    due: Instant,
    /// A last line also if nothing was drawn before.
    always: bool,
    terminal: bool,
    /// Standard output is a terminal too, most likely the same: the line must not stand in its way.
    shared: bool,
    /// Columns of the line that stands on the terminal.
    drawn: usize,
    spoke: bool,
}

/// The counters.
#[derive(Clone, Copy, Default)]
struct Done {
    articles: u64,
    failed: u64,
    bytes: u64,
    /// Of all inputs, if it can be known.
    total: Option<u64>,
}

impl Progress {
    /// `several`: there may be more than one article; `total`: bytes of all of them, if they can be
    /// known.
    pub fn new(when: When, several: bool, total: impl FnOnce() -> Option<u64>) -> Self {
        let terminal = io::stderr().is_terminal();
        if when == When::Never || when == When::Auto && !(several && terminal) {
            return Progress(None);
        }
        let started = Instant::now();
        Progress(Some(Display {
            done: Done { total: total(), ..Done::default() },
            started,
            due: started + if terminal { PATIENCE } else { LOG },
            always: when == When::Always,
            terminal,
            shared: io::stdout().is_terminal(),
            drawn: 0,
            spoke: false,
        }))
    }

    /// Another article is done; it was `bytes` long.
    pub fn add(&mut self, bytes: u64, failed: bool) {
        let Some(display) = &mut self.0 else { return };
        display.done.articles += 1;
        display.done.failed += u64::from(failed);
        display.done.bytes += bytes;
        let now = Instant::now();
        if now >= display.due {
            display.due = now + if display.terminal { REDRAW } else { LOG };
            display.draw();
        }
    }

    /// Makes room for a line on standard error.
    pub fn make_way(&mut self) {
        if let Some(display) = &mut self.0 {
            display.clear();
        }
    }

    /// Makes room for standard output.
    pub fn make_way_for_output(&mut self) {
        if let Some(display) = self.0.as_mut().filter(|display| display.shared) {
            display.clear();
            // It is drawn again soon after the output.
            display.due = display.due.min(Instant::now().max(display.started + PATIENCE));
        }
    }

    /// The last line.
    pub fn finish(&mut self) {
        if let Some(display) = &mut self.0 {
            display.clear();
            if display.spoke || display.always {
                let took = display.started.elapsed();
                let _ = writeln!(io::stderr(), "{} in {}", display.done.so_far(took), clock(took));
            }
        }
    }
}

impl Display {
    fn draw(&mut self) {
        let mut line = self.done.line(self.started.elapsed());
        self.spoke = true;
        // A line that the terminal wraps cannot be drawn over.
        if let Some((terminal_size::Width(columns), _)) =
            terminal_size::terminal_size_of(io::stderr()).filter(|_| self.terminal)
        {
            line.truncate(usize::from(columns).saturating_sub(1));
        }
        // Standard error may be closed; that is not an error.
        let _ = if self.terminal {
            let before = std::mem::replace(&mut self.drawn, line.len());
            write!(io::stderr(), "\r{line:<before$}")
        } else {
            writeln!(io::stderr(), "{line}")
        };
    }

    fn clear(&mut self) {
        let drawn = std::mem::take(&mut self.drawn);
        if drawn > 0 {
            let _ = write!(io::stderr(), "\r{:drawn$}\r", "");
        }
    }
}

impl Done {
    fn line(self, elapsed: Duration) -> String {
        let left = self.total.filter(|_| self.bytes > 0).and_then(|total| {
            let bytes = total.saturating_sub(self.bytes) as f64;
            // No estimate beyond the range of the clock.
            let time =
                Duration::try_from_secs_f64(elapsed.as_secs_f64() * (bytes / self.bytes as f64))
                    .ok()?;
            Some(format!(", {} left", clock(time)))
        });
        self.so_far(elapsed) + &left.unwrap_or_default()
    }

    fn so_far(self, elapsed: Duration) -> String {
        let bytes = self.bytes as f64;
        let speed = size_of(bytes / elapsed.as_secs_f64().max(1e-3));
        let failed =
            if self.failed > 0 { format!(" ({} failed)", self.failed) } else { String::new() };
        let articles = if self.articles == 1 { "article" } else { "articles" };
        format!("{} {articles}{failed}, {}, {speed}/s", self.articles, size_of(bytes))
    }
}

/// In the decimal units of the SI.
fn size_of(bytes: f64) -> String {
    match bytes {
        ..9_950.0 => format!("{:.1} kB", bytes / 1e3),
        ..999_500.0 => format!("{:.0} kB", bytes / 1e3),
        _ => format!("{:.1} MB", bytes / 1e6),
    }
}

/// Minutes and seconds, with hours where there are any.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 3600 {
        0 => format!("{}:{:02}", seconds / 60, seconds % 60),
        hours => format!("{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
    }
}

/// Total bytes of the inputs that will be read; `None` if one of them is not a plain file, or is
/// compressed. `longest`: length limit of an article.
pub fn size(names: Names, form: InputForm, longest: u64) -> Option<u64> {
    // Asked of the path: opening a pipe would wait for its writer.
    let plain = |data: Metadata| data.is_file().then_some(data.len());
    names.into_iter().try_fold(0_u64, |sum, named| {
        let Named::Input(path) = named else { return Some(sum) };
        let size = match is_stdin(&path) {
            true => stream(&io::stdin()).and_then(plain)?,
            false => {
                path.metadata().ok().and_then(plain).filter(|_| !has_extension(&path, "gz"))?
            }
        };
        let refused = size > longest && !is_records(&path, form);
        Some(if refused { sum } else { sum.saturating_add(size) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Path, PathBuf};

    fn names(paths: &[&Path]) -> Names {
        Names::new(paths.iter().map(|path| path.to_path_buf()).collect(), None, None)
    }

    #[test]
    fn lines() {
        for (articles, failed, bytes, total, seconds, expected) in [
            (0, 0, 0, Some(10), 0, "0 articles, 0.0 kB, 0.0 kB/s"),
            (1, 0, 2_000_000, None, 4, "1 article, 2.0 MB, 500 kB/s"),
            (
                12,
                3,
                2_500_000,
                Some(10_000_000),
                10,
                "12 articles (3 failed), 2.5 MB, 250 kB/s, 0:30 left",
            ),
            (5, 0, 1_000_000, Some(4_000_000_000), 1, "5 articles, 1.0 MB, 1.0 MB/s, 1:06:39 left"),
            (2, 0, 9_949, None, 1, "2 articles, 9.9 kB, 9.9 kB/s"),
            (2, 0, 9_951, None, 1, "2 articles, 10 kB, 10 kB/s"),
            (2, 0, 999_499, None, 1, "2 articles, 999 kB, 999 kB/s"),
            (2, 0, 999_501, None, 1, "2 articles, 1.0 MB, 1.0 MB/s"),
            // A file that has grown meanwhile.
            (5, 0, 2_000_000, Some(1_000_000), 1, "5 articles, 2.0 MB, 2.0 MB/s, 0:00 left"),
            // Longer than any clock: a sparse file says what length it likes.
            (5, 0, 1, Some(u64::MAX), 1_000, "5 articles, 0.0 kB, 0.0 kB/s"),
        ] {
            let done = Done { articles, failed, bytes, total };
            assert_eq!(done.line(Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn sizes() {
        let here = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        let known = std::fs::metadata(&here).unwrap().len();
        let (form, longest) = (InputForm::Auto, 1_000_000);
        assert_eq!(size(names(&[&here, &here]), form, longest), Some(2 * known));
        assert_eq!(
            size(names(&[&here, Path::new(env!("CARGO_MANIFEST_DIR"))]), form, longest),
            None,
            "a folder"
        );

        // A sparse file: it has a length, but no data on the disk.
        let sparse = std::env::temp_dir().join(format!("wirecopy-sparse-{}", std::process::id()));
        std::fs::File::create(&sparse).and_then(|file| file.set_len(longest + 1)).unwrap();
        let sizes = [InputForm::Text, InputForm::Jsonl]
            .map(|form| size(names(&[&here, &sparse]), form, longest));
        std::fs::remove_file(&sparse).unwrap();
        assert_eq!(sizes, [Some(known), Some(known + longest + 1)], "a text that long is refused");
    }
}
