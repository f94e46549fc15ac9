//! Which mutant a test process sees: `MUTANT` in its environment is the number of one. If `MUTANT_SITES` names a file, it
//! sees none, and writes there which sites it reaches.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    sync::{
        LazyLock, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    },
};

const SITES: usize = 1;
const UNREAD: u32 = u32::MAX;
const RECORDED: u32 = u32::MAX - 1;

static ACTIVE: AtomicU32 = AtomicU32::new(UNREAD);
static REACHED: [AtomicBool; SITES] = [const { AtomicBool::new(false) }; SITES];
static RECORD: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| {
    let path = std::env::var_os("MUTANT_SITES")?;
    Some(Mutex::new(OpenOptions::new().create(true).append(true).open(path).unwrap()))
});

/// The number of the mutant that is switched on, if any.
#[inline]
pub(crate) fn at(site: u32) -> u32 {
    match ACTIVE.load(Relaxed) {
        UNREAD => read(site),
        RECORDED => record(site),
        active => active,
    }
}

#[cold]
fn read(site: u32) -> u32 {
    let active = match std::env::var("MUTANT") {
        Ok(number) => number.parse().unwrap(),
        Err(_) if RECORD.is_some() => RECORDED,
        Err(_) => 0,
    };
    ACTIVE.store(active, Relaxed);
    at(site)
}

#[cold]
fn record(site: u32) -> u32 {
    if !REACHED[site as usize].swap(true, Relaxed)
        && let Some(file) = &*RECORD
    {
        // In one call, since a mutant may end the process at any time.
        file.lock().unwrap().write_all(format!("{site}\n").as_bytes()).unwrap();
    }
    0
}

/// One of two iterators, where a function gives an iterator of a type without a name.
#[derive(Clone)]
pub(crate) enum Either<A, B> {
    Left(A),
    Right(B),
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Either<A, B> {
    type Item = A::Item;

    fn next(&mut self) -> Option<A::Item> {
        match self {
            Self::Left(left) => left.next(),
            Self::Right(right) => right.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Left(left) => left.size_hint(),
            Self::Right(right) => right.size_hint(),
        }
    }
}

impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Either<A, B> {
    fn next_back(&mut self) -> Option<A::Item> {
        match self {
            Self::Left(left) => left.next_back(),
            Self::Right(right) => right.next_back(),
        }
    }
}

impl<A: ExactSizeIterator, B: ExactSizeIterator<Item = A::Item>> ExactSizeIterator for Either<A, B> {}
