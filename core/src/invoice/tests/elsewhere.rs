//! What other systems have a place for, and what they round.

use std::collections::BTreeSet;

use super::*;
use crate::invoice::{Elsewhere, InexpressiblePart, InexpressibleReason, OtherSystem, elsewhere};

fn reasons(draft: &Draft, system: OtherSystem) -> Vec<InexpressibleReason> {
    match elsewhere(draft, system).unwrap() {
        Elsewhere::Inexpressible { reasons } => reasons,
        Elsewhere::Computes { .. } => Vec::new(),
    }
}

#[test]
fn xero_takes_quantities_of_four_decimals_and_quickbooks_of_any() {
    let of = |quantity| draft(vec![line(quantity, "10", taxed("10"))]);
    assert!(reasons(&of("1.2345"), OtherSystem::Xero).is_empty());
    let what = InexpressiblePart::QuantityDecimals;
    assert_eq!(reasons(&of("1.23456"), OtherSystem::Xero), [InexpressibleReason { what, line: Some(1) }]);
    assert!(reasons(&of("1.23456"), OtherSystem::QuickbooksOnline).is_empty());
}

#[test]
fn prices_with_tax_and_any_allowance_or_charge_are_no_peppol_invoice() {
    let gross = Draft { price_basis: PriceBasis::Inclusive, ..draft(vec![line("1", "11", taxed("10"))]) };
    assert!(reasons(&gross, OtherSystem::Peppol).is_empty());
    let charge = LineCharge { value: line_allowance(1).value, reason: "Freight".parse().unwrap() };
    let changes: [&dyn Fn(&mut Draft); 4] = [
        &|draft| draft.lines[0].allowances = vec![line_allowance(1)],
        &|draft| draft.lines[0].charges = vec![charge.clone()],
        &|draft| draft.allowances = vec![document_allowance(1, taxed("10"))],
        &|draft| draft.charges = vec![document_charge(1, taxed("10"))],
    ];
    for change in changes {
        let mut draft = gross.clone();
        change(&mut draft);
        let what = InexpressiblePart::InclusivePrices;
        assert_eq!(reasons(&draft, OtherSystem::Peppol), [InexpressibleReason { what, line: None }]);
    }
}

#[test]
fn a_charge_by_per_cent_is_rounded_half_up_in_a_peppol_invoice_whatever_the_draft_does() {
    let mut draft = draft(vec![line("1", "0.05", taxed("10"))]);
    draft.rounding.line_net = Rounding::Down;
    let value = DocumentAdjustment::PercentOfLines { percent: "10".parse().unwrap() };
    draft.charges = vec![DocumentCharge::new(value, "Freight".parse().unwrap(), taxed("10"))];
    assert_eq!(calculate(&draft).unwrap().tax_exclusive(), aud(5), "half a cent is none");
    let Elsewhere::Computes { tax_exclusive, .. } = elsewhere(&draft, OtherSystem::Peppol).unwrap() else {
        panic!("it can be expressed")
    };
    assert_eq!(tax_exclusive, aud(6));
}

#[test]
fn every_reason_is_a_sentence_of_its_own_that_names_its_line() {
    use InexpressiblePart::*;
    let parts = [
        Currency,
        InclusivePrices,
        UnitPriceDecimals,
        QuantityDecimals,
        BaseQuantity,
        LineAllowance,
        LineCharge,
        DocumentAllowance,
        DocumentCharge,
        FurtherTax,
        WithheldTax,
        ReverseCharge,
        ReverseChargeRate,
        Prepaid,
        PayableRounding,
        TaxCurrency,
    ];
    let told: BTreeSet<String> =
        parts.iter().map(|&what| InexpressibleReason { what, line: None }.to_string()).collect();
    assert_eq!(told.len(), parts.len());
    for what in parts {
        let (document, line) = (InexpressibleReason { what, line: None }, InexpressibleReason { what, line: Some(7) });
        assert_eq!(line.to_string(), format!("line 7: {document}"));
        assert!(document.to_string().contains(' '), "{document}");
    }
}

#[test]
fn a_host_can_say_why_another_system_does_not_take_a_draft() {
    let mut draft = draft(vec![line("1", "10", taxed("10")), line("1", "10.12345", taxed("10"))]);
    draft.charges = vec![document_charge(1, taxed("10"))];
    let told: Vec<String> = reasons(&draft, OtherSystem::Xero).iter().map(ToString::to_string).collect();
    let charge = "the other system has no place for a charge of the document: give it as a line of its own";
    assert_eq!(told, [charge, "line 2: the unit price has more decimals than the other system takes"]);
}
