//! Commands and events of the whole: the one place that sees every module's own.

mod command;
mod firm;
mod happened;

pub use command::Command;
pub use firm::FirmSettings;
pub use happened::Event;
