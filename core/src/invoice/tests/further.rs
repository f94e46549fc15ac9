//! Several taxes on a line, nets that stay exact, the document's tax rounded once, cash, a second currency, what goes back.

use super::*;
use crate::quantity::Percent;

fn percentage(name: &str, percent: &str, on: FurtherTaxBase) -> FurtherTax {
    let rate = FurtherTaxRate::Percent { percent: percent.parse().unwrap() };
    FurtherTax { tax: name.parse().unwrap(), rate, on, in_tax_base: false, withheld: false }
}

fn per_unit(name: &str, amount: &str) -> FurtherTax {
    let rate = FurtherTaxRate::PerUnit { amount: amount.parse().unwrap() };
    FurtherTax { rate, ..percentage(name, "0", FurtherTaxBase::Net) }
}

fn bearing(line: InvoiceLine, further_taxes: &[FurtherTax]) -> InvoiceLine {
    InvoiceLine { further_taxes: further_taxes.to_vec(), ..line }
}

fn rounded_at(at: TaxRoundingPoint, draft: Draft) -> Draft {
    let tax = TaxRounding { at, way: Rounding::HalfUp };
    Draft { rounding: RoundingProfile { tax, ..draft.rounding }, ..draft }
}

fn exact(draft: Draft) -> Draft {
    Draft { rounding: RoundingProfile { nets: NetRounding::Exact, ..draft.rounding }, ..draft }
}

fn inclusive(draft: Draft) -> Draft {
    Draft { price_basis: PriceBasis::Inclusive, ..draft }
}

fn less(line: InvoiceLine, percent: &str) -> InvoiceLine {
    let value = LineAdjustment::Percent { percent: percent.parse().unwrap() };
    InvoiceLine { allowances: vec![LineAllowance { value, reason: "Agreed".parse().unwrap() }], ..line }
}

fn minor(amounts: impl IntoIterator<Item = Money>) -> Vec<i64> {
    amounts.into_iter().map(|amount| amount.minor).collect()
}

/// Without tax, tax, with tax.
#[track_caller]
fn sums(draft: &Draft) -> (i64, i64, i64) {
    let totals = calculate(draft).unwrap();
    (totals.tax_exclusive().minor, totals.tax().minor, totals.tax_inclusive().minor)
}

mod several_taxes {
    use super::*;

    #[test]
    fn a_further_tax_on_the_net_is_no_tax_on_tax() {
        let quebec = bearing(line("1", "100", taxed("5")), &[percentage("QST", "9.975", FurtherTaxBase::Net)]);
        assert_eq!(sums(&draft(vec![quebec])), (100_00, 14_98, 114_98)); // 5.00 + 9.98
    }

