//! As many invoices and firms as a test has time for; `make differential` and `make oracle` try more.

use journeyman_differential::{diary, run, wanted};

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

#[test]
fn the_core_and_the_quadratic_model_agree_on_the_diaries_of_five_hundred_firms() {
    let run = diary::run(500, 5);
    if let Some(difference) = run.difference {
        panic!("{difference}");
    }
    let wanted = diary::wanted();
    let missing = run.features.missing(&wanted);
    assert!(missing.is_empty(), "none had {missing:?}");
}
