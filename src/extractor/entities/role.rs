//! Who a person is: the role that the text gives beside the name, and the gender.
//!
//! `office` reads the words of a role; `before` finds them right before the name, `apposition`
//! before a comma and the name, or after the name and a comma.

mod apposition;
mod before;
mod office;

use super::chunk::Chunk;
use super::evidence::Evidence;
use super::kind::{Gender, gender as gender_of};
use super::word_class::{MODIFIER, NO_OFFICE, QUALIFIER};
use crate::lexicon::{self, Key};
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
pub use apposition::is_introduced;

/// The role beside the name of `chunk`, outside of it: "Foreign Minister" before, "the NATO
/// secretary general" after. `named` tells which tokens belong to a chunk that has a type.
pub fn role(
    evidence: &Evidence,
    chunk: &Chunk,
    named: &dyn Fn(usize) -> Option<TokenSpan>,
) -> Option<TokenSpan> {
    before::before(evidence, chunk, named)
        .or_else(|| apposition::after(evidence, chunk))
        .or_else(|| apposition::before_comma(evidence, chunk))
        .or_else(|| apposition::held(evidence, chunk))
}

/// "Lord", "Dame" right before the name of `chunk`, a rank that is no role, but better than
/// nothing; "First Lady" is another thing.
pub fn rank(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let title = chunk.title.filter(|title| title.span.len() == 1)?.span;
    let at = title.start as usize;
    let start = chunk.in_sentence(evidence).start;
    let first = at > start && matches!(evidence.lower(at - 1), "first" | "second");
    let known = matches!(evidence.lower(at), "lord" | "lady" | "sir" | "dame");
    (known && !first).then_some(title)
}

/// Adjectives and nouns that stand before a role.
fn qualifies(word: Key) -> bool {
    MODIFIER.contains(word) || QUALIFIER.contains(word)
}

/// Whether `role` is one to print: "daughter", "suspect" tell only who is meant.
pub fn is_office(evidence: &Evidence, role: TokenSpan) -> bool {
    !evidence.is(role.end as usize - 1, NO_OFFICE)
}

/// The gender that the name of `chunk`, its title or role, or the pronouns after it tell.
pub fn gender(evidence: &Evidence, chunk: &Chunk, role: Option<TokenSpan>) -> Gender {
    if let Some(title) = chunk.title.filter(|t| t.gender != Gender::Unknown) {
        return title.gender;
    }
    let first = chunk.first();
    let given = evidence.known(first).first_name.unwrap_or_default();
    if chunk.span.len() > 1 && given != Gender::Unknown {
        return given;
    }
    let noun = |at: usize| lexicon::ROLES.get(evidence.key(at)).map_or(Gender::Unknown, gender_of);
    role.into_iter()
        .flat_map(TokenSpan::range)
        .map(noun)
        .find(|g| *g != Gender::Unknown)
        .unwrap_or_default()
}

/// The gender of the first third-person pronoun after `chunk`, before the token `limit`, if it
/// likely means that name: not in `Hale's lawyer said she`, `told by Hale. She`,
/// `a lawyer for Hale said she`, `Hale asked her to wait`.
pub fn pronoun_after(evidence: &Evidence, chunk: &Chunk, limit: usize) -> Gender {
    let (first, start) =
        (chunk.title.map_or(chunk.span, |title| title.span).start as usize, chunk.end());
    let opens = chunk.in_sentence(evidence).start;
    let role = |at: usize| at > opens && lexicon::ROLES.contains(evidence.key(at - 1));
    let hangs = first > opens
        && (evidence.lower(first - 1) == "by"
            || evidence.lower(first - 1) == "for" && role(first - 1));
    let owns = start < evidence.tokens.list.len() && evidence.token(start).kind == Kind::Possessive;
    // A pronoun inside a quotation may be somebody else: Hale said. “She is ill”
    let quoted = |at: &usize| evidence.token(*at).kind == Kind::DoubleQuote;
    let mut near =
        (start..limit.min(start + 30).min(evidence.tokens.list.len())).take_while(|at| !quoted(at));
    let Some(at) =
        near.find(|&at| pronoun(evidence.lower(at)) != Gender::Unknown).filter(|_| !hangs && !owns)
    else {
        return Gender::Unknown;
    };
    // Without a verb between, "he" is somebody else: "In Stein and Hale he saw little".
    let stray =
        matches!(evidence.lower(at), "he" | "she") && evidence.sentence_of(at) == chunk.sentence;
    let object = evidence.lower(at) == "him"
        || evidence.lower(at) == "her" && !is_noun_like(evidence.tagged(at + 1));
    let verbs = (start..at).filter(|&i| evidence.tagged(i).is_finite_verb()).count();
    if object && verbs < 2 || stray && verbs == 0 {
        Gender::Unknown
    } else {
        pronoun(evidence.lower(at))
    }
}

