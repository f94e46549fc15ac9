//! Sums of many amounts of a draft.

use super::{InvoiceError, Place};
use crate::limits::MINOR_MAX;

/// A sum of amounts within the bounds of money, which has to be within them itself only in the end: so the order in which the
/// amounts come changes nothing.
///
/// INVARIANT: no draft has as many amounts as 128 bits would be too few for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    minor: i128,
    /// Where it went beyond the bounds, if it is there.
    beyond: Option<Place>,
}

impl Sum {
    pub(super) const ZERO: Self = Self { minor: 0, beyond: None };

    /// Adds an amount that is at a place.
    #[inline]
    pub(super) fn add(&mut self, minor: i64, at: Place) {
        self.minor = self.minor.saturating_add(minor.into());
        if self.minor.unsigned_abs() <= u128::from(MINOR_MAX.unsigned_abs()) {
            self.beyond = None;
        } else if self.beyond.is_none() {
            self.beyond = Some(at);
        }
    }

    /// The sum, or where it went beyond the bounds of money and stayed there.
    pub(super) fn end(self) -> Result<i64, InvoiceError> {
        match self.beyond {
            None => Ok(i64::try_from(self.minor).unwrap_or_default()), // as it is within the bounds
            Some(at) => Err(InvoiceError::TooLarge { at }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(amounts: &[i64]) -> Result<i64, InvoiceError> {
        let mut sum = Sum::ZERO;
        for (line, amount) in (1..).zip(amounts) {
            sum.add(*amount, Place::Line { line });
        }
        sum.end()
    }

    #[test]
    fn a_sum_may_be_beyond_the_bounds_on_its_way_but_not_in_the_end() {
        assert_eq!(sum(&[MINOR_MAX, 1, -1]), Ok(MINOR_MAX));
        assert_eq!(sum(&[-MINOR_MAX, -MINOR_MAX, MINOR_MAX]), Ok(-MINOR_MAX));
        assert_eq!(sum(&[MINOR_MAX, 1, -1, 1]), Err(InvoiceError::TooLarge { at: Place::Line { line: 4 } }));
        assert_eq!(sum(&[-MINOR_MAX, 0, -1]), Err(InvoiceError::TooLarge { at: Place::Line { line: 3 } }));
        assert_eq!(sum(&vec![MINOR_MAX; 10_000]), Err(InvoiceError::TooLarge { at: Place::Line { line: 2 } }));
    }
}
