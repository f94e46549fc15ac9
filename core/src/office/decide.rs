//! What follows from each command: the one place that the office and the devices decide by.
//!
//! | command | decided in |
//! |---|---|
//! | the firm, its customers, what needs attention | `decide/firm.rs`, its numbers in `decide/numbers.rs` |
//! | jobs and the diary | `decide/work.rs` |
//! | invoices | `decide/billing.rs` |
//! | credit notes, corrections, voids | `decide/credits.rs` |
//! | payments, refunds, allocations, write-offs | `decide/books.rs` |

mod billing;
mod books;
mod credits;
mod firm;
mod numbers;
mod work;

use chrono::{DateTime, NaiveDate, Utc};

use super::{FirmState, OfficeRefusal};
use crate::{
    calendar::Tzdb,
    error::{Coded, Failure},
    event::{Command, Event, FirmSettings},
    invoice::CreditPart,
    ledger::LedgerCommand,
    limits::CLOCK_AHEAD_SECONDS_MAX,
};

use credits::CreditOrder;

/// What a decision gives: events to apply, and what somebody should look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Decision {
    /// What happened, in order.
    pub(crate) events: Vec<Event>,
    /// What is odd about it; the events stand all the same.
    pub(crate) flags: Vec<Failure>,
}

/// What follows from a command, or every reason why nothing does.
type Decided = Result<Decision, Vec<Failure>>;

/// What a decision depends on besides the state and the command.
#[derive(Clone, Copy)]
pub(crate) struct Circumstances<'a> {
    /// The rules of the time zones.
    pub(crate) tzdb: &'a Tzdb,
    /// When it happened, by the device's clock.
    pub(crate) occurred_at: DateTime<Utc>,
    /// When the office heard of it.
    pub(crate) received_at: DateTime<Utc>,
}

impl FirmState {
    /// What follows from a command, or why nothing does.
    ///
    /// A fact needs neither open books nor every event known: it has happened, and is taken as far as it can be.
    pub(crate) fn decide(&self, command: &Command, at: &Circumstances<'_>) -> Decided {
        if !command.is_fact() {
            match (command, &self.firm) {
                _ if self.is_read_only() => return refused(&OfficeRefusal::ReadOnly {}),
                (Command::OpenFirm { settings }, firm) => return Self::open_firm(firm.as_ref(), settings, at),
                (_, None) => return refused(&OfficeRefusal::NotOpen {}),
                (_, Some(firm)) => return self.decide_request(firm, command, at),
            }
        }
        match command {
            Command::Job { job, command } => self.job_command(*job, command, at),
            Command::TakePayment { payment } => self.take_payment(payment, at),
            _ => refused(&OfficeRefusal::NotOpen {}), // INVARIANT: these two are all the facts there are
        }
    }

