//! The weights of the reader's cues, 179 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [  9,   0,   0,   0,   0,   0,   2,   0,  -3], // From15
        [ 16,   3,   0,  -4,   0,  -8,   4,  -9,  -3], // From30
        [  6,   7, -11,  -7,   0,  -8,   2,   0,   0], // From60
        [-15,   0,   0,   0,   0,  -9,   5,   0,  -5], // From100
        [-17,  -6,   0,   0,   0,   0,  10,   0,   0], // From160
        [-26,   0,  -9,   0,  -3, -18,  11,   0,  -5], // Stop
        [  0,   0,   0,   0,   0,  15,   8,   0,   9], // Question
        [  0,   0,   0,   0,   0,   0,  22,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Capitals
        [  9, -14,   0,   0,   3,  -7, -12,   9,   0], // TitleCase
        [  0,   0,   0,   0,   0,   0,   0,   0,   4], // Sentences
        [  0,  10,   0,   0,   0,   0,   0,   0,   0], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,   0,   7,   0,   0,   7], // Item
        [  0,   0,   0,   0,   0,  12,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Doubled
        [  0,   0,   0,   0,   0,   0,   9,   0, -11], // Says
        [  0,   7, -10,   0,   0,   0,   3,  -8,  -4], // Verb
        [  0,   0,   0,   0,   0,   0,   4,   0,   0], // Auxiliary
        [ 11,   0,   0,   0,   0,   0,   0,   0,   0], // Participle
        [  0,   0,   0,   0,   0,   0,   0,   0,   7], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  15], // Command
        [  0,   0,   0,   0,   0,   0,  -6,   0,  12], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SellingMore
        [-39,   0,   0,   0,   0,   0,  -8,   0,  19], // Clutter
        [  0,   0,   0,   0,   0,   0, -13,   0,  14], // Solicits
        [  0,   0,   0,   0,   9,   0,   0,   0,   0], // Depicts
        [  0,   0,   0,   0,  22,   0,   0,   0,   0], // Pictured
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Slot
        [  0,   0,   0,   0,   0,   0,   0,   0,  20], // Notice
        [  0,   0,  13,   0,   0,   0,  -9,   0,   6], // Handle
        [  0,   0,   0,   0,  29,   0, -16,   0,  -8], // Credited
        [  0,   0,   0,   0,  23,   0,  -9,   0,   0], // NameTail
        [  0,   0,   0,   0,   0,   0,   0,  30,  -9], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  71,   0], // Reporting
        [  0,   0,  21,   0,   0,   0,   0,   0,  -9], // ByLine
        [  0,   0,  10,   0,   0,   0,   0,   0,  -6], // NameLine
        [  0,   0,   7,   0,   0,   0,   0,   0,   5], // Capitalized
        [  0,   0,   8, -10,   0,   5,   0,   7,   7], // Names
        [  0,   0,   0,  29,   0,   0,   0,   0,  -8], // DateLine
        [  0,   0,   0,  10,   0,   0,   0,   0,   0], // Stamp
        [  0,   0,   0,   0,   0,   0,  20,   0,   0], // Dateline
        [ 21,   0,   0,   0,   0,   0,   0,   0,  12], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,  11], // FirstOfPage
        [  0,   4,   5,   5,   0,   0,   0,   0,   3], // BeforeProse
        [ 23,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,  10,   0,   0,   0,   0,   0,   0,  -9], // BestTitle
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SureTitle
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // AboveTitle
        [  0,   0,   0,   5,   0,   0,   0,   0,   0], // BelowTitle
        [  9,   5,   0,   0,   0,   0,   0,   0,   4], // BylineBelow
        [  0,   0,   0,   0,   7,   0,   0,   0,   0], // DatelineBelow
        [  0,   0,   0,   0,  14,   0,   0,   0,   0], // AboveGap
        [  0,   0,   0,   0,   8,   0,  -7,   0,   5], // Joined
        [  0,   0,   0,   0,  -4,   3,   0,   0,   0], // ProseBefore
        [  0,  -5,  -8,   0,  -2,   0,   0,   0,   0], // ProseAfter
        [  0,   0,   0,   0,   0,   7,   0,   0,   0], // ClutterBefore
        [  0,   0,   0,   0,   0,   9,   0,   0,   0], // ClutterAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // CreditBefore
        [  0,   0,   0,   0,  11,   0,  -8,   0,   0], // CreditAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // NamesBefore
        [  0,   0,   0,   0,   5,   0,   0,   0,   0], // NamesAfter
        [  0,   0,   0,   0,  13,   0,   0,   0,   0], // SlotBefore
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // SlotAfter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // BetweenProse
        [  0,   0,   0,   0,   0,  12,  -5,   0,   0], // Siblings
        [  0,   0,   0,   0,  -8,   0,   0,   0,   5], // InRun
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // AmongClutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Listed
        [  0,   0,   0,   0,   0, -13,   0,  13,   9], // Repeated
        [  0,   0,   0,   0,   9,   0, -14,   0,   0], // Echo
        [  8,   0,   0, -10,   7,   0,   0,  -7,  -3], // Related
        [  7,  10,   0,   0,   4,   6,  -6,   0,   0], // RelatedAll
        [ 14,   0,   0,   0,   0,   0,   0,   0,   0], // LeadRelated
        [  0,   0,   0,   0,   0,  11,  -3,   0,   0], // SaidNext
        [  0,   0,   8,   0,   0,   0,   0,   0,   5], // Foreign
        [  0,   0,   0,   0,   0,  -4,  -6,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  13,   6,   7,   0,   0,  -6,   0,   0], // after Headline
        [  0,   0,   6,   0,   0,   0,  -7,   0,   0], // after Subheadline
        [  0,   0,   0,  11,   0,   0,   0,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,  -5,   0,   5], // after Published
        [  0,   0,   0,   0,   0,   0,   0,   8,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   9,   0,   0], // after Heading
        [  0,   0,   0, -11,  -7,   0,   2,   0,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  8,   0,  -4,   0,   0,   0,   0,   0,  12], // after Boilerplate
    ],
    states: [
         -3, // Top, Boilerplate
         -8, // Top, Byline
          5, // Top, Published
          0, // Top, Caption
          0, // Top, Credit
          0, // Head, Headline
         -6, // Front, Subheadline
          0, // Front, Boilerplate
          9, // Front, Byline
          0, // Front, Published
          0, // Front, Caption
        -11, // Front, Heading
          0, // Front, Credit
          0, // Body, Paragraph
          0, // Body, Heading
         -4, // Body, Caption
          0, // Body, Boilerplate
        -17, // Body, Byline
        -14, // Body, Published
         -8, // Body, Credit
          9, // End, Boilerplate
        -15, // End, Caption
          0, // End, Heading
          0, // End, Byline
        -13, // End, Published
          0, // End, Credit
    ],
};
