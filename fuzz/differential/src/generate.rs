//! Random drafts: usual ones, ones at the bounds, ones whose amounts lie on a rounding tie or beside it, and wrong ones.

use journeyman_model::{
    currency::exponent,
    draft::{
        Basis, Category, DocumentAdjustment, DocumentValue, Draft, FurtherBase, FurtherRate, FurtherTax, Line,
        LineAdjustment, LineValue, Money, Nets, PayableRounding, Point, Rounding, Tax, TaxCurrency, TaxRounding,
    },
    number::Way,
};

use crate::{choices::Choices, faults, numbers};

pub(crate) const WAYS: [Way; 5] = [Way::HalfUp, Way::HalfDown, Way::HalfEven, Way::Down, Way::Up];
/// With 2, 0, 3 and 4 decimals; the first four have a smallest coin.
pub(crate) const CURRENCIES: [&str; 11] = ["AUD", "NZD", "CAD", "CHF", "EUR", "GBP", "USD", "JPY", "KWD", "TND", "CLF"];
pub(crate) const RATES: [&str; 14] =
    ["5", "6", "8", "10", "13.5", "15", "20", "21", "22", "23", "9.975", "0.000001", "100", "33.333333"];

/// The next draft.
#[must_use]
pub fn draft(choices: &mut Choices<'_>) -> Draft {
    let mut made = Maker::new(choices).draft();
    if choices.one_in(16) {
        faults::plant(choices, &mut made);
    }
    made
}

/// How large and how fine the numbers of a draft are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Usual,
    Tie,
    Fine,
    Bounds,
}

/// What one draft is made of: its lines share a few taxes, so that groups have several members.
struct Maker<'a, 'b> {
    choices: &'a mut Choices<'b>,
    style: Style,
    currency: &'static str,
    exponent: u32,
    basis: Basis,
    nets: Nets,
    mains: Vec<Tax>,
    further: Vec<FurtherTax>,
    signed: bool,
    /// One tax a line, rounded nets, and nothing on the document: as most drafts are, which the core takes a shorter way for.
    plain: bool,
}

impl<'a, 'b> Maker<'a, 'b> {
    fn new(choices: &'a mut Choices<'b>) -> Self {
        let style = choices.one_of(&[Style::Usual, Style::Usual, Style::Usual, Style::Tie, Style::Tie, Style::Fine]);
        let style = if choices.one_in(24) { Style::Bounds } else { style };
        let currency = choices.one_of(&CURRENCIES);
        let basis = choices.one_of(&[Basis::Exclusive, Basis::Inclusive]);
        let plain = choices.one_in(4);
        let nets = if plain {
            Nets::Rounded
        } else {
            choices.one_of(&[Nets::Rounded, Nets::Rounded, Nets::OnceALine, Nets::Exact])
        };
        let signed = choices.one_in(3);
        let mut maker = Self {
            choices,
            style,
            currency,
            exponent: exponent(currency),
            basis,
            nets,
            mains: Vec::new(),
            further: Vec::new(),
            signed,
            plain,
        };
        maker.mains = maker.main_taxes();
        maker.further = maker.further_palette();
        maker
    }

    fn draft(&mut self) -> Draft {
        let rounding = self.rounding();
        let most = if self.choices.one_in(40) { 40 } else { 6 };
        let lines = self.some(1, most, Self::line);
        let more = !self.plain;
        let allowances =
            if more && self.choices.one_in(2) { self.some(1, 3, Self::document_allowance) } else { Vec::new() };
        let charges = if more && self.choices.one_in(3) { self.some(1, 2, Self::document_charge) } else { Vec::new() };
        let prepaid = self.choices.one_in(4).then(|| self.amount());
        let payable_rounding = if more && self.choices.one_in(3) { self.payable_rounding() } else { None };
        let tax_currency = (more && self.choices.one_in(6)).then(|| self.tax_currency());
        Draft {
            currency: self.currency.into(),
            price_basis: self.basis,
            rounding,
            lines,
            allowances,
            charges,
            prepaid,
            payable_rounding,
            tax_currency,
        }
    }

    fn some<T>(&mut self, least: u64, most: u64, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = least + self.choices.below(most - least + 1);
        (0..count).map(|_| make(self)).collect()
    }

    fn rounding(&mut self) -> Rounding {
        let way = |choices: &mut Choices<'_>| if choices.one_in(2) { choices.one_of(&WAYS) } else { Way::HalfUp };
        Rounding {
            line_net: way(self.choices),
            tax: TaxRounding {
                at: self.choices.one_of(&[Point::TaxGroup, Point::Line, Point::Document]),
                way: way(self.choices),
            },
            nets: self.nets,
        }
    }

    // ---- taxes

    fn main_taxes(&mut self) -> Vec<Tax> {
        if self.choices.one_in(30) {
            return vec![tax(Category::OutsideScope, "0")];
        }
        let count = self.choices.one_of(&[1, 1, 2, 3, 4]);
        (0..count).map(|_| self.main_tax()).collect()
    }

    fn main_tax(&mut self) -> Tax {
        use Category::{
            CanaryIslands, CeutaMelilla, Exempt, Export, IntraCommunity, Reduced, ReverseCharge, Standard, Zero,
        };
        let category = match self.choices.below(16) {
            0..8 => Standard,
            8..10 => Reduced,
            10 => Zero,
            11 => Exempt,
            12 if self.basis == Basis::Exclusive => ReverseCharge,
            13 => self.choices.one_of(&[IntraCommunity, Export]),
            14 => CanaryIslands,
            _ => CeutaMelilla,
        };
        let percent = self.choices.one_of(&RATES);
        match category {
            Standard | Reduced => tax(category, percent),
            CanaryIslands | CeutaMelilla | ReverseCharge if !self.choices.one_in(4) => tax(category, percent),
            _ => tax(category, "0"),
        }
    }

