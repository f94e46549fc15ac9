//! `invoice::HeldInvoices`: the totals of ten lines under four taxes, on lines of 24 bytes.

use std::hint::black_box;

use journeyman::{
    invoice::{HeldInvoices, NetRounding, RoundingProfile},
    money::Currency,
    tax::PriceBasis,
};
use rust_decimal::Decimal;

use crate::{
    allocations::allocations,
    measure::{Figure, Goal, Measured, Size, each, interleaved_times},
    obvious::{ObviousInvoice, ObviousTotals},
    sample::{BY_GROUP, BY_LINE, Fact, draft, facts},
};

const LINES: u32 = 10;
/// More than any cache holds: the lines are 240 MB.
const MANY: u32 = 1_000_000;
/// As many as the obvious version is measured with.
const SOME: u32 = 10_000;

const SCAN: &str = "a read-only scan of the same lines in 24 bytes each (how many times its time)";
const OBVIOUS: &str = "the obvious version: rust_decimal, BTreeMap of String, Vec (how many times as fast)";
const NOTHING: &str = "nothing (how many of 10,000 invoices)";
const FEW: &str = "the time of an invoice of 1,000 (how many times)";

/// Nothing rounded before the total of each tax.
const AT_THE_TOTAL: RoundingProfile = RoundingProfile { nets: NetRounding::Exact, ..BY_GROUP };

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    let count = if size == Size::Full { MANY } else { 10 };
    let facts = facts(count, LINES);
    let [total, group, line] = [AT_THE_TOTAL, BY_GROUP, BY_LINE].map(|rounding| hold(&facts, rounding));
    let packed: Vec<PackedLine> = facts.iter().flatten().map(PackedLine::of).collect();
    let some = count.min(SOME);
    let obvious: Vec<ObviousInvoice> =
        facts.iter().take(some as usize).map(|lines| ObviousInvoice::of(lines)).collect();
    assert_same(&total, &obvious, ObviousInvoice::at_the_total);
    assert_same(&group, &obvious, ObviousInvoice::by_group);
    assert_same(&line, &obvious, ObviousInvoice::at_the_line);
    let times = interleaved_times(
        if size == Size::Full { 21 } else { 1 },
        [
            &mut || _ = black_box(scan(black_box(&packed))),
            &mut || _ = black_box(sum(black_box(&total))),
            &mut || _ = black_box(sum(black_box(&group))),
            &mut || _ = black_box(sum(black_box(&line))),
            &mut || obvious.iter().for_each(|invoice| drop(black_box(invoice.at_the_total()))),
            &mut || obvious.iter().for_each(|invoice| drop(black_box(invoice.at_the_line()))),
        ],
    );
    let [scan, total_time, group_time, line_time, obvious_total, obvious_line] = times;
    let [scan, total_time, group_time, line_time] =
        [scan, total_time, group_time, line_time].map(|time| each(time, count));
    let [obvious_total, obvious_line] = [obvious_total, obvious_line].map(|time| each(time, some));
    let counted = allocations(|| _ = black_box([&total, &group, &line].map(sum)));
    let row = |name, figure, against, goal| Measured { name, figure, against, goal };
    let limit = |ours| Figure::Limit([ours, scan]);
    let mut rows = vec![
        row("held, round at the total", limit(total_time), SCAN, Some(Goal::AtMost(1.6))),
        row("held, nets rounded, tax by group", limit(group_time), SCAN, Some(Goal::AtMost(2.5))),
        row("held, round at the line", limit(line_time), SCAN, Some(Goal::AtMost(2.5))),
        row("held, allocations", Figure::Count(u32::try_from(counted).unwrap()), NOTHING, Some(Goal::AtMost(0.0))),
        row(
            "held, round at the total, and rust_decimal",
            Figure::Peer([total_time, obvious_total]),
            OBVIOUS,
            Some(Goal::AtLeast(15.0)),
        ),
        row(
            "held, round at the line, and rust_decimal",
            Figure::Peer([line_time, obvious_line]),
            OBVIOUS,
            Some(Goal::AtLeast(10.0)),
        ),
    ];
    rows.extend(growth(&group, &packed, &facts, size == Size::Full));
    rows
}

