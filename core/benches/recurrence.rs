//! `recurrence::expand` of a weekly series over ten years on the clocks of Melbourne: the time of one occurrence.

use std::hint::black_box;

use chrono::{Days, NaiveDateTime, TimeDelta};
use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb, Zone, ZoneName},
    recurrence::{ExpansionRequest, OccurrenceDuration, Recurrence, expand},
};

use crate::measure::{Figure, Measured, Size, each, interleaved};

const WEEKS: u32 = 520;
const HOUR: i64 = 3_600;

const OBVIOUS: &str =
    "the obvious version: a week more, and the instant of it asked each time (how many times as fast)";
const READ: &str = "the same, with the zone read each time (how many times its time)";

/// A series of ten years, against asking the zone about each week, and against reading the zone each time.
pub(crate) fn expand_weekly(size: Size) -> Vec<Measured> {
    let rounds: u32 = if size == Size::Full { 200 } else { 1 };
    let zone: ZoneName = "Australia/Melbourne".parse().unwrap();
    let start: NaiveDateTime = "2026-01-05T08:00:00".parse().unwrap();
    let (mut kept, fresh) = (Tzdb::bundled(), Tzdb::bundled());
    kept.keep(&zone).unwrap();
    let melbourne = kept.zone(&zone).unwrap();
    let weekly = Recurrence {
        start,
        zone,
        duration: OccurrenceDuration::Elapsed { seconds: HOUR },
        rules: vec![format!("FREQ=WEEKLY;COUNT={WEEKS}").parse().unwrap()],
        rdates: vec![],
        exdates: vec![],
        overrides: vec![],
        policy: None,
    };
    let window =
        Interval::new("2026-01-01T00:00:00Z".parse().unwrap(), "2046-01-01T00:00:00Z".parse().unwrap()).unwrap();
    let request = ExpansionRequest { window, limit: 10_000, holidays: vec![] };
    let found: Vec<Interval> =
        expand(&weekly, &request, &kept).unwrap().occurrences.iter().map(|one| one.interval).collect();
    assert_eq!(found, obvious(&melbourne, start), "both give the same");
    let expand_with =
        |tzdb: &Tzdb| (0..rounds).for_each(|_| drop(black_box(expand(black_box(&weekly), &request, tzdb))));
    let times = interleaved(
        size,
        [&mut || expand_with(&kept), &mut || expand_with(&fresh), &mut || {
            (0..rounds).for_each(|_| drop(black_box(obvious(&melbourne, black_box(start)))));
        }],
    );
    let [kept, fresh, obvious] = times.map(|time| each(time, WEEKS * rounds));
    let row = |name, figure, against| Measured { name, figure, against, goal: None };
    vec![
        row("recurrence::expand, weekly, an occurrence", Figure::Peer([kept, obvious]), OBVIOUS),
        row("recurrence::expand, weekly, its zone kept", Figure::Limit([kept, fresh]), READ),
    ]
}

fn obvious(zone: &Zone, start: NaiveDateTime) -> Vec<Interval> {
    (0..u64::from(WEEKS))
        .map(|week| {
            let local = start + Days::new(7 * week);
            let start = zone.instant(local, Disambiguation::Compatible).unwrap();
            Interval::new(start, start + TimeDelta::seconds(HOUR)).unwrap()
        })
        .collect()
}
