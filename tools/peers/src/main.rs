//! A weekly visit over ten years on the clocks of Melbourne, by `recurrence::expand` and by the crate `rrule`: the time of one
//! occurrence, the median of runs that take turns. Both give the same instants. Prints what tools/bench_recurrence.py reads.

use std::{error::Error, hint::black_box, time::Instant};

use journeyman::{
    calendar::{Interval, Tzdb, ZoneName},
    recurrence::{ExpansionRequest, OccurrenceDuration, Recurrence, expand},
};
use rrule::RRuleSet;

const WEEKS: u32 = 520;
const RUNS: usize = 301;

fn main() -> Result<(), Box<dyn Error>> {
    let zone: ZoneName = "Australia/Melbourne".parse()?;
    let mut tzdb = Tzdb::bundled();
    tzdb.keep(&zone)?; // theirs has it compiled in
    let weekly = Recurrence {
        start: "2026-01-05T08:00:00".parse()?,
        zone,
        duration: OccurrenceDuration::Elapsed { seconds: 3_600 },
        rules: vec![format!("FREQ=WEEKLY;COUNT={WEEKS}").parse()?],
        rdates: vec![],
        exdates: vec![],
        overrides: vec![],
        policy: None,
    };
    let window = Interval::new("2026-01-01T00:00:00Z".parse()?, "2046-01-01T00:00:00Z".parse()?)?;
    let request = ExpansionRequest { window, limit: 10_000, holidays: vec![] };
    let theirs: RRuleSet =
        format!("DTSTART;TZID=Australia/Melbourne:20260105T080000\nRRULE:FREQ=WEEKLY;COUNT={WEEKS}").parse()?;

    let starts: Vec<i64> =
        expand(&weekly, &request, &tzdb)?.occurrences.iter().map(|one| one.interval.start().timestamp()).collect();
    let their_starts: Vec<i64> = theirs.into_iter().map(|one| one.timestamp()).collect();
    assert_eq!(starts, their_starts, "both give the same");

    let (mut ours, mut others) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        drop(black_box(expand(black_box(&weekly), &request, &tzdb)));
        ours.push(start.elapsed());
        let start = Instant::now();
        drop(black_box((&black_box(&theirs).clone()).into_iter().collect::<Vec<_>>()));
        others.push(start.elapsed());
    }
    let [ours, others] = [ours, others].map(|mut times| {
        times.sort_unstable();
        times[RUNS / 2].as_secs_f64() * 1e9 / f64::from(WEEKS)
    });
    println!(r#"{{"ours": {ours}, "rrule": {others}, "weeks": {WEEKS}, "sum": {}}}"#, starts.iter().sum::<i64>());
    Ok(())
}
