//! The log: byte for byte, or found out.

use journeyman::{calendar::Tzdb, error::Coded, limits::LOG_LINE_BYTES_MAX, log::LogError, office::Office, wire::Wire};
use proptest::prelude::*;

use crate::firm::{Firm, device, id, minute, register};

fn firm_of_a_few_entries() -> Firm {
    let mut firm = Firm::open();
    for customer in 1..=5 {
        firm.at_the_desk(&register(customer));
    }
    firm
}

fn replay(lines: &[String]) -> Result<Office, LogError> {
    Office::replay(Tzdb::bundled(), lines.iter().map(String::as_str))
}

#[test]
fn a_log_replayed_gives_the_same_state_and_the_same_head() {
    let firm = firm_of_a_few_entries();
    let replayed = firm.replayed();
    assert_eq!(replayed.state().to_json(), firm.office.state().to_json());
    assert_eq!(replayed.head(), firm.office.head());
}

#[test]
fn every_prefix_of_a_log_replays_and_goes_on_to_the_same_end() {
    let firm = firm_of_a_few_entries();
    for cut in 0..=firm.log.len() {
        assert_eq!(replay(&firm.log[..cut]).unwrap().head().sequence, u64::try_from(cut).unwrap());
    }
}

#[test]
fn a_log_that_was_cut_in_the_middle_of_a_line_names_the_line() {
    let firm = firm_of_a_few_entries();
    let mut lines = firm.log.clone();
    let half = lines[3].len() / 2;
    lines[3].truncate(half);
    lines.truncate(4);
    let error = replay(&lines).unwrap_err();
    assert_eq!((error.code(), error.to_string().starts_with("entry 4 ")), ("JM-LOG-0002", true));
}

#[test]
fn a_line_missing_doubled_or_swapped_is_found() {
    let firm = firm_of_a_few_entries();
    let mut missing = firm.log.clone();
    missing.remove(2);
    let mut doubled = firm.log.clone();
    doubled.insert(2, doubled[2].clone());
    let mut swapped = firm.log.clone();
    swapped.swap(2, 3);
    for lines in [missing, doubled, swapped] {
        assert_eq!(replay(&lines).unwrap_err().code(), "JM-LOG-0004");
    }
}

