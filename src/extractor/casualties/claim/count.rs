//! Counts by name: "the death toll rose from five to six", "injuries climbed to 167".

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{Claim, Claims, beside::group_starting_at, rule::ClaimRule},
    context::{link, superseded},
    effect::{Effect, Use, starting_at},
    figure::noun::{self, Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;

/// How far after its noun a count's figure may stand, in words.
const REACH: usize = 24;

/// A noun that names a count, `start..end`, and what it counts.
struct Count {
    kind: CasualtyKind,
    start: usize,
    end: usize,
    /// "injuries" is a count only with a verb of change, "the death toll" always.
    needs_change: bool,
}

/// A group, what a count says of it, and the group of the older figure.
type Found = (usize, Claim, Option<usize>);

/// Whether the word at `at` names a count, where the sentence has no effect.
pub fn is_named(words: &TaggedSentence, at: usize) -> bool {
    count_at(words, &[], at).is_some()
}

impl Claims<'_> {
    /// Claims the figures of counts.
    pub fn counts(&mut self, effects: &[Effect]) {
        for at in self.words.span.range() {
            let found = self.stated(effects, at).or_else(|| self.brought_to(effects, at));
            let Some((figure, claim, previous)) = found.or_else(|| self.named(effects, at)) else {
                continue;
            };
            let previous = previous.map(|old| {
                self.of[old] = None;
                self.closed[old] = true;
                self.groups[old].figure.value()
            });
            self.of[figure] = Some(Claim { previous, ..claim });
        }
    }

    /// "the death toll rose from five to six": the count that the words at `at` name.
    fn named(&self, effects: &[Effect], at: usize) -> Option<Found> {
        let count = count_at(self.words, effects, at)?;
        let (figure, previous, end) = self.figure_of(&count)?;
        // "the number of deaths tied to the heat passed 900": the deaths
        if self.of[figure].is_some_and(|claim| claim.rule == ClaimRule::Count) {
            return None;
        }
        // "casualties rose to 40 from 31 injured"
        let said = |group: usize| Some(self.groups[group].effect?.kind);
        let kind = match count.kind {
            CasualtyKind::Affected => {
                said(figure).or_else(|| said(previous?)).unwrap_or(count.kind)
            }
            kind => kind,
        };
        let span = TokenSpan::from_usize(count.start, end);
        Some((figure, Claim::new(ClaimRule::Count, kind, Some(span)), previous))
    }

    /// Another count of the same people: "the union put the figure at 25". `harm` is the kind of the
    /// figures before.
    pub fn another_count(&mut self, harm: Option<CasualtyKind>) {
        let words = self.words;
        let (mut kind, mut counts) = (harm, false);
        for (group, claim) in self.groups.iter().zip(&mut self.of) {
            let put = ["figure at", "number at", "total at", "figure stands at", "figure stood at"];
            let alone = matches!(words.part(group.end()), Part::Break | Part::Comma);
            // "put the toll at 30, but revised it down to | 22 on Monday"
            let revised = counts && superseded::revises(words, group.start());
            if let Some(claim) = claim {
                (kind, counts) = (Some(claim.kind), claim.rule == ClaimRule::Count);
            } else if let Some(kind) = kind
                && group.counted()
                && group.head == Head::None
                && (revised || alone && words.phrase_before(group.start(), &put).is_some())
            {
                *claim = Some(Claim::new(ClaimRule::Count, kind, None));
            }
        }
    }

    /// "Dead: 6 / Injured: 12", "the dead numbered 25", "active cases number 702": the kind that the
    /// word at `at` names, of the group after it.
    fn stated(&self, effects: &[Effect], at: usize) -> Option<Found> {
        let words = self.words;
        let effect = starting_at(effects, at).filter(|e| e.names_victims())?;
        // "Seriously | injured: 12"
        let before = at.wrapping_sub(1);
        let before = before.wrapping_sub(usize::from(words.part(before) == Part::Adverb));
        let verb = words.skip(effect.end, &[Part::Adverb, Part::Time]);
        let rule = match words.lower(verb) {
            ":" if words.part(before) == Part::Break
                || matches!(words.lower(before), "," | "/" | "|" | "•" | "-" | "*") =>
            {
                ClaimRule::Count
            }
            "numbered" | "number" | "totaled" | "totalled" => ClaimRule::Phrase,
            _ => return None,
        };
        let group = group_starting_at(self.groups, verb + 1)?;
        let people = rule == ClaimRule::Phrase
            || matches!(self.groups[group].head, Head::None | Head::Person | Head::Agents);
        let span = TokenSpan::from_usize(at, self.groups[group].end());
        (people && self.usable(group))
            .then(|| (group, Claim::new(rule, effect.kind, Some(span)), None))
    }

    /// "bringing to 31 the number drowned": the verb at `at`.
    fn brought_to(&self, effects: &[Effect], at: usize) -> Option<Found> {
        const REACH: usize = 8;
        let words = self.words;
        if words.lower(at + 1) != "to"
            || !(link::is_bringing(words.lower(at)) || link::is_revising(words.lower(at)))
        {
            return None;
        }
        let group = group_starting_at(self.groups, at + 2)
            .filter(|&g| self.usable(g) && self.of[g].is_none())?;
        let end = self.groups[group].end();
        let noun = words.skip(end, &[Part::Definite, Part::Article, Part::Open]);
        let count = (end..noun)
            .find(|&i| matches!(words.lower(i), "toll" | "number" | "total" | "tally" | "count"))?;
        let kind = (count..count + REACH).find_map(|i| starting_at(effects, i))?.kind;
        let span = TokenSpan::from_usize(at, end);
        Some((group, Claim::new(ClaimRule::Count, kind, Some(span)), None))
    }

    /// The group that is the figure of `count`, the group of the figure before, and where the
    /// phrase ends.
    fn figure_of(&self, count: &Count) -> Option<(usize, Option<usize>, usize)> {
        let words = self.words;
        let (mut figure, mut previous) = (None, None);
        let (mut changed, mut future) = (!count.needs_change, false);
        let mut end = count.end;
        let mut at = count.end;
        while at < (count.end + REACH).min(words.end()) {
            let Some(group) = group_starting_at(self.groups, at).filter(|&g| self.usable(g)) else {
                match words.lower(at) {
                    ";" | "." | "who" | "which" | "but" | "while" => break,
                    "," if matches!(words.lower(at + 1), "up" | "from") => {}
                    "and" | "," if figure.is_some() => break,
                    _ => {}
                }
                changed |= words.has(at, class::CHANGE);
                // "rose to 41 amid fears that it will climb" has risen
                future |= figure.is_none()
                    && (words.part(at) == Part::Modal
                        || matches!(words.lower(at), "expected" | "likely" | "feared"));
                at += 1;
                continue;
            };
            let by = words.lower_before(at);
            let second = words.lower_before(at - 1);
            let before = if matches!(by, "the" | "a") { second } else { by };
            let lead = if matches!(by, "previous" | "earlier") { "from" } else { before };
            let bounded = words!("up exceeded exceeding exceeds topped tops surpassed surpasses passed passes above beyond past")
                .contains(words.key(at));
            match lead {
                // "the toll of 31 was revised | to 29"
                "to" if figure.is_some() && link::is_revising(second) => {
                    (previous, figure) = (figure, Some(group));
                }
                "from" => previous = Some(group),
                "to" | "at" | "of" | "in" | "was" | "is" | "are" | "were" | "as" | "now" | ":"
                    if figure.is_none() && changed =>
                {
                    figure = Some(group)
                }
                _ if figure.is_none() && (bounded || Word::of(before).has(class::CHANGE)) => {
                    figure = Some(group)
                }
                _ if figure.is_some() => break,
                _ => {}
            }
            if figure == Some(group) || previous == Some(group) {
                end = self.groups[group].end();
            }
            at = self.groups[group].end();
        }
        if future {
            // "may go up from nine": only the old figure is a fact
            return previous.filter(|_| figure.is_none()).map(|p| (p, None, end));
        }
        Some((figure?, previous, end))
    }

    fn usable(&self, group: usize) -> bool {
        let group = &self.groups[group];
        group.counted() && !matches!(group.head, Head::Thing | Head::Household)
    }
}

