//! Phrases that wrap their victims: "forced 900 residents to flee", "cost a dozen
//! villagers their lives", "claimed the lives of nine".

use super::CasualtyKind;
use super::claim::{Claim, Claims};
use super::effect::{self, Effect};
use super::figure::Form;
use super::group::Head;
use super::verb::{group_ending_at, group_starting_at, object_after};
use super::words::{Class, Words};
use crate::text::span::TokenSpan;

impl Claims<'_> {
    /// Claims the victims of such phrases.
    pub fn idioms(&mut self) {
        for at in self.words.span.range() {
            let found = match self.words.lower(at) {
                "forced" | "forcing" | "forces" | "prompting" | "prompted" | "ordered" | "ordering" | "caused" | "causing" => {
                    self.made_to_flee(at)
                }
                "cost" | "costing" | "costs" => self.cost_lives(at).or_else(|| self.took_lives(at)),
                "claimed" | "claiming" | "claims" | "lost" => self.took_lives(at),
                "took" | "taking" | "taken" | "takes" | "take" => {
                    self.took_lives(at).or_else(|| self.took_hostage(at)).or_else(|| self.took_into_custody(at))
                }
                "held" | "holding" | "hold" | "holds" | "seized" => self.took_hostage(at),
                "fatally" => self.fatally(at),
                _ => None,
            };
            if let Some((group, kind, end)) = found
                && (self.groups[group].counted() || self.tells_of_one(at, group, kind))
                && self.of[group].is_none()
            {
                let start = (at as u32).min(self.groups[group].span.start);
                let part = self.words.lower(at) == "fatally";
                self.of[group] =
                    Some(Claim { kind, effect: Some(TokenSpan::new(start, end as u32)), part, previous: None, rule: "phrase" });
            }
        }
    }

    /// "forced over 900 residents to evacuate"
    fn made_to_flee(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        let group = object_after(self.words, self.groups, at + 1)?;
        let to = self.words.phrase(self.groups[group].end(), "to")?;
        let suits = matches!(self.words.lower(to), "flee" | "evacuate" | "leave" | "abandon" | "relocate");
        suits.then_some((group, CasualtyKind::Displaced, to + 1))
    }

    /// "took three teachers hostage", "is holding two pilots captive", "seized nine villagers as hostages"
    fn took_hostage(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        let group = object_after(self.words, self.groups, at + 1)?;
        let end = self.groups[group].end();
        let held = if self.words.lower(end) == "as" { end + 1 } else { end };
        let hostage = matches!(self.words.lower(held), "hostage" | "hostages" | "captive" | "captives");
        (hostage && self.groups[group].head != Head::Thing).then_some((group, CasualtyKind::Kidnapped, held + 1))
    }

    /// "took a man into custody", "claimed the lives of a mother and her son"
    fn tells_of_one(&self, at: usize, group: usize, kind: CasualtyKind) -> bool {
        let lives = self.words.phrase(at + 1, "the lives of").is_some();
        let form = self.groups[group].figure.form;
        kind == CasualtyKind::Detained && form == Form::Article || lives && matches!(form, Form::Article | Form::Name)
    }

    /// "took two men into custody"
    fn took_into_custody(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        let group = object_after(self.words, self.groups, at + 1)?;
        let end = self.words.phrase(self.groups[group].end(), "into custody")?;
        (self.groups[group].head == Head::Person).then_some((group, CasualtyKind::Detained, end))
    }

    /// "five people were shot, two of them fatally"
    fn fatally(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        const REACH: usize = 15;
        let words = self.words;
        let of_them = at.checked_sub(2).filter(|&of| words.lower(of) == "of" && matches!(words.lower(of + 1), "them" | "whom"));
        let group = group_ending_at(self.groups, of_them.unwrap_or(at))?;
        let people = matches!(self.groups[group].head, Head::None | Head::Person);
        let alone = !matches!(words.class(at + 1), Class::Open | Class::Participle | Class::Gerund | Class::Number);
        let hurt = |i: usize| {
            matches!(words.lower(i), "hit" | "struck" | "attacked")
                || effect::effect_at(words, i).is_some_and(|effect| effect.kind == CasualtyKind::Injured)
        };
        let others = words.before(self.groups[group].start()).take(REACH).any(hurt);
        (people && alone && others).then_some((group, CasualtyKind::Killed, at + 1))
    }

    /// "cost at least a dozen villagers their lives"
    fn cost_lives(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        let group = object_after(self.words, self.groups, at + 1)?;
        let end = self.words.phrase(self.groups[group].end(), "their lives")?;
        Some((group, CasualtyKind::Killed, end))
    }

    /// "claimed nine lives", "took the lives of nine people"
    fn took_lives(&self, at: usize) -> Option<(usize, CasualtyKind, usize)> {
        if let Some(of) = self.words.phrase(at + 1, "the lives of") {
            let group = object_after(self.words, self.groups, of)?;
            return Some((group, CasualtyKind::Killed, self.groups[group].end()));
        }
        let group = group_starting_at(self.groups, at + 1)?;
        let end = self.groups[group].end();
        (self.words.lower(end - 1) == "lives").then_some((group, CasualtyKind::Killed, end))
    }
}

