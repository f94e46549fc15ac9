use std::iter;

use super::{
    Draft, Explanation, ExplanationStep, Figure, InvoiceError, InvoiceRule, Place, StepInput, Totals,
    chain::FurtherGroups, explain::name_further_taxes, fraction::Fraction, group::Groups, quick, steps, told,
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
/// line; each allowance and charge by per cent; the tax, on each line and document charge, once for each category and rate,
/// or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of it, and what is left is the
/// net. Where lines are rounded once ([`NetRounding::OnceALine`](super::NetRounding::OnceALine)), the first two are rounded only
/// to be shown and the line's amount made of their exact values. Where nets stay exact
/// ([`NetRounding::Exact`](super::NetRounding::Exact)), that is so of every amount before tax, and what the shown amounts don't
/// sum to is an amount of its own.
///
/// Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and charges
/// under the same category and rate bear: all of it if they take the whole amount off, so that a document reduced by 100 %
/// is 0.00 and not a cent of tax on nothing. An allowance takes back tax on what it bears itself, and none on a levy of the
/// lines that it doesn't bear: where they bear different further taxes, the share is that of what the tax is on, which is the
/// amount with the further taxes in it. So a line of 1000.00 with a levy of 100.00 in its taxable amount has 110.00 of tax at
/// 10 %, of which an allowance of 100.00 without the levy takes back 100.00 ÷ 1100.00: 10.00. Allowances of more than there is,
/// or of the other sign, take back their own tax, each rounded on its own.
///
/// Where it is rounded once for the document, the exact taxes of all categories and rates are summed and rounded; each shows
/// its exact tax rounded towards zero, and the units that the sum is short of go to the largest remainders, of equal ones to
/// the earlier in the order shown.
///
/// Sums have to be within the bounds of money in the end, and not on the way: the order of the lines, of the allowances and of
/// the charges decides nothing.
///
/// Anything may be below zero: a quantity takes back what was billed before, an allowance that is more than its line leaves
/// less than nothing, and so may the whole document come to less than nothing. What a trader's own invoice can't be, is for
/// [`issue`](super::issue()) to refuse.
///
/// # Errors
/// - [`InvoiceError::NoLines`] (`JM-INV-0001`), [`InvoiceError::TooManyLines`] (`JM-INV-0002`),
///   [`InvoiceError::TooManyAdjustments`] (`JM-INV-0003`), [`InvoiceError::TooManyTaxes`] (`JM-INV-0004`),
///   [`InvoiceError::TooManyFurtherTaxes`] (`JM-INV-0026`): its size.
/// - [`InvoiceError::CurrencyMismatch`] (`JM-INV-0005`), [`InvoiceError::TooLarge`] (`JM-INV-0007`),
///   [`InvoiceError::BaseQuantityZero`] (`JM-INV-0025`), [`InvoiceError::NotExact`] (`JM-INV-0032`, see
///   [`EXACT_BITS_MAX`](crate::limits::EXACT_BITS_MAX)): an amount, given or calculated.
/// - [`InvoiceError::RateUnfit`] (`JM-INV-0011`), [`InvoiceError::ReasonMissing`] (`JM-INV-0012`),
///   [`InvoiceError::OutsideScopeMixed`] (`JM-INV-0013`), [`InvoiceError::ReverseChargeInclusive`] (`JM-INV-0014`): a tax
///   treatment.
/// - [`InvoiceError::FurtherTaxRate`] (`JM-INV-0027`), [`InvoiceError::PerUnitWithoutQuantity`] (`JM-INV-0028`),
///   [`InvoiceError::WithheldInTaxBase`] (`JM-INV-0029`): a further tax.
/// - [`InvoiceError::NoCashRounding`] (`JM-INV-0030`), [`InvoiceError::CashTies`] (`JM-INV-0031`): the rounding of the amount
///   to pay.
///
/// Source: EN 16931-1:2017+A1:2019 (not its revision of 2026), BR-CO-10 to BR-CO-17, BR-S-08 and its like; GST Act 1999
/// (Australia) s 9-90 for the two places of rounding; s 9-70 and 9-75 for tax within the price.
pub fn calculate(draft: &Draft) -> Result<Totals, InvoiceError> {
    // What is common is quick; the rest, and whatever is wrong with a draft, is the exact calculation's to say.
    quick::totals(draft).map_or_else(|| exactly(draft), Ok)
}

/// The totals by the calculation that handles everything.
pub(super) fn exactly(draft: &Draft) -> Result<Totals, InvoiceError> {
    Calculation::of(draft, Nobody).run()
}

/// Where each amount of a draft's totals comes from: [`calculate`], with every step written down.
///
/// The totals of a credit note for a part aren't explained by its draft: its taxes keep to what was left before it, and
/// [`explain_credit`](super::explain_credit()) says how.
///
/// # Errors
/// As [`calculate`].
pub fn explain(draft: &Draft) -> Result<Explanation, InvoiceError> {
    if let Some(totals) = quick::totals(draft)
        && let Some(steps) = told::steps(draft, &totals)
    {
        return Ok(Explanation { steps });
    }
    exactly_explained(draft)
}

/// The explanation by the calculation that handles everything.
pub(super) fn exactly_explained(draft: &Draft) -> Result<Explanation, InvoiceError> {
    let mut steps = Vec::with_capacity(draft.lines.len().min(INVOICE_LINES_MAX).saturating_mul(3).saturating_add(20));
    let totals = Calculation::of(draft, &mut steps).run()?;
    if draft.bears_further_taxes() {
        name_further_taxes(&mut steps, draft, &totals);
    }
    Ok(Explanation { steps })
}

/// Who hears of each step of a calculation, and so can explain it.
pub(super) trait Listener {
    /// Whether there is anybody: else no step, and nothing that steps are made of, is ever kept.
    const LISTENS: bool;

    /// Takes the next step.
    fn hear(&mut self, step: impl FnOnce() -> ExplanationStep);
}

/// Nobody listens.
struct Nobody;

impl Listener for Nobody {
    const LISTENS: bool = false;

    fn hear(&mut self, _: impl FnOnce() -> ExplanationStep) {}
}

impl Listener for Vec<ExplanationStep> {
    const LISTENS: bool = true;

    /// The step is made where it is kept: what is pushed is made elsewhere first, and copying it takes longer than making it.
    #[inline]
    fn hear(&mut self, step: impl FnOnce() -> ExplanationStep) {
        self.extend(iter::once_with(step));
    }
}

impl<L: Listener> Listener for &mut L {
    const LISTENS: bool = L::LISTENS;

    #[inline]
    fn hear(&mut self, step: impl FnOnce() -> ExplanationStep) {
        (**self).hear(step);
    }
}

/// What a sum is of, for its explanation; empty if nobody listens.
pub(super) type Terms = Vec<StepInput>;

/// An amount before tax: what later amounts are made of, and how it is shown. They are the same where nets are rounded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Net {
    pub(super) exact: Fraction,
    pub(super) shown: i64,
}

