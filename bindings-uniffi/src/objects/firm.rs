//! The state of a firm.

use std::sync::Arc;

use journeyman::office;

use super::{Diary, Job, Ledger, Payments, object};
use crate::{
    declared::names::{AttentionItem, CustomerId, CustomerRecord, JobId},
    error::JourneymanError,
    live::Live,
};

object! {
    /// The state of a firm, as an office or a device sees it: everything that its log says. Any thread may use it.
    FirmState holds Live of office::FirmState, kept as JSON
}

/// A customer that a firm knows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CustomerKnown {
    /// The customer.
    pub customer: CustomerId,
    /// What the firm knows of it.
    pub record: CustomerRecord,
}

/// Something that waits for somebody to look at it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AttentionAt {
    /// The entry's place in the log.
    pub entry: u64,
    /// What it is about.
    pub item: AttentionItem,
}

impl FirmState {
    pub(crate) fn of(state: Live<office::FirmState>) -> Arc<Self> {
        Arc::new(Self(state))
    }
}

#[uniffi::export]
impl FirmState {
    /// A job, as it is now: a copy, which doesn't change with the firm.
    ///
    /// # Errors
    /// `JM-FFI-0006`, `JM-ID-0002`: no id.
    pub fn job(&self, job: JobId) -> Result<Option<Arc<Job>>, JourneymanError> {
        Ok(self.0.read(|state| state.job(job).cloned()).map(Job::own))
    }

    /// Every job, by id: copies, which don't change with the firm.
    pub fn jobs(&self) -> Vec<Arc<Job>> {
        self.0.read(|state| state.jobs().cloned().map(Job::own).collect())
    }

    /// Every customer that is known.
    pub fn customers(&self) -> Vec<CustomerKnown> {
        self.0.read(|state| {
            let known = state.customers();
            known.map(|(customer, record)| CustomerKnown { customer, record: record.clone() }).collect()
        })
    }

    /// Who works when, and who is booked: not a copy, but a view that changes with the firm.
    pub fn diary(&self) -> Arc<Diary> {
        Arc::new(Diary(self.0.part(office::FirmState::diary)))
    }

    /// The payments, as they were taken: not a copy, but a view that changes with the firm.
    pub fn payments(&self) -> Arc<Payments> {
        Arc::new(Payments(self.0.part(office::FirmState::payments)))
    }

    /// Who owes what: not a copy, but a view that changes with the firm.
    pub fn ledger(&self) -> Arc<Ledger> {
        Arc::new(Ledger(self.0.part(office::FirmState::ledger)))
    }

    /// What waits for somebody to look at it, by the entry's place in the log.
    pub fn attention(&self) -> Vec<AttentionAt> {
        self.0.read(|state| state.attention().map(|(entry, item)| AttentionAt { entry, item: item.clone() }).collect())
    }
}
