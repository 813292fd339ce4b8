//! Months and weekdays as names of something else.

use super::MatchContext;
use crate::extractor::dates::lexeme::written_in_full;
use crate::lexicon::{TITLES, WordSet, words};
use crate::syntax::class;
use crate::syntax::noun_phrase::is_plural_noun;
use crate::syntax::reporting::VerbForm;
use crate::text::token::Kind;

/// Words before a month that show that it is one: "in May", "last May".
static BEFORE_MONTH: WordSet =
    words!("by during each early every in last late next since this till until");

/// Words that stand before months and before other nouns: "from May", "the May figures".
static MAY_JOIN_MONTH: WordSet =
    words!("- after around before between for from of the through to –");

/// A month that stands alone is a month, not a person, a march or a chance: "in May", "the May
/// figures".
pub fn month(context: &MatchContext) -> bool {
    let name = context.last();
    let before = context.before(1);
    let of_time = context.modified || BEFORE_MONTH.contains(before);
    let joining = MAY_JOIN_MONTH.contains(before);
    // "in Aug", but not "in Mar del Plata", "in Jan Holm's car"
    let in_short =
        || before == "in" && !context.name_after() && !matches!(context.after(0), "-" | "del");
    match name {
        // "May" opens questions and is a family name, "March" is a verb and a demonstration.
        "may" | "march" => {
            // "a March operation", "in its May report"
            let adjective = (matches!(before, "a" | "an") || context.is_before(class::POSSESSIVE))
                && context.noun_after();
            // "In March Brandt was replaced"
            let opens = before == "in" && context.start == context.matcher.start + 1;
            (of_time || joining || adjective || context.continues(&["month"]))
                && (opens || !context.name_after())
                && !(before == "the" && context.after(0) == "on")
        }
        // Given names: "June Hale", "April said she may come".
        "april" | "june" | "august" => {
            let said = matches!(context.after(0), "said" | "says" | "told");
            !context.name_before() && (of_time || !context.name_after() && !said)
        }
        // "Nov" alone is too short to tell.
        _ => written_in_full(name) || name.ends_with('.') || context.modified || in_short(),
    }
}

/// Not a title: "on This Week With Ada Hale", "on 60 Minutes".
pub fn no_title(context: &MatchContext) -> bool {
    let last = context.matcher.article.token(context.end - 1);
    context.heading || !last.capitalized || last.all_caps
}

/// Whether the weekday at the end of the match is written in full, or so that it can be nothing
/// else.
fn weekday_written(context: &MatchContext) -> bool {
    let name = context.last();
    // "on Tue", "on Sat. and Sun.", but not "the sat" or "in the Sun"
    let dated = || {
        let before = context.matcher.before(context.end - 1, 1);
        !context.name_after()
            && (matches!(before, "on" | "until" | "till" | "next" | "last")
                || context.continues(&["weekday"]))
    };
    written_in_full(name)
        || matches!(name, "tue." | "tues." | "wed." | "weds." | "thu." | "thurs." | "fri.")
        || dated()
}

/// A weekday that stands alone is a day, not a newspaper or a feast.
pub fn weekday(context: &MatchContext) -> bool {
    let feast = context.is_before(class::FEAST);
    let capital_after =
        context.end < context.matcher.end && context.matcher.article.token(context.end).capitalized;
    let title = capital_after && context.is_after(0, class::WEEKDAY_TITLE);
    let in_full = weekday_written(context);
    // "Sunday Okon, 34,"; but "Sunday, 34 days late"
    let aged = context.name_after()
        && context.after(1) == ","
        && context.after(2).len() == 2
        && context.after(2).bytes().all(|b| b.is_ascii_digit())
        && matches!(context.after(3), "," | "");
    // "Col. Sunday Okon"; but "in Jackson, Miss. Sunday"
    let title_before = context.before(1).strip_suffix('.');
    let person =
        aged || title_before.is_some_and(|title| title != "miss" && TITLES.contains(title));
    // "The Sunday Courier"
    let paper = context.before(1) == "the" && context.name_after();
    // "the Mail on Sunday"
    let of_paper = context.before(1) == "on"
        && context.first() == "sunday"
        && matches!(context.before(2), "independent" | "mail");
    // "on a Monday": any Monday; but "in a Monday statement", "a Friday raid"
    let any = context.before(1) == "a" && !is_once(context);
    !paper && !of_paper && !person && in_full && !feast && !title && !any
}

