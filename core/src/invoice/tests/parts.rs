//! Bounds and records of credit notes in part, and what is paid down in whole.

use super::{
    documents::{credit_details, issued, read_back},
    *,
};
use crate::{
    billing::{DepositShare, deposit},
    limits::CREDIT_NOTES_PER_INVOICE_MAX,
    party::PaymentTerms,
    quantity::Percent,
    wire::Wire,
};

/// Those of a second credit note.
fn later_details() -> CreditDetails {
    CreditDetails {
        id: "01999a3f-0000-7000-8000-000000000010".parse().unwrap(),
        number: "CN-0008".parse().unwrap(),
        ..credit_details("2026-10-12")
    }
}

fn hour() -> CreditPart {
    let quantity = Some("0.5".parse().unwrap());
    CreditPart::Lines { lines: vec![LineToCredit { line: 1, quantity }] }
}

#[test]
fn an_invoice_has_as_many_credit_notes_as_its_bound_and_not_one_more() {
    let invoice = issued();
    let note = credit_part(&invoice, &[], &hour(), credit_details("2026-10-12")).unwrap();
    let id = "01999a3f-0000-7000-8000-000000000099".parse().unwrap();
    let next = |count: usize| {
        let details = CreditDetails { id, number: "CN-99".parse().unwrap(), ..credit_details("2026-10-12") };
        credit_part(&invoice, &vec![note.clone(); count], &hour(), details).unwrap_err().code()
    };
    assert_eq!(next(CREDIT_NOTES_PER_INVOICE_MAX - 1), "JM-INV-0067", "they are looked at, and are all the same one");
    assert_eq!(next(CREDIT_NOTES_PER_INVOICE_MAX), "JM-INV-0069");
    let left = |count: usize| left_to_credit(&invoice, &vec![note.clone(); count]).unwrap_err().code();
    assert_eq!(left(CREDIT_NOTES_PER_INVOICE_MAX), "JM-INV-0067");
    assert_eq!(left(CREDIT_NOTES_PER_INVOICE_MAX + 1), "JM-INV-0069");
}

#[test]
fn documents_of_before_there_were_parts_keep_their_bytes() {
    let invoice = issued();
    let whole = String::from_utf8(credit(&invoice, credit_details("2026-10-12")).unwrap().to_json()).unwrap();
    assert!(!whole.contains("\"part\""), "{whole}");
    assert!(!String::from_utf8(invoice.to_json()).unwrap().contains("corrects"));
    let part = credit_part(&invoice, &[], &hour(), credit_details("2026-10-12")).unwrap();
    assert_eq!(CreditNote::from_json(&part.to_json()), Ok(part));
}

#[test]
fn what_was_paid_down_in_whole_leaves_nothing_on_the_final_invoice_and_no_cent_to_credit() {
    let final_invoice = |at, way| {
        let rounding = RoundingProfile { tax: crate::tax::TaxRounding { at, way }, ..RoundingProfile::EN_16931 };
        Draft { rounding, ..draft(vec![line("0.5", "1.01", taxed("15"))]) }
    };
    for at in [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup] {
        for way in [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up] {
            let all = DepositShare::Percent { percent: Percent::from(100), rounding: way };
            let billed = final_invoice(at, way);
            let paid = deposit(calculate(&billed).unwrap().tax_inclusive(), all).unwrap();
            let totals = calculate(&Draft { prepaid: Some(paid), ..billed }).unwrap();
            assert_eq!((totals.payable().minor, totals.prepaid()), (0, Some(totals.tax_inclusive())), "{at:?} {way:?}");
        }
    }
}

#[test]
fn a_levy_for_each_unit_that_the_first_credit_took_in_whole_is_on_no_line_of_the_rest() {
    let rate = FurtherTaxRate::PerUnit { amount: "0.01005".parse().unwrap() };
    let tax = "Levy".parse().unwrap();
    let levy = FurtherTax { tax, rate, on: FurtherTaxBase::Net, in_tax_base: false, withheld: false };
    let billed = InvoiceLine { further_taxes: vec![levy], ..line("26.91", "10", taxed("10")) };
    let rounding = RoundingProfile {
        tax: crate::tax::TaxRounding { at: TaxRoundingPoint::Line, way: Rounding::HalfUp },
        ..RoundingProfile::EN_16931
    };
    let invoice = read_back(&Draft { rounding, ..draft(vec![billed]) });
    assert_eq!(invoice.totals().lines()[0].further_tax, Some(aud(27)), "26.91 × 1.005 is 27.04");
    let most = CreditPart::Lines { lines: vec![LineToCredit { line: 1, quantity: Some("26.37".parse().unwrap()) }] };
    let first = credit_part(&invoice, &[], &most, credit_details("2026-10-12")).unwrap();
    assert_eq!(first.totals().lines()[0].further_tax, Some(aud(-27)), "26.37 × 1.005 is 26.50");
    let rest = credit_part(&invoice, &[first], &CreditPart::Rest {}, later_details()).unwrap();
    assert_eq!(rest.totals().lines()[0].further_tax, Some(aud(0)), "0.54 × 1.005 would be a cent");
    assert_eq!(CreditNote::from_json(&rest.to_json()), Ok(rest));
}

