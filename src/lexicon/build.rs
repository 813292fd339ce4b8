//! The build script: writes the indexes of the word lists, for the crate to include as they are.
//!
//! Every `.txt` of this folder is a list. Its bit in the filter goes by its place among them,
//! sorted by name; nothing else names the lists a second time. In the folder of cargo's `OUT_DIR`
//! each gets
//! - `NAME.entries`: the text without its header;
//! - `NAME.slots`: the index, see [`slot`];
//! - `NAME.rs`: the expression that makes a `WordList` of both;
//!
//! and all of them `filter`. The lists of the folder `grammar` are merged, so that a word is looked
//! up once: in the list of that name the value is a number `n`, and line `n` of `grammar.values`
//! (counted from 0) has the values of all lists for the word.
//!
//! The lists of the folder `page` are looked for in lines that have no tokens yet, and have no index:
//! `page_NAME.rs` is a slice of the phrases, or of (word, flags) where the entries have flags. The
//! lists of the folder `sets` are sets of words, which the compiler makes an index of: `set_NAME`.

#![forbid(unsafe_code)]

mod hash;
mod index;
mod slot;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use slot::FILTERED;

const FOLDER: &str = "src/lexicon";

fn main() {
    // Cargo watches the folder with all files in it: new lists and changed ones.
    println!("cargo::rerun-if-changed={FOLDER}");
    if let Err(message) = write_indexes() {
        println!("cargo::error={message}");
        process::exit(1);
    }
}

fn write_indexes() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let write = |name: &str, bytes: &[u8]| {
        fs::write(out.join(name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    let (grammar, values) = merged(&lists(&Path::new(FOLDER).join("grammar"))?)?;
    write("grammar.values", values.as_bytes())?;
    for (name, entries) in lists(&Path::new(FOLDER).join("page"))? {
        write(&format!("page_{name}.rs"), slice(&entries).as_bytes())?;
    }
    for (name, entries) in lists(&Path::new(FOLDER).join("sets"))? {
        write(&format!("set_{name}"), entries.as_bytes())?;
    }
    let mut lists = lists(FOLDER.as_ref())?;
    lists.push(("grammar".to_string(), grammar));
    let mut filter = [0; FILTERED];
    for (place, (name, entries)) in lists.iter().enumerate() {
        // Beyond 32 lists some share a bit. The answers stay right: the filter only saves look-ups
        // that would fail.
        let bit = 1 << (place % 32);
        for (_, key, _) in index::keys(entries) {
            filter[hash::hash(key.as_bytes()) as usize % FILTERED] |= bit;
        }
        write(&format!("{name}.entries"), entries.as_bytes())?;
        write(&format!("{name}.slots"), &little_endian(&index::index(entries)))?;
        let list = format!(
            "WordList::new(include_str!(\"{name}.entries\"), include_bytes!(\"{name}.slots\"), {bit})\n"
        );
        write(&format!("{name}.rs"), list.as_bytes())?;
    }
    write("filter", &little_endian(&filter))
}

/// The lists of a folder, sorted by name: the name, and the entries.
fn lists(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let files =
        || fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<io::Result<Vec<_>>>();
    let mut lists = files().map_err(|error| format!("{}: {error}", folder.display()))?;
    lists.retain(|path| path.extension() == Some("txt".as_ref()));
    lists.sort_unstable();
    let read = |path: PathBuf| {
        let file =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let entries =
            index::entries(&file).map_err(|error| format!("{}:{error}", path.display()))?;
        Ok((
            path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            entries.to_string(),
        ))
    };
    lists.into_iter().map(read).collect()
}

/// The entries of a list with the words of all `lists`, and the values that its numbers refer to.
fn merged(lists: &[(String, String)]) -> Result<(String, String), String> {
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    for line in lists.iter().flat_map(|(_, entries)| entries.lines()) {
        let (word, value) = line
            .split_once('\t')
            .ok_or_else(|| format!("grammar: {line:?} says nothing of its word"))?;
        let told = words.entry(word).or_default();
        told.push_str(if told.is_empty() { "" } else { " " });
        told.push_str(value);
    }
    let (mut entries, mut values) = (String::new(), String::new());
    let mut numbers = BTreeMap::new();
    for (word, told) in words {
        let next = numbers.len();
        let number = *numbers.entry(told.clone()).or_insert_with(|| {
            values.push_str(&told);
            values.push('\n');
            next
        });
        entries.push_str(&format!("{word}\t{number}\n"));
    }
    Ok((entries, values))
}

/// The expression that makes a slice of the entries of a list. `␣` stands for a space at the end.
fn slice(entries: &str) -> String {
    let mut lines: Vec<String> = entries.lines().map(|line| line.replace('␣', " ")).collect();
    lines.sort_unstable();
    let item = |line: &String| match line.split_once('\t') {
        Some((word, flags)) => format!("({word:?}, {})", flags.to_uppercase().replace(' ', " | ")),
        None => format!("{line:?}"),
    };
    format!("&[{}]\n", lines.iter().map(item).collect::<Vec<_>>().join(", "))
}

fn little_endian(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}
