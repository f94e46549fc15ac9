//! What resources, technicians and details may be, and the form in which the diary keeps them: sorted, each once.

use super::{
    BookingDetails, DaySpan, DiaryLimits, DiaryPart, DiarySite, Equipment, Licence, Needs, Resources, ScheduleError,
    Technician, TravelLeg, TravelMatrix, Vehicle, diary::within, technician::checked_week,
};
use crate::{
    calendar::{Interval, check_date},
    limits::{
        BOOKING_DEPENDENCIES_MAX, BREAKS_MAX, CLOSURES_MAX, CREW_MAX, DEPENDENCY_LAG_SECONDS_MAX, EQUIPMENT_MAX,
        NEEDS_MAX, PUBLIC_HOLIDAYS_MAX, QUALIFICATIONS_MAX, SITES_MAX, TAKEN_MAX, TRAVEL_LEGS_MAX, TRAVEL_SECONDS_MAX,
        VEHICLES_MAX,
    },
    order,
};

const DAY_MINUTES: u32 = 1_440;
const WEEK_MINUTES: u32 = 7 * DAY_MINUTES;
const EXPIRING_DAYS_MAX: u32 = 3_660;

/// # Errors
/// `JM-SCH-0007` to `JM-SCH-0010`, `JM-SCH-0015`, `JM-SCH-0024`, `JM-SCH-0027`, `JM-CAL-0002`.
pub(super) fn technician(technician: Technician) -> Result<Technician, ScheduleError> {
    let part = DiaryPart::Technician { technician: technician.id };
    sorted_technician(technician).map_err(|error| error.of(part))
}

fn sorted_technician(technician: Technician) -> Result<Technician, ScheduleError> {
    let Technician { id, zone, hours, breaks, mut skills, mut licences, mut roles, home, region } = technician;
    within(breaks.len(), BREAKS_MAX, "BREAKS_MAX")?;
    for count in [skills.len(), licences.len(), roles.len()] {
        within(count, QUALIFICATIONS_MAX, "QUALIFICATIONS_MAX")?;
    }
    licences.iter().try_for_each(licence)?;
    once("skills", &mut skills, |skill| &skill.name, |_| None)?;
    order::sort(&mut licences);
    once("roles", &mut roles, |role| role, |_| None)?;
    Ok(Technician {
        id,
        zone,
        hours: checked_week(hours)?,
        breaks: checked_week(breaks)?,
        skills,
        licences,
        roles,
        home,
        region,
    })
}

fn licence(licence: &Licence) -> Result<(), ScheduleError> {
    for day in [licence.valid_from, licence.valid_until].into_iter().flatten() {
        check_date(day)?;
    }
    match (licence.valid_from, licence.valid_until) {
        (Some(first), Some(last)) => forward(DaySpan { first, last }),
        _ => Ok(()),
    }
}

/// # Errors
/// `JM-SCH-0027`, `JM-CAL-0002`.
pub(super) fn forward(days: DaySpan) -> Result<(), ScheduleError> {
    let DaySpan { first, last } = days;
    if check_date(first)? <= check_date(last)? {
        Ok(())
    } else {
        Err(ScheduleError::DaysBackwards { first, last, of: None })
    }
}

/// Sorts by a key that each may have once. What has one that another has, if it has a name, is named.
fn once<T, K: Ord>(
    list: &'static str,
    items: &mut [T],
    key: impl Fn(&T) -> &K,
    name: impl Fn(&T) -> Option<DiaryPart>,
) -> Result<(), ScheduleError> {
    order::by(items, |one, other| key(one).cmp(key(other)));
    let twice = items.iter().zip(items.iter().skip(1)).find(|(one, next)| key(one) == key(next));
    twice.map_or(Ok(()), |(one, _)| Err(ScheduleError::ComesTwice { list, lead: None, of: name(one) }))
}

