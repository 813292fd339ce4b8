//! Phrases that wrap their victims: "forced 900 residents to flee", "cost a dozen
//! villagers their lives", "claimed the lives of nine".

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claim, Claims,
        beside::{governed, group_ending_at, group_starting_at, object_after},
        rule::ClaimRule,
        subject::subject,
    },
    context::cause,
    effect::{self, predicate},
    figure::{FigureForm, noun::Head},
    tagged_sentence::Part,
};
use crate::lexicon::words;
use crate::syntax::{class, verb, word::Word};
use crate::text::span::TokenSpan;

/// The group, what became of it, and where the phrase ends.
pub type Found = (usize, CasualtyKind, usize);

/// Reads a phrase from the word at which it is known.
pub type Reader = fn(&Claims, usize) -> Option<Found>;

/// The reader of the phrases that are known by `word`; `None` for most words.
pub fn reader(word: Word) -> Option<Reader> {
    let reader: Reader = match word.as_str() {
        _ if word.has(class::FORCING) => |claims, at| claims.made_to_flee(at),
        "cost" | "costing" | "costs" => {
            |claims, at| claims.ends_in_harm(at).or_else(|| claims.took_lives(at))
        }
        "claimed" | "claiming" | "claims" | "lost" | "loses" | "losing" => {
            |claims, at| claims.took_lives(at)
        }
        "took" | "taking" | "taken" | "takes" | "take" => {
            |claims, at| claims.took_lives(at).or_else(|| claims.ends_in_harm(at))
        }
        "held" | "holding" | "hold" | "holds" => |claims, at| claims.ends_in_harm(at),
        "seized" | "seizing" => |claims, at| claims.ends_in_harm(at).or_else(|| claims.seized(at)),
        "snatched" | "snatching" => |claims, at| claims.seized(at),
        "loss" => |claims, at| claims.loss_of(at),
        "fatally" => |claims, at| claims.fatally(at),
        "made" | "makes" | "making" | "left" | "leaving" => |claims, at| claims.made_ill(at),
        "body" => |claims, at| claims.body_found(at),
        "condition" => |claims, at| claims.in_condition(at),
        "himself" | "herself" => |claims, at| claims.killed_himself(at),
        "sent" | "sending" | "sends" | "rushed" | "transported" | "airlifted" => {
            |claims, at| claims.sent_to_hospital(at)
        }
        _ => return None,
    };
    Some(reader)
}

