//! How large the values on the way to the totals are. The model has few bounds for them; a library may have more.

use std::collections::BTreeMap;

use num_traits::Signed;

use crate::{
    bill::{self, Bill, BilledLine},
    chain::{How, taxed},
    draft::{Draft, Nets, Point},
    item::{Kind, MainTax},
    number::{Q, whole},
};

/// The bits of the largest numerator and denominator, taken together, that the sums of a draft meet: of amounts where nets
/// are exact, and of nets and taxes, of the items under each tax in their order; of what a line is made of, unless its parts
/// are rounded; and of what allowances take back of taxes that are rounded on each line.
#[must_use]
pub fn exact_bits(draft: &Draft) -> u64 {
    let Ok(bill) = bill::bill(draft) else { return 0 };
    let how = How { basis: draft.price_basis, at: draft.rounding.tax.at, way: draft.rounding.tax.way };
    let mut sums: BTreeMap<String, Q> = BTreeMap::new();
    let mut most = 0;
    let mut meet = |name: String, value: &Q| {
        let sum = sums.entry(name).or_insert_with(|| whole(0));
        most = most.max(value.denom().bits() + bits(sum));
        *sum += value;
        most = most.max(bits(sum));
    };
    for item in bill.items() {
        if draft.rounding.nets == Nets::Exact {
            meet("amounts".into(), &item.amount);
        }
        let group = format!("{:?}", item.main);
        let taxed = taxed(item.clone(), how);
        meet(format!("{group} net"), &taxed.net);
        meet(format!("{group} tax"), &taxed.main.exact);
        meet("document".into(), &taxed.main.exact);
        for (further, tax) in taxed.furthers() {
            meet(format!("{further:?}"), &tax.exact);
            meet(format!("{further:?} base"), &tax.base);
        }
    }
    let of_lines = bill.lines.iter().filter(|_| draft.rounding.nets != Nets::Rounded).map(line_bits);
    most.max(shared_bits(&bill, draft.rounding.tax.at)).max(of_lines.max().unwrap_or_default())
}

/// The bits of the longer one of numerator and denominator when the parts of a line stand above a common one.
fn line_bits(line: &BilledLine) -> u64 {
    let parts = [&line.subtotal, &line.allowances, &line.charges];
    let common = parts.iter().fold(whole(1), |common, part| {
        let unlike = &common / whole(part.denom().clone());
        common * whole(unlike.denom().clone())
    });
    let above: Q = parts.iter().map(|part| part.abs() * &common).sum();
    above.numer().bits().max(common.numer().bits())
}

/// The bits of taxes × allowances ÷ (lines + charges), under the main tax where there are most. A tax is about as large as
/// what it is of, at most.
fn shared_bits(bill: &Bill, at: Point) -> u64 {
    if at != Point::Line || bill.allowances.is_empty() {
        return 0;
    }
    let of_tax = |tax: &MainTax| {
        let sum = |is_off: bool| -> Q {
            let under = bill.items().filter(|item| item.main == *tax && (item.kind == Kind::Allowance) == is_off);
            under.map(|item| &item.amount).sum()
        };
        let (off, billed) = (sum(true), sum(false));
        let tax = billed.to_integer().bits();
        tax + bits(&off) + bits(&billed)
    };
    bill.items().map(|item| of_tax(&item.main)).max().unwrap_or_default()
}

fn bits(number: &Q) -> u64 {
    number.numer().bits().max(1) + number.denom().bits()
}
