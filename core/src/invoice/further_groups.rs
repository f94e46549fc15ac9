use super::{
    ExplanationStep, Figure, FurtherTax, FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal, InvoiceError, InvoiceRule,
    Place, StepInput,
    apportion::apportion,
    bases::Bases,
    calculate::{Calculation, Listener, Terms, add_exact, rounded},
    chain::{Kind, Part, PartTax},
    fraction::Fraction,
    group::Group,
    steps,
    sum::Sum,
    taxes::{Shared, SharedFigures},
};
use crate::{
    limits::TAX_GROUPS_MAX,
    money::{Money, Rounding},
    order,
    tax::TaxRoundingPoint,
};

/// What all parts with one further tax come to, before it is known as a whole.
struct FurtherGroup<'a> {
    tax: &'a FurtherTax,
    /// What it is of, less that of allowances.
    base: Fraction,
    bases: Terms,
    /// What of it is under each main tax.
    shares: Vec<Share<'a>>,
}

/// A further tax on what bears one main tax.
struct Share<'a> {
    /// The place of the main tax's group.
    place: usize,
    /// The amounts and the rounded taxes of lines and charges, and of allowances.
    billed: Fraction,
    allowances: Fraction,
    tax_of_lines: Sum,
    tax_of_allowances: Sum,
    /// The exact taxes, less those of allowances.
    exact: Fraction,
    /// What it is on.
    bases: Bases<'a>,
    terms: ShareTerms,
}

/// What a share is of, as the steps have it.
#[derive(Default)]
struct ShareTerms {
    billed: Terms,
    allowances: Terms,
    taxes: Terms,
    taxes_off: Terms,
    exact: Terms,
}

/// The further taxes of a draft, as they come up.
#[derive(Default)]
pub(super) struct FurtherGroups<'a> {
    found: Vec<FurtherGroup<'a>>,
}

impl<'a> FurtherGroups<'a> {
    /// Adds a further tax of a part that is under the main tax at `place`.
    pub(super) fn add(
        &mut self,
        (part, given, figure, amount): (&Part<'a>, &'a FurtherTax, Figure, Option<StepInput>),
        (tax, result): (PartTax, Money),
        (base, of): (Fraction, Option<StepInput>),
        place: usize,
    ) -> Result<(), InvoiceError> {
        let (at, is_taken_away) = (part.place(), part.is_taken_away());
        let group = self.group(given, at)?;
        group.base = add_exact(group.base, part.signed(base), at)?;
        group.bases.extend(of.map(|of| steps::taken_away(of, is_taken_away)));

        let share = group.share(place, at)?;
        share.bases.add(part, base, of)?;
        share.exact = add_exact(share.exact, part.signed(tax.exact), at)?;
        let (amounts, taxes) = match part.kind {
            Kind::Line | Kind::Charge => (&mut share.billed, &mut share.tax_of_lines),
            Kind::Allowance => (&mut share.allowances, &mut share.tax_of_allowances),
        };
        *amounts = add_exact(*amounts, part.amount.exact, at)?;
        taxes.add(tax.rounded, at);
        if let Some(amount) = amount {
            let terms = &mut share.terms;
            let (amounts, taxes) = match part.kind {
                Kind::Line | Kind::Charge => (&mut terms.billed, &mut terms.taxes),
                Kind::Allowance => (&mut terms.allowances, &mut terms.taxes_off),
            };
            amounts.push(amount);
            taxes.push(steps::amount(figure, result, false));
            terms.exact.push(steps::exact(figure, tax.exact, is_taken_away));
        }
        Ok(())
    }

    /// The group of a further tax, which is made when it is the first of its kind.
    fn group(&mut self, tax: &'a FurtherTax, at: Place) -> Result<&mut FurtherGroup<'a>, InvoiceError> {
        let position = self.found.iter().position(|group| group.tax == tax).unwrap_or(self.found.len());
        if position >= TAX_GROUPS_MAX {
            return Err(InvoiceError::TooManyTaxes { at });
        }
        if position == self.found.len() {
            self.found.push(FurtherGroup { tax, base: Fraction::ZERO, bases: Terms::new(), shares: Vec::new() });
        }
        self.found.get_mut(position).ok_or(InvoiceError::TooManyTaxes { at }) // INVARIANT: it is there
    }

    /// Every further tax, in the order in which they are shown.
    fn take_sorted(&mut self) -> Vec<FurtherGroup<'a>> {
        let mut found = std::mem::take(&mut self.found);
        order::by_key(&mut found, |FurtherGroup { tax, .. }| {
            (tax.withheld, &tax.tax, tax.rate, tax.on, tax.in_tax_base)
        });
        found
    }
}

