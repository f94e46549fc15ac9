use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Label;

/// A body of tax law that the library knows: the goods and services tax of Australia and of New Zealand, and the value
/// added tax of the United Kingdom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Australia: A New Tax System (Goods and Services Tax) Act 1999.
    Au,
    /// New Zealand: Goods and Services Tax Act 1985.
    Nz,
    /// The United Kingdom: Value Added Tax Act 1994.
    Gb,
}

/// Whether, since when and until when a business is registered for the tax.
///
/// Not being registered is the commonest case of all: no tax is charged, and the document is never a tax invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Registration {
    /// Not registered at all.
    NotRegistered {},
    /// Registered from a date.
    Registered {
        /// The number that documents show: ABN, GST or VAT number.
        number: Label,
        /// The first day.
        since: NaiveDate,
        /// The last day, when the registration has been or will be cancelled.
        until: Option<NaiveDate>,
    },
}

impl Registration {
    /// Whether the business is registered on a day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        match self {
            Self::NotRegistered {} => false,
            Self::Registered { since, until, .. } => *since <= day && until.is_none_or(|last| day <= last),
        }
    }
}

/// What a document that bills a supply is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentTitle {
    /// By a supplier that isn't registered.
    Invoice,
    /// Australia: a tax invoice (GST Act 1999 s 29-70).
    TaxInvoice,
    /// New Zealand: taxable supply information (GST Act 1985 s 19E), which took the tax invoice's place on 1 April 2023.
    TaxableSupplyInformation,
    /// United Kingdom: a VAT invoice (VAT Regulations 1995 reg 14).
    VatInvoice,
}

impl DocumentTitle {
    /// The title that a supplier's document of a day has.
    #[must_use]
    pub fn of(regime: Regime, registration: &Registration, issued_on: NaiveDate) -> Self {
        match regime {
            _ if !registration.covers(issued_on) => Self::Invoice,
            Regime::Au => Self::TaxInvoice,
            Regime::Nz => Self::TaxableSupplyInformation,
            Regime::Gb => Self::VatInvoice,
        }
    }
}
