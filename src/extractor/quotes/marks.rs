//! Pairs quotation marks, paragraph by paragraph.
//!
//! Straight, curly and doubled marks (`''`, ` `` `), guillemets, low-high
//! pairs and single marks; a mark inside another pair is part of the words
//! quoted. An odd mark costs at most its own paragraph, and every mark is
//! looked at a bounded number of times.

use crate::article::Article;
use crate::lexicon::{COMMON_WORDS, words};
use crate::reader::Role;
use crate::syntax::reporting::{Act, Reporting, VerbForm};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// The words between two marks, in one paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Fragment {
    /// With its marks; the closing one is missing where the quotation goes on.
    pub span: TokenSpan,
    /// No closing mark stands in this paragraph.
    pub open_end: bool,
    /// The next fragment, in the next paragraph, goes on with it.
    pub continued: bool,
}

/// The outermost quoted fragments of `article`, in order, without overlap.
pub fn fragments(article: &Article) -> Vec<Fragment> {
    let mut out: Vec<Fragment> = Vec::new();
    let mut rest = blocks(article).map(|block| (block, marks(article, block))).peekable();
    while let Some((block, marks)) = rest.next() {
        let first_mark = marks.first().copied();
        let single_next = rest.peek().is_some_and(|(next, marks)| {
            next.start == block.end
                && marks.first().is_some_and(|m| {
                    m.single && m.side == Side::Opens && m.token == next.start as usize
                })
        });
        // A quotation left open goes on where the next paragraph opens with a mark.
        if let Some(last) = out.last_mut().filter(|f| f.open_end) {
            let goes_on = first_mark
                .is_some_and(|m| m.token == block.start as usize && m.side != Side::Closes);
            let next = last.span.end == block.start;
            last.continued = goes_on && next;
            let led_in = led_in(article, last.span);
            // or where the first mark of the next one closes it
            if let Some(close) = first_close(article, &marks).filter(|_| next && led_in) {
                last.continued = true;
                let span = TokenSpan::from_usize(block.start as usize, close + 1);
                out.push(Fragment { span, open_end: false, continued: false });
            } else if !last.continued && !led_in {
                out.pop();
            }
        }
        pair(article, block, &marks, single_next, &mut out);
    }
    if out.last().is_some_and(|f| f.open_end && !led_in(article, f.span)) {
        out.pop();
    }
    out
}

/// The first double mark of a block, if it closes a quotation behind its punctuation: `… at night.”`
fn first_close(article: &Article, marks: &[Mark]) -> Option<usize> {
    let first = marks.iter().find(|mark| !mark.single)?;
    let closes = first.side == Side::Closes
        && article.lower(first.token.wrapping_sub(1)).starts_with(['.', ',', '!', '?', '…']);
    closes.then_some(first.token)
}

/// The token ranges of the blocks that can hold quotations.
pub fn blocks(article: &Article) -> impl Iterator<Item = TokenSpan> {
    article
        .sentences
        .chunk_by(|a, b| a.block == b.block)
        .filter(|sentences| !matches!(sentences[0].role, Role::Byline | Role::Published))
        .filter_map(|sentences| Some(sentences.first()?.span.join(sentences.last()?.span)))
}

/// Whether an unclosed quotation may be taken to the end of its paragraph: it
/// opens the paragraph or follows a colon or comma.
fn led_in(article: &Article, span: TokenSpan) -> bool {
    let start = span.start as usize;
    let opens_sentence = article
        .sentences
        .get(article.sentence_of(start))
        .is_some_and(|s| s.span.start as usize == start);
    opens_sentence
        || start.checked_sub(1).is_some_and(|before| matches!(article.lower(before), ":" | ","))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    /// Could be an apostrophe after a plural: `the workers' pay`.
    ClosesWeakly,
    Either,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    token: usize,
    side: Side,
    single: bool,
}

/// The marks of one block with the side that white space and shape give them; apostrophes are left
/// out.
fn marks(article: &Article, block: TokenSpan) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let list = article.tokens.list.get(block.range()).unwrap_or_default();
    for (token, kind) in block.range().zip(list.iter().map(|token| token.kind)) {
        let single = match kind {
            Kind::DoubleQuote => false,
            Kind::SingleQuote => true,
            _ => continue,
        };
        let after_opener =
            out.last().is_some_and(|m| m.token + 1 == token && m.side == Side::Opens);
        if let Some(side) = side(article, block, token, single, after_opener) {
            out.push(Mark { token, side, single });
        }
    }
    out
}

