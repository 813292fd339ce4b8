//! Incidents: which figures belong to the event an article is about, and which to another it tells
//! of.

mod apart;

use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind,
    context::another,
    finding::{Fate, Finding},
    tagged_sentence::head,
};
use crate::extractor::dates::TimeExpression;
use crate::extractor::entities::Entities;
use crate::reader::Role;
use crate::steps;
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// Incidents told apart in one article: a round-up of more is a list.
const MOST: usize = 50;

/// Sentences of the body that tell the news.
const LEAD: usize = 2;

/// Sentences of the top, whose figures are of all that the article tells.
const TOP: usize = 3;

/// The incident of each casualty, parallel to `findings`: 0 is the first one in the text; `None`
/// for background. Another incident is opened only by a sentence that clearly tells of one: it says
/// so ("another blast", "elsewhere", "In March, …") and gives a place or a day of its own. Without
/// these, and past `MOST` of them, figures belong to none.
pub fn assign(
    article: &Article,
    entities: &Entities,
    dates: &[TimeExpression],
    findings: &[Finding],
    digest: bool,
) -> Vec<Option<usize>> {
    let mut incidents = Incidents {
        digest,
        article,
        entities,
        counts: Vec::new(),
        events: Vec::new(),
        first: 0,
        day: None,
        last: None,
        before: (0, None),
        spreads: another::spreads(article, TOP),
        several: false,
    };
    let assign = |finding: &Finding| {
        let Finding { casualty, sentence, .. } = finding;
        let here = Event {
            place: casualty.place,
            date: casualty.date.and_then(|d| dates.get(d as usize)).and_then(|d| d.days),
        };
        casualty.is_current().then(|| incidents.assign(finding, *sentence, here)).flatten()
    };
    findings.iter().map(assign).collect()
}

/// The incidents told apart so far.
struct Incidents<'a> {
    article: &'a Article<'a>,
    entities: &'a Entities,
    /// The figures of the main one: who tells the same number again tells of it.
    counts: Vec<Count>,
    /// The main one first.
    events: Vec<Event>,
    /// The sentence of its first figure.
    first: usize,
    /// The day on which the lead says that the main one happened.
    day: Option<Days>,
    /// The sentence of the last current figure, and its incident.
    last: Option<(usize, Option<usize>)>,
    /// Where that figure ends, and its place.
    before: (u32, Option<u32>),
    /// Each paragraph tells another story.
    digest: bool,
    /// The top names an event that goes on in many places: a storm, a war, an epidemic.
    spreads: bool,
    /// The top counts what several events did: those told below are parts of it.
    several: bool,
}

