//! Journeyman for Kotlin, Swift and C hosts: convert, call, convert, and nothing else.

pub mod capi;
#[cfg(feature = "provoke")]
mod provoke;
