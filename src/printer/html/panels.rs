//! The lists beside an article: toll, quotes by speaker, names by kind, dates in the order of the
//! calendar.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::markup::{Html, Id};
use super::{Part, Selection};
use crate::extractor::entities::EntityType;
use crate::extractor::quotes::QuoteKind;
use crate::printer::figures::{Claim, Section, notes, sections};
use crate::printer::words::{
    UNSURE, claim as printed, close, closing, introduced, is_guess, is_vague, quoted, speaker, when,
};
use crate::report::{Conflict, DateReport, EntityReport, Modifier, QuoteReport, Report};

/// Entries of a list beyond this number are folded away.
const SHOWN: usize = 12;

/// The kinds of entities in the order of their lists, each with the class of its name; dates and
/// quotes stand before the last three.
pub const KINDS: [(EntityType, &str); 6] = [
    (EntityType::Person, "People"),
    (EntityType::Organization, "Organizations"),
    (EntityType::Place, "Places"),
    (EntityType::Group, "Groups"),
    (EntityType::Event, "Events"),
    (EntityType::Other, "Other names"),
];

/// Groups dates of the same value into one entry, identified by the first of them.
pub struct DateGroups {
    /// For each date, the first of its group.
    first: Vec<usize>,
    /// For each first date, its whole group.
    all: HashMap<usize, Vec<usize>>,
}

impl DateGroups {
    pub fn new(report: &Report) -> Self {
        let mut seen = HashMap::new();
        let closing = closing(report);
        let until = |date: &DateReport| close(report, date).map(|close| close.value.clone());
        let key = |date: &DateReport| {
            (
                date.value.clone(),
                until(date),
                date.modifier.map(Modifier::name),
                date.conflict.map(Conflict::name),
            )
        };
        let mut first: Vec<_> = (0..report.dates.len()).collect();
        for (index, date) in report.dates.iter().enumerate().filter(|&(index, _)| !closing[index]) {
            first[index] = *seen.entry(key(date)).or_insert(index);
            // A range is one entry.
            if close(report, date).is_some() {
                date.until.into_iter().for_each(|close| first[close] = first[index]);
            }
        }
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        for (index, &first) in first.iter().enumerate() {
            all.entry(first).or_default().push(index);
        }
        DateGroups { first, all }
    }

    pub fn first_like(&self, date: usize) -> usize {
        self.first.get(date).copied().unwrap_or(date)
    }
}

/// All lists of the chosen parts that have an entry.
pub fn write(
    html: &mut Html,
    report: &Report,
    selection: &Selection,
    groups: &DateGroups,
    article: usize,
) {
    let mut panels = Panels { html, report, article };
    if selection.has(Part::Casualties) {
        for (section, claims) in sections(report) {
            let figures = claims.iter().flat_map(|claim| {
                claim.figures.iter().map(|&index| Figure { index, claim, section })
            });
            panels.list("casualty", title(section), figures.collect(), |panels, figure| {
                panels.casualty(figure)
            });
        }
    }
    let kinds = |panels: &mut Panels, kinds: &[(EntityType, &'static str)]| {
        for &(kind, title) in kinds.iter().filter(|_| selection.has(Part::Entities)) {
            let mut those: Vec<_> = (0..report.entities.len())
                .filter(|&index| report.entities[index].kind == kind)
                .collect();
            those.sort_by_key(|&index| Reverse(report.entities[index].mentions.len()));
            panels.list(kind.name(), title, those, |panels, index| {
                panels.entity(index, &report.entities[index])
            });
        }
    };
    kinds(&mut panels, &KINDS[..3]);
    if selection.has(Part::Dates) {
        let mut those: Vec<_> = (0..report.dates.len())
            .filter(|&index| groups.first_like(index) == index && !is_vague(&report.dates[index]))
            .collect();
        // Lengths and recurring times, which have no day, come last.
        those.sort_by_key(|&index| {
            (
                report.dates[index].from.is_none(),
                report.dates[index].from,
                Reverse(report.dates[index].to),
            )
        });
        panels.list("date", "Dates", those, |panels, index| panels.date(index, groups));
    }
    if selection.has(Part::Quotes) {
        panels.quotes();
    }
    kinds(&mut panels, &KINDS[3..]);
}

/// A casualty figure with its claim.
#[derive(Clone, Copy)]
struct Figure<'c> {
    index: usize,
    claim: &'c Claim,
    section: Section,
}

/// The heading of a list of figures.
fn title(section: Section) -> &'static str {
    match section {
        Section::Toll => "Toll",
        Section::Also => "Other events",
        Section::InPassing => "In passing",
        Section::Background => "Background",
    }
}

struct Panels<'a> {
    html: &'a mut Html,
    report: &'a Report<'a>,
    article: usize,
}

