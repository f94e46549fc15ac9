//! Panics on request, to test what hosts see of one. It is in no release.

/// Panics if it is told to.
pub(crate) fn panic_if(wanted: bool) {
    assert!(!wanted, "provoked by a test");
}

/// Panics.
#[uniffi::export]
pub fn provoke_panic() -> Result<(), crate::JourneymanError> {
    panic_if(true);
    Ok(())
}
