//! What was refused, what the offline phone met, and the night the clocks changed.

use super::Page;
use crate::report::{Answer, ClockChange, OfflinePhone, Reason, Refusal, Report};

pub(super) fn render(page: &mut Page, report: &Report) {
    if !report.refusals.is_empty() {
        page.heading("What was refused, why, and what would help");
        for (place, refusal) in report.refusals.iter().enumerate() {
            if place > 0 {
                page.blank();
            }
            refused(page, refusal);
        }
    }
    if let Some(phone) = &report.offline {
        page.heading("The phone that was offline");
        offline(page, phone);
    }
    if !report.attention.is_empty() {
        page.heading("What waits for somebody to look at it");
        for item in &report.attention {
            page.paragraph(0, 2, item);
        }
    }
    if !report.clock_change.is_empty() {
        page.heading("The night the clocks changed");
        for change in &report.clock_change {
            clock_change(page, change);
        }
    }
}

fn refused(page: &mut Page, refusal: &Refusal) {
    page.paragraph(0, 2, &format!("{}, {}: {}", refusal.asked, refusal.by, refusal.wanted));
    if !refusal.about.is_empty() {
        page.line(&page.paint.dim(&format!("  “{}”", refusal.about)));
    }
    for reason in &refusal.reasons {
        why(page, 2, reason);
    }
    if let Some(instead) = &refusal.instead {
        page.line(&format!("  {} {instead}", page.paint.good("→ done instead:")));
    }
}

fn why(page: &mut Page, indent: usize, reason: &Reason) {
    let mark = format!("✗ {}", reason.code);
    let painted = page.paint.bad(&mark);
    page.marked(indent, &mark, &painted, &reason.text);
    for fix in &reason.fixes {
        let painted = page.paint.code("would help:");
        let taken = if fix.taken { " (done)" } else { "" };
        page.marked(indent.saturating_add(2), "would help:", &painted, &format!("{}{taken}", fix.text));
    }
}

fn offline(page: &mut Page, phone: &OfflinePhone) {
    page.paragraph(
        0,
        0,
        &format!("{}'s phone ({}) had no network from {} to {}.", phone.whose, phone.number, phone.from, phone.to),
    );
    page.paragraph(0, 0, &phone.deliveries);
    page.blank();
    for command in &phone.commands {
        let kind = if command.is_fact { "fact" } else { "request" };
        let answer = match command.answer {
            Answer::Accepted => page.paint.good(&format!("{:<13}", command.answer.word())),
            Answer::Flagged | Answer::Rejected => page.paint.bad(&format!("{:<13}", command.answer.word())),
        };
        let what = super::fit(&command.what, 61);
        page.line(&format!("  {:<10} {:<8} {answer} {what}", command.recorded, kind));
        for reason in &command.why {
            why(page, 34, reason);
        }
    }
    page.blank();
    page.paragraph(0, 0, &phone.summary);
}

fn clock_change(page: &mut Page, change: &ClockChange) {
    page.line(&page.paint.bold(&change.what));
    page.line(&format!("  on the wall  {}", change.on_the_wall));
    page.line(&format!("  elapsed      {}", change.elapsed));
    page.marked(2, "charged     ", "charged     ", &change.charged);
}