    #[test]
    fn taxes_on_taxes_are_of_what_was_rounded_only_where_each_line_is() {
        let taxes = [percentage("B", "6", FurtherTaxBase::Net), percentage("C", "3", FurtherTaxBase::NetAndTaxes)];
        let lines = || vec![bearing(line("1", "15.89", taxed("6")), &taxes); 2];
        // 0.95 + 0.95 + 0.53, twice; and 1.91 + 1.91 + 1.07
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::Line, draft(lines()))).1, 4_86);
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::TaxGroup, draft(lines()))).1, 4_89);
        let on_lines = calculate(&rounded_at(TaxRoundingPoint::Line, draft(lines()))).unwrap();
        assert_eq!((on_lines.lines()[0].tax, on_lines.lines()[0].further_tax), (Some(aud(95)), Some(aud(1_48))));
    }

    #[test]
    fn a_withheld_tax_is_in_no_total_and_is_paid_less_in_the_end() {
        let withheld = FurtherTax { withheld: true, ..percentage("CIS", "20", FurtherTaxBase::Net) };
        let labour = bearing(line("1", "200", taxed("20")), &[withheld]);
        let totals = calculate(&draft(vec![labour, line("1", "100", taxed("20"))])).unwrap();
        assert_eq!((totals.tax(), totals.payable()), (aud(60_00), aud(360_00)));
        assert_eq!((totals.withheld(), totals.payable_less_withheld()), (Some(aud(40_00)), Some(aud(320_00))));
        assert_eq!(totals.further_taxes()[0].base, Some(aud(200_00)));
    }

    #[test]
    fn a_levy_for_each_piece_is_taxed_where_it_is_part_of_the_taxable_amount() {
        let levy = FurtherTax { in_tax_base: true, ..per_unit("Recycling", "0.15") };
        let totals = calculate(&draft(vec![bearing(line("10", "2", taxed("20")), &[levy])])).unwrap();
        assert_eq!((totals.tax_exclusive(), totals.tax_breakdown()[0].base), (aud(20_00), aud(21_50)));
        assert_eq!((totals.tax_breakdown()[0].tax, totals.tax(), totals.payable()), (aud(4_30), aud(5_80), aud(25_80)));
        assert_eq!((totals.further_taxes()[0].base, totals.further_taxes()[0].amount), (None, aud(1_50)));
    }

    #[test]
    fn a_price_that_includes_all_taxes_is_what_its_net_and_they_come_to() {
        let quebec = bearing(line("1", "114.98", taxed("5")), &[percentage("QST", "9.975", FurtherTaxBase::Net)]);
        // 114.98 ÷ 1.14975 is 100.0043…: 5.00 and 9.98
        assert_eq!(sums(&inclusive(draft(vec![quebec]))), (100_00, 14_98, 114_98));
        let levy = FurtherTax { in_tax_base: true, ..per_unit("Recycling", "0.15") };
        let piece = bearing(line("10", "2.58", taxed("20")), &[levy]);
        assert_eq!(sums(&inclusive(draft(vec![piece.clone()]))), (20_00, 5_80, 25_80));
        // A price below the levy that it includes leaves less than nothing: (0.10 − 0.18) ÷ 1.2, ten times.
        let below = InvoiceLine { unit_price: "0.1".parse().unwrap(), ..piece };
        let totals = calculate(&inclusive(draft(vec![below]))).unwrap();
        assert_eq!((totals.tax_exclusive(), totals.tax()), (aud(-67), aud(1_67)));
    }

    #[test]
    fn a_withheld_tax_is_within_no_price() {
        let withheld = FurtherTax { withheld: true, ..percentage("CIS", "20", FurtherTaxBase::Net) };
        let totals = calculate(&inclusive(draft(vec![bearing(line("1", "120", taxed("20")), &[withheld])]))).unwrap();
        assert_eq!((totals.tax_exclusive(), totals.withheld()), (aud(100_00), Some(aud(20_00))));
    }

    #[test]
    fn what_a_further_tax_is_within_the_price_of_two_rates_is_shared_by_its_exact_parts() {
        let qst = || [percentage("QST", "10", FurtherTaxBase::Net)];
        let lines =
            vec![bearing(line("1", "0.07", taxed("20")), &qst()), bearing(line("1", "0.07", taxed("5")), &qst())];
        let totals = calculate(&inclusive(draft(lines))).unwrap();
        // 0.07 ÷ 1.3 = 0.0538… and 0.07 ÷ 1.15 = 0.0608…: 0.0114… of QST is 0.01, which the larger part has.
        assert_eq!(minor(totals.tax_breakdown().iter().map(|row| row.base)), [6, 6]);
        assert_eq!(minor(totals.tax_breakdown().iter().map(|row| row.tax)), [0, 1]);
        assert_eq!((totals.tax_exclusive(), totals.tax(), totals.tax_inclusive()), (aud(12), aud(2), aud(14)));
    }

    #[test]
    fn further_taxes_are_one_where_name_rate_and_way_are_and_the_withheld_come_last() {
        let net = |name, percent| percentage(name, percent, FurtherTaxBase::Net);
        let withheld = FurtherTax { withheld: true, ..net("A", "1") };
        let taxes = [
            withheld,
            per_unit("B", "1"),
            percentage("B", "3", FurtherTaxBase::NetAndTaxes),
            net("B", "3"),
            net("B", "2.5"),
        ];
        let lines = vec![bearing(line("1", "10", taxed("10")), &taxes), bearing(line("1", "10", taxed("20")), &taxes)];
        let totals = calculate(&draft(lines)).unwrap();
        let rows = totals.further_taxes().iter().map(|row| (row.tax.as_str(), row.on, row.amount.minor));
        let (net, all) = (FurtherTaxBase::Net, FurtherTaxBase::NetAndTaxes);
        // On net and taxes: 10 + 1 + 1 and 10 + 2 + 1 at 3 %.
        let expected = [("B", net, 50), ("B", net, 60), ("B", all, 75), ("B", net, 2_00), ("A", net, 20)];
        assert_eq!(rows.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn document_allowances_take_their_share_of_each_tax_back() {
        let qst = || vec![percentage("QST", "9.975", FurtherTaxBase::Net)];
        let lines = vec![bearing(line("1", "10.03", taxed("15")), &qst()); 2];
        let mut draft = rounded_at(TaxRoundingPoint::Line, draft(lines));
        draft.allowances = vec![document_allowance(20_06, taxed("15"))];
        draft.allowances[0].further_taxes = qst();
        let totals = calculate(&draft).unwrap();
        assert_eq!((totals.tax(), totals.payable()), (aud(0), aud(0)));
    }
}

mod exact_nets {
    use super::*;

    #[test]
    fn what_exact_lines_do_not_sum_to_as_they_are_shown_is_an_amount_of_its_own() {
        let lines = || vec![less(line("5", "5.75", taxed("21")), "18"); 6];
        let totals = calculate(&exact(draft(lines()))).unwrap();
        assert_eq!((totals.lines()[0].amount, totals.line_total()), (aud(23_58), aud(141_48)));
        assert_eq!(totals.line_rounding(), Some(aud(-3)));
        assert_eq!((totals.tax_exclusive(), totals.tax(), totals.payable()), (aud(141_45), aud(29_70), aud(171_15)));
        assert_eq!(sums(&inclusive(exact(draft(lines())))), (116_90, 24_55, 141_45));
        assert_eq!(calculate(&draft(lines())).unwrap().line_rounding(), None);
    }

    #[test]
    fn a_net_that_is_not_rounded_moves_the_total_by_a_cent() {
        let lines = || vec![less(line("16", "348.35", taxed("22")), "4")]; // 5350.656
        assert_eq!(sums(&draft(lines())).2, 6527_81);
        assert_eq!(sums(&exact(draft(lines()))).2, 6527_80);
    }

    #[test]
    fn tax_is_of_the_exact_nets_wherever_it_is_rounded() {
        let lines = || draft(vec![line("12.12", "12.12", taxed("23")); 2]);
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::Line, exact(lines()))).1, 67_58);
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::TaxGroup, exact(lines()))).1, 67_57);
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::Line, lines())).1, 67_56);
    }

    #[test]
    fn a_price_is_for_as_many_units_as_its_base_quantity() {
        let cable = InvoiceLine { base_quantity: Some("100".parse().unwrap()), ..line("250", "12.40", taxed("10")) };
        assert_eq!(sums(&draft(vec![cable])), (31_00, 3_10, 34_10));
        let third = InvoiceLine { base_quantity: Some("3".parse().unwrap()), ..line("1", "1", taxed("10")) };
        let totals = calculate(&exact(draft(vec![third; 3]))).unwrap();
        assert_eq!((totals.line_total(), totals.line_rounding()), (aud(99), Some(aud(1))));
        assert_eq!(totals.tax_exclusive(), aud(1_00));
    }

    #[test]
    fn exact_values_with_too_many_digits_are_refused_where_they_come_up() {
        // Denominators without a common divisor: each is a prime of ten digits' length or more, so that four are too many.
        let bases = ["999999.999989", "999999.999961", "999999.999937", "999999.999899"];
        let line =
            |base: &&str| InvoiceLine { base_quantity: Some(base.parse().unwrap()), ..line("1", "1", taxed("10")) };
        let draft = exact(draft(bases.iter().map(line).collect()));
        let (code, place) = refused(&draft);
        assert_eq!((code.as_str(), place[0].0.as_str()), ("JM-INV-0032", "line"));
        assert_eq!(explain(&draft).unwrap_err().code(), "JM-INV-0032");
        assert!(calculate(&Draft { rounding: RoundingProfile::EN_16931, ..draft }).is_ok());
    }
}

