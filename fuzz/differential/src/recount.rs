//! A reader of explanations: recomputes every total from the steps alone, as JSON, with its own arithmetic.

use std::collections::BTreeMap;

use journeyman_model::{
    currency::exponent,
    draft::Money,
    number::{Q, Way, round},
};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use serde::Deserialize;
use serde_json::Value;

/// What an explanation told.
#[derive(Default)]
pub(crate) struct Told {
    /// Each figure in minor units, by its JSON.
    pub(crate) figures: BTreeMap<String, BigInt>,
    /// The rule of each step.
    pub(crate) rules: Vec<String>,
    /// How many steps were rounded from exactly half a minor unit.
    pub(crate) ties: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Explained {
    steps: Vec<ExplainedStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExplainedStep {
    step: Step,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    figure: Value,
    rule: String,
    #[serde(default)]
    further_tax: Option<String>,
    inputs: Vec<Input>,
    exact: String,
    rounding: Option<Way>,
    residue: String,
    result: Money,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Input {
    Quantity { quantity: String },
    UnitPrice { unit_price: String },
    Percent { percent: String },
    Given { amount: Money },
    Amount { figure: Value, amount: Money, taken_away: bool },
    Exact { figure: Value, exact: String, taken_away: bool },
    RateWithin { percent: String, on: String },
    ExchangeRate { rate: String },
}

impl Input {
    fn is_taken_away(&self) -> bool {
        matches!(self, Self::Amount { taken_away: true, .. } | Self::Exact { taken_away: true, .. })
    }
}

/// What is known so far.
#[derive(Default)]
struct Known {
    /// What each figure was before it was rounded, and what it is.
    figures: BTreeMap<String, (Q, BigInt)>,
    /// By the whole that was rounded once: its value, and its parts with what each is shown as.
    apportioned: BTreeMap<String, (BigInt, Vec<(Q, BigInt)>)>,
}

/// Every step, made again from those before it.
pub(crate) fn recount(explanation: &[u8]) -> Result<Told, String> {
    let explained: Explained = serde_json::from_slice(explanation).map_err(|error| error.to_string())?;
    let (mut known, mut told) = (Known::default(), Told::default());
    for ExplainedStep { step, text } in &explained.steps {
        known.take(step).and_then(|()| read(step, text)).map_err(|wrong| format!("{wrong}: {text}"))?;
        told.ties += u64::from(step.rounding.is_some() && matches!(step.residue.as_str(), "1/2" | "-1/2"));
        told.rules.push(step.rule.clone());
    }
    for (whole, (total, parts)) in &known.apportioned {
        check_parts(total, parts).map_err(|wrong| format!("{wrong}: the parts of {whole}"))?;
    }
    told.figures = known.figures.into_iter().map(|(figure, (_, minor))| (figure, minor)).collect();
    Ok(told)
}

/// The figures that are about one further tax.
const OF_FURTHER_TAXES: [&str; 6] = [
    "part_further_tax",
    "part_further_tax_base",
    "part_further_tax_within",
    "further_tax",
    "further_tax_base",
    "further_under_tax",
];

/// The sentence of a step says what its further tax is called, and what rounding added or took away, unless only sums of it are
/// rounded; no term of it has two signs.
fn read(step: &Step, text: &str) -> Result<(), String> {
    let is_of_further = OF_FURTHER_TAXES.iter().any(|kind| step.figure.get(kind).is_some());
    let (said, formula) = text.split_once(": ").ok_or("there is no formula")?;
    match &step.further_tax {
        Some(name) if is_of_further && said.contains(name.as_str()) => {}
        None if !is_of_further => {}
        name => return Err(format!("the further tax is called {name:?}")),
    }
    let residue =
        if step.residue == "0" { None } else { Some(if step.residue.starts_with('-') { "less" } else { "more" }) };
    let ending = match residue {
        None => String::new(),
        Some(_) if step.rule.ends_with("-OF-PART") || step.rule == "JM-PER-UNIT-WITHIN" => {
            ", not rounded by itself".to_owned()
        }
        Some(way) => format!(" {way}"),
    };
    let ending = format!("{ending} ({})", step.rule);
    if !text.ends_with(&ending)
        || (residue.is_none() && formula.contains(", rounded") && step.rule != "JM-CASH-ROUNDING")
    {
        return Err("what rounding added isn't said".into());
    }
    if ["+ -", "− -", "+ −", "− −"].iter().any(|signs| formula.contains(signs)) {
        return Err("a term has two signs".into());
    }
    Ok(())
}

impl Known {
    fn take(&mut self, step: &Step) -> Result<(), String> {
        let values = step.inputs.iter().map(|input| self.value(input, step)).collect::<Result<Vec<_>, _>>()?;
        let exact = exact(step, &values)?;
        let minor = BigInt::from(step.result.minor);
        if exact != fraction(&step.exact)? {
            return Err(format!("the exact value is {exact}"));
        }
        if Q::from_integer(minor.clone()) - &exact != fraction(&step.residue)? {
            return Err("the residue isn't what rounding added".into());
        }
        if step.rule == "JM-APPORTIONED" {
            self.note_part(step, &exact, &minor)?;
        } else if round(&exact, step.rounding.unwrap_or(Way::Down)) != minor {
            return Err(format!("{exact} isn't rounded so"));
        } else if step.rounding.is_none() && !exact.is_integer() {
            return Err("a fraction isn't rounded".into());
        }
        match self.figures.insert(step.figure.to_string(), (exact, minor)) {
            None => Ok(()),
            Some(_) => Err("told twice".into()),
        }
    }

    /// What an input is worth in minor units, or as a factor. What it says of an earlier step has to be what that step gave.
    fn value(&self, input: &Input, step: &Step) -> Result<Q, String> {
        let earlier =
            |figure: &Value| self.figures.get(&figure.to_string()).ok_or(format!("{figure} wasn't told before"));
        match input {
            Input::Quantity { quantity } => decimal(quantity),
            Input::UnitPrice { unit_price } => Ok(decimal(unit_price)? * unit(&step.result.currency)),
            Input::Percent { percent } | Input::RateWithin { percent, .. } => Ok(decimal(percent)? / whole(100)),
            Input::Given { amount } => Ok(whole(amount.minor)),
            Input::ExchangeRate { rate } => decimal(rate),
            Input::Amount { figure, amount, .. } => {
                let (_, minor) = earlier(figure)?;
                let is_so = *minor == amount.minor.into();
                is_so.then(|| Q::from_integer(minor.clone())).ok_or(format!("{figure} was {minor}"))
            }
            Input::Exact { figure, exact, .. } => {
                let (known, _) = earlier(figure)?;
                let is_so = *known == fraction(exact)?;
                is_so.then(|| known.clone()).ok_or(format!("{figure} was {known}"))
            }
        }
    }

    fn note_part(&mut self, step: &Step, exact: &Q, minor: &BigInt) -> Result<(), String> {
        let [_, Input::Amount { figure, amount, .. }] = step.inputs.as_slice() else {
            return Err("a part has its exact value and the whole".into());
        };
        let empty = || (BigInt::from(amount.minor), Vec::new());
        let (_, parts) = self.apportioned.entry(figure.to_string()).or_insert_with(empty);
        parts.push((exact.clone(), minor.clone()));
        Ok(())
    }
}

/// An amount without the taxes in it.
fn net_within<'a>(gross: &Q, others: impl Iterator<Item = (&'a Input, &'a Q)>) -> Result<Q, String> {
    let (mut amount, mut factor) = (gross.clone(), whole(1));
    for (input, value) in others {
        match input {
            Input::Exact { taken_away: true, .. } => amount -= value,
            Input::RateWithin { on, .. } if on == "net" => factor += value,
            Input::RateWithin { on, .. } if on == "net_and_taxes" => factor *= whole(1) + value,
            _ => return Err("neither a levy nor a rate".into()),
        }
    }
    Ok(amount / factor)
}

/// What a step's rule gives for its inputs.
fn exact(step: &Step, values: &[Q]) -> Result<Q, String> {
    let currency_of = |input: &Input| match input {
        Input::Amount { amount, .. } => unit(&amount.currency),
        _ => whole(1),
    };
    match (step.rule.as_str(), values) {
        ("JM-GIVEN", [amount]) => Ok(amount.clone()),
        (
            "JM-LINE-PRICE"
            | "JM-PERCENT"
            | "JM-TAX-ON-LINE"
            | "JM-TAX-OF-PART"
            | "BR-CO-17"
            | "JM-REVERSE-CHARGE"
            | "JM-FURTHER-TAX"
            | "JM-PER-UNIT"
            | "JM-FURTHER-TAX-OF-PART"
            | "JM-PER-UNIT-OF-PART",
            [amount, factor],
        ) => Ok(amount * factor),
        ("JM-LINE-PRICE-FOR-SEVERAL", [quantity, price, base_quantity]) => Ok(quantity * price / base_quantity),
        ("JM-TAX-WITHIN", [gross, rate]) => Ok(gross - gross / (whole(1) + rate)),
        ("JM-TAX-TAKEN-BACK", [tax, off, billed]) => Ok(tax * off / billed),
        ("JM-NET-WITHIN", [gross, others @ ..]) => net_within(gross, step.inputs.iter().skip(1).zip(others)),
        ("JM-PER-UNIT-WITHIN", [quantity, price, rates @ ..]) => {
            Ok(rates.iter().fold(quantity * price, |levy, rate| levy * (whole(1) + rate)))
        }
        ("JM-APPORTIONED", [part, _]) => Ok(part.clone()),
        ("JM-CASH-ROUNDING", [due, coin]) => {
            let ties = step.rounding.ok_or("nothing says where halves go")?;
            Ok(Q::from_integer(round(&(due / coin), ties)) * coin - due)
        }
        ("JM-TAX-CURRENCY", [tax, rate]) => Ok(tax / currency_of(&step.inputs[0]) * rate * unit(&step.result.currency)),
        ("BR-Z-09" | "BR-E-09" | "BR-AE-09" | "BR-O-09" | "BR-IC-09" | "BR-G-09", []) => Ok(Q::zero()),
        (rule, _) if SUMS.contains(&rule) => {
            let signed = step.inputs.iter().zip(values).map(|(input, value)| match input {
                Input::Amount { .. } | Input::Exact { .. } if input.is_taken_away() => Ok(-value),
                Input::Amount { .. } | Input::Exact { .. } => Ok(value.clone()),
                _ => Err("a sum of something else than amounts".to_owned()),
            });
            signed.sum()
        }
        (rule, values) => Err(format!("{rule} of {} inputs", values.len())),
    }
}

/// The rules that sum amounts.
const SUMS: [&str; 35] = [
    "JM-LINE-AMOUNT",
    "BR-CO-10",
    "BR-CO-11",
    "BR-CO-12",
    "BR-CO-13",
    "BR-CO-14",
    "BR-CO-15",
    "BR-CO-16",
    "BR-S-08",
    "BR-Z-08",
    "BR-E-08",
    "BR-AE-08",
    "BR-O-08",
    "BR-IC-08",
    "BR-G-08",
    "BR-AF-08",
    "BR-AG-08",
    "JM-TAX-OF-LINES",
    "JM-GROUP-SUM",
    "JM-TAX-LEFT",
    "JM-BASE-WITHIN",
    "JM-TOTAL-WITHIN",
    "JM-TOTAL-WITHOUT",
    "JM-EXACT-SUM",
    "JM-LINE-ROUNDING",
    "JM-EXACT-TOTAL",
    "JM-EXACT-TOTAL-WITHIN",
    "JM-TAX-BASE",
    "JM-FURTHER-TAX-BASE",
    "JM-FURTHER-SUM",
    "JM-TAX-TOTAL",
    "JM-WITHHELD",
    "JM-OWN-TAXES",
    "JM-LESS-WITHHELD",
    "JM-TAX-OF-PARTS",
];

/// A whole is shown as its parts: each towards zero, and a unit more for the largest remainders, of equal ones the earlier.
fn check_parts(total: &BigInt, parts: &[(Q, BigInt)]) -> Result<(), String> {
    let towards_zero = |part: &Q| part.trunc().to_integer();
    let missing = total - parts.iter().map(|(exact, _)| towards_zero(exact)).sum::<BigInt>();
    let unit = missing.signum();
    let remainder = |part: &Q| part.fract() * Q::from_integer(unit.clone());
    for (at, (exact, shown)) in parts.iter().enumerate() {
        let larger = parts.iter().enumerate().filter(|(other, (part, _))| {
            remainder(part) > remainder(exact) || (remainder(part) == remainder(exact) && *other < at)
        });
        let gets_one = BigInt::from(larger.count()) < missing.abs();
        let expected = towards_zero(exact) + if gets_one { unit.clone() } else { BigInt::zero() };
        if expected != *shown {
            return Err(format!("{exact} is shown as {shown}"));
        }
    }
    Ok(())
}

// ---- numbers

fn whole(number: i64) -> Q {
    Q::from_integer(number.into())
}

/// Minor units of one major unit.
fn unit(currency: &str) -> Q {
    Q::from_integer(BigInt::from(10).pow(exponent(currency)))
}

fn decimal(text: &str) -> Result<Q, String> {
    let (whole_part, part) = text.split_once('.').unwrap_or((text, ""));
    let mantissa: BigInt = format!("{whole_part}{part}").parse().map_err(|_| format!("{text} is no number"))?;
    let scale = u32::try_from(part.len()).map_err(|error| error.to_string())?;
    Ok(Q::new(mantissa, BigInt::from(10).pow(scale)))
}

/// A fraction in lowest terms, as the library writes it: another spelling is a mistake.
fn fraction(text: &str) -> Result<Q, String> {
    let wrong = || format!("{text} is no fraction in lowest terms");
    let number: Q = text.parse().map_err(|_| wrong())?;
    if number.to_string() == text { Ok(number) } else { Err(wrong()) }
}
