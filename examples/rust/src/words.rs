//! Commands and refusals in plain words, with names in the place of ids.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Zone,
    error::Failure,
    event::Command,
    job::JobCommand,
    payment::PaymentMethod,
    schedule::{BookingTime, Conflict, Fix, Obstacle, ScheduleCommand},
    wire::Wire,
};

use crate::{directory::Directory, format, report::Reason};

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
            Command::Schedule { command: ScheduleCommand::MoveBooking { booking, technician, time, .. } } => format!(
                "move the visit to {} to {}, {}",
                names.named(&booking.to_string()),
                names.technician(*technician),
                booking_time(time)
            ),
            Command::Schedule { command: ScheduleCommand::GrantLeave { leave } } => {
                format!("give {} leave", names.technician(leave.technician))
            }
            Command::Schedule { .. } => "change the diary".to_owned(),
            Command::InvoiceJob { job, .. } => format!("invoice {}", names.job_text(*job)),
            Command::CreditInvoice { invoice, .. } => format!("credit invoice {}", names.named(&invoice.to_string())),
            Command::TakePayment { payment } => {
                let (amount, from) = (format::money(payment.amount), names.customer_name(payment.customer));
                format!("{amount} from {from}, {}", method(payment.method))
            }
            Command::Refund { refund } => {
                format!("pay back {} of {}", format::money(refund.amount), names.named(&refund.payment.to_string()))
            }
            Command::Allocate { .. } => "use the payment for the invoice".to_owned(),
            Command::SettleAttention { .. } => "settle what needed attention".to_owned(),
            _ => "change the books".to_owned(),
        }
    }

    fn of_job(&self, job: &str, command: &JobCommand) -> String {
        match command {
            JobCommand::StartVisit { .. } => format!("started at {job}"),
            JobCommand::FinishVisit { .. } => format!("finished at {job}"),
            JobCommand::RecordCallOut { .. } => format!("call-out to {job}"),
            JobCommand::RecordTime { worked, .. } => format!("{} worked on {job}", format::length(worked.seconds())),
            JobCommand::RecordMaterial { description, quantity, .. } => {
                format!("{quantity} × {description} on {job}")
            }
            JobCommand::AcceptQuote { quote } => {
                format!("accept quote {} for {job}", self.directory.named(&quote.to_string()))
            }
            JobCommand::CancelVisit { .. } => format!("cancel the visit to {job}"),
            other => format!("{} {job}", other.kind().name().replace('_', " ")),
        }
    }

    /// Why something was refused or flagged, and what would help.
    pub(crate) fn reason(&self, failure: &Failure) -> Reason {
        let conflict = failure.arguments.get("conflict").and_then(|json| Conflict::from_json(json.as_bytes()).ok());
        if let Some(conflict) = conflict {
            return self.conflict(&failure.code, &conflict);
        }
        let instants = ["earlier", "later"].map(|name| failure.arguments.get(name).and_then(|text| text.parse().ok()));
        if let [Some(earlier), Some(later)] = instants {
            let fixes = [earlier, later].into_iter().filter_map(|instant| self.start_at(instant)).collect();
            let text = failure.text.split_once(": ").map_or(failure.text.as_str(), |(text, _)| text);
            return Reason { code: failure.code.clone(), text: text.to_owned(), fixes };
        }
        let fixes = Some(failure.remedy.clone()).filter(|remedy| !remedy.is_empty());
        Reason {
            code: failure.code.clone(),
            text: self.directory.named(&failure.text),
            fixes: fixes.into_iter().collect(),
        }
    }

    /// One of the two instants that a time on a skipping or doubling clock might mean.
    fn start_at(&self, instant: DateTime<Utc>) -> Option<String> {
        let local = self.zone.local(instant).ok()?;
        Some(format!("start at {}", format::with_offset(&local)))
    }

    fn conflict(&self, code: &str, conflict: &Conflict) -> Reason {
        let who = self.directory.technician(conflict.technician);
        let length = format::length(conflict.seconds);
        let text = match &conflict.obstacle {
            Obstacle::Booking { visit, span, .. } => {
                let (job, time) = (self.directory.visit_text(*visit), format::span(&span.start, &span.end));
                format!("{who} is booked for {job}, {time}: {length} of it")
            }
            Obstacle::Leave { span, .. } => {
                // Leave ends with the midnight after its last day.
                let back = span.end.local.date();
                format!("{who} is on leave from {} and back on {}", format::day(span.start.local.date()), format::day(back))
            }
            Obstacle::TimeOff { .. } => format!("{who} doesn't work in {length} of that time"),
        };
        let fixes = conflict.fixes.iter().map(|fix| self.fix(fix)).collect();
        Reason { code: code.to_owned(), text, fixes }
    }

    fn fix(&self, fix: &Fix) -> String {
        match fix {
            Fix::StartAtOrAfter { local, .. } => format!("start on {} or later", format::moment(local.local)),
            Fix::EndAtOrBefore { local, .. } => format!("end by {}", format::moment(local.local)),
            Fix::StartAt { local, .. } => format!("start on {}", format::moment(local.local)),
            Fix::OtherTechnician { technician } => format!("send {}", self.directory.technician(*technician)),
        }
    }
}

fn booking_time(time: &BookingTime) -> String {
    match time {
        BookingTime::Civil { local, duration_seconds, .. } => {
            let (day, clock) = (format::day(local.date()), format::clock(local.time()));
            format!("{day}, {clock} for {}", format::length(*duration_seconds))
        }
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
