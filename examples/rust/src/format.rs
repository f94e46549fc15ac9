//! How amounts, days and times read. Nothing is calculated here.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use journeyman::{
    calendar::ZonedTime,
    money::{Currency, Money},
    quantity::UnitPrice,
};

/// An amount as customers read it: `$1,234.50`, `£1,234.50`, `JPY 1,234`.
pub(crate) fn money(amount: Money) -> String {
    // The core writes `-AUD 1234.50`.
    let text = amount.to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |text| ("−", text));
    let number = text.rsplit(' ').next().unwrap_or(text);
    let (whole, decimals) = number.split_once('.').map_or((number, String::new()), |(w, d)| (w, format!(".{d}")));
    format!("{sign}{}{}{decimals}", symbol(amount.currency), grouped(whole))
}

/// A price of one unit: with as many decimals as the currency has at least, and as many as it has itself.
pub(crate) fn unit_price(price: UnitPrice, currency: Currency) -> String {
    let text = price.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let places = usize::try_from(currency.exponent()).unwrap_or_default();
    let decimals = format!("{decimals:0<places$}");
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{}{}{point}{decimals}", symbol(currency), grouped(whole))
}

/// What stands before an amount. On a document of a firm that bills in one currency, a dollar is that of the firm.
fn symbol(currency: Currency) -> String {
    match currency.code() {
        "AUD" | "NZD" | "USD" => "$".to_owned(),
        "GBP" => "£".to_owned(),
        "EUR" => "€".to_owned(),
        code => format!("{code} "),
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// `Monday 28 September 2026`.
pub(crate) fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// `Monday 28 September`.
pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%A %-d %B").to_string()
}

/// `28 Sep 2026`.
pub(crate) fn short_date(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// `09:30`.
pub(crate) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `Mon 09:30`.
pub(crate) fn moment(local: NaiveDateTime) -> String {
    local.format("%a %H:%M").to_string()
}

/// From when to when on the clock; with the offsets from UTC where the clocks changed in between.
pub(crate) fn span(start: &ZonedTime, end: &ZonedTime) -> String {
    let (from, to) = (clock(start.local.time()), clock(end.local.time()));
    if start.offset_seconds == end.offset_seconds {
        format!("{from}–{to}")
    } else {
        format!("{from} ({})–{to} ({})", Offset(start.offset_seconds), Offset(end.offset_seconds))
    }
}

/// `Sun 03:30 (UTC+11)`: for a time that is read near a change of the clocks.
pub(crate) fn with_offset(time: &ZonedTime) -> String {
    format!("{} ({})", moment(time.local), Offset(time.offset_seconds))
}

/// Seconds east of UTC, as `UTC+10`.
struct Offset(i32);

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '−' } else { '+' };
        let minutes = self.0.unsigned_abs() / 60;
        match minutes % 60 {
            0 => write!(f, "UTC{sign}{}", minutes / 60),
            rest => write!(f, "UTC{sign}{}:{rest:02}", minutes / 60),
        }
    }
}

/// A length of time: `1 h 45 min`.
pub(crate) fn length(seconds: i64) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_on_paper() {
        let aud = |minor| money(Money { minor, currency: Currency::AUD });
        assert_eq!([aud(0), aud(5), aud(12_345), aud(-123_456_789)], ["$0.00", "$0.05", "$123.45", "−$1,234,567.89"]);
        assert_eq!(
            ["1740", "2.5", "0.375"].map(|price| unit_price(price.parse().unwrap(), Currency::AUD)),
            ["$1,740.00", "$2.50", "$0.375"]
        );
    }

    #[test]
    fn amounts_and_prices_have_the_sign_and_the_decimals_of_their_currency_and_thousands_apart() {
        let of = |code: &str| -> (String, String) {
            let currency = code.parse().unwrap();
            (money(Money { minor: -1_234_500, currency }), unit_price("1234.5".parse().unwrap(), currency))
        };
        assert_eq!(of("NZD"), ("−$12,345.00".to_owned(), "$1,234.50".to_owned()));
        assert_eq!(of("GBP"), ("−£12,345.00".to_owned(), "£1,234.50".to_owned()));
        assert_eq!(of("JPY"), ("−JPY 1,234,500".to_owned(), "JPY 1,234.5".to_owned()));
        assert_eq!(of("KWD"), ("−KWD 1,234.500".to_owned(), "KWD 1,234.500".to_owned()));
        assert_eq!(unit_price("40".parse().unwrap(), "JPY".parse().unwrap()), "JPY 40");
    }
}
