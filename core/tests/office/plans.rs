//! A visit is planned with all that its booking can have, and the diary holds to what the customer was promised.

use journeyman::{
    calendar::{Interval, Tzdb},
    event::Command,
    id::{BookingId, JobId, TechnicianId, VehicleId},
    job::JobCommand,
    log::Verdict,
    schedule::{
        self, ArrivalWindow, Booking, BookingDetails, BookingStatus, BookingTime, ConflictCode, ConflictOverride,
        Needs, Proposal, Resources, ScheduleCommand, Technician, Vehicle,
    },
};

use crate::firm::{Firm, codes, id, register, span, weekdays};

/// A firm with two technicians, a van and an enquiry.
fn firm() -> Firm {
    let mut firm = Firm::open();
    let technician = |number| Command::Schedule {
        command: ScheduleCommand::AddTechnician {
            technician: Technician::new(id(number), "Australia/Melbourne".parse().unwrap(), weekdays()),
        },
    };
    let van = Vehicle { id: id(1), label: None, out_of_service: vec![] };
    let resources = Resources { vehicles: vec![van], ..Resources::default() };
    firm.all_accepted(&[
        register(1),
        technician(1),
        technician(2),
        Command::Schedule { command: ScheduleCommand::SetResources { resources } },
        Command::Job {
            job: id(10),
            command: JobCommand::RecordEnquiry {
                job: id(10),
                customer: id(1),
                site: id(1),
                summary: "The kitchen tap drips".parse().unwrap(),
            },
        },
    ]);
    firm
}

fn plan(visit: u128, time: Interval, window: Option<Interval>, details: Option<BookingDetails>) -> Command {
    Command::PlanVisit {
        job: id(10),
        visit: id(visit),
        booking: id(visit),
        technician: id(1),
        time: BookingTime::Instants { interval: time },
        window,
        overrides: Vec::new(),
        details,
    }
}

fn promise(visit: u128, window: Option<Interval>) -> Command {
    Command::Job { job: id(10), command: JobCommand::PromiseWindow { visit: id(visit), window } }
}

fn booking(firm: &Firm, number: u128) -> Booking {
    firm.office.state().diary().booking(id::<BookingId>(number)).unwrap().clone()
}

/// The window that a booking holds to, and the one that its visit has.
fn windows(firm: &Firm, number: u128) -> (Option<Interval>, Option<Interval>) {
    let job = firm.office.state().job(id::<JobId>(10)).unwrap();
    let booked = booking(firm, number).details.and_then(|details| details.window);
    (booked.map(|window| window.interval), job.visit(id(number)).unwrap().window)
}

#[test]
fn a_visit_is_planned_with_crew_vehicle_and_whether_it_is_agreed() {
    let details = BookingDetails {
        crew: vec![id(2)],
        vehicles: vec![id(1)],
        needs: Needs { crew_size: 2, ..Needs::default() },
        status: BookingStatus::Tentative,
        ..BookingDetails::default()
    };
    let mut firm = firm();
    firm.all_accepted(&[plan(1, span(120, 180), None, Some(details.clone()))]);
    assert_eq!(booking(&firm, 1).details, Some(details));
    // The helper's time and the van are taken as the lead's is.
    let diary = firm.office.state().diary();
    assert_eq!(diary.bookings_in(id::<TechnicianId>(2), span(120, 180)).count(), 1);
    let other = BookingDetails { vehicles: vec![id::<VehicleId>(1)], ..BookingDetails::default() };
    let late = Proposal { technician: id(2), interval: span(150, 200), booking: None, details: Some(other.clone()) };
    let found = schedule::check(diary, &Tzdb::bundled(), &late).unwrap();
    assert_eq!(
        found.iter().map(|conflict| conflict.code).collect::<Vec<_>>(),
        [ConflictCode::DoubleBooked, ConflictCode::VehicleTaken]
    );
    let refused = firm.at_the_desk(&Command::PlanVisit {
        job: id(10),
        visit: id(2),
        booking: id(2),
        technician: id(2),
        time: BookingTime::Instants { interval: span(150, 200) },
        window: None,
        overrides: Vec::new(),
        details: Some(other),
    });
    assert_eq!(codes(&refused), ["JM-SCH-0101", "JM-SCH-0104"]);
    assert!(firm.office.state().job(id::<JobId>(10)).unwrap().visit(id(2)).is_none(), "both or neither");
    firm.assert_replays();
}

