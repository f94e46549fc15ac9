use super::{
    ExplanationStep, Figure, FurtherTaxTotal, InvoiceError, InvoicePart, InvoiceRule, Place, StepInput, TaxBreakdown,
    apportion::apportion,
    calculate::{Calculation, Listener, Net, Terms, add, add_exact, numbered, rounded},
    chain::{Kind, Part},
    fraction::Fraction,
    further_groups::FurtherShare,
    group::Group,
    steps,
    sum::Sum,
    treatment::is_taxed,
};
use crate::{
    money::{Money, Rounding},
    tax::{TaxCategory, TaxRoundingPoint},
};

/// What a document's taxes come to.
pub(super) struct Taxes {
    pub(super) breakdown: Vec<TaxBreakdown>,
    pub(super) further: Vec<FurtherTaxTotal>,
    /// What is to be paid to the supplier.
    pub(super) tax: i64,
    pub(super) tax_terms: Terms,
    /// What the customer keeps, if anything.
    pub(super) withheld: Option<i64>,
    /// The sum of what the groups show, in the draft's price basis, and what it is of, where nets stay exact.
    pub(super) billed: i64,
    pub(super) billed_terms: Terms,
}

/// What is billed under a tax, in the draft's price basis.
#[derive(Clone, Copy)]
struct Billed {
    figure: Figure,
    net: Net,
}

/// An amount of tax that allowances take a part of back.
pub(super) struct Shared<'t> {
    pub(super) at: Place,
    /// The amounts of lines and charges, and of allowances; or what of them the tax is on, where that is shared.
    pub(super) billed: Fraction,
    pub(super) allowances: Fraction,
    pub(super) by_bases: bool,
    /// The taxes of lines and charges, and of allowances, each rounded on its own.
    pub(super) tax_of_lines: i64,
    pub(super) tax_of_allowances: i64,
    pub(super) figures: SharedFigures,
    pub(super) billed_terms: &'t [StepInput],
    pub(super) allowance_terms: &'t [StepInput],
    pub(super) taxes: &'t [StepInput],
    pub(super) taxes_off: &'t [StepInput],
}

/// What the amounts of a shared tax are called.
#[derive(Clone, Copy)]
pub(super) struct SharedFigures {
    pub(super) billed: Figure,
    pub(super) allowances: Figure,
    pub(super) of_lines: Figure,
    pub(super) taken_back: Figure,
    pub(super) left: Figure,
}

