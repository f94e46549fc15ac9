//! Tax rounded on each line, beside levies that not every part bears: what document allowances take back and charges add is
//! the tax on what they bear themselves.

use journeyman::{
    invoice::{
        DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, FurtherTax, FurtherTaxBase, FurtherTaxRate,
        InvoiceLine, NetRounding, RoundingProfile, Totals, calculate,
    },
    money::{Currency, Rounding},
    quantity::{Percent, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
};
use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;

/// The main tax: a tenth.
fn tenth() -> TaxTreatment {
    TaxTreatment { category: TaxCategory::Standard, percent: Percent::from(10), reason: None }
}

fn percent(text: &str) -> FurtherTaxRate {
    FurtherTaxRate::Percent { percent: text.parse().unwrap() }
}

/// A levy in the taxable amount, and what is withheld of the amount with all taxes.
fn further(levy: FurtherTaxRate, bears: [bool; 2]) -> Vec<FurtherTax> {
    let of = |name: &str, rate, on, in_tax_base| FurtherTax {
        tax: name.parse().unwrap(),
        rate,
        on,
        in_tax_base,
        withheld: !in_tax_base,
    };
    let taxes =
        [of("Levy", levy, FurtherTaxBase::Net, true), of("CIS", percent("30"), FurtherTaxBase::NetAndTaxes, false)];
    taxes.into_iter().zip(bears).filter(|(_, bears)| *bears).map(|(tax, _)| tax).collect()
}

/// So many at so many thousandths each, and which of the further taxes they bear.
type Parts = Vec<(u32, u32, [bool; 2])>;

fn draft(lines: &Parts, (off, on): (&Parts, &Parts), levy: FurtherTaxRate, terms: (PriceBasis, Rounding)) -> Draft {
    let tax = TaxRounding { at: TaxRoundingPoint::Line, way: terms.1 };
    let rounding = RoundingProfile { line_net: Rounding::HalfUp, tax, nets: NetRounding::Rounded };
    let line = |(count, price, bears): &(u32, u32, [bool; 2])| {
        let price: UnitPrice = Decimal::new((*price).into(), 3).normalize().try_into().unwrap();
        let line = InvoiceLine::new("Batteries".parse().unwrap(), *count, Unit::PIECE, price, tenth());
        InvoiceLine { further_taxes: further(levy, *bears), ..line }
    };
    let mut draft = Draft::new(Currency::AUD, terms.0, rounding, lines.iter().map(line).collect());
    let is_percent = matches!(levy, FurtherTaxRate::Percent { .. });
    let borne = |bears: [bool; 2]| further(levy, [bears[0] && is_percent, bears[1]]); // no allowance has units
    let value = |of: u32| DocumentAdjustment::PercentOfSameTax { percent: Percent::from(of) };
    for (part, _, bears) in off {
        let allowance = DocumentAllowance::new(value(*part), "Agreed".parse().unwrap(), tenth());
        draft.allowances.push(DocumentAllowance { further_taxes: borne(*bears), ..allowance });
    }
    for (part, _, bears) in on {
        let charge = DocumentCharge::new(value(*part), "Freight".parse().unwrap(), tenth());
        draft.charges.push(DocumentCharge { further_taxes: borne(*bears), ..charge });
    }
    draft
}

/// The base and the tax at a tenth, in minor units.
fn base_and_tax(totals: &Totals) -> (i64, i64) {
    totals.tax_breakdown().first().map(|group| (group.base.minor, group.tax.minor)).unwrap()
}

fn parts(most: usize) -> impl Strategy<Value = Parts> {
    prop::collection::vec((1..12_u32, 50..200_000_u32, any::<[bool; 2]>()), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_tax_of_lines_less_what_allowances_take_back_is_that_of_the_base(
        first in (1..12_u32, 50..200_000_u32, any::<[bool; 2]>()),
        others in parts(4),
        off in parts(3),
        on in parts(3),
        levy in select(vec![percent("6"), percent("50"), FurtherTaxRate::PerUnit { amount: "0.35".parse().unwrap() }]),
        basis in select(&[PriceBasis::Exclusive, PriceBasis::Inclusive][..]),
        way in select(&[Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven][..]),
    ) {
        let lines: Parts = std::iter::once(first).chain(others).collect();
        let draft = draft(&lines, (&off, &on), levy, (basis, way));
        let totals = calculate(&draft).unwrap();
        let (base, tax) = base_and_tax(&totals);
        // Every part's tax and levy is off by half a cent at most, and so is the share that is taken back. Prices with tax have
        // the base that their tax leaves.
        let roundings = i64::try_from(draft.lines.len() + draft.allowances.len() + draft.charges.len()).unwrap() + 1;
        prop_assert!((10 * tax - base).abs() <= 8 * roundings, "{tax} of {base}: {draft:?}");
    }

    #[test]
    fn an_allowance_takes_back_its_own_tax_whatever_levy_a_single_line_bears(
        cents in 100..1_000_000_u32, each in 0..500_u32, part in 1..=100_u32,
    ) {
        let levy = FurtherTaxRate::PerUnit { amount: Decimal::new(each.into(), 2).normalize().try_into().unwrap() };
        let tax = |bears| {
            let terms = (PriceBasis::Exclusive, Rounding::HalfUp);
            let of = |off: &Parts| {
                let lines = vec![(1, cents * 10, [bears, false])];
                base_and_tax(&calculate(&draft(&lines, (off, &Vec::new()), levy, terms)).unwrap())
            };
            let (whole, less) = (of(&Vec::new()), of(&vec![(part, 0, [false; 2])]));
            (whole.0 - less.0, whole.1 - less.1)
        };
        let (plain, levied) = (tax(false), tax(true));
        prop_assert_eq!(plain.0, levied.0);
        prop_assert!((plain.1 - levied.1).abs() <= 1, "{:?} {:?}", plain, levied); // a share of what was rounded otherwise
    }
}
