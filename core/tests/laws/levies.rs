//! An invoice with further taxes, credited piece by piece: whatever the pieces, they come to what they come to together.

#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use journeyman::{
    error::Coded,
    invoice::{
        CreditNote, CreditPart, DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, FurtherTax,
        FurtherTaxBase, FurtherTaxRate, FurtherTaxTotal, InvoiceLine, IssueDetails, Issued, LineAdjustment,
        LineAllowance, LineToCredit, NetRounding, PayableRounding, RoundingProfile, TaxBreakdown, Totals, credit_part,
        issue, left_to_credit,
    },
    money::{Currency, Money, Rounding},
    quantity::{Percent, UnitPrice},
    tax::{PriceBasis, Regime, Registration, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
    wire::Wire,
};
use proptest::{prelude::*, sample::select};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    documents::{numbered, recount},
    invoice::details,
};

/// A further tax that some law has: part of the taxable amount, or withheld; by per cent, or for each unit.
fn further_tax() -> impl Strategy<Value = FurtherTax> {
    let percent = |text: &str| FurtherTaxRate::Percent { percent: text.parse().unwrap() };
    let each = |text: &str| FurtherTaxRate::PerUnit { amount: text.parse().unwrap() };
    let rates = vec![percent("0.5"), percent("3"), percent("20"), each("0.005"), each("0.15")];
    let on = select(&[FurtherTaxBase::Net, FurtherTaxBase::NetAndTaxes][..]);
    (select(rates), on, prop::bool::weighted(0.3)).prop_map(|(rate, on, withheld)| FurtherTax {
        tax: if withheld { "CIS" } else { "Levy" }.parse().unwrap(),
        rate,
        on,
        in_tax_base: !withheld,
        withheld,
    })
}

/// So many pieces at so many thousandths, some cents off all of them, and which of the further taxes they bear.
#[derive(Debug, Clone)]
struct Pieces {
    count: u32,
    price: u32,
    off: i64,
    bears: [bool; 2],
    category: TaxCategory,
}

fn pieces(most: u32) -> impl Strategy<Value = Pieces> {
    let price = prop_oneof![3 => (50..20_000_u32).prop_map(|cents| cents * 10), 1 => 500..200_000_u32];
    let off = prop_oneof![3 => Just(0), 1 => 1..30_i64];
    let category = prop_oneof![
        6 => Just(TaxCategory::Standard),
        2 => Just(TaxCategory::ReverseCharge),
        2 => Just(TaxCategory::Zero),
    ];
    (1..=most, price, off, any::<[bool; 2]>(), category).prop_map(|(count, price, off, bears, category)| Pieces {
        count,
        price,
        off,
        bears,
        category,
    })
}

/// Pieces of some cents, nearly all of which is taken off: parts of them are rounded to more than the whole.
fn nearly_free() -> impl Strategy<Value = Pieces> {
    (pieces(1), 2..=40_u32, 10..300_u32, 0..25_i64).prop_map(|(of, count, price, kept)| Pieces {
        count,
        price,
        off: (i64::from(count * price) / 10 - kept).max(0),
        ..of
    })
}

/// What the terms of a British, a New Zealand or an Australian invoice are beside its lines.
#[derive(Debug, Clone, Copy)]
struct Terms {
    regime: Regime,
    basis: PriceBasis,
    at: TaxRoundingPoint,
    nets: NetRounding,
    /// An allowance in per cent on the whole.
    discount: Option<u32>,
    /// A charge in per cent on the whole, and whether it bears what the first line does.
    charge: Option<(u32, bool)>,
    /// What the amount to pay is rounded by; to coins where it is none.
    rounding: Option<i64>,
}

fn terms() -> impl Strategy<Value = Terms> {
    let basis = select(&[PriceBasis::Exclusive, PriceBasis::Inclusive][..]);
    let at = select(&[TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup][..]);
    let nets = select(&[NetRounding::Rounded, NetRounding::Rounded, NetRounding::OnceALine, NetRounding::Exact][..]);
    let rounding = prop::option::of(-4..=4_i64);
    // Only Australia has nets that stay exact where there is tax.
    let regime = select(&[Regime::Gb, Regime::Nz, Regime::Au][..]);
    (regime, basis, at, nets, prop::option::weighted(0.2, 1..=30_u32), rounding).prop_map(
        |(regime, basis, at, nets, discount, rounding)| Terms {
            regime,
            basis,
            at,
            nets,
            discount,
            charge: None,
            rounding,
        },
    )
}

