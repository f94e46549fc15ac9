//! Who or what else would do at the same time: the first few of all that would.

use journeyman_model::diary::{
    Model, Visit,
    conflict::{Conflict, Obstacle},
};

use super::{Asked, Fixes, same_names};

/// Most others that are named.
const OTHERS_MOST: usize = 3;

/// The visit with each who doesn't come already in the lead, and nothing but advice in the way.
pub(super) fn free_others(model: &Model<'_>, visit: &Visit) -> Vec<Visit> {
    let others = not_coming(model, visit).into_iter();
    let sent = others.map(|id| Visit { technician: id.to_owned(), agreed: None, ..visit.clone() });
    sent.filter(|sent| model.is_free(sent)).collect()
}

fn not_coming<'a>(model: &'a Model<'_>, visit: &Visit) -> Vec<&'a str> {
    let mut everybody: Vec<&str> = model.firm.technicians.iter().map(|technician| technician.id.as_str()).collect();
    everybody.sort_unstable();
    everybody.retain(|id| !visit.people().contains(id));
    everybody
}

impl Asked<'_> {
    pub(super) fn instead(&self, free: &[Visit], fixes: &Fixes<'_>) -> Result<(), String> {
        let code = &self.conflict.code;
        let expected = [
            ("other_technician", "technician", self.other_leads(free)),
            ("add_crew", "technician", self.more_crew()),
            ("other_vehicle", "vehicle", self.other_vehicles()),
            ("other_equipment", "equipment", self.other_equipment()),
        ];
        for (kind, field, mut expected) in expected {
            expected.truncate(OTHERS_MOST);
            let named = fixes.ids(kind, field);
            same_names(&format!("{kind} of {code}"), &expected, &named)
                .map_err(|wrong| format!("{wrong}, {:?}", self.conflict))?;
        }
        Ok(())
    }

    /// Those who are free with whom the conflict is none.
    fn other_leads(&self, free: &[Visit]) -> Vec<String> {
        let Conflict { code, technician, obstacle, .. } = self.conflict;
        // Whoever comes, the agreed time is where it was.
        if code == "JM-SCH-0113" {
            return Vec::new();
        }
        let is_leads = *technician == self.visit.technician;
        let resolves = |sent: &&Visit| {
            let whose = if is_leads { &sent.technician } else { technician };
            !self.model.check(sent).iter().any(|one| {
                let same_licence = code != "JM-SCH-0124" || one.obstacle.identity() == obstacle.identity();
                one.code == *code && one.technician == *whose && same_licence
            })
        };
        free.iter().filter(resolves).map(|sent| sent.technician.clone()).collect()
    }

    /// Those who have nothing else at the time, and with whom what is missing isn't.
    fn more_crew(&self) -> Vec<String> {
        let is_lacking = matches!(
            self.conflict.obstacle,
            Obstacle::LicenceMissing { .. }
                | Obstacle::LicenceNotValid { .. }
                | Obstacle::Skill { .. }
                | Obstacle::Role { .. }
                | Obstacle::CrewTooSmall { .. }
        );
        if !is_lacking {
            return Vec::new();
        }
        // Where the firm doesn't look for leave, who is on it has something else all the same.
        let is_there = |person: &str| {
            !matches!(self.conflict.obstacle, Obstacle::CrewTooSmall { .. })
                || !self.model.absences(person).iter().any(|away| away.overlaps(self.visit.span))
        };
        let would_do = |person: &&str| {
            let mut more = self.visit.clone();
            more.details.crew.push((*person).to_owned());
            is_there(person) && self.model.can_come(&self.visit, person) && !self.lacks(&more)
        };
        not_coming(self.model, &self.visit).into_iter().filter(would_do).map(str::to_owned).collect()
    }

    /// Whether the same is missing. A licence that isn't valid is, as one is that nobody has.
    fn lacks(&self, visit: &Visit) -> bool {
        let licence = |obstacle: &Obstacle| match obstacle {
            Obstacle::LicenceMissing { licence } | Obstacle::LicenceNotValid { licence, .. } => Some(licence.clone()),
            _ => None,
        };
        match licence(&self.conflict.obstacle) {
            Some(missing) => {
                self.model.check(visit).iter().any(|one| licence(&one.obstacle).as_ref() == Some(&missing))
            }
            None => self.is_still(visit),
        }
    }

    fn other_vehicles(&self) -> Vec<String> {
        let (Obstacle::Vehicle { vehicle: one, .. } | Obstacle::VehicleOut { vehicle: one, .. }) =
            &self.conflict.obstacle
        else {
            return Vec::new();
        };
        let all = self.model.firm.resources.vehicles.iter().map(|vehicle| &vehicle.id);
        let with = |id: &str| {
            let mut other = self.visit.clone();
            swap(&mut other.details.vehicles, one, id);
            other
        };
        self.free_things(all, &self.visit.details.vehicles, with)
    }

    fn other_equipment(&self) -> Vec<String> {
        let (Obstacle::Equipment { equipment: one, .. } | Obstacle::EquipmentOut { equipment: one, .. }) =
            &self.conflict.obstacle
        else {
            return Vec::new();
        };
        let all = self.model.firm.resources.equipment.iter().map(|equipment| &equipment.id);
        let with = |id: &str| {
            let mut other = self.visit.clone();
            swap(&mut other.details.equipment, one, id);
            other
        };
        self.free_things(all, &self.visit.details.equipment, with)
    }

    /// The things that aren't taken along already, and with which no conflict is about them.
    fn free_things<'t>(
        &self,
        all: impl Iterator<Item = &'t String>,
        taken: &[String],
        with: impl Fn(&str) -> Visit,
    ) -> Vec<String> {
        let mut all: Vec<&String> = all.filter(|id| !taken.contains(id)).collect();
        all.sort();
        all.retain(|id| !self.model.check(&with(id)).iter().any(|conflict| is_about(conflict, id)));
        all.into_iter().cloned().collect()
    }
}

fn swap(list: &mut Vec<String>, old: &str, new: &str) {
    list.retain(|one| one != old);
    list.push(new.to_owned());
}

/// Whether a conflict is about a vehicle or a piece of equipment.
fn is_about(conflict: &Conflict, id: &str) -> bool {
    match &conflict.obstacle {
        Obstacle::Vehicle { vehicle: one, .. }
        | Obstacle::VehicleOut { vehicle: one, .. }
        | Obstacle::Equipment { equipment: one, .. }
        | Obstacle::EquipmentOut { equipment: one, .. } => one == id,
        _ => false,
    }
}
