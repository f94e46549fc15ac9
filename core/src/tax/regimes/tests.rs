//! The tables: first their shape, then each rate by name, so that a wrong one is known by the test that fails.

use std::collections::BTreeSet;

use super::*;
use crate::tax::{Registration, ReverseChargeCondition, TaxQuestion, TaxTreatment, decide};

// ---- shape

#[test]
fn every_rate_starts_on_the_day_after_the_one_before_it_ends() {
    for regime in Regime::ALL {
        for pair in regime.law().rates.windows(2) {
            let [before, after] = pair else { continue };
            if before.supply == after.supply {
                let next = before.until.and_then(|last| last.succ_opt());
                assert_eq!(next, Some(after.since), "{regime}: {:?} {}", after.supply, after.percent);
            }
        }
    }
}

#[test]
fn the_rates_of_a_kind_of_supply_stand_together_and_the_last_has_no_end() {
    for regime in Regime::ALL {
        let mut seen = BTreeSet::new();
        for rows in regime.law().rates.chunk_by(|a, b| a.supply == b.supply) {
            let last = rows.last().unwrap();
            assert!(seen.insert(last.supply), "{regime}: {:?} stands in two places", last.supply);
            assert_eq!(last.until, None, "{regime}: {:?} ends, and nothing follows", last.supply);
        }
    }
}

#[test]
fn a_rate_is_above_zero_just_where_the_supplier_charges_tax() {
    for regime in Regime::ALL {
        for row in regime.law().rates {
            let taxed = matches!(row.category, TaxCategory::Standard | TaxCategory::Reduced);
            assert_eq!(taxed, !row.percent.is_zero(), "{regime}: {:?} {}", row.supply, row.percent);
            let listed = taxed || matches!(row.category, TaxCategory::Zero | TaxCategory::Exempt);
            assert!(listed, "{regime}: {:?} is no category of a table", row.category);
        }
    }
}

#[test]
fn an_exempt_supply_has_a_reason_and_no_other_has_one() {
    for regime in Regime::ALL {
        for row in regime.law().rates {
            assert_eq!(row.reason.is_some(), row.category == TaxCategory::Exempt, "{regime}: {:?}", row.supply);
        }
    }
}

#[test]
fn every_wording_of_the_tables_is_a_text() {
    for regime in Regime::ALL {
        let law = regime.law();
        let wordings = law.rates.iter().filter_map(|row| row.reason);
        for wording in wordings.chain([law.not_registered.reason]).chain(law.reverse_charge.map(|law| law.reason)) {
            assert!(wording.parse::<crate::text::Text>().is_ok(), "{regime}: {wording}");
        }
    }
}

#[test]
fn every_row_names_its_law() {
    for regime in Regime::ALL {
        let law = regime.law();
        let sources = law.rates.iter().map(|row| row.source).chain(law.roundings.iter().map(|row| row.source));
        for source in sources.chain([law.not_registered.source]) {
            assert!(source.bytes().any(|byte| byte.is_ascii_digit()), "{regime}: {source:?} names no section");
        }
    }
}

#[test]
fn every_way_of_rounding_is_listed_once() {
    for regime in Regime::ALL {
        let rows = regime.law().roundings;
        for (at, row) in rows.iter().enumerate() {
            let twice = rows.iter().skip(at + 1).any(|other| (other.at, other.way) == (row.at, row.way));
            assert!(!twice, "{regime}: {:?} {:?}", row.at, row.way);
        }
    }
}

#[test]
fn titles_are_in_the_order_of_their_days() {
    for regime in Regime::ALL {
        assert!(regime.law().titles.is_sorted_by(|before, after| before.0 < after.0), "{regime}");
        assert!(regime.law().credit_titles.is_sorted_by(|before, after| before.0 < after.0), "{regime}");
    }
}

#[test]
fn what_credits_a_tax_document_has_a_title_from_the_first_such_document_on() {
    for regime in Regime::ALL {
        let (titles, credits) = (regime.law().titles.first(), regime.law().credit_titles.first());
        assert_eq!(titles.map(|row| row.0), credits.map(|row| row.0), "{regime}");
    }
}

#[test]
fn the_uk_reverse_charge_asks_for_each_of_its_seven_conditions_once() {
    let conditions = Regime::Gb.law().reverse_charge.unwrap().conditions;
    let named: BTreeSet<ReverseChargeCondition> = conditions.iter().map(|&(condition, _)| condition).collect();
    assert_eq!((named.len(), conditions.len()), (7, 7));
}

// ---- the rates, one test each

#[track_caller]
fn treatment(regime: Regime, supply: Supply, on: &str) -> TaxTreatment {
    let on = Some(on.parse().unwrap());
    let supplier = Registration::Registered { number: "0".parse().unwrap(), since: day(1970, 1, 1), until: None };
    let (supplied_on, invoiced_on) = (on, on);
    let question =
        TaxQuestion { regime, supplier, supply, supplied_on, invoiced_on, paid_on: None, reverse_charge: None };
    decide(&question).unwrap().treatment
}

