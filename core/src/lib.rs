#![forbid(unsafe_code)]
//! The domain core of a trades business: customers ask for work; it is quoted, scheduled, done, invoiced and paid.

pub mod billing;
pub mod calendar;
pub mod device;
pub mod error;
pub mod event;
pub mod id;
pub mod invoice;
pub mod job;
pub mod json;
pub mod ledger;
pub mod limits;
pub mod log;
pub mod money;
pub mod office;
pub mod party;
pub mod payment;
pub mod pricing;
pub mod quantity;
pub mod schedule;
pub mod tax;
pub mod text;
pub mod unit;
pub mod wire;
