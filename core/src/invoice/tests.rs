use super::*;
use crate::{
    error::{Coded, Failure, Kind},
    limits::{ADJUSTMENTS_MAX, INVOICE_LINES_MAX, MINOR_MAX, TAX_GROUPS_MAX},
    money::{Currency, Money, Rounding},
    quantity::InvoicedQuantity,
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
    wire::Wire,
};

pub(super) mod documents;
mod elsewhere;
mod explain;
mod further;
mod held;
mod issuable;
mod left;
mod parts;
mod profiles;
mod quick;

const fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn taxed(percent: &str) -> TaxTreatment {
    TaxTreatment { category: TaxCategory::Standard, percent: percent.parse().unwrap(), reason: None }
}

fn untaxed(category: TaxCategory, reason: &str) -> TaxTreatment {
    TaxTreatment { category, percent: "0".parse().unwrap(), reason: Some(reason.parse().unwrap()) }
}

fn line(quantity: &str, unit_price: &str, tax: TaxTreatment) -> InvoiceLine {
    let quantity: InvoicedQuantity = quantity.parse().unwrap();
    InvoiceLine::new("Replace a tap washer".parse().unwrap(), quantity, Unit::PIECE, unit_price.parse().unwrap(), tax)
}

fn draft(lines: Vec<InvoiceLine>) -> Draft {
    Draft::new(Currency::AUD, PriceBasis::Exclusive, RoundingProfile::EN_16931, lines)
}

fn line_allowance(minor: i64) -> LineAllowance {
    LineAllowance { value: LineAdjustment::Amount { amount: aud(minor) }, reason: "Agreed".parse().unwrap() }
}

fn document_allowance(minor: i64, tax: TaxTreatment) -> DocumentAllowance {
    let value = DocumentAdjustment::Amount { amount: aud(minor) };
    DocumentAllowance::new(value, "Agreed".parse().unwrap(), tax)
}

fn document_charge(minor: i64, tax: TaxTreatment) -> DocumentCharge {
    let value = DocumentAdjustment::Amount { amount: aud(minor) };
    DocumentCharge::new(value, "Freight".parse().unwrap(), tax)
}

/// The tax of three lines, 25.06, 25.61 and 25.63, at 15 %.
#[track_caller]
fn tax_of_three_lines(at: TaxRoundingPoint, way: Rounding) -> i64 {
    let mut draft = draft(["25.06", "25.61", "25.63"].map(|price| line("1", price, taxed("15"))).to_vec());
    draft.rounding.tax = TaxRounding { at, way };
    calculate(&draft).unwrap().tax().minor
}

/// Why a draft that has totals is no trader's invoice.
#[track_caller]
fn not_issued(draft: Draft) -> Failure {
    assert!(calculate(&draft).is_ok());
    issue(draft, documents::registered_details()).unwrap_err().failure()
}

#[track_caller]
fn refusal(draft: &Draft) -> Failure {
    calculate(draft).unwrap_err().failure()
}

/// The code of a refusal and the facts that say where.
#[track_caller]
fn refused(draft: &Draft) -> (String, Vec<(String, String)>) {
    let failure = refusal(draft);
    let place = ["part", "line", "allowance", "charge"];
    let facts = failure.arguments.into_iter().filter(|(name, _)| place.contains(&name.as_str()));
    (failure.code, facts.collect())
}

fn at(facts: &[(&str, &str)]) -> Vec<(String, String)> {
    facts.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
}

mod rounding {
    use super::*;

    #[test]
    fn tax_per_line_is_the_sum_of_rounded_taxes() {
        assert_eq!(tax_of_three_lines(TaxRoundingPoint::Line, Rounding::HalfUp), 11_44);
    }

    #[test]
    fn tax_per_group_is_rounded_once_half_up() {
        assert_eq!(tax_of_three_lines(TaxRoundingPoint::TaxGroup, Rounding::HalfUp), 11_45);
    }

    #[test]
    fn tax_per_group_is_rounded_once_half_down() {
        assert_eq!(tax_of_three_lines(TaxRoundingPoint::TaxGroup, Rounding::HalfDown), 11_44);
    }

    #[test]
    fn tax_per_group_is_rounded_once_half_even() {
        assert_eq!(tax_of_three_lines(TaxRoundingPoint::TaxGroup, Rounding::HalfEven), 11_44);
    }

