//! The weights of the reader's cues, 200 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [  9,   0,   0,   0,  -4,   0,   2,   0,  -2], // From15
        [ 14,   5,   0,  -6,   0,  -7,   3,  -8,  -2], // From30
        [  6,   7,  -8,   0,   0,  -8,   3,   0,   0], // From60
        [ -9,   0,   0,   0,   0,  -9,   6,   0,  -4], // From100
        [-17,  -5,   0,   0,   0,   0,   9,   0,   0], // From160
        [-29,   0, -10, -19,  -3, -16,  11,   0,  -5], // Stop
        [  8,   0,   0,   0,   0,  13,   8,   0,   8], // Question
        [  0,   0,   0,   0,   0,   0,  20,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Capitals
        [  8, -14,   0,   0,   5,  -5, -11,   9,   0], // TitleCase
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Sentences
        [  0,   0,   0,   0,   0,   0,   4,   0,  -6], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,  -9,   5,   0,   0,   0], // Item
        [  0,   0,   0,   0,   0,  13,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Doubled
        [  0,   0,   0,   0,   0,   0,   8,   0,  -9], // Says
        [  0,   5,  -8,   0,  -2,  -2,   4,  -7,   0], // Verb
        [  0,   0,   0,   0,   0,   0,   3,  -8,  -4], // Auxiliary
        [  8,   0,   0,   0,   0,   0,   0,   0,   0], // Participle
        [  0,   0,   0,   0,   0,   7,   0,   0,   6], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Command
        [  0,   0,   0,   0,   0,   0,  -9,   0,  12], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SellingMore
        [-34,   0,   0,   0,   0, -10,  -4,   0,  19], // Clutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  17], // Solicits
        [  0,   0,   0,   0,   7,   0,   0,   0,   0], // Depicts
        [-16,   0,   0,   0,  27,   0,   0,   0,   0], // Pictured
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Slot
        [  0,   0,   0,   0,   0,   0,   0,   0,  22], // Notice
        [  0,   0,  11,   0,   0,   0,   0,   0,   7], // Handle
        [-24,   0,   0,   0,  29,   0, -13,   0, -10], // Credited
        [  0,   0,   0,   0,  25,   0,   0,   0,   0], // NameTail
        [-28,   0,   0,   0,   0,   0,   0,  28, -11], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  71,   0], // Reporting
        [-25,   0,  23,   0,   0,   0,   0,   0, -10], // ByLine
        [  0,   0,  10,   0,   0,   0,   0,   0,  -5], // NameLine
        [  0,   0,   5,   0,   0,   0,   0,   0,   4], // Capitalized
        [  0,   0,   9, -11,  -5,   5,   0,   7,   6], // Names
        [  0,   0,   0,  29,   0,   0,   0,   0,  -7], // DateLine
        [  0,   0,   0,  10,   0,   0,   0,   0,   0], // Stamp
        [  0,   0,   0,   0,   0,   0,  22,   0,   0], // Dateline
        [ 18,   0,   0,   0,   0,   0,   0,   0,  10], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,   8], // FirstOfPage
        [  0,   0,   3,   4,   0,  -8,   0,   0,   2], // BeforeProse
        [ 21,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,   9,   0,   0,   0,   0,   0,   0,   0], // BestTitle
        [ 13,   0,   0,   0,   0,   0,   0,   0,   0], // SureTitle
        [  0,   0,   0,   4,   0,   0,   0,   0,   0], // BelowTitle
        [ 11,   0,   0,   0,   0,   0,   0,   0,   0], // BylineBelow
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // DatelineBelow
        [  0,   0,   0,   0,  16,   0,   0,   0,   0], // AboveGap
        [  0,   0,   0,   0,   8,   0,  -7,   0,   6], // Joined
        [  0,   0,  -7,   0,  -3,   4,   0,   0,   0], // ProseBefore
        [  0,  -5,  -7,   0,   0,   0,   0,   0,   0], // ProseAfter
        [  0,   0,   6,   0,   0,   0,   0,   0,   4], // ClutterAfter
        [  0,   0,   0,   0,  15,   0,  -8,   0,   0], // CreditAfter
        [  0,   0,   0,   0,   8,   0,  -6,   0,   0], // CreditBeside
        [  8,   0,   0,   0,   0,   0,   0,   0,   2], // NamesBefore
        [  0,   0,   0,   0,  15,   0,   0,   0,   0], // SlotBefore
        [  0,   0,   0,   0,   0,  10,  -5,   0,   0], // Siblings
        [  4,   0,   0,   0,  -8,  -4,   0,   0,   5], // InRun
        [  0,   0,   0,   0,   0,   0,   0,   0,  12], // Listed
        [  0,   0,   7,   0,   0, -10,   0,  10,   8], // Repeated
        [  0,   0,   0,   0,   7,   0, -10,   0,   0], // Echo
        [ 12,   0,   0,  -9,   6,   0,   0,  -7,  -4], // Related
        [  0,   8,   0,   0,   0,   5,  -6,   0,   0], // RelatedAll
        [ 10,   0,   0,   0,   7,   0,   0,   0,   0], // LeadRelated
        [  0,   0,   0,   0,   0,  12,  -4,   0,   0], // SaidNext
        [  0,   0,   5,   8,   0,   0,   0,   0,   6], // Foreign
        [  0,   0,   0,   0,   6,   0,  -5,   0,   3], // LongFragment
        [  5,   0,   0,  -2,  -3,  -4,  -5,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  15,   5,   5,   0,   0,  -6,   0,   0], // after Headline
        [  0,   0,   6,   0,   0,   0,  -6,   0,   0], // after Subheadline
        [  0,   0,   0,  11,   0,   0,   0,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,  -6,   0,   0], // after Published
        [  0,   0,   0,   0,  -4,   0,   0,   0,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   8,   0,   0], // after Heading
        [  0,   0,   0, -10,  -4,   0,   2,   0,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  7,   0,  -6,   0,   0,   0,  -2,  -3,  10], // after Boilerplate
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
          4, // Front, Caption
         -7, // Front, Heading
          0, // Front, Credit
          0, // Body, Paragraph
          0, // Body, Heading
         -4, // Body, Caption
          0, // Body, Boilerplate
        -16, // Body, Byline
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
