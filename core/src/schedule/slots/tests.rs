#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

mod known;

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{super::sample::id, *};
use crate::{
    calendar::Weekday,
    order,
    schedule::{
        Booking, BookingDependency, BookingTime, ConflictPolicy, DaySpan, DiaryLimits, DiarySite, Equipment, Leave,
        LeaveSpan, Licence, Needs, PublicHoliday, Resources, ScheduleCommand, Technician, TravelLeg, TravelMatrix,
        Vehicle, WorkingHours,
    },
    text::Label,
};

const ZONE: &str = "Australia/Melbourne";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn hours(day: Weekday) -> WorkingHours {
    WorkingHours { day, start: "08:00".parse().unwrap(), end: "16:00".parse().unwrap(), ends_next_day: false }
}

fn technician(number: u64, days: &[Weekday]) -> Technician {
    Technician::new(id(number), ZONE.parse().unwrap(), days.iter().copied().map(hours).collect())
}

const WEEK: [Weekday; 3] = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday];

/// Some people, with work here and there at two sites.
fn firm(limits: DiaryLimits) -> Diary {
    let zone = Tzdb::bundled().zone(&ZONE.parse().unwrap()).unwrap();
    let bookings = (0..24_u64).map(|number| {
        let start = at("2026-10-04T21:00:00Z") + TimeDelta::minutes(i64::try_from(number * 7 % 24 * 190).unwrap());
        Booking {
            id: id(number),
            technician: id(1 + number % 4),
            visit: id(number),
            interval: Interval::new(start, start + TimeDelta::minutes(90)).unwrap(),
            start: zone.local(start).unwrap(),
            days: None,
            overrides: vec![],
            details: Some(BookingDetails { site: Some(id(1 + number % 2)), ..BookingDetails::default() }),
        }
    });
    let site = |number| DiarySite {
        id: id(number),
        zone: ZONE.parse().unwrap(),
        access: vec![],
        closed: vec![],
        region: None,
    };
    let resources = Resources {
        sites: vec![site(1), site(2)],
        travel: TravelMatrix {
            legs: vec![TravelLeg { origin: id(1), destination: id(2), seconds: 2_400 }],
            both_ways: true,
        },
        limits,
        ..Resources::default()
    };
    let people = (1..=4).map(|number| technician(number, &WEEK)).collect();
    Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], bookings.collect()).unwrap()
}

fn request(minutes: i64, ranking: SlotRanking) -> SlotRequest {
    SlotRequest {
        count: 100,
        duration_seconds: minutes * 60,
        technicians: vec![],
        not_before: at("2026-10-04T20:10:00Z"),
        horizon_days: 5,
        step_minutes: 20,
        windows: vec![],
        booking: None,
        details: Some(BookingDetails { site: Some(id(1)), preferred: Some(id(3)), ..BookingDetails::default() }),
        ranking,
        cursor: None,
    }
}

/// One page that does so much at most.
fn page(diary: &Diary, request: &SlotRequest, most: u64) -> SlotSearch {
    let mut search = Search::of(diary, request).unwrap();
    search.most = most;
    search.run(&mut Rules::new(diary, &Tzdb::bundled(), None)).unwrap()
}

/// What all pages come to.
struct Whole {
    pages: usize,
    slots: Vec<Slot>,
    rejected: BTreeMap<ConflictCode, u64>,
    last: SlotSearch,
}

fn whole(diary: &Diary, request: &SlotRequest, most: u64) -> Whole {
    let (mut pages, mut slots, mut rejected, mut request) = (0, vec![], BTreeMap::new(), request.clone());
    loop {
        let last = page(diary, &request, most);
        pages += 1;
        assert!(pages < 10_000, "a search that doesn't end");
        slots.extend(last.slots.iter().cloned());
        for one in &last.rejected {
            assert!(one.count > 0, "a kind that ruled nothing out");
            *rejected.entry(one.code).or_default() += one.count;
        }
        let Some(cursor) = last.cursor.clone() else { return Whole { pages, slots, rejected, last } };
        // A host keeps it as JSON.
        request.cursor = Some(serde_json::from_value(serde_json::to_value(&cursor).unwrap()).unwrap());
        assert_eq!(request.cursor, Some(cursor));
    }
}

const RANKINGS: [SlotRanking; 3] = [SlotRanking::Earliest, SlotRanking::LeastTravel, SlotRanking::Fairest];