/// An invoice of a million beside one of a thousand, as far as it isn't memory that makes the difference.
fn growth(many: &HeldInvoices, packed: &[PackedLine], facts: &[Vec<Fact>], full: bool) -> Vec<Measured> {
    const THOUSAND: usize = 1_000;
    const AGAIN: u32 = 20;
    let few = hold(facts.get(..THOUSAND).unwrap_or(facts), BY_GROUP);
    let few_packed = packed.get(..THOUSAND * 10).unwrap_or(packed);
    let [long, short, long_scan, short_scan] = interleaved_times(
        if full { 21 } else { 1 },
        [
            &mut || _ = black_box(sum(black_box(many))),
            &mut || (0..AGAIN).for_each(|_| _ = black_box(sum(black_box(&few)))),
            &mut || _ = black_box(scan(black_box(packed))),
            &mut || (0..AGAIN).for_each(|_| _ = black_box(scan(black_box(few_packed)))),
        ],
    );
    let count = |held: &HeldInvoices| u32::try_from(held.totals().count()).unwrap();
    let (of_many, of_few) = (count(many), count(&few) * AGAIN);
    let [long, long_scan] = [long, long_scan].map(|time| each(time, of_many));
    let [short, short_scan] = [short, short_scan].map(|time| each(time, of_few));
    let row = |name, times, goal| Measured { name, figure: Figure::Limit(times), against: FEW, goal };
    let beyond = [long - long_scan, short - short_scan];
    vec![
        row("held, an invoice of 1,000,000, beyond the scan of it", beyond, Some(Goal::AtMost(1.15))),
        row("held, an invoice of 1,000,000, from memory", [long, short], None),
        row("a read-only scan of 1,000,000, for comparison", [long_scan, short_scan], None),
    ]
}

fn hold(facts: &[Vec<Fact>], rounding: RoundingProfile) -> HeldInvoices {
    let mut held = HeldInvoices::new(Currency::GBP, PriceBasis::Exclusive, rounding);
    for lines in facts {
        assert!(held.hold(&draft(lines, rounding)).unwrap());
    }
    held
}

fn sum(held: &HeldInvoices) -> i64 {
    held.totals().fold(0, |sum, totals| sum ^ black_box(&totals).tax_inclusive().minor)
}

/// A line in the fewest bytes that hold it: the limit of what any calculation has to read.
struct PackedLine {
    quantity_hundredths: u64,
    price_cents: u64,
    tax: u32,
    unit: u32,
}

const _: () = assert!(size_of::<PackedLine>() == 24);

impl PackedLine {
    fn of(fact: &Fact) -> Self {
        let tax = u32::try_from(fact.tax).unwrap();
        Self { quantity_hundredths: fact.quantity_hundredths, price_cents: fact.price_cents, tax, unit: 1 }
    }
}

fn scan(lines: &[PackedLine]) -> u64 {
    lines.iter().fold(0, |sum: u64, line| {
        let rest = u64::from(line.tax) ^ u64::from(line.unit);
        sum.wrapping_add(line.quantity_hundredths ^ line.price_cents ^ rest)
    })
}

/// Both versions must do the same work, else the ratio says nothing.
fn assert_same(held: &HeldInvoices, obvious: &[ObviousInvoice], totals: fn(&ObviousInvoice) -> ObviousTotals) {
    assert!(held.totals().count() >= obvious.len());
    for (ours, obvious) in held.totals().zip(obvious) {
        let (ours, theirs) = (ours, totals(obvious));
        assert_eq!(Decimal::new(ours.tax_inclusive().minor, 2), theirs.total);
        assert_eq!(ours.tax_breakdown().len(), theirs.breakdown.len());
    }
}
