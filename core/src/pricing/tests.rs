use super::*;
use crate::{
    calendar::{Interval, Tzdb, Zone},
    error::Coded,
    limits::{LABOUR_MINUTES_MAX, MARKUP_STEPS_MAX, RATES_MAX, WORK_RECORD_HOURS_MAX, WORK_RECORDS_MAX},
    money::{Currency, Rounding},
    quantity::UnitPrice,
    tax::Supply,
    unit::Unit,
};

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: usize) -> T {
    format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap()
}

fn melbourne() -> Zone {
    zone("Australia/Melbourne")
}

fn zone(name: &str) -> Zone {
    Tzdb::bundled().zone(&name.parse().unwrap()).unwrap()
}

fn rate(code: &str) -> LabourRate {
    LabourRate {
        code: code.parse().unwrap(),
        description: "Plumber".parse().unwrap(),
        per_hour: UnitPrice::from(95),
        minimum_minutes: 0,
        increment_minutes: 1,
        supply: Supply::General,
    }
}

fn card() -> RateCard {
    RateCard {
        currency: Currency::AUD,
        labour: vec![rate("STD")],
        call_out: None,
        material_markup: "25".parse().unwrap(),
        markup_steps: Vec::new(),
        price_rounding: Rounding::HalfUp,
    }
}

fn nothing() -> WorkDone {
    WorkDone { call_outs: Vec::new(), labour: Vec::new(), materials: Vec::new() }
}

fn labour(n: usize, start: &str, end: &str) -> LabourDone {
    LabourDone {
        work: id(n),
        visit: id(1000),
        technician: id(2000),
        rate: "STD".parse().unwrap(),
        worked: Interval::new(start.parse().unwrap(), end.parse().unwrap()).unwrap(),
    }
}

fn material(n: usize, unit_cost: &str) -> MaterialUsed {
    MaterialUsed {
        work: id(n),
        description: "Copper pipe".parse().unwrap(),
        quantity: "2.5".parse().unwrap(),
        unit: Unit::METRE,
        unit_cost: unit_cost.parse().unwrap(),
        supply: Supply::General,
    }
}

#[track_caller]
fn refused(work: &WorkDone, card: &RateCard, code: &str) -> PricingError {
    let error = price(work, card, &melbourne()).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    error
}

fn charged(priced: &Priced) -> Vec<(String, u32)> {
    let charged = |line: &PricedWork| match &line.explanation {
        PricedExplanation::Labour { date, charged_minutes, .. } => Some((date.to_string(), *charged_minutes)),
        _ => None,
    };
    priced.lines.iter().filter_map(charged).collect()
}

#[test]
fn a_card_is_checked_even_where_there_is_no_work() {
    assert_eq!(price(&nothing(), &card(), &melbourne()).unwrap().lines, []);
    refused(&nothing(), &RateCard { labour: vec![rate("STD"), rate("EMG"), rate("STD")], ..card() }, "JM-PRC-0001");
    let idle = LabourRate { increment_minutes: 0, ..rate("STD") };
    refused(&nothing(), &RateCard { labour: vec![idle], ..card() }, "JM-PRC-0002");
}

#[test]
fn minutes_on_a_card_are_taken_up_to_a_day_and_refused_one_beyond() {
    let card_of = |minimum_minutes, increment_minutes, included_minutes| RateCard {
        labour: vec![LabourRate { minimum_minutes, increment_minutes, ..rate("STD") }],
        call_out: Some(CallOutFee {
            description: "Call-out".parse().unwrap(),
            price: UnitPrice::from(80),
            included_minutes,
            supply: Supply::General,
        }),
        ..card()
    };
    let (day, more) = (LABOUR_MINUTES_MAX, LABOUR_MINUTES_MAX + 1);
    assert!(price(&nothing(), &card_of(day, day, day), &melbourne()).is_ok());
    for card in [card_of(more, day, day), card_of(day, more, day), card_of(day, day, more)] {
        refused(&nothing(), &card, "JM-PRC-0003");
    }
}

#[test]
fn markup_steps_ascend_and_none_starts_where_another_does() {
    let steps = |starts: &[u32]| RateCard {
        markup_steps: starts
            .iter()
            .map(|&from| MarkupStep { unit_cost_from: UnitPrice::from(from), markup: "10".parse().unwrap() })
            .collect(),
        ..card()
    };
    assert!(price(&nothing(), &steps(&[0, 50, 200]), &melbourne()).is_ok());
    refused(&nothing(), &steps(&[0, 200, 50]), "JM-PRC-0004");
    refused(&nothing(), &steps(&[0, 50, 50]), "JM-PRC-0004");
}

