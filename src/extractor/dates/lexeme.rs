//! What a word can mean in a temporal expression.
//!
//! Every token is looked up once; the words that mean nothing here, which is
//! nearly all, cost the comparison with a few words of the same first letter.

use jiff::civil::Weekday;

use super::calendar::{Season, Unit};
use super::value::TimeOfDay;
use crate::article::Article;
use crate::text::number;
use crate::text::token::Kind;

/// A token, as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexeme {
    /// An ordinary word.
    Nothing,
    /// "the", "at": opens an expression only before another lexeme.
    Opener,
    /// "least", "ago": stands only inside an expression.
    Inner,
    /// Begins with a digit; the rules look at it themselves.
    Figure,
    /// A word that rules name.
    Word,
    /// Part of a number in words.
    Cardinal,
    Ordinal(u8),
    Month(i8),
    Weekday(Weekday),
    /// In the singular.
    Unit(Unit),
    /// In the plural.
    Units(Unit),
    Season(Season),
    Part(TimeOfDay),
    /// In the plural: mornings.
    Parts(TimeOfDay),
    /// yesterday, today, tomorrow: days from the reference date.
    Relative(i8),
    /// last, this, next: places to move from the stretch that holds the reference date.
    Step(i8),
}

/// The lexeme of token `index`.
pub fn lexeme(article: &Article, index: usize) -> Lexeme {
    let token = article.token(index);
    match token.kind {
        Kind::Number => Lexeme::Figure,
        Kind::SingleQuote => Lexeme::Opener,
        Kind::Word => {
            let lower = article.lower(index);
            match lookup(lower) {
                // "may", "march", "sat": words, unless they are written as names.
                Lexeme::Month(_) | Lexeme::Weekday(_) if !token.capitalized && !unmistakable(lower) => Lexeme::Nothing,
                found => found,
            }
        }
        _ => Lexeme::Nothing,
    }
}

/// The lexeme of a lower-cased word, whatever its capitals.
pub fn lookup(lower: &str) -> Lexeme {
    let Some(first) = lower.bytes().next().filter(u8::is_ascii_lowercase) else { return Lexeme::Nothing };
    let bucket = usize::from(first - b'a');
    let words = &WORDS[usize::from(BUCKETS[bucket])..usize::from(BUCKETS[bucket + 1])];
    words.iter().find(|(word, _)| *word == lower).map_or(Lexeme::Nothing, |&(_, lexeme)| lexeme)
}

/// Full names of months and weekdays that are no other word.
fn unmistakable(lower: &str) -> bool {
    lower.len() > 5 && lower != "august" || lower == "april"
}

/// Whether the token is the name of a month or a weekday in full, and not "Sat." or "Nov".
pub fn written_in_full(lower: &str) -> bool {
    lower.ends_with("day") || matches!(lower, "may" | "june" | "july" | "march" | "april" | "august") || lower.len() > 6
}

/// Where the words of each first letter begin in [`WORDS`], and its end.
static BUCKETS: [u16; 27] = buckets();

const fn buckets() -> [u16; 27] {
    let mut starts = [WORDS.len() as u16; 27];
    let mut index = WORDS.len();
    while index > 0 {
        index -= 1;
        starts[(WORDS[index].0.as_bytes()[0] - b'a') as usize] = index as u16;
    }
    // A letter without words is an empty bucket.
    let mut letter = 26;
    while letter > 0 {
        letter -= 1;
        if starts[letter] > starts[letter + 1] {
            starts[letter] = starts[letter + 1];
        }
    }
    starts
}

