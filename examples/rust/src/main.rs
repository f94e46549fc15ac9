//! A week of a plumbing firm, from enquiries to money in the bank, calculated by the core.
//!
//! ```text
//!   examples/data ──▶ live: phones and desk ──▶ Office ──▶ entries ──▶ SQLite              (the first run)
//!                                                             SQLite ──▶ Office::replay    (every later run)
//!                                     the office's state ──▶ report ──▶ terminal, HTML page
//! ```

mod arguments;
mod commands;
mod data;
mod directory;
mod format;
mod live;
mod names;
mod page;
mod progress;
mod report;
mod store;
mod terminal;
mod transcript;
mod words;

use std::{
    env, fs,
    io::{self, Write},
    process::ExitCode,
};

use arguments::{Arguments, Misread, USAGE, shown};
use data::Week;
use journeyman::{calendar::Tzdb, error::Coded, office::Office};
use live::Log;
use store::{Store, StoreError, Stored};
use terminal::Paint;

/// What always helps.
const START_OVER: &str = "make demo ARGS=--fresh starts over";

/// Why the demo ends with nothing to show.
#[derive(Debug, thiserror::Error)]
enum DemoError {
    #[error(transparent)]
    Data(#[from] data::DataError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{data} was edited since the log in {store} was written")]
    OtherWeek { data: String, store: String },
    #[error(transparent)]
    Live(#[from] live::LiveError),
    #[error(transparent)]
    Report(#[from] report::ReportError),
    #[error("{file}: {problem}")]
    Output { file: String, problem: io::Error },
}

fn main() -> ExitCode {
    let arguments = match Arguments::read(env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(Misread::Help) => return print(USAGE),
        Err(Misread::Wrong(problem)) => {
            eprint!("error: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match demo(&arguments) {
        Ok(text) => print(&text),
        Err(problem) => complain(&problem),
    }
}

fn print(text: &str) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        // `journeyman-demo | head` is no failure.
        Err(problem) if problem.kind() != io::ErrorKind::BrokenPipe => {
            complain(&DemoError::Output { file: "standard output".to_owned(), problem })
        }
        _ => ExitCode::SUCCESS,
    }
}

fn complain(problem: &DemoError) -> ExitCode {
    eprintln!("error: {problem}");
    // The core says what to do about each of its errors.
    let remedy = match problem {
        DemoError::Store(StoreError::Log(error)) => Some(format!("{}; {START_OVER}", error.failure().remedy)),
        DemoError::Store(_) | DemoError::OtherWeek { .. } => Some(START_OVER.to_owned()),
        DemoError::Data(problem) => problem.remedy(),
        DemoError::Live(problem) => problem.remedy(),
        _ => None,
    };
    if let Some(remedy) = remedy {
        eprintln!("help: {remedy}");
    }
    ExitCode::FAILURE
}

/// Runs or replays the week, writes the page, and returns what is printed.
fn demo(arguments: &Arguments) -> Result<String, DemoError> {
    let tzdb = Tzdb::bundled();
    let week = Week::read(&arguments.data, &tzdb)?;
    let (log, how) = log(arguments, &week, &tzdb)?;
    let report = report::gather(&week, &tzdb, &log)?;
    let file = arguments.out.join("week.html");
    fs::write(&file, page::render(&report)).map_err(|problem| DemoError::Output { file: shown(&file), problem })?;

    let pointer = format!("The same as a page, with the board as a picture: {}", shown(&file));
    Ok(terminal::render(&report, &how, &pointer, Paint::of(&io::stdout())))
}

/// The log of the week, and a line on how it came about: through the office, or out of the store.
fn log(arguments: &Arguments, week: &Week, tzdb: &Tzdb) -> Result<(Log, String), DemoError> {
    let file = arguments.out.join("week.db");
    if arguments.fresh {
        Store::forget(&file)?;
    }
    let mut store = Store::open(&file)?;
    let Stored::Week { digest, lines } = store.read()? else {
        let log = live::run(week, tzdb, &mut store)?;
        let how =
            format!("This week went through the office; its {} entries are in {}.", log.lines.len(), shown(&file));
        return Ok((log, how));
    };
    // Nothing is decided again: the office is where its log left it.
    let office = Office::replay(tzdb.clone(), lines.iter().map(String::as_str)).map_err(StoreError::Log)?;
    store.check_end(office.head())?;
    if digest != week.digest.to_string() {
        return Err(DemoError::OtherWeek { data: shown(&arguments.data), store: shown(&file) });
    }
    let how = format!("This week was replayed from the {} entries in {}.", lines.len(), shown(&file));
    Ok((Log { office, lines }, how))
}
