//! Currencies: how many decimals their minor unit has, and their smallest coin.

/// How many decimals the minor unit of a currency has. Source: ISO 4217, list one: those that haven't two are these. Whether
/// a code is a currency's at all isn't the model's to say.
#[must_use]
pub fn exponent(code: &str) -> u32 {
    match code {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

/// The smallest coin of a currency in minor units, where totals are rounded to it when they are paid in cash.
///
/// Source: Australia, since the 1 and 2 cent coins went in 1992, 5 c; New Zealand, since 2006, 10 c; Canada, since the penny
/// went in 2013, 5 c; Switzerland, since the 2 centime coin went in 1978 and the 1 centime coin in 2007, 5 c; Denmark, since
/// the 25 øre coin went in 2008, 50 øre; Norway, since the 50 øre coin went in 2012, and Sweden, since it did in 2010, one
/// krone or krona; Hungary, since the 1 and 2 forint coins went in 2008, 5 forints.
#[must_use]
pub fn smallest_coin(code: &str) -> Option<i64> {
    match code {
        "AUD" | "CAD" | "CHF" => Some(5),
        "NZD" => Some(10),
        "DKK" => Some(50),
        "NOK" | "SEK" => Some(100),
        "HUF" => Some(500),
        _ => None,
    }
}
