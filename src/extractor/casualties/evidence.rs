//! Evidence: what is known of a figure besides the figure.

use crate::text::span::TokenSpan;

/// What a casualty does not say of itself, but the toll wants to know.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    /// One person named or described: he may be told of again in other words.
    pub single: bool,
    /// Told in passing, of a victim the article knows: "he died", "the murder of Ana Ruiz". It counts where nothing else does.
    pub faint: bool,
    /// Arrested for a deed, or one person only: no victim.
    pub suspect: bool,
    /// "shot", "suffered wounds": whether dead or alive is left open.
    pub open: bool,
    /// "40 casualties": killed or injured.
    pub unspecified: bool,
    /// In a relative clause: "the quake that killed nine".
    pub aside: bool,
    /// "five others", "his driver": they come on top of those named just before.
    pub more: bool,
    /// "his driver was also killed": on top of him of whom it was said before.
    pub also: bool,
    /// The person it is told of by full name: an index into the entities.
    pub name: Option<usize>,
    /// The entity it names.
    pub who: Option<usize>,
    /// Said by one side, or by witnesses.
    pub partisan: bool,
    /// "dozens", "many": no number is named.
    pub vague: bool,
    /// Given earlier, and another now: "had earlier put it at 13".
    pub superseded: bool,
    /// The missing are counted with the dead.
    pub mixed: bool,
    /// The place that the figure's own phrase names: "88 people in Kesh".
    pub there: Option<usize>,
    /// So many killed in the headline or the lead that it was taken for background.
    pub mass: bool,
    /// The sentence has a verb of saying.
    pub told: bool,
    /// The last word of its victims.
    pub noun: Option<usize>,
    /// Of a day more than a week ago.
    pub old: bool,
    /// Counted all over the world.
    pub worldwide: bool,
    /// Index of the sentence.
    pub sentence: usize,
    /// The effect's words: one effect said of several groups makes a list.
    pub effect: Option<TokenSpan>,
}
