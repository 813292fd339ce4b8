//! Expected findings, written by hand: `fixtures/NAME.facts`, one fact per line.
//!
//! ```text
//! headline    Blast at Aldwick grain terminal kills four      or none
//! paragraphs  9
//! published   2022-11-29                                      or none
//! updated     2022-11-30                                      or none
//! reference   2022-11-29                                      or none
//! place       ALDWICK                                         of the dateline
//! byline      Priya Nair                                      one of the authors
//! caption     Felled trunks beside the river.
//! heading     A second opinion
//! credit      (Reporting by Oskar Dahl)
//! entity      person Anna Brandt                              of that type, under that name
//! country     Norway NO
//! date        Tuesday = 2022-11-29                            words = TIMEX3 value
//! toll        killed 4..4                                     or none; also 18.. and ..6
//! others      killed 60..60                                   what another source claims against the toll
//! incident    killed 3..3                                     of another incident than the main one
//! figure      killed 2..2 historical
//! quote       Anna Brandt: We heard two explosions            speaker: how the content begins
//! parts       Rafael Montoya 3                                a quote of his in three parts
//! ```
//!
//! A fact that wirecopy does not get right yet opens with `? `. The test fails
//! when such a line begins to hold, so that the marks stay correct.
//! Renewing ([`crate::golden`]) sets the marks anew: one that appears in the
//! diff is something that used to be right. It cannot take away what [`HELD`] counts.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::golden::renewing;
use crate::support::{fixtures, json};

/// Number of facts of each subject that hold. No change may lower it, renewed or not.
const HELD: &[(&str, usize)] = &[
    ("byline", 9),
    ("caption", 6),
    ("country", 4),
    ("credit", 3),
    ("date", 112),
    ("entity", 103),
    ("figure", 23),
    ("heading", 3),
    ("headline", 23),
    ("incident", 2),
    ("others", 1),
    ("paragraphs", 22),
    ("parts", 1),
    ("place", 14),
    ("published", 20),
    ("quote", 53),
    ("reference", 17),
    ("toll", 28),
    ("updated", 2),
];

#[test]
fn facts_hold_unless_marked() {
    let mut wrong = Vec::new();
    let mut held: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for fixture in fixtures() {
        let file = fixture.beside("facts");
        let facts = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let article = json(&["--json", &fixture.path()], b"");
        let mut renewed = String::new();
        for (number, line) in facts.lines().enumerate() {
            let place = format!("{}.facts:{}", fixture.name, number + 1);
            let (fact, marked) = line.strip_prefix("? ").map_or((line, false), |fact| (fact, true));
            let (subject, claim) = fact.split_once(' ').unwrap_or((fact, ""));
            let holds = holds(&article, subject, claim.trim())
                .unwrap_or_else(|| panic!("{place}: cannot be read: {line:?}"));
            renewed.push_str(if holds { "" } else { "? " });
            renewed.push_str(fact);
            renewed.push('\n');
            match (holds, marked) {
                (true, true) => {
                    wrong.push(format!("{place}: holds now, take its mark away: {fact}"))
                }
                (false, false) => wrong.push(format!("{place}: does not hold: {fact}")),
                _ => {}
            }
            let counts = held.entry(subject.to_string()).or_default();
            *counts = [counts[0] + usize::from(holds), counts[1] + 1];
        }
        if renewing() {
            fs::write(&file, renewed).expect("fixtures/ can be written");
        }
    }
    assert!(renewing() || wrong.is_empty(), "\n{}", wrong.join("\n"));
    for &(subject, least) in HELD {
        let [right, all] = held.remove(subject).unwrap_or_default();
        println!("{subject}: {right} of {all} facts hold");
        assert_eq!(
            right, least,
            "{subject}: facts that hold of {all}; more are to be written into HELD, fewer are a loss"
        );
    }
    assert!(held.is_empty(), "not in HELD: {held:?}");
}

