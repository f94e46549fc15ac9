//! The C header against the source: `JOURNEYMAN_WRITE=1 cargo test -p journeyman-uniffi --test header` writes it anew.

use std::{env, fs, path::Path};

use cbindgen::{Builder, Config, Language, RenameRule, Style};

const INTRODUCTION: &str = "\
/* Journeyman for C, and for every host that can load a C library: JSON in, JSON out.
 *
 * Written by cbindgen from src/capi.rs; a test compares them. No function keeps state: any thread may call any of them at
 * any time. A buffer belongs to whoever called `jm_call`, and is freed once, by `jm_buf_free`. */";

#[test]
fn the_committed_header_is_the_one_that_the_source_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut config = Config {
        language: Language::C,
        style: Style::Both,
        cpp_compat: true,
        pragma_once: false,
        include_guard: Some("JOURNEYMAN_H".to_owned()),
        header: Some(INTRODUCTION.to_owned()),
        no_includes: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        usize_is_size_t: true,
        documentation: true,
        line_length: 120,
        ..Config::default()
    };
    config.enumeration.rename_variants = RenameRule::QualifiedScreamingSnakeCase;
    let mut written = Vec::new();
    Builder::new().with_config(config).with_src(folder.join("src/capi.rs")).generate().unwrap().write(&mut written);
    let written = String::from_utf8(written).unwrap();
    let path = folder.join("include/journeyman.h");
    if env::var_os("JOURNEYMAN_WRITE").is_some() {
        fs::write(&path, &written).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), written, "include/journeyman.h isn't what src/capi.rs gives");
}
