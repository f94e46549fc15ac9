//! What a credit note asks for under each tax, before that is kept to what is left, and the steps that make it.

use super::{
    CreditPart, CreditedPart, DocumentError, Draft, ExplanationStep, Figure, FurtherTaxTotal, InvoiceError,
    InvoiceRule, Place, TaxBreakdown, TaxesLeft, calculate,
    calculate::exactly_at,
    credited::{amount_under, asked_for, is_same_further, is_same_tax},
    explain,
    fraction::Fraction,
    split::{Shares, is_on_top, shares},
    steps,
};
use crate::{
    money::{Money, Rounding},
    tax::PriceBasis,
};

/// What a credit note asks for.
pub(super) enum Asked<'a> {
    /// All that is left.
    Rest,
    /// An amount with tax, and its share of each.
    Amount { amount: Money, left: &'a TaxesLeft, shares: Shares, way: Rounding },
    /// What lines come to by themselves, step by step, or beside the parts before them.
    Lines { taxes: TaxesLeft, own: Vec<TaxBreakdown>, steps: Vec<ExplanationStep> },
}

/// What is asked for of a further tax, and the steps that make it.
pub(super) struct AskedFurther {
    pub(super) base: Option<Money>,
    pub(super) base_step: Option<ExplanationStep>,
    pub(super) tax: Money,
    pub(super) tax_step: Option<ExplanationStep>,
}

impl<'a> Asked<'a> {
    /// What a part of an invoice asks for; all of one that has no other credit note is the rest of it.
    pub(super) fn of(part: Option<&'a CreditedPart>, draft: &Draft) -> Result<Self, DocumentError> {
        let Some(of) = part else { return Ok(Self::Rest) };
        let (left, way) = (&of.left_before, draft.rounding.tax.way);
        match of.part {
            CreditPart::Rest {} => Ok(Self::Rest),
            CreditPart::Amount { amount } if i128::from(amount.minor) == left.total() => Ok(Self::Rest),
            CreditPart::Amount { amount } => Ok(Self::Amount { amount, left, shares: shares(amount, left, way)?, way }),
            CreditPart::Lines { .. } => {
                let altered = |_| InvoiceError::DocumentAltered { part: "content" };
                let own = calculate(draft).map_err(altered)?;
                let taxes = asked_for(&own, of)?;
                let own = own.tax_breakdown().to_vec();
                Ok(Self::Lines { taxes, own, steps: explain(draft).map_err(altered)?.steps })
            }
        }
    }

    /// The tax that lines ask for under a main tax; and the step that makes it, where they ask for what they come to by
    /// themselves.
    pub(super) fn tax_of_lines(&self, of: &TaxBreakdown) -> Option<(Money, Option<&ExplanationStep>)> {
        let Self::Lines { taxes, own, .. } = self else { return None };
        let asked = taxes.tax_breakdown.iter().find(|group| is_same_tax(group, of))?;
        let is_own = own.contains(asked);
        let TaxBreakdown { category, percent, tax, .. } = *asked;
        Some((tax, self.step_of_lines(Figure::Tax { category, percent }, tax).filter(|_| is_own)))
    }

    /// The step that makes an amount, where lines come to it by themselves.
    fn step_of_lines(&self, figure: Figure, asked: Money) -> Option<&ExplanationStep> {
        match self {
            Self::Lines { steps, .. } => steps.iter().find(|step| step.figure == figure && step.result == asked),
            Self::Amount { .. } | Self::Rest => None,
        }
    }

    /// The share of an amount under a tax, with that.
    pub(super) fn share_under(&self, of: &TaxBreakdown) -> Result<Option<ExplanationStep>, InvoiceError> {
        let Self::Amount { amount, left, shares, .. } = self else { return Ok(None) };
        let TaxBreakdown { category, percent, .. } = *of;
        let found = left.tax_breakdown.iter().zip(&shares.groups).find(|(group, _)| is_same_tax(group, of));
        let Some((group, share)) = found else { return Ok(None) };
        let whole = amount_under(group, PriceBasis::Inclusive);
        let figures = (Figure::AmountUnderTax { category, percent }, Figure::LeftUnderTax { category, percent });
        part_of((*amount, shares.available), figures, (whole, *share), None).map(Some)
    }

