//! The module `party`.

use chrono::NaiveDate;
use journeyman::{
    calendar::ZoneName,
    id::{CustomerId, SiteId},
    party::{Address, Contact, Country, Customer, DueDay, PartyError, PaymentTerms, Site},
    text::{Label, Text},
};

use crate::macros::prelude::*;

module! {
    /// Customers and sites: who asks for work and pays, and where the work is.
    ///
    /// The `repr` of these values shows names and addresses, as that of any value shows what is in it: log ids instead.
    /// No error of the library quotes them.
    party
    values Customer, Contact, PaymentTerms, DueDay, Site, Address;
}

value! {
    /// A postal address (EN 16931 BG-5, BG-8).
    Address(Address) [] open {
        /// Street and number, and whatever else stands above the locality; several lines where needed.
        street: Text,
        /// Town, suburb or city.
        locality: Label,
        /// State or county, where addresses have one.
        region: Option<Label>,
        /// Postal code.
        postcode: Option<Label>,
        /// The country, by its code of two capitals in ISO 3166-1: `NZ`. Only the form of the code is checked.
        country: Country,
    }
}

value! {
    /// How to reach a customer.
    Contact(Contact) [] open {
        /// Whom to ask for.
        name: Option<Label>,
        /// Telephone number, as it was given.
        phone: Option<Label>,
        /// Email address, as it was given.
        email: Option<Label>,
    }
}

value! {
    /// When a customer has to pay: a number of days after the invoice (0 for on receipt), and from there, where it is agreed,
    /// on to the end of the month or to a day of a month. They are counted in this order: 30 days and then the end of that
    /// month, or no days, the end of the month and 30 days more.
    ///
    /// More than `limits.PAYMENT_DAYS_MAX` days or `limits.PAYMENT_MONTHS_MAX` months raise `LimitError` (`JM-PTY-0002`,
    /// `JM-PTY-0004`), a day that no month has `InvalidError` (`JM-PTY-0003`). The shorter terms are the lesser ones.
    PaymentTerms(PaymentTerms) [ord] checked by (PaymentTerms::to_day) {
        /// The number of days.
        days: u32,
        /// Where they go on to from there.
        then: Option<DueDay>,
    }
    methods [payment_terms::due_on]
}

choice! {
    /// Where terms go on to from the day that their number of days ends on.
    DueDay(DueDay) [ord] {
        /// The last day of that day's month, and so many days more.
        EndOfMonth {
            /// Days after the end of the month.
            plus_days: u32,
        },
        /// A day of a month.
        DayOfMonth {
            /// The day, 1 to 31. In a month that is shorter it is the last one.
            day: u32,
            /// How many months after that day's month; 0 for the next such day, which is that day itself where it is one.
            months: u32,
        },
    }
}

mod payment_terms {
    use super::*;

    method! {
        /// The day on which an invoice of a day is due.
        ///
        /// Raises:
        ///     LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
        due_on(
            this: &PaymentTerms,
            /// The day of the invoice.
            issued_on: NaiveDate,
        ) -> Result<NaiveDate, PartyError> = this.due_on(issued_on)
    }
}

value! {
    /// Who asks for work and pays for it (EN 16931 BG-7).
    Customer(Customer) [] open {
        /// Its id.
        id: CustomerId,
        /// The name that documents show.
        name: Label,
        /// Where documents go, if they are to show it.
        billing_address: Option<Address>,
        /// The number under which a business is registered for the tax: ABN, GST or VAT number.
        tax_number: Option<Label>,
        /// How to reach it.
        contact: Contact,
        /// When it has to pay.
        terms: PaymentTerms,
    }
    methods [customer::due_on]
}

mod customer {
    use super::*;

    method! {
        /// The day on which an invoice of a day is due.
        ///
        /// Raises:
        ///     LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
        due_on(
            this: &Customer,
            /// The day of the invoice.
            issued_on: NaiveDate,
        ) -> Result<NaiveDate, PartyError> = this.due_on(issued_on)
    }
}

value! {
    /// Where work is done for a customer.
    Site(Site) [] open {
        /// Its id.
        id: SiteId,
        /// Whose it is.
        customer: CustomerId,
        /// What people call it.
        name: Label,
        /// Where it is.
        address: Address,
        /// The zone of its clocks, in which visits are promised: an IANA name.
        zone: ZoneName,
        /// What a technician must know to get in: a door code, a dog.
        access: Option<Text>,
    }
}
