//! The JSON contract as a table, with the invariants between its fields.

use serde_json::{Map, Value};

/// The type of a value.
enum Shape {
    Text,
    Flag,
    Count,
    Day,
    OneOf(&'static [&'static str]),
    /// Id of an entity of the article.
    Entity,
    /// Index into `dates`.
    Date,
    /// Index into `casualties`.
    Casualty,
    OrNull(&'static Shape),
    List(&'static Shape),
    Object(Fields),
    /// An object that is also a span.
    Span(Fields),
    /// An object whose keys are among these.
    Keyed(&'static [&'static str], &'static Shape),
}

type Fields = &'static [(&'static str, Shape)];

use Shape::*;

const SPAN: Shape = Span(&[]);
const CASUALTIES: &[&str] =
    &["killed", "injured", "missing", "kidnapped", "detained", "displaced", "affected"];
const MODIFIERS: &[&str] = &[
    "START",
    "MID",
    "END",
    "APPROX",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
];
const GRANULARITIES: &[&str] = &[
    "time", "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade",
    "century",
];

/// The top level of an article, with the part of `--only` that keeps each field.
pub const PARTS: &[(&str, &str)] = &[
    ("schema_version", "always"),
    ("offset_unit", "always"),
    ("source", "always"),
    ("reference_date", "always"),
    ("published", "all"),
    ("updated", "all"),
    ("headline", "headline"),
    ("subheadline", "all"),
    ("byline", "all"),
    ("dateline", "all"),
    ("captions", "captions"),
    ("headings", "all"),
    ("paragraphs", "paragraphs"),
    ("credits", "all"),
    ("boilerplate", "all"),
    ("entities", "entities"),
    ("dates", "dates"),
    ("casualties", "casualties"),
    ("toll", "casualties"),
    ("incidents", "casualties"),
    ("quotes", "quotes"),
];

const ALTERNATIVE: Fields =
    &[("min", OrNull(&Count)), ("max", OrNull(&Count)), ("casualty", Casualty)];
const FIGURE: Fields = &[
    ("min", OrNull(&Count)),
    ("max", OrNull(&Count)),
    ("casualty", OrNull(&Casualty)),
    ("sum_of", List(&Casualty)),
    ("alternatives", List(&Object(ALTERNATIVE))),
];
const TOLL: Shape = Keyed(CASUALTIES, &Object(FIGURE));

const ARTICLE: Fields = &[
    ("schema_version", Count),
    ("offset_unit", OneOf(&["chars", "bytes", "utf16"])),
    ("source", Text),
    (
        "reference_date",
        OrNull(&Object(&[
            ("value", Day),
            ("from", OneOf(&["option", "record", "published", "dateline", "caption", "body"])),
        ])),
    ),
    ("published", OrNull(&Span(&[("value", Day)]))),
    ("updated", OrNull(&Span(&[("value", Day)]))),
    ("headline", OrNull(&SPAN)),
    ("subheadline", OrNull(&SPAN)),
    ("byline", OrNull(&Span(&[("authors", List(&Text))]))),
    (
        "dateline",
        OrNull(&Span(&[
            ("place", OrNull(&Text)),
            ("agency", OrNull(&Text)),
            ("date", OrNull(&Day)),
        ])),
    ),
    ("captions", List(&Span(&[("credit", OrNull(&Text))]))),
    ("headings", List(&SPAN)),
    ("paragraphs", List(&SPAN)),
    ("credits", List(&SPAN)),
    ("boilerplate", List(&SPAN)),
    (
        "entities",
        List(&Object(&[
            ("id", Entity),
            ("type", OneOf(&["person", "organization", "place", "group", "event", "other"])),
            ("name", Text),
            ("title", OrNull(&Text)),
            ("country", OrNull(&Text)),
            ("mentions", List(&SPAN)),
        ])),
    ),
    (
        "dates",
        List(&Span(&[
            ("type", OneOf(&["date", "time", "duration", "set"])),
            ("value", Text),
            ("from", OrNull(&Day)),
            ("to", OrNull(&Day)),
            ("until", OrNull(&Count)),
            ("readings", List(&Day)),
            ("mod", OrNull(&OneOf(MODIFIERS))),
            ("granularity", OrNull(&OneOf(GRANULARITIES))),
            ("conflict", OrNull(&OneOf(&["weekday"]))),
        ])),
    ),
    (
        "casualties",
        List(&Span(&[
            ("kind", OneOf(CASUALTIES)),
            ("min", OrNull(&Count)),
            ("max", OrNull(&Count)),
            ("qualifier", OrNull(&Text)),
            ("victims", OrNull(&Text)),
            ("part", Flag),
            ("scope", OneOf(&["current", "historical"])),
            ("previous", OrNull(&Count)),
            ("place", OrNull(&Entity)),
            ("date", OrNull(&Date)),
            ("attributed_to", OrNull(&Entity)),
        ])),
    ),
    ("toll", TOLL),
    (
        "incidents",
        List(&Object(&[
            ("focus", OneOf(&["main", "passing"])),
            ("place", OrNull(&Entity)),
            ("date", OrNull(&Date)),
            ("toll", TOLL),
            ("casualties", List(&Casualty)),
        ])),
    ),
    (
        "quotes",
        List(&Span(&[
            ("kind", OneOf(&["direct", "mixed", "indirect"])),
            ("content", Text),
            ("parts", List(&SPAN)),
            ("speaker", OrNull(&Span(&[("entity", OrNull(&Entity))]))),
            ("cue", OrNull(&SPAN)),
            ("channel", OrNull(&Text)),
        ])),
    ),
];

