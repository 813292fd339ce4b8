//! Finds the subject of each verb, in one walk over a line from left to right.
//!
//! Each clause takes one finite verb. A relative pronoun, a conjunction like "when", or a noun
//! phrase with its own verb where an object is expected opens an embedded clause. Its first verb
//! belongs to it; a verb that comes when all open clauses have theirs closes them back to one that
//! still lacks its verb: in `nine people who boarded a bus were killed` "boarded" belongs to "who",
//! and "were killed" to the nine people. A past that turns out to have a finite verb after it was a
//! participle: `nine people trapped in a lift were killed`. Brackets, pairs of dashes, and
//! appositions between commas are passed over.

mod found;
mod nominals;
mod verbs;
mod walk;

pub use found::{Clauses, Nominal, Subject, Verb};
pub use walk::read;

#[cfg(test)]
mod tests {
    use super::super::line::tests::{read, words};
    use super::*;
    use crate::extractor::tests::check;

    /// Each verb with its subject: `nine people/were killed`.
    fn clauses(text: &str) -> String {
        read(text, |line| {
            let show = |verb: &Verb| {
                let phrase = |nominal: Nominal| words(line, nominal.start, nominal.end);
                let subject = match verb.subject {
                    None => "-".to_string(),
                    Some(Subject::Own(nominal)) => phrase(nominal),
                    Some(Subject::Shared(nominal)) => format!("={}", phrase(nominal)),
                    Some(Subject::Modified(nominal)) => format!("~{}", phrase(nominal)),
                    Some(Subject::Relative(at, of)) => {
                        format!("{}={}", line.lower(at), of.map_or("-".to_string(), phrase))
                    }
                };
                format!("{subject}/{}", words(line, verb.start, verb.head + 1))
            };
            super::read(line).verbs.iter().map(show).collect::<Vec<_>>().join("; ")
        })
    }

    #[test]
    fn every_verb_has_its_subject() {
        check(
            clauses,
            "
            Nine miners were killed. -> Nine miners/were killed
            Nine miners who boarded a bus were killed.
                -> who=Nine miners/boarded; Nine miners/were killed
            Nine miners whom the rebels had seized were freed.
                -> the rebels/had seized; Nine miners/were freed
            The aide who said that prices rose was sorry.
                -> who=The aide/said; prices/rose; The aide/was
            Holm, who said that change was needed, left.
                -> who=Holm/said; change/was needed; Holm/left
            Holm said that change was needed. -> Holm/said; change/was needed
            Nine miners the rebels had seized were freed.
                -> the rebels/had seized; Nine miners/were freed
            None of that happened, Holm said. -> None of that/happened; Holm/said
            Holm said that was late. -> Holm/said; that/was
            A blast shook the hall, and two of them died. -> A blast/shook; two/died
            Nine miners trapped in north China died. -> ~Nine miners/trapped; Nine miners/died
            Nine miners trapped in Kesh died. -> ~Nine miners/trapped; Nine miners/died
            In nine towns most of the people who fled were old.
                -> who=most of the people/fled; most of the people/were
            Nine miners, five of whom died, were hurt.
                -> whom=Nine miners/died; Nine miners/were hurt
            Nine miners trapped in a lift were killed.
                -> ~Nine miners/trapped; Nine miners/were killed
            Nine miners waiting for a bus were killed. -> Nine miners/were killed
            Nine miners from the port of Kesh have died.
                -> Nine miners from the port of Kesh/have died
            Otto Stein, a member of the town council, was killed. -> Otto Stein/was killed
            Nine miners (all from Oster) were killed. -> Nine miners/were killed
            Nine miners - two of them women - were killed. -> Nine miners/were killed
            Nine miners, police believe, were killed. -> Nine miners/were killed
            Otto Stein, who teaches in Oslo, said it was late.
                -> who=Otto Stein/teaches; Otto Stein/said; it/was
            Two men who had told friends they were safe were found and taken away.
                -> who=Two men/had told; they/were; Two men/were found; =Two men/taken
            The firm that runs the quarry said it would close.
                -> that=The firm/runs; The firm/said; it/would close
            The engineer the council sent said no. -> the council/sent; The engineer/said
            A nurse and two guards were hurt. -> A nurse and two guards/were hurt
            Holm said that she and Stein agreed. -> Holm/said; she and Stein/agreed
            When Holm said it was late, Stein left. -> Holm/said; it/was; Stein/left
            After the attack, Holm left. -> Holm/left
            It was late, police said. -> It/was; police/said
            Holm fell and later died. -> Holm/fell; =Holm/died
            Holm said the woman who lived there was hurt.
                -> Holm/said; who=the woman/lived; the woman/was hurt
            Gunmen attacked a bus that carried miners and killed nine.
                -> Gunmen/attacked; that=a bus/carried; that=a bus/killed
            A lawyer hired by the mayor said no. -> ~A lawyer/hired; A lawyer/said
            He blamed Holm in a message posted on Monday. -> He/blamed; ~a message/posted
            A woman who called herself the head said no. -> who=A woman/called; A woman/said
            A woman who described herself as the aunt of Ida Dahl said no.
                -> who=A woman/described; A woman/said
            A man who gave his name only as Otto said no. -> who=A man/gave; A man/said
            As Eva Dahl reports for Radio Kesh, it was late. -> Eva Dahl/reports; it/was
            A cook who asked not to be named said no. -> who=A cook/asked; A cook/said
            Nine miners died and six others including two cooks and a clerk were hurt.
                -> Nine miners/died; six others/were hurt
            Three clerks responsible for the mine were held.
                -> Three clerks responsible for the mine/were held
            On Instagram Hart said no. -> Hart/said
            In Ohio Jo Park said no. -> Jo Park/said
            In Boston College said no. -> -/said
            Ida Dahl, whose son was killed, said no. -> son/was killed; Ida Dahl/said
            ",
        );
    }
}
