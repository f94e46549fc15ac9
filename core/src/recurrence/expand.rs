use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{
    Expansion, ExpansionRequest, Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride,
    Recurrence, RecurrenceError, RecurrencePolicy, Rule, RuleEnd,
    clock::{Clock, Start, reading, there},
    days::{date_of, number_of},
    error::{from_one_to, within},
    holiday::{Placed, WorkingDays},
    plan::{Plan, Steps},
    run::Run,
};
use crate::{
    calendar::{Disambiguation, Interval, Tzdb, Zone, check_date},
    limits::{
        EXDATES_MAX, HOLIDAYS_MAX, OCCURRENCE_DAYS_MAX, OCCURRENCE_OVERRIDES_MAX, OCCURRENCE_SECONDS_MAX,
        OCCURRENCES_MAX, RDATES_MAX, RULES_MAX, YEAR_MAX,
    },
    order,
};

/// Days by which the civil date of an instant may be another than the date in UTC.
const OFFSET_DAYS: i32 = 2;

/// The occurrences of a series that start within a window, in order.
///
/// The zone's rules are read once; who expands many series keeps them read ([`Tzdb::keep`]). Only the window is looked at, but
/// for rules with a `COUNT`, which are counted from their start unless they give the same days in each period. A rule that never fires, such as
/// one of 30 February, has no occurrences; finding that takes no longer than the years that there are.
///
/// ```
/// use journeyman::{
///     calendar::{Interval, Tzdb},
///     recurrence::{self, ExpansionRequest, OccurrenceDuration, Recurrence},
/// };
///
/// let visits = Recurrence {
///     start: "2026-09-28T08:00:00".parse()?,
///     zone: "Australia/Melbourne".parse()?,
///     duration: OccurrenceDuration::Elapsed { seconds: 7200 },
///     rules: vec!["FREQ=WEEKLY;BYDAY=MO".parse()?],
///     rdates: vec![],
///     exdates: vec![],
///     overrides: vec![],
///     policy: None,
/// };
/// let window = Interval::new("2026-09-27T00:00:00Z".parse()?, "2026-10-11T00:00:00Z".parse()?)?;
/// let found = recurrence::expand(&visits, &ExpansionRequest { window, limit: 100, holidays: vec![] }, &Tzdb::bundled())?;
/// // The clocks went forward in between: it is eight in the morning all the same.
/// let starts: Vec<String> = found.occurrences.iter().map(|visit| visit.interval.start().to_rfc3339()).collect();
/// assert_eq!(starts, ["2026-09-27T22:00:00+00:00", "2026-10-04T21:00:00+00:00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`RecurrenceError`]: an unknown zone (`JM-CAL-0003`); an end of another type than the start (`JM-REC-0009`); more of something
/// than a series has (`JM-REC-0010`); a limit or a duration out of bounds (`JM-REC-0011`); a civil time that isn't midnight
/// in a series of whole days (`JM-REC-0012`) or has a fraction of a second (`JM-REC-0013`); two overrides of one occurrence
/// (`JM-REC-0014`); more work than one expansion does (`JM-REC-0015`); no working day near a holiday (`JM-REC-0016`); a start
/// that the clocks skip or show twice where the policy rejects that (`JM-CAL-0005`, `JM-CAL-0006`); an occurrence that
/// ends after the year 9999, or a civil time outside the years (`JM-CAL-0002`).
pub fn expand(recurrence: &Recurrence, request: &ExpansionRequest, tzdb: &Tzdb) -> Result<Expansion, RecurrenceError> {
    check(recurrence, request)?;
    let standard = RecurrencePolicy::default();
    let policy = recurrence.policy.as_ref().unwrap_or(&standard);
    let zone = tzdb.zone(&recurrence.zone)?;
    let mut steps = Steps::new(request.window);
    let working = WorkingDays::new(policy, &request.holidays);
    let reach = Reach::of(request.window, working.farthest());
    let working_stays = working.farthest() == 0;
    let overrides = overrides(recurrence)?;
    let counted_to = overrides.iter().map(|change| number_of(change.original.date())).fold(reach.to, i32::max);
    let plans = plans(recurrence, policy, &zone, counted_to, &mut steps)?;
    let mut series = Series {
        recurrence,
        window: request.window,
        limit: usize::try_from(request.limit).unwrap_or(usize::MAX),
        time: recurrence.start.time(),
        clock: Clock::new(&zone, policy.local_time),
        rejects: policy.local_time == Disambiguation::Reject,
        zone: &zone,
        working,
        rdates: order::set(
            recurrence.rdates.iter().copied().chain(recurrence.rules.is_empty().then_some(recurrence.start)),
        ),
        exdates: order::set(recurrence.exdates.iter().copied()),
        overrides,
        found: Vec::new(),
    };
    for plan in &plans {
        series.of_rule(plan, reach, &mut steps)?;
    }
    series.of_rdates()?;
    let unmatched = series.of_overrides(&plans, &mut steps)?;
    let in_order = plans.len() == 1 && series.rdates.is_empty() && series.overrides.is_empty() && working_stays;
    let mut occurrences = series.found;
    if !in_order {
        order::by_key(&mut occurrences, |one| (one.interval.start(), one.original));
        occurrences.dedup_by_key(|one| one.original);
    }
    let truncated = occurrences.len() > series.limit;
    occurrences.truncate(series.limit);
    Ok(Expansion { occurrences, truncated, unmatched })
}

