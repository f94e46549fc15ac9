use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CreditNote, CreditPart, CreditedFurtherTax, CreditedPart, DocumentError, ExplanationStep, Figure, InvoiceError,
    InvoiceRule, Place, StepInput, TaxBreakdown, TaxesLeft,
    asked::Asked,
    calculate::{exactly_at, rounded},
    credited::{self, amount_under, is_same_tax, minus, nothing_under},
    explain_credit_further::further,
    fraction::Fraction,
    set_off::{SetOff, withheld},
    steps,
    treatment::is_taxed,
};
use crate::{
    money::{Money, Rounding},
    tax::PriceBasis,
    wire,
};

/// Where the totals of a credit note come from: from the sums under each tax, and these from what was left there.
///
/// Every amount is without the sign that the credit note's totals have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditExplanation {
    /// What is credited under each tax.
    pub taxes: Vec<CreditedTax>,
    /// What is credited of each further tax.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<CreditedFurtherTax>,
    /// The total without tax: Σ bases − the further taxes in them.
    pub tax_exclusive: Money,
    /// The tax: Σ taxes + further taxes that aren't withheld.
    pub tax: Money,
    /// The total with tax: the two.
    pub tax_inclusive: Money,
    /// What was prepaid and is taken back: what of `prepaid_before` and of what was rounded down is more than `left_after` (or
    /// than that less `withheld_after` and with what was rounded up), as far as it isn't taken back of the rounding.
    pub prepaid: Option<Money>,
    /// What the invoice's amount to pay was rounded by and is taken back: down likewise, and up when nothing is left, or as far
    /// as more is withheld of what is credited than it comes to.
    pub rounding: Option<Money>,
    /// What was prepaid, as far as it wasn't taken back before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepaid_before: Option<Money>,
    /// What the amount to pay was rounded by, as far as it wasn't taken back before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding_before: Option<Money>,
    /// What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_exclusive_before: Option<Money>,
    /// What is left with tax after it.
    pub left_after: Money,
    /// What the customer withholds of that, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_after: Option<Money>,
    /// What is credited: the total with tax − prepaid + rounding.
    pub payable: Money,
}

/// What a credit note credits under one tax, and why so much. Its text is the English sentence about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditedTax {
    /// The rule that makes the tax.
    pub rule: CreditRule,
    /// What was left to credit under it before.
    pub left_before: TaxBreakdown,
    /// What is asked for, as the prices of the rule are: without tax, or with it.
    pub requested: Money,
    /// How that comes about, of a part of an amount: its share by the largest remainder. What lines come to, the steps of
    /// [`explain`](fn@super::explain) of the credit note's draft tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_step: Option<ExplanationStep>,
    /// Whether that is with the tax in it.
    pub with_tax: bool,
    /// The tax of what is asked for by itself, without regard to what is left: the result of `own_tax_step`, if there is one.
    pub own_tax: Money,
    /// How that comes about: its rule, inputs, unrounded value, rounding and residue. Of an amount and of the rest it is the tax
    /// within it. Of lines it is the step of [`explain`](fn@super::explain) of the credit note's draft: where the draft rounds tax
    /// on lines or once for the document, or keeps nets exact, that isn't what is asked for × rate, rounded. None where it
    /// isn't either: what the credit note itself says is asked for then ([`CreditedPart::requested`]) is what all that was
    /// taken so far comes to, less what was credited of it before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_tax_step: Option<ExplanationStep>,
    /// Which way the credit note's draft rounds tax.
    pub rounding: Rounding,
    /// The base and the tax that the credit note has.
    pub credited: TaxBreakdown,
}

/// How the tax of a credit note comes about under one tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CreditRule {
    /// All that is left under the tax is asked for: its tax is all that is left of the tax.
    AllLeft,
    /// The tax of what is asked for, by itself.
    OwnTax,
    /// The tax of what is asked for by itself isn't possible or would leave too much or too little: the nearest to it is
    /// taken that is no more than what is left, leaves no more base than is left, and leaves the tax of what is left of the
    /// base within one minor unit (or within as many as it was off before).
    KeptWithinLeft,
}

impl fmt::Display for CreditedTax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with = if self.with_tax { "with" } else { "without" };
        if let Some(share) = &self.requested_step {
            write!(f, "{share}; ")?;
        }
        match self.rule {
            CreditRule::AllLeft => {
                let (figure, tax) = (tax_of(&self.credited), self.credited.tax);
                write!(f, "{figure}: {} {with} tax is all that is left, and so is its tax, {tax}", self.requested)
            }
            CreditRule::OwnTax => write!(f, "{}", Own(self)),
            CreditRule::KeptWithinLeft => {
                let basis = if self.with_tax { PriceBasis::Inclusive } else { PriceBasis::Exclusive };
                let left = minus(amount_under(&self.left_before, basis), self.requested);
                let (own, tax) = (Own(self), self.credited.tax);
                write!(f, "{own}; {tax} is credited, so that the {left} {with} tax that is left keeps its tax")
            }
        }
    }
}

/// The tax of what is asked for by itself, in words.
struct Own<'a>(&'a CreditedTax);

impl fmt::Display for Own<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CreditedTax { own_tax_step, credited, own_tax, .. } = self.0;
        match own_tax_step {
            Some(step) => write!(f, "{step}"),
            None => write!(f, "{}: that of all so far less that credited before = {own_tax}", tax_of(credited)),
        }
    }
}

const fn tax_of(group: &TaxBreakdown) -> Figure {
    Figure::Tax { category: group.category, percent: group.percent }
}

