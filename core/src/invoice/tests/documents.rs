//! Drafts become documents: what is issued and under which title, what is credited, what is read back.

use chrono::NaiveDate;

use super::*;
use crate::{
    quantity::Percent,
    tax::{CreditNoteTitle, DocumentTitle, Regime, Registration},
};

fn registered(since: &str, until: Option<&str>) -> Registration {
    Registration::Registered {
        number: "99 999 999 999".parse().unwrap(),
        since: since.parse().unwrap(),
        until: until.map(|day| day.parse().unwrap()),
    }
}

fn details(registration: Registration, tax_point: &str) -> IssueDetails {
    IssueDetails {
        id: "01999a3f-0000-7000-8000-000000000001".parse().unwrap(),
        number: "INV-0042".parse().unwrap(),
        customer: "01999a3f-0000-7000-8000-000000000002".parse().unwrap(),
        job: None,
        issued_on: "2026-10-05".parse().unwrap(),
        due_on: "2026-10-19".parse().unwrap(),
        tax_point: tax_point.parse().unwrap(),
        regime: Regime::Au,
        registration,
    }
}

pub(super) fn registered_details() -> IssueDetails {
    details(registered("2020-01-01", None), "2026-10-05")
}

fn with_tax() -> Draft {
    draft(vec![line("1.5", "95", taxed("10"))])
}

fn without_tax() -> Draft {
    draft(vec![line("1.5", "95", untaxed(TaxCategory::OutsideScope, "Not registered for GST"))])
}

pub(in crate::invoice) fn issued() -> Issued {
    issue(with_tax(), details(registered("2020-07-01", None), "2026-10-05")).unwrap()
}

/// The invoice of a draft that none of our countries lets issue, as one from elsewhere is read.
pub(in crate::invoice) fn read_back(draft: &Draft) -> Issued {
    let mut written = serde_json::to_value(issued()).unwrap();
    written["draft"] = serde_json::to_value(draft).unwrap();
    written["totals"] = serde_json::to_value(calculate(draft).unwrap()).unwrap();
    serde_json::from_value(written).unwrap()
}

pub(super) fn credit_details(issued_on: &str) -> CreditDetails {
    CreditDetails {
        id: "01999a3f-0000-7000-8000-000000000009".parse().unwrap(),
        number: "CN-0007".parse().unwrap(),
        issued_on: issued_on.parse().unwrap(),
        reason: "Wrong tap fitted".parse().unwrap(),
    }
}

#[test]
fn the_reasons_of_a_tax_are_those_of_its_category_and_rate() {
    let of = |category, reason| line("1", "1", untaxed(category, reason));
    let draft =
        draft(vec![of(TaxCategory::Zero, "Food"), of(TaxCategory::Exempt, "Rent"), of(TaxCategory::Zero, "Food")]);
    let reasons = draft.tax_reasons(TaxCategory::Zero, Percent::ZERO);
    assert_eq!(reasons.iter().map(|reason| reason.as_str()).collect::<Vec<_>>(), ["Food"]);
    assert!(draft.tax_reasons(TaxCategory::Zero, Percent::from(5)).is_empty());
}

#[test]
fn a_supplier_who_is_not_registered_on_the_tax_point_charges_no_tax() {
    for (registration, tax_point) in [
        (Registration::NotRegistered {}, "2026-10-05"),
        (registered("2026-10-01", None), "2026-09-30"),
        (registered("2020-07-01", Some("2026-09-30")), "2026-10-01"),
    ] {
        let failure = issue(with_tax(), details(registration, tax_point)).unwrap_err().failure();
        assert_eq!((failure.code.as_str(), failure.arguments["line"].as_str()), ("JM-INV-0015", "1"));
    }
}

#[test]
fn only_a_supplier_who_was_registered_on_the_tax_point_gives_a_tax_invoice() {
    let title = |registration, tax_point| issue(without_tax(), details(registration, tax_point)).unwrap().title();
    assert_eq!(title(Registration::NotRegistered {}, "2026-10-05"), DocumentTitle::Invoice);
    assert_eq!(title(registered("2026-10-01", None), "2026-09-30"), DocumentTitle::Invoice);
    assert_eq!(title(registered("2026-10-01", None), "2026-10-01"), DocumentTitle::TaxInvoice);
    assert_eq!(title(registered("2020-07-01", Some("2026-09-30")), "2026-09-30"), DocumentTitle::TaxInvoice);
}

