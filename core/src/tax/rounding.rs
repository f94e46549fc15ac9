use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Regime, TaxError, regimes::RoundingRow};
use crate::money::Rounding;

/// Where a document's tax is rounded to whole minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRoundingPoint {
    /// On each line; the document's tax is the sum of rounded taxes.
    Line,
    /// Once for all lines that share a category and a rate: the tax total of the document, where it has one rate.
    TaxGroup,
    /// Once for the document: the exact taxes of all categories and rates are summed, and each shows its part of the sum.
    Document,
}

/// How a document's tax is rounded: where, and which way.
///
/// There is no default. A regime permits one or several: the supplier, or who bills for it, picks one and keeps to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxRounding {
    /// Where.
    pub at: TaxRoundingPoint,
    /// Which way.
    pub way: Rounding,
}

/// Whether a document's prices hold the tax already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PriceBasis {
    /// Tax is added to the prices: what businesses tell each other.
    Exclusive,
    /// Tax is taken out of the prices: what a household is told. On an invoice that is every tax that a line bears and that isn't
    /// withheld, not only the main one.
    Inclusive,
}

/// A way of rounding that a regime permits, and where that is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PermittedRounding {
    /// The way.
    pub rounding: TaxRounding,
    /// The law or manual that permits it.
    pub source: String,
    /// What must hold besides. The library can't see it: whoever picks the rounding sees to it.
    pub condition: Option<String>,
}

/// The ways of rounding that a regime permits for documents whose prices are of a basis.
///
/// That a way is permitted doesn't make it the default: there is none. New Zealand permits half up and half down; the
/// United Kingdom lets those who invoice on net prices round the total down, and nobody else.
///
/// ```
/// use journeyman::{money::Rounding, tax::{PriceBasis, Regime, permitted_roundings}};
///
/// let ways = |prices| permitted_roundings(Regime::Gb, prices).into_iter().map(|permitted| permitted.rounding.way);
/// assert!(ways(PriceBasis::Exclusive).any(|way| way == Rounding::Down));
/// assert!(ways(PriceBasis::Inclusive).all(|way| way == Rounding::HalfUp));
/// ```
#[must_use]
pub fn permitted_roundings(regime: Regime, prices: PriceBasis) -> Vec<PermittedRounding> {
    rows(regime, prices).map(PermittedRounding::of).collect()
}

/// The law by which a regime permits a way of rounding.
///
/// # Errors
/// [`TaxError::RoundingNotPermitted`] (`JM-TAX-0006`): it isn't among the regime's [`permitted_roundings`].
pub fn permitted_rounding(
    regime: Regime,
    prices: PriceBasis,
    rounding: TaxRounding,
) -> Result<PermittedRounding, TaxError> {
    let TaxRounding { at, way } = rounding;
    let row = rows(regime, prices).find(|row| row.at == at && row.way == way);
    row.map(PermittedRounding::of).ok_or(TaxError::RoundingNotPermitted { regime, prices, at, way })
}

/// Whether a way of rounding is only for documents with one rate of tax.
pub(crate) fn is_for_one_rate(regime: Regime, prices: PriceBasis, rounding: TaxRounding) -> bool {
    let TaxRounding { at, way } = rounding;
    rows(regime, prices).any(|row| row.at == at && row.way == way && row.one_rate)
}

/// Whether a way of rounding may start from nets that stay unrounded.
pub(crate) fn permits_exact_nets(regime: Regime, prices: PriceBasis, rounding: TaxRounding) -> bool {
    let TaxRounding { at, way } = rounding;
    rows(regime, prices).any(|row| row.at == at && row.way == way && row.exact_nets)
}

fn rows(regime: Regime, prices: PriceBasis) -> impl Iterator<Item = &'static RoundingRow> {
    regime.law().roundings.iter().filter(move |row| row.inclusive_too || prices == PriceBasis::Exclusive)
}

impl PermittedRounding {
    fn of(row: &RoundingRow) -> Self {
        Self {
            rounding: TaxRounding { at: row.at, way: row.way },
            source: row.source.to_owned(),
            condition: row.condition.map(str::to_owned),
        }
    }
}