/// The category and the rate, on the first day and on the last.
#[track_caller]
fn bears(regime: Regime, supply: Supply, days: [&str; 2], category: TaxCategory, percent: &str) {
    for on in days {
        let got = treatment(regime, supply, on);
        assert_eq!((got.category, got.percent.to_string().as_str()), (category, percent), "{regime}, {supply:?}, {on}");
    }
}

use Regime::{Au, Gb, Nz};
use Supply::{
    EmptyDwellingRenovation, EnergySavingMaterials, General, NewDwelling, ResidentialRent, SepticTankEmptying,
};
use TaxCategory::{Exempt, Reduced, Standard, Zero};

/// A day that no enacted change has reached yet.
const FAR: &str = "2099-12-31";

#[test]
fn australian_gst_is_10_percent_since_1_july_2000() {
    bears(Au, General, ["2000-07-01", FAR], Standard, "10");
}

#[test]
fn australian_residential_rent_is_input_taxed() {
    bears(Au, ResidentialRent, ["2000-07-01", FAR], Exempt, "0");
}

#[test]
fn emptying_a_septic_tank_is_gst_free_in_australia() {
    bears(Au, SepticTankEmptying, ["2000-07-01", FAR], Zero, "0");
}

#[test]
fn new_zealand_gst_was_10_percent_from_1_october_1986() {
    bears(Nz, General, ["1986-10-01", "1989-06-30"], Standard, "10");
}

#[test]
fn new_zealand_gst_was_12_5_percent_from_1_july_1989() {
    bears(Nz, General, ["1989-07-01", "2010-09-30"], Standard, "12.5");
}

#[test]
fn new_zealand_gst_is_15_percent_since_1_october_2010() {
    bears(Nz, General, ["2010-10-01", FAR], Standard, "15");
}

#[test]
fn new_zealand_accommodation_in_a_dwelling_is_exempt() {
    bears(Nz, ResidentialRent, ["1986-10-01", FAR], Exempt, "0");
}

#[test]
fn uk_vat_was_15_percent_from_18_june_1979() {
    bears(Gb, General, ["1979-06-18", "1991-03-31"], Standard, "15");
}

#[test]
fn uk_vat_was_17_5_percent_from_1_april_1991() {
    bears(Gb, General, ["1991-04-01", "2008-11-30"], Standard, "17.5");
}

#[test]
fn uk_vat_was_15_percent_again_from_1_december_2008() {
    bears(Gb, General, ["2008-12-01", "2009-12-31"], Standard, "15");
}

#[test]
fn uk_vat_was_17_5_percent_again_from_1_january_2010() {
    bears(Gb, General, ["2010-01-01", "2011-01-03"], Standard, "17.5");
}

#[test]
fn uk_vat_is_20_percent_since_4_january_2011() {
    bears(Gb, General, ["2011-01-04", FAR], Standard, "20");
}

#[test]
fn uk_energy_saving_materials_were_at_5_percent_up_to_31_march_2022() {
    bears(Gb, EnergySavingMaterials, ["2001-11-01", "2019-09-30"], Reduced, "5");
    bears(Gb, EnergySavingMaterials, ["2019-10-01", "2022-03-31"], Reduced, "5");
}

#[test]
fn uk_energy_saving_materials_are_at_zero_from_1_april_2022_to_31_march_2027() {
    bears(Gb, EnergySavingMaterials, ["2022-04-01", "2027-03-31"], Zero, "0");
}

#[test]
fn uk_energy_saving_materials_are_at_5_percent_from_1_april_2027() {
    bears(Gb, EnergySavingMaterials, ["2027-04-01", FAR], Reduced, "5");
}

#[test]
fn uk_renovation_of_a_dwelling_empty_for_two_years_is_at_5_percent_since_1_january_2008() {
    bears(Gb, EmptyDwellingRenovation, ["2008-01-01", FAR], Reduced, "5");
}

#[test]
fn uk_new_dwellings_are_at_zero() {
    bears(Gb, NewDwelling, ["1994-09-01", FAR], Zero, "0");
}

#[test]
fn uk_residential_rent_is_exempt() {
    bears(Gb, ResidentialRent, ["1994-09-01", FAR], Exempt, "0");
}

#[test]
fn emptying_a_septic_tank_is_at_zero_in_the_uk() {
    bears(Gb, SepticTankEmptying, ["1994-09-01", FAR], Zero, "0");
}

#[test]
fn the_tables_have_no_other_rates_than_those_tested_here() {
    let count = |regime: Regime| regime.law().rates.len();
    assert_eq!(Regime::ALL.iter().map(|&regime| count(regime)).collect::<Vec<_>>(), [3, 4, 13]);
}