#[test]
fn a_plan_with_what_the_diary_has_not_got_is_refused_with_its_visit() {
    let mut firm = firm();
    let unknown = BookingDetails { vehicles: vec![id::<VehicleId>(9)], ..BookingDetails::default() };
    assert_eq!(codes(&firm.at_the_desk(&plan(1, span(120, 180), None, Some(unknown)))), ["JM-SCH-0018"]);
    assert!(firm.office.state().job(id::<JobId>(10)).unwrap().visit(id(1)).is_none());
}

#[test]
fn a_visit_is_not_planned_outside_the_window_that_is_promised_unless_somebody_says_why() {
    let mut firm = firm();
    let (inside, outside, promised) = (span(120, 180), span(240, 300), span(60, 180));
    let refused = firm.at_the_desk(&plan(1, outside, Some(promised), None));
    assert_eq!(codes(&refused), ["JM-SCH-0118"]);
    firm.all_accepted(&[plan(1, inside, Some(promised), None)]);
    assert_eq!(windows(&firm, 1), (Some(promised), Some(promised)));
    let window = Some(ArrivalWindow { interval: promised });
    let details = BookingDetails { window, ..BookingDetails::default() };
    let proposal = Proposal { technician: id(1), interval: outside, booking: None, details: Some(details) };
    let diary = firm.office.state().diary();
    let found = schedule::check(diary, &Tzdb::bundled(), &proposal).unwrap();
    let taken_on = ConflictOverride {
        key: found[0].key.parse().unwrap(),
        reason: "The customer is at home all day".parse().unwrap(),
        actor: None,
    };
    let mut late = plan(2, outside, Some(promised), None);
    if let Command::PlanVisit { overrides, .. } = &mut late {
        overrides.push(taken_on.clone());
    }
    firm.all_accepted(&[late]);
    assert_eq!(booking(&firm, 2).overrides, [taken_on]);
}

#[test]
fn a_booking_holds_to_a_window_of_its_own_rather_than_to_that_of_the_visit() {
    let mut firm = firm();
    let own = ArrivalWindow { interval: span(120, 150) };
    let details = BookingDetails { window: Some(own), ..BookingDetails::default() };
    firm.all_accepted(&[plan(1, span(120, 180), Some(span(60, 180)), Some(details))]);
    assert_eq!(windows(&firm, 1), (Some(own.interval), Some(span(60, 180))));
    firm.all_accepted(&[promise(1, Some(span(90, 240)))]);
    assert_eq!(windows(&firm, 1), (Some(own.interval), Some(span(90, 240))));
}

#[test]
fn a_booking_holds_to_the_new_window_that_the_customer_is_told() {
    let mut firm = firm();
    let details = BookingDetails { status: BookingStatus::Tentative, ..BookingDetails::default() };
    firm.all_accepted(&[plan(1, span(120, 180), Some(span(60, 180)), Some(details))]);
    let before = booking(&firm, 1);
    for window in [Some(span(200, 240)), None, Some(span(110, 130))] {
        firm.all_accepted(&[promise(1, window)]);
        assert_eq!(windows(&firm, 1), (window, window));
    }
    let after = booking(&firm, 1);
    assert_eq!((after.interval, after.start, after.technician), (before.interval, before.start, before.technician));
    assert!(after.details.is_some_and(|details| details.status == BookingStatus::Tentative));
    firm.assert_replays();
}

#[test]
fn a_booking_of_a_visit_that_was_promised_nothing_holds_to_the_first_window_that_is() {
    let mut firm = firm();
    firm.all_accepted(&[plan(1, span(120, 180), None, None)]);
    assert_eq!(windows(&firm, 1), (None, None));
    firm.all_accepted(&[promise(1, Some(span(200, 240)))]);
    assert_eq!(windows(&firm, 1), (Some(span(200, 240)), Some(span(200, 240))));
    let state = firm.office.state();
    let found = schedule::check_all(state.diary(), &Tzdb::bundled()).unwrap();
    assert_eq!(found.iter().map(|conflict| conflict.code).collect::<Vec<_>>(), [ConflictCode::OutsideWindow]);
    assert_eq!(firm.at_the_desk(&promise(1, Some(span(200, 240)))), Verdict::Accepted {}); // once more, and nothing moves
}
