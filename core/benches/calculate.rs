//! `invoice::calculate` on the public types, ten lines under four taxes: the time of one invoice.

use std::hint::black_box;

use journeyman::invoice::{Draft, calculate};
use rust_decimal::Decimal;

use crate::{
    measure::{Figure, Goal, Measured, Size, each, interleaved},
    obvious::{ObviousInvoice, ObviousTotals},
    sample::{BY_GROUP, BY_LINE, drafts, facts},
};

pub(crate) const LINES: u32 = 10;
/// As many drafts as fit the cache that a core has of its own, again and again.
const NEAR: u32 = 250;
const ROUNDS: u32 = 2;
const FAR: u32 = 20_000;

const CLOCK: &str = "the clock of this machine, drafts in its cache (ns)";
const DRAFTS: &str = "a read-only scan of the numbers in the same drafts (how many times its time)";
const OBVIOUS: &str = "the obvious version: rust_decimal, BTreeMap of String, Vec (how many times as fast)";
pub(crate) const NARROW: &str = "the time of a line of an invoice of 10 (how many times)";

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    [near(size), far(size), growth(size)].into_iter().flatten().collect()
}

/// Drafts in the cache: what the calculation takes, and no waiting for memory.
fn near(size: Size) -> Vec<Measured> {
    let rounds = if size == Size::Full { ROUNDS } else { 1 };
    let facts = facts(NEAR, LINES);
    let (by_group, by_line) = (drafts(&facts, BY_GROUP), drafts(&facts, BY_LINE));
    let obvious: Vec<ObviousInvoice> = facts.iter().map(|lines| ObviousInvoice::of(lines)).collect();
    assert_same(&by_group, &obvious, ObviousInvoice::by_group);
    assert_same(&by_line, &obvious, ObviousInvoice::at_the_line);
    let of_obvious = |totals: fn(&ObviousInvoice) -> ObviousTotals| {
        let obvious = &obvious;
        move || (0..rounds).for_each(|_| obvious.iter().for_each(|invoice| drop(black_box(totals(invoice)))))
    };
    let times = interleaved(
        size,
        [
            &mut || each_of(&by_group, rounds, |draft| drop(black_box(calculate(draft)))),
            &mut || each_of(&by_line, rounds, |draft| drop(black_box(calculate(draft)))),
            &mut of_obvious(ObviousInvoice::by_group),
            &mut of_obvious(ObviousInvoice::at_the_line),
        ],
    );
    let [group, line, obvious_group, obvious_line] = times.map(|time| each(time, NEAR * rounds));
    let row = |name, figure, against, goal| Measured { name, figure, against, goal };
    vec![
        row("calculate, 10 lines, tax by group", Figure::Time(group), CLOCK, Some(Goal::AtMost(250.0))),
        row("calculate, 10 lines, tax by line", Figure::Time(line), CLOCK, Some(Goal::AtMost(250.0))),
        row("calculate, tax by group", Figure::Peer([group, obvious_group]), OBVIOUS, None),
        row("calculate, tax by line", Figure::Peer([line, obvious_line]), OBVIOUS, None),
    ]
}

/// More drafts than any cache holds: they come from memory, two kilobytes each.
fn far(size: Size) -> Vec<Measured> {
    let count = if size == Size::Full { FAR } else { 10 };
    let drafts = drafts(&facts(count, LINES), BY_GROUP);
    let times = interleaved(
        size,
        [&mut || each_of(&drafts, 1, |draft| drop(black_box(calculate(draft)))), &mut || _ = black_box(scan(&drafts))],
    );
    let figure = Figure::Limit(times.map(|time| each(time, count)));
    vec![Measured { name: "calculate, 20,000 drafts, tax by group", figure, against: DRAFTS, goal: None }]
}

/// A line of a long invoice beside a line of a short one.
fn growth(size: Size) -> Vec<Measured> {
    const LONG: u32 = 10_000;
    let (rounds, long_rounds) = if size == Size::Full { (ROUNDS, 2) } else { (1, 1) };
    let (short, long) = (drafts(&facts(NEAR, LINES), BY_GROUP), drafts(&facts(1, LONG), BY_GROUP));
    let times = interleaved(
        size,
        [&mut || each_of(&long, long_rounds, |draft| drop(black_box(calculate(draft)))), &mut || {
            each_of(&short, rounds, |draft| drop(black_box(calculate(draft))));
        }],
    );
    let (of_long, of_short) = (LONG * long_rounds, NEAR * LINES * rounds);
    let [long, short] = times;
    let figure = Figure::Limit([each(long, of_long), each(short, of_short)]);
    let goal = Some(Goal::AtMost(1.15));
    vec![Measured { name: "calculate, a line of an invoice of 10,000", figure, against: NARROW, goal }]
}

pub(crate) fn each_of(drafts: &[Draft], rounds: u32, work: fn(&Draft)) {
    (0..rounds).for_each(|_| drafts.iter().for_each(work));
}

/// Reads what `calculate` reads of each line, and does nothing with it.
fn scan(drafts: &[Draft]) -> i128 {
    let lines = drafts.iter().flat_map(|draft| &draft.lines);
    lines.fold(0, |sum: i128, line| {
        let numbers = line.quantity.parts().0 ^ line.unit_price.parts().0 ^ line.tax.percent.parts().0;
        let lists = line.allowances.len() ^ line.charges.len() ^ line.further_taxes.len() ^ line.tax.category as usize;
        sum.wrapping_add(numbers ^ i128::try_from(lists).unwrap())
    })
}

/// Both versions must do the same work, else the ratio says nothing.
fn assert_same(drafts: &[Draft], obvious: &[ObviousInvoice], totals: fn(&ObviousInvoice) -> ObviousTotals) {
    for (draft, obvious) in drafts.iter().zip(obvious) {
        let (ours, theirs) = (calculate(draft).unwrap(), totals(obvious));
        assert_eq!(Decimal::new(ours.payable().minor, 2), theirs.total);
        assert_eq!((ours.lines().len(), ours.tax_breakdown().len()), (theirs.line_nets.len(), theirs.breakdown.len()));
    }
}
