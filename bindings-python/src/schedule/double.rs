//! Double bookings.

use journeyman::{
    calendar::Interval,
    id::{BookingId, TechnicianId},
    schedule::{BookedSpan, DoubleBooking, ScheduleError},
};

use crate::macros::prelude::*;

function! {
    /// Every two spans of a technician that overlap, for a host that keeps its own diary: no rules, no zones, and any order.
    ///
    /// Intervals are half-open: spans that touch don't overlap. The order is by technician, then by the start and the id of the
    /// later booking, then of the earlier one, whatever the order of the spans. Spans of one booking, such as
    /// one that is given twice, aren't in each other's way. It takes time in proportion to their number.
    ///
    /// Raises:
    ///     LimitError: more than `SPANS_MAX` spans, or `DOUBLE_BOOKINGS_MAX` double bookings, of `journeyman.limits`
    ///         (`JM-SCH-0015`).
    detached double_bookings(
        /// What is taken, in any order.
        spans: Vec<BookedSpan>,
    ) -> Result<Vec<DoubleBooking>, ScheduleError> = journeyman::schedule::double_bookings(&spans)
}

value! {
    /// A technician's time that is taken, as a host that keeps its own diary knows it.
    BookedSpan(BookedSpan) [] open {
        /// Whose time.
        technician: TechnicianId,
        /// By which booking.
        booking: BookingId,
        /// When: of any length.
        interval: Interval,
    }
}

value! {
    /// Two bookings of one technician that overlap.
    DoubleBooking(DoubleBooking) [] open {
        /// Whose time is taken twice.
        technician: TechnicianId,
        /// The booking that starts first; of two that start together, the one with the lesser id.
        earlier: BookingId,
        /// The other.
        later: BookingId,
        /// When the technician would have to be at both.
        overlap: Interval,
    }
}
