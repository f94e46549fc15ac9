use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    DocumentTitle, Regime, Supply, TaxCategory, TaxError,
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
    /// Whether a supply of some kind bears a rate above zero, in its category, on some day of a span of days.
    ///
    /// Under the reverse charge it is a rate of any category, on a day on which the regime has the reverse charge.
    pub(crate) fn has_rate_within(self, category: TaxCategory, percent: Percent, days: [NaiveDate; 2]) -> bool {
        let law = self.law();
        let [first, last] = days;
        let (first, category) = match (category, law.reverse_charge) {
            (TaxCategory::ReverseCharge, None) => return false,
            (TaxCategory::ReverseCharge, Some(reverse_charge)) => (first.max(reverse_charge.since), None),
            (category, _) => (first, Some(category)),
        };
        let fits = |row: &&RateRow| row.percent == percent && category.is_none_or(|category| category == row.category);
        first <= last && law.rates.iter().filter(fits).any(|row| row.holds_within(first, last))
    }

    /// Whether the regime has a document that shows tax on a day: before its first there was no such tax.
    pub(crate) fn has_tax_document_on(self, day: NaiveDate) -> bool {
        self.law().title_on(day) != DocumentTitle::Invoice
    }
}

impl RateRow {
    fn holds_within(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.since <= last && self.until.is_none_or(|until| first <= until)
    }

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
