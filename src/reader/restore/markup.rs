//! HTML and Markdown markup that was left in a text: `<p>`, `<br/>`, `&#8217;`, `**bold**`, `\-`.

use super::super::decode::windows1252;
use crate::lexicon::{WordSet, words};
use crate::text::token::is_space;

/// The kinds of marks in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Markup {
    tags: bool,
    entities: bool,
    emphasis: bool,
}

/// Block tags beside those of headings, which become a line break; inline tags are removed.
static BLOCKS: WordSet = words!(
    "article aside blockquote br div figcaption figure footer header hr li ol p section tr ul"
);
static INLINE: WordSet =
    words!("a abbr b cite code em font i img mark q small span strong sub sup u");

/// Characters that have names in HTML, as far as news text needs them.
static NAMED: [(&str, &str); 44] = [
    ("aacute", "á"),
    ("acirc", "â"),
    ("agrave", "à"),
    ("amp", "&"),
    ("apos", "'"),
    ("aring", "å"),
    ("atilde", "ã"),
    ("auml", "ä"),
    ("bull", "•"),
    ("ccedil", "ç"),
    ("copy", "©"),
    ("deg", "°"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("egrave", "è"),
    ("euml", "ë"),
    ("euro", "€"),
    ("frac12", "½"),
    ("gt", ">"),
    ("hellip", "…"),
    ("iacute", "í"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", "\u{A0}"),
    ("ndash", "–"),
    ("ntilde", "ñ"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("ouml", "ö"),
    ("pound", "£"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("rsquo", "’"),
    ("shy", ""),
    ("szlig", "ß"),
    ("uacute", "ú"),
    ("uuml", "ü"),
];

impl Markup {
    pub fn of(text: &str) -> Self {
        let entity = |(at, _): (usize, &str)| entity(&text[at..]).is_some();
        Markup {
            tags: text.contains('<') && ["</", "<p>", "<br"].iter().any(|tag| text.contains(tag)),
            entities: text.contains('&') && text.match_indices('&').any(entity),
            emphasis: text.contains('*') && text.contains("**"),
        }
    }

    pub fn any(self) -> bool {
        self.tags || self.entities || self.emphasis
    }

    /// The length in bytes of the mark that begins at byte `at` of `text`, and its replacement.
    /// `open`: offset of the closing mark of the emphasis that was begun last.
    pub fn mark(self, text: &str, at: usize, open: &mut usize) -> Option<(usize, String)> {
        let rest = &text[at..];
        match rest.as_bytes().first()? {
            b'<' if self.tags => {
                tag(rest).map(|(length, block)| (length, if block { "\n" } else { "" }.into()))
            }
            b'&' if self.entities => entity(rest),
            b'*' if self.emphasis && at == *open && at > 0 => Some((stars(rest), String::new())),
            b'*' if self.emphasis && (at > *open || *open == 0) => {
                let close = closing(text, at)?;
                *open = close;
                Some((stars(rest), String::new()))
            }
            b'\\'
                if self.emphasis
                    && rest[1..]
                        .starts_with(['-', '.', '+', '*', '_', '#', '(', ')', '[', ']', '!']) =>
            {
                Some((1, String::new()))
            }
            _ => None,
        }
    }
}

/// The tag that `text` begins with: its length in bytes, and whether it is a block tag.
fn tag(text: &str) -> Option<(usize, bool)> {
    const LONGEST: usize = 400;
    let inside = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let length = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = inside[..length].to_ascii_lowercase();
    let end = text.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let heading = matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
    let block = heading || BLOCKS.contains(&*name);
    let known = block || INLINE.contains(&*name);
    // Of other names, `<tweet id="7">` and `</tweet>` are tags, and `<AXP>` is not; a script stays
    // whole, since its code is no text.
    let marked = || text[1..].starts_with('/') || text[..end].contains("=\"");
    let tag = inside[length..].starts_with(['>', ' ', '/', '\n'])
        && (known || length > 0 && name != "script" && marked());
    tag.then_some((end + 1, block))
}

/// The character reference that `text` begins with: its length in bytes, and the character.
fn entity(text: &str) -> Option<(usize, String)> {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            // Numbers of windows-1252 are in use instead of those of Unicode.
            let c =
                u8::try_from(code).map_or(char::from_u32(code), |byte| Some(windows1252(byte)))?;
            if c.is_control() && c != '\n' { None } else { Some(c.to_string()) }
        }
        None => NAMED
            .binary_search_by_key(&name, |(known, _)| known)
            .ok()
            .map(|at| NAMED[at].1.to_string()),
    };
    Some((end + 1, character?))
}

/// Number of stars that `text` begins with.
fn stars(text: &str) -> usize {
    // Three or more are not emphasis.
    const MOST: usize = 3;
    text.bytes().take(MOST).take_while(|&byte| byte == b'*').count()
}

/// Where the emphasis ends that begins at byte `at`: `**so**` or `*so*` with words in it and, on
/// either side, none that run on; on one line, and not all of it, which is how a title is marked.
fn closing(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 300;
    let count = stars(&text[at..]);
    let begin = at + count;
    let before = text[..at].chars().next_back();
    if count > 2
        || text[begin..].starts_with(is_space)
        || before.is_some_and(|c| c.is_alphanumeric() && count == 1)
    {
        return None;
    }
    let mut from = begin;
    while from - begin < LONGEST {
        let found = text.as_bytes()[from..]
            .iter()
            .take(LONGEST)
            .position(|&byte| byte == b'*' || byte == b'\n')?;
        let close = from + found;
        if text.as_bytes()[close] == b'\n' {
            return None;
        }
        let length = stars(&text[close..]);
        let after = text[close + length..].chars().next();
        let whole = begins_line(&text[..at]) && ends_line(&text[close + length..]);
        if length == count
            && !text[..close].ends_with(is_space)
            && !(count == 1 && after.is_some_and(char::is_alphanumeric))
        {
            return (!whole).then_some(close);
        }
        from = close + length;
    }
    None
}

/// Spaces that are tolerated at the ends of a line.
const BLANKS: usize = 40;

/// Whether `text` ends where a line begins.
fn begins_line(text: &str) -> bool {
    text.bytes()
        .rev()
        .take(BLANKS)
        .find(|byte| !matches!(byte, b' ' | b'\t'))
        .is_none_or(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Whether `text` begins where a line ends.
fn ends_line(text: &str) -> bool {
    text.bytes()
        .take(BLANKS)
        .find(|byte| !matches!(byte, b' ' | b'\t'))
        .is_none_or(|byte| matches!(byte, b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use super::super::restore;

    #[test]
    fn marks_are_read_as_what_they_stand_for() {
        for (text, expected) in [
            ("<p>Two boats sank.</p>", "\nTwo boats sank.\n"),
            (
                "Two <b>boats</b> sank.<br/>One <a href=\"/mill\">mill</a> burned.",
                "Two boats sank.\nOne mill burned.",
            ),
            (
                "R&amp;D, &quot;so&quot; caf&eacute; it&#8217;s &#x2014; &#151;",
                "R&D, \"so\" café it’s — —",
            ),
            (
                "Nine **boats** and *a ferry* sank \\- all of them.",
                "Nine boats and a ferry sank - all of them.",
            ),
            ("**Aldwick**'s mill", "Aldwick's mill"),
            ("wait\u{AD}ing **so**", "waiting so"),
            ("<note id=\"7\">The ferry</note> sank.", "The ferry sank."),
            // these are what they are
            ("**How it began**", "**How it began**"),
            ("* Boats\n* Mills and **wheels** turn", "* Boats\n* Mills and wheels turn"),
            ("5 * 3 * 2 and a < b, <AHB> c > d", "5 * 3 * 2 and a < b, <AHB> c > d"),
            ("AT&T; R&D &c. &nosuch; &#0; &;", "AT&T; R&D &c. &nosuch; &#0; &;"),
            ("a*b*c **", "a*b*c **"),
        ] {
            assert_eq!(
                restore(text).map_or(text.to_string(), |restored| restored.text),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(super::NAMED.is_sorted());
    }

    #[test]
    fn spans_hold_whole_marks() {
        let text = "It&#8217;s <b>so</b>";
        let restored = restore(text).unwrap_or_default();
        assert_eq!((restored.text.as_str(), restored.start(3), restored.end(5)), ("It’s so", 2, 9));
    }
}
