//! The times at which a visit could be booked: every minute is asked, of everybody.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Model, Visit,
    firm::{SlotCursor, SlotRequest, Span, ZonedTime},
};

/// What a search comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotSearch {
    /// The first times that are free.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out.
    pub rejected: Vec<SlotRejection>,
    /// The last start that was looked at; none if it was the last that there is.
    pub cursor: Option<SlotCursor>,
}

/// A time that is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Whose.
    pub technician: String,
    /// When.
    pub interval: Span,
    /// The start on the technician's clock.
    pub start: ZonedTime,
}

/// How many starts a kind of conflict ruled out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotRejection {
    /// Its code.
    pub code: String,
    /// How many.
    pub count: u64,
}

impl Model<'_> {
    /// The next times at which a visit could be booked.
    #[must_use]
    pub fn next_slots(&self, request: &SlotRequest) -> SlotSearch {
        let starts = self.starts(request);
        let last = starts.last().cloned();
        let mut slots: Vec<Slot> = Vec::new();
        let mut rejected: BTreeMap<String, u64> = BTreeMap::new();
        let mut cursor = None;
        for place in starts {
            if slots.len() as u64 == u64::from(request.count) {
                break;
            }
            let visit = visit_at(request, &place);
            let mut codes: Vec<String> = self.check(&visit).into_iter().map(|conflict| conflict.code).collect();
            if codes.is_empty() {
                let start = self.clock(&self.technician(&visit.technician).zone).shown(visit.span.start);
                slots.push(Slot { technician: visit.technician, interval: visit.span, start });
            }
            codes.sort_unstable();
            codes.dedup();
            for code in codes {
                *rejected.entry(code).or_default() += 1;
            }
            cursor = Some(place);
        }
        let rejected = rejected.into_iter().map(|(code, count)| SlotRejection { code, count }).collect();
        SlotSearch { slots, rejected, cursor: if cursor == last { None } else { cursor } }
    }

    /// Every start that is looked at, in order.
    fn starts(&self, request: &SlotRequest) -> Vec<SlotCursor> {
        let not_after = request.not_before + TimeDelta::days(i64::from(request.horizon_days));
        let mut starts: Vec<SlotCursor> = Vec::new();
        for technician in &self.firm.technicians {
            if !request.technicians.is_empty() && !request.technicians.contains(&technician.id) {
                continue;
            }
            let clock = self.clock(&technician.zone);
            for start in minutes(request.not_before).take_while(|minute| *minute < not_after) {
                let shown = clock.shown(start).local;
                let minute_of_day = shown.hour() * 60 + shown.minute();
                if !minute_of_day.is_multiple_of(request.step_minutes) {
                    continue;
                }
                let place = SlotCursor { start, technician: technician.id.clone() };
                let fits =
                    request.windows.is_empty() || visit_at(request, &place).span.without(&request.windows).is_empty();
                if fits && request.cursor.as_ref().is_none_or(|cursor| *cursor < place) {
                    starts.push(place);
                }
            }
        }
        starts.sort();
        starts
    }
}

fn visit_at(request: &SlotRequest, place: &SlotCursor) -> Visit {
    let end = place.start + TimeDelta::seconds(request.duration_seconds);
    let span = Span { start: place.start, end };
    let details = request.details.clone().unwrap_or_default();
    Visit { booking: None, technician: place.technician.clone(), span, agreed: None, details }
}

/// Every whole minute from an instant on.
fn minutes(from: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
    let seconds = from.timestamp();
    let first = (seconds..=seconds + 60).filter(|second| second % 60 == 0);
    let first = first.filter_map(|second| DateTime::from_timestamp(second, 0)).find(|minute| *minute >= from);
    std::iter::successors(first, |minute| Some(*minute + TimeDelta::minutes(1)))
}
