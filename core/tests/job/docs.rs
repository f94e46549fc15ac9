//! `docs/job-states.md` is the table as it is.

use std::{env, fs, path::Path};

use journeyman::job::table_as_markdown;

#[test]
fn the_page_of_the_job_states_is_as_new_as_the_table() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/job-states.md");
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&page, table_as_markdown()).unwrap();
    }
    let written = fs::read_to_string(&page).unwrap_or_default();
    assert!(written == table_as_markdown(), "run `UPDATE_DOCS=1 cargo test --test job` and read the difference");
}
