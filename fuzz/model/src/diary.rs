//! What is wrong with a diary, found the obvious way: every visit is held to every rule, and to every other visit.
//!
//! Nothing is indexed, sorted beforehand or kept between two questions, and nothing is shared with the library, not even a
//! type: a firm is what its JSON says. The rules are those that the library's documentation states.

pub mod change;
pub mod clock;
pub mod conflict;
mod crew;
pub mod firm;
pub mod recheck;
mod rules;
pub mod slots;

use std::collections::BTreeMap;

use clock::Clock;
use conflict::{Conflict, Finding};
use firm::{Booking, DaySpan, Details, Firm, Proposal, Span, Technician, ZonedTime, people};

/// A firm, and the clocks of its zones.
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// The firm.
    pub firm: &'a Firm,
    clocks: &'a BTreeMap<String, Clock>,
}

/// Something whose conflicts are looked for: a booking, or one that might be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its booking's id, if it has one.
    pub booking: Option<String>,
    /// Who leads.
    pub technician: String,
    /// When.
    pub span: Span,
    /// Its start as it was agreed, if it was.
    pub agreed: Option<ZonedTime>,
    /// The whole days that were agreed, if it was days.
    pub days: Option<DaySpan>,
    /// What else there is to it.
    pub details: Details,
    /// Whether it is held to those bookings only that start before it, or with it and have a lower id.
    pub to_earlier: bool,
}

impl Visit {
    /// Everybody who comes, the lead first.
    #[must_use]
    pub fn people(&self) -> Vec<&str> {
        people(&self.technician, Some(&self.details))
    }
}

impl From<&Booking> for Visit {
    fn from(booking: &Booking) -> Self {
        let Booking { id, technician, interval, start, days, details, .. } = booking.clone();
        let details = details.unwrap_or_default();
        Self { booking: Some(id), technician, span: interval, agreed: Some(start), days, details, to_earlier: true }
    }
}

impl<'a> Model<'a> {
    /// Looks at a firm.
    #[must_use]
    pub const fn new(firm: &'a Firm, clocks: &'a BTreeMap<String, Clock>) -> Self {
        Self { firm, clocks }
    }

    /// The visit that a proposal is about. What it doesn't say of the details is what its booking has.
    #[must_use]
    pub fn visit(&self, proposal: &Proposal) -> Visit {
        let Proposal { technician, interval, booking, details } = proposal.clone();
        let known = booking.as_ref().and_then(|id| self.booking(id));
        let details = details.or_else(|| known?.details.clone()).unwrap_or_default();
        // At another time nothing is agreed yet.
        let agreed = known.filter(|known| known.interval == interval).map(|known| known.start.clone());
        let days = known.and_then(|known| known.days.clone());
        Visit { booking, technician, span: interval, agreed, days, details, to_earlier: false }
    }

    /// Everything that is wrong with a visit, in order.
    #[must_use]
    pub fn check(&self, visit: &Visit) -> Vec<Conflict> {
        let findings = rules::of_visit(self, visit).into_iter();
        let mut found: Vec<Conflict> = findings.filter_map(|finding| self.conflict(visit, finding)).collect();
        conflict::sort(&mut found);
        found
    }

    /// Whether nothing but advice is against a visit.
    #[must_use]
    pub fn is_free(&self, visit: &Visit) -> bool {
        self.check(visit).iter().all(Conflict::is_advice)
    }

    /// Whether nothing but advice is against somebody's coming along.
    #[must_use]
    pub fn can_come(&self, visit: &Visit, person: &str) -> bool {
        self.against(visit, person).is_empty()
    }

    /// What is against somebody's coming along, but for advice.
    fn against(&self, visit: &Visit, person: &str) -> Vec<Conflict> {
        let found = rules::of_person(self, visit, person).into_iter();
        found.filter_map(|finding| self.conflict(visit, finding)).filter(|conflict| !conflict.is_advice()).collect()
    }

    /// Everything that is wrong with all that is booked, in order. What is between two bookings is told of the later one,
    /// and what is too much of the one with which it becomes so.
    #[must_use]
    pub fn check_all(&self) -> Vec<Conflict> {
        let visits = self.firm.bookings.iter().map(Visit::from);
        let mut found: Vec<Conflict> = visits.flat_map(|visit| self.check(&visit)).collect();
        conflict::sort(&mut found);
        found
    }

    /// When somebody is away.
    #[must_use]
    pub fn absences(&self, person: &str) -> Vec<Span> {
        let leave = self.firm.leave.iter().filter(|leave| leave.technician == person);
        leave.filter_map(|leave| rules::time::away(self.clock_of(person), &leave.span)).collect()
    }

    /// The spans of somebody's working hours that may touch some time.
    #[must_use]
    pub fn hours(&self, person: &str, span: Span) -> Vec<Span> {
        rules::time::open(self.clock_of(person), &self.technician(person).hours, span)
    }

    /// Whether two times of somebody's work are of one day, between which no rest is due.
    #[must_use]
    pub fn is_one_day(&self, person: &str, one: Span, other: Span) -> bool {
        rules::load::is_one_day(self, person, one, other)
    }

    /// The clocks of a zone.
    ///
    /// # Panics
    /// The zone isn't among those that were given.
    #[must_use]
    pub fn clock(&self, zone: &str) -> &Clock {
        self.clocks.get(zone).unwrap_or_else(|| panic!("no clocks of {zone}"))
    }

    fn technician(&self, id: &str) -> &Technician {
        let found = self.firm.technicians.iter().find(|technician| technician.id == id);
        found.unwrap_or_else(|| panic!("the firm has no technician {id}"))
    }

    fn booking(&self, id: &str) -> Option<&Booking> {
        self.firm.bookings.iter().find(|booking| booking.id == id)
    }

    /// The bookings to which a visit is held.
    fn others(&self, visit: &Visit) -> impl Iterator<Item = &Booking> {
        self.firm.bookings.iter().filter(move |other| {
            let is_earlier = (other.interval.start, Some(&other.id)) < (visit.span.start, visit.booking.as_ref());
            Some(&other.id) != visit.booking.as_ref() && (is_earlier || !visit.to_earlier)
        })
    }

    /// Those of them that somebody comes to.
    fn others_of<'m>(&'m self, visit: &'m Visit, person: &'m str) -> impl Iterator<Item = &'m Booking> {
        self.others(visit).filter(move |other| other.people().contains(&person))
    }

    /// The clocks of a technician.
    fn clock_of(&self, technician: &str) -> &Clock {
        self.clock(&self.technician(technician).zone)
    }

    /// What a finding comes to, unless the firm's policy leaves its rule out.
    fn conflict(&self, visit: &Visit, finding: Finding) -> Option<Conflict> {
        let (code, rule, usual) = finding.rule;
        let policy = &self.firm.policy;
        if policy.unchecked.iter().any(|unchecked| unchecked == code) {
            return None;
        }
        let clock = self.clock_of(&finding.technician);
        Some(Conflict {
            code: code.to_owned(),
            severity: policy.severities.get(rule).copied().unwrap_or(usual),
            technician: finding.technician,
            booking: visit.booking.clone(),
            proposed: conflict::local(clock, visit.span),
            obstacle: finding.obstacle,
            seconds: finding.seconds,
        })
    }
}