/// The count named at `at`: "death toll", "number of injured", "casualties" before a verb of
/// change.
fn count_at(words: &TaggedSentence, effects: &[Effect], at: usize) -> Option<Count> {
    let made = |kind, end, needs_change| Some(Count { kind, start: at, end, needs_change });
    // "the number of dead trees", "the list of injured players"
    let of_others = |effect: &Effect| {
        words.part(effect.end) == Part::Open
            && (words.lower(effect.end) == "players"
                || noun::read(words, effect.end).head == Head::Thing)
    };
    let brought = || {
        let leads = |word| link::is_bringing(word) || link::is_revising(word) || word == "puts";
        words.before(at).take(3).any(|i| leads(words.lower(i)))
    };
    match words.lower(at) {
        "toll" | "tolls" => {
            let before = words.lower_before(at);
            let kind = match before {
                "injury" | "injured" | "injuries" => CasualtyKind::Injured,
                "casualty" => CasualtyKind::Affected,
                _ => CasualtyKind::Killed,
            };
            let named = matches!(before, "death" | "injury" | "casualty");
            // "bringing the toll to 14", "the toll is now 14", "a toll of 14"
            let stands = matches!(words.lower(at + 1), "is" | "was" | "now" | "of") || brought();
            Some(Count {
                kind,
                start: at - usize::from(named),
                end: at + 1,
                needs_change: !named && !stands,
            })
        }
        // "bringing the total to 88": of what the sentence spoke of before
        word @ ("total" | "tally")
            if match words.lower(at + 1) {
                "of" => word == "total",
                next => next != "number",
            } =>
        {
            let before = &effects[..effects.partition_point(|e| e.start < at)];
            // of "died in hospital" the death
            let last = before.last().filter(|_| brought())?;
            let died = before.iter().rev().take(3).find(|e| e.kind == CasualtyKind::Killed);
            made(died.unwrap_or(last).kind, at + 1, false)
        }
        "count" if matches!(words.lower_before(at), "death" | "body") => {
            made(CasualtyKind::Killed, at + 1, false)
        }
        // "another woman died, bringing the number of victims to four": of what the sentence spoke
        // of before
        "number" if words.phrase(at, "number of victims").is_some() && brought() => {
            let before = &effects[..effects.partition_point(|e| e.start < at)];
            made(before.iter().rev().find(|e| e.kind == CasualtyKind::Killed)?.kind, at + 3, false)
        }
        // "raised its count of the wounded", but "one count of wounding"
        "count"
            if words.lower(at + 1) == "of"
                && matches!(words.lower_before(at), "the" | "official" | "its" | "their") =>
        {
            let effect = (at + 2..at + 6).find_map(|i| starting_at(effects, i))?;
            made(effect.kind, effect.end, !brought())
        }
        // "the number | killed by the quake"
        "number" if starting_at(effects, at + 1).is_some_and(|e| e.is(Use::Past)) => {
            let effect = starting_at(effects, at + 1)?;
            made(effect.kind, effect.end, true)
        }
        "number" | "tally" | "list" if words.lower(at + 1) == "of" => {
            let effect = (at + 2..at + 6).find_map(|i| starting_at(effects, i))?;
            made(effect.kind, effect.end, false).filter(|_| !of_others(effect))
        }
        _ => changing_noun(words, starting_at(effects, at)?),
    }
}