/// "said in a Monday statement", "a Friday raid killed two": a weekday before a noun for what
/// happened once.
fn is_once(context: &MatchContext) -> bool {
    context.is_after(0, class::EVENT | class::SAYING | class::VIOLENCE)
        || words!("analysis briefing ceremony conference filing hearing meeting news report ruling session vote")
            .contains(context.after(0))
}

/// "The Outlook daily said so", "a local daily, …", "told the Outlook daily.": a newspaper; not
/// "trucks entered Gaza daily", "the daily talks ended".
pub fn is_paper(context: &MatchContext) -> bool {
    const LONGEST: usize = 4;
    let (article, start) = (context.matcher.article, context.matcher.start);
    let reports = context.end < context.matcher.end
        && article.tagged(context.end).reporting().is_some_and(|verb| verb.form == VerbForm::Past);
    let kind = words!("business independent leading local national newspaper opposition state-run");
    if kind.contains(context.before(1)) {
        return reports || matches!(context.after(0), "," | "." | "");
    }
    // "the German daily Bild said", "in the weekly Der Berg"; but "the weekly Cabinet meeting", "the
    // daily Eurostar was late"
    let capital = |&at: &usize| article.token(at).is_word() && article.token(at).capitalized;
    let named = (context.end..context.matcher.end).take_while(capital).count();
    if named > 0 && (1..=3).any(|n| context.before(n) == "the") {
        let after = context.end + named;
        let last = article.lower(after - 1);
        // "the weekly Power Rankings"
        let thing = named > 1 && last != "times" && is_plural_noun(last);
        return !thing
            && (after >= context.matcher.end
                || !article.token(after).is_word() && article.token(after).kind != Kind::Hyphen
                || article.tagged(after).has(class::UNCOUNTED | class::ANY_PAST)
                    && !article.tagged(after).has(class::BE));
    }
    if context.before(1) == "the" {
        return reports;
    }
    let low = start.max(context.start.saturating_sub(LONGEST));
    let name = (low..context.start).rev().take_while(|&at| {
        let token = article.token(at);
        token.is_word() && token.capitalized && !matches!(article.lower(at), "the" | "a")
    });
    let Some(the) = name.last().and_then(|first| first.checked_sub(1)).filter(|&at| at >= start)
    else {
        return false;
    };
    let before = || the.checked_sub(1).filter(|&at| at >= start).map_or("", |at| article.lower(at));
    let told = || matches!(before(), "told" | "by") && !context.noun_after();
    matches!(article.lower(the), "the" | "a") && (reports || told())
}

/// "told NBC’s “Today” on Monday", "told Today that", "Radio 4’s Today programme": a capital in
/// quotation marks or behind a word with none is a title.
pub fn is_title(context: &MatchContext) -> bool {
    let article = context.matcher.article;
    let before = context.start.checked_sub(1).filter(|&at| at >= context.matcher.start);
    let inside = before.is_some_and(|at| {
        let token = article.token(at);
        token.kind == Kind::Possessive || token.is_word() && !token.capitalized
    });
    let token = article.token(context.start);
    if inside && token.capitalized && !token.all_caps && !context.heading {
        return true;
    }
    let mark = |at: Option<usize>| {
        at.and_then(|at| article.tokens.list.get(at)).is_some_and(|t| t.kind == Kind::DoubleQuote)
    };
    article.token(context.start).capitalized
        && mark(context.start.checked_sub(1))
        && mark(Some(context.end))
}

/// A day with its part: "Monday night", but not "Monday Night Football".
pub fn day_part(context: &MatchContext) -> bool {
    let part = context.matcher.article.token(context.end - 1);
    // "on a Saturday night": any one; but "in a Saturday night raid"
    let any = context.before(1) == "a" && !context.noun_after();
    !(any || context.name_after() && part.capitalized && !part.all_caps)
}
