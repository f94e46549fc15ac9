//! What the clocks show of a day, with the offset wherever that alone says which of two times is meant.

use std::fmt;

use super::{BoardDay, BoardHour, DayStretch};
use crate::schedule::Offset;

/// A part of a day as the clocks show it, such as `09:00–11:30`; `02:30 (+11:00)–02:30 (+10:00)` where they change in it, and
/// `02:15–02:45 (+11:00)` where they show one of its ends twice that day.
pub(super) fn clock_span(day: &BoardDay, stretch: DayStretch) -> String {
    let (start, end) = (Reading::of(day, stretch.start), Reading::of(day, stretch.end));
    match (start.offset, end.offset) {
        (Some(before), Some(after)) if before != after => {
            format!("{start} ({})–{end} ({})", Offset(before), Offset(after))
        }
        (Some(offset), _) if start.comes_twice(day) || end.comes_twice(day) => {
            format!("{start}–{end} ({})", Offset(offset))
        }
        _ => format!("{start}–{end}"),
    }
}

/// The offset of an hour that the clocks show again some hours before or after, as they do where they go back by whole hours.
pub(super) fn offset_of_twin(day: &BoardDay, hour: BoardHour) -> Option<String> {
    let is_twin = |other: &BoardHour| (other.hour, other.minute) == (hour.hour, hour.minute);
    let twins = day.hours.iter().filter(|other| is_twin(other)).count();
    if twins < 2 { None } else { offset(day, hour).map(|offset| Offset(offset).to_string()) }
}

/// What the clocks show at a moment of a day.
struct Reading {
    /// In minutes since midnight.
    minutes: i64,
    /// In seconds. None on a day that the clocks skip, or without hours, which only a board has that was put together by hand.
    offset: Option<i32>,
}

impl Reading {
    /// The last hour that began by then, and what has passed since.
    fn of(day: &BoardDay, second: i64) -> Self {
        let hour = day.hours.iter().rev().find(|hour| hour.second <= second);
        let (from, shown) = hour.map_or((0, 0), |hour| (hour.second, minutes(*hour)));
        Self {
            minutes: shown.saturating_add(second.saturating_sub(from).div_euclid(60)),
            offset: hour.and_then(|hour| offset(day, *hour)),
        }
    }

    /// Whether the clocks show it another time that day, at another offset.
    fn comes_twice(&self, day: &BoardDay) -> bool {
        day.hours.iter().zip(day.hours.iter().skip(1)).any(|(hour, next)| {
            let lasts = next.second.saturating_sub(hour.second).div_euclid(60);
            let shown = minutes(*hour)..minutes(*hour).saturating_add(lasts);
            offset(day, *hour) != self.offset && shown.contains(&self.minutes)
        })
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes.div_euclid(60), self.minutes.rem_euclid(60))
    }
}

/// What the clock shows at an hour, in minutes since midnight.
pub(super) fn minutes(hour: BoardHour) -> i64 {
    i64::from(hour.hour).saturating_mul(60).saturating_add(i64::from(hour.minute))
}

/// How far the clocks are ahead of UTC at an hour, in seconds: what they show, less the instant.
fn offset(day: &BoardDay, hour: BoardHour) -> Option<i32> {
    let instant = day.interval?.start().timestamp().saturating_add(hour.second);
    let midnight = day.date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let shown = midnight.saturating_add(minutes(hour).saturating_mul(60));
    i32::try_from(shown.saturating_sub(instant)).ok()
}
