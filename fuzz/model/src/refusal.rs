//! Why there are no totals, by the code that the library gives.

/// A refusal, by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal(pub &'static str);

/// The text is no plain decimal number.
pub const NOT_A_DECIMAL: Refusal = Refusal("JM-QTY-0001");
/// A number is below zero that may not be.
pub const NEGATIVE_NUMBER: Refusal = Refusal("JM-QTY-0002");
/// A number is above its bound.
pub const NUMBER_TOO_LARGE: Refusal = Refusal("JM-QTY-0003");
/// A number has more decimals than are kept.
pub const TOO_MANY_DECIMALS: Refusal = Refusal("JM-QTY-0004");
/// A unit price has more decimals than are kept.
pub const UNIT_PRICE_TOO_FINE: Refusal = Refusal("JM-QTY-0006");
/// An invoice without a line.
pub const NO_LINES: Refusal = Refusal("JM-INV-0001");
/// More lines than an invoice may have.
pub const TOO_MANY_LINES: Refusal = Refusal("JM-INV-0002");
/// More allowances or charges than a line or document may have.
pub const TOO_MANY_ADJUSTMENTS: Refusal = Refusal("JM-INV-0003");
/// More taxes than an invoice may have.
pub const TOO_MANY_TAXES: Refusal = Refusal("JM-INV-0004");
/// An amount in another currency.
pub const CURRENCY_MISMATCH: Refusal = Refusal("JM-INV-0005");
/// A stated amount beyond the bounds of money.
pub const STATED_TOO_LARGE: Refusal = Refusal("JM-MON-0005");
/// A calculated amount beyond the bounds of money.
pub const TOO_LARGE: Refusal = Refusal("JM-INV-0007");
/// A rate that its category doesn't have.
pub const RATE_UNFIT: Refusal = Refusal("JM-INV-0011");
/// A category that needs a reason, without one.
pub const REASON_MISSING: Refusal = Refusal("JM-INV-0012");
/// Outside scope beside another category.
pub const OUTSIDE_SCOPE_MIXED: Refusal = Refusal("JM-INV-0013");
/// A reverse charge where prices include the tax.
pub const REVERSE_CHARGE_INCLUSIVE: Refusal = Refusal("JM-INV-0014");
/// More further taxes than an item may have.
pub const TOO_MANY_FURTHER_TAXES: Refusal = Refusal("JM-INV-0026");
/// A further tax of so much a unit on what has no quantity.
pub const PER_UNIT_WITHOUT_QUANTITY: Refusal = Refusal("JM-INV-0028");
/// A further tax that is withheld and in the tax base.
pub const WITHHELD_IN_TAX_BASE: Refusal = Refusal("JM-INV-0029");
/// A further tax above 100 %.
pub const FURTHER_RATE_TOO_HIGH: Refusal = Refusal("JM-INV-0027");
/// A price for no units.
pub const BASE_QUANTITY_ZERO: Refusal = Refusal("JM-INV-0025");
/// A currency without a known smallest coin, or coins rounded another way than to the nearest.
pub const NO_CASH_ROUNDING: Refusal = Refusal("JM-INV-0030");
/// Halves of coins that go neither up nor down.
pub const CASH_TIES: Refusal = Refusal("JM-INV-0031");
/// A rate of exchange that is none.
pub const EXCHANGE_RATE: Refusal = Refusal("JM-QTY-0005");
