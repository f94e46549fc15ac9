//! From enquiry to paid, through the office: what one command sets going in several modules.

use chrono::NaiveDate;
use journeyman::{
    event::{Command, FirmSettings},
    id::{BookingId, CreditNoteId, CustomerId, InvoiceId, JobId, PaymentId, QuoteId, TechnicianId, VisitId, WorkId},
    job::{JobCommand, JobStage},
    ledger::{CreditToUse, InvoiceShare, SettlementStatus, invoice_balance, trial_balance},
    log::Verdict,
    money::{Currency, Money},
    payment::{Payment, PaymentMethod, Refund},
    pricing::{PricedKind, PricedLine},
    schedule::{BookingTime, Leave, LeaveSpan, ScheduleCommand, Technician},
    tax::{DocumentTitle, Registration, Supply},
    unit::Unit,
};

use crate::firm::{Firm, aud, codes, id, register, settings, span, weekdays};

fn job(command: JobCommand) -> Command {
    Command::Job { job: id(10), command }
}

fn enquiry() -> Command {
    job(JobCommand::RecordEnquiry {
        job: id(10),
        customer: id(1),
        site: id(1),
        summary: "The kitchen tap drips".parse().unwrap(),
    })
}

fn tap() -> PricedLine {
    PricedLine {
        kind: PricedKind::FixedPrice,
        description: "New kitchen tap, fitted".parse().unwrap(),
        supply: Supply::General,
        quantity: "1".parse().unwrap(),
        unit: Unit::PIECE,
        unit_price: "500".parse().unwrap(),
    }
}

fn record_hour(work: u128, from: i64) -> Command {
    job(JobCommand::RecordTime {
        work: id::<WorkId>(work),
        visit: id(1),
        technician: id(1),
        rate: "STD".parse().unwrap(),
        worked: span(from, from + 60),
    })
}

fn tap_quote(deposit: Option<Money>) -> Command {
    job(JobCommand::SendQuote { quote: id(1), lines: vec![tap()], currency: Currency::AUD, deposit, valid_until: None })
}

fn plan(visit: u128, from: i64, to: i64) -> Command {
    Command::PlanVisit {
        job: id(10),
        visit: id(visit),
        booking: id(visit),
        technician: id(1),
        time: BookingTime::Instants { interval: span(from, to) },
        window: None,
        overrides: Vec::new(),
        details: None,
    }
}

pub(crate) fn payment(number: u128, amount: Money, for_job: bool) -> Command {
    Command::TakePayment {
        payment: Payment {
            id: id(number),
            customer: id(1),
            job: for_job.then(|| id(10)),
            amount,
            method: PaymentMethod::Card,
            received_on: "2026-09-28".parse().unwrap(),
            reference: None,
        },
    }
}

/// Invoices the job, under an id.
pub(crate) fn invoice_as(number: u128) -> Command {
    Command::InvoiceJob {
        invoice: id(number),
        job: id(10),
        covered: None,
        reverse_charge: None,
        expected_payable: None,
    }
}

/// Credits the whole of an invoice.
pub(crate) fn credit_as(number: u128, invoice: u128) -> Command {
    Command::CreditInvoice {
        credit_note: id::<CreditNoteId>(number),
        invoice: id(invoice),
        reason: "Wrong tap".parse().unwrap(),
    }
}

pub(crate) fn invoice(expected: Option<Money>) -> Command {
    Command::InvoiceJob { invoice: id(5), job: id(10), covered: None, reverse_charge: None, expected_payable: expected }
}

/// A firm with a customer, a technician and an enquiry.
fn firm() -> Firm {
    let mut firm = Firm::open();
    let technician = Technician::new(id::<TechnicianId>(1), "Australia/Melbourne".parse().unwrap(), weekdays());
    firm.all_accepted(&[
        register(1),
        Command::Schedule { command: ScheduleCommand::AddTechnician { technician } },
        enquiry(),
    ]);
    firm
}

