//! From what people wrote down to what the core takes: short names become ids, civil times instants, and each step the
//! commands that it stands for.

mod billing;
mod offers;
mod visit;

pub(crate) use offers::found;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use journeyman::{
    calendar::{CalendarError, Disambiguation, Interval, Tzdb},
    error::Coded,
    event::Command,
    id::{CommandId, CustomerId, JobId, QuoteId, SiteId, TechnicianId},
    job::JobCommand,
    ledger::LedgerRefusal,
    office::FirmState,
    party::{PartyError, PaymentTerms},
    pricing::{PricedKind, PricedLine},
    quantity::UnitPrice,
    schedule::{ScheduleCommand, ScheduleError, Skill, Technician, WorkingHours},
    tax::Supply,
    text::{Label, TextError},
};

use crate::{
    arguments::shown,
    data::{self, Action, Line, TimedStep, Week},
    format,
    names::id,
};

/// Why a step is no command. It is a slip in the data, found before the core is asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommandError {
    #[error("{date} at {at}: {problem}")]
    Step { date: NaiveDate, at: NaiveTime, problem: Slip },
    #[error("{field} of {}: {problem}", shown(file))]
    Opening { file: PathBuf, field: String, problem: Box<Slip> },
    #[error("the name of the app: {0}")]
    App(TextError),
}

impl CommandError {
    /// What the core says would help.
    pub(crate) fn remedy(&self) -> Option<String> {
        match self {
            Self::Step { problem, .. } => problem.remedy(),
            Self::Opening { problem, .. } => problem.remedy(),
            Self::App(problem) => Some(problem.failure().remedy),
        }
    }
}

