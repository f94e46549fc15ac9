//! The module `payment`.

use chrono::NaiveDate;
use journeyman::{
    id::{CustomerId, JobId, PaymentId, RefundId},
    money::Money,
    payment::{Payment, PaymentCommand, PaymentError, PaymentEvent, PaymentMethod, PaymentRefusal, Payments, Refund},
    text::{Label, Text},
};

use crate::{cross::Held, macros::prelude::*};

module! {
    /// Money that customers paid, and what of it was paid back.
    ///
    /// Recording a payment is a fact: the money is there, so it is always recorded once it is well formed, and
    /// recording it again changes nothing. Paying money back is a request: it is refused where it would pay back more
    /// than came.
    ///
    /// A `Payment` here is money that has arrived. A card hold, which is captured or released later, is not one. What a
    /// payment pays for isn't known here either: the ledger joins payments and invoices.
    payment
    values Payments, Payment, Refund, PaymentCommand, PaymentEvent;
    plain PaymentMethod;
    functions decide, apply, refundable;
}

plain! {
    /// How money came.
    PaymentMethod(PaymentMethod) [] {
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
}

value! {
    /// Money that a customer paid: in full, in part, too much, or before there is anything to pay for.
    Payment(Payment) [] open {
        /// Its id, which whoever took it made.
        id: PaymentId,
        /// Who paid.
        customer: CustomerId,
        /// The job that a deposit is for, if it is one.
        job: Option<JobId>,
        /// How much, above zero.
        amount: Money,
        /// How.
        method: PaymentMethod,
        /// The day the money came.
        received_on: NaiveDate,
        /// What the customer or the bank wrote with it.
        reference: Option<Label>,
    }
}

value! {
    /// Money of a payment that was paid back.
    Refund(Refund) [] open {
        /// Its id.
        id: RefundId,
        /// The payment that is paid back, in whole or in part.
        payment: PaymentId,
        /// How much, above zero.
        amount: Money,
        /// The day the money went.
        refunded_on: NaiveDate,
        /// Why.
        reason: Text,
    }
}

choice! {
    /// What may be asked of `Payments`.
    PaymentCommand(PaymentCommand) [] {
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
}

choice! {
    /// What happened to `Payments`.
    PaymentEvent(PaymentEvent) [] {
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
}

/// Payments from the two lists that their JSON has.
trait Listed: Sized {
    fn new(payments: Vec<Payment>, refunds: Vec<Refund>) -> Result<Self, PaymentError>;
}

impl Listed for Payments {
    fn new(payments: Vec<Payment>, refunds: Vec<Refund>) -> Result<Self, PaymentError> {
        let recorded = payments.into_iter().map(|payment| PaymentEvent::Recorded { payment });
        let refunded = refunds.into_iter().map(|refund| PaymentEvent::Refunded { refund });
        let mut made = Self::default();
        recorded.chain(refunded).try_for_each(|event| made.apply(&event))?;
        Ok(made)
    }
}

fn payments_of(state: &Payments) -> Vec<Payment> {
    state.all().cloned().collect()
}

fn refunds_of(state: &Payments) -> Vec<Refund> {
    let mut refunds: Vec<Refund> = state.all().flat_map(|payment| state.refunds_of(payment.id)).cloned().collect();
    refunds.sort_unstable_by_key(|refund| refund.id);
    refunds
}

value! {
    /// All payments and their refunds: a fold over `PaymentEvent`s. `Payments()` has none yet.
    ///
    /// No payment is ever paid back by more than came, and neither is paid back before it came. The order in which
    /// payments arrived leaves no trace: the same payments and refunds are the same bytes. Put together, or read back
    /// from JSON, they are refused as corrupt if they break their own rules (`JM-PAY-0008`, `JM-PAY-0009`).
    ///
    /// Each is a value: `apply` gives the next one and leaves this one as it is.
    Payments(Payments) [] checked {
        /// Every payment, by id.
        payments: Vec<Payment> = [] => payments_of,
        /// Every refund, by id.
        refunds: Vec<Refund> = [] => refunds_of,
    }
    methods [
        methods::decide, methods::already_has, methods::apply, methods::refundable, methods::payment, methods::refund,
        methods::refunds_of,
    ]
}

fn applied<'a>(state: &Payments, events: impl IntoIterator<Item = &'a PaymentEvent>) -> Result<Payments, PaymentError> {
    let mut next = state.clone();
    events.into_iter().try_for_each(|event| next.apply(event))?;
    Ok(next)
}

mod methods {
    use super::*;

    method! {
        /// What a command comes to: one event, or none if exactly this is recorded already, see `already_has`.
        ///
        /// Raises:
        ///     RefusedError: the id stands for other content (`JM-PAY-0002`, `JM-PAY-0006`), or more would be paid back
        ///         than came (`JM-PAY-0004`).
        ///     MissingError: a refund of a payment that isn't recorded (`JM-PAY-0003`).
        ///     InvalidError: an amount of zero or below (`JM-PAY-0001`), in another currency (`JM-MON-0002`), or paid
        ///         back before it came (`JM-PAY-0005`).
        ///     LimitError: too many refunds of the payment (`JM-PAY-0007`), or an amount or a day beyond its bounds
        ///         (`JM-MON-0005`, `JM-CAL-0002`).
        decide(
            this: &Payments,
            /// What is asked.
            command: &PaymentCommand,
        ) -> Result<Vec<PaymentEvent>, PaymentRefusal> = this.decide(command)
    }

    method! {
        /// Whether exactly this is recorded already, so that the command comes to nothing new: a phone that sends a
        /// payment twice has taken it once.
        light already_has(
            this: &Payments,
            /// What is asked.
            command: &PaymentCommand,
        ) -> bool = this.already_has(command)
    }

    method! {
        /// The payments after some events; these stay as they are.
        ///
        /// Raises:
        ///     CorruptError: no command could have led to an event here (`JM-PAY-0008`), or it is in already
        ///         (`JM-PAY-0009`).
        detached apply(
            this: &Payments,
            /// What happened, in order.
            events: Vec<Held<PaymentEvent>>,
        ) -> Result<Payments, PaymentError> = applied(this, events.iter().map(|event| &**event))
    }

    method! {
        /// What of a payment can still be paid back: what came, less what went back.
        ///
        /// Raises:
        ///     MissingError: no such payment (`JM-PAY-0003`).
        refundable(
            this: &Payments,
            /// Which.
            payment: PaymentId,
        ) -> Result<Money, PaymentRefusal> = this.refundable(payment)
    }

    method! {
        /// The payment of an id, if there is one.
        light payment(
            this: &Payments,
            /// Its id.
            id: PaymentId,
        ) -> Option<Payment> = this.payment(id).cloned()
    }

    method! {
        /// The refund of an id, if there is one.
        light refund(
            this: &Payments,
            /// Its id.
            id: RefundId,
        ) -> Option<Refund> = this.refund(id).cloned()
    }

    method! {
        /// The refunds of a payment, by id.
        light refunds_of(
            this: &Payments,
            /// The payment.
            payment: PaymentId,
        ) -> Vec<Refund> = this.refunds_of(payment).cloned().collect()
    }
}

function! {
    /// What recording or paying back money comes to: one event, or none if exactly this is recorded already
    /// (`Payments.already_has`).
    ///
    /// Raises:
    ///     RefusedError: the id stands for other content (`JM-PAY-0002`, `JM-PAY-0006`), or more would be paid back
    ///         than came (`JM-PAY-0004`).
    ///     MissingError: a refund of a payment that isn't recorded (`JM-PAY-0003`).
    ///     InvalidError: an amount of zero or below (`JM-PAY-0001`), in another currency (`JM-MON-0002`), or paid back
    ///         before it came (`JM-PAY-0005`).
    ///     LimitError: too many refunds of the payment (`JM-PAY-0007`), or an amount or a day beyond its bounds
    ///         (`JM-MON-0005`, `JM-CAL-0002`).
    decide(
        /// The payments so far.
        state: &Payments,
        /// What is asked.
        command: &PaymentCommand,
    ) -> Result<Vec<PaymentEvent>, PaymentRefusal> = state.decide(command)
}

function! {
    /// Payments after some events; `state` stays as it is.
    ///
    /// Raises:
    ///     CorruptError: no command could have led to an event here (`JM-PAY-0008`), or it is in already
    ///         (`JM-PAY-0009`).
    detached apply(
        /// The payments so far.
        state: &Payments,
        /// What happened, in order.
        events: Vec<Held<PaymentEvent>>,
    ) -> Result<Payments, PaymentError> = applied(state, events.iter().map(|event| &**event))
}

function! {
    /// What of a payment can still be paid back: what came, less what went back.
    ///
    /// Raises:
    ///     MissingError: no such payment (`JM-PAY-0003`).
    refundable(
        /// The payments so far.
        state: &Payments,
        /// Which payment.
        payment: PaymentId,
    ) -> Result<Money, PaymentRefusal> = state.refundable(payment)
}
