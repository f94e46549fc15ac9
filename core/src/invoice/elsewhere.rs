mod text;

use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    DocumentAdjustment, Draft, FurtherTax, InvoiceError, InvoiceLine, LineAdjustment, Place, RoundingProfile,
    TaxCurrency, calculate,
    calculate::{add, numbered},
    fraction::Fraction,
    sum::Sum,
    treatment::is_taxed,
};
use crate::{
    limits::UNIT_PRICE_DECIMALS_MAX,
    money::{Money, Rounding},
    quantity::{Percent, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxTreatment},
    wire,
};

/// A system to which invoices are handed over, and which calculates them again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherSystem {
    /// Xero: each line to the cent, its tax to the cent, then the sums. Unit prices have up to 4 decimals.
    ///
    /// Source: Xero's developer guide "Rounding in Xero". It doesn't say which way half a cent goes; its examples fit half
    /// up.
    Xero,
    /// QuickBooks Online outside the United States: each line's amount and tax to the cent. Rates and prices have up to 7
    /// decimals.
    ///
    /// Source: Intuit's community answers on rounding precision (secondary).
    QuickbooksOnline,
    /// QuickBooks Online in the United States: the tax on the taxable total of each rate; prices are without tax.
    ///
    /// Source: as above (secondary).
    QuickbooksOnlineUs,
    /// An electronic invoice of the Peppol network (BIS Billing 3.0, PINT A-NZ): EN 16931's calculation, net prices only.
    /// Standard and reduced are one code there (S), so that what bears them at one rate is one row of the breakdown (BR-S-08).
    ///
    /// A price with tax is handed over without it, to eight decimals (BT-146), and each line's amount is rounded there: what that
    /// comes to with tax may be up to half a minor unit more or less a line, and its tax, and more where a quantity is in the
    /// millions. That is the difference, which a host may state as the rounding of the amount to pay (BT-114), less its own if it
    /// has one; where it is a major unit or more, [`issue`](super::issue()) refuses that, and prices without tax are wanted.
    ///
    /// A further tax in the taxable amount is a charge of its line there (BG-28), or a charge or an allowance beside that of
    /// the document which bears it, so that the total without tax has it. Not looked up are the codes of units (BR-CL-23), nor a reason on a line that is taxed or zero-rated,
    /// which has to be left out there (BR-S-10, BR-Z-10).
    Peppol,
}

/// What another system makes of a draft, before it is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Elsewhere {
    /// It calculates these totals.
    Computes {
        /// The total without tax; in an electronic invoice with the further taxes that are in the taxable amount.
        tax_exclusive: Money,
        /// The tax.
        tax: Money,
        /// The total with tax.
        tax_inclusive: Money,
        /// What its total with tax is above ours; below zero where it is less. An electronic invoice takes the opposite as its
        /// rounding amount (BT-114); another system takes it as a line of its own.
        difference: Money,
        /// What of the draft has no place there, though it changes none of these totals: that of the document first, then of
        /// the lines. Where it is tax that is withheld, an amount paid before, or a rounding of what is to be paid, then what
        /// is to be paid there is another amount than here.
        #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
        unstated: Vec<InexpressibleReason>,
    },
    /// It has no place for something in the draft.
    Inexpressible {
        /// What, the first first; at least one.
        reasons: Vec<InexpressibleReason>,
    },
}

/// Something in a draft that another system has no place for. Its text is the English sentence about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InexpressibleReason {
    /// What it is.
    pub what: InexpressiblePart,
    /// In which line it is, counted from 1; none where it is in the document.
    pub line: Option<u32>,
}

/// What of a draft another system has no place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InexpressiblePart {
    /// The currency: its minor unit isn't a hundredth; in an electronic invoice it may be more, and not less (BR-DEC-09 to
    /// BR-DEC-28), of the second currency of its tax neither.
    Currency,
    /// Prices that include tax; in an electronic invoice where there are allowances or charges, which have no amount without
    /// tax: give them as lines, or prices without tax.
    InclusivePrices,
    /// A unit price of more decimals than it takes.
    UnitPriceDecimals,
    /// A quantity of more decimals than it takes.
    QuantityDecimals,
    /// A price for more than one unit.
    BaseQuantity,
    /// An allowance of a line, or more than one: give it as a line below zero.
    LineAllowance,
    /// A charge of a line: give it as a line of its own.
    LineCharge,
    /// An allowance of the document: give it as a line below zero.
    DocumentAllowance,
    /// A charge of the document: give it as a line of its own.
    DocumentCharge,
    /// A tax besides the main one.
    FurtherTax,
    /// A tax that is withheld: the system shows what is to be paid without it.
    WithheldTax,
    /// Tax that the customer accounts for: the system needs a tax rate of its own for it.
    ReverseCharge,
    /// The rate of tax that the customer accounts for: an electronic invoice states 0 there (BR-AE-05, BR-AE-06, BR-AE-07).
    ReverseChargeRate,
    /// What was paid already: the system takes it as a payment that is allocated to the invoice.
    Prepaid,
    /// The rounding of the amount to pay: the system shows what is to be paid without it.
    PayableRounding,
    /// Tax in a second currency: the system has rates of exchange of its own.
    TaxCurrency,
}

