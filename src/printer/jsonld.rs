//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), as JSON-LD: an array of
//! annotations, a line each.
//!
//! Chosen over brat's standoff files because a stream can hold any number of
//! articles, where brat wants a pair of files for each, and because it is read
//! by libraries that show text in a browser (Apache Annotator, Recogito).
//!
//! ```json
//! {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "story.txt#entities-0-0", "type": "Annotation", "motivation": "identifying",
//!  "body": [{"type": "TextualBody", "purpose": "tagging", "value": "entities"}, {"type": "TextualBody", "purpose": "tagging", "value": "person"},
//!           {"type": "TextualBody", "purpose": "identifying", "id": "story.txt#e1", "value": "Anna Brandt"}],
//!  "target": {"source": "story.txt", "selector": [{"type": "TextPositionSelector", "start": 9, "end": 20},
//!             {"type": "TextQuoteSelector", "exact": "Anna Brandt", "prefix": "Mayor of ", "suffix": " spoke"}]}}
//! ```
//!
//! Every annotation is tagged with its part, as `--only` names it, and with its type where it has
//! one. `identifying` bodies name the entity or the speaker; `describing` bodies have the TIMEX3
//! value of a date, a figure (`4`, `6..` for at least six, `..6`) or the words of a quote without
//! their marks.

use std::borrow::Cow;

use serde::Serialize;

use super::json::escaped;
use super::words::{range, speaker};
use super::{Part, Selection};
use crate::report::{EntityId, Excerpt, Report};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Characters of context on each side of a target.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Annotation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    value: Cow<'a, str>,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: (Position, Quote<'a>),
}

#[derive(Serialize)]
struct Position {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Quote<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

/// One article's annotations as members of an array: a line each, indented, with a comma between. `text` is what was analysed;
/// `report` has its offsets in code points of it, which is what a `TextPositionSelector` counts.
///
/// # Errors
/// None that a report of this program can raise; serialising is fallible by its type.
pub fn to_string(
    report: &Report,
    selection: &Selection,
    source: &str,
    text: &str,
) -> serde_json::Result<String> {
    let mut writer =
        Writer { report, source: iri(source), text, steps: steps(text), out: String::new() };
    for part in selection.parts() {
        writer.part(part)?;
    }
    let mut out = writer.out;
    out.push_str(if out.is_empty() { "" } else { "\n" });
    Ok(out)
}

struct Writer<'a, 't> {
    report: &'a Report<'t>,
    source: String,
    text: &'a str,
    /// The byte at which every [`STEP`]th character of the text begins.
    steps: Vec<usize>,
    out: String,
}

impl<'a> Writer<'a, '_> {
    fn part(&mut self, part: Part) -> serde_json::Result<()> {
        let report = self.report;
        let tag = |value: &'static str| body("tagging", value);
        let plain = |list: Vec<&'a Excerpt<'a>>| {
            list.into_iter().map(|at| (at, Vec::new())).collect::<Vec<_>>()
        };
        let found: Vec<(&Excerpt, Vec<Body>)> = match part {
            Part::Headline => plain(report.headline.iter().collect()),
            Part::Captions => plain(report.captions.iter().map(|caption| &caption.at).collect()),
            Part::Paragraphs => plain(report.paragraphs.iter().collect()),
            Part::Entities => {
                // An entity has an annotation for each mention.
                for (index, entity) in report.entities.iter().enumerate() {
                    for (number, at) in entity.mentions.iter().enumerate() {
                        let bodies = vec![
                            tag(entity.kind.name()),
                            self.identity(Some(entity.id), &entity.name),
                        ];
                        self.add(part, &format!("{index}-{number}"), at, bodies)?;
                    }
                }
                return Ok(());
            }
            Part::Dates => report
                .dates
                .iter()
                .map(|date| {
                    (&date.at, vec![tag(date.kind.name()), body("describing", date.value.as_str())])
                })
                .collect(),
            Part::Casualties => {
                let bodies = |c: &'a crate::report::CasualtyReport| {
                    vec![tag(c.kind.name()), body("describing", range(c.min, c.max))]
                };
                report.casualties.iter().map(|casualty| (&casualty.at, bodies(casualty))).collect()
            }
            Part::Quotes => {
                let bodies = |quote: &'a crate::report::QuoteReport| {
                    let entity = quote.speaker.as_ref().and_then(|speaker| speaker.entity);
                    let who = speaker(report, quote).map(|name| self.identity(entity, name));
                    [tag(quote.kind.name()), body("describing", quote.content.as_str())]
                        .into_iter()
                        .chain(who)
                        .collect()
                };
                report.quotes.iter().map(|quote| (&quote.at, bodies(quote))).collect()
            }
        };
        found
            .into_iter()
            .enumerate()
            .try_for_each(|(index, (at, bodies))| self.add(part, &index.to_string(), at, bodies))
    }

    /// The entity that is named or speaks; the same entity always has the same `id`.
    fn identity<'v>(&self, entity: Option<EntityId>, name: &'v str) -> Body<'v> {
        Body { id: entity.map(|id| format!("{}#{}", self.source, id)), ..body("identifying", name) }
    }

    fn add(
        &mut self,
        part: Part,
        number: &str,
        at: &Excerpt,
        bodies: Vec<Body>,
    ) -> serde_json::Result<()> {
        let (start, end) = (self.byte(at.start as usize), self.byte(at.end as usize));
        let (before, after) =
            (self.text.get(..start).unwrap_or_default(), self.text.get(end..).unwrap_or_default());
        let prefix =
            before.char_indices().rev().take(AROUND).last().map_or("", |(byte, _)| &before[byte..]);
        let suffix = after.char_indices().nth(AROUND).map_or(after, |(byte, _)| &after[..byte]);
        let annotation = Annotation {
            context: CONTEXT,
            id: format!("{}#{}-{number}", self.source, part.name()),
            kind: "Annotation",
            motivation: match part {
                Part::Headline | Part::Captions | Part::Paragraphs => "tagging",
                Part::Entities => "identifying",
                Part::Dates | Part::Casualties | Part::Quotes => "describing",
            },
            body: std::iter::once(body("tagging", part.name())).chain(bodies).collect(),
            target: Target {
                source: &self.source,
                selector: (
                    Position { kind: "TextPositionSelector", start: at.start, end: at.end },
                    Quote {
                        kind: "TextQuoteSelector",
                        exact: self.text.get(start..end).unwrap_or_default(),
                        prefix,
                        suffix,
                    },
                ),
            },
        };
        self.out.push_str(if self.out.is_empty() { "" } else { ",\n  " });
        self.out.push_str(&escaped(&serde_json::to_string(&annotation)?));
        Ok(())
    }

    /// Where the character of that number begins.
    fn byte(&self, offset: usize) -> usize {
        let step = self.steps.get(offset / STEP).copied().unwrap_or(self.text.len());
        self.text[step..]
            .char_indices()
            .nth(offset % STEP)
            .map_or(self.text.len(), |(byte, _)| step + byte)
    }
}

