use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{RecurrenceError, error::from_one_to};
use crate::{
    calendar::{CalendarError, check_date},
    limits::{CONTRACT_INTERVAL_MAX, CONTRACT_TOLERANCE_DAYS_MAX},
};

/// A promise to come again: "every 6 months, give or take 2 weeks".
///
/// Months and years are those of the calendar, and end with their month: half a year after 31 August is 28 February. They are
/// counted from the anchor and not from one service to the next, so that a contract of the 31st stays one of the 31st.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceContract {
    /// After how many units the next service is due: 1 to 1000.
    pub every: u32,
    /// The unit.
    pub unit: ContractUnit,
    /// How many days early a service may come and still be that one: less than the interval has, 3660 at most.
    pub early_days: u32,
    /// How many days late it may come before it is overdue: 3660 at most.
    pub late_days: u32,
    /// What the interval counts from.
    pub anchor: ContractAnchor,
    /// When the first service is due.
    pub first_due: NaiveDate,
}

/// The unit of a contract's interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContractUnit {
    /// Days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// What a contract's interval counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContractAnchor {
    /// The day of the last service, whenever that was: a late one makes the next one later.
    LastDone,
    /// The first due date: the dates stay what they are, and a service is that of the last date which it wasn't too early for.
    Calendar,
}

/// When the next service is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The first day on which it counts.
    pub earliest: NaiveDate,
    /// The day on which it is due.
    pub target: NaiveDate,
    /// The last day on which it isn't late.
    pub latest: NaiveDate,
    /// Whether that day is over.
    pub overdue: bool,
}

/// When a contract's next service is due, after the last one that was done, as of a day.
///
/// Without a last service it is the first due date, whatever the anchor. With [`ContractAnchor::Calendar`] a date that was missed
/// stays due until a service comes; one that comes so late that it isn't too early for the next date counts for that one.
///
/// ```
/// use journeyman::recurrence::{ContractAnchor, ContractUnit, ServiceContract, next_due};
///
/// let boiler = ServiceContract {
///     every: 6,
///     unit: ContractUnit::Months,
///     early_days: 14,
///     late_days: 14,
///     anchor: ContractAnchor::LastDone,
///     first_due: "2026-02-02".parse()?,
/// };
/// let due = next_due(&boiler, Some("2026-02-09".parse()?), "2026-08-20".parse()?)?;
/// assert_eq!(due.target.to_string(), "2026-08-09");
/// assert_eq!((due.earliest.to_string(), due.latest.to_string()), ("2026-07-26".into(), "2026-08-23".into()));
/// assert!(!due.overdue);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`RecurrenceError`]: an interval or a tolerance out of bounds (`JM-REC-0011`), a service that may come as early as the one before
/// (`JM-REC-0017`), or a date outside the years 1900 to 9999 (`JM-CAL-0002`).
pub fn next_due(
    contract: &ServiceContract,
    last_done: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Result<Due, RecurrenceError> {
    checked(contract)?;
    check_date(as_of)?;
    let target = match last_done {
        None => contract.first_due,
        Some(done) => {
            check_date(done)?;
            match contract.anchor {
                ContractAnchor::LastDone => later(contract, done, 1)?,
                ContractAnchor::Calendar => first_unserved(contract, done)?,
            }
        }
    };
    let out_of_range = || CalendarError::OutOfRange { year: chrono::Datelike::year(&target) };
    let earliest = target.checked_sub_days(Days::new(contract.early_days.into())).ok_or_else(out_of_range)?;
    let latest = target.checked_add_days(Days::new(contract.late_days.into())).ok_or_else(out_of_range)?;
    check_date(earliest)?;
    check_date(latest)?;
    Ok(Due { earliest, target, latest, overdue: as_of > latest })
}

fn checked(contract: &ServiceContract) -> Result<(), RecurrenceError> {
    let ServiceContract { every, unit, early_days, late_days, anchor: _, first_due } = *contract;
    from_one_to(every.into(), CONTRACT_INTERVAL_MAX, "CONTRACT_INTERVAL_MAX")?;
    for tolerance in [early_days, late_days].into_iter().filter(|&days| days > 0) {
        from_one_to(tolerance.into(), CONTRACT_TOLERANCE_DAYS_MAX, "CONTRACT_TOLERANCE_DAYS_MAX")?;
    }
    check_date(first_due)?;
    // The least that the interval can be: the shortest month, and a common year.
    let interval_days = every.saturating_mul(match unit {
        ContractUnit::Days => 1,
        ContractUnit::Weeks => 7,
        ContractUnit::Months => 28,
        ContractUnit::Years => 365,
    });
    if early_days < interval_days {
        Ok(())
    } else {
        Err(RecurrenceError::ToleranceTooLong { tolerance_days: early_days, interval_days })
    }
}

/// So many intervals after a date.
fn later(contract: &ServiceContract, from: NaiveDate, intervals: u32) -> Result<NaiveDate, RecurrenceError> {
    let units = contract.every.saturating_mul(intervals);
    let date = match contract.unit {
        ContractUnit::Days => from.checked_add_days(Days::new(units.into())),
        ContractUnit::Weeks => from.checked_add_days(Days::new(u64::from(units).saturating_mul(7))),
        ContractUnit::Months => from.checked_add_months(Months::new(units)),
        ContractUnit::Years => from.checked_add_months(Months::new(units.saturating_mul(12))),
    };
    let beyond = CalendarError::OutOfRange { year: chrono::Datelike::year(&from) };
    Ok(check_date(date.ok_or(beyond)?)?)
}

/// The first date of the calendar for which a service on that day was too early.
fn first_unserved(contract: &ServiceContract, done: NaiveDate) -> Result<NaiveDate, RecurrenceError> {
    let Some(served) = done.checked_add_days(Days::new(contract.early_days.into())) else {
        return Err(CalendarError::OutOfRange { year: chrono::Datelike::year(&done) }.into());
    };
    // Halving finds it among the dates that the calendar has: they ascend, and the last of them is beyond its years.
    let (mut low, mut high) = (0, u32::from(u16::MAX).saturating_mul(64));
    while low < high {
        let middle = low.midpoint(high);
        match later(contract, contract.first_due, middle) {
            Ok(date) if date <= served => low = middle.saturating_add(1),
            _ => high = middle,
        }
    }
    later(contract, contract.first_due, low)
}