/// The firm with the job quoted, visited and completed.
pub(crate) fn completed(deposit: Option<Money>) -> Firm {
    let mut firm = firm();
    firm.all_accepted(&[tap_quote(deposit), job(JobCommand::AcceptQuote { quote: id::<QuoteId>(1) })]);
    if let Some(deposit) = deposit {
        firm.all_accepted(&[payment(1, deposit, true)]);
    }
    firm.all_accepted(&[
        plan(1, 120, 180),
        job(JobCommand::StartVisit { visit: id(1) }),
        job(JobCommand::RecordTime {
            work: id::<WorkId>(1),
            visit: id(1),
            technician: id(1),
            rate: "STD".parse().unwrap(),
            worked: span(-60, -10),
        }),
        job(JobCommand::FinishVisit { visit: id(1) }),
        job(JobCommand::Complete {}),
    ]);
    firm
}

/// Debits are credits, in every currency.
fn assert_balanced(firm: &Firm) {
    let balance = trial_balance(firm.office.state().ledger(), day()).unwrap();
    assert!(balance.totals.iter().all(|total| total.difference.minor == 0 && total.debits == total.credits));
}

pub(crate) fn day() -> NaiveDate {
    "2026-09-28".parse().unwrap()
}

#[test]
fn a_quoted_job_is_invoiced_at_the_quoted_price_with_its_deposit_taken_off_and_allocated() {
    let mut firm = completed(Some(aud(100_00)));
    firm.all_accepted(&[invoice(Some(aud(450_00)))]); // 500 + 50 GST − 100
    let issued = firm.office.state().invoice(id::<InvoiceId>(5)).unwrap();
    assert_eq!(issued.details().number.as_str(), "INV-000001");
    assert_eq!((issued.totals().tax(), issued.totals().payable()), (aud(50_00), aud(450_00)));
    let balance = invoice_balance(firm.office.state().ledger(), id(5), day()).unwrap();
    assert_eq!((balance.invoiced, balance.paid, balance.outstanding), (aud(550_00), aud(100_00), aud(450_00)));
    assert_eq!(balance.status, SettlementStatus::PartPaid);
    let job = firm.office.state().job(id::<JobId>(10)).unwrap();
    assert_eq!(job.work_to_invoice().count() + job.quotes_to_invoice().count(), 0, "nothing is left to invoice");
}

#[test]
fn an_australian_job_bears_the_tax_of_the_registration_on_the_day_it_was_done_not_of_the_invoice() {
    let registered = |since: &str, until: Option<&str>| Registration::Registered {
        number: "00 000 000 000".parse().unwrap(),
        since: since.parse().unwrap(),
        until: until.map(|day| day.parse().unwrap()),
    };
    for (registration, payable, title) in [
        (registered("2015-07-01", Some("2026-09-28")), 550_00, DocumentTitle::TaxInvoice),
        (registered("2026-09-29", None), 500_00, DocumentTitle::Invoice),
    ] {
        let mut firm = completed(None);
        firm.wait_days(7);
        let settings = FirmSettings { registration, ..settings() };
        firm.all_accepted(&[Command::ChangeSettings { settings }, invoice(Some(aud(payable)))]);
        assert_eq!(firm.office.state().invoice(id::<InvoiceId>(5)).unwrap().title(), title);
    }
}

#[test]
fn a_job_without_a_quote_is_invoiced_by_the_rate_card() {
    let mut firm = firm();
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        plan(1, 120, 180),
        job(JobCommand::StartVisit { visit: id(1) }),
        job(JobCommand::RecordTime {
            work: id::<WorkId>(1),
            visit: id(1),
            technician: id(1),
            rate: "STD".parse().unwrap(),
            worked: span(-70, -20),
        }),
        job(JobCommand::FinishVisit { visit: id(1) }),
        job(JobCommand::Complete {}),
        invoice(None),
    ]);
    // 50 minutes are an hour of quarters: 1.00 h at 120 and 10 % GST.
    let issued = firm.office.state().invoice(id::<InvoiceId>(5)).unwrap();
    assert_eq!(issued.totals().payable(), aud(132_00));
}

