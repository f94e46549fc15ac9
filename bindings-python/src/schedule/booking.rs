//! Bookings.

use chrono::{NaiveDate, NaiveDateTime};
use journeyman::{
    calendar::{Disambiguation, Interval, ZoneName, ZonedTime},
    id::{ActorId, BookingId, TechnicianId, VisitId},
    schedule::{Booking, BookingDetails, BookingTime, ConflictOverride, DaySpan},
    text::{Label, Text},
};

use crate::macros::prelude::*;

value! {
    /// A technician's time, taken for a visit.
    Booking(Booking) [] open {
        /// Which.
        id: BookingId,
        /// Whose time.
        technician: TechnicianId,
        /// For which visit. A visit with two technicians has two bookings.
        visit: VisitId,
        /// When: at most 31 days and six hours.
        interval: Interval,
        /// The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
        /// starts. A new tz database that reads it otherwise can be noticed by it.
        start: ZonedTime,
        /// The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change.
        overrides: Vec<ConflictOverride> = [],
        /// Who else comes, with what and where to, what it takes, and what was promised.
        details: Option<BookingDetails>,
        /// The whole days that were agreed, on the calendar of the start's zone; none for a time of day. A new tz database that has
        /// the last of them end at another instant can be noticed by it.
        days: Option<DaySpan>,
    }
}

value! {
    /// Somebody's decision to book in spite of a soft conflict. A hard conflict is refused with one as without. One of a warning, which
    /// needs none, or of a conflict that isn't found, does nothing and isn't kept.
    ConflictOverride(ConflictOverride) [] open {
        /// The `key` of the conflict.
        key: Label,
        /// Why it doesn't matter.
        reason: Text,
        /// Who decided it.
        actor: Option<ActorId>,
    }
}

choice! {
    /// When a booking is to be.
    BookingTime(BookingTime) [] {
        /// From a time on a clock, for a length of elapsed time.
        Civil {
            /// What the clock says.
            local: NaiveDateTime,
            /// Where the clock is: of the site, or of the technician.
            zone: ZoneName,
            /// What is meant if the clocks skip that time, or show it twice.
            policy: Disambiguation,
            /// How long, in seconds: 1 to 2700000, which is 31 days and six hours.
            duration_seconds: i64,
        },
        /// Whole days, from the first instant of the first to the end of the last: 23 to 25 hours each, 31 days at most,
        /// also where the clocks go back in them.
        ///
        /// All of that time is taken, and all of it counts as work. Where all that is wanted is that nobody is booked, leave
        /// by days says so. The last day that can be booked is 9999-12-30, since the next one ends in the year 10000
        /// (`JM-CAL-0002`); leave and what is closed may be until 9999-12-31, which is for good.
        Days {
            /// The first day.
            first: NaiveDate,
            /// The last day, which may be the first.
            last: NaiveDate,
            /// Where the calendar hangs: of the site, or of the technician.
            zone: ZoneName,
        },
        /// An interval that is already known; the start is written down on the clock of the technician's zone.
        Instants {
            /// The interval.
            interval: Interval,
        },
    }
}
