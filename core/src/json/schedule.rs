use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::{Interval, Tzdb},
    id::TechnicianId,
    schedule::{
        self, Agenda, BookedSpan, Booking, Conflict, ConflictPolicy, Diary, DiaryChange, DoubleBooking, Leave,
        MovedBooking, Proposal, Resources, ScheduleCommand, ScheduleError, ScheduleEvent, SlotRejection,
        SlotRelaxation, SlotRequest, SlotSearch, Technician, WhatIf,
    },
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CheckProposal {
    /// The technicians, in any order.
    technicians: Vec<Technician>,
    /// Their leave, in any order.
    leave: Vec<Leave>,
    /// The bookings, in any order.
    bookings: Vec<Booking>,
    /// What the firm has besides people, if anything.
    resources: Option<Resources>,
    /// How much each kind of conflict matters to the firm; none for the default.
    policy: Option<ConflictPolicy>,
    /// What might be booked.
    proposal: Proposal,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CheckBookings {
    /// The technicians, in any order.
    technicians: Vec<Technician>,
    /// Their leave, in any order.
    leave: Vec<Leave>,
    /// The bookings, in any order.
    bookings: Vec<Booking>,
    /// What the firm has besides people, if anything.
    resources: Option<Resources>,
    /// How much each kind of conflict matters to the firm; none for the default.
    policy: Option<ConflictPolicy>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DoubleBookingsIn {
    /// Who is booked when, in any order.
    spans: Vec<BookedSpan>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FindSlots {
    /// The technicians, in any order.
    technicians: Vec<Technician>,
    /// Their leave, in any order.
    leave: Vec<Leave>,
    /// The bookings, in any order.
    bookings: Vec<Booking>,
    /// What the firm has besides people, if anything.
    resources: Option<Resources>,
    /// How much each kind of conflict matters to the firm; none for the default.
    policy: Option<ConflictPolicy>,
    /// What slots are wanted.
    request: SlotRequest,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AgendaOf {
    /// The technicians, in any order.
    technicians: Vec<Technician>,
    /// Their leave, in any order.
    leave: Vec<Leave>,
    /// The bookings, in any order.
    bookings: Vec<Booking>,
    /// What the firm has besides people, if anything.
    resources: Option<Resources>,
    /// Whose agenda.
    technician: TechnicianId,
    /// The time that it covers.
    range: Interval,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WhatIfOf {
    /// The diary as it is.
    diary: Diary,
    /// What might happen, in order.
    changes: Vec<DiaryChange>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RecheckZones {
    /// The diary.
    diary: Diary,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DecideSchedule {
    /// The diary as it is.
    diary: Diary,
    /// What is wanted of it.
    command: ScheduleCommand,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ApplySchedule {
    /// The diary as it is.
    diary: Diary,
    /// What happened, oldest first.
    events: Vec<ScheduleEvent>,
}

/// The English rendering of a conflict and of what would resolve it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ConflictTexts {
    /// The conflict.
    conflict: String,
    /// Its fixes, in their order.
    fixes: Vec<String>,
}

fn diary(
    policy: Option<ConflictPolicy>,
    resources: Option<Resources>,
    technicians: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
) -> Result<Diary, ScheduleError> {
    Diary::with_resources(policy.unwrap_or_default(), resources.unwrap_or_default(), technicians, leave, bookings)
}

// The JSON API is stateless, so it reads zones from the bundled database.
operation_tables! {
    ("schedule.check", "every conflict that a booking would have, with fixes", CheckProposal => Vec<Conflict>, |input| {
        let diary = diary(input.policy, input.resources, input.technicians, input.leave, input.bookings)?;
        schedule::check(&diary, &Tzdb::bundled(), &input.proposal)
    }),
    ("schedule.check_all", "every conflict among bookings", CheckBookings => Vec<Conflict>, |input| {
        let diary = diary(input.policy, input.resources, input.technicians, input.leave, input.bookings)?;
        schedule::check_all(&diary, &Tzdb::bundled())
    }),
    ("schedule.double_bookings", "every two spans of a technician that overlap; those of one booking aren't in each other's way", DoubleBookingsIn => Vec<DoubleBooking>, |input| {
        schedule::double_bookings(&input.spans)
    }),
    ("schedule.next_slots", "the next times at which a visit can be booked", FindSlots => SlotSearch, |input| {
        let diary = diary(input.policy, input.resources, input.technicians, input.leave, input.bookings)?;
        schedule::next_slots(&diary, &Tzdb::bundled(), &input.request)
    }),
    ("schedule.agenda", "a technician's working time, leave and bookings within a range", AgendaOf => Agenda, |input| {
        let diary = diary(None, input.resources, input.technicians, input.leave, input.bookings)?;
        schedule::agenda(&diary, &Tzdb::bundled(), input.technician, input.range)
    }),
    ("schedule.what_if", "what changes would do to the conflicts of a diary", WhatIfOf => WhatIf, |input| {
        schedule::what_if(&input.diary, &Tzdb::bundled(), &input.changes)
    }),
    ("schedule.recheck_zones", "the bookings that the zones' rules of today have at another instant", RecheckZones => Vec<MovedBooking>, |input| {
        schedule::recheck_zones(&input.diary, &Tzdb::bundled())
    }),
    ("schedule.explain_relaxation", "what would have to give way for a slot, in English", SlotRelaxation => String, |relaxation| {
        Ok::<_, ScheduleError>(relaxation.to_string())
    }),
    ("schedule.explain_rejection", "how many starts a kind of conflict ruled out, in English", SlotRejection => String, |rejection| {
        Ok::<_, ScheduleError>(rejection.to_string())
    }),
    ("schedule.explain", "a conflict and its fixes in English", Conflict => ConflictTexts, |conflict| {
        let fixes = conflict.fixes.iter().map(ToString::to_string).collect();
        Ok::<_, ScheduleError>(ConflictTexts { conflict: conflict.to_string(), fixes })
    }),
    ("schedule.decide", "the events that a command to the diary leads to", DecideSchedule => Vec<ScheduleEvent>, |input| {
        input.diary.decide(&input.command, &Tzdb::bundled())
    }),
    ("schedule.apply", "the diary after events", ApplySchedule => Diary, |input| {
        let mut diary = input.diary;
        input.events.iter().try_for_each(|event| diary.apply(event))?;
        Ok::<_, ScheduleError>(diary)
    }),
}
