use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use journeyman::{
    calendar::{CalendarError, Disambiguation, Tzdb, Zone},
    log::Digest,
};
use serde::de::DeserializeOwned;

use crate::arguments::shown;

use super::{Action, Customer, Finish, Firm, Step, Technician};

/// Why the week can't be read. Each names the file, so that whoever edited it finds the place.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DataError {
    #[error("{}: {problem}", shown(file))]
    Unreadable { file: PathBuf, problem: io::Error },
    #[error("{}: {problem}", shown(file))]
    Malformed { file: PathBuf, problem: serde_json::Error },
    #[error("{} has one file a day; there is none for {date}", shown(folder))]
    DayMissing { folder: PathBuf, date: NaiveDate },
    #[error("{}: {at} doesn't come after {before}; steps are in the order of the clock", shown(file))]
    OutOfOrder { file: PathBuf, at: NaiveTime, before: NaiveTime },
    #[error("{} at {at}: nobody is called {name:?}", shown(file))]
    Unknown { file: PathBuf, at: NaiveTime, name: String },
    #[error("{} at {at}: no {what} in the week is called {name:?}", shown(file))]
    NoSuch { file: PathBuf, at: NaiveTime, what: &'static str, name: String },
    #[error("{}: no {what} in the week is called {name:?}", shown(file))]
    NothingToShow { file: PathBuf, what: &'static str, name: String },
    #[error("{}: {problem}", shown(file))]
    Time { file: PathBuf, problem: CalendarError },
}

/// A week of the firm.
pub(crate) struct Week {
    pub(crate) firm: Firm,
    pub(crate) technicians: Vec<Technician>,
    pub(crate) customers: Vec<Customer>,
    /// What happened, in order.
    pub(crate) steps: Vec<TimedStep>,
    /// The digest of the files, by which a stored log is known to be of this week.
    pub(crate) digest: Digest,
    pub(crate) zone: Zone,
}

/// A step, with the instant that its civil time means.
pub(crate) struct TimedStep {
    pub(crate) date: NaiveDate,
    pub(crate) instant: DateTime<Utc>,
    pub(crate) step: Step,
}

/// The files of a week, and the bytes that were read so far.
struct Folder<'a> {
    path: &'a Path,
    bytes: Vec<u8>,
}

impl Week {
    /// Reads the week from its folder.
    pub(crate) fn read(path: &Path, tzdb: &Tzdb) -> Result<Self, DataError> {
        let mut folder = Folder { path, bytes: Vec::new() };
        let firm: Firm = folder.read(Path::new("firm.json"))?;
        let technicians: Vec<Technician> = folder.read(Path::new("technicians.json"))?;
        let customers: Vec<Customer> = folder.read(Path::new("customers.json"))?;
        let in_firm = |problem| DataError::Time { file: path.join("firm.json"), problem };
        let zone = tzdb.zone(&firm.settings.zone).map_err(in_firm)?;
        let known = Known::of(&technicians, &customers);

        let mut files = folder.days()?.into_iter();
        let mut steps = Vec::new();
        for date in firm.week.first.iter_days().take_while(|date| *date <= firm.week.last) {
            let file = files.next().ok_or_else(|| DataError::DayMissing { folder: path.join("week"), date })?;
            let day = folder.day(&file, date, &zone, &known)?;
            steps.push((path.join(&file), day));
        }
        let named = Named::of(steps.iter().flat_map(|(_, day)| day));
        for (file, timed) in steps.iter().flat_map(|(file, day)| day.iter().map(move |timed| (file, timed))) {
            if let Some((what, name)) = named.missing_in(&timed.step) {
                return Err(DataError::NoSuch { file: file.clone(), at: timed.step.at, what, name });
            }
        }
        for (what, name) in [("invoice", &firm.invoice_to_show), ("job", &firm.job_to_explain)] {
            if !named.0.contains(&(what, name)) {
                return Err(DataError::NothingToShow { file: path.join("firm.json"), what, name: name.clone() });
            }
        }
        let steps = steps.into_iter().flat_map(|(_, day)| day).collect();
        Ok(Self { firm, technicians, customers, steps, digest: Digest::of(&folder.bytes), zone })
    }

    /// Everybody who has a device: the desk, and each technician a phone.
    pub(crate) fn people(&self) -> impl Iterator<Item = &str> {
        ["desk"].into_iter().chain(self.technicians.iter().map(|technician| technician.id.as_str()))
    }

    /// When the week is over: the first instant that doesn't belong to it.
    pub(crate) fn end(&self) -> Result<DateTime<Utc>, CalendarError> {
        Ok(self.zone.day(self.firm.week.last)?.end())
    }
}

