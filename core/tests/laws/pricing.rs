use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Zone},
    id::WorkId,
    money::{Currency, Rounding},
    pricing::{
        CallOutFee, CallOutMade, LabourDone, LabourRate, MaterialUsed, Priced, PricedExplanation, PricedWork, RateCard,
        WorkDone, price,
    },
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    unit::Unit,
    wire::Wire,
};
use proptest::prelude::*;

const RATES: [&str; 2] = ["EMG", "STD"];

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: usize) -> T {
    format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap()
}

fn melbourne() -> Zone {
    Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap()
}

fn rate(code: &'static str) -> impl Strategy<Value = LabourRate> {
    let increment = prop::sample::select(vec![1_u32, 5, 6, 10, 15, 30, 60, 77]);
    (0..50_000_u32, 0..120_u32, increment).prop_map(move |(cents, minimum_minutes, increment_minutes)| LabourRate {
        code: code.parse().unwrap(),
        description: "Plumber".parse().unwrap(),
        per_hour: format!("{}.{:02}", cents / 100, cents % 100).parse().unwrap(),
        minimum_minutes,
        increment_minutes,
        supply: Supply::General,
    })
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up])
}

fn card() -> impl Strategy<Value = RateCard> {
    (rate(RATES[0]), rate(RATES[1]), 0..90_u32, 0..10_000_u32, rounding()).prop_map(
        |(emergency, standard, included_minutes, markup, price_rounding)| RateCard {
            currency: Currency::AUD,
            labour: vec![standard, emergency],
            call_out: Some(CallOutFee {
                description: "Call-out".parse().unwrap(),
                price: UnitPrice::from(80),
                included_minutes,
                supply: Supply::General,
            }),
            material_markup: format!("{}.{:02}", markup / 100, markup % 100).parse().unwrap(),
            markup_steps: Vec::new(),
            price_rounding,
        },
    )
}

/// A record as drawn: seconds since the one before, milliseconds worked, and which technician, rate and visit.
type Drawn = (i64, i64, usize, usize, usize);

/// Records of two technicians on two visits at two rates, over the days around the change to summer time in Melbourne on
/// 4 October 2026; none of one technician overlaps another.
#[expect(clippy::indexing_slicing, reason = "what is drawn is within the tables")]
fn labour() -> impl Strategy<Value = Vec<LabourDone>> {
    let record = (0..20_000_i64, 1..15_000_000_i64, 0..2_usize, 0..2_usize, 0..2_usize);
    prop::collection::vec(record, 1..20).prop_map(|records| {
        let mut free: [DateTime<Utc>; 2] = ["2026-10-03T09:00:00Z".parse().unwrap(); 2];
        let place = |(n, (pause_seconds, milliseconds, technician, rate, visit)): (usize, Drawn)| {
            let start = free[technician] + TimeDelta::seconds(pause_seconds);
            let end = start + TimeDelta::milliseconds(milliseconds);
            free[technician] = end;
            LabourDone {
                work: id(1 + n),
                visit: id(1000 + visit),
                technician: id(2000 + technician),
                rate: RATES[rate].parse().unwrap(),
                worked: Interval::new(start, end).unwrap(),
            }
        };
        records.into_iter().enumerate().map(place).collect()
    })
}

/// Work with a call-out of the first technician for the first visit.
fn work(labour: Vec<LabourDone>) -> WorkDone {
    let call_outs = vec![CallOutMade { work: id(500), visit: id(1000), technician: id(2000) }];
    let material = |n: usize| MaterialUsed {
        work: id(600 + n),
        description: "Tap".parse().unwrap(),
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_cost: "3.47".parse().unwrap(),
        supply: Supply::General,
    };
    WorkDone { call_outs, labour, materials: vec![material(1), material(0)] }
}

fn priced(work: &WorkDone, card: &RateCard) -> Priced {
    price(work, card, &melbourne()).unwrap()
}

/// A numerator above zero over a divisor, as whole numbers: rounded down, half up, and up.
fn three_ways(numerator: i128, divisor: i128) -> [i128; 3] {
    [numerator / divisor, (2 * numerator + divisor) / (2 * divisor), (numerator + divisor - 1) / divisor]
}

/// What a line comes to in cents: quantity × unit price, rounded down, half up, and up.
fn cents(line: &PricedWork) -> [i128; 3] {
    let ((quantity, quantity_scale), (unit_price, price_scale)) =
        (line.line.quantity.parts(), line.line.unit_price.parts());
    three_ways(quantity * unit_price * 100, 10_i128.pow(quantity_scale + price_scale))
}

