use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Regime, Supply, TaxCategory, TaxError,
    regimes::{RateRow, RegimeLaw},
};
use crate::{quantity::Percent, text::Text};

/// The tax on one kind of supply from one date to another, as a regime's law has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxRate {
    /// The regime.
    pub regime: Regime,
    /// The kind of supply.
    pub supply: Supply,
    /// How it stands towards the tax.
    pub category: TaxCategory,
    /// The rate: above zero for standard and reduced, zero for the rest.
    pub percent: Percent,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while no end is enacted.
    pub until: Option<NaiveDate>,
    /// The law that says so.
    pub source: String,
    /// What must hold besides the kind of supply. The library can't see it: whoever names the kind of supply sees to it.
    pub condition: Option<String>,
    /// What the invoice says where the supply is exempt.
    pub reason: Option<Text>,
}

/// Every rate that the library knows of a regime: for each kind of supply in turn, oldest first, without gaps.
///
/// ```
/// use journeyman::tax::{Regime, Supply, rates};
///
/// let general = rates(Regime::Nz).into_iter().filter(|rate| rate.supply == Supply::General);
/// let history: Vec<String> = general.map(|rate| format!("{} % from {}", rate.percent, rate.since)).collect();
/// assert_eq!(history, ["10 % from 1986-10-01", "12.5 % from 1989-07-01", "15 % from 2010-10-01"]);
/// ```
#[must_use]
pub fn rates(regime: Regime) -> Vec<TaxRate> {
    regime.law().rates.iter().map(|row| TaxRate::of(regime, row)).collect()
}

impl TaxRate {
    pub(super) fn of(regime: Regime, row: &RateRow) -> Self {
        Self {
            regime,
            supply: row.supply,
            category: row.category,
            percent: row.percent,
            since: row.since,
            until: row.until,
            source: row.source.to_owned(),
            condition: row.condition.map(str::to_owned),
            reason: row.reason.map(Text::of_table),
        }
    }
}

impl Regime {
    /// Whether a supply of some kind bears a rate on a day.
    pub(crate) fn has_rate_on(self, percent: Percent, day: NaiveDate) -> bool {
        self.law().rates.iter().any(|row| row.percent == percent && row.holds_on(day))
    }
}

impl RateRow {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

impl RegimeLaw {
    /// The row of a kind of supply that holds on a day.
    pub(super) fn rate_on(&self, regime: Regime, supply: Supply, tax_point: NaiveDate) -> Result<&RateRow, TaxError> {
        let mut of_supply = self.rates.iter().filter(|row| row.supply == supply);
        let Some(first) = of_supply.clone().next() else { return Err(TaxError::NoRule { regime, supply }) };
        of_supply.find(|row| row.holds_on(tax_point)).ok_or(
            // INVARIANT: the rows of a kind of supply follow each other without gaps and the last has no end.
            TaxError::BeforeFirstRate { regime, supply, tax_point, first: first.since },
        )
    }
}
