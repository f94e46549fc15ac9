//! The module `board`.

use chrono::NaiveDate;
use journeyman::{
    board::{
        BlockKind, Board, BoardBlock, BoardCounts, BoardDay, BoardError, BoardHour, BoardMark, BoardName, BoardPicture,
        BoardRequest, BoardRow, BoardTravel, BookingLabel, DayStretch, ExtraBlock, RowLabel,
    },
    calendar::{Interval, Tzdb, ZoneName},
    id::{BookingId, EquipmentId, SiteId, TechnicianId, VehicleId},
    schedule::{Conflict, Diary, LocalSpan},
    text::{Label, Text},
};

use crate::{macros::prelude::*, schedule::zones};

module! {
    /// The board: days of a diary as data, as a picture, and as lines of text.
    ///
    /// `board` puts together what a dispatcher sees at a glance: technicians by time, a panel a day, with their working hours,
    /// leave and bookings, what is wrong with each booking, and what the host adds, such as time worked or a booking that was
    /// refused. `picture` draws a board as SVG and writes it as text. Hosts that draw with their own means take the board's data.
    ///
    /// The picture reads in black and white: each kind of block has a border, a hatching or a form of its own, and what is in
    /// conflict has a mark. Nothing is told by colour alone.
    board
    values BoardRequest, RowLabel, BookingLabel, ExtraBlock, Board, BoardCounts, BoardDay, BoardHour, BoardRow, DayStretch, BoardTravel,
        BoardBlock, BoardMark, BoardName, BoardPicture;
    plain BlockKind;
    functions board, picture;
}

