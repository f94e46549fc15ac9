//! Written by declare.py from the core's `billing`: change that, and run it.

use super::names::{
    BillableLine, BilledDraft, BilledLine, BillingContext, Currency, DepositShare, Draft, Money, Percent,
    PermittedRounding, PriceBasis, Priced, PricedExplanation, PricedLine, Quote, RecordedWork, Regime, Registration,
    ReverseChargeFacts, Rounding, RoundingProfile, TaxDecision, WorkDone, WorkId,
};
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

/// How much of a total is to be paid beforehand.
#[uniffi::remote(Enum)]
pub enum DepositShare {
    /// A percentage of the total, at most 100.
    Percent {
        /// The percentage.
        percent: Percent,
        /// Which way it is rounded to a whole minor unit.
        rounding: Rounding,
    },
    /// So much, at most the total.
    Amount {
        /// The amount, in the total's currency.
        amount: Money,
    },
}

/// What an invoice is made under: whose it is, when, and by which rules.
#[uniffi::remote(Record)]
pub struct BillingContext {
    /// The currency of the invoice (BT-5), in which every line must have been priced.
    pub currency: Currency,
    /// Whether the lines' prices include the tax.
    pub price_basis: PriceBasis,
    /// Who rounds what, and which way; the regime must permit how it rounds the tax.
    pub rounding: RoundingProfile,
    /// The law that the tax is decided under.
    pub regime: Regime,
    /// Whether and when the supplier is registered.
    pub supplier: Registration,
    /// The day the work was or will be finished, where it is known.
    #[uniffi(default = None)]
    pub supplied_on: Option<NaiveDate>,
    /// The day of the invoice, where it is known.
    #[uniffi(default = None)]
    pub invoiced_on: Option<NaiveDate>,
    /// The day of the first payment for this, where there is one.
    ///
    /// In New Zealand it is the time of the whole supply. In the United Kingdom a payment decides the tax only of what it
    /// covers, so the rest's dates decide that of this invoice, and a deposit that bears another tax is refused. A deposit
    /// is invoiced apart with this as its only date, and the rest with none here.
    #[uniffi(default = None)]
    pub paid_on: Option<NaiveDate>,
    /// The facts of a reverse charge, where one may apply.
    #[uniffi(default = None)]
    pub reverse_charge: Option<ReverseChargeFacts>,
    /// The work that earlier invoices have billed: none of it is billed again.
    pub billed_before: Vec<WorkId>,
    /// The work that a quoted price among the lines covers: billed with it, without a line of its own.
    pub covered: Vec<WorkId>,
    /// What the customer has paid in advance for this, such as a deposit.
    #[uniffi(default = None)]
    pub prepaid: Option<Money>,
}

/// An invoice that is ready to be calculated and issued, and how it came about.
#[uniffi::remote(Record)]
pub struct BilledDraft {
    /// The draft. `calculate` has been tried on it, and gives totals.
    pub draft: Draft,
    /// How each line of the draft came about, in its order.
    pub lines: Vec<BilledLine>,
    /// Every record of work that the invoice bills or covers, by id.
    pub work: Vec<WorkId>,
    /// The law that permits how the tax is rounded; none where no tax is charged, since the supplier isn't registered.
    #[uniffi(default = None)]
    pub tax_rounding: Option<PermittedRounding>,
    /// What was prepaid beyond the total, if anything: it isn't on the invoice and stays the customer's.
    #[uniffi(default = None)]
    pub prepaid_beyond: Option<Money>,
}

/// How a line of an invoice came about.
#[uniffi::remote(Record)]
pub struct BilledLine {
    /// How it was priced, and from which records; none for a line of a quote.
    #[uniffi(default = None)]
    pub pricing: Option<PricedExplanation>,
    /// Which tax it bears, and why.
    pub tax: TaxDecision,
}

/// A line to bill: one of a quote, or priced work with what it was made from.
///
/// A price is a number of some currency. In `Priced` and in a `Quote` the currency stands once, beside the lines; on its
/// way to an invoice each line takes it along, so that lines from several places can't be added up across currencies.
#[uniffi::remote(Record)]
pub struct BillableLine {
    /// The currency that it was priced in.
    pub currency: Currency,
    /// The line.
    pub line: PricedLine,
    /// How it was priced, and from which records; none for a line of a quote.
    #[uniffi(default = None)]
    pub explanation: Option<PricedExplanation>,
}