/// The vocabulary, sorted. A word that opens a rule must stand here.
const WORDS: &[(&str, Lexeme)] = {
    use super::calendar::{Season as When, Unit as Length};
    use Lexeme::*;
    use TimeOfDay::*;
    use jiff::civil::Weekday as Day;
    &[
        ("a", Opener),
        ("afternoon", Part(Afternoon)),
        ("afternoons", Parts(Afternoon)),
        ("ago", Inner),
        ("almost", Word),
        ("an", Opener),
        ("annually", Word),
        ("apr", Month(4)),
        ("apr.", Month(4)),
        ("april", Month(4)),
        ("at", Opener),
        ("aug", Month(8)),
        ("aug.", Month(8)),
        ("august", Month(8)),
        ("autumn", Season(When::Fall)),
        ("beginning", Word),
        ("centuries", Units(Length::Century)),
        ("century", Unit(Length::Century)),
        ("christmas", Opener),
        ("coming", Step(1)),
        ("couple", Opener),
        ("current", Step(0)),
        ("currently", Word),
        ("daily", Word),
        ("dawn", Word),
        ("day", Unit(Length::Day)),
        ("days", Units(Length::Day)),
        ("dec", Month(12)),
        ("dec.", Month(12)),
        ("decade", Unit(Length::Decade)),
        ("decades", Units(Length::Decade)),
        ("december", Month(12)),
        ("distant", Inner),
        ("dozen", Cardinal),
        ("each", Opener),
        ("earlier", Word),
        ("early", Word),
        ("eight", Cardinal),
        ("eighteen", Cardinal),
        ("eighteenth", Ordinal(18)),
        ("eighth", Ordinal(8)),
        ("eighties", Word),
        ("eighty", Cardinal),
        ("eleven", Cardinal),
        ("eleventh", Ordinal(11)),
        ("end", Word),
        ("eve", Inner),
        ("evening", Part(Evening)),
        ("evenings", Parts(Evening)),
        ("every", Opener),
        ("fall", Season(When::Fall)),
        ("feb", Month(2)),
        ("feb.", Month(2)),
        ("february", Month(2)),
        ("few", Opener),
        ("fifteen", Cardinal),
        ("fifteenth", Ordinal(15)),
        ("fifth", Ordinal(5)),
        ("fifties", Word),
        ("fifty", Cardinal),
        ("first", Ordinal(1)),
        ("fiscal", Word),
        ("five", Cardinal),
        ("following", Word),
        ("foreseeable", Inner),
        ("forties", Word),
        ("forty", Cardinal),
        ("four", Cardinal),
        ("fourteen", Cardinal),
        ("fourteenth", Ordinal(14)),
        ("fourth", Ordinal(4)),
        ("fri", Weekday(Day::Friday)),
        ("fri.", Weekday(Day::Friday)),
        ("friday", Weekday(Day::Friday)),
        ("fridays", Word),
        ("full", Inner),
        ("future", Word),
        ("half", Opener),
        ("hour", Unit(Length::Hour)),
        ("hours", Units(Length::Hour)),
        ("hundred", Cardinal),
        ("jan", Month(1)),
        ("jan.", Month(1)),
        ("january", Month(1)),
        ("jul", Month(7)),
        ("jul.", Month(7)),
        ("july", Month(7)),
        ("jun", Month(6)),
        ("jun.", Month(6)),
        ("june", Month(6)),
        ("last", Step(-1)),
        ("late", Word),
        ("later", Word),
        ("latest", Word),
        ("latter", Inner),
        ("least", Inner),
        ("less", Opener),
        ("long", Opener),
        ("many", Opener),
        ("mar", Month(3)),
        ("mar.", Month(3)),
        ("march", Month(3)),
        ("may", Month(5)),
        ("mid", Word),
        ("midday", Word),
        ("middle", Word),
        ("midnight", Word),
        ("minute", Unit(Length::Minute)),
        ("minutes", Units(Length::Minute)),
        ("mon", Weekday(Day::Monday)),
        ("mon.", Weekday(Day::Monday)),
        ("monday", Weekday(Day::Monday)),
        ("mondays", Word),
        ("month", Unit(Length::Month)),
        ("monthly", Word),
        ("months", Units(Length::Month)),
        ("more", Opener),
        ("morning", Part(Morning)),
        ("mornings", Parts(Morning)),
        ("near", Word),
        ("nearly", Word),
        ("new", Opener),
        ("next", Step(1)),
        ("night", Part(Night)),
        ("nights", Parts(Night)),
        ("nine", Cardinal),
        ("nineteen", Cardinal),
        ("nineteenth", Ordinal(19)),
        ("nineties", Word),
        ("ninety", Cardinal),
        ("ninth", Ordinal(9)),
        ("noon", Word),
        ("nov", Month(11)),
        ("nov.", Month(11)),
        ("november", Month(11)),
        ("now", Word),
        ("nowadays", Word),
        ("oct", Month(10)),
        ("oct.", Month(10)),
        ("october", Month(10)),
        ("of", Inner),
        ("one", Cardinal),
        ("other", Inner),
        ("overnight", Word),
        ("past", Step(-1)),
        ("per", Opener),
        ("preceding", Word),
        ("previous", Word),
        ("prior", Word),
        ("q1", Word),
        ("q2", Word),
        ("q3", Word),
        ("q4", Word),
        ("quarter", Unit(Length::Quarter)),
        ("quarters", Units(Length::Quarter)),
        ("recent", Word),
        ("recently", Word),
        ("right", Opener),
        ("same", Inner),
        ("sat", Weekday(Day::Saturday)),
        ("sat.", Weekday(Day::Saturday)),
        ("saturday", Weekday(Day::Saturday)),
        ("saturdays", Word),
        ("second", Ordinal(2)),
        ("seconds", Units(Length::Second)),
        ("sep", Month(9)),
        ("sep.", Month(9)),
        ("sept", Month(9)),
        ("sept.", Month(9)),
        ("september", Month(9)),
        ("seven", Cardinal),
        ("seventeen", Cardinal),
        ("seventeenth", Ordinal(17)),
        ("seventh", Ordinal(7)),
        ("seventies", Word),
        ("seventy", Cardinal),
        ("several", Word),
        ("short", Word),
        ("six", Cardinal),
        ("sixteen", Cardinal),
        ("sixteenth", Ordinal(16)),
        ("sixth", Ordinal(6)),
        ("sixties", Word),
        ("sixty", Cardinal),
        ("soon", Word),
        ("spring", Season(When::Spring)),
        ("start", Word),
        ("summer", Season(When::Summer)),
        ("sun", Weekday(Day::Sunday)),
        ("sun.", Weekday(Day::Sunday)),
        ("sunday", Weekday(Day::Sunday)),
        ("sundays", Word),
        ("ten", Cardinal),
        ("tenth", Ordinal(10)),
        ("term", Inner),
        ("than", Inner),
        ("that", Opener),
        ("the", Opener),
        ("these", Word),
        ("third", Ordinal(3)),
        ("thirteen", Cardinal),
        ("thirteenth", Ordinal(13)),
        ("thirties", Word),
        ("thirty", Cardinal),
        ("this", Step(0)),
        ("thousand", Cardinal),
        ("three", Cardinal),
        ("thu", Weekday(Day::Thursday)),
        ("thu.", Weekday(Day::Thursday)),
        ("thurs", Weekday(Day::Thursday)),
        ("thurs.", Weekday(Day::Thursday)),
        ("thursday", Weekday(Day::Thursday)),
        ("thursdays", Word),
        ("to", Inner),
        ("today", Relative(0)),
        ("tomorrow", Relative(1)),
        ("tonight", Word),
        ("tue", Weekday(Day::Tuesday)),
        ("tue.", Weekday(Day::Tuesday)),
        ("tues", Weekday(Day::Tuesday)),
        ("tues.", Weekday(Day::Tuesday)),
        ("tuesday", Weekday(Day::Tuesday)),
        ("tuesdays", Word),
        ("twelfth", Ordinal(12)),
        ("twelve", Cardinal),
        ("twenties", Word),
        ("twentieth", Ordinal(20)),
        ("twenty", Cardinal),
        ("two", Cardinal),
        ("up", Opener),
        ("upcoming", Step(1)),
        ("wed", Weekday(Day::Wednesday)),
        ("wed.", Weekday(Day::Wednesday)),
        ("wednesday", Weekday(Day::Wednesday)),
        ("wednesdays", Word),
        ("weds", Weekday(Day::Wednesday)),
        ("weds.", Weekday(Day::Wednesday)),
        ("week", Unit(Length::Week)),
        ("weekday", Word),
        ("weekdays", Word),
        ("weekend", Unit(Length::Weekend)),
        ("weekends", Units(Length::Weekend)),
        ("weekly", Word),
        ("weeks", Units(Length::Week)),
        ("while", Inner),
        ("winter", Season(When::Winter)),
        ("year", Unit(Length::Year)),
        ("years", Units(Length::Year)),
        ("yesterday", Relative(-1)),
    ]
};

