//! Which role each unit has: its own features weighed together with where it
//! stands: before the lead paragraph, in the body, after it.

use super::Role;
use super::features::Features;

/// The roles of all units.
pub fn assign(features: &[Features]) -> Vec<Role> {
    let page = Page::new(features);
    (0..features.len()).map(|i| page.role(i)).collect()
}

/// A line before the lead that scores this much is the headline, whatever comes after it.
const GOOD_HEADLINE: i32 = 6;

/// The frame of the article: everything else is told by it.
struct Page<'f> {
    features: &'f [Features],
    headline: Option<usize>,
    subheadline: Option<usize>,
    byline: Option<usize>,
    /// First and last unit that is body text without doubt.
    lead: usize,
    last: usize,
    /// The file holds buttons and links: a short line is one more of them rather than text.
    cluttered: bool,
}

impl<'f> Page<'f> {
    fn new(features: &'f [Features]) -> Self {
        let lead = lead(features);
        let last = (0..features.len()).rev().find(|&i| is_prose(&features[i])).unwrap_or(0);
        let clutter = features.iter().filter(|f| f.clutter).count();
        let cluttered = clutter >= 2 && clutter * 20 >= features.len();
        let mut page =
            Page { features, headline: None, subheadline: None, byline: None, lead: lead.unwrap_or(features.len()), last, cluttered };
        page.headline = page.find_headline();
        let zone = page.headline.map_or(0, |h| h + 1)..page.lead;
        page.byline = (0..page.lead)
            .filter(|&i| page.headline != Some(i) && features[i].byline > 0 && !features[i].clutter)
            .max_by_key(|&i| (features[i].byline, page.headline.is_none_or(|h| i > h), std::cmp::Reverse(i)));
        page.subheadline = page.headline.and_then(|_| zone.clone().find(|&i| page.could_be_subheadline(i)));
        if lead.is_none() {
            page.lead = zone.start;
        }
        page
    }

    /// The first line before the lead that looks like a headline enough, else the one that does most.
    fn find_headline(&self) -> Option<usize> {
        let scores: Vec<i32> = (0..self.lead).map(|i| self.headline_score(i)).collect();
        let best = scores.iter().copied().max().filter(|&best| best >= 3)?;
        scores.iter().position(|&score| score >= best.min(GOOD_HEADLINE))
    }

    /// Headlines measured run from 24 to 124 characters; a little room is left. No stop, unless in capitals or over a byline or date.
    fn headline_score(&self, i: usize) -> i32 {
        let f = &self.features[i];
        let capitals = f.capitals >= 70 && f.words >= 3;
        let never = f.clutter
            || f.wordless
            || f.url
            || f.credit_line
            || f.file_photo
            || f.credit_tail.is_some()
            || f.date.is_some()
            || f.byline == 2
            || f.reporting;
        // A stop only in capitals, or at the top of the file with the date or the byline right below.
        let framed = self.features.get(i + 1).is_some_and(|next| next.byline == 2 || next.date.is_some());
        let may_stop = f.question || capitals || i == 0 && framed && f.length <= 90;
        if never || f.length > 200 || f.words < 2 || f.stop && !may_stop {
            return 0;
        }
        let length = match f.length {
            24..=130 => 2,
            15..=160 => 1,
            _ => 0,
        };
        let name = if f.byline == 1 { -2 } else { 0 };
        let picture = if f.shows && f.dated { -2 } else { 0 };
        // The very first line of a page is as often a menu as a headline.
        let first = i32::from(i == 0) * if self.cluttered { 1 } else { 3 };
        let near = i32::from(self.lead - i <= 8);
        let frame = self.features.get(i + 1).is_some_and(|next| next.byline > 0 || next.date.is_some() || is_caption(self.features, i + 1));
        length
            + i32::from(f.words >= 4)
            + 1
            + i32::from(capitals)
            + first
            + near
            + i32::from(frame)
            + i32::from(f.length >= 40)
            + name
            + picture
    }

