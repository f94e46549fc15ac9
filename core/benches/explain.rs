//! `invoice::explain`: what the explanation of every amount takes, beside the amounts alone.

use std::hint::black_box;

use journeyman::invoice::{RoundingProfile, calculate, explain};

use crate::{
    calculate::{LINES, NARROW, NEAR, ROUNDS, each_of},
    measure::{Figure, Goal, Measured, Size, each, interleaved},
    sample::{BY_GROUP, BY_LINE, drafts, facts},
};

const UNEXPLAINED: &str = "calculate (how many times its time)";

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    vec![
        beside_totals("explain, 10 lines, tax by group", size, BY_GROUP),
        beside_totals("explain, 10 lines, tax by line", size, BY_LINE),
        growth(size),
    ]
}

fn beside_totals(name: &'static str, size: Size, rounding: RoundingProfile) -> Measured {
    let rounds = if size == Size::Full { ROUNDS } else { 1 };
    let drafts = drafts(&facts(NEAR, LINES), rounding);
    let times = interleaved(
        size,
        [&mut || each_of(&drafts, rounds, |draft| drop(black_box(explain(draft)))), &mut || {
            each_of(&drafts, rounds, |draft| drop(black_box(calculate(draft))));
        }],
    );
    let figure = Figure::Limit(times.map(|time| each(time, NEAR * rounds)));
    Measured { name, figure, against: UNEXPLAINED, goal: Some(Goal::AtMost(5.0)) }
}

/// A line of a long invoice beside a line of a short one.
fn growth(size: Size) -> Measured {
    const LONG: u32 = 10_000;
    let (rounds, long_rounds) = if size == Size::Full { (2, 1) } else { (1, 1) };
    let (short, long) = (drafts(&facts(NEAR, LINES), BY_GROUP), drafts(&facts(1, LONG), BY_GROUP));
    let [long, short] = interleaved(
        size,
        [&mut || each_of(&long, long_rounds, |draft| drop(black_box(explain(draft)))), &mut || {
            each_of(&short, rounds, |draft| drop(black_box(explain(draft))));
        }],
    );
    let figure = Figure::Limit([each(long, LONG * long_rounds), each(short, NEAR * LINES * rounds)]);
    let goal = Some(Goal::AtMost(1.15));
    Measured { name: "explain, a line of an invoice of 10,000", figure, against: NARROW, goal }
}
