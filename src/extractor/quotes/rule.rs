//! The rules that name a speaker: the sieves, the ways to inherit one, and the ranking.

/// Which rule named a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
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

impl Rule {
    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Nobody => "nobody",
            Rule::QuoteSaid => "quote-said",
            Rule::SaidQuote => "said-quote",
            Rule::Colon => "colon",
            Rule::HeadlineColon => "headline-colon",
            Rule::DashName => "dash-name",
            Rule::QuoteColon => "quote-colon",
            Rule::AccordingTo => "according-to",
            Rule::Tail => "tail",
            Rule::WordsOf => "words-of",
            Rule::Governing => "governing",
            Rule::Saying => "saying",
            Rule::LaterCue => "later-cue",
            Rule::MainSubject => "main-subject",
            Rule::SameSentence => "same-sentence",
            Rule::SameParagraph => "same-paragraph",
            Rule::RestOfParagraph => "rest-of-paragraph",
            Rule::ParagraphSubject => "paragraph-subject",
            Rule::LeadIn => "lead-in",
            Rule::LastParagraph => "last-paragraph",
            Rule::Continued => "continued",
            Rule::Ranked => "ranked",
        }
    }

    /// Whether the rule of that name guesses: no verb of speech joins the speaker to the words.
    pub fn is_guess(name: &str) -> bool {
        [Rule::MainSubject, Rule::Ranked, Rule::ParagraphSubject, Rule::LastParagraph].iter().any(|rule| rule.name() == name)
    }

    /// Whether nothing is ranked after its answer: the speaker stands beside the quotation.
    pub fn is_sure(self) -> bool {
        use Rule::{Colon, DashName, HeadlineColon, Nobody, QuoteColon, QuoteSaid, WordsOf};
        matches!(self, Nobody | QuoteSaid | Colon | HeadlineColon | DashName | QuoteColon | WordsOf)
    }
}
