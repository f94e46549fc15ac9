use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{JobPart, JobRefusal, VisitStampKind, WorkEntry, named::named};
use crate::{
    calendar::{Interval, check_instant},
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, TechnicianId, VisitId, WorkId},
    limits::{QUOTE_LINES_MAX, QUOTES_PER_JOB_MAX, WORK_PER_JOB_MAX},
    money::{Currency, Money},
    order,
    pricing::PricedLine,
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

/// What somebody wants of a job, or reports about it.
///
/// A *fact* says what has happened: it is always recorded once it is well formed, in every stage, and flagged where it is
/// odd. A *request* is decided by the table ([`TABLE`](super::TABLE)), and refused with every reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum JobCommand {
    /// Somebody asks for work: the job begins.
    RecordEnquiry {
        /// The new job.
        job: JobId,
        /// Who asks, and pays.
        customer: CustomerId,
        /// Where the work is.
        site: SiteId,
        /// What is wanted, in the customer's words.
        summary: Text,
    },
    /// A quote goes to the customer. To an approved job it is a variation.
    SendQuote {
        /// The new quote.
        quote: QuoteId,
        /// What is offered, 1 to [`QUOTE_LINES_MAX`] lines.
        lines: Vec<PricedLine>,
        /// The currency of the lines' prices.
        currency: Currency,
        /// What is to be paid beforehand, above zero and in the same currency.
        deposit: Option<Money>,
        /// The first instant at which the offer no longer holds; none if it holds until it is answered.
        valid_until: Option<DateTime<Utc>>,
    },
    /// The customer accepts a quote. Before approval, the others are withdrawn: they were the other options.
    AcceptQuote {
        /// The quote.
        quote: QuoteId,
    },
    /// The customer declines a quote.
    DeclineQuote {
        /// The quote.
        quote: QuoteId,
        /// Why.
        reason: Option<Text>,
    },
    /// The customer wants the work done by time and materials. Quotes still open are withdrawn.
    ApproveWithoutQuote {},
    /// Somebody is to go there. When is in the diary; what was promised to the customer is here.
    PlanVisit {
        /// The new visit.
        visit: VisitId,
        /// When the customer was told that somebody comes.
        window: Option<Interval>,
    },
    /// The customer is told another time for a visit that hasn't started.
    PromiseWindow {
        /// The visit.
        visit: VisitId,
        /// The new window; none takes the promise back.
        window: Option<Interval>,
    },
    /// A technician set off for a visit. A fact.
    SetOff {
        /// The visit.
        visit: VisitId,
    },
    /// A technician started on a visit. A fact.
    StartVisit {
        /// The visit.
        visit: VisitId,
    },
    /// The visit is finished. A fact.
    FinishVisit {
        /// The visit.
        visit: VisitId,
    },
    /// A visit that hasn't started won't take place.
    CancelVisit {
        /// The visit.
        visit: VisitId,
        /// Why.
        reason: Option<Text>,
    },
    /// A technician worked. A fact.
    RecordTime {
        /// The new record.
        work: WorkId,
        /// On which visit.
        visit: VisitId,
        /// Who worked.
        technician: TechnicianId,
        /// The code of the rate on the price list.
        rate: Label,
        /// From when to when.
        worked: Interval,
    },
    /// A material was used up or built in. A fact.
    RecordMaterial {
        /// The new record.
        work: WorkId,
        /// On which visit, if on one.
        visit: Option<VisitId>,
        /// What the customer reads.
        description: Text,
        /// How much, above zero.
        quantity: Quantity,
        /// Of what unit.
        unit: Unit,
        /// What one unit cost the firm, in major units.
        unit_cost: UnitPrice,
        /// The kind of supply, from which the tax is decided.
        supply: Supply,
    },
    /// A technician came out, for which a fee is charged. A fact.
    RecordCallOut {
        /// The new record.
        work: WorkId,
        /// For which visit.
        visit: VisitId,
        /// Who came out.
        technician: TechnicianId,
    },
    /// Work or accepted quotes won't be charged.
    Waive {
        /// The records of work.
        work: Vec<WorkId>,
        /// The quotes.
        quotes: Vec<QuoteId>,
        /// Why not.
        reason: Text,
    },
    /// An invoice was issued for the job. Billing gives this command, in one step with the invoice.
    MarkInvoiced {
        /// The invoice.
        invoice: InvoiceId,
        /// The records of work that it covers.
        work: Vec<WorkId>,
        /// The accepted quotes that it covers to the end. A deposit or a progress claim covers none.
        quotes: Vec<QuoteId>,
    },
    /// An invoice of the job was credited in full: what it billed can be invoiced again. Billing gives this command, in one
    /// step with the credit note.
    MarkCredited {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// The work is done.
    Complete {},
    /// The work isn't done after all, or the job isn't over.
    Reopen {
        /// Why.
        reason: Option<Text>,
    },
    /// Everything is billed: the job is put away.
    Close {},
    /// The job is called off.
    Cancel {
        /// Why.
        reason: Text,
    },
}

