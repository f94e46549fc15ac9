//! The report in a terminal of 100 columns.

mod board;
mod document;
mod money;
mod offers;
mod paint;
mod stories;

pub(crate) use paint::Paint;

use crate::{format, report::Report};

/// How wide a line may be.
const COLUMNS: usize = 100;

/// The whole report, line by line; `how` says how the log came about, `pointer` where there is more to see.
pub(crate) fn render(report: &Report, how: &str, pointer: &str, paint: Paint) -> String {
    let mut page = Page { paint, text: String::new() };
    page.line(&paint.bold(&report.firm.name));
    page.line(&format!("{} to {}", format::long_date(report.first), format::long_date(report.last)));
    page.line(how);
    page.heading("The week in numbers");
    for figure in &report.figures {
        page.line(&format!("{:>12}  {:<18}  {}", figure.value, figure.label, paint.dim(&figure.detail)));
    }
    board::render(&mut page, &report.board);
    offers::render(&mut page, &report.offers);
    stories::render(&mut page, report);
    if let Some(priced) = &report.priced {
        document::priced(&mut page, priced);
    }
    if let Some(invoice) = &report.invoice {
        document::render(&mut page, &report.firm, invoice);
    }
    money::render(&mut page, report);
    page.blank();
    page.line(pointer);
    page.text
}

/// The lines so far.
struct Page {
    paint: Paint,
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, title: &str) {
        let rule = "─".repeat(COLUMNS.saturating_sub(title.chars().count()).saturating_sub(4));
        self.blank();
        self.line(&format!("{} {} {}", self.paint.dim("──"), self.paint.bold(title), self.paint.dim(&rule)));
        self.blank();
    }

    /// A paragraph, broken between words; every line after the first is indented by `hang` more.
    fn paragraph(&mut self, indent: usize, hang: usize, text: &str) {
        let next = indent.saturating_add(hang);
        for (place, line) in wrapped(text, COLUMNS.saturating_sub(next)).iter().enumerate() {
            let margin = if place == 0 { indent } else { next };
            self.line(&format!("{:margin$}{line}", ""));
        }
    }

    /// A paragraph beside a mark, which may be painted.
    fn marked(&mut self, indent: usize, mark: &str, painted: &str, text: &str) {
        let next = indent.saturating_add(mark.chars().count()).saturating_add(1);
        for (place, line) in wrapped(text, COLUMNS.saturating_sub(next)).iter().enumerate() {
            if place == 0 {
                self.line(&format!("{:indent$}{painted} {line}", ""));
            } else {
                self.line(&format!("{:next$}{line}", ""));
            }
        }
    }
}

/// A text in lines of so many columns, broken between words. A word that is longer has a line of its own.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count().saturating_add(word.chars().count()).saturating_add(1) <= columns => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text in a field of so many columns: cut with an ellipsis where it is longer.
fn fit(text: &str, columns: usize) -> String {
    if text.chars().count() <= columns {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(columns.saturating_sub(1)).collect();
    short.push('…');
    short
}
