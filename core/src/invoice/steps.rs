//! What the steps of a calculation are made of, as an explanation tells them.

use super::{Exact, ExplanationStep, Figure, InvoiceRule, StepInput, calculate::Terms, fraction::Fraction};
use crate::{money::Money, quantity::Percent};

/// An amount that the draft gives.
pub(super) fn given(figure: Figure, amount: Money) -> ExplanationStep {
    ExplanationStep::whole((figure, InvoiceRule::Given), vec![StepInput::Given { amount }], amount)
}

/// The result of an earlier step.
pub(super) const fn amount(figure: Figure, amount: Money, taken_away: bool) -> StepInput {
    StepInput::Amount { figure, amount, taken_away }
}

/// What an earlier step came to before rounding.
pub(super) fn exact(figure: Figure, exact: Fraction, taken_away: bool) -> StepInput {
    StepInput::Exact { figure, exact: Exact::of(exact), taken_away }
}

/// The same term of a sum, taken away or not.
pub(super) const fn taken_away(term: StepInput, taken_away: bool) -> StepInput {
    match term {
        StepInput::Amount { figure, amount, .. } => StepInput::Amount { figure, amount, taken_away },
        StepInput::Exact { figure, exact, .. } => StepInput::Exact { figure, exact, taken_away },
        other => other,
    }
}

/// A percentage of something.
pub(super) fn with_percent(of: Option<StepInput>, percent: Percent) -> Terms {
    let percent = StepInput::Percent { percent };
    of.map_or_else(|| vec![percent], |of| vec![of, percent])
}