#[test]
fn pages_of_little_work_find_what_one_page_finds_and_count_each_start_once() {
    let diary = firm(DiaryLimits::default());
    for ranking in RANKINGS {
        let request = request(120, ranking);
        let (one, parts) = (whole(&diary, &request, u64::MAX), whole(&diary, &request, 700));
        assert!(parts.pages > one.pages + 10, "{ranking:?}: {} pages", parts.pages);
        assert_eq!(one.rejected, parts.rejected, "{ranking:?}");
        let (mut slots, mut in_parts) = (one.slots, parts.slots);
        assert!(!slots.is_empty());
        if ranking != SlotRanking::Earliest {
            // What can't be looked at on one page is ranked apart; none is missing and none comes twice.
            slots.sort_by_key(|slot| (slot.interval.start(), slot.technician));
            in_parts.sort_by_key(|slot| (slot.interval.start(), slot.technician));
        }
        assert_eq!(slots, in_parts, "{ranking:?}");
    }
}

#[test]
fn pages_of_few_slots_are_ranked_as_one_page_is_and_count_each_start_once() {
    let diary = firm(DiaryLimits::default());
    for ranking in RANKINGS {
        let all = request(120, ranking);
        let one = whole(&diary, &all, u64::MAX);
        for count in [1, 3, 7] {
            let parts = whole(&diary, &SlotRequest { count, ..all.clone() }, u64::MAX);
            assert_eq!((&one.slots, &one.rejected), (&parts.slots, &parts.rejected), "{ranking:?}, {count} at a time");
            assert!(parts.last.rejected_in_all.is_empty());
        }
    }
}

#[test]
fn little_work_and_few_slots_on_a_page_lose_nothing() {
    let diary = firm(DiaryLimits::default());
    for ranking in RANKINGS {
        let all = request(120, ranking);
        let one = whole(&diary, &all, u64::MAX);
        let parts = whole(&diary, &SlotRequest { count: 2, ..all }, 1_500);
        let places = |slots: &[Slot]| order::set(slots.iter().map(|slot| (slot.interval.start(), slot.technician)));
        assert_eq!(places(&one.slots), places(&parts.slots), "{ranking:?}");
        assert_eq!((one.slots.len(), &one.rejected), (parts.slots.len(), &parts.rejected), "{ranking:?}");
    }
}

#[test]
fn a_search_of_many_pages_that_finds_nothing_names_what_one_page_would() {
    // Longer than anybody works; and overtime, too little rest and a public holiday would do.
    let limits = DiaryLimits { daily_minutes: Some(300), rest_minutes: Some(900), ..DiaryLimits::default() };
    let diary = firm(limits);
    for ranking in RANKINGS {
        let request = request(540, ranking);
        let (one, parts) = (page(&diary, &request, u64::MAX), whole(&diary, &request, 700));
        assert!(one.slots.is_empty() && one.cursor.is_none() && one.relaxations.len() > 1);
        assert!(one.rejected_in_all.is_empty(), "one page says it in `rejected`");
        assert!(parts.pages > 10);
        assert_eq!(one.relaxations, parts.last.relaxations, "{ranking:?}");
        assert_eq!(one.rejected, parts.last.rejected_in_all, "{ranking:?}");
    }
}

#[test]
fn a_search_that_found_something_on_an_earlier_page_names_nothing_to_relax() {
    let diary = firm(DiaryLimits::default());
    let request = SlotRequest { count: 1, ..request(120, SlotRanking::Earliest) };
    let end = whole(&diary, &request, u64::MAX).last;
    assert!(end.relaxations.is_empty() && end.rejected_in_all.is_empty());
    let first = page(&diary, &request, u64::MAX);
    assert_eq!(first.cursor.unwrap().nothing_yet, None);
}

/// The diary once a slot of it is booked, at the other site, so that the ways change, too.
fn booked(diary: &Diary, slot: &Slot) -> Diary {
    let command = ScheduleCommand::Book {
        booking: id(999),
        technician: slot.technician,
        visit: id(999),
        time: BookingTime::Instants { interval: slot.interval },
        overrides: vec![],
        details: Some(BookingDetails { site: Some(id(1)), ..BookingDetails::default() }),
    };
    let mut diary = diary.clone();
    let events = diary.decide(&command, &Tzdb::bundled()).unwrap();
    for event in &events {
        diary.apply(event).unwrap();
    }
    diary
}