impl Incidents<'_> {
    /// The incident of a figure in sentence `at`, whose place and day are `here`.
    fn assign(&mut self, finding: &Finding, at: usize, here: Event) -> Option<usize> {
        let casualty = &finding.casualty;
        self.several |= at < TOP && another::is_of_several(self.article, at);
        // What the figure says happened on a day, or in a week; a count may be of any day.
        let happened =
            !casualty.rule.is_count() && finding.fate == Fate::Told && !finding.event.said_then;
        let week = |days: &Days| days.0.until(days.1).is_ok_and(|span| span.get_days() < 7);
        let happened = here.date.filter(|days| happened && week(days));
        let incident = match (self.events.first(), self.last) {
            (None, _) => {
                self.first = at;
                Some(self.open(&here))
            }
            (_, Some((sentence, incident))) if sentence == at => {
                let other = self.begins_another(casualty.span, &here);
                if other { Some(self.known(&here)).filter(|&event| event < MOST) } else { incident }
            }
            _ if self.is_before_lead(at, happened, &here) => {
                Some(self.known(&here)).filter(|&event| event < MOST)
            }
            (Some(main), _) => self.told_apart(main, finding, at, &here),
        };
        if incident.is_none_or(|incident| incident == 0)
            && self.day.is_none()
            && self.is_in_lead(at)
        {
            self.day = happened.filter(|days| days.0 == days.1);
        }
        // A new one is opened by the number after the last.
        let incident = incident
            .map(|incident| if incident < self.events.len() { incident } else { self.open(&here) });
        if incident == Some(0) && self.counts.len() < MOST {
            self.counts.push((casualty.kind, casualty.min, casualty.max));
        }
        if let Some(event) = incident.and_then(|incident| self.events.get_mut(incident)) {
            event.place = event.place.or(here.place);
            event.date = event.date.or(here.date);
        }
        self.last = Some((at, incident));
        self.before = (casualty.span.end, here.place);
        incident
    }

    /// Whether sentence `at` is one of the first of the body.
    fn is_in_lead(&self, at: usize) -> bool {
        self.article
            .sentences
            .iter()
            .take(at + 1)
            .filter(|sentence| sentence.role == Role::Paragraph)
            .nth(LEAD)
            .is_none()
    }

    /// Whether what `happened` in sentence `at` happened before the day of the lead, so that it was
    /// another event: "Two people were hurt on Friday …. On Thursday 200 were killed".
    fn is_before_lead(&self, at: usize, happened: Option<Days>, here: &Event) -> bool {
        let paragraph = self.article.sentences.get(at).is_some_and(|s| s.role == Role::Paragraph);
        // "Nine drowned on Monday in the flood": the event that the article is about.
        let the_event = |i: usize| {
            self.article.lower(i) == "the" && self.article.tagged(i + 1).has(class::EVENT)
        };
        let same_place = || {
            here.place.is_none() || self.events.first().is_some_and(|main| main.place == here.place)
        };
        let goes_on = || {
            same_place()
                && self.article.sentences.get(at).is_some_and(|s| head(s.span).any(the_event))
        };
        paragraph
            && !self.several
            && !goes_on()
            && self.day.zip(happened).is_some_and(|(lead, day)| day.1 < lead.0)
    }

    /// "A bomb in Oslo killed three people, and a fire in Bergen killed six": whether the words
    /// from the figure before to that at `span`, which has another place, name another event.
    fn begins_another(&self, span: TokenSpan, here: &Event) -> bool {
        let (end, place) = self.before;
        place.zip(here.place).is_some_and(|(a, b)| a != b)
            && (end as usize..span.start as usize).any(|i| {
                // "and | another in Bolivia"
                let another = self.article.lower(i) == "another"
                    && self.article.tagged(i + 1).is_preposition();
                another || another::is_new_event(self.article, i)
            })
    }

    /// The incident whose place and day are `here`, but the main one; the number of events for a
    /// new one.
    fn known(&self, here: &Event) -> usize {
        self.events
            .iter()
            .position(|e| e.is_same(here))
            .filter(|&e| e > 0)
            .unwrap_or(self.events.len())
    }

    /// Whether the main one has the same figure.
    fn has_told(&self, finding: &Finding) -> bool {
        let casualty = &finding.casualty;
        self.counts.contains(&(casualty.kind, casualty.min, casualty.max))
    }

    /// "Second Kesh fire kills eight": whether the figure, of more than one, is the next after that of the
    /// headline, whose event it may tell.
    fn may_be_of_headline(&self, finding: &Finding) -> bool {
        let before = self.last.and_then(|(last, _)| self.article.sentences.get(last));
        before.is_some_and(|s| s.role == Role::Headline) && finding.casualty.min > Some(1)
    }

    fn open(&mut self, event: &Event) -> usize {
        self.events.push(*event);
        self.events.len() - 1
    }
}

type Count = (CasualtyKind, Option<u64>, Option<u64>);

type Days = (jiff::civil::Date, jiff::civil::Date);

/// Where and when, as far as the article has said.
#[derive(Clone, Copy)]
struct Event {
    place: Option<u32>,
    date: Option<Days>,
}

impl Event {
    /// Whether the place and day `here` are those of another event than this one.
    fn is_other(&self, here: &Event) -> bool {
        let place = self.place.zip(here.place).is_some_and(|(a, b)| a != b);
        place || self.is_of_another_day(here) || self.place.is_none() && here.place.is_some()
    }

    fn is_of_another_day(&self, here: &Event) -> bool {
        self.date.zip(here.date).is_some_and(|(a, b)| a.1 < b.0 || b.1 < a.0)
    }

    fn is_same(&self, here: &Event) -> bool {
        steps::count(1);
        self.place == here.place && (self.date.is_none() || self.date == here.date)
    }
}

