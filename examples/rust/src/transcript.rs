//! What everybody asked for in the week, and what they were told: read back from the log.
//!
//! What the office decided is in the log. What a device refused at once is not, since it never left the device: it is
//! asked again here, of a replica that has seen exactly what the device had seen. So a later run, which has only the log,
//! tells the same as the run that wrote it.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Tzdb,
    device::{Device, DeviceRefusal},
    error::Failure,
    log::{Content, Entry, Head, LogError, Verdict},
    office::FirmState,
    schedule::SlotSearch,
};

use crate::{
    commands::{self, Given},
    data::{Action, TimedStep, Week},
    live::{LiveError, Log, device_of},
};

/// A command that somebody gave, and what they were told.
pub(crate) struct Asked<'a> {
    pub(crate) timed: &'a TimedStep,
    pub(crate) given: Given,
    /// Whether the phone had no network.
    pub(crate) offline: bool,
    pub(crate) answer: Told,
}

/// What somebody was told.
pub(crate) enum Told {
    /// It was done.
    Accepted,
    /// It was recorded, or has to wait, since somebody should look at it.
    Flagged(Vec<Failure>),
    /// The office didn't do it: somebody else was quicker.
    Rejected(Vec<Failure>),
    /// The device itself said no, before anything was sent.
    AtOnce(Vec<Failure>),
    /// Nothing yet: it is still on a phone without a network.
    Waiting,
}

/// What somebody asked of the diary, and its answer.
pub(crate) struct Searched<'a> {
    pub(crate) timed: &'a TimedStep,
    pub(crate) search: SlotSearch,
    /// Whether one of the times was booked.
    pub(crate) booked: bool,
}

/// The week, as people met it.
pub(crate) struct Transcript<'a> {
    pub(crate) asked: Vec<Asked<'a>>,
    pub(crate) searched: Vec<Searched<'a>>,
    /// How many envelopes came too early, and waited for one before them.
    pub(crate) held: usize,
}

/// Reads the transcript of a week from its log.
pub(crate) fn read<'a>(week: &'a Week, tzdb: &Tzdb, log: &Log) -> Result<Transcript<'a>, LiveError> {
    let entries = entries(&log.lines)?;
    let held = entries.iter().filter(|entry| matches!(entry.content(), Content::Held { .. })).count();
    let mut reader = Reader {
        tzdb,
        state: log.office.state(),
        ahead: entries.into(),
        // A device of its own, or the office would know more of it than it does itself.
        online: device_of("reader", tzdb)?,
        offline: BTreeMap::new(),
        searched: Vec::new(),
    };
    let mut asked = Vec::new();
    for timed in &week.steps {
        asked.extend(reader.step(week, timed)?);
    }
    Ok(Transcript { asked, searched: reader.searched, held })
}

fn entries(lines: &[String]) -> Result<Vec<Entry>, LogError> {
    let mut head = Head::START;
    let mut entries = Vec::new();
    for line in lines {
        let entry = Entry::read(head, line)?;
        head = entry.head();
        entries.push(entry);
    }
    Ok(entries)
}

struct Reader<'a, 'b> {
    tzdb: &'b Tzdb,
    /// The state at the end, which knows what became of every command.
    state: &'b FirmState,
    /// The entries that weren't written yet.
    ahead: VecDeque<Entry>,
    /// What every device with a network had seen.
    online: Device,
    /// What each phone without one had seen, with what it recorded since.
    offline: BTreeMap<&'a str, Device>,
    /// What was asked of the diary so far.
    searched: Vec<Searched<'a>>,
}

impl<'a> Reader<'a, '_> {
    fn step(&mut self, week: &'a Week, timed: &'a TimedStep) -> Result<Vec<Asked<'a>>, LiveError> {
        self.catch_up(timed.instant)?;
        let by = timed.step.by.as_str();
        match timed.step.action {
            Action::LoseSignal {} => {
                self.offline.insert(by, self.online.clone());
            }
            Action::BackOnline { .. } => {
                self.offline.remove(by);
            }
            _ => {}
        }
        let offline = self.offline.contains_key(by);
        let view = self.offline.get(by).unwrap_or(&self.online).view();
        // The log has no questions: the same one is asked again, in sight of the same diary.
        let search = commands::found(week, self.tzdb, timed, view)?;
        let given = commands::of(week, self.tzdb, timed, view)?;
        let asked = given.into_iter().map(|given| self.asked(timed, given, offline));
        let asked: Vec<Asked<'a>> = asked.collect::<Result<_, _>>()?;
        if let Some(search) = search {
            let booked = asked.iter().any(|asked| matches!(asked.answer, Told::Accepted));
            self.searched.push(Searched { timed, search, booked });
        }
        Ok(asked)
    }

    /// Lets the devices with a network see all entries before an instant.
    fn catch_up(&mut self, before: DateTime<Utc>) -> Result<(), LogError> {
        let mut seen = Vec::new();
        while self.ahead.front().is_some_and(|entry| entry.received_at() < before) {
            seen.extend(self.ahead.pop_front());
        }
        self.online.receive(seen.iter().map(Entry::line))?;
        Ok(())
    }

    fn asked(&mut self, timed: &'a TimedStep, given: Given, offline: bool) -> Result<Asked<'a>, LiveError> {
        let answer = match self.state.command(given.id) {
            Some(record) => match record.verdict.clone() {
                Verdict::Accepted {} => Told::Accepted,
                Verdict::NeedsAttention { reasons } => Told::Flagged(reasons),
                Verdict::Rejected { reasons } => Told::Rejected(reasons),
            },
            None => self.refused_at_once(timed, &given)?,
        };
        if offline && !matches!(answer, Told::AtOnce(_)) {
            self.record_offline(timed, &given)?;
        } else if self.ahead.front().is_some_and(|entry| entry.content().envelope().command_id == given.id) {
            // The next command of the same step was given in sight of this one.
            let entry = self.ahead.pop_front();
            self.online.receive(entry.iter().map(Entry::line))?;
        }
        Ok(Asked { timed, given, offline, answer })
    }

    /// Why the device said no, asked again of a copy of what it had seen.
    fn refused_at_once(&self, timed: &TimedStep, given: &Given) -> Result<Told, LiveError> {
        let mut device = self.offline.get(timed.step.by.as_str()).unwrap_or(&self.online).clone();
        match device.record_after(&given.depends_on, &given.command, timed.instant, given.id) {
            Err(DeviceRefusal::Refused { reasons }) => Ok(Told::AtOnce(reasons)),
            Err(other) => Err(other.into()),
            Ok(_) => Ok(Told::Waiting),
        }
    }

    fn record_offline(&mut self, timed: &TimedStep, given: &Given) -> Result<(), LiveError> {
        if let Some(device) = self.offline.get_mut(timed.step.by.as_str()) {
            device.record_after(&given.depends_on, &given.command, timed.instant, given.id)?;
        }
        Ok(())
    }
}
