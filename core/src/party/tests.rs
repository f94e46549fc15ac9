use super::*;
use crate::{limits::PAYMENT_DAYS_MAX, wire::Wire};

const CANARY: &str = "canary";

/// Every text of it is the canary.
fn customer() -> Customer {
    Customer {
        id: "01999a3f-0000-7000-8000-000000000001".parse().unwrap(),
        name: label(),
        billing_address: Some(address()),
        tax_number: Some(label()),
        contact: Contact { name: Some(label()), phone: Some(label()), email: Some(label()) },
        terms: PaymentTerms::new(14).unwrap(),
    }
}

fn site() -> Site {
    Site {
        id: "01999a3f-0000-7000-8000-000000000002".parse().unwrap(),
        customer: customer().id,
        name: label(),
        address: address(),
        zone: "Pacific/Auckland".parse().unwrap(),
        access: Some(CANARY.parse().unwrap()),
    }
}

fn address() -> Address {
    Address {
        street: CANARY.parse().unwrap(),
        locality: label(),
        region: Some(label()),
        postcode: Some(label()),
        country: "NZ".parse().unwrap(),
    }
}

fn label() -> Label {
    CANARY.parse().unwrap()
}

#[test]
fn debug_shows_nothing_that_identifies_a_customer_or_a_site() {
    for shown in [format!("{:?}", customer()), format!("{:#?}", customer()), format!("{:?}", site())] {
        assert!(!shown.contains(CANARY), "{shown}");
    }
}

#[test]
fn no_error_quotes_an_address() {
    let json = String::from_utf8(site().to_json()).unwrap();
    for (good, bad) in [(r#""NZ""#, r#""canary""#), (r#""Pacific/Auckland""#, r#""Pacific/Auckland!""#)] {
        let error = Site::from_json(json.replace(good, bad).as_bytes()).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error}");
    }
}

#[test]
fn a_customer_and_a_site_come_back_from_json_as_they_were() {
    assert_eq!(Customer::from_json(&customer().to_json()), Ok(customer()));
    assert_eq!(Site::from_json(&site().to_json()), Ok(site()));
}

#[test]
fn a_customer_needs_no_more_than_a_name_and_terms() {
    let json = r#"{"id":"01999a3f-0000-7000-8000-000000000001","name":"A. Sample","contact":{},"terms":{"days":0}}"#;
    let customer = Customer::from_json(json.as_bytes()).unwrap();
    assert_eq!(customer.due_on("2026-10-05".parse().unwrap()), Ok("2026-10-05".parse().unwrap()));
}

#[test]
fn a_country_is_two_capitals() {
    assert_eq!("NZ".parse::<Country>().unwrap().to_string(), "NZ");
    for given in ["", "N", "nz", "NZL", "Ü", "N1"] {
        assert_eq!(given.parse::<Country>().unwrap_err().code(), "JM-PTY-0001", "{given:?}");
    }
}

#[test]
fn terms_are_taken_up_to_the_longest_and_not_a_day_more() {
    assert_eq!(PaymentTerms::new(PAYMENT_DAYS_MAX).map(PaymentTerms::days), Ok(PAYMENT_DAYS_MAX));
    assert_eq!(PaymentTerms::new(PAYMENT_DAYS_MAX + 1).unwrap_err().code(), "JM-PTY-0002");
    let json = format!(r#"{{"days":{}}}"#, PAYMENT_DAYS_MAX + 1);
    assert_eq!(PaymentTerms::from_json(json.as_bytes()).unwrap_err().code(), "JM-PTY-0002");
}

#[test]
fn a_due_day_beyond_the_last_year_is_refused() {
    let terms = PaymentTerms::new(1).unwrap();
    assert_eq!(terms.due_on("9999-12-31".parse().unwrap()).unwrap_err().code(), "JM-CAL-0002");
    assert_eq!(terms.due_on(NaiveDate::MAX).unwrap_err().code(), "JM-CAL-0002");
    assert_eq!(terms.due_on("1899-12-31".parse().unwrap()).unwrap_err().code(), "JM-CAL-0002");
}
