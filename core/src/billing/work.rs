use super::BillingError;
use crate::{
    job::{RecordedWork, WorkEntry},
    pricing::{CallOutMade, LabourDone, MaterialUsed, WorkDone},
};

/// Work as a job recorded it, in the shape in which it is priced.
///
/// # Errors
/// [`BillingError::WorkWithoutVisit`] (`JM-BIL-0006`): time or a call-out that is on no visit, so that nobody can say which
/// call-out fee includes it.
pub fn work_done<'a>(records: impl IntoIterator<Item = &'a RecordedWork>) -> Result<WorkDone, BillingError> {
    let mut done = WorkDone { call_outs: Vec::new(), labour: Vec::new(), materials: Vec::new() };
    for record in records {
        let work = record.id;
        let visit = || record.visit.ok_or(BillingError::WorkWithoutVisit { work });
        match &record.entry {
            WorkEntry::Time { technician, rate, worked } => done.labour.push(LabourDone {
                work,
                visit: visit()?,
                technician: *technician,
                rate: rate.clone(),
                worked: *worked,
            }),
            WorkEntry::CallOut { technician } => {
                done.call_outs.push(CallOutMade { work, visit: visit()?, technician: *technician });
            }
            WorkEntry::Material { description, quantity, unit, unit_cost, supply } => {
                done.materials.push(MaterialUsed {
                    work,
                    description: description.clone(),
                    quantity: *quantity,
                    unit: *unit,
                    unit_cost: *unit_cost,
                    supply: *supply,
                });
            }
        }
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{error::Coded, wire::Wire};

    #[test]
    fn time_on_no_visit_is_refused_by_name_and_a_material_on_none_is_taken() {
        let record = |entry: &str| {
            let json = format!(
                r#"{{"id":"01999a3f-0000-7000-8000-000000000001","visit":null,"entry":{entry},
                    "recorded_at":"2026-10-01T00:00:00Z","billing":null}}"#
            );
            RecordedWork::from_json(json.as_bytes()).unwrap()
        };
        let material = r#"{"material":{"description":"Washer","quantity":"2","unit":"C62","unit_cost":"0.35","supply":"general"}}"#;
        assert_eq!(work_done([&record(material)]).unwrap().materials.len(), 1);
        let call_out = r#"{"call_out":{"technician":"01999a3f-0000-7000-8000-000000000002"}}"#;
        assert_eq!(work_done([&record(call_out)]).unwrap_err().code(), "JM-BIL-0006");
    }
}