/// The days on which a rule may have what starts in the window.
#[derive(Debug, Clone, Copy)]
struct Reach {
    from: i32,
    to: i32,
}

impl Reach {
    fn of(window: Interval, farthest: i32) -> Self {
        let around = farthest.saturating_add(OFFSET_DAYS);
        let day = |instant: chrono::DateTime<chrono::Utc>| number_of(instant.date_naive());
        Self { from: day(window.start()).saturating_sub(around), to: day(window.end()).saturating_add(around) }
    }
}

// ---- what came

fn check(recurrence: &Recurrence, request: &ExpansionRequest) -> Result<(), RecurrenceError> {
    within(recurrence.rules.len(), RULES_MAX, "RULES_MAX")?;
    within(recurrence.rdates.len(), RDATES_MAX, "RDATES_MAX")?;
    within(recurrence.exdates.len(), EXDATES_MAX, "EXDATES_MAX")?;
    within(recurrence.overrides.len(), OCCURRENCE_OVERRIDES_MAX, "OCCURRENCE_OVERRIDES_MAX")?;
    within(request.holidays.len(), HOLIDAYS_MAX, "HOLIDAYS_MAX")?;
    from_one_to(request.limit.into(), OCCURRENCES_MAX, "OCCURRENCES_MAX")?;
    let duration = recurrence.duration;
    check_duration(duration)?;
    check_civil(recurrence.start, duration)?;
    recurrence.rdates.iter().chain(&recurrence.exdates).try_for_each(|&local| check_civil(local, duration))?;
    for OccurrenceOverride { original, change } in &recurrence.overrides {
        check_civil(*original, duration)?;
        if let OccurrenceChange::Moved { start, duration: changed } = *change {
            let duration = changed.unwrap_or(duration);
            check_duration(duration)?;
            check_civil(start, duration)?;
        }
    }
    Ok(())
}

fn check_duration(duration: OccurrenceDuration) -> Result<(), RecurrenceError> {
    match duration {
        OccurrenceDuration::Elapsed { seconds } => {
            from_one_to(seconds, OCCURRENCE_SECONDS_MAX, "OCCURRENCE_SECONDS_MAX")
        }
        OccurrenceDuration::Days { days } => from_one_to(days.into(), OCCURRENCE_DAYS_MAX, "OCCURRENCE_DAYS_MAX"),
    }
}

fn check_civil(local: NaiveDateTime, duration: OccurrenceDuration) -> Result<(), RecurrenceError> {
    check_date(local.date())?;
    if local.nanosecond() != 0 {
        return Err(RecurrenceError::NotWholeSeconds { local });
    }
    match duration {
        OccurrenceDuration::Days { .. } if local.time() != NaiveTime::MIN => {
            Err(RecurrenceError::NotMidnight { local })
        }
        _ => Ok(()),
    }
}

/// The overrides by original start.
fn overrides(recurrence: &Recurrence) -> Result<Vec<OccurrenceOverride>, RecurrenceError> {
    let mut overrides = recurrence.overrides.clone();
    order::by_key(&mut overrides, |change| change.original);
    let mut pairs = overrides.iter().zip(overrides.iter().skip(1));
    match pairs.find(|(one, next)| one.original == next.original) {
        Some((twice, _)) => Err(RecurrenceError::OverriddenTwice { original: twice.original }),
        None => Ok(overrides),
    }
}

fn plans(
    recurrence: &Recurrence,
    policy: &RecurrencePolicy,
    zone: &Zone,
    counted_to: i32,
    steps: &mut Steps,
) -> Result<Vec<Plan>, RecurrenceError> {
    let mut plans = Vec::with_capacity(recurrence.rules.len());
    for rule in &recurrence.rules {
        let last = last_day(rule, recurrence, policy, zone)?;
        let mut plan = Plan::new(rule, recurrence.start.date(), policy.month_overflow, last);
        if let RuleEnd::Count { count } = rule.parts().end {
            plan.end_after(count, counted_to, steps)?;
        }
        plans.push(plan);
    }
    Ok(plans)
}

