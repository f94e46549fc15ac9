//! What is left of an invoice, whatever is credited of it, and in which parts it is paid.

#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

pub(super) mod recount;

use journeyman::{
    error::Coded,
    invoice::{
        CreditDetails, CreditNote, CreditPart, Draft, EarlyPaymentBase, EarlyPaymentTerms, FurtherTaxTotal,
        InstalmentShare, InstalmentTerms, InvoiceLine, IssueDetails, Issued, LineToCredit, NetRounding,
        PayableRounding, RoundingProfile, Totals, calculate, credit, credit_part, early_payment, instalments, issue,
        left_to_credit,
    },
    money::{Currency, Money, Rounding},
    party::PaymentTerms,
    quantity::{Percent, UnitPrice},
    tax::{PriceBasis, Regime, Registration, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
    wire::Wire,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::invoice::{credit_details, details, issued};

/// What somebody would like to credit next, in terms of whatever is left.
#[derive(Debug, Clone)]
enum Wish {
    /// A line by its place among those left, and how many hundredths of what is left of it.
    Line(usize, u32),
    /// So many thousandths of what is left.
    Amount(u32),
    Everything,
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let wish = prop_oneof![
        4 => (0..9_usize, 1..=100_u32).prop_map(|(line, hundredths)| Wish::Line(line, hundredths)),
        2 => (0..9_usize).prop_map(|line| Wish::Line(line, 100)),
        4 => (1..=1_000_u32).prop_map(Wish::Amount),
        1 => Just(Wish::Everything),
    ];
    prop::collection::vec(wish, 0..7)
}

fn part(invoice: &Issued, notes: &[CreditNote], wish: &Wish) -> Option<CreditPart> {
    let left = left_to_credit(invoice, notes).unwrap();
    match *wish {
        Wish::Everything => Some(CreditPart::Rest {}),
        Wish::Amount(thousandths) => {
            let minor = left.tax_inclusive.minor * i64::from(thousandths) / 1_000;
            let amount = Money { minor: minor.max(1), ..left.tax_inclusive };
            Some(CreditPart::Amount { amount })
        }
        Wish::Line(place, hundredths) => {
            let line = left.lines.get(place % left.lines.len().max(1))?;
            let quantity = Decimal::from(line.quantity) * Decimal::from(hundredths) / Decimal::from(100);
            let quantity = quantity.trunc_with_scale(6).try_into().unwrap();
            Some(CreditPart::Lines { lines: vec![LineToCredit { line: line.line, quantity: Some(quantity) }] })
        }
    }
}

pub(super) fn numbered(number: usize) -> CreditDetails {
    let id = format!("01999a3f-0000-7000-8000-{number:012x}").parse().unwrap();
    CreditDetails { id, number: format!("CN-{number}").parse().unwrap(), ..credit_details() }
}

/// Every credit note that the wishes come to; what is refused isn't one.
fn credited(invoice: &Issued, wishes: &[Wish]) -> Vec<CreditNote> {
    let mut notes = Vec::new();
    for wish in wishes {
        let Some(part) = part(invoice, &notes, wish) else { continue };
        match credit_part(invoice, &notes, &part, numbered(notes.len() + 1)) {
            Ok(note) => notes.push(note),
            Err(refused) => {
                let code = refused.code();
                // Nothing left, more under a tax than is left of it after credits by amount, nothing of a line, or of its price.
                // Or it is of what goes the other way.
                assert!(
                    ["JM-INV-0060", "JM-INV-0061", "JM-INV-0064", "JM-INV-0065", "JM-INV-0082", "JM-INV-0087"]
                        .contains(&code),
                    "{code}: {refused}"
                );
            }
        }
    }
    notes
}

/// So many per cent off the total with tax.
fn within_a_week(percent: u32) -> EarlyPaymentTerms {
    EarlyPaymentTerms {
        percent: Percent::from(percent),
        of: EarlyPaymentBase::TaxInclusive,
        rounding: Rounding::HalfUp,
        until: PaymentTerms::new(7).unwrap(),
    }
}

fn with_rest(invoice: &Issued, mut notes: Vec<CreditNote>) -> Vec<CreditNote> {
    match credit_part(invoice, &notes, &CreditPart::Rest {}, numbered(notes.len() + 1)) {
        Ok(note) => notes.push(note),
        Err(refused) => assert_eq!(refused.code(), "JM-INV-0060", "{refused}"),
    }
    notes
}

/// The same invoice with so many thousandths of it paid before, and the rest rounded by so much.
fn set_off(invoice: &Issued, (thousandths, rounding): (i64, i64)) -> Issued {
    let total = invoice.totals().tax_inclusive();
    let prepaid = Some(Money { minor: total.minor * thousandths / 1_000, ..total });
    let payable_rounding = Some(PayableRounding::Amount { amount: Money { minor: rounding, ..total } });
    let draft = Draft { prepaid, payable_rounding, ..invoice.draft().clone() };
    match issue(draft, invoice.details().clone()) {
        // More is withheld or rounded off than the rest: then nothing was paid before.
        Err(refused) if refused.code() == "JM-INV-0024" => invoice.clone(),
        issued => issued.unwrap(),
    }
}

/// How much was prepaid, in thousandths, and what the rest is rounded by.
fn settlements() -> impl Strategy<Value = (i64, i64)> {
    (prop_oneof![Just(0), Just(1_000), 0..=1_000_i64], prop_oneof![Just(0), -99..=99_i64])
}

/// An Australian invoice of one line of some pieces, at a price in millionths, under any way of rounding.
fn one_line(price: u32, pieces: u32, (basis, way, at, nets): (usize, usize, usize, usize)) -> Issued {
    let price: UnitPrice = Decimal::new(price.into(), 6).normalize().try_into().unwrap();
    let tax = TaxTreatment { category: TaxCategory::Standard, percent: Percent::from(10), reason: None };
    let line = InvoiceLine::new("Screws".parse().unwrap(), pieces, Unit::PIECE, price, tax);
    let basis = [PriceBasis::Exclusive, PriceBasis::Inclusive][basis];
    let ways = [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up];
    let nets = [NetRounding::Rounded, NetRounding::Exact][nets];
    let at = match nets {
        NetRounding::Rounded => [TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup][at],
        _ => TaxRoundingPoint::TaxGroup, // the only place that the law has for them
    };
    let tax = TaxRounding { at, way: Rounding::HalfUp };
    let draft =
        |line_net| Draft::new(Currency::AUD, basis, RoundingProfile { line_net, tax, nets }, vec![line.clone()]);
    let number = "99 999 999 999".parse().unwrap();
    let registration = Registration::Registered { number, since: "2020-07-01".parse().unwrap(), until: None };
    let details = IssueDetails { regime: Regime::Au, registration, ..details() };
    let any_way = issue(draft(ways[way]), details.clone());
    any_way.or_else(|_| issue(draft(Rounding::HalfUp), details)).unwrap() // a law may know one way only
}

fn priced(invoice: &Issued, pieces: u32) -> i64 {
    let mut draft = invoice.draft().clone();
    draft.lines[0].quantity = pieces.into();
    calculate(&draft).unwrap().line_total().minor
}

fn is_all_money_taken(invoice: &Issued, notes: &[CreditNote]) -> bool {
    left_to_credit(invoice, notes).unwrap().lines.iter().all(|line| line.amount.minor == 0)
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> i64 {
    amounts.into_iter().map(|amount| amount.minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_credit_notes_exceeds_the_invoice_under_any_tax(invoice in issued(), wishes in wishes()) {
        let notes = credited(&invoice, &wishes);
        for count in 0..=notes.len() {
            let left = left_to_credit(&invoice, &notes[..count]).unwrap();
            for group in invoice.totals().tax_breakdown() {
                let same = |of: &&journeyman::invoice::TaxBreakdown| {
                    (of.category, of.percent) == (group.category, group.percent)
                };
                let (base, tax) = left.taxes.tax_breakdown.iter().find(same)
                    .map_or((0, 0), |of| (of.base.minor, of.tax.minor));
                prop_assert!((group.base.minor.min(0)..=group.base.minor.max(0)).contains(&base));
                prop_assert!((group.tax.minor.min(0)..=group.tax.minor.max(0)).contains(&tax));
            }
        }
    }

    #[test]
    fn what_is_left_of_a_line_is_within_a_unit_of_the_line_at_the_quantity_left(
        (price, pieces) in (1..200_000_u32, 2..60_u32),
        takes in prop::collection::vec(1..5_u32, 1..25),
        (basis, way, at, nets) in (0..2_usize, 0..5_usize, 0..2_usize, 0..2_usize),
    ) {
        let invoice = one_line(price, pieces, (basis, way, at, nets));
        let (mut notes, mut taken) = (Vec::new(), 0);
        for take in takes {
            let take = take.min(pieces - taken);
            if take == 0 {
                break;
            }
            let named = LineToCredit { line: 1, quantity: Some(take.into()) };
            match credit_part(&invoice, &notes, &CreditPart::Lines { lines: vec![named] }, numbered(notes.len() + 1)) {
                Ok(note) => notes.push(note),
                Err(refused) => {
                    let all = invoice.totals().line_total().minor == 0 || is_all_money_taken(&invoice, &notes);
                    prop_assert_eq!(refused.code(), if all { "JM-INV-0060" } else { "JM-INV-0082" }, "{}", refused);
                    continue;
                }
            }
            taken += take;
            let left = left_to_credit(&invoice, &notes).unwrap();
            let line = left.lines.first().map_or(0, |line| line.amount.minor);
            let fair = if taken == pieces { 0 } else { priced(&invoice, pieces - taken) };
            prop_assert!((line - fair).abs() <= 1, "{} left of a line, {} at that quantity", line, fair);
            let billed = if basis == 0 { left.tax_exclusive.minor } else { left.tax_inclusive.minor };
            prop_assert!((billed - fair).abs() <= 1, "{} left in all, {} at that quantity", billed, fair);
        }
        if taken == pieces {
            let left = left_to_credit(&invoice, &notes).unwrap();
            prop_assert!(left.lines.is_empty() && left.taxes.tax_breakdown.is_empty(), "{:?}", left);
        }
    }

    #[test]
    fn after_the_rest_every_base_every_tax_and_the_payable_amount_are_zero(
        invoice in issued(), wishes in wishes(), settled in settlements(),
    ) {
        let invoice = set_off(&invoice, settled);
        let notes = with_rest(&invoice, credited(&invoice, &wishes));
        let all = || notes.iter().map(CreditNote::totals);
        let billed = invoice.totals();
        for group in billed.tax_breakdown() {
            let of_tax = || all().flat_map(Totals::tax_breakdown).filter(|of| {
                (of.category, of.percent) == (group.category, group.percent)
            });
            prop_assert_eq!(group.base.minor + sum(of_tax().map(|of| of.base)), 0);
            prop_assert_eq!(group.tax.minor + sum(of_tax().map(|of| of.tax)), 0);
            let shown = sum(of_tax().filter_map(|of| of.reverse_charge_tax));
            prop_assert_eq!(group.reverse_charge_tax.map_or(0, |tax| tax.minor) + shown, 0);
        }
        for further in billed.further_taxes() {
            let key = |of: &FurtherTaxTotal| (of.tax.clone(), of.rate, of.on, of.in_tax_base, of.withheld);
            let of_tax = all().flat_map(Totals::further_taxes).filter(|of| key(of) == key(further));
            let of_tax: Vec<&FurtherTaxTotal> = of_tax.collect();
            prop_assert_eq!(further.amount.minor + sum(of_tax.iter().map(|of| of.amount)), 0);
            prop_assert_eq!(sum(further.base) + sum(of_tax.iter().filter_map(|of| of.base)), 0);
        }
        if !notes.is_empty() {
            let in_currency = |totals: &Totals| totals.tax_in_tax_currency().map_or(0, |tax| tax.minor);
            prop_assert_eq!(in_currency(billed) + all().map(in_currency).sum::<i64>(), 0);
            prop_assert_eq!(billed.payable().minor + sum(all().map(Totals::payable)), 0);
            for of in [Totals::prepaid, Totals::rounding, Totals::withheld] {
                prop_assert_eq!(of(billed).map_or(0, |of| of.minor) + sum(all().filter_map(of)), 0);
            }
            if let Some(less) = billed.payable_less_withheld() {
                // A credit note of which nothing is withheld doesn't say what is to be paid less that.
                let credited = all().map(|note| note.payable_less_withheld().unwrap_or(note.payable()));
                prop_assert_eq!(less.minor + sum(credited), 0);
            }
        }
        let left = left_to_credit(&invoice, &notes).unwrap();
        prop_assert_eq!((left.tax_exclusive.minor, left.tax.minor, left.tax_inclusive.minor), (0, 0, 0));
        prop_assert!(left.taxes.tax_breakdown.is_empty());
    }

    #[test]
    fn no_credit_note_asks_for_money_whatever_was_prepaid_withheld_or_rounded(
        invoice in issued(), wishes in wishes(), settled in settlements(),
    ) {
        let invoice = set_off(&invoice, settled);
        let notes = with_rest(&invoice, credited(&invoice, &wishes));
        let mut is_withheld_below_zero = false;
        for (count, note) in notes.iter().enumerate() {
            let totals = note.totals();
            prop_assert!(totals.tax_inclusive().minor <= 0 && totals.payable().minor <= 0, "{:?}", totals);
            let left = left_to_credit(&invoice, &notes[..=count]).unwrap();
            let of = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
            prop_assert!((0..=left.tax_inclusive.minor).contains(&of(left.prepaid)), "{:?}", left);
            prop_assert!(left.tax_inclusive.minor - of(left.prepaid) + of(left.rounding) >= 0, "{:?}", left);
            let withheld = |taxes: &[FurtherTaxTotal], way: i64| {
                taxes.iter().any(|further| further.withheld && further.amount.minor * way < 0)
            };
            is_withheld_below_zero |= withheld(&left.taxes.further_taxes, 1) || withheld(totals.further_taxes(), -1);
            if !is_withheld_below_zero {
                prop_assert!(of(totals.payable_less_withheld()) <= 0, "{:?}", totals);
            }
        }
    }

    #[test]
    fn each_credit_note_takes_what_it_says_and_reads_back_as_it_was(
        invoice in issued(), wishes in wishes(), settled in settlements(),
    ) {
        let invoice = set_off(&invoice, settled);
        let notes = with_rest(&invoice, credited(&invoice, &wishes));
        for note in &notes {
            prop_assert_eq!(&CreditNote::from_json(&note.to_json()).unwrap(), note);
            prop_assert_eq!(&note.preceding().number, &invoice.details().number);
            if let Some(CreditPart::Amount { amount }) = note.part().map(|credited| &credited.part) {
                prop_assert_eq!(note.totals().tax_inclusive(), amount.negated());
            }
        }
    }

    #[test]
    fn every_total_of_a_credit_note_follows_from_its_explanation_alone(
        invoice in issued(), wishes in wishes(), settled in settlements(),
    ) {
        let invoice = set_off(&invoice, settled);
        let notes = with_rest(&invoice, credited(&invoice, &wishes));
        for note in &notes {
            recount::follows(&invoice, note)?;
        }
    }

    #[test]
    fn what_is_left_is_the_same_in_whichever_order_the_credit_notes_come(invoice in issued(), wishes in wishes()) {
        let mut notes = credited(&invoice, &wishes);
        let left = left_to_credit(&invoice, &notes);
        notes.reverse();
        prop_assert_eq!(left_to_credit(&invoice, &notes), left);
    }

    #[test]
    fn the_rest_of_an_invoice_that_nobody_credited_is_its_credit_note_in_full(invoice in issued()) {
        if invoice.totals().tax_inclusive().minor > 0 {
            let rest = credit_part(&invoice, &[], &CreditPart::Rest {}, numbered(1));
            prop_assert_eq!(rest.unwrap(), credit(&invoice, numbered(1)).unwrap());
        }
    }

    #[test]
    fn a_discount_taken_is_the_credit_note_of_its_amount(invoice in issued(), percent in 1..=100_u32) {
        let Ok(offer) = early_payment(&invoice, &[], &within_a_week(percent)) else { return Ok(()) };
        let taken = credit_part(&invoice, &[], &CreditPart::Amount { amount: offer.discount }, numbered(1)).unwrap();
        let left = left_to_credit(&invoice, &[taken]).unwrap();
        prop_assert_eq!((left.tax_exclusive, left.tax), (offer.tax_exclusive, offer.tax));
        prop_assert_eq!(left.tax_inclusive, offer.tax_inclusive);
    }

    #[test]
    fn what_is_paid_early_in_cash_is_the_nearest_number_of_coins_to_what_is_left(
        invoice in issued(),
        percent in 1..=100_u32,
        prepaid in 0..200_i64,
        ties in prop_oneof![Just(Rounding::HalfUp), Just(Rounding::HalfDown)],
    ) {
        const COIN: i64 = 5;
        let mut draft = Draft { payable_rounding: Some(PayableRounding::Cash { ties }), ..invoice.draft().clone() };
        if draft.currency != Currency::AUD {
            return Ok(()); // of the others, some have no coin to which cash is rounded
        }
        draft.prepaid = Some(Money { minor: prepaid, currency: Currency::AUD });
        let Ok(invoice) = issue(draft, invoice.details().clone()) else { return Ok(()) };
        let Ok(offer) = early_payment(&invoice, &[], &within_a_week(percent)) else { return Ok(()) };
        let due = offer.tax_inclusive.minor - prepaid;
        prop_assert!(due >= 0 && offer.payable.minor % COIN == 0 && (offer.payable.minor - due).abs() * 2 <= COIN);
        prop_assert_eq!(offer.rounding.map(|rounding| due + rounding.minor), Some(offer.payable.minor));
    }

    #[test]
    fn instalments_sum_to_the_whole_and_are_within_a_unit_of_their_shares(
        minor in -10_000_000_i64..=10_000_000,
        hundredths in prop::collection::vec(0..3_000_u32, 0..8),
        has_rest_first in any::<bool>(),
    ) {
        let total = Money { minor, currency: Currency::AUD };
        let of = |share| InstalmentTerms { share, due: PaymentTerms::new(14).unwrap() };
        let percents: Vec<Decimal> = hundredths.iter().map(|&part| Decimal::new(part.into(), 2)).collect();
        let mut terms: Vec<InstalmentTerms> = percents
            .iter()
            .map(|percent| of(InstalmentShare::Percent { percent: percent.normalize().try_into().unwrap() }))
            .collect();
        let place = if has_rest_first { 0 } else { terms.len() };
        terms.insert(place, of(InstalmentShare::Rest {}));
        let parts = instalments(total, &terms, "2026-10-05".parse().unwrap());
        let given: Decimal = percents.iter().sum();
        if given > Decimal::from(100) && minor != 0 {
            prop_assert_eq!(parts.unwrap_err().code(), "JM-INV-0077");
            return Ok(());
        }
        let parts = parts.unwrap();
        prop_assert_eq!(sum(parts.iter().map(|part| part.amount)), minor);
        let mut exact: Vec<Decimal> = percents.iter().map(|percent| *percent * Decimal::new(minor, 2)).collect();
        exact.insert(place, Decimal::from(minor) - exact.iter().sum::<Decimal>());
        for (part, exact) in parts.iter().zip(exact) {
            prop_assert!((Decimal::from(part.amount.minor) - exact).abs() < Decimal::ONE);
        }
        let mirrored = instalments(total.negated(), &terms, "2026-10-05".parse().unwrap()).unwrap();
        prop_assert!(parts.iter().zip(mirrored).all(|(one, other)| one.amount == other.amount.negated()));
    }
}
