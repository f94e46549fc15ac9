//! The invoice, as the customer gets it.

use super::{Page, fit};
use crate::{
    format::{money, short_date},
    report::{Document, Party, PricedJob, PricedRow},
};

/// How wide the sheet is inside its border.
const SHEET: usize = 92;

pub(super) fn render(page: &mut Page, firm: &Party, invoice: &Document) {
    page.heading(&format!("{}, as the customer gets it", invoice.kind));
    border(page, '┌', '┐');
    row(page, &invoice.title.to_uppercase(), &firm.name);
    row(page, "", &invoice.registration);
    for line in firm.address.iter().chain(&firm.contact) {
        row(page, "", line);
    }
    row(page, "", "");
    let dates = [
        format!("Invoice number  {}", invoice.number),
        format!("Date            {}", short_date(invoice.issued_on)),
        format!("Due             {}", short_date(invoice.due_on)),
        format!("Job             {}", invoice.job),
    ];
    let to = ["Bill to".to_owned(), invoice.customer.name.clone()]
        .into_iter()
        .chain(invoice.customer.address.clone())
        .chain(invoice.customer.contact.clone());
    let mut to = to.fuse();
    for date in &dates {
        row(page, &to.next().unwrap_or_default(), date);
    }
    for line in to {
        row(page, &line, "");
    }
    row(page, "", "");
    columns(page, "Description", "Quantity", "Unit price", invoice.tax.column(), "Amount");
    rule(page);
    for line in &invoice.lines {
        columns(page, &line.description, &line.quantity, &line.unit_price, &line.tax, &money(line.amount));
    }
    rule(page);
    total(page, &invoice.tax.total_before(), &money(invoice.net));
    for tax in &invoice.taxes {
        total(page, &tax.label, &money(tax.amount));
    }
    if let Some(name) = invoice.tax.total_including() {
        total(page, &name, &money(invoice.total));
    }
    total(page, "Paid in advance", &money(invoice.paid));
    total(page, "AMOUNT DUE", &money(invoice.due));
    row(page, "", "");
    for term in &invoice.terms {
        row(page, term, "");
    }
    border(page, '└', '┘');
}

/// How the work on a job was priced, line by line.
pub(super) fn priced(page: &mut Page, priced: &PricedJob) {
    page.heading("Priced from time and materials");
    page.line(&priced.what);
    page.blank();
    for PricedRow { line, why } in &priced.lines {
        let description = fit(&line.description, 54);
        let (quantity, price, amount) = (&line.quantity, &line.unit_price, money(line.amount));
        page.line(&format!("{description:<54} {quantity:>12} {price:>14} {amount:>17}"));
        page.marked(2, "because", "because", why);
    }
    page.line(&page.paint.bold(&format!("{:<82} {:>17}", priced.tax.total_before(), money(priced.net))));
}

fn border(page: &mut Page, left: char, right: char) {
    page.line(&format!("  {left}{}{right}", "─".repeat(SHEET.saturating_add(2))));
}

fn rule(page: &mut Page) {
    page.line(&format!("  │ {} │", "─".repeat(SHEET)));
}

/// A line with one text on the left and one on the right.
fn row(page: &mut Page, left: &str, right: &str) {
    let half = SHEET / 2;
    if right.is_empty() {
        page.line(&format!("  │ {:SHEET$} │", fit(left, SHEET)));
    } else {
        let right_half = SHEET.saturating_sub(half);
        page.line(&format!("  │ {:half$}{:right_half$} │", fit(left, half), fit(right, right_half)));
    }
}

fn columns(page: &mut Page, description: &str, quantity: &str, price: &str, tax: &str, amount: &str) {
    let description = fit(description, 52);
    page.line(&format!("  │ {description:<52} {quantity:>8} {price:>10} {tax:>6} {amount:>12} │"));
}

fn total(page: &mut Page, label: &str, amount: &str) {
    page.line(&format!("  │ {label:>79} {amount:>12} │"));
}
