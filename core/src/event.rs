//! Commands and events of the whole: the one place that sees every module's own.

mod command;
mod firm;

pub use command::{Command, Event};
pub use firm::FirmSettings;
