//! Refusals and flags in plain words. A conflict comes as data, so that every host can put it into its own.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use journeyman::{
    error::Failure,
    event::Command,
    id::TechnicianId,
    schedule::{BookingTime, Conflict, Fix, Obstacle},
    wire::Wire,
};

use super::Words;
use crate::{
    format,
    report::{Reason, Remedy},
};

/// A booking that was refused, and the one that was made afterwards in its place.
pub(crate) struct Followed<'a> {
    pub(crate) refused: &'a Command,
    pub(crate) made: &'a Command,
}

impl Words<'_> {
    /// Why something was refused or flagged, and what would help.
    pub(crate) fn reason(&self, failure: &Failure, followed: Option<&Followed<'_>>) -> Reason {
        let argument = |name: &str| failure.arguments.get(name).map(String::as_str);
        let conflict = argument("conflict").and_then(|json| Conflict::from_json(json.as_bytes()).ok());
        if let Some(conflict) = conflict {
            return self.conflict(&failure.code, &conflict, followed);
        }
        let instants = ["earlier", "later"].map(|name| argument(name).and_then(|text| text.parse().ok()));
        if let (Some(local), [Some(earlier), Some(later)]) = (argument("local"), instants) {
            return self.no_such_time(failure, local, [earlier, later], followed);
        }
        let remedy = Some(failure.remedy.clone()).filter(|remedy| !remedy.is_empty());
        Reason {
            code: failure.code.clone(),
            text: self.directory.named(&failure.text),
            fixes: remedy.into_iter().map(|text| Remedy { text, taken: false }).collect(),
        }
    }

    /// A time that the clocks skip or show twice, with the two instants that it might mean.
    fn no_such_time(
        &self,
        failure: &Failure,
        local: &str,
        instants: [DateTime<Utc>; 2],
        followed: Option<&Followed<'_>>,
    ) -> Reason {
        let text = match local.parse::<NaiveDateTime>() {
            Ok(local) if failure.code == "JM-SCH-0021" => {
                let (clock, day) = (format::clock(local.time()), format::day(local.date()));
                format!("{clock} doesn't exist on {day}: the clocks go forward over it")
            }
            _ => failure.text.clone(),
        };
        let fixes = instants.into_iter().filter_map(|instant| {
            let local = self.zone.local(instant).ok()?;
            let text = format!("start at {}", format::with_offset(&local));
            Some(Remedy { text, taken: followed.is_some_and(|followed| followed.start() == Some(local.local)) })
        });
        Reason { code: failure.code.clone(), text, fixes: fixes.collect() }
    }

    fn conflict(&self, code: &str, conflict: &Conflict, followed: Option<&Followed<'_>>) -> Reason {
        let who = self.directory.technician(conflict.technician);
        let length = format::length(conflict.seconds);
        let text = match &conflict.obstacle {
            Obstacle::Booking { visit, span, .. } => {
                let (job, time) = (self.directory.visit_text(*visit), format::span(&span.start, &span.end));
                format!("{who} is booked for {job} at {time}, which takes {length} of it")
            }
            Obstacle::Leave { span, .. } => {
                let (first, back) = (span.start.local.date(), span.end.local.date());
                format!("{who} is on leave from {} and back on {}", format::day(first), format::day(back))
            }
            Obstacle::TimeOff { .. } => format!("{who} doesn't work in {length} of that time"),
            _ => conflict.to_string(),
        };
        let fixes = conflict
            .fixes
            .iter()
            .map(|fix| Remedy { text: self.fix(fix), taken: followed.is_some_and(|followed| followed.took(fix)) });
        Reason { code: code.to_owned(), text, fixes: fixes.collect() }
    }

    fn fix(&self, fix: &Fix) -> String {
        match fix {
            Fix::StartAtOrAfter { local, .. } => format!("start on {} or later", format::moment(local.local)),
            Fix::EndAtOrBefore { local, .. } => format!("end by {}", format::moment(local.local)),
            Fix::StartAt { local, .. } => format!("start on {}", format::moment(local.local)),
            Fix::StartWithin { window } => {
                format!(
                    "start from {} on and before {}",
                    format::moment(window.start.local),
                    format::moment(window.end.local)
                )
            }
            Fix::OtherTechnician { technician } => format!("send {}", self.directory.technician(*technician)),
            Fix::AddCrew { technician } => format!("let {} come along", self.directory.technician(*technician)),
            Fix::OtherVehicle { .. } | Fix::OtherEquipment { .. } => fix.to_string(),
        }
    }
}

impl Followed<'_> {
    /// Whether the booking that was made is the one that a fix named.
    fn took(&self, fix: &Fix) -> bool {
        let (Some((technician, time)), Some((other, made))) = (booked(self.refused), booked(self.made)) else {
            return false;
        };
        let same_person = technician == other;
        match fix {
            Fix::OtherTechnician { technician } => *technician == other && time == made,
            Fix::StartAtOrAfter { local, .. } => same_person && self.start().is_some_and(|start| start >= local.local),
            Fix::EndAtOrBefore { local, .. } => same_person && self.end().is_some_and(|end| end <= local.local),
            Fix::StartAt { local, .. } => same_person && self.start() == Some(local.local),
            Fix::StartWithin { window } => {
                same_person && self.start().is_some_and(|start| (window.start.local..window.end.local).contains(&start))
            }
            Fix::AddCrew { .. } | Fix::OtherVehicle { .. } | Fix::OtherEquipment { .. } => false,
        }
    }

    /// When the booking that was made starts, on the clock.
    fn start(&self) -> Option<NaiveDateTime> {
        let (_, BookingTime::Civil { local, .. }) = booked(self.made)? else { return None };
        Some(*local)
    }

    fn end(&self) -> Option<NaiveDateTime> {
        let (_, BookingTime::Civil { duration_seconds, .. }) = booked(self.made)? else { return None };
        self.start()?.checked_add_signed(TimeDelta::seconds(*duration_seconds))
    }
}

fn booked(command: &Command) -> Option<(TechnicianId, &BookingTime)> {
    match command {
        Command::PlanVisit { technician, time, .. } => Some((*technician, time)),
        _ => None,
    }
}