/// Whether a fact holds; `None` if its syntax is wrong.
fn holds(article: &Value, subject: &str, claim: &str) -> Option<bool> {
    let none = claim == "none";
    let text = |value: &Value| value["text"].as_str().unwrap_or_default().to_string();
    let list = |key: &str| article[key].as_array().cloned().unwrap_or_default();
    let is = |value: &Value| if none { value.is_null() } else { value.as_str() == Some(claim) };
    Some(match subject {
        "headline" => is(&article["headline"]["text"]),
        "paragraphs" => list("paragraphs").len() == claim.parse::<usize>().ok()?,
        "published" => is(&article["published"]["value"]),
        "updated" => is(&article["updated"]["value"]),
        "reference" => is(&article["reference_date"]["value"]),
        "place" => is(&article["dateline"]["place"]),
        "byline" => {
            article["byline"]["authors"].as_array().is_some_and(|authors| authors.iter().any(is))
        }
        "caption" => list("captions").iter().any(|c| text(c) == claim),
        "heading" => list("headings").iter().any(|h| text(h) == claim),
        "credit" => list("credits").iter().any(|c| text(c) == claim),
        "entity" => {
            let (kind, name) = claim.split_once(' ')?;
            list("entities").iter().any(|e| e["type"] == kind && e["name"] == name)
        }
        "country" => {
            let (name, code) = claim.rsplit_once(' ')?;
            list("entities").iter().any(|e| e["name"] == name && e["country"] == code)
        }
        "date" => {
            let (words, value) = claim.split_once(" = ")?;
            list("dates").iter().any(|d| text(d) == words && d["value"] == value)
        }
        "toll" if none => article["toll"].as_object()?.is_empty(),
        "toll" => {
            let (kind, figure) = claim.split_once(' ')?;
            is_figure(&article["toll"][kind], figure)?
        }
        "others" => {
            let (kind, figure) = claim.split_once(' ')?;
            is_figure(&Value::Null, figure)?;
            article["toll"][kind]["alternatives"]
                .as_array()?
                .iter()
                .any(|other| is_figure(other, figure) == Some(true))
        }
        "incident" => {
            let (kind, figure) = claim.split_once(' ')?;
            is_figure(&Value::Null, figure)?;
            list("incidents")
                .iter()
                .skip(1)
                .any(|incident| is_figure(&incident["toll"][kind], figure) == Some(true))
        }
        "figure" => {
            let mut words = claim.split(' ');
            let (kind, figure, scope) = (words.next()?, words.next()?, words.next()?);
            is_figure(&Value::Null, figure)?;
            list("casualties").iter().any(|c| {
                c["kind"] == kind && c["scope"] == scope && is_figure(c, figure) == Some(true)
            })
        }
        "quote" => {
            let (name, words) = claim.split_once(": ")?;
            list("quotes").iter().any(|q| {
                speaker(article, q) == name
                    && q["content"].as_str().is_some_and(|c| c.starts_with(words))
            })
        }
        "parts" => {
            let (name, count) = claim.rsplit_once(' ')?;
            let count: usize = count.parse().ok()?;
            list("quotes").iter().any(|q| {
                speaker(article, q) == name
                    && q["parts"].as_array().is_some_and(|p| p.len() == count)
            })
        }
        _ => return None,
    })
}

/// Whether `min` and `max` are those of `4..4`, `18..` or `..6`.
fn is_figure(value: &Value, figure: &str) -> Option<bool> {
    let (min, max) = figure.split_once("..")?;
    let end =
        |text: &str| if text.is_empty() { Some(None) } else { text.parse::<u64>().ok().map(Some) };
    let (min, max) = (end(min)?, end(max)?);
    Some(value.is_object() && value["min"].as_u64() == min && value["max"].as_u64() == max)
}

/// The resolved name of a quote's speaker, or else the words that name him.
fn speaker(article: &Value, quote: &Value) -> String {
    let speaker = &quote["speaker"];
    let named = article["entities"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|e| e["id"].is_string() && e["id"] == speaker["entity"]);
    named
        .map_or(&speaker["text"], |entity| &entity["name"])
        .as_str()
        .unwrap_or_default()
        .to_string()
}
