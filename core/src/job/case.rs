use chrono::{DateTime, Utc};

use super::{
    Job, JobBilling, JobBlocker, JobCommand, JobGuard, JobTransition, Quote, QuoteState, VisitState, concern::Concerns,
    table::possible,
};
use crate::id::{QuoteId, VisitId, WorkId};

/// A question to the guards: about a command, or about any command of its kind.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) job: &'a Job,
    /// None asks whether some command of the kind could pass.
    pub(super) command: Option<&'a JobCommand>,
    pub(super) at: DateTime<Utc>,
}

impl JobGuard {
    /// What is in the way, if the guard doesn't hold.
    pub(super) fn unmet(self, case: &Case<'_>) -> Option<Concerns> {
        match self {
            Self::Stage => None, // the row that names the guards is in the table
            Self::IdUnused => case.used_id(),
            Self::QuoteKnown => case.unknown_quote(),
            Self::QuoteUnanswered => case.no_quote_that(|quote| quote.state == QuoteState::Unanswered),
            Self::QuoteInDate => case.no_unanswered_quote_in_date(),
            Self::VisitKnown => case.unknown_visit(),
            Self::InvoiceKnown => case.unknown_invoice(),
            Self::VisitAhead => case.no_visit_ahead(),
            Self::WorkBillable => case.unbillable_work(),
            Self::QuotesBillable => case.unbillable_quotes(),
            Self::SomethingToInvoice => {
                let nothing =
                    case.job.work_to_invoice().next().is_none() && case.job.quotes_to_invoice().next().is_none();
                nothing.then(Concerns::default)
            }
            Self::NoVisitOpen => some(Concerns::visits(case.visits_that(VisitState::is_open))),
            Self::NoVisitWorking => some(Concerns::visits(case.visits_that(|state| state == VisitState::Working))),
            Self::SomethingDone => {
                let done = case.visits_that(|state| state == VisitState::Done).next().is_some();
                (!done && case.job.work.is_empty()).then(Concerns::default)
            }
            Self::NoQuoteAwaiting => {
                let awaiting = case.job.quotes.iter().filter(|quote| quote.awaits_answer(case.at));
                some(Concerns::quotes(awaiting.map(|quote| quote.id)))
            }
            Self::AllWorkBilled => some(Concerns::work(case.job.work_to_invoice().map(|work| work.id))),
            Self::AllQuotesBilled => some(Concerns::quotes(case.job.quotes_to_invoice().map(|quote| quote.id))),
        }
    }
}

impl Case<'_> {
    /// The guards of a row that don't hold.
    pub(super) fn blockers(&self, row: &JobTransition) -> Vec<JobBlocker> {
        let unmet = |&guard: &JobGuard| Some((guard, guard.unmet(self)?));
        let mut unmet = row.guards.iter().filter_map(unmet).peekable();
        if unmet.peek().is_none() {
            return Vec::new();
        }
        let possible: Vec<_> = possible(row.stage).collect();
        unmet.map(|(guard, about)| guard.blocker(about, &possible)).collect()
    }
}

/// The guards that ask about what a command names take, without a command, any of the job's that would do.
impl<'a> Case<'a> {
    fn quote_named(&self) -> Option<QuoteId> {
        match self.command? {
            JobCommand::AcceptQuote { quote } | JobCommand::DeclineQuote { quote, .. } => Some(*quote),
            _ => None,
        }
    }

    fn visit_named(&self) -> Option<VisitId> {
        match self.command? {
            JobCommand::PromiseWindow { visit, .. } | JobCommand::CancelVisit { visit, .. } => Some(*visit),
            _ => None,
        }
    }

    /// The records of work and the quotes that are to be billed.
    fn billing_named(&self) -> (&'a [WorkId], &'a [QuoteId]) {
        match self.command {
            Some(JobCommand::Waive { work, quotes, .. } | JobCommand::MarkInvoiced { work, quotes, .. }) => {
                (work, quotes)
            }
            _ => (&[], &[]),
        }
    }

