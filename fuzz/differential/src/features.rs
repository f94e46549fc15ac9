//! What the drafts of a run had, so that nothing is left untried without a word.

use std::collections::BTreeMap;

use journeyman_model::draft::{
    Basis, Category, DocumentValue, Draft, FurtherBase, FurtherRate, FurtherTax, LineValue, Nets, PayableRounding,
    Point, TaxCurrency,
};
use serde::Serialize;

use crate::{
    check::Checked,
    generate::{CURRENCIES, WAYS},
};

/// How often each feature was met.
#[derive(Debug, Default, Clone)]
pub struct Features(BTreeMap<String, u64>);

impl Features {
    /// Counts what a draft has, and what came of it.
    pub fn count(&mut self, draft: &Draft, checked: &Checked) {
        let mut met = Vec::new();
        met_in_draft(draft, &mut met);
        match &checked.outcome {
            Err(code) => met.push(format!("refused {code}")),
            Ok(totals) => {
                met.push("calculated".into());
                let minor =
                    |money: &Option<_>| money.as_ref().map_or(0, |money: &journeyman_model::draft::Money| money.minor);
                let facts = [
                    ("total below zero", totals.tax_inclusive.minor < 0),
                    ("payable below zero", totals.payable.minor < 0),
                    ("payable zero", totals.payable.minor == 0),
                    ("line rounding not zero", minor(&totals.line_rounding) != 0),
                    ("payable rounding not zero", minor(&totals.rounding) != 0),
                    ("withheld", totals.withheld.is_some()),
                    ("several main taxes", totals.tax_breakdown.len() > 1),
                    ("several further taxes", totals.further_taxes.len() > 1),
                    ("amount above 2^50", totals.tax_inclusive.minor.abs() > 1 << 50),
                    ("rounded from exactly a half", checked.ties > 0),
                    ("held", checked.is_held),
                ];
                met.extend(facts.iter().filter(|(_, is_met)| *is_met).map(|(name, _)| (*name).to_owned()));
                met.extend(checked.rules.iter().map(|rule| format!("rule {rule}")));
            }
        }
        met.sort_unstable();
        met.dedup();
        for feature in met {
            *self.0.entry(feature).or_default() += 1;
        }
    }

    /// Counts something that was met.
    pub fn met(&mut self, feature: &str) {
        *self.0.entry(feature.to_owned()).or_default() += 1;
    }

    /// Adds the counts of another run.
    pub fn add(&mut self, other: &Self) {
        for (feature, count) in &other.0 {
            *self.0.entry(feature.clone()).or_default() += count;
        }
    }

    /// Every feature that was met, by name, with how often.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(feature, count)| (feature.as_str(), *count))
    }

    /// Those of a list that were never met.
    #[must_use]
    pub fn missing<'a>(&self, wanted: &'a [String]) -> Vec<&'a String> {
        wanted.iter().filter(|feature| !self.0.contains_key(*feature)).collect()
    }
}

