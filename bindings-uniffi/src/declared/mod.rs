//! The core's public types and functions, a file a module. Written by declare.py.

pub mod billing;
pub mod board;
pub mod calendar;
pub mod device;
pub mod dispatch;
pub mod error;
pub mod event;
pub mod id;
pub mod invoice;
pub mod job;
pub mod kept;
pub mod ledger;
pub mod limits;
pub mod log;
pub mod money;
pub(crate) mod names;
pub mod office;
pub mod party;
pub mod payment;
pub mod pricing;
pub mod recurrence;
pub mod schedule;
pub mod tax;
pub mod texts;
