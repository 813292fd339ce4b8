//! What each feature says for a candidate's being the speaker, in eighths of a natural-log unit;
//! 61 weights that are not 0. The candidate with the highest sum is taken.
//! Written by `wirecopy-train quotes`; weights.md says from what.

use super::features::Feature;

#[rustfmt::skip]
pub static WEIGHTS: [i8; Feature::ALL.len()] = [
     12, // First
     -1, // SaidQuote
      7, // AccordingTo
      7, // Tail
     -1, // Governing
      5, // Saying
     -3, // LaterCue
      2, // MainSubjectSieve
     -6, // SameParagraph
     -4, // RestOfParagraph
     -6, // ParagraphSubject
     -3, // LeadIn
     -8, // LastParagraph
      3, // Before1
      4, // Before4
      2, // Before9
     -1, // Before19
     -3, // Before20
     -4, // After1
      1, // After4
     -3, // After9
      1, // After19
      3, // After20
      6, // BeforeSays
     -6, // BeforeSaysThat
      1, // BeforeUtters
      2, // BeforeJudges
     -7, // BeforeBelieves
      1, // BeforeSaid
      3, // AfterSays
      1, // AfterSaysThat
      0, // AfterUtters
     -3, // AfterJudges
     -5, // AfterBelieves
      1, // AfterSaid
      2, // BeforeOwn
      2, // BeforeInverted
     -1, // BeforeShared
     -4, // AfterOwn
      5, // AfterInverted
     -2, // AfterShared
      5, // FirstVerb
     -1, // LastVerb
     -2, // NearestBefore
     -3, // Infinitive
     -1, // BeforeVerbBetween
     -3, // BeforeQuoteBetween
     -2, // BeforeCommaBetween
      6, // BeforeThatBetween
      1, // AfterVerbBetween
      3, // AfterQuoteBetween
      3, // AfterCommaBetween
     -1, // AfterThatBetween
      4, // MainSubject
      3, // He
     -1, // Who
     -8, // Which
      1, // It
     -6, // Writer
      5, // Name
     -2, // Description
    -10, // Nobody
];
