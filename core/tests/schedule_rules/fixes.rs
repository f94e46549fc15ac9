//! What would resolve a conflict: who and what else would do, and when.

use chrono::{DateTime, Utc};
use journeyman::schedule::{
    BookingDetails, Conflict, ConflictCode, ConflictPolicy, DaySpan, DiaryLimits, Fix, Licence, Needs, Proposal,
    PublicHoliday, Resources, RoleNeed, Severity,
};

use super::{
    Firm, at, booking, equipment, every_day, hours, id, label, leave, of_kind, plain, proposal, site, technician,
    vehicle,
};

fn starts(conflict: &Conflict) -> Vec<DateTime<Utc>> {
    let starts = conflict.fixes.iter().filter_map(|fix| match fix {
        Fix::StartAt { instant, .. } => Some(*instant),
        _ => None,
    });
    starts.collect()
}

fn leads(conflict: &Conflict) -> Vec<Fix> {
    let is_lead = |fix: &&Fix| matches!(fix, Fix::OtherTechnician { .. });
    conflict.fixes.iter().filter(is_lead).cloned().collect()
}

fn lead(number: usize) -> Fix {
    Fix::OtherTechnician { technician: id(number) }
}

#[test]
fn another_vehicle_or_piece_of_equipment_is_one_that_nobody_else_has_then() {
    // The first is wanted twice, the second in repair, the third somebody else's, the fourth wanted already, the fifth that of
    // the booking itself, which is about to give it back; the seventh was in repair until then, the eighth taken from then on.
    let mut vehicles: Vec<_> = (1..=9).map(vehicle).collect();
    vehicles[1].out_of_service = vec![hours(7, 20)];
    vehicles[6].out_of_service = vec![hours(0, 9)];
    let mut machines: Vec<_> = (1..=9).map(equipment).collect();
    machines[1].out_of_service = vec![hours(7, 20)];
    machines[6].out_of_service = vec![hours(0, 9)];
    let with = |numbers: &[usize]| BookingDetails {
        vehicles: numbers.iter().map(|&number| id(number)).collect(),
        equipment: numbers.iter().map(|&number| id(number)).collect(),
        ..plain()
    };
    let firm = Firm {
        resources: Resources { vehicles, equipment: machines, ..Resources::default() },
        technicians: (1..=4).map(technician).collect(),
        bookings: vec![
            booking(1, 1, hours(9, 11), with(&[5])),
            booking(2, 2, hours(8, 10), with(&[1])),
            booking(3, 3, hours(10, 12), with(&[3])),
            booking(4, 4, hours(11, 12), with(&[8])),
        ],
        ..Firm::default()
    };
    let asked =
        Proposal { technician: id(1), interval: hours(9, 11), booking: Some(id(1)), details: Some(with(&[1, 4])) };
    let found = firm.check(&asked);
    let vehicles = [5, 6, 7].map(|number| Fix::OtherVehicle { vehicle: id(number) });
    let fixes = &of_kind(&found, ConflictCode::VehicleTaken).fixes;
    let named: Vec<Fix> = fixes.iter().filter(|fix| matches!(fix, Fix::OtherVehicle { .. })).cloned().collect();
    assert_eq!(named, vehicles);
    let machines = [5, 6, 7].map(|number| Fix::OtherEquipment { equipment: id(number) });
    let fixes = &of_kind(&found, ConflictCode::EquipmentTaken).fixes;
    let named: Vec<Fix> = fixes.iter().filter(|fix| matches!(fix, Fix::OtherEquipment { .. })).cloned().collect();
    assert_eq!(named, machines);
}

fn licence(name: &str, from: Option<&str>, until: Option<&str>) -> Licence {
    let date = |text: Option<&str>| text.map(|text| text.parse().unwrap());
    Licence {
        name: label(name),
        issuer: label("State"),
        number: None,
        valid_from: date(from),
        valid_until: date(until),
    }
}

