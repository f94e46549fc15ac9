use super::*;

#[track_caller]
fn refused(given: &str, code: &str) {
    assert_eq!(given.parse::<Quantity>().unwrap_err().code(), code, "{given:?}");
}

#[test]
fn only_plain_decimals_are_numbers() {
    for given in ["", ".", "1.", ".5", "+5", "1e3", "1_000", "1,5", " 1", "007", "0x10", "NaN", "inf", "--1", "٣"] {
        refused(given, "JM-QTY-0001");
    }
}

#[test]
fn a_number_is_taken_at_its_bounds_and_refused_one_step_beyond() {
    assert_eq!("1000000000".parse::<Quantity>().unwrap().to_string(), "1000000000");
    refused("1000000000.000001", "JM-QTY-0003");
    assert_eq!("0.000001".parse::<Quantity>().unwrap().to_string(), "0.000001");
    refused("0.0000001", "JM-QTY-0004");
    refused("-0.000001", "JM-QTY-0002");
}

#[test]
fn what_goes_back_is_taken_as_far_below_zero_as_above() {
    let quantity = |text: &str| text.parse::<InvoicedQuantity>();
    assert_eq!(quantity("-1000000000").unwrap().to_string(), "-1000000000");
    assert_eq!(quantity("-1000000000.000001").unwrap_err().code(), "JM-QTY-0003");
    assert_eq!(quantity("-0.0000001").unwrap_err().code(), "JM-QTY-0004");
    assert_eq!(quantity("-0.000001").unwrap().negated().to_string(), "0.000001");
    for zero in ["0", "-0", "-0.00", "0.0"] {
        assert_eq!(
            (quantity(zero).unwrap(), quantity(zero).unwrap().to_string()),
            (InvoicedQuantity::ZERO, "0".to_owned())
        );
        assert_eq!(quantity(zero).unwrap().negated().to_string(), "0");
    }
    for text in ["--1", "-", "-.5", "-01", "- 1", "+1"] {
        assert_eq!(quantity(text).unwrap_err().code(), "JM-QTY-0001", "{text:?}");
    }
}

