//! The library in a program of one's own: the people of an article, and what each of them said.
//!
//! `cargo run --example analyze -- fixtures/harbour.txt`

use std::error::Error;

use wirecopy::reader::decode::decode;
use wirecopy::report::EntityType;
use wirecopy::{Options, analyze};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("give the file of an article")?;
    let text = decode(std::fs::read(path)?)?.text;
    let report = analyze(&text, &Options::default());
    for person in report.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
        println!(
            "{}{}",
            person.name,
            person.title.as_ref().map_or(String::new(), |title| format!(", {title}"))
        );
        for quote in &report.quotes {
            if quote.speaker.as_ref().is_some_and(|speaker| speaker.entity == Some(person.id)) {
                println!("  {}", quote.content);
            }
        }
    }
    Ok(())
}
