//! The smallest firm that still differs.

use serde_json::Value;

use super::{Case, check};
use crate::features::Features;

/// Most firms that are tried.
const TRIALS_MOST: usize = 5_000;

/// Takes away what isn't needed for the difference, until nothing more can be taken away.
pub(crate) fn shrink(case: &Case) -> Case {
    let mut smallest = case.clone();
    let mut trials = 0..TRIALS_MOST;
    let kind = kind_of(case);
    let mut differs = |smaller: &Case| trials.next().is_some() && kind_of(smaller) == kind;
    while let Some(smaller) = smaller(&smallest).into_iter().find(&mut differs) {
        smallest = smaller;
    }
    smallest
}

/// What differs, without the ids and times: a smaller firm has to differ in the same.
fn kind_of(case: &Case) -> Option<String> {
    let difference = check(case, &mut Features::default()).err()?;
    Some(difference.chars().take_while(|char| *char != '{' && *char != '[').collect())
}

/// The same with one thing less anywhere.
fn smaller(case: &Case) -> Vec<Case> {
    let Ok(whole) = serde_json::to_value(case) else { return Vec::new() };
    let made = without_something(&whole).into_iter();
    // What isn't a case any more, or is the same, is none.
    made.filter_map(|value| serde_json::from_value(value).ok()).filter(|smaller| smaller != case).collect()
}

/// A tree without a part of a list, or with nothing where something was.
fn without_something(tree: &Value) -> Vec<Value> {
    let mut made = Vec::new();
    match tree {
        Value::Array(items) => {
            let half = items.len() / 2;
            if half > 1 {
                made.push(Value::from(&items[half..]));
                made.push(Value::from(&items[..half]));
            }
            for at in 0..items.len() {
                let mut rest = items.clone();
                rest.remove(at);
                made.push(rest.into());
            }
            for (at, item) in items.iter().enumerate() {
                made.extend(without_something(item).into_iter().map(|item| {
                    let mut items = items.clone();
                    items[at] = item;
                    items.into()
                }));
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let mut less = without_something(field);
                if !field.is_null() {
                    less.push(Value::Null);
                }
                made.extend(less.into_iter().map(|field| {
                    let mut fields = fields.clone();
                    fields[name] = field;
                    fields.into()
                }));
            }
        }
        _ => {}
    }
    made
}
