//! The page of HTML in a real browser. Where there is no Chromium these tests say so and pass.
//!
//! To look at it: `WIRECOPY_PICTURES=/some/folder cargo test --test suite pictures -- --ignored`
//! leaves a picture of every width and theme there.

mod chromium;

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{fixtures, stdout, wirecopy};
use chromium::Chromium;

const HARBOUR: &str = "fixtures/harbour.txt";

/// The widths of a phone, a laptop and a wide screen.
const WINDOWS: [(&str, (u32, u32)); 3] =
    [("phone", (390, 844)), ("laptop", (1280, 800)), ("wide", (1920, 1080))];

/// A page of this test run.
fn page(name: &str, html: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.html"));
    std::fs::write(&path, html).expect("the folder for tests can be written");
    path
}

/// A browser that has opened what `arguments` print.
fn opened(name: &str, arguments: &[&str]) -> Option<Chromium> {
    let mut browser = Chromium::start(name)?;
    let html = stdout(&[&["--format", "html", "--keep-going"], arguments].concat(), b"");
    browser.open(&page(name, &html));
    Some(browser)
}

/// The id of the first person in the lists who is named more than once.
fn person(browser: &mut Chromium) -> String {
    let id = browser.value(
        "[...document.querySelectorAll('.item.person')].find(item => document.querySelectorAll(`.story [data-of=\"${item.id}\"]`).length > 1).id",
    );
    id.as_str().expect("somebody is named twice").to_string()
}

/// Checks that there were no errors, and no requests except for the page itself.
fn is_quiet(browser: &Chromium) {
    assert!(browser.complaints.is_empty(), "{:#?}", browser.complaints);
    let outside: Vec<_> = browser
        .requests
        .iter()
        .filter(|url| !url.starts_with("file://") && *url != "data:,")
        .collect();
    assert!(outside.is_empty() && !browser.requests.is_empty(), "{outside:?}");
}

#[test]
fn every_fixture_opens_quietly_and_fits_every_width() {
    let Some(mut browser) = Chromium::start("fixtures") else { return };
    for fixture in fixtures() {
        let html = stdout(&["-f", "html", &fixture.path()], b"");
        browser.open(&page("fixture", &html));
        for (window, size) in WINDOWS {
            browser.look("light", size);
            let sideways = browser.value(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            );
            assert_eq!(sideways, 0, "{} on a {window} scrolls sideways", fixture.name);
        }
    }
    is_quiet(&browser);
}

#[test]
fn clicking_a_person_highlights_every_mention() {
    let Some(mut browser) = opened("click", &[HARBOUR]) else { return };
    let id = person(&mut browser);
    for (_, size) in WINDOWS {
        browser.look("light", size);
        let mentions = browser.value(&format!(
            "document.querySelectorAll('.story .m.person[data-of=\"{id}\"]').length"
        ));
        assert!(mentions.as_u64() > Some(1), "{mentions}");
        let chosen =
            "JSON.stringify([...document.querySelectorAll('.story .on')].map(m => m.dataset.of))";
        let expected = json!(
            serde_json::to_string(&vec![&id; mentions.as_u64().unwrap_or(0) as usize])
                .expect("JSON")
        );
        // In the text, and in the list.
        for selector in [format!("#{id}-0"), format!("#{id} .jump")] {
            browser.point(&selector, true);
            assert_eq!(browser.value(chosen), expected, "{selector}");
            assert_eq!(
                browser.value(&format!("document.getElementById('{id}').classList.contains('on')")),
                true
            );
            browser.press("Escape");
            assert_eq!(browser.value(chosen), "[]");
            assert_eq!(browser.value("document.getElementById('card').hidden"), true);
        }
    }
    is_quiet(&browser);
}

#[test]
fn the_list_leads_from_mention_to_mention() {
    let Some(mut browser) = opened("step", &[HARBOUR]) else { return };
    let id = person(&mut browser);
    let mentions = browser
        .value(&format!("document.querySelectorAll('.story [data-of=\"{id}\"][id]').length"))
        .as_u64()
        .unwrap_or(0);
    browser.look("light", WINDOWS[1].1);
    let mut seen = Vec::new();
    for _ in 0..=mentions {
        browser.value(&format!("document.querySelector('#{id} .jump').click()"));
        seen.push(browser.value("document.activeElement.id"));
    }
    // The same again and again goes round.
    let expected: Vec<_> = (0..=mentions).map(|step| format!("{id}-{}", step % mentions)).collect();
    assert_eq!(seen, expected);
    is_quiet(&browser);
}

