//! The rules one by one, so that the name of the test that fails says which of them broke. The rates have tests of their own
//! beside their tables.

use chrono::NaiveDate;

use super::{
    DocumentTitle::{Invoice, TaxInvoice, TaxableSupplyInformation, VatInvoice},
    PriceBasis::*,
    Regime::*,
    ReverseChargeCondition::*,
    TaxPointRule::*,
    TaxRoundingPoint::*,
    *,
};
use crate::{
    error::Coded,
    money::Rounding::{self, Down, HalfDown, HalfEven, HalfUp},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn registered(since: &str, until: Option<&str>) -> Registration {
    Registration::Registered { number: "12 345".parse().unwrap(), since: day(since), until: until.map(day) }
}

/// What happened, as three dates, of which an empty one hasn't.
#[track_caller]
fn point_is(regime: Regime, [supplied, invoiced, paid]: [&str; 3], date: &str, rule: TaxPointRule) {
    let happened = |text: &str| (!text.is_empty()).then(|| day(text));
    let point = tax_point(regime, happened(supplied), happened(invoiced), happened(paid)).unwrap();
    assert_eq!((point.date, point.rule), (day(date), rule));
}

/// General work of a British subcontractor, done on a day, with every condition of the reverse charge met.
fn subcontract(supplied_on: &str) -> TaxQuestion {
    TaxQuestion {
        regime: Gb,
        supplier: registered("2020-01-01", None),
        supply: Supply::General,
        supplied_on: Some(day(supplied_on)),
        invoiced_on: None,
        paid_on: None,
        reverse_charge: Some(ReverseChargeFacts {
            customer_registered: true,
            reported_under_cis: true,
            end_user_notice: false,
            supply_of_staff: false,
        }),
    }
}

#[track_caller]
fn reverse_charged(question: &TaxQuestion) {
    let decision = decide(question).unwrap();
    assert_eq!(decision.rule, TaxRule::ReverseCharge, "{:?}", decision.reverse_charge);
}

/// There is no reverse charge, and exactly one condition says why.
#[track_caller]
fn not_reverse_charged(question: &TaxQuestion, because: ReverseChargeCondition) {
    let decision = decide(question).unwrap();
    assert_ne!(decision.rule, TaxRule::ReverseCharge);
    let unmet: Vec<_> = decision.reverse_charge.iter().filter(|check| !check.met).map(|c| c.condition).collect();
    assert_eq!(unmet, [because]);
}

/// The subcontract of a day long after the start, with one fact changed.
fn with(change: impl FnOnce(&mut ReverseChargeFacts)) -> TaxQuestion {
    let mut question = subcontract("2026-10-05");
    question.reverse_charge.as_mut().map(change).unwrap();
    question
}

#[track_caller]
fn permitted(regime: Regime, prices: PriceBasis, at: TaxRoundingPoint, way: Rounding, wanted: bool) {
    let got = permitted_rounding(regime, prices, TaxRounding { at, way });
    assert_eq!(got.is_ok(), wanted);
    assert!(got.err().is_none_or(|error| error.code() == "JM-TAX-0006"));
}

// ---- tax point

#[test]
fn in_new_zealand_the_earlier_of_invoice_and_payment_is_the_tax_point() {
    point_is(Nz, ["2026-10-01", "2026-10-05", "2026-10-04"], "2026-10-04", PaymentFirst);
    point_is(Nz, ["2026-10-01", "2026-10-04", "2026-10-05"], "2026-10-04", InvoiceFirst);
}

#[test]
fn in_australia_the_earlier_of_invoice_and_payment_is_the_tax_point() {
    point_is(Au, ["2026-10-01", "2026-10-05", "2026-10-04"], "2026-10-04", PaymentFirst);
    point_is(Au, ["2026-10-01", "2026-10-04", "2026-10-05"], "2026-10-04", InvoiceFirst);
}

#[test]
fn of_invoice_and_payment_on_one_day_the_invoice_makes_the_tax_point() {
    point_is(Nz, ["", "2026-10-05", "2026-10-05"], "2026-10-05", InvoiceFirst);
    point_is(Gb, ["2026-11-01", "2026-10-05", "2026-10-05"], "2026-10-05", InvoiceInAdvance);
}

#[test]
fn work_alone_makes_a_tax_point_in_the_uk_and_nowhere_else() {
    point_is(Gb, ["2026-10-05", "", ""], "2026-10-05", Performed);
    for regime in [Au, Nz] {
        let error = tax_point(regime, Some(day("2026-10-05")), None, None).unwrap_err();
        assert_eq!(error.code(), "JM-TAX-0001");
    }
}

#[test]
fn a_uk_invoice_counts_up_to_14_days_after_the_work_and_not_on_the_15th() {
    point_is(Gb, ["2026-10-05", "2026-10-05", ""], "2026-10-05", Performed);
    point_is(Gb, ["2026-10-05", "2026-10-06", ""], "2026-10-06", InvoiceSoonAfter);
    point_is(Gb, ["2026-10-05", "2026-10-19", ""], "2026-10-19", InvoiceSoonAfter);
    point_is(Gb, ["2026-10-05", "2026-10-20", ""], "2026-10-05", Performed);
}

#[test]
fn a_uk_payment_counts_before_the_work_and_not_after_it() {
    point_is(Gb, ["2026-10-05", "2026-10-06", "2026-10-04"], "2026-10-04", PaymentInAdvance);
    point_is(Gb, ["2026-10-05", "", "2026-10-05"], "2026-10-05", Performed);
    point_is(Gb, ["2026-10-05", "2026-10-07", "2026-10-06"], "2026-10-07", InvoiceSoonAfter);
}

// ---- registration

#[test]
fn a_registration_covers_its_first_and_its_last_day_and_none_outside() {
    let registration = registered("2026-07-01", Some("2027-06-30"));
    let covered = ["2026-06-30", "2026-07-01", "2027-06-30", "2027-07-01"].map(|on| registration.covers(day(on)));
    assert_eq!(covered, [false, true, true, false]);
}

#[test]
fn a_supplier_who_is_not_registered_charges_no_tax_whatever_the_supply() {
    for supply in [Supply::General, Supply::ResidentialRent, Supply::NewDwelling] {
        for regime in Regime::ALL {
            let supplier = Registration::NotRegistered {};
            let invoiced_on = Some(day("2026-10-05"));
            let question = TaxQuestion { regime: *regime, supplier, supply, invoiced_on, ..with(|_| ()) };
            let decision = decide(&TaxQuestion { reverse_charge: None, ..question }).unwrap();
            assert_eq!(decision.treatment.category, TaxCategory::OutsideScope);
            assert!(decision.treatment.percent.is_zero());
        }
    }
}

#[test]
fn a_uk_invoice_from_before_the_registration_makes_no_tax_point() {
    let mut question = TaxQuestion { supplier: registered("2026-10-01", None), ..subcontract("2026-10-05") };
    question.invoiced_on = Some(day("2026-09-30"));
    let decision = decide(&question).unwrap();
    assert_eq!((decision.tax_point.date, decision.tax_point.rule), (day("2026-10-05"), Performed));
}

#[test]
fn in_australia_the_registration_counts_on_the_day_of_the_supply_and_elsewhere_on_the_tax_point() {
    let started = registered("2026-10-01", None);
    let ended = registered("2020-07-01", Some("2026-09-30"));
    let question = TaxQuestion { supplied_on: Some(day("2026-09-01")), reverse_charge: None, ..with(|_| ()) };
    let is_taxed = |regime, supplier: &Registration| {
        let invoiced_on = Some(day("2026-10-05"));
        let decision = decide(&TaxQuestion { regime, supplier: supplier.clone(), invoiced_on, ..question.clone() });
        decision.map(|decision| (decision.rule == TaxRule::RateOfSupply, decision.registration_on)).unwrap()
    };
    let (supplied, invoiced) = (day("2026-09-01"), day("2026-10-05"));
    assert_eq!([&started, &ended].map(|s| is_taxed(Au, s)), [(false, supplied), (true, supplied)]);
    assert_eq!([&started, &ended].map(|s| is_taxed(Nz, s)), [(true, invoiced), (false, invoiced)]);
    // 34 days after the work, so the performance is the tax point.
    assert_eq!([&started, &ended].map(|s| is_taxed(Gb, s)), [(false, supplied), (true, supplied)]);
}

#[test]
fn in_australia_the_tax_point_stands_for_a_supply_whose_day_is_not_known() {
    let question = TaxQuestion { regime: Au, supplied_on: None, reverse_charge: None, ..with(|_| ()) };
    let question = TaxQuestion { invoiced_on: Some(day("2026-10-05")), paid_on: Some(day("2026-09-20")), ..question };
    let decision = decide(&question).unwrap();
    assert_eq!((decision.tax_point.date, decision.registration_on), (day("2026-09-20"), day("2026-09-20")));
}

#[test]
fn a_registration_that_ends_before_it_starts_is_refused() {
    let supplier = registered("2026-10-06", Some("2026-10-05"));
    assert_eq!(decide(&TaxQuestion { supplier, ..with(|_| ()) }).unwrap_err().code(), "JM-TAX-0005");
}

#[test]
fn a_registration_of_one_day_is_one() {
    assert_eq!(registered("2020-07-01", Some("2020-07-01")).check(), Ok(()));
}

#[test]
fn only_a_registered_supplier_gives_a_document_with_a_tax_title() {
    let (supplier, on) = (registered("2026-07-01", None), day("2026-10-05"));
    let titles = [Au, Nz, Gb].map(|regime| DocumentTitle::of(regime, &supplier, on));

    assert_eq!(titles, [TaxInvoice, TaxableSupplyInformation, VatInvoice]);
    for regime in Regime::ALL {
        assert_eq!(DocumentTitle::of(*regime, &Registration::NotRegistered {}, on), Invoice);
        assert_eq!(DocumentTitle::of(*regime, &supplier, day("2026-06-30")), Invoice);
    }
}

#[test]
fn new_zealand_gave_tax_invoices_up_to_31_march_2023() {
    let supplier = registered("2005-04-01", None);
    let title = |on| DocumentTitle::of(Nz, &supplier, day(on));
    assert_eq!(title("2023-03-31"), DocumentTitle::TaxInvoice);
    assert_eq!(title("2023-04-01"), DocumentTitle::TaxableSupplyInformation);
}

#[test]
fn what_credits_an_invoice_is_called_as_its_own_country_calls_it() {
    let title = |regime, invoice, on| CreditNoteTitle::of(regime, invoice, day(on));
    for on in ["2022-06-15", "2026-10-05"] {
        assert_eq!(title(Au, TaxInvoice, on), CreditNoteTitle::AdjustmentNote);
        assert_eq!(title(Gb, VatInvoice, on), CreditNoteTitle::CreditNote);
        for regime in Regime::ALL {
            assert_eq!(title(*regime, Invoice, on), CreditNoteTitle::CreditNote);
        }
    }
}

#[test]
fn new_zealand_gave_credit_notes_up_to_31_march_2023_and_corrects_old_tax_invoices_with_the_new_title() {
    let title = |invoice, on| CreditNoteTitle::of(Nz, invoice, day(on));
    assert_eq!(title(TaxInvoice, "2023-03-31"), CreditNoteTitle::CreditNote);
    assert_eq!(title(TaxInvoice, "2023-04-01"), CreditNoteTitle::SupplyCorrectionInformation);
    assert_eq!(title(TaxableSupplyInformation, "2023-04-01"), CreditNoteTitle::SupplyCorrectionInformation);
}

#[test]
fn a_document_of_one_country_never_has_the_title_of_another() {
    let had = |regime| [Invoice, TaxInvoice, TaxableSupplyInformation, VatInvoice].map(|title| title.is_of(regime));
    assert_eq!(had(Au), [true, true, false, false]);
    assert_eq!(had(Nz), [true, true, true, false]);
    assert_eq!(had(Gb), [true, false, false, true]);
}

#[test]
fn a_title_prints_in_the_words_of_its_law() {
    let titles = [Invoice, TaxInvoice, TaxableSupplyInformation, VatInvoice].map(|title| title.to_string());
    assert_eq!(titles, ["Invoice", "Tax invoice", "Taxable supply information", "VAT invoice"]);
    let credits =
        [CreditNoteTitle::CreditNote, CreditNoteTitle::AdjustmentNote, CreditNoteTitle::SupplyCorrectionInformation];
    let credits = credits.map(|title| title.to_string());
    assert_eq!(credits, ["Credit note", "Adjustment note", "Supply correction information"]);
}

// ---- kinds of supply

#[test]
fn a_kind_of_supply_without_a_rule_is_refused_and_not_taken_for_zero() {
    let mut question = subcontract("2026-10-05");
    (question.regime, question.supply, question.reverse_charge) = (Nz, Supply::EnergySavingMaterials, None);
    question.invoiced_on = question.supplied_on;
    assert_eq!(decide(&question).unwrap_err().code(), "JM-TAX-0002");
}

#[test]
fn the_refusal_of_a_kind_of_supply_names_it() {
    let told = |supply| TaxError::NoRule { regime: Au, supply }.to_string();
    assert!(told(Supply::SepticTankEmptying).ends_with("for the emptying of a septic tank"));
    assert!(told(Supply::NewDwelling).ends_with("for the building of a new dwelling"));
}

#[test]
fn a_day_before_the_tax_is_refused_and_not_taken_for_zero() {
    let mut question = subcontract("2000-06-30");
    (question.regime, question.supplier, question.reverse_charge) = (Au, registered("1999-11-01", None), None);
    question.invoiced_on = question.supplied_on;
    assert_eq!(decide(&question).unwrap_err().code(), "JM-TAX-0003");
}

// ---- reverse charge

#[test]
fn a_uk_subcontract_is_reverse_charged_from_1_march_2021() {
    reverse_charged(&subcontract("2021-03-01"));
    not_reverse_charged(&subcontract("2021-02-28"), InForce);
}

#[test]
fn a_reverse_charge_needs_a_registered_customer() {
    not_reverse_charged(&with(|facts| facts.customer_registered = false), CustomerRegistered);
}

#[test]
fn a_reverse_charge_needs_a_payment_reported_under_the_cis() {
    not_reverse_charged(&with(|facts| facts.reported_under_cis = false), ReportedUnderCis);
}

#[test]
fn an_end_users_notice_stops_the_reverse_charge() {
    not_reverse_charged(&with(|facts| facts.end_user_notice = true), NoEndUserNotice);
}

#[test]
fn a_supply_of_staff_is_not_reverse_charged() {
    not_reverse_charged(&with(|facts| facts.supply_of_staff = true), NoSupplyOfStaff);
}

#[test]
fn work_at_zero_is_not_reverse_charged() {
    not_reverse_charged(&TaxQuestion { supply: Supply::NewDwelling, ..with(|_| ()) }, RateAboveZero);
}

#[test]
fn a_supplier_who_is_not_registered_does_not_reverse_charge() {
    not_reverse_charged(&TaxQuestion { supplier: Registration::NotRegistered {}, ..with(|_| ()) }, SupplierRegistered);
}

#[test]
fn a_reverse_charge_is_refused_by_name_where_none_is_known() {
    for regime in [Au, Nz] {
        assert_eq!(decide(&TaxQuestion { regime, ..with(|_| ()) }).unwrap_err().code(), "JM-TAX-0004");
    }
}

// ---- rounding

#[test]
fn new_zealand_permits_half_down_and_half_up() {
    for (at, way) in [(Line, HalfDown), (Line, HalfUp), (TaxGroup, HalfDown), (TaxGroup, HalfUp)] {
        permitted(Nz, Exclusive, at, way, true);
        permitted(Nz, Inclusive, at, way, true);
    }
    permitted(Nz, Exclusive, Line, HalfEven, false);
}

#[test]
fn australia_permits_half_up_and_nothing_else() {
    for at in [Line, TaxGroup] {
        permitted(Au, Inclusive, at, HalfUp, true);
        permitted(Au, Inclusive, at, HalfDown, false);
        permitted(Au, Exclusive, at, Down, false);
    }
}

#[test]
fn the_uk_permits_rounding_down_on_net_prices_and_totals_only() {
    permitted(Gb, Exclusive, TaxGroup, Down, true);
    permitted(Gb, Exclusive, Line, Down, false);
    permitted(Gb, Inclusive, TaxGroup, Down, false);
    permitted(Gb, Inclusive, Line, HalfUp, true);
}

// ---- errors

#[test]
fn an_error_gives_its_facts_to_the_host_by_name() {
    let error = TaxError::NoRule { regime: Nz, supply: Supply::NewDwelling }.failure();
    assert_eq!((error.arguments["regime"].as_str(), error.arguments["supply"].as_str()), ("nz", "new_dwelling"));
    let error = tax_point(Gb, Some(day("1899-12-31")), None, None).unwrap_err().failure();
    assert_eq!((error.code.as_str(), error.arguments["year"].as_str()), ("JM-CAL-0002", "1899"));
}

#[test]
fn what_a_regime_refuses_is_told_in_words_and_not_in_names_of_the_source() {
    let rounded = |prices| TaxError::RoundingNotPermitted {
        regime: Regime::Au,
        prices,
        at: TaxRoundingPoint::TaxGroup,
        way: Rounding::Down,
    };
    assert_eq!(
        rounded(PriceBasis::Exclusive).to_string(),
        "the Australian GST doesn't permit tax to be rounded down once for each rate where prices don't include it"
    );
    assert!(rounded(PriceBasis::Inclusive).to_string().ends_with("where prices include it"));
    for supply in [
        Supply::General,
        Supply::EnergySavingMaterials,
        Supply::EmptyDwellingRenovation,
        Supply::NewDwelling,
        Supply::ResidentialRent,
        Supply::SepticTankEmptying,
    ] {
        let text = TaxError::NoRule { regime: Regime::Nz, supply }.to_string();
        assert!(text.starts_with("the New Zealand GST has no rule of its own for "), "{text}");
        assert!(!text.contains(&format!("{supply:?}")), "{text}");
    }
}