#[test]
fn an_exchange_rate_is_above_zero() {
    let rate = |text: &str| text.parse::<ExchangeRate>();
    assert_eq!(rate("0.0000000001").unwrap().to_string(), "0.0000000001");
    for (text, code) in [
        ("0", "JM-QTY-0005"),
        ("0.0", "JM-QTY-0005"),
        ("-0", "JM-QTY-0005"),
        ("-1", "JM-QTY-0002"),
        ("0.00000000001", "JM-QTY-0004"),
        ("1000000000.1", "JM-QTY-0003"),
    ] {
        assert_eq!(rate(text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn a_text_is_read_up_to_its_longest_and_not_one_byte_more() {
    let longest = format!("1.{}", "0".repeat(DECIMAL_BYTES_MAX - 2));
    refused(&format!("{longest}0"), "JM-QTY-0004");
    // 28 decimals are the most that the exact parser holds; trailing zeros within them are no precision.
    assert_eq!(format!("1.{}", "0".repeat(28)).parse::<Quantity>().unwrap(), Quantity::from(1));
}

#[test]
fn a_plain_number_of_more_digits_than_are_held_is_refused_for_what_it_is_beyond() {
    let zeros = |count| "0".repeat(count);
    for (text, code) in [
        ("0.12345678901234567890123456789".to_owned(), "JM-QTY-0004"),
        (format!("0.{}1", zeros(28)), "JM-QTY-0004"),
        (format!("1.5{}", zeros(28)), "JM-QTY-0004"),
        (format!("1000000000.{}", zeros(29)), "JM-QTY-0004"),
        (format!("1000000000.{}1", zeros(28)), "JM-QTY-0003"),
        (format!("1000000001.{}", zeros(29)), "JM-QTY-0003"),
        (format!("1{}", zeros(40)), "JM-QTY-0003"),
        (format!("-1{}", zeros(40)), "JM-QTY-0002"),
        (format!("-0.{}1", zeros(40)), "JM-QTY-0002"),
        (format!("-0.{}", zeros(40)), "JM-QTY-0004"),
        (format!("01.{}", zeros(40)), "JM-QTY-0001"),
    ] {
        refused(&text, code);
    }
    let goes_back = format!("-1.{}1", zeros(28)).parse::<InvoicedQuantity>().unwrap_err();
    assert_eq!(goes_back.to_string(), "-1.00000000000000000000000000001 has more than 6 decimals");
    let long = format!("1.{}", zeros(40)).parse::<UnitPrice>().unwrap_err();
    assert_eq!(long.to_string(), "1.00000000000000000000000000000000000000… has more than 8 decimals");
}

#[test]
fn only_a_unit_price_that_is_too_fine_is_told_that_it_may_be_for_more_units() {
    let remedy = |error: QuantityError| error.failure().remedy;
    let price = "0.061232374".parse::<UnitPrice>().unwrap_err();
    assert_eq!((price.code(), price.to_string().as_str()), ("JM-QTY-0006", "0.061232374 has more than 8 decimals"));
    assert!(remedy(price).contains("base_quantity"));
    let decimal: Decimal = "0.061232374".parse().unwrap();
    assert_eq!(UnitPrice::try_from(decimal).unwrap_err().code(), "JM-QTY-0006");
    let percent = "10.0000001".parse::<Percent>().unwrap_err();
    assert_eq!(percent.code(), "JM-QTY-0004");
    assert!(!remedy(percent).contains("price"));
}

#[test]
fn a_short_number_is_read_as_the_long_way_reads_it() {
    let wholes = ["0", "1", "9", "10", "100", "999999999", "1000000000", "1000000001", "00", "01", "", "-1", "+1"];
    let parts =
        ["", ".", ".0", ".5", ".50", ".000", ".05", ".000001", ".0000001", ".12345678", ".123456780", ".5.", ".-5"];
    for (whole, part) in wholes.iter().flat_map(|whole| parts.map(|part| (whole, part))) {
        let text = format!("{whole}{part}");
        for (max, decimals_max, least) in
            [(QUANTITY_MAX, QUANTITY_DECIMALS_MAX, Least::Zero), (10, 0, Least::Mirrored), (100, 8, Least::AboveZero)]
        {
            let bounds = Bounds { least, max, decimals_max, finer: Finer::Rounded };
            let long = is_plain_decimal(&text).then(|| within(text.parse().unwrap(), bounds).ok()).flatten();
            let short = parse_short(&text, bounds);
            let is_short = text.len() <= 19 && long.is_some();
            assert_eq!(
                short.map(|number| number.serialize()),
                long.map(|n| n.serialize()).filter(|_| is_short),
                "{text:?}"
            );
        }
    }
}

#[test]
fn a_constant_percentage_is_the_one_that_is_written() {
    for text in ["0", "5", "10", "12.5", "17.5", "9.975"] {
        assert_eq!(Percent::constant(text), text.parse().unwrap(), "{text}");
    }
}

#[test]
fn percentages_are_told_apart_and_ordered_by_their_key() {
    let rising = ["0", "0.000001", "0.1", "5", "9.975", "10", "10.000001", "12.5", "100", "9999.999999", "10000"];
    let rising = rising.map(|text| text.parse::<Percent>().unwrap());
    assert!(rising.is_sorted_by_key(|percent| percent.key()) && rising.is_sorted());
    assert!(rising.windows(2).all(|pair| pair[0].key() != pair[1].key()));
}

#[test]
fn numbers_that_are_equal_are_the_same_bytes() {
    for (a, b) in [("1.50", "1.5"), ("0.0", "0"), ("-0", "0"), ("100", "100.000")] {
        let (a, b): (Quantity, Quantity) = (a.parse().unwrap(), b.parse().unwrap());
        assert_eq!((a, a.to_string()), (b, b.to_string()));
    }
}