fn side(
    article: &Article,
    block: TokenSpan,
    token: usize,
    single: bool,
    after_opener: bool,
) -> Option<Side> {
    let next = (token + 1 < block.end as usize).then(|| article.token(token + 1));
    let previous = (token > block.start as usize).then(|| article.token(token - 1));
    let bracket_before = previous.is_some_and(|p| {
        matches!(p.kind, Kind::Dash | Kind::Hyphen)
            || matches!(article.word(token - 1), "(" | "[" | "/" | ":" | "$")
    });
    let free_left = article.token(token).space_before || bracket_before || after_opener;
    // Whether quoted words can begin right after it.
    let bound_right = next.is_some_and(|n| {
        !n.space_before
            && match n.kind {
                Kind::Word | Kind::Number | Kind::Symbol | Kind::Link => true,
                Kind::DoubleQuote | Kind::SingleQuote => free_left,
                Kind::Punctuation => matches!(article.word(token + 1), "(" | "["),
                Kind::Stop => free_left,
                _ => false,
            }
    });
    let written = article.word(token);
    if single {
        if free_left && bound_right {
            return (!is_elision(article, token + 1) || written == "‘")
                .then_some(Side::Opens)
                .filter(|_| written != "’");
        }
        if free_left || bound_right {
            return None;
        }
        // the workers' pay, tellin' me
        let shortened = || {
            let last = article.lower(token - 1);
            let gerund = || !COMMON_WORDS.contains(last) && !article.token(token - 1).capitalized;
            last.ends_with('s') || last.len() > 4 && last.ends_with("in") && gerund()
        };
        let weak = previous.is_some_and(|p| p.is_word())
            && shortened()
            && next.is_some_and(|n| n.is_word());
        return Some(if weak { Side::ClosesWeakly } else { Side::Closes });
    }
    let shape = match written {
        "“" | "„" | "‟" | "«" | "``" | "‘‘" | "「" => Some(Side::Opens),
        "”" | "»" | "’’" | "」" => Some(Side::Closes),
        _ => None,
    };
    Some(match (free_left, bound_right, shape) {
        // Where it stands outweighs its shape: „so“, ”so”, »so«.
        (true, true, _) => Side::Opens,
        (false, false, _) => Side::Closes,
        (_, _, Some(shape)) => shape,
        _ => Side::Either,
    })
}

/// `'90s`, `'em`: an apostrophe for letters left out.
fn is_elision(article: &Article, word: usize) -> bool {
    let year = article.lower(word).trim_end_matches('s');
    year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit())
        || words!("bout cause cuz em m n re round s t til tis twas").contains(article.key(word))
}

/// Appends the outermost pairs of one block; `single_next` where the next one opens with a single
/// mark.
fn pair(
    article: &Article,
    block: TokenSpan,
    marks: &[Mark],
    single_next: bool,
    out: &mut Vec<Fragment>,
) {
    let (doubles, doubles_open) = pair_doubles(article, marks);
    let (singles, singles_open) = pair_singles(article, marks, single_next);
    let mut pairs: Vec<_> = doubles.into_iter().map(|pair| (pair, false)).collect();
    pairs.extend(singles.into_iter().map(|pair| (pair, true)));
    pairs.sort_unstable();
    // Of two that overlap the outer one stays, of two that cross the double one.
    let mut kept: Vec<((usize, usize), bool)> = Vec::with_capacity(pairs.len());
    for ((start, end), single) in pairs {
        if let Some(&((_, last), _)) = kept.last().filter(|((_, last), _)| start < *last) {
            if single || end < last {
                continue;
            }
            kept.pop();
        }
        kept.push(((start, end), single));
    }
    let first = out.len();
    out.extend(kept.into_iter().map(|((start, end), _)| {
        let span = TokenSpan::from_usize(start, with_stray(article, block, end + 1));
        let broken = !matches!(article.token(end).kind, Kind::DoubleQuote | Kind::SingleQuote);
        Fragment { span, open_end: broken, continued: broken }
    }));
    // “One. “Two,” said Stein: Stein speaks the second, which does not go on from the first.
    for next in first + 1..out.len() {
        let told = out[next - 1].continued && is_told_behind(article, out[next].span.end as usize);
        out[next - 1].continued &= !told;
    }
    let end = block.end as usize;
    let open = doubles_open
        .or_else(|| singles_open.filter(|&token| token == block.start as usize || single_next));
    if let Some(token) = open.filter(|&token| token + 1 < end) {
        while out.len() > first && out.last().is_some_and(|f| f.span.end as usize > token) {
            out.pop();
        }
        out.push(Fragment {
            span: TokenSpan::from_usize(token, end),
            open_end: true,
            continued: false,
        });
    }
}