function! {
    /// The days of a diary that a request names, with what is wrong with each booking as `schedule.check` says it.
    ///
    /// Raises:
    ///     MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
    ///     InvalidError: no day or too many (`JM-BRD-0001`), a technician with two rows (`JM-BRD-0003`), or something
    ///         for a technician without one (`JM-BRD-0004`).
    ///     LimitError: too many rows or blocks (`JM-BRD-0002`), more conflicts of one booking than can be told
    ///         (`JM-SCH-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///
    /// Example:
    ///     >>> from datetime import date, datetime, timezone
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.board import BoardRequest, BookingLabel, RowLabel, board, picture
    ///     >>> from journeyman.calendar import Interval, ZonedTime
    ///     >>> from journeyman.schedule import Booking, Diary, Technician
    ///     >>> ada, tap = UUID(int=1), UUID(int=2)
    ///     >>> morning = Interval(
    ///     ...     start=datetime(2026, 10, 6, 9, tzinfo=timezone.utc), end=datetime(2026, 10, 6, 10, tzinfo=timezone.utc)
    ///     ... )
    ///     >>> start = ZonedTime(local=datetime(2026, 10, 6, 9), zone="Etc/UTC", offset_seconds=0)
    ///     >>> booking = Booking(id=tap, technician=ada, visit=tap, interval=morning, start=start, overrides=[])
    ///     >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=[])], bookings=[booking])
    ///     >>> request = BoardRequest(
    ///     ...     title="Tuesday", zone="Etc/UTC", first=date(2026, 10, 6), days=1,
    ///     ...     rows=[RowLabel(technician=ada, label="Ada")], labels=[BookingLabel(booking=tap, label="Kitchen tap")],
    ///     ... )
    ///     >>> drawn = picture(board(diary, request))
    ///     >>> print(drawn.text.splitlines()[5].strip())
    ///     booked 09:00–10:00, Kitchen tap
    ///     >>> drawn.svg.startswith("<svg")
    ///     True
    detached board(
        /// What is booked, and who works when.
        diary: &Diary,
        /// Which days and rows, and what things are called.
        request: &BoardRequest,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Board, BoardError> = journeyman::board::board(diary, &zones(tzdb), request)
}

function! {
    /// A board drawn as SVG and written as text.
    ///
    /// All texts in it are escaped. The same board is the same picture, byte by byte. A name too long for its place is cut in the
    /// picture and told whole in its tooltip and in the text.
    detached picture(
        /// The board.
        board: &Board,
    ) -> BoardPicture = journeyman::board::picture(board)
}

plain! {
    /// What a block of a board is.
    BlockKind(BlockKind) [] {
        /// A booking: a box with a full border, or a thin dashed one while it is tentative.
        Booked,
        /// Something that was asked for and refused, or that is only proposed: a hatched box with a dashed border, below.
        Refused,
        /// Time that was worked: a bar at the foot of the row.
        Worked,
    }
}

value! {
    /// Which days of which technicians a board shows, and under which names.
    ///
    /// A diary holds nothing personal, so the names are the host's.
    BoardRequest(BoardRequest) [] open {
        /// What stands above it.
        title: Label,
        /// On whose clocks its days begin and its hours are read.
        zone: ZoneName,
        /// Its first day.
        first: NaiveDate,
        /// How many days: 1 for a day, 7 for a week, at most 31.
        days: u32,
        /// Its rows, in this order.
        rows: Vec<RowLabel>,
        /// What bookings are called. One that isn't named here is called by its id.
        labels: Vec<BookingLabel> = [],
        /// What stands on it besides the bookings of the diary.
        extras: Vec<ExtraBlock> = [],
        /// What else is called, so that conflicts are told with it: sites, technicians without a row. Vehicles and equipment have
        /// the names of the diary if they have none here. What has no name is called by its id.
        names: Vec<BoardName> = [],
    }
}

choice! {
    /// What something is called that conflicts of a board speak of.
    ///
    /// Technicians with a row and bookings with a label have their names there; the others have theirs so.
    BoardName(BoardName) [] {
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
}

value! {
    /// A row of a board.
    RowLabel(RowLabel) [] open {
        /// Whose.
        technician: TechnicianId,
        /// What the row is called.
        label: Label,
    }
}

value! {
    /// What a booking is called on a board.
    BookingLabel(BookingLabel) [] open {
        /// Which booking.
        booking: BookingId,
        /// Its name, such as the number of the job and the customer.
        label: Label,
        /// What it is about.
        about: Option<Text>,
    }
}

value! {
    /// Something that the host puts on a board.
    ExtraBlock(ExtraBlock) [] open {
        /// In whose row.
        technician: TechnicianId,
        /// What it is.
        kind: BlockKind,
        /// When it is.
        interval: Interval,
        /// What it is called.
        label: Label,
        /// What it is about.
        about: Option<Text>,
    }
}

value! {
    /// Days of a diary, ready to be drawn.
    Board(Board) [] open {
        /// What stands above it.
        title: Label,
        /// On whose clocks its days begin and its hours are read.
        zone: ZoneName,
        /// The days, in order.
        days: Vec<BoardDay>,
        /// How many bookings there are, how many in conflict, and how many with warnings. A picture of the board counts for itself.
        counts: BoardCounts = default,
        /// What else is called that its conflicts speak of: by kind, then by id.
        names: Vec<BoardName> = [],
    }
}

value! {
    /// How many bookings stand on a board, how many of them are in conflict, and how many of the others have warnings: each counted
    /// once, in however many rows and on however many days it stands.
    BoardCounts(BoardCounts) [] open {
        /// The bookings.
        bookings: u32,
        /// Those of them with a hard conflict, or a soft one that nobody took on.
        in_conflict: u32,
        /// Those that aren't in conflict, and of which there is a warning.
        with_warnings: u32 = default,
    }
}

value! {
    /// A day of a board.
    BoardDay(BoardDay) [] open {
        /// Which day.
        date: NaiveDate,
        /// From its midnight to the next: 24 hours, or more or less where the clocks change. None of a day that the clocks skip, as
        /// those of Apia did 30 December 2011: its rows are empty.
        interval: Option<Interval>,
        /// What the clocks show at the end of each hour that passes, from midnight on.
        hours: Vec<BoardHour>,
        /// The rows, in the order in which they were asked for.
        rows: Vec<BoardRow>,
    }
}

value! {
    /// What the clocks show some time after midnight.
    BoardHour(BoardHour) [] open {
        /// The seconds since the day began.
        second: i64,
        /// The hour on the clock: 0 to 23, and 24 at the day's end.
        hour: u32,
        /// The minute on the clock: not 0 where the clocks change by less than an hour.
        minute: u32,
    }
}

value! {
    /// A technician's day.
    BoardRow(BoardRow) [] open {
        /// Whose.
        technician: TechnicianId,
        /// What the row is called.
        label: Label,
        /// The working time in the day, in order.
        working: Vec<DayStretch>,
        /// The leave in the day, by start.
        leave: Vec<DayStretch>,
        /// The ways to visits, by start: from the visit next before, where both have a site and the diary knows how long it takes.
        travel: Vec<BoardTravel>,
        /// What stands in the row: by start, then end, kind, booking and place in the request.
        blocks: Vec<BoardBlock>,
    }
}

value! {
    /// A part of a day, in seconds since it began. It ends where the first second stands that doesn't belong to it.
    DayStretch(DayStretch) [ord] open {
        /// Its start.
        start: i64,
        /// Its end.
        end: i64,
    }
}

value! {
    /// The way to a visit, as late as it can start.
    BoardTravel(BoardTravel) [ord] open {
        /// The part of it that lies in the day. It ends where the visit starts.
        stretch: DayStretch,
        /// How long all of it takes, in seconds.
        seconds: i64,
        /// Whether there is less time between the two visits.
        short: bool,
    }
}

value! {
    /// Something in a technician's day.
    BoardBlock(BoardBlock) [] open {
        /// What it is.
        kind: BlockKind,
        /// The booking, if it is one.
        booking: Option<BookingId>,
        /// The part of it that lies in the day.
        stretch: DayStretch,
        /// All of it, on the clocks of the board.
        span: LocalSpan,
        /// The lane of the row in which it stands: the first, from 0, in which no other of its kind is in its way.
        lane: u32,
        /// What it is called.
        label: Option<Label>,
        /// What it is about.
        about: Option<Text>,
        /// Whether the customer hasn't agreed to the booking yet.
        tentative: bool,
        /// What is wrong with it: all that is, in the row of the technician who leads; in those of the crew what is wrong with
        /// their own time.
        marks: Vec<BoardMark>,
    }
}

value! {
    /// Something that is wrong with a booking.
    BoardMark(BoardMark) [] open {
        /// What is wrong.
        conflict: Conflict,
        /// Whether the booking was made in spite of it, with a reason.
        overridden: bool,
        /// Where in the day the trouble is: where the two are in each other's way, or as much as is missing of travel, rest or
        /// a wait. None where it isn't about a part of the time, but about who comes, say.
        stretches: Vec<DayStretch>,
    }
}

value! {
    /// A board as a picture and as text.
    BoardPicture(BoardPicture) [] open {
        /// The picture: an SVG document that stands alone. Inside an HTML page it can be put as it is.
        svg: String,
        /// All that the picture shows, as lines of text.
        text: String,
    }
}
