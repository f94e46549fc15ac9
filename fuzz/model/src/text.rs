//! Numbers as the library writes them: no exponent, no zeros at the end.

use num_traits::Signed;

use crate::number::{Q, power_of_ten};

/// A number whose decimals end, as text.
pub(crate) fn plain(number: &Q) -> String {
    let mut decimals = 0;
    while !(number * power_of_ten(decimals)).is_integer() {
        decimals += 1;
    }
    let width = usize::try_from(decimals).unwrap_or(usize::MAX);
    let digits = (number.abs() * power_of_ten(decimals)).to_integer().to_string();
    let digits = format!("{digits:0>width$}", width = width + 1);
    let (whole, part) = digits.split_at(digits.len() - width);
    let sign = if number.is_negative() { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}
