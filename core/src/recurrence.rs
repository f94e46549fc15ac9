//! What comes again: rules of RFC 5545 on the clocks of a zone, and services that fall due after the last one.
//!
//! A [`Rule`] is the text of an `RRULE`. A [`Recurrence`] is a civil start with its rules, what is added, taken out, moved and
//! skipped, and what to do about holidays and clock changes; [`expand`] gives its occurrences within a window, as instants.
//! A [`ServiceContract`] is the other kind: "every 6 months, give or take 2 weeks, after the last time"; [`next_due`] says when.

mod clock;
mod contract;
mod count;
mod days;
mod error;
mod expand;
mod holiday;
mod plan;
mod rule;
mod run;
mod series;
mod text;

pub use contract::{ContractAnchor, ContractUnit, Due, ServiceContract, next_due};
pub use error::RecurrenceError;
pub use expand::expand;
pub use rule::{ByDay, Frequency, Rule, RuleEnd, RuleParts, parts, rule};
pub use series::{
    Expansion, ExpansionRequest, HolidayPolicy, MonthOverflow, Occurrence, OccurrenceChange, OccurrenceDuration,
    OccurrenceFlag, OccurrenceOverride, Recurrence, RecurrencePolicy,
};