/// Whether the words behind a quotation that ends at `end` name who spoke: `said Holm`, `Holm said`.
fn is_told_behind(article: &Article, end: usize) -> bool {
    const NAME: usize = 4;
    let capital = |i: usize| article.tokens.list.get(i).is_some_and(|token| token.capitalized);
    let says = |i: usize| {
        article
            .tagged(i)
            .reporting()
            .is_some_and(|verb| verb.act == Act::Say && verb.form == VerbForm::Past)
    };
    says(end) && capital(end + 1)
        || capital(end) && (end + 1..end + NAME).take_while(|&i| capital(i - 1)).any(says)
}

/// Takes in a single mark glued to the closing one, as where three single marks close two
/// quotations.
fn with_stray(article: &Article, block: TokenSpan, end: usize) -> usize {
    let stray = end < block.end as usize
        && article.token(end).kind == Kind::SingleQuote
        && !article.token(end).space_before;
    end + usize::from(stray)
}

/// Pairs (opening, closing) of double marks, and the mark left open at the end. A quotation of several
/// paragraphs that now stand in one, each opened with a mark, has no closing ones but the last: its
/// pairs end before the next mark.
fn pair_doubles(article: &Article, marks: &[Mark]) -> (Vec<(usize, usize)>, Option<usize>) {
    let doubles: Vec<Mark> = marks.iter().copied().filter(|m| !m.single).collect();
    let closes = |i: usize| doubles.get(i).is_some_and(|m| m.side == Side::Closes);
    let mut pairs = Vec::new();
    let mut open: Option<usize> = None;
    let mut i = 0;
    while let Some(mark) = doubles.get(i) {
        match (open, mark.side) {
            (None, Side::Opens | Side::Either) => open = Some(mark.token),
            (None, _) => {}
            (Some(start), Side::Closes | Side::ClosesWeakly | Side::Either) => {
                pairs.push((start, mark.token));
                open = None;
            }
            // Marks inside marks: two open, two close.
            (Some(_), Side::Opens) if closes(i + 1) && closes(i + 2) => i += 1,
            // The one before was never closed: begin again here.
            (Some(start), Side::Opens) => {
                if is_paragraph(article, start, mark.token) {
                    pairs.push((start, mark.token - 1));
                }
                open = Some(mark.token);
            }
        }
        i += 1;
    }
    (pairs, open)
}

/// Whether the words from the mark at `start` to the one at `next`, which opens a sentence, are whole
/// sentences of one speaker: no reporting verb among them belongs to the article.
fn is_paragraph(article: &Article, start: usize, next: usize) -> bool {
    let opens = article.sentences.get(article.sentence_of(next));
    led_in(article, TokenSpan::from_usize(start, next))
        && opens.is_some_and(|sentence| sentence.span.start as usize == next)
        && !(start + 2..next).any(|i| is_told(article, start, i))
}

/// Whether a verb of saying at `i` has a name beside it, or a comma before it: `…, said Holm`, `Holm said`.
fn is_told(article: &Article, start: usize, i: usize) -> bool {
    let says = |verb: Reporting| verb.act.takes_clause() && verb.form != VerbForm::Base;
    let beside = |i: usize| {
        article.token(i).capitalized
            && !matches!(article.lower(i), "i" | "he" | "she" | "we" | "they")
    };
    // “Stein said he was late. “We are glad.”: the speaker may tell of another
    let first = article.sentence_of(start + 1) == article.sentence_of(i);
    let comma = |i: usize| article.lower(i) == ",";
    article.tagged(i).reporting().is_some_and(says)
        && (comma(i - 1) && beside(i + 1)
            || beside(i - 1) && (!first || comma(i - 2))
            || !first && beside(i + 1))
}