named! {
    /// The kind of a [`JobCommand`], without its content: the requests, then the facts. Lists of kinds are in this order.
    JobCommandKind {
        /// [`JobCommand::RecordEnquiry`].
        RecordEnquiry = "record_enquiry",
        /// [`JobCommand::SendQuote`].
        SendQuote = "send_quote",
        /// [`JobCommand::AcceptQuote`].
        AcceptQuote = "accept_quote",
        /// [`JobCommand::DeclineQuote`].
        DeclineQuote = "decline_quote",
        /// [`JobCommand::ApproveWithoutQuote`].
        ApproveWithoutQuote = "approve_without_quote",
        /// [`JobCommand::PlanVisit`].
        PlanVisit = "plan_visit",
        /// [`JobCommand::PromiseWindow`].
        PromiseWindow = "promise_window",
        /// [`JobCommand::CancelVisit`].
        CancelVisit = "cancel_visit",
        /// [`JobCommand::Waive`].
        Waive = "waive",
        /// [`JobCommand::MarkInvoiced`].
        MarkInvoiced = "mark_invoiced",
        /// [`JobCommand::MarkCredited`].
        MarkCredited = "mark_credited",
        /// [`JobCommand::Complete`].
        Complete = "complete",
        /// [`JobCommand::Reopen`].
        Reopen = "reopen",
        /// [`JobCommand::Close`].
        Close = "close",
        /// [`JobCommand::Cancel`].
        Cancel = "cancel",
        /// [`JobCommand::SetOff`].
        SetOff = "set_off",
        /// [`JobCommand::StartVisit`].
        StartVisit = "start_visit",
        /// [`JobCommand::FinishVisit`].
        FinishVisit = "finish_visit",
        /// [`JobCommand::RecordTime`].
        RecordTime = "record_time",
        /// [`JobCommand::RecordMaterial`].
        RecordMaterial = "record_material",
        /// [`JobCommand::RecordCallOut`].
        RecordCallOut = "record_call_out",
    }
}

impl JobCommandKind {
    /// Whether commands of this kind report what has happened, which is recorded whatever the stage.
    #[must_use]
    pub const fn is_fact(self) -> bool {
        use JobCommandKind::{FinishVisit, RecordCallOut, RecordMaterial, RecordTime, SetOff, StartVisit};

        matches!(self, SetOff | StartVisit | FinishVisit | RecordTime | RecordMaterial | RecordCallOut)
    }
}

impl JobCommand {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> JobCommandKind {
        match self {
            Self::RecordEnquiry { .. } => JobCommandKind::RecordEnquiry,
            Self::SendQuote { .. } => JobCommandKind::SendQuote,
            Self::AcceptQuote { .. } => JobCommandKind::AcceptQuote,
            Self::DeclineQuote { .. } => JobCommandKind::DeclineQuote,
            Self::ApproveWithoutQuote {} => JobCommandKind::ApproveWithoutQuote,
            Self::PlanVisit { .. } => JobCommandKind::PlanVisit,
            Self::PromiseWindow { .. } => JobCommandKind::PromiseWindow,
            Self::SetOff { .. } => JobCommandKind::SetOff,
            Self::StartVisit { .. } => JobCommandKind::StartVisit,
            Self::FinishVisit { .. } => JobCommandKind::FinishVisit,
            Self::CancelVisit { .. } => JobCommandKind::CancelVisit,
            Self::RecordTime { .. } => JobCommandKind::RecordTime,
            Self::RecordMaterial { .. } => JobCommandKind::RecordMaterial,
            Self::RecordCallOut { .. } => JobCommandKind::RecordCallOut,
            Self::Waive { .. } => JobCommandKind::Waive,
            Self::MarkInvoiced { .. } => JobCommandKind::MarkInvoiced,
            Self::MarkCredited { .. } => JobCommandKind::MarkCredited,
            Self::Complete {} => JobCommandKind::Complete,
            Self::Reopen { .. } => JobCommandKind::Reopen,
            Self::Close {} => JobCommandKind::Close,
            Self::Cancel { .. } => JobCommandKind::Cancel,
        }
    }

