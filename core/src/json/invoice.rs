use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    invoice::{
        Corrected, CreditDetails, CreditExplanation, CreditNote, CreditPart, CreditedFurtherTax, CreditedTax, Draft,
        EarlyPaymentOffer, EarlyPaymentTerms, Elsewhere, ExplanationStep, Instalment, InstalmentTerms, InvoiceError,
        InvoiceFate, IssueDetails, Issued, LeftToCredit, NamedRounding, OtherSystem, Totals, VoidDetails,
        VoidedInvoice, calculate, correct, credit, credit_part, due_on, early_payment, elsewhere, explain,
        explain_credit, instalments, issue, left_to_credit, rounding_profile, rounding_profiles, void,
    },
    money::Money,
    party::PaymentTerms,
    text::Label,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Issue {
    draft: Draft,
    details: IssueDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Credit {
    invoice: Issued,
    details: CreditDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Credited {
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartToCredit {
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    part: CreditPart,
    details: CreditDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Correct {
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    credit: CreditDetails,
    draft: Draft,
    details: IssueDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Void {
    invoice: Issued,
    fate: InvoiceFate,
    details: VoidDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DueOn {
    terms: PaymentTerms,
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Split {
    total: Money,
    terms: Vec<InstalmentTerms>,
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Early {
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    terms: EarlyPaymentTerms,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct There {
    draft: Draft,
    system: OtherSystem,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profiles {}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profile {
    name: Label,
}

/// An explanation with its English beside it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedTotals {
    steps: Vec<ExplainedStep>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedStep {
    step: ExplanationStep,
    text: String,
}

/// The explanation of a credit note with its English beside each tax.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedCredit {
    taxes: Vec<ExplainedCreditTax>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    further_taxes: Vec<ExplainedCreditFurtherTax>,
    tax_exclusive: Money,
    tax: Money,
    tax_inclusive: Money,
    prepaid: Option<Money>,
    rounding: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prepaid_before: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rounding_before: Option<Money>,
    /// What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tax_exclusive_before: Option<Money>,
    left_after: Money,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    withheld_after: Option<Money>,
    payable: Money,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedCreditTax {
    tax: CreditedTax,
    text: String,
}

/// What is credited of a further tax, and why, with its English.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedCreditFurtherTax {
    /// How the tax was reached.
    tax: CreditedFurtherTax,
    /// The same in English.
    text: String,
}

impl From<CreditExplanation> for ExplainedCredit {
    fn from(told: CreditExplanation) -> Self {
        let CreditExplanation {
            taxes,
            further_taxes,
            tax_exclusive,
            tax,
            tax_inclusive,
            prepaid,
            rounding,
            prepaid_before,
            rounding_before,
            tax_exclusive_before,
            left_after,
            withheld_after,
            payable,
        } = told;
        Self {
            taxes: taxes.into_iter().map(|tax| ExplainedCreditTax { text: tax.to_string(), tax }).collect(),
            further_taxes: further_taxes
                .into_iter()
                .map(|tax| ExplainedCreditFurtherTax { text: tax.to_string(), tax })
                .collect(),
            tax_exclusive,
            tax,
            tax_inclusive,
            prepaid,
            rounding,
            prepaid_before,
            rounding_before,
            tax_exclusive_before,
            left_after,
            withheld_after,
            payable,
        }
    }
}

operation_tables! {
    ("invoice.calculate", "what a draft comes to", Draft => Totals, |draft| calculate(&draft)),
    ("invoice.explain", "where each amount of a draft's totals comes from", Draft => ExplainedTotals, |draft| {
        let steps = explain(&draft)?.steps.into_iter().map(|step| ExplainedStep { text: step.to_string(), step });
        Ok::<_, InvoiceError>(ExplainedTotals { steps: steps.collect() })
    }),
    ("invoice.explain_credit", "where the totals of a credit note come from", CreditNote => ExplainedCredit, |note| {
        explain_credit(&note).map(ExplainedCredit::from)
    }),
    ("invoice.elsewhere", "what another system makes of a draft, or what of it it has no place for", There => Elsewhere, |input| {
        elsewhere(&input.draft, input.system)
    }),
    ("invoice.rounding_profiles", "the ways of rounding that have a name", Profiles => Vec<NamedRounding>, |_input| {
        Ok::<_, InvoiceError>(rounding_profiles())
    }),
    ("invoice.rounding_profile", "the way of rounding of a name", Profile => NamedRounding, |input| {
        rounding_profile(input.name.as_str())
    }),
    ("invoice.issue", "numbers, dates and freezes a draft", Issue => Issued, |input| {
        issue(input.draft, input.details)
    }),
    ("invoice.credit", "undoes an issued invoice in full", Credit => CreditNote, |input| {
        credit(&input.invoice, input.details)
    }),
    ("invoice.credit_part", "credits a part of an issued invoice, or what is left of it", PartToCredit => CreditNote, |input| {
        credit_part(&input.invoice, &input.credit_notes, &input.part, input.details)
    }),
    ("invoice.left_to_credit", "what the credit notes of an invoice leave of it", Credited => LeftToCredit, |input| {
        left_to_credit(&input.invoice, &input.credit_notes)
    }),
    ("invoice.correct", "credits what is left of an invoice and issues another in its place", Correct => Corrected, |input| {
        correct(&input.invoice, &input.credit_notes, input.credit, input.draft, input.details)
    }),
    ("invoice.void", "makes an invoice void that nobody has seen; its number stays given", Void => VoidedInvoice, |input| {
        void(input.invoice, input.fate, input.details)
    }),
    ("invoice.due_on", "the day on which an invoice of a day is due", DueOn => NaiveDate, |input| {
        due_on(input.terms, input.issued_on)
    }),
    ("invoice.instalments", "splits what is to be paid into instalments that sum to it", Split => Vec<Instalment>, |input| {
        instalments(input.total, &input.terms, input.issued_on)
    }),
    ("invoice.early_payment", "what an invoice comes to if it is paid early", Early => EarlyPaymentOffer, |input| {
        early_payment(&input.invoice, &input.credit_notes, &input.terms)
    }),
    ("invoice.verify", "an issued invoice's totals, if its content gives them", Issued => Totals, |invoice| {
        Ok::<_, InvoiceError>(invoice.totals().clone())
    }),
    ("invoice.verify_credit", "a credit note's totals, if its content gives them", CreditNote => Totals, |note| {
        Ok::<_, InvoiceError>(note.totals().clone())
    }),
}
