use super::{
    Figure, InvoiceError, InvoiceRule, Place, TaxBreakdown,
    calculate::{Calculation, Listener, add},
    exact::Unrounded,
    group::Group,
    steps,
    treatment::is_taxed,
};
use crate::{
    money::Money,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint, TaxTreatment},
};

impl<L: Listener> Calculation<'_, L> {
    /// The tax of one line or document charge, where tax is rounded on each.
    pub(super) fn tax_of_one(
        &mut self,
        of: (Figure, Money),
        tax: &TaxTreatment,
        at: Place,
    ) -> Result<Option<Money>, InvoiceError> {
        if self.draft.rounding.tax.at != TaxRoundingPoint::Line {
            return Ok(None);
        }
        let figure = steps::tax_figure(of.0);
        if is_taxed(tax.category) {
            self.tax_on(of, tax.percent, (figure, InvoiceRule::TaxOnLine), at).map(Some)
        } else {
            Ok(Some(self.no_tax(figure, tax.category)))
        }
    }

    /// What is billed under each tax.
    pub(super) fn breakdown(&mut self) -> Result<Vec<TaxBreakdown>, InvoiceError> {
        let groups = self.groups.take_sorted();
        let mut breakdown = Vec::with_capacity(groups.len());
        for group in &groups {
            breakdown.push(self.group(group)?);
        }
        Ok(breakdown)
    }

    fn group(&mut self, group: &Group) -> Result<TaxBreakdown, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let at = group.place();
        let available = add(group.lines, group.charges, at)?;
        let amount = self.money(available.saturating_sub(group.allowances));
        if amount.minor < 0 {
            let (allowances, available) = (self.money(group.allowances), self.money(available));
            return Err(InvoiceError::AllowanceAboveDocument { at, allowances, available });
        }
        let draft = self.draft;
        let tax_within = is_taxed(category) && draft.price_basis == PriceBasis::Inclusive;
        let base_figure = Figure::TaxBase { category, percent };
        let figure = if tax_within { Figure::AmountUnderTax { category, percent } } else { base_figure };
        self.listener.hear(|heard| steps::amount_under_tax(heard, draft, group, (figure, amount)));
        let tax = self.group_tax((figure, amount), group)?;
        let base = if tax_within { self.money(amount.minor.saturating_sub(tax.minor)) } else { amount };
        if tax_within {
            self.listener.hear(|_| steps::base_within((figure, amount), group, tax, base));
        }
        let reverse_charge_tax = self.reverse_charge_tax((base_figure, base), group)?;
        Ok(TaxBreakdown { category, percent, base, tax, reverse_charge_tax })
    }

    /// The tax to pay on what is billed under a tax.
    fn group_tax(&mut self, of: (Figure, Money), group: &Group) -> Result<Money, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let figure = Figure::Tax { category, percent };
        if !is_taxed(category) {
            return Ok(self.no_tax(figure, category));
        }
        match self.draft.rounding.tax.at {
            TaxRoundingPoint::TaxGroup | TaxRoundingPoint::Document => {
                self.tax_on(of, percent, (figure, InvoiceRule::BrCo17), group.place())
            }
            TaxRoundingPoint::Line => self.tax_of_lines(group),
        }
    }

    /// The taxes of the lines and charges, rounded already, less what document allowances take back of them.
    ///
    /// The share is of the taxes as they were rounded, so that it neither exceeds them nor leaves any of them when the
    /// allowances take the whole amount off. Rounding the allowances' own tax would do both, by a cent.
    fn tax_of_lines(&mut self, group: &Group) -> Result<Money, InvoiceError> {
        let (draft, at, way) = (self.draft, group.place(), self.draft.rounding.tax.way);
        let taxes = self.money(group.tax_of_lines);
        if group.allowances == 0 {
            self.listener.hear(|heard| steps::tax_of_lines(heard, draft, group, taxes));
            return Ok(taxes);
        }
        let billed = self.money(add(group.lines, group.charges, at)?);
        let allowances = self.money(group.allowances);
        self.listener.hear(|heard| steps::tax_before_allowances(heard, draft, group, taxes));
        self.listener.hear(|heard| steps::allowances_under_tax(heard, draft, group, allowances));
        self.listener.hear(|heard| steps::billed_under_tax(heard, draft, group, billed));

        let exact = Unrounded::share(taxes.minor, allowances.minor, billed.minor);
        let exact = exact.ok_or(InvoiceError::TooLarge { at })?;
        let taken_back = self.rounded(exact, way, at)?;
        self.listener.hear(|heard| steps::tax_taken_back(heard, group, (exact, way), taken_back));
        let left = self.money(taxes.minor.saturating_sub(taken_back.minor));
        self.listener.hear(|heard| steps::tax_left(heard, group, left));
        Ok(left)
    }

    /// The tax that the customer accounts for: always rounded once for the rate, since nobody pays it to the supplier.
    fn reverse_charge_tax(&mut self, of: (Figure, Money), group: &Group) -> Result<Option<Money>, InvoiceError> {
        if group.category != TaxCategory::ReverseCharge {
            return Ok(None);
        }
        // INVARIANT: reverse charge is refused where prices include the tax, so this is tax on the amount, not within it.
        let figure = Figure::ReverseChargeTax { percent: group.percent };
        self.tax_on(of, group.percent, (figure, InvoiceRule::ReverseCharge), group.place()).map(Some)
    }

    /// The tax on an amount, or within it where prices include the tax; `rule` is for the former.
    fn tax_on(
        &mut self,
        of: (Figure, Money),
        percent: Percent,
        (figure, rule): (Figure, InvoiceRule),
        at: Place,
    ) -> Result<Money, InvoiceError> {
        let (exact, rule) = match self.draft.price_basis {
            PriceBasis::Exclusive => (Unrounded::percent_of(of.1.minor, percent), rule),
            PriceBasis::Inclusive => (Unrounded::percent_within(of.1.minor, percent), InvoiceRule::TaxWithin),
        };
        let (exact, way) = (exact.ok_or(InvoiceError::TooLarge { at })?, self.draft.rounding.tax.way);
        let tax = self.rounded(exact, way, at)?;
        self.listener.hear(|_| steps::percentage(of, percent, (figure, rule), (exact, way), tax));
        Ok(tax)
    }

    /// No tax, by the rule of the category.
    fn no_tax(&mut self, figure: Figure, category: TaxCategory) -> Money {
        let nothing = self.money(0);
        self.listener.hear(|_| steps::no_tax(figure, category, nothing));
        nothing
    }
}
