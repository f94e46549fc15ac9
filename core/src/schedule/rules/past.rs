//! What somebody was booked for so far, as bookings are gone through in order: what a look at every booking of a diary needs
//! to know of those before each, without a look at all of them again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    super::{
        Booking, ConflictCode, ScheduleError,
        checker::{Checker, many},
        diary::within,
        finding::{Finding, Found, Way, between},
        technician::working_time,
    },
    Rules, Subject,
    route::{ROUTE_VISITS_MAX, Stop},
};
use crate::{
    calendar::Interval,
    id::{BookingId, SiteId, TechnicianId},
    limits::{BOOKING_SECONDS_MAX, SITES_NEAR_MAX},
};

/// Bookings in the order in which they end.
type ByEnd<'a> = BTreeMap<(DateTime<Utc>, DateTime<Utc>, BookingId), &'a Booking>;

/// The bookings of one technician up to one of them, by start, then by id.
#[derive(Default)]
pub(in super::super) struct Past<'a> {
    // INVARIANT: those that haven't ended when the last one starts that was asked about, and in `ended` the others, by their end.
    running: ByEnd<'a>,
    ended: Vec<&'a Booking>,
    /// The start of the first of all.
    first: Option<DateTime<Utc>>,
    load: Load,
    stretch: Option<Stretch>,
    rest: Rest<'a>,
    sites: Sites,
    /// What was looked at and isn't noted elsewhere.
    looked_at: u64,
}

/// All the time that is booked.
#[derive(Default)]
struct Load {
    // INVARIANT: in order and apart, each with the seconds of all before it.
    spans: Vec<(Interval, i64)>,
}

/// Bookings between which there is no break.
struct Stretch {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

/// What matters for the rest before a day.
#[derive(Default)]
struct Rest<'a> {
    /// The day, and for each shift in which something of it lies, or none, what of other days was before it.
    today: Option<NaiveDate>,
    shifts: BTreeMap<Option<DateTime<Utc>>, Before<'a>>,
    /// Where a span of working time starts, of which only the end was known by its start.
    long_shift: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// Bookings of other days and shifts.
struct Before<'a> {
    last: Option<&'a Booking>,
    /// Those that hadn't ended yet.
    running: ByEnd<'a>,
}

/// Where bookings that ended were, by their place in `ended`.
#[derive(Default)]
struct Sites {
    // INVARIANT: ascending.
    all: Vec<(usize, SiteId)>,
    // INVARIANT: ascending.
    visits: BTreeMap<SiteId, Vec<usize>>,
    // INVARIANT: the last of each site's.
    last: BTreeSet<(usize, SiteId)>,
}

