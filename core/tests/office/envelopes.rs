//! What becomes of an envelope: once, in order, never lost, never twice.

use journeyman::{
    error::Coded,
    event::Command,
    id::{ActorId, CommandId, CustomerId},
    limits::{COMMAND_BYTES_MAX, DEPENDENCIES_MAX, HELD_MAX},
    log::{Content, Digest, Envelope, RawJson, Verdict},
    wire::Wire,
};

use crate::firm::{Firm, device, id, minute, register};

/// Three envelopes of a phone that was offline for a while.
fn three() -> (journeyman::device::Device, [Envelope; 3]) {
    let firm = Firm::open();
    let mut phone = device(7);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let envelopes = [1, 2, 3].map(|n| phone.record(&register(n), minute(100), id(n)).unwrap());
    (phone, envelopes)
}

fn code_of(verdict: Option<Verdict>) -> String {
    verdict.unwrap().reasons()[0].code.clone()
}

#[test]
fn the_same_envelope_twice_gets_the_same_verdict_and_no_second_entry() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    let once = firm.submit(&first);
    let (bytes, entries) = (firm.office.state().to_json(), firm.log.len());
    let twice = firm.submit(&first);
    assert_eq!((once.verdict, once.entries.len()), (twice.verdict, 1));
    assert!(twice.entries.is_empty());
    assert_eq!((firm.office.state().to_json(), firm.log.len()), (bytes, entries));
}

#[test]
fn an_envelope_that_came_early_waits_for_the_missing_one_and_is_then_decided() {
    let (mut firm, (_, [first, second, third])) = (Firm::open(), three());
    assert_eq!(firm.submit(&third).verdict, None);
    assert_eq!(firm.submit(&second).verdict, None);
    assert!(firm.submit(&third).entries.is_empty(), "waiting already");
    let submission = firm.submit(&first);
    assert_eq!((submission.verdict, submission.entries.len()), (Some(Verdict::Accepted {}), 3));
    assert_eq!(firm.submit(&third).verdict, Some(Verdict::Accepted {}));
    assert_eq!(firm.replayed().state().to_json(), firm.office.state().to_json());
}

#[test]
fn an_envelope_that_waits_survives_a_restart_of_the_office() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    firm.submit(&second);
    firm.office = firm.replayed();
    firm.submit(&first);
    assert_eq!(firm.submit(&second).verdict, Some(Verdict::Accepted {}));
}

#[test]
fn a_command_id_with_other_content_is_put_in_quarantine_and_never_applied() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    firm.submit(&first);
    let fork = Envelope { command_id: first.command_id, ..second.clone() };
    let submission = firm.submit(&fork);
    assert!(matches!(submission.entries[0].content(), Content::Quarantined { .. }));
    assert_eq!(code_of(submission.verdict), "JM-OFF-0005");
    assert!(firm.office.state().customer(id::<CustomerId>(2)).is_none());
    assert!(firm.submit(&fork).entries.is_empty(), "the same fork again is known");
    // Chained as it is, the fork was the device's second; whatever else claims the place is told to somebody.
    assert_eq!(code_of(firm.submit(&second).verdict), "JM-OFF-0006");
    assert_eq!(firm.office.state().attention().count(), 2);
}

#[test]
fn a_devices_number_used_twice_is_put_in_quarantine() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    firm.submit(&first);
    let fork = Envelope { command_id: id::<CommandId>(99), ..first };
    assert_eq!(code_of(firm.submit(&fork).verdict), "JM-OFF-0006");
}

#[test]
fn an_envelope_that_is_not_chained_to_the_one_before_is_put_in_quarantine() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    firm.submit(&first);
    let unchained = Envelope { prev_hash: Digest::START, ..second };
    assert_eq!(code_of(firm.submit(&unchained).verdict), "JM-OFF-0007");
}