/// What another system calculates from a draft, so that a host knows it before it exports, or why the draft can't be
/// expressed there.
///
/// ```
/// use journeyman::invoice::{Draft, Elsewhere, OtherSystem, elsewhere};
///
/// // 25.06, 25.61 and 25.63 at 15 %: 11.445 on the total, 3.76 + 3.84 + 3.84 by line.
/// let line = |price: &str| format!(r#"{{"description": "Part", "quantity": "1", "unit": "C62", "unit_price": "{price}",
///     "allowances": [], "charges": [], "tax": {{"category": "standard", "percent": "15", "reason": null}}}}"#);
/// let draft = format!(r#"{{"currency": "NZD", "price_basis": "exclusive",
///     "rounding": {{"line_net": "half_up", "tax": {{"at": "tax_group", "way": "half_up"}}}},
///     "lines": [{}, {}, {}], "allowances": [], "charges": [], "prepaid": null}}"#, line("25.06"), line("25.61"), line("25.63"));
/// let Elsewhere::Computes { tax, difference, .. } = elsewhere(&Draft::from_json(draft.as_bytes())?, OtherSystem::Xero)? else {
///     panic!("Xero can express it")
/// };
/// assert_eq!((tax.to_string(), difference.to_string()), ("NZD 11.44".to_owned(), "-NZD 0.01".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`calculate`].
pub fn elsewhere(draft: &Draft, system: OtherSystem) -> Result<Elsewhere, InvoiceError> {
    let ours = calculate(draft)?;
    let reasons = system.reasons(draft);
    if !reasons.is_empty() {
        return Ok(Elsewhere::Inexpressible { reasons });
    }
    let (net, tax) = match system {
        OtherSystem::Xero | OtherSystem::QuickbooksOnline => by_line(draft)?,
        OtherSystem::QuickbooksOnlineUs => on_totals(draft)?,
        OtherSystem::Peppol => on_totals(&by_code(&net_priced(draft)?)?)?,
    };
    let money = |minor| Money { minor, currency: draft.currency };
    let tax_inclusive = add(net, tax, Place::Document {})?;
    Ok(Elsewhere::Computes {
        tax_exclusive: money(net),
        tax: money(tax),
        tax_inclusive: money(tax_inclusive),
        difference: money(tax_inclusive.saturating_sub(ours.tax_inclusive().minor)),
        unstated: system.unstated(draft),
    })
}

impl OtherSystem {
    /// What of a draft has no place in the system, though it changes none of its totals.
    fn unstated(self, draft: &Draft) -> Vec<InexpressibleReason> {
        use InexpressiblePart::{PayableRounding, Prepaid, ReverseChargeRate, TaxCurrency, WithheldTax};
        let accounting = self != Self::Peppol;
        let is_withheld = |further: &[FurtherTax]| further.iter().any(|one| one.withheld);
        let has_rate = |tax: &TaxTreatment| {
            !accounting && tax.category == TaxCategory::ReverseCharge && tax.percent != Percent::ZERO
        };
        let adjustments = || adjustments(draft);
        let in_document = [
            (Prepaid, self == Self::Xero && draft.prepaid.is_some()),
            (PayableRounding, accounting && draft.payable_rounding.is_some()),
            (TaxCurrency, accounting && draft.tax_currency.is_some()),
            (ReverseChargeRate, adjustments().any(|(tax, _)| has_rate(tax))),
            (WithheldTax, adjustments().any(|(_, further)| is_withheld(further))),
        ];
        let in_document = in_document.into_iter().map(|found| (found, None));
        let in_lines = numbered(&draft.lines).flat_map(|(number, line)| {
            let found = [(ReverseChargeRate, has_rate(&line.tax)), (WithheldTax, is_withheld(&line.further_taxes))];
            found.map(|found| (found, Some(number)))
        });
        let all = in_document.chain(in_lines);
        all.filter_map(|((what, found), line)| found.then_some(InexpressibleReason { what, line })).collect()
    }

