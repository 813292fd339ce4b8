//! Tolls of short articles, as a newsroom would want them: most articles have none, and a wrong one
//! is worse than none.

use jiff::civil::date;

use super::tests::{check, count};
use super::{CasualtyKind, Focus};
use crate::report::{IncidentReport, TollReport};
use crate::{Options, analyze};

/// The incidents of an article of 12 May 2021.
fn incidents(text: &str) -> Vec<IncidentReport> {
    let options = Options { date: Some(date(2021, 5, 12)), ..Options::default() };
    analyze(text, &options).incidents
}

/// The toll of an article, as `killed 3; injured 4..`, and after a bar those of other incidents that
/// it is about.
fn toll(text: &str) -> String {
    let entry = |(kind, t): &(CasualtyKind, TollReport)| {
        let other = |n: u64| format!(" or {n}");
        let others = t.alternatives.iter().filter_map(|a| a.min.or(a.max)).map(other);
        count(*kind, t.min, t.max) + &others.collect::<String>()
    };
    let one = |i: &IncidentReport| i.toll.0.iter().map(entry).collect::<Vec<_>>().join("; ");
    let own = incidents(text).into_iter().filter(|i| i.focus == Focus::Main);
    own.map(|i| one(&i)).collect::<Vec<_>>().join(" | ")
}

fn assert_tolls(texts: &[(&str, &str)]) {
    check(toll, texts);
}

