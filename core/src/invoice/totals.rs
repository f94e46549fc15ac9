use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FurtherTaxBase, FurtherTaxRate, InvoiceError, InvoiceRule, treatment};
use crate::{
    limits::{INVOICE_LINES_MAX, TAX_GROUPS_MAX, TAX_PERCENT_MAX},
    money::Money,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory},
    text::Label,
    wire,
};

/// What one line comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineTotals {
    /// Price × quantity, rounded: what percentages on the line are of (BT-137, BT-142).
    pub subtotal: Money,
    /// The sum of its allowances (Σ BT-136).
    pub allowances: Money,
    /// The sum of its charges (Σ BT-141).
    pub charges: Money,
    /// Subtotal + charges − allowances: what the line shows. It is BT-131 where prices exclude the tax, else with tax.
    pub amount: Money,
    /// The main tax on it, or in it where prices include the tax: only where tax is rounded on each line.
    pub tax: Option<Money>,
    /// The sum of its further taxes that aren't withheld, if it has any further tax: only where tax is rounded on each line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub further_tax: Option<Money>,
}

/// What is billed under one tax category and rate (BG-23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxBreakdown {
    /// The category (BT-118).
    pub category: TaxCategory,
    /// The rate (BT-119).
    pub percent: Percent,
    /// The taxable amount, without the tax (BT-116). With the tax it is what was billed, to the cent.
    pub base: Money,
    /// The tax (BT-117).
    pub tax: Money,
    /// The tax that the customer accounts for under reverse charge: shown, not paid to the supplier. None for the rest.
    pub reverse_charge_tax: Option<Money>,
}

/// What a further tax comes to on the whole document: of all that bears it at one rate, in one way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FurtherTaxTotal {
    /// What it is called.
    pub tax: Label,
    /// How much it is.
    pub rate: FurtherTaxRate,
    /// What a percentage is of.
    pub on: FurtherTaxBase,
    /// Whether it is part of the amount on which the main tax is.
    pub in_tax_base: bool,
    /// Whether the customer keeps it and pays it to the authority.
    pub withheld: bool,
    /// What a percentage is of, as an amount; none of a tax for each unit.
    pub base: Option<Money>,
    /// The tax.
    pub amount: Money,
}

/// What an invoice comes to, in amounts that add up as they are shown.
///
/// INVARIANT: made by [`calculate`](super::calculate()), by negating such totals, or read from a record whose sums hold:
/// BR-CO-10 to BR-CO-16, no amount of another currency; a record whose sums don't is corrupt (`JM-INV-0018`).
///
/// | amount | prices without tax | prices with tax |
/// |---|---|---|
/// | `line_total` | BT-106 = Σ lines | Σ lines, with tax |
/// | `tax_exclusive` | BT-109 = lines − allowances + charges + `line_rounding` | BT-112 − BT-110 |
/// | `tax` | BT-110 = Σ of the breakdown + Σ of further taxes that aren't withheld | the same |
/// | `tax_inclusive` | BT-112 = BT-109 + BT-110 | lines − allowances + charges + `line_rounding` |
/// | `payable` | BT-115 = BT-112 − BT-113 + BT-114 | the same |
/// | `payable_less_withheld` | BT-115 − Σ of withheld taxes | the same |
///
/// The taxable amounts of the breakdown sum to `tax_exclusive` and the further taxes in them. Where nets stay exact,
/// or are rounded once a line (`line_rounding` is there), each amount of a line is its own exact value as it is shown, so that subtotal + charges −
/// allowances may be some minor units beside the line's amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Totals {
    /// Whether the lines, allowances and charges include the tax.
    pub(super) price_basis: PriceBasis,
    /// What each line comes to, in the order of the draft.
    pub(super) lines: Vec<LineTotals>,
    /// The document's allowances (BT-92), in the order of the draft.
    pub(super) allowances: Vec<Money>,
    /// The document's charges (BT-99), in the order of the draft.
    pub(super) charges: Vec<Money>,
    /// The sum of the lines (BT-106); with tax where prices include it.
    pub(super) line_total: Money,
    /// The sum of the document's allowances (BT-107).
    pub(super) allowance_total: Money,
    /// The sum of the document's charges (BT-108).
    pub(super) charge_total: Money,
    /// The total without tax (BT-109).
    pub(super) tax_exclusive: Money,
    /// The tax (BT-110).
    pub(super) tax: Money,
    /// The total with tax (BT-112): what the customer was quoted, where prices include it.
    pub(super) tax_inclusive: Money,
    /// What has been paid already (BT-113), if the document shows it.
    pub(super) prepaid: Option<Money>,
    /// What is to be paid (BT-115).
    pub(super) payable: Money,
    /// What is billed under each tax, by category, then by rate, the lowest first.
    pub(super) tax_breakdown: Vec<TaxBreakdown>,
    /// What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total that the
    /// prices give. Only where nets stay exact; and as zero where they are rounded once a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line_rounding: Option<Money>,
    /// Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest first), by what
    /// it is of, and those in the taxable amount last. Absent where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub(super) further_taxes: Vec<FurtherTaxTotal>,
    /// The sum of the taxes that the customer keeps, if there is any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) withheld: Option<Money>,
    /// What the amount to pay was rounded by (BT-114), if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rounding: Option<Money>,
    /// What the supplier gets in the end, if tax is withheld: what is to be paid, less that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) payable_less_withheld: Option<Money>,
    /// The tax in a second currency (BT-111), if it is stated in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tax_in_tax_currency: Option<Money>,
}

