//! Who owes what, and the books.

use super::{Page, fit, wrapped};
use crate::{
    format::{long_date, money, short_date},
    report::Report,
};

pub(super) fn render(page: &mut Page, report: &Report) {
    owed(page, report);
    books(page, report);
    let replicas = &report.replicas;
    page.heading("The same bytes everywhere");
    page.paragraph(
        0,
        0,
        &format!(
            "{} devices were handed the log of {} entries, and each holds the office's state byte for byte. The last entry's \
             hash vouches for all before it:",
            replicas.devices, replicas.entries
        ),
    );
    page.line(&replicas.head);
}

fn owed(page: &mut Page, report: &Report) {
    let owed = &report.owed;
    page.heading("Who owes what");
    page.line(&format!("At the end of {}", long_date(owed.as_of)));
    page.blank();
    let head =
        format!("{:<34} {:<11} {:<12} {:>12} {:>12} {:>12}", "Customer", "Invoice", "Due", "Invoiced", "Paid", "Open");
    page.line(&page.paint.dim(&head));
    for open in &owed.invoices {
        page.line(&format!(
            "{:<34} {:<11} {:<12} {:>12} {:>12} {:>12}",
            fit(&open.customer, 34),
            open.number,
            short_date(open.due_on),
            money(open.invoiced),
            money(open.paid),
            money(open.outstanding)
        ));
    }
    page.line(&page.paint.bold(&format!("{:<84} {:>13}", "Customers owe", money(owed.total))));
    page.blank();
    page.line(&page.paint.dim("Credit that is held for customers, until an invoice uses it or it is paid back"));
    for credit in &owed.credits {
        page.line(&format!(
            "{:<34} {:<49} {:>13}",
            fit(&credit.customer, 34),
            fit(&credit.what, 49),
            money(credit.amount)
        ));
    }
    page.line(&page.paint.bold(&format!("{:<84} {:>13}", "Customers have", money(owed.credit_total))));
}

fn books(page: &mut Page, report: &Report) {
    let books = &report.books;
    page.heading("The books");
    for movement in &books.movements {
        let mut amount = money(movement.amount);
        for (place, line) in wrapped(&movement.what, 72).iter().enumerate() {
            let when = if place == 0 { &movement.when } else { "" };
            page.line(&format!("{when:<10} {line:<72} {amount:>16}"));
            amount.clear();
        }
    }
    page.blank();
    page.line(&page.paint.dim(&format!("{:<68} {:>14} {:>14}", "Account", "Debit", "Credit")));
    let side = |amount: Option<_>| amount.map(money).unwrap_or_default();
    for account in &books.accounts {
        page.line(&format!("{:<68} {:>14} {:>14}", fit(&account.name, 68), side(account.debit), side(account.credit)));
    }
    let total = format!("{:<68} {:>14} {:>14}", "Total", money(books.debits), money(books.credits));
    page.line(&page.paint.bold(&total));
    let verdict = match books.difference.minor {
        0 => page.paint.good("The books balance: debits and credits are the same to the cent."),
        _ => page.paint.bad(&format!("THE BOOKS DON'T BALANCE: they differ by {}.", money(books.difference))),
    };
    page.line(&verdict);
}