impl Claims<'_> {
    /// Claims the victims of such phrases.
    pub fn idioms(&mut self) {
        for at in self.words.span.range() {
            let found = reader(self.words.article.tagged(at)).and_then(|read| read(self, at));
            if let Some((group, kind, end)) = found
                && (self.groups[group].counted() || self.tells_of_one(at, group, kind))
            {
                let start = (at as u32).min(self.groups[group].span.start);
                // "the condition of two"; but "the condition of the three officers"
                let all = || matches!(self.words.lower(at + 2), "the" | "all");
                let part = match self.words.lower(at) {
                    "condition" => !all(),
                    word => word == "fatally",
                };
                self.of[group] = Some(Claim {
                    part,
                    ..Claim::new(ClaimRule::Phrase, kind, Some(TokenSpan::new(start, end as u32)))
                });
            }
        }
    }

    /// The people who are the object of the verb at `at`, and the end of the words behind them that say
    /// what became of them.
    pub fn object(
        &self,
        at: usize,
        kind: CasualtyKind,
        end: impl Fn(usize) -> Option<usize>,
    ) -> Option<Found> {
        let group = object_after(self.words, self.groups, at + 1)?;
        Some((group, kind, end(self.groups[group].end())?))
    }

    pub fn is_person(&self, group: usize) -> bool {
        self.groups[group].head == Head::Person
    }

    /// "forced over 900 residents to evacuate", "drove 48,000 people from their homes"
    fn made_to_flee(&self, at: usize) -> Option<Found> {
        const FROM_HOME: [&str; 4] =
            ["from their homes", "out of their homes", "from their houses", "off their land"];
        let words = self.words;
        // "forced residents | and visitors | to leave"
        let others = |and: usize| words.skip(and, &[Part::Open, Part::Definite]);
        self.object(at, CasualtyKind::Displaced, |end| {
            let flee = || {
                let to = words.phrase(words.phrase(end, "and").map_or(end, others), "to")?;
                words.one_of(to, &["flee", "evacuate", "leave", "abandon", "relocate"])
            };
            words.one_of(end, &FROM_HOME).or_else(flee)
        })
    }

    /// "took three teachers hostage", "took nine villagers | back to the hills | as hostages", "took
    /// two men into custody", "cost at least a dozen villagers their lives"
    fn ends_in_harm(&self, at: usize) -> Option<Found> {
        const HELD: [&str; 4] = ["hostage", "hostages", "captive", "captives"];
        /// The longest phrase for where they are taken, in words.
        const WAY: usize = 7;
        const ENDS: [(&[&str], CasualtyKind); 3] = [
            (&HELD, CasualtyKind::Kidnapped),
            (&["into custody"], CasualtyKind::Detained),
            (&["their lives"], CasualtyKind::Killed),
        ];
        let harm = ENDS.iter().find_map(|(phrases, kind)| {
            self.object(at, *kind, |end| self.words.one_of(end, phrases))
        });
        let words = self.words;
        // but "took two men to hospital as hostages | fled"
        let closes =
            |end: usize| matches!(words.part(end), Part::Break | Part::Comma | Part::Preposition);
        let as_hostages = |end: usize| {
            let held =
                |i: usize| words.one_of(words.phrase(i, "as")?, &HELD).filter(|&end| closes(end));
            words.clause_after(end, WAY).find_map(held)
        };
        let harm = harm.or_else(|| self.object(at, CasualtyKind::Kidnapped, as_hostages));
        // "the president held 800,000 clerks hostage", "they should not hold nine pupils hostage"
        let figurative = |group: usize| {
            const MOST_HELD: u64 = 10_000;
            let verb = verb::group(&self.words.line(), at);
            self.groups[group].figure.value() > MOST_HELD || verb.unreal || verb.negated
        };
        harm.filter(|&(group, kind, _)| match kind {
            CasualtyKind::Kidnapped if figurative(group) => false,
            CasualtyKind::Detained => self.is_person(group),
            _ => !matches!(self.groups[group].head, Head::Thing | Head::Household),
        })
    }

    /// "gunmen seized 40 pupils", "gunmen snatched 40 pupils", "40 pupils were seized by gunmen": by
    /// those who hold no office
    fn seized(&self, at: usize) -> Option<Found> {
        /// Words from a verb back to those who seize: over the verb before "and snatched".
        const NEAR: usize = 8;
        const FAR: usize = 24;
        let words = self.words;
        let snatched = words.lower(at).starts_with("snatch");
        let rebels = |i: usize| words.has(i, class::REBEL);
        let by = |i: usize| words.lower(i) == "by" && (i + 1..i + 6).any(rebels);
        let group = if (at + 1..at + if snatched { 9 } else { 5 }).any(by) {
            match words.part_before(at) {
                Part::Be => subject(words, self.groups, at - 1),
                // "Nine sailors of a tanker, | seized by pirates in May, | have been freed"
                Part::Comma => (at + 1..words.end())
                    .find(|&i| words.part(i) == Part::Comma)
                    .and_then(|comma| subject(words, self.groups, comma + 1)),
                _ => group_ending_at(self.groups, at),
            }?
        } else {
            let reach = if snatched { FAR } else { NEAR };
            // "gunmen raided a camp, | snatching | nine men"
            let before = if snatched && words.after_comma(at) { at - 1 } else { at };
            words.clause_before(before, reach).find(|&i| rebels(i))?;
            object_after(words, self.groups, at + 1)?
        };
        let end = self.groups[group].end().max(at + 1);
        self.is_person(group).then_some((group, CasualtyKind::Kidnapped, end))
    }

    /// "bad oysters | made | 40 guests ill"; but a defeat makes fans sick.
    fn made_ill(&self, at: usize) -> Option<Found> {
        const NEAR: usize = 8;
        let words = self.words;
        let ill = |end: usize| {
            let adverb = words.skip(end, &[Part::Adverb]);
            words.one_of(adverb, &["ill", "sick", "unwell"])
        };
        let cause = |i: usize| {
            words.is_disease(i)
                || words!("bug chicken eggs fish food fumes gas meal meat milk mussels oysters outbreak salad water")
                    .contains(words.key(i))
        };
        self.object(at, CasualtyKind::Affected, ill)
            .filter(|&(.., end)| !matches!(words.lower(end), "of" | "with"))
            .filter(|_| words.clause_before(at, NEAR).any(cause))
    }

    /// "resulted in the loss of nine lives", "sank with the loss of 62 men"; but not "closed with the
    /// loss of 300 men"
    fn loss_of(&self, at: usize) -> Option<Found> {
        let words = self.words;
        let group = object_after(words, self.groups, words.phrase(at, "loss of")?)?;
        let end = self.groups[group].end();
        let aboard = || words.one_of(end, &["on board", "aboard"]).is_some();
        let sank = || {
            words.phrase_before(at, &["with the"]).is_some() && (aboard() || cause::violent(words))
        };
        // "admitted to the loss of seven men"
        let admitted = || {
            words.before(at).take(4).any(|i| {
                words!("admitted admits acknowledged acknowledges confirmed confirms")
                    .contains(words.key(i))
            })
        };
        let people = words.lower(end - 1) == "lives"
            || self.groups[group].head == Head::Person && (sank() || admitted());
        people.then_some((group, CasualtyKind::Killed, end))
    }

    /// "took a man into custody", "claimed the lives of a mother and her son"
    fn tells_of_one(&self, at: usize, group: usize, kind: CasualtyKind) -> bool {
        let (words, form) = (self.words, self.groups[group].figure.form);
        let lives = || words.phrase(at + 1, "the lives of").is_some() || words.lower(at) == "body";
        match form {
            _ if matches!(words.lower(at), "himself" | "herself") => form != FigureForm::Pronoun,
            FigureForm::Article => {
                matches!(kind, CasualtyKind::Detained | CasualtyKind::Injured) || lives()
            }
            FigureForm::Definite => kind == CasualtyKind::Injured,
            FigureForm::Name => lives(),
            _ => false,
        }
    }

    /// "the body of a man was found", "found a man's body"
    fn body_found(&self, at: usize) -> Option<Found> {
        /// Words between the body and the verb.
        const REACH: usize = 9;
        let words = self.words;
        let owner = words.before(at).next().filter(|&i| words.part(i) == Part::Possessive);
        // but "a bag was found next to the body of a man"
        let beside = governed(words, at.saturating_sub(1));
        let group = match words.phrase(at, "body of") {
            Some(of) => group_starting_at(self.groups, of).filter(|_| !beside),
            None => group_ending_at(self.groups, owner?),
        }?;
        let end = self.groups[group].end().max(at + 1);
        let found = |i: usize| {
            words!("found discovered recovered pulled dumped retrieved").contains(words.key(i))
        };
        let clause =
            |i: &usize| !matches!(words.part(*i), Part::Break | Part::Say | Part::Subordinator);
        let near = words.before(at).take(REACH).take_while(clause).any(found)
            || (end..end + REACH).take_while(clause).any(found);
        near.then_some((group, CasualtyKind::Killed, end))
    }

    /// "killed two people before killing | himself", "fatally shot his wife, then | himself", "before turning
    /// the gun on | himself": the one who did it.
    fn killed_himself(&self, at: usize) -> Option<Found> {
        /// Words of the sentence behind one that says how he turned the gun on himself.
        const NEXT: usize = 24;
        let words = self.words;
        let killed = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
        let deadly = |i: &usize| killed(*i) || words.lower(*i) == "fatally";
        let before = words.before(at).find(deadly)?;
        let verb = at - 1;
        let gun = ["turning the gun on", "turned the gun on", "turning it on", "turned it on"];
        let shot = words!("shooting stabbing hanging").contains(words.key(verb));
        let fatal = words.lower_before(verb) == "fatally";
        let own = words.part(verb) == Part::Gerund
            && (killed(verb) || before + 1 == verb || shot && fatal)
            || matches!(words.lower(verb), "then" | "and")
            || words.phrase_before(at, &gun).is_some();
        // "and is in hospital"
        let survived = |i: usize| words.article.tagged(i).has(class::HOSPITAL);
        let next = words.phrase_before(at, &gun).map(|_| words.end()..words.end() + NEXT);
        let ends = matches!(
            words.part(at + 1),
            Part::Break | Part::Comma | Part::Time | Part::Preposition | Part::And
        );
        // the last verb before that one person is the subject of
        let verbs = words.clauses().verbs.iter().rev().filter(|verb| verb.head < at);
        let single = |&who: &usize| self.groups[who].is_single() && self.of[who].is_none();
        let mut subjects = verbs.filter_map(|verb| subject(words, self.groups, verb.start));
        let who = subjects.find(single).filter(|_| own && ends)?;
        let alive = words.head().chain(next.into_iter().flatten()).any(survived);
        (!alive).then_some((who, CasualtyKind::Killed, at + 1))
    }

    /// "the condition of two is said to be critical"
    fn in_condition(&self, at: usize) -> Option<Found> {
        const CLAUSE: usize = 8;
        let words = self.words;
        let group = group_starting_at(self.groups, words.phrase(at, "condition of")?)?;
        let end = self.groups[group].end();
        let found =
            |&i: &usize| words!("critical serious grave precarious stable").contains(words.key(i));
        let patients = words.lower_before(end) == "patients";
        let hurt = matches!(self.groups[group].head, Head::Person | Head::None) && !patients;
        let clause = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break);
        let found = (end..end + CLAUSE).take_while(clause).find(found).filter(|_| hurt)?;
        (words.part(end) == Part::Be).then_some((group, CasualtyKind::Injured, found + 1))
    }

    /// "five people were shot, two of them fatally"
    fn fatally(&self, at: usize) -> Option<Found> {
        const REACH: usize = 15;
        let words = self.words;
        let of_them = at.checked_sub(2).filter(|&of| words.is_of_them(of));
        let group = group_ending_at(self.groups, of_them.unwrap_or(at))?;
        let alone = !matches!(
            words.part(at + 1),
            Part::Open | Part::Participle | Part::Gerund | Part::Number
        );
        let hurt = |i: usize| {
            matches!(words.lower(i), "hit" | "struck" | "attacked")
                || effect::effect_at(words, i).is_some_and(|e| e.kind == CasualtyKind::Injured)
        };
        let others = words.before(self.groups[group].start()).take(REACH).any(hurt);
        (alone && others).then_some((group, CasualtyKind::Killed, at + 1))
    }

    /// "a crash sent two people to hospital", "rescuers rushed two people to hospital after a
    /// crash"; but people send "40 doctors to hospitals"
    fn sent_to_hospital(&self, at: usize) -> Option<Found> {
        const CLAUSE: usize = 8;
        let words = self.words;
        let hospital = |end: usize| predicate::to_hospital(words, end - 1);
        let sent = words.before(at).take(CLAUSE).any(|i| words.has(i, class::EVENT));
        let rushed = !words.lower(at).starts_with("sen");
        self.object(at, CasualtyKind::Injured, hospital).filter(|_| sent || rushed)
    }

    /// "claimed nine lives", "nine Danish lives", "took the lives of nine people"
    fn took_lives(&self, at: usize) -> Option<Found> {
        let words = self.words;
        if let Some(of) = words.one_of(at + 1, &["the lives of", "lives of"]) {
            return self.object(of - 1, CasualtyKind::Killed, Some);
        }
        // "claimed | an estimated 50 lives"
        let from = words.phrase(at + 1, "an").unwrap_or(at + 1);
        let group = group_starting_at(self.groups, at + 1)
            .or_else(|| group_starting_at(self.groups, from))?;
        let end = self.groups[group].end();
        let end = words.phrase(end, "lives").unwrap_or(end);
        (words.lower(end - 1) == "lives").then_some((group, CasualtyKind::Killed, end))
    }
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_phrases() {
        assert_figures(&[
            (
                "Nine clerks were hurt; the condition of two is said to be critical.",
                "injured 9; injured 2 part",
            ),
            ("The condition of two bridges is critical.", ""),
            ("The condition of two patients is critical.", ""),
            ("A man killed his wife before killing himself.", "killed 1; killed 1"),
            ("A man shot and killed two clerks, then himself.", "killed 1; killed 2"),
            (
                "A guard fatally shot a clerk before turning the gun on himself.",
                "killed 1; killed 1",
            ),
            (
                "A guard shot a clerk, turned the gun on himself and is in hospital.",
                "injured 1; injured 1",
            ),
            ("A man killed two clerks and himself was hurt.", "killed 2"),
            ("The senator held 800,000 clerks hostage over the budget.", ""),
            ("The party should not hold 40 clerks hostage.", ""),
            ("Rebels held 1,100 pupils hostage.", "kidnapped 1100"),
            ("Floods forced over 900 residents to flee.", "displaced 900.."),
            ("Gunmen raided a mill, snatching nine clerks.", "kidnapped 9"),
            ("Stale fish made 40 guests ill.", "affected 40"),
            ("The defeat made 40 guests sick.", ""),
            ("The fish made 40 guests sick with laughter.", ""),
            ("A jet came down with the loss of all 61 people on board.", "killed 61"),
            ("A crash sent three people to the hospital on Monday.", "injured 3"),
            ("A nurse survived with a broken leg.", "injured 1"),
            ("A nurse survived with a broken watch.", ""),
            ("The blast sent a guard to hospital.", "injured 1"),
            ("The governor sent 40 doctors to hospitals in Kesh.", ""),
            ("Rescuers rushed three engineers to hospital after a crash.", "injured 3"),
            ("The mayor sent two players to hospital to cheer up children.", ""),
            ("The plan would send two nurses to a hospital.", ""),
            ("A judge sent two men to a psychiatric hospital.", ""),
            ("The blaze forced some 21,000 residents and visitors to leave.", "displaced 21000"),
            ("The slide cost at least a dozen villagers their lives.", "killed 12.."),
            ("The storm claimed nine lives.", "killed 9"),
            ("The trawler sank off Kesh with the loss of 62 men.", "killed 62"),
            ("The mill closed with the loss of 300 jobs.", ""),
            ("The mill closed with the loss of 300 men.", ""),
            ("Gunmen seized 40 pupils at a school.", "kidnapped 40"),
            ("Some 40 pupils were seized by militants.", "kidnapped 40"),
            ("The 40 pupils seized by militants are home.", "kidnapped 40"),
            ("Police seized two men and nine rifles.", ""),
            ("Police have freed 22 of the vans they had seized.", ""),
            ("The body of a young woman was pulled from the canal.", "killed 1"),
            ("Divers found the body of a fisherman, 44, on Tuesday.", "killed 1"),
            ("The body of a car was found in the canal.", ""),
            ("A bag was found next to the body of a guard.", ""),
            ("The body of a guard was flown home.", ""),
            ("Rebels seized nine towns.", ""),
            ("Gunmen snatched two clerks from a van.", "kidnapped 2"),
            ("The rebels admitted to the loss of seven men.", "killed 7"),
            ("A wave snatched two clerks from a pier.", ""),
            ("Nine soldiers seized a town that was long held by rebels.", ""),
            ("Rescuers rushed the guard to hospital after the crash.", "injured 1"),
            ("In the drill, a bus fell and 40 people were killed.", ""),
            ("A mock blast left 40 people wounded.", ""),
            ("The exercise simulated a crash that killed 30 people.", ""),
            ("Under the scenario, a quake killed 300 people.", ""),
            ("Two guards were killed in an exercise.", "killed 2"),
            ("It took the lives of 30 sailors.", "killed 30"),
            ("Gunmen took three teachers hostage.", "kidnapped 3"),
            ("Rebels are holding two pilots captive.", "kidnapped 2"),
            ("Gunmen took some 51 people back to the hills of Kesh as hostages.", "kidnapped 51"),
            ("Rebels raided a camp, taking nine clerks with them as captives.", "kidnapped 9"),
            ("Police took two men to hospital as hostages fled.", ""),
            ("The bus took nine clerks to the hills, where rebels posed as hostages.", ""),
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
        ]);
    }
}