impl Net {
    pub(super) const ZERO: Self = Self::whole(0);

    pub(super) const fn whole(minor: i64) -> Self {
        Self { exact: Fraction::whole(minor), shown: minor }
    }
}

/// What an amount is a part of: where lines are rounded once, it stays exact as a part of a line, but not of the document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Level {
    Line,
    Document,
}

/// One calculation on its way: the lines first (`lines.rs`), then what is on the document (`adjustments.rs`), each with its
/// taxes (`chain.rs`), then what they come to together (`taxes.rs`, `further_groups.rs`), then the totals (`settle.rs`).
pub(super) struct Calculation<'a, L> {
    pub(super) draft: &'a Draft,
    pub(super) exponent: u32,
    pub(super) groups: Groups<'a>,
    pub(super) further: FurtherGroups<'a>,
    /// Whether there is any further tax: then every part's taxes are taken one by one.
    pub(super) by_part: bool,
    /// The document's allowances, for the taxes that they take back.
    pub(super) allowance_amounts: Vec<Net>,
    pub(super) listener: L,
}

impl<'a, L: Listener> Calculation<'a, L> {
    fn of(draft: &'a Draft, listener: L) -> Self {
        let by_part = draft.bears_further_taxes();
        let (groups, further) = (Groups::new(draft.price_basis), FurtherGroups::default());
        let exponent = draft.currency.exponent();
        Self { draft, exponent, groups, further, by_part, allowance_amounts: Vec::new(), listener }
    }

