//! What the command line names, taken apart into one job an article.

use std::collections::VecDeque;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::cli::InputForm;

/// UTF-8's.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One article to answer.
pub enum Job {
    /// A file that is one article; the worker reads it.
    File(PathBuf),
    /// Bytes that are one article, or why there are none.
    Text { name: String, bytes: io::Result<Vec<u8>> },
    /// A line that is one JSON record.
    Record { line: Place, bytes: io::Result<Vec<u8>> },
}

/// A line of an input.
#[derive(Clone)]
pub struct Place {
    pub name: String,
    /// Counted from one.
    pub number: u64,
}

/// The jobs, in order; a stream of records is read as the jobs are taken.
pub struct Inputs {
    files: VecDeque<(PathBuf, bool)>,
    several: bool,
    /// Bytes of the longest article or record that is read.
    longest: u64,
    records: Option<Records>,
}

impl Inputs {
    /// `files`, or standard input if there are none.
    pub fn new(files: &[PathBuf], form: InputForm, longest: u64) -> Self {
        let stdin = [PathBuf::from("-")];
        let files = if files.is_empty() { &stdin } else { files };
        let files: VecDeque<_> = files.iter().map(|path| (path.clone(), is_records(path, form))).collect();
        let several = files.len() > 1 || files.iter().any(|(_, records)| *records);
        Inputs { files, several, longest, records: None }
    }

    /// Whether there may be more than one article: what is known before anything is read.
    pub fn several(&self) -> bool {
        self.several
    }
}

impl Iterator for Inputs {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some(records) = &mut self.records {
                match records.next() {
                    Some(job) => return Some(job),
                    None => self.records = None,
                }
            }
            let (path, records) = self.files.pop_front()?;
            let stdin = path.as_os_str() == "-";
            if records {
                match Records::open(&path, stdin, self.longest) {
                    Ok(records) => self.records = Some(records),
                    Err(error) => return Some(Job::Text { name: name(&path), bytes: Err(error) }),
                }
            } else if stdin {
                return Some(Job::Text { name: name(&path), bytes: read(io::stdin().lock(), self.longest) });
            } else {
                return Some(Job::File(path));
            }
        }
    }
}

/// Whether a file holds a record a line.
pub fn is_records(path: &Path, form: InputForm) -> bool {
    match form {
        InputForm::Auto => path.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl") || e.eq_ignore_ascii_case("ndjson")),
        InputForm::Text => false,
        InputForm::Jsonl => true,
    }
}

/// The path as it is named in messages and in `source`.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Opens a file to read it; a directory is an error at once.
pub fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    let data = file.metadata()?;
    if data.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "Is a directory: name its files, as in DIR/*.txt"));
    }
    apart_from_output(&data)?;
    Ok(file)
}

/// An error for the file that standard output goes to: answers would be read as articles, and records have no end.
#[cfg(unix)]
fn apart_from_output(input: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let same = |output: Metadata| output.is_file() && (output.dev(), output.ino()) == (input.dev(), input.ino());
    if stream(&io::stdout()).is_some_and(same) { Err(io::Error::other("the output goes there")) } else { Ok(()) }
}

/// Elsewhere two names of a file are not told.
#[cfg(not(unix))]
fn apart_from_output(_: &Metadata) -> io::Result<()> {
    Ok(())
}

/// What stands behind a standard stream: maybe a plain file, as in `wirecopy --input jsonl < articles.jsonl`.
#[cfg(unix)]
pub fn stream(stream: &impl std::os::fd::AsFd) -> Option<Metadata> {
    stream.as_fd().try_clone_to_owned().and_then(|stream| File::from(stream).metadata()).ok()
}

#[cfg(not(unix))]
pub fn stream<T>(_: &T) -> Option<Metadata> {
    None
}

/// All of `input`, if it is no more than `longest` bytes: a longer text is refused, not cut.
pub fn read(input: impl Read, longest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(longest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > longest { Err(too_long(longest)) } else { Ok(bytes) }
}

fn too_long(longest: u64) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, format!("longer than {longest} bytes (--max-bytes sets the limit)"))
}

/// The lines of a JSON Lines input. Blank lines at its end belong to nothing;
/// any other is a record that cannot be read, so that line N out answers line N in.
struct Records {
    input: Box<dyn BufRead + Send>,
    /// Bytes of the longest record that is read, without its line break.
    longest: u64,
    /// The line last given out.
    line: Place,
    /// Blank lines read and not yet given out.
    blank: u64,
    /// The line after them.
    held: Option<io::Result<Vec<u8>>>,
}

impl Records {
    fn open(path: &Path, stdin: bool, longest: u64) -> io::Result<Self> {
        let input: Box<dyn BufRead + Send> = if stdin {
            stream(&io::stdin()).as_ref().map_or(Ok(()), apart_from_output)?;
            Box::new(BufReader::new(io::stdin()))
        } else {
            Box::new(BufReader::new(open(path)?))
        };
        Ok(Records { input, longest, line: Place { name: name(path), number: 0 }, blank: 0, held: None })
    }

    /// The next line with its line break; empty at the end.
    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let around = (BYTE_ORDER_MARK.len() + b"\r\n".len()) as u64;
        self.input.by_ref().take(self.longest + around).read_until(b'\n', &mut bytes)?;
        // A byte-order mark stands before the first record, not in it.
        if self.line.number == 0 && self.blank == 0 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        let whole = bytes.ends_with(b"\n");
        let record = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let record = record.strip_suffix(b"\r").filter(|_| whole).unwrap_or(record);
        if record.len() as u64 <= self.longest {
            return Ok(bytes);
        }
        if !whole {
            self.input.skip_until(b'\n')?;
        }
        Err(too_long(self.longest))
    }
}

impl Iterator for Records {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        while self.held.is_none() {
            match self.read_line() {
                Ok(line) if line.is_empty() => return None,
                Ok(line) if line.trim_ascii().is_empty() => self.blank += 1,
                Ok(line) => self.held = Some(Ok(line)),
                Err(error) => {
                    if error.kind() != io::ErrorKind::FileTooLarge {
                        // What follows a failed read is not known.
                        self.input = Box::new(io::empty());
                    }
                    self.held = Some(Err(error));
                }
            }
        }
        self.line.number += 1;
        let bytes = if self.blank > 0 {
            self.blank -= 1;
            Ok(Vec::new())
        } else {
            self.held.take()?
        };
        Some(Job::Record { line: self.line.clone(), bytes })
    }
}
