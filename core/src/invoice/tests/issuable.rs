//! What a trader's own invoice can't be: more off than there is.

use super::*;
use crate::invoice::{FurtherTax, FurtherTaxBase, FurtherTaxRate, issuable::check};

fn checked(draft: &Draft) -> Result<(), InvoiceError> {
    check(draft, &calculate(draft).unwrap())
}

#[test]
fn allowances_of_a_line_are_no_more_than_its_price_with_its_charges() {
    let with = |allowance| {
        let mut draft = draft(vec![line("1", "10", taxed("10"))]);
        draft.lines[0].charges =
            vec![LineCharge { value: line_allowance(5_00).value, reason: "Freight".parse().unwrap() }];
        draft.lines[0].allowances = vec![line_allowance(allowance)];
        checked(&draft)
    };
    assert_eq!(with(12_00), Ok(()));
    assert_eq!(with(15_00), Ok(()));
    let (allowances, available) = (aud(15_01), aud(15_00));
    assert_eq!(with(15_01), Err(InvoiceError::AllowanceAboveLine { line: 1, allowances, available }));
}

#[test]
fn allowances_of_a_document_are_no_more_than_its_lines_and_charges_under_their_tax() {
    let with = |allowance| {
        let lines = vec![line("1", "10", taxed("10")), line("1", "10", taxed("20"))];
        let charges = vec![document_charge(2_00, taxed("10"))];
        checked(&Draft { charges, allowances: vec![document_allowance(allowance, taxed("10"))], ..draft(lines) })
    };
    assert_eq!(with(7_00), Ok(()));
    assert_eq!(with(12_00), Ok(()));
    let at = Place::TaxGroup { category: TaxCategory::Standard, percent: "10".parse().unwrap() };
    let (allowances, available) = (aud(12_01), aud(12_00));
    assert_eq!(with(12_01), Err(InvoiceError::AllowanceAboveDocument { at, allowances, available }));
}

#[test]
fn exact_amounts_may_be_shown_a_unit_apart_each() {
    // Twice 1.004 is 2.008, which is 2.01 together and 1.00 twice as it is shown.
    let with = |allowance| {
        let mut draft = draft(vec![line("1", "1.004", taxed("10")), line("1", "1.004", taxed("10"))]);
        draft.rounding.nets = NetRounding::Exact;
        draft.allowances = vec![document_allowance(allowance, taxed("10"))];
        let totals = calculate(&draft).unwrap();
        assert_eq!(totals.line_total(), aud(2_00));
        super::super::issuable::check(&draft, &totals)
    };
    assert_eq!(with(2_01), Ok(()));
    assert_eq!(with(2_04).unwrap_err().code(), "JM-INV-0009", "by more than two lines and an allowance can be off");
}

fn levy(rate: FurtherTaxRate, in_tax_base: bool, withheld: bool) -> FurtherTax {
    FurtherTax { tax: "Levy".parse().unwrap(), rate, on: FurtherTaxBase::Net, in_tax_base, withheld }
}

fn percent(percent: &str) -> FurtherTaxRate {
    FurtherTaxRate::Percent { percent: percent.parse().unwrap() }
}

fn code(draft: &Draft) -> Option<&'static str> {
    checked(draft).err().map(|error| error.code())
}

#[test]
fn an_allowance_comes_off_prices_and_not_off_the_levies_beside_them() {
    let each = FurtherTaxRate::PerUnit { amount: "5".parse().unwrap() };
    for nets in [NetRounding::Rounded, NetRounding::OnceALine, NetRounding::Exact] {
        let with = |allowance| {
            let mut draft = draft(vec![line("1", "10", taxed("10"))]);
            draft.rounding.nets = nets;
            draft.lines[0].further_taxes = vec![levy(each, true, false)];
            draft.allowances = vec![document_allowance(allowance, taxed("10"))];
            code(&draft)
        };
        assert_eq!(with(10_00), None, "{nets:?}");
        assert_eq!(with(12_00), Some("JM-INV-0009"), "{nets:?}: 12.00 off 10.00, beside a levy of 5.00");
    }
}

