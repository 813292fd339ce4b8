//! Tests of the whole page: policy, colours, text.

use std::collections::HashMap;

use super::*;
use crate::text::offsets::OffsetUnit;
use crate::{Options, analyze};

const TEXT: &str = "Mill fire kills three in Aldwick\n\nBy Ole Dahl\n\n\
    ALDWICK, May 3, 2024 (Wire) - Three people were killed on Friday, police said.\n\n\
    \"Anna Brandt saw it on Friday,\" said Marta Lindqvist, the mayor of Aldwick. \"It was <b>bad</b>.\"\n";

fn page_of(text: &str, selection: &Selection) -> String {
    let report = analyze(text, &Options { offsets: OffsetUnit::Bytes, ..Options::default() });
    page(&report, text, selection, "mill.txt")
}

/// The visible text of markup.
fn visible(markup: &str) -> String {
    let mut out = String::new();
    for piece in markup.split('<') {
        out.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    let text = out
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_story_is_the_text() {
    let page = page_of(TEXT, &Selection::all());
    let (_, story) = page.split_once("<div class=\"story\">").unwrap();
    let (story, _) = story.split_once("<aside").unwrap();
    let (before, after) = story.split_once("<p class=\"essentials\">").unwrap();
    let (facts, after) = after.split_once("</p>").unwrap();
    assert_eq!(
        format!("{} {}", visible(before), visible(after)),
        TEXT.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    assert_eq!(visible(facts), "Fri 2024-05-03 Aldwick 3 killed");
}

#[test]
fn a_quotation_has_one_sign_of_doubt() {
    let text = "It rained in Oslo.\n\nMegan Hale had a long walk home. “We had the worst winter of them all.\n\n\
        “And it will not be the last one here in the town.”\n";
    let page = page_of(text, &Selection::all());
    let (_, story) = page.split_once("<div class=\"story\">").unwrap();
    let (story, _) = story.split_once("<aside").unwrap();
    assert_eq!(story.matches("class=\"m quote\"").count(), 2);
    assert_eq!(story.matches("<span class=\"unsure\">").count(), 1);
}

#[test]
fn ids_are_unique_and_links_lead_to_them() {
    let page = page_of(TEXT, &Selection::all());
    let (page, _) = page.split_once("<script>").unwrap();
    let values = |name: &str| -> Vec<_> {
        page.split(name).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let ids = values(" id=\"");
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    let links: Vec<_> = values("href=\"#").into_iter().chain(values("data-of=\"")).collect();
    assert!(links.len() > 10);
    for link in links {
        assert!(ids.contains(&link), "{link} in {ids:?}");
    }
}

#[test]
fn a_name_is_marked_inside_its_quotation() {
    let page = page_of(TEXT, &Selection::all());
    let (_, quote) = page.split_once("class=\"m quote\"").unwrap();
    let (quote, _) = quote.split_once("said").unwrap();
    assert!(quote.contains("class=\"m person\"") && quote.contains("class=\"m date\""), "{quote}");
}

#[test]
fn only_what_is_chosen_is_marked_and_listed() {
    let page = page_of(TEXT, &Selection::only(vec![Part::Quotes]));
    let body = &page[page.find("<body>").unwrap()..page.find("<script>").unwrap()];
    for class in ["person", "place", "date", "casualty"] {
        assert!(
            !body.contains(&format!("m {class}\"")) && !body.contains(&format!("panel {class}")),
            "{class}"
        );
    }
    assert!(body.contains("class=\"m quote\"") && body.contains("panel quote"));
}

#[test]
fn what_would_be_empty_is_not_there() {
    let page = page_of(TEXT, &Selection::only(vec![Part::Headline]));
    assert!(!page.contains("<nav") && !page.contains("<aside"));
    let page = page_of(TEXT, &Selection::all());
    assert!(page.contains("<nav") && page.contains("<aside"));
}

#[test]
fn nothing_is_fetched() {
    // Base64 may hold two slashes.
    let page = page_of(TEXT, &Selection::all()).replace(POLICY.trim_end(), "");
    for outside in ["http:", "https:", "//", "src=", "@import", "url("] {
        let found = page.matches(outside).count();
        // The script's comments begin with two slashes.
        let comments = if outside == "//" { SCRIPT.matches("// ").count() } else { 0 };
        assert_eq!(found, comments, "{outside}");
    }
    assert!(
        !SCRIPT.contains("innerHTML") && !SCRIPT.contains("</script") && !STYLE.contains("</style")
    );
}

/// `WIRECOPY_RENEW=1` renews the policy.
#[test]
fn the_policy_names_the_style_and_the_script() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let hash = |text: &str| base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'\n",
        hash(STYLE),
        hash(SCRIPT)
    );
    if std::env::var_os("WIRECOPY_RENEW").is_some() {
        std::fs::write(
            concat!(env!("CARGO_MANIFEST_DIR"), "/src/printer/html/policy.txt"),
            &policy,
        )
        .unwrap();
    } else {
        assert_eq!(POLICY, policy, "renew with WIRECOPY_RENEW=1");
    }
}

/// The custom properties of each theme: those outside `@media`, and those of the dark one over
/// them.
fn themes() -> [HashMap<&'static str, [f64; 3]>; 2] {
    let blocks: Vec<_> = STYLE
        .split(":root {")
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or_default())
        .collect();
    let [light, dark] = blocks[..] else { panic!("two themes") };
    let colours = |block: &'static str| -> HashMap<_, _> {
        let declarations = block
            .split(';')
            .filter_map(|declaration| declaration.trim().strip_prefix("--")?.split_once(": #"));
        let byte =
            |hex: &str, at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
        declarations.map(|(name, hex)| (name, [byte(hex, 0), byte(hex, 2), byte(hex, 4)])).collect()
    };
    let (light, dark) = (colours(light), colours(dark));
    assert_eq!(light.len(), 26);
    let names = |theme: &HashMap<&'static str, _>| -> std::collections::BTreeSet<_> {
        theme.keys().copied().collect()
    };
    assert_eq!(names(&light), names(&dark), "both themes name the same colours");
    [light, dark]
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [r, g, b] = colour.map(|byte| {
            let part = byte / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055f64).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_computed_as_wcag_says() {
    let (black, white, grey) = ([0.0; 3], [255.0; 3], [118.0; 3]);
    assert!((contrast(black, white) - 21.0).abs() < 0.001);
    assert!((contrast(grey, white) - 4.54).abs() < 0.01);
}

#[test]
fn both_themes_keep_wcag_aa() {
    let tints =
        ["person", "organization", "place", "group", "event", "other", "date", "casualty", "quote"];
    for (theme, colours) in ["light", "dark"].into_iter().zip(themes()) {
        let check = |front: &str, back: &str, least: f64| {
            let found = contrast(colours[front], colours[back]);
            assert!(found >= least, "{theme}: {front} on {back} is {found:.2}, not {least}");
        };
        // Text: 4.5 (1.4.3). A standfirst and a caption may hold marks.
        for back in ["page", "panel"].into_iter().chain(tints) {
            check("text", back, 4.5);
            check("dim", back, 4.5);
        }
        for back in ["page", "panel"] {
            check("link", back, 4.5);
            check("alarm", back, 4.5);
        }
        // Signs that distinguish marks, and the outline of the focus: 3 (1.4.11).
        for back in ["page", "panel"].into_iter().chain(tints) {
            check("focus", back, 3.0);
        }
        for kind in tints {
            check(&format!("{kind}-edge"), "page", 3.0);
            check(&format!("{kind}-edge"), "quote", 3.0);
            check(&format!("{kind}-edge"), "casualty", 3.0);
        }
    }
}
