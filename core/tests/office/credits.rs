//! What puts an invoice right at the office: credit notes in part, corrections, voids.

use journeyman::{
    event::Command,
    id::{CreditNoteId, InvoiceId, JobId},
    invoice::{CreditPart, LineToCredit},
    ledger::{SettlementStatus, invoice_balance, trial_balance},
    money::Money,
};

use crate::{
    firm::{Firm, aud, codes, id},
    week::{completed, credit_as, day, invoice, invoice_as, payment},
};

fn part(number: u128, part: CreditPart) -> Command {
    let reason = "Wrong tap fitted".parse().unwrap();
    Command::CreditPart { credit_note: id::<CreditNoteId>(number), invoice: id(5), part, reason }
}

fn amount(minor: i64) -> CreditPart {
    CreditPart::Amount { amount: aud(minor) }
}

fn void() -> Command {
    Command::VoidInvoice { invoice: id(5), reason: "Issued twice".parse().unwrap() }
}

fn correct(expected: Option<Money>) -> Command {
    Command::CorrectInvoice {
        credit_note: id(9),
        corrects: id(5),
        reason: "Wrong tap fitted".parse().unwrap(),
        invoice: id(6),
        covered: None,
        reverse_charge: None,
        expected_payable: expected,
    }
}

fn status(firm: &Firm) -> (SettlementStatus, i64, i64) {
    let balance = invoice_balance(firm.office.state().ledger(), id(5), day()).unwrap();
    (balance.status, balance.credited.minor, balance.outstanding.minor)
}

fn is_to_invoice(firm: &Firm) -> bool {
    firm.office.state().job(id::<JobId>(10)).unwrap().quotes_to_invoice().count() > 0
}

/// A firm with an invoice of 500.00 and 50.00 GST.
fn invoiced() -> Firm {
    let mut firm = completed(None);
    firm.all_accepted(&[invoice(None)]);
    firm
}

#[test]
fn parts_of_an_invoice_are_credited_until_nothing_is_left_and_only_then_is_its_job_to_be_invoiced_again() {
    let mut firm = invoiced();
    firm.all_accepted(&[part(9, amount(110_00))]);
    assert_eq!((status(&firm), is_to_invoice(&firm)), ((SettlementStatus::Unpaid, 110_00, 440_00), false));
    assert_eq!(codes(&firm.at_the_desk(&part(10, amount(440_01)))), ["JM-INV-0061"]);
    let line = CreditPart::Lines { lines: vec![LineToCredit { line: 1, quantity: None }] };
    assert_eq!(codes(&firm.at_the_desk(&part(10, line))), ["JM-INV-0061"], "an amount was credited of it already");
    firm.all_accepted(&[part(10, amount(40_00)), credit_as(11, 5)]);
    assert_eq!((status(&firm), is_to_invoice(&firm)), ((SettlementStatus::Credited, 550_00, 0), true));
    assert_eq!(codes(&firm.at_the_desk(&part(12, CreditPart::Rest {}))), ["JM-INV-0060"]);
    let numbers: Vec<_> = firm.office.state().credit_notes().map(|note| note.details().number.to_string()).collect();
    assert_eq!(numbers, ["CN-000001", "CN-000002", "CN-000003"]);
    let balance = trial_balance(firm.office.state().ledger(), day()).unwrap();
    assert!(balance.accounts.is_empty(), "sales and tax are at zero again");
    firm.assert_replays();
}

#[test]
fn a_part_that_is_credited_of_a_paid_invoice_becomes_credit_of_the_customer() {
    let mut firm = completed(Some(aud(100_00)));
    firm.all_accepted(&[invoice(None), part(9, amount(500_00))]);
    let balance = invoice_balance(firm.office.state().ledger(), id(5), day()).unwrap();
    assert_eq!((balance.paid, balance.credited, balance.outstanding), (aud(50_00), aud(500_00), aud(0)));
}

#[test]
fn a_correction_is_a_credit_note_and_an_invoice_that_refers_to_the_first_in_one_step() {
    let mut firm = completed(Some(aud(100_00)));
    firm.all_accepted(&[invoice(None)]);
    assert_eq!(codes(&firm.at_the_desk(&correct(Some(aud(1))))), ["JM-OFF-0027"]);
    assert_eq!(firm.office.state().credit_notes().count(), 0, "neither is done");
    firm.all_accepted(&[correct(Some(aud(450_00)))]);
    let state = firm.office.state();
    let (first, second) = (state.invoice(id::<InvoiceId>(5)).unwrap(), state.invoice(id::<InvoiceId>(6)).unwrap());
    assert_eq!(second.corrects().unwrap().number, first.details().number);
    assert_eq!(second.details().number.as_str(), "INV-000002");
    assert_eq!(second.draft().prepaid, Some(aud(100_00)), "the deposit goes with it");
    assert_eq!(status(&firm), (SettlementStatus::Credited, 550_00, 0));
    assert!(!is_to_invoice(&firm));
    assert_eq!(codes(&firm.at_the_desk(&correct(None))), ["JM-OFF-0024"]);
    firm.assert_replays();
}

#[test]
fn a_void_invoice_keeps_its_number_and_asks_for_nothing() {
    let mut firm = invoiced();
    firm.all_accepted(&[void()]);
    let state = firm.office.state();
    assert_eq!(state.voided(id::<InvoiceId>(5)).unwrap().voided_on, day());
    assert_eq!(state.invoice(id::<InvoiceId>(5)).unwrap().details().number.as_str(), "INV-000001");
    assert_eq!((status(&firm), is_to_invoice(&firm)), ((SettlementStatus::Voided, 0, 0), true));
    assert!(trial_balance(firm.office.state().ledger(), day()).unwrap().accounts.is_empty());
    for command in [credit_as(9, 5), part(9, amount(1)), correct(None), void()] {
        assert_eq!(codes(&firm.at_the_desk(&command)), ["JM-OFF-0040"], "{command:?}");
    }
    firm.all_accepted(&[invoice_as(6)]);
    assert_eq!(firm.office.state().invoice(id::<InvoiceId>(6)).unwrap().details().number.as_str(), "INV-000002");
    firm.assert_replays();
}

#[test]
fn an_invoice_that_was_paid_or_credited_is_not_voided() {
    let mut paid = completed(Some(aud(100_00)));
    paid.all_accepted(&[invoice(None)]);
    assert_eq!(codes(&paid.at_the_desk(&void())), ["JM-INV-0070"]);
    let mut credited = invoiced();
    credited.all_accepted(&[part(9, amount(1))]);
    assert_eq!(codes(&credited.at_the_desk(&void())), ["JM-INV-0070"]);
    let mut never = invoiced();
    never.all_accepted(&[payment(2, aud(1_00), false)]);
    never.all_accepted(&[void()]);
    let unknown = Command::VoidInvoice { invoice: id(99), reason: "Issued twice".parse().unwrap() };
    assert_eq!(codes(&never.at_the_desk(&unknown)), ["JM-OFF-0023"]);
}

#[test]
fn only_the_office_shows_what_comes_of_a_correction() {
    for command in [part(9, amount(1)), correct(None), void()] {
        assert!(command.needs_office() && !command.is_fact(), "{command:?}");
    }
}
