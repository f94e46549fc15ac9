//! Invoices, and money that comes and goes.

use journeyman::{
    event::Command,
    id::{CreditNoteId, CustomerId, InvoiceId, JobId, PaymentId, RefundId},
    ledger::{AllocationOrder, CreditToUse, allocate},
    money::Money,
    payment::{Payment, Refund},
    quantity::UnitPrice,
};

use super::{Slip, Writer};
use crate::{data::Action, names::id};

impl Writer<'_> {
    pub(super) fn billing(&self) -> Result<Vec<Command>, Slip> {
        Ok(match &self.timed.step.action {
            Action::Invoice { invoice, job } => vec![Command::InvoiceJob {
                covered: None,
                invoice: id::<InvoiceId>("invoice", invoice),
                job: id::<JobId>("job", job),
                reverse_charge: None,
                expected_payable: None,
            }],
            Action::CreditNote { credit_note, invoice, because } => vec![Command::CreditInvoice {
                credit_note: id::<CreditNoteId>("credit note", credit_note),
                invoice: id::<InvoiceId>("invoice", invoice),
                reason: because.clone(),
            }],
            Action::Pay { payment, customer, amount, method, invoice, job, reference } => {
                let payment = Payment {
                    id: id::<PaymentId>("payment", payment),
                    customer: id("customer", customer),
                    job: job.as_deref().map(|job| id("job", job)),
                    amount: self.money(*amount)?,
                    method: *method,
                    received_on: self.timed.date,
                    reference: reference.clone(),
                };
                let allocated = invoice.as_deref().map(|invoice| self.allocated(&payment, invoice)).transpose()?;
                [Command::TakePayment { payment }].into_iter().chain(allocated.flatten()).collect()
            }
            Action::Refund { refund, payment, amount, because } => {
                let refund = Refund {
                    id: id::<RefundId>("refund", refund),
                    payment: id::<PaymentId>("payment", payment),
                    amount: self.money(*amount)?,
                    refunded_on: self.timed.date,
                    reason: because.clone(),
                };
                vec![Command::Refund { refund }]
            }
            _ => Vec::new(),
        })
    }

    /// The request to use a payment for the invoice that it was meant for. How much of it the invoice takes is for the
    /// core to say: what is beyond stays the customer's credit.
    fn allocated(&self, payment: &Payment, invoice: &str) -> Result<Option<Command>, Slip> {
        let (customer, meant): (CustomerId, InvoiceId) = (payment.customer, id("invoice", invoice));
        let mut open = self.view.ledger().open_invoices(customer, payment.amount.currency, self.timed.date)?;
        open.retain(|open| open.invoice == meant);
        let plan = allocate(payment.amount, &open, AllocationOrder::OldestDueFirst)?;
        let credit = CreditToUse::Payment { payment: payment.id };
        let command = Command::Allocate { credit, shares: plan.shares, on: self.timed.date };
        // An invoice that takes nothing, since it is paid, isn't asked: the payment stays credit.
        Ok(Some(command).filter(|command| !matches!(command, Command::Allocate { shares, .. } if shares.is_empty())))
    }

    /// An amount as it stands on paper, in whole minor units of the firm's currency.
    pub(super) fn money(&self, amount: UnitPrice) -> Result<Money, Slip> {
        let currency = self.week.firm.settings.currency;
        let (mantissa, scale) = amount.parts();
        let minor = currency
            .exponent()
            .checked_sub(scale)
            .and_then(|zeros| 10_i128.checked_pow(zeros))
            .and_then(|unit| mantissa.checked_mul(unit))
            .and_then(|minor| i64::try_from(minor).ok());
        minor.map(|minor| Money { minor, currency }).ok_or(Slip::Amount { amount })
    }
}
