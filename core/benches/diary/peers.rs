//! The diary's side of `tools/bench_diary.py`: the bookings as a file for others, and our times on them.

use std::{collections::BTreeMap, fmt::Write as _, fs, hint::black_box, path::Path, time::Duration};

use journeyman::{
    id::TechnicianId,
    schedule::{BookedSpan, ConflictPolicy, Diary, ScheduleEvent, double_bookings},
};

use super::{TECHNICIANS, firm::Firm, index::Timeline, proposals};
use crate::measure::{clock, each, interleaved_times};

/// As many as Python sorts in a second.
const COUNT: u32 = 100_000;
const RUNS: usize = 51;

/// Writes `spans.csv` and `questions.csv` (technician, start and end in seconds, and of spans the id), and `ours.json`: the times
/// of one in nanoseconds, and what came out.
pub(crate) fn write(folder: &Path) {
    let firm = Firm::of(TECHNICIANS, COUNT);
    let spans = firm.spans();
    let events: Vec<ScheduleEvent> =
        firm.bookings.iter().map(|booking| ScheduleEvent::Booked { booking: booking.clone() }).collect();
    let questions: Vec<_> = proposals(&firm, COUNT).collect();
    let diary = firm.diary();
    let empty = Diary::new(ConflictPolicy::default(), firm.technicians.clone(), firm.leave.clone(), vec![]).unwrap();
    // As an exclusion constraint does: each is put in unless it overlaps what is there.
    let fill = || {
        let mut diary = empty.clone();
        let start = clock();
        for (span, event) in spans.iter().zip(&events) {
            if diary.bookings_in(span.technician, span.interval).next().is_none() {
                diary.apply(event).unwrap();
            }
        }
        (clock().saturating_sub(start), diary.bookings().count())
    };
    // The same in the diary's index alone, with no more than a constraint keeps: whose, when, and which.
    let numbers: BTreeMap<TechnicianId, usize> = firm.technicians.iter().map(|one| one.id).zip(0..).collect();
    let whose: Vec<usize> = spans.iter().map(|span| numbers[&span.technician]).collect();
    let fill_index = || {
        let mut indexes: Vec<Timeline> = firm.technicians.iter().map(|_| Timeline::default()).collect();
        let mut kept: Vec<BookedSpan> = Vec::new();
        let start = clock();
        for (span, &who) in spans.iter().zip(&whose) {
            if indexes[who].overlapping(span.interval, |place| place).next().is_none() {
                indexes[who].insert(span.interval, u32::try_from(kept.len()).unwrap(), |place| place);
                kept.push(*span);
            }
        }
        (clock().saturating_sub(start), kept.len())
    };
    let ask = || -> usize { questions.iter().map(|one| diary.bookings_in(one.technician, one.interval).count()).sum() };
    let pairs = double_bookings(&spans).unwrap().len();
    let overlaps = ask();
    // Each on its own, as each peer is.
    let [double] = interleaved_times(RUNS, [&mut || drop(black_box(double_bookings(black_box(&spans))))]);
    let [ask] = interleaved_times(RUNS, [&mut || _ = black_box(ask())]);
    let mut fills: Vec<(Duration, usize)> = (0..RUNS).map(|_| fill()).collect();
    fills.sort_unstable();
    let (fill, kept) = fills[RUNS / 2];
    let mut fills: Vec<(Duration, usize)> = (0..RUNS).map(|_| fill_index()).collect();
    fills.sort_unstable();
    let (index, kept_in_index) = fills[RUNS / 2];
    assert_eq!(kept, kept_in_index);
    let [double, fill, index, ask] = [double, fill, index, ask].map(|time| each(time, COUNT));

    let mut csv = String::new();
    for span in &spans {
        let (start, end) = (span.interval.start().timestamp(), span.interval.end().timestamp());
        writeln!(csv, "{},{start},{end},{}", span.technician, span.booking).unwrap();
    }
    fs::write(folder.join("spans.csv"), csv).unwrap();
    let mut csv = String::new();
    for one in &questions {
        let (start, end) = (one.interval.start().timestamp(), one.interval.end().timestamp());
        writeln!(csv, "{},{start},{end}", one.technician).unwrap();
    }
    fs::write(folder.join("questions.csv"), csv).unwrap();
    let json = format!(
        r#"{{"double_bookings": {double}, "fill": {fill}, "index": {index}, "ask": {ask}, "pairs": {pairs}, "kept": {kept}, "overlaps": {overlaps}}}"#
    );
    fs::write(folder.join("ours.json"), json).unwrap();
}
