//! Laws of conflicts of all kinds: firms with sites, vans, needs, limits and travel.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, Tzdb},
    id::{SiteId, TechnicianId},
    schedule::{
        ArrivalWindow, BookingDependency, BookingDetails, Conflict, ConflictCode, ConflictPolicy, DaySpan, Diary,
        DiaryLimits, DiarySite, Equipment, Fix, Licence, Needs, Proposal, PublicHoliday, Resources, RoleNeed, Skill,
        SkillNeed, Technician, TravelLeg, TravelMatrix, Vehicle, check_all,
    },
};
use proptest::prelude::*;
use serde_json::Value;

use super::firm::*;

/// A firm, what each of its bookings and the proposal has besides, as numbers to be read as choices, and its diary.
pub(super) fn rich_firm() -> impl Strategy<Value = (Firm, Vec<u32>)> {
    (any_firm(), prop::collection::vec(any::<u32>(), 16))
}

/// A booking more: when, and what it has besides.
fn one_more() -> impl Strategy<Value = (usize, i64, i64, u32)> {
    (0..3_usize, 0..DAYS * QUARTERS_A_DAY, 1..40_i64, any::<u32>())
}

fn site(number: usize) -> SiteId {
    uuid(5, number).parse().unwrap()
}

/// What the lowest digits of a number choose; the number is left with the others.
fn pick(choices: &mut u32, of: u32) -> u32 {
    let picked = *choices % of;
    *choices /= of;
    picked
}

fn name<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn resources(firm: &Firm) -> Resources {
    let zone = &firm.technicians[0].zone;
    let plain =
        |number| DiarySite { id: site(number), zone: zone.clone(), access: vec![], closed: vec![], region: None };
    let day = firm.monday.date_naive() + chrono::Days::new(3);
    let out = quarters(firm.monday, 100, 60);
    // From the third site on nobody knows the ways.
    let leg = |from, to, seconds| TravelLeg { origin: site(from), destination: site(to), seconds };
    Resources {
        vehicles: (1..=2)
            .map(|n| Vehicle { id: uuid(6, n).parse().unwrap(), label: None, out_of_service: vec![out] })
            .collect(),
        equipment: vec![Equipment { id: uuid(7, 1).parse().unwrap(), label: None, out_of_service: vec![] }],
        sites: vec![
            DiarySite { access: firm.technicians[0].hours.clone(), ..plain(1) },
            DiarySite { closed: vec![DaySpan { first: day, last: day }], ..plain(2) },
            plain(3),
        ],
        holidays: vec![PublicHoliday { date: day, name: name("Show day"), region: None }],
        limits: DiaryLimits {
            daily_minutes: Some(300),
            weekly_minutes: Some(700),
            rest_minutes: Some(660),
            break_after_minutes: Some(180),
            break_minutes: Some(30),
            travel_tight_minutes: Some(20),
            licence_expiring_days: Some(4),
        },
        travel: TravelMatrix { legs: vec![leg(1, 2, 2_700), leg(2, 1, 5_400)], both_ways: false },
    }
}

/// The people with what they can: of three the second has the skill, the first two the licence, and the last the role.
fn people(firm: &Firm) -> Vec<Technician> {
    let until = firm.monday.date_naive() + chrono::Days::new(6);
    let licence = Licence {
        name: name("gas"),
        issuer: name("the board"),
        number: None,
        valid_from: None,
        valid_until: Some(until),
    };
    let able = |(at, one): (usize, &Technician)| Technician {
        skills: if at == 1 { vec![Skill { name: name("tiles"), level: 2 }] } else { vec![] },
        licences: if at < 2 { vec![licence.clone()] } else { vec![] },
        roles: if at == 2 { vec![name("boss")] } else { vec![] },
        breaks: if at == 0 { one.hours.iter().take(1).copied().collect() } else { vec![] },
        ..one.clone()
    };
    firm.technicians.iter().enumerate().map(able).collect()
}

