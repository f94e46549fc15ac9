//! The week as it happens: people give commands on devices, envelopes travel, the office answers, the store keeps.
//!
//! This is the part of the demo that a real host has too. A [`Device`] runs in each phone and at the desk; the
//! [`Office`] runs in one place; between them is a network that loses, doubles and reorders.

use std::{collections::BTreeMap, path::PathBuf};

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Tzdb,
    device::{Device, DeviceRefusal},
    error::{Coded, Failure},
    id::{ActorId, DeviceId},
    log::{Entry, Envelope, LogError},
    office::{Office, OfficeRefusal},
};

use crate::{
    arguments::shown,
    commands::{self, Entered, Given},
    data::{Action, Delivery, TimedStep, Week},
    names::id,
    progress::Progress,
    store::{Store, StoreError},
};

/// The version of the app that is noted with each command.
const APP: &str = "demo";

/// Why the week can't go on. What the rules refuse is no such reason: it is told to whoever asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LiveError {
    #[error("the office doesn't take an envelope: {0}")]
    Office(#[from] OfficeRefusal),
    #[error("a device can't record a command: {0}")]
    Device(#[from] DeviceRefusal),
    #[error("a device can't take in the log: {0}")]
    Log(#[from] LogError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Command(#[from] commands::CommandError),
    /// Nothing goes on without the firm, its customers and its technicians.
    #[error("the books can't be opened with {field} of {}: {} ({})", shown(file), reason.text, reason.code)]
    Opening { file: PathBuf, field: String, reason: Box<Failure> },
}

impl LiveError {
    /// What the core says would help.
    pub(crate) fn remedy(&self) -> Option<String> {
        match self {
            Self::Office(problem) => Some(problem.failure().remedy),
            Self::Device(problem) => Some(problem.failure().remedy),
            Self::Log(problem) => Some(problem.failure().remedy),
            Self::Command(problem) => problem.remedy(),
            Self::Opening { reason, .. } => Some(reason.remedy.clone()),
            Self::Store(_) => None,
        }
    }
}

/// Where in the settings a refusal to open the firm comes from, as far as its code tells.
fn setting(code: &str) -> Option<&'static str> {
    Some(match code {
        "JM-TAX-0006" => "settings.rounding.tax",
        "JM-TAX-0005" => "settings.registration",
        "JM-CAL-0003" => "settings.zone",
        "JM-OFF-0018" => "settings.rate_card.currency",
        "JM-OFF-0019" | "JM-OFF-0034" => "settings.invoice_prefix or credit_note_prefix",
        code if code.starts_with("JM-PRC-") => "settings.rate_card",
        _ => return None,
    })
}

/// Somebody's device, and whether it has a network.
struct Hand {
    device: Device,
    actor: ActorId,
    online: bool,
}

/// A new device of somebody, as the first run and every replay make it.
pub(crate) fn device_of(who: &str, tzdb: &Tzdb) -> Result<Device, LiveError> {
    let rules = commands::label(APP)?;
    Ok(Device::new(id::<DeviceId>("device", who), rules, tzdb.clone()))
}

/// The office after a week, and the lines of its log.
pub(crate) struct Log {
    pub(crate) office: Office,
    pub(crate) lines: Vec<String>,
}

struct Live<'a> {
    tzdb: &'a Tzdb,
    office: Office,
    store: &'a mut Store,
    /// The lines of the log, as they are stored.
    lines: Vec<String>,
    hands: BTreeMap<&'a str, Hand>,
}