#[test]
fn an_invoice_is_due_on_its_date_or_later() {
    let due = |day: &str| IssueDetails { due_on: day.parse().unwrap(), ..issued().details().clone() };
    assert!(issue(with_tax(), due("2026-10-05")).is_ok());
    assert_eq!(issue(with_tax(), due("2026-10-04")).unwrap_err().code(), "JM-INV-0016");
}

#[test]
fn tax_is_rounded_only_as_the_regime_permits() {
    let mut draft = with_tax();
    draft.rounding.tax.way = Rounding::HalfDown;
    let failure = issue(draft, issued().details().clone()).unwrap_err().failure();
    assert_eq!((failure.code.as_str(), failure.arguments["way"].as_str()), ("JM-TAX-0006", "half_down"));
}

#[test]
fn a_further_tax_that_the_regime_does_not_have_is_named_by_its_place() {
    let further = |in_tax_base, withheld| FurtherTax {
        tax: "Levy".parse().unwrap(),
        rate: FurtherTaxRate::Percent { percent: Percent::from(3) },
        on: FurtherTaxBase::Net,
        in_tax_base,
        withheld,
    };
    let bearing = |further_taxes| InvoiceLine { further_taxes, ..line("1", "95", taxed("10")) };
    let lines = vec![
        bearing(vec![further(true, false), further(false, true)]),
        bearing(vec![further(true, false), further(false, true), further(false, false), further(false, false)]),
    ];
    let failure = issue(draft(lines), issued().details().clone()).unwrap_err().failure();
    assert_eq!(failure.code, "JM-INV-0042");
    assert_eq!(failure.text, "line 2: its further tax 3 is none of the regime, which has one tax");
    assert_eq!(failure.arguments["tax"], "3");
}

/// A draft in the currency of a country.
fn draft_in(regime: Regime, lines: Vec<InvoiceLine>) -> Draft {
    Draft { currency: regime.tax_currency(), ..draft(lines) }
}

/// A draft of one line, issued under a regime on a tax point and a date.
fn under(regime: Regime, tax: TaxTreatment, [tax_point, issued_on]: [&str; 2]) -> Result<Issued, InvoiceError> {
    let issued_on: NaiveDate = issued_on.parse().unwrap();
    let details = details(registered("1980-01-01", None), tax_point);
    let details = IssueDetails { issued_on, due_on: issued_on, regime, ..details };
    issue(draft_in(regime, vec![line("1.5", "95", tax)]), details)
}

const TODAY: [&str; 2] = ["2026-10-05", "2026-10-05"];

#[test]
fn a_draft_with_the_rates_of_one_country_is_not_issued_in_another() {
    for (regime, own) in [(Regime::Au, "10"), (Regime::Nz, "15"), (Regime::Gb, "20")] {
        for percent in ["10", "15", "20"] {
            let code = under(regime, taxed(percent), TODAY).map_or_else(|error| error.code(), |_| "issued");
            assert_eq!(code, if percent == own { "issued" } else { "JM-INV-0021" }, "{percent} % in {regime:?}");
        }
    }
}

#[test]
fn the_refusal_of_a_rate_names_its_line_the_regime_and_the_days() {
    let failure = under(Regime::Nz, taxed("10"), ["2026-09-28", "2026-10-05"]).unwrap_err().failure();
    let facts = ["line", "regime", "percent", "tax_point", "issued_on"].map(|name| failure.arguments[name].as_str());
    assert_eq!(facts, ["1", "nz", "10", "2026-09-28", "2026-10-05"]);
    let charged = Draft { charges: vec![document_charge(1_00, taxed("20"))], ..with_tax() };
    let failure = issue(charged, issued().details().clone()).unwrap_err().failure();
    assert_eq!((failure.code.as_str(), failure.arguments["charge"].as_str()), ("JM-INV-0021", "1"));
}

