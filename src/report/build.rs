//! From findings in byte and token spans to the report in the user's offsets.

use std::borrow::Cow;

use jiff::civil::Date;

use super::*;
use crate::extractor::casualties::{Incident, TollEntry};
use crate::reader::restore::Restored;
use crate::reader::{PartialDate, Role};
use crate::text::offsets::{OffsetUnit, Offsets};
use crate::text::span::{ByteSpan, TokenSpan};
use crate::text::token::Kind;

impl Findings<'_> {
    /// The report, with offsets in `unit` of `source`: the text as it came,
    /// of which the article's own is `restored` if anything had to be.
    pub(crate) fn report<'t>(self, source: &'t str, restored: Option<&Restored>, unit: OffsetUnit) -> Report<'t> {
        let offsets = Offsets::new(source, unit);
        let build = Builder { findings: &self, source, restored, offsets };
        let layout = &self.article.layout;
        let all = |role| layout.of(role).map(|block| build.excerpt(block.span)).collect::<Vec<_>>();
        let first = |role| layout.of(role).next().map(|block| build.excerpt(block.span));
        Report {
            reference_date: self.reference.map(|r| Reference { value: r.date, from: r.from }),
            published: layout.published.map(|p| Published { at: build.excerpt(p.span), value: p.date }),
            headline: first(Role::Headline),
            subheadline: first(Role::Subheadline),
            byline: first(Role::Byline).map(|at| Byline { at, authors: layout.authors.iter().map(|&a| build.folded(a)).collect() }),
            dateline: layout.dateline.as_ref().map(|d| Dateline {
                at: build.excerpt(d.span),
                place: d.place.map(|p| build.folded(p)),
                agency: d.agency.map(|a| build.folded(a)),
                date: d.date.and_then(|date| full_date(date, self.reference)),
            }),
            captions: layout
                .of(Role::Caption)
                .map(|block| Caption { at: build.excerpt(block.span), credit: block.credit.map(|c| build.folded(c)) })
                .collect(),
            headings: all(Role::Heading),
            paragraphs: all(Role::Paragraph),
            credits: all(Role::Credit),
            boilerplate: all(Role::Boilerplate),
            entities: build.entities(),
            dates: self.dates.iter().map(|d| build.date(d)).collect(),
            casualties: build.casualties(),
            toll: build.toll(self.casualties.toll()),
            incidents: build.incidents(),
            quotes: self.quotes.iter().map(|q| build.quote(q)).collect(),
        }
    }
}

/// A dateline's day with the year of the reference date: the one within half a year of it.
fn full_date(date: PartialDate, reference: Option<ReferenceDate>) -> Option<Date> {
    if let Some(year) = date.year {
        return Date::new(year, date.month, date.day).ok();
    }
    let reference = reference?.date;
    [-1, 0, 1]
        .into_iter()
        .filter_map(|shift| Date::new(reference.year().checked_add(shift)?, date.month, date.day).ok())
        .min_by_key(|day| reference.duration_until(*day).as_hours().unsigned_abs())
}

struct Builder<'a, 't> {
    findings: &'a Findings<'a>,
    source: &'t str,
    restored: Option<&'a Restored>,
    offsets: Offsets<'t>,
}