impl Totals {
    /// Whether the lines, allowances and charges include the tax.
    #[must_use]
    pub const fn price_basis(&self) -> PriceBasis {
        self.price_basis
    }

    /// What each line comes to, in the order of the draft.
    #[must_use]
    pub fn lines(&self) -> &[LineTotals] {
        &self.lines
    }

    /// The document's allowances (BT-92), in the order of the draft.
    #[must_use]
    pub fn allowances(&self) -> &[Money] {
        &self.allowances
    }

    /// The document's charges (BT-99), in the order of the draft.
    #[must_use]
    pub fn charges(&self) -> &[Money] {
        &self.charges
    }

    /// The sum of the lines (BT-106).
    #[must_use]
    pub const fn line_total(&self) -> Money {
        self.line_total
    }

    /// The sum of the document's allowances (BT-107).
    #[must_use]
    pub const fn allowance_total(&self) -> Money {
        self.allowance_total
    }

    /// The sum of the document's charges (BT-108).
    #[must_use]
    pub const fn charge_total(&self) -> Money {
        self.charge_total
    }

    /// The total without tax (BT-109).
    #[must_use]
    pub const fn tax_exclusive(&self) -> Money {
        self.tax_exclusive
    }

    /// The tax (BT-110).
    #[must_use]
    pub const fn tax(&self) -> Money {
        self.tax
    }

    /// The total with tax (BT-112): what the customer was quoted, where prices include it.
    #[must_use]
    pub const fn tax_inclusive(&self) -> Money {
        self.tax_inclusive
    }

    /// What has been paid already (BT-113), if the document shows it.
    #[must_use]
    pub const fn prepaid(&self) -> Option<Money> {
        self.prepaid
    }

    /// What is to be paid (BT-115).
    #[must_use]
    pub const fn payable(&self) -> Money {
        self.payable
    }

    /// What is billed under each tax, by category in the order of [`TaxCategory`], then by rate, the lowest first.
    #[must_use]
    pub fn tax_breakdown(&self) -> &[TaxBreakdown] {
        &self.tax_breakdown
    }

    /// What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total that the
    /// prices give. Only where nets stay exact; and as zero where they are rounded once a line.
    #[must_use]
    pub const fn line_rounding(&self) -> Option<Money> {
        self.line_rounding
    }

    /// Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest first), by what
    /// it is of, and those in the taxable amount last.
    #[must_use]
    pub fn further_taxes(&self) -> &[FurtherTaxTotal] {
        &self.further_taxes
    }

    /// The sum of the taxes that the customer keeps, if there is any.
    #[must_use]
    pub const fn withheld(&self) -> Option<Money> {
        self.withheld
    }

    /// What the amount to pay was rounded by (BT-114), if it is.
    #[must_use]
    pub const fn rounding(&self) -> Option<Money> {
        self.rounding
    }

