use std::fmt::{self, Display, Write};

use serde::Serialize;

use crate::{
    error::Coded,
    id::{InvoiceId, QuoteId, VisitId, WorkId},
    limits::CONCERNS_MAX,
    order,
};

/// What a blocker or a flag is about.
#[derive(Debug, Default)]
pub(super) struct Concerns {
    pub(super) quotes: Vec<QuoteId>,
    pub(super) visits: Vec<VisitId>,
    pub(super) work: Vec<WorkId>,
    pub(super) invoices: Vec<InvoiceId>,
}

impl Concerns {
    pub(super) fn quotes(ids: impl IntoIterator<Item = QuoteId>) -> Self {
        Self { quotes: ids.into_iter().collect(), ..Self::default() }
    }

    pub(super) fn visits(ids: impl IntoIterator<Item = VisitId>) -> Self {
        Self { visits: ids.into_iter().collect(), ..Self::default() }
    }

    pub(super) fn work(ids: impl IntoIterator<Item = WorkId>) -> Self {
        Self { work: ids.into_iter().collect(), ..Self::default() }
    }

    pub(super) fn invoices(ids: impl IntoIterator<Item = InvoiceId>) -> Self {
        Self { invoices: ids.into_iter().collect(), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.quotes.is_empty() && self.visits.is_empty() && self.work.is_empty() && self.invoices.is_empty()
    }

    /// Cut down to the first [`CONCERNS_MAX`] ids of each kind, so that an answer doesn't grow with the job; and how many
    /// were cut off.
    pub(super) fn shortened(mut self) -> (Self, u64) {
        let cut = [
            shorten(&mut self.quotes),
            shorten(&mut self.visits),
            shorten(&mut self.work),
            shorten(&mut self.invoices),
        ];
        (self, cut.into_iter().fold(0, u64::saturating_add))
    }
}

fn shorten<T: Ord>(ids: &mut Vec<T>) -> u64 {
    order::sort(ids);
    ids.dedup();
    let cut = ids.len().saturating_sub(CONCERNS_MAX);
    ids.truncate(CONCERNS_MAX);
    u64::try_from(cut).unwrap_or(u64::MAX)
}

/// Writes the first ids of a list after what they are.
pub(super) fn write_ids<T: Display>(f: &mut fmt::Formatter<'_>, what: &str, ids: &[T]) -> fmt::Result {
    const SHOWN_MAX: usize = 3;
    for (place, id) in ids.iter().take(SHOWN_MAX).enumerate() {
        if place == 0 {
            write!(f, " ({what} {id}")?;
        } else {
            write!(f, ", {id}")?;
        }
    }
    match ids.len().checked_sub(SHOWN_MAX) {
        _ if ids.is_empty() => Ok(()),
        None | Some(0) => f.write_char(')'),
        Some(more) => write!(f, " and {more} more)"),
    }
}

/// A blocker or a flag as the errors are written, its fields under a tag: from that form a failure's arguments are read.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Finding<'a, T> {
    Finding(&'a T),
}

impl<T: Display> Display for Finding<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Finding(finding) = self;
        finding.fmt(f)
    }
}

impl<T: Coded> Coded for Finding<'_, T> {
    fn code(&self) -> &'static str {
        let Self::Finding(finding) = self;
        finding.code()
    }
}
