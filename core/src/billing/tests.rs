use super::*;
use crate::{
    calendar::Tzdb,
    error::Coded,
    id::WorkId,
    invoice::{RoundingProfile, calculate},
    job::Quote,
    limits::{BILLED_WORK_MAX, INVOICE_LINES_MAX, MINOR_MAX},
    money::{Currency, Money, Rounding},
    pricing::{Priced, PricedExplanation, PricedKind, PricedLine, PricedWork, RateCard, WorkDone, price},
    quantity::{Percent, Quantity, UnitPrice},
    tax::{PriceBasis, Regime, Registration, ReverseChargeFacts, Supply, TaxCategory},
    unit::Unit,
    wire::Wire,
};

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: usize) -> T {
    format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap()
}

fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn quoted(unit_price: u32) -> BillableLine {
    let line = PricedLine {
        kind: PricedKind::FixedPrice,
        description: "New tap".parse().unwrap(),
        supply: Supply::General,
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_price: UnitPrice::from(unit_price),
    };
    BillableLine { currency: Currency::AUD, line, explanation: None }
}

fn material(n: usize) -> BillableLine {
    let explanation = PricedExplanation::Material {
        work: id(n),
        unit_cost: UnitPrice::from(80),
        markup: "25".parse().unwrap(),
        step_unit_cost: None,
        price_rounding: None,
    };
    BillableLine { explanation: Some(explanation), ..quoted(100) }
}

fn labour(records: &[usize], date: &str) -> BillableLine {
    let explanation = PricedExplanation::Labour {
        work: records.iter().map(|&n| id(n)).collect(),
        technician: id(2000),
        date: date.parse().unwrap(),
        rate: "STD".parse().unwrap(),
        per_hour: UnitPrice::from(95),
        worked_seconds: 3600,
        included_seconds: 0,
        minimum_minutes: None,
        increment_minutes: None,
        charged_minutes: 60,
        price_rounding: None,
    };
    BillableLine { explanation: Some(explanation), ..quoted(95) }
}

fn context() -> BillingContext {
    BillingContext {
        currency: Currency::AUD,
        price_basis: PriceBasis::Exclusive,
        rounding: RoundingProfile::EN_16931,
        regime: Regime::Au,
        supplier: Registration::Registered {
            number: "99 999 999 999".parse().unwrap(),
            since: "2020-07-01".parse().unwrap(),
            until: None,
        },
        supplied_on: None,
        invoiced_on: Some("2026-10-07".parse().unwrap()),
        paid_on: None,
        reverse_charge: None,
        billed_before: Vec::new(),
        covered: Vec::new(),
        prepaid: None,
    }
}

#[track_caller]
fn refused(lines: &[BillableLine], context: &BillingContext, code: &str) {
    assert_eq!(draft(lines, context).unwrap_err().code(), code);
}

#[test]
fn work_that_was_billed_before_is_not_billed_again() {
    let context = BillingContext { billed_before: vec![id(9), id(3)], ..context() };
    assert!(draft(&[material(1), labour(&[2], "2026-10-06")], &context).is_ok());
    refused(&[material(1), labour(&[2, 3], "2026-10-06")], &context, "JM-BIL-0001");
    refused(&[material(9)], &context, "JM-BIL-0001");
    refused(&[quoted(100)], &BillingContext { covered: vec![id(3)], ..context }, "JM-BIL-0001");
}

#[test]
fn one_invoice_bills_a_record_once_a_day() {
    let two_days = [labour(&[2], "2026-10-06"), labour(&[2, 4], "2026-10-07")];
    assert_eq!(draft(&two_days, &context()).unwrap().work, [id::<WorkId>(2), id(4)]);
    for twice in [
        [labour(&[1, 2], "2026-10-06"), labour(&[2], "2026-10-06")],
        [labour(&[2, 2], "2026-10-06"), material(1)],
        [material(2), material(2)],
        [material(2), labour(&[2], "2026-10-06")],
        [labour(&[2], "2026-10-06"), material(2)],
    ] {
        refused(&twice, &context(), "JM-BIL-0002");
    }
}

