//! What a path means: its format by its ending, standard input, the file that the output goes to.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

use crate::cli::InputForm;

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
