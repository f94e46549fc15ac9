//! What users of other products complain of, one test each. Numbers are those of the products' public trackers.

use super::books::{Books, allocate, aud, credit_note, day, id, invoice, payment, refund, share};
use crate::ledger::{
    AllocationOrder, CreditToUse, LedgerCommand, LedgerEvent, SettlementStatus, allocate as plan, customer_balance,
    receivables, trial_balance,
};

// InvoiceNinja #313, #5423, #9007.
#[test]
fn an_overpayment_rolls_over_to_the_next_invoice() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 150_00)]);
    let open = books.ledger.open_invoices(id(1), aud(0).currency, day(3)).unwrap();
    let plan = plan(aud(150_00), &open, AllocationOrder::OldestDueFirst).unwrap();
    assert_eq!(plan.left_as_credit, aud(40_00));
    let credit = CreditToUse::Payment { payment: id(20) };
    books.accept(&LedgerCommand::Allocate { credit, shares: plan.shares, on: day(3) });
    assert_eq!(books.of_payment(20, 3).available, aud(40_00));

    books.accept(&LedgerCommand::PostInvoice { invoice: invoice(11, 55_00) });
    books.allocate(20, 11, 40_00, 4);
    assert_eq!(books.of_invoice(10, 4).status, SettlementStatus::Paid);
    assert_eq!(books.of_invoice(11, 4).outstanding, aud(15_00));
    assert_eq!(books.of_payment(20, 4).available, aud(0));
}

// InvoiceNinja #11024.
#[test]
fn credit_is_used_up_exactly_when_the_invoice_changes() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 60_00)]);
    books.allocate(20, 10, 60_00, 3);
    assert_eq!((books.of_invoice(10, 3).outstanding, books.of_payment(20, 3).available), (aud(50_00), aud(0)));
    assert_eq!(books.refuse(&allocate(20, 10, 50_00, 4)), "JM-LED-0010"); // no credit is left, and nothing changes
    assert_eq!((books.of_invoice(10, 4).outstanding, books.of_payment(20, 4).available), (aud(50_00), aud(0)));
}

// InvoiceNinja #4341: the invoice said 0, the customer 3575, the report 275.
#[test]
fn invoice_customer_report_and_account_show_one_balance() {
    let mut books = Books::with(&[invoice(10, 3850_00)], &[payment(20, 3000_00), payment(21, 575_00)]);
    books.allocate(20, 10, 3000_00, 3);
    books.allocate(21, 10, 575_00, 3);
    let of_customer = customer_balance(&books.ledger, id(1), day(3)).unwrap();
    let report = receivables(&books.ledger, day(3)).unwrap();
    let books_of_day = trial_balance(&books.ledger, day(3)).unwrap();
    assert_eq!(books.of_invoice(10, 3).outstanding, aud(275_00));
    assert_eq!(of_customer[0].owed, aud(275_00));
    assert_eq!((report.customers[0].owed.total, report.totals[0].owed.total), (aud(275_00), aud(275_00)));
    assert!(books_of_day.accounts.iter().any(|line| line.balance == aud(275_00)));
}

// ERPNext #31138, #40877.
#[test]
fn more_than_is_open_of_an_invoice_is_never_allocated() {
    let mut books = Books::with(&[invoice(10, 100_00)], &[payment(20, 80_00), payment(21, 80_00)]);
    books.allocate(20, 10, 80_00, 3);
    assert_eq!(books.refuse(&allocate(21, 10, 20_01, 3)), "JM-LED-0009");
    books.allocate(21, 10, 20_00, 3);
    assert_eq!(books.refuse(&allocate(21, 10, 1, 3)), "JM-LED-0009");
}

