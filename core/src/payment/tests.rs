#![expect(clippy::inconsistent_digit_grouping, reason = "cents stand apart from dollars")]

use chrono::NaiveDate;

use super::*;
use crate::{
    error::Coded,
    limits::{MINOR_MAX, REFUNDS_PER_PAYMENT_MAX},
    money::{Currency, Money},
    wire::Wire,
};

fn id<T: std::str::FromStr>(number: u64) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("01999a3f-0000-7000-8000-{number:012x}").parse().unwrap()
}

fn day(of_october: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap()
}

fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn payment(number: u64, amount: i64) -> Payment {
    Payment {
        id: id(number),
        customer: id(1),
        job: None,
        amount: aud(amount),
        method: PaymentMethod::Card,
        received_on: day(5),
        reference: Some("ref 17".parse().unwrap()),
    }
}

fn refund(number: u64, of_payment: u64, amount: i64) -> Refund {
    Refund {
        id: id(number),
        payment: id(of_payment),
        amount: aud(amount),
        refunded_on: day(6),
        reason: "paid twice".parse().unwrap(),
    }
}

fn record(payment: Payment) -> PaymentCommand {
    PaymentCommand::Record { payment }
}

fn pay_back(refund: Refund) -> PaymentCommand {
    PaymentCommand::Refund { refund }
}

#[track_caller]
fn accept(payments: &mut Payments, command: &PaymentCommand) {
    for event in payments.decide(command).unwrap() {
        payments.apply(&event).unwrap();
    }
}

#[track_caller]
fn refuse(payments: &Payments, command: &PaymentCommand) -> &'static str {
    payments.decide(command).unwrap_err().code()
}

fn of_one_payment() -> Payments {
    let mut payments = Payments::default();
    accept(&mut payments, &record(payment(20, 100_00)));
    payments
}

#[test]
fn a_refund_above_captured_is_refused() {
    let mut payments = of_one_payment();
    assert_eq!(refuse(&payments, &pay_back(refund(40, 20, 100_01))), "JM-PAY-0004");
    accept(&mut payments, &pay_back(refund(40, 20, 70_00)));
    assert_eq!(payments.refundable(id(20)), Ok(aud(30_00)));
    assert_eq!(refuse(&payments, &pay_back(refund(41, 20, 30_01))), "JM-PAY-0004");
    accept(&mut payments, &pay_back(refund(41, 20, 30_00)));
    assert_eq!(refuse(&payments, &pay_back(refund(42, 20, 1))), "JM-PAY-0004");
}

#[test]
fn a_payment_recorded_twice_is_recorded_once_and_says_so() {
    let mut payments = of_one_payment();
    let again = record(payment(20, 100_00));
    assert!(payments.already_has(&again));
    assert_eq!(payments.decide(&again), Ok(Vec::new()));
    accept(&mut payments, &pay_back(refund(40, 20, 1)));
    let again = pay_back(refund(40, 20, 1));
    assert!(payments.already_has(&again));
    assert_eq!(payments.decide(&again), Ok(Vec::new()));
    assert!(!payments.already_has(&record(payment(21, 1))));
}

#[test]
fn one_id_never_stands_for_two_payments() {
    let mut payments = of_one_payment();
    for other in [
        payment(20, 100_01),
        Payment { received_on: day(6), ..payment(20, 100_00) },
        Payment { customer: id(2), ..payment(20, 100_00) },
        Payment { method: PaymentMethod::Cash, ..payment(20, 100_00) },
        Payment { reference: None, ..payment(20, 100_00) },
        Payment { job: Some(id(30)), ..payment(20, 100_00) },
    ] {
        assert_eq!(refuse(&payments, &record(other)), "JM-PAY-0002");
    }
    accept(&mut payments, &pay_back(refund(40, 20, 1)));
    assert_eq!(refuse(&payments, &pay_back(refund(40, 20, 2))), "JM-PAY-0006");
}