#[test]
fn whoever_comes_along_for_a_licence_holds_that_one_on_the_first_and_on_the_last_day() {
    let held = [
        vec![],
        vec![licence("Gas", None, None)],
        vec![licence("Electric", None, Some("2026-10-06"))],
        vec![licence("Electric", Some("2026-10-07"), None)],
        vec![licence("Electric", Some("2026-10-06"), Some("2026-10-07"))],
    ];
    let technicians = (1..).zip(held).map(|(number, licences)| {
        let mut one = technician(number);
        one.licences = licences;
        one
    });
    let firm = Firm { technicians: technicians.collect(), ..Firm::default() };
    let needs = Needs { licences: vec![label("Electric")], ..Needs::default() };
    let found = firm.check(&proposal(1, hours(20, 28), BookingDetails { needs, ..plain() }));
    let fixes = &of_kind(&found, ConflictCode::LicenceMissing).fixes;
    let along: Vec<&Fix> = fixes.iter().filter(|fix| matches!(fix, Fix::AddCrew { .. })).collect();
    assert_eq!(along, [&Fix::AddCrew { technician: id(5) }]);
}

#[test]
fn another_start_is_another_one_even_where_a_holiday_is_only_a_warning() {
    let policy = ConflictPolicy { public_holiday: Severity::Warning, ..ConflictPolicy::default() };
    let holiday = PublicHoliday { date: "2026-10-06".parse().unwrap(), name: label("Picnic Day"), region: None };
    let mut ann = technician(1);
    ann.hours = every_day("08:00", "16:00", false);
    let firm = Firm {
        policy,
        resources: Resources { holidays: vec![holiday], ..Resources::default() },
        technicians: vec![ann],
        ..Firm::default()
    };
    // From where the hours start, and up to where they end.
    for interval in [hours(8, 10), hours(14, 16)] {
        let found = firm.check(&proposal(1, interval, plain()));
        assert_eq!(starts(of_kind(&found, ConflictCode::PublicHoliday)), [at(32), at(-10)], "{interval}");
    }
}

#[test]
fn a_week_that_is_full_is_over_on_the_next_monday() {
    let limits = DiaryLimits { weekly_minutes: Some(600), ..DiaryLimits::default() };
    let firm = Firm {
        resources: Resources { limits, ..Resources::default() },
        technicians: vec![technician(1)],
        bookings: vec![booking(1, 1, hours(0, 10), plain())],
        ..Firm::default()
    };
    let found = firm.check(&proposal(1, hours(30, 32), plain()));
    // Monday 12 October, and the last two hours of Sunday 4 October.
    assert_eq!(starts(of_kind(&found, ConflictCode::WeeklyHours)), [at(6 * 24), at(-26)]);
}

#[test]
fn whoever_comes_along_already_is_no_other_lead() {
    let firm = Firm {
        technicians: (1..=4).map(technician).collect(),
        leave: vec![leave(1, 1, "2026-10-06", "2026-10-06")],
        ..Firm::default()
    };
    let crew = BookingDetails { crew: vec![id(2)], ..plain() };
    let found = firm.check(&proposal(1, hours(8, 10), crew));
    assert_eq!(leads(of_kind(&found, ConflictCode::OnLeave)), [lead(3), lead(4)]);
}

#[test]
fn another_lead_is_named_also_where_the_clock_moved_which_nobody_brings_back() {
    let mut moved = booking(1, 1, hours(8, 10), plain());
    moved.start.offset_seconds = 3_600;
    moved.start.local = at(9).naive_utc();
    moved.start.zone = "Europe/Berlin".parse().unwrap(); // two hours from UTC then
    let firm = Firm {
        technicians: vec![technician(1), technician(2)],
        leave: vec![leave(1, 1, "2026-10-06", "2026-10-06")],
        bookings: vec![moved],
        ..Firm::default()
    };
    let asked = Proposal { technician: id(1), interval: hours(8, 10), booking: Some(id(1)), details: None };
    let found = firm.check(&asked);
    assert_eq!(leads(of_kind(&found, ConflictCode::OnLeave)), [lead(2)]);
    assert_eq!(leads(of_kind(&found, ConflictCode::ClockMoved)), []);
}