impl Panels<'_> {
    fn list<T: Copy>(
        &mut self,
        class: &'static str,
        title: &'static str,
        entries: Vec<T>,
        mut entry: impl FnMut(&mut Self, T),
    ) {
        if entries.is_empty() {
            return;
        }
        self.open(class, title, entries.len());
        // A single further entry takes no more room than the line that folds it.
        let shown = if entries.len() > SHOWN + 1 { SHOWN } else { entries.len() };
        self.html.raw("<ul>\n");
        entries[..shown].iter().for_each(|&index| entry(self, index));
        self.html.raw("</ul>\n");
        if shown < entries.len() {
            self.html
                .raw("<details class=\"more\"><summary>")
                .number(entries.len() - shown)
                .raw(" more</summary>\n<ul>\n");
            entries[shown..].iter().for_each(|&index| entry(self, index));
            self.html.raw("</ul>\n</details>\n");
        }
        self.html.raw("</details>\n");
    }

    fn open(&mut self, class: &'static str, title: &'static str, count: usize) {
        self.html.raw("<details class=\"panel ").raw(class).raw("\" open><summary><h2>").raw(title);
        self.html.raw("</h2> <span class=\"count\">").number(count).raw("</span></summary>\n");
    }

    /// Up to the words of the link to the first mark of the finding.
    fn item(
        &mut self,
        kind: char,
        index: usize,
        class: &'static str,
        first_mark: usize,
    ) -> &mut Html {
        let id = Id { article: self.article, kind, index };
        self.html
            .raw("<li class=\"item ")
            .raw(class)
            .raw("\" id=\"")
            .id(id)
            .raw("\"><a class=\"jump\" href=\"#")
            .id(id);
        self.html.raw("-").number(first_mark).raw("\">")
    }

    fn entity(&mut self, index: usize, entity: &EntityReport) {
        let unsure = entity.by_default;
        self.item('e', index, entity.kind.name(), 0).text(&entity.name).raw("</a>");
        self.unsure(unsure);
        if let Some(title) = &entity.title {
            self.html.raw("<span class=\"about\">, ").text(title).raw("</span>");
        }
        self.about(entity.country.into_iter());
        self.html.raw(" <span class=\"count\">").number(entity.mentions.len()).raw("×</span>");
        self.kind(&format!("{}{}", entity.kind.name(), if unsure { " by default" } else { "" }));
        self.html.raw("</li>\n");
    }

    fn date(&mut self, index: usize, groups: &DateGroups) {
        let report = self.report;
        let date = &report.dates[index];
        let stretch = close(report, date)
            .map_or(when(date), |close| format!("{} – {}", when(date), when(close)));
        self.item('d', index, "date", index).text(&stretch).raw("</a> <span class=\"about\">");
        for &other in groups.all.get(&index).into_iter().flatten() {
            let id = Id { article: self.article, kind: 'd', index };
            self.html
                .raw("<a class=\"at\" href=\"#")
                .id(id)
                .raw("-")
                .number(other)
                .raw("\">“")
                .text(&report.dates[other].at.text)
                .raw("”</a> ");
        }
        self.html.raw("</span>");
        let modifier =
            date.modifier.map(|modifier| modifier.name().to_lowercase().replace('_', " "));
        let conflict = date.conflict.map(|_| "not the weekday that is written with it".to_string());
        self.about(modifier.iter().chain(&conflict).map(String::as_str));
        self.kind(&format!("{} {}", date.kind.name(), date.value));
        self.html.raw("</li>\n");
    }

    fn casualty(&mut self, Figure { index, claim, section }: Figure) {
        let class = match (section, claim.share) {
            (Section::Background, _) => "casualty background",
            (_, true) => "casualty share",
            _ => "casualty",
        };
        let casualty = &self.report.casualties[index];
        let words = printed(casualty);
        self.item('c', index, class, 0)
            .text(&words)
            .raw("</a> <span class=\"about\">“")
            .text(&casualty.at.text)
            .raw("”</span>");
        let lead = claim.share.then_some("of these");
        let notes = notes(self.report, casualty);
        self.about(lead.into_iter().chain(notes.iter().map(String::as_str)));
        self.kind(section.name());
        self.html.raw("</li>\n");
    }

    /// A list for each speaker, the one who says most first.
    fn quotes(&mut self) {
        let report = self.report;
        if report.quotes.is_empty() {
            return;
        }
        let mut speakers: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
        let mut places = HashMap::new();
        for (index, quote) in report.quotes.iter().enumerate() {
            let name = speaker(report, quote);
            let place = *places.entry(name).or_insert(speakers.len());
            if place == speakers.len() {
                speakers.push((name, Vec::new()));
            }
            speakers[place].1.push(index);
        }
        speakers.sort_by_key(|(name, quotes)| (name.is_none(), Reverse(quotes.len())));
        self.open("quote", "Quotes", report.quotes.len());
        for (name, quotes) in speakers {
            self.html.raw("<h3>");
            match name {
                Some(name) => self.html.text(name),
                None => self.html.raw("<i>nobody named</i>"),
            };
            self.html.raw("</h3>\n<ul>\n");
            quotes.into_iter().for_each(|index| self.quote(index, &report.quotes[index]));
            self.html.raw("</ul>\n");
        }
        self.html.raw("</details>\n");
    }

    fn quote(&mut self, index: usize, quote: &QuoteReport) {
        self.item('q', index, "quote", 0).text(&quoted(quote)).raw("</a>");
        if let Some(name) = speaker(self.report, quote) {
            self.html.raw(" <span class=\"who\">").text(name).raw("</span>");
        }
        let cue = introduced(quote);
        let channel = quote.channel.as_deref().filter(|channel| cue.as_deref() != Some(channel));
        self.unsure(is_guess(quote));
        let unsure = is_guess(quote).then_some("unsure who speaks");
        self.about(cue.as_deref().into_iter().chain(channel).chain(unsure));
        self.kind(match quote.kind {
            QuoteKind::Direct => "quote",
            QuoteKind::Mixed => "quote inside reported speech",
            QuoteKind::Indirect => "reported speech",
        });
        self.html.raw("</li>\n");
    }

    fn unsure(&mut self, unsure: bool) {
        if unsure {
            self.html.raw("<span class=\"unsure\">").raw(UNSURE).raw("</span>");
        }
    }

    fn about<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        let words: Vec<_> = words.collect();
        if !words.is_empty() {
            self.html.raw(" <span class=\"about\">").text(&words.join(" · ")).raw("</span>");
        }
    }

    /// A line that is shown only in the card of a finding, since the list has it already.
    fn kind(&mut self, words: &str) {
        self.html.raw(" <span class=\"kind\">").text(words).raw("</span>");
    }
}
