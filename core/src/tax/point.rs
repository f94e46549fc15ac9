use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Regime, TaxError};
use crate::calendar::check_date;

/// Which event made the tax point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxPointRule {
    /// An invoice was issued, not later than any payment was received.
    InvoiceFirst,
    /// A payment was received before any invoice was issued.
    PaymentFirst,
    /// The work was performed, and no other event counted.
    Performed,
    /// An invoice was issued before the work was performed, and not later than any payment was received.
    InvoiceInAdvance,
    /// A payment was received before the work was performed and before any invoice was issued.
    PaymentInAdvance,
    /// An invoice followed the work within the days that the law gives, and took the tax point to its own date.
    InvoiceSoonAfter,
}

/// The date that picks the rate, and why it is that one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxPoint {
    /// The date.
    pub date: NaiveDate,
    /// The event that made it.
    pub rule: TaxPointRule,
    /// The law that says so.
    pub source: String,
}

/// Which day a supplier must be registered on for a supply to bear tax: a regime's law as data.
pub(super) enum RegistrationDay {
    /// The tax point, at which the supply counts as made.
    TaxPoint,
    /// The day of the supply; only where that isn't known, the tax point.
    Supply,
}

impl RegistrationDay {
    pub(super) fn of(&self, supplied_on: Option<NaiveDate>, tax_point: NaiveDate) -> NaiveDate {
        match self {
            Self::TaxPoint => tax_point,
            Self::Supply => supplied_on.unwrap_or(tax_point),
        }
    }
}

/// How far a payment in advance decides the tax of the supply that it is a part of: a regime's law as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirstPayment {
    /// Any payment is the time of the whole supply, and decides its tax.
    DecidesWhole,
    /// Any payment dates the whole supply in the accounts, but the tax isn't for it to decide.
    DatesWhole,
    /// A payment makes a tax point only for what it covers.
    DecidesPart,
}

/// How a regime finds the tax point: its law as data.
pub(super) enum TimeOfSupply {
    /// The earlier of invoice and payment; when the work is done doesn't matter.
    FirstOfInvoiceAndPayment { source: &'static str },
    /// The performance; but an earlier invoice or payment comes first, and an invoice within some days takes its place.
    Performance { source: &'static str, earlier_source: &'static str, invoice_days: u64, invoice_source: &'static str },
}

/// The tax point of a supply: the date whose rate it bears.
///
/// `supplied_on` is the day the work was or will be finished, `invoiced_on` the day of the tax invoice (in the United
/// Kingdom, of the VAT invoice), `paid_on` the day of the first payment. An event that hasn't happened is `None`.
///
/// | regime | tax point |
/// |---|---|
/// | Australia, New Zealand | the earlier of invoice and payment |
/// | United Kingdom | the performance; or an earlier invoice or payment; or, where neither came before it, an invoice within 14 days after it |
///
/// In the United Kingdom an earlier invoice or payment makes a tax point only for what it covers: ask once for a deposit
/// and once for the rest. A contract with payments by stages (VAT Regulations 1995 reg 93) has no tax point by performance:
/// leave `supplied_on` out, and ask for each stage. A supplier who elects for the rate of the performance when a rate
/// changes (VATA 1994 s 88) asks with `supplied_on` alone.
///
/// Source: GST Act 1999 s 29-5(1) (AU, on accruals); GST Act 1985 s 9(1) (NZ); VATA 1994 s 6(3) to (5) (UK).
///
/// # Errors
/// - [`TaxError::NoTaxPoint`] (`JM-TAX-0001`): nothing has happened that makes one.
/// - [`TaxError::Date`] (`JM-CAL-0002`): a date outside the years 1900 to 9999.
///
/// ```
/// use journeyman::tax::{Regime, TaxPointRule, tax_point};
///
/// // Finished on 25 March 2027, invoiced eight days later: within the 14 days, so the invoice's date picks the rate.
/// let point = tax_point(Regime::Gb, Some("2027-03-25".parse()?), Some("2027-04-02".parse()?), None)?;
/// assert_eq!((point.date.to_string().as_str(), point.rule), ("2027-04-02", TaxPointRule::InvoiceSoonAfter));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn tax_point(
    regime: Regime,
    supplied_on: Option<NaiveDate>,
    invoiced_on: Option<NaiveDate>,
    paid_on: Option<NaiveDate>,
) -> Result<TaxPoint, TaxError> {
    for date in [supplied_on, invoiced_on, paid_on].into_iter().flatten() {
        check_date(date)?;
    }
    let found = match regime.law().time_of_supply {
        TimeOfSupply::FirstOfInvoiceAndPayment { source } => first(invoiced_on, paid_on).map(|event| match event {
            Event::Invoice(date) => point(date, TaxPointRule::InvoiceFirst, source),
            Event::Payment(date) => point(date, TaxPointRule::PaymentFirst, source),
        }),
        TimeOfSupply::Performance { source, earlier_source, invoice_days, invoice_source } => {
            let before = |date: &NaiveDate| supplied_on.is_none_or(|supplied_on| *date < supplied_on);
            let soon_after = |supplied_on: NaiveDate| {
                let last = supplied_on.checked_add_days(Days::new(invoice_days))?;
                invoiced_on.filter(|&invoiced_on| supplied_on < invoiced_on && invoiced_on <= last)
            };
            match first(invoiced_on.filter(before), paid_on.filter(before)) {
                Some(Event::Invoice(date)) => Some(point(date, TaxPointRule::InvoiceInAdvance, earlier_source)),
                Some(Event::Payment(date)) => Some(point(date, TaxPointRule::PaymentInAdvance, earlier_source)),
                None => supplied_on.map(|supplied_on| match soon_after(supplied_on) {
                    Some(date) => point(date, TaxPointRule::InvoiceSoonAfter, invoice_source),
                    None => point(supplied_on, TaxPointRule::Performed, source),
                }),
            }
        }
    };
    found.ok_or(TaxError::NoTaxPoint { regime })
}

enum Event {
    Invoice(NaiveDate),
    Payment(NaiveDate),
}

/// The earlier of two events; of two on one day, the invoice.
fn first(invoiced_on: Option<NaiveDate>, paid_on: Option<NaiveDate>) -> Option<Event> {
    match (invoiced_on, paid_on) {
        (Some(invoiced_on), Some(paid_on)) if paid_on < invoiced_on => Some(Event::Payment(paid_on)),
        (Some(invoiced_on), _) => Some(Event::Invoice(invoiced_on)),
        (None, paid_on) => paid_on.map(Event::Payment),
    }
}

fn point(date: NaiveDate, rule: TaxPointRule, source: &str) -> TaxPoint {
    TaxPoint { date, rule, source: source.to_owned() }
}
