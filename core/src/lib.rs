#![forbid(unsafe_code)]
//! The domain core of a trades business: customers ask for work; it is quoted, scheduled, done, invoiced and paid.
//!
//! Everything here is a function of its arguments: no IO, no clock, no randomness, no environment. What is wrong with an
//! input comes back as a [coded error](error), what is ambiguous as a value with its options, and the same input gives the
//! same bytes on every machine. Money is whole minor units; there is no float anywhere.
//!
//! # The layers
//!
//! Arrows point down only: a module uses those of the layers below it. `tests/layers.rs` holds the source to that.
//!
//! | layer | module | what it is about |
//! |---|---|---|
//! | L5 facade | [`json`] | one named operation a call, bytes in, bytes out, with JSON Schemas |
//! | L4 history | [`device`] | a phone or browser: records commands offline, rebases on what the office says |
//! | | [`office`] | the authority: decides every command in one order, and numbers the documents |
//! | | [`log`] | envelopes, verdicts and entries: the hash-chained log as lines of JSON |
//! | | [`event`] | the commands and events of all modules |
//! | L3 processes | [`dispatch`] | who is booked for which visit, and where jobs and diary don't agree |
//! | | [`billing`] | from work or a quote to an invoice: the lines with their tax, deposits |
//! | | [`ledger`] | who owes what, in double entry, as of any day |
//! | | [`board`] | days of the diary as data, as a picture and as text |
//! | L2 aggregates | [`job`] | enquiry, quote, job, visits: one table of states |
//! | | [`schedule`] | the diary: every conflict of a time, and the times that have none |
//! | | [`invoice`] | drafts, totals that explain each cent, issued documents, credit notes |
//! | | [`payment`] | money that came, and what of it was paid back |
//! | L1 rules | [`recurrence`] | what comes again: rules of RFC 5545, and service contracts |
//! | | [`party`] | customers and sites |
//! | | [`pricing`] | what work costs: labour, call-out fees, materials |
//! | | [`tax`] | which tax a supply bears, and why: dated rates as data |
//! | L0 values | [`calendar`] | intervals, and civil times of a zone with their gaps and folds |
//! | | [`money`] | amounts of a currency, rounding, allocation |
//! | | [`quantity`] | exact decimals: quantities, unit prices, percentages |
//! | | [`unit`](mod@unit) | units of measure by their UN/ECE codes |
//! | | [`id`] | typed UUIDs |
//! | | [`text`] | texts that people wrote, which `Debug` doesn't show |
//! | | [`wire`] | reading and writing values as JSON bytes |
//! | | [`error`] | codes, kinds, remedies, and the catalogue of all of them |
//! | | `tape` | JSON text as a list of its values; not public |
//! | | `writer` | JSON text from a value; not public |
//! | | `order` | sorting, with little code; not public |
//! | | [`limits`] | every bound, by name |
//!
//! # Where to start
//!
//! A host with its own database calls the calculators: functions over values, such as [`invoice::calculate`],
//! [`schedule::check`], [`tax::decide`] and [`money::allocate`]. One that wants the whole gives commands to [`office::Office`] and [`device::Device`] and stores
//! what they answer. One in another language, without a binding, uses [`json::call`].
//!
//! # Features
//!
//! `tzdb` (on by default) bundles the tz database. Without it, the host gives its own: [`calendar::Tzdb::from_host`].

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
pub mod json;
pub mod ledger;
pub mod limits;
pub mod log;
pub mod money;
pub mod office;
mod order;
pub mod party;
pub mod payment;
pub mod pricing;
pub mod quantity;
pub mod recurrence;
pub mod schedule;
mod tape;
pub mod tax;
pub mod text;
pub mod unit;
pub mod wire;
mod writer;

/// The examples of the README, which compile and run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
