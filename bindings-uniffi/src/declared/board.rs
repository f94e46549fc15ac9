//! Written by declare.py from the core's `board`: change that, and run it.

use super::names::{
    BlockKind, Board, BoardBlock, BoardCounts, BoardDay, BoardHour, BoardMark, BoardName, BoardPicture, BoardRequest,
    BoardRow, BoardTravel, BookingId, BookingLabel, Conflict, DayStretch, EquipmentId, ExtraBlock, Interval, Label,
    LocalSpan, RowLabel, SiteId, TechnicianId, Text, VehicleId, ZoneName,
};
use crate::error::{JourneymanError, raised};
use crate::objects::{Diary, Tzdb};
use chrono::NaiveDate;
use std::sync::Arc;

/// How many bookings stand on a board, how many of them are in conflict, and how many of the others have warnings: each counted
/// once, in however many rows and on however many days it stands.
#[uniffi::remote(Record)]
pub struct BoardCounts {
    /// The bookings.
    pub bookings: u32,
    /// Those of them with a hard conflict, or a soft one that nobody took on.
    pub in_conflict: u32,
    /// Those that aren't in conflict, and of which there is a warning.
    #[uniffi(default = 0)]
    pub with_warnings: u32,
}

/// Days of a diary, ready to be drawn.
#[uniffi::remote(Record)]
pub struct Board {
    /// What stands above it.
    pub title: Label,
    /// On whose clocks its days begin and its hours are read.
    pub zone: ZoneName,
    /// The days, in order.
    pub days: Vec<BoardDay>,
    /// How many bookings there are, how many in conflict, and how many with warnings. A picture of the board counts for itself.
    pub counts: BoardCounts,
    /// What else is called that its conflicts speak of: by kind, then by id.
    #[uniffi(default = [])]
    pub names: Vec<BoardName>,
}

/// A day of a board.
#[uniffi::remote(Record)]
pub struct BoardDay {
    /// Which day.
    pub date: NaiveDate,
    /// From its midnight to the next: 24 hours, or more or less where the clocks change. None of a day that the clocks skip, as
    /// those of Apia did 30 December 2011: its rows are empty.
    #[uniffi(default = None)]
    pub interval: Option<Interval>,
    /// What the clocks show at the end of each hour that passes, from midnight on.
    pub hours: Vec<BoardHour>,
    /// The rows, in the order in which they were asked for.
    pub rows: Vec<BoardRow>,
}

/// What the clocks show some time after midnight.
#[uniffi::remote(Record)]
pub struct BoardHour {
    /// The seconds since the day began.
    pub second: i64,
    /// The hour on the clock: 0 to 23, and 24 at the day's end.
    pub hour: u32,
    /// The minute on the clock: not 0 where the clocks change by less than an hour.
    pub minute: u32,
}

/// A technician's day.
#[uniffi::remote(Record)]
pub struct BoardRow {
    /// Whose.
    pub technician: TechnicianId,
    /// What the row is called.
    pub label: Label,
    /// The working time in the day, in order.
    pub working: Vec<DayStretch>,
    /// The leave in the day, by start.
    pub leave: Vec<DayStretch>,
    /// The ways to visits, by start: from the visit next before, where both have a site and the diary knows how long it takes.
    pub travel: Vec<BoardTravel>,
    /// What stands in the row: by start, then end, kind, booking and place in the request.
    pub blocks: Vec<BoardBlock>,
}

/// A part of a day, in seconds since it began. It ends where the first second stands that doesn't belong to it.
#[uniffi::remote(Record)]
pub struct DayStretch {
    /// Its start.
    pub start: i64,
    /// Its end.
    pub end: i64,
}

/// The way to a visit, as late as it can start.
#[uniffi::remote(Record)]
pub struct BoardTravel {
    /// The part of it that lies in the day. It ends where the visit starts.
    pub stretch: DayStretch,
    /// How long all of it takes, in seconds.
    pub seconds: i64,
    /// Whether there is less time between the two visits.
    pub short: bool,
}

/// Something in a technician's day.
#[uniffi::remote(Record)]
pub struct BoardBlock {
    /// What it is.
    pub kind: BlockKind,
    /// The booking, if it is one.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// The part of it that lies in the day.
    pub stretch: DayStretch,
    /// All of it, on the clocks of the board.
    pub span: LocalSpan,
    /// The lane of the row in which it stands: the first, from 0, in which no other of its kind is in its way.
    pub lane: u32,
    /// What it is called.
    #[uniffi(default = None)]
    pub label: Option<Label>,
    /// What it is about.
    #[uniffi(default = None)]
    pub about: Option<Text>,
    /// Whether the customer hasn't agreed to the booking yet.
    pub tentative: bool,
    /// What is wrong with it: all that is, in the row of the technician who leads; in those of the crew what is wrong with
    /// their own time.
    pub marks: Vec<BoardMark>,
}

