//! The module `recurrence`.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb, Weekday, ZoneName},
    recurrence::{
        ByDay, ContractAnchor, ContractUnit, Due, Expansion, ExpansionRequest, Frequency, HolidayPolicy, MonthOverflow,
        Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride, Recurrence,
        RecurrenceError, RecurrencePolicy, Rule, RuleEnd, RuleParts, ServiceContract,
    },
};

use crate::{calendar::with_bundled, macros::prelude::*};

module! {
    /// What comes again: rules of RFC 5545 on the clocks of a zone, and services that fall due after the last one.
    ///
    /// A rule is the text of an `RRULE`, of the subset of RFC 5545 that a trade needs: `FREQ` of `DAILY`, `WEEKLY`, `MONTHLY` or
    /// `YEARLY`, with `INTERVAL`, `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`. Everything else of it is
    /// refused by name (`JM-REC-0002`). A `Recurrence` is a civil start with its rules, what is added, taken out, moved and
    /// skipped, and what to do about holidays and clock changes; `expand` gives its occurrences within a window, as instants.
    /// A `ServiceContract` is the other kind: "every 6 months, give or take 2 weeks, after the last time"; `next_due` says when.
    recurrence
    values Recurrence, OccurrenceDuration, RecurrencePolicy, OccurrenceOverride, OccurrenceChange, ExpansionRequest, Expansion,
        Occurrence, RuleParts, RuleEnd, ByDay, ServiceContract, Due;
    plain HolidayPolicy, MonthOverflow, OccurrenceFlag, Frequency, ContractUnit, ContractAnchor;
    functions expand, parts, rule, next_due;
}

