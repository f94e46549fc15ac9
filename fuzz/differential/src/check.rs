//! One draft, calculated twice.

use std::{fmt, panic};

use journeyman::{error::Failure, json};
use journeyman_model::{
    draft::Draft,
    exact_bits,
    refusal::{Refusal, TOO_LARGE},
    totals::Totals,
};
use serde_json::Value;

use crate::{held, recount, told};

/// What a draft came to, when all agree.
#[derive(Debug)]
pub struct Checked {
    /// The totals, or the code of the refusal.
    pub outcome: Result<Totals, String>,
    /// The codes of the rules in its explanation, each step's.
    pub rules: Vec<String>,
    /// How many steps were rounded from exactly half a minor unit.
    pub ties: u64,
    /// Whether the fast path for held lines takes it.
    pub is_held: bool,
}

/// A draft that the core and the model, or the core and its explanation, don't agree on.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// The totals of the two, or the codes of their refusals.
    Totals {
        /// The core's.
        core: Value,
        /// The model's.
        model: Value,
    },
    /// What is wrong with the explanation.
    Explanation(String),
    /// What the same lines come to where they are held.
    Held(String),
    /// One of them panicked.
    Panic(String),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Explanation(what) => write!(f, "explanation: {what}"),
            Self::Held(what) => write!(f, "held lines: {what}"),
            Self::Panic(what) => write!(f, "panic: {what}"),
            Self::Totals { core, model } => {
                let mut places = Vec::new();
                differing("", core, model, &mut places);
                f.write_str(&places.join("\n"))
            }
        }
    }
}

/// Calculates a draft by the core, also by its fast path for held lines, and by the model, and recomputes the core's totals from
/// its explanation alone.
///
/// # Errors
/// The first difference.
pub fn check(draft: &Draft) -> Result<Checked, Difference> {
    caught(|| compare(draft)).unwrap_or_else(|panic| Err(Difference::Panic(panic)))
}

/// What a function gives, or what it panicked with.
pub(crate) fn caught<T>(tried: impl FnOnce() -> T + panic::UnwindSafe) -> Result<T, String> {
    panic::catch_unwind(tried).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        text.unwrap_or("without a word").to_owned()
    })
}

fn compare(draft: &Draft) -> Result<Checked, Difference> {
    let input = serde_json::to_vec(draft).map_err(|error| Difference::Panic(error.to_string()))?;
    let core = json::call("invoice.calculate", &input);
    let model = journeyman_model::calculate(draft);
    let ours = core.as_ref().map_or_else(refused, |bytes| parsed(bytes));
    let theirs = model.as_ref().map_or_else(|Refusal(code)| Value::from(*code), value);
    let refused = core.err().map(|failure| failure.code);
    if ours != theirs && !refused.as_ref().is_some_and(|code| is_allowed(code, draft, &model)) {
        return Err(Difference::Totals { core: ours, model: theirs });
    }
    let (None, Ok(totals)) = (&refused, model) else {
        return Ok(Checked { outcome: Err(refused.unwrap_or_default()), rules: Vec::new(), ties: 0, is_held: false });
    };
    let told = told(&input, draft, &totals).map_err(Difference::Explanation)?;
    let is_held = held::check(&input, &ours).map_err(Difference::Held)?;
    Ok(Checked { outcome: Ok(totals), rules: told.rules, ties: told.ties, is_held })
}

/// Bits of an exact value's numerator and denominator that the core keeps without fail.
const BITS_KEPT: u64 = 127;

/// Whether the core may refuse what the model doesn't, or for another reason: an exact value with more digits than it keeps,
/// which the model has no bound for; and of two reasons, of which one is an amount too large, whichever it comes to first.
fn is_allowed(code: &str, draft: &Draft, model: &Result<Totals, Refusal>) -> bool {
    const NOT_EXACT: &str = "JM-INV-0032";
    match model {
        Ok(_) if code == NOT_EXACT => exact_bits(draft) > BITS_KEPT,
        Ok(_) => false,
        Err(refusal) => code == NOT_EXACT || code == TOO_LARGE.0 || *refusal == TOO_LARGE,
    }
}

/// The code; what wasn't even read says more, since no draft should be so.
fn refused(failure: &Failure) -> Value {
    if failure.code.starts_with("JM-WIR") {
        Value::from(failure.to_string())
    } else {
        Value::from(failure.code.as_str())
    }
}

fn told(input: &[u8], draft: &Draft, totals: &Totals) -> Result<recount::Told, String> {
    let explanation = json::call("invoice.explain", input).map_err(|failure| failure.to_string())?;
    let told = recount::recount(&explanation)?;
    told::check(draft, totals, &told)?;
    Ok(told)
}

/// The core's totals as the model would write them: a field that the model doesn't know is a difference.
fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice::<Totals>(bytes).map_or_else(|error| Value::from(error.to_string()), |totals| value(&totals))
}

fn value(totals: &Totals) -> Value {
    serde_json::to_value(totals).unwrap_or_else(|error| Value::from(error.to_string()))
}

/// Where two trees differ, and how.
pub(crate) fn differing(at: &str, core: &Value, model: &Value, places: &mut Vec<String>) {
    match (core, model) {
        (Value::Object(core), Value::Object(model)) if core.keys().eq(model.keys()) => {
            for ((name, core), model) in core.iter().zip(model.values()) {
                differing(&format!("{at}/{name}"), core, model, places);
            }
        }
        (Value::Array(core), Value::Array(model)) if core.len() == model.len() => {
            for (number, (core, model)) in core.iter().zip(model).enumerate() {
                differing(&format!("{at}/{number}"), core, model, places);
            }
        }
        _ if core == model => {}
        _ => places.push(format!("{at}: the core has {core}, the model {model}")),
    }
}
