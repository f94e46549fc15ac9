//! The index against a plain sorted list of the same bookings.

#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::*;

/// The obvious version: every booking in one list, sorted anew for each question.
#[derive(Default)]
struct Plain(Vec<(Place, Interval)>);

impl Plain {
    fn sorted(&self) -> Vec<(Place, Interval)> {
        let mut all = self.0.clone();
        all.sort_by_key(|&(place, interval)| (interval.start(), id_of(place)));
        all
    }
}

/// Ids that aren't in the order of the places.
fn id_of(place: Place) -> u32 {
    place.reverse_bits()
}

#[derive(Debug, Clone)]
enum Step {
    Insert(Interval),
    Move(prop::sample::Index, Interval),
    Remove(prop::sample::Index),
}

/// Bookings around a few midnights, often with the same start: of seconds and fractions, over midnight, of a day and a hair
/// more, and of weeks; some so far away that the days between are empty.
fn interval() -> impl Strategy<Value = Interval> {
    let start = prop_oneof![
        8 => (0..5_i64, prop::sample::select(vec![0_i64, 1, 36_000, 79_200, 86_399])).prop_map(|(day, second)| day * 86_400 + second),
        1 => prop::sample::select(vec![-2_208_988_800_i64, 253_370_764_800]), // the years 1900 and 9999
        1 => (-400..400_i64).prop_map(|day| day * 86_400),
    ];
    let length = prop_oneof![
        6 => prop::sample::select(vec![1_i64, 900, 7_200, 28_800]),
        3 => prop::sample::select(vec![86_399_i64, 86_400, 86_401]),
        1 => prop::sample::select(vec![5 * 86_400, BOOKING_SECONDS_MAX]),
    ];
    let hair = || prop::sample::select(vec![0_i64, 0, 0, 1, 999_999_999]);
    (start, length, hair(), hair()).prop_filter_map("longer than a booking lasts", |(start, length, early, late)| {
        let start = DateTime::from_timestamp(start, 0)? + TimeDelta::nanoseconds(early);
        let interval = Interval::new(start, start + TimeDelta::seconds(length) + TimeDelta::nanoseconds(late)).ok()?;
        (interval.duration() <= TimeDelta::seconds(BOOKING_SECONDS_MAX)).then_some(interval)
    })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => interval().prop_map(Step::Insert),
        2 => (any::<prop::sample::Index>(), interval()).prop_map(|(which, to)| Step::Move(which, to)),
        2 => any::<prop::sample::Index>().prop_map(Step::Remove),
    ];
    prop::collection::vec(step, 0..60)
}

fn seconds(interval: Interval) -> (i64, i64) {
    let up = |instant: DateTime<Utc>| instant.timestamp() + i64::from(instant.timestamp_subsec_nanos() > 0);
    (interval.start().timestamp(), up(interval.end()))
}

/// The quarters of hours that a booking takes.
fn stretch(taken: &Taken) -> Stretch {
    let time = |second: i64| {
        let (day, second) = (second.div_euclid(DAY_SECONDS), second.rem_euclid(DAY_SECONDS));
        (i32::try_from(day).unwrap(), u32::try_from(second).unwrap())
    };
    Stretch::between(time(taken.start), time(taken.end))
}

