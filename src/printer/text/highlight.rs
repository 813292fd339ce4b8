//! The article itself with its findings marked: in colours, or without colour in labelled brackets.

use anstyle::{AnsiColor, Style as Ansi};

use super::Style;
use super::lines::{BOLD, DIM, Lines, PLAIN};
use crate::extractor::entities::EntityType;
use crate::printer::blocks::blocks;
use crate::printer::marks::{Event, Finding, Marks};
use crate::printer::words::{UNSURE, claim, mark as unsure, speaker, when};
use crate::printer::{Part, Selection};
use crate::reader::Role;
use crate::report::Report;

const PERSON: Ansi = AnsiColor::Green.on_default();
/// Bright blue: plain blue cannot be read on black.
const ORGANIZATION: Ansi = AnsiColor::BrightBlue.on_default();
const PLACE: Ansi = AnsiColor::Cyan.on_default();
const OTHER: Ansi = AnsiColor::Yellow.on_default();
const DATE: Ansi = AnsiColor::Magenta.on_default();
const CASUALTY: Ansi = AnsiColor::Red.on_default().bold();
const QUOTE: Ansi = Ansi::new().italic();

/// The legend of the colours.
const LEGEND: [(Part, &str, Ansi); 7] = [
    (Part::Entities, "person", PERSON),
    (Part::Entities, "organization", ORGANIZATION),
    (Part::Entities, "place", PLACE),
    (Part::Entities, "other name", OTHER),
    (Part::Dates, "date", DATE),
    (Part::Casualties, "casualties", CASUALTY),
    (Part::Quotes, "quote", QUOTE),
];

/// `text` with its findings marked and a legend above it. `text` is restored by
/// [`crate::reader::restore`], and `report` has byte offsets into it.
pub fn highlight(report: &Report, text: &str, selection: &Selection, style: Style) -> String {
    let colored = style.color;
    let mut out = Lines::new(style);
    if let Some(source) = style.source {
        out.words(BOLD, &format!("==> {source} <=="));
        out.line();
    }
    let blocks = blocks(report, text);
    if blocks.is_empty() {
        return out.finish();
    }
    legend(&mut out, selection, colored);
    let mut marks = Marks::new(report, selection);
    let mut clutter = false;
    for (role, span) in blocks {
        // No blank lines inside clutter, which is mostly short lines.
        let before = std::mem::replace(&mut clutter, role == Some(Role::Boilerplate));
        if !(before && clutter) {
            out.line();
        }
        let plain = match role {
            Some(Role::Headline) => BOLD,
            None | Some(Role::Boilerplate | Role::Credit | Role::Byline | Role::Published) => DIM,
            _ => PLAIN,
        };
        let mut styles = vec![plain];
        for event in marks.walk(text, span) {
            match event {
                Event::Text(words) => out.words(styles.last().copied().unwrap_or(PLAIN), words),
                Event::Open { mark, .. } if colored => {
                    let around = styles.last().copied().unwrap_or(PLAIN);
                    styles.push(style_of(report, mark.finding, around));
                }
                Event::Close { mark, last } if colored => {
                    styles.pop();
                    let unsure = last && mark.ends_unsure(report);
                    out.words(DIM, if unsure { UNSURE.trim_start() } else { "" });
                }
                Event::Open { mark, .. } if name(report, mark.finding).is_some() => {
                    out.words(plain, "[")
                }
                Event::Close { mark, last } => match name(report, mark.finding) {
                    Some(name) if last => out.words(plain, &format!(": {name}]")),
                    Some(_) => out.words(plain, "]"),
                    None => {}
                },
                Event::Open { .. } => {}
            }
        }
        out.line();
    }
    out.finish()
}

fn legend(out: &mut Lines, selection: &Selection, colored: bool) {
    let chosen = LEGEND.iter().filter(|(part, ..)| selection.has(*part));
    let any = chosen.clone().count() > 0;
    if !colored {
        out.words(DIM, if any { "[words: what they are, ? if unsure]" } else { "" });
    } else {
        for (index, (_, name, style)) in chosen.enumerate() {
            out.words(PLAIN, if index > 0 { ", " } else { "" });
            out.words(*style, name);
        }
        out.words(DIM, if any { ", ? if unsure" } else { "" });
    }
    out.line();
}

/// The style of a mark inside `around`, whose bold and italic it keeps.
fn style_of(report: &Report, finding: Finding, around: Ansi) -> Ansi {
    let own = match finding {
        Finding::Quote(_) => QUOTE,
        Finding::Casualty(_) => CASUALTY,
        Finding::Speaker(_) | Finding::Cue(_) => PLAIN,
        Finding::Date(_) => DATE,
        Finding::Entity(index) => match report.entities.get(index).map(|entity| entity.kind) {
            Some(EntityType::Person) => PERSON,
            Some(EntityType::Organization) => ORGANIZATION,
            Some(EntityType::Place) => PLACE,
            _ => OTHER,
        },
    };
    own.effects(own.get_effects() | around.get_effects())
        .fg_color(own.get_fg_color().or(around.get_fg_color()))
}