#[test]
fn pointer_and_keys_show_what_is_known() {
    let Some(mut browser) = opened("card", &["fixtures/council.txt"]) else { return };
    let card = "(() => { const card = document.getElementById('card'); return card.hidden ? '' : card.innerText; })()";
    for (_, size) in WINDOWS {
        browser.look("light", size);
        browser.point(".story .m.date", false);
        let shown = browser.value(card);
        assert!(shown.as_str().is_some_and(|text| text.contains("date ")), "{size:?}: {shown}");
        browser.press("Escape");
        assert_eq!(browser.value(card), "");
    }
    // A quotation shows its speaker and its cue.
    browser.value(
        "[...document.querySelectorAll('.story .m.quote[tabindex]')].find(m => entry(m).includes('Sheila Todd')).focus(); \
         function entry(mark) { return document.getElementById(mark.dataset.of).textContent; }",
    );
    let shown = browser.value(card);
    assert!(
        shown.as_str().is_some_and(|text| text.contains("said") && text.contains("Sheila Todd")),
        "{shown}"
    );
    // Every mark can be reached with Tab, and is chosen with Enter.
    browser.value("document.querySelector('h1').setAttribute('tabindex', -1), document.querySelector('h1').focus()");
    browser.press("Tab");
    assert_eq!(browser.value("document.activeElement.matches('.story .m')"), true);
    browser.press("Enter");
    assert_eq!(browser.value("document.activeElement.classList.contains('on')"), true);
    is_quiet(&browser);
}

#[test]
fn a_name_inside_a_quotation_shows_both() {
    let Some(mut browser) = Chromium::start("nested") else { return };
    let text = b"Ferry row\n\n\"I told Ole Dahl to close the pier,\" said Marta Lindqvist, the mayor of Aldwick.\n\n\"He did,\" Lindqvist added.\n";
    let html = String::from_utf8(wirecopy(&["-f", "html"], text).stdout).expect("UTF-8");
    browser.open(&page("nested", &html));
    browser.look("light", WINDOWS[1].1);
    browser.point(".m.quote .m.person", false);
    let items = browser
        .value("[...document.querySelectorAll('#card .item')].map(i => i.classList[1]).join()");
    assert_eq!(items, "person,quote");
    is_quiet(&browser);
}

