//! Australia: A New Tax System (Goods and Services Tax) Act 1999.

use TaxCategory::{Exempt, Standard, Zero};

use super::{NotRegistered, ON, RateRow, RegimeLaw, RoundingRow, day, rate};
use crate::{
    money::{Currency, Rounding::HalfUp},
    tax::{
        CreditNoteTitle, DocumentTitle,
        Supply::{General, ResidentialRent, SepticTankEmptying},
        TaxCategory,
        TaxRoundingPoint::{Document, Line, TaxGroup},
        point::{FirstPayment, RegistrationDay, TimeOfSupply},
    },
};

pub(super) const LAW: RegimeLaw = RegimeLaw {
    name: "Australian GST",
    rates: RATES,
    time_of_supply: TIME_OF_SUPPLY,
    registration_day: RegistrationDay::Supply, // s 9-5(d)
    first_payment: FirstPayment::DatesWhole,   // s 29-5(1)
    not_registered: NotRegistered {
        reason: "No GST: the supplier is not registered for GST",
        source: "A New Tax System (Goods and Services Tax) Act 1999 s 9-5(d)",
    },
    titles: TITLES,
    credit_titles: CREDIT_TITLES,
    roundings: ROUNDINGS,
    tax_currency: Currency::AUD, // s 29-70(1); GSTR 2001/2 para 41
    reverse_charge: None,
    early_payment_notice: None,
};

#[rustfmt::skip]
const RATES: &[RateRow] = &[
    //   kind of supply, category, percent, first day, last day, source
    rate(General, Standard, "10", day(2000, 7, 1), ON, "A New Tax System (Goods and Services Tax) Act 1999 s 9-70"),

    rate(ResidentialRent, Exempt, "0", day(2000, 7, 1), ON, "A New Tax System (Goods and Services Tax) Act 1999 s 40-35")
        .if_also("residential premises, not commercial ones, and no long-term lease (s 40-35(1)(a), (2))")
        .saying("Input taxed: residential rent, A New Tax System (Goods and Services Tax) Act 1999 s 40-35"),

    // GST-free
    rate(SepticTankEmptying, Zero, "0", day(2000, 7, 1), ON, "A New Tax System (Goods and Services Tax) Act 1999 s 38-295"),
];

/// The attribution rule for those who account on accruals. There has only ever been one rate, so the date decides no more
/// than whether there was a tax. Whether the supplier must be registered is asked of the day on which the supply is made
/// (s 9-5(d)), before or after the invoice; only where that day isn't known yet does the date of attribution stand for it.
const TIME_OF_SUPPLY: TimeOfSupply =
    TimeOfSupply::FirstOfInvoiceAndPayment { source: "A New Tax System (Goods and Services Tax) Act 1999 s 29-5(1)" };

const TITLES: &[(chrono::NaiveDate, DocumentTitle)] = &[(day(2000, 7, 1), DocumentTitle::TaxInvoice)];

const CREDIT_TITLES: &[(chrono::NaiveDate, CreditNoteTitle)] = &[(day(2000, 7, 1), CreditNoteTitle::AdjustmentNote)]; // s 29-75

/// Half a cent goes up. The supplier chooses to round the sum of unrounded taxes, or each tax first (s 9-90(3)).
#[rustfmt::skip]
const ROUNDINGS: &[RoundingRow] = &[
    RoundingRow { at: TaxGroup, way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: true, source: "A New Tax System (Goods and Services Tax) Act 1999 s 9-90(2)(a)", condition: None },
    RoundingRow { at: Document, way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: true, source: "A New Tax System (Goods and Services Tax) Act 1999 s 9-90(2)(a)", condition: None },
    RoundingRow { at: Line,     way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: false, source: "A New Tax System (Goods and Services Tax) Act 1999 s 9-90(2)(b)", condition: Some("the accounting system works amounts out to whole cents") },
];
