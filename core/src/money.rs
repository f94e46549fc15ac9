//! Money in whole minor units (cents, pence, yen), never in fractions of them, and the ways to round and split it.

mod allocate;
mod amount;
mod currency;
mod error;
mod round;

pub use allocate::allocate;
pub use amount::Money;
pub use currency::{Currency, CurrencyStatus};
pub use error::MoneyError;
pub use round::Rounding;
pub(crate) use round::divide;
