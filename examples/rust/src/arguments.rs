use std::{
    env,
    path::{Path, PathBuf},
};

/// How the demo is called.
pub(crate) const USAGE: &str = "\
journeyman-demo [--fresh] [--data DIR] [--out DIR]

  --fresh     forget the stored log and take the week through the office again
  --data DIR  the week to run (default: examples/data)
  --out DIR   where the log and the page go (default: target/demo)
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
    /// Reads the command line; `None` where it asks for help or can't be understood.
    pub(crate) fn read(mut given: impl Iterator<Item = String>) -> Option<Self> {
        let mut arguments = Self { fresh: false, data: default_data(), out: default_out() };
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--fresh" => arguments.fresh = true,
                "--data" => arguments.data = given.next()?.into(),
                "--out" => arguments.out = given.next()?.into(),
                _ => return None,
            }
        }
        Some(arguments)
    }
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