#[test]
fn work_that_a_quoted_price_covers_has_no_line_of_its_own() {
    let covering = BillingContext { covered: vec![id(5), id(2)], ..context() };
    assert_eq!(draft(&[quoted(1800), material(3)], &covering).unwrap().work, [id::<WorkId>(2), id(3), id(5)]);
    refused(&[quoted(1800), material(5)], &covering, "JM-BIL-0002");
    refused(&[quoted(1800), labour(&[5], "2026-10-06")], &covering, "JM-BIL-0002");
    refused(&[quoted(1800)], &BillingContext { covered: vec![id(5), id(5)], ..context() }, "JM-BIL-0002");
}

#[test]
fn what_was_prepaid_is_shown_up_to_the_total_and_the_rest_comes_back() {
    // 100.00 and 10.00 GST
    for (prepaid, shown, beyond, payable) in
        [(0, 0, None, 11_000), (10_999, 10_999, None, 1), (11_000, 11_000, None, 0), (11_001, 11_000, Some(1), 0)]
    {
        let billed = draft(&[quoted(100)], &BillingContext { prepaid: Some(aud(prepaid)), ..context() }).unwrap();
        assert_eq!(billed.draft.prepaid, Some(aud(shown)));
        assert_eq!(billed.prepaid_beyond, beyond.map(aud));
        assert_eq!(calculate(&billed.draft).unwrap().payable(), aud(payable));
    }
    refused(&[quoted(100)], &BillingContext { prepaid: Some(aud(-1)), ..context() }, "JM-BIL-0003");
    refused(&[quoted(100)], &BillingContext { prepaid: Some(aud(MINOR_MAX + 1)), ..context() }, "JM-MON-0005");
}

#[test]
fn a_line_priced_in_another_currency_is_on_no_invoice() {
    let in_nzd = || BillableLine { currency: Currency::NZD, ..quoted(100) };
    let failure = draft(&[quoted(100), in_nzd(), in_nzd()], &context()).unwrap_err().failure();
    let argument = |name: &str| failure.arguments[name].as_str();
    assert_eq!(
        (failure.code.as_str(), argument("line"), argument("wanted"), argument("given")),
        ("JM-BIL-0009", "2", "AUD", "NZD")
    );
    // That all of them agree among themselves isn't enough, and what is worth nothing is refused too.
    refused(&[in_nzd(), in_nzd()], &context(), "JM-BIL-0009");
    refused(&[quoted(100), BillableLine { currency: Currency::NZD, ..quoted(0) }], &context(), "JM-BIL-0009");
    let billed = draft(&[in_nzd(), in_nzd()], &BillingContext { currency: Currency::NZD, ..context() }).unwrap();
    assert_eq!(calculate(&billed.draft).unwrap().payable(), Money { minor: 220_00, currency: Currency::NZD });
}

#[test]
fn the_lines_of_a_quote_and_of_priced_work_keep_the_currency_they_were_priced_in() {
    let quote = Quote::from_json(
        br#"{"id": "01999a3f-0000-7000-8000-000000000007", "currency": "NZD", "deposit": null, "valid_until": null,
            "lines": [{"kind": "fixed_price", "description": "New tap", "supply": "general", "quantity": "1", "unit": "C62",
                "unit_price": "180"}],
            "state": "accepted", "sent_at": "2026-10-01T00:00:00Z", "answered_at": "2026-10-02T00:00:00Z",
            "billing": null}"#,
    );
    let of_quote = BillableLine::of_quote(&quote.unwrap());
    assert_eq!((of_quote[0].currency, &of_quote[0].explanation), (Currency::NZD, &None));

    let BillableLine { line, explanation, .. } = material(1);
    let work = PricedWork { line, explanation: explanation.clone().unwrap() };
    let of_work = BillableLine::of_work(Priced { currency: Currency::GBP, lines: vec![work] });
    assert_eq!((of_work[0].currency, &of_work[0].explanation), (Currency::GBP, &explanation));
}

