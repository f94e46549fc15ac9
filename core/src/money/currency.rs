//! Currencies of ISO 4217 and their minor units.

use std::{borrow::Cow, fmt, num::NonZeroU8, str::FromStr};

use CurrencyStatus::{Active, Withdrawn};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::MoneyError;
use crate::{error::excerpt, wire};

/// A currency of ISO 4217 that has a minor unit, by its alphabetic code.
///
/// A code once known stays known, also when it has been withdrawn: an old invoice in Croatian kuna still loads. Codes
/// without a minor unit (gold, special drawing rights, the test code XTS) are refused, since nothing can be paid in them.
///
/// ```
/// use journeyman::money::Currency;
///
/// let yen: Currency = "JPY".parse()?;
/// assert_eq!(yen.exponent(), 0);
/// assert!("XAU".parse::<Currency>().is_err());
/// # Ok::<(), journeyman::money::MoneyError>(())
/// ```
///
/// # Errors
/// Parsing gives [`MoneyError::UnknownCurrency`] (`JM-MON-0001`). Only capitals are taken.
///
/// Source: ISO 4217 list one as published on 2026-01-01; withdrawn codes from the lists published since 2014.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    // INVARIANT: the number of a row of TABLE, which is sorted by code: so the derived order is alphabetical. It never leaves
    // the process. That it isn't zero keeps an optional amount as short as an amount.
    row: NonZeroU8,
}

/// Whether a currency is on the current list of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CurrencyStatus {
    /// On the current list.
    Active,
    /// On an earlier list only: kept for old documents.
    Withdrawn,
}

impl Currency {
    /// The Australian dollar.
    pub const AUD: Self = Self::constant(*b"AUD");
    /// The New Zealand dollar.
    pub const NZD: Self = Self::constant(*b"NZD");
    /// The pound sterling.
    pub const GBP: Self = Self::constant(*b"GBP");
    /// The euro.
    pub const EUR: Self = Self::constant(*b"EUR");

    /// A currency of the table, found by the compiler.
    #[expect(
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::cast_possible_truncation,
        reason = "evaluated by the compiler, where a panic or an overflow is a compile error"
    )]
    const fn constant(code: [u8; 3]) -> Self {
        let mut at = 0;
        while at < TABLE.len() {
            let row = TABLE[at].code;
            if row[0] == code[0] && row[1] == code[1] && row[2] == code[2] {
                return match NonZeroU8::new(at as u8 + 1) {
                    Some(row) => Self { row },
                    None => panic!("rows count from 1"),
                };
            }
            at += 1;
        }
        panic!("no such currency")
    }

    fn of(code: [u8; 3]) -> Option<Self> {
        let at = TABLE.binary_search_by_key(&code, |row| row.code).ok()?;
        NonZeroU8::new(u8::try_from(at).ok()?.checked_add(1)?).map(|row| Self { row })
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.get(usize::from(self.row.get()).checked_sub(1)?) // INVARIANT: every Currency is in TABLE
    }

    /// The alphabetic code, such as `AUD`.
    #[must_use]
    pub fn code(&self) -> &str {
        let code = self.row().map(|row| &row.code);
        code.and_then(|code| std::str::from_utf8(code).ok()).unwrap_or_default() // INVARIANT: every code of TABLE is ASCII
    }

    /// How many decimals the minor unit is: 2 for cents, 0 for yen, 3 for fils.
    #[must_use]
    pub fn exponent(self) -> u32 {
        self.row().map_or(2, |row| row.exponent)
    }

    /// Whether the code is on the current list or only on an earlier one.
    #[must_use]
    pub fn status(self) -> CurrencyStatus {
        self.row().map_or(Withdrawn, |row| row.status)
    }

    /// Every currency known, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=u8::MAX).zip(TABLE).filter_map(|(row, _)| NonZeroU8::new(row).map(|row| Self { row }))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(given: &str) -> Result<Self, MoneyError> {
        <[u8; 3]>::try_from(given.as_bytes())
            .ok()
            .and_then(Self::of)
            .ok_or_else(|| MoneyError::UnknownCurrency { given: excerpt(given) })
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Currency {
    fn schema_name() -> Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "An alphabetic code of ISO 4217." })
    }
}

struct Row {
    code: [u8; 3],
    exponent: u32,
    status: CurrencyStatus,
}