#[test]
fn other_days_are_named_for_whole_days_though_they_are_not_those_that_were_agreed() {
    let mut agreed = booking(1, 1, hours(0, 24), plain());
    let date = "2026-10-06".parse().unwrap();
    agreed.days = Some(DaySpan { first: date, last: date });
    let holiday = PublicHoliday { date, name: label("Picnic Day"), region: None };
    let firm = Firm {
        resources: Resources { holidays: vec![holiday], ..Resources::default() },
        technicians: vec![technician(1)],
        bookings: vec![agreed],
        ..Firm::default()
    };
    let asked = Proposal { technician: id(1), interval: hours(0, 24), booking: Some(id(1)), details: None };
    let found = firm.check(&asked);
    assert_eq!(starts(of_kind(&found, ConflictCode::PublicHoliday)), [at(24), at(-24)]);
}

#[test]
fn of_advice_another_lead_is_named_of_whom_the_same_is_not_said() {
    let resources = Resources {
        limits: DiaryLimits { licence_expiring_days: Some(30), ..DiaryLimits::default() },
        ..Resources::default()
    };
    let needs = Needs { licences: vec![label("Electric"), label("Gas")], ..Needs::default() };
    let soon = Some("2026-10-10");
    // Of the first both expire soon, of the second the one, of the third the other, of the fourth none.
    let held = [(soon, soon), (soon, None), (None, soon), (None, None)];
    let technicians = (1..).zip(held).map(|(number, (electric, gas))| {
        let mut one = technician(number);
        one.licences = vec![licence("Electric", None, electric), licence("Gas", None, gas)];
        one
    });
    let firm = Firm { resources, technicians: technicians.collect(), ..Firm::default() };
    let found = firm.check(&proposal(1, hours(8, 10), BookingDetails { needs, preferred: Some(id(3)), ..plain() }));
    let of_licence = |name: &str| {
        found.iter().find(|one| {
        matches!(&one.obstacle, journeyman::schedule::Obstacle::LicenceExpiring { licence, .. } if *licence == label(name))
    })
    };
    assert_eq!(leads(of_licence("Electric").unwrap()), [lead(3), lead(4)]);
    assert_eq!(leads(of_licence("Gas").unwrap()), [lead(2), lead(4)]);
    assert_eq!(leads(of_kind(&found, ConflictCode::NotPreferred)), [lead(3)], "the one whom the customer would like");
}

#[test]
fn whoever_comes_along_is_held_to_what_the_policy_looks_for_and_to_no_advice() {
    let needs = Needs { roles: vec![RoleNeed { role: label("Rigger"), count: 1 }], ..Needs::default() };
    let at_site = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let technicians: Vec<_> = (1..=4)
        .map(|number| {
            let mut one = technician(number);
            if number > 1 {
                one.roles = vec![label("Rigger")];
            }
            one
        })
        .collect();
    let mut firm = Firm {
        resources: Resources { sites: vec![site(1), site(2)], ..Resources::default() },
        technicians,
        // How far the second has to go isn't known, which is advice; the third is booked.
        bookings: vec![booking(1, 2, hours(6, 8), at_site(2)), booking(2, 3, hours(8, 10), plain())],
        ..Firm::default()
    };
    firm.technicians[3].hours = every_day("20:00", "22:00", false);
    let along = |firm: &Firm| -> Vec<Fix> {
        let found = firm.check(&proposal(1, hours(9, 11), BookingDetails { needs: needs.clone(), ..at_site(1) }));
        let fixes = &of_kind(&found, ConflictCode::RoleMissing).fixes;
        fixes.iter().filter(|fix| matches!(fix, Fix::AddCrew { .. })).cloned().collect()
    };
    assert_eq!(along(&firm), [Fix::AddCrew { technician: id(2) }]);
    firm.policy.unchecked = vec![ConflictCode::OutsideHours];
    assert_eq!(along(&firm), [2, 4].map(|number| Fix::AddCrew { technician: id(number) }));
    firm.policy.travel_unknown = Severity::Soft;
    assert_eq!(along(&firm), [Fix::AddCrew { technician: id(4) }], "it is more than advice to this firm");
}
