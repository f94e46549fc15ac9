use std::{borrow::Cow, collections::BTreeMap};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::{Payment, PaymentCommand, PaymentError, PaymentEvent, PaymentRefusal, Refund};
use crate::{
    id::{PaymentId, RefundId},
    limits::REFUNDS_PER_PAYMENT_MAX,
    money::Money,
    wire,
};

/// All payments and their refunds: a fold over [`PaymentEvent`]s.
///
/// No payment is ever paid back by more than came, and neither is paid back before it came. The order in which payments
/// arrived leaves no trace: the same payments and refunds are the same bytes.
///
/// # Errors
/// Reading one from JSON gives [`PaymentError`] (`JM-PAY-0008`, `JM-PAY-0009`) if it breaks its own rules.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Payments {
    by_id: BTreeMap<PaymentId, Box<Recorded>>,
    refunds: BTreeMap<RefundId, PaymentId>, // INVARIANT: every refund of `by_id`, and no other
}

/// A payment and what of it was paid back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Recorded {
    payment: Payment,
    refunds: BTreeMap<RefundId, Box<Refund>>,
    refunded: Money, // INVARIANT: the sum of `refunds`, at most `payment.amount`
}

impl Payments {
    /// What a command comes to: one event, or none if its content is recorded already (see [`Payments::already_has`]).
    ///
    /// # Errors
    /// - [`PaymentRefusal::NotPositive`] (`JM-PAY-0001`): an amount of zero or below.
    /// - [`PaymentRefusal::OtherPayment`] (`JM-PAY-0002`), [`PaymentRefusal::OtherRefund`] (`JM-PAY-0006`): the id stands
    ///   for other content.
    /// - [`PaymentRefusal::UnknownPayment`] (`JM-PAY-0003`): a refund of nothing.
    /// - [`PaymentRefusal::AboveRefundable`] (`JM-PAY-0004`): more would be paid back than came.
    /// - [`PaymentRefusal::BeforeReceipt`] (`JM-PAY-0005`): money would go back before it came.
    /// - [`PaymentRefusal::TooManyRefunds`] (`JM-PAY-0007`): a refund beyond [`REFUNDS_PER_PAYMENT_MAX`].
    /// - `JM-MON-0002`, `JM-MON-0005`, `JM-CAL-0002`: another currency, or an amount or day beyond its bounds.
    pub fn decide(&self, command: &PaymentCommand) -> Result<Vec<PaymentEvent>, PaymentRefusal> {
        if self.already_has(command) {
            return Ok(Vec::new());
        }
        let event = match command {
            PaymentCommand::Record { payment } => PaymentEvent::Recorded { payment: payment.clone() },
            PaymentCommand::Refund { refund } => PaymentEvent::Refunded { refund: refund.clone() },
        };
        self.check(&event)?;
        Ok(vec![event])
    }

    /// Whether exactly this is recorded already, so that the command comes to nothing new: a phone that sends a payment
    /// twice has taken it once.
    #[must_use]
    pub fn already_has(&self, command: &PaymentCommand) -> bool {
        match command {
            PaymentCommand::Record { payment } => self.payment(payment.id) == Some(payment),
            PaymentCommand::Refund { refund } => self.refund(refund.id) == Some(refund),
        }
    }

    /// Takes an event in, or leaves everything as it is.
    ///
    /// # Errors
    /// - [`PaymentError::Misfit`] (`JM-PAY-0008`): no command could have led to the event here.
    /// - [`PaymentError::AppliedTwice`] (`JM-PAY-0009`): the event is in already.
    pub fn apply(&mut self, event: &PaymentEvent) -> Result<(), PaymentError> {
        match event {
            PaymentEvent::Recorded { payment } if self.payment(payment.id) == Some(payment) => {
                return Err(PaymentError::AppliedTwice { id: payment.id.to_string() });
            }
            PaymentEvent::Refunded { refund } if self.refund(refund.id) == Some(refund) => {
                return Err(PaymentError::AppliedTwice { id: refund.id.to_string() });
            }
            _ => self.check(event)?,
        }
        match event {
            PaymentEvent::Recorded { payment } => {
                let refunded = Money::zero(payment.amount.currency);
                let recorded = Recorded { payment: payment.clone(), refunds: BTreeMap::new(), refunded };
                self.by_id.insert(payment.id, Box::new(recorded));
            }
            PaymentEvent::Refunded { refund } => {
                let recorded = self
                    .by_id
                    .get_mut(&refund.payment)
                    .ok_or(PaymentRefusal::UnknownPayment { payment: refund.payment })?;
                recorded.refunded = recorded.refunded.checked_add(refund.amount).map_err(PaymentRefusal::from)?;
                recorded.refunds.insert(refund.id, Box::new(refund.clone()));
                self.refunds.insert(refund.id, refund.payment);
            }
        }
        Ok(())
    }

