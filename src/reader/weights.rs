//! The weights of the reader's cues, 110 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [  0,   0,   0,   0,   0,   4,   4,   0,  -5], // From15
        [ 22,   8,   0,   0,   0,  -7,   5,  -7,   0], // From30
        [  0,   6, -12,   0,   0,  -8,   6,   0,   0], // From60
        [  0,   0,   0,   0,   0, -13,   9,   0,   0], // From100
        [-16,   0,   0,   0,   0,   0,   9,   0,   0], // From160
        [-34,   0,   0,   0,  -5, -20,  19,   0,   0], // Stop
        [  0,   0,   0,   0,   0,   8,   8,   0,   0], // Question
        [  0,   0,   0,   0,   0,   0,  23,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   9], // Capitals
        [  0,   0,   0,   0,   0,  -8,  -9,  11,   0], // TitleCase
        [  0,   0,   0,   0,   9,   0,   0,   0,   9], // Sentences
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Item
        [  0,   0,   0,   0,   0,  11,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0, -13], // Says
        [  0,   9,   0,   0,   0,   0,   7,   0,  -2], // Verb
        [  0,   0,   0,   0,   0,   0,  -7,   0,  11], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  11], // Command
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,  18], // SellingMore
        [-38,   0,   0,   0,   0,   0,   0,   0,  25], // Clutter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Solicits
        [  0,   0,   0,   0,   8,   0,   0,   0,   0], // Depicts
        [  0,   0,   0,   0,  49,   0,   0,   0,   0], // Credited
        [  0,   0,   0,   0,  29,   0,   0,   0,   0], // NameTail
        [  0,   0,   0,   0,   0,   0,   0,  32,   0], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  78,   0], // Reporting
        [  0,   0,  32,   0,   0,   0,   0,   0,   0], // ByLine
        [  0,   0,  10,   0,   0,   0,   0,   0,   0], // NameLine
        [  0,   0,   9,   0,   0,   0,   0,   0,   7], // Capitalized
        [  0,   0,   0,  41,   0,   0,   0,   0,   0], // DateLine
        [  0,   0,   0,   0,   0,   0,  13,   0,   0], // Dateline
        [ 17,   0,   0,   0,   0,   0,   0,   0,  20], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,  17], // FirstOfPage
        [  0,   0,   4,   8,   0,   0,   0,   0,   0], // BeforeProse
        [ 39,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,   0,   0,   0,  14,   0, -17,   0,   6], // Joined
        [  0,   0,   0,   0,   0,   4,   0,   0,   3], // ProseBefore
        [  0,   0,   0,   0,   0,  11,   0,   0,   0], // ProseAfter
        [  0,   0,   0,   0,   0,   7,   0,   0,   0], // ClutterBefore
        [  0,   0,   0,   0,   0,  10,   0,   0,  -8], // ClutterAfter
        [  0,   0,   0,   0,  23,   0,   0,   0, -11], // CreditBeside
        [  0,   0,   0,   0,  -7,   0,   0,   0,   9], // InRun
        [  0,   0,   0,   0, -10,   0,   0,   0,   0], // AmongClutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  13], // Listed
        [  0,   0,   0,   0,   0, -16,   0,  14,   0], // Repeated
        [  0,   0,   0,   0,  16,   0, -11,   0,   0], // Echo
        [ 16,  14,   0,   0,  12,   6,  -2,   0,  -3], // Related
        [ 12,   0,   0,   0,   7,   0,   0,   0,   9], // LeadRelated
        [  0,   0,   0,   0,   0,   0,   0,   0,   7], // Foreign
        [  0,   0,   0,   0,   0, -10,  -8,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  17,   0,   0,   0,   0,   0,   0,   0], // after Headline
        [  0,   9,   0,   0,   0,   0, -13,   0,   0], // after Subheadline
        [  0,   0,   0,  10,   0,   0,   0,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Published
        [  0,   0,   0,   0,   0,   9,   0,   0,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   9,  15,   0], // after Heading
        [  0,   0,   0,   0,   0,   6,   5,  -5,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  9,   0,   0,   0,   0,   9,   0,   0,  14], // after Boilerplate
    ],
    states: [
          0, // Top, Boilerplate
          0, // Top, Byline
          0, // Top, Published
          0, // Top, Caption
          0, // Top, Credit
          0, // Head, Headline
          0, // Front, Subheadline
          8, // Front, Boilerplate
         20, // Front, Byline
          0, // Front, Published
          0, // Front, Caption
          0, // Front, Heading
          0, // Front, Credit
          3, // Body, Paragraph
          9, // Body, Heading
         -3, // Body, Caption
          7, // Body, Boilerplate
          0, // Body, Byline
          0, // Body, Published
          0, // Body, Credit
         14, // End, Boilerplate
          0, // End, Caption
          0, // End, Heading
          0, // End, Byline
          0, // End, Published
          0, // End, Credit
    ],
};