#[test]
fn a_rounding_that_the_regime_does_not_permit_is_refused_where_tax_is_charged() {
    let mut rounding = RoundingProfile::EN_16931;
    rounding.tax.way = Rounding::Down;
    let rounded_down = BillingContext { rounding, ..context() };
    refused(&[quoted(100)], &rounded_down, "JM-TAX-0006");
    let unregistered = BillingContext { supplier: Registration::NotRegistered {}, ..rounded_down };
    assert_eq!(draft(&[quoted(100)], &unregistered).unwrap().tax_rounding, None);
    assert!(draft(&[quoted(100)], &context()).unwrap().tax_rounding.is_some());
}

/// A job of 10,000 with a deposit of 1 on one day, finished and invoiced on others, and the registration's first day.
fn with_deposit(regime: Regime, since: &str, [paid, done, invoiced]: [&str; 3]) -> BillingContext {
    let day = |text: &str| text.parse().ok();
    let supplier =
        Registration::Registered { number: "99-999".parse().unwrap(), since: since.parse().unwrap(), until: None };
    let dates = BillingContext { paid_on: day(paid), supplied_on: day(done), invoiced_on: day(invoiced), ..context() };
    BillingContext { regime, supplier, prepaid: Some(aud(1_00)), ..dates }
}

fn percent_and_point(context: &BillingContext) -> (String, String) {
    let tax = draft(&[quoted(10_000)], context).unwrap().lines.remove(0).tax;
    (tax.treatment.percent.to_string(), tax.tax_point.date.to_string())
}

#[test]
fn a_uk_deposit_that_bears_another_tax_than_the_rest_is_invoiced_apart() {
    let before_registration = with_deposit(Regime::Gb, "2026-10-01", ["2026-09-01", "2026-10-05", "2026-10-07"]);
    let before_the_rate = with_deposit(Regime::Gb, "2005-01-01", ["2010-12-01", "2011-01-20", "2011-01-21"]);
    for context in [before_registration, before_the_rate.clone()] {
        refused(&[quoted(10_000)], &context, "JM-BIL-0007");
        refused(&[quoted(10_000)], &BillingContext { prepaid: None, ..context }, "JM-BIL-0007");
    }
    let deposit = BillingContext { supplied_on: None, invoiced_on: None, prepaid: None, ..before_the_rate.clone() };
    assert_eq!(percent_and_point(&deposit), ("17.5".to_owned(), "2010-12-01".to_owned()));
    let rest = BillingContext { paid_on: None, prepaid: None, ..before_the_rate };
    assert_eq!(percent_and_point(&rest), ("20".to_owned(), "2011-01-21".to_owned()));
}

#[test]
fn a_uk_deposit_that_bears_the_same_tax_leaves_the_tax_point_to_the_rest() {
    let context = with_deposit(Regime::Gb, "2015-01-01", ["2026-09-01", "2026-10-05", "2026-10-07"]);
    assert_eq!(percent_and_point(&context), ("20".to_owned(), "2026-10-07".to_owned()));
}

#[test]
fn the_refused_deposit_names_the_line_and_the_day() {
    let mut insulation = quoted(900);
    insulation.line.supply = Supply::EnergySavingMaterials;
    let context = with_deposit(Regime::Gb, "2015-01-01", ["2027-03-20", "2027-04-05", "2027-04-06"]);
    let failure = draft(&[quoted(400), insulation], &context).unwrap_err().failure();
    assert_eq!((failure.arguments["line"].as_str(), failure.arguments["paid_on"].as_str()), ("2", "2027-03-20"));
}

#[test]
fn a_new_zealand_deposit_is_the_time_of_the_whole_supply() {
    let context = with_deposit(Regime::Nz, "2005-04-01", ["2010-09-28", "2010-10-04", "2010-10-05"]);
    assert_eq!(percent_and_point(&context), ("12.5".to_owned(), "2010-09-28".to_owned()));
}