    #[test]
    fn a_line_is_rounded_the_way_that_its_profile_names() {
        let half = line("0.5", "1.01", taxed("10")); // 0.505
        for (way, amount) in [(Rounding::HalfUp, 51), (Rounding::HalfDown, 50), (Rounding::HalfEven, 50)] {
            let mut draft = draft(vec![half.clone()]);
            draft.rounding.line_net = way;
            assert_eq!(calculate(&draft).unwrap().line_total(), aud(amount), "{way:?}");
        }
    }

    #[test]
    fn a_percentage_off_a_line_is_rounded_on_its_own() {
        let mut five_at_5_75 = line("5", "5.75", taxed("21")); // 28.75, of which 18 % is 5.175
        let value = LineAdjustment::Percent { percent: "18".parse().unwrap() };
        five_at_5_75.allowances.push(LineAllowance { value, reason: "Agreed".parse().unwrap() });
        let totals = calculate(&draft(vec![five_at_5_75])).unwrap();
        assert_eq!((totals.lines()[0].allowances, totals.lines()[0].amount), (aud(5_18), aud(23_57)));
    }

    #[test]
    fn tax_is_taken_out_of_a_price_that_includes_it_and_the_rest_is_the_net() {
        let mut draft = draft(vec![line("1", "124.40", taxed("8"))]);
        draft.price_basis = PriceBasis::Inclusive;
        let totals = calculate(&draft).unwrap();
        assert_eq!((totals.tax_exclusive(), totals.tax(), totals.payable()), (aud(11_519), aud(9_21), aud(12_440)));
    }

    #[test]
    fn allowances_that_take_all_off_take_all_the_tax_back() {
        let lines = vec![line("1", "10.03", taxed("15")), line("1", "10.03", taxed("15"))];
        let mut draft = Draft { allowances: vec![document_allowance(20_06, taxed("15"))], ..draft(lines) };
        draft.rounding.tax.at = TaxRoundingPoint::Line; // 1.50 + 1.50, where 15 % of 20.06 is 3.01
        let totals = calculate(&draft).unwrap();
        assert_eq!((totals.tax(), totals.payable()), (aud(0), aud(0)));
    }
}

mod tax {
    use super::*;

    #[test]
    fn reverse_charged_tax_is_shown_and_not_paid() {
        let mut reverse = untaxed(TaxCategory::ReverseCharge, "Reverse charge");
        reverse.percent = "20".parse().unwrap();
        let totals = calculate(&draft(vec![line("1", "2800", reverse)])).unwrap();
        assert_eq!((totals.tax(), totals.payable()), (aud(0), aud(280_000)));
        assert_eq!(totals.tax_breakdown()[0].reverse_charge_tax, Some(aud(56_000)));
    }

    #[test]
    fn the_breakdown_is_sorted_by_category_and_then_by_rate() {
        let zero = TaxTreatment { category: TaxCategory::Zero, percent: "0".parse().unwrap(), reason: None };
        let reduced = TaxTreatment { category: TaxCategory::Reduced, ..taxed("5") };
        let lines = [zero, taxed("20"), reduced, taxed("15")].map(|tax| line("1", "1", tax));
        let totals = calculate(&draft(lines.to_vec())).unwrap();
        let order: Vec<_> = totals.tax_breakdown().iter().map(|row| (row.category, row.percent.to_string())).collect();
        let [standard, reduced, zero] = [TaxCategory::Standard, TaxCategory::Reduced, TaxCategory::Zero];
        let expected = [(standard, "15"), (standard, "20"), (reduced, "5"), (zero, "0")];
        assert_eq!(order, expected.map(|(category, percent)| (category, percent.to_owned())));
    }

    #[test]
    fn outside_scope_excludes_every_other_category() {
        let outside = || line("1", "1", untaxed(TaxCategory::OutsideScope, "Not registered"));
        let one = ("JM-INV-0013".to_owned(), at(&[("line", "2"), ("part", "line")]));
        assert_eq!(refused(&draft(vec![outside(), line("1", "1", taxed("10"))])), one);
        assert_eq!(refused(&draft(vec![line("1", "1", taxed("10")), outside()])), one);
        assert!(calculate(&draft(vec![outside(), outside()])).is_ok());
    }

