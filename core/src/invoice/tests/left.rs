//! What is taken off what is left of an invoice: by line with its share of the allowances, by amount, and the rest.

use super::{
    documents::{credit_details, read_back},
    *,
};
use crate::quantity::Percent;

fn numbered(number: u32) -> CreditDetails {
    let id = format!("01999a3f-0000-7000-8000-{number:012x}").parse().unwrap();
    CreditDetails { id, number: format!("CN-{number}").parse().unwrap(), ..credit_details("2026-10-12") }
}

fn lines(named: &[(u32, &str)]) -> CreditPart {
    let named = named.iter().map(|(line, quantity)| LineToCredit { line: *line, quantity: quantity.parse().ok() });
    CreditPart::Lines { lines: named.collect() }
}

fn zero_rated() -> TaxTreatment {
    TaxTreatment { category: TaxCategory::Zero, percent: "0".parse().unwrap(), reason: None }
}

fn levied(line: InvoiceLine, amount: &str) -> InvoiceLine {
    let rate = FurtherTaxRate::PerUnit { amount: amount.parse().unwrap() };
    let (tax, on) = ("Levy".parse().unwrap(), FurtherTaxBase::Net);
    InvoiceLine { further_taxes: vec![FurtherTax { tax, rate, on, in_tax_base: false, withheld: false }], ..line }
}

/// The price of each line, by its tax.
fn prices(draft: &Draft) -> Vec<(String, String)> {
    draft.lines.iter().map(|line| (line.tax.percent.to_string(), line.unit_price.to_string())).collect()
}

#[test]
fn the_rest_is_by_line_as_long_as_it_has_no_more_allowances_than_a_document_may() {
    let rest_after_an_amount = |allowances: usize| {
        let allowances = vec![document_allowance(1, taxed("10")); allowances];
        let invoice = read_back(&Draft { allowances, ..draft(vec![line("1", "1000", taxed("10"))]) });
        let amount = CreditPart::Amount { amount: aud(11_00) };
        let first = credit_part(&invoice, &[], &amount, numbered(1)).unwrap();
        let rest = credit_part(&invoice, &[first], &CreditPart::Rest {}, numbered(2)).unwrap();
        (rest.draft().lines[0].description.as_str().to_owned(), rest.draft().allowances.len())
    };
    let by_line = rest_after_an_amount(ADJUSTMENTS_MAX - 1);
    assert_eq!(
        by_line,
        ("Replace a tap washer".to_owned(), ADJUSTMENTS_MAX),
        "what was credited by amount is one of them"
    );
    assert_eq!(rest_after_an_amount(ADJUSTMENTS_MAX), ("Wrong tap fitted".to_owned(), 0));
}

#[test]
fn shares_of_allowances_that_are_rounded_up_take_no_more_than_the_part() {
    let allowances = vec![document_allowance(30, taxed("10")); 3];
    let invoice = read_back(&Draft { allowances, ..draft(vec![line("100", "0.01", taxed("10"))]) });
    // Each share of 0.05 is 0.015, which is 0.02: the third has 0.01 left.
    let refused = credit_part(&invoice, &[], &lines(&[(1, "5")]), numbered(1)).unwrap_err();
    assert_eq!(refused.code(), "JM-INV-0082", "and nothing is left of the part");
    let note = credit_part(&invoice, &[], &lines(&[(1, "50")]), numbered(1)).unwrap();
    assert_eq!(note.totals().allowances(), [aud(-15); 3]);
}

#[test]
fn an_allowance_of_what_goes_the_other_way_is_shared_the_other_way() {
    let off = |percent: &str| {
        let value = DocumentAdjustment::PercentOfSameTax { percent: percent.parse().unwrap() };
        DocumentAllowance::new(value, "Agreed".parse().unwrap(), taxed("5"))
    };
    let shared = |back: InvoiceLine, allowances: Vec<DocumentAllowance>, quantity| {
        let invoice = read_back(&Draft { allowances, ..draft(vec![line("2", "50", taxed("10")), back]) });
        let note = credit_part(&invoice, &[], &lines(&[(1, "1"), (2, quantity)]), numbered(1)).unwrap();
        note.draft().allowances.iter().map(|allowance| allowance.value).collect::<Vec<_>>()
    };
    let amounts = |minor: &[i64]| {
        minor.iter().map(|minor| DocumentAdjustment::Amount { amount: aud(*minor) }).collect::<Vec<_>>()
    };
    assert_eq!(shared(line("-2", "5", taxed("5")), vec![off("10")], "-1"), amounts(&[-50]));
    assert_eq!(shared(line("-100", "0.01", taxed("5")), vec![off("30"); 3], "-5"), amounts(&[-2, -2, -1]));
}

