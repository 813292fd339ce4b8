//! The articles below a folder, sorted by name. Hidden files and symbolic links are skipped, as in
//! ripgrep.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

use fast_glob::glob_match;

use super::paths::{Ending, is_output};

/// The files that are read of a folder: by their endings, or by the patterns of `--glob`.
pub struct Wanted {
    patterns: Vec<Pattern>,
    /// Whether a pattern includes files. Otherwise file endings do, and patterns only exclude.
    named: bool,
}

/// A pattern of `--glob`. With a slash inside it matches the path below the folder, else the file
/// name.
struct Pattern {
    glob: String,
    of_path: bool,
    /// `!` in front: matching files are left out.
    excludes: bool,
    /// `/` at its end: it matches folders only.
    of_folders: bool,
    /// Begins with a dot, so it may match a hidden file. A wildcard does not.
    hidden: bool,
}

impl Wanted {
    pub fn new(patterns: &[String]) -> Self {
        let patterns: Vec<Pattern> = patterns.iter().map(|pattern| Pattern::new(pattern)).collect();
        Wanted { named: patterns.iter().any(|pattern| !pattern.excludes), patterns }
    }

    /// The last matching pattern decides, so that a later one can override an earlier one.
    fn last_that_fits(&self, path: &Path, name: &OsStr, folder: bool) -> Option<&Pattern> {
        self.patterns.iter().rfind(|pattern| pattern.fits(path, name, folder))
    }

    /// Whether a file is read; `path` is below the folder that was named.
    fn takes_file(&self, path: &Path, name: &OsStr) -> bool {
        match self.last_that_fits(path, name, false) {
            Some(pattern) => !pattern.excludes,
            None => !self.named && !is_hidden(name) && Ending::of(path) != Ending::Other,
        }
    }

    /// Whether a folder is looked into.
    fn takes_folder(&self, path: &Path, name: &OsStr) -> bool {
        !is_hidden(name)
            && self.last_that_fits(path, name, true).is_none_or(|pattern| !pattern.excludes)
    }

    /// The kinds of files, for the message that nothing was found.
    pub fn description(&self) -> &'static str {
        if self.named {
            "no file below it that --glob names"
        } else {
            "no *.txt, *.jsonl or *.ndjson below it (--glob names others)"
        }
    }
}

impl Pattern {
    fn new(pattern: &str) -> Self {
        let (excludes, pattern) =
            pattern.strip_prefix('!').map_or((false, pattern), |rest| (true, rest));
        let (of_folders, pattern) =
            pattern.strip_suffix('/').map_or((false, pattern), |rest| (true, rest));
        let hidden = pattern.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
        let of_path = pattern.contains('/');
        // The crate would read it as its own negation.
        let escaped = if pattern.starts_with('!') { "\\" } else { "" };
        Pattern {
            glob: format!("{escaped}{}", pattern.strip_prefix('/').unwrap_or(pattern)),
            of_path,
            excludes,
            of_folders,
            hidden,
        }
    }

    fn fits(&self, path: &Path, name: &OsStr, folder: bool) -> bool {
        let subject = if self.of_path { path.as_os_str() } else { name };
        (folder || !self.of_folders)
            && (self.hidden || self.excludes || !is_hidden(name))
            && glob_match(&self.glob, subject.as_encoded_bytes())
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The files below one folder. Keeps the unread rest of each folder on the path to the next file.
pub struct Walk {
    root: PathBuf,
    wanted: Arc<Wanted>,
    open: Vec<vec::IntoIter<Entry>>,
}

struct Entry {
    path: PathBuf,
    folder: bool,
}

/// A folder that could not be read.
pub struct Unreadable {
    pub path: PathBuf,
    pub error: io::Error,
}

impl Walk {
    pub fn new(root: PathBuf, wanted: Arc<Wanted>) -> Self {
        let first = Entry { path: root.clone(), folder: true };
        Walk { root, wanted, open: vec![vec![first].into_iter()] }
    }

    /// The folders and files in `folder` that are wanted, by their names.
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (path, name, kind) = (entry.path(), entry.file_name(), entry.file_type()?);
            let below = path.strip_prefix(&self.root).unwrap_or(&path);
            let wanted = match (kind.is_dir(), kind.is_file()) {
                (true, _) => self.wanted.takes_folder(below, &name),
                // The program's own output is not an article: `wirecopy -r . > answers.txt`.
                (_, true) => {
                    self.wanted.takes_file(below, &name)
                        && !entry.metadata().is_ok_and(|data| is_output(&data))
                }
                // A symbolic link may lead back up; a pipe has no end, or waits for a writer.
                _ => false,
            };
            if wanted {
                entries.push(Entry { path, folder: kind.is_dir() });
            }
        }
        entries.sort_unstable_by(|a, b| a.path.file_name().cmp(&b.path.file_name()));
        Ok(entries)
    }
}

impl Iterator for Walk {
    type Item = Result<PathBuf, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.open.last_mut()?.next() {
                None => drop(self.open.pop()),
                Some(Entry { path, folder: false }) => return Some(Ok(path)),
                Some(Entry { path, folder: true }) => match self.list(&path) {
                    Ok(entries) => self.open.push(entries.into_iter()),
                    Err(error) => return Some(Err(Unreadable { path, error })),
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(patterns: &str, path: &str) -> bool {
        let patterns: Vec<String> = patterns.split_whitespace().map(str::to_string).collect();
        let wanted = Wanted::new(&patterns);
        let path = Path::new(path);
        let name = |path: &Path| path.file_name().unwrap().to_owned();
        let mut folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        folders.all(|folder| wanted.takes_folder(folder, &name(folder)))
            && wanted.takes_file(path, &name(path))
    }

    #[test]
    fn files() {
        for (patterns, path, expected) in [
            ("", "a.txt", true),
            ("", "a/b.c/d.TXT.gz", true),
            ("", "a.jsonl.GZ", true),
            ("", "a.ndjson", true),
            ("", "a.json", false),
            ("", "a.gz", false),
            ("", "txt", false),
            ("", ".txt", false),
            ("", ".a.txt", false),
            ("", ".git/a.txt", false),
            ("*.md", "x/a.md", true),
            ("*.md", "a.txt", false),
            ("*.md *.txt", "a.txt", true),
            ("*.{md,text}", "a.text", true),
            ("*", ".hidden", false),
            (".*", ".hidden", true),
            ("[ab]?.txt", "b1.txt", true),
            ("drafts/*", "drafts/a.txt", true),
            ("drafts/*", "old/drafts/a.txt", false),
            ("**/drafts/*", "old/drafts/a.txt", true),
            ("/*.txt", "a.txt", true),
            ("/*.txt", "x/a.txt", false),
            // Excluding patterns leave the endings in force.
            ("!draft*", "draft-1.txt", false),
            ("!draft*", "a.txt", true),
            ("!draft*", "a.md", false),
            ("!old", "old/a.txt", false),
            ("!old/", "old/a.txt", false),
            ("!old/", "new/old/a.txt", false),
            ("!old/", "old", false),
            ("*.md !draft*", "draft.md", false),
            ("!draft* *.md", "draft.md", true),
            ("!draft* draft-1.txt", "draft-1.txt", true),
            (r"\!a", "!a", true),
        ] {
            assert_eq!(takes(patterns, path), expected, "{patterns:?} {path}");
        }
    }
}