    #[test]
    fn each_category_has_the_rates_that_it_may_have() {
        let rates = |category| {
            ["0", "10", "100", "100.000001"].map(|percent| {
                let reason = Some("Invented".parse().unwrap());
                let tax = TaxTreatment { category, percent: percent.parse().unwrap(), reason };
                calculate(&draft(vec![line("1", "1", tax)])).map_or_else(|error| error.code(), |_| "")
            })
        };
        let unfit = "JM-INV-0011";
        for category in [TaxCategory::Standard, TaxCategory::Reduced] {
            assert_eq!(rates(category), [unfit, "", "", unfit], "{category:?}");
        }
        for category in [TaxCategory::Zero, TaxCategory::Exempt, TaxCategory::OutsideScope] {
            assert_eq!(rates(category), ["", unfit, unfit, unfit], "{category:?}");
        }
        assert_eq!(rates(TaxCategory::ReverseCharge), ["", "", "", unfit]);
    }

    #[test]
    fn a_category_without_tax_to_pay_says_why() {
        for category in [TaxCategory::Exempt, TaxCategory::ReverseCharge, TaxCategory::OutsideScope] {
            let silent = TaxTreatment { reason: None, ..untaxed(category, "Invented") };
            assert_eq!(refusal(&draft(vec![line("1", "1", silent)])).code, "JM-INV-0012", "{category:?}");
        }
    }

    #[test]
    fn the_reasons_of_a_tax_are_each_given_once() {
        let exempt = |reason| line("1", "1", untaxed(TaxCategory::Exempt, reason));
        let draft = draft(vec![exempt("Rent"), exempt("Insurance"), exempt("Rent"), line("1", "1", taxed("10"))]);
        let reasons = draft.tax_reasons(TaxCategory::Exempt, "0".parse().unwrap());
        assert_eq!(reasons.iter().map(|reason| reason.as_str()).collect::<Vec<_>>(), ["Rent", "Insurance"]);
    }
}

mod bounds {
    use super::*;

    #[test]
    fn an_invoice_has_the_most_lines_and_not_one_more() {
        let mut draft = draft(vec![line("1", "1", taxed("10")); INVOICE_LINES_MAX]);
        assert_eq!(calculate(&draft).unwrap().payable(), aud(1_100_000));
        draft.lines.push(line("1", "1", taxed("10")));
        let failure = refusal(&draft);
        assert_eq!((failure.code.as_str(), failure.arguments["given"].as_str()), ("JM-INV-0002", "10001"));
        draft.lines.clear();
        assert_eq!(refusal(&draft).code, "JM-INV-0001");
        let priced = InvoiceLine { base_quantity: Some("1".parse().unwrap()), ..line("1", "1", taxed("10")) };
        draft.lines = vec![priced; INVOICE_LINES_MAX];
        assert_eq!(
            calculate(&draft).unwrap().payable(),
            aud(1_100_000),
            "nor of lines that take the exact calculation"
        );
    }

    #[test]
    fn a_line_and_a_document_have_the_most_allowances_and_charges_and_not_one_more() {
        let charge = || LineCharge { value: line_allowance(1).value, reason: "Agreed".parse().unwrap() };
        let mut full = draft(vec![line("1", "100", taxed("10"))]);
        full.lines[0].allowances = vec![line_allowance(1); ADJUSTMENTS_MAX];
        full.lines[0].charges = vec![charge(); ADJUSTMENTS_MAX];
        full.allowances = vec![document_allowance(1, taxed("10")); ADJUSTMENTS_MAX];
        full.charges = vec![document_charge(1, taxed("10")); ADJUSTMENTS_MAX];
        assert_eq!(calculate(&full).unwrap().tax_exclusive(), aud(10_000));

        let more = |change: fn(&mut Draft)| {
            let mut draft = full.clone();
            change(&mut draft);
            refused(&draft)
        };
        let on_line = ("JM-INV-0003".to_owned(), at(&[("line", "1"), ("part", "line")]));
        let on_document = ("JM-INV-0003".to_owned(), at(&[("part", "document")]));
        assert_eq!(more(|draft| draft.lines[0].allowances.push(line_allowance(1))), on_line);
        assert_eq!(more(|draft| draft.lines[0].charges.extend_from_within(..1)), on_line);
        assert_eq!(more(|draft| draft.allowances.extend_from_within(..1)), on_document);
        assert_eq!(more(|draft| draft.charges.extend_from_within(..1)), on_document);

        let alone = |change: fn(&mut InvoiceLine)| {
            let mut draft = draft(vec![line("1", "100", taxed("10"))]);
            change(&mut draft.lines[0]);
            refused(&draft)
        };
        assert_eq!(alone(|line| line.allowances = vec![line_allowance(1); ADJUSTMENTS_MAX + 1]), on_line);
        assert_eq!(
            alone(|line| {
                let charge = LineCharge { value: line_allowance(1).value, reason: "Agreed".parse().unwrap() };
                line.charges = vec![charge; ADJUSTMENTS_MAX + 1];
            }),
            on_line
        );
    }