impl<L: Listener> Calculation<'_, L> {
    /// What is billed under each tax, and what all taxes come to.
    pub(super) fn taxes(&mut self) -> Result<Taxes, InvoiceError> {
        let (mut groups, places) = self.groups.take_sorted();
        let mut breakdown = Vec::with_capacity(groups.len());
        let (mut billed, mut billed_terms, mut tax_terms) = (0_i64, Terms::new(), Self::room(groups.len()));
        let mut started = Vec::with_capacity(groups.len());
        let in_one_go = !self.by_part && self.draft.rounding.tax.at != TaxRoundingPoint::Document;
        for group in &mut groups {
            let amount = self.amount_under_tax(group)?;
            if in_one_go {
                let tax = self.group_tax(amount, group)?;
                breakdown.push(self.row(group, amount, tax, &[])?);
            }
            started.push(amount);
        }
        let mut further = Vec::new();
        let (mut tax, mut withheld) = (Sum::ZERO, None::<Sum>);
        if !in_one_go {
            let taxes = self.group_taxes(&mut groups, &started)?;
            let totals = self.further_totals(&groups, &places)?;
            for ((place, group), (amount, tax)) in groups.iter().enumerate().zip(started.iter().zip(taxes)) {
                let within: Vec<&FurtherShare> =
                    totals.iter().flat_map(|total| &total.shares).filter(|share| share.rank == place).collect();
                breakdown.push(self.row(group, *amount, tax, &within)?);
            }
            further = totals.into_iter().map(|total| total.total).collect();
        }
        for ((row, group), amount) in breakdown.iter().zip(&groups).zip(&started) {
            let TaxBreakdown { category, percent, .. } = *row;
            tax.add(row.tax.minor, Place::Document {});
            Self::note(&mut tax_terms, || steps::amount(Figure::Tax { category, percent }, row.tax, false));
            let in_it = if self.is_inclusive() { 0 } else { group.in_tax_base.end()? };
            // INVARIANT: a hundred amounts within the bounds of money are far from those of 64 bits.
            billed = billed.saturating_add(amount.net.shown.saturating_sub(in_it));
            if self.is_exact() {
                Self::note(&mut billed_terms, || steps::amount(amount.figure, self.money(amount.net.shown), false));
            }
        }
        for (number, total) in numbered::<FurtherTaxTotal>(&further) {
            let figure = Figure::FurtherTax { group: number };
            if total.withheld {
                withheld.get_or_insert_default().add(total.amount.minor, Place::Document {});
            } else {
                tax.add(total.amount.minor, Place::Document {});
                Self::note(&mut tax_terms, || steps::amount(figure, total.amount, false));
            }
            if total.in_tax_base && !self.is_inclusive() && self.is_exact() {
                Self::note(&mut billed_terms, || steps::amount(figure, total.amount, true));
            }
        }
        let (tax, withheld) = (tax.end()?, withheld.map(Sum::end).transpose()?);
        Ok(Taxes { breakdown, further, tax, tax_terms, withheld, billed, billed_terms })
    }

    /// Lines + charges − allowances under a tax; with the further taxes in its taxable amount, where prices exclude tax.
    fn amount_under_tax(&mut self, group: &mut Group<'_>) -> Result<Billed, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let at = group.place();
        let is_tax_within = self.is_inclusive() && (is_taxed(category) || self.by_part);
        let (figure, rule) = if is_tax_within {
            (Figure::AmountUnderTax { category, percent }, InvoiceRule::GroupSum)
        } else {
            (Figure::TaxBase { category, percent }, InvoiceRule::base(category))
        };
        let mut exact = add_exact(group.billed()?, group.allowances.negated(), at)?;
        if !self.is_inclusive() {
            exact = add_exact(exact, Fraction::whole(group.in_tax_base.end()?), at)?;
        }
        let net = self.net(exact, at)?;
        let is_inclusive = self.is_inclusive();
        self.hear_net((figure, rule), net, || {
            // What allowances take back is a share of the amounts, which are told apart once more.
            let is_wanted_again = group.allowances.sign() != 0;
            let mut terms = if is_wanted_again { group.amounts.clone() } else { std::mem::take(&mut group.amounts) };
            if !is_inclusive {
                terms.extend(&group.additions);
            }
            terms
        });
        Ok(Billed { figure, net })
    }

    /// The tax to pay under each tax, where the document's is known only as a whole, or where there are others.
    fn group_taxes(&mut self, groups: &mut [Group<'_>], billed: &[Billed]) -> Result<Vec<i64>, InvoiceError> {
        if self.draft.rounding.tax.at == TaxRoundingPoint::Document {
            return self.taxes_of_document(groups, billed);
        }
        groups.iter_mut().zip(billed).map(|(group, billed)| self.group_tax(*billed, group)).collect()
    }

    /// The tax to pay on what is billed under a tax.
    fn group_tax(&mut self, of: Billed, group: &mut Group<'_>) -> Result<i64, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let figure = Figure::Tax { category, percent };
        if !is_taxed(category) {
            self.hear_sum((figure, InvoiceRule::no_tax(category)), 0, Terms::new);
            return Ok(0);
        }
        if self.draft.rounding.tax.at == TaxRoundingPoint::Line {
            return self.tax_of_lines(group);
        }
        let (exact, rule, inputs) = self.exact_tax(of, group);
        Ok(self.tax(exact, group.place(), (figure, rule), || inputs)?.rounded)
    }

    /// The tax on what is billed under a tax before it is rounded.
    fn exact_tax(&self, of: Billed, group: &Group<'_>) -> (Option<Fraction>, InvoiceRule, Terms) {
        let inputs = || {
            if L::LISTENS {
                steps::with_percent(Some(self.term(of.figure, of.net, false)), group.percent)
            } else {
                Terms::new()
            }
        };
        if !self.is_inclusive() {
            (of.net.exact.percent(group.percent), InvoiceRule::BrCo17, inputs())
        } else if self.by_part {
            (Some(group.exact_tax), InvoiceRule::TaxOfParts, group.exact_taxes.clone())
        } else {
            (of.net.exact.percent_within(group.percent), InvoiceRule::TaxWithin, inputs())
        }
    }

    /// The taxes to pay where they are rounded once for the document: what each group shows of the sum.
    fn taxes_of_document(&mut self, groups: &[Group<'_>], billed: &[Billed]) -> Result<Vec<i64>, InvoiceError> {
        let at = Place::Document {};
        let (mut sum, mut terms, mut parts) = (Fraction::ZERO, Terms::new(), Vec::with_capacity(groups.len()));
        for (group, billed) in groups.iter().zip(billed) {
            let Group { category, percent, .. } = *group;
            if !is_taxed(category) {
                parts.push(Fraction::ZERO);
                continue;
            }
            let (exact, rule, inputs) = self.exact_tax(*billed, group);
            let exact = exact.ok_or(InvoiceError::NotExact { at: group.place() })?;
            let figure = Figure::ExactTax { category, percent };
            let result = self.money(rounded(exact, Rounding::Down, group.place())?);
            self.listener.hear(|| ExplanationStep::rounded((figure, rule), inputs, (exact, Rounding::Down), result));
            Self::note(&mut terms, || steps::exact(figure, exact, false));
            sum = add_exact(sum, exact, at)?;
            parts.push(exact);
        }
        let whole = self.tax(Some(sum), at, (Figure::ExactTaxTotal {}, InvoiceRule::ExactSum), || terms)?.rounded;
        let shown = apportion(whole, &parts).ok_or(InvoiceError::NotExact { at })?;
        for ((group, exact), minor) in groups.iter().zip(parts).zip(&shown) {
            let Group { category, percent, .. } = *group;
            let (figure, of) = (Figure::Tax { category, percent }, Figure::ExactTax { category, percent });
            if is_taxed(category) {
                self.hear_apportioned(figure, (of, exact), (Figure::ExactTaxTotal {}, whole), *minor);
            } else {
                self.hear_sum((figure, InvoiceRule::no_tax(category)), 0, Terms::new);
            }
        }
        Ok(shown)
    }

    /// A part of what was rounded as a whole.
    pub(super) fn hear_apportioned(
        &mut self,
        figure: Figure,
        (of, exact): (Figure, Fraction),
        (whole_figure, whole): (Figure, i64),
        minor: i64,
    ) {
        let (whole, result) = (self.money(whole), self.money(minor));
        self.listener.hear(|| {
            let inputs = vec![steps::exact(of, exact, false), steps::amount(whole_figure, whole, false)];
            ExplanationStep::apportioned((figure, InvoiceRule::Apportioned), inputs, exact, result)
        });
    }

    // ---- tax that is rounded on each line

    /// The taxes of the lines and charges under a tax, less what document allowances take back of them.
    fn tax_of_lines(&mut self, group: &mut Group<'_>) -> Result<i64, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let by_bases = group.bases.are_shared();
        let (billed, allowances) =
            if by_bases { (group.bases.billed, group.bases.allowances) } else { (group.billed()?, group.allowances) };
        let tax_of_lines = group.tax_of_lines.end()?;
        if allowances.sign() == 0 {
            let left = (Figure::Tax { category, percent }, InvoiceRule::TaxOfLines);
            self.hear_sum(left, tax_of_lines, || std::mem::take(&mut group.taxes));
            return Ok(tax_of_lines);
        }
        let (mut tax_of_allowances, mut own) = (group.tax_of_allowances.end()?, Terms::new());
        if !self.by_part && !is_part_of(allowances, billed) {
            tax_of_allowances = self.own_taxes_of_allowances(group, &mut own)?;
        } else {
            own.clone_from(&group.taxes_off);
        }
        let (allowance_terms, billed_terms): (Terms, Terms) = if by_bases {
            (std::mem::take(&mut group.bases.allowance_terms), std::mem::take(&mut group.bases.billed_terms))
        } else {
            group.amounts.iter().map(|term| steps::taken_away(*term, false)).partition(|term| is_of_allowance(*term))
        };
        self.shared(&Shared {
            at: group.place(),
            billed,
            allowances,
            by_bases,
            tax_of_lines,
            tax_of_allowances,
            figures: SharedFigures {
                billed: Figure::BilledUnderTax { category, percent },
                allowances: Figure::AllowancesUnderTax { category, percent },
                of_lines: Figure::TaxOfLines { category, percent },
                taken_back: Figure::TaxTakenBack { category, percent },
                left: Figure::Tax { category, percent },
            },
            billed_terms: &billed_terms,
            allowance_terms: &allowance_terms,
            taxes: &group.taxes,
            taxes_off: &own,
        })
    }

    /// The taxes of the document allowances under a tax, each rounded on its own.
    fn own_taxes_of_allowances(&mut self, group: &Group<'_>, terms: &mut Terms) -> Result<i64, InvoiceError> {
        let draft = self.draft;
        let amounts = std::mem::take(&mut self.allowance_amounts);
        let mut sum = Sum::ZERO;
        for ((allowance, given), amount) in numbered(&draft.allowances).zip(&amounts) {
            if !group.is_of(&given.tax) {
                continue;
            }
            let part = Part {
                which: InvoicePart::DocumentAllowance { allowance },
                kind: Kind::Allowance,
                amount: *amount,
                quantity: None,
                tax: &given.tax,
                further: &given.further_taxes,
            };
            let tax = self.own_tax(&part)?;
            sum.add(tax, part.place());
            Self::note(terms, || steps::amount(part.tax_figure(), self.money(tax), false));
        }
        self.allowance_amounts = amounts;
        sum.end()
    }

    /// Taxes of lines and charges, rounded already, less what document allowances take back of them.
    ///
    /// The share is of the taxes as they were rounded, so that it neither exceeds them nor leaves any of them when the
    /// allowances take off all that they are on. Rounding the allowances' own tax would do both, by a cent; but where they are
    /// more than there is, or of the other sign, there is nothing to have a share of.
    pub(super) fn shared(&mut self, of: &Shared<'_>) -> Result<i64, InvoiceError> {
        let Shared { at, figures, .. } = *of;
        if of.allowances.sign() == 0 {
            self.hear_sum((figures.left, InvoiceRule::TaxOfLines), of.tax_of_lines, || of.taxes.to_vec());
            return Ok(of.tax_of_lines);
        }
        let taxes = self.hear_sum((figures.of_lines, InvoiceRule::TaxOfLines), of.tax_of_lines, || of.taxes.to_vec());
        let taken_back = if is_part_of(of.allowances, of.billed) {
            let allowances =
                self.sum_shared(figures.allowances, (of.allowances, of.by_bases), of.allowance_terms, at)?;
            let billed = self.sum_shared(figures.billed, (of.billed, of.by_bases), of.billed_terms, at)?;
            let share = of.allowances.magnitude().over(of.billed.magnitude());
            let exact = share.and_then(|share| Fraction::whole(of.tax_of_lines).times(share));
            let inputs = || {
                let taxes = Some(steps::amount(figures.of_lines, taxes, false));
                [taxes, allowances, billed].into_iter().flatten().collect()
            };
            self.tax(exact, at, (figures.taken_back, InvoiceRule::TaxTakenBack), inputs)?.rounded
        } else {
            let own = of.tax_of_allowances;
            self.hear_sum((figures.taken_back, InvoiceRule::OwnTaxes), own, || of.taxes_off.to_vec());
            own
        };
        let left = add(of.tax_of_lines, taken_back.saturating_neg(), at)?;
        let taken_back = self.money(taken_back);
        self.hear_sum((figures.left, InvoiceRule::TaxLeft), left, || {
            vec![steps::amount(figures.of_lines, taxes, false), steps::amount(figures.taken_back, taken_back, true)]
        });
        Ok(left)
    }

    /// The sum of what is shared, as the share has it.
    fn sum_shared(
        &mut self,
        figure: Figure,
        (exact, by_bases): (Fraction, bool),
        terms: &[StepInput],
        at: Place,
    ) -> Result<Option<StepInput>, InvoiceError> {
        let made = (figure, InvoiceRule::GroupSum);
        if by_bases {
            let shown = rounded(exact, self.draft.rounding.line_net, at)?;
            self.hear_exact(made, Net { exact, shown }, || terms.to_vec());
            return Ok(L::LISTENS.then(|| steps::exact(figure, exact, false)));
        }
        let net = self.net(exact, at)?;
        self.hear_net(made, net, || terms.to_vec());
        Ok(L::LISTENS.then(|| self.term(figure, net, false)))
    }

    // ---- the breakdown

    fn row(
        &mut self,
        group: &Group<'_>,
        billed: Billed,
        tax: i64,
        within: &[&FurtherShare],
    ) -> Result<TaxBreakdown, InvoiceError> {
        let Group { category, percent, .. } = *group;
        let at = group.place();
        let Billed { figure, net } = billed;
        let tax = self.money(tax);
        let mut base = net.shown;
        if matches!(figure, Figure::AmountUnderTax { .. }) {
            let mut terms = Terms::new();
            Self::note(&mut terms, || steps::amount(figure, self.money(net.shown), false));
            Self::note(&mut terms, || steps::amount(Figure::Tax { category, percent }, tax, true));
            let mut sum = Sum::ZERO;
            sum.add(net.shown, at);
            sum.add(tax.minor.saturating_neg(), at);
            for share in within {
                sum.add(share.amount.saturating_neg(), at);
                Self::note(&mut terms, || steps::amount(share.figure, self.money(share.amount), true));
            }
            base = sum.end()?;
            self.hear_sum((Figure::TaxBase { category, percent }, InvoiceRule::BaseWithin), base, || terms);
        }
        let reverse_charge_tax = self.reverse_charge_tax(billed, group)?;
        Ok(TaxBreakdown { category, percent, base: self.money(base), tax, reverse_charge_tax })
    }

    /// The tax that the customer accounts for: always rounded once for the rate, since nobody pays it to the supplier.
    fn reverse_charge_tax(&mut self, of: Billed, group: &Group<'_>) -> Result<Option<Money>, InvoiceError> {
        if group.category != TaxCategory::ReverseCharge {
            return Ok(None);
        }
        // INVARIANT: reverse charge is refused where prices include the tax, so this is tax on the amount, not within it.
        let made = (Figure::ReverseChargeTax { percent: group.percent }, InvoiceRule::ReverseCharge);
        let input = L::LISTENS.then(|| self.term(of.figure, of.net, false));
        let exact = of.net.exact.percent(group.percent);
        let tax = self.tax(exact, group.place(), made, || steps::with_percent(input, group.percent))?;
        Ok(Some(self.money(tax.rounded)))
    }
}

/// Whether allowances are of the sign of what they come off, and not more than it.
pub(super) fn is_part_of(allowances: Fraction, billed: Fraction) -> bool {
    allowances.sign() == billed.sign() && allowances.magnitude().compare(billed.magnitude()).is_le()
}

const fn is_of_allowance(term: StepInput) -> bool {
    matches!(
        term,
        StepInput::Amount { figure: Figure::DocumentAllowance { .. }, .. }
            | StepInput::Exact { figure: Figure::DocumentAllowance { .. }, .. }
    )
}