/// The last day that a rule's `UNTIL` allows, or the calendar.
fn last_day(
    rule: &Rule,
    recurrence: &Recurrence,
    policy: &RecurrencePolicy,
    zone: &Zone,
) -> Result<i32, RecurrenceError> {
    let whole_days = matches!(recurrence.duration, OccurrenceDuration::Days { .. });
    let mismatch = |wanted| RecurrenceError::UntilMismatch { start: recurrence.start, wanted };
    match rule.parts().end {
        RuleEnd::Never {} | RuleEnd::Count { .. } => {
            Ok(NaiveDate::from_ymd_opt(YEAR_MAX, 12, 31).map_or(i32::MAX, number_of))
        }
        RuleEnd::UntilDate { date } if whole_days => Ok(number_of(date)),
        RuleEnd::UntilInstant { instant } if !whole_days => {
            let day = number_of(instant.date_naive());
            // From the latest civil date that it can have, back to one whose occurrence would be in time.
            for day in (day.saturating_sub(OFFSET_DAYS)..=day.saturating_add(OFFSET_DAYS)).rev() {
                let Some(date) = date_of(day) else { continue };
                let start = there(zone.instant(date.and_time(recurrence.start.time()), reading(policy.local_time)))?;
                if start.is_some_and(|start| start <= instant) {
                    return Ok(day);
                }
            }
            Ok(day.saturating_sub(OFFSET_DAYS))
        }
        RuleEnd::UntilDate { .. } => Err(mismatch("a time in UTC, such as 20261224T000000Z")),
        RuleEnd::UntilInstant { .. } => Err(mismatch("a date, such as 20261224, for whole days")),
    }
}

// ---- what follows

struct Series<'a> {
    recurrence: &'a Recurrence,
    window: Interval,
    limit: usize,
    /// The time of day that the rules give.
    time: NaiveTime,
    clock: Clock<'a>,
    /// Whether a start that the clocks skip or show twice is refused.
    rejects: bool,
    zone: &'a Zone,
    working: WorkingDays,
    /// In order, as are those below.
    rdates: Vec<NaiveDateTime>,
    exdates: Vec<NaiveDateTime>,
    overrides: Vec<OccurrenceOverride>,
    found: Vec<Occurrence>,
}