mod once_for_the_document {
    use super::*;

    #[test]
    fn the_exact_taxes_are_summed_and_each_shows_its_part_of_the_rounded_sum() {
        // 0.105 at 15 %, 0.044 at 10 %, 0.006 at 5 %: 0.155 is 0.16, where each alone is 0.11 + 0.04 + 0.01.
        let reduced = TaxTreatment { category: TaxCategory::Reduced, ..taxed("5") };
        let lines = vec![line("1", "0.70", taxed("15")), line("1", "0.44", taxed("10")), line("1", "0.12", reduced)];
        let totals = calculate(&rounded_at(TaxRoundingPoint::Document, draft(lines.clone()))).unwrap();
        assert_eq!(minor(totals.tax_breakdown().iter().map(|row| row.tax)), [4, 11, 1]);
        // One cent less to hand out: it goes to the 0.6 of a cent before the 0.5.
        let mut down = rounded_at(TaxRoundingPoint::Document, draft(lines));
        down.rounding.tax.way = Rounding::Down;
        assert_eq!(minor(calculate(&down).unwrap().tax_breakdown().iter().map(|row| row.tax)), [4, 10, 1]);
    }

    #[test]
    fn what_bears_no_tax_shows_none_of_the_sum() {
        let zero = TaxTreatment { category: TaxCategory::Zero, percent: Percent::ZERO, reason: None };
        let lines = vec![line("1", "0.05", taxed("10")), line("1", "100", zero)];
        let totals = calculate(&rounded_at(TaxRoundingPoint::Document, draft(lines))).unwrap();
        assert_eq!(minor(totals.tax_breakdown().iter().map(|row| row.tax)), [1, 0]);
    }
}