#[test]
fn an_australian_deposit_dates_the_whole_and_the_supply_decides_whether_it_is_taxed() {
    let context = with_deposit(Regime::Au, "2026-10-01", ["2026-09-01", "2026-10-02", "2026-10-05"]);
    assert_eq!(percent_and_point(&context), ("10".to_owned(), "2026-09-01".to_owned()));
    refused(&[quoted(10_000)], &BillingContext { supplied_on: None, ..context }, "JM-BIL-0007");
}

#[test]
fn the_uk_rounds_tax_down_on_an_invoice_with_one_rate_only() {
    let mut rounding = RoundingProfile::EN_16931;
    rounding.tax.way = Rounding::Down;
    let context = BillingContext { regime: Regime::Gb, rounding, ..context() };
    let of = |supply| {
        let mut line = quoted(100);
        line.line.supply = supply;
        line
    };
    let (zero, reduced) = (of(Supply::NewDwelling), of(Supply::EmptyDwellingRenovation));
    assert!(draft(&[quoted(100), zero, quoted(50)], &context).is_ok());
    refused(&[quoted(100), reduced.clone()], &context, "JM-BIL-0008");
    let half_up = BillingContext { rounding: RoundingProfile::EN_16931, ..context };
    assert!(draft(&[quoted(100), reduced], &half_up).is_ok());
}

#[test]
fn each_line_bears_the_tax_of_its_own_kind_of_supply() {
    let mut heat_pump = quoted(2500);
    heat_pump.line.supply = Supply::EnergySavingMaterials;
    let context = BillingContext { regime: Regime::Gb, ..context() };
    let billed = draft(&[quoted(400), heat_pump, quoted(50)], &context).unwrap();
    let percents: Vec<String> = billed.draft.lines.iter().map(|line| line.tax.percent.to_string()).collect();
    assert_eq!(percents, ["20", "0", "20"]);
}

#[test]
fn the_dates_and_the_facts_of_a_reverse_charge_decide_the_tax() {
    let percent = |context: &BillingContext| draft(&[quoted(100)], context).unwrap().lines[0].tax.treatment.clone();
    let registered = Registration::Registered {
        number: "99-999-999".parse().unwrap(),
        since: "2005-04-01".parse().unwrap(),
        until: None,
    };
    let day = |text: &str| Some(text.parse().unwrap());
    let invoiced =
        BillingContext { regime: Regime::Nz, supplier: registered, invoiced_on: day("2010-10-05"), ..context() };
    assert_eq!(percent(&invoiced).percent, Percent::from(15));
    let paid_before = BillingContext { paid_on: day("2010-09-28"), ..invoiced.clone() };
    assert_eq!(percent(&paid_before).percent, "12.5".parse().unwrap());
    let supplied = BillingContext { regime: Regime::Gb, supplied_on: day("2010-12-15"), ..invoiced };
    assert_eq!(percent(&BillingContext { invoiced_on: None, ..supplied.clone() }).percent, "17.5".parse().unwrap());

    let facts = ReverseChargeFacts {
        customer_registered: true,
        reported_under_cis: true,
        end_user_notice: false,
        supply_of_staff: false,
    };
    let charged = BillingContext {
        reverse_charge: Some(facts),
        supplied_on: day("2026-10-05"),
        invoiced_on: day("2026-10-07"),
        ..supplied
    };
    assert_eq!(percent(&charged).category, TaxCategory::ReverseCharge);
}

