use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    slice,
};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use journeyman::{
    calendar::{CalendarError, Disambiguation, Tzdb, Zone},
    error::Coded,
    log::Digest,
};
use serde::de::DeserializeOwned;

use crate::arguments::shown;

use super::{Action, Customer, Finish, Firm, Question, Step, Technician, firm::Span};

/// Why the week can't be read. Each names the file, so that whoever edited it finds the place.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DataError {
    #[error("{}: {problem}", shown(file))]
    Unreadable { file: PathBuf, problem: io::Error },
    #[error("{}: {problem}", shown(file))]
    Malformed { file: PathBuf, problem: serde_json::Error },
    #[error("{} isn't there: each day of the week from {first} to {last} has a file", shown(file))]
    DayMissing { file: PathBuf, first: NaiveDate, last: NaiveDate },
    #[error("{} is no day of the week from {first} to {last}, whose files are called {names}", shown(file))]
    NoSuchDay { file: PathBuf, first: NaiveDate, last: NaiveDate, names: String },
    #[error(
        "{} at {at}: the {what} {name:?} was made already in {} at {before}; a name is used once",
        shown(file),
        shown(before_file)
    )]
    MadeTwice {
        file: PathBuf,
        at: NaiveTime,
        what: &'static str,
        name: String,
        before_file: PathBuf,
        before: NaiveTime,
    },
    #[error("{} at {at}: {customer:?} has no site that is called {name:?}", shown(file))]
    NoSuchSite { file: PathBuf, at: NaiveTime, customer: String, name: String },
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

impl DataError {
    /// What the core says would help.
    pub(crate) fn remedy(&self) -> Option<String> {
        match self {
            Self::Time { problem, .. } => Some(problem.failure().remedy),
            _ => None,
        }
    }
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
    /// Where it was read.
    pub(crate) folder: PathBuf,
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

        let mut steps = Vec::new();
        for (date, file) in folder.days(firm.week)? {
            let day = folder.day(&file, date, &zone, &known)?;
            steps.push((path.join(&file), day));
        }
        let named = Named::of(&steps)?;
        for (file, timed) in steps.iter().flat_map(|(file, day)| day.iter().map(move |timed| (file, timed))) {
            if let Some((what, name)) = named.missing_in(&timed.step) {
                return Err(DataError::NoSuch { file: file.clone(), at: timed.step.at, what, name });
            }
        }
        for (what, name) in [("invoice", &firm.invoice_to_show), ("job", &firm.job_to_explain)] {
            if !named.0.contains_key(&(what, name.as_str())) {
                return Err(DataError::NothingToShow { file: path.join("firm.json"), what, name: name.clone() });
            }
        }
        let steps = steps.into_iter().flat_map(|(_, day)| day).collect();
        Ok(Self {
            firm,
            technicians,
            customers,
            steps,
            digest: Digest::of(&folder.bytes),
            zone,
            folder: path.to_owned(),
        })
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