#[test]
fn a_refund_needs_a_payment_of_its_currency_that_came_before() {
    let payments = of_one_payment();
    assert_eq!(refuse(&payments, &pay_back(refund(40, 21, 1))), "JM-PAY-0003");
    assert_eq!(payments.refundable(id(21)).unwrap_err().code(), "JM-PAY-0003");
    assert_eq!(refuse(&payments, &pay_back(Refund { refunded_on: day(4), ..refund(40, 20, 1) })), "JM-PAY-0005");
    assert!(payments.decide(&pay_back(Refund { refunded_on: day(5), ..refund(40, 20, 1) })).is_ok());
    let euros = Money { minor: 1, currency: Currency::EUR };
    assert_eq!(refuse(&payments, &pay_back(Refund { amount: euros, ..refund(40, 20, 1) })), "JM-MON-0002");
}

#[test]
fn amounts_are_above_zero_and_within_the_bounds() {
    let payments = of_one_payment();
    for (amount, code) in
        [(0, "JM-PAY-0001"), (-1, "JM-PAY-0001"), (MINOR_MAX + 1, "JM-MON-0005"), (i64::MIN, "JM-MON-0005")]
    {
        assert_eq!(refuse(&payments, &record(payment(21, amount))), code);
        assert_eq!(refuse(&payments, &pay_back(refund(40, 20, amount))), code);
    }
    assert!(payments.decide(&record(payment(21, MINOR_MAX))).is_ok());
    let far = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    assert_eq!(refuse(&payments, &record(Payment { received_on: far, ..payment(21, 1) })), "JM-CAL-0002");
}

#[test]
fn a_payment_has_the_most_refunds_and_not_one_more() {
    let mut payments = of_one_payment();
    let most = u64::try_from(REFUNDS_PER_PAYMENT_MAX).unwrap();
    for number in 1000..1000 + most {
        accept(&mut payments, &pay_back(refund(number, 20, 1)));
    }
    assert_eq!(refuse(&payments, &pay_back(refund(1000 + most, 20, 1))), "JM-PAY-0007");
}

#[test]
fn an_event_that_does_not_fit_is_corrupt_and_changes_nothing() {
    let mut payments = of_one_payment();
    accept(&mut payments, &pay_back(refund(40, 20, 60_00)));
    let before = payments.clone();
    for (event, code) in [
        (PaymentEvent::Recorded { payment: payment(20, 100_00) }, "JM-PAY-0009"),
        (PaymentEvent::Refunded { refund: refund(40, 20, 60_00) }, "JM-PAY-0009"),
        (PaymentEvent::Recorded { payment: payment(20, 1) }, "JM-PAY-0008"),
        (PaymentEvent::Recorded { payment: payment(21, 0) }, "JM-PAY-0008"),
        (PaymentEvent::Refunded { refund: refund(41, 20, 40_01) }, "JM-PAY-0008"),
        (PaymentEvent::Refunded { refund: refund(41, 21, 1) }, "JM-PAY-0008"),
    ] {
        assert_eq!(payments.apply(&event).unwrap_err().code(), code);
        assert_eq!(payments, before);
    }
}

#[test]
fn stored_payments_are_the_same_bytes_and_refused_where_they_break_a_rule() {
    let mut payments = of_one_payment();
    accept(&mut payments, &record(payment(19, 5)));
    accept(&mut payments, &pay_back(refund(41, 19, 5)));
    accept(&mut payments, &pay_back(refund(40, 20, 60_00)));
    let bytes = payments.to_json();
    assert_eq!(Payments::from_json(&bytes), Ok(payments.clone()));
    let stored = String::from_utf8(bytes).unwrap();
    let too_much = stored.replace(r#""minor":6000"#, r#""minor":10001"#);
    assert_eq!(Payments::from_json(too_much.as_bytes()).unwrap_err().code(), "JM-PAY-0008");
    assert_eq!(payments.all().map(|payment| payment.id).collect::<Vec<_>>(), [id(19), id(20)]);
    assert_eq!(payments.refunds_of(id(19)).count(), 1);
}

#[test]
fn what_a_customer_wrote_stays_out_of_debug() {
    let shown = format!("{:?} {:?}", payment(20, 1), refund(40, 20, 1));
    assert!(!shown.contains("ref 17") && !shown.contains("twice"), "{shown}");
}
