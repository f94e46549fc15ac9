//! The United Kingdom: Value Added Tax Act 1994, "VATA" below.

use TaxCategory::{Exempt, Reduced, Standard, Zero};

use super::{NotRegistered, ON, RateRow, RegimeLaw, RoundingRow, day, rate, to};
use crate::{
    money::{
        Currency,
        Rounding::{Down, HalfUp},
    },
    tax::{
        CreditNoteTitle, DocumentTitle,
        ReverseChargeCondition::{
            CustomerRegistered, InForce, NoEndUserNotice, NoSupplyOfStaff, RateAboveZero, ReportedUnderCis,
            SupplierRegistered,
        },
        Supply::{
            EmptyDwellingRenovation, EnergySavingMaterials, General, NewDwelling, ResidentialRent, SepticTankEmptying,
        },
        TaxCategory,
        TaxRoundingPoint::{Document, Line, TaxGroup},
        point::{FirstPayment, RegistrationDay, TimeOfSupply},
        reverse_charge::ReverseChargeLaw,
    },
};

pub(super) const LAW: RegimeLaw = RegimeLaw {
    name: "United Kingdom VAT",
    rates: RATES,
    time_of_supply: TIME_OF_SUPPLY,
    registration_day: RegistrationDay::TaxPoint, // VATA 1994 ss 4(1), 6
    first_payment: FirstPayment::DecidesPart,    // VATA 1994 s 6(4): "to the extent covered by the invoice or payment"
    not_registered: NotRegistered {
        reason: "No VAT: the supplier is not registered for VAT",
        source: "VATA 1994 ss 3(1), 4(1)",
    },
    titles: TITLES,
    credit_titles: CREDIT_TITLES,
    roundings: ROUNDINGS,
    tax_currency: Currency::GBP, // Value Added Tax Regulations 1995 reg 14(1)(l)
    reverse_charge: Some(&REVERSE_CHARGE),
    early_payment_notice: Some((day(2015, 4, 1), EARLY_PAYMENT_NOTICE)),
};

/// The table starts on 18 June 1979: before that a higher rate stood beside the standard one, on electrical appliances
/// among others, so that no one rate held for general work.
#[rustfmt::skip]
const RATES: &[RateRow] = &[
    //   kind of supply, category, percent, first day, last day, source
    rate(General, Standard, "15",   day(1979, 6, 18), to(1991, 3, 31),  "Finance (No. 2) Act 1979 s 1(1)"),
    rate(General, Standard, "17.5", day(1991, 4, 1),  to(2008, 11, 30), "Finance Act 1991 s 13; VATA 1994 s 2(1)"),
    rate(General, Standard, "15",   day(2008, 12, 1), to(2009, 12, 31), "VATA 1994 s 2(1); SI 2008/3020; Finance Act 2009 s 9"),
    rate(General, Standard, "17.5", day(2010, 1, 1),  to(2011, 1, 3),   "VATA 1994 s 2(1); Finance Act 2009 s 9"),
    rate(General, Standard, "20",   day(2011, 1, 4),  ON,               "VATA 1994 s 2(1); Finance (No. 2) Act 2010 s 3"),

    rate(EnergySavingMaterials, Reduced, "5", day(2001, 11, 1), to(2019, 9, 30), "VATA 1994 Sch 7A Group 2"),
    rate(EnergySavingMaterials, Reduced, "5", day(2019, 10, 1), to(2022, 3, 31), "VATA 1994 Sch 7A Group 2, as amended by SI 2019/958")
        .if_also("the customer is a qualifying person or a relevant housing association, or the dwelling is for a relevant residential purpose, or the materials cost at most 60 % (VENSAV3020)"),
    rate(EnergySavingMaterials, Zero, "0", day(2022, 4, 1), to(2027, 3, 31), "VATA 1994 Sch 8 Group 23; SI 2022/361; Notice 708/6")
        .if_also("in Northern Ireland only from 1 May 2023 (SI 2023/376); until then the reduced rate of Sch 7A Group 2 applied there"),
    rate(EnergySavingMaterials, Reduced, "5", day(2027, 4, 1), ON, "VATA 1994 Sch 7A Group 2; Notice 708/6"),

    rate(EmptyDwellingRenovation, Reduced, "5", day(2008, 1, 1), ON, "VATA 1994 Sch 7A Group 7; SI 2007/3448")
        .if_also("nobody lived there in the two years before the work started"),

    rate(NewDwelling, Zero, "0", day(1994, 9, 1), ON, "VATA 1994 Sch 8 Group 5 items 2, 4"),

    rate(ResidentialRent, Exempt, "0", day(1994, 9, 1), ON, "VATA 1994 Sch 9 Group 1")
        .saying("Exempt: letting of a dwelling, VATA 1994 Sch 9 Group 1"),

    rate(SepticTankEmptying, Zero, "0", day(1994, 9, 1), ON, "VATA 1994 Sch 8 Group 2 item 1(b)")
        .if_also("not for a business of a relevant industrial activity"),
];