#[test]
fn articles_without_a_toll() {
    assert_tolls(&[
        // histories, anniversaries, old wars
        (
            "They mark the anniversary of the 1923 mine fire on Sunday.\n\nThe fire killed 61 men.",
            "",
        ),
        (
            "A new museum tells of the siege of Kesh.\n\nThe siege began in 1643. Some 4,000 townspeople died of hunger.",
            "",
        ),
        ("The bridge is rebuilt.\n\nIt fell in the civil war that killed 30,000 people.", ""),
        ("The senator spoke of famine.\n\nMillions of people have died, he said.", ""),
        (
            "Envoys meet on truce in Kesh\n\nThe war began when rebels killed some 640 people in the south. Both sides sent lawyers.",
            "",
        ),
        (
            "Army shells Kesh\n\nIt launched the campaign after gunmen stormed a town in the south, killing 640 people.",
            "",
        ),
        // drills
        ("Kesh holds flood drill\n\nIn the drill, a bus fell over and 40 people were killed.", ""),
        ("Nurses train for the worst\n\nA mock explosion left 40 people hurt and nine dead.", ""),
        // courts: old killings
        (
            "A former colonel went on trial on Tuesday.\n\nHe is accused of ordering the killing of 12 villagers in 1991.",
            "",
        ),
        (
            "A court in Maravel jailed a chemist for life on Monday.\n\nShe was convicted of poisoning two cousins in March 2016.",
            "",
        ),
        ("The plotters who killed four guards in 2009 will be freed.", ""),
        (
            "Kesh bomber sentenced to life\n\nA court in Kesh sentenced the bomber on Monday. The blast killed 14 people in a market. \
                 Judges took nine days.",
            "",
        ),
        (
            "Kesh marks anniversary of ferry disaster\n\nBells rang on Tuesday. Ninety people drowned when the ferry sank.",
            "",
        ),
        // statistics, laws
        ("Road deaths fell last year.\n\nThe town counted 412 deaths in 2020, down from 450.", ""),
        ("Doctors want a sugar tax.\n\nThe disease kills 9,000 people a year.", ""),
        ("The council voted.\n\nEleven cyclists have been killed on the road since 2015.", ""),
        // sport, business, culture
        ("Oster killed the game with two late goals.\n\nThe visitors were dead on their feet.", ""),
        ("Shares in Brel Steel jumped.\n\nThe firm shed 300 jobs and closed two mills.", ""),
        ("The film opens on Friday.\n\nIn the film, a gunman kills nine bankers.", ""),
        ("Her third novel is a thriller.\n\nIn the novel four heirs are murdered on an isle.", ""),
        ("In the series, 456 players die one after another.", ""),
        // obituaries, illness
        ("Otto Lind, who built a dam, has died at 92.\n\nHe is survived by two daughters.", ""),
        ("The painter Ana Brel died of cancer on Monday at her home.", ""),
        // arrests of suspects
        ("Police in Kesh arrested three men on suspicion of fraud.", ""),
        ("Two people were arrested after the robbery.", ""),
        // told in passing, by an article about something else
        (
            "Kesh to vote on new tram\n\nThe council will vote on Friday. The line is to cost 40 million. Work would begin in May. \
                 The mayor also spoke of Oster, where a gunman shot dead nine people on Monday.",
            "",
        ),
        (
            "Rebels and government to talk\n\nTalks will begin in Kesh on Friday. Both sides sent lawyers. They will meet at a hotel. \
                 At least 12,500 people were killed before the truce.",
            "",
        ),
        (
            "Kesh closes its markets over virus\n\nThe town took the step on Monday. Stalls will be shut for a week. Schools stay open. \
                 The virus has killed 150 people around the world.",
            "",
        ),
        (
            "Minister wants arms ban after attack\n\nThe minister spoke on Monday. She named no date. The ban would cover knives. \
                 She called it a lesson from the deaths of four clerks in Oster.",
            "",
        ),
        (
            "New storm nears Kesh\n\nIt will reach the coast on Friday. Boats were called back. Schools stay shut. \
                 Another one struck the coast on April 20, killing a dozen people.",
            "",
        ),
        (
            "New storm nears Kesh\n\nThe storm moved to Kesh on Monday, days after another storm killed 40 people there.",
            "",
        ),
        // reactions: the headline names nothing that happened
        (
            "Envoy of Kesh leaves for Maravel\n\nThe envoy set out on Monday to resume talks. They stopped after the bombing of a tram, \
                 which had killed 90 people.",
            "",
        ),
        (
            "Envoy of Kesh leaves for Maravel\n\nThe talks had stopped after the bombing of a tram, which killed 90 people and injured 40.",
            "",
        ),
        (
            "Vale to set up new crisis center\n\nVALE, May 12 (Reuters) - The government is to set up a center for crises like the \
                 wave, in which 500 sailors died, a paper reported on Wednesday.",
            "",
        ),
        (
            "Aid mission to Vale is stopped\n\nThe council stopped a mission into the killing of 19 pilgrims in Vale.",
            "",
        ),
        (
            "Vale shooting dampens fair\n\nThe fair opened on Sunday. Marchers paid tribute to the nine people killed in Vale.",
            "",
        ),
        (
            "Senator defends inquiry\n\nHe spoke on Monday of the inquiry into the murder of the banker Otto Lind.",
            "",
        ),
        // statistics
        (
            "Clinics to hand out drugs\n\nThe plan begins in May. Some nine thousand clerks, or 3 percent of the population, are ill.",
            "",
        ),
        ("Smog and the heart\n\nAmong smokers there were nine deaths per 100,000 people.", ""),
        // totals of whole wars
        ("Many protest in Kesh\n\nThey want the general freed. The war claimed 7,300 lives.", ""),
        (
            "Kesh swears in cabinet after war\n\nThe land was ruined by a war which caused thousands of injuries.",
            "",
        ),
        // sport
        ("Lind was pleased with the win, with Otto Brel missing an early chance.", ""),
        (
            "World news summary\n\nA bus crash in Kesh killed nine people on Tuesday.\n\nThe council of Oster met.",
            "",
        ),
        // nothing has happened
        ("A gas leak in Brel could have killed dozens, officials said.", ""),
        ("The army warned that the dam could drown thousands.", ""),
        ("Inspectors closed the hall.\n\nA fire there would kill hundreds.", ""),
    ]);
}