mod payable {
    use super::*;

    fn in_cash(currency: &str, price: &str, ties: Rounding) -> Result<(i64, i64), InvoiceError> {
        let zero = TaxTreatment { category: TaxCategory::Zero, percent: Percent::ZERO, reason: None };
        let payable_rounding = Some(PayableRounding::Cash { ties });
        let draft = draft(vec![line("1", price, zero)]);
        let totals = calculate(&Draft { currency: currency.parse().unwrap(), payable_rounding, ..draft })?;
        Ok((totals.rounding().unwrap().minor, totals.payable().minor))
    }

    #[test]
    fn cash_is_rounded_to_the_smallest_coin_and_the_tax_is_not() {
        let mut draft = draft(vec![line("1", "1.83", taxed("5")), line("1", "2.86", taxed("5"))]);
        draft.payable_rounding = Some(PayableRounding::Cash { ties: Rounding::HalfUp });
        let totals = calculate(&draft).unwrap();
        assert_eq!((totals.tax(), totals.tax_inclusive()), (aud(23), aud(4_92)));
        assert_eq!((totals.rounding(), totals.payable()), (Some(aud(-2)), aud(4_90)));
    }

    #[test]
    fn each_currency_has_its_smallest_coin() {
        for currency in ["AUD", "CAD", "CHF"] {
            assert_eq!(in_cash(currency, "1.02", Rounding::HalfUp).unwrap(), (-2, 1_00), "{currency}");
            assert_eq!(in_cash(currency, "1.03", Rounding::HalfUp).unwrap(), (2, 1_05), "{currency}");
        }
        assert_eq!(in_cash("NZD", "1.05", Rounding::HalfUp).unwrap(), (5, 1_10));
        assert_eq!(in_cash("NZD", "1.05", Rounding::HalfDown).unwrap(), (-5, 1_00));
        assert_eq!(in_cash("DKK", "1.25", Rounding::HalfUp).unwrap(), (25, 1_50));
        for currency in ["NOK", "SEK"] {
            assert_eq!(in_cash(currency, "1.49", Rounding::HalfUp).unwrap(), (-49, 1_00), "{currency}");
            assert_eq!(in_cash(currency, "1.50", Rounding::HalfUp).unwrap(), (50, 2_00), "{currency}");
        }
        assert_eq!(in_cash("HUF", "1232.49", Rounding::HalfUp).unwrap(), (-2_49, 1230_00));
        assert_eq!(in_cash("HUF", "1232.50", Rounding::HalfUp).unwrap(), (2_50, 1235_00));
        assert_eq!(in_cash("GBP", "1.02", Rounding::HalfUp).unwrap_err().code(), "JM-INV-0030");
        for ties in [Rounding::HalfEven, Rounding::Down, Rounding::Up] {
            assert_eq!(in_cash("AUD", "1.02", ties).unwrap_err().code(), "JM-INV-0031");
        }
    }

