//! What the table of named roundings says of where each is refused, against what is refused.

use super::{documents::registered_details, *};
use crate::{
    invoice::{Elsewhere, OtherSystem, elsewhere, rounding_profiles},
    tax::Regime,
};

const COUNTRIES: [(Regime, &str, &str); 3] =
    [(Regime::Au, "Australia", "10"), (Regime::Nz, "New Zealand", "15"), (Regime::Gb, "United Kingdom", "20")];

fn of(regime: Regime, percent: &str, basis: PriceBasis, rounding: RoundingProfile) -> Result<Issued, InvoiceError> {
    let lines = vec![line("1.5", "9.99", taxed(percent)), line("1", "0.335", taxed(percent))];
    let draft = Draft { currency: regime.tax_currency(), price_basis: basis, rounding, ..draft(lines) };
    issue(draft, IssueDetails { regime, ..registered_details() })
}

#[test]
fn a_profile_names_the_countries_in_which_it_is_refused_and_no_other() {
    for named in rounding_profiles() {
        for (regime, country, percent) in COUNTRIES {
            let issued = of(regime, percent, PriceBasis::Exclusive, named.profile);
            assert_eq!(issued.is_err(), named.refused.contains(country), "{} in {country}: {issued:?}", named.name);
            let inclusive = of(regime, percent, PriceBasis::Inclusive, named.profile);
            let refused = named.refused.contains(country) || named.refused.starts_with("Prices that include the tax");
            assert_eq!(inclusive.is_err(), refused, "{} in {country}, prices with tax: {inclusive:?}", named.name);
        }
    }
}

#[test]
fn only_the_profile_of_electronic_invoices_is_not_refused_there() {
    for named in rounding_profiles() {
        let is_taken = named.refused.starts_with("Nowhere");
        assert!(named.refused.contains("lectronic invoices"), "{}", named.name);
        assert_eq!(is_taken, named.profile == RoundingProfile::EN_16931, "{}", named.name);
    }
}

#[test]
fn standard_and_reduced_at_one_rate_are_one_row_of_an_electronic_invoice() {
    let reduced = TaxTreatment { category: TaxCategory::Reduced, ..taxed("15") };
    let found =
        elsewhere(&draft(vec![line("1", "0.10", taxed("15")), line("1", "0.10", reduced)]), OtherSystem::Peppol);
    let Ok(Elsewhere::Computes { tax, difference, .. }) = found else { panic!("{found:?}") };
    assert_eq!((tax, difference), (aud(3), aud(-1)));
}