fn total_cents(priced: &Priced) -> i128 {
    priced.lines.iter().map(|line| cents(line)[1]).sum()
}

fn without(mut labour: Vec<LabourDone>, which: prop::sample::Index) -> Vec<LabourDone> {
    labour.remove(which.index(labour.len()));
    labour
}

proptest! {
    #[test]
    fn more_time_never_costs_less(card in card(), labour in labour(), which in any::<prop::sample::Index>()) {
        let less = priced(&work(without(labour.clone(), which)), &card);
        prop_assert!(total_cents(&less) <= total_cents(&priced(&work(labour), &card)));
    }

    #[test]
    fn how_a_days_work_is_split_into_records_does_not_matter(
        card in card(), labour in labour(), which in any::<prop::sample::Index>(), share in 1..1000_i32
    ) {
        let whole = priced(&work(labour.clone()), &card);
        let mut split = labour;
        let at = which.index(split.len());
        let worked = split[at].worked;
        let middle = worked.start() + worked.duration() * share / 1000;
        prop_assume!(worked.start() < middle);
        split[at].worked = Interval::new(worked.start(), middle).unwrap();
        let rest = LabourDone { work: id(700), worked: Interval::new(middle, worked.end()).unwrap(), ..split[at].clone() };
        split.push(rest);
        let lines = |priced: &Priced| priced.lines.iter().map(|line| line.line.clone()).collect::<Vec<_>>();
        prop_assert_eq!(lines(&priced(&work(split), &card)), lines(&whole));
    }

    #[test]
    fn the_order_of_the_records_changes_no_byte(
        card in card(), (labour, shuffled) in labour().prop_flat_map(|l| (Just(l.clone()), Just(l).prop_shuffle()))
    ) {
        let (one, mut other) = (work(labour), work(shuffled));
        other.materials.reverse();
        let mut turned = card.clone();
        turned.labour.reverse();
        prop_assert_eq!(priced(&one, &card).to_json(), priced(&other, &turned).to_json());
    }

    #[test]
    fn the_time_that_is_charged_is_never_below_the_time_that_is_not_included(card in card(), labour in labour()) {
        for line in priced(&work(labour), &card).lines {
            let PricedExplanation::Labour { rate, worked_seconds, included_seconds, charged_minutes, .. } = line.explanation
            else { continue };
            let rest = worked_seconds - included_seconds;
            prop_assert!(charged_minutes * 60 >= rest);
            let rule = card.labour.iter().find(|other| other.code == rate).unwrap();
            prop_assert_eq!(charged_minutes % rule.increment_minutes, 0);
            // And it is the least such time that reaches the minimum too, or nothing for nothing.
            let enough = if rest == 0 { 0 } else { rest.max(rule.minimum_minutes * 60) };
            prop_assert!(charged_minutes * 60 < enough + rule.increment_minutes * 60);
        }
    }

    #[test]
    fn all_time_that_elapsed_is_in_the_lines(card in card(), labour in labour()) {
        let elapsed: i64 = labour.iter().map(|done| done.worked.duration().num_milliseconds()).sum();
        let lines = priced(&work(labour), &card).lines;
        let worked: Vec<i64> = lines.iter().filter_map(|line| match line.explanation {
            PricedExplanation::Labour { worked_seconds, .. } => Some(i64::from(worked_seconds) * 1000),
            _ => None,
        }).collect();
        // Each line counts a fraction of a second as a whole one.
        let shown: i64 = worked.iter().sum();
        prop_assert!(elapsed <= shown && shown < elapsed + 1000 * i64::try_from(worked.len()).unwrap());
    }

    #[test]
    fn every_record_is_in_a_line_and_no_line_has_another(card in card(), labour in labour()) {
        let given: BTreeSet<WorkId> =
            labour.iter().map(|done| done.work).chain([id(500), id(600), id(601)]).collect();
        let lines = priced(&work(labour), &card).lines;
        let found: BTreeSet<WorkId> = lines.iter().flat_map(|line| line.explanation.work().to_vec()).collect();
        prop_assert_eq!(found, given);
    }

    #[test]
    fn a_labour_line_comes_to_the_cent_of_rate_times_time_whichever_way_it_is_rounded(card in card(), labour in labour()) {
        for line in priced(&work(labour), &card).lines {
            let PricedExplanation::Labour { per_hour, charged_minutes, .. } = &line.explanation else { continue };
            let (mantissa, scale) = per_hour.parts();
            let exact = three_ways(mantissa * i128::from(*charged_minutes) * 100, 60 * 10_i128.pow(scale));
            prop_assert_eq!(cents(&line), exact);
        }
    }

    #[test]
    fn a_technician_in_two_places_is_refused_and_never_charged_twice(card in card(), labour in labour()) {
        let mut doubled = labour;
        let again = LabourDone { work: id(700), ..doubled[0].clone() };
        doubled.push(again);
        let error = price(&work(doubled), &card, &melbourne()).unwrap_err();
        prop_assert_eq!(journeyman::error::Coded::code(&error), "JM-PRC-0010");
    }

    #[test]
    fn a_material_without_rounding_costs_exactly_its_cost_and_markup(
        card in card(), cost in 0..10_000_000_u32, decimals in 0..8_usize
    ) {
        let unit_cost: UnitPrice = format!("{cost}.{:0decimals$}", 1).parse().unwrap();
        let materials = vec![MaterialUsed { unit_cost, ..work(Vec::new()).materials[0].clone() }];
        let lines = priced(&WorkDone { call_outs: Vec::new(), labour: Vec::new(), materials }, &card).lines;
        let PricedExplanation::Material { price_rounding, .. } = lines[0].explanation else { panic!() };
        let ((cost, cost_scale), (markup, markup_scale)) = (unit_cost.parts(), card.material_markup.parts());
        let (price, price_scale) = lines[0].line.unit_price.parts();
        // cost × (100 + markup) and price × 100, over one divisor
        let exact = cost * (100 * 10_i128.pow(markup_scale) + markup) * 10_i128.pow(price_scale);
        let shown = price * 100 * 10_i128.pow(cost_scale + markup_scale);
        prop_assert_eq!(exact == shown, price_rounding.is_none());
        let last_decimal = 10_i128.pow(2 + cost_scale + markup_scale + price_scale) / 100_000_000;
        prop_assert!(exact == shown || (exact - shown).abs() < last_decimal);
    }

    #[test]
    fn what_was_priced_reads_back_as_it_was_written(card in card(), labour in labour()) {
        let priced = priced(&work(labour), &card);
        prop_assert_eq!(Priced::from_json(&priced.to_json()).unwrap(), priced);
    }
}

