//! The fast path for held lines beside the totals of the same draft.

use journeyman::invoice::{Draft, HeldInvoices};
use serde_json::{Value, json};

/// Whether the lines of a draft are held; and if so, they come to the totals that the core gave in JSON.
///
/// # Errors
/// What they come to instead.
pub(crate) fn check(draft: &[u8], totals: &Value) -> Result<bool, String> {
    let draft = Draft::from_json(draft).map_err(|error| error.to_string())?;
    let mut held = HeldInvoices::new(draft.currency, draft.price_basis, draft.rounding);
    if !held.hold(&draft).map_err(|error| error.to_string())? {
        return Ok(false);
    }
    let of = held.totals().next().ok_or("nothing is held")?;
    let ours = json!({
        "tax_exclusive": of.tax_exclusive(),
        "tax": of.tax(),
        "tax_inclusive": of.tax_inclusive(),
        "payable": of.tax_inclusive(),
        "tax_breakdown": of.tax_breakdown(),
    });
    let fields = ours.as_object().into_iter().flatten();
    match fields.into_iter().find(|(field, value)| totals.get(field.as_str()) != Some(value)) {
        None => Ok(true),
        Some((field, value)) => Err(format!("{field} {value}, where the totals have {:?}", totals.get(field.as_str()))),
    }
}
