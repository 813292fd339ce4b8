//! Splits the inputs into jobs, one for each article.

use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use wirecopy::reader::decode::{DecodeError, format_of};

use super::names::{Empty, Named, Names};
use super::paths::{has_extension, is_output, is_records, is_stdin, name, stream};
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

/// Reads all of `input`, at most `longest` bytes. A longer text is refused, not cut.
pub fn read(input: impl Read, longest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(longest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > longest { Err(too_long(longest)) } else { Ok(bytes) }
}

fn too_long(longest: u64) -> io::Error {
    let s = if longest == 1 { "" } else { "s" };
    io::Error::new(
        io::ErrorKind::FileTooLarge,
        format!("longer than {longest} byte{s} (--max-bytes sets the limit)"),
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
