//! Money that customers paid, and what of it was paid back.
//!
//! Recording a payment is a fact: the money is there, so it is always recorded once it is well formed, and recording it
//! again changes nothing. Paying money back is a request: it is refused where it would pay back more than came.
//!
//! A [`Payment`] here is money that has arrived. A card hold, which is captured or released later, is not one. What a
//! payment pays for isn't known here either: the [`crate::ledger`] joins payments and invoices.
//!
//! ```
//! use journeyman::{payment::{Payment, PaymentCommand, Payments}, wire::Wire};
//!
//! let deposit = Payment::from_json(br#"{
//!     "id": "01999a3f-0000-7000-8000-000000000001", "customer": "01999a3f-0000-7000-8000-0000000000c1", "job": null,
//!     "amount": {"minor": 33000, "currency": "AUD"}, "method": "bank_transfer", "received_on": "2026-10-05",
//!     "reference": "HOT WATER"
//! }"#)?;
//! let mut payments = Payments::default();
//! let record = PaymentCommand::Record { payment: deposit.clone() };
//! for event in payments.decide(&record)? {
//!     payments.apply(&event)?;
//! }
//! assert_eq!(payments.refundable(deposit.id)?.minor, 330_00);
//! assert!(payments.decide(&record)?.is_empty() && payments.already_has(&record)); // the phone sent it twice
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;
mod record;
mod state;
#[cfg(test)]
mod tests;

pub use error::{PaymentError, PaymentRefusal};
pub use record::{Payment, PaymentCommand, PaymentEvent, PaymentMethod, Refund};
pub use state::Payments;
