//! Lines of small prices, several of which are credited on one note: each comes to the price of what was taken of it.

use journeyman::{
    error::Coded,
    invoice::{
        CreditNote, CreditPart, Draft, InvoiceLine, IssueDetails, Issued, LineToCredit, NetRounding, RoundingProfile,
        credit_part, issue, left_to_credit,
    },
    money::{Currency, Rounding},
    quantity::{Percent, UnitPrice},
    tax::{PriceBasis, Regime, Registration, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
};
use proptest::{prelude::*, sample::select};
use rust_decimal::Decimal;

use super::{documents::numbered, invoice::details};

/// Lines of so many pieces at so many thousandths.
fn lines() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let price = prop_oneof![4 => 1..30_u32, 2 => (1..20_u32).prop_map(|fives| fives * 5), 1 => 30..20_000_u32];
    prop::collection::vec((1..120_u32, price), 2..4)
}

fn invoice(lines: &[(u32, u32)], nets: NetRounding, basis: PriceBasis, at: TaxRoundingPoint) -> Issued {
    let tax = TaxTreatment { category: TaxCategory::Standard, percent: Percent::from(15), reason: None };
    let line = |&(count, thousandths): &(u32, u32)| {
        let price: UnitPrice = Decimal::new(thousandths.into(), 3).normalize().try_into().unwrap();
        InvoiceLine::new("Screws".parse().unwrap(), count, Unit::PIECE, price, tax.clone())
    };
    let rounding = RoundingProfile { line_net: Rounding::HalfUp, tax: TaxRounding { at, way: Rounding::HalfUp }, nets };
    let draft = Draft::new(Currency::NZD, basis, rounding, lines.iter().map(line).collect());
    let (number, since) = ("99-999-999".parse().unwrap(), "2020-01-01".parse().unwrap());
    let registration = Registration::Registered { number, since, until: None };
    issue(draft, IssueDetails { regime: Regime::Nz, registration, ..details() }).unwrap()
}

/// Takes so many hundredths of what is left of some lines, chosen by a bit each; all of all in the end.
fn credited(invoice: &Issued, turns: &[(u8, u32)]) -> Vec<CreditNote> {
    let mut notes = Vec::new();
    for &(chosen, hundredths) in turns.iter().chain(&[(u8::MAX, 100)]) {
        let left = left_to_credit(invoice, &notes).unwrap();
        let is_chosen = |line: u32| chosen & (1 << (line % 8)) != 0;
        let named = left.lines.iter().filter(|line| is_chosen(line.line)).map(|line| {
            let all = Decimal::from(line.quantity);
            let some = (all * Decimal::from(hundredths) / Decimal::from(100)).ceil();
            LineToCredit { line: line.line, quantity: Some(some.min(all).try_into().unwrap()) }
        });
        let lines: Vec<LineToCredit> = named.collect();
        if lines.is_empty() {
            continue;
        }
        match credit_part(invoice, &notes, &CreditPart::Lines { lines }, numbered(notes.len() + 1)) {
            Ok(note) => notes.push(note),
            // Nothing of a price yet, or at all.
            Err(refused) => assert!(["JM-INV-0060", "JM-INV-0082"].contains(&refused.code()), "{refused}"),
        }
    }
    notes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn lines_credited_together_come_to_the_price_of_what_was_taken_and_in_the_end_to_their_own(
        lines in lines(),
        nets in select(&[NetRounding::Rounded, NetRounding::OnceALine, NetRounding::OnceALine][..]),
        basis in select(&[PriceBasis::Exclusive, PriceBasis::Inclusive][..]),
        at in select(&[TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup][..]),
        turns in prop::collection::vec((1..16_u8, 1..=60_u32), 0..6),
    ) {
        let invoice = invoice(&lines, nets, basis, at);
        let notes = credited(&invoice, &turns);
        let mut so_far = vec![(Decimal::ZERO, 0); lines.len()];
        for note in &notes {
            let Some(CreditPart::Lines { lines: named }) = note.part().map(|credited| &credited.part) else {
                panic!("lines only")
            };
            for (named, shown) in named.iter().zip(note.totals().lines()) {
                let place = usize::try_from(named.line - 1).unwrap();
                let (count, minor) = &mut so_far[place];
                *count += Decimal::from(named.quantity.unwrap());
                *minor -= shown.amount.minor;
                // Quantity × thousandths, in tenths of a cent, half up.
                let tenths = *count * Decimal::from(lines[place].1);
                let price = ((tenths + Decimal::from(5)) / Decimal::from(10)).floor();
                prop_assert_eq!(Decimal::from(*minor), price, "{} of line {}", count, place + 1);
            }
        }
        let left = left_to_credit(&invoice, &notes).unwrap();
        prop_assert!(left.lines.iter().all(|line| line.amount.minor == 0), "{:?}", left);
        prop_assert!(left.taxes.tax_breakdown.is_empty(), "{:?}", left);
    }
}