#[test]
fn pages_after_a_booking_give_no_slot_twice_and_leave_out_none_that_is_free() {
    let diary = firm(DiaryLimits::default());
    let places = |slots: &[Slot]| slots.iter().map(place).collect::<Vec<_>>();
    let mut ranks_changed = 0;
    for (ranking, count) in RANKINGS.into_iter().flat_map(|ranking| [(ranking, 3), (ranking, 8)]) {
        let request = SlotRequest { count, ..request(120, ranking) };
        let first = page(&diary, &request, u64::MAX);
        for slot in &first.slots {
            let diary = booked(&diary, slot);
            let rest = whole(&diary, &SlotRequest { cursor: first.cursor.clone(), ..request.clone() }, u64::MAX);
            let rest = places(&rest.slots);
            let given = places(&first.slots);
            let twice = rest.iter().filter(|place| given.contains(place)).count();
            assert_eq!(twice, 0, "{ranking:?}, {count} at a time");
            let anew = places(&whole(&diary, &SlotRequest { cursor: None, ..request.clone() }, u64::MAX).slots);
            let left: Vec<SlotPlace> = anew.into_iter().filter(|place| !given.contains(place)).collect();
            // In their order as they rank now; the earliest are in that of their starts.
            assert_eq!(rest, left, "{ranking:?}, {count} at a time");
            let before = places(&whole(&self::firm(DiaryLimits::default()), &request, u64::MAX).slots);
            ranks_changed += usize::from(!before.iter().filter(|place| left.contains(place)).eq(&left));
        }
    }
    assert!(ranks_changed > 0, "no booking changed how a slot ranks");
}

#[test]
fn a_day_of_more_slots_than_a_cursor_knows_is_given_once() {
    let diary = firm(DiaryLimits::default());
    let request = SlotRequest { step_minutes: 1, horizon_days: 1, ..request(15, SlotRanking::Fairest) };
    let found = whole(&diary, &request, u64::MAX);
    let once = order::set(found.slots.iter().map(place));
    assert!(once.len() > SLOT_GIVEN_MAX + 100, "{}", once.len());
    assert_eq!(found.slots.len(), once.len());
    let earliest = SlotRequest { ranking: SlotRanking::Earliest, ..request };
    assert_eq!(once, order::set(whole(&diary, &earliest, u64::MAX).slots.iter().map(place)));
}

const fn place(slot: &Slot) -> SlotPlace {
    SlotPlace { start: slot.interval.start(), technician: slot.technician }
}

#[test]
fn a_cursor_with_more_relaxations_or_slots_than_are_named_or_an_unknown_technician_is_refused() {
    let diary = firm(DiaryLimits::default());
    let place = SlotPlace { start: at("2026-10-05T00:00:00Z"), technician: id(1) };
    let refused = |nearest: Vec<SlotPlace>, ranked_after| {
        let nothing_yet = Some(NothingYet { rejected: vec![], nearest });
        let cursor = SlotCursor { ranked_after, nothing_yet, ..SlotCursor::at(place) };
        let request = SlotRequest { cursor: Some(cursor), ..request(60, SlotRanking::Fairest) };
        next_slots(&diary, &Tzdb::bundled(), &request).err().map(|error| crate::error::Coded::code(&error))
    };
    assert_eq!(refused(vec![place; SLOT_RELAXATIONS_MAX], Some(place)), None);
    assert_eq!(refused(vec![place; SLOT_RELAXATIONS_MAX + 1], None), Some("JM-SCH-0015"));
    let nobody = SlotPlace { technician: id(99), ..place };
    assert_eq!(refused(vec![nobody], None), Some("JM-SCH-0001"));
    assert_eq!(refused(vec![], Some(nobody)), Some("JM-SCH-0001"));
    let with = |ranked_given: Vec<SlotPlace>| {
        let cursor = SlotCursor { ranked_given, ..SlotCursor::at(place) };
        let request = SlotRequest { cursor: Some(cursor), ..request(60, SlotRanking::Fairest) };
        next_slots(&diary, &Tzdb::bundled(), &request).err().map(|error| crate::error::Coded::code(&error))
    };
    assert_eq!(with(vec![place; SLOT_GIVEN_MAX]), None);
    assert_eq!(with(vec![place; SLOT_GIVEN_MAX + 1]), Some("JM-SCH-0015"));
    assert_eq!(with(vec![nobody]), Some("JM-SCH-0001"));
}

/// How many starts a page looks at that does so much at most: all of them are ruled out.
fn starts(diary: &Diary, request: &SlotRequest, most: u64) -> u64 {
    let page = page(diary, request, most);
    assert!(page.slots.is_empty() && page.cursor.is_some(), "a page that isn't the last");
    page.rejected.iter().map(|one| one.count).max().unwrap()
}

const MOST: u64 = 100_000;