fn invoice(lines: &[Pieces], taxes: &[FurtherTax; 2], terms: Terms) -> Option<Issued> {
    let (currency, percent, number) = match terms.regime {
        Regime::Gb => (Currency::GBP, 20, "999 9999 99"),
        Regime::Nz => (Currency::NZD, 15, "99-999-999"),
        Regime::Au => (Currency::AUD, 10, "51 824 753 556"),
    };
    let treatment = |category: TaxCategory| {
        // Britain reverse charges building work, at prices without tax.
        let has_reverse_charge = terms.regime == Regime::Gb && terms.basis == PriceBasis::Exclusive;
        let is_reversed = category == TaxCategory::ReverseCharge;
        let category = if is_reversed && !has_reverse_charge { TaxCategory::Standard } else { category };
        let reason = is_reversed.then(|| "Reverse charge: customer to pay the VAT to HMRC".parse().unwrap());
        TaxTreatment {
            category,
            percent: Percent::from(if category == TaxCategory::Zero { 0 } else { percent }),
            reason,
        }
    };
    let borne = |bears: [bool; 2]| -> Vec<FurtherTax> {
        let mut borne: Vec<FurtherTax> =
            taxes.iter().zip(bears).filter(|(_, bears)| *bears).map(|(tax, _)| tax.clone()).collect();
        borne.dedup();
        borne
    };
    let line = |of: &Pieces| {
        let price: UnitPrice = Decimal::new(of.price.into(), 3).normalize().try_into().unwrap();
        let name = "Batteries".parse().unwrap();
        let off = LineAdjustment::Amount { amount: Money { minor: of.off, currency } };
        let off = LineAllowance { value: off, reason: "Agreed".parse().unwrap() };
        InvoiceLine {
            further_taxes: borne(of.bears),
            allowances: (of.off != 0).then_some(off).into_iter().collect(),
            ..InvoiceLine::new(name, of.count, Unit::PIECE, price, treatment(of.category))
        }
    };
    let tax = TaxRounding { at: terms.at, way: Rounding::HalfUp };
    let rounding = RoundingProfile { line_net: Rounding::HalfUp, tax, nets: terms.nets };
    let mut draft = Draft::new(currency, terms.basis, rounding, lines.iter().map(line).collect());
    let of_first = || -> Vec<FurtherTax> {
        borne(lines[0].bears).into_iter().filter(|tax| matches!(tax.rate, FurtherTaxRate::Percent { .. })).collect()
    };
    if let Some((percent, bears)) = terms.charge {
        let value = DocumentAdjustment::PercentOfSameTax { percent: Percent::from(percent) };
        let charge = DocumentCharge::new(value, "Freight".parse().unwrap(), treatment(lines[0].category));
        let further_taxes = if bears { of_first() } else { Vec::new() };
        draft.charges.push(DocumentCharge { further_taxes, ..charge });
    }
    if let Some(percent) = terms.discount {
        let value = DocumentAdjustment::PercentOfSameTax { percent: Percent::from(percent) };
        let taxes = of_first();
        let discount = DocumentAllowance::new(value, "Agreed".parse().unwrap(), treatment(lines[0].category));
        draft.allowances.push(DocumentAllowance { further_taxes: taxes, ..discount });
    }
    draft.payable_rounding = match terms.rounding {
        None if terms.regime != Regime::Gb => Some(PayableRounding::Cash { ties: Rounding::HalfUp }),
        None => None,
        Some(minor) => Some(PayableRounding::Amount { amount: Money { minor, currency } }),
    };
    let registration =
        Registration::Registered { number: number.parse().unwrap(), since: "2020-01-01".parse().unwrap(), until: None };
    match issue(draft, IssueDetails { regime: terms.regime, registration, ..details() }) {
        Ok(invoice) => Some(invoice),
        // A way of rounding that the law hasn't, less than nothing after what is withheld, or an allowance on lines of which only
        // some bear what it takes back.
        Err(refused) => {
            assert!(
                ["JM-INV-0008", "JM-INV-0009", "JM-INV-0024", "JM-INV-0041"].contains(&refused.code()),
                "{refused}"
            );
            None
        }
    }
}

