//! Gives each unit its role: a linear chain over the units, with a weight for each cue and role,
//! and for each pair of neighbouring roles. The best sequence as a whole wins (Viterbi 1967).
//!
//! The chain runs through zones: what stands above the headline, between it
//! and the first paragraph, in the body, and after the last paragraph. So there
//! is one headline or none, and it comes before the text.

use std::sync::LazyLock;

use super::Role;
use super::cues::{CUES, Cues};
use Role::*;
use Zone::*;

/// Part of a page, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// Above the headline, or above the text if there is no headline.
    Top,
    /// The headline itself.
    Head,
    /// Between headline and text.
    Front,
    /// From the first paragraph to the last.
    Body,
    /// After the last paragraph.
    End,
}

/// The number of roles.
pub const ROLES: usize = 9;

/// The states of the chain: a zone, and a role that a unit may have in it.
pub static STATES: [(Zone, Role); 26] = [
    (Top, Boilerplate),
    (Top, Byline),
    (Top, Published),
    (Top, Caption),
    (Top, Credit),
    (Head, Headline),
    (Front, Subheadline),
    (Front, Boilerplate),
    (Front, Byline),
    (Front, Published),
    (Front, Caption),
    (Front, Heading),
    (Front, Credit),
    (Body, Paragraph),
    (Body, Heading),
    (Body, Caption),
    (Body, Boilerplate),
    (Body, Byline),
    (Body, Published),
    (Body, Credit),
    (End, Boilerplate),
    (End, Caption),
    (End, Heading),
    (End, Byline),
    (End, Published),
    (End, Credit),
];

/// Whether the state `to` may be the first, or follow `from`.
pub fn may_follow(from: Option<usize>, to: usize) -> bool {
    let (zone, role) = STATES[to];
    let begins_body = zone == Body && role == Paragraph;
    match from.map(|from| STATES[from].0) {
        None | Some(Top) => matches!(zone, Top | Head) || begins_body,
        Some(Head | Front) => zone == Front || begins_body,
        Some(Body) => matches!(zone, Body | End),
        Some(End) => zone == End,
    }
}

/// The weights, in eighths of a natural-log unit.
pub struct Model {
    /// Of each cue for each role.
    pub cues: [[i8; ROLES]; CUES],
    /// Of each role right after each role.
    pub neighbours: [[i8; ROLES]; ROLES],
    /// Of each state by itself.
    pub states: [i8; STATES.len()],
}

impl Model {
    /// The roles of all units.
    pub fn roles(&self, units: impl Iterator<Item = Cues>) -> Vec<Role> {
        const NONE: i32 = i32::MIN / 4;
        // Score of each step from state to state; too low to be chosen if it is not allowed.
        let mut steps = [[2 * NONE; STATES.len()]; STATES.len()];
        for &(a, b) in EDGES.iter() {
            steps[a][b] = i32::from(self.neighbours[STATES[a].1 as usize][STATES[b].1 as usize]);
        }
        let mut score = [NONE; STATES.len()];
        let mut back: Vec<[u8; STATES.len()]> = Vec::with_capacity(units.size_hint().0);
        for cues in units {
            let mut emission = [0i32; ROLES];
            for cue in cues.indices() {
                let weights = &self.cues[cue];
                for (role, sum) in emission.iter_mut().enumerate() {
                    *sum += i32::from(weights[role]);
                }
            }
            let mut next = [NONE; STATES.len()];
            let mut from = [0; STATES.len()];
            if back.is_empty() {
                for (to, best) in
                    next.iter_mut().enumerate().filter(|&(to, _)| may_follow(None, to))
                {
                    *best = 0;
                    from[to] = to as i32;
                }
            } else {
                for (a, &score) in score.iter().enumerate().filter(|(_, score)| **score > NONE) {
                    let range = FOLLOWING[a].0..FOLLOWING[a].1;
                    // No branches: the compiler takes several states at once.
                    for ((next, from), &weight) in next[range.clone()]
                        .iter_mut()
                        .zip(&mut from[range.clone()])
                        .zip(&steps[a][range])
                    {
                        let total = score + weight;
                        (*next, *from) =
                            if total > *next { (total, a as i32) } else { (*next, *from) };
                    }
                }
            }
            // Only differences count: a long file must not overflow.
            let top = next.iter().copied().max().unwrap_or_default();
            for (to, total) in next.iter_mut().enumerate().filter(|(_, total)| **total > NONE) {
                *total += emission[STATES[to].1 as usize] + i32::from(self.states[to]) - top;
            }
            score = next;
            back.push(from.map(|state| state as u8));
        }
        let best = (0..STATES.len()).max_by_key(|&state| (score[state], std::cmp::Reverse(state)));
        let mut state = best.unwrap_or_default();
        let mut roles = vec![Boilerplate; back.len()];
        for (role, from) in roles.iter_mut().zip(&back).rev() {
            *role = STATES[state].1;
            state = usize::from(from[state]);
        }
        roles
    }
}

