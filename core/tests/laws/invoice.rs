#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod drafts;
mod rational;
mod recount;
mod reference;

use drafts::draft;
use journeyman::{
    error::Coded,
    invoice::{
        CreditDetails, CreditNote, DocumentAdjustment, Draft, Figure, IssueDetails, Issued, LineAdjustment, Totals,
        calculate, credit, explain, issue,
    },
    json,
    limits::MINOR_MAX,
    money::{Currency, Money},
    quantity::Percent,
    tax::{PriceBasis, Regime, Registration, TaxCategory, TaxRounding, TaxRoundingPoint},
    wire::Wire,
};
use proptest::{prelude::*, sample::Index};
use reference::{Expected, ExpectedGroup};

fn minor(amounts: impl IntoIterator<Item = Money>) -> Vec<i64> {
    amounts.into_iter().map(|amount| amount.minor).collect()
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> i64 {
    minor(amounts).into_iter().sum()
}

/// Totals as the reference states them.
fn stated(totals: &Totals) -> Expected {
    let groups = totals.tax_breakdown().iter().map(|group| ExpectedGroup {
        category: group.category,
        percent: group.percent,
        base: group.base.minor,
        tax: group.tax.minor,
        shown: group.reverse_charge_tax.map(|tax| tax.minor),
    });
    Expected {
        line_amounts: minor(totals.lines().iter().map(|line| line.amount)),
        line_taxes: totals.lines().iter().map(|line| line.tax.map(|tax| tax.minor)).collect(),
        allowances: minor(totals.allowances().iter().copied()),
        charges: minor(totals.charges().iter().copied()),
        groups: groups.collect(),
        tax_exclusive: totals.tax_exclusive().minor,
        tax: totals.tax().minor,
        tax_inclusive: totals.tax_inclusive().minor,
        payable: totals.payable().minor,
    }
}

/// A draft that has totals, with them.
fn calculated() -> impl Strategy<Value = (Draft, Totals)> {
    draft().prop_filter_map("more comes off than there is", |draft| Some((draft.clone(), calculate(&draft).ok()?)))
}

/// A draft that a registered British supplier may issue.
pub(super) fn issued() -> impl Strategy<Value = Issued> {
    calculated().prop_filter_map("more comes off than there is", |(draft, _)| {
        let way = journeyman::money::Rounding::HalfUp;
        let tax = TaxRounding { way, ..draft.rounding.tax };
        let rounding = journeyman::invoice::RoundingProfile { tax, ..draft.rounding };
        let mut draft = Draft { rounding, prepaid: None, ..draft };
        at_british_rates(&mut draft);
        calculate(&draft).ok()?;
        Some(issue(draft, details()).unwrap())
    })
}

fn at_british_rates(draft: &mut Draft) {
    let lines = draft.lines.iter_mut().map(|line| &mut line.tax);
    let allowances = draft.allowances.iter_mut().map(|allowance| &mut allowance.tax);
    let charges = draft.charges.iter_mut().map(|charge| &mut charge.tax);
    for tax in lines.chain(allowances).chain(charges) {
        match tax.category {
            TaxCategory::Standard => tax.percent = Percent::from(20),
            TaxCategory::Reduced => tax.percent = Percent::from(5),
            _ => {}
        }
    }
}

fn details() -> IssueDetails {
    let day = |text: &str| text.parse().unwrap();
    IssueDetails {
        id: "01999a3f-0000-7000-8000-000000000001".parse().unwrap(),
        number: "INV-1".parse().unwrap(),
        customer: "01999a3f-0000-7000-8000-000000000002".parse().unwrap(),
        job: None,
        issued_on: day("2026-10-05"),
        due_on: day("2026-10-19"),
        tax_point: day("2026-10-05"),
        regime: Regime::Gb,
        registration: Registration::Registered {
            number: "999 9999 99".parse().unwrap(),
            since: day("2020-01-01"),
            until: None,
        },
    }
}

pub(super) fn credit_details() -> CreditDetails {
    CreditDetails {
        id: "01999a3f-0000-7000-8000-000000000009".parse().unwrap(),
        number: "CN-1".parse().unwrap(),
        issued_on: "2026-10-06".parse().unwrap(),
        reason: "Wrong tap".parse().unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn totals_and_refusals_are_those_of_the_reference_in_exact_fractions(draft in draft()) {
        let ours = calculate(&draft).map(|totals| stated(&totals)).map_err(|error| error.code());
        prop_assert_eq!(ours, reference::calculate(&draft));
    }

    #[test]
    fn every_total_follows_from_the_explanation_alone((draft, totals) in calculated()) {
        let figures = recount::figures(&explain(&draft).unwrap(), draft.currency);
        for (line, counted) in (1..).zip(totals.lines()) {
            prop_assert_eq!(figures[&Figure::LineSubtotal { line }], counted.subtotal.minor);
            prop_assert_eq!(figures[&Figure::LineAmount { line }], counted.amount.minor);
            prop_assert_eq!(figures.get(&Figure::LineTax { line }).copied(), counted.tax.map(|tax| tax.minor));
        }
        for (allowance, amount) in (1..).zip(totals.allowances()) {
            prop_assert_eq!(figures[&Figure::DocumentAllowance { allowance }], amount.minor);
        }
        for (charge, amount) in (1..).zip(totals.charges()) {
            prop_assert_eq!(figures[&Figure::DocumentCharge { charge }], amount.minor);
        }
        for group in totals.tax_breakdown() {
            let (category, percent) = (group.category, group.percent);
            prop_assert_eq!(figures[&Figure::TaxBase { category, percent }], group.base.minor);
            prop_assert_eq!(figures[&Figure::Tax { category, percent }], group.tax.minor);
            if let Some(tax) = group.reverse_charge_tax {
                prop_assert_eq!(figures[&Figure::ReverseChargeTax { percent }], tax.minor);
            }
        }
        for (figure, amount) in [
            (Figure::LineTotal {}, totals.line_total()),
            (Figure::AllowanceTotal {}, totals.allowance_total()),
            (Figure::ChargeTotal {}, totals.charge_total()),
            (Figure::TaxExclusive {}, totals.tax_exclusive()),
            (Figure::TaxTotal {}, totals.tax()),
            (Figure::TaxInclusive {}, totals.tax_inclusive()),
            (Figure::Payable {}, totals.payable()),
        ] {
            prop_assert_eq!(figures[&figure], amount.minor, "{}", figure);
        }
    }

    #[test]
    fn what_is_shown_adds_up_under_every_policy((draft, totals) in calculated()) {
        for line in totals.lines() {
            prop_assert_eq!(line.subtotal.minor - line.allowances.minor + line.charges.minor, line.amount.minor);
        }
        let lines = sum(totals.lines().iter().map(|line| line.amount));
        let shown = lines - sum(totals.allowances().iter().copied()) + sum(totals.charges().iter().copied());
        let added = match draft.price_basis {
            PriceBasis::Exclusive => totals.tax().minor,
            PriceBasis::Inclusive => 0,
        };
        prop_assert_eq!(shown + added, totals.tax_inclusive().minor);
        prop_assert_eq!(totals.tax_exclusive().minor + totals.tax().minor, totals.tax_inclusive().minor);
        prop_assert_eq!(sum(totals.tax_breakdown().iter().map(|group| group.base)), totals.tax_exclusive().minor);
        prop_assert_eq!(sum(totals.tax_breakdown().iter().map(|group| group.tax)), totals.tax().minor);
        let prepaid = totals.prepaid().map_or(0, |prepaid| prepaid.minor);
        prop_assert_eq!(totals.tax_inclusive().minor - prepaid, totals.payable().minor);
    }

    #[test]
    fn prices_with_tax_come_to_what_was_quoted_wherever_the_tax_is_rounded(draft in drafts::draft_of(PriceBasis::Inclusive)) {
        let quoted = calculate(&draft).map(|totals| totals.payable());
        for at in [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup] {
            for way in drafts::WAYS {
                let mut other = draft.clone();
                other.rounding.tax = TaxRounding { at, way };
                prop_assert_eq!(calculate(&other).map(|totals| totals.payable()), quoted.clone());
            }
        }
    }

    #[test]
    fn no_amount_is_below_zero_and_no_tax_is_on_nothing((_, totals) in calculated()) {
        for group in totals.tax_breakdown() {
            prop_assert!(group.base.minor >= 0 && group.tax.minor >= 0);
            prop_assert!(group.tax.minor == 0 || group.base.minor + group.tax.minor > 0);
        }
        prop_assert!(totals.payable().minor >= 0 && totals.tax_exclusive().minor >= 0);
    }

    #[test]
    fn the_order_of_the_lines_changes_no_total((draft, totals) in calculated(), turn in any::<Index>()) {
        let mut turned = draft;
        let by = turn.index(turned.lines.len());
        turned.lines.rotate_left(by);
        let other = calculate(&turned).unwrap();
        prop_assert_eq!(other.tax_breakdown(), totals.tax_breakdown());
        prop_assert_eq!(other.payable(), totals.payable());
    }

    #[test]
    fn negating_an_invoice_negates_every_total((_, totals) in calculated()) {
        let negated = totals.negated();
        let opposite = |expected: Expected| {
            let all = |amounts: Vec<i64>| amounts.into_iter().map(|amount| -amount).collect();
            let groups = expected.groups.into_iter().map(|group| ExpectedGroup {
                base: -group.base,
                tax: -group.tax,
                shown: group.shown.map(|tax| -tax),
                ..group
            });
            Expected {
                line_amounts: all(expected.line_amounts),
                line_taxes: expected.line_taxes.into_iter().map(|tax| tax.map(|tax| -tax)).collect(),
                allowances: all(expected.allowances),
                charges: all(expected.charges),
                groups: groups.collect(),
                tax_exclusive: -expected.tax_exclusive,
                tax: -expected.tax,
                tax_inclusive: -expected.tax_inclusive,
                payable: -expected.payable,
            }
        };
        prop_assert_eq!(stated(&negated), opposite(stated(&totals)));
        prop_assert_eq!(negated.negated(), totals);
        prop_assert_eq!(Totals::from_json(&negated.to_json()).unwrap(), negated);
    }

    #[test]
    fn an_invoice_and_its_credit_note_come_to_nothing(invoice in issued()) {
        let note = credit(&invoice, credit_details()).unwrap();
        for (billed, credited) in [
            (invoice.totals().tax_exclusive(), note.totals().tax_exclusive()),
            (invoice.totals().tax(), note.totals().tax()),
            (invoice.totals().payable(), note.totals().payable()),
        ] {
            prop_assert_eq!(billed.checked_add(credited).unwrap().minor, 0);
        }
        prop_assert_eq!((note.preceding().id, &note.preceding().number), (invoice.id(), &invoice.details().number));
        prop_assert_eq!(CreditNote::from_json(&note.to_json()).unwrap(), note);
        prop_assert_eq!(Issued::from_json(&invoice.to_json()).unwrap(), invoice);
    }

    #[test]
    fn no_output_has_a_float_or_a_negative_zero(draft in draft()) {
        let input = draft.to_json();
        for operation in ["invoice.calculate", "invoice.explain"] {
            let Ok(output) = json::call(operation, &input) else { continue };
            let text = String::from_utf8(output.clone()).unwrap();
            prop_assert!(!text.contains(":-0"), "{text}");
            prop_assert!(only_whole_numbers(&serde_json::from_slice(&output).unwrap()), "{text}");
        }
    }

    #[test]
    fn an_amount_of_another_currency_is_refused_wherever_it_stands((draft, _) in calculated()) {
        let foreign = Money { minor: 0, currency: Currency::NZD };
        let mut on_line = draft.clone();
        on_line.lines[0].allowances.push(journeyman::invoice::LineAllowance {
            value: LineAdjustment::Amount { amount: foreign },
            reason: "Agreed".parse().unwrap(),
        });
        let mut on_document = draft.clone();
        on_document.charges.push(journeyman::invoice::DocumentCharge {
            value: DocumentAdjustment::Amount { amount: foreign },
            reason: "Agreed".parse().unwrap(),
            tax: draft.lines[0].tax.clone(),
        });
        let prepaid = Draft { prepaid: Some(foreign), ..draft };
        for draft in [on_line, on_document, prepaid] {
            prop_assert_eq!(calculate(&draft).unwrap_err().code(), "JM-INV-0005");
        }
    }

    #[test]
    fn no_bytes_panic_or_pass_the_bounds(draft in draft(), flips in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6)) {
        let mut bytes = draft.to_json();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        for operation in json::operations().filter(|operation| operation.name().starts_with("invoice.")) {
            match json::call(operation.name(), &bytes) {
                Ok(output) => prop_assert!(amounts(&serde_json::from_slice(&output).unwrap()).all(|n| n.abs() <= MINOR_MAX)),
                Err(failure) => prop_assert!(failure.code.starts_with("JM-"), "{failure}"),
            }
        }
    }
}

fn only_whole_numbers(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(number) => number.is_i64(),
        serde_json::Value::Array(values) => values.iter().all(only_whole_numbers),
        serde_json::Value::Object(fields) => fields.values().all(only_whole_numbers),
        _ => true,
    }
}

/// Every `minor` in a document.
fn amounts(value: &serde_json::Value) -> Box<dyn Iterator<Item = i64> + '_> {
    match value {
        serde_json::Value::Array(values) => Box::new(values.iter().flat_map(amounts)),
        serde_json::Value::Object(fields) => {
            let own = fields.get("minor").and_then(serde_json::Value::as_i64);
            Box::new(own.into_iter().chain(fields.values().flat_map(amounts)))
        }
        _ => Box::new(std::iter::empty()),
    }
}
