//! Invented documents: each contradicts itself in one place, or looks odd and doesn't.

use crate::{
    outcome::{self, Outcome},
    ubl,
};

/// An invoice of two lines, 2 × 10.00 at 25 % less 1.00 and 3 × 5.00 at 0 %, an allowance of 10 % on the first, rounded.
const INVOICE: &str = r#"<i:Invoice xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
  <DocumentCurrencyCode>EUR</DocumentCurrencyCode><TaxCurrencyCode>SEK</TaxCurrencyCode>
  <a:AllowanceCharge><ChargeIndicator>false</ChargeIndicator><MultiplierFactorNumeric>10</MultiplierFactorNumeric>
    <Amount currencyID="EUR">1.90</Amount><BaseAmount currencyID="EUR">19.00</BaseAmount>
    <a:TaxCategory><ID>S</ID><Percent>25</Percent><a:TaxScheme><ID>VAT</ID></a:TaxScheme></a:TaxCategory></a:AllowanceCharge>
  <a:TaxTotal><TaxAmount currencyID="EUR">4.28</TaxAmount>
    <a:TaxSubtotal><TaxableAmount currencyID="EUR">17.10</TaxableAmount><TaxAmount currencyID="EUR">4.28</TaxAmount>
      <a:TaxCategory><ID>S</ID><Percent>25.00</Percent><a:TaxScheme><ID>VAT</ID></a:TaxScheme></a:TaxCategory></a:TaxSubtotal>
    <a:TaxSubtotal><TaxableAmount currencyID="EUR">15</TaxableAmount><TaxAmount currencyID="EUR">0</TaxAmount>
      <a:TaxCategory><ID>Z</ID><Percent>0</Percent><a:TaxScheme><ID>VAT</ID></a:TaxScheme></a:TaxCategory></a:TaxSubtotal>
  </a:TaxTotal>
  <a:TaxTotal><TaxAmount currencyID="SEK">47.08</TaxAmount></a:TaxTotal>
  <a:LegalMonetaryTotal>
    <LineExtensionAmount currencyID="EUR">34.00</LineExtensionAmount><TaxExclusiveAmount currencyID="EUR">32.10</TaxExclusiveAmount>
    <TaxInclusiveAmount currencyID="EUR">36.38</TaxInclusiveAmount><AllowanceTotalAmount currencyID="EUR">1.90</AllowanceTotalAmount>
    <PrepaidAmount currencyID="EUR">6.38</PrepaidAmount><PayableRoundingAmount currencyID="EUR">0.02</PayableRoundingAmount>
    <PayableAmount currencyID="EUR">30.02</PayableAmount></a:LegalMonetaryTotal>
  <a:InvoiceLine><ID>1</ID><InvoicedQuantity unitCode="C62">2.0</InvoicedQuantity>
    <LineExtensionAmount currencyID="EUR">19.00</LineExtensionAmount>
    <a:AllowanceCharge><ChargeIndicator>false</ChargeIndicator><MultiplierFactorNumeric>5</MultiplierFactorNumeric>
      <Amount currencyID="EUR">1.00</Amount><BaseAmount currencyID="EUR">20.00</BaseAmount></a:AllowanceCharge>
    <a:Item><a:ClassifiedTaxCategory><ID>S</ID><Percent>25</Percent><a:TaxScheme><ID>VAT</ID></a:TaxScheme></a:ClassifiedTaxCategory></a:Item>
    <a:Price><PriceAmount currencyID="EUR">10</PriceAmount>
      <a:AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount currencyID="EUR">2</Amount><BaseAmount currencyID="EUR">12.00</BaseAmount></a:AllowanceCharge>
    </a:Price></a:InvoiceLine>
  <a:InvoiceLine><ID>2</ID><InvoicedQuantity unitCode="C62">3</InvoicedQuantity>
    <LineExtensionAmount currencyID="EUR">15.00</LineExtensionAmount>
    <a:Item><a:ClassifiedTaxCategory><ID>Z</ID><Percent>0</Percent><a:TaxScheme><ID>VAT</ID></a:TaxScheme></a:ClassifiedTaxCategory></a:Item>
    <a:Price><PriceAmount currencyID="EUR">500.0000000</PriceAmount><BaseQuantity>100</BaseQuantity></a:Price></a:InvoiceLine>
