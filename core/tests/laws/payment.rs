use std::collections::BTreeMap;

use chrono::NaiveDate;
use journeyman::{
    money::{Currency, Money},
    payment::{Payment, PaymentCommand, PaymentEvent, PaymentMethod, Payments, Refund},
    wire::Wire,
};
use proptest::prelude::*;

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u8) -> T {
    format!("01999a3f-0000-7000-8000-0000000000{number:02x}").parse().unwrap()
}

fn day(of_october: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap()
}

fn amount() -> impl Strategy<Value = Money> {
    let currency = prop_oneof![9 => Just(Currency::AUD), 1 => Just(Currency::NZD)];
    (-5..60_i64, currency).prop_map(|(minor, currency)| Money { minor, currency })
}

/// A few ids and amounts, so that they collide.
fn payment() -> impl Strategy<Value = Payment> {
    (1..6_u8, amount(), 1..9_u32).prop_map(|(number, amount, of_october)| Payment {
        id: id(number),
        customer: id(99),
        job: None,
        amount,
        method: PaymentMethod::Card,
        received_on: day(of_october),
        reference: None,
    })
}

fn refund() -> impl Strategy<Value = Refund> {
    (1..9_u8, 1..6_u8, amount(), 1..9_u32).prop_map(|(number, of, amount, of_october)| Refund {
        id: id(number),
        payment: id(of),
        amount,
        refunded_on: day(of_october),
        reason: "because".parse().unwrap(),
    })
}

fn command() -> impl Strategy<Value = PaymentCommand> {
    prop_oneof![
        payment().prop_map(|payment| PaymentCommand::Record { payment }),
        refund().prop_map(|refund| PaymentCommand::Refund { refund }),
    ]
}

fn event() -> impl Strategy<Value = PaymentEvent> {
    prop_oneof![
        payment().prop_map(|payment| PaymentEvent::Recorded { payment }),
        refund().prop_map(|refund| PaymentEvent::Refunded { refund }),
    ]
}

fn events_of(commands: &[PaymentCommand]) -> Vec<PaymentEvent> {
    let mut payments = Payments::default();
    let mut all = Vec::new();
    for command in commands {
        for event in payments.decide(command).unwrap_or_default() {
            payments.apply(&event).unwrap();
            all.push(event);
        }
    }
    all
}

fn fold(events: &[PaymentEvent]) -> Payments {
    let mut payments = Payments::default();
    for event in events {
        payments.apply(event).unwrap();
    }
    payments
}

proptest! {
    #[test]
    fn refunds_of_a_payment_never_exceed_what_came(commands in prop::collection::vec(command(), 1..60)) {
        let payments = fold(&events_of(&commands));
        for payment in payments.all() {
            let refunded: i64 = payments.refunds_of(payment.id).map(|refund| refund.amount.minor).sum();
            prop_assert!(refunded <= payment.amount.minor);
            prop_assert_eq!(payments.refundable(payment.id).unwrap().minor, payment.amount.minor - refunded);
            prop_assert!(payments.refunds_of(payment.id).all(|refund| refund.refunded_on >= payment.received_on));
        }
    }

    #[test]
    fn a_well_formed_payment_with_a_new_id_is_always_recorded(
        commands in prop::collection::vec(command(), 0..30), payment in payment()
    ) {
        let payments = fold(&events_of(&commands));
        let is_new = payments.payment(payment.id).is_none();
        if is_new && payment.amount.minor > 0 {
            let decided = payments.decide(&PaymentCommand::Record { payment: payment.clone() });
            prop_assert_eq!(decided, Ok(vec![PaymentEvent::Recorded { payment }]));
        }
    }

    #[test]
    fn a_command_decided_again_changes_nothing(commands in prop::collection::vec(command(), 1..60)) {
        let mut payments = fold(&events_of(&commands));
        let before = payments.to_json();
        for command in &commands {
            let has = payments.already_has(command);
            let events = payments.decide(command);
            prop_assert!(!has || events == Ok(Vec::new()));
            if has {
                events.unwrap().iter().for_each(|event| payments.apply(event).unwrap());
            }
        }
        prop_assert_eq!(payments.to_json(), before);
    }

    #[test]
    fn any_event_is_taken_in_whole_or_not_at_all(
        commands in prop::collection::vec(command(), 0..30), events in prop::collection::vec(event(), 1..30)
    ) {
        let mut payments = fold(&events_of(&commands));
        for event in &events {
            let before = payments.clone();
            if payments.apply(event).is_err() {
                prop_assert_eq!(&payments, &before);
            } else {
                prop_assert_ne!(&payments, &before);
            }
            prop_assert_eq!(&Payments::from_json(&payments.to_json()).unwrap(), &payments);
        }
    }

    #[test]
    fn the_order_in_which_payments_arrive_leaves_no_trace(
        commands in prop::collection::vec(command(), 1..60), seed in any::<u64>()
    ) {
        let events = events_of(&commands);
        // By payment, the payments in an order of their own; what happened to one of them stays in order.
        let mut by_payment: BTreeMap<_, Vec<PaymentEvent>> = BTreeMap::new();
        for event in &events {
            let of = match event {
                PaymentEvent::Recorded { payment } => payment.id,
                PaymentEvent::Refunded { refund } => refund.payment,
            };
            by_payment.entry(of).or_default().push(event.clone());
        }
        let mut groups: Vec<_> = by_payment.into_values().collect();
        let count = u64::try_from(groups.len()).unwrap().max(1);
        groups.rotate_left(usize::try_from(seed % count).unwrap());
        if seed % 2 == 0 {
            groups.reverse();
        }
        prop_assert_eq!(fold(&groups.concat()).to_json(), fold(&events).to_json());
    }
}
