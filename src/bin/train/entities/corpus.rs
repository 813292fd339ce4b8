//! Reads documents with marked names.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use wirecopy::train::extractor::entities::EntityType;
use wirecopy::train::text::span::ByteSpan;

pub struct Document {
    pub id: String,
    pub source: String,
    pub text: String,
    pub names: Vec<Name>,
}

pub struct Name {
    pub span: ByteSpan,
    /// `None`: a name of a type that the classifier does not tell.
    pub kind: Option<EntityType>,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    source: String,
    text: String,
    entities: Vec<Mark>,
}

#[derive(Deserialize)]
struct Mark {
    start: usize,
    end: usize,
    r#type: String,
}

/// The documents of `path` that come from one of `sources`, in order.
pub fn read(path: &Path, sources: &[String]) -> Result<Vec<Document>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let mut documents = Vec::new();
    for (number, line) in BufReader::new(file).lines().enumerate() {
        let line: Line = serde_json::from_str(&line?)
            .with_context(|| format!("{}:{}", path.display(), number + 1))?;
        if sources.contains(&line.source) {
            documents.push(document(line));
        }
    }
    Ok(documents)
}

fn document(line: Line) -> Document {
    // Code points to bytes.
    let offsets: Vec<usize> =
        line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
    let name = |mark: &Mark| {
        let (start, end) = (*offsets.get(mark.start)?, *offsets.get(mark.end)?);
        let kind = match mark.r#type.as_str() {
            "PER" => Some(EntityType::Person),
            "ORG" => Some(EntityType::Organization),
            "LOC" => Some(EntityType::Place),
            "NORP" => Some(EntityType::Group),
            _ => None,
        };
        (start < end).then(|| Name { span: ByteSpan::from_usize(start, end), kind })
    };
    let names = line.entities.iter().filter_map(name).collect();
    Document { id: line.id, source: line.source, names, text: line.text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_become_bytes() {
        let line = r#"{"id": "a", "source": "s", "text": "Zoë saw Ana Hale.", "entities": [{"start": 8, "end": 16, "type": "PER"}, {"start": 0, "end": 99, "type": "ORG"}, {"start": 4, "end": 7, "type": "MISC"}]}"#;
        let document = document(serde_json::from_str(line).unwrap());
        let names: Vec<_> =
            document.names.iter().map(|name| (name.span.of(&document.text), name.kind)).collect();
        assert_eq!(names, [("Ana Hale", Some(EntityType::Person)), ("saw", None)]);
    }
}
