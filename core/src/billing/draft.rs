use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BillableLine, BillingError,
    deposit::not_negative,
    line::check_currency,
    taxed::{permitted, with_tax},
};
use crate::{
    id::WorkId,
    invoice::{Draft, InvoiceError, RoundingProfile, calculate},
    limits::{BILLED_WORK_MAX, INVOICE_LINES_MAX},
    money::{Currency, Money},
    order,
    pricing::PricedExplanation,
    tax::{PermittedRounding, PriceBasis, Regime, Registration, ReverseChargeFacts, TaxDecision},
};

/// What an invoice is made under: whose it is, when, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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
    pub supplied_on: Option<NaiveDate>,
    /// The day of the invoice, where it is known.
    pub invoiced_on: Option<NaiveDate>,
    /// The day of the first payment for this, where there is one.
    ///
    /// In New Zealand it is the time of the whole supply. In the United Kingdom a payment decides the tax only of what it
    /// covers, so the rest's dates decide that of this invoice, and a deposit that bears another tax is refused. A deposit
    /// is invoiced apart with this as its only date, and the rest with none here.
    pub paid_on: Option<NaiveDate>,
    /// The facts of a reverse charge, where one may apply.
    pub reverse_charge: Option<ReverseChargeFacts>,
    /// The work that earlier invoices have billed: none of it is billed again.
    pub billed_before: Vec<WorkId>,
    /// The work that a quoted price among the lines covers: billed with it, without a line of its own.
    pub covered: Vec<WorkId>,
    /// What the customer has paid in advance for this, such as a deposit.
    pub prepaid: Option<Money>,
}

/// An invoice that is ready to be calculated and issued, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BilledDraft {
    /// The draft. [`calculate`] has been tried on it, and gives totals.
    pub draft: Draft,
    /// How each line of the draft came about, in its order.
    pub lines: Vec<BilledLine>,
    /// Every record of work that the invoice bills or covers, by id.
    pub work: Vec<WorkId>,
    /// The law that permits how the tax is rounded; none where no tax is charged, since the supplier isn't registered.
    pub tax_rounding: Option<PermittedRounding>,
    /// What was prepaid beyond the total, if anything: it isn't on the invoice and stays the customer's.
    pub prepaid_beyond: Option<Money>,
}

/// How a line of an invoice came about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BilledLine {
    /// How it was priced, and from which records; none for a line of a quote.
    pub pricing: Option<PricedExplanation>,
    /// Which tax it bears, and why.
    pub tax: TaxDecision,
}

