//! Runs jobs on several threads and delivers the results in the order of the jobs.

use std::io;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Results awaited at a time, for each worker.
const AHEAD: usize = 2;

/// Gives `sink` the result of `work` for each job, in the order of the jobs, as soon as it and all
/// before it are there. Jobs are read ahead only so far: [`AHEAD`] results a worker and one job a
/// worker are held at a time. With one worker no thread is started.
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
    // A job travels with the sending end of its own result; the receiving ends queue up in order.
    let (queue, waiting): (SyncSender<(J, Sender<R>)>, _) = sync_channel(workers);
    let (results, in_order): (_, Receiver<Receiver<R>>) = sync_channel(AHEAD * workers);
    let (waiting, work) = (Arc::new(Mutex::new(waiting)), Arc::new(work));
    let mut threads = Vec::new();
    for _ in 0..workers {
        let (waiting, work) = (Arc::clone(&waiting), Arc::clone(&work));
        threads.push(thread::spawn(move || {
            let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            while let Ok((job, result)) = next() {
                // Nobody waits for it once the sink has failed.
                let _ = result.send(work(job));
            }
        }));
    }
    // The workers alone hold it, so that it closes if all of them are gone.
    drop(waiting);
    threads.push(thread::spawn(move || {
        for job in jobs {
            let (sender, result) = channel();
            if results.send(result).is_err() || queue.send((job, sender)).is_err() {
                break;
            }
        }
    }));
    // A result whose sender is gone belongs to a worker that panicked; that is passed on below.
    in_order.into_iter().filter_map(|result| result.recv().ok()).try_for_each(&mut sink)?;
    for thread in threads {
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
    }
    Ok(())
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
