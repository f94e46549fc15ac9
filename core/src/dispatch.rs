//! Where jobs and the diary meet: a visit is a job's, the time booked for it is the diary's, and neither knows the other.
//!
//! | question | answer |
//! |---|---|
//! | who is booked for which visit, and when? | [`visits`] |
//! | where don't the jobs and the diary agree? | [`review`] |
//!
//! That they don't agree is nobody's fault: a visit is cancelled on a phone, a customer is promised another time, somebody
//! falls ill. It is told with what it is about, and decided by a person.

mod error;
mod flag;
mod review;
#[cfg(test)]
mod tests;
mod visits;

pub use error::DispatchError;
pub use flag::{DispatchFlag, DispatchFlagKind};
pub use review::review;
pub use visits::{DispatchedBooking, DispatchedVisit, visits};