#[test]
fn what_follows_an_envelope_whose_json_was_rewritten_on_the_way_is_put_in_quarantine_and_the_remedy_says_so() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    let spaced = first.body.as_str().replace(':', ": ");
    assert_ne!(spaced, first.body.as_str());
    let rewritten = Envelope { body: RawJson::from_json(spaced.as_bytes()).unwrap(), ..first };
    assert_eq!(firm.submit(&rewritten).verdict, Some(Verdict::Accepted {}));
    let verdict = firm.submit(&second).verdict.unwrap();
    let [reason] = verdict.reasons() else { panic!("one reason: {verdict:?}") };
    assert_eq!(reason.code, "JM-OFF-0007");
    assert!(reason.remedy.contains("its JSON was rewritten on the way"), "{}", reason.remedy);
}

#[test]
fn a_rejected_command_does_not_keep_a_later_independent_one_waiting() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    firm.at_the_desk(&register(1));
    assert_eq!(code_of(firm.submit(&first).verdict), "JM-OFF-0016");
    assert_eq!(firm.submit(&second).verdict, Some(Verdict::Accepted {}));
}

#[test]
fn a_request_that_depends_on_a_rejected_one_needs_attention() {
    let mut firm = Firm::open();
    let mut phone = device(7);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let first = phone.record(&register(1), minute(100), id(1)).unwrap();
    let second = phone.record_after(&[id(1)], &register(2), minute(101), id(2)).unwrap();
    firm.at_the_desk(&register(1));
    firm.submit(&first);
    let verdict = firm.submit(&second).verdict;
    assert!(matches!(verdict, Some(Verdict::NeedsAttention { .. })));
    assert_eq!(code_of(verdict), "JM-OFF-0008");
    assert!(firm.office.state().customer(id::<CustomerId>(2)).is_none());
    assert_eq!(firm.office.state().attention().count(), 1);
    let (entry, item) = firm.office.state().attention().next().unwrap();
    assert_eq!(item.command, id::<CommandId>(2));
    let settled = firm.at_the_desk(&Command::SettleAttention { entry });
    assert_eq!((settled, firm.office.state().attention().count()), (Verdict::Accepted {}, 0));
}

#[test]
fn a_command_that_is_no_command_is_rejected_and_kept() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    let garbled = Envelope { body: RawJson::of(&"make tea"), ..first };
    let submission = firm.submit(&garbled);
    assert_eq!((code_of(submission.verdict), submission.entries.len()), ("JM-OFF-0028".to_owned(), 1));
}

#[test]
fn a_persons_text_in_the_place_of_a_code_is_in_the_log_only_where_its_envelope_has_it() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    let text = first.body.as_str().replace(&id::<CustomerId>(1).to_string(), "Jane Doe, 5 High St");
    let misplaced = Envelope { body: RawJson::from_json(text.as_bytes()).unwrap(), ..first };
    let verdict = firm.submit(&misplaced).verdict.unwrap();
    assert_eq!(verdict.reasons()[0].code, "JM-ID-0001");
    assert!(
        verdict.reasons()[0].text.contains("a text of 19 characters is not a UUID"),
        "{}",
        verdict.reasons()[0].text
    );
    assert_eq!(firm.log[1].matches("Jane Doe").count(), 1);
}

#[test]
fn a_command_of_a_newer_version_waits_for_somebody_to_update_the_office() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    let newer = Envelope { schema: 2, body: RawJson::of(&"make tea"), ..first };
    let verdict = firm.submit(&newer).verdict;
    assert!(matches!(verdict, Some(Verdict::NeedsAttention { .. })));
    assert_eq!(code_of(verdict), "JM-OFF-0009");
}

#[test]
fn a_device_that_was_restored_from_an_old_copy_is_told_so() {
    let (mut firm, (mut phone, [first, ..])) = (Firm::open(), three());
    let mut old_copy = device(7);
    firm.submit(&first);
    old_copy.receive(firm.log.iter().map(String::as_str)).unwrap();
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let refusal = old_copy.record(&register(9), minute(200), id(9)).unwrap_err();
    assert_eq!(refusal.code(), "JM-DEV-0004");
    assert!(phone.record(&register(9), minute(200), id(9)).is_ok());
}

