//! Words of the English of a step that take more than its inputs one after the other.

use std::fmt;

use super::{Exact, FurtherTaxBase, StepInput, exact::Major, within::with_rates};
use crate::quantity::Percent;

/// What an amount with taxes is divided by, with the rates that it is made of: `1.3 (1 + 20 % + 10 %)`.
pub(super) struct Factor<'a> {
    pub(super) rates: &'a [StepInput],
}

impl fmt::Display for Factor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rates = || self.rates.iter().filter_map(rate_within);
        let Some(factor) = with_rates(rates()) else { return write!(f, "({})", MadeOf(self.rates)) };
        Major { exact: Exact::of(factor), exponent: 0 }.fmt(f)?;
        if self.rates.is_empty() { Ok(()) } else { write!(f, " ({})", MadeOf(self.rates)) }
    }
}

/// What 1 comes to with rates one after the other: a rate of the net amount is added, one on taxes too multiplies.
struct MadeOf<'a>(&'a [StepInput]);

impl fmt::Display for MadeOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((last, before)) = self.0.split_last() else { return f.write_str("1") };
        let Some((percent, on)) = rate_within(last) else { return Self(before).fmt(f) };
        let is_product = |of: &[StepInput]| of.len() > 1 && of.last().is_some_and(is_on_taxes);
        match on {
            _ if before.is_empty() => write!(f, "1 + {percent} %"),
            FurtherTaxBase::Net => write!(f, "{} + {percent} %", Self(before)),
            FurtherTaxBase::NetAndTaxes if is_product(before) => write!(f, "{} × (1 + {percent} %)", Self(before)),
            FurtherTaxBase::NetAndTaxes => write!(f, "({}) × (1 + {percent} %)", Self(before)),
        }
    }
}

const fn rate_within(input: &StepInput) -> Option<(Percent, FurtherTaxBase)> {
    match *input {
        StepInput::RateWithin { percent, on } => Some((percent, on)),
        _ => None,
    }
}

pub(super) const fn is_rate_within(input: &StepInput) -> bool {
    matches!(input, StepInput::RateWithin { .. })
}

const fn is_on_taxes(input: &StepInput) -> bool {
    matches!(input, StepInput::RateWithin { on: FurtherTaxBase::NetAndTaxes, .. })
}

/// A sum of too many terms to read: how many, and from which to which.
pub(super) struct ManyTerms<'a>(pub(super) &'a [StepInput]);

impl fmt::Display for ManyTerms<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sum of {} amounts", self.0.len())?;
        match self.0.iter().filter(|term| is_taken_away(term)).count() {
            0 => {}
            count => write!(f, ", {count} of them taken away")?,
        }
        let (Some(first), Some(last)) = (self.0.first().and_then(figure), self.0.last().and_then(figure)) else {
            return Ok(());
        };
        write!(f, ", from {first} to {last}")
    }
}

const fn figure(input: &StepInput) -> Option<super::Figure> {
    match input {
        StepInput::Amount { figure, .. } | StepInput::Exact { figure, .. } => Some(*figure),
        _ => None,
    }
}

pub(super) const fn is_taken_away(input: &StepInput) -> bool {
    matches!(input, StepInput::Amount { taken_away: true, .. } | StepInput::Exact { taken_away: true, .. })
}
