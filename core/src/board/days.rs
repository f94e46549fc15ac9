use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Timelike, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BlockKind, BoardCounts, BoardError, BoardName, BoardRequest, BookingLabel, ExtraBlock, RowLabel, count::count,
    error::within, names, trouble::trouble,
};
use crate::{
    calendar::{Interval, Tzdb, Zone, ZoneName},
    id::{BookingId, TechnicianId},
    limits::{BOARD_BLOCKS_MAX, BOARD_BYTES_MAX, BOARD_DAYS_MAX, BOARD_ROWS_MAX, TRAVEL_SECONDS_MAX},
    order,
    schedule::{self, Appointment, Arrival, Conflict, Diary, LocalSpan},
    text::{Label, Text},
    wire,
};

/// What the days of a board take besides their rows: at most 31 with 26 hours each, and the title and the zone.
const DAYS_BYTES: usize = 64 * 1024;

/// Days of a diary, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// What stands above it.
    pub title: Label,
    /// On whose clocks its days begin and its hours are read.
    pub zone: ZoneName,
    /// The days, in order.
    pub days: Vec<BoardDay>,
    /// How many bookings there are, how many in conflict, and how many with warnings. A picture of the board counts for itself.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub counts: BoardCounts,
    /// What else is called that its conflicts speak of: by kind, then by id.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<BoardName>,
}

/// A day of a board.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardDay {
    /// Which day.
    pub date: NaiveDate,
    /// From its midnight to the next: 24 hours, or more or less where the clocks change. None of a day that the clocks skip, as
    /// those of Apia did 30 December 2011: its rows are empty.
    pub interval: Option<Interval>,
    /// What the clocks show at the end of each hour that passes, from midnight on.
    pub hours: Vec<BoardHour>,
    /// The rows, in the order in which they were asked for.
    pub rows: Vec<BoardRow>,
}

/// What the clocks show some time after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardHour {
    /// The seconds since the day began.
    pub second: i64,
    /// The hour on the clock: 0 to 23, and 24 at the day's end.
    pub hour: u32,
    /// The minute on the clock: not 0 where the clocks change by less than an hour.
    pub minute: u32,
}

/// A technician's day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayStretch {
    /// Its start.
    pub start: i64,
    /// Its end.
    pub end: i64,
}

/// The way to a visit, as late as it can start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardTravel {
    /// The part of it that lies in the day. It ends where the visit starts.
    pub stretch: DayStretch,
    /// How long all of it takes, in seconds.
    pub seconds: i64,
    /// Whether there is less time between the two visits.
    pub short: bool,
}

/// Something in a technician's day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardBlock {
    /// What it is.
    pub kind: BlockKind,
    /// The booking, if it is one.
    pub booking: Option<BookingId>,
    /// The part of it that lies in the day.
    pub stretch: DayStretch,
    /// All of it, on the clocks of the board.
    pub span: LocalSpan,
    /// The lane of the row in which it stands: the first, from 0, in which no other of its kind is in its way.
    pub lane: u32,
    /// What it is called.
    pub label: Option<Label>,
    /// What it is about.
    pub about: Option<Text>,
    /// Whether the customer hasn't agreed to the booking yet.
    pub tentative: bool,
    /// What is wrong with it: all that is, in the row of the technician who leads; in those of the crew what is wrong with
    /// their own time.
    pub marks: Vec<BoardMark>,
}

/// Something that is wrong with a booking.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardMark {
    /// What is wrong.
    pub conflict: Conflict,
    /// Whether it is soft and somebody took it on with a reason: then [`check_all`](schedule::check_all) doesn't tell it.
    pub overridden: bool,
    /// Where in the day the trouble is: where the two are in each other's way, or as much as is missing of travel, rest or a
    /// wait. None where it isn't about a part of the time, but about who comes, say.
    pub stretches: Vec<DayStretch>,
}

/// The days of a diary that a request names, with what is wrong with each booking as [`schedule::check`] says it.
///
/// ```
/// use journeyman::{board::{self, BoardRequest}, calendar::Tzdb, schedule::Diary};
///
/// let request = BoardRequest {
///     title: "Monday".parse()?,
///     zone: "Europe/Dublin".parse()?,
///     first: "2026-10-26".parse()?,
///     days: 1,
///     rows: vec![],
///     labels: vec![],
///     extras: vec![],
///     names: vec![],
/// };
/// let board = board::board(&Diary::default(), &Tzdb::bundled(), &request)?;
/// assert!(board::picture(&board).svg.starts_with("<svg "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`BoardError`]: no day or too many (`JM-BRD-0001`), too many rows or blocks, or more on them than the
/// [`BOARD_BYTES_MAX`] bytes of JSON that a host can hand on to [`picture`](super::picture) (`JM-BRD-0002`), a technician with two rows
/// (`JM-BRD-0003`), something for a technician without one (`JM-BRD-0004`), days outside the years 1900 to 9999
/// (`JM-CAL-0002`), an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), or more conflicts of one booking than
/// can be told (`JM-SCH-0015`).
pub fn board(diary: &Diary, tzdb: &Tzdb, request: &BoardRequest) -> Result<Board, BoardError> {
    check(request)?;
    let zone = tzdb.zone(&request.zone)?;
    let page = Page { diary, tzdb, zone, labels: labels(&request.labels), extras: &request.extras };
    let mut days = Vec::new();
    let (mut blocks, mut bytes) = (0_usize, Bytes::default());
    for ahead in 0..request.days {
        // A day after the last that there is, is refused as all days after 9999 are.
        let date = request.first.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(NaiveDate::MAX);
        let day = page.day(date, &request.rows, &mut bytes)?;
        let more = day.rows.iter().map(|row| row.blocks.len()).fold(0, usize::saturating_add);
        blocks = blocks.saturating_add(more);
        within(blocks, BOARD_BLOCKS_MAX, "BOARD_BLOCKS_MAX")?;
        days.push(day);
    }
    let (title, zone, counts) = (request.title.clone(), request.zone.clone(), count(&days));
    let names =
        names::told(diary, request, &days).into_iter().map(|name| bytes.beside(name)).collect::<Result<_, _>>()?;
    Ok(Board { title, zone, days, counts, names })
}