/// The weekday that a plural stands for: `mondays`.
pub fn plural_weekday(lower: &str) -> Option<Weekday> {
    match lookup(lower.strip_suffix('s')?) {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    }
}

/// The value of an ordinal in words or figures.
pub fn ordinal(lexeme: Lexeme, lower: &str) -> Option<u32> {
    match lexeme {
        Lexeme::Ordinal(value) => Some(value.into()),
        Lexeme::Figure => number::ordinal(lower),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vocabulary_is_sorted_and_found() {
        for pair in WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{:?} stands before {:?}", pair[0], pair[1]);
        }
        for &(word, lexeme) in WORDS {
            assert_eq!(lookup(word), lexeme, "{word}");
        }
        for word in ["", "house", "x-ray", "über", "zulu", "Friday"] {
            assert_eq!(lookup(word), Lexeme::Nothing, "{word}");
        }
    }

    #[test]
    fn months_and_weekdays_are_names() {
        let text = "they may march in May and March as Sat sat on the sun on monday in august or january";
        let article = Article::new(text);
        let found: Vec<_> = (0..article.tokens.list.len())
            .filter(|&i| matches!(lexeme(&article, i), Lexeme::Month(_) | Lexeme::Weekday(_)))
            .map(|i| article.word(i))
            .collect();
        assert_eq!(found, ["May", "March", "Sat", "monday", "january"]);
    }
}
