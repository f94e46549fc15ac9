use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The facts on which a reverse charge for building work hangs.
///
/// Known in the United Kingdom: the domestic reverse charge for building and construction services. Whether the customer is
/// registered and makes returns under the Construction Industry Scheme (CIS) is the supplier's to find out.
///
/// Not modelled: the disregard of a reverse-charge part of 5 % or less, which the host applies by leaving the facts out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts, each asked for by a law of its own")]
pub struct ReverseChargeFacts {
    /// Whether the customer is registered for VAT.
    pub customer_registered: bool,
    /// Whether supplier and customer are within the CIS and the payment for this supply is reported under it.
    pub reported_under_cis: bool,
    /// Whether the customer has confirmed in writing, not later than the supply, that it is an end user or an intermediary
    /// supplier.
    pub end_user_notice: bool,
    /// Whether the supply is one of staff by an employment business, and not of building work.
    pub supply_of_staff: bool,
}

/// A condition of the reverse charge. All must be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReverseChargeCondition {
    /// The tax point isn't before the reverse charge came into force.
    InForce,
    /// The supplier is registered on the tax point.
    SupplierRegistered,
    /// The customer is registered.
    CustomerRegistered,
    /// Both are within the Construction Industry Scheme, and the payment is reported under it.
    ReportedUnderCis,
    /// The supply bears the standard or the reduced rate: one at zero, exempt or without a rate isn't reverse charged.
    RateAboveZero,
    /// The customer hasn't confirmed in writing that it is an end user or an intermediary supplier.
    NoEndUserNotice,
    /// The supply isn't one of staff by an employment business.
    NoSupplyOfStaff,
}

/// Whether one condition of the reverse charge is met, and where it is from: what explains why there is one, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReverseChargeCheck {
    /// The condition.
    pub condition: ReverseChargeCondition,
    /// Whether it is met.
    pub met: bool,
    /// The law that asks for it.
    pub source: String,
}

/// A regime's reverse charge for building work: its law as data.
pub(super) struct ReverseChargeLaw {
    /// The first tax point that it is for.
    pub(super) since: NaiveDate,
    pub(super) source: &'static str,
    /// What the invoice says.
    pub(super) reason: &'static str,
    /// Every condition, with its law.
    pub(super) conditions: &'static [(ReverseChargeCondition, &'static str)],
}

/// What is known of the supply apart from the customer's facts.
pub(super) struct SupplyFacts {
    pub(super) tax_point: NaiveDate,
    pub(super) supplier_registered: bool,
    pub(super) rate_above_zero: bool,
}

impl ReverseChargeLaw {
    /// Each condition in the order of the law's table, met or not.
    pub(super) fn checks(&self, facts: ReverseChargeFacts, known: &SupplyFacts) -> Vec<ReverseChargeCheck> {
        let met = |condition| match condition {
            ReverseChargeCondition::InForce => self.since <= known.tax_point,
            ReverseChargeCondition::SupplierRegistered => known.supplier_registered,
            ReverseChargeCondition::CustomerRegistered => facts.customer_registered,
            ReverseChargeCondition::ReportedUnderCis => facts.reported_under_cis,
            ReverseChargeCondition::RateAboveZero => known.rate_above_zero,
            ReverseChargeCondition::NoEndUserNotice => !facts.end_user_notice,
            ReverseChargeCondition::NoSupplyOfStaff => !facts.supply_of_staff,
        };
        let check = |&(condition, source): &(_, &str)| ReverseChargeCheck {
            condition,
            met: met(condition),
            source: source.to_owned(),
        };
        self.conditions.iter().map(check).collect()
    }
}
