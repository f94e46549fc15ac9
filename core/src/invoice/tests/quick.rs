//! The quick calculation gives what the exact one gives, or nothing.

#![expect(clippy::arithmetic_side_effects, reason = "the numbers of a test are its own")]

use proptest::{prelude::*, sample::select};

use super::*;
use crate::{
    invoice::{
        calculate::{exactly, exactly_explained},
        quick, told,
    },
    quantity::{Percent, UnitPrice},
};

pub(super) const WAYS: [Rounding; 5] =
    [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up];

fn decimal(mantissa: u64, scale: usize) -> String {
    let digits = format!("{mantissa:0width$}", width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

/// A number of any length up to so many digits before and after the point.
fn number(most: u64, decimals: usize) -> impl Strategy<Value = String> {
    let scaled = (0..=decimals).prop_flat_map(move |scale| {
        let largest = most * 10_u64.pow(u32::try_from(scale).unwrap());
        prop_oneof![4 => 0..=largest.min(100_000), 1 => 0..=largest, 1 => Just(largest)]
            .prop_map(move |n| decimal(n, scale))
    });
    prop_oneof![1 => Just("0".to_owned()), 20 => scaled]
}

fn quantity() -> impl Strategy<Value = InvoicedQuantity> {
    (number(1_000_000_000, 6), any::<bool>()).prop_map(|(text, back)| {
        let quantity: InvoicedQuantity = text.parse().unwrap();
        if back { quantity.negated() } else { quantity }
    })
}

fn unit_price() -> impl Strategy<Value = UnitPrice> {
    number(1_000_000_000, 8).prop_map(|text| text.parse().unwrap())
}

fn percent() -> impl Strategy<Value = Percent> {
    number(100, 6).prop_map(|text| text.parse().unwrap())
}

/// Mostly one of a few taxes, each of which may be; now and then any.
fn treatment() -> impl Strategy<Value = TaxTreatment> {
    let usual = select(vec![
        taxed("20"),
        taxed("9.975"),
        TaxTreatment { category: TaxCategory::Reduced, ..taxed("5") },
        untaxed(TaxCategory::Zero, "None"),
        untaxed(TaxCategory::Exempt, "Rent"),
        TaxTreatment { percent: Percent::from(20), ..untaxed(TaxCategory::ReverseCharge, "Reverse charge") },
        TaxTreatment { category: TaxCategory::CanaryIslands, ..taxed("7") },
    ]);
    let categories = [TaxCategory::Standard, TaxCategory::Zero, TaxCategory::Export, TaxCategory::OutsideScope];
    let any = (select(categories.to_vec()), percent(), any::<bool>()).prop_map(|(category, percent, has_reason)| {
        TaxTreatment { category, percent, reason: has_reason.then(|| "Why".parse().unwrap()) }
    });
    prop_oneof![20 => usual, 1 => any]
}

fn adjustment() -> impl Strategy<Value = LineAdjustment> {
    let amount = prop_oneof![8 => -10_000..10_000_i64, 1 => select(&[MINOR_MAX, -MINOR_MAX, MINOR_MAX + 1][..])];
    prop_oneof![
        8 => amount.prop_map(|minor| LineAdjustment::Amount { amount: aud(minor) }),
        8 => percent().prop_map(|percent| LineAdjustment::Percent { percent }),
        1 => Just(LineAdjustment::Amount { amount: Money { minor: 1, currency: Currency::NZD } }),
    ]
}

prop_compose! {
    fn any_line()(
        (quantity, unit_price, tax) in (quantity(), unit_price(), treatment()),
        allowances in prop::collection::vec(adjustment(), 0..3),
        charges in prop::collection::vec(adjustment(), 0..3),
    ) -> InvoiceLine {
        let reason = || "Agreed".parse().unwrap();
        InvoiceLine {
            allowances: allowances.into_iter().map(|value| LineAllowance { value, reason: reason() }).collect(),
            charges: charges.into_iter().map(|value| LineCharge { value, reason: reason() }).collect(),
            ..InvoiceLine::new("Work".parse().unwrap(), quantity, Unit::PIECE, unit_price, tax)
        }
    }
}

prop_compose! {
    fn common_draft()(
        lines in prop_oneof![4 => prop::collection::vec(any_line(), 1..6), 1 => prop::collection::vec(any_line(), 6..30)],
        (line_net, way) in (select(&WAYS[..]), select(&WAYS[..])),
        at in select(&[TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup][..]),
        price_basis in select(&[PriceBasis::Exclusive, PriceBasis::Inclusive][..]),
        prepaid in prop::option::of(-10_000..10_000_i64),
    ) -> Draft {
        let rounding = RoundingProfile::new(line_net, TaxRounding { at, way });
        Draft { prepaid: prepaid.map(aud), ..Draft::new(Currency::AUD, price_basis, rounding, lines) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn what_the_quick_calculation_gives_is_what_the_exact_one_gives(draft in common_draft()) {
        if let Some(totals) = quick::totals(&draft) {
            prop_assert_eq!(Ok(totals), exactly(&draft));
        }
    }
}

prop_compose! {
    /// Mostly with nothing on its lines: then its steps are told quickly, too.
    fn plain_draft()(
        draft in common_draft(),
        is_plain in prop::bool::weighted(0.9),
        nets in select(&[NetRounding::Rounded, NetRounding::Rounded, NetRounding::OnceALine][..]),
    ) -> Draft {
        let mut draft = draft;
        draft.rounding.nets = nets;
        for line in draft.lines.iter_mut().filter(|_| is_plain) {
            line.allowances.clear();
            line.charges.clear();
        }
        draft
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_quickly_is_what_the_exact_calculation_tells(draft in plain_draft()) {
        if let Some(totals) = quick::totals(&draft)
            && let Some(steps) = told::steps(&draft, &totals)
        {
            prop_assert_eq!(Ok(Explanation { steps }), exactly_explained(&draft));
        }
    }
}

#[test]
fn a_common_draft_is_told_quickly_and_one_with_more_on_it_is_not() {
    let is_told = |draft: &Draft| told::steps(draft, &quick::totals(draft).unwrap()).is_some();
    let common = draft(vec![line("1.5", "95", taxed("10")), line("1", "5", untaxed(TaxCategory::Exempt, "Rent"))]);
    for at in [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup] {
        for price_basis in [PriceBasis::Exclusive, PriceBasis::Inclusive] {
            let rounding = RoundingProfile::new(Rounding::HalfEven, TaxRounding { at, way: Rounding::Down });
            assert!(is_told(&Draft { price_basis, rounding, prepaid: Some(aud(1)), ..common.clone() }));
        }
    }
    let reverse = TaxTreatment { percent: Percent::from(20), ..untaxed(TaxCategory::ReverseCharge, "Reverse charge") };
    assert!(!is_told(&draft(vec![line("1", "5", taxed("10")), line("1", "5", reverse)])));
    let mut reduced = common.clone();
    reduced.lines[1].allowances = vec![line_allowance(1)];
    assert!(!is_told(&reduced));
    let mut charged = common.clone();
    let value = LineAdjustment::Amount { amount: aud(1) };
    charged.lines[1].charges = vec![LineCharge { value, reason: "Agreed".parse().unwrap() }];
    assert!(!is_told(&charged));
    let once_a_line = RoundingProfile { nets: NetRounding::OnceALine, ..common.rounding };
    assert!(!is_told(&Draft { rounding: once_a_line, ..common }));
}

#[test]
fn a_common_draft_is_calculated_quickly() {
    let mut common = draft(vec![line("1.5", "95", taxed("10")), line("-12", "0.0275", taxed("5"))]);
    common.lines[0].allowances = vec![line_allowance(1)];
    for at in [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup] {
        for price_basis in [PriceBasis::Exclusive, PriceBasis::Inclusive] {
            let rounding = RoundingProfile::new(Rounding::HalfEven, TaxRounding { at, way: Rounding::Down });
            let draft = Draft { price_basis, rounding, prepaid: Some(aud(1)), ..common.clone() };
            assert_eq!(quick::totals(&draft), exactly(&draft).ok());
            assert!(quick::totals(&draft).is_some());
        }
    }
}

#[test]
fn what_is_not_common_is_left_to_the_exact_calculation() {
    let common = || draft(vec![line("1", "10", taxed("10"))]);
    let rare: [fn(&mut Draft); 10] = [
        |draft| draft.lines.clear(),
        |draft| draft.lines[0].base_quantity = Some("1".parse().unwrap()),
        |draft| draft.rounding.nets = NetRounding::Exact,
        |draft| {
            draft.rounding.nets = NetRounding::OnceALine;
            let value = LineAdjustment::Amount { amount: aud(1) };
            draft.lines[0].allowances = vec![LineAllowance { value, reason: "Discount".parse().unwrap() }];
        },
        |draft| draft.rounding.tax.at = TaxRoundingPoint::Document,
        |draft| draft.allowances = vec![document_allowance(1, taxed("10"))],
        |draft| draft.charges = vec![document_charge(1, taxed("10"))],
        |draft| draft.payable_rounding = Some(PayableRounding::Amount { amount: aud(1) }),
        |draft| draft.tax_currency = Some(TaxCurrency::Amount { amount: aud(1) }),
        |draft| {
            let rate = FurtherTaxRate::Percent { percent: "1".parse().unwrap() };
            let (tax, on) = ("T".parse().unwrap(), FurtherTaxBase::Net);
            draft.lines[0].further_taxes = vec![FurtherTax { tax, rate, on, in_tax_base: false, withheld: false }];
        },
    ];
    assert!(quick::totals(&common()).is_some());
    for change in rare {
        let mut draft = common();
        change(&mut draft);
        assert_eq!(quick::totals(&draft), None, "{draft:?}");
    }
}

#[test]
fn all_that_is_common_is_calculated_quickly_up_to_its_bounds() {
    let is_quick = |draft: &Draft| {
        let totals = quick::totals(draft);
        assert_eq!(totals, exactly(draft).ok());
        totals.is_some()
    };
    let mut most = draft(vec![line("1", "100", taxed("10"))]);
    let charge = LineCharge { value: line_allowance(1).value, reason: "Agreed".parse().unwrap() };
    most.lines[0].allowances = vec![line_allowance(1); ADJUSTMENTS_MAX];
    most.lines[0].charges = vec![charge; ADJUSTMENTS_MAX];
    assert!(is_quick(&most), "as many allowances and charges as a line may have");
    // Four decimals behind the cent are the most that a price and a quantity have together where nothing is divided.
    assert!(is_quick(&draft(vec![line("1.5", "0.03333333", taxed("10"))])), "a price of eight decimals");
    let rates = ["9", "2", "4", "8", "1", "7", "3", "6"];
    assert!(is_quick(&draft(rates.map(|rate| line("1", "10", taxed(rate))).to_vec())), "eight taxes");
}
