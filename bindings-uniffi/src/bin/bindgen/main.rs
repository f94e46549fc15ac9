//! Writes the Kotlin or Swift code of the library: `journeyman-bindgen kotlin|swift LIBRARY FOLDER [FOLDER]`.
//!
//! The first folder gets what UniFFI writes, mended where it doesn't say what the core says, and the JSON of every value as
//! members of its type. The second gets the table with which the tests replay the vectors, written from the same metadata:
//! an operation that is added needs no code by hand.

mod json;
mod lowered;
mod mend;
mod replay;
mod usual;

use std::{env, error::Error, fs, process::ExitCode};

use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::{
    BindgenLoader, BindgenPaths, ComponentInterface, GlobalConfig,
    bindings::{GenerateOptions, TargetLanguage, generate},
};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// A language that code is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Kotlin,
    Swift,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("journeyman-bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (language, library, code, tests) = match arguments.as_slice() {
        [language, library, code] => (language, library, code, None),
        [language, library, code, tests] => (language, library, code, Some(tests)),
        _ => return Err("give the language, the library, and one or two folders".into()),
    };
    let language = match language.as_str() {
        "kotlin" => Language::Kotlin,
        "swift" => Language::Swift,
        other => return Err(format!("{other} is neither kotlin nor swift").into()),
    };
    let (library, code) = (Utf8PathBuf::from(library), Utf8PathBuf::from(code));
    generate(GenerateOptions {
        languages: vec![if language == Language::Kotlin { TargetLanguage::Kotlin } else { TargetLanguage::Swift }],
        source: library.clone(),
        out_dir: code.clone(),
        crate_filter: Some("journeyman_uniffi".to_owned()),
        ..GenerateOptions::default()
    })?;
    let interface = interface(&library)?;
    mend::mend(language, &code)?;
    let extensions = match language {
        Language::Kotlin => code.join("dev/journeyman/Json.kt"),
        Language::Swift => code.join("Json.swift"),
    };
    write(&extensions, &json::extensions(language)?)?;
    if let Some(tests) = tests {
        let table = match language {
            Language::Kotlin => "Operations.kt",
            Language::Swift => "Operations.swift",
        };
        write(&Utf8PathBuf::from(tests).join(table), &replay::table(language, &interface)?)?;
    }
    Ok(())
}

/// What the library says of itself.
fn interface(library: &Utf8Path) -> Outcome<ComponentInterface> {
    let mut paths = BindgenPaths::default();
    paths.add_cargo_metadata_layer(false)?;
    let loader = BindgenLoader::new(paths, GlobalConfig::default());
    let metadata = loader.load_metadata(library)?;
    let mut interfaces = loader.load_cis(metadata)?.into_iter();
    interfaces.find(|found| found.crate_name() == "journeyman_uniffi").ok_or_else(|| "it isn't this library".into())
}

fn write(path: &Utf8Path, text: &str) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}
