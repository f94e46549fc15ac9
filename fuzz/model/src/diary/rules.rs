//! The rules, each a function from a visit to what it finds wrong.

mod busy;
pub(super) mod fit;
pub(super) mod load;
pub(super) mod place;
mod promise;
pub(super) mod time;

use super::{Model, Visit, conflict::Finding};

/// Everything that any rule finds, in no order.
pub(super) fn of_visit(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let rules = [
        busy::vehicle_taken,
        busy::equipment_taken,
        fit::licences,
        fit::skills,
        fit::crew_size,
        fit::roles,
        place::site_closed,
        place::public_holiday,
        promise::dependencies,
        promise::clock_moved,
        promise::outside_window,
        promise::not_preferred,
    ];
    let mut found: Vec<Finding> = rules.iter().flat_map(|rule| rule(model, visit)).collect();
    found.extend(visit.people().into_iter().flat_map(|person| of_person(model, visit, person)));
    found
}

/// What any rule finds wrong with somebody's coming.
pub(super) fn of_person(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let rules = [
        busy::double_booked,
        time::on_leave,
        time::outside_hours,
        time::in_a_break,
        place::travel,
        load::daily_hours,
        load::weekly_hours,
        load::rest,
        load::stretch,
    ];
    rules.iter().flat_map(|rule| rule(model, visit, person)).collect()
}