#[test]
fn a_total_that_was_expected_otherwise_is_refused_and_uses_no_number() {
    let mut firm = completed(None);
    assert_eq!(codes(&firm.at_the_desk(&invoice(Some(aud(1_00))))), ["JM-OFF-0027"]);
    firm.all_accepted(&[invoice(Some(aud(550_00)))]);
    assert_eq!(firm.office.state().invoice(id::<InvoiceId>(5)).unwrap().details().number.as_str(), "INV-000001");
}

#[test]
fn a_job_is_not_invoiced_twice() {
    let mut firm = completed(None);
    firm.all_accepted(&[invoice(None)]);
    assert_eq!(codes(&firm.at_the_desk(&invoice(None))), ["JM-OFF-0024"]);
    let again = Command::InvoiceJob {
        invoice: id(6),
        job: id(10),
        covered: None,
        reverse_charge: None,
        expected_payable: None,
    };
    let verdict = firm.at_the_desk(&again);
    assert!(matches!(verdict, Verdict::Rejected { .. }));
    let [told] = verdict.reasons() else { panic!("one reason: {verdict:?}") };
    let job = id::<JobId>(10);
    assert_eq!((told.code.as_str(), told.arguments["job"].as_str()), ("JM-OFF-0039", job.to_string().as_str()));
    assert_eq!(told.text, format!("nothing of job {job} is left to invoice"), "a second click isn't told of lines");
    assert_eq!(firm.office.state().invoices().count(), 1);
}

#[test]
fn a_job_without_work_is_not_invoiced_until_something_is_done() {
    let mut firm = firm();
    firm.all_accepted(&[job(JobCommand::ApproveWithoutQuote {})]);
    assert_eq!(codes(&firm.at_the_desk(&invoice(None))), ["JM-OFF-0039"]);
    firm.all_accepted(&[plan(1, 120, 180), job(JobCommand::StartVisit { visit: id(1) })]);
    assert_eq!(codes(&firm.at_the_desk(&invoice(None))), ["JM-OFF-0039"]);
    firm.all_accepted(&[record_hour(1, -120), invoice(None)]);
}

#[test]
fn an_invoice_of_a_job_that_nobody_approved_is_refused_for_that_and_not_for_its_lines() {
    let mut firm = firm();
    let told = |verdict: &Verdict| (codes(verdict).join(" "), verdict.reasons()[0].text.clone());
    let (code, text) = told(&firm.at_the_desk(&invoice(None)));
    assert_eq!((code.as_str(), text.contains("in the stage enquiry")), ("JM-OFF-0035", true), "{text}");
    firm.all_accepted(&[tap_quote(None)]);
    assert_eq!(codes(&firm.at_the_desk(&invoice(None))), ["JM-OFF-0035"]);
    firm.all_accepted(&[job(JobCommand::AcceptQuote { quote: id::<QuoteId>(1) })]);
    firm.all_accepted(&[invoice(None)]);
}

#[test]
fn a_credit_note_undoes_its_invoice_to_the_cent_and_what_was_paid_becomes_credit() {
    let mut firm = completed(Some(aud(100_00)));
    let credit = |invoice: u128| Command::CreditInvoice {
        credit_note: id::<CreditNoteId>(9),
        invoice: id(invoice),
        reason: "Wrong tap".parse().unwrap(),
    };
    firm.all_accepted(&[invoice(None)]);
    assert_eq!(codes(&firm.at_the_desk(&credit(77))), ["JM-OFF-0023"]);
    firm.all_accepted(&[credit(5)]);
    let state = firm.office.state();
    let note = state.credit_notes().next().unwrap();
    assert_eq!(note.details().number.as_str(), "CN-000001");
    assert_eq!(note.totals().tax_inclusive(), aud(-550_00));
    let balance = invoice_balance(state.ledger(), id(5), day()).unwrap();
    assert_eq!((balance.outstanding, balance.status), (aud(0), SettlementStatus::Credited));
    let credits = state.ledger().open_credits(id::<CustomerId>(1), Currency::AUD, day()).unwrap();
    assert_eq!(credits.iter().map(|credit| credit.available).collect::<Vec<_>>(), [aud(100_00)]);
}

