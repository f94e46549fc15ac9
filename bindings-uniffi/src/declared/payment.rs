//! Written by declare.py from the core's `payment`: change that, and run it.

use super::names::{
    CustomerId, JobId, Label, Money, Payment, PaymentCommand, PaymentEvent, PaymentId, PaymentMethod, Refund, RefundId,
    Text,
};
use crate::error::{JourneymanError, raised};
use crate::objects::Payments;
use chrono::NaiveDate;

/// How money came.
#[uniffi::remote(Enum)]
pub enum PaymentMethod {
    /// Notes and coins.
    Cash,
    /// A debit or credit card.
    Card,
    /// A transfer that the customer made.
    BankTransfer,
    /// A cheque.
    Cheque,
    /// A transfer that the business drew.
    DirectDebit,
}

/// Money that a customer paid: in full, in part, too much, or before there is anything to pay for.
#[uniffi::remote(Record)]
pub struct Payment {
    /// Its id, which whoever took it made.
    pub id: PaymentId,
    /// Who paid.
    pub customer: CustomerId,
    /// The job that a deposit is for, if it is one.
    #[uniffi(default = None)]
    pub job: Option<JobId>,
    /// How much, above zero.
    pub amount: Money,
    /// How.
    pub method: PaymentMethod,
    /// The day the money came.
    pub received_on: NaiveDate,
    /// What the customer or the bank wrote with it.
    #[uniffi(default = None)]
    pub reference: Option<Label>,
}

/// Money of a payment that was paid back.
#[uniffi::remote(Record)]
pub struct Refund {
    /// Its id.
    pub id: RefundId,
    /// The payment that is paid back, in whole or in part.
    pub payment: PaymentId,
    /// How much, above zero.
    pub amount: Money,
    /// The day the money went.
    pub refunded_on: NaiveDate,
    /// Why.
    pub reason: Text,
}

/// What may be asked of `Payments`.
#[uniffi::remote(Enum)]
pub enum PaymentCommand {
    /// Record money that came: a fact.
    Record {
        /// The money.
        payment: Payment,
    },
    /// Pay money back: a request.
    Refund {
        /// The money.
        refund: Refund,
    },
}

/// What happened to `Payments`.
#[uniffi::remote(Enum)]
pub enum PaymentEvent {
    /// Money came.
    Recorded {
        /// The money.
        payment: Payment,
    },
    /// Money was paid back.
    Refunded {
        /// The money.
        refund: Refund,
    },
}

#[uniffi::export]
impl Payments {
    /// What a command comes to: one event, or none if its content is recorded already (see `Payments.alreadyHas`).
    ///
    /// # Errors
    /// - `JM-PAY-0001`: an amount of zero or below.
    /// - `JM-PAY-0002`, `JM-PAY-0006`: the id stands
    ///   for other content.
    /// - `JM-PAY-0003`: a refund of nothing.
    /// - `JM-PAY-0004`: more would be paid back than came.
    /// - `JM-PAY-0005`: money would go back before it came.
    /// - `JM-PAY-0007`: a refund beyond `limits().refundsPerPaymentMax`.
    /// - `JM-MON-0002`, `JM-MON-0005`, `JM-CAL-0002`: another currency, or an amount or day beyond its bounds.
    pub fn decide(&self, command: PaymentCommand) -> Result<Vec<PaymentEvent>, JourneymanError> {
        self.0.read(|this| this.decide(&command).map_err(raised))
    }
    /// Whether exactly this is recorded already, so that the command comes to nothing new: a phone that sends a payment
    /// twice has taken it once.
    pub fn already_has(&self, command: PaymentCommand) -> Result<bool, JourneymanError> {
        self.0.read(|this| Ok(this.already_has(&command)))
    }
    /// Takes an event in, or leaves everything as it is.
    ///
    /// # Errors
    /// - `JM-PAY-0008`: no command could have led to the event here.
    /// - `JM-PAY-0009`: the event is in already.
    pub fn apply(&self, event: PaymentEvent) -> Result<(), JourneymanError> {
        self.0.write(|this| this.apply(&event).map_err(raised)).map_err(raised)?
    }
    /// What of a payment can still be paid back: what came, less what went back.
    ///
    /// # Errors
    /// `JM-PAY-0003`: no such payment.
    pub fn refundable(&self, payment: PaymentId) -> Result<Money, JourneymanError> {
        self.0.read(|this| this.refundable(payment).map_err(raised))
    }
    /// The payment of an id.
    pub fn payment(&self, id: PaymentId) -> Result<Option<Payment>, JourneymanError> {
        self.0.read(|this| Ok(this.payment(id).cloned()))
    }
    /// The refund of an id.
    pub fn refund(&self, id: RefundId) -> Result<Option<Refund>, JourneymanError> {
        self.0.read(|this| Ok(this.refund(id).cloned()))
    }
    /// Every payment, by id.
    pub fn all(&self) -> Vec<Payment> {
        self.0.read(|this| this.all().cloned().collect())
    }
    /// The refunds of a payment, by id.
    pub fn refunds_of(&self, payment: PaymentId) -> Result<Vec<Refund>, JourneymanError> {
        self.0.read(|this| Ok(this.refunds_of(payment).cloned().collect()))
    }
}
