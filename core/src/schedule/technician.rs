#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests;

use chrono::{Days, NaiveDate, NaiveTime, Timelike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DiaryPart, Licence, ScheduleError, Skill, diary::within};
use crate::{
    calendar::{Interval, Weekday, Zone, ZoneName},
    id::{SiteId, TechnicianId},
    limits::WORKING_HOURS_MAX,
    order,
    text::Label,
    wire,
};

const MINUTES_PER_DAY: u32 = 1_440;
const MINUTES_PER_WEEK: u32 = 7 * MINUTES_PER_DAY;

/// A technician as the diary sees one: whose clock, and which hours of the week.
///
/// Who it is, and how to reach them, is kept elsewhere: the diary holds nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Technician {
    /// Which.
    pub id: TechnicianId,
    /// The zone on whose clocks the working hours and the leave are read.
    pub zone: ZoneName,
    /// The working week: any number of spans a day, none on days off. Spans may touch but not overlap.
    pub hours: Vec<WorkingHours>,
    /// The breaks within the working week: time of a shift in which nothing is booked unless the firm's policy has it so.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<WorkingHours>,
    /// What they can do, and how well. Each name once.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// What they are allowed to do.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<Licence>,
    /// What they are in a crew: apprentice, supervisor.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Label>,
    /// Where they start their day. Slots that are ranked by least travel count the way from there and back; nothing else does: a
    /// way is between two visits, so that the first of a day is never too far from home. A shift starts where the firm says that
    /// it does, at home or at the first site; where it is at home, the hours in which visits are taken start later by the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<SiteId>,
    /// The region whose public holidays count on bookings without a site that they lead: it stands for the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Label>,
}

impl Technician {
    /// A technician of whom nothing is known but the clock and the hours.
    #[must_use]
    pub const fn new(id: TechnicianId, zone: ZoneName, hours: Vec<WorkingHours>) -> Self {
        Self {
            id,
            zone,
            hours,
            breaks: Vec::new(),
            skills: Vec::new(),
            licences: Vec::new(),
            roles: Vec::new(),
            home: None,
            region: None,
        }
    }
}

/// One span of a working week, on the clocks of the technician's zone.
///
/// Two spans of a day are a split shift. An overnight shift ends on the next day; so does one that ends at midnight. A span
/// is 24 hours at most, and spans that touch count as one. Its edges are read by [`Zone::first_at`]: when the clocks go
/// forward over an edge, the span starts or ends at that change, and an edge that comes twice is the first of the two.
///
/// ```
/// use journeyman::{calendar::Weekday, schedule::WorkingHours};
///
/// let night = WorkingHours {
///     day: Weekday::Friday,
///     start: "22:00".parse()?,
///     end: "06:00".parse()?, // on Saturday
///     ends_next_day: true,
/// };
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkingHours {
    /// The day on which it starts.
    pub day: Weekday,
    /// When it starts, to the minute.
    pub start: NaiveTime,
    /// When it ends, to the minute: the first that doesn't belong to it.
    pub end: NaiveTime,
    /// Whether it ends on the day after it starts.
    pub ends_next_day: bool,
}

impl WorkingHours {
    /// Its length in minutes of civil time, 1 to 1440.
    fn minutes(self) -> Result<u32, ScheduleError> {
        let Self { day, start, end, ends_next_day } = self;
        let (Some(from), Some(to)) = (whole_minute(start), whole_minute(end)) else {
            return Err(ScheduleError::HoursNotWholeMinutes { day, start, end, of: None });
        };
        match to.checked_sub(from) {
            Some(1..) if ends_next_day => Err(ScheduleError::HoursTooLong { day, start, end, of: None }),
            Some(minutes @ 1..) => Ok(minutes),
            _ if ends_next_day => Ok(MINUTES_PER_DAY.saturating_sub(from).saturating_add(to)),
            _ => Err(ScheduleError::HoursEmpty { day, start, end, of: None }),
        }
    }

    /// When it starts, in minutes after the week does.
    fn minute_of_week(self) -> u32 {
        let days = self.day.days_from_monday().saturating_mul(MINUTES_PER_DAY);
        days.saturating_add(whole_minute(self.start).unwrap_or(0))
    }

