//! Random firms, in which much is in each other's way.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use journeyman_model::diary::{
    change::Change,
    firm::{
        Booking, DaySpan, Dependency, Details, Firm, Holiday, Leave, LeaveSpan, Leg, Licence, Limits, Needs, Policy,
        Proposal, Ranking, Resources, RoleNeed, Severity, Site, Skill, SlotRequest, Span, Status, Technician, Thing,
        Travel, Window, WorkingHours,
    },
};

use super::case::{CLOCKS, Case, ZONES};
use crate::choices::Choices;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const QUARTERS_A_DAY: i64 = 96;

/// Mondays of weeks in which some of the clocks change, and of one in which none do.
const MONDAYS: [&str; 8] = [
    "2026-03-02T00:00:00Z", // New York
    "2026-03-23T00:00:00Z", // London, Beirut
    "2026-03-30T00:00:00Z", // Melbourne, Lord Howe, Auckland, Santiago
    "2026-06-01T00:00:00Z",
    "2026-08-31T00:00:00Z", // Santiago, at midnight
    "2026-09-21T00:00:00Z", // Auckland
    "2026-09-28T00:00:00Z", // Melbourne, Lord Howe
    "2026-10-19T00:00:00Z", // London, Beirut
];

/// Names of which some are the same but for their case or are part of another.
const SKILLS: [&str; 3] = ["Gas", "Gas boilers", "gas"];
const LICENCES: [&str; 3] = ["Drain layer", "Gasfitter", "Asbestos"];
const ROLES: [&str; 2] = ["Apprentice", "Supervisor"];
/// One of them would be the end of a name, if names were only strung together.
const REGIONS: [&str; 3] = ["VIC", "AU|VIC", "NZ-AUK"];

/// Every rule, by its name in the policy.
pub(crate) const RULES: [&str; 24] = [
    "double_booked",
    "on_leave",
    "outside_hours",
    "vehicle_taken",
    "equipment_taken",
    "licence_missing",
    "licence_not_valid",
    "skill_missing",
    "site_closed",
    "dependency_broken",
    "crew_too_small",
    "role_missing",
    "clock_moved",
    "public_holiday",
    "travel_too_short",
    "travel_unknown",
    "travel_tight",
    "outside_window",
    "daily_hours",
    "weekly_hours",
    "rest_too_short",
    "no_break",
    "not_preferred",
    "licence_expiring",
];

/// The codes of the rules, from the first on.
pub(crate) fn codes() -> impl Iterator<Item = String> {
    (101..).take(RULES.len()).map(|number| format!("JM-SCH-0{number}"))
}

/// A firm in a week, and what it is asked.
pub(crate) fn case(choices: &mut Choices<'_>) -> Case {
    let monday: DateTime<Utc> = choices.one_of(&MONDAYS).parse().unwrap_or_default();
    let home = choices.one_of(&ZONES);
    let is_plain = choices.one_in(4);
    let first_day = choices.one_of(&[0, 0, 3, 5, 6]);
    let mut make =
        Make { monday, first_day, home, is_plain, choices, technicians: Vec::new(), things: Things::default() };
    make.things = make.things();
    let most = make.choices.one_of(&[4, 4, 6]);
    make.technicians = (1..=make.choices.between(1, most)).map(|number| make.technician(number)).collect();
    let leave = (1..=make.few(4)).map(|number| make.leave(number)).collect();
    let booked = make.few(14);
    let mut bookings: Vec<Booking> = Vec::new();
    for number in 1..=booked {
        bookings.push(make.booking_among(number, &bookings));
    }
    let policy = make.policy();
    let resources = if is_plain { Resources::default() } else { make.resources() };
    let added = make.added(booked + 1, &bookings);
    let proposal = make.proposal(booked + 2, &bookings);
    let request = make.request(&bookings);
    let changes = (1..=make.few(3)).flat_map(|number| make.change(number, booked, &bookings));
    let changes = in_order(changes.collect());
    let firm = Firm { technicians: make.technicians, leave, bookings, policy, resources };
    Case { firm, proposal, added, request, changes }
}

