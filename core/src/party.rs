//! Customers and sites: who asks for work and pays, and where the work is.
//!
//! What identifies a person is held as [`Text`] and [`Label`], so that `Debug` shows none of it and no error quotes it.

mod country;
mod terms;

use chrono::NaiveDate;
pub use country::Country;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
pub use terms::{DueDay, PaymentTerms};

use crate::{
    calendar::{CalendarError, ZoneName},
    error::Coded,
    id::{CustomerId, SiteId},
    text::{Label, Text},
};

/// Why a customer or a site could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartyError {
    /// Not of the form of a country's code.
    #[error("a country is a code of two capitals, such as NZ")]
    NotACountry {},
    /// Terms beyond the longest.
    #[error("{days} days are more than the {} that a customer may take to pay", crate::limits::PAYMENT_DAYS_MAX)]
    TermsTooLong {
        /// How many came.
        days: u32,
    },
    /// A day that no month has.
    #[error("{day} is not a day of a month: those are 1 to 31")]
    NotADayOfMonth {
        /// What came.
        day: u32,
    },
    /// Terms that go on for more months than the longest.
    #[error("{months} months are more than the {} that terms may go on for", crate::limits::PAYMENT_MONTHS_MAX)]
    TooManyMonths {
        /// How many came.
        months: u32,
    },
    /// The day on which to pay is outside the years that a document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Date(#[from] CalendarError),
}

impl Coded for PartyError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotACountry {} => "JM-PTY-0001",
            Self::TermsTooLong { .. } => "JM-PTY-0002",
            Self::NotADayOfMonth { .. } => "JM-PTY-0003",
            Self::TooManyMonths { .. } => "JM-PTY-0004",
            Self::Date(error) => error.code(),
        }
    }
}

/// A postal address (EN 16931 BG-5, BG-8).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number, and whatever else stands above the locality; several lines where needed.
    pub street: Text,
    /// Town, suburb or city.
    pub locality: Label,
    /// State or county, where addresses have one.
    pub region: Option<Label>,
    /// Postal code.
    pub postcode: Option<Label>,
    /// The country.
    pub country: Country,
}

/// How to reach a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Whom to ask for.
    pub name: Option<Label>,
    /// Telephone number, as it was given.
    pub phone: Option<Label>,
    /// Email address, as it was given.
    pub email: Option<Label>,
}

/// Who asks for work and pays for it (EN 16931 BG-7).
///
/// ```
/// use journeyman::{party::{Contact, Customer, PaymentTerms}, wire::Wire};
///
/// let customer = Customer {
///     id: "01999a3f-0000-7000-8000-000000000001".parse()?,
///     name: "Invented Cafe Ltd".parse()?,
///     billing_address: None,
///     tax_number: None,
///     contact: Contact { name: None, phone: None, email: Some("till@cafe.invalid".parse()?) },
///     terms: PaymentTerms::new(14)?,
/// };
/// assert!(!format!("{customer:?}").contains("Cafe")); // a log never says who it is
/// assert_eq!(Customer::from_json(&customer.to_json())?, customer);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// The name that documents show.
    pub name: Label,
    /// Where documents go, if they are to show it.
    pub billing_address: Option<Address>,
    /// The number under which a business is registered for the tax: ABN, GST or VAT number.
    pub tax_number: Option<Label>,
    /// How to reach it.
    pub contact: Contact,
    /// When it has to pay.
    pub terms: PaymentTerms,
}

/// Where work is done for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Whose it is.
    pub customer: CustomerId,
    /// What people call it.
    pub name: Label,
    /// Where it is.
    pub address: Address,
    /// The zone of its clocks, in which visits are promised.
    pub zone: ZoneName,
    /// What a technician must know to get in: a door code, a dog.
    pub access: Option<Text>,
}

impl Customer {
    /// The day on which an invoice of a day is due.
    ///
    /// # Errors
    /// [`PartyError::Date`] (`JM-CAL-0002`): one of the two days is outside the years 1900 to 9999.
    pub fn due_on(&self, issued_on: NaiveDate) -> Result<NaiveDate, PartyError> {
        self.terms.due_on(issued_on)
    }
}

#[cfg(test)]
mod tests;
