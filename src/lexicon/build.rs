//! The build script: writes the indexes of the word lists, for the crate to include as they are.
//!
//! Every `.txt` of this folder is a list. Its bit in the filter goes by its place among them, sorted by name; nothing else
//! names the lists a second time. In the folder of cargo's `OUT_DIR` each gets
//! - `NAME.entries`: the text without its header;
//! - `NAME.slots`: the index, see [`slot`];
//! - `NAME.rs`: the expression that makes a `WordList` of both;
//!
//! and all of them `filter`.

#![forbid(unsafe_code)]

mod hash;
mod index;
mod slot;

use std::path::PathBuf;
use std::{env, fs, io, process};

use slot::FILTERED;

const FOLDER: &str = "src/lexicon";

fn main() {
    // A folder is watched with all that is in it: new lists and changed ones.
    println!("cargo::rerun-if-changed={FOLDER}");
    if let Err(message) = write_indexes() {
        println!("cargo::error={message}");
        process::exit(1);
    }
}

fn write_indexes() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).map_err(|error| format!("{name}: {error}"));
    let mut filter = [0; FILTERED];
    for (place, path) in lists().map_err(|error| format!("{FOLDER}: {error}"))?.iter().enumerate() {
        // Beyond 32 lists some share a bit. All answers stay right: the filter only tells where a look would be in vain.
        let bit = 1 << (place % 32);
        let file = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let entries = index::entries(&file).map_err(|error| format!("{}:{error}", path.display()))?;
        for (_, key, _) in index::keys(entries) {
            filter[hash::hash(key.as_bytes()) as usize % FILTERED] |= bit;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        write(&format!("{name}.entries"), entries.as_bytes())?;
        write(&format!("{name}.slots"), &little_endian(&index::index(entries)))?;
        let list = format!("WordList::new(include_str!(\"{name}.entries\"), include_bytes!(\"{name}.slots\"), {bit})\n");
        write(&format!("{name}.rs"), list.as_bytes())?;
    }
    write("filter", &little_endian(&filter))
}

/// The files of the lists, sorted by name.
fn lists() -> io::Result<Vec<PathBuf>> {
    let files = fs::read_dir(FOLDER)?.map(|file| Ok(file?.path())).collect::<io::Result<Vec<_>>>()?;
    let mut lists: Vec<_> = files.into_iter().filter(|path| path.extension() == Some("txt".as_ref())).collect();
    lists.sort_unstable();
    Ok(lists)
}

fn little_endian(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