/// What is cancelled is so once, and after all else.
fn in_order(changes: Vec<Change>) -> Vec<Change> {
    let (cancelled, mut others): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| matches!(change, Change::Cancel { .. }));
    for change in cancelled {
        if !others.contains(&change) {
            others.push(change);
        }
    }
    others
}

fn id(kind: u32, number: i64) -> String {
    // Ids in another order than what they name.
    format!("01999a3f-0000-7000-8000-{kind:06}{:06}", number * 7_919 % 1_000)
}

/// How many there are of what.
#[derive(Debug, Clone, Copy, Default)]
struct Things {
    vehicles: i64,
    equipment: i64,
    sites: i64,
}

struct Make<'a, 'b> {
    choices: &'a mut Choices<'b>,
    monday: DateTime<Utc>,
    home: &'static str,
    /// Of the week. Of a firm that has few days, more is in each other's way.
    first_day: i64,
    /// Whether the firm has technicians, leave and bookings only.
    is_plain: bool,
    technicians: Vec<Technician>,
    things: Things,
}

impl Make<'_, '_> {
    /// Up to some, and often none.
    fn few(&mut self, most: i64) -> i64 {
        if self.choices.one_in(6) { 0 } else { self.choices.between(0, most) }
    }

    /// Now and then, in a firm that isn't plain.
    fn at_times(&mut self, times: u64) -> bool {
        !self.is_plain && self.choices.one_in(times)
    }

    /// Some of a list, each once.
    fn some<T: Clone>(&mut self, list: &[T], times: u64) -> Vec<T> {
        list.iter().filter(|_| self.at_times(times)).cloned().collect()
    }

    /// Some ids of things, each once.
    fn some_ids(&mut self, kind: u32, count: i64, times: u64) -> Vec<String> {
        let all: Vec<String> = (1..=count).map(|number| id(kind, number)).collect();
        self.some(&all, times)
    }

    fn things(&mut self) -> Things {
        if self.is_plain {
            return Things::default();
        }
        // Now and then there are more others than are named.
        let most = self.choices.one_of(&[2, 2, 5]);
        Things { vehicles: self.few(most), equipment: self.few(most), sites: self.few(4) }
    }

    fn policy(&mut self) -> Policy {
        let usual =
            [("double_booked", Severity::Hard), ("on_leave", Severity::Hard), ("outside_hours", Severity::Soft)];
        let mut policy = Policy::default();
        policy.severities.extend(usual.map(|(rule, severity)| (rule.to_owned(), severity)));
        if self.choices.one_in(3) {
            let rules: &[&str] = if self.is_plain { &RULES[..3] } else { &RULES };
            for rule in rules {
                let severity = self.choices.one_of(&[Severity::Hard, Severity::Soft, Severity::Warning]);
                policy.severities.insert((*rule).to_owned(), severity);
            }
            policy.unchecked = self.some(&codes().collect::<Vec<_>>(), 12);
        }
        if self.at_times(12) {
            // Who has a licence may have had it, but not one that ends soon.
            policy.unchecked.retain(|code| code != "JM-SCH-0107" && code != "JM-SCH-0124");
            policy.unchecked.push("JM-SCH-0107".to_owned());
            policy.severities.insert("licence_expiring".to_owned(), Severity::Soft);
        }
        policy
    }

    fn zone(&mut self) -> String {
        if self.choices.one_in(4) { self.choices.one_of(&ZONES).to_owned() } else { self.home.to_owned() }
    }

    fn technician(&mut self, number: i64) -> Technician {
        let skills = self.some(&SKILLS, 2);
        let licences = self.some(&LICENCES, 2);
        Technician {
            id: id(1, number),
            zone: self.zone(),
            hours: self.hours(),
            breaks: if self.at_times(3) { self.breaks() } else { Vec::new() },
            skills: skills.iter().map(|name| self.skill(name)).collect(),
            licences: licences.iter().flat_map(|name| [self.licence(name), self.licence(name)]).collect(),
            roles: self.some(&ROLES, 2).into_iter().map(str::to_owned).collect(),
            home: (self.things.sites > 0 && self.at_times(2))
                .then(|| id(7, self.choices.between(1, self.things.sites))),
            region: self.region(),
        }
    }

    fn skill(&mut self, name: &str) -> Skill {
        Skill { name: name.to_owned(), level: self.choices.one_of(&[0, 1, 2, 3, 255]) }
    }

