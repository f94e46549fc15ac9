//! The regimes as data: one file a country, each with its rates, its tax point, its document titles and its roundings.
//!
//! To add a country, write its file after the pattern of `nz.rs` and add its line to the list below. Every row names the
//! law that it is from; the tests of this module hold every table to its order and to its dates.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CreditNoteTitle, DocumentTitle, Supply, TaxCategory, TaxRoundingPoint,
    point::{FirstPayment, RegistrationDay, TimeOfSupply},
    reverse_charge::ReverseChargeLaw,
};
use crate::{
    money::{Currency, Rounding},
    quantity::Percent,
};

/// Declares the regimes: a line each, of the enum's variant and the file with its law.
macro_rules! regimes {
    ($($(#[$doc:meta])* $regime:ident in $file:ident),+ $(,)?) => {
        $(mod $file;)+

        /// A body of tax law that the library knows: the goods and services tax of Australia and of New Zealand, and the
        /// value added tax of the United Kingdom.
        ///
        /// Its text is its name, such as `Australian GST`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Regime {
            $($(#[$doc])* $regime,)+
        }

        impl Regime {
            /// Every regime.
            pub const ALL: &[Self] = &[$(Self::$regime),+];

            /// How far a payment in advance decides the tax of the supply that it is a part of.
            pub(crate) const fn first_payment(self) -> FirstPayment {
                self.law().first_payment
            }

            /// What an invoice of a day may say of a discount for paying early in place of a credit note for it.
            pub(crate) fn early_payment_notice(self, issued_on: NaiveDate) -> Option<&'static str> {
                self.law().early_payment_notice.filter(|(since, _)| *since <= issued_on).map(|(_, words)| words)
            }

            /// In which currency an invoice states its tax, if in one only.
            pub(crate) const fn tax_currency(self) -> Currency {
                self.law().tax_currency
            }

            /// The regime's tables.
            pub(super) const fn law(self) -> &'static RegimeLaw {
                match self {
                    $(Self::$regime => &$file::LAW,)+
                }
            }
        }
    };
}

regimes! {
    /// Australia: A New Tax System (Goods and Services Tax) Act 1999.
    Au in au,
    /// New Zealand: Goods and Services Tax Act 1985.
    Nz in nz,
    /// The United Kingdom: Value Added Tax Act 1994.
    Gb in gb,
}

impl fmt::Display for Regime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.law().name)
    }
}

/// All that a country's file says.
pub(super) struct RegimeLaw {
    /// What people call it.
    pub(super) name: &'static str,
    /// The rates: for each kind of supply in turn, oldest first.
    pub(super) rates: &'static [RateRow],
    /// Which date picks the rate.
    pub(super) time_of_supply: TimeOfSupply,
    /// Which day the supplier must be registered on.
    pub(super) registration_day: RegistrationDay,
    /// How far a payment in advance decides the tax of the whole.
    pub(super) first_payment: FirstPayment,
    /// What a supplier that isn't registered writes on its invoice, and the law behind it.
    pub(super) not_registered: NotRegistered,
    /// The titles of a registered supplier's documents, oldest first, each from its day on.
    pub(super) titles: &'static [(NaiveDate, DocumentTitle)],
    /// The titles of what credits such a document, likewise.
    pub(super) credit_titles: &'static [(NaiveDate, CreditNoteTitle)],
    /// The ways of rounding that are permitted.
    pub(super) roundings: &'static [RoundingRow],
    /// The currency in which an invoice states its tax, whatever it is in besides.
    pub(super) tax_currency: Currency,
    /// The reverse charge for building work, where there is one.
    pub(super) reverse_charge: Option<&'static ReverseChargeLaw>,
    /// Since when words on an invoice do in place of a credit note for a discount for paying early, and what they say, where
    /// there is a source for it.
    pub(super) early_payment_notice: Option<(NaiveDate, &'static str)>,
}

/// Why a supplier that isn't registered charges no tax.
pub(super) struct NotRegistered {
    pub(super) reason: &'static str,
    pub(super) source: &'static str,
}

/// One rate of one kind of supply, from its first day to its last.
pub(super) struct RateRow {
    pub(super) supply: Supply,
    pub(super) category: TaxCategory,
    pub(super) percent: Percent,
    pub(super) since: NaiveDate,
    /// The last day; none while no end is enacted.
    pub(super) until: Option<NaiveDate>,
    pub(super) source: &'static str,
    /// What must hold besides the kind of supply, for the host to see to.
    pub(super) condition: Option<&'static str>,
    /// What the invoice says where there is no tax.
    pub(super) reason: Option<&'static str>,
}

const fn rate(
    supply: Supply,
    category: TaxCategory,
    percent: &str,
    since: NaiveDate,
    until: Option<NaiveDate>,
    source: &'static str,
) -> RateRow {
    RateRow {
        supply,
        category,
        percent: Percent::constant(percent),
        since,
        until,
        source,
        condition: None,
        reason: None,
    }
}

impl RateRow {
    const fn if_also(self, condition: &'static str) -> Self {
        Self { condition: Some(condition), ..self }
    }

    const fn saying(self, reason: &'static str) -> Self {
        Self { reason: Some(reason), ..self }
    }
}

/// A way of rounding that a regime permits.
pub(super) struct RoundingRow {
    pub(super) at: TaxRoundingPoint,
    pub(super) way: Rounding,
    /// Whether it is for prices that hold the tax too, or only for those that don't.
    pub(super) inclusive_too: bool,
    /// Whether it is only for documents with one rate of tax.
    pub(super) one_rate: bool,
    /// Whether nets may stay unrounded until the tax is known.
    pub(super) exact_nets: bool,
    pub(super) source: &'static str,
    /// What must hold besides, for the host to see to.
    pub(super) condition: Option<&'static str>,
}

impl RegimeLaw {
    pub(super) fn title_on(&self, day: NaiveDate) -> DocumentTitle {
        latest(self.titles, day).unwrap_or(DocumentTitle::Invoice)
    }

    pub(super) fn credit_title_on(&self, day: NaiveDate) -> CreditNoteTitle {
        latest(self.credit_titles, day).unwrap_or(CreditNoteTitle::CreditNote)
    }
}

/// The title that holds on a day: the last that began.
fn latest<T: Copy>(titles: &[(NaiveDate, T)], day: NaiveDate) -> Option<T> {
    titles.iter().rev().find(|&&(since, _)| since <= day).map(|&(_, title)| title)
}

/// A day of a table: one that isn't in the calendar doesn't build.
#[expect(clippy::panic, reason = "evaluated by the compiler, where a panic is a compile error")]
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// The last day of a row.
#[expect(clippy::unnecessary_wraps, reason = "the cells of a column are of one type, and `ON` is the other")]
const fn to(year: i32, month: u32, date: u32) -> Option<NaiveDate> {
    Some(day(year, month, date))
}

/// No last day is enacted.
const ON: Option<NaiveDate> = None;

#[cfg(test)]
mod tests;