fn same_block(article: &Article, a: usize, b: usize) -> bool {
    article.sentences.get(a).zip(article.sentences.get(b)).is_some_and(|(a, b)| a.block == b.block)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, dates, entities};

    /// The tolls of a text, an incident between bars: `killed 3 | killed 1; injured 4`.
    fn incidents(text: &str) -> String {
        let article = Article::new(text);
        let dates = dates::extract_ordered(&article, &dates::lexemes(&article), None, None);
        let found = casualties::extract(&article, &entities::extract(&article), &dates, &[], None);
        let entry = |t: &casualties::TollEntry| {
            format!("{:?} {}", t.kind, t.min.or(t.max).unwrap_or(0)).to_lowercase()
        };
        let toll =
            |i: &casualties::Incident| i.toll.iter().map(entry).collect::<Vec<_>>().join("; ");
        found.incidents.iter().map(toll).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn tells_events_apart() {
        for (text, expected) in [
            (
                "A bomb killed nine people in Karachi. Another blast in Quetta killed two people.",
                "killed 9 | killed 2",
            ),
            (
                "A bomb killed nine people in Karachi. In a separate attack in Quetta, two men died and six were hurt.",
                "killed 9 | killed 2; injured 6",
            ),
            (
                "A bomb killed nine people in Karachi. Another blast in Quetta killed two. Six people were injured.",
                "killed 9 | killed 2; injured 6",
            ),
            (
                "A fire killed four people in Lyon. Elsewhere in France, a fire in Dijon injured 12 people.",
                "killed 4 | injured 12",
            ),
            (
                "A bomb in Karachi killed nine people and a fire in Quetta killed two.",
                "killed 9 | killed 2",
            ),
            (
                "A bomb in Karachi killed nine people and injured two in Quetta.",
                "killed 9; injured 2",
            ),
            (
                "A bomb killed nine people in Karachi. Another blast in Quetta killed two.",
                "killed 9 | killed 2",
            ),
            (
                "Two blasts killed nine people in Pakistan. Another blast in Quetta killed two.",
                "killed 9",
            ),
            (
                "A bomb killed two people in Karachi on Monday. Another blast in Quetta killed two people.",
                "killed 2 | killed 2",
            ),
            // the same event, in other words
            (
                "Second fire kills eight\n\nAt least eight people were killed on Sunday by a fire in Lyon, the second blaze of the week.",
                "killed 8",
            ),
            (
                "A bomb killed nine people in Karachi. The blast in Pakistan also injured 40 people.",
                "killed 9; injured 40",
            ),
            (
                "A bomb killed nine people in Karachi. Police said another man was hurt.",
                "killed 9; injured 1",
            ),
            (
                "A bomb killed nine people in Karachi. A second blast injured four.",
                "killed 9; injured 4",
            ),
            (
                "A quake killed 20 people in Chile. The quake was felt in Peru, where two people were injured.",
                "killed 20; injured 2",
            ),
            (
                "A fire killed four people in Lyon. In a separate blast in Nantes two men died. The blast, in which six were hurt, \
                 shook a school in Rezé.",
                "killed 4 | killed 2; injured 6",
            ),
            // another event, of which the place and the day are not said
            (
                "Ten people died in a bus crash near Lyon. In March, 14 people died on the same road.",
                "killed 10",
            ),
            (
                "Ten people died in a bus crash. Fourteen people died in a similar crash nearby. Six were injured.",
                "killed 10",
            ),
            (
                "Ten people died in a bus crash. In March, a bus fell into a gorge. Fourteen people died.",
                "killed 10",
            ),
            (
                "Ten people died in a bus crash near Lyon. Last week a crash in Dijon killed 14.",
                "killed 10 | killed 14",
            ),
            ("Ten people died in a bus crash. A day later, the toll rose to 14.", "killed 14"),
            (
                "A quake shook Chile. It injured six. It came after another quake in Peru. Two died.",
                "injured 6 | killed 2",
            ),
            (
                "A raid killed nine people in Lyon. A few hours after the raid, a man was killed and two were hurt in Dijon.",
                "killed 9 | killed 1; injured 2",
            ),
            (
                "Two people were hurt on 5 May 2023 when a lorry fell. On 4 May 2023, 20 people were killed in Oslo.",
                "injured 2 | killed 20",
            ),
            (
                "Nine people died on 5 May 2023 when a lorry fell. Police had put the toll on 4 May 2023 at six.",
                "killed 9",
            ),
            (
                "A bus crash killed nine people in Peru. In neighbouring Bolivia two people died.",
                "killed 9 | killed 2",
            ),
            (
                "A bus crash in Peru killed nine people and another in Bolivia killed two.",
                "killed 9 | killed 2",
            ),
            (
                "Bus crashes killed nine people in Peru and Bolivia. In Bolivia two people died.",
                "killed 9",
            ),
            ("In March, ten people died in a bus crash.", "killed 10"),
            // news below the lead
            (
                "A bomb killed nine people in Karachi. Roads were shut. A bus took people home. Gunmen killed two judges in Quetta.",
                "killed 9 | killed 2",
            ),
            (
                "A storm killed nine people in Karachi. Roads were shut. A bus took people home. Two people were killed in Quetta.",
                "killed 9",
            ),
            (
                "A bomb killed nine people in Karachi. Roads were shut. A bus took people home. Nine people were killed when a bomb went off in Lahore.",
                "killed 9",
            ),
            (
                "A bomb killed nine people in Karachi. Separately, the army said two guards were killed.",
                "killed 9 | killed 2",
            ),
            (
                "A bomb killed nine people in Karachi. Another bomb hit a bus in the city. Two people died.",
                "killed 9 | killed 2",
            ),
            ("The council met in Karachi.", ""),
        ] {
            assert_eq!(incidents(text), expected, "{text}");
        }
    }
}
