//! Written by declare.py from the core's `tax`: change that, and run it.

use super::names::{
    CreditNoteTitle, DocumentTitle, Label, Percent, PermittedRounding, PriceBasis, Regime, Registration,
    ReverseChargeCheck, ReverseChargeCondition, ReverseChargeFacts, Rounding, Supply, TaxCategory, TaxDecision,
    TaxPoint, TaxPointRule, TaxQuestion, TaxRate, TaxRounding, TaxRoundingPoint, TaxRule, TaxTreatment, Text,
};
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

/// All that decides which tax a supply bears.
#[uniffi::remote(Record)]
pub struct TaxQuestion {
    /// The law.
    pub regime: Regime,
    /// Whether and when the supplier is registered.
    pub supplier: Registration,
    /// The kind of supply.
    pub supply: Supply,
    /// The day the work was or will be finished, where it is known.
    #[uniffi(default = None)]
    pub supplied_on: Option<NaiveDate>,
    /// The day of the invoice, where there is one.
    #[uniffi(default = None)]
    pub invoiced_on: Option<NaiveDate>,
    /// The day of the first payment, where there is one.
    #[uniffi(default = None)]
    pub paid_on: Option<NaiveDate>,
    /// The facts of a reverse charge, where one may apply.
    #[uniffi(default = None)]
    pub reverse_charge: Option<ReverseChargeFacts>,
}

/// Which rule decided.
#[uniffi::remote(Enum)]
pub enum TaxRule {
    /// The supplier isn't registered on the day that counts, so there is no tax, whatever the supply.
    SupplierNotRegistered,
    /// The rate of the kind of supply on the tax point.
    RateOfSupply,
    /// The same rate, but the customer accounts for it.
    ReverseCharge,
}

/// The tax that a supply bears, with all that led to it.
#[uniffi::remote(Record)]
pub struct TaxDecision {
    /// What the invoice line bears.
    pub treatment: TaxTreatment,
    /// The rule that decided.
    pub rule: TaxRule,
    /// The law behind the rule.
    pub source: String,
    /// The date that picked the rate.
    pub tax_point: TaxPoint,
    /// The day on which the supplier has to be registered: the tax point, or in Australia the supply, where it is known.
    pub registration_on: NaiveDate,
    /// The row of the regime's table; none where the supplier isn't registered.
    #[uniffi(default = None)]
    pub rate: Option<TaxRate>,
    /// Every condition of the reverse charge, met or not; empty where its facts weren't given.
    pub reverse_charge: Vec<ReverseChargeCheck>,
}

/// Which event made the tax point.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
pub struct TaxPoint {
    /// The date.
    pub date: NaiveDate,
    /// The event that made it.
    pub rule: TaxPointRule,
    /// The law that says so.
    pub source: String,
}

/// The tax on one kind of supply from one date to another, as a regime's law has it.
#[uniffi::remote(Record)]
pub struct TaxRate {
    /// The regime.
    pub regime: Regime,
    /// The kind of supply.
    pub supply: Supply,
    /// How it stands towards the tax.
    pub category: TaxCategory,
    /// The rate: above zero for standard and reduced, zero for the rest.
    pub percent: Percent,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while no end is enacted.
    #[uniffi(default = None)]
    pub until: Option<NaiveDate>,
    /// The law that says so.
    pub source: String,
    /// What must hold besides the kind of supply. The library can't see it: whoever names the kind of supply sees to it.
    #[uniffi(default = None)]
    pub condition: Option<String>,
    /// What the invoice says where the supply is exempt.
    #[uniffi(default = None)]
    pub reason: Option<Text>,
}

/// A body of tax law that the library knows: the goods and services tax of Australia and of New Zealand, and the
/// value added tax of the United Kingdom.
///
/// Its text is its name, such as `Australian GST`.
#[uniffi::remote(Enum)]
pub enum Regime {
    /// Australia: A New Tax System (Goods and Services Tax) Act 1999.
    Au,
    /// New Zealand: Goods and Services Tax Act 1985.
    Nz,
    /// The United Kingdom: Value Added Tax Act 1994.
    Gb,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn regime_text(regime: Regime) -> Result<String, JourneymanError> {
    Ok(regime.to_string())
}

/// Whether, since when and until when a business is registered for the tax.
///
/// Not being registered is the commonest case of all: no tax is charged, and the document is never a tax invoice.
#[uniffi::remote(Enum)]
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
        #[uniffi(default = None)]
        until: Option<NaiveDate>,
    },
}