    #[test]
    fn an_invoice_has_the_most_taxes_and_not_one_more() {
        let rates = |count: usize| (1..=count).map(|n| line("1", "1", taxed(&format!("{}.{:02}", n / 10, n % 10))));
        assert_eq!(calculate(&draft(rates(TAX_GROUPS_MAX).collect())).unwrap().tax_breakdown().len(), TAX_GROUPS_MAX);
        let one_more = refused(&draft(rates(TAX_GROUPS_MAX + 1).collect()));
        assert_eq!(one_more, ("JM-INV-0004".to_owned(), at(&[("line", "101"), ("part", "line")])));
    }

    #[test]
    fn an_amount_reaches_the_largest_and_not_one_cent_beyond() {
        let zero = || TaxTreatment { category: TaxCategory::Zero, percent: "0".parse().unwrap(), reason: None };
        let largest = || line("1000000", "90071992.54740991", zero());
        assert_eq!(calculate(&draft(vec![largest()])).unwrap().payable(), aud(MINOR_MAX));
        let beyond = draft(vec![line("1", "1", zero()), line("1000000", "90071992.54740992", zero())]);
        assert_eq!(refused(&beyond), ("JM-INV-0007".to_owned(), at(&[("line", "2"), ("part", "line")])));
        let sum_beyond = draft(vec![largest(), line("1", "0.01", zero())]);
        assert_eq!(refused(&sum_beyond), ("JM-INV-0007".to_owned(), at(&[("line", "2"), ("part", "line")])));
        let charged = Draft { charges: vec![document_charge(1, zero())], ..draft(vec![largest()]) };
        assert_eq!(refusal(&charged).code, "JM-INV-0007");
        let tax_beyond = draft(vec![line("1000000", "90071992.54740991", taxed("0.000001"))]);
        assert_eq!(refused(&tax_beyond), ("JM-INV-0007".to_owned(), at(&[("part", "document")])));
    }

    #[test]
    fn an_amount_made_beyond_the_bounds_is_refused_where_it_stands() {
        for (minor, code) in [
            (i64::MAX, "JM-INV-0007"),
            (MINOR_MAX + 1, "JM-INV-0007"),
            (i64::MIN, "JM-INV-0007"),
            (-MINOR_MAX - 1, "JM-INV-0007"),
        ] {
            let mut draft = draft(vec![line("1", "1", taxed("10"))]);
            draft.lines[0].allowances.push(line_allowance(minor));
            let place = at(&[("allowance", "1"), ("line", "1"), ("part", "line_allowance")]);
            assert_eq!(refused(&draft), (code.to_owned(), place));
        }
    }
}

mod allowances {
    use super::*;

    #[test]
    fn a_line_gives_all_of_itself_and_not_a_cent_more() {
        let mut draft = draft(vec![line("1", "5", taxed("10")), line("1", "10", taxed("10"))]);
        draft.lines[1].allowances = vec![line_allowance(4_00), line_allowance(6_00)];
        assert_eq!(calculate(&draft).unwrap().lines()[1].amount, aud(0));
        draft.lines[1].allowances.push(line_allowance(1));
        assert_eq!(calculate(&draft).unwrap().lines()[1].amount, aud(-1));
        let failure = not_issued(draft);
        assert_eq!((failure.code.as_str(), failure.arguments["line"].as_str()), ("JM-INV-0008", "2"));
        assert_eq!(failure.text, "line 2: allowances of AUD 10.01 are more than its AUD 10.00");
    }

