use chrono::NaiveDate;
use serde::Serialize;

use super::{PriceBasis, Regime, Supply, TaxRoundingPoint};
use crate::{calendar::CalendarError, error::Coded, money::Rounding};

/// Why no tax could be decided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TaxError {
    /// Nothing has happened yet that makes a tax point in this regime.
    #[error("nothing makes a tax point under the {regime} yet")]
    NoTaxPoint {
        /// The regime.
        regime: Regime,
    },
    /// The regime's table has no rule of its own for this kind of supply.
    #[error("the {regime} has no rule of its own for {}", named(*supply))]
    NoRule {
        /// The regime.
        regime: Regime,
        /// The kind of supply.
        supply: Supply,
    },
    /// The tax point is before the first row that the regime's table has for this kind of supply.
    #[error(
        "the {regime} has no rate before {first} for {}, and the tax point is {tax_point}", named(*supply)
    )]
    BeforeFirstRate {
        /// The regime.
        regime: Regime,
        /// The kind of supply.
        supply: Supply,
        /// The tax point.
        tax_point: NaiveDate,
        /// The first day that the table covers.
        first: NaiveDate,
    },
    /// Facts about a reverse charge came, but no reverse charge for building work is known in this regime.
    #[error("no reverse charge for building work is known in the {regime}")]
    NoReverseCharge {
        /// The regime.
        regime: Regime,
    },
    /// A registration ends before it starts.
    #[error("a registration from {since} can't end on {until}")]
    BackwardRegistration {
        /// Its first day.
        since: NaiveDate,
        /// Its last day.
        until: NaiveDate,
    },
    /// The regime doesn't permit this way of rounding its tax.
    #[error(
        "the {regime} doesn't permit tax to be rounded {way} {} where prices {} it", place(*at), hold(*prices)
    )]
    RoundingNotPermitted {
        /// The regime.
        regime: Regime,
        /// Whether the prices hold the tax.
        prices: PriceBasis,
        /// Where the tax would be rounded.
        at: TaxRoundingPoint,
        /// Which way.
        way: Rounding,
    },
    /// A date is outside the years that a document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Date(#[from] CalendarError),
}

/// A kind of supply in a sentence.
const fn named(supply: Supply) -> &'static str {
    match supply {
        Supply::General => "general labour and materials",
        Supply::EnergySavingMaterials => "the installation of energy-saving materials",
        Supply::EmptyDwellingRenovation => "the renovation of a dwelling that was empty",
        Supply::NewDwelling => "the building of a new dwelling",
        Supply::ResidentialRent => "the rent of a dwelling",
        Supply::SepticTankEmptying => "the emptying of a septic tank",
    }
}

const fn place(at: TaxRoundingPoint) -> &'static str {
    match at {
        TaxRoundingPoint::Line => "on each line",
        TaxRoundingPoint::TaxGroup => "once for each rate",
        TaxRoundingPoint::Document => "once for the document",
    }
}

const fn hold(prices: PriceBasis) -> &'static str {
    match prices {
        PriceBasis::Exclusive => "don't include",
        PriceBasis::Inclusive => "include",
    }
}

impl Coded for TaxError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoTaxPoint { .. } => "JM-TAX-0001",
            Self::NoRule { .. } => "JM-TAX-0002",
            Self::BeforeFirstRate { .. } => "JM-TAX-0003",
            Self::NoReverseCharge { .. } => "JM-TAX-0004",
            Self::BackwardRegistration { .. } => "JM-TAX-0005",
            Self::RoundingNotPermitted { .. } => "JM-TAX-0006",
            Self::Date(error) => error.code(),
        }
    }
}