impl Series<'_> {
    /// Finds what a rule gives in the window, up to one more than is wanted, and whatever a holiday may have moved past that.
    fn of_rule(&mut self, plan: &Plan, reach: Reach, steps: &mut Steps) -> Result<(), RecurrenceError> {
        let enough = self.found.len().saturating_add(self.limit).saturating_add(1);
        self.found.reserve(plan.about(reach.from, reach.to).min(self.limit).saturating_add(1));
        if self.is_plain() {
            return self.of_plain_rule(plan, reach, enough, steps);
        }
        // The days ascend, and so do the starts, unless holidays move some of them: the last one forward, a later one back.
        let farthest = self.working.farthest().saturating_mul(2);
        let mut last = None;
        let mut failed = None;
        plan.scan(reach.from, reach.to, steps, |day| {
            let Some(date) = date_of(day) else { return false };
            failed = self.original(date.and_time(self.time)).err();
            if last.is_none() && self.found.len() >= enough {
                last = Some(day.saturating_add(farthest));
            }
            let is_over = last.is_some_and(|last| day >= last);
            failed.is_none() && !is_over
        })?;
        failed.map_or(Ok(()), Err)
    }

    /// Whether nothing is taken out, overridden or moved, and a rule's days are all there is to it.
    fn is_plain(&self) -> bool {
        self.exdates.is_empty() && self.overrides.is_empty() && !self.working.has_holidays()
    }

    fn of_plain_rule(
        &mut self,
        plan: &Plan,
        reach: Reach,
        enough: usize,
        steps: &mut Steps,
    ) -> Result<(), RecurrenceError> {
        let mut run: Option<Run> = None;
        let mut failed = None;
        plan.scan(reach.from, reach.to, steps, |day| {
            if let Some(occurrence) = run.as_mut().and_then(|run| run.on(day)) {
                if self.window.contains(occurrence.interval.start()) {
                    self.found.push(occurrence);
                }
                return self.found.len() < enough;
            }
            let Some(date) = date_of(day) else { return false };
            let original = date.and_time(self.time);
            failed = self.put(original, original, self.recurrence.duration, &[]).err();
            run = self.run_after(original);
            failed.is_none() && self.found.len() < enough
        })?;
        failed.map_or(Ok(()), Err)
    }

    fn run_after(&self, original: NaiveDateTime) -> Option<Run> {
        let OccurrenceDuration::Elapsed { seconds } = self.recurrence.duration else { return None };
        let (until, offset_seconds) = self.clock.steady_after(original)?;
        Run::after(original, until, offset_seconds, seconds)
    }

    fn of_rdates(&mut self) -> Result<(), RecurrenceError> {
        for original in self.rdates.clone() {
            self.original(original)?;
        }
        Ok(())
    }

    /// Takes an occurrence, unless it is taken out or overridden, to where it belongs.
    fn original(&mut self, original: NaiveDateTime) -> Result<(), RecurrenceError> {
        if self.is_excluded(original) || self.override_of(original).is_some() {
            return Ok(());
        }
        let day = number_of(original.date());
        let (wanted, flags): (_, &[OccurrenceFlag]) = match self.working.place(day)? {
            Placed::There => (original, &[]),
            Placed::OnHoliday => (original, &[OccurrenceFlag::OnHoliday]),
            Placed::LeftOut => return Ok(()),
            Placed::Moved(day) => {
                let Some(date) = date_of(day) else { return Ok(()) };
                (date.and_time(original.time()), &[OccurrenceFlag::MovedOffHoliday])
            }
        };
        self.put(original, wanted, self.recurrence.duration, flags)
    }

    /// Finds the moved occurrences of the window. Gives the originals of overrides that are of no occurrence.
    fn of_overrides(&mut self, plans: &[Plan], steps: &mut Steps) -> Result<Vec<NaiveDateTime>, RecurrenceError> {
        let mut unmatched = Vec::new();
        for OccurrenceOverride { original, change } in self.overrides.clone() {
            if !self.is_occurrence(original, plans, steps)? {
                unmatched.push(original);
            } else if let OccurrenceChange::Moved { start, duration } = change {
                let flags: &[OccurrenceFlag] = if self.working.is_holiday(number_of(start.date())) {
                    &[OccurrenceFlag::Moved, OccurrenceFlag::OnHoliday]
                } else {
                    &[OccurrenceFlag::Moved]
                };
                self.put(original, start, duration.unwrap_or(self.recurrence.duration), flags)?;
            }
        }
        Ok(unmatched)
    }

    fn is_excluded(&self, original: NaiveDateTime) -> bool {
        !self.exdates.is_empty() && self.exdates.binary_search(&original).is_ok()
    }

    fn override_of(&self, original: NaiveDateTime) -> Option<&OccurrenceOverride> {
        let at = self.overrides.binary_search_by(|change| change.original.cmp(&original)).ok()?;
        self.overrides.get(at)
    }

    /// Whether the rules and the dates give this start.
    fn is_occurrence(
        &self,
        original: NaiveDateTime,
        plans: &[Plan],
        steps: &mut Steps,
    ) -> Result<bool, RecurrenceError> {
        if self.is_excluded(original) {
            return Ok(false);
        }
        if self.rdates.binary_search(&original).is_ok() {
            return Ok(true);
        }
        if original.time() != self.time {
            return Ok(false);
        }
        let day = number_of(original.date());
        for plan in plans {
            if plan.has(day, steps)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Keeps an occurrence that starts in the window.
    fn put(
        &mut self,
        original: NaiveDateTime,
        wanted: NaiveDateTime,
        duration: OccurrenceDuration,
        known: &[OccurrenceFlag],
    ) -> Result<(), RecurrenceError> {
        let start = match duration {
            OccurrenceDuration::Elapsed { .. } => self.clock.start(wanted)?,
            OccurrenceDuration::Days { .. } => self.clock.midnight(wanted)?,
        };
        let Some(Start { instant, local, offset_seconds, flag }) = start else { return Ok(()) };
        if !self.window.contains(instant) {
            return Ok(());
        }
        if self.rejects && flag.is_some() && matches!(duration, OccurrenceDuration::Elapsed { .. }) {
            self.zone.instant(wanted, Disambiguation::Reject)?;
        }
        let Some(interval) = self.interval(instant, wanted, duration)? else { return Ok(()) };
        let flags = flag.into_iter().chain(known.iter().copied()).collect();
        self.found.push(Occurrence { original, local, offset_seconds, interval, flags });
        Ok(())
    }

    /// When it is; none for days that the zone skipped.
    fn interval(
        &mut self,
        start: chrono::DateTime<chrono::Utc>,
        wanted: NaiveDateTime,
        duration: OccurrenceDuration,
    ) -> Result<Option<Interval>, RecurrenceError> {
        let end = match duration {
            OccurrenceDuration::Elapsed { seconds } => start.checked_add_signed(TimeDelta::seconds(seconds)),
            OccurrenceDuration::Days { days } => {
                let after = wanted.checked_add_signed(TimeDelta::days(days.into()));
                Some(self.zone.first_at(after.unwrap_or(NaiveDateTime::MAX))?)
            }
        };
        match end {
            Some(end) if end == start => Ok(None),
            end => Ok(Some(Interval::new(start, end.unwrap_or(chrono::DateTime::<chrono::Utc>::MAX_UTC))?)),
        }
    }
}