    #[test]
    fn a_document_gives_what_is_billed_under_the_tax_and_not_a_cent_more() {
        let with = |minor| Draft {
            allowances: vec![document_allowance(minor, taxed("10"))],
            ..draft(vec![line("1", "10", taxed("10")), line("1", "90", taxed("20"))])
        };
        assert_eq!(calculate(&with(10_00)).unwrap().tax_breakdown()[0].base, aud(0));
        assert_eq!(calculate(&with(10_01)).unwrap().tax_breakdown()[0].base, aud(-1));
        let failure = not_issued(with(10_01));
        assert_eq!((failure.code.as_str(), failure.arguments["percent"].as_str()), ("JM-INV-0009", "10"));
    }

    #[test]
    fn prepaid_is_the_total_at_most() {
        let with = |minor| Draft { prepaid: Some(aud(minor)), ..draft(vec![line("1", "10", taxed("10"))]) };
        assert_eq!(calculate(&with(11_00)).unwrap().payable(), aud(0));
        assert_eq!(calculate(&with(11_01)).unwrap().payable(), aud(-1));
        assert_eq!(not_issued(with(11_01)).code, "JM-INV-0010");
        assert_eq!(calculate(&with(-1)).unwrap().payable(), aud(11_01));
        assert_eq!(not_issued(with(-1)).code, "JM-INV-0006");
    }
}

mod stored {
    use super::*;

    fn totals() -> Totals {
        let lines = vec![line("1", "10", taxed("10")), line("2", "3.33", taxed("20"))];
        calculate(&Draft { charges: vec![document_charge(1_00, taxed("20"))], ..draft(lines) }).unwrap()
    }

    /// The rule that totals break when one amount of theirs is changed.
    #[track_caller]
    fn broken_by(change: impl FnOnce(&mut Totals)) -> String {
        let mut totals = totals();
        change(&mut totals);
        let error = Totals::from_json(&totals.to_json()).unwrap_err();
        assert_eq!((error.code(), error.kind()), ("JM-INV-0018", Kind::Corrupt));
        error.to_string().rsplit(": ").next().unwrap().to_owned()
    }

    #[test]
    fn totals_that_were_stored_are_read_back() {
        assert_eq!(Totals::from_json(&totals().to_json()), Ok(totals()));
        assert_eq!(Totals::from_json(&totals().negated().to_json()), Ok(totals().negated()));
    }

    #[test]
    fn stored_totals_that_do_not_add_up_are_corrupt_and_the_rule_is_named() {
        assert_eq!(broken_by(|totals| totals.lines[0].subtotal.minor += 1), "JM-LINE-AMOUNT");
        assert_eq!(broken_by(|totals| totals.line_total.minor += 1), "BR-CO-10");
        assert_eq!(broken_by(|totals| totals.allowance_total.minor += 1), "BR-CO-11");
        assert_eq!(broken_by(|totals| totals.charges[0].minor += 1), "BR-CO-12");
        assert_eq!(broken_by(|totals| totals.tax_exclusive.minor += 1), "BR-CO-13");
        assert_eq!(broken_by(|totals| totals.tax_inclusive.minor += 1), "BR-CO-15");
        assert_eq!(broken_by(|totals| totals.payable.minor += 1), "BR-CO-16");
        assert_eq!(broken_by(|totals| totals.prepaid = Some(aud(1))), "BR-CO-16");
        assert_eq!(broken_by(|totals| totals.tax_breakdown[0].base.minor += 1), "BR-S-08");
        assert_eq!(broken_by(|totals| totals.tax_breakdown[0].tax.minor += 1), "BR-CO-14");
        assert_eq!(broken_by(|totals| totals.price_basis = PriceBasis::Inclusive), "JM-TOTAL-WITHIN");
    }

    #[test]
    fn stored_totals_of_two_currencies_or_without_lines_are_corrupt() {
        assert_eq!(broken_by(|totals| totals.tax.currency = Currency::NZD), "one currency");
        assert_eq!(broken_by(|totals| totals.lines.clear()), "bounds");
    }