/// Pairs of single marks, and the one left open at the end: a curly one, or any where the next
/// paragraph opens with one (`single_next`) and so goes on with the quotation.
fn pair_singles(
    article: &Article,
    marks: &[Mark],
    single_next: bool,
) -> (Vec<(usize, usize)>, Option<usize>) {
    let mut pairs = Vec::new();
    let (mut open, mut weak): (Option<usize>, Option<usize>) = (None, None);
    for mark in marks.iter().filter(|m| m.single) {
        match (open, mark.side) {
            (_, Side::Opens) => {
                pairs.extend(open.zip(weak));
                (open, weak) = (Some(mark.token), None);
            }
            (Some(start), Side::Closes | Side::Either) => {
                pairs.push((start, mark.token));
                (open, weak) = (None, None);
            }
            (Some(_), Side::ClosesWeakly) => {
                weak.get_or_insert(mark.token);
            }
            (None, _) => {}
        }
    }
    if single_next
        && open.is_some_and(|token| led_in(article, TokenSpan::from_usize(token, token + 1)))
    {
        return (pairs, open);
    }
    pairs.extend(open.zip(weak));
    (pairs, open.filter(|&token| weak.is_none() && article.word(token) == "‘"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::tests::cases;

    fn found(text: &str) -> String {
        let article = Article::new(text);
        fragments(&article)
            .iter()
            .map(|f| article.slice(f.span).to_string() + if f.continued { " →" } else { "" })
            .collect::<Vec<_>>()
            .join(" | ")
    }

    #[test]
    fn pairs_marks() {
        for (text, expected) in cases(
            r#"
            “Go,” he said. “Now.” -> “Go,” | “Now.”
            "Go," he said. "Now." -> "Go," | "Now."
            ''Go,'' he said. ``Now.'' -> ''Go,'' | ``Now.''
            «Go», he said. „Now“, she said. -> «Go» | „Now“
            'It's what we've wanted,' Crane said. -> 'It's what we've wanted,'
            'The workers' pay is low,' Crane said. -> 'The workers' pay is low,'
            the workers' pay and the bosses' cars ->
            Rock 'n' roll of the '90s, the ’90s ->
            ‘Somebody wrote “get out” on it,’ Mr Crane said. -> ‘Somebody wrote “get out” on it,’
            “She told me ‘not today’ and went,” Dahl said. -> “She told me ‘not today’ and went,”
            "I said "no" to him," he said. -> "I said "no" to him,"
            It is 6 feet 2" tall. "Yes," he said. -> "Yes,"
            A “lost mark. “Then another,” he said. -> “Then another,”
            A lost” mark. “Then another,” he said. -> “Then another,”
            He (the "boss") said—"no"—twice. -> "boss" | "no"
            “One.¶“Two.”¶Three. -> “One. → | “Two.”
            He said: "One. "Two. "Three." Four. -> "One. → | "Two. → | "Three."
            He said: "One. Then Holm said no more. "Two," she said. -> "Two,"
            He is a "boss. "Two," she said. -> "Two,"
            He said: “One.¶Two. -> “One.
            The “one.¶Two “three” four. -> “three”
            He said, “One.¶Two,” and left. He said, “Three.” -> “One. → | Two,” | “Three.”
            He said, “One.¶It is 6 feet 2" tall. -> “One.
            ‘One.¶‘Two.’ -> ‘One. → | ‘Two.’
            He said: 'It's one.¶'The lads' two.¶'Three.'
                -> 'It's one. → | 'The lads' two. → | 'Three.'
            'I kept runnin' and fightin' all year,' Crane said. -> 'I kept runnin' and fightin' all year,'
            He was told to 'check in' on Monday. -> 'check in'
            The lads' one.¶'Two,' he said. -> 'Two,'
            He praised 'the lads' in Kesh.¶'Two,' he said. -> 'the lads' | 'Two,'
            "#,
        ) {
            let text = &text.replace('¶', "\n\n");
            assert_eq!(found(&format!("Filler ends here.\n\n{text}")), expected, "{text}");
        }
    }

    #[test]
    fn a_million_marks_take_no_time() {
        for pattern in ["\"", "“", "”", "“a ", "' ", " 'a", "‘a“b ", "\"a\" "] {
            let text = pattern.repeat(1_000_000 / pattern.len());
            fragments(&Article::new(&text));
        }
    }
}
