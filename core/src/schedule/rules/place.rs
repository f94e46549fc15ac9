//! What is taken, and where it is: vehicles, equipment, sites, public holidays.

use std::rc::Rc;

use chrono::NaiveDate;

use super::{
    super::{
        BookingDetails, ConflictCode, DaySpan, DiarySite, PublicHoliday, ScheduleError,
        checker::{hours_looked_at, many},
        finding::{Finding, Found},
        leave::days_around,
        technician::{outside, working_time},
    },
    Rules, Subject,
    people::civil_days,
};
use crate::{
    calendar::{Interval, Zone},
    order,
    text::Label,
};

impl<'a> Rules<'a, '_> {
    pub(super) fn things(
        &mut self,
        subject: &Subject<'a>,
        details: &'a BookingDetails,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let (diary, interval, lead) = (self.diary, subject.interval, subject.technician);
        let checks = |code| diary.policy().checks(code);
        for &id in details.vehicles.iter().filter(|_| checks(ConflictCode::VehicleTaken)) {
            let before = found.len();
            let taken = diary.vehicle_in(id, interval).filter(|other| subject.looks_at(other));
            found.extend(taken.map(|other| Finding::of(lead, Found::Vehicle(id, other))));
            let out = &diary.resources().vehicle(id)?.out_of_service;
            let out_now = out.iter().filter(|out| out.overlaps(interval));
            found.extend(out_now.map(|&out| Finding::of(lead, Found::VehicleOut(id, out))));
            self.look_at(thing_looked_at(out, found.len().saturating_sub(before)));
        }
        for &id in details.equipment.iter().filter(|_| checks(ConflictCode::EquipmentTaken)) {
            let before = found.len();
            let taken = diary.equipment_in(id, interval).filter(|other| subject.looks_at(other));
            found.extend(taken.map(|other| Finding::of(lead, Found::Equipment(id, other))));
            let out = &diary.resources().equipment(id)?.out_of_service;
            let out_now = out.iter().filter(|out| out.overlaps(interval));
            found.extend(out_now.map(|&out| Finding::of(lead, Found::EquipmentOut(id, out))));
            self.look_at(thing_looked_at(out, found.len().saturating_sub(before)));
        }
        if let Some(id) = details.site.filter(|_| checks(ConflictCode::SiteClosed)) {
            let site = diary.resources().site(id)?;
            let zone = self.zones.get(&site.zone)?;
            self.look_at(hours_looked_at(&site.access, interval).saturating_add(many(site.closed.len() / 8)));
            let closed = closed(site, &zone, interval)?;
            if !closed.is_empty() {
                self.look_at(many(closed.len()));
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
        if holidays.is_empty() || !self.checks(&[ConflictCode::PublicHoliday]) {
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
        let (first, last) = civil_days(subject.interval, &zone);
        let between = holidays.partition_point(|holiday| holiday.date < first)
            ..holidays.partition_point(|holiday| holiday.date <= last);
        let mut near = holidays.get(between).unwrap_or_default();
        while let Some(date) = near.first().map(|holiday| holiday.date) {
            let (today, later) =
                near.split_at_checked(near.partition_point(|holiday| holiday.date <= date)).unwrap_or_default();
            near = later;
            let today = self.holidays_here(today, date, region);
            let part = if today.is_empty() { None } else { zone.days(date, date) };
            let part = part.and_then(|day| day.intersection(subject.interval));
            let site = subject.site();
            let here = today.iter().filter_map(|&holiday| Some(Found::Holiday { holiday, site, part: part? }));
            found.extend(here.map(|one| Finding::of(lead.id, one)));
        }
        Ok(())
    }

    /// Those of a day's holidays that a region has. Of a day with many, the answer is kept: most questions are about a few days.
    fn holidays_here(
        &mut self,
        today: &'a [PublicHoliday],
        date: NaiveDate,
        region: Option<&'a Label>,
    ) -> Rc<[&'a PublicHoliday]> {
        const MANY: usize = 16;
        self.look_at(1);
        if let Some(kept) = self.holidays.get(&(date, region)) {
            return Rc::clone(kept);
        }
        self.look_at(many(today.len()));
        let here = today.iter().filter(|holiday| holiday.region.is_none() || holiday.region.as_ref() == region);
        let here: Rc<[&'a PublicHoliday]> = here.collect();
        if today.len() > MANY {
            self.holidays.insert((date, region), Rc::clone(&here));
        }
        here
    }
}

/// What it takes to ask for a vehicle or a piece of equipment, in looks at a booking: to find it and who has it, and what is in
/// the way; and of the times at which it can't be used only those that are in the way take as long.
fn thing_looked_at(out_of_service: &[Interval], found: usize) -> u64 {
    many((out_of_service.len() / 8).saturating_add(found)).saturating_add(1)
}

/// The parts of an interval in which nobody gets into a site.
pub(in super::super) fn closed(
    site: &DiarySite,
    zone: &Zone,
    interval: Interval,
) -> Result<Vec<Interval>, ScheduleError> {
    let mut closed = Vec::new();
    if !site.access.is_empty() {
        closed = outside(&working_time(&site.access, zone, interval), interval);
    }
    if !site.closed.is_empty() {
        for DaySpan { first, last } in closed_days(&site.closed, days_around(interval)) {
            closed.extend(zone.days(first, last).and_then(|days| days.intersection(interval)));
        }
    }
    merged(closed)
}

/// The closed days around a time, those without a day between them as one: only of these it is asked when they start and end.
pub(super) fn closed_days(closed: &[DaySpan], (first_day, last_day): (NaiveDate, NaiveDate)) -> Vec<DaySpan> {
    let mut runs: Vec<DaySpan> = Vec::new();
    // INVARIANT: in order, so that what comes after a run to the last day adds nothing.
    for &days in closed.iter().take_while(|days| days.first <= last_day).filter(|days| days.last >= first_day) {
        let last = match runs.last_mut() {
            Some(run) if days.first.pred_opt().is_none_or(|before| before <= run.last) => {
                run.last = run.last.max(days.last);
                run.last
            }
            _ => {
                runs.push(days);
                days.last
            }
        };
        if last >= last_day {
            break;
        }
    }
    runs
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