fn body<'v>(purpose: &'static str, value: impl Into<Cow<'v, str>>) -> Body<'v> {
    Body { kind: "TextualBody", purpose, id: None, value: value.into() }
}

/// Every this many characters, the byte offset is stored.
const STEP: usize = 64;

fn steps(text: &str) -> Vec<usize> {
    text.char_indices().step_by(STEP).map(|(byte, _)| byte).collect()
}

/// The name of an article as an IRI: a web address unchanged, other names relative to the document,
/// percent-encoded where needed.
fn iri(source: &str) -> String {
    let address = source.starts_with("https://") || source.starts_with("http://");
    let kept = |b: u8| {
        b.is_ascii_alphanumeric()
            || b"-._~/".contains(&b)
            || address && b":?=&;,+%@!$'()*".contains(&b)
    };
    let mut out = String::new();
    for &byte in source.as_bytes() {
        if kept(byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    #[test]
    fn names_are_iris() {
        for (source, expected) in [
            ("fixtures/harbour.txt", "fixtures/harbour.txt"),
            ("-", "-"),
            ("a b:2#x", "a%20b%3A2%23x"),
            ("é", "%C3%A9"),
            ("https://example.org/a?b=1&c", "https://example.org/a?b=1&c"),
            ("https://example.org/a b#c", "https://example.org/a%20b%23c"),
        ] {
            assert_eq!(iri(source), expected);
        }
    }

    #[test]
    fn selectors_point_at_the_words() {
        let text =
            "🙂 Rain in Zürich\n\nIt rained, said 🙂 Mayor Anna Brandt of Zürich on Monday.\n";
        // At every place between two known bytes.
        for shift in 0..2 * STEP {
            let text = text.replace("It rained", &format!("It rained{}", "é".repeat(shift)));
            let report = analyze(&text, &Options::default());
            let out =
                to_string(&report, &Selection::only(vec![Part::Entities]), "x", &text).unwrap();
            let exact: Vec<_> = out
                .lines()
                .filter_map(|line| line.split("\"exact\":").nth(1)?.split('"').nth(1))
                .collect();
            assert_eq!(exact, ["Zürich", "Zürich", "Anna Brandt"], "{shift}");
        }
    }
}