    fn run(mut self) -> Result<Totals, InvoiceError> {
        let draft = self.draft;
        check_size(draft)?;
        let (lines, line_total) = self.lines()?;
        let (allowances, allowance_total) = self.document_allowances(line_total)?;
        let (charges, charge_total) = self.document_charges(line_total)?;
        let mut taxes = self.taxes()?;
        let shown = (line_total.shown, allowance_total, charge_total);
        let settled = self.settle(shown, &mut taxes)?;
        let tax = self.money(taxes.tax);
        Ok(Totals {
            price_basis: draft.price_basis,
            lines,
            allowances,
            charges,
            line_total: self.money(line_total.shown),
            allowance_total: self.money(allowance_total),
            charge_total: self.money(charge_total),
            tax_exclusive: settled.tax_exclusive,
            tax,
            tax_inclusive: settled.tax_inclusive,
            prepaid: draft.prepaid,
            payable: settled.payable,
            tax_breakdown: taxes.breakdown,
            line_rounding: settled.line_rounding,
            further_taxes: taxes.further,
            withheld: settled.withheld,
            rounding: settled.rounding,
            payable_less_withheld: settled.payable_less_withheld,
            tax_in_tax_currency: settled.tax_in_tax_currency,
        })
    }

    // ---- what every part of the calculation uses

