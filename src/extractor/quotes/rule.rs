//! The rules that name a speaker or find a reported clause.

named_rules! {
    /// The rule that named a speaker or found a reported clause.
    QuoteRule:
    // The sieves; `sieves` has an example of each.
    Nobody "nobody"
    QuoteSaid "quote-said"
    SaidQuote "said-quote"
    Colon "colon"
    HeadlineColon "headline-colon"
    DashName "dash-name"
    QuoteColon "quote-colon"
    AccordingTo "according-to"
    Tail "tail"
    WordsOf "words-of"
    Governing "governing"
    Saying "saying"
    LaterCue "later-cue"
    MainSubject "main-subject"
    // Where the speaker of a sentence without one is taken from; see `inherit`.
    SameSentence "same-sentence"
    SameParagraph "same-paragraph"
    RestOfParagraph "rest-of-paragraph"
    ParagraphSubject "paragraph-subject"
    LeadIn "lead-in"
    LastParagraph "last-paragraph"
    Continued "continued"
    /// Named by no sieve: a candidate of `rank`.
    Ranked "ranked"
    NoSpeaker "no-speaker"
    /// A turn of a transcript.
    Turn "turn"
    // Reported clauses without marks; S is the clause.
    /// X said that S
    SaidThat "x-said-that"
    /// X said S
    Said "x-said-s"
    /// X asked whether S
    AskedWhether "x-asked-whether"
    /// X promised to S
    PromisedTo "x-promised-to"
    /// … which X said S
    WhichSaid "which-x-said"
    /// X urged Y to S
    UrgedObject "x-urged-object"
    /// S, X said
    SaidLast "s-x-said"
    /// According to X, S
    AccordingFirst "according-to-x-s"
    /// S, according to X
    AccordingLast "s-according-to-x"
    /// As X said, S
    AsSaid "as-x-said-s"
    /// Asked whether S, …
    Asked "asked-whether"
}

/// Rules that guess: no verb of speech joins the speaker to the words.
const GUESSES: [QuoteRule; 4] = [
    QuoteRule::MainSubject,
    QuoteRule::Ranked,
    QuoteRule::ParagraphSubject,
    QuoteRule::LastParagraph,
];

impl QuoteRule {
    /// Whether the rule guesses.
    pub fn guesses(self) -> bool {
        GUESSES.contains(&self)
    }

    /// The same of the rule of that name, as a report has it.
    pub fn is_guess(name: &str) -> bool {
        GUESSES.iter().any(|rule| rule.name() == name)
    }

    /// Whether nothing is ranked after its answer: the speaker stands beside the quotation.
    pub fn is_sure(self) -> bool {
        use QuoteRule::{Colon, DashName, HeadlineColon, Nobody, QuoteColon, QuoteSaid, WordsOf};
        matches!(self, Nobody | QuoteSaid | Colon | HeadlineColon | DashName | QuoteColon | WordsOf)
    }
}
