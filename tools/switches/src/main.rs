//! Writes a crate's source with mutants in it, each behind a switch: `switches <core of the project> <core of the copy>`.
//!
//! What cargo-mutants would change one at a time is all compiled at once, and a test process is told which one it is to see.
//! On stdin, in lines with tabs:
//!
//! - `mutant number file genre line column replacement`: as `cargo mutants --list --json` gives it;
//! - `const name`, or `const Type::name`: such functions stay `const`, since a constant calls them. The others lose it, or they
//!   couldn't ask for a switch.
//!
//! On stdout:
//!
//! - `arm number site file start end`: where the mutant is in the file that was written, in bytes, and the site it belongs to:
//!   what a test has to reach to see it;
//! - `site site file start end`: the whole of the site;
//! - `left number reason`: there is no switch for it.

mod edit;
mod find;
mod mutant;

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use mutant::Mutant;

/// What the switches ask, in the copy.
const SWITCH: &str = include_str!("switch.rs");

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, project, copy] = arguments.as_slice() else { return Err("switches <project> <copy>".into()) };
    let mut given = String::new();
    io::stdin().read_to_string(&mut given)?;
    let (mut mutants, mut kept_const) = (Vec::new(), BTreeSet::new());
    for line in given.lines() {
        match line.split_once('\t') {
            Some(("const", name)) => {
                kept_const.insert(name.to_owned());
            }
            Some(("mutant", rest)) => mutants.push(Mutant::read(rest)?),
            _ => return Err(format!("neither a mutant nor a const: {line}").into()),
        }
    }
    let (project, copy) = (Path::new(project), Path::new(copy));
    let sites = mutants.iter().map(|mutant| mutant.number).max().unwrap_or(0) as usize + 1;
    write(&copy.join("src/switch.rs"), &SWITCH.replace("SITES: usize = 1", &format!("SITES: usize = {sites}")))?;
    for file in sources(&project.join("src"))? {
        let relative = file.strip_prefix(project)?;
        let here: Vec<&Mutant> = mutants.iter().filter(|mutant| Path::new(&mutant.file) == relative).collect();
        let mut source = fs::read_to_string(&file)?;
        let found = find::switches(&source, &here, &kept_const)?;
        for (number, reason) in &found.left {
            println!("left\t{number}\t{reason}");
        }
        source = edit::written(&source, found.edits, &relative.display().to_string());
        if relative == Path::new("src/lib.rs") {
            source.push_str("\npub(crate) mod switch;\n");
        }
        write(&copy.join(relative), &source)?;
    }
    Ok(())
}

/// All Rust files of a folder, in order.
fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            files.extend(sources(&entry)?);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            files.push(entry);
        }
    }
    Ok(files)
}

/// Writes what changed, so that cargo needn't build what didn't.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
