//! What a trader's own invoice can't be: more off than there is.

use super::*;
use crate::invoice::issuable::check;

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
