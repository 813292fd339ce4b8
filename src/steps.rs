//! Counts steps of work in unit tests, to prove linear time: each reading of a token, an item of a
//! quotation frame, a span or a line is a step.

#[cfg(test)]
#[path = "../tests/suite/adversarial.rs"]
mod adversarial;

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts `steps` more.
#[cfg(test)]
pub fn count(steps: usize) {
    STEPS.set(STEPS.get() + steps);
}

/// Without counting, this compiles to nothing.
#[cfg(not(test))]
#[inline(always)]
pub const fn count(_: usize) {}

#[cfg(test)]
mod tests {
    use super::adversarial::TEXTS;
    use super::*;
    use crate::article::Article;
    use crate::desk::check::questions;
    use crate::desk::timeline::Told;
    use crate::text::offsets::OffsetUnit;
    use crate::{Options, analyze};

    /// Bytes of the smaller text.
    const SIZE: usize = 4_000;
    /// How much more work a byte of four times the text may take: nothing, but for sorting and
    /// uneven ends.
    const GROWTH: f64 = 1.1;

    fn steps(work: impl FnOnce()) -> usize {
        let before = STEPS.get();
        work();
        STEPS.get() - before
    }

    #[test]
    fn four_times_the_text_takes_four_times_the_steps() {
        let mut wrong = Vec::new();
        for (name, text) in TEXTS {
            let per_byte = |size| {
                let text = text(size);
                steps(|| drop(analyze(&text, &Options::default()))) as f64 / text.len() as f64
            };
            let (small, large) = (per_byte(SIZE), per_byte(4 * SIZE));
            println!("{name}: {small:.1} steps a byte, {large:.1} in four times the text");
            if small == 0.0 || large > GROWTH * small {
                wrong.push(format!(
                    "{name}: {small:.1} steps a byte, {large:.1} in four times the text"
                ));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// A long sentence is read once, not for each of its dates.
    #[test]
    fn the_desk_reads_a_sentence_once() {
        let per_byte = |clauses: usize| {
            let plan = "the army will open a road on Tuesday; ".repeat(clauses);
            let text = format!(
                "DRENIK, May 7, 2024 (Wire) - A quake killed nine people in Drenik on Tuesday.\n\nIn Drenik {plan}and go.\n"
            );
            let report = analyze(&text, &Options::default().with_offsets(OffsetUnit::Bytes));
            assert!(report.dates.len() > clauses);
            let timeline = steps(|| drop(Told::new(&report, &text, OffsetUnit::Chars, "-")));
            let check = steps(|| drop(questions(&report, &text, OffsetUnit::Bytes)));
            [timeline, check].map(|steps| steps as f64 / text.len() as f64)
        };
        let (small, large) = (per_byte(100), per_byte(400));
        assert!(
            small.iter().zip(large).all(|(small, large)| large <= GROWTH * small),
            "{small:?} {large:?}"
        );
    }

    #[test]
    fn work_that_grows_faster_is_seen() {
        let of = |size: usize| {
            let text = "It rained. ".repeat(size / 11);
            let article = Article::new(&text);
            let all = 0..article.tokens.list.len();
            steps(|| {
                all.clone()
                    .for_each(|i| assert!((0..i).all(|before| article.lower(before) != "snowed")))
            })
        };
        assert!(of(4 * SIZE) > 15 * of(SIZE));
    }
}
