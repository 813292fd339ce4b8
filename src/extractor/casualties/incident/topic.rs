//! The topic: what harm an article is about, if any; people counted further down are of that, or
//! told in passing.

use jiff::civil::Date;

use super::past;
use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind, Focus,
    context::{another, presupposed},
    effect,
    finding::Finding,
    tagged_sentence::{TaggedSentence, head},
};
use crate::extractor::entities::Entities;
use crate::lexicon::{Key, words};
use crate::reader::Role;
use crate::syntax::{class, word::Word};
use crate::text::span::TokenSpan;

/// Sentences of the body that count as its lead.
const LEAD: usize = 3;

/// An event first told after this many tokens of the body is not its topic: below a headline, and
/// without one.
const FAR: [u32; 2] = [250, 400];

/// Sentences with figures of one event that make it the article's own.
const OFTEN: usize = 4;

/// An article with fewer figures of an event than one in so many tokens is about something else, unless
/// its headline or first sentence tells of it.
const SPARSE: usize = 170;

/// What the top of an article is about: its headline and first sentence, or some sentences more
/// where it has no headline.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// Sentences before the body: the headline and what stands with it.
    pub headline: usize,
    /// It has a headline, or an address that serves as one.
    pub titled: bool,
    /// The first sentence after the lead.
    pub lead: usize,
    /// It says that people died.
    pub death: bool,
    /// It names an event that harms people: a flood, an attack.
    pub event: bool,
    /// It names any other harm or danger: arrests, a war, a virus.
    harm: bool,
    /// Its headline names any of these, or it has none.
    pub named: bool,
    /// Its headline names a death or an event.
    pub headed: bool,
    /// The first sentence far down the article: an event first mentioned there is mentioned in
    /// passing.
    pub far: usize,
    /// The first of these sentences that is about harm of the past, a trial or an anniversary: what
    /// is counted from there on is too.
    pub past: usize,
    /// Its headline or first sentence tells of harm where it does not only recall it.
    pub subject: bool,
    /// Its headline or first sentence has words of the first days after an event: police, mourning.
    response: bool,
    /// Its headline names an event, and its lead says that one came: "Kesh was hit by a fire".
    struck: bool,
    /// Its headline says what became of people: "Boy, 11, killed".
    told_by_headline: bool,
    /// Many stories, one after the other: none of them has the toll of the article.
    pub digest: bool,
    /// Tokens of the article.
    tokens: usize,
}

impl Topic {
    pub fn of(article: &Article, entities: &Entities, today: Option<Date>) -> Self {
        let headline = article.sentences.iter().take_while(|s| s.role != Role::Paragraph).count();
        let mut body =
            article.sentences.iter().enumerate().filter(|(_, s)| s.role == Role::Paragraph);
        let lead = body.nth(LEAD).map_or(usize::MAX, |(i, _)| i);
        // Without a headline it takes more sentences to see what the article is about. A dateline
        // is a sentence of its own.
        let address = address(article).filter(|_| headline == 0);
        let titled = headline > 0 || address.is_some();
        let top =
            headline + if titled { 1 } else { 6 } + usize::from(article.layout.dateline.is_some());
        let from = article
            .sentences
            .get(headline)
            .map_or(u32::MAX, |s| s.span.start.saturating_add(FAR[usize::from(!titled)]));
        let far = article.sentences.partition_point(|s| s.span.start < from);
        let mut topic = Topic {
            headline,
            titled,
            lead,
            death: false,
            event: false,
            harm: false,
            named: !titled,
            headed: false,
            far,
            past: usize::MAX,
            subject: false,
            response: false,
            struck: false,
            told_by_headline: false,
            digest: false,
            tokens: article.sentences.last().map_or(0, |s| s.span.end as usize),
        };
        for word in address.into_iter().flat_map(|address| address.split('-')) {
            let word = &*word.to_lowercase();
            let (key, word) = (word.into(), Word::of(word));
            topic.told_by_headline |= word.has(class::PAST | class::PARTICIPLE | class::ED)
                && effect::kind_of(key).is_some();
            topic.subject |= topic.add(key, word);
        }
        if address.is_some() {
            topic.headed = topic.death || topic.event;
            topic.named = topic.harms();
        }
        // "Crash kills judge": the headline tells of deaths, whatever the judge did before.
        let mut news = false;
        for (number, sentence) in article.sentences.iter().take(top).enumerate() {
            topic.digest |= number <= headline && is_digest(article, sentence.span);
            let words = TaggedSentence::new(article, entities, sentence.span, sentence.role);
            // That somebody was executed is news, whatever is said of the trial.
            news |= past::tells_execution(&words);
            if topic.past > number && !news && past::is_of_the_past(&words, today) {
                topic.past = number;
            }
            news |= number < headline && past::has_news(&words);
            let brings_event = || head(sentence.span).any(|i| another::is_new_event(article, i));
            for at in head(sentence.span) {
                topic.told_by_headline |= number < headline
                    && effect::effect_at(&words, at).is_some_and(|effect| !effect.is_noun())
                    && !presupposed::holds(&words, at);
                topic.response |= article.tagged(at).has(class::RESPONSE);
                topic.struck |= number >= headline
                    && topic.headed
                    && topic.event
                    && brings_event()
                    && article.tagged(at).has(class::STRIKING);
                topic.subject |= topic.add(article.key(at), article.tagged(at))
                    && !topic.subject
                    && !presupposed::holds(&words, at);
            }
            if number < headline {
                topic.headed = topic.death
                    || topic.event
                        && !head(sentence.span).any(|i| article.tagged(i).has(class::LASTING));
                topic.named = topic.harms();
            }
        }
        topic
    }