    /// What the supplier gets in the end, if tax is withheld: what is to be paid, less that.
    #[must_use]
    pub const fn payable_less_withheld(&self) -> Option<Money> {
        self.payable_less_withheld
    }

    /// The tax in a second currency (BT-111), if it is stated in one.
    #[must_use]
    pub const fn tax_in_tax_currency(&self) -> Option<Money> {
        self.tax_in_tax_currency
    }

    /// The same totals the other way, amount by amount: those of the credit note that undoes the invoice.
    #[must_use]
    pub fn negated(&self) -> Self {
        let negated = |amounts: &[Money]| amounts.iter().map(|amount| amount.negated()).collect();
        Self {
            price_basis: self.price_basis,
            lines: self.lines.iter().map(LineTotals::negated).collect(),
            allowances: negated(&self.allowances),
            charges: negated(&self.charges),
            line_total: self.line_total.negated(),
            allowance_total: self.allowance_total.negated(),
            charge_total: self.charge_total.negated(),
            tax_exclusive: self.tax_exclusive.negated(),
            tax: self.tax.negated(),
            tax_inclusive: self.tax_inclusive.negated(),
            prepaid: self.prepaid.map(Money::negated),
            payable: self.payable.negated(),
            tax_breakdown: self.tax_breakdown.iter().map(TaxBreakdown::negated).collect(),
            line_rounding: self.line_rounding.map(Money::negated),
            further_taxes: self.further_taxes.iter().map(FurtherTaxTotal::negated).collect(),
            withheld: self.withheld.map(Money::negated),
            rounding: self.rounding.map(Money::negated),
            payable_less_withheld: self.payable_less_withheld.map(Money::negated),
            tax_in_tax_currency: self.tax_in_tax_currency.map(Money::negated),
        }
    }

    /// Every amount in it.
    fn amounts(&self) -> impl Iterator<Item = Money> {
        let lines = self.lines.iter().flat_map(|line| {
            let amounts = [line.subtotal, line.allowances, line.charges, line.amount];
            amounts.into_iter().chain(line.tax).chain(line.further_tax)
        });
        let groups = self
            .tax_breakdown
            .iter()
            .flat_map(|group| [group.base, group.tax].into_iter().chain(group.reverse_charge_tax));
        let sums = [self.line_total, self.allowance_total, self.charge_total];
        let totals = [self.tax_exclusive, self.tax, self.tax_inclusive, self.payable];
        let adjustments = self.allowances.iter().chain(&self.charges).copied();
        let further = self.further_taxes.iter().flat_map(|tax| [tax.amount].into_iter().chain(tax.base));
        let optional = [self.prepaid, self.line_rounding, self.withheld, self.rounding, self.payable_less_withheld];
        lines
            .chain(adjustments)
            .chain(sums)
            .chain(totals)
            .chain(groups)
            .chain(further)
            .chain(optional.into_iter().flatten())
    }

    /// The first rule that these totals break, if any.
    fn broken_rule(&self) -> Option<&'static str> {
        let is_exact = self.line_rounding.is_some();
        let rules: [(&'static str, bool); 12] = [
            ("one currency", self.amounts().all(|amount| amount.currency == self.payable.currency)),
            ("bounds", (1..=INVOICE_LINES_MAX).contains(&self.lines.len())),
            (InvoiceRule::LineAmount.code(), self.lines.iter().all(|line| line.adds_up(is_exact))),
            (InvoiceRule::BrCo10.code(), adds_up(self.lines.iter().map(|line| line.amount), self.line_total)),
            (InvoiceRule::BrCo11.code(), adds_up(self.allowances.iter().copied(), self.allowance_total)),
            (InvoiceRule::BrCo12.code(), adds_up(self.charges.iter().copied(), self.charge_total)),
            (self.total_rule(), self.total_adds_up()),
            (InvoiceRule::BrCo15.code(), adds_up([self.tax_exclusive, self.tax], self.tax_inclusive)),
            (InvoiceRule::BrCo16.code(), self.payable_adds_up()),
            (InvoiceRule::WithheldTotal.code(), self.withheld_adds_up()),
            (InvoiceRule::LessWithheld.code(), self.less_withheld_adds_up()),
            ("one way of rounding tax", self.line_taxes_fit()),
        ];
        rules.iter().find(|(_, holds)| !holds).map(|(rule, _)| *rule).or_else(|| self.broken_tax_rule())
    }

