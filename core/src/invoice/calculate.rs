use super::{
    Draft, Explanation, ExplanationStep, Figure, InvoiceError, InvoiceRule, Place, TaxBreakdown, Totals,
    exact::Unrounded, group::Groups, steps,
};
use crate::{
    limits::{ADJUSTMENTS_MAX, INVOICE_LINES_MAX, MINOR_MAX},
    money::{Money, Rounding},
    quantity::Percent,
    tax::PriceBasis,
};

/// What a draft comes to.
///
/// Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity of a
/// line; each allowance and charge by per cent; the tax, on each line and document charge or once for each category and
/// rate. Prices with tax keep the gross to the cent: the tax is taken out of it, and what is left is the net.
///
/// Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and charges
/// under the same category and rate bear: all of it if they take the whole amount off, so that a document reduced by 100 %
/// is 0.00 and not a cent of tax on nothing.
///
/// # Errors
/// - [`InvoiceError::NoLines`] (`JM-INV-0001`), [`InvoiceError::TooManyLines`] (`JM-INV-0002`),
///   [`InvoiceError::TooManyAdjustments`] (`JM-INV-0003`), [`InvoiceError::TooManyTaxes`] (`JM-INV-0004`): its size.
/// - [`InvoiceError::CurrencyMismatch`] (`JM-INV-0005`), [`InvoiceError::NegativeAmount`] (`JM-INV-0006`),
///   [`InvoiceError::TooLarge`] (`JM-INV-0007`): an amount, given or calculated.
/// - [`InvoiceError::AllowanceAboveLine`] (`JM-INV-0008`), [`InvoiceError::AllowanceAboveDocument`] (`JM-INV-0009`),
///   [`InvoiceError::PrepaidAboveTotal`] (`JM-INV-0010`): more off than there is.
/// - [`InvoiceError::RateUnfit`] (`JM-INV-0011`), [`InvoiceError::ReasonMissing`] (`JM-INV-0012`),
///   [`InvoiceError::OutsideScopeMixed`] (`JM-INV-0013`), [`InvoiceError::ReverseChargeInclusive`] (`JM-INV-0014`): a tax
///   treatment.
///
/// Source: EN 16931-1:2017+A1:2019, BR-CO-10 to BR-CO-17, BR-S-08 and its like; GST Act 1999 (Australia) s 9-90 for the
/// two places of rounding; s 9-70 and 9-75 for tax within the price.
pub fn calculate(draft: &Draft) -> Result<Totals, InvoiceError> {
    Calculation::of(draft, Nobody).run()
}

/// Where each amount of a draft's totals comes from: [`calculate`], with every step written down.
///
/// # Errors
/// As [`calculate`].
pub fn explain(draft: &Draft) -> Result<Explanation, InvoiceError> {
    let mut steps = Vec::new();
    Calculation::of(draft, &mut steps).run()?;
    Ok(Explanation { steps })
}

/// Who hears of each step of a calculation, and so can explain it.
pub(super) trait Listener {
    /// Takes the next step, if there is one; it is made from the steps before it.
    fn hear<S: Into<Option<ExplanationStep>>>(&mut self, step: impl FnOnce(&[ExplanationStep]) -> S);
}

/// Nobody listens: no step is ever made.
struct Nobody;

impl Listener for Nobody {
    fn hear<S: Into<Option<ExplanationStep>>>(&mut self, _: impl FnOnce(&[ExplanationStep]) -> S) {}
}

impl Listener for &mut Vec<ExplanationStep> {
    fn hear<S: Into<Option<ExplanationStep>>>(&mut self, step: impl FnOnce(&[ExplanationStep]) -> S) {
        if let Some(step) = step(self.as_slice()).into() {
            self.push(step);
        }
    }
}

/// One calculation on its way: the lines first (`lines.rs`), then what is on the document (`adjustments.rs`), then the
/// taxes (`taxes.rs`), then the totals.
pub(super) struct Calculation<'a, L> {
    pub(super) draft: &'a Draft,
    pub(super) exponent: u32,
    pub(super) groups: Groups,
    pub(super) listener: L,
}

impl<'a, L: Listener> Calculation<'a, L> {
    fn of(draft: &'a Draft, listener: L) -> Self {
        Self { draft, exponent: draft.currency.exponent(), groups: Groups::new(draft.price_basis), listener }
    }

    fn run(mut self) -> Result<Totals, InvoiceError> {
        let draft = self.draft;
        check_size(draft)?;
        let (lines, line_total) = self.lines()?;
        let (allowances, allowance_total) = self.document_allowances(line_total)?;
        let (charges, charge_total) = self.document_charges(line_total)?;
        let tax_breakdown = self.breakdown()?;
        // INVARIANT: under no tax are allowances above what they come off, so neither is their sum.
        let before_allowances = add(line_total.minor, charge_total.minor, Place::Document {})?;
        let total = self.money(before_allowances.saturating_sub(allowance_total.minor));
        self.listener.hear(|heard| steps::total(heard, draft.price_basis, total));
        let tax = self.tax_total(&tax_breakdown)?;
        let (tax_exclusive, tax_inclusive) = self.without_and_with(total, tax)?;
        let payable = self.payable(tax_inclusive)?;
        Ok(Totals {
            price_basis: draft.price_basis,
            lines,
            allowances,
            charges,
            line_total,
            allowance_total,
            charge_total,
            tax_exclusive,
            tax,
            tax_inclusive,
            prepaid: draft.prepaid,
            payable,
            tax_breakdown,
            line_rounding: None,
            further_taxes: Vec::new(),
            withheld: None,
            rounding: None,
            payable_less_withheld: None,
            tax_in_tax_currency: None,
        })
    }