    fn further_palette(&mut self) -> Vec<FurtherTax> {
        if !self.plain && self.choices.one_in(2) { self.some(1, 4, Self::further_tax) } else { Vec::new() }
    }

    fn further_tax(&mut self) -> FurtherTax {
        let rate = if self.choices.one_in(4) {
            FurtherRate::PerUnit { amount: self.choices.one_of(&["0.05", "0.125", "1", "0.00000001", "0"]).into() }
        } else {
            FurtherRate::Percent { percent: self.choices.one_of(&RATES).into() }
        };
        let in_tax_base = self.choices.one_in(4);
        FurtherTax {
            tax: self.choices.one_of(&["QST", "Eco", "CIS", "Surcharge"]).into(),
            rate,
            on: self.choices.one_of(&[FurtherBase::Net, FurtherBase::NetAndTaxes]),
            in_tax_base,
            withheld: !in_tax_base && self.choices.one_in(4),
        }
    }

    /// Some of the draft's further taxes, in any order.
    fn further_taxes(&mut self, has_quantity: bool) -> Vec<FurtherTax> {
        let mut taken = Vec::new();
        for tax in self.further.clone() {
            let fits = has_quantity || matches!(tax.rate, FurtherRate::Percent { .. });
            if fits && !self.choices.one_in(3) {
                let last = self.choices.one_in(4);
                taken.insert(if last { 0 } else { taken.len() }, tax);
            }
        }
        taken
    }

    // ---- lines and adjustments

    fn line(&mut self) -> Line {
        let tax = self.choices.one_of(&self.mains);
        let (mut quantity, unit_price) = match self.style {
            Style::Usual => numbers::usual(self.choices, self.exponent),
            Style::Fine => numbers::fine(self.choices),
            Style::Bounds => numbers::bounds(self.choices),
            Style::Tie => numbers::tie(self.choices, self.exponent, &tax.percent, self.basis),
        };
        if self.signed && self.choices.one_in(3) && quantity.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            quantity.insert(0, '-');
        }
        let base_quantity = self.choices.one_in(6).then(|| self.choices.one_of(&numbers::BASE_QUANTITIES).into());
        let adjusted = self.choices.one_in(3);
        let adjustments = |maker: &mut Self| {
            if adjusted { maker.some(0, 2, Self::line_adjustment) } else { Vec::new() }
        };
        Line {
            description: "Work".into(),
            quantity,
            base_quantity,
            unit: "C62".into(),
            unit_price,
            allowances: adjustments(self),
            charges: adjustments(self),
            tax,
            further_taxes: self.further_taxes(true),
        }
    }

    fn line_adjustment(&mut self) -> LineAdjustment {
        let value = if self.choices.one_in(2) {
            LineValue::Percent { percent: numbers::discount(self.choices) }
        } else {
            LineValue::Amount { amount: self.amount() }
        };
        LineAdjustment { value, reason: "Agreed".into() }
    }

    fn document_allowance(&mut self) -> DocumentAdjustment {
        self.document_adjustment()
    }

    fn document_charge(&mut self) -> DocumentAdjustment {
        self.document_adjustment()
    }

    fn document_adjustment(&mut self) -> DocumentAdjustment {
        let value = match self.choices.below(3) {
            0 => DocumentValue::Amount { amount: self.amount() },
            1 => DocumentValue::PercentOfLines { percent: numbers::discount(self.choices) },
            _ => DocumentValue::PercentOfSameTax { percent: numbers::discount(self.choices) },
        };
        let tax = self.choices.one_of(&self.mains);
        DocumentAdjustment { value, reason: "Agreed".into(), tax, further_taxes: self.further_taxes(false) }
    }

    fn amount(&mut self) -> Money {
        let most = match self.style {
            Style::Bounds => journeyman_model::MINOR_MOST,
            _ => 3_000,
        };
        let least = if self.signed && self.choices.one_in(3) { -most } else { 0 };
        Money { minor: self.choices.between(least, most), currency: self.currency.into() }
    }

    // ---- what is paid

    fn payable_rounding(&mut self) -> Option<PayableRounding> {
        if self.choices.one_in(4) {
            let minor = self.choices.between(-5, 5);
            return Some(PayableRounding::Amount { amount: Money { minor, currency: self.currency.into() } });
        }
        let has_coins = journeyman_model::currency::smallest_coin(self.currency).is_some();
        has_coins.then(|| PayableRounding::Cash { ties: self.choices.one_of(&[Way::HalfUp, Way::HalfDown]) })
    }

    fn tax_currency(&mut self) -> TaxCurrency {
        let currency = loop {
            let code = self.choices.one_of(&CURRENCIES);
            if code != self.currency {
                break code;
            }
            // Bytes that are used up always give the first.
            if self.currency == CURRENCIES[0] {
                break CURRENCIES[1];
            }
        };
        if self.choices.one_in(4) {
            let minor = self.choices.between(-100_000, 100_000);
            return TaxCurrency::Amount { amount: Money { minor, currency: currency.into() } };
        }
        let rate = self.choices.one_of(&["1", "1.0837", "0.0000000001", "163.25", "0.5", "7.4384615385"]);
        TaxCurrency::Rate { currency: currency.into(), rate: rate.into() }
    }
}

pub(crate) fn tax(category: Category, percent: &str) -> Tax {
    use Category::{Exempt, Export, IntraCommunity, OutsideScope, ReverseCharge};
    let needs_reason = matches!(category, Exempt | ReverseCharge | OutsideScope | IntraCommunity | Export);
    Tax { category, percent: percent.into(), reason: needs_reason.then(|| "As the law says".into()) }
}
