//! The page of `--timeline`: the days, the tolls, contradictions, articles and what was left out,
//! one under the other.

use super::markup::Html;
use super::{close, head};
use crate::desk::timeline::{Given, Timeline};
use crate::printer::text::timeline::{
    SENTENCES, by_day, claimed, counted, day_or_none, grouped, title,
};

/// The whole page.
pub fn page(timeline: &Timeline) -> String {
    let title = title(timeline);
    let mut html = Html::default();
    html.raw("<article class=\"article\">\n<div class=\"story timeline\">\n<h1>")
        .text(&title)
        .raw("</h1>\n<p class=\"byline\">");
    html.text(&counted(timeline)).raw("</p>\n");
    for of in &timeline.days {
        html.raw("<h2>").text(&day_or_none(of.day)).raw("</h2>\n");
        for sentence in of.what.iter().take(SENTENCES) {
            html.raw("<p>").text(&sentence.at.text);
            links(&mut html, timeline, &[sentence.article]);
            html.raw("</p>\n");
        }
        list(&mut html, grouped(&of.figures).iter(), |html, (words, articles)| {
            html.raw("<b class=\"toll\">").text(words).raw("</b>");
            links(html, timeline, articles);
        });
    }
    heading(&mut html, "Toll", !timeline.tolls.is_empty());
    list(&mut html, timeline.tolls.iter(), |html, (kind, steps)| {
        html.text(kind.name());
        for (day, numbers) in by_day(&steps.0) {
            html.raw(" <span class=\"about\">→ ")
                .text(&day)
                .raw(":</span> <b>")
                .text(&numbers)
                .raw("</b>");
        }
    });
    heading(&mut html, "Contradictions", !timeline.contradictions.is_empty());
    list(&mut html, timeline.contradictions.iter(), |html, contradiction| {
        html.text(&day_or_none(contradiction.day)).raw(": ");
        side(html, timeline, &contradiction.one);
        html.raw(" <span class=\"about\">but</span> ");
        side(html, timeline, &contradiction.other);
    });
    heading(&mut html, "Articles", !timeline.articles.is_empty());
    list(&mut html, timeline.articles.iter().enumerate(), |html, (index, article)| {
        html.raw("<span id=\"").article(index + 1).raw("\">").text(&article.source).raw("</span>");
        for words in article
            .agency
            .iter()
            .cloned()
            .chain(article.headline.iter().map(|at| at.text.to_string()))
        {
            html.raw(" <span class=\"about\">· ").text(&words).raw("</span>");
        }
    });
    heading(&mut html, "Left out", !timeline.left_out.is_empty());
    list(&mut html, timeline.left_out.iter(), |html, out| {
        html.text(&out.source).raw(" <span class=\"about\">· ").text(&out.detail).raw("</span>");
    });
    html.raw("</div>\n</article>\n");
    head(&title, std::iter::empty(), false) + &html.finish() + &close()
}

fn heading(html: &mut Html, title: &str, any: bool) {
    if any {
        html.raw("<h2>").text(title).raw("</h2>\n");
    }
}

fn list<T>(html: &mut Html, items: impl Iterator<Item = T>, mut write: impl FnMut(&mut Html, T)) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    html.raw("<ul>\n");
    for item in items {
        html.raw("<li>");
        write(html, item);
        html.raw("</li>\n");
    }
    html.raw("</ul>\n");
}

/// A figure of a contradiction.
fn side(html: &mut Html, timeline: &Timeline, given: &Given) {
    html.raw("<b>").text(&claimed(&given.figure)).raw("</b>");
    links(html, timeline, &[given.article]);
}

/// Links to the list of articles.
fn links(html: &mut Html, timeline: &Timeline, articles: &[usize]) {
    for &index in articles {
        let Some(article) = timeline.articles.get(index) else { continue };
        html.raw(" <a class=\"about\" href=\"#")
            .article(index + 1)
            .raw("\">")
            .text(&article.source)
            .raw("</a>");
    }
}
