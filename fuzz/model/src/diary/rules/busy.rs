//! Nobody and nothing is in two places at once.

use crate::diary::{
    Model, Visit,
    conflict::{Finding, Obstacle, Rule, local},
    firm::{Booking, Severity, Span, Status, Thing},
};

const DOUBLE_BOOKED: Rule = ("JM-SCH-0101", "double_booked", Severity::Hard);
const VEHICLE_TAKEN: Rule = ("JM-SCH-0104", "vehicle_taken", Severity::Hard);
const EQUIPMENT_TAKEN: Rule = ("JM-SCH-0105", "equipment_taken", Severity::Hard);

/// Somebody who comes has another booking in the time.
pub(super) fn double_booked(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for other in model.others_of(visit, person) {
        let Some(common) = visit.span.common(other.interval) else { continue };
        let obstacle = Obstacle::Booking {
            booking: other.id.clone(),
            visit: other.visit.clone(),
            span: local(model.clock_of(person), other.interval),
            tentative: is_tentative(other),
        };
        found.push(Finding::of(person, DOUBLE_BOOKED, obstacle, common.seconds()));
    }
    found
}

/// A vehicle that is taken has another booking in the time, or is broken.
pub(super) fn vehicle_taken(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let clock = model.clock_of(&visit.technician);
    let mut found = Vec::new();
    for vehicle in &visit.details.vehicles {
        let has = |other: &Booking| other.details.as_ref().is_some_and(|details| details.vehicles.contains(vehicle));
        for other in model.others(visit).filter(|other| has(other)) {
            let obstacle = Obstacle::Vehicle {
                vehicle: vehicle.clone(),
                booking: other.id.clone(),
                visit: other.visit.clone(),
                span: local(clock, other.interval),
                tentative: is_tentative(other),
            };
            found.extend(clash(visit, VEHICLE_TAKEN, other, obstacle));
        }
        for span in out_of_service(&model.firm.resources.vehicles, vehicle) {
            let Some(common) = visit.span.common(span) else { continue };
            let obstacle = Obstacle::VehicleOut { vehicle: vehicle.clone(), span: local(clock, span) };
            found.push(Finding::of_lead(visit, VEHICLE_TAKEN, obstacle, common.seconds()));
        }
    }
    found
}

/// A piece of equipment that is taken has another booking in the time, or is broken.
pub(super) fn equipment_taken(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let clock = model.clock_of(&visit.technician);
    let mut found = Vec::new();
    for equipment in &visit.details.equipment {
        let has = |other: &Booking| other.details.as_ref().is_some_and(|details| details.equipment.contains(equipment));
        for other in model.others(visit).filter(|other| has(other)) {
            let obstacle = Obstacle::Equipment {
                equipment: equipment.clone(),
                booking: other.id.clone(),
                visit: other.visit.clone(),
                span: local(clock, other.interval),
                tentative: is_tentative(other),
            };
            found.extend(clash(visit, EQUIPMENT_TAKEN, other, obstacle));
        }
        for span in out_of_service(&model.firm.resources.equipment, equipment) {
            let Some(common) = visit.span.common(span) else { continue };
            let obstacle = Obstacle::EquipmentOut { equipment: equipment.clone(), span: local(clock, span) };
            found.push(Finding::of_lead(visit, EQUIPMENT_TAKEN, obstacle, common.seconds()));
        }
    }
    found
}

fn clash(visit: &Visit, rule: Rule, other: &Booking, obstacle: Obstacle) -> Option<Finding> {
    let common = visit.span.common(other.interval)?;
    Some(Finding::of_lead(visit, rule, obstacle, common.seconds()))
}

fn out_of_service(things: &[Thing], id: &str) -> Vec<Span> {
    things.iter().filter(|thing| thing.id == id).flat_map(|thing| thing.out_of_service.clone()).collect()
}

fn is_tentative(booking: &Booking) -> bool {
    booking.details.as_ref().is_some_and(|details| details.status == Status::Tentative)
}
