//! The invoice as the customer gets it: a sheet that prints on a page of its own.

use super::{markup::Markup, section, table};
use crate::{
    format::{money, short_date},
    report::{Document, Party, PricedJob, PricedRow},
};

pub(super) fn render(page: &mut Markup, firm: &Party, invoice: &Document) {
    let lead = "As the customer gets it. Print this page and it is a sheet of its own.";
    section(page, "invoice", invoice.kind, lead, |section| {
        section.element("article", &[("class", &"sheet")], |sheet| {
            letterhead(sheet, firm, invoice);
            addresses(sheet, invoice);
            lines(sheet, invoice);
            totals(sheet, invoice);
            sheet.element("div", &[("class", &"terms")], |terms| {
                invoice.terms.iter().for_each(|term| terms.leaf("p", &[], term));
            });
        });
    });
}

/// How the work on a job was priced, line by line.
pub(super) fn priced(page: &mut Markup, priced: &PricedJob) {
    let lead = "Each line of an invoice says which work, rate and rounding made it.";
    section(page, "priced", "Priced from time and materials", lead, |section| {
        section.leaf("p", &[("class", &"as-of")], &priced.what);
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |lines| {
                table::head(lines, &["Line", "Because", "Quantity", "Unit price", "Amount"], 2);
                lines.element("tbody", &[], |body| {
                    for PricedRow { line, why } in &priced.lines {
                        body.element("tr", &[], |row| {
                            table::texts(row, &[&line.description, why]);
                            table::amounts(row, &[line.quantity.clone(), line.unit_price.clone(), money(line.amount)]);
                        });
                    }
                });
                table::foot(lines, &priced.tax.total_before(), 4, &[money(priced.net)]);
            });
        });
    });
}

fn letterhead(sheet: &mut Markup, firm: &Party, invoice: &Document) {
    sheet.element("div", &[("class", &"letterhead")], |head| {
        head.element("div", &[], |left| {
            left.leaf("p", &[("class", &"title")], &invoice.title);
            left.leaf("p", &[("class", &"number")], &invoice.number);
        });
        head.element("address", &[], |right| {
            right.leaf("strong", &[], &firm.name);
            right.leaf("span", &[], &invoice.registration);
            firm.address.iter().chain(&firm.contact).for_each(|line| right.leaf("span", &[], line));
        });
    });
}

fn addresses(sheet: &mut Markup, invoice: &Document) {
    sheet.element("div", &[("class", &"parties")], |parties| {
        parties.element("address", &[], |to| {
            to.leaf("span", &[("class", &"label")], "Bill to");
            to.leaf("strong", &[], &invoice.customer.name);
            let lines = invoice.customer.address.iter().chain(&invoice.customer.contact);
            lines.for_each(|line| to.leaf("span", &[], line));
        });
        parties.element("address", &[], |site| {
            site.leaf("span", &[("class", &"label")], "Work at");
            invoice.site.iter().for_each(|line| site.leaf("span", &[], line));
        });
        parties.element("dl", &[], |dates| {
            let facts = [
                ("Date", short_date(invoice.issued_on)),
                ("Due", short_date(invoice.due_on)),
                ("Job", invoice.job.clone()),
            ];
            for (name, value) in facts {
                dates.leaf("dt", &[], name);
                dates.leaf("dd", &[], value);
            }
        });
    });
}

fn lines(sheet: &mut Markup, invoice: &Document) {
    sheet.element("table", &[], |lines| {
        table::head(lines, &["Description", "Quantity", "Unit price", invoice.tax.column(), "Amount"], 1);
        lines.element("tbody", &[], |body| {
            for line in &invoice.lines {
                body.element("tr", &[], |row| {
                    row.leaf("td", &[], &line.description);
                    let cells = [line.quantity.clone(), line.unit_price.clone(), line.tax.clone(), money(line.amount)];
                    table::amounts(row, &cells);
                });
            }
        });
    });
}

fn totals(sheet: &mut Markup, invoice: &Document) {
    sheet.element("dl", &[("class", &"totals")], |totals| {
        let mut line = |class: &'static str, name: &str, amount: String| {
            totals.element("div", &[("class", &class)], |pair| {
                pair.leaf("dt", &[], name);
                pair.leaf("dd", &[], amount);
            });
        };
        line("", &invoice.tax.total_before(), money(invoice.net));
        for tax in &invoice.taxes {
            line("", &tax.label, money(tax.amount));
        }
        if let Some(name) = invoice.tax.total_including() {
            line("sum", &name, money(invoice.total));
        }
        line("", "Paid in advance", money(invoice.paid));
        line("due", "Amount due", money(invoice.due));
    });
}