    /// Whether it reports what has happened, which is recorded whatever the stage.
    #[must_use]
    pub const fn is_fact(&self) -> bool {
        self.kind().is_fact()
    }

    /// What it reports of a visit, if it reports that somebody set off, started or finished.
    pub(super) const fn reported(&self) -> Option<(VisitId, VisitStampKind)> {
        match self {
            Self::SetOff { visit } => Some((*visit, VisitStampKind::SetOff)),
            Self::StartVisit { visit } => Some((*visit, VisitStampKind::Started)),
            Self::FinishVisit { visit } => Some((*visit, VisitStampKind::Finished)),
            _ => None,
        }
    }

    /// The work that it records, if it records any: the id, the visit and the rest.
    pub(super) fn recorded_work(&self) -> Option<(WorkId, Option<VisitId>, WorkEntry)> {
        match self {
            Self::RecordTime { work, visit, technician, rate, worked } => {
                let entry = WorkEntry::Time { technician: *technician, rate: rate.clone(), worked: *worked };
                Some((*work, Some(*visit), entry))
            }
            Self::RecordMaterial { work, visit, description, quantity, unit, unit_cost, supply } => {
                let entry = WorkEntry::Material {
                    description: description.clone(),
                    quantity: *quantity,
                    unit: *unit,
                    unit_cost: *unit_cost,
                    supply: *supply,
                };
                Some((*work, *visit, entry))
            }
            Self::RecordCallOut { work, visit, technician } => {
                Some((*work, Some(*visit), WorkEntry::CallOut { technician: *technician }))
            }
            _ => None,
        }
    }

    /// Refuses a command that makes no sense in any state.
    pub(super) fn check(&self, at: DateTime<Utc>) -> Result<(), JobRefusal> {
        match self {
            Self::SendQuote { quote, lines, currency, deposit, valid_until } => {
                JobPart::QuoteLines.check(lines.len(), QUOTE_LINES_MAX)?;
                if lines.is_empty() {
                    return Err(JobRefusal::QuoteWithoutLines { quote: *quote });
                }
                if deposit.is_some_and(|deposit| deposit.minor <= 0 || deposit.check(*currency).is_err()) {
                    return Err(JobRefusal::UnusableDeposit { quote: *quote, currency: *currency });
                }
                match valid_until.map(check_instant).transpose()? {
                    Some(until) if until <= at => {
                        Err(JobRefusal::ExpiredWhenSent { quote: *quote, valid_until: until })
                    }
                    _ => Ok(()),
                }
            }
            Self::RecordMaterial { work, quantity, .. } if quantity.is_zero() => {
                Err(JobRefusal::NothingUsed { work: *work })
            }
            Self::Waive { work, quotes, .. } if work.is_empty() && quotes.is_empty() => {
                Err(JobRefusal::NothingNamed {})
            }
            Self::Waive { work, quotes, .. } | Self::MarkInvoiced { work, quotes, .. } => {
                JobPart::Work.check(work.len(), WORK_PER_JOB_MAX)?;
                JobPart::Quotes.check(quotes.len(), QUOTES_PER_JOB_MAX)?;
                if has_twice(work) || has_twice(quotes) { Err(JobRefusal::NamedTwice {}) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }
}

/// The ids in their order.
pub(super) fn sorted<T: Ord + Copy>(ids: &[T]) -> Vec<T> {
    let mut ids = ids.to_vec();
    order::sort(&mut ids);
    ids
}

fn has_twice<T: Ord + Copy>(ids: &[T]) -> bool {
    order::twice(ids).is_some()
}