/// # Errors
/// `JM-SCH-0007` to `JM-SCH-0010`, `JM-SCH-0015`, `JM-SCH-0024`, `JM-SCH-0026` to `JM-SCH-0028`, `JM-CAL-0002`.
pub(super) fn resources(resources: Resources) -> Result<Resources, ScheduleError> {
    let Resources { mut vehicles, mut equipment, sites, mut holidays, limits, travel } = resources;
    within(vehicles.len(), VEHICLES_MAX, "VEHICLES_MAX")?;
    within(equipment.len(), EQUIPMENT_MAX, "EQUIPMENT_MAX")?;
    within(sites.len(), SITES_MAX, "SITES_MAX")?;
    within(holidays.len(), PUBLIC_HOLIDAYS_MAX, "PUBLIC_HOLIDAYS_MAX")?;
    for Vehicle { id, out_of_service, .. } in &mut vehicles {
        closures(out_of_service).map_err(|error| error.of(DiaryPart::Vehicle { vehicle: *id }))?;
    }
    for Equipment { id, out_of_service, .. } in &mut equipment {
        closures(out_of_service).map_err(|error| error.of(DiaryPart::Equipment { equipment: *id }))?;
    }
    once("vehicles", &mut vehicles, |one| &one.id, |one| Some(DiaryPart::Vehicle { vehicle: one.id }))?;
    once("equipment", &mut equipment, |one| &one.id, |one| Some(DiaryPart::Equipment { equipment: one.id }))?;
    let mut sites = sites.into_iter().map(site).collect::<Result<Vec<_>, _>>()?;
    once("sites", &mut sites, |site| &site.id, |site| Some(DiaryPart::Site { site: site.id }))?;
    for holiday in &holidays {
        check_date(holiday.date)?;
    }
    order::sort(&mut holidays);
    holidays.dedup();
    check_limits(&limits)?;
    Ok(Resources { vehicles, equipment, sites, holidays, limits, travel: matrix(travel)? })
}

fn closures(out_of_service: &mut [Interval]) -> Result<(), ScheduleError> {
    within(out_of_service.len(), CLOSURES_MAX, "CLOSURES_MAX")?;
    order::sort(out_of_service);
    Ok(())
}

fn site(site: DiarySite) -> Result<DiarySite, ScheduleError> {
    let part = DiaryPart::Site { site: site.id };
    sorted_site(site).map_err(|error| error.of(part))
}

fn sorted_site(site: DiarySite) -> Result<DiarySite, ScheduleError> {
    within(site.access.len(), BREAKS_MAX, "BREAKS_MAX")?;
    within(site.closed.len(), CLOSURES_MAX, "CLOSURES_MAX")?;
    site.closed.iter().copied().try_for_each(forward)?;
    let mut closed = site.closed;
    order::sort(&mut closed);
    Ok(DiarySite { access: checked_week(site.access)?, closed, ..site })
}

fn check_limits(limits: &DiaryLimits) -> Result<(), ScheduleError> {
    let bounds = [
        ("daily_minutes", limits.daily_minutes, DAY_MINUTES),
        ("weekly_minutes", limits.weekly_minutes, WEEK_MINUTES),
        ("rest_minutes", limits.rest_minutes, WEEK_MINUTES),
        ("break_after_minutes", limits.break_after_minutes, DAY_MINUTES),
        ("break_minutes", limits.break_minutes, DAY_MINUTES),
        ("travel_tight_minutes", limits.travel_tight_minutes, DAY_MINUTES),
        ("licence_expiring_days", limits.licence_expiring_days, EXPIRING_DAYS_MAX),
    ];
    for (limit, given, max) in bounds {
        if let Some(given) = given {
            between(limit, given.into(), 1, max.into())?;
        }
    }
    if limits.break_after_minutes.is_some() == limits.break_minutes.is_some() {
        Ok(())
    } else {
        Err(ScheduleError::BreakIncomplete {})
    }
}

