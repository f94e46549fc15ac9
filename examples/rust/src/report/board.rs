use chrono::TimeDelta;
use journeyman::{
    board::{self, BlockKind, Board, BoardRequest, BookingLabel, ExtraBlock, RowLabel},
    calendar::{Disambiguation, Interval},
    event::Command,
    id::{TechnicianId, VisitId},
    job::{Job, WorkEntry},
    schedule::BookingTime,
    text::Label,
};

use super::{ReportError, gather::Sources};
use crate::{
    names::id,
    transcript::{Told, Transcript},
};

/// The days of the week with what was booked, worked and refused.
pub(super) fn of_the_week(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Result<Board, ReportError> {
    let span = sources.week.firm.week;
    let days = span.last.signed_duration_since(span.first).num_days().saturating_add(1);
    let rows = sources.week.technicians.iter().map(|technician| {
        let first_name = technician.name.split(' ').next().unwrap_or(&technician.name);
        Ok(RowLabel { technician: id("technician", &technician.id), label: first_name.parse()? })
    });
    let labels = sources.state.diary().bookings().map(|booking| {
        let (label, about) = words(sources, booking.visit)?;
        Ok(BookingLabel { booking: booking.id, label, about })
    });
    let request = BoardRequest {
        title: "The diary board of the week".parse()?,
        zone: sources.zone.name().clone(),
        first: span.first,
        days: u32::try_from(days).unwrap_or(0),
        rows: rows.collect::<Result<_, ReportError>>()?,
        labels: labels.collect::<Result<_, ReportError>>()?,
        extras: worked(sources).chain(refused(sources, transcript)).collect::<Result<_, ReportError>>()?,
        names: vec![],
    };
    Ok(board::board(sources.state.diary(), sources.tzdb, &request)?)
}

/// What a visit is called, and what it is about.
fn words(sources: &Sources<'_>, visit: VisitId) -> Result<(Label, Option<journeyman::text::Text>), ReportError> {
    match sources.directory.job_of(visit) {
        Some(job) => Ok((format!("{} {}", job.name, job.customer).parse()?, Some(job.about.parse()?))),
        None => Ok((visit.to_string().parse()?, None)),
    }
}

fn block(
    sources: &Sources<'_>,
    kind: BlockKind,
    technician: TechnicianId,
    visit: VisitId,
    interval: Interval,
) -> Result<ExtraBlock, ReportError> {
    let (label, about) = words(sources, visit)?;
    Ok(ExtraBlock { technician, kind, interval, label, about })
}

/// Time that was worked, as it was reported, and whether anybody had booked it.
fn worked(sources: &Sources<'_>) -> impl Iterator<Item = Result<ExtraBlock, ReportError>> {
    sources.state.jobs().flat_map(Job::work).filter_map(|record| match &record.entry {
        WorkEntry::Time { technician, worked, .. } => {
            let made = block(sources, BlockKind::Worked, *technician, record.visit?, *worked);
            let booked = sources.state.diary().bookings_in(*technician, *worked).next().is_some();
            Some(made.and_then(|made| if booked { Ok(made) } else { unbooked(made) }))
        }
        _ => None,
    })
}

fn unbooked(worked: ExtraBlock) -> Result<ExtraBlock, ReportError> {
    Ok(ExtraBlock { label: format!("{}, not booked", worked.label).parse()?, ..worked })
}

/// Bookings that were asked for and refused.
fn refused(
    sources: &Sources<'_>,
    transcript: &Transcript<'_>,
) -> impl Iterator<Item = Result<ExtraBlock, ReportError>> {
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
        Some(block(sources, BlockKind::Refused, technician, visit, Interval::new(start, end).ok()?))
    })
}
