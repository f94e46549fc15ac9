//! The diary at a thousand technicians: its index, double bookings, checks, slots, and what becomes of them as it grows.

mod firm;
#[path = "../src/schedule/index.rs"]
#[expect(dead_code, reason = "what the diary asks of its index and the benchmarks don't")]
mod index;
pub(crate) mod peers;
#[path = "../src/schedule/quarters.rs"]
#[expect(dead_code, reason = "what tests ask of it and the benchmarks don't")]
mod quarters;

use std::{cell::RefCell, collections::BTreeMap, fs, hint::black_box, time::Duration};

use chrono::TimeDelta;
use journeyman::{
    calendar::{Interval, Tzdb},
    id::{BookingId, TechnicianId},
    schedule::{
        BookedSpan, Booking, BookingDetails, Diary, Needs, Proposal, ScheduleEvent, SkillNeed, SlotRanking,
        SlotRequest, check, double_bookings, next_slots,
    },
};

use crate::{
    measure::{Figure, Goal, Measured, Size, each, interleaved_times},
    random::Random,
};
use firm::{Firm, monday, quarters, tzdb};
use index::Timeline;

const TECHNICIANS: u32 = 1_000;

const MEMCPY: &str = "memcpy of the same spans (how many times its time)";
const CLOCK: &str = "the clock of this machine (ns)";
const MEMORY: &str = "the memory of this machine (bytes)";
const SMALL: &str = "ten thousand bookings of as many technicians, a booking (how many times its time)";

/// How many bookings there are, and how many of them are asked about.
const fn counts(size: Size) -> (u32, u32) {
    match size {
        Size::Full => (1_000_000, 100_000),
        Size::Smoke => (5_000, 100),
    }
}

/// The medians of so many runs: a run works through a million bookings.
fn interleaved<const N: usize>(size: Size, tasks: [&mut dyn FnMut(); N]) -> [Duration; N] {
    const RUNS: usize = 15;
    interleaved_times(if size == Size::Full { RUNS } else { 1 }, tasks)
}

/// A time that is held to a figure of its own, in nanoseconds.
fn held(name: &'static str, most: f64, items: u32, time: Duration) -> Measured {
    Measured { name, figure: Figure::Time(each(time, items)), against: CLOCK, goal: Some(Goal::AtMost(most)) }
}

fn beside(name: &'static str, against: &'static str, goal: f64, times: [Duration; 2], items: u32) -> Measured {
    let figure = Figure::Limit(times.map(|time| each(time, items)));
    Measured { name, figure, against, goal: Some(Goal::AtMost(goal)) }
}

/// Every double booking, of plain spans and of a diary, against copying the spans.
pub(crate) fn find_double_bookings(size: Size) -> Vec<Measured> {
    let (count, _) = counts(size);
    let firm = Firm::of(TECHNICIANS, count);
    let (spans, diary) = (firm.spans(), firm.diary());
    let small = Firm::of(TECHNICIANS, count / 100);
    let (small_spans, small_diary) = (small.spans(), small.diary());
    let found = double_bookings(&spans).unwrap();
    assert_eq!(found, diary.double_bookings().unwrap(), "both find the same");
    let clashing = f64::from(2 * u32::try_from(found.len()).unwrap()) / f64::from(count);
    assert!((0.02..0.06).contains(&clashing), "about 4 % clash, not {clashing}");
    let mut copy: Vec<BookedSpan> = spans.clone();
    let times = interleaved(
        size,
        [
            &mut || drop(black_box(double_bookings(black_box(&spans)))),
            &mut || drop(black_box(black_box(&diary).double_bookings())),
            &mut || black_box(&mut copy).copy_from_slice(black_box(&spans)),
            &mut || (0..100).for_each(|_| drop(black_box(double_bookings(black_box(&small_spans))))),
            &mut || (0..100).for_each(|_| drop(black_box(black_box(&small_diary).double_bookings()))),
        ],
    );
    let [plain, stored, memcpy, small_plain, small_stored] = times;
    vec![
        beside("double bookings of unsorted spans, a span", MEMCPY, 10.0, [plain, memcpy], count),
        beside("double bookings of a diary, a booking", MEMCPY, 3.0, [stored, memcpy], count),
        beside("growth, double bookings of unsorted spans", SMALL, 1.3, [plain, small_plain], count),
        beside("growth, double bookings of a diary", SMALL, 1.3, [stored, small_stored], count),
    ]
}

