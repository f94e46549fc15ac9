//! Answers questions about zones, a line each: for `tools/zones.py`, which asks Python's `zoneinfo` the same.
//!
//! `zone NAME` chooses the zone; `at SECONDS` asks for the offset at an instant; `local SECONDS` for the instants of a civil time,
//! as the seconds that it would be in UTC; `day DAYS` for the civil day so many days after 1 January 1970. The first line that is
//! written is the version of the database.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a tool that fails stops")]

use std::io::{BufRead, BufWriter, Write, stdin, stdout};

use chrono::{DateTime, TimeDelta, Utc};
use journeyman::calendar::{LocalTimeResolution, Tzdb, Zone};

fn main() {
    let tzdb = Tzdb::bundled();
    let mut out = BufWriter::new(stdout().lock());
    writeln!(out, "{}", tzdb.version()).unwrap();
    let mut zone: Option<Zone> = None;
    for line in stdin().lock().lines().map(Result::unwrap) {
        let (question, about) = line.split_once(' ').unwrap();
        if question == "zone" {
            zone = tzdb.zone(&about.parse().unwrap()).ok();
            writeln!(out, "{}", if zone.is_some() { "known" } else { "unknown" }).unwrap();
            continue;
        }
        let (zone, number) = (zone.as_ref().unwrap(), about.parse().unwrap());
        writeln!(out, "{}", answer(zone, question, number)).unwrap();
    }
}

fn answer(zone: &Zone, question: &str, number: i64) -> String {
    match question {
        "at" => zone.local(instant(number)).unwrap().offset_seconds.to_string(),
        "local" => match zone.resolve(instant(number).naive_utc()).unwrap() {
            LocalTimeResolution::Unique { instant } => format!("unique {}", instant.timestamp()),
            LocalTimeResolution::Gap { earlier, later } => format!("gap {} {}", earlier.timestamp(), later.timestamp()),
            LocalTimeResolution::Fold { earlier, later } => {
                format!("fold {} {}", earlier.timestamp(), later.timestamp())
            }
        },
        "day" => match zone.day(instant(0).date_naive().checked_add_signed(TimeDelta::days(number)).unwrap()) {
            Ok(day) => format!("{} {}", day.start().timestamp(), day.end().timestamp()),
            Err(_) => "none".to_owned(),
        },
        _ => panic!("no question: {question}"),
    }
}

fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}