/// The field of `--check`.
const QUESTIONS: Shape =
    List(&Span(&[("kind", OneOf(QUESTION_KINDS)), ("message", Text), ("other", OrNull(&SPAN))]));
const QUESTION_KINDS: &[&str] = &[
    "weekday",
    "future",
    "age",
    "figures",
    "sum",
    "spelling",
    "first-name",
    "title",
    "introduction",
    "open-quotation",
    "attribution",
    "caption",
];

/// The breaches of the contract in `article`, the answer for `source`.
pub fn breaches(article: &Value, source: &str) -> Vec<String> {
    let mut checker = Checker {
        article,
        source: Source::new(source, article["offset_unit"].as_str().unwrap_or_default()),
        breaches: Vec::new(),
    };
    checker.value("", article, &Object(ARTICLE));
    if let Some(checks) = article.get("checks") {
        checker.value("checks", checks, &QUESTIONS);
    }
    if checker.breaches.is_empty() {
        checker.relations();
    }
    checker.breaches
}

/// The text in the unit of the offsets.
enum Source {
    Bytes(Vec<u8>),
    Chars(Vec<char>),
    Utf16(Vec<u16>),
}

impl Source {
    fn new(text: &str, unit: &str) -> Self {
        match unit {
            "bytes" => Source::Bytes(text.bytes().collect()),
            "utf16" => Source::Utf16(text.encode_utf16().collect()),
            _ => Source::Chars(text.chars().collect()),
        }
    }

    /// `" ".join(source[start:end].split())` of Python, whose white space has four separators more
    /// than Unicode's.
    fn folded(&self, start: usize, end: usize) -> Option<String> {
        let slice = match self {
            Source::Bytes(units) => String::from_utf8(units.get(start..end)?.to_vec()).ok()?,
            Source::Chars(units) => units.get(start..end)?.iter().collect(),
            Source::Utf16(units) => String::from_utf16(units.get(start..end)?).ok()?,
        };
        let space = |c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c);
        Some(slice.split(space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }
}

struct Checker<'a> {
    article: &'a Value,
    source: Source,
    breaches: Vec<String>,
}

