//! The amounts of a document by their terms in EN 16931, as stated or as calculated.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

use crate::{
    number::{self, Number, whole},
    ubl::{Document, Tax},
};

pub(crate) type Amounts = BTreeMap<Term, Number>;

/// An amount by its business term; lines, allowances and charges count from 1.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Term {
    LineAllowances(usize),
    LineCharges(usize),
    LineNet(usize),
    Allowance(usize),
    Charge(usize),
    /// One of the document's totals.
    Total(&'static str),
    Base(Tax),
    TaxAmount(Tax),
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LineAllowances(line) => write!(f, "BT-136 line {line}"),
            Self::LineCharges(line) => write!(f, "BT-141 line {line}"),
            Self::LineNet(line) => write!(f, "BT-131 line {line}"),
            Self::Allowance(allowance) => write!(f, "BT-92 allowance {allowance}"),
            Self::Charge(charge) => write!(f, "BT-99 charge {charge}"),
            Self::Total(term) => f.write_str(term),
            Self::Base(tax) => write!(f, "BT-116 {tax}"),
            Self::TaxAmount(tax) => write!(f, "BT-117 {tax}"),
        }
    }
}

impl fmt::Display for Tax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.category, number::text(&self.percent, 0))
    }
}

/// What a document states. Of two tax subtotals for one tax the sum counts; that there are two is said elsewhere.
pub(crate) fn stated(document: &Document) -> Amounts {
    let mut amounts = Amounts::new();
    for (line, place) in document.lines.iter().zip(1..) {
        for (is_charge, term) in [(false, Term::LineAllowances(place)), (true, Term::LineCharges(place))] {
            let of_kind = line.adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
            amounts.insert(term, of_kind.map(|adjustment| &adjustment.amount).sum());
        }
        amounts.extend(line.amount.clone().map(|amount| (Term::LineNet(place), amount)));
    }
    for is_charge in [false, true] {
        let of_kind = document.adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
        for (adjustment, place) in of_kind.zip(1..) {
            let term = if is_charge { Term::Charge(place) } else { Term::Allowance(place) };
            amounts.insert(term, adjustment.amount.clone());
        }
    }
    amounts.extend(document.totals.iter().map(|(term, amount)| (Term::Total(term), amount.clone())));
    amounts.extend(document.taxes.first().map(|tax| (Term::Total("BT-110"), tax.clone())));
    amounts.extend(document.tax_in_tax_currency.clone().map(|(_, tax)| (Term::Total("BT-111"), tax)));
    amounts.extend(document.prepaid.clone().map(|prepaid| (Term::Total("BT-113"), prepaid)));
    amounts.extend(document.payable_rounding.clone().map(|rounding| (Term::Total("BT-114"), rounding)));
    for subtotal in &document.subtotals {
        let terms = [
            (Term::Base(subtotal.tax.clone()), &subtotal.base),
            (Term::TaxAmount(subtotal.tax.clone()), &subtotal.amount),
        ];
        for (term, amount) in terms {
            if let Some(amount) = amount {
                *amounts.entry(term).or_insert_with(|| whole(0)) += amount;
            }
        }
    }
    amounts
}

/// The amounts as JSON: each term with a decimal text.
pub(crate) fn as_json(amounts: &Amounts, decimals: u32) -> Value {
    amounts.iter().map(|(term, amount)| (term.to_string(), Value::from(number::text(amount, decimals)))).collect()
}