    /// The first rule that the tax breakdown breaks, if any.
    fn broken_tax_rule(&self) -> Option<&'static str> {
        let groups = &self.tax_breakdown;
        let outside = groups.iter().any(|group| group.category == TaxCategory::OutsideScope);
        let further = &self.further_taxes;
        let paid = further.iter().filter(|tax| !tax.withheld).map(|tax| tax.amount);
        let in_bases = further.iter().filter(|tax| tax.in_tax_base).map(|tax| tax.amount.negated());
        let bases = groups.iter().map(|group| group.base).chain(in_bases);
        let total_rule = if further.is_empty() { InvoiceRule::BrCo14 } else { InvoiceRule::TaxTotal };
        let rules: [(&'static str, bool); 9] = [
            ("tax groups", (1..=TAX_GROUPS_MAX).contains(&groups.len())),
            ("order of tax groups", groups.is_sorted_by(|a, b| (a.category, a.percent) < (b.category, b.percent))),
            ("BR-O-11", !outside || groups.len() == 1),
            ("tax of a category", groups.iter().all(TaxBreakdown::fits)),
            ("further taxes", further.len() <= TAX_GROUPS_MAX),
            ("order of further taxes", further.is_sorted_by(|a, b| a.key() < b.key())),
            ("a further tax", further.iter().all(FurtherTaxTotal::fits)),
            (InvoiceRule::BrS08.code(), adds_up(bases, self.tax_exclusive)),
            (total_rule.code(), adds_up(groups.iter().map(|group| group.tax).chain(paid), self.tax)),
        ];
        rules.iter().find(|(_, holds)| !holds).map(|(rule, _)| *rule)
    }