    fn decide_request(&self, firm: &FirmSettings, command: &Command, at: &Circumstances<'_>) -> Decided {
        match command {
            Command::OpenFirm { settings } => Self::open_firm(Some(firm), settings, at),
            Command::ChangeSettings { settings } => self.change_settings(firm, settings, at),
            Command::RegisterCustomer { customer, payment_terms } => self.register_customer(*customer, *payment_terms),
            Command::SettleAttention { entry } => self.settle_attention(*entry),
            Command::Job { job, command } => self.job_command(*job, command, at),
            Command::Schedule { command } => self.schedule_command(command, at),
            Command::PlanVisit { job, visit, booking, technician, time, window, overrides, details } => {
                let (visit, booking, technician, window) = (*visit, *booking, *technician, *window);
                let details = details.as_ref();
                let plan = work::VisitPlan { visit, booking, technician, time, window, overrides, details };
                self.plan_visit(*job, &plan, at)
            }
            Command::InvoiceJob { invoice, job, covered, reverse_charge, expected_payable } => {
                let order = billing::InvoiceOrder {
                    invoice: *invoice,
                    covered: covered.as_deref(),
                    reverse_charge: *reverse_charge,
                    expected_payable: *expected_payable,
                };
                self.invoice_job(firm, *job, &order, at)
            }
            Command::CreditInvoice { credit_note, invoice, reason } => {
                let (credit_note, invoice, part) = (*credit_note, *invoice, &CreditPart::Rest {});
                self.credit_invoice(firm, &CreditOrder { credit_note, invoice, part, reason }, at)
            }
            Command::CreditPart { credit_note, invoice, part, reason } => {
                let (credit_note, invoice) = (*credit_note, *invoice);
                self.credit_invoice(firm, &CreditOrder { credit_note, invoice, part, reason }, at)
            }
            Command::CorrectInvoice {
                credit_note,
                corrects,
                reason,
                invoice,
                covered,
                reverse_charge,
                expected_payable,
            } => {
                let (credit_note, corrected, part) = (*credit_note, *corrects, &CreditPart::Rest {});
                let order = CreditOrder { credit_note, invoice: corrected, part, reason };
                let again = billing::InvoiceOrder {
                    invoice: *invoice,
                    covered: covered.as_deref(),
                    reverse_charge: *reverse_charge,
                    expected_payable: *expected_payable,
                };
                self.correct_invoice(firm, &order, &again, at)
            }
            Command::VoidInvoice { invoice, reason } => self.void_invoice(firm, *invoice, reason, at),
            Command::TakePayment { payment } => self.take_payment(payment, at),
            Command::Refund { refund } => self.refund(refund),
            Command::Allocate { credit, shares, on } => {
                at.check_has_come(firm, *on)?;
                self.keep_books(&LedgerCommand::Allocate { credit: *credit, shares: shares.clone(), on: *on })
            }
            Command::Unallocate { allocation, on } => {
                at.check_has_come(firm, *on)?;
                self.keep_books(&LedgerCommand::Unallocate { allocation: *allocation, on: *on })
            }
            Command::WriteOff { share, on } => {
                at.check_has_come(firm, *on)?;
                self.keep_books(&LedgerCommand::WriteOff { share: *share, on: *on })
            }
            Command::ReverseWriteOff { share, on } => {
                at.check_has_come(firm, *on)?;
                self.keep_books(&LedgerCommand::ReverseWriteOff { share: *share, on: *on })
            }
        }
    }
}

impl Circumstances<'_> {
    /// When the command counts as given: never after the office heard of it, whatever the device's clock says.
    fn given_at(&self) -> DateTime<Utc> {
        self.occurred_at.min(self.received_at)
    }

    /// Refuses a day of the books after the firm's day on which the office heard of it. A slip in the year would take hold
    /// of the money until then: no document of today could undo it.
    fn check_has_come(&self, firm: &FirmSettings, on: NaiveDate) -> Result<(), Vec<Failure>> {
        let zone = self.tzdb.zone(&firm.zone).map_err(|error| reasons(&error))?;
        let today = zone.local(self.received_at).map_err(|error| reasons(&error))?.local.date();
        if on > today { refused(&OfficeRefusal::NotYet { on, today }) } else { Ok(()) }
    }

    /// What is odd about the device's clock, if anything is.
    fn clock_flag(&self) -> Option<Failure> {
        let ahead = self.occurred_at.signed_duration_since(self.received_at).num_seconds();
        (ahead > CLOCK_AHEAD_SECONDS_MAX).then(|| OfficeRefusal::ClockAhead { seconds: ahead }.failure())
    }
}

#[expect(clippy::unnecessary_wraps, reason = "every decision ends in what was done or why not")]
fn done(events: Vec<Event>) -> Decided {
    Ok(Decision { events, flags: Vec::new() })
}

fn refused<T, E: Coded>(error: &E) -> Result<T, Vec<Failure>> {
    Err(reasons(error))
}

fn reasons<E: Coded>(error: &E) -> Vec<Failure> {
    vec![error.failure()]
}
