use std::fmt::{Display, Write};

use super::{JobCommandKind, JobFlagKind, JobGuard, JobStage, JobTransition, NextStage, TABLE};
use crate::error::CatalogueEntry;

/// The table as a page of Markdown: `core/docs/job-states.md` is this text.
#[must_use]
pub fn table_as_markdown() -> String {
    let mut page = String::new();
    // INVARIANT: writing to a String doesn't fail.
    let _ = write_page(&mut page);
    page
}

fn write_page(page: &mut String) -> std::fmt::Result {
    page.push_str(HEAD);
    write_overview(page)?;
    for &stage in JobStage::ALL {
        let over = if stage.is_over() { ", over" } else { "" };
        write!(page, "\n## {stage}{over}\n\n| command | guards | events | next |\n|---|---|---|---|\n")?;
        for row in rows(stage).filter(|row| !row.command.is_fact()) {
            let next = next_in_words(row.next);
            writeln!(page, "| {} | {} | {} | {next} |", row.command, list(row.guards), list(row.events))?;
        }
        page.push_str("\n| fact | flagged always | flagged where so | events |\n|---|---|---|---|\n");
        for row in rows(stage).filter(|row| row.command.is_fact()) {
            let always = row.stage_flag.map_or("–", JobFlagKind::name);
            writeln!(page, "| {} | {always} | {} | {} |", row.command, list(row.flags), list(row.events))?;
        }
    }
    page.push_str("\n## Guards\n\n| guard | code | refused for | resolved by |\n|---|---|---|---|\n");
    for guard in JobGuard::ALL {
        let (code, help) = (guard.code(), list(guard.resolved_by()));
        writeln!(page, "| {guard} | {code} | {} | {help} |", meaning(code))?;
    }
    page.push_str("\n## Flags\n\n| flag | code | raised for |\n|---|---|---|\n");
    for flag in JobFlagKind::ALL {
        writeln!(page, "| {flag} | {} | {} |", flag.code(), meaning(flag.code()))?;
    }
    Ok(())
}

const HEAD: &str = "\
# The life of a job

Printed from the table in `core/src/job/table.rs` by `job::table_as_markdown`; a test fails when this page is older.
Refresh it with `UPDATE_DOCS=1 cargo test --test job`.

A request is carried out when the stage has it and all its guards hold. A fact is recorded in every stage, and flagged
where it is odd. Without a job there is one command, `record_enquiry`, which makes it an enquiry.

## Overview

Where a command leads: a stage, `same` for no change, `fact` for what is always recorded, nothing where it is refused.

";

fn write_overview(page: &mut String) -> std::fmt::Result {
    page.push_str("| command |");
    for stage in JobStage::ALL {
        write!(page, " {stage} |")?;
    }
    page.push_str("\n|---|");
    page.push_str(&"---|".repeat(JobStage::ALL.len()));
    page.push('\n');
    for &command in JobCommandKind::ALL.iter().filter(|&&command| command != JobCommandKind::RecordEnquiry) {
        write!(page, "| {command} |")?;
        for &stage in JobStage::ALL {
            let cell = match rows(stage).find(|row| row.command == command) {
                None => String::new(),
                Some(_) if command.is_fact() => "fact".to_owned(),
                Some(row) => next_in_words(row.next),
            };
            write!(page, " {cell} |")?;
        }
        page.push('\n');
    }
    Ok(())
}

fn rows(stage: JobStage) -> impl Iterator<Item = &'static JobTransition> {
    TABLE.iter().filter(move |row| row.stage == Some(stage))
}

fn next_in_words(next: NextStage) -> String {
    match next {
        NextStage::Same {} => "same".to_owned(),
        NextStage::Always { stage } => stage.to_string(),
        NextStage::DeclinedIfLast {} => "declined, or same while another quote awaits an answer".to_owned(),
        NextStage::Resumed {} => "approved if it was ever approved, else enquiry".to_owned(),
    }
}

fn list<T: Display>(items: &[T]) -> String {
    let texts: Vec<String> = items.iter().map(ToString::to_string).collect();
    if texts.is_empty() { "–".to_owned() } else { texts.join(", ") }
}

fn meaning(code: &str) -> &'static str {
    CatalogueEntry::of(code).map_or("", |entry| entry.meaning)
}
