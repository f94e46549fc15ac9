//! New Zealand: Goods and Services Tax Act 1985.

use TaxCategory::{Exempt, Standard};

use super::{NotRegistered, ON, RateRow, RegimeLaw, RoundingRow, day, rate, to};
use crate::{
    money::{
        Currency,
        Rounding::{HalfDown, HalfUp},
    },
    tax::{
        CreditNoteTitle, DocumentTitle,
        Supply::{General, ResidentialRent},
        TaxCategory,
        TaxRoundingPoint::{Document, Line, TaxGroup},
        point::{FirstPayment, RegistrationDay, TimeOfSupply},
    },
};

pub(super) const LAW: RegimeLaw = RegimeLaw {
    name: "New Zealand GST",
    rates: RATES,
    time_of_supply: TIME_OF_SUPPLY,
    registration_day: RegistrationDay::TaxPoint, // ss 8(1), 9(1)
    first_payment: FirstPayment::DecidesWhole,   // s 9(1): "any payment is received"
    not_registered: NotRegistered {
        reason: "No GST: the supplier is not registered for GST",
        source: "Goods and Services Tax Act 1985 s 8(1)",
    },
    titles: TITLES,
    credit_titles: CREDIT_TITLES,
    roundings: ROUNDINGS,
    tax_currency: Currency::NZD, // s 77(1)
    reverse_charge: None,
    early_payment_notice: None,
};

#[rustfmt::skip]
const RATES: &[RateRow] = &[
    //   kind of supply, category, percent, first day, last day, source
    rate(General, Standard, "10",   day(1986, 10, 1), to(1989, 6, 30), "Goods and Services Tax Act 1985 s 8(1), as enacted"),
    rate(General, Standard, "12.5", day(1989, 7, 1),  to(2010, 9, 30), "Goods and Services Tax Act 1985 s 8(1), as amended from 1 July 1989"),
    rate(General, Standard, "15",   day(2010, 10, 1), ON,              "Goods and Services Tax Act 1985 s 8(1), as amended by the Taxation (Budget Measures) Act 2010"),

    rate(ResidentialRent, Exempt, "0", day(1986, 10, 1), ON, "Goods and Services Tax Act 1985 s 14(1)(c)")
        .saying("Exempt: accommodation in a dwelling, Goods and Services Tax Act 1985 s 14(1)(c)"),
];

const TIME_OF_SUPPLY: TimeOfSupply =
    TimeOfSupply::FirstOfInvoiceAndPayment { source: "Goods and Services Tax Act 1985 s 9(1)" };

const TITLES: &[(chrono::NaiveDate, DocumentTitle)] =
    &[(day(1986, 10, 1), DocumentTitle::TaxInvoice), (day(2023, 4, 1), DocumentTitle::TaxableSupplyInformation)];

/// Credit notes (s 25(3), as it stood) gave way to supply correction information (s 19N) on the day on which tax invoices
/// gave way to taxable supply information.
const CREDIT_TITLES: &[(chrono::NaiveDate, CreditNoteTitle)] =
    &[(day(1986, 10, 1), CreditNoteTitle::CreditNote), (day(2023, 4, 1), CreditNoteTitle::SupplyCorrectionInformation)];

/// Half a cent or less may be disregarded, more may be shown as a cent; on each amount or on their total (s 19O). So
/// rounding half down is permitted, and half up too, since the section says "may".
#[rustfmt::skip]
const ROUNDINGS: &[RoundingRow] = &[
    RoundingRow { at: TaxGroup, way: HalfDown, inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
    RoundingRow { at: Document, way: HalfDown, inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
    RoundingRow { at: TaxGroup, way: HalfUp,   inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
    RoundingRow { at: Document, way: HalfUp,   inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
    RoundingRow { at: Line,     way: HalfDown, inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
    RoundingRow { at: Line,     way: HalfUp,   inclusive_too: true, one_rate: false, exact_nets: false, source: S_19O, condition: CONSISTENT },
];

const S_19O: &str = "Goods and Services Tax Act 1985 s 19O(1), (2)";
const CONSISTENT: Option<&str> =
    Some("on each amount or on the total, the same throughout a taxable period (s 19O(3))");
