//! The rules of the commands, one test each.

use super::books::{Books, allocate, aud, credit_note, day, id, invoice, payment, refund, share, unallocate};
use crate::{
    error::Coded,
    ledger::{
        Account::{Bank, Sales},
        Allocation, CreditToUse, JournalEntry, LedgerCommand, LedgerError, LedgerEvent, LedgerPayment, LedgerRefund,
        LedgerRefusal, LedgerSource, PaymentShare, Posting, SettlementStatus,
    },
    money::{Currency, Money},
    payment::{Payment, PaymentMethod, Refund},
    wire::Wire,
};

#[test]
fn a_refund_above_captured_is_refused() {
    let mut books = Books::with(&[], &[payment(20, 100_00)]);
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(40, 20, 100_01, 5) }), "JM-LED-0014");
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 60_00, 5) });
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(41, 20, 40_01, 5) }), "JM-LED-0014");
    books.accept(&LedgerCommand::Refund { refund: refund(41, 20, 40_00, 5) });
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(42, 20, 1, 5) }), "JM-LED-0014");
}

#[test]
fn a_refund_of_money_that_pays_an_invoice_says_what_to_unallocate() {
    let mut books = Books::with(&[invoice(10, 70_00)], &[payment(20, 100_00)]);
    books.allocate(20, 10, 70_00, 3);
    let refusal = books.ledger.decide(&LedgerCommand::Refund { refund: refund(40, 20, 45_00, 5) }).unwrap_err();
    assert_eq!(
        refusal,
        LedgerRefusal::RefundNeedsUnallocation {
            payment: id(20),
            requested: aud(45_00),
            available: aud(30_00),
            to_unallocate: aud(15_00),
            used_by: vec![share(10, 70_00)],
            on: day(5),
        }
    );
    books.accept(&unallocate(20, 10, 15_00, 5));
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 45_00, 5) });
    assert_eq!((books.of_invoice(10, 5).outstanding, books.of_payment(20, 5).available), (aud(15_00), aud(0)));
}

#[test]
fn the_same_document_twice_comes_to_nothing_new_and_other_content_is_refused() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 1_00, 5) });
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11_00, 5) });
    let again = [
        LedgerCommand::PostInvoice { invoice: invoice(10, 110_00) },
        LedgerCommand::TakePayment { payment: payment(20, 100_00) },
        LedgerCommand::Refund { refund: refund(40, 20, 1_00, 5) },
        LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11_00, 5) },
    ];
    for command in &again {
        assert!(books.ledger.already_has(command), "{command:?}");
        assert_eq!(books.ledger.decide(command), Ok(Vec::new()));
    }
    let other = [
        LedgerCommand::PostInvoice { invoice: invoice(10, 110_01) },
        LedgerCommand::TakePayment { payment: payment(20, 100_01) },
        LedgerCommand::Refund { refund: refund(40, 20, 1_01, 5) },
        LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11_00, 6) },
    ];
    for command in &other {
        assert!(!books.ledger.already_has(command));
        assert_eq!(books.refuse(command), "JM-LED-0004", "{command:?}");
    }
}

#[test]
fn an_event_applied_twice_is_noticed_and_changes_nothing() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    let events = [
        LedgerEvent::InvoicePosted { invoice: invoice(10, 110_00) },
        LedgerEvent::PaymentTaken { payment: payment(20, 100_00) },
    ];
    let before = books.ledger.to_json();
    for event in &events {
        assert_eq!(books.ledger.apply(event).unwrap_err().code(), "JM-LED-0035");
        assert_eq!(books.ledger.to_json(), before);
    }
}

