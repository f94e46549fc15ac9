use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Interval,
    id::{TechnicianId, VisitId, WorkId},
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

/// Recorded work that is to be priced: facts, in any order.
///
/// Every piece has an id of its own, also across the three lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkDone {
    /// Who came out.
    pub call_outs: Vec<CallOutMade>,
    /// Time worked.
    pub labour: Vec<LabourDone>,
    /// Materials used.
    pub materials: Vec<MaterialUsed>,
}

/// A technician's coming out for a visit, for which the fee is charged once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallOutMade {
    /// The record.
    pub work: WorkId,
    /// The visit: the fee's included time comes off this technician's time on it.
    pub visit: VisitId,
    /// Who came out.
    pub technician: TechnicianId,
}

/// A stretch of a technician's time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabourDone {
    /// The record.
    pub work: WorkId,
    /// The visit it was worked on.
    pub visit: VisitId,
    /// Who worked.
    pub technician: TechnicianId,
    /// The code of the rate on the card.
    pub rate: Label,
    /// From when to when. What counts is the time that elapsed, whatever the clocks on the wall did meanwhile.
    pub worked: Interval,
}

/// A material that was used up or built in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialUsed {
    /// The record.
    pub work: WorkId,
    /// What the customer reads.
    pub description: Text,
    /// How much.
    pub quantity: Quantity,
    /// Of what unit.
    pub unit: Unit,
    /// What one unit cost the firm, in major units of the card's currency.
    pub unit_cost: UnitPrice,
    /// The kind of supply, from which the tax is decided.
    pub supply: Supply,
}
