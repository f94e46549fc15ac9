//! The core, asked in JSON.

use journeyman::json;
use journeyman_model::diary::{
    conflict::Conflict,
    firm::{Firm, SlotRequest},
};
use serde_json::{Value, json};

/// What the core says to a question, or its code with its text.
pub(crate) fn ask(operation: &str, input: &Value) -> Result<Value, String> {
    let bytes = serde_json::to_vec(input).map_err(|error| error.to_string())?;
    let answer = json::call(operation, &bytes).map_err(|failure| format!("{}: {failure}", failure.code))?;
    serde_json::from_slice(&answer).map_err(|error| error.to_string())
}

/// A question about a firm's diary.
pub(crate) fn about(firm: &Firm, name: &str, asked: Value) -> Result<Value, String> {
    let mut input = value(firm)?;
    input[name] = asked;
    Ok(input)
}

/// The same about slots, which are free of every conflict, whatever the policy says of it.
pub(crate) fn about_slots(firm: &Firm, request: &SlotRequest) -> Result<Value, String> {
    let mut input = about(firm, "request", value(request)?)?;
    if let Some(fields) = input.as_object_mut() {
        fields.remove("policy");
    }
    Ok(input)
}

/// A conflict that the core found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// As the model has it.
    pub(crate) conflict: Conflict,
    pub(crate) key: String,
    pub(crate) fixes: Vec<Value>,
}

/// The conflicts that the core finds.
pub(crate) fn conflicts(operation: &str, input: &Value) -> Result<Vec<Found>, String> {
    let Value::Array(found) = ask(operation, input)? else { return Err(format!("{operation} gives no list")) };
    found.into_iter().map(read).collect()
}

/// A conflict's key and fixes, and what is left of it.
fn read(mut conflict: Value) -> Result<Found, String> {
    let fields = conflict.as_object_mut().ok_or("a conflict is no object")?;
    let key = fields.remove("key").unwrap_or_default();
    let fixes = fields.remove("fixes").unwrap_or_default();
    Ok(Found {
        conflict: serde_json::from_value(conflict).map_err(|error| error.to_string())?,
        key: key.as_str().ok_or("a key is no text")?.to_owned(),
        fixes: fixes.as_array().ok_or("fixes are no list")?.clone(),
    })
}

pub(crate) fn check(firm: &Firm, proposal: Value) -> Result<Vec<Found>, String> {
    conflicts("schedule.check", &about(firm, "proposal", proposal)?)
}

pub(crate) fn check_all(firm: &Firm) -> Result<Vec<Found>, String> {
    conflicts("schedule.check_all", &value(firm)?)
}

/// The firm's diary as commands and events know it.
pub(crate) fn diary(firm: &Firm) -> Result<Value, String> {
    let mut diary = value(firm)?;
    if diary["policy"].is_null() {
        diary["policy"] = json!({"double_booked": "hard", "on_leave": "hard", "outside_hours": "soft"});
    }
    Ok(diary)
}

pub(crate) fn value(thing: impl serde::Serialize) -> Result<Value, String> {
    serde_json::to_value(thing).map_err(|error| error.to_string())
}
