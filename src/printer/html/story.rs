//! The text of an article with its findings marked.

use super::markup::{Html, Id};
use super::panels::DateGroups;
use super::{Essentials, Marks, facts};
use crate::extractor::quotes::QuoteKind;
use crate::printer::blocks::blocks;
use crate::printer::marks::{Event, Finding, Mark};
use crate::printer::words::{claim, entity_name, speaker, when};
use crate::reader::Role;
use crate::report::Report;

/// All of `text`, block after block; runs of clutter are folded away.
pub fn write(
    html: &mut Html,
    report: &Report,
    text: &str,
    marks: &mut Marks,
    groups: &DateGroups,
    article: usize,
) {
    let mut story = Story { html, report, groups, article, links: Vec::new() };
    let blocks = blocks(report, text);
    let titled = blocks.iter().any(|(role, _)| *role == Some(Role::Headline));
    if !titled {
        story.essentials();
    }
    let mut clutter = false;
    for (index, (role, span)) in blocks.iter().enumerate() {
        if (*role == Some(Role::Boilerplate)) != clutter {
            clutter = !clutter;
            if clutter {
                let lines = blocks[index..]
                    .iter()
                    .take_while(|(role, _)| *role == Some(Role::Boilerplate))
                    .count();
                story.html.raw("<details class=\"clutter\"><summary>").number(lines);
                story
                    .html
                    .raw(if lines == 1 { " line" } else { " lines" })
                    .raw(" around the article</summary>\n");
            } else {
                story.html.raw("</details>\n");
            }
        }
        let (open, close) = element(*role);
        story.html.raw(open);
        for event in marks.walk(text, span.clone()) {
            story.event(event);
        }
        story.html.raw(close);
        if *role == Some(Role::Headline) {
            story.essentials();
        }
    }
    if clutter {
        html.raw("</details>\n");
    }
}

fn element(role: Option<Role>) -> (&'static str, &'static str) {
    let Some(role) = role else { return ("<p class=\"between\">", "</p>\n") };
    match role {
        Role::Headline => ("<h1>", "</h1>\n"),
        Role::Subheadline => ("<p class=\"standfirst\">", "</p>\n"),
        Role::Byline => ("<p class=\"byline\">", "</p>\n"),
        Role::Published => ("<p class=\"published\">", "</p>\n"),
        Role::Caption => ("<p class=\"caption\">", "</p>\n"),
        Role::Heading => ("<h2>", "</h2>\n"),
        Role::Paragraph | Role::Boilerplate => ("<p>", "</p>\n"),
        Role::Credit => ("<p class=\"credit\">", "</p>\n"),
    }
}

struct Story<'a> {
    html: &'a mut Html,
    report: &'a Report<'a>,
    groups: &'a DateGroups,
    article: usize,
    /// Whether each open mark is a link.
    links: Vec<bool>,
}

impl Story<'_> {
    fn essentials(&mut self) {
        let essentials = Essentials::new(self.report);
        if essentials.any() {
            self.html.raw("<p class=\"essentials\">");
            facts(self.html, &essentials);
            self.html.raw("</p>\n");
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Text(words) => {
                self.html.text(words);
            }
            Event::Open { mark, again } => self.open(mark, again),
            Event::Close { mark, last } => {
                if last && mark.ends_unsure(self.report) {
                    self.html.raw("<span class=\"unsure\"></span>");
                }
                let link = self.links.pop().unwrap_or(false);
                self.html.raw(if link { "</a>" } else { "</span>" });
            }
        }
    }

    fn open(&mut self, mark: Mark, again: bool) {
        let (kind, index) = match mark.finding {
            Finding::Entity(index) => ('e', index),
            Finding::Date(index) => ('d', self.groups.first_like(index)),
            Finding::Casualty(index) => ('c', index),
            Finding::Quote(index) | Finding::Speaker(index) | Finding::Cue(index) => ('q', index),
        };
        let id = Id { article: self.article, kind, index };
        // HTML has no link inside a link.
        let inside = self.links.contains(&true);
        let link = matches!(mark.finding, Finding::Entity(_) | Finding::Date(_)) && !inside;
        self.links.push(link);
        self.html.raw(if link { "<a href=\"#" } else { "<span" });
        if link {
            self.html.id(id).raw("\"");
        }
        let class = self.class(mark.finding);
        self.html.raw(" class=\"m ").raw(class).raw("\" data-of=\"").id(id).raw("\"");
        let stop = match mark.finding {
            Finding::Speaker(_) | Finding::Cue(_) => false,
            Finding::Quote(_) => mark.number == 0,
            _ => true,
        };
        if !again && !matches!(mark.finding, Finding::Speaker(_) | Finding::Cue(_)) {
            // Dates of one list entry are distinguished by their number.
            let number = if let Finding::Date(date) = mark.finding { date } else { mark.number };
            self.html.raw(" id=\"").id(id).raw("-").number(number).raw("\"");
        }
        // Only marks outside a link need a tab stop: a link has its own.
        if !again && stop && !link && !inside {
            let unsure = if mark.finding.is_unsure(self.report) { " unsure" } else { "" };
            let spoken = self.spoken(mark.finding) + unsure;
            self.html.raw(" tabindex=\"0\" role=\"group\" aria-label=\"").text(&spoken).raw("\"");
        }
        self.html.raw(">");
    }

    /// The label of a mark for screen readers.
    fn spoken(&self, finding: Finding) -> String {
        match finding {
            Finding::Entity(index) => self
                .report
                .entities
                .get(index)
                .map(|entity| entity_name(self.report, entity.id).to_string()),
            Finding::Date(index) => self.report.dates.get(index).map(when),
            Finding::Casualty(index) => self.report.casualties.get(index).map(claim),
            Finding::Quote(index) | Finding::Speaker(index) | Finding::Cue(index) => {
                self.report.quotes.get(index).map(|quote| {
                    let words =
                        if quote.kind == QuoteKind::Indirect { "reported speech" } else { "quote" };
                    speaker(self.report, quote)
                        .map_or(words.to_string(), |name| format!("{words} by {name}"))
                })
            }
        }
        .unwrap_or_default()
    }

    fn class(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::Entity(index) => {
                self.report.entities.get(index).map_or("other", |entity| entity.kind.name())
            }
            Finding::Date(_) => "date",
            Finding::Casualty(_) => "casualty",
            Finding::Quote(index)
                if self
                    .report
                    .quotes
                    .get(index)
                    .is_some_and(|quote| quote.kind == QuoteKind::Indirect) =>
            {
                "quote indirect"
            }
            Finding::Quote(_) => "quote",
            Finding::Speaker(_) => "speaker",
            Finding::Cue(_) => "cue",
        }
    }
}