    #[test]
    fn a_rounding_that_is_known_is_added_as_it_is() {
        let mut draft = draft(vec![line("1", "10", taxed("10"))]);
        draft.payable_rounding = Some(PayableRounding::Amount { amount: aud(-3) });
        assert_eq!(calculate(&draft).unwrap().payable(), aud(10_97));
        draft.payable_rounding = Some(PayableRounding::Amount { amount: aud(MINOR_MAX + 1) });
        assert_eq!(refused(&draft), ("JM-INV-0007".to_owned(), at(&[("part", "payable_rounding")])));
    }

    #[test]
    fn the_tax_is_stated_in_a_second_currency() {
        let mut draft = Draft { currency: Currency::EUR, ..draft(vec![line("1", "100", taxed("25"))]) };
        let rate = |currency: &str, rate: &str| TaxCurrency::Rate {
            currency: currency.parse().unwrap(),
            rate: rate.parse().unwrap(),
        };
        for (stated, minor, code) in [
            (rate("SEK", "11.4925"), 287_31, "SEK"), // 287.3125
            (rate("JPY", "163.37"), 4_084, "JPY"),   // 4084.25
            (rate("KWD", "0.3341"), 8_353, "KWD"),   // 8.3525
            (TaxCurrency::Amount { amount: Money { minor: 1, currency: Currency::AUD } }, 1, "AUD"),
        ] {
            draft.tax_currency = Some(stated);
            let tax = calculate(&draft).unwrap().tax_in_tax_currency().unwrap();
            assert_eq!((tax.minor, tax.currency.code()), (minor, code));
        }
        draft.tax_currency = Some(rate("IDR", "1000000000"));
        draft.lines[0].quantity = "1000000000".parse().unwrap();
        assert_eq!(refused(&draft), ("JM-INV-0007".to_owned(), at(&[("part", "tax_currency")])));
    }
}

mod refusals {
    use super::*;

    #[track_caller]
    fn refused_with(taxes: &[FurtherTax], code: &str) {
        let on_line = draft(vec![line("1", "1", taxed("10")), bearing(line("1", "1", taxed("10")), taxes)]);
        assert_eq!(refused(&on_line), (code.to_owned(), at(&[("line", "2"), ("part", "line")])));
    }

    #[test]
    fn a_further_tax_has_a_rate_up_to_100_and_a_line_at_most_five() {
        let tax = |percent: &str| percentage("T", percent, FurtherTaxBase::Net);
        refused_with(&[tax("0"), tax("100"), tax("100.000001")], "JM-INV-0027");
        let many = |count: u32| (0..count).map(|n| tax(&n.to_string())).collect::<Vec<_>>();
        assert!(calculate(&draft(vec![bearing(line("1", "1", taxed("10")), &many(5))])).is_ok());
        refused_with(&many(6), "JM-INV-0026");
        let of = |count| many(count).into_iter().map(|tax| bearing(line("1", "1", taxed("10")), &[tax])).collect();
        let hundred = (0..100).map(|n| bearing(line("1", "1", taxed("10")), &[tax(&n.to_string())]));
        let mut full: Vec<InvoiceLine> = hundred.collect();
        assert_eq!(calculate(&draft(full.clone())).unwrap().further_taxes().len(), 100);
        full.extend::<Vec<InvoiceLine>>(of(1));
        assert!(calculate(&draft(full.clone())).is_ok(), "the last is one of them");
        full.push(bearing(line("1", "1", taxed("10")), &[per_unit("T", "1")]));
        assert_eq!(refused(&draft(full)).0, "JM-INV-0004");
    }

    #[test]
    fn a_tax_for_each_unit_is_on_lines_only() {
        let mut draft = draft(vec![line("1", "1", taxed("10"))]);
        let mut charge = document_charge(1, taxed("10"));
        charge.further_taxes = vec![percentage("T", "1", FurtherTaxBase::Net), per_unit("Levy", "1")];
        draft.charges = vec![charge];
        assert_eq!(refused(&draft), ("JM-INV-0028".to_owned(), at(&[("charge", "1"), ("part", "document_charge")])));
        assert_eq!(refusal(&draft).arguments["tax"], "2");
        assert_eq!(refusal(&inclusive(draft)).code, "JM-INV-0028");
    }

    #[test]
    fn a_tax_is_not_withheld_and_part_of_the_taxable_amount() {
        let both = FurtherTax { withheld: true, in_tax_base: true, ..percentage("T", "1", FurtherTaxBase::Net) };
        refused_with(&[both], "JM-INV-0029");
    }

