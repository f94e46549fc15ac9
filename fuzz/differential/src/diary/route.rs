//! Whether one gets from a visit to a later one by others, asked of each that lies between, and again from there.

use journeyman_model::diary::firm::{Booking, Firm, Span};

/// A visit at a site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop<'a> {
    pub(super) span: Span,
    pub(super) site: &'a str,
}

/// Whose way it is, and what is asked of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Route<'a> {
    pub(super) firm: &'a Firm,
    pub(super) person: &'a str,
    /// How many seconds each way has to have besides.
    pub(super) spare: i64,
    /// The visit that is asked about, if it is booked: where it is booked it isn't.
    pub(super) moved: Option<&'a str>,
}

impl Route<'_> {
    /// Whether somebody gets from one to the other in time with one or more visits between them.
    pub(super) fn comes_by_others(&self, first: Stop<'_>, last: Stop<'_>) -> bool {
        let between = self.firm.bookings.iter().filter_map(|booking| self.stop(booking));
        let mut between = between.filter(|stop| first.span.end <= stop.span.start && stop.span.end <= last.span.start);
        between.any(|stop| self.fits(first, stop) && (self.fits(stop, last) || self.comes_by_others(stop, last)))
    }

    fn stop<'b>(&self, booking: &'b Booking) -> Option<Stop<'b>> {
        let is_there = booking.people().contains(&self.person) && Some(booking.id.as_str()) != self.moved;
        let site = booking.details.as_ref()?.site.as_ref()?;
        is_there.then_some(Stop { span: booking.interval, site })
    }

    fn fits(&self, from: Stop<'_>, to: Stop<'_>) -> bool {
        let gap = (to.span.start - from.span.end).num_seconds();
        self.way(from.site, to.site).is_some_and(|way| way + self.spare <= gap)
    }

    fn way(&self, origin: &str, destination: &str) -> Option<i64> {
        let travel = &self.firm.resources.travel;
        let listed = |one: &str, other: &str| {
            let mut legs = travel.legs.iter().filter(|leg| leg.origin == one && leg.destination == other);
            legs.next().map(|leg| leg.seconds)
        };
        let back = || listed(destination, origin).filter(|_| travel.both_ways);
        if origin == destination { Some(0) } else { listed(origin, destination).or_else(back) }
    }
}

/// How much time a firm wants besides a way, of a kind of conflict that is about it.
pub(super) fn spare(firm: &Firm, code: &str) -> i64 {
    let tight = firm.resources.limits.travel_tight_minutes.filter(|_| code == "JM-SCH-0117");
    60 * i64::from(tight.unwrap_or_default())
}
