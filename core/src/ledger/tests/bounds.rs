//! Every bound of the ledger, at it and one beyond it.

use chrono::{Days, NaiveDate};

use super::books::{Books, allocate, aud, credit_note, day, id, invoice, payment, refund, share};
use crate::{
    error::Coded,
    ledger::{
        Account, Allocation, AllocationOrder, CreditToUse, JournalEntry, Ledger, LedgerCommand, LedgerInvoice,
        LedgerPayment, LedgerSource, OpenInvoice, Posting, allocate as plan, customer_balance, payment_balance,
        receivables, statement, trial_balance,
    },
    limits::{
        ALLOCATIONS_PER_INVOICE_MAX, ALLOCATIONS_PER_PAYMENT_MAX, CREDIT_NOTES_PER_INVOICE_MAX, MINOR_MAX,
        MOVEMENT_DAYS_MAX, OPEN_INVOICES_MAX, POSTINGS_PER_ENTRY_MAX, REFUNDS_PER_PAYMENT_MAX,
    },
    money::Currency,
    wire::Wire,
};

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap()
}

fn minor(n: usize) -> i64 {
    i64::try_from(n).unwrap()
}

#[test]
fn a_payment_pays_the_most_invoices_and_not_one_more() {
    let most = count(ALLOCATIONS_PER_PAYMENT_MAX);
    let mut books = Books::default();
    for number in 1000..=1000 + most {
        let event = books.ledger.decide(&LedgerCommand::PostInvoice { invoice: invoice(number, 1) }).unwrap();
        books.ledger.apply(&event[0]).unwrap();
    }
    books.accept(&LedgerCommand::TakePayment { payment: payment(20, 1_000_000) });
    let all = |shares: u64| LedgerCommand::Allocate {
        credit: CreditToUse::Payment { payment: id(20) },
        shares: (1000..1000 + shares).map(|number| share(number, 1)).collect(),
        on: day(3),
    };
    assert_eq!(books.refuse(&all(most + 1)), "JM-LED-0020");
    books.accept(&all(most));
    assert_eq!(books.refuse(&allocate(20, 1000 + most, 1, 3)), "JM-LED-0020");
}

#[test]
fn an_invoice_is_paid_by_the_most_payments_and_not_one_more() {
    let most = count(ALLOCATIONS_PER_INVOICE_MAX);
    let payments: Vec<_> = (1000..=1000 + most).map(|number| payment(number, 1)).collect();
    let mut books = Books::with(&[invoice(10, 1_000_000)], &payments);
    for number in 1000..1000 + most {
        books.allocate(number, 10, 1, 3);
    }
    assert_eq!(books.refuse(&allocate(1000 + most, 10, 1, 3)), "JM-LED-0020");
}

#[test]
fn an_invoice_has_the_most_credit_notes_and_not_one_more() {
    let most = count(CREDIT_NOTES_PER_INVOICE_MAX);
    let mut books = Books::with(&[invoice(10, 1_000_000)], &[]);
    for number in 1000..1000 + most {
        books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(number, 10, 1, 3) });
    }
    let one_more = LedgerCommand::PostCreditNote { credit_note: credit_note(1000 + most, 10, 1, 3) };
    assert_eq!(books.refuse(&one_more), "JM-LED-0020");
}

#[test]
fn a_payment_has_the_most_refunds_and_not_one_more() {
    let most = count(REFUNDS_PER_PAYMENT_MAX);
    let mut books = Books::with(&[], &[payment(20, 1_000_000)]);
    for number in 1000..1000 + most {
        books.accept(&LedgerCommand::Refund { refund: refund(number, 20, 1, 3) });
    }
    assert_eq!(books.refuse(&LedgerCommand::Refund { refund: refund(1000 + most, 20, 1, 3) }), "JM-LED-0020");
}

#[test]
fn a_balance_changes_on_the_most_days_and_not_on_one_more() {
    let mut books = Books::with(&[invoice(10, 1_000_000)], &[payment(20, 1_000_000)]);
    let at = |number: usize| -> NaiveDate { day(2) + Days::new(count(number)) };
    let allocate = |number| LedgerCommand::Allocate {
        credit: CreditToUse::Payment { payment: id(20) },
        shares: vec![share(10, 1)],
        on: at(number),
    };
    for number in 1..MOVEMENT_DAYS_MAX {
        books.accept(&allocate(number)); // the first day is that of the payment itself
    }
    assert_eq!(books.refuse(&allocate(MOVEMENT_DAYS_MAX)), "JM-LED-0020");
    let allocation = Allocation { payment: id(20), invoice: id(10), amount: aud(1) };
    assert_eq!(books.refuse(&LedgerCommand::Unallocate { allocation, on: at(MOVEMENT_DAYS_MAX) }), "JM-LED-0020");
    books.accept(&allocate(MOVEMENT_DAYS_MAX - 1)); // a day that it has already
}