/// What is wrong with it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Slip {
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    #[error(transparent)]
    Text(#[from] TextError),
    #[error(transparent)]
    Terms(#[from] PartyError),
    #[error(transparent)]
    Ledger(#[from] LedgerRefusal),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error("{amount} has more decimals than the currency")]
    Amount { amount: UnitPrice },
}

impl Slip {
    fn remedy(&self) -> Option<String> {
        let failure = match self {
            Self::Calendar(problem) => problem.failure(),
            Self::Text(problem) => problem.failure(),
            Self::Terms(problem) => problem.failure(),
            Self::Ledger(problem) => problem.failure(),
            Self::Schedule(problem) => problem.failure(),
            Self::Amount { .. } => return None,
        };
        Some(failure.remedy)
    }
}

/// What the desk enters before the week begins, and where it is written down.
pub(crate) struct Entered {
    pub(crate) file: PathBuf,
    /// Whose or what it is in there.
    pub(crate) field: String,
    pub(crate) given: Given,
}

/// A command that somebody gives.
pub(crate) struct Given {
    pub(crate) id: CommandId,
    pub(crate) at: DateTime<Utc>,
    /// The commands without which it makes no sense.
    pub(crate) depends_on: Vec<CommandId>,
    pub(crate) command: Command,
}

/// The short name of the app in the log.
pub(crate) fn label(text: &str) -> Result<Label, CommandError> {
    text.parse().map_err(CommandError::App)
}

/// What the desk enters before the week begins: the firm, its customers, its technicians.
pub(crate) fn opening(week: &Week) -> Result<Vec<Entered>, CommandError> {
    let in_file = |file: &str| week.folder.join(file);
    let slip = |file: &str, field: &str, problem: Slip| CommandError::Opening {
        file: in_file(file),
        field: field.to_owned(),
        problem: Box::new(problem),
    };
    let open = Command::OpenFirm { settings: week.firm.settings.clone() };
    let mut commands = vec![("firm.json", "settings".to_owned(), open)];
    for customer in &week.customers {
        let field = format!("payment_days of {}", customer.id);
        let terms = customer.payment_days.map(PaymentTerms::new).transpose();
        let payment_terms = terms.map_err(|problem| slip("customers.json", &field, problem.into()))?;
        let register = Command::RegisterCustomer { customer: id("customer", &customer.id), payment_terms };
        commands.push(("customers.json", customer.id.clone(), register));
    }
    for technician in &week.technicians {
        let command = ScheduleCommand::AddTechnician { technician: technician_of(week, technician) };
        commands.push(("technicians.json", technician.id.clone(), Command::Schedule { command }));
    }
    let day = week.zone.day(week.firm.week.first);
    let midnight = day.map_err(|problem| slip("firm.json", "the first day of the week", problem.into()))?.start();
    let entered = commands.into_iter().zip(0_i64..).map(|((file, field, command), place)| Entered {
        file: in_file(file),
        field,
        given: Given {
            id: id("command", &format!("opening {place}")),
            at: midnight.checked_add_signed(TimeDelta::seconds(place)).unwrap_or(midnight),
            depends_on: Vec::new(),
            command,
        },
    });
    Ok(entered.collect())
}

fn technician_of(week: &Week, technician: &data::Technician) -> Technician {
    let mut hours = Vec::new();
    for span in &technician.hours {
        for day in &span.days {
            let (start, end, ends_next_day) = (span.start, span.end, span.ends_next_day);
            hours.push(WorkingHours { day: *day, start, end, ends_next_day });
        }
    }
    let id = id::<TechnicianId>("technician", &technician.id);
    let skills = technician.skills.iter().map(|name| Skill { name: name.clone(), level: 1 }).collect();
    Technician { skills, ..Technician::new(id, week.firm.settings.zone.clone(), hours) }
}

/// The commands that a step stands for, as somebody gives them who sees `view`.
pub(crate) fn of(week: &Week, tzdb: &Tzdb, timed: &TimedStep, view: &FirmState) -> Result<Vec<Given>, CommandError> {
    let commands = Writer { week, tzdb, timed, view }.commands().map_err(in_step(timed))?;
    let mut before: Vec<CommandId> = Vec::new();
    let given = commands.into_iter().zip(0_u32..).map(|(command, place)| {
        let id = command_id(timed, place);
        // A fact stands for itself; a request makes no sense if what the same step said before it wasn't done.
        let depends_on = if command.is_fact() { Vec::new() } else { before.clone() };
        before.push(id);
        Given { id, at: timed.instant, depends_on, command }
    });
    Ok(given.collect())
}

/// A slip, with its place in the week.
fn in_step(timed: &TimedStep) -> impl Fn(Slip) -> CommandError {
    let (date, at) = (timed.date, timed.step.at);
    move |problem| CommandError::Step { date, at, problem }
}

/// What to call the commands of the week and the work that it records, by their ids: in `texts` of the core they have no
/// other name.
pub(crate) fn names(week: &Week) -> Vec<(String, String)> {
    let mut names = Vec::new();
    for timed in &week.steps {
        let at = format!("{} {}", format::day(timed.date), format::clock(timed.step.at));
        // What is finished is several commands; what is done about attention waits for none of the same step.
        let mut commands: u32 = 2;
        if let Action::Finish(finish) = &timed.step.action {
            let work = visit::work_names(finish, timed.step.at).map(|(id, what)| (id.to_string(), what));
            names.extend(work.inspect(|_| commands = commands.saturating_add(1)));
        }
        for place in 0..commands {
            names.push((command_id(timed, place).to_string(), format!("of {at}, by {}", timed.step.by)));
        }
    }
    names
}

/// The id of a command of a step, by its place there.
fn command_id(timed: &TimedStep, place: u32) -> CommandId {
    id("command", &format!("{} {} {} {place}", timed.date, timed.step.at, timed.step.by))
}

/// What the commands of one step are made from.
struct Writer<'a> {
    week: &'a Week,
    tzdb: &'a Tzdb,
    timed: &'a TimedStep,
    view: &'a FirmState,
}

impl Writer<'_> {
    fn commands(&self) -> Result<Vec<Command>, Slip> {
        match &self.timed.step.action {
            Action::Enquiry { job, customer, about, site } => {
                let command = JobCommand::RecordEnquiry {
                    job: id("job", job),
                    customer: id::<CustomerId>("customer", customer),
                    site: id::<SiteId>("site", site.as_deref().unwrap_or(customer)),
                    summary: about.clone(),
                };
                Ok(vec![of_job(job, command)])
            }
            Action::Quote { quote, job, lines, deposit, valid_until } => {
                let until = valid_until.map(|until| self.week.zone.instant(until, Disambiguation::Reject));
                let command = JobCommand::SendQuote {
                    quote: id::<QuoteId>("quote", quote),
                    lines: lines.iter().map(priced).collect(),
                    currency: self.week.firm.settings.currency,
                    deposit: deposit.map(|deposit| self.money(deposit)).transpose()?,
                    valid_until: until.transpose()?,
                };
                Ok(vec![of_job(job, command)])
            }
            Action::Accept { quote, job } => {
                Ok(vec![of_job(job, JobCommand::AcceptQuote { quote: id("quote", quote) })])
            }
            Action::Decline { quote, job, because } => {
                let command = JobCommand::DeclineQuote { quote: id("quote", quote), reason: because.clone() };
                Ok(vec![of_job(job, command)])
            }
            Action::GoAhead { job } => Ok(vec![of_job(job, JobCommand::ApproveWithoutQuote {})]),
            Action::Cancel { job, because } => Ok(vec![of_job(job, JobCommand::Cancel { reason: because.clone() })]),
            Action::SettleAttention {} => {
                let waiting = self.view.attention().map(|(entry, _)| Command::SettleAttention { entry });
                Ok(waiting.collect())
            }
            Action::AskTimes(question) => offers::taken(self.week, self.tzdb, self.timed, self.view, question),
            Action::LoseSignal {} | Action::BackOnline { .. } => Ok(Vec::new()),
            Action::Book { .. }
            | Action::Move { .. }
            | Action::CancelVisit { .. }
            | Action::Leave { .. }
            | Action::Start { .. }
            | Action::Finish(_) => self.visit(),
            Action::Invoice { .. } | Action::CreditNote { .. } | Action::Pay { .. } | Action::Refund { .. } => {
                self.billing()
            }
        }
    }

    /// The stretch of time between two times on the clock of the step's day. Where the second is not after the first, it
    /// is on the next day.
    fn interval(&self, from: NaiveTime, to: NaiveTime) -> Result<Interval, Slip> {
        let date = self.timed.date;
        let end_date = if to <= from { date.succ_opt().unwrap_or(date) } else { date };
        let instant = |local| self.week.zone.instant(local, Disambiguation::Reject);
        Ok(Interval::new(instant(date.and_time(from))?, instant(end_date.and_time(to))?)?)
    }
}

fn of_job(job: &str, command: JobCommand) -> Command {
    Command::Job { job: id::<JobId>("job", job), command }
}

fn priced(line: &Line) -> PricedLine {
    PricedLine {
        kind: PricedKind::FixedPrice,
        description: line.what.clone(),
        supply: Supply::General,
        quantity: line.quantity,
        unit: line.unit,
        unit_price: line.price,
    }
}
