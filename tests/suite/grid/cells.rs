//! Composes the sentences: the product of the tables, without what no journalist would write
//! ([`is_written`]); of the rest every third pair of a part between and a verb ([`is_kept`]), each
//! with one of the subjects in turn.

use super::parts::{BETWEENS, Between, Join, NAME, NAMES, PAIR, PRONOUN, SUBJECTS, Subject};
use super::verbs::{Harm, INVERTED, OBJECT, VERB_GROUPS, Verb};

#[derive(Clone, Copy, PartialEq)]
pub enum Order {
    SubjectFirst,
    Inverted,
    Object,
}

impl Order {
    pub fn label(self) -> &'static str {
        match self {
            Order::SubjectFirst => "subject first",
            Order::Inverted => "inverted",
            Order::Object => "object",
        }
    }
}

pub struct Cell {
    pub subject: &'static Subject,
    pub between: &'static Between,
    pub verb: &'static Verb,
    pub order: Order,
    pub sentence: String,
}

impl Cell {
    pub fn name(&self) -> String {
        format!(
            "{} / {} / {} / {}",
            self.subject.label,
            self.between.label,
            self.verb.label,
            self.order.label()
        )
    }

    /// The article around the sentence: a title, and a first paragraph with an antecedent for
    /// pronouns.
    pub fn article(&self) -> String {
        let before = match (self.subject.kind == PRONOUN, self.subject.is_one()) {
            (true, true) => "Lena Mensah grew up in the river port of Kesh.",
            (true, false) => "Otto Stein and Ida Dahl grew up in the river port of Kesh.",
            _ => "The river port of Kesh has one pier and one mill.",
        };
        format!("News from the river\n\n{before}\n\n{}\n", self.sentence)
    }
}

/// Every third pair of a modifier and a verb, on diagonals, so that each modifier meets each group
/// of verbs.
fn is_kept(between: usize, verb: usize) -> bool {
    (between + between / 3 + verb).is_multiple_of(3)
}

/// Whether a journalist would write it.
fn is_written(subject: &Subject, between: &Between, verb: &Verb, order: Order) -> bool {
    let stands = subject.kind & between.subjects != 0 && verb.kind & !between.verbs == 0;
    // "Nobody the rebels had seized was kidnapped" makes no sense.
    let is_twice = matches!(verb.harm, Harm::Found(kind) if between.implies.contains(&kind));
    stands
        && !is_twice
        && match order {
            Order::SubjectFirst => true,
            // "killed she" is no English; an adverb or ", police believe," stands before a verb.
            Order::Inverted | Order::Object => {
                subject.kind != PRONOUN && !matches!(between.join, Join::Adverb | Join::Inserted)
            }
        }
}

/// Every cell of the grid. Subjects take turns: the next that stands with the part and the verb.
pub fn cells() -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut used = [0_usize; SUBJECTS.len()];
    for (order, verbs) in
        [(Order::SubjectFirst, VERB_GROUPS), (Order::Inverted, INVERTED), (Order::Object, OBJECT)]
    {
        for (row, between) in BETWEENS.iter().enumerate() {
            for (column, verb) in verbs.iter().enumerate() {
                let fits = |&index: &usize| is_written(&SUBJECTS[index], between, verb, order);
                // The subject used least; of equals, the next in turn.
                let turn = |&index: &usize| (used[index], (index + row + column) % SUBJECTS.len());
                if !is_kept(row, column) {
                    continue;
                }
                let Some(index) = (0..SUBJECTS.len()).filter(fits).min_by_key(turn) else {
                    continue;
                };
                used[index] += 1;
                let subject = &SUBJECTS[index];
                cells.push(Cell {
                    subject,
                    between,
                    verb,
                    order,
                    sentence: sentence(subject, between, verb, order),
                });
            }
        }
    }
    cells
}

fn sentence(subject: &Subject, between: &Between, verb: &Verb, order: Order) -> String {
    let adverb = if between.join == Join::Adverb {
        format!("{} ", between.pieces.join(" "))
    } else {
        String::new()
    };
    let text = form(verb.text, subject).replace('@', "on Friday").replace('^', &adverb);
    let phrase = phrase(subject, between, subject.text);
    let sentence = match order {
        Order::SubjectFirst => format!("{phrase} {text}"),
        Order::Inverted | Order::Object => {
            text.replace('#', phrase.trim_end_matches([',', ' ', '-']))
        }
    };
    let mut letters = sentence.chars();
    letters
        .next()
        .map_or(String::new(), |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// The subject with what stands behind it.
fn phrase(subject: &Subject, between: &Between, head: &str) -> String {
    let text = form(&between.pieces.join(" "), subject);
    match between.join {
        Join::Adverb => head.to_string(),
        Join::Tight | Join::Marked if text.is_empty() => head.to_string(),
        Join::Tight | Join::Marked => format!("{head} {text}"),
        Join::Aside | Join::Inserted => format!("{head}, {text},"),
    }
}

/// The ways to name the subject as a speaker: its head, with or without its first words and its
/// modifiers.
pub fn speakers(subject: &Subject, between: &Between) -> Vec<String> {
    let starts = subject.text.match_indices(' ').map(|(at, _)| at + 1);
    let whole = subject.kind & (PAIR | NAMES) != 0;
    let heads: Vec<&str> = std::iter::once(subject.text)
        .chain(starts.filter(|_| !whole).map(|start| &subject.text[start..]))
        .collect();
    let mut names = Vec::new();
    for head in heads {
        let mut name = head.to_lowercase();
        names.push(name.clone());
        if between.join == Join::Tight && subject.kind & (NAME | NAMES) == 0 {
            for piece in between.pieces {
                name = format!("{name} {}", form(piece, subject).to_lowercase());
                names.push(name.clone());
            }
        }
    }
    names
}

/// The form of a text that agrees with the subject.
fn form(text: &str, subject: &Subject) -> String {
    let mut formed = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (choice, after) = after.split_once(']').expect("the form's end");
        let (one, many) = choice.split_once('|').expect("two forms");
        formed.push_str(before);
        formed.push_str(if subject.is_one() { one } else { many });
        rest = after;
    }
    formed.push_str(rest);
    formed.replace("{they}", subject.they).replace("{their}", subject.their)
}
