//! The weights of the reader's cues, 200 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [ 10,   0,   0,   0,  -4,   0,   2,   0,  -2], // From15
        [ 15,   5,   0,  -5,   0,  -7,   4,  -9,  -2], // From30
        [  6,   7,  -8,   0,   0,  -8,   3,   0,   0], // From60
        [-10,   0,   0,   0,   4,  -8,   6,   0,  -4], // From100
        [-17,  -5,   0,   0,   0,   0,  10,   0,   0], // From160
        [-27,   0,  -9, -20,  -3, -16,  11,   0,  -6], // Stop
        [  8,   0,   0,   0,   0,  13,   9,   0,   8], // Question
        [  0,   0,   0,   0,   0,   0,  20,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Capitals
        [ 10, -14,   1,   0,   5,   0, -11,   9,   0], // TitleCase
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Sentences
        [  0,   0,   0,   0,   0,   0,   5,   0,  -6], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,  -9,   0,   0,   0,   0], // Item
        [  0,   0,   0,   0,   0,  12,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Doubled
        [  0,   0,   0,   0,   0,   0,   8,   0,  -9], // Says
        [  0,   5,  -9,   3,  -2,  -2,   4,  -7,   0], // Verb
        [  0,   0,   0,   0,   0,   0,   3,  -7,  -3], // Auxiliary
        [  9,   0,   0,   0,   0,   0,   0,   0,   0], // Participle
        [  0,   0,   0,   0,   0,   7,   0,   0,   6], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  15], // Command
        [  0,   0,   0,   0,   0,   0,  -9,   0,  12], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SellingMore
        [-34,   0,   0,   0,   0, -10,  -4,   0,  19], // Clutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  17], // Solicits
        [  0,   0,   0,   0,   7,   0,   0,   0,   0], // Depicts
        [-16,   0,   0,   0,  27,   0,   0,   0,   0], // Pictured
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Slot
        [  0,   0,   0,   0,   0,   0,   0,   0,  22], // Notice
        [  0,   0,  12,   0,   0,   0,   0,   0,   7], // Handle
        [-24,   0,   0,   0,  28,   0, -12,   0, -10], // Credited
        [  0,   0,   0,   0,  24,   0,   0,   0,   0], // NameTail
        [-28,   0,   0,   0,   0,   0,   0,  27, -11], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  71,   0], // Reporting
        [-25,   0,  21,   0,   0,   0,   0,   0, -10], // ByLine
        [  0,   0,  10,   0,   0,   0,   0,   0,  -5], // NameLine
        [  0,   0,   6,   0,   0,   0,   0,   0,   4], // Capitalized
        [  0,   0,   8, -11,  -5,   4,   0,   8,   6], // Names
        [  0,   0,   0,  29,   0,   0,   0,   0,  -7], // DateLine
        [  0,   0,   0,  10,   0,   0,   0,   0,   0], // Stamp
        [  0,   0,   0,   0,   0,   0,  21,   0,   0], // Dateline
        [ 18,   0,   0,   0,   0,   0,   0,   0,  10], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,   8], // FirstOfPage
        [  0,   0,   4,   4,   0,   0,   0,   0,   2], // BeforeProse
        [ 21,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,   9,   0,   0,   0,   0,   0,   0,   0], // BestTitle
        [ 12,   0,   0,   0,   0,   0,   0,   0,   0], // SureTitle
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // AboveTitle
        [  0,   0,   0,   4,   0,   0,   0,   0,   0], // BelowTitle
        [ 11,   0,   0,   0,   0,   0,   0,   0,   0], // BylineBelow
        [  0,   0,   0,   0,   6,   0,   0,   0,   0], // DatelineBelow
        [  0,   0,   0,   0,  15,   0,   0,   0,   0], // AboveGap
        [  0,   0,   0,   0,   8,   0,  -7,   0,   6], // Joined
        [  0,   0,   0,   0,  -3,   5,   0,   0,   0], // ProseBefore
        [  0,  -6,  -8,   0,  -2,   0,   0,   0,   0], // ProseAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // ClutterBefore
        [  0,   0,   0,   0,   0,   0,   0,   0,   3], // ClutterAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // CreditBefore
        [  0,   0,   0,   0,  14,   0,  -7,   0,   0], // CreditAfter
        [  0,   0,   0,   0,   7,   0,  -6,   0,   0], // CreditBeside
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // CreditAtTop
        [  8,   0,   0,   0,   0,   0,   0,   0,   3], // NamesBefore
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // NamesAfter
        [  0,   0,   0,   0,  16,   0,   0,   0,   0], // SlotBefore
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SlotAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // BetweenProse
        [  0,   0,   0,   0,   0,  10,  -5,   0,   0], // Siblings
        [  0,   0,   0,   0,  -8,  -4,   0,   0,   5], // InRun
        [  0,   0,   0,   0,  -5,   0,   0,   0,   0], // AmongClutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  12], // Listed
        [  0,   0,   7,   0,   0, -10,   0,  10,   8], // Repeated
        [  0,   0,   0,   0,   7,   0, -11,   0,   0], // Echo
        [ 12,   3,   0,  -9,   7,   0,   0,   0,  -3], // Related
        [  0,   7,   0,   0,   0,   5,  -6,   0,   0], // RelatedAll
        [ 11,   0,   0,   0,   7,   0,   0,   0,   0], // LeadRelated
        [  0,   0,   0,   0,   0,  12,  -4,   0,   0], // SaidNext
        [  0,   0,   5,   9,   0,   0,   0,   0,   6], // Foreign
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // ForeignBetween
        [  0,   0,   0,   0,   5,   0,  -5,   0,   3], // LongFragment
        [  4,   0,   0,  -3,  -2,  -4,  -4,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  15,   5,   0,   0,   0,  -6,   0,   0], // after Headline
        [  0,   0,   6,   0,   0,   0,  -5,   0,   0], // after Subheadline
        [  0,   0,   0,  10,   0,   0,   0,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,  -5,   0,   3], // after Published
        [  0,   0,   0,   0,  -4,   0,   0,   0,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   7,   0,   0], // after Heading
        [  0,   0,   0, -11,  -4,   0,   2,   0,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  7,   0,  -5,   0,   0,   0,  -2,  -3,  11], // after Boilerplate
    ],
    states: [
          0, // Top, Boilerplate
         -8, // Top, Byline
          6, // Top, Published
          0, // Top, Caption
          0, // Top, Credit
          0, // Head, Headline
         -4, // Front, Subheadline
          0, // Front, Boilerplate
          7, // Front, Byline
          4, // Front, Published
          5, // Front, Caption
        -10, // Front, Heading
          0, // Front, Credit
          0, // Body, Paragraph
          0, // Body, Heading
         -3, // Body, Caption
          0, // Body, Boilerplate
        -17, // Body, Byline
        -14, // Body, Published
         -6, // Body, Credit
          9, // End, Boilerplate
        -14, // End, Caption
          0, // End, Heading
          0, // End, Byline
        -12, // End, Published
          5, // End, Credit
    ],
};