    fn total_rule(&self) -> &'static str {
        match self.price_basis {
            PriceBasis::Exclusive => InvoiceRule::BrCo13.code(),
            PriceBasis::Inclusive => InvoiceRule::TotalWithin.code(),
        }
    }

    fn total_adds_up(&self) -> bool {
        let total = match self.price_basis {
            PriceBasis::Exclusive => self.tax_exclusive,
            PriceBasis::Inclusive => self.tax_inclusive,
        };
        let shown = [self.line_total, self.charge_total, self.allowance_total.negated()];
        adds_up(shown.into_iter().chain(self.line_rounding), total)
    }

    fn payable_adds_up(&self) -> bool {
        let rounding = self.rounding.map(Money::negated);
        adds_up([self.payable].into_iter().chain(self.prepaid).chain(rounding), self.tax_inclusive)
    }

    fn withheld_adds_up(&self) -> bool {
        let kept = self.further_taxes.iter().filter(|tax| tax.withheld).map(|tax| tax.amount);
        match self.withheld {
            None => kept.count() == 0,
            Some(withheld) => kept.clone().count() > 0 && adds_up(kept, withheld),
        }
    }

    fn less_withheld_adds_up(&self) -> bool {
        match (self.withheld, self.payable_less_withheld) {
            (None, None) => true,
            (Some(withheld), Some(left)) => adds_up([left, withheld], self.payable),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    /// Either every line has a tax of its own, and these sum to the document's unless it has allowances or charges with
    /// tax of theirs, or none has.
    fn line_taxes_fit(&self) -> bool {
        let (on_lines, further) =
            (self.lines.iter().filter_map(|line| line.tax), self.lines.iter().filter_map(|line| line.further_tax));
        match on_lines.clone().count() {
            0 => further.count() == 0,
            count if count < self.lines.len() => false,
            _ => !self.allowances.is_empty() || !self.charges.is_empty() || adds_up(on_lines.chain(further), self.tax),
        }
    }
}

impl LineTotals {
    fn negated(&self) -> Self {
        Self {
            subtotal: self.subtotal.negated(),
            allowances: self.allowances.negated(),
            charges: self.charges.negated(),
            amount: self.amount.negated(),
            tax: self.tax.map(Money::negated),
            further_tax: self.further_tax.map(Money::negated),
        }
    }

    /// Whether its amounts add up: exactly, or within what four roundings can be off.
    fn adds_up(&self, is_exact: bool) -> bool {
        let off = if is_exact { 3 } else { 0 };
        let terms = [self.subtotal, self.charges, self.allowances.negated(), self.amount.negated()];
        exact_sum(terms).unsigned_abs() <= off
    }
}

impl FurtherTaxTotal {
    /// By what further taxes are sorted.
    fn key(&self) -> impl Ord {
        (self.withheld, &self.tax, self.rate, self.on, self.in_tax_base)
    }

    /// Whether it is one that a draft may have.
    fn fits(&self) -> bool {
        let is_possible = match self.rate {
            FurtherTaxRate::Percent { percent } => percent <= Percent::from(TAX_PERCENT_MAX),
            FurtherTaxRate::PerUnit { .. } => true,
        };
        let has_base = matches!(self.rate, FurtherTaxRate::Percent { .. });
        is_possible && self.base.is_some() == has_base && !(self.withheld && self.in_tax_base)
    }

    fn negated(&self) -> Self {
        Self { base: self.base.map(Money::negated), amount: self.amount.negated(), ..self.clone() }
    }
}

impl TaxBreakdown {
    fn negated(&self) -> Self {
        Self {
            base: self.base.negated(),
            tax: self.tax.negated(),
            reverse_charge_tax: self.reverse_charge_tax.map(Money::negated),
            ..*self
        }
    }

    /// Whether it has the rate and the taxes that its category has.
    fn fits(&self) -> bool {
        treatment::rate_fits(self.category, self.percent)
            && (treatment::is_taxed(self.category) || self.tax.minor == 0)
            && (self.category == TaxCategory::ReverseCharge) == self.reverse_charge_tax.is_some()
    }
}

/// Whether the terms sum to the total. The sum is exact: no bounds are met on the way.
fn adds_up(terms: impl IntoIterator<Item = Money>, total: Money) -> bool {
    exact_sum(terms) == i128::from(total.minor)
}

fn exact_sum(terms: impl IntoIterator<Item = Money>) -> i128 {
    terms.into_iter().map(|amount| i128::from(amount.minor)).sum()
}

impl<'de> Deserialize<'de> for Totals {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Totals")]
        struct Parts {
            price_basis: PriceBasis,
            lines: Vec<LineTotals>,
            allowances: Vec<Money>,
            charges: Vec<Money>,
            line_total: Money,
            allowance_total: Money,
            charge_total: Money,
            tax_exclusive: Money,
            tax: Money,
            tax_inclusive: Money,
            prepaid: Option<Money>,
            payable: Money,
            tax_breakdown: Vec<TaxBreakdown>,
            line_rounding: Option<Money>,
            #[serde(default, deserialize_with = "wire::or_default")]
            further_taxes: Vec<FurtherTaxTotal>,
            withheld: Option<Money>,
            rounding: Option<Money>,
            payable_less_withheld: Option<Money>,
            tax_in_tax_currency: Option<Money>,
        }

        let parts = Parts::deserialize(deserializer)?;
        let totals = Self {
            price_basis: parts.price_basis,
            lines: parts.lines,
            allowances: parts.allowances,
            charges: parts.charges,
            line_total: parts.line_total,
            allowance_total: parts.allowance_total,
            charge_total: parts.charge_total,
            tax_exclusive: parts.tax_exclusive,
            tax: parts.tax,
            tax_inclusive: parts.tax_inclusive,
            prepaid: parts.prepaid,
            payable: parts.payable,
            tax_breakdown: parts.tax_breakdown,
            line_rounding: parts.line_rounding,
            further_taxes: parts.further_taxes,
            withheld: parts.withheld,
            rounding: parts.rounding,
            payable_less_withheld: parts.payable_less_withheld,
            tax_in_tax_currency: parts.tax_in_tax_currency,
        };
        match totals.broken_rule() {
            None => Ok(totals),
            Some(rule) => Err(wire::carried(InvoiceError::TotalsAltered { rule })),
        }
    }
}
