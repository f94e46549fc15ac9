//! The taxes of the document: what items under one tax come to together.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::{
    bill::{shown, sign},
    bounded,
    chain::{ItemTax, Taxed},
    draft::{Basis, Category, Draft, FurtherRate, Point},
    item::{Further, Kind, MainTax, Rate},
    money,
    number::{Q, per_cent, power_of_ten, round, whole},
    refusal::Refusal,
    share::{split, split_total},
    text::plain,
    totals::{Breakdown, FurtherTotal},
};

pub(crate) struct Taxes {
    pub(crate) breakdown: Vec<Breakdown>,
    pub(crate) further: Vec<FurtherTotal>,
    /// BT-110: what the customer pays to the supplier.
    pub(crate) tax: BigInt,
    /// What the customer keeps, if any tax is withheld.
    pub(crate) withheld: Option<BigInt>,
    /// Lines − allowances + charges, in the price basis, as the groups show them.
    pub(crate) billed: BigInt,
}

/// The items under one main tax.
struct Group<'a> {
    main: MainTax,
    members: Vec<&'a Taxed>,
}

/// A further tax of the document: what each of the groups has of it, in their order.
struct FurtherGroup {
    tax: Further,
    base: Q,
    parts: Vec<BigInt>,
}

impl FurtherGroup {
    fn amount(&self) -> BigInt {
        self.parts.iter().sum()
    }
}

pub(crate) fn taxes(draft: &Draft, items: &[Taxed]) -> Result<Taxes, Refusal> {
    let groups = groups(items);
    let main = main_taxes(draft, &groups)?;
    let further = further_groups(draft, &groups)?;

    let mut breakdown = Vec::new();
    let mut billed = BigInt::zero();
    for (at, (group, tax)) in groups.iter().zip(&main).enumerate() {
        let in_tax_base: BigInt = group.members.iter().map(|member| signed(member, member.in_tax_base())).sum();
        let base = match draft.price_basis {
            Basis::Exclusive => {
                // BR-S-08 and its like, and what is part of the taxable amount besides.
                let net = group.sum(|member| member.net.clone());
                let base = bounded(shown(draft, &(net + whole(in_tax_base.clone())))?)?;
                billed += &base - &in_tax_base;
                base
            }
            Basis::Inclusive => {
                let gross = shown(draft, &group.sum(|member| member.item.amount.clone()))?;
                billed += &gross;
                let paid = further.iter().filter(|further| !further.tax.withheld && !further.tax.in_tax_base);
                gross - tax - paid.map(|further| &further.parts[at]).sum::<BigInt>()
            }
        };
        let MainTax { category, ref percent } = group.main;
        let reverse_charge = (category == Category::ReverseCharge).then(|| {
            let net = group.sum(|member| member.net.clone()) + whole(in_tax_base);
            round(&(net * per_cent(percent)), draft.rounding.tax.way)
        });
        breakdown.push(Breakdown {
            category,
            percent: plain(percent),
            base: money(draft, base)?,
            tax: money(draft, tax.clone())?,
            reverse_charge_tax: reverse_charge.map(|tax| money(draft, tax)).transpose()?,
        });
    }

    let paid = further.iter().filter(|further| !further.tax.withheld);
    let tax = main.iter().sum::<BigInt>() + paid.map(FurtherGroup::amount).sum::<BigInt>(); // BR-CO-14
    let kept: Vec<_> = further.iter().filter(|further| further.tax.withheld).map(FurtherGroup::amount).collect();
    let withheld = (!kept.is_empty()).then(|| kept.iter().sum());
    let further = further.iter().map(|group| further_total(draft, group)).collect::<Result<_, _>>()?;
    Ok(Taxes { breakdown, further, tax, withheld, billed: bounded(billed)? })
}

/// By category, then by rate, the lowest first.
fn groups(items: &[Taxed]) -> Vec<Group<'_>> {
    let mut found: BTreeMap<&MainTax, Vec<&Taxed>> = BTreeMap::new();
    for item in items {
        found.entry(&item.item.main).or_default().push(item);
    }
    found.into_iter().map(|(main, members)| Group { main: main.clone(), members }).collect()
}

impl Group<'_> {
    /// A sum over lines and charges, less that over allowances.
    fn sum(&self, of: impl Fn(&Taxed) -> Q) -> Q {
        self.members.iter().map(|member| signed(member, of(member))).sum()
    }
}

/// What an allowance has is taken away.
fn signed<N: std::ops::Neg<Output = N>>(item: &Taxed, number: N) -> N {
    if item.item.kind == Kind::Allowance { -number } else { number }
}

/// BT-117 of each group.
fn main_taxes(draft: &Draft, groups: &[Group<'_>]) -> Result<Vec<BigInt>, Refusal> {
    let exact: Vec<Q> = groups.iter().map(|group| group.sum(|member| member.main.exact.clone())).collect();
    let way = draft.rounding.tax.way;
    Ok(match draft.rounding.tax.at {
        Point::Line => {
            let of_group = |group: &Group<'_>| {
                // Only what the supplier is paid is taken back at all.
                let taxed = group.main.is_taxed();
                let members = group.members.iter().filter(|_| taxed);
                tax_of_lines(draft, members.map(|member| (*member, &member.main)))
            };
            return groups.iter().map(of_group).collect();
        }
        Point::TaxGroup => exact.iter().map(|exact| round(exact, way)).collect(), // BR-CO-17
        Point::Document => split(&exact, way),
    })
}

