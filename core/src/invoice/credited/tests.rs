//! What is credited under one tax beside what is left of it.

use super::*;
use crate::{
    error::Coded,
    invoice::{CreditedPart, FurtherTax, FurtherTaxBase, InvoiceLine, RoundingProfile},
    quantity::{InvoicedQuantity, Percent},
    tax::{TaxCategory, TaxTreatment},
    unit::Unit,
};

const fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn draft(price_basis: PriceBasis, nets: NetRounding) -> Draft {
    let tax = TaxTreatment { category: TaxCategory::Standard, percent: Percent::from(10), reason: None };
    let (one, price): (InvoicedQuantity, _) = ("1".parse().unwrap(), "10".parse().unwrap());
    let line = InvoiceLine::new("Service".parse().unwrap(), one, Unit::PIECE, price, tax);
    Draft::new(Currency::AUD, price_basis, RoundingProfile { nets, ..RoundingProfile::EN_16931 }, vec![line])
}

fn group(base: i64, tax: i64) -> TaxBreakdown {
    let percent = Percent::from(10);
    TaxBreakdown { category: TaxCategory::Standard, percent, base: aud(base), tax: aud(tax), reverse_charge_tax: None }
}

fn reverse(base: i64, shown: i64) -> TaxBreakdown {
    let (category, percent) = (TaxCategory::ReverseCharge, Percent::from(20));
    TaxBreakdown { category, percent, reverse_charge_tax: Some(aud(shown)), ..group(base, 0) }
}

fn levy(base: Option<i64>, amount: i64) -> FurtherTaxTotal {
    let rate = match base {
        Some(_) => FurtherTaxRate::Percent { percent: Percent::from(3) },
        None => FurtherTaxRate::PerUnit { amount: "0.05".parse().unwrap() },
    };
    FurtherTaxTotal {
        tax: "Levy".parse().unwrap(),
        rate,
        on: FurtherTaxBase::Net,
        in_tax_base: false,
        withheld: false,
        base: base.map(aud),
        amount: aud(amount),
    }
}

fn own(totals: &Totals) -> TaxesLeft {
    taxes(totals.tax_breakdown(), totals.further_taxes())
}

fn taxes(groups: &[TaxBreakdown], further: &[FurtherTaxTotal]) -> TaxesLeft {
    TaxesLeft { tax_breakdown: groups.to_vec(), further_taxes: further.to_vec(), tax_in_tax_currency: None }
}

#[test]
fn where_nothing_is_credited_under_a_tax_base_tax_and_the_shown_tax_are_zero() {
    assert_eq!(nothing_under(&group(100, 10)), group(0, 0));
    assert_eq!(nothing_under(&reverse(100, 20)), reverse(0, 0));
    assert_eq!(nothing_under(&TaxBreakdown { tax: aud(1), ..reverse(100, 20) }), reverse(0, 0));
}

#[test]
fn rounded_lines_come_to_what_is_credited_or_the_document_was_altered() {
    let credited = taxes(&[group(9_99, 1_00)], &[]);
    for nets in [NetRounding::Rounded, NetRounding::OnceALine] {
        let draft = draft(PriceBasis::Exclusive, nets);
        let refused = with_taxes(&draft, calculate(&draft).unwrap(), &credited, SetOff::NOTHING).unwrap_err();
        assert_eq!(refused, altered(), "{nets:?}: a line of 10.00");
        let whole = taxes(&[group(10_00, 99)], &[]);
        assert_eq!(with_taxes(&draft, calculate(&draft).unwrap(), &whole, SetOff::NOTHING).unwrap().tax(), aud(99));
    }
    let exact = draft(PriceBasis::Exclusive, NetRounding::Exact);
    let totals = with_taxes(&exact, calculate(&exact).unwrap(), &credited, SetOff::NOTHING).unwrap();
    assert_eq!(totals.line_rounding(), Some(aud(-1)), "exact nets say the difference");
}

mod under_a_main_tax {
    use super::*;

    fn within(basis: PriceBasis, nets: NetRounding, asked: TaxBreakdown, left: TaxBreakdown) -> TaxBreakdown {
        group_within(&draft(basis, nets), &asked, &taxes(&[left], &[])).unwrap()
    }