/// The word that a choice has in JSON.
fn word(choice: impl Serialize) -> String {
    serde_json::to_value(choice).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn met_in_draft(draft: &Draft, met: &mut Vec<String>) {
    let rounding = draft.rounding;
    met.push(format!("currency {}", draft.currency));
    let on_document = draft.payable_rounding.is_some() || draft.tax_currency.is_some();
    let adjusted = !draft.allowances.is_empty() || !draft.charges.is_empty();
    let several = draft.lines.iter().any(|line| !line.further_taxes.is_empty());
    if rounding.nets != Nets::Exact && !on_document && !adjusted && !several {
        met.push(format!("plain {} {}", word(draft.price_basis), word(rounding.tax.at)));
    }
    met.push(format!("nets {}", word(rounding.nets)));
    met.push(format!("lines {}", word(rounding.line_net)));
    met.push(format!("{} {} {}", word(draft.price_basis), word(rounding.tax.at), word(rounding.tax.way)));
    for line in &draft.lines {
        met.push(format!("category {}", word(line.tax.category)));
        let has = [
            ("quantity below zero", line.quantity.starts_with('-')),
            ("base quantity", line.base_quantity.is_some()),
            ("line allowance", !line.allowances.is_empty()),
            ("line charge", !line.charges.is_empty()),
        ];
        met.extend(has.iter().filter(|(_, has)| *has).map(|(name, _)| (*name).to_owned()));
        for adjustment in line.allowances.iter().chain(&line.charges) {
            met.push(match &adjustment.value {
                LineValue::Amount { amount } if amount.minor < 0 => "line adjustment below zero".into(),
                LineValue::Amount { .. } => "line adjustment by amount".into(),
                LineValue::Percent { .. } => "line adjustment by per cent".into(),
            });
        }
        met_taxes("line", &line.further_taxes, met);
    }
    for (kind, list) in [("document allowance", &draft.allowances), ("document charge", &draft.charges)] {
        for adjustment in list {
            met.push(match &adjustment.value {
                DocumentValue::Amount { amount } if amount.minor < 0 => format!("{kind} below zero"),
                DocumentValue::Amount { .. } => format!("{kind} by amount"),
                DocumentValue::PercentOfLines { .. } => format!("{kind} by per cent of all lines"),
                DocumentValue::PercentOfSameTax { .. } => format!("{kind} by per cent of the same tax"),
            });
            met_taxes(kind, &adjustment.further_taxes, met);
            if rounding.tax.at == Point::Line && kind == "document allowance" {
                met.push(format!("{} document allowance with tax of lines", word(draft.price_basis)));
            }
        }
    }
    met.extend(draft.prepaid.is_some().then(|| "prepaid".to_owned()));
    met.extend(draft.payable_rounding.as_ref().map(|rounding| match rounding {
        PayableRounding::Amount { .. } => "payable rounding by amount".into(),
        PayableRounding::Cash { ties } => format!("cash {} {}", draft.currency, word(ties)),
    }));
    met.extend(draft.tax_currency.as_ref().map(|tax| match tax {
        TaxCurrency::Amount { .. } => "tax currency by amount".to_owned(),
        TaxCurrency::Rate { .. } => "tax currency by rate".to_owned(),
    }));
}

fn met_taxes(kind: &str, taxes: &[FurtherTax], met: &mut Vec<String>) {
    for tax in taxes {
        let rate = match tax.rate {
            FurtherRate::Percent { .. } => "percent",
            FurtherRate::PerUnit { .. } => "per unit",
        };
        let how = if tax.withheld {
            "withheld"
        } else if tax.in_tax_base {
            "in the tax base"
        } else {
            "beside"
        };
        met.push(format!("further tax on a {kind}: {rate}, {}, {how}", word(tax.on)));
    }
}

/// What a run has to meet, or it says nothing about it.
#[must_use]
pub fn wanted() -> Vec<String> {
    let mut wanted: Vec<String> = CURRENCIES.iter().map(|code| format!("currency {code}")).collect();
    for basis in [Basis::Exclusive, Basis::Inclusive] {
        for at in [Point::Line, Point::TaxGroup, Point::Document] {
            wanted.push(format!("plain {} {}", word(basis), word(at)));
            wanted.extend(WAYS.map(|way| format!("{} {} {}", word(basis), word(at), word(way))));
        }
    }
    wanted.extend(WAYS.map(|way| format!("lines {}", word(way))));
    wanted.extend([Nets::Rounded, Nets::OnceALine, Nets::Exact].map(|nets| format!("nets {}", word(nets))));
    let categories = [
        Category::Standard,
        Category::Reduced,
        Category::Zero,
        Category::Exempt,
        Category::ReverseCharge,
        Category::OutsideScope,
        Category::IntraCommunity,
        Category::Export,
        Category::CanaryIslands,
        Category::CeutaMelilla,
    ];
    wanted.extend(categories.map(|category| format!("category {}", word(category))));
    for on in [FurtherBase::Net, FurtherBase::NetAndTaxes] {
        for how in ["withheld", "in the tax base", "beside"] {
            for (kind, rate) in [
                ("line", "percent"),
                ("line", "per unit"),
                ("document allowance", "percent"),
                ("document charge", "percent"),
            ] {
                wanted.push(format!("further tax on a {kind}: {rate}, {}, {how}", word(on)));
            }
        }
    }
    for kind in ["document allowance", "document charge"] {
        for how in ["below zero", "by amount", "by per cent of all lines", "by per cent of the same tax"] {
            wanted.push(format!("{kind} {how}"));
        }
    }
    let rest = [
        "amount above 2^50",
        "base quantity",
        "calculated",
        "cash AUD half_down",
        "cash CAD half_up",
        "cash CHF half_up",
        "cash NZD half_down",
        "exclusive document allowance with tax of lines",
        "inclusive document allowance with tax of lines",
        "line adjustment below zero",
        "line adjustment by amount",
        "line adjustment by per cent",
        "line rounding not zero",
        "payable below zero",
        "payable rounding by amount",
        "payable rounding not zero",
        "payable zero",
        "prepaid",
        "quantity below zero",
        "rounded from exactly a half",
        "held",
        "several further taxes",
        "several main taxes",
        "tax currency by amount",
        "tax currency by rate",
        "total below zero",
        "withheld",
    ];
    wanted.extend(rest.map(str::to_owned));
    wanted
}