/// A noun of harm that is a count by what is said of it: "deaths rose", "bringing deaths to 18",
/// "leaving the nation's fatalities at 5,226".
fn changing_noun(words: &TaggedSentence, noun: &Effect) -> Option<Count> {
    let Effect { kind, start, end, .. } = *noun;
    if !noun.is(Use::Counted) || matches!(words.lower_before(start), "no" | "of") {
        return None;
    }
    let leaves = |i: usize| matches!(words.lower(i), "leaving" | "putting");
    let left = words.lower(end) == "at" && words.before(start).take(6).any(leaves);
    let needs_change = !left && !link::is_bringing(words.lower_before(start));
    // "deaths | from the quake | reached 38", "cases | of measles | have reached 900"; but "deaths from
    // falls"
    let of = matches!(words.lower(end), "of" | "from" | "in" | "caused" | "linked");
    let event = |i: usize| words.is_disease(i) || words.has(i, class::EVENT);
    let reach = if of && (end + 1..end + 5).any(event) { 8 } else { 3 };
    let mut near = words.clause_after(end, reach).take_while(|&i| !words.is_number(i));
    (!needs_change || near.any(|i| words.has(i, class::CHANGE))).then_some(Count {
        kind,
        start,
        end,
        needs_change,
    })
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_counts() {
        assert_figures(&[
            ("Two patients died, bringing deaths to 18.", "killed 2 part; killed 18"),
            ("The count of people hurt in the storm doubled to 61 from 33.", "injured 61 from 33"),
            ("The number of missing dropped from 14 to nine.", "missing 9 from 14"),
            ("The mayor cut the death toll from 41 to 38.", "killed 38 from 41"),
            ("Deaths from the quake have reached 38.", "killed 38"),
            ("Cases of measles rose to 900.", "affected 900"),
            ("Deaths from falls have risen to 900 in Kesh.", ""),
            ("Injuries in the squad rose to nine.", ""),
            ("The number killed by the quake rose to 38.", "killed 38"),
            ("The number killed time at the bar.", ""),
            ("The list of the missing grew to 40.", "missing 40"),
            ("The list of guests grew to 40.", ""),
            ("The list of injured players grew to nine.", ""),
            ("The number of dead whales rose to 40.", ""),
            ("The injury toll rose to 300.", "injured 300"),
            ("Nine people died. The union put the figure at 25.", "killed 9; killed 25"),
            ("Nine people died. The council's figure stands at 25.", "killed 9; killed 25"),
            (
                "The ward saw 1,310 new infections of the virus, pushing the tally past 40,000.",
                "affected 1310 part; affected 40000..",
            ),
            ("Nine people died. The mayor had earlier said 25 ships sank.", "killed 9"),
            ("Nine are feared dead. The union put the figure at 25.", "killed 9"),
            ("Two of 12 wounded later died, raising the toll to six.", "killed 2 part; killed 6"),
            ("The death toll rose from five to six.", "killed 6 from 5"),
            ("The death toll rose to 41, up from 38 on Monday.", "killed 41 from 38"),
            ("The number of injured climbed to 300.", "injured 300"),
            ("The number of deaths linked to heat surpassed 300.", "killed 300.."),
            ("Rescuers found two bodies, bringing the toll up to 94.", "killed 2 part; killed 94"),
            ("The agency put the death count in the hundreds.", "killed 200..999"),
            ("The death toll rose to 41 on Friday amid fears that it will climb.", "killed 41"),
            ("The death toll rose by 12 to 90.", "killed 90"),
            ("Two people died, bringing the toll to 14.", "killed 2 part; killed 14"),
            ("Two people died, leaving the town's fatalities at 14.", "killed 2 part; killed 14"),
            (
                "Another woman drowned, bringing the number of victims to four.",
                "killed 1; killed 4",
            ),
            ("Another clerk was robbed, bringing the number of victims to four.", ""),
            ("The ministry raised to 40 the number of dead.", "killed 40"),
            ("The council cut to nine, from 12, the number of trams.", ""),
            ("Police lowered their count of people missing after the flood to 41.", "missing 41"),
            ("He was jailed for one count of wounding nine years ago.", ""),
            ("The army raised its count of troops in the valley to 900.", ""),
            ("The earlier toll of 31 was revised to 29 on Monday.", "killed 29 from 31"),
            ("The toll of 31 was read to nine people.", "killed 31"),
            ("Police put the toll at 12.", "killed 12"),
            ("The official toll remained at seven on Monday.", "killed 7"),
            ("The toll is now 14.", "killed 14"),
            (
                "Kesh had 18 deaths and 90 virus cases, taking the total number of deaths to 511.",
                "killed 18 part; affected 90; killed 511",
            ),
            ("A blast killed two, bringing the total of dead to 88.", "killed 2 part; killed 88"),
            ("Police lowered the toll to nine from 12.", "killed 9 from 12"),
            ("The death toll has risen above 1,200.", "killed 1200.."),
            ("The death toll tops 90.", "killed 90.."),
            ("The death toll passed 300 on Friday.", "killed 300.."),
            ("The number of injured climbed past 40.", "injured 40.."),
            ("The tram passed two men who were injured.", "injured 2"),
            ("Missing: 3; detained: 14", "missing 3; detained 14"),
            ("Injured: forward Jo Park, 23.", ""),
            ("Killed: 40 sheep", ""),
            ("Seriously injured: 12", "injured 12"),
            ("Missing: 12 frescoes", ""),
            ("How he was killed: 6 questions", "killed 1"),
            ("The toll could rise to 90.", ""),
            ("The toll on the bridge is five dollars.", ""),
        ]);
    }
}
