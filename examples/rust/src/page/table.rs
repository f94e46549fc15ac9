//! Everything on the page that is a table.

use journeyman::board::{BlockKind, Board};

use super::{markup::Markup, section};
use crate::{
    format::{day, long_date, money, short_date, span},
    report::{Books, Owed},
};

/// The board, for those who can't see a picture.
pub(super) fn board(page: &mut Markup, board: &Board) {
    page.element("table", &[], |table| {
        head(table, &["Day", "Technician", "Time", "Job and customer", "What for", "State"], 0);
        table.element("tbody", &[], |body| {
            for day_of_board in &board.days {
                for row in &day_of_board.rows {
                    for block in &row.blocks {
                        let state = match block.kind {
                            BlockKind::Booked => "booked",
                            BlockKind::Refused => "refused",
                            BlockKind::Worked => "worked",
                        };
                        let day = day(day_of_board.date);
                        let time = span(&block.span.start, &block.span.end);
                        let label = block.label.as_ref().map_or_else(String::new, ToString::to_string);
                        let about = block.about.as_ref().map_or_else(String::new, ToString::to_string);
                        let cells = [&day, row.label.as_str(), &time, &label, &about, state];
                        body.element("tr", &[], |line| cells.into_iter().for_each(|cell| line.leaf("td", &[], cell)));
                    }
                }
            }
        });
    });
}

pub(super) fn owed(page: &mut Markup, owed: &Owed) {
    let lead = "What is open of each invoice, and what is held for customers. Credit isn't taken off what is owed until somebody says so.";
    section(page, "owed", "Who owes what", lead, |section| {
        section.leaf("p", &[("class", &"as-of")], format_args!("At the end of {}", long_date(owed.as_of)));
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |table| {
                head(table, &["Customer", "Invoice", "Due", "Invoiced", "Paid", "Open"], 3);
                table.element("tbody", &[], |body| {
                    for open in &owed.invoices {
                        body.element("tr", &[], |row| {
                            texts(row, &[&open.customer, &open.number, &short_date(open.due_on)]);
                            amounts(row, &[money(open.invoiced), money(open.paid), money(open.outstanding)]);
                        });
                    }
                });
                foot(table, "Customers owe", 5, &[money(owed.total)]);
            });
        });
        section.leaf("h3", &[], "Held for customers");
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |table| {
                head(table, &["Customer", "What it is", "Credit"], 2);
                table.element("tbody", &[], |body| {
                    for credit in &owed.credits {
                        body.element("tr", &[], |row| {
                            texts(row, &[&credit.customer, &credit.what]);
                            amounts(row, &[money(credit.amount)]);
                        });
                    }
                });
                foot(table, "Customers have", 2, &[money(owed.credit_total)]);
            });
        });
    });
}

pub(super) fn books(page: &mut Markup, books: &Books) {
    let lead = "Every invoice, payment, refund and credit note made balanced entries. This is what they add up to.";
    section(page, "books", "The books in balance", lead, |section| {
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |table| {
                head(table, &["Account", "Debit", "Credit"], 1);
                table.element("tbody", &[], |body| {
                    for account in &books.accounts {
                        body.element("tr", &[], |row| {
                            texts(row, &[&account.name]);
                            let side = |amount: Option<_>| amount.map(money).unwrap_or_default();
                            amounts(row, &[side(account.debit), side(account.credit)]);
                        });
                    }
                });
                foot(table, "Total", 1, &[money(books.debits), money(books.credits)]);
            });
        });
        if books.difference.minor == 0 {
            section.leaf("p", &[("class", &"verdict good")], "Debits and credits are the same to the cent.");
        } else {
            let text = format!("The books don't balance: they differ by {}.", money(books.difference));
            section.leaf("p", &[("class", &"verdict bad")], text);
        }
        section.leaf("h3", &[], "Worth a look");
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |table| {
                head(table, &["When", "What", "Amount"], 2);
                table.element("tbody", &[], |body| {
                    for movement in &books.movements {
                        body.element("tr", &[], |row| {
                            texts(row, &[&movement.when, &movement.what]);
                            amounts(row, &[money(movement.amount)]);
                        });
                    }
                });
            });
        });
    });
}

/// The head of a table, whose columns hold amounts from some place on.
pub(super) fn head(table: &mut Markup, names: &[&'static str], amounts_from: usize) {
    table.element("thead", &[], |head| {
        head.element("tr", &[], |row| {
            for (place, name) in names.iter().enumerate() {
                let class = if amounts_from > 0 && place >= amounts_from { "amount" } else { "text" };
                row.leaf("th", &[("scope", &"col"), ("class", &class)], name);
            }
        });
    });
}

/// The last line of a table: a label over some columns, then amounts.
pub(super) fn foot(table: &mut Markup, label: &str, span: u32, sums: &[String]) {
    table.element("tfoot", &[], |foot| {
        foot.element("tr", &[], |row| {
            row.leaf("th", &[("scope", &"row"), ("colspan", &span)], label);
            amounts(row, sums);
        });
    });
}

pub(super) fn texts(row: &mut Markup, cells: &[&String]) {
    for cell in cells {
        row.leaf("td", &[], cell);
    }
}

pub(super) fn amounts(row: &mut Markup, cells: &[String]) {
    for cell in cells {
        row.leaf("td", &[("class", &"amount")], cell);
    }
}
