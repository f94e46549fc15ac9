//! What the tests of the diary make their firms of.

use std::{fmt::Debug, str::FromStr};

use super::WorkingHours;
use crate::calendar::Weekday;

/// An id that ends with a number.
pub(super) fn id<T: FromStr<Err: Debug>>(number: u64) -> T {
    format!("01999a3f-0000-7000-8000-{number:012x}").parse().unwrap()
}

pub(super) const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// All the time.
pub(super) fn always() -> Vec<WorkingHours> {
    let midnight = "00:00".parse().unwrap();
    WEEK.map(|day| WorkingHours { day, start: midnight, end: midnight, ends_next_day: true }).to_vec()
}
