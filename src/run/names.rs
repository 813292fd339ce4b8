//! The inputs that the command line names: its arguments, the names of a list, and the files below
//! folders.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::vec;

use super::paths::{is_stdin, name, names_stdin};
use super::walk::{Unreadable, Walk, Wanted};

/// Longest name in a list, in bytes: four times the limit of Linux. A file with a longer line is
/// not a list.
const LONGEST_NAME: u64 = 16 << 10;

/// A resolved name.
pub enum Named {
    /// An article, or a file of records; `-` is standard input.
    Input(PathBuf),
    /// A folder, or a list of names, that could not be read.
    Unreadable {
        name: String,
        error: io::Error,
    },
    Empty(Empty),
}

/// A folder that holds nothing to read.
pub struct Empty {
    pub name: String,
    /// The kind of files that were looked for.
    pub lacks: &'static str,
}

/// All inputs, in order: first the arguments, then the list. The list and folders are read as the
/// names are taken.
pub struct Names {
    arguments: vec::IntoIter<PathBuf>,
    list: Option<List>,
    /// Which files of folders are read; `None`: folders are not walked.
    wanted: Option<Arc<Wanted>>,
    /// The folder that is walked now.
    walk: Option<Walk>,
    /// Its name, as long as nothing was found in it.
    empty: Option<PathBuf>,
}

impl Names {
    /// `list` is the file that holds further names.
    pub fn new(arguments: Vec<PathBuf>, list: Option<List>, wanted: Option<Arc<Wanted>>) -> Self {
        Names { arguments: arguments.into_iter(), list, wanted, walk: None, empty: None }
    }

    fn next_below_a_folder(&mut self) -> Option<Named> {
        if let Some(found) = self.walk.as_mut().and_then(Walk::next) {
            self.empty = None;
            return Some(match found {
                Ok(path) => Named::Input(path),
                Err(Unreadable { path, error }) => Named::Unreadable { name: name(&path), error },
            });
        }
        self.walk = None;
        let lacks = self.wanted.as_ref()?.description();
        self.empty.take().map(|folder| Named::Empty(Empty { name: name(&folder), lacks }))
    }
}

impl Iterator for Names {
    type Item = Named;

    fn next(&mut self) -> Option<Named> {
        loop {
            if let Some(named) = self.next_below_a_folder() {
                return Some(named);
            }
            let path = match self.arguments.next() {
                Some(path) => path,
                None => {
                    let list = self.list.as_mut()?;
                    match list.read() {
                        Ok(Some(path)) if names_stdin(&list.path) && names_stdin(&path) => {
                            let error =
                                io::Error::other("holds the names of articles, and cannot be one");
                            return Some(Named::Unreadable { name: name(&path), error });
                        }
                        Ok(path) => path?,
                        // The state of the stream after a failed read is unknown.
                        Err(error) => {
                            return self
                                .list
                                .take()
                                .map(|list| Named::Unreadable { name: name(&list.path), error });
                        }
                    }
                }
            };
            match &self.wanted {
                Some(wanted) if !is_stdin(&path) && path.is_dir() => {
                    self.walk = Some(Walk::new(path.clone(), Arc::clone(wanted)));
                    self.empty = Some(path);
                }
                _ => return Some(Named::Input(path)),
            }
        }
    }
}

/// Names in a file or in standard input, each ended by a line break or a NUL. Empty names are
/// skipped.
pub struct List {
    path: PathBuf,
    /// The names end with NUL, and may hold line breaks.
    nul: bool,
    /// Opened when the first name is read.
    input: Option<Box<dyn BufRead + Send>>,
}

impl List {
    pub fn new(path: PathBuf, nul: bool) -> Self {
        List { path, nul, input: None }
    }

    /// The next name; None at the end.
    fn read(&mut self) -> io::Result<Option<PathBuf>> {
        let input = match &mut self.input {
            Some(input) => input,
            None if is_stdin(&self.path) => {
                self.input.insert(Box::new(BufReader::new(io::stdin())))
            }
            None => self.input.insert(Box::new(BufReader::new(File::open(&self.path)?))),
        };
        let end = if self.nul { 0 } else { b'\n' };
        loop {
            let mut name = Vec::new();
            if input.by_ref().take(LONGEST_NAME).read_until(end, &mut name)? == 0 {
                return Ok(None);
            }
            if name.len() as u64 == LONGEST_NAME && !name.ends_with(&[end]) {
                return Err(io::Error::other("not a list of names: one is longer than 16 KiB"));
            }
            name.pop_if(|last| *last == end);
            // Lists from Windows end lines with a carriage return, and may open with a byte-order
            // mark; NUL leaves a name as it is.
            name.pop_if(|last| !self.nul && *last == b'\r');
            if !self.nul && name.starts_with("\u{FEFF}".as_bytes()) {
                name.drain(.."\u{FEFF}".len());
            }
            if !self.nul && name.contains(&0) {
                return Err(io::Error::other("names that end with NUL: -0 reads them"));
            }
            if !name.is_empty() {
                return path(name).map(Some);
            }
        }
    }
}

#[cfg(unix)]
fn path(name: Vec<u8>) -> io::Result<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Ok(std::ffi::OsString::from_vec(name).into())
}

#[cfg(not(unix))]
fn path(name: Vec<u8>) -> io::Result<PathBuf> {
    String::from_utf8(name)
        .map(PathBuf::from)
        .map_err(|_| io::Error::other("names that are not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(bytes: &'static [u8], nul: bool) -> (Vec<String>, Option<String>) {
        let mut list = List { input: Some(Box::new(bytes)), ..List::new("list".into(), nul) };
        let mut names = Vec::new();
        loop {
            match list.read() {
                Ok(Some(path)) => names.push(name(&path)),
                Ok(None) => return (names, None),
                Err(error) => return (names, Some(error.to_string())),
            }
        }
    }

    #[test]
    fn lists() {
        for (bytes, nul, expected) in [
            (&b""[..], false, &[][..]),
            (b"\n\r\n\n", false, &[]),
            (b"a\nb c\n", false, &["a", "b c"]),
            (b"a\r\n\n b", false, &["a", " b"]),
            (b"\xef\xbb\xbfa\r\nb", false, &["a", "b"]),
            (b"a\nb\0\0c\r\0d", true, &["a\nb", "c\r", "d"]),
        ] {
            let expected: Vec<String> = expected.iter().map(|name| name.to_string()).collect();
            assert_eq!(list(bytes, nul), (expected, None), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_not_a_list_is_told_after_its_names() {
        let long: &[u8] = [b"a\n".to_vec(), vec![b'x'; 20_000]].concat().leak();
        for (bytes, why) in [
            (&b"a\nb\0c\0"[..], "names that end with NUL: -0 reads them"),
            (long, "not a list of names: one is longer than 16 KiB"),
        ] {
            assert_eq!(list(bytes, false), (vec!["a".to_string()], Some(why.to_string())));
        }
    }
}
