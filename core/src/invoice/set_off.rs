//! What of an invoice was settled when it was issued, and how its credit notes take that back.

use super::{
    Draft, FurtherTaxTotal, Issued, PayableRounding, TaxesLeft,
    credited::{is_empty, minus},
};
use crate::money::Money;

/// What is set off against an amount with tax: what was prepaid (BT-113), and what the amount to pay was rounded by (BT-114).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SetOff {
    pub(super) prepaid: Option<Money>,
    pub(super) rounding: Option<Money>,
}

impl SetOff {
    pub(super) const NOTHING: Self = Self { prepaid: None, rounding: None };

    /// What an invoice sets off.
    pub(super) fn of(invoice: &Issued) -> Self {
        let totals = invoice.totals();
        Self { prepaid: totals.prepaid(), rounding: totals.rounding() }.something()
    }

    /// What a credit note for a part of one says that it takes back.
    pub(super) fn stated(draft: &Draft) -> Option<Self> {
        match draft.payable_rounding {
            None => Some(Self { prepaid: draft.prepaid, rounding: None }),
            Some(PayableRounding::Amount { amount }) => Some(Self { prepaid: draft.prepaid, rounding: Some(amount) }),
            Some(PayableRounding::Cash { .. }) => None,
        }
    }

    pub(super) fn state(self, draft: &mut Draft) {
        draft.prepaid = self.prepaid;
        draft.payable_rounding = self.rounding.map(|amount| PayableRounding::Amount { amount });
    }

    /// What the credit note takes back that leaves so much: of what was prepaid, and of what was rounded off, as much as is
    /// more than what is left, less what the customer withholds of that; and of what was rounded up, all of it at the end, or
    /// what else is withheld of the credit note beyond what it comes to.
    ///
    /// INVARIANT: no more than the credit note credits, so that none asks for money; and what stays set off is no more than
    /// what is left. What was rounded off goes first: what somebody paid stays set against what they still have.
    pub(super) fn taken_back(self, before: &TaxesLeft, after: &TaxesLeft) -> Self {
        let wide = |amount: Option<Money>| amount.map_or(0, |amount| i128::from(amount.minor));
        let (prepaid, rounding) = (wide(self.prepaid), wide(self.rounding));
        let (down, up) = (rounding.min(0).saturating_neg(), rounding.max(0));
        let (left, kept) = (after.total(), withheld(after));
        let credited = before.total().saturating_sub(left);

        let set_off = prepaid.saturating_add(down);
        let may_stay = left.saturating_sub(kept.max(0)).saturating_add(up).min(left);
        let back = set_off.saturating_sub(may_stay).min(set_off).min(credited).max(0);
        let back_of_down = back.min(down);
        let less_withheld = credited.saturating_sub(withheld(before).saturating_sub(kept).max(0));
        let back_of_up = if is_empty(after) { up } else { back.saturating_sub(less_withheld).min(up).max(0) };
        let money = |minor: i128, like: Option<Money>| {
            like.map(|like| Money { minor: i64::try_from(minor).unwrap_or_default(), ..like }) // a part of an i64
        };
        let rounding = money(back_of_up.saturating_sub(back_of_down), self.rounding);
        Self { prepaid: money(back.saturating_sub(back_of_down), self.prepaid), rounding }.something()
    }

    /// What stays set off.
    pub(super) fn less(self, taken_back: Self) -> Self {
        let less =
            |mine: Option<Money>, other: Option<Money>| mine.map(|mine| other.map_or(mine, |other| minus(mine, other)));
        Self { prepaid: less(self.prepaid, taken_back.prepaid), rounding: less(self.rounding, taken_back.rounding) }
            .something()
    }

    /// Without what is nothing.
    fn something(self) -> Self {
        let some = |amount: Option<Money>| amount.filter(|amount| amount.minor != 0);
        Self { prepaid: some(self.prepaid), rounding: some(self.rounding) }
    }
}

/// What the customer keeps of some taxes, in minor units.
pub(super) fn withheld(taxes: &TaxesLeft) -> i128 {
    let kept = |further: &&FurtherTaxTotal| further.withheld;
    taxes.further_taxes.iter().filter(kept).map(|further| i128::from(further.amount.minor)).sum()
}
