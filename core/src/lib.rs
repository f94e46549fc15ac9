#![forbid(unsafe_code)]
//! The domain core of a trades business: customers ask for work; it is quoted, scheduled, done, invoiced and paid.

pub mod calendar;
pub mod device;
pub mod error;
pub mod event;
pub mod id;
pub mod json;
pub mod limits;
pub mod log;
pub mod money;
pub mod office;
pub mod party;
pub mod pricing;
pub mod quantity;
pub mod tax;
pub mod text;
pub mod unit;
pub mod wire;
