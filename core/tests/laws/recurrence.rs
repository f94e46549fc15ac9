//! The laws of what comes again: rules, series, contracts.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb, Weekday},
    recurrence::{
        ByDay, ContractAnchor, ContractUnit, Expansion, ExpansionRequest, Frequency, HolidayPolicy, MonthOverflow,
        Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride, Recurrence,
        RecurrencePolicy, Rule, RuleEnd, RuleParts, ServiceContract, expand, next_due,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

const ZONES: [&str; 5] =
    ["Australia/Melbourne", "Australia/Lord_Howe", "Asia/Beirut", "America/Santiago", "America/New_York"];

// ---- random series

fn any_weekday() -> impl Strategy<Value = Weekday> {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    select(vec![Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday])
}

fn either_end(most: i32) -> impl Strategy<Value = i32> {
    (1..=most, any::<bool>()).prop_map(|(n, from_end)| if from_end { -n } else { n })
}

fn any_by_day() -> impl Strategy<Value = ByDay> {
    (option::of(either_end(5)), any_weekday()).prop_map(|(ordinal, day)| ByDay { ordinal, day })
}

fn any_end() -> impl Strategy<Value = RuleEnd> {
    let until =
        (0..2_000_i64).prop_map(|day| RuleEnd::UntilInstant { instant: start_of_2026() + TimeDelta::hours(day * 13) });
    prop_oneof![Just(RuleEnd::Never {}), (1..40_u32).prop_map(|count| RuleEnd::Count { count }), until]
}

/// Parts that make a rule, which most do.
fn any_rule() -> impl Strategy<Value = Rule> {
    use Frequency::{Daily, Monthly, Weekly, Yearly};
    let lists = (vec(1..=12_u32, 0..3), vec(either_end(31), 0..3), vec(any_by_day(), 0..3), vec(either_end(4), 0..2));
    (select(vec![Daily, Weekly, Monthly, Yearly]), 1..5_u32, any_end(), lists, any_weekday()).prop_filter_map(
        "parts that RFC 5545 doesn't allow together",
        |(frequency, interval, end, (by_month, by_month_day, by_day, by_set_pos), week_start)| {
            let parts = RuleParts { frequency, interval, end, by_month, by_month_day, by_day, by_set_pos, week_start };
            Rule::new(parts).ok()
        },
    )
}

fn any_policy() -> impl Strategy<Value = RecurrencePolicy> {
    use Disambiguation::{Compatible, Earlier, Later};
    use HolidayPolicy::{Flag, Keep, NextWorkingDay, PreviousWorkingDay, Skip};
    (
        select(vec![Compatible, Earlier, Later]),
        select(vec![Keep, Skip, NextWorkingDay, PreviousWorkingDay, Flag]),
        vec(any_weekday(), 0..3),
        select(vec![MonthOverflow::Skip, MonthOverflow::LastDay]),
    )
        .prop_map(|(local_time, on_holiday, days_off, month_overflow)| RecurrencePolicy {
            local_time,
            on_holiday,
            days_off,
            month_overflow,
        })
}

fn any_series() -> impl Strategy<Value = Recurrence> {
    (0..800_u64, 0..96_i64, select(ZONES.to_vec()), vec(any_rule(), 1..3), option::of(any_policy())).prop_map(
        |(day, quarter, zone, rules, policy)| Recurrence {
            start: start_of_2026().naive_utc() + Days::new(day) + TimeDelta::minutes(15 * quarter),
            zone: zone.parse().unwrap(),
            duration: OccurrenceDuration::Elapsed { seconds: 3_600 },
            rules,
            rdates: vec![],
            exdates: vec![],
            overrides: vec![],
            policy,
        },
    )
}

fn start_of_2026() -> DateTime<Utc> {
    "2026-01-01T00:00:00Z".parse().unwrap()
}

fn days_after(days: i64) -> DateTime<Utc> {
    start_of_2026() + TimeDelta::days(days)
}

/// Eight years from 2025 on, in which every series starts.
fn whole() -> Interval {
    Interval::new(days_after(-365), days_after(7 * 365)).unwrap()
}

fn holidays() -> Vec<NaiveDate> {
    (0..400_i64).map(|n| days_after(n * 11 % 3_000).date_naive()).collect()
}

fn request(window: Interval, limit: u32) -> ExpansionRequest {
    ExpansionRequest { window, limit, holidays: holidays() }
}

fn all(series: &Recurrence, window: Interval) -> Expansion {
    expand(series, &request(window, 10_000), &Tzdb::bundled()).unwrap()
}

fn originals(occurrences: &[Occurrence]) -> BTreeSet<NaiveDateTime> {
    occurrences.iter().map(|one| one.original).collect()
}

// ---- the laws

proptest! {
    #[test]
    fn a_rule_that_is_written_reads_as_the_same_rule(rule in any_rule()) {
        let text = rule.to_string();
        prop_assert_eq!(text.parse::<Rule>().unwrap(), rule.clone());
        prop_assert_eq!(Rule::new(rule.parts().clone()).unwrap().to_string(), text);
    }

    #[test]
    fn a_window_has_what_the_whole_has_within_it(series in any_series(), from in 0..2_500_i64, length in 1..900_i64) {
        let window = Interval::new(days_after(from), days_after(from + length)).unwrap();
        let within = |one: &Occurrence| window.contains(one.interval.start());
        let wanted: Vec<Occurrence> = all(&series, whole()).occurrences.into_iter().filter(within).collect();
        let ended = window.end() <= whole().end();
        prop_assume!(ended);
        prop_assert_eq!(all(&series, window).occurrences, wanted);
    }

    #[test]
    fn a_limit_gives_the_first_of_the_whole(series in any_series(), limit in 1..30_u32) {
        let whole_series = all(&series, whole()).occurrences;
        let first = expand(&series, &request(whole(), limit), &Tzdb::bundled()).unwrap();
        let length = usize::try_from(limit).unwrap().min(whole_series.len());
        prop_assert_eq!(first.truncated, length < whole_series.len());
        prop_assert_eq!(&first.occurrences[..], &whole_series[..length]);
    }

    #[test]
    fn a_count_gives_just_the_first_so_many(mut series in any_series(), count in 1..60_u32) {
        series.policy = None;
        series.rules.truncate(1);
        let mut parts = series.rules[0].parts().clone();
        parts.end = RuleEnd::Never {};
        series.rules = vec![Rule::new(parts.clone()).unwrap()];
        let endless = all(&series, whole()).occurrences;
        parts.end = RuleEnd::Count { count };
        series.rules = vec![Rule::new(parts).unwrap()];
        let wanted: Vec<Occurrence> = endless.into_iter().take(usize::try_from(count).unwrap()).collect();
        prop_assert_eq!(all(&series, whole()).occurrences, wanted);
    }

    #[test]
    fn the_time_on_the_wall_stays_when_the_clocks_change(series in any_series()) {
        for one in all(&series, whole()).occurrences {
            prop_assert_eq!(one.original.time(), series.start.time());
            let adjusted = one.flags.contains(&OccurrenceFlag::LocalTimeAdjusted);
            prop_assert_eq!(one.local.time() == series.start.time(), !adjusted, "{:?}", one);
            let offset = one.local.signed_duration_since(one.interval.start().naive_utc());
            prop_assert_eq!(offset, TimeDelta::seconds(one.offset_seconds.into()));
        }
    }

    #[test]
    fn the_occurrences_are_in_order_and_each_original_is_there_once(series in any_series()) {
        let occurrences = all(&series, whole()).occurrences;
        prop_assert!(occurrences.is_sorted_by_key(|one| (one.interval.start(), one.original)));
        prop_assert_eq!(originals(&occurrences).len(), occurrences.len());
    }

    #[test]
    fn moving_or_skipping_an_occurrence_never_shifts_another(
        mut series in any_series(), at in any::<prop::sample::Index>(), hours in option::of(-900..900_i64),
    ) {
        series.policy = None;
        let before = all(&series, whole()).occurrences;
        prop_assume!(!before.is_empty());
        let chosen = before[at.index(before.len())].original;
        let change = match hours {
            Some(hours) => OccurrenceChange::Moved { start: chosen + TimeDelta::hours(hours), duration: None },
            None => OccurrenceChange::Skipped {},
        };
        series.overrides = vec![OccurrenceOverride { original: chosen, change }];
        let after = all(&series, whole());
        let others = |all: Vec<Occurrence>| all.into_iter().filter(|one| one.original != chosen).collect::<Vec<_>>();
        prop_assert_eq!(others(after.occurrences), others(before));
        prop_assert!(after.unmatched.is_empty());
    }

    #[test]
    fn an_exdate_takes_out_just_its_occurrence(mut series in any_series(), at in any::<prop::sample::Index>()) {
        let before = all(&series, whole()).occurrences;
        prop_assume!(!before.is_empty());
        let chosen = before[at.index(before.len())].original;
        series.exdates = vec![chosen];
        let wanted: Vec<Occurrence> = before.into_iter().filter(|one| one.original != chosen).collect();
        prop_assert_eq!(all(&series, whole()).occurrences, wanted);
    }

    #[test]
    fn several_rules_give_what_each_gives(series in any_series()) {
        let together = originals(&all(&series, whole()).occurrences);
        let each = series.rules.iter().flat_map(|rule| {
            originals(&all(&Recurrence { rules: vec![rule.clone()], ..series.clone() }, whole()).occurrences)
        });
        prop_assert_eq!(together, each.collect::<BTreeSet<_>>());
    }

    #[test]
    fn the_31st_and_29_february_are_left_out_or_the_last_day_as_the_policy_says(day in 29..=31_u32, last_day: bool) {
        let policy = RecurrencePolicy {
            month_overflow: if last_day { MonthOverflow::LastDay } else { MonthOverflow::Skip },
            ..RecurrencePolicy::default()
        };
        let series = Recurrence {
            start: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap(),
            zone: "Etc/UTC".parse().unwrap(),
            duration: OccurrenceDuration::Elapsed { seconds: 60 },
            rules: vec![format!("FREQ=MONTHLY;BYMONTHDAY={day}").parse().unwrap()],
            rdates: vec![],
            exdates: vec![],
            overrides: vec![],
            policy: Some(policy),
        };
        let days: Vec<NaiveDate> = all(&series, whole()).occurrences.iter().map(|one| one.local.date()).collect();
        for date in start_of_2026().date_naive().iter_days().take(2_000) {
            let is_last = date.succ_opt().unwrap().month() != date.month();
            let wanted = date.day() == day || (last_day && is_last && date.day() < day);
            prop_assert_eq!(days.contains(&date), wanted, "{}", date);
        }
    }

    #[test]
    fn a_service_is_due_after_the_last_one_and_a_service_in_time_is_never_overdue(
        every in 1..20_u32, unit in select(vec![ContractUnit::Days, ContractUnit::Weeks, ContractUnit::Months, ContractUnit::Years]),
        early in 0..20_u32, late_days in 0..60_u32, calendar: bool, done in 0..4_000_i64,
    ) {
        let anchor = if calendar { ContractAnchor::Calendar } else { ContractAnchor::LastDone };
        let early_days = if unit == ContractUnit::Days { early.min(every - 1) } else { early % 7 };
        let contract = ServiceContract { every, unit, early_days, late_days, anchor, first_due: days_after(0).date_naive() };
        let done = days_after(done).date_naive();
        let due = next_due(&contract, Some(done), done).unwrap();
        prop_assert!(due.earliest > done && due.earliest <= due.target && due.target <= due.latest && !due.overdue);
        for day in [due.earliest, due.target, due.latest] {
            prop_assert!(!next_due(&contract, Some(done), day).unwrap().overdue);
            prop_assert!(next_due(&contract, Some(day), day).unwrap().target > due.target || !calendar);
        }
        prop_assert!(next_due(&contract, Some(done), due.latest.succ_opt().unwrap()).unwrap().overdue);
    }
}
