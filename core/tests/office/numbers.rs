//! The numbers of documents: none twice, whatever becomes of the prefixes.

use std::collections::BTreeSet;

use journeyman::{
    error::Coded,
    event::{Command, FirmSettings},
    log::Verdict,
    wire::Wire,
};
use proptest::prelude::*;

use crate::{
    firm::{Firm, codes, device, id, minute, register, settings},
    week::{completed, credit_as, invoice_as},
};

fn prefixes(invoices: &str, credit_notes: &str) -> Command {
    let (invoice_prefix, credit_note_prefix) = (invoices.parse().unwrap(), credit_notes.parse().unwrap());
    Command::ChangeSettings { settings: FirmSettings { invoice_prefix, credit_note_prefix, ..settings() } }
}

/// The numbers of all documents, in no particular order.
fn numbers(firm: &Firm) -> Vec<String> {
    let state = firm.office.state();
    let invoices = state.invoices().map(|issued| issued.details().number.to_string());
    let credit_notes = state.credit_notes().map(|note| note.details().number.to_string());
    invoices.chain(credit_notes).collect()
}

/// A firm that has sent INV-000001 and credited it by CN-000001.
fn of_two_documents() -> Firm {
    let mut firm = completed(None);
    firm.all_accepted(&[invoice_as(5), credit_as(9, 5)]);
    firm
}

#[test]
fn the_prefixes_of_invoices_and_credit_notes_are_never_exchanged() {
    let mut firm = of_two_documents();
    assert_eq!(codes(&firm.at_the_desk(&prefixes("CN-", "INV-"))), ["JM-OFF-0037"]);
    assert_eq!(codes(&firm.at_the_desk(&prefixes("CN-", "C-"))), ["JM-OFF-0037"], "one that the other has had");
    assert_eq!(codes(&firm.at_the_desk(&prefixes("I-", "INV-"))), ["JM-OFF-0037"]);
    firm.all_accepted(&[prefixes("I-", "C-")]);
    assert_eq!(codes(&firm.at_the_desk(&prefixes("CN-", "C-"))), ["JM-OFF-0037"], "and for good");
    assert_eq!(codes(&firm.at_the_desk(&prefixes("I-", "INV-"))), ["JM-OFF-0037"]);
}

#[test]
fn a_series_goes_on_under_a_new_prefix_and_under_its_old_one_again() {
    let mut firm = of_two_documents();
    firm.all_accepted(&[
        prefixes("2027-", "CN-"),
        invoice_as(6),
        credit_as(10, 6),
        prefixes("INV-", "CN-"),
        invoice_as(7),
    ]);
    let wanted = ["INV-000001", "2027-000002", "INV-000003", "CN-000001", "CN-000002"];
    assert_eq!(numbers(&firm), wanted);
    firm.assert_replays();
}

#[test]
fn a_prefix_by_which_a_series_would_come_to_a_number_that_it_has_given_is_refused() {
    let mut firm = completed(None);
    firm.all_accepted(&[prefixes("INV1", "CN-"), invoice_as(5)]); // INV1000001, the millionth and first of INV
    assert_eq!(codes(&firm.at_the_desk(&prefixes("INV", "CN-"))), ["JM-OFF-0037"]);
    assert_eq!(firm.at_the_desk(&prefixes("INV12", "CN-")), Verdict::Accepted {});
}

#[test]
fn prefixes_that_differ_by_digits_at_the_end_meet_at_the_millionth_document_and_are_refused() {
    let mut firm = Firm::open();
    assert_eq!(codes(&firm.at_the_desk(&prefixes("A", "A1"))), ["JM-OFF-0034"]);
    assert_eq!(codes(&firm.at_the_desk(&prefixes("A22", "A"))), ["JM-OFF-0034"]);
    assert_eq!(firm.at_the_desk(&prefixes("A", "AC")), Verdict::Accepted {});
}

#[test]
fn a_device_that_has_given_out_the_last_number_records_nothing_more() {
    let kept = |last: u64| {
        let json = String::from_utf8(device(7).to_json())
            .unwrap()
            .replace(r#""last_seq":0"#, &format!(r#""last_seq":{last}"#));
        let firm = Firm::open();
        let (rules, tzdb) = ("0.1.0".parse().unwrap(), journeyman::calendar::Tzdb::bundled());
        let mut phone = journeyman::device::Device::from_json(json.as_bytes(), rules, tzdb).unwrap();
        phone.receive(firm.log.iter().map(String::as_str)).unwrap();
        phone
    };
    let mut phone = kept(u64::MAX - 1);
    assert_eq!(phone.record(&register(1), minute(0), id(1)).unwrap().device_seq, u64::MAX);
    assert_eq!(phone.record(&register(2), minute(0), id(2)).unwrap_err().code(), "JM-DEV-0006");
    assert_eq!(kept(u64::MAX).record(&register(1), minute(0), id(1)).unwrap_err().code(), "JM-DEV-0006");
}

#[test]
fn a_sealed_envelope_never_has_the_number_of_the_one_before_it() {
    let sealed = |last: u64| {
        let firm = Firm::open();
        let mut phone = device(7);
        phone.receive(firm.log.iter().map(String::as_str)).unwrap();
        let mut previous = phone.record(&register(1), minute(0), id(1)).unwrap();
        previous.device_seq = last;
        let text = |json: Vec<u8>| String::from_utf8(json).unwrap();
        let given = format!(
            r#"{{"command":{},"command_id":"{}","device_id":"{}","previous":{},"based_on":0,"depends_on":[],
                "occurred_at":"2026-09-28T00:00:00Z","rules":"0.1.0"}}"#,
            text(register(2).to_json()),
            id::<journeyman::id::CommandId>(2),
            phone.id(),
            text(previous.to_json()),
        );
        journeyman::json::call("log.seal", given.as_bytes())
    };
    let last = journeyman::log::Envelope::from_json(&sealed(u64::MAX - 1).unwrap()).unwrap();
    assert_eq!(last.device_seq, u64::MAX);
    assert_eq!(sealed(u64::MAX).unwrap_err().code, "JM-LOG-0009");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_two_documents_have_one_number_whatever_becomes_of_the_prefixes(
        steps in prop::collection::vec(
            (prop::sample::select(vec!["A", "B", "A1", "A01", "1", "B-"]),
             prop::sample::select(vec!["A", "B", "A1", "A01", "1", "B-"]),
             0..3_usize),
            1..10,
        ),
    ) {
        let mut firm = completed(None);
        let (mut next, mut open) = (100, None);
        for (invoices, credit_notes, documents) in steps {
            firm.at_the_desk(&prefixes(invoices, credit_notes)); // refused or not
            for _ in 0..documents {
                next += 1;
                let command = open.map_or_else(|| invoice_as(next), |invoice| credit_as(next, invoice));
                prop_assert_eq!(firm.at_the_desk(&command), Verdict::Accepted {});
                open = if open.is_some() { None } else { Some(next) };
            }
        }
        let numbers = numbers(&firm);
        prop_assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "{:?}", numbers);
        firm.assert_replays();
    }
}