/// Whether "her" before a word may tell whose that is: `her | plan`, not `her | to`, `her | that`.
fn is_noun_like(next: Word) -> bool {
    !(next.is_preposition()
        || next.opens_clause()
        || next.is_conjunction()
        || next.is_determiner()
        || matches!(next.as_str(), "to" | "that" | "not" | "," | "." | ";" | "”" | "\""))
}

fn pronoun(lower: &str) -> Gender {
    match lower {
        "he" | "his" | "him" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        _ => Gender::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::entities::{self, EntityType};
    use crate::extractor::tests::check;

    #[test]
    fn roles_of_persons() {
        check(
            |text| {
                let entities = entities::extract(&Article::new(text)).list;
                let person = entities.into_iter().find(|e| e.kind == EntityType::Person);
                person.expect(text).title.unwrap_or_default()
            },
            "
            They met Minister for Rural Affairs Ana Hale. -> Minister for Rural Affairs
            They met professor of linguistics Ana Hale. -> professor of linguistics
            They met the speaker of the parliament Ana Hale. -> speaker of the parliament
            They met Ana Hale, director of the port. -> director of the port
            “It rained,” said race director Ana Hale. -> race director
            “It rained,” said head teacher Ana Hale. -> head teacher
            They met Zorblat chairman Dr Ana Hale. -> Zorblat chairman
            They met Zorblat Ltd CEO Mr Tom Hale. -> Zorblat Ltd CEO
            The coach's wife, First Lady Ana Hale, left. ->
            Ana Hale, host of “Morning Tom,” left. -> host
            Ana Hale, host of BBC's “Morning Tom,” left. -> host
            It rained as Morby Labor Party leader Tom Hale left. -> Morby Labor Party leader
            They met His Highness Sheikh Tom Hale. -> Sheikh
            They met Chargé d'Affaires Ana Hale. -> Chargé d'Affaires
            They met Deputy Minister for Trade Mr Tom Hale. -> Deputy Minister for Trade
            Recall Governor Ana Hale. -> Governor
            They met Pol Maj-General Ana Hale. -> Pol Maj-General
            They met Permanent Secretary for Interior Zorblata Morvan.
                -> Permanent Secretary for Interior
            Ana Hale, a minister of trade told reporters that it rained. -> minister of trade
            Ana Hale, the minister of trade said, left. ->
            The Senate heard Senator the Hon. Ana Hale. -> Senator the Hon.
            They met the Hon. Ana Hale. ->
            They met the Ambassador to the European Union Ana Hale.
                -> Ambassador to the European Union
            // The noun phrase before the name.
            The outspoken deputy sports editor Ana Hale left. -> outspoken deputy sports editor
            The firm's recently named board chair Ana Hale left. -> board chair
            The freedom he gives coach Ana Hale is new. -> coach
            The impact manager Ana Hale has left the team. -> impact manager
            It was clear from the outset that former coach Ana Hale left. -> former coach
            Water lay on the pitch overnight because groundsman Tom Ruiz left. -> groundsman
            // The first word of a sentence.
            Budget Director Ana Hale left. -> Budget Director
            Yesterday President Ana Hale left. -> President
            They met Ana Bishop and Duke Hale. ->
            // A comma and the name.
            The paper's chief operating officer, Ana Hale, left. -> chief operating officer
            The head of the port, Ana Hale, left. -> head of the port
            A local reporter, A. Hale, saw it. -> local reporter
            The mayor, Ana Hale, and the governor met. -> mayor
            According to its founder, Ana Hale, the firm is old. -> founder
            The port's new manager, Ana Hale, left. -> manager
            The suspect, Ana Hale, left. ->
            They told the mayor, Ana Hale, and Tom Ruiz. ->
            In a letter to the mayor, Ana Hale, who is ill, said no. ->
            According to the mayor, Ana Hale left. ->
            A spokesman for the mayor, Ana Hale, left. ->
            // The name and a comma.
            They met Ana Hale, the paper's deputy sports editor, there. -> deputy sports editor
            They met Ana Hale, 45, a roofer, there. -> roofer
            They met Ana Hale, 45, of Morby, a roofer. -> roofer
            They met Ana Hale (left), head of the port. -> head of the port
            They met Ana Hale, special agent for the coroner's office.
                -> special agent for the coroner's office
            Ana Hale, director of the port said so. -> director of the port
            They met Ana Hale, a teacher who lives there. -> teacher
            They met Ana Hale, the mayor's wife, there. ->
            They met Ana Hale, a mother of two. ->
            They met Ana Hale, the mayor and the governor. ->
            After they met Ana Hale, the minister left. ->
            Asked about Ana Hale, a spokesman for the port said no. ->
            // A relative clause.
            Ana Hale, who was education secretary until May, left. -> education secretary
            Ana Hale, who served as treasurer of the club, left. -> treasurer of the club
            Ana Hale, who is the port's acting director, left. -> acting director
            Ana Hale, who is the daughter of the port's director, left. ->
            The port's director, Ana Hale, who was the pope's guide, left. -> director
            It rained, according to site manager Ana Hale. -> site manager
            Baker Ana Hale left. -> Baker
            They met site manager Ana Hale and Vet Tom Ruiz. -> manager
            The EU foreign policy chief Ana Hale left. -> EU foreign policy chief
            First Minister Ana Hale left. -> First Minister
            They met the dean of the school Ana Hale founded. ->
            The school's head, Mrs Ana Hale, left. -> head
            The school, whose head, Ana Hale, left, is old. -> head
            The then port minister, Ana Hale, left. -> port minister
            The port's manager since May, Ana Hale, left. -> manager
            The port's manager for a decade, Ana Hale, left. -> manager
            The port's manager in the north, Ana Hale, left. -> manager in the north
            Ana Hale, who was the minister's guest, left. ->
            Ana Hale, who was not education secretary, left. ->
            Ana Hale, who met the mayor, left. ->
            They met police spokesman Tom Hale. -> police spokesman
            They met pro-government MP Tom Hale. -> MP
            A man was shot by harbour police commander Tom Hale. -> harbour police commander
            After talks harbour master Tom Hale left. -> master
            They were urging chief judge Tom Hale to rule. -> chief judge
            They met anti-US President Tom Hale. -> President
            They met his one-time deputy Tom Hale. -> deputy
            They met the Norwegian ambassador to Peru Tom Hale. -> Norwegian ambassador to Peru
            They met Aldair Foods President and CEO Ana Hale. -> Aldair Foods President and CEO
            Organizer and co-founder Ana Hale left. -> Organizer and co-founder
            The firm's founder and chairman Ana Hale left. -> founder and chairman
            The mayor and Governor Ana Hale left. -> Governor
            He ran for president and governor Ana Hale left. -> governor
            They met then-NATO envoy Ana Hale. -> NATO envoy
            The minister of the day told Ana Hale. ->
            As minister in spring met Ana Hale, it rained. ->
            They met Mrs Ana Hale. ->
            They met Lord Hale. -> Lord
            They met Dame Ana Hale. -> Dame
            They met Baroness Hale. -> Baroness
            They met Det Ch Insp Ana Hale. -> Det Ch Insp
            ",
        );
    }
}
