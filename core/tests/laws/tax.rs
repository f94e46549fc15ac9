use chrono::{Days, NaiveDate};
use journeyman::{
    error::{Coded, Kind},
    money::Rounding,
    tax::{
        PriceBasis, Regime, Registration, ReverseChargeFacts, Supply, TaxCategory, TaxDecision, TaxError, TaxPointRule,
        TaxQuestion, TaxRounding, TaxRoundingPoint, TaxRule, decide, permitted_rounding, permitted_roundings, rates,
        tax_point,
    },
};
use proptest::prelude::*;

const SUPPLIES: [Supply; 6] = [
    Supply::General,
    Supply::EnergySavingMaterials,
    Supply::EmptyDwellingRenovation,
    Supply::NewDwelling,
    Supply::ResidentialRent,
    Supply::SepticTankEmptying,
];

/// Days from 1970 to 2043, on which all the history is.
fn day() -> impl Strategy<Value = NaiveDate> {
    (0..27_000_u64).prop_map(|days| NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days))
}

fn registration() -> impl Strategy<Value = Registration> {
    let registered = (day(), prop::option::of(0..20_000_u64)).prop_map(|(since, days)| Registration::Registered {
        number: "12 345".parse().unwrap(),
        since,
        until: days.map(|days| since + Days::new(days)),
    });
    prop_oneof![1 => Just(Registration::NotRegistered {}), 4 => registered]
}

fn facts() -> impl Strategy<Value = ReverseChargeFacts> {
    // Mostly met, so that the reverse charge comes up often.
    let mostly = || prop::bool::weighted(0.9);
    (mostly(), mostly(), mostly(), mostly()).prop_map(|(registered, cis, no_notice, no_staff)| ReverseChargeFacts {
        customer_registered: registered,
        reported_under_cis: cis,
        end_user_notice: !no_notice,
        supply_of_staff: !no_staff,
    })
}

fn regime() -> impl Strategy<Value = Regime> {
    prop::sample::select(Regime::ALL)
}

prop_compose! {
    fn question()(
        regime in regime(),
        supplier in registration(),
        supply in prop::sample::select(&SUPPLIES[..]),
        supplied_on in prop::option::of(day()),
        gaps in (prop::option::of(0..60_u64), prop::option::of(0..60_u64)),
        reverse_charge in prop::option::of(facts()),
    ) -> TaxQuestion {
        // Invoice and payment within a month of the work, so that the order of the three varies.
        let start = supplied_on.or(supplier_since(&supplier)).unwrap_or_default() - Days::new(30);
        TaxQuestion {
            regime, supplier, supply, supplied_on,
            invoiced_on: gaps.0.map(|days| start + Days::new(days)),
            paid_on: gaps.1.map(|days| start + Days::new(days)),
            reverse_charge: reverse_charge.filter(|_| regime == Regime::Gb),
        }
    }
}

fn supplier_since(supplier: &Registration) -> Option<NaiveDate> {
    match supplier {
        Registration::NotRegistered {} => None,
        Registration::Registered { since, .. } => Some(*since),
    }
}

fn decided(question: &TaxQuestion) -> Option<TaxDecision> {
    decide(question).ok()
}