impl Checker<'_> {
    fn require(&mut self, holds: bool, path: &str, what: &str) {
        if !holds {
            self.breaches.push(format!("{path}: {what}"));
        }
    }

    fn value(&mut self, path: &str, value: &Value, shape: &Shape) {
        let entries = |key: &str| self.article[key].as_array().map_or(0, Vec::len);
        match shape {
            Text => self.require(value.is_string(), path, "not a string"),
            Flag => self.require(value.is_boolean(), path, "not true or false"),
            Count => self.require(value.is_u64(), path, "not a whole number"),
            Day => self.require(value.as_str().is_some_and(is_day), path, "not YYYY-MM-DD"),
            OneOf(names) => self.require(
                value.as_str().is_some_and(|name| names.contains(&name)),
                path,
                "not one of the words",
            ),
            Entity => {
                let number =
                    value.as_str().and_then(|id| id.strip_prefix('e')?.parse::<usize>().ok());
                let valid = number.is_some_and(|n| (1..=entries("entities")).contains(&n));
                self.require(valid, path, "not the id of an entity");
            }
            Date => self.require(
                value.as_u64().is_some_and(|n| (n as usize) < entries("dates")),
                path,
                "not an index into dates",
            ),
            Casualty => self.require(
                value.as_u64().is_some_and(|n| (n as usize) < entries("casualties")),
                path,
                "not an index into casualties",
            ),
            OrNull(shape) if !value.is_null() => self.value(path, value, shape),
            OrNull(_) => {}
            List(shape) => match value.as_array() {
                Some(list) => list
                    .iter()
                    .enumerate()
                    .for_each(|(i, item)| self.value(&format!("{path}[{i}]"), item, shape)),
                None => self.require(false, path, "not an array"),
            },
            Object(fields) => self.fields(path, value, fields),
            Span(fields) => {
                self.fields(path, value, fields);
                self.span(path, value);
            }
            Keyed(keys, shape) => match value.as_object() {
                Some(map) => {
                    for (key, item) in map {
                        self.require(keys.contains(&key.as_str()), path, "not one of the keys");
                        self.value(&format!("{path}.{key}"), item, shape);
                    }
                }
                None => self.require(false, path, "not an object"),
            },
        }
    }

    fn fields(&mut self, path: &str, value: &Value, fields: Fields) {
        let empty = Map::new();
        self.require(value.is_object(), path, "not an object");
        let map = value.as_object().unwrap_or(&empty);
        for (key, shape) in fields {
            let path = format!("{path}.{key}");
            match map.get(*key) {
                Some(value) => self.value(&path, value, shape),
                None => self.require(false, &path, "missing"),
            }
        }
    }

    fn span(&mut self, path: &str, value: &Value) {
        let (start, end) = range(value);
        self.require(start < end, path, "an empty span");
        let slice = self.source.folded(start, end);
        let text = value["text"].as_str();
        if slice.as_deref() != text {
            self.require(false, path, &format!("{start}..{end} is {slice:?}, its text {text:?}"));
        }
    }

    /// The invariants between fields, each of which has the right type.
    fn relations(&mut self) {
        let article = self.article;
        let list = |key: &str| article[key].as_array().map_or(&[][..], Vec::as_slice);

        let blocks = ["captions", "headings", "paragraphs", "credits", "boilerplate"];
        let single = ["headline", "subheadline"]
            .map(|key| &article[key])
            .into_iter()
            .filter(|value| !value.is_null());
        self.apart("blocks", blocks.iter().flat_map(|key| list(key)).chain(single));
        self.apart(
            "mentions",
            list("entities").iter().flat_map(|e| e["mentions"].as_array().into_iter().flatten()),
        );
        self.apart("dates", list("dates").iter());
        for key in ["paragraphs", "captions", "dates"] {
            self.ordered(key, list(key));
        }
        self.ordered_by_start("quotes", list("quotes"));
        self.ordered_by_start("casualties", list("casualties"));

        if !article["dateline"].is_null() {
            let inside =
                list("paragraphs").first().is_some_and(|first| covers(first, &article["dateline"]));
            self.require(inside, "dateline", "not inside the first paragraph");
        }
        for (index, entity) in list("entities").iter().enumerate() {
            let path = format!("entities[{index}]");
            self.require(entity["id"] == format!("e{}", index + 1), &path, "ids are not in order");
            let mentions = entity["mentions"].as_array().map_or(&[][..], Vec::as_slice);
            self.require(!mentions.is_empty(), &path, "never mentioned");
            self.ordered(&path, mentions);
            let code = entity["country"].as_str();
            let iso = code
                .is_none_or(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()));
            self.require(iso, &path, "the country is not two capitals");
        }
        for (index, date) in list("dates").iter().enumerate() {
            let path = format!("dates[{index}]");
            self.require(date["from"].is_null() == date["to"].is_null(), &path, "from without to");
            self.require(date["from"].as_str() <= date["to"].as_str(), &path, "from is after to");
        }
        for (index, casualty) in list("casualties").iter().enumerate() {
            let (min, max) = (casualty["min"].as_u64(), casualty["max"].as_u64());
            let path = format!("casualties[{index}]");
            self.require(min.is_some() || max.is_some(), &path, "claims nothing");
            self.require(
                min.zip(max).is_none_or(|(min, max)| min <= max),
                &path,
                "min is over max",
            );
        }
        let main = list("incidents")
            .first()
            .filter(|first| first["focus"] == "main")
            .map_or(&Value::Null, |main| &main["toll"]);
        let same = article["toll"] == *main
            || main.is_null() && article["toll"].as_object().is_some_and(Map::is_empty);
        self.require(same, "toll", "not the toll of the main incident");
        for (index, incident) in list("incidents").iter().enumerate() {
            let own = incident["casualties"].as_array().map_or(&[][..], Vec::as_slice);
            self.require(
                incident["toll"].as_object().is_some_and(|toll| !toll.is_empty()),
                &format!("incidents[{index}]"),
                "no toll",
            );
            for (kind, toll) in incident["toll"].as_object().into_iter().flatten() {
                let path = format!("incidents[{index}].toll.{kind}");
                let pieces = toll["sum_of"].as_array().map_or(&[][..], Vec::as_slice);
                self.require(
                    toll["casualty"].is_null() == (pieces.len() > 1),
                    &path,
                    "not from one figure or from several",
                );
                let others = toll["alternatives"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|other| &other["casualty"]);
                for index in pieces
                    .iter()
                    .chain(Some(&toll["casualty"]).filter(|index| !index.is_null()))
                    .chain(others)
                {
                    let casualty = index.as_u64().and_then(|n| list("casualties").get(n as usize));
                    self.require(
                        casualty.is_some_and(|c| c["kind"] == *kind),
                        &path,
                        "the toll comes from another kind",
                    );
                    self.require(
                        casualty.is_some_and(|c| c["scope"] == "current"),
                        &path,
                        "the toll comes from background",
                    );
                    self.require(
                        own.contains(index),
                        &path,
                        "the toll comes from another incident",
                    );
                }
            }
        }
        for (index, quote) in list("quotes").iter().enumerate() {
            let path = format!("quotes[{index}]");
            let parts = quote["parts"].as_array().map_or(&[][..], Vec::as_slice);
            self.ordered(&path, parts);
            let ends = parts
                .first()
                .zip(parts.last())
                .map(|(first, last)| (range(first).0, range(last).1));
            self.require(
                ends == Some(range(quote)),
                &path,
                "does not run from its first part to its last",
            );
        }
    }

    fn ordered(&mut self, path: &str, spans: &[Value]) {
        let ordered = spans.windows(2).all(|pair| range(&pair[0]).1 <= range(&pair[1]).0);
        self.require(ordered, path, "not in order, or overlapping");
    }

    fn ordered_by_start(&mut self, path: &str, spans: &[Value]) {
        self.require(
            spans.windows(2).all(|pair| range(&pair[0]).0 <= range(&pair[1]).0),
            path,
            "not in order",
        );
    }

    /// No two of the spans overlap.
    fn apart<'v>(&mut self, path: &str, spans: impl Iterator<Item = &'v Value>) {
        let mut ranges: Vec<_> = spans.map(range).collect();
        ranges.sort_unstable();
        for pair in ranges.windows(2).filter(|pair| pair[0].1 > pair[1].0) {
            self.require(false, path, &format!("{:?} and {:?} overlap", pair[0], pair[1]));
        }
    }
}

/// `start` and `end`; an empty range where they are missing.
fn range(span: &Value) -> (usize, usize) {
    let offset = |key: &str| span[key].as_u64().unwrap_or_default() as usize;
    (offset("start"), offset("end"))
}

fn covers(outer: &Value, inner: &Value) -> bool {
    let (outer, inner) = (range(outer), range(inner));
    outer.0 <= inner.0 && inner.1 <= outer.1
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}
