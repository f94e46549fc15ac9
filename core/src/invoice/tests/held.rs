//! Invoices that are held come to what `calculate` says.

#![expect(clippy::arithmetic_side_effects, reason = "the numbers of a test are its own")]

use proptest::{prelude::*, sample::select};

use super::{quick::WAYS, *};
use crate::invoice::{HeldInvoices, calculate};

const PROFILES: [(NetRounding, TaxRoundingPoint); 5] = [
    (NetRounding::Rounded, TaxRoundingPoint::TaxGroup),
    (NetRounding::Rounded, TaxRoundingPoint::Line),
    (NetRounding::OnceALine, TaxRoundingPoint::TaxGroup),
    (NetRounding::OnceALine, TaxRoundingPoint::Line),
    (NetRounding::Exact, TaxRoundingPoint::TaxGroup),
];

fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100)
}

/// Mostly a few cents, where a rounding shows; and now and then a sum that 64 bits hold only with care.
fn number() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 0..300_i64, 8 => 0..100_000_i64, 1 => Just(99_999_999_999)]
}

prop_compose! {
    fn plain_line(are_nets_exact: bool)(
        (quantity, back, price) in (number(), any::<bool>(), number()),
        tax in select(vec![
            taxed("20"),
            taxed("9.975"),
            TaxTreatment { category: TaxCategory::Reduced, ..taxed("12.5") },
            untaxed(TaxCategory::Zero, "None"),
            TaxTreatment { percent: "20".parse().unwrap(), ..untaxed(TaxCategory::ReverseCharge, "Reverse charge") },
        ]),
    ) -> InvoiceLine {
        let is_plain = tax.category != TaxCategory::ReverseCharge || !are_nets_exact;
        let tax = if is_plain { tax } else { taxed("5") };
        let quantity = hundredths(if back { -quantity } else { quantity });
        line(&quantity, &hundredths(price), tax)
    }
}

prop_compose! {
    fn plain_drafts()(
        (nets, at) in select(&PROFILES[..]),
        (line_net, way) in (select(&WAYS[..]), select(&WAYS[..])),
        is_inclusive in any::<bool>(),
    )(
        rounding in Just(RoundingProfile { nets, ..RoundingProfile::new(line_net, TaxRounding { at, way }) }),
        is_inclusive in Just(is_inclusive),
        lines in prop::collection::vec(prop::collection::vec(plain_line(nets == NetRounding::Exact), 1..12), 1..4),
    ) -> Vec<Draft> {
        let basis = if is_inclusive { PriceBasis::Inclusive } else { PriceBasis::Exclusive };
        lines.into_iter().map(|lines| Draft::new(Currency::AUD, basis, rounding, lines)).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn invoices_that_are_held_come_to_what_is_calculated(drafts in plain_drafts()) {
        let Draft { currency, price_basis, rounding, .. } = drafts[0];
        let mut held = HeldInvoices::new(currency, price_basis, rounding);
        let mut wanted = Vec::new();
        for draft in &drafts {
            // Reverse charge is refused where prices include the tax.
            let Ok(totals) = calculate(draft) else { continue };
            if held.hold(draft).unwrap() {
                wanted.push(totals);
            } else {
                let of_many = totals.lines().iter().map(|line| line.amount.minor.abs()).max();
                prop_assert!(of_many > Some(1_000_000_000), "a plain draft is held");
            }
        }
        prop_assert_eq!(held.totals().count(), wanted.len());
        for (ours, wanted) in held.totals().zip(&wanted) {
            prop_assert_eq!(ours.tax_exclusive(), wanted.tax_exclusive());
            prop_assert_eq!(ours.tax(), wanted.tax());
            prop_assert_eq!(ours.tax_inclusive(), wanted.payable());
            prop_assert_eq!(&ours.tax_breakdown()[..], wanted.tax_breakdown());
        }
    }
}

#[test]
fn what_is_not_common_is_not_held_and_leaves_nothing() {
    let common = || draft(vec![line("1.25", "10.99", taxed("10"))]);
    let nine = (1..=9).map(|rate| line("1", "1", taxed(&rate.to_string()))).collect();
    let rare: [fn(&mut Draft); 10] = [
        |draft| draft.lines[0].base_quantity = Some("1".parse().unwrap()),
        |draft| draft.rounding.tax.at = TaxRoundingPoint::Document,
        |draft| draft.rounding.line_net = Rounding::Down,
        |draft| draft.price_basis = PriceBasis::Inclusive,
        |draft| draft.lines[0].allowances = vec![line_allowance(1)],
        |draft| draft.allowances = vec![document_allowance(1, taxed("10"))],
        |draft| draft.charges = vec![document_charge(1, taxed("10"))],
        |draft| draft.prepaid = Some(aud(1)),
        |draft| draft.lines.push(line("1.001", "0.0001", taxed("10"))),
        |draft| draft.lines.push(line("1", "1", taxed("9.9755"))),
    ];
    let Draft { currency, price_basis, rounding, .. } = common();
    let mut held = HeldInvoices::new(currency, price_basis, rounding);
    for change in rare {
        let mut draft = common();
        change(&mut draft);
        assert_eq!(held.hold(&draft), Ok(false), "{draft:?}");
    }
    let too_much = draft(vec![line("9999999.99", "99999.99", taxed("10"))]);
    assert!(calculate(&too_much).is_ok());
    assert_eq!(held.hold(&too_much), Ok(false), "more than 64 bits hold on the way");
    assert_eq!(held.hold(&draft(nine)), Ok(false), "nine taxes");
    assert_eq!(held.hold(&draft(vec![])), Err(InvoiceError::NoLines));
    assert_eq!(held.totals().count(), 0);
    assert!(held.hold(&common()).unwrap(), "the taxes of what wasn't held take no room");
    assert_eq!(held.totals().next().unwrap().tax(), calculate(&common()).unwrap().tax());
}