const TIME_OF_SUPPLY: TimeOfSupply = TimeOfSupply::Performance {
    source: "VATA 1994 s 6(3)",
    earlier_source: "VATA 1994 s 6(4)",
    invoice_days: 14,
    invoice_source: "VATA 1994 s 6(5)",
};

const TITLES: &[(chrono::NaiveDate, DocumentTitle)] = &[(day(1973, 4, 1), DocumentTitle::VatInvoice)];

const CREDIT_TITLES: &[(chrono::NaiveDate, CreditNoteTitle)] = &[(day(1973, 4, 1), CreditNoteTitle::CreditNote)];

#[rustfmt::skip]
const ROUNDINGS: &[RoundingRow] = &[
    RoundingRow { at: TaxGroup, way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: false, source: "VATREC12030", condition: None },
    RoundingRow { at: Line,     way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: false, source: "VATREC12010; VATREC12030", condition: None },
    RoundingRow { at: Document, way: HalfUp, inclusive_too: true, one_rate: false, exact_nets: false, source: "VATREC12030", condition: None },
    RoundingRow { at: TaxGroup, way: Down,   inclusive_too: false, one_rate: true, exact_nets: false, source: "VATREC12010", condition: Some("an invoice trader, not a retailer (VATREC12020), and one rate an invoice: the concession rounds the invoice's total VAT down, not each rate's") },
    RoundingRow { at: Document, way: Down,   inclusive_too: false, one_rate: false, exact_nets: false, source: "VATREC12010", condition: Some("an invoice trader, not a retailer (VATREC12020)") },
];

/// Since 1 April 2015 VAT is due on what is paid (VATA 1994 Sch 6 para 4). Who doesn't want to send a credit note says so on
/// the invoice, beside the terms, to this effect: Revenue and Customs Brief 49 (2014).
const EARLY_PAYMENT_NOTICE: &str =
    "No credit note will be issued. Following payment you must ensure you have only recovered the VAT actually paid.";

/// The domestic reverse charge for building and construction services.
#[rustfmt::skip]
const REVERSE_CHARGE: ReverseChargeLaw = ReverseChargeLaw {
    since: day(2021, 3, 1),
    source: "VATA 1994 s 55A; SI 2019/892",
    reason: "Reverse charge: customer to pay the VAT to HMRC",
    conditions: &[
        (InForce,            "SI 2019/892 art 1(2), as amended by SI 2020/578 art 3"),
        (SupplierRegistered, "VATA 1994 s 55A(6)"),
        (CustomerRegistered, "VATA 1994 s 55A(6)"),
        (ReportedUnderCis,   "SI 2019/892 art 8; VATREVCON21000"),
        (RateAboveZero,      "VATA 1994 s 55A(1)(a)"),
        (NoEndUserNotice,    "SI 2019/892 art 8(1)(b), (1A); VATREVCON33400"),
        (NoSupplyOfStaff,    "VATREVCON26000"),
    ],
};
