use journeyman::money::{Currency, Money, Rounding, allocate};
use journeyman::{limits::MINOR_MAX, quantity::Percent};
use proptest::prelude::*;

fn amount() -> impl Strategy<Value = Money> {
    (-MINOR_MAX..=MINOR_MAX).prop_map(|minor| Money { minor, currency: Currency::AUD })
}

fn weights() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 1..50).prop_filter("some weight is above zero", |w| w.iter().any(|&x| x > 0))
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up])
}

fn minors(total: Money, weights: &[u32]) -> Vec<i64> {
    allocate(total, weights).unwrap().into_iter().map(|part| part.minor).collect()
}

proptest! {
    #[test]
    fn parts_sum_to_the_whole(total in amount(), weights in weights()) {
        let sum: i128 = minors(total, &weights).into_iter().map(i128::from).sum();
        prop_assert_eq!(sum, i128::from(total.minor));
    }

    #[test]
    fn each_part_is_within_one_minor_unit_of_its_exact_share(total in amount(), weights in weights()) {
        let weight_sum: i128 = weights.iter().map(|&w| i128::from(w)).sum();
        for (part, &weight) in minors(total, &weights).into_iter().zip(&weights) {
            // |part − total × weight ÷ weight_sum| < 1, without leaving the integers
            let distance = (i128::from(part) * weight_sum - i128::from(total.minor) * i128::from(weight)).abs();
            prop_assert!(distance < weight_sum);
        }
    }

    #[test]
    fn a_negative_total_is_split_into_the_mirror_image(total in amount(), weights in weights()) {
        let mirrored: Vec<i64> = minors(total.negated(), &weights).into_iter().map(|part| -part).collect();
        prop_assert_eq!(minors(total, &weights), mirrored);
    }

    #[test]
    fn a_percentage_of_the_negated_amount_is_the_negated_percentage(
        total in -1_000_000_000..1_000_000_000_i64, hundredths in 0..20_000_u32, rounding in rounding()
    ) {
        let percent: Percent = format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap();
        let total = Money { minor: total, currency: Currency::GBP };
        prop_assert_eq!(
            total.negated().percent(percent, rounding).unwrap(),
            total.percent(percent, rounding).unwrap().negated()
        );
    }

    #[test]
    fn adding_and_taking_away_again_gives_the_same_amount(a in amount(), b in amount()) {
        if let Ok(sum) = a.checked_add(b) {
            prop_assert_eq!(sum.checked_sub(b), Ok(a));
        }
    }
    #[test]
    fn a_sum_does_not_depend_on_the_order_of_its_amounts(amounts in prop::collection::vec(amount(), 0..10)) {
        let backwards: Vec<Money> = amounts.iter().rev().copied().collect();
        prop_assert_eq!(Money::sum(&amounts), Money::sum(&backwards));
        let exact: i128 = amounts.iter().map(|amount| i128::from(amount.minor)).sum();
        if let Ok(Some(sum)) = Money::sum(&amounts) {
            prop_assert_eq!(i128::from(sum.minor), exact);
        }
    }
}
