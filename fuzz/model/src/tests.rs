//! The published numbers that the model is held to: each is true under the profile that is named with it.

use crate::{
    calculate,
    draft::{
        Basis, Category, Draft, FurtherBase, FurtherRate, FurtherTax, Line, LineAdjustment, LineValue, Money, Nets,
        PayableRounding, Point, Rounding, Tax, TaxRounding,
    },
    number::Way,
    totals::Totals,
};

const GROUP: Rounding = profile(Point::TaxGroup, Way::HalfUp, Nets::Rounded);
const LINE: Rounding = profile(Point::Line, Way::HalfUp, Nets::Rounded);

const fn profile(at: Point, way: Way, nets: Nets) -> Rounding {
    Rounding { line_net: Way::HalfUp, tax: TaxRounding { at, way }, nets }
}

fn line(quantity: &str, unit_price: &str, percent: &str) -> Line {
    let category = if percent == "0" { Category::Zero } else { Category::Standard };
    Line {
        description: "Work".into(),
        quantity: quantity.into(),
        base_quantity: None,
        unit: "HUR".into(),
        unit_price: unit_price.into(),
        allowances: Vec::new(),
        charges: Vec::new(),
        tax: Tax { category, percent: percent.into(), reason: None },
        further_taxes: Vec::new(),
    }
}

fn draft(price_basis: Basis, rounding: Rounding, lines: Vec<Line>) -> Draft {
    Draft {
        currency: "EUR".into(),
        price_basis,
        rounding,
        lines,
        allowances: Vec::new(),
        charges: Vec::new(),
        prepaid: None,
        payable_rounding: None,
        tax_currency: None,
    }
}

fn totals(draft: &Draft) -> Totals {
    calculate(draft).expect("it has totals")
}

fn off(mut line: Line, percent: &str) -> Line {
    let value = LineValue::Percent { percent: percent.into() };
    line.allowances.push(LineAdjustment { value, reason: "Agreed".into() });
    line
}

fn further(rate: &str, on: FurtherBase) -> FurtherTax {
    let rate = FurtherRate::Percent { percent: rate.into() };
    FurtherTax { tax: "Tax".into(), rate, on, in_tax_base: false, withheld: false }
}

#[test]
fn the_place_and_way_of_rounding_decide_the_last_cent() {
    let lines = || ["25.06", "25.61", "25.63"].map(|price| line("1", price, "15")).to_vec();
    for (profile, tax) in [
        (LINE, 11_44),
        (GROUP, 11_45),
        (profile(Point::Document, Way::HalfUp, Nets::Rounded), 11_45),
        (profile(Point::TaxGroup, Way::HalfEven, Nets::Rounded), 11_44),
    ] {
        assert_eq!(totals(&draft(Basis::Exclusive, profile, lines())).tax.minor, tax, "{profile:?}");
    }
}

#[test]
fn a_net_that_is_not_rounded_is_a_cent_less() {
    let lines = || vec![off(line("16", "348.35", "22"), "4")];
    let exact = profile(Point::TaxGroup, Way::HalfUp, Nets::Exact);
    assert_eq!(totals(&draft(Basis::Exclusive, GROUP, lines())).tax_inclusive.minor, 6527_81);
    assert_eq!(totals(&draft(Basis::Exclusive, exact, lines())).tax_inclusive.minor, 6527_80);

    let lines = || (0..6).map(|_| off(line("5", "5.75", "21"), "18")).collect::<Vec<_>>();
    let found = totals(&draft(Basis::Exclusive, exact, lines()));
    assert_eq!((found.tax_exclusive.minor, found.tax.minor), (141_45, 29_70));
    assert_eq!(found.line_rounding.unwrap().minor, 141_45 - 6 * 23_58);
    let found = totals(&draft(Basis::Inclusive, exact, lines()));
    assert_eq!((found.tax_exclusive.minor, found.tax.minor), (116_90, 24_55));
}

