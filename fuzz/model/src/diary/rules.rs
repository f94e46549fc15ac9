//! The rules, each a function from a visit to what it finds wrong.

mod busy;
mod time;

use super::{Model, Visit, conflict::Finding};

/// Everything that any rule finds, in no order.
pub(super) fn of_visit(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let rules = [busy::double_booked, time::on_leave, time::outside_hours];
    rules.iter().flat_map(|rule| rule(model, visit)).collect()
}
