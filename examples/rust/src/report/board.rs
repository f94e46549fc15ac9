use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use journeyman::{
    calendar::{Disambiguation, Interval},
    event::Command,
    id::{TechnicianId, VisitId},
    job::{Job, WorkEntry},
    schedule::{BookingTime, agenda},
};

use super::{Block, BlockKind, BoardDay, BoardRow, Hour, ReportError, Stretch, gather::Sources};
use crate::{
    format,
    names::id,
    transcript::{Told, Transcript},
};

/// Something that stands on the board, wherever it starts.
struct Item {
    kind: BlockKind,
    technician: TechnicianId,
    visit: VisitId,
    interval: Interval,
}

/// The days of the week with what was booked, worked and refused.
pub(super) fn days(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Result<Vec<BoardDay>, ReportError> {
    let span = sources.week.firm.week;
    let items: Vec<Item> = worked(sources).chain(refused(sources, transcript)).collect();
    span.first.iter_days().take_while(|date| *date <= span.last).map(|date| day(sources, date, &items)).collect()
}

fn day(sources: &Sources<'_>, date: NaiveDate, items: &[Item]) -> Result<BoardDay, ReportError> {
    let interval = sources.zone.day(date)?;
    let mut rows = Vec::new();
    for technician in &sources.week.technicians {
        let who = id::<TechnicianId>("technician", &technician.id);
        // The core says when somebody works, is away, or is booked; a change of the clocks is in it.
        let agenda = agenda(sources.state.diary(), sources.tzdb, who, interval)?;
        let mut blocks = Vec::new();
        let booked = agenda.bookings.iter().map(|booking| {
            let interval = booking.span.interval;
            Item { kind: BlockKind::Booked, technician: who, visit: booking.visit, interval }
        });
        for item in booked {
            blocks.extend(block(sources, interval, &item)?);
        }
        for item in items.iter().filter(|item| item.technician == who) {
            blocks.extend(block(sources, interval, item)?);
        }
        blocks.sort_by_key(|block| (block.stretch.start, block.stretch.end));
        let within = |span: Interval| stretch(interval, span);
        rows.push(BoardRow {
            technician: technician.name.split(' ').next().unwrap_or(&technician.name).to_owned(),
            working: agenda.working.iter().filter_map(|working| within(working.interval)).collect(),
            leave: agenda.leave.iter().filter_map(|leave| within(leave.span.interval)).collect(),
            blocks,
        });
    }
    Ok(BoardDay { date, interval, hours: hours(sources, interval)?, rows })
}

/// Time that was worked, as it was reported.
fn worked(sources: &Sources<'_>) -> impl Iterator<Item = Item> {
    sources.state.jobs().flat_map(Job::work).filter_map(|record| match &record.entry {
        WorkEntry::Time { technician, worked, .. } => {
            Some(Item { kind: BlockKind::Worked, technician: *technician, visit: record.visit?, interval: *worked })
        }
        _ => None,
    })
}

/// Bookings that were asked for and refused.
fn refused(sources: &Sources<'_>, transcript: &Transcript<'_>) -> impl Iterator<Item = Item> {
    transcript.asked.iter().filter_map(|asked| {
        let (Told::AtOnce(_) | Told::Rejected(_)) = asked.answer else { return None };
        let (technician, visit, time) = match &asked.given.command {
            Command::PlanVisit { technician, visit, time, .. } => (*technician, *visit, time),
            Command::Schedule {
                command: journeyman::schedule::ScheduleCommand::MoveBooking { booking, technician, time, .. },
            } => {
                let visit = sources.state.diary().booking(*booking).ok()?.visit;
                (*technician, visit, time)
            }
            _ => return None,
        };
        let BookingTime::Civil { local, duration_seconds, .. } = time else { return None };
        // A time that doesn't exist is drawn where clocks that weren't put forward would show it.
        let start = sources.zone.instant(*local, Disambiguation::Compatible).ok()?;
        let end = start.checked_add_signed(TimeDelta::seconds(*duration_seconds))?;
        Some(Item { kind: BlockKind::Refused, technician, visit, interval: Interval::new(start, end).ok()? })
    })
}

fn block(sources: &Sources<'_>, day: Interval, item: &Item) -> Result<Option<Block>, ReportError> {
    let Some(stretch) = stretch(day, item.interval) else { return Ok(None) };
    let (start, end) = (sources.zone.local(item.interval.start())?, sources.zone.local(item.interval.end())?);
    let job = sources.directory.job_of(item.visit);
    Ok(Some(Block {
        kind: item.kind,
        stretch,
        time: format::span(&start, &end),
        job: job.map_or_else(|| item.visit.to_string(), |job| job.name.to_owned()),
        customer: job.map(|job| job.customer.clone()).unwrap_or_default(),
        about: job.map(|job| job.about.to_owned()).unwrap_or_default(),
    }))
}

/// The part of a span that lies in a day.
fn stretch(day: Interval, span: Interval) -> Option<Stretch> {
    let part = span.intersection(day)?;
    let since = |instant: DateTime<Utc>| instant.signed_duration_since(day.start()).num_seconds();
    Some(Stretch { start: since(part.start()), end: since(part.end()) })
}

/// The full hours that the clocks show in the course of a day, and the midnight at its end.
fn hours(sources: &Sources<'_>, day: Interval) -> Result<Vec<Hour>, ReportError> {
    let mut hours = Vec::new();
    let mut second = 0;
    while second < day.seconds() {
        let instant = day.start().checked_add_signed(TimeDelta::seconds(second)).unwrap_or(day.end());
        hours.push(Hour { second, on_clock: sources.zone.local(instant)?.local.hour() });
        second = second.saturating_add(3600);
    }
    hours.push(Hour { second: day.seconds(), on_clock: 24 });
    Ok(hours)
}