#[test]
fn switches_put_marks_and_lists_out_without_script() {
    let Some(mut browser) = opened("switch", &[HARBOUR]) else { return };
    browser.ask("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    browser.open(&PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("switch.html"));
    // Evaluated by the protocol, which is not the page's script.
    let shown = "[getComputedStyle(document.querySelector('.panel.person')).display, \
        getComputedStyle(document.querySelector('.story .m.person')).backgroundColor]";
    let before = browser.value(shown);
    browser.look("light", WINDOWS[1].1);
    browser.point("#show-person", true);
    let after = browser.value(shown);
    assert_eq!(
        (&before[0], &after[0], &after[1]),
        (&json!("block"), &json!("none"), &json!("rgba(0, 0, 0, 0)"))
    );
    assert_ne!(before[1], after[1]);
}

#[test]
fn the_keyboard_passes_over_what_is_put_out_and_sees_where_it_is() {
    let Some(mut browser) = opened("keyboard", &[HARBOUR]) else { return };
    browser.look("light", WINDOWS[1].1);
    browser.point("#show-person", true);
    let stops = "[...document.querySelectorAll('.story .m')].filter(m => m.tabIndex === 0).map(m => m.classList[1])";
    let kinds = browser.value(stops);
    let kinds = kinds.as_array().expect("an array");
    assert!(
        !kinds.contains(&json!("person"))
            && kinds.contains(&json!("place"))
            && kinds.contains(&json!("quote")),
        "{kinds:?}"
    );
    // Every element that can be reached has a label.
    assert_eq!(
        browser.value("document.querySelectorAll('span[tabindex]:not([role][aria-label])').length"),
        0
    );
    browser.point("#show-person", true);
    browser.value("document.querySelector('h1').setAttribute('tabindex', -1), document.querySelector('h1').focus()");
    browser.press("Tab");
    assert_eq!(browser.value("getComputedStyle(document.activeElement).outlineStyle"), "solid");
    is_quiet(&browser);
}

#[test]
fn lists_that_are_folded_are_printed() {
    let Some(mut browser) = opened("folded", &[HARBOUR]) else { return };
    let open = "document.querySelectorAll('.panels details:not([open])').length";
    browser.value("document.querySelector('.panel').open = false");
    browser.value("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(browser.value(open), 0);
    browser.value("dispatchEvent(new Event('afterprint'))");
    assert!(browser.value(open).as_u64() > Some(0));
    is_quiet(&browser);
}

#[test]
fn several_articles_are_an_index_that_opens() {
    let Some(mut browser) = opened(
        "index",
        &[HARBOUR, "fixtures/missing.txt", "fixtures/ferry.txt", "fixtures/council.txt"],
    ) else {
        return;
    };
    browser.look("light", WINDOWS[1].1);
    let state = "[document.querySelectorAll('.entry').length, document.querySelectorAll('.entry[open]').length, document.querySelectorAll('.failed').length]";
    assert_eq!(browser.value(state), json!([3, 0, 1]));
    browser.point("#a3 > summary", true);
    assert_eq!(browser.value(state), json!([3, 1, 1]));
    assert_eq!(browser.value("document.querySelector('#a3').open"), true);
    // A link to a finding opens its article.
    browser.value("location.hash = '#a1-e0'; new Promise(done => setTimeout(done, 50))");
    assert_eq!(browser.value("document.querySelector('#a1').open"), true);
    browser.value("(() => { const find = document.querySelector('#find'); find.value = 'grain TERMINAL'; find.dispatchEvent(new Event('input')); })()");
    let listed = "new Promise(done => setTimeout(() => done([[...document.querySelectorAll('.entry, .failed')].filter(e => !e.hidden).map(e => e.id).join(), \
        document.querySelector('#none').hidden]), 300))";
    assert_eq!(browser.value(listed), json!(["a1", true]));
    browser.value(
        "(() => { const find = document.querySelector('#find'); find.value = 'no such words'; find.dispatchEvent(new Event('input')); })()",
    );
    assert_eq!(browser.value(listed), json!(["", false]));
    is_quiet(&browser);
}

/// Text of articles that the page must not interpret.
const ATTACK: &str = concat!(
    "</title><script>window.pwned=1</script> rocks Aldwick\n\n",
    "By \"><img src=x onerror=window.pwned=2>\n\n",
    "ALDWICK, May 3, 2024 (<svg onload=window.pwned=3>) - Three people were killed in <a href=\"javascript:window.pwned=4\">Aldwick</a> on Friday.\n\n",
    "\"</style><script>window.pwned=5</script> is what it was,\" said Marta \"<img src=http://127.0.0.1:9/x>\" Lindqvist.\n\n",
    "${window.pwned=6} {{constructor.constructor('window.pwned=7')()}} <%= x %> <!-- --!> ]]> &lt;script&gt; &#60;script&#62;\n\n",
    "The mayor, O'Brien' onmouseover='window.pwned=8, said \u{2028}window.pwned=9\u{2029} in Aldwick\u{202E} on Monday\u{1b}]0;x\u{7}.\n\n",
    "<iframe src=\"data:text/html,x\"></iframe><base href=//127.0.0.1:9/><meta http-equiv=refresh content=\"0;url=//127.0.0.1:9/\">\n",
);

#[test]
fn an_attack_is_only_words() {
    let Some(mut browser) = Chromium::start("attack") else { return };
    let record =
        json!({"id": "\"><script>window.pwned=10</script>", "text": ATTACK, "date": "2024-05-03"})
            .to_string()
            + "\nnot <b>json\n";
    let page_of = |arguments: &[&str], input: &[u8]| {
        String::from_utf8(wirecopy(arguments, input).stdout).expect("UTF-8")
    };
    for (name, html) in [
        ("attack-one", page_of(&["-f", "html"], ATTACK.as_bytes())),
        ("attack-many", page_of(&["-f", "html", "--input", "jsonl"], record.as_bytes())),
    ] {
        browser.open(&page(name, &html));
        browser.look("light", WINDOWS[1].1);
        browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
        for selector in [".story .m.quote", ".story .m.place", ".panel .jump"] {
            browser.point(selector, true);
        }
        assert_eq!(browser.value("typeof window.pwned"), "undefined", "{name}");
        let foreign = "[...document.querySelectorAll('script, style, img, svg, iframe, base, object, embed, form')].map(n => n.localName).join()";
        assert_eq!(browser.value(foreign), "style,script", "{name}");
        let handlers = "[...document.querySelectorAll('*')].flatMap(n => [...n.attributes]).filter(a => /^on/.test(a.name) || a.name === 'style' && a.ownerElement.id !== 'card' || \
            a.name === 'href' && !/^#|^data:,$/.test(a.value)).length";
        assert_eq!(browser.value(handlers), 0, "{name}");
        let words = browser.value("document.querySelector('.story').textContent");
        for shown in [
            "<script>window.pwned=1</script>",
            // An image is a mark, which the reader leaves out; this is not one that it knows.
            "<svg onload=window.pwned=3>",
            "${window.pwned=6}",
            // Character references are decoded by the reader; their characters are still only text.
            "]]> <script> <script>",
        ] {
            assert!(words.as_str().is_some_and(|words| words.contains(shown)), "{name}: {shown}");
        }
    }
    is_quiet(&browser);
    // A file with a NUL is refused; in a record it is a character like another.
    let record =
        json!({"text": "A\0<script>window.pwned=11</script>\0 fire killed two people in Aldwick."})
            .to_string();
    let html = page_of(&["-f", "html", "--input", "jsonl"], record.as_bytes());
    assert!(!html.contains('\0'));
    browser.open(&page("attack-nul", &html));
    assert_eq!(browser.value("typeof window.pwned"), "undefined");
    is_quiet(&browser);
}

/// Each text's colour against what is painted behind it, as the browser computed them.
const CONTRASTS: &str = "(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => { const [r, g, b] = rgb.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const back = (node) => { for (; node; node = node.parentElement) { const c = parse(getComputedStyle(node).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const low = []; let count = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !node.checkVisibility() || node.closest('script')) continue;
    count++;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(back(node))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) low.push(node.className + ': ' + walk.currentNode.data.slice(0, 30) + ' ' + contrast.toFixed(2));
  }
  return { count, low };
})()";

