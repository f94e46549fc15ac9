//! The rules, each a function from a visit to what it finds wrong.

mod busy;
mod fit;
mod load;
mod place;
mod promise;
mod time;

use super::{Model, Visit, conflict::Finding};

/// Everything that any rule finds, in no order.
pub(super) fn of_visit(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let rules = [
        busy::double_booked,
        busy::vehicle_taken,
        busy::equipment_taken,
        time::on_leave,
        time::outside_hours,
        time::in_a_break,
        fit::licences,
        fit::skills,
        fit::crew_size,
        fit::roles,
        place::site_closed,
        place::public_holiday,
        place::travel,
        promise::dependencies,
        promise::clock_moved,
        promise::outside_window,
        promise::not_preferred,
        load::daily_hours,
        load::weekly_hours,
        load::rest,
        load::stretch,
    ];
    rules.iter().flat_map(|rule| rule(model, visit)).collect()
}
