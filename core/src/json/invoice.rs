use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    invoice::{
        Corrected, CreditDetails, CreditExplanation, CreditNote, CreditPart, CreditedFurtherTax, CreditedTax, Draft,
        EarlyPaymentOffer, EarlyPaymentTerms, Elsewhere, ExplanationStep, InexpressibleReason, Instalment,
        InstalmentTerms, InvoiceError, InvoiceFate, IssueDetails, Issued, LeftToCredit, NamedRounding, OtherSystem,
        Totals, VoidDetails, VoidedInvoice, calculate, correct, credit, credit_part, due_on, early_payment, elsewhere,
        explain, explain_credit, instalments, issue, left_to_credit, rounding_profile, rounding_profiles, void,
    },
    money::Money,
    party::PaymentTerms,
    text::Label,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Issue {
    /// What is billed.
    draft: Draft,
    /// Its number, dates, customer, and where the supplier stands towards the tax.
    details: IssueDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Credit {
    /// The invoice that is undone.
    invoice: Issued,
    /// The number, date and reason of the credit note.
    details: CreditDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Credited {
    /// The invoice.
    invoice: Issued,
    /// Every credit note that there is for it, in any order.
    credit_notes: Vec<CreditNote>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartToCredit {
    /// The invoice.
    invoice: Issued,
    /// Every credit note that there is for it, in any order.
    credit_notes: Vec<CreditNote>,
    /// What of it is credited.
    part: CreditPart,
    /// The number, date and reason of the credit note.
    details: CreditDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Correct {
    /// The invoice.
    invoice: Issued,
    /// Every credit note that there is for it, in any order.
    credit_notes: Vec<CreditNote>,
    /// The number, date and reason of the credit note.
    credit: CreditDetails,
    /// What is billed instead.
    draft: Draft,
    /// The number, dates and customer of the invoice that takes its place.
    details: IssueDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Void {
    /// The invoice.
    invoice: Issued,
    /// What became of it so far.
    fate: InvoiceFate,
    /// When and why it is void.
    details: VoidDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DueOn {
    /// When the customer has to pay.
    terms: PaymentTerms,
    /// The day of the invoice.
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Split {
    /// What is to be paid.
    total: Money,
    /// What each instalment is, and when it is due, in order.
    terms: Vec<InstalmentTerms>,
    /// The day of the invoice.
    issued_on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Early {
    /// The invoice.
    invoice: Issued,
    /// Every credit note that there is for it, in any order.
    credit_notes: Vec<CreditNote>,
    /// What is taken off, and until when.
    terms: EarlyPaymentTerms,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct There {
    /// What would be billed.
    draft: Draft,
    /// Which system.
    system: OtherSystem,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profiles {}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profile {
    /// Its name.
    name: Label,
}

/// How totals came about: an [`Explanation`](crate::invoice::Explanation), with the English of each step beside it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedTotals {
    /// The steps: later ones use the results of earlier ones.
    steps: Vec<ExplainedStep>,
}

/// A step of an explanation, with its English.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedStep {
    /// How an amount was reached.
    step: ExplanationStep,
    /// The same in English.
    text: String,
}

/// How a credit note came about: a [`CreditExplanation`], with the English of each tax beside it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedCredit {
    /// What is credited under each tax, with its English.
    taxes: Vec<ExplainedCreditTax>,
    /// What is credited of each further tax.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    further_taxes: Vec<ExplainedCreditFurtherTax>,
    /// The total without tax: Σ bases − the further taxes in them.
    tax_exclusive: Money,
    /// The tax: Σ taxes + further taxes that aren't withheld.
    tax: Money,
    /// The total with tax: the two.
    tax_inclusive: Money,
    /// What was prepaid and is taken back: what of `prepaid_before` and of what was rounded down is more than `left_after` (or
    /// than that less `withheld_after` and with what was rounded up), as far as it isn't taken back of the rounding.
    prepaid: Option<Money>,
    /// What the invoice's amount to pay was rounded by and is taken back: down likewise, and up when nothing is left, or as far
    /// as more is withheld of what is credited than it comes to.
    rounding: Option<Money>,
    /// What was prepaid, as far as it wasn't taken back before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prepaid_before: Option<Money>,
    /// What the amount to pay was rounded by, as far as it wasn't taken back before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rounding_before: Option<Money>,
    /// What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tax_exclusive_before: Option<Money>,
    /// What is left with tax after it.
    left_after: Money,
    /// What the customer withholds of that, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    withheld_after: Option<Money>,
    /// What is credited: the total with tax − prepaid + rounding.
    payable: Money,
}

/// What is credited under a tax, and why, with its English.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedCreditTax {
    /// How the tax was reached.
    tax: CreditedTax,
    /// The same in English.
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
    ("invoice.explain_inexpressible", "what another system has no place for, in English", InexpressibleReason => String, |reason| {
        Ok::<_, InvoiceError>(reason.to_string())
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
    ("invoice.instalments", "splits what is to be paid into instalments that sum to it: exact shares rounded towards zero, and the minor units left over to the largest remainders, the earlier first", Split => Vec<Instalment>, |input| {
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