#[test]
fn an_old_rate_is_issued_on_its_own_tax_point_and_refused_years_later() {
    assert!(under(Regime::Gb, taxed("17.5"), ["2010-12-20", "2010-12-20"]).is_ok());
    assert!(under(Regime::Nz, taxed("12.5"), ["2010-09-28", "2010-10-05"]).is_ok());
    assert_eq!(under(Regime::Gb, taxed("17.5"), TODAY).unwrap_err().code(), "JM-INV-0021");
    // New Zealand had Australia's rate until 1989.
    assert!(under(Regime::Nz, taxed("10"), ["1989-06-30", "1989-06-30"]).is_ok());
    assert_eq!(under(Regime::Nz, taxed("10"), ["1989-07-01", "1989-07-01"]).unwrap_err().code(), "JM-INV-0021");
}

#[test]
fn a_deposit_at_the_rate_of_its_day_and_a_rest_at_the_new_one_may_share_an_invoice() {
    let details = details(registered("1980-01-01", None), "2010-12-20");
    let day = |text: &str| text.parse().unwrap();
    let details =
        IssueDetails { issued_on: day("2011-01-10"), due_on: day("2011-01-20"), regime: Regime::Gb, ..details };
    let both = || draft_in(Regime::Gb, vec![line("1", "100", taxed("17.5")), line("1", "900", taxed("20"))]);
    assert!(issue(both(), details.clone()).is_ok());
    let late = IssueDetails { tax_point: day("2011-01-04"), ..details };
    assert_eq!(issue(both(), late).unwrap_err().failure().arguments["line"].as_str(), "1");
}

#[test]
fn a_rate_is_issued_only_in_the_category_that_the_regime_has_it_in() {
    let of = |category, percent: &str| TaxTreatment { category, percent: percent.parse().unwrap(), reason: None };
    for (regime, reduced, percent, is_one) in [
        (Regime::Au, true, "10", false),
        (Regime::Nz, true, "15", false),
        (Regime::Gb, false, "5", false),
        (Regime::Gb, true, "20", false),
        (Regime::Gb, true, "5", true),
        (Regime::Gb, false, "20", true),
    ] {
        let category = if reduced { TaxCategory::Reduced } else { TaxCategory::Standard };
        let code = under(regime, of(category, percent), TODAY).map_or_else(|error| error.code(), |_| "issued");
        assert_eq!(code, if is_one { "issued" } else { "JM-INV-0021" }, "{category:?} {percent} % in {regime:?}");
    }
}

#[test]
fn a_reverse_charge_shows_a_rate_of_the_regime_from_the_first_day_that_there_is_one() {
    let at = |percent: &str, days| {
        let tax = TaxTreatment { percent: percent.parse().unwrap(), ..untaxed(TaxCategory::ReverseCharge, "To HMRC") };
        under(Regime::Gb, tax, days).map_or_else(|error| error.code(), |_| "issued")
    };
    assert_eq!(
        [at("20", TODAY), at("5", TODAY), at("0", TODAY), at("17.5", TODAY)],
        ["issued", "issued", "issued", "JM-INV-0021"]
    );
    assert_eq!(at("20", ["2021-03-01", "2021-03-01"]), "issued");
    assert_eq!(at("20", ["2021-02-28", "2021-02-28"]), "JM-INV-0021");
}

#[test]
fn what_was_paid_at_an_earlier_rate_is_shown_at_it_and_without_a_prepayment_is_refused() {
    let of = |prepaid: Option<i64>, old: &str, days: [&str; 2]| {
        let lines = vec![line("1", "100", taxed(old)), line("1", "900", taxed("20"))];
        let prepaid = prepaid.map(|minor| Money { minor, currency: Currency::GBP });
        let details = details(registered("1980-01-01", None), days[0]);
        let issued_on: NaiveDate = days[1].parse().unwrap();
        let details = IssueDetails { issued_on, due_on: issued_on, regime: Regime::Gb, ..details };
        issue(Draft { prepaid, ..draft_in(Regime::Gb, lines) }, details).map_or_else(|error| error.code(), |_| "issued")
    };
    let days = ["2011-01-25", "2011-01-25"];
    assert_eq!(of(Some(117_50), "17.5", days), "issued");
    assert_eq!(of(None, "17.5", days), "JM-INV-0021");
    assert_eq!(of(Some(0), "17.5", days), "JM-INV-0021", "nothing was paid");
    assert_eq!(of(Some(110_00), "10", days), "JM-INV-0021", "no rate of any day");
    assert_eq!(of(Some(117_50), "17.5", ["2011-01-03", "2011-01-03"]), "JM-INV-0021", "20 % isn't there yet");
}

