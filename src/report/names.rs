//! What the values of the extractors are called in every output, and what they mean to a user.
//!
//! The extractors know nothing of printing: their types get their names here.

use serde::{Serialize, Serializer};

use super::{
    CasualtyKind, Conflict, DateType, EntityType, Focus, Granularity, Modifier, Origin,
    QuestionKind, QuoteKind, Scope,
};
use crate::text::offsets::OffsetUnit;

/// For each type and value its name, and what it means where the name does not say it.
macro_rules! names {
    ($($about:literal $kind:ident { $($variant:ident $name:literal $(: $meaning:literal)?,)* })*) => { $(
        impl $kind {
            /// Its name in every form of output.
            pub fn name(self) -> &'static str {
                match self { $($kind::$variant => $name,)* }
            }
        }

        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let values: &[(&str, &[&str])] = &[$(($name, &[$($meaning)?]),)*];
                one_of($about, values)
            }
        }
    )* };
}

names! {
    "What happened to people." CasualtyKind {
        Killed "killed",
        Injured "injured",
        Missing "missing",
        Kidnapped "kidnapped",
        Detained "detained",
        Displaced "displaced",
        Affected "affected",
    }

    "Which event a figure belongs to." Scope {
        Current "current": "The event of the article, or one that it mentions beside it.",
        Historical "historical": "Background: an earlier event, or a total over years.",
    }

    "Whether an article is about an event." Focus {
        Main "main": "The article is about it.",
        Passing "passing": "The article is about something else and mentions it: a summit that recalls last week's attack.",
    }

    "How words are reported." QuoteKind {
        Direct "direct": "Quoted words only, or a turn of a transcript, which has no marks.",
        Mixed "mixed": "Quoted words inside reported speech.",
        Indirect "indirect": "Reported speech without marks.",
    }

    "What a name names." EntityType {
        Person "person",
        Organization "organization",
        Place "place",
        Group "group": "Nationality, religion, political adherence.",
        Event "event",
        Other "other",
    }

    "A part of an expression that its value contradicts." Conflict {
        Weekday "weekday": "The date is not on the weekday that is written with it: \"Tuesday, Nov. 30, 2022\".",
    }

    "Where the reference date was found." Origin {
        Option "option": "The option --date.",
        Record "record": "The record of the article.",
        Published "published": "A publication date printed with the article, or its update.",
        Dateline "dateline",
        Caption "caption",
        Body "body": "A full date in the text, or in the address that the file opens with.",
    }

    "TIMEX3 type." DateType {
        Date "date",
        Time "time",
        Duration "duration",
        Set "set": "Something that returns: every week, each July.",
    }

    "How fine a value is." Granularity {
        Time "time": "Finer than a day: a clock time, a part of the day.",
        Day "day",
        Weekend "weekend",
        Week "week",
        Month "month",
        Quarter "quarter",
        Half "half",
        Season "season",
        Year "year",
        Decade "decade",
        Century "century",
    }

    "TIMEX3's attribute `mod`." Modifier {
        Start "START",
        Mid "MID",
        End "END",
        Approx "APPROX",
        LessThan "LESS_THAN",
        MoreThan "MORE_THAN",
        EqualOrLess "EQUAL_OR_LESS",
        EqualOrMore "EQUAL_OR_MORE",
        Before "BEFORE": "Of a point in time: more than a year ago.",
        After "AFTER": "Of a point in time: less than a year ago.",
        OnOrBefore "ON_OR_BEFORE",
        OnOrAfter "ON_OR_AFTER",
    }

    "What a question of `--check` is about." QuestionKind {
        Weekday "weekday": "A day that is not on the weekday written with it.",
        Future "future": "Something told as past on a day after the article's.",
        Age "age": "Two ages of one person, or an age beside another year of birth.",
        Figures "figures": "The headline or a caption counts other victims than the body.",
        Sum "sum": "Parts that exceed their total, or that are all of it and do not add up.",
        Spelling "spelling": "A name spelled in two ways.",
        FirstName "first-name": "A person called by two first names.",
        Title "title": "A person with two ranks or offices.",
        Introduction "introduction": "A person who speaks and never gets a full name, or who is introduced twice.",
        OpenQuotation "open-quotation": "A quotation without its closing mark.",
        Attribution "attribution": "The same words quoted of two speakers.",
        Caption "caption": "A picture of the aftermath from before the event.",
    }

    "Unit of `start` and `end` in the output." OffsetUnit {
        Chars "chars": "Unicode code points, as Python and most annotation tools count.",
        Bytes "bytes": "Bytes of the text in UTF-8.",
        Utf16 "utf16": "UTF-16 code units, as JavaScript and Java count.",
    }
}

/// One of these strings, each with its meaning where it has one.
#[cfg(test)]
fn one_of(about: &str, values: &[(&str, &[&str])]) -> schemars::Schema {
    let value = |(name, meaning): &(&str, &[&str])| match meaning.first() {
        Some(meaning) => serde_json::json!({"const": name, "description": meaning}),
        None => serde_json::json!({"const": name}),
    };
    if values.iter().all(|(_, meaning)| meaning.is_empty()) {
        return schemars::json_schema!({"description": about, "type": "string", "enum": values.iter().map(|(name, _)| name).collect::<Vec<_>>()});
    }
    schemars::json_schema!({"description": about, "type": "string", "oneOf": values.iter().map(value).collect::<Vec<_>>()})
}