/// What the index of a technician is told of a booking.
struct Told {
    technician: usize,
    interval: Interval,
    place: u32,
}

/// Looks at so many random places of 64 MB, each of which says where the next is: no processor can look at two at once.
fn walk(looks: u32) -> impl FnMut() {
    const PLACES: usize = 1 << 20;
    let mut random = Random(1);
    let mut order: Vec<usize> = (0..PLACES).collect();
    for place in (1..PLACES).rev() {
        order.swap(place, usize::try_from(random.below(u64::try_from(place).unwrap())).unwrap());
    }
    let mut lines = vec![[0_usize; 8]; PLACES];
    for (&place, &next) in order.iter().zip(order.iter().cycle().skip(1)) {
        lines[place][0] = next;
    }
    let mut at = 0;
    move || at = black_box((0..looks).fold(at, |at, _| lines[at][0]))
}

/// The index on its own: putting in, moving, taking out, asking, and the memory that it takes.
pub(crate) fn index(size: Size) -> Vec<Measured> {
    let (count, asked) = counts(size);
    let firm = Firm::of(TECHNICIANS, count);
    let numbers: BTreeMap<TechnicianId, usize> = firm.technicians.iter().map(|one| one.id).zip(0..).collect();
    let told =
        |(place, one): (u32, &Booking)| Told { technician: numbers[&one.technician], interval: one.interval, place };
    let bookings: Vec<Told> = (0..).zip(&firm.bookings).map(told).collect();
    let before = resident();
    let mut indexes: Vec<Timeline> = firm.technicians.iter().map(|_| Timeline::default()).collect();
    let insert = |indexes: &mut [Timeline], one: &Told, interval: Interval| {
        indexes[one.technician].insert(interval, one.place, |place| place);
    };
    let remove = |indexes: &mut [Timeline], one: &Told, interval: Interval| {
        indexes[one.technician].remove(interval, one.place);
    };
    let shift = |indexes: &mut [Timeline], one: &Told, from: Interval, to: Interval| {
        indexes[one.technician].shift(from, to, one.place, |place| place);
    };
    for one in &bookings {
        insert(&mut indexes, one, one.interval);
    }
    let memory = before.zip(resident()).map(|(before, after)| f64::from(after.saturating_sub(before)) * 1024.0);
    let asked_about = &bookings[..usize::try_from(asked).unwrap()];
    let later = |interval: Interval| {
        let hour = TimeDelta::hours(1);
        Interval::new(interval.start() + hour, interval.end() + hour).unwrap()
    };
    let indexes = RefCell::new(indexes);
    let times = interleaved(
        size,
        [
            &mut || asked_about.iter().for_each(|one| remove(&mut indexes.borrow_mut(), one, one.interval)),
            &mut || asked_about.iter().for_each(|one| insert(&mut indexes.borrow_mut(), one, one.interval)),
            &mut || {
                for one in asked_about {
                    shift(&mut indexes.borrow_mut(), one, one.interval, later(one.interval));
                }
            },
            &mut || {
                for one in asked_about {
                    shift(&mut indexes.borrow_mut(), one, later(one.interval), one.interval);
                }
            },
            &mut || {
                for one in asked_about {
                    black_box(indexes.borrow()[one.technician].overlapping(one.interval, |place| place).next());
                }
            },
        ],
    );
    let [remove, insert, moved, _, overlap] = times;
    let [look] = interleaved(size, [&mut walk(asked)]);
    let most = 200.0;
    let mut rows = vec![
        held("index: put one in", most, asked, insert),
        held("index: take one out", most, asked, remove),
        held("index: move one by an hour", most, asked, moved),
        held("index: who is in the way of one", most, asked, overlap),
        Measured { goal: None, ..held("a look at a random place of 64 MB, for comparison", most, asked, look) },
    ];
    rows.extend(memory.map(|memory| Measured {
        name: "index: memory of a booking, the process grown by",
        figure: Figure::Bytes(memory / f64::from(count)),
        against: MEMORY,
        goal: Some(Goal::AtMost(64.0)),
    }));
    rows
}