    fn refused(nets: NetRounding, asked: TaxBreakdown, left: &[TaxBreakdown]) -> &'static str {
        group_within(&draft(PriceBasis::Exclusive, nets), &asked, &taxes(left, &[])).unwrap_err().code()
    }

    #[test]
    fn the_tax_within_a_price_leaves_no_more_base_than_there_is() {
        // 0.10 within 1.09 would be of a base of 0.99; three roundings of lines left 0.97 of it.
        let kept = within(PriceBasis::Inclusive, NetRounding::Rounded, group(99, 10), group(97, 13));
        assert_eq!(kept, group(97, 12));
        assert_eq!(leaving_base(aud(10), aud(109), aud(97)), aud(12));
        assert_eq!(leaving_base(aud(-10), aud(-109), aud(-97)), aud(-12));
        assert_eq!(leaving_base(aud(10), aud(109), aud(99)), aud(10));
    }

    #[test]
    fn exact_nets_may_ask_for_one_unit_more_than_is_left_and_get_what_is() {
        let exact = |asked, left| within(PriceBasis::Exclusive, NetRounding::Exact, asked, left);
        assert_eq!(exact(group(101, 10), group(100, 9)), group(100, 9));
        assert_eq!(exact(group(99, 10), group(100, 10)), group(99, 10));
        assert_eq!(refused(NetRounding::Exact, group(102, 10), &[group(100, 9)]), "JM-INV-0061");
        assert_eq!(refused(NetRounding::Exact, group(1, 0), &[]), "JM-INV-0061", "nothing is left");
        assert_eq!(refused(NetRounding::Rounded, group(101, 10), &[group(100, 9)]), "JM-INV-0061");
    }

    #[test]
    fn the_tax_that_a_customer_owes_keeps_to_what_is_left_of_it_too() {
        // The tax on 1.01 that are left is 0.202: 0.41 less that is 0.208, which is met within one cent.
        let kept = within(PriceBasis::Exclusive, NetRounding::Rounded, reverse(102, 25), reverse(203, 41));
        assert_eq!(kept, reverse(102, 21));
    }
}

mod of_further_taxes {
    use super::*;

    #[test]
    fn a_percentage_leaves_the_tax_of_the_base_that_is_left_within_one_unit() {
        let left = taxes(&[], &[levy(Some(100), 3)]);
        assert_eq!(further_within(1, &levy(Some(50), 3), &left), Ok(levy(Some(50), 2))); // of 1.5 that are left, 1
        assert_eq!(further_within(1, &levy(Some(120), 4), &left), Ok(levy(Some(100), 3)), "no more base than is left");
    }

    #[test]
    fn a_tax_for_each_unit_is_no_more_than_is_left() {
        assert_eq!(further_within(1, &levy(None, 5), &taxes(&[], &[levy(None, 4)])), Ok(levy(None, 4)));
        assert_eq!(further_within(1, &levy(None, 5), &taxes(&[], &[])), Ok(levy(None, 0)));
    }

    #[test]
    fn what_a_tax_without_an_amount_is_of_is_no_money_and_goes_with_the_last_of_it() {
        assert!(is_empty(&taxes(&[], &[levy(Some(7), 0)])));
        assert!(!is_empty(&taxes(&[], &[levy(Some(7), 1)])));
        assert!(!is_empty(&taxes(&[group(1, 0)], &[])));
        let withheld = |of: FurtherTaxTotal| FurtherTaxTotal { withheld: true, ..of };
        let mut credited = taxes(&[group(1_00, 10)], &[withheld(levy(Some(5), 0))]);
        take_bases(&mut credited, &taxes(&[], &[levy(Some(7), 0), withheld(levy(Some(2), 0))]));
        assert_eq!(credited.further_taxes, [levy(Some(7), 0), withheld(levy(Some(7), 0))]);
    }

    #[test]
    fn what_takes_all_of_a_price_with_tax_takes_all_that_is_part_of_the_taxable_amount() {
        let in_base = |amount| FurtherTaxTotal { in_tax_base: true, ..levy(None, amount) };
        let within = |basis, left: &TaxesLeft| {
            let draft = draft(basis, NetRounding::Rounded);
            within_left(&draft, aud(11_00), &taxes(&[group(10_00, 1_00)], &[in_base(3)]), left)
        };
        let left = taxes(&[group(10_00, 1_00)], &[in_base(5)]);
        assert_eq!(within(PriceBasis::Inclusive, &left), Ok(left.clone()));
        // Without tax, the prices would be 0.02 more than what is left of them.
        let (at, requested) = (Place::Document {}, aud(9_97));
        let refused = DocumentError::CreditAboveLeft { at, requested, left: aud(9_95), less_withheld: false };
        assert_eq!(within(PriceBasis::Exclusive, &left), Err(refused));
        let more = |base| taxes(&[group(base, 1_00)], &[in_base(5)]);
        assert_eq!(within(PriceBasis::Exclusive, &more(10_02)).unwrap().further_taxes, [in_base(3)], "9.97 is left");
        let refused = DocumentError::CreditAboveLeft { at, requested, left: aud(9_96), less_withheld: false };
        assert_eq!(within(PriceBasis::Exclusive, &more(10_01)), Err(refused));
    }

