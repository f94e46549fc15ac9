//! What customers asked of the diary, and what they were offered.

use super::Page;
use crate::report::{Offer, Offers};

pub(super) fn render(page: &mut Page, asked: &[Offers]) {
    if asked.is_empty() {
        return;
    }
    page.heading("When somebody can come");
    for (place, offers) in asked.iter().enumerate() {
        if place > 0 {
            page.blank();
        }
        answered(page, offers);
    }
}

fn answered(page: &mut Page, offers: &Offers) {
    page.paragraph(0, 2, &format!("{}, {}, for {}: {}", offers.asked, offers.by, offers.job, offers.wanted));
    if !offers.about.is_empty() {
        page.line(&page.paint.dim(&format!("  “{}”", offers.about)));
    }
    for (Offer { when, who, taken }, place) in offers.times.iter().zip(1..) {
        let taken = if *taken { page.paint.good(" → taken") } else { String::new() };
        page.line(&format!("  {place:>2}. {when:<28}  {who}{taken}"));
    }
    if offers.times.is_empty() {
        page.line("  Nothing fits.");
    }
    for reason in &offers.ruled_out {
        let mark = format!("✗ {}", reason.code);
        let painted = page.paint.bad(&mark);
        page.marked(2, &mark, &painted, &reason.text);
    }
    for nearest in &offers.nearest {
        let painted = page.paint.code("would do:");
        page.marked(2, "would do:", &painted, nearest);
    }
    if let Some(not_booked) = &offers.not_booked {
        page.paragraph(2, 0, not_booked);
    }
}