#[test]
fn a_refund_goes_back_only_as_far_as_no_invoice_uses_the_money() {
    let mut firm = completed(None);
    firm.all_accepted(&[invoice(None), payment(2, aud(600_00), false)]);
    let shares = vec![InvoiceShare { invoice: id(5), amount: aud(550_00) }];
    firm.all_accepted(&[Command::Allocate { credit: CreditToUse::Unreserved {}, shares, on: day() }]);
    let refund = |number: u128, amount| Command::Refund {
        refund: Refund {
            id: id(number),
            payment: id::<PaymentId>(2),
            amount,
            refunded_on: day(),
            reason: "Paid too much".parse().unwrap(),
        },
    };
    assert_eq!(codes(&firm.at_the_desk(&refund(1, aud(50_01)))), ["JM-LED-0013"]);
    firm.all_accepted(&[refund(2, aud(50_00))]);
    assert_balanced(&firm);
    let balance = invoice_balance(firm.office.state().ledger(), id(5), day()).unwrap();
    assert_eq!(balance.status, SettlementStatus::Paid);
}

#[test]
fn a_second_booking_at_the_same_time_is_refused_with_the_conflict_and_leaves_no_visit_behind() {
    let mut firm = firm();
    firm.all_accepted(&[job(JobCommand::ApproveWithoutQuote {}), plan(1, 120, 180)]);
    let verdict = firm.at_the_desk(&plan(2, 150, 210));
    assert_eq!(codes(&verdict), ["JM-SCH-0101"]);
    assert!(verdict.reasons()[0].arguments["conflict"].contains("start_at_or_after"), "it says what would help");
    assert!(firm.office.state().visit(id::<VisitId>(2)).is_none());
}

#[test]
fn a_cancelled_visit_gives_its_time_back() {
    let mut firm = firm();
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        plan(1, 120, 180),
        job(JobCommand::CancelVisit { visit: id(1), reason: None }),
    ]);
    assert_eq!(firm.office.state().diary().bookings().count(), 0);
    firm.all_accepted(&[plan(2, 150, 210)]);
}

#[test]
fn a_booking_is_taken_only_for_a_visit_that_is_planned_and_not_over() {
    let mut firm = firm();
    firm.all_accepted(&[job(JobCommand::ApproveWithoutQuote {}), plan(1, 120, 180)]);
    let book = |booking: u128, visit: u128| Command::Schedule {
        command: ScheduleCommand::Book {
            booking: id::<BookingId>(booking),
            technician: id(1),
            visit: id(visit),
            time: BookingTime::Instants { interval: span(300, 360) },
            overrides: Vec::new(),
            details: None,
        },
    };
    assert_eq!(codes(&firm.at_the_desk(&book(2, 77))), ["JM-OFF-0021"]);
    firm.all_accepted(&[book(3, 1), job(JobCommand::CancelVisit { visit: id(1), reason: None })]);
    assert_eq!(codes(&firm.at_the_desk(&book(4, 1))), ["JM-OFF-0022"]);
}

#[test]
fn leave_is_in_the_way_of_a_booking() {
    let mut firm = firm();
    let leave = Leave { id: id(1), technician: id(1), span: LeaveSpan::Days { first: day(), last: day() } };
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        Command::Schedule { command: ScheduleCommand::GrantLeave { leave } },
    ]);
    assert_eq!(codes(&firm.at_the_desk(&plan(1, 120, 180))), ["JM-SCH-0102"]);
}