    /// The days of the week, each with its file: `1-monday.json` is the first. Another file, which nothing would read, is a
    /// slip as much as one that isn't there.
    fn days(&self, Span { first, last }: Span) -> Result<Vec<(NaiveDate, PathBuf)>, DataError> {
        let week = self.path.join("week");
        let unreadable = |problem| DataError::Unreadable { file: week.clone(), problem };
        let entries = fs::read_dir(&week).map_err(unreadable)?;
        let names = entries.map(|entry| Ok(Path::new("week").join(entry?.file_name()))).collect::<io::Result<_>>();
        let names: BTreeSet<PathBuf> = names.map_err(unreadable)?;
        let dates = first.iter_days().take_while(|date| *date <= last);
        let name = |(place, date): (u32, NaiveDate)| {
            let name = format!("{place}-{}.json", date.format("%A").to_string().to_lowercase());
            (date, Path::new("week").join(name))
        };
        let days: Vec<(NaiveDate, PathBuf)> = (1_u32..).zip(dates).map(name).collect();
        if let Some((_, missing)) = days.iter().find(|(_, file)| !names.contains(file)) {
            return Err(DataError::DayMissing { file: self.path.join(missing), first, last });
        }
        let is_json = |name: &&PathBuf| name.extension().is_some_and(|extension| extension == "json");
        match names.iter().filter(is_json).find(|name| days.iter().all(|(_, file)| file != *name)) {
            None => Ok(days),
            Some(other) => {
                let names: Vec<_> = days.iter().filter_map(|(_, file)| file.file_name()?.to_str()).collect();
                Err(DataError::NoSuchDay { file: self.path.join(other), first, last, names: names.join(", ") })
            }
        }
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
            if let Action::Enquiry { customer, site: Some(name), .. } = &step.action
                && !known.sites.contains(&(customer.as_str(), name.as_str()))
            {
                let (customer, name) = (customer.clone(), name.clone());
                return Err(DataError::NoSuchSite { file: file.clone(), at: step.at, customer, name });
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
    /// Whose, and which.
    sites: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Known<'a> {
    fn of(technicians: &'a [Technician], customers: &'a [Customer]) -> Self {
        Self {
            technicians: technicians.iter().map(|technician| technician.id.as_str()).collect(),
            customers: customers.iter().map(|customer| customer.id.as_str()).collect(),
            sites: customers
                .iter()
                .flat_map(|customer| customer.sites.iter().map(|site| (customer.id.as_str(), site.id.as_str())))
                .collect(),
        }
    }

    /// The first name in a step that nobody has.
    fn unknown_in(&self, step: &Step) -> Option<String> {
        let technicians = match &step.action {
            Action::Book { technician, .. } | Action::Move { technician, .. } | Action::Leave { technician, .. } => {
                slice::from_ref(technician)
            }
            Action::AskTimes(question) => &question.led_by,
            _ => &[],
        };
        let customer = match &step.action {
            Action::Enquiry { customer, .. } | Action::Pay { customer, .. } => Some(customer),
            _ => None,
        };
        let by = Some(&step.by).filter(|by| *by != "desk");
        let nobody = by.into_iter().chain(technicians).find(|name| !self.technicians.contains(name.as_str()));
        nobody.or(customer.filter(|name| !self.customers.contains(name.as_str()))).cloned()
    }
}

/// What the week makes: its jobs, quotes, invoices, payments and so on, each by its kind and short name, and where.
///
/// A step that names one before it is made is no slip: the rules refuse it, and say so. A name used twice is one: the
/// second would be taken for the first, and of two payments only one would be in the books.
struct Named<'a>(BTreeMap<(&'static str, &'a str), (&'a Path, NaiveTime)>);

impl<'a> Named<'a> {
    fn of(days: &'a [(PathBuf, Vec<TimedStep>)]) -> Result<Self, DataError> {
        let mut named = BTreeMap::new();
        for (file, timed) in days.iter().flat_map(|(file, day)| day.iter().map(move |timed| (file, timed))) {
            let Some((what, name)) = made_by(&timed.step.action) else { continue };
            if let Some((before_file, before)) = named.insert((what, name), (file.as_path(), timed.step.at)) {
                let (file, at, name, before_file) =
                    (file.clone(), timed.step.at, name.to_owned(), before_file.to_owned());
                return Err(DataError::MadeTwice { file, at, what, name, before_file, before });
            }
        }
        Ok(Self(named))
    }

    /// The first name in a step that nothing has.
    fn missing_in(&self, step: &Step) -> Option<(&'static str, String)> {
        let names = match &step.action {
            Action::Accept { quote, job } | Action::Decline { quote, job, .. } => {
                [("quote", Some(quote)), ("job", Some(job))]
            }
            Action::Quote { job, .. }
            | Action::GoAhead { job }
            | Action::AskTimes(Question { job, .. })
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
            .find(|(what, name)| !self.0.contains_key(&(*what, name.as_str())))
            .map(|(what, name)| (what, name.clone()))
    }
}

/// What a step makes, if it makes something that has a name.
fn made_by(action: &Action) -> Option<(&'static str, &str)> {
    match action {
        Action::Enquiry { job, .. } => Some(("job", job)),
        Action::Quote { quote, .. } => Some(("quote", quote)),
        Action::Invoice { invoice, .. } => Some(("invoice", invoice)),
        Action::CreditNote { credit_note, .. } => Some(("credit note", credit_note)),
        Action::Pay { payment, .. } => Some(("payment", payment)),
        Action::Refund { refund, .. } => Some(("refund", refund)),
        Action::Leave { leave, .. } => Some(("leave", leave)),
        _ => None,
    }
}
