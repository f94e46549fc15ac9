//! Written by declare.py from the core's `party`: change that, and run it.

use super::names::{
    Address, Contact, Country, Customer, CustomerId, DueDay, Label, PaymentTerms, Site, SiteId, Text, ZoneName,
};
use crate::convert::mirror;
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

mirror! {
/// When a customer has to pay: a number of days after the invoice (0 for on receipt), and from there, where it is agreed, on
/// to the end of the month or to a day of a month.
///
/// The two are counted in this order, which decides what "30 days end of month" means; the other reading is terms of its own.
///
/// | terms | `days` | `then` | invoice of 20 January |
/// |---|---|---|---|
/// | 14 days | 14 | none | 3 February |
/// | 30 days, then the end of that month | 30 | `EndOfMonth { plus_days: 0 }` | 28 February |
/// | end of the month, then 30 days | 0 | `EndOfMonth { plus_days: 30 }` | 2 March |
/// | the 20th of the month after | 0 | `DayOfMonth { day: 20, months: 1 }` | 20 February |
/// | 10 days, then the next 15th | 10 | `DayOfMonth { day: 15, months: 0 }` | 15 February |
///
/// The shorter terms come first in their order: by days, then those that go no further.
PaymentTerms as PaymentTermsParts named "PaymentTerms" {
    /// The number of days.
    days: u32,
    /// Where they go on to from there.
    #[uniffi(default = None)]
    then: Option<DueDay>,
}
    |PaymentTermsParts { days, then }| PaymentTerms::to_day(days, then)
}

/// Where terms go on to from the day that their number of days ends on.
#[uniffi::remote(Enum)]
pub enum DueDay {
    /// The last day of that day's month, and so many days more.
    EndOfMonth {
        /// Days after the end of the month, at most `limits().paymentDaysMax`.
        plus_days: u32,
    },
    /// A day of a month.
    DayOfMonth {
        /// The day, 1 to 31. In a month that is shorter it is the last one.
        day: u32,
        /// How many months after that day's month, at most `limits().paymentMonthsMax`; 0 for the next such day, which is that
        /// day itself where it is one.
        months: u32,
    },
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

/// Terms of a number of days that go on from there.
///
/// # Errors
/// - `JM-PTY-0002`: more than `limits().paymentDaysMax` days, before or after the end of month.
/// - `JM-PTY-0003`: a day that no month has.
/// - `JM-PTY-0004`: more than `limits().paymentMonthsMax`.
#[uniffi::export]
pub fn payment_terms_to_day(days: u32, then: Option<DueDay>) -> Result<PaymentTerms, JourneymanError> {
    journeyman::party::PaymentTerms::to_day(days, then).map_err(raised)
}

/// The day on which an invoice of a day is due: that day or later.
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