    /// Valid for days of the week, or up to its first or its last, or for ever.
    fn licence(&mut self, name: &str) -> Licence {
        let monday = self.monday.date_naive();
        let from = self.choices.one_in(2).then(|| self.choices.between(-3, 6));
        let until = (!self.choices.one_in(3)).then(|| from.unwrap_or(0) + self.choices.between(0, 14));
        Licence {
            name: name.to_owned(),
            issuer: "Board of Trades".to_owned(),
            number: None,
            valid_from: from.map(|days| monday + TimeDelta::days(days)),
            valid_until: until.map(|days| monday + TimeDelta::days(days)),
        }
    }

    fn region(&mut self) -> Option<String> {
        self.at_times(2).then(|| self.choices.one_of(&REGIONS).to_owned())
    }

    fn one_technician(&mut self) -> String {
        self.choices.one_of(&self.technicians).id
    }

    /// All week, the usual week, or spans between random cuts: nights, split shifts, shifts that touch, whole days.
    fn hours(&mut self) -> Vec<WorkingHours> {
        if self.choices.one_in(6) {
            return (0..7).map(|day| span_of_week(day * QUARTERS_A_DAY, (day + 1) * QUARTERS_A_DAY)).collect();
        }
        if self.choices.one_in(2) {
            let (from, to) = (self.choices.between(24, 36), self.choices.between(60, 76));
            return (0..5).map(|day| span_of_week(day * QUARTERS_A_DAY + from, day * QUARTERS_A_DAY + to)).collect();
        }
        let mut cuts: Vec<i64> = (0..self.few(24)).map(|_| self.choices.between(0, 7 * QUARTERS_A_DAY - 1)).collect();
        cuts.sort_unstable();
        let pairs = cuts.windows(2).step_by(if self.choices.one_in(4) { 1 } else { 2 });
        let spans = pairs.filter(|pair| pair[0] < pair[1]);
        spans.map(|pair| span_of_week(pair[0], pair[1].min(pair[0] + QUARTERS_A_DAY))).collect()
    }

    /// The same time of each day, at night, too.
    fn breaks(&mut self) -> Vec<WorkingHours> {
        let (from, length) = (self.choices.between(0, 95), self.choices.between(1, 4));
        (0..7).map(|day| span_of_week(day * QUARTERS_A_DAY + from, day * QUARTERS_A_DAY + from + length)).collect()
    }

    fn leave(&mut self, number: i64) -> Leave {
        let technician = self.one_technician();
        let start = self.monday.naive_utc() + TimeDelta::minutes(15 * self.choices.between(0, 7 * QUARTERS_A_DAY));
        let span = if self.choices.one_in(2) {
            let days = self.choices.between(0, 2);
            LeaveSpan::Days { first: start.date(), last: (start + TimeDelta::days(days)).date() }
        } else {
            LeaveSpan::Times { start, end: start + TimeDelta::minutes(15 * self.choices.between(1, 60)) }
        };
        Leave { id: id(3, number), technician, span }
    }

    /// Mostly on the quarter of an hour, so that much touches, and now and then beside it or for days.
    fn span(&mut self) -> Span {
        let quarter =
            self.choices.between(self.first_day, 7) * QUARTERS_A_DAY + self.choices.between(0, QUARTERS_A_DAY);
        let beside = if self.choices.one_in(8) { self.choices.between(-61, 61) } else { 0 };
        let start = self.monday + TimeDelta::seconds(900 * quarter + beside);
        let length = match self.choices.below(12) {
            0 => self.choices.between(1, 100),
            1 => 900 * self.choices.between(16, 200),
            _ => 900 * self.choices.between(1, 16),
        };
        Span { start, end: start + TimeDelta::seconds(length) }
    }

