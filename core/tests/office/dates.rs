//! Days that haven't come yet: refused where somebody asks for something, flagged where it is said to have happened.

use journeyman::{
    error::{Coded, Kind},
    event::Command,
    id::{ActorId, CreditNoteId, InvoiceId, PaymentId},
    ledger::{Allocation, CreditToUse, InvoiceShare},
    log::Verdict,
    money::{Currency, Money},
    payment::Payment,
};

use crate::{
    firm::{Firm, aud, codes, device, id, minute},
    week::{completed, day, invoice, payment},
};

fn share(minor: i64) -> InvoiceShare {
    InvoiceShare { invoice: id::<InvoiceId>(5), amount: aud(minor) }
}

/// A firm with an invoice of 550.00, of which 100.00 is paid and 50.00 given up, and 200.00 of credit left.
fn owed() -> Firm {
    let mut firm = completed(None);
    firm.all_accepted(&[
        invoice(None),
        payment(2, aud(300_00), false),
        Command::Allocate { credit: CreditToUse::Unreserved {}, shares: vec![share(100_00)], on: day() },
        Command::WriteOff { share: share(50_00), on: day() },
    ]);
    firm
}

/// The requests that have a day of their own, each of a cent.
fn on(day: chrono::NaiveDate) -> [Command; 4] {
    let allocation = Allocation { payment: id::<PaymentId>(2), invoice: id::<InvoiceId>(5), amount: aud(1) };
    [
        Command::Allocate { credit: CreditToUse::Payment { payment: id(2) }, shares: vec![share(1)], on: day },
        Command::Unallocate { allocation, on: day },
        Command::WriteOff { share: share(1), on: day },
        Command::ReverseWriteOff { share: share(1), on: day },
    ]
}

#[test]
fn credit_is_neither_used_nor_taken_back_and_no_debt_given_up_or_opened_on_a_day_that_has_not_come() {
    let mut firm = owed();
    for later in [day().succ_opt().unwrap(), "2206-09-28".parse().unwrap()] {
        for command in on(later) {
            let verdict = firm.at_the_desk(&command);
            assert_eq!(codes(&verdict), ["JM-OFF-0038"], "{command:?}");
            let arguments = &verdict.reasons()[0].arguments;
            assert_eq!((arguments["on"].as_str(), arguments["today"].as_str()), (&*later.to_string(), "2026-09-28"));
        }
    }
    firm.all_accepted(&on(day()));
    let reason = "Billed twice".parse().unwrap();
    firm.all_accepted(&[Command::ReverseWriteOff { share: share(50_00), on: day() }]);
    firm.all_accepted(&[Command::CreditInvoice { credit_note: id::<CreditNoteId>(9), invoice: id(5), reason }]);
}

#[test]
fn a_day_has_come_once_it_is_that_day_where_the_firm_is_and_not_before() {
    let mut firm = owed();
    let next = day().succ_opt().unwrap();
    // 22:00 UTC is 08:00 in Melbourne: sixteen hours later it is midnight there, and still the day before in UTC.
    for (minutes, expected) in [(16 * 60 - 1, vec!["JM-OFF-0038"]), (16 * 60, vec![])] {
        let command = &on(next)[0];
        let mut phone = device(u128::try_from(minutes).unwrap());
        phone.receive(firm.log.iter().map(String::as_str)).unwrap();
        // The phone's clock is a day ahead, so that it doesn't refuse at once what the office is asked here.
        let number = 5_000_000 + u128::try_from(minutes).unwrap();
        let envelope = phone.record(command, minute(minutes + 24 * 60), id(number)).unwrap();
        let verdict = firm.office.submit(&envelope, id::<ActorId>(1), minute(minutes)).unwrap().verdict.unwrap();
        assert_eq!(codes(&verdict), expected, "after {minutes} minutes");
    }
}

#[test]
fn money_dated_on_a_day_that_has_not_come_is_recorded_and_flagged_as_odd() {
    let mut firm = owed();
    let Command::TakePayment { payment } = payment(3, aud(10_00), false) else { panic!("a payment") };
    let received_on = "2027-09-28".parse().unwrap();
    let verdict = firm.at_the_desk(&Command::TakePayment { payment: Payment { received_on, ..payment } });
    let Verdict::NeedsAttention { reasons } = &verdict else { panic!("it has happened: {verdict:?}") };
    assert_eq!((reasons[0].code.as_str(), reasons[0].kind), ("JM-OFF-0032", Kind::Flagged));
    assert!(firm.office.state().payments().all().any(|payment| payment.id == id::<PaymentId>(3)));
}

#[test]
fn a_command_that_its_own_json_could_not_carry_is_refused_at_once_and_nothing_is_recorded() {
    let Command::TakePayment { payment } = payment(1, aud(100), false) else { panic!("a payment") };
    let day = |text: &str| Command::TakePayment {
        payment: Payment { received_on: text.parse().unwrap(), ..payment.clone() },
    };
    let beyond = Money { minor: i64::MAX, currency: Currency::AUD };
    let mut phone = device(7);
    phone.receive(Firm::open().log.iter().map(String::as_str)).unwrap();
    let before = phone.to_json();
    for (command, field) in [
        (day("+20260-10-05"), "take_payment.payment.received_on"),
        (day("+12000-01-01"), "take_payment.payment.received_on"),
        (day("-0005-01-01"), "take_payment.payment.received_on"),
        (
            Command::TakePayment { payment: Payment { amount: beyond, ..payment.clone() } },
            "take_payment.payment.amount",
        ),
    ] {
        let refused = phone.record(&command, minute(0), id(1)).unwrap_err();
        assert_eq!(refused.code(), "JM-DEV-0007");
        assert!(refused.to_string().contains(field), "{refused}");
        assert_eq!(phone.to_json(), before);
    }
    phone.record(&day("2026-09-28"), minute(0), id(1)).unwrap();
}
