use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Draft, FurtherTax, InvoiceError, NetRounding, Place, PrecedingInvoice, RoundingProfile, Totals, calculate,
    calculate::numbered, issuable, stated, treatment::is_taxed,
};
use crate::{
    calendar::check_date,
    id::{CustomerId, InvoiceId, JobId},
    money::Rounding,
    order,
    tax::{
        DocumentTitle, Regime, Registration, TaxCategory, TaxTreatment, is_for_one_rate, permits_exact_nets,
        permitted_rounding,
    },
    text::Label,
    wire,
};

/// What makes a draft a document: its number, its dates, whose it is, and where its supplier stands towards the tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueDetails {
    /// The invoice's id.
    pub id: InvoiceId,
    /// The number that it shows (BT-1); the office gives it out, without gaps.
    pub number: Label,
    /// Who is billed.
    pub customer: CustomerId,
    /// The job that is billed, if it is one (BT-18).
    pub job: Option<JobId>,
    /// The date of the invoice (BT-2).
    pub issued_on: NaiveDate,
    /// When it is due (BT-9): on the date of the invoice, or later.
    pub due_on: NaiveDate,
    /// The date that decides which tax applies (BT-7): of the supply, the invoice or the payment, as the regime says. It is
    /// the one on which the registration counts ([`TaxDecision::registration_on`](crate::tax::TaxDecision::registration_on)):
    /// in Australia that of the supply, where it is known.
    pub tax_point: NaiveDate,
    /// The tax law that it is under.
    pub regime: Regime,
    /// Whether the supplier is registered, and since when.
    pub registration: Registration,
}

/// An invoice that was sent: numbered, dated and frozen.
///
/// INVARIANT: its totals and title are what its own draft and details give. Nothing changes it; a mistake is put right with a
/// [credit note](super::credit()) and a new invoice. Read back from JSON, it is calculated again, and one that differs by a
/// cent is refused as corrupt (`JM-INV-0019`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Issued {
    /// Its number, dates, customer, and where the supplier stands towards the tax.
    details: IssueDetails,
    /// What it is called.
    title: DocumentTitle,
    /// The invoice that it takes the place of (BG-3), which was credited, if it does. Absent where it corrects none, as in
    /// invoices that were stored before they could say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    corrects: Option<PrecedingInvoice>,
    /// What it bills.
    draft: Draft,
    /// What it comes to.
    totals: Totals,
}

impl Issued {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> InvoiceId {
        self.details.id
    }

    /// Its number, dates, customer, and where the supplier stands towards the tax.
    #[must_use]
    pub const fn details(&self) -> &IssueDetails {
        &self.details
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> DocumentTitle {
        self.title
    }

    /// The invoice that it takes the place of (BG-3), which was credited, if it does.
    #[must_use]
    pub const fn corrects(&self) -> Option<&PrecedingInvoice> {
        self.corrects.as_ref()
    }

    /// The same document, which takes the place of another.
    pub(crate) fn correcting(self, invoice: &Self) -> Self {
        Self { corrects: Some(PrecedingInvoice::of(invoice)), ..self }
    }

    /// What it bills.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What it comes to.
    #[must_use]
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }
}

