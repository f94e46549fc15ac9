//! The bounds of the values every module stands on, each at its edge and one step beyond, and their refusals.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb, Zone, ZoneName},
    error::Coded,
    json,
    limits::{MINOR_MAX, PARTS_MAX, TZIF_BYTES_MAX, YEAR_MAX, YEAR_MIN, ZONE_NAME_BYTES_MAX},
    money::{Currency, Money, MoneyError, Rounding, allocate},
    wire::Wire,
};

const fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

#[track_caller]
fn code<T: std::fmt::Debug, E: Coded + std::fmt::Debug>(result: Result<T, E>) -> &'static str {
    result.unwrap_err().code()
}

#[test]
fn an_operation_that_is_not_known_is_refused() {
    let failure = json::call("money.print", b"{}").unwrap_err();
    assert_eq!((failure.code.as_str(), failure.arguments["given"].as_str()), ("JM-API-0001", "money.print"));
}

#[test]
fn a_currency_that_is_not_in_iso_4217_is_refused() {
    assert_eq!(code("AUS".parse::<Currency>()), "JM-MON-0001");
}

#[test]
fn amounts_of_two_currencies_are_neither_added_nor_compared() {
    let euro = Money { minor: 1, currency: Currency::EUR };
    assert_eq!(code(aud(1).checked_add(euro)), "JM-MON-0002");
    assert_eq!(code(aud(1).checked_sub(euro)), "JM-MON-0002");
    assert_eq!(code(aud(1).compare(euro)), "JM-MON-0002");
    assert_eq!(code(aud(1).checked_add(Money::zero(Currency::EUR))), "JM-MON-0002", "nothing of another currency");
}

#[test]
fn an_amount_is_split_into_the_most_parts_and_not_one_more() {
    let parts = allocate(aud(7), &vec![1; PARTS_MAX]).unwrap();
    assert_eq!(parts.iter().map(|part| part.minor).sum::<i64>(), 7);
    assert_eq!(code(allocate(aud(7), &vec![1; PARTS_MAX + 1])), "JM-MON-0004");
    assert_eq!(code(allocate(aud(7), &[])), "JM-MON-0003");
}

#[test]
fn an_amount_reaches_the_largest_and_not_one_unit_beyond() {
    assert_eq!(aud(MINOR_MAX - 1).checked_add(aud(1)), Ok(aud(MINOR_MAX)));
    assert_eq!(code(aud(MINOR_MAX).checked_add(aud(1))), "JM-MON-0005");
    assert_eq!(aud(1 - MINOR_MAX).checked_sub(aud(1)), Ok(aud(-MINOR_MAX)));
    assert_eq!(code(aud(-MINOR_MAX).checked_sub(aud(1))), "JM-MON-0005");

    let all = "100".parse().unwrap();
    let a_bit_more = "100.000001".parse().unwrap();
    assert_eq!(aud(MINOR_MAX).percent(all, Rounding::HalfUp), Ok(aud(MINOR_MAX)));
    assert_eq!(aud(MINOR_MAX).percent(a_bit_more, Rounding::HalfUp), Err(MoneyError::TooLarge));
}

