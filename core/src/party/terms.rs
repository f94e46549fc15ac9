use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PartyError;
use crate::{
    calendar::{CalendarError, check_date},
    limits::{PAYMENT_DAYS_MAX, PAYMENT_MONTHS_MAX, YEAR_MAX},
    wire,
};

/// When a customer has to pay: a number of days after the invoice (0 for on receipt), and from there, where it is agreed, on
/// to the end of the month or to a day of a month.
///
/// The two are counted in this order, which decides what "30 days end of month" means; the other reading is terms of its own.
///
/// | terms | `days` | `then` | invoice of 20 January |
/// |---|---|---|---|
/// | 14 days | 14 | none | 3 February |
/// | 30 days, then the end of that month | 30 | `EndOfMonth { plus_days: 0 }` | 28 February |
/// | end of the month, then 30 days | 0 | `EndOfMonth { plus_days: 30 }` | 2 March |
/// | the 20th of the month after | 0 | `DayOfMonth { day: 20, months: 1 }` | 20 February |
/// | 10 days, then the next 15th | 10 | `DayOfMonth { day: 15, months: 0 }` | 15 February |
///
/// The shorter terms come first in their order: by days, then those that go no further.
///
/// ```
/// use journeyman::party::{DueDay, PaymentTerms};
///
/// let due = PaymentTerms::new(14)?.due_on("2026-10-05".parse()?)?;
/// assert_eq!(due.to_string(), "2026-10-19");
/// let twentieth = PaymentTerms::to_day(0, Some(DueDay::DayOfMonth { day: 20, months: 1 }))?;
/// assert_eq!(twentieth.due_on("2026-10-05".parse()?)?.to_string(), "2026-11-20");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PaymentTerms {
    // INVARIANT: at most PAYMENT_DAYS_MAX, and `then` within its own bounds.
    /// The number of days after the invoice; 0 for on receipt.
    days: u32,
    /// Where they go on to from there. Absent where there is nothing, as in terms that were stored before there was any.
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<DueDay>,
}

/// Where terms go on to from the day that their number of days ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DueDay {
    /// The last day of that day's month, and so many days more.
    EndOfMonth {
        /// Days after the end of the month, at most [`PAYMENT_DAYS_MAX`].
        plus_days: u32,
    },
    /// A day of a month.
    DayOfMonth {
        /// The day, 1 to 31. In a month that is shorter it is the last one.
        day: u32,
        /// How many months after that day's month, at most [`PAYMENT_MONTHS_MAX`]; 0 for the next such day, which is that
        /// day itself where it is one.
        months: u32,
    },
}

impl PaymentTerms {
    /// Terms of a number of days.
    ///
    /// # Errors
    /// [`PartyError::TermsTooLong`] (`JM-PTY-0002`): more than [`PAYMENT_DAYS_MAX`].
    pub const fn new(days: u32) -> Result<Self, PartyError> {
        if days <= PAYMENT_DAYS_MAX { Ok(Self { days, then: None }) } else { Err(PartyError::TermsTooLong { days }) }
    }

    /// Terms of a number of days that go on from there.
    ///
    /// # Errors
    /// - [`PartyError::TermsTooLong`] (`JM-PTY-0002`): more than [`PAYMENT_DAYS_MAX`] days, before or after the end of month.
    /// - [`PartyError::NotADayOfMonth`] (`JM-PTY-0003`): a day that no month has.
    /// - [`PartyError::TooManyMonths`] (`JM-PTY-0004`): more than [`PAYMENT_MONTHS_MAX`].
    pub const fn to_day(days: u32, then: Option<DueDay>) -> Result<Self, PartyError> {
        match then {
            Some(DueDay::EndOfMonth { plus_days }) if plus_days > PAYMENT_DAYS_MAX => {
                return Err(PartyError::TermsTooLong { days: plus_days });
            }
            Some(DueDay::DayOfMonth { day, .. }) if day < 1 || day > 31 => {
                return Err(PartyError::NotADayOfMonth { day });
            }
            Some(DueDay::DayOfMonth { months, .. }) if months > PAYMENT_MONTHS_MAX => {
                return Err(PartyError::TooManyMonths { months });
            }
            _ => {}
        }
        if days <= PAYMENT_DAYS_MAX { Ok(Self { days, then }) } else { Err(PartyError::TermsTooLong { days }) }
    }

    /// The number of days.
    #[must_use]
    pub const fn days(self) -> u32 {
        self.days
    }

    /// Where they go on to from there.
    #[must_use]
    pub const fn then(self) -> Option<DueDay> {
        self.then
    }

    /// The day on which an invoice of a day is due: that day or later.
    ///
    /// # Errors
    /// [`PartyError::Date`] (`JM-CAL-0002`): one of the two days is outside the years 1900 to 9999.
    pub fn due_on(self, issued_on: NaiveDate) -> Result<NaiveDate, PartyError> {
        let due_on = after(check_date(issued_on)?, self.days).and_then(|day| match self.then {
            None => Some(day),
            Some(DueDay::EndOfMonth { plus_days }) => after(day_of_month(day, 31)?, plus_days),
            Some(DueDay::DayOfMonth { day: wanted, months: 0 }) => {
                let next = day_of_month(day, wanted)?;
                if next < day { day_of_month(day.checked_add_months(Months::new(1))?, wanted) } else { Some(next) }
            }
            Some(DueDay::DayOfMonth { day: wanted, months }) => {
                day_of_month(day.checked_add_months(Months::new(months))?, wanted)
            }
        });
        // Beyond the last day that chrono knows is beyond the last year of any document, too.
        let beyond = CalendarError::OutOfRange { year: YEAR_MAX.saturating_add(1) };
        Ok(check_date(due_on.ok_or(beyond)?)?)
    }
}

fn after(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(u64::from(days)))
}

/// A day of another day's month, or the month's last where it has fewer.
fn day_of_month(of: NaiveDate, wanted: u32) -> Option<NaiveDate> {
    (28..=wanted).rev().chain([wanted]).find_map(|day| of.with_day(day))
}

impl<'de> Deserialize<'de> for PaymentTerms {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "PaymentTerms")]
        struct Parts {
            days: u32,
            then: Option<DueDay>,
        }

        let Parts { days, then } = Parts::deserialize(deserializer)?;
        Self::to_day(days, then).map_err(wire::carried)
    }
}
