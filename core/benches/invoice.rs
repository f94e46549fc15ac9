//! `invoice::calculate` over many 10-line invoices of four tax groups: the time of one invoice.

use std::{collections::BTreeMap, hint::black_box};

use journeyman::{
    invoice::{Draft, InvoiceLine, RoundingProfile, calculate},
    money::{Currency, Rounding},
    quantity::InvoicedQuantity,
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    unit::Unit,
};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::{
    measure::{Measured, Of, Other, Size, interleaved},
    random::Random,
};

const LINES: usize = 10;

const SCAN: &str = "a read-only scan of the same lines packed into 24 bytes (how many times its time)";
const DRAFTS: &str = "a read-only scan of the numbers in the same drafts (how many times its time)";
const OBVIOUS: &str = "the obvious version: rust_decimal, BTreeMap of String, Vec (how many times as fast)";

/// `calculate` on the public types, against reading the same lines and against the version that one writes first.
pub(crate) fn calculate_drafts(size: Size) -> Vec<Measured> {
    let count: u32 = if size == Size::Full { 100_000 } else { 100 };
    let mut random = Random(0x6a6f_7572_6e65_7921);
    let facts: Vec<Vec<Fact>> = (0..count).map(|_| (0..LINES).map(|_| Fact::any(&mut random)).collect()).collect();
    let drafts = |at| facts.iter().map(|lines| draft(lines, at)).collect::<Vec<_>>();
    let (by_group, by_line) = (drafts(TaxRoundingPoint::TaxGroup), drafts(TaxRoundingPoint::Line));
    let packed: Vec<PackedLine> = facts.iter().flatten().map(PackedLine::of).collect();
    let obvious: Vec<ObviousInvoice> = facts.iter().map(|lines| ObviousInvoice::of(lines)).collect();
    assert_same_totals(&by_group, &obvious);

    let times = interleaved(
        size,
        [
            &mut || by_group.iter().for_each(|draft| drop(black_box(calculate(draft)))),
            &mut || by_line.iter().for_each(|draft| drop(black_box(calculate(draft)))),
            &mut || _ = black_box(scan_packed(&packed)),
            &mut || _ = black_box(scan_drafts(&by_group)),
            &mut || obvious.iter().for_each(|invoice| drop(black_box(invoice.totals()))),
        ],
    );
    let [group, line, packed_scan, draft_scan, obvious_time] = times;
    let row =
        |name, against, other, times| Measured { name, against, other, goal: None, times, items: count, of: Of::Time };
    vec![
        row("invoice::calculate, tax by group, beside the packed lines", SCAN, Other::Limit, [group, packed_scan]),
        row("invoice::calculate, tax by line, beside the packed lines", SCAN, Other::Limit, [line, packed_scan]),
        row("invoice::calculate, tax by group, beside its own drafts", DRAFTS, Other::Limit, [group, draft_scan]),
        row("invoice::calculate, tax by group, beside rust_decimal", OBVIOUS, Other::Peer, [group, obvious_time]),
    ]
}

/// The taxes of the invoices.
const TAXES: [(TaxCategory, &str); 4] = [
    (TaxCategory::Standard, "20"),
    (TaxCategory::Reduced, "12.5"),
    (TaxCategory::Reduced, "5"),
    (TaxCategory::Zero, "0"),
];

/// What a line is, before any of the versions holds it.
struct Fact {
    quantity_hundredths: u64,
    price_cents: u64,
    tax: usize,
}

impl Fact {
    fn any(random: &mut Random) -> Self {
        let tax = random.below(4);
        Self {
            quantity_hundredths: 1 + random.below(2_000),
            price_cents: 1 + random.below(50_000),
            tax: usize::try_from(tax).unwrap(),
        }
    }
}

fn hundredths(number: u64) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(number), 2)
}

fn draft(lines: &[Fact], at: TaxRoundingPoint) -> Draft {
    let line = |fact: &Fact| {
        let (category, percent) = TAXES[fact.tax];
        let quantity: InvoicedQuantity = hundredths(fact.quantity_hundredths).try_into().unwrap();
        let tax = TaxTreatment { category, percent: percent.parse().unwrap(), reason: None };
        let unit_price = hundredths(fact.price_cents).try_into().unwrap();
        InvoiceLine::new("Replace a tap washer".parse().unwrap(), quantity, Unit::PIECE, unit_price, tax)
    };
    let rounding = RoundingProfile::new(Rounding::HalfUp, TaxRounding { at, way: Rounding::HalfUp });
    Draft::new(Currency::GBP, PriceBasis::Exclusive, rounding, lines.iter().map(line).collect())
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

fn scan_packed(lines: &[PackedLine]) -> u64 {
    lines.iter().fold(0, |sum: u64, line| {
        let rest = u64::from(line.tax) ^ u64::from(line.unit);
        sum.wrapping_add(line.quantity_hundredths ^ line.price_cents ^ rest)
    })
}

/// Reads what `calculate` reads of each line, and does nothing with it.
fn scan_drafts(drafts: &[Draft]) -> i128 {
    let lines = drafts.iter().flat_map(|draft| &draft.lines);
    lines.fold(0, |sum: i128, line| {
        let numbers = line.quantity.parts().0 ^ line.unit_price.parts().0 ^ line.tax.percent.parts().0;
        let lists = line.allowances.len() ^ line.charges.len() ^ line.tax.category as usize;
        sum.wrapping_add(numbers ^ i128::try_from(lists).unwrap())
    })
}

/// The version that one writes first.
struct ObviousInvoice {
    lines: Vec<ObviousLine>,
}

struct ObviousLine {
    quantity: Decimal,
    unit_price: Decimal,
    tax: String,
    percent: Decimal,
}

struct ObviousTotals {
    line_nets: Vec<Decimal>,
    breakdown: BTreeMap<String, (Decimal, Decimal)>,
    total: Decimal,
}

impl ObviousInvoice {
    fn of(lines: &[Fact]) -> Self {
        let line = |fact: &Fact| {
            let (category, percent) = TAXES[fact.tax];
            ObviousLine {
                quantity: hundredths(fact.quantity_hundredths),
                unit_price: hundredths(fact.price_cents),
                tax: format!("{category:?} {percent}"),
                percent: percent.parse().unwrap(),
            }
        };
        Self { lines: lines.iter().map(line).collect() }
    }

    fn totals(&self) -> ObviousTotals {
        let round = |amount: Decimal| amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let mut line_nets = Vec::new();
        let mut groups: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
        for line in &self.lines {
            let net = round(line.quantity * line.unit_price);
            line_nets.push(net);
            groups.entry(line.tax.clone()).or_insert((Decimal::ZERO, line.percent)).0 += net;
        }
        let mut total: Decimal = line_nets.iter().sum();
        let mut breakdown = BTreeMap::new();
        for (tax, (base, percent)) in groups {
            let amount = round(base * percent / Decimal::ONE_HUNDRED);
            total += amount;
            breakdown.insert(tax, (base, amount));
        }
        ObviousTotals { line_nets, breakdown, total }
    }
}

/// Both versions must do the same work, else the ratio says nothing.
fn assert_same_totals(drafts: &[Draft], obvious: &[ObviousInvoice]) {
    for (draft, obvious) in drafts.iter().zip(obvious).take(1_000) {
        let (ours, theirs) = (calculate(draft).unwrap(), obvious.totals());
        assert_eq!(Decimal::new(ours.payable().minor, 2), theirs.total);
        assert_eq!((ours.lines().len(), ours.tax_breakdown().len()), (theirs.line_nets.len(), theirs.breakdown.len()));
    }
}
