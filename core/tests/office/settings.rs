//! Opening a firm, changing its settings, and the bounds of an office and its devices.

use journeyman::{
    error::Coded,
    event::{Command, FirmSettings},
    limits::{DOCUMENT_PREFIX_BYTES_MAX, OUTBOX_MAX},
    log::{Digest, Verdict},
    money::{Currency, Rounding},
    office::OfficeRefusal,
    tax::{Regime, Registration},
};

use crate::firm::{Firm, codes, device, id, minute, register, settings};

fn change(settings: FirmSettings) -> Command {
    Command::ChangeSettings { settings }
}

#[test]
fn a_firm_is_opened_once_and_before_anything_else() {
    let mut firm = Firm::closed();
    assert_eq!(codes(&firm.at_the_desk(&register(1))), ["JM-OFF-0012"]);
    assert_eq!(firm.at_the_desk(&Command::OpenFirm { settings: settings() }), Verdict::Accepted {});
    assert_eq!(codes(&firm.at_the_desk(&Command::OpenFirm { settings: settings() })), ["JM-OFF-0013"]);
}

#[test]
fn settings_by_which_no_invoice_could_be_made_are_refused() {
    let mut firm = Firm::open();
    let other_card = FirmSettings {
        rate_card: journeyman::pricing::RateCard { currency: Currency::NZD, ..settings().rate_card },
        ..settings()
    };
    assert_eq!(codes(&firm.at_the_desk(&change(other_card))), ["JM-OFF-0018"]);
    let mut not_permitted = settings();
    not_permitted.rounding.tax.way = Rounding::Down;
    assert_eq!(codes(&firm.at_the_desk(&change(not_permitted))), ["JM-TAX-0006"]);
    let nowhere = FirmSettings { zone: "Australia/Atlantis".parse().unwrap(), ..settings() };
    assert_eq!(codes(&firm.at_the_desk(&change(nowhere))), ["JM-CAL-0003"]);
    let mut no_increment = settings();
    no_increment.rate_card.labour[0].increment_minutes = 0;
    assert!(matches!(firm.at_the_desk(&change(no_increment)), Verdict::Rejected { .. }));
}

#[test]
fn the_currency_and_the_tax_law_of_the_books_never_change() {
    let mut firm = Firm::open();
    let other_law = FirmSettings { regime: Regime::Nz, ..settings() };
    let verdict = firm.at_the_desk(&change(other_law));
    assert_eq!(codes(&verdict), ["JM-OFF-0014"]);
    assert_eq!(verdict.reasons()[0].text, "the books are kept in AUD under the Australian GST, for ever");
    let unregistered = FirmSettings { registration: Registration::NotRegistered {}, ..settings() };
    assert_eq!(firm.at_the_desk(&change(unregistered.clone())), Verdict::Accepted {});
    assert_eq!(firm.office.state().firm(), Some(&unregistered));
}

#[test]
fn a_prefix_of_numbers_is_taken_at_its_longest_and_refused_one_byte_beyond() {
    let mut firm = Firm::open();
    let prefixed = |bytes: usize| FirmSettings { invoice_prefix: "I".repeat(bytes).parse().unwrap(), ..settings() };
    assert_eq!(firm.at_the_desk(&change(prefixed(DOCUMENT_PREFIX_BYTES_MAX))), Verdict::Accepted {});
    assert_eq!(codes(&firm.at_the_desk(&change(prefixed(DOCUMENT_PREFIX_BYTES_MAX + 1)))), ["JM-OFF-0019"]);
}

#[test]
fn invoices_and_credit_notes_never_share_their_numbers() {
    let mut firm = Firm::open();
    let same = FirmSettings { credit_note_prefix: settings().invoice_prefix, ..settings() };
    assert_eq!(codes(&firm.at_the_desk(&change(same))), ["JM-OFF-0034"]);
}

#[test]
fn attention_is_settled_once() {
    let mut firm = Firm::open();
    let settle = Command::SettleAttention { entry: 77 };
    assert_eq!(codes(&firm.at_the_desk(&settle)), ["JM-OFF-0017"]);
}

#[test]
fn a_device_keeps_as_many_commands_as_the_bound_and_not_one_more() {
    let mut phone = device(7);
    phone.receive(Firm::open().log.iter().map(String::as_str)).unwrap();
    for number in 1..=u128::try_from(OUTBOX_MAX).unwrap() {
        phone.record(&register(number), minute(0), id(number)).unwrap();
    }
    let one_more = phone.record(&register(99_999), minute(0), id(99_999)).unwrap_err();
    assert_eq!(one_more.code(), "JM-DEV-0003");
    assert_eq!(phone.outbox().len(), OUTBOX_MAX);
}

#[test]
fn a_device_whose_clock_is_out_of_bounds_is_told_so() {
    let mut phone = device(7);
    phone.receive(Firm::open().log.iter().map(String::as_str)).unwrap();
    let now = "+12026-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(phone.record(&register(1), now, id(1)).unwrap_err().code(), "JM-DEV-0005");
    let too_many = vec![id(1); journeyman::limits::DEPENDENCIES_MAX + 1];
    assert_eq!(phone.record_after(&too_many, &register(1), minute(0), id(2)).unwrap_err().code(), "JM-DEV-0005");
}

#[test]
fn what_only_a_bug_brings_about_still_has_a_code() {
    assert_eq!(OfficeRefusal::Inconsistent { problem: String::new() }.code(), "JM-OFF-0004");
    assert_eq!(OfficeRefusal::EventsTooLarge { max: 1 }.code(), "JM-OFF-0010");
    assert_eq!("0".repeat(63).parse::<Digest>().unwrap_err().code(), "JM-LOG-0001");
}
