use super::{Decided, Decision, done, reasons};
use crate::{
    error::{Coded, Failure},
    event::Event,
    ledger::LedgerCommand,
    office::{FirmState, OfficeRefusal},
    payment::{Payment, PaymentCommand, Refund},
};

impl FirmState {
    /// Money that came. Whoever it is from, it is in the books before anybody asks.
    pub(super) fn take_payment(&self, payment: &Payment) -> Decided {
        let recorded = self.payment_events(&PaymentCommand::Record { payment: payment.clone() })?;
        let taken = self.ledger_events(&LedgerCommand::TakePayment { payment: payment.into() })?;
        let mut flags = Vec::new();
        if !self.customers.contains_key(&payment.customer) {
            flags.push(OfficeRefusal::UnknownCustomer { customer: payment.customer }.failure());
        }
        if let Some(job) = payment.job.filter(|job| !self.jobs.contains_key(job)) {
            flags.push(OfficeRefusal::UnknownJob { job }.failure());
        }
        Ok(Decision { events: [recorded, taken].concat(), flags })
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