#[test]
fn tax_that_is_rounded_down_is_of_one_rate() {
    let at = |rates: &[TaxTreatment]| {
        let mut draft = draft_in(Regime::Gb, rates.iter().map(|tax| line("1", "9.99", tax.clone())).collect());
        draft.rounding.tax.way = Rounding::Down;
        let details = IssueDetails { regime: Regime::Gb, ..details(registered("1980-01-01", None), "2026-10-05") };
        issue(draft, details)
    };
    let reduced = TaxTreatment { category: TaxCategory::Reduced, ..taxed("5") };
    let zero = TaxTreatment { category: TaxCategory::Zero, percent: Percent::ZERO, reason: None };
    assert!(at(&[taxed("20"), taxed("20"), zero]).is_ok(), "zero per cent is no rate to round");
    let failure = at(&[taxed("20"), reduced]).unwrap_err().failure();
    assert_eq!((failure.code.as_str(), failure.arguments["rates"].as_str()), ("JM-INV-0022", "2"));
}

#[test]
fn tax_is_on_no_document_of_a_day_on_which_there_was_none() {
    let first_day = under(Regime::Au, taxed("10"), ["2000-07-01", "2000-07-01"]).unwrap();
    assert_eq!(first_day.title(), DocumentTitle::TaxInvoice);
    let failure = under(Regime::Au, taxed("10"), ["2000-06-30", "2000-07-01"]).unwrap_err().failure();
    assert_eq!((failure.code.as_str(), failure.arguments["line"].as_str()), ("JM-INV-0023", "1"));
    assert_eq!(under(Regime::Nz, taxed("10"), ["1986-09-30", "1986-10-01"]).unwrap_err().code(), "JM-INV-0023");
    let none = untaxed(TaxCategory::OutsideScope, "Before the tax");
    assert_eq!(under(Regime::Au, none, ["2000-06-30", "2000-07-01"]).unwrap().title(), DocumentTitle::Invoice);
}

#[test]
fn what_shows_no_rate_is_issued_in_every_country() {
    for regime in Regime::ALL {
        let reverse = untaxed(TaxCategory::ReverseCharge, "Reverse charge");
        let zero = TaxTreatment { category: TaxCategory::Zero, percent: Percent::ZERO, reason: None };
        for tax in [
            zero,
            untaxed(TaxCategory::Exempt, "Rent"),
            untaxed(TaxCategory::OutsideScope, "Not a supply"),
            reverse.clone(),
        ] {
            assert!(under(*regime, tax, TODAY).is_ok(), "{regime:?}");
        }
        // A rate that is shown is one of the country, whoever pays it.
        let shown = under(*regime, TaxTreatment { percent: Percent::from(20), ..reverse }, TODAY);
        assert_eq!(shown.is_ok(), *regime == Regime::Gb, "{regime:?}");
    }
}