#[test]
fn an_event_that_breaks_a_rule_is_corrupt_and_changes_nothing() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    books.allocate(20, 10, 50_00, 3);
    let before = books.ledger.clone();
    let too_much = Allocation { payment: id(20), invoice: id(10), amount: aud(50_01) };
    let release = |payment, amount| PaymentShare { payment: id(payment), amount: aud(amount) };
    let credited = |released| LedgerEvent::CreditNotePosted { credit_note: credit_note(50, 10, 99_00, 5), released };
    for (event, rule) in [
        (LedgerEvent::Allocated { allocations: vec![too_much], on: day(3) }, "JM-LED-0010"),
        (LedgerEvent::Allocated { allocations: vec![], on: day(3) }, "JM-LED-0018"),
        (LedgerEvent::Unallocated { allocation: too_much, on: day(3) }, "JM-LED-0012"),
        (LedgerEvent::Refunded { refund: refund(40, 20, 50_01, 3) }, "JM-LED-0013"),
        (LedgerEvent::InvoicePosted { invoice: invoice(10, 1_00) }, "JM-LED-0004"),
        (LedgerEvent::WrittenOff { share: share(10, 60_01), on: day(3) }, "JM-LED-0009"),
        (LedgerEvent::WriteOffReversed { share: share(10, 1), on: day(3) }, "JM-LED-0017"),
        (credited(vec![]), "JM-LED-0015"),
        (credited(vec![release(20, 38_99)]), "JM-LED-0015"),
        (credited(vec![release(20, 39_01)]), "JM-LED-0015"),
        (credited(vec![release(20, 20_00), release(20, 19_00)]), "JM-LED-0019"),
        (credited(vec![release(21, 39_00)]), "JM-LED-0006"),
    ] {
        match books.ledger.apply(&event) {
            Err(LedgerError::Misfit { rule_code, .. }) => assert_eq!(rule_code, rule, "{event:?}"),
            other => panic!("{event:?} gave {other:?}"),
        }
        assert_eq!(books.ledger, before);
    }
    books.ledger.apply(&credited(vec![release(20, 39_00)])).unwrap();
}

#[test]
fn one_customers_money_never_pays_anothers_invoice() {
    let other = LedgerPayment { customer: id(2), ..payment(21, 100_00) };
    let mut theirs = invoice(11, 110_00);
    theirs.customer = id(2);
    let books = Books::with(&[invoice(10, 110_00), theirs], &[other, payment(20, 200_00)]);
    assert_eq!(books.refuse(&allocate(21, 10, 1_00, 3)), "JM-LED-0007");
    let shares = vec![share(10, 1_00), share(11, 1_00)];
    let both = LedgerCommand::Allocate { credit: CreditToUse::Unreserved {}, shares, on: day(3) };
    assert_eq!(books.refuse(&both), "JM-LED-0007");
}

#[test]
fn one_currencys_money_never_pays_anothers_invoice() {
    let nzd = |minor| Money { minor, currency: Currency::NZD };
    let books = Books::with(&[invoice(10, 110_00)], &[LedgerPayment { amount: nzd(50_00), ..payment(20, 1) }]);
    assert_eq!(books.refuse(&allocate(20, 10, 50_00, 3)), "JM-MON-0002");
    let wrong = LedgerRefund { amount: aud(1_00), ..refund(40, 20, 1, 5) };
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: wrong }), "JM-MON-0002");
    let mut mixed = invoice(11, 110_00);
    mixed.tax = nzd(10_00);
    assert_eq!(books.refuse(&LedgerCommand::PostInvoice { invoice: mixed }), "JM-MON-0002");
    let mut note = credit_note(50, 10, 11_00, 5);
    (note.tax_exclusive, note.tax, note.payable) = (nzd(10_00), nzd(1_00), nzd(11_00));
    assert_eq!(books.refuse(&LedgerCommand::PostCreditNote { credit_note: note }), "JM-MON-0002");
}

#[test]
fn a_deposit_for_a_job_is_not_spent_unless_somebody_names_it() {
    let deposit = LedgerPayment { job: Some(id(30)), ..payment(20, 100_00) };
    let mut books = Books::with(&[invoice(10, 110_00)], &[deposit, payment(21, 30_00)]);
    let from_unreserved = |amount| LedgerCommand::Allocate {
        credit: CreditToUse::Unreserved {},
        shares: vec![share(10, amount)],
        on: day(3),
    };
    assert_eq!(books.refuse(&from_unreserved(30_01)), "JM-LED-0011");
    books.accept(&from_unreserved(30_00));
    let of_other_job =
        LedgerCommand::Allocate { credit: CreditToUse::Job { job: id(31) }, shares: vec![share(10, 1)], on: day(3) };
    assert_eq!(books.refuse(&of_other_job), "JM-LED-0011");
    assert_eq!(books.of_payment(20, 3).available, aud(100_00));
}