    /// Adds what a word says; whether it tells of harm, or of those who deal with it.
    fn add(&mut self, key: Key, word: Word) -> bool {
        let kind = effect::kind_of(key);
        match kind {
            Some(CasualtyKind::Killed) => self.death = true,
            // who is missing may be found dead
            Some(CasualtyKind::Missing | CasualtyKind::Kidnapped) => self.event = true,
            Some(_) => self.harm = true,
            None => self.harm |= word.has(class::DANGER),
        }
        self.death |= word.has(class::DEATH);
        self.event |= word.has(class::EVENT | class::VIOLENCE);
        kind.is_some()
            || word.has(
                class::EVENT
                    | class::VIOLENCE
                    | class::DANGER
                    | class::CRIME
                    | class::REBEL
                    | class::AFTERMATH
                    | class::DEATH,
            )
    }

    /// Whether the article is about the event of these `findings`. It is about the `first` event if
    /// the top of the article says that people came to harm, or if one of the figures that are not
    /// far down is news; without a headline that is assumed. It is about any later event if one of
    /// its figures stands in the lead.
    pub fn focus<'f>(&self, first: bool, findings: impl Iterator<Item = &'f Finding>) -> Focus {
        let findings: Vec<&Finding> = findings.collect();
        let in_lead = |f: &&&Finding| f.sentence < self.lead;
        let news = |f: &Finding| !f.event.presupposed;
        // An article that comes back to the count again and again is about it.
        let mut sentences: Vec<usize> = findings.iter().map(|f| f.sentence).collect();
        sentences.dedup();
        let told = match first {
            true if self.subject || sentences.len() >= OFTEN || !self.titled && self.harms() => {
                true
            }
            // If the lead only recalls the event ("after a fire that killed nine"), the article is
            // about something else.
            true if findings.iter().any(|f| in_lead(&f)) => {
                let headline = |f: &&Finding| f.sentence < self.headline;
                findings.iter().filter(in_lead).any(|f| news(f))
                    // "Flowers pile up at cinema where nine died"
                    || self.response && findings.iter().any(headline)
            }
            true => findings.iter().any(|f| news(f)),
            false => findings.iter().any(|f| in_lead(&f) && news(f)),
        };
        // "Senator defends inquiry into the killing of nine": the text takes the deaths for known. But
        // "Police search for a man who shot nine" and "Kesh mourns nine killed in fire" are news of it.
        let known = self.titled
            && !self.told_by_headline
            && !self.response
            && !self.struck
            && !findings.iter().any(|f| news(f));
        // "Aviron to pay fine", and once, far below: its crashes killed nine.
        let sparse = self.titled
            && !self.headed
            && !self.told_by_headline
            && !findings.iter().any(|f| f.sentence <= self.headline + 1)
            && findings.len() * SPARSE < self.tokens;
        let told = told && !known && !sparse;
        if told { Focus::Main } else { Focus::Passing }
    }

    /// Whether a figure of an article about a trial or an anniversary is of the harm that it is
    /// about: below its top, one of a day is something new, a riot at the court.
    pub fn is_of_the_past(&self, finding: &Finding) -> bool {
        let about = self.past <= self.headline + 1 && finding.sentence >= self.past;
        about
            && (finding.sentence < self.lead
                || finding.casualty.date.is_none()
                || finding.event.old)
    }

    fn harms(&self) -> bool {
        self.death || self.event || self.harm
    }

    /// Whether an article about this can give the toll of `kind` after its lead.
    pub fn covers(&self, kind: CasualtyKind) -> bool {
        self.death || self.event || self.harm && (kind != CasualtyKind::Killed || !self.titled)
    }
}

/// What the address of a saved page says of it: "boy-drowns-in-stream" of
/// "https://news.example/2022/boy-drowns-in-stream/". A section, "world-us-canada-5678", says less.
fn address<'a>(article: &Article<'a>) -> Option<&'a str> {
    const WORDS: usize = 4;
    let line = article.layout.blocks.first()?.span.of(article.text);
    let path = line.strip_prefix("https://").or(line.strip_prefix("http://"))?;
    let path = path.split(|c: char| c.is_whitespace() || matches!(c, '?' | '#')).next()?;
    let is_word = |word: &&str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let words = |part: &&str| part.split('-').filter(is_word).count();
    path.split('/').skip(1).max_by_key(words).filter(|part| words(part) >= WORDS)
}