    #[test]
    fn a_stored_breakdown_that_no_calculation_gives_is_corrupt() {
        assert_eq!(broken_by(|totals| totals.tax_breakdown.swap(0, 1)), "order of tax groups");
        assert_eq!(broken_by(|totals| totals.tax_breakdown[0].category = TaxCategory::Zero), "order of tax groups");
        assert_eq!(broken_by(|totals| totals.tax_breakdown[1].category = TaxCategory::Exempt), "tax of a category");
        assert_eq!(broken_by(|totals| totals.tax_breakdown[1].reverse_charge_tax = Some(aud(0))), "tax of a category");
        let outside = |totals: &mut Totals| totals.tax_breakdown[1].category = TaxCategory::OutsideScope;
        assert_eq!(broken_by(outside), "BR-O-11");
        assert_eq!(broken_by(|totals| totals.lines[0].tax = Some(aud(1_00))), "one way of rounding tax");
        let twice = |totals: &mut Totals| {
            totals.tax_breakdown = vec![totals.tax_breakdown[0], totals.tax_breakdown[0], totals.tax_breakdown[1]];
        };
        assert_eq!(broken_by(twice), "order of tax groups");
    }

    /// A tax that is withheld, as stored totals have it.
    fn kept(base: i64, amount: i64) -> FurtherTaxTotal {
        FurtherTaxTotal {
            tax: "Kept".parse().unwrap(),
            rate: FurtherTaxRate::Percent { percent: "10".parse().unwrap() },
            on: FurtherTaxBase::Net,
            in_tax_base: false,
            withheld: true,
            base: Some(aud(base)),
            amount: aud(amount),
        }
    }

    fn withholding(totals: &mut Totals) {
        totals.further_taxes = vec![kept(10_00, 1_00)];
        totals.withheld = Some(aud(1_00));
        totals.payable_less_withheld = Some(aud(19_19)); // of 20.19
    }

    #[test]
    fn what_is_withheld_is_the_sum_of_the_withheld_taxes_and_there_only_where_there_are_some() {
        let mut fits = totals();
        withholding(&mut fits);
        assert_eq!(Totals::from_json(&fits.to_json()), Ok(fits));
        let changed = |change: fn(&mut Totals)| {
            broken_by(|totals| {
                withholding(totals);
                change(totals);
            })
        };
        let sum = InvoiceRule::WithheldTotal.code();
        assert_eq!(changed(|totals| totals.withheld = Some(aud(1_01))), sum);
        assert_eq!(changed(|totals| totals.withheld = None), sum);
        assert_eq!(changed(|totals| totals.further_taxes.clear()), sum);
        assert_eq!(broken_by(|totals| totals.withheld = Some(aud(0))), sum);
        let less = InvoiceRule::LessWithheld.code();
        assert_eq!(changed(|totals| totals.payable_less_withheld = Some(totals.payable)), less);
        assert_eq!(changed(|totals| totals.payable_less_withheld = None), less);
        assert_eq!(broken_by(|totals| totals.payable_less_withheld = Some(totals.payable)), less);
    }

    #[test]
    fn a_stored_further_tax_that_no_draft_may_have_is_corrupt() {
        let changed = |change: fn(&mut FurtherTaxTotal)| {
            broken_by(|totals| {
                withholding(totals);
                change(&mut totals.further_taxes[0]);
            })
        };
        let percent = |percent: &str| FurtherTaxRate::Percent { percent: percent.parse().unwrap() };
        assert_eq!(changed(|tax| tax.base = None), "a further tax");
        assert_eq!(
            changed(|tax| tax.rate = FurtherTaxRate::PerUnit { amount: "1".parse().unwrap() }),
            "a further tax",
            "what is for each unit has no base"
        );
        assert_eq!(
            broken_by(|totals| {
                withholding(totals);
                totals.further_taxes[0].rate = percent("100.000001");
            }),
            "a further tax"
        );
        // In the base, so that the sums add up all the same.
        let in_base = |totals: &mut Totals| {
            withholding(totals);
            totals.further_taxes[0] = FurtherTaxTotal { in_tax_base: true, ..kept(0, 0) };
            totals.withheld = Some(aud(0));
            totals.payable_less_withheld = Some(totals.payable);
        };
        assert_eq!(broken_by(in_base), "a further tax");
        let twice = |totals: &mut Totals| {
            totals.further_taxes = vec![kept(10_00, 1_00); 2];
            totals.withheld = Some(aud(2_00));
            totals.payable_less_withheld = Some(aud(18_19));
        };
        assert_eq!(broken_by(twice), "order of further taxes");
    }
}
