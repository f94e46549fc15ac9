//! How deep the command in an envelope may be: so deep that all that is made of it can be read again.

use journeyman::{
    calendar::Tzdb,
    device::Device,
    error::Coded,
    json,
    limits::{BODY_DEPTH_MAX, JSON_DEPTH_MAX},
    log::{Digest, Envelope, RawJson, Verdict},
    office::Office,
    wire::Wire,
};
use proptest::prelude::*;

use crate::firm::{Firm, device, id, minute, register};

/// A command that is none, of so many lists one in another.
fn nested(depth: usize) -> RawJson {
    RawJson::from_json(format!("{}{}", "[".repeat(depth), "]".repeat(depth)).as_bytes()).unwrap()
}

/// The envelope of a phone that has just caught up with the firm.
fn envelope(firm: &Firm, body: RawJson) -> Envelope {
    let mut phone = device(7);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    Envelope { body, ..phone.record(&register(1), minute(100), id(1)).unwrap() }
}

fn text(json: &[u8]) -> String {
    String::from_utf8(json.to_vec()).unwrap()
}

/// All that is made of the firm's log can be read again: by the office, by a device, and in an operation's input.
#[track_caller]
fn assert_all_is_read_again(firm: &Firm) {
    firm.assert_replays();
    let mut phone = device(9);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let kept = phone.to_json();
    let again = Device::from_json(&kept, "0.1.0".parse().unwrap(), Tzdb::bundled()).unwrap();
    assert_eq!(text(&again.to_json()), text(&kept));
    let view = json::call("device.view", format!(r#"{{"device":{}}}"#, text(&kept)).as_bytes()).unwrap();
    assert_eq!(text(&view), text(&phone.view().to_json()));
    json::call("office.replay", format!(r#"{{"log":{}}}"#, text(&firm.log.to_json())).as_bytes()).unwrap();
}

#[test]
fn a_command_is_taken_as_deep_as_the_bound_and_refused_one_deeper() {
    let mut firm = Firm::open();
    let too_deep = envelope(&firm, nested(BODY_DEPTH_MAX + 1));
    assert_eq!(firm.office.submit(&too_deep, id(1), minute(100)).unwrap_err().code(), "JM-OFF-0036");
    let at_the_bound = envelope(&firm, nested(BODY_DEPTH_MAX));
    assert!(matches!(firm.submit(&at_the_bound).verdict, Some(Verdict::Rejected { .. })));
    assert_all_is_read_again(&firm);
}

#[test]
fn no_depth_that_an_operation_reads_makes_a_log_that_it_does_not_read() {
    let firm = Firm::open();
    for depth in 1..=JSON_DEPTH_MAX {
        let body = format!(r#""body":{}{}"#, "[".repeat(depth), "]".repeat(depth));
        let envelope = text(&envelope(&firm, nested(1)).to_json()).replace(r#""body":[]"#, &body);
        let given = format!(
            r#"{{"log":{},"envelope":{envelope},"actor":"{}","received_at":{}}}"#,
            text(&firm.log.to_json()),
            id::<journeyman::id::ActorId>(1),
            text(&minute(100).to_json()),
        );
        let answer = json::call("office.submit", given.as_bytes());
        let code = answer.as_ref().map_or_else(|failure| failure.code.as_str(), |_| "taken");
        let wanted = match depth {
            _ if depth <= BODY_DEPTH_MAX => "taken",
            _ if depth <= JSON_DEPTH_MAX - 2 => "JM-OFF-0036",
            _ => "JM-WIR-0001",
        };
        assert_eq!(code, wanted, "at depth {depth}");
    }
}

#[test]
fn brackets_in_a_text_are_not_depth() {
    let mut firm = Firm::open();
    let quoted = RawJson::of(&format!("\"\\{}", "[{".repeat(100)));
    let envelope = envelope(&firm, quoted);
    assert!(matches!(firm.submit(&envelope).verdict, Some(Verdict::Rejected { .. })));
    assert_all_is_read_again(&firm);
}

#[test]
fn a_line_with_a_command_deeper_than_an_office_writes_is_corrupt() {
    let mut firm = Firm::open();
    let envelope = envelope(&firm, nested(BODY_DEPTH_MAX));
    firm.submit(&envelope);
    let deeper = format!(r#""body":[{}]"#, nested(BODY_DEPTH_MAX).as_str());
    let line = firm.log[1].replacen(&format!(r#""body":{}"#, nested(BODY_DEPTH_MAX).as_str()), &deeper, 1);
    let entry = line.split_once(r#","entry":"#).unwrap().1.strip_suffix('}').unwrap();
    let line = format!(r#"{{"hash":"{}","entry":{entry}}}"#, Digest::of(entry.as_bytes()));
    let error = Office::replay(Tzdb::bundled(), [firm.log[0].as_str(), line.as_str()]).unwrap_err();
    assert_eq!((error.code(), error.to_string().starts_with("entry 2 ")), ("JM-LOG-0002", true));
    assert_eq!(device(9).receive([firm.log[0].as_str(), line.as_str()]).unwrap_err().code(), "JM-LOG-0002");
}

#[test]
fn raw_json_read_by_serde_json_is_what_this_library_reads() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let taken = [r#"{"a":1}"#, r#""\ud83d\ude00""#, &deep(JSON_DEPTH_MAX)].map(str::to_owned);
    let refused = [r#""\ud800""#, r#"{"\udc00":1}"#, &deep(JSON_DEPTH_MAX + 1), &deep(200)].map(str::to_owned);
    for json in taken {
        assert_eq!(serde_json::from_str::<RawJson>(&json).unwrap().as_str(), json);
        assert!(RawJson::from_json(json.as_bytes()).is_ok());
    }
    for json in refused {
        assert!(serde_json::from_str::<RawJson>(&json).is_err(), "{json}");
        assert!(RawJson::from_json(json.as_bytes()).is_err());
    }
}

#[test]
fn an_envelope_that_a_web_framework_reads_with_serde_json_is_one_that_the_office_can_write() {
    let firm = Firm::open();
    let json = text(&envelope(&firm, RawJson::of(&"tea")).to_json());
    assert!(serde_json::from_str::<Envelope>(&json).is_ok());
    assert!(serde_json::from_str::<Envelope>(&json.replace(r#""body":"tea""#, r#""body":"\ud800""#)).is_err());
}

fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![Just("1".to_owned()), Just(r#""[{\"\\""#.to_owned()), Just("null".to_owned())];
    leaf.prop_recursive(40, 48, 2, |inner| {
        prop_oneof![
            3 => inner.clone().prop_map(|json| format!("[{json}]")),
            3 => inner.clone().prop_map(|json| format!(r#"{{"a":{json}}}"#)),
            1 => (inner.clone(), inner).prop_map(|(one, two)| format!("[{one},{two}]")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_line_the_office_writes_and_no_state_a_device_keeps_is_one_that_it_cannot_read(
        bodies in prop::collection::vec((any_json(), 0..34_usize, 1..5_u64, 0..3_u32), 1..6),
    ) {
        let mut firm = Firm::open();
        let first = envelope(&firm, nested(1));
        for (number, (json, around, device_seq, schema)) in (2..).zip(bodies) {
            let json = format!("{}{json}{}", "[".repeat(around), "]".repeat(around));
            let body = RawJson::from_json(json.as_bytes()).unwrap();
            let envelope = Envelope { body, device_seq, schema, command_id: id(number), ..first.clone() };
            if let Ok(submission) = firm.office.submit(&envelope, id(1), minute(100)) {
                firm.log.extend(submission.entries.iter().map(|entry| entry.line().to_owned()));
            }
        }
        assert_all_is_read_again(&firm);
    }
}