#[test]
fn rates_steps_and_records_are_taken_up_to_their_bounds_and_refused_one_beyond() {
    let rates = |n: usize| RateCard { labour: (0..n).map(|n| rate(&format!("R{n}"))).collect(), ..card() };
    assert!(price(&nothing(), &rates(RATES_MAX), &melbourne()).is_ok());
    refused(&nothing(), &rates(RATES_MAX + 1), "JM-PRC-0005");

    let steps = |n: usize| RateCard {
        markup_steps: (0..u32::try_from(n).unwrap())
            .map(|n| MarkupStep { unit_cost_from: UnitPrice::from(n), markup: "10".parse().unwrap() })
            .collect(),
        ..card()
    };
    assert!(price(&nothing(), &steps(MARKUP_STEPS_MAX), &melbourne()).is_ok());
    refused(&nothing(), &steps(MARKUP_STEPS_MAX + 1), "JM-PRC-0005");

    let records = |n: usize| WorkDone {
        labour: vec![labour(n, "2026-10-05T22:00:00Z", "2026-10-05T23:00:00Z")],
        materials: (1..n).map(|n| material(n, "3")).collect(),
        ..nothing()
    };
    let most = price(&records(WORK_RECORDS_MAX), &card(), &melbourne()).unwrap();
    assert_eq!(most.lines.len(), WORK_RECORDS_MAX);
    refused(&records(WORK_RECORDS_MAX + 1), &card(), "JM-PRC-0005");
}

#[test]
fn a_record_of_time_is_taken_up_to_a_week_and_refused_one_second_beyond() {
    assert_eq!(WORK_RECORD_HOURS_MAX, 168);
    let week = WorkDone { labour: vec![labour(1, "2026-07-05T14:00:00Z", "2026-07-12T14:00:00Z")], ..nothing() };
    assert_eq!(charged(&price(&week, &card(), &melbourne()).unwrap()).len(), 7);
    let more = WorkDone { labour: vec![labour(1, "2026-07-05T14:00:00Z", "2026-07-12T14:00:01Z")], ..nothing() };
    refused(&more, &card(), "JM-PRC-0009");
}

#[test]
fn one_id_stands_for_one_record_also_across_the_lists() {
    let work = WorkDone {
        labour: vec![labour(1, "2026-10-05T22:00:00Z", "2026-10-05T23:00:00Z")],
        materials: vec![material(1, "3")],
        ..nothing()
    };
    assert_eq!(refused(&work, &card(), "JM-PRC-0006"), PricingError::WorkTwice { work: id(1) });
}

#[test]
fn an_overlap_names_both_records_and_the_time_that_they_share() {
    let work = WorkDone {
        labour: vec![
            labour(1, "2026-10-05T23:59:59Z", "2026-10-06T02:00:00Z"),
            labour(2, "2026-10-05T22:00:00Z", "2026-10-06T00:00:00Z"),
        ],
        ..nothing()
    };
    let overlap = PricingError::WorkOverlaps {
        technician: id(2000),
        first: id(2),
        second: id(1),
        start: "2026-10-05T23:59:59Z".parse().unwrap(),
        end: "2026-10-06T00:00:00Z".parse().unwrap(),
    };
    assert_eq!(refused(&work, &card(), "JM-PRC-0010"), overlap);
}

#[test]
fn a_technician_in_two_places_is_refused_also_at_two_rates_and_on_two_visits() {
    let mut elsewhere = labour(2, "2026-10-05T22:30:00Z", "2026-10-05T22:40:00Z");
    (elsewhere.rate, elsewhere.visit) = ("EMG".parse().unwrap(), id(1001));
    let work =
        WorkDone { labour: vec![labour(1, "2026-10-05T22:00:00Z", "2026-10-05T23:00:00Z"), elsewhere], ..nothing() };
    refused(&work, &RateCard { labour: vec![rate("STD"), rate("EMG")], ..card() }, "JM-PRC-0010");
}

#[test]
fn the_minimum_comes_before_the_increment_and_nothing_stays_nothing() {
    let rate = LabourRate { minimum_minutes: 50, increment_minutes: 30, ..rate("STD") };
    let call_out = CallOutFee {
        description: "Call-out".parse().unwrap(),
        price: UnitPrice::from(80),
        included_minutes: 30,
        supply: Supply::General,
    };
    let card = RateCard { labour: vec![rate], call_out: Some(call_out), ..card() };
    let call_outs = vec![CallOutMade { work: id(1), visit: id(1000), technician: id(2000) }];
    for (end, minutes) in [("22:30:00", 0), ("22:30:01", 60), ("23:20:00", 60), ("23:30:00", 60), ("23:30:01", 90)] {
        let labour = vec![labour(2, "2026-10-05T22:00:00Z", &format!("2026-10-05T{end}Z"))];
        let priced =
            price(&WorkDone { call_outs: call_outs.clone(), labour, ..nothing() }, &card, &melbourne()).unwrap();
        assert_eq!(charged(&priced), [("2026-10-06".to_owned(), minutes)], "to {end}");
    }
}