function! {
    /// The occurrences of a series that start within a window, in order.
    ///
    /// Only the window is looked at, but for rules with a `COUNT`, which are counted from their start unless they give the same
    /// days in each period. A rule that never fires, such as one of 30 February, has no occurrences.
    ///
    /// Raises:
    ///     MissingError: an unknown zone (`JM-CAL-0003`).
    ///     InvalidError: an end of another type than the start (`JM-REC-0009`), a limit or a duration out of bounds
    ///         (`JM-REC-0011`), a civil time that isn't midnight in a series of whole days (`JM-REC-0012`) or has a
    ///         fraction of a second (`JM-REC-0013`), or two overrides of one occurrence (`JM-REC-0014`).
    ///     LimitError: more of something than a series has (`JM-REC-0010`), more work than one expansion does
    ///         (`JM-REC-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///     RefusedError: no working day near a holiday (`JM-REC-0016`), or a start that the clocks skip or show twice where the
    ///         policy rejects that (`JM-CAL-0005`, `JM-CAL-0006`).
    detached expand(
        /// What comes again.
        recurrence: &Recurrence,
        /// Which of it.
        request: &ExpansionRequest,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Expansion, RecurrenceError> = match tzdb {
        Some(tzdb) => journeyman::recurrence::expand(recurrence, request, tzdb),
        None => with_bundled(&recurrence.zone, |tzdb| journeyman::recurrence::expand(recurrence, request, tzdb)),
    }
}

function! {
    /// What the text of a rule says, part by part: for a form in which somebody edits it.
    ///
    /// The text is of the subset of RFC 5545 that is supported: `FREQ` of `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`, with `INTERVAL`,
    /// `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`.
    ///
    /// Raises:
    ///     UnsupportedError: a part, or a frequency, that isn't in the subset (`JM-REC-0002`).
    ///     InvalidError: a text that isn't a rule (`JM-REC-0001`, `JM-REC-0003` to `JM-REC-0008`).
    ///     LimitError: a text that is too long (`JM-REC-0010`), or an `UNTIL` outside the years 1900 to 9999 (`JM-CAL-0002`).
    parts(rule: Rule) -> RuleParts = journeyman::recurrence::parts(&rule)
}

function! {
    /// The text of the rule of these parts.
    ///
    /// Raises:
    ///     InvalidError: a number out of its range (`JM-REC-0005`, `JM-REC-0011`), a part that the frequency doesn't have
    ///         (`JM-REC-0007`), positions alone (`JM-REC-0008`), or an end within a second (`JM-REC-0013`).
    ///     LimitError: a text that would be too long (`JM-REC-0010`), or an end outside the years 1900 to 9999
    ///         (`JM-CAL-0002`).
    rule(parts: &RuleParts) -> Result<Rule, RecurrenceError> = journeyman::recurrence::rule(parts)
}

function! {
    /// When a contract's next service is due, after the last one that was done, as of a day.
    ///
    /// Without a last service it is the first due date, whatever the anchor. With the anchor `CALENDAR` a date that was missed
    /// stays due until a service comes; one that comes so late that it isn't too early for the next date counts for that one.
    ///
    /// Raises:
    ///     InvalidError: an interval or a tolerance out of bounds (`JM-REC-0011`), or a service that may come as early as the one
    ///         before (`JM-REC-0017`).
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    next_due(
        /// The promise.
        contract: &ServiceContract,
        /// The day of the last service, if there was one.
        last_done: Option<NaiveDate>,
        /// The day on which it is asked.
        as_of: NaiveDate,
    ) -> Result<Due, RecurrenceError> = journeyman::recurrence::next_due(contract, last_done, as_of)
}

value! {
    /// Something that comes again: a civil start, its zone, and the rules of when.
    ///
    /// Everything is civil time of the zone, so that eight in the morning stays eight in the morning when the clocks change. An
    /// occurrence is known by its *original* civil start, which the rules give it: moving or skipping one never shifts another.
    /// The order of the lists, and values that come twice in them, mean nothing, but an occurrence has one override.
    ///
    /// As RFC 5545 has it: the occurrences are those of the rules and the `rdates`, each start once, without the `exdates`; a rule's
    /// `COUNT` counts before any is taken out. A start that its rules don't give is no occurrence (the section calls that undefined;
    /// the decision is written down with the others); without a rule it is the first.
    Recurrence(Recurrence) [] open {
        /// The civil start from which the rules count, and whose time of day they give: in whole seconds.
        start: NaiveDateTime,
        /// On whose clocks.
        zone: ZoneName,
        /// How long each occurrence lasts.
        duration: OccurrenceDuration,
        /// The rules; several together give what any of them gives. None for the start and the `rdates` alone.
        rules: Vec<Rule>,
        /// Civil starts that come in addition: `RDATE`.
        rdates: Vec<NaiveDateTime> = [],
        /// Civil starts that are taken out: `EXDATE`.
        exdates: Vec<NaiveDateTime> = [],
        /// Occurrences that are moved or skipped.
        overrides: Vec<OccurrenceOverride> = [],
        /// What is done with clock changes, holidays and short months; none for what RFC 5545 does.
        policy: Option<RecurrencePolicy>,
    }
}

choice! {
    /// How long an occurrence lasts.
    OccurrenceDuration(OccurrenceDuration) [] {
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
}

value! {
    /// What a series does where its rules say less than a diary has to know. What isn't given is as RFC 5545 has it.
    RecurrencePolicy(RecurrencePolicy) [] open {
        /// What a start means that the clocks skip, or that comes twice. Days start at their first instant, whatever this says.
        local_time: Disambiguation = { RecurrencePolicy::default().local_time },
        /// What becomes of an occurrence on a holiday.
        on_holiday: HolidayPolicy = { RecurrencePolicy::default().on_holiday },
        /// The days of the week, besides holidays, that are no working days. An occurrence that the rules give one of them stays.
        days_off: Vec<Weekday> = [],
        /// What a day means that the month doesn't have.
        month_overflow: MonthOverflow = { RecurrencePolicy::default().month_overflow },
    }
}

plain! {
    /// What becomes of an occurrence on a holiday. One that a person moved stays where it was put.
    ///
    /// Where it moves to a day that has an occurrence of its own, both stay: that day has two, and the one that moved is flagged
    /// (`MOVED_OFF_HOLIDAY`). So it is of a rule for every day; with `skip` it has one.
    HolidayPolicy(HolidayPolicy) [] {
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
}

plain! {
    /// What the 31st means in a month of 30 days, and 29 February in a common year.
    MonthOverflow(MonthOverflow) [] {
        /// Nothing: the month is left out, as RFC 5545 says.
        Skip,
        /// The month's last day. Days that count from the month's end, such as −31, are left out all the same.
        LastDay,
    }
}

value! {
    /// An occurrence that is moved or skipped.
    OccurrenceOverride(OccurrenceOverride) [] open {
        /// Which: its civil start by the rules.
        original: NaiveDateTime,
        /// What becomes of it.
        change: OccurrenceChange,
    }
}

choice! {
    /// What becomes of one occurrence.
    OccurrenceChange(OccurrenceChange) [] {
        /// It takes place at another time.
        Moved {
            /// Its civil start now.
            start: NaiveDateTime,
            /// How long it lasts, if not as long as the others.
            duration: Option<OccurrenceDuration>,
        },
        /// It doesn't take place.
        Skipped {},
    }
}

value! {
    /// Which occurrences are wanted.
    ExpansionRequest(ExpansionRequest) [] open {
        /// Those that start within it. Windows that touch give each occurrence once.
        window: Interval,
        /// How many at most: 1 to 10000.
        limit: u32,
        /// The holidays of the place, which a series doesn't know.
        holidays: Vec<NaiveDate> = [],
    }
}

value! {
    /// The occurrences of a window.
    Expansion(Expansion) [] open {
        /// By start, then by original start.
        occurrences: Vec<Occurrence>,
        /// Whether the window has more than were wanted.
        truncated: bool,
        /// The original starts of overrides that are of no occurrence, in order: the rules, or the exdates, have changed since.
        unmatched: Vec<NaiveDateTime>,
    }
}

value! {
    /// One time at which something takes place.
    Occurrence(Occurrence) [] open {
        /// Which it is: its civil start by the rules, also when it takes place at another time.
        original: NaiveDateTime,
        /// What the clocks show when it starts.
        local: NaiveDateTime,
        /// Seconds east of UTC when it starts, so that a new tz database that moves it is noticed.
        offset_seconds: i32,
        /// When it is.
        interval: Interval,
        /// What there is to know of it, in the order of the flags.
        flags: Vec<OccurrenceFlag>,
    }
}

plain! {
    /// What there is to know of an occurrence.
    OccurrenceFlag(OccurrenceFlag) [] {
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
}

plain! {
    /// How often a rule fires: the length of the periods that it goes through.
    Frequency(Frequency) [] {
        /// Days.
        Daily,
        /// Weeks, which start on the rule's first day of the week.
        Weekly,
        /// Calendar months.
        Monthly,
        /// Calendar years.
        Yearly,
    }
}

value! {
    /// A day of the week in a rule, all of a period or one of them: `MO`, `1MO`, `-1FR`.
    ByDay(ByDay) [] open {
        /// Which of them, 1 to 53 from the start or −1 to −53 from the end of the month, or of the year in a yearly rule without
        /// months; none for all.
        ordinal: Option<i32>,
        /// The day.
        day: Weekday,
    }
}

choice! {
    /// Where a rule ends.
    RuleEnd(RuleEnd) [] {
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
}

value! {
    /// What a `Rule` says, part by part: for a form in which somebody edits it.
    ///
    /// Lists that are empty say nothing, as a part that is missing does.
    RuleParts(RuleParts) [] open {
        /// The length of its periods.
        frequency: Frequency,
        /// Every which period: 1 to 2147483647.
        interval: u32,
        /// Where it ends.
        end: RuleEnd,
        /// The months, 1 to 12.
        by_month: Vec<u32> = [],
        /// The days of the month, 1 to 31 from its start or −1 to −31 from its end.
        by_month_day: Vec<i32> = [],
        /// The days of the week.
        by_day: Vec<ByDay> = [],
        /// Which of a period's occurrences, 1 to 366 from its start or −1 to −366 from its end.
        by_set_pos: Vec<i32> = [],
        /// The day on which weeks start.
        week_start: Weekday,
    }
}

value! {
    /// A promise to come again: "every 6 months, give or take 2 weeks".
    ///
    /// Months and years are those of the calendar, and end with their month: half a year after 31 August is 28 February. They are
    /// counted from the anchor and not from one service to the next, so that a contract of the 31st stays one of the 31st.
    ServiceContract(ServiceContract) [] open {
        /// After how many units the next service is due: 1 to 1000.
        every: u32,
        /// The unit.
        unit: ContractUnit,
        /// How many days early a service may come and still be that one: less than the interval has, 3660 at most.
        early_days: u32,
        /// How many days late it may come before it is overdue: 3660 at most.
        late_days: u32,
        /// What the interval counts from.
        anchor: ContractAnchor,
        /// When the first service is due.
        first_due: NaiveDate,
    }
}

plain! {
    /// The unit of a contract's interval.
    ContractUnit(ContractUnit) [] {
        /// Days.
        Days,
        /// Weeks of seven days.
        Weeks,
        /// Calendar months.
        Months,
        /// Calendar years.
        Years,
    }
}

plain! {
    /// What a contract's interval counts from.
    ContractAnchor(ContractAnchor) [] {
        /// The day of the last service, whenever that was: a late one makes the next one later.
        LastDone,
        /// The first due date: the dates stay what they are, and a service is that of the last date which it wasn't too early for.
        Calendar,
    }
}

value! {
    /// When the next service is due.
    Due(Due) [] open {
        /// The first day on which it counts.
        earliest: NaiveDate,
        /// The day on which it is due.
        target: NaiveDate,
        /// The last day on which it isn't late.
        latest: NaiveDate,
        /// Whether that day is over.
        overdue: bool,
    }
}