    /// The instants of the span that starts on a date; none where the clocks skip all of it.
    fn on(self, date: NaiveDate, zone: &Zone) -> Option<Interval> {
        let end_date = date.checked_add_days(Days::new(u64::from(self.ends_next_day)))?;
        Interval::checked(zone.edge(date.and_time(self.start)), zone.edge(end_date.and_time(self.end)))
    }
}

/// The minute of the day; none for a time with seconds, or in a leap second.
fn whole_minute(time: NaiveTime) -> Option<u32> {
    let whole = time.second() == 0 && time.nanosecond() == 0;
    whole.then(|| time.hour().saturating_mul(60).saturating_add(time.minute()))
}

/// The working week of a technician in the order of the week, if it is one.
///
/// # Errors
/// As those of [`checked_week`], with whose it is.
pub(super) fn checked_week_of(
    technician: TechnicianId,
    hours: Vec<WorkingHours>,
) -> Result<Vec<WorkingHours>, ScheduleError> {
    checked_week(hours).map_err(|error| error.of(DiaryPart::Technician { technician }))
}

/// A working week in the order of the week, if it is one.
///
/// # Errors
/// `JM-SCH-0007` to `JM-SCH-0010`, `JM-SCH-0015`.
pub(super) fn checked_week(mut hours: Vec<WorkingHours>) -> Result<Vec<WorkingHours>, ScheduleError> {
    within(hours.len(), WORKING_HOURS_MAX, "WORKING_HOURS_MAX")?;
    order::sort(&mut hours);
    let spans: Vec<(u32, u32, WorkingHours)> = hours
        .iter()
        .map(|&span| Ok((span.minute_of_week(), span.minutes()?, span)))
        .collect::<Result<_, ScheduleError>>()?;
    let following = spans.iter().skip(1).map(|&(start, _, span)| (start, span));
    // After the last span of the week comes the first one again, a week later.
    let again = spans.first().map(|&(start, _, span)| (start.saturating_add(MINUTES_PER_WEEK), span));
    for (&(start, minutes, span), (next_start, next)) in spans.iter().zip(following.chain(again)) {
        if start.saturating_add(minutes) > next_start {
            return Err(ScheduleError::HoursOverlap {
                day: span.day,
                start: span.start,
                other_day: next.day,
                other_start: next.start,
                of: None,
            });
        }
    }
    Ok(hours)
}

/// The working time that touches a range, as instants: in order, and apart, since spans that touch are joined.
///
/// `week` is in the order of the week, as [`checked_week`] gives it.
pub(super) fn working_time(week: &[WorkingHours], zone: &Zone, range: Interval) -> Vec<Interval> {
    if week.is_empty() {
        return Vec::new();
    }
    let (first, last) = (zone.clock(range.start()).date(), zone.clock(range.end()).date());
    let mut joined: Vec<Interval> = Vec::new();
    // A span may have started the day before; and where the clocks go back over midnight, the next day's may have started on this.
    let (before, after) = (first.pred_opt().unwrap_or(first), last.succ_opt().unwrap_or(last));
    for date in before.iter_days().take_while(|&date| date <= after) {
        let day = Weekday::of(date);
        for span in week.iter().filter(|span| span.day == day) {
            if date > last && zone.edge(date.and_time(span.start)) >= range.end() {
                continue;
            }
            let Some(time) = span.on(date, zone) else { continue };
            match joined.last_mut() {
                Some(before) if before.end() >= time.start() => *before = before.hull(time),
                _ => joined.push(time),
            }
        }
    }
    joined
}

/// What of an interval isn't working time.
pub(super) fn outside(working: &[Interval], interval: Interval) -> Vec<Interval> {
    let mut pieces = Vec::new();
    let mut from = interval.start();
    for time in working.iter().skip(working.partition_point(|time| time.end() <= interval.start())) {
        if time.start() >= interval.end() {
            break;
        }
        pieces.extend(Interval::new(from, time.start()).ok()); // an empty piece is none
        from = time.end();
    }
    pieces.extend(Interval::new(from, interval.end()).ok());
    pieces
}