fn check(request: &BoardRequest) -> Result<(), BoardError> {
    let BoardRequest { days, rows, labels, extras, names, .. } = request;
    if !(1..=BOARD_DAYS_MAX).contains(days) {
        return Err(BoardError::Days { days: *days });
    }
    within(rows.len(), BOARD_ROWS_MAX, "BOARD_ROWS_MAX")?;
    within(labels.len(), BOARD_BLOCKS_MAX, "BOARD_BLOCKS_MAX")?;
    within(extras.len(), BOARD_BLOCKS_MAX, "BOARD_BLOCKS_MAX")?;
    within(names.len(), BOARD_BLOCKS_MAX, "BOARD_BLOCKS_MAX")?;
    if let Some(technician) = order::twice(rows.iter().map(|row| row.technician)) {
        return Err(BoardError::RowTwice { technician });
    }
    let known: BTreeSet<TechnicianId> = rows.iter().map(|row| row.technician).collect();
    match extras.iter().find(|extra| !known.contains(&extra.technician)) {
        Some(ExtraBlock { technician, .. }) => Err(BoardError::NoRow { technician: *technician }),
        None => Ok(()),
    }
}

/// A row with nothing in it.
fn empty(row: &RowLabel) -> BoardRow {
    let RowLabel { technician, label } = row.clone();
    BoardRow { technician, label, working: Vec::new(), leave: Vec::new(), travel: Vec::new(), blocks: Vec::new() }
}

/// How many bytes of JSON the rows take so far.
#[derive(Default)]
struct Bytes(usize);

impl Bytes {
    /// A row or a block more, if the board is still one that a host can hand back.
    fn beside<T: Serialize>(&mut self, more: T) -> Result<T, BoardError> {
        // INVARIANT: it is plain data, which serde_json always writes.
        let bytes = serde_json::to_vec(&more).map_or(usize::MAX, |json| json.len());
        self.0 = self.0.saturating_add(bytes).saturating_add(1); // and a comma
        within(self.0, BOARD_BYTES_MAX.saturating_sub(DAYS_BYTES), "BOARD_BYTES_MAX")?;
        Ok(more)
    }
}

/// The names of bookings. Of two for one booking the first counts.
fn labels(labels: &[BookingLabel]) -> BTreeMap<BookingId, &BookingLabel> {
    let mut named = BTreeMap::new();
    for label in labels {
        named.entry(label.booking).or_insert(label);
    }
    named
}

/// What every day of a board is made from.
struct Page<'a> {
    diary: &'a Diary,
    tzdb: &'a Tzdb,
    zone: Zone,
    labels: BTreeMap<BookingId, &'a BookingLabel>,
    extras: &'a [ExtraBlock],
}