#[test]
fn the_oldest_credit_is_spent_first() {
    let old = LedgerPayment { received_on: day(1), ..payment(22, 20_00) };
    let mut books =
        Books::with(&[invoice(10, 60_00), invoice(11, 40_00)], &[payment(20, 50_00), payment(21, 50_00), old]);
    let events = books.accept(&LedgerCommand::Allocate {
        credit: CreditToUse::Unreserved {},
        shares: vec![share(10, 60_00), share(11, 40_00)],
        on: day(3),
    });
    let of = |payment, invoice, amount| Allocation { payment: id(payment), invoice: id(invoice), amount: aud(amount) };
    let allocations = vec![of(22, 10, 20_00), of(20, 10, 40_00), of(20, 11, 10_00), of(21, 11, 30_00)];
    assert_eq!(events, [LedgerEvent::Allocated { allocations, on: day(3) }]);
}

#[test]
fn a_credit_note_first_takes_off_what_is_open_and_then_frees_the_newest_money() {
    let new = LedgerPayment { received_on: day(4), ..payment(21, 40_00) };
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 50_00), new]);
    books.allocate(20, 10, 50_00, 5);
    books.allocate(21, 10, 40_00, 5);
    let events = books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 77_00, 6) });
    let release = |payment, amount| PaymentShare { payment: id(payment), amount: aud(amount) };
    assert!(matches!(
        events.as_slice(),
        [LedgerEvent::CreditNotePosted { released, .. }] if *released == [release(21, 40_00), release(20, 17_00)]
    ));
    let balance = books.of_invoice(10, 6);
    assert_eq!((balance.paid, balance.credited, balance.outstanding), (aud(33_00), aud(77_00), aud(0)));
    assert_eq!(balance.status, SettlementStatus::Paid);
    assert_eq!(books.of_invoice(10, 5).paid, aud(90_00), "yesterday stays as it was");
}

#[test]
fn a_credit_note_above_the_invoice_or_its_tax_is_refused() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[]);
    let post = |credit_note| LedgerCommand::PostCreditNote { credit_note };
    books.accept(&post(credit_note(50, 10, 55_00, 5)));
    assert_eq!(books.refuse(&post(credit_note(51, 10, 55_11, 5))), "JM-LED-0016");
    let mut only_tax = credit_note(51, 10, 55_00, 5);
    (only_tax.tax_exclusive, only_tax.tax) = (aud(0), aud(55_00));
    assert_eq!(books.refuse(&post(only_tax)), "JM-LED-0016");
    books.accept(&LedgerCommand::WriteOff { share: share(10, 10_00), on: day(5) });
    assert_eq!(books.refuse(&post(credit_note(51, 10, 55_00, 5))), "JM-LED-0015");
    books.accept(&LedgerCommand::ReverseWriteOff { share: share(10, 10_00), on: day(5) });
    books.accept(&post(credit_note(51, 10, 55_00, 5)));
    assert_eq!(books.of_invoice(10, 5).status, SettlementStatus::Credited);
}

#[test]
fn a_credit_note_that_later_money_is_in_the_way_of_goes_through_once_its_remedy_is_followed() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 110_00)]);
    books.allocate(20, 10, 110_00, 20);
    let post =
        |number, of_october| LedgerCommand::PostCreditNote { credit_note: credit_note(number, 10, 110_00, of_october) };
    assert_eq!(books.refuse(&post(50, 5)), "JM-LED-0015");
    let mut dated_later = Books { ledger: books.ledger.clone() };
    dated_later.accept(&post(50, 20));
    books.accept(&unallocate(20, 10, 110_00, 20));
    books.accept(&post(50, 5));
    assert_eq!(books.of_invoice(10, 20).status, SettlementStatus::Credited);
}

