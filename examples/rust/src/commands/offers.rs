//! When somebody could come: the customer's wish becomes a search of the diary, and the time that the customer takes a booking.

use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb},
    event::Command,
    id::{JobId, TechnicianId},
    office::FirmState,
    schedule::{self, BookingDetails, BookingTime, Needs, SkillNeed, Slot, SlotRanking, SlotRequest, SlotSearch},
};

use super::{CommandError, Slip, in_step, visit};
use crate::{
    data::{Action, Question, TimedStep, Week},
    names::id,
};

/// How far the desk looks ahead.
const HORIZON_DAYS: u32 = 14;

/// Visits start on the half hour.
const STEP_MINUTES: u32 = 30;

/// What the diary answers, as somebody sees it who sees `view`; none, if the step asks nothing.
pub(crate) fn found(
    week: &Week,
    tzdb: &Tzdb,
    timed: &TimedStep,
    view: &FirmState,
) -> Result<Option<SlotSearch>, CommandError> {
    let Action::AskTimes(question) = &timed.step.action else { return Ok(None) };
    search(week, tzdb, timed, view, question).map(Some).map_err(in_step(timed))
}

/// The booking of the time that the customer takes. It is one of those that the diary offers at this moment, so nobody
/// writes down in the week when it is and with whom. If there are fewer, none is taken.
pub(super) fn taken(
    week: &Week,
    tzdb: &Tzdb,
    timed: &TimedStep,
    view: &FirmState,
    question: &Question,
) -> Result<Vec<Command>, Slip> {
    let search = search(week, tzdb, timed, view, question)?;
    let taken = search.slots.iter().zip(1..).find(|(_, place)| question.takes == Some(*place));
    Ok(taken.map(|(slot, _)| booking(question, slot)).into_iter().collect())
}

fn search(
    week: &Week,
    tzdb: &Tzdb,
    timed: &TimedStep,
    view: &FirmState,
    question: &Question,
) -> Result<SlotSearch, Slip> {
    let instant = |local| week.zone.instant(local, Disambiguation::Reject);
    let windows = question.within.iter().map(|within| Interval::new(instant(within.from)?, instant(within.to)?));
    let request = SlotRequest {
        count: question.offers,
        duration_seconds: question.minutes.saturating_mul(60),
        technicians: question.led_by.iter().map(|name| id::<TechnicianId>("technician", name)).collect(),
        not_before: timed.instant,
        horizon_days: HORIZON_DAYS,
        step_minutes: STEP_MINUTES,
        windows: windows.collect::<Result<_, _>>()?,
        booking: None,
        details: Some(BookingDetails { needs: needs(question), ..BookingDetails::default() }),
        ranking: SlotRanking::Earliest,
        cursor: None,
    };
    Ok(schedule::next_slots(view.diary(), tzdb, &request)?)
}

fn needs(question: &Question) -> Needs {
    let skills = question.skills.iter().map(|name| SkillNeed { name: name.clone(), level: 1 });
    Needs { skills: skills.collect(), crew_size: question.people, ..Needs::default() }
}

/// A slot as it was offered: its time, who leads and who comes along, and what the visit needs, so that a later change of the
/// booking is held to it too.
fn booking(question: &Question, slot: &Slot) -> Command {
    let details = BookingDetails { crew: slot.crew.clone(), needs: needs(question), ..BookingDetails::default() };
    Command::PlanVisit {
        job: id::<JobId>("job", &question.job),
        visit: visit::visit_of(&question.job),
        booking: visit::booking_of(&question.job),
        technician: slot.technician,
        time: BookingTime::Civil {
            local: slot.start.local,
            zone: slot.start.zone.clone(),
            policy: Disambiguation::Reject,
            duration_seconds: slot.interval.seconds(),
        },
        window: None,
        overrides: Vec::new(),
        details: Some(details),
    }
}
