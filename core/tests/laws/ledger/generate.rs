//! Random commands and events over a few documents, so that they meet.

use chrono::NaiveDate;
use journeyman::{
    ledger::{
        Allocation, CreditToUse, InvoiceShare, Ledger, LedgerCommand, LedgerCreditNote, LedgerEvent, LedgerInvoice,
        LedgerPayment, LedgerRefund, OpenInvoice, PaymentShare, invoice_balance, payment_balance,
    },
    money::{Currency, Money},
};
use proptest::prelude::*;

pub(super) const CUSTOMER: u8 = 1;
pub(super) const CUSTOMERS: u8 = 3;
pub(super) const INVOICE: u8 = 2;
pub(super) const INVOICES: u8 = 6;
pub(super) const PAYMENT: u8 = 3;
pub(super) const PAYMENTS: u8 = 6;
const JOB: u8 = 4;
const CREDIT_NOTE: u8 = 5;
const REFUND: u8 = 6;

pub(super) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(kind: u8, number: u8) -> T {
    format!("01999a3f-0000-7000-8000-00000000{kind:02x}{number:02x}").parse().unwrap()
}

pub(super) fn day(of_october: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap()
}

fn days() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![1 => 1..13_u32, 3 => 6..13_u32].prop_map(day)
}

fn currency() -> impl Strategy<Value = Currency> {
    prop_oneof![20 => Just(Currency::AUD), 1 => Just(Currency::NZD)]
}

fn amount(minor: std::ops::Range<i64>) -> impl Strategy<Value = Money> {
    (minor, currency()).prop_map(|(minor, currency)| Money { minor, currency })
}

/// Its customer is that of its number, so that most documents of one customer belong together.
fn invoice() -> impl Strategy<Value = LedgerInvoice> {
    (0..INVOICES, amount(0..200), -3..15_i64, 1..8_u32, 0..6_u32).prop_map(|(number, payable, tax, issued, terms)| {
        LedgerInvoice {
            id: id(INVOICE, number),
            number: format!("INV-{number}").parse().unwrap(),
            customer: id(CUSTOMER, number % CUSTOMERS),
            tax_exclusive: Money { minor: payable.minor - tax, ..payable },
            tax: Money { minor: tax, ..payable },
            payable,
            issued_on: day(issued),
            due_on: day(issued + terms),
        }
    })
}

fn payment() -> impl Strategy<Value = LedgerPayment> {
    (0..PAYMENTS, amount(1..200), 1..8_u32, prop::option::weighted(0.3, Just(()))).prop_map(
        |(number, amount, received, deposit)| LedgerPayment {
            id: id(PAYMENT, number),
            customer: id(CUSTOMER, number % CUSTOMERS),
            job: deposit.map(|()| id(JOB, number % CUSTOMERS)),
            amount,
            received_on: day(received),
        },
    )
}

fn credit_note() -> impl Strategy<Value = LedgerCreditNote> {
    (0..12_u8, 0..INVOICES, amount(1..200), 0..3_i64, days()).prop_map(|(number, of, payable, tax, issued_on)| {
        LedgerCreditNote {
            id: id(CREDIT_NOTE, number),
            invoice: id(INVOICE, of),
            tax_exclusive: Money { minor: payable.minor - tax, ..payable },
            tax: Money { minor: tax, ..payable },
            payable,
            issued_on,
        }
    })
}

fn refund() -> impl Strategy<Value = LedgerRefund> {
    (0..6_u8, 0..PAYMENTS, amount(0..90), days()).prop_map(|(number, of, amount, refunded_on)| LedgerRefund {
        id: id(REFUND, number),
        payment: id(PAYMENT, of),
        amount,
        refunded_on,
    })
}

fn share() -> impl Strategy<Value = InvoiceShare> {
    (0..INVOICES, amount(0..60)).prop_map(|(of, amount)| InvoiceShare { invoice: id(INVOICE, of), amount })
}

/// Mostly a payment and an invoice of one customer.
fn allocation(most: i64) -> impl Strategy<Value = Allocation> {
    (0..PAYMENTS, 0..INVOICES, prop::bool::weighted(0.95), amount(0..most)).prop_map(
        |(payment, invoice, fits, amount)| {
            let invoice = if fits { payment % CUSTOMERS + invoice / CUSTOMERS * CUSTOMERS } else { invoice };
            Allocation { payment: id(PAYMENT, payment), invoice: id(INVOICE, invoice), amount }
        },
    )
}

fn allocate() -> impl Strategy<Value = LedgerCommand> {
    let by_payment = (allocation(250), days()).prop_map(|(Allocation { payment, invoice, amount }, on)| {
        let credit = CreditToUse::Payment { payment };
        LedgerCommand::Allocate { credit, shares: vec![InvoiceShare { invoice, amount }], on }
    });
    let several = (0..CUSTOMERS, prop::bool::ANY, amount(1..40), amount(1..40), days()).prop_map(
        |(customer, of_job, first, second, on)| {
            let credit = if of_job { CreditToUse::Job { job: id(JOB, customer) } } else { CreditToUse::Unreserved {} };
            let share = |number, amount| InvoiceShare { invoice: id(INVOICE, number), amount };
            LedgerCommand::Allocate {
                credit,
                shares: vec![share(customer, first), share(customer + CUSTOMERS, second)],
                on,
            }
        },
    );
    prop_oneof![3 => by_payment, 2 => several]
}