#[test]
fn the_rest_reads_back_after_a_part_took_in_whole_a_levy_of_the_taxable_amount_on_a_free_line() {
    let rate = FurtherTaxRate::PerUnit { amount: "0.15".parse().unwrap() };
    let tax = "Levy".parse().unwrap();
    let levy = FurtherTax { tax, rate, on: FurtherTaxBase::Net, in_tax_base: true, withheld: false };
    let free = |category, percent| line("1", "0", TaxTreatment { category, ..taxed(percent) });
    let bearing = InvoiceLine { further_taxes: vec![levy], ..line("6.95", "0", taxed("20")) };
    let lines = vec![
        free(TaxCategory::Reduced, "5"),
        free(TaxCategory::Standard, "20"),
        line("1", "70", taxed("20")),
        free(TaxCategory::Standard, "20"),
        bearing,
    ];
    let rounding = RoundingProfile {
        tax: crate::tax::TaxRounding { at: TaxRoundingPoint::Line, way: Rounding::HalfUp },
        ..RoundingProfile::EN_16931
    };
    let currency: Currency = "JPY".parse().unwrap();
    let invoice = read_back(&Draft { currency, rounding, ..draft(lines) });
    let jpy = |minor| Money { minor, currency };
    let told = |totals: &Totals| (totals.tax_exclusive(), totals.tax(), totals.lines().last().unwrap().further_tax);
    assert_eq!(told(invoice.totals()), (jpy(70), jpy(15), Some(jpy(1))), "6.95 × 0.15 is 1.0425");
    let part = CreditPart::Lines { lines: vec![LineToCredit { line: 5, quantity: Some("3.336".parse().unwrap()) }] };
    let first = credit_part(&invoice, &[], &part, credit_details("2026-10-12")).unwrap();
    assert_eq!(told(first.totals()), (jpy(0), jpy(-1), Some(jpy(-1))), "3.336 × 0.15 is 0.5004");
    assert_eq!(CreditNote::from_json(&first.to_json()).as_ref(), Ok(&first));
    let rest = credit_part(&invoice, &[first], &CreditPart::Rest {}, later_details()).unwrap();
    assert_eq!(told(rest.totals()), (jpy(-70), jpy(-14), Some(jpy(0))), "3.614 × 0.15 would be one more");
    assert_eq!(CreditNote::from_json(&rest.to_json()), Ok(rest));
}

#[test]
fn what_takes_the_last_under_a_tax_takes_all_of_it_where_nets_and_a_discount_by_per_cent_are_exact() {
    let rate = FurtherTaxRate::Percent { percent: "0.5".parse().unwrap() };
    let levy =
        FurtherTax { tax: "Levy".parse().unwrap(), rate, on: FurtherTaxBase::Net, in_tax_base: true, withheld: false };
    let bearing = InvoiceLine { further_taxes: vec![levy.clone()], ..line("2", "110.47", taxed("10")) };
    let value = DocumentAdjustment::PercentOfSameTax { percent: Percent::from(25) };
    let discount = DocumentAllowance::new(value, "Agreed".parse().unwrap(), taxed("10"));
    let discount = DocumentAllowance { further_taxes: vec![levy], ..discount };
    let rounding = RoundingProfile { nets: NetRounding::Exact, ..RoundingProfile::EN_16931 };
    let freight = DocumentCharge::new(value, "Freight".parse().unwrap(), taxed("20"));
    let other = line("1", "4", taxed("20"));
    let lines = vec![bearing, other];
    let draft = Draft { rounding, allowances: vec![discount], charges: vec![freight], ..draft(lines) };
    let invoice = read_back(&draft);
    // 220.94 less 55.235 is 165.705; less the 55.24 that is shown, it would be 165.70. And 4.00 with 1.00.
    assert_eq!(invoice.totals().tax_exclusive(), aud(165_71 + 5_00));
    let named = |line, quantity: Option<&str>| {
        let quantity = quantity.map(|quantity| quantity.parse().unwrap());
        CreditPart::Lines { lines: vec![LineToCredit { line, quantity }] }
    };
    let all = credit_part(&invoice, &[], &named(1, None), credit_details("2026-10-12")).unwrap();
    assert_eq!(all.totals().tax_exclusive(), aud(-165_71));
    let left = left_to_credit(&invoice, &[all]).unwrap();
    assert_eq!((left.tax_exclusive, left.taxes.tax_breakdown.len()), (aud(5_00), 1));
    // Half of it, 82.85 of 110.47 less 27.62, leaves something.
    let half = credit_part(&invoice, &[], &named(1, Some("1")), credit_details("2026-10-12")).unwrap();
    assert_eq!(half.totals().tax_exclusive(), aud(-82_85));
    // Of what bears a charge, too, that is left.
    let line = credit_part(&invoice, &[], &named(2, None), credit_details("2026-10-12")).unwrap();
    assert_eq!(line.totals().tax_exclusive(), aud(-4_00));
}

