//! Runs jobs on several threads and delivers the results in the order of the jobs.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Results awaited at a time, for each worker.
const AHEAD: usize = 2;

/// What the threads share. One lock is for taking jobs and the other for results, so that a job
/// that is slow to come holds up no result.
struct Shared<J, R> {
    jobs: Mutex<J>,
    state: Mutex<State<R>>,
    /// A result has come, or room for one.
    changed: Condvar,
}

struct State<R> {
    /// The results that are awaited, in the order of the jobs; `None`: still at work.
    results: VecDeque<Option<thread::Result<R>>>,
    /// Number of results delivered.
    delivered: usize,
    /// Whether there are no more jobs.
    ended: bool,
}

impl<J, R> Shared<J, R> {
    fn state(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'s>(&self, state: MutexGuard<'s, State<R>>) -> MutexGuard<'s, State<R>> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }
}

/// Gives `sink` the result of `work` for each job, in the order of the jobs, as soon as it and all
/// before it are there. Jobs are read ahead only so far: [`AHEAD`] results a worker are held at a
/// time. With one worker no thread is started.
///
/// # Errors
/// The first error of `sink`, which ends the run at once: the threads are left to
/// themselves, since the one that reads may wait for a job that never comes.
pub fn map<J: Send + 'static, R: Send + 'static>(
    mut jobs: impl Iterator<Item = J> + Send + 'static,
    workers: usize,
    work: impl Fn(J) -> R + Send + Sync + 'static,
    mut sink: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if workers == 1 {
        return jobs.try_for_each(|job| sink(work(job)));
    }
    let state = State { results: VecDeque::new(), delivered: 0, ended: false };
    let shared =
        Shared { jobs: Mutex::new(jobs), state: Mutex::new(state), changed: Condvar::new() };
    let shared = Arc::new((shared, work));
    for _ in 0..workers {
        let all = Arc::clone(&shared);
        thread::spawn(move || {
            let (shared, work) = &*all;
            while let Some((number, job)) = next(shared, AHEAD * workers) {
                let result = job.and_then(|job| catch_unwind(AssertUnwindSafe(|| work(job))));
                let mut state = shared.state();
                let place = number - state.delivered;
                state.results[place] = Some(result);
                shared.changed.notify_all();
            }
        });
    }
    let shared = &shared.0;
    loop {
        let mut state = shared.state();
        let result = loop {
            match state.results.front_mut().map(Option::take) {
                Some(Some(result)) => break result,
                None if state.ended => return Ok(()),
                _ => state = shared.wait(state),
            }
        };
        state.results.pop_front();
        state.delivered += 1;
        shared.changed.notify_all();
        drop(state);
        sink(result.unwrap_or_else(|panic| resume_unwind(panic)))?;
    }
}

/// The next job with its number, as soon as there is room for its result; `None` at the end. A
/// panic of the jobs themselves stands in for the last one.
fn next<J, R>(
    shared: &Shared<impl Iterator<Item = J>, R>,
    room: usize,
) -> Option<(usize, thread::Result<J>)> {
    let mut jobs = shared.jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let mut state = shared.state();
    while !state.ended && state.results.len() >= room {
        state = shared.wait(state);
    }
    if state.ended {
        return None;
    }
    drop(state);
    let job = catch_unwind(AssertUnwindSafe(|| jobs.next())).transpose();
    let mut state = shared.state();
    state.ended = !matches!(job, Some(Ok(_)));
    shared.changed.notify_all();
    let job = job?;
    state.results.push_back(None);
    Some((state.delivered + state.results.len() - 1, job))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn keeps_the_order() {
        for workers in [1, 2, 7] {
            let mut got = Vec::new();
            let work = |n: u64| {
                thread::sleep(std::time::Duration::from_micros(n * 37 % 11 * 50));
                n * n
            };
            map(0..100, workers, work, |square| {
                got.push(square);
                Ok(())
            })
            .unwrap();
            assert_eq!(got, (0..100).map(|n| n * n).collect::<Vec<_>>(), "{workers} workers");
        }
    }

    #[test]
    fn ends_soon_after_the_sink_fails() {
        for workers in [1, 3] {
            let read = Arc::new(AtomicUsize::new(0));
            let count = Arc::clone(&read);
            let jobs = std::iter::repeat_with(move || count.fetch_add(1, Ordering::Relaxed))
                .take(1_000_000);
            let result = map(
                jobs,
                workers,
                |n| n,
                |n| if n == 5 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) },
            );
            assert_eq!(result.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
            assert!(read.load(Ordering::Relaxed) < 100);
        }
    }

    #[test]
    fn a_panic_of_a_worker_is_passed_on() {
        let work = |n: u64| assert_ne!(n, 3, "as meant");
        let run = || map(0..10, 2, work, |()| Ok(()));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
