//! Written by declare.py from the core's `recurrence`: change that, and run it.

use super::names::{
    ByDay, ContractAnchor, ContractUnit, Disambiguation, Due, Expansion, ExpansionRequest, Frequency, HolidayPolicy,
    Interval, MonthOverflow, Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride,
    Recurrence, RecurrencePolicy, Rule, RuleEnd, RuleParts, ServiceContract, Weekday, ZoneName,
};
use crate::error::{JourneymanError, raised};
use crate::objects::Tzdb;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::sync::Arc;

/// A promise to come again: "every 6 months, give or take 2 weeks".
///
/// Months and years are those of the calendar, and end with their month: half a year after 31 August is 28 February. They are
/// counted from the anchor and not from one service to the next, so that a contract of the 31st stays one of the 31st.
#[uniffi::remote(Record)]
pub struct ServiceContract {
    /// After how many units the next service is due: 1 to 1000.
    pub every: u32,
    /// The unit.
    pub unit: ContractUnit,
    /// How many days early a service may come and still be that one: less than the interval has, 3660 at most.
    pub early_days: u32,
    /// How many days late it may come before it is overdue: 3660 at most.
    pub late_days: u32,
    /// What the interval counts from.
    pub anchor: ContractAnchor,
    /// When the first service is due.
    pub first_due: NaiveDate,
}

