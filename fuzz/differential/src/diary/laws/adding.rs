//! Another booking takes no conflict away from a first, but for those that are about who is next.

use journeyman_model::diary::{
    conflict::{Conflict, Obstacle},
    firm::{Booking, Details, Firm, Span},
};

use super::{
    super::{
        case::Case,
        core::{Core, Found},
        route::{Route, Stop, spare},
    },
    Checked,
    facts::facts,
};

/// What was wrong with a booking still is after another came.
pub(super) fn adding_removes_nothing(case: &Case, all: &[Found], checked: &Checked) -> Result<(), String> {
    let firm = with(case, &case.added);
    let more = Core::new(&firm)?;
    let more_of = Added { firm: &firm, added: &case.added };
    more_of.keeps("all bookings", all, &more.check_all()?)?;
    for (proposal, before) in checked {
        more_of.keeps("a visit", before, &more.check(proposal)?)?;
    }
    Ok(())
}

/// The firm with a booking more.
pub(super) fn with(case: &Case, added: &Booking) -> Firm {
    let mut firm = case.firm.clone();
    firm.bookings.push(added.clone());
    firm
}

struct Added<'a> {
    firm: &'a Firm,
    added: &'a Booking,
}

impl Added<'_> {
    fn keeps(&self, of: &str, before: &[Found], after: &[Found]) -> Result<(), String> {
        for before in before {
            if !self.is_kept(before, after)? {
                let Conflict { code, .. } = &before.conflict;
                return Err(format!("{code} was taken away from {of} by a booking more: {:?}", before.conflict));
            }
        }
        Ok(())
    }

    fn is_kept(&self, before: &Found, after: &[Found]) -> Result<bool, String> {
        let one = &before.conflict;
        // Another booking's conflict may have the key, too.
        if after.iter().any(|after| after.key == before.key && after.conflict.booking == one.booking) {
            return Ok(true);
        }
        let own = one.proposed.interval;
        Ok(match &one.obstacle {
            // What isn't known is told of the next visit only, which is the new one now.
            Obstacle::Travel { travel_seconds: None, booking, span, .. } => {
                self.has_site() && self.is_nearer(&one.technician, own, span.interval, booking)
            }
            // One who comes by the new visit in time doesn't go straight any more.
            Obstacle::Travel { span, origin, destination, .. } => {
                let (from, to) =
                    if span.interval.end <= own.start { (span.interval, own) } else { (own, span.interval) };
                let spare = spare(self.firm, &one.code);
                let route = Route { firm: self.firm, person: &one.technician, spare, moved: one.booking.as_deref() };
                route.comes_by_others(Stop { span: from, site: origin }, Stop { span: to, site: destination })
            }
            // Too short a rest is told of the next work of another day. That is the new one now, and the rest is as short or shorter.
            Obstacle::Rest { booking, span, .. } => {
                let is_shorter = |after: &Found| {
                    let Conflict { code, technician, booking, obstacle, seconds, .. } = &after.conflict;
                    let is_about = matches!(obstacle, Obstacle::Rest { booking, .. } if *booking == self.added.id);
                    let same = (code, technician, booking) == (&one.code, &one.technician, &one.booking);
                    same && is_about && *seconds >= one.seconds
                };
                self.is_nearer(&one.technician, own, span.interval, booking) && after.iter().any(is_shorter)
            }
            // A limit that was passed is passed by as much or by more.
            Obstacle::WorkTime { .. } | Obstacle::Stretch { .. } => {
                let about = facts(one, None)?;
                let is_worse =
                    |after: &&Found| after.conflict.booking == one.booking && after.conflict.seconds >= one.seconds;
                after
                    .iter()
                    .filter(is_worse)
                    .any(|after| facts(&after.conflict, None).is_ok_and(|facts| facts == about))
            }
            _ => false,
        })
    }

    fn has_site(&self) -> bool {
        matches!(self.added.details, Some(Details { site: Some(_), .. }))
    }

    /// Whether the new booking is somebody's, on the side of a visit on which another is, and nearer.
    fn is_nearer(&self, person: &str, visit: Span, other: Span, other_id: &str) -> bool {
        let Booking { interval: new, id, .. } = self.added;
        let nearer = if other.end <= visit.start {
            new.end <= visit.start && (new.end, new.start, id.as_str()) > (other.end, other.start, other_id)
        } else {
            visit.end <= new.start && (new.start, id.as_str()) < (other.start, other_id)
        };
        nearer && self.added.people().contains(&person)
    }
}
