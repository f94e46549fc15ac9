#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod drafts;
pub(super) mod rational;
mod recount;
mod reference;

use drafts::{any_draft, draft, negated};
use journeyman::{
    error::Coded,
    invoice::{
        CreditDetails, CreditNote, DocumentAdjustment, Draft, Figure, FurtherTaxTotal, InvoicePart, IssueDetails,
        Issued, LineAdjustment, NetRounding, PayableRounding, TaxCurrency, Totals, calculate, credit, explain, issue,
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

/// A draft with whatever it may have, with its totals.
fn calculated() -> impl Strategy<Value = (Draft, Totals)> {
    any_draft().prop_map(|draft| {
        let totals = calculate(&draft).unwrap();
        (draft, totals)
    })
}

/// A draft that a registered British supplier may issue.
pub(super) fn issued() -> impl Strategy<Value = Issued> {
    any_draft().prop_filter_map("no trader's invoice", |draft| {
        let way = journeyman::money::Rounding::HalfUp;
        let at = match draft.rounding.tax.at {
            TaxRoundingPoint::Document => TaxRoundingPoint::TaxGroup, // no regime has it
            at => at,
        };
        let tax = TaxRounding { way, at };
        let rounding = journeyman::invoice::RoundingProfile { line_net: way, tax, ..draft.rounding };
        let in_sterling = TaxCurrency::Rate { currency: Currency::GBP, rate: "0.5125".parse().unwrap() };
        let tax_currency = Some(in_sterling).filter(|_| draft.currency != Currency::GBP);
        let mut draft = Draft { rounding, prepaid: None, tax_currency, ..draft };
        at_british_rates(&mut draft);
        only_british_taxes(&mut draft);
        match issue(draft, details()) {
            Ok(issued) => Some(issued),
            Err(refused) => {
                let codes = ["JM-INV-0006", "JM-INV-0008", "JM-INV-0009", "JM-INV-0024", "JM-INV-0041"];
                assert!(codes.contains(&refused.code()), "{refused}");
                None
            }
        }
    })
}

/// Without the taxes that the United Kingdom hasn't: what is withheld, or part of the taxable amount, may stay.
fn only_british_taxes(draft: &mut Draft) {
    let lines = draft.lines.iter_mut().map(|line| &mut line.further_taxes);
    let allowances = draft.allowances.iter_mut().map(|allowance| &mut allowance.further_taxes);
    let charges = draft.charges.iter_mut().map(|charge| &mut charge.further_taxes);
    for taxes in lines.chain(allowances).chain(charges) {
        taxes.retain(|tax| tax.in_tax_base || tax.withheld);
    }
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

pub(super) fn details() -> IssueDetails {
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
        prop_assert_eq!(stated(&calculate(&draft).unwrap()), reference::calculate(&draft));
    }

    #[test]
    fn every_total_follows_from_the_explanation_alone((draft, totals) in calculated()) {
        let figures = recount::figures(&explain(&draft).unwrap(), draft.currency);
        for (line, counted) in (1..).zip(totals.lines()) {
            prop_assert_eq!(figures[&Figure::LineSubtotal { line }], counted.subtotal.minor);
            prop_assert_eq!(figures[&Figure::LineAmount { line }], counted.amount.minor);
            if let Some(tax) = counted.tax {
                prop_assert_eq!(figures[&Figure::LineTax { line }], tax.minor);
            }
            if let Some(further) = counted.further_tax {
                let part = InvoicePart::Line { line };
                let taxes = (1..).zip(&draft.lines[line as usize - 1].further_taxes).filter(|(_, tax)| !tax.withheld);
                let sum: i64 = taxes.map(|(tax, _)| figures[&Figure::PartFurtherTax { part, tax }]).sum();
                prop_assert_eq!(sum, further.minor);
            }
            if draft.rounding.nets != NetRounding::Rounded {
                let sum = |figure| figures.get(&figure).copied().unwrap_or_default();
                prop_assert_eq!(sum(Figure::LineAllowanceTotal { line }), counted.allowances.minor);
                prop_assert_eq!(sum(Figure::LineChargeTotal { line }), counted.charges.minor);
            }
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
        for (group, tax) in (1..).zip(totals.further_taxes()) {
            prop_assert_eq!(figures[&Figure::FurtherTax { group }], tax.amount.minor);
            let base = figures.get(&Figure::FurtherTaxBase { group }).copied();
            prop_assert_eq!(base, tax.base.map(|base| base.minor));
        }
        for (figure, amount) in [
            (Figure::LineRounding {}, totals.line_rounding()),
            (Figure::PayableRounding {}, totals.rounding()),
            (Figure::Withheld {}, totals.withheld()),
            (Figure::PayableLessWithheld {}, totals.payable_less_withheld()),
            (Figure::TaxInTaxCurrency {}, totals.tax_in_tax_currency()),
        ] {
            prop_assert_eq!(figures.get(&figure).copied(), amount.map(|amount| amount.minor), "{}", figure);
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
        let is_exact = draft.rounding.nets != NetRounding::Rounded;
        for line in totals.lines() {
            let off = line.subtotal.minor - line.allowances.minor + line.charges.minor - line.amount.minor;
            let most = if is_exact { 3 } else { 0 };
            prop_assert!(off.abs() <= most);
        }
        prop_assert_eq!(totals.line_rounding().is_some(), is_exact);
        let optional = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
        let lines = sum(totals.lines().iter().map(|line| line.amount));
        let shown = lines - sum(totals.allowances().iter().copied()) + sum(totals.charges().iter().copied())
            + optional(totals.line_rounding());
        let added = match draft.price_basis {
            PriceBasis::Exclusive => totals.tax().minor,
            PriceBasis::Inclusive => 0,
        };
        prop_assert_eq!(shown + added, totals.tax_inclusive().minor);
        prop_assert_eq!(totals.tax_exclusive().minor + totals.tax().minor, totals.tax_inclusive().minor);
        let further = |which: fn(&&FurtherTaxTotal) -> bool| sum(totals.further_taxes().iter().filter(which).map(|tax| tax.amount));
        let bases = sum(totals.tax_breakdown().iter().map(|group| group.base));
        prop_assert_eq!(bases, totals.tax_exclusive().minor + further(|tax| tax.in_tax_base));
        let taxes = sum(totals.tax_breakdown().iter().map(|group| group.tax));
        prop_assert_eq!(taxes + further(|tax| !tax.withheld), totals.tax().minor);
        prop_assert_eq!(
            totals.tax_inclusive().minor - optional(totals.prepaid()) + optional(totals.rounding()),
            totals.payable().minor
        );
        prop_assert_eq!(optional(totals.withheld()), further(|tax| tax.withheld));
        if let Some(left) = totals.payable_less_withheld() {
            prop_assert_eq!(left.minor, totals.payable().minor - optional(totals.withheld()));
        }
        prop_assert_eq!(&Totals::from_json(&totals.to_json()).unwrap(), &totals);
    }

    #[test]
    fn prices_with_tax_come_to_what_was_quoted_wherever_the_tax_is_rounded(draft in drafts::draft_of(PriceBasis::Inclusive)) {
        let quoted = calculate(&draft).map(|totals| totals.payable());
        for at in [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup, TaxRoundingPoint::Document] {
            for way in drafts::WAYS {
                let mut other = draft.clone();
                other.rounding.tax = TaxRounding { at, way };
                prop_assert_eq!(calculate(&other).map(|totals| totals.payable()), quoted.clone());
            }
        }
    }

    #[test]
    fn no_invoice_comes_to_less_than_nothing(invoice in issued()) {
        let totals = invoice.totals();
        prop_assert!(totals.payable().minor >= 0 && totals.tax_inclusive().minor >= 0);
    }

    #[test]
    fn the_order_of_the_lines_changes_no_total((draft, totals) in calculated(), turn in any::<Index>()) {
        let mut turned = draft;
        let by = turn.index(turned.lines.len());
        turned.lines.rotate_left(by);
        let other = calculate(&turned).unwrap();
        prop_assert_eq!(other.tax_breakdown(), totals.tax_breakdown());
        prop_assert_eq!(other.further_taxes(), totals.further_taxes());
        prop_assert_eq!(other.payable(), totals.payable());
    }

    #[test]
    fn negating_an_invoice_negates_every_total((draft, totals) in calculated()) {
        let other = calculate(&negated(draft)).unwrap();
        // By what is written, so that the fields are those of the JSON, whichever there are.
        let turned = |value: &Totals| turned(serde_json::from_slice(&value.to_json()).unwrap());
        prop_assert_eq!(turned(&totals), serde_json::from_slice::<serde_json::Value>(&other.to_json()).unwrap());
        prop_assert_eq!(&totals.negated(), &other);
        prop_assert_eq!(other.negated(), totals);
        prop_assert_eq!(Totals::from_json(&other.to_json()).unwrap(), other);
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
    fn no_output_has_a_float_or_a_negative_zero(draft in any_draft()) {
        let input = draft.to_json();
        for operation in ["invoice.calculate", "invoice.explain"] {
            let Ok(output) = json::call(operation, &input) else { continue };
            let text = String::from_utf8(output.clone()).unwrap();
            prop_assert!(!text.contains(":-0") && !text.contains("\"-0\"") && !text.contains("\"-0/"), "{text}");
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
        on_document.charges.push(journeyman::invoice::DocumentCharge::new(
            DocumentAdjustment::Amount { amount: foreign },
            "Agreed".parse().unwrap(),
            draft.lines[0].tax.clone(),
        ));
        let prepaid = Draft { prepaid: Some(foreign), ..draft.clone() };
        let rounded = Draft { payable_rounding: Some(PayableRounding::Amount { amount: foreign }), ..draft };
        for draft in [on_line, on_document, prepaid, rounded] {
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

/// Every amount of a document the other way.
fn turned(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Array(values) => Value::Array(values.into_iter().map(turned).collect()),
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, value)| match (name.as_str(), value.as_i64()) {
                    ("minor", Some(minor)) => (name, Value::from(-minor)),
                    _ => (name, turned(value)),
                })
                .collect(),
        ),
        other => other,
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
