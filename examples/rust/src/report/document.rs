use journeyman::{
    billing::work_done,
    id::{InvoiceId, JobId},
    invoice::{InvoiceLine, LineTotals},
    money::Money,
    pricing::price,
    tax::{DocumentTitle, Regime, Registration},
    unit::Unit,
};

use super::{Document, DocumentLine, DocumentTax, Party, PricedJob, PricedRow, ReportError, TaxName, gather::Sources};
use crate::{format, names::id};

/// An invoice, with the names and addresses that the core doesn't know.
///
/// A firm in Australia follows the GST Act 1999 s 29-70: it is meant to be a tax invoice, the supplier and its ABN, the date, what was supplied and for how
/// much, the GST; and, as from A$1,000 it has to, who the customer is.
pub(super) fn of(sources: &Sources<'_>, id: InvoiceId) -> Option<Document> {
    let invoice = sources.state.invoice(id)?;
    let (details, draft, totals) = (invoice.details(), invoice.draft(), invoice.totals());
    let customer = sources.directory.customer(details.customer)?;
    let contact = customer.phone.iter().chain([&customer.email]).cloned().collect();
    let job = details.job.and_then(|job| sources.directory.job(job));
    let tax = tax_name(invoice.title());
    let lines = draft.lines.iter().zip(totals.lines()).map(|(line, total)| document_line(line, total, tax));
    let groups = totals.tax_breakdown().iter().filter_map(|group| Some((tax.0?, group)));
    let taxes = groups.map(|(tax, group)| DocumentTax {
        label: format!("{tax} {} % of {}", group.percent, format::money(group.base)),
        amount: group.tax,
    });
    let terms = [format!("Please pay by {}.", format::long_date(details.due_on)), sources.week.firm.pay_to.clone()];
    Some(Document {
        title: invoice.title().to_string(),
        number: details.number.to_string(),
        issued_on: details.issued_on,
        due_on: details.due_on,
        kind: kind(invoice.title()),
        registration: registration(sources.week.firm.settings.regime, &details.registration, tax),
        tax,
        customer: Party { name: customer.name.clone(), address: customer.address.clone(), contact },
        site: job.map(|job| job.site.to_vec()).unwrap_or_default(),
        job: job.map(|job| job.name.to_owned()).unwrap_or_default(),
        lines: lines.collect(),
        net: totals.tax_exclusive(),
        taxes: taxes.collect(),
        total: totals.tax_inclusive(),
        paid: totals.prepaid().unwrap_or(Money::zero(draft.currency)),
        due: totals.payable(),
        terms: terms.to_vec(),
    })
}

/// How the work on the job that the firm wants explained came to the lines of its invoice.
///
/// The core says so for each line: which records, which rate, and how time was rounded.
pub(super) fn priced(sources: &Sources<'_>) -> Result<Option<PricedJob>, ReportError> {
    let id = id::<JobId>("job", &sources.week.firm.job_to_explain);
    let Some(job) = sources.state.job(id) else { return Ok(None) };
    let Some(invoice) = job.invoices().first().and_then(|invoice| sources.state.invoice(*invoice)) else {
        return Ok(None);
    };
    let priced = price(&work_done(job.work())?, &sources.week.firm.settings.rate_card, sources.zone)?;
    let tax = tax_name(invoice.title());
    let billed = invoice.draft().lines.iter().zip(invoice.totals().lines());
    let lines = billed.zip(&priced.lines).map(|((line, total), priced)| PricedRow {
        line: document_line(line, total, tax),
        why: priced.explanation.to_string(),
    });
    Ok(Some(PricedJob {
        what: format!("{} on {}", sources.directory.job_text(id), invoice.details().number),
        lines: lines.collect(),
        tax,
        net: invoice.totals().tax_exclusive(),
    }))
}

/// The title in a heading.
const fn kind(title: DocumentTitle) -> &'static str {
    match title {
        DocumentTitle::Invoice => "An invoice",
        DocumentTitle::TaxInvoice => "A tax invoice",
        DocumentTitle::TaxableSupplyInformation => "Taxable supply information",
        DocumentTitle::VatInvoice => "A VAT invoice",
    }
}

/// By its title a document shows GST, VAT, or, of a firm that isn't registered on its day, no tax.
const fn tax_name(title: DocumentTitle) -> TaxName {
    TaxName(match title {
        DocumentTitle::Invoice => None,
        DocumentTitle::TaxInvoice | DocumentTitle::TaxableSupplyInformation => Some("GST"),
        DocumentTitle::VatInvoice => Some("VAT"),
    })
}

/// The firm's number, as its country calls it.
fn registration(regime: Regime, registration: &Registration, tax: TaxName) -> String {
    match (registration, regime) {
        (Registration::Registered { number, .. }, _) if tax.0.is_none() => format!("Number {number}"),
        (Registration::Registered { number, .. }, Regime::Au) => format!("ABN {number}"),
        (Registration::Registered { number, .. }, Regime::Nz) => format!("GST number {number}"),
        (Registration::Registered { number, .. }, Regime::Gb) => format!("VAT registration number {number}"),
        (Registration::NotRegistered {}, Regime::Au | Regime::Nz) => "Not registered for GST".to_owned(),
        (Registration::NotRegistered {}, Regime::Gb) => "Not registered for VAT".to_owned(),
    }
}

fn document_line(line: &InvoiceLine, total: &LineTotals, tax: TaxName) -> DocumentLine {
    DocumentLine {
        description: line.description.to_string(),
        quantity: quantity(line),
        unit_price: format::unit_price(line.unit_price),
        tax: tax.0.map(|_| format!("{} %", line.tax.percent)).unwrap_or_default(),
        amount: total.amount,
    }
}

/// A quantity with its unit, where that isn't pieces.
fn quantity(line: &InvoiceLine) -> String {
    let quantity = line.quantity;
    match line.unit {
        Unit::PIECE => quantity.to_string(),
        Unit::HOUR => format!("{quantity} h"),
        Unit::METRE => format!("{quantity} m"),
        other => format!("{quantity} {other}"),
    }
}
