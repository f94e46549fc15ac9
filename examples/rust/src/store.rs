//! The log in SQLite: one row an entry, exactly as the core wrote it.
//!
//! The core has no storage of its own. It hands out entries and takes them back; what a host owes it is small: keep the
//! lines in order, store them before anybody is told the answer, and never change them.

use std::{fs, io, path::Path};

use journeyman::log::{Digest, Entry, Head, LogError};
use rusqlite::{Connection, OptionalExtension, types::ValueRef};

/// The rows. `mark` has one row: how far the log went when it was last written, and which week it is of. Without it,
/// entries cut off the end would leave a log that is sound but shorter.
///
/// A write-ahead log that isn't flushed at each commit survives a crash of the demo, not of the machine, and makes it five
/// times faster. An office that answers phones sets `synchronous = FULL`: what was answered has to be kept.
const SCHEMA: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS entry (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS mark (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        week TEXT NOT NULL, sequence INTEGER NOT NULL, hash TEXT NOT NULL, finished INTEGER NOT NULL
    ) STRICT;
";

/// Why the stored log can't be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// The core found an entry that isn't as it was written; the text names it.
    #[error("the stored log is damaged: {0}")]
    Log(#[from] LogError),
    /// The row of an entry holds something else than text.
    #[error("the stored log is damaged: entry {sequence} was changed after it was written: it is no text")]
    NotText { sequence: i64 },
    /// Entries are missing at the end.
    #[error("the stored log is damaged: it ends with entry {ends_with}, but entry {written} had been written")]
    Cut { ends_with: u64, written: u64 },
    /// The log is sound, but isn't the one that the mark was set on.
    #[error("the stored log is damaged: entry {sequence} is not the one that was written last")]
    OtherEnd { sequence: u64 },
    /// There are entries, but not how far they should go.
    #[error("the stored log is damaged: how far it went when it was written is gone, so its end can't be checked")]
    NoMark,
    /// The run that wrote it didn't come to its end, or somebody changed the mark of that.
    #[error("the run that wrote the stored log was interrupted after entry {written}: the week isn't whole")]
    Interrupted { written: u64 },
    /// SQLite says no.
    #[error("the store can't be used: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The file can't be made or removed.
    #[error("the store can't be used: {0}")]
    Io(#[from] io::Error),
}

/// The stored log of one week.
pub(crate) struct Store {
    connection: Connection,
}

/// What the store holds.
pub(crate) enum Stored {
    /// No entry.
    Nothing,
    /// The whole log of a week that was written down like this.
    Week { digest: String, lines: Vec<String> },
}

impl Store {
    /// Opens the store in a file, and makes it where there is none.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let connection = Connection::open(path)?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self { connection })
    }

    /// Removes a store, whatever it holds, with the journal that an interrupted run may have left beside it.
    pub(crate) fn forget(path: &Path) -> Result<(), StoreError> {
        for end in ["", "-wal", "-shm"] {
            let mut file = path.as_os_str().to_owned();
            file.push(end);
            match fs::remove_file(&file) {
                Err(problem) if problem.kind() != io::ErrorKind::NotFound => return Err(problem.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// The lines of the log, unchecked but for their number: whether they are what was written is for the core to say.
    pub(crate) fn read(&self) -> Result<Stored, StoreError> {
        let mark = "SELECT week, sequence, finished FROM mark";
        let mark = self.connection.query_row(mark, [], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)));
        let is_empty = || self.connection.query_row("SELECT count(*) = 0 FROM entry", [], |row| row.get::<_, bool>(0));
        let digest = match mark.optional()? {
            Some((digest, _, true)) => digest,
            // A run that was interrupted could hide one that was cut: whoever runs it again says what to do.
            Some((_, written, false)) if written > 0 || !is_empty()? => {
                return Err(StoreError::Interrupted { written });
            }
            None if !is_empty()? => return Err(StoreError::NoMark),
            _ => return Ok(Stored::Nothing),
        };
        let mut entries = self.connection.prepare("SELECT sequence, line FROM entry ORDER BY sequence")?;
        let mut rows = entries.query([])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let not_text = StoreError::NotText { sequence: row.get(0)? };
            let ValueRef::Text(bytes) = row.get_ref(1)? else { return Err(not_text) };
            lines.push(String::from_utf8(bytes.to_vec()).map_err(|_| not_text)?);
        }
        Ok(Stored::Week { digest, lines })
    }

    /// Checks that a replayed log goes exactly as far as what was written.
    pub(crate) fn check_end(&self, head: Head) -> Result<(), StoreError> {
        let (written, hash): (u64, String) =
            self.connection.query_row("SELECT sequence, hash FROM mark", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if head.sequence != written {
            return Err(StoreError::Cut { ends_with: head.sequence, written });
        }
        if head.hash.to_string() == hash { Ok(()) } else { Err(StoreError::OtherEnd { sequence: written }) }
    }

    /// Forgets everything and begins the log of a week.
    pub(crate) fn begin(&mut self, week: &Digest) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch("DELETE FROM entry; DELETE FROM mark;")?;
        let start = Head::START;
        transaction.execute(
            "INSERT INTO mark VALUES (1, ?1, ?2, ?3, FALSE)",
            (week.to_string(), start.sequence, start.hash.to_string()),
        )?;
        Ok(transaction.commit()?)
    }

    /// Stores what came of one envelope. Each entry holds the office's answer, so the answer and what follows from it are
    /// kept together or not at all; and it happens before the device is told.
    pub(crate) fn append(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        let Some(last) = entries.last() else { return Ok(()) };
        let transaction = self.connection.transaction()?;
        for entry in entries {
            let mut insert = transaction.prepare_cached("INSERT INTO entry VALUES (?1, ?2)")?;
            insert.execute((entry.sequence(), entry.line()))?;
        }
        let Head { sequence, hash } = last.head();
        transaction
            .prepare_cached("UPDATE mark SET sequence = ?1, hash = ?2")?
            .execute((sequence, hash.to_string()))?;
        Ok(transaction.commit()?)
    }

    /// Notes that the week is over, so that the next run replays it.
    pub(crate) fn finish(&mut self) -> Result<(), StoreError> {
        self.connection.execute("UPDATE mark SET finished = TRUE", [])?;
        Ok(())
    }
}