#[test]
fn priced_work_comes_to_the_invoice_that_a_person_works_out() {
    let work = br#"{
        "call_outs": [{"work": "01999a3f-0000-7000-8000-000000000001",
            "visit": "01999a3f-0000-7000-8000-000000001000", "technician": "01999a3f-0000-7000-8000-000000002000"}],
        "labour": [{"work": "01999a3f-0000-7000-8000-000000000002", "visit": "01999a3f-0000-7000-8000-000000001000",
            "technician": "01999a3f-0000-7000-8000-000000002000", "rate": "STD",
            "worked": {"start": "2026-10-05T22:00:00Z", "end": "2026-10-05T23:05:00Z"}}],
        "materials": [{"work": "01999a3f-0000-7000-8000-000000000003", "description": "Copper pipe", "quantity": "6",
            "unit": "MTR", "unit_cost": "3.47", "supply": "general"}]
    }"#;
    let card = br#"{
        "currency": "AUD", "labour": [{"code": "STD", "description": "Plumber", "per_hour": "95", "minimum_minutes": 0,
            "increment_minutes": 15, "supply": "general"}],
        "call_out": {"description": "Call-out", "price": "80", "included_minutes": 0, "supply": "general"},
        "material_markup": "25", "markup_steps": [], "price_rounding": "half_up"
    }"#;
    let melbourne = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
    let (work, card) = (WorkDone::from_json(work).unwrap(), RateCard::from_json(card).unwrap());
    let lines = BillableLine::of_work(price(&work, &card, &melbourne).unwrap());
    let billed = draft(&lines, &BillingContext { prepaid: Some(aud(50_00)), ..context() }).unwrap();
    let totals = calculate(&billed.draft).unwrap();
    // 80.00; 1.25 h at 95 are 118.75; 6 m at 4.3375 are 26.025, so 26.03: 224.78. GST 22.478, so 22.48. Less 50.00.
    assert_eq!((totals.tax_exclusive(), totals.tax(), totals.payable()), (aud(22_478), aud(2_248), aud(19_726)));
    assert_eq!(billed.work, [id::<WorkId>(1), id(2), id(3)]);
}

#[test]
fn lines_and_work_are_taken_up_to_their_bounds_and_refused_one_beyond() {
    let lines = |n| vec![quoted(1); n];
    assert!(draft(&lines(INVOICE_LINES_MAX), &context()).is_ok());
    refused(&lines(INVOICE_LINES_MAX + 1), &context(), "JM-INV-0002");

    let compared =
        |n: usize| BillingContext { billed_before: (1..n).map(id).collect(), covered: vec![id(n)], ..context() };
    assert!(draft(&[quoted(1)], &compared(BILLED_WORK_MAX)).is_ok());
    refused(&[quoted(1)], &compared(BILLED_WORK_MAX + 1), "JM-BIL-0005");
}

#[test]
fn a_deposit_is_at_most_the_total() {
    let amount = |minor| deposit(aud(198_000), DepositShare::Amount { amount: aud(minor) });
    assert_eq!(amount(198_000), Ok(aud(198_000)));
    assert_eq!(amount(198_001).unwrap_err().code(), "JM-BIL-0004");
    let percent = |percent: &str| {
        deposit(aud(198_000), DepositShare::Percent { percent: percent.parse().unwrap(), rounding: Rounding::Down })
    };
    assert_eq!(percent("100"), Ok(aud(198_000)));
    assert_eq!(percent("100.000001").unwrap_err().code(), "JM-BIL-0004");
}

#[test]
fn a_deposit_is_rounded_the_way_that_is_named() {
    // 50 % of 0.05
    for (rounding, cents) in [
        (Rounding::HalfUp, 3),
        (Rounding::HalfDown, 2),
        (Rounding::HalfEven, 2),
        (Rounding::Down, 2),
        (Rounding::Up, 3),
    ] {
        let share = DepositShare::Percent { percent: Percent::from(50), rounding };
        assert_eq!(deposit(aud(5), share), Ok(aud(cents)), "{rounding:?}");
    }
}

#[test]
fn a_deposit_is_of_the_total_s_currency_and_not_below_zero() {
    let half = DepositShare::Percent { percent: Percent::from(50), rounding: Rounding::HalfUp };
    assert_eq!(deposit(aud(-2), half).unwrap_err().code(), "JM-BIL-0003");
    let amount = |minor, currency| DepositShare::Amount { amount: Money { minor, currency } };
    assert_eq!(deposit(aud(100), amount(-1, Currency::AUD)).unwrap_err().code(), "JM-BIL-0003");
    assert_eq!(deposit(aud(100), amount(1, Currency::NZD)).unwrap_err().code(), "JM-MON-0002");
    assert_eq!(deposit(aud(MINOR_MAX + 1), half).unwrap_err().code(), "JM-MON-0005");
}