/// Lines credited in pieces, each of a line by its place among those left and in so many hundredths of it, until none is
/// left. A piece of nothing waits for more of its line; where it is refused for anything else, that is given.
///
/// A discount may take more of a levy back than the lines beside it bear, which goes with others only: then the rest is said.
fn credited(invoice: &Issued, turns: &[(usize, u32)]) -> Result<Vec<CreditNote>, String> {
    let lines = &invoice.draft().lines;
    let is_mixed = !invoice.draft().allowances.is_empty()
        && lines.iter().any(|line| (&line.tax, &line.further_taxes) != (&lines[0].tax, &lines[0].further_taxes));
    let mut notes = Vec::new();
    let mut turns = turns.iter().copied();
    loop {
        let left = left_to_credit(invoice, &notes).unwrap();
        let (place, hundredths) = turns.next().unwrap_or((0, 100));
        let Some(line) = left.lines.get(place % left.lines.len().max(1)) else { return Ok(notes) };
        let quantity = Decimal::from(line.quantity);
        let asked = (quantity * Decimal::from(hundredths) / Decimal::from(100)).ceil();
        let of = |quantity: Decimal| {
            let named = LineToCredit { line: line.line, quantity: Some(quantity.try_into().unwrap()) };
            CreditPart::Lines { lines: vec![named] }
        };
        match credit_part(invoice, &notes, &of(asked), numbered(notes.len() + 1)) {
            Ok(note) => notes.push(note),
            Err(refused) if refused.code() == "JM-INV-0082" && asked < quantity => {}
            Err(refused) if refused.code() == "JM-INV-0061" && is_mixed => {
                notes.push(credit_part(invoice, &notes, &CreditPart::Rest {}, numbered(notes.len() + 1)).unwrap());
            }
            Err(refused) => return Err(format!("{asked} of {line:?}: {} {refused}, of {left:?}", refused.code())),
        }
    }
}

fn minor(amounts: impl IntoIterator<Item = Money>) -> i64 {
    amounts.into_iter().map(|amount| amount.minor).sum()
}

/// Every amount that a document shows, by name.
fn shown(totals: &Totals) -> Vec<(String, i64)> {
    let optional = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
    let mut shown = vec![
        ("without tax".to_owned(), totals.tax_exclusive().minor),
        ("tax".to_owned(), totals.tax().minor),
        ("with tax".to_owned(), totals.tax_inclusive().minor),
        ("rounding".to_owned(), optional(totals.rounding())),
        ("payable".to_owned(), totals.payable().minor),
        ("withheld".to_owned(), optional(totals.withheld())),
    ];
    for group in totals.tax_breakdown() {
        shown.push((format!("base at {} {:?}", group.percent, group.category), group.base.minor));
        shown.push((format!("tax at {} {:?}", group.percent, group.category), group.tax.minor));
        shown
            .push((format!("tax shown at {} {:?}", group.percent, group.category), optional(group.reverse_charge_tax)));
    }
    for further in totals.further_taxes() {
        let FurtherTaxTotal { tax, rate, on, .. } = further;
        shown.push((format!("{tax:?} {rate:?} {on:?}"), further.amount.minor));
        shown.push((format!("base of {tax:?} {rate:?} {on:?}"), minor(further.base)));
    }
    shown
}

/// What all of some credit notes come to, by the names of the invoice.
fn sums(invoice: &Issued, notes: &[CreditNote]) -> Vec<(String, i64, i64)> {
    let all: Vec<(String, i64)> = notes.iter().flat_map(|note| shown(note.totals())).collect();
    let of = |name: &str| all.iter().filter(|(of, _)| of == name).map(|(_, minor)| -minor).sum();
    shown(invoice.totals())
        .into_iter()
        .map(|(name, billed)| (of(&name), name, billed))
        .map(|(sum, name, billed)| (name, billed, sum))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_global_rejects: 200_000, ..ProptestConfig::default() })]

    #[test]
    fn lines_credited_piece_by_piece_come_to_every_amount_of_their_invoice(
        lines in prop::collection::vec(pieces(9), 1..4),
        taxes in [further_tax(), further_tax()],
        terms in terms(),
        turns in prop::collection::vec((0..4_usize, 1..=100_u32), 0..8),
    ) {
        let Some(invoice) = invoice(&lines, &taxes, terms) else { return Ok(()) };
        let notes = match credited(&invoice, &turns) {
            Ok(notes) => notes,
            Err(refused) => return Err(TestCaseError::fail(refused)),
        };
        for (name, billed, credited) in sums(&invoice, &notes) {
            prop_assert_eq!(billed, credited, "{}", name);
        }
        let left = left_to_credit(&invoice, &notes).unwrap();
        prop_assert!(left.taxes.tax_breakdown.is_empty() && left.taxes.further_taxes.is_empty(), "{:?}", left);
        prop_assert_eq!((left.tax_inclusive.minor, left.prepaid, left.rounding), (0, None, None));
        for note in &notes {
            prop_assert_eq!(&CreditNote::from_json(&note.to_json()).unwrap(), note);
        }
    }

    #[test]
    fn half_of_a_line_credited_piece_by_piece_is_half_of_every_amount_to_a_cent_for_the_price_and_each_tax_in_it(
        of in pieces(14), taxes in [further_tax(), further_tax()], terms in terms(), wide in 1..=4_u32,
    ) {
        let (count, wide) = (of.count * 2, wide.min(of.count));
        let terms = Terms { rounding: Some(0), discount: None, ..terms };
        let Some(invoice) = invoice(&[Pieces { count, off: 0, ..of.clone() }], &taxes, terms) else { return Ok(()) };
        let (mut notes, mut taken, mut asked) = (Vec::new(), 0, wide);
        while taken < of.count {
            asked = asked.min(of.count - taken);
            let named = LineToCredit { line: 1, quantity: Some(asked.into()) };
            match credit_part(&invoice, &notes, &CreditPart::Lines { lines: vec![named] }, numbered(notes.len() + 1)) {
                Ok(note) => {
                    notes.push(note);
                    (taken, asked) = (taken + asked, wide);
                }
                // A piece of nothing waits for the next.
                Err(refused) if refused.code() == "JM-INV-0082" && asked < of.count - taken => asked += 1,
                Err(refused) => return Err(TestCaseError::fail(format!("{asked} after {taken}: {refused}"))),
            }
        }
        for (name, billed, credited) in sums(&invoice, &notes) {
            let most = most_off(&name, invoice.totals().further_taxes(), terms.basis);
            prop_assert!(5 * (2 * credited - billed).abs() <= 2 * most, "{name}: {credited} of {billed}");
        }
    }
}