impl<'a> Rules<'a, '_> {
    /// Everything in the way of a booking of a technician, who leads it or comes along, as those before it stand; then it is one
    /// of these. Bookings are to be asked about in order. What isn't about one person's time, whoever leads has.
    pub(in super::super) fn find_after(
        &mut self,
        past: &mut Past<'a>,
        who: &mut Checker<'a>,
        booking: &'a Booking,
    ) -> Result<Vec<Finding<'a>>, ScheduleError> {
        let technician = who.technician().id;
        let subject = Subject::booked(booking, super::Scope::Earlier);
        let mut found = Vec::new();
        past.come_to(booking);
        let before = who.looked_at();
        if self.checks(&[ConflictCode::DoubleBooked]) {
            found.extend(past.running.values().map(|other| Finding::of(technician, Found::Booking(other))));
        }
        who.find_away(booking.interval, &mut found);
        self.look_at(who.looked_at().saturating_sub(before).saturating_add(many(found.len())));
        self.work(who, &subject, Some(past), &mut found)?;
        self.ways_after(technician, past, &subject, &mut found)?;
        if booking.technician == technician {
            self.besides(&subject, &mut found)?;
        }
        self.look_at(std::mem::take(&mut past.looked_at));
        found.retain(|finding| self.diary.policy().checks(finding.code()));
        past.add(booking);
        Ok(found)
    }

    /// The ways from all visits before that are too long for the time between, unless one comes by others in time.
    fn ways_after(
        &mut self,
        technician: TechnicianId,
        past: &Past<'a>,
        subject: &Subject<'a>,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let Some(here) = subject.site().filter(|_| self.checks(&super::way::WAYS)) else { return Ok(()) };
        let Some(reach) = super::way::reach(subject.interval) else { return Ok(()) };
        let tight = self.diary.resources().limits.travel_tight_minutes.unwrap_or(0);
        let tight_seconds = i64::from(tight).saturating_mul(60);
        let gap = |other: &Booking| between(other.interval.end(), subject.interval.start());
        let way = |other: &'a Booking, origin: SiteId, travel_seconds: Option<i64>| {
            let gap_seconds = gap(other);
            Way { other, origin, destination: here, travel_seconds, gap_seconds, tight_seconds }
        };
        let told = |way: Way<'a>| Finding::of(technician, Found::Travel(way));
        // By which visits one comes, once that is asked: at all, and with as much to spare as the firm wants.
        let mut reached = [None, None];
        // The last of those that have a site: one of which nobody knows where it is says nothing about a way.
        let next = past.sites.last.last().and_then(|&(place, site)| past.ended.get(place).map(|&next| (next, site)));
        if let Some((next, origin)) = next.filter(|(next, _)| next.interval.end() > reach.start())
            && self.travel_seconds(origin, here).is_none()
        {
            found.push(told(way(next, origin, None)));
        }
        // How near a visit must be for its way to be looked at, and how far it may be to be left out if only close ways count.
        let longest = self.longest_way().saturating_add(tight_seconds);
        let is_near = |other: &Booking| other.interval.end() > reach.start() && gap(other) < longest;
        let near =
            past.sites.last.iter().rev().map_while(|&(place, site)| past.ended.get(place).map(|last| (last, site)));
        let near = near.take_while(|(last, _)| is_near(last));
        for (count, (_, origin)) in near.enumerate() {
            self.look_at(super::way::WAY_LOOKS);
            within(count.saturating_add(1), SITES_NEAR_MAX, "SITES_NEAR_MAX")?;
            let Some(travel) = self.travel_seconds(origin, here).filter(|_| origin != here) else { continue };
            // Which gaps are told: those below the way, and those above it but below what the firm wants.
            let least = if self.checks(&[ConflictCode::TravelTooShort]) { i64::MIN } else { travel };
            let most =
                if self.checks(&[ConflictCode::TravelTight]) { travel.saturating_add(tight_seconds) } else { travel };
            let visits = past.sites.visits.get(&origin).map(Vec::as_slice).unwrap_or_default();
            let end = visits.partition_point(|&place| past.ended.get(place).is_some_and(|other| gap(other) >= least));
            let visits = visits.get(..end).unwrap_or_default().iter().rev();
            let visits = visits.filter_map(|&place| Some((place, *past.ended.get(place)?)));
            for (place, other) in visits.take_while(|(_, other)| is_near(other) && gap(other) < most) {
                let way = way(other, origin, Some(travel));
                let to = Stop { interval: subject.interval, site: here };
                let [at_all, to_spare] = &mut reached;
                let known = if way.is_too_short() { at_all } else { to_spare };
                let spare = if way.is_too_short() { 0 } else { tight_seconds };
                let known = known.get_or_insert_with(|| self.reached_after(past, to, spare));
                if !known.contains(&place) {
                    found.push(told(way));
                }
            }
        }
        Ok(())
    }

    /// The places of the visits from which one gets to a later one in time by those in between.
    fn reached_after(&mut self, past: &Past<'a>, to: Stop, spare_seconds: i64) -> Vec<usize> {
        let last = past.sites.all.iter().rev().take(ROUTE_VISITS_MAX).rev();
        let last = last.filter_map(|&(place, site)| Some((place, site, past.ended.get(place)?.interval)));
        let (places, stops): (Vec<usize>, Vec<Stop>) =
            last.map(|(place, site, interval)| (place, Stop { interval, site })).unzip();
        let reached = self.reached(&stops, to, spare_seconds);
        places.into_iter().zip(reached).filter(|(_, is_reached)| *is_reached).map(|(place, _)| place).collect()
    }
}