    fn tax_total(&mut self, breakdown: &[TaxBreakdown]) -> Result<Money, InvoiceError> {
        let mut sum = 0;
        for group in breakdown {
            sum = add(sum, group.tax.minor, Place::Document {})?;
        }
        let tax = self.money(sum);
        self.listener.hear(|heard| steps::tax_total(heard, tax));
        Ok(tax)
    }

    /// The total without tax and the total with it: the prices gave one, the tax leads to the other.
    fn without_and_with(&mut self, total: Money, tax: Money) -> Result<(Money, Money), InvoiceError> {
        let basis = self.draft.price_basis;
        let other = match basis {
            PriceBasis::Exclusive => add(total.minor, tax.minor, Place::Document {})?,
            PriceBasis::Inclusive => total.minor.saturating_sub(tax.minor),
        };
        let other = self.money(other);
        self.listener.hear(|heard| steps::other_total(heard, basis, other));
        match basis {
            PriceBasis::Exclusive => Ok((total, other)),
            PriceBasis::Inclusive => Ok((other, total)),
        }
    }

    fn payable(&mut self, total: Money) -> Result<Money, InvoiceError> {
        let prepaid = match self.draft.prepaid {
            None => self.money(0),
            Some(prepaid) => self.given(prepaid, Figure::Prepaid {}, Place::Prepaid {})?,
        };
        if prepaid.minor > total.minor {
            return Err(InvoiceError::PrepaidAboveTotal { prepaid, total });
        }
        let payable = self.money(total.minor.saturating_sub(prepaid.minor));
        self.listener.hear(|heard| steps::payable(heard, payable));
        Ok(payable)
    }

    // ---- what every part of the calculation uses

    pub(super) fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.draft.currency }
    }

    /// The exact value as an amount, rounded the way that is named.
    pub(super) fn rounded(&self, exact: Unrounded, way: Rounding, at: Place) -> Result<Money, InvoiceError> {
        exact.rounded(way).map(|minor| self.money(minor)).ok_or(InvoiceError::TooLarge { at })
    }

    /// An amount that the draft gives, if it may.
    pub(super) fn given(&mut self, amount: Money, figure: Figure, at: Place) -> Result<Money, InvoiceError> {
        let (wanted, given) = (self.draft.currency, amount.currency);
        if given != wanted {
            return Err(InvoiceError::CurrencyMismatch { at, wanted, given });
        }
        if amount.minor < 0 {
            return Err(InvoiceError::NegativeAmount { at, amount });
        }
        if amount.minor > MINOR_MAX {
            return Err(InvoiceError::TooLarge { at });
        }
        self.listener.hear(|_| steps::given(figure, amount));
        Ok(amount)
    }

    /// A percentage of an earlier amount, rounded as lines are.
    pub(super) fn percent_of(
        &mut self,
        of: (Figure, Money),
        percent: Percent,
        figure: Figure,
        at: Place,
    ) -> Result<Money, InvoiceError> {
        let exact = Unrounded::percent_of(of.1.minor, percent);
        let (exact, way) = (exact.ok_or(InvoiceError::TooLarge { at })?, self.draft.rounding.line_net);
        let amount = self.rounded(exact, way, at)?;
        self.listener.hear(|_| steps::percentage(of, percent, (figure, InvoiceRule::PercentOf), (exact, way), amount));
        Ok(amount)
    }
}

/// The members of a list with their numbers, counted from 1.
pub(super) fn numbered<T>(list: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (1..=u32::MAX).zip(list)
}

/// The sum of two amounts that aren't below zero, if it is within the bounds of money too.
pub(super) fn add(a: i64, b: i64, at: Place) -> Result<i64, InvoiceError> {
    let sum = a.saturating_add(b);
    if sum <= MINOR_MAX { Ok(sum) } else { Err(InvoiceError::TooLarge { at }) }
}

/// Refuses a draft that is too large, or that bills nothing, before any work on it.
fn check_size(draft: &Draft) -> Result<(), InvoiceError> {
    if draft.lines.is_empty() {
        return Err(InvoiceError::NoLines);
    }
    if draft.lines.len() > INVOICE_LINES_MAX {
        return Err(InvoiceError::TooManyLines { given: count(draft.lines.len()) });
    }
    check_count(draft.allowances.len(), Place::Document {})?;
    check_count(draft.charges.len(), Place::Document {})
}

/// Refuses more allowances or charges than one line or document may have.
pub(super) fn check_count(given: usize, at: Place) -> Result<(), InvoiceError> {
    if given > ADJUSTMENTS_MAX { Err(InvoiceError::TooManyAdjustments { at, given: count(given) }) } else { Ok(()) }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
