//! Random firms, in which much is in each other's way.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use journeyman_model::diary::firm::{
    Booking, Firm, Leave, LeaveSpan, Proposal, Severity, SlotRequest, Span, Technician, WorkingHours,
};

use super::case::{CLOCKS, Case, ZONES};
use crate::choices::Choices;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const QUARTERS_A_DAY: i64 = 96;

/// Mondays of weeks in which some of the clocks change, and of one in which none do.
const MONDAYS: [&str; 8] = [
    "2026-03-02T00:00:00Z", // New York
    "2026-03-23T00:00:00Z", // London, Beirut
    "2026-03-30T00:00:00Z", // Melbourne, Lord Howe, Auckland, Santiago
    "2026-06-01T00:00:00Z",
    "2026-08-31T00:00:00Z", // Santiago, at midnight
    "2026-09-21T00:00:00Z", // Auckland
    "2026-09-28T00:00:00Z", // Melbourne, Lord Howe
    "2026-10-19T00:00:00Z", // London, Beirut
];

/// A firm in a week, and what it is asked.
pub(crate) fn case(choices: &mut Choices<'_>) -> Case {
    let monday: DateTime<Utc> = choices.one_of(&MONDAYS).parse().unwrap_or_default();
    let mut make = Make { monday, home: choices.one_of(&ZONES), choices };
    let technicians: Vec<Technician> = (1..=make.choices.between(1, 4)).map(|number| make.technician(number)).collect();
    let count = i64::try_from(technicians.len()).unwrap_or_default();
    let leave = (1..=make.few(4)).map(|number| make.leave(number, count)).collect();
    let booked = make.few(14);
    let bookings: Vec<Booking> = (1..=booked).map(|number| make.booking(number, &technicians)).collect();
    let policy = make.choices.one_in(3).then(|| {
        let severities = [Severity::Hard, Severity::Soft, Severity::Warning];
        let rules = ["double_booked", "on_leave", "outside_hours"];
        rules.map(|rule| (rule.to_owned(), make.choices.one_of(&severities))).into()
    });
    let added = make.booking(booked + 1, &technicians);
    let Booking { technician, interval, .. } = make.booking(booked + 2, &technicians);
    let request = make.request(count);
    Case {
        firm: Firm { technicians, leave, bookings, policy },
        proposal: Proposal { technician, interval, booking: None },
        added,
        request,
    }
}

fn id(kind: u32, number: i64) -> String {
    // Ids in another order than what they name.
    format!("01999a3f-0000-7000-8000-{kind:06}{:06}", number * 7_919 % 1_000)
}

struct Make<'a, 'b> {
    choices: &'a mut Choices<'b>,
    monday: DateTime<Utc>,
    home: &'static str,
}

impl Make<'_, '_> {
    /// Up to some, and often none.
    fn few(&mut self, most: i64) -> i64 {
        if self.choices.one_in(6) { 0 } else { self.choices.between(0, most) }
    }

    fn technician(&mut self, number: i64) -> Technician {
        let zone = if self.choices.one_in(4) { self.choices.one_of(&ZONES) } else { self.home };
        Technician { id: id(1, number), zone: zone.to_owned(), hours: self.hours() }
    }

    fn one_technician(&mut self, count: i64) -> String {
        id(1, self.choices.between(1, count))
    }

    /// The usual week, or spans between random cuts: nights, split shifts, shifts that touch, whole days.
    fn hours(&mut self) -> Vec<WorkingHours> {
        if self.choices.one_in(2) {
            let (from, to) = (self.choices.between(24, 36), self.choices.between(60, 76));
            return (0..5).map(|day| span_of_week(day * QUARTERS_A_DAY + from, day * QUARTERS_A_DAY + to)).collect();
        }
        let mut cuts: Vec<i64> = (0..self.few(24)).map(|_| self.choices.between(0, 7 * QUARTERS_A_DAY - 1)).collect();
        cuts.sort_unstable();
        let pairs = cuts.windows(2).step_by(if self.choices.one_in(4) { 1 } else { 2 });
        let spans = pairs.filter(|pair| pair[0] < pair[1]);
        spans.map(|pair| span_of_week(pair[0], pair[1].min(pair[0] + QUARTERS_A_DAY))).collect()
    }

    fn leave(&mut self, number: i64, technicians: i64) -> Leave {
        let technician = self.one_technician(technicians);
        let start = self.monday.naive_utc() + TimeDelta::minutes(15 * self.choices.between(0, 7 * QUARTERS_A_DAY));
        let span = if self.choices.one_in(2) {
            let days = self.choices.between(0, 2);
            LeaveSpan::Days { first: start.date(), last: (start + TimeDelta::days(days)).date() }
        } else {
            LeaveSpan::Times { start, end: start + TimeDelta::minutes(15 * self.choices.between(1, 60)) }
        };
        Leave { id: id(3, number), technician, span }
    }

    /// Mostly on the quarter of an hour, so that much touches, and now and then beside it or for days.
    fn span(&mut self) -> Span {
        let quarter = self.choices.between(0, 7 * QUARTERS_A_DAY);
        let beside = if self.choices.one_in(8) { self.choices.between(-61, 61) } else { 0 };
        let start = self.monday + TimeDelta::seconds(900 * quarter + beside);
        let length = match self.choices.below(12) {
            0 => self.choices.between(1, 100),
            1 => 900 * self.choices.between(16, 200),
            _ => 900 * self.choices.between(1, 16),
        };
        Span { start, end: start + TimeDelta::seconds(length) }
    }

    fn booking(&mut self, number: i64, technicians: &[Technician]) -> Booking {
        let technician = self.choices.one_of(technicians);
        let interval = self.span();
        let start = CLOCKS[&technician.zone].shown(interval.start);
        let visit = id(4, number);
        Booking { id: id(2, number), technician: technician.id, visit, interval, start, overrides: Vec::new() }
    }

    fn request(&mut self, technicians: i64) -> SlotRequest {
        let seconds = TimeDelta::seconds(900 * self.choices.between(0, 400) + self.choices.one_of(&[0, 0, 1, 59]));
        SlotRequest {
            count: u32::try_from(self.choices.between(1, 8)).unwrap_or(1),
            duration_seconds: self.span().seconds(),
            technicians: (0..self.few(2)).map(|_| self.one_technician(technicians)).collect(),
            not_before: self.monday + seconds,
            horizon_days: u32::try_from(self.choices.between(1, 3)).unwrap_or(1),
            step_minutes: self.choices.one_of(&[15, 20, 30, 45, 60, 7, 120]),
            windows: (0..self.few(4)).map(|_| self.window()).collect(),
            cursor: None,
        }
    }

    fn window(&mut self) -> Span {
        let Span { start, .. } = self.span();
        Span { start, end: start + TimeDelta::minutes(15 * self.choices.between(1, 120)) }
    }
}

/// Working hours between two quarters of an hour of a week.
fn span_of_week(start: i64, end: i64) -> WorkingHours {
    let time = |quarter: i64| {
        let minutes = TimeDelta::minutes(15 * quarter.rem_euclid(QUARTERS_A_DAY));
        NaiveTime::MIN + minutes
    };
    let day = usize::try_from(start / QUARTERS_A_DAY).unwrap_or_default();
    WorkingHours {
        day: DAYS[day].to_owned(),
        start: time(start),
        end: time(end),
        ends_next_day: end / QUARTERS_A_DAY > start / QUARTERS_A_DAY,
    }
}