/// The invoice for some lines: each with the tax that the law gives its kind of supply on the tax point.
///
/// The lines keep their order, quantities and prices. Work is billed once: not what `billed_before` names, not one record
/// twice on one day (a record over midnight is rightly in the lines of two days), and not what a quoted price covers.
///
/// What was prepaid goes on the invoice (BT-113) up to its total, so that what is payable is never below zero; what is
/// beyond comes back as `prepaid_beyond`, for somebody to refund or keep.
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
/// - [`BillingError::BilledBefore`], [`BillingError::BilledTwice`] (`JM-BIL-0001`, `JM-BIL-0002`): work would be billed
///   twice.
/// - [`BillingError::NegativeAmount`] (`JM-BIL-0003`): less than nothing was prepaid.
/// - [`BillingError::TooMuchWork`] (`JM-BIL-0005`): more earlier or covered work than is compared.
/// - [`BillingError::DepositTaxedApart`] (`JM-BIL-0007`): a deposit and a rest that bear different tax.
/// - [`BillingError::RoundedAtSeveralRates`] (`JM-BIL-0008`): a rounding for one rate, with several rates of tax.
/// - [`BillingError::OtherCurrency`] (`JM-BIL-0009`): a line that was priced in another currency than the invoice's.
/// - [`BillingError::Tax`] (`JM-TAX-0001` to `JM-TAX-0006`): the tax of a line can't be decided, or the regime doesn't
///   permit the rounding.
/// - [`BillingError::Invoice`] (`JM-INV-0001` to `JM-INV-0014`): the draft has no totals, for instance no lines.
/// - [`BillingError::Money`] (`JM-MON-0002`, `JM-MON-0005`): the prepaid amount is of another currency, or beyond the bounds.
///
/// ```
/// use journeyman::{billing, invoice, wire::Wire};
///
/// let context = billing::BillingContext::from_json(br#"{
///     "currency": "AUD", "price_basis": "exclusive",
///     "rounding": {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}},
///     "regime": "au", "supplier": {"registered": {"number": "99 999 999 999", "since": "2020-07-01", "until": null}},
///     "supplied_on": "2026-10-05", "invoiced_on": "2026-10-07", "paid_on": null, "reverse_charge": null,
///     "billed_before": [], "covered": [], "prepaid": {"minor": 5000, "currency": "AUD"}
/// }"#)?;
/// let lines = [billing::BillableLine::from_json(br#"{"currency": "AUD", "explanation": null, "line": {
///     "kind": "fixed_price", "description": "New tap", "supply": "general", "quantity": "1", "unit": "C62",
///     "unit_price": "180"}}"#)?];
///
/// let billed = billing::draft(&lines, &context)?;
/// assert_eq!(billed.lines[0].tax.treatment.percent, "10".parse()?);
/// assert_eq!(invoice::calculate(&billed.draft)?.payable().to_string(), "AUD 148.00"); // 180 + 18 GST − 50
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn draft(lines: &[BillableLine], context: &BillingContext) -> Result<BilledDraft, BillingError> {
    check_counts(lines, context)?;
    check_currency(lines, context.currency)?;
    let work = billed_once(lines, context)?;
    let lines = with_tax(lines, context)?;
    let tax_rounding = permitted(&lines, context)?;
    let billed = lines.iter().map(|(line, _)| line.clone()).collect();
    let mut draft = Draft::new(context.currency, context.price_basis, context.rounding, billed);
    let total = calculate(&draft)?.payable();
    let (prepaid, prepaid_beyond) = split_prepaid(context.prepaid, total)?;
    draft.prepaid = prepaid;
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    Ok(BilledDraft { draft, lines, work, tax_rounding, prepaid_beyond })
}

fn check_counts(lines: &[BillableLine], context: &BillingContext) -> Result<(), BillingError> {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    if lines.len() > INVOICE_LINES_MAX {
        return Err(InvoiceError::TooManyLines { given: count(lines.len()) }.into());
    }
    let given = context.billed_before.len().saturating_add(context.covered.len());
    if given > BILLED_WORK_MAX { Err(BillingError::TooMuchWork { given: count(given) }) } else { Ok(()) }
}

/// Every record that is billed or covered, unless one of them is so twice or was before.
fn billed_once(lines: &[BillableLine], context: &BillingContext) -> Result<Vec<WorkId>, BillingError> {
    let before = order::set(context.billed_before.iter().copied());
    let mut billed = Billed::default();
    for &work in &context.covered {
        billed.add(work, None)?;
    }
    for explanation in lines.iter().filter_map(|line| line.explanation.as_ref()) {
        for &work in explanation.work() {
            billed.add(work, explanation.date())?;
        }
    }
    match billed.work.iter().find(|work| before.binary_search(work).is_ok()) {
        Some(&work) => Err(BillingError::BilledBefore { work }),
        None => Ok(billed.work.into_iter().collect()),
    }
}

/// What an invoice bills: records as a whole, or their part of a day.
#[derive(Default)]
struct Billed {
    work: BTreeSet<WorkId>,
    whole: BTreeSet<WorkId>,
    days: BTreeSet<(WorkId, NaiveDate)>,
}

impl Billed {
    fn add(&mut self, work: WorkId, day: Option<NaiveDate>) -> Result<(), BillingError> {
        let is_new = self.work.insert(work);
        let is_once = match day {
            Some(day) => !self.whole.contains(&work) && self.days.insert((work, day)),
            None => is_new && self.whole.insert(work),
        };
        if is_once { Ok(()) } else { Err(BillingError::BilledTwice { work }) }
    }
}

/// What of a prepaid amount goes on an invoice of a total, and what is beyond it.
fn split_prepaid(prepaid: Option<Money>, total: Money) -> Result<(Option<Money>, Option<Money>), BillingError> {
    let Some(prepaid) = prepaid else { return Ok((None, None)) };
    let prepaid = not_negative(prepaid.check(total.currency)?)?;
    if prepaid.minor <= total.minor {
        return Ok((Some(prepaid), None));
    }
    Ok((Some(total), Some(prepaid.checked_sub(total)?)))
}
