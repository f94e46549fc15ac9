//! The nearest starts at which nothing but advice is in the way.

use chrono::{DateTime, TimeDelta, Utc};
use journeyman_model::diary::{
    Model, Visit,
    firm::{Details, Resources, Span},
};

/// How far another start is looked for.
const REACH: TimeDelta = TimeDelta::days(14);
/// How far the starts that are tried on the way are apart.
const STEP: TimeDelta = TimeDelta::minutes(45);

/// Nothing is in the way from any of the starts on, of which there is one after the visit's and one before, at most.
///
/// They are the nearest of those at which something ends or starts: limits of work, rests, ways and crews may leave time free from
/// where nothing does, so that only of a firm without all that are they the nearest of all. Of that one, they are held to each
/// that there can be.
pub(super) fn nearest(model: &Model<'_>, visit: &Visit, starts: &[DateTime<Utc>]) -> Result<(), String> {
    let free =
        |start: &DateTime<Utc>| model.is_free(&Visit { span: visit.span.moved(*start), agreed: None, ..visit.clone() });
    let proposed = visit.span.start;
    let is_near = |start: &DateTime<Utc>| proposed - REACH <= *start && *start <= proposed + REACH;
    if let Some(start) = starts.iter().find(|start| !free(start)) {
        return Err(format!("something is in the way of the nearest start: {start}"));
    }
    if let Some(start) = starts.iter().find(|start| !is_near(start)) {
        return Err(format!("the nearest start is too far away: {start}"));
    }
    let (after, before): (Vec<_>, Vec<_>) = starts.iter().partition(|start| **start > proposed);
    if after.len() > 1 || before.len() > 1 || before.contains(&proposed) {
        return Err(format!("the nearest starts are more than one after and one before: {starts:?}"));
    }
    let technician = model.firm.technicians.iter().find(|one| one.id == visit.technician);
    let has_breaks = technician.is_none_or(|technician| !technician.breaks.is_empty());
    if model.firm.resources != Resources::default() || visit.details != Details::default() || has_breaks {
        return Ok(());
    }
    let mut near: Vec<DateTime<Utc>> = ends(model, visit).into_iter().filter(is_near).collect();
    near.sort();
    let expected: Vec<DateTime<Utc>> = [
        near.iter().find(|start| **start > proposed && free(start)),
        near.iter().rev().find(|start| **start < proposed && free(start)),
    ]
    .into_iter()
    .flatten()
    .copied()
    .collect();
    if expected != starts {
        return Err(format!("the nearest starts are others: {starts:?}, {expected:?}"));
    }
    // None of them was forgotten.
    for start in starts {
        let step = if *start < proposed { -STEP } else { STEP };
        let nearer = std::iter::successors(Some(proposed), |at| Some(*at + step)).skip(1);
        let mut nearer = nearer.take_while(|at| (*at < *start) == (proposed < *start) && at != start);
        if let Some(nearer) = nearer.find(free) {
            return Err(format!("there is a start nearer than the nearest: {nearer}, {start}"));
        }
    }
    Ok(())
}

/// The starts at which a visit starts or ends where something of its lead's time ends or starts.
fn ends(model: &Model<'_>, visit: &Visit) -> Vec<DateTime<Utc>> {
    let length = visit.span.end - visit.span.start;
    let around = Span { start: visit.span.start - REACH, end: visit.span.end + REACH };
    let booked = model.firm.bookings.iter().filter(|other| {
        other.people().contains(&visit.technician.as_str()) && Some(&other.id) != visit.booking.as_ref()
    });
    let spans = booked.map(|other| other.interval);
    let spans = spans.chain(model.absences(&visit.technician)).chain(model.hours(&visit.technician, around));
    spans.flat_map(|span| [span.start, span.end]).flat_map(|end| [end, end - length]).collect()
}