fn long(details: BookingDetails) -> SlotRequest {
    let (step_minutes, horizon_days) = (5, 366);
    SlotRequest { step_minutes, horizon_days, details: Some(details), ..request(31 * 1_440, SlotRanking::Earliest) }
}

#[test]
fn everybody_who_might_come_along_is_counted_as_work() {
    let people = (1..=500).map(|number| technician(number, &[])).collect();
    let diary = Diary::new(ConflictPolicy::default(), people, vec![], vec![]).unwrap();
    let needs = Needs { crew_size: 90, ..Needs::default() };
    let request = SlotRequest {
        technicians: vec![id(1)],
        duration_seconds: 3_600,
        ..long(BookingDetails { needs, ..BookingDetails::default() })
    };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 499 <= MOST + 5 * 499, "{starts} starts of 499 people");
}

#[test]
fn public_holidays_of_a_long_visit_are_counted_as_work() {
    let mut diary = Diary::new(ConflictPolicy::default(), vec![technician(1, &WEEK)], vec![], vec![]).unwrap();
    let first = at("2026-10-01T00:00:00Z").date_naive();
    let holidays = (0..4_000_u64).map(|number| PublicHoliday {
        date: first + chrono::Days::new(number / 10),
        name: format!("Day {number}").parse().unwrap(),
        region: None,
    });
    diary.put_resources(Resources { holidays: holidays.collect(), ..Resources::default() }).unwrap();
    let starts = starts(&diary, &long(BookingDetails::default()), MOST);
    assert!(starts * 310 <= MOST + 5 * 310, "{starts} starts with 310 holidays each");
}

#[test]
fn hours_of_access_of_a_long_visit_are_counted_as_work() {
    let people = vec![technician(1, &[])];
    let access = WEEK.iter().copied().map(hours).collect();
    let site = DiarySite { id: id(1), zone: ZONE.parse().unwrap(), access, closed: vec![], region: None };
    let resources = Resources { sites: vec![site], ..Resources::default() };
    let diary = Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], vec![]).unwrap();
    let details = BookingDetails { site: Some(id(1)), ..BookingDetails::default() };
    let starts = starts(&diary, &long(details), MOST);
    assert!(starts * 31 <= MOST + 5 * 31, "{starts} starts of 31 days");
}

#[test]
fn bookings_that_a_limit_of_work_counts_are_counted_as_work() {
    let zone = Tzdb::bundled().zone(&ZONE.parse().unwrap()).unwrap();
    let bookings = (0..2_000_u64).map(|number| {
        let start = at("2026-10-05T00:00:00Z") + TimeDelta::minutes(i64::try_from(number * 3).unwrap());
        let interval = Interval::new(start, start + TimeDelta::minutes(1)).unwrap();
        let (technician, start) = (id(1), zone.local(start).unwrap());
        Booking {
            id: id(number),
            technician,
            visit: id(number),
            interval,
            start,
            days: None,
            overrides: vec![],
            details: None,
        }
    });
    let limits = DiaryLimits { weekly_minutes: Some(1), ..DiaryLimits::default() };
    let resources = Resources { limits, ..Resources::default() };
    let people = vec![technician(1, &[])];
    let diary =
        Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], bookings.collect()).unwrap();
    let request = SlotRequest { duration_seconds: 60, step_minutes: 1, ..long(BookingDetails::default()) };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 1_900 <= MOST + 5 * 1_900, "{starts} starts with 2000 bookings in the week");
}

#[test]
fn leave_of_everybody_who_comes_is_counted_as_work() {
    let people = (1..=3).map(|number| technician(number, &[])).collect();
    let start = at("2026-10-01T00:00:00Z").naive_utc();
    let leave = (0..2_400_u64).map(|number| {
        let start = start + TimeDelta::hours(i64::try_from(number / 3).unwrap());
        let span = LeaveSpan::Times { start, end: start + TimeDelta::minutes(30) };
        Leave { id: id(number), technician: id(1 + number % 3), span }
    });
    let diary = Diary::new(ConflictPolicy::default(), people, leave.collect(), vec![]).unwrap();
    let needs = Needs { crew_size: 3, ..Needs::default() };
    let crew = vec![id(2), id(3)];
    let starts = starts(&diary, &long(BookingDetails { crew, needs, ..BookingDetails::default() }), MOST);
    assert!(starts * 1_500 <= MOST + 5 * 1_500, "{starts} starts with 1500 absences each");
}