#[test]
fn an_invoice_with_negative_tax_is_credited_in_its_own_direction() {
    // A final invoice at a lower rate, less a deposit invoice at a higher one: 500.00 and tax of −50.00.
    let mut last = invoice(10, 450_00);
    (last.tax_exclusive, last.tax) = (aud(500_00), aud(-50_00));
    let mut books = Books::with(&[last], &[]);
    let mut note = credit_note(50, 10, 225_00, 5);
    (note.tax_exclusive, note.tax) = (aud(250_00), aud(-25_00));
    books.accept(&LedgerCommand::PostCreditNote { credit_note: note.clone() });
    (note.id, note.tax_exclusive, note.tax, note.payable) = (id(51), aud(150_00), aud(1_00), aud(151_00));
    assert_eq!(books.refuse(&LedgerCommand::PostCreditNote { credit_note: note }), "JM-LED-0016");
}

#[test]
fn nothing_happens_before_the_documents_it_builds_on() {
    let mut late = invoice(10, 110_00);
    (late.issued_on, late.due_on) = (day(10), day(10));
    let books = Books::with(&[late], &[payment(20, 100_00)]);
    assert_eq!(books.refuse(&allocate(20, 10, 1, 9)), "JM-LED-0008");
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(40, 20, 1, 1) }), "JM-LED-0008");
    assert_eq!(books.refuse(&LedgerCommand::WriteOff { share: share(10, 1), on: day(9) }), "JM-LED-0008");
    let early = LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11, 9) };
    assert_eq!(books.refuse(&early), "JM-LED-0008");
    let mut backwards = invoice(11, 110_00);
    backwards.due_on = day(1).pred_opt().unwrap();
    assert_eq!(books.refuse(&LedgerCommand::PostInvoice { invoice: backwards }), "JM-LED-0003");
}

#[test]
fn money_that_was_used_later_is_not_free_on_an_earlier_day() {
    let mut books = Books::with(&[invoice(10, 100_00)], &[payment(20, 100_00), payment(21, 100_00)]);
    books.allocate(20, 10, 100_00, 8);
    // On the 5th the invoice was open and the payment unused, but from the 8th on neither is.
    assert_eq!(books.refuse(&allocate(21, 10, 1, 5)), "JM-LED-0009");
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(40, 20, 1, 5) }), "JM-LED-0013");
    books.accept(&unallocate(20, 10, 100_00, 12));
    assert_eq!(books.refuse(&allocate(21, 10, 1, 5)), "JM-LED-0009", "from the 8th to the 11th it was paid");
    books.allocate(21, 10, 100_00, 12);
    assert_eq!(books.refuse(&unallocate(20, 10, 1, 8)), "JM-LED-0012");
}

#[test]
fn a_payment_that_races_a_credit_note_stays_credit() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[]);
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 110_00, 3) });
    books.accept(&LedgerCommand::TakePayment { payment: payment(20, 110_00) }); // taken the day before, came late
    assert_eq!(books.refuse(&allocate(20, 10, 110_00, 3)), "JM-LED-0009");
    assert_eq!(books.refuse(&allocate(20, 10, 110_00, 2)), "JM-LED-0009");
    assert_eq!(books.of_payment(20, 3).available, aud(110_00));
}

#[test]
fn a_debtor_who_pays_after_all_has_the_write_off_reversed() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 60_00), payment(21, 50_00)]);
    books.allocate(20, 10, 60_00, 3);
    books.accept(&LedgerCommand::WriteOff { share: share(10, 50_00), on: day(20) });
    let balance = books.of_invoice(10, 20);
    assert_eq!(
        (balance.status, balance.written_off, balance.overdue_days),
        (SettlementStatus::WrittenOff, aud(50_00), 0)
    );
    assert_eq!(books.refuse(&allocate(21, 10, 50_00, 25)), "JM-LED-0009");
    assert_eq!(books.refuse(&LedgerCommand::WriteOff { share: share(10, 1), on: day(25) }), "JM-LED-0009");
    assert_eq!(books.refuse(&LedgerCommand::ReverseWriteOff { share: share(10, 50_01), on: day(25) }), "JM-LED-0017");
    books.accept(&LedgerCommand::ReverseWriteOff { share: share(10, 50_00), on: day(25) });
    books.allocate(21, 10, 50_00, 25);
    assert_eq!(books.of_invoice(10, 25).status, SettlementStatus::Paid);
}