/// Numbers, dates and freezes a draft.
///
/// A supplier that isn't registered on the tax point charges no tax: a draft with a taxed or reverse charged line is refused,
/// and the document is an "Invoice". The title goes by the tax point, not by the date of the invoice, so that it agrees with
/// the tax that the document shows: a supply before the first day of a registration never becomes a tax invoice. Where the
/// law changed the name of the document between the two days, it is that of the tax point, too.
///
/// A rate above zero has to be one of the regime's: one that its table ([`rates`](crate::tax::rates)) has in this category,
/// for whatever kind of supply, on the tax point or on the date of the invoice. So a draft that was made for another country
/// isn't issued here, nor one at the rate of years ago, nor the standard rate as a reduced one. Either day will do, since
/// one document may bill a deposit at the rate of its day and the rest at that of another. On a draft with something
/// prepaid a rate of any earlier day will do: the deposit had a tax point of its own, which may lie further back than both.
/// Give as `tax_point` that of the rest then, which is what remains to be taxed; that of the deposit was on its own invoice.
///
/// Under the reverse charge a rate above zero is taken where the regime has the reverse charge, on a day on which it has it,
/// and if it is a rate of the regime, standard or reduced. It isn't asked whether the rate is the one of this very supply,
/// which only [`decide`](crate::tax::decide) can tell, and nothing is asked where no rate is shown: of what is zero-rated,
/// exempt or outside the scope, and of a reverse charge at 0 %, which is for the host to see to in every country. Where a
/// rate has changed since this version, a newer one has to issue.
///
/// Tax has to be on a document of its own name: on a tax point before the regime's first such document there was no tax, so
/// that nothing bears any, whatever the date of the invoice.
///
/// A rounding that the law permits for one rate (in the United Kingdom, of the total VAT downwards, VATREC12010) is refused
/// with several rates of tax. What is zero-rated, exempt, reverse charged or outside the scope has nothing to round and
/// counts as no rate.
///
/// What the laws say of rounding, they say of the tax. That of line amounts is half up by convention, and no source has
/// another way: since a price that is rounded down takes off the tax what a tax rounded down would, an invoice with tax has its
/// lines rounded half up.
///
/// An invoice with tax in another currency than its law's states the tax in that one too ([`TaxCurrency`](super::TaxCurrency)
/// has the sources); the second currency is never the first, and an amount that is given for it is of the tax's sign. How near
/// it is to the tax at the rate of the day isn't asked, since only the host knows the rate; where the rate is given, the amount
/// is calculated. The amount to pay is rounded by less than a
/// major unit, or than the smallest coin where that is more ([`PayableRounding`](super::PayableRounding) has them).
///
/// A document that was issued is read back and credited whatever the tables of the day say.
///
/// Nothing of it may be less than nothing: a line may take something back, but the document is then for the rest, and what
/// is owed to the customer is a [credit note](super::credit()).
///
/// # Errors
/// - As [`calculate`].
/// - [`InvoiceError::AllowanceAboveLine`] (`JM-INV-0008`), [`InvoiceError::AllowanceAboveDocument`] (`JM-INV-0009`),
///   [`InvoiceError::PrepaidAboveTotal`] (`JM-INV-0010`): more off than there is.
/// - [`InvoiceError::NegativeAmount`] (`JM-INV-0006`): an allowance, charge or prepaid amount, or tax in the second
///   currency, of the wrong sign.
/// - [`InvoiceError::CreditNoteWanted`] (`JM-INV-0024`): less than nothing in all, to pay, or to pay less what is withheld.
/// - [`InvoiceError::PayableRoundingTooLarge`] (`JM-INV-0046`): an amount to pay that is rounded by a major unit or more, and by
///   the smallest coin or more.
/// - [`InvoiceError::NotRegistered`] (`JM-INV-0015`): tax by a supplier that isn't registered on the tax point.
/// - [`InvoiceError::RateNotOfRegime`] (`JM-INV-0021`): a rate that the regime has on neither day in that category.
/// - [`InvoiceError::RoundedAtSeveralRates`] (`JM-INV-0022`): a rounding for one rate, with several rates of tax.
/// - [`InvoiceError::ExactNetsNotPermitted`] (`JM-INV-0041`): nets that stay unrounded, under a law without a source for it.
/// - [`InvoiceError::LineRoundingNotPermitted`] (`JM-INV-0043`): line amounts that aren't rounded half up, where there is tax.
/// - [`InvoiceError::TaxCurrencyWanted`] (`JM-INV-0044`), [`InvoiceError::TaxCurrencySame`] (`JM-INV-0045`): tax in a foreign
///   currency that isn't stated in that of the law, and a second currency that is the first.
/// - [`InvoiceError::FurtherTaxNotOfRegime`] (`JM-INV-0042`): a further tax that is neither withheld nor part of the base.
/// - [`InvoiceError::TaxBeforeLaw`] (`JM-INV-0023`): tax on a tax point on which the regime had none.
/// - [`InvoiceError::DueBeforeIssue`] (`JM-INV-0016`): due before the date of the invoice.
/// - [`InvoiceError::Tax`] (`JM-TAX-0005`, `JM-TAX-0006`): a registration that ends before it starts, a way of rounding the
///   tax that the regime doesn't permit.
/// - [`InvoiceError::Date`] (`JM-CAL-0002`): a date outside the years that are taken.
///
/// Source: GST Act 1999 (Australia) s 9-5, 29-70; GST Act 1985 (New Zealand) s 8, 19E; VAT Act 1994 (UK) s 4, VAT
/// Regulations 1995 reg 13, 14.
pub fn issue(draft: Draft, details: IssueDetails) -> Result<Issued, InvoiceError> {
    let issued = frozen(draft, details)?;
    check_rounding(&issued)?;
    stated::check_payable(&issued)?;
    check_rates(&issued)?;
    check_further_taxes(&issued.draft)?;
    check_title(&issued)?;
    stated::check_tax_currency(&issued)?;
    Ok(issued)
}