/// What the process has in memory, in kilobytes, where the system tells.
fn resident() -> Option<u32> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Proposals of two hours around the working hours, some free and some not.
fn proposals(firm: &Firm, count: u32) -> impl Iterator<Item = Proposal> {
    let mut random = Random(0x7072_6f70_6f73_616c);
    let mut below = move |bound: u64| i64::try_from(random.below(bound)).unwrap();
    let technicians = i64::try_from(firm.technicians.len()).unwrap();
    let days = i64::try_from(firm.bookings.len()).unwrap() / technicians / 4;
    let proposal = move |_| {
        let day = below(u64::try_from(days).unwrap());
        let technician = usize::try_from(below(u64::try_from(technicians).unwrap())).unwrap();
        Proposal {
            technician: firm.technicians[technician].id,
            interval: quarters(day / 5 * 7 + day % 5, below(30), 2),
            booking: None,
            details: None,
        }
    };
    (0..count).map(proposal)
}

/// Proposals of which the check has nothing to say.
fn that_fit(diary: &Diary, tzdb: &Tzdb, firm: &Firm, count: u32) -> Vec<Proposal> {
    let count = usize::try_from(count).unwrap();
    let is_free = |one: &Proposal| diary.bookings_in(one.technician, one.interval).next().is_none();
    let maybe = proposals(firm, u32::MAX).filter(is_free);
    maybe.filter(|one| check(diary, tzdb, one).unwrap().is_empty()).take(count).collect()
}

/// Checks of one booking that fits, and how they change as the diary grows.
pub(crate) fn check_one(size: Size) -> Vec<Measured> {
    let (count, asked) = counts(size);
    let tzdb = tzdb();
    let firm = Firm::of(TECHNICIANS, count);
    let small = Firm::of(TECHNICIANS, count / 100);
    let (diary, small_diary) = (firm.diary(), small.diary());
    let fits = that_fit(&diary, &tzdb, &firm, asked);
    let small_fits = that_fit(&small_diary, &tzdb, &small, asked);
    let check_each =
        |diary: &Diary, all: &[Proposal]| all.iter().for_each(|one| drop(black_box(check(diary, &tzdb, one))));
    let overlaps = |diary: &Diary, all: &[Proposal]| {
        for one in all {
            black_box(diary.bookings_in(one.technician, one.interval).next().is_some());
        }
    };
    let times = interleaved(
        size,
        [
            &mut || check_each(&diary, &fits),
            &mut || overlaps(&diary, &fits),
            &mut || check_each(&small_diary, &small_fits),
            &mut || overlaps(&small_diary, &small_fits),
        ],
    );
    let [rules, overlap, small_rules, small_overlap] = times;
    vec![
        held("check of one that fits, all rules", 2_000.0, asked, rules),
        held("check of one that fits, overlap only", 200.0, asked, overlap),
        beside("growth, check of one, all rules", SMALL, 3.0, [rules, small_rules], asked),
        beside("growth, check of one, overlap only", SMALL, 3.0, [overlap, small_overlap], asked),
    ]
}