/// The deposit on a total: what the customer pays before the work starts.
///
/// The total is the one with tax that the customer is quoted: `draft` the quote's lines, and
/// `calculate` the draft. The final invoice shows what was paid as prepaid (BT-113).
///
/// Law: from nothing to the total, whichever way it is rounded.
///
/// # Errors
/// - `JM-BIL-0003`: a total or a deposit below zero.
/// - `JM-BIL-0004`: more than the total, or than 100 % of it.
/// - Another currency than the total's (`JM-MON-0002`), or an amount beyond the bounds
///   (`JM-MON-0005`).
#[uniffi::export]
pub fn billing_deposit(total: Money, share: DepositShare) -> Result<Money, JourneymanError> {
    journeyman::billing::deposit(total, share).map_err(raised)
}

/// The invoice for some lines: each with the tax that the law gives its kind of supply on the tax point.
///
/// The lines keep their order, quantities and prices. Work is billed once: not what `billedBefore` names, not one record
/// twice on one day (a record over midnight is rightly in the lines of two days), and not what a quoted price covers.
///
/// What was prepaid goes on the invoice (BT-113) up to its total, so that what is payable is never below zero; what is
/// beyond comes back as `prepaidBeyond`, for somebody to refund or keep.
///
/// A deposit that would bear another tax than the rest (paid before a registration or a change of the rate) is refused
/// rather than taken for the whole, whatever the amount: in the United Kingdom a payment in advance makes a tax point only
/// "to the extent covered" by it (VATA 1994 s 6(4)); in Australia, where the day of the supply isn't known, nobody can tell
/// on which side of a registration it lies (GST Act 1999 s 9-5(d)). In New Zealand any payment is the time of the whole
/// supply (GST Act 1985 s 9(1)).
///
/// The United Kingdom lets the total VAT of an invoice be rounded down (VATREC12010), not that of each rate: with several
/// rates of tax that rounding is refused.
///
/// # Errors
/// - `JM-BIL-0001`, `JM-BIL-0002`: work would be billed
///   twice.
/// - `JM-BIL-0003`: less than nothing was prepaid.
/// - `JM-BIL-0005`: more earlier or covered work than is compared.
/// - `JM-BIL-0007`: a deposit and a rest that bear different tax.
/// - `JM-BIL-0008`: a rounding for one rate, with several rates of tax.
/// - `JM-BIL-0009`: a line that was priced in another currency than the invoice's.
/// - `JM-TAX-0001` to `JM-TAX-0006`: the tax of a line can't be decided, or the regime doesn't
///   permit the rounding.
/// - `JM-INV-0001` to `JM-INV-0014`: the draft has no totals, for instance no lines.
/// - `JM-MON-0002`, `JM-MON-0005`: the prepaid amount is of another currency, or beyond the bounds.
#[uniffi::export]
pub fn billing_draft(lines: Vec<BillableLine>, context: BillingContext) -> Result<BilledDraft, JourneymanError> {
    journeyman::billing::draft(&lines, &context).map_err(raised)
}

/// The lines of priced work, in the currency that it was priced in.
#[uniffi::export]
pub fn billable_line_of_work(priced: Priced) -> Result<Vec<BillableLine>, JourneymanError> {
    Ok(journeyman::billing::BillableLine::of_work(priced))
}

/// The lines of a quote, in its currency.
#[uniffi::export]
pub fn billable_line_of_quote(quote: Quote) -> Result<Vec<BillableLine>, JourneymanError> {
    Ok(journeyman::billing::BillableLine::of_quote(&quote))
}

/// Work as a job recorded it, in the shape in which it is priced.
///
/// # Errors
/// `JM-BIL-0006`: time or a call-out that is on no visit, so that nobody can say which
/// call-out fee includes it.
#[uniffi::export]
pub fn billing_work_done(records: Vec<RecordedWork>) -> Result<WorkDone, JourneymanError> {
    journeyman::billing::work_done(&records).map_err(raised)
}