#[test]
fn an_amount_with_a_further_tax_on_top_is_said_in_the_line_of_the_tax_beside_it() {
    let gross = |lines| read_back(&Draft { price_basis: PriceBasis::Inclusive, ..draft(lines) });
    let by_amount = |invoice: &Issued, amount| {
        let amount = CreditPart::Amount { amount: aud(amount) };
        prices(credit_part(invoice, &[], &amount, numbered(1)).unwrap().draft())
    };
    let row = |percent: &str, price: &str| (percent.to_owned(), price.to_owned());
    // 11.00, 10.50 and 0.05 of 21.55: 5.104, 4.872 and 0.023 of 10.00, of which the first lacks most.
    let one = gross(vec![line("1", "11", taxed("10")), levied(line("1", "10.55", taxed("5")), "0.05")]);
    assert_eq!(by_amount(&one, 10_00), [row("5", "4.89"), row("10", "5.11")]);
    // Two of one name, each beside its own.
    let lines = vec![levied(line("1", "11.05", taxed("10")), "0.05"), levied(line("1", "10.57", taxed("5")), "0.07")];
    assert_eq!(by_amount(&gross(lines), 21_62), [row("5", "10.57"), row("10", "11.05")]);
}

#[test]
fn no_part_is_more_than_what_is_left_in_all_where_some_of_it_goes_the_other_way() {
    let invoice = read_back(&draft(vec![line("12", "1", taxed("20")), line("-1", "13.20", zero_rated())]));
    let part = |notes: &[CreditNote], part, number| credit_part(&invoice, notes, &part, numbered(number));
    let refused = part(&[], lines(&[(1, "2")]), 1).unwrap_err();
    let (requested, left) = (aud(2_40), aud(1_20));
    assert_eq!(
        refused,
        DocumentError::CreditAboveLeft { at: Place::Document {}, requested, left, less_withheld: false }
    );
    assert_eq!(part(&[], lines(&[(2, "-1")]), 1).unwrap_err().code(), "JM-INV-0065", "less than nothing");

    let first = part(&[], lines(&[(1, "1")]), 1).unwrap();
    let rest = part(std::slice::from_ref(&first), CreditPart::Rest {}, 2).unwrap();
    assert_eq!((first.totals().payable(), rest.totals().payable()), (aud(-1_20), aud(0)));
    assert!(left_to_credit(&invoice, &[first, rest]).unwrap().lines.is_empty(), "the rest is whatever is left");
}

#[test]
fn a_line_that_takes_something_back_is_credited_with_others_under_its_tax_and_never_by_itself() {
    let invoice = read_back(&draft(vec![line("1", "50", taxed("10")), line("-1", "20", taxed("10"))]));
    let part = |named: &[(u32, &str)]| credit_part(&invoice, &[], &lines(named), numbered(1));
    let at = Place::TaxGroup { category: TaxCategory::Standard, percent: Percent::from(10) };
    let refused = part(&[(2, "-1")]).unwrap_err();
    let (requested, left) = (aud(-20_00), aud(30_00));
    assert_eq!(refused, DocumentError::CreditOtherWay { at, requested, left });
    assert_eq!(refused.code(), "JM-INV-0087");
    let text = "standard tax at 10 %: -AUD 20.00 goes the other way than the AUD 30.00 that is left to credit";
    assert_eq!(refused.to_string(), text);
    let above = part(&[(1, "1")]).unwrap_err();
    assert_eq!(above, DocumentError::CreditAboveLeft { at, requested: aud(50_00), left, less_withheld: false });
    assert_eq!(part(&[(1, "1"), (2, "-1")]).unwrap().totals().payable(), aud(-33_00));
}