impl<'a> FurtherGroup<'a> {
    /// What of it is under the main tax at `place`.
    fn share(&mut self, place: usize, at: Place) -> Result<&mut Share<'a>, InvoiceError> {
        let position = self.shares.iter().position(|share| share.place == place).unwrap_or(self.shares.len());
        if position == self.shares.len() {
            self.shares.push(Share::under(place));
        }
        self.shares.get_mut(position).ok_or(InvoiceError::TooManyTaxes { at }) // INVARIANT: it is there
    }
}

impl Share<'_> {
    fn under(place: usize) -> Self {
        Self {
            place,
            billed: Fraction::ZERO,
            allowances: Fraction::ZERO,
            tax_of_lines: Sum::ZERO,
            tax_of_allowances: Sum::ZERO,
            exact: Fraction::ZERO,
            bases: Bases::NONE,
            terms: ShareTerms::default(),
        }
    }
}

/// A further tax as the totals have it, and what of it is within the amounts under each main tax.
pub(super) struct FurtherTotal {
    pub(super) total: FurtherTaxTotal,
    pub(super) shares: Vec<FurtherShare>,
}

/// What of a further tax is within the amount under a main tax: nothing where prices exclude tax.
pub(super) struct FurtherShare {
    /// The place of the main tax in the order shown.
    pub(super) rank: usize,
    pub(super) figure: Figure,
    pub(super) amount: i64,
}

