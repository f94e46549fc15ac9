//! Where a visit could be: which starts a search looks at, ranks together and counts, and what it names where there are none.

use chrono::{DateTime, Duration, Utc};
use journeyman::schedule::{
    ConflictCode, NothingYet, SlotCursor, SlotPlace, SlotRanking, SlotRequest, SlotSearch, Technician,
};

use super::{Firm, at, booking, every_day, hours, id, plain, request, technician};

fn starts(found: &SlotSearch) -> Vec<DateTime<Utc>> {
    found.slots.iter().map(|slot| slot.interval.start()).collect()
}

/// One who is there from eight to four.
fn by_day(number: usize) -> Technician {
    Technician { hours: every_day("08:00", "16:00", false), ..technician(number) }
}

fn cursor(start: DateTime<Utc>, nothing_yet: Option<NothingYet>) -> SlotCursor {
    SlotCursor { start, technician: id(1), ranked_after: None, ranked_to: None, ranked_given: vec![], nothing_yet }
}

#[test]
fn a_start_just_24_hours_after_the_first_possible_one_is_ranked_with_the_next_day() {
    // Of the two starts the second is on the day that nobody is booked on.
    let bookings = vec![booking(1, 1, hours(4, 5), plain())];
    let firm = Firm { technicians: vec![technician(1)], bookings, ..Firm::default() };
    let request = SlotRequest { step_minutes: 1_440, ranking: SlotRanking::Fairest, ..request() };
    assert_eq!(starts(&firm.slots(&SlotRequest { horizon_days: 2, ..request.clone() })), [at(0), at(24)]);
    // An earlier start puts both into one day.
    let earlier = SlotRequest { not_before: at(-1), horizon_days: 2, ..request };
    assert_eq!(starts(&firm.slots(&SlotRequest { step_minutes: 60, ..earlier }))[..2], [at(-1), at(0)]);
}

#[test]
fn a_page_with_as_many_slots_as_are_wanted_has_a_cursor_only_if_starts_are_left() {
    let firm = Firm { technicians: vec![technician(1)], ..Firm::default() };
    for ranking in [SlotRanking::Earliest, SlotRanking::LeastTravel, SlotRanking::Fairest] {
        let found = |count| firm.slots(&SlotRequest { count, ranking, ..request() });
        let cursors = [23, 24, 25].map(|count| found(count).cursor.is_some());
        assert_eq!(cursors, [true, false, false], "{ranking:?}");
    }
}

#[test]
fn a_ranked_search_that_goes_on_counts_nothing_that_rules_out_no_start_of_its_own() {
    // Two starts of the first day are taken. The first page counts them; the second begins in that day.
    let bookings = vec![booking(1, 1, hours(22, 24), plain())];
    let firm = Firm { technicians: vec![technician(1)], bookings, ..Firm::default() };
    for ranking in [SlotRanking::LeastTravel, SlotRanking::Fairest] {
        let request = SlotRequest { count: 21, horizon_days: 2, ranking, ..request() };
        let first = firm.slots(&request);
        let counted = first.rejected.iter().map(|one| (one.code, one.count)).collect::<Vec<_>>();
        assert_eq!(counted, [(ConflictCode::DoubleBooked, 2)], "{ranking:?}");
        let second = firm.slots(&SlotRequest { cursor: first.cursor, ..request });
        assert_eq!((starts(&second)[0], second.slots.len(), second.rejected), (at(21), 21, vec![]), "{ranking:?}");
    }
}

#[test]
fn a_cursor_from_before_the_first_possible_start_leaves_nothing_out() {
    // Days later the host asks again, from then on, and has kept the cursor.
    let firm = Firm { technicians: vec![by_day(1)], ..Firm::default() };
    for ranking in [SlotRanking::Earliest, SlotRanking::LeastTravel, SlotRanking::Fairest] {
        let anew = SlotRequest { ranking, ..request() };
        let found = firm.slots(&SlotRequest { cursor: Some(cursor(at(-40), None)), ..anew.clone() });
        assert_eq!(found, firm.slots(&anew), "{ranking:?}");
        assert_eq!((found.slots.len(), found.rejected[0].count), (8, 16));
    }
}

#[test]
fn a_search_starts_at_the_first_whole_second_from_when_it_may() {
    let firm = Firm { technicians: vec![technician(1)], ..Firm::default() };
    let first = |not_before| starts(&firm.slots(&SlotRequest { not_before, ..request() }))[0];
    assert_eq!(first(at(3)), at(3));
    assert_eq!(first(at(3) + Duration::nanoseconds(1)), at(4));
    assert_eq!(first(at(3) - Duration::nanoseconds(1)), at(3));
}

#[test]
fn a_search_that_begins_with_the_last_start_of_a_window_has_it() {
    let firm = Firm { technicians: vec![technician(1)], ..Firm::default() };
    let windows = vec![hours(2, 5), hours(9, 10)];
    let found = |not_before| starts(&firm.slots(&SlotRequest { windows: windows.clone(), not_before, ..request() }));
    assert_eq!(found(at(3)), [at(3), at(4), at(9)]);
    assert_eq!(found(at(4)), [at(4), at(9)]);
    assert_eq!(found(at(4) + Duration::seconds(1)), [at(9)]);
}

#[test]
fn of_starts_that_are_alike_the_last_is_named_where_it_is_the_nearest() {
    // From four o'clock on the four hours reach into the working day further and further, up to where the window ends.
    let firm = Firm { technicians: vec![by_day(1)], ..Firm::default() };
    for ranking in [SlotRanking::Earliest, SlotRanking::Fairest] {
        let windows = vec![hours(0, 11)];
        let found = firm.slots(&SlotRequest { duration_seconds: 4 * 3_600, windows, ranking, ..request() });
        assert_eq!((found.slots, found.rejected[0].count), (vec![], 8));
        let named = found.relaxations.iter().map(|one| (one.interval, one.conflicts[0].seconds)).collect::<Vec<_>>();
        assert_eq!(named, [(hours(7, 11), 3_600)], "{ranking:?}");
    }
}

#[test]
fn a_nearest_time_of_an_earlier_page_is_named_only_if_it_would_still_do() {
    let mut firm = Firm { technicians: vec![by_day(1)], ..Firm::default() };
    let nothing_yet = NothingYet { rejected: vec![], nearest: vec![SlotPlace { start: at(14), technician: id(1) }] };
    // That page looked at the starts at two and three o'clock; this one looks at the last, at four.
    let request = SlotRequest {
        windows: vec![hours(14, 19)],
        duration_seconds: 3 * 3_600,
        cursor: Some(cursor(at(15), Some(nothing_yet))),
        ..request()
    };
    let named = |firm: &Firm| {
        let found = firm.slots(&request);
        assert_eq!((found.slots, found.cursor), (vec![], None));
        found.relaxations.iter().map(|one| one.interval).collect::<Vec<_>>()
    };
    assert_eq!(named(&firm), [hours(14, 17)]);
    // Booked since, so that nothing could give way there.
    firm.bookings = vec![booking(1, 1, hours(15, 16), plain())];
    assert_eq!(named(&firm), [hours(16, 19)]);
    // Or the hours are others by now, so that nothing has to.
    firm.bookings.clear();
    firm.technicians[0].hours = every_day("08:00", "17:00", false);
    assert_eq!(named(&firm), [hours(16, 19)]);
}
