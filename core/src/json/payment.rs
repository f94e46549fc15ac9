use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    id::PaymentId,
    money::Money,
    payment::{PaymentCommand, PaymentError, PaymentEvent, PaymentRefusal, Payments},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decide {
    /// The payments so far.
    state: Payments,
    /// What is wanted.
    command: PaymentCommand,
}

#[derive(Serialize, JsonSchema)]
struct Decided {
    /// What happens; empty where it has happened already.
    events: Vec<PaymentEvent>,
    /// Whether it has happened already, so that there is nothing to do.
    already_recorded: bool,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Apply {
    /// The payments so far.
    state: Payments,
    /// What happened, oldest first.
    events: Vec<PaymentEvent>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Refundable {
    /// The payments so far.
    state: Payments,
    /// Which payment.
    payment: PaymentId,
}

operation_tables! {
    ("payment.decide", "what recording or paying back money comes to", Decide => Decided, |input| {
        let events = input.state.decide(&input.command)?;
        Ok::<_, PaymentRefusal>(Decided { events, already_recorded: input.state.already_has(&input.command) })
    }),
    ("payment.apply", "payments after some events", Apply => Payments, |mut input| {
        input.events.iter().try_for_each(|event| input.state.apply(event))?;
        Ok::<_, PaymentError>(input.state)
    }),
    ("payment.refundable", "what of a payment can still be paid back", Refundable => Money, |input| {
        input.state.refundable(input.payment)
    }),
}