/// The facts on which a reverse charge for building work hangs.
///
/// Known in the United Kingdom: the domestic reverse charge for building and construction services. Whether the customer is
/// registered and makes returns under the Construction Industry Scheme (CIS) is the supplier's to find out.
///
/// Not modelled: the disregard of a reverse-charge part of 5 % or less, which the host applies by leaving the facts out.
#[uniffi::remote(Record)]
pub struct ReverseChargeFacts {
    /// Whether the customer is registered for VAT.
    pub customer_registered: bool,
    /// Whether supplier and customer are within the CIS and the payment for this supply is reported under it.
    pub reported_under_cis: bool,
    /// Whether the customer has confirmed in writing, not later than the supply, that it is an end user or an intermediary
    /// supplier.
    pub end_user_notice: bool,
    /// Whether the supply is one of staff by an employment business, and not of building work.
    pub supply_of_staff: bool,
}

/// A condition of the reverse charge. All must be met.
#[uniffi::remote(Enum)]
pub enum ReverseChargeCondition {
    /// The tax point isn't before the reverse charge came into force.
    InForce,
    /// The supplier is registered on the tax point.
    SupplierRegistered,
    /// The customer is registered.
    CustomerRegistered,
    /// Both are within the Construction Industry Scheme, and the payment is reported under it.
    ReportedUnderCis,
    /// The supply bears the standard or the reduced rate: one at zero, exempt or without a rate isn't reverse charged.
    RateAboveZero,
    /// The customer hasn't confirmed in writing that it is an end user or an intermediary supplier.
    NoEndUserNotice,
    /// The supply isn't one of staff by an employment business.
    NoSupplyOfStaff,
}

/// Whether one condition of the reverse charge is met, and where it is from: what explains why there is one, or why not.
#[uniffi::remote(Record)]
pub struct ReverseChargeCheck {
    /// The condition.
    pub condition: ReverseChargeCondition,
    /// Whether it is met.
    pub met: bool,
    /// The law that asks for it.
    pub source: String,
}

/// Where a document's tax is rounded to whole minor units.
#[uniffi::remote(Enum)]
pub enum TaxRoundingPoint {
    /// On each line; the document's tax is the sum of rounded taxes.
    Line,
    /// Once for all lines that share a category and a rate: the tax total of the document, where it has one rate.
    TaxGroup,
    /// Once for the document: the exact taxes of all categories and rates are summed, and each shows its part of the sum.
    Document,
}

/// How a document's tax is rounded: where, and which way.
///
/// There is no default. A regime permits one or several: the supplier, or who bills for it, picks one and keeps to it.
#[uniffi::remote(Record)]
pub struct TaxRounding {
    /// Where.
    pub at: TaxRoundingPoint,
    /// Which way.
    pub way: Rounding,
}

/// Whether a document's prices hold the tax already.
#[uniffi::remote(Enum)]
pub enum PriceBasis {
    /// Tax is added to the prices: what businesses tell each other.
    Exclusive,
    /// Tax is taken out of the prices: what a household is told. On an invoice that is every tax that a line bears and that isn't
    /// withheld, not only the main one.
    Inclusive,
}

/// A way of rounding that a regime permits, and where that is written.
#[uniffi::remote(Record)]
pub struct PermittedRounding {
    /// The way.
    pub rounding: TaxRounding,
    /// The law or manual that permits it.
    pub source: String,
    /// What must hold besides. The library can't see it: whoever picks the rounding sees to it.
    #[uniffi(default = None)]
    pub condition: Option<String>,
}

/// What a document that bills a supply is called.
///
/// Its text is what the document shows, such as `Tax invoice`.
#[uniffi::remote(Enum)]
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

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn document_title_text(document_title: DocumentTitle) -> Result<String, JourneymanError> {
    Ok(document_title.to_string())
}

