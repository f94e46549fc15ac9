use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::tax::{
    CreditNoteTitle, DocumentTitle, PermittedRounding, PriceBasis, Regime, Registration, TaxDecision, TaxError,
    TaxPoint, TaxQuestion, TaxRate, TaxRounding, credit_note_title, decide, document_title, permitted_rounding,
    permitted_roundings, rates, tax_point,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TaxPointOf {
    /// The tax law.
    regime: Regime,
    /// The day on which the work was or will be finished, if there is one.
    supplied_on: Option<NaiveDate>,
    /// The day of the invoice, if there is one.
    invoiced_on: Option<NaiveDate>,
    /// The day of the first payment, if any came.
    paid_on: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RatesOf {
    /// The tax law.
    regime: Regime,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TitleOf {
    /// The tax law.
    regime: Regime,
    /// Whether the supplier is registered, and since when.
    supplier: Registration,
    /// The day of the document.
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CreditTitleOf {
    /// The tax law.
    regime: Regime,
    /// What the invoice that is credited is called.
    invoice: DocumentTitle,
    /// The day of the credit.
    credited_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoundingsOf {
    /// The tax law.
    regime: Regime,
    /// Whether prices include the tax.
    prices: PriceBasis,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoundingOf {
    /// The tax law.
    regime: Regime,
    /// Whether prices include the tax.
    prices: PriceBasis,
    /// The rounding in question.
    rounding: TaxRounding,
}

operation_tables! {
    ("tax.decide", "which tax a supply bears, and why", TaxQuestion => TaxDecision, |question| decide(&question)),
    ("tax.tax_point", "the date that picks the rate", TaxPointOf => TaxPoint, |input| {
        tax_point(input.regime, input.supplied_on, input.invoiced_on, input.paid_on)
    }),
    ("tax.rates", "every rate of a regime, with its dates and its law", RatesOf => Vec<TaxRate>, |input| {
        Ok::<_, TaxError>(rates(input.regime))
    }),
    ("tax.document_title", "what a supplier's document is called", TitleOf => DocumentTitle, |input| {
        document_title(input.regime, &input.supplier, input.issued_on)
    }),
    ("tax.credit_note_title", "what a document that credits an invoice is called", CreditTitleOf => CreditNoteTitle, |input| {
        credit_note_title(input.regime, input.invoice, input.credited_on)
    }),
    ("tax.roundings", "the ways of rounding tax that a regime permits", RoundingsOf => Vec<PermittedRounding>, |input| {
        Ok::<_, TaxError>(permitted_roundings(input.regime, input.prices))
    }),
    ("tax.permitted_rounding", "whether a regime permits a way of rounding tax, and by which law", RoundingOf => PermittedRounding, |input| {
        permitted_rounding(input.regime, input.prices, input.rounding)
    }),
}
