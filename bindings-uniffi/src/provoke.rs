//! Panics on request, to test what hosts see of one.

/// Panics if it is told to.
#[expect(clippy::panic, reason = "it is what this module is for, and in no release")]
pub(crate) fn panic_if(wanted: bool) {
    if wanted {
        panic!("provoked by a test");
    }
}