/// "news highlights", "five things to know", "morning briefing": a list of stories.
fn is_digest(article: &Article, span: TokenSpan) -> bool {
    head(span).any(|i| match article.lower(i) {
        "news" => words!("items item highlights advisory agenda summary digest roundup")
            .contains(article.lower(i + 1)),
        "things" => article.lower(i + 1) == "to" && article.lower(i + 2) == "know",
        "morning" | "evening" | "daily" => {
            matches!(article.lower(i + 1), "email" | "briefing" | "newsletter" | "digest")
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::{casualties, dates, entities};

    #[test]
    fn executions_are_news() {
        for (text, past) in [
            ("The junta has executed four poets. They were sentenced to death in May.", false),
            ("The four poets were sentenced to death in May. They had executed nobody.", true),
            ("A court sentenced the clerk, who hanged two spies, to life.", true),
            ("Police executed a warrant at the home of a man convicted of murder.", true),
        ] {
            let article = Article::new(text);
            assert_eq!(
                Topic::of(&article, &entities::extract(&article), None).past < usize::MAX,
                past,
                "{text}"
            );
        }
    }

    /// The focus of the incidents of a text.
    fn foci(text: &str) -> Vec<Focus> {
        let article = Article::new(text);
        let dates = dates::extract_ordered(&article, &dates::lexemes(&article), None, None);
        let entities = entities::extract(&article);
        let found = casualties::extract(&article, &entities, &dates, &[], None);
        found.incidents.iter().map(|incident| incident.focus).collect()
    }

    #[test]
    fn an_address_serves_as_a_headline() {
        let body =
            "The rail plan was put off on Monday. It was drawn up after two people were shot.";
        for (address, expected) in [
            ("https://news.example/2022/07/council-puts-off-rail-plan/", vec![Focus::Passing]),
            ("https://news.example/2022/07/two-shot-dead-in-kesh?page=1", vec![Focus::Main]),
            ("https://news.example/local-news/12345.html", vec![Focus::Main]),
            ("https://news.example/world-us-canada-56789012", vec![Focus::Main]),
        ] {
            assert_eq!(foci(&format!("{address}\n\n{body}")), expected, "{address}");
        }
    }

    #[test]
    fn a_count_far_below_in_a_long_article_is_told_in_passing() {
        let told = "Its planes crashed twice on Monday, killing nine people.";
        let other = "The maker will pay a fine to owners of shares. ".repeat(20);
        for (text, expected) in [
            (format!("Plane maker to pay fine\n\n{other}\n\n{told}"), Focus::Passing),
            (format!("Plane maker to pay fine\n\n{told}\n\n{other}"), Focus::Main),
            (format!("Plane maker to pay fine\n\nIt will pay.\n\n{told}"), Focus::Main),
            (format!("Planes crash over Kesh\n\n{other}\n\n{told}"), Focus::Main),
        ] {
            assert_eq!(foci(&text), [expected], "{text}");
        }
    }

    #[test]
    fn mourning_is_about_the_dead_of_its_headline() {
        for (headline, expected) in [
            ("Mourners at hall where nine died", Focus::Main),
            ("Bread dearer in town where nine died", Focus::Passing),
        ] {
            let text = format!(
                "{headline}\n\nPeople came on Sunday to the hall where nine people were killed when the roof fell."
            );
            assert_eq!(foci(&text), [expected], "{text}");
        }
    }

    #[test]
    fn tells_what_an_article_is_about() {
        for (text, killed, injured, digest) in [
            (
                "Flood hits Kesh\n\nWater stood in the streets of the town on Tuesday.",
                true,
                true,
                false,
            ),
            ("Two dead in Kesh\n\nPolice gave no names on Tuesday.", true, true, false),
            ("Scouts still missing\n\nA search began on Tuesday.", true, true, false),
            (
                "Rebels to hold talks\n\nThe two sides will meet in Kesh on Tuesday.",
                false,
                true,
                false,
            ),
            (
                "Kesh opens new bridge\n\nThe bridge took nine years. It replaces one that fell in a flood.",
                false,
                false,
                false,
            ),
            // without a headline
            (
                "The bridge was opened on Tuesday. It replaces one that fell in a flood.",
                true,
                true,
                false,
            ),
            ("World news summary\n\nA flood has hit Kesh.", true, true, true),
            ("Clerk sentenced in Kesh\n\nThe clerk had killed nine people.", true, true, false),
            ("Five things to know today\n\nThe council meets.", false, false, true),
            ("Tuesday's morning briefing\n\nThe council meets.", false, false, true),
        ] {
            let topic = {
                let article = Article::new(text);
                Topic::of(&article, &entities::extract(&article), None)
            };
            let got = (
                topic.covers(CasualtyKind::Killed),
                topic.covers(CasualtyKind::Injured),
                topic.digest,
            );
            assert_eq!(got, (killed, injured, digest), "{text}");
        }
    }
}