    fn could_be_subheadline(&self, i: usize) -> bool {
        let f = &self.features[i];
        let other = f.clutter
            || f.solicits
            || f.url
            || f.credit_line
            || f.date.is_some()
            || f.byline > 0
            || f.colon
            || is_caption(self.features, i);
        let headline_again = self.headline.is_some_and(|h| self.features[h].length.abs_diff(f.length) <= 1 && f.repeated);
        !other && !headline_again && f.words >= 5 && (30..=320).contains(&f.length)
    }

    fn role(&self, i: usize) -> Role {
        let f = &self.features[i];
        if self.headline == Some(i) {
            return Role::Headline;
        }
        if self.subheadline == Some(i) {
            return Role::Subheadline;
        }
        if self.byline == Some(i) {
            return Role::Byline;
        }
        if f.reporting {
            return Role::Credit;
        }
        if f.credit_line || f.url {
            return Role::Boilerplate;
        }
        if is_caption(self.features, i) {
            return Role::Caption;
        }
        if i < self.lead { self.before_lead(i) } else { self.in_body(i) }
    }

    fn before_lead(&self, i: usize) -> Role {
        let f = &self.features[i];
        if f.date.is_some() {
            return Role::Published;
        }
        let after_headline = self.headline.is_some_and(|h| i > h);
        match () {
            () if f.clutter || f.wordless || f.solicits || f.repeated || f.byline > 0 => Role::Boilerplate,
            // Right under the headline and no sentence: what a picture shows.
            () if after_headline && !f.stop && f.length >= 40 && (f.shows || f.dated) => Role::Caption,
            // A further standfirst, or a lead too short to be sure of.
            () if after_headline && f.stop && f.words >= 4 => Role::Paragraph,
            () if after_headline && f.length >= 50 => Role::Heading,
            () if self.cluttered => Role::Boilerplate,
            () => Role::Paragraph,
        }
    }

    fn in_body(&self, i: usize) -> Role {
        let f = &self.features[i];
        let after_end = i > self.last;
        let closing = i + 1 == self.features.len() && f.words <= 2 && !f.stop && (f.capitals >= 70 || f.length <= 8);
        // Where nothing else is clutter, a whole sentence with such words in it is news of shares and cookies.
        let page = self.cluttered || !f.stop;
        if f.clutter && page
            || f.solicits && page && !f.speech && f.length < 500
            || f.repeated && self.cluttered && !f.speech && f.words < 12
            || closing && i > 0 && self.last > 0
        {
            return Role::Boilerplate;
        }
        if f.date.is_some() && !f.stop {
            return if self.cluttered { Role::Boilerplate } else { Role::Published };
        }
        if f.stop && !f.question || f.colon || f.length >= 140 {
            return if after_end && self.cluttered && f.length < 60 { Role::Boilerplate } else { Role::Paragraph };
        }
        if f.speech {
            return Role::Paragraph;
        }
        if self.heads_a_section(i) {
            return Role::Heading;
        }
        if f.question || !self.cluttered { Role::Paragraph } else { Role::Boilerplate }
    }

    /// Short, between two pieces of text, and alone there: related headlines come in runs.
    fn heads_a_section(&self, i: usize) -> bool {
        let f = &self.features[i];
        let text = |j: usize| {
            self.features.get(j).is_some_and(|g| is_prose(g) || g.stop && g.words >= 3 && !g.clutter || g.length >= 140 || g.speech)
        };
        let before =
            i > 0 && (text(i - 1) || is_caption(self.features, i - 1) || self.features[i - 1].clutter || self.features[i - 1].credit_line);
        f.length <= 90 && (1..=15).contains(&f.words) && i > self.lead && before && text(i + 1)
    }
}