    #[test]
    fn a_price_is_not_for_no_units() {
        let nothing = InvoiceLine { base_quantity: Some("0".parse().unwrap()), ..line("1", "1", taxed("10")) };
        let draft = draft(vec![line("1", "1", taxed("10")), nothing]);
        assert_eq!((refusal(&draft).code.as_str(), refusal(&draft).arguments["line"].as_str()), ("JM-INV-0025", "2"));
    }

    #[test]
    fn categories_of_other_tax_territories_have_their_rates_and_reasons() {
        let tax = |category, percent: &str, reason: Option<&str>| TaxTreatment {
            category,
            percent: percent.parse().unwrap(),
            reason: reason.map(|reason| reason.parse().unwrap()),
        };
        for category in [TaxCategory::IntraCommunity, TaxCategory::Export] {
            assert_eq!(sums(&draft(vec![line("1", "10", tax(category, "0", Some("Article 138")))])), (10_00, 0, 10_00));
            assert_eq!(refusal(&draft(vec![line("1", "1", tax(category, "0", None))])).code, "JM-INV-0012");
            assert_eq!(refusal(&draft(vec![line("1", "1", tax(category, "1", Some("Why")))])).code, "JM-INV-0011");
        }
        for category in [TaxCategory::CanaryIslands, TaxCategory::CeutaMelilla] {
            assert_eq!(sums(&draft(vec![line("1", "10", tax(category, "7", None))])), (10_00, 70, 10_70));
            assert_eq!(sums(&draft(vec![line("1", "10", tax(category, "0", None))])), (10_00, 0, 10_00));
            assert_eq!(refusal(&draft(vec![line("1", "1", tax(category, "100.1", None))])).code, "JM-INV-0011");
        }
    }
}

mod what_goes_back {
    use super::*;

    #[test]
    fn a_line_below_zero_takes_back_what_was_billed_with_its_tax() {
        let lines = vec![line("3", "10", taxed("10")), line("-1", "10", taxed("10"))];
        assert_eq!(sums(&draft(lines.clone())), (20_00, 2_00, 22_00));
        assert_eq!(sums(&rounded_at(TaxRoundingPoint::Line, draft(lines))), (20_00, 2_00, 22_00));
    }

    #[test]
    fn allowances_that_are_no_part_of_what_is_billed_take_back_their_own_tax() {
        let with = |minor| {
            let lines = vec![line("1", "10.03", taxed("15")); 2];
            let draft = Draft { allowances: vec![document_allowance(minor, taxed("15")); 2], ..draft(lines) };
            sums(&rounded_at(TaxRoundingPoint::Line, draft)).1
        };
        assert_eq!(with(10_03), 0); // a share of 3.00: all of it
        assert_eq!(with(10_04), -2); // 1.51 each, of 3.00
        assert_eq!(with(-10_04), 6_02); // 1.51 each, more
    }

    #[test]
    fn an_invoice_of_less_than_nothing_is_not_issued() {
        let back = |quantity| draft(vec![line("1", "10", taxed("10")), line(quantity, "10", taxed("10"))]);
        let failure = not_issued(back("-1.5"));
        assert_eq!(failure.code, "JM-INV-0024");
        assert_eq!(
            failure.text,
            "the invoice, or what is to be paid of it, comes to -AUD 5.50: what is owed to the customer is a credit note"
        );
        assert!(issue(back("-1"), documents::registered_details()).is_ok());
        let rounded = Draft { payable_rounding: Some(PayableRounding::Amount { amount: aud(-1) }), ..back("-1") };
        assert_eq!(not_issued(rounded).code, "JM-INV-0024");
    }

    #[test]
    fn what_is_on_an_issued_line_is_of_its_sign() {
        let with = |quantity: &str, minor| {
            let returned = InvoiceLine { allowances: vec![line_allowance(minor)], ..line(quantity, "10", taxed("10")) };
            issue(draft(vec![line("2", "10", taxed("10")), returned]), documents::registered_details())
                .map_or_else(|error| error.code(), |_| "issued")
        };
        assert_eq!(
            [with("1", 1), with("1", -1), with("-1", -1), with("-1", 1)],
            ["issued", "JM-INV-0006", "issued", "JM-INV-0006"]
        );
        assert_eq!([with("-1", -10_00), with("-1", -10_01)], ["issued", "JM-INV-0008"]);
    }
}