#[test]
fn one_civil_day_of_a_technician_and_rate_is_one_line() {
    let hours: Vec<LabourDone> = (0..6)
        .map(|n| LabourDone {
            work: id(1 + n),
            visit: id(1000 + n),
            technician: id(2000),
            rate: RATES[1].parse().unwrap(),
            worked: {
                let start: DateTime<Utc> = "2026-10-03T12:00:00Z".parse().unwrap();
                let start = start + TimeDelta::hours(i64::try_from(n).unwrap() * 5);
                Interval::new(start, start + TimeDelta::hours(1)).unwrap()
            },
        })
        .collect();
    let rate = LabourRate {
        code: RATES[1].parse().unwrap(),
        description: "Plumber".parse().unwrap(),
        per_hour: UnitPrice::from(95),
        minimum_minutes: 0,
        increment_minutes: 1,
        supply: Supply::General,
    };
    let card = RateCard {
        currency: Currency::AUD,
        labour: vec![rate],
        call_out: None,
        material_markup: "0".parse().unwrap(),
        markup_steps: Vec::new(),
        price_rounding: Rounding::HalfUp,
    };
    let work = WorkDone { call_outs: Vec::new(), labour: hours, materials: Vec::new() };
    let mut days: BTreeMap<String, u32> = BTreeMap::new();
    for line in price(&work, &card, &melbourne()).unwrap().lines {
        let PricedExplanation::Labour { date, charged_minutes, .. } = line.explanation else { panic!() };
        assert!(days.insert(date.to_string(), charged_minutes).is_none(), "one line a day");
    }
    // 22:00 of the 3rd; 03:00+1 h (the clocks went forward), 09:00, 14:00, 19:00 and midnight.
    assert_eq!(
        days.into_iter().collect::<Vec<_>>(),
        [("2026-10-03".to_owned(), 60), ("2026-10-04".to_owned(), 240), ("2026-10-05".to_owned(), 60)]
    );
}
