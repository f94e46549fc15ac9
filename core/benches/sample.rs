//! The invoices that are measured: the same in every run, and in every form that a version wants them in.

use journeyman::{
    invoice::{Draft, InvoiceLine, RoundingProfile},
    money::{Currency, Rounding},
    quantity::InvoicedQuantity,
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
};
use rust_decimal::Decimal;

use crate::random::Random;

/// Tax once for each rate, on nets that are rounded: as EN 16931 has it.
pub(crate) const BY_GROUP: RoundingProfile = RoundingProfile::EN_16931;

/// Nets and taxes rounded on each line.
pub(crate) const BY_LINE: RoundingProfile =
    RoundingProfile::new(Rounding::HalfUp, TaxRounding { at: TaxRoundingPoint::Line, way: Rounding::HalfUp });

/// So many invoices of so many lines.
pub(crate) fn facts(invoices: u32, lines: u32) -> Vec<Vec<Fact>> {
    let mut random = Random(0x6a6f_7572_6e65_7921);
    (0..invoices).map(|_| (0..lines).map(|_| Fact::any(&mut random)).collect()).collect()
}

pub(crate) fn drafts(facts: &[Vec<Fact>], rounding: RoundingProfile) -> Vec<Draft> {
    facts.iter().map(|lines| draft(lines, rounding)).collect()
}

/// The taxes of the invoices.
pub(crate) const TAXES: [(TaxCategory, &str); 4] = [
    (TaxCategory::Standard, "20"),
    (TaxCategory::Reduced, "12.5"),
    (TaxCategory::Reduced, "5"),
    (TaxCategory::Zero, "0"),
];

/// What a line is, before any of the versions holds it.
pub(crate) struct Fact {
    pub(crate) quantity_hundredths: u64,
    pub(crate) price_cents: u64,
    pub(crate) tax: usize,
}

impl Fact {
    pub(crate) fn any(random: &mut Random) -> Self {
        let tax = random.below(4);
        Self {
            quantity_hundredths: 1 + random.below(2_000),
            price_cents: 1 + random.below(50_000),
            tax: usize::try_from(tax).unwrap(),
        }
    }
}

pub(crate) fn hundredths(number: u64) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(number), 2)
}

pub(crate) fn draft(lines: &[Fact], rounding: RoundingProfile) -> Draft {
    let line = |fact: &Fact| {
        let (category, percent) = TAXES[fact.tax];
        let quantity: InvoicedQuantity = hundredths(fact.quantity_hundredths).try_into().unwrap();
        let tax = TaxTreatment { category, percent: percent.parse().unwrap(), reason: None };
        let unit_price = hundredths(fact.price_cents).try_into().unwrap();
        InvoiceLine::new("Replace a tap washer".parse().unwrap(), quantity, Unit::PIECE, unit_price, tax)
    };
    Draft::new(Currency::GBP, PriceBasis::Exclusive, rounding, lines.iter().map(line).collect())
}