    fn booking(&mut self, number: i64) -> Booking {
        let technician = self.choices.one_of(&self.technicians);
        let days = if self.choices.one_in(12) { self.days(&technician.zone) } else { None };
        let interval = days.as_ref().map_or_else(|| self.span(), |(_, interval)| *interval);
        let days = days.map(|(days, _)| days);
        let mut start = CLOCKS[&technician.zone].shown(interval.start);
        if days.is_none() && self.at_times(12) {
            // Agreed when the clocks went otherwise.
            start.offset_seconds += self.choices.one_of(&[-3_600, -1_800, 1_800, 3_600]);
            start.local = interval.start.naive_utc() + TimeDelta::seconds(start.offset_seconds.into());
        }
        let details = self.details(&technician.id, interval, number, 6);
        let visit = id(4, number);
        let overrides = Vec::new();
        Booking { id: id(2, number), technician: technician.id, visit, interval, start, days, overrides, details }
    }

    /// Now and then at the time of somebody's other one, and then often with the same needs: what is wrong with it is what is
    /// wrong with the other.
    fn booking_among(&mut self, number: i64, bookings: &[Booking]) -> Booking {
        let booking = self.booking(number);
        let like = (!bookings.is_empty() && self.choices.one_in(6)).then(|| self.choices.one_of(bookings));
        let Some(Booking { technician, interval, start, days, details, .. }) = like else { return booking };
        let details = if self.choices.one_in(2) {
            // As it depends on earlier ones only, so does this.
            details
        } else {
            self.details(&technician, interval, number, 6)
        };
        Booking { technician, interval, start, days, details, ..booking }
    }

    /// What comes on top, now and then just behind another's visit, perhaps before the next.
    fn added(&mut self, number: i64, bookings: &[Booking]) -> Booking {
        let booking = self.booking(number);
        let like = (!bookings.is_empty() && self.choices.one_in(4)).then(|| self.choices.one_of(bookings));
        let Some(Booking { technician, interval: before, start, .. }) = like else { return booking };
        let mut quarters = |least, most| TimeDelta::minutes(15 * self.choices.between(least, most));
        let behind = before.end + quarters(0, 2);
        let interval = Span { start: behind, end: behind + quarters(1, 4) };
        let details = self.details(&technician, interval, number, 6);
        Booking { technician, interval, start: CLOCKS[&start.zone].shown(behind), days: None, details, ..booking }
    }

    /// What might be booked, now and then for somebody's time that is taken, and then mostly somewhere else.
    fn proposal(&mut self, number: i64, bookings: &[Booking]) -> Proposal {
        let Booking { technician, interval, details, .. } = self.booking(number);
        let like = (!bookings.is_empty() && self.choices.one_in(4)).then(|| self.choices.one_of(bookings));
        let Some(like) = like else { return Proposal { technician, interval, booking: None, details } };
        let details = self.details(&like.technician, like.interval, number, 6);
        Proposal { technician: like.technician, interval: like.interval, booking: None, details }
    }

    /// Whole days, now and then booked when the clocks went otherwise at the start or at the end.
    fn days(&mut self, zone: &str) -> Option<(DaySpan, Span)> {
        let first = self.span().start.date_naive();
        let last = first + TimeDelta::days(self.choices.between(0, 2));
        let Span { start, end } = CLOCKS[zone].days(first, last)?;
        let mut beside =
            || TimeDelta::seconds(if self.at_times(8) { self.choices.one_of(&[-3_600, 3_600]) } else { 0 });
        let booked = Span { start: start + beside(), end: end + beside() };
        Some((DaySpan { first, last }, booked))
    }

    /// What else there is to a visit. It depends on earlier ones only, so that nothing waits for itself.
    fn details(&mut self, lead: &str, interval: Span, number: i64, rarely: u64) -> Option<Details> {
        if self.is_plain || self.choices.one_in(5) {
            return None;
        }
        let everybody: Vec<String> = self.technicians.iter().map(|technician| technician.id.clone()).collect();
        let mut crew = self.some(&everybody, rarely);
        crew.retain(|person| person != lead);
        let skills = self.some(&SKILLS, rarely);
        let roles = self.some(&ROLES, rarely);
        let needed = self.some(&(1..number).collect::<Vec<i64>>(), 20);
        let needs = Needs {
            skills: skills.iter().map(|name| self.skill(name)).collect(),
            licences: self.some(&LICENCES, rarely).into_iter().map(str::to_owned).collect(),
            crew_size: if self.choices.one_in(4) { self.choices.one_of(&[1, 2, 3]) } else { 0 },
            roles: roles
                .iter()
                .map(|role| RoleNeed { role: (*role).to_owned(), count: self.choices.one_of(&[1, 1, 2]) })
                .collect(),
        };
        Some(Details {
            crew,
            vehicles: self.some_ids(5, self.things.vehicles, 3),
            equipment: self.some_ids(6, self.things.equipment, 3),
            site: (self.things.sites > 0 && !self.choices.one_in(4))
                .then(|| id(7, self.choices.between(1, self.things.sites))),
            needs,
            window: self.choices.one_in(5).then(|| self.arrival(interval)),
            depends_on: needed.into_iter().map(|number| self.dependency(number)).collect(),
            preferred: self.choices.one_in(6).then(|| self.one_technician()),
            status: if self.choices.one_in(5) { Status::Tentative } else { Status::Confirmed },
        })
    }

