//! Written by declare.py from the core's `party`: change that, and run it.

use super::names::{
    Address, Contact, Country, Customer, CustomerId, Label, PaymentTerms, Site, SiteId, Text, ZoneName,
};
use crate::convert::mirror;
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

mirror! {
/// How many days after the invoice a customer has to pay: 0 for on receipt.
PaymentTerms as PaymentTermsParts named "PaymentTerms" {
    /// The number of days.
    days: u32,
}
    |PaymentTermsParts { days }| PaymentTerms::new(days)
}

/// A postal address (EN 16931 BG-5, BG-8).
#[uniffi::remote(Record)]
pub struct Address {
    /// Street and number, and whatever else stands above the locality; several lines where needed.
    pub street: Text,
    /// Town, suburb or city.
    pub locality: Label,
    /// State or county, where addresses have one.
    #[uniffi(default = None)]
    pub region: Option<Label>,
    /// Postal code.
    #[uniffi(default = None)]
    pub postcode: Option<Label>,
    /// The country.
    pub country: Country,
}

/// How to reach a customer.
#[uniffi::remote(Record)]
pub struct Contact {
    /// Whom to ask for.
    #[uniffi(default = None)]
    pub name: Option<Label>,
    /// Telephone number, as it was given.
    #[uniffi(default = None)]
    pub phone: Option<Label>,
    /// Email address, as it was given.
    #[uniffi(default = None)]
    pub email: Option<Label>,
}

/// Who asks for work and pays for it (EN 16931 BG-7).
#[uniffi::remote(Record)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// The name that documents show.
    pub name: Label,
    /// Where documents go, if they are to show it.
    #[uniffi(default = None)]
    pub billing_address: Option<Address>,
    /// The number under which a business is registered for the tax: ABN, GST or VAT number.
    #[uniffi(default = None)]
    pub tax_number: Option<Label>,
    /// How to reach it.
    pub contact: Contact,
    /// When it has to pay.
    pub terms: PaymentTerms,
}

/// Where work is done for a customer.
#[uniffi::remote(Record)]
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
    #[uniffi(default = None)]
    pub access: Option<Text>,
}

/// Terms of a number of days.
///
/// # Errors
/// `JM-PTY-0002`: more than `limits().paymentDaysMax`.
#[uniffi::export]
pub fn payment_terms_new(days: u32) -> Result<PaymentTerms, JourneymanError> {
    journeyman::party::PaymentTerms::new(days).map_err(raised)
}

/// The day on which an invoice of a day is due.
///
/// # Errors
/// `JM-CAL-0002`: one of the two days is outside the years 1900 to 9999.
#[uniffi::export]
pub fn payment_terms_due_on(payment_terms: PaymentTerms, issued_on: NaiveDate) -> Result<NaiveDate, JourneymanError> {
    payment_terms.due_on(issued_on).map_err(raised)
}

/// The day on which an invoice of a day is due.
///
/// # Errors
/// `JM-CAL-0002`: one of the two days is outside the years 1900 to 9999.
#[uniffi::export]
pub fn customer_due_on(customer: Customer, issued_on: NaiveDate) -> Result<NaiveDate, JourneymanError> {
    customer.due_on(issued_on).map_err(raised)
}