/// The label after a mark without colour; `None` for marks that only colour can show.
fn name(report: &Report, finding: Finding) -> Option<String> {
    let unsure = unsure(finding.is_unsure(report));
    match finding {
        Finding::Quote(index) => {
            let quote = report.quotes.get(index)?;
            Some(format!("{}{unsure}", speaker(report, quote).unwrap_or("quote")))
        }
        Finding::Casualty(index) => report.casualties.get(index).map(claim),
        Finding::Speaker(_) | Finding::Cue(_) => None,
        Finding::Date(index) => report.dates.get(index).map(when),
        Finding::Entity(index) => {
            Some(format!("{}{unsure}", report.entities.get(index)?.kind.name()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::text::lines::width;
    use crate::text::offsets::OffsetUnit;
    use crate::{Options, analyze};

    const TEXT: &str = "Mill fire kills three in Aldwick\n\nThree people were killed on May 3, 2024.\n\n\
        \"Anna Brandt saw it,\" said Marta Lindqvist, the mayor of Aldwick.\n";

    fn shown(text: &str, selection: &Selection, color: bool, width: usize) -> String {
        let report = analyze(text, &Options { offsets: OffsetUnit::Bytes, ..Options::default() });
        highlight(&report, text, selection, Style { color, width, source: None })
    }

    #[test]
    fn brackets_where_there_is_no_colour() {
        let expected = "[words: what they are, ? if unsure]\n\nMill fire [kills three: 3 killed] in [Aldwick: place]\n\n\
            [Three people were killed: 3 killed] on [May 3, 2024: Fri 2024-05-03].\n\n\
            [\"[Anna Brandt: person] saw it,\": Marta Lindqvist] said [Marta Lindqvist: person], the mayor of [Aldwick: place].\n";
        assert_eq!(shown(TEXT, &Selection::all(), false, 200), expected);
        let expected = "[words: what they are, ? if unsure]\n\nMill fire kills three in Aldwick\n\n\
            Three people were killed on [May 3, 2024: Fri 2024-05-03].\n\n\
            \"Anna Brandt saw it,\" said Marta Lindqvist, the mayor of Aldwick.\n";
        assert_eq!(shown(TEXT, &Selection::only(vec![Part::Dates]), false, 200), expected);
    }

    #[test]
    fn what_a_weak_rule_gave_is_marked() {
        let text = "They met Zorblat in Halden on Tuesday, May 5, 2021.";
        for (color, expected) in [
            (
                false,
                "They met [Zorblat: other ?] in [Halden: place] on [Tuesday, May 5, 2021: Wed 2021-05-05 ?].",
            ),
            (true, "They met Zorblat? in Halden on Tuesday, May 5, 2021?."),
        ] {
            let shown = plain(&shown(text, &Selection::all(), color, 200));
            assert_eq!(shown.split_once("\n\n").unwrap().1.trim_end(), expected);
        }
    }

    /// Without the escape sequences of colours.
    fn plain(text: &str) -> String {
        let mut pieces = text.split("\x1b[");
        let first = pieces.next().unwrap_or_default().to_string();
        first
            + &pieces
                .map(|piece| piece.split_once('m').map_or("", |(_, words)| words))
                .collect::<String>()
    }

    #[test]
    fn colours_change_nothing_but_colour() {
        let colored = shown(TEXT, &Selection::all(), true, 40);
        let (legend, words) = colored.split_once("\n\n").unwrap();
        assert_eq!(
            plain(legend),
            "person, organization, place, other name,\ndate, casualties, quote, ? if unsure"
        );
        assert_eq!(
            plain(words).split_whitespace().collect::<Vec<_>>(),
            TEXT.split_whitespace().collect::<Vec<_>>()
        );
        // A name inside a quotation keeps the quotation's italics.
        assert!(colored.contains("\x1b[3m\x1b[32mAnna Brandt\x1b[0m"), "{colored:?}");
        // No line ends in a colour.
        for line in colored.lines() {
            assert!(
                !line.contains('\x1b') || line.rfind("\x1b[0m") == line.rfind('\x1b'),
                "{line:?}"
            );
        }
    }

    #[test]
    fn no_marks_have_no_legend() {
        for color in [true, false] {
            let shown = plain(&shown(TEXT, &Selection::only(vec![Part::Headline]), color, 80));
            assert!(shown.trim_start().starts_with("Mill fire kills"), "{shown}");
        }
    }

    #[test]
    fn no_line_is_too_long() {
        let text = format!(
            "{TEXT}\nSee https://news.example/{} 日本語新聞社日本語新聞社.\n",
            "x".repeat(90)
        );
        for (color, limit) in [(true, 20), (false, 20), (true, 33), (false, 40), (true, 4)] {
            for line in plain(&shown(&text, &Selection::all(), color, limit)).lines() {
                assert!(width(line) <= limit, "{limit}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(shown(" \n\n", &Selection::all(), true, 80), "");
    }
}