impl Page<'_> {
    fn day(&self, date: NaiveDate, rows: &[RowLabel], bytes: &mut Bytes) -> Result<BoardDay, BoardError> {
        let (start, end) = self.zone.midnights(date, date)?;
        if start == end {
            let rows = rows.iter().map(|row| bytes.beside(empty(row))).collect::<Result<_, _>>()?;
            return Ok(BoardDay { date, interval: None, hours: Vec::new(), rows });
        }
        let interval = Interval::new(start, end)?;
        let rows = rows.iter().map(|row| self.row(row, interval, bytes)).collect::<Result<_, _>>()?;
        Ok(BoardDay { date, interval: Some(interval), hours: self.hours(interval)?, rows })
    }

    fn hours(&self, day: Interval) -> Result<Vec<BoardHour>, BoardError> {
        const HOUR: i64 = 3_600;
        let mut hours = Vec::new();
        let mut second = 0;
        while second < day.seconds() {
            let instant = day.start().checked_add_signed(TimeDelta::seconds(second)).unwrap_or(day.end());
            let local = self.zone.local(instant)?.local;
            hours.push(BoardHour { second, hour: local.hour(), minute: local.minute() });
            second = second.saturating_add(HOUR);
        }
        hours.push(BoardHour { second: day.seconds(), hour: 24, minute: 0 });
        Ok(hours)
    }

    fn row(&self, row: &RowLabel, day: Interval, bytes: &mut Bytes) -> Result<BoardRow, BoardError> {
        let agenda = schedule::agenda(self.diary, self.tzdb, row.technician, day)?;
        let mut blocks = Vec::new();
        for appointment in &agenda.bookings {
            blocks.extend(bytes.beside(self.booked(row.technician, appointment, day)?)?);
        }
        for extra in self.extras.iter().filter(|extra| extra.technician == row.technician) {
            blocks.extend(bytes.beside(self.extra(extra, day))?);
        }
        order::by_key(&mut blocks, |block: &BoardBlock| (block.stretch, block.kind, block.booking));
        put_into_lanes(&mut blocks);
        let bare = BoardRow {
            working: agenda.working.iter().filter_map(|span| stretch(day, span.interval)).collect(),
            leave: agenda.leave.iter().filter_map(|absence| stretch(day, absence.span.interval)).collect(),
            travel: self.travel(row.technician, day),
            ..empty(row)
        };
        Ok(BoardRow { blocks, ..bytes.beside(bare)? })
    }

    /// The ways that touch the day: those to the visits in it, and to those after it.
    fn travel(&self, technician: TechnicianId, day: Interval) -> Vec<BoardTravel> {
        let longest = TimeDelta::seconds(TRAVEL_SECONDS_MAX);
        let reach = day.end().checked_add_signed(longest).and_then(|end| Interval::new(day.start(), end).ok());
        let way = |booking| {
            let Arrival { seconds, gap_seconds } = schedule::arrival(self.diary, self.tzdb, technician, booking)?;
            let end = booking.interval.start();
            let whole = Interval::new(end.checked_sub_signed(TimeDelta::seconds(seconds))?, end).ok()?;
            Some(BoardTravel { stretch: stretch(day, whole)?, seconds, short: gap_seconds < seconds })
        };
        let bookings = self.diary.bookings_in(technician, reach.unwrap_or(day));
        let mut ways: Vec<BoardTravel> = bookings.filter_map(way).collect();
        order::sort(&mut ways);
        ways
    }

    fn booked(
        &self,
        technician: TechnicianId,
        appointment: &Appointment,
        day: Interval,
    ) -> Result<Option<BoardBlock>, BoardError> {
        let interval = appointment.span.interval;
        let Some(part) = stretch(day, interval) else { return Ok(None) };
        let label = self.labels.get(&appointment.booking);
        Ok(Some(BoardBlock {
            kind: BlockKind::Booked,
            booking: Some(appointment.booking),
            stretch: part,
            span: self.span(interval),
            lane: 0,
            label: label.map(|label| label.label.clone()),
            about: label.and_then(|label| label.about.clone()),
            tentative: self.diary.booking(appointment.booking)?.is_tentative(),
            marks: self.marks(technician, appointment.booking, day)?,
        }))
    }

    fn extra(&self, extra: &ExtraBlock, day: Interval) -> Option<BoardBlock> {
        let part = stretch(day, extra.interval)?;
        Some(BoardBlock {
            kind: extra.kind,
            booking: None,
            stretch: part,
            span: self.span(extra.interval),
            lane: 0,
            label: Some(extra.label.clone()),
            about: extra.about.clone(),
            tentative: false,
            marks: Vec::new(),
        })
    }

    fn marks(&self, technician: TechnicianId, booking: BookingId, day: Interval) -> Result<Vec<BoardMark>, BoardError> {
        let lead = self.diary.booking(booking)?.technician;
        let mut conflicts = schedule::check_booked(self.diary, self.tzdb, booking)?;
        conflicts.retain(|(conflict, _)| technician == lead || technician == conflict.technician);
        let mark = |(conflict, overridden): (Conflict, bool)| -> Result<BoardMark, BoardError> {
            let parts = trouble(self.tzdb, &conflict)?;
            Ok(BoardMark {
                overridden,
                stretches: parts.into_iter().filter_map(|part| stretch(day, part)).collect(),
                conflict,
            })
        };
        conflicts.into_iter().map(mark).collect()
    }

    fn span(&self, interval: Interval) -> LocalSpan {
        LocalSpan::of(interval, &self.zone)
    }
}

/// The part of a span that lies in a day.
fn stretch(day: Interval, span: Interval) -> Option<DayStretch> {
    let part = span.intersection(day)?;
    let since = |instant: DateTime<Utc>| instant.signed_duration_since(day.start()).num_seconds();
    Some(DayStretch { start: since(part.start()), end: since(part.end()) })
}

/// Gives each block, in the order of their starts, the first lane of its kind that is free by then.
fn put_into_lanes(blocks: &mut [BoardBlock]) {
    let mut lanes: BTreeMap<BlockKind, Vec<i64>> = BTreeMap::new();
    for block in blocks {
        let ends = lanes.entry(block.kind).or_default();
        let free = ends.iter().position(|end| *end <= block.stretch.start);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(end) => *end = block.stretch.end,
            None => ends.push(block.stretch.end),
        }
        block.lane = u32::try_from(lane).unwrap_or(u32::MAX);
    }
}
