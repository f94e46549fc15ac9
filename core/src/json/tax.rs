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
    regime: Regime,
    supplied_on: Option<NaiveDate>,
    invoiced_on: Option<NaiveDate>,
    paid_on: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RatesOf {
    regime: Regime,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TitleOf {
    regime: Regime,
    supplier: Registration,
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CreditTitleOf {
    regime: Regime,
    invoice: DocumentTitle,
    credited_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoundingsOf {
    regime: Regime,
    prices: PriceBasis,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoundingOf {
    regime: Regime,
    prices: PriceBasis,
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