    #[test]
    fn prices_with_tax_take_what_is_missing_of_taxes_in_the_taxable_amount_in_their_order_also_where_they_bear_none() {
        let in_base =
            |tax: &str, amount| FurtherTaxTotal { tax: tax.parse().unwrap(), in_tax_base: true, ..levy(None, amount) };
        let draft = draft(PriceBasis::Inclusive, NetRounding::Rounded);
        let within = |left: &TaxesLeft, bears: &[FurtherTaxTotal]| {
            within_left(&draft, aud(11_00), &taxes(&[group(10_00, 1_00)], bears), left).unwrap().further_taxes
        };
        let of = |base| taxes(&[group(base, 2_00)], &[in_base("A", 3), in_base("B", 8), in_base("C", 9)]);
        assert_eq!(within(&of(10_20), &[]), [], "10.00 beside 0.20 is left");
        assert_eq!(within(&of(10_18), &[]), [in_base("A", 2)]);
        assert_eq!(within(&of(10_15), &[in_base("B", 1)]), [in_base("A", 3), in_base("B", 2)]);
        assert_eq!(within(&of(10_01), &[in_base("C", 2)]), [in_base("A", 3), in_base("B", 8), in_base("C", 8)]);
    }

    #[test]
    fn what_is_withheld_takes_nothing_of_a_base_so_a_part_may_be_more_than_all_where_some_goes_the_other_way() {
        let withheld =
            |in_tax_base, amount| FurtherTaxTotal { in_tax_base, withheld: !in_tax_base, ..levy(None, amount) };
        let zero = |base| TaxBreakdown { category: TaxCategory::Zero, percent: Percent::from(0), ..group(base, 0) };
        let kept = |further: FurtherTaxTotal| {
            let left = taxes(&[group(100_00, 10_00), zero(-95_00)], &[further]);
            let mut credited = taxes(&[group(10_00, 1_00)], &[]);
            keep_without_tax(&draft(PriceBasis::Exclusive, NetRounding::Rounded), &mut credited, &left)
                .map(|()| credited)
        };
        let part = taxes(&[group(10_00, 1_00)], &[]);
        assert_eq!(kept(withheld(false, 2_00)), Ok(part.clone()));
        assert_eq!(kept(withheld(true, 0)), Ok(part), "nothing of it is left");
        let (at, requested) = (Place::Document {}, aud(10_00));
        let refused = DocumentError::CreditAboveLeft { at, requested, left: aud(4_00), less_withheld: false };
        assert_eq!(kept(withheld(true, 1_00)), Err(refused));
    }

    #[test]
    fn a_credit_note_asks_for_another_amount_of_the_taxes_that_its_lines_bear_and_of_no_other() {
        let mut draft = draft(PriceBasis::Exclusive, NetRounding::Rounded);
        let FurtherTaxTotal { tax, rate, on, .. } = levy(Some(0), 0);
        draft.lines[0].further_taxes = vec![FurtherTax { tax, rate, on, in_tax_base: true, withheld: false }];
        let totals = calculate(&draft).unwrap();
        let asked = |further: FurtherTaxTotal| {
            let requested = TaxesLeft { further_taxes: vec![further], ..own(&totals) };
            let of = CreditedPart {
                part: CreditPart::Lines { lines: Vec::new() },
                requested: Some(requested),
                left_before: own(&totals),
                prepaid_before: None,
                rounding_before: None,
            };
            asked_for(&totals, &of).map(|asked| asked.further_taxes)
        };
        let borne = FurtherTaxTotal { in_tax_base: true, ..levy(Some(10_00), 31) };
        assert_eq!(asked(borne.clone()), Ok(vec![borne.clone()]), "of 0.30, one more");
        assert_eq!(
            asked(FurtherTaxTotal { amount: aud(30), ..borne.clone() }),
            Err(altered()),
            "nothing else is asked for"
        );
        assert_eq!(asked(FurtherTaxTotal { base: None, ..borne.clone() }), Err(altered()));
        assert_eq!(asked(FurtherTaxTotal { tax: "Fee".parse().unwrap(), ..borne }), Err(altered()));
    }