#[test]
fn a_device_refuses_at_once_what_the_rules_refuse() {
    let (_, (mut phone, _)) = (Firm::open(), three());
    let refusal = phone.record(&register(1), minute(200), id(9)).unwrap_err();
    assert_eq!(refusal.code(), "JM-DEV-0001");
    assert_eq!(phone.outbox().len(), 3, "what was refused is not in the outbox");
}

#[test]
fn recording_the_same_command_again_gives_the_same_envelope() {
    let (_, (mut phone, [first, ..])) = (Firm::open(), three());
    assert_eq!(phone.record(&register(1), minute(300), id(1)), Ok(first));
    assert_eq!(phone.record(&register(5), minute(300), id(1)).unwrap_err().code(), "JM-DEV-0002");
}

#[test]
fn an_envelope_is_taken_at_the_bounds_and_refused_beyond_them() {
    let (mut firm, (_, [first, ..])) = (Firm::open(), three());
    let actor = id::<ActorId>(1);
    let of_size = |bytes: usize| {
        let text = format!("\"{}\"", "x".repeat(bytes - 2));
        Envelope { body: RawJson::from_json(text.as_bytes()).unwrap(), ..first.clone() }
    };
    let refused =
        |firm: &mut Firm, envelope: &Envelope| firm.office.submit(envelope, actor, minute(0)).unwrap_err().code();
    assert_eq!(refused(&mut firm, &of_size(COMMAND_BYTES_MAX + 1)), "JM-OFF-0001");
    let depending = |n| Envelope { depends_on: vec![id(5); n], ..first.clone() };
    assert_eq!(refused(&mut firm, &depending(DEPENDENCIES_MAX + 1)), "JM-OFF-0001");
    assert_eq!(refused(&mut firm, &Envelope { device_seq: 0, ..first.clone() }), "JM-OFF-0002");
    let two_lines = RawJson::from_json(b"{\n}").unwrap();
    assert_eq!(refused(&mut firm, &Envelope { body: two_lines, ..first.clone() }), "JM-OFF-0002");
    assert!(firm.office.submit(&of_size(COMMAND_BYTES_MAX), actor, minute(0)).is_ok());
    let at_the_bound = Envelope { device_id: id(8), command_id: id(8), ..depending(DEPENDENCIES_MAX) };
    assert!(firm.office.submit(&at_the_bound, actor, minute(0)).is_ok());
}

#[test]
fn a_device_may_have_as_many_envelopes_waiting_as_the_bound_and_not_one_more() {
    let (mut firm, (_, [_, second, _])) = (Firm::open(), three());
    let early = |n: u64| Envelope { device_seq: n, command_id: id(u128::from(n)), ..second.clone() };
    for n in 2..u64::try_from(HELD_MAX).unwrap() + 2 {
        assert_eq!(firm.submit(&early(n)).verdict, None);
    }
    let one_more = early(u64::try_from(HELD_MAX).unwrap() + 2);
    assert_eq!(firm.office.submit(&one_more, id(1), minute(0)).unwrap_err().code(), "JM-OFF-0003");
}

#[test]
fn a_device_goes_on_after_an_envelope_whose_command_id_was_taken() {
    let (mut firm, (_, [first, second, third])) = (Firm::open(), three());
    let mut other = device(8);
    other.receive(firm.log.iter().map(String::as_str)).unwrap();
    let same_id = other.record(&register(50), minute(100), first.command_id).unwrap();
    let next = other.record(&register(51), minute(101), id(51)).unwrap();
    firm.submit(&first);
    assert_eq!(code_of(firm.submit(&same_id).verdict), "JM-OFF-0005");
    assert_eq!(firm.submit(&next).verdict, Some(Verdict::Accepted {}), "only the id was at fault");
    firm.submit(&second);
    assert_eq!(firm.submit(&third).verdict, Some(Verdict::Accepted {}));
    firm.assert_replays();
}

