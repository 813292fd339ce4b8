//! Holidays; the days themselves stand in [`HOLIDAYS`](super::super::holiday::HOLIDAYS).

use super::rule::*;

fn holiday(captures: &Captures) -> Option<Meaning> {
    let which = which(captures).unwrap_or(year_of(captures));
    Some(Meaning::Of(YearPart::Holiday(captures.holiday?), which))
}

/// The day itself, not a thing named after it or a statement about it: "a Christmas tree",
/// "the Good Friday Agreement", "the spirit of Christmas", "Easter is early".
fn day_itself(context: &MatchContext) -> bool {
    !context.noun_after()
        && !context.name_after()
        && context.after(0) != "-"
        && !matches!(context.before(1), "a" | "of" | "father" | "merry" | "happy")
        && !matches!(context.after(0), "is" | "was" | "has" | "falls" | "fell")
}

rules! {
    rule "holiday-of-year" [Holiday ["of" | "in"] [","] ANY_YEAR]
        => |c| Some(Meaning::Of(YearPart::Holiday(c.holiday?), which_year(c)));
        "He was home by [Christmas 2007]." => "2007-12-25";
        "It fell on [Labor Day, 2019]." => "2019-09-02";
        "They struck on [Christmas Eve in 2000]." => "2000-12-24";
        "He was home by [Easter last year]." => "2021-04-04";
    rule "step-holiday" [Step Holiday] => holiday;
        "He left [last Thanksgiving]." => "2022-11-24";
        "He comes back [next Easter]." => "2023-04-09";
    rule "holiday-part" [Holiday Part] => holiday;
        "The dam broke on [Christmas morning]." => "2021-12-25TMO";
    rule "holiday" [Holiday] => holiday, if day_itself;
        "The dam broke on [Christmas Day]." => "2021-12-25";
        "The dam will be opened on [Christmas Day]." => "2022-12-25";
        "The dam broke on [New Year's Eve]." => "2021-12-31";
        "They closed on [Memorial Day] and stayed shut." => "2022-05-30";
        "The shops shut on [Good Friday]." => "2022-04-15";
}