    pub(super) fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.draft.currency }
    }

    pub(super) fn is_exact(&self) -> bool {
        self.draft.rounding.nets == super::NetRounding::Exact
    }

    /// Whether the amounts that a line is made of stay exact until it is.
    pub(super) fn is_exact_in_lines(&self) -> bool {
        self.draft.rounding.nets != super::NetRounding::Rounded
    }

    /// Whether amounts stay exact on a level.
    pub(super) fn is_exact_on(&self, level: Level) -> bool {
        match level {
            Level::Line => self.is_exact_in_lines(),
            Level::Document => self.is_exact(),
        }
    }

    pub(super) fn is_inclusive(&self) -> bool {
        self.draft.price_basis == PriceBasis::Inclusive
    }

    /// An amount before tax: rounded, or rounded only to be shown.
    pub(super) fn net(&self, exact: Fraction, at: Place) -> Result<Net, InvoiceError> {
        self.net_on(Level::Document, exact, at)
    }

    /// The same of what a line is made of, or of what the document is.
    pub(super) fn net_on(&self, level: Level, exact: Fraction, at: Place) -> Result<Net, InvoiceError> {
        let shown = rounded(exact, self.draft.rounding.line_net, at)?;
        Ok(if self.is_exact_on(level) { Net { exact, shown } } else { Net::whole(shown) })
    }

    /// Such an amount in a step's sum: by its exact value where that counts.
    pub(super) fn term(&self, figure: Figure, net: Net, taken_away: bool) -> StepInput {
        self.term_on(Level::Document, figure, net, taken_away)
    }

    pub(super) fn term_on(&self, level: Level, figure: Figure, net: Net, taken_away: bool) -> StepInput {
        if self.is_exact_on(level) {
            steps::exact(figure, net.exact, taken_away)
        } else {
            steps::amount(figure, self.money(net.shown), taken_away)
        }
    }

    /// Room for the terms of a step, if there will be one.
    pub(super) fn room(terms: usize) -> Terms {
        if L::LISTENS { Terms::with_capacity(terms) } else { Terms::new() }
    }

    /// Keeps what a step is going to be made of, if there will be one.
    pub(super) fn note(terms: &mut Terms, term: impl FnOnce() -> StepInput) {
        if L::LISTENS {
            terms.push(term());
        }
    }

    /// A sum of exact amounts, with its step: what is exact is rounded to be shown, the rest needs no rounding.
    pub(super) fn hear_net(&mut self, made: (Figure, InvoiceRule), net: Net, terms: impl FnOnce() -> Terms) {
        if self.is_exact() {
            self.hear_exact(made, net, terms);
        } else {
            self.hear_sum(made, net.shown, terms);
        }
    }

    /// A sum of exact amounts that is rounded, with its step.
    pub(super) fn hear_exact(&mut self, made: (Figure, InvoiceRule), net: Net, terms: impl FnOnce() -> Terms) {
        let (result, way) = (self.money(net.shown), self.draft.rounding.line_net);
        self.listener.hear(|| ExplanationStep::rounded(made, terms(), (net.exact, way), result));
    }

    /// A sum of whole amounts, with its step.
    pub(super) fn hear_sum(&mut self, made: (Figure, InvoiceRule), minor: i64, terms: impl FnOnce() -> Terms) -> Money {
        let result = self.money(minor);
        self.listener.hear(|| ExplanationStep::whole(made, terms(), result));
        result
    }

    /// An amount that the draft gives, if it may.
    pub(super) fn given(&mut self, amount: Money, figure: Figure, at: Place) -> Result<Net, InvoiceError> {
        let (wanted, given) = (self.draft.currency, amount.currency);
        if given != wanted {
            return Err(InvoiceError::CurrencyMismatch { at, wanted, given });
        }
        check_bounds(amount, at)?;
        self.listener.hear(|| steps::given(figure, amount));
        Ok(Net::whole(amount.minor))
    }

    /// A percentage of an earlier amount, rounded as lines are.
    pub(super) fn percent_of(
        &mut self,
        (level, of): (Level, (Figure, Net)),
        percent: Percent,
        figure: Figure,
        at: Place,
    ) -> Result<Net, InvoiceError> {
        let exact = exactly_at(of.1.exact.percent(percent), at)?;
        let net = self.net_on(level, exact, at)?;
        let (way, result, of) = (self.draft.rounding.line_net, self.money(net.shown), (of.0, of.1));
        if L::LISTENS {
            let inputs = vec![self.term_on(level, of.0, of.1, false), StepInput::Percent { percent }];
            self.listener
                .hear(|| ExplanationStep::rounded((figure, InvoiceRule::PercentOf), inputs, (exact, way), result));
        }
        Ok(net)
    }
}

/// The members of a list with their numbers, counted from 1.
pub(super) fn numbered<T>(list: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (1..=u32::MAX).zip(list)
}

/// The sum of two amounts, if it is within the bounds of money too.
pub(super) fn add(a: i64, b: i64, at: Place) -> Result<i64, InvoiceError> {
    let sum = a.saturating_add(b);
    if (-MINOR_MAX..=MINOR_MAX).contains(&sum) { Ok(sum) } else { Err(InvoiceError::TooLarge { at }) }
}

/// The sum of two exact amounts.
#[inline]
pub(super) fn add_exact(a: Fraction, b: Fraction, at: Place) -> Result<Fraction, InvoiceError> {
    exactly_at(a.plus(b), at)
}

/// An exact amount, if it is one.
///
/// The error isn't made before there is one, as `ok_or` would: that takes longer than the amount does.
#[inline]
pub(super) fn exactly_at(exact: Option<Fraction>, at: Place) -> Result<Fraction, InvoiceError> {
    match exact {
        Some(exact) => Ok(exact),
        None => Err(InvoiceError::NotExact { at }),
    }
}

/// The amount in whole minor units, if it is within the bounds of money.
#[inline]
pub(super) fn rounded(exact: Fraction, way: Rounding, at: Place) -> Result<i64, InvoiceError> {
    match exact.rounded(way) {
        Some(minor) => Ok(minor),
        None => Err(InvoiceError::TooLarge { at }),
    }
}

/// Refuses an amount that was put together beyond the bounds of money.
pub(super) fn check_bounds(amount: Money, at: Place) -> Result<(), InvoiceError> {
    add(amount.minor, 0, at).map(drop)
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

pub(super) fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
