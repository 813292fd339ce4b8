//! Whether a sentence below the first figures tells of another event than the article's own.
//!
//! It does if it says so ("another blast", "In March, …") and gives a place or a day of its own, or
//! brings in an event of which nothing was said before; in a digest each paragraph does.

use super::{Event, Incidents, MOST, same_block};
use crate::extractor::casualties::{
    context::another::{self, announced, apart, at_another_time},
    context::fineness::{self, Fineness},
    finding::{Finding, Who},
};
use crate::reader::Role;

impl Incidents<'_> {
    /// The incident of the first figure in a sentence after that of the main incident; the number
    /// of events for a new one.
    pub fn told_apart(
        &self,
        main: &Event,
        finding: &Finding,
        at: usize,
        here: &Event,
    ) -> Option<usize> {
        let next = self.last.filter(|&(sentence, _)| sentence + 1 == at);
        // "Also on Wednesday, a miner died in a flood in Kesh. | The accident, in which six were
        // hurt, occurred at …"
        let known = another::opens_with_event(self.article, at)
            || another::speaks_of_event(self.article, at);
        if let Some((_, Some(event))) = next.filter(|&(_, event)| event > Some(0) && known) {
            return Some(event);
        }
        let span = finding.casualty.span;
        if self.digest {
            return Some(self.of_story(at)).filter(|&event| event < MOST);
        }
        let headline = self.article.sentences.get(at).is_some_and(|s| s.role != Role::Paragraph);
        let past = !headline && self.in_the_past(at);
        let set_apart = past || !self.several && announced(self.article, span, at);
        if !headline
            && !self.may_be_of_headline(finding)
            && (set_apart && main.is_other(here)
                || self.brings_in_another(main, finding, at, here)
                || self.is_abroad(main, finding, at, here))
        {
            return Some(self.known(here)).filter(|&event| event < MOST);
        }
        let goes_on = next.filter(|&(sentence, _)| same_block(self.article, sentence, at));
        match goes_on {
            _ if !headline && self.is_set_apart(at) => {
                Some(self.events.len()).filter(|&event| event < MOST)
            }
            // Of another event, but where or when is not said.
            None | Some((_, Some(0)))
                if past || !headline && !self.several && apart(self.article, span, at) =>
            {
                None
            }
            // The sentence after goes on about it, unless it names another place.
            Some((_, Some(event)))
                if here.place.is_none() || here.place == self.events[event].place =>
            {
                Some(event)
            }
            Some((_, None)) if here.place.is_none() => None,
            _ => Some(0),
        }
    }

    /// Whether sentence `at` opens with what sets its event apart, or the one before it in its
    /// paragraph, which has no figure, tells of another: "Another explosion hit a bus. | Three people
    /// died".
    fn is_set_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&before| {
            same_block(self.article, before, at) && self.last.is_none_or(|(last, _)| last < before)
        });
        another::opens_apart(self.article, at)
            || before.is_some_and(|before| another::tells_of_another(self.article, before))
    }

    /// The incident of a figure of a digest: that of the figure before if it stands in the same
    /// paragraph, else a new one.
    fn of_story(&self, at: usize) -> usize {
        let last = self.last.filter(|&(sentence, _)| same_block(self.article, sentence, at));
        last.and_then(|(_, event)| event).unwrap_or(self.events.len())
    }

    /// "A bomb killed nine people in Karachi. … Gunmen shot two judges in Quetta": whether sentence
    /// `at`, below the lead, brings in an event or attackers of which nothing was said before, at
    /// another place or on another day, and its number is not one of the main event's.
    fn brings_in_another(&self, main: &Event, finding: &Finding, at: usize, here: &Event) -> bool {
        let outside = |(a, b): (u32, u32)| {
            let inside = |a, b| fineness::may_lie_in(self.entities, a, b);
            a != b && !inside(a, b) && !inside(b, a)
        };
        !self.several
            && !self.is_in_lead(at)
            && (main.place.zip(here.place).is_some_and(outside) || main.is_of_another_day(here))
            && !self.has_told(finding)
            && (another::brings_in_event(self.article, finding.casualty.span, at)
                || !self.spreads && self.is_of_another_town(main, finding, here))
    }

    /// "A bus crash killed 13 people in Peru. In neighbouring Bolivia six died": whether sentence `at`
    /// tells new victims in another country than the main event's, whose sentence does not name it.
    fn is_abroad(&self, main: &Event, finding: &Finding, at: usize, here: &Event) -> bool {
        let country = |place: u32| self.entities.list.get(place as usize)?.country;
        let countries = main.place.and_then(country).zip(here.place.and_then(country));
        let top = self.article.sentences.get(self.first).map(|s| s.span);
        let named = |here| {
            let mentions = top.map(|span| self.entities.mentions_in(span)).unwrap_or_default();
            mentions.iter().any(|m| country(m.entity as u32) == Some(here))
        };
        let opens = self.article.sentences.get(at).is_some_and(|sentence| {
            self.article.tagged(sentence.span.start as usize).is_preposition()
        });
        !(self.several || self.spreads || self.has_told(finding))
            && (opens || finding.event.place.is_some())
            && countries.is_some_and(|(main, here)| main != here && !named(here))
    }

    /// "A bomb killed nine people in Karachi. … Two people were killed in Quetta on Monday": whether
    /// new victims are told in another town than the main event's, whose place is known.
    fn is_of_another_town(&self, main: &Event, finding: &Finding, here: &Event) -> bool {
        let town = |place: u32| {
            fineness::fineness(self.entities, place) == Fineness::Finer
                && self
                    .entities
                    .list
                    .get(place as usize)
                    .is_some_and(|entity| entity.country.is_some())
        };
        finding.victims.who == Who::Counted
            && main.place.zip(here.place).is_some_and(|(main, here)| town(main) && town(here))
            && finding.event.place == here.place
    }

    /// Whether the sentence, or the one before it in its paragraph, opens with another time; the
    /// lead tells of the main one.
    fn in_the_past(&self, at: usize) -> bool {
        let later = |sentence: usize| {
            sentence > 0
                && self
                    .article
                    .sentences
                    .get(sentence - 1)
                    .is_some_and(|s| s.role == Role::Paragraph)
        };
        let opens = |sentence: usize| later(sentence) && at_another_time(self.article, sentence);
        let before = at
            .checked_sub(1)
            .filter(|&before| same_block(self.article, before, at) && later(before));
        opens(at) || before.is_some_and(opens)
    }
}
