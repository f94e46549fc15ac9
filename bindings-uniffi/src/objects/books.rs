//! The books and the payments.

use std::sync::Arc;

use journeyman::{ledger, payment};

use super::object;

object! {
    /// The books: who owes what, in double entry, as of any day. It changes by the events of commands, and any thread may
    /// use it.
    Ledger holds Live of ledger::Ledger, kept as JSON
}

object! {
    /// The payments that were recorded, and what of each was paid back. Any thread may use it.
    Payments holds Live of payment::Payments, kept as JSON
}

#[uniffi::export]
impl Ledger {
    /// Books without an entry.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Self::own(ledger::Ledger::default())
    }
}

#[uniffi::export]
impl Payments {
    /// No payments.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Self::own(payment::Payments::default())
    }
}
