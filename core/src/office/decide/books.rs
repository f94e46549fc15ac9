use chrono::TimeDelta;

use super::{Circumstances, Decided, Decision, done, reasons};
use crate::{
    error::{Coded, Failure},
    event::Event,
    ledger::LedgerCommand,
    office::{FirmState, OfficeRefusal},
    payment::{Payment, PaymentCommand, Refund},
};

impl FirmState {
    /// Money that came. Whoever it is from, it is in the books before anybody asks.
    pub(super) fn take_payment(&self, payment: &Payment, at: &Circumstances<'_>) -> Decided {
        let recorded = self.payment_events(&PaymentCommand::Record { payment: payment.clone() })?;
        let taken = self.ledger_events(&LedgerCommand::TakePayment { payment: payment.into() })?;
        let mut flags = Vec::new();
        if !self.customers.contains_key(&payment.customer) {
            flags.push(OfficeRefusal::UnknownCustomer { customer: payment.customer }.failure());
        }
        if let Some(job) = payment.job.filter(|job| !self.jobs.contains_key(job)) {
            flags.push(OfficeRefusal::UnknownJob { job }.failure());
        }
        if let Some(firm) = self.firm.as_ref().filter(|firm| firm.currency != payment.amount.currency) {
            let given = payment.amount.currency;
            flags.push(OfficeRefusal::OtherCurrency { firm: firm.currency, given }.failure());
        }
        // Somewhere on earth it is tomorrow already.
        let tomorrow = at.received_at.checked_add_signed(TimeDelta::days(1)).unwrap_or(at.received_at).date_naive();
        if payment.received_on > tomorrow {
            flags.push(OfficeRefusal::FutureDate { date: payment.received_on }.failure());
        }
        let events = [recorded, taken].concat();
        if events.is_empty() {
            return Ok(Decision::default()); // a payment that is in the books already, word for word
        }
        flags.extend(at.clock_flag());
        Ok(Decision { events, flags })
    }

    pub(super) fn refund(&self, refund: &Refund) -> Decided {
        // The books come first: they say what would set the money free.
        let paid_back = self.ledger_events(&LedgerCommand::Refund { refund: refund.into() })?;
        let recorded = self.payment_events(&PaymentCommand::Refund { refund: refund.clone() })?;
        done([recorded, paid_back].concat())
    }

    /// A command that is the ledger's alone.
    pub(super) fn keep_books(&self, command: &LedgerCommand) -> Decided {
        done(self.ledger_events(command)?)
    }

    fn payment_events(&self, command: &PaymentCommand) -> Result<Vec<Event>, Vec<Failure>> {
        let events = self.payments.decide(command).map_err(|refusal| reasons(&refusal))?;
        Ok(events.into_iter().map(|event| Event::Payment { event }).collect())
    }

    fn ledger_events(&self, command: &LedgerCommand) -> Result<Vec<Event>, Vec<Failure>> {
        let events = self.ledger.decide(command).map_err(|refusal| reasons(&refusal))?;
        Ok(events.into_iter().map(|event| Event::Ledger { event }).collect())
    }
}
