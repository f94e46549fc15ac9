use chrono::{DateTime, Utc};

use super::{
    Job, JobCommand, JobEvent, JobEventKind, JobStage, JobTransition, NextStage, Quote, QuoteState, command::sorted,
};
use crate::text::Text;

impl Job {
    /// The events of a row, for a command whose guards hold.
    pub(super) fn events(&self, row: &JobTransition, command: &JobCommand, at: DateTime<Utc>) -> Vec<JobEvent> {
        row.events.iter().flat_map(|&kind| self.events_of(kind, row.next, command, at)).collect()
    }

    fn events_of(&self, kind: JobEventKind, next: NextStage, command: &JobCommand, at: DateTime<Utc>) -> Vec<JobEvent> {
        match kind {
            JobEventKind::QuoteWithdrawn => {
                let left = self.quotes.iter().filter(|quote| is_left(quote, command));
                left.map(|quote| JobEvent::QuoteWithdrawn { quote: quote.id, at }).collect()
            }
            JobEventKind::VisitCancelled if matches!(command, JobCommand::Cancel { .. }) => {
                let open = self.visits.iter().filter(|visit| visit.state.is_open());
                open.map(|visit| JobEvent::VisitCancelled { visit: visit.id, reason: None, at }).collect()
            }
            JobEventKind::StageChanged => {
                let stage = self.stage_after(next, command, at);
                let changed = JobEvent::StageChanged { previous: self.stage, stage, reason: reason_of(command), at };
                if stage == self.stage { Vec::new() } else { vec![changed] }
            }
            _ => first_event(kind, command, at).into_iter().collect(),
        }
    }

    fn stage_after(&self, next: NextStage, command: &JobCommand, at: DateTime<Utc>) -> JobStage {
        let others_await = || self.quotes.iter().any(|quote| quote.awaits_answer(at) && is_left(quote, command));
        match next {
            NextStage::Always { stage } => stage,
            NextStage::DeclinedIfLast {} if !others_await() => JobStage::Declined,
            NextStage::Same {} | NextStage::DeclinedIfLast {} => self.stage,
            NextStage::Resumed {} if self.basis.is_some() => JobStage::Approved,
            NextStage::Resumed {} => JobStage::Enquiry,
        }
    }
}

/// Whether a quote is without an answer, also after the command.
fn is_left(quote: &Quote, command: &JobCommand) -> bool {
    let answered = match command {
        JobCommand::AcceptQuote { quote } | JobCommand::DeclineQuote { quote, .. } => Some(*quote),
        _ => None,
    };
    quote.state == QuoteState::Unanswered && answered != Some(quote.id)
}

fn reason_of(command: &JobCommand) -> Option<Text> {
    match command {
        JobCommand::DeclineQuote { reason, .. } | JobCommand::Reopen { reason } => reason.clone(),
        JobCommand::Cancel { reason } => Some(reason.clone()),
        _ => None,
    }
}

/// The event that says what a command says, whatever the job; none when another command leads to events of this kind.
pub(super) fn first_event(kind: JobEventKind, command: &JobCommand, at: DateTime<Utc>) -> Option<JobEvent> {
    let event = match (kind, command.clone()) {
        (JobEventKind::EnquiryRecorded, JobCommand::RecordEnquiry { job, customer, site, summary }) => {
            JobEvent::EnquiryRecorded { job, customer, site, summary, at }
        }
        (JobEventKind::QuoteSent, JobCommand::SendQuote { quote, lines, currency, deposit, valid_until }) => {
            JobEvent::QuoteSent { quote, lines, currency, deposit, valid_until, at }
        }
        (JobEventKind::QuoteAccepted, JobCommand::AcceptQuote { quote }) => JobEvent::QuoteAccepted { quote, at },
        (JobEventKind::QuoteDeclined, JobCommand::DeclineQuote { quote, reason }) => {
            JobEvent::QuoteDeclined { quote, reason, at }
        }
        (JobEventKind::ApprovedWithoutQuote, JobCommand::ApproveWithoutQuote {}) => {
            JobEvent::ApprovedWithoutQuote { at }
        }
        (JobEventKind::VisitPlanned, JobCommand::PlanVisit { visit, window }) => {
            JobEvent::VisitPlanned { visit, window, at }
        }
        (JobEventKind::WindowPromised, JobCommand::PromiseWindow { visit, window }) => {
            JobEvent::WindowPromised { visit, window, at }
        }
        (JobEventKind::VisitSetOff, JobCommand::SetOff { visit }) => JobEvent::VisitSetOff { visit, at },
        (JobEventKind::VisitStarted, JobCommand::StartVisit { visit }) => JobEvent::VisitStarted { visit, at },
        (JobEventKind::VisitFinished, JobCommand::FinishVisit { visit }) => JobEvent::VisitFinished { visit, at },
        (JobEventKind::VisitCancelled, JobCommand::CancelVisit { visit, reason }) => {
            JobEvent::VisitCancelled { visit, reason, at }
        }
        (JobEventKind::WorkRecorded, command) => {
            let (work, visit, entry) = command.recorded_work()?;
            JobEvent::WorkRecorded { work, visit, entry, at }
        }
        (JobEventKind::ChargeWaived, JobCommand::Waive { work, quotes, reason }) => {
            JobEvent::ChargeWaived { work: sorted(&work), quotes: sorted(&quotes), reason, at }
        }
        (JobEventKind::InvoiceMarked, JobCommand::MarkInvoiced { invoice, work, quotes }) => {
            JobEvent::InvoiceMarked { invoice, work: sorted(&work), quotes: sorted(&quotes), at }
        }
        (JobEventKind::InvoiceCredited, JobCommand::MarkCredited { invoice }) => {
            JobEvent::InvoiceCredited { invoice, at }
        }
        _ => return None,
    };
    Some(event)
}
