//! Signals that end a run of several articles: the record that is being written is written to its
//! end first.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The lock that is held while a record is written.
pub struct Whole<T> {
    held: Mutex<T>,
    /// A signal has come.
    ends: Arc<AtomicBool>,
}

impl<T> Whole<T> {
    pub fn new(held: T) -> Self {
        Whole { held: Mutex::new(held), ends: Arc::default() }
    }

    /// Holds it for one record. After a signal it is left to the thread that ends the process,
    /// however quick the next record is.
    pub fn lock(&self) -> MutexGuard<'_, T> {
        while self.ends.load(Ordering::SeqCst) {
            thread::park();
        }
        self.hold()
    }

    fn hold(&self) -> MutexGuard<'_, T> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// From now on SIGINT, SIGTERM and SIGHUP end the process between two records, after `tidy`, as the
/// signal itself would have; a second signal ends it at once. A signal that the process was started
/// to ignore is ignored still, as far as [`ignored`] knows.
///
/// # Errors
/// If the system refuses a handler or a thread.
#[cfg(unix)]
pub fn end_between_records<T: Send + 'static>(
    whole: &Arc<Whole<T>>,
    tidy: impl Fn(&mut T) + Send + 'static,
) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::{flag, low_level};

    let ignored = ignored().unwrap_or(1 << SIGHUP);
    let signals: Vec<_> =
        [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| ignored & 1 << signal == 0).collect();
    // Before the flags: no signal may set them and pass this by.
    let mut heard = Signals::new(&signals)?;
    for &signal in &signals {
        // In this order: the first signal passes by the first action and arms it for the second.
        flag::register_conditional_default(signal, Arc::clone(&whole.ends))?;
        flag::register(signal, Arc::clone(&whole.ends))?;
    }
    let whole = Arc::clone(whole);
    thread::Builder::new().spawn(move || {
        for signal in heard.forever() {
            let mut held = whole.hold();
            tidy(&mut held);
            if low_level::emulate_default_handler(signal).is_err() {
                std::process::exit(128 + signal);
            }
        }
    })?;
    Ok(())
}

/// Elsewhere the system ends the process as it likes.
#[cfg(not(unix))]
pub fn end_between_records<T>(_: &Arc<Whole<T>>, _: impl Fn(&mut T)) -> std::io::Result<()> {
    Ok(())
}

/// The signals that the process ignores, bit N for signal N: under `nohup`, or in the background of
/// a script. None where the system has no file that says so: the one that `nohup` is about is then
/// left alone.
#[cfg(unix)]
fn ignored() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
    u64::from_str_radix(mask.trim(), 16).ok().map(|mask| mask << 1)
}
