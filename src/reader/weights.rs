//! The weights of the reader's cues, 110 that are not 0, in eighths of a natural-log unit.
//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.

use super::model::Model;

#[rustfmt::skip]
pub static MODEL: Model = Model {
    // Headline, Subheadline, Byline, Published, Caption, Heading, Paragraph, Credit, Boilerplate
    cues: [
        [  0,   0,   0,   0,   0,   3,   2,   0,  -6], // From15
        [ 15,   6,   0, -11,   0,  -9,   4,  -9,  -3], // From30
        [  0,   0, -17,   0,   0, -10,   5,   0,   0], // From60
        [  0,   0,   0,   0,   0, -14,   8,   0,   0], // From100
        [-16,   0,   0,   0,   0,   0,   8,   0,   0], // From160
        [-33,   0,   0,   0,  -7, -20,  18,   0,   0], // Stop
        [  0,   0,   0,   0,   0,   7,   7,   0,   0], // Question
        [  0,   0,   0,   0,   0,   0,  23,   0,   0], // Colon
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Capitals
        [  0,   0,   0,   0,   0, -10, -10,   0,   0], // TitleCase
        [  0,   0,   0,   0,   7,   0,   0,   0,   8], // Sentences
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Quoted
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Bars
        [  0,   0,   0,   0,   0,   0, -10,   0,   0], // Item
        [  0,   0,   0,   0,   0,  11,   0,   0,   0], // Title
        [  0,   0,   0,   0,   0,   0,   0,   0, -14], // Says
        [  0,   8,   0,   0,   0,   0,   7,   0,  -3], // Verb
        [  0,   0,   0,   0,   0,   0,  -7,   0,  11], // You
        [  0,   0,   0,   0,   0,   0,   0,   0,  11], // Command
        [  0,   0,   0,   0,   0,   0,   0,   0,  14], // Selling
        [  0,   0,   0,   0,   0,   0,   0,   0,  17], // SellingMore
        [-18,   0,   0,   0,   0,   0,   0,   0,  26], // Clutter
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // Solicits
        [  0,   0,   0,   0,   7,   0,   0,   0,   0], // Depicts
        [  0,   0,   0,   0,  46,   0,   0,   0,   0], // Credited
        [  0,   0,   0,   0,  28,   0,   0,   0,   0], // NameTail
        [  0,   0,   0,   0,   0,   0,   0,  33,   0], // CreditLine
        [  0,   0,   0,   0,   0,   0,   0,  76,   0], // Reporting
        [  0,   0,  30,   0,   0,   0,   0,   0,   0], // ByLine
        [  0,   0,  10,   0,   0,   0,   0,   0,   0], // NameLine
        [  0,   0,  10,   0,   0,   0,   0,   0,   8], // Capitalized
        [  0,   0,   0,  42,   0,   0,   0,   0,   0], // DateLine
        [  0,   0,   0,   0,   0,   0,  13,   0,   0], // Dateline
        [ 13,   0,   0,   0,   0,   0,   0,   0,  22], // First
        [  0,   0,   0,   0,   0,   0,   0,   0,  17], // FirstOfPage
        [  0,   0,   3,  10,   0,   0,   0,   0,   0], // BeforeProse
        [ 41,   0,   0,   0,   0,   0,   0,   0,   0], // FirstTitle
        [  0,   0,   0,   0,  13,   0, -15,   0,   6], // Joined
        [  0,   0,   0,   0,   0,   4,   0,   0,   4], // ProseBefore
        [  0,   0,   0,   0,   0,  11,   0,   0,   0], // ProseAfter
        [  0,   0,   0,   0,   0,   6,   0,   0,   0], // ClutterBefore
        [  0,   0,   0,   0,   0,  10,   0,   0,  -9], // ClutterAfter
        [  0,   0,   0,   0,  23,   0,   0,   0, -11], // CreditBeside
        [  0,   0,   0,   0,  -8,   0,   0,   0,   9], // InRun
        [  0,   0,   0,   0, -11,   0,   0,   0,   0], // AmongClutter
        [  0,   0,   0,   0,   0,   0,   0,   0,  13], // Listed
        [  0,   0,   0,   0,   0, -16,   0,  16,   0], // Repeated
        [  0,   0,   0,   0,  15,   0, -11,   0,   0], // Echo
        [ 14,  13,   0,   0,   8,   4,  -3,   0,  -5], // Related
        [  9,   0,   0,   0,   6,   0,   0,   0,   9], // LeadRelated
        [  0,   0,   0,   0,   0,   0,   0,   0,   7], // Foreign
        [  0,   0,   0,   0,   0, -10,  -6,   0,   6], // Fragment
    ],
    neighbours: [
        [  0,  18,   0,   0,   0,   0,   0,   0,   0], // after Headline
        [  0,   9,   0,   0,   0,   0, -12,   0,   0], // after Subheadline
        [  0,   0,   0,  11,   0,   0,   0,   0,   0], // after Byline
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Published
        [  0,   0,   0,   0,   0,   8,   0,   0,   0], // after Caption
        [  0,   0,   0,   0,   0,   0,   9,  14,   0], // after Heading
        [  0,   0,   0,   0,   0,   6,   6,  -6,   0], // after Paragraph
        [  0,   0,   0,   0,   0,   0,   0,   0,   0], // after Credit
        [  8,   0,   0,   0,   0,   8,   0,   0,  14], // after Boilerplate
    ],
    states: [
          0, // Top, Boilerplate
          0, // Top, Byline
          0, // Top, Published
          0, // Top, Caption
          0, // Top, Credit
          0, // Head, Headline
          0, // Front, Subheadline
          7, // Front, Boilerplate
         19, // Front, Byline
          0, // Front, Published
          0, // Front, Caption
          0, // Front, Heading
          0, // Front, Credit
          1, // Body, Paragraph
          8, // Body, Heading
         -3, // Body, Caption
          7, // Body, Boilerplate
          0, // Body, Byline
          0, // Body, Published
          0, // Body, Credit
         13, // End, Boilerplate
          0, // End, Caption
          0, // End, Heading
          0, // End, Byline
          0, // End, Published
          0, // End, Credit
    ],
};
