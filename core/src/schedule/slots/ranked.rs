//! A search whose slots of 24 hours are ranked.

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    super::{ScheduleError, rules::Rules},
    Slot, SlotCursor, SlotPlace,
    search::{End, Found, Search, after},
    starts::second_from,
};
use crate::{limits::SLOT_GIVEN_MAX, order};

impl<'a> Search<'a> {
    /// The slots of each 24 hours, ranked; from the one after the cursor on.
    ///
    /// Where the work for 24 hours is more than a page may do, what comes after it is ranked on its own. So that every page that
    /// looks at the same starts ranks the same, what one page begins with may take all of its work, what it can't finish besides is
    /// left to the next, and the cursor says which starts are ranked together.
    pub(super) fn ranked(
        &self,
        rules: &mut Rules<'a, '_>,
        all: &mut Found,
    ) -> Result<Option<SlotCursor>, ScheduleError> {
        let mut passed = None;
        let mut given = Vec::new();
        let mut from = self.starts.start();
        if let Some(cursor) = &self.request.cursor {
            passed = cursor.ranked_after;
            if passed != Some(cursor.place()) && from <= cursor.start {
                given.extend(cursor.ranked_given.iter().copied().chain([cursor.place()]));
                if passed.is_none() {
                    from = self.day_of(cursor.start).0;
                }
            }
        }
        let mut sweep = self.sweep(rules, from, passed)?;
        let mut is_first = true;
        while let Some(next) = sweep.next() {
            if !is_first && all.work >= self.most {
                return Ok(passed.map(SlotCursor::between));
            }
            let (start, end) = self.day_of(DateTime::from_timestamp(next, 0).unwrap_or(DateTime::<Utc>::MAX_UTC));
            let mut part = Found { work: if is_first { 0 } else { all.work }, ..Found::default() };
            // What is looked at again ends where it did, and may take longer by what was known then.
            let again = self.request.cursor.as_ref().filter(|_| !given.is_empty());
            let place = again.and_then(|again| again.ranked_to);
            let work = if again.is_some() { self.most.saturating_mul(2) } else { self.most };
            self.look(rules, &mut sweep, &End { second: second_from(end), place, count: usize::MAX, work }, &mut part)?;
            all.work = part.work;
            let is_whole = sweep.next().is_none_or(|next| next >= second_from(end));
            let to = part.last.filter(|_| !is_whole);
            if !is_whole && !is_first {
                return Ok(passed.map(SlotCursor::between));
            }
            // What was passed matters to who goes on within the same 24 hours only.
            let begin = passed.filter(|passed| passed.start >= start);
            let slots = self.sorted(rules, part.slots)?;
            all.work = all.work.saturating_add(rules.take_looked_at());
            // The page that gave the first of them has counted what was ruled out.
            for (code, count) in part.rejected.into_iter().filter(|_| given.is_empty()) {
                let sum = all.rejected.entry(code).or_default();
                *sum = sum.saturating_add(count);
            }
            let slots = not_given(slots, &given);
            let wanted = self.count.saturating_sub(all.slots.len());
            given.extend(slots.iter().map(place_of).take(wanted));
            all.slots.extend(slots);
            all.relaxed.take_in(part.relaxed);
            passed = part.last.or(passed);
            is_first = false;
            if all.slots.len() > self.count || all.slots.len() == self.count && sweep.next().is_some() {
                all.slots.truncate(self.count);
                return Ok(cursor_after(given, begin, to));
            }
            given.clear();
        }
        Ok(None)
    }

    /// The 24 hours of the search in which an instant lies.
    fn day_of(&self, instant: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        let days = instant.signed_duration_since(self.starts.start()).num_days().max(0);
        let start = after(self.starts.start(), TimeDelta::days(days));
        (start, after(start, TimeDelta::days(1)).min(self.starts.end()))
    }
}

/// The slots that weren't given yet.
///
/// They aren't those that rank behind the last one: whoever has booked one of those that were given has changed how the others of
/// its lead rank.
fn not_given(slots: Vec<Slot>, given: &[SlotPlace]) -> Vec<Slot> {
    let known = order::set(given.iter().copied());
    let is_given = |slot: &Slot| known.binary_search(&place_of(slot)).is_ok();
    // Of a day of which more were given than a cursor has place for, they are what comes before those that it has.
    let forgotten = if given.len() > SLOT_GIVEN_MAX { slots.iter().position(is_given).unwrap_or(0) } else { 0 };
    slots.into_iter().skip(forgotten).filter(|slot| !is_given(slot)).collect()
}

/// The cursor after the last of the slots that were given of those ranked together.
fn cursor_after(
    mut given: Vec<SlotPlace>,
    ranked_after: Option<SlotPlace>,
    ranked_to: Option<SlotPlace>,
) -> Option<SlotCursor> {
    let last = SlotCursor::at(given.pop()?);
    let forgotten = given.len().saturating_sub(SLOT_GIVEN_MAX);
    Some(SlotCursor { ranked_after, ranked_to, ranked_given: given.split_off(forgotten), ..last })
}

const fn place_of(slot: &Slot) -> SlotPlace {
    SlotPlace { start: slot.interval.start(), technician: slot.technician }
}
