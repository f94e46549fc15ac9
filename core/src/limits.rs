//! Every bound of the library, by name, so that a host can show it and a test can stand on its edge.
//!
//! Each is checked before the work that it bounds starts. No input within them panics, aborts or takes longer than its
//! size explains.

/// The largest amount, in minor units, either way of zero: 2⁵³ − 1, the last integer that every JSON reader holds exactly.
pub const MINOR_MAX: i64 = 9_007_199_254_740_991;

/// Most parts that one amount is split into.
pub const PARTS_MAX: usize = 100_000;

/// Longest decimal number, as text.
pub const DECIMAL_BYTES_MAX: usize = 32;

/// Largest quantity of a line.
pub const QUANTITY_MAX: u32 = 1_000_000_000;
/// Most decimals of a quantity.
pub const QUANTITY_DECIMALS_MAX: u32 = 6;

/// Largest price of one unit, in major units.
pub const UNIT_PRICE_MAX: u32 = 1_000_000_000;
/// Most decimals of a unit price.
pub const UNIT_PRICE_DECIMALS_MAX: u32 = 8;

/// Largest percentage.
pub const PERCENT_MAX: u32 = 10_000;
/// Most decimals of a percentage.
pub const PERCENT_DECIMALS_MAX: u32 = 6;

/// Longest text that a person wrote, in bytes of UTF-8.
pub const TEXT_BYTES_MAX: usize = 4_000;
/// Longest code, number or reference that a person or another system gave.
pub const LABEL_BYTES_MAX: usize = 100;

/// First year of any date.
pub const YEAR_MIN: i32 = 1900;
/// Last year of any date: the last that RFC 3339 can write.
pub const YEAR_MAX: i32 = 9999;

/// Largest JSON document that is read.
pub const JSON_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Longest name of a time zone.
pub const ZONE_NAME_BYTES_MAX: usize = 64;
/// Largest TZif file that a host may give.
pub const TZIF_BYTES_MAX: usize = 256 * 1024;

/// Longest time that a customer may take to pay, in days after the invoice.
pub const PAYMENT_DAYS_MAX: u32 = 366;

/// Longest line of a log, and with it the largest entry.
pub const LOG_LINE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Largest command in an envelope.
pub const COMMAND_BYTES_MAX: usize = 1024 * 1024;
/// Most commands that one command may depend on.
pub const DEPENDENCIES_MAX: usize = 64;
/// Most envelopes of one device that wait for an earlier one.
pub const HELD_MAX: usize = 1_000;
/// Most commands that a device keeps until the office has answered.
pub const OUTBOX_MAX: usize = 10_000;
