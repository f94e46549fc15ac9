//! Drafts with one thing wrong, for which both sides have a code.

use journeyman_model::{
    MINOR_MOST,
    draft::{
        Basis, Category, DocumentAdjustment, DocumentValue, Draft, FurtherBase, FurtherRate, FurtherTax,
        LineAdjustment, LineValue, Money, PayableRounding, TaxCurrency,
    },
    number::Way,
};

use crate::{choices::Choices, generate::tax};

/// Makes one thing wrong.
pub(crate) fn plant(choices: &mut Choices<'_>, draft: &mut Draft) {
    let at = usize::try_from(choices.below(draft.lines.len() as u64)).unwrap_or_default();
    let currency = if draft.currency == "EUR" { "USD" } else { "EUR" };
    let foreign = Money { minor: 1, currency: currency.into() };
    let own = |minor| Money { minor, currency: draft.currency.clone() };
    let further =
        |rate| FurtherTax { tax: "Eco".into(), rate, on: FurtherBase::Net, in_tax_base: false, withheld: false };
    let percent = |percent: &str| further(FurtherRate::Percent { percent: percent.into() });
    let off = |amount| LineAdjustment { value: LineValue::Amount { amount }, reason: "Agreed".into() };
    let charge = |further_taxes| DocumentAdjustment {
        value: DocumentValue::Amount { amount: own(100) },
        reason: "Agreed".into(),
        tax: draft.lines[at].tax.clone(),
        further_taxes,
    };
    match choices.below(26) {
        0 => draft.lines.clear(),
        1 => draft.lines[at].allowances.push(off(foreign)),
        2 => draft.prepaid = Some(foreign),
        3 => draft.lines[at].allowances = vec![off(own(0)); 101],
        4 => draft.charges = vec![charge(Vec::new()); 101],
        5 => draft.lines[at].charges.push(off(own(MINOR_MOST + 1))),
        6 => draft.lines[at].charges.push(off(own(-MINOR_MOST - 1))),
        7 => draft.lines[at].tax = tax(Category::Standard, "0"),
        8 => draft.lines[at].tax = tax(Category::Zero, "20"),
        9 => draft.lines[at].tax = tax(Category::Standard, "100.000001"),
        10 => draft.lines[at].tax.reason = None,
        11 => draft.lines[at].tax = tax(Category::OutsideScope, "0"),
        12 => {
            draft.price_basis = Basis::Inclusive;
            draft.lines[at].tax = tax(Category::ReverseCharge, "20");
        }
        13 => draft.lines[at].base_quantity = Some("0".into()),
        14 => draft.lines[at].further_taxes = vec![percent("1"); 6],
        15 => {
            let per_unit = further(FurtherRate::PerUnit { amount: "1".into() });
            draft.charges.push(charge(vec![per_unit]));
        }
        16 => {
            let tax = FurtherTax { in_tax_base: true, withheld: true, ..percent("1") };
            draft.lines[at].further_taxes.insert(0, tax);
            draft.lines[at].further_taxes.truncate(5);
        }
        17 => {
            draft.lines[at].further_taxes.insert(0, percent("100.000001"));
            draft.lines[at].further_taxes.truncate(5);
        }
        18 => draft.payable_rounding = Some(PayableRounding::Cash { ties: Way::HalfEven }),
        19 => {
            if journeyman_model::currency::smallest_coin(&draft.currency).is_none() {
                draft.payable_rounding = Some(PayableRounding::Cash { ties: Way::HalfUp });
            }
        }
        20 => draft.tax_currency = Some(TaxCurrency::Rate { currency: "NZD".into(), rate: "0".into() }),
        21 => {
            let texts = ["1e3", "", "1.", ".5", "+1", "007", "1_000", "12345678901234567890123456789", " 1", "NaN"];
            draft.lines[at].quantity = choices.one_of(&texts).into();
        }
        22 => {
            let texts = ["-0.01", "1000000000.00000001", "0.123456789", "-1"];
            draft.lines[at].unit_price = choices.one_of(&texts).into();
        }
        23 => draft.lines[at].tax.percent = choices.one_of(&["10000.1", "-5", "1.0000001", "5 %"]).into(),
        24 => draft.lines[at].quantity = choices.one_of(&["-1000000000.000001", "1.0000001"]).into(),
        _ => draft.payable_rounding = Some(PayableRounding::Amount { amount: foreign }),
    }
}