    /// Everything that the system has no place for.
    fn reasons(self, draft: &Draft) -> Vec<InexpressibleReason> {
        let in_document = self.in_document(draft).into_iter().map(|what| InexpressibleReason { what, line: None });
        let in_lines = numbered(&draft.lines).flat_map(|(number, line)| {
            self.in_line(line).into_iter().map(move |what| InexpressibleReason { what, line: Some(number) })
        });
        in_document.chain(in_lines).collect()
    }

    fn in_document(self, draft: &Draft) -> Vec<InexpressiblePart> {
        use InexpressiblePart::{Currency, DocumentAllowance, DocumentCharge, InclusivePrices};
        let accounting = self != Self::Peppol;
        let inclusive = draft.price_basis == PriceBasis::Inclusive;
        let stated = draft.tax_currency.as_ref().map_or(draft.currency, TaxCurrency::currency);
        let is_too_fine = draft.currency.exponent().max(stated.exponent()) > 2;
        [
            (Currency, if accounting { draft.currency.exponent() != 2 } else { is_too_fine }),
            (InclusivePrices, self == Self::QuickbooksOnlineUs && inclusive),
            (InclusivePrices, self == Self::Peppol && inclusive && has_adjustments(draft)),
            (DocumentAllowance, accounting && !draft.allowances.is_empty()),
            (DocumentCharge, accounting && !draft.charges.is_empty()),
            (
                InexpressiblePart::FurtherTax,
                self == Self::Peppol && adjustments(draft).any(|(_, further)| further.iter().any(is_beside_tax)),
            ),
        ]
        .into_iter()
        .filter_map(|(what, found)| found.then_some(what))
        .collect()
    }

    /// Whether a further tax has no place in a line.
    fn has_no_place_for_one(self, further: &[FurtherTax]) -> bool {
        further.iter().any(|one| if self == Self::Peppol { is_beside_tax(one) } else { !one.withheld })
    }

    fn in_line(self, line: &InvoiceLine) -> Vec<InexpressiblePart> {
        use InexpressiblePart::{
            BaseQuantity, FurtherTax, LineAllowance, LineCharge, QuantityDecimals, ReverseCharge, UnitPriceDecimals,
        };
        let accounting = self != Self::Peppol;
        let (_, price_decimals) = line.unit_price.parts();
        let (_, quantity_decimals) = line.quantity.parts();
        let (price_decimals_max, quantity_decimals_max) = match self {
            Self::Xero => (4, 4),
            Self::QuickbooksOnline | Self::QuickbooksOnlineUs => (7, u32::MAX),
            Self::Peppol => (u32::MAX, u32::MAX),
        };
        let allowances_max = usize::from(self == Self::Xero);
        [
            (UnitPriceDecimals, price_decimals > price_decimals_max),
            (QuantityDecimals, quantity_decimals > quantity_decimals_max),
            (BaseQuantity, accounting && line.base_quantity.is_some()),
            (LineAllowance, accounting && line.allowances.len() > allowances_max),
            (LineCharge, accounting && !line.charges.is_empty()),
            (ReverseCharge, accounting && line.tax.category == TaxCategory::ReverseCharge),
            (FurtherTax, self.has_no_place_for_one(&line.further_taxes)),
        ]
        .into_iter()
        .filter_map(|(what, found)| found.then_some(what))
        .collect()
    }
}

/// Whether there is an allowance or a charge, or what is one in an electronic invoice.
fn has_adjustments(draft: &Draft) -> bool {
    let is_levied = |line: &InvoiceLine| line.further_taxes.iter().any(|further| further.in_tax_base);
    let on_lines = |line: &InvoiceLine| !line.allowances.is_empty() || !line.charges.is_empty() || is_levied(line);
    !draft.allowances.is_empty() || !draft.charges.is_empty() || draft.lines.iter().any(on_lines)
}

/// Whether a further tax has no place in an electronic invoice, which has one tax.
const fn is_beside_tax(further: &FurtherTax) -> bool {
    !further.withheld && !further.in_tax_base
}

/// The taxes of the document's allowances and charges.
fn adjustments(draft: &Draft) -> impl Iterator<Item = (&TaxTreatment, &[FurtherTax])> {
    let allowances = draft.allowances.iter().map(|given| (&given.tax, given.further_taxes.as_slice()));
    allowances.chain(draft.charges.iter().map(|given| (&given.tax, given.further_taxes.as_slice())))
}

/// The total without tax and the tax, where each line and its tax are rounded to the cent and then summed.
fn by_line(draft: &Draft) -> Result<(i64, i64), InvoiceError> {
    let (mut net, mut tax) = (Sum::ZERO, Sum::ZERO);
    for (number, line) in numbered(&draft.lines) {
        let at = Place::Line { line: number };
        let (line_net, line_tax) = one_line(draft, line).ok_or(InvoiceError::TooLarge { at })?;
        net.add(line_net, at);
        tax.add(line_tax, at);
    }
    Ok((net.end()?, tax.end()?))
}

