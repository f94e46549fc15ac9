//! The diary's bounds, each at its edge and one step beyond, and what its refusals say.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use chrono::{DateTime, Duration, NaiveTime, Utc};
use journeyman::{
    calendar::{Disambiguation, Interval, Tzdb, Weekday, ZonedTime},
    error::{CatalogueEntry, Coded, Kind},
    limits::{
        BOOKING_SECONDS_MAX, BOOKINGS_MAX, CONFLICTS_MAX, DOUBLE_BOOKINGS_MAX, LEAVE_MAX, OVERRIDES_MAX,
        SLOT_COUNT_MAX, SLOT_HORIZON_DAYS_MAX, SLOT_STEP_MINUTES_MAX, SLOT_WINDOWS_MAX, SLOT_WORK_MAX, SPANS_MAX,
        TECHNICIANS_MAX, WORKING_HOURS_MAX,
    },
    schedule::{
        BookedSpan, Booking, BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, Diary, Leave,
        LeaveSpan, Proposal, ScheduleCommand, ScheduleError, ScheduleEvent, ScheduleRefusal, Severity, SlotRanking,
        SlotRequest, Technician, WorkingHours, agenda, check, check_all, double_bookings, next_slots,
    },
    wire::Wire,
};
use uuid::Uuid;

fn id<T: TryFrom<Uuid, Error: std::fmt::Debug>>(number: usize) -> T {
    Uuid::from_u64_pair(0x0199_9a3f_0000_7000, u64::try_from(number).unwrap()).try_into().unwrap()
}

fn technician(number: usize, hours: Vec<WorkingHours>) -> Technician {
    Technician::new(id(number), "Etc/UTC".parse().unwrap(), hours)
}

