//! Generated texts of any size, each a worst case for one stage, to find super-linear work.

type OfSize = fn(usize) -> String;

/// Name, and a function that makes a text of about the given number of bytes.
pub const TEXTS: &[(&str, OfSize)] = &[
    ("articles", |size| repeated(include_str!("../../fixtures/harbour.txt"), size)),
    ("one line", |size| repeated(SENTENCE, size)),
    ("capitals", |size| repeated(&SENTENCE.to_uppercase(), size)),
    ("headlines", |size| repeated("MAN KILLED IN FIRE\n", size)),
    ("straight marks", |size| repeated("\"", size)),
    ("marks with gaps", |size| repeated("\" ", size)),
    ("single marks", |size| repeated("' a", size)),
    ("open quotations", |size| repeated("“He said so.\n\n", size)),
    ("nested marks", |size| nested("“‘", "’”", size)),
    ("brackets", |size| nested("(", ")", size)),
    ("brackets of names", |size| repeated("Anna Brandt (Aldwick (", size)),
    ("stars", |size| repeated("*", size)),
    ("bounds of numbers", |size| repeated("between a and ", size)),
    ("numbers between", |size| repeated("nine killed between 9 and ", size)),
    ("short verbs", |size| repeated("Say ", size)),
    ("adverbs", |size| format!("Nine people were killed, nine people {}", repeated("also ", size))),
    ("conjunctions", |size| repeated("killed after nine men in Oster of Kesh in Vale ", size)),
    ("numbers", |size| numbered(size, |n| format!("{n} "))),
    ("number words", |size| repeated("one hundred ", size)),
    ("said", |size| repeated("said ", size)),
    ("he said", |size| repeated("he said she said ", size)),
    ("quotes", |size| {
        repeated(
            "\"We heard it,\" said Anna Brandt. \"It was loud,\" he told Northern Wire.\n\n",
            size,
        )
    }),
    ("quotes without speakers", |size| numbered(size, |n| format!("“We saw it {n} times.”\n\n"))),
    ("quoted words", |size| repeated("“no” ", size)),
    ("quotes in one paragraph", |size| {
        numbered(size, |n| format!("“It rained {n} days,” he said. "))
    }),
    ("paragraphs", |size| repeated("It rained.\n\n", size)),
    ("lines", |size| repeated("News\n", size)),
    ("blank lines", |size| repeated("\n", size)),
    ("menu", |size| numbered(size, |n| format!("* Section {n}\n"))),
    ("wrapped", |size| {
        repeated(
            "It rained for many days on end in Aldwick, and the river rose\nuntil it stood in the street.\n",
            size,
        )
    }),
    ("names", |size| numbered(size, |n| format!("Anna{n} Brandt{} met Bob Smith{n}. ", n % 7))),
    ("list of names", |size| numbered(size, |n| format!("Anna{n} Brandt{n}, "))),
    ("one name", |size| repeated("Anna Brandt met Brandt. ", size)),
    ("one name of several kinds", |size| {
        repeated("Mayor Brandt went to Brandt, and Brandt Ltd paid Brandt. ", size)
    }),
    ("one surname", |size| numbered(size, |n| format!("Anna{n} Brandt met Brandt. "))),
    ("capitalised words", |size| repeated("Aldwick Harbour Grain ", size)),
    ("acronyms", |size| {
        numbered(size, |n| format!("The Aldwick Harbour {n} Board (AHB{n}) met. "))
    }),
    ("places", |size| repeated("Paris, Texas, France, ", size)),
    ("towns of three letters", |size| {
        numbered(size, |n| format!("The Aldair Bar{n} Association met ATA, LIMA and Bo{n}. "))
    }),
    ("roles", |size| repeated("police chief director Marta Lindqvist, mayor of Aldwick, ", size)),
    ("dates", |size| {
        numbered(size, |n| {
            format!("On {} May {} it rained for {n} days. ", n % 28 + 1, 1000 + n % 900)
        })
    }),
    ("relative dates", |size| repeated("the day after the week before Tuesday last year, ", size)),
    ("years", |size| repeated("In 1998 it rained. In May it rained. ", size)),
    ("casualties", |size| numbered(size, |n| format!("A blast killed {n} people in Town{n}. "))),
    ("casualties in one sentence", |size| numbered(size, |n| format!("{n} killed, {n} injured, "))),
    ("one casualty", |size| repeated("Four people were killed in Aldwick on Tuesday. ", size)),
    ("incidents", |size| incidents(size)),
    ("many claims", |size| {
        numbered(size, |n| format!("Rebels in Aldwick said {n} people were killed. "))
    }),
    ("along with", |size| numbered(size, |n| format!("{n} guards along with two guards, "))),
    ("clubs", |size| {
        repeated("The goals of the league: Hale (Boston), Ruiz (Leeds), Berg (Ostrava). ", size)
    }),
    ("commas", |size| repeated("rain, ", size)),
    ("and", |size| repeated("and ", size)),
    ("hyphens", |size| repeated("A-", size)),
    ("stops", |size| repeated("U.", size)),
    ("dashes", |size| repeated("rain -- ", size)),
    ("one word", |size| repeated("Abc", size)),
    ("links", |size| repeated("https://example.org/", size)),
    ("links in Markdown", |size| repeated("[Aldwick](https://example.org/a) ", size)),
    ("open brackets of links", |size| format!("{}](", repeated("[a ", size))),
    ("accents", |size| repeated("e\u{301}", size)),
    ("loose accents", |size| format!("e{}", repeated("\u{301}", size))),
    ("misread", |size| repeated("donâ€™t ", size)),
    ("zero width", |size| repeated("\u{200B}\u{AD}", size)),
];

const SENTENCE: &str = "Four people were killed on Tuesday, police chief Marta Lindqvist said, and \"nine more\" were hurt in Aldwick. ";

fn incidents(size: usize) -> String {
    let place =
        |n| ["Paris", "Oslo", "Lima", "Cairo", "Tokyo", "Boston", "Berlin", "Madrid"][n % 8];
    let told = |n| {
        format!("Another blast in {} killed nine people on Dec. {}.\n\n", place(n), n / 8 % 28 + 1)
    };
    format!(
        "ALDWICK, Dec. 30, 2022 (Wire) - A blast killed four people.\n\n{}",
        numbered(size, told)
    )
}

fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

fn numbered(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    // No number looks like a year.
    for n in 10_000.. {
        if text.len() >= size {
            break;
        }
        text += &piece(n);
    }
    text
}

/// A sentence inside opening and closing marks, about `size` bytes of them.
pub fn nested(open: &str, close: &str, size: usize) -> String {
    let depth = size / (open.len() + close.len());
    format!("{} said Ann Brandt. {}", open.repeat(depth), close.repeat(depth))
}
