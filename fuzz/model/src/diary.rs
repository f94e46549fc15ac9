//! What is wrong with a diary, found the obvious way: every visit is held to every rule, and to every other visit.
//!
//! Nothing is indexed, sorted beforehand or kept between two questions, and nothing is shared with the library, not even a
//! type: a firm is what its JSON says. The rules are those that the library's documentation states.

pub mod clock;
pub mod conflict;
pub mod firm;
mod rules;
pub mod slots;

use std::collections::BTreeMap;

use clock::Clock;
use conflict::{Conflict, Finding};
use firm::{Booking, Firm, Proposal, Severity, Span, Technician};

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
    /// Whose time.
    pub technician: String,
    /// When.
    pub span: Span,
}

impl From<&Proposal> for Visit {
    fn from(proposal: &Proposal) -> Self {
        let Proposal { technician, interval, booking } = proposal.clone();
        Self { booking, technician, span: interval }
    }
}

impl From<&Booking> for Visit {
    fn from(booking: &Booking) -> Self {
        let Booking { id, technician, interval, .. } = booking.clone();
        Self { booking: Some(id), technician, span: interval }
    }
}

impl<'a> Model<'a> {
    /// Looks at a firm.
    #[must_use]
    pub const fn new(firm: &'a Firm, clocks: &'a BTreeMap<String, Clock>) -> Self {
        Self { firm, clocks }
    }

    /// Everything that is wrong with a visit, in order.
    #[must_use]
    pub fn check(&self, visit: &Visit) -> Vec<Conflict> {
        let mut found: Vec<Conflict> =
            rules::of_visit(self, visit).into_iter().map(|finding| self.conflict(visit, finding)).collect();
        conflict::sort(&mut found);
        found
    }

    /// Everything that is wrong with all that is booked, in order: each pair once, at the later of the two.
    #[must_use]
    pub fn check_all(&self) -> Vec<Conflict> {
        let mut found = Vec::new();
        for booking in &self.firm.bookings {
            let visit = Visit::from(booking);
            for finding in rules::of_visit(self, &visit) {
                let other = finding.other.as_ref().and_then(|id| self.booking(id));
                let place = |booking: &Booking| (booking.interval.start, booking.id.clone());
                if other.is_none_or(|other| place(other) < place(booking)) {
                    found.push(self.conflict(&visit, finding));
                }
            }
        }
        conflict::sort(&mut found);
        found
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

    /// The bookings that aren't the visit itself.
    fn others(&self, visit: &Visit) -> impl Iterator<Item = &Booking> {
        self.firm.bookings.iter().filter(move |booking| Some(&booking.id) != visit.booking.as_ref())
    }

    fn severity(&self, rule: &str, usual: Severity) -> Severity {
        let policy = self.firm.policy.as_ref();
        policy.and_then(|policy| policy.get(rule)).copied().unwrap_or(usual)
    }

    fn conflict(&self, visit: &Visit, finding: Finding) -> Conflict {
        let (code, rule, usual) = finding.rule;
        let clock = self.clock(&self.technician(&finding.technician).zone);
        Conflict {
            code: code.to_owned(),
            severity: self.severity(rule, usual),
            technician: finding.technician,
            booking: visit.booking.clone(),
            proposed: conflict::local(clock, visit.span),
            obstacle: finding.obstacle,
            seconds: finding.seconds,
        }
    }
}