/// What is left after some credit notes: of no amount more than the invoice had, nor less than nothing.
fn check_left(invoice: &Issued, notes: &[CreditNote]) -> Result<(), TestCaseError> {
    let is_mixed = invoice.totals().further_taxes().iter().any(|of| of.amount.minor < 0);
    for (name, billed, credited) in sums(invoice, notes) {
        if ["rounding", "payable", "withheld"].contains(&name.as_str()) {
            continue; // what goes along with them, in its own way
        }
        if name == "tax" && is_mixed {
            continue; // a discount made one tax go the other way: the sum of both has no end that the taxes stop at
        }
        let left = billed - credited;
        prop_assert!((billed.min(0)..=billed.max(0)).contains(&left), "{name}: {left} left of {billed}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_global_rejects: 200_000, ..ProptestConfig::default() })]

    #[test]
    fn no_amount_of_a_levied_invoice_is_credited_beyond_it_and_the_rest_is_the_rest_of_every_amount(
        lines in prop::collection::vec(pieces(5), 1..4),
        taxes in [further_tax(), further_tax()],
        terms in terms(),
        charge in prop::option::of((1..=30_u32, any::<bool>())),
        turns in prop::collection::vec((0..4_usize, 1..=100_u32, prop::bool::weighted(0.4), any::<bool>()), 0..6),
    ) {
        let Some(invoice) = invoice(&lines, &taxes, Terms { charge, ..terms }) else { return Ok(()) };
        let mut notes: Vec<CreditNote> = Vec::new();
        for (place, hundredths, by_amount, of_all) in turns {
            let left = left_to_credit(&invoice, &notes).unwrap();
            let part = if !by_amount && !left.lines.is_empty() {
                let place = place % left.lines.len();
                let lines = left.lines.iter().enumerate().filter(|(at, _)| of_all || *at == place);
                let lines = lines.map(|(_, line)| {
                    let asked = (Decimal::from(line.quantity) * Decimal::from(hundredths) / Decimal::from(100)).ceil();
                    LineToCredit { line: line.line, quantity: Some(asked.try_into().unwrap()) }
                });
                CreditPart::Lines { lines: lines.collect() }
            } else {
                let minor = left.tax_inclusive.minor * i64::from(hundredths) / 100;
                CreditPart::Amount { amount: Money { minor, ..left.tax_inclusive } }
            };
            notes.extend(credit_part(&invoice, &notes, &part, numbered(notes.len() + 1)).ok());
            check_left(&invoice, &notes)?;
        }
        notes.extend(credit_part(&invoice, &notes, &CreditPart::Rest {}, numbered(notes.len() + 1)).ok());
        for note in &notes {
            recount::follows(&invoice, note)?;
        }
        for (name, billed, credited) in sums(&invoice, &notes) {
            prop_assert_eq!(billed, credited, "{}", name);
        }
    }
}

/// A percentage of an amount, rounded half up as a law wants it.
fn percentage(percent: &str, of: i64) -> i64 {
    let exact = Decimal::from(of) * percent.parse::<Decimal>().unwrap() / Decimal::from(100);
    exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, max_global_rejects: 200_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_credited_of_a_levy_is_at_any_time_its_percentage_of_what_is_credited_of_each_line(
        lines in prop::collection::vec(prop_oneof![nearly_free(), pieces(40)], 1..4),
        percent in select(&["0.5", "3", "20"][..]),
        category in select(&[TaxCategory::Standard, TaxCategory::ReverseCharge][..]),
        turns in prop::collection::vec((0..3_usize, prop::option::of(1..=20_u32)), 1..12),
    ) {
        let levy = FurtherTax {
            tax: "Levy".parse().unwrap(),
            rate: FurtherTaxRate::Percent { percent: percent.parse().unwrap() },
            on: FurtherTaxBase::Net,
            in_tax_base: true,
            withheld: false,
        };
        let terms = Terms {
            regime: Regime::Gb,
            basis: PriceBasis::Exclusive,
            at: TaxRoundingPoint::TaxGroup,
            nets: NetRounding::Rounded,
            discount: None,
            charge: None,
            rounding: Some(0),
        };
        let lines: Vec<Pieces> =
            lines.into_iter().map(|line| Pieces { bears: [true, false], category, ..line }).collect();
        let Some(invoice) = invoice(&lines, &[levy.clone(), levy], terms) else { return Ok(()) };
        let (mut notes, mut of_lines): (Vec<CreditNote>, BTreeMap<u32, i64>) = Default::default();
        for (place, most) in turns {
            let left = left_to_credit(&invoice, &notes).unwrap();
            let Some(line) = left.lines.get(place % left.lines.len().max(1)) else { break };
            // Some of it, or all but one piece.
            let all = Decimal::from(line.quantity);
            let quantity = most.map_or(all - Decimal::ONE, |most| all.min(most.into())).max(Decimal::ONE);
            let quantity = Some(quantity.try_into().unwrap());
            let part = CreditPart::Lines { lines: vec![LineToCredit { line: line.line, quantity }] };
            // A piece of nothing isn't credited.
            let Ok(note) = credit_part(&invoice, &notes, &part, numbered(notes.len() + 1)) else { continue };
            // The tax of its base, unless what is left would be off by more than a unit then. The last takes what is left.
            let tax = |group: TaxBreakdown| group.reverse_charge_tax.unwrap_or(group.tax).minor;
            let (left, credited) = (left.taxes.tax_breakdown[0], note.totals().tax_breakdown()[0]);
            let own = percentage("20", -credited.base.minor);
            let off = 100 * (tax(left) - own) - 20 * (left.base.minor + credited.base.minor);
            let is_off = off.abs() > 100 || left.base.minor + credited.base.minor == 0;
            prop_assert!(is_off || -tax(credited) == own, "{} on {}", tax(credited), credited.base.minor);
            *of_lines.entry(line.line).or_insert(0) -= minor(note.totals().lines().iter().map(|line| line.amount));
            notes.push(note);
            let levied = -minor(notes.iter().flat_map(|note| note.totals().further_taxes().iter().map(|of| of.amount)));
            let wanted: i64 = of_lines.values().map(|&of_line| percentage(percent, of_line)).sum();
            prop_assert_eq!(levied, wanted, "of {:?}", of_lines);
        }
    }
}

/// By how many fifths of a cent the half of an amount may be off: the price by a cent; each tax in it, or taken out of it, by one
/// and by the tax on what its base is off, at no more than 20 %.
fn most_off(name: &str, further: &[FurtherTaxTotal], basis: PriceBasis) -> i64 {
    let count = |is: &dyn Fn(&FurtherTaxTotal) -> bool| further.iter().map(|of| i64::from(is(of))).sum::<i64>();
    let (levies, withheld) = (count(&|of| !of.withheld), count(&|of| of.withheld));
    let (price, tax) = (5, 5 + 1 + levies);
    let (levies, taxes) = (levies * tax, (levies + 1) * tax);
    match (name, basis) {
        ("without tax", PriceBasis::Exclusive) | ("with tax" | "payable", PriceBasis::Inclusive) => price,
        ("without tax", PriceBasis::Inclusive) | ("with tax" | "payable", PriceBasis::Exclusive) => price + taxes,
        ("tax", _) => taxes,
        ("rounding", _) => 0,
        ("withheld", _) => withheld * tax,
        (of, PriceBasis::Exclusive) if of.starts_with("base") => price + levies,
        (of, PriceBasis::Inclusive) if of.starts_with("base") => price + taxes,
        _ => tax,
    }
}
