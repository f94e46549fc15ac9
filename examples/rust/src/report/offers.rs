use journeyman::{
    id::{JobId, TechnicianId},
    schedule::{Slot, SlotRejection},
};

use super::{Offer, Offers, Reason, gather::Sources, stories};
use crate::{
    data::{Action, Question, Within},
    format,
    names::id,
    transcript::{Searched, Transcript},
};

/// What customers asked of the diary, and what the desk could offer them.
pub(super) fn of_the_week(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Vec<Offers> {
    transcript.searched.iter().filter_map(|searched| offers(sources, searched)).collect()
}

fn offers(sources: &Sources<'_>, searched: &Searched<'_>) -> Option<Offers> {
    let Action::AskTimes(question) = &searched.timed.step.action else { return None };
    let job = id::<JobId>("job", &question.job);
    let search = &searched.search;
    let is_taken = |place: u32| searched.booked && question.takes == Some(place);
    let slots = search.slots.iter().zip(1..).map(|(slot, place)| offer(sources, slot, is_taken(place)));
    let told = |text: String| sources.directory.named(&text);
    Some(Offers {
        asked: stories::moment(searched.timed),
        by: stories::who(sources, &searched.timed.step.by),
        job: sources.directory.job_text(job),
        about: sources.directory.job(job).map(|job| job.about).unwrap_or_default().to_owned(),
        wanted: wanted(sources, question),
        times: slots.collect(),
        not_booked: not_booked(question, searched),
        // Why a time was ruled out matters to somebody who gets none.
        ruled_out: search.rejected.iter().filter(|_| search.slots.is_empty()).map(ruled_out).collect(),
        nearest: search.relaxations.iter().map(ToString::to_string).map(told).collect(),
    })
}

fn wanted(sources: &Sources<'_>, question: &Question) -> String {
    let mut wanted = vec![format::length(question.minutes.saturating_mul(60))];
    wanted.extend(question.skills.iter().map(|skill| format!("somebody who does {skill}")));
    if question.people > 1 {
        wanted.push(format!("{} people", question.people));
    }
    if !question.led_by.is_empty() {
        wanted.push(format!("led by {}", any_of(sources, &question.led_by)));
    }
    let within: Vec<String> = question.within.iter().map(window).collect();
    if !within.is_empty() {
        wanted.push(within.join(" or "));
    }
    wanted.join(", ")
}

fn any_of(sources: &Sources<'_>, names: &[String]) -> String {
    let names: Vec<String> =
        names.iter().map(|name| sources.directory.technician(id::<TechnicianId>("technician", name))).collect();
    names.join(" or ")
}

fn window(Within { from, to }: &Within) -> String {
    if from.date() == to.date() {
        format!("{}, {}–{}", format::day(from.date()), format::clock(from.time()), format::clock(to.time()))
    } else {
        format!("{} to {}", format::moment(*from), format::moment(*to))
    }
}

/// Where another edit of the week left less to offer, the time that was to be taken may not be there.
fn not_booked(question: &Question, searched: &Searched<'_>) -> Option<String> {
    let takes = question.takes.filter(|_| !searched.booked)?;
    let is_offered = searched.search.slots.iter().zip(1..).any(|(_, place)| place == takes);
    let why = if is_offered { "the booking was refused" } else { "there is no such offer" };
    Some(format!("The customer would take offer {takes}, and nothing is booked: {why}."))
}

fn offer(sources: &Sources<'_>, slot: &Slot, taken: bool) -> Offer {
    let (local, crew) =
        (slot.start.local, slot.crew.iter().map(|technician| sources.directory.technician(*technician)));
    let crew: Vec<String> = crew.collect();
    let along = if crew.is_empty() { String::new() } else { format!(" with {}", crew.join(" and ")) };
    Offer {
        when: format!("{}, {}", format::day(local.date()), format::clock(local.time())),
        who: format!("{}{along}", sources.directory.technician(slot.technician)),
        taken,
    }
}

/// How many starts there are that a kind of conflict rules out, in the core's words.
fn ruled_out(rejection: &SlotRejection) -> Reason {
    Reason { code: rejection.code.code().to_owned(), text: rejection.to_string(), fixes: Vec::new() }
}