proptest! {
    #[test]
    fn the_index_answers_as_a_sorted_list_does(steps in steps(), questions in prop::collection::vec(interval(), 1..8)) {
        let (mut index, mut plain) = (Timeline::default(), Plain::default());
        let mut ever: Vec<Interval> = Vec::new();
        for (place, step) in (0..).zip(steps) {
            let known = |which: &prop::sample::Index| (!plain.0.is_empty()).then(|| which.index(plain.0.len()));
            let (gone, came) = match step {
                Step::Insert(interval) => (None, Some(interval)),
                Step::Move(which, to) => (known(&which), Some(to)),
                Step::Remove(which) => (known(&which), None),
            };
            let gone = gone.map(|at| plain.0.swap_remove(at));
            let place = gone.map_or(place, |(place, _)| place);
            plain.0.extend(came.map(|interval| (place, interval)));
            ever.extend(came);
            let starts = plain.0.clone();
            let start = |place: Place| starts.iter().find(|one| one.0 == place).map(|one| one.1.start());
            let key = |place: Place| (start(place), id_of(place));
            match (gone, came) {
                (Some((_, from)), Some(to)) => index.shift(from, to, place, key),
                (Some((_, from)), None) => index.remove(from, place),
                (None, Some(to)) => index.insert(to, place, key),
                (None, None) => {}
            }
        }
        let is_whole = |one: &(Place, Interval)| one.1.start().timestamp_subsec_nanos() == 0 && one.1.end().timestamp_subsec_nanos() == 0;
        prop_assert_eq!(index.is_whole(), plain.0.iter().all(is_whole));
        let sorted = plain.sorted();
        let key = |place: Place| sorted.iter().position(|one| one.0 == place);
        prop_assert_eq!(index.len(), sorted.len());
        let mut all: Vec<Taken> = Vec::new();
        let nothing_stops: Result<(), ()> = index.try_each(key, |taken| { all.push(taken); Ok(()) });
        prop_assert_eq!(nothing_stops, Ok(()));
        let expected: Vec<Taken> = sorted.iter().map(|&(place, interval)| {
            let (start, end) = seconds(interval);
            Taken { start, end, place }
        }).collect();
        prop_assert_eq!(&all, &expected);
        let taken = |(start, end): (i64, i64)| Taken { start, end, place: 0 };
        let short = |all: &mut dyn Iterator<Item = Interval>| -> Vec<Stretch> {
            all.map(|one| taken(seconds(one))).filter(|one| one.end - one.start <= DAY_SECONDS).map(|one| stretch(&one)).collect()
        };
        let (now, ever) = (short(&mut sorted.iter().map(|one| one.1)), short(&mut ever.into_iter()));
        for (quarter, is_marked) in index.quarters.known() {
            let is_in = |all: &[Stretch]| all.iter().any(|one| one.intersection(quarter).is_some());
            prop_assert!(is_marked || !is_in(&now), "{quarter:?} is taken");
            prop_assert!(!is_marked || is_in(&ever), "{quarter:?} never was");
        }
        for question in questions {
            let found: Vec<Place> = index.overlapping(question, key).collect();
            let ((from, to), rough) = (seconds(question), |one: &&(Place, Interval)| seconds(one.1));
            // What lasts longer than a day is compared exactly, the rest to the second.
            let overlapping = sorted.iter().filter(|one| match rough(one) {
                (start, end) if end - start > DAY_SECONDS => one.1.overlaps(question),
                (start, end) => start < to && from < end,
            });
            prop_assert_eq!(found, overlapping.map(|one| one.0).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_was_taken_out_leaves_an_empty_index(intervals in prop::collection::vec(interval(), 0..40)) {
        let mut index = Timeline::default();
        let key = |place: Place| intervals.get(usize::try_from(place).ok()?).map(|interval| (interval.start(), place));
        for (place, &interval) in (0..).zip(&intervals) {
            index.insert(interval, place, key);
        }
        for (place, &interval) in (0..).zip(&intervals) {
            index.remove(interval, place);
            index.remove(interval, place); // what isn't there is no harm
        }
        prop_assert_eq!((index.len(), index.days.len(), index.long.len(), index.is_whole()), (0, 0, 0, true));
        prop_assert_eq!(index.quarters.words(), 0);
    }
}

#[test]
fn a_booking_of_a_day_is_short_and_of_a_second_more_is_long() {
    let start = DateTime::from_timestamp(86_399, 0).unwrap();
    let lasting = |length: TimeDelta| Interval::new(start, start + length).unwrap();
    assert!(Span::of(lasting(TimeDelta::days(1)), 7).is_some());
    assert!(Span::of(lasting(TimeDelta::days(1) + TimeDelta::seconds(1)), 7).is_none());
    assert!(Span::of(lasting(TimeDelta::days(1) + TimeDelta::nanoseconds(1)), 7).is_none(), "in part of a second more");
}

#[test]
fn a_span_keeps_the_last_place_that_there_may_be() {
    let last = u32::try_from(crate::limits::TECHNICIANS_MAX * crate::limits::BOOKINGS_MAX).unwrap();
    let start = DateTime::from_timestamp(86_399, 0).unwrap();
    let (_, span) = Span::of(Interval::new(start, start + TimeDelta::days(1)).unwrap(), last).unwrap();
    assert_eq!((span.start(), span.end(), span.place()), (86_399, 2 * 86_400 - 1, last));
}

#[test]
fn a_day_of_any_number_of_bookings_is_in_order_as_they_come_and_go() {
    let at = |second: i64| DateTime::from_timestamp(second, 0).unwrap();
    let interval = |place: Place| Interval::new(at(i64::from(place) * 60), at(i64::from(place) * 60 + 60)).unwrap();
    let mut index = Timeline::default();
    let all = |index: &Timeline| index.days.iter().flat_map(Day::spans).map(|span| span.place()).collect::<Vec<_>>();
    for place in (0..20).rev() {
        index.insert(interval(place), place, |place| place);
        assert_eq!(all(&index), (place..20).collect::<Vec<_>>());
    }
    for place in 0..20 {
        index.remove(interval(place), place);
        assert_eq!(all(&index), (place + 1..20).collect::<Vec<_>>());
    }
}

#[test]
fn a_day_of_hundreds_of_bookings_answers_as_a_sorted_list_does() {
    let at = |second: i64| DateTime::from_timestamp(second, 0).unwrap();
    let between = |from: i64, to: i64| Interval::new(at(from), at(to)).unwrap();
    // Every third minute has one of ten minutes, and every fiftieth of those one that lasts until the next day's evening.
    let interval = |place: Place| {
        let start = i64::from(place) * 180;
        between(start, start + if place % 50 == 7 { DAY_SECONDS } else { 600 })
    };
    let key = |place: Place| place;
    let (mut index, mut kept) = (Timeline::default(), Vec::new());
    let questions = || (-3_600..2 * DAY_SECONDS).step_by(997);
    let lengths = [1, 600, 20_000];
    let agrees = |index: &Timeline, kept: &[Place]| {
        for (from, length) in questions().flat_map(|from| lengths.map(|length| (from, length))) {
            let question = between(from, from + length);
            let expected = kept.iter().copied().filter(|place| interval(*place).overlaps(question));
            let found: Vec<Place> = index.overlapping(question, key).collect();
            assert_eq!(found, expected.collect::<Vec<_>>(), "from {from} for {length} with {}", kept.len());
        }
    };
    for place in (0..480).step_by(2).chain((1..480).step_by(2).rev()) {
        index.insert(interval(place), place, key);
        kept.insert(kept.partition_point(|other| *other < place), place);
        if place % 97 == 0 {
            agrees(&index, &kept);
        }
    }
    agrees(&index, &kept);
    for place in (0..480).filter(|place| place % 3 != 0) {
        index.remove(interval(place), place);
        kept.retain(|other| *other != place);
        if place % 97 == 0 {
            agrees(&index, &kept);
        }
    }
    agrees(&index, &kept);
}

#[test]
fn the_quarters_are_known_of_bookings_that_lie_close_together() {
    let booking = |day: i64| {
        let start = DateTime::from_timestamp(day * DAY_SECONDS, 0).unwrap();
        Interval::new(start, start + TimeDelta::hours(2)).unwrap()
    };
    let with = |days: &[i64]| {
        let mut index = Timeline::default();
        (0..).zip(days).for_each(|(place, &day)| index.insert(booking(day), place, |place| place));
        index
    };
    // A week is ten and a half words. There may be 64, and four more for each day that has a booking already.
    assert_eq!(with(&[0, 42]).quarters.words(), 64);
    assert_eq!(with(&[0, 45]).quarters.words(), 68);
    assert_eq!(with(&[0, 46]).quarters.words(), 1, "one day in seven weeks");
    assert_eq!(with(&[46, 0]).quarters.words(), 1);
    let every_other: Vec<i64> = (0..200).rev().map(|day| day * 2).collect();
    assert_eq!(with(&every_other).quarters.words(), 598);
    let far = with(&[0, 3_000, 1, 2]);
    assert_eq!(far.quarters.words(), 4, "what is far from all others is found without");
    assert_eq!(far.overlapping(booking(3_000), |place| place).collect::<Vec<_>>(), [1]);
}

#[test]
fn what_was_far_from_all_others_is_in_the_way_when_bookings_come_between() {
    let booking = |day: i64| {
        let start = DateTime::from_timestamp(day * DAY_SECONDS, 0).unwrap();
        Interval::new(start, start + TimeDelta::hours(2)).unwrap()
    };
    // The second is too far from the first for its quarters to be known; with the third there are enough days, and the last
    // makes them known. So before 1970, and so after.
    for days in [[0, 46, 20, 47], [-200, -154, -180, -153], [0, -46, -20, -47], [-154, -200, -180, -201]] {
        let mut index = Timeline::default();
        (0..).zip(days).for_each(|(place, day)| index.insert(booking(day), place, |place| place));
        assert!(index.quarters.words() > 68, "{days:?}: their quarters are known");
        for (place, day) in (0..).zip(days) {
            assert_eq!(index.overlapping(booking(day), |place| place).collect::<Vec<_>>(), [place], "{days:?}: {day}");
        }
    }
}