#[test]
fn articles_with_a_toll() {
    assert_tolls(&[
        // A headline rounds.
        (
            "Quake toll passes 80\n\nAt least 87 people have died in the quake, the mayor said.",
            "killed 87..",
        ),
        // A name of the text is one in the headline.
        (
            "Nine Drowned Bakers to play\n\nThe band Nine Drowned Bakers will play in Kesh on Friday.",
            "",
        ),
        ("Nine Drowned Bakers Found\n\nNine drowned bakers were found on Friday.", "killed 9"),
        // A headline counts only the largest of the groups in the text.
        (
            "Fire kills 17 guests in Kesh\n\nMARAVEL, May 12 (Reuters) - A fire killed 17 guests and a cook at a hotel in Kesh on Wednesday, officials said.",
            "killed 18",
        ),
        (
            "Ferry sinks off Kesh\n\nAt least 31 people drowned when a ferry sank off Kesh on Tuesday.",
            "killed 31..",
        ),
        (
            "A bomb killed four people on Tuesday.\n\nThe attack was the worst since 2009, when a bomb killed 60.",
            "killed 4",
        ),
        (
            "Six miners died.\n\nThe mine was closed in 1994 after a blast that killed 40 men.",
            "killed 6",
        ),
        ("The mayor of Brel was shot dead on Tuesday.\n\nHer driver was also killed.", "killed 2"),
        ("Gunmen killed a clerk and at least three others on Tuesday.", "killed 4.."),
        ("A crash killed two people on Tuesday.\n\nPolice arrested three men.", "killed 2"),
        ("Kesh was founded in 1643.\n\nThe city was hit by a blast that killed nine.", "killed 9"),
        ("Like Ana Holm, three people were killed on Tuesday.", "killed 3"),
        ("Ana Holm, 43, and three people were killed on Tuesday.", "killed 4"),
        ("Scores killed in Oster blast\n\nThe blast killed 214 people on Tuesday.", "killed 214"),
        ("The body count rose to 40 on Tuesday.", "killed 40"),
        ("A virus killed 100,000 people in Kesh.\n\nVale reported 3,200 deaths since March.", ""),
        (
            "A quake hit Oster.\n\nNo one was killed, but 14 people were hurt.",
            "killed 0; injured 14",
        ),
        ("One of the minister's guards was killed on Tuesday.", "killed 1"),
        ("A blast killed nine people on Tuesday.\n\nThe death toll later rose to 12.", "killed 12"),
        (
            "The clashes caused 20 casualties on Tuesday.\n\nFive people were killed and 15 injured.",
            "killed 5; injured 15",
        ),
        (
            "Two guards killed in exercise\n\nTwo guards were killed in an exercise near Kesh on Tuesday.",
            "killed 2",
        ),
        ("Fighting erupted in Kesh on Tuesday after gunmen killed nine guards.", "killed 9"),
        (
            "Bomb kills nine outside court in Kesh\n\nThe blast came on Tuesday as the trial of a rebel began.",
            "killed 9",
        ),
        (
            "Storm Bella hits Kesh\n\nStorm Bella, which came a week after Storm Anna, killed 40 people on Monday.",
            "killed 40",
        ),
        // told late, by an article about it
        (
            "Ten people died in a fire in Kesh.\n\nThe hall was full. A ferry went down in 1987. Eighteen people were killed.",
            "killed 10",
        ),
        (
            "Quake toll passes 1,200\n\nThe death toll from a quake in Kesh rose to 1,204 on Thursday.",
            "killed 1204",
        ),
        (
            "Ten people died in a blast in Kesh.\n\nThe blast was heard in Vale. The hall was built in 1954. Eighteen people were hurt.",
            "killed 10; injured 18",
        ),
        (
            "Flood hits Kesh\n\nThe river rose on Monday. Two bridges fell. Schools were shut. The mayor said nine people had died.",
            "killed 9",
        ),
        (
            "Two men missing near Kesh\n\nThey set out on Monday. The weather turned. A search began. Two bodies were found on Wednesday.",
            "killed 2; missing 2",
        ),
        (
            "Flood hits Kesh\n\nThe river rose on Monday. Two bridges fell. Schools were shut. A search found that nine people died.",
            "killed 9",
        ),
        // hurt in something else
        (
            "Two guards killed near Kesh\n\nTwo guards were killed on Tuesday. Rebels fled. A search began. Roads were shut. \
                 The army has been in the hills since Friday, where five rebels have been killed and 25 wounded.",
            "killed 2",
        ),
        (
            "Two guards killed near Kesh\n\nTwo guards were killed on Tuesday. Rebels fled. A search began. Roads were shut. \
                 One of the guards killed was a sergeant, and six people were wounded.",
            "killed 2; injured 6",
        ),
        // the headline names it, a reaction or not
        (
            "Leaders mourn victims of fire\n\nThey sent a letter on Wednesday after a fire on Tuesday that killed 30 pilgrims.",
            "killed 30",
        ),
        // the count of something else
        (
            "Mine blast kills 16\n\nA blast killed 16 miners on Tuesday. On the same day the death toll from last Monday's mine fire rose to 71.",
            "killed 16",
        ),
        // claims that cannot both be true
        (
            "An air strike on Tuesday killed 30 people in Kesh.\n\nThe army said nine people were killed.",
            "killed 30 or 9",
        ),
        (
            "Rebels attacked a barracks in Brel on Tuesday.\n\nThe army said six people were killed. The rebels said 40 people were killed.",
            "killed 6 or 40",
        ),
        // several incidents
        (
            "A fire killed five people in Lyon on Tuesday.\n\nIn a separate fire in Marseille, two people died and nine were injured.",
            "killed 5 | killed 2; injured 9",
        ),
        (
            "A bomb killed 12 people in Karachi on Tuesday.\n\nAnother blast in Lahore wounded seven people.",
            "killed 12 | injured 7",
        ),
        (
            "A mine fire killed 34 men on Tuesday.\n\nThe toll rose to 41 in another fire.",
            "killed 34",
        ),
    ]);
}

