//! Whether standard output was open when the program started.
//!
//! `wirecopy story.txt >&-` must fail as `cat` does. But before `main`, Rust's
//! runtime opens `/dev/null` in the place of a closed stream, and what is
//! written is lost without an error. So the stream is looked at before that.
//! It cannot be told afterwards: a parent may pass such a `/dev/null` on purpose.

#[cfg(unix)]
pub fn standard_output_is_closed() -> bool {
    early::CLOSED.load(std::sync::atomic::Ordering::Relaxed)
}

/// Elsewhere a write to a closed stream fails by itself.
#[cfg(not(unix))]
pub fn standard_output_is_closed() -> bool {
    false
}

#[cfg(unix)]
mod early {
    use std::sync::atomic::{AtomicBool, Ordering};

    pub static CLOSED: AtomicBool = AtomicBool::new(false);

    ctor::declarative::ctor! {
        // The crate's word for "this runs before main", where the standard library does not work yet: one system call and no more.
        #[ctor(unsafe)]
        fn look() {
            CLOSED.store(rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err(), Ordering::Relaxed);
        }
    }
}
