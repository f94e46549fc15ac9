//! From a document to the library's draft, and from its totals back to terms.

use journeyman::{
    error::Coded,
    invoice::{Draft, calculate},
};
use serde_json::{Value, json};

use crate::{
    amounts::{Amounts, Term},
    number::{self, Number, decimals, whole},
    recompute::{self, document_value, line_value},
    ubl::{Adjustment, Document, Line, Tax},
};

/// The library's categories by the codes of UNCL5305.
const CATEGORIES: [(&str, &str); 10] = [
    ("S", "standard"),
    ("AA", "reduced"),
    ("Z", "zero"),
    ("E", "exempt"),
    ("AE", "reverse_charge"),
    ("K", "intra_community"),
    ("G", "export"),
    ("O", "outside_scope"),
    ("L", "canary_islands"),
    ("M", "ceuta_melilla"),
];

/// What the library calculates from a document, or why it can't.
pub(crate) fn calculated(document: &Document, exponent: u32) -> Result<Amounts, String> {
    let draft = Drafting { document, exponent }.draft()?;
    let bytes = draft.to_string();
    let draft = Draft::from_json(bytes.as_bytes()).map_err(|refused| format!("{refused}: {bytes}"))?;
    let totals = calculate(&draft).map_err(|refused| format!("{}: {refused}", refused.code()))?;
    Ok(terms(&serde_json::to_value(totals).unwrap(), document, exponent))
}

struct Drafting<'a> {
    document: &'a Document,
    exponent: u32,
}

impl Drafting<'_> {
    /// The draft as JSON. What a document doesn't state isn't in it, and the texts are none of its own.
    fn draft(&self) -> Result<Value, String> {
        let Document { currency, lines, adjustments, .. } = self.document;
        let of_kind = |is_charge: bool| -> Result<Vec<Value>, String> {
            let of_kind = adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
            of_kind.map(|adjustment| self.of_document(adjustment)).collect()
        };
        let mut draft = json!({
            "currency": currency,
            "price_basis": "exclusive",
            "rounding": {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}},
            "lines": lines.iter().map(|line| self.line(line)).collect::<Result<Vec<_>, _>>()?,
            "allowances": of_kind(false)?,
            "charges": of_kind(true)?,
            "prepaid": self.document.prepaid.as_ref().map(|prepaid| self.money(prepaid)).transpose()?,
        });
        if let Some(rounding) = &self.document.payable_rounding {
            draft["payable_rounding"] = json!({"amount": {"amount": self.money(rounding)?}});
        }
        if let Some((currency, tax)) = &self.document.tax_in_tax_currency {
            draft["tax_currency"] = json!({"amount": {"amount": money(tax, currency)?}});
        }
        Ok(draft)
    }

    fn line(&self, line: &Line) -> Result<Value, String> {
        let of_kind = |is_charge: bool| -> Result<Vec<Value>, String> {
            let of_kind = line.adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
            of_kind.map(|adjustment| self.of_line(adjustment, line)).collect()
        };
        let [quantity, price, base_quantity] = fitted(line)?;
        let mut drafted = json!({
            "description": "Item",
            "quantity": number::text(&quantity, 0),
            "unit": "C62",
            "unit_price": number::text(&price, 0),
            "allowances": of_kind(false)?,
            "charges": of_kind(true)?,
            "tax": treatment(&line.tax),
        });
        if base_quantity != whole(1) {
            drafted["base_quantity"] = number::text(&base_quantity, 0).into();
        }
        Ok(drafted)
    }

    fn of_line(&self, adjustment: &Adjustment, line: &Line) -> Result<Value, String> {
        let value = match line_value(adjustment, line, self.exponent) {
            recompute::Value::Percent(percent) => json!({"percent": {"percent": number::text(percent, 0)}}),
            _ => self.amount(adjustment)?,
        };
        Ok(json!({"value": value, "reason": "Reason"}))
    }

    fn of_document(&self, adjustment: &Adjustment) -> Result<Value, String> {
        let value = match document_value(adjustment, self.document, self.exponent) {
            recompute::Value::Percent(percent) => json!({"percent_of_lines": {"percent": number::text(percent, 0)}}),
            recompute::Value::PercentOfSameTax(percent) => {
                json!({"percent_of_same_tax": {"percent": number::text(percent, 0)}})
            }
            recompute::Value::Amount => self.amount(adjustment)?,
        };
        Ok(json!({"value": value, "reason": "Reason", "tax": adjustment.tax.as_ref().map(treatment)}))
    }

    fn amount(&self, adjustment: &Adjustment) -> Result<Value, String> {
        Ok(json!({"amount": {"amount": self.money(&adjustment.amount)?}}))
    }

    fn money(&self, amount: &Number) -> Result<Value, String> {
        money(amount, &self.document.currency)
    }
}