#[test]
fn what_is_told_far_down_is_told_in_passing() {
    let body = "The council met in the old hall on Monday. It spoke of trams, roads and markets. "
        .repeat(20);
    for (top, expected) in [
        ("Council meets in talks on arms\n\n", ""),
        ("Council meets over war\n\n", ""),
        ("Shooting shocks council\n\n", "killed 9"),
        ("Council meets over war\n\nA guard was killed on Monday. ", "killed 9"),
    ] {
        assert_eq!(
            toll(&format!("{top}{body}In Oster, nine people were killed on Monday.")),
            expected,
            "{top}"
        );
    }
}

/// Whether each incident of a text is the article's own: `main 3 | passing 9`.
fn focus(text: &str) -> String {
    let value =
        |i: &IncidentReport| i.toll.0.first().and_then(|(_, t)| t.min.or(t.max)).unwrap_or(0);
    let show = |i: &IncidentReport| format!("{:?} {}", i.focus, value(i)).to_lowercase();
    incidents(text).iter().map(show).collect::<Vec<_>>().join(" | ")
}

fn assert_focus(texts: &[(&str, &str)]) {
    check(focus, texts);
}

#[test]
fn what_an_article_only_recalls_is_passing() {
    assert_focus(&[
        (
            "Ministers meet in Kesh\n\nThe meeting in Kesh on Monday came three days after a bomb killed 18 people in Vale.",
            "passing 18",
        ),
        (
            "Final moved to Kesh\n\nThe cup final will be played in Kesh, not in Vale, where a quake killed 230 people.",
            "passing 230",
        ),
        (
            "Opera to open\n\nThe opera will open on Friday, two weeks after a fire in Vale that killed six people.",
            "passing 6",
        ),
        ("Shares fall\n\nBrel fell after a blast at its mill killed four workers.", "passing 4"),
        (
            "Eight killed in bus crash\n\nKESH, May 12 (Wire) - Eight pupils were killed on Wednesday when a bus crashed.\n\n\
                 The road was icy. The driver was held. The school is shut.\n\n\
                 Last week's mudslide, which left 19 campers dead, was the first of the year.",
            "main 8 | passing 19",
        ),
        (
            "Eight killed in bus crash\n\nKESH, May 12 (Wire) - Eight pupils were killed on Wednesday when a bus crashed.\n\n\
                 The road was icy. The driver was held. The school is shut.\n\n\
                 This week's crash in Kesh, which left nine others hurt, is the worst in years.",
            "main 8",
        ),
        // about it, though in such a clause
        (
            "Police hunt gunman\n\nThey looked for a gunman who killed three people at a bank.",
            "main 3",
        ),
        (
            "Parents demand answers\n\nAngry parents demanded answers after a crash that killed seven pupils.",
            "main 7",
        ),
        (
            "Aid reaches Vale\n\nThe first trucks reached Vale, where officials said mudslides had killed 40 people.",
            "main 40",
        ),
        ("Council meets\n\nA blast killed nine people in Kesh, the council was told.", "main 9"),
        (
            "Blast in Vale\n\nThe premier urged calm on Monday.\n\nHours after the count, a bomb went off in Vale, killing 12 people.",
            "main 12",
        ),
    ]);
}
