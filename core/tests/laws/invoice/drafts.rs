//! Random drafts: several currencies, every way and place of rounding, both price bases, every category, both signs; plain
//! ones, which have one tax a line and rounded nets, and any, which have whatever a draft may have.

use journeyman::{
    invoice::{
        DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, InvoiceLine, LineAdjustment, LineAllowance,
        LineCharge, RoundingProfile,
    },
    money::{Currency, Money, Rounding},
    quantity::{InvoicedQuantity, Percent, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
};
use proptest::{prelude::*, sample::select};

mod every;
pub(super) use every::{any_draft, negated};

pub(super) const WAYS: [Rounding; 5] =
    [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up];

fn decimal(mantissa: u32, scale: usize) -> String {
    let digits = format!("{mantissa:0width$}", width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

/// Now and then what goes back.
fn quantity() -> impl Strategy<Value = InvoicedQuantity> {
    let quantity =
        (0..300_000_u32, 0..=6_usize).prop_map(|(mantissa, scale)| decimal(mantissa, scale).parse().unwrap());
    (quantity, prop::bool::weighted(0.15)).prop_map(
        |(quantity, back): (InvoicedQuantity, bool)| {
            if back { quantity.negated() } else { quantity }
        },
    )
}

fn unit_price() -> impl Strategy<Value = UnitPrice> {
    (0..3_000_000_u32, 0..=8_usize).prop_map(|(mantissa, scale)| decimal(mantissa, scale).parse().unwrap())
}

/// Mostly what is usual, at times more than everything.
fn percent() -> impl Strategy<Value = Percent> {
    let usual = (0..4_000_u32).prop_map(|hundredths| decimal(hundredths, 2));
    prop_oneof![8 => usual, 1 => Just("100".to_owned()), 1 => Just("130".to_owned())]
        .prop_map(|text| text.parse().unwrap())
}

fn treatment(basis: PriceBasis) -> BoxedStrategy<TaxTreatment> {
    let treatments: Vec<TaxTreatment> = [
        (TaxCategory::Standard, "20", None),
        (TaxCategory::Standard, "15", None),
        (TaxCategory::Reduced, "12.5", None),
        (TaxCategory::Reduced, "9.975", None),
        (TaxCategory::Zero, "0", None),
        (TaxCategory::Exempt, "0", Some("Exempt")),
        (TaxCategory::ReverseCharge, "20", Some("Reverse charge")),
    ]
    .into_iter()
    .filter(|(category, ..)| basis == PriceBasis::Exclusive || *category != TaxCategory::ReverseCharge)
    .map(|(category, percent, reason)| TaxTreatment {
        category,
        percent: percent.parse().unwrap(),
        reason: reason.map(|reason| reason.parse().unwrap()),
    })
    .collect();
    select(treatments).boxed()
}

fn line_value(currency: Currency) -> impl Strategy<Value = LineAdjustment> {
    prop_oneof![
        (-300..2_000_i64).prop_map(move |minor| LineAdjustment::Amount { amount: Money { minor, currency } }),
        percent().prop_map(|percent| LineAdjustment::Percent { percent }),
    ]
}

fn document_value(currency: Currency) -> impl Strategy<Value = DocumentAdjustment> {
    prop_oneof![
        (-300..2_000_i64).prop_map(move |minor| DocumentAdjustment::Amount { amount: Money { minor, currency } }),
        percent().prop_map(|percent| DocumentAdjustment::PercentOfLines { percent }),
        percent().prop_map(|percent| DocumentAdjustment::PercentOfSameTax { percent }),
    ]
}

prop_compose! {
    fn line(currency: Currency, basis: PriceBasis)(
        quantity in quantity(),
        unit_price in unit_price(),
        allowances in prop::collection::vec(line_value(currency), 0..2),
        charges in prop::collection::vec(line_value(currency), 0..2),
        tax in treatment(basis),
    ) -> InvoiceLine {
        let reason = || "Agreed".parse().unwrap();
        InvoiceLine {
            allowances: allowances.into_iter().map(|value| LineAllowance { value, reason: reason() }).collect(),
            charges: charges.into_iter().map(|value| LineCharge { value, reason: reason() }).collect(),
            ..InvoiceLine::new("Work".parse().unwrap(), quantity, Unit::PIECE, unit_price, tax)
        }
    }
}

prop_compose! {
    fn draft_in(currency: Currency, basis: PriceBasis)(
        (line_net, way) in (select(&WAYS[..]), select(&WAYS[..])),
        at in select(&[TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup][..]),
        lines in prop::collection::vec(line(currency, basis), 1..9),
        allowances in prop::collection::vec((document_value(currency), 0..9_usize), 0..3),
        charges in prop::collection::vec((document_value(currency), treatment(basis)), 0..3),
        prepaid in prop::option::of(-300..3_000_i64),
    ) -> Draft {
        let reason = || "Agreed".parse().unwrap();
        // An allowance bears the tax of some line, so that it usually has something to come off.
        let tax = |line: usize| lines[line % lines.len()].tax.clone();
        let allowances = allowances.into_iter().map(|(value, line)| DocumentAllowance::new(value, reason(), tax(line)));
        let charges = charges.into_iter().map(|(value, tax)| DocumentCharge::new(value, reason(), tax));
        Draft {
            allowances: allowances.collect(),
            charges: charges.collect(),
            prepaid: prepaid.map(|minor| Money { minor, currency }),
            ..Draft::new(currency, basis, RoundingProfile::new(line_net, TaxRounding { at, way }), lines)
        }
    }
}

/// A plain draft; it may come to less than nothing.
pub(super) fn draft() -> impl Strategy<Value = Draft> {
    prop_oneof![draft_of(PriceBasis::Exclusive), draft_of(PriceBasis::Inclusive)]
}

/// A plain draft of a price basis.
pub(super) fn draft_of(basis: PriceBasis) -> impl Strategy<Value = Draft> {
    let currency = select(vec!["AUD", "JPY", "KWD"]).prop_map(|code| code.parse::<Currency>().unwrap());
    currency.prop_flat_map(move |currency| draft_in(currency, basis))
}