    /// What of a payment can still be paid back: what came, less what went back.
    ///
    /// # Errors
    /// [`PaymentRefusal::UnknownPayment`] (`JM-PAY-0003`): no such payment.
    pub fn refundable(&self, payment: PaymentId) -> Result<Money, PaymentRefusal> {
        self.by_id.get(&payment).ok_or(PaymentRefusal::UnknownPayment { payment })?.refundable()
    }

    /// The payment of an id.
    #[must_use]
    pub fn payment(&self, id: PaymentId) -> Option<&Payment> {
        Some(&self.by_id.get(&id)?.payment)
    }

    /// The refund of an id.
    #[must_use]
    pub fn refund(&self, id: RefundId) -> Option<&Refund> {
        self.by_id.get(self.refunds.get(&id)?)?.refunds.get(&id).map(AsRef::as_ref)
    }

    /// Every payment, by id.
    pub fn all(&self) -> impl Iterator<Item = &Payment> {
        self.by_id.values().map(|recorded| &recorded.payment)
    }

    /// The refunds of a payment, by id.
    pub fn refunds_of(&self, payment: PaymentId) -> impl Iterator<Item = &Refund> {
        self.by_id.get(&payment).into_iter().flat_map(|recorded| recorded.refunds.values().map(AsRef::as_ref))
    }

    /// Refuses an event that the rules forbid here. An event with a known id is one of them, also if it is the same.
    fn check(&self, event: &PaymentEvent) -> Result<(), PaymentRefusal> {
        match event {
            PaymentEvent::Recorded { payment } => {
                payment.check()?;
                match self.by_id.get(&payment.id) {
                    Some(_) => Err(PaymentRefusal::OtherPayment { payment: payment.id }),
                    None => Ok(()),
                }
            }
            PaymentEvent::Refunded { refund } => {
                refund.check()?;
                if self.refunds.contains_key(&refund.id) {
                    return Err(PaymentRefusal::OtherRefund { refund: refund.id });
                }
                self.by_id
                    .get(&refund.payment)
                    .ok_or(PaymentRefusal::UnknownPayment { payment: refund.payment })?
                    .check(refund)
            }
        }
    }
}

impl Recorded {
    fn refundable(&self) -> Result<Money, PaymentRefusal> {
        Ok(self.payment.amount.checked_sub(self.refunded)?)
    }

    fn check(&self, refund: &Refund) -> Result<(), PaymentRefusal> {
        let Payment { id: payment, received_on, .. } = self.payment;
        let refundable = self.refundable()?;
        if refund.refunded_on < received_on {
            return Err(PaymentRefusal::BeforeReceipt { payment, refunded_on: refund.refunded_on, received_on });
        }
        if refundable.compare(refund.amount)?.is_lt() {
            return Err(PaymentRefusal::AboveRefundable { payment, requested: refund.amount, refundable });
        }
        if self.refunds.len() >= REFUNDS_PER_PAYMENT_MAX {
            return Err(PaymentRefusal::TooManyRefunds { payment });
        }
        Ok(())
    }
}

/// What is written of [`Payments`]: the facts, sorted by id.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Parts<'a> {
    /// The payments, by id.
    payments: Vec<Cow<'a, Payment>>,
    /// What was paid back of them, by id.
    refunds: Vec<Cow<'a, Refund>>,
}

impl Serialize for Payments {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let refunds = self.refunds.keys().filter_map(|id| self.refund(*id));
        let parts =
            Parts { payments: self.all().map(Cow::Borrowed).collect(), refunds: refunds.map(Cow::Borrowed).collect() };
        parts.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Payments {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = Parts::deserialize(deserializer)?;
        let mut payments = Self::default();
        for payment in parts.payments {
            payments.apply(&PaymentEvent::Recorded { payment: payment.into_owned() }).map_err(wire::carried)?;
        }
        for refund in parts.refunds {
            payments.apply(&PaymentEvent::Refunded { refund: refund.into_owned() }).map_err(wire::carried)?;
        }
        Ok(payments)
    }
}

impl JsonSchema for Payments {
    fn schema_name() -> Cow<'static, str> {
        "Payments".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Parts::json_schema(generator)
    }
}
