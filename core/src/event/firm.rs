use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::ZoneName,
    invoice::RoundingProfile,
    money::Currency,
    party::PaymentTerms,
    pricing::RateCard,
    tax::{PriceBasis, Regime, Registration},
    text::Label,
};

/// How a firm does business: what its documents, prices and taxes follow from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirmSettings {
    /// The tax law it is under. It never changes.
    pub regime: Regime,
    /// Whether and since when it is registered for the tax.
    pub registration: Registration,
    /// The currency of its books. It never changes.
    pub currency: Currency,
    /// The zone of its office, by which documents are dated.
    pub zone: ZoneName,
    /// Whether its prices hold the tax.
    pub price_basis: PriceBasis,
    /// How its invoices are rounded; the regime must permit it.
    pub rounding: RoundingProfile,
    /// What it charges for work.
    pub rate_card: RateCard,
    /// What its invoices' numbers begin with: `INV-` gives INV-000001.
    pub invoice_prefix: Label,
    /// What its credit notes' numbers begin with.
    pub credit_note_prefix: Label,
    /// When invoices are due, where a customer has no terms of its own.
    pub payment_terms: PaymentTerms,
}
