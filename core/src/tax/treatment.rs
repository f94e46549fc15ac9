use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{quantity::Percent, text::Text};

/// How a supply stands towards the tax: the categories that EN 16931 (UNCL 5305) and the regimes tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxCategory {
    /// Taxed at the standard rate.
    Standard,
    /// Taxed at a reduced rate.
    Reduced,
    /// Taxable at 0 %: the supplier still deducts the tax on what it buys. "GST-free" in Australia, "zero-rated" elsewhere.
    Zero,
    /// Not taxed, and the supplier doesn't deduct: "input taxed" in Australia. A reason is required.
    Exempt,
    /// The customer accounts for the tax; the invoice shows it, but it isn't payable to the supplier.
    ReverseCharge,
    /// Not a supply that this tax is about, or one by a supplier that isn't registered.
    OutsideScope,
    /// Goods to a business in another member state of the European Union, taxed there: 0 %. A reason is required. (K)
    IntraCommunity,
    /// Goods that leave the European Union: 0 %. A reason is required. (G)
    Export,
    /// IGIC, the general indirect tax of the Canary Islands, at any rate. (L)
    CanaryIslands,
    /// IPSI, the tax on production, services and imports of Ceuta and Melilla, at any rate. (M)
    CeutaMelilla,
}

/// The tax that a line bears, as decided by [`crate::tax`] or by the host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxTreatment {
    /// How the supply stands towards the tax.
    pub category: TaxCategory,
    /// The rate: above zero for standard and reduced, any for IGIC and IPSI, the rate that the customer accounts for under
    /// reverse charge, zero for the rest.
    pub percent: Percent,
    /// Why there is no tax to pay to the supplier, shown on the invoice (BT-120): there when exempt, reverse charged,
    /// outside the scope, intra-community or exported (EN 16931 BR-E-10, BR-AE-10, BR-O-10, BR-IC-10, BR-G-10). Otherwise it
    /// is taken and changes nothing; an electronic invoice leaves it out there (BR-S-10, BR-Z-10).
    pub reason: Option<Text>,
}

/// The kind of a supply, as far as a regime taxes it apart.
///
/// Which kinds a regime has rules for is in its table ([`crate::tax::rates`]). A kind without a rule there is refused, not
/// taken for a general one: whether it is one is the host's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// Labour and materials without a rule of their own.
    General,
    /// Installing energy-saving materials in a dwelling.
    EnergySavingMaterials,
    /// Renovating a dwelling that was empty for two years or more.
    EmptyDwellingRenovation,
    /// Building a new dwelling.
    NewDwelling,
    /// Renting out a dwelling.
    ResidentialRent,
    /// Emptying a septic tank or cesspool.
    SepticTankEmptying,
}