#[test]
fn a_line_is_read_up_to_the_longest_and_not_one_byte_more() {
    let firm = firm_of_a_few_entries();
    let longer = |line: &str, characters: usize| {
        let newer = format!(r#""events":[{{"essay_written":{{"text":"{}"}}}},"#, "x".repeat(characters));
        rehashed(&line.replacen(r#""events":["#, &newer, 1))
    };
    let with = |bytes: usize| {
        let mut lines = firm.log.clone();
        lines[5] = longer(&firm.log[5], bytes - longer(&firm.log[5], 0).len());
        assert_eq!(lines[5].len(), bytes);
        lines
    };
    assert_eq!(replay(&with(LOG_LINE_BYTES_MAX)).map(|office| office.head().sequence), Ok(6));
    assert_eq!(replay(&with(LOG_LINE_BYTES_MAX + 1)).unwrap_err().code(), "JM-LOG-0006");
}

#[test]
fn a_line_with_anything_around_its_entry_is_not_the_one_that_was_written() {
    let firm = firm_of_a_few_entries();
    let line = &firm.log[0];
    let entry = line.split_once(r#","entry":"#).unwrap().1.strip_suffix('}').unwrap();
    let hash = journeyman::log::Digest::of(entry.as_bytes());
    for other in [
        format!("{line} "),
        format!("{line}\n"),
        format!("{line}\r"),
        format!(" {line}"),
        line.replacen(r#","entry""#, r#", "entry""#, 1),
        line.replacen(r#","entry":"#, r#","entry": "#, 1),
        format!(r#"{{"entry":{entry},"hash":"{hash}"}}"#),
        format!(r#"["{hash}",{entry}]"#),
        format!(r#"{{"hash":"{hash}","hash":"{hash}","entry":{entry}}}"#),
        format!(r#"{{"hash":"{hash}","entry":{entry},"entry":{entry}}}"#),
        format!(r#"{{"hash":"{hash}","entry":{entry},"more":1}}"#),
    ] {
        let error = replay(std::slice::from_ref(&other)).unwrap_err();
        assert_eq!((error.code(), error.to_string().starts_with("entry 1 ")), ("JM-LOG-0002", true), "{other}");
    }
    assert_eq!(replay(std::slice::from_ref(line)).map(|office| office.head().sequence), Ok(1));
}

#[test]
fn a_damaged_line_among_those_that_a_device_had_is_named_by_its_own_number() {
    let firm = firm_of_a_few_entries();
    let mut phone = device(7);
    phone.receive(firm.log[..5].iter().map(String::as_str)).unwrap();
    let told = |damage: fn(&str) -> String| {
        let mut lines = firm.log[1..].to_vec();
        lines[2] = damage(&lines[2]); // entry 4
        let error = phone.clone().receive(lines.iter().map(String::as_str)).unwrap_err();
        (error.code(), error.to_string())
    };
    for (damage, code) in [
        ((|line| line.replacen("customer_registered", "customer_registared", 1)) as fn(&str) -> String, "JM-LOG-0003"),
        (|line| line.split_at(line.len() / 2).0.to_owned(), "JM-LOG-0002"),
        (|line| format!("{line}\n"), "JM-LOG-0002"),
        (|line| format!("{line}{}", " ".repeat(LOG_LINE_BYTES_MAX)), "JM-LOG-0006"),
    ] {
        let (told_code, text) = told(damage);
        assert_eq!((told_code, text.starts_with("entry 4 ")), (code, true), "{text}");
    }
}

#[test]
fn a_damaged_line_that_has_no_number_left_is_named_by_its_place_in_the_batch() {
    let firm = firm_of_a_few_entries();
    let mut phone = device(7);
    phone.receive(firm.log[..5].iter().map(String::as_str)).unwrap();
    let unnumbered = r#"{"schema":1}"#;
    let hash = journeyman::log::Digest::of(unnumbered.as_bytes());
    for damaged in [
        firm.log[3].split_at(80).0.to_owned(),
        firm.log[3].replacen(r#""sequence":4,"#, r#""sequence":four,"#, 1),
        "x".repeat(LOG_LINE_BYTES_MAX + 1),
        format!(r#"{{"hash":"{hash}","entry":{{"schema":2}}}}"#),
        format!(r#"{{"hash":"{hash}","entry":{unnumbered}}}"#),
    ] {
        let mut lines = firm.log[1..].to_vec();
        lines[2] = damaged;
        let error = phone.receive(lines.iter().map(String::as_str)).unwrap_err();
        assert_eq!((error.code(), error.to_string().starts_with("line 3 ")), ("JM-LOG-0008", true), "{error}");
    }
    assert_eq!(phone.head().sequence, 5);
}

#[test]
fn a_gap_and_a_line_of_a_newer_version_are_named_by_the_number_in_the_line() {
    let firm = firm_of_a_few_entries();
    let mut phone = device(7);
    phone.receive(firm.log[..3].iter().map(String::as_str)).unwrap();
    let gap = phone.receive([firm.log[5].as_str()]).unwrap_err();
    assert_eq!((gap.code(), gap.to_string().starts_with("entry 6 ")), ("JM-LOG-0004", true));
    let newer = rehashed(&firm.log[5].replacen(r#""schema":1,"#, r#""schema":2,"weather":"rain","#, 1));
    let newer = phone.receive([newer.as_str()]).unwrap_err();
    assert_eq!((newer.code(), newer.to_string().starts_with("entry 6 ")), ("JM-LOG-0007", true));
}

#[test]
fn a_device_takes_in_nothing_of_a_batch_with_a_bad_line() {
    let firm = firm_of_a_few_entries();
    let mut phone = device(7);
    let mut lines = firm.log.clone();
    lines[4] = lines[4].replacen("customer_registered", "customer_registared", 1);
    let error = phone.receive(lines.iter().map(String::as_str)).unwrap_err();
    assert_eq!((error.code(), phone.head().sequence), ("JM-LOG-0003", 0));
}

#[test]
fn events_of_a_newer_version_are_kept_byte_for_byte_and_stop_requests_but_not_replay() {
    let firm = firm_of_a_few_entries();
    let newer = r#"{"drone_dispatched":{"drone":"01999a3f-0000-7000-8000-000000000001", "spare" : 1}}"#;
    let line = firm.log[5].replacen(r#"{"customer_registered":"#, &format!(r#"{newer},{{"customer_registered":"#), 1);
    let mut lines = firm.log.clone();
    lines[5] = rehashed(&line);
    let mut office = replay(&lines).unwrap();
    assert!(office.state().is_read_only());
    assert!(lines[5].contains(newer));
    let mut phone = device(7);
    phone.receive(lines.iter().map(String::as_str)).unwrap();
    assert_eq!(phone.confirmed().to_json(), office.state().to_json());
    assert_eq!(phone.record(&register(9), minute(0), id(9)).unwrap_err().code(), "JM-DEV-0001");
    let mut unaware = device(8);
    unaware.receive(firm.log[..5].iter().map(String::as_str)).unwrap();
    let envelope = unaware.record(&register(9), minute(0), id(9)).unwrap();
    let verdict = office.submit(&envelope, id(1), minute(0)).unwrap().verdict.unwrap();
    assert_eq!(verdict.reasons()[0].code, "JM-OFF-0011");
}

#[test]
fn a_line_of_a_newer_version_in_another_shape_is_not_called_corrupt() {
    let firm = firm_of_a_few_entries();
    let mut lines = firm.log.clone();
    lines[5] = rehashed(&lines[5].replacen(r#""schema":1,"#, r#""schema":2,"weather":"rain","#, 1));
    assert_eq!(replay(&lines).unwrap_err().code(), "JM-LOG-0007");
    lines[5] = rehashed(&firm.log[5].replacen(r#""schema":1,"#, r#""schema":1,"weather":"rain","#, 1));
    assert_eq!(replay(&lines).unwrap_err().code(), "JM-LOG-0002");
}

#[test]
fn a_line_of_another_schema_is_not_taken_as_if_it_were_known() {
    let firm = firm_of_a_few_entries();
    for (schema, code) in [("2", "JM-LOG-0007"), ("4294967295", "JM-LOG-0007"), ("0", "JM-LOG-0002")] {
        let mut lines = firm.log.clone();
        lines[5] = rehashed(&lines[5].replacen(r#""schema":1,"#, &format!(r#""schema":{schema},"#), 1));
        let error = replay(&lines).unwrap_err();
        assert_eq!((error.code(), error.to_string().starts_with("entry 6 ")), (code, true), "{error}");
        let mut phone = device(7);
        let error = phone.receive(lines.iter().map(String::as_str)).unwrap_err();
        assert_eq!((error.code(), error.to_string().starts_with("entry 6 ")), (code, true), "{error}");
        phone.receive(firm.log.iter().map(String::as_str)).unwrap();
        assert!(phone.receive(lines.iter().map(String::as_str)).is_ok(), "passed over, as it was received before");
    }
}

#[test]
fn an_entry_whose_events_contradict_the_state_is_named() {
    let firm = firm_of_a_few_entries();
    let event = r#"{"schedule":{"event":{"booking_cancelled":{"booking":"01999a3f-0000-7000-8000-000000000001"}}}}"#;
    let mut lines = firm.log.clone();
    lines[5] =
        rehashed(&lines[5].replacen(r#"{"customer_registered":"#, &format!(r#"{event},{{"customer_registered":"#), 1));
    let error = replay(&lines).unwrap_err();
    assert_eq!((error.code(), error.to_string().starts_with("entry 6 ")), ("JM-LOG-0005", true));
}

/// The line with the hash that its bytes have, as a newer version would have written it.
fn rehashed(line: &str) -> String {
    let entry = line.split_once(r#","entry":"#).unwrap().1.strip_suffix('}').unwrap();
    format!(r#"{{"hash":"{}","entry":{entry}}}"#, journeyman::log::Digest::of(entry.as_bytes()))
}

proptest! {
    #[test]
    fn a_flipped_bit_anywhere_in_the_log_is_found(line in 0..6_usize, at in any::<prop::sample::Index>(), bit in 0..7_u8) {
        let firm = firm_of_a_few_entries();
        let mut lines = firm.log.clone();
        let mut bytes = lines[line].clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        lines[line] = String::from_utf8(bytes).unwrap();
        prop_assert!(replay(&lines).is_err());
    }
}
