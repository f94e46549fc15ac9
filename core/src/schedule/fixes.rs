//! What would resolve a conflict.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Diary, Fix, Proposal,
    checker::{Checker, Zones},
};
use crate::calendar::{CalendarError, Interval, Zone};
use crate::order;

/// How far before and after the proposed start another is looked for.
const REACH: TimeDelta = TimeDelta::days(14);
/// Most starts that are tried in each direction.
const STARTS_MAX: usize = 500;
/// Most other technicians that are named.
const TECHNICIANS_NAMED_MAX: usize = 3;

/// Moving a proposal past a booking or leave that is in its way: after it, or before it.
pub(super) fn past(obstacle: Interval, proposed: Interval, zone: &Zone) -> Result<Vec<Fix>, CalendarError> {
    let mut fixes = Vec::new();
    if let Some(later) = starting_at(obstacle.end(), proposed) {
        let instant = later.start();
        fixes.push(Fix::StartAtOrAfter { instant, local: zone.local(instant)? });
    }
    if let Some(earlier) = ending_at(obstacle.start(), proposed) {
        let instant = earlier.end();
        fixes.push(Fix::EndAtOrBefore { instant, local: zone.local(instant)? });
    }
    Ok(fixes)
}

/// The proposal moved to another start; none outside the years that are carried.
fn starting_at(start: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(start, start.checked_add_signed(proposed.duration())?).ok()
}

/// The proposal moved to another end; none outside the years that are carried.
fn ending_at(end: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(end.checked_sub_signed(proposed.duration())?, end).ok()
}

/// The nearest starts after and before the proposed one at which nothing is in the technician's way.
///
/// The earliest start that is free lies where working time starts, or where a booking or leave ends: just before it,
/// something was in the way. The latest is its mirror image. So only these are tried, by the checker itself.
pub(super) fn nearest_starts(diary: &Diary, zones: &mut Zones<'_>, proposal: &Proposal) -> Vec<Fix> {
    let proposed = proposal.interval;
    let ends = (proposed.start().checked_sub_signed(REACH), proposed.end().checked_add_signed(REACH));
    let (Some(first), Some(last)) = ends else { return Vec::new() };
    let Ok(reach) = Interval::new(first, last) else { return Vec::new() };
    let Ok(mut checker) = Checker::new(diary, zones, proposal.technician, reach) else { return Vec::new() };

    let away = checker.absences().iter().map(|&(_, absence)| absence);
    let taken: Vec<Interval> = away.chain(checker.booked().map(|booking| booking.interval)).collect();
    let openings = checker.working().iter().map(|time| time.start()).chain(taken.iter().map(|time| time.end()));
    let closings = checker.working().iter().map(|time| time.end()).chain(taken.iter().map(|time| time.start()));
    let within_reach = |moved: &Interval| reach.covers(*moved);
    let mut later: Vec<Interval> =
        openings.filter_map(|start| starting_at(start, proposed)).filter(within_reach).collect();
    later.retain(|moved| moved.start() > proposed.start());
    order::sort(&mut later);
    later.dedup();
    let mut earlier: Vec<Interval> = closings.filter_map(|end| ending_at(end, proposed)).filter(within_reach).collect();
    earlier.retain(|moved| moved.start() < proposed.start());
    order::sort(&mut earlier);
    earlier.dedup();

    let mut free = |moved: &Interval| checker.find(*moved, proposal.booking).is_empty();
    let after = later.into_iter().take(STARTS_MAX).find(&mut free);
    let before = earlier.into_iter().rev().take(STARTS_MAX).find(&mut free);
    let starts = after.into_iter().chain(before).map(Interval::start);
    starts.filter_map(|instant| Some(Fix::StartAt { instant, local: checker.zone().local(instant).ok()? })).collect()
}

/// Others who have nothing in their way at the same time, the first few by id.
pub(super) fn other_technicians(diary: &Diary, zones: &mut Zones<'_>, proposal: &Proposal) -> Vec<Fix> {
    // Whoever is asked about isn't free, or nobody would ask.
    let free = diary.technicians().map(|other| other.id).filter(|&other| {
        // Somebody whose zone isn't known can't be offered, and is no reason to refuse an answer about another.
        Checker::new(diary, zones, other, proposal.interval)
            .is_ok_and(|mut checker| checker.find(proposal.interval, proposal.booking).is_empty())
    });
    free.take(TECHNICIANS_NAMED_MAX).map(|technician| Fix::OtherTechnician { technician }).collect()
}