/// What a document that credits an invoice is called.
///
/// Its text is what the document shows, such as `Credit note`.
#[uniffi::remote(Enum)]
pub enum CreditNoteTitle {
    /// What credits the plain invoice of a supplier that wasn't registered. United Kingdom: a credit note (VAT Regulations
    /// 1995 reg 15C). New Zealand, up to 31 March 2023 (GST Act 1985 s 25(3)(a), as it stood).
    CreditNote,
    /// Australia: an adjustment note (GST Act 1999 s 29-75).
    AdjustmentNote,
    /// New Zealand: supply correction information (GST Act 1985 s 19N), which took the credit note's place on 1 April 2023.
    SupplyCorrectionInformation,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn credit_note_title_text(credit_note_title: CreditNoteTitle) -> Result<String, JourneymanError> {
    Ok(credit_note_title.to_string())
}

/// How a supply stands towards the tax: the categories that EN 16931 (UNCL 5305) and the regimes tell apart.
#[uniffi::remote(Enum)]
pub enum TaxCategory {
    /// Taxed at the standard rate.
    Standard,
    /// Taxed at a reduced rate.
    Reduced,
    /// Taxable at 0 %: the supplier still deducts the tax on what it buys. "GST-free" in Australia, "zero-rated" elsewhere.
    Zero,
    /// Not taxed, and the supplier doesn't deduct: "input taxed" in Australia. A reason is required.
    Exempt,
    /// The customer accounts for the tax; the invoice shows it, but it isn't payable to the supplier.
    ReverseCharge,
    /// Not a supply that this tax is about, or one by a supplier that isn't registered.
    OutsideScope,
    /// Goods to a business in another member state of the European Union, taxed there: 0 %. A reason is required. (K)
    IntraCommunity,
    /// Goods that leave the European Union: 0 %. A reason is required. (G)
    Export,
    /// IGIC, the general indirect tax of the Canary Islands, at any rate. (L)
    CanaryIslands,
    /// IPSI, the tax on production, services and imports of Ceuta and Melilla, at any rate. (M)
    CeutaMelilla,
}

/// The tax that a line bears, as decided by `tax` or by the host.
#[uniffi::remote(Record)]
pub struct TaxTreatment {
    /// How the supply stands towards the tax.
    pub category: TaxCategory,
    /// The rate: above zero for standard and reduced, any for IGIC and IPSI, the rate that the customer accounts for under
    /// reverse charge, zero for the rest.
    pub percent: Percent,
    /// Why there is no tax to pay to the supplier, shown on the invoice (BT-120): there when exempt, reverse charged,
    /// outside the scope, intra-community or exported (EN 16931 BR-E-10, BR-AE-10, BR-O-10, BR-IC-10, BR-G-10). Otherwise it
    /// is taken and changes nothing; an electronic invoice leaves it out there (BR-S-10, BR-Z-10).
    #[uniffi(default = None)]
    pub reason: Option<Text>,
}

/// The kind of a supply, as far as a regime taxes it apart.
///
/// Which kinds a regime has rules for is in its table (`rates`). A kind without a rule there is refused, not
/// taken for a general one: whether it is one is the host's to say.
#[uniffi::remote(Enum)]
pub enum Supply {
    /// Labour and materials without a rule of their own.
    General,
    /// Installing energy-saving materials in a dwelling.
    EnergySavingMaterials,
    /// Renovating a dwelling that was empty for two years or more.
    EmptyDwellingRenovation,
    /// Building a new dwelling.
    NewDwelling,
    /// Renting out a dwelling.
    ResidentialRent,
    /// Emptying a septic tank or cesspool.
    SepticTankEmptying,
}

/// Which tax a supply bears, and why.
///
/// First the dates make the tax point. A supplier that isn't registered on it charges no tax, whatever the
/// supply; in Australia, one that isn't registered on the day of the supply, where that is known (GST Act 1999 s 9-5(d)).
/// Else the row of the regime's table for the kind of supply on that day gives category and rate, and if the facts
/// of a reverse charge are given and all its conditions are met, the customer accounts for the tax.
///
/// In the United Kingdom an invoice of a day on which the supplier isn't registered is no VAT invoice, and so makes no tax
/// point (VATA 1994 s 6(4), (5); VAT Regulations 1995 reg 13).
///
/// # Errors
/// - `JM-TAX-0001`: no date that makes a tax point.
/// - `JM-TAX-0002`: the regime has no rule for this kind of supply.
/// - `JM-TAX-0003`: the tax point is before the regime's first rate for it.
/// - `JM-TAX-0004`: facts of a reverse charge, in a regime where none is known.
/// - `JM-TAX-0005`: a registration that ends before it starts.
/// - `JM-CAL-0002`: a date outside the years 1900 to 9999.
#[uniffi::export]
pub fn tax_decide(question: TaxQuestion) -> Result<TaxDecision, JourneymanError> {
    journeyman::tax::decide(&question).map_err(raised)
}

/// The tax point of a supply: the date whose rate it bears.
///
/// `suppliedOn` is the day the work was or will be finished, `invoicedOn` the day of the tax invoice (in the United
/// Kingdom, of the VAT invoice), `paidOn` the day of the first payment. An event that hasn't happened is `null` (`nil` in Swift).
///
/// | regime | tax point |
/// |---|---|
/// | Australia, New Zealand | the earlier of invoice and payment |
/// | United Kingdom | the performance; or an earlier invoice or payment; or, where neither came before it, an invoice within 14 days after it |
///
/// In the United Kingdom an earlier invoice or payment makes a tax point only for what it covers: ask once for a deposit
/// and once for the rest. A contract with payments by stages (VAT Regulations 1995 reg 93) has no tax point by performance:
/// leave `suppliedOn` out, and ask for each stage. A supplier who elects for the rate of the performance when a rate
/// changes (VATA 1994 s 88) asks with `suppliedOn` alone.
///
/// Source: GST Act 1999 s 29-5(1) (AU, on accruals); GST Act 1985 s 9(1) (NZ); VATA 1994 s 6(3) to (5) (UK).
///
/// # Errors
/// - `JM-TAX-0001`: nothing has happened that makes one.
/// - `JM-CAL-0002`: a date outside the years 1900 to 9999.
#[uniffi::export]
pub fn tax_tax_point(
    regime: Regime,
    supplied_on: Option<NaiveDate>,
    invoiced_on: Option<NaiveDate>,
    paid_on: Option<NaiveDate>,
) -> Result<TaxPoint, JourneymanError> {
    journeyman::tax::tax_point(regime, supplied_on, invoiced_on, paid_on).map_err(raised)
}

/// Every rate that the library knows of a regime: for each kind of supply in turn, oldest first, without gaps.
#[uniffi::export]
pub fn tax_rates(regime: Regime) -> Result<Vec<TaxRate>, JourneymanError> {
    Ok(journeyman::tax::rates(regime))
}

/// Whether the business is registered on a day.
#[uniffi::export]
pub fn registration_covers(registration: Registration, day: NaiveDate) -> Result<bool, JourneymanError> {
    Ok(registration.covers(day))
}

/// Refuses a registration that ends before it starts, which would silently cover no day at all.
///
/// # Errors
/// - `JM-TAX-0005`: its last day is before its first.
/// - `JM-CAL-0002`: a date outside the years 1900 to 9999.
#[uniffi::export]
pub fn registration_check(registration: Registration) -> Result<(), JourneymanError> {
    registration.check().map_err(raised)
}

/// The ways of rounding that a regime permits for documents whose prices are of a basis.
///
/// That a way is permitted doesn't make it the default: there is none. New Zealand permits half up and half down; the
/// United Kingdom lets those who invoice on net prices round the total down, and nobody else.
#[uniffi::export]
pub fn tax_permitted_roundings(regime: Regime, prices: PriceBasis) -> Result<Vec<PermittedRounding>, JourneymanError> {
    Ok(journeyman::tax::permitted_roundings(regime, prices))
}

/// The law by which a regime permits a way of rounding.
///
/// # Errors
/// `JM-TAX-0006`: it isn't among the regime's `taxPermittedRoundings`.
#[uniffi::export]
pub fn tax_permitted_rounding(
    regime: Regime,
    prices: PriceBasis,
    rounding: TaxRounding,
) -> Result<PermittedRounding, JourneymanError> {
    journeyman::tax::permitted_rounding(regime, prices, rounding).map_err(raised)
}

/// The title that a supplier's document of a day has.
///
/// A supplier that isn't registered on that day gives an `DocumentTitle.Invoice`, whatever the regime.
#[uniffi::export]
pub fn document_title_of(
    regime: Regime,
    registration: Registration,
    issued_on: NaiveDate,
) -> Result<DocumentTitle, JourneymanError> {
    Ok(journeyman::tax::DocumentTitle::of(regime, &registration, issued_on))
}

/// What a supplier's document of a day is called, for facts that come from outside.
///
/// # Errors
/// `JM-TAX-0005`: a registration that ends before it starts; `JM-CAL-0002`: a date outside the years that are taken.
#[uniffi::export]
pub fn tax_document_title(
    regime: Regime,
    supplier: Registration,
    issued_on: NaiveDate,
) -> Result<DocumentTitle, JourneymanError> {
    journeyman::tax::document_title(regime, &supplier, issued_on).map_err(raised)
}

/// The title of a document of a day that credits an invoice under a regime.
///
/// The day is that of the crediting document: since 1 April 2023 supply correction information also corrects what a New
/// Zealand tax invoice said before (GST Act 1985 s 19N). What credits a plain `DocumentTitle.Invoice` is a plain
/// credit note, whatever the regime, since that invoice bore no tax to correct.
#[uniffi::export]
pub fn credit_note_title_of(
    regime: Regime,
    invoice: DocumentTitle,
    credited_on: NaiveDate,
) -> Result<CreditNoteTitle, JourneymanError> {
    Ok(journeyman::tax::CreditNoteTitle::of(regime, invoice, credited_on))
}

/// What a document of a day that credits an invoice is called, for facts that come from outside.
///
/// # Errors
/// `JM-CAL-0002`: a date outside the years that are taken.
#[uniffi::export]
pub fn tax_credit_note_title(
    regime: Regime,
    invoice: DocumentTitle,
    credited_on: NaiveDate,
) -> Result<CreditNoteTitle, JourneymanError> {
    journeyman::tax::credit_note_title(regime, invoice, credited_on).map_err(raised)
}