#[test]
fn closed_days_of_a_site_are_counted_as_work_whether_or_not_they_are_near() {
    let closed = (0..1_000_u64).map(|number| {
        let first = "2020-01-01".parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(number);
        DaySpan { first, last: first }
    });
    let site =
        DiarySite { id: id(1), zone: ZONE.parse().unwrap(), access: vec![], closed: closed.collect(), region: None };
    let resources = Resources { sites: vec![site], ..Resources::default() };
    let people = vec![technician(1, &[])];
    let diary = Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], vec![]).unwrap();
    let details = BookingDetails { site: Some(id(1)), ..BookingDetails::default() };
    let request = SlotRequest { duration_seconds: 3_600, ..long(details) };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 125 <= MOST + 5 * 125, "{starts} starts with 1000 closed days, eight of which are one look");
}

#[test]
fn vehicles_and_equipment_are_counted_as_work_though_nobody_has_them() {
    let vehicles = (0..50).map(|number| Vehicle { id: id(number), label: None, out_of_service: vec![] });
    let equipment = (0..50).map(|number| Equipment { id: id(number), label: None, out_of_service: vec![] });
    let resources = Resources { vehicles: vehicles.collect(), equipment: equipment.collect(), ..Resources::default() };
    let people = vec![technician(1, &[])];
    let diary = Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], vec![]).unwrap();
    let (vehicles, equipment) = ((0..50).map(id).collect(), (0..50).map(id).collect());
    let details = BookingDetails { vehicles, equipment, ..BookingDetails::default() };
    let request = SlotRequest { duration_seconds: 3_600, ..long(details) };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 100 <= MOST + 5 * 100, "{starts} starts with 100 things each");
}

#[test]
fn bookings_that_must_be_over_are_counted_as_work_though_they_are() {
    let diary = firm(DiaryLimits::default());
    let depends_on = (0..24).map(|number| BookingDependency { booking: id(number), lag_seconds: 0 }).collect();
    let request = SlotRequest {
        technicians: vec![id(1)],
        not_before: at("2026-11-01T00:00:00Z"),
        ..long(BookingDetails { depends_on, ..BookingDetails::default() })
    };
    let without = starts(&diary, &SlotRequest { details: None, ..request.clone() }, MOST);
    let with = starts(&diary, &request, MOST);
    let each = |starts: u64| MOST / starts;
    assert!(each(with) >= each(without) + 24, "{with} starts, and {without} without the 24 bookings");
}

#[test]
fn moments_at_which_somebody_goes_or_comes_back_are_counted_for_everybody() {
    let policy = ConflictPolicy { unchecked: vec![ConflictCode::OnLeave], ..ConflictPolicy::default() };
    let people = (1..=10).map(|number| technician(number, &[])).collect();
    let start = at("2026-10-05T00:00:00Z").naive_utc();
    let leave = (0..200_u64).map(|number| {
        let start = start + TimeDelta::hours(i64::try_from(number * 2).unwrap());
        let span = LeaveSpan::Times { start, end: start + TimeDelta::hours(1) };
        Leave { id: id(number), technician: id(1 + number % 10), span }
    });
    let diary = Diary::new(policy, people, leave.collect(), vec![]).unwrap();
    let needs = Needs { crew_size: 9, ..Needs::default() };
    let request =
        SlotRequest { technicians: vec![id(1)], ..long(BookingDetails { needs, ..BookingDetails::default() }) };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 4_000 <= MOST + 5 * 4_000, "{starts} starts with 400 moments and 10 people each");
}

#[test]
fn days_on_which_licences_are_needed_are_counted_for_everybody() {
    let label = |number: u64| -> Label { format!("Licence {number}").parse().unwrap() };
    let licence = |who: u64, number: u64| Licence {
        name: label(number),
        issuer: "Board".parse().unwrap(),
        number: None,
        valid_from: Some(at("2026-10-05T00:00:00Z").date_naive() + chrono::Days::new(who + number)),
        valid_until: None,
    };
    let people = (1..=20).map(|who| Technician {
        licences: (0..10).map(|number| licence(who, number)).collect(),
        ..technician(who, &[])
    });
    let diary = Diary::new(ConflictPolicy::default(), people.collect(), vec![], vec![]).unwrap();
    let needs = Needs { licences: (0..10).map(label).collect(), ..Needs::default() };
    let request = SlotRequest {
        technicians: vec![id(1)],
        horizon_days: 1,
        step_minutes: 1,
        ..long(BookingDetails { needs, ..BookingDetails::default() })
    };
    let starts = starts(&diary, &request, MOST);
    assert!(starts * 4_000 <= MOST + 5 * 4_000, "{starts} starts with 200 days of licences and 20 people each");
}
