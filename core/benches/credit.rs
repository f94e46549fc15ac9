//! `invoice::left_to_credit`, which makes every credit note of an invoice again: the time of one of many.

use std::hint::black_box;

use journeyman::invoice::{
    CreditDetails, CreditNote, CreditPart, IssueDetails, Issued, LineToCredit, credit_part, issue, left_to_credit,
};
use journeyman::{money::Money, wire::Wire};

use crate::{
    measure::{Figure, Goal, Measured, Size, each, interleaved_times},
    sample::{BY_GROUP, draft, facts},
};

const FEW: u32 = 10;
const MANY: u32 = 1_000;

const OF_FEW: &str = "the time of one of 10 (how many times)";
const OF_SHORT: &str = "the time of one of an invoice of 10 lines (how many times)";

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    let many = if size == Size::Full { MANY } else { 20 };
    let invoice = invoice(1_000);
    let by_amount =
        notes(&invoice, many, |_| CreditPart::Amount { amount: Money { minor: 12_34, ..invoice.totals().payable() } });
    let by_line =
        notes(&invoice, many, |line| CreditPart::Lines { lines: vec![LineToCredit { line, quantity: None }] });
    vec![
        growth("left_to_credit, one of 1,000 credit notes by amount", &invoice, &by_amount, size),
        growth("left_to_credit, one of 1,000 credit notes by line", &invoice, &by_line, size),
        lines(size),
    ]
}

/// One of many credit notes beside one of few.
fn growth(name: &'static str, invoice: &Issued, notes: &[CreditNote], size: Size) -> Measured {
    let few = notes.get(..FEW as usize).unwrap();
    let [long, short] = interleaved_times(
        if size == Size::Full { 15 } else { 1 },
        [&mut || drop(black_box(left_to_credit(invoice, black_box(notes)).unwrap())), &mut || {
            (0..20).for_each(|_| drop(black_box(left_to_credit(invoice, black_box(few)).unwrap())));
        }],
    );
    let figure = Figure::Limit([each(long, u32::try_from(notes.len()).unwrap()), each(short, FEW * 20)]);
    Measured { name, figure, against: OF_FEW, goal: Some(Goal::AtMost(1.15)) }
}

/// One credit note of a line of a long invoice beside that of a short one.
fn lines(size: Size) -> Measured {
    let long_lines = if size == Size::Full { 1_000 } else { 20 };
    let (long, short) = (invoice(long_lines), invoice(10));
    let by_line = |invoice: &Issued| {
        notes(invoice, FEW, |line| CreditPart::Lines { lines: vec![LineToCredit { line, quantity: None }] })
    };
    let (of_long, of_short) = (by_line(&long), by_line(&short));
    let [long, short] = interleaved_times(
        if size == Size::Full { 15 } else { 1 },
        [&mut || drop(black_box(left_to_credit(&long, black_box(&of_long)).unwrap())), &mut || {
            (0..20).for_each(|_| drop(black_box(left_to_credit(&short, black_box(&of_short)).unwrap())));
        }],
    );
    let figure = Figure::Limit([each(long, FEW), each(short, FEW * 20)]);
    Measured { name: "left_to_credit, a credit note of one of 1,000 lines", figure, against: OF_SHORT, goal: None }
}

/// An invoice of lines at the standard rate.
fn invoice(lines: u32) -> Issued {
    let mut lines = facts(1, lines).remove(0);
    for line in &mut lines {
        line.tax = 0;
    }
    let details = br#"{
        "id": "018f2f6a-0000-7000-8000-000000000001", "number": "INV-1", "job": null,
        "customer": "018f2f6a-0000-7000-8000-000000000002",
        "issued_on": "2026-09-01", "due_on": "2026-09-15", "tax_point": "2026-09-01", "regime": "gb",
        "registration": {"registered": {"number": "GB123456789", "since": "2020-01-01", "until": null}}
    }"#;
    issue(draft(&lines, BY_GROUP), IssueDetails::from_json(details).unwrap()).unwrap()
}

fn notes(invoice: &Issued, count: u32, part: impl Fn(u32) -> CreditPart) -> Vec<CreditNote> {
    let mut notes = Vec::new();
    for number in 1..=count {
        let details = CreditDetails {
            id: format!("018f2f6a-0000-7000-8000-{number:012x}").parse().unwrap(),
            number: format!("CN-{number}").parse().unwrap(),
            issued_on: invoice.details().issued_on,
            reason: "Returned".parse().unwrap(),
        };
        notes.push(credit_part(invoice, &notes, &part(number), details).unwrap());
    }
    notes
}