/// Checks of what clashes, with all that would resolve it: another start, or others who are free among the thousand.
pub(crate) fn explain_clashes(size: Size) -> Vec<Measured> {
    let (count, asked) = counts(size);
    let tzdb = tzdb();
    let firm = Firm::of(TECHNICIANS, count);
    let diary = firm.diary();
    let clashes = proposals(&firm, asked / 100);
    let clashes = clashes.filter(|one| diary.bookings_in(one.technician, one.interval).next().is_some());
    let clashes: Vec<Proposal> = clashes.collect();
    let items = u32::try_from(clashes.len()).unwrap();
    let [time] = interleaved(size, [&mut || clashes.iter().for_each(|one| drop(black_box(check(&diary, &tzdb, one))))]);
    let row = held("check of one that clashes, with its fixes", 2_000.0, items, time);
    vec![Measured { goal: None, ..row }]
}

/// Events of the diary as a whole: the index, the bookings by id, and the bookings themselves.
pub(crate) fn apply_events(size: Size) -> Vec<Measured> {
    let (count, asked) = counts(size);
    let firm = Firm::of(TECHNICIANS, count);
    let diary = RefCell::new(firm.diary());
    let first = &firm.bookings[..usize::try_from(asked).unwrap()];
    let cancelled: Vec<ScheduleEvent> =
        first.iter().map(|one| ScheduleEvent::BookingCancelled { booking: one.id }).collect();
    let booked: Vec<ScheduleEvent> = first.iter().map(|one| ScheduleEvent::Booked { booking: one.clone() }).collect();
    let moved = |hours: i64| -> Vec<ScheduleEvent> {
        let event = |one: &Booking| {
            let later = |at| at + TimeDelta::hours(hours);
            let mut start = one.start.clone();
            start.local += TimeDelta::hours(hours);
            ScheduleEvent::BookingMoved {
                booking: one.id,
                technician: one.technician,
                interval: Interval::new(later(one.interval.start()), later(one.interval.end())).unwrap(),
                start,
                days: None,
                overrides: vec![],
                details: None,
            }
        };
        first.iter().map(event).collect()
    };
    let (there, back) = (moved(1), moved(0));
    let apply = |events: &[ScheduleEvent]| {
        let mut diary = diary.borrow_mut();
        for event in events {
            diary.apply(event).unwrap();
        }
    };
    let ids: Vec<BookingId> = first.iter().map(|one| one.id).collect();
    let find = || {
        for &id in &ids {
            drop(black_box(diary.borrow().booking(id)));
        }
    };
    let times = interleaved(
        size,
        [&mut || apply(&cancelled), &mut || apply(&booked), &mut || apply(&there), &mut || apply(&back), &mut || {
            find();
        }],
    );
    let [cancel, book, there, _, find] = times;
    let row = |name, time| Measured { goal: None, ..held(name, 200.0, asked, time) };
    vec![
        row("Diary::apply, a booking made", book),
        row("Diary::apply, a booking cancelled", cancel),
        row("Diary::apply, a booking moved", there),
        row("Diary::booking, by id", find),
    ]
}

/// The next five slots of two hours with a skill among a hundred technicians, half of whom have it, over two weeks at 85 % load.
pub(crate) fn search_slots(size: Size) -> Vec<Measured> {
    let rounds: u32 = if size == Size::Full { 50 } else { 1 };
    let tzdb = tzdb();
    let diary = Firm::loaded().diary();
    let gas = SkillNeed { name: "Gas".parse().unwrap(), level: 2 };
    let needs = Needs { skills: vec![gas], ..Needs::default() };
    let request = SlotRequest {
        count: 5,
        duration_seconds: 7_200,
        technicians: vec![],
        not_before: monday() - TimeDelta::hours(12),
        horizon_days: 14,
        step_minutes: 15,
        windows: vec![],
        booking: None,
        details: Some(BookingDetails { needs, ..BookingDetails::default() }),
        ranking: SlotRanking::Earliest,
        cursor: None,
    };
    assert_eq!(next_slots(&diary, &tzdb, &request).unwrap().slots.len(), 5);
    let [time] = interleaved(
        size,
        [&mut || (0..rounds).for_each(|_| drop(black_box(next_slots(&diary, &tzdb, black_box(&request)))))],
    );
    vec![held("next 5 slots of 2 h with a skill, 100 technicians at 85 %", 1_000_000.0, rounds, time)]
}
