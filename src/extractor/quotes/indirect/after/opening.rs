//! Where a clause can begin behind its verb: right after `that`, after what tells where and when it
//! was said.

use super::super::super::content::is_time_adjunct;
use super::super::super::frame::QuotationFrame;
use super::has_own_verb;
use crate::lexicon::PEOPLE;
use crate::syntax::class;
use crate::syntax::noun_phrase as phrase;
use crate::syntax::verb;

/// Whether a noun clause can open at `position`, right after `that`: the board …, people …; but:
/// that | letter.
pub fn opens_that_clause(frame: &QuotationFrame, position: usize) -> bool {
    frame.is_pronoun(position)
        || frame.is_determiner(position)
        || frame.is_capitalized(position)
        || phrase::end(frame, position).is_some_and(|end| frame.is_finite_verb(end))
        || PEOPLE.contains(frame.word(position))
}

/// The start of the reported clause behind adverbials of place, time or channel:
/// `said in a statement on Monday | the lock was shut`.
pub fn past_adjuncts(frame: &QuotationFrame, start: usize) -> Option<usize> {
    const MOST: usize = 3;
    let mut at = start;
    let mut bare = false;
    for _ in 0..MOST {
        if is_time_adjunct(frame, at) {
            at += 1 + usize::from(!frame.is_time(at));
        } else if (frame.is_preposition(at) || matches!(frame.lower(at), "after" | "before"))
            && !matches!(frame.lower(at), "about" | "for" | "like" | "of")
            && phrase::qualified_number(frame, at).is_none()
        {
            let noun = at + 1;
            at = phrase::end(frame, noun)?;
            // in politics, in Oslo; but: in a letter
            bare = !frame.is_determiner(noun);
        }
    }
    // in a letter | the board published on Friday: what tells of the letter
    let end = phrase::end(frame, at)
        .filter(|_| at > start && (frame.is_pronoun(at) || frame.is_determiner(at)))?;
    // but: in a letter | the firm would recall its cars
    let clause = frame.is_finite_verb(end)
        && (frame.reporting(verb::head(frame, end)).is_none() || frame.has(end, class::MODAL))
        // in politics | it takes time
        && (frame.is_auxiliary(end) || frame.is_determiner(end + 1) || bare);
    clause.then_some(at)
}

/// Whether a preposition and what it takes stand before the clause that is said:
/// `after the storm, nine men left`. `In a statement, …` tells where it was said.
pub fn opens_with_adjunct(frame: &QuotationFrame, start: usize, limit: usize) -> bool {
    let comma = (start + 2..limit).find(|&i| frame.lower(i) == ",");
    comma.filter(|_| frame.is_preposition(start)).is_some_and(|comma| {
        let where_said = (start..comma).any(|i| {
            frame.has(i, class::MEDIUM | class::OCCASION | class::PRESS) || frame.is_time(i)
        });
        !where_said && has_own_verb(frame, comma + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn where_it_begins() {
        check(
            "
            “We had no choice,” Holm said at the meeting in Oslo. ->
            “We had no choice,” Holm said after the meeting in Oslo. ->
            “No,” Holm said at the lock, where the crew was. ->
            The firm said in a statement it would recall nine boats.
                -> The firm: it would recall nine boats
            The firm said in a letter the board announced on Friday no. ->
            Holm said as no plan was made, she would wait.
                -> Holm: as no plan was made, she would wait
            Holm said in a statement the lock was shut. -> Holm: the lock was shut
            Holm said after the vote on Friday she would go. -> Holm: she would go
            Holm said in a letter the board published on Friday. ->
            Holm said in politics it takes time to win. -> Holm: it takes time to win
            Holm said in remarks it published. ->
            Holm said too much was made of it. -> Holm: too much was made of it
            Holm said getting it wrong would cost too much.
                -> Holm: getting it wrong would cost too much
            Holm demanded that the board wait. -> Holm: that the board wait
            Holm demanded that letter of the board. ->
            The town is asking that people stay at home. -> The town: that people stay at home
            “We had no choice,” Holm said in an interview with a local paper. ->
            ",
        );
    }
}
