//! Invoices that are void.

use super::books::{Books, aud, credit_note, day, id, invoice, payment, share, unallocate};
use crate::{
    error::Coded,
    ledger::{
        Account::{Receivable, Sales, TaxPayable},
        Ledger, LedgerCommand, LedgerEvent, LedgerSource, SettlementStatus, statement,
    },
    money::Currency,
    wire::Wire,
};

fn void(of_invoice: u64, of_october: u32) -> LedgerCommand {
    LedgerCommand::VoidInvoice { invoice: id(of_invoice), on: day(of_october) }
}

#[test]
fn a_void_invoice_asks_for_nothing_from_its_day_on_and_is_reversed_in_the_books() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[]);
    let events = books.accept(&void(10, 5));
    assert_eq!(
        (books.of_invoice(10, 4).status, books.of_invoice(10, 4).outstanding),
        (SettlementStatus::Unpaid, aud(110_00))
    );
    let after = books.of_invoice(10, 5);
    assert_eq!((after.status, after.invoiced, after.outstanding), (SettlementStatus::Voided, aud(0), aud(0)));
    let [entry] = &books.ledger.entries(&events[0]).unwrap()[..] else { panic!("one entry") };
    assert_eq!((entry.date(), entry.source()), (day(5), LedgerSource::Void { invoice: id(10) }));
    let postings: Vec<_> = entry.postings().iter().map(|posting| (posting.account, posting.amount.minor)).collect();
    assert_eq!(postings, [(Sales {}, 100_00), (TaxPayable {}, 10_00), (Receivable { customer: id(1) }, -110_00)]);
    let lines = statement(&books.ledger, id(1), Currency::AUD, day(1), day(31)).unwrap().lines;
    let changes: Vec<_> = lines.iter().map(|line| (line.document, line.change.minor)).collect();
    assert_eq!(
        changes,
        [(LedgerSource::Invoice { invoice: id(10) }, 110_00), (LedgerSource::Void { invoice: id(10) }, -110_00)]
    );
}

#[test]
fn nothing_can_be_paid_credited_or_given_up_of_a_void_invoice() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    books.accept(&void(10, 5));
    for of_october in [3, 5, 7] {
        assert_eq!(books.refuse(&super::books::allocate(20, 10, 1, of_october)), "JM-LED-0009");
        let credit_note = credit_note(50, 10, 11, of_october);
        assert_eq!(books.refuse(&LedgerCommand::PostCreditNote { credit_note }), "JM-LED-0015");
        let write_off = LedgerCommand::WriteOff { share: share(10, 1), on: day(of_october) };
        assert_eq!(books.refuse(&write_off), "JM-LED-0009");
    }
}

#[test]
fn an_invoice_that_something_was_done_with_is_not_voided_even_if_it_was_undone() {
    let mut paid = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    paid.allocate(20, 10, 1_00, 3);
    paid.accept(&unallocate(20, 10, 1_00, 4));
    assert_eq!(paid.refuse(&void(10, 5)), "JM-LED-0022");
    let mut credited = Books::with(&[invoice(10, 110_00)], &[]);
    credited.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11, 3) });
    assert_eq!(credited.refuse(&void(10, 5)), "JM-LED-0022");
    let mut given_up = Books::with(&[invoice(10, 110_00)], &[]);
    given_up.accept(&LedgerCommand::WriteOff { share: share(10, 1), on: day(3) });
    assert_eq!(given_up.refuse(&void(10, 5)), "JM-LED-0022");
    let mut void_already = Books::with(&[invoice(10, 110_00)], &[]);
    void_already.accept(&void(10, 5));
    assert_eq!(void_already.refuse(&void(10, 6)), "JM-LED-0022");
    assert_eq!(void_already.refuse(&void(99, 6)), "JM-LED-0006");
    assert_eq!(
        Books::with(&[invoice(10, 110_00)], &[])
            .refuse(&LedgerCommand::VoidInvoice { invoice: id(10), on: day(1).pred_opt().unwrap() }),
        "JM-LED-0008"
    );
}

#[test]
fn the_same_void_twice_comes_to_nothing_new() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[]);
    let [event]: [LedgerEvent; 1] = books.accept(&void(10, 5)).try_into().unwrap();
    assert!(books.ledger.already_has(&void(10, 5)));
    assert_eq!(books.ledger.decide(&void(10, 5)), Ok(Vec::new()));
    assert_eq!(books.ledger.apply(&event).unwrap_err().code(), "JM-LED-0035");
}

#[test]
fn stored_books_keep_which_invoices_are_void() {
    let mut books = Books::with(&[invoice(10, 110_00), invoice(11, 0)], &[]);
    books.accept(&void(10, 5));
    books.accept(&void(11, 5));
    let bytes = books.ledger.to_json();
    let again = Ledger::from_json(&bytes).unwrap();
    assert_eq!((&again, again.to_json()), (&books.ledger, bytes.clone()));
    let twice = String::from_utf8(bytes).unwrap().replace(
        "\"on\":\"2026-10-05\"}]",
        "\"on\":\"2026-10-05\"},\
        {\"invoice\":\"01999a3f-0000-7000-8000-00000000000a\",\"on\":\"2026-10-06\"}]",
    );
    assert_eq!(Ledger::from_json(twice.as_bytes()).unwrap_err().code(), "JM-LED-0034");
}
