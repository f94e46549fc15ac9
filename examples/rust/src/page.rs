//! The report as one HTML page that needs nothing but itself: the style is inline, the board is an SVG picture.

mod board;
mod document;
mod markup;
mod offers;
mod sections;
mod table;

use markup::Markup;

use crate::{format, report::Report};

/// The whole page.
pub(crate) fn render(report: &Report) -> String {
    let mut page = Markup::default();
    page.raw("<!doctype html>\n<html lang=\"en-AU\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.leaf("title", &[], format_args!("{}: the week from {}", report.firm.name, format::day(report.first)));
    page.raw("\n<style>\n");
    page.raw(include_str!("page/style.css"));
    page.raw("</style>\n</head>\n<body>\n");
    header(&mut page, report);
    page.raw("<main>\n");
    sections::figures(&mut page, &report.figures);
    board::render(&mut page, &report.board);
    offers::render(&mut page, &report.offers);
    sections::refusals(&mut page, &report.refusals);
    if let Some(phone) = &report.offline {
        sections::offline(&mut page, phone);
    }
    sections::attention(&mut page, &report.attention);
    sections::clock_change(&mut page, &report.clock_change);
    if let Some(priced) = &report.priced {
        document::priced(&mut page, priced);
    }
    if let Some(invoice) = &report.invoice {
        document::render(&mut page, &report.firm, invoice);
    }
    table::owed(&mut page, &report.owed);
    table::books(&mut page, &report.books);
    page.raw("</main>\n");
    sections::footer(&mut page, &report.replicas);
    page.raw("</body>\n</html>\n");
    page.finish()
}

fn header(page: &mut Markup, report: &Report) {
    page.element("header", &[("class", &"top")], |header| {
        header.leaf("p", &[("class", &"kicker")], "From enquiry to paid");
        header.leaf("h1", &[], &report.firm.name);
        let week = format!("{} to {}", format::long_date(report.first), format::long_date(report.last));
        header.leaf("p", &[("class", &"week")], week);
    });
    page.raw("\n");
}

/// A section under a heading, with a line on what it shows.
fn section(
    page: &mut Markup,
    id: &'static str,
    title: &'static str,
    lead: &'static str,
    content: impl FnOnce(&mut Markup),
) {
    page.element("section", &[("id", &id), ("aria-labelledby", &format_args!("{id}-title"))], |section| {
        section.leaf("h2", &[("id", &format_args!("{id}-title"))], title);
        section.leaf("p", &[("class", &"lead")], lead);
        content(section);
    });
    page.raw("\n");
}