fn treatment(tax: &Tax) -> Value {
    let category = CATEGORIES.iter().find(|(code, _)| *code == tax.category).map(|(_, category)| *category);
    json!({"category": category, "percent": number::text(&tax.percent, 0), "reason": "Reason"})
}

fn money(amount: &Number, currency: &str) -> Result<Value, String> {
    let exponent = exponent(currency).ok_or_else(|| format!("{currency} is no currency with a minor unit"))?;
    let minor = amount * whole(10_i64.pow(exponent));
    let minor = minor.is_integer().then(|| i64::try_from(minor.to_integer()).ok()).flatten();
    let minor = minor.ok_or_else(|| format!("{} is no amount of {currency}", number::text(amount, 0)))?;
    Ok(json!({"minor": minor, "currency": currency}))
}

/// How many decimals a currency has.
pub(crate) fn exponent(currency: &str) -> Option<u32> {
    currency.parse::<journeyman::money::Currency>().ok().map(journeyman::money::Currency::exponent)
}

/// Quantity, price and base quantity with no more decimals than the library takes: more of them are the same price, said
/// for ten or a thousand times the units.
fn fitted(line: &Line) -> Result<[Number; 3], String> {
    const MOST: u32 = 20;
    let mut fitted = [line.quantity.clone(), line.price.clone(), line.base_quantity.clone()];
    for (place, kept) in [(0, 6), (1, 8)] {
        let more = decimals(&fitted[place], MOST).ok_or("a number of too many decimals")?.saturating_sub(kept);
        let factor = whole(10_i64.pow(more.min(18)));
        fitted[place] *= &factor;
        fitted[2] *= factor;
    }
    Ok(fitted)
}

/// The totals by the terms of EN 16931.
fn terms(totals: &Value, document: &Document, exponent: u32) -> Amounts {
    let amount = |value: &Value| whole(value["minor"].as_i64().unwrap()) / whole(10_i64.pow(exponent));
    let all = |name: &str| totals[name].as_array().unwrap().clone();
    let mut terms = Amounts::new();
    for (line, place) in all("lines").iter().zip(1..) {
        terms.insert(Term::LineAllowances(place), amount(&line["allowances"]));
        terms.insert(Term::LineCharges(place), amount(&line["charges"]));
        terms.insert(Term::LineNet(place), amount(&line["amount"]));
    }
    terms.extend(all("allowances").iter().zip(1..).map(|(one, place)| (Term::Allowance(place), amount(one))));
    terms.extend(all("charges").iter().zip(1..).map(|(one, place)| (Term::Charge(place), amount(one))));
    for (term, name) in [
        ("BT-106", "line_total"),
        ("BT-107", "allowance_total"),
        ("BT-108", "charge_total"),
        ("BT-109", "tax_exclusive"),
        ("BT-110", "tax"),
        ("BT-112", "tax_inclusive"),
        ("BT-113", "prepaid"),
        ("BT-114", "rounding"),
        ("BT-115", "payable"),
    ] {
        if !totals[name].is_null() {
            terms.insert(Term::Total(term), amount(&totals[name]));
        }
    }
    if let Some((currency, _)) = &document.tax_in_tax_currency {
        let tax = &totals["tax_in_tax_currency"];
        let unit = whole(10_i64.pow(self::exponent(currency).unwrap()));
        terms.insert(Term::Total("BT-111"), whole(tax["minor"].as_i64().unwrap()) / unit);
    }
    for group in all("tax_breakdown") {
        let category = CATEGORIES.iter().find(|(_, category)| group["category"] == *category).unwrap().0.to_owned();
        let percent = number::decimal(group["percent"].as_str().unwrap()).unwrap();
        let tax = Tax { category, percent };
        terms.insert(Term::Base(tax.clone()), amount(&group["base"]));
        terms.insert(Term::TaxAmount(tax), amount(&group["tax"]));
    }
    terms
}
