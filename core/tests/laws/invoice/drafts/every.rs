use journeyman::{
    invoice::{FurtherTax, FurtherTaxBase, FurtherTaxRate, NetRounding, PayableRounding, TaxCurrency},
    quantity::Quantity,
};

use super::*;

/// A draft with whatever a draft may have. Its numbers are short enough for the tests' own fractions.
pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    (draft(), extras()).prop_map(|(draft, extras)| extras.on(draft))
}

/// What a plain draft lacks, for as many parts as there may be.
#[derive(Debug, Clone)]
struct Extras {
    at: TaxRoundingPoint,
    nets: NetRounding,
    quantities: Vec<InvoicedQuantity>,
    unit_prices: Vec<UnitPrice>,
    base_quantities: Vec<Option<Quantity>>,
    further: Vec<Vec<FurtherTax>>,
    payable_rounding: Option<i64>,
    in_cash: Option<Rounding>,
    tax_currency: Option<TaxCurrency>,
}

fn further_taxes() -> impl Strategy<Value = Vec<FurtherTax>> {
    let rate = prop_oneof![
        4 => select(&["9.975", "6", "3", "20", "0", "100"][..])
            .prop_map(|percent| FurtherTaxRate::Percent { percent: percent.parse().unwrap() }),
        1 => select(&["0.15", "1.005"][..]).prop_map(|amount| FurtherTaxRate::PerUnit { amount: amount.parse().unwrap() }),
    ];
    let on = select(&[FurtherTaxBase::Net, FurtherTaxBase::NetAndTaxes][..]);
    let kind = select(&[(false, false), (false, false), (true, false), (false, true)][..]);
    let tax = (select(&["QST", "Levy"][..]), rate, on, kind).prop_map(|(tax, rate, on, (in_tax_base, withheld))| {
        FurtherTax { tax: tax.parse().unwrap(), rate, on, in_tax_base, withheld }
    });
    prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(tax, 1..4)]
}

fn tax_currency() -> impl Strategy<Value = TaxCurrency> {
    let rate = TaxCurrency::Rate { currency: "KWD".parse().unwrap(), rate: "1.0625".parse().unwrap() };
    let stated = |minor| TaxCurrency::Amount { amount: Money { minor, currency: Currency::EUR } };
    prop_oneof![Just(rate), (-999..999_i64).prop_map(stated)]
}

prop_compose! {
    fn extras()(
        at in select(&[TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup, TaxRoundingPoint::Document][..]),
        nets in select(&[NetRounding::Rounded, NetRounding::OnceALine, NetRounding::Exact][..]),
        quantities in prop::collection::vec((-300..3_000_i32, 0..=2_usize), 9),
        unit_prices in prop::collection::vec((0..30_000_u32, 0..=3_usize), 9),
        base_quantities in prop::collection::vec(prop::option::weighted(0.2, select(&["1", "3", "10", "0.7", "100"][..])), 9),
        further in prop_oneof![
            1 => Just(vec![Vec::new(); 15]),
            2 => prop::collection::vec(further_taxes(), 15),
        ],
        payable_rounding in prop::option::weighted(0.2, -5..5_i64),
        in_cash in prop::option::weighted(0.3, select(&[Rounding::HalfUp, Rounding::HalfDown][..])),
        tax_currency in prop::option::weighted(0.3, tax_currency()),
    ) -> Extras {
        let signed = |(mantissa, scale): (i32, usize)| -> InvoicedQuantity {
            let quantity: InvoicedQuantity = decimal(mantissa.unsigned_abs(), scale).parse().unwrap();
            if mantissa < 0 { quantity.negated() } else { quantity }
        };
        Extras {
            at,
            nets,
            quantities: quantities.into_iter().map(signed).collect(),
            unit_prices: unit_prices.into_iter().map(|(mantissa, scale)| decimal(mantissa, scale).parse().unwrap()).collect(),
            base_quantities: base_quantities.into_iter().map(|base| base.map(|text| text.parse().unwrap())).collect(),
            further,
            payable_rounding,
            in_cash,
            tax_currency,
        }
    }
}

impl Extras {
    fn on(self, mut draft: Draft) -> Draft {
        let currency = draft.currency;
        draft.rounding.tax.at = self.at;
        draft.rounding.nets = self.nets;
        let mut further = self.further.into_iter();
        let numbers = self.quantities.into_iter().zip(self.unit_prices).zip(self.base_quantities);
        for (line, ((quantity, unit_price), base_quantity)) in draft.lines.iter_mut().zip(numbers) {
            (line.quantity, line.unit_price, line.base_quantity) = (quantity, unit_price, base_quantity);
            line.further_taxes = further.next().unwrap();
        }
        let percentages = |taxes: Vec<FurtherTax>| -> Vec<FurtherTax> {
            taxes.into_iter().filter(|tax| matches!(tax.rate, FurtherTaxRate::Percent { .. })).collect()
        };
        for allowance in &mut draft.allowances {
            allowance.further_taxes = percentages(further.next().unwrap());
        }
        for charge in &mut draft.charges {
            charge.further_taxes = percentages(further.next().unwrap());
        }
        let given = |minor| PayableRounding::Amount { amount: Money { minor, currency } };
        let cash = self.in_cash.filter(|_| currency == Currency::AUD).map(|ties| PayableRounding::Cash { ties });
        draft.payable_rounding = self.payable_rounding.map(given).or(cash);
        draft.tax_currency = self.tax_currency;
        draft
    }
}

/// The same draft the other way: what was billed goes back, what came off is added.
pub(crate) fn negated(mut draft: Draft) -> Draft {
    let line_value = |value: &mut LineAdjustment| {
        if let LineAdjustment::Amount { amount } = value {
            *amount = amount.negated();
        }
    };
    let document_value = |value: &mut DocumentAdjustment| {
        if let DocumentAdjustment::Amount { amount } = value {
            *amount = amount.negated();
        }
    };
    for line in &mut draft.lines {
        line.quantity = line.quantity.negated();
        line.allowances.iter_mut().for_each(|given| line_value(&mut given.value));
        line.charges.iter_mut().for_each(|given| line_value(&mut given.value));
    }
    draft.allowances.iter_mut().for_each(|given| document_value(&mut given.value));
    draft.charges.iter_mut().for_each(|given| document_value(&mut given.value));
    draft.prepaid = draft.prepaid.map(Money::negated);
    if let Some(PayableRounding::Amount { amount }) = &mut draft.payable_rounding {
        *amount = amount.negated();
    }
    if let Some(TaxCurrency::Amount { amount }) = &mut draft.tax_currency {
        *amount = amount.negated();
    }
    draft
}
