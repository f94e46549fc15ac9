//! What customers asked of the diary, and what they were offered.

use super::{markup::Markup, section, sections};
use crate::report::{Offer, Offers};

pub(super) fn render(page: &mut Markup, asked: &[Offers]) {
    if asked.is_empty() {
        return;
    }
    let lead = "The next times that break no rule of the diary as it was when the customer asked; or why there is none, and \
                what would have to give way.";
    section(page, "offers", "When somebody can come", lead, |section| {
        section.element("div", &[("class", &"cards")], |cards| {
            for offers in asked {
                let class = if offers.times.is_empty() { "card" } else { "card plain" };
                cards.element("article", &[("class", &class)], |card| answered(card, offers));
            }
        });
    });
}

fn answered(card: &mut Markup, offers: &Offers) {
    card.leaf("p", &[("class", &"when")], format_args!("{}, {}", offers.asked, offers.by));
    card.leaf("h3", &[], &offers.job);
    if !offers.about.is_empty() {
        card.leaf("p", &[("class", &"about")], format_args!("“{}”", offers.about));
    }
    card.leaf("p", &[], format_args!("Wanted: {}", offers.wanted));
    if offers.times.is_empty() {
        card.leaf("p", &[], "Nothing fits.");
    } else {
        card.element("ol", &[], |list| offers.times.iter().for_each(|offer| item(list, offer)));
    }
    offers.ruled_out.iter().for_each(|reason| sections::why(card, reason));
    if !offers.nearest.is_empty() {
        card.leaf("p", &[("class", &"help")], "Would do:");
        card.element("ul", &[], |list| offers.nearest.iter().for_each(|nearest| list.leaf("li", &[], nearest)));
    }
    if let Some(not_booked) = &offers.not_booked {
        card.leaf("p", &[], not_booked);
    }
}

fn item(list: &mut Markup, Offer { when, who, taken }: &Offer) {
    list.element("li", &[], |item| {
        item.text(format_args!("{when}: {who}"));
        if *taken {
            item.text(" ");
            item.leaf("span", &[("class", &"badge good")], "taken");
        }
    });
}