/// From each state: the range that covers all states that may follow it.
static FOLLOWING: LazyLock<[(usize, usize); STATES.len()]> = LazyLock::new(|| {
    std::array::from_fn(|a| {
        let may = |b: &usize| may_follow(Some(a), *b);
        let states = || 0..STATES.len();
        states()
            .find(may)
            .zip(states().rfind(may))
            .map_or((0, 0), |(first, last)| (first, last + 1))
    })
});

/// The pairs of states that may be neighbours.
pub static EDGES: LazyLock<Vec<(usize, usize)>> = LazyLock::new(|| {
    let all = (0..STATES.len()).flat_map(|a| (0..STATES.len()).map(move |b| (a, b)));
    all.filter(|&(a, b)| may_follow(Some(a), b)).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::weights::MODEL;
    use crate::reader::{cues, lines};

    fn roles(text: &str) -> Vec<Role> {
        let units = lines::units(text);
        MODEL.roles(cues::look(text, &units).iter().map(|seen| seen.cues))
    }

    #[test]
    fn a_page_with_clutter() {
        let text = "World\nSign in\nHarbour of Aldwick opens again two weeks after storm\nThe northern wall will be built higher, the mayor says\n\
                    By Jo Park\nPublished May 3, 2021\nShare\nFishing boats at the quay of Aldwick. (AP Photo/Jo Park)\n\
                    The harbour of Aldwick was opened again on Monday, two weeks after a storm had broken its wall.\nAdvertisement\n\
                    Nine boats sank in the night of the storm, and two are still missing.\nHow it began\n\
                    The storm came in from the west shortly after midnight, fishermen said.\nReporting by Jo Park; Editing by Otto Grau\nRead more: Storms\n";
        let expected = [
            Boilerplate,
            Boilerplate,
            Headline,
            Subheadline,
            Byline,
            Published,
            Boilerplate,
            Caption,
            Paragraph,
            Boilerplate,
            Paragraph,
            Heading,
            Paragraph,
            Credit,
            Boilerplate,
        ];
        assert_eq!(roles(text), expected);
    }

    #[test]
    fn text_without_a_headline() {
        let text = "https://news.example/harbour\n\nThe harbour of Aldwick was opened again on Monday, two weeks after a storm.\n\nNine boats sank.\n";
        assert_eq!(roles(text), [Boilerplate, Paragraph, Paragraph]);
    }

    #[test]
    fn little_text() {
        assert_eq!(roles("Nine boats sank."), [Paragraph]);
        assert_eq!(roles("Nine boats sink in storm off Aldwick"), [Headline]);
        assert_eq!(
            roles(
                "STORM SINKS NINE BOATS.\nALDWICK 1996-08-30\nNine boats sank in a storm on Friday, the harbour master said."
            ),
            [Headline, Published, Paragraph]
        );
        assert_eq!(roles(""), []);
    }

    #[test]
    fn rows_are_those_of_the_cues_and_roles_they_are_named_for() {
        let source = include_str!("weights.rs");
        let named: Vec<&str> = source
            .lines()
            .filter_map(|line| line.split_once("], // "))
            .map(|(_, name)| name)
            .collect();
        let cues = cues::Cue::ALL.iter().map(|cue| format!("{cue:?}"));
        let roles = [
            Headline,
            Subheadline,
            Byline,
            Published,
            Caption,
            Heading,
            Paragraph,
            Credit,
            Boilerplate,
        ];
        assert!(roles.iter().enumerate().all(|(index, &role)| role as usize == index));
        let rows: Vec<String> =
            cues.chain(roles.iter().map(|role| format!("after {role:?}"))).collect();
        assert_eq!(named, rows);
        let columns = roles.map(|role| format!("{role:?}")).join(", ");
        assert!(source.contains(&format!("// {columns}\n")));
    }

    #[test]
    fn zones_come_in_order() {
        for &(from, to) in EDGES.iter() {
            assert!(STATES[from].0 <= STATES[to].0);
        }
        let headlines = STATES.iter().filter(|(_, role)| *role == Headline).count();
        assert!(
            headlines == 1
                && (0..STATES.len()).all(|s| STATES[s].1 != Headline || !may_follow(Some(s), s))
        );
    }
}