</i:Invoice>"#;

/// The document with each of these texts, which must be there, replaced.
fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(INVOICE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} isn't there to be changed");
        text.replacen(old, new, 1)
    })
}

#[track_caller]
fn judged(text: &str) -> (Outcome, String) {
    let judged = outcome::of(&ubl::read(text.as_bytes()).unwrap());
    (judged.outcome, judged.reason)
}

#[track_caller]
fn agrees(changes: &[(&str, &str)]) {
    assert_eq!(judged(&changed(changes)), (Outcome::Agrees, String::new()));
}

#[track_caller]
fn contradicts(changes: &[(&str, &str)], reason: &str) {
    let (outcome, given) = judged(&changed(changes));
    assert_eq!((outcome, given.as_str()), (Outcome::FileInconsistent, reason));
}

#[test]
fn a_document_that_adds_up_agrees_whatever_its_prefixes_zeros_and_bases() {
    agrees(&[]);
}

#[test]
fn what_is_not_stated_is_not_compared() {
    agrees(&[(r#"<AllowanceTotalAmount currencyID="EUR">1.90</AllowanceTotalAmount>"#, "")]);
    agrees(&[(r#"<LineExtensionAmount currencyID="EUR">15.00</LineExtensionAmount>"#, "")]);
}

#[test]
fn a_price_of_more_decimals_than_the_library_takes_is_a_price_for_more_units() {
    let changes = [("500.0000000<", "0.0500000000123<"), (">100</Base", ">0.01</Base")];
    agrees(&changes);
}

#[test]
fn a_percentage_of_an_amount_that_is_no_sum_of_lines_is_taken_by_its_amount() {
    agrees(&[(
        "1.90</Amount><BaseAmount currencyID=\"EUR\">19.00",
        "1.90</Amount><BaseAmount currencyID=\"EUR\">19.04",
    )]);
}

#[test]
fn a_line_that_is_not_its_price_and_quantity_contradicts_itself() {
    contradicts(
        &[(">3</InvoicedQuantity>", ">4</InvoicedQuantity>")],
        "PEPPOL-EN16931-R120: BT-131 line 2 is 15.00, but 4 × 500 ÷ 100 = 20.00",
    );
}

#[test]
fn a_total_that_is_a_cent_off_contradicts_itself() {
    contradicts(
        &[("36.38</TaxInclusiveAmount>", "36.39</TaxInclusiveAmount>")],
        "BR-CO-15: BT-112 is 36.39, but BT-109 + BT-110 = 36.38; \
         BR-CO-16: BT-115 is 30.02, but BT-112 − BT-113 + BT-114 = 30.03",
    );
}

#[test]
fn tax_rounded_the_other_way_contradicts_the_document_though_its_totals_add_up() {
    let stated = [("4.28</TaxAmount>", "4.27</TaxAmount>"); 2];
    let totals = [("36.38</TaxIn", "36.37</TaxIn"), ("30.02</", "30.01</")];
    contradicts(&[stated.as_slice(), &totals].concat(), "BR-CO-17: BT-117 S 25 is 4.27, but 17.10 × 25 % = 4.28");
}

#[test]
fn a_percentage_that_does_not_give_its_amount_contradicts_the_document() {
    contradicts(
        &[(">5</MultiplierFactorNumeric>", ">6</MultiplierFactorNumeric>")],
        "PEPPOL-EN16931-R040: an allowance is 1.00, which 20.00 × 6 % isn't",
    );
}

#[test]
fn a_price_that_is_not_the_gross_price_less_its_discount_contradicts_the_document() {
    contradicts(
        &[("12.00</BaseAmount>", "12.50</BaseAmount>")],
        "PEPPOL-EN16931-R046: the price of line 1 is 10.00, but 12.50 less its discount 2.00 isn't",
    );
}

#[test]
fn a_rate_that_its_category_cannot_have_contradicts_the_document() {
    let changes = [("<ID>Z</ID><Percent>0</Percent>", "<ID>Z</ID><Percent>5</Percent>"); 2];
    contradicts(&changes, "BR-Z-05: the rate is 5 %");
}

#[test]
fn a_taxable_amount_that_is_not_the_sum_of_what_bears_the_tax_contradicts_the_document() {
    contradicts(
        &[(">15</TaxableAmount>", ">14</TaxableAmount>")],
        "BR-Z-08: BT-116 Z 0 is 14.00, but Σ of what bears it = 15.00",
    );
}

#[test]
fn an_amount_in_another_currency_contradicts_the_document() {
    contradicts(
        &[(r#"<Amount currencyID="EUR">1.90"#, r#"<Amount currencyID="USD">1.90"#)],
        "PEPPOL-EN16931-R051: Amount 1.90 is not in EUR",
    );
    contradicts(
        &[(">SEK</TaxCurrencyCode>", ">NOK</TaxCurrencyCode>")],
        "BR-53: the tax currency is NOK, but a tax total is in SEK",
    );
}

#[test]
fn quantities_below_zero_make_a_document_of_amounts_below_zero() {
    let sign = |name: &str, amount: &str| -> (String, String) {
        (format!("{amount}</{name}>"), format!("-{amount}</{name}>"))
    };
    let owned = [
        sign("Amount", "1.90"),
        sign("BaseAmount", "19.00"),
        sign("TaxAmount", "4.28"),
        sign("TaxableAmount", "17.10"),
        ("\"EUR\">4.28</TaxAmount>".to_owned(), "\"EUR\">-4.28</TaxAmount>".to_owned()),
        sign("TaxableAmount", "15"),
        sign("TaxAmount", "47.08"),
        sign("LineExtensionAmount", "34.00"),
        sign("TaxExclusiveAmount", "32.10"),
        sign("TaxInclusiveAmount", "36.38"),
        sign("AllowanceTotalAmount", "1.90"),
        sign("PrepaidAmount", "6.38"),
        sign("PayableRoundingAmount", "0.02"),
        sign("PayableAmount", "30.02"),
        sign("InvoicedQuantity", "2.0"),
        sign("LineExtensionAmount", "19.00"),
        sign("Amount", "1.00"),
        sign("BaseAmount", "20.00"),
        sign("InvoicedQuantity", "3"),
        sign("LineExtensionAmount", "15.00"),
    ];
    agrees(&owned.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect::<Vec<_>>());
}

#[test]
fn a_credit_note_is_calculated_as_an_invoice_is() {
    let note = INVOICE.replace("Invoice-2", "CreditNote-2").replace("i:Invoice", "i:CreditNote");
    let note = note.replace("InvoiceLine", "CreditNoteLine").replace("InvoicedQuantity", "CreditedQuantity");
    assert_eq!(judged(&note), (Outcome::Agrees, String::new()));
}

#[test]
fn a_document_in_its_business_header_is_read_and_a_fragment_in_a_rule_test_is_not() {
    let header = |name: &str| format!("<x:{name} xmlns:x=\"urn:example\"><x:Header/>{INVOICE}</x:{name}>");
    assert_eq!(judged(&header("StandardBusinessDocument")), (Outcome::Agrees, String::new()));
    let left_out = ubl::read(header("testSet").as_bytes()).err().unwrap();
    assert_eq!(left_out, "not a UBL invoice or credit note: testSet");
}

#[test]
fn what_the_calculation_would_have_to_guess_is_left_out_with_its_reason() {
    for (changes, reason) in [
        ([("<a:Price><PriceAmount", "<a:SubInvoiceLine/><a:Price><PriceAmount")], "lines within lines"),
        (
            [(
                "<ID>VAT</ID></a:TaxScheme></a:ClassifiedTaxCategory>",
                "<ID>ENV</ID></a:TaxScheme></a:ClassifiedTaxCategory>",
            )],
            "bears the tax ENV",
        ),
        ([("<ID>Z</ID>", "<ID>Q</ID>")], "bears tax of the category Q"),
        ([("<PriceAmount currencyID=\"EUR\">10</PriceAmount>", "")], "line 1 has no price (BT-146)"),
        ([(">3</InvoicedQuantity>", ">three</InvoicedQuantity>")], "InvoicedQuantity is no number: three"),
        ([("xsd:Invoice-2", "xsd:Order-2")], "not a UBL invoice or credit note"),
        ([("</i:Invoice>", "")], "not well-formed XML"),
    ] {
        let left_out = ubl::read(changed(&changes).as_bytes()).err().unwrap_or_else(|| panic!("{reason}: it was read"));
        assert!(left_out.contains(reason), "{left_out}");
    }
}
