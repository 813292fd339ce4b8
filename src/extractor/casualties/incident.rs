//! Incidents: which figures belong to the event an article is about, and which to another it tells of.

use super::toll::Evidence;
use super::{Casualty, Scope};
use crate::article::Article;
use crate::extractor::dates::TimeExpression;
use crate::reader::Role;
use crate::steps;
use crate::text::span::TokenSpan;

/// Incidents told apart in one article: a round-up of more is a list.
const MOST: usize = 50;

/// The incident of each casualty, parallel to `casualties`: 0 is the main one, the first that is told of;
/// `None` for background. Another incident is opened only by a sentence that clearly tells of one: it says
/// so ("another blast", "elsewhere") and gives a place or a day of its own. Past `MOST` of them, figures belong to none.
pub(super) fn assign(article: &Article, dates: &[TimeExpression], casualties: &[Casualty], evidence: &[Evidence]) -> Vec<Option<usize>> {
    let mut events: Vec<Event> = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    let mut assigned = Vec::with_capacity(casualties.len());
    for (casualty, evidence) in casualties.iter().zip(evidence) {
        if casualty.scope != Scope::Current {
            assigned.push(None);
            continue;
        }
        let at = evidence.sentence;
        let here = Event { place: casualty.place, date: casualty.date.and_then(|d| dates.get(d)).and_then(days) };
        let own = last.filter(|&(sentence, _)| sentence == at || sentence + 1 == at && same_block(article, sentence, at));
        let incident = match (events.first(), own) {
            (None, _) => {
                events.push(here);
                0
            }
            (Some(_), Some((sentence, event))) if sentence == at => event,
            (Some(main), own) => {
                let headline = article.sentences.get(at).is_some_and(|s| s.role != Role::Paragraph);
                let other = !headline && main.is_other(&here, announced(article, casualty.span, at));
                match (other, own) {
                    (true, _) => match events.iter().position(|e| e.is_same(&here)).filter(|&e| e > 0) {
                        Some(event) => event,
                        None if events.len() < MOST => {
                            events.push(here);
                            events.len() - 1
                        }
                        None => {
                            assigned.push(None);
                            continue;
                        }
                    },
                    // Of another event, but where or when is not said.
                    (false, own) if own.is_none_or(|(_, event)| event == 0) && !headline && apart(article, casualty.span, at) => {
                        assigned.push(None);
                        continue;
                    }
                    // The sentence after goes on about it, unless it names another place.
                    (false, Some((_, event))) if here.place.is_none() || here.place == events[event].place => event,
                    _ => 0,
                }
            }
        };
        if let Some(event) = events.get_mut(incident) {
            event.place = event.place.or(casualty.place);
            event.date = event.date.or(casualty.date.and_then(|d| dates.get(d)).and_then(days));
        }
        last = Some((at, incident));
        assigned.push(Some(incident));
    }
    assigned
}

type Days = (jiff::civil::Date, jiff::civil::Date);

fn days(date: &TimeExpression) -> Option<Days> {
    date.days
}

/// Where and when, as far as the article has said.
struct Event {
    place: Option<usize>,
    date: Option<Days>,
}

impl Event {
    /// Whether `here` is told of as another event than this one.
    fn is_other(&self, here: &Event, announced: bool) -> bool {
        let place = self.place.zip(here.place).is_some_and(|(a, b)| a != b);
        let day = self.date.zip(here.date).is_some_and(|(a, b)| a.1 < b.0 || b.1 < a.0);
        announced && (place || day || self.place.is_none() && here.place.is_some())
    }

    fn is_same(&self, here: &Event) -> bool {
        steps::count(1);
        self.place == here.place && (self.date.is_none() || here.date.is_none() || self.date == here.date)
    }
}

fn same_block(article: &Article, a: usize, b: usize) -> bool {
    article.sentences.get(a).zip(article.sentences.get(b)).is_some_and(|(a, b)| a.block == b.block)
}

/// Words of the sentence looked at before a figure.
const REACH: u32 = 40;

