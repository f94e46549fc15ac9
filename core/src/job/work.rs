use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Interval, check_instant},
    id::{InvoiceId, TechnicianId, VisitId, WorkId},
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

/// A piece of work as it was reported. It is never changed; what shouldn't be charged is waived.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedWork {
    /// Its id.
    pub id: WorkId,
    /// On which visit, if on one. The job need not know the visit.
    pub visit: Option<VisitId>,
    /// What was done.
    pub entry: WorkEntry,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// How it was billed; none while it isn't.
    pub billing: Option<JobBilling>,
}

/// What was done: somebody's time, a material, or coming out at all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WorkEntry {
    /// A technician worked.
    Time {
        /// Who.
        technician: TechnicianId,
        /// The code of the rate on the price list.
        rate: Label,
        /// From when to when.
        worked: Interval,
    },
    /// A material was used up or built in.
    Material {
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
    /// A technician came out, for which a fee is charged.
    CallOut {
        /// Who.
        technician: TechnicianId,
    },
}

/// How something was billed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum JobBilling {
    /// On an invoice that hasn't been credited: crediting makes it unbilled again.
    Invoiced {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// Not at all: it was waived.
    Waived {},
}

impl JobBilling {
    /// The invoice, if there is one.
    #[must_use]
    pub const fn invoice(self) -> Option<InvoiceId> {
        match self {
            Self::Invoiced { invoice } => Some(invoice),
            Self::Waived {} => None,
        }
    }
}

impl RecordedWork {
    /// How many bytes of text it keeps.
    pub(super) fn text_bytes(&self) -> usize {
        self.entry.text_bytes()
    }

    /// Whether it is one that could have come about.
    pub(super) fn is_sound(&self) -> bool {
        check_instant(self.recorded_at).is_ok() && self.entry.is_sound()
    }
}

impl WorkEntry {
    pub(super) fn text_bytes(&self) -> usize {
        match self {
            Self::Material { description, .. } => description.as_str().len(),
            Self::Time { .. } | Self::CallOut { .. } => 0,
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Material { quantity, .. } => !quantity.is_zero(),
            Self::Time { .. } | Self::CallOut { .. } => true,
        }
    }
}
