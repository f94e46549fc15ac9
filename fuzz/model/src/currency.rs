//! Currencies: how many decimals their minor unit has, and their smallest coin.

/// The currencies that the model knows: of 0, 2, 3 and 4 decimals. Source: ISO 4217, list one.
pub const CURRENCIES: [(&str, u32); 11] = [
    ("AUD", 2),
    ("NZD", 2),
    ("CAD", 2),
    ("CHF", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("USD", 2),
    ("JPY", 0),
    ("KWD", 3),
    ("TND", 3),
    ("CLF", 4),
];

/// How many decimals the minor unit of a currency has.
#[must_use]
pub fn exponent(code: &str) -> Option<u32> {
    CURRENCIES.iter().find(|(known, _)| *known == code).map(|(_, exponent)| *exponent)
}

/// The smallest coin of a currency in minor units, where totals are rounded to it when they are paid in cash.
///
/// Source: Australia, since the 1 and 2 cent coins went in 1992, 5 c; New Zealand, since 2006, 10 c; Canada, since the penny
/// went in 2013, 5 c; Switzerland, since the 2 centime coin went in 1978 and the 1 centime coin in 2007, 5 c.
#[must_use]
pub fn smallest_coin(code: &str) -> Option<i64> {
    match code {
        "AUD" | "CAD" | "CHF" => Some(5),
        "NZD" => Some(10),
        _ => None,
    }
}
