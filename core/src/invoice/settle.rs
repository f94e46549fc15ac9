use super::{
    ExplanationStep, Figure, InvoiceError, InvoiceRule, PayableRounding, Place, StepInput, TaxCurrency,
    calculate::{Calculation, Listener, Net, Terms, add, check_bounds, rounded},
    fraction::Fraction,
    settlement::{smallest_coin, to_coin},
    steps,
    taxes::Taxes,
};
use crate::money::{Money, Rounding};

/// The totals of a document once its taxes are known.
pub(super) struct Settled {
    pub(super) tax_exclusive: Money,
    pub(super) tax_inclusive: Money,
    pub(super) line_rounding: Option<Money>,
    pub(super) rounding: Option<Money>,
    pub(super) payable: Money,
    pub(super) withheld: Option<Money>,
    pub(super) payable_less_withheld: Option<Money>,
    pub(super) tax_in_tax_currency: Option<Money>,
}

impl<L: Listener> Calculation<'_, L> {
    /// The totals, of the sums of lines, allowances and charges as shown, and of the taxes.
    pub(super) fn settle(&mut self, shown: (i64, i64, i64), taxes: &mut Taxes) -> Result<Settled, InvoiceError> {
        let (total, line_rounding) = self.total(shown, taxes)?;
        let rule = if taxes.further.is_empty() { InvoiceRule::BrCo14 } else { InvoiceRule::TaxTotal };
        self.hear_sum((Figure::TaxTotal {}, rule), taxes.tax, || std::mem::take(&mut taxes.tax_terms));
        let (tax_exclusive, tax_inclusive) = self.without_and_with(total, self.money(taxes.tax))?;
        let (rounding, payable) = self.payable(tax_inclusive)?;
        let (withheld, payable_less_withheld) = self.less_withheld(payable, taxes)?;
        let tax_in_tax_currency = self.tax_in_tax_currency(self.money(taxes.tax))?;
        Ok(Settled {
            tax_exclusive,
            tax_inclusive,
            line_rounding,
            rounding,
            payable,
            withheld,
            payable_less_withheld,
            tax_in_tax_currency,
        })
    }

    /// The total that the prices give, without tax or with it, and what the shown amounts lack of it.
    fn total(
        &mut self,
        (lines, allowances, charges): (i64, i64, i64),
        taxes: &mut Taxes,
    ) -> Result<(Money, Option<Money>), InvoiceError> {
        let at = Place::Document {};
        let of_shown = add(add(lines, charges, at)?, allowances.saturating_neg(), at)?;
        let total_figure = if self.is_inclusive() { Figure::TaxInclusive {} } else { Figure::TaxExclusive {} };
        let terms = [
            steps::amount(Figure::LineTotal {}, self.money(lines), false),
            steps::amount(Figure::AllowanceTotal {}, self.money(allowances), true),
            steps::amount(Figure::ChargeTotal {}, self.money(charges), false),
        ];
        let total = if self.is_exact() {
            let rule = if self.is_inclusive() { InvoiceRule::ExactTotalWithin } else { InvoiceRule::ExactTotal };
            let billed = add(taxes.billed, 0, at)?;
            self.hear_sum((total_figure, rule), billed, || std::mem::take(&mut taxes.billed_terms))
        } else {
            let rule = if self.is_inclusive() { InvoiceRule::TotalWithin } else { InvoiceRule::BrCo13 };
            self.hear_sum((total_figure, rule), of_shown, || terms.to_vec())
        };
        if !self.is_exact_in_lines() {
            return Ok((total, None));
        }
        let line_rounding = add(total.minor, of_shown.saturating_neg(), at)?;
        let line_rounding = self.hear_sum((Figure::LineRounding {}, InvoiceRule::LineRounding), line_rounding, || {
            let [lines, allowances, charges] = terms;
            let away = |term| steps::taken_away(term, true);
            vec![
                steps::amount(total_figure, total, false),
                away(lines),
                steps::taken_away(allowances, false),
                away(charges),
            ]
        });
        Ok((total, Some(line_rounding)))
    }

    /// The total without tax and the total with it: the prices gave one, the tax leads to the other.
    fn without_and_with(&mut self, total: Money, tax: Money) -> Result<(Money, Money), InvoiceError> {
        let at = Place::Document {};
        let (is_inclusive, tax_term) = (self.is_inclusive(), |away| steps::amount(Figure::TaxTotal {}, tax, away));
        if is_inclusive {
            let without = add(total.minor, tax.minor.saturating_neg(), at)?;
            let made = (Figure::TaxExclusive {}, InvoiceRule::TotalWithout);
            let without = self
                .hear_sum(made, without, || vec![steps::amount(Figure::TaxInclusive {}, total, false), tax_term(true)]);
            return Ok((without, total));
        }
        let with = add(total.minor, tax.minor, at)?;
        let made = (Figure::TaxInclusive {}, InvoiceRule::BrCo15);
        let with =
            self.hear_sum(made, with, || vec![steps::amount(Figure::TaxExclusive {}, total, false), tax_term(false)]);
        Ok((total, with))
    }

    /// What is to be paid (BR-CO-16), and what it was rounded by.
    fn payable(&mut self, total: Money) -> Result<(Option<Money>, Money), InvoiceError> {
        let at = Place::Document {};
        let others = [self.draft.prepaid.is_some(), self.draft.payable_rounding.is_some()];
        let mut terms = Self::room(others.into_iter().map(usize::from).sum::<usize>().saturating_add(1));
        Self::note(&mut terms, || steps::amount(Figure::TaxInclusive {}, total, false));
        let prepaid = match self.draft.prepaid {
            None => Net::ZERO,
            Some(prepaid) => {
                Self::note(&mut terms, || steps::amount(Figure::Prepaid {}, prepaid, true));
                self.given(prepaid, Figure::Prepaid {}, Place::Prepaid {})?
            }
        };
        let due = add(total.minor, prepaid.shown.saturating_neg(), at)?;
        let rounding = match self.draft.payable_rounding {
            None => None,
            Some(PayableRounding::Amount { amount }) => {
                Some(self.given(amount, Figure::PayableRounding {}, Place::PayableRounding {})?.shown)
            }
            Some(PayableRounding::Cash { ties }) => Some(self.cash_rounding(due, ties, &terms)?),
        };
        let rounding = rounding.map(|rounding| self.money(rounding));
        if let Some(rounding) = rounding {
            Self::note(&mut terms, || steps::amount(Figure::PayableRounding {}, rounding, false));
        }
        let payable = add(due, rounding.map_or(0, |rounding| rounding.minor), at)?;
        Ok((rounding, self.hear_sum((Figure::Payable {}, InvoiceRule::BrCo16), payable, || terms)))
    }

    /// What is missing to a whole number of the smallest coin, or too much for it.
    fn cash_rounding(&mut self, due: i64, ties: Rounding, of: &Terms) -> Result<i64, InvoiceError> {
        if !matches!(ties, Rounding::HalfUp | Rounding::HalfDown) {
            return Err(InvoiceError::CashTies { ties });
        }
        let currency = self.draft.currency;
        let coin = smallest_coin(currency).ok_or(InvoiceError::NoCashRounding { currency })?;
        let at = Place::PayableRounding {};
        let rounding = to_coin(due, coin, ties).ok_or(InvoiceError::TooLarge { at })?;
        let due = self.hear_sum((Figure::Due {}, InvoiceRule::BrCo16), due, || of.clone());
        let (coin, result) = (self.money(coin), self.money(rounding));
        self.listener.hear(|| {
            let inputs = vec![steps::amount(Figure::Due {}, due, false), StepInput::Given { amount: coin }];
            let made = (Figure::PayableRounding {}, InvoiceRule::CashRounding);
            ExplanationStep { rounding: Some(ties), ..ExplanationStep::whole(made, inputs, result) }
        });
        Ok(rounding)
    }

    /// What the customer keeps, and what is left to pay then.
    fn less_withheld(&mut self, payable: Money, taxes: &Taxes) -> Result<(Option<Money>, Option<Money>), InvoiceError> {
        let Some(withheld) = taxes.withheld else { return Ok((None, None)) };
        let mut terms = Terms::new();
        for (group, tax) in (1..=u32::MAX).zip(&taxes.further) {
            if tax.withheld {
                Self::note(&mut terms, || steps::amount(Figure::FurtherTax { group }, tax.amount, false));
            }
        }
        let withheld = self.hear_sum((Figure::Withheld {}, InvoiceRule::WithheldTotal), withheld, || terms);
        let left = add(payable.minor, withheld.minor.saturating_neg(), Place::Document {})?;
        let made = (Figure::PayableLessWithheld {}, InvoiceRule::LessWithheld);
        let left = self.hear_sum(made, left, || {
            vec![steps::amount(Figure::Payable {}, payable, false), steps::amount(Figure::Withheld {}, withheld, true)]
        });
        Ok((Some(withheld), Some(left)))
    }

    /// The tax in the second currency (BT-111).
    fn tax_in_tax_currency(&mut self, tax: Money) -> Result<Option<Money>, InvoiceError> {
        let (at, figure) = (Place::TaxCurrency {}, Figure::TaxInTaxCurrency {});
        let (currency, rate) = match self.draft.tax_currency {
            None => return Ok(None),
            Some(TaxCurrency::Rate { currency, rate }) => (currency, rate),
            Some(TaxCurrency::Amount { amount }) => {
                check_bounds(amount, at)?;
                self.listener.hear(|| steps::given(figure, amount));
                return Ok(Some(amount));
            }
        };
        let (mantissa, scale) = rate.parts();
        let scale = scale.saturating_add(self.exponent);
        let factor = Fraction::decimal(mantissa, scale, currency.exponent());
        let exact = factor.and_then(|factor| factor.times(Fraction::whole(tax.minor)));
        let (exact, way) = (exact.ok_or(InvoiceError::NotExact { at })?, self.draft.rounding.tax.way);
        let result = Money { minor: rounded(exact, way, at)?, currency };
        self.listener.hear(|| {
            let inputs = vec![steps::amount(Figure::TaxTotal {}, tax, false), StepInput::ExchangeRate { rate }];
            ExplanationStep::rounded((figure, InvoiceRule::TaxCurrency), inputs, (exact, way), result)
        });
        Ok(Some(result))
    }
}