/// # Errors
/// `JM-SCH-0026`.
pub(super) fn between(limit: &'static str, given: i64, min: i64, max: i64) -> Result<(), ScheduleError> {
    let is_within = (min..=max).contains(&given);
    if is_within { Ok(()) } else { Err(ScheduleError::OutOfBounds { limit, given, min, max, site: None, of: None }) }
}

fn matrix(matrix: TravelMatrix) -> Result<TravelMatrix, ScheduleError> {
    let TravelMatrix { mut legs, both_ways } = matrix;
    within(legs.len(), TRAVEL_LEGS_MAX, "TRAVEL_LEGS_MAX")?;
    let part = |leg: &TravelLeg| DiaryPart::Leg { origin: leg.origin, destination: leg.destination };
    for leg in &legs {
        let found = between("TRAVEL_SECONDS_MAX", leg.seconds, 0, TRAVEL_SECONDS_MAX);
        found.map_err(|error| error.of(part(leg)))?;
        if leg.origin == leg.destination && leg.seconds != 0 {
            let (limit, site) = ("TRAVEL_SECONDS_MAX", Some(leg.origin));
            return Err(ScheduleError::OutOfBounds { limit, given: leg.seconds, min: 0, max: 0, site, of: None });
        }
    }
    order::sort(&mut legs);
    let pair = |leg: &TravelLeg| (leg.origin, leg.destination);
    if let Some((leg, _)) = legs.iter().zip(legs.iter().skip(1)).find(|(one, next)| pair(one) == pair(next)) {
        return Err(ScheduleError::ComesTwice { list: "legs", lead: None, of: Some(part(leg)) });
    }
    Ok(TravelMatrix { legs, both_ways })
}

/// Refuses details that contradict themselves or a bound.
///
/// # Errors
/// `JM-SCH-0015`, `JM-SCH-0024`, `JM-SCH-0026`.
pub(super) fn check_details(details: &BookingDetails) -> Result<(), ScheduleError> {
    let BookingDetails { crew, vehicles, equipment, needs, depends_on, .. } = details;
    within(crew.len(), CREW_MAX, "CREW_MAX")?;
    within(vehicles.len(), TAKEN_MAX, "TAKEN_MAX")?;
    within(equipment.len(), TAKEN_MAX, "TAKEN_MAX")?;
    within(depends_on.len(), BOOKING_DEPENDENCIES_MAX, "BOOKING_DEPENDENCIES_MAX")?;
    no_twice("crew", crew)?;
    no_twice("vehicles", vehicles)?;
    no_twice("equipment", equipment)?;
    no_twice("depends_on", depends_on.iter().map(|one| one.booking))?;
    for one in depends_on {
        between("DEPENDENCY_LAG_SECONDS_MAX", one.lag_seconds, 0, DEPENDENCY_LAG_SECONDS_MAX)?;
    }
    check_needs(needs)
}

fn check_needs(needs: &Needs) -> Result<(), ScheduleError> {
    let Needs { skills, licences, crew_size, roles } = needs;
    for count in [skills.len(), licences.len(), roles.len()] {
        within(count, NEEDS_MAX, "NEEDS_MAX")?;
    }
    let people_max = i64::try_from(CREW_MAX).unwrap_or(i64::MAX);
    between("CREW_MAX", (*crew_size).into(), 0, people_max)?;
    for role in roles {
        between("CREW_MAX", role.count.into(), 1, people_max)?;
    }
    no_twice("skills", skills.iter().map(|need| &need.name))?;
    no_twice("licences", licences)?;
    no_twice("roles", roles.iter().map(|need| &need.role))
}

fn no_twice<T: Ord>(list: &'static str, items: impl IntoIterator<Item = T>) -> Result<(), ScheduleError> {
    if order::twice(items).is_some() { Err(ScheduleError::ComesTwice { list, lead: None, of: None }) } else { Ok(()) }
}
