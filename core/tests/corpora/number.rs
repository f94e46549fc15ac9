//! Exact numbers: what a document states, and what follows from it. They share nothing with the library's.

use num_bigint::BigInt;
use num_rational::BigRational;

pub(crate) type Number = BigRational;

/// A whole number.
pub(crate) fn whole(number: i64) -> Number {
    Number::from_integer(BigInt::from(number))
}

/// A decimal number as XML Schema writes it: a sign, leading and trailing zeros and a bare point are all fine.
pub(crate) fn decimal(text: &str) -> Option<Number> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{before}{after}");
    if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals = u32::try_from(after.len()).ok()?;
    Some(Number::new(all.parse::<BigInt>().ok()? * sign, BigInt::from(10).pow(decimals)))
}

/// The number with that many decimals: half up, the same way on both sides of zero.
pub(crate) fn rounded(number: &Number, decimals: u32) -> Number {
    let unit = Number::from_integer(BigInt::from(10).pow(decimals));
    (number * &unit).round() / unit
}

/// The least number of decimals that the number can be written with, if it is at most `most`.
pub(crate) fn decimals(number: &Number, most: u32) -> Option<u32> {
    (0..=most).find(|decimals| (number * Number::from_integer(BigInt::from(10).pow(*decimals))).is_integer())
}

/// The number as text: with the decimals of its currency, or more if it has them.
pub(crate) fn text(number: &Number, least: u32) -> String {
    const MOST: u32 = 40;
    let Some(exact) = decimals(number, MOST) else { return number.to_string() };
    let shown = exact.max(least);
    let scaled = (number * Number::from_integer(BigInt::from(10).pow(shown))).to_integer();
    let (sign, digits) = match scaled.to_string() {
        text if text.starts_with('-') => ("-", text.replace('-', "")),
        text => ("", text),
    };
    let shown = usize::try_from(shown).unwrap();
    let digits = format!("{digits:0>width$}", width = shown + 1);
    let (before, after) = digits.split_at(digits.len() - shown);
    if after.is_empty() { format!("{sign}{before}") } else { format!("{sign}{before}.{after}") }
}

#[test]
fn numbers_are_read_as_xml_schema_writes_them_and_nothing_else_is_a_number() {
    for (given, want) in [("1.50", "1.5"), ("+1.", "1"), (".5", "0.5"), ("-007.10", "-7.1"), (" 3\n", "3"), ("-0", "0")]
    {
        assert_eq!(text(&decimal(given).unwrap(), 0), want, "{given:?}");
    }
    for given in ["", ".", "-", "1e3", "1,5", "1_0", "--1", "NaN", "0x1"] {
        assert_eq!(decimal(given), None, "{given:?}");
    }
}

#[test]
fn halves_are_rounded_away_from_zero() {
    for (given, want) in [("2.345", "2.35"), ("2.3449", "2.34"), ("-2.345", "-2.35"), ("-0.004", "0.00")] {
        assert_eq!(text(&rounded(&decimal(given).unwrap(), 2), 2), want, "{given}");
    }
}
