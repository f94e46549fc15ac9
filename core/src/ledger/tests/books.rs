//! Books of invented documents with small numbers as ids, in October 2026.

use chrono::NaiveDate;

use crate::{
    error::Coded,
    ledger::{
        Allocation, CreditToUse, InvoiceBalance, InvoiceShare, Ledger, LedgerCommand, LedgerCreditNote, LedgerEvent,
        LedgerInvoice, LedgerPayment, LedgerRefund, PaymentBalance, invoice_balance, payment_balance, trial_balance,
    },
    money::{Currency, Money},
    wire::Wire,
};

pub(super) fn id<T: std::str::FromStr>(number: u64) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("01999a3f-0000-7000-8000-{number:012x}").parse().unwrap()
}

pub(super) fn day(of_october: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap()
}

pub(super) fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

/// The first customer's invoice, issued on the 1st and due on the 15th, a tenth on top of it for tax.
pub(super) fn invoice(number: u64, payable: i64) -> LedgerInvoice {
    let tax = payable / 11;
    LedgerInvoice {
        id: id(number),
        number: format!("INV-{number}").parse().unwrap(),
        customer: id(1),
        tax_exclusive: aud(payable - tax),
        tax: aud(tax),
        payable: aud(payable),
        issued_on: day(1),
        due_on: day(15),
    }
}

/// The first customer's money, received on the 2nd.
pub(super) fn payment(number: u64, amount: i64) -> LedgerPayment {
    LedgerPayment { id: id(number), customer: id(1), job: None, amount: aud(amount), received_on: day(2) }
}

pub(super) fn credit_note(number: u64, of_invoice: u64, payable: i64, of_october: u32) -> LedgerCreditNote {
    let tax = payable / 11;
    LedgerCreditNote {
        id: id(number),
        invoice: id(of_invoice),
        tax_exclusive: aud(payable - tax),
        tax: aud(tax),
        payable: aud(payable),
        issued_on: day(of_october),
    }
}

pub(super) fn refund(number: u64, of_payment: u64, amount: i64, of_october: u32) -> LedgerRefund {
    LedgerRefund { id: id(number), payment: id(of_payment), amount: aud(amount), refunded_on: day(of_october) }
}

pub(super) fn share(of_invoice: u64, amount: i64) -> InvoiceShare {
    InvoiceShare { invoice: id(of_invoice), amount: aud(amount) }
}

/// Books in which every step is held to the laws that each event keeps.
#[derive(Default)]
pub(super) struct Books {
    pub(super) ledger: Ledger,
}

impl Books {
    pub(super) fn with(invoices: &[LedgerInvoice], payments: &[LedgerPayment]) -> Self {
        let mut books = Self::default();
        for invoice in invoices {
            books.accept(&LedgerCommand::PostInvoice { invoice: invoice.clone() });
        }
        for payment in payments {
            books.accept(&LedgerCommand::TakePayment { payment: payment.clone() });
        }
        books
    }

    #[track_caller]
    pub(super) fn accept(&mut self, command: &LedgerCommand) -> Vec<LedgerEvent> {
        let events = self.ledger.decide(command).unwrap();
        for event in &events {
            self.ledger.apply(event).unwrap();
        }
        for total in trial_balance(&self.ledger, day(31)).unwrap().totals {
            assert_eq!(total.difference.minor, 0, "debits and credits differ after {command:?}");
        }
        events
    }

    /// The code with which a command is refused, which leaves every byte as it was.
    #[track_caller]
    pub(super) fn refuse(&self, command: &LedgerCommand) -> &'static str {
        let before = self.ledger.to_json();
        let refusal = self.ledger.decide(command).unwrap_err();
        assert_eq!(self.ledger.to_json(), before);
        refusal.code()
    }

    #[track_caller]
    pub(super) fn allocate(&mut self, of_payment: u64, to_invoice: u64, amount: i64, of_october: u32) {
        self.accept(&allocate(of_payment, to_invoice, amount, of_october));
    }

    #[track_caller]
    pub(super) fn of_invoice(&self, number: u64, of_october: u32) -> InvoiceBalance {
        let balance = invoice_balance(&self.ledger, id(number), day(of_october)).unwrap();
        let sum = balance.paid.minor + balance.credited.minor + balance.written_off.minor + balance.outstanding.minor;
        assert_eq!(balance.invoiced.minor, sum, "invoiced = paid + credited + written off + outstanding");
        balance
    }

    #[track_caller]
    pub(super) fn of_payment(&self, number: u64, of_october: u32) -> PaymentBalance {
        let balance = payment_balance(&self.ledger, id(number), day(of_october)).unwrap();
        let sum = balance.allocated.minor + balance.refunded.minor + balance.available.minor;
        assert_eq!(balance.captured.minor, sum, "captured = allocated + refunded + available");
        balance
    }
}

pub(super) fn allocate(of_payment: u64, to_invoice: u64, amount: i64, of_october: u32) -> LedgerCommand {
    LedgerCommand::Allocate {
        credit: CreditToUse::Payment { payment: id(of_payment) },
        shares: vec![share(to_invoice, amount)],
        on: day(of_october),
    }
}

pub(super) fn unallocate(of_payment: u64, off_invoice: u64, amount: i64, of_october: u32) -> LedgerCommand {
    let allocation = Allocation { payment: id(of_payment), invoice: id(off_invoice), amount: aud(amount) };
    LedgerCommand::Unallocate { allocation, on: day(of_october) }
}