    /// What is asked for of a further tax, which has a number in the totals, and of which so much is left.
    pub(super) fn further(
        &self,
        number: u32,
        of: &FurtherTaxTotal,
        left: Option<&FurtherTaxTotal>,
    ) -> Result<AskedFurther, InvoiceError> {
        let asked = match self {
            Self::Rest => {
                let all = left.unwrap_or(of);
                AskedFurther { base: all.base, base_step: None, tax: all.amount, tax_step: None }
            }
            Self::Amount { amount, left, shares, way } => {
                further_of_amount((*amount, shares), number, (of, left), *way)?
            }
            Self::Lines { taxes, .. } => self.further_of_lines(taxes, number, of),
        };
        let named = |step: Option<ExplanationStep>| {
            step.map(|step| ExplanationStep { further_tax: Some(of.tax.clone()), ..step })
        };
        Ok(AskedFurther { base_step: named(asked.base_step), tax_step: named(asked.tax_step), ..asked })
    }

    fn further_of_lines(&self, taxes: &TaxesLeft, number: u32, of: &FurtherTaxTotal) -> AskedFurther {
        let asked = (1..).zip(&taxes.further_taxes).find(|(_, asked)| is_same_further(asked, of));
        let Some((group, FurtherTaxTotal { base, amount: tax, .. })) = asked else {
            return not_borne(number, of);
        };
        let base_step = base.and_then(|base| self.step_of_lines(Figure::FurtherTaxBase { group }, base)).cloned();
        let tax_step = self.step_of_lines(Figure::FurtherTax { group }, *tax).cloned();
        AskedFurther { base: *base, base_step, tax: *tax, tax_step }
    }
}

/// Of a further tax that its lines don't bear a credit note asks for nothing.
fn not_borne(group: u32, of: &FurtherTaxTotal) -> AskedFurther {
    let nothing = |amount: Money| Money::zero(amount.currency);
    let none = |figure, rule, zero| Some(ExplanationStep::whole((figure, rule), Vec::new(), zero));
    let (base, tax) = (of.base.map(nothing), nothing(of.amount));
    AskedFurther {
        base,
        base_step: base.and_then(|zero| none(Figure::FurtherTaxBase { group }, InvoiceRule::ExactSum, zero)),
        tax,
        tax_step: none(Figure::FurtherTax { group }, InvoiceRule::FurtherSum, tax),
    }
}

/// The share of an amount in a further tax on top, or what goes along with it of another, and of what it is of.
fn further_of_amount(
    (amount, shares): (Money, &Shares),
    group: u32,
    (of, left): (&FurtherTaxTotal, &TaxesLeft),
    way: Rounding,
) -> Result<AskedFurther, InvoiceError> {
    let found = left.further_taxes.iter().zip(&shares.further).find(|(left, _)| is_same_further(left, of));
    let Some((left, asked)) = found else { return Ok(not_borne(group, of)) };
    let part = (amount, shares.available);
    let base_step = left.base.zip(asked.base).map(|amounts| {
        let figures = (Figure::FurtherTaxBase { group }, Figure::LeftOfFurtherTaxBase { group });
        part_of(part, figures, amounts, Some(way))
    });
    let figures = (Figure::FurtherTax { group }, Figure::LeftOfFurtherTax { group });
    let way = if is_on_top(left) { None } else { Some(way) };
    let tax_step = part_of(part, figures, (left.amount, asked.amount), way)?;
    Ok(AskedFurther {
        base: asked.base,
        base_step: base_step.transpose()?,
        tax: asked.amount,
        tax_step: Some(tax_step),
    })
}

/// What a part of all that is left is of one amount of it: rounded some way, or its share by the largest remainder.
fn part_of(
    (amount, available): (Money, Money),
    (figure, of): (Figure, Figure),
    (whole, share): (Money, Money),
    way: Option<Rounding>,
) -> Result<ExplanationStep, InvoiceError> {
    let wide = |amount: Money| i128::from(amount.minor);
    let exact = Fraction::of(wide(whole).saturating_mul(wide(amount)), wide(available));
    let exact = exactly_at(exact, Place::Document {})?;
    let inputs = [
        steps::amount(of, whole, false),
        steps::amount(Figure::TaxInclusive {}, amount, false),
        steps::amount(Figure::LeftToCredit {}, available, false),
    ];
    Ok(match way {
        Some(way) => ExplanationStep::rounded((figure, InvoiceRule::CreditProportion), inputs, (exact, way), share),
        None => ExplanationStep::apportioned((figure, InvoiceRule::CreditShare), inputs, exact, share),
    })
}
