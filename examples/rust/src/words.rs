//! Commands in plain words, with names in the place of ids.

mod refusal;

pub(crate) use refusal::Followed;

use journeyman::{
    calendar::Zone,
    event::Command,
    job::JobCommand,
    payment::PaymentMethod,
    schedule::{BookingTime, ScheduleCommand},
};

use crate::{directory::Directory, format};

/// What is needed to put things into words.
pub(crate) struct Words<'a> {
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) zone: &'a Zone,
}

impl Words<'_> {
    /// What a command asks for or reports.
    pub(crate) fn command(&self, command: &Command) -> String {
        let names = self.directory;
        match command {
            Command::Job { job, command } => self.of_job(&names.job_text(*job), command),
            Command::PlanVisit { job, technician, time, .. } => {
                format!("book {} for {}, {}", names.technician(*technician), names.job_text(*job), booking_time(time))
            }
            Command::Schedule { command } => self.of_diary(command),
            Command::InvoiceJob { job, .. } => format!("invoice {}", names.job_text(*job)),
            Command::CreditInvoice { invoice, .. } => format!("credit invoice {}", names.named(&invoice.to_string())),
            Command::TakePayment { payment } => {
                let (amount, whom) = (format::money(payment.amount), names.customer_name(payment.customer));
                format!("{amount} from {whom}, {}", method(payment.method))
            }
            Command::Refund { refund } => {
                format!("pay back {} of {}", format::money(refund.amount), names.named(&refund.payment.to_string()))
            }
            Command::Allocate { .. } => "use a payment for an invoice".to_owned(),
            Command::SettleAttention { .. } => "settle what needed attention".to_owned(),
            _ => "change the books".to_owned(),
        }
    }

    fn of_diary(&self, command: &ScheduleCommand) -> String {
        let names = self.directory;
        match command {
            ScheduleCommand::MoveBooking { booking, technician, time, .. } => {
                let (job, who) = (names.named(&booking.to_string()), names.technician(*technician));
                format!("move the visit to {job} to {}, with {who}", booking_time(time))
            }
            ScheduleCommand::GrantLeave { leave } => format!("give {} leave", names.technician(leave.technician)),
            _ => "change the diary".to_owned(),
        }
    }

    fn of_job(&self, job: &str, command: &JobCommand) -> String {
        match command {
            JobCommand::StartVisit { .. } => format!("started at {job}"),
            JobCommand::FinishVisit { .. } => format!("finished at {job}"),
            JobCommand::RecordCallOut { .. } => format!("call-out to {job}"),
            JobCommand::RecordTime { worked, .. } => format!("{} worked on {job}", format::length(worked.seconds())),
            JobCommand::RecordMaterial { description, quantity, .. } => format!("{quantity} × {description} on {job}"),
            JobCommand::AcceptQuote { quote } => {
                format!("accept quote {} for {job}", self.directory.named(&quote.to_string()))
            }
            JobCommand::CancelVisit { .. } => format!("cancel the visit to {job}"),
            other => format!("{} {job}", other.kind().name().replace('_', " ")),
        }
    }
}

fn booking_time(time: &BookingTime) -> String {
    match time {
        BookingTime::Civil { local, duration_seconds, .. } => {
            let (day, clock) = (format::day(local.date()), format::clock(local.time()));
            format!("{day}, {clock} for {}", format::length(*duration_seconds))
        }
        BookingTime::Days { first, last, .. } => format!("{} to {}", format::day(*first), format::day(*last)),
        BookingTime::Instants { interval } => interval.to_string(),
    }
}

const fn method(method: PaymentMethod) -> &'static str {
    match method {
        PaymentMethod::Cash => "in cash",
        PaymentMethod::Card => "by card",
        PaymentMethod::BankTransfer => "by bank transfer",
        PaymentMethod::Cheque => "by cheque",
        PaymentMethod::DirectDebit => "by direct debit",
    }
}