    #[test]
    fn one_in_the_taxable_amount_is_credited_as_it_is_or_refused() {
        let in_base = |amount| FurtherTaxTotal { in_tax_base: true, ..levy(None, amount) };
        let left = taxes(&[], &[in_base(4)]);
        assert_eq!(further_within(1, &in_base(4), &left), Ok(in_base(4)));
        let (at, requested) = (Place::FurtherTaxGroup { group: 1 }, aud(5));
        let refused = DocumentError::CreditAboveLeft { at, requested, left: aud(4), less_withheld: false };
        assert_eq!(further_within(1, &in_base(5), &left), Err(refused));
    }

    #[test]
    fn what_a_price_with_tax_lacks_then_is_made_up_for_in_the_base_where_there_is_room() {
        let mut draft = draft(PriceBasis::Inclusive, NetRounding::Rounded);
        let FurtherTaxTotal { tax, rate, on, .. } = levy(None, 5);
        let each = FurtherTax { tax, rate, on, in_tax_base: false, withheld: false };
        draft.lines[0].further_taxes = vec![each];
        draft.lines[0].unit_price = "11.05".parse().unwrap(); // 10.00 + 1.00 + 0.05
        let totals = calculate(&draft).unwrap();
        let credited =
            within_left(&draft, totals.tax_inclusive(), &own(&totals), &taxes(&[group(20_00, 2_00)], &[levy(None, 4)]))
                .unwrap();
        assert_eq!(credited, taxes(&[group(10_01, 1_00)], &[levy(None, 4)]));
        let whole =
            within_left(&draft, totals.tax_inclusive(), &own(&totals), &taxes(&[group(20_00, 2_00)], &[levy(None, 5)]))
                .unwrap();
        assert_eq!(whole, taxes(&[group(10_00, 1_00)], &[levy(None, 5)]), "nothing is missing");
        let refused =
            within_left(&draft, totals.tax_inclusive(), &own(&totals), &taxes(&[group(10_00, 1_00)], &[levy(None, 4)]))
                .unwrap_err();
        let left = aud(11_04);
        assert_eq!(
            refused,
            DocumentError::CreditAboveLeft {
                at: Place::Document {},
                requested: aud(11_05),
                left,
                less_withheld: false
            }
        );
    }
}

#[test]
fn the_tax_in_a_second_currency_is_that_of_the_part_and_the_last_part_takes_the_rest() {
    let mut draft = draft(PriceBasis::Exclusive, NetRounding::Rounded);
    draft.tax_currency = Some(TaxCurrency::Rate { currency: Currency::GBP, rate: "0.5".parse().unwrap() });
    let gbp = |minor| Some(Money { minor, currency: Currency::GBP });
    let left = TaxesLeft { tax_in_tax_currency: gbp(501), ..taxes(&[group(100_00, 10_00)], &[]) };
    let of = |base, tax| in_tax_currency(&draft, &taxes(&[group(base, tax)], &[]), &left).unwrap();
    assert_eq!(of(50_00, 5_00), gbp(250));
    assert_eq!(of(100_00, 10_00), gbp(501));
}

#[test]
fn the_nearest_amount_within_another_is_of_its_sign_and_no_more() {
    for (amount, whole, nearest) in [(5, 4, 4), (3, 4, 3), (-1, 4, 0), (-5, -4, -4), (-3, -4, -3), (1, -4, 0)] {
        assert_eq!(nearest_within(aud(amount), aud(whole)), aud(nearest), "{amount} within {whole}");
    }
}

#[test]
fn a_credit_note_that_was_written_asks_for_no_money_and_takes_back_what_follows() {
    let written = |minor: i64, prepaid| {
        let mut draft = draft(PriceBasis::Exclusive, NetRounding::Rounded);
        let price = Money { minor: minor.saturating_abs(), currency: Currency::AUD }.to_string();
        draft.lines[0].unit_price = price.rsplit(' ').next().unwrap().parse().unwrap();
        draft.lines[0].quantity = if minor < 0 { draft.lines[0].quantity.negated() } else { draft.lines[0].quantity };
        draft.prepaid = prepaid;
        let left_before = taxes(&[group(minor, minor / 10)], &[]);
        let part = CreditPart::Rest {};
        totals(
            &draft,
            &CreditedPart { part, requested: None, left_before, prepaid_before: None, rounding_before: None },
        )
    };
    assert_eq!(written(10_00, None).unwrap().tax_inclusive(), aud(11_00));
    assert_eq!(written(0, None).unwrap().tax_inclusive(), aud(0));
    assert_eq!(written(-10_00, None), Err(altered()));
    assert_eq!(written(10_00, Some(aud(1_00))), Err(altered()), "nothing was prepaid");
}
