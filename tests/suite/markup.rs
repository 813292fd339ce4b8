//! Invariants of the HTML page and of the marked article, for any input.

use std::collections::HashSet;

use wirecopy::OffsetUnit;
use wirecopy::printer::html::{Name, entry};
use wirecopy::printer::text::{Style, highlight};
use wirecopy::printer::{Part, Selection};
use wirecopy::reader::restore::restore;
use wirecopy::{Options, analyze};

/// Elements without an end.
const VOID: [&str; 4] = ["br", "input", "link", "meta"];

/// Breaches of one article's entry in the page, and of the article marked in a terminal.
pub fn breaches_for_people(text: &str) -> Vec<String> {
    let restored = restore(text);
    let text = restored.as_ref().map_or(text, |restored| &restored.text);
    let report = analyze(text, &Options::default().with_offsets(OffsetUnit::Bytes));
    let mut found =
        markup(&entry(&report, text, &Selection::all(), Name { number: 7, source: "x" }), text);

    let style = Style { color: false, source: None, width: 80 };
    let shown = highlight(&report, text, &Selection::only(vec![Part::Paragraphs]), style);
    if letters(&shown) != seen(text) {
        found.push("the marked article has other words".to_string());
    }
    let style = Style { color: true, source: None, width: 80 };
    let shown = highlight(&report, text, &Selection::all(), style);
    // An escape sequence for a colour ends in m.
    let plain: String = shown
        .split('\u{1b}')
        .map(|piece| piece.trim_start_matches(|c: char| c == '[' || c == ';' || c.is_ascii_digit()))
        .collect();
    if plain.contains(|c: char| c.is_control() && c != '\n') {
        found.push("a control character in the marked article".to_string());
    }
    found
}

/// Breaches of a piece of HTML whose story is to have the words of `text`.
fn markup(html: &str, text: &str) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    let (mut ids, mut links): (HashSet<&str>, Vec<&str>) = Default::default();
    let mut story = String::new();
    for piece in html.split('<').skip(1) {
        let Some((tag, words)) = piece.split_once('>') else {
            found.push(format!("a tag without an end: {piece}"));
            continue;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            if open.pop().is_none_or(|(opened, _)| opened != name) {
                found.push(format!("</{name}> closes another"));
            }
        } else if !VOID.contains(&name) {
            open.push((name, tag));
        }
        let value = |attribute: &str| value_of(tag, attribute);
        found.extend(
            value(" id=\"").filter(|id| !ids.insert(id)).map(|id| format!("two have the id {id}")),
        );
        links.extend(value(" href=\"#").into_iter().chain(value(" data-of=\"")));
        let class = |tag: &str, what: &str| value_of(tag, " class=\"") == Some(what);
        let inside = |what: &str| open.iter().any(|(name, tag)| *name == what || class(tag, what));
        // The summary of the entry stands before the story, that of clutter inside it.
        if inside("story") && !inside("essentials") && !inside("summary") {
            story.push_str(words);
        }
    }
    found.extend(open.iter().map(|(name, _)| format!("<{name}> is not closed")));
    found.extend(
        links.iter().filter(|link| !ids.contains(*link)).map(|link| format!("{link} is nowhere")),
    );
    let story = story
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    if letters(&story) != seen(text) {
        found.push("the story has other words".to_string());
    }
    found
}

/// The values of `attribute` (as in ` id="`), up to the closing quotation mark.
fn value_of<'t>(tag: &'t str, attribute: &str) -> Option<&'t str> {
    tag.split_once(attribute)?.1.split('"').next()
}

/// All but white space.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The same of an article, with U+FFFD for what would deceive a reader.
fn seen(text: &str) -> String {
    let hidden = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}');
    letters(text).replace(|c: char| c.is_control() || hidden(c), "\u{FFFD}")
}

#[test]
fn breaches_are_seen() {
    let story = |inner: &str| format!("<div class=\"story\">{inner}</div>");
    assert_eq!(
        markup(&story("<p id=\"a\">One &amp; <a href=\"#a\">two</a></p>"), "One & two"),
        Vec::<String>::new()
    );
    for (inner, breach) in [
        ("<p>One & two", "closes another"),
        ("<p>One two</p>", "other words"),
        ("<i id=\"a\"></i><i id=\"a\">One & two</i>", "two have"),
        ("<a href=\"#b\">One & two</a>", "nowhere"),
    ] {
        let found = markup(&story(inner), "One & two");
        assert!(found.iter().any(|line| line.contains(breach)), "{inner}: {found:?}");
    }
}
