//! The bytes of a draft to its totals, beside what is quickest in Python: `orjson`, and `decimal` for the sums.
//!
//! Most of it is the reading, which drafts have a quick way for (`wire/quick.rs`). Python's code takes three values of a line,
//! and checks nothing.

use std::{hint::black_box, io::Write as _, process::Command, process::Stdio, time::Duration};

use journeyman::{
    invoice::{Draft, calculate},
    wire::Wire,
};

use crate::{
    measure::{Figure, Goal, Measured, Size, each, interleaved},
    sample::{BY_GROUP, drafts, facts},
};

const LINES: u32 = 10;
const DRAFTS: u32 = 50;

const CLOCK: &str = "the clock of this machine (ns)";
const ORJSON: &str = "orjson and decimal in Python, the least of some runs between (how many times as fast)";

/// Reads the bytes of a draft from its input, and prints how long the totals take, in nanoseconds.
const PYTHON: &str = r#"
import sys, time, orjson
from decimal import ROUND_HALF_UP, Decimal
data, CENT, HUNDRED = sys.stdin.buffer.read(), Decimal("0.01"), Decimal(100)
def totals():
    nets, bases = [], {}
    for line in orjson.loads(data)["lines"]:
        net = (Decimal(line["quantity"]) * Decimal(line["unit_price"])).quantize(CENT, ROUND_HALF_UP)
        rate = Decimal(line["tax"]["percent"])
        nets.append(net)
        bases[rate] = bases.get(rate, Decimal(0)) + net
    taxes = {rate: (base * rate / HUNDRED).quantize(CENT, ROUND_HALF_UP) for rate, base in bases.items()}
    return nets, taxes, sum(nets, Decimal(0)) + sum(taxes.values(), Decimal(0))
def timed():
    start = time.perf_counter_ns()
    for _ in range(20):
        totals()
    return (time.perf_counter_ns() - start) / 20
print(int(min(timed() for _ in range(200))))
"#;

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    let bytes: Vec<Vec<u8>> = drafts(&facts(DRAFTS, LINES), BY_GROUP).iter().map(Wire::to_json).collect();
    let mut python: Vec<Duration> = Vec::new();
    let mut ours = f64::INFINITY;
    for _ in 0..if size == Size::Full { 5 } else { 0 } {
        python.extend(in_python(&bytes[0]));
        ours = ours.min(once(size, &bytes));
    }
    let ours = if size == Size::Full { ours } else { once(size, &bytes) };
    let row = |name, figure, against, goal| Measured { name, figure, against, goal };
    let mut rows = vec![row("JSON to totals, 10 lines", Figure::Time(ours), CLOCK, None)];
    match python.iter().min() {
        Some(least) => rows.push(row(
            "JSON to totals, 10 lines, beside Python",
            Figure::Peer([ours, each(*least, 1)]),
            ORJSON,
            Some(Goal::AtLeast(4.0)),
        )),
        None if size == Size::Full => println!("skipped: JSON beside Python: install python3 and orjson"),
        None => {}
    }
    rows
}

fn once(size: Size, bytes: &[Vec<u8>]) -> f64 {
    let work = |bytes: &Vec<u8>| drop(black_box(calculate(&Draft::from_json(black_box(bytes)).unwrap())));
    let [time] = interleaved(size, [&mut || bytes.iter().for_each(work)]);
    each(time, DRAFTS)
}

fn in_python(bytes: &[u8]) -> Option<Duration> {
    let mut python = Command::new("python3");
    let piped = python.args(["-c", PYTHON]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut run = piped.spawn().ok()?;
    run.stdin.take()?.write_all(bytes).ok()?;
    let printed = run.wait_with_output().ok()?;
    String::from_utf8(printed.stdout).ok()?.trim().parse().ok().map(Duration::from_nanos)
}