/// Documents first, so that what follows finds them; some come again or later.
pub(super) fn commands() -> impl Strategy<Value = Vec<LedgerCommand>> {
    let document = || {
        prop_oneof![
            invoice().prop_map(|invoice| LedgerCommand::PostInvoice { invoice }),
            payment().prop_map(|payment| LedgerCommand::TakePayment { payment }),
        ]
    };
    let step = prop_oneof![
        1 => document(),
        6 => allocate(),
        3 => (allocation(200), days()).prop_map(|(allocation, on)| LedgerCommand::Unallocate { allocation, on }),
        3 => credit_note().prop_map(|credit_note| LedgerCommand::PostCreditNote { credit_note }),
        1 => refund().prop_map(|refund| LedgerCommand::Refund { refund }),
        1 => (share(), days()).prop_map(|(share, on)| LedgerCommand::WriteOff { share, on }),
        2 => (share(), days()).prop_map(|(share, on)| LedgerCommand::ReverseWriteOff { share, on }),
        1 => (share(), days()).prop_map(|(share, on)| LedgerCommand::VoidInvoice { invoice: share.invoice, on }),
    ];
    (prop::collection::vec(document(), 8..24), prop::collection::vec(step, 1..90)).prop_map(|(documents, steps)| {
        let mut ledger = Ledger::default();
        let mut commands: Vec<LedgerCommand> = documents.into_iter().chain(steps).collect();
        for command in &mut commands {
            aim(command, &ledger);
            for event in ledger.decide(command).unwrap_or_default() {
                ledger.apply(&event).unwrap();
            }
        }
        commands
    })
}

/// Brings an amount into the neighbourhood of what the books allow, so that about every second command is accepted.
fn aim(command: &mut LedgerCommand, ledger: &Ledger) {
    let last = day(30);
    let left = |payment| payment_balance(ledger, payment, last).map_or(0, |of| of.available.minor);
    let open = |invoice| invoice_balance(ledger, invoice, last).map_or(0, |of| of.outstanding.minor);
    let near = |amount: &mut Money, limit: i64| amount.minor %= limit + limit / 4 + 2;
    match command {
        LedgerCommand::Allocate { credit: CreditToUse::Payment { payment }, shares, .. } => {
            for share in shares {
                near(&mut share.amount, left(*payment).min(open(share.invoice)));
            }
        }
        LedgerCommand::Allocate { shares, .. } => {
            for share in shares {
                near(&mut share.amount, open(share.invoice));
            }
        }
        LedgerCommand::Unallocate { allocation, .. } => {
            let paid = ledger.payments_of(allocation.invoice, last).unwrap_or_default();
            if let Some(share) = paid.first() {
                allocation.payment = share.payment;
                near(&mut allocation.amount, share.amount.minor);
            }
        }
        LedgerCommand::PostCreditNote { credit_note } => {
            let paid = ledger.payments_of(credit_note.invoice, last).unwrap_or_default();
            let paid: i64 = paid.iter().map(|share| share.amount.minor).sum();
            near(&mut credit_note.payable, open(credit_note.invoice) + paid);
            credit_note.tax_exclusive.minor = credit_note.payable.minor - credit_note.tax.minor;
        }
        LedgerCommand::Refund { refund } => near(&mut refund.amount, left(refund.payment)),
        LedgerCommand::WriteOff { share, .. } => near(&mut share.amount, open(share.invoice)),
        LedgerCommand::ReverseWriteOff { share, .. } => {
            near(&mut share.amount, invoice_balance(ledger, share.invoice, last).map_or(0, |of| of.written_off.minor));
        }
        LedgerCommand::PostInvoice { .. } | LedgerCommand::TakePayment { .. } | LedgerCommand::VoidInvoice { .. } => {}
    }
}

/// Events that nobody decided.
pub(super) fn events() -> impl Strategy<Value = Vec<LedgerEvent>> {
    let released = prop::collection::vec((0..PAYMENTS, amount(0..60)), 0..3).prop_map(|shares| {
        let of = |(of, amount)| PaymentShare { payment: id(PAYMENT, of), amount };
        shares.into_iter().map(of).collect()
    });
    let event = prop_oneof![
        invoice().prop_map(|invoice| LedgerEvent::InvoicePosted { invoice }),
        payment().prop_map(|payment| LedgerEvent::PaymentTaken { payment }),
        (credit_note(), released)
            .prop_map(|(credit_note, released)| LedgerEvent::CreditNotePosted { credit_note, released }),
        (prop::collection::vec(allocation(90), 0..4), days())
            .prop_map(|(allocations, on)| LedgerEvent::Allocated { allocations, on }),
        (allocation(30), days()).prop_map(|(allocation, on)| LedgerEvent::Unallocated { allocation, on }),
        refund().prop_map(|refund| LedgerEvent::Refunded { refund }),
        (share(), days()).prop_map(|(share, on)| LedgerEvent::WrittenOff { share, on }),
        (share(), days()).prop_map(|(share, on)| LedgerEvent::WriteOffReversed { share, on }),
        (share(), days()).prop_map(|(share, on)| LedgerEvent::InvoiceVoided { invoice: share.invoice, on }),
    ];
    prop::collection::vec(event, 1..30)
}

pub(super) fn open_invoices() -> impl Strategy<Value = Vec<OpenInvoice>> {
    prop::collection::vec((1..4_u32, 0..4_u32, 0..90_i64), 0..12).prop_map(|parts| {
        let of = |(number, (issued, terms, minor)): (u8, (u32, u32, i64))| OpenInvoice {
            invoice: id(INVOICE, number),
            number: format!("INV-{number}").parse().unwrap(),
            issued_on: day(issued),
            due_on: day(issued + terms),
            outstanding: Money { minor, currency: Currency::AUD },
        };
        (0..).zip(parts).map(of).collect()
    })
}
