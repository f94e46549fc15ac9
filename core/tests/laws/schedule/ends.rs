//! The ends of time: dates such as 9999-12-31, by which people say "for good", anywhere in a diary.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use journeyman::{
    board::{BoardRequest, RowLabel, board},
    calendar::{Interval, Tzdb, ZoneName, ZonedTime},
    id::{EquipmentId, SiteId, TechnicianId, VehicleId},
    limits::DEPENDENCY_LAG_SECONDS_MAX,
    schedule::{
        ArrivalWindow, Booking, BookingDependency, BookingDetails, ConflictPolicy, DaySpan, Diary, DiaryChange,
        DiaryLimits, DiarySite, Equipment, Leave, LeaveSpan, Licence, Needs, Proposal, PublicHoliday, Resources,
        ScheduleEvent, SlotRanking, SlotRequest, Technician, TravelLeg, TravelMatrix, Vehicle, WorkingHours, agenda,
        check, check_all, next_slots, recheck_zones, what_if,
    },
    wire::Wire,
};
use proptest::prelude::*;

use super::firm::{DAYS_OF_WEEK, booking_id, technician_id, uuid, visit_id, zone};

/// East and west of Greenwich, as far as there are zones.
const ZONES: [&str; 6] =
    ["Etc/UTC", "Australia/Melbourne", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"];

/// The first and the last moments that a diary takes, and those in which somebody works.
const MOMENTS: [&str; 9] = [
    "1900-01-01T00:00:00",
    "1900-01-01T10:00:00",
    "1900-01-02T00:00:00",
    "2026-10-05T08:00:00",
    "2026-10-05T09:30:00",
    "9999-12-30T20:00:00",
    "9999-12-31T00:00:00",
    "9999-12-31T20:00:00",
    "9999-12-31T23:59:59.999",
];

type Spans = Vec<(usize, usize)>;

/// What the dates and moments of a diary are, by their places in `MOMENTS`, and zones in `ZONES`.
#[derive(Debug, Clone)]
struct Choices {
    zones: (usize, usize, usize),
    closed: Spans,
    out: Spans,
    leave: Spans,
    windows: Spans,
    bookings: Vec<(usize, usize, i64, usize)>,
    asked: usize,
}

fn spans(most: usize) -> impl Strategy<Value = Spans> {
    prop::collection::vec((0..MOMENTS.len() - 1, 1..MOMENTS.len()), 0..most)
}

fn choices() -> impl Strategy<Value = Choices> {
    let zone = || 0..ZONES.len();
    let booking = (0..MOMENTS.len(), 0..5_usize, 1..90_000_i64, 0..1000_usize);
    let bookings = prop::collection::vec(booking, 1..6);
    ((zone(), zone(), zone()), spans(3), spans(3), spans(3), spans(6), bookings, 0..MOMENTS.len()).prop_map(
        |(zones, closed, out, leave, windows, bookings, asked)| Choices {
            zones,
            closed,
            out,
            leave,
            windows,
            bookings,
            asked,
        },
    )
}

fn moment(at: usize) -> NaiveDateTime {
    MOMENTS[at].parse().unwrap()
}

/// From one of the moments to a later one.
fn between((from, more): (usize, usize)) -> (NaiveDateTime, NaiveDateTime) {
    (moment(from), moment((from + more).min(MOMENTS.len() - 1)))
}

fn instants(span: (usize, usize)) -> Interval {
    let (start, end) = between(span);
    Interval::new(start.and_utc(), end.and_utc()).unwrap()
}

fn days(span: (usize, usize)) -> DaySpan {
    let (first, last) = between(span);
    DaySpan { first: first.date(), last: last.date() }
}

fn zone_name(at: usize) -> ZoneName {
    ZONES[at].parse().unwrap()
}

fn site() -> SiteId {
    uuid(5, 1).parse().unwrap()
}

fn vehicle() -> VehicleId {
    uuid(6, 1).parse().unwrap()
}

fn equipment() -> EquipmentId {
    uuid(7, 1).parse().unwrap()
}

fn always() -> Vec<WorkingHours> {
    let midnight = "00:00".parse().unwrap();
    DAYS_OF_WEEK.map(|day| WorkingHours { day, start: midnight, end: midnight, ends_next_day: true }).to_vec()
}

fn technician(number: usize, zone: usize) -> Technician {
    let last: NaiveDate = "9999-12-31".parse().unwrap();
    let licence = Licence {
        name: "gas".parse().unwrap(),
        issuer: "the board".parse().unwrap(),
        number: None,
        valid_from: None,
        valid_until: Some(last),
    };
    let breaks =
        always().into_iter().map(|day| WorkingHours { end: "00:30".parse().unwrap(), ends_next_day: false, ..day });
    Technician {
        licences: vec![licence],
        breaks: breaks.collect(),
        ..Technician::new(technician_id(number), zone_name(zone), always())
    }
}

fn resources(choices: &Choices) -> Resources {
    let holiday =
        |date: &str| PublicHoliday { date: date.parse().unwrap(), name: "the end".parse().unwrap(), region: None };
    let there: SiteId = uuid(5, 2).parse().unwrap();
    let at = |id, closed| DiarySite { id, zone: zone_name(choices.zones.2), access: always(), closed, region: None };
    Resources {
        vehicles: vec![Vehicle {
            id: vehicle(),
            label: None,
            out_of_service: choices.out.iter().copied().map(instants).collect(),
        }],
        equipment: vec![Equipment {
            id: equipment(),
            label: None,
            out_of_service: choices.out.iter().copied().map(instants).collect(),
        }],
        sites: vec![at(site(), choices.closed.iter().copied().map(days).collect()), at(there, vec![])],
        holidays: vec![holiday("1900-01-01"), holiday("9999-12-31")],
        limits: DiaryLimits {
            daily_minutes: Some(1),
            weekly_minutes: Some(1),
            rest_minutes: Some(660),
            break_after_minutes: Some(1),
            break_minutes: Some(30),
            travel_tight_minutes: Some(10),
            licence_expiring_days: Some(3660),
        },
        travel: TravelMatrix {
            legs: vec![TravelLeg { origin: site(), destination: there, seconds: 3600 }],
            both_ways: true,
        },
    }
}

fn details(choices: &Choices, number: usize, lead: TechnicianId) -> BookingDetails {
    let crew = [technician_id(1), technician_id(2)].into_iter().filter(|&one| one != lead).collect();
    let window = choices.windows.get(number).map(|&span| ArrivalWindow { interval: instants(span) });
    BookingDetails {
        crew: if number.is_multiple_of(2) { crew } else { vec![] },
        vehicles: vec![vehicle()],
        equipment: vec![equipment()],
        site: Some(if number % 3 == 2 { uuid(5, 2).parse().unwrap() } else { site() }),
        window,
        depends_on: vec![BookingDependency {
            booking: booking_id(number.saturating_sub(1)),
            lag_seconds: DEPENDENCY_LAG_SECONDS_MAX,
        }],
        needs: Needs { licences: vec!["gas".parse().unwrap()], crew_size: 2, ..Needs::default() },
        ..BookingDetails::default()
    }
}

/// Bookings as events may have them: the clock at the start may show a year that the calendar hasn't got.
fn bookings(choices: &Choices) -> Vec<Booking> {
    let made = choices.bookings.iter().zip(1..).filter_map(|(&(from, kind, seconds, other), number)| {
        let start = moment(from).and_utc();
        let interval = Interval::new(start, start + TimeDelta::seconds(seconds)).ok()?;
        let technician = technician_id(other % 2 + 1);
        let offset_seconds = [0, 36_000, -18_000, 50_400, -39_600][kind];
        let start = ZonedTime {
            local: start.naive_utc() + TimeDelta::seconds(offset_seconds.into()),
            zone: zone_name(other / 2 % ZONES.len()),
            offset_seconds,
        };
        Some(Booking {
            id: booking_id(number),
            technician,
            visit: visit_id(number),
            interval,
            start,
            days: (other % 5 == 0).then(|| days((from, 1))),
            overrides: vec![],
            details: (other % 7 != 0).then(|| details(choices, number, technician)),
        })
    });
    made.collect()
}

fn diary(choices: &Choices) -> Diary {
    let leave = choices.leave.iter().zip(1..).map(|(&span, number)| {
        let (start, end) = between(span);
        let DaySpan { first, last } = days(span);
        let span = if number % 2 == 0 { LeaveSpan::Days { first, last } } else { LeaveSpan::Times { start, end } };
        Leave { id: uuid(3, number).parse().unwrap(), technician: technician_id(number % 2 + 1), span }
    });
    let people = vec![technician(1, choices.zones.0), technician(2, choices.zones.1)];
    let policy = ConflictPolicy::default();
    let mut diary =
        Diary::with_resources(policy, resources(choices), people, leave.collect(), bookings(choices)).unwrap();
    // The leave was read on other clocks when it was given.
    let technician = technician(1, choices.zones.2);
    diary.apply(&ScheduleEvent::TechnicianChanged { technician }).unwrap();
    diary
}

/// A host can hold the answer, whatever its own times are.
fn is_carried<T: Wire>(answer: &T) -> bool {
    !String::from_utf8(answer.to_json()).unwrap().contains("+10000-")
}

fn slots(not_before: DateTime<Utc>, details: BookingDetails) -> SlotRequest {
    SlotRequest {
        count: 1,
        duration_seconds: 3600,
        technicians: vec![],
        not_before,
        horizon_days: 1,
        step_minutes: 240,
        windows: vec![],
        cursor: None,
        booking: None,
        details: Some(details),
        ranking: SlotRanking::LeastTravel,
    }
}

proptest! {
    #[test]
    fn no_date_that_a_diary_takes_stops_its_answers(choices in choices()) {
        let (diary, tzdb) = (diary(&choices), Tzdb::bundled());
        for conflict in check_all(&diary, &tzdb).unwrap() {
            let known = diary.booking(conflict.booking.unwrap()).unwrap();
            prop_assert!(is_carried(&conflict) || !is_carried(known), "{conflict:?}");
        }
        for booking in diary.bookings() {
            let Booking { technician, interval, .. } = *booking;
            for id in [None, Some(booking.id)] {
                let details = booking.details.clone();
                for conflict in check(&diary, &tzdb, &Proposal { technician, interval, booking: id, details }).unwrap() {
                    prop_assert!(is_carried(&conflict) || !is_carried(booking), "{conflict:?}");
                }
            }
            prop_assert!(is_carried(&agenda(&diary, &tzdb, technician, interval).unwrap()));
        }
        for moved in recheck_zones(&diary, &tzdb).unwrap() {
            prop_assert!(is_carried(&moved) || !is_carried(&moved.agreed), "{moved:?}");
        }
        let last = instants((3, MOMENTS.len()));
        let leave = Leave {
            id: uuid(3, 99).parse().unwrap(),
            technician: technician_id(1),
            span: LeaveSpan::Days { first: days((3, 1)).first, last: "9999-12-31".parse().unwrap() },
        };
        let changes = [
            DiaryChange::SickTechnician { leave },
            DiaryChange::VehicleBroken { vehicle: vehicle(), interval: last },
        ];
        what_if(&diary, &tzdb, &changes).unwrap();
    }

    #[test]
    fn no_date_that_a_diary_takes_stops_the_search_for_slots_or_the_board(choices in choices()) {
        let (diary, tzdb) = (diary(&choices), Tzdb::bundled());
        // What is asked for itself lies within the years on every clock, with the visit and the day before and after.
        let asked = moment(choices.asked).and_utc().clamp("1900-01-02T14:00:00Z".parse().unwrap(), "9999-12-29T00:00:00Z".parse().unwrap());
        let details = BookingDetails { crew: vec![], depends_on: vec![], ..details(&choices, 1, technician_id(1)) };
        prop_assert!(is_carried(&next_slots(&diary, &tzdb, &slots(asked, details)).unwrap()));
        let row = |number| RowLabel { technician: technician_id(number), label: "A row".parse().unwrap() };
        let request = BoardRequest {
            title: "The end".parse().unwrap(),
            zone: zone(ZONES[choices.zones.0]).name().clone(),
            first: asked.date_naive(),
            days: 1,
            rows: vec![row(1), row(2)],
            labels: vec![],
            extras: vec![],
            names: vec![],
        };
        prop_assert!(is_carried(&board(&diary, &tzdb, &request).unwrap()));
    }
}
