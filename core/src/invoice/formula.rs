//! Words of the English of a step that take more than its inputs one after the other.

use std::fmt;

use super::{Exact, StepInput, exact::Major, fraction::Fraction};
use crate::quantity::Percent;

/// What an amount with taxes is divided by, with the rates that it is made of: `1.3 (1 + 20 % + 10 %)`.
pub(super) struct Factor<'a> {
    pub(super) factor: Exact,
    pub(super) rates: &'a [StepInput],
}

impl fmt::Display for Factor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Major { exact: self.factor, exponent: 0 }.fmt(f)?;
        let rates: Vec<Percent> = self.rates.iter().filter_map(rate).collect();
        let sum = || rates.iter().try_fold(Fraction::ONE, |sum, rate| sum.plus(Fraction::rate(*rate)?));
        let product = || {
            rates
                .iter()
                .try_fold(Fraction::ONE, |product, rate| product.plus(product.percent(*rate)?)?.reduced().into())
        };
        let is_factor = |value: Option<Fraction>| value.map(Exact::of) == Some(self.factor);
        match rates.as_slice() {
            [] => Ok(()),
            _ if is_factor(sum()) => {
                f.write_str(" (1")?;
                rates.iter().try_for_each(|rate| write!(f, " + {rate} %"))?;
                f.write_str(")")
            }
            [first, others @ ..] if is_factor(product()) => {
                write!(f, " ((1 + {first} %)")?;
                others.iter().try_for_each(|rate| write!(f, " × (1 + {rate} %)"))?;
                f.write_str(")")
            }
            [first, others @ ..] => {
                write!(f, " (1 and taxes of {first} %")?;
                others.iter().try_for_each(|rate| write!(f, ", {rate} %"))?;
                f.write_str(", some of them on others)")
            }
        }
    }
}

fn rate(input: &StepInput) -> Option<Percent> {
    match input {
        StepInput::Percent { percent } => Some(*percent),
        _ => None,
    }
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