/// What a visit has besides, as a number says. It waits for the first booking at most, which waits for none.
fn details(
    firm: &Firm,
    lead: TechnicianId,
    interval: Interval,
    number: usize,
    mut choices: u32,
) -> Option<BookingDetails> {
    let choices = &mut choices;
    if pick(choices, 5) == 0 {
        return None;
    }
    let other = firm.technicians.iter().map(|one| one.id).find(|&one| one != lead);
    let some = |chosen: u32| chosen == 0;
    let (at, comes) = (pick(choices, 4), some(pick(choices, 4)));
    let (van, tool) = (pick(choices, 4), some(pick(choices, 4)));
    let (skilled, licensed, many, bossy) =
        (some(pick(choices, 5)), some(pick(choices, 3)), some(pick(choices, 4)), some(pick(choices, 6)));
    let (promised, waits, liked) = (some(pick(choices, 4)), some(pick(choices, 6)), some(pick(choices, 4)));
    let hour = chrono::Duration::hours(1);
    Some(BookingDetails {
        crew: other.filter(|_| comes).into_iter().collect(),
        vehicles: [1, 2].into_iter().filter(|&n| van == n).map(|n| uuid(6, n as usize).parse().unwrap()).collect(),
        equipment: if tool { vec![uuid(7, 1).parse().unwrap()] } else { vec![] },
        site: (at > 0).then(|| site(at as usize)),
        needs: Needs {
            skills: if skilled { vec![SkillNeed { name: name("tiles"), level: 2 }] } else { vec![] },
            licences: if licensed { vec![name("gas")] } else { vec![] },
            crew_size: if many { 2 } else { 0 },
            roles: if bossy { vec![RoleNeed { role: name("boss"), count: 1 }] } else { vec![] },
        },
        window: promised.then(|| ArrivalWindow {
            interval: Interval::new(interval.start() + hour, interval.start() + hour * 3).unwrap(),
        }),
        depends_on: if waits && number > 1 {
            vec![BookingDependency { booking: booking_id(1), lag_seconds: 3_600 }]
        } else {
            vec![]
        },
        preferred: other.filter(|_| liked),
        ..BookingDetails::default()
    })
}

pub(super) fn furnished(firm: &Firm, choices: &[u32]) -> Firm {
    let mut firm = firm.clone();
    let bare = firm.clone();
    for (number, booking) in (1..).zip(&mut firm.bookings) {
        booking.details = details(&bare, booking.technician, booking.interval, number, choices[number]);
    }
    let Proposal { technician, interval, .. } = firm.proposal;
    firm.proposal.details = Some(details(&bare, technician, interval, 99, choices[0]).unwrap_or_default());
    firm.technicians = people(&bare);
    firm
}

fn diary(firm: &Firm) -> Diary {
    diary_of(firm, ConflictPolicy::default())
}

pub(super) fn diary_of(firm: &Firm, policy: ConflictPolicy) -> Diary {
    let Firm { technicians, leave, bookings, .. } = firm.clone();
    Diary::with_resources(policy, resources(firm), technicians, leave, bookings).unwrap()
}

/// What an obstacle is, whatever time it is at: its kind and its names.
fn names(conflict: &Conflict) -> (String, Vec<Value>) {
    let obstacle = serde_json::to_value(&conflict.obstacle).unwrap();
    let (kind, facts) = obstacle.as_object().unwrap().iter().next().unwrap();
    let named = ["booking", "leave", "vehicle", "equipment", "licence", "skill", "role", "site", "date", "first"];
    (kind.clone(), named.iter().filter_map(|name| facts.get(name)).cloned().collect())
}

/// Whether a conflict is there when a proposal is changed: of the lead, or of the same person.
fn is_there(diary: &Diary, conflict: &Conflict, was: &Proposal, changed: &Proposal) -> bool {
    let whose = if conflict.technician == was.technician { changed.technician } else { conflict.technician };
    // Somebody else's neighbours are others: theirs is the same conflict if it is of the kind.
    let by_kind = whose != conflict.technician && conflict.code != ConflictCode::LicenceExpiring;
    conflicts(diary, changed)
        .iter()
        .any(|one| (one.code, one.technician) == (conflict.code, whose) && (by_kind || names(one) == names(conflict)))
}

fn starting(proposal: &Proposal, start: DateTime<Utc>) -> Proposal {
    let interval = Interval::new(start, start + proposal.interval.duration()).unwrap();
    Proposal { interval, ..proposal.clone() }
}

fn with_details(proposal: &Proposal, change: impl FnOnce(&mut BookingDetails)) -> Proposal {
    let mut changed = proposal.clone();
    change(changed.details.as_mut().unwrap());
    changed
}

