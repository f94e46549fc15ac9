//! The sections of the page that tell what happened.

use super::{markup::Markup, section};
use crate::report::{Answer, ClockChange, Figure, OfflinePhone, Reason, Refusal, Replicas};

pub(super) fn figures(page: &mut Markup, figures: &[Figure]) {
    page.element("dl", &[("class", &"figures")], |list| {
        for figure in figures {
            list.element("div", &[], |tile| {
                tile.leaf("dt", &[], figure.label);
                tile.leaf("dd", &[("class", &"value")], &figure.value);
                tile.leaf("dd", &[("class", &"detail")], &figure.detail);
            });
        }
    });
    page.raw("\n");
}

pub(super) fn refusals(page: &mut Markup, refusals: &[Refusal]) {
    if refusals.is_empty() {
        return;
    }
    let lead = "Nothing is picked silently: whoever asked is told every reason, and what would help.";
    section(page, "refused", "What was refused, and why", lead, |section| {
        section.element("div", &[("class", &"cards")], |cards| {
            for refusal in refusals {
                cards.element("article", &[("class", &"card")], |card| {
                    card.leaf("p", &[("class", &"when")], format_args!("{}, {}", refusal.asked, refusal.by));
                    card.leaf("h3", &[], &refusal.wanted);
                    if !refusal.about.is_empty() {
                        card.leaf("p", &[("class", &"about")], format_args!("“{}”", refusal.about));
                    }
                    refusal.reasons.iter().for_each(|reason| why(card, reason));
                    if let Some(instead) = &refusal.instead {
                        card.element("p", &[("class", &"instead")], |line| {
                            line.leaf("strong", &[], "Done instead: ");
                            line.text(instead);
                        });
                    }
                });
            }
        });
    });
}

pub(super) fn why(card: &mut Markup, reason: &Reason) {
    card.element("p", &[("class", &"why")], |line| {
        line.leaf("code", &[], &reason.code);
        line.text(" ");
        line.text(&reason.text);
    });
    if !reason.fixes.is_empty() {
        card.leaf("p", &[("class", &"help")], "Would help:");
        card.element("ul", &[], |list| {
            for fix in &reason.fixes {
                list.element("li", &[], |item| {
                    item.text(&fix.text);
                    if fix.taken {
                        item.text(" ");
                        item.leaf("span", &[("class", &"badge good")], "done");
                    }
                });
            }
        });
    }
}

pub(super) fn offline(page: &mut Markup, phone: &OfflinePhone) {
    let lead = "Facts are always kept. Requests are decided again, since the office may have been quicker.";
    section(page, "offline", "The phone that was offline", lead, |section| {
        let text =
            format!("{}'s phone ({}) had no network from {} to {}. ", phone.whose, phone.number, phone.from, phone.to);
        section.element("p", &[], |line| {
            line.text(text);
            line.text(&phone.deliveries);
        });
        section.element("div", &[("class", &"scroll")], |scroll| {
            scroll.element("table", &[], |table| {
                super::table::head(table, &["Recorded", "Kind", "What", "The office says"], 0);
                table.element("tbody", &[], |body| {
                    for command in &phone.commands {
                        body.element("tr", &[], |row| {
                            row.leaf("td", &[("class", &"nowrap")], &command.recorded);
                            row.leaf("td", &[], if command.is_fact { "fact" } else { "request" });
                            row.leaf("td", &[], &command.what);
                            row.element("td", &[], |cell| {
                                let class = match command.answer {
                                    Answer::Accepted => "badge good",
                                    Answer::Flagged => "badge odd",
                                    Answer::Rejected => "badge bad",
                                };
                                cell.leaf("span", &[("class", &class)], command.answer.word());
                                command.why.iter().for_each(|reason| why(cell, reason));
                            });
                        });
                    }
                });
            });
        });
        section.leaf("p", &[("class", &"verdict good")], &phone.summary);
    });
}

pub(super) fn attention(page: &mut Markup, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let lead = "Facts that are odd are kept, and told to somebody.";
    section(page, "attention", "What waits for somebody to look at it", lead, |section| {
        section.element("ul", &[], |list| items.iter().for_each(|item| list.leaf("li", &[], item)));
    });
}

pub(super) fn clock_change(page: &mut Markup, changes: &[ClockChange]) {
    if changes.is_empty() {
        return;
    }
    let lead = "Time is charged as it elapsed, whatever the clocks on the wall did meanwhile.";
    section(page, "clocks", "The night the clocks changed", lead, |section| {
        section.element("div", &[("class", &"cards")], |cards| {
            for change in changes {
                cards.element("article", &[("class", &"card plain")], |card| {
                    card.leaf("h3", &[], &change.what);
                    card.element("dl", &[("class", &"pairs")], |pairs| {
                        for (name, value) in [
                            ("On the wall", &change.on_the_wall),
                            ("Elapsed", &change.elapsed),
                            ("Charged", &change.charged),
                        ] {
                            pairs.leaf("dt", &[], name);
                            pairs.leaf("dd", &[], value);
                        }
                    });
                });
            }
        });
    });
}

pub(super) fn footer(page: &mut Markup, replicas: &Replicas) {
    page.element("footer", &[], |footer| {
        footer.element("p", &[], |line| {
            line.text(format_args!(
                "{} devices were handed the log of {} entries, and each holds the office's state byte for byte. ",
                replicas.devices, replicas.entries
            ));
            line.text("The last entry's hash vouches for all before it: ");
            line.leaf("code", &[], &replicas.head);
        });
        footer.leaf("p", &[], "The firm, its people and its customers are made up.");
    });
    page.raw("\n");
}
