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
    state: Payments,
    command: PaymentCommand,
}

#[derive(Serialize, JsonSchema)]
struct Decided {
    events: Vec<PaymentEvent>,
    already_recorded: bool,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Apply {
    state: Payments,
    events: Vec<PaymentEvent>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Refundable {
    state: Payments,
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