impl<L: Listener> Calculation<'_, L> {
    /// What each further tax comes to, in the order in which they are shown.
    pub(super) fn further_totals(
        &mut self,
        groups: &[Group<'_>],
        places: &[usize],
    ) -> Result<Vec<FurtherTotal>, InvoiceError> {
        let found = self.further.take_sorted();
        let mut totals = Vec::with_capacity(found.len());
        for (number, mut further) in (1..=u32::MAX).zip(found) {
            let rank = |share: &Share<'_>| places.iter().position(|place| *place == share.place).unwrap_or_default();
            let mut shares: Vec<(usize, Share<'_>)> =
                std::mem::take(&mut further.shares).into_iter().map(|share| (rank(&share), share)).collect();
            order::by_key(&mut shares, |(rank, _)| *rank);
            totals.push(self.further_total(number, further, &shares, groups)?);
        }
        Ok(totals)
    }

    fn further_total(
        &mut self,
        number: u32,
        further: FurtherGroup<'_>,
        shares: &[(usize, Share<'_>)],
        groups: &[Group<'_>],
    ) -> Result<FurtherTotal, InvoiceError> {
        let FurtherTax { tax, rate, on, in_tax_base, withheld } = further.tax.clone();
        let base = match rate {
            FurtherTaxRate::Percent { .. } => Some(self.further_base(number, further.base, further.bases)?),
            FurtherTaxRate::PerUnit { .. } => None,
        };
        let (amount, within) = if in_tax_base {
            (self.further_in_tax_base(number, shares)?, Vec::new())
        } else if self.draft.rounding.tax.at == TaxRoundingPoint::Line {
            self.further_of_lines(number, shares, groups)?
        } else {
            self.further_once(number, (shares, withheld), groups)?
        };
        // What is withheld is within no price.
        let shares = if self.is_inclusive() && !withheld { within } else { Vec::new() };
        let amount = self.money(amount);
        Ok(FurtherTotal { total: FurtherTaxTotal { tax, rate, on, in_tax_base, withheld, base, amount }, shares })
    }

    /// What a further tax by per cent is of, as it is shown.
    fn further_base(&mut self, group: u32, exact: Fraction, terms: Terms) -> Result<Money, InvoiceError> {
        let (at, way) = (Place::FurtherTaxGroup { group }, self.draft.rounding.line_net);
        let base = self.money(rounded(exact, way, at)?);
        let made = (Figure::FurtherTaxBase { group }, InvoiceRule::ExactSum);
        self.listener.hear(|| ExplanationStep::rounded(made, terms, (exact, way), base));
        Ok(base)
    }

    /// A tax in the taxable amount: the sum of what is rounded on each part.
    fn further_in_tax_base(&mut self, group: u32, shares: &[(usize, Share<'_>)]) -> Result<i64, InvoiceError> {
        let at = Place::FurtherTaxGroup { group };
        let (mut sum, mut terms) = (Sum::ZERO, Terms::new());
        for (_, share) in shares {
            sum.add(share.tax_of_lines.end()?, at);
            sum.add(share.tax_of_allowances.end()?.saturating_neg(), at);
            terms.extend(&share.terms.taxes);
            terms.extend(share.terms.taxes_off.iter().map(|term| steps::taken_away(*term, true)));
        }
        let sum = sum.end()?;
        self.hear_sum((Figure::FurtherTax { group }, InvoiceRule::FurtherSum), sum, || terms);
        Ok(sum)
    }

    /// A tax that is rounded on each line: what lines and charges bear, less what allowances take back of it.
    fn further_of_lines(
        &mut self,
        group: u32,
        shares: &[(usize, Share<'_>)],
        groups: &[Group<'_>],
    ) -> Result<(i64, Vec<FurtherShare>), InvoiceError> {
        let at = Place::FurtherTaxGroup { group };
        let (mut sum, mut within, mut terms) = (Sum::ZERO, Vec::with_capacity(shares.len()), Terms::new());
        for (rank, share) in shares {
            let (figure, by_bases) = (under(group, *rank, groups), share.bases.are_shared());
            let (billed, allowances, billed_terms, allowance_terms) = if by_bases {
                let Bases { billed, allowances, billed_terms, allowance_terms, .. } = &share.bases;
                (*billed, *allowances, billed_terms, allowance_terms)
            } else {
                (share.billed, share.allowances, &share.terms.billed, &share.terms.allowances)
            };
            let amount = self.shared(&Shared {
                at,
                billed,
                allowances,
                by_bases,
                tax_of_lines: share.tax_of_lines.end()?,
                tax_of_allowances: share.tax_of_allowances.end()?,
                figures: SharedFigures {
                    billed: figure(FurtherTaxFigure::Billed),
                    allowances: figure(FurtherTaxFigure::Allowances),
                    of_lines: figure(FurtherTaxFigure::OfLines),
                    taken_back: figure(FurtherTaxFigure::TakenBack),
                    left: figure(FurtherTaxFigure::Amount),
                },
                billed_terms,
                allowance_terms,
                taxes: &share.terms.taxes,
                taxes_off: &share.terms.taxes_off,
            })?;
            let figure = figure(FurtherTaxFigure::Amount);
            sum.add(amount, at);
            Self::note(&mut terms, || steps::amount(figure, self.money(amount), false));
            within.push(FurtherShare { rank: *rank, figure, amount });
        }
        let sum = sum.end()?;
        self.hear_sum((Figure::FurtherTax { group }, InvoiceRule::FurtherSum), sum, || terms);
        Ok((sum, within))
    }

    /// A tax that is rounded once: of the sum of the exact taxes of all parts.
    fn further_once(
        &mut self,
        group: u32,
        (shares, withheld): (&[(usize, Share<'_>)], bool),
        groups: &[Group<'_>],
    ) -> Result<(i64, Vec<FurtherShare>), InvoiceError> {
        let at = Place::FurtherTaxGroup { group };
        let (mut exact, mut terms) = (Fraction::ZERO, Terms::new());
        for (_, share) in shares {
            exact = add_exact(exact, share.exact, at)?;
            terms.extend(&share.terms.exact);
        }
        let whole_figure = Figure::FurtherTax { group };
        let whole = self.tax(Some(exact), at, (whole_figure, InvoiceRule::FurtherSum), || terms)?.rounded;
        if !self.is_inclusive() || withheld {
            return Ok((whole, Vec::new()));
        }
        let parts: Vec<Fraction> = shares.iter().map(|(_, share)| share.exact).collect();
        let shown = apportion(whole, &parts).ok_or(InvoiceError::NotExact { at })?;
        let mut within = Vec::with_capacity(shares.len());
        for ((rank, share), amount) in shares.iter().zip(shown) {
            let figure = under(group, *rank, groups);
            let (of, result) = (figure(FurtherTaxFigure::Exact), self.money(rounded(share.exact, Rounding::Down, at)?));
            self.listener.hear(|| {
                let terms = share.terms.exact.clone();
                ExplanationStep::rounded((of, InvoiceRule::FurtherSum), terms, (share.exact, Rounding::Down), result)
            });
            let figure = figure(FurtherTaxFigure::Amount);
            self.hear_apportioned(figure, (of, share.exact), (whole_figure, whole), amount);
            within.push(FurtherShare { rank: *rank, figure, amount });
        }
        Ok((whole, within))
    }
}

/// What the amounts of a further tax under a main tax are called.
fn under(group: u32, rank: usize, groups: &[Group<'_>]) -> impl Fn(FurtherTaxFigure) -> Figure {
    // INVARIANT: every rank is that of a group.
    let main = groups.get(rank).map(|group| (group.category, group.percent));
    let (category, percent) = main.unwrap_or((crate::tax::TaxCategory::OutsideScope, crate::quantity::Percent::ZERO));
    move |figure| Figure::FurtherUnderTax { group, figure, category, percent }
}