#[test]
fn an_amount_beyond_the_largest_is_refused_where_it_is_read_or_put_together() {
    let json = |minor: i64| format!(r#"{{"minor":{minor},"currency":"AUD"}}"#);
    assert_eq!(Money::from_json(json(MINOR_MAX).as_bytes()), Ok(aud(MINOR_MAX)));
    assert_eq!(Money::from_json(json(-MINOR_MAX).as_bytes()), Ok(aud(-MINOR_MAX)));
    for beyond in [MINOR_MAX + 1, -MINOR_MAX - 1, i64::MAX, i64::MIN] {
        assert_eq!(code(Money::from_json(json(beyond).as_bytes())), "JM-MON-0005");
        assert_eq!(code(allocate(aud(beyond), &[1])), "JM-MON-0005");
    }
}

#[test]
fn an_interval_is_of_at_least_a_nanosecond() {
    let start = "2026-10-05T22:00:00Z".parse().unwrap();
    assert!(Interval::new(start, "2026-10-05T22:00:00.000000001Z".parse().unwrap()).is_ok());
    assert_eq!(code(Interval::new(start, start)), "JM-CAL-0001");
    assert_eq!(code(Interval::new(start, "2026-10-05T21:59:59Z".parse().unwrap())), "JM-CAL-0001");
}

#[test]
fn a_time_is_taken_within_its_years_and_refused_one_second_beyond() {
    let instant = |text: String| text.parse().unwrap();
    let first = instant(format!("{YEAR_MIN}-01-01T00:00:00Z"));
    let before = instant(format!("{}-12-31T23:59:59Z", YEAR_MIN - 1));
    let last = instant(format!("{YEAR_MAX}-12-31T23:59:59Z"));
    let after = instant(format!("+{}-01-01T00:00:00Z", YEAR_MAX + 1));
    assert!(Interval::new(first, last).is_ok());
    assert_eq!(code(Interval::new(before, last)), "JM-CAL-0002");
    assert_eq!(code(Interval::new(first, after)), "JM-CAL-0002");
}

fn name(text: &str) -> ZoneName {
    text.parse().unwrap()
}

#[test]
fn a_zone_name_is_taken_at_its_longest_and_refused_one_byte_beyond() {
    assert!("x".repeat(ZONE_NAME_BYTES_MAX).parse::<ZoneName>().is_ok());
    for refused in [&"x".repeat(ZONE_NAME_BYTES_MAX + 1), "", "Australia/Mel bourne", "../etc/passwd\0", "Zürich"] {
        assert_eq!(code(refused.parse::<ZoneName>()), "JM-CAL-0003", "{refused:?}");
    }
}

#[test]
fn a_zone_that_the_database_lacks_is_unknown_and_so_is_one_in_another_case() {
    for unknown in ["Mars/Olympus_Mons", "australia/melbourne", "posixrules"] {
        assert_eq!(code(Tzdb::bundled().zone(&name(unknown)).map(drop)), "JM-CAL-0003", "{unknown}");
    }
}

/// A TZif file of version 2 for a zone that is always an hour ahead (RFC 9636 section 3): one local time type, no
/// transitions, a footer.
fn tzif(footer: &str) -> Vec<u8> {
    let header = |version: u8| {
        let mut bytes = b"TZif".to_vec();
        bytes.push(version);
        bytes.extend([0; 15]);
        for count in [0_u32, 0, 0, 0, 1, 4] {
            bytes.extend(count.to_be_bytes()); // isut, isstd, leap, time, type, char
        }
        bytes.extend(3600_i32.to_be_bytes());
        bytes.extend([0, 0]); // not daylight saving; abbreviation 0
        bytes.extend(b"XST\0");
        bytes
    };
    [header(b'2'), header(b'2'), format!("\n{footer}\n").into_bytes()].concat()
}

fn host_zone(bytes: &[u8]) -> Result<Zone, journeyman::calendar::CalendarError> {
    let host = name("Host/Zone");
    Tzdb::from_host(&"of the test".parse().unwrap(), [(host.clone(), bytes)])?.zone(&host)
}

#[test]
fn a_host_gives_its_own_zone_data_and_only_that_is_known() {
    let zone = host_zone(&tzif("XST-1")).unwrap();
    assert_eq!(zone.local("2026-10-05T22:00:00Z".parse().unwrap()).unwrap().offset_seconds, 3600);
    let tzdb = Tzdb::from_host(&"of the test".parse().unwrap(), []).unwrap();
    assert_eq!(code(tzdb.zone(&name("Australia/Melbourne")).map(drop)), "JM-CAL-0003");
}

#[test]
fn zone_data_that_is_no_tzif_file_is_refused() {
    let good = tzif("XST-1");
    for bad in [b"".as_slice(), b"TZif", b"not a zone", good.get(..60).unwrap()] {
        assert_eq!(code(host_zone(bad).map(drop)), "JM-CAL-0004");
    }
}

#[test]
fn zone_data_is_read_at_its_largest_and_refused_one_byte_beyond() {
    // What stands behind the footer is not read, so a file can be of any size.
    let mut bytes = tzif("XST-1");
    bytes.resize(TZIF_BYTES_MAX, 0);
    assert!(host_zone(&bytes).is_ok());
    bytes.push(0);
    assert_eq!(code(host_zone(&bytes).map(drop)), "JM-CAL-0004");
}

#[test]
fn a_skipped_or_doubled_time_is_refused_only_where_that_was_asked_for() {
    let melbourne = Tzdb::bundled().zone(&name("Australia/Melbourne")).unwrap();
    let skipped = "2026-10-04T02:30:00".parse().unwrap();
    let doubled = "2026-04-05T02:30:00".parse().unwrap();
    assert_eq!(code(melbourne.instant(skipped, Disambiguation::Reject)), "JM-CAL-0005");
    assert_eq!(code(melbourne.instant(doubled, Disambiguation::Reject)), "JM-CAL-0006");
    for policy in [Disambiguation::Compatible, Disambiguation::Earlier, Disambiguation::Later] {
        assert!(melbourne.instant(skipped, policy).is_ok() && melbourne.instant(doubled, policy).is_ok());
    }
}

#[test]
fn a_leap_second_is_not_said_to_be_outside_the_years() {
    let leap: chrono::DateTime<chrono::Utc> = "2016-12-31T23:59:60Z".parse().unwrap();
    let error = Interval::new(leap, "2017-01-02T00:00:00Z".parse().unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "a leap second, here one of the year 2016, is no time of a document");
    let late = Interval::new("2017-01-02T00:00:00Z".parse().unwrap(), "+10000-01-01T00:00:00Z".parse().unwrap());
    assert_eq!(late.unwrap_err().to_string(), "a time in the year 10000 is outside 1900 to 9999");
}
