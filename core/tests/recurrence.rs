//! Recurrence rules against what others publish: `make recurrence`.
//!
//! Each block of libical's own test data (in the folder `recurrence` of the one that `JOURNEYMAN_CORPORA` names, or of
//! `../shared/corpora` beside the project) agrees, or is refused by the name of a part that isn't supported. The examples of
//! RFC 5545 section 3.8.5.3 are vectors, which this counts and the replay of the vectors compares.

#![expect(clippy::unwrap_used, clippy::panic, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, env, fs, path::Path};

use chrono::{NaiveDate, NaiveDateTime};
use journeyman::{
    calendar::{Interval, Tzdb},
    error::Coded,
    limits::{EXDATES_MAX, HOLIDAYS_MAX, OCCURRENCE_OVERRIDES_MAX, RDATES_MAX, RULES_MAX},
    recurrence::{
        ExpansionRequest, HolidayPolicy, OccurrenceChange, OccurrenceDuration, OccurrenceOverride, Recurrence,
        RecurrenceError, RecurrencePolicy, Rule, expand,
    },
};
use serde_json::Value;

/// What is outside the subset, as it stands in a rule.
const OUTSIDE: [&str; 10] = [
    "FREQ=SECONDLY",
    "FREQ=MINUTELY",
    "FREQ=HOURLY",
    "BYSECOND=",
    "BYMINUTE=",
    "BYHOUR=",
    "BYYEARDAY=",
    "BYWEEKNO=",
    "RSCALE=",
    "SKIP=",
];

#[derive(Debug, Default)]
struct Block {
    line: usize,
    rule: String,
    start: String,
    start_at: Option<String>,
    instances: String,
}

#[test]
fn every_block_of_libical_agrees_or_is_refused_by_the_name_of_its_unsupported_part() {
    let given = env::var_os("JOURNEYMAN_CORPORA").filter(|given| !given.is_empty());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = given.map_or_else(|| root.join("../shared/corpora"), |given| root.join(given));
    let Ok(text) = fs::read_to_string(folder.join("recurrence/icalrecur_test.txt")) else {
        println!(
            "skipped: recurrence: no recurrence/icalrecur_test.txt in ../shared/corpora; JOURNEYMAN_CORPORA names another folder"
        );
        return;
    };
    let blocks = blocks(&text);
    assert_eq!(blocks.len(), text.lines().filter(|line| line.starts_with("RRULE:")).count());
    let (mut agree, mut refused, mut wrong) = (0, BTreeMap::<&str, usize>::new(), Vec::new());
    for block in &blocks {
        let outside: Vec<&str> = OUTSIDE.into_iter().filter(|part| block.rule.contains(part)).collect();
        match block.rule.parse::<Rule>() {
            Err(RecurrenceError::UnsupportedPart { part })
                if outside.iter().any(|name| name.trim_end_matches('=') == part) =>
            {
                *refused.entry(part).or_default() += 1;
            }
            Ok(rule) if outside.is_empty() => match differs(block, rule) {
                None => agree += 1,
                Some(how) => wrong.push(format!("line {}: {}\n  {how}", block.line, block.rule)),
            },
            other => wrong.push(format!("line {}: {}\n  {other:?}", block.line, block.rule)),
        }
    }
    let by_name: Vec<String> = refused.iter().map(|(part, count)| format!("{part} {count}")).collect();
    println!(
        "recurrence: {} libical blocks: {agree} agree, {} refused by name ({}), {} differ",
        blocks.len(),
        refused.values().sum::<usize>(),
        by_name.join(", "),
        wrong.len()
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(agree > 0);
}

#[test]
fn the_examples_of_rfc_5545_are_vectors() {
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/recurrence/rfc5545.json")).unwrap();
    let vectors: Vec<Value> = serde_json::from_str(&text).unwrap();
    let refused = vectors.iter().filter(|vector| vector["expect"]["error"] == "JM-REC-0002").count();
    println!(
        "recurrence: {} examples of RFC 5545: {} within the subset, {refused} refused by name",
        vectors.len(),
        vectors.len() - refused
    );
    assert!(vectors.iter().all(|vector| vector["source"].as_str().unwrap().starts_with("RFC 5545 s 3.8.5.3")));
    // The rules of the section: three of its examples are said in two ways.
    assert_eq!(vectors.len(), 42);
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some((name, value)) = line.split_once(':').filter(|_| !line.starts_with('#')) else { continue };
        if name == "RRULE" {
            blocks.push(Block { line: at + 1, rule: value.to_owned(), ..Block::default() });
            continue;
        }
        let block = blocks.last_mut().unwrap();
        match name {
            "DTSTART" => value.clone_into(&mut block.start),
            "START-AT" => block.start_at = Some(value.to_owned()),
            "INSTANCES" => value.clone_into(&mut block.instances),
            _ => panic!("line {}: {line}", at + 1),
        }
    }
    blocks
}

