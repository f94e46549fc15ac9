use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PartyError;
use crate::{
    calendar::{CalendarError, check_date},
    limits::{PAYMENT_DAYS_MAX, YEAR_MAX},
    wire,
};

/// How many days after the invoice a customer has to pay: 0 for on receipt.
///
/// ```
/// use journeyman::party::PaymentTerms;
///
/// let due = PaymentTerms::new(14)?.due_on("2026-10-05".parse()?)?;
/// assert_eq!(due.to_string(), "2026-10-19");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PaymentTerms {
    // INVARIANT: at most PAYMENT_DAYS_MAX.
    days: u32,
}

impl PaymentTerms {
    /// Terms of a number of days.
    ///
    /// # Errors
    /// [`PartyError::TermsTooLong`] (`JM-PTY-0002`): more than [`PAYMENT_DAYS_MAX`].
    pub const fn new(days: u32) -> Result<Self, PartyError> {
        if days <= PAYMENT_DAYS_MAX { Ok(Self { days }) } else { Err(PartyError::TermsTooLong { days }) }
    }

    /// The number of days.
    #[must_use]
    pub const fn days(self) -> u32 {
        self.days
    }

    /// The day on which an invoice of a day is due.
    ///
    /// # Errors
    /// [`PartyError::Date`] (`JM-CAL-0002`): one of the two days is outside the years 1900 to 9999.
    pub fn due_on(self, issued_on: NaiveDate) -> Result<NaiveDate, PartyError> {
        let due_on = check_date(issued_on)?.checked_add_days(Days::new(u64::from(self.days)));
        // Beyond the last day that chrono knows is beyond the last year of any document, too.
        let beyond = CalendarError::OutOfRange { year: YEAR_MAX.saturating_add(1) };
        Ok(check_date(due_on.ok_or(beyond)?)?)
    }
}

impl<'de> Deserialize<'de> for PaymentTerms {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "PaymentTerms")]
        struct Parts {
            days: u32,
        }

        Self::new(Parts::deserialize(deserializer)?.days).map_err(wire::carried)
    }
}