#[test]
fn labour_lines_come_by_day_then_technician_then_rate() {
    let record = |n, start: &str, technician: usize, rate: &str| {
        let start: chrono::DateTime<chrono::Utc> = start.parse().unwrap();
        LabourDone {
            technician: id(technician),
            rate: rate.parse().unwrap(),
            worked: Interval::new(start, start + chrono::TimeDelta::minutes(6)).unwrap(),
            ..labour(n, "2026-10-05T22:00:00Z", "2026-10-05T23:00:00Z")
        }
    };
    let records = vec![
        record(1, "2026-10-07T01:00:00Z", 2000, "EMG"),
        record(2, "2026-10-06T03:00:00Z", 2001, "EMG"),
        record(3, "2026-10-06T02:00:00Z", 2000, "STD"),
        record(4, "2026-10-06T04:00:00Z", 2000, "EMG"),
    ];
    let card = RateCard { labour: vec![rate("STD"), rate("EMG")], ..card() };
    let priced = price(&WorkDone { labour: records, ..nothing() }, &card, &melbourne()).unwrap();
    let order: Vec<_> = priced.lines.iter().map(|line| line.explanation.work()[0]).collect();
    assert_eq!(order, [id(4), id(3), id(2), id(1)]);
}

#[test]
fn a_price_beyond_eight_decimals_is_rounded_the_way_that_the_card_names() {
    // 0.00000002 + 25 % are 0.000000025, half way between 2 and 3.
    let ways = [
        (Rounding::HalfUp, "0.00000003"),
        (Rounding::HalfDown, "0.00000002"),
        (Rounding::HalfEven, "0.00000002"),
        (Rounding::Down, "0.00000002"),
        (Rounding::Up, "0.00000003"),
    ];
    for (price_rounding, wanted) in ways {
        let work = WorkDone { materials: vec![material(1, "0.00000002")], ..nothing() };
        let priced = price(&work, &RateCard { price_rounding, ..card() }, &melbourne()).unwrap();
        assert_eq!(priced.lines[0].line.unit_price.to_string(), wanted, "{price_rounding:?}");
    }
}

#[test]
fn the_last_markup_step_that_a_cost_reaches_applies() {
    let step =
        |from: u32, markup: &str| MarkupStep { unit_cost_from: UnitPrice::from(from), markup: markup.parse().unwrap() };
    let card = RateCard { markup_steps: vec![step(10, "50"), step(100, "10")], ..card() };
    for (unit_cost, wanted) in [("8", "10"), ("10", "15"), ("99", "148.5"), ("100", "110")] {
        let work = WorkDone { materials: vec![material(1, unit_cost)], ..nothing() };
        let priced = price(&work, &card, &melbourne()).unwrap();
        assert_eq!(priced.lines[0].line.unit_price.to_string(), wanted, "cost {unit_cost}");
    }
}

#[test]
fn records_that_meet_do_not_overlap() {
    let work = WorkDone {
        labour: vec![
            labour(1, "2026-10-06T00:00:00Z", "2026-10-06T02:00:00Z"),
            labour(2, "2026-10-05T22:00:00Z", "2026-10-06T00:00:00Z"),
        ],
        ..nothing()
    };
    assert_eq!(charged(&price(&work, &card(), &melbourne()).unwrap()), [("2026-10-06".to_owned(), 240)]);
}

#[test]
fn fractions_of_a_second_are_added_up_before_anything_is_rounded() {
    let work = WorkDone {
        labour: vec![
            labour(1, "2026-10-05T22:00:00Z", "2026-10-05T22:29:59.5Z"),
            labour(2, "2026-10-05T23:00:00.25Z", "2026-10-05T23:30:00.75Z"),
        ],
        ..nothing()
    };
    // 29:59.5 and 30:00.5 are exactly an hour.
    assert_eq!(charged(&price(&work, &card(), &melbourne()).unwrap()), [("2026-10-06".to_owned(), 60)]);
    let mut longer = work;
    longer.labour[1].worked =
        Interval::new("2026-10-05T23:00:00.25Z".parse().unwrap(), "2026-10-05T23:30:00.750000001Z".parse().unwrap())
            .unwrap();
    assert_eq!(charged(&price(&longer, &card(), &melbourne()).unwrap()), [("2026-10-06".to_owned(), 61)]);
}