/// The document, under the rules that hold for one of any age. What the tables say of rates and roundings is asked only of a
/// new one: where a later version puts a table right, what a business sent under the earlier one was sent all the same.
fn frozen(draft: Draft, details: IssueDetails) -> Result<Issued, InvoiceError> {
    let IssueDetails { issued_on, due_on, tax_point, regime, ref registration, .. } = details;
    for date in [issued_on, due_on, tax_point] {
        check_date(date)?;
    }
    if due_on < issued_on {
        return Err(InvoiceError::DueBeforeIssue { issued_on, due_on });
    }
    registration.check()?;
    let totals = calculate(&draft)?;
    issuable::check(&draft, &totals)?;
    if let Some(at) = first_with_tax(&draft).filter(|_| !registration.covers(tax_point)) {
        return Err(InvoiceError::NotRegistered { at, tax_point });
    }
    let title = DocumentTitle::of(regime, registration, tax_point);
    Ok(Issued { details, title, corrects: None, draft, totals })
}

/// The first line, allowance or charge that only a registered supplier may have.
fn first_with_tax(draft: &Draft) -> Option<Place> {
    let bears_tax = |tax: &TaxTreatment| is_taxed(tax.category) || tax.category == TaxCategory::ReverseCharge;
    taxes(draft).find(|(_, tax)| bears_tax(tax)).map(|(at, _)| at)
}

/// The first line, allowance or charge on which the supplier collects tax.
pub(super) fn first_taxed(draft: &Draft) -> Option<Place> {
    taxes(draft).find(|(_, tax)| is_taxed(tax.category)).map(|(at, _)| at)
}

/// Refuses a way of rounding tax that the regime doesn't permit, where there is tax.
fn check_rounding(issued: &Issued) -> Result<(), InvoiceError> {
    let Issued { draft, details: IssueDetails { regime, .. }, .. } = issued;
    if first_with_tax(draft).is_some() {
        let RoundingProfile { line_net, tax, nets } = draft.rounding;
        permitted_rounding(*regime, draft.price_basis, tax)?;
        if line_net != Rounding::HalfUp {
            return Err(InvoiceError::LineRoundingNotPermitted { regime: *regime, way: line_net });
        }
        if nets == NetRounding::Exact && !permits_exact_nets(*regime, draft.price_basis, tax) {
            return Err(InvoiceError::ExactNetsNotPermitted {});
        }
    }
    let to_pay = taxes(draft).filter(|(_, tax)| is_taxed(tax.category));
    let rates = order::set(to_pay.map(|(_, tax)| (tax.category, tax.percent))).len();
    if rates > 1 && is_for_one_rate(*regime, draft.price_basis, draft.rounding.tax) {
        let rates = u64::try_from(rates).unwrap_or(u64::MAX);
        return Err(InvoiceError::RoundedAtSeveralRates { regime: *regime, rates });
    }
    Ok(())
}

