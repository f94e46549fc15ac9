//! Slow and obvious books: a list of dated amounts, added up anew for every question.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use journeyman::{
    id::{CustomerId, InvoiceId, PaymentId},
    ledger::{Account, LedgerEvent},
    money::{Currency, Money},
};

#[derive(Clone, Copy, PartialEq)]
enum What {
    Invoiced(InvoiceId),
    Credited(InvoiceId),
    WrittenOff(InvoiceId),
    Captured(PaymentId),
    Refunded(PaymentId),
    Used(PaymentId, InvoiceId),
}

struct Line {
    day: NaiveDate,
    what: What,
    amount: Money,
    debit: Account,
    credit: Account,
}

#[derive(Default)]
pub(super) struct Model {
    lines: Vec<Line>,
    owes: BTreeMap<InvoiceId, CustomerId>,
    has: BTreeMap<PaymentId, CustomerId>,
}

impl Model {
    pub(super) fn of(events: &[LedgerEvent]) -> Self {
        let mut model = Self::default();
        for event in events {
            model.take_in(event);
        }
        model
    }

    fn take_in(&mut self, event: &LedgerEvent) {
        use Account::{BadDebt, Bank, CustomerCredit, Receivable, Sales, TaxPayable};
        let minus = |amount: Money| Money { minor: -amount.minor, ..amount };
        match event {
            LedgerEvent::InvoicePosted { invoice } => {
                self.owes.insert(invoice.id, invoice.customer);
                let (what, debit) = (What::Invoiced(invoice.id), Receivable { customer: invoice.customer });
                self.line(invoice.issued_on, what, invoice.tax_exclusive, debit, Sales {});
                self.line(invoice.issued_on, what, invoice.tax, debit, TaxPayable {});
            }
            LedgerEvent::InvoiceVoided { invoice, on } => {
                let what = What::Invoiced(*invoice);
                let posted = self.lines.iter().filter(|line| line.what == what);
                let back: Vec<_> = posted.map(|line| (minus(line.amount), line.debit, line.credit)).collect();
                for (amount, debit, credit) in back {
                    self.line(*on, what, amount, debit, credit);
                }
            }
            LedgerEvent::CreditNotePosted { credit_note, released } => {
                let (of, on) = (credit_note.invoice, credit_note.issued_on);
                let credit = Receivable { customer: self.owing(of) };
                self.line(on, What::Credited(of), credit_note.tax_exclusive, Sales {}, credit);
                self.line(on, What::Credited(of), credit_note.tax, TaxPayable {}, credit);
                for release in released {
                    self.use_credit(on, release.payment, of, minus(release.amount));
                }
            }
            LedgerEvent::PaymentTaken { payment } => {
                self.has.insert(payment.id, payment.customer);
                let credit = CustomerCredit { customer: payment.customer };
                self.line(payment.received_on, What::Captured(payment.id), payment.amount, Bank {}, credit);
            }
            LedgerEvent::Allocated { allocations, on } => {
                for allocation in allocations {
                    self.use_credit(*on, allocation.payment, allocation.invoice, allocation.amount);
                }
            }
            LedgerEvent::Unallocated { allocation, on } => {
                self.use_credit(*on, allocation.payment, allocation.invoice, minus(allocation.amount));
            }
            LedgerEvent::Refunded { refund } => {
                let debit = CustomerCredit { customer: self.paying(refund.payment) };
                self.line(refund.refunded_on, What::Refunded(refund.payment), refund.amount, debit, Bank {});
            }
            LedgerEvent::WrittenOff { share, on } => {
                let credit = Receivable { customer: self.owing(share.invoice) };
                self.line(*on, What::WrittenOff(share.invoice), share.amount, BadDebt {}, credit);
            }
            LedgerEvent::WriteOffReversed { share, on } => {
                let credit = Receivable { customer: self.owing(share.invoice) };
                self.line(*on, What::WrittenOff(share.invoice), minus(share.amount), BadDebt {}, credit);
            }
        }
    }

    fn owing(&self, invoice: InvoiceId) -> CustomerId {
        *self.owes.get(&invoice).unwrap()
    }

    fn paying(&self, payment: PaymentId) -> CustomerId {
        *self.has.get(&payment).unwrap()
    }

    fn use_credit(&mut self, on: NaiveDate, payment: PaymentId, invoice: InvoiceId, amount: Money) {
        let customer = self.paying(payment);
        let (debit, credit) = (Account::CustomerCredit { customer }, Account::Receivable { customer });
        self.line(on, What::Used(payment, invoice), amount, debit, credit);
    }

    fn line(&mut self, day: NaiveDate, what: What, amount: Money, debit: Account, credit: Account) {
        self.lines.push(Line { day, what, amount, debit, credit });
    }

    fn sum(&self, day: NaiveDate, of: impl Fn(What) -> bool) -> i64 {
        self.lines.iter().filter(|line| line.day <= day && of(line.what)).map(|line| line.amount.minor).sum()
    }

    /// Invoiced, paid, credited, written off.
    pub(super) fn invoice(&self, invoice: InvoiceId, day: NaiveDate) -> [i64; 4] {
        [
            self.sum(day, |what| what == What::Invoiced(invoice)),
            self.sum(day, |what| matches!(what, What::Used(_, of) if of == invoice)),
            self.sum(day, |what| what == What::Credited(invoice)),
            self.sum(day, |what| what == What::WrittenOff(invoice)),
        ]
    }

    /// Captured, allocated, refunded.
    pub(super) fn payment(&self, payment: PaymentId, day: NaiveDate) -> [i64; 3] {
        [
            self.sum(day, |what| what == What::Captured(payment)),
            self.sum(day, |what| matches!(what, What::Used(of, _) if of == payment)),
            self.sum(day, |what| what == What::Refunded(payment)),
        ]
    }

    pub(super) fn accounts(&self, day: NaiveDate) -> Vec<(Currency, Account, i64)> {
        let mut sums: BTreeMap<(Currency, Account), i64> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| line.day <= day) {
            *sums.entry((line.amount.currency, line.debit)).or_default() += line.amount.minor;
            *sums.entry((line.amount.currency, line.credit)).or_default() -= line.amount.minor;
        }
        sums.into_iter()
            .filter(|(_, sum)| *sum != 0)
            .map(|((currency, account), sum)| (currency, account, sum))
            .collect()
    }
}
