//! Measuring and telling: medians of interleaved runs, ratios, a table, JSON.

use std::{fmt::Write as _, time::Duration};

use serde::Serialize;

/// How much a benchmark does: enough to measure, or just enough to see that it runs.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Size {
    Full,
    Smoke,
}

/// A figure that a benchmark is held to.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

/// A benchmark's result.
pub(crate) struct Measured {
    /// What was measured, and in what.
    pub(crate) name: &'static str,
    pub(crate) figure: Figure,
    /// What it was measured against, and how to read the figure.
    pub(crate) against: &'static str,
    /// What the figure is held to, if to anything.
    pub(crate) goal: Option<Goal>,
}

/// What came out.
#[derive(Clone, Copy)]
pub(crate) enum Figure {
    /// Our time ÷ the time of the least that any version has to do, or of a smaller piece of the same work.
    Limit([Nanoseconds; 2]),
    /// The time of another way to the same result ÷ our time.
    Peer([Nanoseconds; 2]),
    /// A time, which is one of this machine.
    Time(Nanoseconds),
    /// Memory, of this machine.
    Bytes(f64),
    /// How many of something: of allocations, say.
    Count(u32),
}

/// The time of one item: an invoice, a line.
pub(crate) type Nanoseconds = f64;

/// The time of one of so many items.
pub(crate) fn each(time: Duration, items: u32) -> Nanoseconds {
    time.as_secs_f64() * 1e9 / f64::from(items)
}

/// The median time of each task. The tasks take turns, so that what slows the machine down for a while slows all of them;
/// one that takes a millisecond or less is seldom interrupted.
pub(crate) fn interleaved<const N: usize>(size: Size, tasks: [&mut dyn FnMut(); N]) -> [Duration; N] {
    const RUNS: usize = 101;
    interleaved_times(if size == Size::Full { RUNS } else { 1 }, tasks)
}

/// The same of so many runs, for tasks that take long.
pub(crate) fn interleaved_times<const N: usize>(runs: usize, mut tasks: [&mut dyn FnMut(); N]) -> [Duration; N] {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::with_capacity(runs));
    for _ in 0..runs {
        for (task, times) in tasks.iter_mut().zip(&mut times) {
            let start = clock();
            task();
            times.push(clock().saturating_sub(start));
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[runs / 2]
    })
}

/// How long this thread has run: other programs on the machine take turns with it, and their turns aren't ours.
#[cfg(unix)]
pub(crate) fn clock() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// How long this program has run, other programs' turns included.
#[cfg(not(unix))]
pub(crate) fn clock() -> Duration {
    use std::{sync::OnceLock, time::Instant};

    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

impl Measured {
    fn value(&self) -> f64 {
        match self.figure {
            Figure::Limit([ours, other]) => ours / other,
            Figure::Peer([ours, other]) => other / ours,
            Figure::Time(value) | Figure::Bytes(value) => value,
            Figure::Count(count) => f64::from(count),
        }
    }

    fn met(&self) -> Option<bool> {
        self.goal.map(|goal| match goal {
            Goal::AtMost(most) => self.value() <= most,
            Goal::AtLeast(least) => self.value() >= least,
        })
    }

    fn goal_text(&self) -> Option<String> {
        self.goal.map(|goal| match goal {
            Goal::AtMost(most) => format!("≤ {most}"),
            Goal::AtLeast(least) => format!("≥ {least}"),
        })
    }
}

/// The results for a reader.
pub(crate) fn table(measured: &[Measured]) -> String {
    let mut text =
        format!("{:<64} {:>9} {:>9}  {:>8}  {:<12} against\n", "benchmark", "time", "other", "figure", "goal");
    for row in measured {
        let goal = match (row.goal_text(), row.met()) {
            (Some(goal), Some(true)) => goal,
            (Some(goal), _) => format!("{goal} MISSED"),
            (None, _) => "-".to_owned(),
        };
        let nanoseconds =
            |time: Nanoseconds| if time < 10.0 { format!("{time:.2} ns") } else { format!("{time:.0} ns") };
        let [time, other] = match row.figure {
            Figure::Limit(times) | Figure::Peer(times) => times.map(nanoseconds),
            Figure::Time(time) => [nanoseconds(time), "-".to_owned()],
            Figure::Bytes(_) | Figure::Count(_) => ["-".to_owned(), "-".to_owned()],
        };
        writeln!(text, "{:<64} {time:>9} {other:>9}  {:>8.2}  {goal:<12} {}", row.name, row.value(), row.against)
            .unwrap();
    }
    text
}

/// The results for a program: a list of `{name, ratio, against, goal, met}`.
pub(crate) fn json(measured: &[Measured]) -> Vec<u8> {
    #[derive(Serialize)]
    struct Row {
        name: &'static str,
        ratio: f64,
        against: &'static str,
        goal: Option<String>,
        met: Option<bool>,
    }

    let row = |row: &Measured| Row {
        name: row.name,
        ratio: (row.value() * 1000.0).round() / 1000.0,
        against: row.against,
        goal: row.goal_text(),
        met: row.met(),
    };
    serde_json::to_vec_pretty(&measured.iter().map(row).collect::<Vec<_>>()).unwrap()
}