impl<'a> Past<'a> {
    /// Moves on to the start of a booking: what has ended by then has ended.
    fn come_to(&mut self, booking: &'a Booking) {
        let start = booking.interval.start();
        while let Some((_, over)) = pop_ended(&mut self.running, start) {
            if let Some(site) = over.details.as_ref().and_then(|details| details.site) {
                self.sites.add(self.ended.len(), site);
            }
            self.ended.push(over);
        }
        self.first = self.first.or(Some(start));
    }

    fn add(&mut self, booking: &'a Booking) {
        self.running.insert(by_end(booking), booking);
        self.load.add(booking.interval);
    }

    /// How much of a range is booked, with what is asked about.
    pub(super) fn worked_seconds(&self, range: Interval, asked: Interval) -> i64 {
        self.load.seconds_in(range, asked)
    }

    /// The time up to a subject that has no break in it, and how much of it is worked, the subject included.
    pub(super) fn stretch(
        &mut self,
        subject: &Subject<'a>,
        break_seconds: i64,
    ) -> Result<(Interval, i64), ScheduleError> {
        let asked = subject.interval;
        let pause = TimeDelta::seconds(break_seconds);
        let goes_on = self.stretch.take().filter(|before| {
            // A break that reaches beyond the time that there is reaches nothing.
            let from = asked.start().checked_sub_signed(pause);
            let near = from.and_then(|from| Interval::checked(from, asked.start()));
            near.is_some_and(|near| before.end > near.start())
        });
        let (start, end) =
            goes_on.map_or((asked.start(), asked.end()), |before| (before.start, before.end.max(asked.end())));
        self.stretch = Some(Stretch { start, end });
        let span = Interval::new(start, end)?;
        Ok((span, self.load.seconds_in(span, asked)))
    }

    /// The last work of another day before a subject, if it is nearer than the rest that somebody is due. What lies in one span of
    /// working hours is one day's work.
    pub(super) fn rest(
        &mut self,
        who: &Checker<'a>,
        subject: &Subject<'a>,
        rest_seconds: i64,
    ) -> Result<Option<Found<'a>>, ScheduleError> {
        let interval = subject.interval;
        let Some(range) = super::work::widened(interval, rest_seconds) else { return Ok(None) };
        let date = |span: Interval| who.zone().clock(span.start()).date();
        let today = date(interval);
        if self.rest.today != Some(today) {
            (self.rest.today, self.rest.shifts) = (Some(today), BTreeMap::new());
        }
        let shift = self.shift_start(who, interval, range)?;
        let before = match self.rest.shifts.entry(shift) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(new) => {
                let is_other = |other: &Booking| {
                    let same_shift = shift.is_some_and(|shift| other.interval.start() >= shift);
                    !same_shift && date(other.interval) != today
                };
                let mut before = Before { last: None, running: BTreeMap::new() };
                for other in self.ended.iter().rev().take_while(|other| other.interval.end() > range.start()) {
                    self.looked_at = self.looked_at.saturating_add(1);
                    if is_other(other) {
                        before.last = Some(other);
                        break;
                    }
                }
                self.looked_at = self.looked_at.saturating_add(many(self.running.len()));
                for other in self.running.values() {
                    if is_other(other) {
                        before.running.insert(by_end(other), other);
                    }
                }
                new.insert(before)
            }
        };
        while let Some((_, over)) = pop_ended(&mut before.running, interval.start()) {
            before.last = Some(over);
        }
        let Some(other) = before.last else { return Ok(None) };
        let gap_seconds = between(other.interval.end(), interval.start());
        Ok((gap_seconds < rest_seconds).then_some(Found::Rest { other, rest_seconds, gap_seconds }))
    }

    /// Where the span of working hours starts in which an interval lies; none if it lies in none.
    ///
    /// Farther back than any booking that matters may start, it isn't looked for.
    fn shift_start(
        &mut self,
        who: &Checker<'a>,
        interval: Interval,
        range: Interval,
    ) -> Result<Option<DateTime<Utc>>, ScheduleError> {
        let at = who.working().partition_point(|time| time.end() <= interval.start());
        let Some(shift) = who.working().get(at).filter(|shift| shift.covers(interval)) else { return Ok(None) };
        if at > 0 {
            return Ok(Some(shift.start()));
        }
        // The first that is known may be a part of one that starts earlier.
        if let Some((_, start)) = self.rest.long_shift.filter(|&(known, _)| known == shift.start()) {
            return Ok(Some(start));
        }
        let longest = TimeDelta::seconds(BOOKING_SECONDS_MAX);
        let first = self.first.unwrap_or(interval.start());
        let from = range.start().checked_sub_signed(longest).map_or(first, |from| from.max(first));
        let known = Interval::new(from, interval.end())?;
        let working = working_time(&who.technician().hours, who.zone(), known);
        let start = working.iter().find(|shift| shift.covers(interval)).map_or(shift.start(), |shift| shift.start());
        self.rest.long_shift = Some((shift.start(), start));
        Ok(Some(start))
    }
}