/// The unit of a contract's interval.
#[uniffi::remote(Enum)]
pub enum ContractUnit {
    /// Days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// What a contract's interval counts from.
#[uniffi::remote(Enum)]
pub enum ContractAnchor {
    /// The day of the last service, whenever that was: a late one makes the next one later.
    LastDone,
    /// The first due date: the dates stay what they are, and a service is that of the last date which it wasn't too early for.
    Calendar,
}

/// When the next service is due.
#[uniffi::remote(Record)]
pub struct Due {
    /// The first day on which it counts.
    pub earliest: NaiveDate,
    /// The day on which it is due.
    pub target: NaiveDate,
    /// The last day on which it isn't late.
    pub latest: NaiveDate,
    /// Whether that day is over.
    pub overdue: bool,
}

/// How often a rule fires: the length of the periods that it goes through.
#[uniffi::remote(Enum)]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks, which start on the rule's first day of the week.
    Weekly,
    /// Calendar months.
    Monthly,
    /// Calendar years.
    Yearly,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn frequency_text(frequency: Frequency) -> Result<String, JourneymanError> {
    Ok(frequency.to_string())
}

/// A day of the week in a rule, all of a period or one of them: `MO`, `1MO`, `-1FR`.
#[uniffi::remote(Record)]
pub struct ByDay {
    /// Which of them, 1 to 53 from the start or −1 to −53 from the end of the month, or of the year in a yearly rule without
    /// months; none for all.
    #[uniffi(default = None)]
    pub ordinal: Option<i32>,
    /// The day.
    pub day: Weekday,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn by_day_text(by_day: ByDay) -> Result<String, JourneymanError> {
    Ok(by_day.to_string())
}

/// Where a rule ends.
#[uniffi::remote(Enum)]
pub enum RuleEnd {
    /// Nowhere.
    Never {},
    /// After so many occurrences, counted before any is excluded, skipped or moved: `COUNT`.
    Count {
        /// How many: 1 to 2147483647.
        count: u32,
    },
    /// With the last occurrence on or before a date, of a series of whole days: `UNTIL=20261224`.
    UntilDate {
        /// The date.
        date: NaiveDate,
    },
    /// With the last occurrence that starts at or before an instant, of any other series: `UNTIL=20261224T000000Z`.
    UntilInstant {
        /// The instant, in whole seconds.
        instant: DateTime<Utc>,
    },
}

/// What a `Rule` says, part by part: for a form in which somebody edits it.
///
/// Lists that are empty say nothing, as a part that is missing does.
#[uniffi::remote(Record)]
pub struct RuleParts {
    /// The length of its periods.
    pub frequency: Frequency,
    /// Every which period: 1 to 2147483647.
    pub interval: u32,
    /// Where it ends.
    pub end: RuleEnd,
    /// The months, 1 to 12.
    pub by_month: Vec<u32>,
    /// The days of the month, 1 to 31 from its start or −1 to −31 from its end.
    pub by_month_day: Vec<i32>,
    /// The days of the week.
    pub by_day: Vec<ByDay>,
    /// Which of a period's occurrences, 1 to 366 from its start or −1 to −366 from its end.
    pub by_set_pos: Vec<i32>,
    /// The day on which weeks start.
    pub week_start: Weekday,
}

/// Something that comes again: a civil start, its zone, and the rules of when.
///
/// Everything is civil time of the zone, so that eight in the morning stays eight in the morning when the clocks change. An
/// occurrence is known by its *original* civil start, which the rules give it: moving or skipping one never shifts another.
/// The order of the lists, and values that come twice in them, mean nothing, but an occurrence has one override.
///
/// As RFC 5545 has it: the occurrences are those of the rules and the `rdates`, each start once, without the `exdates`; a rule's
/// `COUNT` counts before any is taken out. A start that its rules don't give is no occurrence (the section calls that undefined;
/// the decision is written down with the others); without a rule it is the first.
#[uniffi::remote(Record)]
pub struct Recurrence {
    /// The civil start from which the rules count, and whose time of day they give: in whole seconds.
    pub start: NaiveDateTime,
    /// On whose clocks.
    pub zone: ZoneName,
    /// How long each occurrence lasts.
    pub duration: OccurrenceDuration,
    /// The rules; several together give what any of them gives. None for the start and the `rdates` alone.
    pub rules: Vec<Rule>,
    /// Civil starts that come in addition: `RDATE`.
    pub rdates: Vec<NaiveDateTime>,
    /// Civil starts that are taken out: `EXDATE`.
    pub exdates: Vec<NaiveDateTime>,
    /// Occurrences that are moved or skipped.
    pub overrides: Vec<OccurrenceOverride>,
    /// What is done with clock changes, holidays and short months; none for what RFC 5545 does.
    #[uniffi(default = None)]
    pub policy: Option<RecurrencePolicy>,
}

/// How long an occurrence lasts.
#[uniffi::remote(Enum)]
pub enum OccurrenceDuration {
    /// So much time that passes, whatever the clocks do meanwhile.
    Elapsed {
        /// In seconds: 1 to 2678400, which is 31 days.
        seconds: i64,
    },
    /// Whole days, each from its first instant to the next day's first, so 23 or 25 hours where the clocks change. Every civil
    /// start of the series is a midnight then.
    Days {
        /// How many: 1 to 31.
        days: u32,
    },
}

/// What a series does where its rules say less than a diary has to know. What is left out is as RFC 5545 has it.
#[uniffi::remote(Record)]
pub struct RecurrencePolicy {
    /// What a start means that the clocks skip, or that comes twice. Days start at their first instant, whatever this says.
    pub local_time: Disambiguation,
    /// What becomes of an occurrence on a holiday.
    pub on_holiday: HolidayPolicy,
    /// The days of the week, besides holidays, that are no working days. An occurrence that the rules give one of them stays.
    #[uniffi(default = [])]
    pub days_off: Vec<Weekday>,
    /// What a day means that the month doesn't have.
    pub month_overflow: MonthOverflow,
}

/// What becomes of an occurrence on a holiday. One that a person moved stays where it was put.
///
/// Where it moves to a day that has an occurrence of its own, both stay: that day has two, and the one that moved is flagged
/// (`moved_off_holiday`). So it is of a rule for every day; with `skip` it has one.
#[uniffi::remote(Enum)]
pub enum HolidayPolicy {
    /// It stays, and nothing is said of it.
    Keep,
    /// It is left out.
    Skip,
    /// It moves to the first working day after.
    NextWorkingDay,
    /// It moves to the last working day before.
    PreviousWorkingDay,
    /// It stays, and is flagged.
    Flag,
}

/// What the 31st means in a month of 30 days, and 29 February in a common year.
#[uniffi::remote(Enum)]
pub enum MonthOverflow {
    /// Nothing: the month is left out, as RFC 5545 says.
    Skip,
    /// The month's last day. Days that count from the month's end, such as −31, are left out all the same.
    LastDay,
}

/// An occurrence that is moved or skipped.
#[uniffi::remote(Record)]
pub struct OccurrenceOverride {
    /// Which: its civil start by the rules.
    pub original: NaiveDateTime,
    /// What becomes of it.
    pub change: OccurrenceChange,
}

/// What becomes of one occurrence.
#[uniffi::remote(Enum)]
pub enum OccurrenceChange {
    /// It takes place at another time.
    Moved {
        /// Its civil start now.
        start: NaiveDateTime,
        /// How long it lasts, if not as long as the others.
        #[uniffi(default = None)]
        duration: Option<OccurrenceDuration>,
    },
    /// It doesn't take place.
    Skipped {},
}

/// Which occurrences are wanted.
#[uniffi::remote(Record)]
pub struct ExpansionRequest {
    /// Those that start within it. Windows that touch give each occurrence once.
    pub window: Interval,
    /// How many at most: 1 to 10000.
    pub limit: u32,
    /// The holidays of the place, which a series doesn't know.
    pub holidays: Vec<NaiveDate>,
}

/// The occurrences of a window.
#[uniffi::remote(Record)]
pub struct Expansion {
    /// By start, then by original start.
    pub occurrences: Vec<Occurrence>,
    /// Whether the window has more than were wanted.
    pub truncated: bool,
    /// The original starts of overrides that are of no occurrence, in order: the rules, or the exdates, have changed since.
    pub unmatched: Vec<NaiveDateTime>,
}

/// One time at which something takes place.
#[uniffi::remote(Record)]
pub struct Occurrence {
    /// Which it is: its civil start by the rules, also when it takes place at another time.
    pub original: NaiveDateTime,
    /// What the clocks show when it starts.
    pub local: NaiveDateTime,
    /// Seconds east of UTC when it starts, so that a new tz database that moves it is noticed.
    pub offset_seconds: i32,
    /// When it is.
    pub interval: Interval,
    /// What there is to know of it, in the order of the flags.
    pub flags: Vec<OccurrenceFlag>,
}

/// What there is to know of an occurrence.
#[uniffi::remote(Enum)]
pub enum OccurrenceFlag {
    /// Its civil start doesn't exist, since the clocks go forward over it: it starts earlier or later.
    LocalTimeAdjusted,
    /// Its civil start comes twice, since the clocks go back over it: it is one of the two. Never of whole days, which start
    /// with the first of two midnights.
    LocalTimeRepeated,
    /// A person moved it.
    Moved,
    /// It moved because of a holiday.
    MovedOffHoliday,
    /// It is on a holiday.
    OnHoliday,
}

/// When a contract's next service is due, after the last one that was done, as of a day.
///
/// Without a last service it is the first due date, whatever the anchor. With `ContractAnchor.Calendar` a date that was missed
/// stays due until a service comes; one that comes so late that it isn't too early for the next date counts for that one.
///
/// # Errors
/// An interval or a tolerance out of bounds (`JM-REC-0011`), a service that may come as early as the one before
/// (`JM-REC-0017`), or a date outside the years 1900 to 9999 (`JM-CAL-0002`).
#[uniffi::export]
pub fn recurrence_next_due(
    contract: ServiceContract,
    last_done: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Result<Due, JourneymanError> {
    journeyman::recurrence::next_due(&contract, last_done, as_of).map_err(raised)
}

/// The occurrences of a series that start within a window, in order.
///
/// The zone's rules are read once; who expands many series keeps them read (`Tzdb.keep`). Only the window is looked at, but
/// for rules with a `COUNT`, which are counted from their start unless they give the same days in each period. A rule that never fires, such as
/// one of 30 February, has no occurrences; finding that takes no longer than the years that there are.
///
/// # Errors
/// An unknown zone (`JM-CAL-0003`); an end of another type than the start (`JM-REC-0009`); more of something
/// than a series has (`JM-REC-0010`); a limit or a duration out of bounds (`JM-REC-0011`); a civil time that isn't midnight
/// in a series of whole days (`JM-REC-0012`) or has a fraction of a second (`JM-REC-0013`); two overrides of one occurrence
/// (`JM-REC-0014`); more work than one expansion does (`JM-REC-0015`); no working day near a holiday (`JM-REC-0016`); a start
/// that the clocks skip or show twice where the policy rejects that (`JM-CAL-0005`, `JM-CAL-0006`); an occurrence that
/// ends after the year 9999, or a civil time outside the years (`JM-CAL-0002`).
#[uniffi::export]
pub fn recurrence_expand(
    recurrence: Recurrence,
    request: ExpansionRequest,
    tzdb: Arc<Tzdb>,
) -> Result<Expansion, JourneymanError> {
    tzdb.0.read(|tzdb| journeyman::recurrence::expand(&recurrence, &request, tzdb).map_err(raised))
}

/// What it says, part by part.
#[uniffi::export]
pub fn rule_parts(rule: Rule) -> Result<RuleParts, JourneymanError> {
    Ok(rule.parts().clone())
}

/// The rule of these parts, as its text.
///
/// # Errors
/// Those of `ruleNew`.
#[uniffi::export]
pub fn recurrence_rule(parts: RuleParts) -> Result<Rule, JourneymanError> {
    journeyman::recurrence::rule(&parts).map_err(raised)
}

/// What a rule says, part by part.
#[uniffi::export]
pub fn recurrence_parts(rule: Rule) -> Result<RuleParts, JourneymanError> {
    Ok(journeyman::recurrence::parts(&rule))
}