#[test]
fn an_invoice_of_nothing_is_paid_and_has_no_entry() {
    let mut books = Books::default();
    let events = books.accept(&LedgerCommand::PostInvoice { invoice: invoice(10, 0) });
    assert_eq!(books.ledger.entries(&events[0]), Ok(Vec::new()));
    assert_eq!(books.of_invoice(10, 1).status, SettlementStatus::Paid);
    assert_eq!(books.refuse(&LedgerCommand::PostInvoice { invoice: invoice(11, -1) }), "JM-LED-0001");
}

#[test]
fn a_number_belongs_to_one_invoice() {
    let books = Books::with(&[invoice(10, 110_00)], &[]);
    let mut other = invoice(11, 110_00);
    other.number = "INV-10".parse().unwrap();
    assert_eq!(books.refuse(&LedgerCommand::PostInvoice { invoice: other }), "JM-LED-0005");
}

#[test]
fn what_is_named_must_be_in_the_books_once() {
    let books = Books::with(&[invoice(10, 110_00)], &[payment(20, 100_00)]);
    assert_eq!(books.refuse(&allocate(21, 10, 1, 3)), "JM-LED-0006");
    assert_eq!(books.refuse(&allocate(20, 11, 1, 3)), "JM-LED-0006");
    assert_eq!(books.refuse(&allocate(20, 10, 0, 3)), "JM-LED-0001");
    assert_eq!(books.refuse(&unallocate(20, 10, 1, 3)), "JM-LED-0012");
    for credit in [CreditToUse::Payment { payment: id(20) }, CreditToUse::Unreserved {}] {
        let of = |shares| LedgerCommand::Allocate { credit, shares, on: day(3) };
        assert_eq!(books.refuse(&of(vec![])), "JM-LED-0018");
        assert_eq!(books.refuse(&of(vec![share(10, 1), share(10, 1)])), "JM-LED-0019");
    }
}

#[test]
fn an_entry_that_does_not_balance_cannot_be_made() {
    let posting = |account, minor| Posting { account, amount: aud(minor) };
    let source = LedgerSource::Payment { payment: id(20) };
    let code = |postings| JournalEntry::new(day(1), source, postings).unwrap_err().code();
    assert_eq!(code(vec![posting(Bank {}, 1), posting(Sales {}, -2)]), "JM-LED-0032");
    assert_eq!(code(vec![posting(Bank {}, 0), posting(Sales {}, 0)]), "JM-LED-0031");
    let text =
        JournalEntry::new(day(1), source, vec![posting(Bank {}, 0), posting(Sales {}, 0)]).unwrap_err().to_string();
    assert_eq!(text, "a posting of nothing to the bank");
    assert_eq!(code(vec![posting(Bank {}, 1)]), "JM-LED-0030");
    let nzd = Money { minor: -1, currency: Currency::NZD };
    assert_eq!(code(vec![posting(Bank {}, 1), Posting { account: Sales {}, amount: nzd }]), "JM-LED-0032");
    let entry = JournalEntry::new(day(1), source, vec![posting(Bank {}, 1), posting(Sales {}, -1)]).unwrap();
    assert_eq!(JournalEntry::from_json(&entry.to_json()), Ok(entry.clone()));
    assert_eq!((entry.date(), entry.source(), entry.postings().len()), (day(1), source, 2));
}

#[test]
fn recorded_payments_and_refunds_are_what_the_books_take() {
    let recorded = Payment {
        id: id(20),
        customer: id(1),
        job: Some(id(30)),
        amount: aud(100_00),
        method: PaymentMethod::Card,
        received_on: day(2),
        reference: None,
    };
    let paid_back = Refund {
        id: id(40),
        payment: id(20),
        amount: aud(5_00),
        refunded_on: day(5),
        reason: "paid twice".parse().unwrap(),
    };
    assert_eq!(LedgerPayment::from(&recorded), LedgerPayment { job: Some(id(30)), ..payment(20, 100_00) });
    assert_eq!(LedgerRefund::from(&paid_back), refund(40, 20, 5_00, 5));
}
