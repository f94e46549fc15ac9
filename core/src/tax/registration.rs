use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Regime, TaxError};
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

/// What a document that bills a supply is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentTitle {
    /// By a supplier that isn't registered.
    Invoice,
    /// Australia: a tax invoice (GST Act 1999 s 29-70). New Zealand, up to 31 March 2023 (GST Act 1985 s 24).
    TaxInvoice,
    /// New Zealand: taxable supply information (GST Act 1985 s 19E), which took the tax invoice's place on 1 April 2023.
    TaxableSupplyInformation,
    /// United Kingdom: a VAT invoice (VAT Regulations 1995 reg 14).
    VatInvoice,
}

impl DocumentTitle {
    /// The title that a supplier's document of a day has.
    ///
    /// A supplier that isn't registered on that day gives an [`DocumentTitle::Invoice`], whatever the regime.
    ///
    /// ```
    /// use journeyman::tax::{DocumentTitle, Regime, Registration};
    ///
    /// let day = "2026-10-05".parse()?;
    /// let sole_trader = Registration::NotRegistered {};
    /// assert_eq!(DocumentTitle::of(Regime::Au, &sole_trader, day), DocumentTitle::Invoice);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(regime: Regime, registration: &Registration, issued_on: NaiveDate) -> Self {
        if registration.covers(issued_on) { regime.law().title_on(issued_on) } else { Self::Invoice }
    }
}
