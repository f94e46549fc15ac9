use std::collections::BTreeMap;

use journeyman::{
    billing::work_done,
    event::Command,
    id::{CommandId, VisitId},
    job::WorkEntry,
    pricing::{PricedExplanation, price},
};

use super::{Answer, ClockChange, OfflineCommand, OfflinePhone, Refusal, ReportError, gather::Sources};
use crate::{
    data::{Action, Technician, TimedStep},
    format,
    transcript::{Asked, Told, Transcript},
    words::Followed,
};

/// What somebody asked for and didn't get, but for what waited on a phone, which is told apart.
pub(super) fn refusals(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Vec<Refusal> {
    let told_apart = |asked: &Asked<'_>| asked.offline && !matches!(asked.answer, Told::AtOnce(_));
    let refused = transcript.asked.iter().enumerate().filter(|(_, asked)| !told_apart(asked));
    refused.filter_map(|(place, asked)| refusal(sources, asked, transcript.asked.get(place..)?)).collect()
}

fn refusal(sources: &Sources<'_>, asked: &Asked<'_>, since: &[Asked<'_>]) -> Option<Refusal> {
    let (Told::AtOnce(reasons) | Told::Rejected(reasons)) = &asked.answer else { return None };
    let made = instead(asked, since).map(|later| &later.given.command);
    let followed = made.map(|made| Followed { refused: &asked.given.command, made });
    let about = match &asked.given.command {
        Command::Job { job, .. } | Command::PlanVisit { job, .. } => sources.directory.job(*job).map(|job| job.about),
        _ => None,
    };
    Some(Refusal {
        asked: moment(asked.timed),
        by: who(sources, &asked.timed.step.by),
        wanted: sentence(&sources.words.command(&asked.given.command)),
        about: about.unwrap_or_default().to_owned(),
        reasons: reasons.iter().map(|reason| sources.words.reason(reason, followed.as_ref())).collect(),
        instead: made.map(|made| sources.words.command(made)),
    })
}

/// The booking for the same visit that was made afterwards.
fn instead<'a>(asked: &Asked<'_>, since: &'a [Asked<'a>]) -> Option<&'a Asked<'a>> {
    let visit = planned(asked)?;
    since.iter().find(|later| planned(later) == Some(visit) && matches!(later.answer, Told::Accepted))
}

fn planned(asked: &Asked<'_>) -> Option<VisitId> {
    match asked.given.command {
        Command::PlanVisit { visit, .. } => Some(visit),
        _ => None,
    }
}

/// What became of what the first phone that lost the network recorded meanwhile.
pub(super) fn offline(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Option<OfflinePhone> {
    let steps = &sources.week.steps;
    let lost = steps.iter().find(|timed| matches!(timed.step.action, Action::LoseSignal {}))?;
    let by = &lost.step.by;
    let back = steps.iter().find_map(|timed| match timed.step.action {
        Action::BackOnline { deliver } if timed.step.by == *by && timed.instant > lost.instant => {
            Some((timed, deliver))
        }
        _ => None,
    });
    let asked = transcript.asked.iter().filter(|asked| asked.offline && asked.timed.step.by == *by);
    let commands: Vec<OfflineCommand> = asked.filter_map(|asked| command(sources, asked)).collect();
    let count = |wanted: &dyn Fn(&OfflineCommand) -> bool| commands.iter().filter(|command| wanted(command)).count();
    let facts = count(&|command| command.is_fact);
    let flagged = count(&|command| command.is_fact && command.answer == Answer::Flagged);
    let rejected = count(&|command| command.answer == Answer::Rejected);
    let held = transcript.held;
    let summary = format!(
        "{held} envelopes came before one that they follow, and waited for it. Each was decided once: {facts} facts were \
         kept, {flagged} of them flagged for somebody to look at; of {} requests {rejected} rejected.",
        commands.len().saturating_sub(facts)
    );
    Some(OfflinePhone {
        whose: who(sources, by),
        number: technician(sources, by).map(|technician| technician.phone.clone()).unwrap_or_default(),
        from: moment(lost),
        to: back.map_or_else(|| "the end of the week".to_owned(), |(timed, _)| moment(timed)),
        deliveries: back.map(|(_, deliver)| deliver.words(commands.len())).unwrap_or_default(),
        commands,
        summary,
    })
}

fn command(sources: &Sources<'_>, asked: &Asked<'_>) -> Option<OfflineCommand> {
    let (answer, why) = match &asked.answer {
        Told::Accepted => (Answer::Accepted, &[][..]),
        Told::Flagged(reasons) => (Answer::Flagged, &reasons[..]),
        Told::Rejected(reasons) => (Answer::Rejected, &reasons[..]),
        Told::AtOnce(_) | Told::Waiting => return None,
    };
    Some(OfflineCommand {
        recorded: moment(asked.timed),
        what: sources.words.command(&asked.given.command),
        is_fact: asked.given.command.is_fact(),
        answer,
        why: why.iter().map(|reason| sources.words.reason(reason, None)).collect(),
    })
}

/// What waits at the end of the week for somebody to look at it.
pub(super) fn attention(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Vec<String> {
    let waiting: BTreeMap<CommandId, _> = sources.state.attention().map(|(_, item)| (item.command, item)).collect();
    let asked = transcript.asked.iter().filter_map(|asked| Some((asked, waiting.get(&asked.given.id)?)));
    let told = asked.map(|(asked, item)| {
        let why: Vec<String> = item.reasons.iter().map(|reason| sources.directory.named(&reason.text)).collect();
        let (by, what) = (who(sources, &asked.timed.step.by), sources.words.command(&asked.given.command));
        format!("{}, {by}, {what}: {}", moment(asked.timed), why.join("; "))
    });
    told.collect()
}

/// Work during which the clocks changed, with how the core charges it.
pub(super) fn clock_change(sources: &Sources<'_>) -> Result<Vec<ClockChange>, ReportError> {
    let mut changes = Vec::new();
    for job in sources.state.jobs() {
        for record in job.work() {
            let WorkEntry::Time { technician, worked, .. } = &record.entry else { continue };
            let (start, end) = (sources.zone.local(worked.start())?, sources.zone.local(worked.end())?);
            if start.offset_seconds == end.offset_seconds {
                continue;
            }
            let priced = price(&work_done([record])?, &sources.week.firm.settings.rate_card, sources.zone)?;
            let explanations = priced.lines.iter().map(|line| &line.explanation);
            let charged: Vec<String> = explanations.map(PricedExplanation::to_string).collect();
            changes.push(ClockChange {
                what: format!(
                    "{}, {}",
                    sources.directory.technician(*technician),
                    sources.directory.job_text(job.id())
                ),
                on_the_wall: format!("{} to {}", format::with_offset(&start), format::with_offset(&end)),
                elapsed: format::length(worked.seconds()),
                charged: charged.join("; "),
            });
        }
    }
    Ok(changes)
}

pub(super) fn moment(timed: &TimedStep) -> String {
    format::moment(timed.date.and_time(timed.step.at))
}

fn technician<'a>(sources: &Sources<'a>, by: &str) -> Option<&'a Technician> {
    sources.week.technicians.iter().find(|technician| technician.id == by)
}

pub(super) fn who(sources: &Sources<'_>, by: &str) -> String {
    technician(sources, by).map_or_else(|| "the desk".to_owned(), |technician| technician.name.clone())
}

/// A text with a capital at its beginning.
fn sentence(text: &str) -> String {
    crate::directory::short(text)
}