#[test]
fn every_text_keeps_wcag_aa_in_both_themes() {
    let Some(mut browser) =
        opened("contrast", &[HARBOUR, "fixtures/webpage.txt", "fixtures/missing.txt"])
    else {
        return;
    };
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    for theme in ["light", "dark", "print"] {
        browser.look(theme, WINDOWS[1].1);
        if theme != "print" {
            browser.point(".story .m.casualty", true);
        }
        let found = browser.value(CONTRASTS);
        assert!(found["count"].as_u64() > Some(200), "{theme}: {found}");
        assert_eq!(found["low"], Value::Array(Vec::new()), "{theme}");
    }
}

/// For somebody to look at: see above, and `.ci/pictures`.
#[test]
#[ignore = "leaves pictures in $WIRECOPY_PICTURES for somebody to look at"]
fn pictures() {
    let Some(folder) = std::env::var_os("WIRECOPY_PICTURES").map(PathBuf::from) else { return };
    let Some(mut browser) = Chromium::start("pictures") else { return };
    for (name, paths) in [
        ("harbour", &[HARBOUR][..]),
        ("webpage", &["fixtures/webpage.txt"]),
        ("index", &[HARBOUR, "fixtures/ferry.txt", "fixtures/missing.txt", "fixtures/council.txt"]),
    ] {
        let html = stdout(&[&["--format", "html", "--keep-going"], paths].concat(), b"");
        browser.open(&page(name, &html));
        for (window, size) in WINDOWS {
            for theme in ["light", "dark", "print"] {
                browser.look(theme, size);
                if name == "harbour" && theme != "print" {
                    browser.point(".story .m.person", true);
                    browser.value("scrollTo(0, 0)");
                }
                std::fs::write(
                    folder.join(format!("{name}-{window}-{theme}.png")),
                    browser.picture(),
                )
                .expect("the folder is there");
            }
        }
    }
}
