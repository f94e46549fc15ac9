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
    measure::{Figure, Goal, Measured, Nanoseconds, Size, each, interleaved, interleaved_times},
    obvious::{ObviousInvoice, ObviousTotals},
    sample::{BY_GROUP, BY_LINE, Fact, draft, facts},
};

const LINES: u32 = 10;
/// Invoices that are timed at once, in less time than the system takes a processor away for.
const CHUNK: u32 = 2_500;
/// A million of them, which are 240 MB: more than most caches hold. Each run is of the next ones.
const CHUNKS: usize = 400;

const SCAN: &str = "a read-only scan of the same lines in 24 bytes each (how many times its time)";
const OBVIOUS: &str = "the obvious version: rust_decimal, BTreeMap of String, Vec (how many times as fast)";
const NOTHING: &str = "nothing (how many of 7,500 invoices)";
const FEW: &str = "the time of one of 2,500, again and again (how many times)";

/// Nothing rounded before the total of each tax.
const AT_THE_TOTAL: RoundingProfile = RoundingProfile { nets: NetRounding::Exact, ..BY_GROUP };

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    let (chunks, count) = if size == Size::Full { (CHUNKS, CHUNK) } else { (1, 10) };
    let all = facts(count * u32::try_from(chunks).unwrap(), LINES);
    let facts: Vec<&[Vec<Fact>]> = all.chunks(count as usize).collect();
    let holding = |rounding| facts.iter().map(|facts| hold(facts, rounding)).collect::<Vec<_>>();
    let [total, group, line] = [AT_THE_TOTAL, BY_GROUP, BY_LINE].map(holding);
    let packed: Vec<Vec<PackedLine>> =
        facts.iter().map(|facts| facts.iter().flatten().map(PackedLine::of).collect()).collect();
    let obvious: Vec<ObviousInvoice> = facts[0].iter().map(|lines| ObviousInvoice::of(lines)).collect();
    assert_same(&total[0], &obvious, ObviousInvoice::at_the_total);
    assert_same(&group[0], &obvious, ObviousInvoice::by_group);
    assert_same(&line[0], &obvious, ObviousInvoice::at_the_line);
    let few = &obvious[..obvious.len() / 10];
    let (near, near_packed) = (&group[0], &packed[0]);
    let mut turns = [0; 4];
    let [scan_turn, total_turn, group_turn, line_turn] = &mut turns;
    let times = interleaved_times(
        chunks,
        [
            &mut || _ = black_box(scan(next::<Vec<_>>(&packed, scan_turn))),
            &mut || _ = black_box(sum(next(&total, total_turn))),
            &mut || _ = black_box(sum(next(&group, group_turn))),
            &mut || _ = black_box(sum(next(&line, line_turn))),
            &mut || few.iter().for_each(|invoice| drop(black_box(invoice.at_the_total()))),
            &mut || few.iter().for_each(|invoice| drop(black_box(invoice.at_the_line()))),
        ],
    );
    let near_times = interleaved(
        size,
        [&mut || _ = black_box(sum(black_box(near))), &mut || _ = black_box(scan(black_box(near_packed)))],
    );
    let [scan, total_time, group_time, line_time, obvious_total, obvious_line] = times;
    let [scan, total_time, group_time, line_time] =
        [scan, total_time, group_time, line_time].map(|time| each(time, count));
    let [obvious_total, obvious_line] = [obvious_total, obvious_line].map(|time| each(time, count / 10));
    let counted = allocations(|| _ = black_box([&total[0], &group[0], &line[0]].map(sum)));
    let row = |name, figure, against, goal| Measured { name, figure, against, goal };
    let limit = |ours| Figure::Limit([ours, scan]);
    let peer = |ours, other| Figure::Peer([ours, other]);
    let mut rows = vec![
        row("held, round at the total", limit(total_time), SCAN, Some(Goal::AtMost(1.6))),
        row("held, nets rounded, tax by group", limit(group_time), SCAN, Some(Goal::AtMost(2.5))),
        row("held, round at the line", limit(line_time), SCAN, Some(Goal::AtMost(2.5))),
        row("held, allocations", Figure::Count(u32::try_from(counted).unwrap()), NOTHING, Some(Goal::AtMost(0.0))),
        row("held, round at the total", peer(total_time, obvious_total), OBVIOUS, Some(Goal::AtLeast(15.0))),
        row("held, round at the line", peer(line_time, obvious_line), OBVIOUS, Some(Goal::AtLeast(10.0))),
    ];
    rows.extend(growth([group_time, scan], near_times.map(|time| each(time, count))));
    rows
}

/// An invoice of a million beside one of as many as a cache holds; what a scan takes is memory's, and taken off.
fn growth([long, long_scan]: [Nanoseconds; 2], [short, short_scan]: [Nanoseconds; 2]) -> [Measured; 3] {
    let row = |name, times, goal| Measured { name, figure: Figure::Limit(times), against: FEW, goal };
    let beyond = [long - long_scan, short - short_scan];
    [
        row("held, one of 1,000,000, beyond the scan of it", beyond, Some(Goal::AtMost(1.15))),
        row("held, one of 1,000,000, from memory", [long, short], None),
        row("a read-only scan of 1,000,000, for comparison", [long_scan, short_scan], None),
    ]
}

/// The next chunk, in turn.
fn next<'a, T>(chunks: &'a [T], turn: &mut usize) -> &'a T {
    *turn += 1;
    black_box(&chunks[*turn % chunks.len()])
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