#[test]
fn a_document_of_a_rate_that_no_table_has_is_still_read_back_and_credited() {
    let written = String::from_utf8(issued().to_json()).unwrap();
    let sent = [
        (r#""percent":"10""#, r#""percent":"11""#),
        (r#"{"minor":1425,"#, r#"{"minor":1568,"#), // 15.675
        (r#"{"minor":15675,"#, r#"{"minor":15818,"#),
    ];
    let written = sent.iter().fold(written, |written, (part, other)| written.replace(part, other));
    let read = Issued::from_json(written.as_bytes()).unwrap();
    assert_eq!(read.totals().payable(), aud(15_818));
    let note = credit(&read, credit_details("2026-10-12")).unwrap();
    assert_eq!(CreditNote::from_json(&note.to_json()), Ok(note));
    let again = issue(read.draft().clone(), read.details().clone());
    assert_eq!(again.unwrap_err().code(), "JM-INV-0021");
}

#[test]
fn a_credit_note_is_dated_like_its_invoice_or_later() {
    assert!(credit(&issued(), credit_details("2026-10-05")).is_ok());
    assert_eq!(credit(&issued(), credit_details("2026-10-04")).unwrap_err().code(), "JM-INV-0017");
}

#[test]
fn a_credit_note_names_its_invoice_and_has_its_totals_the_other_way() {
    let note = credit(&issued(), credit_details("2026-10-12")).unwrap();
    assert_eq!((note.preceding().id, note.preceding().number.as_str()), (issued().id(), "INV-0042"));
    assert_eq!((note.title(), note.totals().payable()), (CreditNoteTitle::AdjustmentNote, aud(-15_675)));
    assert_eq!(note.customer(), issued().details().customer);
}

#[test]
fn a_new_zealand_tax_invoice_is_not_credited_by_an_australian_adjustment_note() {
    let details = details(registered("2005-04-01", None), "2022-06-15");
    let details = IssueDetails { issued_on: "2022-06-15".parse().unwrap(), regime: Regime::Nz, ..details };
    let invoice = issue(draft_in(Regime::Nz, vec![line("1.5", "95", taxed("15"))]), details).unwrap();
    assert_eq!(invoice.title(), DocumentTitle::TaxInvoice);
    let note = |on| credit(&invoice, credit_details(on)).unwrap();
    assert_eq!(note("2023-03-31").title(), CreditNoteTitle::CreditNote);
    assert_eq!(note("2023-04-01").title(), CreditNoteTitle::SupplyCorrectionInformation);
    assert_eq!(note("2023-04-01").preceding().regime, Regime::Nz);
}

#[test]
fn a_credit_note_whose_title_its_country_does_not_give_is_corrupt() {
    let note = credit(&issued(), credit_details("2026-10-12")).unwrap();
    let written = String::from_utf8(note.to_json()).unwrap();
    assert_eq!(CreditNote::from_json(written.as_bytes()), Ok(note));
    for (part, other) in [
        (r#""title":"adjustment_note""#, r#""title":"credit_note""#),
        (r#""regime":"au""#, r#""regime":"nz""#),
        (r#""title":"tax_invoice""#, r#""title":"vat_invoice""#),
    ] {
        let changed = written.replacen(part, other, 1);
        assert_ne!(changed, written, "{part}");
        let error = CreditNote::from_json(changed.as_bytes()).unwrap_err();
        assert_eq!(error.code(), "JM-INV-0019", "{part}");
        assert!(error.to_string().ends_with("its title differ"), "{error}");
    }
}

#[test]
fn an_invoice_that_was_changed_after_issue_is_corrupt() {
    let written = String::from_utf8(issued().to_json()).unwrap();
    assert_eq!(Issued::from_json(written.as_bytes()), Ok(issued()));
    for (part, other, differs) in [
        (r#""quantity":"1.5""#, r#""quantity":"1.6""#, "totals"),
        (r#""percent":"10""#, r#""percent":"0""#, "content"),
        (r#""title":"tax_invoice""#, r#""title":"invoice""#, "title"),
        (r#""since":"2020-07-01""#, r#""since":"2026-10-06""#, "content"),
    ] {
        let changed = written.replacen(part, other, 1);
        assert_ne!(changed, written, "{part}");
        let error = Issued::from_json(changed.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.kind()), ("JM-INV-0019", Kind::Corrupt), "{part}");
        assert!(error.to_string().ends_with(&format!("its {differs} differ")), "{error}");
    }
}

#[test]
fn nothing_that_a_person_wrote_is_shown_by_debug() {
    let note = credit(&issued(), credit_details("2026-10-12")).unwrap();
    let shown = format!("{:?} {note:?}", issued());
    for written in ["washer", "INV-0042", "Wrong tap", "CN-0007", "99 999"] {
        assert!(!shown.contains(written), "{written}");
    }
}