#[test]
fn where_the_clocks_go_back_over_midnight_the_hour_that_comes_again_is_of_the_new_day() {
    // Newfoundland, 7 November 2010: at 00:01 (02:31 UTC) the clocks went back to 23:01 of the 6th.
    let work = WorkDone { labour: vec![labour(1, "2010-11-07T02:00:00Z", "2010-11-07T04:00:00Z")], ..nothing() };
    let priced = price(&work, &card(), &zone("America/St_Johns")).unwrap();
    assert_eq!(charged(&priced), [("2010-11-06".to_owned(), 30), ("2010-11-07".to_owned(), 90)]);
}

#[test]
fn where_a_day_was_left_out_its_neighbours_have_the_time() {
    // Samoa went from the 29th to the 31st of December 2011 at midnight, 10:00 UTC.
    let work = WorkDone { labour: vec![labour(1, "2011-12-30T09:00:00Z", "2011-12-30T11:30:00Z")], ..nothing() };
    let priced = price(&work, &card(), &zone("Pacific/Apia")).unwrap();
    assert_eq!(charged(&priced), [("2011-12-29".to_owned(), 60), ("2011-12-31".to_owned(), 90)]);
}

#[test]
fn work_on_the_last_day_of_all_is_refused() {
    let work = WorkDone { labour: vec![labour(1, "9999-12-30T22:00:00Z", "9999-12-30T23:00:00Z")], ..nothing() };
    refused(&work, &card(), "JM-CAL-0002");
}

#[test]
fn a_rate_is_refused_where_its_price_of_a_minute_would_come_to_another_cent() {
    // 20 min at 95.0225025 are 31.6741675, and rounded up, 20 × 1.58370838, they are 31.6741676: the same cent. A rate of eight
    // decimals can put the exact amount right under half a cent: 20 min at 94.99499999 are 31.66499999…, and rounded
    // up, 20 × 1.58325 are 31.665.
    let minutes = |per_hour: &str| {
        let rate = LabourRate { per_hour: per_hour.parse().unwrap(), ..rate("STD") };
        let card = RateCard { labour: vec![rate], price_rounding: Rounding::Up, ..card() };
        let labour = vec![labour(1, "2026-10-05T22:00:00Z", "2026-10-05T22:20:00Z")];
        price(&WorkDone { labour, ..nothing() }, &card, &melbourne())
    };
    assert!(minutes("95.0225025").is_ok());
    assert_eq!(minutes("94.99499999").unwrap_err().code(), "JM-PRC-0012");
}

#[test]
fn an_explanation_reads_as_a_sentence() {
    let mut rate = rate("STD");
    (rate.minimum_minutes, rate.increment_minutes) = (20, 5);
    let call_out = CallOutFee {
        description: "Call-out".parse().unwrap(),
        price: UnitPrice::from(80),
        included_minutes: 30,
        supply: Supply::General,
    };
    let steps = vec![MarkupStep { unit_cost_from: UnitPrice::from(100), markup: "12.5".parse().unwrap() }];
    let card = RateCard { labour: vec![rate], call_out: Some(call_out), markup_steps: steps, ..card() };
    let work = WorkDone {
        call_outs: vec![CallOutMade { work: id(1), visit: id(1000), technician: id(2000) }],
        labour: vec![labour(2, "2026-10-05T22:00:00Z", "2026-10-05T22:41:30Z")],
        materials: vec![material(3, "0.00000001"), material(4, "100")],
    };
    let priced = price(&work, &card, &melbourne()).unwrap();
    let sentences: Vec<String> = priced.lines.iter().map(|line| line.explanation.to_string()).collect();
    assert_eq!(
        sentences,
        [
            "call-out fee; the first 30 min are included",
            "41 min 30 s worked on 2026-10-06; 30 min included in the call-out fee; charged as at least 20 min: \
             20 min at 95 an hour (STD); the price of a minute rounded half up to 8 decimals",
            "cost 0.00000001 + 25 %; the price rounded half up to 8 decimals",
            "cost 100 + 12.5 %, the markup from 100",
        ]
    );
}

#[test]
fn an_error_shows_no_text_that_a_person_wrote() {
    let failure = refused(
        &WorkDone { labour: vec![labour(1, "2026-10-05T22:00:00Z", "2026-10-05T23:00:00Z")], ..nothing() },
        &RateCard { labour: vec![rate("EMG")], ..card() },
        "JM-PRC-0007",
    )
    .failure();
    assert_eq!(failure.arguments["rate"], "STD");
    assert!(!format!("{failure:?}").contains("Plumber"));
}
