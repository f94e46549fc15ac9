//! `invoice::explain`: what the explanation of every amount takes, beside the amounts alone.
//!
//! What bounds it is the explanation itself: a copy of one, made and dropped, takes two thirds of the time. So a step has its
//! inputs in itself where they are two or less, and is made where it is kept. The exact calculation, which explains what is less
//! common, takes 4.7 times as long as `calculate` before it tells a step.

use std::hint::black_box;

use journeyman::invoice::{Explanation, RoundingProfile, calculate, explain};

use crate::{
    calculate::{LINES, NARROW, each_of},
    measure::{Figure, Goal, Measured, Size, each, interleaved},
    sample::{BY_GROUP, BY_LINE, drafts, facts},
};

/// As many as are explained in less time than the system takes a processor away for.
const NEAR: u32 = 80;

const UNEXPLAINED: &str = "calculate (how many times its time)";
const COPIED: &str = "a copy of the explanation, made and dropped (how many times its time)";

pub(crate) fn rows(size: Size) -> Vec<Measured> {
    vec![
        beside_totals("explain, 10 lines, tax by group", size, BY_GROUP),
        beside_totals("explain, 10 lines, tax by line", size, BY_LINE),
        beside_copy(size),
        growth(size),
    ]
}

/// What no explanation of the same steps can be quicker than: to have it in memory, and give that back.
fn beside_copy(size: Size) -> Measured {
    let drafts = drafts(&facts(NEAR, LINES), BY_GROUP);
    let explanations: Vec<Explanation> = drafts.iter().map(|draft| explain(draft).unwrap()).collect();
    let times = interleaved(
        size,
        [&mut || each_of(&drafts, 1, |draft| drop(black_box(explain(draft)))), &mut || {
            for one in &explanations {
                drop(black_box(one.clone()));
            }
        }],
    );
    let figure = Figure::Limit(times.map(|time| each(time, NEAR)));
    Measured { name: "explain, beside a copy of its steps", figure, against: COPIED, goal: None }
}

fn beside_totals(name: &'static str, size: Size, rounding: RoundingProfile) -> Measured {
    let drafts = drafts(&facts(NEAR, LINES), rounding);
    let times = interleaved(
        size,
        [&mut || each_of(&drafts, 1, |draft| drop(black_box(explain(draft)))), &mut || {
            each_of(&drafts, 1, |draft| drop(black_box(calculate(draft))));
        }],
    );
    let figure = Figure::Limit(times.map(|time| each(time, NEAR)));
    Measured { name, figure, against: UNEXPLAINED, goal: Some(Goal::AtMost(5.0)) }
}

/// A line of a long invoice beside a line of a short one.
fn growth(size: Size) -> Measured {
    const LONG: u32 = 10_000;
    let (short, long) = (drafts(&facts(NEAR, LINES), BY_GROUP), drafts(&facts(1, LONG), BY_GROUP));
    let [long, short] = interleaved(
        size,
        [&mut || each_of(&long, 1, |draft| drop(black_box(explain(draft)))), &mut || {
            each_of(&short, 1, |draft| drop(black_box(explain(draft))));
        }],
    );
    let figure = Figure::Limit([each(long, LONG), each(short, NEAR * LINES)]);
    let goal = Some(Goal::AtMost(1.15));
    Measured { name: "explain, a line of an invoice of 10,000", figure, against: NARROW, goal }
}