/// Takes the week through the office, and returns the log.
pub(crate) fn run(week: &Week, tzdb: &Tzdb, store: &mut Store) -> Result<Log, LiveError> {
    let mut hands = BTreeMap::new();
    for who in week.people() {
        let hand = Hand { device: device_of(who, tzdb)?, actor: id("actor", who), online: true };
        hands.insert(who, hand);
    }
    store.begin(&week.digest)?;
    let mut live = Live { tzdb, office: Office::new(tzdb.clone()), store, lines: Vec::new(), hands };
    let mut progress = Progress::start();
    for Entered { file, field, given } in commands::opening(week)? {
        if let Some(reason) = live.give("desk", &given, given.at)?.into_iter().next() {
            let field = setting(&reason.code).filter(|_| field == "settings").map_or(field, str::to_owned);
            return Err(LiveError::Opening { file, field, reason: Box::new(reason) });
        }
    }
    for (done, timed) in week.steps.iter().enumerate() {
        progress.at("The week goes through the office", done, week.steps.len());
        live.take(week, timed)?;
    }
    live.store.finish()?;
    Ok(Log { office: live.office, lines: live.lines })
}

impl Live<'_> {
    /// Does what a step says.
    fn take(&mut self, week: &Week, timed: &TimedStep) -> Result<(), LiveError> {
        let by = timed.step.by.as_str();
        let Some(hand) = self.hands.get_mut(by) else { return Ok(()) };
        if hand.online {
            catch_up(&mut hand.device, &self.lines)?;
        }
        match &timed.step.action {
            Action::LoseSignal {} => hand.online = false,
            Action::BackOnline { deliver } => {
                hand.online = true;
                return self.deliver_outbox(by, *deliver, timed.instant);
            }
            _ => {}
        }
        // People decide by what their device shows them.
        for given in commands::of(week, self.tzdb, timed, hand.device.view())? {
            let _told_to_whoever_asked = self.give(by, &given, timed.instant)?; // and told again by `transcript`
        }
        Ok(())
    }

    /// Somebody gives a command on their device. Without a network it waits there. What the device refuses comes back with
    /// its reasons, before anything is sent; the office hasn't heard of it.
    fn give(&mut self, who: &str, given: &Given, now: DateTime<Utc>) -> Result<Vec<Failure>, LiveError> {
        let Some(hand) = self.hands.get_mut(who) else { return Ok(Vec::new()) };
        if hand.online {
            catch_up(&mut hand.device, &self.lines)?;
        }
        let envelope = match hand.device.record_after(&given.depends_on, &given.command, now, given.id) {
            Ok(envelope) => envelope,
            Err(DeviceRefusal::Refused { reasons }) => return Ok(reasons),
            Err(other) => return Err(other.into()),
        };
        let (online, actor) = (hand.online, hand.actor);
        // A real phone stores `Device::to_json` here, so that a crash loses nothing.
        if online {
            self.submit(&envelope, actor, now)?;
        }
        Ok(Vec::new())
    }

    /// An envelope reaches the office. What comes of it is stored before anybody is told.
    fn submit(&mut self, envelope: &Envelope, actor: ActorId, now: DateTime<Utc>) -> Result<(), LiveError> {
        let submission = self.office.submit(envelope, actor, now)?;
        self.store.append(&submission.entries)?;
        self.lines.extend(submission.entries.iter().map(|entry: &Entry| entry.line().to_owned()));
        Ok(())
    }

    /// A phone that is back sends what it recorded, and the network does what networks do.
    fn deliver_outbox(&mut self, who: &str, delivery: Delivery, now: DateTime<Utc>) -> Result<(), LiveError> {
        let Some(hand) = self.hands.get(who) else { return Ok(()) };
        let (actor, outbox) = (hand.actor, hand.device.outbox().to_vec());
        for envelope in delivery.order(&outbox) {
            self.submit(envelope, actor, now)?;
        }
        Ok(())
    }
}

/// Hands a device every entry that it hasn't got.
pub(crate) fn catch_up(device: &mut Device, lines: &[String]) -> Result<(), LogError> {
    let known = usize::try_from(device.head().sequence).unwrap_or(usize::MAX);
    device.receive(lines.iter().skip(known).map(String::as_str))?;
    Ok(())
}
