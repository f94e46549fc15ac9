//! A booking is refused for exactly the conflicts that it has, and what was taken on with it isn't told again.

use journeyman_model::diary::{
    Model,
    conflict::{Conflict, Obstacle},
    firm::{Booking, Firm, Override, Proposal, Severity},
};
use serde_json::json;

use super::{
    super::{
        case::{CLOCKS, Case},
        check::same,
        core::{Core, Found},
    },
    adding::with,
    pairs::pair_of,
};
use crate::features::Features;

/// How many seconds another time is away.
const LATER: i64 = 60;

/// What is hard stops a booking, what is soft stops it unless somebody takes it on; then the diary has it.
pub(super) fn booking_is_refused_for_its_conflicts(
    case: &Case,
    core: &Core,
    model: &Model<'_>,
    met: &mut Features,
) -> Result<(), String> {
    let Booking { id, technician, visit, interval, details, .. } = &case.added;
    let own = Proposal {
        technician: technician.clone(),
        interval: *interval,
        booking: Some(id.clone()),
        details: details.clone(),
    };
    let found = core.check(&own)?;
    same("check of what is booked", &found, &model.check(&model.visit(&own)))?;
    let of = |severity| found.iter().filter(move |found| found.conflict.severity == severity);
    let is_hard = of(Severity::Hard).next().is_some();
    let overrides = |found: &mut dyn Iterator<Item = &Found>| {
        let reason = || "Agreed by phone".to_owned();
        found.map(|found| Override { key: found.key.clone(), reason: reason(), actor: None }).collect::<Vec<_>>()
    };
    // What is neither soft nor there isn't kept.
    let mut needed = overrides(&mut of(Severity::Soft));
    needed.sort_by(|one, other| one.key.cmp(&other.key));
    let book = |overrides: &[Override]| {
        let time = json!({"instants": {"interval": interval}});
        let booking = json!({"booking": id, "technician": technician, "visit": visit, "time": time, "overrides": overrides, "details": details});
        core.decide(json!({"book": booking}))
    };
    let all = overrides(&mut found.iter());
    let all_but_one: Vec<Override> = all.iter().filter(|one| needed.first() != Some(*one)).cloned().collect();
    let stops = is_hard || !needed.is_empty();
    for (overrides, is_refused) in [(&[][..], stops), (&all_but_one[..], stops), (&all[..], is_hard)] {
        match book(overrides)? {
            Err(refusal) if is_refused && refusal == "JM-SCH-0023" => met.met("a booking refused"),
            Ok(events) if !is_refused => {
                met.met(if found.is_empty() { "a booking made" } else { "a booking made in spite of conflicts" });
                made(case, &core.after(&events)?, &found, &needed)?;
            }
            answer => return Err(format!("a booking with {found:?} is answered {answer:?}")),
        }
    }
    Ok(())
}

/// The diary after the booking is the one that has it, with what was taken on, and that isn't told again.
fn made(case: &Case, after: &Core, taken_on: &[Found], needed: &[Override]) -> Result<(), String> {
    let firm = after.firm()?;
    let made = firm.bookings.iter().find(|booking| booking.id == case.added.id).ok_or("the booking isn't there")?;
    let start = CLOCKS[&zone_of(&firm, &made.technician)].shown(made.interval.start);
    let expected = Booking { overrides: needed.to_vec(), start, days: None, ..case.added.clone() };
    if *after != Core::new(&with(case, &expected))? {
        return Err(format!("the booking that was made is {made:?}, and should be {expected:?}"));
    }
    lapses_at_another_time(case, &expected)?;
    let model = Model::new(&firm, &CLOCKS);
    let taken_on: Vec<&Conflict> = taken_on.iter().map(|found| &found.conflict).collect();
    let expected: Vec<Conflict> =
        model.check_all().into_iter().filter(|conflict| !is_taken_on(conflict, &case.added.id, &taken_on)).collect();
    same("check_all after a booking", &after.check_all()?, &expected)
}

/// What was taken on is a visit's at its time: at another, all is told again that there is, from either side.
fn lapses_at_another_time(case: &Case, made: &Booking) -> Result<(), String> {
    let interval = made.interval.later(LATER);
    let firm = with(case, &Booking { interval, start: CLOCKS[&made.start.zone].shown(interval.start), ..made.clone() });
    let told = Core::new(&firm)?.check_all()?;
    same("check_all with what was taken on at another time", &told, &Model::new(&firm, &CLOCKS).check_all())
}

fn zone_of(firm: &Firm, technician: &str) -> String {
    let found = firm.technicians.iter().find(|one| one.id == technician);
    found.map(|technician| technician.zone.clone()).unwrap_or_default()
}

/// Whether a soft conflict is one of those that were taken on with a booking, from its side or from the other's, or a limit of
/// work that it is about, too.
fn is_taken_on(conflict: &Conflict, booking: &str, taken_on: &[&Conflict]) -> bool {
    let is_it = |one: &&Conflict| {
        let own = conflict.booking.as_deref() == Some(booking)
            && (&one.code, &one.technician, &one.obstacle)
                == (&conflict.code, &conflict.technician, &conflict.obstacle);
        own || is_turned(one, conflict, booking) || is_above_the_limit_of(one, conflict)
    };
    conflict.severity == Severity::Soft && taken_on.iter().any(is_it)
}

/// Whether a conflict is another's booking's with this one, as this one's with it was taken on.
fn is_turned(one: &Conflict, conflict: &Conflict, booking: &str) -> bool {
    let is_between = pair_of(conflict) == Some(booking) && pair_of(one) == conflict.booking.as_deref();
    // What is between two visits of a person is that person's, what is between two of a thing is told of each lead.
    let is_theirs = one.technician == conflict.technician;
    let same = match (&one.obstacle, &conflict.obstacle) {
        (Obstacle::Booking { .. }, Obstacle::Booking { .. })
        | (Obstacle::Travel { .. }, Obstacle::Travel { .. })
        | (Obstacle::Rest { .. }, Obstacle::Rest { .. }) => is_theirs,
        (Obstacle::Vehicle { vehicle: one, .. }, Obstacle::Vehicle { vehicle: other, .. })
        | (Obstacle::Equipment { equipment: one, .. }, Obstacle::Equipment { equipment: other, .. }) => one == other,
        (
            Obstacle::Dependency { comes_after: one, lag_seconds, .. },
            Obstacle::Dependency { comes_after: other, lag_seconds: other_lag, .. },
        ) => one != other && lag_seconds == other_lag,
        _ => false,
    };
    is_between && same && (&one.code, one.seconds) == (&conflict.code, conflict.seconds)
}

/// Whether a limit of work is that of another conflict, in the same time, and is passed there by as much.
fn is_above_the_limit_of(one: &Conflict, conflict: &Conflict) -> bool {
    let same_time = match (&one.obstacle, &conflict.obstacle) {
        (Obstacle::WorkTime { first, last, .. }, Obstacle::WorkTime { first: since, last: until, .. }) => {
            (first, last) == (since, until)
        }
        (Obstacle::Stretch { span: whole, .. }, Obstacle::Stretch { span: part, .. }) => {
            whole.interval.start <= part.interval.start && part.interval.end <= whole.interval.end
        }
        _ => false,
    };
    same_time && one.technician == conflict.technician && conflict.seconds <= one.seconds
}