#[test]
fn a_copy_that_comes_first_does_not_lock_out_the_genuine_device() {
    let (mut firm, (_, [first, second, third])) = (Firm::open(), three());
    let copys_second = Envelope { command_id: id(70), prev_hash: Digest::of(b"another life"), ..second.clone() };
    assert_eq!(firm.submit(&copys_second).verdict, None);
    assert_eq!(firm.submit(&second).verdict, None, "both wait");
    let submission = firm.submit(&first);
    assert_eq!(submission.verdict, Some(Verdict::Accepted {}));
    assert_eq!(firm.submit(&second).verdict, Some(Verdict::Accepted {}));
    assert_eq!(firm.submit(&third).verdict, Some(Verdict::Accepted {}));
    assert_eq!(code_of(firm.submit(&copys_second).verdict), "JM-OFF-0006");
    assert_eq!(firm.office.state().attention().count(), 1, "somebody is told of the copy");
    firm.assert_replays();
}

#[test]
fn what_follows_an_envelope_in_quarantine_is_told_to_somebody_and_not_held_for_ever() {
    let (mut firm, (_, [first, second, third])) = (Firm::open(), three());
    firm.submit(&first);
    firm.submit(&third);
    let unchained = Envelope { prev_hash: Digest::START, ..second };
    firm.submit(&unchained);
    let after = Envelope { device_seq: 3, command_id: id(71), prev_hash: unchained.digest(), ..third.clone() };
    assert_eq!(code_of(firm.submit(&after).verdict), "JM-OFF-0007");
    assert_eq!(firm.office.state().attention().count(), 2);
    firm.assert_replays();
}

#[test]
fn documents_are_dated_in_the_order_of_their_numbers_whatever_the_offices_clock_says() {
    let (mut firm, (_, [first, second, _])) = (Firm::open(), three());
    let actor = id::<ActorId>(1);
    let one = firm.office.submit(&first, actor, minute(900)).unwrap().entries;
    let two = firm.office.submit(&second, actor, minute(800)).unwrap().entries;
    assert_eq!((one[0].received_at(), two[0].received_at()), (minute(900), minute(900)));
}

#[test]
fn a_line_that_was_altered_to_look_old_is_found() {
    let firm = Firm::open();
    let mut phone = device(7);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let altered = firm.log[0].replacen("\"sequence\":1", "\"sequence\":0", 1);
    assert_eq!(phone.receive([altered.as_str()]).unwrap_err().code(), "JM-LOG-0003");
}

#[test]
fn a_device_handed_from_call_to_call_as_json_is_the_same_device() {
    let (firm, mut phone) = (Firm::open(), device(7));
    let mut kept = call("device.new", &format!(r#"{{"device_id":{}}}"#, text(&phone.id().to_json())));
    assert_eq!(kept, text(&phone.to_json()));

    let answer = call("device.receive", &format!(r#"{{"device":{kept},"lines":{}}}"#, text(&firm.log.to_json())));
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    kept = text(&phone.to_json());
    assert_eq!(answer, format!(r#"{{"device":{kept},"answers":[]}}"#));

    let (command, number) = (register(1), id::<CommandId>(1));
    let given = format!(
        r#"{{"device":{kept},"command":{},"command_id":"{number}","depends_on":[],"occurred_at":{},"rules":"0.1.0"}}"#,
        text(&command.to_json()),
        text(&minute(1).to_json()),
    );
    let answer = call("device.record", &given);
    let envelope = phone.record(&command, minute(1), number).unwrap();
    kept = text(&phone.to_json());
    assert_eq!(answer, format!(r#"{{"device":{kept},"envelope":{}}}"#, text(&envelope.to_json())));

    assert_eq!(call("device.view", &format!(r#"{{"device":{kept}}}"#)), text(&phone.view().to_json()));
}

fn call(operation: &str, input: &str) -> String {
    text(&journeyman::json::call(operation, input.as_bytes()).unwrap())
}

fn text(json: &[u8]) -> String {
    String::from_utf8(json.to_vec()).unwrap()
}
