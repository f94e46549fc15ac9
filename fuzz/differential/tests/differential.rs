//! As many invoices as a test has time for; `make differential` tries a million.

use journeyman_differential::{run, wanted};

#[test]
fn the_core_and_the_reference_model_agree_on_twenty_thousand_invoices() {
    let run = run(20_000, 1);
    if let Some(difference) = run.difference {
        panic!("{difference}");
    }
    let wanted = wanted();
    let missing = run.features.missing(&wanted);
    assert!(missing.is_empty(), "none had {missing:?}");
}