    /// A window near the start.
    fn arrival(&mut self, interval: Span) -> Window {
        let start = interval.start + TimeDelta::minutes(15 * self.choices.between(-8, 2));
        Window { interval: Span { start, end: start + TimeDelta::minutes(15 * self.choices.between(1, 12)) } }
    }

    fn dependency(&mut self, number: i64) -> Dependency {
        Dependency { booking: id(2, number), lag_seconds: self.choices.one_of(&[0, 0, 900, 86_400]) }
    }

    fn resources(&mut self) -> Resources {
        let Things { vehicles, equipment, sites } = self.things;
        let monday = self.monday.date_naive();
        let names = ["Show Day", "Show Day|AU", "Cup Day"];
        let mut legs = Vec::new();
        for (origin, destination) in (1..=sites).flat_map(|one| (1..=sites).map(move |other| (one, other))) {
            if origin != destination && !self.choices.one_in(4) {
                let seconds = self.choices.one_of(&[0, 60, 900, 1_800, 5_400, 43_200]);
                legs.push(Leg { origin: id(7, origin), destination: id(7, destination), seconds });
            }
        }
        Resources {
            vehicles: (1..=vehicles).map(|number| self.thing(5, number)).collect(),
            equipment: (1..=equipment).map(|number| self.thing(6, number)).collect(),
            sites: (1..=sites).map(|number| self.site(number)).collect(),
            holidays: (0..self.few(3))
                .map(|number| Holiday {
                    date: monday + TimeDelta::days(7 * number / 3 + self.choices.between(0, 2)),
                    name: self.choices.one_of(&names).to_owned(),
                    region: self.region(),
                })
                .collect(),
            limits: self.limits(),
            travel: Travel { legs, both_ways: self.choices.one_in(2) },
        }
    }

    fn thing(&mut self, kind: u32, number: i64) -> Thing {
        let out_of_service = if self.choices.one_in(2) { vec![self.span()] } else { Vec::new() };
        Thing { id: id(kind, number), label: None, out_of_service }
    }

    fn site(&mut self, number: i64) -> Site {
        let first = self.monday.date_naive() + TimeDelta::days(self.choices.between(0, 7));
        Site {
            id: id(7, number),
            zone: self.zone(),
            access: if self.choices.one_in(2) { self.hours() } else { Vec::new() },
            closed: if self.choices.one_in(2) {
                vec![DaySpan { first, last: first + TimeDelta::days(self.choices.between(0, 1)) }]
            } else {
                Vec::new()
            },
            region: self.region(),
        }
    }

    fn limits(&mut self) -> Limits {
        let has_breaks = self.choices.one_in(2);
        let mut minutes = |list: &[u32]| self.choices.one_in(2).then(|| self.choices.one_of(list));
        Limits {
            daily_minutes: minutes(&[60, 240, 480]),
            weekly_minutes: minutes(&[300, 600, 2_400]),
            rest_minutes: minutes(&[60, 600, 660]),
            break_after_minutes: if has_breaks { minutes(&[60, 300]).or(Some(120)) } else { None },
            break_minutes: has_breaks.then_some(30),
            travel_tight_minutes: minutes(&[5, 30, 120]),
            licence_expiring_days: minutes(&[1, 7, 30]),
        }
    }

