//! The books as they are stored.

use super::books::{Books, allocate, credit_note, day, invoice, payment, refund, share, unallocate};
use crate::{
    error::Coded,
    ledger::{Ledger, LedgerCommand},
    wire::Wire,
};

fn busy_books() -> Books {
    let mut books = Books::with(&[invoice(10, 110_00), invoice(11, 22_00)], &[payment(20, 150_00), payment(21, 30_00)]);
    books.allocate(20, 10, 100_00, 3);
    books.allocate(21, 10, 10_00, 4);
    books.accept(&unallocate(21, 10, 4_00, 5));
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 55_00, 6) });
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 1_00, 7) });
    books.accept(&LedgerCommand::WriteOff { share: share(11, 22_00), on: day(8) });
    books.accept(&LedgerCommand::ReverseWriteOff { share: share(11, 2_00), on: day(9) });
    books
}

#[test]
fn stored_books_are_the_same_books_with_the_same_bytes() {
    let books = busy_books();
    let bytes = books.ledger.to_json();
    let again = Ledger::from_json(&bytes).unwrap();
    assert_eq!(again, books.ledger);
    assert_eq!(again.to_json(), bytes);
}

#[test]
fn an_allocation_taken_back_on_its_day_leaves_no_trace() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 150_00)]);
    let before = books.ledger.clone();
    books.accept(&allocate(20, 10, 50_00, 3));
    books.accept(&unallocate(20, 10, 50_00, 3));
    assert_eq!(books.ledger, before);
}

#[test]
fn stored_books_that_contradict_themselves_are_refused() {
    let stored = String::from_utf8(busy_books().ledger.to_json()).unwrap();
    let again = |what: &str, by: &str| {
        assert_eq!(stored.matches(what).count(), 1, "{what}");
        Ledger::from_json(stored.replace(what, by).as_bytes()).unwrap_err().code()
    };
    // More allocated than the invoice asks for; a refund of more than is left; more opened again than was given up.
    assert_eq!(
        again(r#""on":"2026-10-03","amount":{"minor":10000,"#, r#""on":"2026-10-03","amount":{"minor":10001,"#),
        "JM-LED-0036"
    );
    assert_eq!(again(r#""amount":{"minor":100,"#, r#""amount":{"minor":15000,"#), "JM-LED-0036");
    assert_eq!(again(r#""amount":{"minor":-200,"#, r#""amount":{"minor":-2201,"#), "JM-LED-0036");
    // Money used before it came.
    assert_eq!(again(r#""on":"2026-10-03""#, r#""on":"2026-10-01""#), "JM-LED-0034");
    // Two documents of one number; a sum that isn't one.
    assert_eq!(again(r#""number":"INV-11""#, r#""number":"INV-10""#), "JM-LED-0034");
    assert_eq!(again(r#""payable":{"minor":2200,"#, r#""payable":{"minor":2201,"#), "JM-LED-0034");
}