/// Something that is wrong with a booking.
#[uniffi::remote(Record)]
pub struct BoardMark {
    /// What is wrong.
    pub conflict: Conflict,
    /// Whether it is soft and somebody took it on with a reason: then `scheduleCheckAll` doesn't tell it.
    pub overridden: bool,
    /// Where in the day the trouble is: where the two are in each other's way, or as much as is missing of travel, rest or a
    /// wait. None where it isn't about a part of the time, but about who comes, say.
    pub stretches: Vec<DayStretch>,
}

/// A board as a picture and as text.
#[uniffi::remote(Record)]
pub struct BoardPicture {
    /// The picture: an SVG document that stands alone. Inside an HTML page it can be put as it is.
    pub svg: String,
    /// All that the picture shows, as lines of text.
    pub text: String,
}

/// What something is called that conflicts of a board speak of.
///
/// Technicians with a row and bookings with a label have their names there; the others have theirs so.
#[uniffi::remote(Enum)]
pub enum BoardName {
    /// A technician who has no row.
    Technician {
        /// Who.
        technician: TechnicianId,
        /// The name.
        label: Label,
    },
    /// A booking that doesn't stand on the board, such as that of the day before.
    Booking {
        /// Which.
        booking: BookingId,
        /// Its name.
        label: Label,
    },
    /// A vehicle.
    Vehicle {
        /// Which.
        vehicle: VehicleId,
        /// Its name.
        label: Label,
    },
    /// A piece of equipment.
    Equipment {
        /// Which.
        equipment: EquipmentId,
        /// Its name.
        label: Label,
    },
    /// A site.
    Site {
        /// Which.
        site: SiteId,
        /// Its name.
        label: Label,
    },
}

/// Which days of which technicians a board shows, and under which names.
///
/// A diary holds nothing personal, so the names are the host's.
#[uniffi::remote(Record)]
pub struct BoardRequest {
    /// What stands above it.
    pub title: Label,
    /// On whose clocks its days begin and its hours are read.
    pub zone: ZoneName,
    /// Its first day.
    pub first: NaiveDate,
    /// How many days: 1 for a day, 7 for a week, at most 31.
    pub days: u32,
    /// Its rows, in this order.
    pub rows: Vec<RowLabel>,
    /// What bookings are called. One that isn't named here is called by its id.
    pub labels: Vec<BookingLabel>,
    /// What stands on it besides the bookings of the diary.
    pub extras: Vec<ExtraBlock>,
    /// What else is called, so that conflicts are told with it: sites, technicians without a row. Vehicles and equipment have
    /// the names of the diary if they have none here. What has no name is called by its id.
    #[uniffi(default = [])]
    pub names: Vec<BoardName>,
}

/// A row of a board.
#[uniffi::remote(Record)]
pub struct RowLabel {
    /// Whose.
    pub technician: TechnicianId,
    /// What the row is called.
    pub label: Label,
}

/// What a booking is called on a board.
#[uniffi::remote(Record)]
pub struct BookingLabel {
    /// Which booking.
    pub booking: BookingId,
    /// Its name, such as the number of the job and the customer.
    pub label: Label,
    /// What it is about.
    #[uniffi(default = None)]
    pub about: Option<Text>,
}

/// Something that the host puts on a board.
#[uniffi::remote(Record)]
pub struct ExtraBlock {
    /// In whose row.
    pub technician: TechnicianId,
    /// What it is.
    pub kind: BlockKind,
    /// When it is.
    pub interval: Interval,
    /// What it is called.
    pub label: Label,
    /// What it is about.
    #[uniffi(default = None)]
    pub about: Option<Text>,
}

/// What a block of a board is.
#[uniffi::remote(Enum)]
pub enum BlockKind {
    /// A booking: a box with a full border, or a thin dashed one while it is tentative.
    Booked,
    /// Something that was asked for and refused, or that is only proposed: a hatched box with a dashed border, below.
    Refused,
    /// Time that was worked: a bar at the foot of the row.
    Worked,
}

/// The days of a diary that a request names, with what is wrong with each booking as `scheduleCheck` says it.
///
/// # Errors
/// No day or too many (`JM-BRD-0001`), too many rows or blocks, or more on them than the
/// `limits().boardBytesMax` bytes of JSON that a host can hand on to `picture` (`JM-BRD-0002`), a technician with two rows
/// (`JM-BRD-0003`), something for a technician without one (`JM-BRD-0004`), days outside the years 1900 to 9999
/// (`JM-CAL-0002`), an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), or more conflicts of one booking than
/// can be told (`JM-SCH-0015`).
#[uniffi::export]
pub fn board_board(diary: Arc<Diary>, tzdb: Arc<Tzdb>, request: BoardRequest) -> Result<Board, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::board::board(diary, tzdb, &request).map_err(raised)))
}

/// A board drawn as SVG and written as text.
///
/// All texts in it are escaped. The same board is the same picture, byte by byte. A name too long for its place is cut in the
/// picture and told whole in its tooltip and in the text. Times beyond two days and lanes beyond
/// the hundredth, which only a board has that wasn't made by `board`, are drawn at the edge.
#[uniffi::export]
pub fn board_picture(board: Board) -> Result<BoardPicture, JourneymanError> {
    Ok(journeyman::board::picture(&board))
}
