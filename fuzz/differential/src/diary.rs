//! Random firms, whose diaries the core and the quadratic model look at: they find the same conflicts, in the same order,
//! and the same slots.

mod case;
mod check;
mod core;
mod fixes;
mod generate;
mod laws;
mod route;
mod run;
mod shrink;

pub use case::Case;
pub use check::check;
pub use run::{run, wanted};