#[test]
fn an_allowance_takes_back_no_more_of_a_further_tax_than_what_is_billed_under_its_tax_bears() {
    let with = |lines: &[(&str, &str, bool)], of: FurtherTax, allowance, nets| {
        let priced = |&(price, rate, bears): &(&str, &str, bool)| {
            let further_taxes = if bears { vec![of.clone()] } else { Vec::new() };
            InvoiceLine { further_taxes, ..line("1", price, taxed(rate)) }
        };
        let mut draft = draft(lines.iter().map(priced).collect());
        draft.rounding.nets = nets;
        let further_taxes = vec![of.clone()];
        draft.allowances = vec![DocumentAllowance { further_taxes, ..document_allowance(allowance, taxed("10")) }];
        code(&draft)
    };
    let refused = Some("JM-INV-0009");
    for nets in [NetRounding::Rounded, NetRounding::Exact] {
        for of in
            [levy(percent("100"), true, false), levy(percent("20"), false, true), levy(percent("3"), false, false)]
        {
            assert_eq!(with(&[("10", "10", false)], of.clone(), 5_00, nets), refused, "nobody bears {of:?}");
            let beside = [("10", "10", false), ("3", "10", true)];
            assert_eq!(with(&beside, of.clone(), 3_00, nets), None, "{of:?}");
            assert_eq!(with(&beside, of.clone(), 3_10, nets), refused, "{of:?}");
            let elsewhere = [("40", "20", true), ("50", "10", false)];
            assert_eq!(with(&elsewhere, of.clone(), 10_00, nets), refused, "borne under another tax: {of:?}");
        }
    }
    // Three prices of 1.004 are 3.012: a cent more than they are shown as. The price of another line isn't theirs.
    let shown = [("1.004", "10", true), ("1.004", "10", true), ("1.004", "10", true), ("10", "10", false)];
    for all in [levy(percent("100"), false, false), levy(percent("3"), false, false)] {
        assert_eq!(with(&shown, all.clone(), 3_01, NetRounding::Exact), None, "{all:?}");
        assert_eq!(with(&shown, all.clone(), 3_02, NetRounding::Exact), refused, "its base at least is below: {all:?}");
    }
}

#[test]
fn what_takes_something_back_may_take_its_further_tax_back() {
    // The line gives 0.006 back, shown as 0.01: with another cent that is as much as two parts can be shown apart.
    let back = |nets| {
        let of = levy(percent("20"), false, true);
        let bearing =
            |quantity| InvoiceLine { further_taxes: vec![of.clone()], ..line(quantity, "0.006", taxed("10")) };
        let mut draft = draft(vec![bearing("-1"), line("1", "100", taxed("10"))]);
        draft.rounding.nets = nets;
        draft.allowances =
            vec![DocumentAllowance { further_taxes: vec![of.clone()], ..document_allowance(1, taxed("10")) }];
        code(&draft)
    };
    assert_eq!(back(NetRounding::Exact), None, "within what is shown of each");
    assert_eq!(back(NetRounding::Rounded), Some("JM-INV-0009"));
}

#[test]
fn what_is_left_of_a_price_for_the_work_is_not_less_than_nothing() {
    let each = FurtherTaxRate::PerUnit { amount: "5".parse().unwrap() };
    let with = |allowance| {
        let mut draft = draft(vec![line("1", "10", taxed("0"))]);
        draft.lines[0].tax.category = TaxCategory::Zero;
        draft.price_basis = PriceBasis::Inclusive;
        draft.lines[0].further_taxes = vec![levy(each, true, false)];
        let tax = draft.lines[0].tax.clone();
        draft.allowances = vec![document_allowance(allowance, tax)];
        checked(&draft)
    };
    assert_eq!(with(5_00), Ok(()), "5.00 and a levy of 5.00");
    assert_eq!(with(5_01), Err(InvoiceError::CreditNoteWanted { amount: aud(-1) }));
}