/// One line without tax, and its tax. A discount is taken off before the line is rounded, once.
fn one_line(draft: &Draft, line: &InvoiceLine) -> Option<(i64, i64)> {
    let price = Fraction::price(line.quantity, line.unit_price, draft.currency.exponent())?;
    let discounted = match line.allowances.first().map(|allowance| allowance.value) {
        None => price,
        Some(LineAdjustment::Percent { percent }) => price.minus(price.percent(percent)?)?,
        Some(LineAdjustment::Amount { amount }) => price.minus(Fraction::whole(amount.minor))?,
    };
    let amount = discounted.rounded(Rounding::HalfUp)?;
    let rate = if is_taxed(line.tax.category) { line.tax.percent } else { Percent::ZERO };
    match draft.price_basis {
        PriceBasis::Exclusive => Some((amount, Fraction::whole(amount).percent(rate)?.rounded(Rounding::HalfUp)?)),
        PriceBasis::Inclusive => {
            let tax = Fraction::whole(amount).percent_within(rate)?.rounded(Rounding::HalfUp)?;
            Some((amount.checked_sub(tax)?, tax))
        }
    }
}

/// The total without tax and the tax, as EN 16931 calculates them: rounded lines, and the tax once for each rate. What is in the
/// taxable amount is in the total without tax.
fn on_totals(draft: &Draft) -> Result<(i64, i64), InvoiceError> {
    let theirs = calculate(&as_standard(draft))?;
    let (mut net, mut tax) = (Sum::ZERO, Sum::ZERO);
    let at = Place::Document {};
    net.add(theirs.tax_exclusive().minor, at);
    for further in theirs.further_taxes().iter().filter(|further| further.in_tax_base) {
        net.add(further.amount.minor, at);
    }
    for group in theirs.tax_breakdown() {
        tax.add(group.tax.minor, at);
    }
    Ok((net.end()?, tax.end()?))
}

/// What of a draft an electronic invoice's total with tax is of, rounded as it is there.
fn as_standard(draft: &Draft) -> Draft {
    Draft { rounding: RoundingProfile::EN_16931, ..draft.clone() }
}

/// The draft with its categories as an electronic invoice codes them. What percentages of the same tax come to is taken before.
fn by_code(draft: &Draft) -> Result<Draft, InvoiceError> {
    let priced = calculate(&as_standard(draft))?;
    let mut coded = draft.clone();
    for (allowance, amount) in coded.allowances.iter_mut().zip(priced.allowances()) {
        allowance.value = DocumentAdjustment::Amount { amount: *amount };
    }
    for (charge, amount) in coded.charges.iter_mut().zip(priced.charges()) {
        charge.value = DocumentAdjustment::Amount { amount: *amount };
    }
    let lines = coded.lines.iter_mut().map(|line| &mut line.tax);
    let allowances = coded.allowances.iter_mut().map(|allowance| &mut allowance.tax);
    let taxes = lines.chain(allowances).chain(coded.charges.iter_mut().map(|charge| &mut charge.tax));
    for tax in taxes.filter(|tax| tax.category == TaxCategory::Reduced) {
        tax.category = TaxCategory::Standard;
    }
    Ok(coded)
}

/// The draft with net prices.
fn net_priced(draft: &Draft) -> Result<Draft, InvoiceError> {
    let mut net = Draft { price_basis: PriceBasis::Exclusive, ..draft.clone() };
    if draft.price_basis == PriceBasis::Inclusive {
        for (number, line) in (1..=u32::MAX).zip(&mut net.lines) {
            let too_large = InvoiceError::TooLarge { at: Place::Line { line: number } };
            line.unit_price = net_price(line).ok_or(too_large)?;
        }
    }
    Ok(net)
}

/// The price without the tax, rounded half up to as many decimals as prices may have.
fn net_price(line: &InvoiceLine) -> Option<UnitPrice> {
    let rate = if is_taxed(line.tax.category) { line.tax.percent } else { Percent::ZERO };
    let whole = Decimal::ONE_HUNDRED.checked_add(Decimal::from(rate))?;
    // 28 digits, of which none beyond the last that stays is a tie's that isn't one: the divisor has 9 digits at most.
    let net = Decimal::from(line.unit_price).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    net.round_dp_with_strategy(UNIT_PRICE_DECIMALS_MAX, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
        .try_into()
        .ok()
}