    fn visits_that(&self, holds: impl Fn(VisitState) -> bool) -> impl Iterator<Item = VisitId> {
        self.job.visits.iter().filter(move |visit| holds(visit.state)).map(|visit| visit.id)
    }

    fn used_id(&self) -> Option<Concerns> {
        match *self.command? {
            JobCommand::SendQuote { quote, .. } => self.job.quote(quote).map(|_| Concerns::quotes([quote])),
            JobCommand::PlanVisit { visit, .. } => self.job.visit(visit).map(|_| Concerns::visits([visit])),
            JobCommand::MarkInvoiced { invoice, .. } => {
                self.job.has_invoice(invoice).then(|| Concerns::invoices([invoice]))
            }
            _ => None,
        }
    }

    fn unknown_quote(&self) -> Option<Concerns> {
        match self.quote_named() {
            Some(quote) if self.job.quote(quote).is_none() => Some(Concerns::quotes([quote])),
            None if self.job.quotes.is_empty() => Some(Concerns::default()),
            _ => None,
        }
    }

    /// The quotes of which none does. An unknown one is no concern of this guard.
    fn no_quote_that(&self, does: impl Fn(&Quote) -> bool) -> Option<Concerns> {
        let named = self.quote_named();
        let mut candidates = self.job.quotes.iter().filter(|quote| named.is_none_or(|id| id == quote.id)).peekable();
        candidates.peek()?;
        let mut refused = Vec::new();
        for quote in candidates {
            if does(quote) {
                return None;
            }
            refused.push(quote.id);
        }
        Some(Concerns::quotes(refused))
    }

    fn no_unanswered_quote_in_date(&self) -> Option<Concerns> {
        let named = self.quote_named();
        let mut expired = Vec::new();
        for quote in self.job.quotes.iter().filter(|quote| named.is_none_or(|id| id == quote.id)) {
            if quote.awaits_answer(self.at) {
                return None;
            }
            if quote.state == QuoteState::Unanswered {
                expired.push(quote.id);
            }
        }
        some(Concerns::quotes(expired))
    }

    fn unknown_visit(&self) -> Option<Concerns> {
        match self.visit_named() {
            Some(visit) if self.job.visit(visit).is_none() => Some(Concerns::visits([visit])),
            None if self.job.visits.is_empty() => Some(Concerns::default()),
            _ => None,
        }
    }

    fn unknown_invoice(&self) -> Option<Concerns> {
        match self.command {
            Some(&JobCommand::MarkCredited { invoice }) => {
                (!self.job.has_invoice(invoice)).then(|| Concerns::invoices([invoice]))
            }
            _ => self.job.invoices.is_empty().then(Concerns::default),
        }
    }

    fn no_visit_ahead(&self) -> Option<Concerns> {
        let named = self.visit_named();
        let mut refused = Vec::new();
        for visit in self.job.visits.iter().filter(|visit| named.is_none_or(|id| id == visit.id)) {
            if visit.state.is_ahead() {
                return None;
            }
            refused.push(visit.id);
        }
        some(Concerns::visits(refused))
    }

    fn unbillable_work(&self) -> Option<Concerns> {
        let mut about = Concerns::default();
        for &id in self.billing_named().0 {
            let recorded = self.job.recorded(id);
            if recorded.is_none_or(|work| work.billing.is_some()) {
                about.work.push(id);
            }
            about.invoices.extend(recorded.and_then(|work| work.billing).and_then(JobBilling::invoice));
        }
        some(about)
    }

    fn unbillable_quotes(&self) -> Option<Concerns> {
        let mut about = Concerns::default();
        for &id in self.billing_named().1 {
            let quote = self.job.quote(id);
            if !quote.is_some_and(Quote::is_to_invoice) {
                about.quotes.push(id);
            }
            about.invoices.extend(quote.and_then(|quote| quote.billing).and_then(JobBilling::invoice));
        }
        some(about)
    }
}

fn some(about: Concerns) -> Option<Concerns> {
    if about.is_empty() { None } else { Some(about) }
}
