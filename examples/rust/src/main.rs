//! A week of a plumbing firm, from enquiries to money in the bank, calculated by the core.
//!
//! ```text
//!   examples/data ──▶ live: phones and desk ──▶ Office ──▶ entries ──▶ SQLite        (the first run)
//!                                                             SQLite ──▶ Office::replay  (every later run)
//!                                   the office's state ──▶ report ──▶ terminal, HTML page
//! ```

mod arguments;
mod data;
mod names;
mod store;

fn main(){}