/// The taxes of lines and charges, each rounded on its own, less what document allowances take back of them: their share,
/// where they are of one sign and no more than what they come off, else their own taxes, each rounded on its own.
///
/// An allowance takes back tax on what it bears itself, and none on a levy of the lines that it doesn't bear: the share is that
/// of what the tax is on. Where all of them bear the same further taxes, that is the share of their amounts, which is taken
/// then, so that all of an amount takes all of its tax back, whatever its levies were rounded to.
fn tax_of_lines<'a>(draft: &Draft, taxes: impl Iterator<Item = (&'a Taxed, &'a ItemTax)>) -> Result<BigInt, Refusal> {
    let (off, billed): (Vec<_>, Vec<_>) = taxes.partition(|(item, _)| item.item.kind == Kind::Allowance);
    let borne: BTreeSet<&Vec<Further>> = off.iter().chain(&billed).map(|(item, _)| &item.item.further).collect();
    let on =
        |(item, tax): &(&Taxed, &ItemTax)| if borne.len() > 1 { tax.base.clone() } else { item.item.amount.clone() };
    let borne_by = |of: &[(&Taxed, &ItemTax)]| of.iter().map(on).sum::<Q>();
    let rounded = |of: &[(&Taxed, &ItemTax)]| of.iter().map(|(_, tax)| &tax.rounded).sum::<BigInt>();
    let (taxed_off, taxed_billed, tax_billed) = (borne_by(&off), borne_by(&billed), rounded(&billed));
    let taken_back = if taxed_off.is_zero() {
        BigInt::zero()
    } else if sign(&taxed_off) == sign(&taxed_billed) && taxed_off.abs() <= taxed_billed.abs() {
        // Both are shown, and so within the bounds of money.
        shown(draft, &taxed_off)?;
        shown(draft, &taxed_billed)?;
        round(&(whole(tax_billed.clone()) * taxed_off / taxed_billed), draft.rounding.tax.way)
    } else {
        rounded(&off)
    };
    Ok(tax_billed - taken_back)
}

/// Every further tax of the document, in the order in which they are shown.
fn further_groups(draft: &Draft, groups: &[Group<'_>]) -> Result<Vec<FurtherGroup>, Refusal> {
    let members = groups.iter().flat_map(|group| &group.members);
    let taxes: BTreeSet<&Further> = members.flat_map(|member| &member.item.further).collect();
    taxes.into_iter().map(|tax| further_group(draft, groups, tax)).collect()
}

fn further_group(draft: &Draft, groups: &[Group<'_>], tax: &Further) -> Result<FurtherGroup, Refusal> {
    let of_this_tax = |group: &Group<'_>| -> Vec<(Taxed, ItemTax)> {
        let pairs =
            group.members.iter().flat_map(|member| member.furthers().map(move |(of, found)| (*member, of, found)));
        pairs.filter(|(_, of, _)| *of == tax).map(|(member, _, found)| (member.clone(), found.clone())).collect()
    };
    let groups: Vec<Vec<(Taxed, ItemTax)>> = groups.iter().map(of_this_tax).collect();
    let sum = |group: &[(Taxed, ItemTax)], of: &dyn Fn(&ItemTax) -> Q| -> Q {
        group.iter().map(|(item, found)| signed(item, of(found))).sum()
    };
    let base = groups.iter().map(|group| sum(group, &|found| found.base.clone())).sum();
    let parts = if tax.in_tax_base {
        let rounded = |group: &Vec<(Taxed, ItemTax)>| sum(group, &|found| whole(found.rounded.clone())).to_integer();
        groups.iter().map(rounded).collect()
    } else if draft.rounding.tax.at == Point::Line {
        let of_group =
            |group: &Vec<(Taxed, ItemTax)>| tax_of_lines(draft, group.iter().map(|(item, found)| (item, found)));
        groups.iter().map(of_group).collect::<Result<_, _>>()?
    } else {
        let exact: Vec<Q> = groups.iter().map(|group| sum(group, &|found| found.exact.clone())).collect();
        split_total(&exact, &round(&exact.iter().sum(), draft.rounding.tax.way))
    };
    Ok(FurtherGroup { tax: tax.clone(), base, parts })
}

fn further_total(draft: &Draft, group: &FurtherGroup) -> Result<FurtherTotal, Refusal> {
    let FurtherGroup { tax, base, .. } = group;
    let (rate, base) = match &tax.rate {
        Rate::Share(factor) => {
            let percent = plain(&(factor * whole(100)));
            (FurtherRate::Percent { percent }, Some(money(draft, shown(draft, base)?)?))
        }
        Rate::PerUnit(minor) => {
            let exponent = crate::currency::exponent(&draft.currency);
            (FurtherRate::PerUnit { amount: plain(&(minor / power_of_ten(exponent))) }, None)
        }
    };
    Ok(FurtherTotal {
        tax: tax.name.clone(),
        rate,
        on: tax.on,
        in_tax_base: tax.in_tax_base,
        withheld: tax.withheld,
        base,
        amount: money(draft, group.amount())?,
    })
}