/// The tax of an amount, by itself.
fn by_itself(
    credited: &TaxBreakdown,
    (requested, basis): (Money, PriceBasis),
    way: Rounding,
) -> Result<ExplanationStep, InvoiceError> {
    let TaxBreakdown { category, percent, .. } = *credited;
    let (figure, at) = (tax_of(credited), Place::TaxGroup { category, percent });
    if !is_taxed(category) {
        let made = (figure, InvoiceRule::no_tax(category));
        return Ok(ExplanationStep::whole(made, Vec::new(), Money::zero(requested.currency)));
    }
    let whole = Fraction::whole(requested.minor);
    let (exact, rule, of) = match basis {
        PriceBasis::Exclusive => (whole.percent(percent), InvoiceRule::BrCo17, Figure::TaxBase { category, percent }),
        PriceBasis::Inclusive => {
            (whole.percent_within(percent), InvoiceRule::TaxWithin, Figure::AmountUnderTax { category, percent })
        }
    };
    let exact = exactly_at(exact, at)?;
    let result = Money { minor: rounded(exact, way, at)?, ..requested };
    let inputs = vec![steps::amount(of, requested, false), StepInput::Percent { percent }];
    Ok(ExplanationStep::rounded((figure, rule), inputs, (exact, way), result))
}

/// Where the totals of a credit note come from.
///
/// A credit note isn't explained by its draft alone, as an invoice is: its taxes keep to what the credit notes before it left.
/// Where prices include further taxes, a base may make up for what these were kept by, a unit or so. Where its lines come
/// from, [`explain`](fn@super::explain) of its draft tells all the same. Each tax's sentence is its `Display`.
///
/// An allowance of the document that goes along with credited lines stands in that draft as an amount, which `explain` tells as
/// given. It is what was left of the invoice's allowance × what is credited of the lines under its tax ÷ what was left of the
/// lines and charges there, rounded as line amounts are, and all that was left of it where they are credited whole. The credit
/// note alone can't show that: the allowance and the lines that weren't credited are on the invoice, and what was left of them
/// depends on the credit notes before (ADR 0017, `core/docs/adr/0017-credit-notes-in-parts.md`).
///
/// # Errors
/// `JM-INV-0019`, if its content doesn't give totals, which no credit note that was read or made has.
pub fn explain_credit(note: &CreditNote) -> Result<CreditExplanation, DocumentError> {
    let (draft, totals) = (note.draft(), note.totals().negated());
    let all: TaxesLeft = TaxesLeft {
        tax_breakdown: totals.tax_breakdown().to_vec(),
        further_taxes: totals.further_taxes().to_vec(),
        tax_in_tax_currency: None,
    };
    let left = note.part().map_or(&all, |credited| &credited.left_before); // all of an invoice without other credit notes
    let asked = Asked::of(note.part(), draft)?;
    let basis = match note.part().map(|of| &of.part) {
        Some(CreditPart::Lines { .. }) => draft.price_basis,
        Some(CreditPart::Amount { .. } | CreditPart::Rest {}) | None => PriceBasis::Inclusive, // an amount is with tax
    };
    let set_off =
        note.part().map_or(SetOff { prepaid: totals.prepaid(), rounding: totals.rounding() }, CreditedPart::set_off);
    let money = |minor: i128| {
        Money::from_exact(minor, draft.currency).map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })
    };
    let kept_after = withheld(left).saturating_sub(withheld(&all));
    let is_withheld = left.further_taxes.iter().any(|further| further.withheld);
    let is_in_bases = left.further_taxes.iter().any(|further| further.in_tax_base);
    let without_tax = || credited::without_tax(left, draft.currency);
    let way = draft.rounding.tax.way;
    let taxes = totals.tax_breakdown().iter().map(|credited| under_tax(&asked, (credited, left), basis, way));
    Ok(CreditExplanation {
        taxes: taxes.collect::<Result<_, InvoiceError>>()?,
        further_taxes: further(&asked, totals.further_taxes(), left, way)?,
        tax_exclusive: credited::without_tax(&all, draft.currency)?,
        tax: credited::tax(&all, draft.currency)?,
        tax_inclusive: totals.tax_inclusive(),
        prepaid: totals.prepaid(),
        rounding: totals.rounding(),
        prepaid_before: set_off.prepaid,
        rounding_before: set_off.rounding,
        tax_exclusive_before: is_in_bases.then(without_tax).transpose()?,
        left_after: money(left.total().saturating_sub(all.total()))?,
        withheld_after: if is_withheld { Some(money(kept_after)?) } else { None },
        payable: totals.payable(),
    })
}

/// What is credited under one tax.
fn under_tax(
    asked: &Asked<'_>,
    (credited, left): (&TaxBreakdown, &TaxesLeft),
    basis: PriceBasis,
    way: Rounding,
) -> Result<CreditedTax, InvoiceError> {
    let left_before = left.tax_breakdown.iter().find(|of| is_same_tax(of, credited)).copied();
    let left_before = left_before.unwrap_or_else(|| nothing_under(credited));
    let requested = amount_under(credited, basis);
    let by_itself = by_itself(credited, (requested, basis), way)?;
    // What lines come to, their own prices say, or what was asked for beside the parts before it.
    let (own_tax, step) = asked.tax_of_lines(credited).unwrap_or((by_itself.result, None));
    let own_tax_step = step.cloned().or_else(|| (by_itself.result == own_tax).then_some(by_itself));
    let rule = match () {
        () if requested == amount_under(&left_before, basis) => CreditRule::AllLeft,
        () if own_tax == credited.tax => CreditRule::OwnTax,
        () => CreditRule::KeptWithinLeft,
    };
    Ok(CreditedTax {
        rule,
        left_before,
        requested,
        requested_step: asked.share_under(credited)?,
        with_tax: basis == PriceBasis::Inclusive,
        own_tax,
        own_tax_step,
        rounding: way,
        credited: *credited,
    })
}
