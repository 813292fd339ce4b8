//! Passages of every pattern class, and as many that tell of no casualty: written for this project,
//! on invented facts.

use super::tests::assert_figures;

#[test]
fn verbs() {
    assert_figures(&[
        // passive, with what may stand between subject and verb
        ("Eleven quarry workers on the late shift were killed when a crane toppled.", "killed 11"),
        ("Nineteen passengers, most of them pupils of a music school, were injured.", "injured 19"),
        ("At least 40 villagers have been reported missing since a dam broke.", "missing 40.."),
        ("Three of the climbers are still unaccounted for.", "missing 3 part"),
        ("A further 12 sailors are being treated for burns in Veldhaven.", "injured 12"),
        ("Six aid workers who had been abducted near Tor Alma were freed unharmed.", "kidnapped 6"),
        ("Nearly 3,000 islanders were displaced by the mudslides.", "displaced 3000"),
        ("Nearly 3,000 families were displaced by the mudslides.", "displaced 3000"),
        ("Some 4,000 villagers had to leave their homes.", "displaced 4000"),
        ("The flood drove 900 people from their homes.", "displaced 900"),
        ("They freed nine hostages. Four nurses are still being held.", "kidnapped 9; kidnapped 4"),
        ("Forty-two pupils fell ill after a gas leak.", "affected 42"),
        (
            "Another 210 people tested positive for cholera, taking the tally of cases to 3,400.",
            "affected 210 part; affected 3400",
        ),
        ("Two more drowned, bringing to 31 the number killed.", "killed 2 part; killed 31"),
        ("A woman was found dead in a hotel room.", "killed 1"),
        ("The bombing resulted in the loss of several lives.", "killed 3..9"),
        ("Some 250 skiers were stranded at the summit station overnight.", "affected 250"),
        ("The conductor was stabbed and later died.", "killed 1"),
        ("A guard patrolling the depot was shot dead.", "killed 1"),
        // active
        ("A bomber killed 17 recruits and wounded 33 at a barracks.", "killed 17; injured 33"),
        ("Police in Maravel arrested 64 demonstrators.", "detained 64"),
        ("Pirates abducted five crew members of the tanker Ostara.", "kidnapped 5"),
        ("An avalanche buried a hut and killed a guide and four tourists.", "killed 1; killed 4"),
        ("The outbreak has sickened 130 children.", "affected 130"),
        ("A rooftop sniper managed to kill two firemen and wound another.", "killed 2; injured 1"),
        // participle
        (
            "A wall fell, killing two wedding guests and injuring at least 20 others.",
            "killed 2; injured 20..",
        ),
        ("A gas cylinder exploded in Brel market, wounding dozens.", "injured 24..99"),
        // no auxiliary
        ("Five dead, dozens hurt as tram derails in Ostermark", "killed 5; injured 24..99"),
        ("Four soldiers killed in border ambush", "killed 4"),
        (
            "The flood left 30 dead, 11 missing and thousands homeless.",
            "killed 30; missing 11; displaced 2000..9999",
        ),
        // intransitive
        ("Two brothers drowned in the Selm on Sunday.", "killed 2"),
        ("Nine firefighters perished in the blaze.", "killed 9"),
        ("About 60 people lost their lives when the ferry capsized.", "killed 60"),
        // inverted
        ("Also killed were the pilot's two sons.", "killed 2"),
    ]);
}

#[test]
fn nouns_and_phrases() {
    assert_figures(&[
        ("The ministry confirmed 14 deaths and 230 cases.", "killed 14; affected 230"),
        ("Divers recovered seven bodies from the wreck.", "killed 7"),
        ("The deaths of three nurses shocked the town.", "killed 3"),
        ("The collapse resulted in the injury of nine masons.", "injured 9"),
        ("Mass arrests of hundreds of students followed.", "detained 200..999"),
        ("The militia is holding 12 hostages.", "kidnapped 12"),
        ("The crash left three pupils in critical condition.", "injured 3"),
        ("Nine victims were in a moderate condition.", "injured 9"),
        ("There were ten deaths and 40 people with serious injuries.", "killed 10"),
        ("Two suspects were apprehended on Monday.", "detained 2"),
        (
            "Three men were arrested for assault, eight for theft and two for fraud.",
            "detained 3; detained 8; detained 2",
        ),
        (
            "Three men were arrested for assault, and two for many years lived in Kesh.",
            "detained 3",
        ),
        // nobody
        ("No passengers were injured.", "injured 0"),
        ("Not a single miner was hurt.", "injured 0"),
        ("There were no reports of casualties.", "affected 0"),
        ("None of the crew was injured.", "injured 0"),
        // shares and lists
        ("The raid killed 16 people, among them four children.", "killed 16; killed 4 part"),
        ("Of the 45 injured, seven are in critical condition.", "injured 45; injured 7 part"),
        ("Thirty people were hurt, two of them seriously.", "injured 30; injured 2 part"),
        ("The blast killed a priest, two altar boys and a beggar.", "killed 1; killed 2; killed 1"),
        ("The quake killed 12 people in Oster and 30 in Kell.", "killed 12; killed 30"),
        ("Snipers killed two reporters, Ana Brel and Marek Toth, on Monday.", "killed 2"),
    ]);
}

