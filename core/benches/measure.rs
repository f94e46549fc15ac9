//! Measuring and telling: medians of interleaved runs, ratios, a table, JSON.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use serde::Serialize;

/// How much a benchmark does: enough to measure, or just enough to see that it runs.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Size {
    Full,
    Smoke,
}

/// A figure that a benchmark is held to.
#[derive(Clone, Copy)]
#[expect(dead_code, reason = "no figure against a peer is set yet in these benchmarks")]
pub(crate) enum Goal {
    /// As long as so many times the other's time.
    AtMost(f64),
    /// So many times as fast as the other.
    AtLeast(f64),
}

/// A benchmark's result.
pub(crate) struct Measured {
    /// What was measured, and in what.
    pub(crate) name: &'static str,
    /// What it was measured against, and how to read the ratio.
    pub(crate) against: &'static str,
    /// What the other is to us, and so which way round the ratio is.
    pub(crate) other: Other,
    /// The figure that it is held to, if one is set.
    pub(crate) goal: Option<Goal>,
    /// Our time and the other's, for all items.
    pub(crate) times: [Duration; 2],
    /// How many items were worked through in that time.
    pub(crate) items: u32,
    /// What `times` are.
    pub(crate) of: Of,
}

/// What is measured.
#[derive(Clone, Copy)]
pub(crate) enum Of {
    Time,
    /// Memory: a nanosecond stands for a byte.
    Bytes,
}

/// What a benchmark is measured against.
#[derive(Clone, Copy)]
pub(crate) enum Other {
    /// The least that any version has to do: the ratio is our time ÷ its time.
    Limit,
    /// Another way to the same result: the ratio is its time ÷ our time.
    Peer,
}

/// The median time of each task. The tasks take turns, so that what slows the machine down for a while slows all of them.
pub(crate) fn interleaved<const N: usize>(size: Size, mut tasks: [&mut dyn FnMut(); N]) -> [Duration; N] {
    const RUNS: usize = 15;
    let runs = if size == Size::Full { RUNS } else { 1 };
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::with_capacity(runs));
    for _ in 0..runs {
        for (task, times) in tasks.iter_mut().zip(&mut times) {
            let start = Instant::now();
            task();
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[runs / 2]
    })
}

impl Measured {
    fn ratio(&self) -> f64 {
        let [ours, other] = self.times.map(|time| time.as_secs_f64());
        match self.other {
            Other::Limit => ours / other,
            Other::Peer => other / ours,
        }
    }

    fn met(&self) -> Option<bool> {
        self.goal.map(|goal| match goal {
            Goal::AtMost(most) => self.ratio() <= most,
            Goal::AtLeast(least) => self.ratio() >= least,
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
    let mut text = format!("{:<58} {:>9} {:>9}  {:>7}  {:<8} against\n", "benchmark", "time", "other", "ratio", "goal");
    for row in measured {
        let goal = match (row.goal_text(), row.met()) {
            (Some(goal), Some(true)) => goal,
            (Some(goal), _) => format!("{goal} MISSED"),
            (None, _) => "-".to_owned(),
        };
        let unit = match row.of {
            Of::Time => "ns",
            Of::Bytes => "B",
        };
        let [time, other] =
            row.times.map(|time| format!("{:.0} {unit}", time.as_secs_f64() * 1e9 / f64::from(row.items)));
        writeln!(text, "{:<58} {time:>9} {other:>9}  {:>7.2}  {goal:<8} {}", row.name, row.ratio(), row.against)
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
        ratio: (row.ratio() * 1000.0).round() / 1000.0,
        against: row.against,
        goal: row.goal_text(),
        met: row.met(),
    };
    serde_json::to_vec_pretty(&measured.iter().map(row).collect::<Vec<_>>()).unwrap()
}