impl<'t> Builder<'_, 't> {
    /// The stretch of the text as it came.
    fn excerpt(&self, span: ByteSpan) -> Excerpt<'t> {
        let came = self.restored.map_or(span, |restored| ByteSpan::new(restored.start(span.start), restored.end(span.end)));
        Excerpt { start: self.offsets.of(came.start), end: self.offsets.of(came.end), text: fold(came.of(self.source)) }
    }

    fn tokens(&self, span: TokenSpan) -> Excerpt<'t> {
        self.excerpt(self.findings.article.bytes(span))
    }

    /// The words as they were meant.
    fn folded(&self, span: ByteSpan) -> Cow<'t, str> {
        match self.restored {
            Some(restored) => Cow::Owned(fold(span.of(&restored.text)).into_owned()),
            None => fold(span.of(self.source)),
        }
    }

    fn folded_tokens(&self, span: TokenSpan) -> Cow<'t, str> {
        self.folded(self.findings.article.bytes(span))
    }

    fn entities(&self) -> Vec<EntityReport<'t>> {
        let mut mentions: Vec<Vec<Excerpt>> = Vec::new();
        mentions.resize_with(self.findings.entities.list.len(), Vec::new);
        for mention in &self.findings.entities.mentions {
            mentions[mention.entity].push(self.tokens(mention.span));
        }
        let list = self.findings.entities.list.iter().zip(mentions).enumerate();
        list.map(|(index, (entity, mentions))| EntityReport {
            id: EntityId(index),
            kind: entity.kind,
            name: entity.name.clone(),
            title: entity.title.clone(),
            country: entity.country,
            mentions,
        })
        .collect()
    }

    fn date(&self, date: &TimeExpression) -> DateReport<'t> {
        DateReport {
            at: self.tokens(date.span),
            kind: date.kind,
            value: date.value.clone(),
            from: date.days.map(|(from, _)| from),
            to: date.days.map(|(_, to)| to),
            modifier: date.modifier,
            granularity: date.granularity,
            conflict: date.conflict,
            rule: date.rule,
        }
    }

    fn casualties(&self) -> Vec<CasualtyReport<'t>> {
        let report = |c: &crate::extractor::casualties::Casualty| CasualtyReport {
            at: self.tokens(c.span),
            kind: c.kind,
            min: c.min,
            max: c.max,
            qualifier: c.qualifier.map(|q| self.folded_tokens(q)),
            victims: c.victims.map(|v| self.folded_tokens(v)),
            part: c.part,
            scope: c.scope,
            previous: c.previous,
            place: c.place.map(EntityId),
            date: c.date,
            attributed_to: c.attributed_to.map(EntityId),
            rule: c.rule,
        };
        self.findings.casualties.list.iter().map(report).collect()
    }

    fn toll(&self, entries: &[TollEntry]) -> Toll {
        let list = &self.findings.casualties.list;
        let other = |&casualty: &usize| list.get(casualty).map(|c| Alternative { min: c.min, max: c.max, casualty });
        let report = |t: &TollEntry| {
            let alternatives = t.alternatives.iter().filter_map(other).collect();
            (t.kind, TollReport { min: t.min, max: t.max, casualty: t.casualty, alternatives })
        };
        Toll(entries.iter().map(report).collect())
    }

    fn incidents(&self) -> Vec<IncidentReport> {
        let report = |i: &Incident| IncidentReport {
            place: i.place.map(EntityId),
            date: i.date,
            toll: self.toll(&i.toll),
            casualties: i.casualties.clone(),
        };
        self.findings.casualties.incidents.iter().map(report).collect()
    }

    fn quote(&self, quote: &Quote) -> QuoteReport<'t> {
        let whole = quote.parts.iter().copied().reduce(TokenSpan::join).unwrap_or(TokenSpan::new(0, 0));
        let content: Vec<_> = quote.parts.iter().map(|&part| self.folded_tokens(self.without_marks(part))).collect();
        QuoteReport {
            at: self.tokens(whole),
            kind: quote.kind,
            content: content.join(" "),
            parts: quote.parts.iter().map(|&part| self.tokens(part)).collect(),
            speaker: quote.speaker.map(|s| SpeakerReport { at: self.tokens(s.span), entity: s.entity.map(EntityId) }),
            cue: quote.cue.map(|c| self.tokens(c)),
            channel: quote.channel.map(|c| self.folded_tokens(c)),
            rule: quote.rule,
        }
    }

    /// The part without an opening and a closing quotation mark.
    fn without_marks(&self, part: TokenSpan) -> TokenSpan {
        let mark = |i: u32| matches!(self.findings.article.token(i as usize).kind, Kind::DoubleQuote | Kind::SingleQuote);
        let (mut start, mut end) = (part.start, part.end);
        if start < end && mark(start) {
            start += 1;
        }
        if start < end && mark(end - 1) {
            end -= 1;
        }
        TokenSpan::new(start, end)
    }
}

/// Each run of white space folded to one space. The four separators that
/// Python's `str.split` takes for white space beyond Unicode's count too.
fn fold(text: &str) -> Cow<'_, str> {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{1C}'..='\u{1F}');
    let bytes = text.as_bytes();
    let odd = |(at, &byte)| match byte {
        b' ' => bytes.get(at + 1) == Some(&b' '),
        b'!'..=b'~' | 0x80..=0xBF => false,
        _ => text[at..].starts_with(is_space),
    };
    // Most text is words with single spaces between them; without a way out early the compiler looks at many bytes at once.
    let plain = bytes.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    let single = || bytes.iter().zip(bytes.iter().skip(1)).fold(true, |single, pair| single & (pair != (&b' ', &b' ')));
    if plain && single() || !bytes.iter().enumerate().any(odd) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}
