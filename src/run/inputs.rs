//! Splits the inputs into jobs, one for each article.

use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use wirecopy::reader::decode::{DecodeError, format_of};

use super::names::{Empty, Named, Names};
use super::unpack::{self, unpack};
use crate::cli::InputForm;

/// The byte-order mark of UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One article to answer.
pub enum Job {
    /// A file that is one article; the worker reads it.
    File(PathBuf),
    /// The bytes of one article, or why they could not be read.
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
    names: Names,
    form: InputForm,
    /// Bytes of the longest article or record that is read.
    longest: u64,
    records: Option<Records>,
}

impl Inputs {
    pub fn new(names: Names, form: InputForm, longest: u64) -> Self {
        Inputs { names, form, longest, records: None }
    }
}

impl Iterator for Inputs {
    /// A folder that holds no article is an error of its own.
    type Item = Result<Job, Empty>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(records) = &mut self.records {
                match records.next() {
                    Some(job) => return Some(Ok(job)),
                    None => self.records = None,
                }
            }
            let path = match self.names.next()? {
                Named::Input(path) => path,
                Named::Unreadable { name, error } => {
                    return Some(Ok(Job::Text { name, bytes: Err(error) }));
                }
                Named::Empty(empty) => return Some(Err(empty)),
            };
            let bytes = if is_records(&path, self.form) {
                match Records::open(&path, self.longest) {
                    Ok(records) => {
                        self.records = Some(records);
                        continue;
                    }
                    Err(error) => Err(error),
                }
            } else if is_stdin(&path) {
                open(&path).and_then(|input| read(input, self.longest))
            } else {
                return Some(Ok(Job::File(path)));
            };
            return Some(Ok(Job::Text { name: name(&path), bytes }));
        }
    }
}

/// The input format by a file's name; `.gz` may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// `.txt`
    Text,
    /// `.jsonl`, `.ndjson`
    Records,
    Other,
}

impl Ending {
    pub fn of(path: &Path) -> Self {
        let packed = path.file_stem().filter(|_| has_extension(path, "gz")).map(Path::new);
        let is = |extension| has_extension(packed.unwrap_or(path), extension);
        match () {
            () if is("txt") => Ending::Text,
            () if is("jsonl") || is("ndjson") => Ending::Records,
            () => Ending::Other,
        }
    }
}

/// In capitals too.
pub fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|theirs| theirs.eq_ignore_ascii_case(extension))
}

/// Whether a file is JSON Lines.
pub fn is_records(path: &Path, form: InputForm) -> bool {
    match form {
        InputForm::Auto => Ending::of(path) == Ending::Records,
        InputForm::Text => false,
        InputForm::Jsonl => true,
    }
}

/// Whether the path is one of the names of standard input.
pub fn names_stdin(path: &Path) -> bool {
    ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].iter().any(|name| path.as_os_str() == *name)
}

/// Whether the path means standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The path as it is named in messages and in `source`.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Opens an input to read it, unpacked: standard input for `-`. A directory is an error at once.
pub fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if is_stdin(path) {
        stream(&io::stdin()).as_ref().map_or(Ok(()), apart_from_output)?;
        return unpack(BufReader::new(io::stdin()));
    }
    let file = File::open(path)?;
    let data = file.metadata()?;
    if data.is_dir() {
        return Err(io::Error::new(
            io::ErrorKind::IsADirectory,
            "Is a directory: -r reads the articles below it",
        ));
    }
    if data.is_file() && data.len() == 0 && has_extension(path, "gz") {
        return Err(io::Error::new(io::ErrorKind::UnexpectedEof, unpack::CUT_SHORT));
    }
    apart_from_output(&data)?;
    unpack(BufReader::new(file))
}

/// Refuses the file that standard output goes to: the answers would be read as articles, without
/// end.
fn apart_from_output(input: &Metadata) -> io::Result<()> {
    if is_output(input) { Err(io::Error::other("the output goes there")) } else { Ok(()) }
}

/// Whether standard output goes to this file.
#[cfg(unix)]
pub fn is_output(input: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |output: Metadata| {
        output.is_file() && (output.dev(), output.ino()) == (input.dev(), input.ino())
    };
    stream(&io::stdout()).is_some_and(same)
}

/// On other systems two names of one file are not recognised.
#[cfg(not(unix))]
pub fn is_output(_: &Metadata) -> bool {
    false
}

/// The metadata of a standard stream, which may be a plain file, as in
/// `wirecopy --input jsonl < articles.jsonl`.
#[cfg(unix)]
pub fn stream(stream: &impl std::os::fd::AsFd) -> Option<Metadata> {
    stream.as_fd().try_clone_to_owned().and_then(|stream| File::from(stream).metadata()).ok()
}

#[cfg(not(unix))]
pub fn stream<T>(_: &T) -> Option<Metadata> {
    None
}

/// Reads all of `input`, at most `longest` bytes. A longer text is refused, not cut.
pub fn read(input: impl Read, longest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(longest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > longest { Err(too_long(longest)) } else { Ok(bytes) }
}

fn too_long(longest: u64) -> io::Error {
    io::Error::new(
        io::ErrorKind::FileTooLarge,
        format!("longer than {longest} bytes (--max-bytes sets the limit)"),
    )
}

/// The lines of a JSON Lines input. Blank lines at its end are dropped; any other blank line is a
/// record that cannot be read, so that line N out answers line N in.
struct Records {
    input: Box<dyn BufRead + Send>,
    /// Bytes of the longest record that is read, without its line break.
    longest: u64,
    /// The line returned last.
    line: Place,
    /// Blank lines read and not yet returned.
    blank: u64,
    /// The line after them.
    held: Option<io::Result<Vec<u8>>>,
}

impl Records {
    fn open(path: &Path, longest: u64) -> io::Result<Self> {
        Ok(Records {
            input: open(path)?,
            longest,
            line: Place { name: name(path), number: 0 },
            blank: 0,
            held: None,
        })
    }

    /// The next line with its line break; empty at the end.
    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let around = (BYTE_ORDER_MARK.len() + b"\r\n".len()) as u64;
        self.input.by_ref().take(self.longest + around).read_until(b'\n', &mut bytes)?;
        // A byte-order mark stands before the first record, not in it.
        let first = self.line.number == 0 && self.blank == 0;
        if first && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        // One line says so, instead of one for each that is not a record.
        if let Some(format) = format_of(&bytes).filter(|_| first) {
            return Err(io::Error::other(DecodeError::Format(format)));
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
                        // The state of the stream after a failed read is unknown.
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