#[test]
fn taxes_cascade_on_each_line_or_on_the_total() {
    let lines = || {
        let mut line = line("1", "15.89", "6");
        line.further_taxes = vec![further("6", FurtherBase::Net), further("3", FurtherBase::NetAndTaxes)];
        vec![line.clone(), line]
    };
    assert_eq!(totals(&draft(Basis::Exclusive, LINE, lines())).tax.minor, 4_86);
    let found = totals(&draft(Basis::Exclusive, GROUP, lines()));
    assert_eq!(found.tax.minor, 4_89);
    let further: Vec<i64> = found.further_taxes.iter().map(|tax| tax.amount.minor).collect();
    assert_eq!((found.tax_breakdown[0].tax.minor, further), (1_91, vec![1_07, 1_91]));
}

#[test]
fn tax_is_taken_out_of_a_price_that_includes_it() {
    let found = totals(&draft(Basis::Inclusive, GROUP, vec![line("1", "124.40", "8")]));
    assert_eq!((found.tax_exclusive.minor, found.tax.minor), (115_19, 9_21));
    let found = totals(&draft(Basis::Inclusive, GROUP, vec![line("1", "100", "21")]));
    assert_eq!((found.tax_exclusive.minor, found.tax.minor), (8_264, 1_736));
}

#[test]
fn two_lines_of_unrounded_nets_have_three_totals() {
    let lines = || vec![line("12.12", "12.12", "23"), line("12.12", "12.12", "23")];
    for (profile, tax) in [
        (profile(Point::Line, Way::HalfUp, Nets::Exact), 67_58),
        (profile(Point::TaxGroup, Way::HalfUp, Nets::Exact), 67_57),
        (LINE, 67_56),
    ] {
        assert_eq!(totals(&draft(Basis::Exclusive, profile, lines())).tax.minor, tax, "{profile:?}");
    }
}

#[test]
fn small_amounts_are_rounded_as_their_laws_say() {
    let one = || vec![line("1", "0.70", "15")];
    for (way, tax) in [(Way::HalfUp, 11), (Way::HalfDown, 10)] {
        assert_eq!(
            totals(&draft(Basis::Exclusive, profile(Point::TaxGroup, way, Nets::Rounded), one())).tax.minor,
            tax
        );
    }
    let two = vec![line("1", "0.43", "15"), line("1", "4.84", "15")];
    assert_eq!(totals(&draft(Basis::Exclusive, LINE, two)).tax.minor, 79);
    let all_off = vec![off(line("2.25", "64.22", "21"), "100")];
    assert_eq!(totals(&draft(Basis::Exclusive, GROUP, all_off)).payable.minor, 0);
}

#[test]
fn a_second_tax_is_on_the_net_and_cash_is_rounded_after_it() {
    let mut quebec = line("1", "100", "5");
    quebec.further_taxes = vec![further("9.975", FurtherBase::Net)];
    assert_eq!(totals(&draft(Basis::Exclusive, GROUP, vec![quebec])).tax_inclusive.minor, 114_98);

    let mut cash = draft(Basis::Exclusive, GROUP, vec![line("1", "1.83", "5"), line("1", "2.86", "5")]);
    cash.currency = "CAD".into();
    cash.payable_rounding = Some(PayableRounding::Cash { ties: Way::HalfUp });
    let found = totals(&cash);
    assert_eq!((found.tax_inclusive.minor, found.payable.minor), (4_92, 4_90));
    assert_eq!(found.rounding, Some(Money { minor: -2, currency: "CAD".into() }));
}

#[test]
fn what_is_withheld_leaves_the_invoice_as_it_is() {
    let mut labour = line("1", "200", "20");
    let cis = FurtherTax { withheld: true, ..further("20", FurtherBase::Net) };
    labour.further_taxes = vec![cis];
    let found = totals(&draft(Basis::Exclusive, GROUP, vec![labour, line("1", "100", "20")]));
    assert_eq!((found.payable.minor, found.withheld.unwrap().minor), (360_00, 40_00));
    assert_eq!(found.payable_less_withheld.unwrap().minor, 320_00);
}
