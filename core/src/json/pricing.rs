use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::{Tzdb, ZoneName},
    pricing::{Priced, PricedExplanation, PricingError, RateCard, WorkDone, price},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PriceWork {
    /// What was done and used.
    work: WorkDone,
    /// What the firm takes for it.
    rate_card: RateCard,
    /// Where the work was done: a day is a civil day there.
    zone: ZoneName,
}

operation_tables! {
    ("pricing.price", "recorded work as priced lines, each explained", PriceWork => Priced, |input| {
        let zone = Tzdb::bundled().zone(&input.zone)?;
        price(&input.work, &input.rate_card, &zone)
    }),
    ("pricing.explain", "how a priced line came about, in English", PricedExplanation => String, |input| {
        Ok::<_, PricingError>(input.to_string())
    }),
}