#[test]
fn what_takes_the_last_of_what_is_withheld_takes_all_of_it_where_nets_are_exact() {
    let rate = FurtherTaxRate::Percent { percent: Percent::from(20) };
    let tax = "Kept".parse().unwrap();
    let kept = FurtherTax { tax, rate, on: FurtherTaxBase::Net, in_tax_base: false, withheld: true };
    let off = LineAllowance { value: LineAdjustment::Amount { amount: aud(18) }, reason: "Agreed".parse().unwrap() };
    let tax = TaxTreatment { category: TaxCategory::Zero, percent: Percent::from(0), reason: None };
    let billed = InvoiceLine {
        further_taxes: vec![kept.clone()],
        allowances: vec![off],
        tax: tax.clone(),
        ..line("8", "72.413", taxed("10"))
    };
    let value = DocumentAdjustment::PercentOfSameTax { percent: Percent::from(21) };
    let discount = DocumentAllowance::new(value, "Agreed".parse().unwrap(), tax);
    let allowances = vec![DocumentAllowance { further_taxes: vec![kept], ..discount }];
    let rounding = RoundingProfile { nets: NetRounding::Exact, ..RoundingProfile::EN_16931 };
    let invoice = read_back(&Draft { rounding, allowances, ..draft(vec![billed]) });
    let mut notes: Vec<CreditNote> = Vec::new();
    for (quantity, number) in [("3", 1), ("3", 2), ("2", 3)] {
        let lines = vec![LineToCredit { line: 1, quantity: Some(quantity.parse().unwrap()) }];
        let details = CreditDetails {
            id: format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap(),
            number: format!("CN-{number}").parse().unwrap(),
            ..credit_details("2026-10-12")
        };
        notes.push(credit_part(&invoice, &notes, &CreditPart::Lines { lines }, details).unwrap());
    }
    let withheld = notes.iter().map(|note| note.totals().withheld().unwrap().minor).sum::<i64>();
    assert_eq!(-withheld, invoice.totals().withheld().unwrap().minor);
    assert_eq!(left_to_credit(&invoice, &notes).unwrap().taxes.further_taxes, []);
}

#[test]
fn a_discount_for_early_payment_leaves_something_to_pay_beside_what_the_customer_withholds() {
    let rate = FurtherTaxRate::Percent { percent: Percent::from(20) };
    let tax = "Kept".parse().unwrap();
    let kept = FurtherTax { tax, rate, on: FurtherTaxBase::Net, in_tax_base: false, withheld: true };
    let billed = InvoiceLine { further_taxes: vec![kept], ..line("1", "100", taxed("10")) };
    let invoice = |prepaid| read_back(&Draft { prepaid: Some(aud(prepaid)), ..draft(vec![billed.clone()]) });
    let terms = EarlyPaymentTerms {
        percent: Percent::from(10),
        of: EarlyPaymentBase::TaxInclusive,
        rounding: Rounding::HalfUp,
        until: PaymentTerms::new(7).unwrap(),
    };
    // 110.00 less 11.00, of which 18.00 are withheld.
    let offer = early_payment(&invoice(81_00), &[], &terms).unwrap();
    assert_eq!((offer.payable, offer.payable_less_withheld), (aud(18_00), Some(aud(0))));
    let refused = early_payment(&invoice(85_00), &[], &terms).unwrap_err();
    assert_eq!(refused, DocumentError::DiscountAboveOpen { discount: aud(11_00), open: aud(7_00) });
    // 99.00 of which 99.01 are paid isn't owed, though it would be nothing in coins.
    let in_cash = Some(PayableRounding::Cash { ties: Rounding::HalfUp });
    let lines = vec![line("1", "100", taxed("10"))];
    let paid = read_back(&Draft { prepaid: Some(aud(99_01)), payable_rounding: in_cash, ..draft(lines) });
    let refused = early_payment(&paid, &[], &terms).unwrap_err();
    assert_eq!(refused, DocumentError::DiscountAboveOpen { discount: aud(11_00), open: aud(10_99) });
}
