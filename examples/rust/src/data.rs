//! The week as people write it down in `examples/data`: short names, civil times, amounts as on paper.

mod firm;
mod question;
mod step;
mod week;

pub(crate) use firm::{Customer, Firm, Technician};
pub(crate) use question::{Question, Within};
pub(crate) use step::{Action, Delivery, Finish, Line, Step};
pub(crate) use week::{DataError, TimedStep, Week};