/// How what the block says must come out differs from what does.
fn differs(block: &Block, rule: Rule) -> Option<String> {
    let whole_days = !block.start.contains('T');
    let recurrence = Recurrence {
        start: civil(&block.start),
        zone: "Etc/UTC".parse().unwrap(), // where floating times and those in UTC are one
        duration: if whole_days {
            OccurrenceDuration::Days { days: 1 }
        } else {
            OccurrenceDuration::Elapsed { seconds: 60 }
        },
        rules: vec![rule],
        rdates: vec![],
        exdates: vec![],
        overrides: vec![],
        policy: None,
    };
    let wanted: Vec<NaiveDateTime> = block.instances.split(',').map(civil).collect();
    let from_start = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap().and_time(chrono::NaiveTime::MIN);
    for from in [from_start].into_iter().chain(block.start_at.as_deref().map(civil)) {
        let wanted: Vec<NaiveDateTime> = wanted.iter().copied().filter(|start| *start >= from).collect();
        let end = "9999-12-31T00:00:00Z".parse().unwrap();
        let window = Interval::new(from.and_utc(), end).unwrap();
        let request = ExpansionRequest { window, limit: 10_000, holidays: vec![] };
        let found = match expand(&recurrence, &request, &Tzdb::bundled()) {
            Ok(found) => found,
            Err(error) => return Some(format!("{}: {error}", error.code())),
        };
        let starts: Vec<NaiveDateTime> = found.occurrences.iter().map(|one| one.local).collect();
        if starts != wanted || found.truncated {
            return Some(format!("from {from}\n  want {wanted:?}\n  got  {starts:?}"));
        }
    }
    None
}

fn civil(text: &str) -> NaiveDateTime {
    let text = text.trim_end_matches('Z');
    match text.split_once('T') {
        Some(_) => NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap(),
        None => NaiveDate::parse_from_str(text, "%Y%m%d").unwrap().and_time(chrono::NaiveTime::MIN),
    }
}

// ---- the bounds

const EVERY_DAY: &str = "FREQ=DAILY";

fn series(rule: &str) -> Recurrence {
    Recurrence {
        start: civil("20260302T080000"),
        zone: "Etc/UTC".parse().unwrap(),
        duration: OccurrenceDuration::Elapsed { seconds: 3_600 },
        rules: vec![rule.parse().unwrap()],
        rdates: vec![],
        exdates: vec![],
        overrides: vec![],
        policy: None,
    }
}

fn until(end: &str) -> ExpansionRequest {
    let window = Interval::new("2026-01-01T00:00:00Z".parse().unwrap(), end.parse().unwrap()).unwrap();
    ExpansionRequest { window, limit: 10_000, holidays: vec![] }
}

fn code(recurrence: &Recurrence, request: &ExpansionRequest) -> &'static str {
    expand(recurrence, request, &Tzdb::bundled()).unwrap_err().code()
}

fn days(count: usize) -> Vec<NaiveDateTime> {
    civil("20260302T080000").date().iter_days().take(count).map(|date| date.and_hms_opt(8, 0, 0).unwrap()).collect()
}

#[test]
fn a_series_has_as_many_exdates_and_rdates_as_its_bounds_and_not_one_more() {
    let week = until("2026-03-09T00:00:00Z");
    for (list, count, left) in [("exdates", EXDATES_MAX, 0), ("rdates", RDATES_MAX, 7)] {
        let of = |count| match list {
            "exdates" => Recurrence { exdates: days(count), ..series(EVERY_DAY) },
            _ => Recurrence { rdates: days(count), ..series(EVERY_DAY) },
        };
        assert_eq!(expand(&of(count), &week, &Tzdb::bundled()).unwrap().occurrences.len(), left, "{list}");
        assert_eq!(code(&of(count + 1), &week), "JM-REC-0010", "{list}");
    }
    // A million of them are told from their number alone.
    assert_eq!(
        code(&Recurrence { exdates: vec![civil("20260302T080000"); 1_000_000], ..series(EVERY_DAY) }, &week),
        "JM-REC-0010"
    );
}

