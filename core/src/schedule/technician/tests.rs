//! Which spans of a week are the working time around a range.

use super::*;
use crate::calendar::Tzdb;

fn span(start: &str, end: &str) -> Interval {
    Interval::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
}

/// The working time around a range, of one who works on Tuesdays and Wednesdays from then to then.
fn working(start: &str, end: &str, zone: &str, range: Interval) -> Vec<Interval> {
    let (start, end) = (start.parse().unwrap(), end.parse().unwrap());
    let hours =
        [Weekday::Tuesday, Weekday::Wednesday].map(|day| WorkingHours { day, start, end, ends_next_day: false });
    working_time(&hours, &Tzdb::bundled().zone(&zone.parse().unwrap()).unwrap(), range)
}

#[test]
fn the_working_time_of_the_day_after_a_range_is_none_of_its() {
    let tuesday = span("2026-10-06T08:00:00Z", "2026-10-06T16:00:00Z");
    let wednesday = span("2026-10-07T08:00:00Z", "2026-10-07T16:00:00Z");
    let until = |end: &str| working("08:00", "16:00", "Etc/UTC", span("2026-10-06T10:00:00Z", end));
    assert_eq!(until("2026-10-06T12:00:00Z"), [tuesday]);
    assert_eq!(until("2026-10-06T23:59:59Z"), [tuesday]);
    assert_eq!(until("2026-10-07T12:00:00Z"), [tuesday, wednesday]);
}