#[test]
fn a_payment_is_in_the_books_whoever_it_is_from() {
    let mut firm = Firm::open();
    let verdict = firm.at_the_desk(&payment(1, aud(80_00), true));
    assert!(matches!(verdict, Verdict::NeedsAttention { .. }));
    assert_eq!(codes(&verdict), ["JM-OFF-0015", "JM-OFF-0020"]);
    assert_eq!(firm.office.state().ledger().payment(id::<PaymentId>(1)).unwrap().amount, aud(80_00));
}

#[test]
fn work_on_an_unknown_job_is_kept_for_somebody_to_place() {
    let mut firm = Firm::open();
    let command = job(JobCommand::StartVisit { visit: id(1) });
    let verdict = firm.at_the_desk(&command);
    assert!(matches!(verdict, Verdict::NeedsAttention { .. }));
    assert_eq!(codes(&verdict), ["JM-OFF-0020"]);
    assert!(firm.log.last().unwrap().contains("start_visit"), "the log has it");
}

#[test]
fn what_only_the_office_may_say_is_refused_of_anybody_else() {
    let mut firm = completed(None);
    let mark = job(JobCommand::MarkInvoiced { invoice: id(5), work: vec![id(1)], quotes: Vec::new() });
    assert_eq!(codes(&firm.at_the_desk(&mark)), ["JM-OFF-0026"]);
    let elsewhere = Command::Job {
        job: id(11),
        command: JobCommand::RecordEnquiry {
            job: id(12),
            customer: id(1),
            site: id(1),
            summary: "Another".parse().unwrap(),
        },
    };
    assert_eq!(codes(&firm.at_the_desk(&elsewhere)), ["JM-OFF-0025"]);
    let of_a_stranger = Command::Job {
        job: id(11),
        command: JobCommand::RecordEnquiry {
            job: id(11),
            customer: id(99),
            site: id(1),
            summary: "Another".parse().unwrap(),
        },
    };
    assert_eq!(codes(&firm.at_the_desk(&of_a_stranger)), ["JM-OFF-0015"]);
}

#[test]
fn an_id_that_another_job_has_is_refused() {
    let mut firm = completed(None);
    let other = |command| Command::Job { job: id(11), command };
    firm.all_accepted(&[
        other(JobCommand::RecordEnquiry {
            job: id(11),
            customer: id(1),
            site: id(1),
            summary: "Another".parse().unwrap(),
        }),
        other(JobCommand::ApproveWithoutQuote {}),
    ]);
    assert_eq!(codes(&firm.at_the_desk(&other(JobCommand::PlanVisit { visit: id(1), window: None }))), ["JM-OFF-0024"]);
    let call_out = other(JobCommand::RecordCallOut { work: id(1), visit: id(1), technician: id(1) });
    let verdict = firm.at_the_desk(&call_out);
    assert!(matches!(verdict, Verdict::NeedsAttention { .. }), "a fact is never just rejected");
    assert_eq!(codes(&verdict), ["JM-OFF-0024"]);
}

#[test]
fn the_whole_week_replays_to_the_same_bytes() {
    let mut firm = completed(Some(aud(100_00)));
    firm.all_accepted(&[invoice(None), payment(2, aud(450_00), false)]);
    assert_eq!(firm.office.state().job(id::<JobId>(10)).unwrap().stage(), JobStage::Completed);
    firm.assert_replays();
}

