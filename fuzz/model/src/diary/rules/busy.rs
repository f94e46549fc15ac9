//! Nobody is in two places at once.

use crate::diary::{
    Model, Visit,
    conflict::{Finding, Obstacle, Rule, local},
    firm::Severity,
};

const DOUBLE_BOOKED: Rule = ("JM-SCH-0101", "double_booked", Severity::Hard);

/// The technician has another booking in the time.
pub(super) fn double_booked(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let clock = model.clock(&model.technician(&visit.technician).zone);
    let mut found = Vec::new();
    for other in model.others(visit).filter(|other| other.technician == visit.technician) {
        let Some(common) = visit.span.common(other.interval) else { continue };
        let span = local(clock, other.interval);
        found.push(Finding {
            rule: DOUBLE_BOOKED,
            technician: visit.technician.clone(),
            other: Some(other.id.clone()),
            obstacle: Obstacle::Booking { booking: other.id.clone(), visit: other.visit.clone(), span },
            seconds: common.seconds(),
        });
    }
    found
}
