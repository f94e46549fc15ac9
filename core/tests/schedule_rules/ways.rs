//! Which way is driven: from visit to visit, and past none.

use journeyman::schedule::{
    Booking, BookingDetails, Conflict, ConflictCode, Obstacle, Resources, TravelLeg, TravelMatrix,
};

use super::{Firm, booking, hours, id, plain, proposal, site, technician};

fn there(site: usize) -> BookingDetails {
    BookingDetails { site: Some(id(site)), ..plain() }
}

/// Visits at two sites after one at another: the straight way to the last takes four hours, which is too long. Those to the
/// next and on from there take so many minutes, and there is an hour for each.
fn too_far(to_next: i64, on: i64) -> Vec<usize> {
    let leg = |origin, destination, minutes: i64| TravelLeg {
        origin: id(origin),
        destination: id(destination),
        seconds: minutes * 60,
    };
    let resources = Resources {
        sites: (1..=3).map(site).collect(),
        travel: TravelMatrix { legs: vec![leg(1, 2, to_next), leg(1, 3, 240), leg(2, 3, on)], both_ways: true },
        ..Resources::default()
    };
    let bookings: Vec<Booking> = vec![booking(2, 1, hours(2, 3), there(2)), booking(3, 1, hours(4, 5), there(3))];
    let firm = Firm { resources, bookings, technicians: vec![technician(1)], ..Firm::default() };
    let number = |conflict: Conflict| match (conflict.code, conflict.obstacle) {
        (ConflictCode::TravelTooShort, Obstacle::Travel { booking, .. }) => {
            (1..=3).find(|&number| booking == id(number)).unwrap()
        }
        other => panic!("{other:?}"),
    };
    firm.check(&proposal(1, hours(0, 1), there(1))).into_iter().map(number).collect()
}

#[test]
fn a_later_visit_is_too_far_away_only_if_the_visits_in_between_leave_no_time_for_the_way_by_them() {
    assert_eq!(too_far(60, 60), [0_usize; 0]);
    assert_eq!(too_far(60, 61), [3]);
    assert_eq!(too_far(61, 60), [2, 3]);
}