#[test]
fn a_quote_on_a_job_by_time_and_materials_is_invoiced_only_when_it_is_said_what_it_covers() {
    let mut firm = firm();
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        plan(1, 120, 180),
        job(JobCommand::StartVisit { visit: id(1) }),
        record_hour(1, -120),
        record_hour(2, -60),
        job(JobCommand::FinishVisit { visit: id(1) }),
        tap_quote(None),
        job(JobCommand::AcceptQuote { quote: id::<QuoteId>(1) }),
        job(JobCommand::Complete {}),
    ]);
    assert_eq!(codes(&firm.at_the_desk(&invoice(None))), ["JM-OFF-0029"]);
    let covering = |work: Vec<u128>| Command::InvoiceJob {
        invoice: id(5),
        job: id(10),
        covered: Some(work.into_iter().map(id).collect()),
        reverse_charge: None,
        expected_payable: None,
    };
    assert_eq!(codes(&firm.at_the_desk(&covering(vec![77]))), ["JM-OFF-0030"]);
    firm.all_accepted(&[covering(vec![1])]);
    // The quote's 500 and the second hour's 120, with 10 % GST.
    assert_eq!(firm.office.state().invoice(id::<InvoiceId>(5)).unwrap().totals().payable(), aud(682_00));
    assert_eq!(firm.office.state().job(id::<JobId>(10)).unwrap().work_to_invoice().count(), 0);
}

#[test]
fn extra_work_on_a_quoted_job_is_charged_when_it_is_named_as_not_covered() {
    let mut firm = completed(None);
    let extra = Command::InvoiceJob {
        invoice: id(5),
        job: id(10),
        covered: Some(Vec::new()),
        reverse_charge: None,
        expected_payable: None,
    };
    firm.all_accepted(&[extra]);
    assert_eq!(firm.office.state().invoice(id::<InvoiceId>(5)).unwrap().totals().payable(), aud(682_00));
}

#[test]
fn more_deposits_than_one_invoice_can_take_stay_the_customers_credit() {
    let mut firm = completed(None);
    let deposits = journeyman::limits::ALLOCATIONS_PER_INVOICE_MAX + 1;
    for number in 0..deposits {
        firm.submit_alone(&payment(1_000 + u128::try_from(number).unwrap(), aud(10), true));
    }
    firm.submit_alone(&invoice(None));
    let issued = firm.office.state().invoice(id::<InvoiceId>(5)).unwrap();
    assert_eq!(issued.totals().payable(), aud(450_00));
    let credits = firm.office.state().ledger().open_credits(id::<CustomerId>(1), Currency::AUD, day()).unwrap();
    assert_eq!(credits.len(), 1);
}

#[test]
fn calling_off_one_job_never_gives_back_a_booking_of_another() {
    let mut firm = firm();
    let other = |command| Command::Job { job: id(11), command };
    let summary = "Another".parse().unwrap();
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        plan(1, 120, 180),
        other(JobCommand::RecordEnquiry { job: id(11), customer: id(1), site: id(1), summary }),
    ]);
    // The technician picked the wrong job on the phone.
    let slip = firm.at_the_desk(&other(JobCommand::SetOff { visit: id(1) }));
    assert!(matches!(slip, Verdict::NeedsAttention { .. }));
    firm.at_the_desk(&other(JobCommand::CancelVisit { visit: id(1), reason: None }));
    firm.at_the_desk(&other(JobCommand::Cancel { reason: "Not wanted".parse().unwrap() }));
    assert_eq!(firm.office.state().diary().bookings().count(), 1);
}

#[test]
fn a_booking_of_a_visit_that_is_over_is_not_moved() {
    let mut firm = firm();
    firm.all_accepted(&[
        job(JobCommand::ApproveWithoutQuote {}),
        plan(1, 120, 180),
        job(JobCommand::StartVisit { visit: id(1) }),
        job(JobCommand::FinishVisit { visit: id(1) }),
    ]);
    let moved = Command::Schedule {
        command: ScheduleCommand::MoveBooking {
            booking: id::<BookingId>(1),
            technician: id(1),
            time: BookingTime::Instants { interval: span(300, 360) },
            overrides: Vec::new(),
            details: None,
        },
    };
    assert_eq!(codes(&firm.at_the_desk(&moved)), ["JM-OFF-0022"]);
}