const fn row(code: [u8; 3], exponent: u32, status: CurrencyStatus) -> Row {
    Row { code, exponent, status }
}

// INVARIANT: sorted by code, for the binary search and the order, and at most 255 rows; a test holds it to that.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(*b"AED", 2, Active), row(*b"AFN", 2, Active), row(*b"ALL", 2, Active), row(*b"AMD", 2, Active),
    row(*b"ANG", 2, Withdrawn), row(*b"AOA", 2, Active), row(*b"ARS", 2, Active), row(*b"AUD", 2, Active),
    row(*b"AWG", 2, Active), row(*b"AZN", 2, Active), row(*b"BAM", 2, Active), row(*b"BBD", 2, Active),
    row(*b"BDT", 2, Active), row(*b"BGN", 2, Withdrawn), row(*b"BHD", 3, Active), row(*b"BIF", 0, Active),
    row(*b"BMD", 2, Active), row(*b"BND", 2, Active), row(*b"BOB", 2, Active), row(*b"BOV", 2, Active),
    row(*b"BRL", 2, Active), row(*b"BSD", 2, Active), row(*b"BTN", 2, Active), row(*b"BWP", 2, Active),
    row(*b"BYN", 2, Active), row(*b"BYR", 0, Withdrawn), row(*b"BZD", 2, Active), row(*b"CAD", 2, Active),
    row(*b"CDF", 2, Active), row(*b"CHE", 2, Active), row(*b"CHF", 2, Active), row(*b"CHW", 2, Active),
    row(*b"CLF", 4, Active), row(*b"CLP", 0, Active), row(*b"CNY", 2, Active), row(*b"COP", 2, Active),
    row(*b"COU", 2, Active), row(*b"CRC", 2, Active), row(*b"CUC", 2, Withdrawn), row(*b"CUP", 2, Active),
    row(*b"CVE", 2, Active), row(*b"CZK", 2, Active), row(*b"DJF", 0, Active), row(*b"DKK", 2, Active),
    row(*b"DOP", 2, Active), row(*b"DZD", 2, Active), row(*b"EGP", 2, Active), row(*b"ERN", 2, Active),
    row(*b"ETB", 2, Active), row(*b"EUR", 2, Active), row(*b"FJD", 2, Active), row(*b"FKP", 2, Active),
    row(*b"GBP", 2, Active), row(*b"GEL", 2, Active), row(*b"GHS", 2, Active), row(*b"GIP", 2, Active),
    row(*b"GMD", 2, Active), row(*b"GNF", 0, Active), row(*b"GTQ", 2, Active), row(*b"GYD", 2, Active),
    row(*b"HKD", 2, Active), row(*b"HNL", 2, Active), row(*b"HRK", 2, Withdrawn), row(*b"HTG", 2, Active),
    row(*b"HUF", 2, Active), row(*b"IDR", 2, Active), row(*b"ILS", 2, Active), row(*b"INR", 2, Active),
    row(*b"IQD", 3, Active), row(*b"IRR", 2, Active), row(*b"ISK", 0, Active), row(*b"JMD", 2, Active),
    row(*b"JOD", 3, Active), row(*b"JPY", 0, Active), row(*b"KES", 2, Active), row(*b"KGS", 2, Active),
    row(*b"KHR", 2, Active), row(*b"KMF", 0, Active), row(*b"KPW", 2, Active), row(*b"KRW", 0, Active),
    row(*b"KWD", 3, Active), row(*b"KYD", 2, Active), row(*b"KZT", 2, Active), row(*b"LAK", 2, Active),
    row(*b"LBP", 2, Active), row(*b"LKR", 2, Active), row(*b"LRD", 2, Active), row(*b"LSL", 2, Active),
    row(*b"LTL", 2, Withdrawn), row(*b"LYD", 3, Active), row(*b"MAD", 2, Active), row(*b"MDL", 2, Active),
    row(*b"MGA", 2, Active), row(*b"MKD", 2, Active), row(*b"MMK", 2, Active), row(*b"MNT", 2, Active),
    row(*b"MOP", 2, Active), row(*b"MRO", 2, Withdrawn), row(*b"MRU", 2, Active), row(*b"MUR", 2, Active),
    row(*b"MVR", 2, Active), row(*b"MWK", 2, Active), row(*b"MXN", 2, Active), row(*b"MXV", 2, Active),
    row(*b"MYR", 2, Active), row(*b"MZN", 2, Active), row(*b"NAD", 2, Active), row(*b"NGN", 2, Active),
    row(*b"NIO", 2, Active), row(*b"NOK", 2, Active), row(*b"NPR", 2, Active), row(*b"NZD", 2, Active),
    row(*b"OMR", 3, Active), row(*b"PAB", 2, Active), row(*b"PEN", 2, Active), row(*b"PGK", 2, Active),
    row(*b"PHP", 2, Active), row(*b"PKR", 2, Active), row(*b"PLN", 2, Active), row(*b"PYG", 0, Active),
    row(*b"QAR", 2, Active), row(*b"RON", 2, Active), row(*b"RSD", 2, Active), row(*b"RUB", 2, Active),
    row(*b"RWF", 0, Active), row(*b"SAR", 2, Active), row(*b"SBD", 2, Active), row(*b"SCR", 2, Active),
    row(*b"SDG", 2, Active), row(*b"SEK", 2, Active), row(*b"SGD", 2, Active), row(*b"SHP", 2, Active),
    row(*b"SLE", 2, Active), row(*b"SLL", 2, Withdrawn), row(*b"SOS", 2, Active), row(*b"SRD", 2, Active),
    row(*b"SSP", 2, Active), row(*b"STD", 2, Withdrawn), row(*b"STN", 2, Active), row(*b"SVC", 2, Active),
    row(*b"SYP", 2, Active), row(*b"SZL", 2, Active), row(*b"THB", 2, Active), row(*b"TJS", 2, Active),
    row(*b"TMT", 2, Active), row(*b"TND", 3, Active), row(*b"TOP", 2, Active), row(*b"TRY", 2, Active),
    row(*b"TTD", 2, Active), row(*b"TWD", 2, Active), row(*b"TZS", 2, Active), row(*b"UAH", 2, Active),
    row(*b"UGX", 0, Active), row(*b"USD", 2, Active), row(*b"USN", 2, Active), row(*b"UYI", 0, Active),
    row(*b"UYU", 2, Active), row(*b"UYW", 4, Active), row(*b"UZS", 2, Active), row(*b"VED", 2, Active),
    row(*b"VEF", 2, Withdrawn), row(*b"VES", 2, Active), row(*b"VND", 0, Active), row(*b"VUV", 0, Active),
    row(*b"WST", 2, Active), row(*b"XAD", 2, Active), row(*b"XAF", 0, Active), row(*b"XCD", 2, Active),
    row(*b"XCG", 2, Active), row(*b"XOF", 0, Active), row(*b"XPF", 0, Active), row(*b"YER", 2, Active),
    row(*b"ZAR", 2, Active), row(*b"ZMW", 2, Active), row(*b"ZWG", 2, Active), row(*b"ZWL", 2, Withdrawn),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_names_no_code_twice() {
        assert!(TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert_eq!(Currency::all().count(), TABLE.len());
        assert!(Currency::all().map(|currency| currency.to_string()).is_sorted());
    }

    #[test]
    fn a_withdrawn_currency_is_still_known() {
        for code in ["ANG", "HRK", "BGN", "ZWL", "LTL"] {
            assert_eq!(code.parse::<Currency>().unwrap().status(), Withdrawn, "{code}");
        }
    }

    #[test]
    fn a_code_without_a_minor_unit_is_refused() {
        for code in ["XAU", "XXX", "XTS", "XDR", "aud", "AU", "AUDD", "", "€€€"] {
            assert!(code.parse::<Currency>().is_err(), "{code}");
        }
    }

    #[test]
    fn every_currency_round_trips_through_its_code() {
        for currency in Currency::all() {
            assert_eq!(currency.code().parse(), Ok(currency));
        }
    }

    #[test]
    fn a_currency_is_shown_by_debug_and_in_schemas_as_its_code() {
        assert_eq!(format!("{:?}", Currency::NZD), "NZD");
        assert_eq!(Currency::schema_name(), "Currency");
        assert_eq!(schemars::schema_for!(Currency).get("pattern").unwrap(), "^[A-Z]{3}$");
    }
}