#[test]
fn numbers() {
    assert_figures(&[
        ("Up to 90 people may have been injured.", "injured ..90"),
        ("Between 15 and 20 workers were killed.", "killed 15..20"),
        ("As many as a dozen people were hurt.", "injured ..12"),
        ("More than 2,50,000 people were displaced.", "displaced 250000.."),
        ("Twenty-three people were killed.", "killed 23"),
        ("An estimated one million people have fled.", "displaced 1000000"),
        ("Scores of people were wounded.", "injured 40..199"),
        ("A couple of hikers were hurt.", "injured 2"),
        ("Petra Holm, 43, was killed on Tuesday.", "killed 1"),
        ("Two teenagers, aged 14 and 17, were killed.", "killed 2"),
        ("A 36-year-old man was stabbed to death.", "killed 1"),
        ("At 9:40 p.m. on May 3 four people were killed on Route 17.", "killed 4"),
    ]);
}

#[test]
fn no_effect_on_people() {
    assert_figures(&[
        // sport
        ("Real Ostermark killed off the game with two late goals.", ""),
        ("The champions were dead and buried after 20 minutes.", ""),
        ("She took three shots and scored twice.", ""),
        ("Two players were shown red cards and the tie was dead at 3-0.", ""),
        ("The visitors slaughtered them 9-0 in front of 400 fans.", ""),
        ("The Hawks captured three titles in five years.", ""),
        // business, politics
        ("The bank killed two of its savings products.", ""),
        ("Tariffs have hurt millions of growers.", ""),
        ("Four bills died in committee.", ""),
        ("The minister survived two votes that could have killed his career.", ""),
        ("The firm shed 900 jobs and is fighting to stay alive.", ""),
        ("Sales fell dead flat in three regions.", ""),
        ("The company captured 40 percent of the market.", ""),
        ("The scandal left two governments wounded.", ""),
        // idioms
        ("I would kill for two tickets.", ""),
        ("Dozens of people were dying to get in.", ""),
        ("Two sets of car keys went missing.", ""),
        ("They were bored to death by three speeches.", ""),
        ("The army denied killing nine people.", ""),
        ("Rebels denied they had killed nine people.", ""),
        ("A clerk denied murdering three women.", "killed 3"),
        // things and animals
        ("The frost killed 4,000 olive trees.", ""),
        ("Eleven cows drowned when the meadow flooded.", ""),
        ("Two drones were shot down over the strait.", ""),
        ("Forty houses were damaged and nine shops destroyed.", ""),
        ("Three buses were trapped in the snow.", ""),
        ("Poachers killed six elephants.", ""),
        ("They spoke of the 1986 murders.", ""),
        ("Police closed 40 cases of fraud.", ""),
        ("The cellar held 200 cases of wine.", ""),
        ("The three dogs were killed.", ""),
        ("The striker scored two goals and is out with a knee injury.", ""),
        ("The 36-year-old won $5 million.", ""),
        ("", ""),
    ]);
}

#[test]
fn nothing_has_happened() {
    assert_figures(&[
        ("The leak could kill hundreds of people.", ""),
        ("He threatened to kill the two clerks.", ""),
        ("The gang planned to kidnap five bankers.", ""),
        ("The cell was accused of plotting to kill 20 cadets.", ""),
        ("Officials fear that thousands will die.", ""),
        ("If two more people are killed the talks will end.", ""),
        ("The barrier is meant to prevent 50 deaths.", ""),
        ("She was called to the murder squad with two colleagues.", ""),
        ("The exile called for the assassination of the general.", ""),
        ("A pickpocket was nearly lynched by the crowd.", ""),
        ("Doctors say that the vaccine will save 900 lives.", ""),
        ("A judge issued warrants for the arrest of six officers.", ""),
        // courts, ages, the old and the ill
        ("He faces three counts of murder and two of attempted murder.", ""),
        ("The court sentenced four men to death.", ""),
        ("The novelist, 91, died at home after a long illness.", ""),
        ("Her father died of cancer when she was nine.", ""),
        ("The singer was treated for exhaustion.", ""),
        ("Rescuers brought all nine climbers down alive.", ""),
        ("Six prisoners escaped.", ""),
    ]);
}

#[test]
fn reads_the_patterns_of_news() {
    assert_figures(&[
        ("The blast killed at least nine people and left 30 injured.", "killed 9..; injured 30"),
        ("Eleven sailors were killed and four others wounded.", "killed 11; injured 4"),
        ("A mortar shell killed a baker and two customers.", "killed 1; killed 2"),
        ("The bus overturned, killing only the driver.", "killed 1"),
        ("The death toll now stands at 1,310 dead.", "killed 1310"),
        ("Injuries climbed to 54 from a previous 31.", "injured 54 from 31"),
        ("Dozens died.", "killed 24..99"),
        ("More than 7,000 are dead or missing.", "killed 7000.."),
        (
            "Twelve people, including two nurses, are dead and nine are missing.",
            "killed 12; killed 2 part; missing 9",
        ),
        ("The raid left six riders dead.", "killed 6"),
        ("The storm has left two million homeless.", "displaced 2000000"),
        ("At least 900 were stranded at the port.", "affected 900.."),
        ("Around twenty more were injured, three of them badly.", "injured 20; injured 3 part"),
        ("Two gunmen shot dead a judge.", "killed 1"),
    ]);
}