impl Load {
    fn add(&mut self, span: Interval) {
        let last = self.spans.last_mut();
        let before = last.as_ref().map_or(0, |(last, before)| before.saturating_add(last.seconds()));
        if let Some((last, _)) = last.filter(|(last, _)| last.end() >= span.start()) {
            *last = Interval::checked(last.start(), last.end().max(span.end())).unwrap_or(*last);
        } else {
            self.spans.push((span, before));
        }
    }

    /// How much of a range is booked, with a span that starts no earlier than all that is known.
    fn seconds_in(&self, range: Interval, asked: Interval) -> i64 {
        let mut asked = asked;
        let mut known = self.spans.as_slice();
        // What was booked last may go on into it.
        if let Some(((last, _), before)) = known.split_last()
            && last.end() >= asked.start()
        {
            asked = Interval::checked(last.start(), last.end().max(asked.end())).unwrap_or(asked);
            known = before;
        }
        let first = known.partition_point(|(span, _)| span.end() <= range.start());
        let end = known.partition_point(|(span, _)| span.start() < range.end());
        let known = known.get(first..end).unwrap_or_default();
        let part = |span: Interval| span.intersection(range).map_or(0, Interval::seconds);
        let between = match known {
            [] => 0,
            [(only, _)] => part(*only),
            [(first, before_first), .., (last, before_last)] => {
                // Those between the first and the last lie in the range as they are.
                let between = before_last.saturating_sub(*before_first).saturating_sub(first.seconds());
                part(*first).saturating_add(between).saturating_add(part(*last))
            }
        };
        between.saturating_add(part(asked))
    }
}

impl Sites {
    fn add(&mut self, place: usize, site: SiteId) {
        let visits = self.visits.entry(site).or_default();
        if let Some(&before) = visits.last() {
            self.last.remove(&(before, site));
        }
        visits.push(place);
        self.all.push((place, site));
        self.last.insert((place, site));
    }
}

const fn by_end(booking: &Booking) -> (DateTime<Utc>, DateTime<Utc>, BookingId) {
    (booking.interval.end(), booking.interval.start(), booking.id)
}

/// Takes out the first that has ended by an instant.
fn pop_ended<'a>(running: &mut ByEnd<'a>, by: DateTime<Utc>) -> Option<(DateTime<Utc>, &'a Booking)> {
    let first = running.first_entry().filter(|first| first.key().0 <= by)?;
    let ((end, ..), booking) = first.remove_entry();
    Some((end, booking))
}

#[cfg(test)]
#[path = "past/tests.rs"]
mod tests;
