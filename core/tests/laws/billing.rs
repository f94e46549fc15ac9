use chrono::{Days, NaiveDate};
use journeyman::{
    billing::{BillableLine, BilledDraft, BillingContext, DepositShare, deposit, draft},
    error::Coded,
    invoice::{Draft, IssueDetails, RoundingProfile, TaxCurrency, calculate, issue},
    money::{Currency, Money, Rounding},
    pricing::{PricedExplanation, PricedKind, PricedLine},
    quantity::Percent,
    tax::{PriceBasis, Regime, Registration, Supply, TaxRounding, TaxRoundingPoint},
    unit::Unit,
    wire::Wire,
};
use proptest::prelude::*;

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: usize) -> T {
    format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap()
}

fn nzd(minor: i64) -> Money {
    Money { minor, currency: Currency::NZD }
}

/// Materials of ever other records.
fn lines() -> impl Strategy<Value = Vec<BillableLine>> {
    prop::collection::vec((0..10_000_u32, 0..1_000_000_u32), 1..12).prop_map(|drawn| {
        let line = |(n, (quantity, price)): (usize, (u32, u32))| BillableLine {
            currency: Currency::NZD,
            line: PricedLine {
                kind: PricedKind::Material,
                description: "Copper pipe".parse().unwrap(),
                supply: Supply::General,
                quantity: format!("{}.{:02}", quantity / 100, quantity % 100).parse().unwrap(),
                unit: Unit::METRE,
                unit_price: format!("{}.{:03}", price / 1000, price % 1000).parse().unwrap(),
            },
            explanation: Some(PricedExplanation::Material {
                work: id(1 + n),
                unit_cost: "1".parse().unwrap(),
                markup: Percent::ZERO,
                step_unit_cost: None,
                price_rounding: None,
            }),
        };
        drawn.into_iter().enumerate().map(line).collect()
    })
}

/// New Zealand permits the most ways of rounding.
fn context() -> impl Strategy<Value = BillingContext> {
    let basis = prop::sample::select(vec![PriceBasis::Exclusive, PriceBasis::Inclusive]);
    let at = prop::sample::select(vec![TaxRoundingPoint::Line, TaxRoundingPoint::TaxGroup]);
    let way = prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfDown]);
    let prepaid = prop::option::of(0..1_000_000_i64);
    (basis, at, way, prepaid).prop_map(|(price_basis, at, way, prepaid)| BillingContext {
        currency: Currency::NZD,
        price_basis,
        rounding: RoundingProfile::new(Rounding::HalfUp, TaxRounding { at, way }),
        regime: Regime::Nz,
        supplier: Registration::Registered {
            number: "99-999-999".parse().unwrap(),
            since: "2020-04-01".parse().unwrap(),
            until: None,
        },
        supplied_on: None,
        invoiced_on: Some("2026-10-07".parse().unwrap()),
        paid_on: None,
        reverse_charge: None,
        billed_before: Vec::new(),
        covered: Vec::new(),
        prepaid: prepaid.map(nzd),
    })
}

/// A day on which all three regimes have a tax.
fn day() -> impl Strategy<Value = NaiveDate> {
    (0..14_000_u64).prop_map(|days| "2000-07-21".parse::<NaiveDate>().unwrap() + Days::new(days))
}

fn regime() -> impl Strategy<Value = Regime> {
    prop::sample::select(Regime::ALL)
}

/// One invoice of a day, by a supplier who was always registered.
fn of_a_day(regime: Regime, invoiced_on: NaiveDate) -> BillingContext {
    BillingContext {
        currency: Currency::NZD,
        price_basis: PriceBasis::Exclusive,
        rounding: RoundingProfile::EN_16931,
        regime,
        supplier: Registration::Registered {
            number: "99-999-999".parse().unwrap(),
            since: "1980-01-01".parse().unwrap(),
            until: None,
        },
        supplied_on: None,
        invoiced_on: Some(invoiced_on),
        paid_on: None,
        reverse_charge: None,
        billed_before: Vec::new(),
        covered: Vec::new(),
        prepaid: None,
    }
}

/// What makes a billed draft a document, as the office does it.
fn details(context: &BillingContext, billed: &BilledDraft) -> IssueDetails {
    let issued_on = context.invoiced_on.unwrap();
    IssueDetails {
        id: id(1),
        number: "INV-1".parse().unwrap(),
        customer: id(2),
        job: None,
        issued_on,
        due_on: issued_on,
        tax_point: billed.lines.first().unwrap().tax.registration_on,
        regime: context.regime,
        registration: context.supplier.clone(),
    }
}

