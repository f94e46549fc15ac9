use std::{cmp::Ordering, collections::BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InvoiceShare, LedgerRefusal};
use crate::{id::InvoiceId, limits::OPEN_INVOICES_MAX, money::Money, order, text::Label};

/// An invoice of which something is open.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenInvoice {
    /// Its id.
    pub invoice: InvoiceId,
    /// Its number.
    pub number: Label,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// The last day to pay it.
    pub due_on: NaiveDate,
    /// What is open of it.
    pub outstanding: Money,
}

/// In which order invoices are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AllocationOrder {
    /// The invoice that was due first, among those due on one day the one issued first, among those the one with the lower
    /// number: INV-9 before INV-10.
    OldestDueFirst,
}

/// How an amount is shared out among invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllocationPlan {
    /// What each invoice gets, in the order in which they are paid.
    pub shares: Vec<InvoiceShare>,
    /// What is left when all are paid: an overpayment, which stays the customer's credit.
    pub left_as_credit: Money,
}

/// Shares an amount out among open invoices: each is paid in full before the next gets anything.
///
/// The shares and what is left sum to the amount, and no invoice gets more than is open of it. The plan's shares are those
/// that [`super::LedgerCommand::Allocate`] takes.
///
/// # Errors
/// - [`LedgerRefusal::NotPositive`] (`JM-LED-0001`): the amount or what is open of an invoice is below zero.
/// - [`LedgerRefusal::NamedTwice`] (`JM-LED-0019`): an invoice is there twice.
/// - [`LedgerRefusal::TooMany`] (`JM-LED-0020`): more than [`OPEN_INVOICES_MAX`] invoices.
/// - `JM-MON-0002`, `JM-MON-0005`: an invoice in another currency, or an amount beyond the largest.
///
/// ```
/// use journeyman::{ledger::{AllocationOrder, OpenInvoice, allocate}, money::Money, wire::Wire};
///
/// let open = Vec::<OpenInvoice>::from_json(br#"[
///     {"invoice": "01999a3f-0000-7000-8000-000000000002", "number": "INV-10", "issued_on": "2026-09-01",
///      "due_on": "2026-09-15", "outstanding": {"minor": 8000, "currency": "AUD"}},
///     {"invoice": "01999a3f-0000-7000-8000-000000000001", "number": "INV-9", "issued_on": "2026-09-01",
///      "due_on": "2026-09-15", "outstanding": {"minor": 5000, "currency": "AUD"}}
/// ]"#)?;
/// let paid = Money::from_json(br#"{"minor": 9000, "currency": "AUD"}"#)?;
/// let plan = allocate(paid, &open, AllocationOrder::OldestDueFirst)?;
/// assert_eq!(plan.shares.iter().map(|share| share.amount.minor).collect::<Vec<_>>(), [5000, 4000]);
/// assert_eq!(plan.left_as_credit.minor, 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn allocate(amount: Money, open: &[OpenInvoice], order: AllocationOrder) -> Result<AllocationPlan, LedgerRefusal> {
    LedgerRefusal::check_count("a plan's open invoices", open.len(), OPEN_INVOICES_MAX)?;
    let mut left = amount.check(amount.currency)?;
    check_not_negative(amount)?;
    let mut named = BTreeSet::new();
    for invoice in open {
        let OpenInvoice { invoice, outstanding, .. } = *invoice;
        outstanding.check(amount.currency)?;
        check_not_negative(outstanding)?;
        if !named.insert(invoice) {
            return Err(LedgerRefusal::NamedTwice { invoice });
        }
    }
    let mut in_order: Vec<&OpenInvoice> = open.iter().collect();
    match order {
        AllocationOrder::OldestDueFirst => order::by(&mut in_order, |a, b| older_due_first(a, b)),
    }
    let mut shares = Vec::new();
    for open in in_order {
        let share = if open.outstanding.minor <= left.minor { open.outstanding } else { left };
        if share.minor > 0 {
            shares.push(InvoiceShare { invoice: open.invoice, amount: share });
            left = left.checked_sub(share)?;
        }
    }
    Ok(AllocationPlan { shares, left_as_credit: left })
}

fn older_due_first(a: &OpenInvoice, b: &OpenInvoice) -> Ordering {
    a.due_on
        .cmp(&b.due_on)
        .then_with(|| a.issued_on.cmp(&b.issued_on))
        .then_with(|| by_number(a.number.as_str(), b.number.as_str()))
        .then_with(|| a.invoice.cmp(&b.invoice))
}

/// Orders numbers as people do: their runs of digits by value, what is between them as text.
fn by_number(a: &str, b: &str) -> Ordering {
    pieces(a).cmp(pieces(b)).then_with(|| a.cmp(b))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece<'a> {
    /// Digits without leading zeros: the longer number is the larger.
    Number {
        length: usize,
        digits: &'a str,
    },
    Text {
        text: &'a str,
    },
}

fn pieces(number: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = number;
    std::iter::from_fn(move || {
        let is_number = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_number).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at_checked(end)?;
        rest = tail;
        let digits = piece.trim_start_matches('0');
        Some(if is_number { Piece::Number { length: digits.len(), digits } } else { Piece::Text { text: piece } })
    })
}

fn check_not_negative(amount: Money) -> Result<(), LedgerRefusal> {
    if amount.minor < 0 { Err(LedgerRefusal::NotPositive { amount }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ordered_by_the_value_of_their_digits() {
        let in_order = ["2025-99", "2026-1", "2026-02", "2026-10", "INV-9", "INV-10", "INV-10a", "INV-010b", "JOB"];
        for pair in in_order.windows(2) {
            assert_eq!(by_number(pair[0], pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
            assert_eq!(by_number(pair[1], pair[0]), Ordering::Greater, "{} after {}", pair[1], pair[0]);
        }
    }

    #[test]
    fn numbers_of_one_value_are_still_told_apart() {
        assert_ne!(by_number("INV-007", "INV-7"), Ordering::Equal);
        assert_eq!(by_number("INV-7", "INV-7"), Ordering::Equal);
    }
}