proptest! {
    #[test]
    fn on_every_day_a_kind_of_supply_has_at_most_one_rate(regime in regime(), day in day()) {
        for supply in SUPPLIES {
            let held = rates(regime).into_iter().filter(|rate| {
                rate.supply == supply && rate.since <= day && rate.until.is_none_or(|last| day <= last)
            });
            prop_assert!(held.count() <= 1);
        }
    }

    #[test]
    fn a_supplier_who_is_not_registered_never_charges_tax(question in question()) {
        let question = TaxQuestion { supplier: Registration::NotRegistered {}, ..question };
        if let Some(decision) = decided(&question) {
            prop_assert_eq!(decision.treatment.category, TaxCategory::OutsideScope);
            prop_assert!(decision.treatment.percent.is_zero() && decision.rate.is_none());
        }
    }

    #[test]
    fn tax_is_charged_only_on_days_of_the_suppliers_registration(question in question()) {
        if let Some(decision) = decided(&question) {
            let known_supply = question.supplied_on.filter(|_| question.regime == Regime::Au);
            prop_assert_eq!(decision.registration_on, known_supply.unwrap_or(decision.tax_point.date));
            let registered = question.supplier.covers(decision.registration_on);
            prop_assert_eq!(decision.rule == TaxRule::SupplierNotRegistered, !registered);
        }
    }

    #[test]
    fn the_tax_is_that_of_the_table_on_the_tax_point(question in question()) {
        let Some(TaxDecision { treatment, tax_point, rate: Some(rate), rule, .. }) = decided(&question) else {
            return Ok(());
        };
        prop_assert!(rates(question.regime).contains(&rate));
        prop_assert!(rate.since <= tax_point.date && rate.until.is_none_or(|last| tax_point.date <= last));
        prop_assert_eq!((rate.supply, rate.percent), (question.supply, treatment.percent));
        if rule == TaxRule::RateOfSupply {
            prop_assert_eq!((rate.category, &rate.reason), (treatment.category, &treatment.reason));
        }
    }

    #[test]
    fn a_reason_is_given_just_where_there_is_no_tax_to_pay_and_no_zero_rate(question in question()) {
        if let Some(TaxDecision { treatment, .. }) = decided(&question) {
            let wanted =
                !matches!(treatment.category, TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::Zero);
            prop_assert_eq!(treatment.reason.is_some(), wanted);
        }
    }

    #[test]
    fn the_customer_accounts_for_the_tax_just_when_every_condition_is_met(question in question()) {
        if let Some(decision) = decided(&question) {
            prop_assert_eq!(decision.reverse_charge.is_empty(), question.reverse_charge.is_none());
            let all = !decision.reverse_charge.is_empty() && decision.reverse_charge.iter().all(|check| check.met);
            prop_assert_eq!(decision.rule == TaxRule::ReverseCharge, all);
            prop_assert_eq!(decision.treatment.category == TaxCategory::ReverseCharge, all);
            prop_assert!(!all || !decision.treatment.percent.is_zero());
        }
    }

    #[test]
    fn the_tax_point_is_one_of_the_days_that_were_given(
        regime in regime(), days in (prop::option::of(day()), prop::option::of(day()), prop::option::of(day()))
    ) {
        let (supplied_on, invoiced_on, paid_on) = days;
        match tax_point(regime, supplied_on, invoiced_on, paid_on) {
            Ok(point) => prop_assert!([supplied_on, invoiced_on, paid_on].contains(&Some(point.date))),
            Err(error) => prop_assert_eq!(error, TaxError::NoTaxPoint { regime }),
        }
    }

    #[test]
    fn a_uk_tax_point_is_never_later_than_14_days_after_the_work(
        supplied_on in day(), invoiced_after in prop::option::of(0..20_u64), paid_after in prop::option::of(0..20_u64)
    ) {
        let after = |days: Option<u64>| days.map(|days| supplied_on + Days::new(days));
        let point = tax_point(Regime::Gb, Some(supplied_on), after(invoiced_after), after(paid_after)).unwrap();
        prop_assert!(point.date <= supplied_on + Days::new(14));
        prop_assert_eq!(supplied_on < point.date, point.rule == TaxPointRule::InvoiceSoonAfter);
    }

    #[test]
    fn a_payment_never_makes_a_tax_point_later(
        regime in regime(), supplied_on in day(), invoiced_on in day(), paid_on in day()
    ) {
        let (supplied_on, invoiced_on) = (Some(supplied_on), Some(invoiced_on));
        let unpaid = tax_point(regime, supplied_on, invoiced_on, None).unwrap();
        prop_assert!(tax_point(regime, supplied_on, invoiced_on, Some(paid_on)).unwrap().date <= unpaid.date);
    }

    #[test]
    fn no_question_of_good_dates_fails_for_a_reason_of_the_librarys_own(question in question()) {
        if let Err(error) = decide(&question) {
            prop_assert!(matches!(error.kind(), Kind::Invalid | Kind::Missing | Kind::Unsupported), "{}", error);
        }
    }

    #[test]
    fn a_rounding_is_permitted_just_when_it_is_listed(
        regime in regime(),
        prices in prop::sample::select(vec![PriceBasis::Exclusive, PriceBasis::Inclusive]),
        at in prop::sample::select(vec![TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup]),
        way in prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up]),
    ) {
        let rounding = TaxRounding { at, way };
        let listed = permitted_roundings(regime, prices).into_iter().find(|permitted| permitted.rounding == rounding);
        prop_assert_eq!(permitted_rounding(regime, prices, rounding).ok(), listed);
    }
}
