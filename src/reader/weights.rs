//! The weights of the reader's cues, 200 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [  6,   0,   0,   0,  -3,   0,   2,   1,  -3], // From15
        [ 14,   4,   0,  -6,   1,  -7,   4, -11,  -3], // From30
        [  6,   7,  -9,  -8,   0,  -8,   2,   0,   0], // From60
        [-12,   0,   0,   0,   0, -10,   5,   0,  -5], // From100
        [-17,  -5,   0,   0,   0,   0,  10,   0,   0], // From160
        [-25,   0,  -9,  -8,  -2, -18,  11,   0,  -5], // Stop
        [  4,   0,   0,   0,   0,  14,   8,   0,  10], // Question
        [  0,   0,   0,   0,   0,   0,  22,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Capitals
        [ 11, -16,   0,   0,   2,  -7, -12,   7,   0], // TitleCase
        [  0,  -6,   0,   0,   0,   0,   0,   0,   0], // Sentences
        [  0,   9,   0,   0,   0,   0,   0,   0,  -5], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,   0,   8,   0,   0,   6], // Item
        [  0,   0,   0,   0,   0,  12,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Doubled
        [  0,   0,   0,   0,   0,   0,   9,   0, -10], // Says
        [  0,   7,  -8,   5,   0,   0,   3,  -9,  -2], // Verb
        [  0,   0,   0,   0,   0,   0,   4,   0,  -2], // Auxiliary
        [ 10,   0,   0,   0,   0,   0,   0,   0,   0], // Participle
        [  0,   0,   0,   0,   0,   0,   0,   0,   7], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Command
        [  0,   0,   0,   0,   0,   0,  -6,   0,  11], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,   5], // SellingMore
        [-38,   0,   0,   0,   0, -10,  -5,   0,  17], // Clutter
        [  0,   0,   0,   0,   0,   0, -13,   0,  15], // Solicits
        [  0,   0,   0,   0,   8,   0,   0,   0,   0], // Depicts
        [-16,   0,   0,   0,  25,   0,   0,   0,   0], // Pictured
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Slot
        [  0,   0,   0,   0,   0,   0,   0,   0,  20], // Notice
        [  0,   0,  13,   0,   0,   0,  -9,   0,   7], // Handle
        [-24,   0,   0,   0,  28,   0, -15,   0,  -9], // Credited
        [  0,   0,   0,   0,  24,   0,  -9,   0,   0], // NameTail
        [-25,   0,   0,   0,   0,   0,   0,  29, -10], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  71,   0], // Reporting
        [-26,   0,  20,   0,   0,   0,   0,   0,  -9], // ByLine
        [  0,   0,   8,   0,   0,   0,   0,   0,  -5], // NameLine
        [  0,   0,   6,   0,   0,   0,   0,   0,   5], // Capitalized
        [  0,   0,   7, -10,  -5,   5,   0,   7,   6], // Names
        [  0,   0,  -3,  28,   0,   0,   0,   0,  -8], // DateLine
        [  0,   0,   0,   9,   0,   0,   0,   0,   0], // Stamp
        [  0,   0,   0,   0,   0,   0,  20,   0,   0], // Dateline
        [ 18,   0,   0,   0,   0,   0,   0,   0,  11], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,   9], // FirstOfPage
        [  0,   0,   4,   6,   0,   0,   0,   0,   3], // BeforeProse
        [ 22,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,  11,   0,   0,   0,   0,   0,   0,   0], // BestTitle
        [ 14,   0,   0,   0,   0,   0,   0,   0,   0], // SureTitle
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // AboveTitle
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // BelowTitle
        [ 11,   4,   0,   0,   0,   0,   0,   0,   0], // BylineBelow
        [  0,   0,   0,   0,   8,   0,   0,   0,   6], // DatelineBelow
        [  0,   0,   0,   0,  14,   0,   0,   0,   0], // AboveGap
        [  0,   0,   0,   0,   8,  -7,  -8,   0,   5], // Joined
        [  0,   0,   0,   0,  -3,   3,   0,   0,   0], // ProseBefore
        [  0,  -5,  -5,   0,  -2,   0,   0,   0,   0], // ProseAfter
        [  0,   0,   0,   0,   0,   7,   0,   0,   0], // ClutterBefore
        [  0,   0,   0,   0,  -5,   8,   0,   0,   0], // ClutterAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // CreditBefore
        [  0,   0,   0,   0,   8,   0,  -8,   0,   0], // CreditAfter
        [  0,   0,   0,   0,   7,   0,   0,   0,   0], // CreditBeside
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // CreditAtTop
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // NamesBefore
        [  0,   0,   0,   0,   5,   0,   0,   0,   0], // NamesAfter
        [  0,   0,   0,   0,  16,   0,   0,   0,   0], // SlotBefore
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SlotAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // BetweenProse
        [  0,   0,   0,   0,   0,  10,  -4,   0,   0], // Siblings
        [  0,   0,   3,   0,  -7,   0,   0,   0,   5], // InRun
        [  0,   0,   0,   0,  -4,   0,   0,   0,   0], // AmongClutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Listed
        [  0,   0,   0,   0,   0, -12,   0,  12,   9], // Repeated
        [  0,   0,   0,   0,  10,   0, -13,   0,   0], // Echo
        [  6,   0, -10,  -9,   6,   0,   0,   0,  -5], // Related
        [  6,   9,   0,   0,   0,   3,  -6,   0,   0], // RelatedAll
        [ 11,   0,   0,   0,   4,   0,   0,   0,   0], // LeadRelated
        [  0,   0,   0,   0,   0,  12,  -5,   0,   0], // SaidNext
        [  0,   0,   6,   7,   0,   0,   0,   0,   6], // Foreign
        [  5,   0,   0,   0,   0,  -4,  -6,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  14,   5,   8,   0,   0,   0,   0,   0], // after Headline
        [  0,   0,   7,   0,   0,   0,  -7,   0,   0], // after Subheadline
        [  0,   0,   0,  10,   0,   0,  -4,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,  -4,   0,   4], // after Published
        [  0,   0,   0,   0,   0,   0,   0,   7,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   9,   0,   0], // after Heading
        [  0,   0,   0, -12,  -7,   0,   2,   0,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  7,   0,  -3,   0,   0,   0,  -1,   0,  12], // after Boilerplate
    ],
    states: [
          0, // Top, Boilerplate
         -8, // Top, Byline
          5, // Top, Published
          0, // Top, Caption
          0, // Top, Credit
          0, // Head, Headline
         -5, // Front, Subheadline
          0, // Front, Boilerplate
          8, // Front, Byline
          0, // Front, Published
          0, // Front, Caption
        -10, // Front, Heading
          0, // Front, Credit
          0, // Body, Paragraph
          0, // Body, Heading
         -4, // Body, Caption
          0, // Body, Boilerplate
        -16, // Body, Byline
        -14, // Body, Published
         -8, // Body, Credit
          9, // End, Boilerplate
        -14, // End, Caption
          0, // End, Heading
          0, // End, Byline
        -14, // End, Published
          0, // End, Credit
    ],
};
