use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BillingError;
use crate::{
    job::Quote,
    money::Currency,
    pricing::{Priced, PricedExplanation, PricedLine, PricedWork},
};

/// A line to bill: one of a quote, or priced work with what it was made from.
///
/// A price is a number of some currency. In [`Priced`] and in a [`Quote`] the currency stands once, beside the lines; on its
/// way to an invoice each line takes it along, so that lines from several places can't be added up across currencies.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BillableLine {
    /// The currency that it was priced in.
    pub currency: Currency,
    /// The line.
    pub line: PricedLine,
    /// How it was priced, and from which records; none for a line of a quote.
    pub explanation: Option<PricedExplanation>,
}

impl BillableLine {
    /// The lines of priced work, in the currency that it was priced in.
    #[must_use]
    pub fn of_work(priced: Priced) -> Vec<Self> {
        let Priced { currency, lines } = priced;
        let of = |PricedWork { line, explanation }| Self { currency, line, explanation: Some(explanation) };
        lines.into_iter().map(of).collect()
    }

    /// The lines of a quote, in its currency.
    #[must_use]
    pub fn of_quote(quote: &Quote) -> Vec<Self> {
        let of = |line: &PricedLine| Self { currency: quote.currency, line: line.clone(), explanation: None };
        quote.lines.iter().map(of).collect()
    }
}

/// Refuses a line that was priced in another currency than the invoice's.
pub(super) fn check_currency(lines: &[BillableLine], wanted: Currency) -> Result<(), BillingError> {
    match (1..).zip(lines).find(|(_, line)| line.currency != wanted) {
        Some((line, &BillableLine { currency: given, .. })) => Err(BillingError::OtherCurrency { line, wanted, given }),
        None => Ok(()),
    }
}
