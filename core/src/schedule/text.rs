//! The one English rendering of conflicts and fixes.

use std::fmt;

use chrono::{NaiveTime, Timelike};

use super::{Conflict, Fix, LocalSpan, Obstacle};
use crate::calendar::ZonedTime;

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { technician, proposed, seconds, .. } = self;
        let length = Length(*seconds);
        match &self.obstacle {
            Obstacle::Booking { booking, span, .. } => {
                write!(f, "technician {technician} has booking {booking} at {span}, {length} of {proposed}")
            }
            Obstacle::Leave { leave, span } => {
                write!(f, "technician {technician} is on leave {leave} at {span}, {length} of {proposed}")
            }
            Obstacle::TimeOff { .. } => {
                write!(f, "technician {technician} doesn't work in {length} of {proposed}")
            }
        }
    }
}

impl fmt::Display for Fix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StartAtOrAfter { local, .. } => write!(f, "start at {} or later", Clock(local)),
            Self::EndAtOrBefore { local, .. } => write!(f, "end at {} or earlier", Clock(local)),
            Self::StartAt { local, .. } => write!(f, "start at {}", Clock(local)),
            Self::OtherTechnician { technician } => write!(f, "send technician {technician}"),
        }
    }
}

impl fmt::Display for LocalSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { start, end, .. } = self;
        if start.local.date() == end.local.date() && start.offset_seconds == end.offset_seconds {
            let (date, from, to) = (start.local.date(), start.local.time(), end.local.time());
            write!(f, "{date} {}–{} ({})", Minute(from), Minute(to), Offset(start.offset_seconds))
        } else {
            write!(f, "{}–{}", Clock(start), Clock(end))
        }
    }
}

/// A time with its offset, to the minute: an hour that comes twice is told apart by it.
struct Clock<'a>(&'a ZonedTime);

impl fmt::Display for Clock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ZonedTime { local, offset_seconds, .. } = self.0;
        write!(f, "{} {} ({})", local.date(), Minute(local.time()), Offset(*offset_seconds))
    }
}

/// A time of day to the minute. `chrono`'s own way to write one part of a time brings all it can write.
struct Minute(NaiveTime);

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

struct Offset(i32);

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs().div_euclid(60);
        write!(f, "{sign}{:02}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
    }
}

/// A length of time, such as `1 h 30 min`; of one below a minute, the seconds.
struct Length(i64);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.div_euclid(60);
        match (minutes.div_euclid(60), minutes.rem_euclid(60)) {
            (0, 0) => write!(f, "{} s", self.0),
            (0, minutes) => write!(f, "{minutes} min"),
            (hours, 0) => write!(f, "{hours} h"),
            (hours, minutes) => write!(f, "{hours} h {minutes} min"),
        }
    }
}
