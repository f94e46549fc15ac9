use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

/// A line on standard error that says how far a long run has come. A run of less than a second shows nothing.
pub(crate) struct Progress {
    /// Since when nothing was shown.
    quiet_since: Instant,
    shown: bool,
}

/// How long nothing is shown at first.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line changes after that: on a terminal it is rewritten, in a file it is a line each time.
const EVERY: Duration = Duration::from_millis(500);

impl Progress {
    pub(crate) fn start() -> Self {
        Self { quiet_since: Instant::now(), shown: false }
    }

    /// Says how far it has come, if it is time to.
    pub(crate) fn at(&mut self, what: &str, done: usize, of: usize) {
        if self.quiet_since.elapsed() < if self.shown { EVERY } else { PATIENCE } {
            return;
        }
        (self.quiet_since, self.shown) = (Instant::now(), true);
        let mut output = io::stderr().lock();
        let end = if output.is_terminal() { "\r" } else { "\n" };
        // Nobody is helped by a demo that fails because its progress can't be shown.
        let _written = write!(output, "{what}: {done} of {of}…{end}").and_then(|()| output.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown && io::stderr().is_terminal() {
            let _written = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