/// The proposal as a fix wants it, a few ways where it leaves a choice.
fn fixed(proposal: &Proposal, conflict: &Conflict, fix: &Fix) -> Vec<Proposal> {
    let length = proposal.interval.duration();
    let later = [0, 1, 600, 90_000].map(chrono::Duration::seconds);
    let taken = |kind: &str| {
        serde_json::to_value(&conflict.obstacle).unwrap().as_object().unwrap().values().next().unwrap()[kind].clone()
    };
    match fix {
        Fix::StartAtOrAfter { instant, .. } => later.map(|by| starting(proposal, *instant + by)).to_vec(),
        Fix::EndAtOrBefore { instant, .. } => later.map(|by| starting(proposal, *instant - length - by)).to_vec(),
        Fix::StartAt { instant, .. } => vec![starting(proposal, *instant)],
        Fix::StartWithin { window } => {
            let last = window.interval.end() - chrono::Duration::seconds(1);
            vec![starting(proposal, window.interval.start()), starting(proposal, last)]
        }
        Fix::OtherTechnician { technician } => vec![Proposal { technician: *technician, ..proposal.clone() }],
        Fix::AddCrew { technician } => vec![with_details(proposal, |details| details.crew.push(*technician))],
        Fix::OtherVehicle { vehicle } => vec![with_details(proposal, |details| {
            details.vehicles.retain(|one| serde_json::to_value(one).unwrap() != taken("vehicle"));
            details.vehicles.push(*vehicle);
        })],
        Fix::OtherEquipment { equipment } => vec![with_details(proposal, |details| {
            details.equipment.retain(|one| serde_json::to_value(one).unwrap() != taken("equipment"));
            details.equipment.push(*equipment);
        })],
    }
}

/// Whether a conflict is still told after a booking came.
///
/// By its key; but a limit of work may be passed by more, and a rest is that of the nearest work of another day, which may be the
/// new booking: then it is told of that. How long a way takes isn't asked any more where the new booking is in between.
fn is_kept(before: &Conflict, after: &[Conflict]) -> bool {
    match before.code {
        ConflictCode::TravelUnknown => true,
        ConflictCode::RestTooShort => {
            let whose = |one: &Conflict| (one.code, one.technician, one.booking);
            after.iter().any(|one| whose(one) == whose(before))
        }
        ConflictCode::DailyHours | ConflictCode::WeeklyHours | ConflictCode::NoBreak => {
            // The third part of a key is by how much.
            let about = |one: &Conflict| one.key.split(':').take(2).map(str::to_owned).collect::<Vec<_>>();
            after.iter().any(|one| about(one) == about(before) && one.seconds >= before.seconds)
        }
        _ => after.iter().any(|one| one.key == before.key),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn adding_a_booking_never_removes_anothers_conflict_of_any_kind_but_an_unknown_way(
        (firm, choices) in rich_firm(), (who, from, length, more) in one_more()
    ) {
        let firm = furnished(&firm, &choices);
        let lead = &firm.technicians[who % firm.technicians.len()];
        let interval = quarters(firm.monday, from, length);
        let mut added = booked(999, lead.id, interval, &zone(lead.zone.as_str()));
        added.details = details(&firm, lead.id, interval, 999, more);
        let mut fuller = firm.clone();
        fuller.bookings.push(added);
        let (before, after) = (diary(&firm), diary(&fuller));
        let of = |booking: &journeyman::schedule::Booking| Proposal {
            technician: booking.technician, interval: booking.interval, booking: Some(booking.id), details: None,
        };
        let proposals = firm.bookings.iter().map(of).chain([firm.proposal.clone()]);
        for proposal in proposals {
            let still = conflicts(&after, &proposal);
            for conflict in conflicts(&before, &proposal) {
                prop_assert!(is_kept(&conflict, &still), "{conflict:?}");
            }
        }
        let tzdb = Tzdb::bundled();
        let still = check_all(&after, &tzdb).unwrap();
        for conflict in check_all(&before, &tzdb).unwrap() {
            prop_assert!(is_kept(&conflict, &still), "{conflict:?}");
        }
    }

    #[test]
    fn each_fix_of_any_kind_of_conflict_removes_it_alone((firm, choices) in rich_firm()) {
        let firm = furnished(&firm, &choices);
        let diary = diary(&firm);
        for conflict in conflicts(&diary, &firm.proposal) {
            for fix in &conflict.fixes {
                for changed in fixed(&firm.proposal, &conflict, fix) {
                    prop_assert!(!is_there(&diary, &conflict, &firm.proposal, &changed), "{fix} of {conflict:?}");
                }
            }
        }
    }
}
