//! What each feature says for a candidate's being the speaker, in eighths of a natural-log unit;
//! 61 weights that are not 0. The candidate with the highest sum is taken.
//! Written by `wirecopy-train quotes`; weights.md says from what.

use super::features::Feature;

#[rustfmt::skip]
pub static WEIGHTS: [i8; Feature::ALL.len()] = [
     12, // First
      1, // SaidQuote
      7, // AccordingTo
      7, // Tail
     -1, // Governing
      5, // Saying
     -3, // LaterCue
      2, // MainSubjectSieve
      0, // SameSentence
     -5, // SameParagraph
     -4, // RestOfParagraph
     -5, // ParagraphSubject
     -3, // LeadIn
     -8, // LastParagraph
      2, // Before1
      4, // Before4
      2, // Before9
     -1, // Before19
     -2, // Before20
     -4, // After1
      0, // After4
     -2, // After9
      1, // After19
      3, // After20
      6, // BeforeSays
     -6, // BeforeSaysThat
      1, // BeforeUtters
      1, // BeforeJudges
     -7, // BeforeBelieves
      1, // BeforeSaid
      3, // AfterSays
      1, // AfterSaysThat
      0, // AfterUtters
     -4, // AfterJudges
     -5, // AfterBelieves
      2, // AfterSaid
      2, // BeforeOwn
      3, // BeforeInverted
     -1, // BeforeShared
     -4, // AfterOwn
      5, // AfterInverted
     -1, // AfterShared
      5, // FirstVerb
     -1, // LastVerb
     -2, // NearestBefore
     -3, // Infinitive
     -1, // BeforeVerbBetween
     -3, // BeforeQuoteBetween
      1, // BeforeRelativeBetween
     -2, // BeforeCommaBetween
      6, // BeforeThatBetween
      1, // AfterVerbBetween
      3, // AfterQuoteBetween
      0, // AfterRelativeBetween
      4, // AfterCommaBetween
     -1, // AfterThatBetween
      4, // MainSubject
      3, // He
     -1, // Who
     -8, // Which
      0, // It
     -6, // Writer
      5, // Name
     -1, // Description
    -10, // Nobody
     -1, // Opens
];
