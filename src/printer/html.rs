//! The HTML form: one page that needs nothing but itself.
//!
//! ```text
//! <head>   style and script in the page; a policy that lets it load, send and run nothing else
//! <nav>    a switch for each kind of finding, which is the legend too
//! <article>   the text, its findings marked        html/story.rs
//!   <aside>   what was found, a list for each kind  html/panels.rs
//! ```
//!
//! Several articles make one page that is its own index: each is a closed
//! `<details>` under its headline and essentials, written as it comes, so that
//! nothing has to be held until the end. Without script the page still opens,
//! filters (`:has`) and links from findings to text and back.
//!
//! Ids: the third article's first entity, date, casualty figure and quote are
//! `a3-e0`, `a3-d0`, `a3-c0`, `a3-q0` in the lists; a mark of one has
//! `data-of="a3-e0"` and the id `a3-e0-1`, where 1 is the second mention.

mod markup;
mod panels;
mod story;
pub mod timeline;

use self::markup::Html;
use super::essentials::Essentials;
use super::marks::Marks;
use super::words::{is_vague, opening};
use super::{Part, Selection};
use crate::report::Report;

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");
/// Has the SHA-256 of the two above; `WIRECOPY_RENEW=1 cargo test` renews them after a change.
const POLICY: &str = include_str!("html/policy.txt");

/// The names of one article in the page.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// Number of the article in the page, for its ids.
    pub number: usize,
    /// A path, `-`, or the record's id.
    pub source: &'a str,
}

/// The page of several articles, up to the first article.
pub fn open(title: &str, selection: &Selection) -> String {
    let chosen = switches().filter(|(part, ..)| selection.has(*part));
    head(title, chosen.map(|(_, class, label)| (class, label)), true)
}

/// `title` is for the window; `switches` are the kinds of findings that can be hidden.
fn head(
    title: &str,
    switches: impl Iterator<Item = (&'static str, &'static str)>,
    several: bool,
) -> String {
    let mut html = Html::default();
    html.raw(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
    );
    html.raw(POLICY.trim_ascii_end())
        .raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<link rel=\"icon\" href=\"data:,\">\n<title>").text(title).raw("</title>\n<style>");
    html.raw(STYLE).raw("</style>\n</head>\n<body>\n");
    let mut switches = switches.peekable();
    let bar = several || switches.peek().is_some();
    html.raw(if bar { "<nav class=\"bar\" aria-label=\"Findings shown\">\n" } else { "" });
    for (class, label) in switches {
        html.raw("<label class=\"switch\"><input type=\"checkbox\" id=\"show-")
            .raw(class)
            .raw("\" checked> <span class=\"m ");
        html.raw(class).raw("\">").raw(label).raw("</span></label>\n");
    }
    if several {
        // The script shows them.
        html.raw(
            "<span id=\"none\" role=\"status\" hidden>No article has all of these words</span>\n",
        );
        html.raw("<input type=\"search\" id=\"find\" placeholder=\"Find an article\" aria-label=\"Find an article\" hidden>\n");
    }
    html.raw(if bar { "</nav>\n" } else { "" }).raw("<main>\n");
    html.raw(if several { "<h1 class=\"heard\">Articles</h1>\n" } else { "" }).finish()
}

/// The page after its last article.
pub fn close() -> String {
    format!(
        "</main>\n<div id=\"card\" role=\"status\" hidden></div>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

/// A page of one article. `text` is restored by [`crate::reader::restore`];
/// `report` has byte offsets into it.
#[doc(hidden)]
pub fn page(report: &Report, text: &str, selection: &Selection, source: &str) -> String {
    let title = report.headline.as_ref().map_or(source, |headline| &headline.text);
    let mut html = Html::default();
    write_article(&mut html, report, text, selection, Name { number: 1, source });
    let found = |part: Part, class: &str| match part {
        Part::Entities => report.entities.iter().any(|entity| entity.kind.name() == class),
        Part::Dates => report.dates.iter().any(|date| !is_vague(date)),
        part => Selection::only(vec![part]).finds(report),
    };
    let shown = switches().filter(|&(part, class, _)| selection.has(part) && found(part, class));
    head(title, shown.map(|(_, class, label)| (class, label)), false) + &html.finish() + &close()
}

/// A page with the reason why an article could not be read.
pub fn failed_page(source: &str, why: &str) -> String {
    head(source, std::iter::empty(), false) + &failed(source, why) + &close()
}

/// One of several articles: its line in the index, which opens on it.
/// `text` and `report` as for [`page`].
#[doc(hidden)]
pub fn entry(report: &Report, text: &str, selection: &Selection, name: Name) -> String {
    let mut html = Html::default();
    html.raw("<details class=\"entry\" id=\"")
        .article(name.number)
        .raw("\">\n<summary><span class=\"title\">");
    let title =
        report.headline.as_ref().or(report.paragraphs.first()).map_or(name.source, |at| &at.text);
    html.text(&opening(title))
        .raw("</span> <span class=\"line\"><span class=\"source\">")
        .text(name.source);
    html.raw("</span> ");
    facts(&mut html, &Essentials::new(report));
    html.raw("</span></summary>\n");
    write_article(&mut html, report, text, selection, name);
    html.raw("</details>\n").finish()
}

/// The entry for an article that could not be read.
pub fn failed(source: &str, why: &str) -> String {
    let mut html = Html::default();
    html.raw("<p class=\"failed\"><b>")
        .text(source)
        .raw("</b> could not be read: ")
        .text(why)
        .raw("</p>\n")
        .finish()
}

/// The switches of the bar: part, class of its marks, name.
fn switches() -> impl Iterator<Item = (Part, &'static str, &'static str)> {
    let names = panels::KINDS.map(|(kind, title)| (Part::Entities, kind.name(), title));
    names.into_iter().chain([
        (Part::Dates, "date", "Dates"),
        (Part::Casualties, "casualty", "Casualties"),
        (Part::Quotes, "quote", "Quotes"),
    ])
}

fn write_article(html: &mut Html, report: &Report, text: &str, selection: &Selection, name: Name) {
    let groups = panels::DateGroups::new(report);
    html.raw("<article class=\"article\">\n<div class=\"story\">\n");
    let mut marks = Marks::new(report, selection);
    story::write(html, report, text, &mut marks, &groups, name.number);
    html.raw("</div>\n");
    let mut lists = Html::default();
    panels::write(&mut lists, report, selection, &groups, name.number);
    if !lists.is_empty() {
        html.raw("<aside class=\"panels\" aria-label=\"Findings\">\n")
            .append(lists)
            .raw("</aside>\n");
    }
    html.raw("</article>\n");
}

/// Date, place and casualties in one line.
fn facts(html: &mut Html, essentials: &Essentials) {
    html.raw("<span class=\"facts\">");
    for fact in essentials.when.iter().chain(&essentials.place) {
        html.raw("<span>").text(fact).raw("</span> ");
    }
    for toll in &essentials.toll {
        // "0 killed" is not shown in the colour of alarm.
        html.raw(if toll.is_zero { "<b class=\"toll none\">" } else { "<b class=\"toll\">" })
            .text(&toll.text)
            .raw("</b> ");
    }
    for other in &essentials.others {
        html.raw("<span class=\"also\">")
            .raw(other.lead)
            .raw(" <b>")
            .text(&other.toll)
            .raw("</b></span> ");
    }
    html.raw("</span>");
}

#[cfg(test)]
mod tests;