#[test]
fn an_entry_has_the_most_postings_and_not_one_more() {
    let entry = |pairs: usize, rest: usize| {
        let posting = |minor| Posting { account: Account::Bank {}, amount: aud(minor) };
        let mut postings: Vec<Posting> = (0..pairs).flat_map(|_| [posting(1), posting(-1)]).collect();
        postings.extend((0..rest).map(|at| posting(if at == 0 { 2 } else { -1 })));
        JournalEntry::new(day(1), LedgerSource::WriteOff { invoice: id(10) }, postings)
    };
    let pairs = POSTINGS_PER_ENTRY_MAX / 2;
    assert!(entry(pairs, 0).is_ok());
    assert_eq!(entry(pairs - 1, 3).unwrap_err().code(), "JM-LED-0033");
    assert!(entry(pairs - 2, 3).is_ok());
}

#[test]
fn a_plan_takes_the_most_open_invoices_and_not_one_more() {
    let open: Vec<OpenInvoice> = (0..=count(OPEN_INVOICES_MAX))
        .map(|number| OpenInvoice {
            invoice: id(1000 + number),
            number: "A".parse().unwrap(),
            issued_on: day(1),
            due_on: day(1),
            outstanding: aud(1),
        })
        .collect();
    let amount = aud(minor(OPEN_INVOICES_MAX) + 5);
    let whole = plan(amount, &open[1..], AllocationOrder::OldestDueFirst).unwrap();
    assert_eq!((whole.shares.len(), whole.left_as_credit), (OPEN_INVOICES_MAX, aud(5)));
    assert_eq!(plan(amount, &open, AllocationOrder::OldestDueFirst).unwrap_err().code(), "JM-LED-0020");
}

#[test]
fn a_document_takes_the_largest_amount_and_not_a_cent_more() {
    let books = Books::with(&[invoice(10, MINOR_MAX)], &[]);
    for beyond in [MINOR_MAX + 1, i64::MAX, i64::MIN] {
        let huge = LedgerInvoice { payable: aud(beyond), ..invoice(11, 3) };
        assert_eq!(books.refuse(&LedgerCommand::PostInvoice { invoice: huge }), "JM-MON-0005");
        let huge = LedgerPayment { amount: aud(beyond), ..payment(21, 3) };
        assert_eq!(books.refuse(&LedgerCommand::TakePayment { payment: huge }), "JM-MON-0005");
    }
    assert_eq!(books.of_invoice(10, 3).outstanding, aud(MINOR_MAX));
}

#[test]
fn a_mistyped_payment_that_was_refunded_does_not_close_the_books() {
    let mistyped = 9_007_199_254_740_000;
    let mut books = Books::with(&[], &[payment(20, mistyped)]);
    books.accept(&LedgerCommand::Refund { refund: refund(30, 20, mistyped, 3) });
    let next = LedgerPayment { received_on: day(4), ..payment(21, 100_00) };
    books.accept(&LedgerCommand::TakePayment { payment: next });
    let next = LedgerInvoice { issued_on: day(5), ..invoice(10, 110_00) };
    books.accept(&LedgerCommand::PostInvoice { invoice: next });
    books.allocate(21, 10, 100_00, 5);
    let trial = trial_balance(&books.ledger, day(5)).unwrap();
    assert_eq!(trial.totals.iter().map(|total| (total.debits, total.credits)).next(), Some((aud(110_00), aud(110_00))));
    assert_eq!(Ledger::from_json(&books.ledger.to_json()).as_ref(), Ok(&books.ledger));
}

#[test]
fn a_sum_beyond_the_largest_amount_is_an_error_of_the_report_that_would_show_it_and_of_no_other() {
    let mut ledger = Ledger::default();
    for paid in [payment(20, MINOR_MAX), payment(21, 100_00)] {
        let events = ledger.decide(&LedgerCommand::TakePayment { payment: paid }).unwrap();
        ledger.apply(&events[0]).unwrap();
    }
    let code = |on| {
        [
            trial_balance(&ledger, on).map(drop),
            customer_balance(&ledger, id(1), on).map(drop),
            receivables(&ledger, on).map(drop),
            statement(&ledger, id(1), Currency::AUD, on, on).map(drop),
        ]
        .map(|shown| shown.map_err(|error| error.code()))
    };
    assert_eq!(code(day(1)), [Ok(()); 4]);
    assert_eq!(code(day(2)), [Err("JM-MON-0005"); 4]);
    assert_eq!(payment_balance(&ledger, id(21), day(2)).unwrap().available, aud(100_00));
    let events = ledger.decide(&LedgerCommand::Refund { refund: refund(30, 20, MINOR_MAX, 3) }).unwrap();
    ledger.apply(&events[0]).unwrap();
    let after = statement(&ledger, id(1), Currency::AUD, day(4), day(4)).unwrap();
    assert_eq!((after.opening, after.closing), (aud(-100_00), aud(-100_00)));
    assert_eq!(trial_balance(&ledger, day(3)).unwrap().totals[0].debits, aud(100_00));
}
