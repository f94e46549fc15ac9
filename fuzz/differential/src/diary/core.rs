//! The core, asked about what the same JSON says.

use std::sync::LazyLock;

use journeyman::{
    calendar::Tzdb,
    error::Coded,
    schedule::{
        self, Booking, BookingDetails, BookingTime, ConflictOverride, Diary, DiaryChange, ScheduleCommand,
        ScheduleEvent, Severity, WhatIf,
    },
};
use journeyman_model::diary::{
    change::Change,
    conflict::Conflict,
    firm::{Firm, Proposal, SlotRequest},
    slots::SlotSearch,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{case::ZONES, check::in_order};

/// The zones that firms have, read once.
static TZDB: LazyLock<Tzdb> = LazyLock::new(|| {
    let mut tzdb = Tzdb::bundled();
    for zone in ZONES {
        let name = zone.parse().unwrap_or_else(|error| panic!("{zone}: {error}"));
        tzdb.keep(&name).unwrap_or_else(|error| panic!("{zone}: {error}"));
    }
    tzdb
});

/// How the ids of what is new begin.
const NEW: &str = "01999a3f-0000-7000-8000-99999999999";

/// A firm's diary as the core has it.
#[derive(Debug, Clone)]
pub(crate) struct Core {
    diary: Diary,
}

/// A conflict that the core found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// As the model has it.
    pub(crate) conflict: Conflict,
    pub(crate) key: String,
    pub(crate) fixes: Vec<Value>,
}

impl Core {
    pub(crate) fn new(firm: &Firm) -> Result<Self, String> {
        Ok(Self { diary: carried(firm)? })
    }

    pub(crate) fn check(&self, proposal: &Proposal) -> Result<Vec<Found>, String> {
        read(&told(schedule::check(&self.diary, &TZDB, &carried(proposal)?))?)
    }

    pub(crate) fn check_all(&self) -> Result<Vec<Found>, String> {
        read(&told(schedule::check_all(&self.diary, &TZDB))?)
    }

    pub(crate) fn next_slots(&self, request: &SlotRequest) -> Result<SlotSearch, String> {
        let search = told(schedule::next_slots(&self.diary, &TZDB, &carried(request)?))?;
        for relaxation in &search.relaxations {
            in_order("a relaxation", &read(&relaxation.conflicts)?)?;
        }
        let mut search = value(search)?;
        let relaxations = search.get_mut("relaxations").and_then(Value::as_array_mut);
        for relaxation in relaxations.into_iter().flatten() {
            for conflict in relaxation["conflicts"].as_array_mut().into_iter().flatten() {
                without_key_and_fixes(conflict)?;
            }
        }
        carried(search)
    }

    /// That whoever books what a search names, with those who come along, is taken: a slot as it is, and what would do if something
    /// gave way with just that taken on.
    pub(crate) fn take_up(&self, request: &SlotRequest) -> Result<(), String> {
        let request: schedule::SlotRequest = carried(request)?;
        let search = told(schedule::next_slots(&self.diary, &TZDB, &request))?;
        let slots = search.slots.into_iter().map(|slot| (slot.technician, slot.interval, slot.crew, Vec::new()));
        let relaxed = search.relaxations.into_iter().map(|one| (one.technician, one.interval, one.crew, one.conflicts));
        let moved = request.booking.and_then(|id| self.diary.booking(id).ok());
        let details = request.details.or_else(|| moved?.details.clone());
        for (technician, interval, crew, conflicts) in slots.chain(relaxed) {
            let soft = conflicts.into_iter().filter(|conflict| conflict.severity == Severity::Soft);
            let overrides = soft.map(|conflict| carried(json!({"key": conflict.key, "reason": "Agreed"})));
            let overrides: Vec<ConflictOverride> = overrides.collect::<Result<_, _>>()?;
            let details = details.clone().map(|details| BookingDetails { crew: crew.clone(), ..details });
            let time = BookingTime::Instants { interval };
            let command = if let Some(&Booking { id: booking, .. }) = moved {
                ScheduleCommand::MoveBooking { booking, technician, time, overrides, details }
            } else {
                let booking = request.booking.map_or_else(|| carried(format!("{NEW}2")), Ok)?;
                let visit = carried(format!("{NEW}4"))?;
                ScheduleCommand::Book { booking, technician, visit, time, overrides, details }
            };
            let taken = self.diary.decide(&command, &TZDB);
            taken.map_err(|refusal| format!("what a search names isn't taken: {} {command:?}", refusal.code()))?;
        }
        Ok(())
    }

    /// What changes would introduce, resolve, and leave.
    pub(crate) fn what_if(&self, changes: &[Change]) -> Result<[Vec<Found>; 3], String> {
        let WhatIf { introduced, resolved, unchanged } =
            told(schedule::what_if(&self.diary, &TZDB, &carried::<Vec<DiaryChange>>(changes)?))?;
        Ok([read(&introduced)?, read(&resolved)?, read(&unchanged)?])
    }

    pub(crate) fn recheck_zones(&self) -> Result<Value, String> {
        value(told(schedule::recheck_zones(&self.diary, &TZDB))?)
    }

    /// What a command leads to, or the code of the refusal.
    pub(crate) fn decide(&self, command: Value) -> Result<Result<Vec<ScheduleEvent>, String>, String> {
        let command: ScheduleCommand = carried(command)?;
        Ok(self.diary.decide(&command, &TZDB).map_err(|refusal| refusal.code().to_owned()))
    }

    /// The diary after events.
    pub(crate) fn after(&self, events: &[ScheduleEvent]) -> Result<Self, String> {
        let mut diary = self.diary.clone();
        events.iter().try_for_each(|event| told(diary.apply(event)))?;
        Ok(Self { diary })
    }

    /// What its JSON says.
    pub(crate) fn firm(&self) -> Result<Firm, String> {
        carried(&self.diary)
    }
}

impl PartialEq for Core {
    fn eq(&self, other: &Self) -> bool {
        self.diary == other.diary
    }
}

/// The same in another type, by way of its JSON.
pub(crate) fn carried<T: DeserializeOwned>(thing: impl Serialize) -> Result<T, String> {
    serde_json::from_value(value(thing)?).map_err(|error| error.to_string())
}

pub(crate) fn value(thing: impl Serialize) -> Result<Value, String> {
    serde_json::to_value(thing).map_err(|error| error.to_string())
}

fn told<T, E: Coded + std::fmt::Display>(answer: Result<T, E>) -> Result<T, String> {
    answer.map_err(|error| format!("{}: {error}", error.code()))
}

/// Conflicts, apart from their keys and fixes, as the model has them.
fn read(conflicts: &[schedule::Conflict]) -> Result<Vec<Found>, String> {
    let mut found = Vec::new();
    for conflict in conflicts {
        let mut conflict = value(conflict)?;
        let (key, fixes) = without_key_and_fixes(&mut conflict)?;
        found.push(Found {
            conflict: carried(conflict)?,
            key: key.as_str().ok_or("a key is no text")?.to_owned(),
            fixes: fixes.as_array().ok_or("fixes are no list")?.clone(),
        });
    }
    Ok(found)
}

/// Takes the key and the fixes out of a conflict.
fn without_key_and_fixes(conflict: &mut Value) -> Result<(Value, Value), String> {
    let fields = conflict.as_object_mut().ok_or("a conflict is no object")?;
    Ok((fields.remove("key").unwrap_or_default(), fields.remove("fixes").unwrap_or_default()))
}
