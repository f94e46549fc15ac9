//! What was taken of lines so far, and whether anything is left under a tax.

use super::*;
use crate::{
    invoice::{
        DocumentAdjustment, DocumentAllowance, DocumentCharge, FurtherTax, FurtherTaxBase, FurtherTaxRate,
        LineAdjustment, LineCharge, NetRounding, RoundingProfile, tests::documents::read_back,
    },
    money::Currency,
    quantity::InvoicedQuantity,
    tax::{PriceBasis, TaxCategory, TaxTreatment},
    unit::Unit,
};

const fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn taxed(percent: &str) -> TaxTreatment {
    TaxTreatment { category: TaxCategory::Standard, percent: percent.parse().unwrap(), reason: None }
}

fn line(quantity: &str, price: &str, percent: &str) -> InvoiceLine {
    let quantity: InvoicedQuantity = quantity.parse().unwrap();
    let (description, price) = ("Service".parse().unwrap(), price.parse().unwrap());
    InvoiceLine::new(description, quantity, Unit::PIECE, price, taxed(percent))
}

fn draft(lines: Vec<InvoiceLine>) -> Draft {
    let rounding = RoundingProfile { nets: NetRounding::Exact, ..RoundingProfile::EN_16931 };
    Draft::new(Currency::AUD, PriceBasis::Exclusive, rounding, lines)
}

#[test]
fn a_line_of_no_quantity_was_taken_when_its_charge_was() {
    let charged = |minor| {
        let value = LineAdjustment::Amount { amount: aud(minor) };
        InvoiceLine { charges: vec![LineCharge { value, reason: "Freight".parse().unwrap() }], ..line("0", "0", "10") }
    };
    let invoice = read_back(&draft(vec![line("2", "10", "10"), charged(5_00), charged(7_00), line("1", "3", "10")]));
    let taxes = BTreeSet::from([key(&taxed("10"))]);
    let mut left = Left::of(&invoice);
    left.lines[0].quantity = Decimal::ONE; // one of the two is taken now,
    left.lines[1].amount.minor = 0; // the first charge was or is, the second and the last line aren't
    let of = |taken: &[(usize, Decimal)]| {
        let (before, after) = so_far(&invoice, &left, taken, &taxes);
        (before, after)
    };
    let one = line("1", "10", "10");
    let earlier = of(&[(0, Decimal::ONE)]);
    assert_eq!(earlier, (vec![charged(5_00)], vec![one.clone(), charged(5_00)]), "the charge was taken before");
    let now = of(&[(0, Decimal::ONE), (1, Decimal::ZERO)]);
    assert_eq!(now, (vec![], vec![one.clone(), charged(5_00)]), "it is taken now");
    assert_eq!(of(&[(1, Decimal::ZERO)]), (vec![one.clone()], vec![one, charged(5_00)]));
}

#[test]
fn further_taxes_stay_aside_of_what_lines_come_to() {
    let rate = FurtherTaxRate::PerUnit { amount: "0.05".parse().unwrap() };
    let (tax, on) = ("Levy".parse().unwrap(), FurtherTaxBase::Net);
    let levy = FurtherTax { tax, rate, on, in_tax_base: true, withheld: false };
    let levied = InvoiceLine { further_taxes: vec![levy], ..line("1", "10", "10") };
    let invoice = read_back(&draft(vec![levied.clone()]));
    assert_eq!(invoice.totals().tax_breakdown()[0].base, aud(10_05));
    assert_eq!(amounts([levied], &invoice), Ok(BTreeMap::from([(key(&taxed("10")), aud(10_00))])));
}

#[test]
fn a_tax_is_used_up_when_no_line_allowance_charge_or_amount_under_it_is_left() {
    let value = DocumentAdjustment::Amount { amount: aud(1_00) };
    let reason = || "Agreed".parse().unwrap();
    let billed = Draft {
        allowances: ["10", "20"].map(|tax| DocumentAllowance::new(value, reason(), taxed(tax))).to_vec(),
        charges: ["10", "20"].map(|tax| DocumentCharge::new(value, reason(), taxed(tax))).to_vec(),
        ..draft(vec![line("1", "10", "10"), line("1", "10", "20")])
    };
    let invoice = read_back(&billed);
    let (ten, twenty) = (key(&taxed("10")), key(&taxed("20")));
    let left_by = |change: &dyn Fn(&mut Left)| {
        let mut left = Left::of(&invoice);
        left.clear();
        change(&mut left);
        (is_used_up(&invoice, &left, ten), is_used_up(&invoice, &left, twenty))
    };
    assert_eq!(left_by(&|_| ()), (true, true));
    assert_eq!(left_by(&|left| left.lines[0].amount = aud(1)), (false, true));
    assert_eq!(left_by(&|left| left.lines[1].quantity = Decimal::ONE), (true, false));
    assert_eq!(left_by(&|left| left.allowances[0] = aud(1)), (false, true));
    assert_eq!(left_by(&|left| left.allowances[1] = aud(1)), (true, false));
    assert_eq!(left_by(&|left| left.charges[0] = aud(1)), (false, true));
    assert_eq!(left_by(&|left| left.charges[1] = aud(1)), (true, false));
    assert_eq!(left_by(&|left| left.by_amount.push((ten, aud(1)))), (false, true));
    assert_eq!(left_by(&|left| left.by_amount.push((twenty, aud(1)))), (true, false));
}