// ERPNext #37204: 1000 were allocated as 4100.
#[test]
fn a_payment_is_never_allocated_for_more_than_came() {
    let invoices: Vec<_> = (10..14).map(|number| invoice(number, 1100_00)).collect();
    let mut books = Books::with(&invoices, &[payment(20, 1000_00)]);
    let shares =
        [(10, 1000_00), (11, 1000_00), (12, 1000_00), (13, 1100_00)].map(|(number, amount)| share(number, amount));
    let all = LedgerCommand::Allocate {
        credit: CreditToUse::Payment { payment: id(20) },
        shares: shares.to_vec(),
        on: day(3),
    };
    assert_eq!(books.refuse(&all), "JM-LED-0010");
    books.allocate(20, 10, 600_00, 3);
    assert_eq!(books.refuse(&allocate(20, 11, 400_01, 3)), "JM-LED-0010");
    books.allocate(20, 11, 400_00, 3);
    assert_eq!(books.refuse(&allocate(20, 12, 1, 4)), "JM-LED-0010");
    assert_eq!(books.of_payment(20, 4).allocated, aud(1000_00));
}

// A product made a credit note of one cent when the deposit paid the whole invoice.
#[test]
fn a_deposit_that_pays_it_all_leaves_nothing_open_and_no_cent_over() {
    let mut deposit = payment(20, 333_33);
    deposit.job = Some(id(30));
    let mut books = Books::with(&[invoice(10, 333_33)], &[deposit]);
    let credit = CreditToUse::Job { job: id(30) };
    let events = books.accept(&LedgerCommand::Allocate { credit, shares: vec![share(10, 333_33)], on: day(3) });
    assert!(matches!(events.as_slice(), [LedgerEvent::Allocated { .. }]));
    let balance = books.of_invoice(10, 3);
    assert_eq!((balance.status, balance.paid, balance.credited), (SettlementStatus::Paid, aud(333_33), aud(0)));
    assert_eq!(customer_balance(&books.ledger, id(1), day(3)), Ok(Vec::new()));
}

// ServiceM8 has one invoice a job, and a partial one clones the job with a negative line.
#[test]
fn one_deposit_pays_several_invoices_of_its_job() {
    let mut deposit = payment(20, 300_00);
    deposit.job = Some(id(30));
    let mut books = Books::with(&[invoice(10, 110_00), invoice(11, 220_00)], &[deposit]);
    let credit = CreditToUse::Job { job: id(30) };
    let shares = vec![share(10, 110_00), share(11, 190_00)];
    books.accept(&LedgerCommand::Allocate { credit, shares, on: day(3) });
    assert_eq!(books.of_invoice(10, 3).status, SettlementStatus::Paid);
    assert_eq!(books.of_invoice(11, 3).outstanding, aud(30_00));
}

// Housecall Pro: the deposit ignores later line changes.
#[test]
fn a_deposit_is_worth_what_was_paid_whatever_the_invoice_becomes() {
    let mut deposit = payment(20, 200_00);
    deposit.job = Some(id(30));
    let mut books = Books::with(&[invoice(10, 165_00)], &[deposit]); // the job became smaller than its deposit
    let open = books.ledger.open_invoices(id(1), aud(0).currency, day(3)).unwrap();
    let plan = plan(aud(200_00), &open, AllocationOrder::OldestDueFirst).unwrap();
    assert_eq!(plan.left_as_credit, aud(35_00));
    let credit = CreditToUse::Job { job: id(30) };
    books.accept(&LedgerCommand::Allocate { credit, shares: plan.shares, on: day(3) });
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 35_00, 5) });
    assert_eq!((books.of_payment(20, 5).available, books.of_payment(20, 5).refunded), (aud(0), aud(35_00)));
}

// ServiceM8 has no credit notes; elsewhere one on a paid invoice leaves the money nowhere.
#[test]
fn a_credit_note_on_a_paid_invoice_makes_the_money_credit_that_can_be_refunded_or_used() {
    let mut books = Books::with(&[invoice(10, 110_00), invoice(11, 66_00)], &[payment(20, 110_00)]);
    books.allocate(20, 10, 110_00, 3);
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 110_00, 5) });
    assert_eq!(books.of_invoice(10, 5).status, SettlementStatus::Credited);
    assert_eq!(books.of_payment(20, 5).available, aud(110_00));
    books.allocate(20, 11, 66_00, 6);
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 44_00, 6) });
    assert_eq!(customer_balance(&books.ledger, id(1), day(6)), Ok(Vec::new()));
}
