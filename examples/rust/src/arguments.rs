use std::{
    env,
    path::{Path, PathBuf},
};

/// How the demo is called.
pub(crate) const USAGE: &str = "\
journeyman-demo [--fresh] [--data DIR] [--out DIR]

  --fresh     forget the stored log and take the week through the office again
  --data DIR  the week to run: a folder with firm.json, technicians.json, customers.json and week/,
              from the folder where you are (default: examples/data of this checkout)
  --out DIR   where the log, week.db, and the page, week.html, go; made if it isn't there
              (default: target/demo of this checkout)
  --help      show this

With make: make demo ARGS=\"--fresh --data DIR\"
";

/// What the command line says.
pub(crate) struct Arguments {
    /// Whether to forget the stored log.
    pub(crate) fresh: bool,
    /// Where the week is.
    pub(crate) data: PathBuf,
    /// Where the log and the page go.
    pub(crate) out: PathBuf,
}

impl Arguments {
    /// Reads the command line.
    pub(crate) fn read(mut given: impl Iterator<Item = String>) -> Result<Self, Misread> {
        let mut arguments = Self { fresh: false, data: default_data(), out: default_out() };
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--fresh" => arguments.fresh = true,
                "--data" => arguments.data = folder("--data", given.next())?,
                "--out" => arguments.out = folder("--out", given.next())?,
                "--help" | "-h" => return Err(Misread::Help),
                other => return Err(Misread::Wrong(format!("there is no argument {other:?}"))),
            }
        }
        Ok(arguments)
    }
}

/// Why there is nothing to run.
pub(crate) enum Misread {
    /// Help was asked for.
    Help,
    /// Something on the command line isn't understood.
    Wrong(String),
}

fn folder(argument: &str, given: Option<String>) -> Result<PathBuf, Misread> {
    let folder = given.filter(|folder| !folder.is_empty() && !folder.starts_with("--"));
    folder.map(PathBuf::from).ok_or_else(|| Misread::Wrong(format!("{argument} needs a folder after it")))
}

/// The workspace's folders are found from where this package was compiled, so the demo runs from any folder.
fn workspace() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package).to_owned()
}

fn default_data() -> PathBuf {
    workspace().join("examples").join("data")
}

fn default_out() -> PathBuf {
    workspace().join("target").join("demo")
}

/// A path as it is shown: from the workspace where it is inside, so that two machines print the same.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(workspace()).unwrap_or(path).display().to_string()
}
