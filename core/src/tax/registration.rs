use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TaxError;
use crate::{calendar::check_date, text::Label};

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
    ///
    /// ```
    /// use journeyman::tax::Registration;
    ///
    /// let until = Some("2027-06-30".parse()?);
    /// let supplier = Registration::Registered { number: "99 999 999 999".parse()?, since: "2026-07-01".parse()?, until };
    /// assert!(supplier.covers("2026-07-01".parse()?) && supplier.covers("2027-06-30".parse()?));
    /// assert!(!supplier.covers("2027-07-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        match self {
            Self::NotRegistered {} => false,
            Self::Registered { since, until, .. } => *since <= day && until.is_none_or(|last| day <= last),
        }
    }

    /// Refuses a registration that ends before it starts, which would silently cover no day at all.
    ///
    /// # Errors
    /// - [`TaxError::BackwardRegistration`] (`JM-TAX-0005`): its last day is before its first.
    /// - [`TaxError::Date`] (`JM-CAL-0002`): a date outside the years 1900 to 9999.
    pub fn check(&self) -> Result<(), TaxError> {
        let Self::Registered { since, until, .. } = self else { return Ok(()) };
        check_date(*since)?;
        match until.map(check_date).transpose()? {
            Some(until) if until < *since => Err(TaxError::BackwardRegistration { since: *since, until }),
            _ => Ok(()),
        }
    }
}
