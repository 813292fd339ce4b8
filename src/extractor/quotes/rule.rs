//! The rules that name a speaker: the sieves, the ways to inherit one, and the ranking.

/// The rule that named a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerRule {
    // The sieves; `sieves` has an example of each.
    Nobody,
    QuoteSaid,
    SaidQuote,
    Colon,
    HeadlineColon,
    DashName,
    QuoteColon,
    AccordingTo,
    Tail,
    WordsOf,
    Governing,
    Saying,
    LaterCue,
    MainSubject,
    // Whence a speaker is inherited; see `inherit`.
    SameSentence,
    SameParagraph,
    RestOfParagraph,
    ParagraphSubject,
    LeadIn,
    LastParagraph,
    Continued,
    // Named by no sieve: a candidate of `rank`.
    Ranked,
}

/// Printed for a quotation without a speaker.
pub const NO_SPEAKER: &str = "no-speaker";

impl SpeakerRule {
    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            SpeakerRule::Nobody => "nobody",
            SpeakerRule::QuoteSaid => "quote-said",
            SpeakerRule::SaidQuote => "said-quote",
            SpeakerRule::Colon => "colon",
            SpeakerRule::HeadlineColon => "headline-colon",
            SpeakerRule::DashName => "dash-name",
            SpeakerRule::QuoteColon => "quote-colon",
            SpeakerRule::AccordingTo => "according-to",
            SpeakerRule::Tail => "tail",
            SpeakerRule::WordsOf => "words-of",
            SpeakerRule::Governing => "governing",
            SpeakerRule::Saying => "saying",
            SpeakerRule::LaterCue => "later-cue",
            SpeakerRule::MainSubject => "main-subject",
            SpeakerRule::SameSentence => "same-sentence",
            SpeakerRule::SameParagraph => "same-paragraph",
            SpeakerRule::RestOfParagraph => "rest-of-paragraph",
            SpeakerRule::ParagraphSubject => "paragraph-subject",
            SpeakerRule::LeadIn => "lead-in",
            SpeakerRule::LastParagraph => "last-paragraph",
            SpeakerRule::Continued => "continued",
            SpeakerRule::Ranked => "ranked",
        }
    }

    /// Whether the rule of that name guesses: no verb of speech joins the speaker to the words.
    pub fn is_guess(name: &str) -> bool {
        [
            SpeakerRule::MainSubject,
            SpeakerRule::Ranked,
            SpeakerRule::ParagraphSubject,
            SpeakerRule::LastParagraph,
        ]
        .iter()
        .any(|rule| rule.name() == name)
    }

    /// Whether nothing is ranked after its answer: the speaker stands beside the quotation.
    pub fn is_sure(self) -> bool {
        use SpeakerRule::{Colon, DashName, HeadlineColon, Nobody, QuoteColon, QuoteSaid, WordsOf};
        matches!(self, Nobody | QuoteSaid | Colon | HeadlineColon | DashName | QuoteColon | WordsOf)
    }
}
