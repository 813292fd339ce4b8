//! The crates built into the program: permissive licences, one version of each, a reason in the
//! guide, and no need for a newer Rust.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// The output of cargo, without the network.
fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs the tests");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The output of `cargo tree` for the crates that are built into the program, one line each.
fn tree(arguments: &[&str]) -> Vec<String> {
    let fixed =
        ["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--no-dedupe"];
    let mut lines: Vec<String> =
        cargo(&[&fixed[..], arguments].concat()).lines().map(str::to_string).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// Whether an SPDX expression allows a permissive licence, which only requires a notice.
fn is_free(licence: &str) -> bool {
    const FREE: [&str; 7] = [
        "MIT",
        "Apache-2.0",
        "Unlicense",
        "Zlib",
        "BSD-3-Clause",
        "Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ];
    let all = |part: &str| {
        part.trim_matches(['(', ')', ' '])
            .split(" OR ")
            .any(|licence| FREE.contains(&licence.trim()))
    };
    licence.split(" AND ").all(all)
}

#[test]
fn licences_are_told_apart() {
    for (licence, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND GPL-2.0", false),
        ("GPL-2.0 OR MIT", true),
    ] {
        assert_eq!(is_free(licence), expected, "{licence}");
    }
}

#[test]
fn every_crate_has_a_free_licence_and_stands_once() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let crates = tree(&["--format", "{p}|{l}"]);
    assert!(crates.len() > 10, "cargo tree lists the crates");
    for line in &crates {
        let (package, licence) = line.split_once('|').expect("the format asked for");
        assert!(is_free(licence), "{package}: {licence}");
        let (name, version) = package.split_once(' ').expect("a name and a version");
        versions
            .entry(name.to_string())
            .or_default()
            .push(version.split(' ').next().unwrap_or_default().to_string());
    }
    for (name, versions) in versions {
        assert_eq!(versions.len(), 1, "{name}: {versions:?}");
    }
}

#[test]
fn the_guide_gives_every_dependency_its_reason() {
    let page = include_str!("../../src/guide/design.md");
    let rows: String = page
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| line.split('|').nth(1).unwrap_or_default())
        .collect();
    for line in tree(&["--format", "{p}", "--depth", "1"]) {
        let name = line.split(' ').next().unwrap_or_default();
        assert!(
            name == "wirecopy" || rows.split([' ', ',']).any(|word| word == name),
            "the guide gives no reason for {name}"
        );
    }
}

/// Major, minor and patch.
fn version(words: &str) -> Vec<u32> {
    let mut numbers: Vec<u32> =
        words.split('.').map(|number| number.parse().expect("a number")).collect();
    numbers.resize(3, 0);
    numbers
}

#[test]
fn no_crate_wants_a_newer_rust() {
    let about = cargo(&["-vV"]);
    let host =
        about.lines().find_map(|line| line.strip_prefix("host: ")).expect("cargo tells its host");
    let metadata = cargo(&[
        "metadata",
        "--locked",
        "--offline",
        "--format-version",
        "1",
        "--filter-platform",
        host,
    ]);
    let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let ours = version(env!("CARGO_PKG_RUST_VERSION"));
    // One that names no version is older than the key.
    let told = packages
        .iter()
        .filter_map(|package| Some((&package["name"], package["rust_version"].as_str()?)));
    let newer: Vec<_> = told.clone().filter(|(_, theirs)| version(theirs) > ours).collect();
    assert!(newer.is_empty() && told.count() > 20, "{newer:?}");
}
