//! What bears tax, whatever it is: a line, a document charge or a document allowance, with its taxes read.

use num_traits::Zero;

use crate::{
    draft::{Basis, Category, FurtherBase, FurtherRate, FurtherTax, Tax},
    number::{self, PERCENT, Q, UNIT_PRICE, decimal, per_cent, whole},
    refusal::{self, Refusal},
};

/// How an item stands in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Line,
    Charge,
    Allowance,
}

/// The main tax, as groups are made by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MainTax {
    pub(crate) category: Category,
    pub(crate) percent: Q,
}

/// A further tax, as groups are made by it, in the order in which they are shown: withheld ones last, then by name, by
/// rate (percentages first), and by what they are of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Further {
    pub(crate) withheld: bool,
    pub(crate) name: String,
    pub(crate) rate: Rate,
    pub(crate) on: FurtherBase,
    pub(crate) in_tax_base: bool,
}

/// How much a further tax is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rate {
    /// A factor.
    Share(Q),
    /// Minor units for each unit of the quantity.
    PerUnit(Q),
}

/// An item before its taxes are calculated.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    /// What it is billed at, in the draft's price basis: whole where nets are rounded.
    pub(crate) amount: Q,
    /// BT-129, of a line.
    pub(crate) quantity: Q,
    pub(crate) main: MainTax,
    pub(crate) further: Vec<Further>,
}

impl MainTax {
    /// The factor of what is to be paid: only four categories have one.
    pub(crate) fn factor(&self) -> Q {
        if self.is_taxed() { per_cent(&self.percent) } else { Q::zero() }
    }

    /// Standard, reduced, IGIC and IPSI are collected by the supplier.
    pub(crate) fn is_taxed(&self) -> bool {
        use Category::{CanaryIslands, CeutaMelilla, Reduced, Standard};
        matches!(self.category, Standard | Reduced | CanaryIslands | CeutaMelilla)
    }
}

/// The main tax that a draft states, if it holds together.
pub(crate) fn main_tax(tax: &Tax, basis: Basis) -> Result<MainTax, Refusal> {
    use Category::{
        CanaryIslands, CeutaMelilla, Exempt, Export, IntraCommunity, OutsideScope, Reduced, ReverseCharge, Standard,
        Zero,
    };
    let percent = decimal(&tax.percent, &PERCENT)?;
    // BR-E-10, BR-AE-10, BR-O-10, BR-IC-10, BR-G-10: a reason is needed.
    let needs_reason = matches!(tax.category, Exempt | ReverseCharge | OutsideScope | IntraCommunity | Export);
    if needs_reason && tax.reason.is_none() {
        return Err(refusal::REASON_MISSING);
    }
    // BR-S-05, BR-Z-05, BR-E-05, BR-O-05, BR-IC-05, BR-G-05, BR-AF-05 (L), BR-AG-05 (M).
    let fits = match tax.category {
        Standard | Reduced => percent > Q::zero(),
        Zero | Exempt | OutsideScope | IntraCommunity | Export => percent.is_zero(),
        ReverseCharge | CanaryIslands | CeutaMelilla => true,
    };
    if !fits || percent > whole(100) {
        return Err(refusal::RATE_UNFIT);
    }
    if tax.category == ReverseCharge && basis == Basis::Inclusive {
        return Err(refusal::REVERSE_CHARGE_INCLUSIVE);
    }
    Ok(MainTax { category: tax.category, percent })
}

/// The further taxes that a draft states on an item.
pub(crate) fn further_taxes(given: &[FurtherTax], kind: Kind, exponent: u32) -> Result<Vec<Further>, Refusal> {
    const MOST: usize = 5;
    if given.len() > MOST {
        return Err(refusal::TOO_MANY_FURTHER_TAXES);
    }
    given.iter().map(|tax| further_tax(tax, kind, exponent)).collect()
}

fn further_tax(given: &FurtherTax, kind: Kind, exponent: u32) -> Result<Further, Refusal> {
    let rate = match &given.rate {
        FurtherRate::Percent { percent } => {
            let percent = decimal(percent, &PERCENT)?;
            if percent > whole(100) {
                return Err(refusal::FURTHER_RATE_TOO_HIGH);
            }
            Rate::Share(per_cent(&percent))
        }
        FurtherRate::PerUnit { amount } => {
            let amount = decimal(amount, &UNIT_PRICE)?;
            if kind != Kind::Line {
                return Err(refusal::PER_UNIT_WITHOUT_QUANTITY);
            }
            Rate::PerUnit(amount * number::power_of_ten(exponent))
        }
    };
    if given.withheld && given.in_tax_base {
        return Err(refusal::WITHHELD_IN_TAX_BASE);
    }
    let FurtherTax { on, in_tax_base, withheld, .. } = *given;
    Ok(Further { withheld, name: given.tax.clone(), rate, on, in_tax_base })
}
