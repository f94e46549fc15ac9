//! The board: days of a diary as data, as a picture, and as lines of text.
//!
//! [`board`] puts together what a dispatcher sees at a glance: technicians by time, a panel a day, with their working
//! hours, leave and bookings, what is wrong with each booking, and what the host adds, such as time worked or a booking
//! that was refused. [`picture`] draws a board as SVG and writes it as text. Hosts that draw with their own means take the
//! board's data.
//!
//! The picture reads in black and white: each kind of block has a border, a hatching or a form of its own, and what is in
//! conflict has a mark. Nothing is told by colour alone.

mod clock;
mod count;
mod days;
mod draw;
mod error;
mod markup;
mod measure;
mod names;
mod request;
mod trouble;
mod words;

pub use count::BoardCounts;
pub use days::{Board, BoardBlock, BoardDay, BoardHour, BoardMark, BoardRow, BoardTravel, DayStretch, board};
pub use draw::{BoardPicture, picture};
pub use error::BoardError;
pub use names::BoardName;
pub use request::{BlockKind, BoardRequest, BookingLabel, ExtraBlock, RowLabel};

#[cfg(test)]
mod tests;