/// A sentence or more, and no caption, clutter or date.
fn is_prose(f: &Features) -> bool {
    let long = f.length >= 45 || f.speech && f.length >= 20;
    let other =
        f.clutter || f.solicits && !f.speech || f.credit_line || f.credit_tail.is_some() || f.reporting || f.file_photo || f.date.is_some();
    f.stop && long && !other
}

/// The first unit of the body.
fn lead(features: &[Features]) -> Option<usize> {
    let n = features.len();
    let prose = |i: usize| is_prose(&features[i]) && !is_caption(features, i);
    let opens = |i: &usize| {
        let f = &features[*i];
        // A question or a line in capitals at the top of the file is a headline.
        let headline = *i < 8 && n > 1 && f.words <= 22 && !f.speech && (f.question || f.capitals >= 70);
        prose(*i) && !headline
    };
    let first = (0..n).find(opens)?;
    // A standfirst is parted from the lead by the byline or the date.
    let next = (first + 1..n.min(first + 12)).find(|&i| prose(i));
    let parted = |next: usize| (first + 1..next).any(|i| features[i].byline > 0 && !features[i].stop || features[i].date.is_some());
    match next {
        Some(next) if first > 0 && features[first].length <= 320 && parted(next) => Some(next),
        _ => Some(first),
    }
}

/// A credit decides; without one, what it shows and how it ends do together.
fn is_caption(features: &[Features], i: usize) -> bool {
    let f = &features[i];
    if f.clutter || f.date.is_some() || f.url || f.length > 700 || f.words < 3 {
        return false;
    }
    let beside_credit = i > 0 && features[i - 1].credit_line || features.get(i + 1).is_some_and(|next| next.credit_line);
    let cues = i32::from(f.shows) + i32::from(f.dated) + i32::from(!f.stop) * 2 + i32::from(beside_credit) * 3
        - i32::from(f.speech) * 2
        - i32::from(f.length > 300);
    f.credit_tail.is_some() || f.file_photo || f.length >= 25 && cues >= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::{features, lines};

    fn roles(text: &str) -> Vec<Role> {
        let units = lines::units(text);
        assign(&features::features(text, &units))
    }

    #[test]
    fn a_page_with_clutter() {
        use Role::*;
        let text = "World\nSign in\nHarbour of Aldwick opens again two weeks after storm\nThe northern wall will be built higher, the mayor says\n\
                    By Jo Park\nPublished May 3, 2021\nShare\nFishing boats at the quay of Aldwick. (AP Photo/Jo Park)\n\
                    The harbour of Aldwick was opened again on Monday, two weeks after a storm had broken its wall.\nAdvertisement\n\
                    Nine boats sank in the night of the storm, and two are still missing.\nHow it began\n\
                    The storm came in from the west shortly after midnight, fishermen said.\nReporting by Jo Park; Editing by Otto Grau\nRead more: Storms\n";
        let expected = [
            Boilerplate,
            Boilerplate,
            Headline,
            Subheadline,
            Byline,
            Published,
            Boilerplate,
            Caption,
            Paragraph,
            Boilerplate,
            Paragraph,
            Heading,
            Paragraph,
            Credit,
            Boilerplate,
        ];
        assert_eq!(roles(text), expected);
    }

    #[test]
    fn text_without_a_headline() {
        use Role::*;
        let text = "https://news.example/harbour\n\nThe harbour of Aldwick was opened again on Monday, two weeks after a storm.\n\nNine boats sank.\n";
        assert_eq!(roles(text), [Boilerplate, Paragraph, Paragraph]);
    }

    #[test]
    fn little_text() {
        use Role::*;
        assert_eq!(roles("Nine boats sank."), [Paragraph]);
        assert_eq!(roles("Nine boats sink in storm off Aldwick"), [Headline]);
        assert_eq!(
            roles("STORM SINKS NINE BOATS.\nALDWICK 1996-08-30\nNine boats sank in a storm on Friday, the harbour master said."),
            [Headline, Published, Paragraph]
        );
        assert_eq!(roles(""), []);
    }
}