impl Folder<'_> {
    fn read<T: DeserializeOwned>(&mut self, name: &Path) -> Result<T, DataError> {
        let file = self.path.join(name);
        let bytes = fs::read(&file).map_err(|problem| DataError::Unreadable { file: file.clone(), problem })?;
        self.bytes.extend(&bytes);
        serde_json::from_slice(&bytes).map_err(|problem| DataError::Malformed { file, problem })
    }

    /// The files of the days, in the order of their names.
    fn days(&self) -> Result<BTreeSet<PathBuf>, DataError> {
        let week = self.path.join("week");
        let unreadable = |problem| DataError::Unreadable { file: week.clone(), problem };
        let entries = fs::read_dir(&week).map_err(unreadable)?;
        let names = entries.map(|entry| Ok(Path::new("week").join(entry?.file_name()))).collect::<io::Result<_>>();
        let names: BTreeSet<PathBuf> = names.map_err(unreadable)?;
        Ok(names.into_iter().filter(|name| name.extension().is_some_and(|extension| extension == "json")).collect())
    }

    fn day(
        &mut self,
        name: &Path,
        date: NaiveDate,
        zone: &Zone,
        known: &Known<'_>,
    ) -> Result<Vec<TimedStep>, DataError> {
        let file = self.path.join(name);
        let steps: Vec<Step> = self.read(name)?;
        for (step, next) in steps.iter().zip(steps.iter().skip(1)) {
            if next.at <= step.at {
                return Err(DataError::OutOfOrder { file, at: next.at, before: step.at });
            }
        }
        let timed = steps.into_iter().map(|step| {
            if let Some(name) = known.unknown_in(&step) {
                return Err(DataError::Unknown { file: file.clone(), at: step.at, name });
            }
            // A step that somebody wrote down for an hour that the clocks skip is a slip of the pen: say so.
            let instant = zone.instant(date.and_time(step.at), Disambiguation::Reject);
            let instant = instant.map_err(|problem| DataError::Time { file: file.clone(), problem })?;
            Ok(TimedStep { date, instant, step })
        });
        timed.collect()
    }
}

/// Who may be named in a step.
struct Known<'a> {
    technicians: BTreeSet<&'a str>,
    customers: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(technicians: &'a [Technician], customers: &'a [Customer]) -> Self {
        Self {
            technicians: technicians.iter().map(|technician| technician.id.as_str()).collect(),
            customers: customers.iter().map(|customer| customer.id.as_str()).collect(),
        }
    }

    /// The first name in a step that nobody has.
    fn unknown_in(&self, step: &Step) -> Option<String> {
        let technician = match &step.action {
            Action::Book { technician, .. } | Action::Move { technician, .. } | Action::Leave { technician, .. } => {
                Some(technician)
            }
            _ => None,
        };
        let customer = match &step.action {
            Action::Enquiry { customer, .. } | Action::Pay { customer, .. } => Some(customer),
            _ => None,
        };
        let by = Some(&step.by).filter(|by| *by != "desk");
        let nobody = by.into_iter().chain(technician).find(|name| !self.technicians.contains(name.as_str()));
        nobody.or(customer.filter(|name| !self.customers.contains(name.as_str()))).cloned()
    }
}

/// What the week makes: its jobs, quotes, invoices and payments, each by its kind and short name.
///
/// A step that names one before it is made is no slip: the rules refuse it, and say so.
struct Named<'a>(BTreeSet<(&'static str, &'a str)>);

impl<'a> Named<'a> {
    fn of(steps: impl Iterator<Item = &'a TimedStep>) -> Self {
        let made = steps.filter_map(|timed| match &timed.step.action {
            Action::Enquiry { job, .. } => Some(("job", job.as_str())),
            Action::Quote { quote, .. } => Some(("quote", quote)),
            Action::Invoice { invoice, .. } => Some(("invoice", invoice)),
            Action::Pay { payment, .. } => Some(("payment", payment)),
            _ => None,
        });
        Self(made.collect())
    }

    /// The first name in a step that nothing has.
    fn missing_in(&self, step: &Step) -> Option<(&'static str, String)> {
        let names = match &step.action {
            Action::Accept { quote, job } | Action::Decline { quote, job, .. } => {
                [("quote", Some(quote)), ("job", Some(job))]
            }
            Action::Quote { job, .. }
            | Action::GoAhead { job }
            | Action::Book { job, .. }
            | Action::Move { job, .. }
            | Action::CancelVisit { job, .. }
            | Action::Cancel { job, .. }
            | Action::Start { job }
            | Action::Finish(Finish { job, .. })
            | Action::Invoice { job, .. } => [("job", Some(job)), ("job", None)],
            Action::CreditNote { invoice, .. } => [("invoice", Some(invoice)), ("job", None)],
            Action::Pay { invoice, job, .. } => [("invoice", invoice.as_ref()), ("job", job.as_ref())],
            Action::Refund { payment, .. } => [("payment", Some(payment)), ("job", None)],
            Action::Enquiry { .. }
            | Action::Leave { .. }
            | Action::SettleAttention {}
            | Action::LoseSignal {}
            | Action::BackOnline { .. } => [("job", None), ("job", None)],
        };
        let given = names.into_iter().filter_map(|(what, name)| Some((what, name?)));
        given
            .into_iter()
            .find(|(what, name)| !self.0.contains(&(*what, name.as_str())))
            .map(|(what, name)| (what, name.clone()))
    }
}