/// "another blast", "a separate attack", "elsewhere": the sentence says that it tells of another event.
fn announced(article: &Article, figure: TokenSpan, sentence: usize) -> bool {
    let Some(sentence) = article.sentences.get(sentence) else { return false };
    let from = sentence.span.start.max(figure.start.saturating_sub(REACH));
    let to = sentence.span.end.min(figure.end.saturating_add(REACH / 2));
    (from as usize..to as usize).any(|i| match article.lower(i) {
        "elsewhere" => true,
        "another" | "separate" | "second" | "different" | "similar" | "other" | "later" | "earlier" => {
            (i + 1..(i + 4).min(to as usize)).any(|k| is_scene(article.lower(k)))
        }
        _ => false,
    })
}

/// "another blast", "in an earlier incident": not only one more of a row, as "a second blast" is.
fn apart(article: &Article, figure: TokenSpan, sentence: usize) -> bool {
    let Some(sentence) = article.sentences.get(sentence) else { return false };
    let from = sentence.span.start.max(figure.start.saturating_sub(REACH));
    let to = sentence.span.end.min(figure.end.saturating_add(REACH / 2)) as usize;
    (from as usize..to).any(|i| {
        matches!(article.lower(i), "another" | "separate" | "different" | "earlier")
            && (i + 1..(i + 4).min(to)).any(|k| is_scene(article.lower(k)))
    })
}

#[rustfmt::skip]
pub(super) fn is_event(lower: &str) -> bool {
    matches!(lower,
        "attack" | "attacks" | "blast" | "blasts" | "explosion" | "explosions" | "bomb" | "bombing" | "bombings" | "shooting" | "shootings" | "incident"
        | "incidents" | "accident" | "accidents" | "crash" | "crashes" | "collision" | "clash" | "clashes" | "fire" | "blaze" | "raid" | "raids"
        | "ambush" | "strike" | "airstrike" | "stabbing" | "assault" | "quake" | "earthquake" | "tremor" | "landslide" | "flood" | "avalanche"
        | "tragedy" | "disaster" | "massacre" | "stampede" | "storm" | "outbreak" | "derailment" | "operation" | "murder" | "killing"
        | "gunfight" | "shootout")
}

/// An event, or the place of one: "another town".
fn is_scene(lower: &str) -> bool {
    is_event(lower) || matches!(lower, "block" | "town" | "village" | "district" | "province" | "city")
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, dates, entities};

    /// The tolls of a text, an incident between bars: `killed 3 | killed 1; injured 4`.
    fn incidents(text: &str) -> String {
        let article = Article::new(text);
        let dates = dates::extract(&article, &dates::lexemes(&article), None);
        let found = casualties::extract(&article, &entities::extract(&article), &dates, &[], None);
        let entry = |t: &casualties::TollEntry| format!("{:?} {}", t.kind, t.min.or(t.max).unwrap_or(0)).to_lowercase();
        let toll = |i: &casualties::Incident| i.toll.iter().map(entry).collect::<Vec<_>>().join("; ");
        found.incidents.iter().map(toll).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn tells_events_apart() {
        for (text, expected) in [
            ("A bomb killed nine people in Karachi. Another blast in Quetta killed two people.", "killed 9 | killed 2"),
            (
                "A bomb killed nine people in Karachi. In a separate attack in Quetta, two men died and six were hurt.",
                "killed 9 | killed 2; injured 6",
            ),
            (
                "A bomb killed nine people in Karachi. Another blast in Quetta killed two. Six people were injured.",
                "killed 9 | killed 2; injured 6",
            ),
            ("A fire killed four people in Lyon. Elsewhere in France, a fire in Dijon injured 12 people.", "killed 4 | injured 12"),
            // the same event, in other words
            ("A bomb killed nine people in Karachi. The blast in Pakistan also injured 40 people.", "killed 9; injured 40"),
            ("A bomb killed nine people in Karachi. Police said another man was hurt.", "killed 9; injured 1"),
            ("A bomb killed nine people in Karachi. A second blast injured four.", "killed 9; injured 4"),
            ("A quake killed 20 people in Chile. The quake was felt in Peru, where two people were injured.", "killed 20; injured 2"),
            ("The council met in Karachi.", ""),
        ] {
            assert_eq!(incidents(text), expected, "{text}");
        }
    }
}