#[test]
fn odd_facts_are_recorded_and_flagged() {
    let mut firm = firm();
    let odd = |number, change: &dyn Fn(&mut Payment)| {
        let Command::TakePayment { mut payment } = payment(number, aud(10_00), false) else { panic!("a payment") };
        change(&mut payment);
        Command::TakePayment { payment }
    };
    let euro = odd(1, &|payment| payment.amount.currency = Currency::EUR);
    assert_eq!(codes(&firm.at_the_desk(&euro)), ["JM-OFF-0018"]);
    let future = odd(2, &|payment| payment.received_on = "2099-01-01".parse().unwrap());
    assert_eq!(codes(&firm.at_the_desk(&future)), ["JM-OFF-0032"]);
    assert_eq!(firm.office.state().payments().all().count(), 2);
    firm.all_accepted(&[job(JobCommand::ApproveWithoutQuote {}), plan(1, 120, 180)]);
    firm.all_accepted(&[job(JobCommand::StartVisit { visit: id(1) })]);
    let by_a_stranger = job(JobCommand::RecordTime {
        work: id::<WorkId>(1),
        visit: id(1),
        technician: id(99),
        rate: "NOPE".parse().unwrap(),
        worked: span(-60, -10),
    });
    let verdict = firm.at_the_desk(&by_a_stranger);
    assert!(codes(&verdict).contains(&"JM-OFF-0033") && codes(&verdict).contains(&"JM-SCH-0001"), "{verdict:?}");
    let rate = verdict.reasons().iter().find(|reason| reason.code == "JM-OFF-0033").unwrap();
    let work = id::<WorkId>(1).to_string();
    assert_eq!((rate.arguments["rate"].as_str(), rate.arguments["work"].as_str()), ("NOPE", work.as_str()));
    assert!(rate.text.contains("NOPE") && rate.text.contains(&work), "{}", rate.text);
    let euro_quote = job(JobCommand::SendQuote {
        quote: id::<QuoteId>(1),
        lines: vec![tap()],
        currency: Currency::EUR,
        deposit: None,
        valid_until: None,
    });
    assert_eq!(codes(&firm.at_the_desk(&euro_quote)), ["JM-OFF-0018"]);
}

#[test]
fn a_report_from_a_clock_that_runs_ahead_counts_from_when_the_office_heard_of_it() {
    let mut firm = firm();
    firm.all_accepted(&[job(JobCommand::ApproveWithoutQuote {}), plan(1, 120, 180)]);
    let verdict = firm.at_the_desk_ahead(&job(JobCommand::StartVisit { visit: id(1) }), 10 * 365 * 24 * 60);
    assert_eq!(codes(&verdict), ["JM-OFF-0031"]);
    firm.submit_alone(&job(JobCommand::FinishVisit { visit: id(1) }));
    firm.submit_alone(&job(JobCommand::RecordCallOut { work: id::<WorkId>(1), visit: id(1), technician: id(1) }));
    firm.submit_alone(&job(JobCommand::Complete {}));
}

#[test]
fn what_was_credited_can_be_invoiced_again() {
    let mut firm = completed(None);
    let credit = Command::CreditInvoice {
        credit_note: id::<CreditNoteId>(9),
        invoice: id(5),
        reason: "The wrong customer's name".parse().unwrap(),
    };
    firm.all_accepted(&[invoice(None), credit]);
    let again = Command::InvoiceJob {
        invoice: id(6),
        job: id(10),
        covered: None,
        reverse_charge: None,
        expected_payable: Some(aud(550_00)),
    };
    firm.all_accepted(&[again]);
    assert_eq!(firm.office.state().invoice(id::<InvoiceId>(6)).unwrap().details().number.as_str(), "INV-000002");
    assert_balanced(&firm);
    firm.assert_replays();
}
