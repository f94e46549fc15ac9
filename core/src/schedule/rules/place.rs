//! What is taken, and where it is: vehicles, equipment, sites, public holidays.

use chrono::{Days, NaiveDate, NaiveTime};

use super::{
    super::{
        BookingDetails, DaySpan, DiarySite, ScheduleError,
        finding::{Finding, Found},
        technician::{outside, working_time},
    },
    Rules, Subject,
    people::civil_days,
};
use crate::{
    calendar::{CalendarError, Interval, Zone},
    order,
};

impl<'a> Rules<'a, '_> {
    pub(super) fn things(
        &mut self,
        subject: &Subject<'a>,
        details: &'a BookingDetails,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let (diary, interval, lead) = (self.diary, subject.interval, subject.technician);
        for &id in &details.vehicles {
            let taken = diary.vehicle_in(id, interval).filter(|other| subject.looks_at(other));
            found.extend(taken.map(|other| Finding::of(lead, Found::Vehicle(id, other))));
            let out = &diary.resources().vehicle(id)?.out_of_service;
            let out = out.iter().filter(|out| out.overlaps(interval));
            found.extend(out.map(|&out| Finding::of(lead, Found::VehicleOut(id, out))));
        }
        for &id in &details.equipment {
            let taken = diary.equipment_in(id, interval).filter(|other| subject.looks_at(other));
            found.extend(taken.map(|other| Finding::of(lead, Found::Equipment(id, other))));
            let out = &diary.resources().equipment(id)?.out_of_service;
            let out = out.iter().filter(|out| out.overlaps(interval));
            found.extend(out.map(|&out| Finding::of(lead, Found::EquipmentOut(id, out))));
        }
        if let Some(id) = details.site {
            let site = diary.resources().site(id)?;
            let closed = closed(site, &self.zones.get(&site.zone)?, interval)?;
            if !closed.is_empty() {
                found.push(Finding::of(lead, Found::SiteClosed(id, closed)));
            }
        }
        Ok(())
    }

    pub(super) fn holidays(
        &mut self,
        subject: &Subject<'a>,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let holidays = &self.diary.resources().holidays;
        if holidays.is_empty() {
            return Ok(());
        }
        let lead = self.diary.technician(subject.technician)?;
        let (zone, region) = match subject.site() {
            Some(site) => {
                let site = self.diary.resources().site(site)?;
                (&site.zone, site.region.as_ref())
            }
            None => (&lead.zone, lead.region.as_ref()),
        };
        let zone = self.zones.get(zone)?;
        let (first, last) = civil_days(subject.interval, &zone)?;
        let from = holidays.partition_point(|holiday| holiday.date < first);
        for holiday in holidays.iter().skip(from).take_while(|holiday| holiday.date <= last) {
            let is_here = holiday.region.is_none() || holiday.region.as_ref() == region;
            let part = day(holiday.date, holiday.date, &zone)?.and_then(|day| day.intersection(subject.interval));
            if let Some(part) = part.filter(|_| is_here) {
                found.push(Finding::of(lead.id, Found::Holiday { holiday, part }));
            }
        }
        Ok(())
    }
}

/// The parts of an interval in which nobody gets into a site.
pub(in super::super) fn closed(
    site: &DiarySite,
    zone: &Zone,
    interval: Interval,
) -> Result<Vec<Interval>, ScheduleError> {
    let mut closed = Vec::new();
    if !site.access.is_empty() {
        closed = outside(&working_time(&site.access, zone, interval)?, interval);
    }
    for &DaySpan { first, last } in &site.closed {
        closed.extend(day(first, last, zone)?.and_then(|days| days.intersection(interval)));
    }
    merged(closed)
}

/// The time from the first instant of one day to the end of another; none where the clocks skip all of it.
pub(in super::super) fn day(first: NaiveDate, last: NaiveDate, zone: &Zone) -> Result<Option<Interval>, CalendarError> {
    let Some(next) = last.checked_add_days(Days::new(1)) else { return Ok(None) };
    let start = zone.first_at(first.and_time(NaiveTime::MIN))?;
    let end = zone.first_at(next.and_time(NaiveTime::MIN))?;
    if start < end { Interval::new(start, end).map(Some) } else { Ok(None) }
}

/// The same time in order and apart.
pub(in super::super) fn merged(mut spans: Vec<Interval>) -> Result<Vec<Interval>, ScheduleError> {
    order::sort(&mut spans);
    let mut apart: Vec<Interval> = Vec::new();
    for span in spans {
        match apart.pop() {
            Some(before) if before.end() >= span.start() => {
                apart.push(Interval::new(before.start(), before.end().max(span.end()))?);
            }
            before => apart.extend(before.into_iter().chain([span])),
        }
    }
    Ok(apart)
}