/// Refuses a further tax that none of the regimes has: a levy that is part of the taxable amount is a charge, and what is
/// withheld is in no total.
fn check_further_taxes(draft: &Draft) -> Result<(), InvoiceError> {
    let on_lines = numbered(&draft.lines).map(|(line, given)| (Place::Line { line }, &given.further_taxes));
    let on_allowances = numbered(&draft.allowances)
        .map(|(allowance, given)| (Place::DocumentAllowance { allowance }, &given.further_taxes));
    let on_charges =
        numbered(&draft.charges).map(|(charge, given)| (Place::DocumentCharge { charge }, &given.further_taxes));
    let is_foreign = |further: &FurtherTax| !further.in_tax_base && !further.withheld;
    let each = on_lines.chain(on_allowances).chain(on_charges);
    let mut foreign = each.filter_map(|(at, taxes)| {
        let (tax, _) = numbered(taxes).find(|(_, further)| is_foreign(further))?;
        Some(InvoiceError::FurtherTaxNotOfRegime { at, tax })
    });
    foreign.next().map_or(Ok(()), Err)
}

/// Refuses a rate that the regime has on neither day of the document, nor earlier where something was paid earlier.
fn check_rates(issued: &Issued) -> Result<(), InvoiceError> {
    let IssueDetails { regime, tax_point, issued_on, .. } = issued.details;
    let is_prepaid = issued.draft.prepaid.is_some_and(|prepaid| prepaid.minor > 0);
    let earlier = is_prepaid.then_some([NaiveDate::MIN, tax_point.max(issued_on)]);
    let spans = [[tax_point; 2], [issued_on; 2]].into_iter().chain(earlier);
    let is_known = |tax: &TaxTreatment| {
        tax.percent.is_zero() || spans.clone().any(|days| regime.has_rate_within(tax.category, tax.percent, days))
    };
    match taxes(&issued.draft).find(|(_, tax)| !is_known(tax)) {
        Some((at, &TaxTreatment { category, percent, .. })) => {
            Err(InvoiceError::RateNotOfRegime { at, regime, category, percent, tax_point, issued_on })
        }
        None => Ok(()),
    }
}

/// Refuses tax that would stand on a plain invoice, since there was no such tax on the tax point.
fn check_title(issued: &Issued) -> Result<(), InvoiceError> {
    let IssueDetails { regime, tax_point, .. } = issued.details;
    match first_with_tax(&issued.draft).filter(|_| !regime.has_tax_document_on(tax_point)) {
        Some(at) => Err(InvoiceError::TaxBeforeLaw { at, regime, tax_point }),
        None => Ok(()),
    }
}

/// The tax of each line, then of each document allowance, then of each document charge.
fn taxes(draft: &Draft) -> impl Iterator<Item = (Place, &TaxTreatment)> {
    let lines = numbered(&draft.lines).map(|(line, given)| (Place::Line { line }, &given.tax));
    let allowances = numbered(&draft.allowances);
    let allowances = allowances.map(|(allowance, given)| (Place::DocumentAllowance { allowance }, &given.tax));
    let charges = numbered(&draft.charges).map(|(charge, given)| (Place::DocumentCharge { charge }, &given.tax));
    lines.chain(allowances).chain(charges)
}

impl<'de> Deserialize<'de> for Issued {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Issued")]
        struct Parts {
            details: IssueDetails,
            title: DocumentTitle,
            corrects: Option<PrecedingInvoice>,
            draft: Draft,
            totals: Totals,
        }

        let Parts { details, title, corrects, draft, totals } = Parts::deserialize(deserializer)?;
        let altered = |part| wire::carried(InvoiceError::DocumentAltered { part });
        let issued = frozen(draft, details).map_err(|_| altered("content"))?;
        if issued.totals != totals {
            return Err(altered("totals"));
        }
        if issued.title != title || corrects.as_ref().is_some_and(|of| !of.title.is_of(of.regime)) {
            return Err(altered("title"));
        }
        Ok(Self { corrects, ..issued })
    }
}