    fn request(&mut self, bookings: &[Booking]) -> SlotRequest {
        let is_moved = !bookings.is_empty() && self.choices.one_in(3);
        let moved = is_moved.then(|| self.choices.one_of(bookings));
        // Often as long as it is, and around its time.
        let like = moved.clone().filter(|_| self.choices.one_in(2)).map(|moved| moved.interval);
        let quarters =
            self.choices.between(self.first_day * QUARTERS_A_DAY - 60, 400.max(self.first_day * QUARTERS_A_DAY));
        let seconds = TimeDelta::seconds(900 * quarters + self.choices.one_of(&[0, 0, 1, 59]));
        SlotRequest {
            count: u32::try_from(self.choices.between(1, 8)).unwrap_or(1),
            duration_seconds: like.map_or_else(|| self.span().seconds(), Span::seconds),
            technicians: (0..self.few(2)).map(|_| self.one_technician()).collect(),
            not_before: like.map_or(self.monday + seconds, |like| like.start - TimeDelta::hours(8)),
            horizon_days: u32::try_from(self.choices.between(1, 3)).unwrap_or(1),
            step_minutes: self.choices.one_of(&[15, 20, 30, 45, 60, 7, 120]),
            windows: (0..self.few(4)).map(|_| self.window()).collect(),
            details: if moved.is_some() && self.choices.one_in(2) { None } else { self.request_details() },
            booking: moved.map(|moved| moved.id),
            ranking: self.choices.one_of(&[
                Ranking::Earliest,
                Ranking::Earliest,
                Ranking::LeastTravel,
                Ranking::Fairest,
            ]),
            cursor: None,
        }
    }

    /// Slots for what nobody leads yet, so that who leads is never among the crew.
    fn request_details(&mut self) -> Option<Details> {
        let interval = self.span();
        // Now and then much is needed, so that who comes along has to be chosen.
        let rarely = self.choices.one_of(&[20, 20, 3, 2]);
        let crew = self.details("", interval, 1, 20)?.crew;
        let details = Details { crew, ..self.details("", interval, 1, rarely)? };
        let crew_size = if self.choices.one_in(2) { self.choices.one_of(&[1, 2, 2, 3]) } else { 0 };
        let window = details.window.filter(|_| self.choices.one_in(3));
        Some(Details { window, needs: Needs { crew_size, ..details.needs }, ..details })
    }

    /// A change; a vehicle breaks down twice now and then.
    fn change(&mut self, number: i64, booked: i64, bookings: &[Booking]) -> Vec<Change> {
        let some = (booked > 0).then(|| self.choices.one_of(bookings));
        let change = match (self.choices.below(5), some) {
            (0, Some(booking)) => Change::Cancel { booking: booking.id },
            (1, _) => Change::SickTechnician { leave: self.leave(100 + number) },
            (2, Some(booking)) if self.things.vehicles > 0 => {
                let vehicle = id(5, self.choices.between(1, self.things.vehicles));
                let interval = if self.choices.one_in(2) { booking.interval } else { self.span() };
                let times = self.choices.one_of(&[1, 1, 2]);
                return vec![Change::VehicleBroken { vehicle, interval }; times];
            }
            (3, _) => Change::Add { booking: Box::new(self.booking_among(booked + 100 + number, bookings)) },
            (_, Some(booking)) => {
                let technician = self.one_technician();
                let comes_along = booking.people().contains(&technician.as_str());
                let technician = if comes_along { booking.technician } else { technician };
                Change::Move { booking: booking.id, technician, interval: self.span() }
            }
            _ => Change::SickTechnician { leave: self.leave(100 + number) },
        };
        vec![change]
    }

    fn window(&mut self) -> Span {
        let Span { start, .. } = self.span();
        Span { start, end: start + TimeDelta::minutes(15 * self.choices.between(1, 120)) }
    }
}

/// Hours between two quarters of an hour of a week.
fn span_of_week(start: i64, end: i64) -> WorkingHours {
    let time = |quarter: i64| NaiveTime::MIN + TimeDelta::minutes(15 * quarter.rem_euclid(QUARTERS_A_DAY));
    let day = usize::try_from(start / QUARTERS_A_DAY).unwrap_or_default();
    WorkingHours {
        day: DAYS[day].to_owned(),
        start: time(start),
        end: time(end),
        ends_next_day: end / QUARTERS_A_DAY > start / QUARTERS_A_DAY,
    }
}