#[test]
fn a_series_has_as_many_overrides_rules_and_holidays_as_their_bounds_and_not_one_more() {
    let week = until("2026-03-09T00:00:00Z");
    let skipped = |original| OccurrenceOverride { original, change: OccurrenceChange::Skipped {} };
    let overrides =
        |count| Recurrence { overrides: days(count).into_iter().map(skipped).collect(), ..series(EVERY_DAY) };
    assert!(expand(&overrides(OCCURRENCE_OVERRIDES_MAX), &week, &Tzdb::bundled()).unwrap().occurrences.is_empty());
    assert_eq!(code(&overrides(OCCURRENCE_OVERRIDES_MAX + 1), &week), "JM-REC-0010");

    let rules = |count| Recurrence { rules: vec![EVERY_DAY.parse().unwrap(); count], ..series(EVERY_DAY) };
    assert_eq!(expand(&rules(RULES_MAX), &week, &Tzdb::bundled()).unwrap().occurrences.len(), 7);
    assert_eq!(code(&rules(RULES_MAX + 1), &week), "JM-REC-0010");

    let holidays =
        |count| ExpansionRequest { holidays: days(count).iter().map(NaiveDateTime::date).collect(), ..week.clone() };
    assert!(expand(&series(EVERY_DAY), &holidays(HOLIDAYS_MAX), &Tzdb::bundled()).is_ok());
    assert_eq!(code(&series(EVERY_DAY), &holidays(HOLIDAYS_MAX + 1)), "JM-REC-0010");
}

#[test]
fn an_expansion_gives_as_many_occurrences_as_its_bound() {
    let request = until("9999-12-31T00:00:00Z");
    let found = expand(&series(EVERY_DAY), &request, &Tzdb::bundled()).unwrap();
    assert_eq!((found.occurrences.len(), found.truncated), (10_000, true));
    assert_eq!(code(&series(EVERY_DAY), &ExpansionRequest { limit: 10_001, ..request }), "JM-REC-0011");
}

#[test]
fn rules_that_never_fire_end_in_bounded_time_and_are_empty_or_refused() {
    let ever = until("9999-12-31T23:00:00Z");
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYDAY=-53MO;BYMONTH=1",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    ] {
        let found = expand(&series(rule), &ever, &Tzdb::bundled()).unwrap();
        assert!(found.occurrences.is_empty() && !found.truncated, "{rule}");
    }
    assert_eq!(code(&series("FREQ=DAILY;BYDAY=MO;BYSETPOS=2"), &ever), "JM-REC-0015");
    // What is counted from the start of the calendar to its end, day by day, is refused too; what is arithmetic isn't.
    let last_years = Interval::new("9999-01-01T00:00:00Z".parse().unwrap(), "9999-01-03T00:00:00Z".parse().unwrap());
    let last_years = ExpansionRequest { window: last_years.unwrap(), ..ever };
    assert_eq!(
        code(&series("FREQ=DAILY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;COUNT=2147483647"), &last_years),
        "JM-REC-0015"
    );
    for rule in ["FREQ=DAILY;COUNT=2147483647", "FREQ=WEEKLY;BYDAY=FR,SA;COUNT=2147483647", "FREQ=DAILY;INTERVAL=1"] {
        assert!(!expand(&series(rule), &last_years, &Tzdb::bundled()).unwrap().occurrences.is_empty(), "{rule}");
    }
    let far = expand(&series("FREQ=DAILY;INTERVAL=2147483647;COUNT=2147483647"), &last_years, &Tzdb::bundled());
    assert!(far.unwrap().occurrences.is_empty());
}

#[test]
fn an_expansion_looks_no_farther_than_the_limit_that_is_wanted() {
    // To the window's end it would be more than a million days.
    let holidays = vec![civil("20260303T000000").date()];
    let request = ExpansionRequest { limit: 3, holidays, ..until("9999-12-31T00:00:00Z") };
    for on_holiday in [HolidayPolicy::Keep, HolidayPolicy::Flag, HolidayPolicy::NextWorkingDay] {
        let policy = Some(RecurrencePolicy { on_holiday, ..RecurrencePolicy::default() });
        let found = expand(&Recurrence { policy, ..series(EVERY_DAY) }, &request, &Tzdb::bundled()).unwrap();
        assert_eq!((found.occurrences.len(), found.truncated), (3, true), "{on_holiday:?}");
    }
}

#[test]
fn a_zone_that_a_database_keeps_is_the_same_zone() {
    let mut tzdb = Tzdb::bundled();
    let (melbourne, atlantis) = ("Australia/Melbourne".parse().unwrap(), "Mars/Atlantis".parse().unwrap());
    let before = tzdb.zone(&melbourne).unwrap();
    tzdb.keep(&melbourne).unwrap();
    let noon = civil("20261201T120000");
    assert_eq!(tzdb.zone(&melbourne).unwrap().resolve(noon), before.resolve(noon));
    assert_eq!(tzdb.keep(&atlantis).unwrap_err().code(), "JM-CAL-0003");
    assert!(tzdb.zone(&"Europe/London".parse().unwrap()).is_ok(), "what isn't kept is there all the same");
}