/// The draft with its tax in the currency of the law, too, where it is in another.
fn stating_tax_at_home(draft: Draft, regime: Regime) -> Draft {
    let home = match regime {
        Regime::Au => Currency::AUD,
        Regime::Nz => Currency::NZD,
        Regime::Gb => Currency::GBP,
    };
    let at_home = TaxCurrency::Rate { currency: home, rate: "1.25".parse().unwrap() };
    Draft { tax_currency: Some(at_home).filter(|_| draft.currency != home), ..draft }
}

proptest! {
    #[test]
    fn what_a_regime_decides_for_some_days_is_issued_under_it(
        lines in lines(), regime in regime(), invoiced_on in day(),
        supplied in prop::option::of(0..40_u64), paid in prop::option::of(0..40_u64)
    ) {
        let near = |days: u64| invoiced_on - Days::new(20) + Days::new(days);
        let context = of_a_day(regime, invoiced_on);
        let context = BillingContext { supplied_on: supplied.map(near), paid_on: paid.map(near), ..context };
        match draft(&lines, &context) {
            Ok(billed) => {
                let details = details(&context, &billed);
                prop_assert!(issue(stating_tax_at_home(billed.draft, regime), details).is_ok());
            }
            Err(error) => prop_assert_eq!(error.code(), "JM-BIL-0007"), // a deposit to invoice apart
        }
    }

    #[test]
    fn what_one_regime_taxes_is_issued_under_no_other_regime(
        lines in lines(), regime in regime(), other in regime(), invoiced_on in day()
    ) {
        prop_assume!(regime != other);
        let context = of_a_day(regime, invoiced_on);
        let billed = draft(&lines, &context).unwrap();
        let details = IssueDetails { regime: other, ..details(&context, &billed) };
        prop_assert_eq!(issue(billed.draft, details).unwrap_err().code(), "JM-INV-0021");
    }

    #[test]
    fn a_billed_draft_calculates_and_what_is_paid_and_payable_and_beyond_adds_up(lines in lines(), context in context()) {
        let billed = draft(&lines, &context).unwrap();
        let totals = calculate(&billed.draft).unwrap();
        prop_assert!(totals.payable().minor >= 0);
        let shown = billed.draft.prepaid.map_or(0, |prepaid| prepaid.minor);
        prop_assert_eq!(shown + totals.payable().minor, totals.tax_inclusive().minor);
        if let Some(prepaid) = context.prepaid {
            let beyond = billed.prepaid_beyond.map_or(0, |beyond| beyond.minor);
            prop_assert_eq!(shown + beyond, prepaid.minor);
            // Nothing comes back while something is payable.
            prop_assert!(beyond == 0 || totals.payable().minor == 0);
        }
    }

    #[test]
    fn what_one_invoice_has_billed_the_next_one_refuses(
        lines in lines(), context in context(), which in any::<prop::sample::Index>()
    ) {
        let first = draft(&lines, &context).unwrap();
        prop_assert_eq!(first.work.len(), lines.len());
        let next = BillingContext { billed_before: first.work, ..context };
        let again = [lines[which.index(lines.len())].clone()];
        let error = draft(&again, &next).unwrap_err();
        prop_assert_eq!(error.code(), "JM-BIL-0001");
    }

    #[test]
    fn one_line_of_another_currency_is_enough_to_refuse_an_invoice(
        mut lines in lines(), context in context(), which in any::<prop::sample::Index>()
    ) {
        let at = which.index(lines.len());
        lines[at].currency = Currency::AUD;
        let failure = draft(&lines, &context).unwrap_err().failure();
        prop_assert_eq!(failure.code.as_str(), "JM-BIL-0009");
        prop_assert_eq!(failure.arguments["line"].as_str(), (at + 1).to_string());
    }

    #[test]
    fn a_line_keeps_its_text_quantity_and_price(lines in lines(), context in context()) {
        let billed = draft(&lines, &context).unwrap();
        prop_assert_eq!(billed.draft.lines.len(), lines.len());
        for (billed, BillableLine { line, .. }) in billed.draft.lines.iter().zip(&lines) {
            prop_assert_eq!(
                (&billed.description, billed.quantity, billed.unit, billed.unit_price),
                (&line.description, line.quantity.into(), line.unit, line.unit_price)
            );
        }
    }

    #[test]
    fn a_deposit_is_never_below_nothing_nor_above_the_total(
        total in 0..1_000_000_000_i64, millionths in 0..=100_000_000_u32,
        rounding in prop::sample::select(vec![Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up])
    ) {
        let percent = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000).parse().unwrap();
        let asked = deposit(nzd(total), DepositShare::Percent { percent, rounding }).unwrap();
        prop_assert!((0..=total).contains(&asked.minor));
    }

    #[test]
    fn a_billed_draft_reads_back_as_it_was_written(lines in lines(), context in context()) {
        let billed = draft(&lines, &context).unwrap();
        prop_assert_eq!(BilledDraft::from_json(&billed.to_json()).unwrap(), billed);
    }
}
