//! The title of a web page: the name of the station around the headline, and the stamp behind it.

use super::super::printed_date;
use crate::lexicon::words;
use crate::text::token::bare;

/// The headline in the title of a page: "Two hurt at mill - WALD.com: Aldwick News, Weather", "CBS 58 -
/// Two hurt at mill".
pub fn headline(title: &str) -> &str {
    const LONGEST: usize = 250;
    if title.len() > LONGEST || !title.contains(char::is_lowercase) {
        return title;
    }
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '|');
    let ends = |&(at, _): &(usize, &str)| {
        let (head, tail) = title.split_at(at);
        let tail = tail.trim_start();
        tail.starts_with(dash) && head.split(' ').count() >= 3 && names_station(tail)
    };
    let end = title.match_indices(' ').find(ends).map_or(title.len(), |(at, _)| at);
    let headline = title[..end].trim_end_matches(|c: char| c == ' ' || dash(c));
    match headline.split_once(" - ") {
        // but "KESH, May 15 - Two men were hurt"
        // nor "BBC Radio 2 - the next ten years", "CBS News - ABC News merger fails"
        Some((head, rest))
            if rest.contains(' ')
                && !(rest.starts_with(char::is_lowercase)
                    || head.contains(',')
                    || names_station(rest))
                && names_station(head)
                && head.split(' ').any(is_call_sign_or_number) =>
        {
            rest
        }
        _ if end < title.len() => headline,
        _ => title,
    }
}

/// Where "Posted: Friday, May 3, 2019" begins behind the title that is repeated above a story.
pub fn stamp(line: &str) -> Option<usize> {
    const LONGEST: usize = 300;
    let at = line.find(" Posted: ").filter(|_| line.len() <= LONGEST)? + 1;
    printed_date::find(&line[at..]).map(|_| at)
}

/// "WALD", "NBC12", "58", "WALD.com"
fn is_call_sign_or_number(part: &str) -> bool {
    part.contains('.') || part.ends_with(|c: char| c.is_ascii_digit()) || is_call_sign(part)
}

fn is_call_sign(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_uppercase())
        && part.starts_with(['K', 'W'])
        && matches!(part.len(), 3 | 4)
}

/// "WALD.com: Aldwick News", "NBC12", "FOX 8 Weather", "Channel 4 News": two signs of a station or
/// more, and no word in small letters that is not part of such a name.
fn names_station(text: &str) -> bool {
    let small = words!("a and at for from in news of on sports the to weather you your");
    let parts = || text.split([' ', ',', '|', ':']).map(bare).filter(|part| !part.is_empty());
    let site = |part: &str| {
        part.contains('.')
            && [".com", ".co.uk", ".net", ".org", ".tv"].iter().any(|end| part.contains(end))
    };
    let sign = |part: &str| {
        let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let numbered = usize::from(name.len() < part.len());
        let lower = name.to_lowercase();
        let (call, television) =
            part.split_once("-TV").map_or((name, name.ends_with("TV")), |(call, _)| (call, true));
        let called = is_call_sign(call);
        match lower.as_str() {
            _ if site(part) => 2,
            "" => usize::from(part.len() <= 2),
            "abc" | "bbc" | "cbs" | "cnn" | "fox" | "itv" | "msnbc" | "nbc" | "pbs" | "news" => {
                1 + numbered
            }
            "action" | "channel" | "eyewitness" | "newschannel" | "radio" | "sports" | "tv"
            | "weather" => 1,
            _ if called => 1 + numbered.max(usize::from(television)),
            _ => 0,
        }
    };
    let known =
        |part: &str| !part.starts_with(char::is_lowercase) || small.contains(part) || site(part);
    parts().all(known) && parts().map(sign).sum::<usize>() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_station_is_no_part_of_the_headline() {
        for (title, expected) in [
            (
                "Two hurt at mill - WALD.com: Aldwick News, Weather, Sports, and Radio",
                "Two hurt at mill",
            ),
            ("Two hurt at mill - wald3.com-Aldwick News, Weather & Sports", "Two hurt at mill"),
            ("Two hurt at old mil - WALD.com Aldwick Maine news.", "Two hurt at old mil"),
            ("Two hurt at old mil - | WATV Aldwick", "Two hurt at old mil"),
            ("Two hurt at mill - NBC12 - WALD - Aldwick, VA News On Your Side", "Two hurt at mill"),
            (
                "Two hurt at mill, sheriff - WMC Action News 5 - Aldwick",
                "Two hurt at mill, sheriff",
            ),
            ("Two hurt at mill | BBC News", "Two hurt at mill"),
            ("CBS 58 - Two hurt at mill", "Two hurt at mill"),
            ("BBC Radio 2 - the next ten years", "BBC Radio 2 - the next ten years"),
            ("CBS News - ABC News merger fails", "CBS News - ABC News merger fails"),
            ("TV News - A short history of it", "TV News - A short history of it"),
            ("WALD News - Two hurt at mill", "Two hurt at mill"),
            ("Harbour reopens - mayor", "Harbour reopens - mayor"),
            ("KESH, May 15 - Two hurt at mill", "KESH, May 15 - Two hurt at mill"),
            ("Athletes face ban - WADA", "Athletes face ban - WADA"),
            ("Mayor to quit in May - ABC News poll", "Mayor to quit in May - ABC News poll"),
            ("Lower Wend 24 - Morby 20", "Lower Wend 24 - Morby 20"),
            ("Two-year-old wins - and weeps", "Two-year-old wins - and weeps"),
            ("ALDWICK, 3 MAY 90 (WRN) -- WHO KNOWS", "ALDWICK, 3 MAY 90 (WRN) -- WHO KNOWS"),
        ] {
            assert_eq!(headline(title), expected);
        }
    }

    #[test]
    fn a_stamp_behind_the_title() {
        for (line, expected) in [
            ("Two hurt at mill Posted: Friday, May 3, 2019 10:40 AM EDT", Some(17)),
            ("Two hurt at mill Posted: No Trespassing", None),
            ("Posted: Friday, May 3, 2019", None),
        ] {
            assert_eq!(stamp(line), expected, "{line}");
        }
    }
}