/// "In the film, a gunman kills nine bankers": nobody has died.
pub(super) fn of_fiction(words: &Words) -> bool {
    words.span.range().take(120).any(|i| {
        let told = matches!(
            words.lower(i),
            "film"
                | "movie"
                | "novel"
                | "thriller"
                | "sequel"
                | "sitcom"
                | "opera"
                | "musical"
                | "comic"
                | "trilogy"
                | "saga"
                | "screenplay"
                | "series"
                | "play"
        );
        // but "in a series of bombings", "on the film set"
        let alone = !matches!(words.class(i + 1), Class::Open | Class::Preposition);
        told && alone && words.before(i).take(4).take_while(|&k| words.class(k) != Class::Comma).any(|k| words.lower(k) == "in")
    })
}

/// Whether someone hurt or missing is a player of a team: "the striker, injured in May, is missing from the squad".
pub(super) fn of_sport(words: &Words, effect: &Effect) -> bool {
    let hurt =
        matches!(words.lower(effect.start), "injured" | "hurt" | "missing" | "injury" | "injures" | "suffered" | "sustained" | "survived");
    let span = TokenSpan::from_usize(effect.start, effect.end);
    hurt && words.near(span).range().any(|i| is_of_sport(words.lower(i)))
}

#[rustfmt::skip]
fn is_of_sport(lower: &str) -> bool {
    matches!(lower,
        "striker" | "midfielder" | "midfield" | "winger" | "goalkeeper" | "quarterback" | "linebacker" | "cornerback" | "halfback" | "pitcher" | "infielder"
        | "outfielder" | "batsman" | "bowler" | "squad" | "league" | "playoff" | "playoffs" | "preseason" | "season" | "touchdown" | "innings" | "inning"
        | "wicket" | "hamstring" | "groin" | "ligament" | "ligaments" | "scrum" | "semifinal" | "semi-final" | "quarterfinal" | "half-time" | "halftime"
        | "kickoff" | "game" | "match" | "tournament" | "defender" | "roster" | "lineup" | "line-up")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn reads_phrases() {
        for (text, expected) in [
            ("Floods forced over 900 residents to flee.", "displaced 900.."),
            ("The slide cost at least a dozen villagers their lives.", "killed 12.."),
            ("The storm claimed nine lives.", "killed 9"),
            ("It took the lives of 30 sailors.", "killed 30"),
            ("Gunmen took three teachers hostage.", "kidnapped 3"),
            ("Rebels are holding two pilots captive.", "kidnapped 2"),
            ("The slide claimed the lives of a nurse and her two sons.", "killed 1; killed 2"),
            ("The job claimed a clerk of the bank.", ""),
            ("Police took two hikers into custody.", "detained 2"),
            ("Police took two statues into custody.", ""),
            ("They took two clerks into their confidence.", ""),
            ("The firm forced two rivals to merge.", ""),
            ("Five people were shot, two of them fatally, on Monday.", "injured 5; killed 2 part"),
            ("Four men were stabbed -- one fatally -- in Aldwick.", "injured 4; killed 1 part"),
            ("4 shot, 1 fatally, in Aldwick", "injured 4; killed 1 part"),
            ("Two plans were fatally flawed, and one fatally late.", ""),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