fn leave(number: usize) -> Leave {
    let day = "2026-10-06".parse().unwrap();
    Leave { id: id(number), technician: id(1), span: LeaveSpan::Days { first: day, last: day } }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn interval(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

fn lasting(seconds: i64) -> Interval {
    let start = at("2026-10-06T00:00:00Z");
    Interval::new(start, start + Duration::seconds(seconds)).unwrap()
}

fn booking(number: usize, interval: Interval) -> Booking {
    let start = ZonedTime { local: interval.start().naive_utc(), zone: "Etc/UTC".parse().unwrap(), offset_seconds: 0 };
    Booking {
        id: id(number),
        technician: id(1),
        visit: id(1),
        interval,
        start,
        days: None,
        overrides: vec![],
        details: None,
    }
}

fn diary(technicians: Vec<Technician>, leave: Vec<Leave>, bookings: Vec<Booking>) -> Result<Diary, ScheduleError> {
    Diary::new(ConflictPolicy::default(), technicians, leave, bookings)
}

fn one_technician() -> Vec<Technician> {
    vec![technician(1, vec![])]
}

fn proposal(interval: Interval) -> Proposal {
    Proposal { technician: id(1), interval, booking: None, details: None }
}

fn span(day: Weekday, start: &str, end: &str, ends_next_day: bool) -> WorkingHours {
    WorkingHours { day, start: start.parse().unwrap(), end: end.parse().unwrap(), ends_next_day }
}

fn request() -> SlotRequest {
    SlotRequest {
        count: 1,
        duration_seconds: 3600,
        technicians: vec![],
        not_before: at("2026-10-05T00:00:00Z"),
        horizon_days: 1,
        step_minutes: 30,
        windows: vec![],
        booking: None,
        cursor: None,
        details: None,
        ranking: SlotRanking::Earliest,
    }
}

#[track_caller]
fn code<T: std::fmt::Debug, E: Coded + std::fmt::Debug>(result: Result<T, E>) -> &'static str {
    result.unwrap_err().code()
}

// ---- bounds

#[test]
fn a_diary_takes_the_most_technicians_and_not_one_more() {
    let many = |count| (1..=count).map(|number| technician(number, vec![])).collect::<Vec<_>>();
    let mut full = diary(many(TECHNICIANS_MAX), vec![], vec![]).unwrap();
    assert_eq!(code(diary(many(TECHNICIANS_MAX + 1), vec![], vec![])), "JM-SCH-0015");

    let one_more = ScheduleCommand::AddTechnician { technician: technician(TECHNICIANS_MAX + 1, vec![]) };
    assert_eq!(code(full.decide(&one_more, &Tzdb::bundled())), "JM-SCH-0015");
    let event = ScheduleEvent::TechnicianAdded { technician: technician(TECHNICIANS_MAX + 1, vec![]) };
    assert_eq!(code(full.apply(&event)), "JM-SCH-0017");
}

#[test]
fn a_technician_has_the_most_bookings_and_not_one_more() {
    let tzdb = Tzdb::bundled();
    // On different days, so that a booking of one more conflicts with few.
    let on_day = |number: usize| {
        let start = at("2026-10-06T00:00:00Z") + Duration::minutes(i64::try_from(number).unwrap());
        booking(number, Interval::new(start, start + Duration::minutes(1)).unwrap())
    };
    let other = Booking { technician: id(2), ..booking(BOOKINGS_MAX + 1, lasting(60)) };
    let mut bookings: Vec<_> = (1..=BOOKINGS_MAX).map(on_day).collect();
    bookings.push(other.clone());
    let two = vec![technician(1, vec![]), technician(2, vec![])];
    let mut full = diary(two.clone(), vec![], bookings.clone()).unwrap();

    let time = || BookingTime::Instants { interval: lasting(60) };
    let book = ScheduleCommand::Book {
        booking: id(BOOKINGS_MAX + 2),
        technician: id(1),
        visit: id(1),
        time: time(),
        overrides: vec![],
        details: None,
    };
    assert_eq!(code(full.decide(&book, &tzdb)), "JM-SCH-0015");
    let to_the_first = ScheduleCommand::MoveBooking {
        booking: other.id,
        technician: id(1),
        time: time(),
        overrides: vec![],
        details: None,
    };
    assert_eq!(code(full.decide(&to_the_first, &tzdb)), "JM-SCH-0015");
    let within_the_first = ScheduleCommand::MoveBooking {
        booking: id(1),
        technician: id(1),
        time: time(),
        overrides: vec![],
        details: None,
    };
    assert_eq!(code(full.decide(&within_the_first, &tzdb)), "JM-SCH-0023", "only the conflicts stop it");

    let one_more = Booking { technician: id(1), ..other };
    let event = ScheduleEvent::Booked { booking: Booking { id: id(BOOKINGS_MAX + 2), ..one_more.clone() } };
    assert_eq!(code(full.apply(&event)), "JM-SCH-0017");
    bookings.pop();
    bookings.push(one_more);
    assert_eq!(code(diary(two, vec![], bookings)), "JM-SCH-0015");
}

#[test]
fn a_technician_has_the_most_leave_and_not_one_more() {
    let mut full = diary(one_technician(), (1..=LEAVE_MAX).map(leave).collect(), vec![]).unwrap();
    let one_more = LEAVE_MAX + 1;
    assert_eq!(
        code(full.decide(&ScheduleCommand::GrantLeave { leave: leave(one_more) }, &Tzdb::bundled())),
        "JM-SCH-0015"
    );
    assert_eq!(code(full.apply(&ScheduleEvent::LeaveGranted { leave: leave(one_more) })), "JM-SCH-0017");
    assert_eq!(code(diary(one_technician(), (1..=one_more).map(leave).collect(), vec![])), "JM-SCH-0015");
}

#[test]
fn a_week_has_the_most_spans_of_hours_and_not_one_more() {
    let spans = |count: u32| {
        let span = |number: u32| WorkingHours {
            day: Weekday::Monday,
            start: NaiveTime::from_hms_opt(number / 6, number % 6 * 10, 0).unwrap(),
            end: NaiveTime::from_hms_opt(number / 6, number % 6 * 10 + 5, 0).unwrap(),
            ends_next_day: false,
        };
        technician(1, (0..count).map(span).collect())
    };
    let most = u32::try_from(WORKING_HOURS_MAX).unwrap();
    assert!(diary(vec![spans(most)], vec![], vec![]).is_ok());
    assert_eq!(code(diary(vec![spans(most + 1)], vec![], vec![])), "JM-SCH-0015");
}

#[test]
fn one_span_of_hours_lasts_a_minute_at_least_and_a_day_at_most() {
    let with = |start, end, ends_next_day| {
        diary(vec![technician(1, vec![span(Weekday::Monday, start, end, ends_next_day)])], vec![], vec![])
    };
    assert!(with("08:00", "08:01", false).is_ok());
    assert_eq!(code(with("08:00", "08:00", false)), "JM-SCH-0008");
    assert!(with("08:00", "08:00", true).is_ok());
    assert_eq!(code(with("08:00", "08:01", true)), "JM-SCH-0009");
    assert_eq!(code(with("23:59:60", "08:00", true)), "JM-SCH-0007", "a leap second");
}

#[test]
fn hours_that_touch_are_fine_and_hours_that_overlap_by_a_minute_are_not() {
    let with = |morning: &str| {
        let night = span(Weekday::Sunday, "22:00", "06:00", true);
        diary(vec![technician(1, vec![night, span(Weekday::Monday, morning, "12:00", false)])], vec![], vec![])
    };
    assert!(with("06:00").is_ok());
    assert_eq!(code(with("05:59")), "JM-SCH-0010");
}

#[test]
fn a_booking_lasts_as_long_as_the_longest_and_not_a_nanosecond_longer() {
    let longest = lasting(BOOKING_SECONDS_MAX);
    let longer = Interval::new(longest.start(), longest.end() + Duration::nanoseconds(1)).unwrap();
    let tzdb = Tzdb::bundled();
    let empty = diary(one_technician(), vec![], vec![]).unwrap();
    assert!(diary(one_technician(), vec![], vec![booking(1, longest)]).is_ok());
    assert_eq!(code(diary(one_technician(), vec![], vec![booking(1, longer)])), "JM-SCH-0013");
    assert!(check(&empty, &tzdb, &proposal(longest)).is_ok());
    assert_eq!(code(check(&empty, &tzdb, &proposal(longer))), "JM-SCH-0013");
    assert!(agenda(&empty, &tzdb, id(1), longest).is_ok());
    assert_eq!(code(agenda(&empty, &tzdb, id(1), longer)), "JM-SCH-0013");
    let slots = |duration_seconds| next_slots(&empty, &tzdb, &SlotRequest { duration_seconds, ..request() });
    assert!(slots(BOOKING_SECONDS_MAX).is_ok() && slots(1).is_ok());
    assert_eq!(code(slots(BOOKING_SECONDS_MAX + 1)), "JM-SCH-0013");
    assert_eq!(code(slots(0)), "JM-SCH-0012");
    assert_eq!(code(slots(i64::MIN)), "JM-SCH-0012");
}

#[test]
fn a_booking_has_the_most_overrides_and_not_one_more() {
    let with = |count: usize| {
        let key = |number| format!("JM-SCH-0103:{number:032}").parse().unwrap();
        let overrides: Vec<_> = (0..count)
            .map(|number| ConflictOverride { key: key(number), reason: "Agreed".parse().unwrap(), actor: None })
            .collect();
        let time = BookingTime::Instants { interval: lasting(1) };
        let command = ScheduleCommand::Book {
            booking: id(1),
            technician: id(1),
            visit: id(1),
            time,
            overrides: overrides.clone(),
            details: None,
        };
        let decision = diary(one_technician(), vec![], vec![]).unwrap().decide(&command, &Tzdb::bundled());
        let stored = diary(one_technician(), vec![], vec![Booking { overrides, ..booking(1, lasting(1)) }]);
        (decision.unwrap_err().code(), stored.map(drop).map_err(|error| error.code()))
    };
    assert_eq!(with(OVERRIDES_MAX), ("JM-SCH-0023", Ok(())));
    assert_eq!(with(OVERRIDES_MAX + 1), ("JM-SCH-0015", Err("JM-SCH-0015")));
}

#[test]
fn an_answer_has_the_most_conflicts_and_not_one_more() {
    let full = |count: usize| {
        // One after the other, so that none conflicts with another.
        let start = at("2026-10-06T00:00:00Z");
        let second = |number: usize| start + Duration::seconds(26 * i64::try_from(number).unwrap());
        let one = |number| booking(number + 1, Interval::new(second(number), second(number + 1)).unwrap());
        // A technician has as many bookings as an answer has conflicts, so one conflict is with leave of as long as one.
        let away = LeaveSpan::Times { start: second(0).naive_utc(), end: second(1).naive_utc() };
        let away = Leave { span: away, ..leave(1) };
        diary(vec![technician(1, always())], vec![away], (0..count - 1).map(one).collect()).unwrap()
    };
    let tzdb = Tzdb::bundled();
    let day = proposal(lasting(BOOKING_SECONDS_MAX));
    assert_eq!(check(&full(CONFLICTS_MAX), &tzdb, &day).unwrap().len(), CONFLICTS_MAX);
    assert_eq!(code(check(&full(CONFLICTS_MAX + 1), &tzdb, &day)), "JM-SCH-0015");

    // Without hours each booking is one conflict, and the first is during the leave, too.
    let no_hours = |count| {
        let full = full(count);
        let (leave, bookings) = (full.leave().copied().collect(), full.bookings().cloned().collect());
        check_all(&diary(one_technician(), leave, bookings).unwrap(), &tzdb)
    };
    assert_eq!(no_hours(CONFLICTS_MAX).unwrap().len(), CONFLICTS_MAX);
    assert_eq!(code(no_hours(CONFLICTS_MAX + 1)), "JM-SCH-0015");
}

#[test]
fn the_most_spans_have_the_most_double_bookings_and_not_one_more() {
    let start = at("2026-10-06T00:00:00Z");
    let second = |at: usize, length: usize| {
        let from = start + Duration::seconds(i64::try_from(at).unwrap());
        Interval::new(from, from + Duration::seconds(i64::try_from(length).unwrap())).unwrap()
    };
    let span = |number: usize, interval| BookedSpan { technician: id(1), booking: id(number), interval };
    let apart = |count: usize| (1..=count).map(|number| span(number, second(number, 1)));
    let spans: Vec<BookedSpan> = apart(SPANS_MAX).collect();
    assert_eq!(double_bookings(&spans), Ok(vec![]));
    let one_more: Vec<BookedSpan> = apart(SPANS_MAX + 1).collect();
    assert_eq!(code(double_bookings(&one_more)), "JM-SCH-0015");

    // One that lasts all the while overlaps each of the others.
    let within = |count: usize| {
        let long = span(SPANS_MAX + 1, second(0, SPANS_MAX));
        double_bookings(&apart(count).chain([long]).collect::<Vec<_>>())
    };
    assert_eq!(within(DOUBLE_BOOKINGS_MAX).unwrap().len(), DOUBLE_BOOKINGS_MAX);
    assert_eq!(code(within(DOUBLE_BOOKINGS_MAX + 1)), "JM-SCH-0015");

    // So it is in a diary, whose bookings all overlap.
    let full = |count: usize| {
        let bookings = (1..=count).map(|number| booking(number, second(number, 86_400))).collect();
        diary(one_technician(), vec![], bookings).unwrap().double_bookings()
    };
    let most = (1..=DOUBLE_BOOKINGS_MAX).take_while(|count| count * (count - 1) / 2 <= DOUBLE_BOOKINGS_MAX).count();
    assert_eq!(full(most).unwrap().len(), most * (most - 1) / 2);
    assert_eq!(code(full(most + 1)), "JM-SCH-0015");
}

#[test]
fn a_slot_request_is_taken_at_its_bounds_and_refused_beyond() {
    let empty = diary(one_technician(), vec![], vec![]).unwrap();
    let ask = |request: &SlotRequest| next_slots(&empty, &Tzdb::bundled(), request).map(drop);
    for count in [1, SLOT_COUNT_MAX] {
        assert!(ask(&SlotRequest { count, ..request() }).is_ok());
    }
    for horizon_days in [1, SLOT_HORIZON_DAYS_MAX] {
        assert!(ask(&SlotRequest { horizon_days, ..request() }).is_ok());
    }
    for step_minutes in [1, SLOT_STEP_MINUTES_MAX] {
        assert!(ask(&SlotRequest { step_minutes, ..request() }).is_ok());
    }
    for (field, beyond) in [
        ("count 0", SlotRequest { count: 0, ..request() }),
        ("count 101", SlotRequest { count: SLOT_COUNT_MAX + 1, ..request() }),
        ("horizon_days 0", SlotRequest { horizon_days: 0, ..request() }),
        ("horizon_days 367", SlotRequest { horizon_days: SLOT_HORIZON_DAYS_MAX + 1, ..request() }),
        ("step_minutes 0", SlotRequest { step_minutes: 0, ..request() }),
        ("step_minutes 1441", SlotRequest { step_minutes: SLOT_STEP_MINUTES_MAX + 1, ..request() }),
    ] {
        let told = ask(&beyond).unwrap_err().to_string();
        assert!(told.starts_with(&format!("{field} isn't between 1 and the ")), "{told}");
        assert_eq!(code(ask(&beyond)), "JM-SCH-0016", "{beyond:?}");
    }
    let windows = vec![lasting(1); SLOT_WINDOWS_MAX];
    assert!(ask(&SlotRequest { windows: windows.clone(), ..request() }).is_ok());
    let one_more = [windows, vec![lasting(1)]].concat();
    assert_eq!(code(ask(&SlotRequest { windows: one_more, ..request() })), "JM-SCH-0015");
}

#[test]
fn a_slot_search_stops_after_the_most_work_and_goes_on_from_its_cursor() {
    // Somebody without hours: every minute is looked at, and none fits. One more is free on the last day only.
    let full = |count: usize| {
        let idle = (1..=count).map(|number| technician(number, vec![])).collect();
        diary(idle, vec![], vec![]).unwrap()
    };
    let minutes = u64::from(SLOT_HORIZON_DAYS_MAX) * 1_440;
    let all = SlotRequest { horizon_days: SLOT_HORIZON_DAYS_MAX, step_minutes: 1, ..request() };
    let tzdb = Tzdb::bundled();

    let one = next_slots(&full(1), &tzdb, &all).unwrap();
    assert_eq!((one.cursor, one.rejected[0].count), (None, minutes), "within the bound all is searched");

    // A start that is known to be like the one before it is 2.
    let part = next_slots(&full(10), &tzdb, &all).unwrap();
    assert!(part.slots.is_empty() && part.relaxations.is_empty() && part.cursor.is_some());
    assert!((SLOT_WORK_MAX / 3..=SLOT_WORK_MAX / 2).contains(&part.rejected[0].count), "{}", part.rejected[0].count);
    let rest = next_slots(&full(10), &tzdb, &SlotRequest { cursor: part.cursor, ..all.clone() }).unwrap();
    assert_eq!((rest.cursor, rest.rejected[0].count), (None, 10 * minutes - part.rejected[0].count));

    // The last page says of all of them why nothing was found, and the nearest that would do: an hour of overtime.
    assert_eq!(rest.rejected_in_all[0].count, 10 * minutes);
    assert_eq!((rest.relaxations.len(), rest.relaxations[0].interval.start()), (1, all.not_before));
}

// ---- the ends of time

#[test]
fn the_last_years_are_answered_or_refused_and_never_worse() {
    let all_week = diary(vec![technician(1, always())], vec![], vec![]).unwrap();
    let tzdb = Tzdb::bundled();
    let last_day = interval("9999-12-30T00:00:00Z", "9999-12-30T10:00:00Z");
    assert_eq!(check(&all_week, &tzdb, &proposal(last_day)), Ok(vec![]));
    let last_moment = interval("9999-12-31T23:59:58Z", "9999-12-31T23:59:59Z");
    assert_eq!(check(&all_week, &tzdb, &proposal(last_moment)), Ok(vec![]));
    let late = SlotRequest { not_before: at("9999-12-31T00:00:00Z"), ..request() };
    assert_eq!(code(next_slots(&all_week, &tzdb, &late)), "JM-CAL-0002", "a search beyond the end of time");
}

#[test]
fn leave_until_the_last_day_is_for_good_and_beyond_it_is_refused() {
    let tzdb = Tzdb::bundled();
    for (last, moment) in [("9999-12-30", "9999-12-30T23:59:58Z"), ("9999-12-31", "9999-12-31T23:59:58Z")] {
        let span = LeaveSpan::Days { first: "2026-10-06".parse().unwrap(), last: last.parse().unwrap() };
        let away = diary(one_technician(), vec![Leave { span, ..leave(1) }], vec![]).unwrap();
        let last = Interval::new(at(moment), at(moment) + Duration::seconds(1)).unwrap();
        for time in [lasting(60), last] {
            assert_eq!(check(&away, &tzdb, &proposal(time)).unwrap()[0].code, ConflictCode::OnLeave, "{time}");
        }
    }
    let beyond = LeaveSpan::Days { first: "2026-10-06".parse().unwrap(), last: "+10000-01-01".parse().unwrap() };
    assert_eq!(code(diary(one_technician(), vec![Leave { span: beyond, ..leave(1) }], vec![])), "JM-CAL-0002");
}

fn always() -> Vec<WorkingHours> {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let days = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
    days.map(|day| span(day, "00:00", "00:00", true)).to_vec()
}

// ---- policy and refusals

#[test]
fn by_default_double_booking_and_leave_are_hard_and_the_hours_are_soft() {
    let policy = ConflictPolicy::default();
    assert_eq!(policy.severity(ConflictCode::DoubleBooked), Severity::Hard);
    assert_eq!(policy.severity(ConflictCode::OnLeave), Severity::Hard);
    assert_eq!(policy.severity(ConflictCode::OutsideHours), Severity::Soft);
}

#[test]
fn each_kind_of_conflict_is_catalogued_and_written_as_its_code() {
    for (kind, code) in [
        (ConflictCode::DoubleBooked, "JM-SCH-0101"),
        (ConflictCode::OnLeave, "JM-SCH-0102"),
        (ConflictCode::OutsideHours, "JM-SCH-0103"),
    ] {
        assert_eq!((kind.code(), kind.to_json()), (code, format!("{code:?}").into_bytes()));
        assert_eq!(CatalogueEntry::of(code).unwrap().kind, Kind::Refused);
    }
}

#[test]
fn a_refusal_hands_over_every_conflict_that_check_finds() {
    let busy = diary(one_technician(), vec![leave(1)], vec![booking(1, lasting(60))]).unwrap();
    let time = BookingTime::Instants { interval: lasting(3_600) };
    let command = ScheduleCommand::Book {
        booking: id(2),
        technician: id(1),
        visit: id(1),
        time,
        overrides: vec![],
        details: None,
    };
    let refusal = busy.decide(&command, &Tzdb::bundled()).unwrap_err();
    let ScheduleRefusal::Conflicting { conflicts } = &refusal else { panic!("{refusal}") };
    let asked = Proposal { booking: Some(id(2)), ..proposal(lasting(3_600)) };
    assert_eq!(conflicts, &check(&busy, &Tzdb::bundled(), &asked).unwrap());
    assert_eq!(conflicts.len(), 3);

    let failure = refusal.failure();
    assert_eq!((failure.code.as_str(), failure.kind), ("JM-SCH-0023", Kind::Refused));
    assert_eq!(&Vec::<Conflict>::from_json(failure.arguments["conflicts"].as_bytes()).unwrap(), conflicts);
}

#[test]
fn a_start_that_needs_a_choice_comes_with_both_instants() {
    let zone = "Australia/Melbourne".parse().unwrap();
    let local = "2026-10-04T02:30:00".parse().unwrap();
    let time = BookingTime::Civil { local, zone, policy: Disambiguation::Reject, duration_seconds: 60 };
    let command = ScheduleCommand::Book {
        booking: id(2),
        technician: id(1),
        visit: id(1),
        time,
        overrides: vec![],
        details: None,
    };
    let failure =
        diary(one_technician(), vec![], vec![]).unwrap().decide(&command, &Tzdb::bundled()).unwrap_err().failure();
    assert_eq!(failure.code, "JM-SCH-0021");
    assert_eq!(failure.arguments["earlier"], "2026-10-03T15:30:00Z");
    assert_eq!(failure.arguments["later"], "2026-10-03T16:30:00Z");
}

#[test]
fn an_error_of_the_calendar_keeps_its_own_code_and_arguments() {
    let nowhere = Technician { zone: "Mars/Olympus_Mons".parse().unwrap(), ..technician(1, vec![]) };
    let failure = Diary::default()
        .decide(&ScheduleCommand::AddTechnician { technician: nowhere }, &Tzdb::bundled())
        .unwrap_err()
        .failure();
    assert_eq!((failure.code.as_str(), failure.arguments["given"].as_str()), ("JM-CAL-0003", "Mars/Olympus_Mons"));
}

#[test]
fn a_booking_that_moved_away_leaves_no_trace_in_the_index() {
    let long = lasting(BOOKING_SECONDS_MAX);
    let mut moved = diary(one_technician(), vec![], vec![booking(1, long), booking(2, lasting(60))]).unwrap();
    moved.apply(&ScheduleEvent::BookingCancelled { booking: id(1) }).unwrap();
    assert_eq!(moved, diary(one_technician(), vec![], vec![booking(2, lasting(60))]).unwrap());
}

#[test]
fn the_bookings_of_a_time_are_those_that_overlap_it() {
    let day = |number, hours: (i64, i64)| {
        let at = |hour| at("2026-10-06T00:00:00Z") + Duration::hours(hour);
        booking(number, Interval::new(at(hours.0), at(hours.1)).unwrap())
    };
    let bookings = vec![day(1, (0, 9)), day(2, (7, 8)), day(3, (8, 9)), day(4, (9, 10)), day(5, (10, 11))];
    let full = diary(one_technician(), vec![], bookings).unwrap();
    let morning = interval("2026-10-06T08:00:00Z", "2026-10-06T10:00:00Z");
    let found: Vec<_> = full.bookings_in(id(1), morning).map(|booking| booking.id).collect();
    assert_eq!(found, [id(1), id(3), id(4)]);
    assert_eq!(full.bookings_in(id(2), morning).count(), 0);
}

// ---- rules

fn codes(diary: &Diary, interval: Interval) -> Vec<ConflictCode> {
    let conflicts = check(diary, &Tzdb::bundled(), &proposal(interval)).unwrap();
    conflicts.iter().map(|conflict| conflict.code).collect()
}

#[test]
fn the_first_and_the_last_day_of_leave_belong_to_it_and_their_neighbours_do_not() {
    let away = diary(vec![technician(1, always())], vec![leave(1)], vec![]).unwrap();
    let minute_from = |start: &str| Interval::new(at(start), at(start) + Duration::minutes(1)).unwrap();
    assert_eq!(codes(&away, minute_from("2026-10-05T23:59:00Z")), []);
    assert_eq!(codes(&away, minute_from("2026-10-06T00:00:00Z")), [ConflictCode::OnLeave]);
    assert_eq!(codes(&away, minute_from("2026-10-06T23:59:00Z")), [ConflictCode::OnLeave]);
    assert_eq!(codes(&away, minute_from("2026-10-07T00:00:00Z")), []);
}

#[test]
fn working_hours_include_their_start_and_exclude_their_end() {
    let tuesday = vec![span(Weekday::Tuesday, "08:00", "16:00", false)];
    let working = diary(vec![technician(1, tuesday)], vec![], vec![]).unwrap();
    assert_eq!(codes(&working, interval("2026-10-06T08:00:00Z", "2026-10-06T16:00:00Z")), []);
    let outside = [ConflictCode::OutsideHours];
    assert_eq!(codes(&working, interval("2026-10-06T07:59:59Z", "2026-10-06T16:00:00Z")), outside);
    assert_eq!(codes(&working, interval("2026-10-06T08:00:00Z", "2026-10-06T16:00:01Z")), outside);
}

#[test]
fn an_override_holds_for_the_same_facts_and_lapses_when_one_changes() {
    let tzdb = Tzdb::bundled();
    let night = interval("2026-10-06T20:00:00Z", "2026-10-06T21:00:00Z");
    let book = |diary: &Diary, interval: Interval, key: &str| {
        let overrides = vec![ConflictOverride {
            key: key.parse().unwrap(),
            reason: "Agreed by phone".parse().unwrap(),
            actor: None,
        }];
        let time = BookingTime::Instants { interval };
        diary.decide(
            &ScheduleCommand::Book { booking: id(9), technician: id(1), visit: id(1), time, overrides, details: None },
            &tzdb,
        )
    };
    let working = |end: &str| {
        diary(vec![technician(1, vec![span(Weekday::Tuesday, "08:00", end, false)])], vec![], vec![]).unwrap()
    };
    let key = check(&working("16:00"), &tzdb, &proposal(night)).unwrap()[0].key.clone();
    assert!(book(&working("16:00"), night, &key).is_ok());
    assert!(book(&working("17:00"), night, &key).is_ok(), "the whole visit is still outside the hours");
    assert_eq!(code(book(&working("20:30"), night, &key)), "JM-SCH-0023", "now only half of it is");
    let later = interval("2026-10-06T20:00:01Z", "2026-10-06T21:00:00Z");
    assert_eq!(code(book(&working("16:00"), later, &key)), "JM-SCH-0023");
}

#[test]
fn a_hard_conflict_is_not_overridden() {
    let tzdb = Tzdb::bundled();
    let busy = diary(vec![technician(1, always())], vec![], vec![booking(1, lasting(60))]).unwrap();
    let key = check(&busy, &tzdb, &proposal(lasting(60))).unwrap()[0].key.parse().unwrap();
    let overrides = vec![ConflictOverride { key, reason: "Two at once".parse().unwrap(), actor: None }];
    let time = BookingTime::Instants { interval: lasting(60) };
    let command =
        ScheduleCommand::Book { booking: id(2), technician: id(1), visit: id(1), time, overrides, details: None };
    assert_eq!(code(busy.decide(&command, &tzdb)), "JM-SCH-0023");
}
